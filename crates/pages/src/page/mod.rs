//! The pages, one file each. See the crate's documentation for how to add one.

pub mod about;
pub mod asked;
pub mod calendar;
pub mod campaign;
pub mod campaigns;
pub mod card;
pub mod changes;
pub mod compare;
pub mod countries;
pub mod country;
pub mod due;
pub mod facts;
pub mod figures;
pub mod front;
pub mod goal;
pub mod hotlines;
pub mod indicator;
pub mod indicators;
pub mod join;
pub mod law;
pub mod map;
pub mod matched;
pub mod measured;
pub mod method;
pub mod order;
pub mod practice;
pub mod practices;
pub mod query;
pub mod record;
pub mod reviewed;
pub mod round;
pub mod search;
pub mod statement;
pub mod victims;

use axum::Router;
use axum::routing::get;

use crate::ctx::Ctx;
use crate::enter::Site;

/// The page of each address behind the language.
pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/", get(front::with_slash))
        .route("/goal/{id}", get(goal::show))
        .route("/countries", get(countries::show))
        .route("/country/{code}", get(country::show))
        .route("/statement/{id}", get(statement::show))
        .route("/round/{id}", get(round::show))
        .route("/indicator/{id}", get(indicator::show))
        .route("/compare", get(compare::show))
        .route("/map", get(map::show))
        .route("/method", get(method::show))
        .route("/query/{id}", get(query::show))
        .route("/search", get(search::show))
        .route("/changes", get(changes::show))
        .route("/changes.atom", get(changes::feed))
        .route("/practices", get(practices::show))
        .route("/practice/{id}", get(practice::show))
        .route("/campaigns", get(campaigns::show))
        .route("/campaigns/calendar", get(calendar::show))
        .route("/campaigns/calendar.ics", get(calendar::file))
        .route("/campaign/{id}", get(campaign::show))
        .route("/hotlines", get(hotlines::show))
        .route("/leave", get(hotlines::leave))
        .route("/victims", get(victims::show))
        .route("/law", get(law::show))
        .route("/join", get(join::show))
        .route("/join/{goal}", get(join::goal))
        .route("/facts", get(facts::show))
        .route("/law/history", get(law::history::show))
        .route("/law/gaps", get(law::gaps::show))
        .route("/law/texts", get(law::texts::show))
        .route("/measured/{id}", get(measured::note))
        .route("/indicators", get(indicators::show))
        .route("/about", get(about::show))
}

/// An address of every kind of page, which the tests ask for in every language and at several moments.
pub const ADDRESSES: &[&str] = &[
    "/",
    "/goal/G1",
    "/goal/G2",
    "/goal/G7",
    "/countries",
    "/country/DE",
    "/country/XK",
    "/statement/C001",
    "/round/2012-launch",
    "/indicator/icse_victims_stock",
    "/compare?members=DE,FR",
    "/map",
    "/map?goal=G4",
    "/method",
    "/query/statements?goal=G1",
    "/query/members-without-statements?goal=G5",
    "/query/members-by-legal-status?instrument=lanzarote&status=party",
    "/query/provisions?criterion=possession",
    "/search",
    "/search?q=hotline+poli&goal=G7&sort=newest",
    "/search?q=film&kind=campaign",
    "/changes",
    "/changes?kind=commitment&member=XK",
    "/changes.atom",
    "/changes.atom?kind=law",
    "/practices?target=T4",
    "/campaigns",
    "/campaigns?member=RS",
    "/campaigns/calendar?year=2017",
    "/campaign/say-no-western-balkans-edition",
    "/practice/iccam-exchange",
    "/hotlines",
    "/hotlines?member=AM",
    "/leave",
    "/victims",
    "/law",
    "/law?instrument=budapest&status=unknown",
    "/join",
    "/join/G7",
    "/join/G1?member=DE",
    "/facts",
    "/facts?member=DE",
    "/query/members-measured?goal=G7",
    "/query/reports-on-time?member=DE",
    "/law?criterion=possession&stage=unknown",
    "/law/history",
    "/law/history?criterion=grooming",
    "/law/gaps",
    "/law/gaps?criterion=removal",
    "/law/texts",
    "/law/texts?criterion=possession",
    "/indicators",
    "/about",
];

/// The menu: addresses and words.
pub fn menu(c: &Ctx) -> Vec<(&'static str, String)> {
    vec![
        ("/countries", c.m("nav-countries")),
        ("/map", c.m("nav-map")),
        ("/compare", c.m("nav-compare")),
        ("/practices", c.m("nav-practices")),
        ("/campaigns", c.m("nav-campaigns")),
        ("/law", c.m("nav-law")),
        ("/join", c.m("nav-join")),
        ("/changes", c.m("nav-changes")),
        ("/method", c.m("nav-method")),
        ("/search", c.m("nav-search")),
    ]
}

/// The seven goals and the policy target that each serves (Declaration of 5 December 2012).
pub const GOALS: [(&str, &str); 7] =
    [("G1", "T1"), ("G2", "T2"), ("G3", "T2"), ("G4", "T3"), ("G5", "T3"), ("G6", "T4"), ("G7", "T4")];

/// The four policy targets.
pub const TARGETS: [&str; 4] = ["T1", "T2", "T3", "T4"];

/// The three kinds of statement, in the order of time.
pub const STATEMENT_KINDS: [&str; 3] = ["baseline", "commitment", "progress"];

/// Who stands behind a statement, strongest first.
pub const STANDINGS: [&str; 3] = ["official-form", "government-statement", "public-source"];
