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

static ALGORITHMS: [Algorithm; 10] = [
    rsa("RS256", &digest::SHA256, &signature::RSA_PKCS1_2048_8192_SHA256),
    rsa("RS384", &digest::SHA384, &signature::RSA_PKCS1_2048_8192_SHA384),
    rsa("RS512", &digest::SHA512, &signature::RSA_PKCS1_2048_8192_SHA512),
    rsa("PS256", &digest::SHA256, &signature::RSA_PSS_2048_8192_SHA256),
    rsa("PS384", &digest::SHA384, &signature::RSA_PSS_2048_8192_SHA384),
    rsa("PS512", &digest::SHA512, &signature::RSA_PSS_2048_8192_SHA512),
    curve("ES256", &digest::SHA256, "EC", "P-256", &signature::ECDSA_P256_SHA256_FIXED),
    curve("ES384", &digest::SHA384, "EC", "P-384", &signature::ECDSA_P384_SHA384_FIXED),
    curve("Ed25519", &digest::SHA512, "OKP", "Ed25519", &signature::ED25519), // its name since RFC 9864
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
    use serde_json::json;

    use super::*;

    fn text(bytes: impl AsRef<[u8]>) -> String {
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// A token signed with a fresh key of each kind, and the set that both keys are in.
    fn signed(header: &Value, edwards: bool) -> (String, Value) {
        let random = SystemRandom::new();
        let one = Ed25519KeyPair::from_pkcs8(Ed25519KeyPair::generate_pkcs8(&random).unwrap().as_ref()).unwrap();
        let how = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let other =
            EcdsaKeyPair::from_pkcs8(how, EcdsaKeyPair::generate_pkcs8(how, &random).unwrap().as_ref(), &random)
                .unwrap();
        let point = other.public_key().as_ref();
        let keys = json!({"keys": [
            {"kty": "OKP", "crv": "Ed25519", "x": text(one.public_key()), "kid": "a"},
            {"kty": "EC", "crv": "P-256", "x": text(&point[1..33]), "y": text(&point[33..]), "kid": "b"}]});
        let body = format!("{}.{}", text(header.to_string()), text(r#"{"sub":"7"}"#));
        let signature =
            if edwards { text(one.sign(body.as_bytes())) } else { text(other.sign(&random, body.as_bytes()).unwrap()) };
        (format!("{body}.{signature}"), keys)
    }

    fn said(token: &str, keys: &Value) -> Result<Value, Refusal> {
        verify(token, keys).map(|(_, claims)| claims)
    }

    #[test]
    fn the_right_key_is_found_by_kind_and_name() {
        for (header, edwards) in [
            (json!({"alg": "EdDSA"}), true),
            (json!({"alg": "Ed25519", "kid": "a"}), true),
            (json!({"alg": "ES256"}), false),
            (json!({"alg": "ES256", "kid": "b", "typ": "JWT"}), false),
        ] {
            let (token, keys) = signed(&header, edwards);
            assert_eq!(said(&token, &keys).unwrap()["sub"], "7", "{header}");
            let (_, others) = signed(&header, edwards);
            assert_eq!(said(&token, &others), Err(Refusal::Signature));
            assert_eq!(said(&token, &json!({"keys": []})), Err(Refusal::Key));
            assert_eq!(said(&token, &json!({})), Err(Refusal::Key));
        }
    }

    #[test]
    fn no_token_chooses_how_it_is_checked() {
        for (header, why) in [
            (json!({"alg": "none"}), Refusal::Algorithm("none".into())),
            (json!({"alg": "HS256"}), Refusal::Algorithm("HS256".into())),
            (json!({}), Refusal::Algorithm(String::new())),
            (json!({"alg": "ES256", "kid": "a"}), Refusal::Key),
            (json!({"alg": "RS256"}), Refusal::Key),
            (json!({"alg": "ES256"}), Refusal::Signature),
            (json!({"alg": "EdDSA", "crit": ["x"]}), Refusal::Malformed("it asks for extensions that are not known")),
        ] {
            let (token, keys) = signed(&header, true);
            assert_eq!(said(&token, &keys), Err(why), "{header}");
        }
        // A token that brings its own key, or says where one is, is checked with the provider's all the same.
        let (_, own) = signed(&json!({"alg": "EdDSA"}), true);
        let brings = json!({"alg": "EdDSA", "jwk": own["keys"][0], "jku": "https://elsewhere.example/keys", "x5u": "https://elsewhere.example/x"});
        let (token, _) = signed(&brings, true);
        assert_eq!(said(&token, &own), Err(Refusal::Signature));
        let (token, mut keys) = signed(&json!({"alg": "EdDSA"}), true);
        keys["keys"][0]["use"] = json!("enc");
        assert_eq!(said(&token, &keys), Err(Refusal::Key), "a key for sealing");
        keys["keys"][0]["use"] = json!("sig");
        keys["keys"][0]["alg"] = json!("ES256");
        assert_eq!(said(&token, &keys), Err(Refusal::Key), "a key for another algorithm");
    }

    /// OpenID Connect Core 1.0, appendix A.3: `at_hash` of the example's access token under RS256.
    #[test]
    fn the_half_hash_is_the_standards() {
        let rs256 = ALGORITHMS.iter().find(|a| a.name == "RS256").unwrap();
        assert_eq!(rs256.half_hash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"), "77QmUPtjPfzWtF2AnpK9RQ");
    }

    proptest! {
        #[test]
        fn nothing_that_is_sent_panics(token in "[A-Za-z0-9_.-]{0,80}", n in "[A-Za-z0-9_-]{0,20}", alg in "(RS256|ES256|EdDSA)") {
            let keys = json!({"keys": [{"kty": "RSA", "n": n, "e": n}, {"kty": "EC", "crv": "P-256", "x": n, "y": n},
                {"kty": "OKP", "crv": "Ed25519", "x": n}, 7, null]});
            let _ = said(&token, &keys);
            let header = text(json!({"alg": alg}).to_string());
            let signed = format!("{header}.e30.{token}");
            prop_assert!(said(&signed, &keys).is_err());
        }
    }
}
