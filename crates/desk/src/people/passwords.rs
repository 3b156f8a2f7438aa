//! Passwords with one-time codes, where a site turns them on.

use alliance::people::{PeopleRefusal, access};
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use signin::password::{self, Password, Weakness};
use signin::totp::{self, Enrolment, SECRET_BYTES};
use store::work::{Deed, Paper, PaperChange, View};
use vault::Secret;

use super::passkeys::{ACTIVE, REMOVED};
use super::{Account, Authorised, Doors, NotDone};
use crate::{Desk, DeskError};

/// What telephones show beside the code.
pub const SITE: &str = "Accord";
/// Time to choose a password and to scan a picture.
const ENROLMENT: SignedDuration = SignedDuration::from_mins(30);

/// A password and what a telephone shares with this site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    /// Argon2id.
    hash: String,
    /// Sealed, bound to the account.
    totp: String,
    /// The step of the code that was taken last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last: Option<u64>,
    /// When it was chosen.
    pub chosen: Timestamp,
}

/// What somebody is shown who sets up one-time codes.
#[derive(Debug)]
pub struct Enrolling {
    /// A picture for a telephone. It holds the secret.
    pub picture: Secret<String>,
    /// The secret to be typed by hand, in fours.
    pub typed: Secret<String>,
    /// An address that a telephone opens.
    pub address: Secret<String>,
}

/// What somebody typed to set a password.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The password.
    pub password: Secret<String>,
    /// The telephone's code.
    pub code: String,
}

fn place(account: &str) -> String {
    format!("password/{account}")
}

fn weak(weakness: &Weakness) -> PeopleRefusal {
    match weakness {
        Weakness::TooShort { .. } => PeopleRefusal::PasswordShort,
        Weakness::TooLong => PeopleRefusal::PasswordLong,
        Weakness::Own => PeopleRefusal::PasswordOwn,
        Weakness::WellKnown => PeopleRefusal::PasswordKnown,
        Weakness::Pattern => PeopleRefusal::PasswordPattern,
    }
}

/// Off the threads that serve: hashing takes long on purpose.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, password::HashFault> + Send + 'static,
) -> Result<T, NotDone> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|e| DeskError::Broken(e.to_string()))?;
    done.map_err(|e| DeskError::Broken(e.to_string()).into())
}

impl Desk {
    /// A new secret for one-time codes, sealed for its account.
    pub(super) fn new_codes(&self, account: &str) -> Result<String, NotDone> {
        let fresh = Enrolment::new().map_err(|e| DeskError::NoRandomness(e.to_string()))?;
        let sealed = self.inner.keys.seal(&place(account), fresh.secret().expose());
        Ok(sealed.map_err(|e| DeskError::Broken(e.to_string()))?)
    }

    fn codes(&self, account: &str, sealed: &str) -> Result<Enrolment, NotDone> {
        let opened = self.inner.keys.open_sealed(&place(account), sealed);
        let opened = opened.map_err(|e| DeskError::Broken(e.to_string()))?;
        let bytes = <[u8; SECRET_BYTES]>::try_from(opened.expose().as_slice());
        let bytes = bytes.map_err(|_| DeskError::Broken("a secret of one-time codes has another length".to_owned()))?;
        Ok(Enrolment::from_secret(Secret::new(bytes)))
    }

    /// What is shown of a sealed secret to whoever sets it up. `mail` is what the telephone calls the account.
    pub(super) fn show_codes(&self, account: &str, sealed: &str, mail: &str) -> Result<Enrolling, NotDone> {
        let codes = self.codes(account, sealed)?;
        let called = if mail.trim().is_empty() { "accord" } else { mail };
        let called = called.replace(':', "-");
        let broken = |e: totp::Unwritable| DeskError::Broken(e.to_string());
        let address = codes.uri(SITE, &called).map_err(broken)?;
        let secret = address.expose().split("secret=").nth(1).and_then(|r| r.split('&').next()).unwrap_or_default();
        let typed: Vec<String> = secret.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
        let typed = Secret::new(typed.join(" "));
        Ok(Enrolling { picture: codes.qr_svg(SITE, &called).map_err(broken)?, typed, address })
    }

    /// A password and codes, to be written with a deed: the code shows that the telephone has the secret.
    pub(super) async fn set_password(
        &self,
        (account, member): (&str, Option<&str>),
        own: [&str; 2],
        sealed: &str,
        chosen: &Chosen,
    ) -> Result<PaperChange, NotDone> {
        let mail_name = own[1].split('@').next().unwrap_or_default();
        let password = Password::choose(chosen.password.expose(), &[own[0], own[1], mail_name, SITE]);
        let password = password.map_err(|w| weak(&w))?;
        let now = self.clock().now();
        let totp::Check::Right { step } = self.codes(account, sealed)?.check(&chosen.code, now, None) else {
            return Err(PeopleRefusal::CodeWrong.into());
        };
        let hash = aside(move || password.hash()).await?;
        let body = Words { hash, totp: sealed.to_owned(), last: Some(step), chosen: now };
        let mut change = match self.store().paper(&View::All, PaperKind::Password, account).await? {
            Some(paper) => PaperChange::next(&paper, ACTIVE, &body),
            None => PaperChange::new(PaperKind::Password, account, ACTIVE, &body),
        };
        change.holder = Some(account.to_owned());
        change.member = member.map(str::to_owned);
        Ok(change)
    }

    /// The password of an account, where it has one that works.
    pub(super) async fn password_of(&self, account: &str) -> Result<Option<(Paper, Words)>, NotDone> {
        let found = self.paper::<Words>(&View::All, PaperKind::Password, account).await?;
        Ok(found.filter(|(p, _)| p.state == ACTIVE))
    }

