//! What was handed over to another country's hotline, and what others handed over: both lists, one of them, its file, and what each side says.

use std::collections::BTreeMap;

use ::desk::takedown::{HandFile, HandFormat, HandRefused, HandSeen, HandStep, HandedDesk};
use alliance::people::access;
use alliance::takedown::HandOverState;
use alliance::takedown::handing::{End, Route, Why};
use askama::Template;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::{Form, Router};
use gate::{Leave, seat};

use super::form::unkept;
use super::words;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// Where the lists stand.
const LIST: &str = "/work/takedown/handed";
/// Characters of the words in a file, at most: X-ARF's description has no more.
const LONGEST_NOTE: usize = 1_000;

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, HandOverAsk, POST "/work/item/{id}/hand-over", ask);
    let r = seat!(r, HandedRoom, GET "/work/takedown/handed", list);
    let r = seat!(r, HandedRoom, GET "/work/takedown/handed/{handed}", show);
    let r = seat!(r, HandedStep, POST "/work/takedown/handed/{handed}/step", answer);
    seat!(r, HandedFile, POST "/work/takedown/handed/{handed}/file", file)
}

/// What a use case gave, its refusal put into this language's sentence.
fn ruled<T>(seat: &Seat, done: Result<T, HandRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        HandRefused::NotVetted(_) => Fault::Refused(seat.m("detection-not-vetted")),
        HandRefused::NotThere => Fault::Missing,
        HandRefused::NotInScope => Fault::Refused(seat.m("handed-not-in-scope")),
        HandRefused::NotAbroad => Fault::Refused(seat.m("handed-not-abroad")),
        HandRefused::Noticed => Fault::Refused(seat.m("handed-noticed")),
        HandRefused::NotYours => Fault::Refused(seat.m("handed-not-yours")),
        HandRefused::Destroyed => Fault::Refused(seat.m("item-destroyed")),
        HandRefused::AddressInWords => Fault::Refused(seat.m("item-reason-address")),
        HandRefused::TooLong => Fault::Refused(seat.m("handed-words-long")),
        HandRefused::NoHouse => Fault::Refused(seat.m("handed-no-house")),
        HandRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        HandRefused::Desk(error) => seat.fault(error),
    })
}

/// How far a hand-over is, in words.
pub(super) fn state(seat: &Seat, seen: &HandSeen) -> String {
    match &seen.state {
        HandOverState::Refused { why, .. } => seat.of("handed-why", why.as_str()),
        HandOverState::Ended { end, .. } => seat.of("handed-end", end.as_str()),
        HandOverState::HandedOn { to, .. } => seat.with("handed-on-to", &[("country", seat.name(to.as_str()).into())]),
        state => seat.of("handed-state", state.name()),
    }
}

/// A hand-over in one line: to whom or from whom, and how far.
pub(super) fn line(seat: &Seat, seen: &HandSeen) -> String {
    let said = state(seat, seen);
    if seen.is_out {
        seat.with("handed-line-out", &[("country", seat.name(&seen.to).into()), ("state", said.into())])
    } else {
        seat.with("handed-line-in", &[("country", seat.name(&seen.from.member).into()), ("state", said.into())])
    }
}

/// A shape for how far it is, beside the word for it.
fn shape_of(seen: &HandSeen) -> &'static str {
    use HandOverState::{Accepted, Acknowledged, GivenOut, Handed, Preparing, Ready};
    match seen.state {
        _ if seen.overdue.is_some() => "◷",
        Preparing | Ready { .. } | Handed { .. } | GivenOut { .. } => "○",
        Acknowledged { .. } | Accepted { .. } => "◐",
        _ => "●",
    }
}

#[derive(Template)]
#[template(path = "work/handed.html")]
struct ListPage<'a> {
    c: &'a Seat,
    desk: HandedDesk,
    names: BTreeMap<String, String>,
}

impl ListPage<'_> {
    fn state(&self, seen: &HandSeen) -> String {
        state(self.c, seen)
    }

    fn shape(&self, seen: &HandSeen) -> &'static str {
        shape_of(seen)
    }

    /// The other side.
    fn whom(&self, seen: &HandSeen) -> String {
        if seen.is_out { self.c.name(&seen.to) } else { named(self.c, &self.names, seen) }
    }

    fn age(&self, seen: &HandSeen) -> String {
        words::age(self.c, seen.left.unwrap_or(seen.asked))
    }

    fn urgent(&self, seen: &HandSeen) -> String {
        seen.found.as_ref().map(|found| words::signs(self.c, found.signs)).unwrap_or_default()
    }

    fn waits_for(&self, received: &jiff::Timestamp) -> String {
        words::age(self.c, *received)
    }

    /// How many wait for an answer for longer than the norm.
    fn overdue(&self, all: &[HandSeen]) -> u64 {
        all.iter().filter(|seen| seen.overdue.is_some()).count() as u64
    }
}

/// Who handed something over: what they are called, and their country.
fn named(seat: &Seat, names: &BTreeMap<String, String>, seen: &HandSeen) -> String {
    let name = names.get(&seen.from.organisation).unwrap_or(&seen.from.organisation);
    format!("{name} ({})", seat.name(&seen.from.member))
}

