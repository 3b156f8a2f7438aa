//! Deeds that come at the same time are written by one transaction: two hundred people who save at once wait for a handful of
//! flushes to disk and not for two hundred.

use std::sync::Arc;

use store::Signer;
use store::work::{Deed, Done, Refused};
use tokio::sync::{mpsc, oneshot};

use crate::clock::Clock;
use crate::open::write_fast;
use crate::{Desk, DeskError};

/// Deeds that wait at most; more than that make those who bring them wait.
const WAITING: usize = 4_096;
/// Deeds in one transaction at most.
const TOGETHER: usize = 256;

type Outcome = Result<Result<Done, Refused>, Arc<DeskError>>;

/// The one writer of this program.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: mpsc::Sender<(Deed, oneshot::Sender<Outcome>)>,
}

struct Writer {
    store: store::Store,
    clock: Arc<dyn Clock>,
    journal: Result<Signer, Arc<DeskError>>,
    register: Result<Signer, Arc<DeskError>>,
    register_note: std::path::PathBuf,
    journal_note: std::path::PathBuf,
}

impl Queue {
    /// Starts the writer. It ends when the desk does.
    pub fn start(desk: &Desk) -> Self {
        let (waiting, mut come) = mpsc::channel::<(Deed, oneshot::Sender<Outcome>)>(WAITING);
        let writer = Writer {
            store: desk.inner.store.clone(),
            clock: Arc::clone(&desk.inner.clock),
            journal: desk.journal_signer().map_err(Arc::new),
            register: desk.signer().map_err(Arc::new),
            register_note: desk.inner.dir.join("checkpoint"),
            journal_note: desk.journal_checkpoint_file(),
        };
        tokio::spawn(async move {
            while let Some(first) = come.recv().await {
                let (mut deeds, mut answers) = (vec![first.0], vec![first.1]);
                while deeds.len() < TOGETHER
                    && let Ok((deed, answer)) = come.try_recv()
                {
                    deeds.push(deed);
                    answers.push(answer);
                }
                writer.write(&deeds, answers).await;
            }
        });
        Self { waiting }
    }

    /// Waits until a deed is written, or refused.
    pub async fn perform(&self, deed: Deed) -> Result<Result<Done, Refused>, DeskError> {
        let (answer, answered) = oneshot::channel();
        self.waiting.send((deed, answer)).await.map_err(|_| DeskError::Closing)?;
        answered.await.map_err(|_| DeskError::Closing)?.map_err(DeskError::Together)
    }
}

impl Writer {
    async fn write(&self, deeds: &[Deed], answers: Vec<oneshot::Sender<Outcome>>) {
        match self.try_write(deeds).await {
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

    async fn try_write(&self, deeds: &[Deed]) -> Result<Vec<Result<Done, Refused>>, Arc<DeskError>> {
        let (journal, register) =
            (self.journal.as_ref().map_err(Arc::clone)?, self.register.as_ref().map_err(Arc::clone)?);
        let written = self.store.write(self.clock.now(), deeds, journal, register).await;
        let written = written.map_err(|e| Arc::new(DeskError::Store(e)))?;
        let keep = |path: &std::path::Path, note: &str| {
            write_fast(path, note).map_err(|source| Arc::new(DeskError::File { path: path.to_owned(), source }))
        };
        if !written.journal.is_empty() {
            keep(&self.journal_note, &written.journal)?;
        }
        if let Some(note) = &written.register {
            keep(&self.register_note, note)?;
        }
        Ok(written.outcomes)
    }
}
