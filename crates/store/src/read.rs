//! Reading: every question is put to a moment, so that every answer can be had again later.

use std::collections::BTreeMap;

use alliance::register::{Kind, RecordId};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use crate::append::Leaf;
use crate::facet::fold;
use crate::model::{By, Filter, Moment, Page, Sort, Stored, Tally};
use crate::{Store, StoreError};

const COLUMNS: &str = "v.seq, v.kind, v.id, v.no, v.digest, v.body, e.leaf";
/// A search stops counting here.
const SEARCH_COUNT: i64 = 1_000;

fn number(row: &QueryResult, column: &str) -> Result<u64, StoreError> {
    let n: i64 = row.try_get("", column)?;
    Ok(u64::try_from(n).unwrap_or_default())
}

fn stored(row: &QueryResult) -> Result<Stored, StoreError> {
    let seq = number(row, "seq")?;
    let unreadable = |what: String| StoreError::Unreadable { seq, what };
    let (kind, id, digest): (String, String, String) =
        (row.try_get("", "kind")?, row.try_get("", "id")?, row.try_get("", "digest")?);
    let (body, leaf): (String, String) = (row.try_get("", "body")?, row.try_get("", "leaf")?);
    let leaf: Leaf<'_> = serde_json::from_str(&leaf).map_err(|e| unreadable(e.to_string()))?;
    Ok(Stored {
        kind: kind.parse::<Kind>().map_err(|e| unreadable(e.to_string()))?,
        id: RecordId::new(id).map_err(|e| unreadable(e.to_string()))?,
        version: leaf.version,
        seq,
        recorded_at: Timestamp::from_microsecond(leaf.at).map_err(|e| unreadable(e.to_string()))?,
        digest,
        reason: leaf.reason.into_owned(),
        actor: leaf.actor.into_owned(),
        body: serde_json::from_str(&body).map_err(|e| unreadable(e.to_string()))?,
    })
}

/// Kinds of which a record may name several members.
const OF_SEVERAL: [Kind; 2] = [Kind::Practice, Kind::Campaign];

/// The conditions of a filter, as SQL over `facet f`.
struct Conditions {
    /// What to read from.
    from: &'static str,
    text: String,
    values: Vec<Value>,
}

/// Whether an address names what no record is called by; PostgreSQL would not even take it as text.
fn is_no_id(id: &str) -> bool {
    id.contains('\0')
}

impl Store {
    /// The state at the end of a day (UTC), or now.
    pub async fn moment(&self, as_of: Option<Date>) -> Result<Moment, StoreError> {
        let row = match as_of {
            None => self.db.query_one_raw(self.sql("SELECT seq, at FROM event ORDER BY seq DESC LIMIT 1", [])).await?,
            Some(day) => {
                let end = day
                    .tomorrow()
                    .ok()
                    .and_then(|d| TimeZone::UTC.to_timestamp(d.to_datetime(Time::midnight())).ok())
                    .map_or(i64::MAX, Timestamp::as_microsecond);
                let text = "SELECT seq, at FROM event WHERE at < ? ORDER BY at DESC, seq DESC LIMIT 1";
                self.db.query_one_raw(self.sql(text, [end.into()])).await?
            }
        };
        let Some(row) = row else { return Ok(Moment { size: 0, as_of, recorded: None }) };
        let at: i64 = row.try_get("", "at")?;
        Ok(Moment { size: number(&row, "seq")?, as_of, recorded: Timestamp::from_microsecond(at).ok() })
    }

