//! Where a victim was located, and which other country that concerns.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where victims were located. As text `home`, `home.DE`, `abroad`, `abroad.DE`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Place {
    /// In the member itself.
    Home {
        /// Which member referred them; none where nobody did, or it is not known.
        from: Option<String>,
    },
    /// Elsewhere.
    Abroad {
        /// In which member; none: in no member, or it is not known in which.
        country: Option<String>,
    },
}

/// The text is no place.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "“{0}” is no place; write `home` or `abroad`, and behind a dot two letters of the member that it concerns: `abroad.DE`"
)]
pub struct BadPlace(pub String);

impl Place {
    /// In the member itself, referred by nobody.
    pub const HOME: Self = Self::Home { from: None };
    /// Abroad, in no member or in none that is known.
    pub const ABROAD: Self = Self::Abroad { country: None };

    /// A place by its side, `home` or `abroad`, and the other member that it concerns.
    pub fn of(side: &str, other: Option<&str>) -> Option<Self> {
        let other = match other {
            Some(code) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => Some(code.to_owned()),
            Some(_) => return None,
            None => None,
        };
        match side {
            "home" => Some(Self::Home { from: other }),
            "abroad" => Some(Self::Abroad { country: other }),
            _ => None,
        }
    }

    /// `home` or `abroad`.
    pub const fn side(&self) -> &'static str {
        match self {
            Self::Home { .. } => "home",
            Self::Abroad { .. } => "abroad",
        }
    }

    /// The other member that it concerns.
    pub fn other(&self) -> Option<&str> {
        match self {
            Self::Home { from: other } | Self::Abroad { country: other } => other.as_deref(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.other() {
            Some(other) => write!(f, "{}.{other}", self.side()),
            None => f.write_str(self.side()),
        }
    }
}

impl FromStr for Place {
    type Err = BadPlace;
    fn from_str(text: &str) -> Result<Self, BadPlace> {
        let (side, other) = text.split_once('.').map_or((text, None), |(side, other)| (side, Some(other)));
        Self::of(side, other).ok_or_else(|| BadPlace(text.to_owned()))
    }
}

impl TryFrom<String> for Place {
    type Error = BadPlace;
    fn try_from(text: String) -> Result<Self, BadPlace> {
        text.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        for text in ["home", "home.DE", "abroad", "abroad.XK"] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        }
        for bad in ["", "at home", "abroad.", "abroad.de", "abroad.DEU", "home.DE.FR"] {
            assert!(bad.parse::<Place>().is_err(), "{bad}");
        }
    }
}
