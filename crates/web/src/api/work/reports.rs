//! Reports, read: answers with their numbers, states, sign-offs, findings, remarks, what was ever typed.

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::register::questionnaire::{self, About, FieldId, FieldKind, Required, Severity, is_required};
use alliance::register::report::ReportState;
use alliance::register::{ReportWork, SignOff};
use axum::extract::Path;
use desk::register::reports::{Opened, ReportLine};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::text;
use super::room::{Answered, Listing};
use super::shapes::{Back, Done, Id, List, Paging};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Reports, GET "/api/v1/work/reports", list);
    let r = seat!(r, ReportRead, GET "/api/v1/work/reports/{id}", one);
    let r = seat!(r, ReportRead, GET "/api/v1/work/reports/{id}/questions", questions);
    seat!(r, ReportRead, GET "/api/v1/work/reports/{id}/history/{field}", history)
}

/// A report in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReportLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// The round's id.
    round: String,
    /// What the round leads to.
    event: String,
    /// `open`, `draft`, `authorities`, `coordinator`, `delegate`, `submitted`, `completeness-check`, `review`, `reply`, `published`,
    /// `revised`.
    state: String,
    /// The last day on which it is in time.
    #[schema(format = "date")]
    closes: String,
    /// Days until then; below 0 after it.
    days_left: i32,
    /// Required questions with an answer.
    answered: u64,
    /// Required questions.
    required: u64,
    /// Findings that hold it back.
    held_back: u64,
}

fn line(line: ReportLine) -> Line {
    Line {
        id: line.paper.id,
        no: line.paper.no,
        state: line.work.state().name().to_owned(),
        member: line.work.member,
        round: line.work.round,
        event: line.event,
        closes: line.work.closes.to_string(),
        days_left: line.days_left,
        answered: line.answered as u64,
        required: line.required as u64,
        held_back: line.held_back as u64,
    }
}

/// List reports
///
/// Over all rounds, the latest first: the own member's; the secretariat and auditors see those of all.
#[utoipa::path(get, path = "/api/v1/work/reports", operation_id = "work-reports", tag = "working-reports", params(Paging),
    responses((status = 200, description = "A page of reports", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Reports>, listing: Listing) -> Answered {
    let all = listing.desk.my_reports(&leave).await?;
    listing.page(all.into_iter().map(line).collect())
}

/// What an answer says, as it was typed: an object with one member, which says what kind of answer it is.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkValue)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum AnswerValue {
    /// A text.
    Text(String),
    /// A number, digit by digit: a number of JSON may lose digits.
    Number(String),
    /// A code of the question's list.
    Choice(String),
    /// A day, such as `2026-03-31`, or a month or year where no more is known.
    Date(String),
    /// Yes or no.
    YesNo(bool),
    /// There is no number, and why.
    Missing(Missing),
}

/// Why there is no number.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkMissing)]
#[serde(deny_unknown_fields)]
pub(super) struct Missing {
    /// `not-collected`, `not-yet-available`, `not-applicable`, `counted-differently`, `confidential`, `other`.
    #[schema(max_length = 200)]
    #[serde(deserialize_with = "text::<0, 200, _>")]
    code: String,
    /// The reason in words; `other` needs them. A report can be submitted with 2,000 characters of them.
    #[serde(default, deserialize_with = "text::<0, 4000, _>")]
    #[schema(required = false, max_length = 4000)]
    text: String,
}

impl From<&questionnaire::Value> for AnswerValue {
    fn from(value: &questionnaire::Value) -> Self {
        match value {
            questionnaire::Value::Text(text) => Self::Text(text.clone()),
            questionnaire::Value::Number(text) => Self::Number(text.clone()),
            questionnaire::Value::Choice(code) => Self::Choice(code.clone()),
            questionnaire::Value::Date(day) => Self::Date(day.clone()),
            questionnaire::Value::YesNo(yes) => Self::YesNo(*yes),
            questionnaire::Value::Missing { code, text } => {
                Self::Missing(Missing { code: code.clone(), text: text.clone() })
            }
        }
    }
}

