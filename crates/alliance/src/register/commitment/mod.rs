//! A member's commitment, from draft to its end.
//!
//! What is promised stands in [`Terms`]; what was done stands beside them, so that a mark never changes a promise. An editor
//! is whoever wrote terms, ever; editors never sign (rule 6). Screening never blocks (rule 2). From publication on, a change
//! needs a reason, is classed, and stays (rule 3); after the deadline nothing is changed any more, and the promise is judged as
//! it stands. A milestone is marked as done once: a second day would turn what was baseline into something kept (rule 1).

mod change;
mod effect;
mod ending;
mod public;
mod refusal;
mod screening;
mod state;
mod targets;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use change::{Change, ChangeReason, Classed, Finding, ReasonCode, ReasonWithoutText};
pub use effect::{Class, Effect};
pub use ending::{Facts, promise};
pub use public::{Commitment, DoneOn, Promised, ToldChange, target_of};
pub use refusal::CommitmentRefusal;
pub use screening::{Check, FailedCheck, screen};
pub use state::{CommitmentState, EDGES, Ended, Live, Submission, WAYS};
pub use targets::judge_target;
pub use terms::{Action, BaselineStated, Checked, CommitmentKind, Milestone, Part, TargetLevel, Terms, Wording};

use super::act::{Act, Digest, SignOff, says};
use super::length::{CITED, Overlong, over};
use crate::indicators::{Question, Verdict, Word, judge};
use crate::people::AccountId;

/// A mark names at most so many pieces of evidence.
const MOST_EVIDENCE: usize = 20;

/// A commitment and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentWork {
    /// Two letters of the member.
    pub member: String,
    /// Who began it, and when.
    pub begun: Act,
    terms: Terms,
    editors: BTreeSet<AccountId>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    done: BTreeMap<String, Done>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sent_back: Vec<SentBack>,
    state: CommitmentState,
}

/// A milestone that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// On which day.
    pub on: Date,
    /// What shows it: ids of evidence.
    pub evidence: Vec<String>,
    /// Who marked it, and when.
    pub marked: Act,
}

/// A commitment that was sent back to draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// Why.
    pub reason: String,
    /// Who did so, and when.
    pub act: Act,
}

impl CommitmentWork {
    /// Begins a commitment.
    pub fn draft(member: String, terms: Terms, begun: Act) -> Result<Self, CommitmentRefusal> {
        may_be_kept(&terms)?;
        let editors = BTreeSet::from([begun.by.clone()]);
        let (done, sent_back, state) = (BTreeMap::new(), Vec::new(), CommitmentState::Draft);
        Ok(Self { member, begun, terms, editors, done, sent_back, state })
    }

    /// How far it is.
    pub const fn state(&self) -> &CommitmentState {
        &self.state
    }

