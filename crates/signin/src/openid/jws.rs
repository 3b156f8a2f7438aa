//! Signed tokens (JWS compact form, RFC 7515) against a set of keys (JWK, RFC 7517). Only signatures with a key pair are taken: no
//! token says for itself that it is unsigned, and no public key serves as a shared secret (RFC 8725, 3.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest;
use ring::signature::{self, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm};
use serde_json::Value;

use super::Refusal;

/// Characters of a token at most.
const LONGEST: usize = 64 * 1024;

/// A way of signing (RFC 7518, section 3.1; RFC 8037).
#[derive(Clone, Copy)]
pub(super) struct Algorithm {
    name: &'static str,
    hash: &'static digest::Algorithm,
    key: Key,
}

#[derive(Clone, Copy)]
enum Key {
    Rsa(&'static RsaParameters),
    /// `kty`, `crv`, and how it is checked.
    Curve(&'static str, &'static str, &'static dyn VerificationAlgorithm),
}

static ALGORITHMS: [Algorithm; 9] = [
    rsa("RS256", &digest::SHA256, &signature::RSA_PKCS1_2048_8192_SHA256),
    rsa("RS384", &digest::SHA384, &signature::RSA_PKCS1_2048_8192_SHA384),
    rsa("RS512", &digest::SHA512, &signature::RSA_PKCS1_2048_8192_SHA512),
    rsa("PS256", &digest::SHA256, &signature::RSA_PSS_2048_8192_SHA256),
    rsa("PS384", &digest::SHA384, &signature::RSA_PSS_2048_8192_SHA384),
    rsa("PS512", &digest::SHA512, &signature::RSA_PSS_2048_8192_SHA512),
    curve("ES256", &digest::SHA256, "EC", "P-256", &signature::ECDSA_P256_SHA256_FIXED),
    curve("ES384", &digest::SHA384, "EC", "P-384", &signature::ECDSA_P384_SHA384_FIXED),
    curve("EdDSA", &digest::SHA512, "OKP", "Ed25519", &signature::ED25519),
];

const fn rsa(name: &'static str, hash: &'static digest::Algorithm, how: &'static RsaParameters) -> Algorithm {
    Algorithm { name, hash, key: Key::Rsa(how) }
}

const fn curve(
    name: &'static str,
    hash: &'static digest::Algorithm,
    kind: &'static str,
    curve: &'static str,
    how: &'static dyn VerificationAlgorithm,
) -> Algorithm {
    Algorithm { name, hash, key: Key::Curve(kind, curve, how) }
}

impl Algorithm {
    /// The left half of a hash, as `at_hash` has it (Core 1.0, 3.1.3.6).
    pub(super) fn half_hash(self, text: &str) -> String {
        let hash = digest::digest(self.hash, text.as_bytes());
        URL_SAFE_NO_PAD.encode(&hash.as_ref()[..hash.as_ref().len() / 2])
    }

    /// Whether the signature is that of this key. `None`: the key is not of this kind.
    fn verifies(self, key: &Value, signed: &[u8], signature: &[u8]) -> Option<bool> {
        let part = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str()?).ok();
        let result = match self.key {
            Key::Rsa(how) => {
                if key["kty"] != "RSA" {
                    return None;
                }
                // Leading zeros are not allowed (RFC 7518, 6.3.1.1), but are found.
                let (n, e) = (part("n")?, part("e")?);
                let n = &n[n.iter().take_while(|b| **b == 0).count()..];
                RsaPublicKeyComponents { n, e: e.as_slice() }.verify(how, signed, signature)
            }
            Key::Curve(kind, curve, how) => {
                if key["kty"] != kind || key["crv"] != curve {
                    return None;
                }
                let point = match part("y") {
                    Some(y) if kind == "EC" => [vec![4], part("x")?, y].concat(), // SEC 1, 2.3.3: uncompressed
                    None if kind == "EC" => return None,
                    _ => part("x")?,
                };
                UnparsedPublicKey::new(how, point).verify(signed, signature)
            }
        };
        Some(result.is_ok())
    }
}

/// Verifies a token against the provider's keys; gives its algorithm and its claims.
pub(super) fn verify(token: &str, keys: &Value) -> Result<(Algorithm, Value), Refusal> {
    if token.len() > LONGEST {
        return Err(Refusal::Malformed("it is too long"));
    }
    let mut parts = token.split('.');
    let (Some(header), Some(payload), Some(signature), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Refusal::Malformed("it does not have three parts"));
    };
    let signed = &token.as_bytes()[..header.len() + 1 + payload.len()];
    let header = json(header)?;
    let name = header["alg"].as_str().unwrap_or("");
    let algorithm = *ALGORITHMS
        .iter()
        .find(|a| a.name == name)
        .ok_or_else(|| Refusal::Algorithm(name.chars().filter(char::is_ascii_graphic).take(20).collect()))?;
    if !header["crit"].is_null() {
        return Err(Refusal::Malformed("it asks for extensions that are not known")); // RFC 7515, 4.1.11
    }
    let signature =
        URL_SAFE_NO_PAD.decode(signature).map_err(|_| Refusal::Malformed("its signature is no base64url"))?;
    let tried: Vec<bool> = keys["keys"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|key| usable(key, name, &header["kid"]))
        .filter_map(|key| algorithm.verifies(key, signed, &signature))
        .collect();
    if tried.is_empty() {
        return Err(Refusal::Key);
    }
    if !tried.contains(&true) {
        return Err(Refusal::Signature);
    }
    Ok((algorithm, json(payload)?))
}

/// A key that is for signing, for this algorithm if it names one, and is the one that the token names if it names one.
fn usable(key: &Value, algorithm: &str, kid: &Value) -> bool {
    (key["use"].is_null() || key["use"] == "sig")
        && (key["alg"].is_null() || key["alg"] == algorithm)
        && (kid.is_null() || key["kid"] == *kid)
}

fn json(part: &str) -> Result<Value, Refusal> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| Refusal::Malformed("a part is no base64url"))?;
    let value: Value = serde_json::from_slice(&bytes).map_err(|_| Refusal::Malformed("a part is no JSON"))?;
    if value.is_object() { Ok(value) } else { Err(Refusal::Malformed("a part is no JSON object")) }
}
