//! Speaks JSON lines, as `passkey_lines` does: signs in at a real OpenID provider over the network (`tests/people/openid.mjs`).
//!
//! ```text
//! {"do":"discover","issuer":"http://localhost:1","client_id":"…","client_secret":"…","redirect":"…"}
//! {"do":"begin","now":"…","anew":true}
//! {"do":"finish","attempt":…,"query":"code=…&state=…","now":"…"}
//! ```

use std::io::{BufRead as _, Write as _};

use desk::fetch::{Listed, Network};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use signin::openid::{Attempt, Config, Provider};
use vault::Secret;

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum Question {
    Discover {
        issuer: String,
        client_id: String,
        client_secret: String,
        redirect: String,
    },
    Begin {
        now: Timestamp,
        #[serde(default)]
        anew: bool,
    },
    Finish {
        attempt: Attempt,
        query: String,
        now: Timestamp,
    },
}

fn answer(question: Question, known: &mut Option<(Provider, Network)>) -> Result<Value, (String, String)> {
    let refused = |e: &signin::openid::Refusal| (format!("{e:?}"), e.to_string());
    if let Question::Discover { issuer, client_id, client_secret, redirect } = question {
        let host = Listed::of_address(&issuer).map_err(|e| (format!("{e:?}"), e.to_string()))?;
        let network = Network::new(None, vec![host]).map_err(|e| (format!("{e:?}"), e.to_string()))?;
        let config = Config { issuer, client_id, client_secret: Secret::new(client_secret), redirect };
        let provider = Provider::discover(config, &network).map_err(|e| refused(&e))?;
        *known = Some((provider, network));
        return Ok(json!(null));
    }
    let (provider, network) = known.as_ref().ok_or_else(|| ("Question".to_owned(), "discover first".to_owned()))?;
    match question {
        Question::Finish { attempt, query, now } => {
            let who = provider.finish(network, &attempt, &query, now).map_err(|e| refused(&e))?;
            Ok(
                json!({"issuer": who.issuer, "subject": who.subject, "email": who.email, "email_verified": who.email_verified}),
            )
        }
        Question::Begin { now, anew } => {
            let begun = if anew { provider.begin_anew(now) } else { provider.begin(now) };
            let (url, attempt) = begun.map_err(|e| (format!("{e:?}"), e.to_string()))?;
            Ok(json!({"url": url, "attempt": attempt}))
        }
        Question::Discover { .. } => Ok(json!(null)),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut known = None;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let said = match serde_json::from_str(&line?).map(|question| answer(question, &mut known)) {
            Ok(Ok(value)) => json!({"ok": value}),
            Ok(Err((refusal, says))) => json!({"refused": refusal, "says": says}),
            Err(error) => json!({"refused": "Question", "says": error.to_string()}),
        };
        writeln!(out, "{said}")?;
        out.flush()?;
    }
    Ok(())
}
