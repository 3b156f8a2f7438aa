//! What is published of a hotline's notices in a period, made from the log alone.
//!
//! - **The provider's time**, from the notice until it was seen gone: for all notices that left in the period, and by country of hosting, by provider, by
//!   channel. What is still there counts as still there.
//! - **The hotline's own time**, from the report until the first notice, without the time under holds: for all items together, from 20 on, in coarse steps.
//! - **Time under holds**: of a year alone, in whole days, where at least five items were held and five were not.
//!
//! Nothing here can be made to tell of a hold while it stands, or of one that was: see [`cases`] for what counts as open, [`LATER`] for how long
//! nothing is said at all, and `docs/decisions/0036-takedown-figures.md` for what nobody can subtract.

pub mod cases;
mod period;
mod stated;

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

pub use cases::{Cases, ItemLog, Notified, Removal};
pub use period::{BadPeriod, Grain, LATER, Period};
pub use stated::Stated;

use super::survival::{Lasted, Percentile, Survival, SurvivalRefusal};
use crate::indicators::suppression::{BadTables, Mark, Policy, Published, Tables, Zeros, protect};

/// By what the figures are made. Another way of making them is another name.
pub const QUERY: &str = "takedown-figures-1";
/// Of fewer cases nothing is shown.
pub const SMALLEST: u64 = 5;
/// Of fewer items the hotline's own time is not shown: few times beside what somebody knows of one of them would tell of a hold.
pub const LEAST_OWN: usize = 20;
/// So many providers and countries are told by name; all others are together.
const NAMED: usize = 12;
/// Parts into which a share is counted.
pub const WHOLE: u32 = 10_000;
/// The times at which a curve is drawn, in seconds: from a minute to four weeks.
pub const CURVE: [u64; 14] =
    [60, 300, 900, 1_800, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 28 * DAY];
/// Steps to which times are made coarser where there are too many different ones, in seconds. The first one always is.
const STEPS: [u64; 3] = [60, 3_600, 86_400];
const HOUR: u64 = 3_600;
const DAY: u64 = 86_400;

refusals! {
    /// Why figures are not made or not released.
    TimesRefusal {
        /// They can still change.
        TooEarly {
            /// From when on they can be made.
            from: String,
        } = "times-too-early", "the figures of a period are made a quarter after its end: from {from} on";
        /// Only a year has parts that are told apart.
        PartsUnfit = "times-parts-unfit", "only a year is told beside its months or its quarters";
        /// Both lengths, so that one can be taken from the other.
        OtherGrain {
            /// By what this year was told.
            grain: &'static str,
        } = "times-other-grain", "this year was told by the {grain}; beside that only the whole year is told";
        /// It was released.
        Released = "times-released", "the figures of this period were released and stay as they are";
        /// Figures of a later time are public.
        BeforeLast {
            /// Of when the last ones are.
            last: String,
        } = "times-before-last", "figures of {last} were released already; what is told after them is of a later time";
        /// Two people.
        SamePerson = "times-same-person", "whoever made the figures does not release them: a second lead or a coordinator does";
        /// They were made of another log than is there now.
        Changed = "times-changed", "the log gives other figures by now; they have to be made anew";
        /// Nothing to say.
        Nothing = "times-nothing", "of this period nothing can be shown: there are fewer cases than may be told";
        /// No survival figures can be made of the cases.
        Cases = "times-cases", "no figures can be made of these cases";
    }
}

words! {
    /// By what notices are told apart.
    By {
        /// Not at all.
        All = "all",
        /// By the country of hosting.
        Country = "country",
        /// By provider.
        Provider = "provider",
        /// By the channel of the first notice.
        Channel = "channel",
    }
}

/// The share that is gone within a time, in ten-thousandths: not less and not more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The time, in seconds.
    pub seconds: u64,
    /// Not less.
    pub low: u32,
    /// Not more.
    pub high: u32,
}

/// What is published of some cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// By which method: `kaplan-meier` or `turnbull`.
    pub method: String,
    /// How many cases.
    pub cases: u64,
    /// Of them, still open; none where that is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<u64>,
    /// When half are gone.
    pub median: Percentile,
    /// When nine of ten are gone.
    pub ninetieth: Percentile,
    /// Shares that are gone within an hour, a day, three, seven.
    pub within: Vec<Within>,
    /// The same at the times of [`CURVE`], for whoever draws it.
    pub curve: Vec<Within>,
}

/// A row of the provider's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// By what these notices are told apart from the others.
    pub by: By,
    /// Which: two letters of a country, a provider, a channel; empty for all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What is published of them.
    pub measured: Measured,
}

/// Time under holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldTime {
    /// Items that were held before their first notice.
    pub items: u64,
    /// Half of them for no longer than so many days.
    pub median_days: u64,
    /// Nine of ten of them.
    pub ninetieth_days: u64,
}

/// The figures of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakedownFigures {
    /// The provider's time. What is not shown has no row.
    pub removal: Vec<Row>,
    /// The hotline's own time, without holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Measured>,
    /// Time under holds, of a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<HeldTime>,
}

