//! Reporting rounds: who is to report, who has, who is late; and the letters that say so.

mod cell;
mod letters;
mod list;
mod mail;
mod matrix;
mod pack;
mod steps;

use axum::Router;
use gate::seat;
use jiff::civil::Date;

use super::Seat;
use crate::enter::Site;
use crate::fault::Fault;
use crate::i18n::Arg;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Rounds, GET "/work/rounds", list::show);
    let r = seat!(r, RoundAnnounce, POST "/work/rounds", list::announce);
    let r = seat!(r, RoundSee, GET "/work/round/{id}", matrix::show);
    let r = seat!(r, RoundStep, POST "/work/round/{id}/step", steps::step);
    let r = seat!(r, RoundClose, POST "/work/round/{id}/close", steps::close);
    let r = seat!(r, RoundMove, POST "/work/round/{id}/move", steps::move_day);
    let r = seat!(r, RoundLetters, GET "/work/round/{id}/letters", letters::show);
    let r = seat!(r, RoundPack, GET "/work/round/{id}/pack", pack::show);
    let r = seat!(r, RoundPack, POST "/work/round/{id}/pack", pack::order);
    let r = seat!(r, RoundPack, GET "/work/round/{id}/pack/{key}/{name}", pack::send);
    let r = seat!(r, ReportPack, GET "/work/report/{id}/pack", pack::own);
    let r = seat!(r, ReportPack, POST "/work/report/{id}/pack", pack::order_own);
    let r = seat!(r, ReportPack, GET "/work/report/{id}/pack/{key}/{name}", pack::send_own);
    let r = seat!(r, Mail, GET "/work/mail", mail::show);
    seat!(r, MailRetry, POST "/work/mail/retry", mail::retry)
}

/// A day that was typed, or a sentence that names it.
fn day(seat: &Seat, given: &str) -> Result<Date, Fault> {
    given.trim().parse().map_err(|_| {
        let shown: String = given.chars().take(60).collect();
        Fault::Bad(
            seat.with("rounds-bad-day", &[("given", shown.into()), ("example", Arg::Text(seat.today().to_string()))]),
        )
    })
}
