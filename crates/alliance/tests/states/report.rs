use std::collections::BTreeSet;

use alliance::register::report::{ReportRefusal, ReportState, Stage, WAYS};
use alliance::register::round::Vintage;
use alliance::register::{Digest, ReportWork, RoundWork};

use super::{Dice, Play, act, day};

const CLOSES: i64 = 40;

fn round() -> RoundWork {
    let days = (day(0), day(CLOSES), day(100));
    RoundWork::announce("Conference".into(), "2026.1".into(), days, act(0, 0)).expect("a round")
}

fn report(authorities: &[&str]) -> ReportWork {
    let open = round().open(act(0, 0)).expect("it opens today");
    let authorities = authorities.iter().map(|name| (*name).to_owned()).collect();
    ReportWork::open("FR".into(), ("2030".into(), &open), authorities, act(0, 0)).expect("a report")
}

fn content(n: u8) -> Digest {
    Digest::of(&n)
}

/// Mostly what stands now, now and then something else.
fn seen(report: &ReportWork, dice: &Dice) -> Digest {
    match report.answers() {
        Some(answers) if !dice.n.is_multiple_of(5) => answers.clone(),
        _ => content(dice.n % 4),
    }
}

fn stage(dice: &Dice) -> Stage {
    Stage::ALL[usize::from(dice.n) % 3]
}

fn authority(dice: &Dice) -> &'static str {
    ["interior", "justice", "justice", "interior", "agriculture"][usize::from(dice.n) % 5]
}

