//! The sheet `docs/asvs.csv`: each requirement of the OWASP ASVS 5.0.0, levels 1 and 2, with what shows that it is met. A sheet that
//! names a test which is not there, or a document that says nothing, is worse than none: here both are looked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const HEADER: [&str; 6] = ["id", "level", "subject", "how", "where", "note"];
const KINDS: [&str; 4] = ["test", "document", "not-applicable", "open"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A row, and where it stands.
struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Row {
    fn cell(&self, name: &str) -> &str {
        let at = HEADER.iter().position(|head| *head == name).expect("a column");
        &self.cells[at]
    }
}

fn rows(sheet: &str) -> Result<Vec<Row>, String> {
    let mut reader = csv::ReaderBuilder::new().from_reader(sheet.as_bytes());
    let head: Vec<String> = reader.headers().map_err(|e| e.to_string())?.iter().map(str::to_owned).collect();
    if head != HEADER {
        return Err(format!("the columns are {head:?}"));
    }
    let read = reader.records().enumerate().map(|(no, record)| {
        let cells = record.map_err(|e| e.to_string())?.iter().map(str::to_owned).collect();
        Ok(Row { line: no + 2, cells })
    });
    read.collect()
}

/// `V6.2.10` in the order of its numbers.
fn number(id: &str) -> Option<Vec<u32>> {
    let parts: Option<Vec<u32>> = id.strip_prefix('V')?.split('.').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| parts.len() == 3)
}

/// Whether a function of this name is a test of this file: marked as one, or taken by the macro that runs it on both databases.
fn is_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let begins = format!("fn {name}(");
    let marked = |at: usize| {
        let above = lines[..at].iter().rev().map(|line| line.trim());
        let mut above = above.take_while(|line| line.starts_with("#[") || line.starts_with("//"));
        above.any(|line| line == "#[test]" || line.starts_with("#[tokio::test"))
    };
    let here = |line: &str| {
        line.split_once(&begins).is_some_and(|(before, _)| before.trim().is_empty() || before.ends_with(' '))
    };
    (0..lines.len()).any(|at| here(lines[at]) && marked(at))
        || text.contains(&begins) && on_both(text).any(|all| names(all, name))
}

/// What stands between the brackets of each `on_both!`.
fn on_both(text: &str) -> impl Iterator<Item = &str> {
    text.split("\non_both!").skip(1).map(|rest| {
        let rest = rest.trim_start();
        let end = if rest.starts_with('(') { ");" } else { "\n}" };
        rest.split(end).next().unwrap_or_default()
    })
}

fn names(all: &str, name: &str) -> bool {
    let begins = format!("async fn {name}(");
    all.contains(&begins) || all.split(['(', ',']).any(|one| one.trim() == name)
}

/// What is wrong with one thing that a row names.
fn unfound(root: &Path, how: &str, named: &str) -> Option<String> {
    let Some((path, name)) = named.split_once('#') else {
        return Some(format!("“{named}” does not say what in the file it means"));
    };
    let name = name.trim();
    if path.contains("..") || path.starts_with('/') {
        return Some(format!("“{path}” leads out of the repository"));
    }
    let Ok(text) = std::fs::read_to_string(root.join(path)) else {
        return Some(format!("there is no file {path}"));
    };
    let found = match (how, Path::new(path).extension().and_then(|e| e.to_str())) {
        ("document", _) => {
            text.lines().any(|line| line.starts_with('#') && line.trim_start_matches('#').trim() == name)
        }
        ("test", Some("rs")) => is_test(&text, name),
        _ => name.chars().count() >= 10 && text.contains(name),
    };
    (!found).then(|| format!("{path} has no {how} “{name}”"))
}

/// Everything that is wrong with a sheet.
fn faults(root: &Path, sheet: &str) -> Vec<String> {
    let rows = match rows(sheet) {
        Ok(rows) => rows,
        Err(what) => return vec![what],
    };
    let mut faults = Vec::new();
    let mut levels = BTreeMap::from([("1", 0), ("2", 0)]);
    let (mut seen, mut last) = (BTreeSet::new(), vec![0, 0, 0]);
    for row in &rows {
        let [id, level, subject, how, place, note] = HEADER.map(|name| row.cell(name));
        let mut fault = |what: String| faults.push(format!("line {}, {id}: {what}", row.line));
        match number(id) {
            Some(number) if number > last => last = number,
            Some(_) => fault("stands out of order".to_owned()),
            None => fault("is no number of a requirement".to_owned()),
        }
        if !seen.insert(id.to_owned()) {
            fault("stands twice".to_owned());
        }
        match levels.get_mut(level) {
            Some(count) => *count += 1,
            None => fault(format!("level “{level}”")),
        }
        if !(2..=8).contains(&subject.split_whitespace().count()) {
            fault(format!("subject “{subject}”"));
        }
        if !KINDS.contains(&how) {
            fault(format!("how “{how}”"));
        }
        let shown = matches!(how, "test" | "document");
        if shown == place.trim().is_empty() {
            fault(format!("{how}, and where says “{place}”"));
        }
        if !shown && note.split_whitespace().count() < 3 {
            fault(format!("{how}, and the note says “{note}”"));
        }
        if shown {
            place.split("; ").filter_map(|named| unfound(root, how, named)).for_each(fault);
        }
    }
    if (levels["1"], levels["2"]) != (70, 183) {
        faults.push(format!("{} rows of level 1 and {} of level 2; there are 70 and 183", levels["1"], levels["2"]));
    }
    faults
}

