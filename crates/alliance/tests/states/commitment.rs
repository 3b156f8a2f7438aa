use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::{Break, Point, Reason, Series};
use alliance::register::commitment::{
    Action, BaselineStated, ChangeReason, Checked, Class, CommitmentKind, CommitmentRefusal, CommitmentState, Done,
    Facts, Milestone, ReasonCode, TargetLevel, Terms, WAYS, Wording, judge_target,
};
use alliance::register::{Act, CommitmentWork, Direction, Figure, Measure, Precision};
use jiff::civil::Date;

use super::{Dice, Play, act, day, number, on};

/// Terms that pass every check, due on day 200.
pub fn terms() -> Terms {
    let text = Wording { text: "A law on reports by providers.".into(), checked: Checked::Human };
    Terms {
        goals: BTreeSet::from(["G2".into(), "G6".into()]),
        kind: CommitmentKind::Law,
        text: BTreeMap::from([("fr".into(), text)]),
        authoritative: "fr".into(),
        authority: "Ministry of Justice".into(),
        actions: vec![Action {
            id: "bill".into(),
            what: "a bill".into(),
            lead: "Directorate of Criminal Affairs".into(),
            start: Some(day(10)),
            due: Some(day(100)),
        }],
        milestones: vec![milestone("adopted"), milestone("in-force")],
        targets: Vec::new(),
        baseline: Some(BaselineStated { text: "Reports are voluntary.".into(), as_of: day(0) }),
        deadline: Some(day(200)),
        restricted: BTreeSet::new(),
    }
}

fn milestone(id: &str) -> Milestone {
    let criterion = "it stands in the official gazette".into();
    Milestone { id: id.into(), what: id.into(), required: true, due: Some(day(150)), criterion }
}

pub fn target(to: i64) -> TargetLevel {
    TargetLevel {
        indicator: "reports".into(),
        direction: Direction::Up,
        from: Some(100.into()),
        to: to.into(),
        by: day(200),
    }
}

pub fn draft(terms: Terms) -> CommitmentWork {
    CommitmentWork::draft("FR".into(), terms, act(0, 0)).expect("a draft")
}

/// Terms of one of eight shapes, so that edits and amendments change something.
fn shape(n: u8) -> Terms {
    let mut terms = terms();
    if n & 1 != 0 {
        terms.deadline = Some(day(i64::from(n) + 60));
    }
    if n & 2 != 0 {
        terms.milestones.push(milestone("trained"));
    }
    if n & 4 != 0 {
        terms.milestones[0].criterion = "it is signed".into();
    }
    terms
}

fn done(on: Date, marked: Act) -> Done {
    Done { on, evidence: vec!["gazette-1".into()], marked }
}

fn because(text: &str) -> ChangeReason {
    ChangeReason::new(ReasonCode::Resources, text.into()).expect("a reason")
}

fn facts(dice: &Dice) -> Facts {
    let reported = (!dice.n.is_multiple_of(3)).then(|| day(dice.day() - 3));
    Facts { targets: BTreeMap::new(), evidence_grade: (dice.n >> 3) % 6, reported }
}

fn try_act(work: CommitmentWork, tried: &str, dice: &Dice) -> Result<CommitmentWork, CommitmentRefusal> {
    let text = if dice.n.is_multiple_of(7) { " " } else { "a reason" };
    let acts = (dice.by(), dice.by_other());
    match tried {
        // Now and then only, or hardly a promise would come to its end.
        "edit" | "send-back" if !dice.act.is_multiple_of(4) => Err(CommitmentRefusal::NothingChanged),
        "edit" => work.edit(shape(dice.n), dice.by()),
        "mark-done" => {
            let id = ["adopted", "in-force", "adopted", "in-force", "trained"][usize::from(dice.n) % 5];
            let on = day(dice.day() - i64::from(dice.n % 16) + 2);
            work.mark_done(id, done(on, dice.by()))
        }
        "ask-clearance" => work.ask_clearance(dice.by()),
        "send-back" => work.send_back(text.into(), dice.by()),
        "submit" => {
            let seen = if dice.n.is_multiple_of(5) { draft(shape(dice.n)).digest() } else { work.digest() };
            work.submit(&seen, dice.by())
        }
        "screen" => {
            let signed = matches!(work.state(), CommitmentState::Submitted { .. });
            let screened = work.screen(dice.by());
            assert_eq!(screened.is_ok(), signed, "screening never blocks");
            screened
        }
        "publish" => work.publish(dice.by()),
        "amend" => work.amend(shape(dice.n), because("the budget"), acts),
        "withdraw" if dice.n.is_multiple_of(4) => work.withdraw(because("the budget"), acts),
        "supersede" if dice.n.is_multiple_of(4) => {
            let other = published(draft(shape(dice.n)), 1);
            work.supersede(("FR-9".into(), &other), because("joined"), acts)
        }
        "withdraw" | "supersede" => Err(CommitmentRefusal::NoSuccessor),
        "fall-due" => work.fall_due(dice.by()),
        "judge" => work.judge(&facts(dice), dice.by()),
        other => unreachable!("{other}"),
    }
}

