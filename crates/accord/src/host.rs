//! `accord host`: who hosts what, and whom to tell, without a register.

mod report;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use desk::clock::{Clock as _, SystemClock};
use hosting::dns::Resolver;
use hosting::networks::Networks;
use hosting::rdap::{BOUNDS, Client, IANA, Registries, refresh};
use hosting::{Finder, Host as HostName};
use outbound::{Gate, Listed, Outbound};
use serde::Deserialize;

use crate::Refused;
use crate::commands::{json, print};
use crate::configuration::Settings;

/// Options of `accord host`.
#[derive(Debug, Args)]
pub struct Host {
    /// Hosts, or whole addresses, of which the host is taken; `-` reads them from standard input, one a line, so that none stands in the list of processes
    #[arg(required_unless_present = "refresh", value_name = "HOST")]
    hosts: Vec<String>,
    /// The name server that is asked, IP or IP:PORT; several with commas [default: those of the system]
    #[arg(long, value_name = "ADDR", value_delimiter = ',', value_parser = server)]
    resolver: Vec<SocketAddr>,
    /// A table of networks (MMDB); where several say something different, the first is believed
    #[arg(long, value_name = "FILE")]
    networks: Vec<PathBuf>,
    /// Registries: a directory with IANA's dns.json, ipv4.json and ipv6.json, or the address of one RDAP server that is asked for everything
    #[arg(long, value_name = "DIR|URL")]
    rdap: Option<String>,
    /// Gets IANA's files of registries anew into the directory of --rdap, first of all
    #[arg(long)]
    refresh: bool,
    /// One line of JSON for each host
    #[arg(long)]
    json: bool,
}

/// `[hosting]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostingFile {
    /// Name servers, as `--resolver`.
    #[serde(default)]
    resolvers: Vec<String>,
    /// Tables of networks, as `--networks`.
    #[serde(default)]
    networks: Vec<PathBuf>,
    /// Registries, as `--rdap`.
    rdap: Option<String>,
    /// Registries that lie inside and are named by others.
    #[serde(default)]
    hosts: Vec<String>,
}

fn server(text: &str) -> Result<SocketAddr, String> {
    let bare = text.parse::<IpAddr>().map(|address| SocketAddr::new(address, 53));
    bare.or_else(|_| text.parse()).map_err(|_| "a name server is an address: 192.0.2.53 or 192.0.2.53:5353".to_owned())
}

impl Host {
    /// Does it.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let done = tokio::task::spawn_blocking(move || self.look(&settings.hosting)).await;
        done.map_err(|e| Refused::found(e.to_string()))?
    }

    fn look(&self, file: &HostingFile) -> Result<ExitCode, Refused> {
        let tables = if self.networks.is_empty() { &file.networks } else { &self.networks };
        let rdap = self.rdap.as_ref().or(file.rdap.as_ref()).map(String::as_str);
        let asked = Asked { resolver: self.resolver(file)?, tables, rdap };
        if self.refresh {
            let dir = rdap.filter(|place| !place.contains("://"));
            let dir = dir.ok_or_else(|| Refused::usage("--refresh: name the directory with --rdap DIR"))?;
            refresh(Path::new(dir), &asked.outbound(file)?, IANA).map_err(|e| Refused::found(e.to_string()))?;
        }
        let finder = asked.finder(file)?;
        let mut all_found = true;
        let all_read = self.each(|host| {
            let found = finder.find(host, SystemClock.now());
            all_found &= found.is_attributed();
            print(&if self.json { json(&found)? } else { report::text(&found) })
        })?;
        Ok(ExitCode::from(u8::from(!(all_found && all_read))))
    }

    fn resolver(&self, file: &HostingFile) -> Result<Resolver, Refused> {
        let servers = if self.resolver.is_empty() { file.servers()? } else { self.resolver.clone() };
        if servers.is_empty() {
            Resolver::of_system().map_err(|e| Refused::found(format!("{e}; name a name server with --resolver")))
        } else {
            Ok(Resolver::new(servers))
        }
    }

    /// Looks at each host. A line of standard input that is none is named and passed over; whether there was none is the answer.
    fn each(&self, mut look: impl FnMut(&HostName) -> Result<(), Refused>) -> Result<bool, Refused> {
        let mut all_read = true;
        for (at, text) in self.hosts.iter().enumerate() {
            if text != "-" {
                let host = HostName::read(text).map_err(|e| Refused::usage(format!("host {}: {e}", at + 1)))?;
                look(&host)?;
                continue;
            }
            for (line, text) in std::io::stdin().lines().enumerate() {
                let text = text.map_err(|e| Refused::found(format!("standard input: {e}")))?;
                match HostName::read(&text) {
                    _ if text.trim().is_empty() => {}
                    Ok(host) => look(&host)?,
                    Err(e) => {
                        eprintln!("accord: line {}: {e}", line + 1);
                        all_read = false;
                    }
                }
            }
        }
        Ok(all_read)
    }
}

