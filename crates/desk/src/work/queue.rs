//! Deeds that come at the same time are written by one transaction.

use std::sync::Arc;

use store::Signer;
use store::work::{Book, Deed, Done, Refused};
use tokio::sync::oneshot;

use super::together::{Together, Turn};
use crate::clock::Clock;
use crate::open::write_fast;
use crate::{Desk, DeskError};

type Outcome = Result<Result<Done, Refused>, Arc<DeskError>>;
type Waiting = (Deed, oneshot::Sender<Outcome>);

/// The one writer of this program.
#[derive(Debug)]
pub(crate) struct Queue(Together<Waiting>);

struct Writer {
    store: store::Store,
    clock: Arc<dyn Clock>,
    journal: Result<Signer, Arc<DeskError>>,
    closed: Result<Signer, Arc<DeskError>>,
    register: Result<Signer, Arc<DeskError>>,
    register_note: std::path::PathBuf,
    journal_note: std::path::PathBuf,
    closed_note: std::path::PathBuf,
}

impl Queue {
    /// Starts the writer. It ends when the desk does.
    pub fn start(desk: &Desk) -> Self {
        Self(Together::start(Writer {
            store: desk.inner.store.clone(),
            clock: Arc::clone(&desk.inner.clock),
            journal: desk.journal_signer(Book::Journal).map_err(Arc::new),
            closed: desk.journal_signer(Book::Closed).map_err(Arc::new),
            register: desk.signer().map_err(Arc::new),
            register_note: desk.inner.dir.join("checkpoint"),
            journal_note: desk.journal_checkpoint_file(Book::Journal),
            closed_note: desk.journal_checkpoint_file(Book::Closed),
        }))
    }

    /// Waits until a deed is written, or refused.
    pub fn perform(&self, deed: Deed) -> crate::Given<'_, Result<Done, Refused>> {
        Box::pin(async move { self.0.bring(|tell| (deed, tell)).await?.map_err(DeskError::Together) })
    }
}

impl Turn for Writer {
    type Thing = Waiting;

    async fn take(&self, waiting: Vec<Waiting>) {
        let (deeds, answers): (Vec<Deed>, Vec<_>) = waiting.into_iter().unzip();
        match self.write(&deeds).await {
            Ok(outcomes) => {
                for (answer, outcome) in answers.into_iter().zip(outcomes) {
                    // Whoever no longer listens has gone; the deed is done all the same.
                    let _ = answer.send(Ok(outcome));
                }
            }
            Err(error) => {
                for answer in answers {
                    let _ = answer.send(Err(Arc::clone(&error)));
                }
            }
        }
    }
}

impl Writer {
    async fn write(&self, deeds: &[Deed]) -> Result<Vec<Result<Done, Refused>>, Arc<DeskError>> {
        let [journal, closed, register] =
            [&self.journal, &self.closed, &self.register].map(|signer| signer.as_ref().map_err(Arc::clone));
        let (journals, register) = ([journal?, closed?], register?);
        let written = self.store.write(self.clock.now(), deeds, journals, register).await;
        let written = written.map_err(|e| Arc::new(DeskError::Store(e)))?;
        for (path, note) in [(&self.journal_note, &written.journal), (&self.closed_note, &written.closed)] {
            if !note.is_empty() {
                keep(path, note);
            }
        }
        if let Some(note) = &written.register {
            keep(&self.register_note, note);
        }
        Ok(written.outcomes)
    }
}

/// Keeps a checkpoint beside the database. The deeds that it is of are durable: whoever did one is told so, for whoever is told otherwise does it
/// again. The checkpoint that is there is an older one of the same log, which holds too, and the next deed writes a newer one.
fn keep(path: &std::path::Path, note: &str) {
    if let Err(error) = write_fast(path, note) {
        tracing::error!(
            path = %path.display(),
            %error,
            "the newest checkpoint is not beside the database: make room on the disk, or look at who owns the directory; the next deed writes it"
        );
    }
}
