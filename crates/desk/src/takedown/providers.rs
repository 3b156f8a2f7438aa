//! Whom notices go to, and how they are reached: a hotline's own directory. Whoever is not in it is reached by the contact for abuse that registries name.

use std::collections::BTreeSet;

use alliance::people::LANGUAGES;
use alliance::people::access::{Act, ProviderChange};
use alliance::register::PaperKind;
use alliance::takedown::hosting::Link;
use alliance::takedown::policy::HostKind;
use serde::{Deserialize, Serialize};
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};
use url::Url;

use super::follow::follow_up;
use super::notices::NoticeKept;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Characters of a name, at most.
const LONGEST_NAME: usize = 200;
/// Names that a provider is known by, at most.
const MOST_NAMES: usize = 100;

/// In which form a notice is sent to an endpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// X-ARF 4.
    #[default]
    Xarf,
    /// The fields of article 16 of the Digital Services Act.
    Article16,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Xarf, Self::Article16];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Xarf => "xarf",
            Self::Article16 => "article16",
        }
    }
}

/// Somebody whom notices go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// What people call them.
    pub name: String,
    /// What they are called in what is found of hosts: `AS64500`, a key of a registry, a network, a registrar's name.
    pub known_as: BTreeSet<String>,
    /// Two letters of their country; none: as registries say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The organisation whose people and machines see their notices here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Where notices are sent to, signed; `https://…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// In which form.
    #[serde(default)]
    pub format: Format,
    /// Their mail address for notices; none: the contact that registries name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// The language of their letters; none: that of their country's table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What is known of them as a host.
    pub host: HostKind,
    /// Whether they are suspected of taking part in it: then nothing is sent to them.
    #[serde(default)]
    pub suspect: bool,
}

/// Why a provider is not written down so.
#[derive(Debug, thiserror::Error)]
pub enum ProviderRefused {
    /// No name, or a long one.
    #[error("a provider has a name of at most {LONGEST_NAME} characters")]
    Name,
    /// Nothing by which they are found.
    #[error("name at least one network, registry key or registrar by which they are found, and at most {MOST_NAMES}")]
    KnownAs,
    /// Another provider is known by one of the names.
    #[error("another provider of your hotline is known by one of these names")]
    Taken,
    /// No country.
    #[error("a country is two capital letters")]
    Country,
    /// No such organisation.
    #[error("there is no such organisation")]
    Organisation,
    /// No address that notices can be sent to.
    #[error("an endpoint begins with https:// and names a host, without user and password")]
    Endpoint,
    /// No mail address.
    #[error("this is no mail address")]
    Mail,
    /// A language that nobody writes here.
    #[error("there are no letters in this language")]
    Language,
    /// There is no such provider.
    #[error("there is no such provider")]
    NotThere,
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl ProviderRefused {
    /// Its word, by which a sentence is found.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::KnownAs => "known-as",
            Self::Taken => "taken",
            Self::Country => "country",
            Self::Organisation => "organisation",
            Self::Endpoint => "endpoint",
            Self::Mail => "mail",
            Self::Language => "language",
            Self::NotThere => "not-there",
            Self::Desk(_) => "desk",
        }
    }

    /// All words.
    pub const CODES: [&'static str; 9] =
        ["name", "known-as", "taken", "country", "organisation", "endpoint", "mail", "language", "not-there"];
}

/// Whether a text can be a mail address: one `@`, a domain with a dot, nothing that could begin another header.
fn is_mail(text: &str) -> bool {
    let parts = text.split_once('@').filter(|(name, domain)| !name.is_empty() && domain.contains('.'));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, ',' | ';' | '<' | '>' | '"');
    parts.is_some_and(|(_, domain)| !domain.contains('@')) && text.len() <= 254 && text.chars().all(plain)
}

