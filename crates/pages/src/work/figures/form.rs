//! The form of declared figures: a table for each year, and an empty one for a further year; what was typed, as it was typed, and from
//! there to entries or to what is wrong with it.

use std::collections::BTreeMap;
use std::str::FromStr;

use alliance::indicators::checks::{Finding, Severity};
use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::vintages::Revision;
use alliance::register::Precision;
use alliance::register::figures::{Cell, Cited, Entries, Entry};
use desk::register::figures::FiguresSeen;
use rust_decimal::Decimal;

use super::label;
use crate::ctx::Ctx;
use crate::i18n::Arg;
use crate::page::figures::plainly;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};

/// What stands in the place of the year in a further one.
const NEW: &str = "new";
/// The words for how exactly a figure is known.
pub(super) const PRECISIONS: [(&str, Precision); 4] = [
    ("exact", Precision::Exact),
    ("more-than", Precision::MoreThan),
    ("almost", Precision::Almost),
    ("rounded", Precision::Rounded),
];

/// A figure as it is typed.
#[derive(Clone, Debug, Default)]
struct RowTyped {
    value: String,
    missing: String,
    precision: String,
    explanation: String,
    revision: String,
    revision_text: String,
}

/// Everything that was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    rows: BTreeMap<String, RowTyped>,
    /// Title and address of each year's source.
    sources: BTreeMap<String, (String, String)>,
    /// The further year.
    pub(super) new_year: String,
}

/// A year on the page.
pub(super) struct Year {
    /// The year, or [`NEW`].
    pub year: String,
    pub heading: String,
    pub is_new: bool,
    pub title: String,
    pub address: String,
    pub rows: Vec<Row>,
}

/// A figure on the page.
pub(super) struct Row {
    /// Its cell as text.
    pub cell: String,
    pub label: String,
    pub value: String,
    pub missing: String,
    pub precision: String,
    pub explanation: String,
    pub revision: String,
    pub revision_text: String,
    /// What is public of it.
    pub public: Option<String>,
    /// What has to be mended.
    pub mend: Vec<String>,
    /// What has to be explained.
    pub explain: Vec<String>,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.value.is_empty() && self.missing.is_empty()
    }
}

impl Typed {
    /// What a form sent.
    pub(super) fn of(pairs: &Pairs) -> Self {
        let mut typed = Self { new_year: one(pairs, "new-year").to_owned(), ..Self::default() };
        for (_, cell) in pairs.iter().filter(|(name, _)| name == "cell") {
            let field = |name: &str| one(pairs, &format!("{name}.{cell}")).to_owned();
            let row = RowTyped {
                value: field("value"),
                missing: field("missing"),
                precision: field("precision"),
                explanation: field("explanation"),
                revision: field("revision"),
                revision_text: field("revision-text"),
            };
            typed.rows.insert(cell.clone(), row);
            let year = cell.split('.').next().unwrap_or_default().to_owned();
            let source = (one(pairs, &format!("title.{year}")), one(pairs, &format!("address.{year}")));
            typed.sources.insert(year, (source.0.to_owned(), source.1.to_owned()));
        }
        typed
    }

    /// The entries; or what is wrong.
    pub(super) fn entries(&self, seat: &Seat) -> Result<Entries, Vec<Wrong>> {
        let (mut entries, mut wrong) = (Entries::new(), Vec::new());
        for (text, row) in self.rows.iter().filter(|(_, row)| !row.is_blank()) {
            let (year, rest) = text.split_once('.').map_or((text.as_str(), ""), |(year, rest)| (year, rest));
            let named = if year == NEW { self.new_year.as_str() } else { year };
            let cell = if rest.is_empty() { named.to_owned() } else { format!("{named}.{rest}") };
            let Ok(cell) = cell.parse::<Cell>() else {
                let sentence = seat.with("figures-bad-year", &[("given", named.into())]);
                let field = if year == NEW { "new-year".to_owned() } else { format!("value.{text}") };
                if !wrong.iter().any(|w: &Wrong| w.field == field) {
                    wrong.push(Wrong { field, sentence });
                }
                continue;
            };
            if year == NEW && (self.rows.contains_key(&cell.to_string()) || entries.contains_key(&cell)) {
                let sentence = seat.with("figures-year-twice", &[("given", named.into())]);
                wrong.push(Wrong { field: "new-year".to_owned(), sentence });
                continue;
            }
            let (title, address) = self.sources.get(year).cloned().unwrap_or_default();
            match row.entry(Cited { title, address }) {
                Ok(entry) => {
                    entries.insert(cell, entry);
                }
                Err(given) => {
                    let sentence = seat.with("figures-bad-number", &[("given", given.into())]);
                    wrong.push(Wrong { field: format!("value.{text}"), sentence });
                }
            }
        }
        if wrong.is_empty() { Ok(entries) } else { Err(wrong) }
    }
}

impl RowTyped {
    fn is_blank(&self) -> bool {
        [&self.value, &self.missing, &self.explanation, &self.revision, &self.revision_text]
            .iter()
            .all(|t| t.is_empty())
    }

