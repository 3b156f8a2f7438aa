//! Writing in a report: answers, also when several write the same one, and remarks.

use alliance::people::access;
use alliance::register::PaperKind;
use alliance::register::merge::Passage;
use alliance::register::questionnaire::{self, FieldId};
use axum::extract::Path;
use desk::Desk;
use desk::people::Authorised;
use desk::register::reports::{Conflict, Opened, SaveDone, Saved, Typed};
use gate::{LARGEST_REPORT, Leave};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::{or_null, text, version};
use super::reports::AnswerValue;
use super::room::{Answered, Sent, stands};
use super::shapes::{Done, Id, Standing, Words};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, ReportWrite, POST "/api/v1/work/reports/{id}/answers", save, LARGEST_REPORT);
    let r = seat!(r, ReportRemark, POST "/api/v1/work/reports/{id}/remarks", remark);
    let r = seat!(r, ReportRemark, POST "/api/v1/work/reports/{id}/remarks/{remark}/answer", answer);
    seat!(r, ReportRemark, POST "/api/v1/work/reports/{id}/remarks/{remark}/settle", settle)
}

/// An answer that is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkAnswerSent)]
#[serde(deny_unknown_fields)]
struct AnswerSent {
    /// The question, or the explanation of one (`FIELD.explanation`, which is a text).
    #[schema(value_type = String, pattern = "^[A-Za-z0-9._-]{1,200}$")]
    field: FieldId,
    /// The number of the answer that the writer has seen; 0 where there was none.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<0, _>")]
    base: u32,
    /// The answer; null takes it away.
    #[schema(required)]
    #[serde(deserialize_with = "or_null")]
    value: Option<AnswerValue>,
}

/// Answers that are sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkAnswersSent)]
#[serde(deny_unknown_fields)]
struct AnswersSent {
    /// Each question once.
    #[schema(min_items = 1, max_items = 2000)]
    answers: Vec<AnswerSent>,
}

/// A passage of a text that two people changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkPassage)]
#[serde(rename_all = "kebab-case")]
enum Part {
    /// What nobody, one of them, or both in the same way made of it.
    Agreed(String),
    /// What both changed, each in their own way.
    Both(Both),
}

/// A passage that both changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkBoth)]
struct Both {
    /// How it began.
    base: String,
    /// What the writer made of it.
    mine: String,
    /// What stands.
    theirs: String,
}

/// Two answers that a person has to put together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkAnswerConflict)]
struct Clash {
    /// What both began with; null where there was nothing.
    #[schema(required)]
    base: Option<AnswerValue>,
    /// What stands; null where the answer was taken away.
    #[schema(required)]
    theirs: Option<AnswerValue>,
    /// Who gave it, and when.
    given: Done,
    /// What was sent. It is kept among the edits of the question.
    #[schema(required)]
    mine: Option<AnswerValue>,
    /// Of texts: the whole text in order, with the passages that both changed.
    passages: Vec<Part>,
}

/// What became of an answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkAnswerSaved)]
pub(super) struct AnswerSaved {
    /// The question.
    field: String,
    /// `stands`; `same`: it says what stood already; `merged`: others had changed it too, and both changes stand together;
    /// `conflict`: others had changed the same words, theirs stand, and what was sent is kept among the edits.
    became: &'static str,
    /// The number of the answer that stands now.
    no: u32,
    /// What stands now, of a merged answer; null elsewhere.
    #[schema(required)]
    now: Option<AnswerValue>,
    /// The two answers, of a conflict; null elsewhere.
    #[schema(required)]
    conflict: Option<Clash>,
}

/// What a save did.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSaved)]
pub(super) struct SavedAll {
    /// Whether it voided sign-offs: whoever signed had seen other answers.
    voided: bool,
    /// How the report stands.
    report: Standing,
    /// What became of each answer, in the order in which they were sent.
    answers: Vec<AnswerSaved>,
}

/// A save of which some answers met those of others: a problem (RFC 9457) with what became of each answer.
#[derive(ToSchema)]
#[schema(as = WorkSaveConflict)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
pub(super) struct SaveConflict {
    /// `/api/docs#problem-conflict`.
    r#type: String,
    /// What kind of problem it is.
    title: String,
    /// 409.
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// What became of each answer; absent where the report itself moved too often to be written in.
    saved: Option<SavedAll>,
}

pub(super) fn value(answer: Option<&questionnaire::Answer>) -> Option<AnswerValue> {
    answer.map(|a| AnswerValue::from(&a.value))
}

fn clash(conflict: &Conflict) -> Clash {
    let passages = conflict.passages.iter().map(|passage| match passage {
        Passage::Agreed(text) => Part::Agreed(text.clone()),
        Passage::Both { base, mine, theirs } => {
            Part::Both(Both { base: base.clone(), mine: mine.clone(), theirs: theirs.clone() })
        }
    });
    Clash {
        base: value(conflict.base.as_ref()),
        theirs: value(conflict.theirs.as_ref()),
        given: Done { by: conflict.now.actor.clone(), at: conflict.now.at.to_string() },
        mine: value(conflict.mine.as_ref()),
        passages: passages.collect(),
    }
}

