//! How a set is divided, and what has to be looked at for a radius.
//!
//! A code is cut into `m` chunks that stand in a ring. Two codes that differ in at most `r` bits differ by `d[0]`, `d[1]`, ... in the chunks.
//! Give each chunk an allowance `a[i]` so that the allowances add up to `r + 1`: then the numbers `d[i] - a[i]` add up to less than zero, and by
//! the cycle lemma (Dvoretzky and Motzkin, 1947) there is a chunk from which on **every** partial sum around the ring is below zero:
//! `d[i] < a[i]`, `d[i] + d[i+1] < a[i] + a[i+1]`, and so on. The first is what multi-index hashing looks up (Norouzi, Punjani and Fleet, 2012), the
//! others are what most false candidates fail on (Qin and Xiao, “Pigeonring”, 2018). So an entry stands in the bucket of its chunk together
//! with the 16 bits that follow it, and is looked at only if both hold.

use std::sync::{LazyLock, OnceLock};

use crate::code::{Code, Radius};

/// How an index is divided. It is chosen by the number of entries; tests and measurements choose it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plan {
    /// Not at all: every entry is compared.
    Scan,
    /// 32 chunks of 8 bits: few and long buckets.
    Bytes,
    /// 16 chunks of 16 bits: many and short buckets.
    Words,
}

impl Plan {
    /// Every plan.
    pub const ALL: [Self; 3] = [Self::Scan, Self::Bytes, Self::Words];

    /// The plan for so many entries (measured: docs/decisions/0014).
    pub fn of(entries: usize) -> Self {
        match entries {
            0..1_000 => Self::Scan,
            1_000..200_000 => Self::Bytes,
            _ => Self::Words,
        }
    }

    /// How many bits a chunk has.
    pub(crate) fn width(self) -> usize {
        match self {
            Self::Scan => 0,
            Self::Bytes => 8,
            Self::Words => 16,
        }
    }

    /// How many chunks a code has, each with a table of its own.
    pub(crate) fn tables(self) -> usize {
        match self {
            Self::Scan => 0,
            Self::Bytes => 32,
            Self::Words => 16,
        }
    }

    /// How many buckets all tables have.
    pub(crate) fn buckets(self) -> usize {
        self.tables() << self.width()
    }

    /// The bucket that a code is in, among those of all tables.
    #[inline]
    pub(crate) fn bucket(self, code: &Code, table: usize) -> usize {
        let chunk = usize::from(sixteen(&code.0, table * self.width())) & ((1 << self.width()) - 1);
        table << self.width() | chunk
    }

    /// The 16 bits after a chunk.
    #[inline]
    pub(crate) fn next(self, code: &Code, table: usize) -> u16 {
        sixteen(&code.0, (table + 1) * self.width())
    }
}

/// Sixteen bits from one on; after the last bit comes the first.
#[inline(always)]
fn sixteen(words: &[u64; 4], bit: usize) -> u16 {
    let (word, shift) = (bit / 64 % 4, bit % 64);
    let low = words[word] >> shift;
    let high = if shift > 48 { words[(word + 1) % 4] << (64 - shift) } else { 0 };
    (low | high) as u16
}

/// What is flipped in so many bits, to come to what is at distance 0, 1, 2, ...; and where each distance begins.
pub(crate) struct Flips {
    flips: Vec<u16>,
    begins: [usize; Reach::FARTHEST + 2],
}

impl Flips {
    /// Those of 0, 8 or 16 bits.
    pub(crate) fn of(width: usize) -> &'static Self {
        static FLIPS: [LazyLock<Flips>; 3] =
            [LazyLock::new(|| Flips::new(0)), LazyLock::new(|| Flips::new(8)), LazyLock::new(|| Flips::new(16))];
        &FLIPS[width / 8]
    }

    /// Those at a distance.
    #[inline]
    pub(crate) fn at(&self, distance: u32) -> &[u16] {
        let begins = &self.begins[distance as usize..];
        &self.flips[begins[0]..begins[1]]
    }

    fn new(width: u32) -> Self {
        let (mut flips, mut begins) = (Vec::new(), [0; Reach::FARTHEST + 2]);
        for (distance, begin) in (0_u32..).zip(&mut begins) {
            *begin = flips.len();
            if distance as usize <= Reach::FARTHEST {
                flips.extend((0..=low(width)).filter(|flip| flip.count_ones() == distance));
            }
        }
        Self { flips, begins }
    }
}

