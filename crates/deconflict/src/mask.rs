//! What is secret in a run: the number by which points are multiplied, and the seed of the points that fill a set. Both are drawn anew for each run and wiped after it.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use sha2::{Digest as _, Sha512};
use zeroize::{Zeroize as _, Zeroizing};

use crate::fault::Fault;
use crate::identifier::Identifier;

/// The secret of one side in one run.
pub(crate) struct Mask {
    scalar: Scalar,
    seed: [u8; 32],
}

impl Drop for Mask {
    fn drop(&mut self) {
        self.scalar.zeroize();
        self.seed.zeroize();
    }
}

impl Mask {
    /// A new one.
    pub(crate) fn draw() -> Result<Self, Fault> {
        let mut wide = Zeroizing::new([0; 64]);
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(wide.as_mut_slice()).map_err(|_| Fault::Random)?;
        getrandom::fill(seed.as_mut_slice()).map_err(|_| Fault::Random)?;
        let mask = Self { scalar: Scalar::from_bytes_mod_order_wide(&wide), seed: *seed };
        if mask.scalar == Scalar::ZERO { Err(Fault::Random) } else { Ok(mask) }
    }

    /// As it is kept between two steps.
    pub(crate) fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0; 64]);
        bytes[..32].copy_from_slice(self.scalar.as_bytes());
        bytes[32..].copy_from_slice(&self.seed);
        bytes
    }

    /// What was kept.
    pub(crate) fn read(bytes: &[u8; 64]) -> Option<Self> {
        let mut scalar = [0; 32];
        let mut seed = [0; 32];
        scalar.copy_from_slice(&bytes[..32]);
        seed.copy_from_slice(&bytes[32..]);
        let read = Option::<Scalar>::from(Scalar::from_canonical_bytes(scalar)).filter(|read| *read != Scalar::ZERO);
        scalar.zeroize();
        let mask = read.map(|scalar| Self { scalar, seed });
        seed.zeroize();
        mask
    }

    /// A point that only whoever has the secret can tell from a random one.
    pub(crate) fn blind(&self, point: &RistrettoPoint) -> RistrettoPoint {
        point * self.scalar
    }

    /// A point that is nobody's identifier, before it is blinded.
    pub(crate) fn filling(&self, at: u64) -> RistrettoPoint {
        let hash = Sha512::new().chain_update(b"accord deconflict v1 filling").chain_update(self.seed);
        RistrettoPoint::from_uniform_bytes(&hash.chain_update(at.to_be_bytes()).finalize().into())
    }
}

/// The point of an identifier in a run. In another run it is another, and nothing leads from the one to the other.
pub(crate) fn hashed(terms: &[u8; 64], identifier: &Identifier) -> RistrettoPoint {
    let kind = identifier.kind().as_str();
    let hash = Sha512::new()
        .chain_update(b"accord deconflict v1 identifier")
        .chain_update(terms)
        .chain_update([u8::try_from(kind.len()).unwrap_or(u8::MAX)])
        .chain_update(kind)
        .chain_update(identifier.expose());
    RistrettoPoint::from_uniform_bytes(&hash.finalize().into())
}
