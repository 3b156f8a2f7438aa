//! Holds: placed by an officer, with an owner and an end, taken over, extended by a second officer, let go, and over by themselves. What a hold reaches is asked anew
//! before every notice; that the items know of it is for those who read them.
//!
//! Everything here is remembered in the closed journal: an auditor who saw a hold's entry would know of the hold.

use alliance::detection::{Office, OfficeAct};
use alliance::people::access::{Act, HoldChange, HoldItem, HoldPlace, HoldSee};
use alliance::people::{Account, AccountId, AccountState};
use alliance::register::PaperKind;
use alliance::takedown::hold::{Contact, Owner, deconflict};
use alliance::takedown::{Hold, HoldRefusal, HoldTerms, Places, Police, PoliceRefusal, Policy, Scope, SealedReason};
use interchange::takedown::address::Address;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, KeyChange, Letter, Paper, PaperChange, PaperFilter, Refused, View};
use vault::Secret;
use vault::records::Of;

use super::kept::{ADDRESS, Kept, closed, opened, place};
use super::police::{File, filed};
use super::target::{BadTarget, Part, Target, registered};
use crate::chance::Pot;
use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::register::{HOUSE, is_officer};
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of a hold: items are told that it reaches them or is over, officers are reminded, its end is kept.
pub(super) const HOLD: &str = "hold";
/// The reason, sealed with the hold.
const REASON: &str = "reason";
/// What was named, sealed with the hold.
const NAMED: &str = "named";
/// So often a hold that stands is looked at.
const LOOK: SignedDuration = SignedDuration::from_mins(1);
/// How often a hold is tried when others are placed or end meanwhile.
const TRIES: u32 = 20;
/// Papers that are read at once.
const TOGETHER: u32 = 500;
/// The one paper that says how often holds were placed and ended.
const BOOK: &str = "holds";
/// Characters of a reason, at most.
pub const LONGEST_REASON: usize = 4_000;

/// A hold, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct HoldKept {
    /// The hold.
    pub hold: Hold,
    /// Why, sealed to the force.
    pub reason: String,
    /// What was named, sealed to the force; none where it is of an item that the force had before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
    /// The item that the officer had before them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

/// What is asked of a hold.
pub struct HoldWanted {
    /// Why.
    pub reason: Secret<String>,
    /// How long; none: as long as is usual, 24 hours.
    pub lasting: Option<SignedDuration>,
}

/// What somebody does about a hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldStep {
    /// Sets it a later end.
    Extend {
        /// When.
        until: Timestamp,
    },
    /// Lets it go.
    Release,
    /// Takes it over.
    Take,
}

/// Why something is not held, or a hold not changed.
#[derive(Debug, thiserror::Error)]
pub enum HoldRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// Another force's: to everybody else it is not there.
    #[error("there is no such hold")]
    NotThere,
    /// What was named is nothing that can be held.
    #[error(transparent)]
    Target(#[from] BadTarget),
    /// The item has nothing of that sort.
    #[error("nothing of that sort is known of the item")]
    NothingThere,
    /// No reason, or one that is too long.
    #[error("say why, in at most {LONGEST_REASON} characters; your force alone can read it")]
    NoReason,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] HoldRefusal),
    /// A rule of what the police say of an item.
    #[error(transparent)]
    Police(#[from] PoliceRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// A hold, to its force.
#[derive(Debug)]
pub struct HoldSeen {
    /// Under what it is found.
    pub id: String,
    /// The hold.
    pub hold: Hold,
    /// Why.
    pub reason: Option<Secret<String>>,
    /// What was named.
    pub named: Option<Secret<String>>,
    /// The item that the officer had before them.
    pub item: Option<String>,
    /// How many items it keeps now.
    pub keeps: u64,
    /// Other forces that hold the same: whom to contact, and nothing else.
    pub contacts: Vec<Contact>,
}

/// A hold is to be looked at: from when on.
pub(super) fn looked_at(id: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: HOLD, object: id.to_owned(), due }
}

