//! Takedown (G7): what is reported is taken in, sealed and joined; analysts see what waits, open an address for a purpose, and assess it.

mod assess;
mod chain;
mod destroy;
mod door;
mod finding;
mod kept;
mod open;
mod receive;
mod room;

pub use assess::{ItemRefused, ItemStep};
pub use door::{Door, NotTaken};
pub use finding::{Finding, LookedUp};
pub use kept::Channel;
pub use open::{Purpose, Said, Sight};
pub use receive::{Called, IntakeRefused, LONGEST_LINE, LONGEST_NOTE, MOST, Receipt, Reported, ReportedItem, Stage};
pub use room::{ItemSeen, Queue, Told, Waiting};
