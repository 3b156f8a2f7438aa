//! Signs what is sent to a provider's endpoint: HTTP Message Signatures (RFC 9421) with Ed25519, over method, address, the digest of the body (RFC 9530), its type and the number
//! of the notice. Whoever takes it can prove who sent it and that nobody changed it.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use vault::keys::Purpose;

use crate::{Desk, DeskError};

/// Which parts of a request are signed, in this order.
const PARTS: &str = r#"("@method" "@target-uri" "content-digest" "content-type" "idempotency-key")"#;
/// Under which name the signature stands in its two headers.
const LABEL: &str = "accord";

/// What is sent, as far as it is signed.
#[derive(Clone, Copy)]
pub(super) struct Letter<'a> {
    /// `POST`.
    pub method: &'a str,
    /// Where it is sent to, as it is asked for.
    pub address: &'a str,
    /// Its media type.
    pub kind: &'a str,
    /// The number of the notice.
    pub number: &'a str,
    /// What it says.
    pub body: &'a [u8],
}

/// The headers that go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signed {
    /// `Content-Digest`.
    pub digest: String,
    /// `Signature-Input`.
    pub input: String,
    /// `Signature`.
    pub signature: String,
}

/// What a key is called: its thumbprint (RFC 7638), which anybody can compute from it (RFC 8037, appendix A.3).
fn name_of(key: &VerifyingKey) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(key.as_bytes()));
    URL_SAFE_NO_PAD.encode(Sha256::digest(members))
}

/// Signs it.
pub(super) fn sign(key: &SigningKey, letter: &Letter<'_>, at: Timestamp) -> Signed {
    let digest = format!("sha-256=:{}:", STANDARD.encode(Sha256::digest(letter.body)));
    let name = name_of(&key.verifying_key());
    let about = format!(r#"{PARTS};created={};keyid="{name}";alg="ed25519""#, at.as_second());
    // RFC 9421, section 2.5: a line for each part, the parameters last, no line after it.
    let base = format!(
        "\"@method\": {}\n\"@target-uri\": {}\n\"content-digest\": {digest}\n\"content-type\": {}\n\"idempotency-key\": {}\n\"@signature-params\": {about}",
        letter.method, letter.address, letter.kind, letter.number,
    );
    let signature = STANDARD.encode(key.sign(base.as_bytes()).to_bytes());
    Signed { digest, input: format!("{LABEL}={about}"), signature: format!("{LABEL}=:{signature}:") }
}

impl Desk {
    /// The key that signs notices.
    pub(super) fn notice_key(&self) -> Result<SigningKey, DeskError> {
        Ok(self.inner.keys.signing_key(Purpose::Notices)?)
    }

    /// The public key of notices, for whoever gets them: a set of keys (RFC 7517) with one of Ed25519 (RFC 8037).
    pub fn notice_keys(&self) -> Result<Value, DeskError> {
        let key = self.notice_key()?.verifying_key();
        let of_it = json!({
            "kty": "OKP",
            "crv": "Ed25519",
            "x": URL_SAFE_NO_PAD.encode(key.as_bytes()),
            "kid": name_of(&key),
            "use": "sig",
            "alg": "EdDSA",
        });
        Ok(json!({ "keys": [of_it] }))
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::Signature;

    use super::*;

    #[test]
    fn a_key_is_called_by_its_thumbprint() {
        // The example of RFC 8037, appendices A.2 and A.3.
        let public = URL_SAFE_NO_PAD.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").expect("base64");
        let key = VerifyingKey::from_bytes(&public.try_into().expect("32 bytes")).expect("a key");
        assert_eq!(name_of(&key), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn what_is_signed_is_what_is_sent() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let letter = Letter {
            method: "POST",
            address: "https://notices.example.org/in?a=b",
            kind: "application/json",
            number: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
            body: b"{}",
        };
        let signed = sign(&key, &letter, Timestamp::from_second(1_800_000_000).expect("a time"));
        assert_eq!(signed.digest, "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:");
        let about = signed.input.strip_prefix("accord=").expect("the label");
        assert!(about.contains(";created=1800000000;keyid=\""), "{about}");
        let base = [
            r#""@method": POST"#,
            r#""@target-uri": https://notices.example.org/in?a=b"#,
            &format!(r#""content-digest": {}"#, signed.digest),
            r#""content-type": application/json"#,
            r#""idempotency-key": f81d4fae-7dec-41d0-8765-00a0c91e6bf6"#,
            &format!(r#""@signature-params": {about}"#),
        ]
        .join("\n");
        let coded = signed.signature.strip_prefix("accord=:").and_then(|text| text.strip_suffix(':'));
        let bytes = STANDARD.decode(coded.expect("the label")).expect("base64");
        let signature = Signature::from_slice(&bytes).expect("64 bytes");
        key.verifying_key().verify_strict(base.as_bytes(), &signature).expect("it holds");
    }
}
