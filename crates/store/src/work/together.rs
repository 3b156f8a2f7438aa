//! What many want to read at the same time, asked in one question.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::register::PaperKind;
use sea_orm::Value;

use super::read::{COLUMNS, one_name, paper, standing};
use super::{Paper, Standing, View};
use crate::{Store, StoreError};

/// Things in one question at most; more are asked in several.
pub(super) const TOGETHER: usize = 256;

/// A report's answers, by field.
pub type Answers = BTreeMap<String, Standing>;

impl Store {
    /// These papers, whosever they are; those that are not there are left out.
    pub async fn papers_named(&self, wanted: &[(PaperKind, String)]) -> Result<Vec<Paper>, StoreError> {
        // An address can name what no paper is called by, and what PostgreSQL does not take as text.
        let wanted: BTreeSet<_> = wanted.iter().filter(|(_, id)| !id.contains('\0')).collect();
        let wanted: Vec<_> = wanted.into_iter().collect();
        let mut found = Vec::with_capacity(wanted.len());
        for chunk in wanted.chunks(TOGETHER) {
            let each: Vec<[Value; 2]> =
                chunk.iter().map(|(kind, id)| [kind.as_str().into(), id.as_str().into()]).collect();
            let (marks, values) = marked("(kind = ? AND id = ?)", &each);
            let text = format!("SELECT {COLUMNS} FROM paper WHERE {marks}");
            for row in self.look_all(&View::All, &text, values).await? {
                found.push(paper(&row)?);
            }
        }
        Ok(found)
    }

    /// The answers that stand of these reports, each as far as the view beside it sees them, in the order in which they were asked for.
    /// On PostgreSQL the second wall stands around all of their views together.
    pub async fn answers_each(&self, wanted: &[(View, String)]) -> Result<Vec<Answers>, StoreError> {
        let distinct: BTreeSet<(&str, Option<&str>)> = wanted
            .iter()
            .filter(|(_, report)| !report.contains('\0'))
            .map(|(view, report)| (report.as_str(), member_of(view)))
            .collect();
        let (whole, own): (Vec<_>, Vec<_>) = distinct.into_iter().partition(|(_, member)| member.is_none());
        let mut found: HashMap<(String, Option<String>), Answers> = HashMap::new();
        for chunk in whole.chunks(TOGETHER) {
            let each: Vec<[Value; 1]> = chunk.iter().map(|(report, _)| [(*report).into()]).collect();
            self.gather("report = ?", &each, "*", false, &mut found).await?;
        }
        for chunk in own.chunks(TOGETHER) {
            let members: BTreeSet<&str> = chunk.iter().filter_map(|(_, member)| member.map(one_name)).collect();
            let members: Vec<&str> = members.into_iter().filter(|name| !name.is_empty()).collect();
            let each: Vec<[Value; 2]> = chunk
                .iter()
                .map(|(report, member)| [(*report).into(), member.map(one_name).unwrap_or_default().into()])
                .collect();
            self.gather("(report = ? AND member = ?)", &each, &members.join(","), true, &mut found).await?;
        }
        let of = |(view, report): &(View, String)| {
            found.get(&(report.clone(), member_of(view).map(str::to_owned))).cloned().unwrap_or_default()
        };
        Ok(wanted.iter().map(of).collect())
    }

    /// Puts one question about answers, and files what it finds by report and, where it was asked for a member, by that member.
    async fn gather<const N: usize>(
        &self,
        condition: &str,
        each: &[[Value; N]],
        names: &str,
        by_member: bool,
        found: &mut HashMap<(String, Option<String>), Answers>,
    ) -> Result<(), StoreError> {
        let (marks, values) = marked(condition, each);
        let text = format!("SELECT report, member, field, no, value, actor, at FROM answer WHERE {marks}");
        for row in self.look_named(names, &text, values).await? {
            let member = if by_member { Some(row.try_get("", "member")?) } else { None };
            let of = found.entry((row.try_get("", "report")?, member)).or_default();
            of.insert(row.try_get("", "field")?, standing(&row)?);
        }
        Ok(())
    }
}

fn member_of(view: &View) -> Option<&str> {
    match view {
        View::All => None,
        View::Member(member) => Some(member),
    }
}

/// A condition for each, one of which is to hold. What is asked for last is repeated up to the next power of two: a database keeps the
/// plans of nine questions, and not of two hundred and fifty-six.
pub(super) fn marked<const N: usize>(condition: &str, each: &[[Value; N]]) -> (String, Vec<Value>) {
    let times = each.len().next_power_of_two();
    let marks = vec![condition; times].join(" OR ");
    let last = each.last().into_iter().cycle().take(times - each.len());
    (marks, each.iter().chain(last).flatten().cloned().collect())
}
