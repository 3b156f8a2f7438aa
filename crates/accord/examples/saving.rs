//! Two hundred coordinators who save at once: prepares them in a data directory of their own, then loads a served program as their
//! browsers would, and looks at the end whether every acknowledged word is there. See `benches/saving.sh`.
//!
//! usage: `saving prepare DIR [DATABASE]` prints a cookie and a field a line; `saving load HOST:PORT LINES_FILE`.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use alliance::register::{Kind, PaperKind};
use desk::clock::SystemClock;
use desk::people::{Account, AccountState, Grant, Role};
use desk::register::reports::exercise::THIS_ROUND;
use desk::work::{Deed, PaperChange};
use desk::{Backend, Desk, Filter};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Barrier;
use tokio::time::{Instant, sleep_until};

const PEOPLE: usize = 200;
/// Each person saves so often, once a second.
const SECONDS: usize = 30;
/// How often all of them save at the same instant.
const BURSTS: usize = 10;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().skip(1).map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["prepare", dir] => prepare(dir, Backend::Embedded).await,
        ["prepare", dir, database] => prepare(dir, Backend::Postgres((*database).to_owned())).await,
        ["load", address, lines] => load(address, lines).await,
        _ => Err("usage: saving prepare DIR [DATABASE] | saving load HOST:PORT LINES_FILE".into()),
    }
}

async fn prepare(dir: &str, backend: Backend) -> Result<(), Box<dyn Error + Send + Sync>> {
    let desk = Desk::open_exercise(std::path::Path::new(dir), &backend, Arc::new(SystemClock)).await?;
    desk.load_starting_data("bench").await?;
    desk.publish_verdicts().await?;
    desk.exercise_people().await?;
    desk.exercise_reports().await?;
    let moment = desk.moment(None).await?;
    let members = desk.all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
    for at in 0..PEOPLE {
        let member = members[at % members.len()].id.as_str();
        let id = format!("exercise.saver-{at}");
        let account = Account {
            name: format!("Saver {at} Exercise"),
            mail: format!("saver-{at}@example.org"),
            language: "en".to_owned(),
            organisation: None,
            home: Some(member.to_owned()),
            grants: vec![Grant { role: Role::Coordinator, member: Some(member.to_owned()) }],
            state: AccountState::Active,
            stamp: 1,
        };
        let mut paper = PaperChange::new(PaperKind::Account, &id, account.state.as_str(), &account);
        paper.member = Some(member.to_owned());
        paper.holder = Some(id.clone());
        paper.key = Some(account.mail.clone());
        desk.perform(Deed::new("accord", "account.invented", PaperKind::Account, &id).with(paper)).await?;
        let secret = desk.sign_in_as_exercise(&id).await?.ok_or("nobody was invented")?;
        let field = format!("g{}.actions", at / members.len() + 1);
        println!("{} {THIS_ROUND}.{member} {field}", secret.expose());
    }
    desk.close().await?;
    Ok(())
}

/// A browser with one connection.
struct Browser {
    stream: TcpStream,
    host: String,
    origin: String,
    cookie: String,
    report: String,
    field: String,
    text: String,
    number: u64,
    /// Words that the program said to stand.
    words: Vec<String>,
}

impl Browser {
    async fn ask(
        &mut self,
        method: &str,
        path: &str,
        body: &str,
    ) -> Result<(u16, String), Box<dyn Error + Send + Sync>> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\norigin: {}\r\ncookie: __Host-accord={}\r\naccept: application/json\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.host,
            self.origin,
            self.cookie,
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        let mut got = Vec::with_capacity(32 << 10);
        loop {
            let mut piece = [0_u8; 16 << 10];
            let n = self.stream.read(&mut piece).await?;
            if n == 0 {
                return Err("the program hung up".into());
            }
            got.extend_from_slice(&piece[..n]);
            let Some(head) = got.windows(4).position(|w| w == b"\r\n\r\n") else { continue };
            let lines = String::from_utf8_lossy(&got[..head]).to_ascii_lowercase();
            let length = lines.lines().find_map(|l| l.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let Some(length) = length else { return Err(format!("no length: {lines}").into()) };
            if got.len() >= head + 4 + length {
                let status = lines.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or_default();
                return Ok((status, String::from_utf8_lossy(&got[head + 4..head + 4 + length]).into_owned()));
            }
        }
    }

