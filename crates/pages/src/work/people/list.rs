//! Who there is.

use ::desk::people::Account;
use ::desk::work::Paper;
use alliance::people::access;
use askama::Template;
use gate::Leave;

use super::{Seat, fault};
use crate::fault::Shown;

#[derive(Template)]
#[template(path = "work/people/list.html")]
struct People<'a> {
    c: &'a Seat,
    people: Vec<(Paper, Account)>,
}

impl People<'_> {
    fn count(&self) -> u64 {
        u64::try_from(self.people.len()).unwrap_or(u64::MAX)
    }

    fn roles(&self, account: &Account) -> String {
        let words: Vec<String> = account.grants.iter().map(|g| self.c.grant(g)).collect();
        words.join(&self.c.m("list-comma"))
    }
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::People>, seat: Seat) -> Shown {
    let people = seat.desk().people(&leave).await.map_err(|e| fault(&seat, e))?;
    seat.page(&People { c: &seat, people })
}
