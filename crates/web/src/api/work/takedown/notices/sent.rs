//! Notices that a hotline sent: what was tried, what comes next, and the word of a lead where the recipient refuses.

use alliance::people::access;
use alliance::register::PaperKind;
use alliance::takedown::notice::{Channel, Claim};
use axum::extract::Extension;
use axum::http::Uri;
use desk::takedown::{Attempt, NOTICES_LISTED, NextStep, NoticeSeen};
use gate::{Gate, Leave};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::super::room::{Answered, Room, paged_by, stands};
use super::super::super::shapes::{Id, List, Standing};
use super::{Asks, FILTERS, Filters, Promised, asks, page};
use crate::Rooms;
use crate::api::query::{Param, understand};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, NoticePress, POST "/api/v1/work/takedown/notices/{id}/press", press);
    seat!(r, NoticesSent, GET "/api/v1/work/takedown/notices", sent)
}

/// That a notice was tried to be delivered.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeAttempt)]
struct Tried {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// By which channel.
    channel: &'static str,
    /// What came of it: `delivered`, or a word and the other side's code.
    word: String,
}

impl From<Attempt> for Tried {
    fn from(attempt: Attempt) -> Self {
        Self { at: attempt.at.to_string(), channel: attempt.channel.as_str(), word: attempt.word }
    }
}

/// A step that was taken because nothing came of a notice.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeStep)]
struct Taken {
    /// `again` (its recipient was reminded), `upstream`, `registrar`, `regulator` (they were told).
    step: &'static str,
    /// When.
    #[schema(format = "date-time")]
    at: String,
}

/// What is done next where nothing comes of a notice.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeNext)]
struct Next {
    /// `again`, `upstream`, `registrar`, `regulator`.
    step: &'static str,
    /// From when on. It leaves once the police have answered anew and everything else is as it should be.
    #[schema(format = "date-time")]
    due: String,
    /// Whether a lead has to confirm it, on a page: `not-needed`, `asked`, `confirmed`.
    lead: &'static str,
}

impl From<NextStep> for Next {
    fn from(next: NextStep) -> Self {
        Self { step: next.step.as_str(), due: next.due.to_string(), lead: next.lead.as_str() }
    }
}

/// A notice as whoever sent it sees it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeSent)]
struct Gone {
    id: String,
    /// Its number, a UUID.
    number: String,
    /// The item, by its id.
    item: String,
    /// What the recipient is called.
    to: String,
    /// What they are to the material: `host`, `cdn`, `reseller`, `site`.
    party: &'static str,
    /// Two letters of their country.
    country: String,
    /// When it was sent first.
    #[schema(required, format = "date-time")]
    sent: Option<String>,
    /// Since when it is over: seen to be gone, or closed; null while its clock runs.
    #[schema(required, format = "date-time")]
    over: Option<String>,
    /// Since when what it is about is seen to be gone; null where it is not.
    #[schema(required, format = "date-time")]
    gone_since: Option<String>,
    /// Since when it is there again, while the notice has not left anew; null where it is not.
    #[schema(required, format = "date-time")]
    again_since: Option<String>,
    /// By which channel it was sent last: `endpoint`, `inbox`, `mail`.
    #[schema(required)]
    channel: Option<&'static str>,
    /// How far it is: a word of its drawing (docs/takedown.md).
    state: &'static str,
    /// What it asks for besides making the material inaccessible; null where it asks for nothing else.
    #[schema(required)]
    asks: Option<Asks>,
    /// What the recipient said: `removed`, `refused`, `wrong-recipient`, `forwarded`; null before that, and once somebody has looked.
    #[schema(required)]
    answer: Option<&'static str>,
    /// Since when the recipient refuses to remove it, until they say anything else; null where they do not.
    #[schema(required, format = "date-time")]
    refused_since: Option<String>,
    /// Why a lead closed it; null where none did.
    #[schema(required)]
    closed_because: Option<String>,
    /// How many copies the recipient says to have removed.
    #[schema(required)]
    copies: Option<u32>,
    /// The recipient's own number for it.
    #[schema(required)]
    reference: Option<String>,
    /// What the recipient promised.
    #[schema(required)]
    receipt: Option<Promised>,
    /// Every attempt to deliver it, the first first.
    attempts: Vec<Tried>,
    /// Every step that was taken because nothing came of it, the first first.
    steps: Vec<Taken>,
    /// What is done next where nothing comes of it; null where nothing is.
    #[schema(required)]
    next: Option<Next>,
}

impl From<NoticeSeen> for Gone {
    fn from(seen: NoticeSeen) -> Self {
        let (over, gone, answer) = (seen.over(), seen.gone(), seen.claim().map(Claim::as_str));
        Self {
            id: seen.id,
            number: seen.number,
            item: seen.item,
            to: seen.to,
            party: seen.party,
            country: seen.country,
            sent: seen.sent.map(|sent| sent.to_string()),
            over: over.map(|over| over.to_string()),
            gone_since: gone.map(|gone| gone.to_string()),
            again_since: seen.again.map(|again| again.to_string()),
            channel: seen.channel.map(Channel::as_str),
            state: seen.state.name(),
            asks: asks(seen.wish, seen.sent),
            answer,
            refused_since: seen.refused.map(|since| since.to_string()),
            closed_because: seen.closed.map(|closed| closed.reason),
            copies: seen.copies,
            reference: seen.reference,
            receipt: seen.receipt.map(Promised::from),
            attempts: seen.attempts.into_iter().map(Tried::from).collect(),
            steps: seen.steps.into_iter().map(|(step, at)| Taken { step: step.as_str(), at: at.to_string() }).collect(),
            next: seen.next.map(Next::from),
        }
    }
}

/// List the notices that one's hotline has sent
///
/// The newest first. A page has 200.
#[utoipa::path(get, path = "/api/v1/work/takedown/notices", operation_id = "work-notices-sent", tag = "takedown", params(Filters),
    responses((status = 200, description = "A page of notices", body = List<Gone>)))]
async fn sent(Leave(leave): Leave<access::NoticesSent>, Extension(gate): Extension<Gate>, uri: Uri) -> Answered {
    let asked = understand(uri.query(), &FILTERS, &[])?;
    let (seen, total) = gate.desk.notices_sent(&leave, asked.get(Param::NoticeState), page(&asked)).await?;
    let items = seen.into_iter().map(Gone::from).collect();
    paged_by(uri.path(), &asked, (page(&asked), NOTICES_LISTED), items, total)
}

/// Press a notice on whose recipient refuses, or says that it is not theirs
///
/// It is overdue from now on: what comes next is done as if nothing had been answered.
#[utoipa::path(post, path = "/api/v1/work/takedown/notices/{id}/press", operation_id = "work-press-notice", tag = "takedown",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn press(Leave(leave): Leave<access::NoticePress>, room: Room) -> Answered {
    room.desk.notice_press(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Notice, &leave.paper().id).await
}
