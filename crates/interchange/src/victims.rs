//! Counts of identified victims out of a file, as national systems export them from the ICSE database: a row a count, never a person.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use alliance::victims::{MOST, Month, Place, Said, Sheet, VictimsRefusal, Way};

use crate::fault::{Fault, Faults, NOTHING};
use crate::sheet::{self, Row};
use crate::terms;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 5] = ["month", "way", "located", "country", "count"];
/// Rows of a file: many years of every way and member.
pub const ROWS: usize = 20_000;
/// Marks that stand in the place of a count; `0` is `nothing-found`.
const MARKS: [&str; 3] = ["nothing-known", "nothing-found", "not-applicable"];
/// Where somebody was located, from their own country.
const SIDES: [&str; 2] = ["home", "abroad"];
const MONTH: &str = "a month from 1990 on, such as 2026-03";
const COUNT: &str = "a whole number from 0 to 100000, `nothing-known`, `nothing-found` or `not-applicable`";

/// What a fault of counts asks for. It says the same as the fault's own words, so that whoever shows them to people can say it in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// All columns, each once.
    Header,
    /// One of the columns, and no other.
    Column,
    /// At most [`ROWS`].
    Rows,
    /// A cell for each column.
    Cells,
    /// At least one count.
    Counts,
    /// A month.
    Month,
    /// A way of identification.
    Way,
    /// A count, or a mark in its place.
    Count,
    /// No place beside a mark.
    NoPlace,
    /// At home or abroad.
    Side,
    /// Two letters of a country.
    Country,
    /// Another member than the own one.
    OtherMember,
    /// At home nobody who referred, but of a referral.
    NoReferrer,
    /// A member, or nothing.
    Member,
    /// A place that its month and way does not have yet.
    NewPlace,
    /// A mark alone, or counts.
    Alone,
    /// Quotation marks as CSV writes them.
    Quotes,
    /// Text without control characters.
    Plain,
    /// Text in UTF-8.
    Utf8,
}

impl Expected {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Header,
        Self::Column,
        Self::Rows,
        Self::Cells,
        Self::Counts,
        Self::Month,
        Self::Way,
        Self::Count,
        Self::NoPlace,
        Self::Side,
        Self::Country,
        Self::OtherMember,
        Self::NoReferrer,
        Self::Member,
        Self::NewPlace,
        Self::Alone,
        Self::Quotes,
        Self::Plain,
        Self::Utf8,
    ];

    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Column => "column",
            Self::Rows => "rows",
            Self::Cells => "cells",
            Self::Counts => "counts",
            Self::Month => "month",
            Self::Way => "way",
            Self::Count => "count",
            Self::NoPlace => "no-place",
            Self::Side => "side",
            Self::Country => "country",
            Self::OtherMember => "other-member",
            Self::NoReferrer => "no-referrer",
            Self::Member => "member",
            Self::NewPlace => "new-place",
            Self::Alone => "alone",
            Self::Quotes => "quotes",
            Self::Plain => "plain",
            Self::Utf8 => "utf8",
        }
    }

    /// What a fault of counts asks for.
    pub fn of(fault: &Fault) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.to_string() == fault.expected)
    }
}

/// As faults say it.
impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header => write!(f, "a header with the columns {}, each once", COLUMNS.join(", ")),
            Self::Column => f.write_str(&sheet::one_of(COLUMNS.into_iter())),
            Self::Rows => write!(f, "at most {ROWS} rows"),
            Self::Cells => write!(f, "{} cells, as in the header", COLUMNS.len()),
            Self::Counts => f.write_str("at least one count"),
            Self::Month => f.write_str(MONTH),
            Self::Way => f.write_str(&sheet::one_of(Way::ALL.iter().map(|way| way.as_str()))),
            Self::Count => f.write_str(COUNT),
            Self::NoPlace => f.write_str("nothing beside a mark: it speaks of the whole way"),
            Self::Side => f.write_str(&sheet::one_of(SIDES.into_iter())),
            Self::Country => f.write_str(terms::MEMBER),
            Self::OtherMember => f.write_str("another member than the own one"),
            Self::NoReferrer => f.write_str("nothing: at home, only a referral comes from another member"),
            Self::Member => f.write_str("a member of the alliance; nothing where it is in none"),
            Self::NewPlace => f.write_str("a place that no row above has in this month and way"),
            Self::Alone => {
                write!(f, "one mark, or counts: {} stand alone in their month and way", MARKS.join(", "))
            }
            Self::Quotes => f.write_str(sheet::QUOTES),
            Self::Plain => f.write_str(sheet::PLAIN),
            Self::Utf8 => f.write_str(sheet::UTF8),
        }
    }
}

