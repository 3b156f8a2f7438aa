//! Looking after accounts: roles, closing and opening, where people work.

use alliance::people::{
    AccountState, Appointment, Ending, Grant, PeopleRefusal, Proposal, Role, Subject, access, appoint, appoints,
};
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, PaperFilter, SessionChange, View};

use super::{Account, Authorised, NotDone};
use crate::Desk;

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Done,
    /// A second person has to agree first.
    Waits,
}

/// What is to become of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Closed for now.
    Suspend,
    /// Open again.
    Reopen,
    /// The person left.
    Leave,
}

/// An account with these roles, as its next version: sessions of its old stamp have ended.
pub(super) fn with_grants(paper: &Paper, account: &Account, grants: Vec<Grant>) -> PaperChange {
    let body = Account { grants, stamp: account.stamp + 1, ..account.clone() };
    let mut change = PaperChange::next(paper, body.state.as_str(), &body);
    // Whoever has no role any more stays among the people of the member that they were of.
    if !body.grants.is_empty() {
        change.member = body.member().map(str::to_owned);
    }
    change
}

pub(super) fn in_state(paper: &Paper, account: &Account, state: AccountState) -> PaperChange {
    let body = Account { state, stamp: account.stamp + 1, ..account.clone() };
    let mut change = PaperChange::next(paper, state.as_str(), &body);
    // Whoever left and comes back may be invited anew at the same address.
    change.key = (state != AccountState::Left).then(|| Account::mail_key(&account.mail));
    change
}

impl Desk {
    /// Accounts: those of the member whose administrator asks, or all.
    pub async fn people(&self, leave: &Authorised<access::People>) -> Result<Vec<(Paper, Account)>, NotDone> {
        self.saw_list(leave.person(), PaperKind::Account, leave.grant().and_then(|by| by.member.as_deref())).await?;
        let mut all = self.papers::<Account>(leave.view(), PaperKind::Account, &PaperFilter::default()).await?;
        all.sort_by(|(a, x), (b, y)| {
            (&a.member, x.name.to_lowercase(), &a.id).cmp(&(&b.member, y.name.to_lowercase(), &b.id))
        });
        Ok(all)
    }

    /// The name of an account for whoever may read its deeds; the id where there is none by that id.
    pub async fn name_of(&self, account: &str) -> Result<String, NotDone> {
        let found = self.paper::<Account>(&View::All, PaperKind::Account, account).await?;
        Ok(found.map_or_else(|| account.to_owned(), |(_, a)| a.name))
    }

    fn of_account(leave: &Authorised<access::AccountChange>) -> Result<(&Paper, Account, &Grant), NotDone> {
        let paper = leave.paper();
        let account: Account = paper.read().ok_or(NotDone::Missing)?;
        Ok((paper, account, leave.grant().ok_or(NotDone::Missing)?))
    }

    fn changing(leave: &Authorised<access::AccountChange>, act: &'static str, account: &str) -> Deed {
        let paper = leave.paper();
        let mut deed =
            Deed::new(&leave.person().account, act, PaperKind::Account, &paper.id).of(paper.member.as_deref());
        deed.view = leave.view().clone();
        deed.sessions.push(SessionChange::EndAll { account: account.to_owned(), except: None });
        deed
    }

    /// Gives an account a role. Its sessions end: what somebody may do changes at once or not at all. `home` is where its person
    /// is from, where that was not known; it is never changed this way.
    pub async fn give_role(
        &self,
        leave: &Authorised<access::AccountChange>,
        grant: Grant,
        home: Option<&str>,
        reason: &str,
    ) -> Result<Changed, NotDone> {
        let (paper, mut account, by) = Self::of_account(leave)?;
        let me = &leave.person().account;
        if paper.id == *me {
            return Err(PeopleRefusal::Oneself.into());
        }
        if account.state != AccountState::Active {
            return Err(PeopleRefusal::StateOther.into());
        }
        if account.home.is_none() {
            account.home = self.home_named(home).await?;
        }
        match appoint(by, &account.grants, account.home.as_deref(), &grant)? {
            Appointment::Alone => {
                let mut grants = account.grants.clone();
                grants.push(grant.clone());
                let mut deed = Self::changing(leave, "role.given", &paper.id).saying(json!(grant));
                // The operator makes somebody of a member: the account moves there.
                if leave.role() == Some(Role::Operator) {
                    deed.view = View::All;
                }
                self.perform(deed.with(with_grants(paper, &account, grants))).await?;
                Ok(Changed::Done)
            }
            Appointment::ByTwo => {
                let subject = Subject::Grant { account: paper.id.clone(), grant };
                self.propose(me, &Proposal::new(subject, reason, me, self.clock().now())?, None).await?;
                Ok(Changed::Waits)
            }
        }
    }

