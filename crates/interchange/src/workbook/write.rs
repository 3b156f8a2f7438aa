//! Answers to a workbook.

use alliance::register::questionnaire::{Answer, Answers, Field, FieldId, Questionnaire, Value};
use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use super::carried::{carried, has_cell};
use super::cell::{EARLIEST, LATEST, untouched};
use super::layout::{FORM, HIDDEN_SHEET, META, Message, Place, QUESTIONS, column, hidden_column, ids, list_of};
use super::lists::{Lists, write_lists};
use super::rows::{Row, sheets};
use super::{Meta, Part, REASON, Words, guide};
use crate::table::sheet_name;

/// Why no workbook can be made.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A text does not fit a cell.
    #[error("the answer to {field} is longer than a cell of a workbook can hold (32,767 characters): shorten it first")]
    TooLong {
        /// The question.
        field: FieldId,
    },
    /// The workbook's format refuses something else.
    #[error("the workbook cannot be made: {0}")]
    Format(#[from] XlsxError),
}

/// The most that a cell holds, in characters of UTF-16.
const CELL: usize = 32_767;

/// The questionnaire with these answers as an Excel workbook, last round's answers beside. The same arguments make the same
/// bytes.
pub fn write(
    questionnaire: &Questionnaire,
    answers: &Answers,
    last: Option<&Answers>,
    words: &dyn Words,
    meta: &Meta,
) -> Result<Vec<u8>, WriteError> {
    for (field, answer) in answers {
        if longest(&answer.value) > CELL && has_cell(questionnaire, field, answer) {
            return Err(WriteError::TooLong { field: field.clone() });
        }
    }
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2012, 12, 5)?;
    let title = words.say(Message::Title);
    book.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&created));
    let mut names = Names::default();
    let lists_name = names.unused(&words.say(Message::ListsSheet));
    let dress = Dress::new();
    let lists = Lists::new(questionnaire, words, &lists_name);

    let sheet = add(&mut book, &names.unused(&words.say(Message::GuideSheet)), words)?;
    guide::write(sheet, words, meta)?;
    protect(sheet);
    for (place, rows) in sheets(questionnaire) {
        let name = match &place {
            Place::General => words.say(Message::GeneralSheet),
            Place::Goal(goal) => goal.clone(),
            Place::Commitments => words.say(Message::CommitmentsSheet),
            Place::Figures => words.say(Message::FiguresSheet),
        };
        let sheet = add(&mut book, &names.unused(&name), words)?;
        let mut page = Page { sheet, words, dress: &dress, lists: &lists, answers, last };
        page.headings()?;
        for (at, row) in (1..).zip(&rows) {
            match row {
                Row::Title(section) => {
                    page.sheet.write_string_with_format(at, column::LABEL, words.section(section), &dress.title)?;
                }
                Row::Question(field) => page.question(at, field)?,
            }
        }
        page.finish(rows.len())?;
    }
    let sheet = add(&mut book, &lists_name, words)?;
    write_lists(sheet, &lists, words, (&dress.heading, &dress.hint))?;
    protect(sheet);
    write_hidden(book.add_worksheet(), questionnaire, answers, meta)?;
    Ok(book.save_to_buffer()?)
}

/// The longest text of a value, in characters of UTF-16.
fn longest(value: &Value) -> usize {
    let units = |text: &str| text.encode_utf16().count();
    match value {
        Value::Text(text) | Value::Number(text) | Value::Choice(text) | Value::Date(text) => units(text),
        Value::Missing { code, text } => units(code).max(units(text)),
        Value::YesNo(_) => 0,
    }
}

/// Names of sheets, each once; case does not tell them apart.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    fn unused(&mut self, wanted: &str) -> String {
        let wanted = sheet_name(wanted);
        let mut name = wanted.clone();
        let mut number = 1;
        while self.0.contains(&name.to_lowercase()) || name.eq_ignore_ascii_case(HIDDEN_SHEET) {
            number += 1;
            name = format!("{} {number}", wanted.chars().take(27).collect::<String>());
        }
        self.0.push(name.to_lowercase());
        name
    }
}

fn add<'a>(book: &'a mut Workbook, name: &str, words: &dyn Words) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_right_to_left(words.right_to_left());
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0); // 9: A4
    Ok(sheet)
}

/// Guards what is not to be changed against a slip of the hand: no password, and rows and columns can be made wider.
fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
}

