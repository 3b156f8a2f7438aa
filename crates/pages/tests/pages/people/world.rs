//! A house with passwords, its people and their telephones.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request};
use desk::clock::{Clock, SetClock};
use desk::people::Doors;
use desk::{Backend, Desk};
use jiff::SignedDuration;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{begun, furnished};

pub const PASSWORD: &str = "seven quiet otters row";
const ORIGIN: &str = "http://localhost:8080";

pub struct World {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub router: Router,
    dir: TempDir,
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// What its main part says.
    pub text: String,
    /// All of it, with what every page has around that.
    pub whole: String,
}

/// Somebody with a browser and a telephone.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub mail: String,
    pub cookie: String,
    /// What the telephone shares with the house, in base 32.
    pub codes: String,
}

/// How a request is sent.
#[derive(Clone, Copy, Default)]
pub struct How<'a> {
    pub cookie: Option<&'a str>,
    pub bearer: Option<&'a str>,
    pub address: Option<&'a str>,
    /// Another site's page sends it.
    pub foreign: bool,
}

impl World {
    pub async fn on(backend: &Backend) -> Self {
        Self::of(backend, false).await
    }

    pub async fn exercise(backend: &Backend) -> Self {
        Self::of(backend, true).await
    }

    async fn of(backend: &Backend, exercise: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let open = async |data: &Path, backend: &Backend| {
            let clock = begun();
            let time = Arc::clone(&clock) as Arc<dyn Clock>;
            let desk = if exercise {
                Desk::open_exercise(data, backend, time).await.unwrap()
            } else {
                Desk::open(data, backend, time).await.unwrap()
            };
            (desk, clock)
        };
        let name = if exercise { "exercise" } else { "house" };
        furnished::lay(name, dir.path(), backend, async |data, backend| {
            let (desk, _) = open(&data, &backend).await;
            desk.load_starting_data("test").await.unwrap();
            if exercise {
                desk.exercise_people().await.unwrap();
            }
            desk.close().await.unwrap();
        })
        .await;
        let (desk, clock) = open(dir.path(), backend).await;
        let doors = Doors::new(ORIGIN).unwrap().with_passwords();
        let gate = gate::Gate::new(desk.clone(), gate::Origin::new(ORIGIN).unwrap()).unwrap().with_doors(doors);
        let router = web::router(desk.clone(), pages::router(gate), web::Settings::new(pages::stylesheet_href()));
        Self { desk, clock, router, dir }
    }

