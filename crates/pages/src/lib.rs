//! The public pages: what the alliance promised and what became of it, for anybody, in eight languages, without a script.
//!
//! To add a page: a file under `page/` with its view and its `show`, a template of the same name, a line in
//! [`page::routes`], an address in `page::ADDRESSES`, and its sentences in `locales/*/NAME.ftl`. No rule is decided here and
//! no number is made here: numbers come from [`desk::queries`] by way of [`ctx::Ctx::ask`].

mod assets;
pub mod chart;
pub mod ctx;
mod enter;
pub mod fault;
pub mod i18n;
pub mod letter;
pub mod mark;
pub mod names;
pub mod number;
pub mod packs;
pub mod page;
pub mod promise;
pub mod questionnaire;
#[cfg(test)]
mod sentences;
pub mod times;
pub mod verdict;
pub mod work;

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use desk::hashing::Hashing;
use gate::Gate;

pub use assets::{font_href, script_href, stylesheet_href};
pub use enter::Site;

use packs::Packs;

/// All pages of the public and of the working rooms: `/` goes to the reader's language, `/LANGUAGE/...` are the pages, `/assets/...` their style and typeface.
pub fn router(gate: Gate) -> Router {
    routed(gate, None, None)
}

/// The same in a house that makes conference packs.
pub fn router_with_packs(gate: Gate, packs: Arc<dyn Packs>) -> Router {
    routed(gate, Some(packs), None)
}

/// The same in a house that hashes pictures too.
pub fn router_of_house(gate: Gate, packs: Arc<dyn Packs>, hashing: Hashing) -> Router {
    routed(gate, Some(packs), Some(hashing))
}

fn routed(gate: Gate, packs: Option<Arc<dyn Packs>>, hashing: Option<Hashing>) -> Router {
    let site = Site { desk: gate.desk.clone(), packs, hashing };
    let working = from_fn(move |request, next| gate::enter(gate.clone(), request, next));
    let pages = Router::new()
        .nest("/{lang}", page::routes().merge(work::routes().layer(working)))
        // A nested "/" is the address without its last slash.
        .route("/{lang}/", get(page::front::show))
        .fallback(enter::nowhere);
    Router::new()
        .route("/", get(enter::root))
        .route("/assets/{name}", get(assets::show))
        .merge(pages.layer(from_fn_with_state(site.clone(), enter::enter)))
        .with_state(site)
}
