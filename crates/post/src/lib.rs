//! Letters by mail: words in the person's language, sent by SMTP; nothing else. The words are given ([`Words`]), the letters come
//! from the desk, and what became of each goes back there.
//!
//! No address, name or word of a letter is in a log line, in what is remembered of a failure, or in an error.

mod envelope;
mod fault;
mod relay;
mod worker;

pub use envelope::{BadSender, Sender, flowed};
pub use fault::{MailFault, pause};
pub use relay::{BadRelay, Relay};
pub use worker::{Mail, Run, Words, deliver};
