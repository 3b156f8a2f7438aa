//! Commitments on their way into the register: written by a coordinator, signed by somebody else of the member, screened and
//! published by the secretariat; and what becomes of them: marks, amendments, withdrawals, and their end.
//!
//! Every step is one deed. What becomes public by it is written in the same transaction.

mod change;
mod targets;
mod tick;
mod waits;

use alliance::people::{Role, access};
use alliance::register::commitment::{CommitmentState, Done, Terms};
use alliance::register::{Adoption, Commitment, CommitmentWork, Digest, Kind, PaperKind, Record, RecordId, RoundWork};
use jiff::civil::Date;
use serde_json::json;
use store::Change;
use store::work::{Paper, PaperFilter, Refused, View};

pub use change::{Outcome, Proposed, ProposedChange};
pub use tick::CommitmentsTicked;
pub use waits::{CommitmentTask, CommitmentWaits};

use super::{SECRETARIAT, office_of};
use crate::people::Authorised;
use crate::work::{Deed, PaperChange, not_there, readable, told_or_read};
use crate::{Desk, DeskError};

/// Numbers that are tried for a new commitment before somebody is told that the list is full.
const MOST: u32 = 9_999;

/// A commitment as somebody sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: CommitmentWork,
    /// The newest change that was prepared, whatever became of it.
    pub change: Option<(Paper, Proposed)>,
}

/// What became of an edit.
#[derive(Clone, Debug)]
pub enum Edited {
    /// It stands.
    Saved,
    /// Somebody else was quicker. Nothing was written; both texts are here, and what both began with.
    Behind {
        /// What the writer had seen, where it is known.
        base: Option<Box<Terms>>,
        /// What stands.
        now: Box<Seen>,
        /// What the writer wrote.
        mine: Box<Terms>,
    },
}

/// Whether the secretariat has anything to do with it yet: from the submission on.
fn is_submitted(work: &CommitmentWork) -> bool {
    work.submission().is_some()
}

/// What the secretariat acts on. Before its submission a commitment is not there for it, whatever it asks.
fn submitted(paper: &Paper) -> Result<CommitmentWork, DeskError> {
    let work = of_paper(paper)?;
    if is_submitted(&work) { Ok(work) } else { Err(not_there(paper)) }
}

/// What the register is to say of a commitment.
fn told(id: &str, work: &CommitmentWork, day: Date, reason: String) -> Option<Change> {
    let body = Commitment::of(work, id, day)?;
    Some(Change { record: Record::new(Kind::Commitment, RecordId::new(id).ok()?, &body), reason })
}

/// A commitment from the paper that leave was given for.
fn of_paper(paper: &Paper) -> Result<CommitmentWork, DeskError> {
    // A prepared change is a paper of this kind too, and no commitment: for whoever asks, it is not there.
    paper.read().ok_or_else(|| not_there(paper))
}

impl Desk {
    /// Commitments with their papers. A prepared change is a paper of this kind too, and none of them.
    async fn commitment_works(
        &self,
        view: &View,
        filter: &PaperFilter,
    ) -> Result<Vec<(Paper, CommitmentWork)>, DeskError> {
        let (papers, _) = self.store().papers(view, PaperKind::Commitment, filter).await?;
        let works = papers.into_iter().filter(|paper| !change::is_id(&paper.id));
        Ok(works.map(readable).filter_map(told_or_read).collect())
    }

    /// The commitments that somebody works on: of the members for which they act; the secretariat's from submission on.
    pub async fn commitments(
        &self,
        leave: &Authorised<access::Commitments>,
    ) -> Result<Vec<(Paper, CommitmentWork)>, DeskError> {
        let person = leave.person();
        let mut found = Vec::new();
        let mut members: Vec<&str> =
            person.members_as(Role::Coordinator).chain(person.members_as(Role::Signer)).collect();
        members.sort_unstable();
        members.dedup();
        for member in members {
            let view = View::Member(member.to_owned());
            found.extend(self.commitment_works(&view, &PaperFilter::default()).await?);
        }
        if person.is(Role::Secretariat) {
            let all = self.commitment_works(&View::All, &PaperFilter::default()).await?;
            let known = |id: &str| found.iter().any(|(paper, _): &(Paper, CommitmentWork)| paper.id == id);
            let fresh: Vec<_> = all.into_iter().filter(|(p, work)| is_submitted(work) && !known(&p.id)).collect();
            found.extend(fresh);
            self.saw_list(person, PaperKind::Commitment, None).await?;
        }
        Ok(found)
    }