impl TakedownFigures {
    /// Makes them. A year that is told beside its months or quarters (`parts`) has totals only, and these where every part has them: otherwise a part that
    /// was not shown could be taken from the whole.
    pub fn make(
        period: Period,
        parts: Option<Grain>,
        cases_of: &dyn Fn(Period) -> Cases,
    ) -> Result<Self, TimesRefusal> {
        let cases = cases_of(period);
        let mut made = match parts {
            None => Self { removal: rows(&cases.removal)?, own: own(&cases)?, held: None },
            Some(grain) if period.grain() == Grain::Year && grain != Grain::Year => {
                let mut whole = Self { removal: total(&cases.removal)?, own: own(&cases)?, held: None };
                for part in period.of_its_year(grain) {
                    let cases = cases_of(part);
                    if rows(&cases.removal)?.is_empty() {
                        whole.removal.clear();
                    }
                    if own(&cases)?.is_none() {
                        whole.own = None;
                    }
                }
                whole
            }
            Some(_) => return Err(TimesRefusal::PartsUnfit),
        };
        if period.grain() == Grain::Year {
            made.held = held(&cases);
        }
        Ok(made)
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.removal.is_empty() && self.own.is_none() && self.held.is_none()
    }

    /// The row of all notices.
    pub fn all(&self) -> Option<&Measured> {
        self.removal.iter().find(|row| row.by == By::All).map(|row| &row.measured)
    }
}

/// The row of all notices, where there are enough.
fn total(cases: &[Removal]) -> Result<Vec<Row>, TimesRefusal> {
    if (cases.len() as u64) < SMALLEST {
        return Ok(Vec::new());
    }
    let measured = measure(cases.iter().map(|case| case.lasted))?;
    Ok(vec![Row { by: By::All, name: String::new(), measured }])
}

/// All rows that may be shown: the house's own rule for small counts decides over the tables of the period together.
fn rows(cases: &[Removal]) -> Result<Vec<Row>, TimesRefusal> {
    let mut rows = total(cases)?;
    if rows.is_empty() {
        return Ok(rows);
    }
    let told = Told::of(cases);
    // Where the tables cannot be shown together, only the whole is.
    let Some(shown) = told.shown(cases) else { return Ok(rows) };
    for (by, name) in shown {
        let of_it =
            cases.iter().filter(|case| told.names(case).into_iter().any(|(b, n)| (b, n) == (by, name.as_str())));
        let measured = measure(of_it.map(|case| case.lasted))?;
        rows.push(Row { by, name, measured });
    }
    Ok(rows)
}

/// Which providers and countries are told by name.
struct Told {
    providers: BTreeSet<String>,
    countries: BTreeSet<String>,
}

/// Those that are not told by name.
const OTHERS: &str = "";

impl Told {
    fn of(cases: &[Removal]) -> Self {
        let providers = cases.iter().filter_map(|case| case.provider.as_deref());
        let countries = cases.iter().map(|case| case.country.as_str()).filter(|country| !country.is_empty());
        Self { providers: largest(providers), countries: largest(countries) }
    }

    fn provider<'a>(&self, case: &'a Removal) -> &'a str {
        case.provider.as_deref().filter(|name| self.providers.contains(*name)).unwrap_or(OTHERS)
    }

    fn country<'a>(&self, case: &'a Removal) -> &'a str {
        Some(case.country.as_str()).filter(|country| self.countries.contains(*country)).unwrap_or(OTHERS)
    }

    /// Under what a case is counted.
    fn names<'a>(&self, case: &'a Removal) -> [(By, &'a str); 3] {
        [(By::Country, self.country(case)), (By::Provider, self.provider(case)), (By::Channel, case.channel.as_str())]
    }

    /// The tables of these cases with their sums: each way of telling them apart, and which provider hosts where, which a reader may know.
    fn tables(&self, cases: &[Removal]) -> Result<Tables, BadTables> {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        let mut parts: BTreeMap<By, BTreeSet<String>> = BTreeMap::new();
        let mut pairs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for case in cases {
            for (by, name) in self.names(case) {
                *counts.entry(id(by, name)).or_default() += 1;
                parts.entry(by).or_default().insert(id(by, name));
            }
            let (country, provider) = (self.country(case), self.provider(case));
            let pair = format!("{country}\n{provider}");
            *counts.entry(pair.clone()).or_default() += 1;
            pairs.entry(id(By::Country, country)).or_default().insert(pair.clone());
            pairs.entry(id(By::Provider, provider)).or_default().insert(pair);
        }
        let mut tables = Tables::new();
        tables.cell(ALL, cases.len() as u64)?;
        tables.shown_elsewhere(ALL)?;
        for (cell, count) in &counts {
            // What has no name stands in no table, but can be worked out.
            let is_listed = parts.values().flatten().any(|listed| listed == cell) && !cell.ends_with('\n');
            if is_listed { tables.cell(cell, *count)? } else { tables.unlisted(cell, *count)? }
        }
        for cells in parts.values() {
            tables.sum(ALL, &cells.iter().collect::<Vec<_>>())?;
        }
        for (whole, cells) in &pairs {
            tables.sum(whole, &cells.iter().collect::<Vec<_>>())?;
        }
        Ok(tables)
    }

    /// What may be shown of them; none where nothing but the whole may.
    fn shown(&self, cases: &[Removal]) -> Option<Vec<(By, String)>> {
        let policy = Policy::new(SMALLEST, Zeros::Hidden);
        let published: Published = protect(&self.tables(cases).ok()?, policy).ok()?;
        let mut shown: Vec<(By, String)> = cases
            .iter()
            .flat_map(|case| self.names(case))
            .filter(|(by, name)| *name != OTHERS && matches!(published.mark(&id(*by, name)), Some(Mark::Shown(_))))
            .map(|(by, name)| (by, name.to_owned()))
            .collect();
        shown.sort_unstable();
        shown.dedup();
        Some(shown)
    }
}

