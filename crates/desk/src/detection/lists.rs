//! Lists that are taken over: many fingerprints by one template, lot by lot.

use alliance::detection::{Entry, Fingerprint, OfficeAct, Sharing};
use alliance::people::access::HmaContent;
use alliance::register::PaperKind;
use store::work::{Deed, EntryChange, Paper, SeenPaper};

pub use store::work::LARGEST_LOT;

use super::banks::{BankRefused, number_of};
use crate::Desk;
use crate::people::Authorised;

/// What is said of all that are taken over.
#[derive(Clone, Debug)]
pub struct Template {
    /// A level of the bank's scheme; none where the bank classifies nothing.
    pub level: Option<String>,
    /// How far they are shared.
    pub sharing: Sharing,
    /// Why they are on the list, and where they come from.
    pub why: String,
}

/// What became of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Fingerprints that were given.
    pub given: u64,
    /// Of those, how many were not on the list yet.
    pub entered: u64,
    /// The lots that they are in.
    pub lots: u64,
}

impl Desk {
    /// Puts fingerprints on a list of one's own. Those that stand there already are left as they are, in whatever state. They are found
    /// by the next question.
    pub async fn list_take(
        &self,
        leave: &Authorised<HmaContent>,
        bank: &str,
        template: &Template,
        fingerprints: &[Fingerprint],
    ) -> Result<Taken, BankRefused> {
        let by = self.office_act(leave)?;
        let mut taken = Taken::default();
        for part in fingerprints.chunks(LARGEST_LOT) {
            let (paper, entry) = self.as_told(&by, bank, template).await?;
            let number = self.store().take_numbers(part.len() as u64 + 1).await?;
            let mut deed = Deed::new(by.act.by.to_string(), "lot.added", PaperKind::Lot, number.to_string())
                .of(paper.member.as_deref());
            deed.seen.papers.push(SeenPaper { kind: PaperKind::Bank, id: paper.id.clone(), no: paper.no });
            let body = serde_json::to_value(&entry).expect("an entry is plain data");
            let (bank, fingerprints) = (number_of(&paper)?, part.to_vec());
            deed.entries.push(EntryChange::AddLot { number, bank, fingerprints, body });
            let done = self.perform(deed).await?;
            taken.given += part.len() as u64;
            taken.entered += done.entered;
            taken.lots += 1;
            self.followed(done.seq).await?;
        }
        Ok(taken)
    }

    /// Whether somebody may put fingerprints on a list with this template, before there are any.
    pub async fn list_takes(
        &self,
        leave: &Authorised<HmaContent>,
        bank: &str,
        template: &Template,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        self.as_told(&by, bank, template).await.map(|_| ())
    }

    /// The bank, and what is said of all that are put on it.
    async fn as_told(&self, by: &OfficeAct, bank: &str, template: &Template) -> Result<(Paper, Entry), BankRefused> {
        let (paper, bank) = self.own_bank(by, bank).await?;
        let scheme = self.scheme(bank.labels.as_ref()).await?;
        let said = (template.level.clone(), template.sharing);
        let entry = Entry::add((&bank, scheme.as_ref()), said, template.why.clone(), by.clone())?;
        Ok((paper, entry))
    }
}