    /// Takes a role from an account. The last operator's takes two people.
    pub async fn take_role(
        &self,
        leave: &Authorised<access::AccountChange>,
        grant: &Grant,
        reason: &str,
    ) -> Result<Changed, NotDone> {
        let (paper, account, by) = Self::of_account(leave)?;
        if !account.grants.contains(grant) {
            return Err(PeopleRefusal::RoleNotHeld.into());
        }
        appoints(by, grant)?;
        if grant.role == Role::Operator && self.is_last_operator(&paper.id).await? {
            return self.end_last_operator(leave, Ending::Withdrawn, reason).await;
        }
        if paper.id == leave.person().account {
            return Err(PeopleRefusal::Oneself.into());
        }
        let grants = account.grants.iter().filter(|g| *g != grant).cloned().collect();
        let deed = Self::changing(leave, "role.taken", &paper.id).saying(json!(grant));
        self.perform(deed.with(with_grants(paper, &account, grants))).await?;
        Ok(Changed::Done)
    }

    /// Closes an account for now, opens it again, or notes that its person left.
    pub async fn turn_account(
        &self,
        leave: &Authorised<access::AccountChange>,
        turn: Turn,
        reason: &str,
    ) -> Result<Changed, NotDone> {
        let (paper, account, _) = Self::of_account(leave)?;
        let (state, act) = match (turn, account.state) {
            (Turn::Suspend, AccountState::Active) => (AccountState::Suspended, "account.suspended"),
            (Turn::Reopen, AccountState::Suspended | AccountState::Left) => (AccountState::Active, "account.reopened"),
            (Turn::Leave, AccountState::Active | AccountState::Suspended) => (AccountState::Left, "account.left"),
            _ => return Err(PeopleRefusal::StateOther.into()),
        };
        if reason.trim().is_empty() {
            return Err(PeopleRefusal::ReasonMissing.into());
        }
        if turn != Turn::Reopen && self.is_last_operator(&paper.id).await? {
            let how = if turn == Turn::Leave { Ending::Left } else { Ending::Suspended };
            return self.end_last_operator(leave, how, reason).await;
        }
        if paper.id == leave.person().account {
            return Err(PeopleRefusal::Oneself.into());
        }
        let change = in_state(paper, &account, state);
        let done = self.perform(Self::changing(leave, act, &paper.id).with(change)).await;
        done.map_err(|e| NotDone::from(e).taken(PeopleRefusal::MailTaken))?;
        Ok(Changed::Done)
    }

    async fn is_last_operator(&self, account: &str) -> Result<bool, NotDone> {
        Ok(self.operators().await? == [account])
    }

    async fn end_last_operator(
        &self,
        leave: &Authorised<access::AccountChange>,
        how: Ending,
        reason: &str,
    ) -> Result<Changed, NotDone> {
        let me = &leave.person().account;
        let subject = Subject::EndLastOperator { account: leave.paper().id.clone(), how };
        self.propose(me, &Proposal::new(subject, reason, me, self.clock().now())?, None).await?;
        Ok(Changed::Waits)
    }

    /// Notes where an account's person works.
    pub async fn place_account(
        &self,
        leave: &Authorised<access::AccountChange>,
        organisation: Option<&str>,
    ) -> Result<(), NotDone> {
        let (paper, account, _) = Self::of_account(leave)?;
        let organisation = self.organisation_for(leave.view(), organisation).await?;
        let body = Account { organisation, ..account };
        let me = &leave.person().account;
        let mut deed = Deed::new(me, "account.placed", PaperKind::Account, &paper.id).of(paper.member.as_deref());
        deed.view = leave.view().clone();
        self.perform(deed.with(PaperChange::next(paper, body.state.as_str(), &body))).await?;
        Ok(())
    }
}
