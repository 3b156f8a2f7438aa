//! Promises with an end: what is due next, and whose end has passed. Ends are read from the source's own words; a promise
//! without one is never given one.

use alliance::register::amendment::{deadline, last_day};
use alliance::register::{Kind, Statement};
use desk::{Filter, Stored};

use super::record;
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};

/// A promise with its end.
#[derive(Clone, Debug)]
pub struct Due {
    /// The last day, in a form that can be compared.
    last: String,
    /// The end as the source gives it.
    pub end: String,
    /// The record.
    pub stored: Stored,
    /// What it says.
    pub body: Statement,
}

impl Due {
    /// Whether the end lies before the day that the page speaks of.
    pub fn has_passed(&self, c: &Ctx) -> bool {
        self.last < c.day()
    }

    /// "By 2028: …" as markup, with a link to the promise and, where asked for, its member.
    pub fn html(&self, c: &Ctx, with_member: bool) -> Html {
        let end = Html::text(&c.with("due-end", &[("day", Arg::Text(c.when(&self.end)))]));
        let member = if with_member { format!("{} · ", c.country(&self.body.member)) } else { String::new() };
        let href = Html::text(&record::address(c, &self.stored));
        Html::made(format!(
            r#"<span class="when">{member}{end}</span><a href="{href}">{}</a>"#,
            c.english(&self.body.summary)
        ))
    }
}

/// Promises with an end, in the order in which they end.
pub async fn promises(c: &Ctx, member: Option<&str>) -> Result<Vec<Due>, Fault> {
    let filter = Filter { kind: vec![Kind::Commitment], member: member.map(str::to_owned), ..Filter::default() };
    let all: Vec<(Stored, Statement)> = c.all(&filter).await?;
    let mut due: Vec<Due> = all
        .into_iter()
        .filter_map(|(stored, body)| {
            let end = deadline(&body.timeframe)?.to_owned();
            Some(Due { last: last_day(&end), end, stored, body })
        })
        .collect();
    due.sort_by(|a, b| a.last.cmp(&b.last));
    Ok(due)
}
