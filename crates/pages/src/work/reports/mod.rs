//! A member's report: the questionnaire, its sign-offs, its workbook.
//!
//! A section of the questions is one form. With a script its fields are sent one by one while they are typed; without one the
//! form has a button. Both go to the same address, with the numbers of the answers that the page shows.

mod answer;
mod bar;
mod conflict;
mod control;
mod history;
mod list;
mod remarks;
mod save;
mod show;
mod steps;
mod typed;
mod workbook;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use gate::{LARGEST_REPORT, seat};

use crate::enter::Site;

pub use list::{Line, line};

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let large = || DefaultBodyLimit::max(LARGEST_REPORT);
    let r = seat!(r, Reports, GET "/work/reports", list::show);
    let r = seat!(r, ReportRead, GET "/work/report/{id}", show::show);
    let r = seat!(r, ReportWrite, POST "/work/report/{id}", save::save.layer(large()));
    let r = seat!(r, ReportRead, GET "/work/report/{id}/versions", save::versions);
    let r = seat!(r, ReportRead, GET "/work/report/{id}/history/{field}", history::show);
    let r = seat!(r, ReportRead, GET "/work/report/{id}/workbook", workbook::download);
    let r = seat!(r, ReportWrite, POST "/work/report/{id}/workbook", workbook::upload.layer(large()));
    let r = seat!(r, ReportWrite, POST "/work/report/{id}/apply", workbook::apply.layer(large()));
    let r = seat!(r, ReportRemark, POST "/work/report/{id}/remarks", remarks::change);
    let r = seat!(r, ReportAsk, POST "/work/report/{id}/ask", steps::ask);
    let r = seat!(r, ReportSign, POST "/work/report/{id}/sign", steps::sign);
    let r = seat!(r, ReportApprove, POST "/work/report/{id}/approve", steps::approve);
    let r = seat!(r, ReportSubmit, POST "/work/report/{id}/submit", steps::submit);
    let r = seat!(r, ReportReturn, POST "/work/report/{id}/return", steps::send_back);
    let r = seat!(r, ReportStep, POST "/work/report/{id}/step", steps::step);
    let r = seat!(r, ReportReply, POST "/work/report/{id}/reply", steps::reply);
    seat!(r, ReportPublish, POST "/work/report/{id}/publish", steps::publish)
}
