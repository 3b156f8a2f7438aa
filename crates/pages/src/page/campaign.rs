//! One campaign: what it wants and for whom, when it ran, its materials, who was reached, what changed, and which members use its materials.

use std::collections::BTreeMap;

use alliance::campaigns::share::Change;
use alliance::campaigns::{Material, Run, ShareTold, is_link};
use alliance::register::{Adoption, Campaign, Kind};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::Stored;
use desk::queries::Parameter::{Id, Part};

use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::mark::Mark;
use crate::number;

/// A material with the addresses that a reader can be sent to.
struct MaterialRow<'a> {
    material: &'a Material,
    link: Option<&'a str>,
}

/// A count of reach in words.
struct ReachRow {
    channel: String,
    counted: String,
    number: Html,
    how: Html,
}

/// A question with what came of it in words.
struct QuestionRow {
    question: Html,
    how: Html,
    before: Html,
    after: Html,
    mark: Mark,
    word: String,
    interval: Option<Html>,
}

/// What a campaign says that was made here: for the public page, and for whoever reads it before it is published.
#[derive(Template)]
#[template(path = "campaign-told.html")]
pub struct Told<'a> {
    c: &'a Ctx,
    run: &'a Run,
    members: &'a [String],
    audiences: String,
    channels: String,
    languages: String,
    materials: Vec<MaterialRow<'a>>,
    reach: Vec<ReachRow>,
    evaluation: Vec<QuestionRow>,
}

/// The places of all numbers of a campaign that are told.
fn parts(run: &Run) -> Vec<String> {
    let of_question = |id: &String| {
        ["before-yes", "before-asked", "after-yes", "after-asked", "low", "high"].map(|what| format!("{id}.{what}"))
    };
    let reach = run.reach.iter().map(|one| one.id.clone());
    reach.chain(run.evaluation.iter().flat_map(|one| of_question(&one.id))).collect()
}

impl<'a> Told<'a> {
    /// Before it is public: its numbers are those that are written.
    pub fn plain(c: &'a Ctx, body: &'a Campaign) -> Html {
        let Some(run) = body.run.as_deref() else { return Html::default() };
        let shown = |part: String| {
            let figure = run.figure(&part)?;
            Some((part, Html::text(&number::decimal(c.lang(), figure))))
        };
        let numbers = parts(run).into_iter().filter_map(shown).collect();
        Self::html(c, (run, body.members.as_slice()), &numbers)
    }

    /// Each number a link to the query that gives it.
    async fn public(c: &'a Ctx, id: &str, body: &'a Campaign) -> Result<Html, Fault> {
        let Some(run) = body.run.as_deref() else { return Ok(Html::default()) };
        let mut numbers = BTreeMap::new();
        for part in parts(run) {
            if run.figure(&part).is_some() {
                let counted = c.ask("campaign-figure", &[(Id, id), (Part, part.as_str())]).await?;
                numbers.insert(part, counted.link);
            }
        }
        Ok(Self::html(c, (run, body.members.as_slice()), &numbers))
    }

    fn html(c: &'a Ctx, (run, members): (&'a Run, &'a [String]), numbers: &BTreeMap<String, Html>) -> Html {
        let comma = c.m("list-comma");
        let listed = |words: Vec<String>| words.join(&comma);
        let withheld = || Html::text(&c.m("campaign-withheld"));
        let number = |part: &str| numbers.get(part).cloned().unwrap_or_else(&withheld);
        let reach = run.reach.iter().map(|one| ReachRow {
            channel: c.of("campaign-channel", one.channel.as_str()),
            counted: c.of("campaign-counted", one.counted.as_str()),
            number: number(&one.id),
            how: c.english(&one.how),
        });
        let evaluation = run.evaluation.iter().map(|one| {
            let share = |when: &str, told: ShareTold| {
                let asked = number(&format!("{}.{when}-asked", one.id));
                match told.yes {
                    Some(_) => {
                        let yes = number(&format!("{}.{when}-yes", one.id));
                        c.html("campaign-share", &[("yes", yes.into()), ("asked", asked.into())])
                    }
                    None => c.html("campaign-share-withheld", &[("asked", asked.into())]),
                }
            };
            let compared = one.compared();
            let interval = compared.interval.is_some().then(|| {
                let (low, high) = (number(&format!("{}.low", one.id)), number(&format!("{}.high", one.id)));
                c.html("campaign-interval", &[("low", low.into()), ("high", high.into())])
            });
            QuestionRow {
                question: c.english(&one.question),
                how: c.english(&one.how),
                before: share("before", one.before),
                after: share("after", one.after),
                mark: mark(compared.word),
                word: c.of("campaign-change", compared.word.as_str()),
                interval,
            }
        });
        let materials = run
            .materials
            .iter()
            .map(|material| MaterialRow { material, link: material.link.as_deref().filter(|link| is_link(link)) });
        let told = Self {
            c,
            run,
            members,
            audiences: listed(run.audiences.iter().map(|one| c.of("campaign-audience", one.as_str())).collect()),
            channels: listed(run.channels.iter().map(|one| c.of("campaign-channel", one.as_str())).collect()),
            languages: listed(run.languages.clone()),
            materials: materials.collect(),
            reach: reach.collect(),
            evaluation: evaluation.collect(),
        };
        Html::made(told.render().unwrap_or_default())
    }

