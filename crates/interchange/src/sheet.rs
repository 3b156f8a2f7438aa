//! A CSV file as rows with line numbers, and a row as checked values.

use alliance::register::Source;
use rust_decimal::Decimal;

use crate::fault::Faults;
use crate::terms;

/// What every cell of a file is.
pub(crate) const PLAIN: &str = "text without control characters";
pub(crate) const UTF8: &str = "text in UTF-8";
/// How a quotation mark stands in a cell, and what is there instead.
pub(crate) const QUOTES: &str = "a cell with a quotation mark to be quoted, and each mark in it doubled";
pub(crate) const OPEN_MARK: &str = "a quotation mark that is never closed";
pub(crate) const INNER_MARK: &str = "a quotation mark inside a cell that is not quoted";
pub(crate) const AFTER_MARK: &str = "text after a closing quotation mark";

/// A row as it stands in the file. A cell that cannot be text is already noted as a fault and empty here.
pub(crate) struct Line {
    pub(crate) number: u64,
    pub(crate) cells: Vec<String>,
}

/// The rows of a file, its header first. Rows without any sign are left out.
///
/// The file is read as RFC 4180 says, with any line end. Quotation marks are checked first, because a reader that forgives
/// a forgotten one takes the rest of the file for one cell.
pub(crate) fn lines(bytes: &[u8], faults: &mut Faults) -> Vec<Line> {
    if let Err((line, why)) = check_quotes(bytes, b',') {
        faults.note_as_said(Some(line), "", QUOTES, why);
        return Vec::new();
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut counter = LineCounter::of(bytes);
    let mut header: Vec<String> = Vec::new();
    let mut out = Vec::new();
    for row in reader.byte_records() {
        let Ok(row) = row else { break }; // reading from memory: neither input nor length can fail
        let number = counter.line_at(row.position().map_or(0, csv::Position::byte));
        if row.iter().all(<[u8]>::is_empty) {
            continue;
        }
        let mut cells = Vec::with_capacity(row.len());
        for (at, cell) in row.iter().enumerate() {
            let column = header.get(at).map_or("", String::as_str);
            match std::str::from_utf8(cell) {
                Ok(text) if terms::is_plain(text) => cells.push(text.trim().to_owned()),
                Ok(text) => {
                    faults.note(Some(number), column, PLAIN, text);
                    cells.push(String::new());
                }
                Err(_) => {
                    faults.note(Some(number), column, UTF8, &String::from_utf8_lossy(cell));
                    cells.push(String::new());
                }
            }
        }
        if header.is_empty() {
            header.clone_from(&cells);
        }
        out.push(Line { number, cells });
    }
    out
}

/// Counts lines up to a byte. The positions of `csv` count a row after `\r\n` from the `\n` on, which is the line before.
pub(crate) struct LineCounter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> LineCounter<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    /// The line of a row whose position is this byte. Asked for one row after the other.
    pub(crate) fn line_at(&mut self, byte: u64) -> u64 {
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len());
        while to < self.bytes.len() && matches!(self.bytes[to], b'\n' | b'\r') {
            to += 1;
        }
        while self.at < to {
            let lone_return = self.bytes[self.at] == b'\r' && self.bytes.get(self.at + 1) != Some(&b'\n');
            self.line += u64::from(self.bytes[self.at] == b'\n' || lone_return);
            self.at += 1;
        }
        self.line
    }
}

/// The line at which quotation stops making sense (RFC 4180, rules 5 to 7), and how.
pub(crate) fn check_quotes(bytes: &[u8], delimiter: u8) -> Result<(), (u64, &'static str)> {
    enum At {
        Begin,
        Plain,
        Quoted { since: u64 },
        Closed { since: u64 },
    }
    let (mut at, mut line) = (At::Begin, 1);
    for (i, &b) in bytes.iter().enumerate() {
        at = match (at, b) {
            (At::Begin, b'"') => At::Quoted { since: line },
            (At::Quoted { since }, b'"') => At::Closed { since },
            (At::Closed { since }, b'"') => At::Quoted { since },
            (at @ At::Quoted { .. }, _) => at,
            (_, b'\n' | b'\r') => At::Begin,
            (_, b) if b == delimiter => At::Begin,
            (At::Plain, b'"') => return Err((line, INNER_MARK)),
            (At::Closed { .. }, _) => return Err((line, AFTER_MARK)),
            (At::Begin | At::Plain, _) => At::Plain,
        };
        line += u64::from(b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')));
    }
    match at {
        At::Quoted { since } => Err((since, OPEN_MARK)),
        _ => Ok(()),
    }
}

/// A row whose cells are taken one by one; what is wrong with a cell is noted, and a harmless value is given instead.
pub(crate) struct Row<'a> {
    columns: &'a [String],
    cells: &'a [String],
    line: u64,
    faults: &'a mut Faults,
    faulty: bool,
}

