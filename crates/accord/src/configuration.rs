//! Settings: command line before environment before file before default.

use std::fmt::Display;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use clap::Args;
use desk::clock::Clock;
use desk::fetch::Listed;
use desk::fetch::lists::Lists;
use desk::{Backend, Desk};
use gate::Origin;
use post::{Relay, Sender};
use serde::Deserialize;

use crate::Refused;
use crate::hma::HmaFile;
use crate::host::HostingFile;
use crate::mailbox::{IntakeFile, Mailbox};
use crate::notices::NoticesFile;
use crate::probes::ProbesFile;
use crate::sign_in::{SignIn, SignInFile, Way};
use crate::tipline::TiplineFile;

/// Read where it exists and no other file is named.
const DEFAULT_FILE: &str = "accord.toml";

/// Where the register is kept. What the environment says is read as words only: a command that opens no register does not fail for it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of commands that open a register")]
pub struct Where {
    /// Directory of the database and the keys [default: accord-data]
    #[arg(long, global = true, env = "ACCORD_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// A PostgreSQL database instead of the embedded one
    #[arg(long, global = true, env = "ACCORD_DATABASE", value_name = "postgres://…", hide_env_values = true)]
    database: Option<String>,
    /// Address to serve on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "ACCORD_LISTEN", value_name = "ADDR")]
    listen: Option<String>,
    /// Address under which people reach this site, such as `https://accord.example.org` [default: `http://localhost` and the port]
    #[arg(long, global = true, env = "ACCORD_ORIGIN", value_name = "ORIGIN")]
    origin: Option<String>,
    /// Ways to sign in: passkey, password, openid, one or more of them with commas [default: passkey]
    #[arg(long, global = true, env = "ACCORD_SIGN_IN", value_name = "WAYS", value_delimiter = ',')]
    sign_in: Option<Vec<String>>,
    /// The machine that passes requests on to this one: what it says of addresses (X-Forwarded-For) is believed
    #[arg(long, global = true, env = "ACCORD_TRUSTED_PROXY", value_name = "IP")]
    trusted_proxy: Option<String>,
    /// Server that takes letters: smtp://, starttls:// or smtps://, user:password@host:port [default: none, letters wait]
    #[arg(long, global = true, env = "ACCORD_SMTP", value_name = "starttls://…", hide_env_values = true)]
    smtp: Option<String>,
    /// Who letters are from, such as "Accord <accord@example.org>"
    #[arg(long, global = true, env = "ACCORD_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// File with these settings: `data`, `database`, `listen`, `origin`, `trusted-proxy`, `[sign-in]`, `[mail]` with `smtp`, `from`, `per_second`, `[hma.fetch]` with `hosts`, `[exchange]` with `hosts`, `[hosting]` with `resolvers`, `networks`, `rdap`, `hosts`, `[notices]` with `contact`, `hosts`, `authorities_file`, `[probes]` with `on`, `hosts`, `authorities_file`, `[[intake.mailbox]]` with `path`, `member`, `[cybertipline]` with `hosts`, `authorities_file`, `account`, `[referrals]` with `days` [default: accord.toml, where it exists]
    #[arg(long, global = true, env = "ACCORD_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    listen: Option<SocketAddr>,
    origin: Option<String>,
    trusted_proxy: Option<IpAddr>,
    #[serde(default)]
    sign_in: SignInFile,
    #[serde(default)]
    mail: FileMail,
    #[serde(default)]
    hma: HmaFile,
    #[serde(default)]
    exchange: ExchangeFile,
    #[serde(default)]
    hosting: HostingFile,
    #[serde(default)]
    notices: NoticesFile,
    #[serde(default)]
    probes: ProbesFile,
    #[serde(default)]
    intake: IntakeFile,
    #[serde(default)]
    cybertipline: TiplineFile,
    #[serde(default)]
    referrals: ReferralsFile,
}

/// `[referrals]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferralsFile {
    /// Days for which what a referral said is kept once it is over.
    days: Option<u16>,
}

impl ReferralsFile {
    /// What comes back is asked about for weeks; what nobody needs for ten years is not kept for longer.
    fn settle(&self) -> Result<Option<u16>, Refused> {
        match self.days {
            Some(days) if !(30..=3_650).contains(&days) => {
                Err(Refused::usage(format!("[referrals] days: {days}: give 30 to 3650")))
            }
            days => Ok(days),
        }
    }
}

/// `[exchange]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExchangeFile {
    /// Hosts from which lists may be fetched besides public ones: of this machine and its network.
    #[serde(default)]
    hosts: Vec<String>,
}

