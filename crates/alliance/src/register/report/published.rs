//! What becomes public of a report: the report itself as a record, what it says about each goal and commitment as statements,
//! and its figures as observations.
//!
//! Answers that are restricted are named and not shown (rule 9 of the register). A count of 1 to 4 is not shown either, nor what
//! would give one away: see [`hidden`].

use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Publication, ReportWork};
use crate::indicators::suppression::NARROWEST;
use crate::register::questionnaire::{
    About, Answers, Field, FieldId, FieldKind, Questionnaire, Section, Sensitivity, Value, number,
};
use crate::register::record::{Kind, Record, RecordId};
use crate::register::{Figure, Observation, Precision, Source, Standing, Statement};

/// The code of a figure that is there and not shown.
pub const SUPPRESSED: &str = "suppressed";

/// A report as everybody may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicReport {
    /// Two letters of the member.
    pub member: String,
    /// The round's id.
    pub round: String,
    /// The edition of the questions.
    pub questionnaire: String,
    /// The day on which it was submitted.
    pub submitted: String,
    /// Days from the round's last day to that day; 0 where it was in time.
    pub days_late: u32,
    /// Who signed it off, by office, and on which day.
    pub signed: Vec<SignedBy>,
    /// Whether the coordinator who approved it had written in it (a small country's one coordinator).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub coordinator_wrote: bool,
    /// How many independent reviews there are.
    pub reviews: u32,
    /// Required questions without an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Questions with an answer that is not public.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restricted: Vec<String>,
    /// Questions whose count is small, or would give a small one away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppressed: Vec<String>,
    /// The answers that are public, by question.
    pub answers: BTreeMap<String, Value>,
    /// Source.
    pub source: Source,
}

/// A sign-off, by office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedBy {
    /// The authority's name, `coordinator`, or `delegate`.
    pub office: String,
    /// The day.
    pub on: String,
}

/// The records that a published report makes: the report, and what follows from its answers. Baselines stand under the id of
/// the round in which they were first reported: `frozen` are those that the register holds, and they stay as they are. `withheld`
/// are counts that would give away what is withheld elsewhere.
pub fn records(
    work: &ReportWork,
    publication: &Publication,
    questionnaire: &Questionnaire,
    answers: &Answers,
    (frozen, withheld): (&BTreeSet<String>, &BTreeSet<FieldId>),
) -> Vec<Record> {
    let (round, member) = (work.round.as_str(), work.member.as_str());
    let on = publication.submission.delegate.act.day().to_string();
    let cited = format!("report of {member} for the round {round}, submitted on {on}");
    let made = Made { round, member, source: Source { cited, read_as: String::new() } };
    let hidden = hidden(questionnaire, answers, withheld);
    let mut records = vec![made.report(publication, questionnaire, answers, &hidden)];
    for section in &questionnaire.sections {
        match &section.about {
            About::General => {}
            About::Goal { target, goal } => {
                let place = (Some(target.clone()), Some(goal.clone()));
                if !frozen.contains(goal) {
                    records.extend(made.baseline(section, place.clone(), answers));
                }
                records.extend(made.goal(section, place, answers));
            }
            About::Commitment(line) => records.extend(made.commitment(section, line.goal.clone(), answers)),
        }
        records.extend(section.fields.iter().filter_map(|field| made.observation(field, answers, &hidden)));
    }
    records
}

/// Counts that are not public: those of 1 to 4, those that are withheld elsewhere, and those from which one of them could be
/// worked out with a total of the same questionnaire.
pub fn hidden(questionnaire: &Questionnaire, answers: &Answers, withheld: &BTreeSet<FieldId>) -> BTreeSet<FieldId> {
    let value = |id: &FieldId| -> Option<BigRational> {
        match &answers.get(id)?.value {
            Value::Number(text) => number(text),
            _ => None,
        }
    };
    let small = |n: &BigRational| n.is_positive() && *n < BigRational::from_integer(NARROWEST.into());
    let mut hidden: BTreeSet<FieldId> = questionnaire
        .fields()
        .filter(|field| counts(field) && value(&field.id).is_some_and(|n| small(&n)))
        .map(|field| field.id.clone())
        .chain(withheld.iter().cloned())
        .collect();
    loop {
        let before = hidden.len();
        for sum in &questionnaire.sums {
            let all: Vec<&FieldId> = sum.parts.iter().chain([&sum.total]).filter(|id| value(id).is_some()).collect();
            let unseen = all.iter().filter(|id| hidden.contains(**id)).count();
            let rest = value(&sum.total).map(|total| {
                sum.parts.iter().fold(total, |rest, part| rest - value(part).unwrap_or_else(BigRational::zero))
            });
            let gives_away = rest.is_some_and(|rest| small(&rest));
            // One number that is not shown is known from all others; so a second one goes with it. A small rest is one too.
            if (unseen == 1 || (unseen == 0 && gives_away))
                && let Some(next) = all.iter().filter(|id| !hidden.contains(**id)).min_by_key(|id| value(id))
            {
                hidden.insert((*next).clone());
            }
        }
        if hidden.len() == before {
            return hidden;
        }
    }
}

