//! Values as HMA reads them: truth in many words, numbers as texts, unknown names passed over, null as if it were not there.

use std::collections::BTreeSet;
use std::str::FromStr;

use alliance::detection::EnabledRatio;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, Query, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use serde_json::{Map, Value};

use super::fault::{Fault, Misshapen};

/// Bytes of a body of JSON, at most.
const LARGEST_JSON: usize = 1 << 20;

/// What stands in the query of an address. Of a name that stands there twice, the first counts.
pub(super) struct Asked(Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Fault> {
        let read = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        read.map(|Query(all)| Self(all)).map_err(|_| Fault::bad("The query was not understood."))
    }
}

impl Asked {
    /// A value, also an empty one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A value that is not empty.
    pub fn some(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// The names of a list with commas; none where there is none, or it is empty.
    pub fn names(&self, name: &str) -> Option<BTreeSet<String>> {
        self.some(name).map(|list| list.split(',').map(|one| one.trim().to_owned()).collect())
    }

    /// Whether a truth value is said, in the word `true` alone.
    pub fn says_true(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }
}

/// Takes values by their shape, and collects what has another.
#[derive(Default)]
pub(super) struct Shape(Vec<Misshapen>);

impl Shape {
    /// A text of the query that has to be there.
    pub fn text<'a>(&mut self, asked: &'a Asked, at: &'static str) -> &'a str {
        let found = asked.get(at);
        if found.is_none() {
            self.missing(at);
        }
        found.unwrap_or_default()
    }

    /// A truth value of the query; no where there is none.
    pub fn truth(&mut self, asked: &Asked, at: &'static str) -> bool {
        match asked.get(at).map(truth) {
            None => false,
            Some(Some(value)) => value,
            Some(None) => {
                self.not_a_truth_value(at);
                false
            }
        }
    }

    /// A text of an object.
    pub fn text_of(&mut self, object: &Map<String, Value>, at: &'static str) -> Option<String> {
        match object.get(at) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()),
            Some(_) => {
                self.0.push(Misshapen { kind: "string_type", at: Some(at), says: "Input should be a valid string" });
                None
            }
        }
    }

    /// Notes that a value has to be there.
    pub fn missing(&mut self, at: &'static str) {
        self.0.push(Misshapen { kind: "missing", at: Some(at), says: "Field required" });
    }

    /// A truth value of an object.
    pub fn truth_of(&mut self, object: &Map<String, Value>, at: &'static str) -> Option<bool> {
        let read = match object.get(at)? {
            Value::Null => return None,
            Value::Bool(value) => Some(*value),
            Value::Number(number) => truth(&number.to_string()),
            Value::String(text) => truth(text),
            _ => None,
        };
        if read.is_none() {
            self.not_a_truth_value(at);
        }
        read
    }

    /// A number of an object, or a number as text: the digits as they were written.
    pub fn number_of(&mut self, object: &Map<String, Value>, at: &'static str) -> Option<String> {
        let read = match object.get(at)? {
            Value::Null => return None,
            Value::Bool(value) => Some(u8::from(*value).to_string()),
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) => f64::from_str(text.trim()).ok().map(|_| text.trim().to_owned()),
            _ => None,
        };
        if read.is_none() {
            let says = "Input should be a valid number, unable to parse string as a number";
            self.0.push(Misshapen { kind: "float_parsing", at: Some(at), says });
        }
        read
    }

    /// Whether all had their shape.
    pub fn done(self) -> Result<(), Fault> {
        if self.0.is_empty() { Ok(()) } else { Err(Fault::shape(&self.0)) }
    }

    fn not_a_truth_value(&mut self, at: &'static str) {
        let says = "Input should be a valid boolean, unable to interpret input";
        self.0.push(Misshapen { kind: "bool_parsing", at: Some(at), says });
    }
}

/// A truth value in any of its words.
fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "1.0" | "true" | "t" | "yes" | "y" | "on" => Some(true),
        "0" | "0.0" | "false" | "f" | "no" | "n" | "off" => Some(false),
        _ => None,
    }
}

/// The share of a bank that works.
pub(super) fn ratio(digits: &str) -> Result<EnabledRatio, Fault> {
    digits.parse().map_err(|_| Fault::bad("enabled_ratio is a number from 0 to 1, with at most 18 decimal places."))
}

