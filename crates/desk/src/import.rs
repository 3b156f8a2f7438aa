//! Taking files into the register: all of a file, or nothing of it.

use alliance::register::Record;
use serde::Serialize;
use store::{Appended, Change, Moment};

use crate::{Desk, DeskError};

/// Who loads the starting data.
const STARTER: &str = "accord";

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
        let faults = self.beside_figures(file, &records).await?;
        if !faults.is_empty() {
            return Err(DeskError::Faults(faults.into_values().take(interchange::fault::LISTED).collect()));
        }
        Ok(Imported { file: file.to_owned(), appended: self.store_all(records, actor, reason).await? })
    }

    /// Loads the starting data that this release carries. Loading it again changes nothing; data that a release changed
    /// becomes a new version, which says so.
    pub async fn load_starting_data(&self, release: &str) -> Result<Load, DeskError> {
        let mut records = Vec::new();
        for file in interchange::starting_data() {
            records.extend(interchange::read(file.name, file.bytes).map_err(DeskError::Faults)?);
        }
        let moment = self.moment(None).await?;
        let known = moment.size > 0;
        // A release cannot ask anybody to mend a file: what does not stand beside declared figures is left as it is.
        let faults = self.beside_figures("starting data", &records).await?;
        for fault in faults.values() {
            tracing::warn!(%fault, "the starting data is not taken here");
        }
        let records =
            records.into_iter().enumerate().filter(|(at, _)| !faults.contains_key(at)).map(|(_, record)| record);
        let mut wanted = Vec::new();
        for record in records {
            if !known || self.starting_data_speaks(&moment, &record).await? {
                wanted.push(record);
            }
        }
        let records = wanted;
        let reason = if known {
            format!("changed in the starting data of release {release}")
        } else {
            format!("starting data of release {release}")
        };
        let done = self.store_all(records, STARTER, &reason).await?;
        Ok(Load { created: done.created, amended: done.amended, unchanged: done.unchanged })
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
        if done.created + done.amended > 0 {
            self.keep(&done.note)?;
        }
        Ok(done)
    }
}
