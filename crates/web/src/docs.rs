//! The API's documentation as a page, made from the OpenAPI document itself.

use std::collections::BTreeMap;

use askama::Template;
use serde_json::Value;

use crate::problem::Trouble;

#[derive(Template)]
#[template(path = "docs.html")]
struct Page<'a> {
    stylesheet: &'a str,
    title: String,
    version: String,
    about: Vec<String>,
    tags: Vec<Tag>,
    schemas: Vec<Schema>,
    problems: Vec<Section>,
}

struct Tag {
    name: String,
    operations: Vec<Operation>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Row>,
    curl: String,
    /// What is sent.
    body: Vec<Part>,
    answers: Vec<Answer>,
    problems: String,
}

struct Row {
    name: String,
    place: String,
    form: String,
    description: String,
}

struct Answer {
    status: String,
    description: String,
    media_type: String,
    schema: Vec<Part>,
}

/// A piece of a type's name: text, or a link to a shape.
struct Part {
    text: String,
    href: String,
}

struct Schema {
    name: String,
    description: String,
    form: String,
    rows: Vec<Field>,
}

struct Field {
    name: String,
    form: Vec<Part>,
    description: String,
}

struct Section {
    slug: &'static str,
    title: &'static str,
    status: u16,
    text: &'static str,
}

/// Filters of the template. Their form is what the template engine's macro asks for.
#[allow(clippy::inline_always, clippy::unused_self, clippy::unnecessary_wraps)]
mod filters {
    use askama::{Values, filters::Safe};

    /// A description with its `code` set as such. Everything else is escaped.
    #[askama::filter_fn]
    pub fn worded(text: impl std::fmt::Display, _: &dyn Values) -> askama::Result<Safe<String>> {
        let escaped = text.to_string().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let parts = escaped.split('`').enumerate();
        let marked = parts.map(|(at, part)| if at % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() });
        Ok(Safe(marked.collect()))
    }
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn plain(text: impl Into<String>) -> Part {
    Part { text: text.into(), href: String::new() }
}

/// A schema in a few words, with links to named shapes.
fn form(schema: &Value) -> Vec<Part> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|r| r.rsplit('/').next()) {
        return vec![Part { text: name.to_owned(), href: format!("#shape-{name}") }];
    }
    for (key, between) in [("oneOf", " or "), ("anyOf", " or "), ("allOf", " with ")] {
        if let Some(all) = schema.get(key).and_then(Value::as_array) {
            let mut parts = Vec::new();
            for (at, one) in all.iter().enumerate() {
                if at > 0 {
                    parts.push(plain(between));
                }
                parts.extend(form(one));
            }
            return parts;
        }
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return vec![plain(words.iter().map(word).collect::<Vec<_>>().join(" | "))];
    }
    let kind = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().map(word).collect::<Vec<_>>().join(" or "),
        Some(kind) => word(kind),
        None => "anything".to_owned(),
    };
    if let Some(items) = schema.get("items").filter(|i| i.is_object()) {
        let mut parts = vec![plain("list of ")];
        parts.extend(form(items));
        return parts;
    }
    if let Some(values) = schema.get("additionalProperties").filter(|p| p.is_object()) {
        let mut parts = vec![plain("object of ")];
        parts.extend(form(values));
        return parts;
    }
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        let mut parts = vec![plain("{ ")];
        for (at, (name, field)) in fields.iter().enumerate() {
            parts.push(plain(format!("{}{name}: ", if at > 0 { ", " } else { "" })));
            parts.extend(form(field));
        }
        parts.push(plain(" }"));
        return parts;
    }
    let mut limits = Vec::new();
    for (key, says) in [("format", ""), ("pattern", "matching "), ("minimum", "from "), ("maximum", "to ")] {
        if let Some(value) = schema.get(key) {
            limits.push(format!("{says}{}", word(value)));
        }
    }
    vec![plain(if limits.is_empty() { kind } else { format!("{kind}, {}", limits.join(" ")) })]
}

fn flat(parts: &[Part]) -> String {
    parts.iter().map(|p| p.text.as_str()).collect()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn entries<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.pointer(pointer).and_then(Value::as_object).into_iter().flatten()
}

/// An id that exists in the starting data, for each family; the examples in the documentation are run in a test.
pub(crate) fn example_id(plural: &str) -> &'static str {
    match plural {
        "members" | "laws" => "AT",
        "targets" => "T1",
        "goals" => "G1",
        "rounds" => "2012-launch",
        "baselines" => "C001",
        "commitments" => "C002",
        "progress" => "C006",
        "indicators" => "icse_victims_stock",
        "observations" => "icse_victims_stock.2017-01-09",
        "practices" => "24-hour-norm-with-an-independent-monitor",
        "campaigns" => "click-safely-klikni-bezbedno",
        "hotlines" => "NL-atkm",
        "capabilities" => "mnr-01",
        "schemes" => "iccam",
        _ => "ID",
    }
}

