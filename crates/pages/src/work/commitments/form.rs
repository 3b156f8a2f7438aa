//! The form of a commitment's terms: what was typed, as it was typed, and from there to terms or to what is wrong with it.
//!
//! Rows are told apart by their order. A row in which nothing is typed is none; the form always offers empty rows, so that it grows
//! by saving, without a script.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use alliance::register::Direction;
use alliance::register::commitment::{
    Action, BaselineStated, Checked, CommitmentKind, Milestone, Part, TargetLevel, Terms, Wording,
};
use rust_decimal::Decimal;

use crate::ctx::Ctx;

/// What a form sends: names and values, in their order.
pub type Pairs = Vec<(String, String)>;

/// Empty rows that are offered for what can be listed.
const MORE: usize = 2;

/// A text in a language, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct TextRow {
    /// The language's tag.
    pub language: String,
    /// The text.
    pub text: String,
    /// How far it can be relied on.
    pub checked: String,
}

/// An action, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct ActionRow {
    /// Its id; empty before it has one.
    pub id: String,
    /// What.
    pub what: String,
    /// Who leads it.
    pub lead: String,
    /// When it begins.
    pub start: String,
    /// When it is due.
    pub due: String,
}

/// A milestone, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct MilestoneRow {
    /// Its id; empty before it has one.
    pub id: String,
    /// What.
    pub what: String,
    /// Whether the promise takes it.
    pub required: bool,
    /// By what one can tell.
    pub criterion: String,
    /// When it is due.
    pub due: String,
}

/// A target, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct TargetRow {
    /// The indicator's id.
    pub indicator: String,
    /// Which way is better.
    pub direction: String,
    /// Where it starts.
    pub from: String,
    /// What is to be reached.
    pub to: String,
    /// By when.
    pub by: String,
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct TermsForm {
    /// Goals that are chosen.
    pub goals: BTreeSet<String>,
    /// The kind.
    pub kind: String,
    /// Texts by language.
    pub texts: Vec<TextRow>,
    /// The language that rules.
    pub authoritative: String,
    /// The authority.
    pub authority: String,
    /// Actions.
    pub actions: Vec<ActionRow>,
    /// Milestones.
    pub milestones: Vec<MilestoneRow>,
    /// Targets.
    pub targets: Vec<TargetRow>,
    /// What was in place before.
    pub baseline: String,
    /// As of when.
    pub baseline_as_of: String,
    /// The last day.
    pub deadline: String,
    /// Parts that are not public.
    pub restricted: BTreeSet<String>,
}

/// Something that is wrong with what was typed: the field, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field's id on the page.
    pub field: String,
    /// The sentence.
    pub sentence: String,
}

/// The first value of a name.
pub fn one<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
}

/// All values of a name, in their order.
pub fn all<'a>(pairs: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    pairs.iter().filter(|(n, _)| n == name).map(|(_, v)| v.trim()).collect()
}

