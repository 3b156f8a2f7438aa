//! NCMEC's `CyberTipline`: which organisations have an account there, and who carries their reports while the program runs.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use desk::Desk;
use desk::fetch::Listed;
use desk::takedown::{Tipline, TiplineAccount};
use outbound::{Gate, Outbound};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;
use vault::Secret;

use crate::Refused;

/// Where NCMEC takes reports. Nothing that is invented goes there.
const REAL: &str = "https://report.cybertip.org/ispws";
const REAL_HOST: &str = "report.cybertip.org";

/// `[cybertipline]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TiplineFile {
    /// Servers that may lie inside.
    #[serde(default)]
    hosts: Vec<String>,
    /// Authorities whose certificates are believed instead of those that browsers believe (PEM).
    authorities_file: Option<PathBuf>,
    /// Who has an account.
    #[serde(default)]
    account: Vec<AccountFile>,
}

/// An organisation's account at NCMEC.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountFile {
    /// The organisation, by its id here.
    organisation: String,
    /// Its name at NCMEC.
    user: String,
    /// A file with its password there, which only its owner can read.
    password_file: PathBuf,
    /// The mail address of whoever reports.
    reporter: String,
    /// The base address; none: NCMEC's own.
    base: Option<String>,
}

/// How reports are carried.
#[derive(Debug)]
pub struct Way {
    outbound: Outbound,
    accounts: Vec<TiplineAccount>,
}

impl TiplineFile {
    /// Reads what was set; none where nobody has an account.
    pub fn settle(&self, is_exercise: bool) -> Result<Option<Way>, Refused> {
        let outbound = self.outbound()?;
        let mut accounts: Vec<TiplineAccount> = Vec::new();
        for file in &self.account {
            let account = file.settle(is_exercise)?;
            let wrong =
                |why: &str| Err(Refused::usage(format!("[[cybertipline.account]] {}: {why}", file.organisation)));
            if outbound.admit(&account.base).is_err() {
                return wrong(
                    "its base is no address that is asked: give one that begins with https://, and list it under [cybertipline] hosts where it lies inside",
                );
            }
            if accounts.iter().any(|other| other.organisation == account.organisation) {
                return wrong("it has two accounts; name one");
            }
            accounts.push(account);
        }
        Ok((!accounts.is_empty()).then_some(Way { outbound, accounts }))
    }

    fn outbound(&self) -> Result<Outbound, Refused> {
        let mut listed = Vec::new();
        for text in &self.hosts {
            let host = text.parse::<Listed>().map_err(|e| Refused::usage(format!("[cybertipline] hosts: {e}")))?;
            if host.is_in_the_clear() {
                let why = "addresses of material and a password would cross the network in the clear; http:// is taken for this machine alone";
                return Err(Refused::usage(format!("[cybertipline] hosts: “{text}”: {why}")));
            }
            listed.push(host);
        }
        let gate = Gate::public_and(listed);
        let Some(path) = &self.authorities_file else { return Ok(Outbound::new(gate, Tipline::BOUNDS)) };
        let pem = std::fs::read(path).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))?;
        Outbound::trusting(gate, Tipline::BOUNDS, &pem)
            .map_err(|e| Refused::usage(format!("[cybertipline] authorities_file: {e}")))
    }
}

impl AccountFile {
    fn settle(&self, is_exercise: bool) -> Result<TiplineAccount, Refused> {
        let wrong = |why: String| Refused::usage(format!("[[cybertipline.account]] {}: {why}", self.organisation));
        let base = self.base.as_deref().unwrap_or(REAL);
        let base =
            Url::parse(base).map_err(|_| wrong("its base is no address; leave it out for NCMEC's own".into()))?;
        if is_exercise && base.host_str() == Some(REAL_HOST) {
            let why = "everything here is invented, and nothing invented is reported to NCMEC; name its test server or one of yours as base";
            return Err(wrong(why.into()));
        }
        if self.user.is_empty() || self.user.contains(':') {
            return Err(wrong("give the user's name as NCMEC gave it; it has no colon".into()));
        }
        if !self.reporter.contains('@') || self.reporter.chars().count() > 255 {
            return Err(wrong("reporter: NCMEC asks for the mail address of whoever reports".into()));
        }
        let password = secret(&self.password_file)?;
        Ok(TiplineAccount {
            organisation: self.organisation.clone(),
            base,
            user: self.user.clone(),
            password,
            reporter: self.reporter.clone(),
        })
    }
}

/// The one line of a file that only its owner can read.
fn secret(path: &Path) -> Result<Secret<String>, Refused> {
    let wrong = |why: String| Refused::usage(format!("{}: {why}", path.display()));
    let meta = std::fs::metadata(path).map_err(|e| wrong(e.to_string()))?;
    if meta.mode() & 0o077 != 0 {
        return Err(wrong("others can read this password: chmod 600".to_owned()));
    }
    let text = Secret::new(std::fs::read_to_string(path).map_err(|e| wrong(e.to_string()))?);
    let line = Secret::new(text.expose().trim_end_matches(['\r', '\n']).to_owned());
    if line.expose().is_empty() || line.expose().contains(['\r', '\n']) {
        return Err(wrong("it holds no password: one line is wanted".to_owned()));
    }
    Ok(line)
}

impl Way {
    /// Has reports carried until told to stop.
    pub fn start(self, desk: &Desk, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
        let tipline = Tipline::new(desk.clone(), self.outbound, self.accounts);
        tokio::spawn(tipline.keep(stop.clone()))
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn settled(text: &str, is_exercise: bool) -> Result<Option<Way>, String> {
        let file: TiplineFile = toml::from_str(text).map_err(|e| e.to_string())?;
        file.settle(is_exercise).map_err(|e| e.to_string())
    }

    #[test]
    fn an_account_is_whole_and_its_password_is_its_owners() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("password");
        std::fs::write(&path, "qzsecret\n").unwrap();
        let file = path.display();
        let account = |more: &str| {
            format!(
                "[[account]]\norganisation = \"a\"\nuser = \"u\"\npassword_file = \"{file}\"\nreporter = \"abuse@provider.test\"\n{more}"
            )
        };
        let mode = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        mode(0o640);
        assert!(settled(&account(""), false).unwrap_err().contains("others can read"));
        mode(0o600);
        let way = settled(&account(""), false).unwrap().expect("a way");
        assert_eq!((way.accounts[0].password.expose().as_str(), way.accounts[0].base.as_str()), ("qzsecret", REAL));
        assert!(settled(&account(""), true).unwrap_err().contains("invented"), "an exercise reports nothing");
        assert!(settled(&account("base = \"https://exttest.cybertip.org/ispws\""), true).is_ok());
        assert!(settled(&format!("{}{}", account(""), account("")), false).unwrap_err().contains("two accounts"));
        for bad in [
            "base = \"http://cybertip.test/ispws\"",
            "base = \"https://127.0.0.1/ispws\"",
            "base = \"nothing\"",
            "pass = 1",
        ] {
            assert!(settled(&account(bad), false).is_err(), "{bad}");
        }
        let inside =
            format!("hosts = [\"https://127.0.0.1:8443\"]\n{}", account("base = \"https://127.0.0.1:8443/ispws\""));
        assert!(settled(&inside, true).is_ok());
        assert!(settled("", true).unwrap().is_none());
        assert!(settled("hosts = [\"http://cybertip.test\"]", false).unwrap_err().contains("in the clear"));
    }
}
