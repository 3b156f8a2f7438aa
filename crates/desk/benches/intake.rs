//! Reports taken in and items taken from the queue, beside many that are there already.
//!
//!     cargo bench -p desk --bench intake -- [ITEMS [A_SECOND [SECONDS]]]      (1000000 1000 20)
//!
//! On the embedded database in a directory of its own, or on the PostgreSQL server that `ACCORD_TEST_POSTGRES` names. Every report is sealed, joined and durable before it counts.
//! Reports come by the clock, whether the ones before are done or not: who waits longer because others do is measured as well. One in ten names an address that was reported before.

use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use alliance::people::access;
use alliance::takedown::Signs;
use desk::clock::SystemClock;
use desk::takedown::{MOST, Reported};
use desk::{Backend, Desk};
use interchange::takedown::address::Address;
use tokio::task::JoinSet;

fn address(number: u64) -> String {
    format!("https://h{}.example.org/{number:08x}/file.jpg?page={number}", number % 9973)
}

fn report(numbers: impl Iterator<Item = u64>) -> Reported {
    Reported {
        member: "DE".to_owned(),
        items: numbers.map(|number| Address::read(&address(number)).expect("an address").into()).collect(),
        signs: Signs::default(),
        note: None,
        contact: None,
        reference: None,
    }
}

fn argument(at: usize, otherwise: u64) -> u64 {
    let numbers = std::env::args().skip(1).filter(|text| text != "--bench");
    numbers.skip(at).find_map(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn told(what: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |hundredths: usize| took[(took.len() - 1) * hundredths / 100].as_secs_f64() * 1e3;
    let (median, most, nearly_all, longest) = (at(50), at(90), at(99), at(100));
    let count = took.len();
    println!(
        "{what}: {count}; median {median:.2} ms, 90th {most:.2} ms, 99th percentile {nearly_all:.2} ms, longest {longest:.2} ms"
    );
}

/// So many in a time, a second.
fn rate(count: u64, time: Duration) -> u64 {
    u64::try_from(u128::from(count) * 1_000_000_000 / time.as_nanos().max(1)).unwrap_or(u64::MAX)
}

async fn backend() -> Backend {
    let Ok(server) = std::env::var("ACCORD_TEST_POSTGRES") else { return Backend::Embedded };
    let name = format!("intake_{}", std::process::id());
    let mut create = tokio::process::Command::new("psql");
    create.arg(&server).args(["-q", "-c", &format!("CREATE DATABASE {name}")]);
    assert!(create.status().await.expect("psql runs").success(), "CREATE DATABASE {name}");
    let (before, query) = server.split_once('?').expect("an address with a socket");
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').expect("an address with a database").0))
}

async fn fill(desk: &Desk, items: u64) {
    let leave = Arc::new(desk.authorise::<access::IntakeSend>(None, None, None).await.expect("anybody may"));
    let (began, most) = (Instant::now(), MOST as u64);
    let mut under_way = JoinSet::new();
    for first in (0..items).step_by(MOST) {
        if under_way.len() >= 16 {
            under_way.join_next().await;
        }
        let (desk, leave) = (desk.clone(), Arc::clone(&leave));
        under_way.spawn(async move {
            desk.intake(&leave, &report(first..(first + most).min(items))).await.expect("is taken in");
        });
        if first % 50_000 == 0 {
            eprint!("\rfilling: {first} of {items}, {:.0} s ", began.elapsed().as_secs_f64());
            let _ = std::io::stderr().flush();
        }
    }
    while let Some(done) = under_way.join_next().await {
        done.expect("ends");
    }
    eprintln!();
    println!("{items} items in reports of {MOST}: {} a second", rate(items, began.elapsed()));
}

#[tokio::main]
async fn main() {
    let (items, a_second, seconds) = (argument(0, 1_000_000), argument(1, 1_000), argument(2, 20));
    let dir = tempfile::tempdir().expect("a directory");
    let backend = backend().await;
    println!("{}", if matches!(backend, Backend::Embedded) { "SQLite" } else { "PostgreSQL" });
    let desk = Desk::open_exercise(&dir.path().join("data"), &backend, Arc::new(SystemClock)).await.expect("opens");
    desk.load_starting_data("bench").await.expect("loads");
    desk.exercise_people().await.expect("people");
    fill(&desk, items).await;

    let leave = Arc::new(desk.authorise::<access::IntakeSend>(None, None, None).await.expect("anybody may"));
    let (began, mut under_way) = (Instant::now(), JoinSet::new());
    for number in 0..a_second * seconds {
        let due = Duration::from_nanos(number * 1_000_000_000 / a_second);
        tokio::time::sleep(due.saturating_sub(began.elapsed())).await;
        let named = if number % 10 == 0 { number * 7919 % items.max(1) } else { items + number };
        let (desk, leave) = (desk.clone(), Arc::clone(&leave));
        under_way.spawn(async move {
            desk.intake(&leave, &report(std::iter::once(named))).await.expect("is taken in");
            began.elapsed().saturating_sub(due)
        });
    }
    let mut took = Vec::new();
    while let Some(done) = under_way.join_next().await {
        took.push(done.expect("ends"));
    }
    println!("{} reports a second for {seconds} s", rate(took.len() as u64, began.elapsed()));
    told("from when a report came to its receipt", took);

    let secret = desk.sign_in_as_exercise("exercise.analyst.de").await.expect("signs in").expect("a person");
    let person = desk.person(secret.expose()).await.expect("a session").expect("a person");
    let leave = desk.authorise::<access::ItemNext>(Some(&person), None, None).await.expect("leave");
    let mut took = Vec::new();
    for _ in 0..200 {
        let began = Instant::now();
        desk.item_next(&leave).await.expect("takes one").expect("one waits");
        took.push(began.elapsed());
    }
    told("the analyst's next item", took);
    desk.close().await.expect("closes");
}