impl From<AnswerValue> for questionnaire::Value {
    fn from(value: AnswerValue) -> Self {
        match value {
            AnswerValue::Text(text) => Self::Text(text),
            AnswerValue::Number(text) => Self::Number(text),
            AnswerValue::Choice(code) => Self::Choice(code),
            AnswerValue::Date(day) => Self::Date(day),
            AnswerValue::YesNo(yes) => Self::YesNo(yes),
            AnswerValue::Missing(Missing { code, text }) => Self::Missing { code, text },
        }
    }
}

/// An answer that stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkAnswer)]
struct Answer {
    /// The number of the answer: whoever changes it says that they have seen this one. 0 where nobody has answered in this round.
    no: u32,
    /// What it says.
    value: AnswerValue,
    /// Whether it is last round's, and nobody has looked at it yet.
    from_last_round: bool,
    /// Who gave it; null where nobody has in this round.
    #[schema(required)]
    given: Option<Done>,
}

/// A sign-off.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSignOff)]
struct Signed {
    /// The authority's name, `coordinator`, or `delegate`.
    office: String,
    /// Who signed, and when.
    signed: Done,
    /// The digest of the answers that were signed.
    digest: String,
}

/// Something that is to be mended, explained or looked at.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFinding)]
pub(super) struct Finding {
    /// The question.
    field: String,
    /// `must`: it holds the report back; `explain`: it can stand once it is explained; `note`: worth a look.
    severity: String,
    /// What it is, such as `missing`, `not-a-number`, `jump`.
    code: String,
    /// What its sentence is filled with.
    args: BTreeMap<String, String>,
    /// For `explain`: whether an explanation is there.
    settled: bool,
    /// Whether the report cannot be submitted as long as this stands.
    holds_back: bool,
}

/// A remark on a question.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRemark)]
struct Remarked {
    /// Its id.
    id: String,
    /// The question.
    field: String,
    /// `open` or `settled`.
    state: String,
    /// What was said, the oldest first; the first one is the remark itself.
    said: Vec<Said>,
}

/// Something that was said to a remark.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSaid)]
struct Said {
    /// The words.
    text: String,
    /// Who said them, and when.
    said: Done,
}

/// A report with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReport)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// The round's id.
    round: String,
    /// What the round leads to.
    event: String,
    /// How far it is.
    state: String,
    /// The last day on which it is in time.
    #[schema(format = "date")]
    closes: String,
    /// SHA-256 of the answers as they stand: what a sign-off names.
    digest: String,
    /// The authorities whose sign-offs it takes.
    authorities: Vec<String>,
    /// Those of them that have not signed, while it lies before them.
    awaited: Vec<String>,
    /// Who has signed it off.
    signed: Vec<Signed>,
    /// How often it was sent back, the oldest first.
    sent_back: Vec<Back>,
    /// Days after the round's last day on which it was submitted; null while it is not.
    #[schema(required)]
    days_late: Option<u32>,
    /// Required questions with an answer.
    answered: u64,
    /// Required questions.
    required: u64,
    /// Required questions without an answer.
    missing: Vec<String>,
    /// Answers of the last round that nobody has looked at.
    unconfirmed: u64,
    /// The answers that stand, by question. An explanation stands under the question's id and `.explanation`.
    answers: BTreeMap<String, Answer>,
    /// What is to be mended, explained or looked at.
    findings: Vec<Finding>,
    /// Remarks, the oldest first.
    remarks: Vec<Remarked>,
    /// The names of everybody who stands in it, by account.
    people: BTreeMap<String, String>,
}

fn signed(work: &ReportWork) -> Vec<Signed> {
    let told = |office: &str, sign_off: &SignOff| Signed {
        office: office.to_owned(),
        signed: Done::from(&sign_off.act),
        digest: sign_off.digest.as_str().to_owned(),
    };
    let offices =
        |all: &BTreeMap<String, SignOff>| -> Vec<Signed> { all.iter().map(|(name, s)| told(name, s)).collect() };
    match work.state() {
        ReportState::Authorities { signed, .. } => offices(signed),
        ReportState::Coordinator { authorities } => offices(authorities),
        ReportState::Delegate { authorities, coordinator } => {
            let mut all = offices(authorities);
            all.push(told("coordinator", coordinator));
            all
        }
        state => state.submission().map_or_else(Vec::new, |submission| {
            let mut all = offices(&submission.authorities);
            all.push(told("coordinator", &submission.coordinator));
            all.push(told("delegate", &submission.delegate));
            all
        }),
    }
}

