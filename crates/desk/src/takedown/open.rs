//! The sight of an address: for a purpose, and written down before it is had.

use alliance::people::access::ItemOpen;
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, Paper, View};
use vault::Secret;

use super::finding::found_of;
use super::kept::{ADDRESS, CONTACT, Intake, Kept, NOTE, REFERENCE, opened};
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// What an address is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To assess what lies there.
    Assess,
    /// To find out where it lies.
    Locate,
    /// To tell the police of it.
    Police,
    /// To see whether it is still there.
    Look,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Assess, Self::Locate, Self::Look, Self::Police];

    /// Its word, in the journal and in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Assess => "assess",
            Self::Locate => "locate",
            Self::Police => "police",
            Self::Look => "look",
        }
    }
}

/// What one report said.
#[derive(Debug)]
pub struct Said {
    /// What the reporter said beside it.
    pub note: Option<Secret<String>>,
    /// Where they can be asked.
    pub contact: Option<Secret<String>>,
    /// Their organisation's own name for it.
    pub reference: Option<Secret<String>>,
}

/// What is seen of an item whose address is opened. It has no `Debug`: what was found names the host.
pub struct Sight {
    /// The address; none where it was destroyed.
    pub address: Option<Secret<String>>,
    /// What was found of its host; none where nobody has looked, or it was destroyed. It names the host.
    pub found: Option<hosting::Attribution>,
    /// What reports of one's own member said with it, newest first.
    pub said: Vec<Said>,
}

impl Desk {
    /// Opens an item's address. That it was opened, by whom and what for is durable before anything is seen.
    pub async fn item_open(&self, leave: &Authorised<ItemOpen>, purpose: Purpose) -> Result<Sight, DeskError> {
        let paper = leave.paper().clone();
        let deed = Deed::new(&leave.person().account, "item.opened", PaperKind::Item, &paper.id)
            .of(paper.member.as_deref())
            .saying(json!({ "purpose": purpose.as_str() }));
        self.perform(deed).await?;
        self.sight_of(leave.view(), paper).await
    }

    /// What is seen of an item, for whoever has written down that it is.
    pub(super) async fn sight_of(&self, view: &View, paper: Paper) -> Result<Sight, DeskError> {
        let (paper, kept) = readable::<Kept>(paper)?;
        let key = self.key_of(&paper).await?;
        let (address, found) = match key {
            Some(key) => (opened(&key, ADDRESS, Some(&kept.address))?, found_of(&key, &kept)?),
            None => (None, None),
        };
        Ok(Sight { address, found, said: self.said_of(view, &paper).await? })
    }

    async fn said_of(&self, view: &View, item: &Paper) -> Result<Vec<Said>, DeskError> {
        let mut all = Vec::new();
        for (paper, intake) in self.reports_of(view, item).await? {
            let Intake { note, contact, reference, .. } = intake;
            if note.is_none() && contact.is_none() && reference.is_none() {
                continue;
            }
            let Some(key) = self.key_of(&paper).await? else { continue };
            all.push(Said {
                note: opened(&key, NOTE, note.as_ref())?,
                contact: opened(&key, CONTACT, contact.as_ref())?,
                reference: opened(&key, REFERENCE, reference.as_ref())?,
            });
        }
        Ok(all)
    }
}
