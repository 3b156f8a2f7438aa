//! Handing an item over: asked for by an analyst, leaving by the errand that sends notices once the police of the own country let it, taken in by the other hotline under its
//! own key. Until it leaves it is being prepared, whatever keeps it.
//!
//! The address is opened within the deeds here and sealed again: between two hotlines it stands nowhere in the clear.

use std::collections::BTreeSet;

use alliance::detection::OfficeAct;
use alliance::people::Role;
use alliance::people::access::HandOverAsk;
use alliance::register::{Digest, PaperKind};
use alliance::takedown::handing::{self, Handing, Route, Taken};
use alliance::takedown::notice::Claim;
use alliance::takedown::{
    Assessment, HandOver, HandOverRefusal, HandOverState, Hold, Item, Label, NoticeState, Party, Signs, Watch, Wish,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Paper, PaperChange, PaperFilter, Refused, SeenPaper, View};
use vault::Secret;

use super::destroy::DESTROYED;
use super::dispatch::wanted;
use super::handed::LONGEST_WORDS;
use super::kept::Kept;
use super::notices::NoticeKept;
use super::providers::Provider;
use super::receive::{Reported, ReportedItem};
use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::{not_there, readable};
use crate::{Desk, DeskError};

/// The errand of a hand-over that left or was answered: the other hotline has it taken in, and each side's journal says what the other did.
pub(super) const HANDED: &str = "handed";
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// So many are taken up at once.
const TOGETHER: u32 = 100;
/// How often something is tried when others change it meanwhile.
pub(super) const TRIES: u32 = 20;

/// What whoever hands an item over found of it. No address, and nothing that names one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundThere {
    /// When it was reported first, to the hotline that was told of it first.
    pub received: Timestamp,
    /// On which day it was decided, as its beginning: with the hour it would say how long the police took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessed: Option<Timestamp>,
    /// By which labels it was found to be unlawful: scheme, edition, level.
    pub labels: Vec<Label>,
    /// How urgent it is said to be.
    pub signs: Signs,
    /// How often it was reported there.
    pub reports: u64,
    /// Whose network it was found in.
    pub network: String,
    /// Digest of what was sealed of it there as evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Digest>,
    /// Digests of what lies there, each with its kind: `sha256:…`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub digests: Vec<String>,
    /// What the police there want of whoever hosts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<Wish>,
}

/// That the file of a hand-over was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileTaken {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// In which form, a word.
    pub format: String,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
}

/// What was said with a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWords {
    /// When.
    pub at: Timestamp,
    /// Two letters of whose hotline said it.
    pub by: String,
    /// What.
    pub text: String,
}

/// A hand-over, as it is kept: a paper of the member that hands over, held by the member that it is handed to from when it left.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct HandKept {
    /// The hand-over.
    pub hand: HandOver,
    /// Its number, a UUID, drawn when it leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What was found, as it left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<FoundThere>,
    /// The item that the other hotline has of it. Whether it had it before stands nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<String>,
    /// The hand-over as the other hotline had it before it was asked for again, until it leaves again: how long that takes is none of their business.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<HandOver>,
    /// The hand-over that it hands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Files that were taken of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileTaken>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<StepWords>,
    /// How many of its steps the journal of the other side has.
    #[serde(default)]
    pub entered: usize,
}

