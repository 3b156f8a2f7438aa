//! Reviews and the members' replies.

mod form;

use alliance::people::access;
use alliance::register::ReportWork;
use alliance::register::review::{Conflicts, Findings, Found, ReviewState};
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::people::Role;
use desk::register::reviews::{Candidate, Claimed, ReviewSeen, ReviewsSeen, Subject, Written};
use gate::{Leave, seat};
use interchange::workbook::Words;
use serde::Deserialize;

use super::Seat;
use super::commitments::Pairs;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::page::reviewed::{self, ScaleShown};
use crate::page::statement::difference;
use crate::promise::TermsPart;
use crate::questionnaire::FormWords;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Reviews, GET "/work/reviews", list);
    let r = seat!(r, ReviewAssign, GET "/work/reviews/assign/{id}", candidates);
    let r = seat!(r, ReviewAssign, POST "/work/reviews/assign/{id}", assign);
    let r = seat!(r, ReviewSee, GET "/work/review/{id}", show);
    let r = seat!(r, ReviewDeclare, POST "/work/review/{id}/declare", declare);
    let r = seat!(r, ReviewAllow, POST "/work/review/{id}/allow", allow);
    let r = seat!(r, ReviewRelease, POST "/work/review/{id}/release", release);
    let r = seat!(r, ReviewWrite, POST "/work/review/{id}/write", write);
    let r = seat!(r, ReviewSubmit, POST "/work/review/{id}/submit", submit);
    let r = seat!(r, ReplyWrite, POST "/work/review/{id}/reply-draft", reply_draft);
    let r = seat!(r, ReplySend, POST "/work/review/{id}/reply", reply);
    seat!(r, ReviewPublish, POST "/work/review/{id}/publish", publish)
}

#[derive(Template)]
#[template(path = "work/reviews.html")]
struct List<'a> {
    c: &'a Seat,
    seen: ReviewsSeen,
}

impl List<'_> {
    /// The last day for a reply, while there is none.
    fn until(work: &alliance::register::ReviewWork) -> Option<jiff::civil::Date> {
        work.state().window().map(|window| window.ends).filter(|_| work.state().reply().is_none())
    }
}

async fn list(Leave(leave): Leave<access::Reviews>, seat: Seat) -> Shown {
    let seen = seat.desk().reviews(&leave).await?;
    seat.page(&List { c: &seat, seen })
}

#[derive(Template)]
#[template(path = "work/review-assign.html")]
struct Assign<'a> {
    c: &'a Seat,
    id: String,
    report: ReportWork,
    candidates: Vec<Candidate>,
}

async fn candidates(Leave(leave): Leave<access::ReviewAssign>, seat: Seat) -> Shown {
    let (report, candidates) = seat.desk().review_candidates(&leave).await?;
    seat.page(&Assign { c: &seat, id: leave.paper().id.clone(), report, candidates })
}

/// Who is to review.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    reviewer: String,
}

async fn assign(
    Leave(leave): Leave<access::ReviewAssign>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    let id = seat.desk().assign_review(&leave, &sent.reviewer).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &id))
}

/// One promise on the page: what is known of it, and what was found.
struct Part {
    subject: Subject,
    terms: Option<Html>,
    /// Questions and answers, without the evidence.
    claims: Vec<(String, String)>,
    /// What evidence the report names.
    evidence: Vec<(String, String)>,
    findings: Findings,
    shown: Vec<ScaleShown>,
    /// What was typed and not taken: it stays in the form, also beside a mark that was not chosen.
    typed: Pairs,
}

impl Part {
    /// The mark's word and the working of a scale.
    fn on(&self, scale: &str) -> Option<(String, &str)> {
        let f = &self.findings;
        match scale {
            "verifiability" => f.verifiability.as_ref().map(|m| (m.mark.to_string(), m.working.as_str())),
            "potential" => f.potential.as_ref().map(|m| (m.mark.to_string(), m.working.as_str())),
            "completion" => f.completion.as_ref().map(|m| (m.mark.to_string(), m.working.as_str())),
            _ => f.evidence.as_ref().map(|m| (m.mark.get().to_string(), m.working.as_str())),
        }
    }

    fn is(&self, mark: &str, scale: &str) -> bool {
        self.on(scale).is_some_and(|(word, _)| word == mark)
    }

