//! Banks, entries, and how many states vouch.

use std::collections::{BTreeMap, BTreeSet};

use alliance::detection::{
    self, Asker, Bank, BankRefusal, Contest, EnabledRatio, Entry, EntryRefusal, Finding, Fingerprint, Ground, Hour,
    Labels, Listed, Office, OfficeAct, Purpose, Quorum, QuorumRefusal, QuorumWork, Settings, Sharing, Standing,
    standing,
};
use alliance::register::{Scheme, Source};

use super::{Dice, Play, act};

/// Eight people of eight organisations in five states: person 0 is of the bank's own.
fn office(who: u8) -> Office {
    let member = ["AA", "BB", "CC", "DD", "EE"][usize::from(who) % 5];
    Office { organisation: format!("o{who}"), member: member.into() }
}

fn by(who: u8, second: i64) -> OfficeAct {
    OfficeAct { act: act(who, second), office: office(who) }
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

fn bank() -> Bank {
    let labels = Labels { scheme: "two".into(), version: "1".into() };
    let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
    Bank::open(("KNOWN".into(), Purpose::Known), (Some(labels), Some(&scheme())), settings, by(0, 0)).unwrap()
}

fn entry() -> Entry {
    let level = (Some("A".into()), Sharing::Alliance);
    Entry::add((&bank(), Some(&scheme())), level, "seen by two analysts".into(), by(0, 0)).unwrap()
}

fn try_bank(bank: Bank, tried: &str, dice: &Dice) -> Result<Bank, BankRefusal> {
    let by = by(dice.who % 2, dice.second);
    match tried {
        "change" => {
            let sharing = Sharing::ALL[usize::from(dice.n) % Sharing::ALL.len()];
            let ratio = if dice.n.is_multiple_of(3) { EnabledRatio::NONE } else { EnabledRatio::ALL };
            bank.change(Settings { sharing, radius: dice.n % 80, ratio, ..Settings::default() }, &by)
        }
        "rename" => bank.rename(["KNOWN", "OTHER", "2ND", "_"][usize::from(dice.n) % 4].into(), &by),
        "close" => bank.close(if dice.n % 4 == 2 { " " } else { "taken over by another" }.into(), by),
        "reopen" => bank.reopen(&by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_bank_keep_to_the_drawing_and_to_its_owner() {
    let play = Play { ways: detection::bank::WAYS, name: |bank: &Bank| bank.state().name(), try_act: try_bank };
    play.play_all(1_000, bank, |step, _| {
        if let (Err(BankRefusal::NotNow { .. }), true) = (step.result, step.dice.drawn) {
            panic!("{} is drawn from {} and refused", step.tried, step.before.state().name());
        }
        let Ok(after) = step.result else { return };
        assert_eq!(step.dice.who % 2, 0, "another organisation changed it");
        assert_eq!((after.owner(), after.drawn(), after.purpose), (step.before.owner(), "KNOWN", Purpose::Known));
        assert!(after.settings().radius <= detection::bank::WIDEST);
    });
}

fn try_entry(entry: Entry, tried: &str, dice: &Dice) -> Result<Entry, EntryRefusal> {
    let (bank, by) = (bank(), by(dice.who, dice.second));
    let reason = || if dice.n % 16 == 5 { " ".to_owned() } else { "looked at".to_owned() };
    match tried {
        "vouch" => entry.vouch(&bank, by),
        "unvouch" => entry.unvouch(&by),
        "withdraw" if !dice.n.is_multiple_of(4) => Err(EntryRefusal::NotYours), // else few histories go on
        "withdraw" => entry.withdraw(reason(), by),
        "contest" => {
            let ground = Ground::ALL[usize::from(dice.n) % Ground::ALL.len()];
            let contest = Contest::new(ground, reason(), vec!["a catalogue".into()], by)?;
            entry.contest(&bank, contest, usize::from(dice.n % 24))
        }
        "retract" => entry.retract(&by),
        "find" => entry.find(&bank, Finding { upheld: dice.n % 8 == 7, reason: reason(), found: by }),
        "quarantine" => {
            let hour = Hour { distinct: u64::from(dice.n) * 100, states: u32::from(dice.n % 4) };
            entry.quarantine(hour, &[10; detection::flood::HOURS])
        }
        "lift" => entry.lift(&bank, &reason(), &by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_an_entry_keep_to_the_drawing_and_to_the_states_that_vouch_now() {
    let play = Play { ways: detection::entry::WAYS, name: |entry: &Entry| entry.state().name(), try_act: try_entry };
    let (bank, quorum) = (bank(), Quorum::default());
    let (mut active, mut decided) = (0_u32, 0_u32);
    play.play_all(3_000, entry, |step, history| {
        let who = step.dice.who;
        let state = step.before.state().name();
        let is_drawn = detection::entry::WAYS.iter().any(|way| (way.0, way.1) == (state, step.tried));
        if is_drawn && matches!(step.result, Err(EntryRefusal::NotNow { .. })) {
            // A contested entry is a flood or is none: the drawing does not tell.
            assert!(matches!(step.tried, "quarantine" | "lift"), "{} is drawn from {state} and refused", step.tried);
        }
        let Ok(after) = step.result else { return };
        match step.tried {
            "vouch" => assert!(history.editors.insert(who), "{who} vouches twice"),
            "unvouch" => assert!(history.editors.remove(&who), "{who} did not vouch"),
            "lift" => assert_ne!(office(who).member, "AA"),
            "find" => {
                let party = history.editors.iter().any(|voucher| office(*voucher).member == office(who).member);
                assert!(!party && office(who).member != "AA", "{who} has to do with it");
                decided += u32::from(after.state().name() != "contested");
            }
            "withdraw" => assert_eq!(who, 0),
            _ => {}
        }
        let states: BTreeSet<String> = history.editors.iter().map(|voucher| office(*voucher).member).collect();
        for (fingerprint, k) in [(Fingerprint::Md5([7; 16]), 2), (Fingerprint::Pdq([7; 32]), 3)] {
            let works = |who| {
                let asker = Asker { account: act(who, 0).by, office: office(who) };
                standing(&bank, Listed { fingerprint, entry: after }, quorum, &asker) == Standing::Active
            };
            let state = after.state().name();
            assert_eq!(works(5), state == "listed" && states.len() >= k, "for others, of its state too: {states:?}");
            assert_eq!(works(3), works(5));
            let own = matches!(state, "listed" | "contested") && after.state().flood().is_none();
            assert_eq!(works(0), own, "for its own organisation: {state}");
            active += u32::from(works(3));
        }
    });
    println!("active for others after {active} steps; {decided} contests decided");
    assert!(active > 100 && decided > 100);
}

fn try_quorum(work: QuorumWork, tried: &str, dice: &Dice) -> Result<QuorumWork, QuorumRefusal> {
    let by = by(dice.who, dice.second);
    match tried {
        "ask" => {
            let wanted = Quorum::new(dice.n % 11, 2 + dice.n % 5)?;
            work.ask(wanted, if dice.n % 8 == 5 { " " } else { "more states joined" }.into(), by)
        }
        "confirm" => work.confirm(&by),
        "drop" => work.drop(&by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_quorum_keep_to_the_drawing_and_need_two_states() {
    let play =
        Play { ways: detection::quorum::WAYS, name: |work: &QuorumWork| work.state().name(), try_act: try_quorum };
    play.play_all(2_000, QuorumWork::default, |step, history| {
        let Ok(after) = step.result else { return };
        let (who, second) = (step.dice.who, step.dice.second);
        match step.tried {
            "ask" => {
                let waits = history.signed.last().is_some_and(|_| second - history.sent.unwrap() < 7 * 86_400);
                assert!(!waits, "two changes at once");
                (history.signed, history.sent) = (vec![(String::new(), who, String::new())], Some(second));
            }
            "confirm" | "drop" => {
                let (_, asked, _) = history.signed.pop().expect("somebody asked");
                assert!(second - history.sent.unwrap() < 7 * 86_400, "seven days have passed");
                let foreign = office(asked).member != office(who).member;
                assert!(foreign || (step.tried == "drop" && asked == who), "{who} is no second person to {asked}");
            }
            other => unreachable!("{other}"),
        }
        assert_eq!(step.tried == "confirm", step.before.stands() != after.stands());
        assert!(
            [detection::FingerprintKind::Md5, detection::FingerprintKind::Pdq]
                .into_iter()
                .all(|kind| (2..=9).contains(&after.stands().of(kind)))
        );
    });
}
