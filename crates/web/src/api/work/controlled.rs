//! Control characters in what is sent: no database and no reader takes them well. A body is walked through once for them before it
//! is read into its shape, and nothing of it is kept on the way but the place.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// The JSON pointer (RFC 6901) of the first text that holds a control character other than line feed and tab; an error where the
/// body is no JSON.
pub(super) fn controlled(body: &[u8]) -> serde_json::Result<Option<String>> {
    let mut walk = Walk::default();
    let mut reader = serde_json::Deserializer::from_slice(body);
    Value(&mut walk).deserialize(&mut reader)?;
    reader.end()?;
    Ok(walk.found)
}

/// Where the walk is, and what it found.
#[derive(Default)]
struct Walk {
    at: String,
    found: Option<String>,
}

impl Walk {
    fn see(&mut self, text: &str) {
        let controlled = text.chars().any(|c| c.is_ascii_control() && !matches!(c, '\n' | '\t'));
        if controlled && self.found.is_none() {
            self.found = Some(if self.at.is_empty() { "/".to_owned() } else { self.at.clone() });
        }
    }
}

/// Any value.
struct Value<'a>(&'a mut Walk);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.see(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let length = self.0.at.len();
        for n in 0_u64.. {
            self.0.at.push('/');
            self.0.at.push_str(&n.to_string());
            let more = seq.next_element_seed(Value(self.0))?;
            self.0.at.truncate(length);
            if more.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let length = self.0.at.len();
        while map.next_key_seed(Name(self.0))?.is_some() {
            map.next_value_seed(Value(self.0))?;
            self.0.at.truncate(length);
        }
        Ok(())
    }
}

/// The name of a member, by which the place goes on.
struct Name<'a>(&'a mut Walk);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<(), E> {
        self.0.at.push('/');
        for c in name.chars() {
            match c {
                '~' => self.0.at.push_str("~0"),
                '/' => self.0.at.push_str("~1"),
                // What is controlled in it is shown, and not sent back.
                c if c.is_control() => self.0.at.extend(c.escape_default()),
                c => self.0.at.push(c),
            }
        }
        self.0.see(name);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_character_is_named_by_its_place() {
        for (body, place) in [
            (r#"{"a": ["x", {"b/c": "\u0000"}], "d": "\u0001"}"#, Some("/a/1/b~1c")),
            (r#"{"a\u0001": 1}"#, Some("/a\\u{1}")),
            (r#"{"é": "\r"}"#, Some("/é")),
            (r#""\u007f""#, Some("/")),
            (r#"[[1, -2, 3.5, true, null], [], {}, "", ["\b"]]"#, Some("/4/0")),
            (r#"{"a": "two\nlines\tand a tab", "b": null, "c": 1e40}"#, None),
        ] {
            let found = controlled(body.as_bytes()).unwrap();
            assert_eq!(found.as_deref(), place, "{body}");
        }
    }

    #[test]
    fn what_is_no_json_is_an_error() {
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        for body in ["", "{", "[1,]", "\"\u{1}\"", "{} {}", deep.as_str()] {
            assert!(controlled(body.as_bytes()).is_err(), "{body}");
        }
    }
}
