//! Attacks on the connector itself. Whatever an address says, no connection may come where somebody listens.

use std::collections::HashSet;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{IpAddr, Ipv6Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use ureq::Agent;
use url::Url;

use crate::names::{Names, NotFound};
use crate::{Bounds, Failure, Gate, Outbound, Refusal};

#[path = "../../examples/attacks/list.rs"]
mod list;

const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(2), largest: 1024, redirects: 3 };

/// A name server that answers for the attacker's zone, and else not.
#[derive(Debug)]
struct Attacker;

impl Names for Attacker {
    fn addresses(&self, name: &str, _: Duration) -> Result<Vec<IpAddr>, NotFound> {
        let name = name.strip_suffix('.').unwrap_or(name);
        match list::zone().get(name) {
            Some(found) => Ok(found.clone()),
            // What the house's own name server would say of the others.
            None if name.ends_with(list::ZONE) => Err(NotFound::NoAddress),
            None => Ok(vec![Ipv6Addr::LOCALHOST.into(), [127, 0, 0, 1].into()]),
        }
    }
}

/// Listens at every address of this machine, of both kinds.
fn everywhere() -> (TcpListener, u16) {
    let listener = TcpListener::bind("[::]:0").expect("a port");
    listener.set_nonblocking(true).expect("a socket");
    let port = listener.local_addr().expect("bound").port();
    (listener, port)
}

fn nobody_came(listener: &TcpListener) -> bool {
    matches!(listener.accept(), Err(e) if e.kind() == ErrorKind::WouldBlock)
}

fn through(gate: Gate) -> Outbound {
    Outbound::new(gate, BOUNDS).with_names(Arc::new(Attacker))
}

#[test]
fn no_attack_comes_through_the_gate() {
    let (listener, port) = everywhere();
    let outbound = through(Gate::public_and(Vec::new()));
    let attacks = list::attacks(port);
    let distinct: HashSet<&String> = attacks.iter().collect();
    assert!(distinct.len() >= 250, "{} attacks", distinct.len());
    let mut read = 0;
    for attack in &attacks {
        let Ok(url) = Url::parse(attack) else { continue };
        read += 1;
        let answer = outbound.get(&url, "*/*", &[]).map(|answer| answer.status());
        // A name with no address is the only way to end without a refusal: nobody can be asked there.
        assert!(matches!(answer, Err(Failure::Refused(_))), "{attack}: {answer:?}");
        assert!(nobody_came(&listener), "{attack}: somebody came");
    }
    assert!(read >= 250, "{read} of them are addresses");
    println!("{} attacks, {read} of them addresses: each refused, and nobody came", distinct.len());
}

/// The connector is asked with the text of each address, past everything that stands before it.
#[test]
fn no_attack_comes_past_the_connector() {
    let (listener, port) = everywhere();
    let outbound = through(Gate::public_and(Vec::new()));
    let agent: &Agent = outbound.agent();
    for attack in list::attacks(port) {
        let text = Url::parse(&attack).map_or(attack.clone(), String::from);
        for text in [attack.as_str(), text.as_str()] {
            let asking = agent.get(text).config().timeout_global(Some(BOUNDS.patience)).build();
            assert!(asking.call().is_err(), "{text}: answered");
            assert!(nobody_came(&listener), "{text}: somebody came");
        }
    }
}

