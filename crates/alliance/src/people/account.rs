//! What the house knows of a person.

use serde::{Deserialize, Serialize};

use super::{Grant, Role};

/// Whether an account may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccountState {
    /// Invited; nobody has come yet.
    Invited,
    /// In use.
    Active,
    /// Closed for now, by a person with a reason.
    Suspended,
    /// The person left. The account stays, because what was done in its name does.
    Left,
}

impl AccountState {
    /// The word at rest and in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Left => "left",
        }
    }
}

/// The languages of the interface, in the order in which they are offered.
pub const LANGUAGES: [&str; 8] = ["en", "fr", "es", "de", "ar", "uk", "ja", "pt"];

/// A person's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The person's name, as they write it.
    pub name: String,
    /// Mail address. The house writes to it; it is no secret by which anybody signs in.
    pub mail: String,
    /// Language of letters and pages: one of [`LANGUAGES`].
    pub language: String,
    /// The organisation that the person works for, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The country that the person belongs to, two letters. A reviewer never reviews it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
    /// What the person may be.
    pub grants: Vec<Grant>,
    /// Whether the account may be used.
    pub state: AccountState,
    /// Counts changes of what the account may do. Sessions of an older stamp have ended.
    pub stamp: u32,
}

impl Account {
    /// Whether it holds a role, for a member or for the alliance.
    pub fn holds(&self, role: Role, member: Option<&str>) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.member.as_deref() == member)
    }

    /// The member for whose people it counts; none for those of the alliance.
    pub fn member(&self) -> Option<&str> {
        self.grants.iter().find_map(|g| g.member.as_deref())
    }

    /// What it is looked up by: the mail address without the difference of large and small letters.
    pub fn mail_key(mail: &str) -> String {
        mail.trim().to_lowercase()
    }
}

words! {
    /// What an organisation is.
    OrganisationKind {
        /// A ministry.
        Ministry = "ministry",
        /// Another authority.
        Authority = "authority",
        /// Police.
        Police = "police",
        /// A hotline.
        Hotline = "hotline",
        /// A hosting provider.
        Provider = "provider",
        /// Anything else.
        Other = "other",
    }
}

/// Where people work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
}
