//! Deriving the journal again: its entries, its checkpoints, and every text that an entry says it wrote.
//!
//! Read in stretches; memory stays bounded however long the journal is.

use std::collections::VecDeque;

use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Value};
use vault::note::{VerifierKey, open};
use vault::tree::{Frontier, leaf_hash};

use super::journal::Act;
use super::write::filed_under;
use super::{Book, View, read};
use crate::append::{digest, int};
use crate::{Report, Store, StoreError};

/// Entries read at once.
const STRETCH: u32 = 5_000;
/// Texts looked up at once.
const TOGETHER: usize = 200;

/// What entries say that they wrote, gathered until it is worth a question.
#[derive(Default)]
struct Claims {
    /// Entry, kind, id, version, and the two digests in one.
    papers: Vec<(u64, String, String, i64, String)>,
    /// Entry, report, field, number and digest.
    answers: Vec<(u64, String, String, i64, String)>,
    /// Entry, kind, number, version and proof of what stands on lists.
    listed: Vec<(u64, String, String, i64, String)>,
    papers_in_all: i64,
    answers_in_all: i64,
    listed_in_all: i64,
}

/// A stored checkpoint, waiting for the tree to grow to its size.
struct Kept {
    size: u64,
    frontier: Option<String>,
    note: String,
}

impl Store {
    /// Derives a journal again and reports every place where it breaks. `outside` is the newest checkpoint kept outside of
    /// the database: it must still be a prefix of this journal, or entries were cut off. A break's number is that of the
    /// entry.
    pub async fn verify_journal(
        &self,
        book: Book,
        key: &VerifierKey,
        outside: Option<&str>,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<Report, StoreError> {
        let tx = self.looking_once(&View::All).await?;
        let mut report = Report::default();
        let top = match book {
            Book::Journal => "SELECT COALESCE(MAX(seq), 0) AS n FROM act",
            Book::Closed => "SELECT COALESCE(MAX(seq), 0) AS n FROM closed_act",
        };
        let top = u64::try_from(count(self, &tx, top).await?).unwrap_or_default();
        let mut kept = self.kept(&tx, book).await?;
        if let Some(note) = outside {
            match open(note, key) {
                Err(e) => report.add(top, format!("the checkpoint kept outside of the database does not verify: {e}")),
                Ok(seen) if seen.size > top => report.add(
                    top,
                    format!(
                        "the journal ends here, but a signed checkpoint over {} entries was given out: {} were cut off",
                        seen.size,
                        seen.size - top
                    ),
                ),
                Ok(seen) => {
                    let at = kept.iter().position(|k| k.size >= seen.size).unwrap_or(kept.len());
                    kept.insert(at, Kept { size: seen.size, frontier: None, note: note.to_owned() });
                }
            }
        }
        let mut frontier = Frontier::new();
        let mut claims = Claims::default();
        let (mut last_at, mut expected, mut covered) = (i64::MIN, 1, 0);
        loop {
            let rows = self.entries_from(&tx, book, expected).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let seq = u64::try_from(row.try_get_by_index::<i64>(0)?).unwrap_or_default();
                if seq != expected {
                    report.add(seq, format!("entries {expected} to {} are missing", seq.saturating_sub(1)));
                }
                expected = seq + 1;
                let leaf: String = row.try_get_by_index(7)?;
                frontier.push(leaf_hash(leaf.as_bytes()));
                match serde_json::from_str::<Act>(&leaf) {
                    Err(_) => report.add(seq, "the entry cannot be read"),
                    Ok(act) => {
                        for what in differs(row, seq, &act)? {
                            report.add(seq, what);
                        }
                        if act.at < last_at {
                            report.add(seq, "its time is before that of the entry before it: entries were reordered");
                        }
                        last_at = last_at.max(act.at);
                        claims.take(seq, act, &mut report);
                    }
                }
                while kept.front().is_some_and(|k| k.size <= frontier.len()) {
                    let Some(k) = kept.pop_front() else { break };
                    report.checkpoints += 1;
                    // What was given out proves the entries, but the next deed goes on from what is stored.
                    if k.frontier.is_some() {
                        covered = k.size;
                    }
                    if let Some(what) = breaks(&k, &frontier, key) {
                        report.add(k.size, what);
                    }
                }
                if claims.papers.len() + claims.answers.len() + claims.listed.len() >= TOGETHER {
                    self.look_up(&tx, &mut claims, &mut report).await?;
                }
            }
            progress(frontier.len(), top);
        }
        self.look_up(&tx, &mut claims, &mut report).await?;
        for k in kept {
            report.add(
                k.size,
                format!(
                    "a checkpoint over {} entries is stored, but the journal has {top}: entries were cut off",
                    k.size
                ),
            );
        }
        if top > covered {
            report.add(
                top,
                format!("no checkpoint covers entries {} to {top}: they were not written by this program", covered + 1),
            );
        }
        // Papers are of both journals together: they are counted once, with the one that everybody's deeds are in.
        if book == Book::Journal {
            self.count_closed(&tx, &mut claims).await?;
            for what in self.unaccounted(&tx, &claims).await? {
                report.add(top, what);
            }
        }
        tx.commit().await?;
        report.events = frontier.len();
        report.root = frontier.root().to_string();
        report.breaks.sort_by_key(|b| b.seq);
        Ok(report)
    }

