//! Lists for whoever takes them over, by the interface that clients of NCMEC's hash-sharing API know, version 2 (docs/exchange.md).
//!
//! Those clients show a name and a password (`Authorization: Basic`). The password is a token; the name says nothing here. Nothing ever asks
//! for Basic, so no browser keeps such a password and sends it where another site leads it.

use alliance::detection::FingerprintKind;
use alliance::detection::opinion::own_reasons;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::Desk;
use desk::detection::{BankRefused, Shared, Window};
use desk::people::Authorised;
use gate::{Gate, Leave, seat};
use interchange::detection::ncmec::render::{self, Numbered};
use interchange::detection::ncmec::{Query as Asked, Reason, Standing, Submitted, about, submitted};
use interchange::detection::{Classification, Fingerprint, Kind, Media, Member, Row};

use alliance::people::access;

use crate::api::work::dressed;
use crate::problem::{Problem, Trouble};

/// What every address of it begins with.
const PREFIX: &str = "/exchange/";

/// Whether an address belongs to it.
pub(crate) fn is_under(path: &str) -> bool {
    path.starts_with(PREFIX)
}

/// The addresses, behind the gate.
pub(crate) fn router(gate: Gate) -> Router {
    let r = Router::new();
    let r = seat!(r, BankPull, GET "/exchange/v2/entries", entries);
    let r = seat!(r, BankPull, GET "/exchange/v2/status", status);
    let r = seat!(r, BankPull, GET "/exchange/v2/members", members);
    let r = seat!(r, BankPull, GET "/exchange/v2/feedback/{kind}/reasons", reasons);
    let r = seat!(r, BankOpinion, PUT "/exchange/v2/entries/{member}/{id}/{kind}/feedback", opinion);
    let desk = gate.desk.clone();
    r.layer(from_fn(move |request, next| gate::enter(gate.clone(), request, next)))
        .layer(from_fn(dressed))
        // Outermost: whoever shows a session and no token shows nothing here.
        .layer(from_fn(with_password))
        .with_state(desk)
}

/// Puts a password where tokens are looked for. A session is nothing here: only machines take lists over.
async fn with_password(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(COOKIE);
    if let Some(token) = request.headers().get(AUTHORIZATION).and_then(password) {
        let bearer = HeaderValue::try_from(format!("Bearer {token}"));
        if let Ok(mut bearer) = bearer {
            bearer.set_sensitive(true);
            request.headers_mut().insert(AUTHORIZATION, bearer);
        }
    }
    next.run(request).await
}

/// The password of a name and a password.
fn password(shown: &HeaderValue) -> Option<String> {
    let (scheme, both) = shown.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let both = String::from_utf8(STANDARD.decode(both.trim()).ok()?).ok()?;
    both.split_once(':').map(|(_, password)| password.to_owned())
}

fn xml(text: String) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8"))], text).into_response()
}

impl From<BankRefused> for Problem {
    fn from(refused: BankRefused) -> Self {
        match refused {
            BankRefused::Desk(error) => error.into(),
            BankRefused::NotReady => {
                Self::new(Trouble::Unavailable).saying("The index is not loaded yet. Ask again in a moment.")
            }
            BankRefused::NotThere => Self::new(Trouble::NotFound),
            BankRefused::Rule { code, text } => Self::refused(code, &text),
            refused @ (BankRefused::NotVetted(_) | BankRefused::NotYours | BankRefused::Taken) => {
                Self::new(Trouble::Conflict).saying(refused.to_string())
            }
        }
    }
}

/// An entry as the exchange says it. A fingerprint of a file may be of any; the clients compare those of videos.
fn row(shared: Shared) -> Numbered {
    let fingerprint = shared.fingerprint.and_then(|one| {
        let kind = match one {
            alliance::detection::Fingerprint::Pdq(_) => Kind::Pdq,
            alliance::detection::Fingerprint::Sha256(_) => Kind::Sha256,
            alliance::detection::Fingerprint::Sha1(_) => Kind::Sha1,
            alliance::detection::Fingerprint::Md5(_) => Kind::Md5,
        };
        Fingerprint::parse(&kind, &hex::encode(one.bytes())).ok()
    });
    Numbered {
        number: shared.number,
        row: Row {
            id: Some(shared.entry.to_string()),
            member: Some(Member { id: Some(shared.bank), name: shared.bank_name }),
            media: Some(if shared.is_picture { Media::Image } else { Media::Video }),
            deleted: shared.fingerprint.is_none(),
            fingerprints: fingerprint.into_iter().collect(),
            classification: shared.level.map(|(scheme, level)| Classification { scheme, level }),
            time: Some(shared.at),
            ..Row::default()
        },
    }
}

