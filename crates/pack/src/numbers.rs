//! The numbers of a pack: each with its query, asked again while the pack is made, and given out as data.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::Figure;
use desk::Moment;
use desk::queries::{Answer, Asked, Measure};
use pages::number;
use pages::page::figures;
use serde::Serialize;
use serde_json::json;

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Document, Section};

/// A number of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Number {
    /// The document: a member's two letters, or `alliance`.
    pub document: String,
    /// The section in it.
    pub section: String,
    /// The query's id.
    pub query: String,
    /// The query's version.
    pub version: u32,
    /// Its parameters, as in an address.
    pub parameters: String,
    /// The number, in digits; empty where the query's figure is known to be missing.
    pub value: String,
}

/// What a query answers, in digits; empty where the figure it asks for was not published.
fn value(answer: &Answer) -> String {
    match &answer.figure {
        Some(Figure::Value(value)) => value.to_string(),
        Some(Figure::Missing(_)) => String::new(),
        None => answer.number.to_string(),
    }
}

/// The numbers of all documents.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    numbers: BTreeMap<Place, Number>,
    /// What came on paper: a list may have been cut short.
    printed: BTreeSet<Place>,
}

/// Document, section, and query with its parameters.
type Place = (String, String, String);

/// The name of a document without language and ending.
fn short(document: &Document) -> &str {
    document.name.trim_end_matches(".pdf").rsplit('/').next().unwrap_or_default()
}

impl Ledger {
    /// Asks every query of a document again and holds its numbers against what is answered.
    pub(crate) async fn check(&mut self, ground: &Ground, document: &Document) -> Result<(), PackError> {
        for section in document.pages.iter().flatten() {
            self.section(ground, document, section).await?;
        }
        Ok(())
    }

    async fn section(&mut self, ground: &Ground, document: &Document, section: &Section) -> Result<(), PackError> {
        let short = short(document);
        for run in section.runs() {
            let Some(query) = &run.q else { continue };
            let refused = |value: String| PackError::Number {
                document: document.name.clone(),
                query: query.clone(),
                shown: run.s.clone(),
                value,
            };
            let (id, parameters) = query.split_once('?').unwrap_or((query, ""));
            let given = parameters.split('&').filter_map(|p| p.split_once('='));
            let asked = Asked::parse(id, given).map_err(|e| refused(e.to_string()))?;
            let answer = ground.c.desk().ask(ground.c.moment(), &asked).await?;
            let shown = match &answer.figure {
                Some(Figure::Value(value)) => number::decimal(ground.c.lang(), *value),
                Some(Figure::Missing(reason)) => figures::missing(&ground.c, reason),
                None if asked.query.measure == Measure::Figure => return Err(refused("no such record".into())),
                None => ground.c.number(answer.number),
            };
            if shown != run.s {
                return Err(refused(shown));
            }
            let number = Number {
                document: short.to_owned(),
                section: section.id.to_owned(),
                query: id.to_owned(),
                version: asked.query.version,
                parameters: parameters.to_owned(),
                value: value(&answer),
            };
            self.numbers.insert((short.to_owned(), section.id.to_owned(), query.clone()), number);
        }
        Ok(())
    }

    /// Notes what came on paper: of each section's list, so many items.
    pub(crate) fn printed(&mut self, document: &Document, shown: &BTreeMap<String, usize>) {
        for section in document.pages.iter().flatten() {
            let items = shown.get(section.id).copied().unwrap_or(section.items.len());
            let queries = section.printed(items).into_iter().filter_map(|run| run.q.clone());
            self.printed.extend(queries.map(|q| (short(document).to_owned(), section.id.to_owned(), q)));
        }
    }

    /// All that came on paper in any language, by document, section and query.
    pub(crate) fn numbers(&self) -> Vec<Number> {
        self.printed.iter().filter_map(|place| self.numbers.get(place).cloned()).collect()
    }
}

/// All numbers as a table.
pub(crate) fn csv(numbers: &[Number]) -> Result<Vec<u8>, PackError> {
    let failed = |e: &dyn std::fmt::Display| PackError::Page(format!("numbers.csv: {e}"));
    let mut table = csv::Writer::from_writer(Vec::new());
    for number in numbers {
        table.serialize(number).map_err(|e| failed(&e))?;
    }
    table.into_inner().map_err(|e| failed(&e))
}

/// All numbers with the moment at which they hold.
pub(crate) fn json(numbers: &[Number], moment: &Moment, round: &str, provisional: bool) -> Result<Vec<u8>, PackError> {
    let whole = json!({
        "round": round,
        "provisional": provisional,
        "events": moment.size,
        "recorded": moment.recorded,
        "numbers": numbers,
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).map_err(|e| PackError::Page(format!("numbers.json: {e}")))?;
    bytes.push(b'\n');
    Ok(bytes)
}