    /// Entries from a number on.
    async fn entries_from(
        &self,
        tx: &DatabaseTransaction,
        book: Book,
        from: u64,
    ) -> Result<Vec<QueryResult>, StoreError> {
        let text = match book {
            Book::Journal => {
                "SELECT seq, at, actor, act, member, kind, object, leaf FROM act WHERE seq >= ? ORDER BY seq LIMIT ?"
            }
            Book::Closed => {
                "SELECT seq, at, actor, act, member, kind, object, leaf FROM closed_act WHERE seq >= ? ORDER BY seq LIMIT ?"
            }
        };
        Ok(tx.query_all_raw(self.sql(text, [int(from), i64::from(STRETCH).into()])).await?)
    }

    /// Counts what the closed journal says that it wrote, as far as it can be read: whether it is true is found where that journal is derived.
    async fn count_closed(&self, tx: &DatabaseTransaction, claims: &mut Claims) -> Result<(), StoreError> {
        let mut from = 1;
        loop {
            let rows = self.entries_from(tx, Book::Closed, from).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            from = u64::try_from(last.try_get_by_index::<i64>(0)?).unwrap_or_default() + 1;
            for row in &rows {
                let act = serde_json::from_str::<Act>(&row.try_get_by_index::<String>(7)?);
                claims.papers_in_all += act.map_or(0, |act| i64::try_from(act.wrote.len()).unwrap_or_default());
            }
        }
    }

    async fn kept(&self, tx: &DatabaseTransaction, book: Book) -> Result<VecDeque<Kept>, StoreError> {
        let text = match book {
            Book::Journal => "SELECT size, frontier, note FROM act_checkpoint ORDER BY size",
            Book::Closed => "SELECT size, frontier, note FROM closed_act_checkpoint ORDER BY size",
        };
        let rows = tx.query_all_raw(self.sql(text, [])).await?;
        let kept = rows.iter().map(|r| {
            let size: i64 = r.try_get("", "size")?;
            let frontier = Some(r.try_get("", "frontier")?);
            Ok(Kept { size: u64::try_from(size).unwrap_or_default(), frontier, note: r.try_get("", "note")? })
        });
        kept.collect()
    }

