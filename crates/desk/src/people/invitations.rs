//! Invitations: the only way to an account. The first operator's is printed on the terminal of whoever starts the house.

use alliance::people::{
    AccountState, Appointment, Conflict, Grant, HOUSE, PeopleRefusal, Proposal, Role, Subject, access, appoint,
    appoints,
};
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use signin::link::{Link, Purpose};
use store::work::{Deed, Letter, Paper, PaperChange, PaperFilter, View};
use vault::Secret;

use super::passkeys::named;
use super::{Account, Authorised, NotDone};
use crate::{Desk, DeskError};

/// An invitation holds for this long.
pub(super) const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The first operator's link holds for this long.
pub const FIRST_LASTS: SignedDuration = SignedDuration::from_hours(24);
/// The paper of the first operator's link.
pub(super) const FIRST: &str = "first-operator";

/// It waits for its guest.
pub(super) const OPEN: &str = "open";
/// It waits for a second person to agree.
pub(super) const WAITING: &str = "waiting";
/// It became an account.
pub(super) const USED: &str = "used";
/// It was taken back.
pub(super) const WITHDRAWN: &str = "withdrawn";

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The guest's name; empty for the first operator.
    pub name: String,
    /// Where the letter goes; empty for the first operator.
    pub mail: String,
    /// The guest's language.
    pub language: String,
    /// What the guest will be.
    pub grants: Vec<Grant>,
    /// The guest's country. A reviewer never reviews it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
    /// Where the guest works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Until when the link works.
    pub ends: Timestamp,
}

/// What somebody wants to invite.
#[derive(Clone, Debug)]
pub struct Guest {
    /// Name.
    pub name: String,
    /// Mail address.
    pub mail: String,
    /// Language.
    pub language: String,
    /// The role, and its member where it needs one.
    pub grant: Grant,
    /// The guest's country, for roles of the alliance.
    pub home: Option<String>,
    /// Where the guest works.
    pub organisation: Option<String>,
    /// Why, where a second person has to agree.
    pub reason: String,
}

/// A link that is shown once. Nothing prints it by accident.
#[derive(Clone, Debug)]
pub struct Shown(pub Secret<String>);

/// What came of inviting.
#[derive(Debug)]
pub enum Invited {
    /// The letter is on its way; the secret of its link, to be copied by hand where mail does not work.
    Sent(Shown),
    /// A second person has to agree first.
    Waits,
}

fn address(text: &str) -> Result<String, PeopleRefusal> {
    let text = text.trim();
    let (name, host) = text.rsplit_once('@').ok_or(PeopleRefusal::MailUnreadable)?;
    let plain = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control());
    let safe = !text.contains(['<', '>', ',', ';', '"', '\\']) && text.len() <= 254;
    if plain(name) && plain(host) && host.contains('.') && !host.starts_with('.') && safe {
        Ok(text.to_owned())
    } else {
        Err(PeopleRefusal::MailUnreadable)
    }
}

impl Desk {
    pub(super) fn new_link(purpose: Purpose) -> Result<(Secret<String>, String), NotDone> {
        let link = Link::new().map_err(|e| DeskError::NoRandomness(e.to_string()))?;
        Ok((link.text(), link.digest(purpose).to_string()))
    }

    /// A letter to the owner of an account, to be sent with a deed.
    pub(super) fn letter_to(
        &self,
        account: &str,
        mail: &str,
        language: &str,
        template: &str,
        args: serde_json::Value,
    ) -> Result<Letter, DeskError> {
        Ok(Letter {
            id: format!("{template}/{}", self.fresh_id()?),
            account: account.to_owned(),
            address: mail.to_owned(),
            language: language.to_owned(),
            template: template.to_owned(),
            args,
            due: self.clock().now(),
        })
    }

    /// The letter that tells somebody that their ways to sign in changed: whoever did not do it themselves has to hear of it.
    pub(super) fn keys_changed(&self, account: &str, mail: &str, language: &str) -> Result<Letter, DeskError> {
        self.letter_to(account, mail, language, "keys-changed", json!({ "link": "/work/account" }))
    }

    /// Operators who are in use.
    pub(super) async fn operators(&self) -> Result<Vec<String>, NotDone> {
        let all = self.papers::<Account>(&View::All, PaperKind::Account, &PaperFilter::default()).await?;
        let is = |a: &Account| a.state == AccountState::Active && a.grants.iter().any(|g| g.role == Role::Operator);
        Ok(all.into_iter().filter(|(_, a)| is(a)).map(|(p, _)| p.id).collect())
    }

