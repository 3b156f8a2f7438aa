//! Whom a hotline sends notices to, and how they are reached.

use alliance::people::access;
use desk::takedown::Provider;
use gate::Leave;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::room::{Answered, Listing};
use super::super::shapes::{List, Paging};
use crate::Rooms;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(r, Providers, GET "/api/v1/work/providers", list)
}

/// Somebody whom notices go to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProviderSeen)]
struct Seen {
    id: String,
    /// What people call them.
    name: String,
    /// What they are called in what is found of hosts: `AS64500`, a key of a registry, a network, a registrar's name.
    known_as: Vec<String>,
    /// Two letters of their country; null: as registries say.
    #[schema(required)]
    country: Option<String>,
    /// The organisation whose people and machines see their notices here, by its id.
    #[schema(required)]
    organisation: Option<String>,
    /// Where notices are sent to.
    #[schema(required)]
    endpoint: Option<String>,
    /// In which form: `xarf`, `article16`.
    format: &'static str,
    /// Their mail address for notices; null: the contact that registries name.
    #[schema(required)]
    mail: Option<String>,
    /// The language of their letters; null: that of their country's table.
    #[schema(required)]
    language: Option<String>,
    /// What is known of them as a host: `large`, `other`, `suspect`.
    host: &'static str,
    /// Whether they are suspected of taking part in it: then nothing is sent to them.
    suspect: bool,
}

impl Seen {
    fn of((id, provider): (String, Provider)) -> Self {
        Self {
            id,
            name: provider.name,
            known_as: provider.known_as.into_iter().collect(),
            country: provider.country,
            organisation: provider.organisation,
            endpoint: provider.endpoint,
            format: provider.format.as_str(),
            mail: provider.mail,
            language: provider.language,
            host: provider.host.as_str(),
            suspect: provider.suspect,
        }
    }
}

/// List whom one's hotline sends notices to
///
/// By their names. They are named and changed by a person, on a page.
#[utoipa::path(get, path = "/api/v1/work/providers", operation_id = "work-providers", tag = "takedown", params(Paging),
    responses((status = 200, description = "A page of providers", body = List<Seen>)))]
async fn list(Leave(leave): Leave<access::Providers>, listing: Listing) -> Answered {
    let all = listing.desk.providers(&leave).await?;
    listing.page(all.into_iter().map(Seen::of).collect())
}
