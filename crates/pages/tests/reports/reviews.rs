//! A review's whole way over HTTP, by different people: who may review, what each sees when, the 14 days, and the two texts side by
//! side in public.

use alliance::people::{Account, AccountState, Grant, Role};
use alliance::register::PaperKind;
use desk::register::reports::exercise::LAST_ROUND;
use desk::work::{Deed, PaperChange, View};
use jiff::{SignedDuration, Timestamp};

use crate::commitments::{TEXT, published, typed, until_noticed};
use crate::room::{Browser, Page, Room, on_both};

/// Adds a reviewer from a country, with other roles beside.
async fn reviewer(room: &Room, name: &str, home: Option<&str>, others: &[Grant]) {
    let mut grants = vec![Grant { role: Role::Reviewer, member: None }];
    grants.extend_from_slice(others);
    let id = format!("exercise.{name}");
    let account = Account {
        name: format!("Rita {name}"),
        mail: format!("{name}@example.org"),
        language: "en".to_owned(),
        organisation: None,
        home: home.map(str::to_owned),
        grants,
        state: AccountState::Active,
        stamp: 1,
    };
    let mut paper = PaperChange::new(PaperKind::Account, &id, "active", &account);
    paper.holder = Some(id.clone());
    room.desk.perform(Deed::new("accord", "account.invented", PaperKind::Account, &id).with(paper)).await.unwrap();
}

fn assign_address() -> String {
    format!("/en/work/reviews/assign/{LAST_ROUND}.RS")
}

pub fn address() -> String {
    format!("/en/work/review/{LAST_ROUND}.RS.review")
}

