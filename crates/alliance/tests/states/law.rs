//! Law: the way of a text, what is said of it, and model texts.

use std::cell::Cell;

use alliance::law::model_text::{self, ModelTextState};
use alliance::law::provision::{self, Amendment, Amends, Fault, ProvisionState, Terms};
use alliance::law::stage::{Missed, at_end_of, may_follow, missed};
use alliance::law::{
    Back, Criterion, Dated, ModelTextRefusal, ModelTextWork, Provision, ProvisionRefusal, ProvisionWork, Stage, Status,
    Step,
};
use alliance::register::Digest;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Dice, Play, act, day, runner};

const TODAY: Date = date(2030, 6, 1);
const NONE: [Fault; 0] = [];

fn dated(text: &str) -> Dated {
    Dated::try_from(text.to_owned()).unwrap()
}

fn step(stage: Stage, on: &str, back: Option<Back>) -> Step {
    Step { stage, on: dated(on), back }
}

/// Steps of any kind, of years around this one; most of them follow each other badly.
fn any_step() -> impl Strategy<Value = Step> {
    let stage = prop::sample::select(Stage::ALL);
    let on = (1995_i16..2034, prop::option::of(1_u8..=12)).prop_map(|(year, month)| match month {
        Some(month) => dated(&format!("{year}-{month:02}")),
        None => dated(&year.to_string()),
    });
    let back = prop::option::of(prop::sample::select(Back::ALL));
    (stage, on, back).prop_map(|(stage, on, back)| Step { stage, on, back })
}

/// Whatever is tried, in whatever order: a way that is taken step by step goes back only with a word for how, never lies in the future,
/// never runs against the years; and what is told of a year is what the last step of that year or before it says.
#[test]
fn no_text_goes_back_without_a_word_for_how() {
    let (went_back, refused) = (Cell::new(0_u32), Cell::new(0_u32));
    runner(2_000)
        .run(&prop::collection::vec(any_step(), 1..24), |tried| {
            let mut way: Vec<Step> = Vec::new();
            for next in tried {
                match may_follow(way.last(), &next, TODAY) {
                    Ok(()) => way.push(next),
                    Err(_) => refused.set(refused.get() + 1),
                }
            }
            prop_assert_eq!(missed(&way, TODAY), None);
            for pair in way.windows(2) {
                let goes_back = pair[1].stage < pair[0].stage;
                prop_assert_eq!(goes_back, pair[1].back.is_some());
                prop_assert!(pair[0].stage != pair[1].stage && pair[0].on.year() <= pair[1].on.year());
                went_back.set(went_back.get() + u32::from(goes_back));
            }
            prop_assert!(way.iter().all(|step| step.on.first() <= TODAY));
            prop_assert!(way.first().is_none_or(|first| first.back.is_none()));
            for year in 1990..2036 {
                let told: Vec<Stage> = way.iter().filter(|s| s.on.year() <= year).map(|s| s.stage).collect();
                prop_assert_eq!(at_end_of(&way, year), told.last().copied());
            }
            Ok(())
        })
        .unwrap();
    let (went_back, refused) = (went_back.get(), refused.get());
    assert!(went_back > 500 && refused > 1_000, "{went_back} went back, {refused} were refused");
}

#[test]
fn each_misstep_is_named() {
    let in_force = step(Stage::InForce, "2004", None);
    for (before, next, wanted) in [
        (None, step(Stage::Drafted, "2031", None), Err(Missed::Future)),
        (None, step(Stage::Absent, "2030", Some(Back::Lapsed)), Err(Missed::BackForward)),
        (None, step(Stage::InForce, "2030-06", None), Ok(())),
        (Some(&in_force), step(Stage::Absent, "2003-12-31", Some(Back::Repealed)), Err(Missed::Order)),
        (Some(&in_force), step(Stage::Absent, "2004-01", Some(Back::Repealed)), Ok(())),
        (Some(&in_force), step(Stage::Absent, "2010", None), Err(Missed::BackMissing)),
        (Some(&in_force), step(Stage::InForce, "2010", None), Err(Missed::Same)),
        (
            Some(&step(Stage::Drafted, "2004", None)),
            step(Stage::Adopted, "2005", Some(Back::Lapsed)),
            Err(Missed::BackForward),
        ),
    ] {
        assert_eq!(may_follow(before, &next, TODAY), wanted, "{before:?} -> {next:?}");
    }
}

