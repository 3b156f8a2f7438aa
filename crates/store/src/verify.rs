//! Deriving the whole log again: leaves, versions, checkpoints and everything derived from them.
//!
//! Read in stretches, by two readers at once; memory stays bounded however long the log is.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::hash::{BuildHasher as _, RandomState};

use alliance::register::{Kind, Record, RecordId};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde::Serialize;
use vault::note::{VerifierKey, open};
use vault::tree::{Frontier, Hash, leaf_hash};

use crate::append::{Leaf, digest};
use crate::facet::Facet;
use crate::{Store, StoreError};

/// Events read at once.
const STRETCH: u64 = 20_000;
/// Stands between the derived columns where they are read as one; no folded or checked text holds it.
const BETWEEN: &str = "\u{1f}";
/// Breaks listed; the rest is counted.
const LISTED: usize = 100;

/// A place where the log does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Break {
    /// The event, or the size of the checkpoint.
    pub seq: u64,
    /// What does not hold.
    pub what: String,
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "event {}: {}", self.seq, self.what)
    }
}

/// What verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Events read.
    pub events: u64,
    /// Checkpoints whose root and signature were checked.
    pub checkpoints: u64,
    /// Root of the tree over all events, in hex.
    pub root: String,
    /// The first hundred breaks, in order.
    pub breaks: Vec<Break>,
    /// All breaks.
    pub broken: u64,
}

impl Report {
    /// Whether nothing broke.
    pub fn holds(&self) -> bool {
        self.broken == 0
    }

    pub(crate) fn add(&mut self, seq: u64, what: impl Into<String>) {
        self.broken += 1;
        if self.breaks.len() < LISTED {
            self.breaks.push(Break { seq, what: what.into() });
        }
    }
}

/// What one stretch of the log contributes.
struct Stretch {
    /// Leaf hashes, in order of their events.
    leaves: Vec<Hash>,
    /// Last event's time.
    ends: i64,
    /// First event's time.
    begins: i64,
    /// For each version in order of its event: which record, which number, and by which event it is marked as replaced.
    links: Vec<Link>,
    breaks: Vec<Break>,
}

/// A version's place in the chain of its record.
struct Link {
    seq: u64,
    /// Of kind and id, by keys of this run: a record could only be taken for another by a chance of one in 2^64.
    record: u64,
    no: i64,
    until: Option<i64>,
}

/// The chains of versions, followed in order of the events. A few dozen bytes for each record.
#[derive(Default)]
struct Chains(HashMap<u64, (i64, Option<i64>)>);

impl Chains {
    /// Takes the next version; what does not hold about it or the one before it.
    fn follow(&mut self, link: &Link) -> Option<String> {
        let before = self.0.insert(link.record, (link.no, link.until));
        let (no, until) = before.unwrap_or((0, None));
        let seq = i64::try_from(link.seq).ok();
        if link.no != no + 1 {
            Some(format!("version {} follows version {no}: the chain of versions has a hole", link.no))
        } else if before.is_some() && until != seq {
            Some("the version before it is marked as replaced by another event".to_owned())
        } else {
            None
        }
    }

    /// Newest versions that are marked as replaced all the same.
    fn replaced_by_nothing(&self) -> usize {
        self.0.values().filter(|(_, until)| until.is_some()).count()
    }
}

/// A stored checkpoint, waiting for the tree to grow to its size.
struct Kept {
    size: u64,
    frontier: String,
    note: String,
}

