//! The regions of an item of notice and takedown, its holds and its notices.

use std::collections::BTreeSet;

use alliance::detection::OfficeAct;
use alliance::register::Digest;
use alliance::takedown::hosting::LookUp;
use alliance::takedown::notice::{Channel, Claim};
use alliance::takedown::opinion::{Basis, Found, Vouched};
use alliance::takedown::policy::{AtEnd, Facts, HostKind, Knowledge, PoliceTable, Silence};
use alliance::takedown::survival::{Lasted, Survival};
use alliance::takedown::{
    Assessment, AssessmentRefusal, Availability, Country, Hold, HoldRefusal, HoldTerms, Hosting, HostingRefusal,
    LookRefusal, Notice, NoticeRefusal, Police, PoliceOrder, PoliceRefusal, Policy, Scope, SealedReason, Seen, Signs,
    Wish, assessment, availability, hold, hosting, notice, police, send,
};
use jiff::{SignedDuration, Timestamp};

use super::takedown_world::{
    asked, attribution, country, hours, in_scope, item, label, mark, office, recipient, sender, watch,
};
use super::{Dice, Play, act};

fn at(dice: &Dice) -> Timestamp {
    act(0, dice.second).at
}

/// Eight people: even ones of one organisation, odd ones of another.
fn acts(dice: &Dice) -> OfficeAct {
    let office = if dice.who.is_multiple_of(2) { office("even", "BB") } else { office("odd", "CC") };
    OfficeAct { act: dice.by(), office }
}

fn table(dice: &Dice) -> Country {
    Country { second_assessor: dice.n.is_multiple_of(2), pregraded: !dice.n.is_multiple_of(3), ..country("AA", "BB") }
}

fn found(dice: &Dice) -> Found {
    let labels = |levels: &[&str]| Found::InScope { labels: levels.iter().map(|level| label(level)).collect() };
    match dice.n % 5 {
        0 => Found::OutOfScope,
        1 => labels(&["B"]),
        2 => labels(&["A", "B"]),
        3 if dice.n > 200 => labels(&["C"]),
        _ => in_scope(),
    }
}

