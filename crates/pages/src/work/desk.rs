//! The first page of whoever is signed in: what waits for them.

use alliance::people::access;
use askama::Template;
use desk::register::commitments::CommitmentWaits;
use desk::register::figures::FiguresWaits;
use desk::register::reports::{ReportLine, Waiting};
use desk::register::reviews::ReviewWaits;
use gate::Leave;

use super::Seat;
use super::reports::{Line, line};
use crate::fault::Shown;

/// A report that waits.
struct WaitingReport {
    /// What is to be done.
    what: String,
    /// Where.
    href: String,
    line: Line,
    /// Why it was sent back, where it was.
    back: Option<String>,
}

#[derive(Template)]
#[template(path = "work/desk.html")]
struct Desk<'a> {
    c: &'a Seat,
    /// What waits: addresses and sentences.
    waits: Vec<(&'static str, String)>,
    reports: Vec<WaitingReport>,
    commitments: Vec<CommitmentWaits>,
    reviews: Vec<ReviewWaits>,
    figures: Vec<FiguresWaits>,
    /// Definitions that a colleague wrote.
    definitions: Vec<String>,
    nothing: bool,
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::Desk>, seat: Seat) -> Shown {
    let mut waits = super::people::waits(&seat, &leave).await?;
    let items = seat.desk().waiting_items(&leave).await?;
    if items > 0 {
        waits.push(("/work/takedown", seat.with("work-waits-takedown", &[("n", items.into())])));
    }
    let handed = seat.desk().waiting_handed(&leave).await?;
    if handed > 0 {
        waits.push(("/work/takedown/handed", seat.with("work-waits-handed", &[("n", handed.into())])));
    }
    let asked = seat.desk().waiting_police(&leave).await?;
    if asked > 0 {
        waits.push(("/work/police", seat.with("work-waits-police", &[("n", asked.into())])));
    }
    let referrals = seat.desk().waiting_referrals(&leave).await?;
    if referrals > 0 {
        waits.push(("/work/referrals", seat.with("work-waits-referrals", &[("n", referrals.into())])));
    }
    let compared = seat.desk().waiting_deconfliction(&leave).await?;
    if compared > 0 {
        waits.push(("/work/deconfliction", seat.with("work-waits-deconfliction", &[("n", compared.into())])));
    }
    let notices = seat.desk().waiting_notices(&leave).await?;
    if notices > 0 {
        waits.push(("/work/notices", seat.with("work-waits-notices", &[("n", notices.into())])));
    }
    let (rules, police) = seat.desk().waiting_tables(&leave).await?;
    if rules {
        waits.push(("/work/takedown/rules", seat.m("work-waits-rules")));
    }
    if police {
        waits.push(("/work/takedown/rules", seat.m("work-waits-police-table")));
    }
    let law = seat.desk().waiting_law(&leave).await?;
    if law > 0 {
        waits.push(("/work/law", seat.with("work-waits-law", &[("n", law.into())])));
    }
    let victims = seat.desk().waiting_victims(&leave).await?;
    if victims > 0 {
        waits.push(("/work/victims", seat.with("work-waits-victims", &[("n", victims.into())])));
    }
    let campaigns = seat.desk().waiting_campaigns(&leave).await?;
    if campaigns > 0 {
        waits.push(("/work/campaigns", seat.with("work-waits-campaigns", &[("n", campaigns.into())])));
    }
    let practices = seat.desk().waiting_practices(&leave).await?;
    if practices > 0 {
        waits.push(("/work/practices", seat.with("work-waits-practices", &[("n", practices.into())])));
    }
    let waiting = seat.desk().waiting_reports(&leave).await?;
    let reports: Vec<WaitingReport> = waiting.iter().map(|w| told(&seat, w)).collect();
    let commitments = seat.desk().waiting_commitments(&leave).await?;
    let reviews = seat.desk().waiting_reviews(&leave).await?;
    let figures = seat.desk().waiting_figures(&leave).await?;
    let definitions = seat.desk().waiting_definitions(&leave).await?;
    let nothing = waits.is_empty()
        && reports.is_empty()
        && commitments.is_empty()
        && reviews.is_empty()
        && figures.is_empty()
        && definitions.is_empty();
    seat.page(&Desk { c: &seat, waits, reports, commitments, reviews, figures, definitions, nothing })
}

impl Desk<'_> {
    /// Days that are left until the end of a day; none once it has passed.
    fn left(&self, until: &jiff::civil::Date) -> Option<u64> {
        self.c.today().until(*until).ok().and_then(|span| u64::try_from(span.get_days()).ok())
    }
}

fn told(seat: &Seat, waiting: &Waiting) -> WaitingReport {
    let (what, report): (String, &ReportLine) = match waiting {
        Waiting::ToWrite(report) if report.work.state().name() == "open" => (seat.m("waits-begin"), report),
        Waiting::ToWrite(report) if report.held_back == 0 => (seat.m("waits-ask"), report),
        Waiting::ToWrite(report) => (seat.m("waits-write"), report),
        Waiting::ToApprove(report) => (seat.m("waits-approve"), report),
        Waiting::ToSign(report, _) => (seat.m("waits-sign"), report),
        Waiting::ToSubmit(report) => (seat.m("waits-submit"), report),
        Waiting::ToCheck(report) => (seat.m("waits-check"), report),
        Waiting::ToPublish(report) => (seat.m("waits-publish"), report),
    };
    let returned = matches!(waiting, Waiting::ToWrite(_)).then(|| report.work.sent_back().last()).flatten();
    let back = returned.filter(|_| report.work.state().name() == "draft");
    let step = if matches!(waiting, Waiting::ToWrite(_)) { "" } else { "#next" };
    WaitingReport {
        what,
        href: format!("/work/report/{}{step}", report.paper.id),
        line: line(seat, report),
        back: back.map(|b| seat.with("waits-returned", &[("reason", b.reason.as_str().into())])),
    }
}
