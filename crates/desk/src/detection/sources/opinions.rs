//! What a list's organisation tells the list's source of an entry that came from there: said here, with the deed; sent by [`super::telling`].
//!
//! A source is asked, and told, in the name of the list's organisation. So nobody else tells it anything, whatever they hold of the entry.

use alliance::detection::opinion::{self, Opinion, OpinionRefusal, Reason};
use alliance::detection::{Bank, Fingerprint, FingerprintKind, OfficeAct, Source};
use alliance::people::access::{DetectionRoom, SourceTell};
use alliance::register::PaperKind;
use interchange::detection::ncmec;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, OpinionChange, SeenPaper, Told, ToldOf, ToldState};

use super::Troubled;
use crate::detection::banks::{BankRefused, asker, id_of, number_of};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What was told is shown in full up to so many.
const SHOWN: u32 = 50;

/// What somebody tells a source.
#[derive(Clone, Debug)]
pub enum Word {
    /// The entry is right.
    Right,
    /// It is wrong, for reasons of the source's own, by their ids.
    Wrong(Vec<String>),
}

/// What is kept of something that a source is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// What.
    #[serde(flatten)]
    pub opinion: Opinion,
    /// Who says so.
    pub by: OfficeAct,
    /// When the source took or refused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// The code of HTTP with which it refused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<u16>,
    /// What went wrong with sending it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Troubled>,
}

impl Kept {
    pub(super) fn of(told: &Told) -> Result<Self, DeskError> {
        let read = serde_json::from_value(told.body.clone());
        read.map_err(|e| {
            DeskError::Broken(format!("what source {} is told of entry {}: {e}", told.of.source, told.entry))
        })
    }

    pub(super) fn body(&self) -> serde_json::Value {
        serde_json::to_value(self).expect("what is kept is plain data")
    }
}

/// What a source was told, with what became of it.
#[derive(Clone, Debug)]
pub struct ToldSeen {
    /// The entry.
    pub entry: u64,
    /// The row of the source: the number of a member, a stroke, and the id there.
    pub row: String,
    /// What.
    pub opinion: Opinion,
    /// Who said so.
    pub by: OfficeAct,
    /// What became of it.
    pub state: ToldState,
    /// Whether it waits for a source that is not there any more, and so for nothing.
    pub is_lost: bool,
    /// When it is sent next, while it waits.
    pub due: Timestamp,
    /// When the source took or refused it.
    pub ended: Option<Timestamp>,
    /// The code of HTTP with which it refused it.
    pub refused: Option<u16>,
    /// What went wrong with sending it.
    pub trouble: Option<Troubled>,
}

impl ToldSeen {
    fn of(told: Told, source: u64) -> Result<Self, DeskError> {
        let Kept { opinion, by, ended, refused, trouble } = Kept::of(&told)?;
        let Told { of, entry, state, due, .. } = told;
        let is_lost = state == ToldState::Waiting && of.source != source;
        Ok(Self { entry, row: of.row, opinion, by, state, is_lost, due, ended, refused, trouble })
    }
}

/// What the source of a list was told.
#[derive(Clone, Debug, Default)]
pub struct ToldSum {
    /// So much is still to be sent,
    pub waiting: u64,
    /// so much was taken,
    pub sent: u64,
    /// and so much refused.
    pub refused: u64,
    /// The newest, what asks for somebody first.
    pub newest: Vec<ToldSeen>,
}

/// What can be told to its source of an entry, and what was.
#[derive(Clone, Debug, Default)]
pub struct EntryTold {
    /// The address of the source that can be told; none where none can.
    pub source: Option<String>,
    /// The reasons for which the source lets an entry be wrong.
    pub reasons: Vec<Reason>,
    /// What was told, of each row of a source that stood for the entry.
    pub told: Vec<ToldSeen>,
}

/// The interface's word for a kind of fingerprint; none where there is no opinion of such.
pub(super) const fn about(kind: FingerprintKind) -> Option<&'static str> {
    match kind {
        FingerprintKind::Pdq => Some("PDQ"),
        FingerprintKind::Sha1 => Some("SHA1"),
        FingerprintKind::Md5 => Some("MD5"),
        FingerprintKind::Sha256 => None,
    }
}

/// The address of an opinion of a row, behind the source's own; none where the row's name is only a digest of it.
pub(super) fn path_of(of: &ToldOf) -> Option<String> {
    let (member, id) = of.row.split_once('/')?;
    ncmec::opinion_path(member.parse().ok()?, id, &of.kind)
}

