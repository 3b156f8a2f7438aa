//! The round of the postman: takes what is due, finds the words, hands it to the server, remembers what became of it.

use std::time::Duration;

use desk::letters::{Letter, Outcome};
use desk::{Desk, DeskError};
use lettre::AsyncTransport;
use tokio::sync::watch;

use crate::envelope::{Sender, message};
use crate::fault::{MailFault, pause};
use crate::relay::{BadRelay, Relay};

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The language in which they are.
    pub language: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// Finds a letter's words; none where there are none for its template.
pub type Words = Box<dyn Fn(&Letter) -> Option<Mail> + Send + Sync>;

/// What the postman goes by.
pub struct Run {
    /// The server.
    pub relay: Relay,
    /// Who the letters are from.
    pub from: Sender,
    /// Letters a second, at most.
    pub per_second: u32,
    /// Their words.
    pub words: Words,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run").field("relay", &self.relay).field("per_second", &self.per_second).finish_non_exhaustive()
    }
}

/// Looks for letters so often.
const LOOK: Duration = Duration::from_secs(5);
/// A letter is handed over in this time or has failed: before the minute is over for which it was taken, so that nobody else
/// takes it meanwhile.
const HAND_OVER: Duration = Duration::from_secs(45);

/// Delivers letters until it is told to stop. A letter under way is finished.
pub async fn deliver(desk: Desk, run: Run, mut stop: watch::Receiver<bool>) -> Result<(), BadRelay> {
    let way = run.relay.way(run.from.domain())?;
    let between = Duration::from_secs(1) / run.per_second.max(1);
    tracing::info!(server = %run.relay, "letters are sent");
    while !*stop.borrow() {
        let taken = next(&desk).await.unwrap_or_else(|error| {
            tracing::error!(%error, "letters could not be looked for");
            None
        });
        let mut rest = LOOK;
        if let Some((letter, mark, tries)) = taken {
            let handed = tokio::time::timeout(HAND_OVER, send(&run, &way, (&letter, &mark), &desk)).await;
            let outcome = match handed.unwrap_or(Err(MailFault::Unreachable)) {
                Ok(()) => Outcome::Sent,
                Err(fault) => {
                    // Its id would name the account, and its template would tell of a hold: the log says that it was a letter.
                    tracing::warn!(fault = fault.word(), tries, "a letter was not taken");
                    Outcome::Failed { why: fault.word(), again: pause(&fault, tries) }
                }
            };
            // Where the server itself is out of reach, the next letter would fare no better: a moment's rest.
            let out_of_reach = matches!(&outcome, Outcome::Failed { why, .. } if MailFault::is_of_the_server(why));
            rest = if out_of_reach { LOOK } else { between };
            remember(&desk, &letter, &outcome).await;
        }
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
    Ok(())
}

/// Takes a letter that is due: with the mark by which others know it, and how often it was tried.
async fn next(desk: &Desk) -> Result<Option<(Letter, String, u32)>, DeskError> {
    let Some((letter, tries)) = desk.take_letters(1).await?.into_iter().next() else { return Ok(None) };
    let mark = desk.letter_mark(&letter.id)?;
    Ok(Some((letter, mark, tries)))
}

async fn send<T>(run: &Run, way: &T, (letter, mark): (&Letter, &str), desk: &Desk) -> Result<(), MailFault>
where
    T: AsyncTransport<Error = lettre::transport::smtp::Error> + Sync,
{
    let mail = (run.words)(letter).ok_or(MailFault::Words)?;
    let message = message((letter, mark), &mail, &run.from, desk.clock().now())?;
    way.send(message).await.map(|_| ()).map_err(|error| MailFault::of(&error))
}

/// Remembers what became of a letter. A database that does not answer now is asked again: a letter that was sent must not be
/// sent again for that.
async fn remember(desk: &Desk, letter: &Letter, outcome: &Outcome) {
    for wait in [0_u64, 1, 3, 10] {
        tokio::time::sleep(Duration::from_secs(wait)).await;
        match desk.letter_done(&letter.id, outcome).await {
            Ok(()) | Err(DeskError::Closing) => return,
            Err(error) => tracing::error!(%error, "what became of a letter could not be remembered"),
        }
    }
}
