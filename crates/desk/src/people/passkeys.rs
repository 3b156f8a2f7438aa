//! Passkeys: registering, proving, naming, removing.

use alliance::people::{AccountState, HOUSE, PeopleRefusal, access};
use alliance::register::PaperKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use signin::passkey::{self, Authentication, Credential, CredentialId, Refusal, Registrant, Registration, UserHandle};
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};

use super::{Account, Authorised, Doors, NotDone};
use crate::{Desk, DeskError};

/// The state of a passkey that works.
pub(super) const ACTIVE: &str = "active";
/// The state of one that does not any more.
pub(super) const REMOVED: &str = "removed";

/// A passkey of an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key {
    /// What its owner calls it.
    pub name: String,
    /// The public key, its counter and flags.
    credential: Credential,
    /// When it was added.
    pub added: Timestamp,
    /// When it was last used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Timestamp>,
}

/// A question to a browser: what its script is handed, and the name of the attempt.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Options for `navigator.credentials`, as JSON.
    pub options: String,
    /// The attempt.
    pub attempt: String,
}

/// What an authenticator knows an account by. It says nothing about a person, and is the same for each of the account's passkeys.
pub(super) fn handle(account: &str) -> UserHandle {
    let digest = Sha256::digest(format!("accord/user-handle/{account}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    UserHandle::from_bytes(bytes)
}

fn key_of(id: &CredentialId) -> String {
    hex::encode(Sha256::digest(id.as_bytes()))
}

/// What somebody is told: more than "it did not work" only where they can do something about it.
pub(super) fn told(refusal: &Refusal) -> NotDone {
    // Escaped: a refusal may repeat what was sent, and stays one line.
    tracing::info!(refusal = ?refusal.to_string(), "a passkey was refused");
    match refusal {
        Refusal::Late => PeopleRefusal::AttemptOver.into(),
        Refusal::NotVerified => PeopleRefusal::PasskeyUnverified.into(),
        Refusal::NotDiscoverable => PeopleRefusal::PasskeyNotKept.into(),
        Refusal::Registered => PeopleRefusal::PasskeyThere.into(),
        // Ours, not the browser's.
        Refusal::Internal(what) => DeskError::Broken(what.clone()).into(),
        _ => PeopleRefusal::PasskeyRefused.into(),
    }
}

/// A name that people give to things: trimmed, 1 to 120 characters.
pub(super) fn named(text: &str) -> Result<String, PeopleRefusal> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 120 || text.chars().any(char::is_control) {
        return Err(PeopleRefusal::NameMissing);
    }
    Ok(text.to_owned())
}

impl Desk {
    /// The passkeys of an account that work.
    pub(super) async fn keys_of(&self, account: &str) -> Result<Vec<(Paper, Key)>, NotDone> {
        let filter =
            PaperFilter { holder: Some(account.to_owned()), state: Some(ACTIVE.to_owned()), ..PaperFilter::default() };
        Ok(self.papers::<Key>(&View::All, PaperKind::Passkey, &filter).await?)
    }

    /// The question by which a browser registers a passkey for an account.
    pub(super) fn ask_registration(
        &self,
        doors: &Doors,
        account: &str,
        (mail, name): (&str, &str),
        existing: &[Credential],
    ) -> Result<(String, Registration), NotDone> {
        let who = Registrant { user: handle(account), name: mail, display: name };
        let begun = passkey::begin_registration(doors.site()?, &who, existing, self.clock().now());
        begun.map_err(|e| told(&e))
    }

    /// A new passkey from a browser's answer, to be written with a deed. It is refused where it is registered already.
    pub(super) async fn registered(
        &self,
        doors: &Doors,
        registration: &Registration,
        answer: &str,
        (account, member): (&str, Option<&str>),
        name: &str,
    ) -> Result<PaperChange, NotDone> {
        let now = self.clock().now();
        let credential =
            passkey::finish_registration(doors.site()?, registration, answer, now).map_err(|e| told(&e))?;
        let key = key_of(&credential.id());
        let known = self.store().paper_by_key(&View::All, PaperKind::Passkey, &key).await?;
        if known.is_some() {
            return Err(PeopleRefusal::PasskeyThere.into());
        }
        let body = Key { name: named(name)?, credential, added: now, used: None };
        let mut paper = PaperChange::new(PaperKind::Passkey, self.fresh_id()?, ACTIVE, &body);
        paper.holder = Some(account.to_owned());
        paper.member = member.map(str::to_owned);
        paper.key = Some(key);
        Ok(paper)
    }

    /// The question by which a browser proves who somebody is: whoever has a passkey here, or the owner of these.
    pub(super) fn ask_proof(
        &self,
        doors: &Doors,
        allowed: Option<&[Credential]>,
    ) -> Result<(String, Authentication), NotDone> {
        passkey::begin_authentication(doors.site()?, allowed, self.clock().now()).map_err(|e| told(&e))
    }

    /// Whose proof this is, and the passkey as it has to be stored from now on.
    pub(super) async fn proven(
        &self,
        doors: &Doors,
        asked: &Authentication,
        answer: &str,
    ) -> Result<(String, Account, PaperChange), NotDone> {
        let claim = passkey::who(answer).map_err(|e| told(&e))?;
        let key = key_of(&claim.credential);
        let found = self.paper_by_key::<Key>(&View::All, PaperKind::Passkey, &key).await?;
        let (paper, key) = found.filter(|(p, _)| p.state == ACTIVE).ok_or(PeopleRefusal::PasskeyRefused)?;
        let now = self.clock().now();
        let updated = match passkey::finish_authentication(doors.site()?, asked, answer, &key.credential, now) {
            Ok(updated) => updated,
            Err(refusal) => {
                if matches!(refusal, Refusal::Cloned) {
                    self.end_copied(&paper, &key).await?;
                }
                return Err(told(&refusal));
            }
        };
        let id = paper.holder.clone().ok_or(PeopleRefusal::PasskeyRefused)?;
        let account = self.paper::<Account>(&View::All, PaperKind::Account, &id).await?;
        let (_, account) =
            account.filter(|(_, a)| a.state == AccountState::Active).ok_or(PeopleRefusal::PasskeyRefused)?;
        let body = Key { credential: updated, used: Some(now), ..key };
        Ok((id, account, PaperChange::next(&paper, ACTIVE, &body)))
    }

    /// Its counter went back: there are two of this authenticator, and nobody knows which is the owner's.
    async fn end_copied(&self, paper: &Paper, key: &Key) -> Result<(), NotDone> {
        let mut change = PaperChange::next(paper, REMOVED, key);
        change.key = None;
        let holder = paper.holder.clone().unwrap_or_default();
        let deed = Deed::new(HOUSE, "passkey.copied", PaperKind::Passkey, &paper.id);
        self.perform(deed.saying(serde_json::json!({ "account": holder })).with(change)).await?;
        Ok(())
    }

    /// The question by which the browser of whoever is signed in registers one more passkey.
    pub async fn ask_my_passkey(
        &self,
        doors: &Doors,
        leave: &Authorised<access::MyKeys>,
    ) -> Result<Option<Asked>, NotDone> {
        if !doors.has_passkeys() {
            return Ok(None);
        }
        let me = leave.person();
        let existing: Vec<Credential> =
            self.keys_of(&me.account).await?.into_iter().map(|(_, k)| k.credential).collect();
        let (options, registration) = self.ask_registration(doors, &me.account, (&me.mail, &me.name), &existing)?;
        let attempt = self.keep_attempt("passkey", passkey::ATTEMPT, &(&me.account, &registration)).await?;
        Ok(Some(Asked { options, attempt }))
    }

    /// Adds it.
    pub async fn add_my_passkey(
        &self,
        doors: &Doors,
        leave: &Authorised<access::MyKeys>,
        (attempt, answer): (&str, &str),
        name: &str,
    ) -> Result<(), NotDone> {
        let me = leave.person();
        let (account, registration): (String, Registration) = self.take_attempt("passkey", attempt).await?;
        if account != me.account {
            return Err(PeopleRefusal::AttemptOver.into());
        }
        let of = self.member_of(&account).await?;
        let paper = self.registered(doors, &registration, answer, (&account, of.as_deref()), name).await?;
        let mut deed = Deed::new(&account, "passkey.added", PaperKind::Account, &account).of(of.as_deref()).with(paper);
        deed.letters.push(self.keys_changed(&account, &me.mail, &me.language)?);
        self.perform(deed).await.map_err(|e| NotDone::from(e).taken(PeopleRefusal::PasskeyThere))?;
        Ok(())
    }

    /// The passkeys of whoever is signed in.
    pub async fn my_passkeys(&self, leave: &Authorised<access::MyAccount>) -> Result<Vec<(Paper, Key)>, NotDone> {
        self.keys_of(&leave.person().account).await
    }

    /// Names a passkey.
    pub async fn name_my_passkey(&self, leave: &Authorised<access::MyPasskey>, name: &str) -> Result<(), NotDone> {
        let paper = leave.paper();
        let mut key: Key = paper.read().filter(|_| paper.state == ACTIVE).ok_or(NotDone::Missing)?;
        key.name = named(name)?;
        let me = &leave.person().account;
        let deed = Deed::new(me, "passkey.named", PaperKind::Passkey, &paper.id).of(paper.member.as_deref());
        self.perform(deed.with(PaperChange::next(paper, ACTIVE, &key))).await?;
        Ok(())
    }

    /// Removes a passkey, never the last way to sign in.
    pub async fn remove_my_passkey(&self, doors: &Doors, leave: &Authorised<access::MyPasskey>) -> Result<(), NotDone> {
        let paper = leave.paper();
        let key: Key = paper.read().filter(|_| paper.state == ACTIVE).ok_or(NotDone::Missing)?;
        let me = leave.person();
        if self.ways_in(doors, &me.account).await? <= 1 {
            return Err(PeopleRefusal::LastWay.into());
        }
        let mut change = PaperChange::next(paper, REMOVED, &key);
        change.key = None;
        let mut deed = Deed::new(&me.account, "passkey.removed", PaperKind::Account, &me.account)
            .of(paper.member.as_deref())
            .with(change);
        deed.letters.push(self.keys_changed(&me.account, &me.mail, &me.language)?);
        self.perform(deed).await?;
        Ok(())
    }
}

impl Key {
    /// The credential, for a question to its owner's browser.
    pub(super) fn credential(&self) -> &Credential {
        &self.credential
    }
}
