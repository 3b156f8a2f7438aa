//! What was handed over: what a hotline sees of it on either side, and what it says to it.
//!
//! Whether an item came as something new or joined what a hotline had already is told to nobody. So of notices the sender sees those alone that left after the other hotline
//! had accepted it.

use std::collections::BTreeSet;

use alliance::detection::{Office, OfficeAct};
use alliance::people::Role;
use alliance::people::access::{self, Act, HandedRoom, HandedStep};
use alliance::register::PaperKind;
use alliance::takedown::handing::{End, READY_FOR, Route, Taken, Why};
use alliance::takedown::{Availability, HandOver, HandOverState};
use jiff::Timestamp;
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, PaperFilter, Refused, View};

use super::assess::names_an_address;
use super::dispatch::wanted;
use super::handing::{FileTaken, FoundThere, HandKept, HandRefused, StepWords, TRIES, hosted, taken_up};
use super::inbox::has_left;
use super::kept::Kept;
use crate::detection::office;
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// Characters of what is said with a step, at most.
pub const LONGEST_WORDS: usize = 1_000;
/// Items that could be handed over are looked for among so many that are in scope.
const LOOKED_AT: u32 = 1_000;
/// So many of them are listed.
const LISTED: usize = 100;

/// What a hotline does about a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandStep {
    /// Whoever handed it over takes it back.
    Withdraw,
    /// Whoever was handed it has it.
    Acknowledge,
    /// They take it.
    Accept,
    /// They do not take it.
    Refuse {
        /// Why.
        why: Why,
    },
    /// They took it and give it back.
    HandBack,
    /// They say what came of it.
    End {
        /// What.
        end: End,
    },
}

/// A hand-over, to one of its sides.
#[derive(Clone, Debug)]
pub struct HandSeen {
    /// Its id.
    pub id: String,
    /// Its number, from when it left.
    pub number: Option<String>,
    /// Whether whoever sees it handed it over; else it was handed to them.
    pub is_out: bool,
    /// One's own item of it.
    pub item: String,
    /// Who handed it over.
    pub from: Office,
    /// Two letters of the country whose hotline it is handed to.
    pub to: String,
    /// By which way.
    pub route: Route,
    /// How far it is.
    pub state: HandOverState,
    /// When it was asked for; whoever got it sees when it left.
    pub asked: Timestamp,
    /// When it left.
    pub left: Option<Timestamp>,
    /// Since when an answer is overdue.
    pub overdue: Option<Timestamp>,
    /// What whoever handed it over found of it.
    pub found: Option<FoundThere>,
    /// What was done, the first first.
    pub steps: Vec<Taken>,
    /// What was said.
    pub words: Vec<StepWords>,
    /// Files that were taken of it.
    pub files: Vec<FileTaken>,
    /// When the other hotline's first notice left after it had accepted it.
    pub noticed: Option<Timestamp>,
    /// When the other hotline saw it to be gone, after it had accepted it.
    pub gone: Option<Timestamp>,
}

/// An item in scope that lies in another country and that nobody has handed over.
#[derive(Clone, Debug)]
pub struct Abroad {
    /// The item.
    pub item: String,
    /// Two letters of the country.
    pub country: String,
    /// When it was reported first.
    pub received: Timestamp,
}

/// What a hotline hands over, and what is handed to it.
#[derive(Clone, Debug)]
pub struct HandedDesk {
    /// What it handed over: what is overdue first, then what waits, the longest first, then the rest, the newest first.
    pub out: Vec<HandSeen>,
    /// What was handed to it, in the same order.
    pub incoming: Vec<HandSeen>,
    /// What it could hand over, the oldest first; at most 100.
    pub could: Vec<Abroad>,
}

/// The member whose desk it is.
fn member_of<A: Act>(leave: &Authorised<A>) -> String {
    leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default()
}

