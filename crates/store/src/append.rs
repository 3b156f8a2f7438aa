//! Writing: version, event, outbox row and checkpoint in one transaction, or nothing at all.

use alliance::register::Record;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, TransactionTrait, Value};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::note::Checkpoint;
use vault::tree::{Frontier, leaf_hash};

use crate::facet::Facet;
use crate::work::{Refused, Seen};
use crate::{Store, StoreError};

/// Signs the log.
#[derive(Clone)]
pub struct Signer {
    /// The log's name, as it stands in every checkpoint.
    pub origin: String,
    /// The key for the log, used for nothing else.
    pub key: vault::SigningKey,
}

/// A record to be stored, and why.
#[derive(Clone, Debug)]
pub struct Change {
    /// What it says now.
    pub record: Record,
    /// Why it is new or different.
    pub reason: String,
}

/// What an append did. It is returned only once the transaction is durable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Appended {
    /// Records that did not exist before.
    pub created: u64,
    /// Records that got a further version.
    pub amended: u64,
    /// Records that said the same already: nothing was written for them.
    pub unchanged: u64,
    /// Events in the log afterwards.
    pub size: u64,
    /// The signed checkpoint over them.
    #[serde(skip)]
    pub note: String,
}

/// An entry of the log, in the byte form that is hashed. Field names are short: the log keeps every one for ever.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Leaf<'a> {
    pub seq: u64,
    /// Microseconds since 1970, UTC.
    pub at: i64,
    #[serde(borrow)]
    pub actor: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    pub kind: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    pub id: std::borrow::Cow<'a, str>,
    pub version: u32,
    /// SHA-256 of the body's canonical bytes, in hex.
    #[serde(borrow)]
    pub body: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    pub reason: std::borrow::Cow<'a, str>,
}

pub(crate) fn digest(body: &str) -> String {
    hex::encode(Sha256::digest(body.as_bytes()))
}

/// Rows of a table that are written together.
pub(crate) struct Rows {
    head: &'static str,
    width: usize,
    end: &'static str,
    pub values: Vec<Value>,
}

impl Rows {
    pub fn new(head: &'static str, width: usize) -> Self {
        Self { head, width, end: "", values: Vec::new() }
    }

    /// The same, where a row that is there already stays as it is.
    pub fn leaving_what_is_there(self) -> Self {
        self.ending(" ON CONFLICT DO NOTHING")
    }

    /// The same with something behind the rows: what is done where one is there already. No two rows of those may be of the same name.
    pub fn ending(self, end: &'static str) -> Self {
        Self { end, ..self }
    }

    /// Writes what has gathered. The rows of a statement are a power of two: a database keeps the plans of a handful of statements, and makes no plan anew
    /// for each number of rows.
    pub async fn write(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        let most = 1 << (VALUES / self.width).max(1).ilog2();
        let mut left = self.values.len() / self.width;
        let mut values = std::mem::take(&mut self.values).into_iter();
        while left > 0 {
            let rows = most.min(1 << left.ilog2());
            let mark = format!("({})", vec!["?"; self.width].join(","));
            let marks = vec![mark; rows].join(",");
            let text = format!("INSERT INTO {} VALUES {marks}{}", self.head, self.end);
            tx.execute_raw(store.sql(&text, values.by_ref().take(rows * self.width))).await?;
            left -= rows;
        }
        Ok(())
    }
}

/// Values written by one statement at most (SQLite takes 32,766): beyond this, a longer one is no faster.
const VALUES: usize = 1_600;
/// Records of the register that are looked up and written together.
const CHUNK: usize = 200;

pub(crate) fn int(n: u64) -> Value {
    int_back(n).into()
}

impl Store {
    /// Stores these records as new versions, in this order, all or none.
    ///
    /// A record whose current version says the same is left alone, so the same file can be loaded twice. `now` never runs
    /// backwards in the log: where the clock does, the time of the last event is taken.
    pub async fn append(
        &self,
        now: Timestamp,
        actor: &str,
        changes: &[Change],
        signer: &Signer,
    ) -> Result<Appended, StoreError> {
        let tx = self.db.begin().await?;
        self.take_turn(&tx).await?;
        self.append_and_commit(tx, now, actor, changes, signer).await
    }

