//! What the journal shows of declared figures: proofs that whoever holds a version can check, and nobody else can guess from.

use alliance::register::{Digest, PaperKind};
use desk::work::View;
use serde_json::Value;

use crate::room::{Browser, on_both};

/// What the invented figures count.
const INDICATOR: &str = "exercise_victims_identified";

/// The proofs of all versions of a paper, as an auditor reads them in the journal.
async fn proofs(auditor: &Browser, paper: &str) -> Vec<String> {
    let mut found = Vec::new();
    for seq in 1.. {
        let page = auditor.get(&format!("/en/work/journal/entry/{seq}")).await;
        if page.status == 404 {
            return found;
        }
        let name = format!("<th scope=\"row\">figures/{paper}/");
        for row in page.text.split(&name).skip(1) {
            found.push(row.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned());
        }
    }
    unreachable!()
}

fn proof(body: &Value) -> String {
    Digest::of(body).to_string()
}

on_both! {
    async fn the_journal_does_not_let_a_withheld_count_be_tried_out(room) {
        room.desk.exercise_figures().await.unwrap();
        let id = format!("figures.DE.{INDICATOR}");
        let (coordinator, at) = (room.browser("coordinator.de").await, format!("/en/work/figure/figures.DE.{INDICATOR}"));
        // The same figures, saved twice.
        for _ in 0..2 {
            let no = coordinator.get(&at).await.ok().field("no");
            let sent = [("no", no.as_str()), ("title.2025", "Police statistics"), ("cell", "2025"), ("value.2025", "3")];
            coordinator.post(&at, &sent).await.sent_on();
        }
        let proofs = proofs(&room.browser("auditor").await, &id).await;
        assert_eq!(proofs.len(), 3, "{proofs:?}");
        assert_ne!(proofs[1], proofs[2], "the same figures have the same proof: it can be tried out");

        // Whoever holds a version can still prove it.
        let held = room.desk.paper(&View::All, PaperKind::Figures, &id).await.unwrap();
        let (paper, body): (_, Value) = held.unwrap();
        assert_eq!(paper.no, 3);
        assert!(proofs[2].starts_with(&proof(&body)), "{body}");
        // Without what nobody can guess, not even all counts are enough.
        let mut guessed = body.clone();
        let blind = guessed.as_object_mut().unwrap().remove("blind").unwrap();
        assert_eq!(blind.as_str().unwrap().len(), 26);
        for count in 0..=100 {
            guessed["entries"]["2025"]["value"] = count.to_string().into();
            assert!(!proofs.iter().any(|known| known.starts_with(&proof(&guessed))));
        }
        assert!(room.desk.verify(|_, _| {}).await.unwrap().holds());
    }
}
