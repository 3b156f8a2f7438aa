//! Why there is no pack.

use std::io;
use std::path::PathBuf;

use desk::DeskError;
use pages::fault::Fault;
use pages::i18n::Lang;
use pages::packs::PackFault;

/// Each names the place and what to do.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// No round has this id.
    #[error("there is no round “{given}”; rounds on record are: {}", list(known))]
    UnknownRound {
        /// What was given.
        given: String,
        /// The rounds that are known at this moment.
        known: Vec<String>,
    },
    /// No language has this tag.
    #[error("“{given}” is no language of the pack; languages are: {}", tags())]
    UnknownLanguage {
        /// What was given.
        given: String,
    },
    /// No document of the pack has this name.
    #[error(
        "“{given}” is no document of the pack; expected two capital letters of a member, such as DE, or “alliance”"
    )]
    UnknownDocument {
        /// What was given.
        given: String,
    },
    /// The register knows nothing yet at this moment.
    #[error("the register knew nothing at this moment: choose a later day")]
    NothingKnown,
    /// The register did not answer.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// What a page would have said could not be said.
    #[error("a part of the pack could not be made: {0}")]
    Page(String),
    /// A number is not what its query answers. Nothing is published then.
    #[error(
        "{document}: the number “{shown}” is not what its query {query} answers, which is “{value}”; please report this"
    )]
    Number {
        /// The document.
        document: String,
        /// The query with its parameters.
        query: String,
        /// What the document would show.
        shown: String,
        /// What the query answers.
        value: String,
    },
    /// A character for which the pack's typefaces have no shape: a box in its place would be a lie.
    #[error(
        "{document}: the typefaces of the pack have no shape for “{character}” (U+{:04X}) in “{text}”; add its script to crates/pack/fonts (see docs/decisions/0011-pack-typefaces.md)",
        u32::from(*character)
    )]
    Glyph {
        /// The document, which begins with its language.
        document: String,
        /// The character.
        character: char,
        /// The text it stands in.
        text: String,
    },
    /// The document could not be typeset.
    #[error("{document} could not be typeset: {message}")]
    Typeset {
        /// The document.
        document: String,
        /// What the typesetter says.
        message: String,
    },
    /// Whoever had it made said stop.
    #[error("the pack was not finished: the program is ending")]
    Stopped,
    /// The pack as one file could not be put together.
    #[error("the file of all files could not be put together: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A document about a member has exactly two pages.
    #[error("{document} came to {pages} pages instead of two; please report this")]
    Pages {
        /// The document.
        document: String,
        /// How many it has.
        pages: usize,
    },
}

/// Why a pack is not on the shelf.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotKept {
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error("{path}: {source}", path = path.display())]
    Disk { path: PathBuf, source: io::Error },
    #[error("the typesetting panicked")]
    Panicked,
}

impl NotKept {
    /// What whoever ordered it is told.
    pub fn fault(&self) -> PackFault {
        match self {
            Self::Pack(PackError::Glyph { document, character, .. }) => {
                PackFault::Glyph { document: document.clone(), character: *character }
            }
            Self::Pack(_) | Self::Panicked => PackFault::Broken,
            Self::Disk { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => PackFault::NoRoom,
                _ => PackFault::Unwritable,
            },
        }
    }
}

fn list(known: &[String]) -> String {
    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
}

fn tags() -> String {
    Lang::all_served().map(Lang::tag).collect::<Vec<_>>().join(", ")
}

impl From<Fault> for PackError {
    fn from(fault: Fault) -> Self {
        Self::Page(match fault {
            Fault::Missing => "a record is missing".to_owned(),
            Fault::Bad(text) | Fault::Broken(text) | Fault::Refused(text) => text,
            // A pack only reads: none of these comes from what it asks.
            other => other.status().to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_disk_refuses_is_told_apart() {
        let refused = |kind: io::ErrorKind| NotKept::Disk { path: PathBuf::from("packs"), source: kind.into() }.fault();
        assert_eq!(refused(io::ErrorKind::StorageFull), PackFault::NoRoom);
        assert_eq!(refused(io::ErrorKind::QuotaExceeded), PackFault::NoRoom);
        assert_eq!(refused(io::ErrorKind::PermissionDenied), PackFault::Unwritable);
    }
}