/// As many ones, up to 16.
fn low(width: u32) -> u16 {
    u16::try_from((1_u32 << width) - 1).unwrap_or(u16::MAX)
}

/// In how many of the 16 bits after a chunk at this distance an entry may differ.
#[inline]
pub(crate) fn limit(together: u32, distance: u32) -> u16 {
    u16::try_from(together - distance - 1).unwrap_or(16)
}

/// How many of all numbers of sixteen bits differ from one in at most so many bits.
fn within(limit: u16) -> usize {
    let (mut sum, mut differing) = (0, 1);
    for bits in 0..=usize::from(limit.min(16)) {
        sum += differing;
        differing = differing * (16 - bits) / (bits + 1);
    }
    sum
}

/// What is looked at for one radius.
pub(crate) struct Reach {
    plan: Plan,
    flips: &'static Flips,
    /// By table: chunks closer than this are looked at.
    allowance: [u32; 32],
    /// By table: the chunk and the 16 bits after it differ in less than this.
    together: [u32; 32],
    /// Both once more, one behind the other in 256 bits as chunks are in a code.
    #[cfg(target_arch = "x86_64")]
    lanes: [[u8; 32]; 2],
    /// How far a code is that is found.
    pub radius: u32,
    /// Buckets that a query opens.
    opened: usize,
    /// How many of as many entries as a chunk and the 16 bits after it can be pass the sieve.
    passed: usize,
}

impl Reach {
    /// The farthest chunk that is looked at, for the largest radius: 65 is 15 times 4 and once 5.
    const FARTHEST: usize = 4;

