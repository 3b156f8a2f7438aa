//! OpenID Connect: another house says who somebody is. Authorization code flow with PKCE (RFC 7636), `state` and `nonce`.
//!
//! Nothing here opens a connection: a [`Fetch`] is handed in, which asks for a document and gives its status and bytes. What comes back
//! is believed only as far as it is signed by the provider's keys, for us, for this attempt, and in time.
//!
//! The rules are those of OpenID Connect Core 1.0 (errata set 2), sections 3.1.2 and 3.1.3, OpenID Connect Discovery 1.0, section 4.3, and
//! of the security practice for OAuth 2.0 (RFC 9700).

mod claims;
mod jws;
mod provider;
mod refusal;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use url::{Url, form_urlencoded};
use vault::Secret;

pub use provider::{Config, Provider};
pub use refusal::Refusal;

use crate::bearer::{self, NoRandomness};

/// An attempt ends after this time: logging in elsewhere may take a telephone and a card reader.
pub const ATTEMPT: SignedDuration = SignedDuration::from_mins(15);

/// Gets documents from other houses. An implementation follows no redirects, bounds time and size (1 MiB is plenty), and checks the
/// certificate.
pub trait Fetch {
    /// Asks, and waits. An error is a sentence about the connection; an answer with a status of refusal is no error here.
    fn fetch(&self, request: &Request) -> Result<Reply, String>;
}

/// What to ask for.
#[derive(Debug)]
pub struct Request {
    /// Where: `https`, or `http` on this machine.
    pub url: String,
    /// The `Authorization` header.
    pub authorization: Option<Secret<String>>,
    /// A form to send with POST (`application/x-www-form-urlencoded`); GET without one.
    pub form: Option<Secret<String>>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The document.
    pub body: Vec<u8>,
}

/// An attempt that was begun. Single use: keep it on the server for the browser that began it, and delete it in the transaction in which
/// it is read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attempt {
    made_at: Timestamp,
    issuer: String,
    state: String,
    nonce: String,
    verifier: String,
    /// Whether the person is to sign in there anew.
    #[serde(default)]
    anew: bool,
}

/// Who somebody is, by the provider's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// What the provider calls the person; together with the issuer the only name that never changes (Core, 5.7).
    pub subject: String,
    /// A mail address, which may change and may be given to somebody else.
    pub email: Option<String>,
    /// The provider says that the address is the person's.
    pub email_verified: bool,
}

impl Provider {
    /// Begins an attempt: where to send the browser, and what to keep.
    pub fn begin(&self, now: Timestamp) -> Result<(String, Attempt), NoRandomness> {
        self.attempt(now, false)
    }

    /// Begins an attempt in which the provider is to ask the person again, however long they have been signed in there (Core,
    /// 3.1.2.1). That it did is checked when the attempt ends: a provider may ignore what it is asked.
    pub fn begin_anew(&self, now: Timestamp) -> Result<(String, Attempt), NoRandomness> {
        self.attempt(now, true)
    }

