//! The questions of each edition.
//!
//! What is asked for each goal follows from what the goals say, and from the indicators of the starting data: what was
//! already in place, what was done since, with which result, what stands in the way, what comes next.

mod commitment;
mod goals;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::FieldId;
use super::field::{About, Bounds, Choices, Field, FieldKind, Questionnaire, Required, Section, Sensitivity, SumRule};
use crate::register::RecordId;

/// An edition of the questions. Its name begins with the year of its round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Version {
    /// The first one.
    #[serde(rename = "2026.1")]
    V2026_1,
}

impl Version {
    /// All editions, the oldest first.
    pub const ALL: [Self; 1] = [Self::V2026_1];
    /// The newest edition.
    pub const NEWEST: Self = Self::V2026_1;

    /// The name under which rounds and reports keep it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V2026_1 => "2026.1",
        }
    }

    /// The years that figures are asked for.
    pub const fn years(self) -> [i16; 3] {
        match self {
            Self::V2026_1 => [2023, 2024, 2025],
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// There is no such edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no edition of the questionnaire; editions are: 2026.1")]
pub struct UnknownVersion(pub String);

impl FromStr for Version {
    type Err = UnknownVersion;
    fn from_str(text: &str) -> Result<Self, UnknownVersion> {
        Self::ALL.into_iter().find(|v| v.as_str() == text).ok_or_else(|| UnknownVersion(text.to_owned()))
    }
}

/// What the questions need to know of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentLine {
    /// Its record's id.
    pub id: RecordId,
    /// The operational goal, `G1` to `G7`, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// The text that is shown beside the questions, in the words in which it was promised.
    pub text: String,
    /// By when, where a day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The figure that was promised, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<FigureTarget>,
}

/// A figure that was promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureTarget {
    /// The figure, digit by digit.
    pub value: String,
    /// Its unit.
    pub unit: String,
}

/// The questions of an edition for a member with these commitments. A commitment that stands twice is asked about once.
pub fn questionnaire(version: Version, commitments: &[CommitmentLine]) -> Questionnaire {
    let mut sections = vec![general()];
    let mut sums = Vec::new();
    goals::put(version, &mut sections, &mut sums);
    let mut seen = BTreeSet::new();
    for line in commitments.iter().filter(|line| seen.insert(line.id.clone())) {
        sections.push(commitment::section(line));
    }
    Questionnaire { version, closes: None, sections, sums }
}

/// Who answers, and about which time.
fn general() -> Section {
    let mut s = Asked::new("general");
    s.ask("authority", text(SHORT)).always().offered();
    s.ask("contact", text(SHORT)).always().offered().restricted();
    s.ask("contact-address", text(SHORT)).always().offered().restricted();
    s.ask("period-from", FieldKind::Date).always();
    s.ask("period-to", FieldKind::Date).always();
    s.ask("remarks", text(LONG));
    Section { id: "general".to_owned(), about: About::General, fields: s.fields }
}

/// A line: a name, a title, an address.
const SHORT: u32 = 300;
/// A page or two. Even if each character were an emoji, a cell of a workbook holds it.
const LONG: u32 = 8_000;

/// Questions while they are put together.
struct Asked {
    prefix: String,
    fields: Vec<Field>,
}

impl Asked {
    fn new(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), fields: Vec::new() }
    }

    fn id(&self, name: &str) -> FieldId {
        FieldId::made(format!("{}.{name}", self.prefix))
    }

    /// A question whose sentences have the name of the question.
    fn ask(&mut self, name: &str, kind: FieldKind) -> &mut Field {
        self.ask_as(name, name, kind)
    }

    /// A question with sentences of another name.
    fn ask_as(&mut self, name: &str, words: &str, kind: FieldKind) -> &mut Field {
        let at = self.fields.len();
        self.fields.push(Field {
            id: self.id(name),
            words: words.to_owned(),
            year: None,
            number: None,
            kind,
            required: Required::No,
            from_last: false,
            frozen: false,
            year_before: None,
            sensitivity: Sensitivity::Public,
            why: format!("field-why-{words}"),
        });
        &mut self.fields[at]
    }

    /// The same question for each year.
    fn ask_yearly(&mut self, name: &str, years: [i16; 3], kind: impl Fn(&str) -> FieldKind) {
        for year in years {
            let before = self.id(&format!("{name}.{}", year - 1));
            let field = self.ask_as(&format!("{name}.{year}"), name, kind(&year.to_string()));
            field.year = Some(year);
            field.year_before = Some(before);
            field.from_last = true;
            field.required = Required::Always;
        }
    }

    fn when(&self, name: &str, says: &[&str]) -> Required {
        Required::When { field: self.id(name), says: says.iter().map(|&s| s.to_owned()).collect() }
    }
}

impl Field {
    fn always(&mut self) -> &mut Self {
        self.required = Required::Always;
        self
    }

    fn required(&mut self, required: Required) -> &mut Self {
        self.required = required;
        self
    }

    fn offered(&mut self) -> &mut Self {
        self.from_last = true;
        self
    }

    fn frozen(&mut self) -> &mut Self {
        self.frozen = true;
        self
    }

    fn restricted(&mut self) -> &mut Self {
        self.sensitivity = Sensitivity::Restricted;
        self
    }
}

const fn text(max: u32) -> FieldKind {
    FieldKind::Text { max }
}

/// A count: of nothing, or of more.
const COUNT: Bounds = Bounds { least: Some(0), most: None };
const PERCENT: Bounds = Bounds { least: Some(0), most: Some(100) };

fn choice(list: &str, codes: &[&str]) -> FieldKind {
    FieldKind::Choice(Choices { list: list.to_owned(), codes: codes.iter().map(|&code| code.to_owned()).collect() })
}