    fn working(&self, scale: &str) -> &str {
        let typed = || super::commitments::one(&self.typed, &format!("{scale}-working.{}", self.subject.id));
        self.on(scale).map_or_else(typed, |(_, working)| working)
    }
}

#[derive(Template)]
#[template(path = "work/review.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a ReviewSeen,
    parts: Vec<Part>,
    /// The version of the paper on which the form stands.
    no: u32,
    named: bool,
    refused: Option<String>,
    wrong: Vec<super::commitments::Wrong>,
    /// What was saved meanwhile from another window, against what is in the form.
    behind: Vec<(String, Html)>,
    may_write: bool,
    may_declare: bool,
    may_decide: bool,
    may_release: bool,
    may_reply: bool,
    may_publish: bool,
    reply: ReplyShown,
}

/// The reply while it is written.
#[derive(Default)]
struct ReplyShown {
    no: u32,
    text: String,
    /// What a colleague saved meanwhile, against what is in the form.
    behind: Option<Html>,
}

/// An answer in words.
fn answer(words: &FormWords, claimed: &Claimed) -> (String, String) {
    use alliance::register::questionnaire::{FieldKind, Value};
    let texts = words.texts;
    let said = match (&claimed.answer.value, &claimed.field.kind) {
        (Value::Choice(code), FieldKind::Choice(choices)) => words.choice(&choices.list, code),
        (Value::YesNo(yes), _) => words.choice("yes-no", if *yes { "yes" } else { "no" }),
        (Value::Missing { code, text }, _) => format!("{} {text}", words.choice("reason", code)).trim().to_owned(),
        (Value::Date(day), _) => crate::number::partial(texts, day),
        (Value::Text(text) | Value::Number(text) | Value::Choice(text), _) => text.clone(),
    };
    (words.label(&claimed.field), said)
}

fn part(seat: &Seat, subject: &Subject, findings: &Findings) -> Part {
    let words = FormWords { texts: seat.lang().texts() };
    let told = |evidence: bool| {
        let of = subject.claims.iter().filter(|claimed| claimed.is_evidence() == evidence);
        of.map(|claimed| answer(&words, claimed)).collect()
    };
    let promised = subject.promise.as_ref().and_then(|(_, body)| body.promise.as_ref());
    Part {
        terms: promised.map(|promised| TermsPart::html(seat, &promised.terms, &promised.done)),
        claims: told(false),
        evidence: told(true),
        shown: reviewed::scales(seat, findings),
        findings: findings.clone(),
        subject: subject.clone(),
        typed: Pairs::new(),
    }
}

fn page<'a>(seat: &'a Seat, seen: &'a ReviewSeen, findings: &Found) -> Show<'a> {
    let nothing = Findings::default();
    let parts = seen.subjects.iter().map(|s| part(seat, s, findings.get(&s.id).unwrap_or(&nothing))).collect();
    let (state, secretariat) = (seen.work.state(), seat.is(Role::Secretariat));
    let undecided =
        matches!(state, ReviewState::ConflictDeclared { conflicts: Conflicts::Declared { allowed: None, .. }, .. });
    let writes = matches!(state, ReviewState::ConflictDeclared { .. } | ReviewState::InWork { .. }) && !undecided;
    let member = seen.work.member.as_str();
    let coordinates = seat.person().is_some_and(|p| p.members_as(Role::Coordinator).any(|m| m == member));
    let before_submission =
        matches!(state, ReviewState::Assigned | ReviewState::ConflictDeclared { .. } | ReviewState::InWork { .. });
    let reply =
        seen.reply.as_ref().map(|(paper, draft)| ReplyShown { no: paper.no, text: draft.text.clone(), behind: None });
    Show {
        c: seat,
        parts,
        no: seen.paper.no,
        named: seen.work.is_named(),
        refused: None,
        wrong: Vec::new(),
        behind: Vec::new(),
        may_write: seen.is_reviewers && writes,
        may_declare: seen.is_reviewers && matches!(state, ReviewState::Assigned),
        may_decide: secretariat && undecided,
        may_release: secretariat && before_submission,
        may_reply: coordinates && state.window().is_some() && state.reply().is_none(),
        may_publish: secretariat && matches!(state, ReviewState::Replied { .. } | ReviewState::WindowPassed { .. }),
        reply: reply.unwrap_or_default(),
        seen,
    }
}

