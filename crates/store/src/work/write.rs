//! Writing deeds: papers, answers, sessions, letters, the journal's entry, and what becomes public by them, in one transaction.
//!
//! Deeds that wait are written together: one transaction, one signature and one flush to disk for all of them, each deed
//! whole or refused on its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::register::PaperKind;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, TransactionTrait, Value};
use vault::note::Checkpoint;
use vault::tree::{Frontier, leaf_hash};

use super::journal::Act;
use super::read::{one_name, standing, unreadable, version};
use super::touched::Listed;
use super::{Answered, Deed, Done, PaperChange, Refused, Standing, View, Written};
use crate::append::{Rows, digest, int};
use crate::{Signer, Store, StoreError};

/// What is known of a paper while a batch is written.
#[derive(Clone)]
struct Known {
    no: u32,
    key: Option<String>,
    member: Option<String>,
}

/// The ground of a batch: what stands, as of the deeds before.
#[derive(Default)]
struct Ground {
    papers: HashMap<(PaperKind, String), Known>,
    keys: HashMap<(PaperKind, String), String>,
    answers: HashMap<(String, String), Standing>,
    turns: HashMap<String, u64>,
    listed: Listed,
}

impl Store {
    /// Does these deeds, in this order: each wholly or not at all. What is returned is durable.
    pub async fn write(
        &self,
        now: Timestamp,
        deeds: &[Deed],
        journal: &Signer,
        register: &Signer,
    ) -> Result<Written, StoreError> {
        let tx = self.pen.begin().await?;
        // What stands is read whole: whether a deed moves, takes or touches something is decided here, for each deed on its
        // own. What is written is held to the deeds' views by the database as well.
        self.name_view(&tx, "*").await?;
        // Taking the write lock before reading makes writers take turns, in this and in any other process.
        tx.execute_unprepared("UPDATE writer SET turns = turns + 1").await?;
        let mut frontier = self.journal_frontier(&tx).await?;
        let last = tx.query_one_raw(self.sql("SELECT at FROM act ORDER BY seq DESC LIMIT 1", [])).await?;
        let at = last.map_or(Ok(i64::MIN), |r| r.try_get("", "at"))?.max(now.as_microsecond());
        let unfit: Vec<Option<Refused>> = deeds.iter().map(unfit).collect();
        let fit = deeds.iter().zip(&unfit).filter(|(_, unfit)| unfit.is_none());
        let mut ground = self.ground(&tx, &fit.map(|(deed, _)| deed).collect::<Vec<_>>()).await?;
        self.name_view(&tx, &views(deeds)).await?;

        let mut written = Written::default();
        let mut acts = Rows::new("act (seq, at, actor, act, member, kind, object, leaf)", 8);
        let mut edits = Rows::new("edit (seq, report, member, field, no, value, actor, at)", 8);
        let mut answers: BTreeMap<(String, String), [Value; 7]> = BTreeMap::new();
        for (deed, unfit) in deeds.iter().zip(unfit) {
            let mut refused = unfit.or_else(|| ground.refuses(deed));
            if refused.is_none() {
                // The deeds before it in the batch may have written into the register.
                refused = self.overtaken(&tx, &deed.seen.register).await?;
            }
            if refused.is_none() {
                refused = self.outrun(&tx, &deed.fetched).await?;
            }
            if let Some(refused) = refused {
                written.outcomes.push(Err(refused));
                continue;
            }
            let seq = frontier.len() + 1;
            let mut done = Done { seq, ..Done::default() };
            let mut wrote = BTreeMap::new();
            for change in &deed.papers {
                let body = change.body.to_string();
                let known = ground.papers.get(&(change.kind, change.id.clone())).cloned();
                let no = self.write_paper(&tx, change, known.as_ref(), (at, &deed.actor), &body).await?;
                let proof = format!("{}.{}", digest(&body), filed(change));
                wrote.insert(format!("{}/{}/{no}", change.kind, change.id), proof);
                ground.learn(change, no);
            }
            for change in &deed.entries {
                done.entered += self.write_entry(&tx, (change, seq), &mut wrote).await?;
                ground.listed.learn(change);
            }
            for change in &deed.fetched {
                self.write_fetched(&tx, change).await?;
            }
            for change in &deed.opinions {
                self.write_opinion(&tx, change).await?;
            }
            for change in &deed.keys {
                self.change_key(&tx, change).await?;
            }
            for change in &deed.look_ups {
                self.change_look_up(&tx, change).await?;
            }
            for change in &deed.answers {
                let value = change.value.to_string();
                let key = (deed.object.clone(), change.field.clone());
                let stands = ground.answers.get(&key);
                let found = stands.map_or(0, |s| s.no);
                if stands.is_some_and(|s| s.value == change.value) {
                    done.answers.push(Answered::Same(found));
                    continue;
                }
                // Where nothing stands there is nobody to be behind, whatever a form says that it has seen.
                let behind = found != 0 && found != change.base;
                let no = if behind { 0 } else { found + 1 };
                wrote.insert(format!("answer/{}/{no}", change.field), digest(&value));
                let member = deed.member.clone().unwrap_or_default();
                edits.values.extend([
                    int(seq),
                    deed.object.as_str().into(),
                    member.as_str().into(),
                    change.field.as_str().into(),
                    i64::from(no).into(),
                    value.clone().into(),
                    deed.actor.as_str().into(),
                    at.into(),
                ]);
                if behind {
                    let now = stands.cloned().ok_or_else(|| unreadable("an answer that is ahead is not there"))?;
                    done.answers.push(Answered::Behind { now, base: None });
                    continue;
                }
                answers.insert(
                    key.clone(),
                    [
                        deed.object.as_str().into(),
                        change.field.as_str().into(),
                        member.into(),
                        i64::from(no).into(),
                        value.into(),
                        deed.actor.as_str().into(),
                        at.into(),
                    ],
                );
                let at = Timestamp::from_microsecond(at).map_err(unreadable)?;
                let actor = deed.actor.clone();
                if let Some(turns) = ground.turns.get_mut(&deed.object) {
                    *turns += 1;
                }
                ground.answers.insert(key, Standing { no, value: change.value.clone(), actor, at });
                done.answers.push(Answered::Stands(no));
            }
            for change in &deed.sessions {
                self.change_session(&tx, change).await?;
            }
            for letter in &deed.letters {
                let text = "INSERT INTO letter (id, account, address, language, template, args, due, tries) \
                            VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING";
                let values = [
                    letter.id.as_str().into(),
                    letter.account.as_str().into(),
                    letter.address.as_str().into(),
                    letter.language.as_str().into(),
                    letter.template.as_str().into(),
                    letter.args.to_string().into(),
                    letter.due.as_microsecond().into(),
                ];
                tx.execute_raw(self.sql(text, values)).await?;
            }
            if !deed.register.is_empty() {
                let appended = self.append_in(&tx, now, &deed.office, &deed.register, register).await?;
                if appended.created + appended.amended > 0 {
                    written.register = Some(appended.note.clone());
                }
                done.register = Some(appended);
            }
            let leaf = Act {
                seq,
                at,
                actor: deed.actor.clone(),
                act: deed.act.to_owned(),
                member: deed.member.clone(),
                kind: deed.kind.as_str().to_owned(),
                object: deed.object.clone(),
                detail: deed.detail.clone(),
                wrote,
            };
            let leaf = serde_json::to_string(&leaf).expect("an entry is plain text and numbers");
            frontier.push(leaf_hash(leaf.as_bytes()));
            acts.values.extend([
                int(seq),
                at.into(),
                deed.actor.as_str().into(),
                deed.act.into(),
                deed.member.clone().into(),
                deed.kind.as_str().into(),
                deed.object.as_str().into(),
                leaf.into(),
            ]);
            written.outcomes.push(Ok(done));
        }
        if acts.values.is_empty() {
            tx.rollback().await?;
            return Ok(written);
        }
        acts.write(self, &tx).await?;
        edits.write(self, &tx).await?;
        self.write_answers(&tx, answers).await?;
        self.tell_bases(&tx, deeds, &mut written).await?;
        let checkpoint = Checkpoint { origin: journal.origin.clone(), size: frontier.len(), root: frontier.root() };
        written.journal = checkpoint.sign(&journal.key);
        let text = "INSERT INTO act_checkpoint (size, frontier, note) VALUES (?, ?, ?)";
        let values = [int(frontier.len()), hex::encode(frontier.to_bytes()).into(), written.journal.clone().into()];
        tx.execute_raw(self.sql(text, values)).await?;
        tx.commit().await?;
        Ok(written)
    }