    fn conditions(&self, moment: &Moment, filter: &Filter) -> Conditions {
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let mut c = Conditions { from: "facet f", text: String::new(), values: Vec::new() };
        // Always bounded by the moment, also for "now": what is appended between two questions does not mix into the answer.
        // SQLite takes no column with a plus for choosing an index. This bound holds for nearly every row; only a list that
        // goes backwards in time begins there.
        let unindexed = if self.postgres_behind() { "" } else { "+" };
        let sign = if filter.sort == Sort::Newest { "" } else { unindexed };
        c.text.push_str(&format!("{sign}f.seq <= ?"));
        c.values.push(size.into());
        if !filter.every_version {
            c.text.push_str(" AND (f.until IS NULL OR f.until > ?)");
            c.values.push(size.into());
        }
        if !filter.kind.is_empty() {
            // Several kinds by time, and promises by their end, are not looked up by kind: the order comes first.
            let by_other = filter.sort == Sort::Newest && filter.kind.len() > 1;
            let by_end = filter.due_from.is_some() || filter.due_before.is_some();
            let sign = if filter.member.is_none() && (by_other || by_end) { unindexed } else { "" };
            c.text.push_str(&format!(" AND {sign}f.kind IN ({})", vec!["?"; filter.kind.len()].join(",")));
            c.values.extend(filter.kind.iter().map(|k| Value::from(k.as_str())));
        }
        if let Some(member) = &filter.member {
            if filter.kind.is_empty() || filter.kind.iter().any(|k| OF_SEVERAL.contains(k)) {
                c.text.push_str(" AND f.member IN (?, '*') AND f.members LIKE ?");
                c.values.extend([member.as_str().into(), format!("%,{},%", member.replace(['%', '_'], "")).into()]);
            } else {
                c.text.push_str(" AND f.member = ?");
                c.values.push(member.as_str().into());
            }
        }
        for (column, wanted) in [
            ("goal", &filter.goal),
            ("target", &filter.target),
            ("standing", &filter.standing),
            ("indicator", &filter.indicator),
        ] {
            if let Some(wanted) = wanted {
                c.text.push_str(&format!(" AND f.{column} = ?"));
                if column == "indicator" {
                    // Says to the planner that the partial index will do.
                    c.text.push_str(" AND f.indicator <> ''");
                }
                c.values.push(wanted.as_str().into());
            }
        }
        for (sign, day) in [(">=", &filter.due_from), ("<", &filter.due_before)] {
            if let Some(day) = day {
                c.text.push_str(&format!(" AND f.due <> '' AND f.due {sign} ?"));
                c.values.push(day.as_str().into());
            }
        }
        if let Some(text) = filter.text.as_deref().map(fold).filter(|t| !t.is_empty()) {
            let words: Vec<&str> = text.split(' ').collect();
            if self.postgres_behind() {
                c.text.push_str(" AND to_tsvector('simple', f.words) @@ to_tsquery('simple', ?)");
                c.values.push(format!("{}:*", words.join(" & ")).into());
            } else {
                // The newest comes first out of the index of words: a page of what was recorded last reads no more than that.
                c.from = "facet_words w CROSS JOIN facet f ON f.seq = w.rowid";
                c.text.push_str(" AND w.words MATCH ?");
                let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
                c.values.push(format!("{}*", quoted.join(" ")).into());
            }
        }
        c
    }

    /// How many records a filter wants, and whether there may be more.
    async fn total(&self, c: &Conditions, searching: bool) -> Result<(u64, bool), StoreError> {
        let (from, wanted) = (c.from, &c.text);
        let text = if searching {
            format!("SELECT count(*) AS n FROM (SELECT 1 FROM {from} WHERE {wanted} LIMIT {}) t", SEARCH_COUNT + 1)
        } else {
            format!("SELECT count(*) AS n FROM {from} WHERE {wanted}")
        };
        let row = self.db.query_one_raw(self.sql(&text, c.values.clone())).await?;
        let counted = row.as_ref().map_or(Ok(0), |r| number(r, "n"))?;
        let limit = SEARCH_COUNT.unsigned_abs();
        Ok(if searching && counted > limit { (limit, true) } else { (counted, false) })
    }

    /// A page of a list. `known` is the number of all records that the filter wants, where it was counted already.
    pub async fn list(&self, moment: &Moment, filter: &Filter, known: Option<u64>) -> Result<Page<Stored>, StoreError> {
        let c = self.conditions(moment, filter);
        let searching = filter.text.as_deref().is_some_and(|t| !fold(t).is_empty());
        let (total, total_is_floor) = match known {
            Some(known) => (known, false),
            None => self.total(&c, searching).await?,
        };
        let per_page = filter.records_a_page();
        let page = filter.page.max(1);
        let items = self.slice(moment, filter, u64::from(page - 1) * u64::from(per_page), per_page.into()).await?;
        Ok(Page { items, total, total_is_floor, page, per_page })
    }

