//! What the police of a country say of what was reported in it. Their word is kept in a paper of its own, beside the item: the item does not change by it, and whoever
//! sees how often the item changed learns nothing. Every deed here stands in the closed journal.

use std::collections::BTreeSet;

use alliance::detection::Office;
use alliance::people::access::{Act, PoliceAnswer, PoliceOpen, PoliceRoom, PoliceSee};
use alliance::register::PaperKind;
use alliance::takedown::hold::Contact;
use alliance::takedown::known;
use alliance::takedown::policy::{Facts, HostKind, Knowledge};
use alliance::takedown::{Assessment, Hold, Item, Police, PoliceRefusal, PreserveRefusal, Signs, Urgency, Wish};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, PaperFilter, Refused, View};

use super::dispatch::wanted;
use super::holds::HoldKept;
use super::kept::Kept;
use super::open::{Purpose, Sight};
use super::room::ItemSeen;
use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::{not_there, readable, told_or_read};
use crate::{Desk, DeskError};

/// How often an answer is tried when something else changes meanwhile.
const TRIES: u32 = 20;
/// Items that are listed at once.
const LISTED: u32 = 100;

/// What the police say of an item, as it is kept: under the item's id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct File {
    /// What they say.
    pub police: Police,
    /// When they let it go last, by a word, by the end of a hold or by their silence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub let_go: Option<Timestamp>,
}

impl File {
    /// When they let it go last.
    pub(super) fn last_let_go(&self) -> Option<Timestamp> {
        self.police.answered().or(self.let_go)
    }
}

/// Why something was not said of an item.
#[derive(Debug, thiserror::Error)]
pub enum PoliceRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] PoliceRefusal),
    /// A provider is not asked so.
    #[error(transparent)]
    Preserve(#[from] PreserveRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// An item on the police's list.
#[derive(Clone, Debug, Serialize)]
pub struct PoliceLine {
    /// Its id.
    pub id: String,
    /// When it was reported first.
    pub received: Timestamp,
    /// Since when the police are asked; none where it is still being assessed.
    pub asked: Option<Timestamp>,
    /// How urgent it is said to be.
    pub signs: Signs,
    /// How far its assessment is, a word.
    pub assessment: &'static str,
    /// Whether a life is said to be at risk, and nobody has answered yet.
    pub emergency: bool,
    /// Whose network it lies in, and in which country, where that is known.
    pub host: Option<(String, Option<String>)>,
}

/// A hold on its force's list.
#[derive(Clone, Debug)]
pub struct HoldLine {
    /// Under what it is found.
    pub id: String,
    /// The hold.
    pub hold: Hold,
}

/// What the police of a country have before them.
#[derive(Clone, Debug)]
pub struct PoliceDesk {
    /// What is about to be noticed and waits for a word, the most urgent first.
    pub asked: Vec<PoliceLine>,
    /// How many wait in all.
    pub all: u64,
    /// What is still being assessed, the most urgent first.
    pub coming: Vec<PoliceLine>,
    /// Holds of one's own force that stand, those that end first before the others.
    pub holds: Vec<HoldLine>,
}

/// One item, to the police of its country.
#[derive(Debug)]
pub struct PoliceSeen {
    /// The item, without its address.
    pub seen: ItemSeen,
    /// What the police say of it, a word.
    pub state: &'static str,
    /// Since when that is so, where it has a time.
    pub since: Option<Timestamp>,
    /// Holds of one's own force that reach it and stand.
    pub holds: Vec<HoldLine>,
    /// Other forces that hold it: whom to contact, and nothing else.
    pub contacts: Vec<Contact>,
}

/// What the police say of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// They have nothing against a notice.
    Clear,
    /// They have nothing against one that asks the provider to preserve for so many days, and to be silent until a time.
    Preserve {
        /// For how many days.
        days: u16,
        /// Until when.
        silent_until: Timestamp,
    },
}

/// What a file says that nobody has opened yet.
pub(super) type Filed = (Option<Paper>, Police);

/// The next version of an item's file. What waits for a word has a place among those that wait.
pub(super) fn filed(item: &Paper, file: Option<&Paper>, police: &Police, rank: Option<u64>) -> PaperChange {
    let before = file.and_then(Paper::read::<File>).and_then(|file| file.last_let_go());
    let body = File { police: police.clone(), let_go: police.answered().or(before) };
    let mut change = match file {
        Some(file) => PaperChange::next(file, police.name(), &body),
        None => PaperChange::new(PaperKind::Police, &item.id, police.name(), &body),
    };
    change.member.clone_from(&item.member);
    // What is held keeps its place: that it left the list would tell the country's other forces of the hold.
    let waits = matches!(police, Police::Asking { .. } | Police::Emergency { .. } | Police::Held { .. });
    // An emergency comes before everything.
    let first = matches!(police, Police::Emergency { .. }).then_some(0);
    change.rank = first.or(waits.then_some(rank).flatten());
    change
}

