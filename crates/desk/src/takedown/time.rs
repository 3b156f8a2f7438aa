//! Whether the clock can be believed by which holds end: read together with one that nobody sets, and kept where the program is started again.

use alliance::people::access::{ClockConfirm, ClockSee};
use alliance::register::{Act, PaperKind};
use alliance::takedown::watch::Correction;
use alliance::takedown::{Hold, Watch, WatchRefusal};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, PaperChange};

use super::holds::book_turned;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Under this name the house keeps how its clock goes.
const NOTE: &str = "clock";
/// It is kept anew so often: what goes by while nobody reads it has to be believed afterwards.
const KEPT: SignedDuration = SignedDuration::from_secs(20);

/// Why a clock is not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ClockRefused {
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] WatchRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// The watch, as it was read and kept last.
#[derive(Debug, Default)]
pub(crate) struct Watched(tokio::sync::Mutex<Option<(Watch, Timestamp)>>);

impl Desk {
    /// Reads both clocks.
    pub fn watch(&self) -> crate::Given<'_, Watch> {
        Box::pin(async move {
            let mut watched = self.inner.watched.0.lock().await;
            let (before, kept) = match watched.take() {
                Some((watch, kept)) => (Some(watch), kept),
                None => (self.kept_watch().await?, Timestamp::MIN),
            };
            let reading = self.clock().reading();
            let now = before.map_or_else(|| Watch::begin(reading), |watch| watch.read(reading));
            let turned =
                before.is_none_or(|before| before.is_steady() != now.is_steady() || before.since() != now.since());
            if !turned && reading.wall.duration_since(kept).abs() < KEPT {
                *watched = Some((now, kept));
                return Ok(now);
            }
            // What could not be kept is kept the next time: the watch itself stays as it was read.
            *watched = Some((now, kept));
            self.keep_watch(&now).await?;
            *watched = Some((now, reading.wall));
            Ok(now)
        })
    }

    /// The time that is reckoned, by which the house does what it does by itself: a clock that somebody sets neither hurries nor forgets anything.
    pub(crate) fn reckoned(&self) -> crate::Given<'_, Timestamp> {
        Box::pin(async move { Ok(self.watch().await?.now()) })
    }

    /// Who does something, and when by the time that is reckoned: for deeds from which on time is counted.
    pub(crate) fn act_reckoned<'a>(&'a self, account: &'a str) -> crate::Given<'a, Act> {
        Box::pin(async move { Ok(Act { at: self.reckoned().await?, ..self.act_of(account)? }) })
    }

    /// Whether this run of the program goes by a time of its own, which is kept for no other: the next one may begin at the same day again, and no clock jumped by that. Only where
    /// everything is invented; a real house keeps how its clock went, whichever clock it is given.
    fn practises(&self) -> bool {
        self.is_exercise() && self.clock().is_practice()
    }

    async fn kept_watch(&self) -> Result<Option<Watch>, DeskError> {
        if self.practises() {
            return Ok(None);
        }
        let Some(note) = self.store().own_note(NOTE).await? else { return Ok(None) };
        let unread = |e: serde_json::Error| DeskError::Broken(format!("how the clock went cannot be read: {e}"));
        serde_json::from_str(&note).map(Some).map_err(unread)
    }

    async fn keep_watch(&self, watch: &Watch) -> Result<(), DeskError> {
        if self.practises() {
            return Ok(());
        }
        let note = serde_json::to_string(watch).map_err(|e| DeskError::Broken(e.to_string()))?;
        Ok(self.store().keep_own_note(NOTE, &note).await?)
    }

    /// Forgets how the clock went: for an exercise whose time was invented, so that whoever opens it next begins with their own clock, as in a new house.
    pub(crate) async fn forget_watch(&self) -> Result<(), DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        let mut watched = self.inner.watched.0.lock().await;
        *watched = None;
        Ok(self.store().drop_own_note(NOTE).await?)
    }

    /// How the clock goes, for whoever looks after it.
    pub async fn clock_seen(&self, _: &Authorised<ClockSee>) -> Result<Watch, DeskError> {
        self.watch().await
    }

    /// Somebody says that the clock is right as it goes now. Holds that were set meanwhile keep their length.
    pub async fn clock_confirm(&self, leave: &Authorised<ClockConfirm>) -> Result<(), ClockRefused> {
        let by = self.act_of(&leave.person().account)?.by;
        let mut watched = self.inner.watched.0.lock().await;
        let before = match watched.take() {
            Some((watch, _)) => watch,
            None => match self.kept_watch().await? {
                Some(watch) => watch,
                None => return Err(WatchRefusal::Steady.into()),
            },
        };
        let confirmed = before.confirm(self.clock().reading(), by);
        // Whatever comes of it, the watch goes on from where it was.
        *watched = Some((before, Timestamp::MIN));
        let (now, correction) = confirmed?;
        self.redate(&correction).await?;
        self.redate_freezes(&correction).await?;
        let (from, to) = (correction.from, correction.to);
        let deed = Deed::new(&leave.person().account, "clock.confirmed", PaperKind::Account, &leave.person().account);
        self.perform(deed.saying(json!({ "from": from, "to": to }))).await?;
        self.keep_watch(&now).await?;
        *watched = Some((now, to));
        Ok(())
    }

    /// Dates all holds that stand anew.
    async fn redate(&self, correction: &Correction) -> Result<(), DeskError> {
        loop {
            let (book, holds) = self.holds_standing().await?;
            let mut deed =
                Deed::new(correction.confirmed.by.to_string(), "hold.redated", PaperKind::HoldBook, "holds").closed();
            for (paper, mut kept) in holds {
                let dated: Hold = kept.hold.clone().redate(correction);
                if dated != kept.hold {
                    kept.hold = dated;
                    deed.errands.push(super::holds::looked_at(&paper.id, correction.to));
                    deed.papers.push(PaperChange::next(&paper, kept.hold.state().name(), &kept));
                }
            }
            if deed.papers.is_empty() {
                return Ok(());
            }
            match self.perform(deed.with(book_turned(book.as_ref()))).await {
                Err(DeskError::Refused(store::work::Refused::Moved { .. })) => {}
                done => return done.map(|_| ()),
            }
        }
    }
}
