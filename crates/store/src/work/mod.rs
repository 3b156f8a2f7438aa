//! The working rooms: papers, answers, sessions, letters, and the journal of who did what. Nothing here is public; what is
//! to be public goes into the register by the same deed ([`Deed::register`]).

mod doors;
mod entries;
mod errands;
mod fetched;
mod gathered;
mod history;
mod hours;
mod journal;
mod keys;
mod letters;
mod listed;
mod look_ups;
pub mod model;
mod opinions;
mod read;
mod seen;
mod together;
mod touched;
mod verify;
mod write;

pub use doors::Session;
pub use entries::{EntryChange, LARGEST_LOT, SeenLot};
pub use errands::{Errand, ErrandChange};
pub use fetched::{Came, FetchChange};
pub use history::{History, Version};
pub use hours::BusyHour;
pub use journal::{Act, ActFilter};
pub use keys::KeyChange;
pub use letters::{Fate, Letter, Tally, never};
pub use listed::{EntryRow, Followed, LotRow};
pub use look_ups::{LookUp, LookUpChange};
pub use model::{
    AnswerChange, Answered, Book, Deed, Done, Paper, PaperChange, PaperFilter, Refused, Seen, SeenPaper, SeenRegister,
    SessionChange, Standing, View, Written,
};
pub use opinions::{Heard, OpinionChange, Told, ToldOf, ToldState};
pub use together::Answers;
