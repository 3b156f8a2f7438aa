//! The police's rooms: what waits for their word, what they hold, and that nobody else learns of a hold.

use std::sync::Arc;

use desk::Backend;
use jiff::SignedDuration;

use crate::access::{Guest, House};
use crate::takedown::{ANALYST, CLASS, LEAD, address, has, has_not, is_kept_by_nobody};

const LIAISON: &str = "exercise.police-liaison.rs";
const SECOND: &str = "exercise.police-second.rs";
const ABROAD: &str = "exercise.police-liaison.de";
/// What must be seen by nobody but the force that wrote it.
const WHY: &str = "An officer talks to them, never-to-be-told-5d2c";

async fn house() -> Arc<House> {
    Arc::new(House::new(&Backend::Embedded).await)
}

impl House {
    /// Has an address found unlawful by two people, and the police asked. Gives the item's id.
    async fn asks_the_police(&self) -> String {
        assert_eq!(self.reports("RS", &address(1)).await.status, 200);
        let (analyst, lead) = (self.sign_in(ANALYST).await.unwrap(), self.sign_in(LEAD).await.unwrap());
        let item = self.next(&analyst).await;
        self.does(&item, &[("class", CLASS)], &analyst).await;
        self.does(&item, &[("step", "take")], &lead).await;
        self.does(&item, &[("class", CLASS)], &lead).await;
        self.clock.advance(SignedDuration::from_secs(11));
        self.desk.dispatch_due().await.unwrap();
        item.rsplit('/').next().unwrap().to_owned()
    }