impl Provider {
    fn check(self) -> Result<Self, ProviderRefused> {
        let fits = |text: &str| !text.trim().is_empty() && text.chars().count() <= LONGEST_NAME;
        if !fits(&self.name) {
            return Err(ProviderRefused::Name);
        }
        if self.known_as.is_empty() || self.known_as.len() > MOST_NAMES || !self.known_as.iter().all(|name| fits(name))
        {
            return Err(ProviderRefused::KnownAs);
        }
        let country = |text: &String| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        if !self.country.as_ref().is_none_or(country) {
            return Err(ProviderRefused::Country);
        }
        let endpoint = |text: &String| {
            let url = Url::parse(text).ok().filter(|url| url.scheme() == "https" && url.host().is_some());
            url.is_some_and(|url| url.username().is_empty() && url.password().is_none() && url.fragment().is_none())
        };
        if !self.endpoint.as_ref().is_none_or(endpoint) {
            return Err(ProviderRefused::Endpoint);
        }
        if !self.mail.as_deref().is_none_or(is_mail) {
            return Err(ProviderRefused::Mail);
        }
        if !self.language.as_deref().is_none_or(|language| LANGUAGES.contains(&language)) {
            return Err(ProviderRefused::Language);
        }
        Ok(self)
    }

    /// Whether somebody in a chain is this provider.
    pub fn is(&self, link: &Link) -> bool {
        self.known_as.contains(&link.provider)
    }
}

impl Desk {
    /// A member's directory.
    pub(super) fn providers_of<'a>(&'a self, member: &'a str) -> crate::Given<'a, Vec<(Paper, Provider)>> {
        Box::pin(async move {
            let view = View::Member(member.to_owned());
            self.papers::<Provider>(&view, PaperKind::Provider, &PaperFilter::default()).await
        })
    }

    /// The directory of one's hotline, in the order of names.
    pub async fn providers<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<(String, Provider)>, DeskError> {
        let member = leave.grant().and_then(|grant| grant.member.as_deref()).unwrap_or_default();
        let all = self.providers_of(member).await?.into_iter();
        let mut all: Vec<(String, Provider)> = all.map(|(paper, provider)| (paper.id, provider)).collect();
        all.sort_by(|(a_id, a), (b_id, b)| a.name.to_lowercase().cmp(&b.name.to_lowercase()).then(a_id.cmp(b_id)));
        Ok(all)
    }

    /// Writes a provider down, or changes one: notices go there from then on. Gives its id.
    pub async fn provider_set(
        &self,
        leave: &Authorised<ProviderChange>,
        id: Option<&str>,
        provider: Provider,
    ) -> Result<String, ProviderRefused> {
        let provider = provider.check()?;
        let member = leave.grant().and_then(|grant| grant.member.clone());
        let of = member.as_deref().unwrap_or_default();
        if let Some(organisation) = &provider.organisation
            && self.any_paper(PaperKind::Organisation, organisation).await?.is_none()
        {
            return Err(ProviderRefused::Organisation);
        }
        let others = self.providers_of(of).await?;
        let is_other = |paper: &Paper| id != Some(paper.id.as_str());
        let taken = others.iter().filter(|(paper, _)| is_other(paper));
        if taken.flat_map(|(_, other)| &other.known_as).any(|name| provider.known_as.contains(name)) {
            return Err(ProviderRefused::Taken);
        }
        let actor = &leave.person().account;
        let (word, change) = if let Some(id) = id {
            let known = others.into_iter().find(|(paper, _)| paper.id == id);
            let (paper, _) = known.ok_or(ProviderRefused::NotThere)?;
            ("provider.changed", PaperChange::next(&paper, "active", &provider))
        } else {
            let mut change = PaperChange::new(PaperKind::Provider, self.fresh_id()?, "active", &provider);
            change.member.clone_from(&member);
            ("provider.named", change)
        };
        let id = change.id.clone();
        let mut deed = Deed::new(actor, word, PaperKind::Provider, &id).of(member.as_deref());
        // Whom a notice can be followed by is another by now.
        let (now, view) = (self.reckoned().await?, View::Member(of.to_owned()));
        let notices = self.papers::<NoticeKept>(&view, PaperKind::Notice, &PaperFilter::default()).await?;
        let open = notices.iter().filter(|(_, kept)| kept.notice.is_open());
        deed.errands.extend(open.map(|(paper, _)| follow_up(&paper.id, now)));
        self.perform(deed.with(change)).await?;
        Ok(id)
    }
}
