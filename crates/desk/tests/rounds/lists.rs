//! The lists of known material at work, on both databases: what one puts on a list is found by the next question, others find it once
//! enough states vouch, and what a second program does is followed.

use alliance::detection::{
    EnabledRatio, Fingerprint, FingerprintKind, Ground, Labels, Purpose, RatioRule, Settings, Sharing,
};
use alliance::people::access;
use alliance::register::{Figure, Kind, Observation};
use desk::Backend;
use desk::detection::{
    Asked, BankChange, BankNew, BankRefused, ContentChange, ContentNew, EntryStep, MatchError, Near, Probe, QuorumStep,
    StandingRule, Template, Window,
};
use interchange::detection::volume::{self, Cell, Counts, FileType, ListUsed, Statement};
use vault::Secret;
use vault::note::VerifierKey;

use crate::room::{Room, on_both};

pub(crate) const HOTLINE: &str = "lead-analyst.de";
pub(crate) const OTHER: &str = "provider-operator.rs";

pub(crate) fn pdq(bits: &[usize]) -> Fingerprint {
    let mut bytes = [0x5a; 32];
    for bit in bits {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    Fingerprint::Pdq(bytes)
}

fn md5(n: u8) -> Fingerprint {
    Fingerprint::Md5([n; 16])
}

pub(crate) fn bank(name: &str, sharing: Sharing) -> BankNew {
    let settings = Settings { sharing, ..Settings::default() };
    BankNew { name: name.into(), purpose: Purpose::Known, labels: None, settings }
}

fn content(prints: &[Fingerprint]) -> ContentNew {
    ContentNew { prints: prints.to_vec(), content_id: None, note: None }
}

pub(crate) fn rule<T: std::fmt::Debug>(done: Result<T, BankRefused>) -> &'static str {
    match done {
        Err(BankRefused::Rule { code, .. }) => code,
        other => panic!("{other:?}"),
    }
}

/// What a scanner of the provider in Serbia states: lines of one scan, and by month files and bytes.
fn statement(sequence: u64, previous: Option<&str>, (from, to): (u64, u64), months: &[(&str, u64, u64)]) -> Statement {
    let cell = |(month, files, bytes): &(&str, u64, u64)| Cell {
        month: (*month).to_owned(),
        file_type: FileType::Jpeg,
        counts: Counts { files: *files, bytes: *bytes, ..Counts::default() },
    };
    Statement {
        organisation: "provider.example".into(),
        member: "RS".into(),
        sequence,
        previous: previous.map(str::to_owned),
        scan: "ab".repeat(16),
        from,
        to,
        complete: false,
        tool: "accord 0.1.0".into(),
        radius: 31,
        quality: 50,
        lists: vec![ListUsed { name: "known".into(), sha256: "cd".repeat(32), entries: 1 }],
        first: "2026-01-05T00:00:00Z".parse().unwrap(),
        last: "2026-02-05T00:00:00Z".parse().unwrap(),
        examined: months.iter().map(cell).collect(),
    }
}

impl Room {
    pub(crate) async fn detecting(backend: Backend) -> Self {
        let room = Self::with_people(backend).await;
        room.desk.load_matcher().await.expect("an index");
        room
    }

    pub(crate) async fn open(&self, who: &str, new: BankNew) -> Result<(), BankRefused> {
        let leave = self.leave::<access::HmaBankChange>(who, None).await;
        self.desk.bank_open(&leave, new).await.map(|_| ())
    }

    pub(crate) async fn add(&self, who: &str, bank: &str, prints: &[Fingerprint]) -> Result<u64, BankRefused> {
        let leave = self.leave::<access::HmaContent>(who, None).await;
        self.desk.content_add(&leave, bank, &content(prints)).await
    }

    async fn ask(&self, who: &str, asked: &Asked<'_>, prints: &[Fingerprint]) -> Result<Vec<Vec<Near>>, MatchError> {
        let leave = self.leave::<access::HmaLookup>(who, None).await;
        let probes: Vec<Probe> = prints.iter().map(|one| Probe { fingerprint: *one, radius: None }).collect();
        self.desk.near(&leave, asked, &probes).await.map(|found| found.each)
    }

    /// The contents near one fingerprint, with their distances.
    pub(crate) async fn near(&self, who: &str, print: Fingerprint) -> Vec<(u64, Option<u32>)> {
        let found = self.ask(who, &Asked::default(), &[print]).await.unwrap().remove(0);
        found.into_iter().map(|near| (near.content, near.distance)).collect()
    }
}

