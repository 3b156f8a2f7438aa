//! The answers of a report that stand, read and judged once for all who look at the same moment: those who save in the same report at the
//! same instant are told the same.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use alliance::register::questionnaire::{Answers, Completeness, FieldId, Finding, check, completeness};

use super::{Asked, read, turns};
use crate::work::Standing;

/// What a report's answers come to.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    /// What is to be mended, explained, or looked at.
    pub findings: Arc<Vec<Finding>>,
    /// How much is there.
    pub completeness: Arc<Completeness>,
}

impl Judged {
    /// Judges answers to these questions.
    pub fn of(asked: &Asked, answers: &Answers) -> Self {
        let last = asked.last.as_ref().map(|l| &l.answers);
        Self {
            findings: Arc::new(check(&asked.questionnaire, answers, last)),
            completeness: Arc::new(completeness(&asked.questionnaire, answers)),
        }
    }
}

/// What stands.
#[derive(Debug)]
pub(crate) struct Stands {
    standing: Arc<BTreeMap<FieldId, Standing>>,
    answers: OnceLock<Arc<Answers>>,
    judged: OnceLock<(Arc<Asked>, Judged)>,
}

impl Stands {
    /// What is kept, by field; a field that no question can have is left out.
    pub fn new(kept: store::work::Answers) -> Self {
        let standing = kept.into_iter().filter_map(|(field, s)| Some((FieldId::new(field).ok()?, s))).collect();
        Self { standing: Arc::new(standing), answers: OnceLock::new(), judged: OnceLock::new() }
    }

    /// Each answer with its number and who gave it; also those that were taken away.
    pub fn standing(&self) -> &Arc<BTreeMap<FieldId, Standing>> {
        &self.standing
    }

    /// The answers.
    pub fn answers(&self) -> &Arc<Answers> {
        self.answers.get_or_init(|| Arc::new(read(&self.standing)))
    }

    /// What they come to. Whoever asks with other questions than those who asked first is not told what those were told.
    pub fn judged(&self, asked: &Arc<Asked>) -> Judged {
        let judge = || (Arc::clone(asked), Judged::of(asked, self.answers()));
        let (of, judged) = self.judged.get_or_init(judge);
        if Arc::ptr_eq(of, asked) { judged.clone() } else { judge().1 }
    }

    /// How many answers have come to stand so far.
    pub fn turns(&self) -> u64 {
        turns(&self.standing)
    }
}
