//! Passkeys (WebAuthn Level 3): registration and sign-in without typing a name, user verification required, no attestation.
//!
//! `webauthn-rs` takes the steps of sections 7.1 and 7.2; here is what this project asks for beyond it: credentials that can be found
//! without a name, no foreign frame around the page, answers within five minutes, the account that the credential belongs to.
//!
//! A [`Registration`] or an [`Authentication`] belongs to one attempt of one browser: keep it on the server, and delete it in the same
//! transaction in which it is read, whatever the outcome. That is what makes an answer work once.

mod refusal;
mod site;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid,
};

pub use refusal::Refusal;
pub use site::{NotASite, Site};

/// An attempt ends after this time (WebAuthn L3, 15.1: 5 minutes where users are verified).
pub const ATTEMPT: SignedDuration = SignedDuration::from_mins(5);
/// A clock may have been set back by this much between the two halves of an attempt.
const SLACK: SignedDuration = SignedDuration::from_mins(1);
/// Bytes of an answer at most; real ones have about 2,000.
const LARGEST: usize = 64 * 1024;

/// What an authenticator knows an account by: 16 random bytes that say nothing about a person (L3, 14.6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UserHandle(Uuid);

impl UserHandle {
    /// From the database, or from 16 random bytes for a new account.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

/// The name of a credential, chosen by the authenticator: up to 1,023 bytes (L3, 6.5.1), unique in the register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CredentialId(Vec<u8>);

impl CredentialId {
    /// The bytes, for the database.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// From the database.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

/// Who registers.
#[derive(Clone, Copy, Debug)]
pub struct Registrant<'a> {
    /// The account.
    pub user: UserHandle,
    /// What tells the account from others in the authenticator's list: usually the mail address.
    pub name: &'a str,
    /// What its owner is called.
    pub display: &'a str,
}

/// A registered passkey: its public key, counter and flags, and whose it is. To be stored; nothing in it is secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Credential {
    user: UserHandle,
    passkey: Passkey,
}

impl Credential {
    /// What to look it up by.
    pub fn id(&self) -> CredentialId {
        CredentialId(self.passkey.cred_id().clone())
    }

    /// Whose it is.
    pub fn user(&self) -> UserHandle {
        self.user
    }
}

/// A registration that was begun. Single use.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Registration {
    user: UserHandle,
    made_at: Timestamp,
    inner: PasskeyRegistration,
}

/// A sign-in, or a fresh verification, that was begun. Single use.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Authentication {
    made_at: Timestamp,
    /// Only these, where the account is known already.
    allowed: Option<Vec<CredentialId>>,
    inner: DiscoverableAuthentication,
}

/// What an answer says of itself. Nothing in it is proven yet: it serves to look up the credential for [`finish_authentication`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The credential that claims to have answered.
    pub credential: CredentialId,
    /// Its account; always there when it was found without a name.
    pub user: Option<UserHandle>,
}

/// Begins a registration. Gives the options for `PublicKeyCredential.parseCreationOptionsFromJSON` (L3, 5.1.9) and what to keep.
/// `existing` are the account's credentials: an authenticator that has one of them declines.
pub fn begin_registration(
    site: &Site,
    who: &Registrant<'_>,
    existing: &[Credential],
    now: Timestamp,
) -> Result<(String, Registration), Refusal> {
    let exclude = existing.iter().map(|c| c.passkey.cred_id().clone()).collect();
    let (options, inner) =
        site.webauthn.start_passkey_registration(who.user.0, who.name, who.display, Some(exclude))?;
    let mut options = written(&options)?;
    // Found without a name (L3, 5.4.4). The library asks for it only of attested keys, to spare old keys' little memory.
    options["authenticatorSelection"]["residentKey"] = json!("required");
    options["authenticatorSelection"]["requireResidentKey"] = json!(true);
    Ok((options.to_string(), Registration { user: who.user, made_at: now, inner }))
}

/// Ends a registration with the browser's answer (`credential.toJSON()` as JSON). The caller refuses a credential whose
/// [`Credential::id`] is registered already, for whomever (L3, 7.1, step 26).
pub fn finish_registration(
    site: &Site,
    registration: &Registration,
    answer: &str,
    now: Timestamp,
) -> Result<Credential, Refusal> {
    in_time(registration.made_at, now)?;
    let (raw, value) = read::<RegisterPublicKeyCredential>(answer)?;
    same_page(&raw.response.client_data_json)?;
    if value["clientExtensionResults"]["credProps"]["rk"] == json!(false) {
        return Err(Refusal::NotDiscoverable);
    }
    let passkey = site.webauthn.finish_passkey_registration(&raw, &registration.inner)?;
    Ok(Credential { user: registration.user, passkey })
}