    /// The direction in which a language is written.
    fn direction(tag: &str) -> &'static str {
        direction(tag)
    }
}

/// The direction in which a language is written.
pub(crate) fn direction(tag: &str) -> &'static str {
    if matches!(tag.split('-').next(), Some("ar" | "he" | "fa" | "ur")) { "rtl" } else { "ltr" }
}

/// The mark of what a comparison says. Whether more is better is for the question to say, and so the marks tell the direction alone.
const fn mark(change: Change) -> Mark {
    match change {
        Change::More => Mark::OnPath,
        Change::Less => Mark::Away,
        Change::Within => Mark::NotApplicable,
        Change::TooFew => Mark::NothingKnown,
    }
}

/// A member that uses materials of the campaign.
struct AdoptionRow {
    country: Html,
    on: String,
    materials: Vec<String>,
    languages: String,
    when: String,
}

#[derive(Template)]
#[template(path = "campaign.html")]
struct CampaignPage<'a> {
    c: &'a Ctx,
    stored: &'a Stored,
    body: &'a Campaign,
    /// What was made here; none of what was gathered.
    told: Option<Html>,
    when: String,
    state: Option<String>,
    adopted: Counted,
    adoptions: Vec<AdoptionRow>,
    json: String,
}

impl CampaignPage<'_> {
    /// Whether there is anything that others could use.
    fn has_materials(&self) -> bool {
        self.body.run.as_ref().is_some_and(|run| !run.materials.is_empty())
    }
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let (stored, body) = c.one::<Campaign>(Kind::Campaign, &id).await?.ok_or(Fault::Missing)?;
    let told = match &body.run {
        Some(_) => Some(Told::public(&c, &id, &body).await?),
        None => None,
    };
    let adopted = c.ask("members-that-adopted", &[(Id, id.as_str())]).await?;
    let titles: BTreeMap<&str, &str> = body
        .run
        .iter()
        .flat_map(|run| &run.materials)
        .map(|material| (material.id.as_str(), material.title.as_str()))
        .collect();
    let found = c.desk().adoptions_of(c.moment(), &id).await?;
    let adoptions = found.iter().map(|(_, adoption)| row(&c, adoption, &titles)).collect();
    let json = c.api(format!("/campaigns/{id}"));
    let state = body.run.as_ref().map(|run| c.of("campaign-state", &run.state));
    let when = super::campaigns::when(&c, &body);
    c.page(&CampaignPage { c: &c, stored: &stored, body: &body, told, when, state, adopted, adoptions, json })
}

fn row(c: &Ctx, adoption: &Adoption, titles: &BTreeMap<&str, &str>) -> AdoptionRow {
    let title = |id: &String| titles.get(id.as_str()).map_or_else(|| id.clone(), |title| (*title).to_owned());
    let first = adoption.begins.map(|day| c.date(&day)).unwrap_or_default();
    let when = match adoption.ends {
        Some(last) => c.with("campaigns-closed", &[("start", first.into()), ("end", c.date(&last).into())]),
        None => c.with("campaigns-open", &[("start", first.into())]),
    };
    AdoptionRow {
        country: c.country(&adoption.member),
        on: c.date(&adoption.on),
        materials: adoption.materials.iter().map(title).collect(),
        languages: adoption.languages.join(&c.m("list-comma")),
        when,
    }
}
