//! What the registries of names and addresses say (RDAP: RFC 7480, 9082, 9083, 9224).

mod answer;
mod bootstrap;
mod client;
mod refresh;

pub use answer::{Mailbox, Registered};
pub use bootstrap::{BadRegistries, Registries};
pub use client::{BOUNDS, Client, NotTold};
pub use refresh::{IANA, NotRefreshed, refresh};
