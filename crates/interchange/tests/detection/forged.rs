//! Ten thousand forged, replayed and back-dated statements: none holds before whoever verifies it offline, none is taken by the register, and the true ones are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use alliance::detection::VolumeRefusal;
use alliance::takedown::figures::{Grain, Period, QUERY, TakedownFigures};
use interchange::detection::volume::{
    self, Cell, Chain, Counts, FileType, ListUsed, Named, Statement, TakenIn, digest_of, follow, take_in,
};
use interchange::takedown::measured::{self, NotTaken};
use jiff::Timestamp;
use serde_json::{Map, Value};
use vault::SigningKey;
use vault::note::{VerifierKey, sign_note};

const PROVIDER: &str = "provider.example";
const HOUSE: &str = "accord.test.measurements";
/// Variants that are tried.
const TRIED: usize = 10_000;

/// Numbers that look like chance and are the same each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).expect("it is below")
    }

    fn key(&mut self) -> SigningKey {
        let mut bytes = [0; 32];
        bytes.fill_with(|| u8::try_from(self.roll(256)).expect("a byte"));
        SigningKey::from_bytes(&bytes)
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.roll(all.len())]
    }
}

fn scanner() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

/// Another key of the same provider, with which nothing was stated.
fn spare() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn house() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// A statement of the scanner; the second one follows on the first.
fn stated(sequence: u64, previous: Option<String>, (from, to): (u64, u64)) -> Statement {
    let counts = Counts { files: 4, bytes: 4_000, ..Counts::default() };
    Statement {
        organisation: PROVIDER.into(),
        member: "RS".into(),
        sequence,
        previous,
        scan: "ab".repeat(16),
        from,
        to,
        complete: false,
        tool: "accord 0.1.0".into(),
        radius: 31,
        quality: 50,
        lists: vec![ListUsed { name: "known".into(), sha256: "cd".repeat(32), entries: 3 }],
        first: "2026-01-05T00:00:00Z".parse().expect("a time"),
        last: "2026-02-05T00:00:00Z".parse().expect("a time"),
        examined: vec![Cell { month: "2026-01".into(), file_type: FileType::Jpeg, counts }],
    }
}

fn measured(period: &str) -> measured::Statement {
    let period: Period = period.parse().expect("a period");
    measured::Statement {
        house: HOUSE.into(),
        member: "DE".into(),
        period,
        parts: None,
        as_of: period.as_of(),
        query: QUERY.into(),
        journal: 17,
        inputs: "0".repeat(64),
        figures: TakedownFigures::default(),
    }
}

/// What is true, and what the register has taken of it: the first statement of the scanner and of the house. The second ones follow.
struct World {
    first: String,
    second: String,
    measured: String,
    next: String,
    chain: Chain,
    /// When the provider named both of its keys.
    named: Timestamp,
    now: Timestamp,
}

impl World {
    fn new() -> Self {
        let one = stated(1, None, (0, 10));
        let first = one.sign(&scanner()).expect("signed");
        let second = stated(2, Some(digest_of(&first)), (10, 20)).sign(&scanner()).expect("signed");
        let mut chain = Chain::default();
        chain.take(&one, &first).expect("the first");
        let [measured, next] = ["2026-Q1", "2026-Q2"].map(|text| measured(text).sign(&house()).expect("signed"));
        // So late that every period which is tried is over: what is refused is refused for another reason.
        let [named, now] = ["2026-02-06T00:00:00Z", "2027-06-01T00:00:00Z"].map(|time| time.parse().expect("a time"));
        Self { first, second, measured, next, chain, named, now }
    }

    /// As the register looks at a scanner's statement: by both keys of the provider.
    fn taken(&self, note: &str) -> Result<TakenIn, VolumeRefusal> {
        let keys = [scanner(), spare()].map(|key| VerifierKey::of(PROVIDER, &key));
        let chains = [self.chain.clone(), Chain::default()];
        let named = [0, 1].map(|at: usize| Named { key: &keys[at], chain: &chains[at], at: self.named });
        take_in(&named, note, self.now)
    }