    fn attempt(&self, now: Timestamp, anew: bool) -> Result<(String, Attempt), NoRandomness> {
        let word = || bearer::random::<32>().map(|bytes| URL_SAFE_NO_PAD.encode(bytes.expose()));
        let attempt = Attempt {
            made_at: now,
            issuer: self.config.issuer.clone(),
            state: word()?,
            nonce: word()?,
            verifier: word()?,
            anew,
        };
        let mut url = self.authorization_endpoint.clone();
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.config.client_id)
            .append_pair("redirect_uri", &self.config.redirect)
            .append_pair("scope", "openid email")
            .append_pair("state", &attempt.state)
            .append_pair("nonce", &attempt.nonce)
            .append_pair("code_challenge", &URL_SAFE_NO_PAD.encode(Sha256::digest(&attempt.verifier)))
            .append_pair("code_challenge_method", "S256");
        if anew {
            url.query_pairs_mut().append_pair("prompt", "login").append_pair("max_age", "0");
        }
        Ok((url.into(), attempt))
    }

    /// Ends an attempt with the query that the browser brought back (what stands after `?`). Asks the provider for the token, its keys
    /// of today, and, where the token names no mail address, for that.
    pub fn finish(
        &self,
        fetch: &dyn Fetch,
        attempt: &Attempt,
        query: &str,
        now: Timestamp,
    ) -> Result<Identity, Refusal> {
        let age = now.duration_since(attempt.made_at);
        if age > ATTEMPT || age < -SignedDuration::from_mins(1) {
            return Err(Refusal::Late);
        }
        if attempt.issuer != self.config.issuer {
            return Err(Refusal::State);
        }
        let code = self.code(attempt, query)?;
        let tokens = self.exchange(fetch, attempt, &code)?;
        let id_token = tokens["id_token"].as_str().ok_or(Refusal::NoIdToken)?;
        let keys = document(fetch, &Request { url: self.jwks_uri.clone(), authorization: None, form: None })?;
        let (algorithm, claims) = jws::verify(id_token, &keys)?;
        let expected =
            claims::Expected { issuer: &self.config.issuer, client_id: &self.config.client_id, nonce: &attempt.nonce };
        let mut identity = claims::check(&claims, &expected, now)?;
        if attempt.anew {
            claims::signed_in_lately(&claims, now)?;
        }
        if let (Some(hash), Some(access)) = (claims["at_hash"].as_str(), tokens["access_token"].as_str())
            && hash != algorithm.half_hash(access)
        {
            return Err(Refusal::AccessToken); // Core, 3.1.3.8
        }
        if identity.email.is_none() {
            self.ask_for_email(fetch, &tokens, &mut identity)?;
        }
        Ok(identity)
    }

    /// The code, if the answer is to this attempt and from this provider.
    fn code(&self, attempt: &Attempt, query: &str) -> Result<Secret<String>, Refusal> {
        let one = |name: &str| {
            let mut found = form_urlencoded::parse(query.as_bytes()).filter(|(n, _)| n == name).map(|(_, v)| v);
            let first = found.next();
            // RFC 6749, 3.1: no parameter may come twice.
            if found.next().is_some() { Err(Refusal::Query(name.to_owned())) } else { Ok(first) }
        };
        let state = one("state")?.ok_or(Refusal::State)?;
        if !bool::from(state.as_bytes().ct_eq(attempt.state.as_bytes())) {
            return Err(Refusal::State);
        }
        // RFC 9207: which provider answers, against mix-ups.
        match one("iss")? {
            Some(iss) if iss != self.config.issuer.as_str() => return Err(Refusal::Issuer(iss.into_owned())),
            None if self.names_itself => return Err(Refusal::Query("iss".to_owned())),
            _ => {}
        }
        if let Some(error) = one("error")? {
            return Err(Refusal::Denied(error.chars().filter(char::is_ascii_graphic).take(60).collect()));
        }
        Ok(Secret::new(one("code")?.ok_or_else(|| Refusal::Query("code".to_owned()))?.into_owned()))
    }

    fn exchange(&self, fetch: &dyn Fetch, attempt: &Attempt, code: &Secret<String>) -> Result<Value, Refusal> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code")
            .append_pair("code", code.expose())
            .append_pair("redirect_uri", &self.config.redirect)
            .append_pair("code_verifier", &attempt.verifier);
        let secret = &self.config.client_secret;
        let authorization = if self.secret_in_form {
            form.append_pair("client_id", &self.config.client_id).append_pair("client_secret", secret.expose());
            None
        } else {
            // RFC 6749, 2.3.1: both are form-encoded before they are joined.
            let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            let joined = Secret::new(format!("{}:{}", encoded(&self.config.client_id), encoded(secret.expose())));
            Some(Secret::new(format!("Basic {}", STANDARD.encode(joined.expose()))))
        };
        let url = self.token_endpoint.clone();
        document(fetch, &Request { url, authorization, form: Some(Secret::new(form.finish())) })
    }

    /// Asks the userinfo endpoint (Core, 5.3). An answer about anybody else is refused (5.3.2).
    fn ask_for_email(&self, fetch: &dyn Fetch, tokens: &Value, identity: &mut Identity) -> Result<(), Refusal> {
        let (Some(url), Some(access)) = (&self.userinfo_endpoint, tokens["access_token"].as_str()) else {
            return Ok(());
        };
        let authorization = Some(Secret::new(format!("Bearer {access}")));
        let info = document(fetch, &Request { url: url.clone(), authorization, form: None })?;
        if info["sub"].as_str() != Some(&identity.subject) {
            return Err(Refusal::Subject);
        }
        (identity.email, identity.email_verified) = claims::email(&info);
        Ok(())
    }
}

/// A JSON object from the provider.
fn document(fetch: &dyn Fetch, request: &Request) -> Result<Value, Refusal> {
    let fault = |what: String| Refusal::Unreachable { url: request.url.clone(), what };
    let reply = fetch.fetch(request).map_err(fault)?;
    let value: Option<Value> = serde_json::from_slice(&reply.body).ok();
    if reply.status != 200 {
        // RFC 6749, 5.2: the error's name is a word; its description is not repeated.
        let error = value.as_ref().and_then(|v| v["error"].as_str()).unwrap_or("");
        let word: String = error.chars().filter(char::is_ascii_graphic).take(60).collect();
        return Err(fault(format!("it answered {} {word}", reply.status).trim_end().to_owned()));
    }
    value.filter(Value::is_object).ok_or_else(|| fault("it answered with something that is no JSON object".to_owned()))
}

/// An address that may be trusted with secrets: `https`, or `http` on this machine.
fn protected(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let local = match url.host()? {
        url::Host::Domain(name) => name == "localhost",
        url::Host::Ipv4(address) => address.is_loopback(),
        url::Host::Ipv6(address) => address.is_loopback(),
    };
    let good = url.scheme() == "https" || url.scheme() == "http" && local;
    (good && url.fragment().is_none() && url.username().is_empty() && url.password().is_none()).then_some(url)
}
