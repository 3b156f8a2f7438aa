//! What the law of a member says, begun, written and sent back. What is signed takes a person.

use alliance::law::provision::{self, Amends};
use alliance::law::{Back, Criterion, Dated, ProvisionWork, Stage, Status, Step};
use alliance::people::access;
use alliance::register::PaperKind;
use desk::law::{Edited, ProvisionSeen};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::figures::{Behind, behind};
use super::forms::{text, text_or_null, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Done, Id, List, Paging, Reason, Standing};
use crate::Rooms;
use crate::api::provisions::{LawCriterion, ProvisionBack, ProvisionStage, ProvisionStatus};
use crate::api::records::json;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, LawRoom, GET "/api/v1/work/law", list);
    let r = seat!(r, ProvisionBegin, POST "/api/v1/work/members/{member}/law", begin);
    let r = seat!(r, ProvisionSee, GET "/api/v1/work/law/{id}", one);
    let r = seat!(r, ProvisionWrite, POST "/api/v1/work/law/{id}/terms", write);
    let r = seat!(r, ProvisionAsk, POST "/api/v1/work/law/{id}/ask", ask);
    seat!(r, ProvisionReturn, POST "/api/v1/work/law/{id}/return", send_back)
}

/// What is said to a criterion, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkProvisionLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// The criterion.
    #[schema(value_type = LawCriterion)]
    criterion: Criterion,
    /// `draft`, `asked`, `published`.
    state: String,
    /// What it says; null where nothing is written.
    #[schema(required, value_type = Option<ProvisionStatus>)]
    stage: Option<Status>,
}

fn line((paper, work): (Paper, ProvisionWork)) -> Line {
    Line {
        no: paper.no,
        member: work.member.clone(),
        criterion: work.criterion,
        state: work.state().name().to_owned(),
        stage: work.terms().status(),
        id: paper.id,
    }
}

/// List what is said of one's member's law
///
/// Of the members for which one acts. What all members say is public: `/api/v1/provisions`.
#[utoipa::path(get, path = "/api/v1/work/law", operation_id = "work-law", tag = "working-law", params(Paging),
    responses((status = 200, description = "A page of statements", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::LawRoom>, listing: Listing) -> Answered {
    let room = listing.desk.law_room(&leave).await?;
    listing.page(room.provisions.into_iter().map(line).collect())
}

/// Which criterion is begun.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkProvisionOf)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// The criterion.
    #[schema(value_type = LawCriterion)]
    criterion: Criterion,
}

/// Begin to say what the law of a member says to a criterion
#[utoipa::path(post, path = "/api/v1/work/members/{member}/law", operation_id = "work-begin-provision", tag = "working-law",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Chosen, responses((status = 201, description = "It is begun", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn begin(Leave(leave): Leave<access::ProvisionBegin>, room: Room, Sent(sent): Sent<Chosen>) -> Answered {
    let id = room.desk.begin_provision(&leave, sent.criterion.as_str()).await?;
    made(&room.desk, leave.view(), PaperKind::Provision, &id, "law").await
}

/// A day as precisely as it is known: a year, a month or a day.
#[derive(ToSchema)]
#[schema(as = WorkDated, value_type = String,
    pattern = "^(1[89][0-9]{2}|20[0-9]{2}|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
#[allow(dead_code)] // it only stands in the documentation: it is read as the rules read it
struct DatedText(String);

/// A step on the way of a text.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkProvisionStep)]
#[serde(deny_unknown_fields)]
struct StepSaid {
    /// Where it came to.
    #[schema(value_type = ProvisionStage)]
    stage: Stage,
    /// When, as precisely as it is known.
    #[schema(value_type = DatedText)]
    on: Dated,
    /// How, where it went back.
    #[serde(default)]
    #[schema(required = false, value_type = Option<ProvisionBack>)]
    back: Option<Back>,
}

/// What is said.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkProvisionTerms)]
#[serde(deny_unknown_fields)]
struct Terms {
    /// How the text came to where it is, the oldest step first; none where the question does not apply.
    #[serde(default)]
    #[schema(required = false)]
    steps: Vec<StepSaid>,
    /// Why the question does not apply.
    #[schema(max_length = 4000)]
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    not_applicable: Option<String>,
    /// What the text is called, in its own language.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    title: String,
    /// That language's tag, such as `en`.
    #[schema(max_length = 40)]
    #[serde(deserialize_with = "text::<0, 40, _>")]
    language: String,
    /// Where it is to be read.
    #[schema(max_length = 2000)]
    #[serde(deserialize_with = "text::<0, 2000, _>")]
    cited: String,
    /// The id of the model text that it follows.
    #[schema(max_length = 120)]
    #[serde(default, deserialize_with = "text_or_null::<120, _>")]
    follows: Option<String>,
}

impl Terms {
    fn of(terms: &provision::Terms) -> Self {
        let step = |step: &Step| StepSaid { stage: step.stage, on: step.on.clone(), back: step.back };
        Self {
            steps: terms.steps.iter().map(step).collect(),
            not_applicable: terms.not_applicable.clone(),
            title: terms.title.clone(),
            language: terms.language.clone(),
            cited: terms.cited.clone(),
            follows: terms.follows.clone(),
        }
    }

