//! A report from step to step, as far as no step takes a person who has just proved who they are.

use alliance::people::access;
use alliance::register::PaperKind;
use alliance::register::report::Stage;
use gate::Leave;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::text;
use super::room::{Answered, Sent, stands};
use super::shapes::{Id, Standing};
use crate::Rooms;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, ReportAsk, POST "/api/v1/work/reports/{id}/ask", ask);
    let r = seat!(r, ReportReturn, POST "/api/v1/work/reports/{id}/return", send_back);
    let r = seat!(r, ReportStep, POST "/api/v1/work/reports/{id}/step", step);
    seat!(r, ReportReply, POST "/api/v1/work/reports/{id}/reply", reply)
}

/// Ask the authorities for their sign-offs
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/ask", operation_id = "work-ask-sign-offs", tag = "working-reports",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn ask(Leave(leave): Leave<access::ReportAsk>, room: Room) -> Answered {
    room.desk.ask_sign_offs(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Report, &leave.paper().id).await
}

/// A stage of sign-off.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkStage)]
#[serde(rename_all = "kebab-case")]
enum StageName {
    /// The authorities named in the report.
    Authorities,
    /// The national coordinator.
    Coordinator,
    /// The minister's delegate.
    Delegate,
}

/// From which stage a report is sent back, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkReturn)]
#[serde(deny_unknown_fields)]
struct ReturnSent {
    /// The stage before which it lies.
    from: StageName,
    /// Why, in words.
    #[schema(min_length = 1, max_length = 4000)]
    #[serde(deserialize_with = "text::<1, 4000, _>")]
    reason: String,
}

/// Send a report back to draft
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/return", operation_id = "work-return-report", tag = "working-reports",
    params(Id), request_body = ReturnSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn send_back(Leave(leave): Leave<access::ReportReturn>, room: Room, Sent(sent): Sent<ReturnSent>) -> Answered {
    let from = match sent.from {
        StageName::Authorities => Stage::Authorities,
        StageName::Coordinator => Stage::Coordinator,
        StageName::Delegate => Stage::Delegate,
    };
    room.desk.return_report(&leave, from, sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::Report, &leave.paper().id).await
}

/// A step of the secretariat with a submitted report.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkReportStepName)]
#[serde(rename_all = "kebab-case")]
enum StepName {
    /// The check for completeness.
    Check,
    /// It goes before the reviewers.
    BeginReview,
    /// The member is sent its reviews, and has its days to answer.
    SendReviews,
}

/// Which step.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkReportStep)]
#[serde(deny_unknown_fields)]
struct StepSent {
    /// The step.
    step: StepName,
}

/// Do a step of the secretariat with a submitted report
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/step", operation_id = "work-step-report", tag = "working-reports",
    params(Id), request_body = StepSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn step(Leave(leave): Leave<access::ReportStep>, room: Room, Sent(sent): Sent<StepSent>) -> Answered {
    match sent.step {
        StepName::Check => room.desk.check_report(&leave).await?,
        StepName::BeginReview => room.desk.begin_report_review(&leave).await?,
        StepName::SendReviews => room.desk.send_report_reviews(&leave).await?,
    }
    stands(&room.desk, leave.view(), PaperKind::Report, &leave.paper().id).await
}

/// Say that the member has nothing to answer to its reviews
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/reply", operation_id = "work-nothing-to-reply", tag = "working-reports",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn reply(Leave(leave): Leave<access::ReportReply>, room: Room) -> Answered {
    room.desk.answer_report_reviews(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Report, &leave.paper().id).await
}
