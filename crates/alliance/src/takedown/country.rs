//! What a country allows and asks for in notice and takedown: a table for each, never a case in code.
//!
//! A table is plain data (JSON, TOML). What it leaves out is as careful as it can be: a country that says nothing has its own hotlines
//! notice its own providers of what is unlawful everywhere, once the police have answered and two people have looked.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Label;
use super::watch::after;

words! {
    /// What an organisation is, as a sender or a recipient of notices.
    Party {
        /// A hotline.
        Hotline = "hotline",
        /// A police force.
        Police = "police",
        /// Another authority that may order a removal.
        Authority = "authority",
        /// The host of what is to be removed.
        Host = "host",
        /// A network in front of a host.
        Cdn = "cdn",
        /// Whoever sells a host's service on.
        Reseller = "reseller",
        /// Whoever runs the site.
        Site = "site",
        /// The network that connects the host.
        Upstream = "upstream",
        /// Where the domain is registered.
        Registrar = "registrar",
        /// Whoever supervises the provider.
        Regulator = "regulator",
    }
}

words! {
    /// Whether the police answer first.
    PoliceOrder {
        /// Nothing leaves without an answer: their silence never releases anything.
        First = "first",
        /// They are asked while everything else goes on, and a table that they signed says what their silence means.
        Parallel = "parallel",
    }
}

words! {
    /// Where unlawfulness was found.
    Breadth {
        /// Unlawful everywhere.
        Baseline = "baseline",
        /// Unlawful in this country.
        National = "national",
    }
}

words! {
    /// Whether it may be looked up from outside whether something is still there.
    Probes {
        /// It may not.
        Off = "off",
        /// Its status alone is asked for, never a body.
        Status = "status",
    }
}

/// A class that is unlawful in a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// The scheme's id in the register.
    pub scheme: String,
    /// Its edition; none: in every edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The level.
    pub level: String,
    /// How far it is unlawful.
    pub breadth: Breadth,
}

impl Class {
    fn is_of(&self, label: &Label) -> bool {
        self.scheme == label.scheme
            && self.level == label.level
            && self.version.as_ref().is_none_or(|v| *v == label.version)
    }
}

/// Who may notify whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The sender.
    pub sender: Party,
    /// The recipient.
    pub recipient: Party,
    /// The other's country, two letters; none: the same country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// Hours of the week in which notices leave, in UTC. A day is 0 (Monday) to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first day.
    pub from_day: u8,
    /// The last day.
    pub to_day: u8,
    /// The first minute of each of these days.
    pub from_minute: u16,
    /// The minute of each of these days with which it is over; 1440: at its end.
    pub to_minute: u16,
}

/// A country's table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Two letters.
    pub member: String,
    /// Which edition of the table it is.
    pub edition: u32,
    /// Whom its parties may notify.
    #[serde(default = "at_home")]
    pub notifies: Vec<Pair>,
    /// By whom its parties may be notified.
    #[serde(default = "at_home")]
    pub accepts: Vec<Pair>,
    /// What is unlawful in it.
    #[serde(default = "everywhere")]
    pub classes: Vec<Class>,
    /// Whether the police answer first.
    #[serde(default = "first")]
    pub police: PoliceOrder,
    /// Whether two people assess.
    #[serde(default = "yes")]
    pub second_assessor: bool,
    /// Whether known material on two independent lists is in scope without another look.
    #[serde(default)]
    pub pregraded: bool,
    /// When notices leave; none: at any hour.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub windows: Vec<Window>,
    /// Languages of its notices, the first first.
    #[serde(default = "english")]
    pub languages: Vec<String>,
    /// Days after which a closed item is destroyed.
    #[serde(default = "ninety")]
    pub retention_days: u16,
    /// Whether it may be looked up from outside what is still there.
    #[serde(default = "off")]
    pub probes: Probes,
}

fn at_home() -> Vec<Pair> {
    vec![Pair { sender: Party::Hotline, recipient: Party::Host, country: None }]
}

/// Both published names of the one class that is unlawful in every country, by its definition.
fn everywhere() -> Vec<Class> {
    ["interpol-baseline", "iccam"]
        .map(|scheme| Class {
            scheme: scheme.into(),
            version: None,
            level: "baseline".into(),
            breadth: Breadth::Baseline,
        })
        .into()
}

const fn first() -> PoliceOrder {
    PoliceOrder::First
}

const fn yes() -> bool {
    true
}

fn english() -> Vec<String> {
    vec!["en".into()]
}

const fn ninety() -> u16 {
    90
}

const fn off() -> Probes {
    Probes::Off
}

refusals! {
    /// Why a table is none.
    CountryRefusal {
        /// Its country or another's is no country.
        NoCountry = "country-none", "a country is two capital letters";
        /// A pair that nobody can be.
        PairUnfit = "country-pair-unfit", "a sender is a hotline, the police or an authority, and a recipient is none of them";
        /// A window that is none.
        WindowUnfit = "country-window-unfit", "a window is days 0 to 6 and minutes 0 to 1440, each from the earlier to the later";
        /// A class is named with two breadths.
        ClassTwice = "country-class-twice", "a level of a scheme's edition is named once";
        /// No language.
        NoLanguage = "country-no-language", "name at least one language";
        /// A language is no tag.
        LanguageUnfit = "country-language-unfit", "a language is a tag such as en or sr-Latn, and is named once";
        /// Nothing is unlawful.
        NoClass = "country-no-class", "name at least one class: without any, nothing is unlawful and no notice leaves";
        /// No scheme has such a level.
        ClassUnknown = "country-class-unknown", "a class is a level that a scheme of the register has";
        /// A list is too long.
        TooMany {
            /// At most so many.
            most: usize,
        } = "country-too-many", "a list has at most {most} lines";
        /// Nothing would be kept.
        RetentionUnfit = "country-retention-unfit", "a closed item is kept for at least one day";
    }
}

