//! What lies near a fingerprint that somebody tries, and why it is found or not.

use ::desk::detection::{MatchError, NearEntry, Outcome, Tried};
use ::desk::hashing::{Hashing, LARGEST_PHOTO, LEAST_QUALITY, Media, Needs, NotHashed, Prints};
use alliance::detection::{BadFingerprint, Fingerprint, FingerprintKind};
use alliance::people::access;
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use gate::{Leave, seat};
use serde::Deserialize;

use super::bits::{self, Differing, Row};
use super::words;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::work::Seat;

/// Bytes of a form beside the picture.
const BESIDE: usize = 64 << 10;

/// The route.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let most = usize::try_from(LARGEST_PHOTO).unwrap_or(usize::MAX).saturating_add(BESIDE);
    r.merge(seat!(Router::new(), DetectionTry, POST "/work/detection/near", show).layer(DefaultBodyLimit::max(most)))
}

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
        let on_scale = |distance: u32| {
            seat.with("near-scale", &[("n", u64::from(distance).into()), ("radius", u64::from(radius).into())])
        };
        let differing = Differing::between(tried, &seen.fingerprint);
        let drawn = |distance| {
            differing.as_ref().map(|d| d.drawing(&seat.with("near-bits", &[("n", u64::from(distance).into())])))
        };
        Self {
            href: words::entry_path(&seen.bank.name, seen.number),
            outcome: words::outcome(seat, seen.outcome, radius),
            drawing: seen.distance.and_then(drawn),
            scale: seen.distance.map(|distance| bits::scale(distance, radius, &on_scale(distance))),
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

/// Why nothing was looked up, in a sentence.
type Refused = (StatusCode, String);

/// Looks it up. Nothing of it is kept but that it was asked: a picture is hashed in memory and let go.
async fn show(
    Leave(leave): Leave<access::DetectionTry>,
    seat: Seat,
    State(site): State<Site>,
    request: Request,
) -> Shown {
    let (typed, prints) = match asked(&seat, site.hashing.as_ref(), request).await {
        Ok(asked) => asked,
        Err((typed, refused)) => return refuse(&seat, typed, refused),
    };
    let (mut found, mut near): (Option<Tried>, Vec<Shows>) = (None, Vec::new());
    for fingerprint in prints {
        let refused = match seat.desk().tried(&leave, fingerprint).await {
            Ok(tried) => {
                near.extend(tried.near.iter().map(|one| Shows::of(&seat, &tried.fingerprint, one)));
                match &mut found {
                    None => found = Some(tried),
                    Some(first) => {
                        first.is_found |= tried.is_found;
                        first.further += tried.further;
                    }
                }
                continue;
            }
            Err(MatchError::NotReady) => (StatusCode::SERVICE_UNAVAILABLE, seat.m("detection-loading")),
            Err(MatchError::Probing { seconds }) => {
                (StatusCode::TOO_MANY_REQUESTS, seat.with("near-probing", &[("seconds", seconds.into())]))
            }
            Err(MatchError::NotVetted(_)) => (StatusCode::UNPROCESSABLE_ENTITY, seat.m("detection-not-vetted")),
            Err(MatchError::Desk(error)) => return Err(Fault::from(error)),
        };
        return refuse(&seat, typed, refused);
    }
    seat.page(&NearPage { c: &seat, typed, refused: None, tried: found, near })
}

fn refuse(seat: &Seat, typed: Typed, (status, sentence): Refused) -> Shown {
    let page = NearPage { c: seat, typed, refused: Some(sentence), tried: None, near: Vec::new() };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

/// What is to be looked up: of a picture its PDQ first and then its digests, else the fingerprint that was typed.
async fn asked(
    seat: &Seat,
    hashing: Option<&Hashing>,
    request: Request,
) -> Result<(Typed, Vec<Fingerprint>), (Typed, Refused)> {
    let unfit = |sentence: String| (StatusCode::UNPROCESSABLE_ENTITY, sentence);
    let no_form = || (Typed::default(), unfit(seat.m("near-no-fingerprint")));
    let head = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !head.starts_with("multipart/form-data") {
        let Form(typed) = Form::<Typed>::from_request(request, &()).await.map_err(|_| no_form())?;
        return match typed.read() {
            Ok(fingerprint) => Ok((typed, vec![fingerprint])),
            Err(bad) => Err((typed, unfit(unreadable(seat, &bad)))),
        };
    }
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| no_form())?;
    let (mut typed, mut picture) = (Typed::default(), None);
    while let Some(part) = parts.next_field().await.map_err(|_| no_form())? {
        match part.name() {
            Some("fingerprint") => typed.fingerprint = part.text().await.map_err(|_| no_form())?,
            Some("kind") => typed.kind = part.text().await.map_err(|_| no_form())?,
            Some("picture") => {
                let read = hashed(hashing, part).await;
                picture = read.map_err(|error| (typed.clone(), not_hashed(seat, &error)))?;
            }
            _ => {}
        }
    }
    let Some(Prints { pdq, digests }) = picture else {
        return match typed.read() {
            Ok(fingerprint) => Ok((typed, vec![fingerprint])),
            Err(bad) => Err((typed, unfit(unreadable(seat, &bad)))),
        };
    };
    let pdq = pdq.filter(|pdq| pdq.quality >= LEAST_QUALITY).map(|pdq| Fingerprint::Pdq(pdq.hash));
    let files = digests
        .into_iter()
        .flat_map(|of| [Fingerprint::Sha256(of.sha256), Fingerprint::Sha1(of.sha1), Fingerprint::Md5(of.md5)]);
    Ok((typed, pdq.into_iter().chain(files).collect()))
}

/// The fingerprints of a picture that is sent; none where the field was left empty.
async fn hashed(
    hashing: Option<&Hashing>,
    mut part: axum::extract::multipart::Field<'_>,
) -> Result<Option<Prints>, NotHashed> {
    let mut taking = None;
    while let Ok(Some(piece)) = part.chunk().await {
        if piece.is_empty() {
            continue;
        }
        if taking.is_none() {
            let hashing = hashing.ok_or_else(|| NotHashed::NoDecoder("there are none here".to_owned()))?;
            taking = Some(hashing.begin(Media::Photo, Needs { pdq: true, digests: true }).await?);
        }
        if let Some(taking) = &mut taking {
            taking.take(&piece)?;
        }
    }
    match taking {
        None => Ok(None),
        Some(taking) => taking.end().await.map(Some),
    }
}

fn not_hashed(seat: &Seat, error: &NotHashed) -> Refused {
    match error {
        NotHashed::TooLong { most } => {
            (StatusCode::PAYLOAD_TOO_LARGE, seat.with("near-picture-too-large", &[("most", (most >> 20).into())]))
        }
        NotHashed::NotAPicture(_) | NotHashed::NotFetched(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, seat.m("near-picture-unread"))
        }
        NotHashed::Busy | NotHashed::NoDecoder(_) => (StatusCode::SERVICE_UNAVAILABLE, seat.m("near-picture-busy")),
    }
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