impl Store {
    /// Derives the log again and reports every place where it breaks.
    ///
    /// `outside` is the newest checkpoint kept outside of the database (by the operator or a witness): it must still be a
    /// prefix of this log, or entries were cut off. `progress` is told how many events are done, out of how many.
    pub async fn verify(
        &self,
        key: &VerifierKey,
        outside: Option<&str>,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<Report, StoreError> {
        let mut report = Report::default();
        let top = self.count("SELECT COALESCE(MAX(seq), 0) AS n FROM event").await?;
        let mut kept = self.checkpoints().await?;
        match outside.map(|note| open(note, key)) {
            None => {}
            Some(Err(e)) => {
                report.add(top, format!("the checkpoint kept outside of the database does not verify: {e}"));
            }
            Some(Ok(seen)) if seen.size > top => report.add(
                top,
                format!(
                    "the log ends here, but a signed checkpoint over {} events was given out: {} were cut off",
                    seen.size,
                    seen.size - top
                ),
            ),
            Some(Ok(seen)) => {
                let at = kept.iter().position(|k| k.size >= seen.size).unwrap_or(kept.len());
                let frontier = String::new();
                kept.insert(at, Kept { size: seen.size, frontier, note: outside.unwrap_or_default().to_owned() });
            }
        }

        let store = self.clone();
        let strays = tokio::spawn(async move {
            let mut counted = Vec::new();
            for (what, sql) in STRAYS {
                counted.push((what, store.count(sql).await?));
            }
            Ok::<_, StoreError>(counted)
        });
        let mut frontier = Frontier::new();
        let mut chains = Chains::default();
        let hasher = RandomState::new();
        let mut last_at = i64::MIN;
        let (mut covered, mut last_good) = (0, 0);
        let mut starts = (0..).map(|n| n * STRETCH).take_while(|s| *s < top);
        let mut running = VecDeque::new();
        // One reader a core: the second reads and hashes while the first is being folded in.
        loop {
            while running.len() < 3 {
                let Some(start) = starts.next() else { break };
                let (store, hasher) = (self.clone(), hasher.clone());
                running.push_back(tokio::spawn(async move {
                    store.stretch(start, (start + STRETCH).min(top), &hasher).await
                }));
            }
            let Some(next) = running.pop_front() else { break };
            let stretch = next.await.map_err(|e| StoreError::Io(std::io::Error::other(e)))??;
            if stretch.begins < last_at {
                report
                    .add(frontier.len() + 1, "its time is before that of the event before it: entries were reordered");
            }
            last_at = last_at.max(stretch.ends);
            for b in stretch.breaks {
                report.add(b.seq, b.what);
            }
            for link in &stretch.links {
                if let Some(what) = chains.follow(link) {
                    report.add(link.seq, what);
                }
            }
            for leaf in stretch.leaves {
                frontier.push(leaf);
                while kept.front().is_some_and(|k| k.size == frontier.len()) {
                    let Some(k) = kept.pop_front() else { break };
                    report.checkpoints += 1;
                    // What was given out proves the events, but the next append goes on from what is stored.
                    if !k.frontier.is_empty() {
                        covered = k.size;
                    }
                    match check(&k, &frontier, key) {
                        Ok(()) => last_good = k.size,
                        Err(what) => report
                            .add(k.size, format!("{what}; the last checkpoint that holds is over {last_good} events")),
                    }
                }
            }
            progress(frontier.len(), top);
        }
        for k in kept {
            report.add(
                k.size,
                format!("a checkpoint over {} events is stored, but the log has {top}: entries were cut off", k.size),
            );
        }
        if top > covered {
            report.add(
                top,
                format!("no checkpoint covers events {} to {top}: they were not written by this program", covered + 1),
            );
        }
        for (what, strays) in strays.await.map_err(|e| StoreError::Io(std::io::Error::other(e)))?? {
            if strays > 0 {
                report.add(top, format!("{strays} {what}"));
            }
        }
        let replaced = chains.replaced_by_nothing();
        if replaced > 0 {
            report.add(top, format!("{replaced} newest versions are marked as replaced, but nothing replaces them"));
        }
        report.events = frontier.len();
        report.root = frontier.root().to_string();
        report.breaks.sort_by_key(|b| b.seq);
        Ok(report)
    }

    async fn count(&self, sql: &str) -> Result<u64, StoreError> {
        let row = self.db.query_one_raw(self.sql(sql, [])).await?;
        let n: i64 = row.map_or(Ok(0), |r| r.try_get("", "n"))?;
        Ok(u64::try_from(n).unwrap_or_default())
    }

    async fn checkpoints(&self) -> Result<VecDeque<Kept>, StoreError> {
        let rows =
            self.db.query_all_raw(self.sql("SELECT size, frontier, note FROM checkpoint ORDER BY size", [])).await?;
        rows.iter()
            .map(|r| {
                let size: i64 = r.try_get("", "size")?;
                Ok(Kept {
                    size: u64::try_from(size).unwrap_or_default(),
                    frontier: r.try_get("", "frontier")?,
                    note: r.try_get("", "note")?,
                })
            })
            .collect()
    }

    /// Reads events `after + 1` to `upto` with their versions and derived columns.
    async fn stretch(&self, after: u64, upto: u64, hasher: &RandomState) -> Result<Stretch, StoreError> {
        let rows = self
            .db
            .query_all_raw(self.sql(
                "SELECT e.seq, e.at, e.leaf, v.kind, v.id, v.no, v.digest, v.body, \
                 f.member || ? || f.members || ? || f.goal || ? || f.target || ? || f.standing || ? || f.indicator || ? || f.sort \
                 || ? || f.due || ? || f.words || ? || f.kind || ? || f.id AS filed, o.topic, f.until FROM event e \
                 LEFT JOIN version v ON v.seq = e.seq LEFT JOIN facet f ON f.seq = e.seq LEFT JOIN outbox o ON o.seq = e.seq \
                 WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq",
                std::iter::repeat_n(Value::from(BETWEEN), 10).chain([int(after), int(upto)]),
            ))
            .await?;
        let mut stretch = Stretch {
            leaves: Vec::with_capacity(rows.len()),
            ends: i64::MIN,
            begins: i64::MAX,
            links: Vec::with_capacity(rows.len()),
            breaks: Vec::new(),
        };
        let mut expected = after + 1;
        for row in &rows {
            let (seq, at, leaf): (i64, i64, String) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            let seq = u64::try_from(seq).unwrap_or_default();
            let mut bad = |what: String| stretch.breaks.push(Break { seq, what });
            if seq != expected {
                bad(format!("events {expected} to {} are missing", seq - 1));
            }
            expected = seq + 1;
            if at < stretch.ends {
                bad("its time is before that of the event before it: entries were reordered".into());
            }
            stretch.begins = stretch.begins.min(at);
            stretch.ends = stretch.ends.max(at);
            stretch.leaves.push(leaf_hash(leaf.as_bytes()));
            check_row(row, seq, at, &leaf, &mut bad)?;
            if let (Some(kind), Some(id), Some(no)) = (
                row.try_get_by_index::<Option<String>>(3)?,
                row.try_get_by_index::<Option<String>>(4)?,
                row.try_get_by_index(5)?,
            ) {
                stretch.links.push(Link {
                    seq,
                    record: hasher.hash_one((kind, id)),
                    no,
                    until: row.try_get_by_index(10)?,
                });
            }
        }
        if expected <= upto && upto > after {
            stretch.breaks.push(Break { seq: expected, what: format!("events {expected} to {upto} are missing") });
        }
        Ok(stretch)
    }
}

/// Rows that belong to no event. Where each event has its version and each version its
/// derived row, which the stretches find out, further rows can only be strays.
const STRAYS: [(&str, &str); 2] = [
    ("versions belong to no event", "SELECT (SELECT count(*) FROM version) - (SELECT count(*) FROM event) AS n"),
    ("derived rows belong to no version", "SELECT (SELECT count(*) FROM facet) - (SELECT count(*) FROM version) AS n"),
];

fn int(n: u64) -> Value {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

fn check(k: &Kept, frontier: &Frontier, key: &VerifierKey) -> Result<(), String> {
    let seen = open(&k.note, key).map_err(|e| format!("the checkpoint over {} events does not verify: {e}", k.size))?;
    if seen.size != k.size || seen.root != frontier.root() {
        return Err(format!("the events up to here do not give the root that was signed over {} events", k.size));
    }
    // The stored edge of the tree is where the next append goes on from: a wrong one would poison every later root.
    if !k.frontier.is_empty() && k.frontier != hex::encode(frontier.to_bytes()) {
        return Err(format!(
            "the tree's edge stored with the checkpoint over {} events is not that of the events",
            k.size
        ));
    }
    Ok(())
}

fn check_row(row: &QueryResult, seq: u64, at: i64, leaf: &str, bad: &mut impl FnMut(String)) -> Result<(), StoreError> {
    let Ok(leaf) = serde_json::from_str::<Leaf<'_>>(leaf) else {
        bad("its entry cannot be read".into());
        return Ok(());
    };
    if leaf.seq != seq {
        bad(format!("its entry was written as event {}", leaf.seq));
    }
    if leaf.at != at {
        bad("its time differs from that in its entry".into());
    }
    let Some(kind) = row.try_get_by_index::<Option<String>>(3)? else {
        bad(format!("version {} of {} {} is missing", leaf.version, leaf.kind, leaf.id));
        return Ok(());
    };
    let (id, no, stored): (String, i64, String) =
        (row.try_get_by_index(4)?, row.try_get_by_index(5)?, row.try_get_by_index(6)?);
    let body: String = row.try_get_by_index(7)?;
    if kind != leaf.kind || id != leaf.id || no != i64::from(leaf.version) {
        bad(format!(
            "it speaks of version {} of {} {}, but version {no} of {kind} {id} stands there",
            leaf.version, leaf.kind, leaf.id
        ));
        return Ok(());
    }
    let now = digest(&body);
    if now != leaf.body || stored != leaf.body {
        bad(format!("the text of version {no} of {kind} {id} was altered"));
        return Ok(());
    }
    if row.try_get_by_index::<Option<String>>(9)?.is_none() {
        bad("its outbox row is missing".into());
    }
    let (Ok(kind), Ok(id), Ok(body)) = (kind.parse::<Kind>(), RecordId::new(id), serde_json::from_str(&body)) else {
        bad("its record cannot be read".into());
        return Ok(());
    };
    let facet = Facet::of(&Record { kind, id, body });
    let wanted = [
        facet.member.as_str(),
        &facet.members,
        &facet.goal,
        &facet.target,
        &facet.standing,
        &facet.indicator,
        &facet.sort,
        &facet.due,
        &facet.words,
        leaf.kind.as_ref(),
        leaf.id.as_ref(),
    ];
    let filed: Option<String> = row.try_get_by_index(8)?;
    let filed = filed.as_deref().unwrap_or_default();
    if filed != wanted.join(BETWEEN) {
        let mut found = filed.split(BETWEEN);
        for wanted in wanted {
            let found = found.next().unwrap_or_default();
            if found != wanted {
                bad(format!("its record is filed under “{found}” where “{wanted}” is right"));
            }
        }
    }
    Ok(())
}
