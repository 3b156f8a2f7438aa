//! How the house's letters fare, for whoever looks after the machine: counts and faults, no names and no addresses.

use alliance::people::access;
use askama::Template;
use axum::response::Response;
use gate::Leave;

use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::work::Seat;

#[derive(Template)]
#[template(path = "work/mail.html")]
struct Page<'a> {
    c: &'a Seat,
    server: Option<String>,
    counts: Vec<(String, String)>,
    last: String,
    oldest: String,
    faults: Vec<(String, String)>,
    broken: u64,
}

/// A fault as it is remembered (`refused 550`) in words.
pub fn fault(c: &Seat, remembered: &str) -> String {
    let (word, code) = remembered.split_once(' ').unwrap_or((remembered, ""));
    let why = c.of("mail-fault", word);
    if code.is_empty() {
        return why;
    }
    c.with("mail-fault-code", &[("why", Arg::Text(why)), ("code", Arg::from(code))])
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::Mail>, seat: Seat) -> Shown {
    let c = &seat;
    let tally = c.desk().mail_fares(&leave).await?;
    let day = |time: Option<jiff::Timestamp>| time.map_or_else(|| c.m("mail-never"), |time| c.day_of(&time));
    let counts = vec![
        (c.m("mail-sent"), tally.sent),
        (c.m("mail-waiting"), tally.waiting),
        (c.m("mail-failing"), tally.failing),
        (c.m("mail-given-up"), tally.given_up),
    ];
    c.page(&Page {
        c,
        server: c.desk().mail_server(),
        counts: counts.into_iter().map(|(word, n)| (word, c.number(n))).collect(),
        last: day(tally.last_sent),
        oldest: day(tally.oldest),
        faults: tally.faults.iter().map(|(why, n)| (fault(c, why), c.number(*n))).collect(),
        broken: tally.failing + tally.given_up,
    })
}

/// Lets what failed be tried again.
pub async fn retry(Leave(leave): Leave<access::MailRetry>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().mail_retry(&leave).await?;
    Ok(seat.go("/work/mail"))
}
