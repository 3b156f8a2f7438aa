//! A commitment's whole way over HTTP, by different people: what each may do when, what is refused, and what the public sees.

use desk::register::reports::exercise::THIS_ROUND;
use jiff::SignedDuration;

use crate::room::{Browser, Page, Room, on_both};

pub const TEXT: &str = "We will train 200 officers in victim identification.";

/// What a coordinator types into the form.
pub fn typed<'a>(text: &'a str, deadline: &'a str, criterion: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("text-language", "en"),
        ("text-checked", "human-checked"),
        ("text", text),
        ("authoritative", "en"),
        ("goal", "G1"),
        ("kind", "capacity"),
        ("authority", "Ministry of the Interior"),
        ("deadline", deadline),
        ("baseline", "40 officers were trained."),
        ("baseline-as-of", "2025-12-31"),
        ("milestone-id", ""),
        ("milestone-what", "The first 100 are trained"),
        ("milestone-criterion", criterion),
        ("milestone-due", "2026-05-01"),
        ("milestone-required", "0"),
        ("action-id", ""),
        ("action-what", "Hire trainers"),
        ("action-lead", "Police academy"),
        ("action-start", ""),
        ("action-due", "2026-04-01"),
    ]
}

pub fn with<'a>(mut pairs: Vec<(&'a str, &'a str)>, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    for (name, value) in more {
        match pairs.iter_mut().find(|(n, _)| n == name) {
            Some(pair) => pair.1 = value,
            None => pairs.push((name, value)),
        }
    }
    pairs
}

/// Longer than an answer may lag behind a change.
pub async fn until_noticed() {
    tokio::time::sleep(std::time::Duration::from_millis(250)).await;
}

/// Writes one for RS, has it signed, screened and published. Returns its id.
pub async fn published(room: &Room, pairs: &[(&str, &str)]) -> String {
    let coordinator = room.browser("coordinator.rs").await;
    let begun = coordinator.post("/en/work/commitments/RS", pairs).await.sent_on();
    let address = begun.location.clone();
    coordinator.post(&format!("{address}/clear"), &[]).await.sent_on();
    let signer = room.browser("signer.rs").await;
    let digest = signer.get(&address).await.ok().field("digest");
    signer.post(&format!("{address}/submit"), &[("digest", &digest)]).await.sent_on();
    let secretariat = room.browser("secretariat").await;
    secretariat.post(&format!("{address}/screen"), &[]).await.sent_on();
    secretariat.post(&format!("{address}/publish"), &[]).await.sent_on();
    until_noticed().await;
    address.rsplit('/').next().unwrap().to_owned()
}

/// Somebody who may not do something is answered as if it were not there, to the byte.
async fn not_there(browser: &Browser, address: &str, post: bool) {
    let (page, nothing): (Page, Page) = if post {
        (browser.post(address, &[]).await, browser.post(&address.replace("RS-", "ZZ-"), &[]).await)
    } else {
        (browser.get(address).await, browser.get(&address.replace("RS-", "ZZ-")).await)
    };
    assert_eq!((page.status, nothing.status), (404, 404), "{address}");
    let plain = |page: &Page| page.text.replace("RS-", "ZZ-");
    assert_eq!(plain(&page), plain(&nothing), "{address}");
}

