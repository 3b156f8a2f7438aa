//! Why a text is no address that can be acted on: which part, and what to do. Never what stands there.

use thiserror::Error;

/// Why an address was refused. Its words can be shown and logged: nothing of the address is in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing but blanks and marks.
    #[error("the address: nothing is there; write one such as `https://example.org/page`")]
    Empty,
    /// More than [`super::LONGEST`] bytes.
    #[error("the address: it is longer than 8,192 bytes; leave out what stands before and after it")]
    TooLong,
    /// More than one line, or a second scheme after a blank.
    #[error("the address: more than one is there; write each on a line or in a row of its own")]
    Several,
    /// A control character, or one that only turns the direction of writing.
    #[error("the address: a character in it cannot be seen; copy it again, or type it")]
    Unseen,
    /// It ends in an ellipsis.
    #[error("the address: it ends in dots, as where it was cut off to be shown; copy the whole of it")]
    CutOff,
    /// A scheme that names no host.
    #[error("the scheme: {0}")]
    Unplaced(Unplaced),
    /// A scheme that is not known.
    #[error("the scheme: only http, https and ftp are taken; write the address of the page on which it is to be seen")]
    Scheme,
    /// No scheme, and nothing that can only be a host.
    #[error("the address: it does not begin like one; write it with its `https://`, as the browser shows it")]
    NoScheme,
    /// No host.
    #[error("the host: none is there; write the address with its host, such as `https://example.org/page`")]
    NoHost,
    /// Not a name that the domain name system can hold.
    #[error("the host: it is not a name that a host can have; check its letters and dots, and that no blank is in it")]
    Host,
    /// One label only.
    #[error("the host: it has no dot, so it means something in one network only; write the whole name")]
    NoDot,
    /// A number that is none.
    #[error("the host: it is written as a number, and no host has this number; check its digits")]
    Number,
    /// An address that only one machine or network reaches.
    #[error("the host: only one machine or network reaches it; write the address by which others reach the material")]
    NotPublic,
    /// An onion name that cannot be one.
    #[error("the host: an onion name of today has 56 letters and digits before `.onion`; copy the whole of it")]
    Onion,
    /// A port that is none.
    #[error("the port: it has to be a number from 1 to 65535; leave it out where none is written in the browser")]
    Port,
}

/// What kind of scheme names no host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unplaced {
    /// `magnet:`, `ed2k:`.
    #[error(
        "a link to a file that many share names no host; report the page on which the link stands, and the file's hash"
    )]
    Shared,
    /// `ipfs:`, `ipns:`.
    #[error(
        "it names a content and no host; report the address of a gateway that serves it, such as `https://example.org/ipfs/…`"
    )]
    Content,
    /// `tg:`, `whatsapp:` and the like.
    #[error("a link into an app names no host; report the address that the app's own “copy link” or “share” gives")]
    App,
    /// `mailto:`, `tel:` and the like.
    #[error("a person's address is no place of material; write it into the report's text")]
    Person,
    /// `data:`, `blob:`, `file:`, `javascript:` and the like.
    #[error("this exists in one browser or machine only; report the address of the page that it came from")]
    Local,
    /// `rtmp:`, `rtsp:` and the like.
    #[error("a stream is asked for through the page that shows it; report the address of that page")]
    Stream,
}

impl Refusal {
    pub(super) fn of(error: url::ParseError) -> Self {
        match error {
            url::ParseError::EmptyHost => Self::NoHost,
            url::ParseError::InvalidPort => Self::Port,
            url::ParseError::InvalidIpv4Address | url::ParseError::InvalidIpv6Address => Self::Number,
            _ => Self::Host,
        }
    }
}