    async fn goes_to(&self, path: &str, form: &[(&str, &str)], guest: &Guest) -> String {
        let done = self.sends(path, form, guest).await;
        assert_eq!(done.status, 303, "{path}: {}", done.body);
        done.headers["location"].strip_prefix("/en").unwrap().to_owned()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_police_see_what_waits_and_say_a_word() {
    let house = house().await;
    let officer = house.sign_in(LIAISON).await.unwrap();
    has(&house.sees("/work/police", &officer).await, &["Nothing waits for your word.", "Your force holds nothing."]);
    let id = house.asks_the_police().await;
    has(&house.sees("/work", &officer).await, &["1 reported address waits for a word of the police"]);
    let inbox = house.sees("/work/police", &officer).await;
    is_kept_by_nobody(&inbox);
    has(&inbox, &["Waits for your word: 1", "Live", "Unlawful", "data-row", "data-key=\"n\"", &id]);
    let at = format!("/work/police/{id}");
    let item = house.sees(&at, &officer).await;
    is_kept_by_nobody(&item);
    has(
        &item,
        &["The police are asked. Since ", "Nothing against a notice", "value=\"90\"", "value=\"24\"", "data-key=\"c\""],
    );
    has_not(&item, &["never-to-be-seen"]);

    let opened = house.sends(&format!("{at}/address"), &[], &officer).await;
    assert_eq!(opened.status, 200);
    is_kept_by_nobody(&opened);
    has(&opened, &["never-to-be-seen", "Third picture."]);
    assert_eq!(house.goes_to(&format!("{at}/answer"), &[("answer", "clear")], &officer).await, format!("{at}?said=1"));
    let said = house.sees(&format!("{at}?said=1"), &officer).await;
    has(&said, &["Your word is written down.", "The police have nothing against a notice. Since "]);
    let preserve = [("answer", "preserve"), ("days", "90"), ("silent", "2026-05-01")];
    house.goes_to(&format!("{at}/answer"), &preserve, &officer).await;
    has(&house.sees(&at, &officer).await, &["if the provider preserves it and is silent. Since "]);

    for (form, status, why) in [
        (&[("answer", "perhaps")][..], 400, "Choose one of the list."),
        (&[("answer", "preserve"), ("days", "many"), ("silent", "2026-05-01")], 400, "Write whole days, 1 to 365."),
        (&[("answer", "preserve"), ("days", "90"), ("silent", "")], 400, "Choose a day until which"),
        (&[("answer", "preserve"), ("days", "5"), ("silent", "2026-05-01")], 422, "be silent no longer"),
    ] {
        let refused = house.sends(&format!("{at}/answer"), form, &officer).await;
        assert_eq!(refused.status, status, "{why}");
        has(&refused, &[why]);
    }
    // Next: the most urgent one after this; where there is none, the room says so.
    let none = house.ask("GET", &format!("/work/police?after={id}"), Some(&officer)).await;
    assert_eq!((none.status, none.headers["location"].as_str()), (303, "/en/work/police?nothing=1"));
    has(&house.sees("/work/police?nothing=1", &officer).await, &["Nothing else waits for your word."]);
    let abroad = house.sign_in(ABROAD).await.unwrap();
    for (method, path) in [("GET", at.clone()), ("POST", format!("{at}/answer")), ("POST", format!("{at}/hold"))] {
        assert_eq!(house.ask(method, &path, Some(&abroad)).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_is_seen_by_its_force_and_by_nobody_else() {
    let house = house().await;
    let id = house.asks_the_police().await;
    let at = format!("/work/police/{id}");
    let officer = house.sign_in(LIAISON).await.unwrap();
    let form = [("of", "address"), ("reason", WHY), ("hours", "24")];
    assert_eq!(house.goes_to(&format!("{at}/hold"), &form, &officer).await, at);
    let item = house.sees(&at, &officer).await;
    has(&item, &["The police hold it", "Holds of your force", "in 24 h", "Let the hold go to say something else."]);
    has_not(&item, &[WHY, "value=\"clear\""]);
    let hold = item.body.split("/work/hold/").nth(1).unwrap().split('"').next().unwrap();
    let hold = format!("/work/hold/{hold}");
    let page = house.sees(&hold, &officer).await;
    is_kept_by_nobody(&page);
    has(&page, &[WHY, "One address", "It stands until ", "in 24 h", "1 reported address", "Yours"]);

    let abroad = house.sign_in(ABROAD).await.unwrap();
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    let (analyst, lead) = (house.sign_in(ANALYST).await.unwrap(), house.sign_in(LEAD).await.unwrap());
    for guest in [&abroad, &auditor, &analyst] {
        assert_eq!(house.ask("GET", &hold, Some(guest)).await.status, 404);
        assert_eq!(house.ask("POST", &format!("{hold}/release"), Some(guest)).await.status, 404);
    }
    let number = hold.rsplit('/').next().unwrap();
    for (guest, path) in [
        (&auditor, "/work/journal".to_owned()),
        (&abroad, "/work/police".to_owned()),
        (&analyst, "/work/takedown".to_owned()),
        (&analyst, format!("/work/item/{id}")),
        (&lead, format!("/work/item/{id}")),
    ] {
        has_not(&house.sees(&path, guest).await, &[WHY, number]);
    }
    // Whoever assessed it is told that it is held, until when, and by which force.
    has(&house.sees(&format!("/work/item/{id}"), &lead).await, &["The police hold it until "]);

    // A second officer makes it longer than one alone may.
    let later = [("until", "2026-03-09T10:00")];
    let refused = house.sends(&format!("{hold}/extend"), &later, &officer).await;
    assert_eq!(refused.status, 422);
    has(&refused, &["One officer holds for 72 hours at most"]);
    let second = house.sign_in(SECOND).await.unwrap();
    assert_eq!(house.goes_to(&format!("{hold}/extend"), &later, &second).await, hold);
    has(&house.sees(&hold, &second).await, &["Made longer", "in 4 days"]);
    let refused = house.sends(&format!("{hold}/extend"), &[("until", "soon")], &second).await;
    assert_eq!(refused.status, 400);
    house.goes_to(&format!("{hold}/take"), &[], &second).await;
    has(&house.sees(&hold, &second).await, &["Yours"]);
    house.clock.advance(SignedDuration::from_hours(115));
    let second = house.sign_in(SECOND).await.unwrap();
    has(&house.sees("/work/police", &second).await, &["◷", "Ends soon: in 4 h"]);
    house.goes_to(&format!("{hold}/release"), &[], &second).await;
    has(&house.sees(&hold, &second).await, &["It was let go on "]);
    let refused = house.sends(&format!("{hold}/release"), &[], &second).await;
    has(&refused, &["The hold is over."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_held_and_what_is_wrong_is_said_beside_what_was_typed() {
    let house = house().await;
    let officer = house.sign_in(LIAISON).await.unwrap();
    let send = async |of: &str, named: &str, reason: &str, hours: &str| {
        let form = [("of", of), ("named", named), ("reason", reason), ("hours", hours)];
        house.sends("/work/police/holds", &form, &officer).await
    };
    for (of, named, reason, hours, why) in [
        ("address", "no address", WHY, "24", "This is no address, host or domain."),
        ("domain", "co.uk", WHY, "24", "Nobody can register this domain alone."),
        ("network", "192.0.2.0/8", WHY, "24", "This is no network for a hold."),
        ("hash", "md5:12", WHY, "24", "This is no digest of a file."),
        ("host", "pictures.example.org", " ", "24", "Say why, in at most 4,000 characters."),
        ("host", "pictures.example.org", WHY, "73", "Write whole hours, 1 to 72."),
        ("host", "pictures.example.org", WHY, "", "Write whole hours, 1 to 72."),
        ("planet", "pictures.example.org", WHY, "24", "Choose one of the list."),
    ] {
        let refused = send(of, named, reason, hours).await;
        assert_eq!(refused.status, 422, "{why}");
        is_kept_by_nobody(&refused);
        has(&refused, &[why, &format!("value=\"{named}\""), reason, &format!("value=\"{hours}\"")]);
    }
    for (of, named) in [
        ("address", address(1)),
        ("host", "pictures.example.org".to_owned()),
        ("domain", "example.org".to_owned()),
        ("network", "192.0.2.0/24".to_owned()),
        ("hash", format!("sha256:{}", "ab".repeat(32))),
    ] {
        let done = send(of, &named, WHY, "24").await;
        assert_eq!(done.status, 303, "{of}: {}", done.body);
        let page = house.sees(done.headers["location"].strip_prefix("/en").unwrap(), &officer).await;
        has(&page, &["Show what was named", WHY, "Nothing that was reported"]);
    }
    let inbox = house.sees("/work/police", &officer).await;
    has(&inbox, &["Everything on a host", "A file, wherever it is found"]);
    has_not(&inbox, &[WHY, "pictures.example.org", "never-to-be-seen"]);
    // Eleven minutes later the proof of who one is has to be given again.
    house.clock.advance(SignedDuration::from_mins(11));
    has(&house.sees("/work/police", &officer).await, &["Prove it now"]);
    let stale = send("host", "pictures.example.org", WHY, "24").await;
    assert_eq!(stale.status, 303);
    assert!(stale.headers["location"].starts_with("/en/verify?back="), "{stale:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_has_nothing_to_confirm() {
    let house = house().await;
    let second = house.sign_in(SECOND).await.unwrap();
    let clock = house.sees("/work/clock", &second).await;
    has(&clock, &["The clock is believed.", "2026-03-04 10:00:00 UTC"]);
    has_not(&clock, &["<button>", "The time is right"]);
    let refused = house.sends("/work/clock", &[], &second).await;
    assert_eq!(refused.status, 422);
    has(&refused, &["There is nothing to confirm."]);
    let liaison = house.sign_in(LIAISON).await.unwrap();
    assert_eq!(house.ask("GET", "/work/clock", Some(&liaison)).await.status, 404);
    assert_eq!(
        house.ask("GET", "/work/clock", Some(&house.sign_in("exercise.operator").await.unwrap())).await.status,
        200
    );
}
