//! Other people's formats to our records and back. Pure: bytes in, records out; records in, bytes out.
//!
//! - [`read`] takes a file in one of the formats of the starting data and answers with records, or with every [`Fault`]
//!   that it found: a file is taken whole or not at all.
//! - [`starting_data`] is what a release carries.
//! - [`series`] reads one series of figures, to be judged without a register.
//! - [`table`] makes any list a CSV, a workbook or JSON.
//! - [`sdmx`] makes observations SDMX-ML 2.1 and 3.0; [`datapackage`] makes them a Frictionless Data Package.
//! - [`detection`] reads and writes lists of known material, row by row, and speaks NCMEC's hash-sharing API.
//! - [`takedown`] reads addresses of material and reports of them, and writes notices.
//! - [`victims`] reads counts of identified victims, a row a count.
//! - [`workbook`] makes the questionnaire of a reporting round an Excel workbook and reads it back, with nothing lost.
//!
//! Not for: the rules of the alliance (`alliance`), reading or writing of files, networks or databases.

pub mod datapackage;
pub mod detection;
pub mod fault;
pub mod figures;
mod json;
pub mod members;
mod name;
mod read;
pub mod sdmx;
pub mod series;
mod sheet;
mod starting;
pub mod table;
pub mod takedown;
mod terms;
pub mod victims;
pub mod workbook;
mod xml;

pub use fault::{Fault, SheetCell};
pub use members::{MEMBERS, MemberCode};
pub use read::read;
pub use starting::{StartingFile, starting_data};
