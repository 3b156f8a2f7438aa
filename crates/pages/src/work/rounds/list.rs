//! All rounds, and announcing one.

use alliance::people::access;
use alliance::register::questionnaire::Version;
use alliance::register::{Kind, Round, RoundWork};
use askama::Template;
use axum::response::Response;
use desk::register::rounds::Announcement;
use gate::Leave;
use serde::Deserialize;

use super::day;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

struct Row {
    id: String,
    work: RoundWork,
    /// Reports that came in, of those that were asked.
    came: (usize, usize),
}

#[derive(Template)]
#[template(path = "work/rounds.html")]
struct Rounds<'a> {
    c: &'a Seat,
    rows: Vec<Row>,
    announces: bool,
    editions: Vec<&'static str>,
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Rounds>, seat: Seat) -> Shown {
    let mut rows = Vec::new();
    for (paper, work) in seat.desk().rounds(&leave).await? {
        let told = seat.one::<Round>(Kind::Round, &paper.id).await?.map(|(_, round)| round);
        let came = told.map_or((0, 0), |round| (round.submitted.len(), round.asked.len()));
        rows.push(Row { id: paper.id, work, came });
    }
    let editions = Version::ALL.iter().rev().map(|v| v.as_str()).collect();
    seat.page(&Rounds { c: &seat, rows, announces: seat.reaches::<access::RoundAnnounce>(), editions })
}

/// What the form says.
#[derive(Debug, Deserialize)]
pub struct Form {
    event: String,
    id: String,
    questionnaire: String,
    opens: String,
    closes: String,
    conference: String,
}

/// Announces one.
pub async fn announce(
    Leave(leave): Leave<access::RoundAnnounce>,
    seat: Seat,
    axum::Form(form): axum::Form<Form>,
) -> Result<Response, Fault> {
    let announced = Announcement {
        id: form.id.trim().to_owned(),
        event: form.event.trim().to_owned(),
        questionnaire: form.questionnaire,
        opens: day(&seat, &form.opens)?,
        closes: day(&seat, &form.closes)?,
        conference: day(&seat, &form.conference)?,
    };
    let id = seat.ruled(seat.desk().announce_round(&leave, announced).await)?;
    Ok(seat.go(format!("/work/round/{id}")))
}
