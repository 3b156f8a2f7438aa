//! What the register says of a round, for everybody: its days and which of them were moved and why, how far it is, and which
//! reports came in. Never what a report says, and of a report that has not come in nothing but that.

use std::collections::BTreeMap;

use alliance::register::round::Moved;
use alliance::register::{Kind, Record, RecordId, ReportWork, Round, RoundMoved, RoundSubmitted, RoundWork, Source};
use store::Change;
use store::work::Paper;

/// The next version of a round's public record.
pub(super) fn change(id: &str, work: &RoundWork, reports: &[(Paper, ReportWork)], why: &str) -> Change {
    let body = body(work, reports);
    let id = RecordId::new(id).expect("a round's id is a record's id");
    Change { record: Record::new(Kind::Round, id, &body), reason: why.to_owned() }
}

/// What the record says.
pub(super) fn body(work: &RoundWork, reports: &[(Paper, ReportWork)]) -> Round {
    let mut moved: Vec<(jiff::Timestamp, RoundMoved)> = Vec::new();
    // Each move leads to the day from which the next one starts; the last one to the day that stands.
    let mut put = |what: &str, moves: &[Moved], now: jiff::civil::Date| {
        for (at, one) in moves.iter().enumerate() {
            let to = moves.get(at + 1).map_or(now, |next| next.from);
            let told = RoundMoved {
                what: what.to_owned(),
                from: one.from.to_string(),
                to: to.to_string(),
                on: one.moved.day().to_string(),
                reason: one.reason.clone(),
            };
            moved.push((one.moved.at, told));
        }
    };
    put("closes", &work.extended, work.closes);
    put("conference", &work.moved, work.conference);
    moved.sort_by_key(|(at, _)| *at);
    Round {
        event: work.event.clone(),
        date: work.conference.to_string(),
        source: Source {
            cited: format!("announced by the secretariat of the alliance on {}", work.announced.day()),
            read_as: String::new(),
        },
        opens: Some(work.opens.to_string()),
        closes: Some(work.closes.to_string()),
        state: Some(work.state().name().to_owned()),
        moved: moved.into_iter().map(|(_, told)| told).collect(),
        asked: reports.iter().map(|(_, report)| report.member.clone()).collect(),
        submitted: submitted(reports),
        vintage: work.vintage(),
    }
}

/// The reports that came in.
pub(super) fn submitted(reports: &[(Paper, ReportWork)]) -> BTreeMap<String, RoundSubmitted> {
    let came = |report: &ReportWork| {
        let submission = report.state().submission()?;
        let on = submission.delegate.act.day().to_string();
        Some((report.member.clone(), RoundSubmitted { on, days_late: submission.days_late }))
    };
    reports.iter().filter_map(|(_, report)| came(report)).collect()
}
