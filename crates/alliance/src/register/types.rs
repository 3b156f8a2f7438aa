//! The bodies of the register's records. Figures and what they are figures of stand in [`indicator`](super::indicator) and
//! [`observation`](super::observation).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where a statement was read, and how well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// One or more addresses or citations, as kept by the people who gathered the data.
    pub cited: String,
    /// `excerpt`: seen in part; `secondary`: seen in a copy; empty: read whole.
    pub read_as: String,
}

/// Who stands behind a statement. Never merged: the page always shows which one it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The alliance's own reporting form.
    OfficialForm,
    /// A statement by the government.
    GovernmentStatement,
    /// Another public source, mapped to a goal by the people who gathered the data.
    PublicSource,
}

impl Standing {
    /// The word used in addresses and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OfficialForm => "official-form",
            Self::GovernmentStatement => "government-statement",
            Self::PublicSource => "public-source",
        }
    }
}

/// A member of the alliance. Its names come from CLDR (see `data/names.json`), not from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Two letters; for Kosovo the user-assigned `XK`.
    pub alpha2: String,
    /// Three letters; for Kosovo the user-assigned `XKX`.
    pub alpha3: String,
    /// The English short name of the starting data.
    pub short_name: String,
    /// Whether the codes are in ISO 3166-1 or user-assigned.
    pub code_status: String,
    /// Member of the European Union on 5 December 2012.
    pub eu_member_at_launch: bool,
    /// Counted among the "28" of the launch (Croatia joined the EU in July 2013).
    pub counted_in_the_28: bool,
    /// Date of joining, as far as it is known.
    pub joined: Option<String>,
    /// How the date is known.
    pub joined_how: String,
    /// Sources of membership.
    pub source: Source,
    /// Whether its government is a member of the WeProtect Global Alliance; none where nothing was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weprotect: Option<bool>,
    /// Source of the WeProtect membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weprotect_source: Option<String>,
    /// What else has to be said.
    pub note: Option<String>,
}

/// One of the four policy targets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyTarget {
    /// Short title.
    pub title: String,
    /// The target in today's terms.
    pub text: String,
    /// When the alliance was launched with its targets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched: Option<String>,
    /// Whose words `text` is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// Source.
    pub source: Source,
}

/// One of the seven operational goals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationalGoal {
    /// The policy target that it serves: `T1` to `T4`.
    pub target: String,
    /// Short title.
    pub title: String,
    /// The goal in today's terms.
    pub text: String,
    /// Indicators by which it is judged.
    pub indicators: Vec<String>,
    /// Yearly growth that the goal asks for, as a fraction (`10/100`), where it does.
    pub yearly_growth: Option<String>,
    /// Whose words `text` is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// Source.
    pub source: Source,
}

/// A reporting round. Rounds of the past have an event, a date and a source; one that is worked on here says how far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// What happened or will happen.
    pub event: String,
    /// Day or month.
    pub date: String,
    /// Source.
    pub source: Source,
    /// The first day on which reports are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<String>,
    /// The last day on which a report is in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<String>,
    /// How far it is: a state of [`super::RoundWork`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Days that were moved, the oldest move first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<RoundMoved>,
    /// Two letters of each member that was asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// The reports that came in, by member.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub submitted: BTreeMap<String, RoundSubmitted>,
    /// What was known when it closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<super::round::Vintage>,
}

impl Round {
    /// Whether no report of it can come in any more in time: what is said about it then is final. A round of the past is.
    pub fn has_closed(&self) -> bool {
        !matches!(self.state.as_deref(), Some("announced" | "open"))
    }
}

/// A day of a round that was moved, for all members at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundMoved {
    /// `closes` or `conference`.
    pub what: String,
    /// The day before.
    pub from: String,
    /// The day since.
    pub to: String,
    /// On which day it was moved.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// A report that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundSubmitted {
    /// On which day.
    pub on: String,
    /// Days after the round's last day; 0 where it was in time.
    pub days_late: u32,
}

/// A baseline, a commitment or a progress statement: three kinds of record with the same fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Two letters of the member.
    pub member: String,
    /// Policy target, where it is known.
    pub target: Option<String>,
    /// Operational goal, where it is known.
    pub goal: Option<String>,
    /// Who stands behind it.
    pub standing: Standing,
    /// The text, in English.
    pub summary: String,
    /// When, as the source says it.
    pub timeframe: String,
    /// Source.
    pub source: Source,
}

/// A member's standing towards one instrument: never a yes or no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum LegalStatus {
    /// Bound by it.
    Party {
        /// How (ratification, accession, succession, by membership of the Union), where it is known.
        how: Option<String>,
        /// Since when, where it is known.
        since: Option<String>,
    },
    /// Signed; a later step was not found.
    Signed {
        /// When, where it is known.
        on: Option<String>,
    },
    /// The instrument is not open to it, or it opted out.
    NotEligible {
        /// Why.
        why: String,
    },
    /// Nothing was found. That is not a "no".
    Unknown,
}

impl LegalStatus {
    /// The words of all of them.
    pub const WORDS: &'static [&'static str] = &["party", "signed", "not-eligible", "unknown"];

    /// The word used in addresses and files.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Party { .. } => "party",
            Self::Signed { .. } => "signed",
            Self::NotEligible { .. } => "not-eligible",
            Self::Unknown => "unknown",
        }
    }
}

