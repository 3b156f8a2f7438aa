//! How far the paper about a provision is, and why it cannot be what was asked.

use serde::{Deserialize, Serialize};

use crate::register::act::{Act, SignOff, Way};

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ProvisionState {
    /// It is written.
    Draft,
    /// It lies before whoever signs for the member.
    Asked {
        /// Who asked, and when.
        asked: Act,
    },
    /// It is signed, and by that public.
    Published {
        /// Who signed, and what.
        signed: SignOff,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("draft", "edit", "draft"),
    ("draft", "ask", "asked"),
    ("asked", "edit", "draft"),
    ("asked", "send-back", "draft"),
    ("asked", "sign", "published"),
    ("published", "edit", "draft"),
];

impl ProvisionState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Asked { .. } => "asked",
            Self::Published { .. } => "published",
        }
    }
}

refusals! {
    /// Why a provision cannot be what was asked.
    ProvisionRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "provision-not-now", "the provision is at {state}; this step does not come after that";
        /// It is worked on already.
        Begun = "provision-begun", "what the law says to this criterion has been begun; open it from the list";
        /// No criterion has this word.
        NoCriterion = "provision-no-criterion", "the law is asked for nothing of this name; choose a criterion from the list";
        /// Nothing is different from what is public.
        Nothing = "provision-nothing", "nothing is different from what is public";
        /// Something is missing or wrong in it.
        Faults = "provision-faults", "something in it is missing or wrong; it stands beside the form";
        /// It was changed after it was read.
        Changed = "provision-changed", "it has changed since it was read; read it again before signing";
        /// Who wrote signs.
        SignedByWriter = "provision-signed-by-writer", "whoever wrote it does not sign it; ask a colleague";
        /// Sent back without a reason.
        ReasonMissing = "provision-reason-missing", "say why it goes back";
        /// A text is longer than is kept.
        TooLong {
            /// Whose.
            part: &'static str,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "provision-too-long", "the text of {part} has {length} characters and {most} are kept; shorten it";
        /// There are more steps than are kept.
        TooMany {
            /// How many.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "provision-too-many", "it has {length} steps and {most} are kept; leave some out";
    }
}