/// What a fault of counts has found, where it says so in words. A cell's own text is quoted, and needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing stands there.
    Nothing,
    /// A quotation mark that is never closed.
    OpenMark,
    /// A quotation mark inside a cell that is not quoted.
    InnerMark,
    /// Text after a closing quotation mark.
    AfterMark,
}

impl Found {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Nothing, Self::OpenMark, Self::InnerMark, Self::AfterMark];

    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::OpenMark => "open-mark",
            Self::InnerMark => "inner-mark",
            Self::AfterMark => "after-mark",
        }
    }

    /// What a fault of counts has found.
    pub fn of(fault: &Fault) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.in_words() == fault.found)
    }

    /// As faults say it.
    const fn in_words(self) -> &'static str {
        match self {
            Self::Nothing => NOTHING,
            Self::OpenMark => sheet::OPEN_MARK,
            Self::InnerMark => sheet::INNER_MARK,
            Self::AfterMark => sheet::AFTER_MARK,
        }
    }
}

/// What a row says.
enum Count {
    Mark(Said),
    Number(u32),
}

/// Reads counts of a member by month. `members` are the codes of all members. The columns are `month`, `way`, `located` (`home` or `abroad`),
/// `country` (the member in which they were located, or that referred them; empty where it is in no member) and `count`. In the place of a
/// count stands a mark where there is none; such a row is the only one of its month and way. Rows may stand in any order.
///
/// # Errors
/// Every fault of the file, with its line and column.
pub fn read_counts(
    file_name: &str,
    bytes: &[u8],
    member: &str,
    members: &BTreeSet<String>,
) -> Result<BTreeMap<Month, Sheet>, Vec<Fault>> {
    let mut faults = Faults::new(file_name);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = sheet::lines(bytes, &mut faults).into_iter();
    let header = lines.next();
    let first = header.as_ref().map_or(1, |h| h.number);
    let columns = header.map(|h| h.cells).unwrap_or_default();
    if columns.is_empty() && !faults.none() {
        // Nothing could be told apart in it: that is said, and not that every column is missing.
        return faults.or(BTreeMap::new());
    }
    for needed in COLUMNS.iter().filter(|needed| columns.iter().filter(|c| c == *needed).count() != 1) {
        faults.note(Some(first), needed, Expected::Header.to_string(), &columns.join(","));
    }
    for unknown in columns.iter().filter(|c| !COLUMNS.contains(&c.as_str())) {
        faults.note(Some(first), unknown, Expected::Column.to_string(), unknown);
    }
    let mut said: BTreeMap<Month, BTreeMap<Way, Said>> = BTreeMap::new();
    if faults.none() {
        let rows = lines.len();
        for (at, line) in lines.enumerate() {
            let mut row = Row::new(&columns, &line, &mut faults);
            if at == ROWS {
                row.refuse_part("", Expected::Rows.to_string(), &rows.to_string());
                break;
            }
            if line.cells.len() > columns.len() {
                let found = line.cells.len().to_string();
                row.refuse_part("", Expected::Cells.to_string(), &found);
            }
            let Some((month, way, place, count)) = read_row(&mut row, member, members) else { continue };
            put(&mut row, said.entry(month).or_default(), way, (place, count));
        }
        if faults.none() && said.is_empty() {
            faults.note(Some(first), "month", Expected::Counts.to_string(), "");
        }
    }
    faults.or(said
        .into_iter()
        .map(|(month, ways)| {
            (month, ways.into_iter().fold(Sheet::default(), |sheet, (way, said)| sheet.with(way, said)))
        })
        .collect())
}