/// A member's standing towards the instruments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalStanding {
    /// Two letters of the member.
    pub member: String,
    /// By instrument: `lanzarote`, `budapest`, `opsc`, `directive-2011-93`.
    pub instruments: BTreeMap<String, Instrument>,
    /// What ICMEC's law review found, where it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icmec: Option<LawReview>,
    /// What else has to be said.
    pub note: Option<String>,
}

/// A member in the law review of the International Centre for Missing and Exploited Children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawReview {
    /// Which edition, where it is known.
    pub edition: Option<String>,
    /// Which of its criteria are met, as the review says it.
    pub criteria_met: Option<String>,
}

/// One instrument's status and its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// The status.
    #[serde(flatten)]
    pub status: LegalStatus,
    /// Since when it is in force for the member, where that is known apart from the date of the status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<String>,
    /// The status in the words of those who gathered the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_stated: Option<String>,
    /// Source.
    pub source: Source,
}

/// A good practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodPractice {
    /// Name.
    pub name: String,
    /// Members where it was done (two letters).
    pub members: Vec<String>,
    /// Where it was done, as the source says it.
    pub place: String,
    /// What was done.
    pub what: String,
    /// Policy target.
    pub target: String,
    /// Source.
    pub source: Source,
    /// What a practice says that was made here; none of what was gathered elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<Box<crate::practices::Shared>>,
}

/// An awareness campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Name.
    pub name: String,
    /// Members (two letters).
    pub members: Vec<String>,
    /// Where, as the source says it.
    pub place: String,
    /// Who runs it.
    pub organiser: String,
    /// Begin, as precise as it is known.
    pub start: Option<String>,
    /// End, as precise as it is known; `yearly` where it comes again each year.
    pub end: Option<String>,
    /// For whom, and what it says.
    pub audience_and_content: String,
    /// Policy target.
    pub target: String,
    /// Operational goal.
    pub goal: String,
    /// Source.
    pub source: Source,
    /// What a campaign says that was made here; none of what was gathered elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Box<crate::campaigns::Run>>,
}

/// Known, not known, or known not to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nothing was found.
    Unknown,
}

/// Where the public can report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hotline {
    /// Two letters of the member.
    pub member: String,
    /// Name.
    pub name: String,
    /// Who runs it.
    pub operator: Option<String>,
    /// Its public domain name.
    pub domain: Option<String>,
    /// Member of INHOPE.
    pub inhope: Known,
    /// Since which year.
    pub inhope_since: Option<String>,
    /// Source.
    pub source: Source,
}

/// A capability of the Model National Response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capability {
    /// Number, 1 to 21.
    pub no: u8,
    /// Its domain's id.
    pub domain: String,
    /// Its domain's name.
    pub domain_name: String,
    /// What the domain is for.
    pub domain_aim: String,
    /// Name.
    pub name: String,
    /// What it covers.
    pub scope: String,
    /// Operational goals that it serves. The mapping is the project's own, not the model's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// The model that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<ResponseModel>,
    /// Source.
    pub source: Source,
}

/// What has to be said about the Model National Response as a whole. Each capability carries it, so that a record speaks
/// for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseModel {
    /// Edition of the model.
    pub edition: String,
    /// What cuts across the domains.
    pub cross_cutting: Option<String>,
    /// What later editions changed.
    pub revision: Option<Remark>,
    /// Phases of the maturity scale.
    pub maturity: Option<MaturityScale>,
    /// Rules of the self-assessment: what may and may not be done with a member's answers.
    pub self_assessment: Option<AssessmentRules>,
    /// Who made the mapping to the operational goals.
    pub goals_note: Option<String>,
}

/// A remark with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The remark.
    pub text: String,
    /// Source.
    pub source: Source,
}

/// The maturity scale of the Model National Response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaturityScale {
    /// Number of phases.
    pub phases: u8,
    /// Name of the first.
    pub from: String,
    /// Name of the last.
    pub to: String,
    /// Source.
    pub source: Source,
}

/// Rules of the self-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentRules {
    /// One sentence each.
    pub points: Vec<String>,
    /// Source.
    pub source: Source,
}

/// A classification scheme: names and levels only, no description of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// Name.
    pub name: String,
    /// Whether it is in use.
    pub status: String,
    /// Its levels: code and administrative meaning.
    pub levels: Vec<(String, String)>,
    /// Its axes, where a level is made of several: code and meaning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub axes: Vec<(String, String)>,
    /// Its sections, where it has sections instead of levels: code and meaning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<(String, String)>,
    /// By level: the levels of an older scheme that it took the place of.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub maps_from: BTreeMap<String, Vec<String>>,
    /// How its labels map to national law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<String>,
    /// Who has to agree before a label stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<String>,
    /// The rule by which all schemes are worded here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// What a system that stores labels has to keep to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// What else has to be said.
    pub note: Option<String>,
    /// Source.
    pub source: Source,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legal_status_is_called_as_records_call_it() {
        let all = [
            LegalStatus::Party { how: None, since: None },
            LegalStatus::Signed { on: None },
            LegalStatus::NotEligible { why: String::new() },
            LegalStatus::Unknown,
        ];
        for (status, word) in all.iter().zip(LegalStatus::WORDS) {
            assert_eq!(status.as_str(), *word);
            assert_eq!(serde_json::to_value(status).unwrap()["is"], status.as_str());
        }
        assert_eq!(all.len(), LegalStatus::WORDS.len());
    }
}
