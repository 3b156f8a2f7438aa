//! What is done to an entry on a list: vouched for, contested, decided, let work again, taken off; alone or with its lot.

use alliance::detection::{
    Asker, Bank, Contest, Entry, EntryState, Finding, Fingerprint, Ground, Hour, Listed, LotAct, OfficeAct, Silence,
    Standing, standing,
};
use alliance::people::HOUSE;
use alliance::people::access::{Act, DetectionRoom, EntryContest, EntryFind, EntryLift, EntryVouch, HmaContent};
use alliance::register::PaperKind;
use store::work::{Deed, EntryChange, EntryRow, LotRow, SeenLot};

use super::banks::{BankRefused, BankSeen, asker, id_of, seen};
use super::contents::{TRIES, moved};
use super::sources::Word;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Entries with a text of their own that a lot's change reaches at once.
const STRETCH: u32 = 5_000;

/// What somebody does to an entry.
#[derive(Clone, Debug)]
pub enum EntryStep {
    /// Vouches for it.
    Vouch {
        /// Whether the source of the list, one's own, is told as well that the entry is right.
        tells_source: bool,
    },
    /// Takes a vouch back.
    Unvouch,
    /// Contests it.
    Contest {
        /// Why.
        ground: Ground,
        /// In words.
        reason: String,
        /// What shows it.
        evidence: Vec<String>,
    },
    /// Takes a contest back.
    Retract,
    /// Says what was found about a contest.
    Find {
        /// Whether the contest is right.
        upheld: bool,
        /// Why.
        reason: String,
    },
    /// Lets it work again after a flood.
    Lift {
        /// Why.
        reason: String,
    },
}

impl EntryStep {
    const fn word(&self) -> &'static str {
        match self {
            Self::Vouch { .. } => "entry.vouched",
            Self::Unvouch => "entry.unvouched",
            Self::Contest { .. } => "entry.contested",
            Self::Retract => "entry.retracted",
            Self::Find { .. } => "entry.judged",
            Self::Lift { .. } => "entry.lifted",
        }
    }
}

/// Which acts of the table let somebody do steps to entries.
pub trait Steps: Act {
    /// Whether it is a step of this act.
    fn is_of(step: &EntryStep) -> bool;
}

impl Steps for EntryVouch {
    fn is_of(step: &EntryStep) -> bool {
        matches!(step, EntryStep::Vouch { .. } | EntryStep::Unvouch)
    }
}

impl Steps for EntryContest {
    fn is_of(step: &EntryStep) -> bool {
        matches!(step, EntryStep::Contest { .. } | EntryStep::Retract)
    }
}

impl Steps for EntryFind {
    fn is_of(step: &EntryStep) -> bool {
        matches!(step, EntryStep::Find { .. })
    }
}

impl Steps for EntryLift {
    fn is_of(step: &EntryStep) -> bool {
        matches!(step, EntryStep::Lift { .. })
    }
}

/// An entry as somebody sees it.
#[derive(Clone, Debug)]
pub struct EntrySeen {
    /// Its number.
    pub number: u64,
    /// The lot in which it came, and of which it says the same as long as it has no text of its own.
    pub lot: Option<u64>,
    /// Its bank.
    pub bank: BankSeen,
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// What is said of it.
    pub entry: Entry,
    /// Whether it works for whoever asks, or why not.
    pub standing: Standing,
    /// How many member states have to vouch.
    pub needed: usize,
}

impl Desk {
    pub(super) async fn bank_numbered(&self, number: u64) -> Result<Bank, DeskError> {
        let paper = self.any_paper(PaperKind::Bank, &id_of(number)).await?;
        let bank = paper.and_then(|paper| paper.read());
        bank.ok_or_else(|| DeskError::Broken(format!("bank {number} cannot be read: run `accord verify`")))
    }

