//! What a version is found by: derived from its body alone, so that it can be derived again and compared.

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
    /// Who stands behind it.
    pub standing: String,
    /// Indicator.
    pub indicator: String,
    /// Its own order.
    pub sort: String,
    /// Its words, folded.
    pub words: String,
}

/// Text fields that a search looks into.
const SEARCHED: [&str; 13] = [
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
        let words = SEARCHED.iter().filter_map(|f| body.get(*f).and_then(Value::as_str)).collect::<Vec<_>>().join(" ");
        Self {
            member,
            members,
            goal: if record.kind == Kind::Goal { id.to_owned() } else { field("goal") },
            target: if record.kind == Kind::Target { id.to_owned() } else { field("target") },
            standing: field("standing"),
            indicator: if record.kind == Kind::Indicator { id.to_owned() } else { field("indicator") },
            sort: own_order(record),
            words: fold(&words),
        }
    }
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
        Kind::Practice | Kind::Campaign | Kind::Hotline | Kind::Scheme => fold(text("name")),
        _ => record.id.as_str().to_owned(),
    }
}

/// Lower case, without accents, letters and digits only, one blank between words.
///
/// Both backends index and compare folded text only, so that they find the same.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