/// The place of an item among those that wait for the police's word.
pub(super) fn place_of(kept: &Kept) -> u64 {
    let signs = kept.item.assessment.signs().with(kept.signs);
    Urgency::of(signs, 1 << kept.spreads.min(31), kept.item.received, "").rank()
}

/// By what a table decides what silence means.
pub(super) fn facts(kept: &Kept, host: HostKind) -> Facts {
    use alliance::takedown::opinion::Basis;
    let signs = kept.item.assessment.signs().with(kept.signs);
    let is_graded = matches!(&kept.item.assessment, Assessment::InScope { basis: Basis::Lists { .. }, .. });
    let is_known = is_graded || known::is_known(&kept.lists);
    let knowledge = match () {
        () if signs.new_victim => Knowledge::NewVictim,
        () if is_known => Knowledge::Known,
        () => Knowledge::Unknown,
    };
    Facts { knowledge, live: signs.live, host }
}

fn line(kept: &Kept, id: &str, asked: Option<Timestamp>) -> PoliceLine {
    let first = kept.item.hosting.found().and_then(|found| found.chain.first());
    PoliceLine {
        id: id.to_owned(),
        received: kept.item.received,
        asked,
        signs: kept.item.assessment.signs().with(kept.signs),
        assessment: kept.item.assessment.name(),
        emergency: false,
        host: first.map(|link| (link.provider.clone(), link.member.clone())),
    }
}

/// Since when the police say what they say.
fn since(police: &Police) -> Option<Timestamp> {
    match police {
        Police::Asking { asked } => Some(*asked),
        Police::Emergency { raised, .. } => Some(raised.act.at),
        other => other.answered(),
    }
}

impl Desk {
    /// What the police say of an item, and the paper that says so; none where nobody has asked them.
    pub(super) fn police_of<'a>(&'a self, item: &'a Paper) -> crate::Given<'a, Filed> {
        Box::pin(async move {
            let Some(paper) = self.any_paper(PaperKind::Police, &item.id).await? else {
                return Ok((None, Police::Unchecked));
            };
            let (paper, File { police, .. }) = readable::<File>(paper)?;
            Ok((Some(paper), police))
        })
    }

    /// The deed by which the police say something else of an item.
    pub(super) fn police_turned(
        &self,
        actor: &str,
        word: &'static str,
        (item, file, police): (&Paper, Option<&Paper>, &Police),
        rank: Option<u64>,
    ) -> Deed {
        let mut deed = Deed::new(actor, word, PaperKind::Police, &item.id).closed();
        deed.member.clone_from(&item.member);
        deed.with(filed(item, file, police, rank))
    }

    /// What the police of a country have before them.
    pub async fn police_desk(&self, leave: &Authorised<PoliceRoom>) -> Result<PoliceDesk, PoliceRefused> {
        let own = office(leave)?;
        let member = own.member.as_str();
        let (mut asked, mut coming, mut held) = (Vec::new(), Vec::new(), 0);
        let mut holds: Vec<HoldLine> = self.standing_of(&own).await?;
        holds.sort_by_key(|line| line.hold.until());
        let waiting = self.store().waiting((member, PaperKind::Police), None, None, LISTED).await;
        for paper in waiting.map_err(DeskError::from)? {
            let Some((paper, File { police, .. })) = told_or_read(readable::<File>(paper)) else { continue };
            let Some(item) = self.any_paper(PaperKind::Item, &paper.id).await? else { continue };
            let Some((item, kept)) = told_or_read(readable::<Kept>(item)) else { continue };
            // What one's own force holds stands among its holds.
            let emergency = matches!(police, Police::Emergency { .. });
            let is_own = |ids: &BTreeSet<u64>| holds.iter().any(|line| ids.contains(&line.hold.id));
            if !emergency && police.holds().is_some_and(is_own) {
                held += 1;
                continue;
            }
            asked.push(PoliceLine { emergency, ..line(&kept, &item.id, kept.item.assessment.settled()) });
        }
        let all = self.store().count_waiting(member, PaperKind::Police).await.map_err(DeskError::from)?;
        let all = all.saturating_sub(held);
        let assessed = self.store().waiting((member, PaperKind::Item), None, None, LISTED).await;
        for paper in assessed.map_err(DeskError::from)? {
            let Some((paper, kept)) = told_or_read(readable::<Kept>(paper)) else { continue };
            // What is to be looked at once more was assessed before.
            if matches!(kept.item.assessment, Assessment::InScope { .. }) {
                continue;
            }
            coming.push(line(&kept, &paper.id, None));
        }
        Ok(PoliceDesk { asked, all, coming, holds })
    }

    async fn standing_of(&self, force: &Office) -> Result<Vec<HoldLine>, DeskError> {
        let view = View::Member(force.member.clone());
        let all = self.papers::<HoldKept>(&view, PaperKind::Hold, &PaperFilter::default()).await?.into_iter();
        let standing = all.filter(|(_, kept)| kept.hold.stands() && kept.hold.force() == force);
        Ok(standing.map(|(paper, HoldKept { hold, .. })| HoldLine { id: paper.id, hold }).collect())
    }

