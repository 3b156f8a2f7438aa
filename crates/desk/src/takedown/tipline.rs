//! The way to NCMEC's `CyberTipline`: opens a report, ends it, and takes back what cannot be ended. How far each is stands with its notice ([`super::tip`]), so that whoever dies on the way
//! goes on with the same report.
//!
//! No file is ever sent: there is none here. So nothing is said of files either (`/fileinfo` wants the number that `/upload` gives).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use alliance::takedown::tip::{TipHeard, TipState, TipStep};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use interchange::takedown::cybertip::{self, Form};
use jiff::{SignedDuration, Timestamp};
use outbound::{Bounds, Failure, HeaderName, How, Outbound, Sent};
use store::work::Errand;
use tokio::sync::watch;
use url::Url;
use vault::Secret;

use super::tip::TO_TIPLINE;
use crate::{Desk, DeskError};

/// What is to be reported is looked for so often.
const LOOK: Duration = Duration::from_millis(500);
/// Whoever takes a report up has it for so long: three times as long as what is asked in it may take.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// After the first time in vain it is tried again in so many seconds, then in twice as many, and so on.
const FIRST_PAUSE: i64 = 5;
/// But never later than that: the law that asks for the report knows no last try.
const LONGEST_PAUSE: i64 = 15 * 60;
/// Parts of what is asked are apart by this; a number holds none of it.
const BOUNDARY: &str = "accord-cybertipline";

const AUTHORISATION: HeaderName = HeaderName::from_static("authorization");
const XML: &str = "text/xml; charset=utf-8";
const READ: &str = "text/xml, application/xml";

/// An account at NCMEC.
#[derive(Clone)]
pub struct TiplineAccount {
    /// The organisation whose it is.
    pub organisation: String,
    /// The base address.
    pub base: Url,
    /// Its name there.
    pub user: String,
    /// Its password there.
    pub password: Secret<String>,
    /// The mail address of whoever reports.
    pub reporter: String,
}

impl fmt::Debug for TiplineAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TiplineAccount").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}

impl TiplineAccount {
    fn login(&self) -> Secret<String> {
        let both = Secret::new(format!("{}:{}", self.user, self.password.expose()));
        Secret::new(format!("Basic {}", STANDARD.encode(both.expose())))
    }

    /// An address below the base.
    fn at(&self, path: &str) -> Result<Url, DeskError> {
        let whole = format!("{}/{path}", self.base.as_str().trim_end_matches('/'));
        Url::parse(&whole).map_err(|e| DeskError::Broken(e.to_string()))
    }
}

/// What is asked. It has no `Debug`: it says where the material is.
struct Asked {
    address: Url,
    login: Secret<String>,
    kind: String,
    body: Secret<String>,
}

/// Carries reports to the `CyberTipline`.
#[derive(Clone, Debug)]
pub struct Tipline {
    desk: Desk,
    outbound: Outbound,
    accounts: Arc<BTreeMap<String, TiplineAccount>>,
}