/// A server that the operator has listed sends on to each attack in turn.
#[test]
fn no_attack_comes_by_a_redirect() {
    let (listener, port) = everywhere();
    let attacks = list::attacks(port);
    let sends: Vec<String> = attacks
        .iter()
        .filter(|attack| Url::parse(attack).is_ok_and(|url| url.has_host()) && attack.is_ascii())
        .filter(|attack| !attack.bytes().any(|byte| byte.is_ascii_control()))
        .cloned()
        .collect();
    let sender = TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = sender.local_addr().expect("bound");
    let answers = sends.clone();
    thread::spawn(move || {
        for attack in answers {
            let (mut connection, _) = sender.accept().expect("a connection");
            let _ = connection.read(&mut [0; 4096]);
            let head = format!("HTTP/1.1 302 Found\r\nlocation: {attack}\r\ncontent-length: 0\r\n\r\n");
            let _ = connection.write_all(head.as_bytes());
        }
    });
    let listed = format!("http://{at}").parse().expect("a host");
    let outbound = through(Gate::public_and(vec![listed]));
    let from = Url::parse(&format!("http://{at}/")).expect("an address");
    for attack in &sends {
        let answer = outbound.get(&from, "*/*", &[]).map(|answer| answer.status());
        assert!(matches!(answer, Err(Failure::Refused(_))), "{attack}: {answer:?}");
        assert!(nobody_came(&listener), "{attack}: somebody came");
    }
    assert!(sends.len() >= 250, "{} redirects", sends.len());
}

/// The listener hears what is let through: without this, silence would prove nothing.
#[test]
fn what_is_listed_arrives() {
    let (listener, port) = everywhere();
    for host in ["127.0.0.1", "[::1]", "inside.example.org"] {
        let listed = format!("https://{host}:{port}").parse().expect("a host");
        let url = Url::parse(&format!("https://{host}:{port}/")).expect("an address");
        let outbound = through(Gate::public_and(vec![listed]));
        let asking = thread::spawn(move || outbound.get(&url, "*/*", &[]).map(|answer| answer.status()));
        let mut came = false;
        while !asking.is_finished() || !came {
            if let Ok((connection, _)) = listener.accept() {
                came = true;
                drop(connection);
            }
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(asking.join().expect("an end"), Err(Failure::Unreachable), "it speaks no TLS");
        while listener.accept().is_ok() {}
    }
}

#[test]
fn one_address_inside_is_enough() {
    let outbound = through(Gate::public_and(Vec::new()));
    let ask = |host: &str| {
        let url = Url::parse(&format!("https://{host}/")).expect("an address");
        outbound.get(&url, "*/*", &[]).map(|answer| answer.status())
    };
    let refused = |why| Err(Failure::Refused(Refusal::LeadsInside(why)));
    assert_eq!(ask("mixed0.attack.example"), refused(crate::Inside::Loopback));
    assert_eq!(ask("mixed6.attack.example"), refused(crate::Inside::Metadata));
    assert_eq!(ask("nobody.attack.example"), Err(Failure::NoSuchName));
}

/// A login goes to the server for which it was said, and not where that one sends on to.
#[test]
fn a_login_stays_with_its_server() {
    let listen = || TcpListener::bind("127.0.0.1:0").expect("a port");
    let (first, second) = (listen(), listen());
    let at = |listener: &TcpListener| listener.local_addr().expect("bound");
    let (from, to) = (at(&first), at(&second));
    let answer = |listener: TcpListener, head: String| {
        thread::spawn(move || {
            let (mut connection, _) = listener.accept().expect("a connection");
            let mut asked = vec![0; 4096];
            let read = connection.read(&mut asked).expect("a request");
            connection.write_all(head.as_bytes()).expect("an answer");
            String::from_utf8_lossy(&asked[..read]).to_lowercase()
        })
    };
    let at_first = answer(first, format!("HTTP/1.1 302 Found\r\nlocation: http://{to}/\r\ncontent-length: 0\r\n\r\n"));
    let at_second = answer(second, "HTTP/1.1 200 OK\r\ncontent-length: 2000\r\n\r\n".to_owned() + &" ".repeat(2000));
    let listed = [from, to].map(|at| format!("http://{at}").parse().expect("a host")).to_vec();
    let outbound = Outbound::new(Gate::public_and(listed), BOUNDS);
    let url = Url::parse(&format!("http://{from}/")).expect("an address");
    let got = outbound.get(&url, "*/*", &[(crate::header::AUTHORIZATION, "secret")]).expect("an answer");
    assert_eq!(got.status(), 200);
    assert!(got.bytes().is_err(), "more than the bound");
    assert!(at_first.join().expect("asked").contains("authorization: secret"));
    assert!(!at_second.join().expect("asked").contains("secret"));
}
