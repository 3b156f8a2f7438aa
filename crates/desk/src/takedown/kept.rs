//! What is kept of reports and of what they name.

use alliance::detection::OfficeAct;
use alliance::register::PaperKind;
use alliance::takedown::{Item, OnList, Signs, Wish};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::work::Paper;
use vault::Secret;
use vault::records::{Of, RecordKey, RecordKeys};

use super::looks::Looked;
use crate::{Desk, DeskError};

/// The address of an item, as its record names it.
pub(super) const ADDRESS: &str = "address";
/// What was found of its host.
pub(super) const FOUND: &str = "found";
/// What the reporter said beside it.
pub(super) const NOTE: &str = "note";
/// Where the reporter can be asked.
pub(super) const CONTACT: &str = "contact";
/// The reporting organisation's own name for it.
pub(super) const REFERENCE: &str = "reference";

/// How a report came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// By the public form.
    Form,
    /// By an organisation's machine.
    Api,
    /// By a letter in a mailbox of the house.
    Mail,
    /// Another country's hotline handed it over.
    Hotline,
}

impl Channel {
    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Api => "api",
            Self::Mail => "mail",
            Self::Hotline => "hotline",
        }
    }
}

/// An address that was reported.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Its five states.
    pub item: Item,
    /// The address, sealed.
    pub address: String,
    /// By which rules it was brought into the form under which it is found.
    pub rules: u32,
    /// How urgent the reports say that it is, before somebody has looked.
    pub signs: Signs,
    /// How often it was reported, as a power of two.
    pub spreads: u32,
    /// What was found of its host, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What looks saw of it, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Looked>,
    /// Since when somebody is to look whether it is there again: it was reported once more after it was gone, or said to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_wanted: Option<Timestamp>,
    /// Why somebody stopped it, while it is frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen_because: Option<String>,
    /// Who of the hotline said last that a life is at risk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised: Option<OfficeAct>,
    /// Lists of the alliance that have a file which is said to lie there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<OnList>,
    /// What the police of a country that handed it over want of whoever hosts it: it goes with every notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Wish>,
}

/// That an address was reported.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Intake {
    /// How.
    pub channel: Channel,
    /// What the report says of its urgency.
    pub signs: Signs,
    /// Which of the report's addresses this is, from 0, and how many it has.
    pub place: (u32, u32),
    /// The organisation that reported it; none: nobody is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The class that the reporter gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Digests of what lies there, each with its kind: `sha256:…`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub digests: Vec<String>,
    /// A keyed digest of the whole report, with its first address, where its sender has called it something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<String>,
    /// What was said beside it, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where the reporter can be asked, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The organisation's own name for it, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The hand-over by which it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed: Option<String>,
}

/// Where the key of a record is kept.
pub(crate) fn place(kind: PaperKind, id: &str) -> String {
    format!("{}/{id}", kind.as_str())
}

impl Desk {
    pub(crate) fn record_keys(&self) -> Result<&RecordKeys, DeskError> {
        if let Some(keys) = self.inner.record_keys.get() {
            return Ok(keys);
        }
        let keys = self.inner.keys.record_keys()?;
        Ok(self.inner.record_keys.get_or_init(|| keys))
    }

    /// The key of a record; none where it was destroyed.
    pub(crate) fn key_of<'a>(&'a self, paper: &'a Paper) -> crate::Given<'a, Option<RecordKey>> {
        Box::pin(async move {
            let place = place(paper.kind, &paper.id);
            let Some(sealed) = self.store().record_key(&place).await? else { return Ok(None) };
            let of = Of { member: paper.member.as_deref().unwrap_or_default(), place: &place };
            self.record_keys()?.open(of, &sealed).map(Some).map_err(closed)
        })
    }
}

/// What does not open was damaged or moved: that is for whoever runs the program.
#[allow(clippy::needless_pass_by_value)] // it stands where an error is mapped
pub(crate) fn closed(error: vault::seal::SealError) -> DeskError {
    DeskError::Broken(error.to_string())
}

/// A sealed field, opened.
pub(crate) fn opened(
    key: &RecordKey,
    field: &str,
    sealed: Option<&String>,
) -> Result<Option<Secret<String>>, DeskError> {
    sealed.map(|sealed| key.open(field, sealed)).transpose().map_err(closed)
}
