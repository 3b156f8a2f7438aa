//! A page on its list: what stands of everything that it touches, and the deed that changes it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::detection::{Bank, Entry, Fingerprint, OfficeAct, Source};
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, EntryChange, EntryRow, FetchChange, LotRow, Paper, PaperFilter, SeenLot, SeenPaper, View};

use super::fetch::NotFetched;
use super::page::{At, Ground, Outcome, Standing};
use crate::detection::banks::{BankRefused, number_of};
use crate::detection::contents;
use crate::detection::known::{Content, lives};
use crate::{Desk, DeskError};

/// Why an entry stands that came from a source.
const CAME: &str = "It came from the list's source";
/// Why one was taken off.
const TAKEN_BACK: &str = "The list's source took it back.";

/// A list and its source, as they are now.
pub(super) struct Target {
    pub paper: Paper,
    pub bank: Bank,
    pub source_paper: Paper,
    pub source: Source,
}

impl Desk {
    /// What stands of everything that a page touches.
    pub(super) async fn ground(
        &self,
        target: &Target,
        said: &BTreeMap<String, BTreeSet<Fingerprint>>,
    ) -> Result<Ground, DeskError> {
        let bank = number_of(&target.paper)?;
        let mut ground = Ground::default();
        let names: Vec<String> = said.keys().cloned().collect();
        for came in self.store().came_by(target.source.number, &names).await? {
            ground.before.entry(came.row).or_default().insert(came.entry);
        }
        let prints: BTreeSet<_> = said.values().flatten().copied().collect();
        let mut rows = self.store().entries_with(&prints.into_iter().collect::<Vec<_>>()).await?;
        rows.retain(|row| row.bank == bank);
        let there: BTreeSet<u64> = rows.iter().map(|row| row.number).collect();
        let before: BTreeSet<u64> = ground.before.values().flatten().copied().collect();
        let more: Vec<u64> = before.difference(&there).copied().collect();
        rows.extend(self.store().entries_numbered(&more).await?);
        let entries = self.entries_said(&rows).await?;
        ground.came = self.store().came_as(&rows.iter().map(|row| row.number).collect::<Vec<_>>()).await?;
        for (row, (entry, lot)) in rows.into_iter().zip(entries) {
            ground.numbers.insert(row.fingerprint, row.number);
            ground.standing.insert(row.number, Standing { row, lot, entry });
        }
        Ok(ground)
    }

    /// What stands of these entries, in their order, with the lot whose text it is. A lot's text is read once.
    async fn entries_said(&self, rows: &[EntryRow]) -> Result<Vec<(Entry, Option<SeenLot>)>, DeskError> {
        let broken = |number: u64| DeskError::Broken(format!("entry {number} cannot be read: run `accord verify`"));
        let mut lots: BTreeMap<u64, (LotRow, Entry)> = BTreeMap::new();
        let mut said = Vec::with_capacity(rows.len());
        for row in rows {
            if row.body.is_some() {
                said.push((self.entry_of(row).await?, None));
                continue;
            }
            let kept = lots.range(..row.number).next_back().filter(|(first, (lot, _))| row.number <= *first + lot.room);
            if let Some((_, (lot, entry))) = kept {
                said.push((entry.clone(), Some(SeenLot { number: lot.number, no: lot.no })));
                continue;
            }
            let lot = self.store().lot_of(row.number).await?.ok_or_else(|| broken(row.number))?;
            let entry: Entry = lot.read().ok_or_else(|| broken(row.number))?;
            said.push((entry.clone(), Some(SeenLot { number: lot.number, no: lot.no })));
            lots.insert(lot.number, (lot, entry));
        }
        Ok(said)
    }

    /// The deed of a page, and how many fingerprints it takes off.
    pub(super) async fn page_deed(
        &self,
        target: &Target,
        ground: &Ground,
        outcome: &Outcome,
    ) -> Result<(Deed, u64), NotFetched> {
        let Target { paper, bank, source_paper, source } = target;
        let by = self.house_act(bank)?;
        let mut deed = Deed::new(by.act.by.to_string(), "source.fetched", PaperKind::Source, &paper.id);
        deed = deed.of(paper.member.as_deref());
        for seen in [paper, source_paper] {
            deed.seen.papers.push(SeenPaper { kind: seen.kind, id: seen.id.clone(), no: seen.no });
        }
        if outcome.is_nothing() {
            return Ok((deed, 0));
        }
        let why = format!("{CAME}, {}.", source.address);
        let entry = Entry::add((bank, None), (None, bank.settings().sharing), why, by.clone());
        let fresh = serde_json::to_value(&entry.map_err(BankRefused::from)?).expect("an entry is plain data");
        let first = self.put_on(&mut deed, (number_of(paper)?, &fresh), ground, outcome).await?;
        let off = self.take_off(&mut deed, paper, (&by, ground), outcome).await?;
        let named = |at: &At| match at {
            At::Entry(number) => *number,
            At::Fresh(place) => first + *place as u64,
        };
        let rows =
            outcome.rows.iter().flat_map(|(row, at)| at.iter().map(move |at| (row.clone(), named(at)))).collect();
        deed.fetched.push(FetchChange::Gone { source: source.number, rows: outcome.rows.keys().cloned().collect() });
        deed.fetched.push(FetchChange::Came { source: source.number, rows });
        let (rows, on) = (outcome.rows.len(), outcome.fresh.len() + outcome.again.len());
        Ok((deed.saying(json!({ "rows": rows, "put_on": on, "taken_off": off })), off))
    }

