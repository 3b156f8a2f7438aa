//! Every promise of the store, kept on SQLite and on PostgreSQL alike.

#[macro_use]
mod place;

mod batch;
mod closed;
mod fetched;
mod hours;
mod journal;
mod lists;
mod opinions;
mod register;
mod rows;
mod scans;
mod work;
