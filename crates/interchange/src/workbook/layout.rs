//! Where everything stands in a workbook.

use alliance::register::questionnaire::{About, Field, FieldId, FieldKind, Questionnaire, Section};

use super::{REASON, YES_NO};

/// The form of the workbook: another one gets another number.
pub(crate) const FORM: &str = "accord-questionnaire/1";
/// The hidden first cell of a sheet with questions.
pub(crate) const QUESTIONS: &str = "accord.questions";
/// The hidden first cell of the sheet with lists.
pub(crate) const LISTS: &str = "accord.lists";
/// The first cell of the hidden sheet.
pub(crate) const META: &str = "accord.meta";
/// The hidden sheet's name.
pub(crate) const HIDDEN_SHEET: &str = "accord";

/// Columns of a sheet with questions.
pub(crate) mod column {
    /// The question's id; hidden.
    pub const ID: u16 = 0;
    /// The question.
    pub const LABEL: u16 = 1;
    /// How to answer it.
    pub const HINT: u16 = 2;
    /// The answer.
    pub const ANSWER: u16 = 3;
    /// Last round's answer.
    pub const LAST: u16 = 4;
    /// Why a number is missing.
    pub const REASON: u16 = 5;
    /// The same in words.
    pub const REASON_WORDS: u16 = 6;
    /// The explanation of the answer.
    pub const EXPLANATION: u16 = 7;
    /// Digest of the answer, where it is last round's and untouched; hidden.
    pub const UNTOUCHED: u16 = 8;
    /// The same of the explanation; hidden.
    pub const UNTOUCHED_EXPLANATION: u16 = 9;
}

/// Columns of the sheet with lists.
pub(crate) mod list_column {
    /// The list's name; hidden.
    pub const LIST: u16 = 0;
    /// The code.
    pub const CODE: u16 = 1;
    /// Its words.
    pub const LABEL: u16 = 2;
}

/// Columns of the hidden sheet.
pub(crate) mod hidden_column {
    /// A name.
    pub const NAME: u16 = 0;
    /// Its value.
    pub const VALUE: u16 = 1;
    /// The ids of all rows.
    pub const ROW: u16 = 2;
    /// The id of an answer that has no cell.
    pub const CARRIED: u16 = 3;
    /// That answer as JSON, in pieces from here on.
    pub const PIECES: u16 = 4;
}

/// Headings and sentences of the workbook itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The first sheet's name.
    GuideSheet,
    /// The name of the sheet with general questions.
    GeneralSheet,
    /// The name of the sheet with commitments.
    CommitmentsSheet,
    /// The name of the sheet with figures by year.
    FiguresSheet,
    /// The name of the sheet with lists.
    ListsSheet,
    /// The title of the first sheet.
    Title,
    /// Before the member's code.
    Member,
    /// Before the round's id.
    Round,
    /// Before the edition of the questions.
    Version,
    /// Where to write.
    Where,
    /// How lists work.
    Choose,
    /// How to write numbers.
    Numbers,
    /// How to write days.
    Days,
    /// What to do where there is no number.
    Missing,
    /// What explanations are for.
    Explain,
    /// That last round's answers are beside.
    LastRound,
    /// That formulas are refused.
    Formulas,
    /// What must never be written.
    Never,
    /// How to send it back.
    Back,
    /// Heading: the question.
    Question,
    /// Heading: how to answer.
    HowTo,
    /// Heading: the answer.
    Answer,
    /// Heading: last round's answer.
    Last,
    /// Heading: why there is no number.
    Reason,
    /// Heading: the reason in words.
    ReasonWords,
    /// Heading: the explanation.
    Explanation,
    /// Heading: the code.
    Code,
    /// Heading: its words.
    Meaning,
}