impl CountryRefusal {
    /// The field of the table that is wrong.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoCountry | Self::PairUnfit | Self::TooMany { .. } => "notifies",
            Self::WindowUnfit => "windows",
            Self::ClassTwice | Self::NoClass | Self::ClassUnknown => "classes",
            Self::NoLanguage | Self::LanguageUnfit => "languages",
            Self::RetentionUnfit => "retention_days",
        }
    }
}

/// Lines of each list of a table, at most.
pub const LONGEST_LIST: usize = 1_000;

/// Whether a text can be a language's tag: two or three letters, and perhaps what follows them.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let further = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35
        && (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(further)
}

impl Country {
    /// The careful table of a country that has said nothing.
    pub fn careful(member: impl Into<String>) -> Self {
        Self {
            member: member.into(),
            edition: 0,
            notifies: at_home(),
            accepts: at_home(),
            classes: everywhere(),
            police: first(),
            second_assessor: yes(),
            pregraded: false,
            windows: Vec::new(),
            languages: english(),
            retention_days: ninety(),
            probes: off(),
        }
    }

    /// Checks what a table's shape does not say.
    pub fn check(self) -> Result<Self, CountryRefusal> {
        let country = |text: &String| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        let lists = [self.notifies.len(), self.accepts.len(), self.classes.len(), self.windows.len()];
        if lists.into_iter().chain([self.languages.len()]).any(|length| length > LONGEST_LIST) {
            return Err(CountryRefusal::TooMany { most: LONGEST_LIST });
        }
        let pairs = || self.notifies.iter().chain(&self.accepts);
        if !country(&self.member) || !pairs().filter_map(|pair| pair.country.as_ref()).all(country) {
            return Err(CountryRefusal::NoCountry);
        }
        if !pairs().all(|pair| pair.sender.sends() && !pair.recipient.sends()) {
            return Err(CountryRefusal::PairUnfit);
        }
        if !self.windows.iter().all(Window::is_one) {
            return Err(CountryRefusal::WindowUnfit);
        }
        let twice = |(at, class): (usize, &Class)| {
            self.classes[..at].iter().any(|before| {
                let editions = before.version.is_none() || class.version.is_none() || before.version == class.version;
                before.scheme == class.scheme && before.level == class.level && editions
            })
        };
        if self.classes.iter().enumerate().any(twice) {
            return Err(CountryRefusal::ClassTwice);
        }
        if self.classes.is_empty() {
            return Err(CountryRefusal::NoClass);
        }
        if self.languages.is_empty() {
            return Err(CountryRefusal::NoLanguage);
        }
        let again = |(at, language): (usize, &String)| self.languages[..at].contains(language);
        if !self.languages.iter().all(|language| is_language(language)) || self.languages.iter().enumerate().any(again)
        {
            return Err(CountryRefusal::LanguageUnfit);
        }
        if self.retention_days == 0 { Err(CountryRefusal::RetentionUnfit) } else { Ok(self) }
    }

    /// By which of these labels something is unlawful here, and how far: the furthest, and of those the first.
    pub fn takes<'a>(&self, labels: &'a BTreeSet<Label>) -> Option<(&'a Label, Breadth)> {
        let of =
            |label: &'a Label| self.classes.iter().find(|class| class.is_of(label)).map(|class| (label, class.breadth));
        labels.iter().filter_map(of).min_by_key(|(_, breadth)| *breadth)
    }

    /// Whether a sender of this country may notify a recipient of another or the same.
    pub fn lets_notify(&self, sender: Party, recipient: Party, country: &str) -> bool {
        self.pairs(&self.notifies, sender, recipient, country)
    }

    /// Whether a recipient of this country may be notified by a sender of another or the same.
    pub fn lets_be_notified(&self, sender: Party, recipient: Party, country: &str) -> bool {
        self.pairs(&self.accepts, sender, recipient, country)
    }

    fn pairs(&self, pairs: &[Pair], sender: Party, recipient: Party, country: &str) -> bool {
        let other = |pair: &Pair| pair.country.as_deref().unwrap_or(&self.member) == country;
        pairs.iter().any(|pair| pair.sender == sender && pair.recipient == recipient && other(pair))
    }

    /// Whether notices leave now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        let time = TimeZone::UTC.to_datetime(now);
        let day = u8::try_from(time.weekday().to_monday_zero_offset()).unwrap_or_default();
        let minute = u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
        self.windows.is_empty() || self.windows.iter().any(|window| window.holds(day, minute))
    }

    /// When an item that was closed is destroyed.
    pub fn destroyed(&self, closed: Timestamp) -> Timestamp {
        after(closed, SignedDuration::from_hours(24 * i64::from(self.retention_days)))
    }
}

impl Party {
    /// Whether it sends notices. The others receive them.
    pub const fn sends(self) -> bool {
        matches!(self, Self::Hotline | Self::Police | Self::Authority)
    }
}

impl Window {
    const fn is_one(&self) -> bool {
        self.from_day <= self.to_day && self.to_day <= 6 && self.from_minute < self.to_minute && self.to_minute <= 1440
    }

    const fn holds(&self, day: u8, minute: u16) -> bool {
        self.from_day <= day && day <= self.to_day && self.from_minute <= minute && minute < self.to_minute
    }
}
