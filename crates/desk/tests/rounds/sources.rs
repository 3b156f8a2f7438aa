//! Lists that are fetched, from a server over real connections, on both databases: what it puts in, changes and takes back; what people did; whatever is cut off.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use alliance::detection::{Fingerprint, FingerprintKind, Sharing};
use alliance::people::access;
use alliance::register::PaperKind;
use desk::detection::{
    BankRefused, ContentNew, ENVIRONMENTS, EntryStep, EntryTold, ExchangeNew, Fetched, Login, NotFetched, Progress,
    SourceNew, SourceSeen, ToldSum, Trouble, Word,
};
use desk::fetch::lists::Lists;
use desk::work::{Paper, PaperFilter, ToldState, View};
use desk::{Backend, Desk};
use interchange::detection::ncmec::render::{self, Numbered};
use interchange::detection::ncmec::{Query, Reason, Submitted, submitted};
use interchange::detection::{Kind, Media, Member, Row};
use jiff::Timestamp;
use tokio::sync::watch;
use vault::Secret;

use crate::lists::{HOTLINE, OTHER, bank, pdq, rule};
use crate::room::{Room, on_both};

const PASSWORD: &str = "a word that nobody reads";
/// Rows of a page.
const PAGE: u16 = 3;

/// How the server answers, besides well.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mood {
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
type Told = (String, Submitted);

/// A list as a server of the interface keeps it: each change has a number, and an entry stands with its last one.
struct Kept {
    changes: BTreeMap<u64, Row>,
    last: u64,
    mood: Mood,
    asked: Vec<String>,
    told: Vec<Told>,
}

#[derive(Clone)]
struct Server {
    kept: Arc<Mutex<Kept>>,
    port: u16,
}

impl Server {
    fn start() -> Self {
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

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/exchange", self.port)
    }

    fn mood(&self, mood: Mood) {
        self.kept.lock().unwrap().mood = mood;
    }

