//! Two rounds of two years, from their announcement to their conference, and a third that has just opened: most members report in time, some late, some not at
//! all; their reports are signed off, checked, reviewed, answered and published.

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::register::questionnaire::{About, Answer, Answers, Field, FieldId, FieldKind, Value, Version};
use alliance::register::review::{Completion, EvidenceGrade, Findings, Mark, Potential, Verifiability};
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};

use super::{Stage, lived};
use crate::DeskError;
use crate::register::reports::exercise::completed;
use crate::register::reports::{AUTHORITY, Opened, Typed};
use crate::register::reviews::Written;
use crate::register::rounds::{Announcement, Step};

/// A round, and who says something in it.
struct Round {
    /// The month in which it is announced.
    announced: u16,
    /// Who reports in time.
    in_time: &'static [&'static str],
    /// Who reports after it has closed.
    late: &'static [&'static str],
}

/// The rounds that end within the two years. Whoever is in neither list says nothing.
const ROUNDS: [Round; 2] = [
    Round { announced: 1, in_time: &["DE", "FR", "PT", "JP", "SE", "EE", "CR"], late: &["RS", "UA", "NL"] },
    Round { announced: 13, in_time: &["DE", "RS", "FR", "ES", "JP", "SE", "CR"], late: &["PT", "GH"] },
];
/// The month in which a third one is announced, which is open when the two years are over.
const NEXT: u16 = 22;
/// Who answers the review of a report: some within their days, one after it was published.
const REPLY: [&str; 3] = ["DE", "FR", "JP"];
const REPLIES_LATE: &str = "SE";
/// Answers that are in a draft on which somebody still works.
const DRAFTED: usize = 40;

const SECRETARIAT: (Role, Option<&str>, bool) = (Role::Secretariat, None, false);
const REVIEWER: (Role, Option<&str>, bool) = (Role::Reviewer, None, false);

const fn coordinator(member: &str) -> (Role, Option<&str>, bool) {
    (Role::Coordinator, Some(member), false)
}

/// Lives a month of the rounds.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    for round in &ROUNDS {
        if let Some(since) = month.checked_sub(round.announced) {
            go_on(stage, round, since).await?;
        }
    }
    match month.checked_sub(NEXT) {
        Some(0) => announce(stage).await,
        Some(1) => begun(stage).await,
        _ => Ok(()),
    }
}

/// The days of a round, by the day of its announcement: a month later it opens, it closes after three more, and four months later is the conference.
fn days(announced: Date) -> (Date, Date, Date) {
    let first = announced.first_of_month();
    let day = |months: i64, days: i64| first.saturating_add(months.months().days(days));
    (day(1, 0), day(4, 9), day(8, 9))
}

/// The id of the round that was announced so many months ago.
fn id(stage: &Stage<'_>, since: u16) -> String {
    let announced = stage.today().first_of_month().saturating_sub(i64::from(since).months());
    format!("exercise-{}", days(announced).2.year())
}

async fn announce(stage: &Stage<'_>) -> Result<(), DeskError> {
    let (opens, closes, conference) = days(stage.today());
    let leave = stage.leave::<access::RoundAnnounce>(SECRETARIAT, None, None).await?;
    let announced = Announcement {
        id: id(stage, 0),
        event: format!("Exercise, invented: the conference of {}", conference.year()),
        questionnaire: Version::NEWEST.to_string(),
        opens,
        closes,
        conference,
    };
    stage.desk.announce_round(&leave, announced).await.map(|_| ())
}

/// What happens in a round so many months after its announcement. It opens and closes by itself, on its days.
async fn go_on(stage: &Stage<'_>, round: &Round, since: u16) -> Result<(), DeskError> {
    let id = id(stage, since);
    match since {
        0 => announce(stage).await?,
        4 => {
            for member in round.in_time {
                report(stage, &id, member).await?;
            }
        }
        5 => {
            for member in round.late {
                report(stage, &id, member).await?;
            }
            for member in round.in_time {
                review(stage, &id, member).await?;
            }
            stage.advance(SignedDuration::from_hours(5 * 24));
            for member in round.in_time.iter().filter(|member| REPLY.contains(member)) {
                reply(stage, &id, member).await?;
            }
        }
        6 => {
            for member in round.late {
                review(stage, &id, member).await?;
            }
            publish(stage, &id, round.in_time).await?;
            if round.in_time.contains(&REPLIES_LATE) {
                reply(stage, &id, REPLIES_LATE).await?;
            }
        }
        7 => {
            publish(stage, &id, round.late).await?;
            step(stage, &id, Step::Review).await?;
        }
        9 => step(stage, &id, Step::Present).await?,
        10 => step(stage, &id, Step::Archive).await?,
        _ => {}
    }
    Ok(())
}

async fn step(stage: &Stage<'_>, round: &str, step: Step) -> Result<(), DeskError> {
    let leave = stage.leave::<access::RoundStep>(SECRETARIAT, None, Some(round)).await?;
    stage.desk.step_round(&leave, step).await
}

