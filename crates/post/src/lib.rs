//! Letters and notices by mail: words in the reader's language, sent by SMTP; nothing else. The words are given ([`Words`]), letters and notices come
//! from the desk, and what became of each goes back there.
//!
//! No address, name or word of a letter is in a log line, in what is remembered of a failure, or in an error.

mod envelope;
mod fault;
mod notices;
mod relay;
mod worker;

pub use envelope::{BadSender, Sender, flowed};
pub use fault::{MailFault, pause};
pub use notices::send_notices;
pub use relay::{BadRelay, Relay};
pub use worker::{Mail, Run, Words, deliver};
