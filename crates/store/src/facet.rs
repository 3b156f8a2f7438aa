//! What a version is found by: derived from its body alone, so that it can be derived again and compared.

use alliance::register::amendment::{deadline, last_day};
use alliance::register::{Kind, Record};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The columns by which a version is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// The one member it belongs to; empty for none, `*` for several.
    pub member: String,
    /// All members it names: `,DE,FR,`.
    pub members: String,
    /// Goal.
    pub goal: String,
    /// Target.
    pub target: String,
    /// Who stands behind it; of a provision how far it is.
    pub standing: String,
    /// Indicator; of a provision and a model text the criterion.
    pub indicator: String,
    /// Its own order.
    pub sort: String,
    /// The last day of a promise that has an end, in a form that can be compared; empty for everything else.
    pub due: String,
    /// Its words, folded.
    pub words: String,
}

/// Text fields that a search looks into.
const SEARCHED: &[&str] = &[
    "title",
    "text",
    "name",
    "short_name",
    "summary",
    "what",
    "place",
    "organiser",
    "audience_and_content",
    "operator",
    "definition",
    "scope",
    "event",
];

/// The same of a review, whose words stand deeper: the working on each scale, and the reply.
const REVIEWED: &[&str] = &[
    "/findings/verifiability/working",
    "/findings/potential/working",
    "/findings/completion/working",
    "/findings/evidence/working",
    "/reply/text",
];

/// The same of a practice that was made here: its name, problem and doing in every language.
const IN_EACH_LANGUAGE: [&str; 3] = ["name", "problem", "done"];

impl Facet {
    /// Derives the columns from a record.
    pub fn of(record: &Record) -> Self {
        let body = &record.body;
        let field = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let list: Vec<&str> =
            body.get("members").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let id = record.id.as_str();
        let single = if record.kind == Kind::Member { id.to_owned() } else { field("member") };
        let (member, members) = match (single.is_empty(), list.as_slice()) {
            (false, _) => (single.clone(), format!(",{single},")),
            (true, []) => (String::new(), String::new()),
            (true, [one]) => ((*one).to_owned(), format!(",{one},")),
            (true, many) => ("*".to_owned(), format!(",{},", many.join(","))),
        };
        let mut words: Vec<&str> = SEARCHED.iter().filter_map(|f| body.get(*f).and_then(Value::as_str)).collect();
        if record.kind == Kind::Review {
            words.extend(REVIEWED.iter().filter_map(|at| body.pointer(at).and_then(Value::as_str)));
        }
        if record.kind == Kind::Practice {
            let texts =
                body.pointer("/shared/texts").and_then(Value::as_object).into_iter().flat_map(|all| all.values());
            words.extend(texts.flat_map(|text| IN_EACH_LANGUAGE.iter().filter_map(move |f| text.get(*f)?.as_str())));
        }
        if record.kind == Kind::Campaign {
            words.extend(body.pointer("/run/aim").and_then(Value::as_str));
        }
        let words = words.join(" ");
        // What is said of a law is found by its criterion as figures are by their indicator, and by how far it is as statements are by
        // who stands behind them.
        let (standing, indicator) = match record.kind {
            Kind::Provision => ("stage", "criterion"),
            Kind::ModelText => ("standing", "criterion"),
            _ => ("standing", "indicator"),
        };
        Self {
            member,
            members,
            goal: if record.kind == Kind::Goal { id.to_owned() } else { field("goal") },
            target: if record.kind == Kind::Target { id.to_owned() } else { field("target") },
            standing: field(standing),
            indicator: if record.kind == Kind::Indicator { id.to_owned() } else { field(indicator) },
            sort: own_order(record),
            due: due(record),
            words: fold(&words),
        }
    }
}

/// Only a promise is due.
fn due(record: &Record) -> String {
    let timeframe = (record.kind == Kind::Commitment).then(|| record.body.get("timeframe").and_then(Value::as_str));
    timeframe.flatten().and_then(deadline).map(last_day).unwrap_or_default()
}

/// Numbers in front of names, periods in order of time, names by their folded letters.
fn own_order(record: &Record) -> String {
    let body = &record.body;
    let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
    match record.kind {
        Kind::Observation => {
            format!(
                "{} {}",
                body.get("year").and_then(Value::as_i64).map_or_else(|| "0000".into(), |y| format!("{y:04}")),
                text("period")
            )
        }
        Kind::Capability => format!("{:04}", body.get("no").and_then(Value::as_u64).unwrap_or_default()),
        Kind::Round => text("date").to_owned(),
        Kind::Member => fold(text("short_name")),
        Kind::Practice | Kind::Campaign | Kind::Hotline | Kind::Scheme | Kind::Adoption => fold(text("name")),
        _ => record.id.as_str().to_owned(),
    }
}

/// Lower case, without accents, letters and digits only, one blank between words.
///
/// Both backends index and compare folded text only, so that they find the same.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        // Most of the register's text; the same result, many times as fast.
        for b in text.bytes() {
            push_folded(&mut out, char::from(b.to_ascii_lowercase()));
        }
        out.truncate(out.trim_end().len());
        return out;
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        push_folded(&mut out, c);
    }
    out.truncate(out.trim_end().len());
    out
}

fn push_folded(out: &mut String, c: char) {
    if c.is_alphanumeric() {
        out.push(c);
    } else if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_signs_fold_away() {
        assert_eq!(fold("  Côte d'Ivoire -- 2nd EDITION (No. 5) "), "cote d ivoire 2nd edition no 5");
        assert_eq!(fold("Україна, ﬁne"), "украіна fine");
        assert_eq!(fold("Plain ASCII, v1.0!"), "plain ascii v1 0");
        assert_eq!(fold(""), "");
        // The short way for ASCII comes to what the long way comes to.
        let ascii: String = (0_u8..128).map(char::from).collect();
        let long = fold(&format!("é{ascii}"));
        assert_eq!(long.strip_prefix('e').map(str::trim_start), Some(fold(&ascii).as_str()));
    }
}