    /// What was asked since this was asked last.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.kept.lock().unwrap().asked)
    }

    /// Puts an entry in, or a change of it. None: it is taken back.
    fn put(&self, (member, id): (u64, &str), prints: Option<&[Fingerprint]>, at: &str) {
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

    fn told(&self) -> Vec<Told> {
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

fn login() -> Login {
    Login { name: Secret::new("name".into()), password: Secret::new(PASSWORD.into()) }
}

fn code(n: u8) -> Fingerprint {
    Fingerprint::Md5([n; 16])
}

/// A room with a list that is filled from a server.
struct Filled {
    room: Room,
    server: Server,
    /// The bank's number.
    bank: u64,
}

impl Filled {
    async fn on(backend: Backend) -> Self {
        let (room, server) = (Room::detecting(backend).await, Server::start());
        lead_to(&room.desk, &server);
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let filled = Self { room, server, bank: 1 };
        filled.set(&filled.server.address(), Some(login())).await.unwrap();
        filled
    }

    async fn set(&self, address: &str, login: Option<Login>) -> Result<(), BankRefused> {
        let leave = self.room.leave::<access::SourceChange>(HOTLINE, None).await;
        let new = SourceNew { address: address.to_owned(), every_minutes: 60, is_on: true, login };
        self.room.desk.source_set(&leave, "KNOWN", new).await
    }

    async fn fetch(&self) -> Result<Fetched, NotFetched> {
        fetch(&self.room.desk, self.bank).await
    }

    async fn seen(&self) -> SourceSeen {
        let leave = self.room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        self.room.desk.source_seen(&leave, "KNOWN").await.unwrap().unwrap()
    }

    /// Which of these are found by the list's own organisation.
    async fn found(&self, prints: &[Fingerprint]) -> Vec<bool> {
        // What another program fetched is followed within a second; here at once.
        self.room.desk.kept_of(FingerprintKind::Md5).await.unwrap();
        let mut found = Vec::new();
        for print in prints {
            found.push(!self.room.near(HOTLINE, *print).await.is_empty());
        }
        found
    }

    /// Tells the source something of what stands on the list.
    async fn tell(&self, print: Fingerprint, word: Word) -> Result<(), BankRefused> {
        let leave = self.room.leave::<access::SourceTell>(HOTLINE, None).await;
        self.room.desk.entry_tell(&leave, self.entry(print).await, word).await
    }

    /// The number of the entry that is this fingerprint. What came in a lot is known by no other number.
    async fn entry(&self, print: Fingerprint) -> u64 {
        self.room.desk.kept_of(FingerprintKind::Md5).await.unwrap();
        self.room.near(HOTLINE, print).await[0].0
    }

    async fn told(&self, print: Fingerprint) -> EntryTold {
        let leave = self.room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        self.room.desk.entry_told(&leave, self.entry(print).await).await.unwrap()
    }

    async fn told_sum(&self) -> ToldSum {
        let leave = self.room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        self.room.desk.source_told(&leave, "KNOWN").await.unwrap()
    }

    async fn holds(&self) -> bool {
        self.room.desk.verify_journal(|_, _| ()).await.unwrap().holds()
    }
}

fn lead_to(desk: &Desk, server: &Server) {
    desk.name_list_hosts(Lists::new(&[format!("http://127.0.0.1:{}", server.port).parse().unwrap()]));
}

async fn fetch(desk: &Desk, bank: u64) -> Result<Fetched, NotFetched> {
    let (_stop, stopped) = watch::channel(false);
    desk.fetch_list(bank, &stopped, |_, _| {}).await
}

fn trouble(done: Result<Fetched, NotFetched>) -> Trouble {
    match done {
        Err(NotFetched::Trouble(trouble)) => trouble,
        other => panic!("{other:?}"),
    }
}

const BEFORE: &str = "2025-06-01T00:00:00Z";

on_both! {
    async fn what_a_source_puts_in_changes_and_takes_back_is_followed(backend) {
        let filled = Filled::on(backend).await;
        let server = &filled.server;
        for n in 1..=8_u8 {
            server.put((7, &format!("entry-{n}")), Some(&[code(n), pdq(&[n.into()])]), BEFORE);
        }
        let done = filled.fetch().await.unwrap();
        assert_eq!(done, Fetched { pages: 3, rows: 8, entered: 16, withdrawn: 0, unread: 0 });
        assert_eq!(filled.found(&[code(1), code(8), pdq(&[3]), code(9)]).await, [true, true, true, false]);
        assert_eq!(filled.room.near(OTHER, code(1)).await, [], "nobody vouched: to take over is not to look");
        assert_eq!(server.asked().len(), 3);
        let seen = filled.seen().await;
        assert_eq!((seen.progress.held, seen.progress.entered, seen.progress.done.is_some()), (8, 16, true));

        // Nothing changed: one question, no entry of the journal.
        let size = filled.room.desk.verify_journal(|_, _| ()).await.unwrap().events;
        filled.room.at("2026-01-05T10:00:00Z");
        assert_eq!(filled.fetch().await.unwrap(), Fetched { pages: 1, ..Fetched::default() });
        assert_eq!(filled.room.desk.verify_journal(|_, _| ()).await.unwrap().events, size);

        // One is taken back, one changes, one comes new.
        filled.room.at("2026-01-05T11:00:00Z");
        server.put((7, "entry-1"), None, "2026-01-05T10:20:00Z");
        server.put((7, "entry-2"), Some(&[code(102)]), "2026-01-05T10:20:00Z");
        server.put((7, "entry-9"), Some(&[code(9)]), "2026-01-05T10:20:00Z");
        let done = filled.fetch().await.unwrap();
        assert_eq!((done.rows, done.entered, done.withdrawn), (3, 2, 4), "{done:?}");
        let asked = [code(1), pdq(&[1]), code(2), pdq(&[2]), code(102), code(9), code(3)];
        // The pictures of 1 and 2 are near that of 3, which stays.
        assert_eq!(filled.found(&asked).await, [false, true, false, true, true, true, true]);
        assert_eq!(filled.seen().await.progress.held, 8);

        // What was taken back comes again.
        filled.room.at("2026-01-05T12:00:00Z");
        server.put((7, "entry-1"), Some(&[code(1)]), "2026-01-05T11:20:00Z");
        assert_eq!(filled.fetch().await.unwrap().entered, 1);
        assert_eq!(filled.found(&[code(1)]).await, [true]);
        assert!(filled.holds().await);
    }

    async fn what_people_did_is_left_alone(backend) {
        let filled = Filled::on(backend).await;
        let (room, server) = (&filled.room, &filled.server);
        let mine = room.add(HOTLINE, "KNOWN", &[code(1)]).await.unwrap();
        for n in 1..=4_u8 {
            server.put((7, &format!("entry-{n}")), Some(&[code(n)]), BEFORE);
        }
        // Two rows say one thing.
        server.put((8, "entry-4"), Some(&[code(4)]), BEFORE);
        assert_eq!(filled.fetch().await.unwrap().entered, 3, "one was there");
        // Somebody takes one off, and somebody puts one on that came.
        let content = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let off = room.near(HOTLINE, code(2)).await[0].0;
        assert!(room.desk.content_remove(&content, "KNOWN", off).await.unwrap());
        let also = ContentNew { prints: vec![code(3)], content_id: None, note: None };
        room.desk.content_add(&content, "KNOWN", &also).await.unwrap();

        room.at("2026-01-05T11:00:00Z");
        for (member, id) in [(7, "entry-1"), (7, "entry-3"), (7, "entry-4")] {
            server.put((member, id), None, "2026-01-05T10:00:00Z");
        }
        server.put((7, "entry-2"), Some(&[code(2)]), "2026-01-05T10:00:00Z");
        let done = filled.fetch().await.unwrap();
        assert_eq!((done.rows, done.entered, done.withdrawn), (4, 0, 0));
        assert_eq!(filled.found(&[code(1), code(2), code(3), code(4)]).await, [true, false, true, true]);
        assert_eq!(room.near(HOTLINE, code(1)).await[0].0, mine);

        room.at("2026-01-05T12:00:00Z");
        server.put((8, "entry-4"), None, "2026-01-05T11:00:00Z");
        assert_eq!(filled.fetch().await.unwrap().withdrawn, 1, "nobody says it any more");
        assert_eq!(filled.found(&[code(1), code(2), code(3), code(4)]).await, [true, false, true, false]);
        assert_eq!(filled.seen().await.progress.held, 0);
        assert!(filled.holds().await);
    }

    async fn wherever_it_is_cut_off_it_goes_on_and_nothing_comes_twice(backend) {
        let filled = Filled::on(backend).await;
        let server = &filled.server;
        for n in 1..=20_u8 {
            server.put((7, &format!("entry-{n}")), Some(&[code(n)]), BEFORE);
        }
        // The first page breaks off once, and is asked for again.
        server.mood(Mood::HalfOnce);
        let mut runs = 0;
        loop {
            let program = filled.room.another().await;
            lead_to(&program, server);
            runs += 1;
            if runs % 2 == 0 {
                // Ended at any moment, as by the end of the program.
                let _ = tokio::time::timeout(Duration::from_millis(3 * runs.min(20)), fetch(&program, filled.bank)).await;
                continue;
            }
            let (stop, stopped) = watch::channel(false);
            let told = |_: &Fetched, _: &Progress| {
                let _ = stop.send(true);
            };
            match program.fetch_list(filled.bank, &stopped, told).await {
                // What was cut off may have been written all the same, a moment later: then another program is ahead of this one.
                Err(NotFetched::Ending | NotFetched::UnderWay) => assert!(runs < 1_000),
                done => {
                    done.unwrap();
                    break;
                }
            }
        }
        assert!(runs > 2);
        let all: Vec<Fingerprint> = (1..=20).map(code).collect();
        assert_eq!(filled.found(&all).await, vec![true; 20]);
        let progress = filled.seen().await.progress;
        assert_eq!((progress.rows, progress.held, progress.entered), (20, 20, 20), "each page counted once");
        assert!(filled.holds().await);
    }

    async fn of_two_programs_that_fetch_the_same_one_goes_on(backend) {
        let filled = Filled::on(backend).await;
        for n in 1..=12_u8 {
            filled.server.put((7, &format!("entry-{n}")), Some(&[code(n)]), BEFORE);
        }
        let other = filled.room.another().await;
        lead_to(&other, &filled.server);
        let (one, two) = tokio::join!(filled.fetch(), fetch(&other, filled.bank));
        for done in [&one, &two] {
            assert!(matches!(done, Ok(_) | Err(NotFetched::UnderWay)), "{done:?}");
        }
        assert!(one.is_ok() || two.is_ok());
        let progress = filled.seen().await.progress;
        assert_eq!((progress.rows, progress.held, progress.entered), (12, 12, 12));
        assert!(filled.holds().await);
    }

    async fn a_source_is_told_what_is_held_of_its_entries(backend) {
        let filled = Filled::on(backend).await;
        let (room, server) = (&filled.room, &filled.server);
        for n in 1..=4_u8 {
            server.put((7, &format!("entry-{n}")), Some(&[code(n)]), BEFORE);
        }
        server.put((8, "of/another"), Some(&[code(1), pdq(&[3])]), BEFORE);
        server.put((8, &"long".repeat(40)), Some(&[code(5)]), BEFORE);
        filled.fetch().await.unwrap();
        let seen = filled.told(code(1)).await;
        assert_eq!(seen.source.as_deref(), Some(server.address().as_str()));
        assert_eq!(seen.reasons.iter().map(|reason| reason.guid.as_str()).collect::<Vec<_>>(), ["g1", "g2"]);
        assert!(filled.told(pdq(&[3])).await.reasons.is_empty(), "the source has none for pictures");
        assert_eq!(filled.told(code(5)).await.source, None, "its row's name is only a digest of it");

        // Two rows say one entry: each of them is told of. Nothing is sent before it is due, and then once.
        filled.tell(code(1), Word::Wrong(vec!["g2".into()])).await.unwrap();
        assert_eq!(filled.told_sum().await.waiting, 2);
        assert_eq!(room.desk.tell_due().await.unwrap(), 2);
        let no = Submitted::Negative(vec!["g2".into()]);
        let at = |of: &str, kind: &str| format!("/exchange/v2/entries/{of}/{kind}/feedback");
        assert_eq!(server.told(), [(at("7/entry-1", "MD5"), no.clone()), (at("8/of%2Fanother", "MD5"), no)]);
        assert_eq!(room.another().await.tell_due().await.unwrap(), 0);
        let told = filled.told(code(1)).await.told;
        assert_eq!(told.iter().map(|one| (one.row.as_str(), one.state, one.ended.is_some())).collect::<Vec<_>>(), [("7/entry-1", ToldState::Sent, true), ("8/of/another", ToldState::Sent, true)]);

        // What is said with a vouch is one deed with it; a word that is refused by the rules is no vouch either.
        let vouch = room.leave::<access::EntryVouch>(HOTLINE, None).await;
        let both = EntryStep::Vouch { tells_source: true };
        let lost = room.desk.entry_step(&vouch, filled.entry(code(5)).await, both.clone()).await;
        assert_eq!(rule(lost), "opinion-no-source");
        room.desk.entry_step(&vouch, filled.entry(code(2)).await, both).await.unwrap();
        // The last word before it is sent is the one that is sent.
        filled.tell(code(3), Word::Right).await.unwrap();
        filled.tell(code(3), Word::Wrong(vec!["g1".into(), "g1".into()])).await.unwrap();
        for (wrong, refusal) in [(vec![], "opinion-reason-unknown"), (vec!["g9".into()], "opinion-reason-unknown")] {
            assert_eq!(rule(filled.tell(code(3), Word::Wrong(wrong)).await), refusal);
        }
        assert_eq!(rule(filled.tell(pdq(&[3]), Word::Wrong(vec!["g1".into()])).await), "opinion-reason-unknown");
        let foreign = room.leave::<access::SourceTell>(OTHER, None).await;
        let theirs = room.desk.entry_tell(&foreign, filled.entry(code(3)).await, Word::Right).await;
        assert!(matches!(theirs, Err(BankRefused::NotThere)), "{theirs:?}");
        assert_eq!(room.desk.tell_due().await.unwrap(), 2);
        let yes = (at("7/entry-2", "MD5"), Submitted::Affirmative);
        assert_eq!(server.told(), [yes, (at("7/entry-3", "MD5"), Submitted::Negative(vec!["g1".into()]))]);

        // A source that fails is left alone, with all that waits for it; one that refuses is not asked again.
        filled.tell(code(4), Word::Right).await.unwrap();
        filled.tell(code(2), Word::Wrong(vec!["g1".into()])).await.unwrap();
        server.mood(Mood::Code(503, "retry-after: 900\r\n"));
        assert_eq!(room.desk.tell_due().await.unwrap(), 0);
        let sum = filled.told_sum().await;
        assert_eq!((sum.waiting, sum.sent), (2, 3));
        assert!(sum.newest[..2].iter().all(|one| one.due >= "2026-01-05T09:15:00Z".parse().unwrap()), "{sum:?}");
        assert_eq!(sum.newest[..2].iter().filter_map(|one| one.trouble).map(|trouble| trouble.what).collect::<Vec<_>>(), [Trouble::Busy]);
        server.mood(Mood::Well);
        assert_eq!(room.desk.tell_due().await.unwrap(), 0, "it wants to be left alone");
        room.at("2026-01-05T09:16:00Z");
        server.mood(Mood::Code(404, ""));
        assert_eq!(room.desk.tell_due().await.unwrap(), 0);
        let sum = filled.told_sum().await;
        assert_eq!((sum.waiting, sum.sent, sum.refused), (0, 3, 2));
        assert!(sum.newest[..2].iter().all(|one| one.refused == Some(404) && one.trouble.is_none()), "{sum:?}");
        server.mood(Mood::Well);
        filled.tell(code(4), Word::Right).await.unwrap();
        assert_eq!(room.desk.tell_due().await.unwrap(), 1, "it may be said anew");
        assert_eq!(server.told().len(), 1);

        // Another address is another source: what waits for the one before goes nowhere.
        filled.tell(code(4), Word::Wrong(vec!["g2".into()])).await.unwrap();
        filled.set(&format!("{}/more", server.address()), Some(login())).await.unwrap();
        assert_eq!(room.desk.tell_due().await.unwrap(), 0);
        let seen = filled.told(code(4)).await;
        assert!(seen.source.is_none() && seen.told[0].is_lost, "{seen:?}");
        assert!(server.told().is_empty() && filled.holds().await);
    }

    async fn whoever_takes_a_list_over_tells_its_owner(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let entry = room.add(HOTLINE, "KNOWN", &[code(1)]).await.unwrap() + 1;
        room.open(HOTLINE, bank("OWN", Sharing::Organisation)).await.unwrap();
        let hidden = room.add(HOTLINE, "OWN", &[code(2)]).await.unwrap() + 1;
        let theirs = room.leave::<access::BankOpinion>(OTHER, None).await;
        let md5 = FingerprintKind::Md5;
        let rows = room.desk.entry_seen(&room.leave::<access::DetectionRoom>(HOTLINE, None).await, hidden).await.unwrap().unwrap();
        for of in [(1, hidden, md5), (rows.bank.number, hidden, md5), (1, entry, FingerprintKind::Pdq), (1, entry + 999, md5)] {
            let said = room.desk.opinion_hear(&theirs, of, None).await;
            assert!(matches!(said, Err(BankRefused::NotThere)), "{of:?}: {said:?}");
        }
        let own = alliance::detection::opinion::own_reasons();
        let wrong = [own[0].guid.clone()];
        assert_eq!(rule(room.desk.opinion_hear(&theirs, (1, entry, md5), Some(&["g1".to_owned()])).await), "opinion-reason-unknown");
        room.desk.opinion_hear(&theirs, (1, entry, md5), None).await.unwrap();
        room.desk.opinion_hear(&theirs, (1, entry, md5), Some(&wrong)).await.unwrap();
        let events = room.desk.verify_journal(|_, _| ()).await.unwrap().events;
        room.desk.opinion_hear(&theirs, (1, entry, md5), Some(&wrong)).await.unwrap();
        assert_eq!(room.desk.verify_journal(|_, _| ()).await.unwrap().events, events, "the same once more is nothing");

        let see = room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        let heard = room.desk.entry_heard(&see, entry).await.unwrap();
        assert_eq!(heard.len(), 1, "the last word counts");
        assert_eq!((heard[0].opinion.word(), heard[0].opinion.reasons()), ("wrong", &own[..1]));
        assert_eq!(room.desk.bank_heard(&see, "KNOWN").await.unwrap().count, 1);
        let foreign = room.leave::<access::DetectionRoom>(OTHER, None).await;
        assert!(room.desk.entry_heard(&foreign, entry).await.unwrap().is_empty(), "the owner alone is told");
        assert!(!room.near(HOTLINE, code(1)).await.is_empty(), "an opinion decides nothing");
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn what_goes_wrong_is_said_and_borne(backend) {
        let filled = Filled::on(backend).await;
        let server = &filled.server;
        server.put((7, "entry-1"), Some(&[code(1)]), BEFORE);
        for (mood, what) in [
            (Mood::Code(302, "location: http://127.0.0.1:1/\r\n"), Trouble::SendsOn),
            (Mood::Code(404, ""), Trouble::NotThere),
            (Mood::Code(429, "retry-after: 900\r\n"), Trouble::Busy),
        ] {
            server.mood(mood.clone());
            assert_eq!(trouble(filled.fetch().await), what, "{mood:?}");
            let seen = filled.seen().await;
            assert_eq!(seen.progress.trouble.unwrap().what, what);
            assert!(seen.progress.next > "2026-01-05T09:00:30Z".parse().unwrap());
        }
        assert_eq!(filled.seen().await.progress.trouble.unwrap().times, 3);
        // A server that gives up on long windows is asked for short ones.
        server.mood(Mood::Short(400_000_000));
        assert_eq!(filled.fetch().await.unwrap().rows, 1);
        assert_eq!(filled.seen().await.progress.trouble, None);
        assert_eq!(filled.found(&[code(1)]).await, [true]);
        // A row that cannot be read is counted, and the others come.
        filled.room.at("2026-01-05T11:00:00Z");
        let rows = "<image><id>bad</id><timestamp>2026-01-05T10:00:00Z</timestamp></image>";
        let head = "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>";
        let good = format!("<image><member id=\"7\">m</member><id>e</id><fingerprints><md5>{}</md5></fingerprints></image>", "02".repeat(16));
        server.mood(Mood::Says(format!("{head}{rows}{good}</images></queryResult>")));
        let done = filled.fetch().await.unwrap();
        assert_eq!((done.rows, done.entered, done.unread), (1, 1, 1));
        let progress = filled.seen().await.progress;
        assert_eq!((progress.unread, progress.first_unread[0].place.as_str()), (1, "1, image[1].member"));
        assert!(filled.holds().await);
    }

    async fn what_is_wanted_while_it_is_being_fetched_is_fetched_after_that(backend) {
        let filled = Filled::on(backend).await;
        let (room, server) = (&filled.room, &filled.server);
        for (minute, fails) in [(1, false), (2, true)] {
            if fails {
                server.mood(Mood::Code(404, ""));
            }
            // The server answers once it is let.
            let (let_go, waits) = mpsc::channel::<()>();
            let (is_held, held) = mpsc::channel::<()>();
            let kept = Arc::clone(&server.kept);
            thread::spawn(move || {
                let _kept = kept.lock().unwrap();
                is_held.send(()).unwrap();
                let _ = waits.recv();
            });
            held.recv().unwrap();
            let (desk, bank) = (room.desk.clone(), filled.bank);
            let running = tokio::spawn(async move { fetch(&desk, bank).await });
            while filled.seen().await.running.is_none() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let now = format!("2026-01-05T09:0{minute}:00Z");
            room.at(&now);
            let leave = room.leave::<access::SourceFetch>(HOTLINE, None).await;
            room.desk.source_hurry(&leave, "KNOWN").await.unwrap();
            let_go.send(()).unwrap();
            assert_eq!(running.await.unwrap().is_err(), fails);
            let progress = filled.seen().await.progress;
            assert_eq!((progress.next.to_string(), progress.trouble.is_some()), (now, fails));
        }
        // The next run is nobody's wish.
        server.mood(Mood::Well);
        filled.fetch().await.unwrap();
        assert_eq!(filled.seen().await.progress.next, "2026-01-05T10:02:00Z".parse().unwrap());
    }

    async fn a_list_that_cannot_be_read_stops_no_other(backend) {
        let filled = Filled::on(backend).await;
        let (room, server) = (&filled.room, &filled.server);
        let broken = filled.seen().await.source.number;
        room.open(HOTLINE, bank("ALSO", Sharing::Organisation)).await.unwrap();
        let leave = room.leave::<access::SourceChange>(HOTLINE, None).await;
        let new = SourceNew { address: server.address(), every_minutes: 60, is_on: true, login: Some(login()) };
        room.desk.source_set(&leave, "ALSO", new).await.unwrap();
        server.put((7, "entry-1"), Some(&[code(1)]), BEFORE);
        let store = room.store().await;
        let (turn, _) = store.fetch_progress(broken).await.unwrap().unwrap();
        assert!(store.keep_progress(broken, turn, &serde_json::json!("a later release's")).await.unwrap());
        let (stop, stopped) = watch::channel(false);
        let keeping = tokio::spawn(room.desk.clone().keep_fetching(stopped));
        for _ in 0..200 {
            if filled.found(&[code(1)]).await == [true] {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(filled.found(&[code(1)]).await, [true]);
        stop.send(true).unwrap();
        keeping.await.unwrap();
    }

    async fn name_and_password_go_to_their_host_and_are_read_by_nobody(backend) {
        let filled = Filled::on(backend).await;
        let (room, server) = (&filled.room, &filled.server);
        let other = Server::start();
        assert_eq!(rule(filled.set(&other.address(), Some(login())).await), "source-address-inside", "nobody listed it");
        assert_eq!(rule(filled.set("https://hashes.example.org/npo", None).await), "source-login-missing");
        assert_eq!(rule(filled.set("https://u:p@hashes.example.org/npo", Some(login())).await), "source-address-unfit");
        // Another path of the same host keeps them, and is another source.
        let before = filled.seen().await.source.number;
        filled.set(&format!("http://127.0.0.1:{}/exchange/more", server.port), None).await.unwrap();
        assert!(filled.seen().await.has_login && filled.seen().await.source.number > before);
        filled.set(&server.address(), None).await.unwrap();
        server.put((7, "entry-1"), Some(&[code(1)]), BEFORE);
        assert_eq!(filled.fetch().await.unwrap().entered, 1);
        let wrong = Some(Login { name: Secret::new("name".into()), password: Secret::new("another".into()) });
        filled.set(&server.address(), wrong).await.unwrap();
        server.put((7, "entry-2"), Some(&[code(2)]), "2026-01-05T09:30:00Z");
        room.at("2026-01-05T11:00:00Z");
        assert_eq!(trouble(filled.fetch().await), Trouble::Login);
        let bad = Some(Login { name: Secret::new("na:me".into()), password: Secret::new("x".into()) });
        assert_eq!(rule(filled.set(&server.address(), bad).await), "source-login-unfit");
        assert!(other.asked().is_empty());

        let papers: Vec<Paper> = room.desk.papers::<serde_json::Value>(&View::All, PaperKind::Source, &PaperFilter::default()).await.unwrap().into_iter().map(|(paper, _)| paper).collect();
        let kept = format!("{papers:?}{:?}", filled.seen().await);
        assert!(!kept.contains(PASSWORD) && !kept.contains("another"), "{kept}");

        let foreign = room.leave::<access::SourceChange>(OTHER, None).await;
        let new = SourceNew { address: server.address(), every_minutes: 60, is_on: true, login: Some(login()) };
        let theirs = room.desk.source_set(&foreign, "exercise.hotline.de.KNOWN", new.clone()).await;
        assert!(matches!(theirs, Err(BankRefused::NotYours)), "{theirs:?}");
        let own = room.leave::<access::SourceChange>(HOTLINE, None).await;
        let often = SourceNew { every_minutes: 1, ..new };
        assert_eq!(rule(room.desk.source_set(&own, "KNOWN", often).await), "source-interval-unfit");

        room.desk.source_remove(&own, "KNOWN").await.unwrap();
        assert_eq!(rule(room.desk.source_remove(&own, "KNOWN").await), "source-none");
        assert!(matches!(filled.fetch().await, Err(NotFetched::NoSource)));
        assert_eq!(filled.found(&[code(1)]).await, [true], "what came stays");
        assert_eq!(rule(filled.set(&server.address(), None).await), "source-login-missing", "they were deleted");
        assert!(filled.holds().await);
    }

    async fn an_exchange_is_a_list_with_its_source(backend) {
        let room = Room::detecting(backend).await;
        let change = room.leave::<access::HmaExchangeChange>(HOTLINE, None).await;
        let see = room.leave::<access::HmaExchanges>(HOTLINE, None).await;
        let new = |name: &str, environment: &str| ExchangeNew {
            name: name.into(), environment: environment.into(), only: [42].into(), is_on: true,
        };
        let elsewhere = room.desk.exchange_open(&change, new("A", "https://evil.example")).await;
        assert_eq!(rule(elsewhere), "source-address-unfit");
        room.desk.exchange_open(&change, new("A", ENVIRONMENTS[3])).await.unwrap();
        assert!(matches!(room.desk.exchange_open(&change, new("A", ENVIRONMENTS[3])).await, Err(BankRefused::Taken)));
        assert_eq!(room.desk.exchanges(&see).await.unwrap(), ["A"]);
        let foreign = room.leave::<access::HmaExchanges>(OTHER, None).await;
        assert!(room.desk.exchanges(&foreign).await.unwrap().is_empty());
        assert!(room.desk.exchange(&foreign, "exercise.hotline.de.A").await.unwrap().is_none());
        assert_eq!(trouble(fetch(&room.desk, 1).await), Trouble::NoLogin);
        assert!(!room.desk.exchange_has_login(&see).await.unwrap());
        room.desk.exchange_login(&change, Some(login())).await.unwrap();
        assert!(room.desk.exchange(&see, "A").await.unwrap().unwrap().seen.has_login);
        assert!(!room.desk.exchange_has_login(&foreign).await.unwrap());
        room.desk.exchange_login(&change, None).await.unwrap();
        assert!(!room.desk.exchange_has_login(&see).await.unwrap());
        let off = room.desk.exchange_switch(&change, "A", false).await.unwrap().unwrap();
        assert!(!off.seen.source.is_on && off.seen.source.takes(Some(42)) && !off.seen.source.takes(Some(7)));
        assert!(matches!(fetch(&room.desk, 1).await, Err(NotFetched::NoSource)));

        let bank = room.leave::<access::HmaBankChange>(HOTLINE, None).await;
        assert_eq!(rule(room.desk.bank_close(&bank, "A", "gone").await), "source-goes-with-exchange");
        room.desk.exchange_remove(&change, "A").await.unwrap();
        room.desk.exchange_remove(&change, "A").await.unwrap();
        assert!(room.desk.exchange(&see, "A").await.unwrap().is_none());
        assert_eq!(rule(room.desk.exchange_open(&change, ExchangeNew { only: (0..2_000).collect(), ..new("A", ENVIRONMENTS[0]) }).await), "source-too-many-members");
        room.desk.exchange_open(&change, new("A", ENVIRONMENTS[0])).await.expect("the name is free again");
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }
}
