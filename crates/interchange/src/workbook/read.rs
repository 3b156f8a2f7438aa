//! A workbook to answers, or all its faults.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::questionnaire::{Answer, Answers, Field, FieldId, FieldKind, Questionnaire, Value, Version};

use super::archive::is_harmless;
use super::carried::put_together;
use super::cell::{EARLIEST, Held, LATEST, untouched};
use super::layout::{
    FORM, HIDDEN_SHEET, LISTS, META, QUESTIONS, cell_name, column, hidden_column, ids, list_column, list_of, lists,
};
use super::open::{Cells, open};
use super::{Meta, REASON};
use crate::fault::{Fault, Faults};

/// Reads a workbook that [`super::write()`] made and a person filled in. `file` is its name, as its sender gave it.
///
/// Either everything is read, or nothing is and each fault names its sheet and cell, what was expected and what was found.
/// Rows may be moved and sheets renamed; questions that the workbook does not have are not answered.
pub fn read(file: &str, bytes: &[u8], questionnaire: &Questionnaire) -> Result<(Meta, Answers), Vec<Fault>> {
    let mut faults = Faults::new(file);
    if !is_harmless(file, bytes, &mut faults) {
        return faults.or((empty_meta(questionnaire), Answers::new()));
    }
    let Some(sheets) = open(bytes, &mut faults) else {
        return faults.or((empty_meta(questionnaire), Answers::new()));
    };
    let mut reading =
        Reading { questionnaire, faults, words: BTreeMap::new(), seen: BTreeMap::new(), answers: Answers::new() };
    let meta = reading.workbook(&sheets);
    let Reading { faults, answers, .. } = reading;
    faults.or((meta, answers))
}

fn empty_meta(questionnaire: &Questionnaire) -> Meta {
    let none = String::new;
    Meta { member: none(), round: none(), version: questionnaire.version, base: none(), language: none() }
}

/// A row of a question.
struct Line<'a> {
    sheet: &'a str,
    cells: &'a Cells,
    row: u32,
}

impl<'a> Line<'a> {
    fn held(&self, column: u16) -> Option<&'a Held> {
        // A cell that holds no sign at all is empty. Space is a text.
        self.cells.get(&(self.row, column)).filter(|held| **held != Held::Text(String::new()))
    }

    fn cell(&self, column: u16) -> String {
        cell_name(self.row, column)
    }
}

/// What is known while a workbook is read.
struct Reading<'a> {
    questionnaire: &'a Questionnaire,
    faults: Faults,
    /// For each list, the code of each label.
    words: BTreeMap<String, BTreeMap<String, String>>,
    /// Where each question stands.
    seen: BTreeMap<FieldId, (String, String)>,
    answers: Answers,
}

