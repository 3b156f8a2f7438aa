//! One referral: how far it is, its words where somebody opened them, and what can be done about it. What was typed is given back where it is not taken.

use std::collections::BTreeMap;

use ::desk::referrals::{ReferralPurpose, ReferralRefused, ReferralSeen, ReferralSight, ReferralTurn};
use alliance::people::access::{self, Act};
use alliance::referrals::referral::Taken;
use alliance::referrals::{Answer, Asks, ReferralState};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::{Authorised, Secret};
use gate::{Leave, seat};

use super::{ROOM, answer, is_urgent, kind, ruled, sentence, shape, state};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ReferralRoom, GET "/work/referrals/{referral}", show);
    let r = seat!(r, ReferralOpen, POST "/work/referrals/{referral}/text", open);
    seat!(r, ReferralStep, POST "/work/referrals/{referral}/step", step)
}

/// What was typed and not taken, and why. It has no `Debug`: what somebody answers is sealed.
#[derive(Default)]
struct Typed {
    answer: String,
    text: String,
    to: String,
    note: String,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "work/referral.html")]
struct OnePage<'a> {
    c: &'a Seat,
    seen: ReferralSeen,
    sender: String,
    /// Its words, where they were asked for.
    sight: Option<ReferralSight>,
    /// Members to whose police it can be handed on: code and name.
    members: Vec<(String, String)>,
    typed: &'a Typed,
}

impl OnePage<'_> {
    fn path(&self) -> String {
        format!("{ROOM}/{}", self.seen.id)
    }

    fn href(&self, deed: &str) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/{deed}", self.path())))
    }

    fn back(&self) -> String {
        self.c.to(words::with_keys(self.c, ROOM))
    }

    fn called(&self) -> &str {
        if self.seen.reference.is_empty() { &self.seen.id } else { &self.seen.reference }
    }

    fn shape(&self) -> &'static str {
        shape(&self.seen)
    }

    fn kind(&self) -> String {
        kind(self.c, self.seen.asks)
    }

    fn standing(&self) -> String {
        state(self.c, &self.seen.state)
    }

    /// Where it is now, where it was handed on.
    fn now(&self) -> Option<String> {
        let now = self.seen.now.as_ref()?;
        let args = [("country", self.c.name(&now.member).into()), ("state", state(self.c, &now.state).into())];
        Some(self.c.with("referral-now", &args))
    }

    fn late(&self) -> Option<String> {
        let (late, since) = self.seen.overdue?;
        let args =
            [("what", self.c.of("referral-late", late.as_str()).into()), ("age", words::age(self.c, since).into())];
        Some(self.c.with("referral-overdue", &args))
    }

    fn urgent(&self) -> bool {
        is_urgent(self.seen.urgency)
    }

    /// By which law evidence is asked for.
    fn basis(&self) -> Option<String> {
        match self.seen.asks {
            Asks::Evidence { basis, .. } => Some(self.c.of("referral-basis", basis.as_str())),
            Asks::Referral { .. } => None,
        }
    }

    fn by_way_of(&self) -> String {
        let names: Vec<String> = self.seen.by_way_of.iter().map(|member| self.c.name(member)).collect();
        names.join(&self.c.m("list-comma"))
    }

    fn is_open(&self) -> bool {
        self.seen.is_open()
    }

    fn may_acknowledge(&self) -> bool {
        !self.seen.is_out && matches!(self.seen.state, ReferralState::Sent)
    }

    fn may_answer(&self) -> bool {
        !self.seen.is_out && self.is_open()
    }

    fn may_hand_on(&self) -> bool {
        self.may_answer() && !self.seen.asks.is_evidence() && !self.members.is_empty()
    }

    fn may_withdraw(&self) -> bool {
        self.seen.is_out && self.is_open()
    }

    /// Whether it was taken back: then it is the sender's alone.
    fn is_taken_back(&self) -> bool {
        !self.seen.is_out && matches!(self.seen.state, ReferralState::Withdrawn { .. })
    }

    /// Whether nothing is left of its words.
    fn is_destroyed(&self) -> bool {
        self.seen.destroyed.is_some()
    }

    /// For how long its words are kept, or since when they are no more.
    fn kept(&self) -> String {
        let c = self.c;
        match (self.seen.destroyed, self.seen.kept_until) {
            (Some(at), _) => c.with("referral-destroyed", &[("when", c.time(&at).into())]),
            (None, Some(until)) => c.with("referral-kept-until", &[("when", c.time(&until).into())]),
            (None, None) => c.with("referral-kept", &[("days", u64::from(c.desk().referral_days()).into())]),
        }
    }

    /// The answers that are offered: code and word.
    fn answers(&self) -> Vec<(String, String)> {
        Answer::to(self.seen.asks).into_iter().map(|one| (one.code(), answer(self.c, one))).collect()
    }

    /// Whether an answer, or a member, was chosen and not taken.
    fn is_answer(&self, code: &str) -> bool {
        self.typed.answer == code
    }

    fn is_to(&self, code: &str) -> bool {
        self.typed.to == code
    }

    fn purposes(&self) -> Vec<(&'static str, String)> {
        let all = ReferralPurpose::ALL.into_iter();
        all.map(|purpose| (purpose.as_str(), self.c.of("referral-purpose", purpose.as_str()))).collect()
    }

    /// What was opened: heading and text.
    fn words(&self) -> Vec<(String, String)> {
        let Some(sight) = &self.sight else { return Vec::new() };
        let all = [
            (self.c.m("referral-text"), &sight.text),
            (self.c.m("referral-note"), &sight.note),
            (self.c.m("referral-answer-text"), &sight.answer),
        ];
        all.into_iter().filter_map(|(what, text)| Some((what, text.as_ref()?.expose().clone()))).collect()
    }

    /// What was done, a line for each.
    fn steps(&self) -> Vec<String> {
        let line = |step: &Taken| {
            let args = [
                ("state", self.c.of("referral-state", &step.state).into()),
                ("country", self.c.name(&step.by).into()),
                ("when", self.c.time(&step.at).into()),
            ];
            self.c.with("referral-step", &args)
        };
        self.seen.steps.iter().map(line).collect()
    }

    /// The keys that do something on this page now.
    fn keys(&self) -> Vec<(&'static str, String)> {
        let c = self.c;
        let all = [
            (
                "o",
                c.m("shortcuts-referral-open"),
                self.sight.is_none() && !self.is_taken_back() && !self.is_destroyed(),
            ),
            ("a", c.m("shortcuts-referral-acknowledge"), self.may_acknowledge()),
            ("w", c.m("shortcuts-referral-answer"), self.may_answer()),
            ("u", c.m("shortcuts-referral-back"), true),
        ];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key, what)).collect()
    }
}

