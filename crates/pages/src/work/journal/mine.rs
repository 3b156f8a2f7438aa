//! What was done in one's own name, and what one typed.

use alliance::people::{Role, access};
use askama::Template;
use gate::Leave;

use super::lines::{Line, lines};
use super::{PER_PAGE, page};
use crate::fault::Shown;
use crate::work::Seat;

#[derive(Template)]
#[template(path = "work/journal-mine.html")]
struct Mine<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    total: u64,
    page: u32,
    /// The report of which the texts are shown.
    report: Option<&'a str>,
    typed: Vec<Typed>,
    /// The members whose people one looks after.
    looks_after: Vec<String>,
}

impl Mine<'_> {
    fn page(&self) -> u64 {
        self.page.into()
    }

    fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(PER_PAGE))
    }
}

/// What was typed into a field.
struct Typed {
    field: String,
    day: String,
    /// A text as itself, all else as JSON.
    text: String,
    /// The version that it became; 0 where it did not stand.
    no: u64,
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::JournalMine>, seat: Seat) -> Shown {
    let page = page(&seat);
    let (acts, total) = seat.desk().own_acts(&leave, page, PER_PAGE).await?;
    let report = seat.parameter("report").filter(|r| !r.is_empty());
    let typed = match report {
        Some(report) => {
            let typed = seat.desk().own_texts(&leave, report).await?;
            let typed = typed.into_iter().map(|(field, typed)| Typed {
                field,
                day: seat.day_of(&typed.at),
                text: typed.value.as_str().map_or_else(|| typed.value.to_string(), str::to_owned),
                no: typed.no.into(),
            });
            typed.collect()
        }
        None => Vec::new(),
    };
    let looks_after = leave.person().members_as(Role::MemberAdmin).map(str::to_owned).collect();
    let lines = lines(&seat, acts).await?;
    seat.page(&Mine { c: &seat, lines, total, page, report, typed, looks_after })
}
