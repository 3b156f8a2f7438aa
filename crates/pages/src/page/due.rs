//! Promises with an end: what is due next, and whose end has passed. Ends are read from the source's own words; a promise
//! without one is never given one.

use alliance::register::amendment::deadline;
use alliance::register::{Commitment, Kind, Statement};
use desk::{Filter, Sort, Stored};

use super::record;
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};

/// A promise with its end.
#[derive(Clone, Debug)]
pub struct Due {
    /// The end as the source gives it.
    pub end: String,
    /// The record.
    pub stored: Stored,
    /// What it says.
    pub body: Statement,
}

impl Due {
    /// "By 2028: …" as markup, with a link to the promise and, where asked for, its member.
    pub fn html(&self, c: &Ctx, with_member: bool) -> Html {
        let end = Html::text(&c.with("due-end", &[("day", Arg::Text(c.when(&self.end)))]));
        let member = if with_member { format!("{} · ", c.country(&self.body.member)) } else { String::new() };
        let href = Html::text(&record::address(c, &self.stored));
        let left =
            self.left(c).map_or_else(String::new, |word| format!(r#" <span class="tag">{}</span>"#, Html::text(&word)));
        Html::made(format!(
            r#"<span class="when">{member}{end}{left}</span><a href="{href}">{}</a>"#,
            c.english(&self.body.summary)
        ))
    }

    /// The word for a promise that its member does not hold to any more. It stays in its place and in every count, and says so.
    pub fn left(&self, c: &Ctx) -> Option<String> {
        let promise = self.stored.read::<Commitment>()?.promise?;
        (!promise.is_held()).then(|| c.of("commitment-state", promise.state))
    }
}

/// Some promises with an end, and how many there are.
pub struct Ends {
    /// The nearest ones.
    pub shown: Vec<Due>,
    /// All of them.
    pub total: u64,
}

impl Ends {
    /// How many more there are than are shown.
    pub fn more(&self) -> u64 {
        self.total.saturating_sub(self.shown.len() as u64)
    }
}

/// Promises that end on the day that the page speaks of or later, the next ones first.
pub async fn coming(c: &Ctx, member: Option<&str>, most: u32) -> Result<Ends, Fault> {
    ends(c, member, Filter { due_from: Some(c.day()), sort: Sort::Due, per_page: most, ..Filter::default() }).await
}

/// Promises whose end has passed, the last ones first.
pub async fn passed(c: &Ctx, member: Option<&str>, most: u32) -> Result<Ends, Fault> {
    ends(
        c,
        member,
        Filter { due_before: Some(c.day()), sort: Sort::DueDescending, per_page: most, ..Filter::default() },
    )
    .await
}

async fn ends(c: &Ctx, member: Option<&str>, filter: Filter) -> Result<Ends, Fault> {
    let filter = Filter { kind: vec![Kind::Commitment], member: member.map(str::to_owned), ..filter };
    let listed = c.desk().list(c.moment(), &filter).await?;
    let due = |stored: Stored| {
        let body = stored.read::<Statement>()?;
        let end = deadline(&body.timeframe)?.to_owned();
        Some(Due { end, stored, body })
    };
    Ok(Ends { shown: listed.items.into_iter().filter_map(due).collect(), total: listed.total })
}
