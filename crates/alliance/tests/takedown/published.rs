//! What is published of a period: the log alone gives it, small counts are hidden, and nothing tells of a hold.

use std::cell::Cell;

use alliance::takedown::Seen;
use alliance::takedown::clocks::{Event, Happening};
use alliance::takedown::figures::{
    By, Cases, Grain, ItemLog, Notified, Period, Removal, TakedownFigures, TimesRefusal,
};
use alliance::takedown::survival::{Lasted, Percentile};
use jiff::{SignedDuration, Timestamp};

const HOUR: u64 = 3_600;

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event(at: Timestamp, happening: Happening) -> Event {
    Event { at, happening }
}

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// An item that was reported at a moment and assessed a minute later; then what else happened.
fn item(received: Timestamp, after: &[(i64, Happening)]) -> ItemLog {
    let mut events = vec![event(received, Happening::Received), event(received + minutes(1), Happening::Assessed)];
    events.extend(after.iter().map(|(after, happening)| event(received + minutes(*after), happening.clone())));
    let notified = Notified {
        recipient: "host".into(),
        provider: Some("A host".into()),
        country: "DE".into(),
        channel: "inbox".into(),
    };
    ItemLog { events, notified: vec![notified] }
}

fn sent() -> Happening {
    Happening::Sent { recipient: "host".into() }
}

fn looked(seen: Seen) -> Happening {
    Happening::Looked { seen }
}

fn removal(provider: Option<&str>, country: &str, lasted: Lasted) -> Removal {
    Removal { provider: provider.map(str::to_owned), country: country.into(), channel: "mail".into(), lasted }
}

#[test]
fn the_log_alone_gives_how_long_each_took() {
    let gone = [(5, sent()), (65, looked(Seen::There)), (125, looked(Seen::Gone)), (145, looked(Seen::Gone))];
    let there = [(5, sent()), (65, looked(Seen::There))];
    let items = [item(at("2026-01-10T00:00:00Z"), &gone), item(at("2026-03-31T23:50:00Z"), &there)];
    let cases = Cases::of(&items, period("2026-Q1"));
    let lasted: Vec<Lasted> = cases.removal.iter().map(|case| case.lasted).collect();
    assert_eq!(lasted, [Lasted::over(HOUR), Lasted::between(HOUR, 2 * HOUR)], "still there; gone between two looks");
    assert_eq!(cases.own, [Lasted::exactly(300), Lasted::exactly(300)]);
    assert_eq!((cases.sent, cases.held.len()), (2, 0));
    assert_eq!(Cases::of(&items, period("2026-Q2")), Cases::default(), "a notice is of the period in which it left");
    let march = Cases::of(&items, period("2026-03"));
    assert_eq!((march.removal.len(), march.own.len()), (1, 1));
    // What happened after the figures are made is not known to them.
    let late = [(5, sent()), (60 * 24 * 120, looked(Seen::Gone)), (60 * 24 * 121, looked(Seen::Gone))];
    let items = [item(at("2026-03-20T00:00:00Z"), &late)];
    assert_eq!(Cases::of(&items, period("2026-Q1")).removal[0].lasted, Lasted::over(0));
}

#[test]
fn what_came_back_is_another_case() {
    let back =
        [(5, sent()), (20, looked(Seen::Gone)), (40, looked(Seen::Gone)), (100, looked(Seen::There)), (102, sent())];
    let cases = Cases::of(&[item(at("2026-01-10T00:00:00Z"), &back)], period("2026-01"));
    let lasted: Vec<Lasted> = cases.removal.iter().map(|case| case.lasted).collect();
    assert_eq!(lasted, [Lasted::over(0), Lasted::between(0, 900)]);
    assert_eq!(cases.own, [Lasted::exactly(120), Lasted::exactly(300)]);
}

/// Two worlds: in one a hold keeps an item, in the other the police have not answered. Until it has left, both give the same.
#[test]
fn a_hold_that_stands_gives_the_same_as_no_answer() {
    let received = at("2026-03-31T12:00:00Z");
    let others: Vec<ItemLog> = (0..30).map(|n| item(received - minutes(n), &[(5, sent())])).collect();
    let with = |item: ItemLog| {
        let mut items = others.clone();
        items.push(item);
        let cases = |period: Period| Cases::of(&items, period);
        ["2026-03", "2026-Q1", "2026"].map(|text| {
            let made = TakedownFigures::make(period(text), None, &cases).unwrap();
            (serde_json::to_string(&cases(period(text))).unwrap(), serde_json::to_string(&made).unwrap())
        })
    };
    let never = with(item(received, &[]));
    let before = with(item(received, &[(0, Happening::Held { hold: 1 })]));
    let after = with(item(received, &[(2, Happening::LetGo), (3, Happening::Held { hold: 1 })]));
    let extended = with(item(
        received,
        &[(2, Happening::Held { hold: 1 }), (3, Happening::Held { hold: 2 }), (600, Happening::HoldEnded { hold: 1 })],
    ));
    let released = with(item(received, &[(2, Happening::Held { hold: 1 }), (600, Happening::HoldEnded { hold: 1 })]));
    for world in [before, after, extended, released] {
        assert_eq!(world, never);
    }
}

#[test]
fn time_under_a_hold_is_nobodys_own_and_stands_apart() {
    let received = at("2026-02-01T00:00:00Z");
    let held = [(2, Happening::Held { hold: 1 }), (62, Happening::HoldEnded { hold: 1 }), (65, sent())];
    let cases = Cases::of(&[item(received, &held)], period("2026"));
    assert_eq!(cases.own, [Lasted::exactly(300)]);
    assert_eq!(cases.held, [HOUR]);
    // A hold after the notice has left keeps nothing.
    let after = [(5, sent()), (6, Happening::Held { hold: 1 })];
    assert!(Cases::of(&[item(received, &after)], period("2026")).held.is_empty());
}