on_both! {
    async fn a_commitment_goes_its_whole_way(room) {
        let coordinator = room.browser("coordinator.rs").await;
        let other = room.browser("coordinator-2.rs").await;
        let signer = room.browser("signer.rs").await;
        let secretariat = room.browser("secretariat").await;
        let stranger = room.browser("coordinator.de").await;

        // What cannot be read comes back with what was typed.
        let wrong = with(typed(TEXT, "next year", "A list of names"), &[("baseline-as-of", "")]);
        let page = coordinator.post("/en/work/commitments/RS", &wrong).await;
        assert_eq!(page.status, 422);
        page.has("“next year” is no day").has("Say as of when this was in place").has(TEXT).has("A list of names");
        assert_eq!(stranger.post("/en/work/commitments/RS", &typed(TEXT, "2026-06-30", "A list")).await.status, 404);

        let begun = coordinator.post("/en/work/commitments/RS", &typed(TEXT, "2026-06-30", "A list of names")).await.sent_on();
        let address = begun.location.clone();
        assert_eq!(address, format!("/en/work/commitment/RS-{THIS_ROUND}-01"));
        let id = address.rsplit('/').next().unwrap().to_owned();
        coordinator.get(&address).await.ok().has(TEXT).has("It passes every check.");
        coordinator.get("/en/work/commitments").await.ok().has(&id);
        not_there(&stranger, &address, false).await;
        not_there(&secretariat, &address, false).await;
        secretariat.get("/en/work/commitments").await.ok().lacks(&id);

        // Two write at once: nothing is lost, the second one sees the difference.
        let edit = format!("{address}/edit");
        let (mine, theirs) = (coordinator.get(&edit).await.ok(), other.get(&edit).await.ok());
        assert_eq!(mine.field("no"), theirs.field("no"));
        let no = mine.field("no");
        let first = with(typed("We will train 250 officers in victim identification.", "2026-06-30", "A list of names"),
            &[("no", &no), ("milestone-id", "m1"), ("action-id", "a1")]);
        coordinator.post(&edit, &first).await.sent_on();
        let second = with(typed("We will train 300 officers in victim identification.", "2026-06-30", "A list of names"),
            &[("no", &no), ("milestone-id", "m1"), ("action-id", "a1")]);
        let page = other.post(&edit, &second).await;
        assert_eq!(page.status, 409);
        page.has("<del>250</del> <ins>300</ins>").has("We will train 300 officers");
        let again = with(second, &[("no", "2")]);
        assert_eq!(page.field("no"), "2");
        other.post(&edit, &again).await.sent_on();
        other.post(&edit, &with(again.clone(), &[("no", "3")])).await.has("The terms are the same as before.");

        // Whoever wrote does not sign; who signs, signs what they saw.
        not_there(&coordinator, &format!("{address}/submit"), true).await;
        coordinator.post(&format!("{address}/clear"), &[]).await.sent_on();
        coordinator.post(&format!("{address}/clear"), &[]).await.has("This step does not come next");
        signer.get("/en/work").await.ok().has("Sign or send back");
        signer.post(&format!("{address}/return"), &[("reason", " ")]).await.has("Say why.");
        signer.post(&format!("{address}/return"), &[("reason", "Name the budget.")]).await.sent_on();
        coordinator.get("/en/work").await.ok().has("Write again what was sent back");
        coordinator.get(&address).await.ok().has("Name the budget.");
        coordinator.post(&format!("{address}/clear"), &[]).await.sent_on();
        let old = "0".repeat(64);
        signer.post(&format!("{address}/submit"), &[("digest", &old)]).await.has("The terms have changed since you read them.");
        let digest = signer.get(&address).await.ok().field("digest");
        signer.post(&format!("{address}/submit"), &[("digest", &digest)]).await.sent_on();
        coordinator.post(&edit, &with(again, &[("no", "6"), ("authority", "another")])).await.lacks("Public");
        assert_eq!(coordinator.get(&format!("/en/statement/{id}")).await.status, 404, "nothing is public yet");

        // The secretariat screens and publishes.
        secretariat.get("/en/work").await.ok().has("Check its words");
        secretariat.post(&format!("{address}/publish"), &[]).await.has("This step does not come next");
        secretariat.post(&format!("{address}/screen"), &[]).await.sent_on();
        secretariat.post(&format!("{address}/publish"), &[]).await.sent_on();
        until_noticed().await;
        let public = coordinator.get(&format!("/en/statement/{id}")).await.ok();
        public.has("We will train 300 officers").has("Ministry of the Interior").has("The first 100 are trained")
            .has("30 June 2026").has("No review is on record.").lacks("Not verifiable as written");
        let record = coordinator.get(&format!("/api/v1/commitments/{id}")).await.ok().json();
        assert_eq!(record["record"]["actor"], "secretariat");
        let body = record["record"]["body"].to_string();
        assert!(!body.contains("exercise."), "nobody is named: {body}");
        assert_eq!(record["record"]["body"]["promise"]["submitted"], "2026-03-04");
    }

    async fn amendments_are_classed_signed_by_another_and_stay(room) {
        let id = published(&room, &typed(TEXT, "2026-06-30", "A list of names")).await;
        let address = format!("/en/work/commitment/{id}");
        let coordinator = room.browser("coordinator.rs").await;
        let signer = room.browser("signer.rs").await;
        let before = room.browser("secretariat").await.get("/en/query/statements?member=RS&kind=commitment").await.ok();

        // A later deadline and a higher target: mixed, so weaker; shown before anything is sent.
        let later = with(typed(TEXT, "2026-09-30", "A list of names"),
            &[("milestone-id", "m1"), ("action-id", "a1"), ("goal", "G2"), ("do", "look"), ("goal", "G2")]);
        let page = coordinator.post(&format!("{address}/amend"), &later).await.ok();
        page.has("It ends later: 30 June 2026 → 30 September 2026").has("Weaker").has("A goal less (G1)").has("A goal more (G2)")
            .has("Some of it is stronger, too.");
        let seen = page.field("seen");
        let send = with(later.clone(), &[("do", "send"), ("seen", &seen)]);
        let page = coordinator.post(&format!("{address}/amend"), &send).await;
        assert_eq!(page.status, 422);
        page.has("Choose a reason.");
        let page = coordinator.post(&format!("{address}/amend"), &with(send.clone(), &[("reason-code", "resources")])).await;
        page.has("Write the reason in words.");
        let reasoned = with(send, &[("reason-code", "resources"), ("reason-text", "The budget was cut.")]);
        // Other terms than those that were classed are classed again first.
        let unseen = with(reasoned.clone(), &[("deadline", "2026-12-31")]);
        coordinator.post(&format!("{address}/amend"), &unseen).await.ok().has("31 December 2026");
        coordinator.post(&format!("{address}/amend"), &reasoned).await.sent_on();
        coordinator.post(&format!("{address}/amend"), &reasoned).await.has("waits for a signature");
        coordinator.get(&format!("/en/statement/{id}")).await.ok().lacks("The budget was cut.");
        assert_eq!(coordinator.post(&format!("{address}/sign"), &[("no", "1")]).await.status, 404);
        signer.get("/en/work").await.ok().has("Sign or drop a change");
        signer.post(&format!("{address}/sign"), &[("no", "9")]).await.has("have changed since you read them");
        let no = signer.get(&address).await.ok().has("The budget was cut.").field("no");
        signer.post(&format!("{address}/sign"), &[("no", &no)]).await.sent_on();
        until_noticed().await;
        let public = coordinator.get(&format!("/en/statement/{id}")).await.ok();
        public.has("Weaker").has("It ends later: 30 June 2026 → 30 September 2026").has("The budget was cut.")
            .has("Money or people were not given").has("<ins>September</ins>");
        let record = coordinator.get(&format!("/api/v1/commitments/{id}")).await.ok().json();
        assert_eq!((&record["record"]["version"], &record["record"]["actor"]), (&2.into(), &"member:RS".into()));
        assert_eq!(record["record"]["body"]["promise"]["changes"][0]["classed"]["class"], "weaker");

        coordinator.get("/en/country/RS").await.ok().has("30 September 2026").lacks(r#"<span class="tag">Withdrawn"#);

        // A withdrawal needs its reason too, and stays in every count.
        coordinator.post(&format!("{address}/withdraw"), &[("reason-code", "law")]).await.has("Write the reason in words.");
        let why = [("reason-code", "law"), ("reason-text", "A court stopped it.")];
        coordinator.post(&format!("{address}/withdraw"), &why).await.sent_on();
        coordinator.post(&format!("{address}/drop"), &[]).await.sent_on();
        signer.post(&format!("{address}/sign"), &[("no", "3")]).await.has("No change of this commitment waits");
        coordinator.post(&format!("{address}/withdraw"), &why).await.sent_on();
        let no = signer.get(&address).await.ok().field("no");
        signer.post(&format!("{address}/sign"), &[("no", &no)]).await.sent_on();
        until_noticed().await;
        let public = coordinator.get(&format!("/en/statement/{id}")).await.ok();
        public.has("Withdrawn").has("A court stopped it.").has("It still counts among its commitments.");
        // Its end stays in the lists of what comes, and says what became of it: here no promise is held that could come next.
        let marked = r#"<span class="tag">Withdrawn</span>"#;
        coordinator.get("/en/country/RS").await.ok().has(marked);
        coordinator.get("/en/").await.ok().has(marked);
        coordinator.post(&format!("{address}/amend"), &reasoned).await.has("This step does not come next");
        let after = room.browser("secretariat").await.get("/en/query/statements?member=RS&kind=commitment").await.ok();
        let big = |page: &Page| page.text.split(r#"<p class="big">"#).nth(1).unwrap().split("</p>").next().unwrap().to_owned();
        assert_eq!(big(&before), big(&after), "a withdrawn commitment stays in the denominator");
    }

    async fn a_commitment_takes_the_place_of_another(room) {
        let id = published(&room, &typed(TEXT, "2026-06-30", "A list of names")).await;
        let address = format!("/en/work/commitment/{id}");
        let coordinator = room.browser("coordinator.rs").await;
        let signer = room.browser("signer.rs").await;
        coordinator.get(&format!("{address}/replace")).await.ok().has("no other public commitment").lacks("<button name=");
        let wider = "We will train 400 officers in victim identification, and 40 prosecutors.";
        let by = published(&room, &typed(wider, "2026-12-31", "A list of names")).await;
        let draft = coordinator.post("/en/work/commitments/RS", &typed("We will write a plan.", "2026-12-31", "The plan")).await;
        let draft = draft.sent_on().location.rsplit('/').next().unwrap().to_owned();

        let page = coordinator.get(&format!("{address}/replace")).await.ok();
        page.has(&by).lacks(&format!("value=\"{draft}\"")).lacks(&format!("value=\"{id}\""));
        for wrong in ["", id.as_str(), draft.as_str(), "C001"] {
            let page = coordinator.post(&format!("{address}/replace"), &[("by", wrong)]).await;
            assert_eq!(page.status, 422, "{wrong}");
            page.has("Choose the commitment that takes its place.");
        }
        let page = coordinator.post(&format!("{address}/replace"), &[("by", &by), ("do", "send")]).await.ok();
        page.has("It ends later: 30 June 2026 → 31 December 2026").has("Weaker").has("<ins>");
        let seen = page.field("seen");
        let send = [("by", by.as_str()), ("do", "send"), ("seen", &seen)];
        coordinator.post(&format!("{address}/replace"), &send).await.has("Choose a reason.");
        let reasoned = with(send.to_vec(), &[("reason-code", "regrouped"), ("reason-text", "Joined with the prosecutors.")]);
        coordinator.post(&format!("{address}/replace"), &reasoned).await.sent_on();
        coordinator.get(&format!("/en/statement/{id}")).await.ok().lacks("Joined with the prosecutors.");
        assert_eq!(signer.get(&format!("{address}/replace")).await.status, 404);

        // What takes its place is amended before anybody signs: what was read does not hold any more.
        let other = format!("/en/work/commitment/{by}");
        let amend = with(typed(wider, "2027-12-31", "A list of names"),
            &[("milestone-id", "m1"), ("action-id", "a1"), ("do", "look"), ("reason-code", "law"), ("reason-text", "A new law.")]);
        let seen = coordinator.post(&format!("{other}/amend"), &amend).await.ok().field("seen");
        coordinator.post(&format!("{other}/amend"), &with(amend, &[("do", "send"), ("seen", &seen)])).await.sent_on();
        let no = signer.get(&other).await.ok().field("no");
        signer.post(&format!("{other}/sign"), &[("no", &no)]).await.sent_on();
        let no = signer.get(&address).await.ok().has(&format!("A replacement by {by} waits for a signature")).field("no");
        signer.post(&format!("{address}/sign"), &[("no", &no)]).await.has("have changed since you read them");
        coordinator.post(&format!("{address}/drop"), &[]).await.sent_on();

        let page = coordinator.post(&format!("{address}/replace"), &with(reasoned.clone(), &[("seen", "")])).await.ok();
        let seen = page.has("31 December 2027").field("seen");
        coordinator.post(&format!("{address}/replace"), &with(reasoned, &[("seen", &seen)])).await.sent_on();
        let no = signer.get(&address).await.ok().field("no");
        signer.post(&format!("{address}/sign"), &[("no", &no)]).await.sent_on();
        until_noticed().await;
        let public = coordinator.get(&format!("/en/statement/{id}")).await.ok();
        public.has(&format!("{by} takes its place.")).has("Joined with the prosecutors.").has("Superseded");
        let record = coordinator.get(&format!("/api/v1/commitments/{id}")).await.ok().json();
        let promise = &record["record"]["body"]["promise"];
        assert_eq!((&promise["state"], &promise["superseded_by"]), (&"superseded".into(), &by.as_str().into()));
        assert_eq!(promise["changes"][0]["classed"]["class"], "weaker");
        let marked = r#"<span class="tag">Superseded</span>"#;
        coordinator.get("/en/country/RS").await.ok().has(marked);
        // What comes next on the front page is a promise that is held, although the other one's end is nearer.
        coordinator.get("/en/").await.ok().has("31 December 2027").lacks(marked);
        coordinator.get(&format!("{other}/replace")).await.ok().lacks(&format!("value=\"{id}\""));
    }

    async fn silence_after_the_deadline_is_no_evidence_to_the_second(room) {
        let id = published(&room, &typed(TEXT, "2026-06-30", "A list of names")).await;
        let address = format!("/en/work/commitment/{id}");
        let coordinator = room.browser("coordinator.rs").await;
        let done = [("milestone", "m1"), ("on", "2026-03-05"), ("evidence", "the academy's list")];
        coordinator.post(&format!("{address}/done"), &done).await.has("That day has not come.");
        let done = [("milestone", "m1"), ("on", "2026-03-04"), ("evidence", " ")];
        coordinator.post(&format!("{address}/done"), &done).await.has("Name the evidence that shows it.");
        let to = |room: &Room, when: &str| {
            let then: jiff::Timestamp = when.parse().unwrap();
            room.clock.advance(then.duration_since(desk::clock::Clock::now(room.clock.as_ref())));
        };
        to(&room, "2026-06-30T23:59:59Z");
        assert!(room.desk.commitments_tick().await.unwrap().due.is_empty());
        room.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(room.desk.commitments_tick().await.unwrap().due, std::slice::from_ref(&id));
        assert!(room.desk.commitments_tick().await.unwrap().judged.is_empty(), "30 days for the report");
        to(&room, "2026-07-30T23:59:59Z");
        assert!(room.desk.commitments_tick().await.unwrap().judged.is_empty());
        room.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(room.desk.commitments_tick().await.unwrap().judged, [(id.clone(), "no-evidence")]);
        assert_eq!(room.desk.commitments_tick().await.unwrap(), desk::register::commitments::CommitmentsTicked::default());
        until_noticed().await;
        let coordinator = room.browser("coordinator.rs").await;
        coordinator.get(&format!("/en/statement/{id}")).await.ok().has("No evidence");
        room.desk.publish_verdicts().await.unwrap();
        until_noticed().await;
        let verdict = coordinator.get(&format!("/api/v1/verdicts/{id}")).await.ok().json();
        assert_eq!(verdict["record"]["body"]["verdict"]["reason"], "silence");
        assert_eq!(room.desk.recompute(|_, _| {}).await.unwrap().different, 0);
    }

    async fn what_fails_a_check_is_published_and_what_is_restricted_is_not(room) {
        let vague = with(typed(TEXT, "", ""), &[("authority", "A secret directorate"), ("restricted", "authority")]);
        let id = published(&room, &vague).await;
        let public = room.browser("auditor").await.get(&format!("/en/statement/{id}")).await.ok();
        public.has("Not verifiable as written").has("It has no deadline.").has("Not public").lacks("A secret directorate");
        let record = room.browser("auditor").await.get(&format!("/api/v1/commitments/{id}")).await.ok().text;
        assert!(!record.contains("A secret directorate") && record.contains("by-when"), "{record}");
    }
}
