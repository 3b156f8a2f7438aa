//! Why a letter was not taken, in a word that holds nobody's address: servers like to repeat those in their answers.

use jiff::SignedDuration;
use lettre::transport::smtp::Error;

/// Why a letter was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailFault {
    /// The server said no for good (5xx): its three digits.
    Refused(String),
    /// The server said no for now (4xx): its three digits.
    Deferred(String),
    /// The server could not be reached, or broke off in the middle.
    Unreachable,
    /// No agreement on TLS, or the certificate is not the server's.
    Tls,
    /// The address is none.
    Address,
    /// There are no words for this letter.
    Words,
}

impl MailFault {
    /// What the server's way of refusing says.
    pub(crate) fn of(error: &Error) -> Self {
        let digits = || error.status().map(|code| u16::from(code).to_string()).unwrap_or_default();
        if error.is_permanent() {
            Self::Refused(digits())
        } else if error.is_transient() {
            Self::Deferred(digits())
        } else if error.is_tls() {
            Self::Tls
        } else {
            Self::Unreachable
        }
    }

    /// The word by which it is remembered, and its message found, with the server's digits behind it.
    pub fn word(&self) -> String {
        match self {
            Self::Refused(code) => format!("refused {code}"),
            Self::Deferred(code) => format!("deferred {code}"),
            Self::Unreachable => "unreachable".to_owned(),
            Self::Tls => "tls".to_owned(),
            Self::Address => "address".to_owned(),
            Self::Words => "words".to_owned(),
        }
    }

    /// All words, for whoever has to translate them.
    pub const WORDS: [&'static str; 6] = ["refused", "deferred", "unreachable", "tls", "address", "words"];

    /// Whether a remembered word says that the server as a whole is out of reach.
    pub(crate) fn is_of_the_server(word: &str) -> bool {
        matches!(word, "unreachable" | "tls")
    }
}

/// A letter that the server refuses for good is tried so often: some servers say 5xx of what passes in an hour.
const OFTEN_REFUSED: u32 = 4;
/// Any other one so often: three days.
const OFTEN: u32 = 20;

/// In which time a letter is tried again that failed after `tries` earlier ones: a minute, doubled each time, up to six hours.
/// None gives it up.
pub fn pause(fault: &MailFault, tries: u32) -> Option<SignedDuration> {
    let (first, most) = match fault {
        MailFault::Refused(_) => (60, OFTEN_REFUSED),
        MailFault::Address | MailFault::Words => return None,
        _ => (1, OFTEN),
    };
    let minutes = 1_i64.checked_shl(tries.min(16)).map_or(360, |n| (n * first).min(360));
    (tries + 1 < most).then_some(SignedDuration::from_mins(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_a_minute_to_six_hours_and_end() {
        let minutes: Vec<_> = (0..20).map(|n| pause(&MailFault::Unreachable, n).map(|p| p.as_mins())).collect();
        assert_eq!(&minutes[..10], [1, 2, 4, 8, 16, 32, 64, 128, 256, 360].map(Some));
        assert_eq!(minutes[18], Some(360));
        assert_eq!(minutes[19], None);
        let refused: Vec<_> =
            (0..4).map(|n| pause(&MailFault::Refused("550".into()), n).map(|p| p.as_mins())).collect();
        assert_eq!(refused, [Some(60), Some(120), Some(240), None]);
        assert_eq!(pause(&MailFault::Words, 0), None);
    }
}
