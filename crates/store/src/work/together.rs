//! What many want to read at the same time, asked in one question.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::register::PaperKind;
use sea_orm::Value;

use super::read::{COLUMNS, one_name, paper, standing, unreadable};
use super::{Paper, Standing, View};
use crate::{Store, StoreError};

/// Things in one question at most; more are asked in several.
const TOGETHER: usize = 256;

/// A report's answers, by field.
pub type Answers = BTreeMap<String, Standing>;

impl Store {
    /// These papers, whosever they are; those that are not there are left out.
    pub async fn papers_named(&self, wanted: &[(PaperKind, String)]) -> Result<Vec<Paper>, StoreError> {
        let mut by_kind: BTreeMap<PaperKind, BTreeSet<&str>> = BTreeMap::new();
        for (kind, id) in wanted {
            by_kind.entry(*kind).or_default().insert(id);
        }
        let mut found = Vec::with_capacity(wanted.len());
        for (kind, ids) in by_kind {
            for (marks, mut values) in lists(ids) {
                values.insert(0, kind.as_str().into());
                let text = format!("SELECT {COLUMNS} FROM paper WHERE kind = ? AND id IN ({marks})");
                for row in self.look_all(&View::All, &text, values).await? {
                    found.push(paper(&row)?);
                }
            }
        }
        Ok(found)
    }

    /// The papers of a kind that are looked up by these keys, whosever they are, by key; those that are not there are left out.
    pub async fn papers_by_keys(&self, kind: PaperKind, keys: &[&str]) -> Result<HashMap<String, Paper>, StoreError> {
        let mut found = HashMap::with_capacity(keys.len());
        for (marks, mut values) in lists(keys.iter().copied()) {
            values.insert(0, kind.as_str().into());
            let text = format!("SELECT {COLUMNS} FROM paper WHERE kind = ? AND key IN ({marks})");
            for row in self.look_all(&View::All, &text, values).await? {
                found.insert(row.try_get("", "key")?, paper(&row)?);
            }
        }
        Ok(found)
    }

    /// How many papers of a kind belong to each of these, whosever they are; those to which none belongs are left out.
    pub async fn count_belonging_each(
        &self,
        kind: PaperKind,
        parents: &[&str],
    ) -> Result<HashMap<String, u64>, StoreError> {
        let mut found = HashMap::with_capacity(parents.len());
        for (marks, mut values) in lists(parents.iter().copied()) {
            values.insert(0, kind.as_str().into());
            let text = format!(
                "SELECT parent, COUNT(*) AS n FROM paper WHERE kind = ? AND parent IN ({marks}) GROUP BY parent"
            );
            for row in self.look_all(&View::All, &text, values).await? {
                let count: i64 = row.try_get("", "n")?;
                found.insert(row.try_get("", "parent")?, u64::try_from(count).map_err(unreadable)?);
            }
        }
        Ok(found)
    }

    /// The answers that stand of these reports, each as far as the view beside it sees them, in the order in which they were asked for.
    /// Here each view sees what is its own; on PostgreSQL the second wall stands around all of those that are asked together, and around
    /// whoever sees everything apart.
    pub async fn answers_each(&self, wanted: &[(View, String)]) -> Result<Vec<Answers>, StoreError> {
        let (whole, own): (Vec<_>, Vec<_>) = wanted.iter().partition(|(view, _)| *view == View::All);
        let members = own.iter().filter_map(|(view, _)| match view {
            View::All => None,
            View::Member(member) => Some(one_name(member)).filter(|name| !name.is_empty()),
        });
        let names = members.collect::<BTreeSet<&str>>().into_iter().collect::<Vec<_>>().join(",");
        let mut found: HashMap<(View, String), Answers> = HashMap::new();
        for (names, wanted) in [("*", whole), (names.as_str(), own)] {
            let views: BTreeMap<&str, BTreeSet<Option<&str>>> = by_report(&wanted);
            for (marks, values) in lists(views.keys().copied()) {
                let text =
                    format!("SELECT report, member, field, no, value, actor, at FROM answer WHERE report IN ({marks})");
                for row in self.look_named(names, &text, values).await? {
                    let (report, member): (String, String) = (row.try_get("", "report")?, row.try_get("", "member")?);
                    for view in views.get(report.as_str()).into_iter().flatten() {
                        let view = match view {
                            None => View::All,
                            Some(of) if *of == member => View::Member(member.clone()),
                            Some(_) => continue,
                        };
                        let of = found.entry((view, report.clone())).or_default();
                        of.insert(row.try_get("", "field")?, standing(&row)?);
                    }
                }
            }
        }
        Ok(wanted.iter().map(|one| found.get(one).cloned().unwrap_or_default()).collect())
    }
}

/// Who wants to see each report: a member, or whoever sees all.
fn by_report<'a>(wanted: &[&'a (View, String)]) -> BTreeMap<&'a str, BTreeSet<Option<&'a str>>> {
    let mut by_report: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
    for (view, report) in wanted {
        let member = match view {
            View::All => None,
            View::Member(member) => Some(member.as_str()),
        };
        by_report.entry(report).or_default().insert(member);
    }
    by_report
}

/// Texts as lists for `IN (…)`: the marks and the values of each list. What is wanted last is repeated up to the next power of two: a database
/// keeps the plans of nine questions, and not of two hundred and fifty-six. What PostgreSQL does not take as text is called by no name.
pub(super) fn lists<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<(String, Vec<Value>)> {
    let wanted: Vec<&str> = wanted.into_iter().filter(|text| !text.contains('\0')).collect();
    let list = |chunk: &[&str]| {
        let times = chunk.len().next_power_of_two();
        let last = chunk.last().into_iter().cycle().take(times - chunk.len());
        (vec!["?"; times].join(", "), chunk.iter().chain(last).map(|text| Value::from(*text)).collect())
    };
    wanted.chunks(TOGETHER).map(list).collect()
}