/// A row; none where something in it was refused.
fn read_row(row: &mut Row<'_>, member: &str, members: &BTreeSet<String>) -> Option<(Month, Way, Option<Place>, Count)> {
    let month = row.need("month", MONTH);
    let parsed = month.parse::<Month>().ok();
    if parsed.is_none() && !month.is_empty() {
        row.refuse("month", MONTH);
    }
    let words: Vec<(&str, Way)> = Way::ALL.iter().map(|way| (way.as_str(), *way)).collect();
    let way = row.word("way", &words);
    let written = row.need("count", COUNT);
    let count = match written.as_str() {
        "nothing-known" => Some(Count::Mark(Said::NothingKnown)),
        "not-applicable" => Some(Count::Mark(Said::NotApplicable)),
        "nothing-found" | "0" => Some(Count::Mark(Said::NothingFound)),
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => {
            digits.parse().ok().filter(|n| (1..=MOST).contains(n)).map(Count::Number)
        }
        _ => None,
    };
    if count.is_none() && !written.is_empty() {
        row.refuse("count", COUNT);
    }
    let place = match &count {
        Some(Count::Mark(_)) => {
            for column in ["located", "country"] {
                if row.some(column).is_some() {
                    row.refuse(column, Expected::NoPlace.to_string());
                }
            }
            None
        }
        _ => read_place(row, way, member, members),
    };
    if row.faulty() { None } else { Some((parsed?, way, place, count?)) }
}

fn read_place(row: &mut Row<'_>, way: Way, member: &str, members: &BTreeSet<String>) -> Option<Place> {
    let side = row.word("located", &SIDES.map(|side| (side, side)));
    let country = row.some_that("country", terms::is_member, terms::MEMBER);
    let place = Place::of(side, country.as_deref())?;
    let expected = match Sheet::check_place(way, &place, member, members) {
        Ok(()) => return Some(place),
        Err(VictimsRefusal::OwnCountry) => Expected::OtherMember,
        Err(VictimsRefusal::NotReferred) => Expected::NoReferrer,
        Err(_) => Expected::Member,
    };
    row.refuse("country", expected.to_string());
    None
}

