//! Sets of codes that are hard in different ways, and what is found in them by comparing everything.

use hamming::{Code, Hit, Radius};

/// Numbers that look like chance and are the same each time.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("below the bound")
    }

    pub fn code(&mut self) -> Code {
        let bytes: Vec<u8> = (0..4).flat_map(|_| self.next().to_le_bytes()).collect();
        Code::from_bytes(bytes.try_into().expect("32 bytes"))
    }

    /// A code at exactly this distance.
    pub fn at_distance(&mut self, code: &Code, distance: u32) -> Code {
        let mut bytes = code.to_bytes();
        let mut left = distance;
        let mut flipped = [false; 256];
        while left > 0 {
            let bit = self.below(256);
            if !std::mem::replace(&mut flipped[bit], true) {
                bytes[bit / 8] ^= 1 << (bit % 8);
                left -= 1;
            }
        }
        Code::from_bytes(bytes)
    }

    /// The same, with all flips in one part of the code: what even buckets are worst at.
    pub fn crowded(&mut self, code: &Code, distance: u32) -> Code {
        let from = self.below(256);
        let mut bytes = code.to_bytes();
        for bit in (from..).take(distance as usize) {
            bytes[bit % 256 / 8] ^= 1 << (bit % 8);
        }
        Code::from_bytes(bytes)
    }
}

#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Random,
    /// Around a few codes, at distances up to 40.
    Clustered,
    /// A handful of codes, each many times.
    Same,
    Zero,
    /// Few bits set: all of them near each other, and the same buckets hold nearly all.
    Sparse,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Random, Self::Clustered, Self::Same, Self::Zero, Self::Sparse];
}

pub fn set(kind: Kind, entries: usize, chance: &mut Chance) -> Vec<(u64, Code)> {
    let zero = Code::from_bytes([0; 32]);
    let centres: Vec<Code> = (0..=entries / 50).map(|_| chance.code()).collect();
    let keys = chance.next() >> 40;
    (0..entries as u64)
        .map(|entry| {
            let centre = centres[chance.below(centres.len())];
            let distance = chance.below(41) as u32;
            let code = match kind {
                Kind::Random => chance.code(),
                Kind::Clustered if distance.is_multiple_of(5) => chance.crowded(&centre, distance),
                Kind::Clustered => chance.at_distance(&centre, distance),
                Kind::Same => centres[chance.below(centres.len().min(3))],
                Kind::Zero => zero,
                Kind::Sparse => chance.at_distance(&zero, distance / 3 + 16),
            };
            // Keys with gaps, not in order.
            (keys + (entry ^ 5) * 3, code)
        })
        .collect()
}

/// Queries that hit, that just hit and just miss, and that have nothing to do with the set.
pub fn queries(entries: &[(u64, Code)], radius: Radius, count: usize, chance: &mut Chance) -> Vec<Code> {
    let zero = Code::from_bytes([0; 32]);
    let bits = radius.bits();
    (0..count)
        .map(|query| {
            let near = if entries.is_empty() { zero } else { entries[chance.below(entries.len())].1 };
            match query % 8 {
                0 => near,
                1 => chance.at_distance(&near, bits),
                2 => chance.at_distance(&near, bits + 1),
                3 => chance.at_distance(&near, bits.saturating_sub(1)),
                4 => chance.crowded(&near, bits),
                5 => chance.crowded(&near, bits + 1),
                6 => zero,
                _ => chance.code(),
            }
        })
        .collect()
}

/// What is within the radius, by comparing everything.
pub fn compared<'a>(entries: impl IntoIterator<Item = &'a (u64, Code)>, query: &Code, radius: Radius) -> Vec<Hit> {
    let mut hits: Vec<Hit> = entries
        .into_iter()
        .map(|(key, code)| Hit { key: *key, distance: code.distance(query) })
        .filter(|hit| hit.distance <= radius.bits())
        .collect();
    hits.sort_unstable();
    hits
}