/// The round that is open when the two years are over: one draft is half done, one waits for a signature.
async fn begun(stage: &Stage<'_>) -> Result<(), DeskError> {
    let id = id(stage, 1);
    write(stage, &format!("{id}.DE"), "DE", DRAFTED).await?;
    let waits = format!("{id}.RS");
    write(stage, &waits, "RS", usize::MAX).await?;
    let leave = stage.leave::<access::ReportAsk>(coordinator("RS"), None, Some(&waits)).await?;
    stage.desk.ask_sign_offs(&leave).await
}

// --- reports ---------------------------------------------------------------------------------------------------------------

/// A report from its first answer to its submission.
async fn report(stage: &Stage<'_>, round: &str, member: &str) -> Result<(), DeskError> {
    let (desk, id) = (stage.desk, format!("{round}.{member}"));
    let (signer, delegate) = ((Role::Signer, Some(member), false), (Role::Signer, Some(member), true));
    write(stage, &id, member, usize::MAX).await?;
    let leave = stage.leave::<access::ReportAsk>(coordinator(member), None, Some(&id)).await?;
    desk.ask_sign_offs(&leave).await?;
    let read = stage.leave::<access::ReportWrite>(coordinator(member), None, Some(&id)).await?;
    let digest = desk.report_to_write(&read).await?.digest();
    let leave = stage.leave::<access::ReportSign>(signer, None, Some(&id)).await?;
    desk.sign_report(&leave, AUTHORITY, &digest).await?;
    let leave = stage.leave::<access::ReportApprove>(coordinator(member), None, Some(&id)).await?;
    desk.approve_report(&leave, &digest).await?;
    let leave = stage.leave::<access::ReportSubmit>(delegate, None, Some(&id)).await?;
    desk.submit_report(&leave, &digest).await
}

/// Writes a report's first answers, at most so many.
async fn write(stage: &Stage<'_>, id: &str, member: &str, most: usize) -> Result<(), DeskError> {
    let leave = stage.leave::<access::ReportWrite>(coordinator(member), None, Some(id)).await?;
    let opened = stage.desk.report_to_write(&leave).await?;
    let answers = answers(stage, &opened, member)?;
    let typed = answers.into_iter().take(most).map(|(field, answer)| {
        let base = opened.number(&field);
        Typed { field, base, answer: Some(answer) }
    });
    stage.desk.save_answers(&leave, typed.collect()).await.map(|_| ())
}

/// A member's answers: what it said before and is offered again is confirmed, but for plans, which are new each year; the rest is invented.
fn answers(stage: &Stage<'_>, opened: &Opened, member: &str) -> Result<Answers, DeskError> {
    let (asked, closes) = (&opened.asked.questionnaire, opened.work.closes);
    let mut answers = Answers::new();
    for field in asked.fields().filter(|field| field.words != "plans-by") {
        let before = opened.answers.get(&field.id).map(|answer| &answer.value);
        if let Some(value) = before.filter(|value| !matches!(value, Value::Missing { .. })) {
            answers.insert(field.id.clone(), Answer::new(value.clone()));
        }
    }
    for section in &asked.sections {
        let About::Commitment(line) = &section.about else { continue };
        // What was promised in the tour and is over, its member says to be done; whether it was is for others to say.
        if let Some(due) = line.due.filter(|due| *due < stage.today() && line.text.starts_with(super::promises::MARK)) {
            let done = [
                ("state", Value::Choice("done".to_owned())),
                ("done-on", Value::Date(due.saturating_sub(20.days()).to_string())),
                ("evidence-1-address", Value::Text("https://example.org/exercise".to_owned())),
            ];
            for (name, value) in done {
                answers.insert(lived(FieldId::new(format!("c.{}.{name}", line.id)))?, Answer::new(value));
            }
        }
    }
    let said: Vec<FieldId> = answers.keys().cloned().collect();
    let mut all = completed(asked, closes, answers);
    let factor = 1 + stage.dice(&format!("reports of {member}")).roll(6);
    for field in asked.fields().filter(|field| said.binary_search(&field.id).is_err()) {
        if let Some(answer) = all.get_mut(&field.id) {
            answer.value = of_member(field, &answer.value, (factor, closes));
        }
    }
    Ok(all)
}

/// An invented answer as this member gives it: larger members count more, and a year that is not over has no figure.
fn of_member(field: &Field, value: &Value, (factor, closes): (u64, Date)) -> Value {
    let Value::Number(text) = value else { return value.clone() };
    if field.year.is_some_and(|year| year >= closes.year()) {
        let text = "Exercise, invented: the year is not over.".to_owned();
        return Value::Missing { code: "not-yet-available".to_owned(), text };
    }
    match (&field.kind, text.parse::<u64>()) {
        (FieldKind::Whole(_) | FieldKind::Figure { whole: true, .. }, Ok(number)) => {
            Value::Number((number * factor).to_string())
        }
        _ => value.clone(),
    }
}

