//! Answers that were counted already. An answer is a function of its question and of the number of events known, so a kept
//! one never goes stale; it only stops being asked for.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::queries::{Answer, Asked};

/// Answers kept at most: a few kilobytes each, so some megabytes in all.
const KEPT: usize = 4_096;

/// Kept answers by question and size of the log. Two generations: when the younger one is full, the older one is dropped, so
/// that what is asked for again and again stays.
#[derive(Debug, Default)]
pub(crate) struct Answers(Mutex<Generations>);

#[derive(Debug, Default)]
struct Generations {
    young: HashMap<String, Answer>,
    old: HashMap<String, Answer>,
}

fn key(asked: &Asked, size: u64) -> String {
    format!("{size}/{}?{}", asked.query.id, asked.parameters())
}

impl Answers {
    pub(crate) fn get(&self, asked: &Asked, size: u64) -> Option<Answer> {
        let key = key(asked, size);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = kept.young.get(&key) {
            return Some(answer.clone());
        }
        let answer = kept.old.remove(&key)?;
        kept.put(key, answer.clone());
        Some(answer)
    }

    pub(crate) fn keep(&self, asked: &Asked, size: u64, answer: &Answer) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.put(key(asked, size), answer.clone());
    }
}

impl Generations {
    fn put(&mut self, key: String, answer: Answer) {
        if self.young.len() >= KEPT / 2 {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queries::Parameter;

    #[test]
    fn an_answer_is_kept_for_its_question_and_size_alone_and_memory_is_bounded() {
        let answers = Answers::default();
        let asked = Asked::of("statements", &[(Parameter::Goal, "G1")]);
        let other = Asked::of("statements", &[(Parameter::Goal, "G2")]);
        let answer = Answer::unknown(&asked, 7);
        answers.keep(&asked, 7, &answer);
        assert_eq!(answers.get(&asked, 7), Some(answer.clone()));
        assert_eq!(answers.get(&asked, 8), None);
        assert_eq!(answers.get(&other, 7), None);
        for size in 100..100 + 2 * KEPT as u64 {
            answers.keep(&other, size, &answer);
            answers.get(&asked, 7);
        }
        assert_eq!(answers.get(&asked, 7), Some(answer), "what is asked for stays");
        let kept = answers.0.lock().unwrap();
        assert!(kept.young.len() + kept.old.len() <= KEPT);
    }
}
