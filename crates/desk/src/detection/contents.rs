//! Contents: what an organisation puts on a list as one thing, a picture with all its fingerprints.
//!
//! The same fingerprint may be part of several contents and stands on the list once. What came in a lot is a content of its own, under the
//! number of its entry, and gets a paper only when its owner says something of it.

use std::collections::BTreeSet;

use alliance::detection::{Bank, Entry, EntryState, Fingerprint, OfficeAct};
use alliance::people::access::{HmaBanks, HmaContent};
use alliance::register::PaperKind;
use store::work::{Deed, EntryChange, EntryRow, Paper, PaperChange, Refused, SeenLot, SeenPaper};
use vault::Secret;

use super::banks::{BankRefused, BankSeen, asker, number_of, seen};
use super::known::{Content, lives};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// The state of a content that was removed.
pub(super) const REMOVED: &str = "removed";
const KEPT: &str = "kept";
/// How often a deed is tried when others change the same meanwhile.
pub(super) const TRIES: u32 = 5;
/// Why an entry stands that a client added, which says no reason.
const NO_REASON: &str = "Put on the list by a program of the organisation; no reason was given.";
const CONTENT_REMOVED: &str = "Its content was removed.";

/// What is to be added.
#[derive(Debug)]
pub struct ContentNew {
    /// Its fingerprints.
    pub prints: Vec<Fingerprint>,
    /// The owner's own id for it.
    pub content_id: Option<Secret<String>>,
    /// A note.
    pub note: Option<Secret<String>>,
}

/// A content as somebody sees it.
#[derive(Debug)]
pub struct ContentSeen {
    /// Its number.
    pub number: u64,
    /// Its bank.
    pub bank: BankSeen,
    /// Its fingerprints that stand on the list.
    pub prints: Vec<Fingerprint>,
    /// 1: enabled; 0: not; else the second since 1970 until which it is not.
    pub disable_until: i64,
    /// The owner's own id; for the owner alone.
    pub content_id: Option<Secret<String>>,
    /// A note; for the owner alone.
    pub note: Option<Secret<String>>,
}

/// What is to be different. What is none stays.
#[derive(Debug, Default)]
pub struct ContentChange {
    /// 1: enabled; 0: not; else the second since 1970 until which it is not.
    pub disable_until: Option<i64>,
    /// Another note, or none any more.
    pub note: Option<Option<Secret<String>>>,
}

pub(super) fn id_of(number: u64) -> String {
    format!("c{number}")
}

fn place(number: u64, field: &str) -> String {
    format!("content/{number}/{field}")
}

/// Whether somebody else changed the same first: what was decided is decided anew by what stands then.
pub(super) fn moved(error: &DeskError) -> bool {
    matches!(error, DeskError::Refused(Refused::Moved { .. } | Refused::Taken { kind: PaperKind::Entry }))
}

impl Desk {
    fn seal(&self, number: u64, field: &str, text: Option<&Secret<String>>) -> Result<Option<String>, DeskError> {
        let seal = |text: &Secret<String>| self.inner.keys.seal(&place(number, field), text.expose().as_bytes());
        text.map(seal).transpose().map_err(|e| DeskError::Broken(e.to_string()))
    }

    fn unseal(&self, number: u64, field: &str, sealed: Option<&str>) -> Result<Option<Secret<String>>, DeskError> {
        let open = |sealed: &str| {
            let opened = self.inner.keys.open_sealed(&place(number, field), sealed)?;
            Ok::<_, vault::seal::SealError>(Secret::new(String::from_utf8_lossy(opened.expose()).into_owned()))
        };
        sealed.map(open).transpose().map_err(|e| DeskError::Broken(e.to_string()))
    }

    /// What stands of an entry: its own text, or its lot's.
    pub(super) async fn entry_of(&self, row: &EntryRow) -> Result<Entry, DeskError> {
        Ok(self.entry_seen_in(row).await?.0)
    }

    /// The same, with the lot whose text it is.
    pub(super) async fn entry_seen_in(&self, row: &EntryRow) -> Result<(Entry, Option<SeenLot>), DeskError> {
        let broken = || DeskError::Broken(format!("entry {} cannot be read: run `accord verify`", row.number));
        if let Some(body) = &row.body {
            let own = serde::Deserialize::deserialize(body).map_err(|_| broken())?;
            return Ok((own, None));
        }
        let lot = self.store().lot_of(row.number).await?.ok_or_else(broken)?;
        Ok((lot.read().ok_or_else(broken)?, Some(SeenLot { number: lot.number, no: lot.no })))
    }

