//! Accounts, roles, and which roles one person may not hold together (docs: security, "Roles").

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The account in whose name the house itself acts.
pub const HOUSE: &str = "accord";

/// An account's id: 1 to 64 of `A-Z a-z 0-9 . _ -`. It names a person in records and says nothing about them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);

/// The text cannot be an account's id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” cannot be the id of an account: use 1 to 64 letters, digits, dots, dashes or underscores")]
pub struct BadAccountId(pub String);

impl AccountId {
    /// Checks and takes an id.
    pub fn new(text: impl Into<String>) -> Result<Self, BadAccountId> {
        let text = text.into();
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if fits { Ok(Self(text)) } else { Err(BadAccountId(text)) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AccountId {
    type Error = BadAccountId;
    fn try_from(text: String) -> Result<Self, BadAccountId> {
        Self::new(text)
    }
}

impl From<AccountId> for String {
    fn from(id: AccountId) -> Self {
        id.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

words! {
    /// What somebody may be. The public and anonymous reporters have no account and so no role.
    Role {
        /// The alliance's secretariat: rounds, completeness, reminders, publication.
        Secretariat = "secretariat",
        /// A member's national coordinator.
        Coordinator = "coordinator",
        /// Signs for an authority of a member: a ministry, or the minister's delegate.
        Signer = "signer",
        /// A hotline's analyst.
        Analyst = "analyst",
        /// A hotline's lead analyst.
        LeadAnalyst = "lead-analyst",
        /// Police liaison of a member.
        PoliceLiaison = "police-liaison",
        /// The second person for what police may not decide alone.
        PoliceSecond = "police-second",
        /// Acts for a hosting provider.
        ProviderOperator = "provider-operator",
        /// An independent reviewer. The account has a home member, whose reports and promises it never reviews.
        Reviewer = "reviewer",
        /// Checks logs and figures.
        Auditor = "auditor",
        /// Looks after a member's people and keys; sees no data.
        MemberAdmin = "member-admin",
        /// Looks after the machine; sees no data.
        Operator = "operator",
    }
}

impl Role {
    /// Whether the role is held for a member. Those of the alliance as a whole are not.
    pub const fn needs_member(self) -> bool {
        !matches!(self, Self::Secretariat | Self::Reviewer | Self::Auditor | Self::Operator)
    }

    /// Whether whoever holds the role has to be from a known country: a reviewer, who never reviews it.
    pub const fn needs_home(self) -> bool {
        matches!(self, Self::Reviewer)
    }

    /// Whether the role looks after people or machines, and so sees no data.
    pub const fn is_admin(self) -> bool {
        matches!(self, Self::MemberAdmin | Self::Operator)
    }

    /// Whether the role belongs to a hotline's desk.
    pub const fn is_analyst(self) -> bool {
        matches!(self, Self::Analyst | Self::LeadAnalyst)
    }

    /// Whether the role belongs to the police.
    pub const fn is_police(self) -> bool {
        matches!(self, Self::PoliceLiaison | Self::PoliceSecond)
    }
}

/// The word is no role.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no role; roles are: {roles}", roles = Role::ALL.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(", "))]
pub struct UnknownRole(pub String);

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(s: &str) -> Result<Self, UnknownRole> {
        Self::ALL.iter().copied().find(|role| role.as_str() == s).ok_or_else(|| UnknownRole(s.to_owned()))
    }
}

/// A role that an account holds, for one member or for the alliance.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Two letters of the member; none for roles of the alliance as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
}

refusals! {
    /// Why a role cannot be granted to somebody.
    Conflict {
        /// Nobody is analyst and police at once: who removes material must not be who holds it back.
        AnalystAndPolice {
            /// The role that stands in the way.
            held: Role,
        } = "analyst-and-police", "nobody is analyst and police at once; the account is {held}";
        /// Who looks after people or machines sees no data.
        AdminAndData {
            /// The role that stands in the way.
            held: Role,
        } = "admin-and-data", "who looks after people or machines has no role that sees data; the account is {held}";
        /// The role is held for a member, and none is named.
        MemberMissing = "grant-member-missing", "the role is held for a member: name it by its two letters";
        /// The role is held for the alliance as a whole, and a member is named.
        MemberNotNeeded = "grant-member-not-needed", "the role is not held for a member: leave the member out";
        /// The account of a reviewer does not say which country it is from.
        HomeMissing = "grant-home-missing", "a reviewer is from a country, which is never reviewed: name it by its two letters";
        /// The account has exactly this role.
        AlreadyHeld = "grant-already-held", "the account has this role";
    }
}

/// Whether a role cannot be granted to an account that holds these, of a person from this country; none where it can.
pub fn conflicts(held: &[Grant], home: Option<&str>, asked: &Grant) -> Option<Conflict> {
    match (asked.role.needs_member(), &asked.member) {
        (true, None) => return Some(Conflict::MemberMissing),
        (false, Some(_)) => return Some(Conflict::MemberNotNeeded),
        _ => {}
    }
    if held.contains(asked) {
        return Some(Conflict::AlreadyHeld);
    }
    if asked.role.needs_home() && home.is_none() {
        return Some(Conflict::HomeMissing);
    }
    held.iter().map(|grant| grant.role).find_map(|held| {
        let role = asked.role;
        if (role.is_analyst() && held.is_police()) || (role.is_police() && held.is_analyst()) {
            Some(Conflict::AnalystAndPolice { held })
        } else if role.is_admin() != held.is_admin() {
            Some(Conflict::AdminAndData { held })
        } else {
            None
        }
    })
}
