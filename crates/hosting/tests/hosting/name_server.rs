//! A name server on this machine, over UDP and TCP, that answers as it is told to.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use hickory_proto::op::{Message, MessageType, ResponseCode};
use hickory_proto::rr::rdata::{A, AAAA, CNAME, MX, NS, SOA};
use hickory_proto::rr::{Name, RData, Record, RecordType};

/// How it answers for aliases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The whole chain at once.
    Whole,
    /// One alias at a time.
    NameByName,
    /// Over UDP only that the answer is too long.
    Short,
}

/// So long it waits before each answer for a name that begins with `late`.
pub const LATE: Duration = Duration::from_millis(600);

/// The server; it ends with the test.
pub struct NameServer {
    /// Where it is.
    pub at: SocketAddr,
    asked: Arc<AtomicUsize>,
}

impl NameServer {
    pub fn start(way: Way) -> Self {
        // Both listen on one port: some ports are taken for one of the two.
        let (socket, listener) = (0..50)
            .find_map(|_| {
                let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
                let listener = TcpListener::bind(socket.local_addr().expect("bound")).ok()?;
                Some((socket, listener))
            })
            .expect("a port for both");
        let at = socket.local_addr().expect("bound");
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        thread::spawn(move || {
            let mut packet = [0; 4096];
            while let Ok((length, from)) = socket.recv_from(&mut packet) {
                count.fetch_add(1, Ordering::SeqCst);
                let Some(said) = answer(&packet[..length], way) else { continue };
                if said.queries[0].name.to_ascii().starts_with("late") {
                    thread::sleep(LATE);
                }
                if said.queries[0].name.to_ascii().starts_with("guessed") {
                    let mut guess = said.clone();
                    guess.metadata.id = guess.metadata.id.wrapping_add(1);
                    guess.answers = vec![record("guessed.example.org", RData::A(A::new(1, 6, 6, 6)))];
                    socket.send_to(&guess.to_vec().expect("bytes"), from).expect("sent");
                    socket.send_to(b"nonsense", from).expect("sent");
                }
                let mut said = said;
                if way == Way::Short {
                    said.metadata.truncation = true;
                    said.answers.clear();
                }
                socket.send_to(&said.to_vec().expect("bytes"), from).expect("sent");
            }
        });
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                let mut length = [0; 2];
                if stream.read_exact(&mut length).is_err() {
                    continue;
                }
                let mut asked = vec![0; usize::from(u16::from_be_bytes(length))];
                stream.read_exact(&mut asked).expect("a question");
                let said = answer(&asked, way).expect("an answer").to_vec().expect("bytes");
                let length = u16::try_from(said.len()).expect("short").to_be_bytes();
                stream.write_all(&[length.as_slice(), &said].concat()).expect("sent");
            }
        });
        Self { at, asked }
    }

    /// How many questions came by UDP.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn name(text: &str) -> Name {
    Name::from_ascii(format!("{text}.")).expect("a name")
}

fn record(owner: &str, data: RData) -> Record {
    Record::from_rdata(name(owner), 300, data)
}

fn soa(zone: &str) -> Record {
    record(zone, RData::SOA(SOA::new(name("ns1.example.org"), name("root.example.org"), 1, 2, 3, 4, 5)))
}

fn alias(to: &str) -> RData {
    RData::CNAME(CNAME(name(to)))
}

/// What the zones hold.
fn records(owner: &str) -> Vec<Record> {
    let four = |a, b, c, d| RData::A(A::new(a, b, c, d));
    let data = match owner {
        "example.org" => vec![
            RData::NS(NS(name("ns2.example.org"))),
            RData::NS(NS(name("ns1.example.org"))),
            RData::MX(MX::new(20, name("mail2.example.org"))),
            RData::MX(MX::new(10, name("mail1.example.org"))),
        ],
        "www.example.org" => vec![alias("www.example.org.cdn.example.net")],
        "www.example.org.cdn.example.net" => vec![alias("edge.example.net")],
        "edge.example.net" => {
            vec![four(1, 0, 0, 2), four(1, 0, 0, 1), RData::AAAA(AAAA::new(0x2606, 0x4700, 0, 0, 0, 0, 0, 1))]
        }
        "guessed.example.org" => vec![four(1, 0, 0, 3)],
        "late.example.org" => vec![four(1, 0, 0, 4)],
        "circle1.example.org" => vec![alias("circle2.example.org")],
        "circle2.example.org" => vec![alias("circle1.example.org")],
        "inside.example.org" => vec![four(10, 1, 2, 3)],
        "mixed.example.org" => vec![four(1, 0, 0, 1), four(192, 168, 0, 1)],
        "loopback.example.org" => vec![four(127, 0, 0, 1)],
        "metadata.example.org" => vec![four(169, 254, 169, 254)],
        "alias-inside.example.org" => vec![alias("loopback.example.org")],
        _ => Vec::new(),
    };
    data.into_iter().map(|data| record(owner, data)).collect()
}

fn answer(bytes: &[u8], way: Way) -> Option<Message> {
    let asked = Message::from_vec(bytes).expect("a question");
    let query = asked.queries[0].clone();
    let owner = query.name.to_ascii().trim_end_matches('.').to_owned();
    let mut said = asked.clone();
    said.metadata.message_type = MessageType::Response;
    let (code, apex) = match owner.as_str() {
        "silent.example.org" => return None,
        "broken.example.org" => (ResponseCode::ServFail, None),
        "refused.example.org" => (ResponseCode::Refused, None),
        "nobody.example.org" => (ResponseCode::NXDomain, Some("example.org")),
        _ => (ResponseCode::NoError, Some(if owner.ends_with("example.net") { "example.net" } else { "example.org" })),
    };
    said.metadata.response_code = code;
    let mut at = owner.clone();
    for _ in 0..20 {
        let all = records(&at);
        let wanted = all.iter().filter(|one| one.record_type() == query.query_type);
        said.answers.extend(wanted.cloned());
        let Some(RData::CNAME(next)) = all.first().map(|one| &one.data).filter(|_| said.answers.len() < 20) else {
            break;
        };
        said.answers.push(all[0].clone());
        if way == Way::NameByName {
            break;
        }
        next.0.to_ascii().trim_end_matches('.').clone_into(&mut at);
    }
    if let Some(apex) = apex {
        // What stands beside an answer without records is of the zone in which the chain ends.
        let end = if at.ends_with("example.net") { "example.net" } else { apex };
        if query.query_type == RecordType::SOA && owner == apex {
            said.answers = vec![soa(apex)];
        } else if !said.answers.iter().any(|one| one.record_type() == query.query_type) {
            said.authorities.push(soa(end));
        }
    }
    Some(said)
}
