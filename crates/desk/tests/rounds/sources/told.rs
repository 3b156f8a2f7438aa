//! What the source of a list is told of its entries, and what whoever takes a list over tells its owner.

use alliance::detection::{FingerprintKind, Sharing};
use alliance::people::access;
use desk::Backend;
use desk::detection::{BankRefused, EntryStep, Trouble, Word};
use desk::work::ToldState;
use interchange::detection::ncmec::Submitted;

use super::server::Mood;
use super::{BEFORE, Filled, code, login};
use crate::lists::{HOTLINE, OTHER, bank, pdq, rule};
use crate::room::{Room, on_both};

on_both! {
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
}
