//! What is wrong with a file: where, what was expected, what was found.

use std::fmt;

/// How many faults of one file are listed before the rest is only counted.
pub const LISTED: usize = 50;
/// What a fault says to have found where nothing stands.
pub(crate) const NOTHING: &str = "nothing";

/// One fault of a file, worded so that the person who wrote the file can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name, as its sender gave it.
    pub file: String,
    /// The line, counted from 1; for a cell that runs over several lines, the line on which its row begins. None only where
    /// a fault has no one place.
    pub line: Option<u64>,
    /// The sheet and its cell, `D7`, where the file is a workbook: then `line` and `column` say nothing.
    pub cell: Option<SheetCell>,
    /// The column's name; for JSON the path of the field, like `[3].body.member`; empty where the whole row is meant.
    pub column: String,
    /// What a right value would have been.
    pub expected: String,
    /// What stands there.
    pub found: String,
    /// How many more faults the file has beyond the listed ones: above 0 only in the last of a long list, which then
    /// names no place.
    pub further: usize,
}

/// A cell of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCell {
    /// The sheet's name.
    pub sheet: String,
    /// The cell as spreadsheets name it: `D7`; empty where the whole sheet is meant.
    pub cell: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.further > 0 {
            return write!(f, ": and {} more", self.further);
        }
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(SheetCell { sheet, cell }) = &self.cell {
            write!(f, ", sheet “{sheet}”")?;
            if !cell.is_empty() {
                write!(f, ", cell {cell}")?;
            }
        }
        if !self.column.is_empty() {
            write!(f, ", column `{}`", self.column)?;
        }
        write!(f, ": expected {}; found {}", self.expected, self.found)
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// One fault by itself, for readers that hand out row after row. `found` is the raw text.
    pub(crate) fn at(file: &str, line: Option<u64>, column: &str, expected: &str, found: &str) -> Self {
        Self::at_as_said(file, line, column, expected, &quoted(found))
    }

    /// One fault by itself whose `found` is already a phrase.
    pub(crate) fn at_as_said(file: &str, line: Option<u64>, column: &str, expected: &str, found: &str) -> Self {
        let (file, column, expected, found) = (one_line(file), one_line(column), one_line(expected), one_line(found));
        Self { file, line, cell: None, column, expected, found, further: 0 }
    }
}

/// Gathers the faults of one file.
#[derive(Debug)]
pub(crate) struct Faults {
    file: String,
    listed: Vec<Fault>,
    further: usize,
}

impl Faults {
    pub(crate) fn new(file: &str) -> Self {
        Self { file: one_line(file), listed: Vec::new(), further: 0 }
    }

    /// Notes a fault. `found` is the raw text; it is quoted and cut here.
    pub(crate) fn note(&mut self, line: Option<u64>, column: &str, expected: impl Into<String>, found: &str) {
        let found = quoted(found);
        self.note_as_said(line, column, &expected.into(), &found);
    }

    /// Notes a fault whose `found` is already a phrase ("8 cells"). Whatever of the file stands in one of the texts cannot
    /// break the line, so that no file can write a fault that is none.
    pub(crate) fn note_as_said(&mut self, line: Option<u64>, column: &str, expected: &str, found: &str) {
        self.put(line, None, column, expected, found);
    }

    /// Notes a fault of a cell of a workbook. `found` is the raw text.
    pub(crate) fn note_cell(&mut self, sheet: &str, cell: &str, expected: impl Into<String>, found: &str) {
        let found = quoted(found);
        self.note_cell_as_said(sheet, cell, &expected.into(), &found);
    }

    /// Notes a fault of a cell whose `found` is already a phrase.
    pub(crate) fn note_cell_as_said(&mut self, sheet: &str, cell: &str, expected: &str, found: &str) {
        let place = SheetCell { sheet: one_line(sheet), cell: one_line(cell) };
        self.put(None, Some(place), "", expected, found);
    }

    fn put(&mut self, line: Option<u64>, cell: Option<SheetCell>, column: &str, expected: &str, found: &str) {
        if self.listed.len() == LISTED {
            self.further += 1;
            return;
        }
        self.listed.push(Fault { cell, ..Fault::at_as_said(&self.file, line, column, expected, found) });
    }

    pub(crate) fn none(&self) -> bool {
        self.listed.is_empty()
    }

    /// How many were noted so far.
    pub(crate) fn noted(&self) -> usize {
        self.listed.len() + self.further
    }

    /// The value, if no fault was noted.
    pub(crate) fn or<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.none() {
            return Ok(value);
        }
        if self.further > 0 {
            self.listed.push(Fault {
                file: self.file,
                line: None,
                cell: None,
                column: String::new(),
                expected: String::new(),
                found: String::new(),
                further: self.further,
            });
        }
        Err(self.listed)
    }
}

/// A value as it is shown in a fault: in backticks, one line, at most 80 characters; nothing at all is said in words.
fn quoted(found: &str) -> String {
    if found.trim().is_empty() {
        return NOTHING.to_owned();
    }
    let mut short: String = found.chars().take(80).collect();
    if short.len() < found.len() {
        short.push('…');
    }
    format!("`{}`", one_line(&short))
}

/// A text without control characters.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_reads_as_a_sentence() {
        let mut faults = Faults::new("commitments.csv");
        faults.note(Some(12), "country", "two letters of a member such as `DE`", "Germany");
        faults.note(Some(13), "summary", "a text", " ");
        let listed = faults.or(()).unwrap_err();
        assert_eq!(
            listed[0].to_string(),
            "commitments.csv, line 12, column `country`: expected two letters of a member such as `DE`; found `Germany`"
        );
        assert_eq!(listed[1].to_string(), "commitments.csv, line 13, column `summary`: expected a text; found nothing");
    }

    #[test]
    fn a_fault_of_a_workbook_names_sheet_and_cell() {
        let mut faults = Faults::new("report.xlsx");
        faults.note_cell("G1", "D7", "a whole number: write digits only, such as `1200`", "abc");
        assert_eq!(
            faults.or(()).unwrap_err()[0].to_string(),
            "report.xlsx, sheet “G1”, cell D7: expected a whole number: write digits only, such as `1200`; found `abc`"
        );
    }

    #[test]
    fn the_fifty_first_is_only_counted() {
        let mut faults = Faults::new("a.csv");
        for line in 0..62 {
            faults.note(Some(line), "x", "y", "z");
        }
        let listed = faults.or(()).unwrap_err();
        assert_eq!(listed.len(), 51);
        assert_eq!(listed[50].to_string(), "a.csv: and 12 more");
        assert_eq!(listed[50].further, 12);
    }

    #[test]
    fn a_long_value_is_cut_and_cannot_break_the_line() {
        assert_eq!(quoted(&"é".repeat(81)), format!("`{}…`", "é".repeat(80)));
        assert_eq!(quoted("a\nb\u{1b}"), "`a\u{fffd}b\u{fffd}`");
        let mut faults = Faults::new("a\n.csv");
        faults.note_as_said(Some(1), "b\n", "c\n", "d\n");
        assert!(!faults.or(()).unwrap_err()[0].to_string().contains('\n'));
    }
}
