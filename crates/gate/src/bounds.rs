//! How much may be sent to the working rooms, in bytes. More is refused before anybody reads it.

/// A form of the pages. A promise at its longest in eight languages fits, percent-encoded.
pub const LARGEST_FORM: usize = 2 << 20;
/// A body of the API. What fits into a form fits here, because JSON takes a third of its bytes.
pub const LARGEST_BODY: usize = 1 << 20;
/// The answers of a report, by form, by the API and as a workbook: every answer at its longest fits.
pub const LARGEST_REPORT: usize = 8 << 20;