    async fn journal_frontier(&self, tx: &DatabaseTransaction) -> Result<Frontier, StoreError> {
        let text = "SELECT frontier FROM act_checkpoint ORDER BY size DESC LIMIT 1";
        let Some(row) = tx.query_one_raw(self.sql(text, [])).await? else { return Ok(Frontier::new()) };
        let bytes = hex::decode(row.try_get::<String>("", "frontier")?).map_err(unreadable)?;
        Frontier::from_bytes(&bytes).map_err(unreadable)
    }

    /// Reads what stands of everything that the deeds touch.
    async fn ground(&self, tx: &DatabaseTransaction, deeds: &[&Deed]) -> Result<Ground, StoreError> {
        let mut ground = Ground::default();
        // Two hundred people who save want to see the same few papers: each is looked up once.
        let mut touched = BTreeSet::new();
        for deed in deeds {
            touched.extend(deed.papers.iter().map(|c| (c.kind, c.id.as_str(), c.key.as_deref().unwrap_or_default())));
            touched.extend(deed.seen.papers.iter().map(|s| (s.kind, s.id.as_str(), "")));
        }
        let touched: Vec<_> = touched.into_iter().collect();
        for chunk in touched.chunks(200) {
            let marks = vec!["(kind = ? AND (id = ? OR key = ?))"; chunk.len()].join(" OR ");
            let values =
                chunk.iter().flat_map(|(kind, id, key)| [Value::from(kind.as_str()), (*id).into(), (*key).into()]);
            let text = format!("SELECT kind, id, no, key, member FROM paper WHERE {marks}");
            for row in tx.query_all_raw(self.sql(&text, values)).await? {
                let kind = row.try_get::<String>("", "kind")?.parse::<PaperKind>().map_err(unreadable)?;
                let id: String = row.try_get("", "id")?;
                let known =
                    Known { no: version(&row)?, key: row.try_get("", "key")?, member: row.try_get("", "member")? };
                if let Some(key) = &known.key {
                    ground.keys.insert((kind, key.clone()), id.clone());
                }
                ground.papers.insert((kind, id), known);
            }
        }
        self.count_turns(tx, deeds, &mut ground).await?;
        ground.listed = self.listed(tx, deeds).await?;
        let wanted: Vec<(&str, &str)> = deeds
            .iter()
            .flat_map(|d| d.answers.iter().map(|a| (d.object.as_str(), a.field.as_str())))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        for chunk in wanted.chunks(200) {
            let marks = vec!["(report = ? AND field = ?)"; chunk.len()].join(" OR ");
            let text = format!("SELECT report, field, no, value, actor, at FROM answer WHERE {marks}");
            let values = chunk.iter().flat_map(|(report, field)| [Value::from(*report), Value::from(*field)]);
            for row in tx.query_all_raw(self.sql(&text, values)).await? {
                ground.answers.insert((row.try_get("", "report")?, row.try_get("", "field")?), standing(&row)?);
            }
        }
        Ok(ground)
    }

