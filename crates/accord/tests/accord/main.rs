//! The program as an operator meets it: settings, starting and stopping, and what each command answers.

mod asvs;
mod bank;
mod hash;
mod host;
mod matching;
mod measured;
mod scan;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// What only a program that hangs takes.
const PATIENCE: Duration = Duration::from_mins(3);

/// The program, with nothing of the tester's own environment.
fn accord(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_accord"));
    for variable in ["DATA", "DATABASE", "LISTEN", "CONFIG", "LOG"] {
        command.env_remove(format!("ACCORD_{variable}"));
    }
    command.current_dir(dir).args(args);
    command
}

fn run(dir: &Path, args: &[&str]) -> Output {
    accord(dir, args).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn fresh() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let path = dir.path().to_owned();
    (dir, path)
}

/// A served register.
struct Served {
    process: Child,
    address: String,
}

impl Served {
    fn start(command: &mut Command) -> Self {
        Self::logging(command, Stdio::null())
    }

    /// With a place for what it logs.
    fn logging(command: &mut Command, log: Stdio) -> Self {
        let mut process = command.stdout(Stdio::piped()).stderr(log).spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let address = line.split_once("http://").and_then(|(_, rest)| rest.split_once('/')).expect("an address").0;
        Self { address: address.to_owned(), process }
    }

    /// What is answered on one connection to these very bytes.
    fn say(&self, bytes: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("connects");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream.write_all(bytes.as_bytes()).expect("writes");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the connection is closed");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The answer to a form that a page of this site sends, or another site's where that is said.
    fn send(&self, path: &str, form: &str, site: &str) -> String {
        self.say(&format!(
            "POST {path} HTTP/1.1\r\nHost: accord\r\nConnection: close\r\nSec-Fetch-Site: {site}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ))
    }

    /// Status and body of an address.
    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).expect("connects");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: accord\r\nConnection: close\r\n\r\n").expect("writes");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("reads");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        (head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("a status"), body.to_owned())
    }

    /// Sends a signal and waits for the end; its exit code.
    fn end(mut self, signal: &str) -> i32 {
        let pid = self.process.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().expect("kill runs").success());
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.process.try_wait().expect("waits") {
                return status.code().expect("an exit code, not a signal");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        panic!("the program did not end after {signal}");
    }
}

fn size(served: &Served) -> u64 {
    let (status, body) = served.get("/api/v1/members?per_page=1");
    assert_eq!(status, 200);
    let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    body["moment"]["size"].as_u64().expect("a size")
}

#[test]
fn it_serves_starts_twice_and_ends_cleanly() {
    let (_dir, path) = fresh();
    let serve = ["serve", "--data", "data", "--listen", "127.0.0.1:0"];
    let served = Served::start(&mut accord(&path, &serve));
    for operators in ["/healthz", "/readyz", "/metrics", "/en/", "/api/v1/openapi.json"] {
        assert_eq!(served.get(operators).0, 200, "{operators}");
    }
    let first = size(&served);
    assert!(first > 500);
    assert_eq!(served.end("-TERM"), 0);

    let served = Served::start(&mut accord(&path, &serve));
    assert_eq!(size(&served), first, "starting twice loads nothing twice");
    assert_eq!(served.end("-INT"), 0);

    let whole = run(&path, &["verify", "--data", "data", "--json"]);
    assert_eq!(whole.status.code(), Some(0));
    let report: serde_json::Value = serde_json::from_slice(&whole.stdout).expect("JSON");
    assert_eq!(report["events"].as_u64(), Some(first));
}

#[test]
fn the_command_line_goes_before_the_variable_before_the_file() {
    let (_dir, path) = fresh();
    std::fs::write(path.join("accord.toml"), "data = \"from-file\"\nlisten = \"127.0.0.1:0\"\n").expect("writes");
    assert_eq!(Served::start(&mut accord(&path, &["serve"])).end("-TERM"), 0);
    assert!(path.join("from-file").exists());
    assert_eq!(Served::start(accord(&path, &["serve"]).env("ACCORD_DATA", "from-variable")).end("-TERM"), 0);
    assert!(path.join("from-variable").exists());
    let mut both = accord(&path, &["serve", "--data", "from-line"]);
    assert_eq!(Served::start(both.env("ACCORD_DATA", "not-this")).end("-TERM"), 0);
    assert!(path.join("from-line").exists() && !path.join("not-this").exists());
}

#[test]
fn wrong_use_says_what_would_be_right() {
    let (_dir, path) = fresh();
    std::fs::write(path.join("bad.toml"), "dat = \"x\"\n").expect("writes");
    for (args, said) in [
        (&["serve", "--config", "bad.toml"][..], "unknown field `dat`"),
        (&["serve", "--config", "missing.toml"], "missing.toml"),
        (&["serve", "--database", "mysql://x"], "postgres://"),
        (&["serve", "--database", "postgres://accord@db.example.org/accord"], "sslmode=verify-full"),
        (&["serve", "--database", "postgres://localhost/accord?host=localhost&host=192.0.2.1"], "sslmode=verify-full"),
        (&["serve", "--database", "postgres://localhost/accord?sslmode=perhaps"], "--database"),
        (&["serve", "--listen", "nowhere"], "--listen: “nowhere”"),
        (&["serve", "--trusted-proxy", "that"], "--trusted-proxy: “that”"),
        (&["serve", "--sign-in", "passkey,knocking"], "“knocking” is no way to sign in"),
        (&["import"], "FILES"),
        (&["import", "missing.csv"], "missing.csv"),
        (&["verdict", "missing.csv", "--base", "2012"], "missing.csv"),
        (&["verdict", "x.csv"], "--base"),
        (&["exercise", "--scale", "5"], "1000"),
        (&["judge"], "unrecognized subcommand"),
        (&["verify", "--data", "mistyped"], "no register in mistyped"),
        (&["recompute", "--data", "mistyped"], "--data"),
        (&["pack"], "--round"),
        (&["pack", "--round", "2014-progress", "--data", "mistyped"], "no register in mistyped"),
        (&["pack", "--round", "2014-progress", "--language", "xx"], "languages are: en, fr"),
        (&["pack", "--round", "2014-progress", "--origin", "accord"], "--origin"),
        (&["pack", "--round", "2014-progress", "--out", "."], "--out"),
    ] {
        let refused = run(&path, args);
        let error = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(2), "{args:?}: {error}");
        assert!(error.contains(said), "{args:?}: {error}");
        assert!(!error.contains("panicked"), "{error}");
    }
    assert!(!path.join("mistyped").exists(), "looking at a register makes none");
    // What the driver takes from the environment is judged too.
    let mut elsewhere = accord(&path, &["serve", "--data", "untouched", "--database", "postgres:///accord"]);
    let elsewhere = elsewhere.env("PGHOST", "192.0.2.1").output().expect("the program runs");
    assert_eq!(elsewhere.status.code(), Some(2));
    assert!(text(&elsewhere.stderr).contains("sslmode=verify-full"), "{}", text(&elsewhere.stderr));
    assert!(!path.join("untouched").exists(), "a refused start makes nothing");
    // A password in a database's address is never repeated.
    let secret = run(&path, &["import", "missing.csv", "--database", "postgres://accord:tulip@127.0.0.1:1/accord"]);
    assert_eq!(secret.status.code(), Some(1));
    assert!(!text(&secret.stderr).contains("tulip"), "{}", text(&secret.stderr));
}

