//! Proves who somebody is: passkeys, passwords, one-time codes, tokens, single-use links, another house's word (OpenID Connect). No
//! input or output, no database, no clock: time is a parameter, whoever calls keeps what has to be kept, and [`openid`] is told how
//! to fetch. What a person may do once they are known is not decided here.

mod bearer;
pub mod limit;
pub mod link;
pub mod openid;
pub mod passkey;
pub mod password;
pub mod session;
pub mod ticket;
pub mod token;
pub mod totp;

pub use bearer::{Digest, NoRandomness};
