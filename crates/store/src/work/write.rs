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

use super::gathered::{Gathered, PaperVersion};
use super::journal::Act;
use super::read::{one_name, standing, unreadable, version};
use super::together::lists;
use super::touched::Listed;
use super::{Answered, Book, Deed, Done, PaperChange, Refused, Standing, View, Written};
use crate::append::{Rows, digest, int};
use crate::{Signer, Store, StoreError};

/// What is known of a paper while a batch is written.
struct Known {
    no: u32,
    key: Option<String>,
    member: Option<String>,
}

/// One of the two journals while a batch is written.
struct Page {
    frontier: Frontier,
    acts: Rows,
    /// The time of its last entry.
    at: i64,
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
    /// Does these deeds, in this order: each wholly or not at all. What is returned is durable. `journals` sign the journal and the closed one.
    pub async fn write(
        &self,
        now: Timestamp,
        deeds: &[Deed],
        journals: [&Signer; 2],
        register: &Signer,
    ) -> Result<Written, StoreError> {
        let tx = self.pen.begin().await?;
        // What stands is read whole: whether a deed moves, takes or touches something is decided here, for each deed on its
        // own. What is written is held to the deeds' views by the database as well.
        self.name_view(&tx, "*").await?;
        // Taking the write lock before reading makes writers take turns, in this and in any other process.
        tx.execute_unprepared("UPDATE writer SET turns = turns + 1").await?;
        let mut pages = [None, None];
        for deed in deeds {
            let page = &mut pages[deed.book as usize];
            if page.is_none() {
                *page = Some(self.page(&tx, deed.book).await?);
            }
        }
        // A paper's versions are dated by whichever journal is ahead.
        let last = pages.iter().flatten().map(|page| page.at).max().unwrap_or(i64::MIN);
        let at = last.max(now.as_microsecond());
        let unfit: Vec<Option<Refused>> = deeds.iter().map(unfit).collect();
        let fit = deeds.iter().zip(&unfit).filter(|(_, unfit)| unfit.is_none());
        let mut ground = self.ground(&tx, &fit.map(|(deed, _)| deed).collect::<Vec<_>>()).await?;
        self.name_view(&tx, &views(deeds)).await?;

        let mut written = Written::default();
        let mut gathered = Gathered::default();
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
            let Some(page) = &mut pages[deed.book as usize] else { continue }; // each deed has its page
            let seq = page.frontier.len() + 1;
            let mut done = Done { seq, ..Done::default() };
            let mut wrote = BTreeMap::new();
            for change in &deed.papers {
                let body = change.body.to_string();
                let known = ground.papers.get(&(change.kind, change.id.clone()));
                let no = known.map_or(1, |known| known.no + 1);
                let proof = format!("{}.{}", digest(&body), filed(change));
                let key_before = known.and_then(|known| known.key.as_deref());
                let version = PaperVersion { change, no, at, actor: &deed.actor, body };
                gathered.take_paper(self, &tx, version, key_before).await?;
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
                gathered.keys.take(self, &tx, change).await?;
            }
            deed.look_ups.iter().for_each(|change| gathered.look_ups.take(change));
            deed.errands.iter().for_each(|change| gathered.errands.take(change));
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
            deed.letters.iter().for_each(|letter| gathered.take_letter(letter, deed.book));
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
            page.frontier.push(leaf_hash(leaf.as_bytes()));
            page.acts.values.extend([
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
        if pages.iter().flatten().all(|page| page.acts.values.is_empty()) {
            tx.rollback().await?;
            return Ok(written);
        }
        for (book, page) in Book::ALL.into_iter().zip(pages) {
            let Some(page) = page.filter(|page| !page.acts.values.is_empty()) else { continue };
            let note = self.turn_page(&tx, (book, page), journals[book as usize]).await?;
            match book {
                Book::Journal => written.journal = note,
                Book::Closed => written.closed = note,
            }
        }
        gathered.write(self, &tx).await?;
        edits.write(self, &tx).await?;
        self.write_answers(&tx, answers).await?;
        self.tell_bases(&tx, deeds, &mut written).await?;
        tx.commit().await?;
        Ok(written)
    }

    /// Where a journal is to be gone on with.
    async fn page(&self, tx: &DatabaseTransaction, book: Book) -> Result<Page, StoreError> {
        let (checkpoints, last, head) = match book {
            Book::Journal => (
                "SELECT frontier FROM act_checkpoint ORDER BY size DESC LIMIT 1",
                "SELECT at FROM act ORDER BY seq DESC LIMIT 1",
                "act (seq, at, actor, act, member, kind, object, leaf)",
            ),
            Book::Closed => (
                "SELECT frontier FROM closed_act_checkpoint ORDER BY size DESC LIMIT 1",
                "SELECT at FROM closed_act ORDER BY seq DESC LIMIT 1",
                "closed_act (seq, at, actor, act, member, kind, object, leaf)",
            ),
        };
        let frontier = match tx.query_one_raw(self.sql(checkpoints, [])).await? {
            None => Frontier::new(),
            Some(row) => {
                let bytes = hex::decode(row.try_get::<String>("", "frontier")?).map_err(unreadable)?;
                Frontier::from_bytes(&bytes).map_err(unreadable)?
            }
        };
        let last = tx.query_one_raw(self.sql(last, [])).await?;
        Ok(Page { frontier, acts: Rows::new(head, 8), at: last.map_or(Ok(i64::MIN), |r| r.try_get("", "at"))? })
    }

    /// Writes what a batch has for a journal, and its signed checkpoint.
    async fn turn_page(
        &self,
        tx: &DatabaseTransaction,
        (book, mut page): (Book, Page),
        signer: &Signer,
    ) -> Result<String, StoreError> {
        page.acts.write(self, tx).await?;
        let (size, root) = (page.frontier.len(), page.frontier.root());
        let note = Checkpoint { origin: signer.origin.clone(), size, root }.sign(&signer.key);
        let text = match book {
            Book::Journal => "INSERT INTO act_checkpoint (size, frontier, note) VALUES (?, ?, ?)",
            Book::Closed => "INSERT INTO closed_act_checkpoint (size, frontier, note) VALUES (?, ?, ?)",
        };
        let values = [int(size), hex::encode(page.frontier.to_bytes()).into(), note.clone().into()];
        tx.execute_raw(self.sql(text, values)).await?;
        Ok(note)
    }

    /// Reads what stands of everything that the deeds touch.
    async fn ground(&self, tx: &DatabaseTransaction, deeds: &[&Deed]) -> Result<Ground, StoreError> {
        let mut ground = Ground::default();
        // Two hundred people who save want to see the same few papers: each is looked up once. Names are asked for in lists: a plan for two hundred
        // alternatives (`OR`) takes longer to make than the papers take to be written.
        let mut touched: BTreeMap<PaperKind, [BTreeSet<&str>; 2]> = BTreeMap::new();
        for deed in deeds {
            for change in &deed.papers {
                let [ids, keys] = touched.entry(change.kind).or_default();
                ids.insert(&change.id);
                keys.extend(change.key.as_deref());
            }
            for seen in &deed.seen.papers {
                touched.entry(seen.kind).or_default()[0].insert(&seen.id);
            }
        }
        for (kind, named) in touched {
            for (column, names) in ["id", "key"].into_iter().zip(named) {
                for (marks, mut values) in lists(names) {
                    values.insert(0, kind.as_str().into());
                    let text =
                        format!("SELECT id, no, key, member FROM paper WHERE kind = ? AND {column} IN ({marks})");
                    for row in tx.query_all_raw(self.sql(&text, values)).await? {
                        let id: String = row.try_get("", "id")?;
                        let (key, member): (Option<String>, _) = (row.try_get("", "key")?, row.try_get("", "member")?);
                        if let Some(key) = &key {
                            ground.keys.insert((kind, key.clone()), id.clone());
                        }
                        ground.papers.insert((kind, id), Known { no: version(&row)?, key, member });
                    }
                }
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
