//! An invented round, closed twelve days ago, with reports at every stage: to practise with, only where everything is invented.

use alliance::people::AccountId;
use alliance::register::questionnaire::{
    self, Answer, Answers, Field, FieldKind, Questionnaire, Value, Version, is_required,
};
use alliance::register::round::Vintage;
use alliance::register::{Act, Digest, Kind, PaperKind, ReportWork, RoundWork};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use store::Filter;
use store::work::{Refused, View};

use super::{AUTHORITY, public};
use crate::register::HOUSE;
use crate::work::{AnswerChange, Deed, PaperChange};
use crate::{Desk, DeskError};

/// The round's id.
const ID: &str = "exercise-round";

/// Noon of a day, by somebody.
fn act(who: &str, day: Date) -> Result<Act, DeskError> {
    let at = TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(Act::new(AccountId::new(who)?, at))
}

impl Desk {
    /// Adds the invented round, as it stands on this day; where it is there already, nothing happens.
    pub async fn exercise_round(&self, today: Date) -> Result<(), DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        if self.paper::<RoundWork>(&View::All, PaperKind::Round, ID).await?.is_some() {
            return Ok(());
        }
        let ago = |days: i64| today.saturating_sub(days.days());
        let (opens, closes) = (ago(100), ago(12));
        let days = (opens, closes, today.saturating_add(60.days()));
        let event = "Exercise: an invented conference".to_owned();
        let open = RoundWork::announce(event, Version::NEWEST.to_string(), days, act(HOUSE, ago(130))?)?
            .open(act(HOUSE, opens)?)?;
        let moment = self.moment(None).await?;
        let work = open.clone().close(Vintage { number: 1, log_size: moment.size }, act(HOUSE, ago(11))?)?;
        let questions = self.asked_in_round(&work).await?;
        let members = self.all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
        for (at, member) in members.iter().map(|m| m.id.as_str()).enumerate() {
            let answers = invented(&questions.of(member), at, closes);
            let report = report(member, &open, &answers, at, (opens, closes))?;
            let id = format!("{ID}.{member}");
            let mut paper = PaperChange::new(PaperKind::Report, &id, report.state().name(), &report);
            paper.member = Some(member.to_owned());
            paper.round = Some(ID.to_owned());
            let mut deed = Deed::new(HOUSE, "report.invented", PaperKind::Report, &id).of(Some(member)).with(paper);
            for (field, answer) in &answers {
                let value = serde_json::to_value(answer).expect("answers are plain data and always serialise");
                deed.answers.push(AnswerChange { field: field.to_string(), base: 0, value });
            }
            match self.perform(deed).await {
                // An earlier try got as far as this one.
                Ok(_) | Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => return Err(error),
            }
        }
        let reports = self.round_reports(ID).await?;
        let paper = PaperChange::new(PaperKind::Round, ID, work.state().name(), &work);
        let mut deed = Deed::new(HOUSE, "round.invented", PaperKind::Round, ID).with(paper);
        HOUSE.clone_into(&mut deed.office);
        deed.register = vec![public::change(ID, &work, &reports, "an invented round")];
        self.perform(deed).await.map(|_| ())
    }
}

/// How far the report of the `at`-th member is, 0 to 8.
const fn stage(at: usize) -> usize {
    (at * 7 + at / 9) % 9
}

fn report(
    member: &str,
    round: &RoundWork,
    answers: &Answers,
    at: usize,
    (opens, closes): (Date, Date),
) -> Result<ReportWork, DeskError> {
    let authorities = [AUTHORITY.to_owned()].into();
    let report = ReportWork::open(member.to_owned(), (ID.to_owned(), round), authorities, act(HOUSE, opens)?)?;
    if answers.is_empty() {
        return Ok(report);
    }
    let digest = Digest::try_from(questionnaire::digest(answers)).expect("a digest is a digest");
    let who = |what: &str| format!("exercise.{what}.{}", member.to_lowercase());
    let after = |days: i64| opens.saturating_add(days.days());
    let report = report.edit(digest.clone(), act(&who("author"), after(20))?)?;
    if stage(at) < 4 {
        return Ok(report);
    }
    let report = report.ask_sign_off(act(&who("author"), after(30))?)?;
    if stage(at) == 4 {
        return Ok(report);
    }
    let report = report.sign(AUTHORITY, &digest, act(&who("signer"), after(40))?)?;
    let report = report.approve(&digest, act(&who("coordinator"), after(50))?)?;
    if stage(at) == 5 {
        return Ok(report);
    }
    // Most are in time; some come up to nine days late.
    let days = i64::try_from(at % 10).unwrap_or_default();
    let on = if at.is_multiple_of(4) {
        closes.saturating_add(days.days())
    } else {
        closes.saturating_sub((1 + days).days())
    };
    Ok(report.submit(&digest, act(&who("delegate"), on)?)?)
}

/// Invented answers of the `at`-th member: none, some of what is required, or all of it.
fn invented(questions: &Questionnaire, at: usize, closes: Date) -> Answers {
    let mut answers = Answers::new();
    let stage = stage(at);
    if stage == 0 {
        return answers;
    }
    for (n, section) in questions.sections.iter().enumerate() {
        // Drafts have goals that nobody has begun; a few reports come in with gaps.
        let share = if stage >= 4 { if (at + n).is_multiple_of(13) { 6 } else { 10 } } else { (at * 3 + n * 5) % 11 };
        // What is asked next depends on what was answered before.
        for _ in 0..3 {
            let wanted =
                section.fields.iter().filter(|field| is_required(field, questions, &answers)).collect::<Vec<_>>();
            let upto = wanted.len() * share / 10;
            for field in wanted.into_iter().take(upto) {
                answers.entry(field.id.clone()).or_insert_with(|| answer(field, closes));
            }
        }
        // Some drafts have a day that is none.
        if stage < 4
            && (at + 2 * n).is_multiple_of(7)
            && let Some(field) =
                section.fields.iter().find(|f| f.kind == FieldKind::Date && answers.contains_key(&f.id))
        {
            answers.insert(field.id.clone(), Answer::new(Value::Date("31.1.".to_owned())));
        }
    }
    answers
}

fn answer(field: &Field, closes: Date) -> Answer {
    Answer::new(match &field.kind {
        FieldKind::Text { .. } => Value::Text("Invented for an exercise.".to_owned()),
        FieldKind::Choice(choices) => Value::Choice(choices.codes.first().cloned().unwrap_or_default()),
        // A plan's day lies ahead; what is reported has happened.
        FieldKind::Date if field.words.ends_with("-by") => Value::Date(closes.saturating_add(200.days()).to_string()),
        FieldKind::Date => Value::Date(closes.saturating_sub(60.days()).to_string()),
        FieldKind::YesNo => Value::YesNo(true),
        FieldKind::Whole(_) | FieldKind::Decimal { .. } | FieldKind::Figure { .. } => {
            Value::Missing { code: questionnaire::REASONS[0].to_owned(), text: "Invented for an exercise.".to_owned() }
        }
    })
}