fn terms(steps: Vec<Step>) -> Terms {
    Terms {
        steps,
        title: "Exercise, invented: penal code, section 1".into(),
        language: "en".into(),
        cited: "Exercise, invented: official journal 1".into(),
        ..Terms::default()
    }
}

fn begun() -> ProvisionWork {
    ProvisionWork::begin("FR".into(), Criterion::Possession, act(0, 0))
}

/// Terms of a history: now and then one step more than what is public, something else, or something that cannot be.
fn tried_terms(work: &ProvisionWork, n: u8) -> Terms {
    let mut steps = work.public().map(|public| public.steps.clone()).unwrap_or_default();
    match n % 6 {
        0 => steps.push(step(Stage::ALL[usize::from(n) % 4], "2029", (n % 4 == 2).then_some(Back::Repealed))),
        1 => steps = vec![step(Stage::InForce, &format!("20{:02}", n % 30), None)],
        2 => return Terms { not_applicable: Some("It has no territory of its own.".into()), ..terms(Vec::new()) },
        3 => steps = vec![step(Stage::Drafted, "2031", None)],
        4 => return Terms { cited: " ".into(), ..terms(steps) },
        _ => steps = vec![step(Stage::Drafted, "2019", None), step(Stage::Adopted, "2020-03", None)],
    }
    terms(steps)
}