/// What needs somebody comes first.
fn in_order(mut all: Vec<HandSeen>) -> Vec<HandSeen> {
    use HandOverState::{Acknowledged, GivenOut, Handed, Preparing, Ready};
    let rank = |seen: &HandSeen| match seen.state {
        _ if seen.overdue.is_some() => 0,
        Ready { .. } | Handed { .. } | GivenOut { .. } | Acknowledged { .. } => 1,
        Preparing => 2,
        HandOverState::Accepted { .. } => 3,
        _ => 4,
    };
    all.sort_by_key(|seen| (rank(seen), seen.left.unwrap_or(seen.asked)));
    let over = all.partition_point(|seen| rank(seen) < 4);
    all[over..].reverse();
    all
}

impl Desk {
    /// What one's hotline handed over, what was handed to it, and what it could hand over.
    pub async fn handed_desk(&self, leave: &Authorised<HandedRoom>) -> Result<HandedDesk, DeskError> {
        let own = member_of(leave);
        let mut out = Vec::new();
        let view = View::Member(own.clone());
        for (paper, kept) in self.papers::<HandKept>(&view, PaperKind::HandOver, &PaperFilter::default()).await? {
            out.push(self.hand_seen(&own, paper, kept).await?);
        }
        let mut incoming = Vec::new();
        let filter = PaperFilter { holder: Some(own.clone()), ..PaperFilter::default() };
        for (paper, kept) in self.papers::<HandKept>(&View::All, PaperKind::HandOver, &filter).await? {
            if kept.arrived.is_some() {
                incoming.push(self.hand_seen(&own, paper, kept).await?);
            }
        }
        let could = self.could_be_handed(&own, &out).await?;
        Ok(HandedDesk { out: in_order(out), incoming: in_order(incoming), could })
    }

    /// How many hand-overs wait for an answer of the hotlines at which whoever asks works.
    pub async fn waiting_handed(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let roles = [Role::Analyst, Role::LeadAnalyst];
        let members: BTreeSet<&str> = roles.into_iter().flat_map(|role| person.members_as(role)).collect();
        let mut waiting = 0;
        for member in members {
            for state in ["handed", "acknowledged"] {
                let (holder, state) = (Some(member.to_owned()), Some(state.to_owned()));
                let filter = PaperFilter { holder, state, page: 1, per_page: 1, ..PaperFilter::default() };
                waiting += self.store().papers(&View::All, PaperKind::HandOver, &filter).await?.1;
            }
        }
        Ok(waiting)
    }

    async fn could_be_handed(&self, own: &str, out: &[HandSeen]) -> Result<Vec<Abroad>, DeskError> {
        let providers = self.providers_of(own).await?;
        let filter =
            PaperFilter { state: Some("in-scope".to_owned()), page: 1, per_page: LOOKED_AT, ..PaperFilter::default() };
        let all = self.papers::<Kept>(&View::Member(own.to_owned()), PaperKind::Item, &filter).await?;
        let mut could: Vec<Abroad> = Vec::new();
        for (paper, kept) in all {
            let Some((country, _)) = hosted(&kept.item, &providers) else { continue };
            // What was refused or given back stands among what was handed over.
            let is_asked = out.iter().any(|seen| seen.item == paper.id && seen.to == country);
            if country != own && !is_asked {
                could.push(Abroad { item: paper.id, country, received: kept.item.received });
            }
        }
        could.sort_by(|a, b| (a.received, &a.item).cmp(&(b.received, &b.item)));
        could.truncate(LISTED);
        Ok(could)
    }

    /// The hand-overs of one item: those by which one's hotline hands it over, and those by which it came.
    pub async fn item_handed<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<HandSeen>, DeskError> {
        let paper = leave.paper();
        let own = paper.member.clone().unwrap_or_default();
        let mut all = self.handed_in(paper).await?;
        all.extend(self.hand_overs_of(&paper.id).await?);
        let mut seen = Vec::new();
        for (paper, kept) in all {
            seen.push(self.hand_seen(&own, paper, kept).await?);
        }
        Ok(seen)
    }

