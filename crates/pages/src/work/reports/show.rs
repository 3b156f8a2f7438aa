//! The page of a report: one section of its questions, and what comes next for it.

use std::collections::BTreeSet;

use alliance::people::{Role, access};
use alliance::register::questionnaire::{About, Section};
use alliance::register::report::{ReportState, Stage};
use askama::Template;
use desk::people::Person;
use desk::register::reports::{AUTHORITY, Opened};
use gate::Leave;
use interchange::workbook::Words;
use jiff::ToSpan;

use super::bar::{Part, line, parts};
use super::control::{Control, Kind, by, control};
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::questionnaire::FormWords;
use crate::work::Seat;

/// What comes next, and whether whoever looks can do it.
pub struct Next {
    /// What happened so far: sign-offs, in words.
    pub signed: Vec<String>,
    /// Authorities that have not signed.
    pub awaited: Vec<String>,
    /// Authorities for which whoever looks may sign now.
    pub signs: Vec<(String, String)>,
    /// Acts that are open to whoever looks: `ask`, `approve`, `submit`, `check`, `begin-review`, `send-reviews`, `reply`, `publish`.
    pub acts: Vec<&'static str>,
    /// The stage from which whoever looks can send it back.
    pub back: Option<&'static str>,
    /// Whether those acts wait for a proof of who acts.
    pub stale: bool,
    /// Why it was sent back last, and by whom, while it is a draft.
    pub sent_back: Option<(String, String)>,
    /// What stands in the way of the next step, in words.
    pub hindered: Option<String>,
}

#[derive(Template)]
#[template(path = "work/report.html")]
struct Report<'a> {
    c: &'a Seat,
    id: &'a str,
    opened: &'a Opened,
    parts: Vec<Part>,
    line: String,
    section: &'a Section,
    title: String,
    /// The promise in its own words, for a section about one.
    promise: Option<String>,
    controls: Vec<Control>,
    next: Next,
    after: Option<String>,
    writes: bool,
    remarks: bool,
    saved: Option<String>,
    /// Whether last round's answers stand here that nobody has looked at.
    unlooked: bool,
    due: String,
    digest: String,
}

impl Report<'_> {
    fn remarked(&self) -> bool {
        self.controls.iter().any(|q| !q.remarks.is_empty())
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::ReportRead>, seat: Seat) -> Shown {
    let opened = seat.desk().open_report(&leave).await?;
    let person = leave.person();
    let sections = &opened.asked.questionnaire.sections;
    let wanted = seat.parameter("section");
    let at = match wanted {
        Some(wanted) => sections.iter().position(|s| s.id == wanted).ok_or(Fault::Missing)?,
        None => 0,
    };
    let section = &sections[at];
    let parts = parts(&seat, &opened);
    let controls: Vec<Control> = section
        .fields
        .iter()
        .map(|field| control(&seat, &opened, field, opened.answers.get(&field.id), opened.number(&field.id)))
        .collect();
    let unlooked = controls.iter().any(|q| q.untouched);
    let acts_here = leave.member().is_some_and(|m| {
        [Role::Coordinator, Role::Signer].into_iter().any(|role| person.members_as(role).any(|own| own == m))
    });
    let next = next(&seat, &opened, person).await?;
    let saved = seat.parameter("saved").map(|hour| seat.with("report-saved", &[("time", hour.into())]));
    seat.page(&Report {
        c: &seat,
        id: &opened.paper.id,
        title: FormWords { texts: seat.lang().texts() }.section(section),
        promise: match &section.about {
            About::Commitment(line) => Some(line.text.clone()),
            _ => None,
        },
        line: line(&seat, &opened),
        after: sections.get(at + 1).map(|s| s.id.clone()),
        writes: acts_here && !opened.work.state().is_locked(),
        remarks: acts_here || person.is(Role::Secretariat),
        due: due(&seat, &opened),
        unlooked,
        digest: opened.digest().to_string(),
        opened: &opened,
        parts,
        section,
        controls,
        next,
        saved,
    })
}

fn due(seat: &Seat, opened: &Opened) -> String {
    if let Some(submission) = opened.work.state().submission() {
        let day = seat.date(&submission.delegate.act.day());
        let late = Arg::Number(u64::from(submission.days_late));
        return seat.with("report-submitted", &[("day", day.into()), ("late", late)]);
    }
    let days = seat.today().until(opened.work.closes).map_or(0, |span| span.get_days());
    let args = |days: i32| {
        [("day", seat.date(&opened.work.closes).into()), ("n", Arg::Number(u64::from(days.unsigned_abs())))]
    };
    if days < 0 { seat.with("report-overdue", &args(days)) } else { seat.with("report-due", &args(days)) }
}

/// An authority in words.
pub fn authority(seat: &Seat, name: &str) -> String {
    if name == AUTHORITY { seat.m("report-authority") } else { name.to_owned() }
}

