//! Takedown (G7): what is reported is taken in, sealed and joined; analysts see what waits, open an address for a purpose, and assess it; the police say what they have
//! against a notice, or hold it; each notice leaves the moment its guard is true, and what its recipient answers is kept.

mod assess;
mod chain;
mod courier;
mod delivery;
mod destroy;
mod dispatch;
mod door;
mod endpoints;
mod finding;
mod given_out;
mod handed;
mod handing;
mod holds;
mod inbox;
mod kept;
mod notices;
mod open;
mod police;
mod providers;
mod receive;
mod room;
mod signed;
mod target;
mod time;

pub use assess::{ItemRefused, ItemStep};
pub use courier::Courier;
pub use delivery::{Carrier, Delivered, Delivery, Message, NoticeHouse, Wording, Words};
pub use dispatch::{Addressee, KeptBack};
pub use door::{Door, NotTaken};
pub use finding::{Finding, LookedUp};
pub use given_out::{HandFile, HandFormat};
pub use handed::{Abroad, HandSeen, HandStep, HandedDesk, LONGEST_WORDS};
pub use handing::{FileTaken, FoundThere, HandRefused, StepWords};
pub use holds::{HoldRefused, HoldSeen, HoldStep, HoldWanted, LONGEST_REASON};
pub use inbox::NOTICES_LISTED;
pub use kept::Channel;
pub use notices::{Attempt, LONGEST_REFERENCE, NoticeRefused, NoticeReply, NoticeSeen};
pub use open::{Purpose, Said, Sight};
pub use police::{HoldLine, PoliceDesk, PoliceLine, PoliceRefused, PoliceSeen, Word};
pub use providers::{Format, Provider, ProviderRefused};
pub use receive::{Called, IntakeRefused, LONGEST_LINE, LONGEST_NOTE, MOST, Receipt, Reported, ReportedItem, Stage};
pub use room::{ItemSeen, Queue, Told, Waiting};
pub use target::{BadTarget, Part, Target};
pub use time::ClockRefused;
pub(crate) use time::Watched;