/// Why an item is not handed over, or a hand-over not answered so.
#[derive(Debug, thiserror::Error)]
pub enum HandRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such hand-over, or it is between others: both are answered alike.
    #[error("there is no such hand-over")]
    NotThere,
    /// Nobody has found it to be unlawful.
    #[error(
        "only what was found to be unlawful is handed over: whoever gets it looks again, and what is lawful is nobody's business"
    )]
    NotInScope,
    /// It is not known to lie in another country.
    #[error("it is not known to be hosted in another country; have it looked up again")]
    NotAbroad,
    /// An own notice is out to somebody there.
    #[error("your own notice is out to a provider there; hand it over once that is overdue or over")]
    Noticed,
    /// It is for the other side to say.
    #[error("this step is for the other hotline")]
    NotYours,
    /// Its address was destroyed.
    #[error("the address of this item was destroyed when its time was over")]
    Destroyed,
    /// Words that name an address, which would then stand unsealed.
    #[error("the words name an address or a host; say it without: the address goes with the item, sealed")]
    AddressInWords,
    /// Words that are too long.
    #[error("say it in at most {LONGEST_WORDS} characters")]
    TooLong,
    /// X-ARF names how the house is reached, and nobody has said so.
    #[error("X-ARF says how its sender is reached: set `[notices] contact`, or take another form")]
    NoHouse,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] HandOverRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// Everything that the guard before a hand-over is asked with, and what of it was seen.
pub(super) struct HandGround<'a> {
    pub paper: &'a Paper,
    pub kept: &'a Kept,
    pub item: &'a Item,
    /// Holds of the own country alone.
    pub holds: Vec<Hold>,
    pub watch: &'a Watch,
    pub handed: &'a [(Paper, HandKept)],
    pub notices: &'a [(Paper, NoticeKept)],
    pub seen: Vec<SeenPaper>,
}

/// Where whoever hosts an item sits, and by what name they are found; none where that is not known. The hotline's own directory says it before registries do. A network in
/// front of a host says nothing of where the host is.
pub(super) fn hosted(item: &Item, providers: &[(Paper, Provider)]) -> Option<(String, String)> {
    let chain = item.hosting.found().into_iter().flat_map(|found| &found.chain);
    chain.filter(|link| link.party == Party::Host).find_map(|link| {
        let known = providers.iter().find(|(_, provider)| provider.is(link));
        let country = known.and_then(|(_, provider)| provider.country.clone()).or_else(|| link.member.clone());
        country.map(|country| (country, link.provider.clone()))
    })
}

/// Whether an own notice to somebody in a country is out and may still be answered.
fn is_noticed(notices: &[(Paper, NoticeKept)], member: &str) -> bool {
    use NoticeState::{Acknowledged, Claimed, Delivered, Ready, Sent};
    let runs = |kept: &NoticeKept| {
        // Who refuses, or says that it is not theirs, does nothing more about it.
        matches!(
            kept.notice.state(),
            Ready | Sent | Delivered { .. } | Acknowledged { .. } | Claimed { claim: Claim::Removed, .. }
        )
    };
    notices.iter().any(|(_, kept)| kept.notice.recipient.member == member && runs(kept))
}

/// A hand-over is to be taken in, or what happened to it entered: from when on.
pub(super) fn taken_up(id: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: HANDED, object: id.to_owned(), due }
}

impl Desk {
    /// The id of an item's hand-over to a country: there is one of each, so that whoever sends a notice at the same moment has seen whether there is one.
    pub(super) fn hand_id(&self, item: &str, to: &str) -> Result<String, DeskError> {
        let mark = self.record_keys()?.blind(&Secret::new(format!("hand-over\n{item}\n{to}")));
        Ok(mark.chars().take(26).collect())
    }

    /// An item's hand-overs.
    pub(super) async fn hand_overs_of(&self, item: &str) -> Result<Vec<(Paper, HandKept)>, DeskError> {
        let filter = PaperFilter { parent: Some(item.to_owned()), ..PaperFilter::default() };
        self.every_paper::<HandKept>(&View::All, PaperKind::HandOver, &filter).await
    }

    /// One hand-over.
    pub(super) async fn hand_over_of(&self, id: &str) -> Result<Option<(Paper, HandKept)>, DeskError> {
        let paper = self.any_paper(PaperKind::HandOver, id).await?;
        paper.map(readable::<HandKept>).transpose()
    }