/// The day as a form's field holds it.
pub fn day(day: Option<jiff::civil::Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

impl TermsForm {
    /// An empty form.
    pub fn empty() -> Self {
        let kind = CommitmentKind::Law.as_str().to_owned();
        Self { kind, authoritative: "en".to_owned(), ..Self::default() }.with_empty_rows()
    }

    /// The form that holds these terms.
    pub fn of(terms: &Terms) -> Self {
        let row = |(tag, wording): (&String, &Wording)| TextRow {
            language: tag.clone(),
            text: wording.text.clone(),
            checked: wording.checked.as_str().to_owned(),
        };
        let action = |a: &Action| ActionRow {
            id: a.id.clone(),
            what: a.what.clone(),
            lead: a.lead.clone(),
            start: day(a.start),
            due: day(a.due),
        };
        let milestone = |m: &Milestone| MilestoneRow {
            id: m.id.clone(),
            what: m.what.clone(),
            required: m.required,
            criterion: m.criterion.clone(),
            due: day(m.due),
        };
        let target = |t: &TargetLevel| TargetRow {
            indicator: t.indicator.clone(),
            direction: direction_word(t.direction).to_owned(),
            from: t.from.map_or_else(String::new, |from| from.to_string()),
            to: t.to.to_string(),
            by: t.by.to_string(),
        };
        Self {
            goals: terms.goals.clone(),
            kind: terms.kind.as_str().to_owned(),
            texts: terms.text.iter().map(row).collect(),
            authoritative: terms.authoritative.clone(),
            authority: terms.authority.clone(),
            actions: terms.actions.iter().map(action).collect(),
            milestones: terms.milestones.iter().map(milestone).collect(),
            targets: terms.targets.iter().map(target).collect(),
            baseline: terms.baseline.as_ref().map_or_else(String::new, |b| b.text.clone()),
            baseline_as_of: day(terms.baseline.as_ref().map(|b| b.as_of)),
            deadline: day(terms.deadline),
            restricted: terms.restricted.iter().map(|part| part.as_str().to_owned()).collect(),
        }
        .with_empty_rows()
    }

    /// What was sent.
    pub fn sent(pairs: &[(String, String)]) -> Self {
        let column = |name: &str| all(pairs, name).into_iter().map(str::to_owned).collect::<Vec<_>>();
        let set = |name: &str| column(name).into_iter().collect::<BTreeSet<_>>();
        let at = |column: &[String], row: usize| column.get(row).cloned().unwrap_or_default();
        let (language, text, checked) = (column("text-language"), column("text"), column("text-checked"));
        let texts = (0..text.len())
            .map(|n| TextRow { language: at(&language, n), text: at(&text, n), checked: at(&checked, n) })
            .collect();
        let [id, what, lead, start, due] =
            ["action-id", "action-what", "action-lead", "action-start", "action-due"].map(column);
        let actions = (0..what.len())
            .map(|n| ActionRow {
                id: at(&id, n),
                what: at(&what, n),
                lead: at(&lead, n),
                start: at(&start, n),
                due: at(&due, n),
            })
            .collect();
        let required = set("milestone-required");
        let [id, what, criterion, due] =
            ["milestone-id", "milestone-what", "milestone-criterion", "milestone-due"].map(column);
        let milestones = (0..what.len())
            .map(|n| MilestoneRow {
                id: at(&id, n),
                what: at(&what, n),
                required: required.contains(&n.to_string()),
                criterion: at(&criterion, n),
                due: at(&due, n),
            })
            .collect();
        let [indicator, direction, from, to, by] =
            ["target-indicator", "target-direction", "target-from", "target-to", "target-by"].map(column);
        let targets = (0..indicator.len())
            .map(|n| TargetRow {
                indicator: at(&indicator, n),
                direction: at(&direction, n),
                from: at(&from, n),
                to: at(&to, n),
                by: at(&by, n),
            })
            .collect();
        let text = |name: &str| one(pairs, name).to_owned();
        Self {
            goals: set("goal"),
            kind: text("kind"),
            texts,
            authoritative: text("authoritative"),
            authority: text("authority"),
            actions,
            milestones,
            targets,
            baseline: text("baseline"),
            baseline_as_of: text("baseline-as-of"),
            deadline: text("deadline"),
            restricted: set("restricted"),
        }
    }

    /// With rows to type into: what is typed, then some that are empty.
    #[must_use]
    pub fn with_empty_rows(mut self) -> Self {
        self.texts.retain(|row| !row.text.is_empty());
        self.actions.retain(|row| !row.is_empty());
        self.milestones.retain(|row| !row.is_empty());
        self.targets.retain(|row| !row.is_empty());
        let language = if self.texts.is_empty() { self.authoritative.clone() } else { String::new() };
        let checked = Checked::Human.as_str().to_owned();
        self.texts.push(TextRow { language, checked, ..TextRow::default() });
        for n in 0..MORE {
            self.actions.push(ActionRow::default());
            self.milestones
                .push(MilestoneRow { required: n == 0 && self.milestones.is_empty(), ..MilestoneRow::default() });
            self.targets.push(TargetRow { direction: "up".to_owned(), ..TargetRow::default() });
        }
        self
    }

    /// The terms; or all that is wrong with what was typed, in the order of the form.
    pub fn terms(&self, c: &Ctx) -> Result<Terms, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut refuse = |field: String, sentence: String| wrong.push(Wrong { field, sentence });
        let mut text = BTreeMap::new();
        for (n, row) in self.texts.iter().enumerate().filter(|(_, row)| !row.text.is_empty()) {
            if !is_language(&row.language) {
                refuse(format!("text-language-{n}"), c.m("form-bad-language"));
            }
            let checked = word(Checked::ALL, &row.checked, Checked::as_str).unwrap_or(Checked::Human);
            if text.insert(row.language.clone(), Wording { text: row.text.clone(), checked }).is_some() {
                refuse(format!("text-language-{n}"), c.m("form-language-twice"));
            }
        }
        if text.is_empty() {
            refuse("text-0".to_owned(), c.m("form-no-text"));
        } else if !text.contains_key(&self.authoritative) {
            refuse("authoritative".to_owned(), c.m("form-no-authoritative"));
        }
        let kind = word(CommitmentKind::ALL, &self.kind, CommitmentKind::as_str);
        if kind.is_none() {
            refuse("kind".to_owned(), c.m("form-choose"));
        }
        let mut date = |field: String, typed: &str| -> Option<jiff::civil::Date> {
            if typed.is_empty() {
                return None;
            }
            let read = typed.parse().ok();
            if read.is_none() {
                refuse(field, c.with("form-bad-day", &[("given", typed.into())]));
            }
            read
        };
        let ids: Vec<&str> = self.actions.iter().map(|row| row.id.as_str()).collect();
        let mut actions = Vec::new();
        for (n, row) in self.actions.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let (start, due) =
                (date(format!("action-start-{n}"), &row.start), date(format!("action-due-{n}"), &row.due));
            let id = id_or_next(&row.id, 'a', &ids, actions.len());
            actions.push(Action { id, what: row.what.clone(), lead: row.lead.clone(), start, due });
        }
        let ids: Vec<&str> = self.milestones.iter().map(|row| row.id.as_str()).collect();
        let mut milestones = Vec::new();
        for (n, row) in self.milestones.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let due = date(format!("milestone-due-{n}"), &row.due);
            let id = id_or_next(&row.id, 'm', &ids, milestones.len());
            let (what, criterion) = (row.what.clone(), row.criterion.clone());
            milestones.push(Milestone { id, what, required: row.required, due, criterion });
        }
        let deadline = date("deadline".to_owned(), &self.deadline);
        let as_of = date("baseline-as-of".to_owned(), &self.baseline_as_of);
        let days: Vec<_> =
            self.targets.iter().enumerate().map(|(n, row)| date(format!("target-by-{n}"), &row.by)).collect();
        let mut targets = Vec::new();
        for ((n, row), by) in self.targets.iter().enumerate().zip(days).filter(|((_, row), _)| !row.is_empty()) {
            match row.read(by) {
                Some(target) => targets.push(target),
                None => refuse(format!("target-indicator-{n}"), c.m("form-bad-target")),
            }
        }
        let baseline = match (self.baseline.is_empty(), as_of) {
            (true, _) => None,
            (false, Some(as_of)) => Some(BaselineStated { text: self.baseline.clone(), as_of }),
            (false, None) => {
                refuse("baseline-as-of".to_owned(), c.m("form-baseline-day"));
                None
            }
        };
        let restricted = Part::ALL.iter().copied().filter(|part| self.restricted.contains(part.as_str())).collect();
        let goals =
            self.goals.iter().filter(|goal| crate::page::GOALS.iter().any(|(id, _)| id == goal)).cloned().collect();
        match kind.filter(|_| wrong.is_empty()) {
            Some(kind) => Ok(Terms {
                goals,
                kind,
                text,
                authoritative: self.authoritative.clone(),
                authority: self.authority.clone(),
                actions,
                milestones,
                targets,
                baseline,
                deadline,
                restricted,
            }),
            None => Err(wrong),
        }
    }
}

