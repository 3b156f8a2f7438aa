//! One practice: the problem, what was done, what it cost and what came of it; and which members adopted it, with what came of that.

use alliance::practices::{Measured, Shared};
use alliance::register::{Adoption, Commitment, Figure, GoodPractice, Kind, Observation};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::Stored;
use desk::queries::Parameter::Id;
use jiff::civil::Date;

use super::campaign::direction;
use super::figures;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::promise;

/// A figure with what has to be known of it.
struct Told {
    period: String,
    value: Html,
    /// Its grade, and the publication in which it became what it is.
    grade: String,
    vintage: Option<String>,
}

/// What was measured before and after.
struct Pair {
    indicator: Html,
    before: Option<Told>,
    after: Option<Told>,
}

/// A language in which it can be read.
struct Translation {
    tag: String,
    state: String,
    href: String,
}

/// A member that adopted it.
struct AdoptionRow {
    country: Html,
    on: String,
    href: String,
    commitment: String,
    /// How far its commitment is: the mark and the word.
    state: Html,
    /// The member's own figures of what the practice was measured by.
    effect: Vec<Pair>,
}

#[derive(Template)]
#[template(path = "practice.html")]
struct PracticePage<'a> {
    c: &'a Ctx,
    stored: &'a Stored,
    body: &'a GoodPractice,
    shared: Option<&'a Shared>,
    tag: String,
    name: &'a str,
    problem: Option<&'a str>,
    done: &'a str,
    state: Option<String>,
    translations: Vec<Translation>,
    measured: Vec<Pair>,
    adopted: Counted,
    adoptions: Vec<AdoptionRow>,
    json: String,
}

impl PracticePage<'_> {
    fn direction(&self) -> &'static str {
        direction(&self.tag)
    }

    /// The page of the office, where it can be sent to.
    fn office(&self) -> Option<&str> {
        let link = self.shared.and_then(|shared| shared.contact.link.as_deref());
        link.filter(|link| alliance::campaigns::is_link(link))
    }
}

/// Shows it, in the language that the address asks for, else in the reader's, else in its own.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let (stored, body) = c.one::<GoodPractice>(Kind::Practice, &id).await?.ok_or(Fault::Missing)?;
    let shared = body.shared.as_deref();
    let wanted = c.parameter("text").unwrap_or_else(|| c.lang().tag());
    let text = match shared {
        Some(shared) => shared.text_in(wanted),
        None => None,
    };
    let (tag, name, problem, done, state) = match text {
        Some((tag, text)) => {
            let state = c.of("text-state", text.state.as_str());
            (tag, text.name.as_str(), Some(text.problem.as_str()), text.done.as_str(), Some(state))
        }
        None => ("en", body.name.as_str(), None, body.what.as_str(), None),
    };
    let tag = tag.to_owned();
    let translations = translations(&c, &id, shared, &tag);
    let rows = shared.map_or(&[][..], |shared| shared.measured.as_slice());
    let mut measured = Vec::new();
    for row in rows {
        measured.push(pair(&c, row).await?);
    }
    let adopted = c.ask("members-that-adopted", &[(Id, id.as_str())]).await?;
    let indicators = indicators(&c, rows).await?;
    let mut adoptions = Vec::new();
    for (_, adoption) in c.desk().adoptions_of(c.moment(), &id).await? {
        adoptions.push(row(&c, &adoption, &indicators).await?);
    }
    let json = c.api(format!("/practices/{id}"));
    let page = PracticePage {
        c: &c,
        stored: &stored,
        body: &body,
        shared,
        tag,
        name,
        problem,
        done,
        state,
        translations,
        measured,
        adopted,
        adoptions,
        json,
    };
    c.page(&page)
}

/// The languages in which it can be read beside this one.
fn translations(c: &Ctx, id: &str, shared: Option<&Shared>, tag: &str) -> Vec<Translation> {
    let others = shared.into_iter().flat_map(|shared| &shared.texts).filter(|(other, _)| *other != tag);
    let told = others.map(|(tag, text)| Translation {
        tag: tag.clone(),
        state: c.of("text-state", text.state.as_str()),
        href: c.to(format!("/practice/{id}?text={tag}")),
    });
    told.collect()
}