/// Publishes reports whose members have answered or let their days pass.
async fn publish(stage: &Stage<'_>, round: &str, members: &[&str]) -> Result<(), DeskError> {
    for member in members {
        let id = format!("{round}.{member}");
        let leave = stage.leave::<access::ReportPublish>(SECRETARIAT, None, Some(&id)).await?;
        stage.desk.publish_report(&leave).await?;
    }
    Ok(())
}

// --- reviews ---------------------------------------------------------------------------------------------------------------

/// A report is checked, and reviewed by somebody from elsewhere; where nobody is, that is published too.
async fn review(stage: &Stage<'_>, round: &str, member: &str) -> Result<(), DeskError> {
    let (desk, report) = (stage.desk, format!("{round}.{member}"));
    let leave = stage.leave::<access::ReportStep>(SECRETARIAT, None, Some(&report)).await?;
    desk.check_report(&leave).await?;
    let reviewer = stage.person(Role::Reviewer, None, false).await?;
    if reviewer.home.as_deref() == Some(member) {
        let leave = stage.leave::<access::ReportStep>(SECRETARIAT, None, Some(&report)).await?;
        desk.begin_report_review(&leave).await?;
        let leave = stage.leave::<access::ReportStep>(SECRETARIAT, None, Some(&report)).await?;
        return desk.send_report_reviews(&leave).await;
    }
    let leave = stage.leave::<access::ReviewAssign>(SECRETARIAT, None, Some(&report)).await?;
    let id = desk.assign_review(&leave, &reviewer.account).await?;
    let leave = stage.leave::<access::ReviewDeclare>(REVIEWER, None, Some(&id)).await?;
    desk.declare_review(&leave, None, true).await?;
    let leave = stage.leave::<access::ReviewWrite>(REVIEWER, None, Some(&id)).await?;
    let seen = desk.review_to_write(&leave).await?;
    let mut findings = BTreeMap::new();
    for promise in seen.work.promises() {
        findings.insert(promise.clone(), found(stage, promise, member)?);
    }
    if let Written::Behind { .. } = desk.write_review(&leave, leave.paper().no, findings, true).await? {
        return Err(DeskError::Broken(format!("the tour: review {id} was written by another")));
    }
    let leave = stage.leave::<access::ReviewSubmit>(REVIEWER, None, Some(&id)).await?;
    desk.submit_review(&leave, leave.paper().no).await
}

/// What the reviewer finds of a promise: the scales apart.
fn found(stage: &Stage<'_>, promise: &str, member: &str) -> Result<Findings, DeskError> {
    let mut dice = stage.dice(&format!("review of {promise}"));
    // Of what was promised in the tour something is always found: whether it was kept hangs on its milestones.
    let known = promise.starts_with(&format!("{member}-")) || dice.roll(3) > 0;
    let completion = match (known, dice.roll(3)) {
        (false, _) => Completion::NoEvidence,
        (true, 0) => Completion::Limited,
        (true, 1) => Completion::Mostly,
        (true, _) => Completion::Complete,
    };
    let grade = if known { 2 + u8::from(dice.roll(3) == 0) } else { 0 };
    let potential = [Potential::Minor, Potential::Moderate, Potential::Substantial, Potential::Unclear];
    let potential = potential[usize::try_from(dice.roll(4)).unwrap_or_default()];
    let verifiability = [Verifiability::NotVerifiable, Verifiability::PartlyVerifiable, Verifiability::Verifiable];
    let verifiability = verifiability[usize::try_from(dice.roll(3)).unwrap_or_default()];
    let working = |scale: &str| format!("Exercise, invented: how the mark for {scale} came about.");
    Ok(Findings {
        verifiability: Some(Mark { mark: verifiability, working: working("verifiability") }),
        potential: Some(Mark { mark: potential, working: working("potential") }),
        completion: Some(Mark { mark: completion, working: working("completion") }),
        evidence: Some(Mark { mark: lived(EvidenceGrade::try_from(grade))?, working: working("evidence") }),
    })
}

/// The member answers its review: once.
async fn reply(stage: &Stage<'_>, round: &str, member: &str) -> Result<(), DeskError> {
    let id = format!("{round}.{member}.review");
    let leave = stage.leave::<access::ReplyWrite>(coordinator(member), None, Some(&id)).await?;
    let text = "Exercise, invented: what the review names is under way, and its second part is due next year.";
    stage.desk.save_reply(&leave, 0, text).await?;
    let draft = stage.desk.review_to_answer(&leave).await?.reply.map_or(0, |(paper, _)| paper.no);
    let leave = stage.leave::<access::ReplySend>(coordinator(member), None, Some(&id)).await?;
    stage.desk.send_reply(&leave, draft).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_days_of_a_round_follow_its_announcement() {
        let found = days(date(2024, 12, 1));
        assert_eq!(found, (date(2025, 1, 1), date(2025, 4, 10), date(2025, 8, 10)));
    }

    #[test]
    fn nobody_reports_twice_in_a_round() {
        for round in &ROUNDS {
            assert!(round.in_time.iter().all(|member| !round.late.contains(member)), "{}", round.announced);
        }
    }
}