on_both! {
    async fn what_is_put_on_a_list_is_found_by_the_next_question_and_by_ones_own_alone(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        assert!(matches!(room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await, Err(BankRefused::Taken)));
        room.open(OTHER, bank("KNOWN", Sharing::Organisation)).await.expect("names are an organisation's own");
        assert_eq!(rule(room.open(HOTLINE, bank("known", Sharing::Organisation)).await), "bank-name-unfit");

        let first = room.add(HOTLINE, "KNOWN", &[pdq(&[]), md5(1)]).await.unwrap();
        assert_eq!(room.near(HOTLINE, pdq(&[1, 2, 3])).await, [(first, Some(3))]);
        assert_eq!(room.near(HOTLINE, md5(1)).await, [(first, None)]);
        assert_eq!(room.near(OTHER, pdq(&[])).await, [], "nobody vouched");
        let second = room.add(HOTLINE, "KNOWN", &[pdq(&[])]).await.unwrap();
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, [(first, Some(0)), (second, Some(0))], "the same once more");

        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        assert!(room.desk.content_remove(&leave, "KNOWN", first).await.unwrap());
        assert!(!room.desk.content_remove(&leave, "KNOWN", first).await.unwrap(), "it is gone");
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, [(second, Some(0))], "part of another content still");
        assert_eq!(room.near(HOTLINE, md5(1)).await, []);
        assert!(room.desk.content_remove(&leave, "KNOWN", second).await.unwrap());
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, []);
        let again = room.add(HOTLINE, "KNOWN", &[pdq(&[])]).await.unwrap();
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, [(again, Some(0))], "what was withdrawn can be added anew");
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn three_states_make_a_picture_work_for_others_and_one_that_takes_back_ends_it(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[]), md5(1)]).await.unwrap();
        let see = room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        let (picture, file) = (content + 1, content + 2);
        let seen = room.desk.entry_seen(&see, picture).await.unwrap().unwrap();
        assert_eq!((seen.needed, seen.fingerprint.kind().as_str()), (3, "pdq"));
        for (at, who) in [HOTLINE, "lead-analyst.rs", "lead-analyst.fr"].into_iter().enumerate() {
            assert_eq!(room.near(OTHER, pdq(&[])).await.len(), 0, "{at} vouch");
            assert_eq!(room.near(OTHER, md5(1)).await.len(), usize::from(at >= 2));
            let leave = room.leave::<access::EntryVouch>(who, None).await;
            for entry in [picture, file] {
                room.desk.entry_step(&leave, entry, EntryStep::Vouch { tells_source: false }).await.unwrap();
            }
            let twice = room.desk.entry_step(&leave, picture, EntryStep::Vouch { tells_source: false }).await;
            assert_eq!(rule(twice), "entry-vouched-before");
        }
        assert_eq!(room.near(OTHER, pdq(&[7])).await, [(content, Some(1))]);
        let found = room.ask(OTHER, &Asked::default(), &[pdq(&[7])]).await.unwrap();
        assert_eq!(found[0][0].bank, "exercise.hotline.de.KNOWN");

        // A provider of another state contests; two states that have nothing to do with it decide.
        let contest = room.leave::<access::EntryContest>(OTHER, None).await;
        let said = EntryStep::Contest { ground: Ground::Lawful, reason: "a museum's".into(), evidence: vec!["catalogue".into()] };
        room.desk.entry_step(&contest, picture, said).await.unwrap();
        assert_eq!(room.near(OTHER, pdq(&[])).await, []);
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, [(content, Some(0))], "its own organisation goes on");
        room.desk.entry_step(&contest, picture, EntryStep::Retract).await.unwrap();
        assert_eq!(room.near(OTHER, pdq(&[])).await, [(content, Some(0))]);

        let leave = room.leave::<access::EntryVouch>("lead-analyst.fr", None).await;
        room.desk.entry_step(&leave, picture, EntryStep::Unvouch).await.unwrap();
        assert_eq!(room.near(OTHER, pdq(&[])).await, []);
        assert_eq!(room.near(OTHER, md5(1)).await, [(content, None)]);
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn two_people_of_two_states_change_how_many_have_to_vouch(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[])]).await.unwrap();
        for who in [HOTLINE, "lead-analyst.rs"] {
            let leave = room.leave::<access::EntryVouch>(who, None).await;
            room.desk.entry_step(&leave, content + 1, EntryStep::Vouch { tells_source: false }).await.unwrap();
        }
        assert_eq!(room.near(OTHER, pdq(&[])).await, [], "two of three");
        let one = room.leave::<access::QuorumChange>(HOTLINE, None).await;
        let two = room.leave::<access::QuorumChange>("lead-analyst.rs", None).await;
        let ask = |file, picture| QuorumStep::Ask { file, picture, reason: "a smaller alliance for a while".into() };
        assert_eq!(rule(room.desk.quorum_step(&one, ask(1, 3)).await), "quorum-out-of-bounds");
        assert_eq!(rule(room.desk.quorum_step(&one, ask(2, 3)).await), "quorum-nothing-changed");
        assert_eq!(rule(room.desk.quorum_step(&two, QuorumStep::Confirm).await), "quorum-over");
        room.desk.quorum_step(&one, ask(2, 2)).await.unwrap();
        assert_eq!(rule(room.desk.quorum_step(&two, ask(4, 4)).await), "quorum-waiting");
        assert_eq!(rule(room.desk.quorum_step(&one, QuorumStep::Confirm).await), "quorum-same-state");
        assert_eq!(room.near(OTHER, pdq(&[])).await, [], "asked, and not confirmed");
        room.desk.quorum_step(&two, QuorumStep::Confirm).await.unwrap();
        assert_eq!(room.near(OTHER, pdq(&[])).await, [(content, Some(0))], "for old entries too");
        // Whoever takes lists over is told, and so is a program that starts later.
        let theirs = room.leave::<access::BankPull>(OTHER, None).await;
        let to = "2026-01-06T00:00:00Z".parse().unwrap();
        let window = Window { from: jiff::Timestamp::UNIX_EPOCH, to, start: 0, size: 9 };
        let (found, _) = room.desk.shared_changes(&theirs, &window).await.unwrap();
        assert_eq!((found.len(), found[0].fingerprint), (1, Some(pdq(&[]))));
        let later = room.another().await;
        later.load_matcher().await.unwrap();
        assert_eq!(later.shared_changes(&theirs, &window).await.unwrap().0, found);
        room.desk.quorum_step(&two, ask(3, 3)).await.unwrap();
        room.desk.quorum_step(&one, QuorumStep::Drop).await.unwrap();
        assert_eq!(room.near(OTHER, pdq(&[])).await.len(), 1);
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn a_list_that_is_taken_over_is_vouched_for_as_a_whole(backend) {
        let room = Room::detecting(backend).await;
        let mut new = bank("LIST", Sharing::Alliance);
        let moment = room.desk.moment(None).await.unwrap();
        let schemes = room.desk.all(&moment, &desk::Filter { kind: vec![alliance::register::Kind::Scheme], ..Default::default() }).await.unwrap();
        let (scheme, level) = schemes
            .iter()
            .find_map(|stored| {
                let scheme: alliance::register::Scheme = stored.read()?;
                Some((stored.id.to_string(), scheme.levels.first()?.0.clone()))
            })
            .expect("a scheme with levels");
        new.labels = Some(Labels { scheme, version: "1".into() });
        room.open(HOTLINE, new).await.unwrap();
        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let codes: Vec<Fingerprint> = (0..2_500).map(|n| pdq(&[n % 256, (n / 256) * 7 % 256, (n * 31) % 256])).collect();
        let distinct: std::collections::BTreeSet<_> = codes.iter().copied().collect();
        let template = Template { level: Some(level), sharing: Sharing::Alliance, why: "taken over from a list".into() };
        let bad = Template { level: Some("no such level".into()), ..template.clone() };
        assert_eq!(rule(room.desk.list_take(&leave, "LIST", &bad, &codes).await), "entry-level-unknown");
        let taken = room.desk.list_take(&leave, "LIST", &template, &codes).await.unwrap();
        assert_eq!((taken.given, taken.entered, taken.lots), (2_500, distinct.len() as u64, 1));
        assert_eq!(room.desk.list_take(&leave, "LIST", &template, &codes).await.unwrap().entered, 0);

        let near = room.near(HOTLINE, codes[42]).await;
        let entry = near.iter().find(|(_, distance)| *distance == Some(0)).expect("itself").0;
        assert_eq!(room.near(OTHER, codes[42]).await, []);
        let lot = room.desk.entry_seen(&room.leave::<access::DetectionRoom>(HOTLINE, None).await, entry).await;
        let lot = lot.unwrap().unwrap().lot.expect("it came in a lot");
        for who in [HOTLINE, "lead-analyst.rs", "lead-analyst.fr"] {
            let leave = room.leave::<access::EntryVouch>(who, None).await;
            room.desk.lot_vouch(&leave, lot, true).await.unwrap();
        }
        assert!(room.near(OTHER, codes[42]).await.contains(&(entry, Some(0))));

        // One of them goes its own way, and what is done to the lot reaches it where it makes less of it.
        let contest = room.leave::<access::EntryContest>(OTHER, None).await;
        let said = EntryStep::Contest { ground: Ground::Collides, reason: "a logo".into(), evidence: vec!["sheet".into()] };
        room.desk.entry_step(&contest, entry, said).await.unwrap();
        assert!(!room.near(OTHER, codes[42]).await.contains(&(entry, Some(0))));
        room.desk.lot_withdraw(&leave, lot, "the source took it back".into()).await.unwrap();
        assert_eq!(room.near(HOTLINE, codes[42]).await, []);
        assert_eq!(room.desk.matcher().unwrap().entries(), 0);
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());

        // A program that starts later sees the same.
        let later = room.another().await;
        later.load_matcher().await.unwrap();
        assert_eq!(later.matcher().unwrap().entries(), 0);
    }

    async fn a_second_program_follows_what_the_first_one_does(backend) {
        let room = Room::detecting(backend).await;
        let other = room.another().await;
        other.load_matcher().await.unwrap();
        room.open(HOTLINE, bank("KNOWN", Sharing::Organisation)).await.unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[]), md5(3)]).await.unwrap();
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let keeping = tokio::spawn(other.clone().keep_matching(stopped));
        let matcher = other.matcher().unwrap();
        // Only who does not follow takes two minutes.
        for _ in 0..2_400 {
            if matcher.entries() == 2 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        let counts = [FingerprintKind::Pdq, FingerprintKind::Md5].map(|kind| matcher.len(kind));
        assert_eq!(counts, [1, 1]);
        assert_eq!(matcher.through(), room.desk.matcher().unwrap().through());
        stop.send(true).unwrap();
        keeping.await.unwrap();
        let leave = room.leave::<access::HmaLookup>(HOTLINE, None).await;
        let probe = Probe { fingerprint: pdq(&[9]), radius: None };
        let found = other.near(&leave, &Asked::default(), &[probe]).await.unwrap();
        assert_eq!(found.each[0][0].content, content);
    }

    async fn ratios_radii_and_contents_that_are_switched_off_are_kept_to(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("A", Sharing::Organisation)).await.unwrap();
        let content = room.add(HOTLINE, "A", &[pdq(&[])]).await.unwrap();
        let change = room.leave::<access::HmaBankChange>(HOTLINE, None).await;
        let to = |ratio: &str| BankChange { ratio: Some(ratio.parse::<EnabledRatio>().unwrap()), ..BankChange::default() };
        room.desk.bank_change(&change, "A", to("0")).await.unwrap();
        assert_eq!(room.near(HOTLINE, pdq(&[])).await, []);
        let all = Asked { ratio: RatioRule::Bypassed, ..Asked::default() };
        assert_eq!(room.ask(HOTLINE, &all, &[pdq(&[])]).await.unwrap()[0].len(), 1);
        let named = BankChange { name: Some("B".into()), ratio: Some(EnabledRatio::ALL), settings: None };
        assert_eq!(room.desk.bank_change(&change, "A", named).await.unwrap().name, "B");
        let found = room.ask(HOTLINE, &Asked::default(), &[pdq(&[])]).await.unwrap();
        assert_eq!((found[0][0].bank.as_str(), found[0][0].content), ("B", content));

        let narrow = Settings { radius: 4, ..Settings::default() };
        room.desk.bank_change(&change, "B", BankChange { settings: Some(narrow), ..BankChange::default() }).await.unwrap();
        assert_eq!(room.near(HOTLINE, pdq(&[1, 2, 3, 4, 5])).await, []);
        assert_eq!(room.near(HOTLINE, pdq(&[1, 2, 3, 4])).await, [(content, Some(4))]);

        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let off = |until| ContentChange { disable_until: Some(until), note: None };
        let now = 1_767_603_600; // 2026-01-05T09:00:00Z
        for (until, is_found) in [(0, false), (now + 60, false), (now, true), (1, true), (0, false)] {
            room.desk.content_change(&leave, "B", content, &off(until)).await.unwrap().unwrap();
            assert_eq!(!room.near(HOTLINE, pdq(&[])).await.is_empty(), is_found, "{until}");
        }
        let any = Asked { standing: StandingRule::Any, ..Asked::default() };
        assert_eq!(room.ask(HOTLINE, &any, &[pdq(&[])]).await.unwrap()[0].len(), 1);
        room.desk.bank_close(&change, "B", "it was a test").await.unwrap();
        assert!(room.ask(HOTLINE, &any, &[pdq(&[])]).await.unwrap()[0].is_empty());
        assert_eq!(room.desk.matcher().unwrap().entries(), 0, "closed: its entries are not in the index");
        let see = room.leave::<access::HmaBanks>(HOTLINE, None).await;
        assert!(room.desk.bank(&see, "B").await.unwrap().is_none());
        room.open(HOTLINE, bank("B", Sharing::Organisation)).await.expect("its name is free again");
    }

    async fn whoever_takes_lists_over_sees_each_change_once_and_what_is_gone(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        room.open(HOTLINE, bank("OURS", Sharing::Organisation)).await.unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[]), md5(1)]).await.unwrap();
        room.add(HOTLINE, "OURS", &[md5(9)]).await.unwrap();
        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let codes: Vec<Fingerprint> = (1..=250).map(|bit| pdq(&[bit])).collect();
        let template = Template { level: None, sharing: Sharing::Alliance, why: "a list".into() };
        room.desk.list_take(&leave, "KNOWN", &template, &codes).await.unwrap();

        let pull = room.leave::<access::BankPull>(HOTLINE, None).await;
        let whole = Window {
            from: jiff::Timestamp::UNIX_EPOCH,
            to: "2026-01-05T09:00:01Z".parse().unwrap(),
            start: 0,
            size: 100,
        };
        let mut pages = Vec::new();
        let (mut start, mut all) = (0, Vec::new());
        loop {
            let (mut found, highest) = room.desk.shared_changes(&pull, &Window { start, ..whole }).await.unwrap();
            let next = (found.len() > 100).then(|| found.pop().unwrap().number);
            assert!(found.iter().all(|one| one.number <= highest && one.fingerprint.is_some()));
            pages.push(found.len());
            all.extend(found);
            match next {
                Some(next) => start = next,
                None => break,
            }
        }
        assert_eq!(pages, [100, 100, 53], "each once");
        assert!(all.is_sorted_by_key(|one| one.number));
        let distinct: std::collections::BTreeSet<u64> = all.iter().map(|one| one.entry).collect();
        assert_eq!(distinct.len(), 253);

        // Another organisation is told of nothing that does not work for it but as gone, and of what is not shared nothing at all.
        let theirs = room.leave::<access::BankPull>(OTHER, None).await;
        let (found, _) = room.desk.shared_changes(&theirs, &Window { size: 1_000, ..whole }).await.unwrap();
        assert_eq!(found.len(), 252);
        assert!(found.iter().all(|one| one.fingerprint.is_none() && one.bank_name == "exercise.hotline.de.KNOWN"));
        for who in [HOTLINE, "lead-analyst.rs"] {
            let leave = room.leave::<access::EntryVouch>(who, None).await;
            room.at("2026-01-05T10:00:00Z");
            room.desk.entry_step(&leave, content + 2, EntryStep::Vouch { tells_source: false }).await.unwrap();
        }
        let later = Window { from: whole.to, to: "2026-01-05T11:00:00Z".parse().unwrap(), ..whole };
        let (found, _) = room.desk.shared_changes(&theirs, &later).await.unwrap();
        assert_eq!(found.iter().map(|one| (one.entry, one.fingerprint)).collect::<Vec<_>>(), [(content + 2, Some(md5(1)))]);
        room.at("2026-01-05T12:00:00Z");
        let change = room.leave::<access::HmaBankChange>(HOTLINE, None).await;
        room.desk.bank_close(&change, "KNOWN", "over").await.unwrap();
        let last = Window { from: later.to, to: "2026-01-05T13:00:00Z".parse().unwrap(), size: 1_000, ..whole };
        let (found, _) = room.desk.shared_changes(&theirs, &last).await.unwrap();
        assert_eq!((found.len(), found.iter().all(|one| one.fingerprint.is_none())), (252, true), "all are gone");
        let (none, _) = room.desk.shared_changes(&theirs, &later).await.unwrap();
        assert_eq!(none.len(), 0, "what changed again is told where it changed last");
    }

    async fn known_false_positives_are_given_to_nobody_as_known_material(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        room.open(HOTLINE, BankNew { purpose: Purpose::Negative, ..bank("LAWFUL", Sharing::Alliance) }).await.unwrap();
        let known = room.add(HOTLINE, "KNOWN", &[md5(1)]).await.unwrap() + 1;
        let lawful = room.add(HOTLINE, "LAWFUL", &[pdq(&[]), md5(2)]).await.unwrap();
        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let template = Template { level: None, sharing: Sharing::Alliance, why: "a museum's catalogue".into() };
        room.desk.list_take(&leave, "LAWFUL", &template, &[md5(3), md5(4)]).await.unwrap();
        // Those that came alone work for others too.
        for who in [HOTLINE, "lead-analyst.rs", "lead-analyst.fr"] {
            let leave = room.leave::<access::EntryVouch>(who, None).await;
            for entry in [known, lawful + 1, lawful + 2] {
                room.desk.entry_step(&leave, entry, EntryStep::Vouch { tells_source: false }).await.unwrap();
            }
        }
        let to = "2026-01-06T00:00:00Z".parse().unwrap();
        let window = Window { from: jiff::Timestamp::UNIX_EPOCH, to, start: 0, size: 100 };
        for who in [HOTLINE, OTHER] {
            let pull = room.leave::<access::BankPull>(who, None).await;
            let (found, _) = room.desk.shared_changes(&pull, &window).await.unwrap();
            let told: Vec<_> = found.iter().filter_map(|one| one.fingerprint).collect();
            assert_eq!(told, [md5(1)], "{who}");
            let gone = found.iter().filter(|one| one.fingerprint.is_none() && one.bank_name.ends_with("LAWFUL"));
            assert_eq!(gone.count(), 4, "whoever took them over once lets them go");
            let banks = room.desk.banks_to_take(&pull).await.unwrap();
            assert!(banks.iter().all(|seen| seen.bank.purpose == Purpose::Known), "{banks:?}");
            assert_eq!(banks.len(), 1);
        }
    }

    async fn a_statement_is_counted_once_and_its_sums_are_public(backend) {
        let room = Room::detecting(backend).await;
        room.at("2026-02-05T00:00:00Z");
        let signing = vault::SigningKey::from_bytes(&[5; 32]);
        let vkey = VerifierKey::of("provider.example", &signing).to_string();
        let naming = room.leave::<access::VolumeKey>(OTHER, None).await;
        let stating = room.leave::<access::VolumeState>(OTHER, None).await;
        let first = statement(1, None, (0, 10), &[("2026-01", 7, 700)]).sign(&signing).unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &first).await), "volume-no-key");
        assert_eq!(rule(room.desk.volume_name_key(&naming, "provider.example+00000000+AA").await), "volume-key-unfit");
        room.desk.volume_name_key(&naming, &format!(" {vkey}\n")).await.unwrap();
        assert_eq!(rule(room.desk.volume_name_key(&naming, &vkey).await), "volume-key-taken");
        let elsewhere = room.leave::<access::VolumeKey>("provider-operator.de", None).await;
        assert_eq!(rule(room.desk.volume_name_key(&elsewhere, &vkey).await), "volume-key-taken");
        let theirs = room.leave::<access::VolumeState>("provider-operator.de", None).await;
        assert_eq!(rule(room.desk.volume_state(&theirs, &first).await), "volume-no-key", "another organisation's");

        let stated = room.desk.volume_state(&stating, &first).await.unwrap();
        assert_eq!((stated.sequence, stated.sum.files, stated.sum.bytes), (1, 7, 700));
        assert_eq!(rule(room.desk.volume_state(&stating, &first).await), "volume-out-of-order", "a second time");
        assert_eq!(rule(room.desk.volume_state(&stating, &first.replace(":7", ":8")).await), "volume-no-key", "changed");
        let digest = volume::digest_of(&first);
        // What cannot be so is not taken, whoever signed it; and it takes nobody's turn.
        let next = || statement(2, Some(&digest), (10, u64::MAX), &[("2026-01", 1, 1)]);
        let (mut ahead, mut nothing, mut many) = (next(), next(), next());
        (ahead.last, ahead.examined[0].month) = ("2999-01-05T00:00:00Z".parse().unwrap(), "2999-01".into());
        nothing.lists.iter_mut().for_each(|list| list.entries = 0);
        many.examined[0].counts.files = 900_000_000_000_000_000;
        for (one, code) in
            [(ahead, "volume-ahead"), (nothing, "volume-nothing-known"), (many, "volume-too-many")]
        {
            assert_eq!(rule(room.desk.volume_state(&stating, &one.sign(&signing).unwrap()).await), code);
        }
        let skips = statement(3, Some(&digest), (10, 20), &[("2026-01", 1, 1)]).sign(&signing).unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &skips).await), "volume-out-of-order");
        let twice = statement(2, Some(&digest), (5, 20), &[("2026-01", 1, 1)]).sign(&signing).unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &twice).await), "volume-lines");
        let forked = statement(2, Some(&"0".repeat(64)), (10, 20), &[("2026-01", 1, 1)]).sign(&signing).unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &forked).await), "volume-other-chain");
        let second = statement(2, Some(&digest), (10, 20), &[("2026-01", 3, 30), ("2026-02", 4, 40)]);
        room.desk.volume_state(&stating, &second.sign(&signing).unwrap()).await.unwrap();

        let moment = room.desk.moment(None).await.unwrap();
        let filter = desk::Filter { kind: vec![Kind::Observation], indicator: Some("examined_files".into()), ..Default::default() };
        let public = room.desk.all(&moment, &filter).await.unwrap();
        let mut read: Vec<(String, String, u8, String)> = public
            .iter()
            .map(|stored| {
                let one: Observation = stored.read().unwrap();
                let Figure::Value(value) = one.figure else { panic!("no figure") };
                assert_eq!(one.member.as_deref(), Some("RS"));
                assert_eq!(one.dimensions["examined_by"], "Exercise provider RS");
                (one.period, value.to_string(), one.grade, one.dimensions["file_type"].clone())
            })
            .collect();
        read.sort();
        let sums = [("2026-01", "10"), ("2026-02", "4")].map(|(month, sum)| (month.to_owned(), sum.to_owned(), 4, "jpeg".to_owned()));
        assert_eq!(read, sums);
        let keys = room.desk.volume_keys(&room.leave::<access::Volume>(OTHER, None).await).await.unwrap();
        assert_eq!((keys.len(), keys[0].chain.sequence, keys[0].total().bytes), (1, 2, 770));
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn a_second_key_counts_nothing_again_and_goes_back_to_no_time(backend) {
        let room = Room::detecting(backend).await;
        room.at("2026-02-05T00:00:00Z");
        let [one, two] = [5, 6].map(|byte| vault::SigningKey::from_bytes(&[byte; 32]));
        let naming = room.leave::<access::VolumeKey>(OTHER, None).await;
        let stating = room.leave::<access::VolumeState>(OTHER, None).await;
        for key in [&one, &two] {
            let vkey = VerifierKey::of("provider.example", key).to_string();
            room.desk.volume_name_key(&naming, &vkey).await.unwrap();
            room.at("2026-02-05T00:00:01Z");
        }
        let of_scan = |scan: &str, statement: Statement| Statement { scan: scan.repeat(16), ..statement };
        let seven = |sequence, previous, lines| statement(sequence, previous, lines, &[("2026-01", 7, 700)]);
        // Before anything was stated, with either key: it was named this year.
        for key in [&one, &two] {
            let mut early = statement(1, None, (0, 10), &[("2015-01", 7, 700)]);
            early.first = "2015-01-05T00:00:00Z".parse().unwrap();
            early.last = "2015-01-06T00:00:00Z".parse().unwrap();
            let early = early.sign(key).unwrap();
            assert_eq!(rule(room.desk.volume_state(&stating, &early).await), "volume-dated-back");
        }
        let first = seven(1, None, (0, 10)).sign(&one).unwrap();
        room.desk.volume_state(&stating, &first).await.unwrap();

        // The same scan once more, from its begin and from where the other key has come to.
        for lines in [(0, 10), (10, 20)] {
            let again = seven(1, None, lines).sign(&two).unwrap();
            assert_eq!(rule(room.desk.volume_state(&stating, &again).await), "volume-other-key", "{lines:?}");
        }
        // What the one has left behind is behind the other too, though its own chain is at its begin. This is within the year before it was named.
        let mut behind = of_scan("ef", seven(1, None, (0, 10)));
        behind.first = "2026-01-02T00:00:00Z".parse().unwrap();
        behind.last = "2026-01-03T00:00:00Z".parse().unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &behind.sign(&two).unwrap()).await), "volume-dated-back");
        let own = of_scan("ef", seven(1, None, (0, 10))).sign(&two).unwrap();
        assert_eq!(room.desk.volume_state(&stating, &own).await.unwrap().sum.files, 7, "a scan of its own");
        let digest = volume::digest_of(&first);
        let theirs = of_scan("ef", seven(2, Some(&digest), (10, 20))).sign(&one).unwrap();
        assert_eq!(rule(room.desk.volume_state(&stating, &theirs).await), "volume-other-key", "the other way round");

        // Both keys state the same scan at the same moment: one of them is taken.
        let left = of_scan("0f", seven(2, Some(&digest), (0, 10))).sign(&one).unwrap();
        let second = volume::digest_of(&own);
        let right = of_scan("0f", seven(2, Some(&second), (0, 10))).sign(&two).unwrap();
        let (left, right) =
            tokio::join!(room.desk.volume_state(&stating, &left), room.desk.volume_state(&stating, &right));
        assert!(left.is_ok() != right.is_ok(), "{left:?} {right:?}");

        let keys = room.desk.volume_keys(&room.leave::<access::Volume>(OTHER, None).await).await.unwrap();
        assert_eq!(keys.iter().map(|key| key.total().files).sum::<u64>(), 21, "three scans, each once");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn notes_are_the_owners_and_sealed(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let new = ContentNew {
            note: Some(Secret::new("case 4711".to_owned())),
            content_id: Some(Secret::new("ours-1".to_owned())),
            ..content(&[pdq(&[])])
        };
        let number = room.desk.content_add(&leave, "KNOWN", &new).await.unwrap();
        let see = room.leave::<access::HmaBanks>(HOTLINE, None).await;
        let seen = room.desk.content(&see, "KNOWN", number).await.unwrap().unwrap();
        assert_eq!(seen.note.as_ref().unwrap().expose(), "case 4711");
        assert_eq!((seen.prints, seen.disable_until), (vec![pdq(&[])], 1));
        let other = room.leave::<access::HmaBanks>(OTHER, None).await;
        let seen = room.desk.content(&other, "exercise.hotline.de.KNOWN", number).await.unwrap().unwrap();
        assert!(seen.note.is_none() && seen.content_id.is_none());
        assert!(matches!(room.desk.content(&other, "KNOWN", number).await, Err(BankRefused::NotThere)));
        let theirs = room.leave::<access::HmaContent>(OTHER, None).await;
        let refused = room.desk.content_remove(&theirs, "exercise.hotline.de.KNOWN", number).await;
        assert!(matches!(refused, Err(BankRefused::NotYours)));
        let paper = room.desk.paper::<serde_json::Value>(&desk::work::View::All, alliance::register::PaperKind::Content, &format!("c{number}")).await;
        assert!(!paper.unwrap().unwrap().1.to_string().contains("4711"), "sealed at rest");
    }
}

