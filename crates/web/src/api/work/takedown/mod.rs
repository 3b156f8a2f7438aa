//! Takedown for machines: hotlines and providers hand reports over, an analyst's own program sees what waits, a provider's takes
//! notices over and answers them. One answer here holds an address of material: that by which a provider's machine fetches a notice. All others are opened by a person, on a page, after a fresh
//! proof.

mod handed;
mod intake;
mod items;
mod notices;
mod police;
mod providers;
mod tables;

use utoipa_axum::router::OpenApiRouter;

use crate::Rooms;

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let routes = police::routes(items::routes(intake::routes(routes)));
    let routes = tables::routes(routes);
    providers::routes(handed::routes(notices::routes(routes)))
}