    fn of(entry: &Entry) -> Self {
        let precision = PRECISIONS.iter().find(|(_, precision)| *precision == entry.precision);
        Self {
            value: entry.value.map(|value| value.to_string()).unwrap_or_default(),
            missing: entry.missing.clone().unwrap_or_default(),
            precision: precision.map_or("", |(word, _)| word).to_owned(),
            explanation: entry.explanation.clone().unwrap_or_default(),
            revision: entry.revision.as_ref().map_or("", |revision| revision.reason.as_str()).to_owned(),
            revision_text: entry.revision.as_ref().map(|revision| revision.text.clone()).unwrap_or_default(),
        }
    }

    /// The entry; or the number that is none, as it was typed.
    fn entry(&self, source: Cited) -> Result<Entry, String> {
        // Blanks between thousands are how many people write numbers.
        let digits: String = self.value.chars().filter(|c| !c.is_whitespace()).collect();
        let value = match digits.as_str() {
            "" => None,
            digits => Some(Decimal::from_str(digits).map_err(|_| self.value.clone())?),
        };
        let precision = PRECISIONS.iter().find(|(word, _)| *word == self.precision).map(|(_, precision)| *precision);
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Ok(Entry {
            value,
            missing: said(&self.missing),
            precision: precision.unwrap_or_default(),
            source,
            explanation: said(&self.explanation),
            revision: RevisionReason::of(&self.revision)
                .map(|reason| Revision { reason, text: self.revision_text.clone() }),
        })
    }
}

/// The years of a form, the newest first, and an empty one where somebody writes.
pub(super) fn years(
    seat: &Seat,
    seen: &FiguresSeen,
    entries: &Entries,
    typed: Option<&Typed>,
    writes: bool,
) -> Vec<Year> {
    let mut known: Vec<i16> = entries.keys().map(|cell| cell.year).collect();
    known.sort_unstable();
    known.dedup();
    let mut years = Vec::new();
    if writes {
        let cells = Cell::all(&seen.indicator, 0);
        let rows = cells.iter().map(|cell| {
            let place = cell.part.as_ref().map_or_else(|| NEW.to_owned(), |p| format!("{NEW}.{}.{}", p.by, p.part));
            let label = match &cell.part {
                None => seat.m("figures-total"),
                Some(part) => format!("{}: {}", part.by, part.part),
            };
            let typed = typed.and_then(|typed| typed.rows.get(&place)).cloned().unwrap_or_default();
            shown(seat, seen, (place, label), typed, None)
        });
        let (title, address) = typed.and_then(|typed| typed.sources.get(NEW)).cloned().unwrap_or_default();
        let (year, heading) = (NEW.to_owned(), seat.m("figures-new-year"));
        years.push(Year { year, heading, is_new: true, title, address, rows: rows.collect() });
    }
    for year in known.into_iter().rev() {
        let mut cells = Cell::all(&seen.indicator, year);
        cells.extend(
            entries
                .keys()
                .filter(|cell| cell.year == year && !Cell::all(&seen.indicator, year).contains(cell))
                .cloned(),
        );
        let text = year.to_string();
        let source = entries.iter().find(|(cell, _)| cell.year == year).map(|(_, entry)| entry.source.clone());
        let source = source.unwrap_or_default();
        let (title, address) =
            typed.and_then(|typed| typed.sources.get(&text)).cloned().unwrap_or((source.title, source.address));
        let rows = cells.iter().map(|cell| {
            let place = cell.to_string();
            let stands = entries.get(cell).map(RowTyped::of).unwrap_or_default();
            let typed = typed.and_then(|typed| typed.rows.get(&place)).cloned().unwrap_or(stands);
            shown(seat, seen, (place, label(seat, cell)), typed, Some(cell))
        });
        // Who only reads is shown what there is.
        let rows = rows.filter(|row| writes || !row.is_blank()).collect();
        years.push(Year { heading: text.clone(), year: text, is_new: false, title, address, rows });
    }
    years
}

fn shown(seat: &Seat, seen: &FiguresSeen, (cell, label): (String, String), typed: RowTyped, at: Option<&Cell>) -> Row {
    let (mut mend, mut explain) = (Vec::new(), Vec::new());
    if let Some(at) = at {
        for finding in seen.findings.of(at) {
            let sentence = sentence(seat, finding);
            if finding.severity == Severity::Mend { mend.push(sentence) } else { explain.push(sentence) }
        }
        mend.extend(seen.findings.lacks_of(at).map(|lack| seat.of("figure-lack", lack.as_str())));
    }
    let public = at.and_then(|at| seen.public.get(at)).map(|observation| plainly(seat, observation));
    let RowTyped { value, missing, precision, explanation, revision, revision_text } = typed;
    Row { cell, label, value, missing, precision, explanation, revision, revision_text, public, mend, explain }
}

/// What was found, in words.
fn sentence(c: &Ctx, finding: &Finding) -> String {
    let args: Vec<(&str, Arg)> =
        finding.arguments.iter().map(|(name, text)| (*name, Arg::Text(text.clone()))).collect();
    // A word that its sentence does not use does no harm; one that it lacks would.
    c.of_with("figure-finding", finding.code.as_str(), &args)
}
