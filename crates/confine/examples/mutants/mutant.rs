//! How a picture is mutated: bits, cuts, splices, lengths, pieces that change places or come twice.

use crate::Files;

/// Mutant of that number: a sound picture with one to three things done to it.
pub fn mutant(sound: &Files, seed: u64, number: u64) -> Vec<u8> {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number);
    let mut bytes = sound[chance.below(sound.len())].1.clone();
    for _ in 0..=chance.below(2) {
        match chance.below(7) {
            0 | 1 => {
                for _ in 0..=chance.below(6) {
                    let place = chance.place(bytes.len());
                    bytes.get_mut(place).into_iter().for_each(|byte| *byte ^= 1 << (place % 8));
                }
            }
            2 => bytes.truncate(chance.below(bytes.len())),
            3 => {
                let other = &sound[chance.below(sound.len())].1;
                let at = chance.place(bytes.len());
                bytes.truncate(at);
                bytes.extend(&other[chance.place(other.len()).min(other.len())..]);
            }
            4 => length_field(&mut bytes, &mut chance),
            5 => swap(&mut bytes, &mut chance),
            _ => {
                let (from, long) = (chance.place(bytes.len()), 1 + chance.below(400));
                let again: Vec<u8> = bytes.iter().skip(from).take(long).copied().collect();
                let at = chance.place(bytes.len());
                bytes.splice(at..at, again);
            }
        }
    }
    bytes
}

/// Two or four bytes become a number that is at the end of some range.
fn length_field(bytes: &mut [u8], chance: &mut Chance) {
    const ENDS: [u32; 10] = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
    let at = chance.place(bytes.len());
    let end = ENDS[chance.below(ENDS.len())];
    let field: &[u8] = match chance.below(4) {
        0 => &end.to_be_bytes(),
        1 => &end.to_le_bytes(),
        2 => &end.to_be_bytes()[2..],
        _ => &end.to_le_bytes()[..2],
    };
    bytes.iter_mut().skip(at).zip(field).for_each(|(byte, new)| *byte = *new);
}

/// Two pieces of one length change places.
fn swap(bytes: &mut [u8], chance: &mut Chance) {
    let half = bytes.len() / 2;
    let (first, second) = bytes.split_at_mut(half);
    let (a, b) = (chance.place(first.len()), chance.place(second.len()));
    let long = 1 + chance.below(300);
    first.iter_mut().skip(a).zip(second.iter_mut().skip(b)).take(long).for_each(|(x, y)| std::mem::swap(x, y));
}

/// `SplitMix64`: the same numbers for the same seed, everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below a bound, which is at least 1 then.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).unwrap_or(0)
    }

    /// A place in a file: every fourth time among the first bytes, where formats say how large everything is.
    fn place(&mut self, length: usize) -> usize {
        let bound = if self.below(4) == 0 { length.min(96) } else { length };
        self.below(bound)
    }
}