    fn follower(&self) -> Statement {
        stated(2, Some(digest_of(&self.first)), (10, 20))
    }

    /// As `accord verify-statement` looks at it, behind the statement that is there: why it is refused; none where it holds.
    fn offline(&self, note: &str, of_house: bool) -> Option<String> {
        if of_house {
            let verifier = VerifierKey::of(HOUSE, &house());
            let told = match measured::read(note, &verifier) {
                Ok(told) => told,
                Err(e) => return Some(reason(&e)),
            };
            let first = measured::read(&self.measured, &verifier).expect("the first holds");
            return measured::together(&[first, told]).err().map(|_| "told twice".to_owned());
        }
        let verifier = VerifierKey::of(PROVIDER, &scanner());
        let statement = match volume::open(note, &verifier) {
            Ok(statement) => statement,
            Err(e) => return Some(reason(&e)),
        };
        let one = volume::open(&self.first, &verifier).expect("the first holds");
        follow(&[(one, self.first.as_str()), (statement, note)]).err().map(|e| reason(&e))
    }

    /// As the register looks at it that is handed it; none where it takes it.
    fn handed_in(&self, note: &str, of_house: bool) -> Option<String> {
        let as_scanner = self.taken(note).err();
        if !of_house {
            return as_scanner.map(|refusal| refusal.code().to_owned());
        }
        assert!(as_scanner.is_some(), "a house's statement is taken for a scanner's:\n{note}");
        let verifier = VerifierKey::of(HOUSE, &house());
        let taken = [measured::open(&self.measured, &verifier).expect("it was taken")];
        let refused = measured::take_in(note, &verifier, &taken, self.now).err();
        refused.map(|refused| match refused {
            NotTaken::Rule(rule) => rule.code().to_owned(),
            NotTaken::Unfit(error) => reason(&error),
        })
    }
}

/// The names in an error's own form, without what it tells of the single case.
fn reason(error: &impl Debug) -> String {
    let told = format!("{error:?}");
    let words = told.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(2).collect::<Vec<_>>().join(" ")
}

/// The signed text and what stands beneath it.
fn parts(note: &str) -> (&str, &str) {
    let at = note.rfind("\n\n").expect("a signature");
    (&note[..=at], &note[at + 2..])
}

/// The title and what is told, as JSON.
fn told(note: &str) -> (String, Map<String, Value>) {
    let (title, json) = parts(note).0.split_once('\n').expect("two lines");
    let Value::Object(map) = serde_json::from_str(json).expect("JSON") else { panic!("no object") };
    (title.to_owned(), map)
}

/// The same title over other JSON.
fn text((title, map): &(String, Map<String, Value>)) -> String {
    format!("{title}\n{}\n", Value::Object(map.clone()))
}

/// The fields in another order than the house and the scanner write them.
fn shuffled((title, map): &(String, Map<String, Value>), dice: &mut Dice) -> String {
    let mut fields: Vec<String> = map.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    let sorted = fields.clone();
    while fields == sorted {
        for at in (1..fields.len()).rev() {
            fields.swap(at, dice.roll(at + 1));
        }
    }
    format!("{title}\n{{{}}}\n", fields.join(","))
}

/// A name with a letter of another script in it that looks the same.
fn look_alike(name: &str, dice: &mut Dice) -> String {
    let pairs =
        [('a', '\u{430}'), ('c', '\u{441}'), ('e', '\u{435}'), ('o', '\u{43e}'), ('p', '\u{440}'), ('x', '\u{445}')];
    let there: Vec<(usize, char)> = name
        .char_indices()
        .filter_map(|(at, letter)| pairs.iter().find(|(own, _)| *own == letter).map(|(_, other)| (at, *other)))
        .collect();
    let (at, other) = there[dice.roll(there.len())];
    format!("{}{other}{}", &name[..at], &name[at + 1..])
}