/// Whether an answer counts things or people.
fn counts(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Whole(_) | FieldKind::Figure { whole: true, .. })
}

/// What every record of a report has.
struct Made<'a> {
    round: &'a str,
    member: &'a str,
    source: Source,
}

/// Target and goal.
type Place = (Option<String>, Option<String>);

impl Made<'_> {
    fn id(&self, rest: &str) -> Option<RecordId> {
        let dot = if rest.is_empty() { "" } else { "." };
        RecordId::new(format!("{}.{}{dot}{rest}", self.round, self.member)).ok()
    }

    fn report(
        &self,
        publication: &Publication,
        questionnaire: &Questionnaire,
        answers: &Answers,
        hidden: &BTreeSet<FieldId>,
    ) -> Record {
        let submission = &publication.submission;
        let signed = |office: &str, day: jiff::civil::Date| SignedBy { office: office.to_owned(), on: day.to_string() };
        let mut offices: Vec<SignedBy> =
            submission.authorities.iter().map(|(name, s)| signed(name, s.act.day())).collect();
        offices.push(signed("coordinator", submission.coordinator.act.day()));
        offices.push(signed("delegate", submission.delegate.act.day()));
        let (mut public, mut restricted) = (BTreeMap::new(), Vec::new());
        for (id, answer) in answers.iter().filter(|(_, a)| !a.value.is_blank()) {
            match questionnaire.asked(id).map(|field| field.sensitivity) {
                Some(Sensitivity::Public) if !hidden.contains(id) => {
                    public.insert(id.to_string(), answer.value.clone());
                }
                Some(Sensitivity::Restricted) => restricted.push(id.to_string()),
                _ => {}
            }
        }
        let body = PublicReport {
            member: self.member.to_owned(),
            round: self.round.to_owned(),
            questionnaire: questionnaire.version.to_string(),
            submitted: submission.delegate.act.day().to_string(),
            days_late: submission.days_late,
            signed: offices,
            coordinator_wrote: submission.coordinator_edited,
            reviews: publication.reviews.count,
            missing: publication.check.missing.clone(),
            restricted,
            suppressed: hidden.iter().map(ToString::to_string).collect(),
            answers: public,
            source: self.source.clone(),
        };
        let id = self.id("").expect("the id of a report is one of a record");
        Record::new(Kind::Report, id, &body)
    }

    fn statement(&self, kind: Kind, rest: &str, place: Place, texts: &[String], timeframe: String) -> Option<Record> {
        let summary = texts.iter().filter(|t| !t.trim().is_empty()).cloned().collect::<Vec<_>>().join("\n\n");
        let body = Statement {
            member: self.member.to_owned(),
            target: place.0,
            goal: place.1,
            standing: Standing::OfficialForm,
            summary,
            timeframe,
            source: self.source.clone(),
        };
        (!body.summary.is_empty()).then_some(())?;
        Some(Record::new(kind, self.id(rest)?, &body))
    }

    fn baseline(&self, section: &Section, place: Place, answers: &Answers) -> Option<Record> {
        let texts = [said(section, "baseline", answers)];
        let rest = format!("{}.baseline", section.id);
        self.statement(Kind::Baseline, &rest, place, &texts, said(section, "baseline-as-of", answers))
    }

    fn goal(&self, section: &Section, place: Place, answers: &Answers) -> Option<Record> {
        let nothing = said(section, "progress", answers) == "nothing-done";
        let mut texts = vec![if nothing { "Nothing was done.".to_owned() } else { String::new() }];
        texts.extend(["actions", "results", "not-applicable", "obstacles"].map(|name| said(section, name, answers)));
        self.statement(Kind::Progress, &section.id, place, &texts, String::new())
    }

    fn commitment(&self, section: &Section, goal: Option<String>, answers: &Answers) -> Option<Record> {
        let state = match said(section, "state", answers).as_str() {
            "not-begun" => "Not begun.",
            "under-way" => "Under way.",
            "done" => "Done.",
            "stopped" => "Stopped.",
            _ => return None,
        };
        let mut texts = vec![state.to_owned()];
        texts.extend(["done", "why-stopped", "why-late"].map(|name| said(section, name, answers)));
        let target = goal.as_deref().and_then(target_of).map(str::to_owned);
        self.statement(Kind::Progress, &section.id, (target, goal), &texts, said(section, "done-on", answers))
    }

    fn observation(&self, field: &Field, answers: &Answers, hidden: &BTreeSet<FieldId>) -> Option<Record> {
        let body = observation(self.member, &self.source, field, answers, hidden)?;
        Some(Record::new(Kind::Observation, self.id(field.id.as_str())?, &body))
    }
}

