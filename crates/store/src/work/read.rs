//! Reading the working rooms. Each question names whose papers it may see.

use std::collections::BTreeMap;

use alliance::register::PaperKind;
use jiff::Timestamp;
use sea_orm::{AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, QueryResult, TransactionTrait, Value};

use super::{Paper, PaperFilter, Standing, View};
use crate::{Store, StoreError};

pub(super) const COLUMNS: &str = "kind, id, no, member, round, parent, holder, state, key, rank, at, actor, body";
/// No list is longer.
const LONGEST: i64 = 10_000;

pub(super) fn unreadable(what: impl std::fmt::Display) -> StoreError {
    StoreError::Unreadable { seq: 0, what: what.to_string() }
}

pub(super) fn version(row: &QueryResult) -> Result<u32, StoreError> {
    let no: i64 = row.try_get("", "no")?;
    Ok(u32::try_from(no).unwrap_or(u32::MAX))
}

fn time(row: &QueryResult) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(row.try_get("", "at")?).map_err(unreadable)
}

pub(super) fn rank(row: &QueryResult) -> Result<Option<u64>, StoreError> {
    let rank: Option<i64> = row.try_get("", "rank")?;
    rank.map(|rank| u64::try_from(rank).map_err(unreadable)).transpose()
}

pub(super) fn paper(row: &QueryResult) -> Result<Paper, StoreError> {
    let (kind, body): (String, String) = (row.try_get("", "kind")?, row.try_get("", "body")?);
    Ok(Paper {
        kind: kind.parse::<PaperKind>().map_err(unreadable)?,
        id: row.try_get("", "id")?,
        no: version(row)?,
        member: row.try_get("", "member")?,
        round: row.try_get("", "round")?,
        parent: row.try_get("", "parent")?,
        holder: row.try_get("", "holder")?,
        state: row.try_get("", "state")?,
        key: row.try_get("", "key")?,
        rank: rank(row)?,
        at: time(row)?,
        actor: row.try_get("", "actor")?,
        body: serde_json::from_str(&body).map_err(unreadable)?,
    })
}

pub(super) fn standing(row: &QueryResult) -> Result<Standing, StoreError> {
    let value: String = row.try_get("", "value")?;
    Ok(Standing {
        no: version(row)?,
        value: serde_json::from_str(&value).map_err(unreadable)?,
        actor: row.try_get("", "actor")?,
        at: time(row)?,
    })
}

/// A view's name as the database is told it. What could stand for several members or for all (`*`, `DE,RS`) stands for nobody.
pub(super) fn one_name(member: &str) -> &str {
    if member.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')) { member } else { "" }
}

/// The same of a view.
fn name(view: &View) -> &str {
    match view {
        View::All => "*",
        View::Member(member) => one_name(member),
    }
}

/// The first wall: the condition that a view puts to every question.
fn within(view: &View, text: &mut String, values: &mut Vec<Value>) {
    if let View::Member(member) = view {
        text.push_str(" AND member = ?");
        values.push(member.as_str().into());
    }
}

impl Store {
    /// Begins a transaction that sees what a view names: on PostgreSQL the database itself holds to it.
    pub(super) async fn looking(&self, view: &View) -> Result<DatabaseTransaction, StoreError> {
        self.looking_named(name(view)).await
    }

    async fn looking_named(&self, names: &str) -> Result<DatabaseTransaction, StoreError> {
        let tx = self.db.begin().await?;
        self.name_view(&tx, names).await?;
        Ok(tx)
    }

    /// Puts one question, with what a view sees. SQLite sees one state in it anyway: there a transaction around it would be two more
    /// trips to the thread that holds the database, which cost more than most questions.
    pub(super) async fn look_all(
        &self,
        view: &View,
        text: &str,
        values: Vec<Value>,
    ) -> Result<Vec<QueryResult>, StoreError> {
        self.look_named(name(view), text, values).await
    }

    /// The same for views by their names, as the database is told them.
    pub(super) async fn look_named(
        &self,
        names: &str,
        text: &str,
        values: Vec<Value>,
    ) -> Result<Vec<QueryResult>, StoreError> {
        if !self.postgres_behind() {
            return Ok(self.db.query_all_raw(self.sql(text, values)).await?);
        }
        let tx = self.looking_named(names).await?;
        let rows = tx.query_all_raw(self.sql(text, values)).await?;
        tx.commit().await?;
        Ok(rows)
    }

    /// The same for a question that has one answer, or none.
    pub(super) async fn look_one(
        &self,
        view: &View,
        text: &str,
        values: Vec<Value>,
    ) -> Result<Option<QueryResult>, StoreError> {
        Ok(self.look_all(view, text, values).await?.into_iter().next())
    }