async fn page<A: Act>(
    seat: &Seat,
    (leave, id): (&Authorised<A>, &str),
    sight: Option<ReferralSight>,
    typed: &Typed,
) -> Shown {
    let seen = ruled(seat, seat.desk().referral_seen(leave, id).await)?;
    let names: BTreeMap<String, String> = seat.desk().notice_offices(leave).await?;
    let name = names.get(&seen.from.organisation).unwrap_or(&seen.from.organisation);
    let sender = format!("{name} ({})", seat.name(&seen.from.member));
    let been = |member: &String| *member == seen.from.member || seen.by_way_of.contains(member);
    let mut members: Vec<(String, String)> = Vec::new();
    if !seen.is_out && seen.is_open() {
        let all = seat.desk().referral_members(leave).await?;
        members.extend(all.into_iter().filter(|member| !been(member)).map(|code| (seat.name(&code), code)));
        members.sort();
    }
    let members = members.into_iter().map(|(name, code)| (code, name)).collect();
    let status = if typed.wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut response = seat.page(&OnePage { c: seat, seen, sender, sight, members, typed })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn show(Leave(leave): Leave<access::ReferralRoom>, seat: Seat, Path((_, id)): Path<(String, String)>) -> Shown {
    page(&seat, (&leave, &id), None, &Typed::default()).await
}

async fn open(
    Leave(leave): Leave<access::ReferralOpen>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Shown {
    let purpose = ReferralPurpose::ALL.into_iter().find(|purpose| purpose.as_str() == one(&sent, "purpose"));
    let purpose = purpose.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let sight = ruled(&seat, seat.desk().referral_open(&leave, &id, purpose).await)?;
    page(&seat, (&leave, &id), Some(sight), &Typed::default()).await
}

/// The step that a form asks for; none where it names none that there is.
fn turn(asks: Asks, sent: &Pairs) -> Option<ReferralTurn> {
    let said = |name: &str| Some(one(sent, name)).filter(|text| !text.is_empty()).map(|t| Secret::new(t.to_owned()));
    Some(match one(sent, "step") {
        "acknowledge" => ReferralTurn::Acknowledge,
        "withdraw" => ReferralTurn::Withdraw,
        "answer" => ReferralTurn::Answer { answer: Answer::read(asks, one(sent, "answer"))?, text: said("text") },
        "hand-on" => ReferralTurn::HandOn { to: one(sent, "to").to_owned(), note: said("note") },
        _ => return None,
    })
}

async fn step(
    Leave(leave): Leave<access::ReferralStep>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let seen = ruled(&seat, seat.desk().referral_seen(&leave, &id).await)?;
    let typed = |wrong: String| Typed {
        answer: one(&sent, "answer").to_owned(),
        text: one(&sent, "text").to_owned(),
        to: one(&sent, "to").to_owned(),
        note: one(&sent, "note").to_owned(),
        wrong: Some(wrong),
    };
    let Some(turn) = turn(seen.asks, &sent) else {
        return page(&seat, (&leave, &id), None, &typed(seat.m("form-choose"))).await;
    };
    match seat.desk().referral_step(&leave, &id, &turn).await {
        Ok(seen) => Ok(seat.go(words::with_keys(&seat, format!("{ROOM}/{}", seen.id)))),
        Err(ReferralRefused::NotThere) => Err(Fault::Missing),
        Err(refused) => {
            let wrong = sentence(&seat, refused)?;
            page(&seat, (&leave, &id), None, &typed(wrong)).await
        }
    }
}

#[cfg(test)]
mod tests {
    use alliance::referrals::Lead;

    use super::*;

    #[test]
    fn every_button_is_a_step_and_nothing_else_is() {
        let asks = Asks::Referral { lead: Lead::Other };
        let sent = |pairs: &[(&str, &str)]| pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        for answer in Answer::to(asks) {
            let pairs: Pairs = sent(&[("step", "answer"), ("answer", &answer.code())]);
            let read = turn(asks, &pairs);
            assert!(matches!(read, Some(ReferralTurn::Answer { answer: read, text: None }) if read == answer));
        }
        let none: [Pairs; 4] = [
            sent(&[]),
            sent(&[("step", "answer")]),
            sent(&[("step", "answer"), ("answer", "provided")]),
            sent(&[("step", "leave")]),
        ];
        assert!(none.iter().all(|pairs| turn(asks, pairs).is_none()));
    }
}