impl ExchangeFile {
    /// Name and password go with each request: nothing there crosses a network in the clear.
    fn listed(&self) -> Result<Vec<Listed>, Refused> {
        let mut listed = Vec::new();
        for text in &self.hosts {
            let host = text.parse::<Listed>().map_err(|e| Refused::usage(format!("[exchange] hosts: {e}")))?;
            if host.is_in_the_clear() {
                let why =
                    "name and password would cross the network in the clear; http:// is taken for this machine alone";
                return Err(Refused::usage(format!("[exchange] hosts: “{text}”: {why}")));
            }
            listed.push(host);
        }
        Ok(listed)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileMail {
    smtp: Option<String>,
    from: Option<String>,
    per_second: Option<u32>,
}

/// How letters are sent.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The server that takes them.
    pub relay: Relay,
    /// Who they are from.
    pub from: Sender,
    /// How many a second, at most.
    pub per_second: u32,
}

/// Letters a second where nothing else is said: no server takes that for a flood.
const PER_SECOND: u32 = 5;

/// What the program goes by.
#[derive(Debug)]
pub struct Settings {
    /// The data directory.
    pub data: PathBuf,
    /// Where the truth is kept.
    pub backend: Backend,
    /// Where to serve.
    pub listen: SocketAddr,
    /// Under which address people reach it, where that was said.
    pub origin: Option<Origin>,
    /// The ways to sign in.
    pub sign_in: SignIn,
    /// The machine before this one, where there is one.
    pub trusted_proxy: Option<IpAddr>,
    /// How letters are sent; none: they wait.
    pub mail: Option<Mail>,
    /// The hosts from which files are fetched that a caller of the face of HMA names; none: nothing is fetched.
    pub fetched_from: Vec<Listed>,
    /// The hosts from which lists are fetched besides public ones.
    pub list_hosts: Vec<Listed>,
    /// Whom `accord host` asks.
    pub hosting: HostingFile,
    /// How notices are sent.
    pub notices: NoticesFile,
    /// Whether the house looks from outside what is still there.
    pub probes: ProbesFile,
    /// The mailboxes that are emptied.
    pub mailboxes: Vec<Mailbox>,
    /// Who reports to the `CyberTipline`, and how.
    pub cybertipline: TiplineFile,
    /// Days for which what a referral said is kept once it is over, where that was said.
    pub referral_days: Option<u16>,
}

impl Where {
    /// Reads the file, where there is one, and lets the command line and the environment go first.
    pub fn settle(self) -> Result<Settings, Refused> {
        let named = self.config.is_some();
        let path = self.config.unwrap_or_else(|| DEFAULT_FILE.into());
        let file: File = match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))?,
            Err(e) if !named && e.kind() == std::io::ErrorKind::NotFound => File::default(),
            Err(e) => return Err(Refused::usage(format!("{}: {e}", path.display()))),
        };
        let backend = match self.database.or(file.database) {
            None => Backend::Embedded,
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Backend::postgres(&url).map_err(|e| Refused::usage(format!("--database: {e}")))?
            }
            Some(_) => {
                return Err(Refused::usage(
                    "--database: expected an address that begins with postgres://; leave it out for the embedded database",
                ));
            }
        };
        let listen = settled("--listen", self.listen, "an address and a port, such as 127.0.0.1:8080")?;
        let trusted_proxy = settled("--trusted-proxy", self.trusted_proxy, "an address, such as 192.0.2.7")?;
        let ways = self.sign_in.map(|ways| ways.iter().map(|way| Way::of_word(way)).collect()).transpose()?;
        let origin = self.origin.or(file.origin).map(|o| Origin::new(&o)).transpose();
        let origin = origin.map_err(|e| Refused::usage(format!("--origin: {e}")))?;
        let mail = mail(self.smtp.or(file.mail.smtp), self.mail_from.or(file.mail.from), file.mail.per_second)?;
        Ok(Settings {
            origin,
            sign_in: SignIn::settle(ways, file.sign_in)?,
            trusted_proxy: trusted_proxy.or(file.trusted_proxy),
            mail,
            fetched_from: file.hma.hosts()?,
            list_hosts: file.exchange.listed()?,
            hosting: file.hosting,
            notices: file.notices,
            probes: file.probes,
            mailboxes: file.intake.settle()?,
            cybertipline: file.cybertipline,
            referral_days: file.referrals.settle()?,
            data: self.data.or(file.data).unwrap_or_else(|| "accord-data".into()),
            backend,
            listen: listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
        })
    }
}

/// What an option's words mean, where they were said.
fn settled<T: FromStr<Err: Display>>(option: &str, said: Option<String>, expected: &str) -> Result<Option<T>, Refused> {
    let meant =
        said.map(|said| said.parse().map_err(|e| Refused::usage(format!("{option}: “{said}”: {e}; give {expected}"))));
    meant.transpose()
}

fn mail(smtp: Option<String>, from: Option<String>, per_second: Option<u32>) -> Result<Option<Mail>, Refused> {
    let Some(smtp) = smtp.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    // The address may hold a password: what is wrong with it is said without repeating it.
    let relay = Relay::new(&smtp).map_err(|e| Refused::usage(format!("--smtp: {e}")))?;
    let from = from.ok_or_else(|| Refused::usage("--smtp: say who letters are from with --mail-from"))?;
    let from = Sender::new(&from).map_err(|e| Refused::usage(format!("--mail-from: {e}")))?;
    Ok(Some(Mail { relay, from, per_second: per_second.unwrap_or(PER_SECOND).clamp(1, 1_000) }))
}

impl Settings {
    /// Opens a register that is there already: a mistyped directory must not look like an empty register that holds.
    pub async fn open_existing(&self, clock: Arc<dyn Clock>) -> Result<Desk, Refused> {
        if !self.data.join("keys").exists() {
            let dir = self.data.display();
            return Err(Refused::usage(format!("there is no register in {dir}: name its directory with --data")));
        }
        self.open(clock).await
    }

    /// Opens the register that these settings name.
    pub async fn open(&self, clock: Arc<dyn Clock>) -> Result<Desk, Refused> {
        let desk = Desk::open(&self.data, &self.backend, clock).await?;
        desk.name_list_hosts(Lists::new(&self.list_hosts));
        if let Some(days) = self.referral_days {
            desk.keep_referrals_for(days);
        }
        Ok(desk)
    }
}
