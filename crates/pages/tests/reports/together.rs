//! Several people in one report at once.

use std::collections::BTreeSet;

use crate::room::{Page, on_both, report};

/// Every word that ever stood in a question's history page.
fn words(page: &Page) -> BTreeSet<String> {
    let text = crate::room::unescape(&page.text);
    let split = text.split(|c: char| !c.is_ascii_alphanumeric());
    split.filter(|w| w.starts_with('w')).map(str::to_owned).collect()
}

on_both! {
    async fn no_word_of_four_writers_is_lost(room) {
        const EDITS: usize = 50;
        let address = report("DE");
        let writers = ["coordinator.de", "coordinator-2.de", "signer.de", "delegate.de"];
        let begin = room.browser(writers[0]).await;
        begin.type_in(&address, "g1.actions", 0, "We train officers. We found a unit. We fund a hotline. We publish figures.").await;
        let mut tasks = Vec::new();
        for (at, who) in writers.into_iter().enumerate() {
            let browser = room.browser(who).await;
            let address = address.clone();
            tasks.push(tokio::spawn(async move {
                let (mut text, mut base) = (String::new(), 0);
                let (mut told, mut unsettled) = (Vec::new(), 0);
                for edit in 0..EDITS {
                    if base == 0 {
                        // Opens the page again, as after a conflict.
                        let page = browser.get(&format!("{address}?section=g1")).await.ok();
                        text = page.field("v.g1.actions");
                        base = page.field("n.g1.actions").parse().unwrap();
                    }
                    let word = format!("w{at}x{edit}");
                    // Each writer puts words at a place of their own, and now and then into everybody's first sentence.
                    let place = if edit % 10 == 9 { 0 } else { at };
                    let mut sentences: Vec<String> = text.split_inclusive('.').map(str::to_owned).collect();
                    let place = place.min(sentences.len() - 1);
                    let end = sentences[place].len() - usize::from(sentences[place].ends_with('.'));
                    sentences[place].insert_str(end, &format!(" {word}"));
                    text = sentences.concat();
                    let answer = browser.type_in(&address, "g1.actions", base, &text).await;
                    let one = &answer["fields"]["g1.actions"];
                    if one["conflict"] == true {
                        unsettled += 1;
                        base = 0;
                    } else {
                        base = one["no"].as_u64().unwrap();
                        if let Some(merged) = one["value"].as_str() {
                            merged.clone_into(&mut text);
                        }
                        assert!(text.contains(&word), "{word} was acknowledged and is not there: {text}");
                    }
                    told.push((word, one["conflict"] == true));
                }
                (told, unsettled)
            }));
        }
        let (mut told, mut conflicts) = (Vec::new(), 0);
        for task in tasks {
            let (words, unsettled) = task.await.unwrap();
            told.extend(words);
            conflicts += unsettled;
        }
        let page = begin.get(&format!("{address}?section=g1")).await.ok();
        let stands = page.field("v.g1.actions");
        let history = words(&begin.get(&format!("{address}/history/g1.actions")).await.ok());
        assert_eq!(told.len(), 4 * EDITS);
        for (word, conflict) in told {
            assert!(history.contains(&word), "{word} is nowhere");
            assert!(conflict || stands.contains(&word), "{word} was acknowledged and does not stand: {stands}");
        }
        println!("{conflicts} of {} edits were for a person to decide", 4 * EDITS);
    }

    async fn two_who_change_the_same_words_are_shown_both(room) {
        let address = report("DE");
        let (one, two) = (room.browser("coordinator.de").await, room.browser("coordinator-2.de").await);
        one.type_in(&address, "g1.actions", 0, "We train 200 officers.").await;
        let seen = two.get(&format!("{address}?section=g1")).await.ok();
        let base = seen.field("n.g1.actions");
        one.type_in(&address, "g1.actions", 1, "We train 250 officers.").await;
        // The way without a script: the whole section by its button.
        let sent = [("section", "g1"), ("n.g1.actions", base.as_str()), ("v.g1.actions", "We train 300 officers."),
            ("n.g1.results", "0"), ("v.g1.results", "They work.")];
        let page = two.post(&address, &sent).await;
        assert_eq!(page.status, 409);
        page.has("We train <del>200</del> <ins>250</ins> officers.").has("We train <del>200</del> <ins>300</ins> officers.");
        page.has("One other answer is saved.");
        assert_eq!(page.field("v.g1.actions"), "We train 250 300 officers.");
        let number = page.field("n.g1.actions");
        let done = [("section", "g1"), ("n.g1.actions", number.as_str()), ("v.g1.actions", "We train 300 officers.")];
        two.post(&address, &done).await.sent_on();
        let page = one.get(&format!("{address}?section=g1")).await.ok();
        assert_eq!(page.field("v.g1.actions"), "We train 300 officers.");
        assert_eq!(page.field("v.g1.results"), "They work.");
        // Both see who typed what, also what never stood.
        one.get(&format!("{address}/history/g1.actions")).await.ok()
            .has("did not come to stand").has("<del>250</del> <ins>300</ins>");
    }

    async fn a_section_without_a_script_saves_what_was_touched_and_nothing_else(room) {
        let address = report("DE");
        let (one, two) = (room.browser("coordinator.de").await, room.browser("coordinator-2.de").await);
        let page = one.get(&format!("{address}?section=general")).await.ok();
        // Last round's answers stand in the form, and say so.
        page.has("Last round’s answer; nobody has looked at it yet.");
        let was = page.field("v.general.authority");
        assert!(was.starts_with("Exercise, invented"), "{was}");
        let fields = ["authority", "contact", "contact-address", "period-from", "period-to", "remarks"];
        let mut sent = vec![("section".to_owned(), "general".to_owned())];
        for field in fields {
            for part in ["v", "n", "u"] {
                let name = format!("{part}.general.{field}");
                if page.text.contains(&format!("name=\"{name}\"")) {
                    sent.push((name.clone(), page.field(&name)));
                }
            }
        }
        // Meanwhile somebody else changes one of the answers that stand in the form.
        two.type_in(&address, "general.contact", 0, "Head of unit, ministry").await;
        for (name, value) in &mut sent {
            if name == "v.general.remarks" {
                "Read the annex.\r\nThen the rest.".clone_into(value);
            }
        }
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let done = one.post(&address, &pairs).await.sent_on();
        assert!(done.location.contains("section=general&saved=10:00"), "{}", done.location);
        let page = one.get(&format!("{address}?section=general&saved=10:00")).await.ok();
        page.has("Saved at 10:00 UTC.");
        assert_eq!(page.field("v.general.remarks"), "Read the annex.\nThen the rest.");
        assert_eq!(page.field("v.general.contact"), "Head of unit, ministry", "what others wrote stays");
        assert_eq!(page.field("v.general.authority"), was);
        assert_eq!(page.field("u.general.authority"), "1", "a save of the section is no look at every answer");
        // Now somebody says so.
        let (n, c) = ("n.general.authority", "c.general.authority");
        let number = page.field(n);
        one.post(&address, &[("section", "general"), (n, &number), ("v.general.authority", &was), ("u.general.authority", "1"), (c, "1")])
            .await.sent_on();
        let page = one.get(&format!("{address}?section=general")).await.ok();
        page.lacks("name=\"u.general.authority\"");
    }

    async fn numbers_reasons_explanations_and_last_round(room) {
        let address = report("DE");
        let one = room.browser("coordinator.de").await;
        one.type_in(&address, "general.remarks", 0, "Begun.").await;
        let page = one.get(&format!("{address}?section=g2")).await.ok();
        // A number of words is kept as it was typed, and found.
        let answer = one.type_in(&address, "g2.convictions", 0, "about 60").await;
        let finding = answer["findings"]["g2.convictions"][0]["text"].as_str().unwrap().to_owned();
        assert!(finding.contains("about 60") && finding.contains("is not a number"), "{finding}");
        // A coded reason in its place.
        let body = [("section", "g2"), ("n.g2.convictions", "1"), ("v.g2.convictions", ""), ("r.g2.convictions", "not-collected"), ("w.g2.convictions", "")];
        one.post(&address, &body).await.sent_on();
        one.get(&format!("{address}?section=g2")).await.ok().has("<option value=\"not-collected\" selected>");
        // A number and a reason together: the number stands, the words stay in the history.
        let body = [("section", "g2"), ("n.g2.convictions", "2"), ("v.g2.convictions", "61"), ("r.g2.convictions", "other"), ("w.g2.convictions", "first count")];
        one.post(&address, &body).await.sent_on();
        let again = one.get(&format!("{address}?section=g2")).await.ok();
        assert_eq!(again.field("v.g2.convictions"), "61");
        one.get(&format!("{address}/history/g2.convictions")).await.ok().has("first count");
        // Last round's answer is taken over by a button.
        let last = page.field("v.g2.prosecutions");
        assert_eq!(last, "", "a figure of another year is not filled in");
        one.post(&address, &[("section", "g2"), ("n.g2.prosecutions", "0"), ("v.g2.prosecutions", ""), ("take", "g2.prosecutions")]).await.sent_on();
        let taken = one.get(&format!("{address}?section=g2")).await.ok();
        assert_eq!(taken.field("v.g2.prosecutions"), "60");
        // A question that is not asked is refused, with a sentence.
        let page = one.post(&format!("{address}/apply"), &[("changes", r#"[{"field":"g9.x","base":0,"answer":null}]"#)]).await;
        assert_eq!(page.status, 422);
        page.has("The report has no such question.");
    }

    async fn others_see_nothing_of_it(room) {
        let address = report("DE");
        room.browser("coordinator.de").await.type_in(&address, "g1.actions", 0, "Ours alone.").await;
        let nowhere = room.browser("coordinator.rs").await.get("/en/work/report/nowhere").await;
        for who in ["coordinator.rs", "signer.rs", "reviewer", "member-admin.de", "operator", "analyst.de", "police-liaison.de"] {
            let browser = room.browser(who).await;
            for path in ["", "/versions", "/history/g1.actions", "/workbook"] {
                let page = browser.get(&format!("{address}{path}")).await;
                assert_eq!(page.status, 404, "{who} {path}");
                page.lacks("Ours alone");
            }
            for path in ["", "/ask", "/sign", "/approve", "/submit", "/return", "/step", "/publish", "/remarks", "/reply"] {
                let page = browser.post(&format!("{address}{path}"), &[("digest", "x")]).await;
                assert_eq!(page.status, 404, "{who} {path}");
            }
        }
        let page = room.browser("coordinator.rs").await.get(&address).await;
        let path = address.trim_start_matches("/en");
        let alike = page.text.replace(path, "") == nowhere.text.replace("/work/report/nowhere", "");
        assert!(alike, "byte for byte as if it were not there");
        // The secretariat reads and does not write; that it read stands in the journal.
        let secretariat = room.browser("secretariat").await;
        secretariat.get(&format!("{address}?section=g1")).await.ok().has("Ours alone.").lacks("name=\"v.g1.actions\"");
        assert_eq!(secretariat.post(&address, &[("section", "g1"), ("v.g1.actions", "x")]).await.status, 404);
    }
}