    /// It is worked out once for each plan and radius.
    pub(crate) fn of(plan: Plan, radius: Radius) -> &'static Self {
        static REACHES: [[OnceLock<Reach>; 65]; 3] = [const { [const { OnceLock::new() }; 65] }; 3];
        REACHES[plan as usize][radius.bits() as usize].get_or_init(|| Self::new(plan, radius))
    }

    fn new(plan: Plan, radius: Radius) -> Self {
        let tables = plan.tables().max(1);
        let sum = radius.bits() as usize + 1;
        let allowance = std::array::from_fn(|table| {
            let share = sum / tables + usize::from(table % tables < sum % tables);
            u32::try_from(share).unwrap_or(u32::MAX)
        });
        let after = 16 / plan.width().max(1);
        let together = std::array::from_fn(|table| (table..=table + after).map(|at| allowance[at % tables]).sum());
        let flips = Flips::of(plan.width());
        #[cfg(target_arch = "x86_64")]
        let lanes = [allowance, together].map(|tables: [u32; 32]| {
            let (bytes, width) = (tables.map(|most| u8::try_from(most).unwrap_or(u8::MAX)), plan.width().max(8) / 8);
            std::array::from_fn(|at| if at % width == 0 { bytes[at / width] } else { 0 })
        });
        let reach = Self {
            #[cfg(target_arch = "x86_64")]
            lanes,
            plan,
            flips,
            allowance,
            together,
            radius: radius.bits(),
            opened: 0,
            passed: 0,
        };
        let rings = (0..plan.tables()).flat_map(|table| reach.rings(table));
        let (opened, passed) = rings.fold((0, 0), |(opened, passed), (limit, flips)| {
            (opened + flips.len(), passed + flips.len() * within(limit))
        });
        Self { opened, passed, ..reach }
    }

    /// The flips to the chunks at each distance that is looked at in a table, and the most that the 16 bits after them may then differ.
    #[inline]
    pub(crate) fn rings(&self, table: usize) -> impl Iterator<Item = (u16, &'static [u16])> {
        let together = self.together[table];
        (0..self.allowance[table]).map(move |distance| (limit(together, distance), self.flips.at(distance)))
    }

    /// How near a chunk is that is looked at in a table, how near it is together with the 16 bits after it: both are less than this.
    #[inline]
    pub(crate) fn nearer_than(&self, table: usize) -> (u32, u32) {
        (self.allowance[table], self.together[table])
    }

    /// The same for all tables: how near the chunks are, and how near together with the 16 bits after them, as numbers of as many bits as a chunk.
    #[cfg(target_arch = "x86_64")]
    #[inline]
    pub(crate) fn lanes(&self) -> (Plan, &[[u8; 32]; 2]) {
        (self.plan, &self.lanes)
    }

    /// How many buckets a query opens.
    pub(crate) fn opened(&self) -> usize {
        self.opened
    }

    /// What a query has to do among so many entries of chance: buckets opened, slots in them, and how many of these pass the sieve.
    pub(crate) fn work(&self, entries: usize) -> (usize, usize, usize) {
        let slots = self.opened.saturating_mul(entries) >> self.plan.width();
        (self.opened, slots, self.passed.saturating_mul(entries) >> (16 + self.plan.width()))
    }

    /// The first table in which an entry is found that differs in these bits. Every entry within the radius is found in one table at least and
    /// in many if it is very near: it counts where it is found first.
    #[inline(always)]
    pub(crate) fn first(&self, differing: &[u64; 4]) -> Option<usize> {
        let width = self.plan.width();
        let mask = if width == 8 { 0xff } else { u16::MAX };
        (0..self.plan.tables()).find(|&table| {
            let chunk = (sixteen(differing, table * width) & mask).count_ones();
            let after = sixteen(differing, (table + 1) * width).count_ones();
            chunk < self.allowance[table] && chunk + after < self.together[table]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_bits_go_round_the_ring() {
        let code = Code::from_bytes(std::array::from_fn(|at| u8::try_from(at).expect("small")));
        assert_eq!(sixteen(&code.0, 0), 0x0100);
        assert_eq!(sixteen(&code.0, 56), 0x0807);
        assert_eq!(sixteen(&code.0, 248), 0x001f);
        assert_eq!(sixteen(&code.0, 256), 0x0100);
        assert_eq!(Plan::Bytes.next(&code, 31), 0x0100);
        assert_eq!(Plan::Words.bucket(&code, 2), 2 << 16 | 0x0504);
    }

    #[test]
    fn allowances_add_up_to_one_more_than_the_radius() {
        for plan in [Plan::Bytes, Plan::Words] {
            for bits in 0..=Radius::MAX.bits() {
                let reach = Reach::of(plan, Radius::new(bits).expect("a radius"));
                assert_eq!(reach.allowance[..plan.tables()].iter().sum::<u32>(), bits + 1);
            }
        }
    }

    #[test]
    fn what_is_opened_at_the_radius_of_pdq() {
        assert_eq!(Reach::of(Plan::Words, Radius::PDQ).opened(), 16 * 17);
        assert_eq!(Reach::of(Plan::Bytes, Radius::PDQ).opened(), 32);
        assert_eq!(Reach::of(Plan::Words, Radius::EXACT).opened(), 1);
    }

    /// The numbers of the decision page.
    #[test]
    fn the_work_of_a_query_among_ten_million() {
        assert_eq!([0, 1, 2, 16, 20].map(within), [1, 17, 137, 65_536, 65_536]);
        assert_eq!(Reach::of(Plan::Words, Radius::PDQ).work(10_000_000), (272, 41_503, 107));
        assert_eq!(Reach::of(Plan::Bytes, Radius::PDQ).work(10_000_000), (32, 1_250_000, 2_613));
    }

    /// The lemma itself, on differences of every weight: within the radius there is a table, and a table says that the first two sums hold.
    #[test]
    fn every_difference_within_the_radius_is_found_somewhere() {
        let mut state = 1_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize
        };
        for _ in 0..20_000 {
            let radius = random() % 65;
            // Even over the code, or crowded into a part of it.
            let (from, span) = if random() % 2 == 0 { (0, 256) } else { (random() % 256, 64 + random() % 64) };
            let mut differing = [0_u64; 4];
            while differing.iter().map(|word| word.count_ones() as usize).sum::<usize>() < radius {
                let bit = (from + random() % span) % 256;
                differing[bit / 64] |= 1 << (bit % 64);
            }
            for plan in [Plan::Bytes, Plan::Words] {
                let reach = Reach::of(plan, Radius::new(u32::try_from(radius).expect("small")).expect("a radius"));
                assert!(reach.first(&differing).is_some(), "{plan:?} {radius} {differing:x?}");
            }
        }
    }
}
