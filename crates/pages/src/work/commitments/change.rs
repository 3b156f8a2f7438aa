//! Amending, replacing and withdrawing a public commitment. Before anything is sent, the page shows what the change does, effect by effect.

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
    way: Way,
    form: TermsForm,
    /// The commitments that could take its place: id and text.
    others: Vec<(String, String)>,
    /// The one that was chosen.
    by: String,
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

/// What is to become of the commitment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Amend,
    Replace,
    Withdraw,
}

impl<'a> ChangePage<'a> {
    fn is(&self, way: Way) -> bool {
        self.way == way
    }

    fn title(&self) -> String {
        let id = [("id", self.id.as_str().into())];
        match self.way {
            Way::Amend => self.c.with("commitment-amend-title", &id),
            Way::Replace => self.c.with("commitment-replace-title", &id),
            Way::Withdraw => self.c.with("commitment-withdraw-title", &id),
        }
    }

    fn of(seat: &'a Seat, seen: &Seen, way: Way) -> Self {
        Self {
            c: seat,
            id: seen.paper.id.clone(),
            way,
            others: Vec::new(),
            by: String::new(),
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
    seat.page(&ChangePage::of(&seat, &seen, Way::Amend))
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
    let mut page = ChangePage { form: form.with_empty_rows(), code, text, ..ChangePage::of(&seat, &seen, Way::Amend) };
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

/// The other public commitments of the member, one of which can take its place.
pub(super) async fn replace(Leave(leave): Leave<access::CommitmentReplace>, seat: Seat) -> Shown {
    let (seen, others) = seat.desk().commitment_to_replace(&leave).await?;
    let others = others.iter().map(|(paper, work)| (paper.id.clone(), super::title(work))).collect();
    seat.page(&ChangePage { others, ..ChangePage::of(&seat, &seen, Way::Replace) })
}

/// Shows what that does to the promise; once that was seen, and there is a reason, prepares it.
pub(super) async fn prepare_replacement(
    Leave(leave): Leave<access::CommitmentReplace>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let (seen, others) = seat.desk().commitment_to_replace(&leave).await?;
    let (code, text) = (one(&pairs, "reason-code").to_owned(), one(&pairs, "reason-text").to_owned());
    let by = one(&pairs, "by").to_owned();
    let chosen = others.iter().find(|(paper, _)| paper.id == by).map(|(_, work)| work.terms().clone());
    let others = others.iter().map(|(paper, work)| (paper.id.clone(), super::title(work))).collect();
    let mut page = ChangePage { others, by, code, text, ..ChangePage::of(&seat, &seen, Way::Replace) };
    let Some(terms) = chosen else {
        let wrong = vec![Wrong { field: "by".to_owned(), sentence: seat.m("change-by-missing") }];
        return ChangePage { wrong, ..page }.refused(&seat);
    };
    let digest = Digest::of(&(&page.by, &terms)).as_str().to_owned();
    let was_seen = one(&pairs, "seen") == digest;
    page.classed = Some(ChangePart::classed(&seat, &Classed::between(seen.work.terms(), &terms)));
    page.differences = differences(&seat, seen.work.terms(), &terms);
    page.seen = digest;
    if one(&pairs, "do") != "send" || !was_seen {
        return seat.page(&page);
    }
    let reason = match reason(&seat, &page.code, &page.text) {
        Ok(reason) => reason,
        Err(wrong) => return ChangePage { wrong: vec![wrong], ..page }.refused(&seat),
    };
    match seat.desk().prepare_replacement(&leave, &page.by, reason).await.map_err(|e| seat.fault(e)) {
        Ok(()) => Ok(back(&seat, &leave.paper().id)),
        Err(Fault::Refused(sentence)) => ChangePage { refused: Some(sentence), ..page }.refused(&seat),
        Err(fault) => Err(fault),
    }
}

/// What a withdrawal means, and its reason.
pub(super) async fn withdraw(Leave(leave): Leave<access::CommitmentWithdraw>, seat: Seat) -> Shown {
    let seen = seat.desk().commitment_to_withdraw(&leave).await?;
    let classed = Some(ChangePart::classed(&seat, &Classed::withdrawal()));
    seat.page(&ChangePage { classed, ..ChangePage::of(&seat, &seen, Way::Withdraw) })
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
    let page = ChangePage { classed, code, text, ..ChangePage::of(&seat, &seen, Way::Withdraw) };
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
