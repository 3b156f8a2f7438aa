//! Amendments and withdrawals of public commitments: prepared by one person, signed by another. While it waits, a change is a
//! paper of its own, so that the promise stands as it is until the signature.

use alliance::people::{AccountId, access};
use alliance::register::commitment::{ChangeReason, Classed, CommitmentRefusal, Terms};
use alliance::register::{Act, CommitmentWork, PaperKind};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Paper, View};

use super::{Seen, of_paper, office_of, step};
use crate::people::Authorised;
use crate::work::PaperChange;
use crate::{Desk, DeskError};

/// A change that was prepared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The commitment's id.
    pub of: String,
    /// What is to become of it.
    pub change: ProposedChange,
    /// What that does to the promise, as it was shown to whoever prepared it.
    pub classed: Classed,
    /// Why.
    pub reason: ChangeReason,
    /// Who prepared it, and when.
    pub prepared: Act,
    /// What became of the change; none while it waits for a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// What is to become of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ProposedChange {
    /// Other terms.
    Amend {
        /// The terms.
        terms: Box<Terms>,
    },
    /// The member does not hold to it any more.
    Withdraw,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Outcome {
    /// It was signed, and is public.
    Signed {
        /// By whom, and when.
        act: Act,
    },
    /// It was dropped.
    Dropped {
        /// By whom, and when.
        act: Act,
    },
}

/// The id of the paper that holds a commitment's change.
pub(super) fn id_of(commitment: &str) -> String {
    format!("{commitment}.change")
}

fn apply(
    work: CommitmentWork,
    change: &ProposedChange,
    reason: &ChangeReason,
    acts: (Act, Act),
) -> Result<CommitmentWork, CommitmentRefusal> {
    match change {
        ProposedChange::Amend { terms } => work.amend(terms.as_ref().clone(), reason.clone(), acts),
        ProposedChange::Withdraw => work.withdraw(reason.clone(), acts),
    }
}

/// What a change would do to a promise.
pub fn classed(work: &CommitmentWork, change: &ProposedChange) -> Classed {
    match change {
        ProposedChange::Amend { terms } => Classed::between(work.terms(), terms),
        ProposedChange::Withdraw => Classed::withdrawal(),
    }
}

impl Seen {
    /// The change that waits for a signature.
    pub fn waiting(&self) -> Option<&(Paper, Proposed)> {
        self.change.as_ref().filter(|(_, proposed)| proposed.outcome.is_none())
    }
}

impl Desk {
    /// A public commitment that somebody wants to amend.
    pub async fn commitment_to_amend(&self, leave: &Authorised<access::CommitmentAmend>) -> Result<Seen, DeskError> {
        self.seen(leave.paper()).await
    }

    /// A public commitment that somebody wants to withdraw.
    pub async fn commitment_to_withdraw(
        &self,
        leave: &Authorised<access::CommitmentWithdraw>,
    ) -> Result<Seen, DeskError> {
        self.seen(leave.paper()).await
    }

    /// What an amendment would do to the promise, by the rules that its signature goes by; or why it cannot be. Nothing is written.
    pub async fn class_amendment(
        &self,
        leave: &Authorised<access::CommitmentAmend>,
        mut terms: Terms,
    ) -> Result<Classed, DeskError> {
        let seen = self.seen(leave.paper()).await?;
        terms.outdate(seen.work.terms());
        let change = ProposedChange::Amend { terms: Box::new(terms) };
        let reason = ChangeReason::new(alliance::register::commitment::ReasonCode::Other, "-".to_owned());
        let reason = reason.map_err(|_| CommitmentRefusal::ReasonMissing)?;
        self.try_change(&seen, &change, &reason, &self.act_of(&leave.person().account)?)?;
        Ok(classed(&seen.work, &change))
    }

    /// Prepares an amendment.
    pub async fn prepare_amendment(
        &self,
        leave: &Authorised<access::CommitmentAmend>,
        mut terms: Terms,
        reason: ChangeReason,
    ) -> Result<(), DeskError> {
        let seen = self.seen(leave.paper()).await?;
        terms.outdate(seen.work.terms());
        self.prepare(&leave.person().account, seen, ProposedChange::Amend { terms: Box::new(terms) }, reason).await
    }