    /// Compares what entries say that they wrote with what is stored.
    async fn look_up(
        &self,
        tx: &DatabaseTransaction,
        claims: &mut Claims,
        report: &mut Report,
    ) -> Result<(), StoreError> {
        for (seq, kind, id, no, proof) in claims.papers.drain(..) {
            let now = "SELECT no, body, member, round, parent, holder, state, key, rank FROM paper WHERE kind = ? AND id = ? AND no = ?";
            let before = "SELECT no, body FROM paper_before WHERE kind = ? AND id = ? AND no = ?";
            let values: [Value; 3] = [kind.as_str().into(), id.as_str().into(), no.into()];
            let (body, filed) = proof.split_once('.').unwrap_or((&proof, ""));
            let name = format!("version {no} of {kind} {id}");
            if let Some(row) = tx.query_one_raw(self.sql(now, values.clone())).await? {
                if digest(&row.try_get::<String>("", "body")?) != body {
                    report.add(seq, format!("the text of {name} was altered"));
                } else if filed_as(&row)? != filed {
                    report.add(seq, format!("{name} was filed elsewhere: under another member, holder, state or key"));
                }
            } else if let Some(row) = tx.query_one_raw(self.sql(before, values)).await? {
                if digest(&row.try_get::<String>("", "body")?) != body {
                    report.add(seq, format!("the text of {name} was altered"));
                }
            } else {
                report.add(seq, format!("{name} is missing"));
            }
        }
        for (seq, kind, number, no, proof) in claims.listed.drain(..) {
            if let Some(what) = self.listed_otherwise(tx, (&kind, &number, no), &proof).await? {
                report.add(seq, what);
            }
        }
        for (seq, paper, field, no, wanted) in claims.answers.drain(..) {
            let text = "SELECT value FROM edit WHERE report = ? AND field = ? AND seq = ? AND no = ?";
            let values = [paper.as_str().into(), field.as_str().into(), int(seq), no.into()];
            match tx.query_one_raw(self.sql(text, values)).await? {
                None => report.add(seq, format!("what was typed into {field} of {paper} is missing")),
                Some(row) if digest(&row.try_get::<String>("", "value")?) != wanted => {
                    report.add(seq, format!("what was typed into {field} of {paper} was altered"));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// What is stored and was written by no entry.
    async fn unaccounted(&self, tx: &DatabaseTransaction, claims: &Claims) -> Result<Vec<String>, StoreError> {
        let mut out = Vec::new();
        let papers = "SELECT (SELECT COUNT(*) FROM paper) + (SELECT COUNT(*) FROM paper_before) AS n";
        let typed = "SELECT COUNT(*) AS n FROM edit";
        let listed = super::listed::VERSIONS;
        for (what, sql, claimed) in [
            ("versions of papers", papers, claims.papers_in_all),
            ("typed texts", typed, claims.answers_in_all),
            ("versions of lots and entries", listed, claims.listed_in_all),
        ] {
            let there = count(self, tx, sql).await?;
            if there != claimed {
                out.push(format!("{there} {what} are stored, but entries speak of {claimed}"));
            }
        }
        let astray = "SELECT (SELECT COUNT(*) FROM answer a WHERE NOT EXISTS (SELECT 1 FROM edit e WHERE e.report = a.report \
                      AND e.field = a.field AND e.no = a.no AND e.value = a.value AND e.actor = a.actor AND e.at = a.at \
                      AND e.member = a.member AND NOT EXISTS (SELECT 1 FROM edit l WHERE l.report = e.report \
                      AND l.field = e.field AND l.no > e.no))) AS n";
        let lost = "SELECT (SELECT COUNT(*) FROM edit WHERE no = 1) - (SELECT COUNT(*) FROM answer) AS n";
        for (what, sql) in [
            ("fingerprints stand on lists that no entry speaks of", super::listed::ASTRAY),
            ("answers stand that are not what was typed last", astray),
            ("fields have been answered and have no answer that stands", lost),
        ] {
            let n = count(self, tx, sql).await?;
            if n != 0 {
                out.push(format!("{n} {what}"));
            }
        }
        Ok(out)
    }
}

impl Claims {
    fn take(&mut self, seq: u64, act: Act, report: &mut Report) {
        for (what, proof) in act.wrote {
            let parts = what.split_once('/').and_then(|(kind, rest)| {
                let (name, no) = rest.rsplit_once('/')?;
                Some((kind.to_owned(), name.to_owned(), no.parse::<i64>().ok()?))
            });
            match parts {
                None => report.add(seq, format!("it says that it wrote “{what}”, which is no name of a text")),
                Some((kind, field, no)) if kind == "answer" => {
                    self.answers_in_all += 1;
                    self.answers.push((seq, act.object.clone(), field, no, proof));
                }
                Some((kind, number, no)) if kind == "entry" || kind == "lot" => {
                    self.listed_in_all += 1;
                    self.listed.push((seq, kind, number, no, proof));
                }
                Some((kind, id, no)) => {
                    self.papers_in_all += 1;
                    self.papers.push((seq, kind, id, no, proof));
                }
            }
        }
    }
}

async fn count(store: &Store, tx: &DatabaseTransaction, sql: &str) -> Result<i64, StoreError> {
    let row = tx.query_one_raw(store.sql(sql, [])).await?;
    Ok(row.map_or(Ok(0), |r| r.try_get("", "n"))?)
}

/// What an entry is found by, held against the entry itself.
fn differs(row: &QueryResult, seq: u64, act: &Act) -> Result<Vec<String>, StoreError> {
    let mut out = Vec::new();
    if act.seq != seq {
        out.push(format!("it was written as entry {}", act.seq));
    }
    let text = |at: usize| row.try_get_by_index::<Option<String>>(at);
    let filed = [text(2)?, text(3)?, text(4)?, text(5)?, text(6)?];
    let says = [Some(&act.actor), Some(&act.act), act.member.as_ref(), Some(&act.kind), Some(&act.object)];
    for (filed, says) in filed.iter().zip(says) {
        if filed.as_ref() != says {
            let or_none = |t: Option<&String>| t.map_or("nothing", String::as_str).to_owned();
            out.push(format!("it is filed under “{}” where “{}” is right", or_none(filed.as_ref()), or_none(says)));
        }
    }
    if row.try_get_by_index::<i64>(1)? != act.at {
        out.push("its time differs from that in the entry".to_owned());
    }
    Ok(out)
}

fn filed_as(row: &QueryResult) -> Result<String, StoreError> {
    let text = |column| row.try_get::<Option<String>>("", column);
    let (member, round, parent) = (text("member")?, text("round")?, text("parent")?);
    let (holder, state, key) = (text("holder")?, text("state")?, text("key")?);
    Ok(filed_under([&member, &round, &parent, &holder, &state, &key], read::rank(row)?))
}

fn breaks(k: &Kept, frontier: &Frontier, key: &VerifierKey) -> Option<String> {
    let seen = match open(&k.note, key) {
        Ok(seen) => seen,
        Err(e) => return Some(format!("the checkpoint over {} entries does not verify: {e}", k.size)),
    };
    if k.size != frontier.len() || seen.size != k.size || seen.root != frontier.root() {
        return Some(format!("the entries up to here do not give the root that was signed over {} entries", k.size));
    }
    // The stored edge of the tree is where the next deed goes on from: a wrong one would poison every later root.
    let edge = k.frontier.as_ref().is_some_and(|f| *f != hex::encode(frontier.to_bytes()));
    edge.then(|| {
        format!("the tree's edge stored with the checkpoint over {} entries is not that of the entries", k.size)
    })
}
