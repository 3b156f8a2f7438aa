//! Gets the files of registries anew (RFC 9224), through the gate.

use std::io;
use std::path::{Path, PathBuf};

use outbound::{Failure, Outbound};
use url::Url;

use super::bootstrap::Registries;

/// Where IANA gives them out. They change a few times a month; once a week is enough.
pub const IANA: &str = "https://data.iana.org/rdap/";

/// Why the files are as they were.
#[derive(Debug, thiserror::Error)]
pub enum NotRefreshed {
    /// The address is none.
    #[error("“{0}” is no address from which files of registries could be got")]
    Address(String),
    /// A file was not got.
    #[error("{0}: {1}")]
    NotGot(&'static str, Failure),
    /// Something else came.
    #[error("{0}: what came is no file of registries: {1}")]
    Unfit(&'static str, String),
    /// It could not be written.
    #[error("{}: {}", .0.display(), .1)]
    NotWritten(PathBuf, io::Error),
}

/// Gets all files first, looks at each, and then puts them in place: no file is left half written, and what does not hold replaces nothing.
pub fn refresh(dir: &Path, outbound: &Outbound, from: &str) -> Result<(), NotRefreshed> {
    let base = Url::parse(from).map_err(|_| NotRefreshed::Address(from.to_owned()))?;
    let mut got = Vec::new();
    for name in ["dns.json", "ipv4.json", "ipv6.json"] {
        let url = base.join(name).map_err(|_| NotRefreshed::Address(from.to_owned()))?;
        let answer = outbound.get(&url, "application/json", &[]).map_err(|why| NotRefreshed::NotGot(name, why))?;
        if answer.status() != 200 {
            return Err(NotRefreshed::Unfit(name, format!("the server answered with {}", answer.status())));
        }
        let bytes = answer.bytes().map_err(|why| NotRefreshed::Unfit(name, why.to_string()))?;
        Registries::fits(name, &bytes).map_err(|why| NotRefreshed::Unfit(name, why))?;
        got.push((name, bytes));
    }
    let written = |path: PathBuf, done: io::Result<()>| done.map_err(|why| NotRefreshed::NotWritten(path, why));
    written(dir.to_owned(), std::fs::create_dir_all(dir))?;
    for (name, bytes) in got {
        let (path, new) = (dir.join(name), dir.join(format!("{name}.new")));
        written(new.clone(), std::fs::write(&new, bytes))?;
        written(path.clone(), std::fs::rename(&new, &path))?;
    }
    Ok(())
}
