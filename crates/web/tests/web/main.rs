//! The whole HTTP surface over a real register in a directory of its own, asked as a client would ask it. Each file holds what
//! belongs to one part of `src`.

mod answers;
mod conditions;
mod document;
mod downloads;
mod exchange;
mod families;
#[path = "../../../desk/tests/rounds/furnished.rs"]
mod furnished;
mod hma;
mod kept;
mod log;
mod operators;
mod problems;
mod queries;
mod statistics;
mod work;
mod workbook;
mod world;