    fn read(self) -> provision::Terms {
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        let step = |step: StepSaid| Step { stage: step.stage, on: step.on, back: step.back };
        provision::Terms {
            steps: self.steps.into_iter().map(step).collect(),
            not_applicable: said(self.not_applicable),
            title: self.title,
            language: self.language,
            cited: self.cited,
            follows: said(self.follows),
        }
    }
}

/// How what is public changes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkProvisionAmends)]
#[serde(rename_all = "kebab-case")]
#[allow(dead_code)] // it only stands in the documentation: it is read as the rules read it
enum AmendsName {
    /// Something has happened since: steps come to those that are public.
    Development,
    /// What is public was wrong.
    Correction,
}

/// Why what is public changes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkProvisionAmendment)]
#[serde(deny_unknown_fields)]
struct Amendment {
    /// How.
    #[schema(value_type = AmendsName)]
    how: Amends,
    /// In words.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    reason: String,
}

/// Why it was sent back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkProvisionBack)]
struct SentBack {
    /// Why.
    reason: String,
    /// Who sent it back, and when.
    sent: Done,
}

/// What is said to a criterion, with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkProvision)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// The criterion.
    #[schema(value_type = LawCriterion)]
    criterion: Criterion,
    /// How far it is.
    state: String,
    /// SHA-256 of what it says: what whoever signs names.
    digest: String,
    /// What it says.
    terms: Terms,
    /// Why what is public changes; null where nothing is said.
    #[schema(required)]
    amendment: Option<Amendment>,
    /// What is public; null before it was signed once.
    #[schema(required)]
    public: Option<Terms>,
    /// What is missing or wrong in it, by the names of its parts; empty where it can be signed.
    faults: Vec<String>,
    /// Why it was sent back, the newest last.
    sent_back: Vec<SentBack>,
}

fn whole_of(seen: ProvisionSeen) -> Whole {
    let ProvisionSeen { paper, work, faults, .. } = seen;
    let amendment = work.amendment().map(|one| Amendment { how: one.how, reason: one.reason.clone() });
    let back = work.sent_back().iter();
    Whole {
        no: paper.no,
        member: work.member.clone(),
        criterion: work.criterion,
        state: work.state().name().to_owned(),
        digest: work.digest().to_string(),
        terms: Terms::of(work.terms()),
        amendment,
        public: work.public().map(Terms::of),
        faults: faults.into_iter().map(|fault| fault.as_str().to_owned()).collect(),
        sent_back: back.map(|back| SentBack { reason: back.reason.clone(), sent: Done::from(&back.act) }).collect(),
        id: paper.id,
    }
}

/// Get what is said to one criterion
#[utoipa::path(get, path = "/api/v1/work/law/{id}", operation_id = "work-provision", tag = "working-law",
    params(Id), responses((status = 200, description = "What is said", body = Whole)))]
async fn one(Leave(leave): Leave<access::ProvisionSee>, room: Room) -> Answered {
    json(&whole_of(room.desk.provision(&leave).await?))
}

/// What is said, on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkProvisionSent)]
#[serde(deny_unknown_fields)]
struct ProvisionSent {
    /// The version that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What it says.
    terms: Terms,
    /// Why what is public changes.
    #[serde(default)]
    amendment: Option<Amendment>,
}

/// Write what is said to a criterion
///
/// On the version that was seen. Where another one stands by then, nothing is written. It may be unfinished: what is missing or wrong in
/// it is in `faults` afterwards. What lay before a signature is a draft again.
#[utoipa::path(post, path = "/api/v1/work/law/{id}/terms", operation_id = "work-write-provision", tag = "working-law",
    params(Id), request_body = ProvisionSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::ProvisionWrite>, room: Room, Sent(sent): Sent<ProvisionSent>) -> Answered {
    let amendment = sent.amendment.map(|sent| provision::Amendment { how: sent.how, reason: sent.reason });
    match room.desk.edit_provision(&leave, sent.no, sent.terms.read(), amendment).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Provision, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("provision", no)),
    }
}

/// Ask for the signature
///
/// Once nothing stands in the way. Somebody else of the member than who wrote it signs, in the working rooms.
#[utoipa::path(post, path = "/api/v1/work/law/{id}/ask", operation_id = "work-ask-provision", tag = "working-law",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn ask(Leave(leave): Leave<access::ProvisionAsk>, room: Room) -> Answered {
    room.desk.ask_provision(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Provision, &leave.paper().id).await
}

/// Send it back to whoever writes it
#[utoipa::path(post, path = "/api/v1/work/law/{id}/return", operation_id = "work-return-provision", tag = "working-law",
    params(Id), request_body = Reason, responses((status = 200, description = "How it stands", body = Standing)))]
async fn send_back(Leave(leave): Leave<access::ProvisionReturn>, room: Room, Sent(sent): Sent<Reason>) -> Answered {
    room.desk.return_provision(&leave, &sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::Provision, &leave.paper().id).await
}
