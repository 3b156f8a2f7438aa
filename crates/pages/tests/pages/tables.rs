//! Tables that two people set, as people see them: what leaves and when, the grid of silence, a proposal with its differences, and that nothing that was typed is lost.

use std::sync::Arc;

use desk::Backend;
use jiff::SignedDuration;

use crate::access::{Answer, House};
use crate::takedown::{has, has_not};

const LEAD: &str = "exercise.lead-analyst.de";
const ADMIN: &str = "exercise.member-admin.de";
const ANALYST: &str = "exercise.analyst.de";
const LIAISON: &str = "exercise.police-liaison.de";
const SECOND: &str = "exercise.police-second.de";
const AT: &str = "/work/takedown/rules/DE";
const POLICE: &str = "/work/police-table/DE";

async fn house() -> Arc<House> {
    Arc::new(House::new(&Backend::Embedded).await)
}

/// What the form of the careful table sends, with one field as it is wanted.
fn form<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let careful = [
        ("seen", "0"),
        ("police", "first"),
        ("second_assessor", "yes"),
        ("windows", ""),
        ("notifies", "hotline host"),
        ("accepts", "hotline host"),
        ("classes", "interpol-baseline | baseline | baseline\r\niccam | baseline | baseline"),
        ("languages", "en"),
        ("retention_days", "90"),
        ("reason", "Agreed with the ministry."),
    ];
    careful.into_iter().map(|(known, typed)| (known, if known == name { value } else { typed })).collect()
}

