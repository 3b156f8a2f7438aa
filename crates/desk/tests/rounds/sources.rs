//! Lists that are fetched, from a server over real connections, on both databases: what it puts in, changes and takes back; what people did; whatever is cut off.

mod names;
mod server;
mod told;

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use alliance::detection::{Fingerprint, FingerprintKind, Sharing};
use alliance::people::access;
use desk::detection::{
    BankRefused, ContentNew, EntryTold, Fetched, Login, NotFetched, Progress, SourceNew, SourceSeen, ToldSum, Trouble,
    Word,
};
use desk::fetch::lists::Lists;
use desk::{Backend, Desk};
use tokio::sync::watch;
use vault::Secret;

use crate::lists::{HOTLINE, OTHER, bank, pdq};
use crate::room::{Room, on_both};
use server::{Mood, Server};

const PASSWORD: &str = "a word that nobody reads";

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
}
