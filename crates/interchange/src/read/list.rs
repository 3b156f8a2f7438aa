//! The general list: `[{"kind": "...", "id": "...", "body": {...}}]`, the bodies as the register keeps them.

use alliance::register as kept;
use alliance::register::{Figure, Kind, RecordId};
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Taken, definition};
use crate::fault::Faults;
use crate::json::{Node, join, shown};
use crate::terms;

pub(super) fn take(root: &Node, taken: &mut Taken, faults: &mut Faults) {
    let elements = root.value.as_array().map_or(&[][..], Vec::as_slice);
    if elements.is_empty() {
        root.refuse(faults, "at least one record");
    }
    for index in 0..elements.len() {
        if let Some(node) = root.element(index) {
            record(&node, taken, faults);
        }
    }
}

/// Verdicts are computed from the register; reports, reviews, provisions, model texts and adoptions are written in the working rooms, and whose facts are public is said there:
/// none of them is ever imported.
const MADE_HERE: [Kind; 7] =
    [Kind::Verdict, Kind::Report, Kind::Review, Kind::Disclosure, Kind::Provision, Kind::ModelText, Kind::Adoption];

fn record(node: &Node, taken: &mut Taken, faults: &mut Faults) {
    if !node.value.is_object() {
        node.refuse(faults, "an object with `kind`, `id` and `body`");
        return;
    }
    node.only(faults, &["kind", "id", "body"]);
    let kinds = crate::sheet::one_of(Kind::ALL.iter().filter(|k| !MADE_HERE.contains(k)).map(|k| k.as_str()));
    let id = node.need_that(faults, "id", |text| RecordId::new(text).is_ok(), terms::ID);
    let word =
        node.need_that(faults, "kind", |text| text.parse::<Kind>().is_ok_and(|k| !MADE_HERE.contains(&k)), &kinds);
    let (Ok(kind), Some(body)) = (word.parse::<Kind>(), node.field("body")) else {
        if node.field("body").is_none() {
            node.refuse_at(faults, &join(&node.path, "body"), "what the record says", "");
        }
        return;
    };
    let typed = match kind {
        Kind::Member => typed::<kept::Member>(&body, faults),
        Kind::Target => typed::<kept::PolicyTarget>(&body, faults),
        Kind::Goal => typed::<kept::OperationalGoal>(&body, faults),
        Kind::Round => typed::<kept::Round>(&body, faults),
        Kind::Commitment => typed::<kept::Commitment>(&body, faults),
        Kind::Baseline | Kind::Progress => typed::<kept::Statement>(&body, faults),
        Kind::Indicator => typed::<kept::Indicator>(&body, faults),
        Kind::Observation => observation(&body, faults),
        Kind::Law => typed::<kept::LegalStanding>(&body, faults),
        Kind::Practice => typed::<kept::GoodPractice>(&body, faults),
        Kind::Campaign => typed::<kept::Campaign>(&body, faults),
        Kind::Hotline => typed::<kept::Hotline>(&body, faults),
        Kind::Capability => typed::<kept::Capability>(&body, faults),
        Kind::Scheme => typed::<kept::Scheme>(&body, faults),
        Kind::Verdict
        | Kind::Report
        | Kind::Review
        | Kind::Disclosure
        | Kind::Provision
        | Kind::ModelText
        | Kind::Adoption => None, // refused above
    };
    let Some(typed) = typed else { return };
    let noted = faults.noted();
    codes(&body, kind, &id, faults);
    if kind == Kind::Indicator
        && faults.noted() == noted
        && let Ok(terms) = serde_json::from_value(typed.clone())
    {
        definition::hold((node, &body), (&id, &terms), faults);
    }
    taken.put_node(faults, (node, "id"), kind, &id, &typed);
}

/// The body as its type writes it. Whatever the type does not take over as it stands would be lost, and is refused.
fn typed<T: DeserializeOwned + Serialize>(body: &Node, faults: &mut Faults) -> Option<Value> {
    match serde_json::from_value::<T>(body.value.clone()) {
        Ok(read) => {
            let canonical = serde_json::to_value(&read).expect("record bodies are plain data and always serialise");
            compare(body, &canonical, faults).then_some(canonical)
        }
        Err(error) => {
            let why = error.to_string();
            let at =
                why.split('`').nth(1).filter(|_| why.starts_with("missing field") || why.starts_with("unknown field"));
            let path = at.map_or_else(|| body.path.clone(), |field| join(&body.path, field));
            body.refuse_why(faults, &path, "a body of the record's kind", &why);
            None
        }
    }
}

