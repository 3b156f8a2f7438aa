//! Any list as CSV, as a workbook, as JSON.

use std::fmt::Write as _;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A list with a title and named columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the list is.
    pub title: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows. A row shorter than the columns ends in empty cells; cells beyond the columns are left out.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name for machines, the same in every language: the header of CSV, the field of JSON.
    pub key: String,
    /// The name for people: the header of the workbook.
    pub heading: String,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A number, exactly as published.
    Number(Decimal),
    /// Nothing known. Never the same as zero or as an empty text that says something.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

/// A table that a workbook cannot hold.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// More rows or columns than a sheet has, or a text longer than a cell takes (32,767 characters).
    #[error("“{title}” does not fit into a workbook ({source}); take CSV or JSON")]
    TooLarge {
        /// The table.
        title: String,
        /// What did not fit.
        source: XlsxError,
    },
}

impl Table {
    fn cells<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = &'a Cell> {
        (0..self.columns.len()).map(|at| row.get(at).unwrap_or(&Cell::Empty))
    }

    /// RFC 4180: UTF-8, lines end with CR LF, the header holds the columns' keys.
    ///
    /// A text that begins with `=`, `+`, `-`, `@` (also in their wide forms), a tab or a line end gets an apostrophe before
    /// it, because spreadsheets take such a cell for a formula and run it; and every text stands in quotation marks, because
    /// a spreadsheet that separates by semicolons would find a formula in the middle of one (OWASP, "CSV Injection").
    /// Numbers are left as they are. Who needs the text unchanged takes the JSON or the workbook, where no cell is a formula.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .quote_style(csv::QuoteStyle::NonNumeric)
            .from_writer(Vec::new());
        let keys = self.columns.iter().map(|column| harmless(&column.key));
        writer.write_record(keys).expect("writing to memory does not fail");
        for row in &self.rows {
            let cells = self.cells(row).map(|cell| match cell {
                Cell::Text(text) => harmless(text),
                Cell::Number(number) => number.to_string(),
                Cell::Empty => String::new(),
            });
            writer.write_record(cells).expect("writing to memory does not fail, and rows have the header's length");
        }
        writer.into_inner().expect("writing to memory does not fail")
    }

    /// A workbook with one sheet: headings in bold and frozen, a filter on each column.
    ///
    /// A number that a spreadsheet cannot hold exactly (it computes with 64-bit floating point) is written as text. The
    /// same table gives the same bytes: the file's date of creation is always 5 December 2012, the alliance's launch.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, TableError> {
        self.workbook().map_err(|source| TableError::TooLarge { title: self.title.clone(), source })
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let created = ExcelDateTime::from_ymd(2012, 12, 5)?;
        book.set_properties(&DocProperties::new().set_title(&self.title).set_creation_datetime(&created));
        let bold = Format::new().set_bold();
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&self.title))?;
        for (at, column) in (0..).zip(&self.columns) {
            sheet.write_string_with_format(0, at, &column.heading, &bold)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (at, cell) in (0..).zip(self.cells(row)) {
                match cell {
                    Cell::Text(text) => sheet.write_string(line, at, text)?,
                    Cell::Number(number) => match exact(*number) {
                        Some(float) => sheet.write_number(line, at, float)?,
                        None => sheet.write_string(line, at, number.to_string())?,
                    },
                    Cell::Empty => continue,
                };
            }
        }
        if let (Ok(rows), Ok(columns @ 1..)) = (u32::try_from(self.rows.len()), u16::try_from(self.columns.len())) {
            sheet.set_freeze_panes(1, 0)?;
            sheet.autofilter(0, 0, rows, columns - 1)?;
        }
        book.save_to_buffer()
    }

    /// `{"title", "columns": [{"key", "heading"}], "rows": [{key: value}]}`. Numbers are written digit by digit as
    /// published; an empty cell is `null`.
    pub fn to_json(&self) -> String {
        let text = |text: &str| serde_json::Value::from(text).to_string();
        let columns = self
            .columns
            .iter()
            .map(|column| format!("{{\"key\":{},\"heading\":{}}}", text(&column.key), text(&column.heading)))
            .collect::<Vec<_>>()
            .join(",");
        let mut out = format!("{{\"title\":{},\"columns\":[{columns}],\"rows\":[", text(&self.title));
        for (line, row) in self.rows.iter().enumerate() {
            out.push_str(if line == 0 { "\n{" } else { ",\n{" });
            for (at, (column, cell)) in self.columns.iter().zip(self.cells(row)).enumerate() {
                let value = match cell {
                    Cell::Text(value) => text(value),
                    Cell::Number(number) => number.to_string(),
                    Cell::Empty => "null".to_owned(),
                };
                let comma = if at == 0 { "" } else { "," };
                let _ = write!(out, "{comma}{}:{value}", text(&column.key));
            }
            out.push('}');
        }
        out.push_str("\n]}\n");
        out
    }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    if text.starts_with(formula) { format!("'{text}") } else { text.to_owned() }
}

