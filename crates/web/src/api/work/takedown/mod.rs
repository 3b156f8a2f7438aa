//! Takedown for machines: hotlines and providers hand reports over, and an analyst's own program sees what waits. No answer here holds an address of material: that is opened by
//! a person, on a page, after a fresh proof.

mod intake;
mod items;

use utoipa_axum::router::OpenApiRouter;

use crate::Rooms;

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    items::routes(intake::routes(routes))
}
