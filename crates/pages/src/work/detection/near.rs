//! What lies near a fingerprint that somebody tries, and why it is found or not.

use ::desk::detection::{MatchError, NearEntry, Outcome, Tried};
use alliance::detection::{BadFingerprint, Fingerprint, FingerprintKind};
use alliance::people::access;
use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use gate::Leave;
use serde::Deserialize;

use super::bits::{self, Differing, Row};
use super::words;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::work::Seat;

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    /// Hexadecimal digits, or `KIND:DIGITS`.
    #[serde(default)]
    pub fingerprint: String,
    /// A kind; empty: by the number of digits.
    #[serde(default)]
    pub kind: String,
}

impl Typed {
    /// Whether a kind is chosen.
    pub fn is_of(&self, kind: &str) -> bool {
        self.kind == kind
    }

    fn read(&self) -> Result<Fingerprint, BadFingerprint> {
        let text = self.fingerprint.trim();
        if text.contains(':') {
            return text.to_lowercase().parse();
        }
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let chosen = FingerprintKind::ALL.iter().copied().find(|kind| kind.as_str() == self.kind);
        // PDQ and SHA-256 are of one length: people who paste 64 digits here mostly ask what a picture is near to.
        let by_length = || FingerprintKind::ALL.iter().copied().find(|kind| kind.bytes() * 2 == digits.len());
        let kind = chosen.or_else(by_length).ok_or_else(|| BadFingerprint::Kind(String::new()))?;
        Fingerprint::from_hex(kind, &digits)
    }
}

/// A near entry as the page shows it.
struct Shows {
    href: String,
    seen: NearEntry,
    /// What becomes of it.
    outcome: String,
    drawing: Option<Html>,
    scale: Option<Html>,
    rows: Vec<Row>,
}

impl Shows {
    fn of(seat: &Seat, tried: &Fingerprint, seen: &NearEntry) -> Self {
        let radius = seen.bank.bank.settings().radius;
        let counted = |id: &str, distance: u32| {
            seat.with(id, &[("n", u64::from(distance).into()), ("radius", u64::from(radius).into())])
        };
        let differing = Differing::between(tried, &seen.fingerprint);
        let drawn = |distance| {
            differing.as_ref().map(|d| d.drawing(&seat.with("near-bits", &[("n", u64::from(distance).into())])))
        };
        Self {
            href: words::entry_path(&seen.bank.name, seen.number),
            outcome: words::outcome(seat, seen.outcome, radius),
            drawing: seen.distance.and_then(drawn),
            scale: seen.distance.map(|distance| bits::scale(distance, radius, &counted("near-scale", distance))),
            rows: differing.map(|differing| differing.rows()).unwrap_or_default(),
            seen: seen.clone(),
        }
    }

    /// Whether it is found, or makes that others are not.
    fn works(&self) -> bool {
        matches!(self.seen.outcome, Outcome::Found | Outcome::Negates)
    }
}

#[derive(Template)]
#[template(path = "work/detection-near.html")]
struct NearPage<'a> {
    c: &'a Seat,
    typed: Typed,
    /// Why nothing was looked up.
    refused: Option<String>,
    tried: Option<Tried>,
    near: Vec<Shows>,
}

impl NearPage<'_> {
    fn draws(&self) -> bool {
        self.near.iter().any(|one| one.drawing.is_some())
    }
}

/// Looks it up. Nothing of it is kept but that it was asked.
pub(super) async fn show(Leave(leave): Leave<access::DetectionTry>, seat: Seat, Form(typed): Form<Typed>) -> Shown {
    let (status, sentence) = match typed.read() {
        Err(bad) => (StatusCode::UNPROCESSABLE_ENTITY, unreadable(&seat, &bad)),
        Ok(fingerprint) => match seat.desk().tried(&leave, fingerprint).await {
            Ok(tried) => {
                let near = tried.near.iter().map(|one| Shows::of(&seat, &tried.fingerprint, one)).collect();
                return seat.page(&NearPage { c: &seat, typed, refused: None, tried: Some(tried), near });
            }
            Err(MatchError::NotReady) => (StatusCode::SERVICE_UNAVAILABLE, seat.m("detection-loading")),
            Err(MatchError::Probing { seconds }) => {
                (StatusCode::TOO_MANY_REQUESTS, seat.with("near-probing", &[("seconds", seconds.into())]))
            }
            Err(MatchError::NotVetted(_)) => (StatusCode::UNPROCESSABLE_ENTITY, seat.m("detection-not-vetted")),
            Err(MatchError::Desk(error)) => return Err(Fault::from(error)),
        },
    };
    let page = NearPage { c: &seat, typed, refused: Some(sentence), tried: None, near: Vec::new() };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

fn unreadable(seat: &Seat, bad: &BadFingerprint) -> String {
    match bad {
        BadFingerprint::Kind(_) => seat.m("near-no-fingerprint"),
        BadFingerprint::Digits { kind } => {
            let digits = kind.bytes() as u64 * 2;
            seat.with("near-bad-digits", &[("kind", words::kind(*kind).into()), ("digits", digits.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fingerprint: &str, kind: &str) -> Result<String, BadFingerprint> {
        Typed { fingerprint: fingerprint.into(), kind: kind.into() }.read().map(|read| read.to_string())
    }

    #[test]
    fn the_number_of_digits_says_the_kind_unless_one_is_chosen() {
        let digits = "ab".repeat(32);
        assert_eq!(typed(&digits, "").unwrap(), format!("pdq:{digits}"));
        assert_eq!(typed(&format!(" {digits}\n"), "sha256").unwrap(), format!("sha256:{digits}"));
        assert_eq!(typed(&digits[..40], "").unwrap(), format!("sha1:{}", &digits[..40]));
        assert_eq!(typed(&format!("MD5:{}", &digits[..32]), "pdq").unwrap(), format!("md5:{}", &digits[..32]));
        assert_eq!(typed(&digits[..40], "md5"), Err(BadFingerprint::Digits { kind: FingerprintKind::Md5 }));
        assert_eq!(typed("", ""), Err(BadFingerprint::Kind(String::new())));
        assert_eq!(typed(&"zz".repeat(32), ""), Err(BadFingerprint::Digits { kind: FingerprintKind::Pdq }));
    }
}