impl Desk {
    /// Tells the source of a list of one's own what one holds of an entry.
    pub async fn entry_tell(&self, leave: &Authorised<SourceTell>, number: u64, word: Word) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let rows = self.store().entries_numbered(&[number]).await?;
        let row = rows.first().ok_or(BankRefused::NotThere)?;
        let bank = self.bank_numbered(row.bank).await?;
        if bank.owner() != &by.office {
            // Whether another's entry is there is for those to know with whom it is shared, and none of them tells its source.
            return Err(BankRefused::NotThere);
        }
        let deed = Deed::new(by.act.by.to_string(), "source.told", PaperKind::Source, id_of(row.bank));
        let deed = deed.of(Some(&bank.owner().member));
        let deed = self.telling_deed(deed, (row.bank, &bank), (number, row.fingerprint), (&by, word)).await?;
        self.bank_deed(deed).await
    }

    /// A deed that tells a list's source something as well.
    pub(in crate::detection) async fn telling_deed(
        &self,
        mut deed: Deed,
        (number, bank): (u64, &Bank),
        (entry, fingerprint): (u64, Fingerprint),
        (by, word): (&OfficeAct, Word),
    ) -> Result<Deed, BankRefused> {
        opinion::may_tell(bank, by)?;
        let (Some(source_paper), Some(source)) = self.source_of(number).await? else {
            return Err(OpinionRefusal::NoSource.into());
        };
        let rows = self.rows_told(&source, entry, fingerprint.kind()).await?;
        if rows.is_empty() {
            return Err(OpinionRefusal::NoSource.into());
        }
        let opinion = match word {
            Word::Right => Opinion::Right,
            Word::Wrong(guids) => Opinion::wrong(&self.reasons_of(&source, fingerprint.kind()).await?, &guids)?,
        };
        let detail = json!({ "entry": entry, "told": opinion, "source": source.address, "rows": rows.len() });
        let kept = Kept { opinion, by: by.clone(), ended: None, refused: None, trouble: None };
        for of in rows {
            deed.opinions.push(OpinionChange::Told { of, entry, due: by.act.at, body: kept.body() });
        }
        deed.seen.papers.push(SeenPaper { kind: PaperKind::Source, id: id_of(number), no: source_paper.no });
        Ok(deed.saying(detail))
    }

    /// The rows of a source that stand for an entry and can be answered.
    async fn rows_told(&self, source: &Source, entry: u64, kind: FingerprintKind) -> Result<Vec<ToldOf>, DeskError> {
        let Some(kind) = about(kind) else { return Ok(Vec::new()) };
        let came = self.store().came_as(&[entry]).await?.into_iter().filter(|came| came.source == source.number);
        let of = came.map(|came| ToldOf { source: came.source, row: came.row, kind: kind.to_owned() });
        Ok(of.filter(|of| path_of(of).is_some()).collect())
    }

    /// The reasons for which a source lets a kind of fingerprint be wrong, as far as they are known.
    async fn reasons_of(&self, source: &Source, kind: FingerprintKind) -> Result<Vec<Reason>, DeskError> {
        let Some(kind) = about(kind) else { return Ok(Vec::new()) };
        let (_, mut progress) = self.progress_of(source).await?;
        Ok(progress.reasons.remove(kind).unwrap_or_default())
    }

    /// What can be told to its source of an entry of a list of one's own, and what was.
    pub async fn entry_told(&self, leave: &Authorised<DetectionRoom>, number: u64) -> Result<EntryTold, BankRefused> {
        let asker = asker(leave)?;
        let rows = self.store().entries_numbered(&[number]).await?;
        let Some(row) = rows.first() else { return Ok(EntryTold::default()) };
        let bank = self.bank_numbered(row.bank).await?;
        if bank.owner() != &asker.office {
            return Ok(EntryTold::default());
        }
        let mut seen = EntryTold::default();
        let source = self.source_of(row.bank).await?.1;
        if let Some(source) = &source
            && !self.rows_told(source, number, row.fingerprint.kind()).await?.is_empty()
        {
            seen.source = Some(source.address.clone());
            seen.reasons = self.reasons_of(source, row.fingerprint.kind()).await?;
        }
        let now = source.map_or(0, |source| source.number);
        let told = self.store().told_of(number).await?.into_iter();
        seen.told = told.map(|told| ToldSeen::of(told, now)).collect::<Result<_, _>>()?;
        Ok(seen)
    }

    /// What the source of a list of one's own was told.
    pub async fn source_told(&self, leave: &Authorised<DetectionRoom>, bank: &str) -> Result<ToldSum, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, bank).await?;
        if bank.owner() != &asker.office {
            return Ok(ToldSum::default());
        }
        let Some(source) = self.source_of(number_of(&paper)?).await?.1 else { return Ok(ToldSum::default()) };
        let (counts, newest) = self.store().told_to(source.number, SHOWN).await?;
        let of = |state| counts.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
        let newest = newest.into_iter().map(|told| ToldSeen::of(told, source.number)).collect::<Result<_, _>>()?;
        let (waiting, sent, refused) = (of(ToldState::Waiting), of(ToldState::Sent), of(ToldState::Refused));
        Ok(ToldSum { waiting, sent, refused, newest })
    }
}

#[cfg(test)]
mod tests {
    use interchange::detection::Kind;

    use super::*;

    #[test]
    fn words_are_those_of_the_interface() {
        let kinds = [
            (FingerprintKind::Pdq, Kind::Pdq),
            (FingerprintKind::Sha1, Kind::Sha1),
            (FingerprintKind::Md5, Kind::Md5),
            (FingerprintKind::Sha256, Kind::Sha256),
        ];
        for (ours, theirs) in kinds {
            assert_eq!(about(ours), ncmec::about(&theirs));
        }
    }

    #[test]
    fn rows_that_were_digested_cannot_be_answered() {
        let of = |row: &str| path_of(&ToldOf { source: 1, row: row.to_owned(), kind: "PDQ".to_owned() });
        assert_eq!(of("42/entry-17").as_deref(), Some("/v2/entries/42/entry-17/PDQ/feedback"));
        assert_eq!(of("42/a/b").as_deref(), Some("/v2/entries/42/a%2Fb/PDQ/feedback"));
        assert_eq!(of(&format!("#{}", "0a".repeat(32))), None);
        assert_eq!(of("42/"), None);
    }
}
