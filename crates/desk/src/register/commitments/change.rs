//! Amendments, replacements and withdrawals of public commitments: prepared by one person, signed by another. While it waits, a change is a
//! paper of its own, so that the promise stands as it is until the signature.

use alliance::people::{AccountId, access};
use alliance::register::commitment::{ChangeReason, Classed, CommitmentRefusal, Terms};
use alliance::register::{Act, CommitmentWork, PaperKind};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Paper, PaperFilter, View};

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
    /// Another public commitment of the member takes its place.
    Supersede {
        /// Its id.
        by: String,
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

/// Whether that is the id of such a paper: no commitment's id has a dot.
pub(super) fn is_id(paper: &str) -> bool {
    paper.ends_with(".change")
}

/// A change with what its rule looks at besides the commitment.
enum Step<'a> {
    Amend(&'a Terms),
    Supersede(&'a str, &'a CommitmentWork),
    Withdraw,
}

fn apply(
    work: CommitmentWork,
    step: &Step<'_>,
    reason: &ChangeReason,
    acts: (Act, Act),
) -> Result<CommitmentWork, CommitmentRefusal> {
    match step {
        Step::Amend(terms) => work.amend((*terms).clone(), reason.clone(), acts),
        Step::Supersede(by, successor) => work.supersede(((*by).to_owned(), successor), reason.clone(), acts),
        Step::Withdraw => work.withdraw(reason.clone(), acts),
    }
}

/// What a change would do to a promise.
fn classed(work: &CommitmentWork, step: &Step<'_>) -> Classed {
    match step {
        Step::Amend(terms) => Classed::between(work.terms(), terms),
        Step::Supersede(_, successor) => Classed::between(work.terms(), successor.terms()),
        Step::Withdraw => Classed::withdrawal(),
    }
}

fn step_of<'a>(
    change: &'a ProposedChange,
    successor: Option<&'a CommitmentWork>,
) -> Result<Step<'a>, CommitmentRefusal> {
    Ok(match change {
        ProposedChange::Amend { terms } => Step::Amend(terms),
        ProposedChange::Supersede { by } => Step::Supersede(by, successor.ok_or(CommitmentRefusal::NoSuccessor)?),
        ProposedChange::Withdraw => Step::Withdraw,
    })
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
        self.try_change(&seen, &change, &reason, &self.act_of(&leave.person().account)?).await
    }

    /// A public commitment that somebody wants to replace, and the other public ones of its member.
    pub async fn commitment_to_replace(
        &self,
        leave: &Authorised<access::CommitmentReplace>,
    ) -> Result<(Seen, Vec<(Paper, CommitmentWork)>), DeskError> {
        let seen = self.seen(leave.paper()).await?;
        let filter = PaperFilter { member: Some(seen.work.member.clone()), ..PaperFilter::default() };
        let mut others = self.commitment_works(leave.view(), &filter).await?;
        others.retain(|(paper, work)| {
            paper.id != seen.paper.id && matches!(work.state().name(), "published" | "amended")
        });
        Ok((seen, others))
    }

    /// Prepares that another commitment takes the place of this one.
    pub async fn prepare_replacement(
        &self,
        leave: &Authorised<access::CommitmentReplace>,
        by: &str,
        reason: ChangeReason,
    ) -> Result<(), DeskError> {
        let seen = self.seen(leave.paper()).await?;
        self.prepare(&leave.person().account, seen, ProposedChange::Supersede { by: by.to_owned() }, reason).await
    }

    /// The commitment that takes the other's place, where the change names one.
    async fn successor(&self, of: &Paper, change: &ProposedChange) -> Result<Option<CommitmentWork>, DeskError> {
        let ProposedChange::Supersede { by } = change else { return Ok(None) };
        let view = of.member.clone().map_or(View::All, View::Member);
        Ok(self.paper(&view, PaperKind::Commitment, by).await?.map(|(_, work)| work))
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

    /// What a change does, where it could be signed today by somebody who never wrote terms.
    async fn try_change(
        &self,
        seen: &Seen,
        change: &ProposedChange,
        reason: &ChangeReason,
        prepared: &Act,
    ) -> Result<Classed, DeskError> {
        if seen.waiting().is_some() {
            return Err(CommitmentRefusal::ChangeWaiting.into());
        }
        let successor = self.successor(&seen.paper, change).await?;
        let step = step_of(change, successor.as_ref())?;
        let somebody = Act::new(AccountId::new("-")?, self.clock().now());
        apply(seen.work.clone(), &step, reason, (prepared.clone(), somebody))?;
        Ok(classed(&seen.work, &step))
    }

    async fn prepare(
        &self,
        account: &str,
        seen: Seen,
        change: ProposedChange,
        reason: ChangeReason,
    ) -> Result<(), DeskError> {
        let prepared = self.act_of(account)?;
        let classed = self.try_change(&seen, &change, &reason, &prepared).await?;
        let id = id_of(&seen.paper.id);
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
        let successor = self.successor(paper, &proposed.change).await?;
        let next = step_of(&proposed.change, successor.as_ref())?;
        // The one that takes its place may have been amended since: what was read is what is signed.
        if classed(&work, &next) != proposed.classed {
            return Err(CommitmentRefusal::TermsChanged.into());
        }
        let work = apply(work, &next, &proposed.reason, acts)?;
        proposed.outcome = Some(Outcome::Signed { act: signed });
        let (act, word) = match proposed.change {
            ProposedChange::Amend { .. } => ("commitment.amended", "amended"),
            ProposedChange::Supersede { .. } => ("commitment.superseded", "superseded"),
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
