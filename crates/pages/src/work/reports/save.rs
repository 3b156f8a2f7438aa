//! Saving answers: a section by its button, or one field while it is typed.

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::register::questionnaire::{Answer, Field, FieldId};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use desk::register::reports::{Asked, Opened, SaveDone, Saved, Typed};
use gate::Leave;
use serde_json::{Value, json};

use super::answer::told;
use super::bar::{line, there};
use super::conflict;
use super::control::{by, found, hour};
use super::typed::Sent;
use crate::fault::Fault;
use crate::work::Seat;

/// Saves what a form sends. A script is answered in JSON; a browser goes back to the section, or is shown what it has to decide.
pub async fn save(
    Leave(leave): Leave<access::ReportWrite>,
    seat: Seat,
    headers: HeaderMap,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let sent = Sent::of(pairs);
    let asked = seat.desk().questions_of(&leave).await?;
    let mut typed = sent.answers(&asked);
    take_over(&sent, &asked, &mut typed);
    let beside = sent.beside(&asked);
    if !beside.is_empty() {
        let done = seat.ruled(seat.desk().save_answers(&leave, beside).await)?;
        for (field, saved) in &done.fields {
            if let (Some(one), Saved::Stands(no) | Saved::Same(no)) =
                (typed.iter_mut().find(|t| t.field == *field), saved)
            {
                one.base = *no;
            }
        }
    }
    let done = seat.ruled(seat.desk().save_answers(&leave, typed).await)?;
    let by_script = headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json");
    if !by_script && !done.has_conflicts() {
        let section = sent.get("section").unwrap_or_default();
        let id = &leave.paper().id;
        let now = hour(seat.desk().clock().now());
        let go_on = sent.get("then").unwrap_or(section);
        return Ok(seat.go(format!("/work/report/{id}?section={}&saved={now}", crate::ctx::escape(go_on))));
    }
    let after = seat.desk().report_after(&leave, &done, !by_script).await?;
    if by_script {
        return Ok(Json(answered(&seat, &sent, &after, &done)).into_response());
    }
    conflict::page(&seat, &after, &done, sent.get("section"))
}

/// Puts last round's answers in the place of what was typed, where a button says so.
fn take_over(sent: &Sent, asked: &Asked, typed: &mut [Typed]) {
    let Some(last) = &asked.last else { return };
    let Some(id) = sent.get("take").and_then(|id| FieldId::new(id).ok()) else { return };
    let Some(answer) = last.answers.get(&id) else { return };
    if let Some(one) = typed.iter_mut().find(|t| t.field == id) {
        one.answer = Some(Answer::new(answer.value.clone()));
    }
}

/// What a script is told: what became of what it sent, and how the section and the report stand now.
fn answered(seat: &Seat, sent: &Sent, after: &Opened, done: &SaveDone) -> Value {
    let name = |account: &str| after.names.get(account).map_or("", |n| n.as_str());
    let mut fields = BTreeMap::new();
    for (field, saved) in &done.fields {
        let asked = after.asked.questionnaire.asked(field);
        let mut told = match saved {
            Saved::Stands(no) | Saved::Same(no) => json!({ "no": no }),
            Saved::Merged { no, now } => json!({
                "no": no,
                "value": plain(now.as_ref()),
                "says": seat.m("report-merged"),
            }),
            Saved::Conflict(conflict) => json!({
                "conflict": true,
                "says": seat.with("report-conflict", &[("who", by(seat, name(&conflict.now.actor), conflict.now.at).into())]),
                "theirs": shown(seat, asked, conflict.theirs.as_ref()),
            }),
        };
        if let (Some(standing), Value::Object(told)) = (after.standing.get(field), &mut told) {
            told.insert("edited".to_owned(), by(seat, name(&standing.actor), standing.at).into());
        }
        fields.insert(field.to_string(), told);
    }
    let section = sent.get("section").and_then(|id| after.asked.questionnaire.sections.iter().find(|s| s.id == id));
    let findings: BTreeMap<String, Value> = section
        .iter()
        .flat_map(|section| &section.fields)
        .map(|field| {
            let list = found(seat, after, &field.id);
            let list: Vec<Value> = list.into_iter().map(|f| json!({ "class": f.class, "text": f.text })).collect();
            (field.id.to_string(), Value::Array(list))
        })
        .collect();
    let parts: BTreeMap<String, Value> =
        there(seat, after).into_iter().map(|(id, shape, words)| (id, json!([shape, words]))).collect();
    json!({
        "fields": fields,
        "findings": findings,
        "parts": parts,
        "line": line(seat, after),
        "state": seat.of("round-report", after.work.state().name()),
        "said": if done.voided {
            seat.m("report-voided")
        } else {
            seat.with("report-saved", &[("time", hour(seat.desk().clock().now()).into())])
        },
    })
}

fn shown(seat: &Seat, field: Option<&Field>, answer: Option<&Answer>) -> String {
    field.map_or_else(String::new, |field| told(seat, field, answer))
}

/// An answer as its control holds it, where that is one text.
fn plain(answer: Option<&Answer>) -> Option<String> {
    use alliance::register::questionnaire::Value as Says;
    match answer.map(|a| &a.value) {
        None => Some(String::new()),
        Some(Says::Text(t) | Says::Number(t) | Says::Choice(t) | Says::Date(t)) => Some(t.clone()),
        Some(Says::YesNo(yes)) => Some((if *yes { "yes" } else { "no" }).to_owned()),
        Some(Says::Missing { .. }) => None,
    }
}

/// The numbers of all answers and who gave them, for a page that asks whether others have written meanwhile.
pub async fn versions(Leave(leave): Leave<access::ReportRead>, seat: Seat) -> Result<Response, Fault> {
    let (standing, names) = seat.desk().report_versions(&leave).await?;
    let me = &leave.person().account;
    let fields: BTreeMap<String, Value> = standing
        .iter()
        .map(|(field, s)| {
            let own = s.actor == *me;
            let name = names.get(&s.actor).map_or("", |n| n.as_str());
            let says = seat.with("report-changed-by", &[("who", by(&seat, name, s.at).into())]);
            (field.to_string(), json!([s.no, own, says]))
        })
        .collect();
    Ok(Json(json!({ "fields": fields })).into_response())
}