/// Whether everything in a body stands in its canonical form too.
fn compare(given: &Node, canonical: &Value, faults: &mut Faults) -> bool {
    match (given.value, canonical) {
        (Value::Object(object), Value::Object(kept)) => {
            let mut same = true;
            for (key, value) in object.iter().filter(|(_, value)| !value.is_null()) {
                if let (Some(inner), Some(node)) = (kept.get(key), given.field(key)) {
                    same &= compare(&node, inner, faults);
                    continue;
                }
                let fields = crate::sheet::one_of(kept.keys().map(String::as_str));
                given.refuse_at(faults, &join(&given.path, key), &fields, &format!("{key}: {}", shown(value)));
                same = false;
            }
            same
        }
        (Value::Array(list), Value::Array(kept)) if list.len() == kept.len() => kept
            .iter()
            .enumerate()
            .fold(true, |same, (i, inner)| given.element(i).is_some_and(|node| compare(&node, inner, faults)) && same),
        (value, kept) if value == kept => true,
        (_, kept) => {
            given.refuse(faults, format!("`{kept}`"));
            false
        }
    }
}

fn observation(body: &Node, faults: &mut Faults) -> Option<Value> {
    let canonical = typed::<kept::Observation>(body, faults)?;
    let read: kept::Observation = serde_json::from_value(canonical.clone()).ok()?;
    let at = |field: &str| join(&body.path, field);
    match &read.figure {
        Figure::Value(value) if value.is_sign_negative() && !value.is_zero() => {
            body.refuse_at(faults, &at("figure.value"), terms::NUMBER, &value.to_string());
        }
        Figure::Value(value) if read.unit == "percent" && *value > Decimal::ONE_HUNDRED => {
            body.refuse_at(faults, &at("figure.value"), "a share of at most 100 percent", &value.to_string());
        }
        Figure::Missing(code) if !terms::is_code(code) => {
            body.refuse_at(faults, &at("figure.missing"), terms::CODE, code);
        }
        _ => {}
    }
    if read.grade > terms::GRADE_OF_A_FILE {
        body.refuse_at(faults, &at("grade"), terms::GRADE, &read.grade.to_string());
    }
    if !terms::is_indicator(&read.indicator) {
        body.refuse_at(faults, &at("indicator"), terms::INDICATOR, &read.indicator);
    }
    Some(canonical)
}

/// The codes in a body, by the names that its fields have in every type.
fn codes(body: &Node, kind: Kind, id: &str, faults: &mut Faults) {
    let text = |field: &str| body.value.get(field).and_then(Value::as_str);
    let mut check = |field: &str, right: bool, expected: &str| {
        if !right {
            body.refuse_at(faults, &join(&body.path, field), expected, text(field).unwrap_or_default());
        }
    };
    for field in ["member", "alpha2"] {
        check(field, text(field).is_none_or(terms::is_member), terms::MEMBER);
    }
    let (target, goal) = (text("target"), text("goal"));
    check("target", target.is_none_or(|t| terms::TARGETS.contains(&t)), terms::TARGET);
    check("goal", goal.is_none_or(|g| terms::target_of(g).is_some()), terms::GOAL);
    if let (Some(serves), true) = (goal.and_then(terms::target_of), kind != Kind::Indicator) {
        check("target", target == Some(serves), &format!("`{serves}`, the policy target that the goal serves"));
    }
    for field in ["joined", "launched", "start", "inhope_since"] {
        check(field, text(field).is_none_or(terms::is_date), terms::DATE);
    }
    check(
        "domain",
        kind != Kind::Hotline || text("domain").is_none_or(terms::is_domain),
        "a domain name without a path",
    );
    for (i, member) in body.value.get("members").and_then(Value::as_array).into_iter().flatten().enumerate() {
        if !member.as_str().is_some_and(terms::is_member) {
            body.refuse_at(faults, &format!("{}.members[{i}]", body.path), terms::MEMBER, &shown(member));
        }
    }
    let right = match kind {
        Kind::Member => text("alpha2") == Some(id),
        Kind::Law => text("member") == Some(id),
        Kind::Target => terms::TARGETS.contains(&id),
        Kind::Goal => terms::target_of(id) == target,
        Kind::Indicator => terms::is_indicator(id),
        _ => true,
    };
    if !right {
        let expected = "an id that fits the body (a member's two letters, `T1` to `T4`, a goal of the body's target)";
        body.refuse_at(faults, &body.path.replace(".body", ".id"), expected, id);
    }
}
