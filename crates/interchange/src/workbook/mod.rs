//! The questionnaire as an Excel workbook, out and in, with nothing lost.
//!
//! A workbook has a sheet that says how to fill it in, one for the general questions, one for each goal, one for the
//! commitments, one for figures by year, and the lists to choose from. People see their own language; what [`read`] goes by
//! is hidden: the question's id in each row, and a sheet with [`Meta`] and the ids of all rows. So rows can be sorted and
//! sheets renamed, and a row that was deleted is found out.
//!
//! | in a cell | how it is kept |
//! |---|---|
//! | text | as text, also where it begins with `=`, `+`, `-` or `@`: never a formula. Space and line ends stay as they are |
//! | number | as text in a cell of the format "Text": each digit stays as it was typed, and `3/4` or `45%` is not made a date or 0.45 behind anybody's back. A cell that a program filled with a number is taken too, up to the 15 digits that Excel keeps |
//! | day | as a date from 1990 to 2100, else as text. Read from dates of either epoch (1900, 1904) and from text `2026-03-31` |
//! | choice | as the label in the person's language; the sheet of lists in the workbook says which code it is. The code is taken too |
//! | no answer | as an empty cell: a blank answer is none |
//!
//! **A formula is refused** in the place of an answer, with the remedy (paste its value). Its stored result may be out of
//! date, missing, or of another file, and whoever signs the report must have seen what it says.
//!
//! What has no cell of its own (answers to questions that are no longer asked) travels on the hidden sheet.
//!
//! A workbook is taken whole or not at all; each fault names its sheet and cell.

mod archive;
mod carried;
mod cell;
mod guide;
mod layout;
mod lists;
mod open;
mod read;
mod rows;
mod write;

use alliance::register::questionnaire::{Field, FieldId, Section, Version};

pub use archive::{MAX_BYTES, MAX_UNPACKED};
pub use layout::Message;
pub use read::read;
pub use write::{WriteError, write};

/// What a workbook is: whose answers to which questions, and what they were when it was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Two letters of the member.
    pub member: String,
    /// The round's id.
    pub round: String,
    /// The edition of the questions.
    pub version: Version,
    /// The version of the report that the workbook was made from (an entity tag, a digest): where the report has another one
    /// at upload, the two are combined instead of overwritten.
    pub base: String,
    /// The tag of the language of its words.
    pub language: String,
}

/// The words of a workbook in one language. They come from above: this crate has none.
pub trait Words {
    /// Whether lines run from right to left.
    fn right_to_left(&self) -> bool;
    /// A section's title.
    fn section(&self, section: &Section) -> String;
    /// A question.
    fn label(&self, field: &Field) -> String;
    /// How to answer it, and why it matters.
    fn hint(&self, field: &Field) -> String;
    /// A code of a list: the question's own list, `yes-no`, or `reason`.
    fn choice(&self, list: &str, code: &str) -> String;
    /// A heading or sentence of the workbook itself.
    fn say(&self, message: Message) -> String;
}

impl<W: Words + ?Sized> Words for Box<W> {
    fn right_to_left(&self) -> bool {
        (**self).right_to_left()
    }
    fn section(&self, section: &Section) -> String {
        (**self).section(section)
    }
    fn label(&self, field: &Field) -> String {
        (**self).label(field)
    }
    fn hint(&self, field: &Field) -> String {
        (**self).hint(field)
    }
    fn choice(&self, list: &str, code: &str) -> String {
        (**self).choice(list, code)
    }
    fn say(&self, message: Message) -> String {
        (**self).say(message)
    }
}

/// The name of the list of yes and no.
pub(crate) const YES_NO: &str = "yes-no";
/// The name of the list of reasons why a number is missing.
pub(crate) const REASON: &str = "reason";

/// Where an answer goes: the question's own id, or that of its explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The answer.
    Answer,
    /// Its explanation.
    Explanation,
}

impl Part {
    pub(crate) fn id(self, field: &FieldId) -> FieldId {
        match self {
            Self::Answer => field.clone(),
            Self::Explanation => field.explanation(),
        }
    }
}
