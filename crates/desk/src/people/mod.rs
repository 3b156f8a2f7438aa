//! The people rooms: who is signed in, what they may do, and what becomes of accounts.

mod accounts;
mod arrival;
mod authorise;
mod ceremony;
mod doors;
mod exercise;
mod invitations;
mod known;
mod not_done;
mod openid;
mod organisations;
mod passkeys;
mod passwords;
mod proposals;
mod recoveries;
mod seat;
mod sessions;
mod sign_in;
mod tokens;

pub use accounts::{Changed, Turn};
pub use alliance::people::{
    Account, AccountId, AccountState, Act, Grant, Organisation, OrganisationKind, PeopleRefusal, Proposal, Role,
    Subject,
    access::{self, Fresh, Object, Reach, Row},
};
pub use arrival::{Given, Introduced, KeyPage};
pub use authorise::{Authorised, Denied, Ground};
pub use doors::{Doors, OpenId};
pub use exercise::COUNTRIES as EXERCISE_COUNTRIES;
pub use invitations::{FIRST_LASTS, Guest, Invitation, Invited, Shown};
pub(crate) use known::Known;
pub use not_done::NotDone;
pub use openid::{CameBack, Errand, Linked, Strayed};
pub use passkeys::{Asked, Key};
pub use passwords::{Chosen, Enrolling};
pub use proposals::{Applicant, Listed};
pub use recoveries::Asking;
pub use seat::{Person, SessionSecret};
pub use sessions::Sitting;
pub use sign_in::{SignedIn, Typed, VerifyWays};
pub use signin::openid::Config as OpenIdConfig;
pub use signin::token::Token;
pub use tokens::{BadToken, Given as GivenToken, Machine, Wanted};
pub use vault::Secret;
