//! A published review, as lists of records show it.

use alliance::register::Review;

use crate::ctx::Ctx;

/// A review in one line: whom it is about.
pub fn in_a_line(c: &Ctx, review: &Review) -> String {
    c.name(&review.member)
}