async fn show(Leave(leave): Leave<access::ReviewSee>, seat: Seat) -> Shown {
    let seen = seat.desk().review(&leave).await?;
    seat.page(&page(&seat, &seen, &seen.findings))
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/review/{id}"))
}

/// A declaration.
#[derive(Debug, Deserialize)]
struct Declared {
    #[serde(default)]
    conflict: String,
    #[serde(default)]
    text: String,
    named: Option<String>,
}

async fn declare(
    Leave(leave): Leave<access::ReviewDeclare>,
    seat: Seat,
    Form(sent): Form<Declared>,
) -> Result<Response, Fault> {
    let conflict = match sent.conflict.as_str() {
        "none" => None,
        "declared" => Some(sent.text.as_str()),
        _ => return Err(Fault::Refused(seat.m("review-declare-choose"))),
    };
    seat.desk().declare_review(&leave, conflict, sent.named.is_some()).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

async fn allow(Leave(leave): Leave<access::ReviewAllow>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().allow_review(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// A reason that is sent.
#[derive(Debug, Deserialize)]
struct Reason {
    #[serde(default)]
    reason: String,
}

async fn release(
    Leave(leave): Leave<access::ReviewRelease>,
    seat: Seat,
    Form(sent): Form<Reason>,
) -> Result<Response, Fault> {
    seat.desk().release_review(&leave, &sent.reason).await.map_err(|e| seat.fault(e))?;
    Ok(seat.go("/work/reviews"))
}

async fn write(
    Leave(leave): Leave<access::ReviewWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected = super::commitments::one(&pairs, "no").parse().unwrap_or_default();
    let named = !super::commitments::one(&pairs, "named").is_empty();
    let (findings, wrong) = form::findings(&seat, &pairs);
    let written = if wrong.is_empty() {
        seat.desk().write_review(&leave, expected, findings.clone(), named).await.map_err(|e| seat.fault(e))
    } else {
        Ok(Written::Saved)
    };
    let mut refused = None;
    let (mut no, mut behind) = (expected, Vec::new());
    match written {
        Ok(Written::Saved) if wrong.is_empty() => return Ok(back(&seat, &leave.paper().id)),
        Ok(Written::Saved) => {}
        Ok(Written::Behind { no: now_no, now }) => {
            no = now_no;
            behind = form::differences(&seat, &now, &findings);
        }
        Err(Fault::Refused(sentence)) => refused = Some(sentence),
        Err(fault) => return Err(fault),
    }
    // What was typed stays in the form.
    let seen = seat.desk().review_to_write(&leave).await?;
    let status = if behind.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let mut page = Show { no, named, refused, wrong, behind, ..page(&seat, &seen, &findings) };
    for part in &mut page.parts {
        part.typed.clone_from(&pairs);
    }
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

/// What was read before it is sent.
#[derive(Debug, Deserialize)]
struct SeenNo {
    no: u32,
}

async fn submit(
    Leave(leave): Leave<access::ReviewSubmit>,
    seat: Seat,
    Form(sent): Form<SeenNo>,
) -> Result<Response, Fault> {
    seat.desk().submit_review(&leave, sent.no).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// A reply as it is typed.
#[derive(Debug, Deserialize)]
struct Draft {
    #[serde(default)]
    no: u32,
    #[serde(default)]
    text: String,
}

async fn reply_draft(
    Leave(leave): Leave<access::ReplyWrite>,
    seat: Seat,
    Form(sent): Form<Draft>,
) -> Result<Response, Fault> {
    let saved = seat.desk().save_reply(&leave, sent.no, sent.text.trim()).await.map_err(|e| seat.fault(e))?;
    let Some((paper, draft)) = saved else { return Ok(back(&seat, &leave.paper().id)) };
    let seen = seat.desk().review_to_answer(&leave).await?;
    let behind = Some(difference(&draft.text, sent.text.trim()));
    let reply = ReplyShown { no: paper.no, text: sent.text, behind };
    let mut response = seat.page(&Show { reply, ..page(&seat, &seen, &seen.findings) })?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

async fn reply(
    Leave(leave): Leave<access::ReplySend>,
    seat: Seat,
    Form(sent): Form<SeenNo>,
) -> Result<Response, Fault> {
    seat.desk().send_reply(&leave, sent.no).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

async fn publish(Leave(leave): Leave<access::ReviewPublish>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().publish_review(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}
