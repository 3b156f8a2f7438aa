//! The form by which anybody reports, and the analyst's room: what is shown, what is never shown, and what is lost by nobody.

use std::sync::Arc;

use desk::Backend;
use jiff::SignedDuration;

use crate::World;
use crate::access::{Answer, Guest, House};

pub(crate) const ANALYST: &str = "exercise.analyst.rs";
pub(crate) const LEAD: &str = "exercise.lead-analyst.rs";
const ABROAD: &str = "exercise.analyst.de";
/// What must be seen nowhere but where somebody opened it.
const PATH: &str = "never-to-be-seen-7f3a";
/// The button of the class that counts first in a country that has said nothing.
pub(crate) const CLASS: &str = "interpol-baseline\n1\nbaseline";

pub(crate) fn address(number: u32) -> String {
    format!("https://pictures.example.org/{PATH}/{number}?a=1&b=2")
}

/// The value of a hidden field.
fn field<'a>(page: &'a Answer, name: &str) -> &'a str {
    let start = format!("name=\"{name}\" value=\"");
    page.body
        .split(&start)
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("{name}: {}", page.body))
}

#[track_caller]
pub(crate) fn has(page: &Answer, said: &[&str]) {
    for said in said {
        assert!(page.body.contains(said), "“{said}” is missing: {}", page.body);
    }
}

#[track_caller]
pub(crate) fn has_not(page: &Answer, unsaid: &[&str]) {
    for unsaid in unsaid {
        assert!(!page.body.contains(unsaid), "“{unsaid}” stands there: {}", page.body);
    }
}

#[track_caller]
pub(crate) fn is_kept_by_nobody(page: &Answer) {
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
}

impl House {
    /// Reports to a country's hotline, and gives the answer.
    pub(crate) async fn reports(&self, member: &str, addresses: &str) -> Answer {
        let form = self.ask("GET", "/report", None).await;
        let ticket = field(&form, "ticket").to_owned();
        self.sends_unknown(
            "/report",
            &[
                ("ticket", &ticket),
                ("member", member),
                ("addresses", addresses),
                ("note", "Third picture."),
                ("live", "yes"),
            ],
        )
        .await
    }

    /// Takes the next one, and gives its page's address.
    pub(crate) async fn next(&self, guest: &Guest) -> String {
        let answer = self.sends("/work/takedown/next", &[], guest).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer.headers["location"].strip_prefix("/en").unwrap().to_owned()
    }

    pub(crate) async fn sees(&self, path: &str, guest: &Guest) -> Answer {
        let page = self.ask("GET", path, Some(guest)).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        page
    }

    pub(crate) async fn does(&self, item: &str, form: &[(&str, &str)], guest: &Guest) {
        let done = self.sends(&format!("{item}/assess"), form, guest).await;
        assert_eq!(
            (done.status, done.headers["location"].as_str()),
            (303, format!("/en{item}").as_str()),
            "{}",
            done.body
        );
    }
}

async fn house() -> Arc<House> {
    Arc::new(House::new(&Backend::Embedded).await)
}

