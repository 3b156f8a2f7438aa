//! What a country allows: what leaves without asking and when, the form by which another table is proposed, and the second person's button.

use alliance::people::access::{self, Act};
use alliance::takedown::{Country, PoliceOrder, Probes};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::Timestamp;

use super::lines::{self, BadLine};
use super::told::{Row, country};
use super::{
    Edition, Filled, OfTwo, ROOM, Waiting, edition_seen, police_at, refused, rules_at, shown, standing, taken,
};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, RulesSee, GET "/work/takedown/rules/{member}", show);
    let r = seat!(r, RulesPropose, POST "/work/takedown/rules/{member}", propose);
    let r = seat!(r, RulesConfirm, POST "/work/takedown/rules/{member}/confirm", confirm);
    seat!(r, RulesDrop, POST "/work/takedown/rules/{member}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "work/rules.html")]
struct RulesPage<'a> {
    c: &'a Seat,
    member: String,
    edition: u32,
    since: Option<Timestamp>,
    is_parallel: bool,
    /// The police table that is signed: its edition, and since when.
    signed: Option<(u32, Timestamp)>,
    rows: Vec<Row>,
    waits: Option<Waiting>,
    stood: Vec<Edition>,
    form: Option<Filled>,
}

impl RulesPage<'_> {
    fn at(&self) -> String {
        rules_at(&self.member)
    }

    /// What the button of the second person says.
    fn confirm_at(&self) -> String {
        format!("{}/confirm", self.at())
    }

    fn confirm_word(&self) -> String {
        self.c.m("rules-confirm")
    }

    fn confirm_text(&self) -> String {
        self.c.m("rules-confirm-text")
    }

    fn may_drop(&self) -> bool {
        self.c.reaches::<access::RulesDrop>()
    }

    fn may_propose(&self) -> bool {
        self.c.reaches::<access::RulesPropose>()
    }

    fn stands(&self) -> String {
        standing(self.c, self.edition, self.since.as_ref())
    }

    /// Whether a police table counts, in a sentence.
    fn police(&self) -> String {
        match (&self.signed, self.is_parallel) {
            (Some((edition, since)), true) => self.c.with(
                "rules-silence-counts",
                &[("n", u64::from(*edition).into()), ("when", self.c.time(since).into())],
            ),
            (None, true) => self.c.m("rules-silence-unsigned"),
            (_, false) => self.c.m("rules-silence-nothing"),
        }
    }

    fn police_table(&self) -> Option<String> {
        self.c.reaches::<access::PoliceTableSee>().then(|| police_at(&self.member))
    }
}