impl ActionRow {
    fn is_empty(&self) -> bool {
        self.what.is_empty() && self.lead.is_empty() && self.start.is_empty() && self.due.is_empty()
    }
}

impl MilestoneRow {
    fn is_empty(&self) -> bool {
        self.what.is_empty() && self.criterion.is_empty() && self.due.is_empty()
    }
}

impl TargetRow {
    fn is_empty(&self) -> bool {
        self.indicator.is_empty() && self.from.is_empty() && self.to.is_empty() && self.by.is_empty()
    }

    fn read(&self, by: Option<jiff::civil::Date>) -> Option<TargetLevel> {
        let from = if self.from.is_empty() { None } else { Some(Decimal::from_str(&self.from).ok()?) };
        let direction = match self.direction.as_str() {
            "down" => Direction::Down,
            "context" => Direction::Context,
            _ => Direction::Up,
        };
        let indicator = Some(self.indicator.clone()).filter(|id| !id.is_empty())?;
        Some(TargetLevel { indicator, direction, from, to: Decimal::from_str(&self.to).ok()?, by: by? })
    }
}

const fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Context => "context",
    }
}

fn word<T: Copy>(all: &[T], word: &str, as_str: impl Fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|one| as_str(*one) == word)
}

/// A language's tag: two or three letters, and perhaps what follows them (`sr`, `sr-Latn`).
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// A row's own id, or the next one that no row has: `m1`, `m2`, ...
pub fn id_or_next(id: &str, letter: char, taken: &[&str], before: usize) -> String {
    if !id.is_empty() {
        return id.to_owned();
    }
    let kept = taken.iter().filter(|id| !id.is_empty()).count();
    let highest =
        taken.iter().filter_map(|id| id.strip_prefix(letter)?.parse::<usize>().ok()).max().unwrap_or_default();
    format!("{letter}{}", highest + 1 + before.saturating_sub(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_rows_get_ids_that_no_row_had() {
        let taken = ["m1", "m4", "", ""];
        assert_eq!(id_or_next("m1", 'm', &taken, 0), "m1");
        assert_eq!(id_or_next("", 'm', &taken, 2), "m5");
        assert_eq!(id_or_next("", 'm', &taken, 3), "m6");
        assert_eq!(id_or_next("", 'm', &["", ""], 0), "m1");
    }

    #[test]
    fn languages_are_tags() {
        for good in ["en", "sr", "sr-Latn", "fil"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "e", "EN", "english", "en-", "en_GB"] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