/// The next version of the paper that counts holds, as whoever changes one has seen it.
pub(super) fn book_turned(book: Option<&Paper>) -> PaperChange {
    match book {
        Some(paper) => PaperChange::next(paper, "open", &json!({})),
        None => PaperChange::new(PaperKind::HoldBook, BOOK, "open", &json!({})),
    }
}

/// Where the places of what was named lie, for holds of the same force that reach it another way.
fn places_of(desk: &Desk, address: &Address) -> Result<Places, DeskError> {
    super::receive::places(desk.record_keys()?, address)
}

/// The book of holds, and those that stand.
type Standing = (Option<Paper>, Vec<(Paper, HoldKept)>);

impl Desk {
    /// All holds that stand, of all forces, and the paper that counts them. That paper is read first: whoever has seen its number has seen at least these holds.
    pub(super) fn holds_standing(&self) -> crate::Given<'_, Standing> {
        Box::pin(async move {
            let book = self.store().paper(&View::All, PaperKind::HoldBook, BOOK).await?;
            let mut standing = Vec::new();
            for state in ["held", "extended"] {
                let filter = PaperFilter { state: Some(state.to_owned()), ..PaperFilter::default() };
                standing.extend(self.every_paper::<HoldKept>(&View::All, PaperKind::Hold, &filter).await?);
            }
            Ok((book, standing))
        })
    }

    /// The number of the paper that counts holds, as somebody saw it.
    pub(super) fn book_seen(book: Option<&Paper>) -> store::work::SeenPaper {
        let no = book.map_or(0, |paper| paper.no);
        store::work::SeenPaper { kind: PaperKind::HoldBook, id: BOOK.to_owned(), no }
    }

    /// Everything that a force ever held.
    pub(super) async fn holds_of(&self, force: &Office) -> Result<Vec<(Paper, HoldKept)>, DeskError> {
        let view = View::Member(force.member.clone());
        let all = self.every_paper::<HoldKept>(&view, PaperKind::Hold, &PaperFilter::default()).await?;
        Ok(all.into_iter().filter(|(_, kept)| kept.hold.force() == force).collect())
    }

    /// Holds a part of an item. Each of several servers or files is a hold of its own.
    pub async fn hold_item(
        &self,
        leave: &Authorised<HoldItem>,
        part: Part,
        wanted: &HoldWanted,
    ) -> Result<Vec<String>, HoldRefused> {
        let (paper, kept) = readable::<Kept>(leave.paper().clone())?;
        let domain = match part {
            Part::Domain => self.domain_scope(&paper, &kept).await?,
            _ => None,
        };
        let scopes = part.scopes(&kept.item.places, domain);
        if scopes.is_empty() {
            return Err(HoldRefused::NothingThere);
        }
        let by = OfficeAct { act: self.act_of(&leave.person().account)?, office: office(leave)? };
        self.hold_all(by, scopes, (wanted, None), (Some(&kept.item.places), Some(&paper))).await
    }

    async fn domain_scope(&self, paper: &Paper, kept: &Kept) -> Result<Option<Scope>, DeskError> {
        let Some(key) = self.key_of(paper).await? else { return Ok(None) };
        let Some(text) = opened(&key, ADDRESS, Some(&kept.address))? else { return Ok(None) };
        let Some(domain) = Address::read(text.expose()).ok().and_then(|address| registered(&address)) else {
            return Ok(None);
        };
        Ok(self.scope_of(&domain)?.ok())
    }

    /// Holds whatever lies at a place that an officer names, now or later.
    pub async fn hold_place(
        &self,
        leave: &Authorised<HoldPlace>,
        target: &Target,
        wanted: &HoldWanted,
    ) -> Result<String, HoldRefused> {
        let scope = self.scope_of(target)??;
        let by = OfficeAct { act: self.act_of(&leave.person().account)?, office: office(leave)? };
        let named = match target {
            Target::Address(text)
            | Target::Host(text)
            | Target::Domain(text)
            | Target::Network(text)
            | Target::Hash(text) => text,
        };
        let places = match target {
            Target::Address(text) | Target::Host(text) | Target::Domain(text) => {
                let address = Address::pasted(text.expose()).ok();
                address.map(|address| places_of(self, &address)).transpose()?
            }
            Target::Network(_) | Target::Hash(_) => None,
        };
        let ids = self.hold_all(by, vec![scope], (wanted, Some(named)), (places.as_ref(), None)).await?;
        ids.into_iter().next().ok_or(HoldRefused::NothingThere)
    }

    async fn hold_all(
        &self,
        by: OfficeAct,
        scopes: Vec<Scope>,
        (wanted, named): (&HoldWanted, Option<&Secret<String>>),
        (places, item): (Option<&Places>, Option<&Paper>),
    ) -> Result<Vec<String>, HoldRefused> {
        let reason = wanted.reason.expose().trim();
        if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
            return Err(HoldRefused::NoReason);
        }
        let mut tries = TRIES;
        loop {
            let done = self.hold_once(&by, &scopes, (wanted, named), (places, item)).await;
            match done {
                Err(HoldRefused::Desk(DeskError::Refused(Refused::Moved { .. }))) if tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn hold_once(
        &self,
        by: &OfficeAct,
        scopes: &[Scope],
        (wanted, named): (&HoldWanted, Option<&Secret<String>>),
        (places, item): (Option<&Places>, Option<&Paper>),
    ) -> Result<Vec<String>, HoldRefused> {
        let book = self.store().paper(&View::All, PaperKind::HoldBook, BOOK).await.map_err(DeskError::from)?;
        let own = self.holds_of(&by.office).await?;
        let (mut placed, mut ids) = (Vec::new(), Vec::new());
        let now = self.watch().await?.now();
        let by = OfficeAct { act: alliance::register::Act { at: now, ..by.act.clone() }, office: by.office.clone() };
        let mut deed = Deed::new(by.act.by.to_string(), "hold.placed", PaperKind::Hold, "").closed();
        deed.member = Some(by.office.member.clone());
        for scope in scopes {
            let same = |hold: &&Hold| {
                hold.scope.meets(scope)
                    || places.is_some_and(|places| hold.scope.covers(places) && scope.covers(places))
            };
            let others: Vec<&Hold> = own.iter().map(|(_, kept)| &kept.hold).filter(same).collect();
            let (number, id) = self.fresh_number()?;
            let terms = HoldTerms {
                id: number,
                scope: scope.clone(),
                reason: SealedReason(id.clone()),
                lasting: wanted.lasting,
            };
            let hold = Hold::place(terms, &others, by.clone())?;
            let at = place(PaperKind::Hold, &id);
            let (key, sealed) =
                self.record_keys()?.make(Of { member: &by.office.member, place: &at }).map_err(closed)?;
            let kept = HoldKept {
                hold: hold.clone(),
                reason: key.seal(REASON, 1, &wanted.reason).map_err(closed)?,
                named: named.map(|named| key.seal(NAMED, 1, named)).transpose().map_err(closed)?,
                item: item.map(|paper| paper.id.clone()),
            };
            let mut change = PaperChange::new(PaperKind::Hold, &id, hold.state().name(), &kept);
            change.member = Some(by.office.member.clone());
            change.holder = Some(by.act.by.to_string());
            deed.papers.push(change);
            deed.keys.push(KeyChange::Keep { place: at, sealed });
            deed.errands.push(looked_at(&id, now));
            placed.push(hold);
            ids.push(id);
        }
        deed.object = ids.first().cloned().unwrap_or_default();
        deed.papers.push(book_turned(book.as_ref()));
        if let Some(item) = item {
            // Whoever placed it sees at once that it stands; all others that it reaches learn of it a moment later.
            let (file, mut police) = self.police_of(item).await?;
            for hold in &placed {
                police = police.hold(hold)?;
            }
            // A hold is an answer to an emergency.
            if matches!(police, Police::Emergency { .. }) {
                police = police.answer(None, now)?;
            }
            let (_, kept) = readable::<Kept>(item.clone())?;
            deed.papers.push(filed(item, file.as_ref(), &police, Some(super::police::place_of(&kept))));
        }
        self.perform(deed).await?;
        Ok(ids)
    }

    /// A number that nobody can guess, and the same in letters.
    fn fresh_number(&self) -> Result<(u64, String), DeskError> {
        let mut bytes = [0; 8];
        self.inner.chance.fill(Pot::Closed, &mut bytes)?;
        let number = u64::from_be_bytes(bytes) >> 1;
        Ok((number, format!("{number:016x}")))
    }

    /// One hold, to its force.
    pub async fn hold_seen(&self, leave: &Authorised<HoldSee>) -> Result<HoldSeen, HoldRefused> {
        let (paper, kept) = self.own_hold(leave)?;
        let key = self.key_of(&paper).await?;
        let open = |field, sealed: Option<&String>| match &key {
            Some(key) => opened(key, field, sealed),
            None => Ok(None),
        };
        let (reason, named) = (open(REASON, Some(&kept.reason))?, open(NAMED, kept.named.as_ref())?);
        let (_, standing) = self.holds_standing().await?;
        let others: Vec<Hold> = standing.into_iter().map(|(_, kept)| kept.hold).collect();
        let reached = self.reached(&kept.hold).await?;
        let contacts = if kept.hold.stands() { deconflict(&kept.hold, &others, &reached) } else { Vec::new() };
        let keeps = reached.len() as u64;
        Ok(HoldSeen { id: paper.id, hold: kept.hold, reason, named, item: kept.item, keeps, contacts })
    }

    fn own_hold<A: Act>(&self, leave: &Authorised<A>) -> Result<(Paper, HoldKept), HoldRefused> {
        let own = office(leave)?;
        let paper = leave.paper().clone();
        let kept = paper.read::<HoldKept>().ok_or(HoldRefused::NotThere)?;
        if *kept.hold.force() == own { Ok((paper, kept)) } else { Err(HoldRefused::NotThere) }
    }

    /// Where the items lie that a hold reaches and that the police have a file of.
    async fn reached(&self, hold: &Hold) -> Result<Vec<Places>, DeskError> {
        let mut reached = Vec::new();
        for page in 1.. {
            let filter = PaperFilter { page, per_page: TOGETHER, ..PaperFilter::default() };
            let (files, _) = self.store().papers(&View::All, PaperKind::Police, &filter).await?;
            let last = files.len() < TOGETHER as usize;
            for file in files {
                let Some(item) = self.any_paper(PaperKind::Item, &file.id).await? else { continue };
                let (_, kept) = readable::<Kept>(item)?;
                if hold.scope.covers(&kept.item.places) {
                    reached.push(kept.item.places);
                }
            }
            if last {
                break;
            }
        }
        Ok(reached)
    }

    /// Changes a hold of one's own force.
    pub async fn hold_step(&self, leave: &Authorised<HoldChange>, step: HoldStep) -> Result<(), HoldRefused> {
        let (paper, kept) = self.own_hold(leave)?;
        let mut act = self.act_of(&leave.person().account)?;
        let now = self.reckoned().await?;
        act.at = now;
        let by = OfficeAct { act, office: office(leave)? };
        let who = by.act.by.clone();
        let (word, hold) = match step {
            HoldStep::Extend { until } => ("hold.extended", kept.hold.clone().extend(until, by)?),
            HoldStep::Release => ("hold.released", kept.hold.clone().release(by)?),
            HoldStep::Take => ("hold.handed-over", kept.hold.clone().hand_over(who.clone(), &by)?),
        };
        let mut tries = TRIES;
        loop {
            let book = self.store().paper(&View::All, PaperKind::HoldBook, BOOK).await.map_err(DeskError::from)?;
            let deed = hold_turned(who.as_str(), word, (&paper, &kept, hold.clone()), (book.as_ref(), now));
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { kind: PaperKind::HoldBook, .. })) if tries > 1 => tries -= 1,
                done => return Ok(done.map(|_| ())?),
            }
        }
    }

    // What the house does by itself

    /// Looks at every hold that is due. Says how many.
    pub async fn look_at_holds(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let due = self.store().errands_due(HOLD, now, TOGETHER).await?;
        let looked = due.len() as u64;
        for errand in due {
            if let Err(error) = self.look_at_hold(&errand).await {
                tracing::error!(%error, "a hold could not be looked at; it is tried again in a minute");
                let again = now.saturating_add(LOOK).unwrap_or(Timestamp::MAX);
                self.store().postpone_errand(&errand, again, errand.tries).await?;
            }
        }
        Ok(looked)
    }

    async fn look_at_hold(&self, errand: &Errand) -> Result<(), DeskError> {
        let book = self.store().paper(&View::All, PaperKind::HoldBook, BOOK).await?;
        let Some(paper) = self.any_paper(PaperKind::Hold, &errand.object).await? else {
            return Ok(self.store().finish_errand(errand).await?);
        };
        let (paper, kept) = readable::<HoldKept>(paper)?;
        // After each change it is told to all items, and not again with every look.
        if errand.tries == 0 {
            self.tell_items(&kept.hold).await?;
        }
        if !kept.hold.stands() {
            return Ok(self.store().finish_errand(errand).await?);
        }
        let watch = self.watch().await?;
        let now = watch.now();
        if let Ok(over) = kept.hold.clone().expire(&watch) {
            let deed = hold_turned(HOUSE, "hold.expired", (&paper, &kept, over), (book.as_ref(), now));
            return self.done_or_moved(deed).await;
        }
        if let Owner::Officer { account } = kept.hold.owner()
            && !self.is_officer_of(account, kept.hold.force()).await?
            && let Ok(left) = kept.hold.clone().leave(account)
        {
            let deed = hold_turned(HOUSE, "hold.left", (&paper, &kept, left), (book.as_ref(), now));
            return self.done_or_moved(deed).await;
        }
        if let Ok((reminded, reminder)) = kept.hold.clone().remind(watch.now()) {
            let mut deed = Deed::new(HOUSE, "hold.reminded", PaperKind::Hold, &paper.id).closed();
            deed.member.clone_from(&paper.member);
            let name = format!("hold.{}.{}.{}", paper.id, kept.hold.extensions().len(), reminder.as_str());
            deed.letters = self.letters_of_hold(&name, &kept.hold).await?;
            let change = PaperChange::next(&paper, &paper.state, &HoldKept { hold: reminded, ..kept.clone() });
            self.done_or_moved(deed.with(change)).await?;
        }
        let again = now.saturating_add(LOOK).unwrap_or(Timestamp::MAX);
        // Its end is kept to the second, where the clock is believed.
        let end = if watch.is_steady() { kept.hold.until().max(now) } else { again };
        self.store().postpone_errand(errand, again.min(end), errand.tries.max(1)).await?;
        Ok(())
    }

    /// Somebody was faster: it is looked at again.
    async fn done_or_moved(&self, deed: Deed) -> Result<(), DeskError> {
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => Ok(()),
            done => done.map(|_| ()),
        }
    }

    /// Whether an account is an officer of a force, and in use.
    async fn is_officer_of(&self, account: &AccountId, force: &Office) -> Result<bool, DeskError> {
        let Some((_, account)) = self.paper::<Account>(&View::All, PaperKind::Account, account.as_str()).await? else {
            return Ok(false);
        };
        Ok(account.state == AccountState::Active && is_officer(&account, place_of(force)))
    }

    /// A reminder to a hold's owner; where it is the duty desk's, to every officer of the force: that something waits, and nothing of what.
    async fn letters_of_hold(&self, name: &str, hold: &Hold) -> Result<Vec<Letter>, DeskError> {
        let args = json!({ "link": "/work/police" });
        self.letters_among((name, "hold-reminder"), &args, |account, who| match hold.owner() {
            Owner::Officer { account: owner } => owner.as_str() == account,
            Owner::DutyDesk => is_officer(who, place_of(hold.force())),
        })
        .await
    }

    /// Tells every item that the police have a file of what became of a hold.
    async fn tell_items(&self, hold: &Hold) -> Result<(), DeskError> {
        for page in 1.. {
            let filter = PaperFilter { page, per_page: TOGETHER, ..PaperFilter::default() };
            let (files, _) = self.store().papers(&View::All, PaperKind::Police, &filter).await?;
            let last = files.len() < TOGETHER as usize;
            for file in files {
                self.tell_item(file, hold).await?;
            }
            if last {
                break;
            }
        }
        Ok(())
    }

    async fn tell_item(&self, file: Paper, hold: &Hold) -> Result<(), DeskError> {
        let id = file.id.clone();
        let mut next = Some(file);
        let mut tries = TRIES;
        while let Some(file) = next.take() {
            let (file, File { police, .. }) = readable::<File>(file)?;
            if file.member.as_deref() != Some(hold.force().member.as_str()) {
                // What another country's police say does not change by it: they would learn of the hold, and that it is let go is no word of theirs. The guard asks for
                // holds itself; once this one is over, it is asked again.
                if !hold.stands() {
                    self.store().ask_errand(super::dispatch::DISPATCH, &id, self.reckoned().await?).await?;
                }
                return Ok(());
            }
            let knows = police.holds().is_some_and(|holds| holds.contains(&hold.id));
            if knows == hold.stands() {
                return Ok(());
            }
            let Some(item) = self.any_paper(PaperKind::Item, &id).await? else { return Ok(()) };
            let (item, kept) = readable::<Kept>(item)?;
            let (word, turned) = if hold.stands() {
                if !hold.scope.covers(&kept.item.places) {
                    return Ok(());
                }
                ("police.held", police.hold(hold))
            } else {
                let policy = self.policy_of(file.member.as_deref().unwrap_or_default()).await?;
                ("police.let-go", police.end(hold, &policy))
            };
            let Ok(turned) = turned else { return Ok(()) };
            let mut deed =
                self.police_turned(HOUSE, word, (&item, Some(&file), &turned), Some(super::police::place_of(&kept)));
            deed.errands.push(super::dispatch::wanted(&id, self.reckoned().await?));
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => {
                    tries -= 1;
                    next = self.any_paper(PaperKind::Police, &id).await?;
                }
                done => return done.map(|_| ()),
            }
        }
        Ok(())
    }

    /// What the police of a country said in advance.
    pub(super) async fn policy_of(&self, member: &str) -> Result<Policy, DeskError> {
        let Some(signed) = self.police_table_standing(member).await? else {
            return Ok(Policy::unsigned(member));
        };
        // A table that is not the one that was signed says nothing.
        let broken =
            |refusal: &dyn std::fmt::Display| DeskError::Broken(format!("the police table of {member}: {refusal}"));
        let by = signed.confirmed.for_office().ok_or_else(|| broken(&NotVetted))?;
        Policy::signed(signed.table, &by, &signed.digest).map_err(|refusal| broken(&refusal))
    }
}

/// The deed by which a hold is another one.
fn hold_turned(
    actor: &str,
    word: &'static str,
    (paper, kept, hold): (&Paper, &HoldKept, Hold),
    (book, now): (Option<&Paper>, Timestamp),
) -> Deed {
    let mut deed = Deed::new(actor, word, PaperKind::Hold, &paper.id).closed();
    deed.member.clone_from(&paper.member);
    let holder = match hold.owner() {
        Owner::Officer { account } => Some(account.to_string()),
        Owner::DutyDesk => None,
    };
    let state = hold.state().name();
    let mut change = PaperChange::next(paper, state, &HoldKept { hold, ..kept.clone() });
    change.holder = holder;
    deed.errands.push(looked_at(&paper.id, now));
    deed.with(change).with(book_turned(book))
}

/// A force as its officers are looked for: its member, and its name.
fn place_of(force: &Office) -> (&str, Option<&str>) {
    (&force.member, Some(&force.organisation))
}
