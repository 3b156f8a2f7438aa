//! The whole journal, for those who check it: who did what, and who saw what.

use alliance::people::access;
use alliance::register::PaperKind;
use askama::Template;
use axum::extract::Path;
use desk::work::ActFilter;
use gate::Leave;

use super::lines::{Line, line, lines, what};
use super::{PER_PAGE, page};
use crate::fault::{Fault, Shown};
use crate::work::Seat;

#[derive(Template)]
#[template(path = "work/journal.html")]
struct Whole<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    total: u64,
    filter: &'a ActFilter,
    /// Words and sentences of what can be done.
    acts: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, String)>,
    day: &'a str,
}

impl Whole<'_> {
    fn page(&self) -> u64 {
        self.filter.page.into()
    }

    fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(PER_PAGE))
    }

    /// Whether a value is the one that a filter holds.
    fn is(filter: Option<&String>, word: &str) -> bool {
        filter.is_some_and(|f| f == word)
    }

    fn value(filter: Option<&String>) -> &str {
        filter.map_or("", String::as_str)
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::Journal>, seat: Seat) -> Shown {
    let given = |name: &str| seat.parameter(name).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
    let day = given("day");
    let parsed = day.as_deref().map(str::parse::<jiff::civil::Date>).transpose();
    let Ok(parsed) = parsed else {
        let example = seat.today().to_string();
        let given = day.unwrap_or_default();
        return Err(Fault::Bad(seat.with("fault-date", &[("given", given.into()), ("example", example.into())])));
    };
    let filter = ActFilter {
        actor: given("actor"),
        member: given("member"),
        kind: given("kind"),
        object: given("object"),
        act: given("act"),
        day: parsed,
        page: page(&seat),
        per_page: PER_PAGE,
        ..ActFilter::default()
    };
    let (found, total) = seat.desk().journal(&leave, &filter).await?;
    let mut acts: Vec<_> = desk::work::ACTS.iter().map(|act| (*act, what(&seat, act))).collect();
    acts.sort_by(|a, b| a.1.cmp(&b.1));
    let kinds = PaperKind::ALL.iter().map(|k| (k.as_str(), seat.of("paper", k.as_str()))).collect();
    let lines = lines(&seat, found).await?;
    let day = day.unwrap_or_default();
    seat.page(&Whole { c: &seat, lines, total, filter: &filter, acts, kinds, day: &day })
}

#[derive(Template)]
#[template(path = "work/journal-entry.html")]
struct Entry<'a> {
    c: &'a Seat,
    line: Line,
    /// The entry in the bytes that were hashed, parted for reading.
    leaf: String,
    /// What it wrote, and the digests of that.
    wrote: Vec<(String, String)>,
}

/// Shows one entry, under its permanent address.
pub async fn entry(Leave(leave): Leave<access::Journal>, seat: Seat, Path((_, seq)): Path<(String, String)>) -> Shown {
    let seq = seq.parse().map_err(|_| Fault::Missing)?;
    let act = seat.desk().journal_entry(&leave, seq).await?.ok_or(Fault::Missing)?;
    let leaf = serde_json::to_string(&act).map_err(|e| Fault::Broken(e.to_string()))?;
    let wrote = act.wrote.clone().into_iter().collect();
    let line = line(&seat, act).await?;
    seat.page(&Entry { c: &seat, line, leaf, wrote })
}
