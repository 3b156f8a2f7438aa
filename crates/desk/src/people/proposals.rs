//! Acts that two people have to agree on: proposing, confirming, taking back.

use alliance::people::{
    AccountState, Ending, PeopleRefusal, Proposal, ProposalState, Role, Subject, access, conflicts,
};
use alliance::register::{Kind, Member, PaperKind, Record, RecordId, Source};
use serde_json::json;
use store::Change;
use store::work::{Deed, Paper, PaperChange, PaperFilter, SessionChange, View};

use super::accounts::{in_state, with_grants};
use super::invitations::{Invitation, OPEN, Shown, WAITING, WITHDRAWN};
use super::{Account, Authorised, NotDone};
use crate::register::SECRETARIAT;
use crate::{Desk, DeskError};

/// A state that asks to become a member, as the secretariat writes it down.
#[derive(Clone, Debug)]
pub struct Applicant {
    /// Two letters.
    pub alpha2: String,
    /// Three letters.
    pub alpha3: String,
    /// The English short name.
    pub name: String,
    /// The day of joining, `2026-11-24`.
    pub joined: String,
    /// Where that stands.
    pub source: String,
    /// Why.
    pub reason: String,
}

impl Applicant {
    fn member(self) -> Result<Member, PeopleRefusal> {
        let letters = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_uppercase());
        let (alpha2, alpha3) = (self.alpha2.trim().to_uppercase(), self.alpha3.trim().to_uppercase());
        let day = self.joined.trim().parse::<jiff::civil::Date>();
        let (name, cited) = (self.name.trim(), self.source.trim());
        let fits = letters(&alpha2, 2) && letters(&alpha3, 3) && !name.is_empty() && !cited.is_empty();
        let Some(day) = day.ok().filter(|_| fits && name.len() <= 200 && cited.len() <= 2_000) else {
            return Err(PeopleRefusal::MemberUnreadable);
        };
        Ok(Member {
            alpha2,
            alpha3,
            short_name: name.to_owned(),
            code_status: "ISO 3166-1".to_owned(),
            eu_member_at_launch: false,
            counted_in_the_28: false,
            joined: Some(day.to_string()),
            joined_how: "admitted".to_owned(),
            source: Source { cited: cited.to_owned(), read_as: "entered by the secretariat".to_owned() },
            weprotect: None,
            weprotect_source: None,
            note: None,
        })
    }
}

/// A proposal as it is listed.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The paper.
    pub paper: Paper,
    /// The proposal.
    pub proposal: Proposal,
    /// Who proposed it.
    pub by: String,
    /// Whom it is about, by name; none for members.
    pub about: Option<String>,
    /// Whether whoever reads may confirm it.
    pub mine_to_confirm: bool,
    /// Whether whoever reads may take it back or refuse it.
    pub mine_to_withdraw: bool,
}

/// What a rule of another room refuses is refused here in its own words.
fn ruled<T>(done: Result<T, DeskError>) -> Result<T, NotDone> {
    done.map_err(|error| match error {
        DeskError::Rule { code, .. } => NotDone::Rule(code),
        error => error.into(),
    })
}

impl Desk {
    /// Writes a proposal down, with what waits for it.
    pub(super) async fn propose(
        &self,
        me: &str,
        proposal: &Proposal,
        waits: Option<PaperChange>,
    ) -> Result<(), NotDone> {
        let id = self.fresh_id()?;
        let mut paper = PaperChange::new(PaperKind::Proposal, &id, proposal.state.as_str(), proposal);
        paper.holder = Some(me.to_owned());
        // The same is not proposed twice at a time. A proposal that ran out gives its place up.
        let key = match &proposal.subject {
            Subject::Grant { account, grant } => format!("grant/{account}/{}", grant.role),
            Subject::Invite { invitation, .. } => format!("invite/{invitation}"),
            Subject::EndLastOperator { account, .. } => format!("end/{account}"),
            Subject::Admission { member } => format!("admission/{}", member.alpha2),
            Subject::Facts { round, .. } => format!("facts/{round}"),
        };
        paper.key = Some(key.clone());
        let mut deed = Deed::new(me, "proposal.made", PaperKind::Proposal, &id)
            .saying(json!({ "what": proposal.subject.word() }))
            .with(paper);
        let before = self.paper_by_key::<Proposal>(&View::All, PaperKind::Proposal, &key).await?;
        if let Some((old, body)) = before {
            if body.is_open(self.clock().now()) {
                return Err(PeopleRefusal::ProposalThere.into());
            }
            let mut change = PaperChange::next(&old, old.state.clone(), &body);
            change.key = None;
            deed.papers.insert(0, change);
        }
        deed.papers.extend(waits);
        self.perform(deed).await.map_err(|e| NotDone::from(e).taken(PeopleRefusal::ProposalThere))?;
        Ok(())
    }

