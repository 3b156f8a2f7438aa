//! What Accord is, by which rules it works, who does what in it, and the models and schemes that it refers to.

use alliance::register::{Capability, Kind, Scheme, Source};
use askama::Template;
use axum::Extension;
use desk::{Filter, Sort, Stored};

use super::{GOALS, STANDINGS, TARGETS};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// A domain of the Model National Response with its capabilities.
struct Domain {
    name: String,
    aim: String,
    capabilities: Vec<(Stored, Capability)>,
}

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    c: &'a Ctx,
    targets: [&'static str; 4],
    standings: Counted,
    domains: Vec<Domain>,
    model_sources: Vec<Source>,
    schemes: Vec<(Stored, Scheme)>,
}

impl About<'_> {
    fn goals(target: &str) -> Vec<&'static str> {
        GOALS.iter().filter(|(_, t)| *t == target).map(|(goal, _)| *goal).collect()
    }

    /// The three kinds of source: mark, word, and how many statements come from it, as a link to the query.
    fn kinds_of_source(&self) -> Vec<(Html, &'static str, Html)> {
        let c = self.c;
        STANDINGS
            .into_iter()
            .map(|standing| {
                let n = self.standings.group(standing);
                let href = c.to(format!("/query/statements?standing={standing}"));
                let link = Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), c.number(n)));
                let count = c.html("about-standing-count", &[("n", Arg::Linked(n, link))]);
                (Mark::of_standing(standing).html(c), standing, count)
            })
            .collect()
    }

    /// The names of a scheme's levels or sections. What a level means is left to the scheme: readers may be in distress.
    fn levels(scheme: &Scheme) -> String {
        let parts = if scheme.levels.is_empty() { &scheme.sections } else { &scheme.levels };
        parts.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let standings = c.ask("statements-by-standing", &[]).await?;
    let of = |kind: Kind| Filter { kind: vec![kind], sort: Sort::Own, ..Filter::default() };
    let (mut domains, mut model_sources): (Vec<Domain>, Vec<Source>) = (Vec::new(), Vec::new());
    for (stored, body) in c.all::<Capability>(&of(Kind::Capability)).await? {
        if !model_sources.contains(&body.source) {
            model_sources.push(body.source.clone());
        }
        match domains.iter_mut().find(|d| d.name == body.domain_name) {
            Some(domain) => domain.capabilities.push((stored, body)),
            None => domains.push(Domain {
                name: body.domain_name.clone(),
                aim: body.domain_aim.clone(),
                capabilities: vec![(stored, body)],
            }),
        }
    }
    let schemes = c.all::<Scheme>(&of(Kind::Scheme)).await?;
    c.page(&About { c: &c, targets: TARGETS, standings, domains, model_sources, schemes })
}
