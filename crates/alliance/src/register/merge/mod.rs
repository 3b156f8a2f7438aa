//! Texts that changed: what is new in one, and two people's changes put together.
//!
//! Texts are compared word by word; a script that writes without spaces, sign by sign. Space is no word: where only the space
//! between two words changed, that is no change to show, and no conflict.
//!
//! **No word is lost.** Every word that either side put in since both began is in the result, or in the passages of a
//! conflict. A word of the beginning is left out only where one side took it out and the other left its passage as it was, or
//! where both made the same of it.

mod diff;
mod three;
mod words;

pub use diff::{Piece, diff};
pub use three::{Merge, Passage, merge};
