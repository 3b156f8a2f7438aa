//! Hosts found over real connections: a name server and a registry on this machine, tables in a file.

mod name_server;
mod registry;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hosting::attribution::{Attribution, Outcome, Told};
use hosting::contacts::Confidence;
use hosting::dns::{NotAnswered, Resolver};
use hosting::host::NotRoutable;
use hosting::networks::Networks;
use hosting::rdap::{BOUNDS, Client, NotTold, Registries};
use hosting::{Finder, Host};
use jiff::{SignedDuration, Timestamp};
use outbound::{Gate, Outbound};
use serde_json::json;

use name_server::{LATE, NameServer, Way};
use registry::Registry;

const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

fn finder(server: SocketAddr) -> Finder {
    Finder::new(Resolver::new(vec![server]))
}

fn find(finder: &Finder, host: &str) -> Attribution {
    finder.find(&Host::read(host).expect("a host"), NOW)
}

/// An end that no test waits for.
fn in_time() -> Instant {
    Instant::now() + Duration::from_secs(20)
}

/// A client that may ask this registry, and else public ones.
fn client(registry: &Registry) -> Client {
    let listed = registry.address.parse().expect("a host");
    Client::new(
        Registries::one(&registry.address).expect("an address"),
        Outbound::new(Gate::public_and(vec![listed]), BOUNDS),
    )
}

#[test]
fn aliases_lead_to_addresses_whole_or_name_by_name() {
    for way in [Way::Whole, Way::NameByName, Way::Short] {
        let server = NameServer::start(way);
        let found = Resolver::new(vec![server.at]).find("www.example.org", in_time()).expect("an answer");
        assert_eq!(found.aliases, ["www.example.org.cdn.example.net", "edge.example.net"], "{way:?}");
        assert_eq!(
            found.addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["1.0.0.1", "1.0.0.2", "2606:4700::1"]
        );
        assert_eq!(found.zone.as_deref(), Some("example.org"), "the zone of the name, not of where it leads");
        assert_eq!(found.name_servers, ["ns1.example.org", "ns2.example.org"]);
        assert_eq!(found.mail, ["mail1.example.org", "mail2.example.org"], "the preferred first");
        assert_eq!(found.unanswered, None);
    }
}

#[test]
fn what_goes_wrong_is_told_apart() {
    let server = NameServer::start(Way::Whole);
    let resolver = Resolver::new(vec![server.at]);
    for (name, why) in [
        ("nobody.example.org", NotAnswered::NoSuchName),
        ("broken.example.org", NotAnswered::Failing),
        ("refused.example.org", NotAnswered::Refused),
        ("circle1.example.org", NotAnswered::Loop),
        ("silent.example.org", NotAnswered::TooSlow),
    ] {
        assert_eq!(resolver.find(name, in_time()), Err(why), "{name}");
    }
    assert_eq!(find(&finder(server.at), "empty.example.org").outcome, Outcome::NoAddress);
    // The first server is away, the second is there; and somebody's guesses come before the answer.
    let away = SocketAddr::from(([127, 0, 0, 1], 9));
    let found = Resolver::new(vec![away, server.at]).find("guessed.example.org", in_time()).expect("an answer");
    assert_eq!(found.addresses, ["1.0.0.3".parse::<std::net::IpAddr>().unwrap()]);
}

#[test]
fn a_slow_name_server_holds_nobody_longer_than_that() {
    let server = NameServer::start(Way::Whole);
    let resolver = Resolver::new(vec![server.at]);
    let began = Instant::now();
    assert_eq!(resolver.find("www.example.org", began), Err(NotAnswered::TooSlow));
    assert_eq!(server.asked(), 0, "the time was over");
    // Its address comes in time, and its zone does not.
    let found = resolver.find("late.example.org", began + LATE * 5 / 2).expect("an address");
    assert_eq!(found.addresses, ["1.0.0.4".parse::<std::net::IpAddr>().unwrap()]);
    assert_eq!((found.zone, found.unanswered), (None, Some(NotAnswered::TooSlow)));
    let kept = Instant::now();
    assert_eq!(resolver.find("late.example.org", kept + LATE / 2), Err(NotAnswered::TooSlow));
    assert!(kept.elapsed() < LATE * 2, "{:?}", kept.elapsed());
}

