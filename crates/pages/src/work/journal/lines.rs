//! Entries of the journal in words.

use alliance::people::access::{ACTS, Object};
use alliance::register::PaperKind;
use desk::people::Row;
use desk::work::Act;
use jiff::tz::Offset;

use crate::fault::Fault;
use crate::work::Seat;

/// An entry in words.
pub struct Line {
    pub seq: u64,
    pub when: String,
    /// What was done.
    pub what: String,
    /// The kind of what it was done to.
    pub kind: String,
    pub object: String,
    /// Where that is to be seen, for those who may.
    pub href: Option<String>,
    pub actor: String,
    pub member: Option<String>,
    /// The report into which something was typed.
    pub typed: bool,
}

/// The page of a paper: of all pages in the table that show this kind, the one with the shortest address.
fn page_of(kind: PaperKind) -> Option<(&'static Row, &'static str)> {
    let rows = ACTS.iter().filter(|row| row.object == Object::Paper(kind));
    let pages = rows.flat_map(|row| row.routes.iter().map(move |route| (row, *route)));
    let shown =
        pages.filter(|(_, (method, path))| *method == "GET" && path.starts_with("/work/") && path.ends_with("/{id}"));
    shown.map(|(row, (_, path))| (row, path)).min_by_key(|(_, path)| path.len())
}

/// What was done, in words: a later release's word stands for itself.
pub fn what(seat: &Seat, act: &str) -> String {
    if desk::work::ACTS.contains(&act) { seat.of("act", act.replace('.', "-")) } else { act.to_owned() }
}

/// Puts an entry into words, and leads to what it was done to where the reader may see that.
pub async fn line(seat: &Seat, act: Act) -> Result<Line, Fault> {
    let kind = act.kind.parse::<PaperKind>().ok();
    let href = match kind.and_then(page_of) {
        Some((row, path)) if seat.desk().may(row, seat.person(), None, Some(&act.object)).await.is_ok() => {
            Some(seat.to(path.replace("{id}", &crate::ctx::escape(&act.object))))
        }
        _ => None,
    };
    let time = Offset::UTC.to_datetime(act.time());
    let clock = format!("{:02}:{:02}", time.hour(), time.minute());
    Ok(Line {
        seq: act.seq,
        when: seat.with("journal-when", &[("day", seat.date(&time.date()).into()), ("time", clock.into())]),
        what: what(seat, &act.act),
        kind: kind.map_or(act.kind, |kind| seat.of("paper", kind.as_str())),
        object: act.object,
        href,
        actor: act.actor,
        member: act.member,
        typed: act.wrote.keys().any(|k| k.starts_with("answer/")),
    })
}

/// The same for a list.
pub async fn lines(seat: &Seat, acts: Vec<Act>) -> Result<Vec<Line>, Fault> {
    let mut out = Vec::with_capacity(acts.len());
    for act in acts {
        out.push(line(seat, act).await?);
    }
    Ok(out)
}
