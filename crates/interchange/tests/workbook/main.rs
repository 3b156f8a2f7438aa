//! The questionnaire as a workbook: whatever is written is read back, whatever is edited arrives, whatever is wrong is named.

mod edits;
mod refused;
mod round_trip;
mod world;
