//! An invented round with invented reports, to practise with: last round's are submitted, this round's are open.

use std::collections::BTreeSet;

use alliance::people::{AccountId, Role, access};
use alliance::register::questionnaire::{
    Answer, Answers, Field, FieldKind, Questionnaire, Value, Version, is_required, questionnaire,
};
use alliance::register::round::Vintage;
use alliance::register::{Act, Digest, PaperKind, ReportWork, RoundWork};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::json;

use super::AUTHORITY;
use crate::people::EXERCISE_COUNTRIES;
use crate::register::HOUSE;
use crate::register::rounds::{Announcement, Step};
use crate::work::{AnswerChange, Deed, PaperChange, View};
use crate::{Desk, DeskError};

/// The round before.
pub const LAST_ROUND: &str = "exercise-last";
/// The round that is open.
pub const THIS_ROUND: &str = "exercise-now";

impl Desk {
    /// Adds a round that has closed, with the reports of the exercise's countries, and one that is open. Does nothing where
    /// they are there. Needs the exercise's people.
    pub async fn exercise_reports(&self) -> Result<(), DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        if self.paper::<RoundWork>(&View::All, PaperKind::Round, THIS_ROUND).await?.is_some() {
            return Ok(());
        }
        self.exercise_last_round().await?;
        let today = self.report_day();
        let secretariat = match self.sign_in_as_exercise(&format!("exercise.{}", Role::Secretariat)).await? {
            Some(secret) => self.person(secret.expose()).await?,
            None => None,
        };
        let denied = |_| DeskError::NotAnExercise;
        let leave = self.authorise::<access::RoundAnnounce>(secretariat.as_ref(), None, None).await.map_err(denied)?;
        let announced = Announcement {
            id: THIS_ROUND.to_owned(),
            event: "the conference of the exercise".to_owned(),
            questionnaire: Version::NEWEST.to_string(),
            opens: today,
            closes: today.saturating_add(30.days()),
            conference: today.saturating_add(120.days()),
        };
        self.announce_round(&leave, announced).await?;
        let leave = self.authorise::<access::RoundStep>(secretariat.as_ref(), None, Some(THIS_ROUND)).await;
        self.step_round(&leave.map_err(denied)?, Step::Open).await
    }

    /// The round before: closed a year ago, with a report for each of the exercise's countries.
    async fn exercise_last_round(&self) -> Result<(), DeskError> {
        let closes = self.report_day().saturating_sub(1.years());
        let day = |before: i64| closes.saturating_sub(before.days());
        let at = |day: Date| TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0));
        let act = |who: &str, day: Date| -> Result<Act, DeskError> {
            Ok(Act::new(AccountId::new(who)?, at(day).unwrap_or(Timestamp::UNIX_EPOCH)))
        };
        let by = |day| act(&format!("exercise.{}", Role::Secretariat), day);
        let days = (day(60), closes, closes.saturating_add(90.days()));
        let event = "the last conference of the exercise".to_owned();
        let open = RoundWork::announce(event, Version::NEWEST.to_string(), days, by(day(90))?)?.open(by(day(60))?)?;
        for member in EXERCISE_COUNTRIES {
            let place = member.to_lowercase();
            let asked = questionnaire(Version::NEWEST, &[]).closing(closes);
            let answers = complete(&asked, closes);
            let digest = Digest::of(&answers);
            let who = |role: &str, days: i64| act(&format!("exercise.{role}.{place}"), day(days));
            let offices = BTreeSet::from([AUTHORITY.to_owned()]);
            let report = ReportWork::open(member.to_owned(), (LAST_ROUND.to_owned(), &open), offices, by(day(60))?)?
                .edit(digest.clone(), who("coordinator", 20)?)?
                .ask_sign_off(who("coordinator", 10)?)?
                .sign(AUTHORITY, &digest, who("signer", 8)?)?
                .approve(&digest, who("coordinator", 6)?)?
                .submit(&digest, who("delegate", 5)?)?;
            let id = format!("{LAST_ROUND}.{member}");
            let mut paper = PaperChange::new(PaperKind::Report, &id, report.state().name(), &report);
            paper.member = Some(member.to_owned());
            paper.round = Some(LAST_ROUND.to_owned());
            let writer = format!("exercise.coordinator.{place}");
            let mut deed = Deed::new(writer, "report.invented", PaperKind::Report, &id).of(Some(member)).with(paper);
            deed.answers = answers.iter().map(|(field, answer)| change(field.as_str(), answer)).collect();
            self.perform(deed).await?;
        }
        let vintage = Vintage { number: 1, log_size: self.moment(None).await?.size };
        let over = open.close(vintage, by(closes.saturating_add(1.days()))?)?;
        let paper = PaperChange::new(PaperKind::Round, LAST_ROUND, over.state().name(), &over);
        self.perform(Deed::new(HOUSE, "report.invented", PaperKind::Round, LAST_ROUND).with(paper)).await?;
        Ok(())
    }
}

