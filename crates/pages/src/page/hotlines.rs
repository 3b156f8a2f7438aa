//! Where to report, country by country. People may come here in distress: help comes first, nothing is stored, and a plain link
//! leads away at once.
//!
//! The link leads to [`leave`], an empty page of our own: another site would learn where the reader came from and might not
//! load, `about:blank` cannot be linked to from every browser, and a script is not to be had. The empty page carries no name,
//! no menu and no style, so that whoever looks over a shoulder sees nothing. What a browser keeps in its history is beyond a
//! page's reach, which this page says.

use alliance::register::{Hotline, Kind, Known};
use askama::Template;
use axum::Extension;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use desk::queries::Parameter::Member;
use desk::{Filter, Stored};

use super::asked;
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::Arg;

/// The directory of hotlines that the sources of the register name.
const DIRECTORY: &str = "https://www.inhope.org/EN/our-members";

/// One country's hotlines.
struct Country {
    code: &'static str,
    name: String,
    hotlines: Vec<(Stored, Hotline)>,
}

#[derive(Template)]
#[template(path = "hotlines.html")]
struct Hotlines<'a> {
    c: &'a Ctx,
    member: Option<&'a str>,
    countries: Vec<Country>,
    /// Members without a hotline on record; where one member is asked for, that one or nobody.
    without: Vec<(&'static str, String)>,
    /// Members whose hotlines take reports on this site; where one member is asked for, that one or nobody.
    taking: Vec<(&'static str, String)>,
    count: Counted,
    members: Counted,
    missing: Counted,
    directory: Option<&'static str>,
}

impl Hotlines<'_> {
    fn taking(&self) -> String {
        let names: Vec<&str> = self.taking.iter().map(|(_, name)| name.as_str()).collect();
        names.join(&self.c.m("list-comma"))
    }

    /// Whether the hotline is a member of INHOPE: known, known not, or not known.
    fn inhope(&self, hotline: &Hotline) -> String {
        match (hotline.inhope, hotline.inhope_since.as_deref()) {
            (Known::Yes, Some(year)) => self.c.with("hotlines-inhope-since", &[("year", Arg::from(year))]),
            (Known::Yes, None) => self.c.m("hotlines-inhope-yes"),
            (Known::No, _) => self.c.m("hotlines-inhope-no"),
            (Known::Unknown, _) => self.c.m("hotlines-inhope-unknown"),
        }
    }
}

/// Neither this server's memory nor the reader's browser keeps the page.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let member = asked::member(&c)?;
    let given: Vec<_> = member.map(|m| (Member, m)).into_iter().collect();
    let count = c.ask("hotlines", &given).await?;
    let members = c.ask("members-with-hotlines", &[]).await?;
    let missing = c.ask("members-without-hotlines", &[]).await?;
    let filter = Filter { kind: vec![Kind::Hotline], member: member.map(str::to_owned), ..Filter::default() };
    let mut listed = c.all::<Hotline>(&filter).await?;
    let directory = listed.iter().any(|(_, h)| h.source.cited.contains(DIRECTORY)).then_some(DIRECTORY);
    let here = c.desk().intake_members().await?;
    let asked_for = |code: &str| member.is_none_or(|asked| asked == code);
    let mut taking = c.members();
    taking.retain(|(code, _)| asked_for(code) && here.iter().any(|there| there == code));
    let (mut countries, mut without) = (Vec::new(), Vec::new());
    for (code, name) in c.members() {
        let hotlines: Vec<_> = listed.extract_if(.., |(_, h)| h.member == code).collect();
        if !hotlines.is_empty() {
            countries.push(Country { code, name, hotlines });
        } else if member.map_or(missing.answer.groups.contains_key(code), |asked| asked == code) {
            without.push((code, name));
        }
    }
    c.page(&Hotlines { c: &c, member, countries, without, taking, count, members, missing, directory }).map(unkept)
}

#[derive(Template)]
#[template(path = "leave.html")]
struct Leave<'a> {
    c: &'a Ctx,
}

/// An empty page to leave for.
pub async fn leave(Extension(c): Extension<Ctx>) -> Shown {
    c.page(&Leave { c: &c }).map(unkept)
}
