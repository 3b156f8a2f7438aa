//! The rooms of reports, commitments, reviews and figures as browsers get them, on both databases: many people in one report, sign-offs and what voids them, the
//! workbook, the way without a script, and what nobody else sees.

mod beside;
mod blind;
mod commitments;
mod credibility;
mod definitions;
mod figures;
#[path = "../../../desk/tests/rounds/furnished.rs"]
mod furnished;
mod law;
mod reviews;
mod room;
mod seen;
mod sheet;
mod signed;
mod targets;
mod teaching;
mod together;
mod victims;