    /// Asks for an item to be handed over to the hotline of the country that hosts it. Gives the id of the hand-over.
    pub async fn hand_over(&self, leave: &Authorised<HandOverAsk>) -> Result<String, HandRefused> {
        let by = OfficeAct { act: self.act_of(&leave.person().account)?, office: office(leave)? };
        let paper = leave.paper().clone();
        let kept: Kept = paper.read().ok_or_else(|| not_there(&paper))?;
        if paper.state == DESTROYED {
            return Err(HandRefused::Destroyed);
        }
        if !matches!(kept.item.assessment, Assessment::InScope { .. }) {
            return Err(HandRefused::NotInScope);
        }
        let own = paper.member.clone().unwrap_or_default();
        let (to, _) = hosted(&kept.item, &self.providers_of(&own).await?).ok_or(HandRefused::NotAbroad)?;
        if to == own {
            return Err(HandRefused::NotAbroad);
        }
        if is_noticed(&self.notices_of(&paper.id).await?, &to) {
            return Err(HandRefused::Noticed);
        }
        let works = self.members_with(&[Role::Analyst, Role::LeadAnalyst]).await?.contains(&to);
        let route = if works { Route::Inside } else { Route::File };
        let on = self.handed_in(&paper).await?.into_iter().find(|(_, kept)| is_with(kept)).map(|(paper, _)| paper.id);
        let id = self.hand_id(&paper.id, &to)?;
        let change = if let Some((before, kept)) = self.hand_over_of(&id).await? {
            let hand = kept.hand.clone().ask_again(by.clone(), route)?;
            // Whoever got it sees it as it was until it leaves again.
            let had = kept.before.clone().or_else(|| kept.arrived.is_some().then(|| kept.hand.clone()));
            let next = HandKept { hand, before: had, on, ..kept };
            PaperChange::next(&before, next.hand.state().name(), &next)
        } else {
            let hand = HandOver::ask(paper.id.clone(), by.clone(), to, route)?;
            let kept = HandKept {
                hand,
                number: None,
                found: None,
                arrived: None,
                before: None,
                on,
                files: Vec::new(),
                words: Vec::new(),
                entered: 1,
            };
            let mut change = PaperChange::new(PaperKind::HandOver, &id, kept.hand.state().name(), &kept);
            change.member = Some(own.clone());
            change.parent = Some(paper.id.clone());
            change
        };
        let mut deed = Deed::new(by.act.by.to_string(), "hand-over.asked", PaperKind::HandOver, &id);
        deed.member = Some(own);
        deed.errands.push(wanted(&paper.id, self.reckoned().await?));
        self.perform(deed.with(change)).await?;
        Ok(id)
    }

    /// Hand-overs by which an item came here.
    pub(super) async fn handed_in(&self, item: &Paper) -> Result<Vec<(Paper, HandKept)>, DeskError> {
        let mut ids = BTreeSet::new();
        for intake in self.reports_given(item).await? {
            ids.extend(intake.handed);
        }
        let mut all = Vec::new();
        for id in ids {
            let found = self.hand_over_of(&id).await?;
            all.extend(found.filter(|(_, kept)| kept.arrived.as_deref() == Some(&item.id)));
        }
        Ok(all)
    }

    /// Lets those of an item's hand-overs leave that may. It is asked where notices are sent, once the police have answered. Says whether one left.
    pub(super) async fn hand_over_due(&self, ground: &HandGround<'_>) -> Result<bool, DeskError> {
        let mut has_left = false;
        for (paper, kept) in ground.handed {
            let waits = matches!(kept.hand.state(), HandOverState::Preparing);
            if waits && !is_noticed(ground.notices, &kept.hand.to) {
                has_left |= self.hand_over_one(ground, paper, kept).await?;
            }
        }
        Ok(has_left)
    }

