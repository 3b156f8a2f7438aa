//! Where a list is fetched, and by which name and password: they go to their host and are read by nobody. The same as an exchange in HMA's words.

use alliance::people::access;
use alliance::register::PaperKind;
use desk::Backend;
use desk::detection::{BankRefused, ENVIRONMENTS, ExchangeNew, Login, NotFetched, SourceNew, Trouble};
use desk::work::{Paper, PaperFilter, View};
use vault::Secret;

use super::server::Server;
use super::{BEFORE, Filled, PASSWORD, code, fetch, login, trouble};
use crate::lists::{HOTLINE, OTHER, rule};
use crate::room::{Room, on_both};

on_both! {
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