    /// The same, where several questions must see one and the same state while others write.
    pub(super) async fn looking_once(&self, view: &View) -> Result<DatabaseTransaction, StoreError> {
        if !self.postgres_behind() {
            return self.looking(view).await; // a transaction of SQLite sees one state anyway
        }
        let tx = self.db.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?;
        self.name_view(&tx, name(view)).await?;
        Ok(tx)
    }

    pub(crate) async fn name_view(&self, tx: &DatabaseTransaction, names: &str) -> Result<(), StoreError> {
        if self.postgres_behind() {
            // One question for both: what `SET LOCAL` does, without a second way to the server.
            let text = if self.steps_down {
                "SELECT set_config('accord.view', ?, true), set_config('role', 'accord_desk', true)"
            } else {
                "SELECT set_config('accord.view', ?, true)"
            };
            tx.execute_raw(self.sql(text, [names.into()])).await?;
        }
        Ok(())
    }

    /// A paper.
    pub async fn paper(&self, view: &View, kind: PaperKind, id: &str) -> Result<Option<Paper>, StoreError> {
        self.one_paper(view, kind, "id", id).await
    }

    /// The paper that is looked up by this key.
    pub async fn paper_by_key(&self, view: &View, kind: PaperKind, key: &str) -> Result<Option<Paper>, StoreError> {
        self.one_paper(view, kind, "key", key).await
    }

    async fn one_paper(
        &self,
        view: &View,
        kind: PaperKind,
        column: &str,
        wanted: &str,
    ) -> Result<Option<Paper>, StoreError> {
        // An address can name what no paper is called by, and what PostgreSQL does not take as text.
        if wanted.contains('\0') {
            return Ok(None);
        }
        let mut text = format!("SELECT {COLUMNS} FROM paper WHERE kind = ? AND {column} = ?");
        let mut values: Vec<Value> = vec![kind.as_str().into(), wanted.into()];
        within(view, &mut text, &mut values);
        let row = self.look_one(view, &text, values).await?;
        row.as_ref().map(paper).transpose()
    }

    /// Papers of a kind, in the order of their ids, and how many there are in all.
    pub async fn papers(
        &self,
        view: &View,
        kind: PaperKind,
        filter: &PaperFilter,
    ) -> Result<(Vec<Paper>, u64), StoreError> {
        let mut text = String::from(" FROM paper WHERE kind = ?");
        let mut values: Vec<Value> = vec![kind.as_str().into()];
        let columns = [
            ("member", &filter.member),
            ("round", &filter.round),
            ("parent", &filter.parent),
            ("holder", &filter.holder),
            ("state", &filter.state),
        ];
        for (column, wanted) in columns {
            if let Some(wanted) = wanted {
                text.push_str(&format!(" AND {column} = ?"));
                values.push(wanted.as_str().into());
            }
        }
        within(view, &mut text, &mut values);
        let tx = self.looking(view).await?;
        let row = tx.query_one_raw(self.sql(&format!("SELECT COUNT(*) AS n{text}"), values.clone())).await?;
        let total: i64 = row.map_or(Ok(0), |r| r.try_get("", "n"))?;
        let (limit, skip) = if filter.page == 0 {
            (LONGEST, 0)
        } else {
            let per_page = i64::from(filter.per_page.clamp(1, 1_000));
            (per_page, i64::from(filter.page - 1) * per_page)
        };
        values.extend([limit.into(), skip.into()]);
        let rows =
            tx.query_all_raw(self.sql(&format!("SELECT {COLUMNS}{text} ORDER BY id LIMIT ? OFFSET ?"), values)).await?;
        tx.commit().await?;
        Ok((rows.iter().map(paper).collect::<Result<_, _>>()?, u64::try_from(total).unwrap_or_default()))
    }

