//! Counts of identified victims out of a file, as national systems export them from the ICSE database: a row a count, never a person.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use alliance::victims::{MOST, Month, Place, Said, Sheet, VictimsRefusal, Way};

use crate::fault::{Fault, Faults};
use crate::sheet::{self, Row};
use crate::terms;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 5] = ["month", "way", "located", "country", "count"];
/// Rows of a file: many years of every way and member.
const ROWS: usize = 20_000;
/// Marks that stand in the place of a count; `0` is `nothing-found`.
const MARKS: [&str; 3] = ["nothing-known", "nothing-found", "not-applicable"];
const MONTH: &str = "a month from 1990 on, such as 2026-03";
const COUNT: &str = "a whole number from 0 to 100000, `nothing-known`, `nothing-found` or `not-applicable`";
const EMPTY: &str = "nothing beside a mark: it speaks of the whole way";

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
    for needed in COLUMNS.iter().filter(|needed| columns.iter().filter(|c| c == *needed).count() != 1) {
        faults.note(
            Some(first),
            needed,
            format!("a header with the columns {}, each once", COLUMNS.join(", ")),
            &columns.join(","),
        );
    }
    for unknown in columns.iter().filter(|c| !COLUMNS.contains(&c.as_str())) {
        faults.note(Some(first), unknown, sheet::one_of(COLUMNS.into_iter()), unknown);
    }
    let mut said: BTreeMap<Month, BTreeMap<Way, Said>> = BTreeMap::new();
    if faults.none() {
        for (at, line) in lines.enumerate() {
            let mut row = Row::new(&columns, &line, &mut faults);
            if at == ROWS {
                row.refuse_part("", format!("at most {ROWS} rows"), "more");
                break;
            }
            if line.cells.len() > columns.len() {
                let found = line.cells.len().to_string();
                row.refuse_part("", format!("{} cells, as in the header", columns.len()), &found);
            }
            let Some((month, way, place, count)) = read_row(&mut row, member, members) else { continue };
            put(&mut row, said.entry(month).or_default(), way, (place, count));
        }
        if faults.none() && said.is_empty() {
            faults.note(Some(first), "month", "at least one count", "");
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
                    row.refuse(column, EMPTY);
                }
            }
            None
        }
        _ => read_place(row, way, member, members),
    };
    if row.faulty() { None } else { Some((parsed?, way, place, count?)) }
}

fn read_place(row: &mut Row<'_>, way: Way, member: &str, members: &BTreeSet<String>) -> Option<Place> {
    let side = row.word("located", &[("home", "home"), ("abroad", "abroad")]);
    let country = row.some_that("country", terms::is_member, terms::MEMBER);
    let place = Place::of(side, country.as_deref())?;
    let expected = match Sheet::check_place(way, &place, member, members) {
        Ok(()) => return Some(place),
        Err(VictimsRefusal::OwnCountry) => "another member than the own one",
        Err(VictimsRefusal::NotReferred) => "nothing: at home, only a referral comes from another member",
        Err(_) => "a member of the alliance; nothing where it is in none",
    };
    row.refuse("country", expected);
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
                row.refuse("country", "a place that no row above has in this month and way");
            }
        }
        (Some(_), _) => {
            row.refuse(
                "count",
                format!("one mark, or counts: {} stand alone in their month and way", MARKS.join(", ")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<BTreeMap<Month, Sheet>, String> {
        let members = ["DE", "FR", "XK"].map(str::to_owned).into_iter().collect();
        let read = read_counts("icse.csv", text.as_bytes(), "DE", &members);
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
}