    /// How many answers have come to stand in the reports of deeds that want to know.
    async fn count_turns(
        &self,
        tx: &DatabaseTransaction,
        deeds: &[&Deed],
        ground: &mut Ground,
    ) -> Result<(), StoreError> {
        let reports: BTreeSet<&str> = deeds.iter().filter(|d| d.turns.is_some()).map(|d| d.object.as_str()).collect();
        let reports: Vec<&str> = reports.into_iter().collect();
        ground.turns.extend(reports.iter().map(|report| ((*report).to_owned(), 0)));
        for chunk in reports.chunks(200) {
            let marks = vec!["?"; chunk.len()].join(", ");
            let text = format!(
                "SELECT report, CAST(SUM(no) AS BIGINT) AS turns FROM answer WHERE report IN ({marks}) GROUP BY report"
            );
            for row in tx.query_all_raw(self.sql(&text, chunk.iter().map(|r| Value::from(*r)))).await? {
                let turns: i64 = row.try_get("", "turns")?;
                ground.turns.insert(row.try_get("", "report")?, u64::try_from(turns).unwrap_or_default());
            }
        }
        Ok(())
    }

    async fn write_paper(
        &self,
        tx: &DatabaseTransaction,
        change: &PaperChange,
        known: Option<&Known>,
        (at, actor): (i64, &str),
        body: &str,
    ) -> Result<u32, StoreError> {
        if known.is_some() {
            let text = "INSERT INTO paper_before (kind, id, no, member, state, at, actor, body) \
                        SELECT kind, id, no, member, state, at, actor, body FROM paper WHERE kind = ? AND id = ?";
            tx.execute_raw(self.sql(text, [change.kind.as_str().into(), change.id.as_str().into()])).await?;
        }
        let no = known.map_or(1, |k| k.no + 1);
        let text = "INSERT INTO paper (kind, id, no, member, round, parent, holder, state, key, rank, at, actor, body) \
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET no = excluded.no, \
                    member = excluded.member, round = excluded.round, parent = excluded.parent, holder = excluded.holder, \
                    state = excluded.state, key = excluded.key, rank = excluded.rank, at = excluded.at, actor = excluded.actor, body = excluded.body";
        let values = [
            change.kind.as_str().into(),
            change.id.as_str().into(),
            i64::from(no).into(),
            change.member.clone().into(),
            change.round.clone().into(),
            change.parent.clone().into(),
            change.holder.clone().into(),
            change.state.as_str().into(),
            change.key.clone().into(),
            change.rank.map(int_or_last).into(),
            at.into(),
            actor.into(),
            body.into(),
        ];
        tx.execute_raw(self.sql(text, values)).await?;
        Ok(no)
    }