fn try_assessment(before: Assessment, tried: &str, dice: &Dice) -> Result<Assessment, AssessmentRefusal> {
    let reason = if dice.n % 16 == 5 { " " } else { "seen" };
    let signs = Signs { live: dice.n.is_multiple_of(4), ..Signs::default() };
    let country = table(dice);
    // Mostly whoever has it goes on with it.
    let by = match &before {
        Assessment::InReview { analyst: Some(analyst), .. } if dice.n % 4 != 1 => {
            OfficeAct { act: alliance::register::Act { at: at(dice), ..analyst.act.clone() }, ..analyst.clone() }
        }
        _ => acts(dice),
    };
    match tried {
        "triage" => before.triage(signs),
        "pregrade" => {
            let list = |n: u8, level: &str| {
                let member = ["AA", "BB"][usize::from(n % 2)].to_owned();
                Vouched { organisation: format!("o{n}"), member, label: label(level) }
            };
            let second = if dice.n.is_multiple_of(7) { "B" } else { "A" };
            before.pregrade(vec![list(0, "A"), list(dice.who, second)], &country, at(dice))
        }
        "take" => before.take(acts(dice)),
        "put-back" => before.put_back(&by.act.by),
        "find" => before.find(found(dice), &country, by),
        "leave-open" => before.leave_open(reason.into(), by),
        "leave-closed" => before.leave_closed(reason.into(), by),
        "undo" => {
            let last = match &before {
                Assessment::InScope { basis: Basis::Opinions { opinions }, .. }
                | Assessment::OutOfScope { opinions, .. }
                | Assessment::Disputed { opinions, .. }
                | Assessment::InReview { analyst: None, opinions, .. } => {
                    opinions.last().map(|last| last.by.act.clone())
                }
                _ => None,
            };
            let decided = last.as_ref().map_or(at(dice), |last| last.at);
            let who = last.map(|last| last.by).filter(|_| dice.n % 4 != 1).unwrap_or(by.act.by);
            let moment = decided + SignedDuration::from_secs(i64::from(dice.n % 12));
            before.undo(&OfficeAct { act: alliance::register::Act::new(who, moment), office: by.office })
        }
        "contest" => before.contest(reason),
        "settle" => before.settle(found(dice), &country, acts(dice)),
        "reopen" => before.reopen(signs),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_an_assessment_keep_to_the_drawing_and_to_two_pairs_of_eyes() {
    let name = |one: &Assessment| one.name();
    let play = Play { ways: assessment::WAYS, name, try_act: try_assessment };
    play.play_all(
        4_000,
        || Assessment::New,
        |step, _| {
            let Ok(after) = step.result else { return };
            let Assessment::InScope { labels, basis, .. } = after else { return };
            assert!(table(step.dice).takes(labels).is_some(), "in scope by nothing");
            let Basis::Opinions { opinions } = basis else {
                assert_eq!(step.tried, "pregrade");
                return assert!(table(step.dice).pregraded);
            };
            let people: BTreeSet<&str> = opinions.iter().map(|one| one.by.act.by.as_str()).collect();
            assert_eq!(people.len(), opinions.len(), "one person looked twice");
            assert!(people.len() > 1 || step.tried == "settle" || !table(step.dice).second_assessor);
        },
    );
}

fn held(id: u64) -> Hold {
    let placed = OfficeAct { act: act(0, 0), office: office("even", "BB") };
    let terms =
        HoldTerms { id, scope: Scope::Host { mark: mark(100) }, reason: SealedReason("s".into()), lasting: None };
    Hold::place(terms, &[], placed).unwrap()
}

fn policy(at_end: AtEnd) -> Policy {
    let row = Silence { knowledge: Knowledge::Known, live: false, host: HostKind::Large, after_minutes: Some(60) };
    let table = PoliceTable { member: "BB".into(), edition: 1, at_end, silence: vec![row] };
    let digest = Digest::of(&table);
    Policy::signed(table, &OfficeAct { act: act(0, 0), office: office("even", "BB") }, &digest).unwrap()
}

fn try_police(before: Police, tried: &str, dice: &Dice) -> Result<Police, PoliceRefusal> {
    let id = u64::from(dice.n % 3);
    match tried {
        "ask" => before.ask(at(dice)),
        "answer" => {
            let wish = Wish::new(30, at(dice), at(dice)).ok().filter(|_| dice.n.is_multiple_of(2));
            before.answer(wish, at(dice))
        }
        "hold" => before.hold(&held(id)),
        "end" => {
            let over = match dice.n % 5 {
                0 => held(id),
                1 | 2 => held(id).release(OfficeAct { act: dice.by(), office: office("even", "BB") }).unwrap(),
                _ => held(id).expire(&watch(act(0, 86_400).at)).unwrap(),
            };
            before.end(&over, &policy(AtEnd::ALL[usize::from(dice.n) % 2]))
        }
        "pass" => {
            let facts = Facts { knowledge: Knowledge::Known, live: dice.n.is_multiple_of(8), host: HostKind::Large };
            let country = Country { police: PoliceOrder::ALL[usize::from(dice.n) % 2], ..country("BB", "AA") };
            before.pass(facts, &policy(AtEnd::Release), &country, &watch(at(dice)))
        }
        "raise" => before.raise(acts(dice)),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_the_police_keep_to_the_drawing_and_no_answer_lifts_a_hold() {
    let play = Play { ways: police::WAYS, name: |one: &Police| one.name(), try_act: try_police };
    play.play_all(
        2_000,
        || Police::Unchecked,
        |step, _| {
            let Ok(after) = step.result else { return };
            let holds = |one: &Police| one.holds().cloned().unwrap_or_default();
            let (before, now) = (holds(step.before), holds(after));
            match step.tried {
                "hold" => assert_eq!(now, &before | &BTreeSet::from([u64::from(step.dice.n % 3)])),
                "end" => assert_eq!(now, &before - &BTreeSet::from([u64::from(step.dice.n % 3)])),
                _ => assert_eq!(now, before, "{} lifted or placed a hold", step.tried),
            }
            assert!(after.answered().is_none() || now.is_empty());
        },
    );
}

fn try_hosting(before: Hosting, tried: &str, dice: &Dice) -> Result<Hosting, HostingRefusal> {
    let mut found = attribution(at(dice));
    found.chain[0].provider = format!("host-{}", dice.n % 2);
    match tried {
        "resolve" => before.resolve(at(dice)),
        "look-up" => {
            let looked = match dice.n % 6 {
                0 | 1 => LookUp::Host(found),
                2 => LookUp::Cdn(found),
                3 => LookUp::Nowhere,
                4 => LookUp::Nothing,
                _ => {
                    found.chain.clear();
                    LookUp::Host(found)
                }
            };
            before.look_up(looked, at(dice))
        }
        "age" => before.age(at(dice)),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_hosting_keep_to_the_drawing() {
    let play = Play { ways: hosting::WAYS, name: |one: &Hosting| one.name(), try_act: try_hosting };
    play.play_all(
        1_000,
        || Hosting::Unknown,
        |step, _| {
            let Ok(after) = step.result else { return };
            if let Some(found) = after.lately(at(step.dice)) {
                assert_eq!((step.tried, found.as_of), ("look-up", at(step.dice)));
            }
            if let Hosting::Moved { from, found } = after {
                assert_ne!(from.chain[0], found.chain[0]);
            }
        },
    );
}

fn try_look(before: Availability, _: &str, dice: &Dice) -> Result<Availability, LookRefusal> {
    // Half of the looks come within the hour after the last one.
    let soon = before.last().map(|last| last + SignedDuration::from_secs(i64::from(dice.n) * 5));
    let moment = soon.filter(|_| dice.who.is_multiple_of(2)).unwrap_or(at(dice));
    before.look(Seen::ALL[usize::from(dice.n) % 3], moment)
}

#[test]
fn random_histories_of_availability_keep_to_the_drawing_and_one_look_removes_nothing() {
    let play = Play { ways: availability::WAYS, name: |one: &Availability| one.name(), try_act: try_look };
    play.play_all(
        1_000,
        || Availability::Unknown,
        |step, _| {
            let Ok(after) = step.result else { return };
            assert!(after.last() >= step.before.last());
            if let Availability::ConfirmedGone { missed, last, seen } = after {
                assert!(last.duration_since(*missed) >= availability::AGAIN && seen.is_none_or(|seen| seen <= *missed));
            }
        },
    );
}

/// A recipient who removes everything within an hour.
fn quick() -> Survival {
    Survival::of(vec![Lasted { count: 20, ..Lasted::exactly(3_600) }]).unwrap()
}

fn try_notice(before: Notice, tried: &str, dice: &Dice) -> Result<Notice, NoticeRefusal> {
    let now = before.first_sent().map_or(at(dice), |sent| sent + hours(i64::from(dice.n % 80)));
    let quick = quick();
    let usual = dice.n.is_multiple_of(3).then_some(&quick);
    match tried {
        "prepare" => before.prepare([Channel::Endpoint, Channel::Mail][..usize::from(dice.n % 3)].to_vec(), None),
        "drop" => before.drop(now),
        "send" => {
            let (ready, clock) = (item(at(dice)), watch(at(dice)));
            let (sender, from, to) = (sender(), country("AA", "BB"), country("BB", "AA"));
            match send(asked((&ready, &before), &clock, (&sender, &from, &to))) {
                Ok(leave) => before.send(leave),
                Err(barriers) => {
                    assert!(!before.is_ready(), "{barriers:?}");
                    Err(NoticeRefusal::NotNow { state: before.state().name() })
                }
            }
        }
        "deliver" => before.deliver(now),
        "acknowledge" => before.acknowledge(now),
        "claim" => before.claim(Claim::ALL[usize::from(dice.n) % 4], now),
        "fail" => before.fail(now),
        "next-channel" => before.next_channel(),
        "fall-due" => before.fall_due(now, usual),
        "contradict" => before.contradict(now),
        "escalate" => {
            let ready = item(at(dice));
            let holds = if dice.n.is_multiple_of(5) { vec![held(0)] } else { Vec::new() };
            let lead = (!dice.n.is_multiple_of(4)).then(|| acts(dice));
            before.escalate((&ready, &holds), (now, usual), lead)
        }
        "verify" => before.verify(now),
        "close" => before.close(now),
        "relapse" => before.relapse(),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_notice_keep_to_the_drawing_and_to_the_guard() {
    let draft = || Notice::draft("item-1".into(), recipient());
    let play = Play { ways: notice::WAYS, name: |one: &Notice| one.state().name(), try_act: try_notice };
    play.play_all(4_000, draft, |step, _| {
        let Ok(after) = step.result else { return };
        assert!(after.sent().starts_with(step.before.sent()), "a sending was forgotten");
        assert_eq!(after.sent().len() > step.before.sent().len(), step.tried == "send");
        let name = after.state().name();
        assert!(after.first_sent().is_some() || matches!(name, "draft" | "ready" | "closed"), "{name} and never sent");
        if let notice::NoticeState::Escalated { step: taken, at, lead } = after.state() {
            assert!(!step.dice.n.is_multiple_of(5), "escalated under a hold");
            assert!(lead.is_some() || matches!(taken.as_str(), "again" | "upstream"));
            let quick = quick();
            let usual = step.dice.n.is_multiple_of(3).then_some(&quick);
            assert!(*at >= taken.due(after.first_sent().unwrap(), usual));
        }
    });
}

fn try_hold(before: Hold, tried: &str, dice: &Dice) -> Result<Hold, HoldRefusal> {
    // Mostly while it lasts.
    let moment = before.placed.act.at + SignedDuration::from_mins(i64::from(dice.n) * 10);
    let office = if dice.other.is_multiple_of(4) { office("odd", "CC") } else { office("even", "BB") };
    let by = OfficeAct { act: alliance::register::Act { at: moment, ..dice.by() }, office };
    match tried {
        "extend" => before.clone().extend(before.until() + hours(dice.second.rem_euclid(400)), by),
        "hand-over" => before.hand_over(dice.by_other().by, &by),
        "leave" => before.leave(&dice.by().by),
        "remind" => before.remind(moment).map(|(hold, _)| hold),
        "release" => before.release(by),
        "expire" => before.expire(&watch(at(dice))),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_hold_keep_to_the_drawing_and_to_its_force() {
    let play = Play { ways: hold::WAYS, name: |one: &Hold| one.state().name(), try_act: try_hold };
    play.play_all(
        4_000,
        || held(0),
        |step, _| {
            let Ok(after) = step.result else { return };
            let whole = after.until().duration_since(after.placed.act.at);
            assert!(whole <= hold::MOST);
            assert!(
                whole <= hold::ALONE || after.extensions().iter().any(|one| one.extended.act.by != after.placed.act.by)
            );
            let acted = matches!(step.tried, "extend" | "hand-over" | "release");
            assert!(!acted || !step.dice.other.is_multiple_of(4), "another force changed it");
            assert_eq!(after.until() != step.before.until(), step.tried == "extend");
            if step.tried == "expire" {
                assert!(at(step.dice) >= after.until());
            }
        },
    );
}
