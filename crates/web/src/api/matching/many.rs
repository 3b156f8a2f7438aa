//! `POST /api/v1/match`: up to ten thousand questions in one body.

use std::collections::BTreeSet;

use alliance::people::access;
use axum::body::Bytes;
use axum::extract::Request;
use axum::response::Response;
use gate::{LARGEST_BODY, LARGEST_REPORT, Leave};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_stream::StreamExt as _;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::question::{Answer, Match, Question, Wrong, ask};
use crate::Rooms;
use crate::api::records::json;
use crate::api::work::{Room, is_of};
use crate::problem::{Problem, Trouble};

/// Questions in one body, at most.
const MOST: usize = 10_000;

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(routes, HmaLookup, POST "/api/v1/match", many)
}

/// Questions in one body.
#[derive(Deserialize, ToSchema)]
#[schema(as = MatchMany)]
#[serde(deny_unknown_fields)]
struct Many {
    /// Only these banks; all where it is left out. One that is not there is passed over.
    #[serde(default)]
    banks: Option<BTreeSet<BankName>>,
    /// Up to 10,000.
    #[schema(value_type = Vec<Query>, max_items = 10_000)]
    queries: Vec<Value>,
}

/// A bank's name, another organisation's with that organisation before it.
#[derive(Deserialize, ToSchema, PartialEq, Eq, PartialOrd, Ord)]
#[schema(as = MatchBank, value_type = String, pattern = "^[A-Za-z0-9._-]{1,400}$")]
#[serde(try_from = "String")]
struct BankName(String);

impl TryFrom<String> for BankName {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, &'static str> {
        let fits = (1..=400).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if fits {
            Ok(Self(name))
        } else {
            Err("a bank's name has letters, digits, dots, dashes and underscores, at most 400")
        }
    }
}

/// A question.
#[derive(ToSchema)]
#[schema(as = MatchQuery)]
#[expect(
    dead_code,
    reason = "it is read value by value, so that one that is wrong is wrong alone; this is how the document shows it"
)]
pub(super) struct Query {
    /// Given back as it came.
    #[schema(max_length = 128)]
    id: Option<String>,
    /// `pdq`, `md5`, `sha1`, `sha256`, or HMA's names `video_md5`, `video_sha256`.
    #[schema(max_length = 20)]
    r#type: String,
    /// In hexadecimal digits.
    #[schema(max_length = 130)]
    hash: String,
    /// Narrows: the bank's own radius is the widest.
    #[schema(maximum = 64)]
    radius: Option<u8>,
}

/// What is answered.
#[derive(Serialize, ToSchema)]
#[schema(as = MatchAnswers)]
struct Answers {
    /// The one state of the index that all answers are from.
    index: State,
    /// One for each question, in their order.
    answers: Vec<Numbered>,
}

/// A state of the index.
#[derive(Serialize, ToSchema)]
#[schema(as = MatchIndex)]
struct State {
    /// Entries in it.
    entries: u64,
    /// The number of the last change that it knows.
    through: u64,
}

/// An answer with the place of its question.
#[derive(Serialize, ToSchema)]
#[schema(as = MatchAnswer)]
struct Numbered {
    /// Which question, from 0.
    n: usize,
    #[serde(flatten)]
    #[schema(value_type = Answered)]
    answer: Answer,
}

/// An answer.
#[derive(ToSchema)]
#[schema(as = MatchAnswered)]
#[expect(dead_code, reason = "the document shows with it what is left out where there is none")]
pub(super) struct Answered {
    /// The question's id, where it has one.
    #[schema(required = false, nullable = false)]
    id: Option<String>,
    /// What is near, the nearest first: at most 1,000.
    #[schema(required = false, nullable = false)]
    matches: Option<Vec<Match>>,
    /// There are more than are shown.
    #[schema(required = false, nullable = false)]
    more: Option<bool>,
    /// What is wrong with the question.
    #[schema(required = false, nullable = false)]
    error: Option<Wrong>,
}

/// Look many up at once
///
/// Up to 10,000 questions and 1 MiB. What is wrong with one is said at its place, and is no error of the whole. All answers are from one state of
/// the index.
#[utoipa::path(post, path = "/api/v1/match", operation_id = "match-many", tag = "matching", request_body = Many,
    responses((status = 200, description = "An answer for each question, in their order", body = Answers)))]
async fn many(Leave(leave): Leave<access::HmaLookup>, room: Room, request: Request) -> Result<Response, Problem> {
    if !is_of(request.headers(), "application/json") {
        return Err(Problem::new(Trouble::MediaType));
    }
    let bytes = whole(request).await?;
    let bad =
        |e: serde_json::Error| Problem::new(Trouble::BadBody).saying(format!("The body was not understood: {e}."));
    let many: Many = serde_json::from_slice(&bytes).map_err(bad)?;
    if many.queries.len() > MOST {
        let detail = format!(
            "There are {} queries, and at most {MOST} are taken at once. Send less at once, or a stream.",
            many.queries.len()
        );
        return Err(Problem::new(Trouble::ContentTooLarge).saying(detail));
    }
    let questions = many.queries.into_iter().map(Question::of).collect();
    let banks = many.banks.map(|banks| banks.into_iter().map(|name| name.0).collect());
    let found = ask(&room.desk, &leave, banks.as_ref(), questions).await?;
    let answers = found.each.into_iter().enumerate().map(|(n, answer)| Numbered { n, answer }).collect();
    json(&Answers { index: State { entries: found.entries, through: found.through }, answers })
}

/// The body, up to its bound. What is beyond that is read and let go: who still sends does not hear an answer.
async fn whole(request: Request) -> Result<Bytes, Problem> {
    let (mut body, mut all, mut length) = (request.into_body().into_data_stream(), Vec::new(), 0);
    while let Some(piece) = body.next().await {
        let piece = piece
            .map_err(|_| Problem::new(Trouble::BadBody).saying("The body did not arrive whole. Send it again."))?;
        length += piece.len();
        if length <= LARGEST_BODY {
            all.extend_from_slice(&piece);
        } else if length > LARGEST_REPORT {
            break;
        }
    }
    if length > LARGEST_BODY {
        return Err(Problem::new(Trouble::ContentTooLarge)
            .saying("A body has at most 1 MiB here. Send less at once, or a stream."));
    }
    Ok(all.into())
}
