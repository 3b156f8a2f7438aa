//! How far a practice is, and why it cannot be what was asked.

use serde::{Deserialize, Serialize};

use crate::register::act::{Act, SignOff, Way};

/// How far a practice is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum PracticeState {
    /// It is written, and nobody else sees it.
    Draft,
    /// It lies before a reviewer of another country.
    Proposed {
        /// Who proposed it, and when.
        proposed: Act,
    },
    /// A reviewer found that it says what was done and what came of it.
    Accepted {
        /// Who proposed it, and when.
        proposed: Act,
        /// Who accepted what.
        reviewed: SignOff,
    },
    /// It is public.
    Published {
        /// Who accepted what.
        reviewed: SignOff,
        /// Who published it, and when.
        published: Act,
    },
    /// It was dropped before anything of it was public.
    Dropped {
        /// Who dropped it, and when.
        dropped: Act,
    },
}

/// The drawing. What is public stays public while a revision of it goes the same way.
pub const WAYS: &[Way] = &[
    ("draft", "edit", "draft"),
    ("draft", "propose", "proposed"),
    ("draft", "drop", "dropped"),
    ("proposed", "edit", "draft"),
    ("proposed", "return", "draft"),
    ("proposed", "accept", "accepted"),
    ("accepted", "edit", "draft"),
    ("accepted", "publish", "published"),
    ("published", "edit", "draft"),
];

impl PracticeState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed { .. } => "proposed",
            Self::Accepted { .. } => "accepted",
            Self::Published { .. } => "published",
            Self::Dropped { .. } => "dropped",
        }
    }

    pub(super) const fn not_now(&self) -> PracticeRefusal {
        PracticeRefusal::NotNow { state: self.name() }
    }
}

refusals! {
    /// Why a practice cannot be what was asked.
    PracticeRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "practice-not-now", "the practice is {state}; this step does not come after that";
        /// Somebody reviews or publishes what they wrote or reviewed.
        SamePerson = "practice-same-person",
            "whoever wrote a practice does not review it, and whoever wrote or reviewed it does not publish it; ask a colleague";
        /// Somebody drops what others wrote.
        NotWriter = "practice-not-writer", "only whoever wrote this draft drops it; ask them, or write on it first";
        /// Somebody drops the revision of what is public.
        Public = "practice-public", "the practice is public, and stays; write what it is to say instead";
        /// It was changed after it was read.
        Changed = "practice-changed", "the practice has changed since it was read; read it again first";
        /// Something is missing or wrong in it.
        Faults = "practice-faults", "something in the practice is missing or wrong; it stands beside the form";
        /// Nothing is different from what is public.
        Nothing = "practice-nothing", "nothing is different from what is public";
        /// A revision without its reason.
        ReasonMissing = "practice-reason-missing", "say why the published practice changes";
        /// Returned without remarks.
        RemarksMissing = "practice-remarks-missing", "say what is missing, so that it can be mended";
        /// A text is longer than is kept.
        TooLong {
            /// Whose.
            part: &'static str,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "practice-too-long", "the text of {part} has {length} characters and {most} are kept; shorten it";
        /// A list is longer than is kept.
        TooMany {
            /// Which.
            part: &'static str,
            /// Its rows.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "practice-too-many", "the list of {part} has {length} rows and {most} are kept; leave some out";
        /// A figure that the register does not have, or another member's.
        NoFigure {
            /// As it was named.
            id: String,
        } = "practice-no-figure", "“{id}” is no figure of this member in the register; name one by its id";
        /// Before and after that do not belong together.
        NotAPair {
            /// The figure from after.
            id: String,
        } = "practice-not-a-pair", "“{id}” and the figure beside it are not of one indicator, or are not one after the other";
        /// There is no such public practice that could be adopted.
        NotPublic = "practice-not-public", "there is no public practice of this name that could be adopted";
        /// A member adopts its own.
        OwnPractice = "practice-own", "the practice is the member's own; it needs no adoption";
        /// The member adopted it before.
        AdoptedAlready = "practice-adopted-already", "the member adopts this practice already, by a commitment of its own";
    }
}
