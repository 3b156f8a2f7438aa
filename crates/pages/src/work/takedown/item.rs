//! One address that was reported: what is known of it, the address itself where somebody asks for it with a purpose, and one key for each decision.
//!
//! What others found is shown to whoever has found something themselves, and to all once it is decided: a second look is one with fresh eyes.

use ::desk::takedown::{
    HandSeen, ItemRefused, ItemSeen, ItemStep, KeptBack, LONGEST_FREEZE_REASON, NoticeSeen, Purpose, Sight, Told,
};
use alliance::detection::{Labels, OfficeAct};
use alliance::people::access::Act;
use alliance::people::{AccountId, access};
use alliance::takedown::assessment::UNDO;
use alliance::takedown::handing::Route;
use alliance::takedown::opinion::{Basis, Found, Opinion};
use alliance::takedown::police::Shown as Word;
use alliance::takedown::{Assessment, Label, Seen};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::SignedDuration;
use serde::Deserialize;

use super::form::unkept;
use super::handed;
use super::levels::{self, Level};
use super::words;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// The state of an item whose address is gone.
const DESTROYED: &str = "destroyed";

/// The routes of one item.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ItemSee, GET "/work/item/{id}", show);
    let r = seat!(r, ItemOpen, POST "/work/item/{id}/address", open);
    let r = seat!(r, ItemLook, POST "/work/item/{id}/look", look);
    seat!(r, ItemAssess, POST "/work/item/{id}/assess", assess)
}

/// What a use case gave, its refusal put into this language's sentence.
pub(super) fn ruled<T>(seat: &Seat, done: Result<T, ItemRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        ItemRefused::NotVetted(_) => Fault::Refused(seat.m("detection-not-vetted")),
        ItemRefused::Destroyed => Fault::Refused(seat.m("item-destroyed")),
        ItemRefused::AddressInReason => Fault::Refused(seat.m("item-reason-address")),
        ItemRefused::Freeze(why) => Fault::Refused(seat.of("freeze-refused", why.word())),
        ItemRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        ItemRefused::Desk(error) => seat.fault(error),
    })
}

#[derive(Template)]
#[template(path = "work/item.html")]
struct ItemPage<'a> {
    c: &'a Seat,
    id: &'a str,
    seen: ItemSeen,
    /// Its time was over: nothing is left to be done about it.
    destroyed: bool,
    /// The address, where it was asked for, and what for.
    sight: Option<(Sight, Purpose)>,
    /// Levels by which it is unlawful here: each is one key.
    classes: Vec<Level>,
    /// All others.
    further: Vec<Level>,
    /// Notices that have left.
    notices: Vec<NoticeSeen>,
    /// What the police's word is shown as, and what keeps further notices back; none before it is in scope, and beside an opened address.
    waits: Option<Waits>,
    /// Of which country the hotline can have it, and by which way.
    abroad: Option<(String, Route)>,
    /// Hand-overs of it: to others, and those by which it came.
    handed: Vec<HandSeen>,
}

/// What a notice of an item waits for, as far as whoever asks may know.
struct Waits {
    word: String,
    kept_back: Vec<KeptBack>,
}

impl Waits {
    async fn of(seat: &Seat, leave: &Authorised<access::ItemSee>) -> Result<Option<Self>, Fault> {
        let desk = seat.desk();
        let word = match desk.police_shown(leave).await? {
            Word::BeingAssessed => seat.m("item-police-open"),
            Word::State(state) => seat.of("police-state", state),
            Word::HeldUntil { until, force } => {
                let force = words::offices(seat).await?.remove(&force.organisation).unwrap_or(force.organisation);
                seat.with("item-police-held", &[("when", seat.time(&until).into()), ("force", force.into())])
            }
        };
        Ok(Some(Self { word, kept_back: desk.kept_back(leave).await? }))
    }
}