pub(super) fn finding(finding: &questionnaire::Finding) -> Finding {
    Finding {
        field: finding.field.to_string(),
        severity: match finding.severity {
            Severity::Must => "must",
            Severity::Explain => "explain",
            Severity::Note => "note",
        }
        .to_owned(),
        code: finding.code.as_str().to_owned(),
        args: finding.args.clone(),
        settled: finding.settled,
        holds_back: finding.holds_back(),
    }
}

fn whole(opened: &Opened) -> Whole {
    let (paper, work) = (&opened.paper, &opened.work);
    let answers = opened.answers.iter().map(|(field, answer)| {
        let standing = opened.standing.get(field);
        let told = Answer {
            no: standing.map_or(0, |s| s.no),
            value: AnswerValue::from(&answer.value),
            from_last_round: answer.from_last_round,
            given: standing.map(|s| Done { by: s.actor.clone(), at: s.at.to_string() }),
        };
        (field.to_string(), told)
    });
    Whole {
        id: paper.id.clone(),
        no: paper.no,
        member: work.member.clone(),
        round: work.round.clone(),
        event: opened.asked.event.clone(),
        state: work.state().name().to_owned(),
        closes: work.closes.to_string(),
        digest: opened.digest().as_str().to_owned(),
        authorities: work.authorities().iter().cloned().collect(),
        awaited: work.awaited().into_iter().map(str::to_owned).collect(),
        signed: signed(work),
        sent_back: work
            .sent_back()
            .iter()
            .map(|back| Back {
                from: Some(back.from.to_string()),
                reason: back.reason.clone(),
                sent: Done::from(&back.act),
            })
            .collect(),
        days_late: work.state().submission().map(|s| s.days_late),
        answered: opened.completeness.answered as u64,
        required: opened.completeness.required as u64,
        missing: opened.completeness.missing.iter().map(ToString::to_string).collect(),
        unconfirmed: opened.unconfirmed() as u64,
        answers: answers.collect(),
        findings: opened.findings.iter().map(finding).collect(),
        remarks: opened
            .remarks
            .iter()
            .map(|(paper, remark)| Remarked {
                id: paper.id.clone(),
                field: remark.field.to_string(),
                state: remark.state().to_owned(),
                said: remark
                    .said
                    .iter()
                    .map(|said| Said { text: said.text.clone(), said: Done::from(&said.act) })
                    .collect(),
            })
            .collect(),
        people: opened.names.clone(),
    }
}

/// Get one report
///
/// Its answers with their numbers, how far it is, who signed it, what is to be mended, and what was remarked. That the secretariat
/// or an auditor looked is remembered in the journal.
#[utoipa::path(get, path = "/api/v1/work/reports/{id}", operation_id = "work-report", tag = "working-reports", params(Id),
    responses((status = 200, description = "The report", body = Whole)))]
async fn one(Leave(leave): Leave<access::ReportRead>, room: Room) -> Answered {
    let opened = room.desk.open_report(&leave).await?;
    json(&whole(&opened))
}

/// A question.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkQuestion)]
struct Question {
    /// Its id: the same in each round.
    field: String,
    /// What an answer is: `text`, `number`, `choice`, `date`, `yes-no`. A number may be `missing` with a coded reason.
    kind: &'static str,
    /// Whether there has to be an answer as the others stand now.
    required: bool,
    /// Whether it can be required: `always`, `when` another answer says so, `late` where a promise was late, `no`.
    rule: &'static str,
    /// The unit of a number; null where it has none.
    #[schema(required)]
    unit: Option<String>,
    /// Most characters of a text with which the report can be submitted; while it is written, twice as many are kept. Null elsewhere.
    #[schema(required)]
    longest: Option<u32>,
    /// The codes to choose from; empty elsewhere.
    codes: Vec<String>,
    /// Whether the answer is never public.
    restricted: bool,
}