    /// Puts a content on a list of one's own. It is found by the next question.
    pub async fn content_add(
        &self,
        leave: &Authorised<HmaContent>,
        bank: &str,
        new: &ContentNew,
    ) -> Result<u64, BankRefused> {
        let by = self.office_act(leave)?;
        let mut tries = TRIES;
        loop {
            let (paper, bank) = self.own_bank(&by, bank).await?;
            match self.content_put(&by, (&paper, &bank), new).await {
                Err(BankRefused::Desk(error)) if moved(&error) && tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn content_put(
        &self,
        by: &OfficeAct,
        (paper, bank): (&Paper, &Bank),
        new: &ContentNew,
    ) -> Result<u64, BankRefused> {
        let of = number_of(paper)?;
        let scheme = self.scheme(bank.labels.as_ref()).await?;
        let sharing = bank.settings().sharing;
        let fresh = Entry::add((bank, scheme.as_ref()), (None, sharing), NO_REASON.to_owned(), by.clone())?;
        let prints: BTreeSet<Fingerprint> = new.prints.iter().copied().collect();
        let prints: Vec<Fingerprint> = prints.into_iter().collect();
        let mut number = self.store().take_numbers(prints.len() as u64 + 1).await?;
        let content_number = number;
        let stand = self.store().entries_with(&prints).await?;
        let (mut entries, mut changes) = (Vec::new(), Vec::new());
        for fingerprint in prints {
            let body = || serde_json::to_value(&fresh).expect("an entry is plain data");
            let Some(row) = stand.iter().find(|row| row.bank == of && row.fingerprint == fingerprint) else {
                number += 1;
                entries.push(number);
                changes.push(EntryChange::Add { number, bank: of, fingerprint, body: body() });
                continue;
            };
            let (entry, lot) = self.entry_seen_in(row).await?;
            match entry.state() {
                // A contest took it off for good.
                EntryState::Struck { .. } => return Err(entry.not_now().into()),
                EntryState::Withdrawn { .. } => {
                    changes.push(EntryChange::Next { number: row.number, expected: row.no, lot, body: body() });
                }
                // It is written as it stands: whoever takes it off meanwhile, because nothing else held it, sees that it moved.
                _ => {
                    let body = serde_json::to_value(&entry).expect("an entry is plain data");
                    changes.push(EntryChange::Next { number: row.number, expected: row.no, lot, body });
                }
            }
            entries.push(row.number);
        }
        let content = Content {
            bank: of,
            entries,
            disable_until: 1,
            note: self.seal(content_number, "note", new.note.as_ref())?,
            content_id: self.seal(content_number, "id", new.content_id.as_ref())?,
            added: by.act.at.as_second(),
        };
        let mut kept = PaperChange::new(PaperKind::Content, id_of(content_number), KEPT, &content);
        kept.member.clone_from(&paper.member);
        kept.parent = Some(paper.id.clone());
        let mut deed = Deed::new(by.act.by.to_string(), "content.added", PaperKind::Content, id_of(content_number))
            .of(paper.member.as_deref())
            .with(kept);
        deed.entries = changes;
        deed.seen.papers.push(SeenPaper { kind: PaperKind::Bank, id: paper.id.clone(), no: paper.no });
        self.bank_deed(deed).await?;
        Ok(content_number)
    }

    /// The content of a number on a bank, with its paper; of what came in a lot and of which nothing was said, a content without one.
    async fn content_of(&self, bank: u64, number: u64) -> Result<Option<(Option<Paper>, Content)>, DeskError> {
        if let Some(paper) = self.any_paper(PaperKind::Content, &id_of(number)).await? {
            let content: Option<Content> = paper.read();
            let content = content.ok_or_else(|| DeskError::Broken(format!("content {number} cannot be read")))?;
            let is_there = content.bank == bank && paper.state != REMOVED;
            return Ok(is_there.then_some((Some(paper), content)));
        }
        let rows = self.store().entries_numbered(&[number]).await?;
        let Some(row) = rows.first().filter(|row| row.bank == bank) else { return Ok(None) };
        let Some(_lot) = self.store().lot_of(number).await? else { return Ok(None) };
        let entry = self.entry_of(row).await?;
        let added = entry.added.act.at.as_second();
        let whole = Content { bank, entries: vec![number], disable_until: 1, note: None, content_id: None, added };
        Ok(lives(&entry).then_some((None, whole)))
    }

    async fn content_seen(&self, bank: BankSeen, number: u64, content: &Content) -> Result<ContentSeen, DeskError> {
        let mut prints = Vec::new();
        for row in self.store().entries_numbered(&content.entries).await? {
            if lives(&self.entry_of(&row).await?) {
                prints.push(row.fingerprint);
            }
        }
        prints.sort_unstable();
        let own = |sealed: &Option<String>| if bank.is_own { sealed.clone() } else { None };
        let content_id = self.unseal(number, "id", own(&content.content_id).as_deref())?;
        let note = self.unseal(number, "note", own(&content.note).as_deref())?;
        Ok(ContentSeen { number, bank, prints, disable_until: content.disable_until, content_id, note })
    }

    /// A content of a bank; none where there is none by this number. `NotThere`: there is no such bank.
    pub async fn content(
        &self,
        leave: &Authorised<HmaBanks>,
        bank: &str,
        number: u64,
    ) -> Result<Option<ContentSeen>, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, bank).await?;
        let bank = seen(number_of(&paper)?, bank, &asker);
        let Some((_, content)) = self.content_of(bank.number, number).await? else { return Ok(None) };
        Ok(Some(self.content_seen(bank, number, &content).await?))
    }

    /// Changes a content of one's own; none where there is none by this number.
    pub async fn content_change(
        &self,
        leave: &Authorised<HmaContent>,
        bank: &str,
        number: u64,
        to: &ContentChange,
    ) -> Result<Option<ContentSeen>, BankRefused> {
        let by = self.office_act(leave)?;
        let (of, bank) = self.own_bank(&by, bank).await?;
        let bank = seen(number_of(&of)?, bank, &asker(leave)?);
        let Some((paper, before)) = self.content_of(bank.number, number).await? else { return Ok(None) };
        let mut content = before.clone();
        content.disable_until = to.disable_until.unwrap_or(content.disable_until);
        if let Some(note) = &to.note {
            content.note = self.seal(number, "note", note.as_ref())?;
        }
        let mut kept = PaperChange::new(PaperKind::Content, id_of(number), KEPT, &content);
        kept.expected = paper.as_ref().map_or(0, |paper| paper.no);
        kept.member.clone_from(&of.member);
        kept.parent = Some(of.id.clone());
        let deed = Deed::new(by.act.by.to_string(), "content.changed", PaperKind::Content, id_of(number));
        self.bank_deed(deed.of(of.member.as_deref()).with(kept)).await?;
        Ok(Some(self.content_seen(bank, number, &content).await?))
    }

    /// Removes a content of one's own: its fingerprints are taken off the list, unless they are part of another content or came in a lot of
    /// which this is not the content. Says whether there was one.
    pub async fn content_remove(
        &self,
        leave: &Authorised<HmaContent>,
        bank: &str,
        number: u64,
    ) -> Result<bool, BankRefused> {
        let by = self.office_act(leave)?;
        let mut tries = TRIES;
        loop {
            let (of, _) = self.own_bank(&by, bank).await?;
            match self.content_take(&by, &of, number).await {
                Err(BankRefused::Desk(error)) if moved(&error) && tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn content_take(&self, by: &OfficeAct, of: &Paper, number: u64) -> Result<bool, BankRefused> {
        let Some((paper, content)) = self.content_of(number_of(of)?, number).await? else { return Ok(false) };
        let matcher = self.matcher().ok_or(BankRefused::NotReady)?;
        let mut deed = Deed::new(by.act.by.to_string(), "content.removed", PaperKind::Content, id_of(number))
            .of(of.member.as_deref());
        let rows = self.store().entries_numbered(&content.entries).await?;
        // Which other contents hold them is the index's to say, and it is asked after they were read: of a content that comes later they are moved.
        self.follow().await?;
        for row in rows {
            let (others, of_lot) = {
                let known = matcher.known();
                (known.parts_besides(row.number, number), known.is_of_lot(row.number))
            };
            let named: Vec<_> = others.iter().map(|other| (PaperKind::Content, id_of(*other))).collect();
            let others = self.store().papers_named(&named).await?;
            let kept_by = others.iter().find(|other| other.state != REMOVED);
            if let Some(other) = kept_by {
                deed.seen.papers.push(SeenPaper { kind: other.kind, id: other.id.clone(), no: other.no });
                continue;
            }
            let (entry, lot) = self.entry_seen_in(&row).await?;
            if of_lot && row.number != number || !lives(&entry) {
                continue;
            }
            let entry = entry.withdraw(CONTENT_REMOVED.to_owned(), by.clone())?;
            let body = serde_json::to_value(&entry).expect("an entry is plain data");
            deed.entries.push(EntryChange::Next { number: row.number, expected: row.no, lot, body });
        }
        if let Some(paper) = paper {
            deed = deed.with(PaperChange::next(&paper, REMOVED, &content));
        }
        self.bank_deed(deed).await?;
        Ok(true)
    }
}