/// Who is asked.
struct Asked<'a> {
    resolver: Resolver,
    tables: &'a [PathBuf],
    rdap: Option<&'a str>,
}

impl Asked<'_> {
    fn outbound(&self, file: &HostingFile) -> Result<Outbound, Refused> {
        let gate = gate(file, self.rdap)?;
        Ok(Outbound::new(gate, BOUNDS).with_names(std::sync::Arc::new(self.resolver.clone())))
    }

    fn finder(&self, file: &HostingFile) -> Result<Finder, Refused> {
        let networks = Networks::open(self.tables).map_err(|e| Refused::usage(format!("--networks: {e}")))?;
        let finder = Finder::new(self.resolver.clone()).with_networks(networks);
        let Some(place) = self.rdap else { return Ok(finder) };
        let registries =
            if place.contains("://") { Registries::one(place) } else { Registries::in_directory(Path::new(place)) };
        let registries = registries.map_err(|e| Refused::usage(format!("--rdap: {e}")))?;
        Ok(finder.with_registries(Client::new(registries, self.outbound(file)?)))
    }
}

impl HostingFile {
    fn servers(&self) -> Result<Vec<SocketAddr>, Refused> {
        let wrong = |text: &String, e| Refused::usage(format!("[hosting] resolvers: “{text}”: {e}"));
        self.resolvers.iter().map(|text| server(text).map_err(|e| wrong(text, e))).collect()
    }

    /// Who is asked what names mean; none where no name server is named.
    pub fn resolver(&self) -> Result<Option<Resolver>, Refused> {
        let servers = self.servers()?;
        Ok((!servers.is_empty()).then(|| Resolver::new(servers)))
    }

    /// What finds where reported items lie; none where no name server is named. The system's own is not asked unless somebody says so: whoever is asked learns the
    /// names of the hosts.
    pub fn finder(&self) -> Result<Option<Finder>, Refused> {
        let servers = self.servers()?;
        if servers.is_empty() {
            if !self.networks.is_empty() || self.rdap.is_some() {
                tracing::warn!("[hosting] names no `resolvers`: hosts of reported items are not looked up");
            }
            return Ok(None);
        }
        let asked = Asked { resolver: Resolver::new(servers), tables: &self.networks, rdap: self.rdap.as_deref() };
        asked.finder(self).map(Some)
    }
}

/// Public registries, the one that the operator names, and those listed.
fn gate(file: &HostingFile, rdap: Option<&str>) -> Result<Gate, Refused> {
    let mut listed = Vec::new();
    if let Some(place) = rdap.filter(|place| place.contains("://")) {
        listed.push(Listed::of_address(place).map_err(|e| Refused::usage(format!("--rdap: {e}")))?);
    }
    for text in &file.hosts {
        listed.push(text.parse::<Listed>().map_err(|e| Refused::usage(format!("[hosting] hosts: {e}")))?);
    }
    if listed.iter().any(Listed::is_in_the_clear) {
        let why = "http:// is taken for this machine alone: what is asked for would cross the network in the clear";
        return Err(Refused::usage(format!("--rdap: {why}")));
    }
    Ok(Gate::public_and(listed))
}
