//! Tokens: what lets a machine speak for a person, as far as the person lets it.

use std::net::IpAddr;

use alliance::people::{AccountState, PeopleRefusal, Role, access};
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use signin::token::{NotAToken, Token};
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};

use super::invitations::Shown;
use super::passkeys::{ACTIVE, named};
use super::{Account, Authorised, Doors, NotDone, Person};
use crate::{Desk, DeskError};

/// It does not work any more.
const REVOKED: &str = "revoked";
/// In whose name the machine's own command line acts.
const OPERATOR: &str = "operator";
/// Days that a token may hold.
const LONGEST: u16 = 365;

/// A token. The secret itself is not here, only its digest, as the paper's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// What its owner calls it.
    pub name: String,
    /// The roles that it may use, of those that the owner has.
    pub roles: Vec<Role>,
    /// Whether it only reads.
    pub reads_only: bool,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it works.
    pub ends: Timestamp,
}

/// What a token is to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What its owner calls it.
    pub name: String,
    /// The roles.
    pub roles: Vec<Role>,
    /// Whether it only reads.
    pub reads_only: bool,
    /// How many days it works.
    pub days: u16,
}

/// A token that was made for somebody.
#[derive(Debug)]
pub struct Given {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub account: String,
    /// What is shown once.
    pub secret: Shown,
}

/// Why a token opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum BadToken {
    /// It is none.
    #[error(transparent)]
    NotAToken(#[from] NotAToken),
    /// It is none that works: never was, was revoked, ran out, or its owner's account is closed. Which, is not said.
    #[error("the token is not known, was revoked, or has run out: make a new one in your tokens")]
    Unknown,
    /// Too many wrong ones.
    #[error("too many wrong tokens from this address: wait {0} seconds")]
    Wait(u64),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl BadToken {
    /// All words for why a token opens nothing.
    pub const WORDS: &'static [&'static str] = &["prefix", "length", "character", "mistyped", "unknown"];

    /// The word for why.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NotAToken(NotAToken::Prefix) => "prefix",
            Self::NotAToken(NotAToken::Length(_)) => "length",
            Self::NotAToken(NotAToken::Character(_)) => "character",
            Self::NotAToken(NotAToken::Mistyped) => "mistyped",
            Self::Unknown | Self::Wait(_) | Self::Desk(_) => "unknown",
        }
    }
}

impl Desk {
    /// The tokens of whoever is signed in, newest first.
    pub async fn my_tokens(&self, leave: &Authorised<access::MyTokens>) -> Result<Vec<(Paper, Machine)>, NotDone> {
        let filter = PaperFilter { holder: Some(leave.person().account.clone()), ..PaperFilter::default() };
        let mut all = self.papers::<Machine>(&View::All, PaperKind::Token, &filter).await?;
        all.sort_by_key(|(_, m)| std::cmp::Reverse(m.made));
        Ok(all)
    }

    /// Whether a token works now.
    pub fn token_works(&self, paper: &Paper, machine: &Machine) -> bool {
        paper.state == ACTIVE && self.clock().now() < machine.ends
    }

    /// Makes a token; it is shown once.
    pub async fn make_token(&self, leave: &Authorised<access::MyTokenMake>, wanted: Wanted) -> Result<Shown, NotDone> {
        let me = leave.person();
        if wanted.roles.is_empty() || !wanted.roles.iter().all(|role| me.is(*role)) {
            return Err(PeopleRefusal::TokenScope.into());
        }
        self.write_token(&me.account, &me.account, wanted).await.map(|(_, shown)| shown)
    }