fn many(held: usize, free: usize) -> Cases {
    let total = (held + free) as u64;
    let mut own: Vec<Lasted> = (0..total).map(|n| Lasted::exactly(60 + n)).collect();
    own.sort_unstable();
    Cases { own, sent: total, held: vec![90_000; held], removal: Vec::new() }
}

#[test]
fn holds_are_told_of_a_year_alone_and_where_neither_side_is_small() {
    let made = |text: &str, held, free| TakedownFigures::make(period(text), None, &|_| many(held, free)).unwrap().held;
    let told = made("2026", 5, 20).unwrap();
    assert_eq!((told.items, told.median_days, told.ninetieth_days), (5, 2, 2), "whole days, upwards");
    for (text, held, free) in
        [("2026", 4, 200), ("2026", 200, 4), ("2026", 0, 50), ("2026-Q1", 50, 50), ("2026-01", 50, 50)]
    {
        assert_eq!(made(text, held, free), None, "{text} {held} {free}");
    }
}

#[test]
fn the_own_time_of_few_is_not_shown_and_of_many_in_coarse_steps() {
    let own = |count| TakedownFigures::make(period("2026-Q1"), None, &|_| many(0, count)).unwrap().own;
    assert_eq!(own(19), None);
    let told = own(20).unwrap();
    assert_eq!((told.cases, told.open), (20, None), "how few are open is not said");
    assert_eq!(told.median, Percentile::Between { low: 0, high: 300 }, "five minutes");
    assert!(told.within.iter().all(|within| within.low % 100 == 0 && within.high % 100 == 0));
}

#[test]
fn small_counts_are_hidden_with_what_would_give_them_away() {
    let some = |provider, country, count: u64| {
        (0..count).map(move |n| removal(Some(provider), country, Lasted::between(60 * n, 60 * n + 60)))
    };
    let made = |removal: Vec<Removal>| {
        let cases = Cases { removal, ..Cases::default() };
        let rows = TakedownFigures::make(period("2026-Q1"), None, &|_| cases.clone()).unwrap().removal;
        rows.into_iter().map(|row| (row.by, row.name, row.measured.cases)).collect::<Vec<_>>()
    };
    assert!(made(some("A", "DE", 4).collect()).is_empty());
    let one = made(some("A", "DE", 5).collect());
    assert!(one.contains(&(By::All, String::new(), 5)), "{one:?}");
    // Two of B in FR: of A, of B, of DE and of FR nothing can be said, or the two could be worked out.
    let two = made(some("A", "DE", 9).chain(some("B", "FR", 2)).collect());
    assert_eq!(two, [(By::All, String::new(), 11), (By::Channel, "mail".into(), 11)]);
    let three = made(some("A", "DE", 9).chain(some("B", "FR", 7)).chain(some("C", "RS", 8)).collect());
    for row in [(By::Provider, "A", 9), (By::Provider, "B", 7), (By::Country, "RS", 8)] {
        assert!(three.contains(&(row.0, row.1.to_owned(), row.2)), "{row:?} in {three:?}");
    }
}

#[test]
fn a_part_that_is_not_shown_cannot_be_taken_from_its_year() {
    let few = |text: &'static str| {
        move |asked: Period| {
            let count = if asked == period(text) { 2 } else { 30 };
            let removal = (0..count).map(|n| removal(None, "DE", Lasted::between(60 * n, 60 * n + 60))).collect();
            Cases { removal, own: (0..count).map(Lasted::exactly).collect(), ..Cases::default() }
        }
    };
    let year = |parts, of: &dyn Fn(Period) -> Cases| TakedownFigures::make(period("2026"), parts, of);
    let alone = year(None, &few("2026-Q2")).unwrap();
    assert!(alone.all().is_some() && alone.own.is_some(), "a year that is told alone");
    let beside = year(Some(Grain::Quarter), &few("2026-Q2")).unwrap();
    assert!(beside.is_empty());
    let whole = year(Some(Grain::Quarter), &few("2025-Q2")).unwrap();
    assert_eq!((whole.removal.len(), whole.own.is_some()), (1, true), "totals alone");
    let unfit = |text: &str, parts| TakedownFigures::make(period(text), Some(parts), &few("2026-Q2")).unwrap_err();
    assert_eq!(unfit("2026-Q1", Grain::Month), TimesRefusal::PartsUnfit);
    assert_eq!(unfit("2026", Grain::Year), TimesRefusal::PartsUnfit);
}

#[test]
fn the_same_cases_give_the_same_bytes_in_any_order() {
    let turn = Cell::new(0_u64);
    let shuffled = || {
        let all: Vec<Removal> = (0..60_u64)
            .map(|n| {
                let name = ["A", "B", "C"][usize::try_from(n % 3).unwrap()];
                removal(Some(name), "DE", Lasted::between(n * 60, n * 90 + 60))
            })
            .collect();
        let by = usize::try_from(turn.replace(turn.get() + 17) % 60).unwrap();
        let removal = [&all[by..], &all[..by]].concat();
        let made =
            TakedownFigures::make(period("2026-Q1"), None, &|_| Cases { removal: removal.clone(), ..Cases::default() });
        serde_json::to_string(&made.unwrap()).unwrap()
    };
    let first = shuffled();
    assert_eq!(first, shuffled());
    let read: TakedownFigures = serde_json::from_str(&first).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), first);
}
