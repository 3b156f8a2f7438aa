//! What was done to the accounts of a member's people, for those who look after them.

use alliance::people::access;
use askama::Template;
use gate::Leave;

use super::lines::{Line, lines};
use super::{PER_PAGE, page};
use crate::fault::Shown;
use crate::work::Seat;

#[derive(Template)]
#[template(path = "work/journal-people.html")]
struct People<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    total: u64,
    page: u32,
    member: String,
}

impl People<'_> {
    fn page(&self) -> u64 {
        self.page.into()
    }

    fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(PER_PAGE))
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::JournalPeople>, seat: Seat) -> Shown {
    let page = page(&seat);
    let (acts, total) = seat.desk().journal_of_people(&leave, page, PER_PAGE).await?;
    let member = leave.member().unwrap_or_default().to_owned();
    let lines = lines(&seat, acts).await?;
    seat.page(&People { c: &seat, lines, total, page, member })
}
