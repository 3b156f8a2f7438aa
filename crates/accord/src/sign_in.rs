//! Which ways to sign in a site has.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ValueEnum;
use desk::fetch::Listed;
use desk::people::{Doors, OpenId, OpenIdConfig, Secret};
use gate::Origin;
use serde::Deserialize;

use crate::Refused;

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Way {
    /// Passkeys.
    Passkey,
    /// A password of 15 characters or more, and one-time codes.
    Password,
    /// Another house's word (OpenID Connect); what has to be known of it stands in the file of settings.
    Openid,
}

impl Way {
    /// The way that a word means.
    pub fn of_word(word: &str) -> Result<Self, Refused> {
        let unknown = || format!("--sign-in: “{word}” is no way to sign in; give passkey, password or openid");
        <Self as ValueEnum>::from_str(word.trim(), false).map_err(|_| Refused::usage(unknown()))
    }
}

/// `[sign-in]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInFile {
    passkey: Option<bool>,
    password: Option<bool>,
    openid: Option<OpenIdFile>,
}

/// `[sign-in.openid]` of the file of settings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenIdFile {
    issuer: String,
    client_id: String,
    client_secret_file: PathBuf,
    label: String,
    /// Authorities whose certificates are believed instead of those that browsers believe (PEM).
    authorities_file: Option<PathBuf>,
    /// Hosts that the house's description names, beside its own, where they lie inside: `sso.ministry.example`.
    #[serde(default)]
    hosts: Vec<String>,
}

/// The ways to sign in, settled.
#[derive(Debug)]
pub struct SignIn {
    passkey: bool,
    password: bool,
    openid: Option<OpenIdFile>,
}

impl SignIn {
    /// The command line and the environment go before the file. With neither there are passkeys alone.
    pub fn settle(ways: Option<Vec<Way>>, file: SignInFile) -> Result<Self, Refused> {
        let Some(ways) = ways else {
            let settled = Self {
                passkey: file.passkey.unwrap_or(true),
                password: file.password.unwrap_or(false),
                openid: file.openid,
            };
            if !settled.passkey && !settled.password && settled.openid.is_none() {
                return Err(Refused::usage("[sign-in]: nobody could sign in; turn passkey, password or openid on"));
            }
            return Ok(settled);
        };
        let openid = if ways.contains(&Way::Openid) {
            Some(file.openid.ok_or_else(|| {
                Refused::usage(
                    "--sign-in openid: say which house in the file of settings, under [sign-in.openid]: issuer, client_id, \
                     client_secret_file, label",
                )
            })?)
        } else {
            None
        };
        Ok(Self { passkey: ways.contains(&Way::Passkey), password: ways.contains(&Way::Password), openid })
    }

    /// The doors of a site that has these ways.
    pub fn doors(self, origin: &Origin) -> Result<Doors, Refused> {
        let mut doors = Doors::new(origin.as_str())?;
        if !self.passkey {
            doors = doors.without_passkeys();
        }
        if self.password {
            doors = doors.with_passwords();
        }
        if let Some(file) = self.openid {
            doors = doors.with_openid(file.open(origin)?);
        }
        Ok(doors)
    }
}

impl OpenIdFile {
    /// The hosts that may lie inside: the issuer's, and what the operator lists for what its description names elsewhere.
    fn inside(&self) -> Result<Vec<Listed>, Refused> {
        let issuer =
            Listed::of_address(&self.issuer).map_err(|e| Refused::usage(format!("[sign-in.openid] issuer: {e}")))?;
        let mut inside = vec![issuer];
        for host in &self.hosts {
            let host = host.parse::<Listed>().map_err(|e| Refused::usage(format!("[sign-in.openid] hosts: {e}")))?;
            inside.push(host);
        }
        Ok(inside)
    }

    fn open(self, origin: &Origin) -> Result<OpenId, Refused> {
        let read = |path: &PathBuf| {
            std::fs::read_to_string(path).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))
        };
        let secret = read(&self.client_secret_file)?;
        let authorities = self.authorities_file.as_ref().map(read).transpose()?;
        let network = desk::fetch::Network::new(authorities.as_deref().map(str::as_bytes), self.inside()?)
            .map_err(|e| Refused::usage(format!("[sign-in.openid] authorities_file: {e}")))?;
        let config = OpenIdConfig {
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret: Secret::new(secret.trim().to_owned()),
            redirect: format!("{}/en/sign-in/openid/back", origin.as_str()),
        };
        Ok(OpenId::new(config, self.label, Arc::new(network)))
    }
}