    /// Whether these are the account's password and code of now; then the password's paper as it has to be stored. Nothing of
    /// the answer's time says which of the two was wrong, or whether there is such an account.
    pub(super) async fn typed_right(
        &self,
        account: Option<&str>,
        typed: Secret<String>,
        code: &str,
    ) -> Result<PaperChange, NotDone> {
        let known = match account {
            Some(account) => self.password_of(account).await?.map(|found| (account, found)),
            None => None,
        };
        let Some((account, (paper, mut words))) = known else {
            aside(move || password::burn(typed.expose())).await?;
            return Err(PeopleRefusal::NotKnown.into());
        };
        let stored = words.hash.clone();
        let (check, fresh) = aside(move || {
            let check = password::check(typed.expose(), &stored)?;
            // At today's cost, where the stored one was made at a lower one.
            let fresh = match check {
                password::Check::Right { needs_rehash: true } => {
                    Password::choose(typed.expose(), &[]).ok().map(|p| p.hash()).transpose()?
                }
                _ => None,
            };
            Ok((check, fresh))
        })
        .await?;
        let step = self.codes(account, &words.totp)?.check(code, self.clock().now(), words.last);
        match (check, step) {
            (password::Check::Right { .. }, totp::Check::Right { step }) => {
                words.last = Some(step);
                if let Some(fresh) = fresh {
                    words.hash = fresh;
                }
                Ok(PaperChange::next(&paper, ACTIVE, &words))
            }
            _ => Err(PeopleRefusal::NotKnown.into()),
        }
    }

    /// What whoever is signed in is shown to set a password; none where the site has no passwords. `again` is the attempt that was
    /// refused: its secret stays the same, so that nobody has to set up their telephone twice.
    pub async fn ask_my_password(
        &self,
        doors: &Doors,
        leave: &Authorised<access::MyKeys>,
        again: Option<&str>,
    ) -> Result<Option<(Enrolling, String)>, NotDone> {
        if !doors.has_passwords() {
            return Ok(None);
        }
        let me = leave.person();
        let kept: Option<(String, String)> = match again {
            Some(attempt) => self.take_attempt("codes", attempt).await.ok(),
            None => None,
        };
        let sealed = match kept.filter(|(account, _)| *account == me.account) {
            Some((_, sealed)) => sealed,
            None => self.new_codes(&me.account)?,
        };
        let shown = self.show_codes(&me.account, &sealed, &me.mail)?;
        Ok(Some((shown, self.keep_attempt("codes", ENROLMENT, &(&me.account, &sealed)).await?)))
    }

    /// Sets the password of whoever is signed in. Where it is refused, the attempt stays.
    pub async fn set_my_password(
        &self,
        doors: &Doors,
        leave: &Authorised<access::MyKeys>,
        attempt: &str,
        chosen: &Chosen,
    ) -> Result<(), NotDone> {
        if !doors.has_passwords() {
            return Err(PeopleRefusal::WayOff.into());
        }
        let me = leave.person();
        let (account, sealed): (String, String) = self.take_attempt("codes", attempt).await?;
        if account != me.account {
            return Err(PeopleRefusal::AttemptOver.into());
        }
        let of = self.member_of(&account).await?;
        let set = self.set_password((&account, of.as_deref()), [&me.name, &me.mail], &sealed, chosen).await;
        if matches!(set, Err(NotDone::Rule(_))) {
            self.keep_attempt_as("codes", attempt, ENROLMENT, &(&account, &sealed)).await?;
        }
        let paper = set?;
        let mut deed = Deed::new(&account, "password.set", PaperKind::Account, &account).of(of.as_deref()).with(paper);
        deed.letters.push(self.keys_changed(&account, &me.mail, &me.language)?);
        self.perform(deed).await?;
        Ok(())
    }

    /// When whoever is signed in chose their password; none where they have none.
    pub async fn my_password(&self, leave: &Authorised<access::MyAccount>) -> Result<Option<Timestamp>, NotDone> {
        Ok(self.password_of(&leave.person().account).await?.map(|(_, words)| words.chosen))
    }

    /// Removes it, never the last way to sign in.
    pub async fn remove_my_password(&self, doors: &Doors, leave: &Authorised<access::MyKeys>) -> Result<(), NotDone> {
        let me = leave.person();
        let (paper, _) = self.password_of(&me.account).await?.ok_or(NotDone::Missing)?;
        let used = usize::from(doors.has_passwords());
        if self.ways_in(doors, &me.account).await? <= used {
            return Err(PeopleRefusal::LastWay.into());
        }
        let mut deed = Deed::new(&me.account, "password.removed", PaperKind::Account, &me.account)
            .of(paper.member.as_deref())
            .with(PaperChange::next(&paper, REMOVED, &serde_json::Value::Null));
        deed.letters.push(self.keys_changed(&me.account, &me.mail, &me.language)?);
        self.perform(deed).await?;
        Ok(())
    }

    /// How many ways to sign in an account has that this site takes.
    pub(super) async fn ways_in(&self, doors: &Doors, account: &str) -> Result<usize, NotDone> {
        let keys = if doors.has_passkeys() { self.keys_of(account).await?.len() } else { 0 };
        let password = doors.has_passwords() && self.password_of(account).await?.is_some();
        let identities = if doors.openid().is_some() { self.identities_of(account).await?.len() } else { 0 };
        Ok(keys + usize::from(password) + identities)
    }

    /// The member whose people an account counts among.
    pub(super) async fn member_of(&self, account: &str) -> Result<Option<String>, NotDone> {
        let found = self.paper::<Account>(&View::All, PaperKind::Account, account).await?;
        Ok(found.ok_or(NotDone::Missing)?.0.member)
    }
}
