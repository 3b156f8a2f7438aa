//! Blinded points and tags as they travel, and how they are looked at before they are used.

use std::collections::HashSet;

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::traits::Identity as _;
use sha2::{Digest as _, Sha512};

use crate::cores::each;
use crate::fault::Fault;

/// Sizes that sets have: each is filled with random points to the next of these, so that a size tells a step alone.
pub const RUNGS: [usize; 6] = [64, 256, 1024, 4096, 16_384, 131_072];

/// The size to which so many are filled; none where there are too many.
pub fn rung(identifiers: usize) -> Option<usize> {
    RUNGS.into_iter().find(|rung| identifiers <= *rung)
}

const POINT: usize = 32;

/// One side's blinded points, in the order of their bytes, which says nothing: it is another in each run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set(Vec<[u8; POINT]>);

impl Set {
    /// Reads what the other side sent. Whether each is a point costs time and is looked at when they are used ([`Set::check`]).
    pub fn read(bytes: &[u8], most: u32) -> Result<Self, Fault> {
        let size = Fault::Size { found: bytes.len() };
        let (points, rest) = bytes.as_chunks::<POINT>();
        let greatest = rung(most as usize).ok_or(size)?;
        if !rest.is_empty() || !RUNGS.contains(&points.len()) || points.len() > greatest {
            return Err(size);
        }
        if let Some(at) = points.windows(2).position(|pair| pair[0] >= pair[1]) {
            return Err(Fault::Order { at: at + 1 });
        }
        Ok(Self(points.to_vec()))
    }

    /// Our own.
    pub(crate) fn of(points: Vec<[u8; POINT]>) -> Self {
        Self(points)
    }

    /// As it travels.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.concat()
    }

    /// How many points it has.
    pub fn points(&self) -> usize {
        self.0.len()
    }

    /// By what a statement names it.
    pub fn digest(&self) -> [u8; 64] {
        Sha512::digest(self.to_bytes()).into()
    }

    /// Whether each is a point, written in the one way, and hides something.
    pub fn check(&self) -> Result<(), Fault> {
        self.decompressed().map(drop)
    }

    /// The points themselves.
    pub(crate) fn decompressed(&self) -> Result<Vec<RistrettoPoint>, Fault> {
        let identity = RistrettoPoint::identity();
        let read = each(&self.0, |bytes| CompressedRistretto(*bytes).decompress().filter(|point| *point != identity));
        read.into_iter().enumerate().map(|(at, point)| point.ok_or(Fault::Point { at })).collect()
    }

    /// Whether a point of it is one of the other.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().any(|point| other.0.binary_search(point).is_ok())
    }
}

/// A hash of each point of a set, blinded by both, in the set's order: it is the set's owner who knows which is which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tags(pub(crate) Vec<[u8; POINT]>);

impl Tags {
    /// Reads what the other side answered to a set of so many points.
    pub fn read(bytes: &[u8], points: usize) -> Result<Self, Fault> {
        let (tags, rest) = bytes.as_chunks::<POINT>();
        let mut seen = HashSet::with_capacity(tags.len());
        if !rest.is_empty() || tags.len() != points || !tags.iter().all(|tag| seen.insert(tag)) {
            return Err(Fault::Tags);
        }
        Ok(Self(tags.to_vec()))
    }

    /// As they travel.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.concat()
    }

    /// By what a statement names them.
    pub fn digest(&self) -> [u8; 64] {
        Sha512::digest(self.to_bytes()).into()
    }
}
