//! Letters that bring reports: each is taken in once, and what no machine can read is said by its place.

use alliance::people::access;
use desk::Backend;
use desk::takedown::{Channel, Flaw, LetterKept, LetterTaken, MOST_IN_A_LETTER, MailboxState};
use serde_json::json;

use super::room::{Room, on_both};

/// One report in X-ARF 4.
fn xarf(address: &str) -> String {
    json!({
        "xarf_version": "4.2.0", "report_id": "8f4f2c9e-7a5d-4a53-9a43-2b8f4d0c9e11", "timestamp": "2026-01-05T08:00:00Z",
        "reporter": {"org": "A hotline", "contact": "desk@hotline.test", "domain": "hotline.test"},
        "category": "content", "type": "csam", "url": address,
    })
    .to_string()
}

/// A letter with a text, these documents, and a picture that is none.
fn letter(documents: &[String]) -> Vec<u8> {
    let mut text = "From: somebody@example.org\r\nTo: reports@hotline.test\r\nSubject: report\r\nMIME-Version: 1.0\r\n\
                    Content-Type: multipart/mixed; boundary=apart\r\n\r\n--apart\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"
        .to_owned();
    for document in documents {
        let head =
            "--apart\r\nContent-Type: application/json\r\nContent-Disposition: attachment; filename=xarf.json\r\n\r\n";
        text.extend([head, document.as_str(), "\r\n"]);
    }
    text.push_str(
        "--apart\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--apart--\r\n",
    );
    text.into_bytes()
}

fn flaws(taken: LetterTaken) -> Vec<Flaw> {
    match taken {
        LetterTaken::ForAPerson(flaws) => flaws,
        taken @ LetterTaken::In { .. } => panic!("{taken:?}"),
    }
}

on_both! {
    async fn a_letter_is_taken_in_once_however_often_it_is_found(backend) {
        let room = Room::with_people(backend).await;
        let bytes = letter(&[xarf("https://a.example.org/1"), xarf("https://a.example.org/2")]);
        for new in [2, 0, 0] {
            let taken = room.desk.take_letter("DE", bytes.clone()).await.expect("is taken in");
            assert_eq!(taken, LetterTaken::In { reports: 2, new, addresses: 2, left_out: 1 });
        }
        let waiting = room.waiting().await;
        assert_eq!(waiting.len(), 2);
        for id in &waiting {
            let leave = room.leave::<access::ItemSee>("analyst.de", Some(id)).await;
            let seen = room.desk.item_seen(&leave).await.expect("an item");
            assert_eq!((seen.reports, seen.told[0].channel), (1, Channel::Mail));
            assert!(seen.told[0].organisation.is_none() && seen.told[0].says, "nobody is known; what was said is kept");
        }
        // Another letter about the same place is another report of it.
        let other = letter(&[xarf("https://a.example.org/1")]);
        room.desk.take_letter("DE", other).await.expect("is taken in");
        assert_eq!(room.waiting().await.len(), 2);
        // Another hotline's mailbox has its own.
        let theirs = room.desk.take_letter("RS", bytes).await.expect("is taken in");
        assert_eq!(theirs, LetterTaken::In { reports: 2, new: 2, addresses: 2, left_out: 1 });
    }

    async fn two_programs_at_one_mailbox_take_a_letter_in_once(backend) {
        let room = Room::with_people(backend).await;
        let (here, there) = (room.desk.clone(), room.another().await);
        let bytes = letter(&[xarf("https://a.example.org/1")]);
        let (one, other) = tokio::join!(here.take_letter("DE", bytes.clone()), there.take_letter("DE", bytes));
        let new = [one, other].map(|taken| match taken.expect("is taken in") {
            LetterTaken::In { new, .. } => new,
            other @ LetterTaken::ForAPerson(_) => panic!("{other:?}"),
        });
        assert_eq!(new.iter().sum::<usize>(), 1);
    }

    async fn what_is_wrong_with_a_letter_is_said_by_its_place_and_nothing_of_it_is_taken_in(backend) {
        let room = Room::with_people(backend).await;
        let of_people = b"From: a@example.org\r\nSubject: qzsubject\r\n\r\nDear hotline, see https://qzhost.example.org/\r\n";
        let only_words = flaws(room.desk.take_letter("DE", of_people.to_vec()).await.expect("is looked at"));
        let wrong = letter(&[xarf("https://a.example.org/1"), xarf("qzscheme:qzaddress")]);
        let wrong = flaws(room.desk.take_letter("DE", wrong).await.expect("is looked at"));
        let long = letter(&(0..=MOST_IN_A_LETTER).map(|n| xarf(&format!("https://a.example.org/{n}"))).collect::<Vec<_>>());
        let long = flaws(room.desk.take_letter("DE", long).await.expect("is looked at"));
        assert_eq!((only_words.len(), wrong.len(), long.len()), (1, 1, 1));
        assert!(wrong[0].place.contains("url"), "{wrong:?}");
        for flaw in only_words.iter().chain(&wrong).chain(&long) {
            let said = format!("{flaw:?}");
            assert!(!said.contains("qz") && !flaw.expected.is_empty(), "{said}");
        }
        assert!(room.waiting().await.is_empty(), "nothing of them is taken in");
    }

    async fn nobody_of_another_hotline_learns_how_a_mailbox_stands(backend) {
        let room = Room::with_people(backend).await;
        let at = room.desk.clock().now();
        let mut state = MailboxState { waiting: 3, letters: Vec::new() };
        for name in ["a", "b", "a"] {
            state.keep(LetterKept { name: name.into(), at, flaws: vec![Flaw::of_the_letter("one thing", "another")] });
        }
        assert_eq!(state.letters.len(), 2);
        room.desk.keep_mailbox("DE", &state).await.expect("is kept");
        let own = room.leave::<access::TakedownRoom>("analyst.de", None).await;
        assert_eq!(room.desk.letters_waiting(&own).await.expect("reads"), state);
        let other = room.leave::<access::TakedownRoom>("analyst.rs", None).await;
        assert_eq!(room.desk.letters_waiting(&other).await.expect("reads"), MailboxState::default());
    }
}