    /// The same, where everything still is as it was seen when the records were looked through; else nothing is written.
    pub async fn append_as_seen(
        &self,
        now: Timestamp,
        actor: &str,
        changes: &[Change],
        signer: &Signer,
        seen: &Seen,
    ) -> Result<Result<Appended, Refused>, StoreError> {
        let tx = self.db.begin().await?;
        self.name_view(&tx, "*").await?;
        self.take_turn(&tx).await?;
        let refused = match self.moved(&tx, &seen.papers).await? {
            None => self.overtaken(&tx, &seen.register).await?,
            moved => moved,
        };
        if let Some(refused) = refused {
            tx.rollback().await?;
            return Ok(Err(refused));
        }
        self.append_and_commit(tx, now, actor, changes, signer).await.map(Ok)
    }

    /// Taking the write lock before reading makes writers take turns, in this and in any other process.
    async fn take_turn(&self, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        tx.execute_unprepared("UPDATE writer SET turns = turns + 1").await?;
        Ok(())
    }

    async fn append_and_commit(
        &self,
        tx: DatabaseTransaction,
        now: Timestamp,
        actor: &str,
        changes: &[Change],
        signer: &Signer,
    ) -> Result<Appended, StoreError> {
        let done = self.append_in(&tx, now, actor, changes, signer).await?;
        if done.created + done.amended == 0 {
            tx.rollback().await?;
        } else {
            tx.commit().await?;
        }
        Ok(done)
    }

    /// The same within a transaction that has taken the write lock, and that is committed by whoever began it.
    pub(crate) async fn append_in(
        &self,
        tx: &DatabaseTransaction,
        now: Timestamp,
        actor: &str,
        changes: &[Change],
        signer: &Signer,
    ) -> Result<Appended, StoreError> {
        let last = tx
            .query_one_raw(self.sql("SELECT size, frontier, note FROM checkpoint ORDER BY size DESC LIMIT 1", []))
            .await?;
        let (mut frontier, old_note) = match last {
            None => (Frontier::new(), String::new()),
            Some(row) => {
                let text: String = row.try_get("", "frontier")?;
                let broken = |what: &str| StoreError::Unreadable { seq: 0, what: format!("frontier: {what}") };
                let bytes = hex::decode(text).map_err(|_| broken("not hexadecimal"))?;
                (Frontier::from_bytes(&bytes).map_err(|e| broken(&e.to_string()))?, row.try_get("", "note")?)
            }
        };
        let at = self.time_of_last(tx).await?.max(now.as_microsecond());

        let mut done = Appended::default();
        let mut events = Rows::new("event (seq, at, leaf)", 3);
        let mut versions = Rows::new("version (seq, kind, id, no, digest, body)", 6);
        let mut facets = Rows::new(
            "facet (seq, until, kind, id, member, members, goal, target, standing, indicator, sort, due, words)",
            13,
        );
        let mut words = Rows::new("facet_words (rowid, words)", 2);
        let mut outbox = Rows::new("outbox (seq, topic)", 2);

        for chunk in changes.chunks(CHUNK) {
            let mut current = self.current_of(tx, chunk).await?;
            for change in chunk {
                let Record { kind, id, .. } = &change.record;
                let body = change.record.canonical();
                let body_digest = digest(&body);
                let key = (kind.as_str().to_owned(), id.as_str().to_owned());
                let before = current.get(&key).cloned();
                if before.as_ref().is_some_and(|(_, _, digest)| *digest == body_digest) {
                    done.unchanged += 1;
                    continue;
                }
                let seq = frontier.len() + 1;
                let no = before.as_ref().map_or(1, |(_, no, _)| no + 1);
                let leaf = Leaf {
                    seq,
                    at,
                    actor: actor.into(),
                    kind: kind.as_str().into(),
                    id: id.as_str().into(),
                    version: no,
                    body: body_digest.as_str().into(),
                    reason: change.reason.as_str().into(),
                };
                let leaf = serde_json::to_string(&leaf).expect("a leaf is plain text and numbers");
                frontier.push(leaf_hash(leaf.as_bytes()));
                if let Some((old, _, _)) = before {
                    // The version before it may wait in this very statement.
                    self.write_all(tx, [&mut events, &mut versions, &mut facets, &mut words, &mut outbox]).await?;
                    tx.execute_raw(self.sql("UPDATE facet SET until = ? WHERE seq = ?", [int(seq), old.into()]))
                        .await?;
                    done.amended += 1;
                } else {
                    done.created += 1;
                }
                let facet = Facet::of(&change.record);
                events.values.extend([int(seq), at.into(), leaf.into()]);
                versions.values.extend([
                    int(seq),
                    kind.as_str().into(),
                    id.as_str().into(),
                    i64::from(no).into(),
                    body_digest.clone().into(),
                    body.into(),
                ]);
                if !self.postgres_behind() {
                    words.values.extend([int(seq), facet.words.clone().into()]);
                }
                facets.values.extend([
                    int(seq),
                    Value::BigInt(None),
                    kind.as_str().into(),
                    id.as_str().into(),
                    facet.member.into(),
                    facet.members.into(),
                    facet.goal.into(),
                    facet.target.into(),
                    facet.standing.into(),
                    facet.indicator.into(),
                    facet.sort.into(),
                    facet.due.into(),
                    facet.words.into(),
                ]);
                outbox.values.extend([int(seq), "register.changed".into()]);
                current.insert(key, (int_back(seq), no, body_digest));
            }
            self.write_all(tx, [&mut events, &mut versions, &mut facets, &mut words, &mut outbox]).await?;
        }

        done.size = frontier.len();
        if done.created + done.amended == 0 {
            done.note = old_note;
            return Ok(done);
        }
        let checkpoint = Checkpoint { origin: signer.origin.clone(), size: frontier.len(), root: frontier.root() };
        done.note = checkpoint.sign(&signer.key);
        tx.execute_raw(self.sql(
            "INSERT INTO checkpoint (size, frontier, note) VALUES (?, ?, ?)",
            [int(frontier.len()), hex::encode(frontier.to_bytes()).into(), done.note.clone().into()],
        ))
        .await?;
        Ok(done)
    }