    /// Prepares a withdrawal.
    pub async fn prepare_withdrawal(
        &self,
        leave: &Authorised<access::CommitmentWithdraw>,
        reason: ChangeReason,
    ) -> Result<(), DeskError> {
        let seen = self.seen(leave.paper()).await?;
        self.prepare(&leave.person().account, seen, ProposedChange::Withdraw, reason).await
    }

    /// Whether a change could be signed today by somebody who never wrote terms.
    fn try_change(
        &self,
        seen: &Seen,
        change: &ProposedChange,
        reason: &ChangeReason,
        prepared: &Act,
    ) -> Result<(), DeskError> {
        if seen.waiting().is_some() {
            return Err(CommitmentRefusal::ChangeWaiting.into());
        }
        let somebody = Act::new(AccountId::new("-")?, self.clock().now());
        apply(seen.work.clone(), change, reason, (prepared.clone(), somebody))?;
        Ok(())
    }

    async fn prepare(
        &self,
        account: &str,
        seen: Seen,
        change: ProposedChange,
        reason: ChangeReason,
    ) -> Result<(), DeskError> {
        let prepared = self.act_of(account)?;
        self.try_change(&seen, &change, &reason, &prepared)?;
        let (classed, id) = (classed(&seen.work, &change), id_of(&seen.paper.id));
        let class = classed.class;
        let proposed = Proposed { of: seen.paper.id.clone(), change, classed, reason, prepared, outcome: None };
        let mut paper = match &seen.change {
            Some((before, _)) => PaperChange::next(before, "waiting", &proposed),
            None => PaperChange::new(PaperKind::Commitment, id, "waiting", &proposed),
        };
        paper.member.clone_from(&seen.paper.member);
        paper.parent = Some(seen.paper.id.clone());
        let deed = crate::work::Deed::new(account, "commitment.change-prepared", PaperKind::Commitment, &seen.paper.id)
            .of(seen.paper.member.as_deref())
            .saying(json!({ "class": class.as_str() }))
            .with(paper);
        self.perform(deed).await.map(|_| ())
    }

    async fn waiting_change(&self, of: &Paper) -> Result<(Paper, Proposed), DeskError> {
        let change = self.paper::<Proposed>(&View::All, PaperKind::Commitment, &id_of(&of.id)).await?;
        Ok(change.filter(|(_, p)| p.outcome.is_none()).ok_or(CommitmentRefusal::NoChange)?)
    }

    /// Signs the change that was seen, by its paper's version: it is public with its reason and its class.
    pub async fn sign_change(&self, leave: &Authorised<access::CommitmentSign>, seen: u32) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        let (change, mut proposed) = self.waiting_change(paper).await?;
        if change.no != seen {
            return Err(CommitmentRefusal::TermsChanged.into());
        }
        let signed = self.act_of(account)?;
        let acts = (proposed.prepared.clone(), signed.clone());
        let work = apply(work, &proposed.change, &proposed.reason, acts)?;
        proposed.outcome = Some(Outcome::Signed { act: signed });
        let (act, word) = match proposed.change {
            ProposedChange::Amend { .. } => ("commitment.amended", "amended"),
            ProposedChange::Withdraw => ("commitment.withdrawn", "withdrawn"),
        };
        let deed = step(paper, &work, account, act).with(PaperChange::next(&change, "signed", &proposed));
        let deed = deed.saying(json!({ "class": proposed.classed.class.as_str() }));
        let (code, text) = (proposed.reason.code(), proposed.reason.text());
        let reason = format!("{word}, {} ({code}): {text}", proposed.classed.class);
        let deed = self.telling(deed, &paper.id, &work, office_of(&work.member), reason);
        self.perform(deed).await.map(|_| ())
    }

    /// Drops the change that waits.
    pub async fn drop_change(&self, leave: &Authorised<access::CommitmentDrop>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        of_paper(paper)?;
        let (change, mut proposed) = self.waiting_change(paper).await?;
        proposed.outcome = Some(Outcome::Dropped { act: self.act_of(account)? });
        let deed = crate::work::Deed::new(account, "commitment.change-dropped", PaperKind::Commitment, &paper.id)
            .of(paper.member.as_deref())
            .with(PaperChange::next(&change, "dropped", &proposed));
        self.perform(deed).await.map(|_| ())
    }
}