    /// What is promised, in the newest version.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The digest of the terms: what a signer has seen.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.terms)
    }

    /// Everybody who ever wrote its terms.
    pub const fn editors(&self) -> &BTreeSet<AccountId> {
        &self.editors
    }

    /// What was done, by milestone.
    pub const fn done(&self) -> &BTreeMap<String, Done> {
        &self.done
    }

    /// When it was sent back, and why.
    pub fn sent_back(&self) -> &[SentBack] {
        &self.sent_back
    }

    /// As it was submitted, once it is.
    pub fn submission(&self) -> Option<&Submission> {
        self.state.submission()
    }

    /// Milestones that were done before they were promised: baseline. Before submission that is whatever is done.
    pub fn done_before(&self) -> BTreeSet<String> {
        ending::done_before(self)
    }

    /// Whether the newest public version passes every check; none before it is screened.
    pub fn is_verifiable_as_written(&self) -> Option<bool> {
        match &self.state {
            CommitmentState::Screened { failed, .. } => Some(failed.is_empty()),
            state => state.live().map(|live| live.failed.is_empty()),
        }
    }

    /// Everybody who wrote it or signed it: none of them may review it.
    pub fn involved(&self) -> BTreeSet<&AccountId> {
        let signed = self.state.submission().map(|submission| &submission.signed.act.by);
        let last = match &self.state {
            CommitmentState::Withdrawn { change, .. } | CommitmentState::Superseded { change, .. } => Some(change),
            _ => None,
        };
        let changes = self.state.live().map_or(&[][..], |live| &live.changes).iter().chain(last);
        let people = changes.flat_map(|change| [&change.prepared.by, &change.signed.by]);
        self.editors.iter().chain(signed).chain(people).collect()
    }

    /// Rewrites the terms of a draft. A commitment before national clearance goes back to draft.
    pub fn edit(mut self, terms: Terms, edited: Act) -> Result<Self, CommitmentRefusal> {
        if !matches!(self.state, CommitmentState::Draft | CommitmentState::Clearance { .. }) {
            return Err(self.state.not_now());
        }
        may_be_kept(&terms)?;
        if terms == self.terms {
            return Err(CommitmentRefusal::NothingChanged);
        }
        self.editors.insert(edited.by);
        Ok(Self { terms, state: CommitmentState::Draft, ..self })
    }

    /// Marks a milestone as done, once, on a day that has come, with evidence.
    pub fn mark_done(mut self, milestone: &str, done: Done) -> Result<Self, CommitmentRefusal> {
        if !matches!(
            self.state,
            CommitmentState::Draft
                | CommitmentState::Published { .. }
                | CommitmentState::Amended { .. }
                | CommitmentState::Due { .. }
        ) {
            return Err(self.state.not_now());
        }
        if !self.terms.milestones.iter().any(|m| m.id == milestone) {
            return Err(CommitmentRefusal::NoSuchMilestone { milestone: milestone.to_owned() });
        }
        if let Some(before) = self.done.get(milestone) {
            return Err(CommitmentRefusal::DoneAlready { on: before.on });
        }
        if done.on > done.marked.day() {
            return Err(CommitmentRefusal::DoneInFuture { on: done.on });
        }
        if !done.evidence.iter().any(|id| says(id)) {
            return Err(CommitmentRefusal::EvidenceMissing);
        }
        if done.evidence.len() > MOST_EVIDENCE {
            return Err(CommitmentRefusal::TooMuchEvidence { most: MOST_EVIDENCE });
        }
        if let Some(Overlong { length, most }) = done.evidence.iter().find_map(|cited| over(cited, CITED)) {
            return Err(CommitmentRefusal::TooLong { part: "evidence".to_owned(), length, most });
        }
        self.done.insert(milestone.to_owned(), done);
        Ok(self)
    }

    /// Asks for national clearance.
    pub fn ask_clearance(self, asked: Act) -> Result<Self, CommitmentRefusal> {
        self.step(|state, _| match state {
            CommitmentState::Draft => Ok(CommitmentState::Clearance { asked }),
            other => Err(other.not_now()),
        })
    }

    /// Sends it back from national clearance.
    pub fn send_back(mut self, reason: String, act: Act) -> Result<Self, CommitmentRefusal> {
        if !matches!(self.state, CommitmentState::Clearance { .. }) {
            return Err(self.state.not_now());
        }
        if !says(&reason) {
            return Err(CommitmentRefusal::ReasonMissing);
        }
        self.sent_back.push(SentBack { reason, act });
        Ok(Self { state: CommitmentState::Draft, ..self })
    }

    /// Signs and submits the terms that were seen. What was done before this day is filed as baseline.
    pub fn submit(self, seen: &Digest, act: Act) -> Result<Self, CommitmentRefusal> {
        self.step(|state, it| {
            let CommitmentState::Clearance { asked } = state else { return Err(state.not_now()) };
            if it.editors.contains(&act.by) {
                return Err(CommitmentRefusal::SignedByEditor);
            }
            if it.digest() != *seen {
                return Err(CommitmentRefusal::TermsChanged);
            }
            let day = act.day();
            let baseline = it.done.iter().filter(|(_, done)| done.on < day).map(|(id, _)| id.clone()).collect();
            let signed = SignOff { act, digest: seen.clone() };
            Ok(CommitmentState::Submitted { submission: Submission { asked, signed, baseline } })
        })
    }

    /// Screens it. Nothing that comes of this stops it.
    pub fn screen(self, screened: Act) -> Result<Self, CommitmentRefusal> {
        let failed = screen(&self);
        self.step(|state, _| match state {
            CommitmentState::Submitted { submission } => Ok(CommitmentState::Screened { submission, screened, failed }),
            other => Err(other.not_now()),
        })
    }

    /// Publishes version 1.
    pub fn publish(self, published: Act) -> Result<Self, CommitmentRefusal> {
        self.step(|state, it| match state {
            CommitmentState::Screened { submission, screened, failed } => {
                let day = submission.signed.act.day();
                let promised = it.terms.milestones.iter().map(|m| (m.id.clone(), day)).collect();
                let (version, changes) = (1, Vec::new());
                let live = Live { submission, screened, failed, published, version, changes, promised };
                Ok(CommitmentState::Published { live: Box::new(live) })
            }
            other => Err(other.not_now()),
        })
    }

    /// Amends it: prepared by one person, signed by another, up to the day of the deadline.
    ///
    /// A milestone that is new, or that is reworded before it is done, is promised from the day of signing on.
    pub fn amend(mut self, terms: Terms, reason: ChangeReason, acts: (Act, Act)) -> Result<Self, CommitmentRefusal> {
        let (mut live, acts) = self.take_changeable(acts)?;
        may_be_kept(&terms)?;
        let classed = Classed::between(&self.terms, &terms);
        if classed.findings.is_empty() {
            return Err(CommitmentRefusal::NothingChanged);
        }
        let (prepared, signed) = acts;
        let day = signed.day();
        live.promised = terms.milestones.iter().map(|now| (now.id.clone(), self.since(&live, now, day))).collect();
        self.editors.insert(prepared.by.clone());
        live.changes.push(Change { from_version: live.version, classed, reason, prepared, signed });
        live.version += 1;
        let mut amended = Self { terms, state: CommitmentState::Amended { live }, ..self };
        let failed = screen(&amended);
        if let CommitmentState::Amended { live } = &mut amended.state {
            live.failed = failed;
        }
        Ok(amended)
    }

    /// Withdraws it: prepared by one person, signed by another, up to the day of the deadline.
    pub fn withdraw(mut self, reason: ChangeReason, acts: (Act, Act)) -> Result<Self, CommitmentRefusal> {
        let (live, (prepared, signed)) = self.take_changeable(acts)?;
        let change = Change { from_version: live.version, classed: Classed::withdrawal(), reason, prepared, signed };
        Ok(Self { state: CommitmentState::Withdrawn { live, change }, ..self })
    }

    /// Puts another public promise of the member in its place, and classes the one against the other.
    pub fn supersede(
        mut self,
        (by, successor): (String, &Self),
        reason: ChangeReason,
        acts: (Act, Act),
    ) -> Result<Self, CommitmentRefusal> {
        let (live, (prepared, signed)) = self.take_changeable(acts)?;
        let open = matches!(successor.state, CommitmentState::Published { .. } | CommitmentState::Amended { .. });
        let same = successor.begun == self.begun && successor.terms == self.terms;
        if !open || successor.member != self.member || same {
            return Err(CommitmentRefusal::NoSuccessor);
        }
        let classed = Classed::between(&self.terms, &successor.terms);
        let change = Change { from_version: live.version, classed, reason, prepared, signed };
        Ok(Self { state: CommitmentState::Superseded { live, by, change }, ..self })
    }

    /// Says that its deadline has passed.
    pub fn fall_due(self, fell_due: Act) -> Result<Self, CommitmentRefusal> {
        self.step(|state, it| {
            let (CommitmentState::Published { live } | CommitmentState::Amended { live }) = state else {
                return Err(state.not_now());
            };
            let deadline = it.terms.deadline.ok_or(CommitmentRefusal::NoDeadline)?;
            if fell_due.day() <= deadline {
                return Err(CommitmentRefusal::BeforeDeadline { deadline });
            }
            Ok(CommitmentState::Due { live, fell_due })
        })
    }

    /// What it would come to, judged on a day by what is known; none before it is public.
    pub fn verdict(&self, facts: &Facts, as_of: Date) -> Option<Result<Verdict, CommitmentRefusal>> {
        let live = self.state.live()?;
        let promise = promise(self, live, facts, as_of);
        // The question goes the way of every other: through the checks that a stored one passes.
        let checked =
            serde_json::to_value(&promise).and_then(serde_json::from_value::<crate::indicators::promise::Promise>);
        Some(match checked {
            Ok(promise) => Ok(judge(&Question::Promise(promise))),
            Err(error) => Err(CommitmentRefusal::CannotBeJudged { why: error.to_string() }),
        })
    }

    /// Ends it by its verdict on the day of judging. Silence 30 days after the deadline is "no evidence" (rule 4).
    pub fn judge(self, facts: &Facts, judged: Act) -> Result<Self, CommitmentRefusal> {
        if !matches!(self.state, CommitmentState::Due { .. }) {
            return Err(self.state.not_now());
        }
        let verdict = self.verdict(facts, judged.day()).unwrap_or_else(|| Err(self.state.not_now()))?;
        self.step(|state, it| {
            let CommitmentState::Due { live, fell_due } = state else { return Err(state.not_now()) };
            let word = verdict.word;
            let ended = Box::new(Ended { live: *live, fell_due, judged, facts: facts.clone(), verdict });
            match word {
                Word::Kept => Ok(CommitmentState::Kept { ended }),
                Word::PartlyKept => Ok(CommitmentState::PartlyKept { ended }),
                Word::NotKept => Ok(CommitmentState::NotKept { ended }),
                Word::NoEvidence => Ok(CommitmentState::NoEvidence { ended }),
                _ => Err(match it.terms.deadline {
                    Some(deadline) if ended.judged.day() <= deadline => CommitmentRefusal::BeforeDeadline { deadline },
                    _ => CommitmentRefusal::ReportAwaited,
                }),
            }
        })
    }

    /// The public promise, taken out to be changed by two people before its deadline has passed.
    fn take_changeable(&mut self, acts: (Act, Act)) -> Result<(Box<Live>, (Act, Act)), CommitmentRefusal> {
        let state = std::mem::replace(&mut self.state, CommitmentState::Draft);
        let (CommitmentState::Published { live } | CommitmentState::Amended { live }) = state else {
            return Err(state.not_now());
        };
        if acts.0.by == acts.1.by || self.editors.contains(&acts.1.by) {
            return Err(CommitmentRefusal::SignedByEditor);
        }
        match self.terms.deadline {
            Some(deadline) if acts.1.day() > deadline => Err(CommitmentRefusal::DeadlinePassed { deadline }),
            _ => Ok((live, acts)),
        }
    }

    /// The day from which a milestone of new terms is promised as it reads there.
    fn since(&self, live: &Live, now: &Milestone, day: Date) -> Date {
        let before = self.terms.milestones.iter().find(|m| m.id == now.id);
        let same = before.is_some_and(|m| !change::is_reworded(m, now) || self.done.contains_key(&m.id));
        live.promised.get(&now.id).copied().filter(|_| same).unwrap_or(day)
    }

    fn step(
        mut self,
        go: impl FnOnce(CommitmentState, &Self) -> Result<CommitmentState, CommitmentRefusal>,
    ) -> Result<Self, CommitmentRefusal> {
        let state = std::mem::replace(&mut self.state, CommitmentState::Draft);
        self.state = go(state, &self)?;
        Ok(self)
    }
}

/// Whether terms can be kept: each name stands once, and no text is too long.
fn may_be_kept(terms: &Terms) -> Result<(), CommitmentRefusal> {
    if let Some((part, Overlong { length, most })) = terms.overlong() {
        return Err(CommitmentRefusal::TooLong { part, length, most });
    }
    terms.named_twice().map_or(Ok(()), |name| Err(CommitmentRefusal::NamedTwice { name: name.to_owned() }))
}
