//! Verdicts in exact arithmetic: was a promise kept, is a figure on its path?
//!
//! A [`Question`] holds a rule and everything that the rule is given; [`judge`] answers with a [`Verdict`] that says its
//! working. The same question has the same answer to the byte, on any machine: integers and rationals decide, no floating
//! point does, and there is no clock. Each module is one row of the register's table "Verdicts: exact arithmetic only".
//!
//! A figure that is known only as a bound ("more than 30000") is an interval of possible values. A test holds where it holds
//! for all of them, fails where it fails for all of them, and is otherwise undecided. Nothing is interpolated.
//!
//! What may be read of small counts is decided by [`suppression`]; figures are checked as they come in by [`checks`].
//!
//! Not for: reading figures (`interchange`), or publishing verdicts (`desk`).

pub mod breaks;
mod chance;
pub mod checklist;
pub mod checks;
pub mod duration;
pub(crate) mod exact;
mod flow;
mod growth;
pub mod icse;
pub mod level;
pub mod matched;
mod pooled;
pub mod promise;
mod question;
mod rate;
pub mod reasons;
mod series;
pub mod suppression;
mod verdict;
pub mod vintages;

pub use question::{BadQuestion, Question, judge};
pub use rate::{BadRate, Rate};
pub use series::{BadSeries, Break, Link, MAX_SPAN, Point, Series};
pub use verdict::{Reason, Rule, Step, Test, Verdict, Word};