fn change(field: &str, answer: &Answer) -> AnswerChange {
    AnswerChange { field: field.to_owned(), base: 0, value: json!(answer) }
}

/// Invented answers to all that is required. Nothing in them has to be mended.
pub fn complete(asked: &Questionnaire, closes: Date) -> Answers {
    completed(asked, closes, Answers::new())
}

/// These answers, and invented ones to whatever else is required.
pub(crate) fn completed(asked: &Questionnaire, closes: Date, mut answers: Answers) -> Answers {
    loop {
        // An answer can make another question required.
        let next: Vec<&Field> = asked
            .fields()
            .filter(|field| !answers.contains_key(&field.id) && is_required(field, asked, &answers))
            .collect();
        if next.is_empty() {
            return answers;
        }
        for field in next {
            answers.insert(field.id.clone(), Answer::new(invented(field, closes)));
        }
    }
}

fn invented(field: &Field, closes: Date) -> Value {
    let number = |n: i32| Value::Number(n.to_string());
    let years = field.year.map_or(0, |year| i32::from(year) - 2023);
    match (&field.kind, field.words.as_str()) {
        (FieldKind::YesNo, _) => Value::YesNo(true),
        (FieldKind::Choice(choices), _) => {
            let usual = ["under-way", "in-force", "receipt", "2"];
            let code = choices.codes.iter().find(|code| usual.contains(&code.as_str())).unwrap_or(&choices.codes[0]);
            Value::Choice(code.clone())
        }
        (FieldKind::Date, "plans-by") => Value::Date(closes.saturating_add(1.years()).to_string()),
        (FieldKind::Date, "period-from") => Value::Date(closes.saturating_sub(1.years()).to_string()),
        (FieldKind::Date, "period-to") => Value::Date(closes.saturating_sub(30.days()).to_string()),
        (FieldKind::Date, _) => Value::Date(closes.saturating_sub(2.years()).to_string()),
        (_, "victims-new") => number(120 + 10 * years),
        (_, "victims-total") => number(1_000 + 130 * years + 5 * years * (years - 1)),
        (_, "joint-operations" | "providers") => number(40),
        (_, "joint-operations-led" | "providers-examining") => number(12),
        (FieldKind::Decimal { .. }, _) => Value::Number(format!("{}.5", 30 + years)),
        (FieldKind::Figure { whole: false, .. }, _) => Value::Number(format!("{}.25", 70 + years)),
        (FieldKind::Whole(_) | FieldKind::Figure { .. }, _) => number(60 + 5 * years),
        (FieldKind::Text { .. }, "contact-address") => Value::Text("contact@example.org".to_owned()),
        (FieldKind::Text { .. }, words) => {
            Value::Text(format!("Exercise, invented: what was said about “{words}”, in two or three plain sentences."))
        }
    }
}

#[cfg(test)]
mod tests {
    use alliance::register::questionnaire::check;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn invented_answers_have_nothing_to_mend() {
        let asked = questionnaire(Version::NEWEST, &[]).closing(date(2026, 12, 24));
        let answers = complete(&asked, date(2026, 12, 24));
        let held: Vec<_> = check(&asked, &answers, None)
            .into_iter()
            .filter(alliance::register::questionnaire::Finding::holds_back)
            .collect();
        assert!(held.is_empty(), "{held:#?}");
    }
}
