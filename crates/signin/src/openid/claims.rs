//! What a verified token says, and whether it says it to us, now (Core 1.0, 3.1.3.7).

use jiff::Timestamp;
use serde_json::Value;

use super::{Identity, Refusal};

/// Seconds that two clocks may be apart.
const SKEW: f64 = 60.0;
/// Seconds that a token may be old when it arrives straight from the provider.
const OLDEST: f64 = 600.0;

/// Seconds since the person signed in at the provider, where that is asked for: as long as a proof is fresh here.
const FRESH: f64 = 600.0;

/// What it has to say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
}

/// Checks the claims of a token whose signature is verified.
pub(super) fn check(claims: &Value, expected: &Expected<'_>, now: Timestamp) -> Result<Identity, Refusal> {
    let issuer = claims["iss"].as_str().unwrap_or("");
    if issuer != expected.issuer {
        return Err(Refusal::Issuer(issuer.to_owned()));
    }
    let audience: Vec<&Value> = match &claims["aud"] {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    };
    if !audience.iter().any(|a| *a == expected.client_id) {
        return Err(Refusal::Audience);
    }
    // With several audiences, or with its name given, the one it was made for is us.
    let party = &claims["azp"];
    if (audience.len() > 1 || !party.is_null()) && party != expected.client_id {
        return Err(Refusal::Audience);
    }
    in_time(claims, now)?;
    if claims["nonce"] != expected.nonce {
        return Err(Refusal::Nonce);
    }
    let subject = claims["sub"].as_str().filter(|s| (1..=255).contains(&s.len())).ok_or(Refusal::Subject)?;
    let (email, email_verified) = email(claims);
    Ok(Identity { issuer: issuer.to_owned(), subject: subject.to_owned(), email, email_verified })
}

/// The mail address that a document names, and whether it is said to be the person's.
pub(super) fn email(claims: &Value) -> (Option<String>, bool) {
    let email = claims["email"].as_str().map(str::to_owned);
    let verified = email.is_some() && claims["email_verified"] == true;
    (email, verified)
}

/// Times are seconds since 1970, perhaps with a fraction (RFC 7519, section 2).
fn in_time(claims: &Value, now: Timestamp) -> Result<(), Refusal> {
    let now = now.as_duration().as_secs_f64();
    let expires = claims["exp"].as_f64().ok_or(Refusal::Time("it has no exp"))?;
    let issued = claims["iat"].as_f64().ok_or(Refusal::Time("it has no iat"))?;
    if expires <= now - SKEW {
        return Err(Refusal::Time("it has expired"));
    }
    if issued > now + SKEW {
        return Err(Refusal::Time("it is from the future"));
    }
    if issued < now - OLDEST - SKEW {
        return Err(Refusal::Time("it was made long ago"));
    }
    if claims["nbf"].as_f64().is_some_and(|from| from > now + SKEW) {
        return Err(Refusal::Time("it does not hold yet"));
    }
    Ok(())
}

/// Whether the person signed in at the provider within the last ten minutes (Core, 2 and 3.1.3.7, item 13). A provider that is
/// asked for `max_age` has to say when that was; one that does not is not believed.
pub(super) fn signed_in_lately(claims: &Value, now: Timestamp) -> Result<(), Refusal> {
    let now = now.as_duration().as_secs_f64();
    let at = claims["auth_time"].as_f64().ok_or(Refusal::Stale("it has no auth_time"))?;
    if at > now + SKEW {
        return Err(Refusal::Stale("that was in the future"));
    }
    if at < now - FRESH {
        return Err(Refusal::Stale("that was more than ten minutes ago"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn said(change: impl Fn(&mut Value)) -> Result<Identity, Refusal> {
        let mut claims = json!({"iss": "https://login.example.org", "sub": "7", "aud": "accord", "nonce": "n",
            "iat": NOW - 5, "exp": NOW + 300, "email": "a@example.org", "email_verified": true});
        change(&mut claims);
        let expected = Expected { issuer: "https://login.example.org", client_id: "accord", nonce: "n" };
        check(&claims, &expected, Timestamp::from_second(NOW).unwrap())
    }

    #[test]
    fn a_token_for_us_is_taken() {
        let identity = said(|_| ()).unwrap();
        assert_eq!((identity.subject.as_str(), identity.email.as_deref()), ("7", Some("a@example.org")));
        assert!(identity.email_verified);
        assert!(said(|c| c["aud"] = json!(["accord"])).is_ok());
        assert!(said(|c| (c["aud"], c["azp"]) = (json!(["other", "accord"]), json!("accord"))).is_ok());
        assert!(said(|c| c["exp"] = json!(NOW - 59)).is_ok(), "clocks may be a minute apart");
        assert!(said(|c| c["iat"] = json!(1_800_000_000.5)).is_ok());
        assert!(!said(|c| c["email_verified"] = json!("true")).unwrap().email_verified, "a word is no yes");
    }

    #[test]
    fn a_fresh_proof_is_no_older_than_ten_minutes() {
        let now = Timestamp::from_second(NOW).unwrap();
        let asked = |at: Value| signed_in_lately(&json!({ "auth_time": at }), now);
        for at in [json!(NOW), json!(NOW - 600), json!(NOW + 60), json!(1_799_999_999.5)] {
            assert_eq!(asked(at.clone()), Ok(()), "{at}");
        }
        for at in [json!(NOW - 601), json!(NOW + 61), json!(0), json!(null), json!("1800000000"), json!(true)] {
            assert!(matches!(asked(at.clone()), Err(Refusal::Stale(_))), "{at}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(
            said(|c| c["iss"] = json!("https://login.example.org/")),
            Err(Refusal::Issuer("https://login.example.org/".into()))
        );
        for audience in
            [json!("other"), json!([]), json!(null), json!(["other"]), json!("accord2"), json!(["accord", "other"])]
        {
            assert_eq!(said(|c| c["aud"] = audience.clone()), Err(Refusal::Audience), "{audience}");
        }
        assert_eq!(said(|c| c["azp"] = json!("other")), Err(Refusal::Audience));
        for nonce in [json!("m"), json!(null), json!(1)] {
            assert_eq!(said(|c| c["nonce"] = nonce.clone()), Err(Refusal::Nonce));
        }
        for (claim, value) in [
            ("exp", json!(NOW - 60)),
            ("exp", json!(null)),
            ("exp", json!("1900000000")),
            ("iat", json!(null)),
            ("iat", json!(NOW + 61)),
            ("iat", json!(NOW - 700)),
            ("nbf", json!(NOW + 61)),
        ] {
            assert!(matches!(said(|c| c[claim] = value.clone()), Err(Refusal::Time(_))), "{claim} {value}");
        }
        for subject in [json!(""), json!(null), json!(7), json!("x".repeat(256))] {
            assert_eq!(said(|c| c["sub"] = subject.clone()), Err(Refusal::Subject));
        }
    }
}