    /// Operators in use besides one.
    async fn operators_besides(&self, account: &str) -> Result<usize, NotDone> {
        Ok(self.operators().await?.iter().filter(|id| *id != account).count())
    }

    /// Proposals, newest first, as far as somebody in this role has a right to them.
    pub async fn proposals(&self, leave: &Authorised<access::Proposals>) -> Result<Vec<Listed>, NotDone> {
        let role = leave.role().ok_or(NotDone::Missing)?;
        self.proposals_for(&leave.person().account, role).await
    }

    /// The same for a desk's first page.
    pub(super) async fn proposals_for(&self, me: &str, role: Role) -> Result<Vec<Listed>, NotDone> {
        let all = self.papers::<Proposal>(&View::All, PaperKind::Proposal, &PaperFilter::default()).await?;
        let now = self.clock().now();
        let mut listed = Vec::new();
        for (paper, proposal) in all {
            let besides = self.operators_besides(&proposal.by).await?;
            let has_right = proposal.may_confirm(role, besides);
            let mine = proposal.by == me;
            if !has_right && !mine {
                continue;
            }
            let open = proposal.is_open(now);
            let about = match &proposal.subject {
                Subject::Grant { account, .. } | Subject::EndLastOperator { account, .. } => {
                    Some(self.name_of(account).await?)
                }
                Subject::Invite { invitation, .. } => {
                    let found = self.paper::<Invitation>(&View::All, PaperKind::Invitation, invitation).await?;
                    found.map(|(_, i)| i.name)
                }
                Subject::Admission { .. } | Subject::Facts { .. } => None,
            };
            listed.push(Listed {
                by: self.name_of(&proposal.by).await?,
                about,
                mine_to_confirm: open && has_right && !mine,
                mine_to_withdraw: open && (has_right || mine),
                paper,
                proposal,
            });
        }
        listed.sort_by_key(|l| std::cmp::Reverse(l.proposal.at));
        Ok(listed)
    }

    /// Proposes the admission of a member.
    pub async fn propose_admission(
        &self,
        leave: &Authorised<access::AdmissionMake>,
        applicant: Applicant,
    ) -> Result<(), NotDone> {
        let reason = applicant.reason.clone();
        let member = applicant.member()?;
        let moment = self.moment(None).await?;
        if self.get(&moment, Kind::Member, &member.alpha2).await?.is_some() {
            return Err(PeopleRefusal::MemberThere.into());
        }
        let me = &leave.person().account;
        let subject = Subject::Admission { member: Box::new(member) };
        self.propose(me, &Proposal::new(subject, &reason, me, self.clock().now())?, None).await
    }

    /// Records that a round has decided whether the credibility facts of its members are public, for a second person to confirm.
    pub async fn propose_facts(
        &self,
        leave: &Authorised<access::FactsDecide>,
        (round, public): (&str, bool),
        reason: &str,
    ) -> Result<(), NotDone> {
        // What could not be confirmed is not proposed.
        let moment = self.moment(None).await?;
        ruled(self.round_decides(&moment, round, public).await)?;
        let me = &leave.person().account;
        let subject = Subject::Facts { round: round.to_owned(), public };
        self.propose(me, &Proposal::new(subject, reason, me, self.clock().now())?, None).await
    }