/// How cells look.
struct Dress {
    heading: Format,
    title: Format,
    label: Format,
    hint: Format,
    text: Format,
    number: Format,
    date: Format,
    closed: Format,
}

impl Dress {
    fn new() -> Self {
        let base = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        // "@" is Excel's format for text: what is typed stays as it is typed.
        let open = base.clone().set_unlocked().set_border(FormatBorder::Thin);
        Self {
            heading: base.clone().set_bold().set_border_bottom(FormatBorder::Medium),
            title: base.clone().set_bold().set_font_size(13),
            label: base.clone().set_bold(),
            hint: base.clone().set_font_color(0x44_44_44),
            text: open.clone().set_num_format("@"),
            number: open.clone().set_num_format("@").set_align(FormatAlign::Right),
            date: open.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            closed: base.set_background_color(0xEE_EE_EE),
        }
    }
}

/// A sheet with questions.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    words: &'a dyn Words,
    dress: &'a Dress,
    lists: &'a Lists,
    answers: &'a Answers,
    last: Option<&'a Answers>,
}

impl Page<'_> {
    fn headings(&mut self) -> Result<(), XlsxError> {
        const HEADINGS: [(u16, Message, u16); 7] = [
            (column::LABEL, Message::Question, 38),
            (column::HINT, Message::HowTo, 46),
            (column::ANSWER, Message::Answer, 60),
            (column::LAST, Message::Last, 36),
            (column::REASON, Message::Reason, 24),
            (column::REASON_WORDS, Message::ReasonWords, 30),
            (column::EXPLANATION, Message::Explanation, 40),
        ];
        self.sheet.write_string(0, column::ID, QUESTIONS)?;
        for (at, message, width) in HEADINGS {
            self.sheet.set_column_width(at, width)?;
            self.sheet.write_string_with_format(0, at, self.words.say(message), &self.dress.heading)?;
        }
        for hidden in [column::ID, column::UNTOUCHED, column::UNTOUCHED_EXPLANATION] {
            self.sheet.set_column_hidden(hidden)?;
        }
        Ok(())
    }

    fn question(&mut self, row: u32, field: &Field) -> Result<(), XlsxError> {
        self.sheet.write_string(row, column::ID, field.id.as_str())?;
        self.sheet.write_string_with_format(row, column::LABEL, self.words.label(field), &self.dress.label)?;
        self.sheet.write_string_with_format(row, column::HINT, self.words.hint(field), &self.dress.hint)?;
        let last = self.last.and_then(|last| last.get(&field.id)).map(|answer| self.shown(field, &answer.value));
        self.sheet.write_string_with_format(row, column::LAST, last.unwrap_or_default(), &self.dress.hint)?;

        let answer = self.answers.get(&field.id).filter(|answer| Questionnaire::fits(field, &answer.value));
        self.answer(row, field, answer.map(|answer| &answer.value))?;
        self.reason(row, field, answer.map(|answer| &answer.value))?;
        let explanation = match self.answers.get(&Part::Explanation.id(&field.id)).map(|answer| &answer.value) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        self.put(row, column::EXPLANATION, explanation, &self.dress.text.clone())?;
        for (part, at) in [(Part::Answer, column::UNTOUCHED), (Part::Explanation, column::UNTOUCHED_EXPLANATION)] {
            if let Some(Answer { from_last_round: true, value }) = self.answers.get(&part.id(&field.id)) {
                self.sheet.write_string(row, at, untouched(value))?;
            }
        }
        Ok(())
    }

    /// A text as text: never a formula, never a number. Nothing is an empty cell that can be filled.
    fn put(&mut self, row: u32, at: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        if text.is_empty() {
            self.sheet.write_blank(row, at, format)?;
        } else {
            self.sheet.write_string_with_format(row, at, text, format)?;
        }
        Ok(())
    }

    fn answer(&mut self, row: u32, field: &Field, value: Option<&Value>) -> Result<(), XlsxError> {
        let dress = self.dress;
        if let Some(list) = list_of(field) {
            if let Some(validation) = self.lists.validation(list) {
                self.sheet.add_data_validation(row, column::ANSWER, row, column::ANSWER, &validation)?;
            }
            let label = value.and_then(Value::code).map(|code| self.lists.label(list, code));
            return self.put(row, column::ANSWER, &label.unwrap_or_default(), &dress.text);
        }
        match value {
            Some(Value::Date(text)) => self.day(row, text),
            Some(Value::Number(text)) => self.put(row, column::ANSWER, text, &dress.number),
            Some(Value::Text(text)) => self.put(row, column::ANSWER, text, &dress.text),
            _ if field.kind.is_number() => self.put(row, column::ANSWER, "", &dress.number),
            _ if is_date(field) => self.put(row, column::ANSWER, "", &dress.date),
            _ => self.put(row, column::ANSWER, "", &dress.text),
        }
    }

    fn day(&mut self, row: u32, text: &str) -> Result<(), XlsxError> {
        let day = text.parse::<Date>().ok().filter(|day| day.to_string() == text && (EARLIEST..=LATEST).contains(day));
        let dress = self.dress;
        let Some(day) = day else { return self.put(row, column::ANSWER, text, &dress.date) };
        let (year, month, date) = (day.year(), day.month(), day.day());
        let (Ok(year), Ok(month), Ok(date)) = (u16::try_from(year), u8::try_from(month), u8::try_from(date)) else {
            return self.put(row, column::ANSWER, text, &dress.date);
        };
        let serial = ExcelDateTime::from_ymd(year, month, date)?;
        self.sheet.write_datetime_with_format(row, column::ANSWER, &serial, &dress.date)?;
        Ok(())
    }

    fn reason(&mut self, row: u32, field: &Field, value: Option<&Value>) -> Result<(), XlsxError> {
        let dress = self.dress;
        if !field.kind.may_be_missing() {
            self.sheet.write_blank(row, column::REASON, &dress.closed)?;
            self.sheet.write_blank(row, column::REASON_WORDS, &dress.closed)?;
            return Ok(());
        }
        if let Some(validation) = self.lists.validation(REASON) {
            self.sheet.add_data_validation(row, column::REASON, row, column::REASON, &validation)?;
        }
        let (code, text) = match value {
            Some(Value::Missing { code, text }) => (self.lists.label(REASON, code), text.as_str()),
            _ => (String::new(), ""),
        };
        self.put(row, column::REASON, &code, &dress.text)?;
        self.put(row, column::REASON_WORDS, text, &dress.text)
    }

    /// An answer as people read it.
    fn shown(&self, field: &Field, value: &Value) -> String {
        let text = match (value, list_of(field)) {
            (Value::Missing { code, text }, _) => format!("{} {text}", self.lists.label(REASON, code)),
            (value, Some(list)) => value.code().map(|code| self.lists.label(list, code)).unwrap_or_default(),
            (Value::Text(text) | Value::Number(text) | Value::Choice(text) | Value::Date(text), None) => text.clone(),
            (Value::YesNo(_), None) => String::new(),
        };
        cut(text.trim(), CELL)
    }

    fn finish(self, rows: usize) -> Result<(), XlsxError> {
        self.sheet.set_freeze_panes(1, 2)?;
        self.sheet.set_repeat_rows(0, 0)?;
        let last = u32::try_from(rows).unwrap_or(1).max(1);
        self.sheet.ignore_error_range(1, column::ANSWER, last, column::ANSWER, IgnoreError::NumberStoredAsText)?;
        protect(self.sheet);
        Ok(())
    }
}

