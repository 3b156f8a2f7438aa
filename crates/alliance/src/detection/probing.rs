//! Probing: a caller who asks around an entry, on both sides of the radius or by distances, to learn what the list holds.
//!
//! A service that says found or not found, or even how far, can be asked until an entry's fingerprint is known bit by bit. Copies of
//! one popular picture come close to each other as well, and in great numbers; but with copies it is always the same bits that differ,
//! those of frequencies close to the median, while whoever wants to learn an entry has to move every bit. So what counts is, around
//! one entry:
//!
//! 1. how many *different* bits were moved in small steps ([`WALKED_BITS`]), fewer where steps crossed the radius ([`CROSSINGS`]);
//! 2. how *evenly* the questions differ from what most of them are ([`EVEN`]): masks of many bits avoid small steps, and are even.
//!
//! A caller is an organisation, however many accounts ask for it. What is kept of one is bounded: [`ANCHORS`] entries with the last
//! [`KEPT`] questions near each, under 500 KiB. Of a caller who asks honestly nothing else is ever remembered; questions that were far
//! from everything are not kept at all. Time makes nothing forgotten by itself: a slow caller is found by the same number of questions.
//!
//! A verdict is a reason to look, with its evidence. It bars nobody by itself. It is not found out who hides each question about an
//! entry among several that differ in the way of copies, which takes many times the questions; nor who knows all but a few bits of an
//! entry before and so needs fewer than [`TOGETHER`].

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

/// A step has at most so many bits. Copies of a picture are mostly closer than 10 bits to it; whoever wants to learn an entry
/// exactly has to come down to steps of a few bits in the end.
pub const STEP: u32 = 8;
/// Steps across the radius, around one entry, that are probing where they moved [`CROSSED_BITS`].
pub const CROSSINGS: u32 = 12;
/// Different bits that steps across the radius have to have moved besides.
pub const CROSSED_BITS: u32 = 48;
/// Different bits, moved in steps around one entry, that are probing even where nothing crossed the radius: enough to learn from
/// distances.
pub const WALKED_BITS: u32 = 96;
/// After so many steps around an entry the bits are counted anew: over thousands of copies a popular picture moves many as well.
pub const STEPS: u32 = 512;
/// So many questions around an entry are looked at together for how evenly they differ.
pub const TOGETHER: u8 = 32;
/// Questions that differ evenly: of all differences, less than so many in a hundred are of the [`FEW`] bits that differ most. With
/// copies of a picture it is 60 and more, with masks over all bits 25 to 45.
pub const EVEN: u32 = 50;
/// So many bits of 256.
pub const FEW: usize = 32;
/// Under so many differing bits a question, on average, the same few bits differ by chance alone; the steps are small then.
pub const APART: u32 = 4;
/// Entries around which a caller's questions are kept.
pub const ANCHORS: usize = 512;
/// Questions kept around each.
pub const KEPT: usize = 8;
/// After so many hours without a question around it, an entry is forgotten first.
const FORGOTTEN: u64 = 24 * 7;

/// A question by PDQ, and its answer.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// What was asked.
    pub fingerprint: [u8; 32],
    /// The nearest entry that was found, by the number under which it is kept; none where nothing was.
    pub found: Option<u64>,
    /// When: hours since any fixed moment.
    pub hour: u64,
}

/// Why somebody's questions look like probing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probing {
    /// Around which entry.
    pub entry: u64,
    /// Questions around it that were a step from one before.
    pub steps: u32,
    /// Of those, how many crossed the radius.
    pub crossings: u32,
    /// Different bits that they moved.
    pub bits: u32,
    /// Whether the questions differed evenly over all bits.
    pub even: bool,
    /// The hour of the first of them.
    pub since: u64,
}

/// What is remembered of one caller: an organisation.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    anchors: Vec<Anchor>,
    words: Words,
}

#[derive(Clone, Debug)]
struct Anchor {
    entry: u64,
    near: VecDeque<Asked>,
    moved: [u64; 4],
    steps: u32,
    crossings: u32,
    since: u64,
    last: u64,
    spread: Spread,
}

/// How questions that were found differ from what most of them are.
#[derive(Clone, Debug)]
struct Spread {
    /// By bit: in how many it was one.
    ones: [u8; 256],
    questions: u8,
}

#[derive(Clone, Copy, Debug)]
struct Asked {
    code: [u64; 4],
    found: bool,
}

