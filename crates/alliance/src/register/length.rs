//! How long what people write may be, in characters (Unicode scalar values). An answer of a report has the length that its
//! question gives it ([`super::questionnaire`]).

/// A name, a title.
pub const NAME: usize = 400;
/// An address, or what names a document.
pub const CITED: usize = 2_000;
/// A passage: a reason, a step on the way, what is to be done.
pub const PASSAGE: usize = 4_000;
/// A text: a promise in one language, what was in place before, a reviewer's working, a reply.
pub const TEXT: usize = 20_000;

/// A text is longer than is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlong {
    /// Its characters.
    pub length: usize,
    /// At most so many are kept.
    pub most: usize,
}

/// Whether a text is longer than so much.
pub(crate) fn over(text: &str, most: usize) -> Option<Overlong> {
    let length = text.chars().count();
    (length > most).then_some(Overlong { length, most })
}
