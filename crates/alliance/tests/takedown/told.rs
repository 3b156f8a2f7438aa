//! Clocks from a log, and tables of countries.

use alliance::register::Digest;
use alliance::takedown::Escalation;
use alliance::takedown::clocks::{Event, Happening, passes};
use alliance::takedown::notice::Channel;
use alliance::takedown::survival::{Lasted, Survival};
use alliance::takedown::{Breadth, Country, Notice, Party, PoliceOrder, Probes, Receipt, Seen, Wish, send};
use jiff::{SignedDuration, Timestamp};

use super::world::*;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_893_456_000 + minute * 60).unwrap()
}

fn log(events: &[(i64, Happening)]) -> Vec<Event> {
    events.iter().map(|(minute, happening)| Event { at: at(*minute), happening: happening.clone() }).collect()
}

fn to(recipient: &str, what: fn(String) -> Happening) -> Happening {
    what(recipient.to_owned())
}

const fn looked(seen: Seen) -> Happening {
    Happening::Looked { seen }
}

fn sent(recipient: String) -> Happening {
    Happening::Sent { recipient }
}

fn whole() -> Vec<(i64, Happening)> {
    vec![
        (0, Happening::Received),
        (1, looked(Seen::There)),
        (5, Happening::Held { hold: 1 }),
        (6, Happening::Assessed),
        (10, Happening::Held { hold: 2 }),
        (20, Happening::HoldEnded { hold: 1 }),
        (35, Happening::HoldEnded { hold: 2 }),
        (35, Happening::LetGo),
        (36, to("cdn", sent)),
        (40, to("host", sent)),
        (41, Happening::Delivered { recipient: "host".into() }),
        (50, looked(Seen::There)),
        (55, Happening::Held { hold: 3 }),
        (60, Happening::Answered { recipient: "host".into() }),
        (70, looked(Seen::Gone)),
        (75, Happening::HoldEnded { hold: 3 }),
        (85, looked(Seen::Gone)),
    ]
}

#[test]
fn the_clocks_of_a_pass_follow_from_the_log() {
    let passes_of = |recipient: &str| passes(&log(&whole()), recipient);
    let host = &passes_of("host")[0];
    let minutes = [host.received, host.assessed, host.let_go, host.sent, host.delivered, host.answered];
    assert_eq!(minutes, [0, 6, 35, 40, 41, 60].map(|minute| Some(at(minute))));
    let minute = 60;
    assert_eq!(
        host.held(at(90)),
        Some(SignedDuration::from_mins(30)),
        "two holds at once count once, and none after sending"
    );
    assert_eq!(host.own(at(90)), Some(Lasted::exactly(10 * minute)), "40 without 30 held");
    assert_eq!(host.removal(), Some(Lasted::between(10 * minute, 30 * minute)), "seen at 50, missed at 70");
    assert_eq!(passes_of("cdn")[0].removal(), Some(Lasted::between(14 * minute, 34 * minute)));
    let nobody = &passes_of("nobody")[0];
    assert_eq!(
        (nobody.removal(), nobody.own(at(90))),
        (None, Some(Lasted::over(40 * minute))),
        "50 of 90 under a hold"
    );
}

#[test]
fn what_is_open_is_open_and_what_went_before_is_no_removal() {
    let minute = 60;
    let open = &passes(&log(&whole()[..13]), "host")[0];
    assert_eq!(open.removal(), Some(Lasted::over(10 * minute)), "open from the last look, not from today");
    let once = &passes(&log(&whole()[..15]), "host")[0];
    assert_eq!(once.removal(), Some(Lasted::over(10 * minute)), "missed once");
    let held = &passes(&log(&whole()[..4]), "host")[0];
    assert_eq!(held.own(at(100)), Some(Lasted::over(5 * minute)), "95 of 100 under a hold");
    let early = [(0, looked(Seen::There)), (5, looked(Seen::Gone)), (16, looked(Seen::Gone)), (20, to("host", sent))];
    assert_eq!(passes(&log(&early), "host")[0].removal(), None, "it had gone before it was sent");
    let unseen = [(0, to("host", sent)), (5, looked(Seen::Gone)), (16, looked(Seen::Gone))];
    assert_eq!(passes(&log(&unseen), "host")[0].removal(), Some(Lasted::between(0, 5 * minute)));
    let back = [(10, Happening::Received), (5, to("host", sent))];
    assert_eq!(passes(&log(&back), "host")[0].own(at(20)), None, "the clock went back");
}

