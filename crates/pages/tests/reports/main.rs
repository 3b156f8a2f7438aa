//! The report room as browsers get it, on both databases: many people in one report, sign-offs and what voids them, the
//! workbook, the way without a script, and what nobody else sees.

mod room;
mod sheet;
mod signed;
mod together;