    /// A commitment, as far as whoever asks may see it yet. That the secretariat saw what is not public stands in the journal.
    pub async fn commitment(&self, leave: &Authorised<access::CommitmentSee>) -> Result<Seen, DeskError> {
        let seen = self.seen(leave.paper()).await?;
        if leave.role() == Some(Role::Secretariat) && !is_submitted(&seen.work) {
            return Err(not_there(leave.paper()));
        }
        let public = seen.work.state().counts() && seen.waiting().is_none() && seen.work.terms().restricted.is_empty();
        if leave.role() == Some(Role::Secretariat) && !public {
            self.saw(leave.person(), PaperKind::Commitment, &seen.paper.id, leave.member()).await?;
        }
        Ok(seen)
    }

    /// A commitment whose terms somebody wants to write.
    pub async fn commitment_to_edit(&self, leave: &Authorised<access::CommitmentEdit>) -> Result<Seen, DeskError> {
        self.seen(leave.paper()).await
    }

    async fn seen(&self, paper: &Paper) -> Result<Seen, DeskError> {
        let work = of_paper(paper)?;
        let change = self.paper(&View::All, PaperKind::Commitment, &change::id_of(&paper.id)).await?;
        Ok(Seen { paper: paper.clone(), work, change })
    }

    /// Begins a commitment. Returns its id.
    pub async fn begin_commitment(
        &self,
        leave: &Authorised<access::CommitmentBegin>,
        terms: Terms,
    ) -> Result<String, DeskError> {
        let who = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        self.begin_commitment_of(who, leave.view(), terms, None).await
    }

    /// The same for whoever adopts something by it: the adoption is begun in the same deed.
    pub(crate) async fn begin_commitment_of(
        &self,
        (account, member): (&str, &str),
        view: &View,
        terms: Terms,
        adopts: Option<Adoption>,
    ) -> Result<String, DeskError> {
        let work = CommitmentWork::draft(member.to_owned(), terms, self.act_of(account)?)?;
        let round = self.round_for_commitments().await?;
        let filter = PaperFilter { member: Some(member.to_owned()), ..PaperFilter::default() };
        let all = self.commitment_works(view, &filter).await?;
        let first = u32::try_from(all.len()).unwrap_or(MOST) + 1;
        for number in first..=MOST {
            let id = format!("{member}-{round}-{number:02}");
            let mut paper = PaperChange::new(PaperKind::Commitment, &id, work.state().name(), &work);
            paper.member = Some(member.to_owned());
            let mut deed =
                Deed::new(account, "commitment.begun", PaperKind::Commitment, &id).of(Some(member)).with(paper);
            if let Some(adoption) = &adopts {
                deed.detail = json!({ "adopts": adoption.of });
                deed.papers.push(self.adopting_by(adoption, &id, account)?);
            }
            match self.perform(deed).await {
                // Somebody began one at the same moment, and has this number.
                Err(DeskError::Refused(Refused::Moved { kind: PaperKind::Commitment, .. })) => {}
                done => return done.map(|_| id),
            }
        }
        Err(DeskError::Refused(Refused::Taken { kind: PaperKind::Commitment }))
    }

    /// What new commitments are numbered after: the round that is open or announced, else the year.
    async fn round_for_commitments(&self) -> Result<String, DeskError> {
        let all = self.papers::<RoundWork>(&View::All, PaperKind::Round, &PaperFilter::default()).await?;
        let ahead = all.into_iter().filter(|(paper, _)| matches!(paper.state.as_str(), "announced" | "open"));
        let next = ahead.min_by_key(|(_, work)| work.closes).map(|(paper, _)| paper.id);
        Ok(next.unwrap_or_else(|| self.day_now().year().to_string()))
    }