fn flipped(note: &str, dice: &mut Dice) -> String {
    loop {
        let mut bytes = note.as_bytes().to_vec();
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
        // What is no text is refused where the file is read.
        if let Ok(text) = String::from_utf8(bytes) {
            return text;
        }
    }
}

fn cut(note: &str, dice: &mut Dice) -> String {
    let mut at = dice.roll(note.len());
    while !note.is_char_boundary(at) {
        at -= 1;
    }
    note[..at].to_owned()
}

/// Lines that stand there more than once.
fn doubled(note: &str, dice: &mut Dice) -> String {
    let (text, signatures) = parts(note);
    let again = 1 + dice.roll(5);
    let (title, json) = text.split_once('\n').expect("two lines");
    match dice.roll(4) {
        0 => format!("{note}{}", signatures.repeat(again)),
        1 => format!("{title}\n{}\n{signatures}", json.repeat(again + 1)),
        2 => format!("{}{text}\n{signatures}", format!("{title}\n").repeat(again)),
        _ => note.repeat(again + 1),
    }
}

/// A day of long ago, by its number.
fn long_ago(dice: &mut Dice) -> (String, Timestamp, Timestamp) {
    let (year, month) = (2013 + dice.roll(12), 1 + dice.roll(12));
    let at = |hour: u8| format!("{year}-{month:02}-03T{hour:02}:00:00Z").parse().expect("a time");
    (format!("{year}-{month:02}"), at(8), at(9))
}

/// Every way of forging a statement of the scanner.
const OF_SCANNER: [&str; 17] = [
    "a flipped bit",
    "cut off",
    "another key",
    "the house's key",
    "another member",
    "another month",
    "another house's name",
    "replayed",
    "replayed with other numbers",
    "a number left out",
    "lines counted twice",
    "after another statement",
    "dated back",
    "counted again by a second key",
    "dated back by a second key",
    "lines twice",
    "fields in another order",
];

fn forged(way: &str, world: &World, dice: &mut Dice) -> String {
    let (text_of, signatures) = parts(&world.second);
    let other = dice.of(&["AT", "BE", "DE", "FR", "IT", "XK"]);
    let own = |statement: Statement| statement.sign(&scanner()).expect("signed");
    match way {
        "a flipped bit" => flipped(&world.second, dice),
        "cut off" => cut(&world.second, dice),
        "another key" => sign_note(text_of, PROVIDER, &dice.key()),
        "the house's key" => sign_note(text_of, dice.of(&[PROVIDER, HOUSE]), &house()),
        "another member" => world.second.replace("\"RS\"", &format!("\"{other}\"")),
        "another month" => world.second.replace("\"2026-01\"", dice.of(&["\"2025-12\"", "\"2026-02\"", "\"2026-03\""])),
        "another house's name" => {
            let name = format!("provider{}.example", dice.roll(1_000));
            let (title, mut map) = told(&world.second);
            map.insert("organisation".into(), name.clone().into());
            let text = text(&(title, map));
            // By its own key, under its own name or the other's; or with the true signature beneath.
            match dice.roll(3) {
                0 => sign_note(&text, &name, &scanner()),
                1 => sign_note(&text, PROVIDER, &scanner()),
                _ => format!("{text}\n{}", signatures.replace(PROVIDER, &name)),
            }
        }
        "replayed" => world.first.clone(),
        "replayed with other numbers" => {
            let mut statement = stated(1, None, (0, 10));
            statement.examined[0].counts.bytes = dice.roll(1_000_000) as u64;
            own(statement)
        }
        "a number left out" => own(Statement { sequence: 3 + dice.roll(1_000) as u64, ..world.follower() }),
        "lines counted twice" => {
            let from = [dice.roll(10), 11 + dice.roll(4)][dice.roll(2)] as u64;
            own(Statement { from, ..world.follower() })
        }
        "after another statement" => {
            own(Statement { previous: Some(digest_of(&dice.roll(1_000_000).to_string())), ..world.follower() })
        }
        "dated back" => {
            let (month, first, last) = long_ago(dice);
            let mut statement = Statement { first, ..world.follower() };
            statement.examined[0].month = month;
            let at = |time: &str| time.parse::<Timestamp>().expect("a time");
            match dice.roll(4) {
                // A part of a scan that is known, from before it began; a new scan, all of it some months ago, or long ago; a new scan that says that it took years.
                0 => own(statement),
                1 => {
                    let (first, last) = (at("2025-06-03T08:00:00Z"), at("2025-06-03T09:00:00Z"));
                    statement.examined[0].month = "2025-06".into();
                    own(Statement { scan: "ef".repeat(16), from: 0, first, last, ..statement })
                }
                2 => own(Statement { scan: "ef".repeat(16), from: 0, last, ..statement }),
                _ => own(Statement { scan: "ef".repeat(16), from: 0, ..statement }),
            }
        }
        "counted again by a second key" => {
            // From its begin, from where the first key has come to, or from anywhere.
            let from = [0, 10, dice.roll(20) as u64][dice.roll(3)];
            stated(1, None, (from, from + 10)).sign(&spare()).expect("signed")
        }
        "dated back by a second key" => {
            let (month, first, last) = long_ago(dice);
            let mut statement = Statement { scan: "ef".repeat(16), first, ..stated(1, None, (0, 10)) };
            statement.examined[0].month = month;
            // All of it long ago, or a scan that says that it took years.
            if dice.roll(2) == 0 {
                statement.last = last;
            }
            statement.sign(&spare()).expect("signed")
        }
        "lines twice" => doubled(&world.second, dice),
        "fields in another order" => sign_note(&shuffled(&told(&world.second), dice), PROVIDER, &scanner()),
        other => panic!("{other}"),
    }
}

