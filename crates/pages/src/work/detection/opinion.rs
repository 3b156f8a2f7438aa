//! What is said of entries across the border of the house, in words: what a list's source is told, and what those who take a list over say.

use std::collections::BTreeMap;

use ::desk::detection::{EntryTold, HeardSeen, ToldSeen, ToldSum, Word};
use ::desk::work::ToldState;
use alliance::detection::opinion::ground_of;
use alliance::detection::{Opinion, Reason};
use alliance::people::access;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use jiff::Timestamp;
use serde::Deserialize;

use super::{numbered, ruled, words};
use crate::enter::Site;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};
use crate::work::Seat;

/// Before the id of a reason, where the form names one.
const WRONG: &str = "wrong:";

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, SourceTell, POST "/work/detection/{bank}/entries/{entry}/tell", tell)
}

/// Something that a source was told.
pub(super) struct Line {
    pub entry: u64,
    pub what: Vec<Html>,
    pub by: String,
    pub became: String,
    /// Why it was not sent yet, or not taken.
    pub trouble: Option<String>,
}

/// An opinion in words, a line for each reason. `is_own`: whether the reasons are those of this house, which has words for them.
fn what(seat: &Seat, opinion: &Opinion, is_own: bool) -> Vec<Html> {
    let reason = |reason: &Reason| match ground_of(&reason.guid).filter(|_| is_own) {
        Some(ground) => Html::text(&seat.of("ground", ground.as_str())),
        None => seat.english(&reason.name),
    };
    match opinion {
        Opinion::Right => vec![Html::text(&seat.m("opinion-right"))],
        Opinion::Wrong { reasons } => reasons.iter().map(|of| wrong(seat, reason(of))).collect(),
    }
}

/// That an entry is wrong, and why.
fn wrong(seat: &Seat, reason: Html) -> Html {
    seat.html("opinion-wrong", &[("reason", Arg::Markup(reason))])
}

fn became(seat: &Seat, told: &ToldSeen) -> String {
    let time = |at: &Timestamp| [("time", Arg::Text(seat.time(at)))];
    match (told.state, told.ended.as_ref()) {
        (ToldState::Waiting, _) if told.is_lost => seat.m("tell-lost"),
        (ToldState::Waiting, _) if told.due <= seat.desk().clock().now() => seat.m("tell-soon"),
        (ToldState::Waiting, _) => seat.with("tell-due", &time(&told.due)),
        (ToldState::Sent, ended) => seat.with("tell-sent", &time(ended.unwrap_or(&told.due))),
        (ToldState::Refused, ended) => {
            let (time, code) = (seat.time(ended.unwrap_or(&told.due)), told.refused.unwrap_or_default().to_string());
            seat.with("tell-refused", &[("time", time.into()), ("code", code.into())])
        }
    }
}

/// What a source was told, for a table.
fn lines(seat: &Seat, offices: &BTreeMap<String, String>, told: &[ToldSeen]) -> Vec<Line> {
    let line = |told: &ToldSeen| Line {
        entry: told.entry,
        what: what(seat, &told.opinion, false),
        by: words::by(seat, offices, &told.by),
        became: became(seat, told),
        trouble: told.trouble.map(|trouble| {
            let n = [("n", u64::from(trouble.times).into()), ("time", seat.time(&trouble.at).into())];
            format!("{} {}", seat.of("source-trouble", trouble.what.word()), seat.with("source-failed", &n))
        }),
    };
    told.iter().map(line).collect()
}

/// What somebody who takes a list over said.
pub(super) struct Heard {
    pub entry: u64,
    pub what: Vec<Html>,
    pub by: String,
}

/// The same of all of them.
pub(super) fn heard(seat: &Seat, offices: &BTreeMap<String, String>, all: &[HeardSeen]) -> Vec<Heard> {
    let line = |heard: &HeardSeen| Heard {
        entry: heard.entry,
        what: what(seat, &heard.opinion, true),
        by: words::by(seat, offices, &heard.by),
    };
    all.iter().map(line).collect()
}

/// What an entry's owner may tell its source, and did.
pub(super) struct Telling {
    /// The source that may be told something; none where nobody is, or not by whoever looks.
    pub source: Option<String>,
    /// What it may be told: value of the form, and words.
    pub choices: Vec<(String, Html)>,
    /// What it was told.
    pub lines: Vec<Line>,
}

impl Telling {
    pub fn of(seat: &Seat, offices: &BTreeMap<String, String>, told: EntryTold) -> Self {
        let EntryTold { source, reasons, told } = told;
        let right = ("right".to_owned(), Html::text(&seat.m("opinion-right")));
        let of = |reason: &Reason| (format!("{WRONG}{}", reason.guid), wrong(seat, seat.english(&reason.name)));
        let choices = std::iter::once(right).chain(reasons.iter().map(of)).collect();
        let source = source.filter(|_| seat.reaches::<access::SourceTell>());
        Self { source, choices, lines: lines(seat, offices, &told) }
    }

    /// Whether the source names no reason for which an entry may be wrong.
    pub fn is_right_alone(&self) -> bool {
        self.choices.len() == 1
    }
}

/// What the source of a list was told.
pub(super) struct Told {
    pub counts: String,
    pub lines: Vec<Line>,
}

impl Told {
    /// None where it was told nothing.
    pub fn of(seat: &Seat, offices: &BTreeMap<String, String>, sum: &ToldSum) -> Option<Self> {
        let numbers = [("waiting", sum.waiting), ("sent", sum.sent), ("refused", sum.refused)];
        let counts = seat.with("tell-counts", &numbers.map(|(name, n)| (name, n.into())));
        (!sum.newest.is_empty()).then(|| Self { counts, lines: lines(seat, offices, &sum.newest) })
    }
}

/// What is told, as it is sent.
#[derive(Debug, Deserialize)]
struct Tells {
    #[serde(default)]
    word: String,
}

async fn tell(
    Leave(leave): Leave<access::SourceTell>,
    seat: Seat,
    Path((_, bank, entry)): Path<(String, String, String)>,
    Form(sent): Form<Tells>,
) -> Result<Response, Fault> {
    let entry = numbered(&entry)?;
    let word = match sent.word.strip_prefix(WRONG) {
        Some(guid) => Word::Wrong(vec![guid.to_owned()]),
        None if sent.word == "right" => Word::Right,
        None => return Err(Fault::Bad(seat.m("form-choose"))),
    };
    ruled(&seat, seat.desk().entry_tell(&leave, entry, word).await)?;
    Ok(seat.go(words::entry_path(&bank, entry)))
}
