//! What the deeds of a batch write, gathered, so that one statement writes many rows of a table.
//!
//! What stands afterwards is what would stand if each deed had been written alone, one after another: a paper that several of them change has each of its versions,
//! and a key that one lets go of is free for the next.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};

use super::errands::ErrandsGathered;
use super::keys::KeysGathered;
use super::look_ups::LookUpsGathered;
use super::together::lists;
use super::{Book, Letter, PaperChange};
use crate::append::Rows;
use crate::{Store, StoreError};

/// A version of a paper that is to be written.
pub(super) struct PaperVersion<'a> {
    pub change: &'a PaperChange,
    pub no: u32,
    pub at: i64,
    pub actor: &'a str,
    pub body: String,
}

/// What is kept of each version of a paper.
struct Version {
    no: Value,
    member: Value,
    state: Value,
    at: Value,
    actor: Value,
    body: Value,
}

/// The version that stands, with what it is found by.
struct Stands {
    version: Version,
    round: Value,
    parent: Value,
    holder: Value,
    key: Value,
    rank: Value,
}

impl Stands {
    fn of(version: PaperVersion<'_>) -> Self {
        let PaperVersion { change, no, at, actor, body } = version;
        Self {
            version: Version {
                no: i64::from(no).into(),
                member: change.member.clone().into(),
                state: change.state.as_str().into(),
                at: at.into(),
                actor: actor.into(),
                body: body.into(),
            },
            round: change.round.clone().into(),
            parent: change.parent.clone().into(),
            holder: change.holder.clone().into(),
            key: change.key.clone().into(),
            rank: change.rank.map(int_or_last).into(),
        }
    }
}

/// A rank as the databases know it.
fn int_or_last(rank: u64) -> i64 {
    i64::try_from(rank).unwrap_or(i64::MAX)
}

/// What a batch of deeds is to write.
pub(super) struct Gathered {
    /// Papers whose version in the database is to be kept among those before.
    kept: BTreeMap<PaperKind, BTreeSet<String>>,
    /// Versions that a later deed of the batch has overtaken.
    before: Rows,
    /// The versions that stand, in the order in which the database has them.
    papers: BTreeMap<(PaperKind, String), Stands>,
    letters: Rows,
    pub keys: KeysGathered,
    pub look_ups: LookUpsGathered,
    pub errands: ErrandsGathered,
}

impl Default for Gathered {
    fn default() -> Self {
        Self {
            kept: BTreeMap::new(),
            before: Rows::new("paper_before (kind, id, no, member, state, at, actor, body)", 8),
            papers: BTreeMap::new(),
            letters: Rows::new("letter (id, account, address, language, template, args, due, tries, closed)", 9)
                .leaving_what_is_there(),
            keys: KeysGathered::default(),
            look_ups: LookUpsGathered::default(),
            errands: ErrandsGathered::default(),
        }
    }
}

impl Gathered {
    /// Takes a version of a paper. `key_before` is by what the version before it is looked up.
    pub async fn take_paper(
        &mut self,
        store: &Store,
        tx: &DatabaseTransaction,
        version: PaperVersion<'_>,
        key_before: Option<&str>,
    ) -> Result<(), StoreError> {
        let change = version.change;
        let at = (change.kind, change.id.clone());
        // Rows that are written together are in no order. A key has to be let go of before another paper takes it.
        let lets_go = key_before.is_some_and(|key| change.key.as_deref() != Some(key));
        if lets_go {
            self.write_papers(store, tx).await?;
        }
        if let Some(overtaken) = self.papers.remove(&at) {
            let Version { no, member, state, at, actor, body } = overtaken.version;
            let (kind, id) = (change.kind.as_str().into(), change.id.as_str().into());
            self.before.values.extend([kind, id, no, member, state, at, actor, body]);
        } else if version.no > 1 {
            self.kept.entry(change.kind).or_default().insert(change.id.clone());
        }
        self.papers.insert(at, Stands::of(version));
        if lets_go {
            self.write_papers(store, tx).await?;
        }
        Ok(())
    }

    /// Takes a letter of a deed in this book. One that was written before stays as it is.
    pub fn take_letter(&mut self, letter: &Letter, book: Book) {
        self.letters.values.extend([
            letter.id.as_str().into(),
            letter.account.as_str().into(),
            letter.address.as_str().into(),
            letter.language.as_str().into(),
            letter.template.as_str().into(),
            letter.args.to_string().into(),
            letter.due.as_microsecond().into(),
            0_i64.into(),
            i64::from(book == Book::Closed).into(),
        ]);
    }

    /// Writes all that has gathered.
    pub async fn write(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        self.write_papers(store, tx).await?;
        self.letters.write(store, tx).await?;
        self.keys.write(store, tx).await?;
        self.look_ups.write(store, tx).await?;
        self.errands.write(store, tx).await
    }

    async fn write_papers(&mut self, store: &Store, tx: &DatabaseTransaction) -> Result<(), StoreError> {
        for (kind, ids) in std::mem::take(&mut self.kept) {
            for (marks, mut values) in lists(ids.iter().map(String::as_str)) {
                values.insert(0, kind.as_str().into());
                let text = format!(
                    "INSERT INTO paper_before (kind, id, no, member, state, at, actor, body) \
                     SELECT kind, id, no, member, state, at, actor, body FROM paper WHERE kind = ? AND id IN ({marks})"
                );
                tx.execute_raw(store.sql(&text, values)).await?;
            }
        }
        self.before.write(store, tx).await?;
        let head = "paper (kind, id, no, member, round, parent, holder, state, key, rank, at, actor, body)";
        let mut rows = Rows::new(head, 13).ending(
            " ON CONFLICT (kind, id) DO UPDATE SET no = excluded.no, \
             member = excluded.member, round = excluded.round, parent = excluded.parent, holder = excluded.holder, \
             state = excluded.state, key = excluded.key, rank = excluded.rank, at = excluded.at, actor = excluded.actor, body = excluded.body",
        );
        for ((kind, id), stands) in std::mem::take(&mut self.papers) {
            let Stands { version, round, parent, holder, key, rank } = stands;
            let Version { no, member, state, at, actor, body } = version;
            let (kind, id) = (kind.as_str().into(), id.into());
            rows.values.extend([kind, id, no, member, round, parent, holder, state, key, rank, at, actor, body]);
        }
        rows.write(store, tx).await
    }
}