/// Begins a sign-in (`allowed` is `None`: whoever has a passkey for this site) or a fresh verification of somebody known (their
/// credentials). Gives the options for `PublicKeyCredential.parseRequestOptionsFromJSON` (L3, 5.1.10) and what to keep.
pub fn begin_authentication(
    site: &Site,
    allowed: Option<&[Credential]>,
    now: Timestamp,
) -> Result<(String, Authentication), Refusal> {
    let (options, inner) = site.webauthn.start_discoverable_authentication()?;
    let mut options = written(&options)?;
    let allowed: Option<Vec<CredentialId>> = allowed.map(|all| all.iter().map(Credential::id).collect());
    if let Some(ids) = &allowed {
        let listed = ids.iter().map(|id| json!({"type": "public-key", "id": URL_SAFE_NO_PAD.encode(&id.0)}));
        options["allowCredentials"] = listed.collect();
    }
    Ok((options.to_string(), Authentication { made_at: now, allowed, inner }))
}

/// Which credential and account an answer names, to look them up.
pub fn who(answer: &str) -> Result<Claim, Refusal> {
    let (raw, _) = read::<PublicKeyCredential>(answer)?;
    let user = match raw.get_user_unique_id() {
        None => None,
        Some(bytes) => Some(UserHandle(Uuid::from_slice(bytes).map_err(|_| Refusal::WrongUser)?)),
    };
    Ok(Claim { credential: CredentialId(raw.raw_id.clone()), user })
}

/// Ends a sign-in with the browser's answer and the stored credential that [`who`] named. Gives the credential as it has to be stored
/// from now on: its counter moved.
pub fn finish_authentication(
    site: &Site,
    authentication: &Authentication,
    answer: &str,
    credential: &Credential,
    now: Timestamp,
) -> Result<Credential, Refusal> {
    in_time(authentication.made_at, now)?;
    let (raw, _) = read::<PublicKeyCredential>(answer)?;
    same_page(&raw.response.client_data_json)?;
    let claim = who(answer)?;
    // L3, 7.2, steps 5 and 6.
    match &authentication.allowed {
        Some(allowed) if !allowed.contains(&claim.credential) => return Err(Refusal::NotAsked),
        None if claim.user.is_none() => return Err(Refusal::WrongUser),
        _ => {}
    }
    if claim.user.is_some_and(|user| user != credential.user) {
        return Err(Refusal::WrongUser);
    }
    let result = site.webauthn.finish_discoverable_authentication_v2(
        &raw,
        authentication.inner.clone(),
        DiscoverableKey::from(&credential.passkey),
    )?;
    let mut updated = credential.clone();
    updated.passkey.update_credential(&result).ok_or(Refusal::UnknownCredential)?;
    Ok(updated)
}

fn in_time(made_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let age = now.duration_since(made_at);
    if age > ATTEMPT || age < -SLACK { Err(Refusal::Late) } else { Ok(()) }
}

fn written(options: &impl Serialize) -> Result<Value, Refusal> {
    let mut whole = serde_json::to_value(options).map_err(|e| Refusal::Internal(e.to_string()))?;
    Ok(whole["publicKey"].take())
}

fn read<T: serde::de::DeserializeOwned>(answer: &str) -> Result<(T, Value), Refusal> {
    if answer.len() > LARGEST {
        return Err(Refusal::Malformed(format!("{} bytes; an answer has at most {LARGEST}", answer.len())));
    }
    let malformed = |e: serde_json::Error| Refusal::Malformed(e.to_string());
    let value: Value = serde_json::from_str(answer).map_err(malformed)?;
    if value["type"] != "public-key" {
        return Err(Refusal::Malformed("its type is not public-key".into()));
    }
    Ok((serde_json::from_str(answer).map_err(malformed)?, value))
}

/// No foreign page may hold ours in a frame (L3, 7.1 steps 10 and 11, 7.2 steps 13 and 14); the library looks at registrations only.
fn same_page(client_data: &[u8]) -> Result<(), Refusal> {
    let data: Value = serde_json::from_slice(client_data).map_err(|e| Refusal::Malformed(e.to_string()))?;
    if data["crossOrigin"] == json!(true) || !data["topOrigin"].is_null() {
        return Err(Refusal::Framed);
    }
    Ok(())
}
