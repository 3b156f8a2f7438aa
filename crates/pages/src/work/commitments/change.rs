//! Amending and withdrawing a public commitment. Before anything is sent, the page shows what the change does, effect by effect.

use alliance::people::access;
use alliance::register::Digest;
use alliance::register::commitment::{ChangeReason, Classed, ReasonCode};
use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use desk::register::commitments::Seen;
use gate::Leave;
use serde::Deserialize;

use super::back;
use super::form::{Pairs, TermsForm, Wrong, one};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::promise::{ChangePart, differences};
use crate::work::Seat;

#[derive(Template)]
#[template(path = "work/commitment-change.html")]
struct ChangePage<'a> {
    c: &'a Seat,
    id: String,
    withdraws: bool,
    form: TermsForm,
    wrong: Vec<Wrong>,
    refused: Option<String>,
    /// What the change does, once it was asked.
    classed: Option<Html>,
    /// The terms that were classed.
    seen: String,
    differences: Vec<(String, Html)>,
    codes: &'static [ReasonCode],
    code: String,
    text: String,
}

impl<'a> ChangePage<'a> {
    fn of(seat: &'a Seat, seen: &Seen, withdraws: bool) -> Self {
        Self {
            c: seat,
            id: seen.paper.id.clone(),
            withdraws,
            form: TermsForm::of(seen.work.terms()),
            wrong: Vec::new(),
            refused: None,
            classed: None,
            seen: String::new(),
            differences: Vec::new(),
            codes: ReasonCode::ALL,
            code: String::new(),
            text: String::new(),
        }
    }

    fn refused(self, seat: &Seat) -> Shown {
        let mut response = seat.page(&self)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(response)
    }
}

/// The reason that was given; or what is wrong with it.
fn reason(seat: &Seat, code: &str, text: &str) -> Result<ChangeReason, Wrong> {
    let wrong = |field: &str, sentence: String| Wrong { field: field.to_owned(), sentence };
    let code = ReasonCode::ALL.iter().copied().find(|c| c.as_str() == code);
    let code = code.ok_or_else(|| wrong("reason-code", seat.m("change-code-missing")))?;
    ChangeReason::new(code, text.trim().to_owned()).map_err(|_| wrong("reason-text", seat.m("change-text-missing")))
}

/// The form with the terms as they are public.
pub(super) async fn amend(Leave(leave): Leave<access::CommitmentAmend>, seat: Seat) -> Shown {
    let seen = seat.desk().commitment_to_amend(&leave).await?;
    seat.page(&ChangePage::of(&seat, &seen, false))
}

/// Shows what the amendment does; once that was seen, and there is a reason, prepares it.
pub(super) async fn prepare_amendment(
    Leave(leave): Leave<access::CommitmentAmend>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let seen = seat.desk().commitment_to_amend(&leave).await?;
    let form = TermsForm::sent(&pairs);
    let (code, text) = (one(&pairs, "reason-code").to_owned(), one(&pairs, "reason-text").to_owned());
    let read = form.terms(&seat);
    let mut page = ChangePage { form: form.with_empty_rows(), code, text, ..ChangePage::of(&seat, &seen, false) };
    let terms = match read {
        Ok(terms) => terms,
        Err(wrong) => return ChangePage { wrong, ..page }.refused(&seat),
    };
    let classed: Classed = match seat.desk().class_amendment(&leave, terms.clone()).await.map_err(|e| seat.fault(e)) {
        Ok(classed) => classed,
        Err(Fault::Refused(sentence)) => return ChangePage { refused: Some(sentence), ..page }.refused(&seat),
        Err(fault) => return Err(fault),
    };
    let digest = Digest::of(&terms).as_str().to_owned();
    let was_seen = one(&pairs, "seen") == digest;
    page.classed = Some(ChangePart::classed(&seat, &classed));
    page.differences = differences(&seat, seen.work.terms(), &terms);
    page.seen = digest;
    if one(&pairs, "do") != "send" || !was_seen {
        return seat.page(&page);
    }
    let reason = match reason(&seat, &page.code, &page.text) {
        Ok(reason) => reason,
        Err(wrong) => return ChangePage { wrong: vec![wrong], ..page }.refused(&seat),
    };
    match seat.desk().prepare_amendment(&leave, terms, reason).await.map_err(|e| seat.fault(e)) {
        Ok(()) => Ok(back(&seat, &leave.paper().id)),
        Err(Fault::Refused(sentence)) => ChangePage { refused: Some(sentence), ..page }.refused(&seat),
        Err(fault) => Err(fault),
    }
}

/// What a withdrawal means, and its reason.
pub(super) async fn withdraw(Leave(leave): Leave<access::CommitmentWithdraw>, seat: Seat) -> Shown {
    let seen = seat.desk().commitment_to_withdraw(&leave).await?;
    let classed = Some(ChangePart::classed(&seat, &Classed::withdrawal()));
    seat.page(&ChangePage { classed, ..ChangePage::of(&seat, &seen, true) })
}

/// Prepares the withdrawal.
pub(super) async fn prepare_withdrawal(
    Leave(leave): Leave<access::CommitmentWithdraw>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let seen = seat.desk().commitment_to_withdraw(&leave).await?;
    let (code, text) = (one(&pairs, "reason-code").to_owned(), one(&pairs, "reason-text").to_owned());
    let classed = Some(ChangePart::classed(&seat, &Classed::withdrawal()));
    let page = ChangePage { classed, code, text, ..ChangePage::of(&seat, &seen, true) };
    let reason = match reason(&seat, &page.code, &page.text) {
        Ok(reason) => reason,
        Err(wrong) => return ChangePage { wrong: vec![wrong], ..page }.refused(&seat),
    };
    match seat.desk().prepare_withdrawal(&leave, reason).await.map_err(|e| seat.fault(e)) {
        Ok(()) => Ok(back(&seat, &leave.paper().id)),
        Err(Fault::Refused(sentence)) => ChangePage { refused: Some(sentence), ..page }.refused(&seat),
        Err(fault) => Err(fault),
    }
}

/// The change that was read.
#[derive(Debug, Deserialize)]
pub(super) struct SeenChange {
    no: u32,
}

/// Signs the change that waits.
pub(super) async fn sign(
    Leave(leave): Leave<access::CommitmentSign>,
    seat: Seat,
    Form(sent): Form<SeenChange>,
) -> Result<Response, Fault> {
    seat.desk().sign_change(&leave, sent.no).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// Drops the change that waits.
pub(super) async fn drop_it(Leave(leave): Leave<access::CommitmentDrop>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().drop_change(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}
