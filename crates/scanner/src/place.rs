//! Where something lies within a source.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A path below a tree's root, or the key of an object: bytes, for a path need not be text. In JSON it is a string where it is text, and `{"hex": …}`
/// where it is not, so that no two places are written alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(Vec<u8>);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Bytes { hex: String },
}

impl Place {
    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As a person reads it on one line.
    pub fn shown(&self) -> String {
        let text = String::from_utf8_lossy(&self.0);
        text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() }).collect()
    }
}

impl From<Vec<u8>> for Place {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = match std::str::from_utf8(&self.0) {
            Ok(text) => Written::Text(text.to_owned()),
            Err(_) => Written::Bytes { hex: hex::encode(&self.0) },
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Written::deserialize(deserializer)? {
            Written::Text(text) => text.into_bytes(),
            Written::Bytes { hex } => hex::decode(hex).map_err(serde::de::Error::custom)?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_comes_back_from_json_and_stays_on_its_line() {
        for bytes in [&b""[..], b"a/b", b"{\"hex\":\"00\"}", b"a\nb", "ä/\u{feff}".as_bytes(), b"\xff/\x00", b"\xc3"] {
            let place = Place::from(bytes.to_vec());
            let json = serde_json::to_string(&place).unwrap();
            assert_eq!(serde_json::from_str::<Place>(&json).unwrap(), place, "{json}");
            assert!(!json.contains('\n') && !place.shown().contains('\n'));
        }
    }
}
