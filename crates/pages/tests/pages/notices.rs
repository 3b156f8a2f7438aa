//! Notices as people see them: a provider's desk, the link of a mail, a hotline's own list, the directory of providers.

use std::sync::Arc;

use alliance::people::access::{self, Act};
use alliance::takedown::notice::Channel;
use alliance::takedown::policy::HostKind;
use desk::Backend;
use desk::people::Authorised;
use desk::takedown::{Delivered, Finding, Format, NoticeHouse, Provider, Word, Words};
use hosting::Finder;
use hosting::dns::Resolver;
use jiff::SignedDuration;
use vault::Secret;

use crate::access::{Answer, Guest, House};
use crate::takedown::{CLASS, has, has_not, is_kept_by_nobody};

const LEAD: &str = "exercise.lead-analyst.de";
const OPERATOR: &str = "exercise.provider-operator.de";
const ABROAD: &str = "exercise.provider-operator.rs";
/// What must be seen nowhere but where somebody opened it.
const PATH: &str = "never-to-be-seen-7f3a";

/// A provider of Germany: with a desk here, or reached by mail alone.
fn provider(by_mail: bool) -> Provider {
    Provider {
        name: "A host".into(),
        known_as: ["1.2.3.0/24".to_owned()].into(),
        country: Some("DE".into()),
        organisation: (!by_mail).then(|| "exercise.provider.de".into()),
        endpoint: None,
        format: Format::Xarf,
        mail: by_mail.then(|| "abuse@example.org".into()),
        language: None,
        host: HostKind::Other,
        suspect: false,
    }
}

impl House {
    async fn leave_for<A: Act>(&self, who: &str, id: Option<&str>) -> Authorised<A> {
        let guest = self.sign_in(who).await.unwrap();
        self.desk.authorise::<A>(Some(&guest.person), None, id).await.unwrap()
    }

    /// Something is reported, found to be unlawful by two people, and its notice leaves.
    async fn notices(&self, by_mail: bool, word: Word) {
        self.desk.name_notice_house(NoticeHouse {
            contact: "notices@accord.example.org".to_owned(),
            domain: "accord.example.org".to_owned(),
            words: Box::new(|wording| Words {
                reason: "It is unlawful.".to_owned(),
                subject: wording.number.to_owned(),
                letter: Secret::new(wording.link.expose().clone()),
            }),
        });
        self.desk.watch().await.unwrap();
        self.clock.advance(SignedDuration::from_mins(1));
        self.desk.provider_set(&self.leave_for(LEAD, None).await, None, provider(by_mail)).await.unwrap();
        assert_eq!(self.reports("DE", &format!("https://1.2.3.4/{PATH}")).await.status, 200);
        let nobody = std::net::UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Finding::new(self.desk.clone(), Finder::new(Resolver::new(vec![nobody]))).look_up_due().await.unwrap();
        let mut item = String::new();
        for who in ["exercise.analyst.de", LEAD] {
            let guest = self.sign_in(who).await.unwrap();
            item = self.next(&guest).await;
            self.does(&item, &[("class", CLASS)], &guest).await;
        }
        self.desk.look_at_holds().await.unwrap();
        self.desk.dispatch_due().await.unwrap();
        self.clock.advance(SignedDuration::from_mins(1));
        let id = item.rsplit('/').next().unwrap();
        let police = self.leave_for::<access::PoliceAnswer>("exercise.police-liaison.de", Some(id)).await;
        self.desk.police_answer(&police, word).await.unwrap();
        assert_eq!(self.desk.dispatch_due().await.unwrap(), 1);
    }

    /// The secret of the link in the mail that is to be sent; the mail arrives.
    async fn mailed(&self) -> String {
        let delivery = self.desk.take_deliveries(Channel::Mail, 10).await.unwrap().remove(0);
        let message = self.desk.message(&delivery).await.unwrap().unwrap();
        self.desk.delivery_done(&delivery, &Delivered::There).await.unwrap();
        message.words.letter.expose().clone()
    }
}

/// What the police want besides: sixty days, and silence for thirty.
fn preserve() -> Word {
    Word::Preserve { days: 60, silent_until: "2026-04-03T10:00:00Z".parse().unwrap() }
}

async fn with_a_notice(by_mail: bool, word: Word) -> Arc<House> {
    let house = Arc::new(House::new(&Backend::Embedded).await);
    house.notices(by_mail, word).await;
    house
}