/// Signed and published on a day.
pub fn published(work: CommitmentWork, day: i64) -> CommitmentWork {
    let when = day * 86_400;
    let work = work.ask_clearance(act(0, when)).unwrap();
    let seen = work.digest();
    work.submit(&seen, act(5, when)).unwrap().screen(act(4, when)).unwrap().publish(act(4, when)).unwrap()
}

#[test]
fn random_histories_of_a_commitment_keep_to_the_drawing_and_hide_nothing() {
    let play = Play { ways: WAYS, name: |work: &CommitmentWork| work.state().name(), try_act };
    play.play_all(
        5_000,
        || draft(terms()),
        |step, history| {
            let (dice, before) = (step.dice, step.before);
            let Ok(after) = step.result else { return };
            match step.tried {
                "submit" => {
                    assert!(!before.editors().iter().any(|who| *who == dice.by().by), "no editor signs");
                    assert_eq!(after.submission().unwrap().signed.digest, before.digest());
                }
                "amend" | "withdraw" | "supersede" => {
                    assert_ne!(dice.who, dice.other);
                    assert!(before.terms().deadline.is_none_or(|deadline| dice.day() <= number(deadline)));
                }
                "judge" => assert_judged(after),
                _ => {}
            }
            assert!(!history.public || after.state().counts(), "what was public stays in every denominator");
            history.public = after.state().counts();
            for (id, mark) in before.done() {
                assert_eq!(after.done().get(id), Some(mark), "a mark stays");
            }
            if let Some(live) = after.state().live() {
                assert_eq!(live.changes.len(), live.version as usize - 1, "every version is accounted for");
                let old = before.state().live().map_or(&[][..], |live| &live.changes);
                assert!(live.changes.starts_with(old), "changes stay");
                assert!(step.tried == "amend" || after.terms() == before.terms(), "terms change by amendment alone");
                assert_eq!(live.promised.len(), after.terms().milestones.len());
            }
        },
    );
}

/// Whether "kept" is right, counted apart from the rules.
fn assert_judged(after: &CommitmentWork) {
    let ended = after.state().ended().expect("it was judged");
    assert_eq!(ended.verdict.word.as_str(), after.state().name());
    let deadline = after.terms().deadline.expect("it was due");
    let all = after.terms().milestones.iter().all(|m| {
        after.done().get(&m.id).is_some_and(|done| {
            done.on <= deadline && done.on <= ended.judged.day() && done.on >= ended.live.promised[&m.id]
        })
    });
    let kept = matches!(after.state(), CommitmentState::Kept { .. });
    assert!(all || !kept, "kept means that all of it was done after it was promised and in time");
}

#[test]
fn silence_is_no_evidence_after_thirty_days() {
    let due = published(draft(terms()), 1).fall_due(on(4, day(201))).unwrap();
    let silent = Facts { evidence_grade: 5, ..Facts::default() };
    let awaited = due.clone().judge(&silent, on(4, day(230))).unwrap_err();
    assert_eq!(awaited, CommitmentRefusal::ReportAwaited);
    let ended = due.judge(&silent, on(4, day(231))).unwrap();
    assert_eq!(ended.state().name(), "no-evidence");
    assert_eq!(ended.state().ended().unwrap().verdict.reason, Reason::Silence);
}