fn is_date(field: &Field) -> bool {
    matches!(field.kind, alliance::register::questionnaire::FieldKind::Date)
}

/// At most so many characters of UTF-16: for what is only shown.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < most
    });
    fits.collect()
}

fn write_hidden(
    sheet: &mut Worksheet,
    questionnaire: &Questionnaire,
    answers: &Answers,
    meta: &Meta,
) -> Result<(), XlsxError> {
    sheet.set_name(HIDDEN_SHEET)?;
    sheet.set_very_hidden(true);
    let named = [
        (META, FORM),
        ("member", meta.member.as_str()),
        ("round", meta.round.as_str()),
        ("version", meta.version.as_str()),
        ("base", meta.base.as_str()),
        ("language", meta.language.as_str()),
    ];
    for (row, (name, value)) in (0..).zip(named) {
        sheet.write_string(row, hidden_column::NAME, name)?;
        sheet.write_string(row, hidden_column::VALUE, value)?;
    }
    for (row, id) in (0..).zip(ids(questionnaire)) {
        sheet.write_string(row, hidden_column::ROW, id.as_str())?;
    }
    for (row, (id, pieces)) in (0..).zip(carried(questionnaire, answers)) {
        sheet.write_string(row, hidden_column::CARRIED, id.as_str())?;
        for (at, piece) in (hidden_column::PIECES..).zip(pieces) {
            sheet.write_string(row, at, piece)?;
        }
    }
    protect(sheet);
    Ok(())
}