fn digest(page: &Answer) -> &str {
    let at = page.body.split("name=\"digest\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    at.unwrap_or_else(|| panic!("nothing to confirm: {}", page.body))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_proposes_and_another_confirms_what_differs() {
    let house = house().await;
    let lead = house.sign_in(LEAD).await.unwrap();
    let list = house.ask("GET", "/work/takedown/rules", Some(&lead)).await;
    assert_eq!((list.status, list.headers["location"].as_str()), (303, "/en/work/takedown/rules/DE"));
    let page = house.sees(AT, &lead).await;
    has(
        &page,
        &[
            "What leaves, and when: Germany",
            "Nobody has set a table yet: the careful one holds.",
            "Nothing leaves without a word of the police",
            "Two people assess each address",
            "Hotline → Host: at home",
            "Notices leave at any hour",
            "There is none yet.",
            "?change=1",
        ],
    );
    has_not(&page, &["<textarea", "name=\"digest\""]);
    let open = house.sees(&format!("{AT}?change=1"), &lead).await;
    has(&open, &["hotline host</textarea>", "name=\"seen\" value=\"0\"", "value=\"90\""]);
    let sent = house.sends(AT, &form("windows", "1-5 08:00-18:00"), &lead).await;
    assert_eq!((sent.status, sent.headers["location"].as_str()), (303, "/en/work/takedown/rules/DE"));
    let own = house.sees(AT, &lead).await;
    has(
        &own,
        &["Edition 1 waits for a second person", "Monday to Friday, 08:00 to 18:00 (UTC)", "Somebody else confirms it"],
    );
    has_not(&own, &["name=\"digest\"", "?change=1"]);
    let admin = house.sign_in(ADMIN).await.unwrap();
    let waits = house.sees(AT, &admin).await;
    has(
        &waits,
        &[
            "exercise.lead-analyst.de (Lead analyst of a hotline)",
            "Agreed with the ministry.",
            "Confirm it",
            "Drop the proposal",
        ],
    );
    has(&house.sees("/work", &admin).await, &["waits for you to confirm it", "/work/takedown/rules"]);
    has_not(&house.sees("/work", &lead).await, &["waits for you to confirm it"]);
    let read = digest(&waits).to_owned();
    let bad = house.sends(&format!("{AT}/confirm"), &[("digest", "12")], &admin).await;
    assert_eq!(bad.status, 400);
    let other = house.sends(&format!("{AT}/confirm"), &[("digest", &"0".repeat(64))], &admin).await;
    assert_eq!(other.status, 422);
    has(&other, &["What waits is not what you read."]);
    assert_eq!(house.sends(&format!("{AT}/confirm"), &[("digest", &read)], &admin).await.status, 303);
    let analyst = house.sign_in(ANALYST).await.unwrap();
    let stands = house.sees(AT, &analyst).await;
    has(&stands, &["Edition 1, since ", "Monday to Friday", "Confirmed by", "exercise.member-admin.de"]);
    has_not(&stands, &["?change=1", "/work/police-table/", "waits for a second person"]);
    let twice = house.sends(&format!("{AT}/confirm"), &[("digest", &read)], &admin).await;
    has(&twice, &["No proposal waits for a second person."]);
    // Whoever wrote on the edition before reads what stands, and loses nothing.
    let late = house.sends(AT, &form("retention_days", "30"), &lead).await;
    assert_eq!(late.status, 422);
    has(
        &late,
        &["Somebody changed the table meanwhile.", "value=\"30\"", "name=\"seen\" value=\"1\"", "Monday to Friday"],
    );
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    has(&house.sees("/work/takedown/rules", &auditor).await, &["Germany", "Edition 1, since "]);
    has(&house.sees(AT, &auditor).await, &["Agreed with the ministry."]);
    let abroad = house.sign_in("exercise.lead-analyst.rs").await.unwrap();
    assert_eq!(house.ask("GET", AT, Some(&abroad)).await.status, 404);
    // Eleven minutes later the proof of who one is has to be given again.
    house.sends(AT, &form("seen", "1"), &lead).await;
    house.clock.advance(SignedDuration::from_mins(11));
    let stale = house.sends(&format!("{AT}/confirm"), &[("digest", &read)], &admin).await;
    assert!(stale.headers["location"].starts_with("/en/verify?back="), "{stale:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_a_table_stands_beside_its_field() {
    let house = house().await;
    let lead = house.sign_in(LEAD).await.unwrap();
    for (field, value, why) in [
        ("notifies", "hotline host\r\n\r\nhost hotline", "Line 3 is no pair."),
        ("accepts", "hotline host France", "Line 1 is no pair."),
        ("classes", "interpol-baseline", "Line 1 is no class."),
        ("classes", "nobody | baseline | national", "No scheme of the register has one of these levels."),
        ("windows", "1-5 18:00-08:00", "Line 1 is no time."),
        ("languages", "english!", "A language is a tag"),
        ("languages", " ", "Name at least one language."),
        ("retention_days", "many", "Write whole days"),
        ("police", "perhaps", "Choose one of the list."),
        ("reason", " ", "Say why."),
    ] {
        let mut typed = form(field, value);
        if field == "reason" {
            // Something has to be different: why is asked after that.
            typed.retain(|(name, _)| *name != "retention_days");
            typed.push(("retention_days", "91"));
        }
        let refused = house.sends(AT, &typed, &lead).await;
        assert_eq!(refused.status, 422, "{why}: {}", refused.body);
        has(&refused, &[why, "What you typed is still here.", &format!("id=\"{field}-wrong\"")]);
        if field != "classes" {
            has(&refused, &["iccam | baseline"]);
        }
    }
    has(&house.sees(AT, &lead).await, &["There is none yet."]);
    let nothing = house.sends(AT, &form("", ""), &lead).await;
    has(&nothing, &["Nothing is different from what stands."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_is_a_grid_that_an_officer_proposes_and_a_second_one_signs() {
    let house = house().await;
    let officer = house.sign_in(LIAISON).await.unwrap();
    let page = house.sees(POLICE, &officer).await;
    has(
        &page,
        &["The police have signed no table", "Large host", "Suspect host", "Waits", "The notice goes", "?change=1"],
    );
    has_not(&page, &["Goes after"]);
    let open = house.sees(&format!("{POLICE}?change=1"), &officer).await;
    has(&open, &["id=\"known-past-large\"", "id=\"new-victim-live-suspect\"", "for=\"unknown-live-other\""]);
    for (typed, why) in [("9", "Write whole minutes, 10 to 60,480"), ("soon", "or leave it empty")] {
        let sent = [("seen", "0"), ("at_end", "release"), ("known-past-large", typed), ("reason", "x")];
        let refused = house.sends(POLICE, &sent, &officer).await;
        assert_eq!(refused.status, 422);
        has(&refused, &[why, &format!("value=\"{typed}\""), "id=\"known-past-large-wrong\""]);
    }
    let sent = [("seen", "0"), ("at_end", "ask"), ("known-past-large", "60"), ("reason", "As agreed.")];
    assert_eq!(house.sends(POLICE, &sent, &officer).await.status, 303);
    let waits = house.sees(POLICE, &officer).await;
    has(
        &waits,
        &[
            "Edition 1 waits for a second person",
            "Known: Large host",
            "Goes after 60 minutes",
            "The police are asked again",
        ],
    );
    has_not(&waits, &["name=\"digest\""]);
    let second = house.sign_in(SECOND).await.unwrap();
    has(&house.sees("/work", &second).await, &["waits for your signature"]);
    let read = house.sees(POLICE, &second).await;
    has(&read, &["Sign it"]);
    let signed = house.sends(&format!("{POLICE}/sign"), &[("digest", digest(&read))], &second).await;
    assert_eq!(signed.status, 303, "{}", signed.body);
    let lead = house.sign_in(LEAD).await.unwrap();
    let stands = house.sees(POLICE, &lead).await;
    has(&stands, &["Edition 1, since ", "<strong>Goes after 60 minutes</strong>", "exercise.police-second.de"]);
    has_not(&stands, &["?change=1", "Sign it"]);
    has(&house.sees(AT, &lead).await, &["/work/police-table/DE"]);
    // Whoever is not told of holds is not told the minutes.
    for who in [ANALYST, ADMIN, "exercise.auditor", "exercise.secretariat"] {
        let guest = house.sign_in(who).await.unwrap();
        assert_eq!(house.ask("GET", POLICE, Some(&guest)).await.status, 404, "{who}");
        has_not(&house.sees(AT, &guest).await, &["60 minutes", "Goes after", "/work/police-table/"]);
    }
    let auditor = house.sign_in("exercise.auditor").await.unwrap();
    has(&house.sees("/work/journal", &auditor).await, &["Signed a table of the police"]);
    let dropped = house.sends(&format!("{POLICE}/drop"), &[], &second).await;
    has(&dropped, &["No proposal waits for a second person."]);
}