#[test]
fn not_all_parents_of_a_name_are_asked_for_its_zone() {
    let server = NameServer::start(Way::Whole);
    let name = format!("{}deep.example", "a.".repeat(60));
    let found = Resolver::new(vec![server.at]).find(&name, in_time()).expect("an answer");
    assert_eq!(found.zone, None);
    assert_eq!(server.asked(), 2 + 11, "two kinds of addresses, the name and ten above it");
}

#[test]
fn hosts_that_are_nowhere_are_asked_of_nobody() {
    let server = NameServer::start(Way::Whole);
    for (host, why) in [
        ("abcdefghijklmnop.onion", NotRoutable::Onion),
        ("example.i2p", NotRoutable::I2p),
        ("printer.local", NotRoutable::Internal),
        ("localhost", NotRoutable::Internal),
        ("192.168.1.1", NotRoutable::Inside),
    ] {
        assert_eq!(find(&finder(server.at), host).outcome, Outcome::NotRoutable(why), "{host}");
    }
    assert_eq!(server.asked(), 0);
    assert_eq!(find(&finder(server.at), "inside.example.org").outcome, Outcome::NotRoutable(NotRoutable::Inside));
}

#[test]
fn a_host_is_attributed_with_contacts_in_their_order() {
    let server = NameServer::start(Way::Whole);
    let registry = Registry::start();
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosting/networks.mmdb");
    let finder =
        finder(server.at).with_networks(Networks::open(&[tables]).expect("a table")).with_registries(client(&registry));
    let found = find(&finder, "https://user@WWW.Example.org/some/page");
    assert_eq!(found.outcome, Outcome::Attributed);
    assert_eq!(found.host.to_string(), "www.example.org");
    let network = found.addresses[0].network.as_ref().expect("a network");
    assert_eq!(
        (network.asn, network.organisation.as_deref(), network.country.as_deref()),
        (Some(64496), Some("Example Networks"), Some("NL"))
    );
    assert_eq!(network.prefix.as_deref(), Some("1.0.0.0/24"));
    let contacts: Vec<(Option<&str>, Confidence)> =
        found.contacts.iter().map(|contact| (contact.mail.as_deref(), contact.confidence)).collect();
    assert_eq!(
        contacts,
        [
            (Some("abuse@networks.example"), Confidence::High),
            (Some("abuse@registrar.example"), Confidence::Medium),
            (None, Confidence::Low),
            (None, Confidence::Low),
            (Some("abuse@example.org"), Confidence::Guess),
        ]
    );
    assert_eq!(found.contacts[0].source, "127.0.0.1, network 1.0.0.0 - 1.0.0.255");
    assert_eq!(found.contacts[2].whose.as_deref(), Some("Example Networks"));
    let delivery = found.delivery.as_ref().expect("somebody stands before it");
    assert_eq!((delivery.provider.as_str(), delivery.by.as_str()), ("Cloudflare", "2606:4700::1 in 2606:4700::/32"));
    // Two addresses of one network are one question.
    assert_eq!(
        registry.asked().iter().filter(|path| path.starts_with("/ip/1.0.0.")).count(),
        1,
        "{:?}",
        registry.asked()
    );
    // It can be kept: it comes back the same, and knows its age.
    let kept = serde_json::to_string(&found).expect("JSON");
    assert_eq!(serde_json::from_str::<Attribution>(&kept).expect("JSON"), found);
    assert!(!found.stale(NOW) && !found.stale(NOW + SignedDuration::from_hours(5)));
    assert!(found.stale(NOW + SignedDuration::from_hours(6)) && found.stale(NOW - SignedDuration::from_hours(1)));
}

#[test]
fn registries_are_asked_for_the_name_that_was_registered() {
    let registry = Registry::start();
    let said = client(&registry).of_name("a.b.example.org", in_time()).expect("an answer");
    assert_eq!(said.name.as_deref(), Some("example.org"));
    assert_eq!(
        registry.asked(),
        ["/domain/a.b.example.org", "/domain/b.example.org", "/domain/example.org", "/moved/example.org"]
    );
    // It names nobody for abuse; its registrar's own server does.
    let thin = client(&registry).of_name("thin.example", in_time()).expect("an answer");
    assert_eq!(thin.abuse[0].mail, "abuse@thick.example");
}

