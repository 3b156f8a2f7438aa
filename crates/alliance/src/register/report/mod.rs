//! A member's progress report in a round: draft, sign-offs, submission, check, review, reply, publication.
//!
//! Sign-offs come in three stages: every named authority, then the coordinator, then the minister's delegate, whose
//! sign-off submits. Each carries the digest of the answers that were seen, and is refused where the answers have changed
//! since. An edit, or sending the report back, at any of these stages brings it back to draft and voids every sign-off.
//! Only the stage at which a report lies can send it back: an approval is never undone after a higher one.
//!
//! # Author, approver and reviewer are different people (rule 6)
//! An editor is whoever edited the answers, ever: what they wrote may still stand after others edited.
//! - Nobody signs off twice, whether for two authorities or at two stages.
//! - An editor never signs for an authority and is never the minister's delegate.
//! - The coordinator may have edited: a small country has one coordinator, who also writes. The approval says so, and the
//!   delegate is the different person.
//! - Whoever edited or signed off neither checks the report for completeness nor reviews it.
//!
//! A submitted report is locked. What the check finds missing is published as missing. What was wrong is revised after
//! publication, with a reason, prepared by one person and approved by another.

pub mod published;
mod refusal;
mod state;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use published::PublicReport;
pub use refusal::ReportRefusal;
pub use state::{
    Check, EDGES, Publication, ReplyWindow, ReportState, Reviews, Revision, SentBack, Stage, Submission, WAYS,
};

use super::act::{Act, Digest, SignOff, days_after, reply_ends, says};
use super::round::{RoundState, RoundWork};
use crate::people::AccountId;

/// A report and how far it is. The answers themselves are kept beside it, found by their digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportWork {
    /// Two letters of the member.
    pub member: String,
    /// The round's id.
    pub round: String,
    /// The last day on which the report is in time, as the round says it.
    pub closes: Date,
    /// Who opened it, and when.
    pub opened: Act,
    authorities: BTreeSet<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answers: Option<Digest>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    editors: BTreeSet<AccountId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sent_back: Vec<SentBack>,
    state: ReportState,
}

impl ReportWork {
    /// Opens a member's report in a round that is open, or was: a late report is accepted (rule 5).
    ///
    /// `authorities` are those whose sign-offs it takes, by name.
    pub fn open(
        member: String,
        (round, work): (String, &RoundWork),
        authorities: BTreeSet<String>,
        opened: Act,
    ) -> Result<Self, ReportRefusal> {
        if matches!(work.state(), RoundState::Announced) {
            return Err(ReportRefusal::RoundNotOpen { opens: work.opens });
        }
        if authorities.is_empty() || !authorities.iter().all(|name| says(name)) {
            return Err(ReportRefusal::NoAuthority);
        }
        Ok(Self {
            member,
            round,
            closes: work.closes,
            opened,
            authorities,
            answers: None,
            editors: BTreeSet::new(),
            sent_back: Vec::new(),
            state: ReportState::Open,
        })
    }

    /// How far it is.
    pub const fn state(&self) -> &ReportState {
        &self.state
    }

    /// The authorities whose sign-offs it takes.
    pub const fn authorities(&self) -> &BTreeSet<String> {
        &self.authorities
    }

    /// The answers as they stand; none before the first edit.
    pub const fn answers(&self) -> Option<&Digest> {
        self.answers.as_ref()
    }

    /// Everybody who ever edited the answers.
    pub const fn editors(&self) -> &BTreeSet<AccountId> {
        &self.editors
    }

    /// When it was sent back, from where, and why.
    pub fn sent_back(&self) -> &[SentBack] {
        &self.sent_back
    }

    /// The authorities that have not signed off what stands now.
    pub fn awaited(&self) -> Vec<&str> {
        let signed = match &self.state {
            ReportState::Open | ReportState::Draft => None,
            ReportState::Authorities { signed, .. } => Some(signed),
            _ => return Vec::new(),
        };
        self.authorities.iter().filter(|a| !signed.is_some_and(|s| s.contains_key(*a))).map(String::as_str).collect()
    }

    /// Everybody who edited it or signed it off: none of them may review it.
    pub fn involved(&self) -> BTreeSet<&AccountId> {
        self.editors.iter().chain(self.state.signers()).collect()
    }

