//! The form of a practice: what was typed, as it was typed, and from there to what it says.
//!
//! Rows are told apart by their order. A row in which nothing is typed is none; the form always offers empty rows, so that it grows by saving, without a script.

use std::collections::BTreeSet;

use alliance::practices::{CostBand, Made, Measured, Office, PracticeWork, Terms, Text};

use super::super::commitments::{Pairs, all, one};

/// Empty rows that are offered for what can be listed.
const MORE: usize = 1;

/// A text in a language, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct TextRow {
    pub language: String,
    pub name: String,
    pub problem: String,
    pub done: String,
    pub made: String,
    /// Whether somebody says that they compared it with the original as it is now.
    pub compared: bool,
}

/// Figures, as they are named.
#[derive(Clone, Debug, Default)]
pub(super) struct MeasuredRow {
    pub before: String,
    pub after: String,
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct PracticeForm {
    pub goal: String,
    pub original: String,
    pub texts: Vec<TextRow>,
    pub cost: String,
    pub measured: Vec<MeasuredRow>,
    pub office: String,
    pub link: String,
    pub reason: String,
}

fn said(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

impl PracticeForm {
    /// The form that holds what is written.
    pub fn of(work: &PracticeWork) -> Self {
        let terms = work.terms();
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let text = |(tag, text): (&String, &Text)| TextRow {
            language: tag.clone(),
            name: text.name.clone(),
            problem: text.problem.clone(),
            done: text.done.clone(),
            made: text.made.as_str().to_owned(),
            compared: false,
        };
        let measured = |row: &Measured| MeasuredRow { before: or_empty(&row.before), after: or_empty(&row.after) };
        // The original stands first.
        let (first, others): (Vec<_>, Vec<_>) = terms.texts.iter().partition(|(tag, _)| **tag == terms.original);
        Self {
            goal: terms.goal.clone(),
            original: terms.original.clone(),
            texts: first.into_iter().chain(others).map(text).collect(),
            cost: terms.cost.as_str().to_owned(),
            measured: terms.measured.iter().map(measured).collect(),
            office: terms.contact.name.clone(),
            link: or_empty(&terms.contact.link),
            reason: work.reason().unwrap_or_default().to_owned(),
        }
        .with_empty_rows()
    }

    /// What was sent.
    pub fn sent(pairs: &Pairs) -> Self {
        let field = |name: &str| one(pairs, name).to_owned();
        let at = |column: &[&str], row: usize| column.get(row).copied().unwrap_or_default().to_owned();
        let texts = [
            all(pairs, "text-language"),
            all(pairs, "name"),
            all(pairs, "problem"),
            all(pairs, "done"),
            all(pairs, "made"),
        ];
        let compared = all(pairs, "compared");
        let text = |row: usize| TextRow {
            language: at(&texts[0], row),
            name: at(&texts[1], row),
            problem: at(&texts[2], row),
            done: at(&texts[3], row),
            made: at(&texts[4], row),
            compared: compared.contains(&row.to_string().as_str()),
        };
        let measured = [all(pairs, "before"), all(pairs, "after")];
        let row = |row: usize| MeasuredRow { before: at(&measured[0], row), after: at(&measured[1], row) };
        Self {
            goal: field("goal"),
            original: field("original"),
            texts: (0..texts[1].len()).map(text).collect(),
            cost: field("cost"),
            measured: (0..measured[0].len()).map(row).collect(),
            office: field("office"),
            link: field("link"),
            reason: field("reason"),
        }
    }

    /// With empty rows at the end of each list.
    pub fn with_empty_rows(mut self) -> Self {
        self.texts.retain(|row| !row.is_empty());
        self.measured.retain(|row| !row.is_empty());
        self.texts.extend(vec![TextRow::default(); MORE]);
        self.measured.extend(vec![MeasuredRow::default(); MORE]);
        self
    }

    /// Why what is public changes, where something is said.
    pub fn reason(&self) -> Option<String> {
        said(&self.reason)
    }

    /// A language that stands twice: one of its texts would be lost.
    pub fn twice(&self) -> Option<&str> {
        let mut seen = BTreeSet::new();
        let mut rows = self.texts.iter().filter(|row| !row.is_empty());
        rows.find(|row| !seen.insert(row.language.as_str())).map(|row| row.language.as_str())
    }

    /// What it says. What is missing in it is found by the rules.
    pub fn terms(&self) -> Terms {
        let cost = CostBand::ALL.iter().copied().find(|band| band.as_str() == self.cost);
        let mut terms = Terms {
            goal: self.goal.clone(),
            original: self.original.clone(),
            cost: cost.unwrap_or(CostBand::Unknown),
            measured: self
                .measured
                .iter()
                .filter(|row| !row.is_empty())
                .map(|row| Measured { before: said(&row.before), after: said(&row.after) })
                .collect(),
            contact: Office { name: self.office.clone(), link: said(&self.link) },
            ..Terms::blank(&self.original)
        };
        let rows = self.texts.iter().filter(|row| !row.is_empty());
        for row in rows.clone() {
            let made = if row.made == Made::Machine.as_str() { Made::Machine } else { Made::Human };
            let (name, problem, done) = (row.name.clone(), row.problem.clone(), row.done.clone());
            terms.texts.insert(row.language.clone(), Text { name, problem, done, made, of: None });
        }
        let original = terms.ruling().map(Text::digest);
        for row in rows.filter(|row| row.compared) {
            if let Some(text) = terms.texts.get_mut(&row.language) {
                (text.made, text.of) = (Made::Human, original.clone());
            }
        }
        terms
    }
}

impl TextRow {
    fn is_empty(&self) -> bool {
        self.name.is_empty() && self.problem.is_empty() && self.done.is_empty()
    }
}

impl MeasuredRow {
    fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }
}