#[test]
fn what_a_registry_does_not_say_is_told_apart() {
    let registry = Registry::start();
    let client = client(&registry);
    for (name, why) in [
        ("unknown.example", NotTold::Unknown),
        ("busy.example", NotTold::Busy(Some(30))),
        ("broken.example", NotTold::Status(500)),
        ("garbage.example", NotTold::Garbled),
        ("endless.example", NotTold::Garbled),
        ("other-class.example", NotTold::Garbled),
        ("inside.example", NotTold::Refused("it leads to a cloud's service for its own machines".to_owned())),
        ("to-this-machine.example", NotTold::Refused("it leads to this machine".to_owned())),
        ("circle.example", NotTold::Unreachable),
    ] {
        assert_eq!(client.of_name(name, in_time()), Err(why), "{name}");
    }
    let none = Client::new(Registries::default(), Outbound::new(Gate::public_and(Vec::new()), BOUNDS));
    assert_eq!(none.of_name("example.org", in_time()), Err(NotTold::NoRegistry));
}

#[test]
fn a_slow_registry_holds_nobody_longer_than_that() {
    let registry = Registry::start();
    let client = client(&registry);
    let began = Instant::now();
    assert_eq!(client.of_name("example.org", began), Err(NotTold::TooSlow));
    assert_eq!(client.of_address(std::net::IpAddr::from([1, 0, 0, 1]), began), Err(NotTold::TooSlow));
    assert_eq!(registry.asked(), Vec::<String>::new(), "the time was over");
    let until = began + Duration::from_millis(500);
    assert_eq!(client.of_name("late.example", until), Err(NotTold::TooSlow));
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

/// The gate looks names up where the operator says, and no name that leads inside gets through it.
#[test]
fn no_name_that_leads_inside_is_connected_to() {
    let server = NameServer::start(Way::Whole);
    let registry = Registry::start();
    let port = registry.address.rsplit(':').next().expect("a port").to_owned();
    let outbound =
        Outbound::new(Gate::public_and(Vec::new()), BOUNDS).with_names(Arc::new(Resolver::new(vec![server.at])));
    for name in [
        "inside.example.org",
        "mixed.example.org",
        "loopback.example.org",
        "metadata.example.org",
        "alias-inside.example.org",
    ] {
        let url = url::Url::parse(&format!("https://{name}:{port}/domain/example.org")).expect("an address");
        let answer = outbound.get(&url, "*/*", &[]).map(|answer| answer.status());
        assert!(
            matches!(answer, Err(outbound::Failure::Refused(outbound::Refusal::LeadsInside(_)))),
            "{name}: {answer:?}"
        );
    }
    assert_eq!(registry.asked(), Vec::<String>::new());
    assert!(server.asked() >= 10, "the names were looked up");
}

#[test]
fn files_of_registries_are_replaced_whole_or_not_at_all() {
    let registry = Registry::start();
    let listed = registry.address.parse().expect("a host");
    let outbound = Outbound::new(Gate::public_and(vec![listed]), BOUNDS);
    let dir = tempfile::tempdir().expect("a directory");
    hosting::rdap::refresh(dir.path(), &outbound, &format!("{}/files/", registry.address)).expect("refreshed");
    let all = Registries::in_directory(dir.path()).expect("registries");
    assert_eq!(all.of_name("example.org").map(url::Url::as_str), Some("https://rdap.example.org/"));
    let before = std::fs::read(dir.path().join("dns.json")).expect("a file");
    let refused = hosting::rdap::refresh(dir.path(), &outbound, &format!("{}/broken-files/", registry.address));
    assert!(refused.unwrap_err().to_string().starts_with("ipv6.json"), "the last of three does not hold");
    assert_eq!(std::fs::read(dir.path().join("dns.json")).expect("a file"), before);
    let none = outbound::Outbound::new(Gate::public_and(Vec::new()), BOUNDS);
    assert!(hosting::rdap::refresh(dir.path(), &none, &format!("{}/files/", registry.address)).is_err());
}

#[test]
fn a_table_that_is_none_is_named() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let says = Networks::open(&[file]).expect_err("no table").to_string();
    assert!(says.contains("Cargo.toml") && says.contains("MMDB"), "{says}");
}

#[test]
fn outcomes_are_words_in_json() {
    for (outcome, said) in [
        (Outcome::Attributed, json!("attributed")),
        (Outcome::NotRoutable(NotRoutable::Onion), json!({"not-routable": "onion"})),
        (Outcome::NotRoutable(NotRoutable::I2p), json!({"not-routable": "i2p"})),
        (Outcome::NotAnswered(NotAnswered::NoSuchName), json!({"not-answered": "no-such-name"})),
    ] {
        assert_eq!(serde_json::to_value(outcome).expect("JSON"), said);
    }
    assert_eq!(serde_json::to_value(Told::NotAsked).expect("JSON"), json!("not-asked"));
}