    /// A slice of a list: after `skip` records at most `most`; the filter's own page is not looked at.
    pub async fn slice(
        &self,
        moment: &Moment,
        filter: &Filter,
        skip: u64,
        most: u64,
    ) -> Result<Vec<Stored>, StoreError> {
        let c = self.conditions(moment, filter);
        let order = match filter.sort {
            Sort::Own => "f.kind, f.sort, f.id",
            Sort::OwnDescending => "f.kind DESC, f.sort DESC, f.id DESC",
            Sort::Newest => "f.seq DESC",
            Sort::Due => "f.due, f.seq",
            Sort::DueDescending => "f.due DESC, f.seq DESC",
        };
        // Out of the index of words, rows come in its own order of events.
        let first = if c.from == "facet f" { order.to_owned() } else { order.replace("f.seq", "w.rowid") };
        // Sort keys first, bodies afterwards: a page reads no more bodies than it shows.
        let text = format!(
            "SELECT {COLUMNS} FROM (SELECT f.seq, f.kind, f.sort, f.id, f.due FROM {} WHERE {} ORDER BY {first} LIMIT ? OFFSET ?) f \
             JOIN version v ON v.seq = f.seq JOIN event e ON e.seq = f.seq ORDER BY {order}",
            c.from, c.text
        );
        let int = |n: u64| Value::from(i64::try_from(n).unwrap_or(i64::MAX));
        let mut values = c.values;
        values.extend([int(most), int(skip)]);
        self.db.query_all_raw(self.sql(&text, values)).await?.iter().map(stored).collect()
    }

    /// What was recorded last about a member, current or replaced since, newest first.
    pub async fn latest_about(&self, moment: &Moment, member: &str, limit: u32) -> Result<Vec<Stored>, StoreError> {
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let several = format!("%,{},%", member.replace(['%', '_'], ""));
        let text = format!(
            "SELECT {COLUMNS} FROM (SELECT * FROM (SELECT seq FROM facet WHERE member = ? AND seq <= ? ORDER BY seq DESC LIMIT ?) a \
             UNION ALL SELECT * FROM (SELECT seq FROM facet WHERE member = '*' AND members LIKE ? AND seq <= ? ORDER BY seq DESC LIMIT ?) b) f \
             JOIN version v ON v.seq = f.seq JOIN event e ON e.seq = f.seq ORDER BY f.seq DESC LIMIT ?"
        );
        let limit = i64::from(limit);
        let values =
            [member.into(), size.into(), limit.into(), several.into(), size.into(), limit.into(), limit.into()];
        self.db.query_all_raw(self.sql(&text, values)).await?.iter().map(stored).collect()
    }

    /// The days (UTC) on which figures of an indicator were recorded, oldest first.
    pub async fn days_of(&self, moment: &Moment, indicator: &str) -> Result<Vec<Date>, StoreError> {
        const DAY: i64 = 86_400_000_000;
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let text = format!(
            "SELECT DISTINCT e.at / {DAY} AS day FROM facet f JOIN event e ON e.seq = f.seq \
             WHERE f.indicator = ? AND f.indicator <> '' AND f.kind = 'observation' AND f.seq <= ? ORDER BY day"
        );
        let rows = self.db.query_all_raw(self.sql(&text, [indicator.into(), size.into()])).await?;
        let day = |row: &QueryResult| -> Result<Option<Date>, StoreError> {
            let day: i64 = row.try_get("", "day")?;
            let time = Timestamp::from_microsecond(day * DAY).ok();
            Ok(time.map(|t| t.to_zoned_datetime(TimeZone::UTC).date()))
        };
        rows.iter().filter_map(|row| day(row).transpose()).collect()
    }

    /// One version of a record, where it was known.
    pub async fn version(
        &self,
        moment: &Moment,
        (kind, id, no): (Kind, &str, u32),
    ) -> Result<Option<Stored>, StoreError> {
        if is_no_id(id) {
            return Ok(None);
        }
        let text = format!(
            "SELECT {COLUMNS} FROM version v JOIN event e ON e.seq = v.seq WHERE v.kind = ? AND v.id = ? AND v.no = ? AND v.seq <= ?"
        );
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let values = [kind.as_str().into(), id.into(), i64::from(no).into(), size.into()];
        let row = self.db.query_one_raw(self.sql(&text, values)).await?;
        row.as_ref().map(stored).transpose()
    }

    /// A record as it was at a moment.
    pub async fn get(&self, moment: &Moment, kind: Kind, id: &str) -> Result<Option<Stored>, StoreError> {
        Ok(self.history(moment, kind, id).await?.pop())
    }