/// The promises that a review's form asks about.
fn promises(page: &Page) -> Vec<String> {
    let fields = page.text.split(r#"name="promise" value=""#).skip(1);
    fields.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// Marks on each scale of each promise.
fn marked(no: &str, promises: &[String], completion: &str, evidence: &str) -> Vec<(String, String)> {
    let mut pairs = vec![("no".to_owned(), no.to_owned())];
    for promise in promises {
        pairs.push(("promise".to_owned(), promise.clone()));
        let marks = [
            ("verifiability", "verifiable"),
            ("potential", "minor"),
            ("completion", completion),
            ("evidence", evidence),
        ];
        for (scale, mark) in marks {
            pairs.push((format!("{scale}.{promise}"), mark.to_owned()));
            pairs.push((format!("{scale}-working.{promise}"), format!("How I came to {mark} on {scale}.")));
        }
    }
    pairs
}

async fn post(browser: &Browser, address: &str, pairs: &[(String, String)]) -> Page {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    browser.post(address, &pairs).await
}

/// Assigns, declares, writes and submits. Returns the promises.
pub async fn sent(room: &Room) -> Vec<String> {
    let secretariat = room.browser("secretariat").await;
    secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer")]).await.sent_on();
    let reviewer = room.browser("reviewer").await;
    reviewer.post(&format!("{}/declare", address()), &[("conflict", "none"), ("named", "yes")]).await.sent_on();
    let page = reviewer.get(&address()).await.ok();
    let promises = promises(&page);
    let mut pairs = marked(&page.field("no"), &promises, "no-evidence", "0");
    pairs.push(("named".to_owned(), "yes".to_owned()));
    post(&reviewer, &format!("{}/write", address()), &pairs).await.sent_on();
    let no = reviewer.get(&address()).await.ok().field("no");
    reviewer.post(&format!("{}/submit", address()), &[("no", &no)]).await.sent_on();
    promises
}

fn go_to(room: &Room, when: &str) {
    let then: Timestamp = when.parse().unwrap();
    room.clock.advance(then.duration_since(desk::clock::Clock::now(room.clock.as_ref())));
}

async fn is_not_there(browser: &Browser, address: &str) {
    let (page, nothing) = (browser.get(address).await, browser.get(&address.replace(".RS.", ".ZZ.")).await);
    assert_eq!((page.status, nothing.status), (404, 404), "{address}");
    assert_eq!(page.text.replace(".RS.", ".ZZ."), nothing.text, "{address}");
}

on_both! {
    async fn nobody_reviews_what_is_theirs(room) {
        let at = |role, member: &str| Grant { role, member: Some(member.to_owned()) };
        reviewer(&room, "reviewer-own", Some("RS"), &[]).await;
        reviewer(&room, "reviewer-of", Some("FR"), &[at(Role::Coordinator, "RS")]).await;
        reviewer(&room, "reviewer-nowhere", None, &[]).await;
        let both = [Grant { role: Role::Secretariat, member: None }];
        reviewer(&room, "reviewer-both", Some("FR"), &both).await;
        let secretariat = room.browser("secretariat").await;
        secretariat.get("/en/work").await.ok().has("Assign a reviewer");
        let page = secretariat.get(&assign_address()).await.ok();
        page.has("exercise.reviewer\"").lacks("reviewer-own").lacks("reviewer-of").lacks("reviewer-nowhere");
        for (who, why) in [
            ("reviewer-own", "Nobody reviews the member that they are from."),
            ("reviewer-of", "The reviewer holds a role for this member."),
            ("reviewer-nowhere", "its country is not known"),
            ("coordinator.de", "This account is no reviewer’s"),
            ("nobody", "This account is no reviewer’s"),
        ] {
            let page = secretariat.post(&assign_address(), &[("reviewer", &format!("exercise.{who}"))]).await;
            assert_eq!(page.status, 422, "{who}");
            page.has(why);
        }
        let both = room.browser("reviewer-both").await;
        both.post(&assign_address(), &[("reviewer", "exercise.reviewer-both")]).await.has("Nobody assigns a review to themselves.");
        let now = format!("/en/work/reviews/assign/{}.RS", desk::register::reports::exercise::THIS_ROUND);
        secretariat.post(&now, &[("reviewer", "exercise.reviewer")]).await.has("from the submission of the report");
        for who in ["coordinator.rs", "coordinator.de", "reviewer", "auditor"] {
            assert_eq!(room.browser(who).await.get(&assign_address()).await.status, 404, "{who}");
        }
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer")]).await.sent_on();
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer-both")]).await.has("Release that reviewer first.");
        // Another reviewer has nothing to do with it.
        is_not_there(&room.browser("reviewer-own").await, &address()).await;
        reviewer(&room, "reviewer-else", Some("FR"), &[]).await;
        is_not_there(&room.browser("reviewer-else").await, &address()).await;
    }

    async fn a_declared_conflict_is_decided_by_the_secretariat(room) {
        let secretariat = room.browser("secretariat").await;
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer")]).await.sent_on();
        let person = room.browser("reviewer").await;
        person.get("/en/work").await.ok().has("Declare conflicts of interest, then review");
        let declare = format!("{}/declare", address());
        person.get(&address()).await.ok().lacks("What the report says");
        person.post(&declare, &[]).await.has("Declare a conflict of interest, or that there is none.");
        person.post(&declare, &[("conflict", "declared"), ("text", " ")]).await.has("Say which conflict of interest there is");
        person.post(&declare, &[("conflict", "declared"), ("text", "I trained their police.")]).await.sent_on();
        person.get(&address()).await.ok().has("The secretariat decides whether the review goes on.").lacks("name=\"promise\"");
        let early = marked("2", &[format!("{LAST_ROUND}.RS")], "limited", "1");
        post(&person, &format!("{}/write", address()), &early).await.has("The secretariat decides whether the review goes on.");
        secretariat.get("/en/work").await.ok().has("Decide about a conflict of interest");
        assert_eq!(person.post(&format!("{}/allow", address()), &[]).await.status, 404);
        secretariat.post(&format!("{}/release", address()), &[("reason", "")]).await.has("Write the text.");
        secretariat.post(&format!("{}/release", address()), &[("reason", "Too near.")]).await.sent_on();
        is_not_there(&person, &address()).await;

        // The next one gets an assignment of their own, declares likewise, and is let go on, on record.
        reviewer(&room, "reviewer-else", Some("FR"), &[]).await;
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer-else")]).await.sent_on();
        let other = room.browser("reviewer-else").await;
        other.post(&declare, &[("conflict", "declared"), ("text", "A cousin works there.")]).await.sent_on();
        secretariat.post(&format!("{}/allow", address()), &[]).await.sent_on();
        secretariat.post(&format!("{}/allow", address()), &[]).await.has("No declared conflict of interest waits");
        other.get(&address()).await.ok().has("the secretariat let the review go on, on record").has("name=\"promise\"");

        // An account from before it had to name its country is from nowhere: it reaches no member's review, its own neither.
        let (paper, mut account) =
            room.desk.paper::<Account>(&View::All, PaperKind::Account, "exercise.reviewer-else").await.unwrap().unwrap();
        account.home = None;
        let deed = Deed::new("accord", "account.invented", PaperKind::Account, &paper.id);
        room.desk.perform(deed.with(PaperChange::next(&paper, "active", &account))).await.unwrap();
        is_not_there(&other, &address()).await;
        other.get("/en/work/reviews").await.ok().lacks(LAST_ROUND);
    }

    async fn a_reply_is_to_the_review_that_was_read(room) {
        let draft = format!("{}/reply-draft", address());
        let coordinator = room.browser("coordinator.rs").await;
        let secretariat = room.browser("secretariat").await;
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer")]).await.sent_on();
        assert_eq!(coordinator.post(&draft, &[("no", "0"), ("text", "Early.")]).await.status, 404);
        secretariat.post(&format!("{}/release", address()), &[("reason", "Ill.")]).await.sent_on();
        sent(&room).await;
        // A draft begins once a review was sent, and from then on its reviewer is not replaced: no draft outlives its review.
        coordinator.get(&address()).await.ok().lacks("Early.");
        coordinator.post(&draft, &[("no", "0"), ("text", "We trained 120 by now.")]).await.sent_on();
        let release = secretariat.post(&format!("{}/release", address()), &[("reason", "Too near.")]).await;
        release.has("This step does not come next for the review.");
        reviewer(&room, "reviewer-else", Some("FR"), &[]).await;
        let next = [("reviewer", "exercise.reviewer-else")];
        assert_eq!(secretariat.post(&assign_address(), &next).await.status, 422);
        coordinator.get(&address()).await.ok().has("We trained 120 by now.").has("How I came to no-evidence on completion.");
    }

    async fn a_review_and_its_reply_are_public_side_by_side(room) {
        let id = published(&room, &typed(TEXT, "2026-06-30", "A list of names")).await;
        let secretariat = room.browser("secretariat").await;
        secretariat.post(&assign_address(), &[("reviewer", "exercise.reviewer")]).await.sent_on();
        let person = room.browser("reviewer").await;
        let coordinator = room.browser("coordinator.rs").await;
        let stranger = room.browser("coordinator.de").await;
        person.post(&format!("{}/declare", address()), &[("conflict", "none"), ("named", "yes")]).await.sent_on();
        let page = person.get(&address()).await.ok();
        page.has(TEXT).has("40 officers were trained.").has("What the report says").has("Evidence that it names");
        let asked = promises(&page);
        assert!(asked.contains(&id), "{asked:?}");

        // A claim without evidence is none; an unfinished review is not sent; what was typed stays.
        let write = format!("{}/write", address());
        let submit = format!("{}/submit", address());
        let no = page.field("no");
        post(&person, &write, &marked(&no, &asked, "complete", "0")).await.sent_on();
        let no = person.get(&address()).await.ok().field("no");
        person.post(&submit, &[("no", &no)]).await.has("Where no evidence was found, the completion is “no evidence”.");
        let mut unmarked = marked(&no, &asked, "complete", "0");
        unmarked.retain(|(name, _)| !name.starts_with("completion."));
        let refused = post(&person, &write, &unmarked).await;
        assert_eq!(refused.status, 422);
        refused.has("choose a mark in addition to what you wrote").has("How I came to complete on completion.");
        let foreign = marked(&no, &["C001".to_owned()], "limited", "1");
        post(&person, &write, &foreign).await.has("not among those that are reviewed here");

        // From another window: nothing is lost.
        let mut pairs = marked(&no, &asked, "limited", "2");
        pairs.push(("named".to_owned(), "yes".to_owned()));
        post(&person, &write, &pairs).await.sent_on();
        let behind = post(&person, &write, &marked(&no, &asked, "mostly", "2")).await;
        assert_eq!(behind.status, 409);
        behind.has("<ins>").has("How I came to mostly on completion.");
        person.post(&submit, &[("no", &no)]).await.has("Somebody changed this meanwhile");

        // Until it is sent, nobody of the member sees that there is anything, and nobody else what is written.
        is_not_there(&coordinator, &address()).await;
        is_not_there(&room.browser("signer.rs").await, &address()).await;
        coordinator.get("/en/work/reviews").await.ok().lacks(LAST_ROUND);
        secretariat.get(&address()).await.ok().lacks("How I came to");
        let draft = format!("{}/reply-draft", address());
        assert_eq!(coordinator.post(&draft, &[("no", "0"), ("text", "Early.")]).await.status, 404);

        let no = person.get(&address()).await.ok().field("no");
        person.post(&submit, &[("no", &no)]).await.sent_on();
        post(&person, &write, &pairs).await.lacks("Saved");
        is_not_there(&stranger, &address()).await;
        coordinator.get("/en/work").await.ok().has("Reply to a review").has("14 days left, until 18 March 2026");
        coordinator.get(&address()).await.ok().has("How I came to limited on completion.").has("18 March 2026");
        assert_eq!(person.post(&draft, &[("no", "0"), ("text", "Mine.")]).await.status, 404);
        is_not_there(&person, &format!("{}/nothing", address())).await;

        // The reply: a draft that two people write, then sent once.
        let reply = format!("{}/reply", address());
        coordinator.post(&reply, &[("no", "0")]).await.has("Write the text.");
        coordinator.post(&draft, &[("no", "0"), ("text", "We trained 120 by now.")]).await.sent_on();
        let other = room.browser("coordinator-2.rs").await;
        let page = other.post(&draft, &[("no", "0"), ("text", "We trained 140 by now.")]).await;
        assert_eq!(page.status, 409);
        page.has("<del>120</del> <ins>140</ins>");
        secretariat.get(&address()).await.ok().lacks("We trained");
        person.get(&address()).await.ok().lacks("We trained");
        secretariat.post(&format!("{}/publish", address()), &[]).await.has("The member still has days to answer");
        coordinator.post(&reply, &[("no", "1")]).await.sent_on();
        coordinator.post(&reply, &[("no", "2")]).await.has("The member has answered.");
        secretariat.post(&format!("{}/publish", address()), &[]).await.sent_on();
        until_noticed().await;

        let public = stranger.get(&format!("/en/statement/{id}")).await.ok();
        public.has("What the country says").has("How I came to limited on completion.").has("We trained 120 by now.")
            .has("4 March 2026").has("By an independent reviewer from Portugal.").has("No conflict of interest was declared.")
            .lacks("No review is on record.").lacks("Exercise</").lacks("exercise.reviewer");
        let country = stranger.get("/en/country/RS").await.ok();
        country.has("Completion: Limited").has("Verifiability: Verifiable").has("Potential: Minor").has("Evidence: 2")
            .has("We trained 120 by now.");
        let record = stranger.get(&format!("/api/v1/reviews/{LAST_ROUND}.RS.review.{id}")).await.ok().json();
        let body = record["record"]["body"].to_string();
        assert!(!body.contains("exercise.reviewer") && !body.contains("exercise.coordinator"), "{body}");
        assert_eq!(record["record"]["body"]["goal"], "G1");
        stranger.get("/en/search?q=limited+completion&kind=review").await;
        assert_eq!(room.desk.verify(|_, _| {}).await.unwrap().breaks, []);
    }

    async fn the_fourteen_days_are_kept_to_the_second(room) {
        sent(&room).await; // on 4 March
        go_to(&room, "2026-03-18T23:59:59Z");
        assert!(room.desk.reviews_tick().await.unwrap().published.is_empty());
        let coordinator = room.browser("coordinator.rs").await;
        coordinator.get("/en/work").await.ok().has("today is the last day, 18 March 2026");
        room.clock.advance(SignedDuration::from_secs(1));
        let id = format!("{LAST_ROUND}.RS.review");
        assert_eq!(room.desk.reviews_tick().await.unwrap().published, [id]);
        assert!(room.desk.reviews_tick().await.unwrap().published.is_empty(), "once");
        until_noticed().await;
        let public = coordinator.get("/en/country/RS").await.ok();
        public.has("No reply by 18 March 2026.").has("No evidence");

        // A late reply is taken once, and says how late it is. The review beside it stays as it was.
        go_to(&room, "2026-03-20T12:00:00Z");
        let coordinator = room.browser("coordinator.rs").await;
        let (draft, reply) = (format!("{}/reply-draft", address()), format!("{}/reply", address()));
        coordinator.post(&draft, &[("no", "0"), ("text", "We had an election.")]).await.sent_on();
        coordinator.post(&reply, &[("no", "1")]).await.sent_on();
        coordinator.post(&draft, &[("no", "2"), ("text", "And more.")]).await.has("The member has answered.");
        coordinator.post(&reply, &[("no", "2")]).await.has("The member has answered.");
        until_noticed().await;
        let public = coordinator.get("/en/country/RS").await.ok();
        public.has("We had an election.").has("2 days late").has("How I came to no-evidence on completion.");
    }

    async fn letters_tell_the_reviewer_and_the_coordinators(room) {
        sent(&room).await;
        let letters = room.desk.take_letters(1_000).await.unwrap();
        let of = |template: &str| letters.iter().filter(|(l, _)| l.template == template).map(|(l, _)| l).collect::<Vec<_>>();
        assert_eq!(of("review-assigned").iter().map(|l| l.account.as_str()).collect::<Vec<_>>(), ["exercise.reviewer"]);
        let due = of("reply-due");
        assert!(due.iter().all(|l| l.account.starts_with("exercise.coordinator") && l.account.split('.').next_back() == Some("rs")), "{due:?}");
        assert!(due.len() >= 2);
        let house = pages::letter::House { origin: "https://accord.example.org".to_owned(), exercise: true };
        for letter in [of("review-assigned"), due].concat() {
            let told = house.tell(&letter.template, "en", &letter.args).unwrap();
            let text = format!("{}\n{}", told.subject, told.body);
            assert!(text.contains("Serbia") && text.contains("/work/review/") && !text.contains(['{', '[']), "{text}");
        }
        assert!(house.tell("reply-due", "en", &of("reply-due")[0].args).unwrap().subject.contains("18 March 2026"));
    }
}
