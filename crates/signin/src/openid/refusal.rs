//! Why another house's word is refused.

/// Why. Whoever signs in is told that it did not work and hears more only of [`Refusal::Late`] and [`Refusal::Denied`]; the rest is for
/// whoever set the connection up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// More than a quarter of an hour passed.
    #[error("the attempt is older than fifteen minutes: begin again")]
    Late,
    /// Not the answer to this browser's attempt.
    #[error("the answer belongs to another attempt: begin again")]
    State,
    /// The provider, or the person there, said no; its word for it (RFC 6749, 4.1.2.1).
    #[error("the provider refused: {0}")]
    Denied(String),
    /// A parameter is missing or came twice.
    #[error("the provider's answer has no parameter “{0}”, or has it twice")]
    Query(String),
    /// It names another issuer than the configured one.
    #[error("the provider calls itself “{0}”: the configured issuer has to be the same to the letter")]
    Issuer(String),
    /// An address to which no secret may go.
    #[error("“{0}” is not protected: it has to begin with https:// (http:// is for this machine alone)")]
    Unprotected(String),
    /// The provider's description lacks something that is needed.
    #[error("the provider's description has no usable “{0}”")]
    Description(&'static str),
    /// A document could not be had.
    #[error("{url} gave no answer that can be used: {what}")]
    Unreachable {
        /// Which.
        url: String,
        /// Why.
        what: String,
    },
    /// The token answer holds no identity.
    #[error("the provider gave no id_token: is the scope “openid” allowed for this client?")]
    NoIdToken,
    /// It cannot be read.
    #[error("the id_token cannot be read: {0}")]
    Malformed(&'static str),
    /// Signed in a way that is not taken: unsigned, or with a shared secret.
    #[error("the id_token is signed with “{0}”, which is not taken: RS, PS, ES and EdDSA are")]
    Algorithm(String),
    /// None of the provider's keys is the one that signed.
    #[error("the id_token is signed with a key that the provider does not publish")]
    Key,
    /// The signature does not fit.
    #[error("the id_token's signature is wrong")]
    Signature,
    /// Made for somebody else.
    #[error("the id_token is for another client")]
    Audience,
    /// Made for another attempt.
    #[error("the id_token belongs to another attempt")]
    Nonce,
    /// Too old, or from the future. Both clocks are to be looked at.
    #[error("the id_token is not valid now ({0}): are both clocks right?")]
    Time(&'static str),
    /// A fresh proof was asked for, and the person did not sign in there just now.
    #[error("the provider did not ask the person again ({0}): does it honour max_age?")]
    Stale(&'static str),
    /// It names nobody, or two documents name different people.
    #[error("the provider's documents do not name one person")]
    Subject,
    /// The access token is not the one that the `id_token` was made with.
    #[error("the access token does not belong to the id_token")]
    AccessToken,
}
