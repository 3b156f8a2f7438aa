//! What somebody read before they sign, confirm or publish it: the page puts its digest into the form, so that nobody says yes to what changed meanwhile.

use alliance::register::Digest;
use serde::Deserialize;

use super::Seat;
use crate::fault::Fault;

/// What was read, as it is sent.
#[derive(Debug, Deserialize)]
pub(in crate::work) struct Read {
    #[serde(default)]
    digest: String,
}

impl Read {
    /// Its digest. What is no digest was not made by a page.
    pub(in crate::work) fn digest(self, seat: &Seat) -> Result<Digest, Fault> {
        Digest::try_from(self.digest).map_err(|_| Fault::Bad(seat.m("form-choose")))
    }
}
