//! Whether an item is still there: what the house saw from outside and what analysts saw, and what follows from it. Twice missed it is gone, and its notices are over; gone and there again it is the
//! same item once more: what it was found to be stands, the police are asked anew, and its notices go past the guard again. No look depends on what the police say, and none says anything of it.

use alliance::people::access::ItemLook;
use alliance::register::PaperKind;
use alliance::takedown::clocks::{Event, Happening};
use alliance::takedown::looks::{self, FIRST};
use alliance::takedown::notice::{Claim, Closing};
use alliance::takedown::{Availability, NoticeState, Probes, Seen};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, ErrandChange, Paper, PaperChange, PaperFilter, Refused, View};

use super::assess::ItemRefused;
use super::destroy::DESTROYED;
use super::kept::Kept;
use super::notices::NoticeKept;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of an item that is to be looked at from outside.
pub(super) const LOOK: &str = "look";
/// How often a look is written down when others change the item meanwhile.
const WRITES: u32 = 20;
/// Looks that are kept with an item; the journal and the item's versions have all of them.
const KEPT: usize = 100;
/// What a recipient says to be removed is given so long before a look of the house says otherwise: copies near to readers live on for minutes.
const GRACE: SignedDuration = SignedDuration::from_mins(10);

/// What looks saw: one, or several in a row that saw the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// What.
    pub saw: Seen,
    /// Who looked; none: the house, from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What came, a status or a word, where the house looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
    /// When first.
    pub first: Timestamp,
    /// When last.
    pub last: Timestamp,
    /// How often.
    pub times: u32,
}

/// The events of the log that looks are: of those in a row that saw the same, the first and the last say everything.
pub fn events_of(looks: &[Looked]) -> Vec<Event> {
    let at = |look: &Looked, at| Event { at, happening: Happening::Looked { seen: look.saw } };
    let each =
        looks.iter().flat_map(|look| [Some(at(look, look.first)), (look.times > 1).then(|| at(look, look.last))]);
    each.flatten().collect()
}

/// An item is to be looked at: from when on.
pub(super) fn wanted(item: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: LOOK, object: item.to_owned(), due }
}

/// The first look after something happened.
pub(super) fn first(at: Timestamp) -> Timestamp {
    at.saturating_add(FIRST).unwrap_or(Timestamp::MAX)
}

/// What somebody saw.
pub(super) struct Look<'a> {
    /// What.
    pub saw: Seen,
    /// The analyst who looked; none: the house.
    pub by: Option<&'a str>,
    /// What came, where the house looked.
    pub word: Option<String>,
}

impl Kept {
    /// Takes a look. One by the same who saw the same makes the last one longer.
    fn see(&mut self, look: &Look<'_>, at: Timestamp) -> Result<(), DeskError> {
        let seen = self.item.availability.look(look.saw, at);
        self.item.availability = seen.map_err(|refusal| DeskError::Broken(refusal.to_string()))?;
        let same = |last: &&mut Looked| last.saw == look.saw && last.by.as_deref() == look.by && last.word == look.word;
        if let Some(last) = self.looks.last_mut().filter(same) {
            (last.last, last.times) = (at, last.times.saturating_add(1));
        } else {
            let by = look.by.map(str::to_owned);
            self.looks.push(Looked { saw: look.saw, by, word: look.word.clone(), first: at, last: at, times: 1 });
        }
        let over = self.looks.len().saturating_sub(KEPT);
        self.looks.drain(..over);
        if look.saw != Seen::Closed {
            self.look_wanted = None;
        }
        Ok(())
    }

    /// Since when what was seen last is seen: of all that look, by whomever.
    fn seen_since(&self) -> Option<Timestamp> {
        let last = self.looks.last()?.saw;
        self.looks.iter().rev().take_while(|look| look.saw == last).last().map(|look| look.first)
    }
}

impl NoticeKept {
    /// Whether it is over, so that it begins anew where its item is there again. What was given to somebody else is theirs.
    pub(super) fn is_over(&self) -> bool {
        let closing = |closing| matches!(closing, Closing::Gone | Closing::Refused);
        match self.notice.state() {
            NoticeState::Verified { .. } => true,
            NoticeState::Closed { closing: why, .. } => closing(*why),
            _ => false,
        }
    }

