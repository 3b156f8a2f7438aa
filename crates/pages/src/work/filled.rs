//! A form as it was typed, with everything that is wrong with it: what was typed stays in its field, and each fault stands beside the field that it is about.

use crate::i18n::Html;
use crate::work::commitments::{Pairs, Wrong};

/// A form as it was typed, and what is wrong with it.
#[derive(Default)]
pub(in crate::work) struct Filled {
    /// Names and values.
    pub(in crate::work) sent: Pairs,
    pub(in crate::work) wrong: Vec<Wrong>,
}

impl Filled {
    /// As a page shows what nobody has touched.
    pub(in crate::work) fn of(pairs: Vec<(String, String)>) -> Self {
        Self { sent: pairs, wrong: Vec::new() }
    }

    pub(in crate::work) fn value(&self, name: &str) -> &str {
        self.sent.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }

    pub(in crate::work) fn is(&self, name: &str, value: &str) -> bool {
        self.value(name) == value
    }

    pub(in crate::work) fn faults_of(&self, field: &str) -> impl Iterator<Item = &Wrong> {
        self.wrong.iter().filter(move |wrong| wrong.field == field)
    }

    pub(in crate::work) fn is_wrong(&self, field: &str) -> bool {
        self.faults_of(field).next().is_some()
    }

    /// By what a field is described: its hint, and what is wrong with it.
    pub(in crate::work) fn described(&self, field: &str) -> Html {
        let wrong = if self.is_wrong(field) { format!(r#" {field}-wrong" aria-invalid="true"#) } else { String::new() };
        Html::made(format!(r#" aria-describedby="{field}-hint{wrong}""#))
    }
}
