//! Another house's word: going there, coming back, and what becomes of it.
//!
//! The way back from another house brings no cookie of a session, which is `SameSite=Strict`. So an attempt has a cookie of its own
//! (`Lax`), and everything else that it needs is kept here under that cookie's value.

use alliance::people::{AccountState, PeopleRefusal, access};
use alliance::register::PaperKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use signin::openid::{ATTEMPT, Attempt, Identity, Provider, Refusal};
use std::sync::Arc;
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};

use super::doors::OpenId;
use super::passkeys::{ACTIVE, REMOVED};
use super::sign_in::SignedIn;
use super::{Account, Authorised, Doors, NotDone};
use crate::{Desk, DeskError};

/// Who an account is at another house.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Linked {
    /// The other house.
    pub issuer: String,
    /// Its own name for the person.
    subject: String,
    /// The mail address that it knows.
    pub mail: Option<String>,
    /// When it was linked.
    pub at: Timestamp,
}

/// Why somebody goes to the other house.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// To sign in.
    SignIn,
    /// To prove again who they are: account and digest of the session.
    Verify {
        /// The account.
        account: String,
        /// Digest of the session.
        session: String,
    },
    /// To link the identity to an account whose owner is signed in.
    Link {
        /// The account.
        account: String,
        /// Digest of the session.
        session: String,
    },
    /// To take an invitation up: its digest.
    Invitation {
        /// The digest.
        digest: String,
    },
}

#[derive(Serialize, Deserialize)]
struct Kept {
    attempt: Attempt,
    errand: Errand,
    back: String,
    language: String,
}

/// What came of it.
#[derive(Debug)]
pub struct CameBack {
    /// Where the person wanted to go.
    pub back: String,
    /// In which language they were.
    pub language: String,
    /// A session that begins; none where one goes on.
    pub signed_in: Option<SignedIn>,
}

/// What did not come of it.
#[derive(Debug)]
pub struct Strayed {
    /// Why.
    pub why: NotDone,
    /// In which language the person was, where that is known.
    pub language: Option<String>,
}

fn key_of(identity: &Identity) -> String {
    let mut hash = Sha256::new();
    hash.update(identity.issuer.as_bytes());
    hash.update([0]);
    hash.update(identity.subject.as_bytes());
    hex::encode(hash.finalize())
}

fn told(refusal: &Refusal) -> PeopleRefusal {
    // Escaped: a refusal may repeat what a browser brought, and stays one line.
    tracing::warn!(refusal = ?refusal.to_string(), "the OpenID provider's word was not taken");
    match refusal {
        Refusal::Late | Refusal::State => PeopleRefusal::AttemptOver,
        _ => PeopleRefusal::OpenIdRefused,
    }
}

/// Off the threads that serve: the other house is asked over the network.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T, Refusal> + Send + 'static) -> Result<T, NotDone> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|e| DeskError::Broken(e.to_string()))?;
    Ok(done.map_err(|e| told(&e))?)
}

impl Desk {
    async fn provider(&self, openid: &Arc<OpenId>) -> Result<Provider, NotDone> {
        let (openid, now) = (Arc::clone(openid), self.clock().now());
        aside(move || openid.provider(now)).await
    }

    /// Sends somebody to the other house: the address, and the value of the attempt's cookie.
    pub async fn go_to_openid(
        &self,
        doors: &Doors,
        errand: Errand,
        (back, language): (&str, &str),
    ) -> Result<(String, String), NotDone> {
        let openid = doors.openid().ok_or(PeopleRefusal::WayOff)?;
        let provider = self.provider(openid).await?;
        let now = self.clock().now();
        // Whoever proves something is asked anew there.
        let anew = matches!(errand, Errand::Verify { .. } | Errand::Link { .. });
        let begun = if anew { provider.begin_anew(now) } else { provider.begin(now) };
        let (address, attempt) = begun.map_err(|e| DeskError::NoRandomness(e.to_string()))?;
        let kept = Kept { attempt, errand, back: back.to_owned(), language: language.to_owned() };
        let cookie = self.keep_attempt("openid", ATTEMPT, &kept).await?;
        Ok((address, cookie))
    }

    /// Somebody comes back from there with this cookie and this query.
    pub async fn back_from_openid(&self, doors: &Doors, cookie: &str, query: &str) -> Result<CameBack, Strayed> {
        let kept: Kept = self.take_attempt("openid", cookie).await.map_err(|why| Strayed { why, language: None })?;
        let language = kept.language.clone();
        let done = self.came_back(doors, kept, query.to_owned()).await;
        done.map_err(|why| Strayed { why, language: Some(language) })
    }