    async fn hand_over_one(&self, ground: &HandGround<'_>, paper: &Paper, kept: &HandKept) -> Result<bool, DeskError> {
        let asked = Handing { item: ground.item, holds: &ground.holds, watch: ground.watch };
        // What is in the way is told to nobody: it is being prepared.
        let Ok(leave) = handing::leave(asked) else { return Ok(false) };
        let (at, wish) = (leave.at(), leave.wish().copied());
        let broken = |refusal: HandOverRefusal| DeskError::Broken(refusal.to_string());
        let first = match &kept.on {
            Some(id) => self.hand_over_of(id).await?.filter(|(_, first)| is_with(first)),
            None => None,
        };
        let mut found = self.found_there(ground, super::receive::more(wish, ground.kept.asked)).await?;
        if let Some(before) = first.as_ref().and_then(|(_, first)| first.found.as_ref()) {
            // Whoever gets it sees since when anybody has known of it.
            found.received = found.received.min(before.received);
        }
        let mut next = kept.clone();
        next.hand = kept.hand.clone().leave(leave).map_err(broken)?;
        // What has not left draws no number.
        next.number = Some(self.number()?);
        next.found = Some(found);
        // From now on the other hotline has it as it is.
        (next.arrived, next.before) = (None, None);
        let mut deed = Deed::new(HOUSE, "hand-over.left", PaperKind::HandOver, &paper.id);
        deed.member.clone_from(&paper.member);
        deed.seen.papers.extend(ground.seen.iter().cloned());
        let mut change = PaperChange::next(paper, next.hand.state().name(), &next);
        change.holder = None;
        if kept.hand.route == Route::Inside {
            change.holder = Some(kept.hand.to.clone());
            deed.errands.push(taken_up(&paper.id, at));
        }
        if let Some((before, first)) = first {
            let hand = first.hand.clone().hand_on(kept.hand.to.clone(), at).map_err(broken)?;
            let first = HandKept { hand, ..first };
            deed.papers.push(PaperChange::next(&before, first.hand.state().name(), &first));
            deed.errands.push(taken_up(&before.id, at));
        }
        self.perform(deed.with(change)).await.map(|_| true)
    }

    async fn found_there(&self, ground: &HandGround<'_>, wish: Option<Wish>) -> Result<FoundThere, DeskError> {
        let item = ground.item;
        let providers = self.providers_of(ground.paper.member.as_deref().unwrap_or_default()).await?;
        let labels = match &item.assessment {
            Assessment::InScope { labels, .. } => labels.iter().cloned().collect(),
            _ => Vec::new(),
        };
        let digests = self.digests_of(ground.paper).await?;
        Ok(FoundThere {
            received: item.received,
            assessed: item.assessment.settled().map(day_of),
            labels,
            signs: item.assessment.signs().with(ground.kept.signs),
            reports: self.store().count_belonging(PaperKind::Intake, &ground.paper.id).await?,
            network: hosted(item, &providers).map(|(_, network)| network).unwrap_or_default(),
            evidence: item.evidence.as_ref().map(|evidence| evidence.digest.clone()),
            digests: digests.each().collect(),
            wish,
        })
    }

    // What the house does by itself

    /// Takes in what was handed over, and enters on each side what the other did. Says how many hand-overs were looked at.
    pub async fn handed_due(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
        let mut looked = 0;
        for errand in self.store().errands_due(HANDED, now, TOGETHER).await? {
            if !self.store().postpone_errand(&errand, until, errand.tries).await? {
                continue;
            }
            let errand = Errand { due: until, ..errand };
            match self.handed_one(&errand.object).await {
                Ok(()) => self.store().finish_errand(&errand).await?,
                Err(error) => tracing::error!(%error, "a hand-over could not be taken in; it is tried again"),
            }
            looked += 1;
        }
        Ok(looked)
    }

