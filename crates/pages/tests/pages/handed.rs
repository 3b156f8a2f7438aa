//! What is handed over to another country's hotline, as both sides see it, and the file for where no hotline works here.

use std::sync::Arc;

use alliance::people::access::{self, Act};
use alliance::takedown::policy::HostKind;
use desk::Backend;
use desk::people::Authorised;
use desk::takedown::{Finding, Format, Provider, Word};
use hosting::Finder;
use hosting::dns::Resolver;
use jiff::SignedDuration;

use crate::access::{Guest, House};
use crate::takedown::{CLASS, has, has_not, is_kept_by_nobody};

const ANALYST_DE: &str = "exercise.analyst.de";
const LEAD_DE: &str = "exercise.lead-analyst.de";
const ANALYST_RS: &str = "exercise.analyst.rs";
/// What must be seen nowhere but where somebody opened it.
const PATH: &str = "never-to-be-seen-9c1b";

async fn leave<A: Act>(house: &House, who: &str, id: Option<&str>) -> Authorised<A> {
    let guest = house.sign_in(who).await.unwrap();
    house.desk.authorise::<A>(Some(&guest.person), None, id).await.unwrap()
}

/// Something is reported that lies in a country, and found to be unlawful by two people. Gives the address of its page.
async fn abroad(country: &str) -> (Arc<House>, String) {
    let house = Arc::new(House::new(&Backend::Embedded).await);
    house.desk.watch().await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    let provider = Provider {
        name: "A host".into(),
        known_as: ["1.2.3.0/24".to_owned()].into(),
        country: Some(country.into()),
        organisation: None,
        endpoint: None,
        format: Format::Xarf,
        mail: Some("abuse@example.org".into()),
        language: None,
        host: HostKind::Other,
        suspect: false,
    };
    house.desk.provider_set(&leave(&house, LEAD_DE, None).await, None, provider).await.unwrap();
    assert_eq!(house.reports("DE", &format!("https://1.2.3.4/{PATH}")).await.status, 200);
    let nobody = std::net::UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    Finding::new(house.desk.clone(), Finder::new(Resolver::new(vec![nobody]))).look_up_due().await.unwrap();
    let mut item = String::new();
    for who in [ANALYST_DE, LEAD_DE] {
        let guest = house.sign_in(who).await.unwrap();
        item = house.next(&guest).await;
        house.does(&item, &[("class", CLASS)], &guest).await;
    }
    house.desk.dispatch_due().await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    (house, item)
}

/// Presses the button on an item's page, and gives the address of the hand-over.
async fn hands_over(house: &House, item: &str, guest: &Guest) -> String {
    let done = house.sends(&format!("{item}/hand-over"), &[], guest).await;
    assert_eq!(done.status, 303, "{}", done.body);
    house.desk.dispatch_due().await.unwrap();
    done.headers["location"].strip_prefix("/en").unwrap().to_owned()
}

