//! Whether an answer has the shape that a schema gives it: as much of JSON Schema 2020-12 as the OpenAPI document uses. Anything
//! else in a schema is an error, so that nothing is passed over.

use serde_json::Value;

/// Words that say nothing about the value, or that are looked at together with another.
const PASSED: [&str; 8] =
    ["description", "default", "example", "examples", "title", "additionalProperties", "required", "readOnly"];

/// Says where an answer differs from its schema.
pub fn conforms(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    at(document, schema, value, "")
}

fn at(document: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let fault = |what: &str| Err(format!("{place}: {what}: {value}"));
    let Some(words) = schema.as_object() else {
        return if schema == true { Ok(()) } else { fault("nothing is allowed here") };
    };
    for (word, says) in words {
        match word.as_str() {
            "$ref" => {
                let pointer = says.as_str().and_then(|r| r.strip_prefix('#')).unwrap_or_default();
                at(document, document.pointer(pointer).ok_or("a reference to nothing")?, value, place)?;
            }
            "type" => {
                let is = |name: &Value| match name.as_str().unwrap_or_default() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "boolean" => value.is_boolean(),
                    "null" => value.is_null(),
                    _ => false,
                };
                if !says.as_array().map_or_else(|| is(says), |all| all.iter().any(is)) {
                    return fault(&format!("not of type {says}"));
                }
            }
            "properties" => properties(document, schema, value, place)?,
            "items" => {
                // They hold for what comes after the items that have a shape of their own.
                let first = schema["prefixItems"].as_array().map_or(0, Vec::len);
                for (no, item) in value.as_array().into_iter().flatten().enumerate().skip(first) {
                    at(document, says, item, &format!("{place}[{no}]"))?;
                }
            }
            "prefixItems" => {
                let shapes = says.as_array().map_or(&[][..], Vec::as_slice);
                for (no, (shape, item)) in shapes.iter().zip(value.as_array().into_iter().flatten()).enumerate() {
                    at(document, shape, item, &format!("{place}[{no}]"))?;
                }
            }
            "minItems" | "maxItems" => {
                let (count, limit) = (value.as_array().map_or(0, Vec::len) as u64, says.as_u64().unwrap_or_default());
                if value.is_array() && (if word == "minItems" { count < limit } else { count > limit }) {
                    return fault(&format!("{word} {limit}"));
                }
            }
            "minLength" | "maxLength" => {
                let (count, limit) = (value.as_str().map_or(0, |t| t.chars().count()) as u64, says.as_u64());
                let limit = limit.unwrap_or_default();
                if value.is_string() && (if word == "minLength" { count < limit } else { count > limit }) {
                    return fault(&format!("{word} {limit}"));
                }
            }
            "allOf" => says.as_array().into_iter().flatten().try_for_each(|s| at(document, s, value, place))?,
            "oneOf" | "anyOf" => {
                let tried: Vec<_> =
                    says.as_array().into_iter().flatten().map(|s| at(document, s, value, place)).collect();
                let fits = tried.iter().filter(|t| t.is_ok()).count();
                if fits == 0 || (word == "oneOf" && fits > 1) {
                    return fault(&format!("{fits} of {word} fit; {tried:?}"));
                }
            }
            "enum" => {
                if !says.as_array().is_some_and(|all| all.contains(value)) {
                    return fault(&format!("none of {says}"));
                }
            }
            "minimum" | "maximum" => {
                if let (Some(value), Some(limit)) = (value.as_f64(), says.as_f64())
                    && (if word == "minimum" { value < limit } else { value > limit })
                {
                    return fault(&format!("{word} {limit}"));
                }
            }
            "pattern" => pattern(says.as_str().unwrap_or_default(), value, place)?,
            "format" => format(says.as_str().unwrap_or_default(), value, place)?,
            "propertyNames" => {}
            other if PASSED.contains(&other) => {}
            other => return Err(format!("{place}: the schema says “{other}”, which is not looked at here")),
        }
    }
    if !words.contains_key("properties") {
        properties(document, schema, value, place)?;
    }
    Ok(())
}

