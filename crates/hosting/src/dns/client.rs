//! Asks a name server that the operator names: over UDP, and over TCP where the answer is longer.

use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, UdpSocket};
use std::time::{Duration, Instant};

use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::{Name, Record, RecordType};
use outbound::{Names, NotFound};
use serde::{Deserialize, Serialize};

/// One try takes so long, at most; a server is asked twice.
const PATIENCE: Duration = Duration::from_secs(3);
const TRIES: usize = 2;
/// A name is looked up for the gate within that time, whatever patience the gate has.
const LONGEST: Duration = Duration::from_secs(20);
/// What fits one packet on every way (DNS Flag Day 2020).
const PACKET: u16 = 1232;

/// Why a name server gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NotAnswered {
    /// There is no such name (NXDOMAIN).
    #[error("there is no such name")]
    NoSuchName,
    /// No server answered in time.
    #[error("no name server answered in time; name another with --resolver")]
    TooSlow,
    /// The servers of the name fail (SERVFAIL): they are broken, or their signatures are.
    #[error("the servers of that name fail")]
    Failing,
    /// The server does not answer for us (REFUSED and the like).
    #[error("the name server refuses to answer; name another with --resolver")]
    Refused,
    /// The server was not reached.
    #[error("the name server was not reached; name another with --resolver")]
    Unreachable,
    /// What came back was no answer to what was asked.
    #[error("the name server's answer could not be read")]
    Garbled,
    /// Its aliases lead in a circle, or on and on.
    #[error("its aliases lead nowhere")]
    Loop,
    /// No name server could be asked that.
    #[error("no name of a host")]
    Unfit,
}

/// The way to name servers, which look names up for us.
#[derive(Clone, Debug)]
pub struct Resolver {
    servers: Vec<SocketAddr>,
}

impl Resolver {
    /// Asks these, in their order.
    pub const fn new(servers: Vec<SocketAddr>) -> Self {
        Self { servers }
    }

    /// Asks those that the system asks (`/etc/resolv.conf`).
    pub fn of_system() -> io::Result<Self> {
        let text = std::fs::read_to_string("/etc/resolv.conf")?;
        let servers: Vec<SocketAddr> = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("nameserver"))
            .filter_map(|rest| rest.trim().parse::<IpAddr>().ok())
            .map(|server| SocketAddr::new(server, 53))
            .collect();
        if servers.is_empty() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "/etc/resolv.conf names no server"));
        }
        Ok(Self { servers })
    }

    /// The records that answer a question.
    pub(super) fn ask(&self, name: &Name, kind: RecordType, until: Instant) -> Result<Vec<Record>, NotAnswered> {
        self.exchange(name, kind, until).map(|said| said.answers)
    }

    /// Who owns the SOA that answers for a name, or that stands beside an answer without records.
    pub(super) fn authority(&self, name: &Name, until: Instant) -> Result<Option<Name>, NotAnswered> {
        let said = self.exchange(name, RecordType::SOA, until)?;
        let mut all = said.answers.iter().chain(&said.authorities);
        Ok(all.find(|record| record.record_type() == RecordType::SOA).map(|record| record.name.clone()))
    }

    fn exchange(&self, name: &Name, kind: RecordType, until: Instant) -> Result<Message, NotAnswered> {
        let mut why = NotAnswered::Unreachable;
        for _ in 0..TRIES {
            for server in &self.servers {
                left(until)?;
                match exchange(*server, name, kind, until) {
                    Ok(said) => return Ok(said),
                    // That there is no such name is what was asked; the next server may do better at the rest.
                    Err(NotAnswered::NoSuchName) => return Err(NotAnswered::NoSuchName),
                    Err(other) => why = other,
                }
            }
        }
        Err(why)
    }
}

/// What the gate asks when it looks a name up: whoever is asked about hosts is asked about registries too.
impl Names for Resolver {
    fn addresses(&self, name: &str, patience: Duration) -> Result<Vec<IpAddr>, NotFound> {
        let until = Instant::now() + patience.min(LONGEST);
        self.addresses(name, until).map_err(|why| match why {
            NotAnswered::NoSuchName => NotFound::NoAddress,
            NotAnswered::TooSlow => NotFound::TooSlow,
            _ => NotFound::Failed,
        })
    }
}

