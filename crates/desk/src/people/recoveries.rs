//! Giving an account back whose owner lost every way in.

use std::net::IpAddr;

use alliance::people::{AccountState, PeopleRefusal, Recovery, RecoveryState, access, colleagues, recovery};
use alliance::register::PaperKind;
use serde_json::json;
use signin::link::{Link, Purpose};
use store::work::{Deed, Paper, PaperChange, PaperFilter, SessionChange, View};

use super::arrival::{Given, KeyPage, Setting};
use super::passkeys::{ACTIVE, REMOVED};
use super::sign_in::SignedIn;
use super::{Account, Authorised, Doors, NotDone, Person, SessionSecret};
use crate::Desk;

/// A colleague who lost every way in, as it is listed.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The recovery's paper.
    pub paper: Paper,
    /// The recovery.
    pub recovery: Recovery,
    /// Who asks.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// Names of those who vouched.
    pub vouched: Vec<String>,
    /// Whether whoever reads may vouch.
    pub mine: bool,
}

impl Desk {
    /// Somebody asks for the account of a mail address. The answer never says whether there is one, nor does its time: what is to be
    /// done is done after it.
    pub fn ask_recovery(&self, doors: &Doors, address: IpAddr, mail: &str) -> Result<(), NotDone> {
        let mail = Account::mail_key(mail);
        doors.attempt(address, &format!("recovery/{mail}"), self.clock().now())?;
        let desk = self.clone();
        tokio::spawn(async move {
            if let Err(error) = desk.note_recovery(&mail).await {
                tracing::error!(%error, "a recovery could not be noted");
            }
        });
        Ok(())
    }

    async fn note_recovery(&self, mail: &str) -> Result<(), NotDone> {
        let found = self.paper_by_key::<Account>(&View::All, PaperKind::Account, mail).await?;
        let Some((account, _)) = found.filter(|(_, a)| a.state == AccountState::Active) else { return Ok(()) };
        let now = self.clock().now();
        let body = Recovery::new(&account.id, now);
        let mut change = match self.paper::<Recovery>(&View::All, PaperKind::Recovery, &account.id).await? {
            Some((_, known)) if known.is_open(now) || known.works(now) => return Ok(()),
            Some((paper, _)) => PaperChange::next(&paper, body.state.as_str(), &body),
            None => PaperChange::new(PaperKind::Recovery, &account.id, body.state.as_str(), &body),
        };
        change.member.clone_from(&account.member);
        change.holder = Some(account.id.clone());
        change.key = None;
        let mut deed = Deed::new("-", "recovery.asked", PaperKind::Recovery, &account.id).with(change);
        deed.member.clone_from(&account.member);
        self.perform(deed).await?;
        Ok(())
    }

    /// Colleagues who wait to be vouched for.
    pub async fn recoveries(&self, leave: &Authorised<access::Recoveries>) -> Result<Vec<Asking>, NotDone> {
        self.recoveries_for(leave.person()).await
    }

    /// The same for a desk's first page.
    pub(super) async fn recoveries_for(&self, me: &Person) -> Result<Vec<Asking>, NotDone> {
        let filter = PaperFilter { state: Some(RecoveryState::Open.as_str().to_owned()), ..PaperFilter::default() };
        let all = self.papers::<Recovery>(&View::All, PaperKind::Recovery, &filter).await?;
        let now = self.clock().now();
        let mut asking = Vec::new();
        for (paper, recovery) in all {
            let Some((_, owner)) = self.paper::<Account>(&View::All, PaperKind::Account, &recovery.account).await?
            else {
                continue;
            };
            if !recovery.is_open(now) || recovery.account == me.account || !colleagues(&owner.grants, &me.grants) {
                continue;
            }
            let mut vouched = Vec::new();
            for (who, _) in &recovery.vouched {
                vouched.push(self.name_of(who).await?);
            }
            let mine = recovery.may_vouch(&me.account, &owner.grants, &me.grants, now).is_ok();
            asking.push(Asking { paper, recovery, name: owner.name, mail: owner.mail, vouched, mine });
        }
        Ok(asking)
    }

    async fn vouching(&self, leave: &Authorised<access::RecoveryVouch>) -> Result<(Paper, Recovery, Account), NotDone> {
        let paper = leave.paper().clone();
        let recovery: Recovery = paper.read().ok_or(NotDone::Missing)?;
        let owner = self.paper::<Account>(&View::All, PaperKind::Account, &recovery.account).await?;
        let (_, owner) = owner.filter(|(_, a)| a.state == AccountState::Active).ok_or(PeopleRefusal::RecoveryOver)?;
        Ok((paper, recovery, owner))
    }

