//! What can be said about answers beside each other.

use jiff::civil::Date;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::answer::{FieldId, Value};
use super::super::completeness::{code, day, given};
use super::super::exact::number;
use super::super::field::{About, Field, FieldKind, Questionnaire, Section, SumRule};
use super::{Code, Found, Severity};

/// Days of things to come: all others are of things that were done.
const PLANNED: &str = "plans-by";

/// Checks answers against each other and against the round.
pub(super) fn check(questionnaire: &Questionnaire, found: &mut Found<'_>) {
    for field in questionnaire.fields().filter(|field| field.kind == FieldKind::Date) {
        if let (Some(closes), Some(day)) = (questionnaire.closes, day(found.answers, &field.id)) {
            beside_the_close(field, day, closes, found);
        }
    }
    for rule in &questionnaire.sums {
        total(rule, found);
    }
    for section in &questionnaire.sections {
        match section.about {
            About::General => period(section, found),
            About::Commitment(_) => promise(section, found),
            About::Goal { .. } => {}
        }
    }
}

fn beside_the_close(field: &Field, day: Date, closes: Date, found: &mut Found<'_>) {
    let args = [("found", day.to_string()), ("closes", closes.to_string())];
    let args = [(args[0].0, args[0].1.as_str()), (args[1].0, args[1].1.as_str())];
    if field.words == PLANNED {
        if day < closes {
            found.put(&field.id, Severity::Explain, Code::PlanInThePast, &args);
        }
    } else if day > closes {
        found.must(&field.id, Code::InTheFuture, &args);
    }
}

fn number_of(found: &Found<'_>, id: &FieldId) -> Option<BigRational> {
    match given(found.answers, id)? {
        Value::Number(text) => number(text),
        _ => None,
    }
}

fn total(rule: &SumRule, found: &mut Found<'_>) {
    let Some(total) = number_of(found, &rule.total) else { return };
    let parts: Vec<BigRational> = rule.parts.iter().filter_map(|id| number_of(found, id)).collect();
    let sum = parts.iter().fold(BigRational::zero(), |sum, part| sum + part);
    if total < sum {
        let parts = rule.parts.iter().map(FieldId::as_str).collect::<Vec<_>>().join(" ");
        let args = [("total", total.to_string()), ("sum", sum.to_string()), ("parts", parts)];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        found.put(&rule.total, rule.severity, Code::LessThanParts, &args);
    }
}

/// The field of a section with these words.
fn of<'a>(section: &'a Section, words: &str, number: Option<u8>) -> Option<&'a Field> {
    section.fields.iter().find(|field| field.words == words && field.number == number)
}

fn period(section: &Section, found: &mut Found<'_>) {
    let (Some(from), Some(to)) = (of(section, "period-from", None), of(section, "period-to", None)) else { return };
    if let (Some(begins), Some(ends)) = (day(found.answers, &from.id), day(found.answers, &to.id))
        && ends < begins
    {
        found.must(&to.id, Code::EndsBeforeItBegins, &[]);
    }
}

fn promise(section: &Section, found: &mut Found<'_>) {
    if let (Some(state), Some(done_on)) = (of(section, "state", None), of(section, "done-on", None))
        && given(found.answers, &done_on.id).is_some()
        && code(found.answers, &state.id).is_some_and(|code| code != "done")
    {
        found.must(&done_on.id, Code::DateWithoutDone, &[]);
    }
    for title in section.fields.iter().filter(|field| field.words == "evidence-title") {
        let has = |words: &str| {
            of(section, words, title.number).is_some_and(|field| given(found.answers, &field.id).is_some())
        };
        let placed = has("evidence-address") || has("evidence-digest");
        let named = given(found.answers, &title.id).is_some();
        let claims_more = of(section, "evidence-grade", title.number)
            .and_then(|grade| code(found.answers, &grade.id))
            .is_some_and(|grade| grade != "1");
        if named && !placed {
            // A member's own statement is grade 1 wherever it is kept; a document that is claimed has to be somewhere.
            let severity = if claims_more { Severity::Must } else { Severity::Explain };
            found.put(&title.id, severity, Code::EvidenceNowhere, &[]);
        }
        if !named && (placed || claims_more) {
            found.must(&title.id, Code::EvidenceUnnamed, &[]);
        }
    }
}