fn receipt(sent: &Answer) -> String {
    sent.body.split("id=\"token\"").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_reports_and_learns_later_what_became_of_it() {
    let house = house().await;
    let form = house.ask("GET", "/report?member=RS", None).await;
    assert_eq!(form.status, 200);
    is_kept_by_nobody(&form);
    has(
        &form,
        &[
            "Do not search for more",
            "<option value=\"RS\" selected>Serbia",
            "<option value=\"DE\">Germany",
            "Words only",
        ],
    );
    has_not(&form, &["type=\"file\"", "enctype", "set-cookie", "<option value=\"JP\""]);
    assert!(!form.headers.contains_key("set-cookie"), "{:?}", form.headers);

    let sent = house.reports("RS", &format!("{}\n\n{}", address(1), address(2))).await;
    assert_eq!(sent.status, 200, "{}", sent.body);
    is_kept_by_nobody(&sent);
    has(&sent, &["The hotline of Serbia has it", "It is shown this once"]);
    has_not(&sent, &[PATH, "Third picture."]);
    let receipt = receipt(&sent);
    assert_eq!(receipt.len(), 26, "{receipt}");

    for typed in [receipt.clone(), format!("  {} ", receipt.to_uppercase())] {
        let answer = house.sends_unknown("/report/receipt", &[("receipt", &typed)]).await;
        assert_eq!(answer.status, 200);
        is_kept_by_nobody(&answer);
        has(&answer, &["It is being worked on"]);
        has_not(&answer, &[&receipt, PATH]);
    }
    let unknown = house.sends_unknown("/report/receipt", &[("receipt", "0123456789abcdefghjkmnpqrs")]).await;
    has(&unknown, &["There is no report with this receipt"]);
    has_not(&unknown, &["0123456789abcdefghjkmnpqrs"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_line_is_named_by_its_number_and_nothing_that_was_typed_is_lost() {
    let house = house().await;
    let typed = format!("{}\n\nsome words of mine\nftp:nowhere", address(1));
    let answer = house.reports("RS", &typed).await;
    assert_eq!(answer.status, 422);
    is_kept_by_nobody(&answer);
    has(
        &answer,
        &[
            "It was not sent. What you typed is still here.",
            "Line 3: ",
            "Third picture.",
            "<option value=\"RS\" selected>",
        ],
    );
    assert_eq!(answer.body.matches("some words of mine").count(), 1, "in the field and in no fault: {}", answer.body);
    assert_eq!(answer.body.matches(PATH).count(), 1, "{}", answer.body);
    has(&answer, &["name=\"live\" value=\"yes\" checked", "aria-describedby=\"addresses-hint addresses-wrong-1"]);
    let ticket = field(&answer, "ticket").to_owned();

    let none = house.sends_unknown("/report", &[("ticket", &ticket), ("member", "JP"), ("addresses", " \n")]).await;
    assert_eq!(none.status, 422);
    has(
        &none,
        &["href=\"#member\"", "Choose a country from the list.", "href=\"#addresses\"", "Write at least one address."],
    );
    let many: Vec<String> = (0..101).map(address).collect();
    has(&house.reports("RS", &many.join("\n")).await, &["100 addresses at most."]);
    let junk = "this is no address\n".repeat(60);
    let answer = house.reports("RS", &junk).await;
    has(&answer, &["Line 20: ", "40 more lines are no addresses."]);
    has_not(&answer, &["Line 21: "]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_to_wait_keeps_what_they_typed_and_their_ticket() {
    let house = house().await;
    let form = house.ask("GET", "/report", None).await;
    let ticket = field(&form, "ticket").to_owned();
    let typed = address(1);
    let pairs =
        [("ticket", ticket.as_str()), ("member", "RS"), ("addresses", typed.as_str()), ("contact", "me@example.org")];
    assert_eq!(house.sends_unknown("/report", &pairs).await.status, 200);
    let again = house.sends_unknown("/report", &pairs).await;
    assert_eq!(again.status, 429, "a ticket is used once");
    has(&again, &["was sent before", PATH, "me@example.org"]);
    assert_ne!(field(&again, "ticket"), ticket, "another one is given");

    // An address may send ten at once, and then one a minute.
    let mut told = None;
    for _ in 0..12 {
        let form = house.ask("GET", "/report", None).await;
        let ticket = field(&form, "ticket").to_owned();
        let pairs = [("ticket", ticket.as_str()), pairs[1], pairs[2], pairs[3]];
        let answer = house.sends_unknown("/report", &pairs).await;
        if answer.status == 429 {
            assert_eq!(field(&answer, "ticket"), ticket, "it is kept for when they have waited");
            told = Some(answer);
            break;
        }
    }
    let told = told.expect("nobody is told to wait");
    let seconds: u64 = told.headers["retry-after"].parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    has(&told, &[&format!("Wait {seconds} seconds, then send it again."), PATH, "me@example.org", "role=\"alert\""]);
    let pairs = [("ticket", field(&told, "ticket")), pairs[1], pairs[2], pairs[3]];
    house.clock.advance(SignedDuration::from_secs(i64::try_from(seconds).unwrap()));
    assert_eq!(house.sends_unknown("/report", &pairs).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_hotline_takes_reports_the_form_says_where_there_is_one() {
    let world = World::new().await;
    let page = world.get("/en/report").await.ok();
    assert!(page.text.contains("No hotline takes reports on this site") && page.text.contains("href=\"/en/hotlines\""));
    assert!(!page.text.contains("name=\"addresses\""), "{}", page.text);
    let hotlines = world.get("/en/hotlines?member=RS").await.ok();
    assert!(!hotlines.text.contains("/en/report"), "what is not there is not linked to");

    let house = house().await;
    let hotlines = house.ask("GET", "/hotlines", None).await;
    has(&hotlines, &["take reports: France, Germany, Serbia.", "href=\"/en/report\"", "href=\"/en/report/receipt\""]);
    has(&house.ask("GET", "/hotlines?member=RS", None).await, &["href=\"/en/report?member=RS\""]);
    has_not(&house.ask("GET", "/hotlines?member=JP", None).await, &["/en/report"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_seen_by_whoever_opened_it_and_nowhere_else() {
    let house = house().await;
    assert_eq!(house.reports("RS", &address(1)).await.status, 200);
    let analyst = house.sign_in(ANALYST).await.unwrap();
    has(&house.sees("/work", &analyst).await, &["1 reported address waits to be assessed", "/work/takedown\""]);
    let room = house.sees("/work/takedown", &analyst).await;
    has(&room, &["What waits: 1", "Live", "once", "<time datetime=\"2026-03-04T10:00:00Z\">0 min"]);
    let item = house.next(&analyst).await;
    let sealed = house.sees(&item, &analyst).await;
    is_kept_by_nobody(&sealed);
    has(&sealed, &["You are looking at it", "Something was said with it", "Public form", "Nobody is known"]);

    let refused = house.sends(&format!("{item}/address"), &[("purpose", "curiosity")], &analyst).await;
    assert_eq!(refused.status, 400);
    has_not(&refused, &[PATH]);
    let opened = house.sends(&format!("{item}/address"), &[("purpose", "assess")], &analyst).await;
    assert_eq!(opened.status, 200);
    is_kept_by_nobody(&opened);
    let shown = address(1).replace('&', "&#38;");
    has(&opened, &[&format!(">{shown}</pre>"), "isolated viewer", "Third picture.", "Opened to assess it"]);
    assert_eq!(opened.body.matches(PATH).count(), 1, "as a text, and in no link: {}", opened.body);

    house.does(&item, &[("class", CLASS)], &analyst).await;
    for path in [item.as_str(), "/work/takedown", "/work", "/work/journal/mine", "/work/account"] {
        has_not(&house.sees(path, &analyst).await, &[PATH, "Third picture."]);
    }
    has(&house.sees("/work/journal/mine", &analyst).await, &["Opened a reported address"]);
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    let journal = house.sees("/work/journal", &auditor).await;
    has(&journal, &["Opened a reported address", "Took a report in"]);
    has_not(&journal, &[PATH, "Third picture."]);

    let abroad = house.sign_in(ABROAD).await.unwrap();
    for (method, path) in
        [("GET", item.clone()), ("POST", format!("{item}/address")), ("POST", format!("{item}/assess"))]
    {
        assert_eq!(house.ask(method, &path, Some(&abroad)).await.status, 404, "{path}");
    }
    // The proof of who one is was fresh; eleven minutes later it is asked for again, and nothing is shown meanwhile.
    house.clock.advance(SignedDuration::from_mins(11));
    has(&house.sees(&item, &analyst).await, &["Prove it now"]);
    let stale = house.sends(&format!("{item}/address"), &[("purpose", "assess")], &analyst).await;
    assert_eq!(stale.status, 303);
    assert_eq!(stale.headers["location"], format!("/en/verify?back={}&sent=1", pages::ctx::escape(&item)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_person_sees_what_the_first_found_once_they_have_decided() {
    let house = house().await;
    house.reports("RS", &format!("{}\n{}", address(1), address(2))).await;
    let (analyst, lead) = (house.sign_in(ANALYST).await.unwrap(), house.sign_in(LEAD).await.unwrap());
    let item = house.next(&analyst).await;
    house.does(&item, &[("class", CLASS)], &analyst).await;
    has(
        &house.sees(&item, &analyst).await,
        &["You have assessed it. Somebody else looks at it as well.", "You: INTERPOL Baseline: baseline"],
    );
    let second = house.sees(&item, &lead).await;
    has(&second, &["A second look is wanted."]);
    has_not(&second, &[ANALYST, "id=\"found\"", "value=\"undo\""]);
    has(&house.sees("/work/takedown", &lead).await, &["A second look is wanted"]);

    house.does(&item, &[("step", "take")], &lead).await;
    has_not(&house.sees(&item, &lead).await, &[ANALYST, "id=\"found\""]);
    house.does(&item, &[("class", CLASS)], &lead).await;
    let both =
        [&format!("{ANALYST}: INTERPOL Baseline: baseline"), "You: INTERPOL Baseline: baseline", "Unlawful everywhere"];
    has(&house.sees(&item, &lead).await, &both.map(|said: &str| said));

    let other = house.next(&analyst).await;
    assert_ne!(other, item);
    house.does(&other, &[("class", CLASS)], &analyst).await;
    assert_eq!(house.next(&lead).await, other, "whoever has not looked at it is given it");
    house.does(&other, &[("step", "out-of-scope")], &lead).await;
    let said = [
        format!("{ANALYST}: INTERPOL Baseline: baseline"),
        "You: Out of scope".to_owned(),
        "It is disputed.".to_owned(),
    ];
    has(&house.sees(&other, &lead).await, &said.each_ref().map(String::as_str));
    assert_eq!(house.next(&analyst).await, "/work/takedown?nothing=1", "they have assessed it before");
    has(
        &house.sees("/work/takedown?nothing=1", &analyst).await,
        &["Nothing waits that you have not assessed yourself."],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_taken_back_within_ten_seconds_and_no_later() {
    let house = house().await;
    house.reports("RS", &address(1)).await;
    let analyst = house.sign_in(ANALYST).await.unwrap();
    let item = house.next(&analyst).await;
    for decision in [("class", CLASS), ("step", "out-of-scope")] {
        house.does(&item, &[decision], &analyst).await;
        house.clock.advance(SignedDuration::from_secs(4));
        let page = house.sees(&item, &analyst).await;
        has(&page, &["data-left=\"6\"", "6 seconds are left to take it back", "data-left-1=\"1 second is left"]);
        house.does(&item, &[("step", "undo")], &analyst).await;
        has(&house.sees(&item, &analyst).await, &["You are looking at it"]);
    }
    house.does(&item, &[("step", "out-of-scope")], &analyst).await;
    house.clock.advance(SignedDuration::from_secs(10));
    has_not(&house.sees(&item, &analyst).await, &["value=\"undo\""]);
    let late = house.sends(&format!("{item}/assess"), &[("step", "undo")], &analyst).await;
    assert_eq!(late.status, 422);
    has(&late, &["within 10 seconds"]);
    house.does(&item, &[("step", "reopen")], &analyst).await;
    has(&house.sees(&item, &analyst).await, &["value=\"take\""]);

    let lawful = house.sends(&format!("{item}/assess"), &[("class", "uk-abc\n1\nC")], &analyst).await;
    assert_eq!(lawful.status, 422, "nobody looks at it, and the level does not count");
    house.does(&item, &[("step", "take")], &analyst).await;
    let lawful = house.sends(&format!("{item}/assess"), &[("class", "uk-abc\n1\nC")], &analyst).await;
    has(&lawful, &["By none of these levels is it unlawful in your country."]);
    let silent = house.sends(&format!("{item}/assess"), &[("step", "undetermined"), ("reason", " ")], &analyst).await;
    has(&silent, &["Say why."]);
    house.does(&item, &[("step", "needs-access"), ("reason", "It asks for a password.")], &analyst).await;
    has(&house.sees(&item, &analyst).await, &["Nobody gets to see it", "It asks for a password."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_turned_off_by_the_address_and_stay_off() {
    let house = house().await;
    house.reports("RS", &address(1)).await;
    let analyst = house.sign_in(ANALYST).await.unwrap();
    has(&house.sees("/work/takedown", &analyst).await, &["data-key=\"n\"", "?keys=off\"", "<kbd dir=\"ltr\">n</kbd>"]);
    let off = house.sees("/work/takedown?keys=off", &analyst).await;
    has_not(&off, &["data-key", "aria-keyshortcuts", "<kbd"]);
    let next = house.sends("/work/takedown/next?keys=off", &[], &analyst).await;
    let item = next.headers["location"].strip_prefix("/en").unwrap().to_owned();
    assert!(item.ends_with("?keys=off"), "{item}");
    let page = house.sees(&item, &analyst).await;
    has_not(&page, &["data-key", "<kbd"]);
    assert_eq!(page.body.matches("/assess?keys=off\"").count(), page.body.matches("/assess").count(), "{}", page.body);
    has(&page, &["/address?keys=off\"", "/work/takedown/next?keys=off\""]);
    let done = house.sends(&item.replace('?', "/assess?"), &[("step", "put-back")], &analyst).await;
    assert_eq!(done.headers["location"], format!("/en{item}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_works_for_long_without_a_pause_is_told_to_take_one() {
    let house = house().await;
    house.reports("RS", &address(1)).await;
    let analyst = house.sign_in(ANALYST).await.unwrap();
    let item = house.next(&analyst).await;
    for step in ["put-back", "take", "put-back", "take", "put-back"] {
        has_not(&house.sees("/work/takedown", &analyst).await, &["without a pause"]);
        house.clock.advance(SignedDuration::from_mins(9));
        house.does(&item, &[("step", step)], &analyst).await;
    }
    house.clock.advance(SignedDuration::from_mins(9));
    has(
        &house.sees("/work/takedown", &analyst).await,
        &["You have been looking at addresses for 54 minutes without a pause."],
    );
    house.clock.advance(SignedDuration::from_mins(2));
    has_not(&house.sees("/work/takedown", &analyst).await, &["without a pause"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_stops_an_item_and_an_analyst_calls_the_police() {
    let house = house().await;
    assert_eq!(house.reports("RS", &address(1)).await.status, 200);
    let (analyst, lead) = (house.sign_in(ANALYST).await.unwrap(), house.sign_in(LEAD).await.unwrap());
    let item = house.next(&analyst).await;
    let page = house.sees(&item, &analyst).await;
    has(&page, &["A life is at risk", "Call the police now"]);
    has_not(&page, &["Stop it for a time", "Stopped by"]);
    let form = house.sees(&item, &lead).await;
    has(&form, &["Stop it for a time", "max=\"72\" value=\"24\""]);
    for (reason, hours, status) in [("", "24", 422), ("A court says so", "73", 422), ("A court says so", "x", 422)] {
        let refused = house.sends(&format!("{item}/freeze"), &[("reason", reason), ("hours", hours)], &lead).await;
        assert_eq!(refused.status, status, "{reason} {hours}");
    }
    let good = [("reason", "A court says so"), ("hours", "24")];
    assert_eq!(house.sends(&format!("{item}/freeze"), &good, &analyst).await.status, 404);
    assert_eq!(house.sends(&format!("{item}/freeze"), &good, &lead).await.status, 303);
    let stopped = house.sees(&item, &analyst).await;
    has(&stopped, &["Stopped by exercise.lead-analyst.rs until ", "A court says so"]);
    has_not(&stopped, &["Let it go on"]);
    assert_eq!(house.sends(&format!("{item}/thaw"), &[], &lead).await.status, 303);
    has_not(&house.sees(&item, &analyst).await, &["Stopped by"]);

    assert_eq!(house.sends(&format!("{item}/emergency"), &[], &analyst).await.status, 303);
    house.desk.look_at_emergencies().await.unwrap();
    has(&house.sees(&item, &lead).await, &["The police were called by exercise.analyst.rs on ", "Call them again"]);
    let officer = house.sign_in("exercise.police-liaison.rs").await.unwrap();
    has(&house.sees("/work/police", &officer).await, &["A life is at risk"]);
    let at = item.replace("/work/item/", "/work/police/");
    has(
        &house.sees(&at, &officer).await,
        &["A life is in danger: the duty officer decides", "Nothing against a notice"],
    );
    let abroad = house.sign_in("exercise.analyst.de").await.unwrap();
    assert_eq!(house.sends(&format!("{item}/emergency"), &[], &abroad).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_no_machine_took_in_are_told_by_their_place() {
    use desk::takedown::{Flaw, LetterKept, MailboxState};

    let house = House::new(&Backend::Embedded).await;
    let guest = house.sign_in("exercise.analyst.de").await.unwrap();
    has_not(&house.sees("/work/takedown", &guest).await, &["in the mailbox"]);
    let flaw =
        Flaw { line: Some(3), place: "part 2, url".into(), ..Flaw::of_the_letter("an address of material", "nothing") };
    let letters = vec![LetterKept { name: "a".into(), at: house.desk.clock().now(), flaws: vec![flaw] }];
    house.desk.keep_mailbox("DE", &MailboxState { waiting: 2, letters }).await.unwrap();
    let page = house.sees("/work/takedown", &guest).await;
    has(
        &page,
        &[
            "2 letters in the mailbox wait for a person",
            "part 2, url, line 3",
            "an address of material",
            "One more is not listed.",
        ],
    );
    let other = house.sign_in("exercise.analyst.rs").await.unwrap();
    has_not(&house.sees("/work/takedown", &other).await, &["in the mailbox"]);
}