    /// The secret of a new link that makes the first operator, which ends the one before; none where there is an operator, and
    /// then no such link works any more.
    pub async fn first_operator_link(&self) -> Result<Option<Shown>, NotDone> {
        let known = self.paper::<Invitation>(&View::All, PaperKind::Invitation, FIRST).await?;
        if !self.operators().await?.is_empty() {
            if let Some((paper, body)) = known.filter(|(p, _)| p.state == OPEN) {
                let mut change = PaperChange::next(&paper, WITHDRAWN, &body);
                change.key = None;
                let deed = Deed::new(HOUSE, "first-operator.link-ended", PaperKind::Invitation, FIRST);
                self.perform(deed.with(change)).await?;
            }
            return Ok(None);
        }
        let (secret, digest) = Self::new_link(Purpose::FirstOperator)?;
        let now = self.clock().now();
        let body = Invitation {
            name: String::new(),
            mail: String::new(),
            language: "en".to_owned(),
            grants: vec![Grant { role: Role::Operator, member: None }],
            home: None,
            organisation: None,
            ends: now.saturating_add(FIRST_LASTS).unwrap_or(now),
        };
        let mut change = match known {
            Some((paper, _)) => PaperChange::next(&paper, OPEN, &body),
            None => PaperChange::new(PaperKind::Invitation, FIRST, OPEN, &body),
        };
        change.key = Some(digest);
        let deed = Deed::new(HOUSE, "first-operator.link-made", PaperKind::Invitation, FIRST);
        self.perform(deed.with(change)).await?;
        Ok(Some(Shown(secret)))
    }

    /// The country that a form names, where it names one: one of the members.
    pub(super) async fn home_named(&self, home: Option<&str>) -> Result<Option<String>, NotDone> {
        let Some(code) = home.filter(|code| !code.is_empty()) else { return Ok(None) };
        let moment = self.moment(None).await?;
        let known = self.get(&moment, alliance::register::Kind::Member, code).await?;
        known.ok_or(NotDone::Rule(Conflict::HomeMissing.code()))?;
        Ok(Some(code.to_owned()))
    }

    /// Invites somebody. Operators and auditors take a second person to agree.
    pub async fn invite(
        &self,
        leave: &Authorised<access::InvitationMake>,
        origin: &str,
        guest: Guest,
    ) -> Result<Invited, NotDone> {
        let by = leave.grant().ok_or(NotDone::Missing)?;
        let me = &leave.person().account;
        let home = match &guest.grant.member {
            Some(member) => Some(member.clone()),
            None => self.home_named(guest.home.as_deref()).await?,
        };
        let way = appoint(by, &[], home.as_deref(), &guest.grant)?;
        let mail = address(&guest.mail)?;
        let taken = self.paper_by_key::<Account>(&View::All, PaperKind::Account, &Account::mail_key(&mail)).await?;
        if taken.is_some() {
            return Err(PeopleRefusal::MailTaken.into());
        }
        let now = self.clock().now();
        let member = guest.grant.member.clone();
        if let Some(code) = &member {
            let moment = self.moment(None).await?;
            let known = self.get(&moment, alliance::register::Kind::Member, code).await?;
            known.ok_or(PeopleRefusal::RoleMissing)?;
        }
        let organisation = self.organisation_for(leave.view(), guest.organisation.as_deref()).await?;
        let body = Invitation {
            name: named(&guest.name)?,
            mail,
            language: guest.language,
            grants: vec![guest.grant],
            home,
            organisation,
            ends: now.saturating_add(LASTS).unwrap_or(now),
        };
        let id = self.fresh_id()?;
        match way {
            Appointment::Alone => {
                let mut change = PaperChange::new(PaperKind::Invitation, &id, OPEN, &body);
                change.member.clone_from(&member);
                change.parent = Some(me.clone());
                let deed = Deed::new(me, "invitation.made", PaperKind::Invitation, &id).of(member.as_deref());
                Ok(Invited::Sent(self.send_invitation(deed, change, &body, origin).await?))
            }
            Appointment::ByTwo => {
                let subject = Subject::Invite { invitation: id.clone(), grants: body.grants.clone() };
                let proposal = Proposal::new(subject, &guest.reason, me, now)?;
                let mut change = PaperChange::new(PaperKind::Invitation, &id, WAITING, &body);
                change.parent = Some(me.clone());
                self.propose(me, &proposal, Some(change)).await?;
                Ok(Invited::Waits)
            }
        }
    }

