//! What a member is asked: the edition's questions, and those about its commitments on record.

use std::collections::BTreeMap;

use alliance::register::amendment::deadline;
use alliance::register::questionnaire::{self, Answer, Answers, CommitmentLine, FieldId, Questionnaire, Version};
use alliance::register::{Kind, RoundWork, Statement};
use serde::Deserialize;
use store::Filter;

use crate::{Desk, DeskError};

/// The questions of a round, for every member.
pub struct Asked {
    version: Version,
    closes: jiff::civil::Date,
    commitments: BTreeMap<String, Vec<CommitmentLine>>,
}

impl Asked {
    /// A member's questions.
    pub fn of(&self, member: &str) -> Questionnaire {
        let lines = self.commitments.get(member).map_or(&[][..], Vec::as_slice);
        questionnaire::questionnaire(self.version, lines).closing(self.closes)
    }
}

impl Desk {
    /// What every member is asked in a round.
    pub(crate) async fn asked_in_round(&self, work: &RoundWork) -> Result<Asked, DeskError> {
        let moment = self.moment(None).await?;
        let filter = Filter { kind: vec![Kind::Commitment], ..Filter::default() };
        let mut commitments: BTreeMap<String, Vec<CommitmentLine>> = BTreeMap::new();
        for stored in self.all(&moment, &filter).await? {
            let Some(body) = stored.read::<Statement>() else { continue };
            let due = deadline(&body.timeframe).and_then(|text| text.parse().ok());
            let line = CommitmentLine { id: stored.id, goal: body.goal, text: body.summary, due, target: None };
            commitments.entry(body.member).or_default().push(line);
        }
        let version = work.questionnaire.parse().unwrap_or(Version::NEWEST);
        Ok(Asked { version, closes: work.closes, commitments })
    }
}

/// Answers as they are kept; what cannot be read is no answer.
pub fn read(kept: &BTreeMap<String, serde_json::Value>) -> Answers {
    kept.iter()
        .filter_map(|(field, value)| Some((FieldId::new(field.as_str()).ok()?, Answer::deserialize(value).ok()?)))
        .collect()
}
