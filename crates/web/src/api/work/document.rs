//! What the OpenAPI document says of every address of the working rooms: the token, the problems, and which texts are taken.

use serde_json::{Value, json};
use utoipa::openapi::path::{HttpMethod, Operation, PathItem, Paths};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{OpenApi, RefOr};

use crate::problem::{Trouble, documented};

/// The name of the way in.
const TOKEN: &str = "token";
/// Every address of the working rooms begins so ...
pub(crate) const ROOT: &str = "/api/v1/work";
/// ... and whoever looks many up at once, or has a list taken over, is asked who they are in the same way.
const OTHERS: [&str; 2] = ["/api/v1/match", "/api/v1/banks/"];
/// Texts that are taken: no control characters besides line feed and tab.
const TEXT: &str = r"^[^\u0000-\u0008\u000b-\u001f\u007f]*$";

/// Where a handler's documentation says that it stands. Found by the first test that builds the router.
///
/// # Panics
/// Where that is not where the table of who may do what has it.
pub(crate) fn stands_at(paths: &Paths, method: &str, path: &str) {
    let item = paths.paths.get(path).unwrap_or_else(|| panic!("{path} is documented under another address"));
    let operation = match method {
        "GET" => &item.get,
        "POST" => &item.post,
        "PUT" => &item.put,
        _ => &item.delete,
    };
    assert!(operation.is_some(), "{path} is documented with another method than {method}");
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    let all = [
        (HttpMethod::Get, &mut item.get),
        (HttpMethod::Post, &mut item.post),
        (HttpMethod::Put, &mut item.put),
        (HttpMethod::Delete, &mut item.delete),
    ];
    all.into_iter().filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}

fn is_behind_the_gate(path: &str) -> bool {
    path.starts_with(ROOT) || OTHERS.iter().any(|begin| path.starts_with(begin))
}

/// Says of every address of the working rooms that it takes a token, and with which problems it answers.
pub(crate) fn complete(document: &mut OpenApi) {
    let scheme = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("accord token")
        .description(Some(
            "A token that somebody made for their machine under “Tokens” in the working rooms, or an operator of an exercise by \
             `accord token make`. It may do no more than its owner, and only reads where its owner wanted that.",
        ))
        .build();
    let components = document.components.get_or_insert_default();
    components.security_schemes.insert(TOKEN.to_owned(), RefOr::T(SecurityScheme::Http(scheme)));
    for (_, item) in document.paths.paths.iter_mut().filter(|(path, _)| is_behind_the_gate(path)) {
        for (method, operation) in operations(item) {
            let mut troubles = Trouble::WORKING.to_vec();
            if method != HttpMethod::Get {
                troubles.extend(Trouble::SENDING);
            }
            for (status, response) in documented(&troubles) {
                operation.responses.responses.entry(status).or_insert(response);
            }
            operation.security = Some(vec![SecurityRequirement::new(TOKEN, Vec::<String>::new())]);
        }
    }
}

/// Says of every text that the working rooms take which characters it may hold, as far as its shape does not say more; and that
/// no shape takes a name that it does not have.
pub(crate) fn say_what_is_taken(document: &mut Value) {
    let mut wanted: Vec<String> = Vec::new();
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (_, item) in paths.filter(|(path, _)| is_behind_the_gate(path)) {
        for operation in item.as_object_mut().into_iter().flat_map(|item| item.values_mut()) {
            if let Some(schema) = operation.pointer_mut("/requestBody/content/application~1json/schema") {
                mark(schema, &mut wanted);
            }
        }
    }
    let mut done = std::collections::BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if done.insert(name.clone())
            && let Some(schema) = document.pointer_mut(&format!("/components/schemas/{name}"))
        {
            mark(schema, &mut wanted);
        }
    }
}

fn mark(schema: &mut Value, wanted: &mut Vec<String>) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(|one| mark(one, wanted)),
        Value::Object(all) => {
            if let Some(name) = all.get("$ref").and_then(Value::as_str).and_then(|r| r.rsplit('/').next()) {
                wanted.push(name.to_owned());
            }
            let is_text = match all.get("type") {
                Some(Value::String(kind)) => kind == "string",
                Some(Value::Array(kinds)) => kinds.contains(&json!("string")),
                _ => false,
            };
            let says_more = ["enum", "pattern", "format", "const"].iter().any(|key| all.contains_key(*key));
            if is_text && !says_more {
                all.insert("pattern".to_owned(), json!(TEXT));
            }
            // Nothing is guessed: a name that is unknown is refused.
            if all.get("type") == Some(&json!("object")) && all.contains_key("properties") {
                all.entry("additionalProperties").or_insert(json!(false));
            }
            all.values_mut().filter(|v| v.is_object() || v.is_array()).for_each(|v| mark(v, wanted));
        }
        _ => {}
    }
}