/// Questions about one thing.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSection)]
struct Section {
    /// `general`, `g1` to `g7`, or `c.` and a commitment's id.
    id: String,
    /// `G1` to `G7`; null where it is about no goal.
    #[schema(required)]
    goal: Option<String>,
    /// The commitment's id; null where it is about none.
    #[schema(required)]
    commitment: Option<String>,
    /// Its questions, in their order.
    questions: Vec<Question>,
}

/// All that a report asks.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkQuestions)]
struct Questions {
    /// The edition of the questions.
    questionnaire: String,
    /// In the order in which they are asked.
    sections: Vec<Section>,
}

fn question(field: &questionnaire::Field, required: bool) -> Question {
    let (kind, unit, longest, codes) = match &field.kind {
        FieldKind::Text { max } => ("text", None, Some(*max), Vec::new()),
        FieldKind::Whole(_) => ("number", None, None, Vec::new()),
        FieldKind::Decimal { unit, .. } | FieldKind::Figure { unit, .. } => {
            ("number", Some(unit.clone()), None, Vec::new())
        }
        FieldKind::Choice(choices) => ("choice", None, None, choices.codes.clone()),
        FieldKind::Date => ("date", None, None, Vec::new()),
        FieldKind::YesNo => ("yes-no", None, None, Vec::new()),
    };
    Question {
        field: field.id.to_string(),
        kind,
        required,
        rule: match field.required {
            Required::Always => "always",
            Required::When { .. } => "when",
            Required::Late { .. } => "late",
            Required::No => "no",
        },
        unit,
        longest,
        codes,
        restricted: field.sensitivity == questionnaire::Sensitivity::Restricted,
    }
}

/// Get what a report asks
#[utoipa::path(get, path = "/api/v1/work/reports/{id}/questions", operation_id = "work-questions", tag = "working-reports",
    params(Id), responses((status = 200, description = "The questions", body = Questions)))]
async fn questions(Leave(leave): Leave<access::ReportRead>, room: Room) -> Answered {
    let opened = room.desk.open_report(&leave).await?;
    // What is required depends on what was answered.
    let asked = &opened.asked.questionnaire;
    let sections = asked.sections.iter().map(|section| Section {
        id: section.id.clone(),
        goal: match &section.about {
            About::General => None,
            About::Goal { goal, .. } => Some(goal.clone()),
            About::Commitment(line) => line.goal.clone(),
        },
        commitment: match &section.about {
            About::Commitment(line) => Some(line.id.as_str().to_owned()),
            _ => None,
        },
        questions: section.fields.iter().map(|f| question(f, is_required(f, asked, &opened.answers))).collect(),
    });
    json(&Questions { questionnaire: asked.version.as_str().to_owned(), sections: sections.collect() })
}

/// Something that was typed into a question.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkEdit)]
struct Edit {
    /// The number of the answer that it became; 0 where it did not come to stand, because somebody was quicker.
    no: u32,
    /// What it says; null where the answer was taken away.
    #[schema(required)]
    value: Option<AnswerValue>,
    /// Who typed it, and when.
    typed: Done,
}

/// List what was ever typed into a question
///
/// The oldest first. Nothing that was typed is ever lost, also what did not come to stand.
#[utoipa::path(get, path = "/api/v1/work/reports/{id}/history/{field}", operation_id = "work-history", tag = "working-reports",
    params(Id, ("field" = String, Path, description = "The question's id", pattern = "^[A-Za-z0-9._-]{1,200}$"), Paging),
    responses((status = 200, description = "A page of what was typed", body = List<Edit>)))]
async fn history(
    Leave(leave): Leave<access::ReportRead>,
    Path((_, field)): Path<(String, String)>,
    listing: Listing,
) -> Answered {
    let gone = |_| Problem::new(Trouble::NotFound);
    let field = FieldId::new(field).map_err(gone)?;
    let asked = listing.desk.questions_of(&leave).await?;
    asked.questionnaire.asked(&field).ok_or_else(|| Problem::new(Trouble::NotFound))?;
    let history = listing.desk.report_history(&leave, &field).await?;
    let edits = history.edits.into_iter().map(|(standing, answer)| Edit {
        no: standing.no,
        value: answer.map(|a| AnswerValue::from(&a.value)),
        typed: Done { by: standing.actor, at: standing.at.to_string() },
    });
    listing.page(edits.collect())
}
