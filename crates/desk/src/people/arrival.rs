//! Taking an invitation up: from a link to an account.

use std::net::IpAddr;

use alliance::people::{AccountState, PeopleRefusal};
use alliance::register::PaperKind;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use signin::openid::Identity;
use signin::passkey::Registration;
use store::work::{Deed, PaperChange};

use super::invitations::{FIRST, Invitation, USED};
use super::openid::Errand;
use super::passkeys::named;
use super::passwords::{Chosen, Enrolling};
use super::sign_in::SignedIn;
use super::{Account, Doors, NotDone, SessionSecret};
use crate::Desk;

/// Time to fill in a page and to set up a key.
const FILLING: SignedDuration = SignedDuration::from_mins(30);

/// What a page that gives somebody a key shows.
#[derive(Debug)]
pub struct KeyPage {
    /// Options for a passkey, as JSON; none where the site has none.
    pub passkey: Option<String>,
    /// The set-up of one-time codes; none where the site has no passwords.
    pub password: Option<Enrolling>,
    /// The attempt.
    pub attempt: String,
}

/// What came of such a page: a passkey's answer, or a password and a code.
#[derive(Clone, Debug)]
pub struct Given {
    /// The attempt.
    pub attempt: String,
    /// The browser's answer; empty where a password was chosen.
    pub answer: String,
    /// The password and the code.
    pub chosen: Chosen,
}

/// What somebody says of themselves.
#[derive(Clone, Debug)]
pub struct Introduced {
    /// Name.
    pub name: String,
    /// Mail address; heard of the first operator only, others are invited at theirs.
    pub mail: String,
    /// Language.
    pub language: String,
}

/// What such a page remembers. The account's id is given before there is an account: the codes are sealed for it.
#[derive(Serialize, Deserialize)]
pub(super) struct Setting {
    pub account: String,
    pub registration: Option<Registration>,
    pub codes: Option<String>,
}

impl Desk {
    /// Prepares the keys of an account that is about to be there, or to be given back. `again` is an attempt that was refused: its
    /// codes stay the same, so that nobody has to set up their telephone twice.
    pub(super) async fn prepare_keys(
        &self,
        doors: &Doors,
        account: &str,
        (mail, name): (&str, &str),
        again: Option<&str>,
    ) -> Result<KeyPage, NotDone> {
        let kept: Option<Setting> = match again {
            Some(attempt) => self.take_attempt("setting", attempt).await.ok(),
            None => None,
        };
        let account = kept.as_ref().map_or(account, |s| s.account.as_str());
        let (passkey, registration) = if doors.has_passkeys() {
            // Browsers want some name; the page's script puts in what is typed.
            let called = |text: &str| if text.is_empty() { "accord".to_owned() } else { text.to_owned() };
            let (options, registration) = self.ask_registration(doors, account, (&called(mail), &called(name)), &[])?;
            (Some(options), Some(registration))
        } else {
            (None, None)
        };
        let codes = match kept.as_ref().and_then(|s| s.codes.clone()) {
            Some(codes) => Some(codes),
            None if doors.has_passwords() => Some(self.new_codes(account)?),
            None => None,
        };
        let password = codes.as_deref().map(|sealed| self.show_codes(account, sealed, mail)).transpose()?;
        let setting = Setting { account: account.to_owned(), registration, codes };
        Ok(KeyPage { passkey, password, attempt: self.keep_attempt("setting", FILLING, &setting).await? })
    }

    /// The key that came of it, to be written with a deed.
    pub(super) async fn given_key(
        &self,
        doors: &Doors,
        setting: &Setting,
        given: &Given,
        member: Option<&str>,
        (name, mail): (&str, &str),
    ) -> Result<(PaperChange, &'static str), NotDone> {
        let of = (setting.account.as_str(), member);
        let key = self.key_of_choice(doors, setting, given, of, [name, mail]).await;
        if matches!(key, Err(NotDone::Rule(_))) {
            self.keep_attempt_as("setting", &given.attempt, FILLING, setting).await?;
        }
        key
    }