impl ItemPage<'_> {
    fn path(&self) -> String {
        format!("/work/item/{}", self.id)
    }

    fn assess_href(&self) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/assess", self.path())))
    }

    fn assessment(&self) -> &Assessment {
        &self.seen.item.assessment
    }

    fn look_href(&self) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/look", self.path())))
    }

    /// Whether somebody may say that it is still there: once it was found to be unlawful, or a notice has left.
    fn may_look(&self) -> bool {
        !self.destroyed && (matches!(self.assessment(), Assessment::InScope { .. }) || !self.notices.is_empty())
    }

    /// What looks saw, the newest first, a line for each.
    fn looks(&self) -> Vec<String> {
        self.seen.looks.iter().rev().map(|look| words::looked(self.c, look)).collect()
    }

    fn me(&self) -> &str {
        self.c.person().map(|person| person.account.as_str()).unwrap_or_default()
    }

    fn standing(&self) -> String {
        words::standing(self.c, self.assessment(), self.me(), self.has_found())
    }

    fn urgent(&self) -> String {
        words::signs(self.c, self.assessment().signs().with(self.seen.signs))
    }

    fn urgent_of(&self, told: &Told) -> String {
        words::signs(self.c, told.signs)
    }

    /// The key that copies the address.
    fn copy_key(&self) -> &'static str {
        "c"
    }

    /// To whom a notice is kept back, and by what.
    fn kept_back(&self, kept: &KeptBack) -> (String, Vec<String>) {
        let recipient = &kept.to.recipient;
        let to = words::recipient(self.c, recipient.party.as_str(), &kept.to.name, &recipient.member);
        (to, kept.barriers.iter().map(|barrier| self.c.of("refusal", barrier.code())).collect())
    }

    fn handed_line(&self, seen: &HandSeen) -> String {
        handed::line(self.c, seen)
    }

    /// That another country's hotline can have it, and the button for it.
    fn abroad_said(&self) -> Option<(String, String)> {
        let (country, route) = self.abroad.as_ref()?;
        let country = [("country", self.c.name(country).into())];
        Some(match route {
            Route::Inside => (self.c.with("handed-abroad", &country), self.c.m("handed-do")),
            Route::File => (self.c.with("handed-abroad-file", &country), self.c.m("handed-do-file")),
        })
    }

    /// Whether there are more reports than are listed.
    fn has_further_reports(&self) -> bool {
        self.seen.reports > self.seen.told.len() as u64
    }

    // What stops it, or speeds it

    /// Who stopped it, until when, and why.
    fn frozen(&self) -> Option<(String, &str)> {
        let frozen = self.seen.frozen.as_ref()?;
        let (who, until) = (frozen.by.act.by.to_string(), self.c.time(&frozen.until));
        let line = self.c.with("item-frozen", &[("who", who.into()), ("when", until.into())]);
        Some((line, &frozen.reason))
    }

    fn may_freeze(&self) -> bool {
        !self.destroyed && self.c.reaches::<access::ItemFreeze>()
    }

    /// When somebody said that a life is at risk.
    fn raised(&self) -> Option<String> {
        let raised = self.seen.raised.as_ref()?;
        let (who, when) = (raised.act.by.to_string(), self.c.time(&raised.act.at));
        Some(self.c.with("item-raised", &[("who", who.into()), ("when", when.into())]))
    }

    fn href(&self, deed: &str) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/{deed}", self.path())))
    }

    fn longest_reason(&self) -> usize {
        LONGEST_FREEZE_REASON
    }

    // What may be done

    fn is_mine(&self) -> bool {
        let holds = |analyst: &OfficeAct| analyst.act.by.as_str() == self.me();
        !self.destroyed
            && matches!(self.assessment(), Assessment::InReview { analyst: Some(analyst), .. } if holds(analyst))
    }

    fn may_take(&self) -> bool {
        match self.assessment() {
            _ if self.destroyed => false,
            Assessment::New | Assessment::Triaged { .. } => true,
            Assessment::InReview { analyst, .. } => analyst.is_none() && !self.has_found(),
            _ => false,
        }
    }

    fn may_decide(&self) -> bool {
        let settles = matches!(self.assessment(), Assessment::Disputed { .. }) && !self.has_found();
        self.is_mine() || settles && !self.destroyed
    }

    fn may_reopen(&self) -> bool {
        use Assessment::{NeedsAccess, OutOfScope, Undetermined};
        !self.destroyed && matches!(self.assessment(), OutOfScope { .. } | Undetermined { .. } | NeedsAccess { .. })
    }

    fn may_contest(&self) -> bool {
        !self.destroyed && matches!(self.assessment(), Assessment::InScope { .. })
    }

    /// Seconds in which one's own decision can still be taken back.
    fn undo_left(&self) -> Option<u64> {
        if self.destroyed {
            return None;
        }
        let me = AccountId::new(self.me()).ok()?;
        let left = self.assessment().undone_until(&me)?.duration_since(self.c.desk().clock().now());
        // What is left of a second is a second: the button is there while it works.
        let up = |left: SignedDuration| (left + SignedDuration::from_millis(999)).as_secs().unsigned_abs();
        left.is_positive().then(|| up(left.min(UNDO)))
    }

    // What was found

    fn opinions(&self) -> &[Opinion] {
        use Assessment::{Disputed, InReview, InScope, OutOfScope};
        match self.assessment() {
            InReview { opinions, .. }
            | OutOfScope { opinions, .. }
            | Disputed { opinions, .. }
            | InScope { basis: Basis::Opinions { opinions }, .. } => opinions,
            _ => &[],
        }
    }

    /// Whether whoever asks has found something about it.
    fn has_found(&self) -> bool {
        self.opinions().iter().any(|opinion| opinion.by.act.by.as_str() == self.me())
    }

    fn shows_found(&self) -> bool {
        let open = matches!(self.assessment(), Assessment::InReview { .. } | Assessment::Disputed { .. });
        let is_one = !self.found().is_empty() || self.reason().is_some();
        is_one && (!open || self.has_found())
    }

    /// What each found, a line for each.
    fn found(&self) -> Vec<String> {
        let c = self.c;
        let mut lines: Vec<String> = self.opinions().iter().map(|opinion| self.found_by(opinion)).collect();
        if let Assessment::InScope { basis, breadth, labels, .. } = self.assessment() {
            if matches!(basis, Basis::Lists { .. }) {
                lines.push(c.m("item-found-lists"));
            }
            let (breadth, labels) = (c.of("breadth", breadth.as_str()), self.labels(labels));
            lines.push(c.with("item-found-by", &[("who", breadth.into()), ("what", labels.into())]));
        }
        lines
    }

    fn found_by(&self, opinion: &Opinion) -> String {
        let by = opinion.by.act.by.as_str();
        let who = if by == self.me() { self.c.m("item-found-you") } else { by.to_owned() };
        let what = match &opinion.found {
            Found::InScope { labels } => self.labels(labels),
            Found::OutOfScope => self.c.m("item-out-of-scope"),
        };
        self.c.with("item-found-by", &[("who", who.into()), ("what", what.into())])
    }

    fn labels<'b>(&self, labels: impl IntoIterator<Item = &'b Label>) -> String {
        let all = || self.classes.iter().chain(&self.further);
        let named = |label: &Label| {
            let level = all().find(|level| level.is_of(label));
            level.map_or_else(|| format!("{}: {}", label.scheme, label.level), |level| level.name.clone())
        };
        labels.into_iter().map(named).collect::<Vec<_>>().join(&self.c.m("list-comma"))
    }

    fn reason(&self) -> Option<&str> {
        match self.assessment() {
            Assessment::Undetermined { reason, .. } | Assessment::NeedsAccess { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// The keys that do something on this page now.
    fn keys(&self) -> Vec<(String, String)> {
        let c = self.c;
        let last = self.classes.len();
        let classes = if last > 1 { format!("1–{last}") } else { "1".to_owned() };
        let all = [
            ("o", c.m("shortcuts-open"), self.sight.is_none() && !self.destroyed),
            ("c", c.m("shortcuts-copy"), self.sight.as_ref().is_some_and(|(sight, _)| sight.address.is_some())),
            ("t", c.m("shortcuts-take"), self.may_take() || self.may_reopen()),
            (&classes, c.m("shortcuts-class"), self.may_decide() && last > 0),
            ("x", c.m("shortcuts-out"), self.may_decide()),
            ("r", c.m("shortcuts-why"), self.is_mine()),
            ("b", c.m("shortcuts-back"), self.is_mine()),
            ("u", c.m("shortcuts-undo"), self.undo_left().is_some()),
            ("n", c.m("shortcuts-next"), true),
        ];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key.to_owned(), what)).collect()
    }
}

