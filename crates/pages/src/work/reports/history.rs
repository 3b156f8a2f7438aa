//! Everything that was ever typed into a question, each with what it changed.

use alliance::people::access;
use alliance::register::questionnaire::FieldId;
use askama::Template;
use axum::extract::Path;
use desk::work::Standing;
use gate::Leave;
use interchange::workbook::Words;

use super::answer::told;
use super::control::by;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::page::statement::difference;
use crate::questionnaire::FormWords;
use crate::work::Seat;

/// One edit.
struct Edit {
    who: String,
    /// Its number; 0 where it never stood.
    no: u32,
    what: Html,
    from_last: bool,
}

#[derive(Template)]
#[template(path = "work/report-history.html")]
struct History<'a> {
    c: &'a Seat,
    id: &'a str,
    section: String,
    field: &'a str,
    label: String,
    /// The newest first.
    edits: Vec<Edit>,
}

fn same_try(one: &Standing, other: &Standing) -> bool {
    other.no == 0 && one.actor == other.actor
}

/// Shows it.
pub async fn show(
    Leave(leave): Leave<access::ReportRead>,
    seat: Seat,
    Path((_, _, field)): Path<(String, String, String)>,
) -> Shown {
    let field = FieldId::new(field).map_err(|_| Fault::Missing)?;
    let asked = seat.desk().questions_of(&leave).await?;
    let questions = &asked.questionnaire;
    let of = questions.asked(&field).ok_or(Fault::Missing)?;
    let section = questions.sections.iter().find(|s| s.fields.iter().any(|f| f.id == of.id));
    let history = seat.desk().report_history(&leave, &field).await?;
    let mut edits = Vec::new();
    let mut stood = String::new();
    for (at, (standing, answer)) in history.edits.iter().enumerate() {
        // Whoever tries again what did not come to stand typed nothing new.
        let again = |(other, said): &(_, _)| same_try(standing, other) && said == answer;
        if standing.no == 0 && history.edits[..at].iter().any(again) {
            continue;
        }
        let now = told(&seat, of, answer.as_ref());
        let name = history.names.get(&standing.actor).map_or("", |n| n);
        edits.push(Edit {
            who: by(&seat, name, standing.at),
            no: standing.no,
            what: difference(&stood, &now),
            from_last: answer.as_ref().is_some_and(|a| a.from_last_round),
        });
        if standing.no > 0 {
            stood = now;
        }
    }
    edits.reverse();
    let label = FormWords { texts: seat.lang().texts() }.label(of);
    seat.page(&History {
        c: &seat,
        id: &leave.paper().id,
        section: section.map_or_else(String::new, |s| s.id.clone()),
        field: of.id.as_str(),
        label,
        edits,
    })
}
