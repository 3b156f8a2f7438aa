//! What is asked about each commitment.

use super::{About, Asked, Bounds, CommitmentLine, FieldKind, LONG, Required, SHORT, Section, choice, text};

/// How many pieces of evidence can be named for one commitment.
const EVIDENCE: u8 = 3;

/// The prefix of a commitment's questions.
fn prefix(line: &CommitmentLine) -> String {
    format!("c.{}", line.id)
}

/// The questions about a commitment.
pub(super) fn section(line: &CommitmentLine) -> Section {
    let mut s = Asked::new(&prefix(line));
    s.ask("state", choice("state", &["not-begun", "under-way", "done", "stopped"])).always().offered();
    let acted = s.when("state", &["under-way", "done", "stopped"]);
    let done = s.when("state", &["done"]);
    let stopped = s.when("state", &["stopped"]);
    s.ask("done", text(LONG)).required(acted);
    s.ask("done-on", FieldKind::Date).required(done.clone()).offered();
    if let Some(target) = &line.target {
        let kind = FieldKind::Decimal { unit: target.unit.clone(), bounds: Bounds::default() };
        s.ask("figure", kind).always();
        s.ask("figure-as-of", FieldKind::Date);
    }
    for number in 1..=EVIDENCE {
        evidence(&mut s, number, if number == 1 { &done } else { &Required::No });
    }
    s.ask("why-stopped", text(LONG)).required(stopped).offered();
    if let Some(due) = line.due {
        let late = Required::Late { state: s.id("state"), done_on: s.id("done-on"), due };
        s.ask("why-late", text(LONG)).required(late);
    }
    s.ask("next", text(LONG));
    Section { id: s.prefix, about: About::Commitment(line.clone()), fields: s.fields }
}

/// One piece of evidence. A form can claim grades 1 to 3: a 4 comes from a signed count, never from a form (rule 11 of the
/// register).
fn evidence(s: &mut Asked, number: u8, required: &Required) {
    let grades = choice("grade", &["1", "2", "3"]);
    for (name, kind) in [("title", text(SHORT)), ("address", text(2_000)), ("digest", text(64)), ("grade", grades)] {
        let field = s.ask_as(&format!("evidence-{number}-{name}"), &format!("evidence-{name}"), kind).offered();
        field.number = Some(number);
        if matches!(name, "title" | "grade") {
            field.required(required.clone());
        }
    }
}