impl Reading<'_> {
    fn workbook(&mut self, sheets: &[(String, Cells)]) -> Meta {
        let marked = |mark: &'static str| {
            sheets.iter().filter(move |(_, cells)| matches!(cells.get(&(0, 0)), Some(Held::Text(text)) if text == mark))
        };
        let Some((_, hidden)) = marked(META).next() else {
            let expected = "a workbook that was downloaded from here: its hidden sheet says whose it is";
            self.faults.note_as_said(None, "", expected, "a workbook without that sheet");
            return empty_meta(self.questionnaire);
        };
        let Some(meta) = self.meta(hidden) else { return empty_meta(self.questionnaire) };
        for (_, cells) in marked(LISTS) {
            self.lists(cells);
        }
        for (sheet, cells) in marked(QUESTIONS) {
            for (&(row, _), held) in cells.iter().filter(|((row, at), _)| *row > 0 && *at == column::ID) {
                self.row(&Line { sheet, cells, row }, held);
            }
        }
        self.deleted_rows(hidden);
        self.carried(hidden);
        meta
    }

    fn meta(&mut self, hidden: &Cells) -> Option<Meta> {
        let rows = (0..20).filter_map(|row| {
            let text = |at| hidden.get(&(row, at)).and_then(Held::text);
            Some((text(hidden_column::NAME)?, text(hidden_column::VALUE).unwrap_or_default()))
        });
        let mut named: BTreeMap<String, String> = rows.collect();
        let mut take = |name: &str| named.remove(name).unwrap_or_default();
        let (form, version) = (take(META), take("version"));
        if form != FORM {
            self.faults.note(None, "", format!("a workbook of the form `{FORM}`: download it again"), &form);
            return None;
        }
        if version != self.questionnaire.version.as_str() {
            let expected = format!("the questionnaire {}: download the workbook again", self.questionnaire.version);
            self.faults.note(None, "", expected, &version);
            return None;
        }
        let version: Version = self.questionnaire.version;
        let meta = Meta {
            member: take("member"),
            round: take("round"),
            version,
            base: take("base"),
            language: take("language"),
        };
        Some(meta)
    }

    /// Learns the labels of the workbook's language. Only codes of our own lists count.
    fn lists(&mut self, cells: &Cells) {
        let known: BTreeMap<String, Vec<String>> = lists(self.questionnaire).into_iter().collect();
        for &(row, _) in cells.keys().filter(|(row, at)| *row > 0 && *at == list_column::LIST) {
            let text = |at| cells.get(&(row, at)).and_then(Held::word).unwrap_or_default();
            let (list, code, label) = (text(list_column::LIST), text(list_column::CODE), text(list_column::LABEL));
            if known.get(&list).is_some_and(|codes| codes.contains(&code)) && !label.is_empty() {
                self.words.entry(list).or_default().entry(label).or_insert(code);
            }
        }
    }

    fn row(&mut self, line: &Line<'_>, id: &Held) {
        let id_cell = line.cell(column::ID);
        let id = match id {
            Held::Text(text) => FieldId::new(text.trim()).ok(),
            _ => None,
        };
        let Some(id) = id else {
            let expected = "the hidden id of a question: download the workbook again";
            let found = line.held(column::ID).map(Held::shown).unwrap_or_default();
            self.faults.note_cell(line.sheet, &id_cell, expected, &found);
            return;
        };
        if let Some((sheet, cell)) = self.seen.get(&id) {
            let expected = format!("each question once; this one stands in sheet “{sheet}”, cell {cell} already");
            self.faults.note_cell(line.sheet, &id_cell, expected, id.as_str());
            return;
        }
        self.seen.insert(id.clone(), (line.sheet.to_owned(), id_cell));
        let questionnaire = self.questionnaire;
        let Some(field) = questionnaire.field(&id) else {
            self.not_asked(line);
            return;
        };
        if self.refuses_formulas(line) {
            return;
        }
        if let Some(value) = self.value(line, field) {
            self.put(line, column::UNTOUCHED, id.clone(), value);
        }
        if let Some(held) = line.held(column::EXPLANATION)
            && let Some(text) = self.text(line, column::EXPLANATION, held)
        {
            self.put(line, column::UNTOUCHED_EXPLANATION, id.explanation(), Value::Text(text));
        }
    }

    /// A question that is no longer asked must not swallow what was written under it.
    fn not_asked(&mut self, line: &Line<'_>) {
        for at in [column::ANSWER, column::REASON, column::REASON_WORDS, column::EXPLANATION] {
            if let Some(held) = line.held(at) {
                let expected = "an empty cell, because this question is no longer asked: copy what you need elsewhere and empty it";
                self.faults.note_cell(line.sheet, &line.cell(at), expected, &held.shown());
            }
        }
    }

    fn refuses_formulas(&mut self, line: &Line<'_>) -> bool {
        let mut refused = false;
        for at in [column::ANSWER, column::REASON, column::REASON_WORDS, column::EXPLANATION] {
            if let Some(held @ Held::Formula(_)) = line.held(at) {
                let expected = "a value, not a formula: copy the cell and paste it as a value";
                self.faults.note_cell(line.sheet, &line.cell(at), expected, &held.shown());
                refused = true;
            }
        }
        refused
    }

    fn put(&mut self, line: &Line<'_>, mark: u16, id: FieldId, value: Value) {
        let from_last_round = matches!(line.held(mark), Some(Held::Text(digest)) if *digest == untouched(&value));
        self.answers.insert(id, Answer { from_last_round, value });
    }

    /// The answer of a row: what is in its cell, or the reason why there is none.
    fn value(&mut self, line: &Line<'_>, field: &Field) -> Option<Value> {
        let reason = self.reason(line, field);
        let is_text = matches!(field.kind, FieldKind::Text { .. });
        let Some(held) = line.held(column::ANSWER).filter(|held| is_text || !is_space(held)) else { return reason };
        if reason.is_some() {
            let expected =
                format!("an empty cell, because {} has an answer: give one or the other", line.cell(column::ANSWER));
            let found = line.held(column::REASON).map(Held::shown).unwrap_or_default();
            self.faults.note_cell(line.sheet, &line.cell(column::REASON), expected, &found);
            return None;
        }
        self.answered(line, field, held)
    }

    fn answered(&mut self, line: &Line<'_>, field: &Field, held: &Held) -> Option<Value> {
        if let Some(list) = list_of(field) {
            let code = self.code(line, column::ANSWER, list, held)?;
            let is_choice = matches!(field.kind, FieldKind::Choice(_));
            return Some(if is_choice { Value::Choice(code) } else { Value::YesNo(code == "yes") });
        }
        let (value, expected) = match &field.kind {
            FieldKind::Text { .. } => return self.text(line, column::ANSWER, held).map(Value::Text),
            FieldKind::Date => (
                held.day().map(Value::Date),
                format!("a day from {} to {}: write it as `2026-03-31`", EARLIEST.year(), LATEST.year()),
            ),
            FieldKind::Whole(_) | FieldKind::Figure { whole: true, .. } => {
                (held.number().map(Value::Number), "a whole number: write digits only, such as `1200`".to_owned())
            }
            _ => (
                held.number().map(Value::Number),
                "a number: write digits, and a point before decimals, such as `12.5`, without a sign of the unit"
                    .to_owned(),
            ),
        };
        if value.is_none() {
            self.faults.note_cell(line.sheet, &line.cell(column::ANSWER), expected, &held.shown());
        }
        value
    }

    fn reason(&mut self, line: &Line<'_>, field: &Field) -> Option<Value> {
        let code = line.held(column::REASON).filter(|held| !is_space(held));
        let words = line.held(column::REASON_WORDS);
        if !field.kind.may_be_missing() {
            for (at, held) in [(column::REASON, code), (column::REASON_WORDS, words)] {
                if let Some(held) = held {
                    let expected = "an empty cell: only a number can be missing for a reason";
                    self.faults.note_cell(line.sheet, &line.cell(at), expected, &held.shown());
                }
            }
            return None;
        }
        let Some(code) = code else {
            if words.is_some() {
                let expected = format!("a reason from the list, because {} has words", line.cell(column::REASON_WORDS));
                self.faults.note_cell(line.sheet, &line.cell(column::REASON), expected, "");
            }
            return None;
        };
        let code = self.code(line, column::REASON, REASON, code)?;
        let text = match words {
            Some(held) => self.text(line, column::REASON_WORDS, held)?,
            None => String::new(),
        };
        Some(Value::Missing { code, text })
    }

    fn text(&mut self, line: &Line<'_>, at: u16, held: &Held) -> Option<String> {
        let text = held.text();
        if text.is_none() {
            self.faults.note_cell(line.sheet, &line.cell(at), "a text", &held.shown());
        }
        text
    }

    /// The code of a label, or the code itself.
    fn code(&mut self, line: &Line<'_>, at: u16, list: &str, held: &Held) -> Option<String> {
        let word = held.word().unwrap_or_default();
        let labels = self.words.get(list);
        if let Some(code) = labels.and_then(|labels| labels.get(&word)) {
            return Some(code.clone());
        }
        let codes = lists(self.questionnaire).into_iter().find(|(name, _)| name == list).map(|(_, codes)| codes);
        let codes = codes.unwrap_or_default();
        if codes.contains(&word) {
            return Some(word);
        }
        let label =
            |code: &String| labels.and_then(|l| l.iter().find(|(_, c)| *c == code)).map_or(code, |(l, _)| l).clone();
        let offered: Vec<String> = codes.iter().map(|code| format!("“{}”", label(code))).collect();
        let expected = format!("one of the list: {}", offered.join(", "));
        self.faults.note_cell(line.sheet, &line.cell(at), expected, &held.shown());
        None
    }

    /// Rows that were there at download and are not there now.
    fn deleted_rows(&mut self, hidden: &Cells) {
        let asked: BTreeSet<&FieldId> = ids(self.questionnaire).collect();
        for (_, held) in hidden.iter().filter(|((_, at), _)| *at == hidden_column::ROW) {
            let Some(id) = held.text().and_then(|text| FieldId::new(text).ok()) else { continue };
            if asked.contains(&id) && !self.seen.contains_key(&id) {
                let expected = "its row, which was deleted: undo that, or copy your answers into a workbook that you download anew";
                self.faults.note(None, id.as_str(), expected, "");
            }
        }
    }

    fn carried(&mut self, hidden: &Cells) {
        for (&(row, at), held) in hidden.iter().filter(|((_, at), _)| *at == hidden_column::CARRIED) {
            let id = held.text().and_then(|text| FieldId::new(text).ok());
            let texts = (hidden_column::PIECES..).map_while(|at| hidden.get(&(row, at)).and_then(Held::text));
            let answer = put_together(&texts.collect::<Vec<_>>());
            let (Some(id), Some(answer)) = (id, answer) else {
                let expected = "the hidden sheet as it was made: download the workbook again";
                self.faults.note_cell(HIDDEN_SHEET, &cell_name(row, at), expected, &held.shown());
                continue;
            };
            self.answers.entry(id).or_insert(answer);
        }
    }
}

/// Whether a cell holds space only.
fn is_space(held: &Held) -> bool {
    matches!(held, Held::Text(text) if text.trim().is_empty())
}
