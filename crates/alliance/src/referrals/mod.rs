//! Joint investigations (goal 3): what the police forces of two members ask of each other, and what several do together.
//!
//! - [`referral`]: a referral, or a request for electronic evidence, on its way from one force to another: sent, acknowledged, answered, handed on, withdrawn.
//! - [`asked`]: what is asked and answered, by closed lists of words. Everything else is words, and those are sealed by the desk: no rule sees them.
//! - [`operation`]: a joint operation: its period, who takes part, and what came of it as counts.
//! - [`counts`]: how much is asked in a quarter, all members together, for whoever has counts alone.
//! - [`times`]: how long members take to answer, made from the journal alone.
//!
//! That two forces work on the same thing is found without either of them saying what it is (deconfliction): the arithmetic of that is in a crate of its own, `deconflict`, and its
//! runs stand beside these files.

pub mod asked;
pub mod counts;
pub mod operation;
pub mod referral;
pub mod times;

pub use asked::{Answer, Asks, Basis, Evidence, Lead, Outcome, Urgency, Why};
pub use counts::AskedCounts;
pub use operation::{Counted, Counts, Operation, OperationRefusal, OperationState};
pub use referral::{Late, Referral, ReferralRefusal, ReferralState};