async fn page<A: Act>(
    seat: &Seat,
    leave: &Authorised<A>,
    sight: Option<(Sight, Purpose)>,
    waits: Option<Waits>,
) -> Shown {
    let seen = seat.desk().item_seen(leave).await?;
    let notices = seat.desk().item_notices(leave).await?;
    let country = seat.desk().rules_in_force(leave).await?;
    let (classes, further) = levels::all(seat, &country).await?;
    let paper = leave.paper();
    let destroyed = paper.state == DESTROYED;
    let (abroad, handed) = (seat.desk().item_abroad(leave).await?, seat.desk().item_handed(leave).await?);
    let id = &paper.id;
    let page = ItemPage { c: seat, id, seen, destroyed, sight, classes, further, notices, waits, abroad, handed };
    seat.page(&page).map(unkept)
}

async fn show(Leave(leave): Leave<access::ItemSee>, seat: Seat) -> Shown {
    let in_scope = leave.paper().state == "in-scope";
    let waits = if in_scope { Waits::of(&seat, &leave).await? } else { None };
    page(&seat, &leave, None, waits).await
}

/// What an address is asked for.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    purpose: String,
}

async fn open(Leave(leave): Leave<access::ItemOpen>, seat: Seat, Form(asked): Form<Asked>) -> Shown {
    let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == asked.purpose);
    let purpose = purpose.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let sight = seat.desk().item_open(&leave, purpose).await?;
    page(&seat, &leave, Some((sight, purpose)), None).await
}

