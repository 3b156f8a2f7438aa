//! `accord verdict` and `accord recompute`: the verdicts on the command line.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use desk::clock::SystemClock;
use desk::verdicts::{Measure, Rate, Recomputed, judge_file};
use pages::i18n::Lang;
use serde::Serialize;

use crate::Refused;
use crate::commands::{bar, json, print};
use crate::configuration::Settings;

/// Rules that judge a file of figures.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Rule {
    /// Does the figure grow by a rate each year?
    Growth,
    /// Does the flow behind a stock grow by a rate each year?
    Flow,
}

/// What the figures are.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// What came in during each year.
    Flow,
    /// A level at the end of each year.
    Stock,
}

/// Options of `accord verdict`.
#[derive(Debug, Args)]
pub struct Verdict {
    /// CSV with the columns `year` and `value`, and where wanted `missing` and `precision` (see docs/verdicts.md)
    file: PathBuf,
    /// The rule
    #[arg(long, value_enum, default_value_t = Rule::Growth)]
    rule: Rule,
    /// The year from which growth is counted
    #[arg(long)]
    base: i32,
    /// Growth asked for a year, as a fraction
    #[arg(long, default_value = "10/100")]
    rate: Rate,
    /// What the figures are [default: flow; stock where the rule is flow]
    #[arg(long, value_enum)]
    figures: Option<Kind>,
    /// Question and verdict as JSON
    #[arg(long)]
    json: bool,
}

impl Verdict {
    /// Judges the file's figures. No register is opened.
    pub fn run(self) -> Result<ExitCode, Refused> {
        let bytes = std::fs::read(&self.file).map_err(|e| Refused::usage(format!("{}: {e}", self.file.display())))?;
        let name = self.file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let of_flow = matches!(self.rule, Rule::Flow);
        let measure = match self.figures {
            Some(Kind::Stock) => Measure::Stock,
            None if of_flow => Measure::Stock,
            Some(Kind::Flow) | None => Measure::Flow,
        };
        let judged = judge_file(&name, &bytes, self.base, self.rate, measure, of_flow)?;
        if self.json {
            print(&json(&judged)?)?;
        } else {
            let english = Lang::En.texts();
            let pair = (&judged.question, &judged.verdict);
            print(&pages::verdict::tell(english, Lang::En, &name, name.clone(), pair).lines(english))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What came of judging and making everything again.
#[derive(Serialize)]
struct Again {
    #[serde(flatten)]
    verdicts: Recomputed,
    #[serde(skip_serializing_if = "Option::is_none")]
    takedown: Option<Recomputed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Recomputed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Recomputed>,
}

/// Options of `accord recompute`.
#[derive(Debug, Args)]
pub struct Recompute {
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

impl Recompute {
    /// Exit code 1 where a published verdict, a statement of how long takedown or answers took, or the facts of a member that became public do not come out with
    /// the same bytes.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let progress = bar(0, "judging again");
        let done = desk
            .recompute(|judged, all| {
                progress.set_length(all);
                progress.set_position(judged);
            })
            .await?;
        let takedown = desk.recompute_takedown().await?;
        let facts = desk.recompute_facts().await?;
        let answers = desk.recompute_answers().await?;
        progress.finish_and_clear();
        desk.close().await?;
        let different = done.different + takedown.different + answers.different + facts.different;
        if self.json {
            // Where nothing of a kind was made public, nothing is said of it.
            let told = |made: Recomputed| (made.verdicts > 0).then_some(made);
            let (takedown, facts, answers) = (told(takedown), told(facts), told(answers));
            print(&json(&Again { verdicts: done, takedown, facts, answers })?)?;
        } else {
            for difference in &done.differences {
                print(difference)?;
            }
            print(&format!(
                "{} published verdicts judged again: {} with the same bytes, {} different",
                done.verdicts,
                done.verdicts - done.different,
                done.different
            ))?;
            for (what, made) in [("takedown", &takedown), ("answer times", &answers)] {
                for difference in &made.differences {
                    print(difference)?;
                }
                if made.verdicts > 0 {
                    print(&format!(
                        "{} statements of {what} made again: {} with the same bytes, {} different",
                        made.verdicts,
                        made.verdicts - made.different,
                        made.different
                    ))?;
                }
            }
            for difference in &facts.differences {
                print(difference)?;
            }
            if facts.verdicts > 0 {
                print(&format!(
                    "the facts of members computed again {} times: {} with the same bytes, {} different",
                    facts.verdicts,
                    facts.verdicts - facts.different,
                    facts.different
                ))?;
            }
        }
        Ok(ExitCode::from(u8::from(different > 0)))
    }
}
