//! What several people do to the same entries at the same moment, on both databases. None of them is answered "done" where it is not.

use alliance::detection::{Fingerprint, Sharing};
use alliance::people::access;
use desk::Backend;
use desk::detection::{BankRefused, EntryStep, Template};
use tokio::task::JoinSet;

use crate::lists::{HOTLINE, bank};
use crate::room::{Room, on_both};

/// Pictures that have nothing to do with each other: each is found alone.
fn far(n: u64) -> Fingerprint {
    // Marsaglia's xorshift, begun anew for each.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(n + 1);
    Fingerprint::Pdq(std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[0]
    }))
}

on_both! {
    async fn nothing_of_a_lot_that_is_withdrawn_comes_back(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Alliance)).await.unwrap();
        let owner = room.leave::<access::HmaContent>(HOTLINE, None).await;
        let template = Template { level: None, sharing: Sharing::Alliance, why: "a list".into() };
        let see = room.leave::<access::DetectionRoom>(HOTLINE, None).await;
        for turn in 0..4 {
            let codes: Vec<Fingerprint> = (0..8).map(|n| far(turn * 8 + n)).collect();
            room.desk.list_take(&owner, "KNOWN", &template, &codes).await.unwrap();
            let mut entries = Vec::new();
            for code in &codes {
                entries.extend(room.near(HOTLINE, *code).await.into_iter().map(|near| near.0));
            }
            let lot = room.desk.entry_seen(&see, entries[0]).await.unwrap().unwrap().lot.unwrap();
            let mut vouching = JoinSet::new();
            for entry in entries.clone() {
                let (desk, leave) = (room.desk.clone(), room.leave::<access::EntryVouch>("lead-analyst.rs", None).await);
                vouching.spawn(async move { desk.entry_step(&leave, entry, EntryStep::Vouch { tells_source: false }).await });
            }
            let withdrawn = room.desk.lot_withdraw(&owner, lot, "the source took it back".into()).await;
            let vouched = vouching.join_all().await;
            // Whoever was too late is told so by the rule: what is off the list is not vouched for.
            assert!(vouched.iter().all(|done| matches!(done, Ok(()) | Err(BankRefused::Rule { .. }))), "{vouched:?}");
            withdrawn.unwrap();
            for entry in entries {
                let seen = room.desk.entry_seen(&see, entry).await.unwrap().unwrap();
                assert_eq!(seen.entry.state().name(), "withdrawn");
            }
            assert_eq!(room.desk.matcher().unwrap().entries(), 0, "{turn}");
        }
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn what_is_acknowledged_as_a_content_is_on_the_list(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Organisation)).await.unwrap();
        let (see, owner) = (room.leave::<access::HmaBanks>(HOTLINE, None).await, room.leave::<access::HmaContent>(HOTLINE, None).await);
        for turn in 0..12 {
            let print = far(turn);
            let first = room.add(HOTLINE, "KNOWN", &[print]).await.unwrap();
            let same = [print];
            let (removed, added) =
                tokio::join!(room.desk.content_remove(&owner, "KNOWN", first), room.add(HOTLINE, "KNOWN", &same));
            assert!(removed.unwrap());
            let second = added.unwrap();
            let content = room.desk.content(&see, "KNOWN", second).await.unwrap().unwrap();
            assert_eq!(content.prints, [print], "turn {turn}");
            assert_eq!(room.near(HOTLINE, print).await, [(second, Some(0))]);
        }
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn what_is_durable_is_answered_as_done_also_where_its_checkpoint_is_not_kept(backend) {
        let room = Room::detecting(backend).await;
        room.open(HOTLINE, bank("KNOWN", Sharing::Organisation)).await.unwrap();
        let note = room.data().join("journal-checkpoint");
        let before = std::fs::read_to_string(&note).unwrap();
        // Nothing can be put in its place, as on a full disk.
        std::fs::remove_file(&note).unwrap();
        std::fs::create_dir(&note).unwrap();
        let content = room.add(HOTLINE, "KNOWN", &[far(1)]).await.expect("it is done, and done once");
        assert_eq!(room.near(HOTLINE, far(1)).await, [(content, Some(0))]);
        std::fs::remove_dir(&note).unwrap();
        room.add(HOTLINE, "KNOWN", &[far(2)]).await.unwrap();
        assert_ne!(std::fs::read_to_string(&note).unwrap(), before, "the next deed keeps a newer one");
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }
}