fn told(c: &Ctx, (stored, body): &(Stored, Observation)) -> Told {
    Told {
        period: c.when(&body.period),
        value: figures::in_words(c, body, &stored.id),
        grade: c.with("practice-grade", &[("grade", body.grade.to_string().into())]),
        vintage: body.vintage.map(|no| c.with("practice-vintage", &[("n", u64::from(no).into())])),
    }
}

/// An indicator by its title, as a link.
async fn indicator(c: &Ctx, id: &str) -> Result<Html, Fault> {
    let known = c.one::<alliance::register::Indicator>(Kind::Indicator, id).await?;
    let title = known.map_or_else(|| Html::text(id), |(_, indicator)| c.english(&indicator.title));
    Ok(Html::made(format!(r#"<a href="{}">{title}</a>"#, Html::text(&c.to(format!("/indicator/{id}"))))))
}

/// What a practice names, as the register tells it at this moment.
async fn pair(c: &Ctx, row: &Measured) -> Result<Pair, Fault> {
    let mut found = Vec::new();
    for id in [&row.before, &row.after] {
        found.push(match id {
            Some(id) => c.one::<Observation>(Kind::Observation, id).await?,
            None => None,
        });
    }
    let after = found.pop().flatten();
    let before = found.pop().flatten();
    let id = after.as_ref().or(before.as_ref()).map(|(_, body)| body.indicator.clone()).unwrap_or_default();
    let tell = |one: &(Stored, Observation)| told(c, one);
    Ok(Pair { indicator: indicator(c, &id).await?, before: before.as_ref().map(tell), after: after.as_ref().map(tell) })
}

/// The indicators by which a practice was measured, each once.
async fn indicators(c: &Ctx, rows: &[Measured]) -> Result<Vec<String>, Fault> {
    let mut found: Vec<String> = Vec::new();
    let named: Vec<&String> = rows.iter().flat_map(|row| row.before.iter().chain(&row.after)).collect();
    for id in named {
        if let Some((_, body)) = c.one::<Observation>(Kind::Observation, id).await?
            && !found.contains(&body.indicator)
        {
            found.push(body.indicator);
        }
    }
    Ok(found)
}

async fn row(c: &Ctx, adoption: &Adoption, indicators: &[String]) -> Result<AdoptionRow, Fault> {
    let commitment = adoption.commitment.clone().unwrap_or_default();
    let known = c.one::<Commitment>(Kind::Commitment, &commitment).await?;
    let state = known.and_then(|(_, body)| body.promise).map(|promised| promise::state(c, &promised.state));
    let mut effect = Vec::new();
    for id in indicators {
        effect.push(followed(c, id, &adoption.member, adoption.on).await?);
    }
    Ok(AdoptionRow {
        country: c.country(&adoption.member),
        on: c.date(&adoption.on),
        href: c.to(format!("/statement/{commitment}")),
        commitment,
        state: state.unwrap_or_default(),
        effect,
    })
}

/// The member's own figures of an indicator: the last one of a year before the adoption, and the newest since. Nothing is claimed to come of the practice: they stand beside each other.
async fn followed(c: &Ctx, id: &str, member: &str, on: Date) -> Result<Pair, Fault> {
    let all = figures::totals_of(c, id, member).await?;
    let of = |wanted: &dyn Fn(i16) -> bool| {
        let known = |(_, body): &&(Stored, Observation)| {
            matches!(body.figure, Figure::Value(_)) && body.year.is_some_and(wanted)
        };
        all.iter().filter(known).max_by_key(|(_, body)| body.year).map(|one| told(c, one))
    };
    let year = on.year();
    let (before, after) = (of(&|known| known < year), of(&|known| known >= year));
    Ok(Pair { indicator: indicator(c, id).await?, before, after })
}
