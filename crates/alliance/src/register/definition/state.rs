//! How far a definition is, and why it cannot be what was asked.

use serde::{Deserialize, Serialize};

use crate::register::act::{Act, Way, edges};

/// How far a definition is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum DefinitionState {
    /// It is written.
    Draft,
    /// It is public.
    Published {
        /// Who published it, and when.
        published: Act,
    },
}

/// The drawing.
pub const WAYS: &[Way] =
    &[("draft", "edit", "draft"), ("draft", "publish", "published"), ("published", "edit", "draft")];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

impl DefinitionState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published { .. } => "published",
        }
    }
}

refusals! {
    /// Why a definition cannot be what was asked.
    DefinitionRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "definition-not-now", "the definition is at {state}; this step does not come after that";
        /// The id is of another shape.
        BadId = "definition-bad-id", "an id begins with a small letter and has up to 60 small letters, digits and underscores";
        /// Another definition with this id is worked on.
        Begun = "definition-begun", "a definition with this id has been begun; open it from the list";
        /// Somebody publishes what they wrote.
        SamePerson = "definition-same-person", "whoever wrote a definition does not publish it; ask a colleague";
        /// It was changed after it was read.
        Changed = "definition-changed", "the definition has changed since it was read; read it again before publishing";
        /// Something is missing or wrong in it.
        Faults = "definition-faults", "something in the definition is missing or wrong; it stands beside the form";
        /// Nothing is different from what is public.
        Nothing = "definition-nothing", "nothing is different from what is public";
        /// A change without its reason.
        ReasonMissing = "definition-reason-missing", "say why the published definition changes";
        /// The series breaks at or after that year already.
        BreakBefore = "definition-break-before", "the series breaks at or after that year already; choose a later year";
        /// Another unit, or stock for flow.
        AnotherFigure = "definition-another-figure",
            "another unit, or stock for flow, is another figure: define a new one with an id of its own";
        /// Parts of a breakdown change of which figures are public.
        BreakdownKept = "definition-breakdown-kept",
            "figures are public by these parts, which tell what can be worked out: keep each breakdown with its parts; other parts take a breakdown with another word";
        /// The smallest publishable count rises above what was published by.
        SmallestKept = "definition-smallest-kept",
            "figures are public under the smaller smallest count, and what was shown stays shown: keep it, or define a new figure with an id of its own";
        /// The register says something else than when it was last written.
        Moved = "definition-moved",
            "the register has another definition by now than when this one was written, by an import: open it, compare the two and save it again; what was not changed here becomes what the register says";
    }
}