    /// Those of a member's papers of a kind that wait, by their rank and then their id: the first `limit` of them behind a place, without those of one holder.
    pub async fn waiting(
        &self,
        (member, kind): (&str, PaperKind),
        behind: Option<(u64, &str)>,
        without: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Paper>, StoreError> {
        let view = View::Member(member.to_owned());
        let mut text = format!("SELECT {COLUMNS} FROM paper WHERE kind = ? AND member = ? AND rank IS NOT NULL");
        let mut values: Vec<Value> = vec![kind.as_str().into(), one_name(member).into()];
        if let Some((rank, id)) = behind {
            text.push_str(" AND (rank > ? OR rank = ? AND id > ?)");
            let rank = i64::try_from(rank).unwrap_or(i64::MAX);
            values.extend([rank.into(), rank.into(), id.into()]);
        }
        if let Some(holder) = without {
            text.push_str(" AND (holder IS NULL OR holder <> ?)");
            values.push(holder.into());
        }
        text.push_str(" ORDER BY rank, id LIMIT ?");
        values.push(i64::from(limit.min(1_000)).into());
        self.look_all(&view, &text, values).await?.iter().map(paper).collect()
    }

    /// Papers of a kind that belong to a paper, as far as a view reaches: first those that have a rank, then the others, each the newest first.
    pub async fn belonging(
        &self,
        view: &View,
        kind: PaperKind,
        parent: &str,
        limit: u32,
    ) -> Result<Vec<Paper>, StoreError> {
        let mut text = format!("SELECT {COLUMNS} FROM paper WHERE kind = ? AND parent = ?");
        let mut values: Vec<Value> = vec![kind.as_str().into(), parent.into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY CASE WHEN rank IS NULL THEN 1 ELSE 0 END, at DESC, id LIMIT ?");
        values.push(i64::from(limit.min(1_000)).into());
        self.look_all(view, &text, values).await?.iter().map(paper).collect()
    }

    /// Reports of an item that organisations gave by machine, or other hotlines handed over, the newest first. Whatever anybody can send takes none of their places.
    pub async fn reports_given(&self, view: &View, item: &str, limit: u32) -> Result<Vec<Paper>, StoreError> {
        // Written out as in the index of these alone, so that what others sent is not even looked at.
        let mut text =
            format!("SELECT {COLUMNS} FROM paper WHERE kind = 'intake' AND state IN ('api', 'hotline') AND parent = ?");
        let mut values: Vec<Value> = vec![item.into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY at DESC, id LIMIT ?");
        values.push(i64::from(limit.min(1_000)).into());
        self.look_all(view, &text, values).await?.iter().map(paper).collect()
    }

    /// Items that somebody has taken to look at, in a version that was made before a time, the oldest first.
    pub async fn items_taken_before(
        &self,
        state: &str,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<Paper>, StoreError> {
        let text = format!(
            "SELECT {COLUMNS} FROM paper WHERE kind = 'item' AND state = ? AND at < ? AND rank IS NULL ORDER BY at, id LIMIT ?"
        );
        let values = vec![state.into(), before.as_microsecond().into(), i64::from(limit.min(1_000)).into()];
        self.look_all(&View::All, &text, values).await?.iter().map(paper).collect()
    }

    /// Items in a state whose version was made before a time, the oldest first: of one member, or of all but these.
    pub async fn items_before(
        &self,
        state: &str,
        before: Timestamp,
        (of, but): (Option<&str>, &[&str]),
        limit: u32,
    ) -> Result<Vec<Paper>, StoreError> {
        let mut text = format!("SELECT {COLUMNS} FROM paper WHERE kind = 'item' AND state = ? AND at < ?");
        let mut values: Vec<Value> = vec![state.into(), before.as_microsecond().into()];
        if let Some(of) = of {
            text.push_str(" AND member = ?");
            values.push(of.into());
        }
        for member in but {
            text.push_str(" AND member <> ?");
            values.push((*member).into());
        }
        text.push_str(" ORDER BY at, id LIMIT ?");
        values.push(i64::from(limit.min(1_000)).into());
        self.look_all(&View::All, &text, values).await?.iter().map(paper).collect()
    }

    /// Referrals in a state whose version was made before a time, the oldest first; of a further page, those that come after the time and the id of the last.
    pub async fn referrals_before(
        &self,
        state: &str,
        before: Timestamp,
        last: Option<(Timestamp, &str)>,
        limit: u32,
    ) -> Result<Vec<Paper>, StoreError> {
        let mut text = format!("SELECT {COLUMNS} FROM paper WHERE kind = 'referral' AND state = ? AND at < ?");
        let mut values: Vec<Value> = vec![state.into(), before.as_microsecond().into()];
        if let Some((at, id)) = last {
            text.push_str(" AND (at > ? OR (at = ? AND id > ?))");
            values.extend([at.as_microsecond().into(), at.as_microsecond().into(), Value::from(id)]);
        }
        text.push_str(" ORDER BY at, id LIMIT ?");
        values.push(i64::from(limit.min(1_000)).into());
        self.look_all(&View::All, &text, values).await?.iter().map(paper).collect()
    }

    /// How many of a member's papers of a kind wait.
    pub async fn count_waiting(&self, member: &str, kind: PaperKind) -> Result<u64, StoreError> {
        let view = View::Member(member.to_owned());
        let text = "SELECT COUNT(*) AS n FROM paper WHERE kind = ? AND member = ? AND rank IS NOT NULL";
        let row = self.look_one(&view, text, vec![kind.as_str().into(), one_name(member).into()]).await?;
        let count: i64 = row.map_or(Ok(0), |row| row.try_get("", "n"))?;
        u64::try_from(count).map_err(unreadable)
    }

    /// How many papers of a kind belong to a paper, whosever they are.
    pub async fn count_belonging(&self, kind: PaperKind, parent: &str) -> Result<u64, StoreError> {
        let text = "SELECT COUNT(*) AS n FROM paper WHERE kind = ? AND parent = ?";
        let row = self.look_one(&View::All, text, vec![kind.as_str().into(), parent.into()]).await?;
        let count: i64 = row.map_or(Ok(0), |row| row.try_get("", "n"))?;
        u64::try_from(count).map_err(unreadable)
    }

    /// The versions of a paper before the one that stands, oldest first: number, time, who, state, body.
    pub async fn papers_before(&self, view: &View, kind: PaperKind, id: &str) -> Result<Vec<Paper>, StoreError> {
        let mut text = String::from(
            "SELECT kind, id, no, member, NULL AS round, NULL AS parent, NULL AS holder, state, NULL AS key, NULL AS rank, at, actor, body \
             FROM paper_before WHERE kind = ? AND id = ?",
        );
        let mut values: Vec<Value> = vec![kind.as_str().into(), id.into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY no");
        let rows = self.look_all(view, &text, values).await?;
        rows.iter().map(paper).collect()
    }

    /// The answers of a report as they stood after this entry of the journal, by field.
    pub async fn answers_at(
        &self,
        view: &View,
        report: &str,
        seq: u64,
    ) -> Result<BTreeMap<String, Standing>, StoreError> {
        let mut text =
            String::from("SELECT field, no, value, actor, at FROM edit WHERE report = ? AND no > 0 AND seq <= ?");
        let mut values: Vec<Value> = vec![report.into(), i64::try_from(seq).unwrap_or(i64::MAX).into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY seq, no");
        let rows = self.look_all(view, &text, values).await?;
        // The last one of each field is the one that stood.
        rows.iter().map(|row| Ok((row.try_get("", "field")?, standing(row)?))).collect()
    }

    /// The entry of the journal by which something was typed into a report last; 0 where nothing ever was.
    pub async fn last_edit(&self, view: &View, report: &str) -> Result<u64, StoreError> {
        let mut text = String::from("SELECT COALESCE(MAX(seq), 0) AS seq FROM edit WHERE report = ?");
        let mut values: Vec<Value> = vec![report.into()];
        within(view, &mut text, &mut values);
        let row = self.look_one(view, &text, values).await?;
        let seq: i64 = row.map_or(Ok(0), |r| r.try_get("", "seq"))?;
        Ok(u64::try_from(seq).unwrap_or_default())
    }

    /// The answers that stand of all reports of a round, by report and field.
    pub async fn answers_of_round(
        &self,
        view: &View,
        round: &str,
    ) -> Result<BTreeMap<String, BTreeMap<String, serde_json::Value>>, StoreError> {
        // A report's id is `ROUND.MEMBER`, and no round's id has a dot: all of them lie between the dot and the slash, its successor.
        let mut text = String::from("SELECT report, field, value FROM answer WHERE report >= ? AND report < ?");
        let mut values: Vec<Value> = vec![format!("{round}.").into(), format!("{round}/").into()];
        within(view, &mut text, &mut values);
        let rows = self.look_all(view, &text, values).await?;
        let mut found: BTreeMap<String, BTreeMap<String, serde_json::Value>> = BTreeMap::new();
        for row in rows {
            let value = serde_json::from_str(&row.try_get::<String>("", "value")?).map_err(unreadable)?;
            found.entry(row.try_get("", "report")?).or_default().insert(row.try_get("", "field")?, value);
        }
        Ok(found)
    }

    /// Everything that was ever typed into a field, oldest first. What does not stand because somebody was quicker has the
    /// number 0.
    pub async fn edits(&self, view: &View, report: &str, field: &str) -> Result<Vec<Standing>, StoreError> {
        let mut text = String::from("SELECT no, value, actor, at FROM edit WHERE report = ? AND field = ?");
        let mut values: Vec<Value> = vec![report.into(), field.into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY seq");
        let rows = self.look_all(view, &text, values).await?;
        rows.iter().map(standing).collect()
    }

    /// What one account typed into a report's fields, newest first: field and what was typed (number 0: it did not stand).
    pub async fn typed_by(
        &self,
        view: &View,
        report: &str,
        account: &str,
    ) -> Result<Vec<(String, Standing)>, StoreError> {
        let mut text = String::from("SELECT field, no, value, actor, at FROM edit WHERE report = ? AND actor = ?");
        let mut values: Vec<Value> = vec![report.replace('\0', "?").into(), account.into()];
        within(view, &mut text, &mut values);
        text.push_str(" ORDER BY seq DESC, field LIMIT ?");
        values.push(LONGEST.into());
        let rows = self.look_all(view, &text, values).await?;
        rows.iter().map(|row| Ok((row.try_get("", "field")?, standing(row)?))).collect()
    }
}