fn try_act(report: ReportWork, tried: &str, dice: &Dice) -> Result<ReportWork, ReportRefusal> {
    let seen = seen(&report, dice);
    let text = if dice.n.is_multiple_of(7) { " " } else { "a reason" };
    match tried {
        // Now and then only, or hardly a report would come to its end.
        "edit" | "send-back" if report.state().stage().is_some() && !dice.act.is_multiple_of(4) => {
            Err(ReportRefusal::NothingChanged)
        }
        "edit" => report.edit(content(dice.n % 4), dice.by()),
        "ask-sign-off" => report.ask_sign_off(dice.by()),
        "sign" => report.sign(authority(dice), &seen, dice.by()),
        "approve" => report.approve(&seen, dice.by()),
        "submit" => report.submit(&seen, dice.by()),
        "send-back" => report.send_back(stage(dice), text.into(), dice.by()),
        "check" => report.check(vec!["g1.progress".into()], dice.by()),
        "begin-review" => report.begin_review(dice.by()),
        "send-reviews" => report.send_reviews(2, dice.by()),
        "reply" => report.reply(dice.by()),
        "publish" => report.publish(dice.by()),
        "revise" => report.revise(content(dice.n % 4), text.into(), (dice.by(), dice.by_other())),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_report_keep_to_the_drawing_and_to_rule_6() {
    let play = Play { ways: WAYS, name: |report: &ReportWork| report.state().name(), try_act };
    play.play_all(
        6_000,
        || report(&["interior", "justice"]),
        |step, history| {
            let (dice, before) = (step.dice, step.before);
            let Ok(after) = step.result else {
                let lower = before.state().stage().is_some_and(|at| stage(dice) < at);
                if step.tried == "send-back" && lower && dice.act.is_multiple_of(4) {
                    assert_eq!(step.result.as_ref().unwrap_err().code(), "report-approved-above");
                }
                return;
            };
            let mut sign = |slot: &str| history.signed.push((slot.into(), dice.who, history.content.clone()));
            match step.tried {
                "edit" => {
                    history.editors.insert(dice.who);
                    history.content = content(dice.n % 4).to_string();
                    history.signed.clear();
                }
                "sign" => sign(authority(dice)),
                "approve" => sign("coordinator"),
                "send-back" => {
                    assert_eq!(Some(stage(dice)), before.state().stage(), "sent back by the stage at which it lay");
                    history.signed.clear();
                }
                "submit" => {
                    sign("delegate");
                    assert_submitted(after, dice, history);
                }
                "check" => {
                    assert!(!history.editors.contains(&dice.who));
                    assert!(history.signed.iter().all(|(_, who, _)| *who != dice.who));
                }
                "send-reviews" => history.sent = Some(dice.day()),
                "reply" => history.replied = true,
                "publish" => {
                    let ends = history.sent.expect("sent before it is published") + 14;
                    assert!(history.replied || dice.day() > ends);
                }
                "revise" => {
                    assert_ne!(dice.who, dice.other);
                    assert!(!history.editors.contains(&dice.other));
                    history.editors.insert(dice.who);
                    history.content = content(dice.n % 4).to_string();
                }
                _ => {}
            }
            assert_eq!(
                after.state().sign_offs().len(),
                history.signed.len(),
                "what is signed is what was signed and stands"
            );
            let answers = after.answers().map(Digest::to_string).unwrap_or_default();
            assert_eq!(answers, history.content);
            if before.state().is_locked() {
                assert!(after.state().is_locked(), "a submitted report is never a draft again");
                assert!(step.tried == "revise" || after.answers() == before.answers());
                assert_eq!(after.state().submission(), before.state().submission(), "the submission stays as it was");
            } else {
                assert!(after.state().sign_offs().iter().all(|s| Some(&s.digest) == after.answers()));
            }
        },
    );
}

fn assert_submitted(after: &ReportWork, dice: &Dice, history: &super::History) {
    let slots: Vec<&str> = history.signed.iter().map(|(slot, ..)| slot.as_str()).collect();
    let all: BTreeSet<&str> = slots.iter().copied().collect();
    assert_eq!(all, BTreeSet::from(["interior", "justice", "coordinator", "delegate"]));
    assert_eq!(slots.len(), 4);
    assert_eq!(slots[2..], ["coordinator", "delegate"], "in this order");
    assert!(history.signed.iter().all(|(.., content)| *content == history.content), "what all of them saw");
    let people: BTreeSet<u8> = history.signed.iter().map(|(_, who, _)| *who).collect();
    assert_eq!(people.len(), 4, "four people");
    let edited = |slot: &str| history.signed.iter().any(|(s, who, _)| s == slot && history.editors.contains(who));
    assert!(!edited("interior") && !edited("justice") && !edited("delegate"));
    let submission = after.state().submission().expect("it is submitted");
    assert_eq!(submission.coordinator_edited, edited("coordinator"));
    assert_eq!(i64::from(submission.days_late), (dice.day() - CLOSES).max(0), "late to the day");
}

/// A report of one authority that lies before the minister's delegate: edited by 1, signed by 2 and 3.
fn before_the_delegate() -> ReportWork {
    let report = report(&["interior"]).edit(content(1), act(1, 10)).unwrap().ask_sign_off(act(1, 20)).unwrap();
    let report = report.sign("interior", &content(1), act(2, 30)).unwrap();
    report.approve(&content(1), act(3, 40)).unwrap()
}

#[test]
fn an_approval_is_never_undone_after_a_higher_one() {
    for stage in [Stage::Authorities, Stage::Coordinator] {
        let refused = before_the_delegate().send_back(stage, "second thoughts".into(), act(2, 50)).unwrap_err();
        assert_eq!(refused, ReportRefusal::ApprovedAbove);
    }
    let draft = before_the_delegate().send_back(Stage::Delegate, "a figure is wrong".into(), act(4, 50)).unwrap();
    assert_eq!(draft.state(), &ReportState::Draft);
    assert_eq!(draft.sent_back()[0].reason, "a figure is wrong");
    assert_eq!(draft.awaited(), ["interior"], "all sign-offs are void");
    let submitted = before_the_delegate().submit(&content(1), act(4, 50)).unwrap();
    for stage in Stage::ALL {
        let refused = submitted.clone().send_back(*stage, "too late".into(), act(4, 60)).unwrap_err();
        assert_eq!(refused, ReportRefusal::Locked);
    }
    assert_eq!(submitted.edit(content(2), act(1, 60)).unwrap_err(), ReportRefusal::Locked);
}

#[test]
fn an_edit_voids_every_sign_off_and_a_signature_is_for_what_was_seen() {
    let edited = before_the_delegate().edit(content(2), act(1, 50)).unwrap();
    assert_eq!(edited.state(), &ReportState::Draft);
    let asked = edited.ask_sign_off(act(1, 60)).unwrap();
    let refused = asked.sign("interior", &content(1), act(2, 70)).unwrap_err();
    assert_eq!(refused, ReportRefusal::AnswersChanged);
}

#[test]
fn a_small_country_has_one_coordinator_who_also_writes() {
    let report = report(&["interior"]).edit(content(1), act(1, 10)).unwrap().ask_sign_off(act(1, 20)).unwrap();
    let refused = report.clone().sign("interior", &content(1), act(1, 30)).unwrap_err();
    assert_eq!(refused, ReportRefusal::ApprovedByEditor);
    let report = report.sign("interior", &content(1), act(2, 30)).unwrap();
    assert_eq!(report.clone().approve(&content(1), act(2, 40)).unwrap_err(), ReportRefusal::SignsTwice);
    let report = report.approve(&content(1), act(1, 40)).unwrap();
    assert_eq!(report.clone().submit(&content(1), act(1, 50)).unwrap_err(), ReportRefusal::ApprovedByEditor);
    let report = report.submit(&content(1), act(3, 50)).unwrap();
    assert!(report.state().submission().unwrap().coordinator_edited);
    let involved: Vec<String> = report.involved().into_iter().map(ToString::to_string).collect();
    assert_eq!(involved, ["p1", "p2", "p3"]);
}

#[test]
fn late_by_the_day() {
    let late = |second| {
        before_the_delegate().submit(&content(1), act(4, second)).unwrap().state().submission().unwrap().days_late
    };
    assert_eq!(late((CLOSES + 1) * 86_400 - 1), 0, "the last second of the last day");
    assert_eq!(late((CLOSES + 1) * 86_400), 1, "the first second of the next");
    assert_eq!(late((CLOSES + 400) * 86_400), 400, "over the turn of years");
}

#[test]
fn a_report_opens_in_a_round_that_is_or_was_open() {
    let open = |round: &RoundWork, names: &[&str]| {
        let names = names.iter().map(|n| (*n).to_owned()).collect();
        ReportWork::open("FR".into(), ("2030".into(), round), names, act(0, 0)).map_err(|e| e.code())
    };
    assert_eq!(open(&round(), &["interior"]).unwrap_err(), "report-round-not-open");
    let opened = round().open(act(0, 0)).unwrap();
    assert_eq!(open(&opened, &[]).unwrap_err(), "report-no-authority");
    let closed = opened.close(Vintage { number: 1, log_size: 9 }, act(0, 41 * 86_400)).unwrap();
    assert!(open(&closed, &["interior"]).is_ok(), "a late report is accepted");
}