const ALL: &str = "all";

fn id(by: By, name: &str) -> String {
    format!("{by}\n{name}")
}

/// Those of which there are most, at least the smallest number that is shown.
fn largest<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    let mut all: Vec<(&str, u64)> = counts.into_iter().filter(|(_, count)| *count >= SMALLEST).collect();
    all.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    all.into_iter().take(NAMED).map(|(name, _)| name.to_owned()).collect()
}

/// The hotline's own time, in coarse steps.
fn own(cases: &Cases) -> Result<Option<Measured>, TimesRefusal> {
    if cases.own.len() < LEAST_OWN {
        return Ok(None);
    }
    let mut measured = measure(cases.own.iter().copied())?;
    measured.median = coarse(measured.median);
    measured.ninetieth = coarse(measured.ninetieth);
    for within in measured.within.iter_mut().chain(&mut measured.curve) {
        within.low = within.low / 100 * 100;
        within.high = within.high.div_ceil(100) * 100;
    }
    let done = measured.cases - measured.open.unwrap_or_default();
    measured.open = measured.open.filter(|open| *open >= SMALLEST && done >= SMALLEST);
    Ok(Some(measured))
}

/// Outwards, to five minutes up to an hour, to hours up to a day, to days beyond.
pub(crate) fn coarse(percentile: Percentile) -> Percentile {
    let step = |seconds: u64| {
        if seconds <= HOUR {
            300
        } else if seconds <= DAY {
            HOUR
        } else {
            DAY
        }
    };
    match percentile {
        Percentile::Between { low, high } => {
            Percentile::Between { low: low / step(low) * step(low), high: high.div_ceil(step(high)) * step(high) }
        }
        Percentile::NotReached => Percentile::NotReached,
    }
}

/// Time under holds, where neither those that were held nor those that were not are few.
fn held(cases: &Cases) -> Option<HeldTime> {
    let items = cases.held.len() as u64;
    if items < SMALLEST || cases.sent.saturating_sub(items) < SMALLEST {
        return None;
    }
    let days = |parts: usize| {
        // So many are not longer: sorted, one of them is the last.
        let at = (cases.held.len() * (parts - 1)).div_ceil(parts).max(1) - 1;
        cases.held.get(at).map_or(0, |seconds| seconds.div_ceil(DAY))
    };
    Some(HeldTime { items, median_days: days(2), ninetieth_days: days(10) })
}

/// What is published of cases. Times are made coarser outwards, to whole minutes: what was seen gone within a minute counts as gone by its end.
pub fn measure(cases: impl Iterator<Item = Lasted>) -> Result<Measured, TimesRefusal> {
    let cases: Vec<Lasted> = cases.collect();
    let to = |step: u64| {
        let coarser = cases.iter().map(|case| {
            let by = case.by.map(|by| by.div_ceil(step) * step);
            // An end that is known stays one that is known.
            let after = if case.by == Some(case.after) { by.unwrap_or_default() } else { case.after / step * step };
            Lasted { after, by, count: case.count }
        });
        Survival::of(coarser.collect())
    };
    let survival = STEPS.into_iter().map(to).find(|made| !matches!(made, Err(SurvivalRefusal::TooMany { .. })));
    let figures = survival.ok_or(TimesRefusal::Cases)?.map_err(|_| TimesRefusal::Cases)?;
    let within = |seconds| {
        let share = figures.gone_within(seconds);
        Within { seconds, low: parts(&share.low, false), high: parts(&share.high, true) }
    };
    let told = figures.figures();
    Ok(Measured {
        method: told.method.to_owned(),
        cases: told.cases,
        open: Some(told.open),
        median: told.median,
        ninetieth: told.ninetieth,
        within: super::survival::WITHIN.map(within).into(),
        curve: CURVE.map(within).into(),
    })
}

/// A share in ten-thousandths, outwards.
fn parts(share: &BigRational, up: bool) -> u32 {
    let many = share * BigRational::from(BigInt::from(WHOLE));
    let whole = if up { many.ceil() } else { many.floor() };
    whole.to_integer().to_u32().unwrap_or(WHOLE).min(WHOLE)
}
