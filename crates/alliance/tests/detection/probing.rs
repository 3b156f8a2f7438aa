//! Probing: who asks their way into a list is noticed, and who asks honestly is left alone.

use alliance::detection::probing::TOGETHER;
use alliance::detection::{Probing, Question, Watch};

/// Numbers that look random and are the same each time (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap()
    }

    fn code(&mut self) -> Code {
        Code([self.next(), self.next(), self.next(), self.next()])
    }

    /// Nearly normal, of mean 0: the sum of four even ones, with a standard deviation of about 1,000.
    fn normal(&mut self) -> i64 {
        let next = self.next();
        let sum: i64 = [0, 16, 32, 48].iter().map(|at| i64::try_from(next >> at & 0xffff).unwrap()).sum();
        (sum - 2 * 0xffff) / 38
    }

    fn shuffled(&mut self) -> Vec<usize> {
        let mut bits: Vec<usize> = (0..256).collect();
        (1..256).rev().for_each(|at| bits.swap(at, self.below(at + 1)));
        bits
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Code([u64; 4]);

impl Code {
    fn flip(&mut self, bit: usize) {
        self.0[bit / 64] ^= 1 << (bit % 64);
    }

    fn with(mut self, bits: &[usize]) -> Self {
        for bit in bits {
            self.flip(*bit);
        }
        self
    }

    fn apart(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(a, b)| (a ^ b).count_ones()).sum()
    }

    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes.chunks_exact_mut(8).zip(&self.0).for_each(|(to, from)| to.copy_from_slice(&from.to_be_bytes()));
        bytes
    }
}

/// A picture as PDQ sees it: a bit is by how much a frequency is above the median of all. What happens to a picture moves all of them
/// a little, and turns the bits that were close.
struct Picture {
    above: [i64; 256],
}

impl Picture {
    fn new(dice: &mut Dice) -> Self {
        Self { above: std::array::from_fn(|_| dice.normal()) }
    }

    fn code(&self) -> Code {
        let mut code = Code([0; 4]);
        (0..256).filter(|bit| self.above[*bit] > 0).for_each(|bit| code.flip(bit));
        code
    }

    /// The same picture, changed by so many thousandths of what there is in it.
    fn changed(&self, by: i64, dice: &mut Dice) -> Self {
        Self { above: self.above.map(|above| above + dice.normal() * by / 1_000) }
    }
}

const RADIUS: u32 = 31;

/// Who wants to learn an entry: what they ask is answered, and watched.
struct Asking<'a> {
    entry: Code,
    watch: &'a mut Watch,
    between: &'a mut dyn FnMut(&mut Watch, u64),
    hour: u64,
    asked: u32,
    verdict: Option<(u32, Probing)>,
}

impl Asking<'_> {
    fn ask(&mut self, code: Code) -> Option<u32> {
        (self.between)(self.watch, self.hour);
        (self.hour, self.asked) = (self.hour + 1, self.asked + 1);
        let distance = Some(code.apart(&self.entry)).filter(|distance| *distance <= RADIUS);
        let question = Question { fingerprint: code.bytes(), found: distance.map(|_| 7), hour: self.hour };
        if let Some(verdict) = self.watch.take(&question).filter(|_| self.verdict.is_none()) {
            self.verdict = Some((self.asked, verdict));
        }
        distance
    }
}

/// Learns an entry from distances, by groups of bits: where a group holds a wrong bit, it is halved. Each question moves `wide` bits of
/// what was found first, with bits that are known to be right where the group has fewer: in steps that are as large as that.
fn by_distances(asking: &mut Asking<'_>, found: Code, wide: usize, dice: &mut Dice) -> Code {
    let first = asking.ask(found).expect("it begins near an entry");
    let bits = dice.shuffled();
    let (mut groups, mut right): (Vec<Vec<usize>>, Vec<usize>) =
        (bits.chunks(wide).map(<[usize]>::to_vec).collect(), Vec::new());
    let mut learnt = found;
    while let Some(group) = groups.pop() {
        let mut asked = group.clone();
        while asked.len() < wide && right.len() > wide * 4 {
            let more = right[dice.below(right.len())];
            if !asked.contains(&more) {
                asked.push(more);
            }
        }
        let Some(distance) = asking.ask(found.with(&asked)) else { break };
        let wrong = (first + u32::try_from(asked.len()).unwrap() - distance) / 2;
        match usize::try_from(wrong).unwrap() {
            0 => right.extend(&group),
            all if all == group.len() => learnt = learnt.with(&group),
            _ => groups.extend(group.chunks(group.len().div_ceil(2)).map(<[usize]>::to_vec)),
        }
    }
    learnt
}

/// Learns an entry from found and not found alone: halves its way to the radius, and asks there for every bit by itself.
fn by_the_radius(asking: &mut Asking<'_>, found: Code, dice: &mut Dice) -> Code {
    let bits = dice.shuffled();
    // The first so many bits moved is found, one more is not.
    let (mut inside, mut outside) = (0, 256);
    while outside - inside > 1 {
        let middle = usize::midpoint(inside, outside);
        match asking.ask(found.with(&bits[..middle])) {
            Some(_) => inside = middle,
            None => outside = middle,
        }
    }
    let border = found.with(&bits[..inside]);
    let wrong: Vec<usize> = bits.iter().copied().filter(|bit| asking.ask(border.with(&[*bit])).is_some()).collect();
    border.with(&wrong)
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Radius,
    Distances(usize),
}