/// The float that is shown with exactly these digits, if there is one.
fn exact(number: Decimal) -> Option<f64> {
    let digits = number.normalize().mantissa().unsigned_abs().to_string().len();
    number.to_f64().filter(|_| digits <= 15) // 15 significant digits survive in a double, and spreadsheets show no more
}

/// A title as a sheet's name: at most 31 characters, none of those that spreadsheets forbid, no apostrophe at either end.
pub(crate) fn sheet_name(title: &str) -> String {
    let plain: String =
        title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).take(31).collect();
    let name = plain.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if name.is_empty() || name.eq_ignore_ascii_case("history") { "List".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let column = |key: &str| Column { key: key.to_owned(), heading: key.to_uppercase() };
        let number = |text: &str| Cell::Number(text.parse().unwrap());
        Table {
            title: "Goals: what/when?".to_owned(),
            columns: vec![column("name"), column("value")],
            rows: vec![
                vec!["=1+1".into(), number("-1.50")],
                vec!["say \"no\", twice\nover".into(), number("12345678901234567.89")],
                vec!["@x".into()],
            ],
        }
    }

    #[test]
    fn csv_guards_formulas_but_not_numbers() {
        let text = String::from_utf8(table().to_csv()).unwrap();
        assert_eq!(
            text,
            "\"name\",\"value\"\r\n\"'=1+1\",-1.50\r\n\"say \"\"no\"\", twice\nover\",12345678901234567.89\r\n\"'@x\",\"\"\r\n"
        );
        for begin in ["=", "+", "-", "@", "＝", "\t", "\r", "\n"] {
            assert!(harmless(&format!("{begin}cmd")).starts_with('\''), "{begin:?}");
        }
    }

    #[test]
    fn json_keeps_every_digit() {
        let value: serde_json::Value = serde_json::from_str(&table().to_json()).unwrap();
        assert_eq!(value["rows"][0]["name"], "=1+1");
        assert!(table().to_json().contains("\"value\":12345678901234567.89}"));
        assert!(table().to_json().contains("\"value\":-1.50}"));
        assert!(value["rows"][2]["value"].is_null());
    }

    #[test]
    fn a_workbook_is_the_same_each_time_and_holds_no_formula() {
        let first = table().to_xlsx().unwrap();
        assert_eq!(first, table().to_xlsx().unwrap());
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(first)).unwrap();
        let mut sheet = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut sheet).unwrap();
        assert!(!sheet.contains("<f>"), "{sheet}");
        assert!(sheet.contains("<v>-1.5</v>"), "{sheet}");
        let mut strings = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("xl/sharedStrings.xml").unwrap(), &mut strings).unwrap();
        assert!(strings.contains("=1+1") && strings.contains("12345678901234567.89"));
    }

    #[test]
    fn a_text_that_is_too_long_is_refused_not_cut() {
        let mut table = table();
        table.rows[0][0] = Cell::Text("x".repeat(32_768));
        assert!(table.to_xlsx().unwrap_err().to_string().contains("take CSV or JSON"));
    }

    #[test]
    fn any_title_makes_a_sheet_name() {
        assert_eq!(sheet_name("Goals: what/when?"), "Goals  what when");
        assert_eq!(sheet_name("[]"), "List");
        assert_eq!(sheet_name(&"é".repeat(40)).chars().count(), 31);
        for title in ["", "'", "History", "a'", "\u{1}"] {
            let table = Table { title: title.to_owned(), columns: vec![], rows: vec![] };
            assert!(table.to_xlsx().is_ok(), "{title:?}");
        }
    }
}