/// Puts a row to the others of its month and way.
fn put(row: &mut Row<'_>, ways: &mut BTreeMap<Way, Said>, way: Way, (place, count): (Option<Place>, Count)) {
    match (ways.get_mut(&way), count) {
        (None, Count::Mark(mark)) => {
            ways.insert(way, mark);
        }
        (None, Count::Number(n)) => {
            let counts = place.into_iter().map(|place| (place, n)).collect();
            ways.insert(way, Said::Found { counts });
        }
        (Some(Said::Found { counts }), Count::Number(n)) => {
            let Some(place) = place else { return };
            if let Entry::Vacant(free) = counts.entry(place) {
                free.insert(n);
            } else {
                row.refuse("country", Expected::NewPlace.to_string());
            }
        }
        (Some(_), _) => {
            row.refuse("count", Expected::Alone.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_bytes(bytes: &[u8]) -> Result<BTreeMap<Month, Sheet>, Vec<Fault>> {
        let members = ["DE", "FR", "XK"].map(str::to_owned).into_iter().collect();
        read_counts("icse.csv", bytes, "DE", &members)
    }

    fn read(text: &str) -> Result<BTreeMap<Month, Sheet>, String> {
        let read = read_bytes(text.as_bytes());
        read.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    const HEADER: &str = "month,way,located,country,count\n";

    #[test]
    fn rows_become_counts_and_marks_by_month_and_way() {
        let text = format!(
            "{HEADER}2026-02,image-analysis,home,,4\n2026-02,image-analysis,abroad,XK,2\n2026-02,referral,home,FR,1\n\
             2026-02,public-report,,,0\n2026-02,investigation,,,nothing-known\n2026-02,other,,,not-applicable\n\
             2026-01,other,abroad,,3\n"
        );
        let read = read(&text).unwrap();
        assert_eq!(read.keys().map(ToString::to_string).collect::<Vec<_>>(), ["2026-01", "2026-02"]);
        let february = &read[&"2026-02".parse().unwrap()];
        assert_eq!(february.missing().count(), 0);
        assert_eq!(february.of(Way::PublicReport), Some(&Said::NothingFound));
        assert_eq!(february.of(Way::Investigation), Some(&Said::NothingKnown));
        let counts = BTreeMap::from([(Place::HOME, 4), ("abroad.XK".parse().unwrap(), 2)]);
        assert_eq!(february.of(Way::ImageAnalysis), Some(&Said::Found { counts }));
        // Rows in another order say the same, and a mark of bytes before them says nothing.
        let mut rows: Vec<&str> = text.lines().skip(1).collect();
        rows.reverse();
        let turned = format!("\u{feff}{HEADER}{}\n", rows.join("\r\n"));
        assert_eq!(super::tests::read(&turned).unwrap(), read);
    }

    #[test]
    fn faults_name_their_place_and_nothing_of_the_file_is_taken() {
        for (row, said) in [
            ("2026-2,other,home,,1", "line 2, column `month`"),
            ("2026-02,guess,home,,1", "line 2, column `way`"),
            ("2026-02,other,here,,1", "line 2, column `located`"),
            ("2026-02,other,abroad,US,1", "line 2, column `country`: expected a member of the alliance"),
            ("2026-02,other,abroad,DE,1", "another member than the own one"),
            ("2026-02,other,home,FR,1", "only a referral"),
            ("2026-02,other,home,,-1", "line 2, column `count`"),
            ("2026-02,other,home,,1.5", "line 2, column `count`"),
            ("2026-02,other,home,,100001", "line 2, column `count`"),
            ("2026-02,other,home,,", "line 2, column `count`"),
            ("2026-02,other,home,,0", "line 2, column `located`: expected nothing beside a mark"),
            ("2026-02,other,home,,1\n2026-02,other,home,,1", "line 3, column `country`"),
            ("2026-02,other,home,,1\n2026-02,other,,,0", "line 3, column `count`"),
            ("2026-02,other,,,0\n2026-02,other,,,0", "line 3, column `count`"),
            ("2026-02,other,home,,1,Ann", "5 cells"),
            ("", "at least one count"),
        ] {
            let refused = read(&format!("{HEADER}{row}\n")).unwrap_err();
            assert!(refused.contains(said), "{row:?} was refused with: {refused}");
        }
        for header in ["month,way,located,country\n", "month,way,located,country,count,name\n", "", "count,count\n"] {
            assert!(read(&format!("{header}2026-02,other,home,,1\n")).is_err(), "{header:?}");
        }
    }

    #[test]
    fn whatever_is_wrong_has_a_word_by_which_it_is_said_in_any_language() {
        // More rows than a file may have, with nothing else wrong in them.
        let months = (1990..2330).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")));
        let rows = months.flat_map(|month| Way::ALL.iter().map(move |way| format!("{month},{way},,,0\n")));
        let too_many: String = rows.take(ROWS + 1).collect();
        let of = |row: &str| format!("{HEADER}{row}\n").into_bytes();
        for (bytes, expected, found) in [
            (b"month,way,located,country\n".to_vec(), Expected::Header, None),
            (b"month,way,located,country,count,name\n".to_vec(), Expected::Column, None),
            (format!("{HEADER}{too_many}").into_bytes(), Expected::Rows, None),
            (of("2026-02,other,home,,1,Ann"), Expected::Cells, None),
            (HEADER.into(), Expected::Counts, Some(Found::Nothing)),
            (of("2026-2,other,home,,1"), Expected::Month, None),
            (of("2026-02,guess,home,,1"), Expected::Way, None),
            (of("2026-02,other,home,,"), Expected::Count, Some(Found::Nothing)),
            (of("2026-02,other,home,,0"), Expected::NoPlace, None),
            (of("2026-02,other,here,,1"), Expected::Side, None),
            (of("2026-02,other,abroad,Germany,1"), Expected::Country, None),
            (of("2026-02,other,abroad,DE,1"), Expected::OtherMember, None),
            (of("2026-02,other,home,FR,1"), Expected::NoReferrer, None),
            (of("2026-02,other,abroad,US,1"), Expected::Member, None),
            (of("2026-02,other,home,,1\n2026-02,other,home,,1"), Expected::NewPlace, Some(Found::Nothing)),
            (of("2026-02,other,,,0\n2026-02,other,home,,1"), Expected::Alone, None),
            (of("2026-02,other,home,,\"1"), Expected::Quotes, Some(Found::OpenMark)),
            (of("2026-02,other,home,,1\""), Expected::Quotes, Some(Found::InnerMark)),
            (of("2026-02,\"other\"s,home,,1"), Expected::Quotes, Some(Found::AfterMark)),
            (of("2026-02,other,home,,1\u{7}"), Expected::Plain, None),
            ([HEADER.as_bytes(), b"2026-02,other,home,,\xff\n"].concat(), Expected::Utf8, None),
        ] {
            let faults = read_bytes(&bytes).unwrap_err();
            assert_eq!((Expected::of(&faults[0]), Found::of(&faults[0])), (Some(expected), found), "{}", faults[0]);
            assert!(expected != Expected::Quotes || faults.len() == 1, "{faults:?}");
            for fault in &faults {
                assert!(Expected::of(fault).is_some(), "{fault}");
                assert!(Found::of(fault).is_some() || fault.found.starts_with('`'), "{fault}");
            }
        }
    }
}
