//! Who hosts what: from the name of a host to its addresses, their networks, whoever stands before it, and whom to tell of abuse. Not for reading what is
//! there: nothing of a page is ever fetched.
//!
//! Three sources, each usable alone: [DNS](dns), the operator's [tables of networks](networks) (MMDB), and the [registries](rdap) of names and addresses (RDAP).
//! [`Finder`] asks them in their order and gives an [`Attribution`], which knows how old it is, where each of its parts is from, and what could not be found.
//! Blocking; usable without the rest of the house.

pub mod attribution;
pub mod contacts;
pub mod delivery;
pub mod dns;
pub mod finder;
pub mod host;
pub mod networks;
pub mod rdap;

pub use attribution::Attribution;
pub use finder::Finder;
pub use host::Host;
