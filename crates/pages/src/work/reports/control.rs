//! A question as it stands on the page.

use alliance::register::questionnaire::{
    Answer, Code, Field, FieldId, FieldKind, Finding, REASONS, Sensitivity, Severity, Value, is_required,
};
use alliance::register::remark::Remark;
use desk::register::reports::Opened;
use interchange::workbook::Words;
use jiff::Timestamp;

use super::answer::told;
use crate::questionnaire::FormWords;
use crate::work::Seat;

/// How a question is answered.
pub enum Kind {
    /// A line.
    Line,
    /// A text of several lines: how many are shown.
    Text(usize),
    /// A number.
    Number,
    /// A day.
    Day,
    /// One of these codes with their words.
    Choice(Vec<(String, String)>),
}

/// Something that was found in an answer.
pub struct Found {
    /// `missing`, `must`, `explain`, `settled`, `note`.
    pub class: &'static str,
    /// The sentence.
    pub text: String,
}

/// A remark on an answer.
pub struct Remarked {
    /// Its id.
    pub id: String,
    /// Who, when, and the words.
    pub said: Vec<(String, String)>,
    /// Who settled it and when.
    pub settled: Option<String>,
}

/// A question.
pub struct Control {
    /// Its id.
    pub id: String,
    /// The question.
    pub label: String,
    /// How to answer it.
    pub how: String,
    /// Why it matters.
    pub why: String,
    /// How it is answered.
    pub kind: Kind,
    /// The answer as it was typed.
    pub value: String,
    /// Whether there can be a reason in place of a number; then the reasons with their words.
    pub reasons: Vec<(&'static str, String)>,
    /// The reason's code and words.
    pub missing: (String, String),
    /// The number of the answer.
    pub number: u32,
    /// The explanation, where one is asked for or there; and its number.
    pub explanation: Option<(String, u32)>,
    /// Whether it has to be answered.
    pub required: bool,
    /// Whether only the member, the secretariat and reviewers see the answer.
    pub restricted: bool,
    /// Last round's answer in words.
    pub last: String,
    /// Whether last round's answer can be taken over: it is one for this question, and another one than what stands.
    pub takes: bool,
    /// Whether it is last round's, and nobody has said that it still holds.
    pub untouched: bool,
    /// What was found in it.
    pub found: Vec<Found>,
    /// Who answered last, and when.
    pub edited: String,
    /// Remarks on it.
    pub remarks: Vec<Remarked>,
}

impl Control {
    /// What a screen reader reads with it.
    pub fn described(&self) -> String {
        let mut ids = vec![format!("h-{}", self.id)];
        if self.untouched {
            ids.push(format!("u-{}", self.id));
        }
        ids.push(format!("f-{}", self.id));
        ids.join(" ")
    }

    /// Whether something in it holds the report back.
    pub fn is_wrong(&self) -> bool {
        self.found.iter().any(|f| f.class == "must")
    }

    /// Remarks that nobody has settled.
    pub fn open_remarks(&self) -> usize {
        self.remarks.iter().filter(|r| r.settled.is_none()).count()
    }
}

/// The hour and minute of a time (UTC).
pub fn hour(at: Timestamp) -> String {
    at.strftime("%H:%M").to_string()
}

/// Somebody at a time: "Ada Exercise, 3 May 2026, 14:03".
pub fn by(seat: &Seat, name: &str, at: Timestamp) -> String {
    let args = [("name", name.into()), ("day", seat.day_of(&at).into()), ("time", hour(at).into())];
    seat.with("report-by", &args)
}

/// The class of a finding.
pub fn class(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Must if finding.code == Code::Missing => "missing",
        Severity::Must => "must",
        Severity::Explain if finding.settled => "settled",
        Severity::Explain => "explain",
        Severity::Note => "note",
    }
}

/// What was found in an answer and in its explanation.
pub fn found(seat: &Seat, opened: &Opened, field: &FieldId) -> Vec<Found> {
    let words = FormWords { texts: seat.lang().texts() };
    let about = |f: &&Finding| f.field == *field || f.field.explained().as_ref() == Some(field);
    opened.findings.iter().filter(about).map(|f| Found { class: class(f), text: words.finding(f) }).collect()
}

