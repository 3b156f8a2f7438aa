//! The file by which an item is handed over where no hotline of the hosting country works here. It says where the material is: it is taken by a person, after a fresh proof, and the
//! journal has its digest before it leaves.

use alliance::people::Organisation;
use alliance::people::access::HandedFile;
use alliance::register::PaperKind;
use interchange::takedown::handing::{self, Handed};
use interchange::takedown::notice::{Class, Found, Notice, Preserve};
use interchange::takedown::{notice, xarf};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::work::{Deed, PaperChange, View};
use vault::Secret;

use super::delivery::number;
use super::handing::{FileTaken, HandRefused};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// In which form a file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandFormat {
    /// Accord's own.
    Json,
    /// X-ARF 4.
    Xarf,
    /// A table.
    Csv,
}

impl HandFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Json, Self::Xarf, Self::Csv];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xarf => "xarf",
            Self::Csv => "csv",
        }
    }
}

/// The file. It has no `Debug`: it says where the material is.
pub struct HandFile {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What stands in it.
    pub text: Secret<String>,
}

impl Desk {
    /// Gives out the file of a hand-over. `note` is what it says in words; it names no address.
    pub async fn handed_file(
        &self,
        leave: &Authorised<HandedFile>,
        id: &str,
        format: HandFormat,
        note: &str,
    ) -> Result<HandFile, HandRefused> {
        let (paper, kept) = self.own_hand(leave, id).await?;
        let (Some(found), Some(called)) = (&kept.found, &kept.number) else { return Err(HandRefused::NotThere) };
        if paper.member.as_deref() != leave.grant().and_then(|grant| grant.member.as_deref()) {
            return Err(HandRefused::NotThere);
        }
        let at = self.reckoned().await?;
        let hand = kept.hand.clone().give_out(at)?;
        let item = self.any_paper(PaperKind::Item, &hand.item).await?.ok_or(HandRefused::Destroyed)?;
        let address = self.address_of(item.clone()).await?.ok_or(HandRefused::Destroyed)?;
        let from = &hand.from().organisation;
        let named = self.paper::<Organisation>(&View::All, PaperKind::Organisation, from).await?;
        let name = named.map_or_else(|| from.clone(), |(_, organisation)| organisation.name);
        let reporter = self.inner.notice_house.get().map(|house| notice::Organisation {
            name,
            contact: house.contact.clone(),
            domain: house.domain.clone(),
        });
        let class = found.labels.iter().find_map(|label| Class::named(&label.level));
        let digests = self.digests_of(&item).await?;
        let broken = |what: &str| DeskError::Broken(format!("the file of hand-over {id} cannot be written: {what}"));
        let text = match format {
            HandFormat::Json | HandFormat::Csv => {
                let handed = Handed {
                    reference: called,
                    reporter: reporter.as_ref(),
                    signs: found.signs,
                    note,
                    address: &address,
                    class,
                    digests: &digests,
                    seen: found.assessed,
                };
                if format == HandFormat::Json { handing::json(&handed) } else { handing::csv(&handed) }
            }
            HandFormat::Xarf => {
                let reporter = reporter.ok_or(HandRefused::NoHouse)?;
                let notice = Notice {
                    id: number(called).ok_or_else(|| broken("its number is none"))?,
                    at,
                    sender: reporter.clone(),
                    reporter,
                    source: None,
                    addresses: vec![address],
                    class: class.unwrap_or(Class::Baseline),
                    found: Found::Person,
                    media: None,
                    digests,
                    seen: found.assessed,
                    reason: note.to_owned(),
                    preserve: found
                        .wish
                        .map(|wish| Preserve { days: wish.preserve_days, silent_until: Some(wish.silent_until) }),
                    good_faith: true,
                };
                let reports = xarf::reports(&notice).map_err(|unwritten| broken(&unwritten.to_string()))?;
                reports.into_iter().next().ok_or_else(|| broken("it is empty"))?
            }
        };
        let sha256 = hex::encode(Sha256::digest(text.expose()));
        let account = leave.person().account.clone();
        let mut next = kept.clone();
        next.hand = hand;
        let taken = FileTaken { at, by: account.clone(), format: format.as_str().to_owned(), sha256: sha256.clone() };
        next.files.push(taken);
        let mut deed = Deed::new(account, "hand-over.given-out", PaperKind::HandOver, &paper.id);
        deed = deed.saying(json!({ "purpose": "hand-over", "format": format.as_str(), "sha256": sha256 }));
        deed.member.clone_from(&paper.member);
        // It is in the journal before anything is seen.
        self.perform(deed.with(PaperChange::next(&paper, next.hand.state().name(), &next))).await?;
        let (kind, ending) = match format {
            HandFormat::Json | HandFormat::Xarf => ("application/json", "json"),
            HandFormat::Csv => ("text/csv; charset=utf-8", "csv"),
        };
        let name = format!("hand-over-{called}-{}.{ending}", format.as_str());
        Ok(HandFile { name, kind, text })
    }
}
