//! Where every address of the world is this machine's (`tests/hosting/gate.py` makes such a network), nothing but the gate keeps a request from arriving.
//!
//! ```text
//! attacks zone    prints the names of the attacker's zone, as a name server reads them
//! attacks run     tries every attack, and listens at every address
//! ```

mod list;

use std::collections::BTreeSet;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use outbound::{Bounds, Failure, Gate, Inside, Names, NotFound, Outbound, Refusal};
use url::Url;

const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(10), largest: 1024, redirects: 3 };
/// A public name in the attacker's zone, and where it is: it has to arrive.
const PUBLIC: (&str, &str) = ("public.attack.example", "1.0.0.1");

/// Says something else each time it is asked.
#[derive(Debug, Default)]
struct Turning(AtomicUsize);

impl Names for Turning {
    fn addresses(&self, _: &str, _: Duration) -> Result<Vec<IpAddr>, NotFound> {
        let inside = self.0.fetch_add(1, Ordering::SeqCst) > 0;
        Ok(vec![if inside { [127, 0, 0, 1].into() } else { [9, 9, 9, 9].into() }])
    }
}

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("zone") => zone(),
        Some("run") => run(),
        _ => panic!("attacks zone | run"),
    }
}

fn zone() {
    let record = |name: &str, address: &IpAddr| {
        println!("{name}. 60 IN {} {address}", if address.is_ipv4() { "A" } else { "AAAA" });
    };
    for (name, addresses) in list::zone() {
        for address in &addresses {
            record(&name, address);
        }
    }
    record(PUBLIC.0, &PUBLIC.1.parse().expect("an address"));
}

fn run() {
    let listener = TcpListener::bind("[::]:0").expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let (sender, came) = channel();
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let to = connection.local_addr().expect("an address").ip().to_canonical();
            sender.send(to).expect("somebody listens");
        }
    });
    let outbound = Outbound::new(Gate::public_and(Vec::new()), BOUNDS);
    let ask = |outbound: &Outbound, address: &str| {
        let url = Url::parse(address).map_err(|_| None)?;
        outbound.get(&url, "*/*", &[]).map(|answer| answer.status()).map_err(Some)
    };

    // What is public arrives, at the address that was looked up, by name and as written: else silence would prove nothing.
    for (host, at) in [("1.1.1.1", "1.1.1.1"), ("[2606:4700::1111]", "2606:4700::1111"), PUBLIC] {
        assert_eq!(ask(&outbound, &format!("https://{host}:{port}/")), Err(Some(Failure::Unreachable)), "{host}");
        assert_eq!(arrived(&came), [at.parse().expect("an address")].into(), "{host}");
    }

    // Public addresses that are this machine's own lead to its own services.
    for own in ["11.0.0.1", "[2600::1]"] {
        let answer = ask(&outbound, &format!("https://{own}:{port}/"));
        assert_eq!(answer, Err(Some(Failure::Refused(Refusal::LeadsInside(Inside::Loopback)))), "{own}");
    }
    assert_eq!(arrived(&came), BTreeSet::new());

    // A name that turns to an address inside once it was looked at.
    let names = Arc::new(Turning::default());
    let turned = Outbound::new(Gate::public_and(Vec::new()), BOUNDS).with_names(names.clone());
    assert_eq!(ask(&turned, &format!("https://turning.example:{port}/")), Err(Some(Failure::Unreachable)));
    assert_eq!(arrived(&came), [[9, 9, 9, 9].into()].into());
    assert_eq!(names.0.load(Ordering::SeqCst), 1, "the name was looked up once");
    assert!(matches!(ask(&turned, &format!("https://turning.example:{port}/")), Err(Some(Failure::Refused(_)))));
    assert_eq!(arrived(&came), BTreeSet::new());

    let attacks: BTreeSet<String> = list::attacks(port).into_iter().collect();
    let (mut unread, mut refused, mut nowhere) = (0, 0, 0);
    for attack in &attacks {
        match ask(&outbound, attack) {
            Err(None) => unread += 1,
            Err(Some(Failure::Refused(_))) => refused += 1,
            // The system's own resolver does not know a name of the house.
            Err(Some(Failure::NoSuchName)) => nowhere += 1,
            other => panic!("{attack}: {other:?}"),
        }
    }
    assert_eq!(arrived(&came), BTreeSet::new(), "somebody came");
    println!(
        "{} attacks where every address answers: {refused} refused, {nowhere} whose name nobody knows, {unread} that are no address; 0 connections",
        attacks.len()
    );
}

/// Where connections came, once they had the time to.
fn arrived(came: &Receiver<IpAddr>) -> BTreeSet<IpAddr> {
    thread::sleep(Duration::from_millis(100));
    came.try_iter().collect()
}