    /// Makes a token for somebody's account, with all roles of that account. Only where everything is invented: whoever looks
    /// after a machine has no part in what people do on it. `who` is the account's id or its mail address.
    pub async fn exercise_token(&self, who: &str, mut wanted: Wanted) -> Result<Given, NotDone> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise.into());
        }
        let by_id = self.paper::<Account>(&View::All, PaperKind::Account, who).await?;
        let found = match by_id {
            Some(found) => Some(found),
            None => self.paper_by_key::<Account>(&View::All, PaperKind::Account, &Account::mail_key(who)).await?,
        };
        let (paper, account) = found.ok_or(NotDone::Missing)?;
        if account.state != AccountState::Active {
            return Err(PeopleRefusal::StateOther.into());
        }
        wanted.roles = account.grants.iter().map(|grant| grant.role).collect();
        wanted.roles.sort_unstable();
        wanted.roles.dedup();
        if wanted.roles.is_empty() {
            return Err(PeopleRefusal::TokenScope.into());
        }
        let (id, secret) = self.write_token(OPERATOR, &paper.id, wanted).await?;
        Ok(Given { id, account: paper.id, secret })
    }

    /// A token of this owner, written by somebody: its id, and what is shown once.
    async fn write_token(&self, by: &str, owner: &str, wanted: Wanted) -> Result<(String, Shown), NotDone> {
        if wanted.days == 0 || wanted.days > LONGEST {
            return Err(PeopleRefusal::TokenDays.into());
        }
        let token = Token::new().map_err(|e| DeskError::NoRandomness(e.to_string()))?;
        let now = self.clock().now();
        let ends = now.saturating_add(SignedDuration::from_hours(24 * i64::from(wanted.days))).unwrap_or(now);
        let name = named(&wanted.name)?;
        let body = Machine { name, roles: wanted.roles, reads_only: wanted.reads_only, made: now, ends };
        let id = self.fresh_id()?;
        let mut paper = PaperChange::new(PaperKind::Token, &id, ACTIVE, &body);
        paper.holder = Some(owner.to_owned());
        paper.member = self.member_of(owner).await?;
        paper.key = Some(token.digest().to_string());
        let mut deed = Deed::new(by, "token.made", PaperKind::Token, &id).of(paper.member.as_deref());
        if by != owner {
            deed = deed.saying(json!({ "for": owner }));
        }
        self.perform(deed.with(paper)).await?;
        Ok((id, Shown(token.text())))
    }

    /// All tokens, the newest first, for whoever looks after the machine: whose each is and until when it works, never its secret.
    pub async fn all_tokens(&self) -> Result<Vec<(Paper, Machine)>, NotDone> {
        let mut all = self.papers::<Machine>(&View::All, PaperKind::Token, &PaperFilter::default()).await?;
        all.sort_by_key(|(_, m)| std::cmp::Reverse(m.made));
        Ok(all)
    }

    /// Revokes somebody's token from the machine's own command line: one that leaked is ended at once, whoever is away.
    pub async fn operator_revokes_token(&self, id: &str) -> Result<(), NotDone> {
        let found = self.paper::<Machine>(&View::All, PaperKind::Token, id).await?;
        let (paper, body) = found.filter(|(paper, _)| paper.state == ACTIVE).ok_or(NotDone::Missing)?;
        self.end_token(OPERATOR, &paper, &body).await
    }

    /// Revokes a token.
    pub async fn revoke_token(&self, leave: &Authorised<access::MyToken>) -> Result<(), NotDone> {
        let paper = leave.paper();
        let body: Machine = paper.read().filter(|_| paper.state == ACTIVE).ok_or(NotDone::Missing)?;
        self.end_token(&leave.person().account, paper, &body).await
    }

    async fn end_token(&self, by: &str, paper: &Paper, body: &Machine) -> Result<(), NotDone> {
        let mut change = PaperChange::next(paper, REVOKED, body);
        change.key = None;
        let deed = Deed::new(by, "token.revoked", PaperKind::Token, &paper.id).of(paper.member.as_deref());
        self.perform(deed.with(change)).await?;
        Ok(())
    }

    /// The person for whom a machine speaks that sends this token. Wrong ones are counted; what is mistyped never gets to the
    /// database.
    pub async fn person_of_token(&self, doors: &Doors, address: IpAddr, text: &str) -> Result<Person, BadToken> {
        let machine = self.machine(text).await;
        if matches!(machine, Err(BadToken::NotAToken(_) | BadToken::Unknown))
            && let Err(NotDone::Wait(seconds)) = doors.wrong_token(address, self.clock().now())
        {
            return Err(BadToken::Wait(seconds));
        }
        machine
    }

    async fn machine(&self, text: &str) -> Result<Person, BadToken> {
        let token = Token::parse(text)?;
        let key = token.digest().to_string();
        let changes = match self.inner.known.machine(&key) {
            Ok((ends, person)) if self.clock().now() < ends => return Ok(person),
            Ok(_) => return Err(BadToken::Unknown),
            Err(changes) => changes,
        };
        let found = self.paper_by_key::<Machine>(&View::All, PaperKind::Token, &key).await?;
        let (paper, machine) = found.filter(|(p, m)| self.token_works(p, m)).ok_or(BadToken::Unknown)?;
        let id = paper.holder.ok_or(BadToken::Unknown)?;
        let account = self.paper::<Account>(&View::All, PaperKind::Account, &id).await?;
        let (_, account) = account.filter(|(_, a)| a.state == AccountState::Active).ok_or(BadToken::Unknown)?;
        // What the owner is not any more, the machine is not either.
        let grants = account.grants.into_iter().filter(|g| machine.roles.contains(&g.role)).collect();
        let person = Person {
            account: id,
            name: account.name,
            mail: account.mail,
            language: account.language,
            organisation: account.organisation,
            home: account.home,
            grants,
            session: None,
            verified: None,
            reads_only: machine.reads_only,
        };
        self.inner.known.keep_machine(changes, key, (machine.ends, &person));
        Ok(person)
    }
}
