//! Taking files into the register: all of a file, or nothing of it.

use alliance::register::{Kind, Record};
use serde::Serialize;
use store::work::Seen;
use store::{Appended, Change, Moment};

use crate::register::HOUSE;
use crate::register::figures::{Beside, TRIES};
use crate::{Desk, DeskError};

/// Who loads the starting data.
const STARTER: &str = HOUSE;

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The file.
    pub file: String,
    /// What it changed.
    #[serde(flatten)]
    pub appended: Appended,
}

/// What became of the starting data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Load {
    /// Records that were new.
    pub created: u64,
    /// Records that got a further version, because a release changed what the starting data says.
    pub amended: u64,
    /// Records that said the same.
    pub unchanged: u64,
}

impl Desk {
    /// Takes a file in one of the formats of the starting data. Its records are durable when this returns.
    pub async fn import(&self, file: &str, bytes: &[u8], actor: &str, reason: &str) -> Result<Imported, DeskError> {
        let records = interchange::read(file, bytes).map_err(DeskError::Faults)?;
        let mut tries = 1;
        loop {
            let Beside { faults, seen } = self.beside_figures(file, &records).await?;
            if !faults.is_empty() {
                return Err(DeskError::Faults(faults.into_values().take(interchange::fault::LISTED).collect()));
            }
            match self.store_as_seen(&records, actor, reason, &seen).await {
                // Figures became public meanwhile: the file is looked through again, beside them.
                Err(DeskError::Refused(_)) if tries < TRIES => tries += 1,
                done => return Ok(Imported { file: file.to_owned(), appended: done? }),
            }
        }
    }

    /// Loads the starting data that this release carries. Loading it again changes nothing; data that a release changed
    /// becomes a new version, which says so.
    pub async fn load_starting_data(&self, release: &str) -> Result<Load, DeskError> {
        let mut records = Vec::new();
        for file in interchange::starting_data() {
            records.extend(interchange::read(file.name, file.bytes).map_err(DeskError::Faults)?);
        }
        let known = self.moment(None).await?.size > 0;
        let reason = if known {
            format!("changed in the starting data of release {release}")
        } else {
            format!("starting data of release {release}")
        };
        let mut tries = 1;
        loop {
            let (wanted, seen) = self.starting_data_wanted(&records, known).await?;
            match self.store_as_seen(&wanted, STARTER, &reason, &seen).await {
                Err(DeskError::Refused(_)) if tries < TRIES => tries += 1,
                done => {
                    let Appended { created, amended, unchanged, .. } = done?;
                    return Ok(Load { created, amended, unchanged });
                }
            }
        }
    }

    /// The records of the starting data that are to be taken, and by what that was decided.
    async fn starting_data_wanted(&self, records: &[Record], known: bool) -> Result<(Vec<Record>, Seen), DeskError> {
        let moment = self.moment(None).await?;
        // A release cannot ask anybody to mend a file: what does not stand beside declared figures is left as it is. Nor does a paper that
        // nobody can read keep the house shut: then no figure of the release is taken, and everything else is.
        let figures = |record: &Record| matches!(record.kind, Kind::Indicator | Kind::Observation);
        let (Beside { faults, seen }, takes_figures) = match self.beside_figures("starting data", records).await {
            Err(DeskError::Broken(what)) => {
                tracing::error!(%what, "the figures and definitions of the starting data are not taken at this start");
                (Beside::default(), false)
            }
            beside => (beside?, true),
        };
        for fault in faults.values() {
            tracing::warn!(%fault, "the starting data is not taken here");
        }
        let mut wanted = Vec::new();
        for (at, record) in records.iter().enumerate() {
            if faults.contains_key(&at) || (figures(record) && !takes_figures) {
                continue;
            }
            if !known || self.starting_data_speaks(&moment, record).await? {
                wanted.push(record.clone());
            }
        }
        Ok((wanted, seen))
    }

    /// Whether the starting data still speaks for a record. What a person imported since is later knowledge: it stays, and a
    /// release that changed the same record is told in the log only.
    async fn starting_data_speaks(&self, moment: &Moment, record: &Record) -> Result<bool, DeskError> {
        let history = self.history(moment, record.kind, record.id.as_str()).await?;
        if history.last().is_none_or(|v| v.actor == STARTER) {
            return Ok(true);
        }
        if history.iter().rev().find(|v| v.actor == STARTER).is_none_or(|v| v.body != record.body) {
            tracing::warn!(kind = %record.kind, id = %record.id, "the starting data differs from what was imported here; the import stays");
        }
        Ok(false)
    }

    pub(crate) async fn store_all(
        &self,
        records: Vec<Record>,
        actor: &str,
        reason: &str,
    ) -> Result<Appended, DeskError> {
        let changes: Vec<Change> =
            records.into_iter().map(|record| Change { record, reason: reason.to_owned() }).collect();
        let done = self.inner.store.append(self.inner.clock.now(), actor, &changes, &self.signer()?).await?;
        self.keep_appended(done)
    }

    /// The same, where everything still is as it was seen.
    async fn store_as_seen(
        &self,
        records: &[Record],
        actor: &str,
        reason: &str,
        seen: &Seen,
    ) -> Result<Appended, DeskError> {
        let change = |record: &Record| Change { record: record.clone(), reason: reason.to_owned() };
        let (changes, signer) = (records.iter().map(change).collect::<Vec<_>>(), self.signer()?);
        let done = self.inner.store.append_as_seen(self.inner.clock.now(), actor, &changes, &signer, seen).await?;
        self.keep_appended(done.map_err(DeskError::Refused)?)
    }

    fn keep_appended(&self, done: Appended) -> Result<Appended, DeskError> {
        if done.created + done.amended > 0 {
            self.keep(&done.note)?;
        }
        Ok(done)
    }
}