async fn lets_go(house: &House, item: &str) {
    let id = item.rsplit('/').next().unwrap();
    let police = leave::<access::PoliceAnswer>(house, "exercise.police-liaison.de", Some(id)).await;
    house.desk.police_answer(&police, Word::Clear).await.unwrap();
    house.desk.dispatch_due().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn both_hotlines_see_how_far_it_is_and_neither_sees_the_address() {
    let (house, item) = abroad("RS").await;
    let (own, theirs) = (house.sign_in(ANALYST_DE).await.unwrap(), house.sign_in(ANALYST_RS).await.unwrap());
    has(&house.sees("/work/takedown", &own).await, &["href=\"/en/work/takedown/handed\""]);
    let page = house.sees(&item, &own).await;
    has(&page, &["It is hosted in Serbia. The hotline of Serbia can have it.", "Hand it over"]);
    has(&house.sees("/work/takedown/handed", &own).await, &["Nothing was handed to you.", &item]);
    let at = hands_over(&house, &item, &own).await;
    has(&house.sees(&at, &own).await, &["To the hotline of Serbia: Being prepared", "value=\"withdraw\""]);
    let page = house.sees(&item, &own).await;
    has(&page, &[&at, "Being prepared"]);
    has_not(&page, &["Hand it over"]);
    assert_eq!(house.ask("GET", &at, Some(&theirs)).await.status, 404, "it has not left");
    has(&house.sees("/work/takedown/handed", &theirs).await, &["Nothing was handed to you."]);

    lets_go(&house, &item).await;
    has(&house.sees(&at, &own).await, &["To the hotline of Serbia: Handed over", "interpol-baseline 1: baseline"]);
    let list = house.sees("/work/takedown/handed", &theirs).await;
    has(&list, &[&at, "Exercise hotline DE (Germany)", "Live", "Handed over"]);
    let page = house.sees(&at, &theirs).await;
    is_kept_by_nobody(&page);
    has(&page, &["From the hotline of Germany", "What the other hotline found", "value=\"refuse.wrong-country\""]);
    has_not(&page, &[PATH, "1.2.3.4", &item, "value=\"withdraw\"", "exercise.analyst.de"]);
    has(&house.sees("/work/takedown", &theirs).await, &["What waits: 1"]);
    has(&house.sees("/work", &theirs).await, &["1 hand-over of another hotline waits for your answer"]);

    house.clock.advance(SignedDuration::from_hours(25));
    let (own, theirs) = (house.sign_in(ANALYST_DE).await.unwrap(), house.sign_in(ANALYST_RS).await.unwrap());
    has(&house.sees("/work/takedown/handed", &own).await, &["1 answer is overdue", "Overdue"]);
    let step = async |form: &[(&str, &str)]| house.sends(&format!("{at}/step"), form, &theirs).await;
    assert_eq!(step(&[("step", "perhaps")]).await.status, 400);
    let named = step(&[("step", "accept"), ("words", "It is at example.org/x")]).await;
    assert_eq!(named.status, 422);
    has(&named, &["Say it without"]);
    assert_eq!(step(&[("step", "withdraw")]).await.status, 422);
    let done = step(&[("step", "accept"), ("words", "We take it")]).await;
    assert_eq!((done.status, done.headers["location"].as_str()), (303, format!("/en{at}").as_str()));
    let page = house.sees(&at, &own).await;
    has(&page, &["To the hotline of Serbia: Accepted", "We take it"]);
    has_not(&page, &["value=\"withdraw\"", "overdue"]);
    assert_eq!(step(&[("step", "end.gone")]).await.status, 303);
    has(&house.sees(&item, &own).await, &["To the hotline of Serbia: Over: it is gone"]);

    for who in ["exercise.police-liaison.de", "exercise.provider-operator.de", "exercise.auditor"] {
        let guest = house.sign_in(who).await.unwrap();
        for path in ["/work/takedown/handed", at.as_str()] {
            assert_eq!(house.ask("GET", path, Some(&guest)).await.status, 404, "{who} {path}");
        }
    }
    let third = house.sign_in("exercise.lead-analyst.fr").await.unwrap();
    assert_eq!(house.ask("GET", &at, Some(&third)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_taken_once_after_a_fresh_proof() {
    let (house, item) = abroad("JP").await;
    let own = house.sign_in(ANALYST_DE).await.unwrap();
    has(&house.sees(&item, &own).await, &["No hotline of Japan works here", "Prepare the file"]);
    let at = hands_over(&house, &item, &own).await;
    lets_go(&house, &item).await;
    let page = house.sees(&at, &own).await;
    has(&page, &["The file lies ready", "value=\"json\"", "value=\"xarf\"", "value=\"csv\""]);
    has_not(&page, &[PATH, "1.2.3.4"]);
    let none = house.sends(&format!("{at}/file"), &[("format", "xml")], &own).await;
    assert_eq!(none.status, 400);
    let unnamed = house.sends(&format!("{at}/file"), &[("format", "xarf")], &own).await;
    assert_eq!(unnamed.status, 422);
    has(&unnamed, &["Take another form."]);
    house.clock.advance(SignedDuration::from_mins(11));
    let stale = house.sends(&format!("{at}/file"), &[("format", "csv")], &own).await;
    assert_eq!(stale.status, 303);
    assert!(stale.headers["location"].starts_with("/en/verify?back="), "{stale:?}");
    let own = house.sign_in(ANALYST_DE).await.unwrap();
    let file = house.sends(&format!("{at}/file"), &[("format", "csv")], &own).await;
    assert_eq!((file.status, file.headers["content-type"].as_str()), (200, "text/csv; charset=utf-8"));
    is_kept_by_nobody(&file);
    assert!(file.headers["content-disposition"].starts_with("attachment; filename=\"hand-over-"), "{:?}", file.headers);
    let taken = interchange::takedown::incoming::csv("file", file.body.as_bytes()).unwrap();
    assert_eq!(taken.reports[0].items[0].address.location().expose(), &format!("https://1.2.3.4/{PATH}"));
    let page = house.sees(&at, &own).await;
    has(&page, &["Given out by file", "sha256:", "What came back", "value=\"accept\""]);
    has_not(&page, &[PATH, "1.2.3.4", "value=\"csv\""]);
    assert_eq!(house.sends(&format!("{at}/step"), &[("step", "refuse.known")], &own).await.status, 303);
    has(&house.sees(&item, &own).await, &["Not taken: it is known there already", "Prepare the file"]);
}
