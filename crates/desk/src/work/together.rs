//! What comes at the same time is done together: two hundred people who save at once wait for a handful of flushes to disk and not for
//! two hundred. Whoever comes alone is served at once; what comes meanwhile is the next turn.

use tokio::sync::{mpsc, oneshot};

use crate::DeskError;

/// What waits at most; more than that makes those who bring it wait.
const WAITING: usize = 4_096;
/// What is done in one turn at most.
const IN_A_TURN: usize = 256;

/// Whoever does what has come.
pub(crate) trait Turn: Send + 'static {
    /// What is brought, with the way back to whoever brought it.
    type Thing: Send + 'static;

    /// Does all of it and answers each.
    fn take(&mut self, things: Vec<Self::Thing>) -> impl Future<Output = ()> + Send;
}

/// The place where things wait for their turn.
#[derive(Debug)]
pub(crate) struct Together<T>(mpsc::Sender<T>);

impl<T: Send + 'static> Together<T> {
    /// Begins with the turns, one after another. They end when the desk does.
    pub fn start(mut turn: impl Turn<Thing = T>) -> Self {
        let (bring, mut come) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            while let Some(first) = come.recv().await {
                let mut things = vec![first];
                while things.len() < IN_A_TURN
                    && let Ok(next) = come.try_recv()
                {
                    things.push(next);
                }
                turn.take(things).await;
            }
        });
        Self(bring)
    }

    /// Brings something and waits until it is done.
    pub async fn bring<A>(&self, thing: impl FnOnce(oneshot::Sender<A>) -> T) -> Result<A, DeskError> {
        let (tell, told) = oneshot::channel();
        self.0.send(thing(tell)).await.map_err(|_| DeskError::Closing)?;
        told.await.map_err(|_| DeskError::Closing)
    }
}
