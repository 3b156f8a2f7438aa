//! Passkeys with an authenticator made of a key and thirty lines, so that every single bit of an answer can be turned. The real browser
//! is driven by `tests/people/passkey.mjs`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use proptest::prelude::*;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use signin::passkey::{
    Authentication, Credential, Refusal, Registrant, Site, UserHandle, begin_authentication, begin_registration,
    finish_authentication, finish_registration, who,
};

const ORIGIN: &str = "https://accord.example.org";
const USER: [u8; 16] = [7; 16];

/// User present, user verified.
const VERIFIED: u8 = 0x05;

struct Device {
    key: EcdsaKeyPair,
    random: SystemRandom,
}

impl Device {
    fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { key, random }
    }

    /// L3, 6.1: hash of the relying party's id, flags, counter.
    fn data(flags: u8, counter: u32) -> Vec<u8> {
        [Sha256::digest("accord.example.org").as_slice(), &[flags], &counter.to_be_bytes()].concat()
    }

    /// L3, 6.5: attestation object of the format “none” with an ES256 key (RFC 9052, 7; RFC 8949).
    fn register(&self, options: &str) -> String {
        let point = self.key.public_key().as_ref();
        let key =
            [&b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20"[..], &point[1..33], b"\x22\x58\x20", &point[33..]].concat();
        let data = [&Self::data(VERIFIED | 0x40, 1)[..], &[0; 16], &[0, 16], &[9; 16], &key].concat();
        let length = u8::try_from(data.len()).unwrap();
        let object = [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[length], &data].concat();
        let client = client_data("webauthn.create", options);
        answer(&json!({"attestationObject": text(&object), "clientDataJSON": text(client.as_bytes())}))
    }

    fn sign_in(&self, options: &str, counter: u32) -> Value {
        let data = Self::data(VERIFIED, counter);
        let client = client_data("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&self.random, &signed).unwrap();
        json!({"authenticatorData": text(&data), "clientDataJSON": text(client.as_bytes()),
            "signature": text(signature.as_ref()), "userHandle": text(&USER)})
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn client_data(kind: &str, options: &str) -> String {
    let options: Value = serde_json::from_str(options).unwrap();
    json!({"type": kind, "challenge": options["challenge"], "origin": ORIGIN, "crossOrigin": false}).to_string()
}

fn answer(response: &Value) -> String {
    let id = text(&[9; 16]);
    json!({"id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {}, "response": response}).to_string()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

/// A device, its credential, and an attempt to sign in.
fn registered() -> (Site, Device, Credential, String, Authentication) {
    let site = Site::new(ORIGIN).unwrap();
    let device = Device::new();
    let user = UserHandle::from_bytes(USER);
    let (options, registration) =
        begin_registration(&site, &Registrant { user, name: "a@example.org", display: "A" }, &[], at(0)).unwrap();
    let credential = finish_registration(&site, &registration, &device.register(&options), at(1)).unwrap();
    let (options, attempt) = begin_authentication(&site, None, at(2)).unwrap();
    (site, device, credential, options, attempt)
}

#[test]
fn a_sign_in_survives_storage_and_moves_the_counter() {
    let (site, device, credential, options, attempt) = registered();
    let stored = serde_json::to_string(&(&credential, &attempt)).unwrap();
    let (credential, attempt): (Credential, Authentication) = serde_json::from_str(&stored).unwrap();
    let said = answer(&device.sign_in(&options, 2));
    let claim = who(&said).unwrap();
    assert_eq!((claim.credential, claim.user), (credential.id(), Some(credential.user())));
    let moved = finish_authentication(&site, &attempt, &said, &credential, at(3)).unwrap();
    for counter in [0, 1, 2] {
        let (options, attempt) = begin_authentication(&site, None, at(4)).unwrap();
        let said = answer(&device.sign_in(&options, counter));
        let refusal = finish_authentication(&site, &attempt, &said, &moved, at(5)).unwrap_err();
        assert!(matches!(refusal, Refusal::Cloned), "{counter}: {refusal:?}");
    }
}

/// Each bit of what is signed, of the signature, and of the account, one after the other: not one turned bit is taken.
#[test]
fn not_one_bit_can_be_turned() {
    let (site, device, credential, options, attempt) = registered();
    let response = device.sign_in(&options, 2);
    assert!(finish_authentication(&site, &attempt, &answer(&response), &credential, at(3)).is_ok());
    let mut turned = 0;
    for part in ["authenticatorData", "clientDataJSON", "signature", "userHandle"] {
        let bytes = URL_SAFE_NO_PAD.decode(response[part].as_str().unwrap()).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut wrong = bytes.clone();
            wrong[bit / 8] ^= 1 << (bit % 8);
            let mut response = response.clone();
            response[part] = json!(text(&wrong));
            let said = finish_authentication(&site, &attempt, &answer(&response), &credential, at(3));
            assert!(said.is_err(), "{part}, bit {bit}");
            turned += 1;
        }
    }
    assert!(turned > 2_000, "{turned}");
}

#[test]
fn another_key_is_not_the_credentials() {
    let (site, _, credential, options, attempt) = registered();
    let said = answer(&Device::new().sign_in(&options, 2));
    let refusal = finish_authentication(&site, &attempt, &said, &credential, at(3)).unwrap_err();
    assert!(matches!(refusal, Refusal::WrongSignature), "{refusal:?}");
}

proptest! {
    /// Whatever a browser sends is answered with a refusal.
    #[test]
    fn nothing_that_is_sent_panics(
        object in prop::collection::vec(any::<u8>(), 0..300),
        client in prop::collection::vec(any::<u8>(), 0..100),
        real in any::<bool>(),
        cut in 0_usize..200,
    ) {
        let site = Site::new(ORIGIN).unwrap();
        let user = UserHandle::from_bytes(USER);
        let (options, registration) =
            begin_registration(&site, &Registrant { user, name: "a", display: "A" }, &[], at(0)).unwrap();
        let client = if real { client_data("webauthn.create", &options).into_bytes() } else { client };
        let begun = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData";
        let object = [&begun[..cut.min(begun.len())], &object].concat();
        let said = answer(&json!({"attestationObject": text(&object), "clientDataJSON": text(&client)}));
        prop_assert!(finish_registration(&site, &registration, &said, at(1)).is_err());
        let said = answer(&json!({"authenticatorData": text(&object), "clientDataJSON": text(&client), "signature": text(&object)}));
        let _ = who(&said);
    }
}