/// A table as the form shows it.
fn filled(table: &Country) -> Filled {
    let yes = |is: bool| if is { "yes".to_owned() } else { String::new() };
    let pairs = [
        ("seen", table.edition.to_string()),
        ("police", table.police.as_str().to_owned()),
        ("second_assessor", yes(table.second_assessor)),
        ("pregraded", yes(table.pregraded)),
        ("windows", lines::of_windows(&table.windows)),
        ("notifies", lines::of_pairs(&table.notifies)),
        ("accepts", lines::of_pairs(&table.accepts)),
        ("classes", lines::of_classes(&table.classes)),
        ("languages", table.languages.join(" ")),
        ("retention_days", table.retention_days.to_string()),
        ("probes", yes(table.probes == Probes::Status)),
    ];
    Filled::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn at(bad: BadLine) -> [(&'static str, Arg); 1] {
    [("n", (bad.0 as u64).into())]
}

/// What a form says, or everything that is wrong with it.
fn read(seat: &Seat, member: &str, sent: &Pairs) -> Result<(Country, u32), Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut bad = |field: &str, sentence: String| wrong.push(Wrong { field: field.to_owned(), sentence });
    // A field that says several things is not trimmed as a whole: its lines have numbers.
    let text = |name: &str| sent.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str());
    let notifies = lines::pairs(text("notifies"));
    let accepts = lines::pairs(text("accepts"));
    let (classes, windows) = (lines::classes(text("classes")), lines::windows(text("windows")));
    if let Err(line) = &notifies {
        bad("notifies", seat.with("rules-pair-unread", &at(*line)));
    }
    if let Err(line) = &accepts {
        bad("accepts", seat.with("rules-pair-unread", &at(*line)));
    }
    if let Err(line) = &classes {
        bad("classes", seat.with("rules-class-unread", &at(*line)));
    }
    if let Err(line) = &windows {
        bad("windows", seat.with("rules-window-unread", &at(*line)));
    }
    let police = PoliceOrder::ALL.iter().copied().find(|order| order.as_str() == one(sent, "police"));
    if police.is_none() {
        bad("police", seat.m("form-choose"));
    }
    let retention_days = one(sent, "retention_days").parse::<u16>().ok();
    if retention_days.is_none() {
        bad("retention_days", seat.of("refusal", "country-retention-unfit"));
    }
    let read = (notifies, accepts, classes, windows, police, retention_days);
    let (Ok(notifies), Ok(accepts), Ok(classes), Ok(windows), Some(police), Some(retention_days)) = read else {
        return Err(wrong);
    };
    let table = Country {
        member: member.to_owned(),
        edition: 0,
        notifies,
        accepts,
        classes,
        police,
        second_assessor: one(sent, "second_assessor") == "yes",
        pregraded: one(sent, "pregraded") == "yes",
        windows,
        languages: one(sent, "languages").split_whitespace().map(str::to_owned).collect(),
        retention_days,
        probes: if one(sent, "probes") == "yes" { Probes::Status } else { Probes::Off },
    };
    Ok((table, edition_seen(sent)))
}

async fn page<A: Act>(seat: &Seat, leave: &Authorised<A>, form: Option<Filled>) -> Shown {
    let seen = seat.desk().rules(leave).await?;
    let signed = seat.desk().police_signed(leave).await?;
    let OfTwo { edition, since, waits, stood, form } = OfTwo::of(seat, &seen, |table| country(seat, table), form);
    let page = RulesPage {
        c: seat,
        edition,
        since,
        is_parallel: seen.holds.police == PoliceOrder::Parallel,
        signed,
        rows: country(seat, &seen.holds),
        waits,
        stood,
        form,
        member: seen.member,
    };
    shown(seat, &page, page.form.as_ref())
}

async fn show(Leave(leave): Leave<access::RulesSee>, seat: Seat) -> Shown {
    let form = if seat.parameter("change").is_some() && seat.reaches::<access::RulesPropose>() {
        let seen = seat.desk().rules(&leave).await?;
        seen.waits.is_none().then(|| filled(&seen.holds))
    } else {
        None
    };
    page(&seat, &leave, form).await
}

async fn propose(
    Leave(leave): Leave<access::RulesPropose>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let member = leave.member().unwrap_or_default().to_owned();
    let wrong = match read(&seat, &member, &sent) {
        Err(wrong) => wrong,
        Ok((table, seen)) => match seat.desk().rules_propose(&leave, table, seen, one(&sent, "reason")).await {
            Ok(()) => return Ok(seat.go(rules_at(&member))),
            Err(why) => vec![refused(&seat, why)?],
        },
    };
    page(&seat, &leave, Some(Filled { sent, wrong })).await
}

async fn confirm(
    Leave(leave): Leave<access::RulesConfirm>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let read = sent.digest(&seat)?;
    let done = seat.desk().rules_confirm(&leave, &read).await;
    taken(&seat, &rules_at(leave.member().unwrap_or_default()), done)
}

async fn drop_it(Leave(leave): Leave<access::RulesDrop>, seat: Seat) -> Result<Response, Fault> {
    let done = seat.desk().rules_drop(&leave).await;
    taken(&seat, &rules_at(leave.member().unwrap_or_default()), done)
}