fn sheet() -> String {
    std::fs::read_to_string(root().join("docs/asvs.csv")).expect("the sheet")
}

#[test]
fn every_requirement_has_what_shows_it() {
    let sheet = sheet();
    let faults = faults(&root(), &sheet);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    // The document for those who look after a house says how it stands today.
    let rows = rows(&sheet).expect("a table");
    let document = std::fs::read_to_string(root().join("docs/security.md")).expect("the document");
    let mut said = String::new();
    for kind in KINDS {
        let of: Vec<&Row> = rows.iter().filter(|row| row.cell("how") == kind).collect();
        let share = (of.len() * 1_000 + rows.len() / 2) / rows.len();
        let line = format!("| {kind} | {} | {}.{} % |", of.len(), share / 10, share % 10);
        assert!(document.lines().any(|l| l == line), "docs/security.md does not say “{line}”");
        writeln!(said, "{kind}: {} of {}", of.len(), rows.len()).expect("a text takes it");
        if kind == "open" {
            for row in of {
                assert!(
                    document.contains(&format!("| {} |", row.cell("id"))),
                    "{} is open, and nobody says so",
                    row.cell("id")
                );
            }
        }
    }
    print!("{said}");
}

#[test]
fn a_sheet_that_claims_too_much_is_found() {
    let good = sheet();
    let with = |id: &str, row: &str| {
        let begins = format!("{id},");
        let lines = good.lines().map(|line| if line.starts_with(&begins) { row } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    let here = "crates/accord/tests/accord/asvs.rs";
    for (row, said) in [
        ("V6.2.1,1,Shortest password,test,crates/signin/src/password.rs#length_counts_character,", "has no test"),
        ("V6.2.1,1,Shortest password,test,crates/signin/src/password.rs#normal,", "has no test"),
        ("V6.2.1,1,Shortest password,test,crates/signin/src/pass.rs#length_counts_characters,", "there is no file"),
        ("V6.2.1,1,Shortest password,test,crates/signin/src/password.rs,", "does not say what in the file"),
        ("V6.2.1,1,Shortest password,test,crates/pages/tests/pages/people/keys.rs#wrong,", "has no test"),
        ("V6.2.1,1,Shortest password,test,tests/people/people.mjs#a check that nobody wrote,", "has no test"),
        ("V6.2.1,1,Shortest password,test,/etc/hostname#localhost name,", "leads out of"),
        ("V6.2.1,1,Shortest password,document,docs/people.md#Session,", "has no document"),
        ("V6.2.1,1,Shortest password,test,,", "where says"),
        ("V6.2.1,1,Shortest password,,,", "how “”"),
        ("V6.2.1,1,,open,,is to be done", "subject “”"),
        ("V6.2.1,1,Shortest password,open,,", "the note says"),
        ("V6.2.1,1,Shortest password,not-applicable,,no", "the note says"),
        ("V6.2.1,1,Shortest password,not-applicable,docs/people.md#Sessions,because it is so", "where says"),
        ("V6.2.1,2,Shortest password,open,,is to be done", "there are 70 and 183"),
        ("V6.2.1,3,Shortest password,open,,is to be done", "level “3”"),
        ("V6.2.2,1,Shortest password,open,,is to be done", "stands twice"),
        ("V6.1.1,1,Shortest password,open,,is to be done", "out of order"),
        ("6.2.1,1,Shortest password,open,,is to be done", "is no number"),
        ("", "there are 70 and 183"),
    ] {
        let found = faults(&root(), &with("V6.2.1", row)).join("\n");
        assert!(found.contains(said), "{row}: {said} in “{found}”");
    }
    // What is a test, and what only looks like one.
    let text = std::fs::read_to_string(root().join(here)).expect("this file");
    assert!(is_test(&text, "a_sheet_that_claims_too_much_is_found") && !is_test(&text, "faults"));
    let both = "\non_both!(\n    one_of_them,\n    another,\n);\nmod checks {\n    pub async fn one_of_them(x: u8) {}\n    fn helper(x: u8) {}\n}";
    assert!(is_test(both, "one_of_them") && !is_test(both, "another") && !is_test(both, "helper"));
    let block = "\non_both! {\n    async fn within(room) {\n    }\n}\nasync fn beside(room: u8) {\n}";
    assert!(is_test(block, "within") && !is_test(block, "beside"));
}

/// The sources of the program itself, without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let mut places: Vec<PathBuf> = std::fs::read_dir(root().join("crates"))
        .expect("the crates")
        .map(|entry| entry.expect("a crate").path().join("src"))
        .collect();
    let mut found = Vec::new();
    while let Some(place) = places.pop() {
        if place.is_dir() {
            places.extend(std::fs::read_dir(&place).expect("a folder").map(|entry| entry.expect("a file").path()));
        } else if place.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&place).expect("a source");
            found.push((place, text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned()));
        }
    }
    found
}