    async fn write_all(&self, tx: &DatabaseTransaction, rows: [&mut Rows; 5]) -> Result<(), StoreError> {
        for table in rows {
            table.write(self, tx).await?;
        }
        Ok(())
    }

    async fn time_of_last(&self, tx: &DatabaseTransaction) -> Result<i64, StoreError> {
        let row = tx.query_one_raw(self.sql("SELECT at FROM event ORDER BY seq DESC LIMIT 1", [])).await?;
        Ok(row.map_or(Ok(i64::MIN), |r| r.try_get("", "at"))?)
    }

    async fn current_of(
        &self,
        tx: &DatabaseTransaction,
        chunk: &[Change],
    ) -> Result<std::collections::HashMap<(String, String), (i64, u32, String)>, StoreError> {
        let marks = vec!["(f.kind = ? AND f.id = ?)"; chunk.len()].join(" OR ");
        let text = format!(
            "SELECT f.kind, f.id, f.seq, v.no, v.digest FROM facet f JOIN version v ON v.seq = f.seq \
             WHERE f.until IS NULL AND ({marks})"
        );
        let values = chunk
            .iter()
            .flat_map(|c| [Value::from(c.record.kind.as_str()), Value::from(c.record.id.as_str())])
            .collect::<Vec<_>>();
        let mut found = std::collections::HashMap::new();
        for row in tx.query_all_raw(self.sql(&text, values)).await? {
            let no: i64 = row.try_get("", "no")?;
            found.insert(
                (row.try_get("", "kind")?, row.try_get("", "id")?),
                (row.try_get("", "seq")?, u32::try_from(no).unwrap_or(u32::MAX), row.try_get("", "digest")?),
            );
        }
        Ok(found)
    }
}

fn int_back(n: u64) -> i64 {
    i64::try_from(n).expect("a log has fewer than 2^63 events")
}
