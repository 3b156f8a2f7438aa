//! What names mean.

use std::fmt::Debug;
use std::net::{IpAddr, ToSocketAddrs};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Why a name meant nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    /// There is no such name, or it has no address.
    #[error("the name has no address")]
    NoAddress,
    /// Nobody said in time what it means.
    #[error("the name could not be looked up in time")]
    TooSlow,
    /// Whoever was asked did not know, or answered with nonsense.
    #[error("the name could not be looked up")]
    Failed,
}

/// Looks names up.
pub trait Names: Debug + Send + Sync {
    /// All addresses of a name, within that time. The name is in its ASCII form; a dot may end it.
    fn addresses(&self, name: &str, patience: Duration) -> Result<Vec<IpAddr>, NotFound>;
}

/// Asks the system, as its configuration says.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Names for System {
    fn addresses(&self, name: &str, patience: Duration) -> Result<Vec<IpAddr>, NotFound> {
        let (sender, found) = mpsc::sync_channel(1);
        let asked = (name.to_owned(), 0);
        // The system's own look-up knows no bound: it ends when it ends, on a thread of its own.
        thread::spawn(move || sender.send(asked.to_socket_addrs()).ok());
        match found.recv_timeout(patience) {
            Ok(Ok(found)) => Ok(found.map(|at| at.ip()).collect()),
            Ok(Err(_)) => Err(NotFound::NoAddress),
            Err(_) => Err(NotFound::TooSlow),
        }
    }
}