#[test]
fn the_program_is_safe_code_and_starts_itself_and_ffmpeg_alone() {
    let sources = sources();
    assert!(sources.len() > 200, "{} files", sources.len());
    let mut unsafe_modules = Vec::new();
    // The confined worker, which is this program again, and ffmpeg.
    let starters = ["crates/confine/src/worker.rs", "crates/accord/src/hash/video.rs"].map(|place| root().join(place));
    let mut starting = 0;
    for (path, text) in sources {
        let starter = starters.contains(&path);
        starting += usize::from(starter && text.contains("Command::new(&"));
        for word in ["process::Command", "Command::new", "libloading", "Regex::new", "static mut"] {
            let may = starter && word == "Command::new";
            assert!(may || !text.contains(word), "{}: {word}", path.display());
        }
        for allowed in text.split("(unsafe_code)]").skip(1) {
            let computes =
                ["crates/hamming/src", "crates/fingerprint/src"].iter().any(|home| path.starts_with(root().join(home)));
            assert!(computes, "{}: unsafe code", path.display());
            unsafe_modules.push(allowed.trim_start().split('\n').next().unwrap_or_default().to_owned());
        }
    }
    // Instructions of the processor and mapped files (docs/decisions/0014-hamming.md, 0016-fingerprint.md): `mod avx2` once in hamming, twice in
    // fingerprint.
    assert_eq!(starting, starters.len());
    unsafe_modules.sort();
    assert_eq!(unsafe_modules, ["mod avx2;", "mod avx2;", "mod avx2;", "mod avx512;", "mod fetch;", "mod memory;"]);
    let workspace = std::fs::read_to_string(root().join("Cargo.toml")).expect("the workspace");
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    for entry in std::fs::read_dir(root().join("crates")).expect("the crates") {
        let manifest = entry.expect("a crate").path().join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).expect("a manifest");
        let lints =
            if ["hamming", "fingerprint"].iter().any(|name| manifest.starts_with(root().join("crates").join(name))) {
                "[lints.rust]\nunsafe_code = \"deny\""
            } else {
                "[lints]\nworkspace = true"
            };
        assert!(text.contains(lints), "{}", manifest.display());
    }
}

/// What the house connects to is what an operator named: the database, the mail server, name servers; a scan, the store of objects, the queue and the tables
/// that it was given; and, through the one gate (`outbound`), everything else. It listens where it serves, and where clients of HMA on the same machine ask.
#[test]
fn each_place_that_opens_a_connection_or_listens_is_known() {
    let words = [
        "ureq::",
        "reqwest",
        "hyper::client",
        "TcpStream",
        "UdpSocket",
        "UnixStream",
        "AsyncSmtpTransport",
        "Database::connect",
        "TcpListener",
        "async_nats::",
    ];
    let mut found: Vec<String> = sources()
        .iter()
        .filter(|(_, text)| words.iter().any(|word| text.contains(word)))
        .map(|(path, _)| path.strip_prefix(root()).expect("within").to_string_lossy().replace('\\', "/"))
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "crates/accord/src/hma.rs",
            "crates/accord/src/serve.rs",
            "crates/hosting/src/dns/client.rs",
            "crates/outbound/src/ask.rs",
            "crates/outbound/src/connector.rs",
            "crates/outbound/src/lib.rs",
            "crates/outbound/src/status.rs",
            "crates/post/src/notices.rs",
            "crates/post/src/relay.rs",
            "crates/scanner/src/s3/object.rs",
            "crates/scanner/src/s3/request.rs",
            "crates/scanner/src/s3/settings.rs",
            "crates/scanner/src/shards/queue.rs",
            "crates/store/src/scans.rs",
            "crates/store/src/schema.rs"
        ]
    );
}
