//! Letters by mail, as the house keeps them: which are due, what became of them, and how they fare as a whole. Sending them is
//! the work of the crate `post`.

use alliance::people::access;
use jiff::SignedDuration;
use store::work::{Tally, never};
use vault::Secret;

pub use store::work::{Fate, Letter};

use crate::people::Authorised;
use crate::work::Deed;
use crate::{Desk, DeskError};

/// A letter that is taken is sent, or has failed, within this time; otherwise whoever took it has died, and it falls due again.
const TAKEN: SignedDuration = SignedDuration::from_secs(60);

/// What became of a letter that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken over by the server.
    Sent,
    /// It was not: why, in a word and the server's code, and in which time to try again; none gives it up.
    Failed {
        /// A word such as `unreachable`, or `refused 550`. Never an address.
        why: String,
        /// In which time.
        again: Option<SignedDuration>,
    },
}

/// What a letter without arguments is filled with.
pub fn no_args() -> serde_json::Value {
    serde_json::json!({})
}

impl Desk {
    /// Takes letters that are due, oldest first, each with how often it was tried before. They are nobody else's for a minute.
    pub async fn take_letters(&self, most: u32) -> Result<Vec<(Letter, u32)>, DeskError> {
        let now = self.clock().now();
        let mut taken = Vec::new();
        for (letter, tries) in self.store().letters_due(now, most).await? {
            let until = now.saturating_add(TAKEN).unwrap_or(now);
            if self.store().take_letter(&letter.id, now, until).await? {
                taken.push((letter, tries));
            }
        }
        Ok(taken)
    }

    /// By what mail servers and mail programs know a letter: the same whenever it is sent again. Its id says what it is about and to whom it goes, and nothing of that can be told from its mark.
    pub fn letter_mark(&self, id: &str) -> Result<String, DeskError> {
        let mut mark = self.record_keys()?.blind(&Secret::new(format!("letter\n{id}")));
        // 128 bits, so that a line of a letter's head holds it.
        mark.truncate(32);
        Ok(mark)
    }

    /// Remembers what became of a letter.
    pub async fn letter_done(&self, id: &str, outcome: &Outcome) -> Result<(), DeskError> {
        let now = self.clock().now();
        match outcome {
            Outcome::Sent => self.store().letter_sent(id, now).await?,
            Outcome::Failed { why, again } => {
                let again = again.map_or_else(never, |wait| now.saturating_add(wait).unwrap_or_else(|_| never()));
                self.store().letter_failed(id, why, again).await?;
            }
        }
        Ok(())
    }

    /// Remembers to which server letters are given, for whoever looks after the machine: without user and password.
    pub fn name_mail_server(&self, server: &str) {
        // Named once, when the program starts.
        let _ = self.inner.mail_server.set(server.to_owned());
    }

    /// The server to which letters are given; none where they wait until there is one.
    pub fn mail_server(&self) -> Option<String> {
        self.inner.mail_server.get().cloned()
    }

    /// How letters fare as a whole, without those of which only the closed journal tells.
    pub async fn mail_fares(&self, _: &Authorised<access::Mail>) -> Result<Tally, DeskError> {
        Ok(self.store().letters_fare().await?)
    }

    /// Lets every letter that failed be tried again now. Returns how many, as the journal has it: without those of which only the closed one tells.
    pub async fn mail_retry(&self, leave: &Authorised<access::MailRetry>) -> Result<u64, DeskError> {
        let again = self.store().letters_again(self.clock().now()).await?;
        let account = &leave.person().account;
        let deed = Deed::new(account, "mail.retried", alliance::register::PaperKind::Account, account);
        self.perform(deed.saying(serde_json::json!({ "letters": again }))).await?;
        Ok(again)
    }
}
