//! The matrix of a round: a row for each member, a cell for each goal. It shows how far things are and never what they say.

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::register::questionnaire::{About, Answers, Code, Finding, Questionnaire, check, is_required};
use alliance::register::report::ReportState;
use alliance::register::{PaperKind, ReportWork, RoundWork};
use jiff::civil::Date;
use store::work::{Fate, Paper, View};

use super::letters::reminders;
use crate::people::Authorised;
use crate::register::asked;
use crate::{Desk, DeskError};

/// The goals, in the order of their columns.
pub const GOALS: [&str; 7] = ["G1", "G2", "G3", "G4", "G5", "G6", "G7"];

/// How far a member is with a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellState {
    /// Nothing is written.
    Nothing,
    /// Something is written, and something required is missing.
    Begun,
    /// Something that is written cannot stay as it is.
    Fails,
    /// All that is required is there.
    Ready,
    /// It came in with the report, and something required is missing.
    Gaps,
    /// It came in with the report.
    In,
}

impl CellState {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Nothing, Self::Begun, Self::Fails, Self::Ready, Self::Gaps, Self::In];

    /// The word of its message.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Begun => "begun",
            Self::Fails => "fails",
            Self::Ready => "ready",
            Self::Gaps => "gaps",
            Self::In => "in",
        }
    }
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// How far the member is.
    pub state: CellState,
    /// Required questions with an answer, and required questions; for those who may know how much is there.
    pub answered: Option<(usize, usize)>,
}

/// What became of the reminders to a member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// Sent.
    pub sent: usize,
    /// Not sent yet.
    pub waiting: usize,
    /// Failed so far.
    pub failed: usize,
}

/// A member's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// Two letters.
    pub member: String,
    /// The report's state, a word of its drawing.
    pub state: &'static str,
    /// Whether the report came in.
    pub came: bool,
    /// Days after the round's last day: of a report that came in as it is stamped, of another one up to today.
    pub days_late: u32,
    /// A cell for each of [`GOALS`].
    pub cells: Vec<MatrixCell>,
    /// What has to be mended before it can come in; for those who may know.
    pub failing: Option<usize>,
    /// What became of the reminders; for those who may know.
    pub reminders: Option<Post>,
    /// Whether whoever looks may open the report.
    pub opens: bool,
}

/// A round at a glance.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The round's paper.
    pub paper: Paper,
    /// The round.
    pub work: RoundWork,
    /// A row for each member that was asked, by its two letters.
    pub rows: Vec<MatrixRow>,
}

impl Matrix {
    /// How many rows have each state of a report.
    pub fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.state).or_default() += 1;
        }
        counts
    }

    /// Rows of reports that are not in though the last day has passed, the latest first.
    pub fn overdue(&self) -> Vec<&MatrixRow> {
        let mut late: Vec<&MatrixRow> = self.rows.iter().filter(|r| !r.came && r.days_late > 0).collect();
        late.sort_by_key(|r| (std::cmp::Reverse(r.days_late), r.failing, r.member.clone()));
        late
    }
}

/// Whose numbers somebody sees.
enum Sees<'a> {
    All,
    Own(Vec<&'a str>),
}

impl Desk {
    /// A round at a glance. The secretariat and auditors see how much is there; a member's people see that of their own member,
    /// and of the others how far they are.
    pub async fn round_matrix(&self, leave: &Authorised<access::RoundSee>) -> Result<Matrix, DeskError> {
        let (paper, work) = self.round(leave).await?;
        let person = leave.person();
        let sees = match leave.role() {
            Some(Role::Secretariat | Role::Auditor) => Sees::All,
            _ => Sees::Own(person.grants.iter().filter_map(|g| g.member.as_deref()).collect()),
        };
        // States of every member are for all who work on the round: this is the one place that shows them across members.
        let reports = self.round_reports(&paper.id).await?;
        let answers = self.store().answers_of_round(&View::All, &paper.id).await?;
        let letters = self.store().letters_of(&reminders(&paper.id)).await?;
        let asked = self.asked_in_round(&work).await?;
        let today = self.round_day();
        let rows = reports.iter().map(|(paper, report)| {
            let answers = answers.get(&paper.id).map(asked::read).unwrap_or_default();
            let questions = asked.of(&report.member);
            let mut row = row(report, &questions, &answers, today);
            let all = match &sees {
                Sees::All => true,
                Sees::Own(members) => members.contains(&report.member.as_str()),
            };
            if all {
                row.reminders = Some(post(&letters, &report.member));
            } else {
                row.failing = None;
                row.cells.iter_mut().for_each(|cell| cell.answered = None);
            }
            row.opens = all;
            row
        });
        let rows = rows.collect();
        Ok(Matrix { paper, work, rows })
    }

