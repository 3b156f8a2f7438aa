//! What both sides agree on, and the exact bytes that they sign.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::fault::Fault;
use crate::points::{Set, Tags};

/// A number that is used once.
pub type Nonce = [u8; 32];

/// Draws one.
pub fn nonce() -> Result<Nonce, Fault> {
    let mut drawn = [0; 32];
    getrandom::fill(&mut drawn).map_err(|_| Fault::Random)?;
    Ok(drawn)
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The force, as the house names it.
    pub force: String,
    /// The key by which it signs, ed25519.
    pub key: [u8; 32],
    /// Its number for this run: that it drew it itself is how it knows that the run is a new one.
    pub nonce: Nonce,
}

/// What a run is about. Everything in it goes into each hash and under each signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The run, as the house names it.
    pub run: String,
    /// Who asks.
    pub asker: Party,
    /// Who is asked.
    pub answerer: Party,
    /// Identifiers of a side, at most.
    pub most: u32,
}

/// Bytes with their length before them, so that no two lists of fields are the same bytes.
fn field(bytes: &mut Vec<u8>, value: &[u8]) {
    bytes.extend((value.len() as u64).to_be_bytes());
    bytes.extend(value);
}

impl Terms {
    /// Whether two forces are named, each by a key and a number of its own.
    pub fn check(&self) -> Result<(), Fault> {
        let (a, b) = (&self.asker, &self.answerer);
        let named = !self.run.is_empty() && !a.force.is_empty() && !b.force.is_empty();
        if !named || a.force == b.force || a.key == b.key || a.nonce == b.nonce || self.most == 0 {
            return Err(Fault::Terms);
        }
        for party in [a, b] {
            let key = VerifyingKey::from_bytes(&party.key).map_err(|_| Fault::Key)?;
            if key.is_weak() {
                return Err(Fault::Key);
            }
        }
        Ok(())
    }

    fn begun(&self, what: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(640);
        field(&mut bytes, b"accord deconflict v1");
        field(&mut bytes, what.as_bytes());
        field(&mut bytes, self.run.as_bytes());
        for party in [&self.asker, &self.answerer] {
            field(&mut bytes, party.force.as_bytes());
            field(&mut bytes, &party.key);
            field(&mut bytes, &party.nonce);
        }
        field(&mut bytes, &self.most.to_be_bytes());
        bytes
    }

    /// What names this run and no other.
    pub fn digest(&self) -> [u8; 64] {
        Sha512::digest(self.begun("terms")).into()
    }

    /// What whoever asks signs: its set.
    pub fn offer(&self, set: &Set) -> Statement {
        let mut bytes = self.begun("offer");
        field(&mut bytes, &set.digest());
        Statement(bytes)
    }

    /// What whoever is asked signs: which offer it answers, with which set and which tags.
    pub fn answer(&self, offer: &[u8; 64], set: &Set, tags: &[u8; 64]) -> Statement {
        let mut bytes = self.begun("answer");
        field(&mut bytes, offer);
        field(&mut bytes, &set.digest());
        field(&mut bytes, tags);
        Statement(bytes)
    }

    /// What whoever asked signs at last: which answer it closes, with which tags.
    pub fn closing(&self, answer: &[u8; 64], tags: &Tags) -> Statement {
        let mut bytes = self.begun("closing");
        field(&mut bytes, answer);
        field(&mut bytes, &tags.digest());
        Statement(bytes)
    }
}

/// The bytes that are signed. Whoever relays keeps these and the signatures as the log of a run: they hold digests alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement(Vec<u8>);

impl Statement {
    /// The bytes to sign.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// What the next statement names it by.
    pub fn digest(&self) -> [u8; 64] {
        Sha512::digest(&self.0).into()
    }

    /// Whether that key signed these bytes; a signature that somebody could write in a second way is none.
    pub fn verify(&self, key: &[u8; 32], signature: &[u8; 64]) -> Result<(), Fault> {
        let key = VerifyingKey::from_bytes(key).map_err(|_| Fault::Key)?;
        key.verify_strict(&self.0, &Signature::from_bytes(signature)).map_err(|_| Fault::Signature)
    }
}

/// The key by which a force signs, on its own machine.
pub struct Key(SigningKey);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("public", &hex::encode(self.public())).finish_non_exhaustive()
    }
}

impl Key {
    /// A new one, as it is kept.
    pub fn draw() -> Result<Zeroizing<[u8; 32]>, Fault> {
        nonce().map(Zeroizing::new)
    }

    /// The one that was kept.
    pub fn of(kept: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(kept))
    }

    /// What others know it by.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs a statement.
    pub fn sign(&self, statement: &Statement) -> [u8; 64] {
        self.0.sign(statement.as_bytes()).to_bytes()
    }
}
