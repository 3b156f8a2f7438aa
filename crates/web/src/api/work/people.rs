//! People, invitations and organisations, for those who look after them.

use alliance::people::{OrganisationKind, access};
use alliance::register::PaperKind;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::people::Account;
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::text;
use super::room::{Answered, Listing, Sent, stands};
use super::shapes::{Held, Id, List, Paging, Standing};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, People, GET "/api/v1/work/people", people);
    let r = seat!(r, AccountSee, GET "/api/v1/work/people/{id}", one);
    let r = seat!(r, Invitations, GET "/api/v1/work/invitations", invitations);
    let r = seat!(r, Organisations, GET "/api/v1/work/organisations", organisations);
    let r = seat!(r, Organisations, POST "/api/v1/work/organisations", add);
    seat!(r, Organisation, POST "/api/v1/work/organisations/{id}", change)
}

/// An account.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkAccount)]
struct Known {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// The person's name.
    name: String,
    /// Mail address.
    mail: String,
    /// The language of letters.
    language: String,
    /// Two letters of the person's country.
    #[schema(required)]
    home: Option<String>,
    /// The id of the organisation where the person works.
    #[schema(required)]
    organisation: Option<String>,
    /// `invited`, `active`, `suspended`, `left`.
    state: String,
    /// What the person may be.
    roles: Vec<Held>,
}

fn known(paper: Paper, account: Account) -> Known {
    Known {
        id: paper.id,
        no: paper.no,
        roles: account.grants.iter().map(Held::from).collect(),
        state: account.state.as_str().to_owned(),
        name: account.name,
        mail: account.mail,
        language: account.language,
        home: account.home,
        organisation: account.organisation,
    }
}

/// List people
///
/// A member's administrator sees that member's people, an operator everybody.
#[utoipa::path(get, path = "/api/v1/work/people", operation_id = "work-people", tag = "working-people", params(Paging),
    responses((status = 200, description = "A page of accounts", body = List<Known>)))]
async fn people(Leave(leave): Leave<access::People>, listing: Listing) -> Answered {
    let all = listing.desk.people(&leave).await?;
    listing.page(all.into_iter().map(|(paper, account)| known(paper, account)).collect())
}

/// Get one account
#[utoipa::path(get, path = "/api/v1/work/people/{id}", operation_id = "work-account", tag = "working-people", params(Id),
    responses((status = 200, description = "The account", body = Known)))]
async fn one(Leave(leave): Leave<access::AccountSee>, room: Room) -> Answered {
    let paper = leave.paper().clone();
    if leave.person().account != paper.id {
        room.desk.saw(leave.person(), PaperKind::Account, &paper.id, leave.member()).await?;
    }
    let account = paper.read().ok_or_else(|| Problem::new(Trouble::NotFound))?;
    json(&known(paper, account))
}

/// An invitation, without its link.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkInvitation)]
struct Invited {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member for whose people it counts; null for the alliance's.
    #[schema(required)]
    member: Option<String>,
    /// The guest's name.
    name: String,
    /// Where the letter went.
    mail: String,
    /// The guest's language.
    language: String,
    /// What the guest will be.
    roles: Vec<Held>,
    /// `open`, `waiting` for a second person, `used`, `withdrawn`.
    state: String,
    /// Until when the link works.
    #[schema(format = "date-time")]
    ends: String,
}

/// List invitations
///
/// The newest first.
#[utoipa::path(get, path = "/api/v1/work/invitations", operation_id = "work-invitations", tag = "working-people", params(Paging),
    responses((status = 200, description = "A page of invitations", body = List<Invited>)))]
async fn invitations(Leave(leave): Leave<access::Invitations>, listing: Listing) -> Answered {
    let all = listing.desk.invitations(&leave).await?;
    let told = all.into_iter().map(|(paper, body)| Invited {
        id: paper.id,
        no: paper.no,
        member: paper.member,
        state: paper.state,
        roles: body.grants.iter().map(Held::from).collect(),
        name: body.name,
        mail: body.mail,
        language: body.language,
        ends: body.ends.to_string(),
    });
    listing.page(told.collect())
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkOrganisationKind)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    /// A ministry.
    Ministry,
    /// Another authority.
    Authority,
    /// Police.
    Police,
    /// A hotline.
    Hotline,
    /// A hosting provider.
    Provider,
    /// Anything else.
    Other,
}

impl From<Kind> for OrganisationKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Ministry => Self::Ministry,
            Kind::Authority => Self::Authority,
            Kind::Police => Self::Police,
            Kind::Hotline => Self::Hotline,
            Kind::Provider => Self::Provider,
            Kind::Other => Self::Other,
        }
    }
}

/// Where people work.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkOrganisation)]
struct Place {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of its member; null for the alliance's.
    #[schema(required)]
    member: Option<String>,
    /// Its name.
    name: String,
    /// What it is.
    #[schema(value_type = Kind)]
    kind: &'static str,
}

/// List organisations
///
/// By name: those of the member whose administrator asks, or all.
#[utoipa::path(get, path = "/api/v1/work/organisations", operation_id = "work-organisations", tag = "working-people",
    params(Paging), responses((status = 200, description = "A page of organisations", body = List<Place>)))]
async fn organisations(Leave(leave): Leave<access::Organisations>, listing: Listing) -> Answered {
    let all = listing.desk.organisations(leave.view()).await?;
    let told = all.into_iter().map(|(paper, body)| Place {
        id: paper.id,
        no: paper.no,
        member: paper.member,
        name: body.name,
        kind: body.kind.as_str(),
    });
    listing.page(told.collect())
}

/// An organisation's name and kind.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkOrganisationSent)]
#[serde(deny_unknown_fields)]
struct PlaceSent {
    /// Its name. Another organisation of the same member may not have it.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    name: String,
    /// What it is.
    kind: Kind,
}

/// Add an organisation
///
/// Of the member whose administrator does it, or one of the alliance. The list has it afterwards.
#[utoipa::path(post, path = "/api/v1/work/organisations", operation_id = "work-add-organisation", tag = "working-people",
    request_body = PlaceSent, responses((status = 204, description = "It is there")))]
async fn add(
    Leave(leave): Leave<access::Organisations>,
    room: Room,
    Sent(sent): Sent<PlaceSent>,
) -> Result<Response, Problem> {
    room.desk.add_organisation(&leave, &sent.name, sent.kind.into()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Change an organisation
#[utoipa::path(post, path = "/api/v1/work/organisations/{id}", operation_id = "work-change-organisation", tag = "working-people",
    params(Id), request_body = PlaceSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn change(Leave(leave): Leave<access::Organisation>, room: Room, Sent(sent): Sent<PlaceSent>) -> Answered {
    room.desk.change_organisation(&leave, &sent.name, sent.kind.into()).await?;
    stands(&room.desk, leave.view(), PaperKind::Organisation, &leave.paper().id).await
}