#[test]
fn a_promise_of_milestones_alone_is_kept_by_them() {
    let mark = |work: CommitmentWork, id: &str, n| work.mark_done(id, done(day(n), on(0, day(n)))).unwrap();
    let judge = |work: CommitmentWork| {
        let heard = Facts { targets: BTreeMap::new(), evidence_grade: 2, reported: Some(day(202)) };
        work.fall_due(on(4, day(201))).unwrap().judge(&heard, on(4, day(203))).unwrap().state().name()
    };
    let one = mark(published(draft(terms()), 1), "adopted", 50);
    assert_eq!(judge(one.clone()), "partly-kept");
    assert_eq!(judge(mark(one, "in-force", 200)), "kept");
    assert_eq!(judge(published(draft(terms()), 1)), "not-kept");
}

/// A stock of reports by year.
fn series(points: &[(i32, i64)], breaks: &[i32]) -> Series {
    let point = |(period, value): &(i32, i64)| Point {
        period: *period,
        figure: Figure::Value((*value).into()),
        precision: Precision::Exact,
        note: None,
    };
    let breaks = breaks.iter().map(|period| Break { period: *period, link: None });
    Series::new("reports", Measure::Stock, true, points.iter().map(point).collect(), breaks.collect()).unwrap()
}

#[test]
fn a_target_is_judged_by_the_figure_of_its_year() {
    let submitted: Date = "2024-03-05".parse().unwrap();
    let asked = |direction, from: Option<i64>, to: i64| TargetLevel {
        indicator: "reports".into(),
        direction,
        from: from.map(Into::into),
        to: to.into(),
        by: "2026-06-30".parse().unwrap(),
    };
    let word = |target: &TargetLevel, points: &[(i32, i64)], breaks: &[i32]| {
        judge_target(target, &series(points, breaks), submitted).map(|verdict| verdict.word.as_str())
    };
    let up = asked(Direction::Up, None, 130);
    assert_eq!(word(&up, &[(2023, 100), (2026, 130)], &[]), Some("met"));
    assert_eq!(word(&up, &[(2023, 100), (2026, 129)], &[]), Some("not-met"));
    assert_eq!(word(&asked(Direction::Down, None, 80), &[(2023, 100), (2026, 80)], &[]), Some("met"));
    assert_eq!(word(&asked(Direction::Down, None, 80), &[(2023, 100), (2026, 81)], &[]), Some("not-met"));
    // The year of the promise is no base, and a later year does not speak of the deadline.
    assert_eq!(word(&up, &[(2023, 100), (2024, 140), (2026, 135), (2027, 1)], &[]), Some("met"));
    assert_eq!(word(&up, &[(2023, 100), (2027, 130)], &[]), Some("no-evidence"));
    // What was reached earlier may have been lost since.
    assert_eq!(word(&up, &[(2023, 100), (2025, 140)], &[]), Some("on-path"));
    assert_eq!(word(&up, &[(2023, 100), (2026, 130)], &[2025]), Some("not-comparable"));
    // Done already is baseline: 140 going to 130 is no rise to 130.
    for base in [130, 140] {
        assert_eq!(word(&up, &[(2023, base), (2026, 130)], &[]), None, "{base}");
    }
    // Without a figure of a year before it, a promise starts from what was signed; without that, nowhere.
    assert_eq!(word(&up, &[(2026, 130)], &[]), None);
    let from = asked(Direction::Up, Some(100), 130);
    assert_eq!(word(&from, &[(2026, 130)], &[]), Some("met"));
    assert_eq!(word(&from, &[(2026, 129)], &[]), Some("not-met"));
    assert_eq!(word(&from, &[(2022, 130), (2026, 130)], &[]), None, "the register’s own figure stands before it");
    assert_eq!(word(&from, &[], &[]), Some("no-evidence"));
}

