//! The members.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A member of the alliance.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Two letters; for Kosovo the user-assigned `XK`. This designation is without prejudice to positions on status.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub alpha2: String,
    /// Three letters; for Kosovo the user-assigned `XKX`.
    #[schema(pattern = "^[A-Z]{3}$")]
    pub alpha3: String,
    /// English short name.
    pub short_name: String,
    /// Whether the codes are in ISO 3166-1 or user-assigned.
    pub code_status: String,
    /// Member of the European Union on 5 December 2012.
    pub eu_member_at_launch: bool,
    /// Counted among the "28" of the launch (Croatia joined the Union in July 2013).
    pub counted_in_the_28: bool,
    /// Date of joining, as far as it is known.
    #[schema(required)]
    pub joined: Option<String>,
    /// How the date is known.
    pub joined_how: String,
    /// Sources of membership.
    pub source: Source,
    /// Whether its government is a member of the WeProtect Global Alliance; absent where nothing was found.
    pub weprotect: Option<bool>,
    /// Source of the WeProtect membership.
    pub weprotect_source: Option<String>,
    /// What else has to be said.
    #[schema(required)]
    pub note: Option<String>,
}

family! {
    Member, "members", one "member", bodies Member,
    filters [],
    columns [
        ("alpha2", "/alpha2"), ("alpha3", "/alpha3"), ("short_name", "/short_name"), ("code_status", "/code_status"),
        ("eu_member_at_launch", "/eu_member_at_launch"), ("counted_in_the_28", "/counted_in_the_28"), ("joined", "/joined"),
        ("joined_how", "/joined_how"), ("weprotect", "/weprotect"), ("weprotect_source", "/weprotect_source"), ("note", "/note"),
    ]
}
