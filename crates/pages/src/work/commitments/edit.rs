//! Writing the terms of a commitment. What was typed is never lost: what cannot be saved comes back in the form, and where
//! somebody else was quicker, both texts stand side by side.

use alliance::people::access;
use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use desk::register::commitments::Edited;
use gate::Leave;

use super::form::{Pairs, TermsForm, Wrong, one};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::promise::differences;
use crate::work::Seat;

/// The form, wherever it goes.
#[derive(Template)]
#[template(path = "work/commitment-edit.html")]
struct Edit<'a> {
    c: &'a Seat,
    title: String,
    /// Where it is sent.
    action: String,
    /// The version of the paper that was read; 0 for a new one.
    no: u32,
    form: TermsForm,
    wrong: Vec<Wrong>,
    /// What a rule refuses.
    refused: Option<String>,
    /// What somebody else made of it meanwhile, field by field, from what I wrote.
    behind: Vec<(String, Html)>,
}

fn answer(seat: &Seat, page: &Edit<'_>, status: StatusCode) -> Shown {
    let mut response = seat.page(page)?;
    *response.status_mut() = status;
    Ok(response)
}

/// An empty form.
pub(super) async fn blank(Leave(leave): Leave<access::CommitmentBegin>, seat: Seat) -> Shown {
    let member = leave.member().unwrap_or_default();
    seat.page(&new(&seat, member, TermsForm::empty()))
}

fn new<'a>(seat: &'a Seat, member: &str, form: TermsForm) -> Edit<'a> {
    Edit {
        c: seat,
        title: seat.with("commitment-new-for", &[("member", seat.name(member).into())]),
        action: seat.to(format!("/work/commitments/{member}")),
        no: 0,
        form,
        wrong: Vec::new(),
        refused: None,
        behind: Vec::new(),
    }
}

/// Begins one.
pub(super) async fn begin(
    Leave(leave): Leave<access::CommitmentBegin>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let form = TermsForm::sent(&pairs);
    let member = leave.member().unwrap_or_default();
    let terms = match form.terms(&seat) {
        Ok(terms) => terms,
        Err(wrong) => {
            let page = Edit { wrong, ..new(&seat, member, form.with_empty_rows()) };
            return answer(&seat, &page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    match seat.desk().begin_commitment(&leave, terms).await.map_err(|e| seat.fault(e)) {
        Ok(id) => Ok(seat.go(format!("/work/commitment/{id}"))),
        Err(Fault::Refused(sentence)) => {
            let page = Edit { refused: Some(sentence), ..new(&seat, member, form.with_empty_rows()) };
            answer(&seat, &page, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(fault) => Err(fault),
    }
}

fn existing<'a>(seat: &'a Seat, id: &str, no: u32, form: TermsForm) -> Edit<'a> {
    Edit {
        c: seat,
        title: seat.with("commitment-edit-title", &[("id", id.into())]),
        action: seat.to(format!("/work/commitment/{id}/edit")),
        no,
        form,
        wrong: Vec::new(),
        refused: None,
        behind: Vec::new(),
    }
}

/// The form with what stands.
pub(super) async fn show(Leave(leave): Leave<access::CommitmentEdit>, seat: Seat) -> Shown {
    let seen = seat.desk().commitment_to_edit(&leave).await?;
    seat.page(&existing(&seat, &seen.paper.id, seen.paper.no, TermsForm::of(seen.work.terms())))
}

/// Saves it.
pub(super) async fn save(
    Leave(leave): Leave<access::CommitmentEdit>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let (form, id) = (TermsForm::sent(&pairs), &leave.paper().id);
    let expected = one(&pairs, "no").parse().unwrap_or_default();
    let again = |form: TermsForm| existing(&seat, id, expected, form.with_empty_rows());
    let terms = match form.terms(&seat) {
        Ok(terms) => terms,
        Err(wrong) => return answer(&seat, &Edit { wrong, ..again(form) }, StatusCode::UNPROCESSABLE_ENTITY),
    };
    match seat.desk().edit_commitment(&leave, expected, terms).await.map_err(|e| seat.fault(e)) {
        Ok(Edited::Saved) => Ok(seat.go(format!("/work/commitment/{id}"))),
        Ok(Edited::Behind { now, mine, .. }) => {
            // The form keeps what I wrote, and stands on the version that is there now.
            let behind = differences(&seat, now.work.terms(), &mine);
            let page = Edit { behind, no: now.paper.no, ..again(form) };
            answer(&seat, &page, StatusCode::CONFLICT)
        }
        Err(Fault::Refused(sentence)) => {
            answer(&seat, &Edit { refused: Some(sentence), ..again(form) }, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(fault) => Err(fault),
    }
}
