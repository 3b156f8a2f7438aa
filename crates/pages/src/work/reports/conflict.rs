//! Two answers that a person has to put together: what both began with, what stands, what was typed, and a text to make of it.

use alliance::register::merge::{Passage, Piece, diff};
use alliance::register::questionnaire::{Answer, Field, Value};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use desk::register::reports::{Conflict, Opened, SaveDone, Saved};

use super::answer::told;
use super::control::{Control, Kind, by, control};
use crate::fault::Fault;
use crate::i18n::Html;
use crate::page::statement::difference;
use crate::work::Seat;

/// One of them.
struct Two {
    control: Control,
    base: String,
    theirs: Html,
    mine: Html,
    who: String,
}

#[derive(Template)]
#[template(path = "work/report-conflict.html")]
struct ConflictPage<'a> {
    c: &'a Seat,
    id: &'a str,
    event: &'a str,
    section: &'a str,
    all: Vec<Two>,
    /// How many answers were saved beside.
    saved: u64,
}

/// Shows what has to be decided.
pub fn page(seat: &Seat, after: &Opened, done: &SaveDone, section: Option<&str>) -> Result<Response, Fault> {
    let mut all = Vec::new();
    for (id, saved) in &done.fields {
        let (Saved::Conflict(conflict), Some(field)) = (saved, after.asked.questionnaire.asked(id)) else { continue };
        all.push(two(seat, after, field, id.as_str(), conflict));
    }
    let saved = (done.fields.len() - all.len()) as u64;
    let page = ConflictPage {
        c: seat,
        id: &after.paper.id,
        event: &after.asked.event,
        section: section.unwrap_or_default(),
        all,
        saved,
    };
    let mut response = seat.page(&page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

fn two(seat: &Seat, after: &Opened, field: &Field, id: &str, conflict: &Conflict) -> Two {
    let base = told(seat, field, conflict.base.as_ref());
    let (theirs, mine) = (told(seat, field, conflict.theirs.as_ref()), told(seat, field, conflict.mine.as_ref()));
    let proposed = proposed(conflict);
    let mut control = control(seat, after, field, proposed.as_ref(), conflict.now.no);
    control.found.clear();
    control.remarks.clear();
    control.takes = false;
    control.untouched = false;
    control.explanation = None;
    if id != field.id.as_str() {
        // An explanation: a text under a name of its own.
        control.label = seat.with("report-explanation-of", &[("label", control.label.as_str().into())]);
        control.kind = Kind::Text(6);
        control.reasons.clear();
        control.value = proposed.map_or_else(String::new, |a| told(seat, field, Some(&a)));
        control.explanation = Some((std::mem::take(&mut control.value), conflict.now.no));
    }
    let name = after.names.get(&conflict.now.actor).map_or("", |n| n);
    Two {
        control,
        theirs: difference(&base, &theirs),
        mine: difference(&base, &mine),
        base,
        who: by(seat, name, conflict.now.at),
    }
}

/// A text with every word of both, to begin with: what is agreed once, and where both changed the same passage, theirs and mine one
/// after the other. Of other answers, what was typed.
fn proposed(conflict: &Conflict) -> Option<Answer> {
    let text = |answer: &Option<Answer>| match answer.as_ref().map(|a| &a.value) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    if conflict.passages.is_empty() {
        let (Some(theirs), Some(mine)) = (text(&conflict.theirs), text(&conflict.mine)) else {
            return conflict.mine.clone();
        };
        return Some(Answer::text(all_words(&theirs, &mine)));
    }
    let mut out = String::new();
    let mut put = |part: &str| {
        if !out.is_empty() && !out.ends_with(char::is_whitespace) && !part.starts_with(char::is_whitespace) {
            out.push(' ');
        }
        out.push_str(part);
    };
    for passage in &conflict.passages {
        match passage {
            Passage::Agreed(text) => put(text),
            Passage::Both { mine, theirs, .. } => {
                for part in [theirs, mine].into_iter().filter(|part| !part.is_empty()) {
                    put(part);
                }
            }
        }
    }
    Some(Answer::text(out))
}

/// Theirs, with the words of mine that it lacks where they stand.
fn all_words(theirs: &str, mine: &str) -> String {
    let pieces = diff(theirs, mine).into_iter().map(|piece| match piece {
        Piece::Same(text) | Piece::Added(text) | Piece::Removed(text) => text,
    });
    pieces.collect::<String>()
}