#[tokio::test]
async fn whoever_feels_their_way_is_stopped_for_a_minute_and_it_stands_in_the_journal() {
    let room = Room::detecting(Backend::Embedded).await;
    room.open(HOTLINE, bank("KNOWN", Sharing::Organisation)).await.unwrap();
    room.add(HOTLINE, "KNOWN", &[pdq(&[])]).await.unwrap();
    let leave = room.leave::<access::HmaLookup>(HOTLINE, None).await;
    let mut asked = Vec::new();
    let mut stopped = None;
    for bit in 0..31 {
        for other in 31..256 {
            asked.push(bit);
            let probe = Probe { fingerprint: pdq(&[bit, other]), radius: None };
            if let Err(error) = room.desk.near(&leave, &Asked::default(), &[probe]).await {
                stopped = Some(error);
                break;
            }
        }
        if stopped.is_some() {
            break;
        }
    }
    assert!(matches!(stopped, Some(MatchError::Probing { seconds: 1..=60 })), "{stopped:?} after {}", asked.len());
    assert!(asked.len() <= 400, "{}", asked.len());
    room.at("2026-01-05T09:01:01Z");
    assert_eq!(room.near(HOTLINE, pdq(&[])).await.len(), 1, "it is answered again");
    let audit = room.leave::<access::Journal>("auditor", None).await;
    let told = desk::work::ActFilter { act: Some("bank.probed".into()), page: 1, per_page: 10, ..Default::default() };
    let (acts, _) = room.desk.journal(&audit, &told).await.unwrap();
    assert_eq!((acts.len(), acts[0].detail["organisation"].as_str()), (1, Some("exercise.hotline.de")));
}
