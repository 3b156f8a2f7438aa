//! How far declared figures are.

use serde::{Deserialize, Serialize};

use super::FiguresRefusal;
use crate::register::act::{Act, SignOff, Way, edges};

/// How far declared figures are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum FiguresState {
    /// They are written.
    Draft,
    /// They lie before whoever signs for the member.
    Asked {
        /// Who asked, and when.
        asked: Act,
    },
    /// They are signed and lie before the secretariat.
    Submitted {
        /// Who signed, and what.
        signed: SignOff,
    },
    /// They are public, as far as small counts allow.
    Published {
        /// Who signed, and what.
        signed: SignOff,
        /// Who published, and when.
        published: Act,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("draft", "edit", "draft"),
    ("draft", "ask", "asked"),
    ("asked", "edit", "draft"),
    ("asked", "send-back", "draft"),
    ("asked", "sign", "submitted"),
    ("submitted", "send-back", "draft"),
    ("submitted", "publish", "published"),
    ("published", "edit", "draft"),
];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

impl FiguresState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Asked { .. } => "asked",
            Self::Submitted { .. } => "submitted",
            Self::Published { .. } => "published",
        }
    }

    pub(super) const fn not_now(&self) -> FiguresRefusal {
        FiguresRefusal::NotNow { state: self.name() }
    }
}