    async fn write_answers(
        &self,
        tx: &DatabaseTransaction,
        answers: BTreeMap<(String, String), [Value; 7]>,
    ) -> Result<(), StoreError> {
        let rows: Vec<[Value; 7]> = answers.into_values().collect();
        for chunk in rows.chunks(500) {
            let marks = vec!["(?, ?, ?, ?, ?, ?, ?)"; chunk.len()].join(",");
            let text = format!(
                "INSERT INTO answer (report, field, member, no, value, actor, at) VALUES {marks} \
                 ON CONFLICT (report, field) DO UPDATE SET no = excluded.no, value = excluded.value, actor = excluded.actor, at = excluded.at"
            );
            tx.execute_raw(self.sql(&text, chunk.iter().flatten().cloned())).await?;
        }
        Ok(())
    }

    /// Whoever was behind is told what they had seen, so that the two can be merged.
    async fn tell_bases(
        &self,
        tx: &DatabaseTransaction,
        deeds: &[Deed],
        written: &mut Written,
    ) -> Result<(), StoreError> {
        for (deed, outcome) in deeds.iter().zip(&mut written.outcomes) {
            let Ok(done) = outcome else { continue };
            for (change, answered) in deed.answers.iter().zip(&mut done.answers) {
                let Answered::Behind { base, .. } = answered else { continue };
                if change.base == 0 {
                    continue;
                }
                let text = "SELECT value FROM edit WHERE report = ? AND field = ? AND no = ?";
                let values = [deed.object.as_str().into(), change.field.as_str().into(), i64::from(change.base).into()];
                if let Some(row) = tx.query_one_raw(self.sql(text, values)).await? {
                    *base = Some(serde_json::from_str(&row.try_get::<String>("", "value")?).map_err(unreadable)?);
                }
            }
        }
        Ok(())
    }
}

impl Ground {
    fn refuses(&self, deed: &Deed) -> Option<Refused> {
        let outside = |kind, id: &str| Some(Refused::Outside { kind, id: id.to_owned() });
        let sees = |member: Option<&str>| match &deed.view {
            View::All => true,
            View::Member(own) => member == Some(own),
        };
        if !deed.answers.is_empty() && (deed.member.is_none() || !sees(deed.member.as_deref())) {
            return outside(deed.kind, &deed.object);
        }
        for seen in &deed.seen.papers {
            let (kind, id) = (seen.kind, &seen.id);
            let known = self.papers.get(&(kind, id.clone()));
            if !known.is_none_or(|k| sees(k.member.as_deref())) {
                return outside(kind, id);
            }
            let found = known.map_or(0, |k| k.no);
            if found != seen.no {
                return Some(Refused::Moved { kind, id: id.clone(), expected: seen.no, found });
            }
        }
        if let Some(expected) = deed.turns {
            let found = self.turns.get(&deed.object).copied().unwrap_or_default();
            if found != expected {
                let [expected, found] = [expected, found].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
                return Some(Refused::Moved { kind: deed.kind, id: deed.object.clone(), expected, found });
            }
        }
        let mut taken = HashMap::new();
        for change in &deed.papers {
            let (kind, id) = (change.kind, &change.id);
            let known = self.papers.get(&(kind, id.clone()));
            let found = known.map_or(0, |k| k.no);
            let there = known.is_none_or(|k| sees(k.member.as_deref()));
            if !there || !sees(change.member.as_deref()) {
                return outside(kind, id);
            }
            if found != change.expected {
                return Some(Refused::Moved { kind, id: id.clone(), expected: change.expected, found });
            }
            if let Some(key) = &change.key {
                let stands = self.keys.get(&(kind, key.clone())).is_some_and(|holder| holder != id);
                if stands || taken.insert((kind, key), id).is_some() {
                    return Some(Refused::Taken { kind });
                }
            }
        }
        self.listed.refuses(&deed.entries)
    }