/// What the register would say of a member's answer to a question about a figure; none where there is no answer, or the question is
/// another one.
pub fn observation(
    member: &str,
    source: &Source,
    field: &Field,
    answers: &Answers,
    hidden: &BTreeSet<FieldId>,
) -> Option<Observation> {
    let FieldKind::Figure { indicator, unit, period, .. } = &field.kind else { return None };
    let figure = match &answers.get(&field.id)?.value {
        _ if hidden.contains(&field.id) => Figure::Missing(SUPPRESSED.to_owned()),
        Value::Number(text) => Figure::Value(text.trim().parse::<Decimal>().ok()?),
        Value::Missing { code, .. } if !code.is_empty() => Figure::Missing(code.clone()),
        _ => return None,
    };
    Some(Observation {
        vintage: None,
        revision: None,
        indicator: indicator.clone(),
        member: Some(member.to_owned()),
        period: period.clone(),
        year: period.parse().ok(),
        figure,
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: 1,
        unit: unit.clone(),
        source: source.clone(),
        note: None,
    })
}

/// The answer to a question of a section as text; empty where there is none, or where it is not public.
fn said(section: &Section, name: &str, answers: &Answers) -> String {
    let wanted = format!("{}.{name}", section.id);
    let field = section.fields.iter().find(|f| f.id.as_str() == wanted && f.sensitivity == Sensitivity::Public);
    match field.and_then(|f| answers.get(&f.id)).map(|a| &a.value) {
        Some(Value::Text(text) | Value::Choice(text) | Value::Date(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// The policy target that a goal serves.
fn target_of(goal: &str) -> Option<&'static str> {
    Some(match goal {
        "G1" => "T1",
        "G2" | "G3" => "T2",
        "G4" | "G5" => "T3",
        "G6" | "G7" => "T4",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::questionnaire::{Answer, Version, questionnaire};

    fn counted(given: &[(&str, &str)]) -> BTreeSet<String> {
        let answers = given
            .iter()
            .map(|(id, n)| (FieldId::new(*id).unwrap(), Answer::new(Value::Number((*n).to_owned()))))
            .collect();
        hidden(&questionnaire(Version::NEWEST, &[]), &answers, &BTreeSet::new())
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_small_count_takes_with_it_what_would_give_it_away() {
        assert!(counted(&[("g2.convictions", "5"), ("g2.prosecutions", "0")]).is_empty());
        assert_eq!(counted(&[("g2.convictions", "4")]), BTreeSet::from(["g2.convictions".to_owned()]));
        // 103 - 100 = 3: the two totals would say it.
        let hidden = counted(&[
            ("g1.victims-total.2023", "100"),
            ("g1.victims-new.2024", "3"),
            ("g1.victims-total.2024", "103"),
        ]);
        assert!(hidden.contains("g1.victims-new.2024") && hidden.len() == 2, "{hidden:?}");
        // Nobody was asked for the flow, and the totals give it away all the same.
        let hidden = counted(&[("g1.victims-total.2023", "100"), ("g1.victims-total.2024", "103")]);
        assert!(!hidden.is_empty() && hidden.iter().all(|id| id.starts_with("g1.victims-total")), "{hidden:?}");
        // What is shown leaves at least two unknowns in each sum.
        let hidden = counted(&[("g3.joint-operations", "20"), ("g3.joint-operations-led", "17")]);
        assert_eq!(hidden.len(), 2, "{hidden:?}");
    }
}