    /// Saves the field with one word more. Returns how long that took since it was due.
    async fn save(&mut self, due: Instant) -> Result<Duration, Box<dyn Error + Send + Sync>> {
        let word = format!("w{}", self.words.len());
        let text = if self.text.is_empty() { word.clone() } else { format!("{} {word}", self.text) };
        let section = self.field.split('.').next().unwrap_or_default();
        let body = format!("section={section}&n.{f}={}&v.{f}={}", self.number, text.replace(' ', "+"), f = self.field);
        let path = format!("/en/work/report/{}", self.report);
        let (status, answer) = Box::pin(self.ask("POST", &path, &body)).await?;
        let took = due.elapsed();
        if status != 200 {
            return Err(format!("{status}: {answer}").into());
        }
        let answer: serde_json::Value = serde_json::from_str(&answer)?;
        self.number = answer["fields"][&self.field]["no"].as_u64().ok_or_else(|| format!("not saved: {answer}"))?;
        self.text = text;
        self.words.push(word);
        Ok(took)
    }

    /// Words that were acknowledged and are not there.
    async fn lost(&mut self) -> Result<usize, Box<dyn Error + Send + Sync>> {
        let section = self.field.split('.').next().unwrap_or_default().to_owned();
        let (status, page) =
            Box::pin(self.ask("GET", &format!("/en/work/report/{}?section={section}", self.report), "")).await?;
        let start = format!("<textarea id=\"v-{}\"", self.field);
        let (_, rest) = page.split_once(&start).ok_or_else(|| format!("{status}: the field is not on its page"))?;
        let stands = rest.split_once('>').and_then(|(_, r)| r.split_once("</textarea>")).map_or("", |(text, _)| text);
        let there: std::collections::BTreeSet<&str> = stands.split_whitespace().collect();
        Ok(self.words.iter().filter(|w| !there.contains(w.as_str())).count())
    }
}

async fn load(address: &str, lines: &str) -> Result<(), Box<dyn Error + Send + Sync>> {
    let port = address.rsplit_once(':').map_or("", |(_, port)| port);
    let lines = std::fs::read_to_string(lines)?;
    let begin = Instant::now() + Duration::from_secs(2);
    let together = Arc::new(Barrier::new(lines.lines().count()));
    let mut tasks = Vec::new();
    for (at, line) in lines.lines().enumerate() {
        let [cookie, report, field] = line.split(' ').collect::<Vec<_>>()[..] else { return Err(line.into()) };
        let mut browser = Browser {
            stream: TcpStream::connect(address).await?,
            host: format!("localhost:{port}"),
            origin: format!("http://localhost:{port}"),
            cookie: cookie.to_owned(),
            report: report.to_owned(),
            field: field.to_owned(),
            text: String::new(),
            number: 0,
            words: Vec::new(),
        };
        browser.stream.set_nodelay(true)?;
        let together = Arc::clone(&together);
        tasks.push(tokio::spawn(async move {
            // The first save of each begins the draft, and is measured on its own.
            let mine = Duration::from_micros(1_000_000 * at as u64 / PEOPLE as u64);
            sleep_until(begin + mine).await;
            let first = Box::pin(browser.save(begin + mine)).await?;
            let mut steady = Vec::new();
            for second in 1..=SECONDS {
                let due = begin + mine + Duration::from_secs(second as u64);
                sleep_until(due).await;
                steady.push(Box::pin(browser.save(due)).await?);
            }
            let mut burst = Vec::new();
            for nth in 0..BURSTS {
                together.wait().await;
                let due = begin + Duration::from_secs((SECONDS + 4 + 3 * nth) as u64);
                sleep_until(due).await;
                burst.push(Box::pin(browser.save(due)).await?);
            }
            let (words, lost) = (browser.words.len(), browser.lost().await?);
            Ok::<_, Box<dyn Error + Send + Sync>>((first, steady, burst, words, lost))
        }));
    }
    let (mut first, mut steady, mut burst, mut words, mut lost) = (Vec::new(), Vec::new(), Vec::new(), 0, 0);
    for task in tasks {
        let (one, many, all, said, missing) = task.await??;
        first.push(one);
        steady.extend(many);
        burst.extend(all);
        words += said;
        lost += missing;
    }
    tell("first save of each", &mut first);
    tell("one a second each", &mut steady);
    tell("all at one instant", &mut burst);
    println!("{words} words acknowledged, {lost} lost");
    if lost > 0 { Err("words were lost".into()) } else { Ok(()) }
}

fn tell(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1_000.0;
    let (saves, worst) = (times.len(), times[times.len() - 1].as_secs_f64() * 1_000.0);
    println!("{what}: {saves} saves, p50 {:.1} ms, p99 {:.1} ms, longest {worst:.1} ms", at(50), at(99));
}