/// Every way of forging a statement of the house, with the house's own key as well.
const OF_HOUSE: [&str; 14] = [
    "a flipped bit",
    "cut off",
    "another key",
    "the scanner's key",
    "another member",
    "another period",
    "another house's name",
    "dated back",
    "lines twice",
    "fields in another order",
    "replayed",
    "replayed with other figures",
    "told by other parts",
    BEFORE_LAST,
];
/// What can well stand beside the first one, and is refused by whoever has taken that alone.
const BEFORE_LAST: &str = "before the last";

fn forged_of_house(way: &str, world: &World, dice: &mut Dice) -> String {
    let note = &world.next;
    let (text_of, signatures) = parts(note);
    let own = |statement: measured::Statement| statement.sign(&house()).expect("signed");
    let journal = 18 + dice.roll(1_000_000) as u64;
    match way {
        "a flipped bit" => flipped(note, dice),
        "cut off" => cut(note, dice),
        "another key" => sign_note(text_of, HOUSE, &dice.key()),
        "the scanner's key" => sign_note(text_of, dice.of(&[PROVIDER, HOUSE]), &scanner()),
        "another member" => note.replace("\"DE\"", &format!("\"{}\"", dice.of(&["AT", "BE", "FR", "IT", "RS", "XK"]))),
        "another period" => note.replace("2026-Q2", dice.of(&["2025-Q4", "2026-Q1", "2026-Q3", "2026-01", "2025"])),
        "another house's name" => {
            let name = match dice.roll(2) {
                0 => format!("accord{}.test.measurements", dice.roll(1_000)),
                _ => look_alike(HOUSE, dice),
            };
            let text = text_of.replace(HOUSE, &name);
            match dice.roll(3) {
                0 => sign_note(&text, &name, &house()),
                1 => sign_note(&text, HOUSE, &house()),
                _ => format!("{text_of}\n{}", signatures.replace(HOUSE, &name)),
            }
        }
        "dated back" => {
            // Made before the period was over, by the key of the house itself.
            let (title, mut map) = told(note);
            let day = format!("2026-{:02}-{:02}T00:00:00Z", 1 + dice.roll(6), 2 + dice.roll(27));
            map.insert("as_of".into(), day.into());
            sign_note(&text(&(title, map)), HOUSE, &house())
        }
        "lines twice" => doubled(note, dice),
        "fields in another order" => sign_note(&shuffled(&told(note), dice), HOUSE, &house()),
        "replayed" => world.measured.clone(),
        "replayed with other figures" => own(measured::Statement { journal, ..measured("2026-Q1") }),
        "told by other parts" => {
            let text = dice.of(&["2026", "2026-01", "2026-02", "2026-03", "2026-06", "2026-12"]);
            // A year says beside which parts it is told.
            let parts = (text == "2026" && dice.roll(2) == 0).then_some(Grain::Month);
            own(measured::Statement { journal, parts, ..measured(text) })
        }
        BEFORE_LAST => {
            let text = dice.of(&["2025-Q4", "2025-Q1", "2025-12", "2025-01", "2024-Q2", "2024-10"]);
            own(measured::Statement { journal, ..measured(text) })
        }
        other => panic!("{other}"),
    }
}

