//! Notices: how each gets to its recipient, what the recipient sees of it, and what it answers.

use std::collections::BTreeSet;

use alliance::detection::Office;
use alliance::people::access::{self, Act, NoticeLink};
use alliance::register::PaperKind;
use alliance::takedown::notice::{Channel, Claim};
use alliance::takedown::tip::{TipRefusal, TipState};
use alliance::takedown::{Escalation, Notice, NoticeRefusal, NoticeState, PreserveRefusal, Receipt, Wish};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::work::{Deed, ErrandChange, LookUpChange, Paper, PaperChange, PaperFilter, Refused, View};
use vault::Secret;

use super::finding::found_of;
use super::follow::{Confirmed, NextStep, StepKept, follow_up};
use super::ground::Addressee;
use super::inbox::{has_left, is_there};
use super::kept::{Kept, closed};
use super::providers::{Format, Provider};
use super::settle::{ClosedBy, LONGEST_CLOSING};
use super::tip::TipKept;
use super::usual::Curves;
use crate::chance::Pot;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of a notice that is to be delivered to an endpoint.
pub(super) const TO_ENDPOINT: &str = "deliver-endpoint";
/// The same by mail.
pub(super) const BY_MAIL: &str = "deliver-mail";
/// The recipient's mail address, sealed with the item.
const TO: &str = "to";
/// How often an answer is tried when something else changes meanwhile.
const TRIES: u32 = 20;
/// Characters of a provider's own number for a notice, at most.
pub const LONGEST_REFERENCE: usize = 120;

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

/// A notice as it is listed: to whom, since when, how far. No address, and nothing of what the police said.
#[derive(Clone, Debug)]
pub struct NoticeSeen {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The item.
    pub item: String,
    /// What the recipient is called.
    pub to: String,
    /// What they are to it, a word.
    pub party: &'static str,
    /// Two letters of their country.
    pub country: String,
    /// The organisation that sent it.
    pub sender: Office,
    /// When it was sent first.
    pub sent: Option<Timestamp>,
    /// By which channel it was sent last.
    pub channel: Option<Channel>,
    /// How far it is.
    pub state: NoticeState,
    /// What it asks for besides disabling.
    pub wish: Option<Wish>,
    /// What the recipient signed in answer to that.
    pub receipt: Option<Receipt>,
    /// How many copies the recipient says to have removed.
    pub copies: Option<u32>,
    /// The recipient's own number for it.
    pub reference: Option<String>,
    /// What was tried, the first first.
    pub attempts: Vec<Attempt>,
    /// Since when what it was about is there again, while it has not left anew. It is for whoever sent it and nobody else.
    pub again: Option<Timestamp>,
    /// Steps that were taken because nothing came of it, and when, the first first.
    pub steps: Vec<(Escalation, Timestamp)>,
    /// What is done next where nothing comes of it: to its sender alone.
    pub next: Option<NextStep>,
    /// Since when the recipient refuses to remove it, until they say anything else.
    pub refused: Option<Timestamp>,
    /// Who closed it, and why, where a lead did: to its sender alone.
    pub closed: Option<ClosedBy>,
    /// Whether a lead can settle what its recipient said.
    pub(super) to_settle: bool,
    /// How far the recipient's own report to the `CyberTipline` is: the recipient's business alone.
    pub tip: Option<TipState>,
}

impl NoticeSeen {
    /// As its sender sees it: with what is done next, of the steps that can be taken beyond it.
    pub(super) fn followed(
        paper: &Paper,
        kept: NoticeKept,
        (open, curves): (Option<&BTreeSet<Escalation>>, &Curves),
    ) -> Self {
        let usual = curves.get(&kept.notice.recipient.provider);
        let next = open.and_then(|open| NextStep::of(&kept, open, usual));
        let closed = kept.closed.clone();
        Self { next, closed, ..Self::of(paper, kept) }
    }