#[test]
fn what_is_wrong_with_a_server_keeps_nobody_from_work_without_one() {
    let (_dir, path) = fresh();
    std::fs::write(path.join("accord.toml"), "dat = \"x\"\n").expect("writes");
    std::fs::write(path.join("codes"), format!("{}\n", "5a".repeat(32))).expect("writes");
    std::fs::write(path.join("f.csv"), "year,value\n2012,300\n2013,330\n").expect("writes");
    for args in [
        &["hash", "codes"][..],
        &["match", "--bank", "codes", "codes"],
        &["scan", "f.csv", "--bank", "codes", "--out", "found"],
        &["statement", "key", "--keys", "keys", "--organisation", "provider.example"],
        &["verdict", "f.csv", "--base", "2012"],
    ] {
        let mut command = accord(&path, args);
        for (variable, value) in [
            ("DATABASE", "xyz"),
            ("LISTEN", "nowhere"),
            ("SIGN_IN", "knocking"),
            ("TRUSTED_PROXY", "that one"),
            ("SMTP", "x"),
        ] {
            command.env(format!("ACCORD_{variable}"), value);
        }
        let done = command.output().expect("the program runs");
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", text(&done.stderr));
    }
    let refused = run(&path, &["verify"]);
    assert_eq!(refused.status.code(), Some(2), "whoever opens a register goes by its settings");
    let help = run(&path, &["hash", "--help"]);
    let help = text(&help.stdout);
    let (own, of_registers) =
        help.split_once("Options of commands that open a register:").expect("a heading of their own");
    assert!(own.contains("--dihedral") && !own.contains("--smtp"), "{help}");
    assert!(of_registers.contains("--smtp"), "{help}");
}

