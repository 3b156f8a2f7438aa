//! The questionnaire of a reporting round in a reader's language: for the form and for its workbook.

use alliance::register::questionnaire::{About, Field, Finding, Section, Sensitivity};
use interchange::workbook::{Message, Words};

use crate::i18n::{Arg, Lang, Texts};

/// The words of the questionnaire in one language.
#[derive(Clone, Copy, Debug)]
pub struct FormWords {
    /// The language's sentences.
    pub texts: &'static Texts,
}

/// The words of a language by its tag, for whoever hands out a workbook; none where no page speaks it.
pub fn words_of(tag: &str) -> Option<Box<dyn Words + Send>> {
    Lang::served(tag).map(|lang| Box::new(FormWords { texts: lang.texts() }) as Box<dyn Words + Send>)
}

impl FormWords {
    /// How to answer a question.
    pub fn how(&self, field: &Field) -> String {
        let t = self.texts;
        let mut parts = vec![t.of("field-hint", &field.words)];
        if let Some(goal) = goal_of(field).filter(|_| matches!(field.words.as_str(), "baseline" | "actions")) {
            parts.push(t.of("questionnaire-goal", goal));
        }
        if field.sensitivity == Sensitivity::Restricted {
            parts.push(t.m("questionnaire-restricted"));
        }
        parts.join(" ")
    }

    /// Why it matters.
    pub fn why(&self, field: &Field) -> String {
        self.texts.of("field-why", &field.words)
    }

    /// What was found in an answer, in a sentence or two.
    pub fn finding(&self, finding: &Finding) -> String {
        let given = |name: &str| finding.args.get(name).map(String::as_str).unwrap_or_default();
        let mut args: Vec<(&str, Arg)> =
            finding.args.iter().map(|(name, value)| (name.as_str(), Arg::from(value))).collect();
        let why = given("why").strip_prefix("field-why-").map(|words| self.texts.of("field-why", words));
        if let Some(why) = why {
            args.retain(|(name, _)| *name != "why");
            args.push(("why", why.into()));
        }
        args.push(("range", self.range(given("least"), given("most")).into()));
        self.texts.of_with("finding", finding.code.as_str(), &args)
    }

    fn range(self, least: &str, most: &str) -> String {
        match (least.is_empty(), most.is_empty()) {
            (false, false) => {
                self.texts.with("questionnaire-from-to", &[("least", least.into()), ("most", most.into())])
            }
            (false, true) => self.texts.with("questionnaire-at-least", &[("least", least.into())]),
            _ => self.texts.m("questionnaire-any"),
        }
    }
}

impl Words for FormWords {
    fn right_to_left(&self) -> bool {
        self.texts.lang().is_rtl()
    }

    fn section(&self, section: &Section) -> String {
        let t = self.texts;
        match &section.about {
            About::General => t.m("questionnaire-general"),
            About::Goal { goal, .. } => format!("{}: {}", t.of("goal-short", goal), t.of("goal-title", goal)),
            About::Commitment(line) => {
                t.with("questionnaire-commitment", &[("id", line.id.as_str().into()), ("text", (&line.text).into())])
            }
        }
    }

    fn label(&self, field: &Field) -> String {
        let t = self.texts;
        let mut label = t.of("field-label", &field.words);
        if let ("figure", alliance::register::questionnaire::FieldKind::Decimal { unit, .. }) =
            (field.words.as_str(), &field.kind)
        {
            label = t.with("questionnaire-in-unit", &[("label", label.into()), ("unit", unit.into())]);
        }
        if let Some(year) = field.year {
            label = t.with("questionnaire-of-year", &[("label", label.into()), ("year", year.to_string().into())]);
        }
        if let Some(number) = field.number {
            label =
                t.with("questionnaire-of-number", &[("label", label.into()), ("number", number.to_string().into())]);
        }
        label
    }

    fn hint(&self, field: &Field) -> String {
        format!("{}\n{}", self.how(field), self.why(field))
    }

    fn choice(&self, list: &str, code: &str) -> String {
        let t = self.texts;
        match list {
            "progress" => t.of("choice-progress", code),
            "law-stage" => t.of("choice-law-stage", code),
            "clock" => t.of("choice-clock", code),
            "state" => t.of("choice-state", code),
            "grade" => t.of("choice-grade", code),
            "yes-no" => t.of("choice-yes-no", code),
            "reason" => t.of("choice-reason", code),
            _ => code.to_owned(),
        }
    }

    fn say(&self, message: Message) -> String {
        self.texts.of("workbook", message.as_str())
    }
}

/// The goal whose question it is: `G1` of `g1.actions`.
fn goal_of(field: &Field) -> Option<String> {
    let (prefix, _) = field.id.as_str().split_once('.')?;
    let is_goal = prefix.len() == 2 && matches!(prefix.as_bytes(), [b'g', b'1'..=b'7']);
    is_goal.then(|| prefix.to_uppercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use alliance::register::questionnaire::{Answers, FieldKind, Version, check, questionnaire};

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn each_question_has_words_and_each_list_tells_its_codes_apart() {
        let words = FormWords { texts: Lang::En.texts() };
        let asked = questionnaire(Version::NEWEST, &[]);
        let mut labels = BTreeSet::new();
        for section in &asked.sections {
            for field in &section.fields {
                let shown = [words.label(field), words.hint(field), words.section(section)].concat();
                assert!(!shown.contains("[field") && !shown.contains("[quest"), "{shown}");
                assert!(labels.insert((&section.id, words.label(field))), "{} twice", words.label(field));
                if let FieldKind::Choice(choices) = &field.kind {
                    let said: BTreeSet<String> =
                        choices.codes.iter().map(|code| words.choice(&choices.list, code)).collect();
                    assert_eq!(said.len(), choices.codes.len(), "{said:?}");
                    assert!(said.iter().all(|label| !label.starts_with('[') && !choices.codes.contains(label)));
                }
            }
        }
    }

    #[test]
    fn a_missing_answer_is_told_with_its_reason() {
        let words = FormWords { texts: Lang::En.texts() };
        let found = check(&questionnaire(Version::NEWEST, &[]), &Answers::new(), None);
        assert_eq!(words.finding(&found[0]), "An answer is required here. Readers see who answers for this report.");
    }

    #[test]
    fn a_workbook_can_be_made_in_every_language() {
        let asked = questionnaire(Version::NEWEST, &[]);
        for lang in Lang::all_served() {
            let meta = interchange::workbook::Meta {
                member: "DE".to_owned(),
                round: "2026".to_owned(),
                version: asked.version,
                base: "1".to_owned(),
                language: lang.tag().to_owned(),
            };
            let bytes =
                interchange::workbook::write(&asked, &Answers::new(), None, &FormWords { texts: lang.texts() }, &meta);
            let (back, answers) = interchange::workbook::read("x.xlsx", &bytes.unwrap(), &asked).unwrap();
            assert_eq!((back, answers), (meta, Answers::new()));
        }
    }
}
