//! What tables say, as they are sent and answered.

use alliance::takedown::Country;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::super::super::forms::{text, whole, whole_or_null};
use crate::problem::{Problem, Trouble};

/// Two letters of a country.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableCountry, value_type = String, pattern = "^[A-Z]{2}$")]
#[serde(try_from = "String", into = "String")]
struct Code(String);

impl TryFrom<String> for Code {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let fits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        if fits { Ok(Self(text)) } else { Err(format!("“{text}” is no country of two capital letters")) }
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

/// Who sends notices.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableSender)]
#[serde(rename_all = "kebab-case")]
enum Sender {
    Hotline,
    Police,
    Authority,
}

/// Who receives them.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableRecipient)]
#[serde(rename_all = "kebab-case")]
enum Recipient {
    Host,
    Cdn,
    Reseller,
    Site,
    Upstream,
    Registrar,
    Regulator,
}

/// Who may notify whom.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TablePair)]
#[serde(deny_unknown_fields)]
struct Pair {
    /// The sender.
    sender: Sender,
    /// The recipient.
    recipient: Recipient,
    /// The other's country; left out: the same country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<Code>,
}

/// How far something is unlawful.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableBreadth)]
#[serde(rename_all = "kebab-case")]
enum Breadth {
    /// Everywhere.
    Baseline,
    /// In this country.
    National,
}

/// A class that is unlawful in a country.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableClass)]
#[serde(deny_unknown_fields)]
struct Class {
    /// The scheme's id in the register.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    scheme: String,
    /// Its edition; left out: every one.
    #[schema(max_length = 40)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    /// The level.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    level: String,
    /// How far it is unlawful.
    breadth: Breadth,
}

/// Whether the police answer first.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TablePoliceOrder)]
#[serde(rename_all = "kebab-case")]
enum Order {
    /// Nothing leaves without an answer.
    First,
    /// They are asked while everything else goes on, and the table that they signed says what their silence means. Where they signed none, nothing leaves without an answer.
    Parallel,
}

/// Whether it may be looked up from outside what is still there.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableProbes)]
#[serde(rename_all = "kebab-case")]
enum Probes {
    /// It may not.
    Off,
    /// Its status alone, never a body.
    Status,
}

/// Hours of the week in which notices leave, in UTC. Monday is 0, Sunday 6.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableWindow)]
#[serde(deny_unknown_fields)]
struct Window {
    /// The first day.
    #[schema(maximum = 6)]
    #[serde(deserialize_with = "whole::<6, _>")]
    from_day: u32,
    /// The last day.
    #[schema(maximum = 6)]
    #[serde(deserialize_with = "whole::<6, _>")]
    to_day: u32,
    /// The first minute of each of these days.
    #[schema(maximum = 1440)]
    #[serde(deserialize_with = "whole::<1440, _>")]
    from_minute: u32,
    /// The minute of each of these days with which it is over; 1440: at its end.
    #[schema(maximum = 1440)]
    #[serde(deserialize_with = "whole::<1440, _>")]
    to_minute: u32,
}

/// What a country allows.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RulesTable)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    /// Whom its parties may notify.
    #[schema(max_items = 1000)]
    notifies: Vec<Pair>,
    /// By whom its parties may be notified.
    #[schema(max_items = 1000)]
    accepts: Vec<Pair>,
    /// What is unlawful in it.
    #[schema(max_items = 1000)]
    classes: Vec<Class>,
    /// Whether the police answer first.
    police: Order,
    /// Whether two people assess.
    second_assessor: bool,
    /// Whether known material on two independent lists is in scope without another look.
    pregraded: bool,
    /// When notices leave; none: at any hour.
    #[schema(required = false, max_items = 1000)]
    #[serde(default)]
    windows: Vec<Window>,
    /// Languages of its notices, the first first: `en`, `sr-Latn`.
    #[schema(value_type = Vec<Tongue>)]
    languages: Vec<Tongue>,
    /// Days after which what was found lawful is destroyed.
    #[schema(minimum = 1, maximum = 65535)]
    #[serde(deserialize_with = "whole::<65535, _>")]
    retention_days: u32,
    /// Whether it may be looked up from outside what is still there.
    probes: Probes,
}

/// A language's tag.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableLanguage, value_type = String, pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
#[serde(transparent)]
struct Tongue(String);

impl Rules {
    /// As the rules take it. Its edition is counted when it is proposed.
    pub(super) fn read(self, member: &str) -> Result<Country, Problem> {
        if self.classes.iter().filter_map(|class| class.version.as_ref()).any(|edition| edition.chars().count() > 40) {
            return Err(Problem::new(Trouble::BadBody).saying("The edition of a scheme has at most 40 characters."));
        }
        of(&self, member)
    }
}

/// A table as it is sent, with the country that it is of.
pub(super) fn of<T: DeserializeOwned>(sent: &impl Serialize, member: &str) -> Result<T, Problem> {
    let mut value = serde_json::to_value(sent).map_err(|e| Problem::internal(&e))?;
    if let Value::Object(fields) = &mut value {
        fields.insert("member".to_owned(), Value::from(member));
        fields.insert("edition".to_owned(), Value::from(0));
    }
    serde_json::from_value(value).map_err(|e| Problem::new(Trouble::BadBody).saying(format!("table: {e}.")))
}

/// A table without its country and edition, which stand beside it.
pub(super) fn without_name<T: DeserializeOwned>(table: &impl Serialize) -> Result<T, Problem> {
    let mut value = serde_json::to_value(table).map_err(|e| Problem::internal(&e))?;
    if let Value::Object(fields) = &mut value {
        fields.remove("member");
        fields.remove("edition");
    }
    serde_json::from_value(value).map_err(|e| Problem::internal(&e))
}

/// What is known of the material.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableKnowledge)]
#[serde(rename_all = "kebab-case")]
enum Knowledge {
    Known,
    Unknown,
    NewVictim,
}

/// What is known of its host.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableHost)]
#[serde(rename_all = "kebab-case")]
enum Host {
    Large,
    Other,
    Suspect,
}

/// What silence means for some material.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableSilence)]
#[serde(deny_unknown_fields)]
struct Silence {
    /// What is known of the material.
    knowledge: Knowledge,
    /// Whether the abuse is going on.
    live: bool,
    /// What is known of its host.
    host: Host,
    /// After so many minutes without an answer the notice goes, at least 10; null: it waits.
    #[schema(required, maximum = 60480)]
    #[serde(deserialize_with = "whole_or_null::<60480, _>")]
    after_minutes: Option<u32>,
}

/// What the end of a hold means.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TableAtEnd)]
#[serde(rename_all = "kebab-case")]
enum AtEnd {
    /// The notice goes.
    Release,
    /// The police are asked again.
    Ask,
}

/// What the police of a country say in advance.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PoliceTable)]
#[serde(deny_unknown_fields)]
pub(super) struct Police {
    /// What the end of a hold means.
    at_end: AtEnd,
    /// What silence means; what is not named waits.
    #[schema(max_items = 18)]
    silence: Vec<Silence>,
}
