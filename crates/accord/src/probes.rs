//! Looks from outside whether what was noticed is still there: off unless the operator says so, and then only where a country's table lets it.

use std::path::PathBuf;
use std::sync::Arc;

use desk::fetch::Listed;
use desk::takedown::Prober;
use outbound::{Gate, Outbound};
use serde::Deserialize;

use crate::Refused;
use crate::host::HostingFile;

/// `[probes]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProbesFile {
    /// Whether the house looks.
    #[serde(default)]
    on: bool,
    /// Hosts that may lie inside, or speak no HTTPS: for an exercise, on this machine.
    #[serde(default)]
    hosts: Vec<String>,
    /// Authorities whose certificates are believed instead of those that browsers believe (PEM).
    authorities_file: Option<PathBuf>,
}

impl ProbesFile {
    /// The way by which it looks; none where it does not. Names are looked up by the name servers of `[hosting]`: the system says the same of a name that there is not and of a network that is down, and
    /// a house that is cut off would take everything for gone.
    pub fn settle(&self, hosting: &HostingFile) -> Result<Option<Outbound>, Refused> {
        if !self.on {
            return Ok(None);
        }
        let Some(resolver) = hosting.resolver()? else {
            return Err(Refused::usage("[probes] on: name a name server with `resolvers` under `[hosting]` as well"));
        };
        let mut listed = Vec::new();
        for text in &self.hosts {
            let host = text.parse::<Listed>().map_err(|e| Refused::usage(format!("[probes] hosts: {e}")))?;
            if host.is_in_the_clear() {
                let why = "addresses of material would cross the network in the clear; http:// is taken for this machine alone";
                return Err(Refused::usage(format!("[probes] hosts: “{text}”: {why}")));
            }
            listed.push(host);
        }
        let gate = Gate::public_and(listed);
        let outbound = match &self.authorities_file {
            None => Outbound::new(gate, Prober::BOUNDS),
            Some(path) => {
                let pem = std::fs::read(path).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))?;
                Outbound::trusting(gate, Prober::BOUNDS, &pem)
                    .map_err(|e| Refused::usage(format!("[probes] authorities_file: {e}")))?
            }
        };
        Ok(Some(outbound.with_names(Arc::new(resolver))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(probes: &str, hosting: &str) -> Result<bool, String> {
        let probes: ProbesFile = toml::from_str(probes).map_err(|e| e.to_string())?;
        let hosting: HostingFile = toml::from_str(hosting).map_err(|e| e.to_string())?;
        probes.settle(&hosting).map(|way| way.is_some()).map_err(|e| e.to_string())
    }

    #[test]
    fn nobody_looks_unless_the_operator_says_so() {
        let servers = "resolvers = [\"192.0.2.53\"]";
        assert_eq!(settled("", servers), Ok(false));
        assert_eq!(settled("on = false\nhosts = [\"http://127.0.0.1:9000\"]", servers), Ok(false));
        assert_eq!(settled("on = true", servers), Ok(true));
        assert!(settled("on = true", "").expect_err("refused").contains("resolvers"));
        assert!(settled("on = true\nhosts = [\"http://files.example\"]", servers).is_err());
        assert!(settled("on = true\nagent = \"x\"", servers).is_err());
    }
}
