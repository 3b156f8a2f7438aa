//! Saving answers, also when several people save the same one.
//!
//! Whoever saves says which number of the answer they had seen. Where another one stands by then, the two are put together
//! word by word; what cannot be put together is for a person to decide, and both texts are shown. What was typed is kept among the
//! edits before any of that.

use std::collections::BTreeSet;

use alliance::people::access;
use alliance::register::merge::Passage;
use alliance::register::questionnaire::{Answer, Answers, FieldId, Questionnaire, combine};
use alliance::register::report::{ReportRefusal, ReportState};
use alliance::register::{Act, Digest, PaperKind, ReportWork};
use serde_json::{Value, json};

use super::{Asked, kept};
use crate::people::Authorised;
use crate::work::{AnswerChange, Answered, Deed, Paper, PaperChange, Refused, SeenPaper, Standing, View};
use crate::{Desk, DeskError};

/// How often a deed is tried again that meets another change of the report itself.
const TRIES: usize = 40;
/// How often an answer is put together with another one that came meanwhile, before a person is asked.
const MERGES: usize = 40;

/// What somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The question, or the explanation of one.
    pub field: FieldId,
    /// The number of the answer that they had seen; 0 where there was none.
    pub base: u32,
    /// The answer; none takes it away.
    pub answer: Option<Answer>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It stands, under this number.
    Stands(u32),
    /// The same stands already, under this number.
    Same(u32),
    /// Somebody else had changed the answer, and both changes stand together.
    Merged {
        /// Under this number.
        no: u32,
        /// What stands now.
        now: Option<Answer>,
    },
    /// Somebody else had changed the same words. Theirs stand; what was typed is kept among the edits.
    Conflict(Box<Conflict>),
}

/// Two answers that a person has to put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What both began with.
    pub base: Option<Answer>,
    /// What stands.
    pub theirs: Option<Answer>,
    /// Under which number, who gave it, and when.
    pub now: Standing,
    /// What was typed.
    pub mine: Option<Answer>,
    /// For texts: what is agreed, and the passages that both changed.
    pub passages: Vec<Passage>,
}

/// What a save did.
#[derive(Debug)]
pub struct SaveDone {
    /// What became of each answer, in their order.
    pub fields: Vec<(FieldId, Saved)>,
    /// Whether it voided sign-offs.
    pub voided: bool,
    /// The report afterwards.
    pub(super) paper: Paper,
}

impl SaveDone {
    /// Whether a person has to decide about one of them.
    pub fn has_conflicts(&self) -> bool {
        self.fields.iter().any(|(_, saved)| matches!(saved, Saved::Conflict(_)))
    }
}

/// Whoever saves, and in which report.
struct Writing<'a> {
    actor: &'a str,
    member: &'a str,
    view: &'a View,
    asked: &'a Asked,
    paper: Paper,
    work: ReportWork,
    voided: bool,
}

/// An answer that is not settled yet.
struct Waiting {
    /// Its place in the order of what was typed.
    at: usize,
    change: AnswerChange,
    /// Whether it is more than what was typed.
    merged: bool,
}

impl Desk {
    /// Saves answers. An answer that others changed meanwhile is put together with theirs; where that takes a person, the
    /// conflict says so. The first save of a report begins its draft; a save voids sign-offs; nothing is saved in a report
    /// that is submitted.
    pub async fn save_answers(
        &self,
        leave: &Authorised<access::ReportWrite>,
        typed: Vec<Typed>,
    ) -> Result<SaveDone, DeskError> {
        let paper = leave.paper().clone();
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let member = work.member.clone();
        let actor = &leave.person().account;
        may_be_typed(&asked.questionnaire, &typed)?;
        if work.state().is_locked() {
            return Err(ReportRefusal::Locked.into());
        }
        let mut writing =
            Writing { actor, member: &member, view: leave.view(), asked: &asked, paper, work, voided: false };
        let typed = self.typed_anew(&writing, typed).await?;
        may_be_kept(&asked.questionnaire, &typed)?;
        let mut done: Vec<Option<Saved>> = vec![None; typed.len()];
        let mut left: Vec<Waiting> = typed
            .iter()
            .enumerate()
            .map(|(at, t)| Waiting { at, change: change(t.field.as_str(), t.base, t.answer.as_ref()), merged: false })
            .collect();
        for round in 0..=MERGES {
            if left.is_empty() {
                break;
            }
            let changes = left.iter().map(|w| w.change.clone()).collect();
            let answered = self.write_answers(&mut writing, changes).await?;
            let mut next = Vec::new();
            for (one, answered) in left.into_iter().zip(answered) {
                let field = &typed[one.at].field;
                let (at, mine) = (one.at, kept(&one.change.value));
                match answered {
                    Answered::Stands(no) | Answered::Same(no) if one.merged => {
                        done[at] = Some(Saved::Merged { no, now: mine });
                    }
                    Answered::Stands(no) => done[at] = Some(Saved::Stands(no)),
                    Answered::Same(no) => done[at] = Some(Saved::Same(no)),
                    Answered::Behind { now, base } => {
                        let base = base.as_ref().and_then(kept).or_else(|| started(&asked, field, one.change.base));
                        match put_together(&asked.questionnaire, field, (base, mine), now, round == MERGES) {
                            Ok((no, Some(merged))) => {
                                let change = change(field.as_str(), no, merged.as_ref());
                                next.push(Waiting { at, change, merged: true });
                            }
                            Ok((no, None)) => done[at] = Some(Saved::Same(no)),
                            Err(conflict) => done[at] = Some(Saved::Conflict(conflict)),
                        }
                    }
                }
            }
            left = next;
        }
        let fields = typed.into_iter().map(|t| t.field).zip(done.into_iter().flatten()).collect();
        Ok(SaveDone { fields, voided: writing.voided, paper: writing.paper })
    }

