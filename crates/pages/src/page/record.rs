//! Records as other pages show them: a label with a link to where the record is at home, and a statement as an item of a list.

use alliance::law::Provision;
use alliance::register::{Adopted, Adoption, Kind, Observation, Review, Statement};
use askama::Template;
use desk::Stored;
use desk::verdicts::Published;

use crate::ctx::Ctx;
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// Where a record is at home, in this language and at this moment.
pub fn address(c: &Ctx, stored: &Stored) -> String {
    let id = stored.id.as_str();
    match stored.kind {
        Kind::Member => c.to(format!("/country/{id}")),
        Kind::Goal => c.to(format!("/goal/{id}")),
        Kind::Baseline | Kind::Commitment | Kind::Progress => c.to(format!("/statement/{id}")),
        Kind::Indicator => c.to(format!("/indicator/{id}")),
        Kind::Observation => match stored.read::<Observation>() {
            Some(o) => c.to(format!("/indicator/{}#{id}", o.indicator)),
            None => c.api(format!("/observations/{id}")),
        },
        Kind::Law => c.to(format!("/law#{id}")),
        // What was made here has a page of its own; what was gathered stands in its list.
        Kind::Practice if stored.body.get("shared").is_some() => c.to(format!("/practice/{id}")),
        Kind::Practice => c.to(format!("/practices#{id}")),
        Kind::Campaign if stored.body.get("run").is_some() => c.to(format!("/campaign/{id}")),
        Kind::Campaign => c.to(format!("/campaigns#{id}")),
        Kind::Adoption => match stored.read::<Adoption>() {
            Some(Adoption { what: Adopted::Campaign, of, .. }) => c.to(format!("/campaign/{of}#adoptions")),
            Some(Adoption { what: Adopted::Practice, of, .. }) => c.to(format!("/practice/{of}#adoptions")),
            None => c.api(format!("/adoptions/{id}")),
        },
        Kind::Hotline => c.to(format!("/hotlines#{id}")),
        Kind::Verdict => match stored.read::<Published>() {
            Some(Published { statement: Some(statement), .. }) => c.to(format!("/statement/{statement}#verdict-{id}")),
            Some(Published { indicator: Some(indicator), member: Some(member), .. }) => {
                c.to(format!("/indicator/{indicator}?member={member}#verdict-{id}"))
            }
            Some(Published { indicator: Some(indicator), .. }) => c.to(format!("/indicator/{indicator}#verdict-{id}")),
            _ => c.api(format!("/verdicts/{id}")),
        },
        Kind::Review => match stored.read::<Review>() {
            Some(Review { statement: Some(statement), .. }) => c.to(format!("/statement/{statement}#review-{id}")),
            Some(review) => c.to(format!("/country/{}#reviews", review.member)),
            None => c.api(format!("/reviews/{id}")),
        },
        Kind::Disclosure => match (text_of(stored, "member"), text_of(stored, "round")) {
            (member, _) if !member.is_empty() => c.to(format!("/facts#{member}")),
            (_, round) => c.to(format!("/round/{round}")),
        },
        Kind::Provision => match stored.read::<Provision>() {
            Some(body) => c.to(format!("/country/{}#law-{}", body.member, body.criterion)),
            None => c.api(format!("/provisions/{id}")),
        },
        Kind::ModelText => c.to(format!("/law/texts#{id}")),
        Kind::Target => c.to("/"),
        Kind::Round => c.to(format!("/round/{id}")),
        Kind::Report => c.to(format!("/country/{}#reports", text_of(stored, "member"))),
        Kind::Capability | Kind::Scheme => c.to(format!("/about#{id}")),
    }
}

fn text_of(stored: &Stored, field: &str) -> String {
    stored.body.get(field).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// What a record says in one line. Texts of the register are in English.
pub fn gist(c: &Ctx, stored: &Stored) -> Html {
    let text = |field: &str| text_of(stored, field);
    match stored.kind {
        Kind::Member => Html::text(&c.name(stored.id.as_str())),
        Kind::Law => Html::text(&c.name(text("member"))),
        Kind::Goal => Html::text(&c.of("goal-title", stored.id.as_str())),
        Kind::Target => Html::text(&c.of("target-title", stored.id.as_str())),
        Kind::Baseline | Kind::Commitment | Kind::Progress => c.english(text("summary")),
        Kind::Indicator | Kind::ModelText => c.english(text("title")),
        Kind::Observation => match stored.read::<Observation>() {
            // Without links: the whole of it stands in one.
            Some(o) => {
                let period = c.when(&o.period);
                Html::text(&format!("{}, {period}: {}", o.indicator, super::figures::plainly(c, &o)))
            }
            None => Html::text(stored.id.as_str()),
        },
        Kind::Round => c.english(text("event")),
        Kind::Disclosure => {
            let public = stored.body.get("public").and_then(serde_json::Value::as_bool).unwrap_or_default();
            let said = c.of("disclosure", if public { "public" } else { "not-public" });
            let (member, round) = (text("member"), text("round"));
            Html::text(&format!("{}: {said}", if member.is_empty() { round } else { c.name(member) }))
        }
        Kind::Report => Html::text(&format!("{}, {}", c.name(text("member")), text("round"))),
        Kind::Verdict => match stored.read::<Published>() {
            Some(p) => Html::text(&format!("{}: {}", stored.id, c.of("verdict-word", p.verdict.word.as_str()))),
            None => Html::text(stored.id.as_str()),
        },
        Kind::Review => match stored.read::<Review>() {
            Some(review) => Html::text(&super::reviewed::in_a_line(c, &review)),
            None => Html::text(stored.id.as_str()),
        },
        Kind::Provision => match stored.read::<Provision>() {
            Some(body) => {
                let criterion = c.of("criterion", body.criterion.as_str());
                Html::text(&format!("{criterion}: {}", c.of("law-stage", body.stage.as_str())))
            }
            None => Html::text(stored.id.as_str()),
        },
        Kind::Adoption => {
            let args = [("member", Arg::Text(c.name(text("member")))), ("name", Arg::Markup(c.english(text("name"))))];
            c.html("adoption-gist", &args)
        }
        Kind::Practice | Kind::Campaign | Kind::Hotline | Kind::Capability | Kind::Scheme => c.english(text("name")),
    }
}

/// A statement as an item of a list.
#[derive(Template)]
#[template(path = "item.html")]
pub struct Item<'a> {
    c: &'a Ctx,
    stored: &'a Stored,
    body: &'a Statement,
    /// Whether the member is named (not on its own page).
    with_member: bool,
    standing: Mark,
}

impl<'a> Item<'a> {
    /// The item as markup.
    pub fn html(c: &'a Ctx, (stored, body): &'a (Stored, Statement), with_member: bool) -> Html {
        let standing = Mark::of_standing(body.standing.as_str());
        Html::made(Self { c, stored, body, with_member, standing }.render().unwrap_or_default())
    }
}
