//! What a reviewer looks at, promise by promise: the promise, what was in place before, what the report claims, and the evidence
//! that it names.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::amendment::deadline;
use alliance::register::questionnaire::{self, About, Answer, CommitmentLine, Field, Questionnaire, Version};
use alliance::register::{Commitment, Kind, PaperKind, RecordId, ReviewWork, RoundWork, Statement};
use store::work::View;
use store::{Filter, Stored};

use super::round_of;
use crate::{Desk, DeskError};

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The promise's id; the report's own where it speaks of no promise.
    pub id: String,
    /// The promise as it is public.
    pub promise: Option<(Stored, Commitment)>,
    /// What the member said was in place before, on the promise's goal.
    pub baselines: Vec<(Stored, Statement)>,
    /// What the report answers.
    pub claims: Vec<Claimed>,
}

/// A question and its answer.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The question.
    pub field: Field,
    /// The answer.
    pub answer: Answer,
}

impl Claimed {
    /// Whether it names evidence.
    pub fn is_evidence(&self) -> bool {
        self.field.words.starts_with("evidence-")
    }
}

/// The promise that an answer is about.
fn promise_of(field: &str) -> Option<&str> {
    field.strip_prefix("c.").and_then(|rest| rest.rsplit_once('.')).map(|(promise, _)| promise)
}

impl Desk {
    /// The promises on which a report has anything to say, of those that are public.
    pub(super) async fn promises_of(&self, report: &str, member: &str) -> Result<BTreeSet<String>, DeskError> {
        let answered = self.standing(&View::All, report).await?;
        let named: BTreeSet<&str> = answered.standing().keys().filter_map(|field| promise_of(field.as_str())).collect();
        let public = self.commitments_of(member).await?;
        let mut found = BTreeSet::new();
        for (stored, body) in public {
            let id = stored.id.as_str();
            // One that was made here and is still open is looked at even where the report is silent on it.
            let open =
                body.promise.is_some_and(|promise| matches!(promise.state.as_str(), "published" | "amended" | "due"));
            if open || named.contains(id) {
                found.insert(id.to_owned());
            }
        }
        Ok(found)
    }

    async fn commitments_of(&self, member: &str) -> Result<Vec<(Stored, Commitment)>, DeskError> {
        let moment = self.moment(None).await?;
        let filter = Filter { kind: vec![Kind::Commitment], member: Some(member.to_owned()), ..Filter::default() };
        let all = self.all(&moment, &filter).await?;
        Ok(all.into_iter().filter_map(|stored| stored.read().map(|body| (stored, body))).collect())
    }

    /// What a review looks at.
    pub(super) async fn subjects(&self, work: &ReviewWork) -> Result<Vec<Subject>, DeskError> {
        let moment = self.moment(None).await?;
        let mut promises = BTreeMap::new();
        for id in work.promises() {
            let stored = self.get(&moment, Kind::Commitment, id).await?;
            promises
                .insert(id.clone(), stored.and_then(|stored| stored.read::<Commitment>().map(|body| (stored, body))));
        }
        let filter = Filter { kind: vec![Kind::Baseline], member: Some(work.member.clone()), ..Filter::default() };
        let all = self.all(&moment, &filter).await?;
        let baselines: Vec<(Stored, Statement)> =
            all.into_iter().filter_map(|stored| stored.read().map(|body| (stored, body))).collect();
        let asked = self.fields_of(&work.subject, promises.values().flatten()).await?;
        let stands = self.standing(&View::All, &work.subject).await?;
        let claims = |id: &str| {
            let about = |section: &&questionnaire::Section| match &section.about {
                About::Commitment(line) => line.id.as_str() == id,
                _ => id == work.subject,
            };
            let fields = asked.sections.iter().filter(about).flat_map(|section| section.fields.clone());
            fields
                .filter_map(|field| {
                    let answer = stands.answers().get(&field.id)?.clone();
                    Some(Claimed { field, answer })
                })
                .filter(|claimed| !claimed.answer.value.is_blank())
                .collect::<Vec<_>>()
        };
        let mut subjects = Vec::new();
        for (id, promise) in promises {
            let goal = promise.as_ref().and_then(|(_, body)| body.statement.goal.clone());
            let of_goal = |(_, body): &&(Stored, Statement)| goal.is_some() && body.goal == goal;
            subjects.push(Subject {
                claims: claims(&id),
                baselines: baselines.iter().filter(of_goal).cloned().collect(),
                promise,
                id,
            });
        }
        Ok(subjects)
    }

    /// The questions of the report's round about these promises.
    async fn fields_of<'a>(
        &self,
        report: &str,
        promises: impl Iterator<Item = &'a (Stored, Commitment)>,
    ) -> Result<Questionnaire, DeskError> {
        let lines: Vec<CommitmentLine> = promises
            .filter_map(|(stored, body)| {
                Some(CommitmentLine {
                    id: RecordId::new(stored.id.as_str()).ok()?,
                    goal: body.statement.goal.clone(),
                    text: body.statement.summary.clone(),
                    due: deadline(&body.statement.timeframe).and_then(|text| text.parse().ok()),
                    target: None,
                })
            })
            .collect();
        let round = self.paper::<RoundWork>(&View::All, PaperKind::Round, round_of(report)).await?;
        let version = round.and_then(|(_, work)| work.questionnaire.parse().ok()).unwrap_or(Version::NEWEST);
        Ok(questionnaire::questionnaire(version, &lines))
    }
}