    /// All versions of a record known at a moment, oldest first.
    pub async fn history(&self, moment: &Moment, kind: Kind, id: &str) -> Result<Vec<Stored>, StoreError> {
        if is_no_id(id) {
            return Ok(Vec::new());
        }
        let text = format!(
            "SELECT {COLUMNS} FROM version v JOIN event e ON e.seq = v.seq \
             WHERE v.kind = ? AND v.id = ? AND v.seq <= ? ORDER BY v.no"
        );
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let rows = self.db.query_all_raw(self.sql(&text, [kind.as_str().into(), id.into(), size.into()])).await?;
        rows.iter().map(stored).collect()
    }

    /// What changed, newest first.
    pub async fn changes(&self, moment: &Moment, page: u32, per_page: u32) -> Result<Page<Stored>, StoreError> {
        let (page, per_page) = (page.max(1), per_page.clamp(1, 1_000));
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let newest = size - i64::from(page - 1) * i64::from(per_page);
        let text = format!(
            "SELECT {COLUMNS} FROM version v JOIN event e ON e.seq = v.seq WHERE v.seq <= ? AND v.seq > ? ORDER BY v.seq DESC"
        );
        let values = [newest.into(), (newest - i64::from(per_page)).into()];
        let rows = self.db.query_all_raw(self.sql(&text, values)).await?;
        let items = rows.iter().map(stored).collect::<Result<_, _>>()?;
        Ok(Page { items, total: moment.size, total_is_floor: false, page, per_page })
    }

    /// Versions of one kind of record, oldest first, from after an event on: all of them, not the current ones alone.
    pub async fn versions_of(
        &self,
        moment: &Moment,
        kind: Kind,
        after: u64,
        limit: u32,
    ) -> Result<Vec<Stored>, StoreError> {
        let text = format!(
            "SELECT {COLUMNS} FROM version v JOIN event e ON e.seq = v.seq \
             WHERE v.kind = ? AND v.seq > ? AND v.seq <= ? ORDER BY v.seq LIMIT ?"
        );
        let int = |n: u64| Value::from(i64::try_from(n).unwrap_or(i64::MAX));
        let values = [kind.as_str().into(), int(after), int(moment.size), i64::from(limit).into()];
        let rows = self.db.query_all_raw(self.sql(&text, values)).await?;
        rows.iter().map(stored).collect()
    }

    /// How many versions of one kind of record there are.
    pub async fn count_versions_of(&self, moment: &Moment, kind: Kind) -> Result<u64, StoreError> {
        let size = i64::try_from(moment.size).unwrap_or(i64::MAX);
        let text = "SELECT count(*) AS n FROM version v WHERE v.kind = ? AND v.seq <= ?";
        let row = self.db.query_one_raw(self.sql(text, [kind.as_str().into(), size.into()])).await?;
        row.as_ref().map_or(Ok(0), |r| number(r, "n"))
    }

    /// Records and different members, by group. Records that name several members count for each under [`By::Member`].
    pub async fn tally(&self, moment: &Moment, filter: &Filter, by: By) -> Result<BTreeMap<String, Tally>, StoreError> {
        let column = match by {
            By::Member => "member",
            By::Goal => "goal",
            By::Target => "target",
            By::Kind => "kind",
            By::Standing => "standing",
        };
        let c = self.conditions(moment, filter);
        let text = format!(
            "SELECT f.{column} AS grp, f.members AS members, count(*) AS n FROM {} WHERE {} GROUP BY f.{column}, f.members",
            c.from, c.text
        );
        let mut groups: BTreeMap<String, (u64, std::collections::BTreeSet<String>)> = BTreeMap::new();
        for row in self.db.query_all_raw(self.sql(&text, c.values)).await? {
            let (group, members, n): (String, String, u64) =
                (row.try_get("", "grp")?, row.try_get("", "members")?, number(&row, "n")?);
            let named = members.split(',').filter(|m| !m.is_empty());
            if by == By::Member {
                for member in named {
                    let entry = groups.entry(member.to_owned()).or_default();
                    entry.0 += n;
                    entry.1.insert(member.to_owned());
                }
            } else {
                let entry = groups.entry(group).or_default();
                entry.0 += n;
                entry.1.extend(named.map(str::to_owned));
            }
        }
        Ok(groups.into_iter().map(|(g, (records, m))| (g, Tally { records, members: m.len() as u64 })).collect())
    }

    /// The newest signed checkpoint of the log.
    pub async fn checkpoint(&self) -> Result<Option<String>, StoreError> {
        let row = self.db.query_one_raw(self.sql("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1", [])).await?;
        Ok(row.map(|r| r.try_get("", "note")).transpose()?)
    }
}
