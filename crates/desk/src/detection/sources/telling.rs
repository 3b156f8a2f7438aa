//! Sending what sources are told. Each word is put to an address of its own (`PUT`), so that sending it twice is as sending it once: whoever is ended in the midst sends it again.
//! Of one row, never two words are under way at once: the last one said is the last one sent.

use std::time::Duration;

use alliance::detection::{Opinion, Source};
use interchange::detection::ncmec::{self, Submitted, render};
use jiff::{SignedDuration, Timestamp};
use store::work::{Told, ToldState};
use tokio::sync::watch;
use vault::Secret;

use super::fetch::aside;
use super::opinions::{Kept, path_of};
use super::progress::{Trouble, Troubled, pause};
use crate::fetch::lists::NoPage;
use crate::{Desk, DeskError};

/// What is to be told is looked for so often.
const LOOK: Duration = Duration::from_secs(5);
/// So much is sent to a source in a row.
const TOGETHER: u32 = 100;
/// Whoever sends a word has it for so long; a server has [`crate::fetch::lists`]' shorter patience to take it.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// What became of sending a word.
enum Outcome {
    Taken,
    /// For good, with this code of HTTP.
    Refused(u16),
    /// For now; the code, and for how many seconds the source wants to be left alone.
    Failed(Trouble, Option<u16>, Option<u64>),
}

impl From<Result<(), NoPage>> for Outcome {
    fn from(put: Result<(), NoPage>) -> Self {
        let Err(no_page) = put else { return Self::Taken };
        match no_page.code() {
            // Name and password are taken, and the word is not: as it stands, it never is.
            Some(code @ (400 | 403..=407 | 409..=428 | 430..=499)) => Self::Refused(code),
            code => {
                let (trouble, again) = Trouble::of(no_page);
                Self::Failed(trouble, code, again)
            }
        }
    }
}

impl Desk {
    /// Sends what sources are to be told, until told to stop.
    pub async fn keep_telling(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            tokio::select! {
                told = self.tell_due() => match told {
                    Ok(0) => {}
                    Ok(count) => tracing::info!(count, "sources of lists were told what is held of their entries"),
                    Err(error) => tracing::error!(%error, "sources of lists could not be told"),
                },
                _ = stop.wait_for(|stop| *stop) => return,
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Sends what is due. Says how much was taken.
    pub async fn tell_due(&self) -> Result<u64, DeskError> {
        let mut taken = 0;
        for (number, source) in self.sources_on().await? {
            let due = self.store().told_due(source.number, self.clock().now(), TOGETHER).await?;
            if due.is_empty() {
                continue;
            }
            let bank = self.bank_numbered(number).await?;
            if !bank.is_open() {
                continue;
            }
            let login = self.login_for(&bank, &source).await?.map(|login| login.shown());
            taken += self.tell_source(&source, login, due).await?;
        }
        Ok(taken)
    }

    /// Sends one source what is due, until it fails.
    async fn tell_source(
        &self,
        source: &Source,
        login: Option<Secret<String>>,
        due: Vec<Told>,
    ) -> Result<u64, DeskError> {
        let mut taken = 0;
        for mut told in due {
            let now = self.clock().now();
            let until = now.checked_add(LEASE).unwrap_or(now);
            if !self.store().claim_told(&told, now, until).await? {
                continue;
            }
            // What one word suffered keeps no other from its source. It is looked at again once its minute is over.
            let mut kept = match Kept::of(&told) {
                Ok(kept) => kept,
                Err(error) => {
                    tracing::error!(%error, "a source is not told what is held of an entry");
                    continue;
                }
            };
            let outcome = match &login {
                Some(login) => self.put_opinion(&source.address, login, &told, &kept.opinion).await,
                None => Outcome::Failed(Trouble::NoLogin, None, None),
            };
            let is_failed = note(&mut told, &mut kept, &outcome, self.clock().now());
            told.body = kept.body();
            self.store().keep_told(&told).await?;
            if is_failed {
                // What one word meets the others would meet too.
                self.store().postpone_told(source.number, told.due).await?;
                return Ok(taken);
            }
            taken += u64::from(told.state == ToldState::Sent);
        }
        Ok(taken)
    }

    async fn put_opinion(&self, address: &str, login: &Secret<String>, told: &Told, opinion: &Opinion) -> Outcome {
        let said = match opinion {
            Opinion::Right => Submitted::Affirmative,
            Opinion::Wrong { reasons } => {
                Submitted::Negative(reasons.iter().map(|reason| reason.guid.clone()).collect())
            }
        };
        let Some(path) = path_of(&told.of) else { return Outcome::Refused(404) };
        let (lists, address, login) = (self.lists(), address.to_owned(), login.clone());
        let put = aside(move || lists.put(&address, &path, &login, &render::submitted(&said))).await;
        put.map_or(Outcome::Failed(Trouble::Failing, None, None), Outcome::from)
    }

    /// The reasons for which a source lets a kind of fingerprint be wrong; none where it does not say.
    pub(super) async fn ask_reasons(
        &self,
        address: &str,
        login: &Secret<String>,
        about: &'static str,
    ) -> Option<Vec<ncmec::Reason>> {
        let (lists, address, login) = (self.lists(), address.to_owned(), login.clone());
        let asked = aside(move || {
            let page = lists.ask(&address, &ncmec::reasons_path(about), &login);
            match page {
                Ok(body) => ncmec::reasons("reasons", std::io::BufReader::new(body)).ok(),
                // There are none there: an entry can be right, and not wrong.
                Err(no_page) => (no_page.code() == Some(404)).then(Vec::new),
            }
        });
        asked.await.flatten()
    }
}

/// Notes what became of sending a word; says whether it failed and is sent again.
fn note(told: &mut Told, kept: &mut Kept, outcome: &Outcome, now: Timestamp) -> bool {
    match *outcome {
        Outcome::Taken => {
            (told.state, told.due, kept.ended, kept.trouble) = (ToldState::Sent, now, Some(now), None);
            false
        }
        Outcome::Refused(code) => {
            (told.state, told.due, kept.ended, kept.trouble) = (ToldState::Refused, now, Some(now), None);
            kept.refused = Some(code);
            false
        }
        Outcome::Failed(what, code, again) => {
            let times = kept.trouble.map_or(0, |before| before.times).saturating_add(1);
            kept.trouble = Some(Troubled { what, code, at: now, times });
            told.due = pause(now, times, again);
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_told_from_what_fails() {
        let of = |code, again| Outcome::from(Err(NoPage::Status { code, again }));
        for code in [400, 403, 404, 405, 409, 410, 413, 415, 422] {
            assert!(matches!(of(code, None), Outcome::Refused(known) if known == code), "{code}");
        }
        for code in [0, 301, 401, 408, 429, 500, 503] {
            assert!(matches!(of(code, None), Outcome::Failed(..)), "{code}");
        }
        assert!(matches!(of(429, Some(7)), Outcome::Failed(Trouble::Busy, Some(429), Some(7))));
        assert!(matches!(Outcome::from(Err(NoPage::TooSlow)), Outcome::Failed(Trouble::TooSlow, None, None)));
        assert!(matches!(Outcome::from(Ok(())), Outcome::Taken));
    }
}
