//! The register counted in advance: how many records share the same kind, member, goal, target, standing and indicator. Pages
//! ask dozens of such numbers; each is a sum over some thousand rows in memory instead of a walk through the database.
//!
//! A cube belongs to a number of events, and so never goes stale. A further one is made from the nearest one that is kept, by
//! what was recorded and replaced between the two.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use alliance::register::Kind;
use store::{By, Count, Filter, Moment, Store, StoreError, Tally};

/// Cubes kept: some hundred kilobytes each.
const KEPT: usize = 24;
/// A cube further away than this part of the log is counted anew.
const FAR: u64 = 4;

/// The columns of a cube, in the order of [`Count`].
const KIND: usize = 0;
const MEMBER: usize = 1;
const MEMBERS: usize = 2;
const GOAL: usize = 3;
const TARGET: usize = 4;
const STANDING: usize = 5;
const INDICATOR: usize = 6;

/// Records by what they are found by.
#[derive(Debug, Default)]
pub(crate) struct Cube {
    size: u64,
    /// Every text that occurs in a column.
    names: Vec<Box<str>>,
    /// Columns as places in `names`, and how many records.
    rows: Vec<([u32; 7], u32)>,
}

impl Cube {
    fn of(size: u64, counts: impl IntoIterator<Item = ([String; 7], i64)>) -> Self {
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut cube = Self { size, ..Self::default() };
        for (columns, records) in counts {
            let Some(records) = u32::try_from(records).ok().filter(|n| *n > 0) else { continue };
            let row = columns.map(|name| {
                *known.entry(name).or_insert_with_key(|name| {
                    cube.names.push(name.as_str().into());
                    u32::try_from(cube.names.len() - 1).unwrap_or(u32::MAX)
                })
            });
            cube.rows.push((row, records));
        }
        cube
    }

    /// This cube with what was recorded and replaced since.
    fn moved(&self, size: u64, changes: Vec<Count>) -> Self {
        let mut sums: HashMap<[String; 7], i64> = HashMap::with_capacity(self.rows.len());
        for (row, records) in &self.rows {
            sums.insert(row.map(|at| self.name(at).to_owned()), i64::from(*records));
        }
        for change in changes {
            *sums.entry(change.columns).or_default() += change.records;
        }
        Self::of(size, sums)
    }

    fn name(&self, at: u32) -> &str {
        self.names.get(at as usize).map_or("", |name| name)
    }

    /// The rows that a filter wants. Words and ends are not in the cube; see [`answers`].
    fn wanted<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a ([u32; 7], u32)> {
        let place = |name: &str| self.names.iter().position(|n| **n == *name).and_then(|at| u32::try_from(at).ok());
        // A name that does not occur is wanted in vain.
        let exact = [
            (GOAL, &filter.goal),
            (TARGET, &filter.target),
            (STANDING, &filter.standing),
            (INDICATOR, &filter.indicator),
        ]
        .map(|(column, wanted)| wanted.as_deref().map(|name| (column, place(name).unwrap_or(u32::MAX))));
        let kinds: Option<Vec<u32>> =
            (!filter.kind.is_empty()).then(|| filter.kind.iter().filter_map(|kind| place(kind.as_str())).collect());
        let member = filter.member.as_deref().map(|name| (place(name).unwrap_or(u32::MAX), format!(",{name},")));
        let several = place("*").unwrap_or(u32::MAX);
        self.rows.iter().filter(move |(row, _)| {
            exact.iter().flatten().all(|(column, at)| row[*column] == *at)
                && kinds.as_ref().is_none_or(|kinds| kinds.contains(&row[KIND]))
                && member.as_ref().is_none_or(|(one, named)| {
                    row[MEMBER] == *one || (row[MEMBER] == several && self.name(row[MEMBERS]).contains(named.as_str()))
                })
        })
    }

    /// How many records a filter wants.
    pub fn total(&self, filter: &Filter) -> u64 {
        self.wanted(filter).map(|(_, n)| u64::from(*n)).sum()
    }

    /// Records and different members, by group, as [`Store::tally`] counts them.
    pub fn tally(&self, filter: &Filter, by: By) -> BTreeMap<String, Tally> {
        let column = match by {
            By::Member => MEMBER,
            By::Goal => GOAL,
            By::Target => TARGET,
            By::Kind => KIND,
            By::Standing => STANDING,
        };
        let mut groups: BTreeMap<&str, (u64, BTreeSet<&str>)> = BTreeMap::new();
        for (row, n) in self.wanted(filter) {
            let named = self.name(row[MEMBERS]).split(',').filter(|m| !m.is_empty());
            if by == By::Member {
                for member in named {
                    let group = groups.entry(member).or_default();
                    group.0 += u64::from(*n);
                    group.1.insert(member);
                }
            } else {
                let group = groups.entry(self.name(row[column])).or_default();
                group.0 += u64::from(*n);
                group.1.extend(named);
            }
        }
        let tally = |(records, members): (u64, BTreeSet<&str>)| Tally { records, members: members.len() as u64 };
        groups.into_iter().map(|(group, sums)| (group.to_owned(), tally(sums))).collect()
    }
}

