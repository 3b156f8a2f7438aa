//! The letters of a round: which was sent to whom, when, and what became of those that were not.

use alliance::people::access;
use alliance::register::RoundWork;
use askama::Template;
use desk::letters::Fate;
use gate::Leave;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::mail::fault;
use crate::fault::Shown;
use crate::i18n::Arg;
use crate::work::Seat;

/// A letter: member, which letter, account, language, what became of it.
struct Row {
    member: String,
    kind: String,
    account: String,
    language: String,
    fate: String,
}

#[derive(Template)]
#[template(path = "work/round-letters.html")]
struct Page<'a> {
    c: &'a Seat,
    id: &'a str,
    event: String,
    rows: Vec<Row>,
}

/// A day and a minute (UTC) as two arguments.
fn at(c: &Seat, time: &Timestamp) -> [(&'static str, Arg); 2] {
    let zoned = time.to_zoned_datetime(TimeZone::UTC);
    [("day", Arg::Text(c.day_of(time))), ("time", Arg::Text(format!("{:02}:{:02}", zoned.hour(), zoned.minute())))]
}

fn fate(c: &Seat, letter: &Fate) -> String {
    match (&letter.sent, &letter.failed) {
        (Some(sent), _) => c.with("letters-sent", &at(c, sent)),
        (None, None) => c.m("letters-waiting"),
        (None, Some(why)) => {
            let [day, time] = at(c, &letter.due);
            let args = [("why", Arg::Text(fault(c, why))), ("n", Arg::Number(letter.tries.into())), day, time];
            if letter.is_given_up() { c.with("letters-given-up", &args[..2]) } else { c.with("letters-again", &args) }
        }
    }
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::RoundLetters>, seat: Seat) -> Shown {
    let c = &seat;
    let letters = c.desk().round_letters(&leave).await?;
    let rows = letters.iter().map(|letter| Row {
        member: c.name(letter.id.split('.').nth(2).unwrap_or_default()),
        kind: c.of("letters-kind", &letter.template),
        account: letter.account.clone(),
        language: letter.language.clone(),
        fate: fate(c, letter),
    });
    let event = leave.paper().read::<RoundWork>().map(|work| work.event).unwrap_or_default();
    c.page(&Page { c, id: &leave.paper().id, event, rows: rows.collect() })
}