fn example(path: &str, parameters: &[&Value]) -> String {
    let plural = path.trim_start_matches("/api/v1/").split('/').next().unwrap_or_default();
    let mut address = path.replace("{id}", example_id(plural));
    let of_figures = path.ends_with("/queries/observation");
    let given: Vec<String> = parameters
        .iter()
        .filter(|p| p["in"] == "query")
        .filter_map(|p| match (p["name"].as_str()?, p["required"].as_bool()) {
            ("goal", _) => Some("goal=G1".to_owned()),
            ("instrument", _) => Some("instrument=lanzarote".to_owned()),
            ("status", _) => Some("status=party".to_owned()),
            ("criterion", _) => Some("criterion=possession".to_owned()),
            ("stage", _) => Some("stage=in-force".to_owned()),
            ("year", _) => Some("year=2012".to_owned()),
            ("id", _) if of_figures => Some(format!("id={}", example_id("observations"))),
            (name, Some(true)) => Some(format!("{name}=ID")),
            _ => None,
        })
        .collect();
    if !given.is_empty() {
        address = format!("{address}?{}", given.join("&"));
    }
    format!("curl 'http://localhost:8080{address}'")
}

/// How an address of the working rooms is asked: with a token, and what is sent.
fn example_with_token(method: &str, path: &str, sends: bool) -> String {
    let body = if sends { " -H 'Content-Type: application/json' -d @body.json" } else { "" };
    let method = if method == "GET" { String::new() } else { format!(" -X {method}") };
    format!("curl{method} -H \"Authorization: Bearer $TOKEN\"{body} 'http://localhost:8080{path}'")
}

fn operation(method: &str, path: &str, value: &Value) -> Operation {
    let method = method.to_uppercase();
    let sent = value.pointer("/requestBody/content/application~1json/schema");
    let parameters: Vec<&Value> = list(value, "parameters").collect();
    let mut answers = Vec::new();
    let mut problems = Vec::new();
    for (status, response) in entries(value, "/responses") {
        if !status.starts_with(['2', '3']) {
            problems.push(status.clone());
            continue;
        }
        let content = entries(response, "/content").next();
        answers.push(Answer {
            status: status.clone(),
            description: text(response, "description"),
            media_type: content.map(|(kind, _)| kind.clone()).unwrap_or_default(),
            schema: content
                .filter(|(kind, _)| kind.ends_with("json"))
                .and_then(|(_, c)| c.get("schema"))
                .map(form)
                .unwrap_or_default(),
        });
    }
    Operation {
        id: text(value, "operationId"),
        path: path.to_owned(),
        summary: text(value, "summary"),
        description: text(value, "description"),
        curl: if value.get("security").is_some() {
            example_with_token(&method, path, sent.is_some())
        } else {
            example(path, &parameters)
        },
        body: sent.map(form).unwrap_or_default(),
        method,
        parameters: parameters
            .iter()
            .map(|p| Row {
                name: text(p, "name"),
                place: if p["required"] == true { format!("{}, required", text(p, "in")) } else { text(p, "in") },
                form: p.get("schema").map(|s| flat(&form(s))).unwrap_or_default(),
                description: text(p, "description"),
            })
            .collect(),
        answers,
        problems: problems.join(", "),
    }
}

fn schema(name: &str, value: &Value) -> Schema {
    let fields = |value: &Value| {
        entries(value, "/properties")
            .map(|(name, field)| Field {
                name: name.clone(),
                form: form(field),
                description: text(field, "description"),
            })
            .collect::<Vec<_>>()
    };
    let mut rows = fields(value);
    for part in list(value, "allOf") {
        rows.extend(fields(part));
    }
    let form = if rows.is_empty() { flat(&form(value)) } else { String::new() };
    Schema { name: name.to_owned(), description: text(value, "description"), form, rows }
}

/// The whole page.
pub(crate) fn page(document: &Value, stylesheet: &str) -> String {
    let mut tags: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for (path, item) in entries(document, "/paths") {
        for (method, value) in item.as_object().into_iter().flatten() {
            let tag = list(value, "tags").next().map(word).unwrap_or_default();
            tags.entry(tag).or_default().push(operation(method, path, value));
        }
    }
    let page = Page {
        stylesheet,
        title: text(&document["info"], "title"),
        version: text(&document["info"], "version"),
        about: text(&document["info"], "description").split("\n\n").map(str::to_owned).collect(),
        tags: tags.into_iter().map(|(name, operations)| Tag { name, operations }).collect(),
        schemas: entries(document, "/components/schemas").map(|(name, value)| schema(name, value)).collect(),
        problems: Trouble::ALL
            .into_iter()
            .map(|t| Section { slug: t.slug(), title: t.title(), status: t.status().as_u16(), text: t.explanation() })
            .collect(),
    };
    page.render().unwrap_or_else(|e| {
        tracing::error!(target: "web", "the documentation cannot be rendered: {e}");
        String::new()
    })
}
