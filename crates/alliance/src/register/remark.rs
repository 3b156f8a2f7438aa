//! A remark on an answer of a report: made by one person, answered by others, settled.

use serde::{Deserialize, Serialize};

use super::act::{Act, says};
use super::questionnaire::FieldId;
use super::report::ReportRefusal;

/// A remark and what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The question that it is about.
    pub field: FieldId,
    /// What was said, the oldest first. The first one is the remark itself.
    pub said: Vec<Said>,
    /// Who settled it, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Act>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Who, and when.
    pub act: Act,
}

impl Remark {
    /// Makes a remark.
    pub fn make(field: FieldId, text: String, act: Act) -> Result<Self, ReportRefusal> {
        if !says(&text) {
            return Err(ReportRefusal::RemarkEmpty);
        }
        Ok(Self { field, said: vec![Said { text, act }], settled: None })
    }

    /// Answers it.
    pub fn answer(mut self, text: String, act: Act) -> Result<Self, ReportRefusal> {
        if self.settled.is_some() {
            return Err(ReportRefusal::RemarkSettled);
        }
        if !says(&text) {
            return Err(ReportRefusal::RemarkEmpty);
        }
        self.said.push(Said { text, act });
        Ok(self)
    }

    /// Settles it.
    pub fn settle(mut self, act: Act) -> Result<Self, ReportRefusal> {
        if self.settled.is_some() {
            return Err(ReportRefusal::RemarkSettled);
        }
        self.settled = Some(act);
        Ok(self)
    }

    /// How far it is, as a paper's state.
    pub const fn state(&self) -> &'static str {
        if self.settled.is_some() { "settled" } else { "open" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::AccountId;

    #[test]
    fn a_settled_remark_takes_no_more_words() {
        let act = || Act::new(AccountId::new("a").unwrap(), jiff::Timestamp::UNIX_EPOCH);
        let field = FieldId::new("g1.actions").unwrap();
        assert_eq!(Remark::make(field.clone(), " \n".to_owned(), act()), Err(ReportRefusal::RemarkEmpty));
        let made = Remark::make(field, "Which year?".to_owned(), act()).unwrap();
        assert_eq!(made.clone().answer(String::new(), act()), Err(ReportRefusal::RemarkEmpty));
        let answered = made.answer("2025".to_owned(), act()).unwrap();
        assert_eq!((answered.said.len(), answered.state()), (2, "open"));
        let settled = answered.settle(act()).unwrap();
        assert_eq!(settled.state(), "settled");
        assert_eq!(settled.clone().answer("More".to_owned(), act()), Err(ReportRefusal::RemarkSettled));
        assert_eq!(settled.settle(act()), Err(ReportRefusal::RemarkSettled));
    }
}
