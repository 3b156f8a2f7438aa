//! What is compared, in which form, and what is refused with its reason.

use deconflict::{Identifier, Kind, LEAST_GUESSES, Refused};

fn form(line: &str) -> String {
    Identifier::read(line).unwrap_or_else(|e| panic!("{line}: {e}")).expose().to_owned()
}

fn refused(line: &str) -> Refused {
    Identifier::read(line).expect_err(line)
}

#[test]
fn one_value_has_one_form() {
    let sha = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";
    for (line, wanted) in [
        (format!(" SHA256 : {sha} "), sha.to_lowercase()),
        ("md5:098F6BCD4621D373CADE4E832627B4F6".into(), "098f6bcd4621d373cade4e832627b4f6".into()),
        ("sha1:A94A8FE5CCB19BA61C4C0873D391E987982FBBD3".into(), "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3".into()),
        (
            "pgp:D869 2123 C406 5DEA 5E0F  3AB5 249B 39D2 4F25 E3B6".into(),
            "d8692123c4065dea5e0f3ab5249b39d24f25e3b6".into(),
        ),
        ("uuid:{F47AC10B-58CC-4372-A567-0E02B2C3D479}".into(), "f47ac10b58cc4372a5670e02b2c3d479".into()),
        (
            "onion:PG6MMJIYJMCRSSLVYKFWNNTLARU7P5SVN6Y2YMMJU6NUBXNDF4PSCRYD.onion".into(),
            "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd".into(),
        ),
        ("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".into(), "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".into()),
        ("bitcoin:3P14159f73E4gFr7JterCCQh9QjiTjiZrG".into(), "3P14159f73E4gFr7JterCCQh9QjiTjiZrG".into()),
        (
            "bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4".into(),
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4".into(),
        ),
        (
            "bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0".into(),
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0".into(),
        ),
        (
            "ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed".into(),
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed".into(),
        ),
    ] {
        assert_eq!(form(&line), wanted);
    }
    // Of a Tox account the key alone is compared: the rest changes at its owner's will.
    let key = "56a1adde4b65b86bcd51cc73e2cd4e542179f47959fe3e0e21b4b0acdade5185";
    let sum = |id: &str| {
        let bytes = hex::decode(id).unwrap();
        bytes.chunks(2).fold([0; 2], |sum, two| [sum[0] ^ two[0], sum[1] ^ two[1]])
    };
    for number in ["11223344", "aabbccdd"] {
        let id = format!("{key}{number}");
        assert_eq!(form(&format!("tox:{id}{}", hex::encode(sum(&id)))), key);
    }
    assert_eq!(refused(&format!("tox:{key}112233440000")), Refused::Mistyped(Kind::Tox));
    let session = format!("05{key}");
    assert_eq!(form(&format!("session:{session}")), session);
}

#[test]
fn what_has_not_the_form_of_its_kind_is_refused() {
    for (line, kind) in [
        ("sha256:9f86d081", Kind::Sha256),
        ("sha256:", Kind::Sha256),
        ("md5:098f6bcd4621d373cade4e832627b4fg", Kind::Md5),
        ("bitcoin:bc1QW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Kind::Bitcoin),
        ("ethereum:5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Kind::Ethereum),
        ("pgp:4F25E3B6", Kind::Pgp),
        ("pgp:249B39D24F25E3B6", Kind::Pgp),
        // Version 2 of onion addresses, and a version that is none.
        ("onion:expyuzz4wqqyqhjn.onion", Kind::Onion),
        ("onion:pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscrye", Kind::Onion),
        // A UUID that tells the time, and the one of nothing.
        ("uuid:c232ab00-9414-11ec-b3c8-9f6bdeced846", Kind::Uuid),
        ("uuid:00000000-0000-0000-0000-000000000000", Kind::Uuid),
        ("session:0256a1adde4b65b86bcd51cc73e2cd4e542179f47959fe3e0e21b4b0acdade5185", Kind::Session),
        ("monero:4short", Kind::Monero),
    ] {
        assert_eq!(refused(line), Refused::Form(kind), "{line}");
    }
}

#[test]
fn what_can_be_guessed_is_refused_with_its_reason() {
    for (line, why) in [
        ("phone:+49 30 901820", Refused::Numbered),
        ("iban:DE02120300000000202051", Refused::Numbered),
        ("snowflake:175928847299117063", Refused::Numbered),
        ("ipv4:192.0.2.1", Refused::Network),
        ("ipv6:2001:db8::1", Refused::Network),
        ("name:Exercise, invented", Refused::Named),
        ("handle:invented", Refused::Named),
        ("email:invented@example.org", Refused::Listed),
        ("url:https://www.example.org/", Refused::Listed),
        ("pdq:f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22", Refused::Near),
        ("colour:blue", Refused::Unknown),
        ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Refused::NoKind),
        ("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Refused::Common),
        ("ethereum:0x0000000000000000000000000000000000000000", Refused::Common),
        ("ethereum:0x000000000000000000000000000000000000dEaD", Refused::Common),
    ] {
        assert_eq!(refused(line), why, "{line}");
        let said = why.to_string();
        assert!(!said.contains(line.split_once(':').map_or(line, |(_, value)| value)), "{said}");
    }
}

#[test]
fn each_kind_takes_more_guesses_than_anybody_makes() {
    for kind in Kind::ALL {
        assert!(kind.guesses() >= LEAST_GUESSES, "{kind:?}");
    }
}
