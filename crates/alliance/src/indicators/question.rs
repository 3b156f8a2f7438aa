//! Questions, and the judge.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::breaks::Broken;
use super::checklist::Checklist;
use super::duration::Duration;
use super::level::Level;
use super::matched::Matched;
use super::promise::Promise;
use super::verdict::{Rule, Verdict, canonical};
use super::vintages::Vintages;
use super::{BadSeries, Rate, Series, flow, growth};

/// A rule and all that it is given. In JSON, `rule` names the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Question {
    /// Does a figure grow by a rate each year? Runs year, gap, path, pooled, chance, too few, zero base and break.
    Growth {
        /// The figures.
        series: Series,
        /// The year from which growth is counted.
        base: i32,
        /// Growth asked for a year.
        rate: Rate,
    },
    /// Does the flow behind a stock grow by a rate each year?
    Flow {
        /// Published points of the stock.
        series: Series,
        /// The year in which the first span begins.
        base: i32,
        /// Growth asked for a year.
        rate: Rate,
    },
    /// Is a figure on its way to a level with a deadline?
    Level(Level),
    /// Are cases done within a limit?
    Duration(Duration),
    /// Is a list of things done?
    Checklist(Checklist),
    /// Does the total of the members with data in both years grow?
    Matched(Matched),
    /// What did a question come to when first asked, at the close of the round, and now?
    Vintages(Vintages),
    /// Does a figure grow across a change of definition?
    Break(Broken),
    /// Was a promise kept?
    Promise(Promise),
}

/// Why what was given is no question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadQuestion {
    /// Figures that are no series.
    #[error(transparent)]
    Series(#[from] BadSeries),
    /// A deadline that does not come after the base, or too long after it.
    #[error("the deadline {deadline} is not within 500 years after the base {base}")]
    Deadline {
        /// The base.
        base: i32,
        /// The deadline.
        deadline: i32,
    },
    /// Two years of which the later does not come after the earlier, or too long after it.
    #[error("the year {to} is not within 500 years after {from}")]
    Years {
        /// The earlier year.
        from: i32,
        /// The later one.
        to: i32,
    },
    /// A target below zero.
    #[error("the target {0} is less than zero")]
    Target(Decimal),
    /// A list that is too long.
    #[error("{what}: {count} are more than {most}")]
    Many {
        /// Of what.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Two entries for one name, member or duration.
    #[error("{0} is named twice")]
    Twice(String),
    /// More members with figures than members.
    #[error("an alliance of {0} members cannot be judged by that list")]
    Members(u32),
    /// Evidence grades go from 0 to 5.
    #[error("the evidence grade {0} is not one of 0 to 5")]
    Grade(u8),
    /// A stock and a flow are not one figure in two definitions.
    #[error("a stock and a flow are not one figure in two definitions")]
    Measure,
    /// Vintages are of one rule, and of no vintages.
    #[error("vintages must all ask by the same rule, and none by the rule of vintages")]
    Vintages,
}

/// The version of all rules. A rule whose meaning changes gets a number of its own.
const VERSION: u32 = 1;

impl Question {
    /// The rule's name, as in JSON.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Growth { .. } => "growth",
            Self::Flow { .. } => "flow",
            Self::Level(_) => "level",
            Self::Duration(_) => "duration",
            Self::Checklist(_) => "checklist",
            Self::Matched(_) => "matched",
            Self::Vintages(_) => "vintages",
            Self::Break(_) => "break",
            Self::Promise(_) => "promise",
        }
    }

    /// SHA-256 of the canonical JSON (sorted keys, no blanks), in hex.
    pub fn digest(&self) -> String {
        hex::encode(Sha256::digest(canonical(self)))
    }
}

/// Answers a question. The answer depends on the question alone.
pub fn judge(question: &Question) -> Verdict {
    let found = match question {
        Question::Growth { series, base, rate } => growth::judge(series, *base, *rate),
        Question::Flow { series, base, rate } => flow::judge(series, *base, *rate),
        Question::Level(level) => level.judge(),
        Question::Duration(duration) => duration.judge(),
        Question::Checklist(checklist) => checklist.judge(),
        Question::Matched(matched) => matched.judge(),
        Question::Vintages(vintages) => vintages.judge(),
        Question::Break(broken) => broken.judge(),
        Question::Promise(promise) => promise.judge(),
    };
    Verdict {
        word: found.word,
        reason: found.reason,
        rule: Rule { name: question.rule().to_owned(), version: VERSION },
        inputs_digest: question.digest(),
        working: found.working,
    }
}