impl Watch {
    /// Takes a question with its answer, and says whether it makes those around its entry look like probing. Once it has said so, it
    /// counts anew.
    pub fn take(&mut self, question: &Question) -> Option<Probing> {
        let code = words(&question.fingerprint);
        let at = match question.found {
            Some(entry) => self.anchor(entry, question.hour),
            // Most questions find nothing and are near nothing: they cost no walk through all that is kept.
            None if !self.words.may_have_step_to(&code) => return None,
            None => {
                self.anchors.iter().position(|anchor| anchor.near.iter().any(|asked| is_step(&asked.code, &code)))?
            }
        };
        if self.words.is_worn() {
            self.words = Words::of(self.anchors.iter().flat_map(|anchor| &anchor.near).map(|asked| &asked.code));
        }
        self.words.add(&code);
        self.anchors[at].take(Asked { code, found: question.found.is_some() }, question.hour)
    }

    /// Entries around which questions are kept.
    pub const fn kept(&self) -> usize {
        self.anchors.len()
    }

    /// The place of an entry, made where there is none: of what was forgotten, then of what shows the fewest bits moved with purpose,
    /// then of what was asked about the longest ago. Whoever finds many other entries in between does not wash away what they left,
    /// and what is popular does not crowd out what is new.
    fn anchor(&mut self, entry: u64, hour: u64) -> usize {
        if let Some(at) = self.anchors.iter().position(|anchor| anchor.entry == entry) {
            return at;
        }
        let new = Anchor {
            entry,
            near: VecDeque::with_capacity(KEPT),
            moved: [0; 4],
            steps: 0,
            crossings: 0,
            since: hour,
            last: hour,
            spread: Spread::NONE,
        };
        if self.anchors.len() < ANCHORS {
            self.anchors.push(new);
            return self.anchors.len() - 1;
        }
        let worth = |anchor: &Anchor| {
            let is_fresh = hour.saturating_sub(anchor.last) < FORGOTTEN;
            (is_fresh, anchor.purpose(), anchor.last)
        };
        let least = (0..self.anchors.len()).min_by_key(|at| worth(&self.anchors[*at])).unwrap_or_default();
        self.anchors[least] = new;
        least
    }
}

impl Anchor {
    fn take(&mut self, asked: Asked, hour: u64) -> Option<Probing> {
        self.last = hour;
        if self.near.iter().any(|before| before.code == asked.code) {
            return None; // the same again tells nothing new
        }
        let closest = self.near.iter().min_by_key(|before| distance(&before.code, &asked.code));
        let (mut is_step_of_any, mut is_crossing) = (false, false);
        if let Some(closest) = closest.filter(|before| is_step(&before.code, &asked.code)) {
            is_step_of_any = true;
            for (moved, (a, b)) in self.moved.iter_mut().zip(closest.code.iter().zip(&asked.code)) {
                *moved |= a ^ b;
            }
            let other_side = |before: &&Asked| before.found != asked.found && is_step(&before.code, &asked.code);
            is_crossing = self.near.iter().any(|before| other_side(&before));
        }
        self.steps += u32::from(is_step_of_any);
        self.crossings += u32::from(is_crossing);
        if self.near.len() == KEPT {
            self.near.pop_front();
        }
        self.near.push_back(asked);
        let even = asked.found && self.spread.take(&asked.code);
        self.judge(even)
    }

    /// The bits that were moved, where every few steps moved another one; with copies of a picture it is always the same.
    fn purpose(&self) -> u32 {
        let bits = ones(&self.moved);
        if bits * 4 >= self.steps { bits } else { 0 }
    }

    fn judge(&mut self, even: bool) -> Option<Probing> {
        let bits = ones(&self.moved);
        let crossed = self.crossings >= CROSSINGS && bits >= CROSSED_BITS;
        let probing = even || crossed || bits >= WALKED_BITS;
        if !probing && self.steps < STEPS {
            return None;
        }
        let Self { entry, steps, crossings, since, last, .. } = *self;
        (self.moved, self.steps, self.crossings, self.since) = ([0; 4], 0, 0, last);
        probing.then_some(Probing { entry, steps, crossings, bits, even, since })
    }
}

