//! Why a passkey's answer is refused.

use webauthn_rs::prelude::WebauthnError;

/// Why an answer is refused. Whoever signs in is told that it did not work and to try again, and hears more only of [`Refusal::Late`],
/// [`Refusal::NotDiscoverable`], [`Refusal::Registered`] and [`Refusal::NotVerified`], which they can do something about.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// More than five minutes passed.
    #[error("the attempt is older than five minutes: begin again")]
    Late,
    /// No answer of a browser.
    #[error("the answer cannot be read: {0}")]
    Malformed(String),
    /// Not for this attempt: replayed, or for another one.
    #[error("the answer is to another question than was asked")]
    WrongChallenge,
    /// Given on another page.
    #[error("the answer was given on another site")]
    WrongOrigin,
    /// For another site's credentials.
    #[error("the answer is for another site")]
    WrongSite,
    /// Given in a frame of another page.
    #[error("the answer was given inside another site's page")]
    Framed,
    /// An answer to a registration where a sign-in was asked for, or the other way round.
    #[error("the answer is of another kind than was asked for")]
    WrongKind,
    /// Nobody touched the authenticator.
    #[error("nobody was there")]
    NotPresent,
    /// The authenticator asked for no PIN, finger or face.
    #[error("the authenticator did not check who you are: set a PIN, finger or face on it, and begin again")]
    NotVerified,
    /// Not made with the credential's key.
    #[error("the signature is not the credential's")]
    WrongSignature,
    /// The counter did not move on: there are two of this authenticator.
    #[error("the authenticator has been copied: its passkey is to be withdrawn")]
    Cloned,
    /// Whether the passkey may leave its authenticator is not what it was at registration.
    #[error("the passkey's kind changed since it was registered: register it again")]
    BackupChanged,
    /// Not one of the credentials that were asked for.
    #[error("this passkey was not asked for")]
    NotAsked,
    /// The credential's account is another one, or none was named.
    #[error("this passkey belongs to another account")]
    WrongUser,
    /// Not the credential that was looked up.
    #[error("this passkey is not known")]
    UnknownCredential,
    /// The authenticator has a passkey of this account already.
    #[error("this authenticator has a passkey for this account already")]
    Registered,
    /// The authenticator cannot find it again without a name.
    #[error("this authenticator cannot keep passkeys that are found without a name: use another one")]
    NotDiscoverable,
    /// A kind of key or attestation that was not offered.
    #[error("the authenticator's kind of key was not offered: {0}")]
    KindOfKey(String),
    /// Anything else, in the library's words.
    #[error("the answer is refused: {0}")]
    Other(String),
    /// Ours, not the browser's.
    #[error("a question could not be made: {0}")]
    Internal(String),
}

impl From<WebauthnError> for Refusal {
    fn from(error: WebauthnError) -> Self {
        use WebauthnError as E;
        match error {
            E::MismatchedChallenge | E::ChallengeNotFound => Self::WrongChallenge,
            E::InvalidRPOrigin => Self::WrongOrigin,
            E::InvalidRPIDHash => Self::WrongSite,
            E::CredentialCrossOrigin => Self::Framed,
            E::InvalidClientDataType => Self::WrongKind,
            E::UserNotPresent => Self::NotPresent,
            E::UserNotVerified => Self::NotVerified,
            E::AuthenticationFailure | E::SignatureInvalid => Self::WrongSignature,
            E::CredentialPossibleCompromise => Self::Cloned,
            E::CredentialBackupEligibilityInconsistent | E::CredentialMayNotBeHardwareBound => Self::BackupChanged,
            E::CredentialNotFound => Self::UnknownCredential,
            E::CredentialAlreadyExists | E::CredentialExcludedFromRequest => Self::Registered,
            E::InvalidUserUniqueId => Self::WrongUser,
            E::CredentialAlteredAlgFromRequest | E::CredentialInsecureCryptography | E::COSEKeyInvalidAlgorithm => {
                Self::KindOfKey(error.to_string())
            }
            E::ParseBase64Failure(_)
            | E::ParseCBORFailure(_)
            | E::ParseJSONFailure(_)
            | E::ParseNOMFailure
            | E::ParseInsufficientBytesAvailable
            | E::COSEKeyInvalidCBORValue => Self::Malformed(error.to_string()),
            E::InvalidUsername | E::Configuration => Self::Internal(error.to_string()),
            other => Self::Other(other.to_string()),
        }
    }
}