async fn entries(
    Leave(leave): Leave<access::BankPull>,
    State(desk): State<Desk>,
    Query(given): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let given = given.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let asked =
        Asked::of(given, desk.clock().now()).map_err(|e| Problem::new(Trouble::BadQuery).saying(e.to_string()))?;
    let window = Window { from: asked.from, to: asked.to, start: asked.start, size: asked.size.into() };
    let (found, highest) = desk.shared_changes(&leave, &window).await?;
    let rows: Vec<Numbered> = found.into_iter().map(row).collect();
    match render::entries(&asked, &rows, highest) {
        Ok(text) => Ok(xml(text)),
        Err(error) => {
            tracing::error!(%error, "a list could not be said");
            Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
    }
}

/// Whoever asks, as a member of the exchange. Those that entries are of are banks, whose numbers begin at 1.
fn asker(leave: &Authorised<access::BankPull>) -> Member {
    Member { id: Some(0), name: leave.person().organisation.clone().unwrap_or_default() }
}

async fn status(Leave(leave): Leave<access::BankPull>) -> Response {
    let (person, member) = (leave.person(), asker(&leave));
    // The address that it came from is known to whoever asks; it is said to nobody.
    let standing = Standing { address: String::new(), username: person.account.clone(), member };
    xml(render::standing(&standing))
}

async fn members(Leave(leave): Leave<access::BankPull>, State(desk): State<Desk>) -> Result<Response, Problem> {
    let banks = desk.banks_to_take(&leave).await?.into_iter();
    let banks = banks.map(|bank| Member { id: Some(bank.number), name: bank.name });
    let members: Vec<Member> = std::iter::once(asker(&leave)).chain(banks).collect();
    Ok(xml(render::members(&members)))
}

/// The kind of fingerprint that an address names; of others nobody says anything.
fn kind_of(word: &str) -> Result<FingerprintKind, Problem> {
    let kinds =
        [(Kind::Pdq, FingerprintKind::Pdq), (Kind::Md5, FingerprintKind::Md5), (Kind::Sha1, FingerprintKind::Sha1)];
    let found = kinds.into_iter().find(|(kind, _)| about(kind) == Some(word));
    found.map(|(_, kind)| kind).ok_or_else(|| Problem::new(Trouble::NotFound))
}

/// The reasons for which an entry can be wrong: the same for each kind.
async fn reasons(_: Leave<access::BankPull>, Path(kind): Path<String>) -> Result<Response, Problem> {
    kind_of(&kind)?;
    let own = own_reasons().into_iter().map(|reason| Reason { guid: reason.guid, name: reason.name });
    Ok(xml(render::reasons(&kind, &own.collect::<Vec<_>>())))
}

/// What somebody who takes a list over says of an entry.
async fn opinion(
    Leave(leave): Leave<access::BankOpinion>,
    State(desk): State<Desk>,
    Path((member, id, kind)): Path<(String, String, String)>,
    body: Bytes,
) -> Result<Response, Problem> {
    let kind = kind_of(&kind)?;
    let number = |text: &str| text.parse::<u64>().map_err(|_| Problem::new(Trouble::NotFound));
    let (bank, entry) = (number(&member)?, number(&id)?);
    let said = submitted("the opinion", body.as_ref())
        .map_err(|fault| Problem::new(Trouble::BadBody).saying(fault.to_string()))?;
    let wrong = match &said {
        Submitted::Affirmative => None,
        Submitted::Negative(guids) => Some(guids.as_slice()),
    };
    desk.opinion_hear(&leave, (bank, entry, kind), wrong).await?;
    Ok(StatusCode::OK.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_basic_alone() {
        let of = |text: &str| password(&HeaderValue::from_str(text).unwrap());
        let both = |text: &str| format!("Basic {}", STANDARD.encode(text));
        assert_eq!(of(&both("user:accord_x")), Some("accord_x".to_owned()));
        assert_eq!(of(&both("user:a:b")), Some("a:b".to_owned()));
        assert_eq!(of(&both("none")), None);
        for none in ["Basic ***", "Basic", "Bearer accord_x", &format!("Basic {}", STANDARD.encode([0xff, 0x3a, 0xff]))]
        {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