    async fn handed_one(&self, id: &str) -> Result<(), DeskError> {
        let mut tries = TRIES;
        loop {
            match self.handed_step_on(id).await {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// Does one thing about a hand-over; whether nothing is left to do.
    async fn handed_step_on(&self, id: &str) -> Result<bool, DeskError> {
        let Some((paper, kept)) = self.hand_over_of(id).await? else { return Ok(true) };
        let is_new = matches!(kept.hand.state(), HandOverState::Handed { .. }) && kept.arrived.is_none();
        if is_new && self.arrives(&paper, &kept).await? {
            return Ok(false);
        }
        // What is being prepared is nobody's business, and of a file the other side has no journal here.
        let steps = kept.hand.steps();
        let mut rest = steps.iter().enumerate().skip(kept.entered);
        let told = rest.find(|(at, _)| kept.arrived.is_some() && is_after_leaving(steps, *at));
        let Some((at, step)) = told else { return Ok(true) };
        let own = paper.member.clone().unwrap_or_default();
        // Whoever took it has it in their own journal.
        let other = if step.by == own { kept.hand.to.clone() } else { own };
        let mut deed = Deed::new(HOUSE, "hand-over.told", PaperKind::HandOver, &paper.id);
        deed = deed.saying(json!({ "state": step.state }));
        deed.member = Some(other);
        let next = HandKept { entered: at + 1, ..kept.clone() };
        self.perform(deed.with(PaperChange::next(&paper, &paper.state, &next))).await?;
        Ok(false)
    }

    /// The other hotline has it taken in, sealed under the key of its member. False where its address was destroyed meanwhile.
    async fn arrives(&self, paper: &Paper, kept: &HandKept) -> Result<bool, DeskError> {
        let (Some(found), Some(number)) = (&kept.found, &kept.number) else { return Ok(false) };
        let Some(item) = self.any_paper(PaperKind::Item, &kept.hand.item).await? else { return Ok(false) };
        let Some(address) = self.address_of(item.clone()).await? else { return Ok(false) };
        let class = found.labels.iter().find_map(|label| interchange::takedown::notice::Class::named(&label.level));
        let reported = Reported {
            member: kept.hand.to.clone(),
            items: vec![ReportedItem { address, class, digests: self.digests_of(&item).await? }],
            signs: found.signs,
            note: None,
            contact: None,
            reference: None,
        };
        let from = kept.hand.from().organisation.as_str();
        let became = self.take_in_handed(&reported, (&paper.id, number), (from, found.wish)).await?;
        let mut deed = Deed::new(HOUSE, "hand-over.arrived", PaperKind::HandOver, &paper.id);
        deed.member = Some(kept.hand.to.clone());
        deed.letters = self.letters_of_hand((&paper.id, kept), "hand-over-arrived").await?;
        deed.errands.extend(super::hand_letters::late(&paper.id, kept));
        let next = HandKept { arrived: became, ..kept.clone() };
        self.perform(deed.with(PaperChange::next(paper, &paper.state, &next))).await?;
        Ok(true)
    }
}

/// Whether a step came after the hand-over had left, since it was asked for last before that step.
fn is_after_leaving(steps: &[Taken], at: usize) -> bool {
    let steps = steps.get(..=at).unwrap_or(steps);
    let asked = steps.iter().rposition(|step| step.state == "preparing").unwrap_or_default();
    steps.iter().skip(asked).any(|step| matches!(step.state.as_str(), "handed" | "given-out"))
}

/// The beginning of a time's day.
fn day_of(at: Timestamp) -> Timestamp {
    let day = 24 * 60 * 60;
    Timestamp::from_second(at.as_second().div_euclid(day) * day).unwrap_or(at)
}

/// Whether a hand-over lies with whoever it was handed to, so that they may hand it on.
pub(super) const fn is_with(kept: &HandKept) -> bool {
    use HandOverState::{Accepted, Acknowledged, Handed};
    kept.arrived.is_some() && matches!(kept.hand.state(), Handed { .. } | Acknowledged { .. } | Accepted { .. })
}