    /// To the hotline of which country an item can be handed over, and by which way; none where it lies at home, nobody knows where, nobody has found it to be unlawful, or it is
    /// handed over already.
    pub async fn item_abroad<A: Act>(&self, leave: &Authorised<A>) -> Result<Option<(String, Route)>, DeskError> {
        let (paper, kept) = readable::<Kept>(leave.paper().clone())?;
        let own = paper.member.clone().unwrap_or_default();
        if paper.state != "in-scope" {
            return Ok(None);
        }
        let Some((to, _)) = hosted(&kept.item, &self.providers_of(&own).await?) else { return Ok(None) };
        let now = self.reckoned().await?;
        let covered = self.hand_overs_of(&paper.id).await?.iter().any(|(_, kept)| match kept.hand.state() {
            // A file that lay ready for too long is prepared again.
            HandOverState::Ready { at } if now.duration_since(*at) > READY_FOR => false,
            _ => kept.hand.covers(&to),
        });
        if to == own || covered {
            return Ok(None);
        }
        let route = if self.intake_members().await?.contains(&to) { Route::Inside } else { Route::File };
        Ok(Some((to, route)))
    }

    /// One hand-over, to one of its sides.
    pub async fn handed_seen<A: Act>(&self, leave: &Authorised<A>, id: &str) -> Result<HandSeen, HandRefused> {
        let (paper, kept) = self.own_hand(leave, id).await?;
        Ok(self.hand_seen(&member_of(leave), paper, kept).await?)
    }

    /// A hand-over of one's own hotline, or to it; every other is not there.
    pub(super) async fn own_hand<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<(Paper, HandKept), HandRefused> {
        let own = member_of(leave);
        let (paper, kept) = self.hand_over_of(id).await?.ok_or(HandRefused::NotThere)?;
        let is_out = paper.member.as_deref() == Some(&own);
        let is_in = paper.holder.as_deref() == Some(&own) && kept.arrived.is_some();
        if !own.is_empty() && (is_out || is_in) { Ok((paper, kept)) } else { Err(HandRefused::NotThere) }
    }

    async fn hand_seen(&self, own: &str, paper: Paper, kept: HandKept) -> Result<HandSeen, DeskError> {
        let is_out = paper.member.as_deref() == Some(own);
        let (noticed, gone) = if is_out { self.came_of(&kept).await? } else { (None, None) };
        // That it is asked for again, and since when, is the sender's business: until it leaves, whoever got it sees what they saw before.
        let is_again = !is_out && kept.before.is_some();
        let hand = kept.before.filter(|_| !is_out).unwrap_or(kept.hand);
        let last = hand.steps().last().map(|step| step.at);
        let is_prepared = matches!(hand.state(), HandOverState::Preparing);
        let is_said = |words: &StepWords| !is_again || Some(words.at) <= last;
        let left = hand.left();
        // How long it was prepared is the sender's business.
        let asked = hand.asked.act.at;
        let prepared = hand.steps().iter().rposition(|step| step.state == "preparing").map_or(0, |at| at + 1);
        let steps = hand.steps().iter().skip(if is_out { 0 } else { prepared });
        Ok(HandSeen {
            id: paper.id,
            number: kept.number.filter(|_| !is_prepared),
            is_out,
            item: if is_out { hand.item.clone() } else { kept.arrived.unwrap_or_default() },
            from: hand.from().clone(),
            to: hand.to.clone(),
            route: hand.route,
            state: hand.state().clone(),
            asked: if is_out { asked } else { left.unwrap_or(asked) },
            left,
            overdue: hand.overdue(self.clock().now()),
            found: kept.found.filter(|_| !is_prepared),
            steps: steps.cloned().collect(),
            words: kept.words.into_iter().filter(is_said).collect(),
            files: if is_out { kept.files } else { Vec::new() },
            noticed,
            gone,
        })
    }

