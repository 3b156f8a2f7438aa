//! To another house and back (OpenID Connect).

use ::desk::people::{Errand, NotDone};
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use gate::{Gate, Leave};

use super::{Seat, back as wanted, wrong};
use crate::fault::{Fault, Shown};
use crate::i18n::Lang;

/// A page that goes on by itself. The browser came from another house, so it sends no `SameSite=Strict` cookie with this request;
/// with the next, which begins here, it does.
#[derive(Template)]
#[template(path = "work/onward.html")]
struct Onward<'a> {
    c: &'a Seat,
    to: String,
}

/// Sends a browser to the other house on an errand.
pub async fn send(seat: &Seat, gate: &Gate, errand: Errand, to: &str) -> Result<Response, NotDone> {
    let (address, name) = seat.desk().go_to_openid(&gate.doors, errand, (to, seat.lang().tag())).await?;
    let mut response = Redirect::to(&address).into_response();
    response.headers_mut().insert(header::SET_COOKIE, gate::set_errand_cookie(Some(&name)));
    Ok(response)
}

/// Goes there to sign in, or to take an invitation up.
pub async fn go(Leave(_): Leave<access::SignInOpenId>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    let fault = |e| super::super::people::fault(&seat, e);
    let errand = match seat.parameter("invitation") {
        Some(secret) => seat.desk().invitation_errand(secret).await.map_err(fault)?,
        None => Errand::SignIn,
    };
    let to = wanted(seat.parameter("back"));
    match send(&seat, &gate, errand, &to).await {
        Ok(response) => Ok(response),
        Err(done) => {
            let (status, sentence) = wrong(&seat, done)?;
            super::once_more(super::page(&seat, &gate, Some(sentence), ("", &to)).await, status)
        }
    }
}

/// Comes back from there.
pub async fn back(
    Leave(_): Leave<access::SignInOpenId>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Fault> {
    let name = gate::errand_cookie(&headers).unwrap_or_default();
    let query = uri.query().unwrap_or_default();
    let (to, cookie) = match seat.desk().back_from_openid(&gate.doors, name, query).await {
        Ok(came) => {
            let own = came.signed_in.as_ref().map_or(came.language.as_str(), |s| s.language.as_str());
            let language = Lang::served(own).unwrap_or(seat.lang());
            let cookie = came.signed_in.map(|s| gate::set_cookie(Some(&s.secret)));
            (format!("/{}{}", language.tag(), wanted(Some(&came.back))), cookie)
        }
        Err(strayed) => {
            let NotDone::Rule(code) = strayed.why else {
                return Err(super::super::people::fault(&seat, strayed.why));
            };
            let language = strayed.language.as_deref().and_then(Lang::served).unwrap_or(seat.lang());
            (format!("/{}/sign-in?why={code}", language.tag()), None)
        }
    };
    let mut response = seat.page(&Onward { c: &seat, to })?;
    let headers: &mut HeaderMap = response.headers_mut();
    headers.append(header::SET_COOKIE, gate::set_errand_cookie(None));
    if let Some(cookie) = cookie {
        let cookie: HeaderValue = cookie;
        headers.append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
