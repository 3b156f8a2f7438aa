//! Sign-offs, what voids them, and everything after.

use alliance::register::questionnaire::{Questionnaire, Version, questionnaire};
use alliance::register::report::PublicReport;
use alliance::register::{Kind, Statement};
use desk::Filter;
use desk::register::reports::exercise::{THIS_ROUND, complete};
use jiff::SignedDuration;

use crate::room::{Browser, Room, on_both, report};

/// Answers everything, as a coordinator would section by section.
pub async fn fill(room: &Room, browser: &Browser, address: &str, member: &str) {
    use alliance::register::questionnaire::Value;
    let asked = asked(room, member).await;
    let answers = complete(&asked, "2026-04-03".parse().unwrap());
    for section in &asked.sections {
        let page = browser.get(&format!("{address}?section={}", section.id)).await.ok();
        let mut sent = vec![("section".to_owned(), section.id.clone()), ("confirm".to_owned(), "1".to_owned())];
        for field in &section.fields {
            let Some(answer) = answers.get(&field.id) else { continue };
            let text = match &answer.value {
                Value::Text(t) | Value::Number(t) | Value::Choice(t) | Value::Date(t) => t.clone(),
                Value::YesNo(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
                Value::Missing { .. } => String::new(),
            };
            // A baseline stands as it was last round.
            let text = if field.frozen { page.field(&format!("v.{}", field.id)) } else { text };
            sent.push((format!("v.{}", field.id), text));
            sent.push((format!("n.{}", field.id), page.field(&format!("n.{}", field.id))));
        }
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        browser.post(address, &pairs).await.sent_on();
    }
}

async fn asked(room: &Room, member: &str) -> Questionnaire {
    let moment = room.desk.moment(None).await.unwrap();
    let filter = Filter { kind: vec![Kind::Commitment], member: Some(member.to_owned()), ..Filter::default() };
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
    questionnaire(Version::NEWEST, &lines).closing("2026-04-03".parse().unwrap())
}

on_both! {
    async fn a_report_goes_its_whole_way(room) {
        let address = report("RS");
        let coordinator = room.browser("coordinator.rs").await;
        let other = room.browser("coordinator-2.rs").await;
        let signer = room.browser("signer.rs").await;
        let delegate = room.browser("delegate.rs").await;
        let secretariat = room.browser("secretariat").await;

        coordinator.get("/en/work").await.ok().has("Begin the report");
        let refused = coordinator.post(&format!("{address}/ask"), &[]).await;
        assert_eq!(refused.status, 422);
        coordinator.type_in(&address, "g1.actions", 0, "Begun.").await;
        coordinator.post(&format!("{address}/ask"), &[]).await.has("mended or explained");
        fill(&room, &coordinator, &address, "RS").await;
        let page = coordinator.get(&address).await.ok();
        page.has("Ask the authorities for their sign-offs");
        coordinator.post(&format!("{address}/ask"), &[]).await.sent_on();
        coordinator.get("/en/work").await.ok().has("Nothing waits for you.");

        // The signer signs what they see; an edit that comes after voids it.
        signer.get("/en/work").await.ok().has("Sign off the report");
        let digest = signer.get(&address).await.ok().field("digest");
        let wrong = "0".repeat(64);
        signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &wrong)]).await
            .has("The answers have changed since you read them.");
        signer.post(&format!("{address}/sign"), &[("authority", "the treasury"), ("digest", &digest)]).await
            .has("does not take a sign-off of this authority");
        signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &digest)]).await.sent_on();
        coordinator.get("/en/work").await.ok().has("Approve the report");
        let page = coordinator.get(&format!("{address}?section=g1")).await.ok();
        page.has("All authorities have signed off");
        let base: u64 = page.field("n.g1.results").parse().unwrap();
        let told = other.type_in(&address, "g1.results", base, "Results, said better.").await;
        assert_eq!(told["said"], "Saved. The sign-offs were for the answers as they were, so they are void now.");
        let late = coordinator.post(&format!("{address}/approve"), &[("digest", &digest)]).await;
        assert_eq!(late.status, 422);

        // Again, to the end; every hand is another one.
        coordinator.post(&format!("{address}/ask"), &[]).await.sent_on();
        let page = signer.get(&address).await.ok();
        let again = page.field("digest");
        assert_ne!(again, digest);
        signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &again)]).await.sent_on();
        coordinator.post(&format!("{address}/approve"), &[("digest", &again)]).await.sent_on();
        delegate.get("/en/work").await.ok().has("Submit the report");
        signer.post(&format!("{address}/submit"), &[("digest", &again)]).await.has("You have signed off this report.");
        // The delegate sends it back once, with a reason that the coordinators read.
        delegate.post(&format!("{address}/return"), &[("from", "delegate"), ("reason", " ")]).await.has("Say why.");
        delegate.post(&format!("{address}/return"), &[("from", "delegate"), ("reason", "Say which ministry.")]).await.sent_on();
        coordinator.get("/en/work").await.ok().has("Sent back: Say which ministry.");
        coordinator.get(&address).await.ok().has("Say which ministry.");
        coordinator.post(&format!("{address}/ask"), &[]).await.sent_on();
        signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &again)]).await.sent_on();
        coordinator.post(&format!("{address}/approve"), &[("digest", &again)]).await.sent_on();
        // Two days after the last one.
        room.clock.advance(SignedDuration::from_hours(24 * 32));
        let delegate = room.browser("delegate.rs").await;
        delegate.post(&format!("{address}/submit"), &[("digest", &again)]).await.sent_on();
        let coordinator = room.browser("coordinator.rs").await;
        coordinator.get("/en/work/reports").await.ok().has("2 days late");

        // It is locked.
        let page = coordinator.get(&format!("{address}?section=g1")).await.ok();
        page.has("It is submitted and locked.").lacks("name=\"v.g1.results\"");
        let locked = coordinator.post(&address, &[("section", "g1"), ("n.g1.results", "9"), ("v.g1.results", "More.")]).await;
        assert_eq!(locked.status, 422);
        locked.has("The report is submitted and locked.");

        let secretariat_late = room.browser("secretariat").await;
        drop(secretariat);
        secretariat_late.get("/en/work").await.ok().has("Check whether it is complete");
        for step in ["check", "begin-review", "send-reviews"] {
            secretariat_late.post(&format!("{address}/step"), &[("step", step)]).await.sent_on();
        }
        secretariat_late.post(&format!("{address}/publish"), &[]).await.has("The member still has days to answer.");
        coordinator.post(&format!("{address}/reply"), &[]).await.sent_on();
        secretariat_late.post(&format!("{address}/publish"), &[]).await.sent_on();

        // What everybody may read now, and what not.
        let moment = room.desk.moment(None).await.unwrap();
        let id = format!("{THIS_ROUND}.RS");
        let stored = room.desk.get(&moment, Kind::Report, &id).await.unwrap().unwrap();
        let body: PublicReport = stored.read().unwrap();
        assert_eq!((body.days_late, body.signed.len()), (2, 3));
        assert_eq!(stored.actor, "secretariat");
        assert!(body.answers.contains_key("g1.results"));
        assert!(body.restricted.contains(&"general.contact-address".to_owned()));
        assert!(!stored.body.to_string().contains("contact@example.org"));
        let said = room.desk.get(&moment, Kind::Progress, &format!("{id}.g1")).await.unwrap().unwrap();
        assert!(said.body["summary"].as_str().unwrap().contains("Results, said better."));
        assert!(room.desk.get(&moment, Kind::Baseline, &format!("{id}.g1.baseline")).await.unwrap().is_some());
        let figure = room.desk.get(&moment, Kind::Observation, &format!("{id}.g1.victims-new.2025")).await.unwrap().unwrap();
        assert_eq!(figure.body["figure"]["value"], "140");
        let country = coordinator.get("/en/country/RS").await.ok();
        country.has("2 days late").has("Results, said better.");
        assert!(room.desk.verify(|_, _| {}).await.unwrap().holds());
    }

    async fn the_hands_are_different_ones(room) {
        let address = report("DE");
        let coordinator = room.browser("coordinator.de").await;
        let signer = room.browser("signer.de").await;
        fill(&room, &coordinator, &address, "DE").await;
        // The signer writes too, and is an editor from then on.
        let page = signer.get(&format!("{address}?section=g1")).await.ok();
        let base: u64 = page.field("n.g1.results").parse().unwrap();
        signer.type_in(&address, "g1.results", base, "The signer's words.").await;
        coordinator.post(&format!("{address}/ask"), &[]).await.sent_on();
        let page = signer.get(&address).await.ok();
        page.has("Whoever edited the answers does not approve them.");
        let digest = room.browser("delegate.de").await.get(&address).await.ok().field("digest");
        let refused = signer.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &digest)]).await;
        assert_eq!(refused.status, 422);
        refused.has("Whoever edited the answers does not approve them.");
        // A sign-off asks for a fresh proof of who signs.
        room.clock.advance(SignedDuration::from_mins(11));
        let delegate = room.browser("delegate.de").await;
        room.clock.advance(SignedDuration::from_mins(11));
        let stale = delegate.post(&format!("{address}/sign"), &[("authority", "authority"), ("digest", &digest)]).await.sent_on();
        assert!(stale.location.contains("/verify"), "{}", stale.location);
        delegate.get(&address).await.ok().has("Prove again who you are");
        // Remarks: made, answered, settled.
        coordinator.get(&address).await.ok();
        let remarks = format!("{address}/remarks");
        delegate.post(&remarks, &[("section", "g1"), ("field", "g1.results"), ("text", "Which year?")]).await.sent_on();
        let page = coordinator.get(&format!("{address}?section=g1")).await.ok();
        page.has("Which year?").has("One open remark");
        let id = page.field("remark");
        coordinator.post(&remarks, &[("section", "g1"), ("field", "g1.results"), ("remark", &id), ("text", "2025"), ("settle", "1")]).await.sent_on();
        coordinator.get(&format!("{address}?section=g1")).await.ok().has("Settled by").lacks("One open remark");
        coordinator.post(&remarks, &[("section", "g1"), ("field", "g1.results"), ("remark", &id), ("text", "More")]).await.has("The remark is settled.");
    }
}
