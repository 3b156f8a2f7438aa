//! What one member is asked in one round, and what it said in the round before.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use alliance::register::amendment::deadline;
use alliance::register::questionnaire::{Answers, CommitmentLine, Questionnaire, Version, prefill, questionnaire};
use alliance::register::{Kind, PaperKind, ReportWork, RoundWork, Statement};
use jiff::civil::Date;
use store::Filter;

use crate::work::{PaperFilter, View};
use crate::{Desk, DeskError};

/// Reports whose questions are kept in memory at most.
const KEPT: usize = 1_000;
/// Who types is not asked with every word whether the register has moved on.
const FRESH: Duration = Duration::from_secs(1);

/// What a member is asked in a report.
#[derive(Debug)]
pub struct Asked {
    /// The questions.
    pub questionnaire: Questionnaire,
    /// What the round leads to.
    pub event: String,
    /// The member's last report, where there is one.
    pub last: Option<Last>,
    /// Last round's answers that are offered as a start.
    pub start: Answers,
}

/// A member's last report.
#[derive(Debug)]
pub struct Last {
    /// Its id.
    pub report: String,
    /// What its round led to, or the round's id.
    pub event: String,
    /// Its answers.
    pub answers: Answers,
}

/// The questions of reports, for as long as the register stays as it is: a commitment that is published, a round that is moved
/// and a report that is revised all become public by an event of their own.
#[derive(Debug, Default)]
pub(crate) struct Questions(Mutex<HashMap<String, Kept>>);

#[derive(Debug)]
struct Kept {
    /// Events of the register that were known.
    size: u64,
    closes: Date,
    /// When somebody looked last whether the register has moved on.
    looked: Instant,
    asked: Arc<Asked>,
}

impl Questions {
    /// Those that were looked at a moment ago; else, with the size of the register as it is, those of that size.
    fn get(&self, report: &str, size: Option<u64>, closes: Date) -> Option<Arc<Asked>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = kept.get_mut(report).filter(|k| k.closes == closes)?;
        match size {
            Some(size) if one.size == size => one.looked = Instant::now(),
            None if one.looked.elapsed() < FRESH => {}
            _ => return None,
        }
        Some(Arc::clone(&one.asked))
    }

    fn put(&self, report: &str, size: u64, closes: Date, asked: &Arc<Asked>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        let (looked, asked) = (Instant::now(), Arc::clone(asked));
        kept.insert(report.to_owned(), Kept { size, closes, looked, asked });
    }
}

impl Desk {
    /// What a report asks.
    pub(super) fn report_questions<'a>(&'a self, id: &'a str, work: &'a ReportWork) -> crate::Given<'a, Arc<Asked>> {
        Box::pin(async move {
            if let Some(asked) = self.inner.questions.get(id, None, work.closes) {
                return Ok(asked);
            }
            let moment = self.now_known().await?;
            if let Some(asked) = self.inner.questions.get(id, Some(moment.size), work.closes) {
                return Ok(asked);
            }
            let filter =
                Filter { kind: vec![Kind::Commitment], member: Some(work.member.clone()), ..Filter::default() };
            let mut lines = Vec::new();
            for stored in self.all(&moment, &filter).await? {
                let Some(body) = stored.read::<Statement>() else { continue };
                let due = deadline(&body.timeframe).and_then(|text| text.parse().ok());
                lines.push(CommitmentLine { id: stored.id, goal: body.goal, text: body.summary, due, target: None });
            }
            let round = self.round_of_report(&work.round).await?;
            let version = round.as_ref().and_then(|r| r.questionnaire.parse().ok()).unwrap_or(Version::NEWEST);
            let questionnaire = questionnaire(version, &lines).closing(work.closes);
            let last = self.last_report(id, work).await?;
            let start = last.as_ref().map(|l| prefill(&questionnaire, &l.answers)).unwrap_or_default();
            let event = round.map_or_else(|| work.round.clone(), |r| r.event);
            let asked = Arc::new(Asked { questionnaire, event, last, start });
            self.inner.questions.put(id, moment.size, work.closes, &asked);
            Ok(asked)
        })
    }

    async fn round_of_report(&self, round: &str) -> Result<Option<RoundWork>, DeskError> {
        Ok(self.paper::<RoundWork>(&View::All, PaperKind::Round, round).await?.map(|(_, work)| work))
    }

    /// The member's report of the round before: the last one that was submitted.
    async fn last_report(&self, id: &str, work: &ReportWork) -> Result<Option<Last>, DeskError> {
        let view = View::Member(work.member.clone());
        let filter = PaperFilter { member: Some(work.member.clone()), ..PaperFilter::default() };
        let all = self.papers::<ReportWork>(&view, PaperKind::Report, &filter).await?;
        let before = all
            .into_iter()
            .filter(|(paper, other)| paper.id != id && other.state().is_locked() && other.closes < work.closes)
            .max_by_key(|(paper, other)| (other.closes, paper.id.clone()));
        let Some((paper, other)) = before else { return Ok(None) };
        let answers = Answers::clone(self.standing(&view, &paper.id).await?.answers());
        let event = self.round_of_report(&other.round).await?.map_or_else(|| other.round.clone(), |r| r.event);
        Ok(Some(Last { report: paper.id, event, answers }))
    }
}