    /// All that lies in the data directory.
    pub fn kept(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut places = vec![self.dir.path().to_owned()];
        while let Some(place) = places.pop() {
            if place.is_dir() {
                places.extend(std::fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                bytes.extend(std::fs::read(&place).unwrap());
            }
        }
        bytes
    }

    pub fn later(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    pub async fn send(&self, method: &str, path: &str, form: &[(&str, &str)], how: How<'_>) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/en{path}"));
        if let Some(cookie) = how.cookie {
            request = request.header("cookie", cookie);
        }
        if let Some(token) = how.bearer {
            request = request.header("authorization", format!("Bearer {token}"));
        } else if method != "GET" {
            request = request.header("sec-fetch-site", if how.foreign { "cross-site" } else { "same-origin" });
        }
        request = request.header("content-type", "application/x-www-form-urlencoded");
        let body: Vec<String> = form.iter().map(|(k, v)| format!("{k}={}", pages::ctx::escape(v))).collect();
        let mut request = request.body(Body::from(body.join("&"))).unwrap();
        let address: IpAddr = how.address.unwrap_or("192.0.2.1").parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 40_000))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&body).into_owned();
        let whole = text.clone();
        // What every page has around it would only hide what a failing test shows.
        let text =
            text.split("<main").nth(1).and_then(|t| t.split("</main>").next()).map_or(text.clone(), str::to_owned);
        Answer { status, headers, text, whole }
    }

    pub async fn get(&self, path: &str, who: &Somebody) -> Answer {
        self.send("GET", path, &[], How { cookie: Some(&who.cookie), ..How::default() }).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)], who: &Somebody) -> Answer {
        self.send("POST", path, form, How { cookie: Some(&who.cookie), ..How::default() }).await
    }

    /// The code that a telephone shows now. A code is taken once, so half a minute passes first.
    pub fn code(&self, secret: &str) -> String {
        self.later(SignedDuration::from_secs(30));
        code(secret, self.clock.now().as_second())
    }

    /// Follows a link to its page and sends it with a password and a code.
    pub async fn arrive(&self, path: &str, name: &str, mail: &str) -> Result<Somebody, Answer> {
        let page = self.send("GET", path, &[], How::default()).await;
        if page.status != 200 {
            return Err(page);
        }
        let codes = page.codes();
        let code = self.code(&codes);
        let form = [
            ("attempt", page.hidden("attempt").as_str()),
            ("name", name),
            ("mail", mail),
            ("language", "en"),
            ("password", PASSWORD),
            ("code", &code),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()));
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let done = self.send("POST", path, &form, How::default()).await;
        if done.status == 303 {
            Ok(Somebody { mail: mail.to_owned(), cookie: done.cookie(), codes })
        } else {
            Err(done)
        }
    }

    /// The first operator.
    pub async fn first(&self) -> Somebody {
        let link = self.desk.first_operator_link().await.unwrap().expect("there is no operator yet");
        let path = format!("/sign-in/invitation/{}", link.0.expose());
        self.arrive(&path, "Olga Operator", "olga@example.org").await.map_err(|a| a.text).unwrap()
    }

    /// Invites somebody; the path of the link that is shown.
    pub async fn invite(&self, by: &Somebody, mail: &str, role: &str, member: &str) -> Answer {
        let form = [
            ("name", "A Guest"),
            ("mail", mail),
            ("language", "en"),
            ("role", role),
            ("member", member),
            ("reason", "needed"),
        ];
        self.post("/work/invitations", &form, by).await
    }

    /// Invites somebody, who comes.
    pub async fn welcome(&self, by: &Somebody, mail: &str, role: &str, member: &str) -> Somebody {
        self.fresh(by).await;
        let shown = self.invite(by, mail, role, member).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        self.arrive(&shown.link(), "A Guest", mail).await.map_err(|a| a.text).unwrap()
    }

    /// Proves again who somebody is.
    pub async fn fresh(&self, who: &Somebody) {
        let code = self.code(&who.codes);
        let form = [("password", PASSWORD), ("code", code.as_str()), ("back", "/work/people")];
        let done = self.post("/verify/password", &form, who).await;
        assert_eq!((done.status, done.location()), (303, "/en/work/people".to_owned()), "{}", done.text);
    }

    pub async fn sign_in(&self, who: &Somebody) -> Answer {
        let code = self.code(&who.codes);
        let form = [("mail", who.mail.as_str()), ("password", PASSWORD), ("code", code.as_str())];
        self.send("POST", "/sign-in/password", &form, How::default()).await
    }

    /// Where an account is, by its mail address, as somebody sees it who looks after it.
    pub async fn account(&self, by: &Somebody, mail: &str) -> String {
        let list = self.get("/work/people", by).await;
        let row =
            list.text.split("<tr>").find(|row| row.contains(mail)).unwrap_or_else(|| panic!("{mail}: {}", list.text));
        row.split("href=\"/en").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

impl Answer {
    pub fn location(&self) -> String {
        self.headers.get("location").map_or_else(String::new, |v| v.to_str().unwrap().to_owned())
    }

    pub fn cookie(&self) -> String {
        let set = self.headers.get("set-cookie").unwrap().to_str().unwrap();
        set.split(';').next().unwrap().to_owned()
    }

    /// The value of the first hidden field of this name.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        self.text
            .split(&start)
            .nth(1)
            .unwrap_or_else(|| panic!("no {name}: {}", self.text))
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    }

    /// What is typed into a telephone by hand.
    pub fn codes(&self) -> String {
        let code = self.text.split("<code>").nth(1).unwrap_or_else(|| panic!("{}", self.text));
        code.split("</code>").next().unwrap().replace(' ', "")
    }

    /// The path of the link that is shown once.
    pub fn link(&self) -> String {
        let link = self.text.split("<pre id=\"link\">").nth(1).unwrap_or_else(|| panic!("{}", self.text));
        link.split('<').next().unwrap().strip_prefix("http://localhost:8080/en").unwrap().to_owned()
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{} {}", self.location(), self.text);
        self
    }

    /// Nobody is signed in there (any more).
    #[track_caller]
    pub fn is_outside(&self) {
        assert!(
            self.status == 303 && self.location().starts_with("/en/sign-in"),
            "{} {}",
            self.status,
            self.location()
        );
    }
}

/// What base 32 stands for (RFC 4648, section 6).
pub fn base32(text: &str) -> Vec<u8> {
    let digits = text
        .bytes()
        .map(|b| u8::try_from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|d| *d == b).unwrap()).unwrap());
    let bits: String = digits.map(|d| format!("{d:05b}")).collect::<Vec<_>>().concat();
    bits.as_bytes().chunks_exact(8).map(|c| u8::from_str_radix(std::str::from_utf8(c).unwrap(), 2).unwrap()).collect()
}

/// RFC 6238 with SHA-1, six digits, 30 seconds; written here a second time, by the RFC.
fn code(secret: &str, seconds: i64) -> String {
    let key = base32(secret);
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key);
    let tag = ring::hmac::sign(&key, &(seconds / 30).to_be_bytes());
    let tag = tag.as_ref();
    let at = usize::from(tag[19] & 15);
    let number = u32::from_be_bytes(tag[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

#[test]
fn the_codes_are_those_of_the_rfc() {
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890"
    for (time, wanted) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
        assert_eq!(code(secret, time), wanted);
    }
}