    /// Leaves out what is word for word what the writer had seen: others may have changed it since, and that stands. Only a form
    /// that sends more than one answer can hold such.
    async fn typed_anew(&self, w: &Writing<'_>, typed: Vec<Typed>) -> Result<Vec<Typed>, DeskError> {
        if typed.len() < 2 {
            return Ok(typed);
        }
        let stands = self.standing(w.view, &w.paper.id).await?;
        let standing = stands.standing();
        let mut touched = Vec::new();
        for one in typed {
            let now = standing.get(&one.field);
            let seen = match now {
                Some(now) if now.no == one.base => kept(&now.value),
                Some(_) if one.base > 0 => {
                    let edits = self.store().edits(w.view, &w.paper.id, one.field.as_str()).await?;
                    edits.iter().find(|e| e.no == one.base).and_then(|e| kept(&e.value))
                }
                _ => started(w.asked, &one.field, one.base),
            };
            let said = |answer: Option<&Answer>| answer.map(|a| a.value.clone()).filter(|v| !v.is_blank());
            let confirms = seen.as_ref().is_some_and(|s| s.from_last_round)
                && one.answer.as_ref().is_some_and(|a| !a.from_last_round);
            if confirms || said(seen.as_ref()) != said(one.answer.as_ref()) {
                touched.push(one);
            }
        }
        Ok(touched)
    }

    /// Writes answers as they are, in one deed, however often the report itself moves meanwhile.
    async fn write_answers(&self, w: &mut Writing<'_>, changes: Vec<AnswerChange>) -> Result<Vec<Answered>, DeskError> {
        let act = self.report_act(w.actor)?;
        for _ in 0..TRIES {
            if w.work.state().is_locked() {
                return Err(ReportRefusal::Locked.into());
            }
            let mut deed = Deed::new(w.actor, "report.edited", PaperKind::Report, &w.paper.id).of(Some(w.member));
            w.view.clone_into(&mut deed.view);
            deed.answers.clone_from(&changes);
            let voids = w.work.state().stage().is_some();
            let known = matches!(w.work.state(), ReportState::Draft) && w.work.editors().contains(&act.by);
            if known || !self.also_edit(w, &act, &mut deed).await? {
                deed.seen.papers.push(SeenPaper { kind: PaperKind::Report, id: w.paper.id.clone(), no: w.paper.no });
            } else if voids {
                deed.detail = json!({ "voided": w.work.state().sign_offs().len() });
            }
            let edits = !deed.papers.is_empty();
            match self.perform(deed).await {
                Ok(mut done) => {
                    done.answers.truncate(changes.len());
                    if edits {
                        w.voided |= voids;
                        (w.paper, w.work) = self.report_of(w.view, &w.paper.id).await?;
                    }
                    return Ok(done.answers);
                }
                Err(DeskError::Refused(Refused::Moved { .. })) => {
                    (w.paper, w.work) = self.report_of(w.view, &w.paper.id).await?;
                }
                Err(other) => return Err(other),
            }
        }
        Err(super::gone(&w.paper.id))
    }

