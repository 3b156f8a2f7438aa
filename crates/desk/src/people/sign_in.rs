//! Signing in, and proving again who one is.

use std::net::IpAddr;

use alliance::people::{AccountState, PeopleRefusal, access};
use alliance::register::PaperKind;
use serde_json::json;
use signin::passkey::{ATTEMPT, Authentication, Credential};
use store::work::{Deed, PaperChange, SessionChange, View};
use vault::Secret;

use super::passkeys::Asked;
use super::{Account, Authorised, Doors, NotDone, Person, SessionSecret};
use crate::Desk;

/// What somebody typed to prove who they are.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The password.
    pub password: Secret<String>,
    /// The telephone's code.
    pub code: String,
}

/// Somebody who is signed in now.
#[derive(Debug)]
pub struct SignedIn {
    /// What their browser is given.
    pub secret: SessionSecret,
    /// Their language.
    pub language: String,
}

impl Desk {
    /// Begins a session, with whatever else the deed has to write.
    pub(super) async fn begin_session(
        &self,
        mut deed: Deed,
        (id, account): (&str, &Account),
        how: &str,
    ) -> Result<SignedIn, NotDone> {
        let (session, secret) = self.new_session(id, account.stamp, how)?;
        deed.sessions.push(SessionChange::Begin(session));
        deed.view = View::All;
        self.perform(deed).await.map_err(|e| NotDone::from(e).moved(PeopleRefusal::AttemptOver))?;
        Ok(SignedIn { secret, language: account.language.clone() })
    }

    fn signs_in(id: &str, account: &Account, how: &str, key: Option<PaperChange>) -> Deed {
        let mut deed = Deed::new(id, "signed.in", PaperKind::Account, id).of(account.member());
        deed.detail = json!({ "how": how });
        deed.papers.extend(key);
        deed
    }

    /// The question by which a browser signs somebody in without a name; none where the site has no passkeys.
    pub async fn ask_passkey(&self, doors: &Doors) -> Result<Option<Asked>, NotDone> {
        if !doors.has_passkeys() {
            return Ok(None);
        }
        let (options, asked) = self.ask_proof(doors, None)?;
        Ok(Some(Asked { options, attempt: self.keep_attempt("sign-in", ATTEMPT, &asked).await? }))
    }

    /// Signs in with a passkey.
    pub async fn sign_in_with_passkey(
        &self,
        doors: &Doors,
        address: IpAddr,
        (attempt, answer): (&str, &str),
    ) -> Result<SignedIn, NotDone> {
        let claimed = SessionSecret::digest(answer.get(..answer.len().min(200)).unwrap_or_default());
        let noted = |not: NotDone| not.noted("passkey", None);
        doors.attempt(address, &format!("passkey/{claimed}"), self.clock().now()).map_err(noted)?;
        let asked: Authentication = self.take_attempt("sign-in", attempt).await.map_err(noted)?;
        let (id, account, key) = self.proven(doors, &asked, answer).await.map_err(noted)?;
        self.begin_session(Self::signs_in(&id, &account, "passkey", Some(key)), (&id, &account), "passkey").await
    }

    /// Signs in with a password and a one-time code. Unknown addresses are answered alike, after the same time.
    pub async fn sign_in_with_password(
        &self,
        doors: &Doors,
        address: IpAddr,
        mail: &str,
        typed: Typed,
    ) -> Result<SignedIn, NotDone> {
        if !doors.has_passwords() {
            return Err(PeopleRefusal::WayOff.into());
        }
        let mail = Account::mail_key(mail);
        let tried = doors.attempt(address, &format!("mail/{mail}"), self.clock().now());
        tried.map_err(|not| not.noted("password", None))?;
        let found = self.paper_by_key::<Account>(&View::All, PaperKind::Account, &mail).await?;
        let found = found.filter(|(_, a)| a.state == AccountState::Active);
        let id = found.as_ref().map(|(p, _)| p.id.as_str());
        let key = self.typed_right(id, typed.password, &typed.code).await.map_err(|not| not.noted("password", id))?;
        let (paper, account) = found.ok_or(PeopleRefusal::NotKnown)?;
        doors.succeeded(&format!("mail/{mail}"));
        let deed = Self::signs_in(&paper.id, &account, "password", Some(key));
        self.begin_session(deed, (&paper.id, &account), "password").await
    }

    /// Signs in an account that another house named.
    pub(super) async fn sign_in_as(&self, id: &str, how: &str) -> Result<SignedIn, NotDone> {
        let account = self.paper::<Account>(&View::All, PaperKind::Account, id).await?;
        let (_, account) =
            account.filter(|(_, a)| a.state == AccountState::Active).ok_or(PeopleRefusal::OpenIdUnknown)?;
        self.begin_session(Self::signs_in(id, &account, how, None), (id, &account), how).await
    }