/// Questions until an attacker is noticed, and until the entry is learnt; with `between`, what else is asked after each.
fn attacked(way: Way, off: u32, seed: u64, between: &mut dyn FnMut(&mut Watch, u64)) -> (Option<(u32, Probing)>, u32) {
    let (mut dice, mut watch) = (Dice(seed), Watch::default());
    let entry = dice.code();
    let found = entry.with(&dice.shuffled()[..off as usize]);
    let mut asking = Asking { entry, watch: &mut watch, between, hour: 0, asked: 0, verdict: None };
    let learnt = match way {
        Way::Radius => by_the_radius(&mut asking, found, &mut dice),
        Way::Distances(wide) => by_distances(&mut asking, found, wide, &mut dice),
    };
    assert!(learnt == entry, "{way:?} from {off} bits off learns the entry, or the test shows nothing");
    (asking.verdict, asking.asked)
}

/// At most so many questions are asked around an entry before it is noticed.
const NOTICED: u32 = 100;

#[test]
fn whoever_asks_their_way_to_an_entry_is_noticed_within_100_questions() {
    for (way, offs) in [
        (Way::Radius, &[2_u32, 10, 20, 30][..]),
        (Way::Distances(1), &[2, 10, 20, 30]),
        (Way::Distances(4), &[2, 10, 20, 27]),
        (Way::Distances(8), &[2, 10, 20, 23]),
        (Way::Distances(12), &[2, 10, 19]),
        (Way::Distances(16), &[2, 10, 15]),
        (Way::Distances(24), &[2, 7]),
    ] {
        let runs = offs.iter().flat_map(|off| (0..25).map(move |seed| (*off, seed)));
        let (mut latest, mut short, mut least) = (0, 0, u32::MAX);
        for (off, seed) in runs {
            let (verdict, asked) = attacked(way, off, seed, &mut |_, _| ());
            least = least.min(asked);
            match verdict {
                Some((at, _)) => latest = latest.max(at),
                None if asked < TOGETHER.into() => short += 1,
                None => panic!("{way:?} from {off} bits off, seed {seed}: never noticed in {asked} questions"),
            }
        }
        println!(
            "{way:?}: noticed after at most {latest} questions; learnt in under {TOGETHER} by {short}; the entry takes {least} or more"
        );
        assert!(latest <= NOTICED, "{way:?}");
        assert_eq!(short > 0, least < TOGETHER.into());
    }
}

/// One question an hour, by one account after the other, each after a hundred honest ones of the same organisation: what is kept is
/// the organisation's, and no hour makes it forgotten.
#[test]
fn neither_time_nor_many_accounts_nor_honest_questions_in_between_hide_it() {
    let mut dice = Dice(20_121_205);
    let mut between = |watch: &mut Watch, hour: u64| {
        for _ in 0..100 {
            let found = dice.next().is_multiple_of(2).then(|| 1_000 + dice.next() % 20_000);
            let verdict = watch.take(&Question { fingerprint: dice.code().bytes(), found, hour });
            assert_eq!(verdict, None, "these are honest");
        }
    };
    for way in [Way::Radius, Way::Distances(1), Way::Distances(16)] {
        let (verdict, asked) = attacked(way, 10, 1, &mut between);
        let (at, verdict) = verdict.expect("noticed");
        println!("{way:?}, one an hour among {} others: noticed after {at} of {asked}: {verdict:?}", asked * 100);
        assert!(at <= NOTICED);
    }
}

/// At most so many of a million honest questions look like probing.
const FALSE_ALARMS: u32 = 5;

/// What a provider asks: half are pictures of nobody's list; the others are known, some of them very often: the very file, saved anew at
/// another quality, or cropped, framed, written on (and that saved anew again), up to and over the radius.
#[test]
fn a_million_honest_questions_raise_at_most_five_false_alarms() {
    let mut dice = Dice(54);
    let known: Vec<(Picture, Vec<Picture>)> = (0..2_000)
        .map(|_| {
            let picture = Picture::new(&mut dice);
            let copies = (0..30).map(|_| {
                let by = 20 + dice.next() % 300;
                picture.changed(i64::try_from(by).unwrap(), &mut dice)
            });
            let copies = copies.collect();
            (picture, copies)
        })
        .collect();
    let (mut watch, mut alarms, mut found, mut near) = (Watch::default(), Vec::new(), 0_u32, [0_u32; 33]);
    for n in 0..1_000_000_u64 {
        let (code, nearest) = if dice.next().is_multiple_of(2) {
            (dice.code(), None)
        } else {
            // The first are asked for the most: a tenth of all questions is about ten pictures.
            let popular = dice.below(2_000).min(dice.below(2_000)).min(dice.below(2_000));
            let at = if dice.next().is_multiple_of(5) { dice.below(10) } else { popular };
            let (picture, copies) = &known[at];
            let code = match dice.below(10) {
                0..=2 => picture.code(),
                3..=6 => picture.changed(5 + i64::try_from(dice.next() % 60).unwrap(), &mut dice).code(),
                _ => copies[dice.below(30)].changed(i64::try_from(dice.next() % 40).unwrap(), &mut dice).code(),
            };
            let distance = code.apart(&picture.code());
            near[usize::try_from(distance.min(32)).unwrap()] += 1;
            (code, (distance <= RADIUS).then(|| u64::try_from(at).unwrap()))
        };
        found += u32::from(nearest.is_some());
        let question = Question { fingerprint: code.bytes(), found: nearest, hour: n / 10_000 };
        alarms.extend(watch.take(&question).map(|verdict| (n, verdict)));
    }
    println!("1000000 honest questions, {found} of them found: {} false alarms; {alarms:?}", alarms.len());
    println!("bits from the entry (32: more): {near:?}");
    assert!(near.iter().all(|count| *count > 500), "every distance up to the radius and over it was asked");
    assert!(u32::try_from(alarms.len()).unwrap() <= FALSE_ALARMS);
}