    /// Makes the report's next version part of the deed, exactly as the answers will then stand. False where nothing of the
    /// deed comes to stand.
    async fn also_edit(&self, w: &Writing<'_>, act: &Act, deed: &mut Deed) -> Result<bool, DeskError> {
        let stands = self.standing(w.view, &w.paper.id).await?;
        deed.turns = Some(stands.turns());
        let (standing, before) = (stands.standing(), stands.answers());
        let mut after = Answers::clone(before);
        let mut stands = false;
        if matches!(w.work.state(), ReportState::Open) {
            let touched: BTreeSet<String> = deed.answers.iter().map(|c| c.field.clone()).collect();
            for (field, answer) in w.asked.start.iter().filter(|(f, _)| !touched.contains(f.as_str())) {
                deed.answers.push(change(field.as_str(), 0, Some(answer)));
            }
        }
        for change in &deed.answers {
            let Ok(field) = FieldId::new(change.field.as_str()) else { continue };
            let found = standing.get(&field);
            if found.is_some_and(|s| s.no != change.base || s.value == change.value) {
                continue;
            }
            stands = true;
            match kept(&change.value) {
                Some(answer) => after.insert(field, answer),
                None => after.remove(&field),
            };
        }
        if !stands {
            return Ok(false);
        }
        let next = edited(w.work.clone(), before, &after, act)?;
        deed.papers.push(PaperChange::next(&w.paper, next.state().name(), &next));
        Ok(true)
    }
}

/// The report with these answers. The report's own digest may be older than what stood before: a draft's is brought up to date
/// only where it matters.
fn edited(work: ReportWork, before: &Answers, after: &Answers, act: &Act) -> Result<ReportWork, ReportRefusal> {
    let digest = Digest::of(after);
    if work.answers() != Some(&digest) {
        return work.edit(digest, act.clone());
    }
    if before == after {
        // An answer that was taken away before is taken away again, or the like.
        return Ok(work);
    }
    work.edit(Digest::of(before), act.clone())?.edit(digest, act.clone())
}

fn change(field: &str, base: u32, answer: Option<&Answer>) -> AnswerChange {
    let value = answer.filter(|a| !a.value.is_blank()).map_or(Value::Null, |answer| {
        serde_json::to_value(answer).expect("answers are plain data and always serialise")
    });
    AnswerChange { field: field.to_owned(), base, value }
}

/// What a page showed of a question that nobody had answered: last round's answer.
fn started(asked: &Asked, field: &FieldId, base: u32) -> Option<Answer> {
    if base == 0 { asked.start.get(field).cloned() } else { None }
}

/// Under which number the other answer stands, and what to save on top of it; nothing where it says the same.
type Together = (u32, Option<Option<Answer>>);

fn put_together(
    questionnaire: &Questionnaire,
    field: &FieldId,
    (base, mine): (Option<Answer>, Option<Answer>),
    now: Standing,
    enough: bool,
) -> Result<Together, Box<Conflict>> {
    let theirs = kept(&now.value);
    let of =
        |answer: &Option<Answer>| -> Answers { answer.iter().map(|answer| (field.clone(), answer.clone())).collect() };
    let (merged, mut conflicts) = combine(&of(&base), &of(&mine), &of(&theirs));
    let merged = merged.get(field).cloned();
    let conflict = conflicts.pop();
    if conflict.is_none() && merged == theirs {
        return Ok((now.no, None));
    }
    // Two texts that fit can be one that does not: then a person shortens them.
    let fits = merged.as_ref().is_none_or(|answer| questionnaire.overlong(field, &answer.value).is_none());
    if conflict.is_none() && fits && !enough {
        return Ok((now.no, Some(merged)));
    }
    let passages = conflict.map(|c| c.passages).unwrap_or_default();
    Err(Box::new(Conflict { base, theirs, now, mine, passages }))
}

/// Each question is asked in this report, takes such an answer, and stands once.
fn may_be_typed(questionnaire: &Questionnaire, typed: &[Typed]) -> Result<(), ReportRefusal> {
    let mut seen = BTreeSet::new();
    for one in typed {
        let fits = questionnaire.asked(&one.field).is_some_and(|field| match &one.answer {
            None => true,
            Some(answer) if field.id == one.field => Questionnaire::fits(field, &answer.value),
            Some(answer) => matches!(answer.value, alliance::register::questionnaire::Value::Text(_)),
        });
        if !fits || !seen.insert(&one.field) {
            return Err(ReportRefusal::NotAsked { field: one.field.to_string() });
        }
    }
    Ok(())
}

/// No answer is longer than a draft keeps it.
fn may_be_kept(questionnaire: &Questionnaire, typed: &[Typed]) -> Result<(), ReportRefusal> {
    let over = |one: &Typed| {
        let over = questionnaire.overlong(&one.field, &one.answer.as_ref()?.value)?;
        Some((one.field.to_string(), over))
    };
    match typed.iter().find_map(over) {
        Some((field, over)) => Err(ReportRefusal::TooLong { field, length: over.length, most: over.most }),
        None => Ok(()),
    }
}