    /// Takes over the round's last day after that was moved to a later one. What is submitted stays as it was stamped.
    #[must_use]
    pub fn extend(mut self, closes: Date) -> Self {
        if !self.state.is_locked() {
            self.closes = self.closes.max(closes);
        }
        self
    }

    /// Records that the answers were changed to those of this digest. Voids every sign-off.
    pub fn edit(mut self, answers: Digest, edited: Act) -> Result<Self, ReportRefusal> {
        if self.state.is_locked() {
            return Err(ReportRefusal::Locked);
        }
        if self.answers.as_ref() == Some(&answers) {
            return Err(ReportRefusal::NothingChanged);
        }
        self.answers = Some(answers);
        self.editors.insert(edited.by);
        Ok(Self { state: ReportState::Draft, ..self })
    }

    /// Asks the authorities for their sign-offs.
    pub fn ask_sign_off(self, asked: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, _| match state {
            ReportState::Draft => Ok(ReportState::Authorities { asked, signed: BTreeMap::new() }),
            other => Err(other.not_now()),
        })
    }

    /// Signs off for an authority. With the last one the report lies before the coordinator.
    pub fn sign(self, authority: &str, seen: &Digest, act: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, it| {
            let ReportState::Authorities { asked, mut signed } = state else { return Err(state.not_now()) };
            if !it.authorities.contains(authority) {
                return Err(ReportRefusal::UnknownAuthority { authority: authority.to_owned() });
            }
            if signed.contains_key(authority) {
                return Err(ReportRefusal::SignedAlready);
            }
            it.may_approve(&act, signed.values())?;
            signed.insert(authority.to_owned(), it.sign_off(seen, act)?);
            let all = signed.len() == it.authorities.len();
            Ok(if all {
                ReportState::Coordinator { authorities: signed }
            } else {
                ReportState::Authorities { asked, signed }
            })
        })
    }

    /// Approves it as coordinator.
    pub fn approve(self, seen: &Digest, act: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, it| {
            let ReportState::Coordinator { authorities } = state else { return Err(state.not_now()) };
            different(&act, authorities.values())?;
            let coordinator = it.sign_off(seen, act)?;
            Ok(ReportState::Delegate { authorities, coordinator })
        })
    }

    /// Approves it as the minister's delegate, which submits and locks it, and stamps the days by which it is late.
    pub fn submit(self, seen: &Digest, act: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, it| {
            let ReportState::Delegate { authorities, coordinator } = state else { return Err(state.not_now()) };
            it.may_approve(&act, authorities.values().chain([&coordinator]))?;
            let days_late = days_after(act.day(), it.closes);
            let coordinator_edited = it.editors.contains(&coordinator.act.by);
            let delegate = it.sign_off(seen, act)?;
            let submission = Submission { authorities, coordinator, coordinator_edited, delegate, days_late };
            Ok(ReportState::Submitted { submission })
        })
    }

    /// Sends it back to draft from the stage at which it lies. Voids every sign-off.
    pub fn send_back(mut self, from: Stage, reason: String, act: Act) -> Result<Self, ReportRefusal> {
        if self.state.is_locked() {
            return Err(ReportRefusal::Locked);
        }
        let Some(stage) = self.state.stage() else { return Err(self.state.not_now()) };
        if from < stage {
            return Err(ReportRefusal::ApprovedAbove);
        }
        if from > stage {
            return Err(ReportRefusal::NotYetThere);
        }
        if !says(&reason) {
            return Err(ReportRefusal::ReasonMissing);
        }
        self.sent_back.push(SentBack { from, reason, act });
        Ok(Self { state: ReportState::Draft, ..self })
    }

    /// Checks it for completeness. `missing` names the required answers that are not there; they are published as missing.
    pub fn check(self, missing: Vec<String>, checked: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, it| {
            let ReportState::Submitted { submission } = state else { return Err(state.not_now()) };
            if it.editors.contains(&checked.by) || submission.signers().any(|by| *by == checked.by) {
                return Err(ReportRefusal::CheckedByInvolved);
            }
            Ok(ReportState::CompletenessCheck { submission, check: Check { missing, checked } })
        })
    }

    /// Hands it to the reviewers.
    pub fn begin_review(self, begun: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, _| match state {
            ReportState::CompletenessCheck { submission, check } => {
                Ok(ReportState::Review { submission, check, begun })
            }
            other => Err(other.not_now()),
        })
    }

    /// Sends the reviews to the member, which has 14 days to answer. Where there are none, that is published too.
    pub fn send_reviews(self, count: u32, sent: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, _| match state {
            ReportState::Review { submission, check, begun } => {
                let window = ReplyWindow { ends: reply_ends(&sent), sent, replied: None };
                Ok(ReportState::Reply { submission, check, reviews: Reviews { begun, count, window } })
            }
            other => Err(other.not_now()),
        })
    }

    /// Notes that the member has answered, or says that it has nothing to answer.
    pub fn reply(self, replied: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, _| match state {
            ReportState::Reply { reviews, .. } if reviews.window.replied.is_some() => {
                Err(ReportRefusal::RepliedAlready)
            }
            ReportState::Reply { submission, check, mut reviews } => {
                reviews.window.replied = Some(replied);
                Ok(ReportState::Reply { submission, check, reviews })
            }
            other => Err(other.not_now()),
        })
    }

    /// Publishes it, once the member has answered or its 14 days have passed.
    pub fn publish(self, published: Act) -> Result<Self, ReportRefusal> {
        self.step(|state, _| match state {
            ReportState::Reply { reviews: Reviews { window, .. }, .. }
                if window.replied.is_none() && published.day() <= window.ends =>
            {
                Err(ReportRefusal::ReplyAwaited { ends: window.ends })
            }
            ReportState::Reply { submission, check, reviews } => {
                Ok(ReportState::Published { publication: Publication { submission, check, reviews, published } })
            }
            other => Err(other.not_now()),
        })
    }

    /// Revises what is published: prepared by one person, approved by another who never edited it.
    pub fn revise(mut self, answers: Digest, reason: String, acts: (Act, Act)) -> Result<Self, ReportRefusal> {
        let (prepared, approved) = acts;
        if !matches!(self.state, ReportState::Published { .. } | ReportState::Revised { .. }) {
            return Err(self.state.not_now());
        }
        if !says(&reason) {
            return Err(ReportRefusal::ReasonMissing);
        }
        if self.answers.as_ref() == Some(&answers) {
            return Err(ReportRefusal::NothingChanged);
        }
        if prepared.by == approved.by || self.editors.contains(&approved.by) {
            return Err(ReportRefusal::ApprovedByEditor);
        }
        let Some(before) = self.answers.replace(answers.clone()) else { return Err(self.state.not_now()) };
        self.editors.insert(prepared.by.clone());
        let revision = Revision { before, answers, reason, prepared, approved };
        self.step(|state, _| match state {
            ReportState::Published { publication } => {
                Ok(ReportState::Revised { publication, revisions: vec![revision] })
            }
            ReportState::Revised { publication, mut revisions } => {
                revisions.push(revision);
                Ok(ReportState::Revised { publication, revisions })
            }
            other => Err(other.not_now()),
        })
    }

    fn sign_off(&self, seen: &Digest, act: Act) -> Result<SignOff, ReportRefusal> {
        if self.answers.as_ref() != Some(seen) {
            return Err(ReportRefusal::AnswersChanged);
        }
        Ok(SignOff { act, digest: seen.clone() })
    }

    fn may_approve<'a>(&self, act: &Act, before: impl Iterator<Item = &'a SignOff>) -> Result<(), ReportRefusal> {
        if self.editors.contains(&act.by) {
            return Err(ReportRefusal::ApprovedByEditor);
        }
        different(act, before)
    }

    fn step(
        mut self,
        go: impl FnOnce(ReportState, &Self) -> Result<ReportState, ReportRefusal>,
    ) -> Result<Self, ReportRefusal> {
        let state = std::mem::replace(&mut self.state, ReportState::Open);
        self.state = go(state, &self)?;
        Ok(self)
    }
}

/// Nobody signs off twice.
fn different<'a>(act: &Act, mut before: impl Iterator<Item = &'a SignOff>) -> Result<(), ReportRefusal> {
    if before.any(|sign_off| sign_off.act.by == act.by) { Err(ReportRefusal::SignsTwice) } else { Ok(()) }
}