    /// An entry, as far as it is shared with whoever asks; none where it is not, or is not there.
    pub async fn entry_seen(
        &self,
        leave: &Authorised<DetectionRoom>,
        number: u64,
    ) -> Result<Option<EntrySeen>, BankRefused> {
        let asker = asker(leave)?;
        let rows = self.store().entries_numbered(&[number]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let (entry, bank, quorum) =
            (self.entry_of(row).await?, self.bank_numbered(row.bank).await?, self.quorum().await?);
        let stands = standing(&bank, Listed { fingerprint: row.fingerprint, entry: &entry }, quorum, &asker);
        if stands == Standing::Silent(Silence::NotShared) {
            return Ok(None);
        }
        let lot = self.store().lot_of(number).await?.map(|lot| lot.number);
        let needed = quorum.of(row.fingerprint.kind());
        let bank = seen(row.bank, bank, &asker);
        Ok(Some(EntrySeen { number, lot, bank, fingerprint: row.fingerprint, entry, standing: stands, needed }))
    }

    /// Takes a step with an entry, as far as it is shared with whoever acts.
    pub async fn entry_step<A: Steps>(
        &self,
        leave: &Authorised<A>,
        number: u64,
        step: EntryStep,
    ) -> Result<(), BankRefused> {
        if !A::is_of(&step) {
            return Err(BankRefused::NotThere);
        }
        let by = self.office_act(leave)?;
        let mut tries = TRIES;
        loop {
            match self.step_once(&by, number, step.clone()).await {
                Err(BankRefused::Desk(error)) if moved(&error) && tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn step_once(&self, by: &OfficeAct, number: u64, step: EntryStep) -> Result<(), BankRefused> {
        let rows = self.store().entries_numbered(&[number]).await?;
        let row = rows.first().ok_or(BankRefused::NotThere)?;
        let ((entry, lot), bank) = (self.entry_seen_in(row).await?, self.bank_numbered(row.bank).await?);
        let listed = Listed { fingerprint: row.fingerprint, entry: &entry };
        self.is_shared(&bank, listed, by, matches!(step, EntryStep::Unvouch)).await?;
        let (word, tells) = (step.word(), matches!(step, EntryStep::Vouch { tells_source: true }));
        let entry = self.stepped(entry, &bank, step, by)?;
        let mut deed = Deed::new(by.act.by.to_string(), word, PaperKind::Entry, number.to_string());
        deed = deed.of(Some(&bank.owner().member));
        if tells {
            deed = self.telling_deed(deed, (row.bank, &bank), (number, row.fingerprint), (by, Word::Right)).await?;
        }
        self.entry_deed(deed, (row, lot), &entry).await
    }

    /// What is not shared with somebody is not there for them; but whoever vouches may always take that back.
    pub(super) async fn is_shared(
        &self,
        bank: &Bank,
        listed: Listed<'_>,
        by: &OfficeAct,
        takes_back: bool,
    ) -> Result<(), BankRefused> {
        let asker = Asker { account: by.act.by.clone(), office: by.office.clone() };
        let vouches = listed.entry.vouches().contains_key(&by.office.organisation);
        let stands = standing(bank, listed, self.quorum().await?, &asker);
        let hidden = stands == Standing::Silent(Silence::NotShared) && !(takes_back && vouches);
        if hidden { Err(BankRefused::NotThere) } else { Ok(()) }
    }

    fn stepped(&self, entry: Entry, bank: &Bank, step: EntryStep, by: &OfficeAct) -> Result<Entry, BankRefused> {
        Ok(match step {
            EntryStep::Vouch { .. } => entry.vouch(bank, by.clone())?,
            EntryStep::Unvouch => entry.unvouch(by)?,
            EntryStep::Contest { ground, reason, evidence } => {
                let open = self.open_contests(&by.office.organisation)?;
                entry.contest(bank, Contest::new(ground, reason, evidence, by.clone())?, open)?
            }
            EntryStep::Retract => entry.retract(by)?,
            EntryStep::Find { upheld, reason } => entry.find(bank, Finding { upheld, reason, found: by.clone() })?,
            EntryStep::Lift { reason } => entry.lift(bank, &reason, by)?,
        })
    }

    async fn entry_deed(
        &self,
        mut deed: Deed,
        (row, lot): (&EntryRow, Option<SeenLot>),
        entry: &Entry,
    ) -> Result<(), BankRefused> {
        let body = serde_json::to_value(entry).expect("an entry is plain data");
        deed.entries.push(EntryChange::Next { number: row.number, expected: row.no, lot, body });
        self.bank_deed(deed).await
    }

    /// How many contests of an organisation are open.
    fn open_contests(&self, organisation: &str) -> Result<usize, BankRefused> {
        let matcher = self.matcher().ok_or(BankRefused::NotReady)?;
        let known = matcher.known();
        let is_theirs = |entry: &&Entry| match entry.state() {
            EntryState::Contested { contest, .. } => contest.contested.office.organisation == organisation,
            _ => false,
        };
        Ok(known.told().filter(is_theirs).count())
    }

    /// Lets an entry rest that finds far more than usual, if the rules say so.
    pub(super) async fn quarantine(&self, number: u64, hour: Hour, before: &[u64]) -> Result<(), DeskError> {
        let rows = self.store().entries_numbered(&[number]).await?;
        let Some(row) = rows.first() else { return Ok(()) };
        let (entry, lot) = self.entry_seen_in(row).await?;
        let Ok(entry) = entry.quarantine(hour, before) else { return Ok(()) };
        let member = self.bank_numbered(row.bank).await?.owner().member.clone();
        let deed = Deed::new(HOUSE, "entry.quarantined", PaperKind::Entry, number.to_string()).of(Some(&member));
        match self.entry_deed(deed, (row, lot), &entry).await {
            // Somebody else did something to it at the same moment: the next question looks again.
            Ok(()) | Err(BankRefused::Desk(DeskError::Refused(_))) => Ok(()),
            Err(BankRefused::Desk(error)) => Err(error),
            Err(error) => Err(DeskError::Broken(error.to_string())),
        }
    }

    /// Vouches for a lot as a whole, or takes that back.
    pub async fn lot_vouch(
        &self,
        leave: &Authorised<EntryVouch>,
        number: u64,
        vouches: bool,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (word, act) = if vouches {
            ("lot.vouched", LotAct::Vouch(by.clone()))
        } else {
            ("lot.unvouched", LotAct::Unvouch(by.clone()))
        };
        self.lot_act(&by, number, word, act).await
    }

    /// Takes a lot of one's own off the list.
    pub async fn lot_withdraw(
        &self,
        leave: &Authorised<HmaContent>,
        number: u64,
        reason: String,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        self.lot_act(&by, number, "lot.withdrawn", LotAct::Withdraw { withdrawn: by.clone(), reason }).await
    }

    async fn lot_act(&self, by: &OfficeAct, number: u64, word: &'static str, act: LotAct) -> Result<(), BankRefused> {
        let mut tries = TRIES;
        loop {
            match self.lot_act_once(by, number, word, act.clone()).await {
                Err(BankRefused::Desk(error)) if moved(&error) && tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn lot_act_once(
        &self,
        by: &OfficeAct,
        number: u64,
        word: &'static str,
        act: LotAct,
    ) -> Result<(), BankRefused> {
        let lot = self.store().lot(number).await?.ok_or(BankRefused::NotThere)?;
        let bank = self.bank_numbered(lot.bank).await?;
        let entry: Entry = lot.read().ok_or_else(|| DeskError::Broken(format!("lot {number} cannot be read")))?;
        // Which fingerprint it is decides nothing about whether it is shared.
        let listed = Listed { fingerprint: Fingerprint::Pdq([0; 32]), entry: &entry };
        self.is_shared(&bank, listed, by, matches!(act, LotAct::Unvouch(_))).await?;
        let entry = entry.whole(&bank, act.clone())?;
        let mut deed = Deed::new(by.act.by.to_string(), word, PaperKind::Lot, number.to_string());
        deed = deed.of(Some(&bank.owner().member));
        let body = serde_json::to_value(&entry).expect("an entry is plain data");
        let rows = self.told_in(&lot).await?;
        deed.entries.push(EntryChange::NextLot { number, expected: lot.no, told: rows.len() as u64, body });
        for row in rows {
            let before = self.entry_of(&row).await?;
            let Some(after) = before.follow(&bank, &act) else { continue };
            let body = serde_json::to_value(&after).expect("an entry is plain data");
            deed.entries.push(EntryChange::Next { number: row.number, expected: row.no, lot: None, body });
        }
        self.bank_deed(deed).await
    }

    /// Entries of a lot that have a text of their own.
    async fn told_in(&self, lot: &LotRow) -> Result<Vec<EntryRow>, DeskError> {
        let (mut above, mut told) = (lot.number, Vec::new());
        loop {
            let rows = self.store().entries_told(lot.bank, above, STRETCH).await?;
            let Some(last) = rows.last() else { return Ok(told) };
            above = last.number;
            let is_end = rows.len() < STRETCH as usize || above > lot.number + lot.room;
            told.extend(rows.into_iter().filter(|row| row.number <= lot.number + lot.room));
            if is_end {
                return Ok(told);
            }
        }
    }
}