    /// A second person agrees: what was proposed is done, in the same deed. For an invitation, the secret of its link comes back.
    pub async fn confirm_proposal(
        &self,
        leave: &Authorised<access::ProposalEnd>,
        origin: &str,
    ) -> Result<Option<Shown>, NotDone> {
        let (paper, proposal, role) = Self::proposed(leave)?;
        let me = &leave.person().account;
        let besides = self.operators_besides(&proposal.by).await?;
        let proposal = proposal.confirm(me, role, besides, self.clock().now())?;
        // The first of the two must still be who they were.
        let (_, first) = self.account_in_use(&proposal.by).await?;
        if !first.grants.iter().any(|g| g.role == proposal.subject.right()) {
            return Err(PeopleRefusal::ProposalOver.into());
        }
        let mut change = PaperChange::next(paper, ProposalState::Confirmed.as_str(), &proposal);
        change.key = None;
        let mut deed = Deed::new(me, "proposal.confirmed", PaperKind::Proposal, &paper.id)
            .saying(json!({ "what": proposal.subject.word(), "by": proposal.by }))
            .with(change);
        match &proposal.subject {
            Subject::Grant { account, .. } if account == me => return Err(PeopleRefusal::Oneself.into()),
            Subject::Grant { account, grant } => {
                let (paper, account) = self.account_in_use(account).await?;
                if let Some(conflict) = conflicts(&account.grants, account.home.as_deref(), grant) {
                    return Err(NotDone::Rule(conflict.code()));
                }
                let mut grants = account.grants.clone();
                grants.push(grant.clone());
                deed.sessions.push(SessionChange::EndAll { account: paper.id.clone(), except: None });
                deed.papers.push(with_grants(&paper, &account, grants));
            }
            Subject::EndLastOperator { account, how } => {
                let (paper, account) = self.account_in_use(account).await?;
                let change = match how {
                    Ending::Withdrawn => {
                        let left = account.grants.iter().filter(|g| g.role != Role::Operator).cloned().collect();
                        with_grants(&paper, &account, left)
                    }
                    Ending::Suspended => in_state(&paper, &account, AccountState::Suspended),
                    Ending::Left => in_state(&paper, &account, AccountState::Left),
                };
                deed.sessions.push(SessionChange::EndAll { account: paper.id.clone(), except: None });
                deed.papers.push(change);
            }
            Subject::Admission { member } => {
                let id = RecordId::new(&member.alpha2).map_err(|_| PeopleRefusal::MemberUnreadable)?;
                let record = Record::new(Kind::Member, id, member.as_ref());
                deed.register.push(Change { record, reason: proposal.reason.clone() });
                SECRETARIAT.clone_into(&mut deed.office);
            }
            Subject::Facts { round, public } => {
                deed.register.push(ruled(self.decision_on_facts(round, *public, &proposal.reason).await)?);
                SECRETARIAT.clone_into(&mut deed.office);
            }
            Subject::Invite { invitation, .. } => {
                let found = self.paper::<Invitation>(&View::All, PaperKind::Invitation, invitation).await?;
                let (paper, mut body) =
                    found.filter(|(p, _)| p.state == WAITING).ok_or(PeopleRefusal::InvitationOver)?;
                let now = self.clock().now();
                body.ends = now.saturating_add(super::invitations::LASTS).unwrap_or(now);
                let change = PaperChange::next(&paper, OPEN, &body);
                return Ok(Some(self.send_invitation(deed, change, &body, origin).await?));
            }
        }
        self.perform(deed).await?;
        Ok(None)
    }

    /// Takes a proposal back, or refuses it as the second person.
    pub async fn withdraw_proposal(&self, leave: &Authorised<access::ProposalEnd>) -> Result<(), NotDone> {
        let (paper, proposal, role) = Self::proposed(leave)?;
        let me = &leave.person().account;
        let besides = self.operators_besides(&proposal.by).await?;
        let proposal = proposal.withdraw(me, role, besides, self.clock().now())?;
        let mut change = PaperChange::next(paper, ProposalState::Withdrawn.as_str(), &proposal);
        change.key = None;
        let mut deed = Deed::new(me, "proposal.withdrawn", PaperKind::Proposal, &paper.id).with(change);
        if let Subject::Invite { invitation, .. } = &proposal.subject {
            let found = self.paper::<Invitation>(&View::All, PaperKind::Invitation, invitation).await?;
            if let Some((paper, body)) = found.filter(|(p, _)| p.state == WAITING) {
                deed.papers.push(PaperChange::next(&paper, WITHDRAWN, &body));
            }
        }
        self.perform(deed).await?;
        Ok(())
    }

    fn proposed(leave: &Authorised<access::ProposalEnd>) -> Result<(&Paper, Proposal, Role), NotDone> {
        let paper = leave.paper();
        Ok((paper, paper.read().ok_or(NotDone::Missing)?, leave.role().ok_or(NotDone::Missing)?))
    }

    async fn account_in_use(&self, id: &str) -> Result<(Paper, Account), NotDone> {
        let found = self.paper::<Account>(&View::All, PaperKind::Account, id).await?;
        found.filter(|(_, a)| a.state == AccountState::Active).ok_or_else(|| PeopleRefusal::StateOther.into())
    }
}