async fn assess(
    Leave(leave): Leave<access::ItemAssess>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    if one(&sent, "step") == "seek-host" {
        seat.desk().item_seek(&leave).await?;
    } else {
        let step = step(&sent).ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
        ruled(&seat, seat.desk().item_step(&leave, step).await)?;
    }
    Ok(seat.go(words::with_keys(&seat, format!("/work/item/{}", leave.paper().id))))
}

/// What somebody saw.
#[derive(Deserialize)]
struct Saw {
    #[serde(default)]
    saw: String,
}

async fn look(Leave(leave): Leave<access::ItemLook>, seat: Seat, Form(sent): Form<Saw>) -> Result<Response, Fault> {
    let saw = Seen::ALL.iter().copied().find(|saw| saw.as_str() == sent.saw);
    let saw = saw.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    ruled(&seat, seat.desk().item_looked(&leave, saw).await)?;
    Ok(seat.go(words::with_keys(&seat, format!("/work/item/{}", leave.paper().id))))
}

/// The step that a form says; none where it says none that there is.
fn step(sent: &Pairs) -> Option<ItemStep> {
    let reason = || one(sent, "reason").trim().to_owned();
    if sent.iter().any(|(name, _)| name == "class") {
        let said = sent.iter().filter(|(name, _)| name == "class" || name == "also");
        let labels: Option<Vec<(Labels, String)>> = said.map(|(_, value)| levels::read(value)).collect();
        return labels.map(|labels| ItemStep::InScope { labels });
    }
    Some(match one(sent, "step") {
        "take" => ItemStep::Take,
        "put-back" => ItemStep::PutBack,
        "out-of-scope" => ItemStep::OutOfScope,
        "undetermined" => ItemStep::Undetermined { reason: reason() },
        "needs-access" => ItemStep::NeedsAccess { reason: reason() },
        "undo" => ItemStep::Undo,
        "contest" => ItemStep::Contest { reason: reason() },
        "reopen" => ItemStep::Reopen,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(all: &[(&str, &str)]) -> Pairs {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn the_class_of_the_button_and_all_further_levels_are_one_finding() {
        let sent = pairs(&[
            ("also", "uk-abc\r\n1\r\nA"),
            ("also", "iccam\r\n1\r\nbaseline"),
            ("class", "interpol-baseline\n1\nbaseline"),
        ]);
        let Some(ItemStep::InScope { labels }) = step(&sent) else { panic!("it is a finding") };
        let named: Vec<(&str, &str)> = labels.iter().map(|(of, level)| (of.scheme.as_str(), level.as_str())).collect();
        assert_eq!(named, [("uk-abc", "A"), ("iccam", "baseline"), ("interpol-baseline", "baseline")]);
    }

    #[test]
    fn what_is_no_step_is_none() {
        assert!(step(&pairs(&[])).is_none());
        assert!(step(&pairs(&[("step", "send")])).is_none());
        assert!(step(&pairs(&[("class", "baseline")])).is_none(), "a level has a scheme and an edition");
        assert!(
            step(&pairs(&[("also", "iccam\n1\nbaseline")])).is_none(),
            "what was ticked is nothing without a button"
        );
    }
}