fn exchange(server: SocketAddr, name: &Name, kind: RecordType, until: Instant) -> Result<Message, NotAnswered> {
    let mut id = [0; 2];
    getrandom::fill(&mut id).map_err(|_| NotAnswered::Unreachable)?;
    let mut asked = Message::new(u16::from_ne_bytes(id), MessageType::Query, OpCode::Query);
    asked.metadata.recursion_desired = true;
    asked.add_query(Query::query(name.clone(), kind));
    let mut edns = Edns::new();
    edns.set_max_payload(PACKET);
    asked.set_edns(edns);
    let bytes = asked.to_vec().map_err(|_| NotAnswered::Unfit)?;
    let mut said = by_packet(server, &bytes, &asked, until)?;
    if said.metadata.truncation {
        said = by_stream(server, &bytes, &asked, until)?;
    }
    match said.metadata.response_code {
        ResponseCode::NXDomain if said.answers.is_empty() => Err(NotAnswered::NoSuchName),
        // A name whose alias leads nowhere is a name all the same.
        ResponseCode::NoError | ResponseCode::NXDomain => Ok(said),
        ResponseCode::ServFail => Err(NotAnswered::Failing),
        _ => Err(NotAnswered::Refused),
    }
}

fn by_packet(server: SocketAddr, bytes: &[u8], asked: &Message, until: Instant) -> Result<Message, NotAnswered> {
    let any: SocketAddr =
        if server.is_ipv4() { (Ipv4Addr::UNSPECIFIED, 0).into() } else { (Ipv6Addr::UNSPECIFIED, 0).into() };
    let until = until.min(Instant::now() + PATIENCE);
    // A socket of its own for each question: its port is drawn anew, and only that server is heard on it (RFC 5452).
    let socket = UdpSocket::bind(any).map_err(|e| failed(&e))?;
    socket.connect(server).map_err(|e| failed(&e))?;
    socket.send(bytes).map_err(|e| failed(&e))?;
    let mut packet = vec![0; 65_535];
    loop {
        socket.set_read_timeout(Some(left(until)?)).map_err(|e| failed(&e))?;
        let length = socket.recv(&mut packet).map_err(|e| failed(&e))?;
        match Message::from_vec(&packet[..length]) {
            Ok(said) if answers(&said, asked) => return Ok(said),
            // Somebody else's guess: the right one may still come.
            _ => {}
        }
    }
}

fn by_stream(server: SocketAddr, bytes: &[u8], asked: &Message, until: Instant) -> Result<Message, NotAnswered> {
    let until = until.min(Instant::now() + PATIENCE);
    let mut stream = TcpStream::connect_timeout(&server, left(until)?).map_err(|e| failed(&e))?;
    stream.set_write_timeout(Some(left(until)?)).map_err(|e| failed(&e))?;
    let length = u16::try_from(bytes.len()).map_err(|_| NotAnswered::Unfit)?;
    stream.write_all(&[length.to_be_bytes().as_slice(), bytes].concat()).map_err(|e| failed(&e))?;
    let mut length = [0; 2];
    fill(&mut stream, &mut length, until)?;
    let mut answer = vec![0; usize::from(u16::from_be_bytes(length))];
    fill(&mut stream, &mut answer, until)?;
    let said = Message::from_vec(&answer).map_err(|_| NotAnswered::Garbled)?;
    if answers(&said, asked) { Ok(said) } else { Err(NotAnswered::Garbled) }
}

/// Reads them all within one time: bytes that come one by one hold nobody up.
fn fill(stream: &mut TcpStream, bytes: &mut [u8], until: Instant) -> Result<(), NotAnswered> {
    let mut at = 0;
    while at < bytes.len() {
        stream.set_read_timeout(Some(left(until)?)).map_err(|e| failed(&e))?;
        match stream.read(&mut bytes[at..]) {
            Ok(0) => return Err(NotAnswered::Garbled),
            Ok(length) => at += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    Ok(())
}

/// How much time is left.
fn left(until: Instant) -> Result<Duration, NotAnswered> {
    until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()).ok_or(NotAnswered::TooSlow)
}

fn answers(said: &Message, asked: &Message) -> bool {
    said.metadata.id == asked.metadata.id
        && said.metadata.message_type == MessageType::Response
        && said.queries == asked.queries
}

fn failed(error: &io::Error) -> NotAnswered {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => NotAnswered::TooSlow,
        io::ErrorKind::UnexpectedEof => NotAnswered::Garbled,
        _ => NotAnswered::Unreachable,
    }
}
