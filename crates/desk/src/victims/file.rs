//! Taking counts from a file: what would change is said first, and then all of it is taken, or nothing.

use std::collections::BTreeMap;

use alliance::indicators::reasons::RevisionReason;
use alliance::people::access;
use alliance::register::{Digest, PaperKind};
use alliance::victims::{Month, MonthWork, Sheet, Tally, VictimsRefusal};
use serde_json::json;
use store::work::{Deed, Paper};

use super::months::waits;
use super::{month_id, or_meanwhile};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What would become of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing was said of it before.
    New,
    /// A draft says something else by it.
    Changed,
    /// What was confirmed is revised by it, which a second officer confirms.
    Revised,
    /// It says the same already.
    Same,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Revised, Self::Same];

    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Revised => "revised",
            Self::Same => "same",
        }
    }
}

/// A month of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLine {
    /// Which one.
    pub month: Month,
    /// What would become of it.
    pub fate: Fate,
    /// What is said of it now; none where nothing is.
    pub before: Option<Tally>,
    /// What would be said.
    pub after: Tally,
}

/// What would change by a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its months, the oldest first.
    pub lines: Vec<PreviewLine>,
    /// The digest of all of it. Whoever takes the file says that this is what they read.
    pub digest: Digest,
    /// Whether a reason is needed: something that was confirmed is revised.
    pub revises: bool,
}

/// A month with what a file would have it say.
struct Laid {
    paper: Option<Paper>,
    work: MonthWork,
    sheet: Sheet,
}

impl Laid {
    fn fate(&self) -> Fate {
        match (self.work.newest(), self.work.stands()) {
            (None, _) => Fate::New,
            (Some(newest), _) if *newest == self.sheet => Fate::Same,
            // What waited is taken back by a file that says what stands.
            (Some(_), Some(_)) => Fate::Revised,
            (Some(_), None) => Fate::Changed,
        }
    }

    fn needs_reason(&self) -> bool {
        self.fate() == Fate::Revised && self.work.stands().is_some_and(|stands| stands.sheet != self.sheet)
    }

    fn line(&self) -> PreviewLine {
        PreviewLine {
            month: self.work.month,
            fate: self.fate(),
            before: self.work.newest().map(Sheet::tally),
            after: self.sheet.tally(),
        }
    }
}

impl Desk {
    /// Reads a file of a member's counts.
    async fn counts_of(&self, member: &str, (name, bytes): (&str, &[u8])) -> Result<BTreeMap<Month, Sheet>, DeskError> {
        let members = self.all_members().await?;
        let read = interchange::victims::read_counts(name, bytes, member, &members).map_err(DeskError::Faults)?;
        match read.keys().next_back() {
            Some(last) if !last.has_begun(self.day_now()) => Err(VictimsRefusal::ToCome.into()),
            _ => Ok(read),
        }
    }

    /// What a file would have each month say: way by way, what it says in the place of what was said before.
    async fn laid(&self, member: &str, file: (&str, &[u8])) -> Result<Vec<Laid>, DeskError> {
        let mut laid = Vec::new();
        for (month, sheet) in self.counts_of(member, file).await? {
            let (paper, work) = self.month_kept(member, month).await?;
            let sheet = work.newest().map_or_else(|| sheet.clone(), |newest| newest.overlaid(&sheet));
            laid.push(Laid { paper, work, sheet });
        }
        Ok(laid)
    }

    fn previewed(laid: &[Laid]) -> Preview {
        let papers: Vec<_> = laid
            .iter()
            .map(|one| (one.work.month, one.paper.as_ref().map_or(0, |paper| paper.no), &one.sheet))
            .collect();
        Preview {
            lines: laid.iter().map(Laid::line).collect(),
            digest: Digest::of(&papers),
            revises: laid.iter().any(Laid::needs_reason),
        }
    }

    /// What would change by a file. Nothing is changed.
    pub async fn victims_preview(
        &self,
        leave: &Authorised<access::VictimsTake>,
        file: (&str, &[u8]),
    ) -> Result<Preview, DeskError> {
        Ok(Self::previewed(&self.laid(leave.member().unwrap_or_default(), file).await?))
    }

    /// Takes a file: all months that it changes, or none. Returns what became of each month.
    pub async fn victims_take(
        &self,
        leave: &Authorised<access::VictimsTake>,
        file: (&str, &[u8]),
        (read, reason): (&Digest, Option<RevisionReason>),
    ) -> Result<Preview, DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        let laid = self.laid(member, file).await?;
        let preview = Self::previewed(&laid);
        if preview.digest != *read {
            return Err(VictimsRefusal::Meanwhile.into());
        }
        let (act, today) = (self.act_of(account)?, self.day_now());
        let (mut changes, mut waiting) = (Vec::new(), Vec::new());
        for Laid { paper, work, sheet } in laid.into_iter().filter(|one| one.fate() != Fate::Same) {
            let waited = waits(&work);
            let work = work.write(sheet, reason, act.clone(), today)?;
            if !waited && waits(&work) {
                waiting.push(work.clone());
            }
            changes.push(self.month_changed(paper.as_ref(), work)?);
        }
        // The same file again changes nothing, and nothing is remembered of it.
        let Some(first) = preview.lines.iter().find(|line| line.fate != Fate::Same) else { return Ok(preview) };
        let deed = Deed::new(account, "victims.taken", PaperKind::Victims, month_id(member, first.month));
        let mut deed = deed.of(Some(member)).saying(json!({ "months": changes.len() }));
        deed.papers = changes;
        let name = format!("victims-to-confirm.{member}.{}", act.at.as_millisecond());
        deed.letters = self.letters_to_second_officers(&name, &waiting.iter().collect::<Vec<_>>()).await?;
        or_meanwhile(self.perform(deed).await)?;
        Ok(preview)
    }
}
