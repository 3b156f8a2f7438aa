//! Reports over rounds.

use alliance::people::access;
use askama::Template;
use desk::register::reports::ReportLine;
use gate::Leave;

use crate::fault::Shown;
use crate::i18n::Arg;
use crate::work::Seat;

/// A report in a list, in words.
pub struct Line {
    /// Its id.
    pub id: String,
    /// Two letters.
    pub member: String,
    /// What its round leads to.
    pub event: String,
    /// How far it is.
    pub state: String,
    /// Its last day, and how far that is.
    pub due: String,
    /// Whether that day has passed and it is not in.
    pub late: bool,
    /// How much of it is there.
    pub there: String,
    /// Findings that hold it back.
    pub held_back: usize,
}

/// A report in words.
pub fn line(seat: &Seat, line: &ReportLine) -> Line {
    let n = |n: usize| Arg::Number(n as u64);
    let came = line.work.state().submission();
    let days = came.map_or(-i64::from(line.days_left), |s| i64::from(s.days_late)).max(0).unsigned_abs();
    let day = ("day", Arg::Text(seat.date(&came.map_or(line.work.closes, |s| s.delegate.act.day()))));
    let due = match came {
        Some(_) => seat.with("report-submitted", &[day, ("late", Arg::Number(days))]),
        None if line.days_left < 0 => seat.with("report-overdue", &[day, ("n", Arg::Number(days))]),
        None => {
            let left = Arg::Number(u64::from(line.days_left.unsigned_abs()));
            seat.with("report-due", &[day, ("n", left)])
        }
    };
    Line {
        id: line.paper.id.clone(),
        member: line.work.member.clone(),
        event: line.event.clone(),
        state: seat.of("round-report", line.work.state().name()),
        due,
        late: came.is_none() && line.days_left < 0,
        there: seat.with("report-there", &[("k", n(line.answered)), ("n", n(line.required))]),
        held_back: if came.is_some() { 0 } else { line.held_back },
    }
}

#[derive(Template)]
#[template(path = "work/reports.html")]
struct Reports<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    several: bool,
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Reports>, seat: Seat) -> Shown {
    let lines: Vec<Line> = seat.desk().my_reports(&leave).await?.iter().map(|l| line(&seat, l)).collect();
    let several = lines.windows(2).any(|two| two[0].member != two[1].member);
    seat.page(&Reports { c: &seat, lines, several })
}