    /// A colleague vouches. With the second one the link goes to the owner by mail, and to nobody else.
    pub async fn vouch(&self, leave: &Authorised<access::RecoveryVouch>, origin: &str) -> Result<(), NotDone> {
        let (paper, mut recovery, owner) = self.vouching(leave).await?;
        let (me, now) = (leave.person(), self.clock().now());
        let enough = recovery.vouch(&me.account, &owner.grants, &me.grants, now)?;
        let mut deed = Deed::new(&me.account, "recovery.vouched", PaperKind::Recovery, &paper.id);
        deed.member.clone_from(&paper.member);
        let mut key = None;
        if enough {
            let (secret, digest) = Self::new_link(Purpose::Recovery)?;
            recovery.send(digest.clone(), now);
            key = Some(digest);
            let until = now.saturating_add(recovery::LINK).unwrap_or(now);
            let link = format!("{origin}/{}/sign-in/recovery/{}", owner.language, secret.expose());
            let args = json!({ "name": owner.name, "link": link, "until": until.to_string() });
            deed.letters.push(self.letter_to(&recovery.account, &owner.mail, &owner.language, "recovery", args)?);
        }
        let mut change = PaperChange::next(&paper, recovery.state.as_str(), &recovery);
        change.key = key;
        self.perform(deed.with(change)).await?;
        Ok(())
    }

    /// A colleague says that it is not them who asks.
    pub async fn refuse_recovery(&self, leave: &Authorised<access::RecoveryVouch>) -> Result<(), NotDone> {
        let (paper, mut recovery, owner) = self.vouching(leave).await?;
        let me = leave.person();
        // Whoever vouched may think better of it.
        match recovery.may_vouch(&me.account, &owner.grants, &me.grants, self.clock().now()) {
            Ok(()) | Err(PeopleRefusal::VouchedBefore) => {}
            Err(refusal) => return Err(refusal.into()),
        }
        recovery.state = RecoveryState::Refused;
        let mut deed = Deed::new(&me.account, "recovery.refused", PaperKind::Recovery, &paper.id);
        deed.member.clone_from(&paper.member);
        self.perform(deed.with(PaperChange::next(&paper, recovery.state.as_str(), &recovery))).await?;
        Ok(())
    }

    async fn recovery_of(&self, secret: &str) -> Result<(Paper, Recovery, Paper, Account), NotDone> {
        let link = Link::parse(secret).ok_or(PeopleRefusal::LinkOver)?;
        let digest = link.digest(Purpose::Recovery).to_string();
        let found = self.paper_by_key::<Recovery>(&View::All, PaperKind::Recovery, &digest).await?;
        let found = found.filter(|(_, r)| r.works(self.clock().now()));
        let (paper, recovery) = found.ok_or(PeopleRefusal::LinkOver)?;
        let owner = self.paper::<Account>(&View::All, PaperKind::Account, &recovery.account).await?;
        let (account, owner) = owner.filter(|(_, a)| a.state == AccountState::Active).ok_or(PeopleRefusal::LinkOver)?;
        Ok((paper, recovery, account, owner))
    }

    /// What the owner reads who follows the link: their name, and the keys that they may choose from. Reading uses nothing up.
    pub async fn read_recovery(
        &self,
        doors: &Doors,
        secret: &str,
        again: Option<&str>,
    ) -> Result<(Account, KeyPage), NotDone> {
        let (_, _, account, owner) = self.recovery_of(secret).await?;
        let page = self.prepare_keys(doors, &account.id, (&owner.mail, &owner.name), again).await?;
        Ok((owner, page))
    }

    /// Gives the account back: a new key, and every old key, identity, token and session ends.
    pub async fn recover(
        &self,
        doors: &Doors,
        address: IpAddr,
        secret: &str,
        given: &Given,
    ) -> Result<SignedIn, NotDone> {
        doors.attempt(address, &format!("link/{}", SessionSecret::digest(secret)), self.clock().now())?;
        let (paper, mut recovery, account, mut owner) = self.recovery_of(secret).await?;
        let setting: Setting = self.take_attempt("setting", &given.attempt).await?;
        if setting.account != account.id {
            return Err(PeopleRefusal::AttemptOver.into());
        }
        let member = account.member.as_deref();
        let (key, how) = self.given_key(doors, &setting, given, member, (&owner.name, &owner.mail)).await?;
        recovery.state = RecoveryState::Used;
        let mut used = PaperChange::next(&paper, recovery.state.as_str(), &recovery);
        used.key = None;
        owner.stamp += 1;
        let mut deed = Deed::new(&account.id, "recovery.used", PaperKind::Account, &account.id)
            .saying(json!({ "how": how }))
            .with(used)
            .with(PaperChange::next(&account, owner.state.as_str(), &owner));
        deed.member.clone_from(&account.member);
        let kinds = [PaperKind::Passkey, PaperKind::Password, PaperKind::Identity, PaperKind::Token];
        for kind in kinds {
            let filter = PaperFilter {
                holder: Some(account.id.clone()),
                state: Some(ACTIVE.to_owned()),
                ..PaperFilter::default()
            };
            let (old, _) = self.store().papers(&View::All, kind, &filter).await?;
            for paper in old.iter().filter(|p| (p.kind, &p.id) != (key.kind, &key.id)) {
                let mut change = PaperChange::next(paper, REMOVED, &paper.body);
                change.key = None;
                deed.papers.push(change);
            }
        }
        deed.papers.push(key);
        deed.sessions.push(SessionChange::EndAll { account: account.id.clone(), except: None });
        deed.letters.push(self.keys_changed(&account.id, &owner.mail, &owner.language)?);
        self.begin_session(deed, (&account.id, &owner), how).await
    }
}
