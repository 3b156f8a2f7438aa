//! All indicators, under the goal that each speaks to, with how many figures there are.

use alliance::register::{Indicator, Kind};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::Indicator as OfIndicator;
use desk::{Filter, Stored};

use super::{GOALS, figures};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;

/// One indicator.
struct Item {
    stored: Stored,
    body: Indicator,
    measure: &'static str,
    figures: Counted,
    members: Counted,
}

#[derive(Template)]
#[template(path = "indicators.html")]
struct Indicators<'a> {
    c: &'a Ctx,
    all: Counted,
    observations: Counted,
    /// Goals with their indicators; none stands for indicators that name no goal.
    groups: Vec<(Option<&'static str>, Vec<Item>)>,
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let all = c.ask("indicators", &[]).await?;
    let observations = c.ask("observations", &[]).await?;
    let goals = GOALS.iter().map(|(goal, _)| Some(*goal)).chain([None]);
    let mut groups: Vec<(Option<&'static str>, Vec<Item>)> = goals.map(|goal| (goal, Vec::new())).collect();
    let filter = Filter { kind: vec![Kind::Indicator], ..Filter::default() };
    for (stored, body) in c.all::<Indicator>(&filter).await? {
        let figures = c.ask("observations", &[(OfIndicator, stored.id.as_str())]).await?;
        let members = c.ask("members-with-observations", &[(OfIndicator, stored.id.as_str())]).await?;
        let group = groups.iter_mut().find(|(goal, _)| *goal == body.goal.as_deref());
        if let Some((_, items)) = group {
            items.push(Item { measure: figures::word(&body), stored, body, figures, members });
        }
    }
    c.page(&Indicators { c: &c, all, observations, groups })
}
