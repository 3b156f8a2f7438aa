//! The workbook, down and up.

use alliance::register::questionnaire::{Answer, Answers, FieldId, Version, questionnaire};
use desk::register::reports::exercise::THIS_ROUND;
use interchange::workbook::{Meta, read, write};
use pages::i18n::Lang;
use pages::questionnaire::FormWords;

use crate::room::{on_both, report};

on_both! {
    async fn a_workbook_comes_back_beside_what_others_wrote(room) {
        let address = report("DE");
        let (one, two) = (room.browser("coordinator.de").await, room.browser("coordinator-2.de").await);
        one.type_in(&address, "g1.actions", 0, "We train officers. We found a unit.").await;
        let book = one.get(&format!("{address}/workbook")).await.ok().bytes;
        // The questions without those on commitments are enough to read and write the goals.
        let asked = room.desk.clone();
        drop(asked);
        let questions = questions(&room).await;
        let (meta, mut answers) = read("down.xlsx", &book, &questions).unwrap();
        assert_eq!((meta.member.as_str(), meta.round.as_str(), meta.language.as_str()), ("DE", THIS_ROUND, "en"));
        let field = |id: &str| FieldId::new(id).unwrap();
        assert_eq!(answers[&field("g1.actions")], Answer::text("We train officers. We found a unit."));
        // Sent back as it came, it changes nothing.
        one.upload(&format!("{address}/workbook"), "same.xlsx", &book).await.ok().has("changes nothing");
        // Filled in offline, while somebody else goes on in the form.
        answers.insert(field("g1.actions"), Answer::text("We train 200 officers. We found a unit."));
        answers.insert(field("g1.results"), Answer::text("=SUM(A1) is a text"));
        two.type_in(&address, "g1.actions", 1, "We train officers. We found a unit in Berlin.").await;
        let back = rewrite(&questions, &answers, &meta);
        let page = one.upload(&format!("{address}/workbook"), "back.xlsx", &back).await.ok();
        page.has("changes 2 answers. Nothing is saved yet.").has("put together with what others wrote");
        assert_eq!(one.get(&format!("{address}?section=g1")).await.field("v.g1.results"), "", "nothing is saved yet");
        let carried = page.field("changes");
        one.post(&format!("{address}/apply"), &[("changes", &carried)]).await.sent_on();
        let now = one.get(&format!("{address}?section=g1")).await.ok();
        assert_eq!(now.field("v.g1.actions"), "We train 200 officers. We found a unit in Berlin.");
        assert_eq!(now.field("v.g1.results"), "=SUM(A1) is a text");
        // The same words, changed by both: a person is asked.
        answers.insert(field("g1.actions"), Answer::text("We train officers. We found a unit in Bonn."));
        let clash = rewrite(&questions, &answers, &meta);
        let page = one.upload(&format!("{address}/workbook"), "clash.xlsx", &clash).await.ok();
        page.has("others changed the same words: you will decide");
        let carried = page.field("changes");
        let page = one.post(&format!("{address}/apply"), &[("changes", &carried)]).await;
        assert_eq!(page.status, 409);
        page.has("in Bonn").has("in Berlin");
    }

    async fn faults_are_named_by_sheet_and_cell_and_nothing_is_taken(room) {
        let address = report("DE");
        let one = room.browser("coordinator.de").await;
        one.type_in(&address, "g1.actions", 0, "Begun.").await;
        let page = one.upload(&format!("{address}/workbook"), "notes.xlsx", b"PK no workbook").await;
        assert_eq!(page.status, 422);
        page.has("Nothing was taken from notes.xlsx");
        let book = one.get(&format!("{address}/workbook")).await.ok().bytes;
        let questions = questions(&room).await;
        let (meta, mut answers) = read("down.xlsx", &book, &questions).unwrap();
        let other = rewrite(&questions, &answers, &Meta { member: "RS".to_owned(), ..meta.clone() });
        let page = one.upload(&format!("{address}/workbook"), "other.xlsx", &other).await;
        assert_eq!(page.status, 422);
        page.has("the workbook of RS");
        let future = rewrite(&questions, &answers, &Meta { base: "999999".to_owned(), ..meta.clone() });
        assert_eq!(one.upload(&format!("{address}/workbook"), "future.xlsx", &future).await.status, 422);
        // A choice that is none: the sheet and the cell are named.
        answers.insert(FieldId::new("g1.progress").unwrap(), Answer::new(alliance::register::questionnaire::Value::Choice("half done".to_owned())));
        let bad = rewrite(&questions, &answers, &meta);
        let page = one.upload(&format!("{address}/workbook"), "bad.xlsx", &bad).await;
        if page.status == 422 {
            page.has("half done");
            let place = page.text.split("<th scope=\"row\">").nth(1).unwrap().split('<').next().unwrap();
            assert!(place.contains(", ") && place.ends_with(|c: char| c.is_ascii_digit()), "{place}");
        } else {
            panic!("a choice that is none was taken: {}", page.status);
        }
        assert_eq!(one.get(&format!("{address}?section=g1")).await.field("v.g1.progress"), "");
        // So is a text that is longer than a report holds, by the workbook as by the form.
        answers.remove(&FieldId::new("g1.progress").unwrap());
        answers.insert(FieldId::new("g1.results").unwrap(), Answer::text("é".repeat(16_001)));
        let page = one.upload(&format!("{address}/workbook"), "long.xlsx", &rewrite(&questions, &answers, &meta)).await;
        assert_eq!(page.status, 422);
        page.has("long.xlsx, g1.results").has("at most 16000 characters").has("16001 characters");
        let typed = [("section", "g1"), ("n.g1.results", "0"), ("v.g1.results", &"é".repeat(16_001))];
        let page = one.post(&address, &typed).await;
        assert_eq!(page.status, 422);
        page.has("An answer is longer than the report can hold.");
        assert_eq!(one.get(&format!("{address}?section=g1")).await.field("v.g1.results"), "");
        let empty = one.upload(&format!("{address}/workbook"), "empty.xlsx", b"").await;
        assert_eq!(empty.status, 400);
    }
}

async fn questions(room: &crate::room::Room) -> alliance::register::questionnaire::Questionnaire {
    use alliance::register::{Kind, Statement};
    let moment = room.desk.moment(None).await.unwrap();
    let filter =
        desk::Filter { kind: vec![Kind::Commitment], member: Some("DE".to_owned()), ..desk::Filter::default() };
    let mut lines = Vec::new();
    for stored in room.desk.all(&moment, &filter).await.unwrap() {
        let body: Statement = stored.read().unwrap();
        let due = alliance::register::amendment::deadline(&body.timeframe).and_then(|t| t.parse().ok());
        lines.push(alliance::register::questionnaire::CommitmentLine {
            id: stored.id,
            goal: body.goal,
            text: body.summary,
            due,
            target: None,
        });
    }
    questionnaire(Version::NEWEST, &lines)
}

fn rewrite(questions: &alliance::register::questionnaire::Questionnaire, answers: &Answers, meta: &Meta) -> Vec<u8> {
    write(questions, answers, None, &FormWords { texts: Lang::En.texts() }, meta).unwrap()
}