    fn learn(&mut self, change: &PaperChange, no: u32) {
        let at = (change.kind, change.id.clone());
        if let Some(old) = self.papers.get(&at).and_then(|k| k.key.clone()) {
            self.keys.remove(&(change.kind, old));
        }
        if let Some(key) = &change.key {
            self.keys.insert((change.kind, key.clone()), change.id.clone());
        }
        self.papers.insert(at, Known { no, key: change.key.clone(), member: change.member.clone() });
    }
}

/// Digest of what a paper is found by and whose it is: `[member, round, parent, holder, state, key]` as JSON, and its rank behind them where it waits. Whoever could
/// change a holder or a state unseen could lend themselves a right; whoever could change a rank, let somebody wait for ever.
fn filed(change: &PaperChange) -> String {
    let PaperChange { member, round, parent, holder, state, key, rank, .. } = change;
    filed_under([member, round, parent, holder, &Some(state.clone()), key], *rank)
}

pub(super) fn filed_under(columns: [&Option<String>; 6], rank: Option<u64>) -> String {
    let mut filed: Vec<serde_json::Value> = columns.into_iter().map(|text| serde_json::json!(text)).collect();
    filed.extend(rank.map(serde_json::Value::from));
    digest(&serde_json::Value::from(filed).to_string())
}

/// A rank as the databases know it.
fn int_or_last(rank: u64) -> i64 {
    i64::try_from(rank).unwrap_or(i64::MAX)
}

/// What cannot be written as it is given. Found before anything is written: the deeds beside it are not to fail with it.
fn unfit(deed: &Deed) -> Option<Refused> {
    let no = |kind, id: &str, what| Some(Refused::Unfit { kind, id: id.to_owned(), what });
    let holds_zero = |text: &str| text.contains('\0');
    let some_hold_zero = |texts: [&Option<String>; 5]| texts.into_iter().flatten().any(|t| holds_zero(t));
    if [&deed.actor, &deed.object].into_iter().chain(&deed.member).any(|t| holds_zero(t)) {
        return no(deed.kind, &deed.object, "a zero character stands in what the deed is done to");
    }
    if let Some(seen) = deed.seen.papers.iter().find(|seen| holds_zero(&seen.id)) {
        return no(seen.kind, &seen.id, "a zero character stands in the id of what was seen");
    }
    let mut papers = BTreeSet::new();
    for change in &deed.papers {
        let id = &change.id;
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
        if id.is_empty() || id.len() > 120 || !id.bytes().all(plain) {
            return no(change.kind, id, "its id is not 1 to 120 letters, digits, dots, dashes or underscores");
        }
        if holds_zero(&change.state)
            || some_hold_zero([&change.member, &change.round, &change.parent, &change.holder, &change.key])
        {
            return no(change.kind, id, "a zero character stands in what it is found by");
        }
        if change.rank.is_some_and(|rank| i64::try_from(rank).is_err()) {
            return no(change.kind, id, "its rank is more than 2⁶³ − 1");
        }
        if !papers.insert((change.kind, id)) {
            return no(change.kind, id, "the deed changes it twice");
        }
    }
    let mut fields = BTreeSet::new();
    for change in &deed.answers {
        if holds_zero(&change.field) {
            return no(deed.kind, &deed.object, "a zero character stands in a field's name");
        }
        if !fields.insert(&change.field) {
            return no(deed.kind, &deed.object, "the deed answers a field twice");
        }
    }
    if let Some((kind, id, what)) = deed.entries.iter().find_map(super::entries::unfit) {
        return no(kind, &id, what);
    }
    let letters = deed.letters.iter().flat_map(|l| [&l.id, &l.account, &l.address, &l.language, &l.template]);
    if letters.into_iter().any(|t| holds_zero(t)) {
        return no(deed.kind, &deed.object, "a zero character stands in a letter's address");
    }
    None
}

/// What the database may see for a whole batch: each deed is held to its own view here, and all of them to this there.
fn views(deeds: &[Deed]) -> String {
    let mut names = BTreeSet::new();
    for deed in deeds {
        match &deed.view {
            View::All => return "*".to_owned(),
            View::Member(member) => names.insert(one_name(member)),
        };
    }
    names.into_iter().collect::<Vec<_>>().join(",")
}