#[derive(Template)]
#[template(path = "work/handed-one.html")]
struct OnePage<'a> {
    c: &'a Seat,
    seen: HandSeen,
    names: BTreeMap<String, String>,
}

impl OnePage<'_> {
    fn path(&self) -> String {
        format!("{LIST}/{}", self.seen.id)
    }

    fn line(&self) -> String {
        line(self.c, &self.seen)
    }

    fn shape(&self) -> &'static str {
        shape_of(&self.seen)
    }

    fn sender(&self) -> String {
        named(self.c, &self.names, &self.seen)
    }

    fn age(&self) -> String {
        words::age(self.c, self.seen.left.unwrap_or(self.seen.asked))
    }

    fn late(&self) -> Option<String> {
        self.seen.overdue.map(|since| words::age(self.c, since))
    }

    /// Whether its file lies ready.
    fn is_ready(&self) -> bool {
        matches!(self.seen.state, HandOverState::Ready { .. })
    }

    fn is_by_file(&self) -> bool {
        self.seen.route == Route::File
    }

    /// Whether one says what the other hotline says: as that hotline, or for it where it went by file.
    fn speaks(&self) -> bool {
        !self.seen.is_out || self.is_by_file()
    }

    fn may_withdraw(&self) -> bool {
        use HandOverState::{Acknowledged, GivenOut, Handed, Preparing, Ready};
        let open =
            matches!(self.seen.state, Preparing | Ready { .. } | Handed { .. } | GivenOut { .. } | Acknowledged { .. });
        self.seen.is_out && open
    }

    fn may_acknowledge(&self) -> bool {
        use HandOverState::{GivenOut, Handed};
        self.speaks() && matches!(self.seen.state, Handed { .. } | GivenOut { .. })
    }

    fn may_accept(&self) -> bool {
        self.may_acknowledge() || self.speaks() && matches!(self.seen.state, HandOverState::Acknowledged { .. })
    }

    fn may_end(&self) -> bool {
        self.speaks() && matches!(self.seen.state, HandOverState::Accepted { .. })
    }

    fn whys(&self) -> &'static [Why] {
        Why::ALL
    }

    fn ends(&self) -> &'static [End] {
        End::ALL
    }

    fn formats(&self) -> [HandFormat; 3] {
        HandFormat::ALL
    }

    /// What was done, a line for each.
    fn steps(&self) -> Vec<String> {
        let line = |step: &alliance::takedown::handing::Taken| {
            let args = [
                ("state", self.c.of("handed-state", &step.state).into()),
                ("country", self.c.name(&step.by).into()),
                ("when", self.c.time(&step.at).into()),
            ];
            self.c.with("handed-step", &args)
        };
        self.seen.steps.iter().map(line).collect()
    }

    /// What was said, a line for each: who, when, what.
    fn said(&self) -> Vec<(String, String)> {
        let who = |by: &str, at| {
            self.c.with("handed-said", &[("country", self.c.name(by).into()), ("when", self.c.time(at).into())])
        };
        self.seen.words.iter().map(|words| (who(&words.by, &words.at), words.text.clone())).collect()
    }

    /// What whoever handed it over found, a line for each.
    fn found(&self) -> Vec<(String, String)> {
        let c = self.c;
        let Some(found) = &self.seen.found else { return Vec::new() };
        let mut lines = vec![(c.m("handed-labels"), labels(c, found))];
        if let Some(assessed) = &found.assessed {
            lines.push((c.m("handed-assessed"), c.day_of(assessed)));
        }
        lines.push((c.m("handed-network"), found.network.clone()));
        if let Some(evidence) = &found.evidence {
            lines.push((c.m("handed-evidence"), evidence.to_string()));
        }
        if !found.digests.is_empty() {
            lines.push((c.m("handed-digests"), found.digests.join(&c.m("list-comma"))));
        }
        if let Some(wish) = &found.wish {
            lines.push((c.m("handed-police-want"), wished(c, wish)));
        }
        lines
    }

    /// When it was reported first, how often, and how urgent it is said to be there.
    fn facts(&self) -> Vec<(String, String)> {
        let c = self.c;
        let Some(found) = &self.seen.found else { return Vec::new() };
        let signs = words::signs(c, found.signs);
        let signs = if signs.is_empty() { c.m("sign-none") } else { signs };
        vec![
            (c.m("item-first"), c.time(&found.received)),
            (c.m("item-times"), c.with("item-times-n", &[("n", found.reports.into())])),
            (c.m("takedown-signs"), signs),
        ]
    }

    /// Files that were taken: when, by whom, in which form, and their digests.
    fn files(&self) -> Vec<(String, String)> {
        let line = |file: &::desk::takedown::FileTaken| {
            let args = [
                ("format", self.c.of("handed-format", &file.format).into()),
                ("when", self.c.time(&file.at).into()),
                ("who", file.by.as_str().into()),
            ];
            (self.c.with("handed-file-taken", &args), format!("sha256:{}", file.sha256))
        };
        self.seen.files.iter().map(line).collect()
    }

    /// What came of it, as far as the sender may know.
    fn came_of(&self) -> Vec<String> {
        let c = self.c;
        let notice = |at| c.with("handed-came-notice", &[("when", c.time(at).into())]);
        let gone = |at| c.with("handed-came-gone", &[("when", c.time(at).into())]);
        let (noticed, missed) = (self.seen.noticed.as_ref().map(notice), self.seen.gone.as_ref().map(gone));
        noticed.into_iter().chain(missed).collect()
    }
}

