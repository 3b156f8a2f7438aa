//! To whom a letter goes.

use alliance::people::{Account, AccountState, Role};
use alliance::register::PaperKind;
use serde_json::Value;
use store::work::{Letter, PaperFilter, View};

use crate::{Desk, DeskError};

/// Whether an account holds a role, for whomever.
pub(crate) fn acts_as(account: &Account, role: Role) -> bool {
    account.grants.iter().any(|grant| grant.role == role)
}

/// Whether somebody is of the police of a member, or of one of its forces.
pub(crate) fn is_officer(account: &Account, (member, organisation): (&str, Option<&str>)) -> bool {
    let mut grants = account.grants.iter();
    let is_one = grants.any(|grant| grant.role.is_police() && grant.member.as_deref() == Some(member));
    is_one && organisation.is_none_or(|of| account.organisation.as_deref() == Some(of))
}

impl Desk {
    /// Accounts in use, by id.
    pub(crate) async fn accounts_in_use(&self) -> Result<Vec<(String, Account)>, DeskError> {
        let all = self.papers::<Account>(&View::All, PaperKind::Account, &PaperFilter::default()).await?;
        Ok(all.into_iter().filter(|(_, a)| a.state == AccountState::Active).map(|(p, a)| (p.id, a)).collect())
    }

    /// A letter to each account in use that holds a role, for a member or for the alliance. Its id begins with `name`, so that the
    /// same letter is never written twice.
    pub(crate) async fn letters_to(
        &self,
        (role, member): (Role, Option<&str>),
        name: &str,
        template: &str,
        args: &Value,
    ) -> Result<Vec<Letter>, DeskError> {
        self.letters_among((name, template), args, |_, account| account.holds(role, member)).await
    }

    /// A letter to each account in use of which something is so, and to nobody else.
    pub(crate) async fn letters_among(
        &self,
        (name, template): (&str, &str),
        args: &Value,
        can: impl Fn(&str, &Account) -> bool + Send,
    ) -> Result<Vec<Letter>, DeskError> {
        let all = self.accounts_in_use().await?;
        let to = all.iter().filter(|(id, account)| can(id.as_str(), account));
        Ok(to.map(|(id, account)| self.letter(name, (id.as_str(), account), template, args)).collect())
    }

    /// A letter to one account.
    pub(crate) fn letter(&self, name: &str, (id, account): (&str, &Account), template: &str, args: &Value) -> Letter {
        Letter {
            id: format!("{name}.{id}"),
            account: id.to_owned(),
            address: account.mail.clone(),
            language: account.language.clone(),
            template: template.to_owned(),
            args: args.clone(),
            due: self.clock().now(),
        }
    }
}
