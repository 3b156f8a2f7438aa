//! Notice and takedown: nothing leaves that the guard does not let go, no hold is forgotten, and every figure follows from the log.

mod after;
mod figures;
mod guard;
mod histories;
mod holds;
mod published;
mod told;
mod world;

use alliance::takedown::Notice;
use alliance::takedown::notice::Channel;

/// A notice about the world's item that waits for the guard.
fn notice() -> Notice {
    Notice::draft("item-1".into(), world::recipient()).prepare(vec![Channel::Endpoint, Channel::Mail], None).unwrap()
}