#[test]
fn an_address_in_use_is_refused_with_the_remedy() {
    let (_dir, path) = fresh();
    let served = Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"]));
    let refused = run(&path, &["serve", "--data", "other", "--listen", &served.address]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("--listen"), "{}", text(&refused.stderr));
    assert_eq!(served.end("-TERM"), 0);
}

const HEADER: &str = "id,country,target,goal,kind,from_official_alliance_document,summary,timeframe,source,read_as\n";

#[test]
fn an_import_is_whole_or_nothing() {
    let (_dir, path) = fresh();
    let good = format!("{HEADER}N1,DE,T1,G1,commitment,n,An exercise,2026,exercise,\n");
    std::fs::write(path.join("good.csv"), &good).expect("writes");
    std::fs::write(path.join("bad.csv"), format!("{good}N2,QQ,T1,G1,commitment,n,An exercise,2026,exercise,\n"))
        .expect("writes");
    let refused = run(&path, &["import", "bad.csv"]);
    assert_eq!(refused.status.code(), Some(1));
    let error = text(&refused.stderr);
    assert!(error.contains("bad.csv, line 3, column `country`") && error.contains("QQ"), "{error}");
    // Its good row is not there: it is new to the register now, and only once.
    for created in [1, 0] {
        let done = run(&path, &["import", "good.csv", "--json"]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let line: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        assert_eq!((line["created"].as_u64(), line["file"].as_str()), (Some(created), Some("good.csv")));
    }
}

#[test]
fn a_flipped_bit_is_found() {
    let (_dir, path) = fresh();
    assert_eq!(Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"])).end("-TERM"), 0);
    let database = path.join("accord-data/accord.sqlite");
    let mut bytes = std::fs::read(&database).expect("reads");
    let needle = b"Switzerland confirmed participation";
    let at = bytes.windows(needle.len()).position(|w| w == needle).expect("a commitment's text");
    bytes[at] ^= 1;
    std::fs::write(&database, bytes).expect("writes");
    let broken = run(&path, &["verify"]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(text(&broken.stdout).contains("C002"), "{}", text(&broken.stdout));
}

#[test]
fn a_verdict_says_its_working() {
    let (_dir, path) = fresh();
    std::fs::write(path.join("f.csv"), "year,value\n2012,300\n2013,330\n").expect("writes");
    let said = run(&path, &["verdict", "f.csv", "--rule", "growth", "--base", "2012"]);
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    let said = text(&said.stdout).to_owned();
    for part in ["300", "330", "0.99", "1.22"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let json = run(&path, &["verdict", "f.csv", "--base", "2012", "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["verdict"]["word"], "met");
    assert_eq!(json["verdict"]["reason"], "growth-met-within-chance");
    assert_eq!(json["verdict"]["inputs_digest"].as_str().map(str::len), Some(64));

    std::fs::write(path.join("bad.csv"), "year,value\n2012,300\nsoon,330\n").expect("writes");
    let refused = run(&path, &["verdict", "bad.csv", "--base", "2012"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("bad.csv, line 3, column `year`"), "{}", text(&refused.stderr));
    let refused = run(&path, &["verdict", "f.csv", "--base", "1999"]);
    assert!(text(&refused.stderr).contains("--base"), "{}", text(&refused.stderr));
}

#[test]
fn published_verdicts_come_out_the_same() {
    let (_dir, path) = fresh();
    let made = run(&path, &["exercise", "--scale", "2000", "--data", "drill"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let done = run(&path, &["recompute", "--data", "drill", "--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(report["different"], 0);
    assert!(report["verdicts"].as_u64().is_some_and(|n| n > 100), "{report}");
    // The real register is no place for an exercise.
    assert_eq!(Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"])).end("-TERM"), 0);
    let refused = run(&path, &["exercise", "--scale", "2000"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("--data"), "{}", text(&refused.stderr));
}

#[test]
fn a_pack_is_whole_or_nothing() {
    let (_dir, path) = fresh();
    assert_eq!(Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"])).end("-TERM"), 0);
    let refused = run(&path, &["pack", "--round", "2013"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("2014-progress"), "{}", text(&refused.stderr));
    assert!(!path.join("pack-2013").exists());
    let args = ["pack", "--round", "2014-progress", "--language", "de", "--only", "AT", "--json"];
    let made = run(&path, &args);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let report: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    let names: Vec<&str> =
        report["files"].as_array().expect("files").iter().filter_map(|f| f["name"].as_str()).collect();
    assert_eq!(names, ["de/AT.pdf", "numbers.csv", "numbers.json"]);
    let there = path.join("pack-2014-progress");
    let pdf = std::fs::read(there.join("de/AT.pdf")).expect("reads");
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(report["files"][0]["bytes"].as_u64(), Some(pdf.len() as u64));
    // It is never overwritten, and nothing half made stands beside it.
    assert_eq!(run(&path, &args).status.code(), Some(2));
    let beside = std::fs::read_dir(&path).expect("reads").filter_map(Result::ok);
    assert!(beside.map(|e| e.file_name().to_string_lossy().into_owned()).all(|name| !name.contains(".new")));
}

/// Where two readers of the same bytes disagree about where a request ends, one of them lets a second request through unseen.
#[test]
fn nobody_smuggles_a_request_within_another() {
    let (_dir, path) = fresh();
    let served = Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"]));
    let post = |more: &str| {
        format!(
            "POST /en/sign-in/exercise HTTP/1.1\r\nHost: accord\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n{more}"
        )
    };
    let next = "GET /healthz HTTP/1.1\r\nHost: accord\r\nConnection: close\r\n\r\n";
    let chunks = "a\r\nwho=nobody\r\n0\r\n\r\n";
    let plain = served.say(&format!("{}{chunks}{next}", post("Transfer-Encoding: chunked\r\n\r\n")));
    assert!(plain.starts_with("HTTP/1.1 404 ") && plain.ends_with("alive\n"), "one after the other: {plain}");
    // Chunks count, and a length beside them does not; nothing is believed to be a request after that (RFC 9112, 6.3).
    let both = post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n");
    let both = served.say(&format!("{both}{chunks}{next}"));
    assert!(both.starts_with("HTTP/1.1 404 ") && !both.contains("alive"), "{both}");
    for more in [
        "Content-Length: 0\r\nContent-Length: 6\r\n\r\n",
        "Content-Length: 6, 0\r\n\r\n",
        "Content-Length: +6\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    ] {
        let said = served.say(&format!("{}{next}", post(more)));
        assert!(said.starts_with("HTTP/1.1 400 ") && !said.contains("alive"), "{more:?}: {said}");
    }
    // What is asked is never sent back.
    let traced = served.say("TRACE / HTTP/1.1\r\nHost: accord\r\nX-Secret: tulip\r\nConnection: close\r\n\r\n");
    assert!(traced.starts_with("HTTP/1.1 405 ") && !traced.contains("tulip"), "{traced}");
    assert_eq!(served.end("-TERM"), 0);
}

#[test]
fn what_is_tried_and_not_allowed_stands_in_the_log_without_its_secrets() {
    let (_dir, path) = fresh();
    let made = run(&path, &["exercise", "--people", "--scale", "1000", "--data", "drill"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let log = path.join("log");
    let into = Stdio::from(std::fs::File::create(&log).expect("a file"));
    let serve = ["serve", "--data", "drill", "--listen", "127.0.0.1:0", "--sign-in", "passkey,password"];
    let served = Served::logging(&mut accord(&path, &serve), into);
    let status = |answer: &str| answer.split(' ').nth(1).map(str::to_owned);
    let own = "same-origin";
    let typed = "mail=tulip%40example.org&password=tulip+tulip+tulip&code=123456";
    for wanted in ["422", "422", "422", "422", "422", "429"] {
        assert_eq!(status(&served.send("/en/sign-in/password", typed, own)).as_deref(), Some(wanted));
    }
    let passkey = served.send("/en/sign-in/passkey", "attempt=tulip&answer=tulip%0aINFO+tulip", own);
    assert_eq!(status(&passkey).as_deref(), Some("422"));
    assert_eq!(status(&served.send("/en/sign-out", "", "cross-site")).as_deref(), Some("403"));
    let get = |path: &str, header: &str| {
        served.say(&format!("GET {path} HTTP/1.1\r\nHost: accord\r\nConnection: close\r\n{header}\r\n\r\n"))
    };
    let token = get("/en/work", "Authorization: Bearer accord_tulip");
    assert_eq!(status(&token).as_deref(), Some("401"));
    let came = served.send("/en/sign-in/exercise", "who=exercise.coordinator.de", own);
    let cookie =
        came.split("__Host-accord=").nth(1).and_then(|rest| rest.split(';').next()).expect("a session").to_owned();
    assert_eq!(status(&get("/en/work", &format!("Cookie: __Host-accord={cookie}"))).as_deref(), Some("200"));
    assert_eq!(status(&get("/en/work/people", &format!("Cookie: __Host-accord={cookie}"))).as_deref(), Some("404"));
    assert_eq!(served.end("-TERM"), 0);

    let log = std::fs::read_to_string(&log).expect("the log");
    for (parts, times) in [
        (&["a proof was not taken", "how=\"password\"", "why=\"people-not-known\""][..], 5),
        (&["too many tries", "how=\"password\"", "seconds="], 1),
        (&["a proof was not taken", "how=\"passkey\""], 1),
        (&["turned away", "act=\"enter\"", "sent by another site"], 1),
        (&["turned away", "act=\"token\"", "why=\"length\""], 1),
        (&["turned away", "act=\"People\"", "account=\"exercise.coordinator.de\""], 1),
    ] {
        let found: Vec<&str> = log.lines().filter(|line| parts.iter().all(|part| line.contains(part))).collect();
        assert_eq!(found.len(), times, "{parts:?}:\n{log}");
        for line in found {
            // When, in UTC, and how grave.
            let (when, rest) = line.split_once(' ').expect("a time");
            assert!(when.len() == 27 && when.ends_with('Z') && rest.trim_start().starts_with("WARN"), "{line}");
        }
    }
    for secret in ["tulip", cookie.as_str(), "example.org", "127.0.0.1"] {
        assert!(!log.contains(secret), "{secret}:\n{log}");
    }
}

#[test]
fn tokens_are_made_in_an_exercise_alone_and_revoked_anywhere() {
    let (_dir, path) = fresh();
    let made = run(&path, &["exercise", "--people", "--scale", "1000", "--data", "drill"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let make = |who: &str, more: &[&str]| {
        let mut args = vec!["token", "make", "--data", "drill", "--for", who, "--name", "nightly"];
        args.extend(more);
        if !more.contains(&"--days") {
            args.extend(["--days", "30"]);
        }
        run(&path, &args)
    };
    let done = make("exercise.coordinator.de", &["--scope", "write", "--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let given: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let token = given["token"].as_str().expect("a token").to_owned();
    assert!(token.starts_with("accord_") && token.len() == 56, "{token}");
    let by_mail = make("Coordinator.DE@example.org", &["--scope", "read"]);
    assert!(text(&by_mail.stdout).contains("exercise.coordinator.de is shown once"), "{}", text(&by_mail.stdout));
    for (who, more, code, said) in [
        ("nobody", &["--scope", "read"][..], 1, "there is no account “nobody”"),
        ("exercise.auditor", &["--scope", "everything"], 2, "possible values: read, write"),
        ("exercise.auditor", &["--scope", "read", "--days", "0"], 2, "--days"),
    ] {
        let refused = make(who, more);
        assert_eq!(refused.status.code(), Some(code), "{who} {more:?}");
        assert!(text(&refused.stderr).contains(said), "{}", text(&refused.stderr));
    }
    let listed = run(&path, &["token", "list", "--data", "drill", "--json"]);
    let lines: Vec<serde_json::Value> =
        text(&listed.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert!(!text(&listed.stdout).contains(&token), "a secret is shown once");
    let id = given["id"].as_str().expect("an id");
    let revoked = run(&path, &["token", "revoke", id, "--data", "drill", "--json"]);
    assert_eq!(revoked.status.code(), Some(0), "{}", text(&revoked.stderr));
    let revoked: serde_json::Value = serde_json::from_slice(&revoked.stdout).expect("JSON");
    assert_eq!(revoked, serde_json::json!({ "id": id, "works": false }));
    let again = run(&path, &["token", "revoke", id, "--data", "drill"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("accord token list"), "{}", text(&again.stderr));
    let listed = run(&path, &["token", "list", "--data", "drill"]);
    assert_eq!(text(&listed.stdout).matches("works until").count(), 1, "{}", text(&listed.stdout));
    assert_eq!(run(&path, &["verify", "--data", "drill"]).status.code(), Some(0), "the journal has an entry for each");

    // The real register: nobody makes a token for somebody else.
    assert_eq!(Served::start(&mut accord(&path, &["serve", "--listen", "127.0.0.1:0"])).end("-TERM"), 0);
    let args = ["token", "make", "--for", "somebody", "--name", "nightly", "--scope", "read", "--days", "30"];
    let refused = run(&path, &args);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("its owner makes it"), "{}", text(&refused.stderr));
    assert_eq!(run(&path, &["token", "list"]).status.code(), Some(0));
}