#[test]
fn a_promise_with_targets_is_kept_by_all_of_them() {
    let judged = |to: i64, value: i64| {
        let mut target = target(to);
        target.by = "2026-06-30".parse().unwrap();
        judge_target(&target, &series(&[(2023, 100), (2026, value)], &[]), "2024-03-05".parse().unwrap()).unwrap()
    };
    let mut with_targets = terms();
    with_targets.targets = ["reports", "notices"].map(|id| TargetLevel { indicator: id.into(), ..target(130) }).into();
    let end = |targets: &[(&str, i64)], evidence_grade| {
        let mark = |work: CommitmentWork, id: &str| work.mark_done(id, done(day(50), on(0, day(50)))).unwrap();
        let work = mark(mark(published(draft(with_targets.clone()), 1), "adopted"), "in-force");
        let targets = targets.iter().map(|(id, value)| ((*id).to_owned(), judged(130, *value))).collect();
        let facts = Facts { targets, evidence_grade, reported: Some(day(202)) };
        let ended = work.fall_due(on(4, day(201))).unwrap().judge(&facts, on(4, day(203))).unwrap();
        (ended.state().name(), ended.state().ended().unwrap().verdict.reason)
    };
    assert_eq!(end(&[("reports", 130), ("notices", 130)], 2), ("kept", Reason::AllDone));
    assert_eq!(end(&[("reports", 130), ("notices", 130)], 1), ("no-evidence", Reason::EvidenceTooWeak));
    assert_eq!(end(&[("reports", 130), ("notices", 129)], 2), ("partly-kept", Reason::TargetNotMet));
    assert_eq!(end(&[("reports", 130)], 2), ("no-evidence", Reason::TargetUnknown), "nothing is known of one");
    assert_eq!(end(&[("notices", 129)], 2), ("partly-kept", Reason::TargetNotMet), "one that is missed is enough");
}

#[test]
fn what_was_done_before_is_baseline_and_no_amendment_makes_it_new() {
    let early = published(draft(terms()).mark_done("adopted", done(day(3), on(0, day(4)))).unwrap(), 5);
    assert_eq!(early.submission().unwrap().baseline, BTreeSet::from(["adopted".into()]));
    assert_eq!(early.is_verifiable_as_written(), Some(false), "a failed check is shown");
    let again = early.mark_done("adopted", done(day(6), on(0, day(6)))).unwrap_err();
    assert_eq!(again, CommitmentRefusal::DoneAlready { on: day(3) });

    // A milestone for something that was done on day 20 is brought in on day 30.
    let mut more = terms();
    more.milestones.push(milestone("trained"));
    let amended = published(draft(terms()), 5).amend(more, because("wider"), (on(1, day(30)), on(2, day(30)))).unwrap();
    assert_eq!(amended.state().live().unwrap().promised["trained"], day(30));
    let amended = amended.mark_done("trained", done(day(20), on(0, day(31)))).unwrap();
    assert_eq!(amended.done_before(), BTreeSet::from(["trained".into()]));
    let amended = ["adopted", "in-force"]
        .into_iter()
        .fold(amended, |work, id| work.mark_done(id, done(day(40), on(0, day(40)))).unwrap());
    let heard = Facts { targets: BTreeMap::new(), evidence_grade: 4, reported: Some(day(202)) };
    let ended = amended.fall_due(on(4, day(201))).unwrap().judge(&heard, on(4, day(203))).unwrap();
    assert_eq!(ended.state().name(), "partly-kept");
}

#[test]
fn a_milestone_that_is_reworded_to_fit_what_was_done_is_baseline() {
    let mut easier = terms();
    easier.milestones[0].criterion = "a bill was written".into();
    let acts = || (on(1, day(30)), on(2, day(30)));
    let done_20 = |marked| done(day(20), on(0, day(marked)));
    let open = published(draft(terms()), 5).amend(easier.clone(), because("simpler"), acts()).unwrap();
    assert_eq!(open.state().live().unwrap().promised["adopted"], day(30));
    assert_eq!(open.mark_done("adopted", done_20(31)).unwrap().done_before(), BTreeSet::from(["adopted".into()]));
    // One that was marked as done by its old words keeps its day: mending its words takes nothing away.
    let marked = published(draft(terms()), 5).mark_done("adopted", done_20(21)).unwrap();
    let mended = marked.amend(easier, because("simpler"), acts()).unwrap();
    assert_eq!(mended.state().live().unwrap().promised["adopted"], day(5));
    assert_eq!(mended.done_before(), BTreeSet::new());
}