    /// One item, to the police of its country: what they say of it, and what keeps it.
    pub async fn police_seen<A: Act>(&self, leave: &Authorised<A>) -> Result<PoliceSeen, PoliceRefused> {
        let own = office(leave)?;
        let seen = self.item_seen(leave).await?;
        let (_, police) = self.police_of(leave.paper()).await?;
        let places = &seen.item.places;
        let holds = self.standing_of(&own).await?.into_iter().filter(|line| line.hold.keeps(places)).collect();
        let (_, standing) = self.holds_standing().await?;
        let others = standing.iter().filter(|(_, kept)| kept.hold.force() != &own && kept.hold.keeps(places));
        // A force is named where both hold it: that one looks at an item is no reason to be told who works on it.
        let holds: Vec<HoldLine> = holds;
        let mut contacts: Vec<Contact> = if holds.is_empty() {
            Vec::new()
        } else {
            others.map(|(_, kept)| Contact { force: kept.hold.force().clone() }).collect()
        };
        contacts.sort();
        contacts.dedup();
        // Of a hold of another force nothing is said, not even that there is one.
        let (state, since) = match &police {
            // They are asked as soon as it is assessed; that time does not change by anybody's hold.
            Police::Held { .. } if holds.is_empty() => ("asking", seen.item.assessment.settled()),
            Police::Asking { .. } => ("asking", seen.item.assessment.settled()),
            other => (other.name(), since(other)),
        };
        Ok(PoliceSeen { seen, state, since, holds, contacts })
    }

    /// The same, as the row of the table for seeing it says.
    pub async fn police_item(&self, leave: &Authorised<PoliceSee>) -> Result<PoliceSeen, PoliceRefused> {
        self.police_seen(leave).await
    }

    /// Opens an item's address to an officer. That it was opened is durable before anything is seen, in the closed journal: who else would know of it would know that
    /// the police look at it.
    pub async fn police_open(&self, leave: &Authorised<PoliceOpen>) -> Result<Sight, DeskError> {
        let paper = leave.paper();
        paper.read::<Kept>().ok_or_else(|| not_there(paper))?;
        let mut deed = Deed::new(&leave.person().account, "police.opened", PaperKind::Police, &paper.id)
            .closed()
            .saying(json!({ "purpose": Purpose::Police.as_str() }));
        deed.member.clone_from(&paper.member);
        self.perform(deed).await?;
        self.sight_of(leave.view(), paper.clone()).await
    }

    /// The police say that they have nothing against a notice. Where a hold stands, it is let go first.
    pub async fn police_answer(&self, leave: &Authorised<PoliceAnswer>, word: Word) -> Result<(), PoliceRefused> {
        let own = office(leave)?;
        let (item, kept) = readable::<Kept>(leave.paper().clone())?;
        let now = self.watch().await?.now();
        let wish = match word {
            Word::Clear => None,
            Word::Preserve { days, silent_until } => Some(Wish::new(days, silent_until, now)?),
        };
        let actor = leave.person().account.clone();
        let mut tries = TRIES;
        loop {
            let (file, police) = self.police_of(&item).await?;
            if matches!(police, Police::Held { .. }) && !self.holds_it(&own, &police).await? {
                // Another force holds it. Whoever answers is not told: their word is remembered, and the hold stands.
                let mut deed = Deed::new(&actor, "police.answered", PaperKind::Police, &item.id).closed();
                deed.member.clone_from(&item.member);
                return Ok(self.perform(deed).await.map(|_| ())?);
            }
            // An answer that is given again counts from now: the question is renewed with it.
            let asked = match police {
                asking @ (Police::Asking { .. } | Police::Emergency { .. }) => asking,
                other => other.ask(now)?,
            };
            let police = asked.answer(wish, now)?;
            let mut deed = self.police_turned(&actor, "police.answered", (&item, file.as_ref(), &police), None);
            // Before it is assessed nothing is to be sent, and the answer waits with it.
            if matches!(kept.item.assessment, Assessment::InScope { .. }) {
                deed.errands.push(wanted(&item.id, now));
            }
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => return Ok(done.map(|_| ())?),
            }
        }
    }

    /// Whether one of the holds that keep an item is a force's own.
    async fn holds_it(&self, force: &Office, police: &Police) -> Result<bool, DeskError> {
        let keep = |hold: &Hold| police.holds().is_some_and(|ids| ids.contains(&hold.id));
        Ok(self.standing_of(force).await?.iter().any(|line| keep(&line.hold)))
    }

    /// An item's reports and its places, for whoever asks the police of its country.
    pub(super) async fn police_asked(
        &self,
        (item, kept): (&Paper, &Kept),
        file: Option<&Paper>,
        police: Police,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        let Ok(asking) = police.ask(now) else { return Ok(()) };
        let deed = self.police_turned(HOUSE, "police.asked", (item, file, &asking), Some(place_of(kept)));
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. })) => Ok(()),
            done => done.map(|_| ()),
        }
    }
}

/// An item as the rules see it: with what the police say.
pub(super) fn whole(kept: &Kept, police: Police) -> Item {
    Item { police, ..kept.item.clone() }
}
