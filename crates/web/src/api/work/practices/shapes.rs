//! What practices say, as it is sent and answered.

use std::collections::BTreeMap;

use alliance::practices;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::super::campaigns::Link;
use super::super::forms::{text, text_or_null};
use super::super::terms::{Goal, Tag};
use crate::problem::{Problem, Trouble};

/// What a practice costs in a year, in euros.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCostBand)]
enum Cost {
    #[serde(rename = "nothing")]
    Nothing,
    #[serde(rename = "under-10000")]
    Small,
    #[serde(rename = "under-100000")]
    Middle,
    #[serde(rename = "under-1000000")]
    Large,
    #[serde(rename = "from-1000000")]
    Greatest,
    #[serde(rename = "unknown")]
    Unknown,
}

/// How a translation was made.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTranslationMade)]
enum Made {
    /// A person wrote it or compared it with the original.
    #[serde(rename = "human-checked")]
    ByPerson,
    /// A machine made it, and nobody compared it.
    #[serde(rename = "machine")]
    Machine,
}

/// The digest of a text.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTextDigest, value_type = String, pattern = "^[0-9a-f]{64}$")]
#[serde(try_from = "String", into = "String")]
struct TextDigest(String);

impl TryFrom<String> for TextDigest {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        alliance::register::Digest::try_from(text).map(|digest| Self(digest.into())).map_err(|e| e.to_string())
    }
}

impl From<TextDigest> for String {
    fn from(digest: TextDigest) -> Self {
        digest.0
    }
}

/// A practice in one language.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkPracticeText)]
#[serde(deny_unknown_fields)]
struct Text {
    /// What it is called.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    name: String,
    /// Which problem there was.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    problem: String,
    /// What was done.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    done: String,
    /// How a translation was made.
    made: Made,
    /// The digest of the original that a translation was made of. It need not be sent: what is written anew is taken to be made of the original that is sent with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<TextDigest>,
}

/// Figures of the register that belong together.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkPracticeMeasured)]
#[serde(deny_unknown_fields)]
struct Measured {
    /// The id of an observation from before.
    #[schema(max_length = 120)]
    #[serde(default, deserialize_with = "text_or_null::<120, _>", skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    /// The id of an observation from after.
    #[schema(max_length = 120)]
    #[serde(default, deserialize_with = "text_or_null::<120, _>", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

/// Whom to ask: an office, never a person.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkPracticeOffice)]
#[serde(deny_unknown_fields)]
struct Office {
    /// Its name.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    name: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<Link>,
}

/// What a practice says.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkPracticeTerms)]
#[serde(deny_unknown_fields)]
pub(super) struct Terms {
    /// The operational goal that it serves.
    goal: Goal,
    /// The language in which it was written; there has to be a text in it before it is proposed.
    original: Tag,
    /// By language.
    texts: BTreeMap<Tag, Text>,
    /// What it costs in a year.
    cost: Cost,
    /// What was measured.
    #[serde(default)]
    #[schema(required = false)]
    measured: Vec<Measured>,
    /// Whom to ask.
    contact: Office,
}

impl Terms {
    /// As the rules take them.
    pub(super) fn read(self) -> Result<practices::Terms, Problem> {
        let value = serde_json::to_value(self).map_err(|e| Problem::internal(&e))?;
        serde_json::from_value(value)
            .map_err(|e| Problem::new(Trouble::BadBody).saying(format!("terms: {e}. See the shape WorkPracticeTerms.")))
    }
}

/// As they are answered.
pub(super) fn told(terms: &practices::Terms) -> Result<Value, Problem> {
    serde_json::to_value(terms).map_err(|e| Problem::internal(&e))
}
