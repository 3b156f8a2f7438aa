use proptest::prelude::*;

use super::*;

fn members(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("m{i}")).collect()
}

fn grid(counts: &[u64], wide: usize) -> Tables {
    let (rows, columns) = (members(counts.len() / wide), members(wide));
    let axes: [Vec<&str>; 2] =
        [rows.iter().map(String::as_str).collect(), columns.iter().map(String::as_str).collect()];
    let mut tables = Tables::new();
    tables.grid("t", &[&axes[0], &axes[1]], counts).unwrap();
    tables
}

fn five() -> Policy {
    Policy::new(5, Zeros::Hidden)
}

fn hidden(published: &Published) -> Vec<&str> {
    published.cells().filter(|(_, mark)| matches!(mark, Mark::Suppressed { .. })).map(|(id, _)| id).collect()
}

/// What hiding small cells alone would publish: the complementary step left out.
fn small_alone(tables: &Tables, policy: Policy) -> Published {
    let entry = |cell: &tables::Cell| {
        let small = policy.is_small(cell.value);
        let mark = if small { Mark::Suppressed { at_least: 0 } } else { Mark::Shown(cell.value) };
        published::Entry { id: cell.id.clone(), mark, small }
    };
    Published { cells: tables.cells.iter().map(entry).collect(), sums: tables.sums.clone(), width: policy.width() }
}

#[test]
fn one_small_cell_alone_is_given_away_and_four_are_not() {
    let tables = grid(&[3, 20, 30, 40, 50, 60, 70, 80, 90], 3);
    let given_away = audit(&small_alone(&tables, five())).unwrap();
    let interval = |id: &str, least, greatest| Interval { id: id.to_owned(), least, greatest };
    assert_eq!(given_away, [interval("t[m0,m0]", 3, Some(3))]);
    let published = protect(&tables, five()).unwrap();
    assert_eq!(hidden(&published), ["t[m0,m0]", "t[m0,m1]", "t[m1,m0]", "t[m1,m1]"]);
    assert_eq!(attack(&published).unwrap()[0], interval("t[m0,m0]", 0, Some(23)));
    assert!(published.is_small("t[m0,m0]") && !published.is_small("t[m0,m1]"));
}

#[test]
fn a_row_hides_its_total_where_no_part_can_help() {
    // 5 + 1: the two come to 6, and each lies between 0 and 6. 4 + 0 come to 4: only without the total are they wide.
    let shown = |counts: &[u64]| {
        let names = members(counts.len());
        let mut tables = Tables::new();
        tables.grid("t", &[&names.iter().map(String::as_str).collect::<Vec<_>>()], counts).unwrap();
        protect(&tables, five()).unwrap().mark("t[*]").unwrap()
    };
    assert_eq!(shown(&[5, 1]), Mark::Shown(6));
    assert_eq!(shown(&[4, 0, 5]), Mark::Shown(9));
    assert_eq!(shown(&[3, 2]), Mark::Shown(5));
    assert_eq!(shown(&[4, 0]), Mark::Suppressed { at_least: 0 });
}

#[test]
fn zeros_are_shown_where_the_policy_says_so() {
    let tables = grid(&[0, 20, 30, 40], 2);
    assert_eq!(hidden(&protect(&tables, Policy::new(5, Zeros::Shown)).unwrap()), [""; 0]);
    assert_eq!(hidden(&protect(&tables, five()).unwrap()).len(), 4);
    // Whoever reads "suppressed" then knows that it is at least 1: 2 + 4 leaves each between 1 and 5, which is narrow.
    let published = protect(&grid(&[2, 4], 2), Policy::new(5, Zeros::Shown)).unwrap();
    assert_eq!(published.mark("t[m0,*]"), Some(Mark::Suppressed { at_least: 1 }));
}

#[test]
fn a_low_smallest_cell_still_keeps_hidden_cells_five_wide() {
    assert_eq!((Policy::new(3, Zeros::Hidden).width(), Policy::new(10, Zeros::Hidden).width()), (5, 10));
    assert_eq!(hidden(&protect(&grid(&[0, 20, 30, 40], 2), Policy::new(0, Zeros::Hidden)).unwrap()), [""; 0]);
}

#[test]
fn what_can_be_worked_out_by_subtraction_is_protected_too() {
    // 103 in all, 100 of them of matched members: the 3 others stand in no table.
    let mut tables = Tables::new();
    tables.cell("all", 103).unwrap();
    tables.cell("matched", 100).unwrap();
    tables.unlisted("others", 3).unwrap();
    tables.sum("all", &["matched", "others"]).unwrap();
    let published = protect(&tables, five()).unwrap();
    assert_eq!(hidden(&published).len(), 1);
    assert_eq!(audit(&published).unwrap(), []);
}