fn labels(seat: &Seat, found: &::desk::takedown::FoundThere) -> String {
    let named = |label: &alliance::takedown::Label| format!("{} {}: {}", label.scheme, label.version, label.level);
    found.labels.iter().map(named).collect::<Vec<_>>().join(&seat.m("list-comma"))
}

fn wished(seat: &Seat, wish: &alliance::takedown::Wish) -> String {
    let days = u64::from(wish.preserve_days);
    seat.with("handed-wish", &[("n", days.into()), ("until", seat.time(&wish.silent_until).into())])
}

/// What the file of a hand-over says in words.
fn note(seat: &Seat, seen: &HandSeen) -> String {
    let Some(found) = &seen.found else { return String::new() };
    let said = words::signs(seat, found.signs);
    let said = if said.is_empty() { seat.m("sign-none") } else { said };
    let args = [
        ("labels", labels(seat, found).into()),
        ("first", seat.time(&found.received).into()),
        ("n", found.reports.into()),
        ("signs", said.into()),
    ];
    let mut note = seat.with("handed-note", &args);
    if let Some(wish) = &found.wish {
        note = format!("{note} {} {}", seat.m("handed-police-want"), wished(seat, wish));
    }
    note.chars().take(LONGEST_NOTE).collect()
}

async fn list(Leave(leave): Leave<access::HandedRoom>, seat: Seat) -> Shown {
    let desk = seat.desk().handed_desk(&leave).await?;
    let names = seat.desk().notice_offices(&leave).await?;
    seat.page(&ListPage { c: &seat, desk, names })
}

async fn show(Leave(leave): Leave<access::HandedRoom>, seat: Seat, Path((_, id)): Path<(String, String)>) -> Shown {
    let seen = ruled(&seat, seat.desk().handed_seen(&leave, &id).await)?;
    let names = seat.desk().notice_offices(&leave).await?;
    seat.page(&OnePage { c: &seat, seen, names }).map(unkept)
}

async fn ask(Leave(leave): Leave<access::HandOverAsk>, seat: Seat) -> Result<Response, Fault> {
    let id = ruled(&seat, seat.desk().hand_over(&leave).await)?;
    Ok(seat.go(format!("{LIST}/{id}")))
}

async fn answer(
    Leave(leave): Leave<access::HandedStep>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let step = step(one(&sent, "step")).ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let seen = ruled(&seat, seat.desk().handed_step(&leave, &id, step, Some(one(&sent, "words"))).await)?;
    Ok(seat.go(format!("{LIST}/{}", seen.id)))
}

/// The step that a button says; none where it says none that there is.
fn step(text: &str) -> Option<HandStep> {
    Some(match text.split_once('.') {
        Some(("refuse", why)) => HandStep::Refuse { why: Why::ALL.iter().copied().find(|w| w.as_str() == why)? },
        Some(("end", end)) => HandStep::End { end: End::ALL.iter().copied().find(|e| e.as_str() == end)? },
        Some(_) => return None,
        None => match text {
            "withdraw" => HandStep::Withdraw,
            "acknowledge" => HandStep::Acknowledge,
            "accept" => HandStep::Accept,
            "hand-back" => HandStep::HandBack,
            _ => return None,
        },
    })
}

async fn file(
    Leave(leave): Leave<access::HandedFile>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Shown {
    let format = HandFormat::ALL.into_iter().find(|format| format.as_str() == one(&sent, "format"));
    let format = format.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let seen = ruled(&seat, seat.desk().handed_seen(&leave, &id).await)?;
    let file = ruled(&seat, seat.desk().handed_file(&leave, &id, format, &note(&seat, &seen)).await)?;
    let HandFile { name, kind, text } = file;
    let shown = format!("attachment; filename=\"{name}\"");
    let response = ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, shown)], text.expose().clone());
    Ok(unkept(response.into_response()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_a_step_and_nothing_else_is() {
        for why in Why::ALL {
            assert_eq!(step(&format!("refuse.{why}")), Some(HandStep::Refuse { why: *why }));
        }
        for end in End::ALL {
            assert_eq!(step(&format!("end.{end}")), Some(HandStep::End { end: *end }));
        }
        assert_eq!(step("hand-back"), Some(HandStep::HandBack));
        for wrong in ["", "refuse", "refuse.", "refuse.gone", "end.known", "leave", "accept.now"] {
            assert!(step(wrong).is_none(), "{wrong}");
        }
    }
}
