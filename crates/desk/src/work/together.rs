//! What comes at the same time is done together: two hundred people who save at once wait for a handful of flushes to disk and not for
//! two hundred. Whoever comes alone is served at once; what comes meanwhile is the next turn.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use crate::DeskError;

/// What waits at most; more than that makes those who bring it wait.
const WAITING: usize = 4_096;
/// What is done in one turn at most.
const IN_A_TURN: usize = 256;

/// Whoever does what has come.
pub(crate) trait Turn: Send + Sync + 'static {
    /// What is brought, with the way back to whoever brought it.
    type Thing: Send + 'static;

    /// Does all of it and answers each.
    fn take(&self, things: Vec<Self::Thing>) -> impl Future<Output = ()> + Send;
}

/// The place where things wait for their turn.
#[derive(Debug)]
pub(crate) struct Together<T>(mpsc::Sender<T>);

impl<T: Send + 'static> Together<T> {
    /// Begins with the turns, one after another. They end when the desk does.
    pub fn start(turn: impl Turn<Thing = T>) -> Self {
        let (bring, mut come) = mpsc::channel(WAITING);
        let turn = Arc::new(turn);
        tokio::spawn(async move {
            while let Some(first) = come.recv().await {
                let mut things = vec![first];
                while things.len() < IN_A_TURN
                    && let Ok(next) = come.try_recv()
                {
                    things.push(next);
                }
                // A turn of its own, so that a fault in one fails those who wait for it and nobody after them.
                let turn = Arc::clone(&turn);
                if let Err(error) = tokio::spawn(async move { turn.take(things).await }).await {
                    tracing::error!(%error, "what was to be done together was not done");
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    struct Doubles;

    impl Turn for Doubles {
        type Thing = (u32, oneshot::Sender<u32>);

        async fn take(&self, things: Vec<Self::Thing>) {
            for (n, tell) in things {
                let _ = tell.send(n.checked_mul(2).expect("a number that can be doubled"));
            }
        }
    }

    #[tokio::test]
    async fn a_fault_in_one_turn_fails_nobody_after_it() {
        let doubles = Together::start(Doubles);
        assert_eq!(doubles.bring(|tell| (2, tell)).await.ok(), Some(4));
        assert!(matches!(doubles.bring(|tell| (u32::MAX, tell)).await, Err(DeskError::Closing)));
        assert_eq!(doubles.bring(|tell| (3, tell)).await.ok(), Some(6));
    }

    #[tokio::test]
    async fn what_comes_during_a_turn_is_done_in_the_next_one() {
        let doubles = Arc::new(Together::start(Doubles));
        let all = (0..600_u32).map(|n| {
            let doubles = Arc::clone(&doubles);
            tokio::spawn(async move { (n, doubles.bring(|tell| (n, tell)).await.ok()) })
        });
        for one in all.collect::<Vec<_>>() {
            let (n, doubled) = one.await.expect("a task that ends");
            assert_eq!(doubled, Some(2 * n));
        }
    }
}
