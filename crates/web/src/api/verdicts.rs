//! Published verdicts: what was judged, by which rule, with what result, and the working. They are computed from the register
//! alone and never imported; whoever has the inputs computes the same bytes again.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A verdict with the question that it answers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// What was asked.
    pub question: Question,
    /// What was found.
    pub verdict: Judgement,
    /// The operational goal that it speaks to.
    #[schema(pattern = "^G[1-7]$")]
    pub goal: Option<String>,
    /// Two letters of the member; absent where the verdict is about the alliance or the world.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: Option<String>,
    /// The id of the indicator whose figures were judged, where figures were.
    pub indicator: Option<String>,
    /// The id of the statement that was judged, where one was.
    pub statement: Option<String>,
}

/// What was asked: the rule and everything that it was given, so that the verdict can be computed again. Which members it has
/// besides `rule` depends on the rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct Question {
    /// The rule's name.
    pub rule: String,
    /// What the rule was given.
    #[serde(flatten)]
    pub inputs: BTreeMap<String, Value>,
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The verdict in a word.
    pub word: String,
    /// The coded reason.
    pub reason: String,
    /// By which rule.
    pub rule: Rule,
    /// SHA-256 of the question's canonical bytes (JSON, keys sorted, no blanks), in hex.
    pub inputs_digest: String,
    /// The tests in the order in which they were made.
    pub working: Vec<Test>,
}

/// A rule in one of its versions.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// Raised when its meaning changes.
    pub version: u32,
}

/// One test of the working. Numbers are exact and stand as text; which there are depends on the test.
#[derive(Debug, Serialize, ToSchema)]
pub struct Test {
    /// The test's name.
    pub test: String,
    /// Whether it holds; absent where it is a step of the computation and not a question.
    pub holds: Option<bool>,
    /// Its arguments.
    #[serde(flatten)]
    pub arguments: BTreeMap<String, String>,
}

family! {
    Verdict, "verdicts", one "verdict", bodies Verdict,
    filters [Member, Goal, Indicator],
    columns [
        ("goal", "/goal"), ("member", "/member"), ("statement", "/statement"), ("indicator", "/indicator"),
        ("rule", "/verdict/rule/name"), ("rule_version", "/verdict/rule/version"), ("word", "/verdict/word"),
        ("reason", "/verdict/reason"), ("inputs_digest", "/verdict/inputs_digest"),
    ]
}