/// What was tried of a way, and why it was refused: offline, and by the register.
type Counted = BTreeMap<(String, String, String), usize>;

fn look(world: &World, (way, note, of_house): (String, &str, bool), counted: &mut Counted) {
    let offline = world.offline(note, of_house);
    // One of an earlier time is true, for all that can be known without the register.
    assert_eq!(offline.is_none(), way.ends_with(BEFORE_LAST), "{way}, offline: {offline:?}\n{note}");
    let offline = offline.unwrap_or_else(|| "holds".to_owned());
    let handed_in = world.handed_in(note, of_house).unwrap_or_else(|| panic!("{way} is taken:\n{note}"));
    *counted.entry((way, offline, handed_in)).or_default() += 1;
}

/// The unaltered ones hold and are taken: what refuses everything proves nothing.
fn true_ones_hold(world: &World) {
    assert_eq!(world.offline(&world.second, false), None);
    assert_eq!(world.offline(&world.next, true), None);
    assert_eq!(world.handed_in(&world.second, false), None);
    assert_eq!(world.handed_in(&world.next, true), None);
    // Beside its quarters the whole year is told.
    let year = measured::Statement { parts: Some(Grain::Quarter), ..measured("2026") };
    let year = year.sign(&house()).expect("signed");
    assert_eq!((world.offline(&year, true), world.handed_in(&year, true)), (None, None));
    let taken = world.taken(&world.second).expect("it follows");
    assert_eq!((taken.key, taken.chain.sequence), (0, 2));
    // The second key states a scan of its own.
    let own = Statement { scan: "ef".repeat(16), ..stated(1, None, (0, 10)) }.sign(&spare()).expect("signed");
    let taken = world.taken(&own).expect("nobody has counted it");
    assert_eq!((taken.key, taken.chain.sequence), (1, 1));
}