/// Two members in a year; one of them is small at first, then the other figure is revised.
fn first_vintage() -> (Tables, Published) {
    let mut tables = Tables::new();
    for (id, value) in [("a", 40), ("b", 12), ("c", 9), ("all", 61)] {
        tables.cell(id, value).unwrap();
    }
    tables.sum("all", &["a", "b", "c"]).unwrap();
    let published = protect(&tables, five()).unwrap();
    (tables, published)
}

#[test]
fn a_later_vintage_cannot_be_subtracted_from_an_earlier_one() {
    let (mut tables, first) = first_vintage();
    assert_eq!(hidden(&first), [""; 0]);
    // c is revised to 2. All the other parts have been shown, so the new total can't be.
    tables.cell("c/2", 2).unwrap();
    tables.cell("all/2", 54).unwrap();
    tables.sum("all/2", &["a", "b", "c/2"]).unwrap();
    tables.follow(&first).unwrap();
    let second = protect(&tables, five()).unwrap();
    assert_eq!(hidden(&second), ["c/2", "all/2"]);
    assert_eq!(attack(&second).unwrap()[0].greatest, None);
    // Hidden once, hidden in the third vintage too, though nothing new is small.
    tables.cell("c/3", 8).unwrap();
    tables.cell("all/3", 60).unwrap();
    tables.sum("all/3", &["a", "b", "c/3"]).unwrap();
    tables.follow(&second).unwrap();
    assert_eq!(hidden(&protect(&tables, five()).unwrap()), ["c/2", "all/2"]);
}

#[test]
fn what_was_hidden_stays_hidden_under_a_lower_smallest_cell() {
    let mut tables = Tables::new();
    tables.cell("a", 7).unwrap();
    let first = protect(&tables, Policy::new(10, Zeros::Hidden)).unwrap();
    assert_eq!(hidden(&protect(&tables, five()).unwrap()), [""; 0]);
    tables.follow(&first).unwrap();
    assert_eq!(hidden(&protect(&tables, five()).unwrap()), ["a"]);
}

#[test]
fn earlier_sums_hold_even_where_the_new_tables_leave_them_out() {
    let (_, first) = first_vintage();
    // The same cells, and only a sum that was not there before.
    let mut tables = Tables::new();
    for (id, value) in [("a", 40), ("b", 12), ("c", 9), ("all", 61), ("d", 3), ("more", 12)] {
        tables.cell(id, value).unwrap();
    }
    tables.sum("more", &["c", "d"]).unwrap();
    tables.follow(&first).unwrap();
    let second = protect(&tables, five()).unwrap();
    let sums: Vec<_> = second.sums().map(|(total, parts)| (total, parts.len())).collect();
    assert_eq!((sums, hidden(&second)), (vec![("more", 2), ("all", 3)], vec!["d", "more"]));
}

#[test]
fn what_was_published_cannot_be_taken_back() {
    let (tables, first) = first_vintage();
    let mut revised = Tables::new();
    for cell in &tables.cells {
        revised.cell(&*cell.id, if cell.id == "a" { 41 } else { cell.value }).unwrap();
    }
    let refused = revised.follow(&first).unwrap_err().to_string();
    assert_eq!(
        refused,
        "the cell `a` is 40 in one place and 41 in another; a revised figure is a cell with a name of its own"
    );
    assert_eq!(Tables::new().follow(&first).unwrap_err(), BadTables::Lost("a".into()));
}

#[test]
fn a_breakdown_of_a_small_total_that_was_shown_is_refused() {
    let mut tables = Tables::new();
    tables.cell("all", 3).unwrap();
    let shown = protect(&tables, Policy::new(0, Zeros::Hidden)).unwrap();
    tables.cell("f", 2).unwrap();
    tables.cell("m", 1).unwrap();
    tables.sum("all", &["f", "m"]).unwrap();
    tables.follow(&shown).unwrap();
    let refused = protect(&tables, five()).unwrap_err().to_string();
    assert_eq!(
        refused,
        "what was published before gives `f`, `m` away together with the new sums; publish these tables without them"
    );
}