/// Whether a cube can answer for a filter.
pub(crate) fn answers(filter: &Filter) -> bool {
    let wordless = filter.text.as_deref().is_none_or(|text| store::facet::fold(text).is_empty());
    wordless && filter.due_from.is_none() && filter.due_before.is_none() && !filter.every_version
}

/// The kinds that a filter wants, each on its own and in the order of a list.
pub(crate) fn kinds_in_order(filter: &Filter) -> Vec<Kind> {
    let mut kinds = filter.kind.clone();
    kinds.sort_by_key(|kind| kind.as_str());
    kinds.dedup();
    kinds
}

/// The cubes that are kept, those asked for last in front.
#[derive(Debug, Default)]
pub(crate) struct Cubes {
    kept: Mutex<Vec<Arc<Cube>>>,
    turn: tokio::sync::Mutex<()>,
}

impl Cubes {
    fn find(&self, size: u64) -> Option<Arc<Cube>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|cube| cube.size == size)?;
        kept[..=at].rotate_right(1);
        Some(Arc::clone(&kept[0]))
    }

    fn nearest(&self, size: u64) -> Option<Arc<Cube>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().min_by_key(|cube| cube.size.abs_diff(size)).cloned()
    }

    /// The cube of a moment.
    pub async fn at(&self, store: &Store, moment: &Moment) -> Result<Arc<Cube>, StoreError> {
        if let Some(cube) = self.find(moment.size) {
            return Ok(cube);
        }
        // One counts, the others wait for what it comes to.
        let _turn = self.turn.lock().await;
        if let Some(cube) = self.find(moment.size) {
            return Ok(cube);
        }
        let near = self.nearest(moment.size).filter(|cube| cube.size.abs_diff(moment.size) < moment.size / FAR);
        let cube = if let Some(near) = near {
            near.moved(moment.size, store.counts_between(near.size, moment.size).await?)
        } else {
            let counts = store.counts(moment).await?;
            Cube::of(moment.size, counts.into_iter().map(|c| (c.columns, c.records)))
        };
        let cube = Arc::new(cube);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(0, Arc::clone(&cube));
        kept.truncate(KEPT);
        drop(kept);
        Ok(cube)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(row: [&str; 7]) -> [String; 7] {
        row.map(str::to_owned)
    }

    fn cube() -> Cube {
        let rows = [
            (["baseline", "DE", ",DE,", "G1", "T1", "official-form", ""], 3),
            (["commitment", "DE", ",DE,", "G1", "T1", "public-source", ""], 2),
            (["campaign", "*", ",DE,FR,", "G4", "T3", "", ""], 5),
            (["observation", "FR", ",FR,", "", "", "", "speed"], 7),
        ];
        Cube::of(9, rows.map(|(row, n)| (columns(row), n)))
    }

    #[test]
    fn sums_follow_the_filter() {
        let filter = |member: &str, kind: &[Kind]| Filter {
            member: Some(member.to_owned()),
            kind: kind.to_vec(),
            ..Filter::default()
        };
        let cube = cube();
        assert_eq!(cube.total(&Filter::default()), 17);
        assert_eq!(cube.total(&filter("DE", &[])), 10);
        assert_eq!(cube.total(&filter("FR", &[])), 12);
        assert_eq!(cube.total(&filter("FR", &[Kind::Campaign, Kind::Practice])), 5);
        assert_eq!(cube.total(&filter("XX", &[])), 0);
        let of_goal = Filter { goal: Some("G9".into()), ..Filter::default() };
        assert_eq!(cube.total(&of_goal), 0);
        let by_member = cube.tally(&Filter { kind: vec![Kind::Campaign], ..Filter::default() }, By::Member);
        assert_eq!(by_member["FR"], Tally { records: 5, members: 1 });
        let by_goal = cube.tally(&Filter::default(), By::Goal);
        assert_eq!(by_goal["G4"], Tally { records: 5, members: 2 });
    }

    #[test]
    fn a_moved_cube_forgets_what_is_gone() {
        let change = |row, records| Count { columns: columns(row), records };
        let moved = cube().moved(
            11,
            vec![
                change(["baseline", "DE", ",DE,", "G1", "T1", "official-form", ""], -3),
                change(["baseline", "IT", ",IT,", "G2", "T2", "official-form", ""], 1),
            ],
        );
        assert_eq!(moved.total(&Filter::default()), 15);
        assert!(
            !moved.tally(&Filter { kind: vec![Kind::Baseline], ..Filter::default() }, By::Member).contains_key("DE")
        );
    }
}