    async fn key_of_choice(
        &self,
        doors: &Doors,
        setting: &Setting,
        given: &Given,
        of: (&str, Option<&str>),
        own: [&str; 2],
    ) -> Result<(PaperChange, &'static str), NotDone> {
        if !given.answer.is_empty() {
            let registration = setting.registration.as_ref().ok_or(PeopleRefusal::WayOff)?;
            let called = self.clock().now().to_string();
            let called = called.get(..10).unwrap_or("1");
            return Ok((self.registered(doors, registration, &given.answer, of, called).await?, "passkey"));
        }
        if given.chosen.password.expose().is_empty() {
            return Err(PeopleRefusal::NoWayChosen.into());
        }
        let sealed = setting.codes.as_deref().filter(|_| doors.has_passwords()).ok_or(PeopleRefusal::WayOff)?;
        Ok((self.set_password(of, own, sealed, &given.chosen).await?, "password"))
    }

    /// An invitation as its guest reads it, and the keys that they may choose from. Reading it uses nothing up.
    pub async fn read_invitation(
        &self,
        doors: &Doors,
        secret: &str,
        again: Option<&str>,
    ) -> Result<(Invitation, KeyPage), NotDone> {
        let digest = self.invitation_digest(secret).await?;
        let (_, body) = self.invitation_of(&digest).await?;
        let account = self.fresh_id()?;
        let page = self.prepare_keys(doors, &account, (&body.mail, &body.name), again).await?;
        Ok((body, page))
    }

    /// The errand of a guest who takes an invitation up by another house's word.
    pub async fn invitation_errand(&self, secret: &str) -> Result<Errand, NotDone> {
        let digest = self.invitation_digest(secret).await?;
        let (paper, _) = self.invitation_of(&digest).await?;
        if paper.id == FIRST {
            return Err(PeopleRefusal::OpenIdUnknown.into());
        }
        Ok(Errand::Invitation { digest })
    }

    /// Takes an invitation up: once.
    pub async fn take_up(
        &self,
        doors: &Doors,
        address: IpAddr,
        secret: &str,
        who: &Introduced,
        given: &Given,
    ) -> Result<SignedIn, NotDone> {
        doors.attempt(address, &format!("link/{}", SessionSecret::digest(secret)), self.clock().now())?;
        let digest = self.invitation_digest(secret).await?;
        let (paper, invitation) = self.invitation_of(&digest).await?;
        let mail = if paper.id == FIRST { Self::checked_mail(&who.mail)? } else { invitation.mail.clone() };
        let account = self.arriving(&invitation, named(&who.name)?, mail, &who.language);
        let setting: Setting = self.take_attempt("setting", &given.attempt).await?;
        let member = account.member();
        let (key, how) = self.given_key(doors, &setting, given, member, (&account.name, &account.mail)).await?;
        self.arrive((&paper, &invitation), (&setting.account, &account), key, how).await
    }

    /// Takes an invitation up by another house's word.
    pub(super) async fn take_up_with_identity(&self, digest: &str, identity: &Identity) -> Result<SignedIn, NotDone> {
        let (paper, invitation) = self.invitation_of(digest).await?;
        let (name, mail) = (invitation.name.clone(), invitation.mail.clone());
        let account = self.arriving(&invitation, name, mail, &invitation.language);
        let id = self.fresh_id()?;
        let key = self.identity_paper(identity, (&id, account.member()))?;
        self.arrive((&paper, &invitation), (&id, &account), key, "openid").await
    }

    fn arriving(&self, invitation: &Invitation, name: String, mail: String, language: &str) -> Account {
        Account {
            name,
            mail,
            language: language.to_owned(),
            organisation: invitation.organisation.clone(),
            home: invitation.home.clone(),
            grants: invitation.grants.clone(),
            state: AccountState::Active,
            stamp: 1,
        }
    }

    async fn arrive(
        &self,
        (paper, invitation): (&store::work::Paper, &Invitation),
        (id, account): (&str, &Account),
        key: PaperChange,
        how: &str,
    ) -> Result<SignedIn, NotDone> {
        let mut used = PaperChange::next(paper, USED, invitation);
        used.key = None;
        used.holder = Some(id.to_owned());
        let mut person = PaperChange::new(PaperKind::Account, id, account.state.as_str(), account);
        person.member = account.member().map(str::to_owned);
        person.holder = Some(id.to_owned());
        person.key = Some(Account::mail_key(&account.mail));
        let deed = Deed::new(id, "invitation.used", PaperKind::Account, id)
            .of(account.member())
            .saying(serde_json::json!({ "invitation": paper.id, "how": how }))
            .with(used)
            .with(person)
            .with(key);
        let signed = self.begin_session(deed, (id, account), how).await;
        signed.map_err(|e| e.taken(PeopleRefusal::MailTaken))
    }
}