    /// Puts on what is new or comes again. Answers the number of the first that is new.
    async fn put_on(
        &self,
        deed: &mut Deed,
        (bank, body): (u64, &serde_json::Value),
        ground: &Ground,
        outcome: &Outcome,
    ) -> Result<u64, DeskError> {
        for number in &outcome.again {
            let Some(Standing { row, lot, .. }) = ground.standing.get(number) else { continue };
            let (expected, lot, body) = (row.no, *lot, body.clone());
            deed.entries.push(EntryChange::Next { number: *number, expected, lot, body });
        }
        if outcome.fresh.is_empty() {
            return Ok(0);
        }
        let lot = self.store().take_numbers(outcome.fresh.len() as u64 + 1).await?;
        let (fingerprints, body) = (outcome.fresh.clone(), body.clone());
        deed.entries.push(EntryChange::AddLot { number: lot, bank, fingerprints, body });
        Ok(lot + 1)
    }

    /// Takes off what the source does not say any more, but for what people said too. Answers how many.
    async fn take_off(
        &self,
        deed: &mut Deed,
        bank: &Paper,
        (by, ground): (&OfficeAct, &Ground),
        outcome: &Outcome,
    ) -> Result<u64, NotFetched> {
        let alive = |number: &&u64| ground.standing.get(*number).is_some_and(|standing| lives(&standing.entry));
        let off: BTreeSet<u64> = outcome.off.iter().filter(alive).copied().collect();
        if off.is_empty() {
            return Ok(0);
        }
        let parts = self.parts_of(bank, &off).await?;
        let mut taken = 0;
        for number in off {
            if let Some(content) = parts.get(&number) {
                deed.seen.papers.push(content.clone());
                continue;
            }
            let Some(standing) = ground.standing.get(&number) else { continue };
            let entry =
                standing.entry.clone().withdraw(TAKEN_BACK.to_owned(), by.clone()).map_err(BankRefused::from)?;
            let body = serde_json::to_value(&entry).expect("an entry is plain data");
            deed.entries.push(EntryChange::Next { number, expected: standing.row.no, lot: standing.lot, body });
            taken += 1;
        }
        Ok(taken)
    }

    /// Of these entries, those that are part of something that people put on the list, with its paper.
    async fn parts_of(&self, bank: &Paper, of: &BTreeSet<u64>) -> Result<HashMap<u64, SeenPaper>, DeskError> {
        if let Some(matcher) = self.matcher() {
            self.follow().await?;
            let named: Vec<(PaperKind, String)> = {
                let known = matcher.known();
                let parts: BTreeSet<u64> = of.iter().flat_map(|entry| known.parts_besides(*entry, 0)).collect();
                parts.into_iter().map(|content| (PaperKind::Content, contents::id_of(content))).collect()
            };
            return Ok(stand_in(&self.store().papers_named(&named).await?, of));
        }
        // A program that keeps no index reads them all.
        let (mut page, mut found) = (1, HashMap::new());
        loop {
            let of_bank = Some(bank.id.clone());
            let filter = PaperFilter { parent: of_bank, page, per_page: 1_000, ..Default::default() };
            let (papers, _) = self.store().papers(&View::All, PaperKind::Content, &filter).await?;
            found.extend(stand_in(&papers, of));
            if papers.len() < 1_000 {
                return Ok(found);
            }
            page += 1;
        }
    }
}

/// The entries that stand in these contents.
fn stand_in(papers: &[Paper], of: &BTreeSet<u64>) -> HashMap<u64, SeenPaper> {
    let mut found = HashMap::new();
    for paper in papers.iter().filter(|paper| paper.state != contents::REMOVED) {
        let Some(content) = paper.read::<Content>() else { continue };
        for entry in content.entries.iter().filter(|entry| of.contains(entry)) {
            let seen = SeenPaper { kind: paper.kind, id: paper.id.clone(), no: paper.no };
            found.insert(*entry, seen);
        }
    }
    found
}
