//! Joint investigations (G3): referrals and requests for evidence between the forces of two members, sealed to whoever gets them; joint operations; how long answers take.
//!
//! Everything that forces do here stands in the closed journal: who asks whom, and how often, is nobody else's business. What becomes public are counts and times.

mod clocks;
mod counts;
mod destroy;
mod kept;
mod open;
mod operations;
mod published;
mod room;
mod send;
mod step;
mod times;

pub(crate) use counts::QUARTERS;
pub use counts::ReferralCount;
pub use kept::{LONGEST_TEXT, ReferralRefused};
pub use open::{ReferralPurpose, ReferralSight};
pub use operations::{OperationRefused, OperationSeen, OperationTurn, OperationWanted};
pub use room::{ReferralDesk, ReferralSeen, Whereabouts};
pub use send::ReferralWanted;
pub use step::ReferralTurn;
pub use times::{AnswersKept, AnswersRefused, AnswersSeen};