#[test]
fn a_public_promise_is_changed_by_two_people_before_its_deadline_with_a_reason() {
    let live = published(draft(terms()), 1);
    let longer = Terms { deadline: Some(day(400)), ..terms() };
    let amend = |by, signed, when| {
        live.clone().amend(longer.clone(), because("the budget"), (on(by, day(when)), on(signed, day(when))))
    };
    assert_eq!(amend(1, 1, 100).unwrap_err(), CommitmentRefusal::SignedByEditor);
    assert_eq!(amend(1, 0, 100).unwrap_err(), CommitmentRefusal::SignedByEditor, "who wrote it does not sign");
    assert_eq!(amend(1, 2, 201).unwrap_err(), CommitmentRefusal::DeadlinePassed { deadline: day(200) });
    let amended = amend(1, 2, 200).unwrap();
    let change = &amended.state().live().unwrap().changes[0];
    assert_eq!((change.classed.class, change.reason.text()), (Class::Weaker, "the budget"));
    assert!(ChangeReason::new(ReasonCode::Other, " \n".into()).is_err());
    assert!(serde_json::from_str::<ChangeReason>(r#"{"code":"other","text":""}"#).is_err());
    let acts = (on(1, day(100)), on(2, day(100)));
    let withdrawn = amended.withdraw(because("another government"), acts).unwrap();
    assert!(withdrawn.state().counts());
    let people: Vec<String> = withdrawn.involved().into_iter().map(ToString::to_string).collect();
    assert_eq!(people, ["p0", "p1", "p2", "p5"]);
}

#[test]
fn only_another_public_promise_of_the_member_takes_its_place() {
    let live = published(draft(terms()), 1);
    let other = Terms { goals: BTreeSet::from(["G2".into()]), ..terms() };
    let supersede = |successor: &CommitmentWork| {
        let acts = (on(1, day(50)), on(2, day(50)));
        live.clone().supersede(("FR-9".into(), successor), because("joined"), acts)
    };
    assert_eq!(supersede(&live).unwrap_err(), CommitmentRefusal::NoSuccessor);
    assert_eq!(supersede(&draft(other.clone())).unwrap_err(), CommitmentRefusal::NoSuccessor);
    let foreign = published(CommitmentWork::draft("DE".into(), other.clone(), act(0, 0)).unwrap(), 1);
    assert_eq!(supersede(&foreign).unwrap_err(), CommitmentRefusal::NoSuccessor);
    let superseded = supersede(&published(draft(other), 40)).unwrap();
    assert!(matches!(superseded.state(), CommitmentState::Superseded { change, .. }
        if change.classed.class == Class::Weaker && change.classed.findings.len() == 1));
}

/// However a text comes, by form or by API: what is longer than a commitment keeps is refused by the name of what it belongs to.
#[test]
fn texts_have_a_length_and_evidence_a_number() {
    type Lengthen = fn(&mut Terms, String);
    let texts: [(&str, usize, Lengthen); 7] = [
        ("fr", 20_000, |terms, text| terms.text.get_mut("fr").expect("it is there").text = text),
        ("authority", 400, |terms, text| terms.authority = text),
        ("bill", 4_000, |terms, text| terms.actions[0].what = text),
        ("bill", 400, |terms, text| terms.actions[0].lead = text),
        ("adopted", 4_000, |terms, text| terms.milestones[0].what = text),
        ("in-force", 4_000, |terms, text| terms.milestones[1].criterion = text),
        ("baseline", 20_000, |terms, text| terms.baseline.as_mut().expect("it is there").text = text),
    ];
    for (part, most, lengthen) in texts {
        let with = |length: usize| {
            let mut terms = terms();
            lengthen(&mut terms, "é".repeat(length));
            terms
        };
        let refused = CommitmentRefusal::TooLong { part: part.into(), length: most + 1, most };
        assert!(draft(terms()).edit(with(most), act(0, 1)).is_ok(), "{part}");
        assert_eq!(draft(terms()).edit(with(most + 1), act(0, 1)).unwrap_err(), refused);
        assert_eq!(CommitmentWork::draft("FR".into(), with(most + 1), act(0, 0)).unwrap_err(), refused);
    }
    let mark = |evidence: Vec<String>| {
        draft(terms()).mark_done("adopted", Done { on: day(0), evidence, marked: act(0, 2) }).map(|_| ())
    };
    assert_eq!(mark(vec!["é".repeat(2_000); 20]), Ok(()));
    assert_eq!(mark(vec!["x".into(); 21]), Err(CommitmentRefusal::TooMuchEvidence { most: 20 }));
    let refused = CommitmentRefusal::TooLong { part: "evidence".into(), length: 2_001, most: 2_000 };
    assert_eq!(mark(vec!["x".into(), "é".repeat(2_001)]), Err(refused));
}