    pub(super) fn of(paper: &Paper, kept: NoticeKept) -> Self {
        let (sent, channel) = (kept.notice.first_sent(), kept.channel());
        Self {
            steps: kept.steps.iter().map(|taken| (taken.step, taken.grounds.at)).collect(),
            next: None,
            refused: kept.notice.refused(),
            closed: None,
            to_settle: kept.is_to_settle(),
            id: paper.id.clone(),
            number: kept.number,
            item: kept.notice.item.clone(),
            to: kept.name,
            party: kept.notice.recipient.party.as_str(),
            country: kept.notice.recipient.member.clone(),
            sender: kept.sender,
            sent,
            channel,
            state: kept.notice.state().clone(),
            wish: kept.notice.wish().copied(),
            receipt: kept.notice.receipt().cloned(),
            copies: kept.copies,
            reference: kept.reference,
            attempts: kept.attempts,
            again: kept.again,
            tip: kept.tip.filter(|tip| Some(&tip.organisation) == paper.holder.as_ref()).map(|tip| tip.state),
        }
    }
}

/// What a recipient answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeReply {
    /// They have seen it.
    Acknowledged,
    /// They say something of it.
    Claim {
        /// What.
        claim: Claim,
        /// How many copies they removed.
        copies: Option<u32>,
    },
    /// They preserve it and are silent until then.
    Preserved {
        /// Until when it is kept.
        kept_until: Timestamp,
        /// Until when they are silent.
        silent_until: Timestamp,
    },
}

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum NoticeRefused {
    /// There is no such notice, or it is somebody else's: both are answered alike.
    #[error("there is no such notice")]
    NotThere,
    /// The link of a mail answers once.
    #[error("this link was used; answer again where you see your notices, or write to whoever sent it")]
    LinkUsed,
    /// The recipient's own number is too long.
    #[error("your own number for it has at most {LONGEST_REFERENCE} characters")]
    Reference,
    /// No reason, or one that is too long.
    #[error("say why, in at most {LONGEST_CLOSING} characters")]
    Reason,
    /// A reason that names an address, which would then stand unsealed.
    #[error("the reason names an address or a host; say it without: the address stands with the item, sealed")]
    AddressInReason,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] NoticeRefusal),
    /// A report to the `CyberTipline` is not taken on.
    #[error(transparent)]
    Tip(#[from] TipRefusal),
    /// It is no answer to what was asked.
    #[error(transparent)]
    Preserve(#[from] PreserveRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// How the link of a mail is kept.
fn link_digest(secret: &str) -> String {
    hex::encode(Sha256::new_with_prefix("accord/notice/").chain_update(secret).finalize())
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

    /// The secret of a notice's link: whoever has the mail may answer, once. It is derived, and nowhere kept.
    pub(super) fn link_secret(&self, id: &str) -> Result<Secret<String>, DeskError> {
        let mark = self.record_keys()?.blind(&Secret::new(format!("answer to notice\n{id}")));
        Ok(Secret::new(mark.chars().take(40).collect()))
    }

    /// Under what the notice of a link is found.
    pub(super) fn link_key(&self, id: &str) -> Result<String, DeskError> {
        Ok(link_digest(self.link_secret(id)?.expose()))
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

    /// Notices of one item, for whoever sees the item.
    pub async fn item_notices<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<NoticeSeen>, DeskError> {
        let all = self.notices_of(&leave.paper().id).await?;
        Ok(all.into_iter().map(|(paper, kept)| NoticeSeen::of(&paper, kept)).collect())
    }

    /// One notice that one's organisation was sent.
    pub async fn notice_received<A: Act>(&self, leave: &Authorised<A>, id: &str) -> Result<NoticeSeen, NoticeRefused> {
        let (paper, kept) = self.own_notice(leave, id).await?;
        if !is_there(kept.notice.state()) {
            return Err(NoticeRefused::NotThere);
        }
        Ok(NoticeSeen::of(&paper, kept))
    }

    /// A notice of one's own organisation that has left; everybody else's is not there.
    pub(super) async fn own_notice<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<(Paper, NoticeKept), NoticeRefused> {
        let organisation = leave.person().organisation.as_deref();
        let paper = self.any_paper(PaperKind::Notice, id).await?.ok_or(NoticeRefused::NotThere)?;
        if organisation.is_none() || paper.holder.as_deref() != organisation {
            return Err(NoticeRefused::NotThere);
        }
        let (paper, kept) = readable::<NoticeKept>(paper)?;
        if has_left(kept.notice.state()) { Ok((paper, kept)) } else { Err(NoticeRefused::NotThere) }
    }

    /// Opens what a notice names, to a person of the organisation that it was sent to. That it was opened is durable before anything is seen.
    pub async fn notice_open(
        &self,
        leave: &Authorised<access::NoticeOpen>,
        id: &str,
    ) -> Result<Option<Secret<String>>, NoticeRefused> {
        let (paper, _) = self.own_notice(leave, id).await?;
        self.opened_notice(&leave.person().account, &paper).await
    }

    /// The same to its machine, in the form of X-ARF: what the endpoint would have been sent.
    pub async fn notice_fetch(
        &self,
        leave: &Authorised<access::NoticeFetch>,
        id: &str,
    ) -> Result<Option<Secret<String>>, NoticeRefused> {
        let (paper, kept) = self.own_notice(leave, id).await?;
        self.noted(&leave.person().account, "notice.opened", &paper).await?;
        Ok(self.written(&paper, &kept).await?.and_then(|notice| {
            interchange::takedown::xarf::reports(&notice).ok().and_then(|reports| reports.into_iter().next())
        }))
    }

    async fn opened_notice(&self, account: &str, paper: &Paper) -> Result<Option<Secret<String>>, NoticeRefused> {
        self.noted(account, "notice.opened", paper).await?;
        let item = paper.parent.as_deref().unwrap_or_default();
        let Some(item) = self.any_paper(PaperKind::Item, item).await? else { return Ok(None) };
        Ok(self.address_of(item).await?.map(|address| address.location().clone()))
    }

    async fn noted(&self, account: &str, word: &'static str, paper: &Paper) -> Result<(), DeskError> {
        let mut deed = Deed::new(account, word, PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        self.perform(deed).await.map(|_| ())
    }

    /// A recipient answers, here or by its machine.
    pub async fn notice_answer(
        &self,
        leave: &Authorised<access::NoticeAnswer>,
        id: &str,
        reply: &NoticeReply,
        reference: Option<&str>,
    ) -> Result<NoticeSeen, NoticeRefused> {
        let (paper, kept) = self.own_notice(leave, id).await?;
        self.answered(&leave.person().account, (paper, kept), (reply, reference), false).await
    }

    /// The notice of a link: its number, when it was sent, how far it is. No address.
    pub async fn notice_of_link(
        &self,
        _: &Authorised<NoticeLink>,
        secret: &str,
    ) -> Result<(NoticeSeen, bool), NoticeRefused> {
        let (paper, kept) = self.linked(secret).await?;
        let used = kept.linked;
        Ok((NoticeSeen::of(&paper, kept), used))
    }

    async fn linked(&self, secret: &str) -> Result<(Paper, NoticeKept), NoticeRefused> {
        let key = link_digest(secret.trim());
        let found = self.paper_by_key::<NoticeKept>(&View::All, PaperKind::Notice, &key).await?;
        found.ok_or(NoticeRefused::NotThere)
    }

    /// A recipient answers by the link in their mail, once.
    pub async fn notice_answer_by_link(
        &self,
        _: &Authorised<NoticeLink>,
        secret: &str,
        reply: &NoticeReply,
    ) -> Result<NoticeSeen, NoticeRefused> {
        let (paper, kept) = self.linked(secret).await?;
        if kept.linked {
            return Err(NoticeRefused::LinkUsed);
        }
        self.answered(HOUSE, (paper, kept), (reply, None), true).await
    }

    async fn answered(
        &self,
        actor: &str,
        (paper, kept): (Paper, NoticeKept),
        (reply, reference): (&NoticeReply, Option<&str>),
        by_link: bool,
    ) -> Result<NoticeSeen, NoticeRefused> {
        if reference.is_some_and(|text| text.chars().count() > LONGEST_REFERENCE) {
            return Err(NoticeRefused::Reference);
        }
        let (mut paper, mut kept, mut tries) = (paper, kept, TRIES);
        loop {
            let mut next = kept.clone();
            let now = self.reckoned().await?;
            next.notice = self.replied(&kept, reply, now)?;
            if let NoticeReply::Claim { copies: Some(copies), .. } = reply {
                next.copies = Some(*copies);
            }
            if let Some(reference) = reference {
                next.reference = Some(reference.to_owned());
            }
            next.linked |= by_link;
            let claims = matches!(reply, NoticeReply::Claim { .. });
            let is_not_theirs =
                matches!(reply, NoticeReply::Claim { claim: Claim::WrongRecipient | Claim::Forwarded, .. });
            let mut deed = Deed::new(actor, "notice.answered", PaperKind::Notice, &paper.id);
            deed.member.clone_from(&paper.member);
            deed = deed.saying(json!({ "answer": reply.word(), "by": if by_link { "link" } else { "room" } }));
            // Whoever has seen it is asked again where nothing comes of that.
            if next.notice.is_open() {
                deed.errands.push(follow_up(&paper.id, self.reckoned().await?));
            }
            deed.papers.push(PaperChange::next(&paper, next.notice.state().name(), &next));
            // Where it is not theirs, it may lie with somebody else by now, or have done from the beginning.
            if is_not_theirs && next.notice != kept.notice {
                deed.look_ups.push(LookUpChange::Ask { item: kept.notice.item.clone(), due: now, anew: true });
            }
            // What is said is a claim until somebody has looked.
            if claims {
                let (item, due) = (&kept.notice.item, super::looks::first(now));
                deed.errands.extend(self.look_wanted(paper.member.as_deref(), item, due).await?);
            }
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => {
                    tries -= 1;
                    let again = self.any_paper(PaperKind::Notice, &paper.id).await?.ok_or(NoticeRefused::NotThere)?;
                    (paper, kept) = readable::<NoticeKept>(again)?;
                    if by_link && kept.linked {
                        return Err(NoticeRefused::LinkUsed);
                    }
                }
                done => {
                    done?;
                    return Ok(NoticeSeen::of(&paper, next));
                }
            }
        }
    }

    fn replied(&self, kept: &NoticeKept, reply: &NoticeReply, now: Timestamp) -> Result<Notice, NoticeRefused> {
        let notice = kept.notice.clone();
        Ok(match reply {
            // Whoever sends the same again is told the same.
            NoticeReply::Acknowledged if matches!(notice.state(), NoticeState::Acknowledged { .. }) => notice,
            NoticeReply::Acknowledged => notice.acknowledge(now)?,
            NoticeReply::Claim { claim, .. } => match notice.state() {
                NoticeState::Claimed { claim: same, .. } if same == claim => notice,
                _ => notice.claim(*claim, now)?,
            },
            NoticeReply::Preserved { kept_until, silent_until } => {
                let wish = notice.wish().ok_or(PreserveRefusal::NothingAsked)?;
                let receipt = Receipt {
                    wish: alliance::register::Digest::of(wish),
                    kept_until: *kept_until,
                    silent_until: *silent_until,
                    at: now,
                    key: kept.way.organisation.clone().unwrap_or_else(|| "link".to_owned()),
                };
                notice.receive(receipt)?
            }
        })
    }
}

impl NoticeReply {
    /// Its word in the journal.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Claim { claim, .. } => claim.as_str(),
            Self::Preserved { .. } => "preserved",
        }
    }
}
