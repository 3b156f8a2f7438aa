//! Notices, as they are kept, and how each gets to its recipient.

use alliance::detection::Office;
use alliance::register::PaperKind;
use alliance::takedown::Notice;
use alliance::takedown::notice::Channel;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::work::{ErrandChange, Paper, PaperFilter, View};
use vault::Secret;

use super::finding::found_of;
use super::follow::{Confirmed, StepKept};
use super::ground::Addressee;
use super::kept::{Kept, closed};
use super::providers::{Format, Provider};
use super::settle::ClosedBy;
use super::tip::TipKept;
use crate::chance::Pot;
use crate::{Desk, DeskError};

/// The errand of a notice that is to be delivered to an endpoint.
pub(super) const TO_ENDPOINT: &str = "deliver-endpoint";
/// The same by mail.
pub(super) const BY_MAIL: &str = "deliver-mail";
/// The recipient's mail address, sealed with the item.
const TO: &str = "to";

/// How a notice gets to its recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Way {
    /// The provider in the directory of the hotline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The organisation that sees it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The endpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// In which form.
    #[serde(default)]
    pub format: Format,
    /// The mail address, sealed under the item's key: it may name the host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The language that the recipient wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Way {
    /// The channels, the quickest first.
    pub fn channels(&self) -> Vec<Channel> {
        let mut channels = Vec::new();
        channels.extend(self.endpoint.is_some().then_some(Channel::Endpoint));
        channels.extend(self.organisation.is_some().then_some(Channel::Inbox));
        channels.extend(self.to.is_some().then_some(Channel::Mail));
        channels
    }
}

/// That a notice was tried to be delivered. Nothing of what the other side said is kept but its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub at: Timestamp,
    /// By which channel.
    pub channel: Channel,
    /// What came of it: `delivered`, or a word and the other side's code.
    pub word: String,
}

/// A notice, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct NoticeKept {
    /// The notice.
    pub notice: Notice,
    /// Its number, a UUID in its hyphenated form.
    pub number: String,
    /// In whose name it was sent.
    pub sender: Office,
    /// What the recipient is called.
    pub name: String,
    /// How it gets there.
    pub way: Way,
    /// The language of its letter.
    pub language: String,
    /// What was tried, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// How many copies the recipient says to have removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    /// The recipient's own number for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Whether the link of its mail was used: it answers once.
    #[serde(default)]
    pub linked: bool,
    /// Since when what it was about is there again, while the notice has not left anew. Its recipient is shown nothing of that: what stands in their list stays as it was until the guard lets it go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Timestamp>,
    /// Its numbers in earlier passes, the first first. A number is sent once: an endpoint takes a second one for the same notice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<String>,
    /// The notice beyond which this one is a step, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond: Option<String>,
    /// Steps that were taken because nothing came of it, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepKept>,
    /// The step that a lead confirmed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    /// Since when a reminder is to be delivered; none: there is none, or it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Timestamp>,
    /// Who closed it, and why, where a lead did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ClosedBy>,
    /// The recipient's report to the `CyberTipline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip: Option<TipKept>,
    /// Its reports that were over when the notice left anew, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_tips: Vec<TipKept>,
}

impl NoticeKept {
    pub(super) fn new(
        notice: Notice,
        (number, language): (String, Option<String>),
        (sender, name): (&Office, &str),
        way: Way,
    ) -> Self {
        let known = language.filter(|language| alliance::people::LANGUAGES.contains(&language.as_str()));
        Self {
            notice,
            number,
            sender: sender.clone(),
            name: name.to_owned(),
            way,
            language: known.unwrap_or_else(|| "en".to_owned()),
            attempts: Vec::new(),
            copies: None,
            reference: None,
            linked: false,
            again: None,
            earlier: Vec::new(),
            beyond: None,
            steps: Vec::new(),
            confirmed: None,
            reminder: None,
            closed: None,
            tip: None,
            earlier_tips: Vec::new(),
        }
    }

    /// What was put into an inbox is there.
    pub(super) fn arrive(&mut self, at: Timestamp) -> Result<(), DeskError> {
        if self.channel() == Some(Channel::Inbox) {
            let there = self.notice.clone().deliver(at);
            self.notice = there.map_err(|refusal| DeskError::Broken(refusal.to_string()))?;
            self.attempts.push(Attempt { at, channel: Channel::Inbox, word: "delivered".to_owned() });
        }
        Ok(())
    }