    /// Gives an invitation its link, writes it with a deed, and sends the letter.
    pub(super) async fn send_invitation(
        &self,
        mut deed: Deed,
        mut change: PaperChange,
        body: &Invitation,
        origin: &str,
    ) -> Result<Shown, NotDone> {
        let (secret, digest) = Self::new_link(Purpose::Invitation)?;
        change.key = Some(digest);
        let link = format!("{origin}/{}/sign-in/invitation/{}", body.language, secret.expose());
        let args = json!({ "name": body.name, "link": link, "until": body.ends.to_string() });
        let id = format!("invitation/{}", change.id);
        deed.letters.push(self.letter_to(&id, &body.mail, &body.language, "invitation", args)?);
        deed.papers.push(change);
        self.perform(deed).await?;
        Ok(Shown(secret))
    }

    /// Invitations, newest first: those of the member whose administrator asks, or all.
    pub async fn invitations(
        &self,
        leave: &Authorised<access::Invitations>,
    ) -> Result<Vec<(Paper, Invitation)>, NotDone> {
        self.saw_list(leave.person(), PaperKind::Invitation, leave.grant().and_then(|by| by.member.as_deref())).await?;
        let mut all = self.papers::<Invitation>(leave.view(), PaperKind::Invitation, &PaperFilter::default()).await?;
        all.retain(|(p, _)| p.id != FIRST);
        all.sort_by_key(|(p, _)| std::cmp::Reverse(p.at));
        Ok(all)
    }

    fn open_invitation(leave: &Authorised<access::InvitationTurn>) -> Result<(&Paper, Invitation), NotDone> {
        let paper = leave.paper();
        let body: Invitation = paper.read().ok_or(NotDone::Missing)?;
        let by = leave.grant().ok_or(NotDone::Missing)?;
        if paper.state != OPEN || paper.id == FIRST {
            return Err(PeopleRefusal::InvitationOver.into());
        }
        for grant in &body.grants {
            appoints(by, grant)?;
        }
        Ok((paper, body))
    }

    /// Takes an invitation back.
    pub async fn withdraw_invitation(&self, leave: &Authorised<access::InvitationTurn>) -> Result<(), NotDone> {
        let (paper, body) = Self::open_invitation(leave)?;
        let mut change = PaperChange::next(paper, WITHDRAWN, &body);
        change.key = None;
        let me = &leave.person().account;
        let deed = Deed::new(me, "invitation.withdrawn", PaperKind::Invitation, &paper.id).of(paper.member.as_deref());
        self.perform(deed.with(change)).await?;
        Ok(())
    }

    /// Sends an invitation again, with a new link and seven new days. The old link works no more.
    pub async fn resend_invitation(
        &self,
        leave: &Authorised<access::InvitationTurn>,
        origin: &str,
    ) -> Result<Shown, NotDone> {
        let (paper, mut body) = Self::open_invitation(leave)?;
        let now = self.clock().now();
        body.ends = now.saturating_add(LASTS).unwrap_or(now);
        let change = PaperChange::next(paper, OPEN, &body);
        let me = &leave.person().account;
        let deed = Deed::new(me, "invitation.sent-again", PaperKind::Invitation, &paper.id).of(paper.member.as_deref());
        self.send_invitation(deed, change, &body, origin).await
    }

    /// The invitation of a link, where it works now.
    pub(super) async fn invitation_of(&self, digest: &str) -> Result<(Paper, Invitation), NotDone> {
        let found = self.paper_by_key::<Invitation>(&View::All, PaperKind::Invitation, digest).await?;
        let now = self.clock().now();
        let found = found.filter(|(p, i)| p.state == OPEN && now < i.ends);
        let (paper, body) = found.ok_or(PeopleRefusal::LinkOver)?;
        if paper.id == FIRST && !self.operators().await?.is_empty() {
            return Err(PeopleRefusal::LinkOver.into());
        }
        Ok((paper, body))
    }

    /// The digest under which the invitation of a secret is kept, whichever of the two kinds it is.
    pub(super) async fn invitation_digest(&self, secret: &str) -> Result<String, NotDone> {
        let link = Link::parse(secret).ok_or(PeopleRefusal::LinkOver)?;
        for purpose in [Purpose::Invitation, Purpose::FirstOperator] {
            let digest = link.digest(purpose).to_string();
            if self.store().paper_by_key(&View::All, PaperKind::Invitation, &digest).await?.is_some() {
                return Ok(digest);
            }
        }
        Err(PeopleRefusal::LinkOver.into())
    }

    pub(super) fn checked_mail(text: &str) -> Result<String, NotDone> {
        Ok(address(text)?)
    }
}
