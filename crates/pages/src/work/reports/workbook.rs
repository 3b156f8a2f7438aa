//! The report as a workbook: down, up, a look at what it changes, and only then the change.

use alliance::people::access;
use alliance::register::questionnaire::{Answer, FieldId};
use askama::Template;
use axum::Form;
use axum::extract::Multipart;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::register::reports::{Fate, Typed, WorkbookChange};
use gate::Leave;
use interchange::workbook::Words;
use serde::{Deserialize, Serialize};

use super::answer::told;
use super::conflict;
use super::control::hour;
use crate::fault::Fault;
use crate::i18n::Html;
use crate::page::statement::difference;
use crate::questionnaire::FormWords;
use crate::work::Seat;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Gives it out, in the language of the page.
pub async fn download(Leave(leave): Leave<access::ReportRead>, seat: Seat) -> Result<Response, Fault> {
    let words = FormWords { texts: seat.lang().texts() };
    let bytes = seat.desk().report_workbook(&leave, words, seat.lang().tag()).await?;
    let name = format!("attachment; filename=\"report-{}-{}.xlsx\"", leave.paper().id, seat.lang().tag());
    Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// A change as the page shows it.
struct Change {
    label: String,
    what: Html,
    fate: &'static str,
}

/// A change as the page's form carries it.
#[derive(Debug, Serialize, Deserialize)]
struct Carried {
    field: FieldId,
    base: u32,
    answer: Option<Answer>,
}

#[derive(Template)]
#[template(path = "work/report-workbook.html")]
struct WorkbookPage<'a> {
    c: &'a Seat,
    id: &'a str,
    file: String,
    /// What is wrong with it: place, expected, found.
    faults: Vec<(String, String, String)>,
    /// How many faults or changes there are.
    count: u64,
    changes: Vec<Change>,
    carried: String,
}

/// Takes a workbook that came back, and shows what it changes. Nothing is saved yet.
pub async fn upload(
    Leave(leave): Leave<access::ReportWrite>,
    seat: Seat,
    mut parts: Multipart,
) -> Result<Response, Fault> {
    let unreadable = || Fault::Bad(seat.m("report-no-file"));
    let mut found = None;
    while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
        if part.name() == Some("file") {
            let name: String = part.file_name().unwrap_or("workbook.xlsx").chars().take(120).collect();
            found = Some((name, part.bytes().await.map_err(|_| unreadable())?.to_vec()));
        }
    }
    let (file, bytes) = found.filter(|(_, bytes)| !bytes.is_empty()).ok_or_else(unreadable)?;
    let id = &leave.paper().id;
    match seat.desk().read_report_workbook(&leave, &file, bytes).await {
        Ok(changes) => {
            let carried: Vec<Carried> = changes
                .iter()
                .map(|c| Carried { field: c.typed.field.clone(), base: c.typed.base, answer: c.typed.answer.clone() })
                .collect();
            let carried = serde_json::to_string(&carried).map_err(|e| Fault::Broken(e.to_string()))?;
            let count = changes.len() as u64;
            let changes = told_changes(&seat, &leave, &changes).await?;
            seat.page(&WorkbookPage { c: &seat, id, file, faults: Vec::new(), count, changes, carried })
        }
        Err(DeskError::Faults(faults)) => {
            let count = faults.iter().map(|f| if f.further > 0 { f.further as u64 } else { 1 }).sum();
            let place = |f: &interchange::Fault| match &f.cell {
                Some(cell) if cell.cell.is_empty() => cell.sheet.clone(),
                Some(cell) => format!("{}, {}", cell.sheet, cell.cell),
                None if f.column.is_empty() => f.file.clone(),
                None => format!("{}, {}", f.file, f.column),
            };
            let listed = faults.iter().filter(|f| f.further == 0);
            let faults = listed.map(|f| (place(f), f.expected.clone(), f.found.clone())).collect();
            let page = WorkbookPage { c: &seat, id, file, faults, count, changes: Vec::new(), carried: String::new() };
            let mut response = seat.page(&page)?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(other) => seat.ruled(Err(other)),
    }
}

async fn told_changes(
    seat: &Seat,
    leave: &desk::people::Authorised<access::ReportWrite>,
    changes: &[WorkbookChange],
) -> Result<Vec<Change>, Fault> {
    let opened = seat.desk().report_to_write(leave).await?;
    let words = FormWords { texts: seat.lang().texts() };
    let tell = |change: &WorkbookChange| {
        let field = opened.asked.questionnaire.asked(&change.typed.field)?;
        let section = opened.asked.questionnaire.sections.iter().find(|s| s.fields.iter().any(|f| f.id == field.id))?;
        let mut label = words.label(field);
        if change.typed.field != field.id {
            label = seat.with("report-explanation-of", &[("label", label.into())]);
        }
        let title: String = words.section(section).chars().take(60).collect();
        let (now, typed) = (told(seat, field, change.now.as_ref()), told(seat, field, change.typed.answer.as_ref()));
        let fate = match change.fate {
            Fate::Stands => "stands",
            Fate::Merges => "merges",
            Fate::Conflicts => "conflicts",
        };
        Some(Change { label: format!("{title}: {label}"), what: difference(&now, &typed), fate })
    };
    Ok(changes.iter().filter_map(tell).collect())
}

/// The changes that a person has looked at.
#[derive(Debug, Deserialize)]
pub struct Applied {
    changes: String,
}

/// Applies them.
pub async fn apply(
    Leave(leave): Leave<access::ReportWrite>,
    seat: Seat,
    Form(form): Form<Applied>,
) -> Result<Response, Fault> {
    let carried: Vec<Carried> =
        serde_json::from_str(&form.changes).map_err(|_| Fault::Bad(seat.m("report-no-file")))?;
    let typed: Vec<Typed> =
        carried.into_iter().map(|c| Typed { field: c.field, base: c.base, answer: c.answer }).collect();
    let done = seat.ruled(seat.desk().save_answers(&leave, typed).await)?;
    if done.has_conflicts() {
        let after = seat.desk().report_after(&leave, &done, true).await?;
        return conflict::page(&seat, &after, &done, None);
    }
    let now = hour(seat.desk().clock().now());
    Ok(seat.go(format!("/work/report/{}?saved={now}", leave.paper().id)))
}
