//! The terms of a commitment as they are sent and answered.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::commitment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::forms::{Day, Exact, text};
use crate::problem::{Problem, Trouble};

/// What is promised.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTerms)]
#[serde(deny_unknown_fields)]
pub(super) struct Terms {
    /// The operational goals that it serves. One that is named twice counts once.
    #[schema(value_type = Vec<Goal>)]
    goals: BTreeSet<Goal>,
    /// What kind of thing it is.
    kind: Kind,
    /// The text by language tag (`en`, `sr-Latn`).
    text: BTreeMap<Tag, Wording>,
    /// The language whose text rules; there has to be a text in it.
    authoritative: Tag,
    /// The authority that answers for it.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    authority: String,
    /// What will be done.
    #[serde(default)]
    #[schema(required = false)]
    actions: Vec<Action>,
    /// By what progress can be told.
    #[serde(default)]
    #[schema(required = false)]
    milestones: Vec<Milestone>,
    /// By what success can be measured.
    #[serde(default)]
    #[schema(required = false)]
    targets: Vec<Target>,
    /// What was in place before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline: Option<Baseline>,
    /// The last day on which it can be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deadline: Option<Day>,
    /// Parts that are not public: `authority`, `actions`, `milestones`, `targets`, `baseline`. One that is named twice counts once.
    #[serde(default)]
    #[schema(required = false, value_type = Vec<Part>)]
    restricted: BTreeSet<Part>,
}

/// An operational goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkGoal)]
pub(super) enum Goal {
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
}

impl Goal {
    /// As it stands in files and records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::G1 => "G1",
            Self::G2 => "G2",
            Self::G3 => "G3",
            Self::G4 => "G4",
            Self::G5 => "G5",
            Self::G6 => "G6",
            Self::G7 => "G7",
        }
    }
}

/// What kind of thing is promised.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCommitmentKind)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    /// A law, or a change of one.
    Law,
    /// A body, a unit, or a task given to one.
    Institution,
    /// People, training, equipment.
    Capacity,
    /// Work done by police, hotlines or providers.
    Operation,
    /// Awareness and education.
    Prevention,
    /// Work with other members or organisations.
    Cooperation,
    /// Figures that are gathered or published.
    Data,
}

/// A part of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTermsPart)]
#[serde(rename_all = "kebab-case")]
enum Part {
    /// The responsible authority.
    Authority,
    /// The actions.
    Actions,
    /// The milestones.
    Milestones,
    /// The targets of indicators.
    Targets,
    /// What was in place before.
    Baseline,
}

/// A language's tag: two or three letters, and perhaps what follows them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTag, value_type = String, pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
#[serde(try_from = "String", into = "String")]
pub(super) struct Tag(String);

impl TryFrom<String> for Tag {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        let fits = (2..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_lowercase())
            && rest.len() <= 3
            && rest.iter().all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
        if fits { Ok(Self(text)) } else { Err(format!("“{text}” is no language's tag, such as en or sr-Latn")) }
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.0
    }
}

/// A text in one language.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkWording)]
#[serde(deny_unknown_fields)]
struct Wording {
    /// The text.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    text: String,
    /// How far it can be relied on.
    checked: Checked,
}

/// How far a text can be relied on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkChecked)]
#[serde(rename_all = "kebab-case")]
enum Checked {
    /// The text that was promised, or one that a person compared with it.
    #[serde(rename = "human-checked")]
    ByPerson,
    /// Made by a machine.
    Machine,
    /// The authoritative text has changed since.
    Outdated,
}

/// Something that will be done.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkAction)]
#[serde(deny_unknown_fields)]
struct Action {
    /// Unique among the actions, such as `a1`.
    id: Name,
    /// What.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    what: String,
    /// Who leads it.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    lead: String,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<Day>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
}

/// A step on the way whose end can be told.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkMilestone)]
#[serde(deny_unknown_fields)]
struct Milestone {
    /// Unique among the milestones, such as `m1`.
    id: Name,
    /// What.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    what: String,
    /// Whether the promise takes it.
    required: bool,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
    /// By what one can tell that it is done.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    criterion: String,
}

/// The name of an action or a milestone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkName, value_type = String, pattern = "^[A-Za-z0-9-]{1,40}$")]
#[serde(try_from = "String", into = "String")]
pub(super) struct Name(String);

impl TryFrom<String> for Name {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let fits = (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if fits { Ok(Self(text)) } else { Err(format!("“{text}” is no id: use 1 to 40 letters, digits or dashes")) }
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkDirection)]
#[serde(rename_all = "kebab-case")]
enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    Context,
}

/// A level that an indicator is to reach.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkTarget)]
#[serde(deny_unknown_fields)]
struct Target {
    /// The indicator's id.
    #[schema(max_length = 120)]
    #[serde(deserialize_with = "text::<0, 120, _>")]
    indicator: String,
    /// Which way is better.
    direction: Direction,
    /// The value from which it starts, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Exact>,
    /// The value to reach.
    to: Exact,
    /// By when.
    by: Day,
}

/// What was in place before.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkBaseline)]
#[serde(deny_unknown_fields)]
struct Baseline {
    /// What.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    text: String,
    /// As of when.
    as_of: Day,
}

impl Terms {
    /// As the rules take them.
    pub fn read(self) -> Result<commitment::Terms, Problem> {
        let value = serde_json::to_value(self).map_err(|e| Problem::internal(&e))?;
        serde_json::from_value(value)
            .map_err(|e| Problem::new(Trouble::BadBody).saying(format!("terms: {e}. See the shape WorkTerms.")))
    }
}