#[test]
fn a_relapse_begins_another_pass_and_keeps_the_first() {
    let mut events = whole();
    events.extend([
        (200, looked(Seen::There)),
        (201, looked(Seen::There)),
        (210, to("host", sent)),
        (230, looked(Seen::Gone)),
        (240, looked(Seen::Gone)),
    ]);
    let passes = passes(&log(&events), "host");
    assert_eq!(passes.len(), 2);
    assert_eq!(passes[0].removal(), Some(Lasted::between(600, 1_800)));
    assert_eq!((passes[1].received, passes[1].assessed, passes[1].sent), (Some(at(200)), None, Some(at(210))));
    assert_eq!(
        (passes[1].own(at(999)), passes[1].removal()),
        (Some(Lasted::exactly(600)), Some(Lasted::between(0, 1_200)))
    );
}

#[test]
fn steps_are_due_by_how_long_a_recipients_items_last_and_by_the_cap_at_the_latest() {
    let minutes = |count, usual: Vec<Lasted>| {
        let survival = Survival::of(usual.into_iter().map(|one| Lasted { count, ..one }).collect()).unwrap();
        let due = |step: &Escalation| step.due(at(0), Some(&survival)).duration_since(at(0)).as_mins();
        Escalation::ALL.iter().map(due).collect::<Vec<_>>()
    };
    let cases = || (1..=20).map(|n| Lasted::exactly(n * 600)).collect::<Vec<_>>();
    assert_eq!(minutes(1, cases()), [100, 150, 180, 190]);
    assert_eq!(minutes(1, cases()[..19].to_vec()), [240, 720, 1_440, 4_320], "too few to know");
    let slow = vec![Lasted::exactly(50 * 3_600), Lasted::over(90 * 3_600)];
    assert_eq!(minutes(10, slow), [240, 720, 1_440, 4_320], "never later than the caps");
}

#[test]
fn a_receipt_promises_what_was_asked_or_is_none() {
    let wish = Wish::new(30, at(5_000), at(0)).unwrap();
    let (ready, clock) = (item(at(0)), watch(at(0)));
    let (sender, from, to) = (sender(), country("AA", "BB"), country("BB", "AA"));
    let draft = || Notice::draft("item-1".into(), recipient());
    let sent = |wish| {
        let notice = draft().prepare(vec![Channel::Endpoint], wish).unwrap();
        let leave = send(asked((&ready, &notice), &clock, (&sender, &from, &to))).unwrap();
        notice.send(leave).unwrap()
    };
    let month = 30 * 1_440;
    let receipt = Receipt {
        wish: Digest::of(&wish),
        kept_until: at(month),
        silent_until: at(5_000),
        at: at(9),
        key: "provider".into(),
    };
    assert_eq!(sent(Some(wish)).receive(receipt.clone()).unwrap().receipt(), Some(&receipt));
    let code = |notice: Notice, receipt: Receipt| notice.receive(receipt).unwrap_err().code();
    assert_eq!(code(draft(), receipt.clone()), "preserve-nothing-asked");
    assert_eq!(code(sent(None), receipt.clone()), "preserve-nothing-asked");
    let other = Receipt { wish: Digest::of(&"another"), ..receipt.clone() };
    assert_eq!(code(sent(Some(wish)), other), "preserve-other-wish");
    for less in
        [Receipt { kept_until: at(month - 1), ..receipt.clone() }, Receipt { silent_until: at(4_999), ..receipt }]
    {
        assert_eq!(code(sent(Some(wish)), less), "preserve-too-little");
    }
    let wishes = [(0, 0), (366, 0), (1, 1_441)].map(|(days, silent)| Wish::new(days, at(silent), at(0)).is_err());
    assert_eq!(wishes, [true; 3]);
}

