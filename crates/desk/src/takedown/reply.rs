//! What the recipient of a notice answers: here, by its machine, or by the link in its mail.

use alliance::people::access::{self, NoticeLink};
use alliance::register::PaperKind;
use alliance::takedown::notice::Claim;
use alliance::takedown::tip::TipRefusal;
use alliance::takedown::{Notice, NoticeRefusal, NoticeState, PreserveRefusal, Receipt};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::work::{Deed, LookUpChange, Paper, PaperChange, Refused, View};
use vault::Secret;

use super::follow::follow_up;
use super::inbox::NoticeSeen;
use super::notices::NoticeKept;
use super::settle::LONGEST_CLOSING;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// How often an answer is tried when something else changes meanwhile.
const TRIES: u32 = 20;
/// Characters of a provider's own number for a notice, at most.
pub const LONGEST_REFERENCE: usize = 120;

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
    /// The secret of a notice's link: whoever has the mail may answer, once. It is derived, and nowhere kept.
    pub(super) fn link_secret(&self, id: &str) -> Result<Secret<String>, DeskError> {
        let mark = self.record_keys()?.blind(&Secret::new(format!("answer to notice\n{id}")));
        Ok(Secret::new(mark.chars().take(40).collect()))
    }

    /// Under what the notice of a link is found.
    pub(super) fn link_key(&self, id: &str) -> Result<String, DeskError> {
        Ok(link_digest(self.link_secret(id)?.expose()))
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