#[test]
fn ten_thousand_forged_statements_are_refused() {
    let (world, mut dice, mut counted) = (World::new(), Dice(0x5eed_0043_0043_5eed), Counted::new());
    true_ones_hold(&world);
    for at in 0..TRIED {
        let ways = OF_SCANNER.len() + OF_HOUSE.len();
        let way = at % ways;
        if let Some(way) = OF_SCANNER.get(way) {
            let note = forged(way, &world, &mut dice);
            assert_ne!(note, world.second, "{way}: nothing is forged");
            look(&world, (format!("scanner, {way}"), &note, false), &mut counted);
        } else {
            let way = OF_HOUSE[way - OF_SCANNER.len()];
            let note = forged_of_house(way, &world, &mut dice);
            assert_ne!(note, world.next, "{way}: nothing is forged");
            look(&world, (format!("house, {way}"), &note, true), &mut counted);
        }
    }
    true_ones_hold(&world);
    for ((way, offline, handed_in), times) in &counted {
        println!("{times:5}  {way}: offline “{offline}”, register “{handed_in}”");
    }
    assert_eq!(counted.values().sum::<usize>(), TRIED);
    // Each of the register's reasons is met: a rule that no variant reaches is not tried.
    let codes: Vec<&str> = counted.keys().map(|(_, _, code)| code.as_str()).collect();
    for code in ["volume-no-key", "volume-out-of-order", "volume-other-chain", "volume-lines"] {
        assert!(codes.contains(&code), "{code}");
    }
    for code in ["volume-other-key", "volume-dated-back"] {
        assert!(codes.contains(&code), "{code}");
    }
    // What is dated back stays so with another key.
    let of = |way: &str| counted.keys().filter(|(tried, ..)| tried == way).map(|(.., code)| code.as_str()).collect();
    let [again, back]: [BTreeSet<&str>; 2] =
        ["scanner, counted again by a second key", "scanner, dated back by a second key"].map(of);
    assert_eq!((again, back), (BTreeSet::from(["volume-other-key"]), BTreeSet::from(["volume-dated-back"])));
    for code in ["times-released", "times-other-grain", "times-before-last"] {
        assert!(codes.contains(&code), "{code}");
    }
}

/// The first statement of a key has none before it that it could be measured by; when the key was named is known.
#[test]
fn no_key_speaks_of_a_time_more_than_a_year_before_it_was_named() {
    let (verifier, fresh) = (VerifierKey::of(PROVIDER, &scanner()), Chain::default());
    let at = |time: &str| time.parse::<Timestamp>().expect("a time");
    let (named, now) = (at("2026-02-06T00:00:00Z"), at("2026-02-07T00:00:00Z"));
    let taken = |chain: &Chain, statement: &Statement| {
        let note = statement.sign(&scanner()).expect("signed");
        let taken = take_in(&[Named { key: &verifier, chain, at: named }], &note, now);
        taken.map(|taken| (taken.chain, note))
    };
    // 366 days, to the second; the same scan with another first file.
    let early = |first: &str| Statement { first: at(first), ..stated(1, None, (0, 10)) };
    assert!(taken(&fresh, &early("2025-02-05T00:00:00Z")).is_ok());
    assert_eq!(taken(&fresh, &early("2025-02-04T23:59:59Z")).err(), Some(VolumeRefusal::DatedBack));
    assert_eq!(taken(&fresh, &early("2015-02-05T00:00:00Z")).err(), Some(VolumeRefusal::DatedBack));
    // Nor does one step by step: what follows on an early one is measured by when the key was named as well.
    let on = |sequence, previous, scan: &str, month: &str| Statement {
        scan: scan.repeat(16),
        first: at(&format!("{month}-20T00:00:00Z")),
        last: at(&format!("{month}-21T00:00:00Z")),
        examined: Vec::new(),
        ..stated(sequence, previous, (0, 10))
    };
    let (chain, note) = taken(&fresh, &on(1, None, "ab", "2025-02")).expect("within the year");
    let back = taken(&chain, &on(2, Some(digest_of(&note)), "ef", "2025-01"));
    assert_eq!(back.err(), Some(VolumeRefusal::DatedBack), "31 days are no way to before the year");
    assert!(taken(&chain, &on(2, Some(digest_of(&note)), "ef", "2025-03")).is_ok());
}

#[test]
fn names_of_keys_are_of_letters_that_nobody_takes_for_others() {
    assert!(volume::is_name(PROVIDER) && volume::is_name("xn--bcher-kva.example"));
    let mut dice = Dice(43);
    for _ in 0..50 {
        assert!(!volume::is_name(&look_alike(PROVIDER, &mut dice)));
    }
    for unfit in ["", "two words", "a+b", "b\u{fc}cher.example"] {
        assert!(!volume::is_name(unfit), "{unfit}");
    }
}
