//! The gate of the working rooms: from a request to a person, and from a person and a route to leave for it. It knows HTTP and
//! no page; it decides nothing: the table stands in [`alliance::people::access`], and [`Desk::authorise`] reads it.
//!
//! A route of the working rooms is registered by [`seat!`] alone. That names the row of the table, does not compile where the
//! row lacks the route, and puts the check before the handler. The handler takes the [`Leave`] that the check made.

mod address;
mod bounds;
mod cookies;
mod origin;

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use desk::people::{Act, Authorised, BadToken, Denied, Doors, Person};
use desk::{Desk, DeskError};

pub use alliance;
pub use bounds::{LARGEST_BODY, LARGEST_FORM, LARGEST_REPORT};
pub use cookies::{COOKIE, cookie, errand_cookie, set_cookie, set_errand_cookie};
pub use origin::{BadOrigin, Origin};

/// What stands before the working rooms. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Gate {
    /// The desk behind it.
    pub desk: Desk,
    /// The address under which people reach this site.
    pub origin: Arc<Origin>,
    /// The ways to sign in.
    pub doors: Arc<Doors>,
    /// The machine that passes requests on, where there is one: what it says of addresses is believed.
    pub proxy: Option<IpAddr>,
}

impl Gate {
    /// A gate whose only way in is a passkey, with nothing before it.
    pub fn new(desk: Desk, origin: Origin) -> Result<Self, DeskError> {
        let doors = Doors::new(origin.as_str())?;
        Ok(Self { desk, origin: Arc::new(origin), doors: Arc::new(doors), proxy: None })
    }

    /// With these ways in.
    #[must_use]
    pub fn with_doors(mut self, doors: Doors) -> Self {
        self.doors = Arc::new(doors);
        self
    }

    /// With a machine before it whose word on addresses is believed.
    #[must_use]
    pub fn behind(mut self, proxy: Option<IpAddr>) -> Self {
        self.proxy = proxy;
        self
    }
}

/// Why a request was turned away: an extension of the response, which is dressed by the floor above.
#[derive(Clone, Debug)]
pub enum Turned {
    /// Nobody is signed in: sign in first.
    SignIn,
    /// It is not there, or not theirs.
    NotThere,
    /// Prove again who you are.
    Verify,
    /// The request comes from another site, or does not say from where.
    Foreign,
    /// The machine's token opens nothing; the word says why (a message's name).
    Token(&'static str),
    /// Too many tries: again after so many seconds.
    Wait(u64),
    /// The body is not what the form sends.
    Unreadable(String),
    /// Something went wrong here; what, is for the log.
    Broken(String),
    /// The database does not answer.
    Unavailable(String),
}

impl Turned {
    /// Its status code.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::SignIn | Self::Token(_) => StatusCode::UNAUTHORIZED,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::NotThere => StatusCode::NOT_FOUND,
            Self::Verify | Self::Foreign => StatusCode::FORBIDDEN,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl Turned {
    /// Tells the log of what was tried and not allowed: the act, the account's id, why. No address, no name, nothing that was sent.
    /// Whoever is merely asked to sign in, or to prove it again, has tried nothing.
    fn noted(self, act: &'static str, account: Option<&str>) -> Self {
        let why = match &self {
            Self::NotThere => "not there, or not theirs",
            Self::Foreign => "sent by another site",
            Self::Token(why) => why,
            Self::Wait(_) => "too many tries",
            Self::SignIn | Self::Verify | Self::Unreadable(_) | Self::Broken(_) | Self::Unavailable(_) => return self,
        };
        tracing::warn!(act, account = account.unwrap_or("-"), why, "turned away");
        self
    }
}

impl IntoResponse for Turned {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<DeskError> for Turned {
    fn from(e: DeskError) -> Self {
        match e {
            DeskError::Store(_) | DeskError::Closing => Self::Unavailable(e.to_string()),
            _ => Self::Broken(e.to_string()),
        }
    }
}

impl From<Denied> for Turned {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Nobody => Self::SignIn,
            Denied::NotThere => Self::NotThere,
            Denied::Stale => Self::Verify,
            Denied::Desk(e) => e.into(),
        }
    }
}

impl From<BadToken> for Turned {
    fn from(bad: BadToken) -> Self {
        match bad {
            BadToken::Desk(e) => e.into(),
            BadToken::Wait(seconds) => Self::Wait(seconds),
            other => Self::Token(other.word()),
        }
    }
}

/// Who asks: put into every request of the working rooms by [`enter`].
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The person; none for the public.
    pub person: Option<Person>,
    /// From which address. It is counted and forgotten, and stands in no log.
    pub address: IpAddr,
}