impl Message {
    /// All of them.
    pub const ALL: [Self; 28] = [
        Self::GuideSheet,
        Self::GeneralSheet,
        Self::CommitmentsSheet,
        Self::FiguresSheet,
        Self::ListsSheet,
        Self::Title,
        Self::Member,
        Self::Round,
        Self::Version,
        Self::Where,
        Self::Choose,
        Self::Numbers,
        Self::Days,
        Self::Missing,
        Self::Explain,
        Self::LastRound,
        Self::Formulas,
        Self::Never,
        Self::Back,
        Self::Question,
        Self::HowTo,
        Self::Answer,
        Self::Last,
        Self::Reason,
        Self::ReasonWords,
        Self::Explanation,
        Self::Code,
        Self::Meaning,
    ];

    /// The word in its message `workbook-WORD`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GuideSheet => "guide-sheet",
            Self::GeneralSheet => "general-sheet",
            Self::CommitmentsSheet => "commitments-sheet",
            Self::FiguresSheet => "figures-sheet",
            Self::ListsSheet => "lists-sheet",
            Self::Title => "title",
            Self::Member => "member",
            Self::Round => "round",
            Self::Version => "version",
            Self::Where => "where",
            Self::Choose => "choose",
            Self::Numbers => "numbers",
            Self::Days => "days",
            Self::Missing => "missing",
            Self::Explain => "explain",
            Self::LastRound => "last-round",
            Self::Formulas => "formulas",
            Self::Never => "never",
            Self::Back => "back",
            Self::Question => "question",
            Self::HowTo => "how-to",
            Self::Answer => "answer",
            Self::Last => "last",
            Self::Reason => "reason",
            Self::ReasonWords => "reason-words",
            Self::Explanation => "explanation",
            Self::Code => "code",
            Self::Meaning => "meaning",
        }
    }
}

/// The sheet of a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    General,
    Goal(String),
    Commitments,
    Figures,
}

impl Place {
    /// Where a question of a section stands. What is asked by year stands together.
    pub(crate) fn of(section: &Section, field: &Field) -> Self {
        match &section.about {
            _ if field.year.is_some() => Self::Figures,
            About::General => Self::General,
            About::Goal { goal, .. } => Self::Goal(goal.clone()),
            About::Commitment(_) => Self::Commitments,
        }
    }
}

/// The list that a question is answered from.
pub(crate) fn list_of(field: &Field) -> Option<&str> {
    match &field.kind {
        FieldKind::Choice(choices) => Some(&choices.list),
        FieldKind::YesNo => Some(YES_NO),
        _ => None,
    }
}

/// All lists of a questionnaire, each once: its name and codes.
pub(crate) fn lists(questionnaire: &Questionnaire) -> Vec<(String, Vec<String>)> {
    use alliance::register::questionnaire::REASONS;
    let owned = |codes: &[&str]| codes.iter().map(|&code| code.to_owned()).collect();
    let mut lists: Vec<(String, Vec<String>)> =
        vec![(YES_NO.to_owned(), owned(&["yes", "no"])), (REASON.to_owned(), owned(&REASONS))];
    for field in questionnaire.fields() {
        if let FieldKind::Choice(choices) = &field.kind
            && !lists.iter().any(|(name, _)| *name == choices.list)
        {
            lists.push((choices.list.clone(), choices.codes.clone()));
        }
    }
    lists
}

/// A cell as spreadsheets name it; row and column counted from 0.
pub(crate) fn cell_name(row: u32, column: u16) -> String {
    let mut letters = String::new();
    let mut left = u32::from(column) + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.insert(0, char::from(b'A' + u8::try_from(digit).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// The ids of all questions, in order.
pub(crate) fn ids(questionnaire: &Questionnaire) -> impl Iterator<Item = &FieldId> {
    questionnaire.fields().map(|field| &field.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (row, column, name) in [(0, 0, "A1"), (6, 3, "D7"), (9, 25, "Z10"), (0, 26, "AA1"), (0, 16_383, "XFD1")] {
            assert_eq!(cell_name(row, column), name);
        }
    }
}
