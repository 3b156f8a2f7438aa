//! Letters about reports: it waits for you, it came back to you.

use alliance::people::{Account, AccountState, Role};
use alliance::register::PaperKind;
use serde_json::{Value, json};
use store::work::{Letter, PaperFilter, View};

use crate::register::acts_as;
use crate::{Desk, DeskError};

/// To whom.
#[derive(Clone, Copy)]
pub(super) enum To<'a> {
    /// Everybody who holds this role for the member.
    Of(Role, &'a str),
    /// The secretariat.
    Secretariat,
}

impl Desk {
    /// A letter to each of them. `args` are its arguments beside the member, the event and the address of the report.
    pub(super) async fn letters_about(
        &self,
        (report, member, event): (&str, &str, &str),
        template: &str,
        to: &[To<'_>],
        args: Value,
    ) -> Result<Vec<Letter>, DeskError> {
        let all = self.papers::<Account>(&View::All, PaperKind::Account, &PaperFilter::default()).await?;
        let wanted = |account: &Account| {
            account.state == AccountState::Active
                && to.iter().any(|to| match to {
                    To::Of(role, member) => account.holds(*role, Some(*member)),
                    To::Secretariat => acts_as(account, Role::Secretariat),
                })
        };
        let mut filled = json!({ "event": event, "member": member, "link": format!("/work/report/{report}") });
        if let (Value::Object(filled), Value::Object(args)) = (&mut filled, args) {
            filled.extend(args);
        }
        let mut letters = Vec::new();
        for (paper, account) in all.into_iter().filter(|(_, a)| wanted(a)) {
            letters.push(Letter {
                id: format!("{template}.{report}.{}", self.fresh_id()?),
                account: paper.id,
                address: account.mail,
                language: account.language,
                template: template.to_owned(),
                args: filled.clone(),
                due: self.clock().now(),
            });
        }
        Ok(letters)
    }
}