impl<'a> Row<'a> {
    pub(crate) fn new(columns: &'a [String], line: &'a Line, faults: &'a mut Faults) -> Self {
        Self { columns, cells: &line.cells, line: line.number, faults, faulty: false }
    }

    /// Whether something in this row was refused.
    pub(crate) fn faulty(&self) -> bool {
        self.faulty
    }

    /// Refuses a cell.
    pub(crate) fn refuse(&mut self, column: &str, expected: impl Into<String>) {
        let found = self.text(column);
        self.refuse_part(column, expected, &found);
    }

    /// Refuses a part of a cell.
    pub(crate) fn refuse_part(&mut self, column: &str, expected: impl Into<String>, found: &str) {
        self.faulty = true;
        self.faults.note(Some(self.line), column, expected, found);
    }

    /// The cell as it is; may be empty.
    pub(crate) fn text(&self, column: &str) -> String {
        let at = self.columns.iter().position(|c| c == column);
        at.and_then(|at| self.cells.get(at)).cloned().unwrap_or_default()
    }

    /// The cell, or none where it is empty.
    pub(crate) fn some(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The cell, which must not be empty.
    pub(crate) fn need(&mut self, column: &str, expected: &str) -> String {
        let text = self.text(column);
        if text.is_empty() {
            self.refuse(column, expected);
        }
        text
    }

    /// A cell that is empty or passes a check.
    pub(crate) fn some_that(&mut self, column: &str, check: impl Fn(&str) -> bool, expected: &str) -> Option<String> {
        let text = self.some(column)?;
        if !check(&text) {
            self.refuse(column, expected);
        }
        Some(text)
    }

    /// A cell that must pass a check.
    pub(crate) fn need_that(&mut self, column: &str, check: impl Fn(&str) -> bool, expected: &str) -> String {
        if self.text(column).is_empty() {
            self.refuse(column, expected);
        }
        self.some_that(column, check, expected).unwrap_or_default()
    }

    /// Two letters of a member.
    pub(crate) fn member(&mut self, column: &str) -> String {
        self.need_that(column, terms::is_member, terms::MEMBER)
    }

    /// A date as precise as it is known, or none.
    pub(crate) fn date(&mut self, column: &str) -> Option<String> {
        self.some_that(column, terms::is_date, terms::DATE)
    }

    /// A number, or none where the cell is empty.
    pub(crate) fn number(&mut self, column: &str) -> Option<Decimal> {
        let value = terms::number(&self.some(column)?);
        if value.is_none() {
            self.refuse(column, terms::NUMBER);
        }
        value
    }

    /// A number that must be there.
    pub(crate) fn need_number(&mut self, column: &str) -> Decimal {
        if self.text(column).is_empty() {
            self.refuse(column, terms::NUMBER);
        }
        self.number(column).unwrap_or_default()
    }

    /// One of a few words and what it stands for.
    pub(crate) fn word<T: Copy>(&mut self, column: &str, words: &[(&str, T)]) -> T {
        let text = self.text(column);
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text) {
            return *meaning;
        }
        self.refuse(column, one_of(words.iter().map(|(word, _)| *word)));
        words[0].1
    }

    /// The columns `source` and `read_as`; a record without a source is refused.
    pub(crate) fn source(&mut self) -> Source {
        Source { cited: self.need("source", "where this was read"), read_as: self.text("read_as") }
    }
}

/// "one of `a`, `b`, `c`".
pub(crate) fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", words.map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut faults = Faults::new("a.csv");
        let found = lines(text.as_bytes(), &mut faults).into_iter().map(|l| (l.number, l.cells)).collect();
        assert!(faults.none());
        found
    }

    #[test]
    fn lines_are_counted_with_any_line_end() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a,b{end}1,\"x{end}y\"{end}{end}2,z{end}");
            let found = numbers(&text);
            assert_eq!(found.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [1, 2, 5], "{end:?}");
        }
    }

    #[test]
    fn bad_quotes_are_named_with_their_line() {
        for (text, line, found) in [
            ("a,b\n1,\"x\n2,y\n", 2, "a quotation mark that is never closed"),
            ("a,b\n1,\"x\n\"\"2,y\n", 2, "a quotation mark that is never closed"),
            ("a,b\n1,x\n2,5\" disk\n", 3, "a quotation mark inside a cell that is not quoted"),
            ("a,b\n1,\"x\"y\n", 2, "text after a closing quotation mark"),
        ] {
            let mut faults = Faults::new("a.csv");
            assert!(lines(text.as_bytes(), &mut faults).is_empty());
            let listed = faults.or(()).unwrap_err();
            assert_eq!((listed[0].line, listed[0].found.as_str()), (Some(line), found));
        }
        assert_eq!(numbers("a\n\"say \"\"no\"\"\"\n")[1].1, ["say \"no\""]);
    }
}
