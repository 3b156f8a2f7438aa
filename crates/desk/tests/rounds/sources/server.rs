//! A server of the interface by which lists are given out, over real connections: it keeps a list, breaks off, refuses, and says what it was told.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use alliance::detection::Fingerprint;
use interchange::detection::ncmec::render::{self, Numbered};
use interchange::detection::ncmec::{Query, Reason, Submitted, submitted};
use interchange::detection::{Kind, Media, Member, Row};
use jiff::Timestamp;

/// Rows of a page.
const PAGE: u16 = 3;

/// How the server answers, besides well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    Well,
    /// With a code, and headers.
    Code(u16, &'static str),
    /// With half of a page, once.
    HalfOnce,
    /// Only for windows of at most so many seconds.
    Short(i64),
    /// With this text.
    Says(String),
}

/// Of what the server was told: the address, and what stood in the body.
pub(super) type Told = (String, Submitted);

/// A list as a server of the interface keeps it: each change has a number, and an entry stands with its last one.
pub(super) struct Kept {
    changes: BTreeMap<u64, Row>,
    last: u64,
    mood: Mood,
    asked: Vec<String>,
    told: Vec<Told>,
}

#[derive(Clone)]
pub(super) struct Server {
    pub(super) kept: Arc<Mutex<Kept>>,
    pub(super) port: u16,
}

impl Server {
    pub(super) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let kept = Kept { changes: BTreeMap::new(), last: 0, mood: Mood::Well, asked: Vec::new(), told: Vec::new() };
        let server = Self { kept: Arc::new(Mutex::new(kept)), port };
        let answering = server.clone();
        thread::spawn(move || {
            for connection in listener.incoming() {
                answering.answer(connection.unwrap());
            }
        });
        server
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/exchange", self.port)
    }

    pub(super) fn mood(&self, mood: Mood) {
        self.kept.lock().unwrap().mood = mood;
    }

    /// What was asked since this was asked last.
    pub(super) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.kept.lock().unwrap().asked)
    }

    /// Puts an entry in, or a change of it. None: it is taken back.
    pub(super) fn put(&self, (member, id): (u64, &str), prints: Option<&[Fingerprint]>, at: &str) {
        let mut row = Row {
            id: Some(id.to_owned()),
            member: Some(Member { id: Some(member), name: "A <member> & co.".into() }),
            media: Some(Media::Image),
            deleted: prints.is_none(),
            time: Some(at.parse().unwrap()),
            ..Row::default()
        };
        for print in prints.unwrap_or_default() {
            let kind = Kind::named(print.kind().as_str()).0;
            row.add(interchange::detection::Fingerprint::parse(&kind, &hex::encode(print.bytes())).unwrap()).unwrap();
        }
        let mut kept = self.kept.lock().unwrap();
        kept.changes.retain(|_, other| (&other.id, &other.member) != (&row.id, &row.member));
        kept.last += 1;
        let number = kept.last;
        kept.changes.insert(number, row);
    }

    pub(super) fn told(&self) -> Vec<Told> {
        std::mem::take(&mut self.kept.lock().unwrap().told)
    }

    fn answer(&self, mut connection: TcpStream) {
        let mut reader = BufReader::new(connection.try_clone().unwrap());
        let mut lines = reader.by_ref().lines().map_while(Result::ok);
        let Some(request) = lines.next() else { return };
        let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let length = headers.iter().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        let mut sent = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut sent).unwrap();
        let target = request.split(' ').nth(1).unwrap().to_owned();
        let shown = headers.iter().find(|line| line.to_lowercase().starts_with("authorization: "));
        let mut kept = self.kept.lock().unwrap();
        if target.contains("/v2/entries?") {
            kept.asked.push(target.clone());
        }
        let right = "bmFtZTphIHdvcmQgdGhhdCBub2JvZHkgcmVhZHM="; // name:PASSWORD
        let (code, more, body) = match (&kept.mood, shown) {
            (Mood::Code(code, more), _) => (*code, *more, String::new()),
            (_, shown) if shown.is_none_or(|line| !line.ends_with(right)) => (401, "", String::new()),
            _ if request.starts_with("PUT ") => {
                kept.told.push((target.clone(), submitted("opinion", sent.as_slice()).unwrap()));
                (200, "", String::new())
            }
            _ if target.ends_with("/PDQ/reasons") => (404, "", String::new()),
            _ if target.ends_with("/reasons") => (200, "", render::reasons("MD5", &reasons())),
            (Mood::Says(text), _) => (200, "", text.clone()),
            (Mood::Short(most), _) if kept.window(&target) > *most => (504, "", String::new()),
            _ => (200, "", kept.page(&target)),
        };
        let half = kept.mood == Mood::HalfOnce;
        if half {
            kept.mood = Mood::Well;
        }
        drop(kept);
        let sent = if half { &body[..body.len() / 2] } else { &body };
        let head = format!("HTTP/1.1 {code} So\r\n{more}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
        let _ = connection.write_all(head.as_bytes()).and_then(|()| connection.write_all(sent.as_bytes()));
    }
}

impl Kept {
    fn query(&self, target: &str) -> Query {
        let (path, parameters) = target.split_once('?').unwrap();
        assert_eq!(path, "/exchange/v2/entries");
        let decoded: Vec<(String, String)> = parameters
            .split('&')
            .filter_map(|parameter| parameter.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.replace("%3A", ":")))
            .collect();
        let pairs = decoded.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Query::of(pairs, Timestamp::UNIX_EPOCH).unwrap()
    }

    fn window(&self, target: &str) -> i64 {
        let query = self.query(target);
        query.to.duration_since(query.from).as_secs()
    }

    fn page(&self, target: &str) -> String {
        let mut query = self.query(target);
        query.size = PAGE;
        let within = |row: &Row| row.time.is_some_and(|time| query.from <= time && time < query.to);
        let of_window = self.changes.range(query.start..).filter(|(_, row)| within(row));
        let rows =
            of_window.take(usize::from(PAGE) + 1).map(|(number, row)| Numbered { number: *number, row: row.clone() });
        render::entries(&query, &rows.collect::<Vec<_>>(), self.last).unwrap()
    }
}

/// The reasons of the server.
fn reasons() -> Vec<Reason> {
    [("g1", "Not what it seems"), ("g2", "Of <somebody> & else")]
        .map(|(guid, name)| Reason { guid: guid.into(), name: name.into() })
        .into()
}