    // Proving again

    /// Notes that the owner of a session proved again who they are.
    pub(super) async fn proved(
        &self,
        (account, member, session): (&str, Option<&str>, &str),
        how: &str,
        key: Option<PaperChange>,
    ) -> Result<(), NotDone> {
        let mut deed = Deed::new(account, "verified", PaperKind::Account, account).of(member);
        deed.view = View::All;
        deed.detail = json!({ "how": how });
        deed.papers.extend(key);
        deed.sessions.push(SessionChange::Verified { digest: session.to_owned(), at: self.clock().now() });
        self.perform(deed).await.map_err(|e| NotDone::from(e).moved(PeopleRefusal::AttemptOver))?;
        Ok(())
    }

    fn seated(leave: &Authorised<access::Verify>) -> Result<(&Person, &str), NotDone> {
        let me = leave.person();
        Ok((me, me.session.as_deref().ok_or(NotDone::Missing)?))
    }

    /// How whoever is signed in can prove it again: with a passkey, with a password, by another house, with a button.
    pub async fn ways_to_verify(
        &self,
        doors: &Doors,
        leave: &Authorised<access::Verify>,
    ) -> Result<VerifyWays, NotDone> {
        let me = &leave.person().account;
        let keys: Vec<Credential> = self.keys_of(me).await?.iter().map(|(_, k)| k.credential().clone()).collect();
        let passkey = if doors.has_passkeys() && !keys.is_empty() {
            let (options, asked) = self.ask_proof(doors, Some(&keys))?;
            Some(Asked { options, attempt: self.keep_attempt("verify", ATTEMPT, &(me, &asked)).await? })
        } else {
            None
        };
        Ok(VerifyWays {
            passkey,
            password: doors.has_passwords() && self.password_of(me).await?.is_some(),
            openid: doors.openid().is_some() && !self.identities_of(me).await?.is_empty(),
            button: self.is_invented(me),
        })
    }

    /// Proves it with a passkey.
    pub async fn verify_with_passkey(
        &self,
        doors: &Doors,
        leave: &Authorised<access::Verify>,
        (attempt, answer): (&str, &str),
    ) -> Result<(), NotDone> {
        let (me, session) = Self::seated(leave)?;
        let noted = |not: NotDone| not.noted("passkey", Some(&me.account));
        let (account, asked): (String, Authentication) = self.take_attempt("verify", attempt).await.map_err(noted)?;
        let (owner, record, key) = self.proven(doors, &asked, answer).await.map_err(noted)?;
        if account != me.account || owner != me.account {
            return Err(noted(PeopleRefusal::PasskeyRefused.into()));
        }
        self.proved((&me.account, record.member(), session), "passkey", Some(key)).await
    }

    /// Proves it with the password and a code.
    pub async fn verify_with_password(
        &self,
        doors: &Doors,
        leave: &Authorised<access::Verify>,
        address: IpAddr,
        typed: Typed,
    ) -> Result<(), NotDone> {
        if !doors.has_passwords() {
            return Err(PeopleRefusal::WayOff.into());
        }
        let (me, session) = Self::seated(leave)?;
        let count = format!("mail/{}", Account::mail_key(&me.mail));
        let noted = |not: NotDone| not.noted("password", Some(&me.account));
        doors.attempt(address, &count, self.clock().now()).map_err(noted)?;
        let key = self.typed_right(Some(&me.account), typed.password, &typed.code).await.map_err(noted)?;
        doors.succeeded(&count);
        let member = key.member.clone();
        self.proved((&me.account, member.as_deref(), session), "password", Some(key)).await
    }

    /// Proves it with a button: the exercise's invented people have no keys.
    pub async fn verify_as_exercise(&self, leave: &Authorised<access::Verify>) -> Result<(), NotDone> {
        let (me, session) = Self::seated(leave)?;
        if !self.is_invented(&me.account) {
            return Err(NotDone::Missing);
        }
        self.proved((&me.account, me.home.as_deref(), session), "exercise", None).await
    }
}

/// How somebody can prove again who they are.
#[derive(Debug)]
pub struct VerifyWays {
    /// The question for their passkeys.
    pub passkey: Option<Asked>,
    /// Whether they have a password here.
    pub password: bool,
    /// Whether another house can say so.
    pub openid: bool,
    /// Whether they are invented, and a button does.
    pub button: bool,
}
