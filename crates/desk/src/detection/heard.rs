//! What those who take a list over say of its entries, to the list's owner. It decides nothing: whoever would have an entry rest contests it.

use alliance::detection::opinion::{Opinion, own_reasons};
use alliance::detection::{FingerprintKind, Listed, OfficeAct};
use alliance::people::access::{BankOpinion, DetectionRoom};
use alliance::register::PaperKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Heard, OpinionChange};

use super::banks::{BankRefused, asker, number_of};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What was heard is shown in full up to so many.
const SHOWN: u32 = 50;

/// What is kept of an opinion.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    opinion: Opinion,
    by: OfficeAct,
}

/// What somebody said of an entry.
#[derive(Clone, Debug)]
pub struct HeardSeen {
    /// The entry.
    pub entry: u64,
    /// What.
    pub opinion: Opinion,
    /// Who, for which organisation.
    pub by: OfficeAct,
    /// When.
    pub at: Timestamp,
}

/// What was said of a list's entries.
#[derive(Clone, Debug, Default)]
pub struct HeardSum {
    /// So many organisations of so many entries.
    pub count: u64,
    /// The newest.
    pub newest: Vec<HeardSeen>,
}

fn read(heard: Heard) -> Result<HeardSeen, DeskError> {
    let Heard { entry, at, body, .. } = heard;
    let kept: Kept = serde_json::from_value(body)
        .map_err(|e| DeskError::Broken(format!("what was said of entry {entry} cannot be read: {e}")))?;
    Ok(HeardSeen { entry, opinion: kept.opinion, by: kept.by, at })
}

impl Desk {
    /// Takes what somebody says of an entry that is shared with them. `wrong`: the ids of the reasons for which it is; none: it is right. The same once more changes nothing.
    pub async fn opinion_hear(
        &self,
        leave: &Authorised<BankOpinion>,
        (bank, entry, kind): (u64, u64, FingerprintKind),
        wrong: Option<&[String]>,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let rows = self.store().entries_numbered(&[entry]).await?;
        let row = rows.first().filter(|row| row.bank == bank && row.fingerprint.kind() == kind);
        let row = row.ok_or(BankRefused::NotThere)?;
        let (said, list) = (self.entry_of(row).await?, self.bank_numbered(bank).await?);
        let listed = Listed { fingerprint: row.fingerprint, entry: &said };
        self.is_shared(&list, listed, &by, false).await?;
        let opinion = match wrong {
            None => Opinion::Right,
            Some(guids) => Opinion::wrong(&own_reasons(), guids)?,
        };
        let before = self.store().heard_of(entry).await?;
        let before = before.into_iter().find(|heard| heard.organisation == by.office.organisation);
        if before.map(read).transpose()?.is_some_and(|before| before.opinion == opinion) {
            return Ok(());
        }
        let detail = json!({ "said": opinion });
        let mut deed = Deed::new(by.act.by.to_string(), "entry.opinion-heard", PaperKind::Entry, entry.to_string());
        let (organisation, at) = (by.office.organisation.clone(), by.act.at);
        let body = serde_json::to_value(Kept { opinion, by }).expect("an opinion is plain data");
        deed.opinions.push(OpinionChange::Heard { bank, entry, organisation, at, body });
        self.bank_deed(deed.of(Some(&list.owner().member)).saying(detail)).await
    }

    /// What was said of an entry of a list of one's own.
    pub async fn entry_heard(
        &self,
        leave: &Authorised<DetectionRoom>,
        entry: u64,
    ) -> Result<Vec<HeardSeen>, BankRefused> {
        let asker = asker(leave)?;
        let rows = self.store().entries_numbered(&[entry]).await?;
        let Some(row) = rows.first() else { return Ok(Vec::new()) };
        if self.bank_numbered(row.bank).await?.owner() != &asker.office {
            return Ok(Vec::new());
        }
        Ok(self.store().heard_of(entry).await?.into_iter().map(read).collect::<Result<_, _>>()?)
    }

    /// What was said of the entries of a list of one's own.
    pub async fn bank_heard(&self, leave: &Authorised<DetectionRoom>, bank: &str) -> Result<HeardSum, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, bank).await?;
        if bank.owner() != &asker.office {
            return Ok(HeardSum::default());
        }
        let (count, newest) = self.store().heard_in(number_of(&paper)?, SHOWN).await?;
        Ok(HeardSum { count, newest: newest.into_iter().map(read).collect::<Result<_, _>>()? })
    }
}
