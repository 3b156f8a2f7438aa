//! What a verified token says, and whether it says it to us, now (Core 1.0, 3.1.3.7).

use jiff::Timestamp;
use serde_json::Value;

use super::{Identity, Refusal};

/// Seconds that two clocks may be apart.
const SKEW: f64 = 60.0;
/// Seconds that a token may be old when it arrives straight from the provider.
const OLDEST: f64 = 600.0;

/// What it has to say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    /// The person has to have signed in there since then.
    pub(super) signed_in_since: Option<Timestamp>,
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
    if let Some(since) = expected.signed_in_since {
        signed_in_since(claims, since, now)?;
    }
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

/// A browser may leave the wish for a new sign-in out on its way there, and a provider may pass over it: the token says when the
/// person signed in (Core 1.0, section 2 and 3.1.3.7, point 13).
fn signed_in_since(claims: &Value, since: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let at = claims["auth_time"].as_f64().ok_or(Refusal::Stale("it does not say when the person signed in"))?;
    let (since, now) = (since.as_duration().as_secs_f64(), now.as_duration().as_secs_f64());
    if at < since - SKEW {
        return Err(Refusal::Stale("the person did not sign in anew"));
    }
    if at > now + SKEW { Err(Refusal::Stale("that was in the future")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn said(change: impl Fn(&mut Value)) -> Result<Identity, Refusal> {
        said_of(None, change)
    }

    fn said_of(signed_in_since: Option<i64>, change: impl Fn(&mut Value)) -> Result<Identity, Refusal> {
        let mut claims = json!({"iss": "https://login.example.org", "sub": "7", "aud": "accord", "nonce": "n",
            "iat": NOW - 5, "exp": NOW + 300, "email": "a@example.org", "email_verified": true});
        change(&mut claims);
        let signed_in_since = signed_in_since.map(|at| Timestamp::from_second(at).unwrap());
        let expected =
            Expected { issuer: "https://login.example.org", client_id: "accord", nonce: "n", signed_in_since };
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
    fn a_fresh_proof_is_of_a_person_who_signed_in_anew() {
        let begun = Some(NOW - 30);
        for late in [NOW - 20, NOW - 30, NOW - 90] {
            assert!(said_of(begun, |c| c["auth_time"] = json!(late)).is_ok(), "clocks may be a minute apart: {late}");
        }
        for early in [json!(NOW - 91), json!(0), json!(null), json!("now"), json!(NOW + 61)] {
            let said = said_of(begun, |c| c["auth_time"] = early.clone());
            assert!(matches!(said, Err(Refusal::Stale(_))), "{early}");
        }
        assert!(said(|c| c["auth_time"] = json!(NOW - 90_000)).is_ok(), "signing in asks for no new proof there");
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
