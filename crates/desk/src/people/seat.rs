//! Who is signed in: from what a browser holds to a person, and how long that lasts (design: security, "Sign-in").

use alliance::people::{Account, AccountState, Grant, Role};
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use store::work::Session;

use crate::{Desk, DeskError};

/// A session that is not used for this long has ended.
const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// The same for police and analysts, whose screens show more.
const IDLE_SHORT: SignedDuration = SignedDuration::from_mins(15);
/// No session lasts longer.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// A proof of who somebody is counts as fresh for this long.
const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// A session's last use is remembered to this.
const NOTED: SignedDuration = SignedDuration::from_mins(1);

/// Somebody who is signed in, or a machine that speaks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: String,
    /// The person's name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// Their language.
    pub language: String,
    /// Their organisation, by its id.
    pub organisation: Option<String>,
    /// Their country, two letters.
    pub home: Option<String>,
    /// What they may be: for a machine what its token leaves of it.
    pub grants: Vec<Grant>,
    /// Digest of the session; none for a machine.
    pub session: Option<String>,
    /// When they last proved who they are; none for a machine.
    pub verified: Option<Timestamp>,
    /// Whether this is a machine whose token lets it read only.
    pub reads_only: bool,
}

impl Person {
    /// Whether they hold a role, for any member.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|g| g.role == role)
    }

    /// The members for which they hold a role.
    pub fn members_as(&self, role: Role) -> impl Iterator<Item = &str> {
        self.grants.iter().filter(move |g| g.role == role).filter_map(|g| g.member.as_deref())
    }

    /// Whether they hold a role for a member.
    pub fn acts_for(&self, role: Role, member: &str) -> bool {
        self.members_as(role).any(|own| own == member)
    }

    /// Whether they are known to be from another country than this member. Whoever's country nobody knows is from nowhere else.
    pub fn is_from_elsewhere(&self, member: &str) -> bool {
        self.home.as_deref().is_some_and(|home| home != member)
    }

    /// Whether their proof of who they are is fresh.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.verified.is_some_and(|at| now.duration_since(at) <= FRESH)
    }
}

/// What a browser holds. Its digest alone is stored.
#[derive(Clone)]
pub struct SessionSecret(String);

impl std::fmt::Debug for SessionSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionSecret(…)")
    }
}

impl SessionSecret {
    /// As the cookie holds it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    pub fn digest(text: &str) -> String {
        hex::encode(Sha256::digest(text.as_bytes()))
    }
}

fn idle(grants: &[Grant]) -> SignedDuration {
    if grants.iter().any(|g| g.role.is_police() || g.role.is_analyst()) { IDLE_SHORT } else { IDLE }
}

/// Whether a session has ended. A use is noted to the minute, so a session may end up to a minute early and never late.
fn is_over(session: &Session, account: &Account, now: Timestamp) -> bool {
    account.state != AccountState::Active
        || account.stamp != session.stamp
        || now.duration_since(session.seen) > idle(&account.grants)
        || now.duration_since(session.began) > LONGEST
}

fn seated(session: Session, account: Account) -> Person {
    Person {
        account: session.account,
        name: account.name,
        mail: account.mail,
        language: account.language,
        organisation: account.organisation,
        home: account.home,
        grants: account.grants,
        session: Some(session.digest),
        verified: Some(session.verified),
        reads_only: false,
    }
}

impl Desk {
    /// The person whose browser holds this; none where there is no such session, or it has ended.
    pub fn person<'a>(&'a self, secret: &'a str) -> crate::Given<'a, Option<Person>> {
        Box::pin(async move {
            let digest = SessionSecret::digest(secret);
            let now = self.clock().now();
            let (mut session, account, changes) = match self.inner.known.get(&digest) {
                Ok((session, account)) => (session, account, None),
                Err(changes) => {
                    let Some(session) = self.session(&digest).await? else { return Ok(None) };
                    let Some(account) = self.account_of(&session).await? else { return Ok(None) };
                    (session, account, Some(changes))
                }
            };
            if is_over(&session, &account, now) {
                return Ok(None);
            }
            if now.duration_since(session.seen) >= NOTED {
                self.session_used(&digest, now).await?;
                session.seen = now;
                self.inner.known.used(&digest, now);
            }
            if let Some(changes) = changes {
                self.inner.known.keep(changes, &session, &account);
            }
            Ok(Some(seated(session, account)))
        })
    }

    async fn account_of(&self, session: &Session) -> Result<Option<Account>, DeskError> {
        let found = self.any_paper(PaperKind::Account, &session.account).await?;
        Ok(found.and_then(|paper| paper.read()))
    }

    /// The account of a session that goes on; none where it has ended.
    pub(super) async fn goes_on(&self, session: &Session) -> Result<Option<Account>, DeskError> {
        let account = self.account_of(session).await?;
        Ok(account.filter(|account| !is_over(session, account, self.clock().now())))
    }

    /// The person of a session that goes on; none where it has ended.
    pub(super) async fn of_session(&self, session: Session) -> Result<Option<Person>, DeskError> {
        let Some(account) = self.goes_on(&session).await? else { return Ok(None) };
        Ok(Some(seated(session, account)))
    }

    /// Ends the session in which a person is signed in.
    pub async fn sign_out(
        &self,
        leave: &super::Authorised<alliance::people::access::SignOut>,
    ) -> Result<(), DeskError> {
        let person = leave.person();
        let Some(digest) = person.session.clone() else { return Ok(()) };
        let mut deed = crate::work::Deed::new(&person.account, "signed.out", PaperKind::Account, &person.account)
            .of(person.home.as_deref());
        deed.sessions.push(store::work::SessionChange::End { digest });
        self.perform(deed).await?;
        Ok(())
    }

    /// A session to begin with a deed (see `store::work::SessionChange`), and what the browser is given.
    pub(crate) fn new_session(
        &self,
        account: &str,
        stamp: u32,
        how: &str,
    ) -> Result<(Session, SessionSecret), DeskError> {
        let secret = SessionSecret(format!("{}{}", self.fresh_id()?, self.fresh_id()?));
        let now = self.clock().now();
        let session = Session {
            digest: SessionSecret::digest(secret.expose()),
            account: account.to_owned(),
            stamp,
            how: how.to_owned(),
            began: now,
            seen: now,
            verified: now,
        };
        Ok((session, secret))
    }
}