#[test]
fn bad_tables_are_named() {
    let mut tables = Tables::new();
    tables.cell("a", 1).unwrap();
    tables.cell("b", 3).unwrap();
    let said = |it: Result<(), BadTables>| it.unwrap_err().to_string();
    assert_eq!(said(tables.sum("b", &["a", "c"])), "no cell is called `c`; add the cell before the sums that name it");
    assert_eq!(
        said(tables.sum("b", &["a"])),
        "the total `b` is 3, and its parts come to 1; mend the figures before they are published"
    );
    assert_eq!(tables.sum("b", &["b"]).unwrap_err(), BadTables::Parts("b".into()));
    assert_eq!(tables.sum("b", &["a", "a"]).unwrap_err(), BadTables::Parts("b".into()));
    assert_eq!(tables.cell("z", GREATEST + 1).unwrap_err(), BadTables::TooGreat("z".into()));
    let shape = tables.grid("t", &[&["x", "y"], &["1"]], &[1]).unwrap_err();
    assert_eq!(shape, BadTables::Shape { table: "t".into(), wanted: 2, found: 1 });
}

#[test]
fn what_is_written_says_nothing_of_hidden_counts() {
    let published = protect(&grid(&[3, 20, 40, 50], 2), five()).unwrap();
    let written = serde_json::to_string(&published).unwrap();
    assert!(written.contains(r#"{"id":"t[m0,m0]","mark":{"suppressed":{"at_least":0}}}"#), "{written}");
    assert!(written.contains(r#"{"id":"t[m1,m1]","mark":{"suppressed":{"at_least":0}}}"#), "{written}");
    assert!(!written.contains("small"));
    let read: Published = serde_json::from_str(&written).unwrap();
    assert_eq!((attack(&read).unwrap(), audit(&read).unwrap()), (attack(&published).unwrap(), vec![]));
}

#[test]
fn published_tables_that_contradict_themselves_are_refused() {
    let read = |text: &str| serde_json::from_str::<Published>(text).map_err(|e| e.to_string());
    let cells = r#""cells":[{"id":"a","mark":{"shown":7}},{"id":"b","mark":{"shown":8}},{"id":"c","mark":{"suppressed":{"at_least":0}}}]"#;
    assert!(
        read(&format!(r#"{{{cells},"sums":[{{"total":1,"parts":[0]}}],"width":5}}"#))
            .unwrap_err()
            .contains("contradict")
    );
    assert!(read(&format!(r#"{{{cells},"sums":[{{"total":9,"parts":[0]}}],"width":5}}"#)).is_err());
    // 7 + c = 8 and 8 + c = 7.
    let sums = r#"[{"total":1,"parts":[0,2]},{"total":0,"parts":[1,2]}]"#;
    let both = read(&format!(r#"{{{cells},"sums":{sums},"width":5}}"#)).unwrap();
    assert_eq!(attack(&both).unwrap_err(), BadTables::Contradiction);
}

#[test]
fn great_counts_are_attacked_exactly() {
    let half = GREATEST / 2;
    let published = protect(&grid(&[3, half - 3, half - 7, 4], 2), five()).unwrap();
    assert_eq!(hidden(&published).len(), 4);
    assert_eq!(attack(&published).unwrap()[1].greatest, Some(half));
}

#[test]
fn the_alliance_over_ten_years_is_protected() {
    let mut state = 20_121_205_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 40
    };
    let counts: Vec<u64> = (0..540).map(|_| draw()).collect();
    let tables = grid(&counts, 10);
    let published = protect(&tables, five()).unwrap();
    assert_eq!(audit(&published).unwrap(), []);
    assert!(!audit(&small_alone(&tables, five())).unwrap().is_empty());
    assert_eq!(protect(&tables, five()).unwrap(), published);
}

/// Every count that a hidden cell can have, by trying all of them up to `most`: for tables with few hidden cells.
fn by_trying(published: &Published, most: u64) -> Vec<(u64, u64)> {
    let places: Vec<usize> = (0..published.cells.len()).filter(|&p| published.is_protected(p)).collect();
    let mut counts: Vec<u64> =
        published.cells.iter().map(|entry| if let Mark::Shown(value) = entry.mark { value } else { 0 }).collect();
    let mut ends = vec![(u64::MAX, 0); places.len()];
    loop {
        let holds = |sum: &tables::Sum| counts[sum.total] == sum.parts.iter().map(|&part| counts[part]).sum::<u64>();
        if published.sums.iter().all(holds) {
            for (end, place) in ends.iter_mut().zip(&places) {
                *end = (end.0.min(counts[*place]), end.1.max(counts[*place]));
            }
        }
        let Some(&next) = places.iter().find(|&&place| counts[place] < most) else { return ends };
        for &place in places.iter().take_while(|&&place| place != next) {
            counts[place] = 0;
        }
        counts[next] += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Also that hiding small cells alone would be found out wherever it isn't enough: the audit of that publication is what
    /// makes `protect` hide more.
    #[test]
    fn no_hidden_cell_is_narrow(counts in prop::collection::vec(0..30_u64, 6..24), wide in 2..4_usize, shown in any::<bool>()) {
        let counts = &counts[..counts.len() / wide * wide];
        let policy = Policy::new(5, if shown { Zeros::Shown } else { Zeros::Hidden });
        let tables = grid(counts, wide);
        let published = protect(&tables, policy).unwrap();
        for interval in attack(&published).unwrap() {
            prop_assert!(interval.width().is_none_or(|width| width >= 5), "{interval:?}");
        }
        for (cell, entry) in tables.cells.iter().zip(&published.cells) {
            prop_assert_eq!(entry.mark == Mark::Shown(cell.value), !matches!(entry.mark, Mark::Suppressed { .. }));
            prop_assert!(!policy.is_small(cell.value) || entry.mark != Mark::Shown(cell.value));
        }
        let besides = published.cells.iter().any(|e| matches!(e.mark, Mark::Suppressed { .. }) && !e.small);
        prop_assert_eq!(besides, !audit(&small_with(&tables, policy)).unwrap().is_empty());
    }

    /// None is hidden in vain: with any one of them shown, something is narrow.
    #[test]
    fn each_cell_hidden_for_others_is_needed(counts in prop::collection::vec(0..30_u64, 9..16)) {
        let tables = grid(&counts[..counts.len() / 3 * 3], 3);
        let published = protect(&tables, five()).unwrap();
        for (place, cell) in tables.cells.iter().enumerate() {
            if published.is_protected(place) && !published.cells[place].small {
                let mut more = published.clone();
                more.cells[place].mark = Mark::Shown(cell.value);
                prop_assert!(!audit(&more).unwrap().is_empty(), "{} is hidden in vain", cell.id);
            }
        }
    }

    /// The attacker against trying all counts: two by two, where whole numbers and fractions have the same ends.
    #[test]
    fn intervals_are_exact(counts in prop::collection::vec(0..9_u64, 4), hide in prop::collection::vec(any::<bool>(), 4)) {
        let tables = grid(&counts, 2);
        let mut published = small_alone(&tables, Policy::new(0, Zeros::Hidden));
        for (name, _) in ["t[m0,m0]", "t[m0,m1]", "t[m1,m0]", "t[m1,m1]"].iter().zip(&hide).filter(|(_, hide)| **hide) {
            published.cells.iter_mut().filter(|entry| entry.id == *name).for_each(|e| e.mark = Mark::Suppressed { at_least: 0 });
        }
        let found: Vec<_> = attack(&published).unwrap().iter().map(|it| (it.least, it.greatest.unwrap())).collect();
        prop_assert_eq!(found, by_trying(&published, 17));
    }

    /// Vintages: random revisions on top of what was published.
    #[test]
    fn revisions_give_nothing_away(counts in prop::collection::vec(0..20_u64, 6), changes in prop::collection::vec((0..6_usize, 0..20_u64), 1..3)) {
        let mut tables = grid(&counts, 3);
        let first = protect(&tables, five()).unwrap();
        let mut now: Vec<(String, u64)> =
            (0..6).map(|i| (format!("t[m{},m{}]", i / 3, i % 3), counts[i])).collect();
        for (i, value) in changes {
            now[i] = (format!("{}/2", now[i].0.trim_end_matches("/2")), value);
        }
        // A cell revised twice in one vintage has the last count.
        for (id, value) in &now {
            tables.cell(id.as_str(), *value).unwrap();
        }
        let (ids, total) = (now.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), now.iter().map(|(_, value)| value).sum());
        tables.cell("all/2", total).unwrap();
        tables.sum("all/2", &ids).unwrap();
        tables.follow(&first).unwrap();
        let second = protect(&tables, five()).unwrap();
        prop_assert_eq!(audit(&second).unwrap(), vec![]);
        for (id, mark) in first.cells() {
            prop_assert_eq!(second.mark(id), Some(*mark));
        }
    }
}

/// As [`small_alone`], with what the policy says about hidden cells.
fn small_with(tables: &Tables, policy: Policy) -> Published {
    let mut it = small_alone(tables, policy);
    for entry in it.cells.iter_mut().filter(|entry| entry.small) {
        entry.mark = Mark::Suppressed { at_least: policy.at_least() };
    }
    it
}