    async fn came_back(&self, doors: &Doors, kept: Kept, query: String) -> Result<CameBack, NotDone> {
        let openid = doors.openid().ok_or(PeopleRefusal::WayOff)?;
        let provider = self.provider(openid).await?;
        let (fetch, now, attempt) = (openid.fetch(), self.clock().now(), kept.attempt);
        let identity = aside(move || provider.finish(fetch.as_ref(), &attempt, &query, now)).await?;
        let owner = self.paper_by_key::<Linked>(&View::All, PaperKind::Identity, &key_of(&identity)).await?;
        let owner = owner.and_then(|(p, _)| p.holder);
        let signed_in = match kept.errand {
            Errand::SignIn => Some(self.sign_in_as(&owner.ok_or(PeopleRefusal::OpenIdUnknown)?, "openid").await?),
            Errand::Verify { account, session } => {
                if owner.as_deref() != Some(account.as_str()) {
                    return Err(PeopleRefusal::OpenIdUnknown.into());
                }
                self.still_seated(&account, &session).await?;
                let of = self.member_of(&account).await?;
                self.proved((&account, of.as_deref(), &session), "openid", None).await?;
                None
            }
            Errand::Link { account, session } => {
                if owner.is_some() {
                    return Err(PeopleRefusal::OpenIdTaken.into());
                }
                self.still_seated(&account, &session).await?;
                self.link(&account, &identity).await?;
                None
            }
            Errand::Invitation { digest } => {
                if owner.is_some() {
                    return Err(PeopleRefusal::OpenIdTaken.into());
                }
                Some(self.take_up_with_identity(&digest, &identity).await?)
            }
        };
        Ok(CameBack { back: kept.back, language: kept.language, signed_in })
    }

    /// Whether a session goes on: somebody may have ended it while its owner was at the other house.
    async fn still_seated(&self, account: &str, digest: &str) -> Result<(), NotDone> {
        let session = self.session(digest).await?.filter(|s| s.account == account);
        let session = session.ok_or(PeopleRefusal::AttemptOver)?;
        self.of_session(session).await?.map(|_| ()).ok_or_else(|| PeopleRefusal::AttemptOver.into())
    }

    /// A new identity's paper, to be written with a deed.
    pub(super) fn identity_paper(
        &self,
        identity: &Identity,
        (account, member): (&str, Option<&str>),
    ) -> Result<PaperChange, NotDone> {
        let body = Linked {
            issuer: identity.issuer.clone(),
            subject: identity.subject.clone(),
            mail: identity.email.clone(),
            at: self.clock().now(),
        };
        let mut paper = PaperChange::new(PaperKind::Identity, self.fresh_id()?, ACTIVE, &body);
        paper.holder = Some(account.to_owned());
        paper.member = member.map(str::to_owned);
        paper.key = Some(key_of(identity));
        Ok(paper)
    }

    async fn link(&self, account: &str, identity: &Identity) -> Result<(), NotDone> {
        let found = self.paper::<Account>(&View::All, PaperKind::Account, account).await?;
        let (paper, body) = found.filter(|(_, a)| a.state == AccountState::Active).ok_or(NotDone::Missing)?;
        let identity = self.identity_paper(identity, (account, paper.member.as_deref()))?;
        let mut deed = Deed::new(account, "identity.linked", PaperKind::Account, account)
            .of(paper.member.as_deref())
            .with(identity);
        deed.letters.push(self.keys_changed(account, &body.mail, &body.language)?);
        self.perform(deed).await.map_err(|e| NotDone::from(e).taken(PeopleRefusal::OpenIdTaken))?;
        Ok(())
    }

    /// Identities of an account that work.
    pub(super) async fn identities_of(&self, account: &str) -> Result<Vec<(Paper, Linked)>, NotDone> {
        let filter =
            PaperFilter { holder: Some(account.to_owned()), state: Some(ACTIVE.to_owned()), ..PaperFilter::default() };
        Ok(self.papers::<Linked>(&View::All, PaperKind::Identity, &filter).await?)
    }

    /// The identities of whoever is signed in.
    pub async fn my_identities(&self, leave: &Authorised<access::MyAccount>) -> Result<Vec<(Paper, Linked)>, NotDone> {
        self.identities_of(&leave.person().account).await
    }

    /// Unlinks one, never the last way to sign in.
    pub async fn unlink_my_identity(
        &self,
        doors: &Doors,
        leave: &Authorised<access::MyIdentity>,
    ) -> Result<(), NotDone> {
        let (me, paper) = (leave.person(), leave.paper());
        let body: Linked = paper.read().filter(|_| paper.state == ACTIVE).ok_or(NotDone::Missing)?;
        let counts = usize::from(doors.openid().is_some());
        if self.ways_in(doors, &me.account).await? <= counts {
            return Err(PeopleRefusal::LastWay.into());
        }
        let mut change = PaperChange::next(paper, REMOVED, &body);
        change.key = None;
        let mut deed = Deed::new(&me.account, "identity.unlinked", PaperKind::Account, &me.account)
            .of(paper.member.as_deref())
            .with(change);
        deed.letters.push(self.keys_changed(&me.account, &me.mail, &me.language)?);
        self.perform(deed).await?;
        Ok(())
    }
}