/// A question with an answer, which need not be the one that stands.
pub fn control(seat: &Seat, opened: &Opened, field: &Field, answer: Option<&Answer>, number: u32) -> Control {
    let words = FormWords { texts: seat.lang().texts() };
    let (value, missing) = match answer.map(|a| &a.value) {
        None => (String::new(), (String::new(), String::new())),
        Some(Value::Text(t) | Value::Number(t) | Value::Choice(t) | Value::Date(t)) => {
            (t.clone(), (String::new(), String::new()))
        }
        Some(Value::YesNo(yes)) => ((if *yes { "yes" } else { "no" }).to_owned(), (String::new(), String::new())),
        Some(Value::Missing { code, text }) => (String::new(), (code.clone(), text.clone())),
    };
    let found = found(seat, opened, &field.id);
    let explanation = field.id.explanation();
    let explained = opened.answers.get(&explanation);
    let asked = found.iter().any(|f| matches!(f.class, "explain" | "settled")) || explained.is_some();
    let explanation = asked.then(|| (told(seat, field, explained), opened.number(&explanation)));
    let last = opened.asked.last.as_ref().and_then(|l| l.answers.get(&field.id));
    let standing = opened.standing.get(&field.id);
    Control {
        id: field.id.to_string(),
        label: words.label(field),
        how: words.how(field),
        why: words.why(field),
        kind: kind(seat, field, &value),
        reasons: if field.kind.may_be_missing() {
            REASONS.iter().map(|code| (*code, words.choice("reason", code))).collect()
        } else {
            Vec::new()
        },
        missing,
        number,
        explanation,
        required: is_required(field, &opened.asked.questionnaire, &opened.answers),
        restricted: field.sensitivity == Sensitivity::Restricted,
        takes: last.is_some_and(|l| {
            alliance::register::questionnaire::Questionnaire::fits(field, &l.value)
                && answer.map(|a| &a.value) != Some(&l.value)
        }),
        last: told(seat, field, last),
        untouched: answer.is_some_and(|a| a.from_last_round),
        found,
        edited: standing.map_or_else(String::new, |s| by(seat, opened.names.get(&s.actor).map_or("", |n| n), s.at)),
        remarks: remarks(seat, opened, &field.id),
        value,
    }
}

fn kind(seat: &Seat, field: &Field, value: &str) -> Kind {
    let words = FormWords { texts: seat.lang().texts() };
    let choice = |list: &str, codes: &[&str]| {
        let mut all: Vec<(String, String)> =
            codes.iter().map(|code| ((*code).to_owned(), words.choice(list, code))).collect();
        if !value.is_empty() && !codes.contains(&value) {
            // What stands is shown, also where it is no code of the list: the finding says so.
            all.push((value.to_owned(), value.to_owned()));
        }
        Kind::Choice(all)
    };
    match &field.kind {
        FieldKind::Text { max } if *max <= 2_000 => Kind::Line,
        FieldKind::Text { .. } => Kind::Text((value.len() / 80 + value.matches('\n').count() + 2).clamp(3, 14)),
        FieldKind::Date if value.is_empty() || value.parse::<jiff::civil::Date>().is_ok() => Kind::Day,
        FieldKind::Date => Kind::Line,
        FieldKind::YesNo => choice("yes-no", &["yes", "no"]),
        FieldKind::Choice(choices) => {
            let codes: Vec<&str> = choices.codes.iter().map(String::as_str).collect();
            choice(&choices.list, &codes)
        }
        FieldKind::Whole(_) | FieldKind::Decimal { .. } | FieldKind::Figure { .. } => Kind::Number,
    }
}

fn remarks(seat: &Seat, opened: &Opened, field: &FieldId) -> Vec<Remarked> {
    let name = |account: &str| opened.names.get(account).map_or("", |n| n.as_str()).to_owned();
    let on = |remark: &Remark| remark.field == *field;
    let told = opened.remarks.iter().filter(|(_, r)| on(r)).map(|(paper, remark)| Remarked {
        id: paper.id.clone(),
        said: remark.said.iter().map(|s| (by(seat, &name(s.act.by.as_str()), s.act.at), s.text.clone())).collect(),
        settled: remark.settled.as_ref().map(|act| by(seat, &name(act.by.as_str()), act.at)),
    });
    told.collect()
}