/// A body that is to be JSON.
pub(super) enum Sent {
    /// It is.
    Json(Value),
    /// It says that it is something else.
    NotSaid,
    /// It says so, and is not.
    Broken,
}

impl Sent {
    /// Reads a body, up to a bound.
    pub async fn of(request: Request) -> Result<Self, Fault> {
        let said = is_of(request.headers(), "application/json");
        let bytes = whole(request.into_body()).await?;
        if !said {
            return Ok(Self::NotSaid);
        }
        Ok(serde_json::from_slice(&bytes).map_or(Self::Broken, Self::Json))
    }

    /// As addresses take it that check values: 415, 400.
    pub async fn object(request: Request) -> Result<Map<String, Value>, Fault> {
        match Self::of(request).await? {
            Self::Json(Value::Object(object)) => Ok(object),
            Self::Json(_) => Err(Fault::bad("The body is JSON, and no object.")),
            Self::Broken => Err(Fault::bad("The body is no JSON.")),
            Self::NotSaid => Err(Fault::not_said_to_be_json()),
        }
    }

    /// As addresses take it that check by shape: 422 for all of it.
    pub async fn shaped(request: Request) -> Result<Map<String, Value>, Fault> {
        let (kind, says) = match Self::of(request).await? {
            Self::Json(Value::Object(object)) => return Ok(object),
            Self::Json(_) => ("model_type", "Input should be an object"),
            Self::Broken | Self::NotSaid => ("json_invalid", "Invalid JSON"),
        };
        Err(Fault::shape(&[Misshapen { kind, at: None, says }]))
    }
}

/// Whether what is sent says that it is of this type.
pub(super) fn is_of(headers: &HeaderMap, kind: &str) -> bool {
    let said = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind)
}

async fn whole(body: Body) -> Result<Bytes, Fault> {
    to_bytes(body, LARGEST_JSON)
        .await
        .map_err(|_| Fault::too_large("A body of JSON has at most 1 MiB here, and has to arrive whole."))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn asked(query: &str) -> Asked {
        Asked(Query::try_from_uri(&format!("/?{query}").parse().unwrap()).unwrap().0)
    }

    #[test]
    fn truth_has_many_words() {
        for (word, value) in [
            ("1", true),
            ("TRUE", true),
            ("Yes", true),
            ("on", true),
            ("t", true),
            ("0", false),
            ("oFF", false),
            ("n", false),
        ] {
            assert_eq!(truth(word), Some(value), "{word}");
        }
        for word in ["", "maybe", "2", " true"] {
            assert_eq!(truth(word), None, "{word}");
        }
    }

    #[test]
    fn queries_are_read_loosely() {
        let query = asked("signal=a%20b+c&signal=second&banks=A,%20B,&empty=&x=1");
        assert_eq!((query.get("signal"), query.some("empty"), query.get("empty")), (Some("a b c"), None, Some("")));
        assert_eq!(query.names("banks").unwrap().into_iter().collect::<Vec<_>>(), ["", "A", "B"]);
        assert_eq!(query.names("empty"), None);
        let mut shape = Shape::default();
        assert_eq!(
            (shape.text(&query, "signal"), shape.truth(&query, "x"), shape.truth(&query, "y")),
            ("a b c", true, false)
        );
        assert!(shape.done().is_ok());
        let mut shape = Shape::default();
        shape.text(&query, "signal_type");
        shape.truth(&query, "signal");
        assert!(shape.done().is_err());
    }

    #[test]
    fn numbers_come_as_texts_too() {
        let object = json!({"a": 0.25, "b": " 0.5 ", "c": null, "d": "half", "e": true, "f": [], "g": 1e-9});
        let object = object.as_object().unwrap();
        let mut shape = Shape::default();
        let mut read = |at| shape.number_of(object, at);
        assert_eq!(
            (read("a").as_deref(), read("b").as_deref(), read("c"), read("z")),
            (Some("0.25"), Some("0.5"), None, None)
        );
        assert_eq!((read("e").as_deref(), read("g").as_deref()), (Some("1"), Some("1e-9")));
        assert_eq!((read("d"), read("f")), (None, None));
        assert_eq!(shape.0.iter().map(|m| m.at).collect::<Vec<_>>(), [Some("d"), Some("f")]);
        assert_eq!(ratio("1e-5").unwrap().to_string(), "0.00001");
        for bad in ["7", "-1", "inf", "NaN"] {
            assert!(ratio(bad).is_err(), "{bad}");
        }
    }
}
