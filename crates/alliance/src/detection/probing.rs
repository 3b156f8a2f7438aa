//! Probing: a caller who asks in small steps around an entry, on both sides of the radius, to learn what the list holds.
//!
//! A service that says found or not found, or even how far, can be asked until an entry's fingerprint is known bit by bit. Each such
//! question differs from one before it by a few bits, and over many questions the bits that were moved are *different* ones.
//! Copies of one popular picture differ from each other by a few bits as well; but there it is always the same bits, those of
//! frequencies close to the median. So what counts is how many different bits were moved in small steps around one entry, and how many
//! of the steps crossed the radius.
//!
//! What is kept of a caller is bounded: [`ANCHORS`] entries with the last [`KEPT`] questions near each, under 100 KiB. Of a caller who
//! asks honestly nothing else is ever remembered; questions that were far from everything are not kept at all.
//!
//! A verdict is a reason to look, with its evidence. It bars nobody by itself.

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
/// Entries around which a caller's questions are kept.
pub const ANCHORS: usize = 256;
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
    /// The hour of the first of them.
    pub since: u64,
}

/// What is remembered of one caller.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    anchors: Vec<Anchor>,
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
            None => {
                self.anchors.iter().position(|anchor| anchor.near.iter().any(|asked| is_step(&asked.code, &code)))?
            }
        };
        self.anchors[at].take(Asked { code, found: question.found.is_some() }, question.hour)
    }

    /// Entries around which questions are kept.
    pub const fn kept(&self) -> usize {
        self.anchors.len()
    }

    /// The place of an entry, made where there is none: of what was forgotten, then of what shows the fewest moved bits, then of what
    /// is oldest. Whoever finds many other entries in between does not wash away what they left.
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
        };
        if self.anchors.len() < ANCHORS {
            self.anchors.push(new);
            return self.anchors.len() - 1;
        }
        let worth = |anchor: &Anchor| {
            let is_fresh = hour.saturating_sub(anchor.last) < FORGOTTEN;
            (is_fresh, ones(&anchor.moved), anchor.last)
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
        self.judge()
    }

    fn judge(&mut self) -> Option<Probing> {
        let bits = ones(&self.moved);
        let crossed = self.crossings >= CROSSINGS && bits >= CROSSED_BITS;
        if !crossed && bits < WALKED_BITS {
            return None;
        }
        let Self { entry, steps, crossings, since, last, .. } = *self;
        (self.moved, self.steps, self.crossings, self.since) = ([0; 4], 0, 0, last);
        Some(Probing { entry, steps, crossings, bits, since })
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