/// The address of the only notice in the inbox.
async fn only(house: &House, guest: &Guest) -> String {
    let inbox = house.sees("/work/notices", guest).await;
    let at = inbox.body.split("href=\"/en/work/notices/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/work/notices/{}", at.unwrap_or_else(|| panic!("no notice: {}", inbox.body)))
}

fn stands(answer: &Answer, at: &str) {
    let to = answer.headers.get("location").map_or("", String::as_str);
    assert_eq!((answer.status, to), (303, format!("/en{at}").as_str()), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_sees_opens_and_answers_what_it_was_sent() {
    let house = with_a_notice(false, preserve()).await;
    let guest = house.sign_in(OPERATOR).await.unwrap();
    has(&house.sees("/work", &guest).await, &["1 notice waits for your answer", "href=\"/en/work/notices\""]);
    let inbox = house.sees("/work/notices", &guest).await;
    has(&inbox, &["Exercise hotline DE", "Make it inaccessible, preserve it, be silent", "Waits for your answer"]);
    has_not(&inbox, &[PATH, "/work/item/"]);
    let at = only(&house, &guest).await;
    let page = house.sees(&at, &guest).await;
    is_kept_by_nobody(&page);
    has(
        &page,
        &[
            "Waits for your answer",
            "Preserve it for the police for 60 days",
            "name=\"kept\" type=\"date\" required value=\"2026-05-03\"",
            "name=\"silent\" type=\"date\" required value=\"2026-04-03\"",
        ],
    );
    has_not(&page, &[PATH, "<script"]);

    let opened = house.sends(&format!("{at}/address"), &[], &guest).await;
    is_kept_by_nobody(&opened);
    has(&opened, &[&format!(">https://1.2.3.4/{PATH}</pre>"), "Do not open it in this browser"]);
    assert_eq!(opened.body.matches(PATH).count(), 1, "as a text, and in no link: {}", opened.body);
    has(&house.sees("/work/journal/mine", &guest).await, &["notice"]);

    let less = [("answer", "preserved"), ("kept", "2026-04-03"), ("silent", "2026-04-03")];
    let refused = house.sends(&format!("{at}/answer"), &less, &guest).await;
    assert_eq!(refused.status, 422);
    has(&refused, &["That is less than was asked."]);
    let promise = [("answer", "preserved"), ("kept", "2026-05-03"), ("silent", "2026-04-03")];
    stands(&house.sends(&format!("{at}/answer"), &promise, &guest).await, &at);
    let page = house.sees(&at, &guest).await;
    has(&page, &["Preserved until 3 May 2026", "Waits for your answer"]);
    stands(&house.sends(&format!("{at}/answer"), &[("answer", "acknowledged")], &guest).await, &at);
    let page = house.sees(&at, &guest).await;
    has(&page, &["You have seen it"]);
    has_not(&page, &["value=\"acknowledged\""]);

    let long = "x".repeat(121);
    let typed = [("answer", "removed"), ("copies", "three"), ("reference", long.as_str())];
    let wrong = house.sends(&format!("{at}/answer"), &typed, &guest).await;
    assert_eq!(wrong.status, 422);
    has(
        &wrong,
        &[
            "What you typed is still here.",
            "in digits",
            "at most 120 characters",
            "value=\"three\"",
            &format!("value=\"{long}\""),
        ],
    );
    let removed = [("answer", "removed"), ("copies", "3"), ("reference", "T-1")];
    stands(&house.sends(&format!("{at}/answer"), &removed, &guest).await, &at);
    has(&house.sees(&at, &guest).await, &["Removed: 3 copies", "T-1"]);
    has(&house.sees("/work/notices?state=claimed", &guest).await, &["Removed: 3 copies", "Yours: T-1"]);
    has(&house.sees("/work/notices?state=overdue", &guest).await, &["There is no notice here."]);
    has_not(&house.sees("/work", &guest).await, &["waits for your answer"]);

    let lead = house.sign_in(LEAD).await.unwrap();
    let sent = house.sees("/work/takedown/notices", &lead).await;
    has(&sent, &["A host", "Removed: 3 copies", "Theirs: T-1", "Preserved until", "Within 24 hours", "Inbox"]);
    has_not(&sent, &[PATH]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_notice_looks_like_one_that_is_not_there() {
    let house = with_a_notice(false, Word::Clear).await;
    let (guest, abroad) = (house.sign_in(OPERATOR).await.unwrap(), house.sign_in(ABROAD).await.unwrap());
    let at = only(&house, &guest).await;
    has(&house.sees("/work/notices", &abroad).await, &["There is no notice here."]);
    let none = format!("/work/notices/{}", "a".repeat(at.rsplit('/').next().unwrap().len()));
    for (method, step) in [("GET", ""), ("POST", "/address"), ("POST", "/answer")] {
        let form = if step == "/answer" { "answer=removed" } else { "" };
        let theirs = house.sends_to(method, &format!("{at}{step}"), form, &abroad).await;
        let nowhere = house.sends_to(method, &format!("{none}{step}"), form, &abroad).await;
        assert_eq!((theirs.status, &theirs), (404, &nowhere), "{step}");
    }
    // Eleven minutes later the address asks for a fresh proof.
    house.clock.advance(SignedDuration::from_mins(11));
    has(&house.sees(&at, &guest).await, &["Prove it now"]);
    let stale = house.sends(&format!("{at}/address"), &[], &guest).await;
    assert_eq!((stale.status, stale.body.as_str()), (303, ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_a_mail_answers_once_and_never_by_being_looked_at() {
    let house = with_a_notice(true, preserve()).await;
    let secret = house.mailed().await;
    let at = format!("/notice/{secret}");
    for _ in 0..3 {
        let page = house.ask("GET", &at, None).await;
        assert_eq!(page.status, 200);
        is_kept_by_nobody(&page);
        assert!(!page.headers.contains_key("set-cookie"), "{:?}", page.headers);
        has(
            &page,
            &[
                "Exercise hotline DE",
                "Preserve it for the police for 60 days",
                "value=\"removed\"",
                "value=\"preserved\"",
            ],
        );
        has_not(&page, &[PATH, "1.2.3.4", "<script", "/work/item/"]);
    }
    let lead = house.sign_in(LEAD).await.unwrap();
    has(&house.sees("/work/takedown/notices", &lead).await, &["Delivered", "Mail"]);
    // Whoever is signed in beside it is not known to it.
    has_not(&house.ask("GET", &at, Some(&lead)).await, &["sign-out", "Exercise</a>"]);

    let none = house.sends_unknown(&at, &[("answer", "nothing")]).await;
    assert_eq!(none.status, 422);
    has(&none, &["value=\"removed\""]);
    let bad = house.sends_unknown(&at, &[("answer", "removed"), ("copies", "x")]).await;
    assert_eq!(bad.status, 422);
    let done = house.sends_unknown(&at, &[("answer", "removed"), ("copies", "2")]).await;
    assert_eq!(done.status, 200, "{}", done.body);
    is_kept_by_nobody(&done);
    has(&done, &["Your answer is in.", "Removed: 2 copies"]);
    has_not(&done, &["<form class=\"stack\""]);
    for again in [house.ask("GET", &at, None).await, house.sends_unknown(&at, &[("answer", "refused")]).await] {
        assert_eq!(again.status, 200);
        has(&again, &["This link was used.", "Removed: 2 copies"]);
        has_not(&again, &["<form class=\"stack\"", PATH]);
    }
    let wrong = format!("/notice/{}", "0".repeat(secret.len()));
    for missing in [house.ask("GET", &wrong, None).await, house.sends_unknown(&wrong, &[("answer", "removed")]).await] {
        assert_eq!(missing.status, 404);
        is_kept_by_nobody(&missing);
        has_not(&missing, &["/notice/", "0000000000"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_takes_the_promise_that_it_asks_for() {
    let house = with_a_notice(true, preserve()).await;
    let at = format!("/notice/{}", house.mailed().await);
    let done = house.sends_unknown(&at, &[("answer", "preserved")]).await;
    has(&done, &["Your answer is in."]);
    let lead = house.sign_in(LEAD).await.unwrap();
    has(
        &house.sees("/work/takedown/notices", &lead).await,
        &["Preserved until 3 May 2026", "silent until 3 April 2026"],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_sees_how_long_notices_are_out_against_the_norm() {
    let house = with_a_notice(true, Word::Clear).await;
    let lead = house.sign_in(LEAD).await.unwrap();
    has(
        &house.sees("/work/takedown", &lead).await,
        &["href=\"/en/work/takedown/notices\"", "href=\"/en/work/providers\""],
    );
    has(&house.sees("/work/takedown/notices", &lead).await, &["On its way", "Within 24 hours"]);
    // No server takes it: it is tried again, and then there is no other way.
    let mut tries = 0;
    loop {
        let Some(delivery) = house.desk.take_deliveries(Channel::Mail, 10).await.unwrap().pop() else { break };
        house.desk.delivery_done(&delivery, &Delivered::Later("refused 550".to_owned())).await.unwrap();
        house.clock.advance(SignedDuration::from_mins(30));
        tries += 1;
        assert!(tries < 20, "it is tried for ever");
    }
    for (hours, word) in [(1, "within"), (24, "day"), (48, "three"), (96, "week")] {
        house.clock.advance(SignedDuration::from_hours(hours));
        let lead = house.sign_in(LEAD).await.unwrap();
        let page = house.sees(&format!("/work/takedown/notices?age={word}"), &lead).await;
        has(&page, &["A host", "Overdue", "refused 550"]);
        for (key, value) in [("state", "overdue"), ("to", "A%20host"), ("channel", "mail"), ("failed", "yes")] {
            has(&house.sees(&format!("/work/takedown/notices?age={word}&{key}={value}"), &lead).await, &["1 notice"]);
        }
        let other = house.sees(&format!("/work/takedown/notices?age={word}&channel=inbox"), &lead).await;
        has(&other, &["There is no such notice."]);
    }
    let abroad = house.sign_in("exercise.lead-analyst.rs").await.unwrap();
    has(&house.sees("/work/takedown/notices", &abroad).await, &["There is no such notice."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_is_named_and_changed_and_each_fault_stands_beside_its_field() {
    let house = Arc::new(House::new(&Backend::Embedded).await);
    let lead = house.sign_in(LEAD).await.unwrap();
    has(&house.sees("/work/providers", &lead).await, &["No provider is named yet.", "PATH?new=1"]);
    let form = house.sees("/work/providers?new=1", &lead).await;
    has(
        &form,
        &["id=\"known_as\"", "Exercise provider DE (DE)", "Exercise provider RS (RS)", "value=\"other\" selected"],
    );
    has_not(&form, &["Exercise hotline DE"]);
    let good = [
        ("name", "A host"),
        ("known_as", "AS64500\r\n 192.0.2.0/24 \r\n\r\n"),
        ("country", "DE"),
        ("organisation", "exercise.provider.de"),
        ("endpoint", "https://host.example.org/notices"),
        ("format", "article16"),
        ("mail", "abuse@example.org"),
        ("language", "de"),
        ("host", "large"),
    ];
    let with = |name: &'static str, value: &'static str| {
        good.map(|(known, typed)| (known, if known == name { value } else { typed }))
    };
    for (code, field, value) in [
        ("name", "name", " "),
        ("known-as", "known_as", " \r\n"),
        ("country", "country", "Germany"),
        ("organisation", "organisation", "nobody"),
        ("endpoint", "endpoint", "http://host.example.org"),
        ("mail", "mail", "abuse"),
        ("language", "language", "tlh"),
    ] {
        let refused = house.sends("/work/providers", &with(field, value), &lead).await;
        assert_eq!(refused.status, 422, "{code}");
        has(
            &refused,
            &["What you typed is still here.", &format!("id=\"{field}-wrong\""), &format!("href=\"#{field}\"")],
        );
        if field != "name" {
            has(&refused, &["value=\"A host\""]);
        }
        if !matches!(field, "known_as") {
            has(&refused, &["AS64500"]);
        }
    }
    assert_eq!(house.sends("/work/providers", &with("host", "huge"), &lead).await.status, 400);
    let made = house.sends("/work/providers", &good, &lead).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let id = made.headers["location"].rsplit("#p-").next().unwrap().to_owned();
    let list = house.sees("/work/providers", &lead).await;
    has(
        &list,
        &[
            "A host",
            "AS64500",
            "192.0.2.0/24",
            "Endpoint (Article 16",
            "Desk here: Exercise provider DE",
            "Mail: abuse@example.org",
            "Letters in Deutsch",
        ],
    );
    let twice = house.sends("/work/providers", &with("name", "Another"), &lead).await;
    assert_eq!(twice.status, 422);
    has(&twice, &["Another provider of your hotline is known by one of these names.", "id=\"known_as-wrong\""]);

    let change = house.sees(&format!("/work/providers?change={id}"), &lead).await;
    has(&change, &["value=\"A host\"", "192.0.2.0/24\nAS64500", &format!("action=\"/en/work/providers/{id}\"")]);
    let mut other = with("name", "The same host").to_vec();
    other.push(("suspect", "yes"));
    assert_eq!(house.sends(&format!("/work/providers/{id}"), &other, &lead).await.status, 303);
    has(&house.sees("/work/providers", &lead).await, &["The same host", "Suspected: nothing is sent"]);
    assert_eq!(house.sends("/work/providers/nobody", &with("known_as", "AS64501"), &lead).await.status, 404);
    assert_eq!(house.ask("GET", "/work/providers?change=nobody", Some(&lead)).await.status, 404);

    let analyst = house.sign_in("exercise.analyst.de").await.unwrap();
    let seen = house.sees("/work/providers?new=1", &analyst).await;
    has(&seen, &["The same host"]);
    has_not(&seen, &["id=\"known_as\"", "?change="]);
    let abroad = house.sign_in("exercise.lead-analyst.rs").await.unwrap();
    has(&house.sees("/work/providers", &abroad).await, &["No provider is named yet."]);
    assert_eq!(house.sends(&format!("/work/providers/{id}"), &good, &abroad).await.status, 404);
    let operator = house.sign_in(OPERATOR).await.unwrap();
    assert_eq!(house.ask("GET", "/work/providers", Some(&operator)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_says_whether_it_is_there_and_the_lead_sees_since_when() {
    let house = with_a_notice(false, Word::Clear).await;
    let lead = house.sign_in(LEAD).await.unwrap();
    let list = house.sees("/work/takedown/notices", &lead).await;
    let id = list.body.split("href=\"/en/work/item/").nth(1).and_then(|rest| rest.split('"').next());
    let item = format!("/work/item/{}", id.unwrap_or_else(|| panic!("no item: {}", list.body)));
    has(
        &house.sees(&item, &lead).await,
        &["Is it still there?", "Nobody has looked since it was reported", "Open it to see whether it is there"],
    );
    let look = format!("{item}/look");
    stands(&house.sends(&look, &[("saw", "gone")], &lead).await, &item);
    has(&house.sees(&item, &lead).await, &["It was not there, once", "Looks so far"]);
    house.clock.advance(SignedDuration::from_mins(11));
    let lead = house.sign_in(LEAD).await.unwrap();
    stands(&house.sends(&look, &[("saw", "gone")], &lead).await, &item);
    has(&house.sees(&item, &lead).await, &["It is gone", "Missed first"]);
    has(&house.sees("/work/takedown/notices", &lead).await, &["Seen to be gone", "Gone since"]);
    house.clock.advance(SignedDuration::from_mins(5));
    stands(&house.sends(&look, &[("saw", "there")], &lead).await, &item);
    has(&house.sees(&item, &lead).await, &["It had gone and is there again", "There again since"]);
    has(&house.sees("/work/takedown/notices", &lead).await, &["There again since"]);
    let guest = house.sign_in(OPERATOR).await.unwrap();
    let inbox = house.sees("/work/notices", &guest).await;
    has(&inbox, &["Seen to be gone"]);
    has_not(&inbox, &["again since"]);
    let at = only(&house, &guest).await;
    has_not(&house.sees(&at, &guest).await, &["again since"]);
    let nothing = house.sends(&look, &[("saw", "what lies there")], &lead).await;
    assert_eq!(nothing.status, 400, "{}", nothing.body);
    assert_eq!(house.sends(&look, &[("saw", "gone")], &guest).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_next_of_a_notice_is_seen_by_its_hotline_alone() {
    let house = with_a_notice(false, Word::Clear).await;
    let lead = house.sign_in(LEAD).await.unwrap();
    let sent = house.sees("/work/takedown/notices", &lead).await;
    has(&sent, &["Next, where nothing comes of it", "A reminder, from "]);
    has_not(&sent, &["due since", "Confirm it", "The police hold"]);
    house.clock.advance(SignedDuration::from_hours(4));
    assert_eq!(house.desk.follow_up_due().await.unwrap(), 0, "the police are asked anew");
    let lead = house.sign_in(LEAD).await.unwrap();
    let sent = house.sees("/work/takedown/notices?state=overdue", &lead).await;
    has(&sent, &["Overdue", "A reminder, due since ", "It leaves once the police have answered anew"]);
    has(&house.sees("/work/takedown/notices?lead=yes", &lead).await, &["There is no such notice."]);
    let id = sent.body.split("<tr id=\"n-").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let confirm = format!("/work/takedown/notices/{id}/confirm");
    let early = house.sends(&confirm, &[], &lead).await;
    assert_eq!(early.status, 422, "{}", early.body);
    for who in ["exercise.analyst.de", "exercise.lead-analyst.rs", OPERATOR] {
        let guest = house.sign_in(who).await.unwrap();
        assert_eq!(house.sends(&confirm, &[], &guest).await.status, 404, "{who}");
    }
    let guest = house.sign_in(OPERATOR).await.unwrap();
    let inbox = house.sees("/work/notices", &guest).await;
    has(&inbox, &["Overdue"]);
    has_not(&inbox, &["due since", "Confirm it"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_closes_what_is_refused_by_a_fresh_proof_alone() {
    let house = with_a_notice(false, Word::Clear).await;
    let guest = house.sign_in(OPERATOR).await.unwrap();
    let at = only(&house, &guest).await;
    stands(&house.sends(&format!("{at}/answer"), &[("answer", "refused")], &guest).await, &at);
    let lead = house.sign_in(LEAD).await.unwrap();
    has_not(&house.sees("/work/takedown/notices", &lead).await, &["Prove it now"]);
    house.clock.advance(SignedDuration::from_mins(11));
    let sent = house.sees("/work/takedown/notices", &lead).await;
    has(&sent, &["Close it, or press on", "Prove it now"]);
    let id = sent.body.split("<tr id=\"n-").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let close = format!("/work/takedown/notices/{id}/close");
    let why = [("reason", "A court of theirs decides")];
    let stale = house.sends(&close, &why, &lead).await;
    assert_eq!(stale.status, 303);
    assert!(stale.headers["location"].starts_with("/en/verify?back="), "{stale:?}");
    has_not(&house.sees("/work/takedown/notices", &lead).await, &["A court of theirs decides"]);
    let lead = house.sign_in(LEAD).await.unwrap();
    stands(&house.sends(&close, &why, &lead).await, &format!("/work/takedown/notices#n-{id}"));
    let sent = house.sees("/work/takedown/notices", &lead).await;
    has(&sent, &["Closed by exercise.lead-analyst.de: A court of theirs decides"]);
    has_not(&sent, &["Close it, or press on"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_reports_to_the_cybertipline_what_it_says_itself() {
    let house = with_a_notice(false, Word::Clear).await;
    let guest = house.sign_in(OPERATOR).await.unwrap();
    let at = only(&house, &guest).await;
    has_not(&house.sees(&at, &guest).await, &["Report to NCMEC"]);
    house.desk.name_tiplines(["exercise.provider.de".to_owned()].into());
    let page = house.sees(&at, &guest).await;
    has(&page, &["Report to NCMEC", "name=\"incident\"", "value=\"sextortion\"", "Nothing is said of it"]);
    has_not(&page, &["value=\"spam\" checked", PATH]);

    let tip = format!("{at}/cybertipline");
    let typed =
        [("incident", ""), ("mark", "spam"), ("third-party", "no"), ("urgent", "a child is in danger"), ("words", "")];
    let wrong = house.sends(&tip, &typed, &guest).await;
    assert_eq!(wrong.status, 422);
    is_kept_by_nobody(&wrong);
    has(
        &wrong,
        &[
            "What you typed is still here.",
            "Choose one of the list.",
            "value=\"spam\" checked",
            "a child is in danger</textarea>",
        ],
    );

    let wanted = [("incident", "material"), ("mark", "spam"), ("third-party", ""), ("urgent", ""), ("words", "")];
    stands(&house.sends(&tip, &wanted, &guest).await, &at);
    let page = house.sees(&at, &guest).await;
    has(&page, &["On its way to NCMEC"]);
    has_not(&page, &["name=\"incident\""]);
    let lead = house.sign_in(LEAD).await.unwrap();
    has_not(&house.sees("/work/takedown/notices", &lead).await, &["NCMEC"]);
}
