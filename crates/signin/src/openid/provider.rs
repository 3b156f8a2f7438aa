//! Who the provider is and where its doors are.

use url::Url;
use vault::Secret;

use super::{Fetch, Refusal, Request, document, protected};

/// What the two houses agreed on.
#[derive(Clone, Debug)]
pub struct Config {
    /// The provider's name for itself, exactly as it writes it: `https://login.example.org`.
    pub issuer: String,
    /// Its name for us.
    pub client_id: String,
    /// Our secret.
    pub client_secret: Secret<String>,
    /// Where it sends browsers back to: `https://accord.example.org/…`.
    pub redirect: String,
}

/// A provider whose doors are known.
#[derive(Clone, Debug)]
pub struct Provider {
    pub(super) config: Config,
    pub(super) authorization_endpoint: Url,
    pub(super) token_endpoint: String,
    pub(super) userinfo_endpoint: Option<String>,
    pub(super) jwks_uri: String,
    /// `client_secret_post` instead of `client_secret_basic`.
    pub(super) secret_in_form: bool,
    /// It says who it is when it sends a browser back (RFC 9207).
    pub(super) names_itself: bool,
}

impl Provider {
    /// Reads the provider's own description (Discovery 1.0, section 4). It changes rarely: an hour's keeping is fine.
    pub fn discover(config: Config, fetch: &dyn Fetch) -> Result<Self, Refusal> {
        for text in [&config.issuer, &config.redirect] {
            protected(text).ok_or_else(|| Refusal::Unprotected(text.clone()))?;
        }
        let url = format!("{}/.well-known/openid-configuration", config.issuer.trim_end_matches('/'));
        let said = document(fetch, &Request { url, authorization: None, form: None })?;
        // Discovery, 4.3: identical to the name that it was asked under.
        if said["issuer"].as_str() != Some(&config.issuer) {
            return Err(Refusal::Issuer(said["issuer"].as_str().unwrap_or("").to_owned()));
        }
        let door = |name: &'static str| {
            let text = said[name].as_str().ok_or(Refusal::Description(name))?;
            protected(text).ok_or_else(|| Refusal::Unprotected(text.to_owned()))
        };
        let lists = |name: &str, value: &str| said[name].as_array().is_some_and(|all| all.iter().any(|v| v == value));
        let ways = "token_endpoint_auth_methods_supported"; // the default is client_secret_basic alone
        let basic = said[ways].is_null() || lists(ways, "client_secret_basic");
        if !basic && !lists(ways, "client_secret_post") {
            return Err(Refusal::Description(ways));
        }
        // A provider that says how it takes PKCE has to take the way that hides the word; one that says nothing is asked all the same.
        let pkce = "code_challenge_methods_supported";
        if !said[pkce].is_null() && !lists(pkce, "S256") {
            return Err(Refusal::Description(pkce));
        }
        let userinfo_endpoint =
            if said["userinfo_endpoint"].is_null() { None } else { Some(door("userinfo_endpoint")?.into()) };
        Ok(Self {
            authorization_endpoint: door("authorization_endpoint")?,
            token_endpoint: door("token_endpoint")?.into(),
            userinfo_endpoint,
            jwks_uri: door("jwks_uri")?.into(),
            secret_in_form: !basic,
            names_itself: said["authorization_response_iss_parameter_supported"] == true,
            config,
        })
    }
}