fn try_provision(work: ProvisionWork, tried: &str, dice: &Dice) -> Result<ProvisionWork, ProvisionRefusal> {
    let by = dice.by();
    // The rules are asked with the day on which the history began, so that a jump back in time makes nothing true untrue.
    let faults = work.faults(day(0));
    match tried {
        "edit" => {
            let how = if dice.n.is_multiple_of(2) { Amends::Development } else { Amends::Correction };
            let reason = if dice.n % 16 == 9 { " " } else { "it was adopted" };
            let amendment = (dice.n % 8 != 3).then(|| Amendment { how, reason: reason.into() });
            let terms = tried_terms(&work, dice.n);
            work.edit(terms, amendment, &by)
        }
        "ask" => work.ask(&faults, by),
        "sign" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            work.sign(&seen, &faults, by)
        }
        "send-back" => work.send_back(if dice.n % 8 == 6 { " " } else { "a reason" }.into(), by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn a_provision_is_public_by_a_second_person_and_changes_with_a_reason() {
    let play = Play { ways: provision::WAYS, name: |work: &ProvisionWork| work.state().name(), try_act: try_provision };
    let (mut changed, mut corrected) = (0, 0);
    play.play_all(2_000, begun, |step, history| {
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        match step.tried {
            "edit" | "ask" => {
                history.editors.insert(who);
            }
            "sign" => {
                assert!(!history.editors.contains(&who), "{who} wrote and signs");
                assert!(who != 0 || history.public, "who began signs");
                assert!(step.before.faults(day(0)).is_empty());
                let ProvisionState::Published { signed } = after.state() else { panic!("not published") };
                assert_eq!(signed.digest, step.before.digest());
                if let Some(public) = step.before.public() {
                    let why = step.before.amendment().expect("a reason");
                    assert!(!why.reason.trim().is_empty());
                    let goes_on = after.terms().steps.starts_with(&public.steps);
                    assert!(goes_on || why.how == Amends::Correction, "what is public is gone");
                    changed += 1;
                    corrected += u32::from(!goes_on);
                }
                history.editors.clear();
                history.public = true;
            }
            _ => {}
        }
        if step.tried != "sign" {
            assert_eq!(step.before.public(), after.public(), "nothing but a signature makes anything public");
        }
        assert_eq!(after.public().is_some(), after.published().is_some());
    });
    assert!(changed > 50 && corrected > 10, "{changed} changed, {corrected} corrected");
}

fn signed(work: ProvisionWork) -> ProvisionWork {
    let faults = work.faults(TODAY);
    assert!(faults.is_empty(), "{faults:?}");
    let work = work.ask(&faults, act(0, 1)).unwrap();
    let digest = work.digest();
    work.sign(&digest, &faults, act(1, 2)).unwrap()
}

#[test]
fn what_the_register_says_follows_from_the_steps() {
    let steps = vec![
        step(Stage::Drafted, "2002", None),
        step(Stage::InForce, "2004-05-01", None),
        step(Stage::Absent, "2009", Some(Back::StruckDown)),
        step(Stage::InForce, "2011-07", None),
    ];
    let work = signed(begun().edit(terms(steps[..2].to_vec()), None, &act(0, 0)).unwrap());
    let told: Provision = work.published().unwrap();
    assert_eq!((told.stage, told.since, told.figures.len()), (Status::InForce, Some(dated("2004-05-01")), 3));
    let edited = |steps: &[Step], how| {
        let amendment = Amendment { how, reason: "a court".into() };
        work.clone().edit(terms(steps.to_vec()), Some(amendment), &act(0, 3)).unwrap()
    };
    assert_eq!(edited(&steps[..1], Amends::Development).faults(TODAY), [Fault::Rewritten]);
    assert_eq!(edited(&steps[1..2], Amends::Correction).faults(TODAY), NONE);
    let silent = work.clone().edit(terms(steps.clone()), None, &act(0, 3)).unwrap();
    assert_eq!(silent.faults(TODAY), [Fault::Reason]);
    let told = signed(edited(&steps, Amends::Development)).published().unwrap();
    let years: Vec<i16> = (2000..=2012).filter(|year| told.was_in_force(*year)).collect();
    assert_eq!(years, [2004, 2005, 2006, 2007, 2008, 2011, 2012]);
    let same = work.clone().edit(work.terms().clone(), None, &act(0, 3)).unwrap();
    assert_eq!(same.ask(&[], act(0, 4)), Err(ProvisionRefusal::Nothing));
}

#[test]
fn what_is_missing_is_named_after_its_field() {
    let at = |terms: Terms| begun().edit(terms, None, &act(0, 0)).unwrap().faults(TODAY);
    assert_eq!(at(Terms::default()), [Fault::Nothing, Fault::Cited]);
    let why = || Some("It has none.".to_owned());
    assert_eq!(at(Terms { not_applicable: why(), title: String::new(), ..terms(Vec::new()) }), NONE);
    let both = Terms { not_applicable: why(), ..terms(vec![step(Stage::Absent, "2030", None)]) };
    assert_eq!(at(both), [Fault::Both]);
    let untitled = Terms { title: String::new(), ..terms(vec![step(Stage::Absent, "2030", None)]) };
    assert_eq!(at(untitled.clone()), NONE);
    assert_eq!(at(Terms { steps: vec![step(Stage::Drafted, "2030", None)], ..untitled }), [Fault::Title]);
    let tongue = Terms { language: "English".into(), ..terms(vec![step(Stage::Drafted, "2030", None)]) };
    assert_eq!(at(tongue), [Fault::Language]);
    // What was kept before anybody counted is not signed.
    let long = Terms { cited: "x".repeat(2_001), ..terms(vec![step(Stage::Drafted, "2030", None)]) };
    assert_eq!(provision::faults(&long, None, TODAY), [Fault::Long]);
    let ahead = terms(vec![step(Stage::InForce, "2030", None), step(Stage::Absent, "2031", Some(Back::Repealed))]);
    assert_eq!(at(ahead), [Fault::Future]);
}

/// What is sent is kept whole or refused, a draft too; nothing of it is cut off.
#[test]
fn what_is_longer_than_is_kept_is_refused_with_its_field() {
    let whole = || terms(vec![step(Stage::Drafted, "2020", None)]);
    let too_long = |part, length| Err(ProvisionRefusal::TooLong { part, length, most: length - 1 });
    let edit = |terms: Terms, amendment| begun().edit(terms, amendment, &act(0, 0)).map(|_| ());
    for (part, length, terms) in [
        ("title", 401, Terms { title: "ä".repeat(401), ..whole() }),
        ("language", 401, Terms { language: "x".repeat(401), ..whole() }),
        ("cited", 2_001, Terms { cited: "x".repeat(2_001), ..whole() }),
        ("not-applicable", 4_001, Terms { not_applicable: Some("x".repeat(4_001)), ..whole() }),
        ("follows", 401, Terms { follows: Some("x".repeat(401)), ..whole() }),
    ] {
        assert_eq!(edit(terms, None), too_long(part, length), "{part}");
    }
    assert_eq!(edit(Terms { title: "ä".repeat(400), ..whole() }, None), Ok(()));
    let amendment = Amendment { how: Amends::Correction, reason: "x".repeat(4_001) };
    assert_eq!(edit(whole(), Some(amendment)), too_long("reason", 4_001));
    let steps = |number: usize| terms(vec![step(Stage::Drafted, "2020", None); number]);
    assert_eq!(edit(steps(20), None), Ok(()));
    assert_eq!(edit(steps(21), None), Err(ProvisionRefusal::TooMany { length: 21, most: 20 }));
    let asked = begun().edit(whole(), None, &act(0, 0)).unwrap().ask(&[], act(0, 1)).unwrap();
    assert_eq!(asked.send_back("x".repeat(4_001), act(1, 2)).map(|_| ()), too_long("reason", 4_001));

    let too_long = |part, length| Err(ModelTextRefusal::TooLong { part, length, most: length - 1 });
    let proposed = || ModelTextWork::propose(text(0), None, act(0, 0)).unwrap();
    for (part, length, terms) in [
        ("title", 401, model_text::Terms { title: "x".repeat(401), ..text(0) }),
        ("language", 401, model_text::Terms { language: "x".repeat(401), ..text(0) }),
        ("licence", 401, model_text::Terms { licence: "x".repeat(401), ..text(0) }),
        ("cited", 2_001, model_text::Terms { cited: "x".repeat(2_001), ..text(0) }),
        ("address", 2_001, model_text::Terms { address: "x".repeat(2_001), ..text(0) }),
        ("digest", 401, model_text::Terms { digest: "0".repeat(401), ..text(0) }),
    ] {
        let edited = proposed().edit(terms.clone(), String::new(), &act(0, 1));
        assert_eq!(edited.map(|_| ()), too_long(part, length), "{part}");
        assert_eq!(ModelTextWork::propose(terms, None, act(0, 0)).map(|_| ()), too_long(part, length), "{part}");
    }
    let reason = || "x".repeat(4_001);
    assert_eq!(proposed().edit(text(1), reason(), &act(0, 1)).map(|_| ()), too_long("reason", 4_001));
    assert_eq!(proposed().send_back(reason(), act(1, 1)).map(|_| ()), too_long("reason", 4_001));
}

/// A reader who is sent to a ministry comes to it and to nobody else.
#[test]
fn the_address_of_a_model_text_is_one_that_a_reader_can_be_sent_to() {
    let faults = |address: &str| {
        let terms = model_text::Terms { address: address.into(), ..text(0) };
        ModelTextWork::propose(terms, None, act(0, 0)).unwrap().faults()
    };
    assert!(faults("https://ministry.example/law?section=1#a").is_empty());
    for address in [
        "",
        "https://ministry.example:x@evil.example/",
        "https://ministry.example@evil.example/",
        "https://a b.example",
    ] {
        assert_eq!(faults(address), [model_text::Fault::Address], "{address}");
    }
}

fn text(n: u8) -> model_text::Terms {
    model_text::Terms {
        title: if n % 8 == 7 { String::new() } else { format!("Exercise, invented: model {}", n % 5) },
        criterion: Criterion::Grooming,
        language: "en".into(),
        licence: "CC BY 4.0".into(),
        cited: "Exercise, invented: a working group, 2026".into(),
        address: if n % 16 == 3 { "http://example.org/" } else { "https://example.org/model" }.into(),
        digest: String::new(),
    }
}

fn try_text(work: ModelTextWork, tried: &str, dice: &Dice) -> Result<ModelTextWork, ModelTextRefusal> {
    let by = dice.by();
    match tried {
        "edit" => work.edit(text(dice.n), if dice.n % 4 == 2 { " " } else { "a better word" }.into(), &by),
        "send-back" => work.send_back(if dice.n % 8 == 6 { " " } else { "a reason" }.into(), by),
        "publish" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            work.publish(&seen, by)
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn a_model_text_is_published_by_whoever_did_not_write_it() {
    let play = Play { ways: model_text::WAYS, name: |work: &ModelTextWork| work.state().name(), try_act: try_text };
    let start = || ModelTextWork::propose(text(0), Some("FR".into()), act(0, 0)).unwrap();
    play.play_all(1_500, start, |step, history| {
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        if step.tried == "publish" {
            assert!(!history.editors.contains(&who) && (who != 0 || history.public));
            assert!(step.before.faults().is_empty() && step.before.public() != Some(after.terms()));
            assert!(matches!(after.state(), ModelTextState::Published { .. }));
            history.editors.clear();
            history.public = true;
            return;
        }
        if step.tried == "edit" {
            history.editors.insert(who);
        }
        assert_eq!(step.before.public(), after.public(), "nobody but the second person changes the library");
    });
    let published = ModelTextWork::propose(text(0), None, act(0, 0)).unwrap();
    let digest = published.digest();
    let published = published.publish(&digest, act(1, 1)).unwrap();
    let other = model_text::Terms { criterion: Criterion::Removal, ..text(1) };
    assert_eq!(published.edit(other, "x".into(), &act(0, 2)), Err(ModelTextRefusal::Followed));
}
