//! A report as an Excel workbook: downloaded with what is there, filled in without a connection, sent back, and put together
//! with what others have written meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::access;
use alliance::register::questionnaire::{Answer, Answers, FieldId, combine};
use alliance::register::report::{ReportRefusal, ReportState};
use alliance::register::{PaperKind, ReportWork};
use interchange::Fault;
use interchange::workbook::{self, Meta, Words};

use super::{Asked, Stands, Typed};
use crate::people::Authorised;
use crate::work::{Paper, View};
use crate::{Desk, DeskError};

/// What a workbook changes in one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookChange {
    /// What is to be saved.
    pub typed: Typed,
    /// The answer when the workbook was downloaded.
    pub base: Option<Answer>,
    /// The answer as it stands.
    pub now: Option<Answer>,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a workbook's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody else has touched it: it will stand.
    Stands,
    /// Others have changed it too, and both changes will stand together.
    Merges,
    /// Others have changed the same words: a person will be asked.
    Conflicts,
}

impl Desk {
    /// The report as a workbook in the words of a language. That whoever does not act for its member took it is remembered.
    pub async fn report_workbook(
        &self,
        leave: &Authorised<access::ReportRead>,
        words: impl Words + Send + 'static,
        language: &str,
    ) -> Result<Vec<u8>, DeskError> {
        let paper = leave.paper();
        if super::is_others(leave) {
            self.took(leave.person(), PaperKind::Report, &paper.id, leave.member()).await?;
        }
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let seq = self.store().last_edit(leave.view(), &paper.id).await?;
        let (answers, _) = self.report_at(leave.view(), (paper, &work), &asked, seq).await?;
        let meta = Meta {
            member: work.member.clone(),
            round: work.round.clone(),
            version: asked.questionnaire.version,
            base: seq.to_string(),
            language: language.to_owned(),
        };
        let made = blocking(move || {
            let last = asked.last.as_ref().map(|l| &l.answers);
            workbook::write(&asked.questionnaire, &answers, last, &words, &meta)
        });
        made.await?.map_err(|e| DeskError::Faults(vec![whole(&paper.id, "a report that fits", &e.to_string())]))
    }

    /// What a workbook that came back changes, compared with what it was made from and with what stands. Nothing is saved. Faults
    /// name the sheet and the cell.
    pub async fn read_report_workbook(
        &self,
        leave: &Authorised<access::ReportWrite>,
        file: &str,
        bytes: Vec<u8>,
    ) -> Result<Vec<WorkbookChange>, DeskError> {
        let paper = leave.paper();
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        if work.state().is_locked() {
            return Err(ReportRefusal::Locked.into());
        }
        let asked = self.report_questions(&paper.id, &work).await?;
        let (questions, name) = (std::sync::Arc::clone(&asked), file.to_owned());
        let (meta, mine) = blocking(move || workbook::read(&name, &bytes, &questions.questionnaire))
            .await?
            .map_err(DeskError::Faults)?;
        if (meta.member.as_str(), meta.round.as_str()) != (work.member.as_str(), work.round.as_str()) {
            let expected = format!("the workbook of {} for the round {}", work.member, work.round);
            let found = format!("the workbook of {} for the round {}", meta.member, meta.round);
            return Err(DeskError::Faults(vec![whole(file, &expected, &found)]));
        }
        let last = self.store().last_edit(leave.view(), &paper.id).await?;
        let Some(seq) = meta.base.parse::<u64>().ok().filter(|seq| *seq <= last) else {
            let expected = "a workbook that was downloaded here";
            return Err(DeskError::Faults(vec![whole(file, expected, "one of a version that never was")]));
        };
        let (base, numbers) = self.report_at(leave.view(), (paper, &work), &asked, seq).await?;
        let (now, _) = self.report_at(leave.view(), (paper, &work), &asked, last).await?;
        let changes = changes(&asked, &base, &numbers, &mine, &now);
        let faults: Vec<Fault> = changes.iter().filter_map(|change| overlong(file, &asked, &change.typed)).collect();
        if faults.is_empty() { Ok(changes) } else { Err(DeskError::Faults(faults)) }
    }

    /// The answers after an entry of the journal, and their numbers. Before anybody wrote they are last round's.
    async fn report_at(
        &self,
        view: &View,
        (paper, work): (&Paper, &ReportWork),
        asked: &Asked,
        seq: u64,
    ) -> Result<(Answers, BTreeMap<FieldId, u32>), DeskError> {
        if seq == 0 || matches!(work.state(), ReportState::Open) {
            return Ok((asked.start.clone(), BTreeMap::new()));
        }
        let stood = Stands::new(self.store().answers_at(view, &paper.id, seq).await?);
        let numbers = stood.standing().iter().map(|(field, s)| (field.clone(), s.no)).collect();
        Ok((Answers::clone(stood.answers()), numbers))
    }
}

fn changes(
    asked: &Asked,
    base: &Answers,
    numbers: &BTreeMap<FieldId, u32>,
    mine: &Answers,
    now: &Answers,
) -> Vec<WorkbookChange> {
    let says = |answers: &Answers, field: &FieldId| {
        answers.get(field).map(|a| a.value.clone()).filter(|value| !value.is_blank())
    };
    let mut changes = Vec::new();
    let fields: BTreeSet<FieldId> = base.keys().chain(mine.keys()).cloned().collect();
    let in_order = asked.questionnaire.fields().flat_map(|f| [f.id.clone(), f.id.explanation()]);
    for field in in_order.filter(|field| fields.contains(field)) {
        let (was, is) = (says(base, &field), says(mine, &field));
        if was == is || is == says(now, &field) {
            continue;
        }
        let one = |answers: &Answers| -> Answers {
            answers.get(&field).map(|a| (field.clone(), a.clone())).into_iter().collect()
        };
        let (merged, conflicts) = combine(&one(base), &one(mine), &one(now));
        let fate = if !conflicts.is_empty() {
            Fate::Conflicts
        } else if merged.get(&field).map(|a| &a.value) == is.as_ref() {
            Fate::Stands
        } else {
            Fate::Merges
        };
        let base_no = numbers.get(&field).copied().unwrap_or_default();
        changes.push(WorkbookChange {
            typed: Typed { field: field.clone(), base: base_no, answer: is.map(Answer::new) },
            base: base.get(&field).cloned(),
            now: now.get(&field).cloned(),
            fate,
        });
    }
    changes
}

/// A fault of an answer that is longer than a draft keeps it.
fn overlong(file: &str, asked: &Asked, typed: &Typed) -> Option<Fault> {
    let over = asked.questionnaire.overlong(&typed.field, &typed.answer.as_ref()?.value)?;
    let expected = format!("at most {} characters: shorten it, or name a document that says the rest", over.most);
    let found = format!("{} characters", over.length);
    Some(Fault { column: typed.field.to_string(), ..whole(file, &expected, &found) })
}

/// A fault of a workbook as a whole.
fn whole(file: &str, expected: &str, found: &str) -> Fault {
    Fault {
        file: file.to_owned(),
        line: None,
        cell: None,
        column: String::new(),
        expected: expected.to_owned(),
        found: found.to_owned(),
        further: 0,
    }
}

/// Work that takes long enough to be in the way of others.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, DeskError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| DeskError::Closing)
}