    /// The reminders of a round: what was sent when, and what was not.
    pub async fn round_letters(&self, leave: &Authorised<access::RoundLetters>) -> Result<Vec<Fate>, DeskError> {
        let id = &leave.paper().id;
        debug_assert_eq!(leave.paper().kind, PaperKind::Round);
        self.saw(leave.person(), PaperKind::Round, id, None).await?;
        let mut all = self.store().letters_of(&reminders(id)).await?;
        for other in ["round-opened", "round-closed"] {
            all.extend(self.store().letters_of(&format!("{other}.{id}.")).await?);
        }
        all.sort_by(|a, b| (b.sent.is_none(), b.sent, &b.id).cmp(&(a.sent.is_none(), a.sent, &a.id)));
        Ok(all)
    }
}

fn row(report: &ReportWork, questions: &Questionnaire, answers: &Answers, today: Date) -> MatrixRow {
    let findings = check(questions, answers, None);
    let came = report.state().is_locked();
    let days_late = match report.state().submission() {
        Some(submission) => submission.days_late,
        None => report.closes.until(today).map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0)),
    };
    let cells = GOALS.iter().map(|goal| cell(goal, questions, answers, &findings, report.state())).collect();
    let failing = Some(findings.iter().filter(|f| f.holds_back()).count());
    let (member, state) = (report.member.clone(), report.state().name());
    MatrixRow { member, state, came, days_late, cells, failing, reminders: None, opens: false }
}

fn cell(
    goal: &str,
    questions: &Questionnaire,
    answers: &Answers,
    findings: &[Finding],
    state: &ReportState,
) -> MatrixCell {
    let sections = questions.sections.iter().filter(|section| match &section.about {
        About::General => false,
        About::Goal { goal: of, .. } => of == goal,
        About::Commitment(line) => line.goal.as_deref() == Some(goal),
    });
    let (mut touched, mut answered, mut required, mut fails) = (false, 0, 0, false);
    for field in sections.flat_map(|section| &section.fields) {
        let given = answers.get(&field.id).filter(|answer| !answer.value.is_blank());
        touched |= given.is_some_and(|answer| !answer.from_last_round);
        if is_required(field, questions, answers) {
            required += 1;
            answered += usize::from(given.is_some());
        }
        fails |= findings.iter().any(|f| f.field == field.id && f.holds_back() && f.code != Code::Missing);
    }
    let whole = answered == required;
    let state = match (state.is_locked(), whole) {
        (true, true) => CellState::In,
        (true, false) => CellState::Gaps,
        (false, _) if fails => CellState::Fails,
        (false, true) if touched => CellState::Ready,
        (false, _) if touched => CellState::Begun,
        (false, _) => CellState::Nothing,
    };
    MatrixCell { state, answered: Some((answered, required)) }
}

fn post(letters: &[Fate], member: &str) -> Post {
    let mut post = Post::default();
    // `reminder.ROUND.MEMBER.KIND.ACCOUNT`; a round's id has no dot.
    for letter in letters.iter().filter(|l| l.id.split('.').nth(2) == Some(member)) {
        match (&letter.sent, &letter.failed) {
            (Some(_), _) => post.sent += 1,
            (None, Some(_)) => post.failed += 1,
            (None, None) => post.waiting += 1,
        }
    }
    post
}