impl Tipline {
    /// How long NCMEC is waited for, and how much of its answer is taken.
    pub const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(15), largest: 64 << 10, redirects: 0 };

    /// Carries the reports of these accounts, by that way.
    pub fn new(desk: Desk, outbound: Outbound, accounts: Vec<TiplineAccount>) -> Self {
        let accounts: BTreeMap<_, _> =
            accounts.into_iter().map(|account| (account.organisation.clone(), account)).collect();
        desk.name_tiplines(accounts.keys().cloned().collect());
        Self { desk, outbound, accounts: Arc::new(accounts) }
    }

    /// Carries whatever is to be carried, one after the other, until told to stop.
    pub async fn keep(self, mut stop: watch::Receiver<bool>) {
        self.look_at_accounts().await;
        while !*stop.borrow() {
            let more = self.carry_one().await.unwrap_or_else(|error| {
                tracing::error!(%error, "a report to the CyberTipline could not be carried; it is tried again");
                false
            });
            let pause = if more { Duration::ZERO } else { LOOK };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
    }

    /// Says at the start which accounts do not work.
    async fn look_at_accounts(&self) {
        for account in self.accounts.values() {
            let (Ok(address), login, outbound) = (account.at("status"), account.login(), self.outbound.clone()) else {
                continue;
            };
            let asked = tokio::task::spawn_blocking(move || {
                let answer = outbound.get(&address, READ, &[(AUTHORISATION, login.expose().as_str())])?;
                Ok::<_, Failure>((answer.status(), answer.bytes().unwrap_or_default()))
            });
            let said = match asked.await {
                Ok(Ok((status, bytes))) => match cybertip::answer(&String::from_utf8_lossy(&bytes)) {
                    Ok(answer) if answer.code == 0 => continue,
                    Ok(answer) => told(answer.code),
                    Err(_) => format!("it answered {status}"),
                },
                Ok(Err(failure)) => failure.to_string(),
                Err(_) => continue,
            };
            let organisation = &account.organisation;
            tracing::warn!(organisation, said, "the CyberTipline does not take this account now");
        }
    }

    /// Carries one report that is due as far as it goes now. Says whether there was one.
    pub async fn carry_one(&self) -> Result<bool, DeskError> {
        let now = self.desk.reckoned().await?;
        let due = self.desk.store().errands_due(TO_TIPLINE, now, 1).await?;
        let Some(errand) = due.into_iter().next() else { return Ok(false) };
        let until = later(now, LEASE);
        if !self.desk.store().postpone_errand(&errand, until, errand.tries).await? {
            return Ok(true);
        }
        let errand = Errand { due: until, ..errand };
        if self.carried(&errand.object).await? {
            self.desk.store().finish_errand(&errand).await?;
        } else {
            let pause = (FIRST_PAUSE << errand.tries.min(10)).min(LONGEST_PAUSE);
            let due = later(self.desk.reckoned().await?, SignedDuration::from_secs(pause));
            self.desk.store().postpone_errand(&errand, due, errand.tries.saturating_add(1)).await?;
        }
        Ok(true)
    }

    /// Carries a report until nothing more is to be asked of it; false: it is asked again.
    async fn carried(&self, notice: &str) -> Result<bool, DeskError> {
        loop {
            let Some((paper, kept, tip)) = self.desk.tip_of(notice).await? else { return Ok(true) };
            let Some(step) = tip.state.step() else { return Ok(true) };
            let Some(account) = self.accounts.get(&tip.organisation) else {
                tracing::warn!(notice, "a report to the CyberTipline waits: its organisation has no account any more");
                return Ok(false);
            };
            let ready = match step {
                TipStep::Open => {
                    let body = self.desk.tip_written((&paper, &kept, &tip), &account.reporter).await?;
                    body.map(|body| asked(account, "submit", XML.to_owned(), body)).transpose()?
                }
                TipStep::Finish(report) => Some(form(account, &Form::finish(report))?),
                TipStep::Retract(report) => Some(form(account, &Form::retract(report))?),
            };
            let now = self.desk.reckoned().await?;
            let Some(ready) = ready else {
                let refused = TipState::Refused { code: 0, at: now };
                self.desk.tip_moved(notice, &tip.state, &refused, None).await?;
                continue;
            };
            // What is about to be asked is durable before it is asked.
            let begun = tip.state.clone().begin(now);
            if !self.desk.tip_moved(notice, &tip.state, &begun, None).await? {
                continue;
            }
            let heard = self.ask(notice, step, ready).await?;
            let next = begun.clone().after(heard, self.desk.reckoned().await?);
            if next == begun {
                return Ok(false);
            }
            // One that was deleted there is opened anew after a pause, so that a server that knows none of its reports is not asked on and on.
            let anew = matches!(next, TipState::Wanted { .. });
            if !self.desk.tip_moved(notice, &begun, &next, Some(heard)).await?
                && let TipHeard::Opened(report) = heard
            {
                // Somebody else opened one meanwhile. This one is taken back; if that fails too, it is deleted there by itself.
                let _ = self.ask(notice, TipStep::Retract(report), form(account, &Form::retract(report))?).await?;
            }
            if anew {
                return Ok(false);
            }
        }
    }

    async fn ask(&self, notice: &str, step: TipStep, asked: Asked) -> Result<TipHeard, DeskError> {
        let outbound = self.outbound.clone();
        let answered = tokio::task::spawn_blocking(move || {
            let headers = [(AUTHORISATION, asked.login.expose().as_str())];
            let body = asked.body.expose().as_bytes();
            let sent = Sent { how: How::Post, kind: &asked.kind, body, accept: READ, headers: &headers };
            let answer = outbound.send(&asked.address, &sent)?;
            Ok::<_, Failure>((answer.status(), answer.bytes().unwrap_or_default()))
        });
        let answered = answered.await.map_err(|e| DeskError::Broken(e.to_string()))?;
        let (heard, said) = heard(step, answered);
        if let Some(said) = said {
            tracing::warn!(notice, said, "a report to the CyberTipline did not go on");
        }
        Ok(heard)
    }
}