fn became(field: &FieldId, done: &SaveDone, after: &Opened) -> AnswerSaved {
    let saved = done.fields.iter().find(|(known, _)| known == field).map(|(_, saved)| saved);
    let (became, no, now, conflict) = match saved {
        Some(Saved::Stands(no)) => ("stands", *no, None, None),
        Some(Saved::Same(no)) => ("same", *no, None, None),
        Some(Saved::Merged { no, now }) => ("merged", *no, value(now.as_ref()), None),
        Some(Saved::Conflict(conflict)) => ("conflict", conflict.now.no, None, Some(clash(conflict))),
        // It was word for word what the writer had seen.
        None => ("same", after.number(field), None, None),
    };
    AnswerSaved { field: field.to_string(), became, no, now, conflict }
}

/// Save answers
///
/// Each with the number of the answer that the writer has seen. Where another one stands by then, both are put together word by
/// word; what cannot be put together is answered by 409 with both texts, and nothing that was sent is lost: it is kept among the
/// edits. A save voids sign-offs. An empty answer takes the answer away.
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/answers", operation_id = "work-save-answers", tag = "working-reports",
    params(Id), request_body = AnswersSent, responses(
        (status = 200, description = "All answers stand", body = SavedAll),
        (status = 409, description = "Some met others' changes of the same words, which a person has to put together",
            body = SaveConflict, content_type = "application/problem+json")))]
async fn save(Leave(leave): Leave<access::ReportWrite>, room: Room, Sent(sent): Sent<AnswersSent>) -> Answered {
    if sent.answers.is_empty() || sent.answers.len() > 2_000 {
        return Err(Problem::new(Trouble::BadBody).saying("answers: send 1 to 2,000 of them at once."));
    }
    let typed = sent.answers.into_iter().map(|one| Typed {
        field: one.field,
        base: one.base,
        answer: one.value.map(|value| questionnaire::Answer::new(value.into())),
    });
    save_typed(&room.desk, &leave, typed.collect()).await
}

/// Saves what was typed, and says what became of each answer.
pub(super) async fn save_typed(desk: &Desk, leave: &Authorised<access::ReportWrite>, typed: Vec<Typed>) -> Answered {
    let fields: Vec<FieldId> = typed.iter().map(|one| one.field.clone()).collect();
    let done = desk.save_answers(leave, typed).await?;
    let after = desk.report_after(leave, &done, false).await?;
    let saved = SavedAll {
        voided: done.voided,
        report: Standing {
            id: after.paper.id.clone(),
            no: after.paper.no,
            state: after.work.state().name().to_owned(),
        },
        answers: fields.iter().map(|field| became(field, &done, &after)).collect(),
    };
    if done.has_conflicts() {
        return Err(Problem::new(Trouble::Conflict)
            .saying(
                "Others have changed the same words. Theirs stand; what was sent is kept among the edits, and both are in \
                 saved.answers. Put them together, and send the result with the number that stands now as its base.",
            )
            .with("saved", &saved));
    }
    json(&saved)
}

/// A remark that is made.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkRemarkSent)]
#[serde(deny_unknown_fields)]
struct RemarkSent {
    /// The question that it is about.
    #[schema(value_type = String, pattern = "^[A-Za-z0-9._-]{1,200}$")]
    field: FieldId,
    /// What it says.
    #[schema(min_length = 1, max_length = 20000)]
    #[serde(deserialize_with = "text::<1, 20000, _>")]
    text: String,
}

/// Make a remark on a question
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/remarks", operation_id = "work-remark", tag = "working-reports",
    params(Id), request_body = RemarkSent, responses((status = 200, description = "How the report stands", body = Standing)))]
async fn remark(Leave(leave): Leave<access::ReportRemark>, room: Room, Sent(sent): Sent<RemarkSent>) -> Answered {
    room.desk.make_remark(&leave, sent.field, sent.text).await?;
    stands(&room.desk, leave.view(), PaperKind::Report, &leave.paper().id).await
}

/// Answer a remark
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/remarks/{remark}/answer", operation_id = "work-answer-remark",
    tag = "working-reports", params(Id, ("remark" = String, Path, description = "The remark's id", pattern = "^[a-z0-9]{1,40}$")),
    request_body = Words, responses((status = 200, description = "How the remark stands", body = Standing)))]
async fn answer(
    Leave(leave): Leave<access::ReportRemark>,
    Path((_, remark)): Path<(String, String)>,
    room: Room,
    Sent(sent): Sent<Words>,
) -> Answered {
    room.desk.answer_remark(&leave, &remark, sent.text).await?;
    stands(&room.desk, leave.view(), PaperKind::Remark, &remark).await
}

/// Settle a remark
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/remarks/{remark}/settle", operation_id = "work-settle-remark",
    tag = "working-reports", params(Id, ("remark" = String, Path, description = "The remark's id", pattern = "^[a-z0-9]{1,40}$")),
    responses((status = 200, description = "How the remark stands", body = Standing)))]
async fn settle(
    Leave(leave): Leave<access::ReportRemark>,
    Path((_, remark)): Path<(String, String)>,
    room: Room,
) -> Answered {
    room.desk.settle_remark(&leave, &remark).await?;
    stands(&room.desk, leave.view(), PaperKind::Remark, &remark).await
}
