//! Model texts, proposed, written and sent back. What puts one into the library takes a person who did not write it.

use alliance::law::{Criterion, ModelTextWork, model_text};
use alliance::people::access;
use alliance::register::PaperKind;
use desk::law::{Edited, ModelTextSeen};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::figures::{Behind, behind};
use super::forms::{text, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Id, List, Paging, Reason, Standing};
use crate::Rooms;
use crate::api::provisions::LawCriterion;
use crate::api::records::json;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, LawRoom, GET "/api/v1/work/law-texts", list);
    let r = seat!(r, ModelTextBegin, POST "/api/v1/work/law-texts", propose);
    let r = seat!(r, ModelTextWrite, GET "/api/v1/work/law-texts/{id}", one);
    let r = seat!(r, ModelTextWrite, POST "/api/v1/work/law-texts/{id}/terms", write);
    seat!(r, ModelTextReturn, POST "/api/v1/work/law-texts/{id}/return", send_back)
}

/// A model text, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkModelTextLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// `proposed`, `returned`, `published`.
    state: String,
    /// What it is called.
    title: String,
    /// The criterion that a law which follows it meets.
    #[schema(value_type = LawCriterion)]
    criterion: Criterion,
}

fn line((paper, work): (Paper, ModelTextWork)) -> Line {
    let terms = work.terms();
    Line {
        no: paper.no,
        state: work.state().name().to_owned(),
        title: terms.title.clone(),
        criterion: terms.criterion,
        id: paper.id,
    }
}

/// List model texts that are worked on
///
/// Of all for the secretariat, one's own for a coordinator. The library is public: `/api/v1/model-texts`.
#[utoipa::path(get, path = "/api/v1/work/law-texts", operation_id = "work-model-texts", tag = "working-law", params(Paging),
    responses((status = 200, description = "A page of model texts", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::LawRoom>, listing: Listing) -> Answered {
    let room = listing.desk.law_room(&leave).await?;
    listing.page(room.texts.into_iter().map(line).collect())
}

/// What a model text is. The text itself stays where it is.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkModelTextTerms)]
#[serde(deny_unknown_fields)]
struct Terms {
    /// What it is called, in its own language.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    title: String,
    /// The criterion that a law which follows it meets.
    #[schema(value_type = LawCriterion)]
    criterion: Criterion,
    /// Its language's tag, such as `en`.
    #[schema(max_length = 40)]
    #[serde(deserialize_with = "text::<0, 40, _>")]
    language: String,
    /// Under which licence it can be used.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    licence: String,
    /// How it is cited.
    #[schema(max_length = 2000)]
    #[serde(deserialize_with = "text::<0, 2000, _>")]
    cited: String,
    /// Where the document is: `https://` and what follows.
    #[schema(max_length = 2000)]
    #[serde(deserialize_with = "text::<0, 2000, _>")]
    address: String,
    /// SHA-256 of the document, 64 hexadecimal digits; empty where nobody took it.
    #[schema(max_length = 64)]
    #[serde(deserialize_with = "text::<0, 64, _>")]
    digest: String,
}

impl Terms {
    fn of(terms: &model_text::Terms) -> Self {
        Self {
            title: terms.title.clone(),
            criterion: terms.criterion,
            language: terms.language.clone(),
            licence: terms.licence.clone(),
            cited: terms.cited.clone(),
            address: terms.address.clone(),
            digest: terms.digest.clone(),
        }
    }

    fn read(self) -> model_text::Terms {
        model_text::Terms {
            title: self.title,
            criterion: self.criterion,
            language: self.language,
            licence: self.licence,
            cited: self.cited,
            address: self.address,
            digest: self.digest,
        }
    }
}

/// Propose a model text
#[utoipa::path(post, path = "/api/v1/work/law-texts", operation_id = "work-propose-model-text", tag = "working-law",
    request_body = Terms, responses((status = 201, description = "It is proposed", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn propose(Leave(leave): Leave<access::ModelTextBegin>, room: Room, Sent(sent): Sent<Terms>) -> Answered {
    let id = room.desk.propose_model_text(&leave, sent.read()).await?;
    made(&room.desk, leave.view(), PaperKind::ModelText, &id, "law-texts").await
}

/// A model text with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkModelText)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// How far it is.
    state: String,
    /// SHA-256 of what is said of it: what whoever publishes it names.
    digest: String,
    /// What is said of it.
    terms: Terms,
    /// Why what is in the library changes; empty where nothing is said.
    reason: String,
    /// What is in the library; null before it was published once.
    #[schema(required)]
    public: Option<Terms>,
    /// What is missing or wrong in it, by the names of its parts; empty where it can be published.
    faults: Vec<String>,
}

fn whole_of(seen: ModelTextSeen) -> Whole {
    let ModelTextSeen { paper, work, faults } = seen;
    Whole {
        no: paper.no,
        state: work.state().name().to_owned(),
        digest: work.digest().to_string(),
        terms: Terms::of(work.terms()),
        reason: work.reason().to_owned(),
        public: work.public().map(Terms::of),
        faults: faults.into_iter().map(|fault| fault.as_str().to_owned()).collect(),
        id: paper.id,
    }
}

/// Get one model text
#[utoipa::path(get, path = "/api/v1/work/law-texts/{id}", operation_id = "work-model-text", tag = "working-law",
    params(Id), responses((status = 200, description = "The model text", body = Whole)))]
async fn one(Leave(leave): Leave<access::ModelTextWrite>, room: Room) -> Answered {
    json(&whole_of(room.desk.model_text(&leave)?))
}

/// A model text, on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkModelTextSent)]
#[serde(deny_unknown_fields)]
struct TextSent {
    /// The version that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What is said of it.
    terms: Terms,
    /// Why what is in the library changes; empty where it is not in there yet.
    #[schema(required = false, max_length = 4000)]
    #[serde(default, deserialize_with = "text::<0, 4000, _>")]
    reason: String,
}

/// Write a model text
///
/// On the version that was seen, which proposes it anew. Where another one stands by then, nothing is written.
#[utoipa::path(post, path = "/api/v1/work/law-texts/{id}/terms", operation_id = "work-write-model-text", tag = "working-law",
    params(Id), request_body = TextSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::ModelTextWrite>, room: Room, Sent(sent): Sent<TextSent>) -> Answered {
    match room.desk.edit_model_text(&leave, sent.no, sent.terms.read(), &sent.reason).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::ModelText, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("model text", no)),
    }
}

/// Send a model text back to whoever proposed it
#[utoipa::path(post, path = "/api/v1/work/law-texts/{id}/return", operation_id = "work-return-model-text", tag = "working-law",
    params(Id), request_body = Reason, responses((status = 200, description = "How it stands", body = Standing)))]
async fn send_back(Leave(leave): Leave<access::ModelTextReturn>, room: Room, Sent(sent): Sent<Reason>) -> Answered {
    room.desk.return_model_text(&leave, &sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::ModelText, &leave.paper().id).await
}