/// Which words of 16 bits stand where in the questions that are kept, and in some that no longer are. A step of [`STEP`] bits leaves
/// all but so many of the sixteen words as they were.
#[derive(Clone, Debug, Default)]
struct Words {
    /// By place, 65,536 marks; empty before the first question.
    marks: Vec<u64>,
    added: usize,
}

impl Words {
    const PLACES: usize = 16;
    const MARKS: usize = (1 << 16) / 64;

    fn of<'a>(codes: impl Iterator<Item = &'a [u64; 4]>) -> Self {
        let mut words = Self::default();
        for code in codes {
            words.add(code);
        }
        words.added = 0;
        words
    }

    /// Where the marks of a code are: which number, and which bit of it.
    fn places(code: &[u64; 4]) -> impl Iterator<Item = (usize, u64)> {
        (0..Self::PLACES).map(|place| {
            let word = code[place / 4] >> (place % 4 * 16) & 0xffff;
            (place * Self::MARKS + usize::try_from(word / 64).unwrap_or_default(), 1 << (word % 64))
        })
    }

    fn add(&mut self, code: &[u64; 4]) {
        self.marks.resize(Self::PLACES * Self::MARKS, 0);
        for (at, mark) in Self::places(code) {
            self.marks[at] |= mark;
        }
        self.added += 1;
    }

    /// Whether so much was added since the marks were made anew that they say little.
    const fn is_worn(&self) -> bool {
        self.added >= ANCHORS * KEPT
    }

    /// False only where no question that is kept is a step from this one.
    fn may_have_step_to(&self, code: &[u64; 4]) -> bool {
        let known = Self::places(code).filter(|(at, mark)| self.marks.get(*at).is_some_and(|marks| marks & mark != 0));
        known.count() >= Self::PLACES - STEP as usize
    }
}

impl Spread {
    const NONE: Self = Self { ones: [0; 256], questions: 0 };

    /// Takes a question; with the last of [`TOGETHER`], says whether they differed evenly, and begins anew.
    fn take(&mut self, code: &[u64; 4]) -> bool {
        for (bit, ones) in self.ones.iter_mut().enumerate() {
            *ones += u8::from(code[bit / 64] >> (bit % 64) & 1 == 1);
        }
        self.questions += 1;
        if self.questions < TOGETHER {
            return false;
        }
        let mut differ = self.ones.map(|ones| u32::from(ones.min(TOGETHER - ones)));
        *self = Self::NONE;
        differ.sort_unstable_by(|a, b| b.cmp(a));
        let (most, all): (u32, u32) = (differ[..FEW].iter().sum(), differ.iter().sum());
        all >= APART * u32::from(TOGETHER) && most * 100 < EVEN * all
    }
}

fn words(bytes: &[u8; 32]) -> [u64; 4] {
    let mut words = [0; 4];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(8)) {
        *word = bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    }
    words
}

fn ones(words: &[u64; 4]) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}

fn distance(a: &[u64; 4], b: &[u64; 4]) -> u32 {
    a.iter().zip(b).map(|(a, b)| (a ^ b).count_ones()).sum()
}

/// Whether two are a step apart. Almost all pairs are told apart by their first 64 bits.
fn is_step(a: &[u64; 4], b: &[u64; 4]) -> bool {
    (a[0] ^ b[0]).count_ones() <= STEP && distance(a, b) <= STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random (Marsaglia, "Xorshift RNGs", 2003).
    fn next(from: &mut u64) -> u64 {
        *from ^= *from << 13;
        *from ^= *from >> 7;
        *from ^= *from << 17;
        *from
    }

    #[test]
    fn the_words_pass_over_no_step() {
        let mut dice = 20_121_205;
        let kept: Vec<[u64; 4]> = (0..ANCHORS * KEPT).map(|_| [0; 4].map(|_: u64| next(&mut dice))).collect();
        let words = Words::of(kept.iter());
        assert!(!words.is_worn() && !Words::default().may_have_step_to(&kept[0]));
        for code in &kept {
            let mut near = *code;
            for _ in 0..STEP {
                let bit = next(&mut dice) % 256;
                near[usize::try_from(bit / 64).unwrap()] ^= 1 << (bit % 64);
                assert!(is_step(code, &near) && words.may_have_step_to(&near));
            }
        }
        let far = (0..100_000).filter(|_| words.may_have_step_to(&[0; 4].map(|_: u64| next(&mut dice))));
        assert!(far.count() < 100, "what is far is mostly passed over");
    }
}