#[test]
fn a_country_that_says_nothing_is_careful() {
    let careful: Country = serde_json::from_str(r#"{"member": "AA", "edition": 0}"#).unwrap();
    assert_eq!(careful, Country::careful("AA"));
    assert!(careful.second_assessor && !careful.pregraded);
    assert_eq!((careful.police, careful.probes), (PoliceOrder::First, Probes::Off));
    assert!(careful.lets_notify(Party::Hotline, Party::Host, "AA"));
    assert!(
        !careful.lets_notify(Party::Hotline, Party::Host, "BB")
            && !careful.lets_be_notified(Party::Hotline, Party::Host, "BB")
    );
    assert!(!careful.lets_notify(Party::Police, Party::Host, "AA"));
    let baseline =
        alliance::takedown::Label { scheme: "iccam".into(), version: "2025".into(), level: "baseline".into() };
    assert_eq!(careful.takes(&[baseline, label("A")].into()).map(|(_, breadth)| breadth), Some(Breadth::Baseline));
    assert_eq!(careful.takes(&[label("A")].into()), None);
    assert_eq!(careful.destroyed(at(0)), at(90 * 24 * 60));
    assert!(serde_json::from_str::<Country>(r#"{"member": "AA", "edition": 0, "probe": "status"}"#).is_err());
}

#[test]
fn a_table_is_checked_before_it_counts() {
    let code = |json: &str| {
        let body = format!(r#"{{"member": "AA", "edition": 1{json}}}"#);
        serde_json::from_str::<Country>(&body).unwrap().check().map_or_else(|refused| refused.code(), |_| "")
    };
    assert_eq!(code(""), "");
    assert_eq!(code(r#", "notifies": [{"sender": "hotline", "recipient": "cdn", "country": "bb"}]"#), "country-none");
    assert_eq!(code(r#", "notifies": [{"sender": "host", "recipient": "cdn"}]"#), "country-pair-unfit");
    assert_eq!(code(r#", "accepts": [{"sender": "police", "recipient": "hotline"}]"#), "country-pair-unfit");
    let window =
        |to: u16| format!(r#", "windows": [{{"from_day": 0, "to_day": 4, "from_minute": 480, "to_minute": {to}}}]"#);
    assert_eq!((code(&window(1_440)), code(&window(480))), ("", "country-window-unfit"));
    let class = |version: &str| {
        let row = |version: &str| format!(r#"{{"scheme": "s", {version}"level": "A", "breadth": "national"}}"#);
        format!(r#", "classes": [{}, {}]"#, row(r#""version": "1", "#), row(version))
    };
    assert_eq!((code(&class(r#""version": "2", "#)), code(&class(""))), ("", "country-class-twice"));
    assert_eq!(code(r#", "languages": []"#), "country-no-language");
    assert_eq!(code(r#", "retention_days": 0"#), "country-retention-unfit");
    // Monday to Friday, 8 to 18: 2030-01-01 is a Tuesday.
    let open = Country {
        windows: serde_json::from_str(r#"[{"from_day": 0, "to_day": 4, "from_minute": 480, "to_minute": 1080}]"#)
            .unwrap(),
        ..Country::careful("AA")
    };
    let hours = [7 * 60 + 59, 8 * 60, 17 * 60 + 59, 18 * 60, 4 * 1_440 + 600, 6 * 1_440 + 600];
    assert_eq!(hours.map(|minute| open.is_open(at(minute))), [false, true, true, false, false, true]);
}
