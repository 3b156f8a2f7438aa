//! Which ways to sign in a site has, and how often somebody may try.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use signin::limit::{Guard, Limiter, Rule};
use signin::openid::{Config, Fetch, Provider};
use signin::passkey::Site;

use super::NotDone;
use crate::DeskError;

/// Thirty tries of an address at once, then one in six seconds: an office behind one address signs in together in the morning.
const ADDRESSES: Rule = Rule { burst: 30, seconds: 6, remembered: 100_000 };
/// Five tries at an account at once, then one a minute.
const ACCOUNTS: Rule = Rule { burst: 5, seconds: 60, remembered: 100_000 };
/// Twenty wrong tokens of an address at once, then one in ten seconds.
const TOKENS: Rule = Rule { burst: 20, seconds: 10, remembered: 100_000 };
/// A provider's description of itself is kept for this long.
const DESCRIBED: SignedDuration = SignedDuration::from_hours(1);

/// Another house whose word a site takes.
pub struct OpenId {
    config: Config,
    label: String,
    fetch: Arc<dyn Fetch + Send + Sync>,
    known: Mutex<Option<(Provider, Timestamp)>>,
}

impl fmt::Debug for OpenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenId").field("issuer", &self.config.issuer).finish_non_exhaustive()
    }
}

impl OpenId {
    /// A provider; `label` is what people call it.
    pub fn new(config: Config, label: String, fetch: Arc<dyn Fetch + Send + Sync>) -> Self {
        Self { config, label, fetch, known: Mutex::new(None) }
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Asks other houses.
    pub(super) fn fetch(&self) -> Arc<dyn Fetch + Send + Sync> {
        Arc::clone(&self.fetch)
    }

    /// The provider with its doors. Blocks while it is asked.
    pub(super) fn provider(&self, now: Timestamp) -> Result<Provider, signin::openid::Refusal> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((provider, at)) = known.as_ref()
            && now.duration_since(*at) < DESCRIBED
        {
            return Ok(provider.clone());
        }
        let provider = Provider::discover(self.config.clone(), self.fetch.as_ref())?;
        *known = Some((provider.clone(), now));
        Ok(provider)
    }
}

/// The ways to sign in.
#[derive(Debug)]
pub struct Doors {
    site: Option<Site>,
    password: bool,
    openid: Option<Arc<OpenId>>,
    guard: Mutex<Guard>,
    tokens: Mutex<Limiter>,
}

impl Doors {
    /// Passkeys alone, for the site of this origin. An address of numbers has no passkeys: browsers bind them to names.
    pub fn new(origin: &str) -> Result<Self, DeskError> {
        let random = |e: signin::NoRandomness| DeskError::NoRandomness(e.to_string());
        Ok(Self {
            site: Site::new(origin).ok(),
            password: false,
            openid: None,
            guard: Mutex::new(Guard::new(ADDRESSES, ACCOUNTS).map_err(random)?),
            tokens: Mutex::new(Limiter::new(TOKENS).map_err(random)?),
        })
    }

    /// Without passkeys.
    #[must_use]
    pub fn without_passkeys(mut self) -> Self {
        self.site = None;
        self
    }

    /// With passwords and one-time codes.
    #[must_use]
    pub fn with_passwords(mut self) -> Self {
        self.password = true;
        self
    }

    /// With another house's word.
    #[must_use]
    pub fn with_openid(mut self, openid: OpenId) -> Self {
        self.openid = Some(Arc::new(openid));
        self
    }

    /// Whether there are passkeys.
    pub fn has_passkeys(&self) -> bool {
        self.site.is_some()
    }

    /// Whether there are passwords.
    pub fn has_passwords(&self) -> bool {
        self.password
    }

    /// The other house.
    pub fn openid(&self) -> Option<&Arc<OpenId>> {
        self.openid.as_ref()
    }

    /// The site that passkeys are for.
    pub(super) fn site(&self) -> Result<&Site, NotDone> {
        self.site.as_ref().ok_or_else(|| alliance::people::PeopleRefusal::WayOff.into())
    }

    /// Counts a try, or says how long to wait.
    pub(super) fn attempt(&self, address: IpAddr, account: &str, now: Timestamp) -> Result<(), NotDone> {
        let mut guard = self.guard.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(guard.attempt(address, account, now)?)
    }

    /// The owner of the account came in.
    pub(super) fn succeeded(&self, account: &str) {
        self.guard.lock().unwrap_or_else(PoisonError::into_inner).succeeded(account);
    }

    /// Counts a wrong token, or says how long to wait.
    pub(super) fn wrong_token(&self, address: IpAddr, now: Timestamp) -> Result<(), NotDone> {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(tokens.address(address, now)?)
    }
}
