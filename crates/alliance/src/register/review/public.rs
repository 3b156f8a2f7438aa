//! A review as the register publishes it: what was found of one promise, and the member's reply beside it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Conflicts, Findings, ReviewState, ReviewWork};

/// What an independent reviewer found of a promise. Marks are never added or averaged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Two letters of the member that is reviewed.
    pub member: String,
    /// The promise that was looked at; none where the report speaks of no promise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// The operational goal that it serves, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// The policy target that it serves, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The round.
    pub round: String,
    /// The report that was looked at.
    pub report: String,
    /// The scales, each with its mark and its working.
    pub findings: Findings,
    /// A conflict of interest that was declared; none where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictTold>,
    /// Two letters of the member from which the reviewer is, where the reviewer agreed to that. Nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer_home: Option<String>,
    /// The day on which it was submitted.
    pub submitted: Date,
    /// The day on which the member was sent it.
    pub sent: Date,
    /// The last day on which a reply was in time.
    pub reply_until: Date,
    /// What the member replied; none where there was no reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<ReplyTold>,
}

/// A declared conflict of interest, and that the review went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictTold {
    /// Which.
    pub text: String,
    /// The day on which the secretariat let the review go on.
    pub allowed: Date,
}

/// A member's reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyTold {
    /// What it says.
    pub text: String,
    /// On which day.
    pub on: Date,
    /// Days from the last day of the window; 0 where it was in time.
    pub days_late: u32,
}

impl Review {
    /// What is published of a review: one for each promise that it looked at, by the promise's id (or the report's own, where it
    /// speaks of no promise). Nothing before it is published.
    pub fn all_of(work: &ReviewWork, round: &str) -> Vec<(String, Self)> {
        let ReviewState::Published { review, window, reply, .. } = work.state() else { return Vec::new() };
        let conflict = match &review.conflicts {
            Conflicts::Declared { text, allowed: Some(allowed) } => {
                Some(ConflictTold { text: text.clone(), allowed: allowed.day() })
            }
            _ => None,
        };
        let reply = reply.as_ref().map(|reply| ReplyTold {
            text: reply.text.clone(),
            on: reply.replied.day(),
            days_late: reply.days_late,
        });
        let one = |(promise, findings): (&String, &Findings)| {
            let told = Self {
                member: work.member.clone(),
                statement: Some(promise.clone()).filter(|id| *id != work.subject),
                goal: None,
                target: None,
                round: round.to_owned(),
                report: work.subject.clone(),
                findings: findings.clone(),
                conflict: conflict.clone(),
                reviewer_home: work.is_named().then(|| work.home().to_owned()),
                submitted: review.submitted.day(),
                sent: window.sent.day(),
                reply_until: window.ends,
                reply: reply.clone(),
            };
            (promise.clone(), told)
        };
        review.findings.iter().map(one).collect()
    }
}