    /// What came of it at the other hotline, after it had accepted it: when its first notice left since then, and when it saw it to be gone. What was before may be of what it had already.
    async fn came_of(&self, kept: &HandKept) -> Result<(Option<Timestamp>, Option<Timestamp>), DeskError> {
        let (Some(item), Some(since)) = (&kept.arrived, kept.hand.accepted()) else { return Ok((None, None)) };
        let notices = self.notices_of(item).await?;
        let left = notices.iter().filter(|(_, kept)| has_left(kept.notice.state()));
        let noticed = left.filter_map(|(_, kept)| kept.notice.first_sent()).filter(|at| *at > since).min();
        let item = self.any_paper(PaperKind::Item, item).await?;
        let availability = item.and_then(|paper| paper.read::<Kept>()).map(|kept| kept.item.availability);
        let gone = match availability {
            Some(Availability::ConfirmedGone { last, .. }) if last > since => Some(last),
            _ => None,
        };
        Ok((noticed, gone))
    }

    /// Takes a step about a hand-over. Of one that went by file, whoever sent it writes in what came back.
    pub async fn handed_step(
        &self,
        leave: &Authorised<HandedStep>,
        id: &str,
        step: HandStep,
        words: Option<&str>,
    ) -> Result<HandSeen, HandRefused> {
        let words = words.map(str::trim).filter(|words| !words.is_empty());
        if words.is_some_and(|words| words.chars().count() > LONGEST_WORDS) {
            return Err(HandRefused::TooLong);
        }
        if words.is_some_and(names_an_address) {
            return Err(HandRefused::AddressInWords);
        }
        let own = member_of(leave);
        let act = self.act_of(&leave.person().account)?;
        let by = OfficeAct { act, office: office(leave)? };
        let mut tries = TRIES;
        loop {
            let (paper, kept) = self.own_hand(leave, id).await?;
            let is_out = paper.member.as_deref() == Some(&own);
            let mut next = kept.clone();
            // Whoever got it does not learn that it is asked for again: they are refused as before.
            let hand = kept.before.clone().filter(|_| !is_out).unwrap_or_else(|| kept.hand.clone());
            next.hand = stepped(hand, step, is_out, &own, by.act.at)?;
            let at = by.act.at;
            next.words.extend(words.map(|words| StepWords { at, by: own.clone(), text: words.to_owned() }));
            let word = if step == HandStep::Withdraw { "hand-over.withdrawn" } else { "hand-over.answered" };
            let mut deed = Deed::new(by.act.by.to_string(), word, PaperKind::HandOver, &paper.id);
            deed = deed.saying(json!({ "state": next.hand.state().name() }));
            deed.member = Some(own.clone());
            let now = self.reckoned().await?;
            deed.errands.push(taken_up(&paper.id, now));
            if !next.hand.covers(&next.hand.to) {
                // Whoever handed it over sends its own notices again, where it may.
                deed.errands.push(wanted(&next.hand.item, now));
            }
            let change = PaperChange::next(&paper, next.hand.state().name(), &next);
            match self.perform(deed.with(change)).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                    return self.handed_seen(leave, id).await;
                }
            }
        }
    }
}

/// A step by one of the sides: what the other hotline says is for it to say, and of a file for whoever sent it.
fn stepped(hand: HandOver, step: HandStep, is_out: bool, own: &str, at: Timestamp) -> Result<HandOver, HandRefused> {
    let is_theirs = !is_out || hand.route == Route::File;
    let stepped = match step {
        HandStep::Withdraw if is_out => hand.withdraw(at),
        HandStep::Acknowledge if is_theirs => hand.acknowledge(own, at),
        HandStep::Accept if is_theirs => hand.accept(own, at),
        HandStep::Refuse { why } if is_theirs => hand.refuse(why, own, at),
        HandStep::HandBack if is_theirs => hand.hand_back(own, at),
        HandStep::End { end } if is_theirs => hand.end(end, own, at),
        _ => return Err(HandRefused::NotYours),
    };
    Ok(stepped?)
}
