//! The lists of known material: nobody alone decides what they hold, and nobody asks their way into them.

use std::collections::BTreeMap;

use alliance::detection::{
    Asker, Bank, Contest, EnabledRatio, Entry, EntryRefusal, Finding, Fingerprint, Found, Ground, Labels, Office,
    OfficeAct, Purpose, Question, Quorum, Settings, Sharing, Silence, Standing, Watch, answer, standing,
};
use alliance::people::AccountId;
use alliance::register::{Act, Scheme, Source};
use jiff::Timestamp;

fn office(organisation: &str, member: &str) -> Office {
    Office { organisation: organisation.into(), member: member.into() }
}

fn by(organisation: &str, member: &str) -> OfficeAct {
    let act = Act::new(AccountId::new(format!("p-{organisation}")).unwrap(), Timestamp::UNIX_EPOCH);
    OfficeAct { act, office: office(organisation, member) }
}

fn asker(organisation: &str, member: &str) -> Asker {
    Asker { account: AccountId::new("asks").unwrap(), office: office(organisation, member) }
}

fn scheme() -> Scheme {
    Scheme {
        name: "Two levels".into(),
        status: "exercise".into(),
        levels: vec![("A".into(), "higher".into()), ("B".into(), "lower".into())],
        axes: Vec::new(),
        sections: Vec::new(),
        maps_from: BTreeMap::new(),
        mapping: None,
        verification: None,
        wording: None,
        rules: None,
        note: None,
        source: Source { cited: "exercise".into(), read_as: String::new() },
    }
}

fn bank(name: &str, purpose: Purpose, owner: OfficeAct) -> Bank {
    let labels = Labels { scheme: "two".into(), version: "1".into() };
    let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
    Bank::open((name.into(), purpose), (labels, &scheme()), settings, owner).unwrap()
}

fn add(bank: &Bank, fingerprint: Fingerprint) -> Entry {
    let why = "seen by two analysts".to_owned();
    Entry::add((bank, &scheme()), fingerprint, ("A".into(), Sharing::Alliance), why, bank.opened.clone()).unwrap()
}

fn pdq(n: u32) -> Fingerprint {
    let mut bytes = [0x5a; 32];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Fingerprint::Pdq(bytes)
}

#[test]
fn ten_thousand_lawful_fingerprints_of_too_few_states_are_active_for_nobody_else() {
    let quorum = Quorum::default();
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let (mut active, mut vouches) = (0, 0);
    for n in 0..10_000 {
        let mut entry = add(&known, pdq(n));
        // Two states, one short of three, with four organisations each.
        for at in 0..8 {
            entry = entry.vouch(&known, by(&format!("org-{at}"), if at < 4 { "AA" } else { "BB" })).unwrap();
            vouches += 1;
        }
        let seen = standing(&known, &entry, quorum, &asker("provider", "CC"));
        assert_eq!(seen, Standing::Silent(Silence::Unvouched { states: 2, needed: 3 }));
        active += u32::from(seen == Standing::Active);
    }
    println!("10000 fingerprints, {vouches} vouches of 2 states: {active} active for others");
    assert_eq!(active, 0);
}

#[test]
fn a_vouch_of_the_last_state_makes_it_active_and_taking_it_back_ends_that() {
    let (quorum, other) = (Quorum::default(), asker("provider", "DD"));
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let mut entry = add(&known, pdq(1));
    assert_eq!(standing(&known, &entry, quorum, &asker("hot-aa", "AA")), Standing::Active, "its own, at once");
    for member in ["AA", "BB", "CC"] {
        assert_ne!(standing(&known, &entry, quorum, &other), Standing::Active);
        entry = entry.vouch(&known, by(&format!("hot-{member}"), member)).unwrap();
    }
    assert_eq!(standing(&known, &entry, quorum, &other), Standing::Active);
    let less = entry.clone().unvouch(&by("hot-BB", "BB")).unwrap();
    assert_ne!(standing(&known, &less, quorum, &other), Standing::Active);
    let gone = entry.clone().withdraw("a mistake".into(), by("hot-aa", "AA")).unwrap();
    assert_eq!(standing(&known, &gone, quorum, &other), Standing::Silent(Silence::Withdrawn));
    let narrow = Settings { ratio: EnabledRatio::NONE, ..known.settings().clone() };
    let none = known.change(narrow, &by("hot-aa", "AA")).unwrap();
    assert_eq!(standing(&none, &entry, quorum, &other), Standing::Silent(Silence::OutsideRatio));
}

#[test]
fn a_negative_bank_wins_once_it_works() {
    let (quorum, other) = (Quorum::default(), asker("provider", "DD"));
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let never = bank("NEVER", Purpose::Negative, by("hot-bb", "BB"));
    let vouched = |bank: &Bank| {
        ["AA", "BB", "CC"]
            .iter()
            .fold(add(bank, pdq(1)), |entry, m| entry.vouch(bank, by(&format!("h{m}"), m)).unwrap())
    };
    let (entry, alone, negative) = (vouched(&known), add(&never, pdq(1)), vouched(&never));
    let found = Found { bank: &known, entry: &entry, distance: 31 };
    let at = |entry| Found { bank: &never, entry, distance: 31 };
    assert_eq!(answer(&other, quorum, vec![found, at(&alone)]).len(), 1, "one organisation hides nothing from others");
    assert_eq!(answer(&other, quorum, vec![found, at(&negative)]).len(), 0);
    assert_eq!(answer(&other, quorum, vec![Found { distance: 32, ..found }]).len(), 0, "beyond the radius");
}

#[test]
fn two_uninvolved_states_decide_a_contest_and_its_ground_is_settled() {
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let contest =
        || Contest::new(Ground::Lawful, "a museum's".into(), vec!["catalogue".into()], by("c", "BB")).unwrap();
    let find = |entry: Entry, member: &str, upheld| {
        entry.find(Finding { upheld, reason: "looked".into(), found: by("d", member) })
    };
    let open = add(&known, pdq(1)).contest(&known, contest(), 0).unwrap();
    for involved in ["AA", "BB"] {
        assert_eq!(find(open.clone(), involved, true), Err(EntryRefusal::Involved));
    }
    let one = find(open, "CC", true).unwrap();
    assert_eq!(find(one.clone(), "CC", true), Err(EntryRefusal::FoundBefore));
    assert_eq!(find(one.clone(), "DD", true).unwrap().state().name(), "struck");
    let split = find(one, "DD", false).unwrap();
    assert_eq!(split.state().name(), "contested");
    let over = find(split, "EE", false).unwrap();
    assert_eq!(over.state().name(), "listed");
    assert_eq!(over.contest(&known, contest(), 0), Err(EntryRefusal::Settled { ground: Ground::Lawful }));
}

#[test]
fn whoever_walks_from_bit_to_bit_by_distances_is_found_within_120_questions() {
    let (mut watch, mut asked) = (Watch::default(), 0);
    let mut code = [0x33_u8; 32];
    let verdict = (0..256).find_map(|bit| {
        code[bit / 8] ^= 1 << (bit % 8);
        asked += 1;
        watch.take(&Question { fingerprint: code, found: Some(7), hour: 1 })
    });
    println!("found after {asked} questions: {verdict:?}");
    assert!(verdict.is_some() && asked <= 120);
}