    /// Writes the terms. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_commitment(
        &self,
        leave: &Authorised<access::CommitmentEdit>,
        expected: u32,
        mut terms: Terms,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return self.commitment_behind(paper, expected, terms).await;
        }
        terms.outdate(work.terms());
        let mine = terms.clone();
        let work = work.edit(terms, self.act_of(account)?)?;
        match self.perform(step(paper, &work, account, "commitment.edited")).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => {
                let now = self.paper::<CommitmentWork>(leave.view(), PaperKind::Commitment, &paper.id).await?;
                let (now, _) = now.ok_or_else(|| not_there(paper))?;
                self.commitment_behind(&now, expected, mine).await
            }
            done => done.map(|_| Edited::Saved),
        }
    }

    async fn commitment_behind(&self, now: &Paper, expected: u32, mine: Terms) -> Result<Edited, DeskError> {
        let before = self.store().papers_before(&View::All, PaperKind::Commitment, &now.id).await?;
        let base = before.iter().find(|paper| paper.no == expected).and_then(Paper::read::<CommitmentWork>);
        let base = base.map(|work| Box::new(work.terms().clone()));
        Ok(Edited::Behind { base, now: Box::new(self.seen(now).await?), mine: Box::new(mine) })
    }

    /// Asks for national clearance.
    pub async fn clear_commitment(&self, leave: &Authorised<access::CommitmentClear>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.ask_clearance(self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "commitment.clearance-asked");
        let member = paper.member.as_deref();
        let args = json!({ "id": paper.id, "member": member, "link": format!("/work/commitment/{}", paper.id) });
        let name = format!("commitment-clearance.{}.{}", paper.id, paper.no);
        deed.letters = self.letters_to((Role::Signer, member), &name, "commitment-clearance", &args).await?;
        self.perform(deed).await.map(|_| ())
    }

    /// Sends it back from national clearance, with a reason.
    pub async fn return_commitment(
        &self,
        leave: &Authorised<access::CommitmentReturn>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.send_back(reason.to_owned(), self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "commitment.returned")).await.map(|_| ())
    }

    /// Signs and submits the terms that were seen.
    pub async fn submit_commitment(
        &self,
        leave: &Authorised<access::CommitmentSubmit>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.submit(seen, self.act_of(account)?)?;
        let deed = step(paper, &work, account, "commitment.submitted").saying(json!({ "signed": seen.as_str() }));
        self.perform(deed).await.map(|_| ())
    }

    /// Screens it. Nothing that comes of this stops it.
    pub async fn screen_commitment(&self, leave: &Authorised<access::CommitmentScreen>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = submitted(paper)?.screen(self.act_of(account)?)?;
        let failed = match work.state() {
            CommitmentState::Screened { failed, .. } => failed.len(),
            _ => 0,
        };
        let deed = step(paper, &work, account, "commitment.screened").saying(json!({ "failed": failed }));
        self.perform(deed).await.map(|_| ())
    }

    /// Publishes version 1 in the register.
    pub async fn publish_commitment(&self, leave: &Authorised<access::CommitmentPublish>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = submitted(paper)?.publish(self.act_of(account)?)?;
        let deed = step(paper, &work, account, "commitment.published");
        let deed =
            self.telling(deed, &paper.id, &work, SECRETARIAT.to_owned(), "published as it was signed".to_owned());
        // What is adopted by it is public with it.
        let deed = self.telling_adoption(deed, &paper.id).await?;
        self.perform(deed).await.map(|_| ())
    }

    /// Marks a milestone as done, once, with the evidence that shows it. Of a public promise the register says so at once.
    pub async fn mark_commitment(
        &self,
        leave: &Authorised<access::CommitmentDone>,
        milestone: &str,
        on: Date,
        evidence: Vec<String>,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let done = Done { on, evidence, marked: self.act_of(account)? };
        let work = of_paper(paper)?.mark_done(milestone, done)?;
        let deed = step(paper, &work, account, "commitment.milestone-done").saying(json!({ "milestone": milestone }));
        let reason = format!("milestone {milestone} was done on {on}");
        let deed = self.telling(deed, &paper.id, &work, office_of(&work.member), reason);
        self.perform(deed).await.map(|_| ())
    }

    /// Adds what the register is to say by it, where the promise is public.
    fn telling(&self, mut deed: Deed, id: &str, work: &CommitmentWork, office: String, reason: String) -> Deed {
        if let Some(change) = told(id, work, self.day_now(), reason) {
            deed.register.push(change);
            deed.office = office;
        }
        deed
    }
}

/// The next version of a commitment, as a deed.
fn step(paper: &Paper, work: &CommitmentWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Commitment, &paper.id).of(paper.member.as_deref()).with(next)
}