    /// Whether its recipient is being reminded of it: a reminder is on its way, and is still worth one.
    pub(super) const fn reminds(&self) -> bool {
        self.reminder.is_some() && self.notice.is_overdue()
    }

    /// Whether it fell due before it was there: whoever carries it was away, and it is still carried.
    pub(super) fn is_late(&self) -> bool {
        let last = self.notice.sent().last().map(|sent| sent.grounds.at);
        self.notice.is_overdue() && !self.attempts.iter().any(|tried| Some(tried.at) >= last)
    }

    /// By which channel it was sent last.
    pub(super) fn channel(&self) -> Option<Channel> {
        self.notice.sent().last().map(|sent| sent.channel)
    }
}

/// The errand that delivers a notice by the channel that it was sent by. What lies in an inbox is there.
pub(super) fn delivered_by(kept: &NoticeKept, id: &str, due: Timestamp) -> Option<ErrandChange> {
    let what = match kept.channel()? {
        Channel::Endpoint => TO_ENDPOINT,
        Channel::Mail => BY_MAIL,
        Channel::Inbox | Channel::File => return None,
    };
    Some(ErrandChange::Ask { what, object: id.to_owned(), due })
}

impl Desk {
    /// A number for a notice: a UUID of version 4 (RFC 9562).
    pub(super) fn number(&self) -> Result<String, DeskError> {
        let mut bytes = [0; 16];
        self.inner.chance.fill(Pot::Open, &mut bytes)?;
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex = hex::encode(bytes);
        Ok(format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]))
    }

    /// How a notice of an item gets to somebody; none where nobody knows.
    pub(super) async fn way(
        &self,
        paper: &Paper,
        kept: &Kept,
        (id, to): (&str, &Addressee),
        known: Option<&(Paper, Provider)>,
    ) -> Result<Option<Way>, DeskError> {
        let provider = known.map(|(_, provider)| provider);
        let Some(key) = self.key_of(paper).await? else { return Ok(None) };
        let found = found_of(&key, kept)?;
        let named = provider.and_then(|provider| provider.mail.clone());
        // The contact that registries name is that of the host, or of whoever stands in front; of nobody else in the chain.
        let is_host = matches!(to.recipient.party, alliance::takedown::Party::Host | alliance::takedown::Party::Cdn);
        let contact = || found.iter().flat_map(|found| &found.contacts).find_map(|contact| contact.mail.clone());
        let mail = named.or_else(|| if is_host { contact() } else { None });
        let to = mail.map(|mail| key.seal(&format!("{TO}.{id}"), 1, &Secret::new(mail))).transpose().map_err(closed)?;
        let way = Way {
            provider: known.map(|(paper, _)| paper.id.clone()),
            organisation: provider.and_then(|provider| provider.organisation.clone()),
            endpoint: provider.and_then(|provider| provider.endpoint.clone()),
            format: provider.map(|provider| provider.format).unwrap_or_default(),
            to,
            language: provider.and_then(|provider| provider.language.clone()),
        };
        Ok(if way.channels().is_empty() { None } else { Some(way) })
    }

    /// Where a notice's mail goes to, opened; none where its item was destroyed.
    pub(super) async fn mail_to(&self, id: &str, kept: &NoticeKept) -> Result<Option<Secret<String>>, DeskError> {
        let Some(item) = self.any_paper(PaperKind::Item, &kept.notice.item).await? else { return Ok(None) };
        let Some(key) = self.key_of(&item).await? else { return Ok(None) };
        super::kept::opened(&key, &format!("{TO}.{id}"), kept.way.to.as_ref())
    }

    /// Notices of an item that have left, in the order of their ids.
    pub(super) fn notices_of<'a>(&'a self, item: &'a str) -> crate::Given<'a, Vec<(Paper, NoticeKept)>> {
        Box::pin(async move {
            let filter = PaperFilter { parent: Some(item.to_owned()), ..PaperFilter::default() };
            self.papers::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await
        })
    }
}