async fn next(seat: &Seat, opened: &Opened, person: &Person) -> Result<Next, Fault> {
    let work = &opened.work;
    let state = work.state();
    let for_member = |role| person.members_as(role).any(|m| m == work.member);
    let (coordinates, signs) = (for_member(Role::Coordinator), for_member(Role::Signer));
    let secretariat = person.is(Role::Secretariat);
    let involved: BTreeSet<&str> = work.involved().into_iter().map(alliance::people::AccountId::as_str).collect();
    let mine = involved.contains(person.account.as_str());
    let mut acts = Vec::new();
    let mut may_sign = Vec::new();
    let mut hindered = None;
    let involved_says = || Some(seat.of("refusal", "report-approved-by-editor"));
    match state {
        ReportState::Open if coordinates => hindered = Some(seat.m("report-nothing-yet")),
        ReportState::Draft if coordinates => {
            if opened.held_back() > 0 {
                hindered = Some(seat.of("refusal", "report-held-back"));
            } else if opened.unconfirmed() > 0 {
                hindered = Some(seat.of("refusal", "report-unconfirmed"));
            } else {
                acts.push("ask");
            }
        }
        ReportState::Authorities { .. } | ReportState::Delegate { .. } if signs && mine => hindered = involved_says(),
        ReportState::Authorities { .. } if signs => {
            let awaited = work.awaited();
            let names = seat.desk().may_sign_for(person, work).await?;
            let may = names.into_iter().filter(|name| awaited.contains(&name.as_str()));
            may_sign = may.map(|name| (authority(seat, &name), name)).collect();
        }
        ReportState::Coordinator { .. } if coordinates => acts.push("approve"),
        ReportState::Delegate { .. } if signs => acts.push("submit"),
        ReportState::Submitted { .. } if secretariat => acts.push("check"),
        ReportState::CompletenessCheck { .. } if secretariat => acts.push("begin-review"),
        ReportState::Review { .. } if secretariat => acts.push("send-reviews"),
        ReportState::Reply { reviews, .. } => {
            let ends = reviews.window.ends;
            let over = reviews.window.replied.is_some() || seat.today() > ends;
            if coordinates && reviews.window.replied.is_none() {
                acts.push("reply");
            }
            if secretariat && over {
                acts.push("publish");
            } else if secretariat {
                let first = ends.saturating_add(1.day());
                hindered = Some(seat.with("report-publish-from", &[("day", seat.date(&first).into())]));
            }
        }
        _ => {}
    }
    let back = match state.stage() {
        Some(stage @ Stage::Coordinator) if coordinates => Some(stage.as_str()),
        Some(stage @ (Stage::Authorities | Stage::Delegate)) if signs => Some(stage.as_str()),
        _ => None,
    };
    let proves = !may_sign.is_empty() || acts.iter().any(|act| matches!(*act, "approve" | "submit" | "publish"));
    Ok(Next {
        signed: signed(seat, opened),
        awaited: if state.stage() == Some(Stage::Authorities) {
            work.awaited().into_iter().map(|name| authority(seat, name)).collect()
        } else {
            Vec::new()
        },
        signs: may_sign,
        acts,
        back,
        stale: proves && !person.is_fresh(seat.desk().clock().now()),
        sent_back: work.sent_back().last().filter(|_| matches!(state, ReportState::Draft)).map(|back| {
            let name = opened.names.get(back.act.by.as_str()).map_or("", |n| n);
            (back.reason.clone(), by(seat, name, back.act.at))
        }),
        hindered,
    })
}

/// The sign-offs that hold, in words.
fn signed(seat: &Seat, opened: &Opened) -> Vec<String> {
    let told = |office: String, s: &alliance::register::SignOff| {
        let name = opened.names.get(s.act.by.as_str()).map_or("", |n| n);
        seat.with("report-signed", &[("office", office.into()), ("who", by(seat, name, s.act.at).into())])
    };
    let mut lines = Vec::new();
    let mut offices = |signed: &std::collections::BTreeMap<String, alliance::register::SignOff>| {
        lines.extend(signed.iter().map(|(name, s)| told(authority(seat, name), s)));
    };
    match opened.work.state() {
        ReportState::Authorities { signed, .. } => offices(signed),
        ReportState::Coordinator { authorities } => offices(authorities),
        ReportState::Delegate { authorities, coordinator } => {
            offices(authorities);
            lines.push(told(seat.m("report-office-coordinator"), coordinator));
        }
        state => {
            if let Some(submission) = state.submission() {
                offices(&submission.authorities);
                lines.push(told(seat.m("report-office-coordinator"), &submission.coordinator));
                lines.push(told(seat.m("report-office-delegate"), &submission.delegate));
            }
        }
    }
    lines
}
