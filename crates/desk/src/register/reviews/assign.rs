//! Who reviews what: assigned by the secretariat, never from the own country, never with a role for the member, never involved.

use std::collections::BTreeSet;

use alliance::people::{Account, AccountId, Role, access};
use alliance::register::review::ReviewRefusal;
use alliance::register::{PaperKind, ReportWork, ReviewWork};
use serde_json::json;
use store::work::{Paper, View};

use super::{id_of, if_it_can, is_released, of_paper, step};
use crate::people::Authorised;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// Somebody who could review a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The account.
    pub account: String,
    /// The person's name.
    pub name: String,
    /// Two letters of their country.
    pub home: String,
}

/// Whether a report takes reviewers: from its submission until its reviews are sent.
pub(super) fn takes_reviewers(report: &ReportWork) -> bool {
    matches!(report.state().name(), "submitted" | "completeness-check" | "review")
}

/// The country of a reviewer who may review a member; or why they may not.
fn fits(account: &Account, member: &str) -> Result<String, ReviewRefusal> {
    if !account.grants.iter().any(|grant| grant.role == Role::Reviewer) {
        return Err(ReviewRefusal::NoReviewer);
    }
    if account.grants.iter().any(|grant| grant.member.as_deref() == Some(member)) {
        return Err(ReviewRefusal::HoldsRole);
    }
    match &account.home {
        None => Err(ReviewRefusal::NoReviewer),
        Some(home) if home == member => Err(ReviewRefusal::OwnMember),
        Some(home) => Ok(home.clone()),
    }
}

impl Desk {
    /// The report to which a reviewer is to be assigned, and who could be.
    pub async fn review_candidates(
        &self,
        leave: &Authorised<access::ReviewAssign>,
    ) -> Result<(ReportWork, Vec<Candidate>), DeskError> {
        let report: ReportWork = leave.paper().read().ok_or_else(|| not_there(leave.paper()))?;
        let involved: BTreeSet<&str> = report.involved().into_iter().map(AccountId::as_str).collect();
        let mut found: Vec<Candidate> = self
            .accounts_in_use()
            .await?
            .into_iter()
            .filter(|(id, _)| !involved.contains(id.as_str()) && *id != leave.person().account)
            .filter_map(|(id, account)| {
                let home = fits(&account, &report.member).ok()?;
                Some(Candidate { account: id, name: account.name, home })
            })
            .collect();
        found.sort_by(|a, b| (&a.home, &a.name).cmp(&(&b.home, &b.name)));
        Ok((report, found))
    }

    /// Assigns a reviewer to a report, who is told by letter. Returns the review's id.
    pub async fn assign_review(
        &self,
        leave: &Authorised<access::ReviewAssign>,
        reviewer: &str,
    ) -> Result<String, DeskError> {
        let (by, paper) = (&leave.person().account, leave.paper());
        let report: ReportWork = paper.read().ok_or_else(|| not_there(paper))?;
        if !takes_reviewers(&report) {
            return Err(ReviewRefusal::ReportNotReady { state: report.state().name().to_owned() }.into());
        }
        let all = self.accounts_in_use().await?;
        let (_, account) = all.iter().find(|(id, _)| id == reviewer).ok_or(ReviewRefusal::NoReviewer)?;
        let home = fits(account, &report.member)?;
        let subject = (paper.id.clone(), report.member.clone());
        let assigned = self.act_of(by)?;
        let reviewer_id = AccountId::new(reviewer)?;
        let work = ReviewWork::assign(subject, (reviewer_id, home), &report.involved(), assigned.clone())?;
        let work = work.looking_at(self.promises_of(&paper.id, &report.member).await?);
        let id = id_of(&paper.id);
        let before = self.paper::<ReviewWork>(&View::All, PaperKind::Review, &id).await?;
        let mut change = PaperChange::new(PaperKind::Review, &id, work.state().name(), &work);
        if let Some((before, last)) = &before {
            if !is_released(last) {
                return Err(ReviewRefusal::AssignedAlready.into());
            }
            change.expected = before.no;
        }
        change.member = Some(report.member.clone());
        change.round.clone_from(&paper.round);
        change.parent = Some(paper.id.clone());
        change.holder = Some(reviewer.to_owned());
        let mut deed = Deed::new(by, "review.assigned", PaperKind::Review, &id).of(Some(&report.member)).with(change);
        let begun = if_it_can("completeness-check", assigned, ReportWork::begin_review);
        deed.papers.extend(self.report_beside(&paper.id, begun).await?);
        let args = self.told_of(&id, &work).await?;
        let name = format!("review-assigned.{id}.{}", before.map_or(0, |(paper, _)| paper.no) + 1);
        deed.letters.push(self.letter(&name, (reviewer, account), "review-assigned", &args));
        deed.detail = json!({ "reviewer": reviewer });
        self.perform(deed).await.map(|_| id)
    }

    /// Lets a review go on in spite of a declared conflict, on record.
    pub async fn allow_review(&self, leave: &Authorised<access::ReviewAllow>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.allow(self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "review.allowed");
        deed.letters = self.letters_to_reviewer(paper, &work, "review-allowed").await?;
        self.perform(deed).await.map(|_| ())
    }

    /// Releases a reviewer, with a reason; the next one gets an assignment of their own.
    pub async fn release_review(
        &self,
        leave: &Authorised<access::ReviewRelease>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.release(reason.to_owned(), self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "review.released")).await.map(|_| ())
    }

    async fn letters_to_reviewer(
        &self,
        paper: &Paper,
        work: &ReviewWork,
        template: &str,
    ) -> Result<Vec<store::work::Letter>, DeskError> {
        let all = self.accounts_in_use().await?;
        let reviewer = work.reviewer().as_str();
        let args = self.told_of(&paper.id, work).await?;
        let name = format!("{template}.{}.{}", paper.id, paper.no);
        let to = all.iter().filter(|(id, _)| id == reviewer);
        Ok(to.map(|(id, account)| self.letter(&name, (id, account), template, &args)).collect())
    }
}