    /// What becomes of it by a look; none: nothing. What the rules do not let be stays as it is: somebody answered, or it waits for the guard.
    fn follows(&self, (before, after): (Availability, Availability), look: &Look<'_>, at: Timestamp) -> Option<Self> {
        match (after, self.notice.state()) {
            (Availability::ConfirmedGone { missed, .. }, state) => {
                let is_first = !matches!(state, NoticeState::Verified { .. } | NoticeState::Closed { .. });
                let notice = self.notice.clone();
                let notice = if is_first { notice.verify(missed).ok()? } else { notice };
                (is_first || self.again.is_some()).then(|| Self { notice, again: None, ..self.clone() })
            }
            (Availability::Relapsed { .. }, _)
                // What was a step beyond another notice is sent anew as such a step, or not at all.
                if !matches!(before, Availability::Relapsed { .. }) && self.is_over() && self.beyond.is_none() =>
            {
                Some(Self { again: Some(at), ..self.clone() })
            }
            (_, NoticeState::Claimed { claim: Claim::Removed, at: said })
                if look.saw == Seen::There && (look.by.is_some() || at.duration_since(*said) >= GRACE) =>
            {
                Some(Self { notice: self.notice.clone().contradict(at).ok()?, ..self.clone() })
            }
            _ => None,
        }
    }
}

/// An item, its notices, and since when nothing happened to it.
pub(super) struct Watched {
    pub paper: Paper,
    pub kept: Kept,
    notices: Vec<(Paper, NoticeKept)>,
}

impl Watched {
    /// The last thing that happened to it; none: no notice of it has left yet, and nobody looks from outside.
    pub fn since(&self) -> Option<Timestamp> {
        let left = self.notices.iter().filter_map(|(_, kept)| kept.notice.sent().last()).map(|sent| sent.grounds.at);
        let said = self.notices.iter().filter_map(|(_, kept)| match kept.notice.state() {
            NoticeState::Claimed { at, .. } => Some(*at),
            _ => None,
        });
        let left = left.max()?;
        Some(said.chain(self.kept.seen_since()).fold(left, Timestamp::max))
    }

    /// When the house looks next; none: no more.
    pub fn next(&self, now: Timestamp) -> Option<Timestamp> {
        let missed_once = matches!(self.kept.item.availability, Availability::SuspectedGone { .. });
        looks::next(self.since()?, missed_once, now)
    }

    /// Whether it was gone, or is said to be.
    fn seemed_gone(&self) -> bool {
        let notice = |kept: &NoticeKept| {
            use NoticeState::{Claimed, Closed, Verified};
            matches!(kept.notice.state(), Claimed { .. } | Verified { .. } | Closed { .. })
        };
        let gone = self.kept.item.availability.gone().is_some()
            || matches!(self.kept.item.availability, Availability::SuspectedGone { .. });
        gone || self.notices.iter().any(|(_, kept)| notice(kept))
    }
}