fn asked(account: &TiplineAccount, path: &str, kind: String, body: Secret<String>) -> Result<Asked, DeskError> {
    Ok(Asked { address: account.at(path)?, login: account.login(), kind, body })
}

/// A form as NCMEC's description sends it: in parts.
fn form(account: &TiplineAccount, form: &Form) -> Result<Asked, DeskError> {
    let mut body = String::new();
    for (name, value) in &form.fields {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([head.as_str(), value.as_str(), "\r\n"]);
    }
    body.extend(["--", BOUNDARY, "--\r\n"]);
    asked(account, form.path, format!("multipart/form-data; boundary={BOUNDARY}"), Secret::new(body))
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_add(by).unwrap_or(Timestamp::MAX)
}

fn told(code: u32) -> String {
    cybertip::code(code).map_or_else(|| format!("it answered {code}"), |words| format!("it answered {code}, {words}"))
}

/// What an answer means, and what is said of it in the log: never more than a code and its meaning.
fn heard(step: TipStep, answered: Result<(u16, Vec<u8>), Failure>) -> (TipHeard, Option<String>) {
    let (status, bytes) = match answered {
        Ok(answered) => answered,
        Err(failure) => return (TipHeard::Nothing, Some(failure.to_string())),
    };
    // Without an answer of NCMEC's own nothing is known of the report: a wrong password, a proxy, a wrong address. Whoever runs the program can mend that.
    let Ok(answer) = cybertip::answer(&String::from_utf8_lossy(&bytes)) else {
        return (TipHeard::Nothing, Some(format!("it answered {status}")));
    };
    let heard = match (answer.code, step, answer.report) {
        (0, TipStep::Open, Some(report)) => return (TipHeard::Opened(report), None),
        (0, TipStep::Finish(_) | TipStep::Retract(_), _) => return (TipHeard::Done, None),
        (5001, ..) => TipHeard::NotThere,
        (5101, ..) => TipHeard::RetractedBefore,
        (5102, ..) => TipHeard::EndedBefore,
        // What the operator or NCMEC can mend without changing the report.
        (0, TipStep::Open, None) | (2000..=3999, ..) => TipHeard::Nothing,
        _ if answer.is_passing() => TipHeard::Nothing,
        (code, ..) => TipHeard::Refused(code),
    };
    (heard, Some(told(answer.code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(step: TipStep, status: u16, xml: &str) -> TipHeard {
        heard(step, Ok((status, xml.as_bytes().to_vec()))).0
    }

    fn code(code: u32) -> String {
        format!("<reportResponse><responseCode>{code}</responseCode><reportId>7</reportId></reportResponse>")
    }

    #[test]
    fn what_an_answer_means() {
        assert_eq!(said(TipStep::Open, 200, &code(0)), TipHeard::Opened(7));
        assert_eq!(said(TipStep::Finish(7), 200, &code(0)), TipHeard::Done);
        assert_eq!(said(TipStep::Finish(7), 400, &code(5102)), TipHeard::EndedBefore);
        assert_eq!(said(TipStep::Finish(7), 400, &code(5101)), TipHeard::RetractedBefore);
        assert_eq!(said(TipStep::Finish(7), 404, &code(5001)), TipHeard::NotThere);
        assert_eq!(said(TipStep::Open, 400, &code(4100)), TipHeard::Refused(4100));
        for (status, xml) in [(500, code(1000)), (403, code(3000)), (401, String::new()), (502, "<html/>".to_owned())] {
            assert_eq!(said(TipStep::Open, status, &xml), TipHeard::Nothing, "{status}");
        }
        assert_eq!(heard(TipStep::Open, Err(Failure::TooSlow)).0, TipHeard::Nothing);
        let silent = "<reportResponse><responseCode>0</responseCode></reportResponse>";
        assert_eq!(said(TipStep::Open, 200, silent), TipHeard::Nothing, "a report without a number");
    }

    #[test]
    fn an_account_says_nothing_of_its_password() {
        let account = TiplineAccount {
            organisation: "a".into(),
            base: Url::parse("https://cybertip.test/ispws/").unwrap(),
            user: "name".into(),
            password: Secret::new("qzpassword".into()),
            reporter: "abuse@provider.test".into(),
        };
        assert!(!format!("{account:?}").contains("qzpassword"));
        assert_eq!(account.at("submit").unwrap().as_str(), "https://cybertip.test/ispws/submit");
        assert_eq!(account.login().expose(), "Basic bmFtZTpxenBhc3N3b3Jk");
    }
}
