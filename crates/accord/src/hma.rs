//! What `accord serve` gives the face of HMA: decoders, the hosts from which files may be fetched, and a listener of its own for clients on this
//! machine that show no token.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use axum::ServiceExt;
use axum::extract::Request;
use clap::Args;
use desk::fetch::{Listed, files::Files};
use desk::hashing::Hashing;
use desk::people::{Secret, Token};
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::watch;
use vault::keys;

use crate::Refused;
use crate::hash;

/// `[hma]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HmaFile {
    #[serde(default)]
    fetch: FetchFile,
}

/// `[hma.fetch]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FetchFile {
    /// Hosts from which files may be fetched that a caller names; none: nothing is fetched.
    #[serde(default)]
    hosts: Vec<String>,
}

impl HmaFile {
    /// The hosts from which files are fetched.
    pub fn hosts(&self) -> Result<Vec<Listed>, Refused> {
        let read = self.fetch.hosts.iter().map(|host| host.parse::<Listed>());
        read.collect::<Result<Vec<_>, _>>().map_err(|e| Refused::usage(format!("[hma.fetch] hosts: {e}")))
    }
}

/// What hashes the files that are sent, one decoder for each processor; with the hosts from which files may be fetched.
pub fn hashing(hosts: Vec<Listed>) -> Hashing {
    let processors = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let files = (!hosts.is_empty()).then(|| Files::new(hosts));
    Hashing::new(hash::launch(), processors, files)
}

/// The listener of its own, as the command line names it.
#[derive(Debug, Args)]
pub struct OwnListener {
    /// Serves the addresses of HMA also here, at the root, to clients on this machine that show no token; loopback only
    #[arg(long, value_name = "ADDR", requires = "hma_token_file")]
    hma: Option<SocketAddr>,
    /// The token by which whoever reaches that listener acts; the file is for its owner only
    #[arg(long, value_name = "FILE", requires = "hma")]
    hma_token_file: Option<PathBuf>,
}

/// A listener that is bound, with its token.
#[derive(Debug)]
pub struct Bound {
    listener: TcpListener,
    token: Secret<String>,
    /// Where it is.
    pub at: SocketAddr,
}

impl OwnListener {
    /// Binds it and reads its token, where there is to be one.
    pub async fn bind(self) -> Result<Option<Bound>, Refused> {
        let (Some(wanted), Some(file)) = (self.hma, self.hma_token_file) else { return Ok(None) };
        let token = token_in(&file)?;
        if !wanted.ip().is_loopback() {
            let why = "whoever reaches it acts by its token, so it takes an address that is this machine's alone: 127.0.0.1 or [::1]";
            return Err(Refused::usage(format!("--hma {wanted}: {why}")));
        }
        let listener = TcpListener::bind(wanted).await;
        let listener = listener
            .map_err(|e| Refused::found(format!("--hma: cannot listen on {wanted}: {e}; choose another address")))?;
        let at = listener.local_addr().map_err(|e| Refused::found(e.to_string()))?;
        Ok(Some(Bound { listener, token, at }))
    }
}

impl Bound {
    /// Serves what it serves, until it is told to stop.
    pub async fn serve(self, surfaces: &::web::Surfaces, mut stopped: watch::Receiver<bool>) -> Result<(), Refused> {
        let served = surfaces.loopback(self.at, self.token).map_err(|e| Refused::usage(format!("--hma: {e}")))?;
        let Some(served) = served else { return Ok(()) };
        let service = ServiceExt::<Request>::into_make_service_with_connect_info::<SocketAddr>(served);
        let serving = axum::serve(self.listener, service).with_graceful_shutdown(async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        });
        serving.await.map_err(|e| Refused::found(e.to_string()))
    }
}

/// Reads a token from a file that only its owner can read. What is wrong with it is said without showing it.
fn token_in(file: &Path) -> Result<Secret<String>, Refused> {
    keys::private(file, 0o600).map_err(|e| Refused::usage(format!("--hma-token-file: {e}")))?;
    let refused = |e: &dyn std::fmt::Display| Refused::usage(format!("--hma-token-file {}: {e}", file.display()));
    let text = Secret::new(std::fs::read_to_string(file).map_err(|e| refused(&e))?);
    let token = text.expose().trim();
    Token::parse(token).map_err(|e| refused(&e))?;
    Ok(Secret::new(token.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::fs::{Permissions, set_permissions, write};
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_token_is_for_the_owner_of_its_file() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("token");
        let token = Token::new().unwrap().text();
        write(&file, format!("{}\n", token.expose())).unwrap();
        set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
        assert!(token_in(&file).unwrap_err().to_string().contains("chmod"));
        set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        assert_eq!(token_in(&file).unwrap().expose(), token.expose());
        write(&file, "accord_nothing").unwrap();
        let refused = token_in(&file).unwrap_err().to_string();
        assert!(refused.contains("56 characters") && !refused.contains("accord_nothing"), "{refused}");
        assert!(token_in(&dir.path().join("none")).is_err());
    }

    #[tokio::test]
    async fn it_binds_to_loopback_alone() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("token");
        write(&file, Token::new().unwrap().text().expose()).unwrap();
        set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        let at = |at: &str| OwnListener { hma: Some(at.parse().unwrap()), hma_token_file: Some(file.clone()) };
        assert!(at("0.0.0.0:0").bind().await.unwrap_err().to_string().contains("127.0.0.1"));
        assert!(at("127.0.0.1:0").bind().await.unwrap().unwrap().at.ip().is_loopback());
    }
}
