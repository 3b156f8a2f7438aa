//! Referrals as both forces see them: the lists, one of them with its words locked and opened, the form, an operation, and counts for whoever has counts alone.

use desk::Backend;
use jiff::SignedDuration;

use crate::access::{Answer, Guest, House};
use crate::takedown::{has, has_not, is_kept_by_nobody};

const LIAISON_DE: &str = "exercise.police-liaison.de";
const LIAISON_RS: &str = "exercise.police-liaison.rs";
const SECOND_DE: &str = "exercise.police-second.de";
const ROOM: &str = "/work/referrals";
/// What must be seen nowhere but where somebody opened it.
const ASKED: &str = "never-to-be-seen-3d7e";
const ANSWERED: &str = "never-to-be-seen-8b1f";

/// What a page says was read.
fn digest(page: &Answer) -> String {
    let named = page.body.split("name=\"digest\" value=\"").nth(1).expect("a digest");
    named.split('"').next().expect("a value").to_owned()
}

async fn sends(house: &House, guest: &Guest, form: &[(&str, &str)]) -> Answer {
    house.sends(ROOM, form, guest).await
}

fn lead() -> Vec<(&'static str, &'static str)> {
    vec![("to", "RS"), ("asks", "victim-there"), ("urgency", "urgent"), ("reference", "DE-7/26"), ("text", ASKED)]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_referral_is_sent_opened_and_answered_by_forms_alone() {
    let house = House::new(&Backend::Embedded).await;
    house.desk.watch().await.unwrap();
    let (own, theirs) = (house.sign_in(LIAISON_DE).await.unwrap(), house.sign_in(LIAISON_RS).await.unwrap());
    has(&house.sees(ROOM, &own).await, &["Nothing was sent to you.", "Your force has sent nothing.", "New referral"]);
    let form = house.sees("/work/referrals/new", &own).await;
    has(&form, &["<option value=\"RS\">Serbia</option>", "Evidence: traffic data"]);
    has_not(&form, &["<option value=\"DE\"", "<option value=\"JP\""]);

    // What is wrong is said beside its field, and nothing that was typed is lost.
    let wrong = [("to", ""), ("asks", "content"), ("urgency", "normal"), ("reference", "a:b"), ("text", ASKED)];
    let refused = sends(&house, &own, &wrong).await;
    assert_eq!(refused.status, 422);
    is_kept_by_nobody(&refused);
    has(&refused, &["Choose by which law you ask.", "Say by which day you need it.", "id=\"to-wrong\"", ASKED]);
    let mut unfit = lead();
    unfit[3] = ("reference", "a:b");
    let refused = sends(&house, &own, &unfit).await;
    assert_eq!(refused.status, 422);
    has(&refused, &["A reference has at most 40 letters", "id=\"reference-wrong\"", ASKED]);

    let sent = sends(&house, &own, &lead()).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let at = sent.headers["location"].strip_prefix("/en").unwrap().to_owned();
    let list = house.sees(ROOM, &theirs).await;
    has(&list, &["Exercise police DE (Germany)", "A victim is believed to be there", "DE-7/26", "Urgent", &at]);
    has_not(&list, &[ASKED]);
    has(&house.sees("/work", &theirs).await, &["1 referral of another force waits for your answer"]);
    let page = house.sees(&at, &theirs).await;
    is_kept_by_nobody(&page);
    has(&page, &["It is sealed.", "value=\"acknowledge\"", "value=\"identified\"", "name=\"purpose\""]);
    has_not(&page, &[ASKED, "value=\"withdraw\"", "value=\"provided\"", LIAISON_DE]);
    let text = format!("{at}/text");
    assert_eq!(house.sends(&text, &[("purpose", "curiosity")], &theirs).await.status, 400);
    let opened = house.sends(&text, &[("purpose", "work")], &theirs).await;
    is_kept_by_nobody(&opened);
    has(&opened, &[ASKED, "Lock it again"]);
    has_not(&house.sees(&at, &theirs).await, &[ASKED]);

    house.clock.advance(SignedDuration::from_hours(9));
    let (own, theirs) = (house.sign_in(LIAISON_DE).await.unwrap(), house.sign_in(LIAISON_RS).await.unwrap());
    has(&house.sees(ROOM, &own).await, &["1 is overdue", "Not acknowledged"]);
    has(&house.sees(ROOM, &theirs).await, &["1 is overdue"]);
    let step = format!("{at}/step");
    assert_eq!(house.sends(&step, &[("step", "acknowledge")], &theirs).await.status, 303);
    let unfit = house.sends(&step, &[("step", "answer"), ("answer", "provided"), ("text", ANSWERED)], &theirs).await;
    assert_eq!(unfit.status, 422);
    has(&unfit, &["Choose one of the list.", ANSWERED]);
    let form = [("step", "answer"), ("answer", "identified"), ("text", ANSWERED)];
    assert_eq!(house.sends(&step, &form, &theirs).await.status, 303);
    let late = house.sends(&step, &[("step", "withdraw")], &own).await;
    assert_eq!(late.status, 422);
    has(&late, &["does not take this step any more"]);
    let page = house.sees(&at, &own).await;
    has(&page, &["Answered: the person was identified", "They have it", "Its words are destroyed after "]);
    has_not(&page, &[ANSWERED, "value=\"withdraw\""]);
    has(&house.sends(&text, &[("purpose", "answer")], &own).await, &[ASKED, ANSWERED]);

    // A proof that is stale is asked for again, and whoever is no officer is answered as if nothing were there.
    house.clock.advance(SignedDuration::from_mins(11));
    let stale = house.sends(&text, &[("purpose", "work")], &own).await;
    assert!(stale.headers["location"].starts_with("/en/verify?back="), "{stale:?}");
    for who in ["exercise.analyst.de", "exercise.coordinator.rs", "exercise.secretariat", "exercise.auditor"] {
        let guest = house.sign_in(who).await.unwrap();
        for path in [ROOM, at.as_str(), "/work/referrals/operations"] {
            assert_eq!(house.ask("GET", path, Some(&guest)).await.status, 404, "{who} {path}");
        }
    }
    let secretariat = house.sign_in("exercise.secretariat").await.unwrap();
    let counts = house.sees("/work/referrals/counts", &secretariat).await;
    has(&counts, &["Requests for electronic evidence", "<td class=\"num\">Withheld</td>"]);
    has_not(&counts, &["DE-7/26", "Serbia", "Germany", ASKED, "<td class=\"num\">0</td>", "<td class=\"num\">1</td>"]);

    // Two years after the answer nothing is left to be opened.
    house.clock.advance(SignedDuration::from_hours(24 * 731));
    assert_eq!(house.desk.destroy_referrals_due().await.unwrap(), 1);
    let own = house.sign_in(LIAISON_DE).await.unwrap();
    let page = house.sees(&at, &own).await;
    has(&page, &["Its words were destroyed on ", "Answered: the person was identified", "DE-7/26"]);
    has_not(&page, &["name=\"purpose\"", ASKED, ANSWERED]);
    has_not(&house.sends(&text, &[("purpose", "work")], &own).await, &[ASKED, ANSWERED]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_is_planned_counted_and_confirmed_by_two() {
    let house = House::new(&Backend::Embedded).await;
    house.desk.watch().await.unwrap();
    let (own, theirs) = (house.sign_in(LIAISON_DE).await.unwrap(), house.sign_in(LIAISON_RS).await.unwrap());
    let list = "/work/referrals/operations";
    has(&house.sees(list, &own).await, &["Your country was asked to take part in none.", "Plan an operation"]);
    let name = "Exercise, invented: Lantern";
    let bad = house
        .sends(list, &[("name", name), ("begins", "tomorrow"), ("ends", "2027-01-02"), ("member", "RS")], &own)
        .await;
    assert_eq!(bad.status, 422);
    has(&bad, &["“tomorrow” is no day", name, "value=\"RS\" checked"]);
    let alone = house.sends(list, &[("name", name), ("begins", "2027-01-01"), ("ends", "2027-01-02")], &own).await;
    has(&alone, &["Choose at least one other member."]);
    let today = house.desk.clock().now().to_string();
    let today = &today[..10];
    let form = [("name", name), ("begins", today), ("ends", today), ("member", "RS")];
    let planned = house.sends(list, &form, &own).await;
    assert_eq!(planned.status, 303, "{}", planned.body);
    let at = planned.headers["location"].strip_prefix("/en").unwrap().to_owned();
    has(&house.sees(list, &theirs).await, &[name, "Asked"]);
    let step = format!("{at}/step");
    assert_eq!(house.sends(&step, &[("step", "accept")], &theirs).await.status, 303);
    assert_eq!(house.sends(&step, &[("step", "close")], &own).await.status, 422);
    house.clock.advance(SignedDuration::from_hours(24));
    let own = house.sign_in(LIAISON_DE).await.unwrap();
    assert_eq!(house.sends(&step, &[("step", "close")], &own).await.status, 303);
    let none = house.sends(&step, &[("step", "enter"), ("arrests", "3")], &own).await;
    assert_eq!(none.status, 422);
    has(&none, &["Where there was none, write 0.", "value=\"3\""]);
    let share = [("step", "enter"), ("arrests", "12"), ("victims", "7"), ("searches", "9"), ("files", "100")];
    assert_eq!(house.sends(&step, &share, &own).await.status, 303);
    has_not(&house.sees(&at, &own).await, &["Confirm the share"]);
    let second = house.sign_in(SECOND_DE).await.unwrap();
    // What is confirmed is read as text, and named: without a name, and where it was changed meanwhile, nothing is confirmed.
    let page = house.sees(&at, &second).await;
    has(&page, &["Confirm the share", "<dt>Persons arrested</dt><dd>12</dd>", "<dt>Files seized</dt><dd>100</dd>"]);
    let confirm = format!("{at}/confirm");
    assert_eq!(house.sends(&confirm, &[], &second).await.status, 400);
    let other = [("step", "enter"), ("arrests", "13"), ("victims", "7"), ("searches", "9"), ("files", "100")];
    assert_eq!(house.sends(&step, &other, &own).await.status, 303);
    let changed = house.sends(&confirm, &[("digest", &digest(&page))], &second).await;
    assert_eq!(changed.status, 422);
    has(&changed, &["was changed since you read it"]);
    let page = house.sees(&at, &second).await;
    assert_eq!(house.sends(&confirm, &[("digest", &digest(&page))], &second).await.status, 303);
    has(&house.sees(&at, &own).await, &["1 of 2 shares are confirmed."]);
    let theirs = house.sign_in(LIAISON_RS).await.unwrap();
    has_not(&house.sees(&at, &theirs).await, &["value=\"13\"", "All shares together"]);
    let share = [("step", "enter"), ("arrests", "9"), ("victims", "8"), ("searches", "8"), ("files", "400")];
    assert_eq!(house.sends(&step, &share, &theirs).await.status, 303);
    let their_second = house.sign_in("exercise.police-second.rs").await.unwrap();
    let page = house.sees(&at, &their_second).await;
    assert_eq!(house.sends(&confirm, &[("digest", &digest(&page))], &their_second).await.status, 303);
    // All have confirmed: sums are told to nobody, and the force that planned it makes public what it read to be ready.
    for guest in [&own, &second, &theirs, &their_second] {
        has_not(&house.sees(&at, guest).await, &["All shares together", "Withheld"]);
    }
    has_not(&house.sees(&at, &their_second).await, &["Make the sums public"]);
    let page = house.sees(&at, &second).await;
    has(&page, &["Make the sums public"]);
    let publish = format!("{at}/publish");
    let unread = house.sends(&publish, &[("digest", &"0".repeat(64))], &second).await;
    assert_eq!(unread.status, 422);
    assert_eq!(house.sends(&publish, &[("digest", &digest(&page))], &second).await.status, 303);
    has(&house.sees(&at, &theirs).await, &["All shares together", "<dt>Persons arrested</dt><dd>22</dd>"]);
    assert_eq!(house.ask("GET", &at, Some(&house.sign_in("exercise.analyst.de").await.unwrap())).await.status, 404);
}