impl Desk {
    /// An item with what looks are about; none where its address is destroyed, or there is none.
    pub(super) async fn watched_item(&self, id: &str) -> Result<Option<Watched>, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Item, id).await? else { return Ok(None) };
        if paper.state == DESTROYED {
            return Ok(None);
        }
        let (paper, kept) = readable::<Kept>(paper)?;
        let filter = PaperFilter { parent: Some(paper.id.clone()), ..PaperFilter::default() };
        let notices = self.every_paper::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await?;
        Ok(Some(Watched { paper, kept, notices }))
    }

    /// Whether an item that is reported again was gone, or is said to be: then somebody looks whether it is there again.
    pub(super) async fn is_to_be_looked_at(&self, paper: &Paper) -> Result<bool, DeskError> {
        if paper.state != "in-scope" {
            return Ok(false);
        }
        Ok(self.watched_item(&paper.id).await?.is_some_and(|watched| watched.seemed_gone()))
    }

    /// Whether a country lets the house look from outside at what its hotline noticed. Where it does not, nothing waits for looks that nobody makes; once it does, what left before is asked for.
    pub(super) async fn looks_from_outside(&self, member: Option<&str>) -> Result<bool, DeskError> {
        Ok(self.rules_of(member.unwrap_or_default()).await?.probes == Probes::Status)
    }

    /// The errand of a look, where the house looks.
    pub(super) async fn look_wanted(
        &self,
        member: Option<&str>,
        item: &str,
        due: Timestamp,
    ) -> Result<Option<ErrandChange>, DeskError> {
        Ok(self.looks_from_outside(member).await?.then(|| wanted(item, due)))
    }

    /// Writes a look down, with what follows from it.
    pub(super) async fn note_look(&self, item: &str, look: &Look<'_>) -> Result<(), DeskError> {
        let mut writes = WRITES;
        loop {
            let Some(watched) = self.watched_item(item).await? else { return Ok(()) };
            match self.note_look_once(watched, look).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if writes > 1 => writes -= 1,
                done => return done,
            }
        }
    }

    async fn note_look_once(&self, mut watched: Watched, look: &Look<'_>) -> Result<(), DeskError> {
        let now = self.reckoned().await?;
        let before = watched.kept.item.availability;
        // Whoever set the clock back has not undone a look.
        let at = before.last().map_or(now, |last| last.max(now));
        watched.kept.see(look, at)?;
        let after = watched.kept.item.availability;
        let (paper, kept) = (&watched.paper, &watched.kept);
        let mut deed = Deed::new(look.by.unwrap_or(HOUSE), "item.looked", PaperKind::Item, &paper.id)
            .of(paper.member.as_deref())
            .saying(json!({ "saw": look.saw.as_str(), "came": look.word }));
        let mut change = PaperChange::next(paper, &paper.state, kept);
        change.rank = kept.rank();
        deed.papers.push(change);
        let mut anew = false;
        for (notice, kept) in &watched.notices {
            if let Some(next) = kept.follows((before, after), look, at) {
                // A hand-over may have waited until it was over.
                anew |= next.again.is_some() || matches!(next.notice.state(), NoticeState::Verified { .. });
                deed.papers.push(PaperChange::next(notice, next.notice.state().name(), &next));
            }
        }
        if anew {
            deed.errands.push(super::dispatch::wanted(&paper.id, at));
        }
        // The house says itself when it looks next.
        if let Some(due) = watched.next(now).filter(|_| look.by.is_some()) {
            let item = &watched.paper;
            deed.errands.extend(self.look_wanted(item.member.as_deref(), &item.id, due).await?);
        }
        self.perform(deed).await.map(|_| ())
    }

    /// An analyst says what they saw.
    pub async fn item_looked(&self, leave: &Authorised<ItemLook>, saw: Seen) -> Result<(), ItemRefused> {
        if leave.paper().state == DESTROYED {
            return Err(ItemRefused::Destroyed);
        }
        let look = Look { saw, by: Some(leave.person().account.as_str()), word: None };
        Ok(self.note_look(&leave.paper().id, &look).await?)
    }
}

#[cfg(test)]
mod tests {
    use alliance::takedown::clocks;

    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::constant(1_800_000_000, 0) + SignedDuration::from_mins(minutes)
    }

    fn looked(saw: Seen, first: i64, last: i64, times: u32) -> Looked {
        Looked { saw, by: None, word: None, first: at(first), last: at(last), times }
    }

    #[test]
    fn looks_in_a_row_say_when_it_went_as_each_of_them_would() {
        let looks = [looked(Seen::There, 1, 30, 9), looked(Seen::Gone, 40, 90, 4), looked(Seen::There, 200, 200, 1)];
        let mut events = vec![Event { at: at(0), happening: Happening::Sent { recipient: "a host".into() } }];
        events.extend(events_of(&looks));
        assert_eq!(events.len(), 6);
        let passes = clocks::passes(&events, "a host");
        assert_eq!(passes.len(), 2, "there again is another pass");
        assert_eq!(passes[0].gone, Some(clocks::Gone { seen: Some(at(30)), missed: at(40) }));
        assert_eq!(passes[1].received, Some(at(200)));
    }
}