/// The way into the working rooms: finds out who asks, refuses what another site sends, and lets nothing be kept.
///
/// A machine shows its token in every request (`Authorization: Bearer`). No page of another site can make a browser send that, so it
/// needs no origin; and what brings a token is the token's alone, whatever cookie comes with it.
pub async fn enter(gate: Gate, mut request: Request, next: Next) -> Response {
    let address = address::of(&request, gate.proxy);
    if bearer(request.headers()).is_none()
        && !request.method().is_safe()
        && !gate.origin.sent_by_this_site(request.headers())
    {
        return unkept(Turned::Foreign.noted("enter", None).into_response());
    }
    let person = match shown(&gate, address, request.headers()).await {
        Ok(person) => person,
        Err(turned) => return unkept(turned.into_response()),
    };
    request.extensions_mut().insert(Visitor { person, address });
    request.extensions_mut().insert(gate);
    unkept(next.run(request).await)
}

/// Who asks, by the token or the session that these headers show; nobody where they show neither. What goes on for long asks this again.
pub async fn shown(gate: &Gate, address: IpAddr, headers: &HeaderMap) -> Result<Option<Person>, Turned> {
    match (bearer(headers), cookie(headers)) {
        (Some(token), _) => match gate.desk.person_of_token(&gate.doors, address, token).await {
            Ok(person) => Ok(Some(person)),
            Err(bad) => Err(Turned::from(bad).noted("token", None)),
        },
        (None, Some(secret)) => Ok(gate.desk.person(secret).await?),
        (None, None) => Ok(None),
    }
}

/// The token that a machine shows (RFC 6750, 2.1).
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Neither a browser nor anything on the way keeps what is for one person's eyes.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Checks a request against one row of the table, before its handler. [`seat!`] puts it there.
pub async fn check<A: Act>(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match authorise::<A>(&mut parts).await {
        Ok(leave) => {
            parts.extensions.insert(leave);
            next.run(Request::from_parts(parts, body)).await
        }
        Err(turned) => turned.into_response(),
    }
}

async fn authorise<A: Act>(parts: &mut Parts) -> Result<Authorised<A>, Turned> {
    let named = RawPathParams::from_request_parts(parts, &()).await.ok();
    let find =
        |name: &str| named.as_ref().and_then(|n| n.iter().find(|(k, _)| *k == name)).map(|(_, value)| value.to_owned());
    let (member, id) = (find("member"), find("id"));
    let gate = parts.extensions.get::<Gate>().cloned();
    let gate = gate.ok_or_else(|| Turned::Broken("a route of the working rooms is not behind the gate".to_owned()))?;
    let visitor = parts.extensions.get::<Visitor>().cloned();
    let person = visitor.and_then(|v| v.person);
    let account = person.as_ref().map(|p| p.account.as_str());
    if person.as_ref().is_some_and(|p| p.reads_only) && !(A::READS || parts.method.is_safe()) {
        return Err(Turned::NotThere.noted(A::NAME, account));
    }
    let leave = gate.desk.authorise::<A>(person.as_ref(), member.as_deref(), id.as_deref()).await;
    leave.map_err(|denied| Turned::from(denied).noted(A::NAME, account))
}

/// Leave for one act, as a handler takes it.
#[derive(Debug)]
pub struct Leave<A>(pub Authorised<A>);

impl<A: Act, S: Send + Sync> FromRequestParts<S> for Leave<A> {
    type Rejection = Turned;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Turned> {
        let leave = parts.extensions.get::<Authorised<A>>().cloned();
        leave.map(Self).ok_or_else(|| Turned::Broken(format!("{} is not what this route was checked for", A::NAME)))
    }
}

/// Registers a route of the working rooms: `seat!(router, ReportSee, GET "/work/report/{id}", show)`.
///
/// It does not compile where the row of the act lacks the route.
#[macro_export]
macro_rules! seat {
    ($router:expr, $act:ident, $method:ident $path:literal, $handler:expr) => {{
        use $crate::alliance::people::access;
        const _: () = assert!(
            access::has_route(<access::$act as access::Act>::ROUTES, stringify!($method), $path),
            "the table of who may do what (crates/alliance/src/people/access/) lacks this route"
        );
        let filter = $crate::method(stringify!($method));
        let checked =
            axum::routing::on(filter, $handler).route_layer(axum::middleware::from_fn($crate::check::<access::$act>));
        $router.route($path, checked)
    }};
}

/// The filter of a method's name.
///
/// # Panics
/// Where the name is none of those that the table may hold: found by the first test that builds the router.
pub fn method(name: &str) -> axum::routing::MethodFilter {
    match name {
        "GET" => axum::routing::MethodFilter::GET,
        "POST" => axum::routing::MethodFilter::POST,
        "PUT" => axum::routing::MethodFilter::PUT,
        "DELETE" => axum::routing::MethodFilter::DELETE,
        other => panic!("{other} is no method of the working rooms"),
    }
}