fn properties(document: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let Some(object) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(name) {
            return Err(format!("{place}: {name} is missing"));
        }
    }
    let known = schema["properties"].as_object();
    for (name, inner) in object {
        let place = format!("{place}.{name}");
        match (known.and_then(|k| k.get(name)), schema.get("additionalProperties")) {
            (Some(shape), _) | (None, Some(shape)) => at(document, shape, inner, &place)?,
            (None, None) => {}
        }
    }
    Ok(())
}

/// The patterns of the document, each as the check that it means.
fn pattern(pattern: &str, value: &Value, place: &str) -> Result<(), String> {
    let Some(text) = value.as_str() else { return Ok(()) };
    let letters = |length: usize| text.len() == length && text.bytes().all(|b| b.is_ascii_uppercase());
    let numbered = |letter: char, most: char| {
        text.strip_prefix(letter).and_then(|n| n.parse::<char>().ok()).is_some_and(|n| ('1'..=most).contains(&n))
    };
    let fits = match pattern {
        "^[A-Z]{2}$" => letters(2),
        "^[A-Z]{3}$" => letters(3),
        "^T[1-4]$" => numbered('T', '4'),
        "^G[1-7]$" => numbered('G', '7'),
        "^[A-Za-z0-9._-]{1,120}$" => {
            (1..=120).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
        }
        "^[A-Za-z0-9-]{1,40}$" => {
            (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        }
        "^[0-9a-f]{64}$" => text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')),
        // A language as BCP 47 writes it: letters, then up to three parts.
        "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" => {
            let mut parts = text.split('-');
            let first = parts.next().unwrap_or_default();
            (2..=3).contains(&first.len())
                && first.bytes().all(|b| b.is_ascii_lowercase())
                && parts.clone().count() <= 3
                && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
        }
        r"^-?[0-9]+(\.[0-9]+)?$" => {
            let parts: Vec<&str> = text.strip_prefix('-').unwrap_or(text).split('.').collect();
            parts.len() <= 2 && parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
        }
        r"^[^\u0000-\u0008\u000b-\u001f\u007f]*$" => {
            !text.chars().any(|c| c.is_ascii_control() && !matches!(c, '\n' | '\t'))
        }
        // An address on another house's page.
        known if known.starts_with("^https://[A-Za-z0-9-]") => text.starts_with("https://") && !text.contains(' '),
        "^[0-9]{4}$" => digits(text, &[4]),
        "^[0-9]{4}-[0-9]{2}$" => digits(text, &[4, 2]),
        "^[0-9]{4}(-[0-9]{2}){0,2}$" => digits(text, &[4]) || digits(text, &[4, 2]) || digits(text, &[4, 2, 2]),
        "^-?[0-9]+(/[0-9]+)?$" => {
            let parts: Vec<&str> = text.strip_prefix('-').unwrap_or(text).split('/').collect();
            parts.len() <= 2 && parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
        }
        other => match other.strip_prefix("^(").and_then(|rest| rest.strip_suffix(")$")) {
            Some(words) if words.bytes().all(|b| b.is_ascii_lowercase() || b"-|".contains(&b)) => {
                words.split('|').any(|word| word == text)
            }
            _ => return Err(format!("{place}: the pattern {other} is not known here")),
        },
    };
    if fits { Ok(()) } else { Err(format!("{place}: {text} does not match {pattern}")) }
}

/// Whether a text is numbers of so many digits, with dashes between them.
fn digits(text: &str, wanted: &[usize]) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let fits = |(part, wanted): (&&str, &usize)| part.len() == *wanted && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == wanted.len() && parts.iter().zip(wanted).all(fits)
}

fn format(format: &str, value: &Value, place: &str) -> Result<(), String> {
    let Some(text) = value.as_str() else { return Ok(()) };
    let fits = match format {
        "date" => text.parse::<jiff::civil::Date>().is_ok(),
        "date-time" => text.parse::<jiff::Timestamp>().is_ok(),
        "uri-reference" => !text.is_empty() && !text.contains(' '),
        other => return Err(format!("{place}: the format {other} is not known here")),
    };
    if fits { Ok(()) } else { Err(format!("{place}: {text} is no {format}")) }
}
