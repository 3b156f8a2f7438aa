//! An entry that suddenly finds far more than it ever did, on both databases: it rests for everybody until somebody of another state has looked. And
//! what lies near a known false positive, which is found by nobody.

use std::collections::BTreeSet;

use alliance::detection::{Fingerprint, Purpose, Sharing, Silence, Standing};
use alliance::people::access;
use desk::Backend;
use desk::detection::{Asked, BankNew, EntryStep, Probe};

use crate::lists::{HOTLINE, OTHER, bank, pdq, rule};
use crate::room::{Room, on_both};

/// The bits of a picture that are close to turning, and do in its copies.
const WEAK: [usize; 24] =
    [3, 17, 22, 40, 51, 66, 70, 83, 97, 101, 118, 124, 139, 143, 150, 162, 177, 180, 191, 204, 213, 228, 240, 251];

/// The n-th copy of the picture: up to eleven of those bits differ.
fn copy(n: u64) -> Fingerprint {
    // Marsaglia's xorshift, begun anew for each.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(n + 1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap()
    };
    let many = 1 + next() % 11;
    let bits: BTreeSet<usize> = (0..many).map(|_| WEAK[next() % WEAK.len()]).collect();
    pdq(&bits.into_iter().collect::<Vec<_>>())
}

/// What two askers found, and what each of them has asked.
struct Copies {
    asked: u64,
    different: BTreeSet<Fingerprint>,
}

impl Copies {
    /// Asks for fifty more, by each of the two in turn. Says how many found something.
    async fn fifty(&mut self, room: &Room) -> usize {
        let who = [HOTLINE, OTHER][usize::from(self.asked % 100 == 50)];
        let copies: Vec<Fingerprint> = (self.asked..self.asked + 50).map(copy).collect();
        self.asked += 50;
        self.different.extend(copies.iter().copied());
        let leave = room.leave::<access::HmaLookup>(who, None).await;
        let probes: Vec<Probe> = copies.iter().map(|one| Probe { fingerprint: *one, radius: None }).collect();
        let found = room.desk.near(&leave, &Asked::default(), &probes).await.unwrap();
        found.each.iter().filter(|near| !near.is_empty()).count()
    }
}

impl Room {
    /// Three states vouch for entries.
    async fn vouched(&self, entries: &[u64]) {
        for who in [HOTLINE, "lead-analyst.rs", "lead-analyst.fr"] {
            let leave = self.leave::<access::EntryVouch>(who, None).await;
            for entry in entries {
                self.desk.entry_step(&leave, *entry, EntryStep::Vouch { tells_source: false }).await.unwrap();
            }
        }
    }
}

on_both! {
    async fn an_entry_rests_after_a_flood_until_another_state_has_looked(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[])]).await.unwrap();
        let entry = content + 1;
        room.vouched(&[entry]).await;
        let mut copies = Copies { asked: 0, different: BTreeSet::new() };
        while copies.fifty(&room).await == 50 {
            assert!(copies.asked < 3_000, "{} different found something", copies.different.len());
        }
        assert!(copies.different.len() >= 1_000, "{}", copies.different.len());
        for who in [HOTLINE, OTHER] {
            assert_eq!(room.near(who, pdq(&[])).await, [], "it rests for {who}");
        }
        let see = room.leave::<access::DetectionRoom>("lead-analyst.fr", None).await;
        let seen = room.desk.entry_seen(&see, entry).await.unwrap().unwrap();
        let flood = seen.entry.state().flood().expect("a flood");
        assert_eq!((seen.standing, flood.hour.states, flood.usual), (Standing::Silent(Silence::Quarantined), 2, 0));
        assert!((1_000..=1_100).contains(&flood.hour.distinct), "{flood:?}");
        let later = room.another().await;
        later.load_matcher().await.unwrap();
        let ask = room.leave::<access::HmaLookup>(OTHER, None).await;
        let probe = Probe { fingerprint: pdq(&[]), radius: None };
        assert!(later.near(&ask, &Asked::default(), &[probe]).await.unwrap().each[0].is_empty(), "a program that starts later");

        let lift = || EntryStep::Lift { reason: "copies of one picture, as they are".into() };
        let own = room.leave::<access::EntryLift>(HOTLINE, None).await;
        assert_eq!(rule(room.desk.entry_step(&own, entry, lift()).await), "entry-lift-own");
        let other = room.leave::<access::EntryLift>("lead-analyst.fr", None).await;
        room.desk.entry_step(&other, entry, lift()).await.unwrap();
        assert_eq!(rule(room.desk.entry_step(&other, entry, lift()).await), "entry-not-now");
        assert_eq!(room.near(OTHER, pdq(&[])).await, [(content, Some(0))]);
        // Under twice as much, it does not rest again.
        for _ in 0..6 {
            assert_eq!(copies.fifty(&room).await, 50);
        }
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn what_lies_near_a_known_false_positive_is_found_by_nobody_who_may_know_of_it(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let file = Fingerprint::Md5([7; 16]);
        let content = room.add(HOTLINE, "KNOWN", &[pdq(&[]), file]).await.unwrap();
        room.vouched(&[content + 1, content + 2]).await;
        for who in [HOTLINE, OTHER] {
            assert_eq!((room.near(who, pdq(&[1])).await.len(), room.near(who, file).await.len()), (1, 1));
        }
        room.open(HOTLINE, BankNew { purpose: Purpose::Negative, ..bank("LAWFUL", Sharing::Alliance) }).await.unwrap();
        let lawful = room.add(HOTLINE, "LAWFUL", &[pdq(&[1, 2, 3]), file]).await.unwrap();
        // Its own organisation hides it from itself; from others once enough states say so.
        assert_eq!((room.near(HOTLINE, pdq(&[1])).await.len(), room.near(HOTLINE, file).await.len()), (0, 0));
        assert_eq!((room.near(OTHER, pdq(&[1])).await.len(), room.near(OTHER, file).await.len()), (1, 1));
        room.vouched(&[lawful + 1, lawful + 2]).await;
        assert_eq!((room.near(OTHER, pdq(&[1])).await.len(), room.near(OTHER, file).await.len()), (0, 0));
        let far: Vec<usize> = (40..70).collect();
        assert_eq!(room.near(OTHER, pdq(&far)).await.len(), 1, "30 bits from the one, 33 from the other");
        let leave = room.leave::<access::HmaContent>(HOTLINE, None).await;
        assert!(room.desk.content_remove(&leave, "LAWFUL", lawful).await.unwrap());
        assert_eq!((room.near(OTHER, pdq(&[1])).await.len(), room.near(OTHER, file).await.len()), (1, 1));
    }
}
