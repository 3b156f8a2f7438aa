//! What an attempt under way has to remember: kept on the server, taken once.

use alliance::people::PeopleRefusal;
use jiff::SignedDuration;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{NotDone, SessionSecret};
use crate::{Desk, DeskError};

impl Desk {
    /// Keeps it, and gives the name under which it is taken: nobody can guess that, and its digest alone is stored.
    pub(super) async fn keep_attempt<T: Serialize + Sync>(
        &self,
        purpose: &str,
        lasts: SignedDuration,
        body: &T,
    ) -> Result<String, NotDone> {
        let name = self.fresh_id()?;
        self.keep_attempt_as(purpose, &name, lasts, body).await?;
        Ok(name)
    }

    /// Keeps it under a name that was given out before and taken since: what was typed was refused and may be typed again.
    pub(super) async fn keep_attempt_as<T: Serialize + Sync>(
        &self,
        purpose: &str,
        name: &str,
        lasts: SignedDuration,
        body: &T,
    ) -> Result<(), NotDone> {
        let now = self.clock().now();
        let ends = now.saturating_add(lasts).unwrap_or(now);
        let body = serde_json::to_string(body).map_err(|e| DeskError::Broken(e.to_string()))?;
        Ok(self.store().keep_ceremony(&SessionSecret::digest(name), purpose, now, ends, &body).await?)
    }

    /// Takes it, once; whatever comes of the attempt, it is gone.
    pub(super) async fn take_attempt<T: DeserializeOwned>(&self, purpose: &str, name: &str) -> Result<T, NotDone> {
        let now = self.clock().now();
        let body = self.store().take_ceremony(&SessionSecret::digest(name), purpose, now).await?;
        body.and_then(|b| serde_json::from_str(&b).ok()).ok_or_else(|| PeopleRefusal::AttemptOver.into())
    }
}
