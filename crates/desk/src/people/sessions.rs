//! The sessions of whoever is signed in, and their language.

use alliance::people::access;
use alliance::register::PaperKind;
use store::work::{Deed, PaperChange, Session, SessionChange, View};

use super::{Account, Authorised, NotDone};
use crate::Desk;

/// What a session is called in a form: enough of its digest to tell it from the others.
const CALLED: usize = 16;

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// What it is called in a form.
    pub called: String,
    /// When it began, was last used, and how the person signed in.
    pub session: Session,
    /// Whether it is the one that asks.
    pub this: bool,
}

impl Desk {
    /// The sessions of whoever is signed in that go on.
    pub async fn my_sessions(&self, leave: &Authorised<access::MyAccount>) -> Result<Vec<Sitting>, NotDone> {
        let me = leave.person();
        let mut sittings = Vec::new();
        for session in self.store().sessions_of(&me.account).await? {
            if self.goes_on(&session).await?.is_none() {
                continue;
            }
            let called = session.digest.get(..CALLED).unwrap_or_default().to_owned();
            sittings.push(Sitting { called, this: me.session.as_deref() == Some(&session.digest), session });
        }
        Ok(sittings)
    }

    /// Ends one of them, or with none all but the one that asks.
    pub async fn end_my_sessions(
        &self,
        leave: &Authorised<access::MySessions>,
        called: Option<&str>,
    ) -> Result<(), NotDone> {
        let me = leave.person();
        let mut deed = Deed::new(&me.account, "session.ended", PaperKind::Account, &me.account).of(me.home.as_deref());
        match called {
            Some(called) => {
                let all = self.store().sessions_of(&me.account).await?;
                let found = all.into_iter().find(|s| s.digest.get(..CALLED) == Some(called));
                deed.sessions.push(SessionChange::End { digest: found.ok_or(NotDone::Missing)?.digest });
            }
            None => {
                deed.sessions.push(SessionChange::EndAll { account: me.account.clone(), except: me.session.clone() });
            }
        }
        self.perform(deed).await?;
        Ok(())
    }

    /// Chooses the language of letters and of the first page after signing in.
    pub async fn choose_my_language(
        &self,
        leave: &Authorised<access::MyAccount>,
        language: &str,
    ) -> Result<(), NotDone> {
        let me = &leave.person().account;
        let found = self.paper::<Account>(&View::All, PaperKind::Account, me).await?;
        let (paper, account) = found.ok_or(NotDone::Missing)?;
        let body = Account { language: language.to_owned(), ..account };
        let deed = Deed::new(me, "account.language", PaperKind::Account, me).of(paper.member.as_deref());
        self.perform(deed.with(PaperChange::next(&paper, body.state.as_str(), &body))).await?;
        Ok(())
    }

    /// What waits in the people room for whoever is signed in: proposals to confirm, colleagues to vouch for.
    pub async fn waits_for_me(&self, leave: &Authorised<access::Desk>) -> Result<(usize, usize), NotDone> {
        let me = leave.person();
        let mut proposals = 0;
        for role in [alliance::people::Role::Operator, alliance::people::Role::Secretariat] {
            if me.is(role) {
                proposals += self.proposals_for(&me.account, role).await?.iter().filter(|l| l.mine_to_confirm).count();
            }
        }
        let recoveries = self.recoveries_for(me).await?.iter().filter(|a| a.mine).count();
        Ok((proposals, recoveries))
    }
}
