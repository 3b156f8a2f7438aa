//! The status of an address and nothing else, of real servers on this machine: no body is taken, no redirect followed, nothing said of who asks, and nobody inside is asked.

use std::io::{Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use outbound::{Bounds, Gate, Inside, Names, NotFound, Outbound, Refusal, Unseen};
use url::Url;

const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(2), largest: 0, redirects: 0 };
/// What a server would send of a body, if anybody took it.
const BODY: u64 = 256 << 20;

/// A server on this machine; it ends with the test.
struct Server {
    at: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    /// Bytes of bodies that left.
    sent: Arc<AtomicU64>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let at = listener.local_addr().expect("bound");
        let (asked, sent) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
        let (heads, bytes) = (Arc::clone(&asked), Arc::clone(&sent));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (heads, bytes) = (Arc::clone(&heads), Arc::clone(&bytes));
                thread::spawn(move || answer(stream.expect("a connection"), &heads, &bytes));
            }
        });
        Self { at, asked, sent }
    }

    fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://{}{path}", self.at)).expect("an address")
    }

    /// A way to it, and to nobody else inside.
    fn way(&self) -> Outbound {
        Outbound::new(Gate::public_and(vec![format!("http://{}", self.at).parse().expect("a host")]), BOUNDS)
    }

    /// The first line of each question.
    fn lines(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("heads");
        asked.iter().map(|head| head.lines().next().unwrap_or_default().to_owned()).collect()
    }

    fn heads(&self) -> String {
        self.asked.lock().expect("heads").concat()
    }
}

fn answer(mut stream: TcpStream, heads: &Mutex<Vec<String>>, sent: &AtomicU64) {
    let mut head = vec![0; 4096];
    let length = stream.read(&mut head).unwrap_or_default();
    let head = String::from_utf8_lossy(&head[..length]).into_owned();
    let mut words = head.split_whitespace();
    let (method, path) = (
        words.next().unwrap_or_default().to_owned(),
        words.next().unwrap_or_default().trim_start_matches('/').to_owned(),
    );
    heads.lock().expect("heads").push(head);
    if path == "silent" {
        thread::sleep(Duration::from_secs(5));
        return;
    }
    if path == "nonsense" {
        let _ = stream.write_all(b"what\r\n\r\n");
        return;
    }
    let status = match (path.as_str(), method.as_str()) {
        ("no-head", "HEAD") => "405",
        ("hidden", "HEAD") => "404",
        ("no-head" | "hidden", _) => "200",
        (status, _) => status,
    };
    let to = if status.starts_with('3') { "location: /200\r\n" } else { "" };
    let cookie = "set-cookie: seen=1\r\n";
    let said = format!("HTTP/1.1 {status} So\r\n{to}{cookie}content-length: {BODY}\r\n\r\n");
    if stream.write_all(said.as_bytes()).is_err() || method == "HEAD" {
        return;
    }
    let bytes = vec![b'x'; 64 << 10];
    while sent.load(Ordering::Relaxed) < BODY {
        match stream.write(&bytes) {
            Ok(0) | Err(_) => return,
            Ok(written) => sent.fetch_add(written as u64, Ordering::Relaxed),
        };
    }
}

#[test]
fn a_status_is_all_that_is_asked_for() {
    let server = Server::start();
    let way = server.way();
    for status in [200, 206, 410, 451, 403, 404, 503, 429] {
        assert_eq!(way.status(&server.url(&format!("/{status}"))), Ok(status));
    }
    let lines = server.lines();
    assert!(lines.contains(&"HEAD /200 HTTP/1.1".to_owned()), "{lines:?}");
    assert!(!lines.contains(&"GET /200 HTTP/1.1".to_owned()), "what is there is there");
    assert!(lines.contains(&"GET /404 HTTP/1.1".to_owned()), "that something is not there is asked for twice");
    assert!(!lines.contains(&"GET /429 HTTP/1.1".to_owned()), "whoever is asked too often is not asked again at once");
    assert!(!lines.contains(&"GET /503 HTTP/1.1".to_owned()));
}

#[test]
fn a_server_that_takes_no_head_is_asked_by_get_and_no_body_is_taken() {
    let server = Server::start();
    let began = Instant::now();
    assert_eq!(server.way().status(&server.url("/no-head")), Ok(200));
    assert_eq!(server.way().status(&server.url("/hidden")), Ok(200), "a server that hides from HEAD");
    assert!(began.elapsed() < Duration::from_secs(2), "nobody waited for a body");
    thread::sleep(Duration::from_millis(300));
    let sent = server.sent.load(Ordering::Relaxed);
    println!("of two bodies of {BODY} bytes, {sent} left the server before the connections were closed");
    // What fits into the buffers of two sockets leaves before anybody has said that it is not wanted.
    assert!(sent < BODY / 8, "{sent} bytes left");
    assert!(server.heads().to_lowercase().contains("range: bytes=0-0"), "one byte is asked for");
}

#[test]
fn no_redirect_is_followed_and_no_cookie_comes_back() {
    let server = Server::start();
    let way = server.way();
    for status in [301, 302, 303, 307, 308] {
        assert_eq!(way.status(&server.url(&format!("/{status}"))), Ok(status));
    }
    assert_eq!(way.status(&server.url("/200")), Ok(200));
    let lines = server.lines();
    assert_eq!(lines.len(), 6, "{lines:?}");
    let heads = server.heads().to_lowercase();
    assert!(!heads.contains("cookie"), "{heads}");
    assert!(!heads.contains("accord") && !heads.contains("ureq"), "nothing says who asks: {heads}");
    assert!(heads.contains("user-agent: mozilla/5.0\r\n"), "{heads}");
}

#[test]
fn nobody_inside_is_asked() {
    let server = Server::start();
    let shut = Outbound::new(Gate::public_and(Vec::new()), BOUNDS);
    let refused = shut.status(&server.url("/200"));
    assert!(matches!(refused, Err(Unseen::Refused(_))), "{refused:?}");
    let metadata = Url::parse("https://169.254.169.254/latest/meta-data").expect("an address");
    assert_eq!(server.way().status(&metadata), Err(Unseen::Refused(Refusal::Inside(Inside::Metadata))));
    let inside =
        Outbound::new(Gate::public_and(Vec::new()), BOUNDS).with_names(Arc::new(Says(Ok([10, 0, 0, 7].into()))));
    let named = Url::parse("https://files.example.org/1").expect("an address");
    assert_eq!(inside.status(&named), Err(Unseen::Refused(Refusal::LeadsInside(Inside::Private))));
    assert_eq!(server.lines(), Vec::<String>::new());
}

/// A name server that says one thing of every name.
#[derive(Debug)]
struct Says(Result<IpAddr, NotFound>);

impl Names for Says {
    fn addresses(&self, _: &str, _: Duration) -> Result<Vec<IpAddr>, NotFound> {
        self.0.map(|address| vec![address])
    }
}

#[test]
fn that_nobody_could_say_is_another_thing_than_that_there_is_none() {
    let named = Url::parse("https://files.example.org/1").expect("an address");
    let way = |says| Outbound::new(Gate::public_and(Vec::new()), BOUNDS).with_names(Arc::new(Says(says)));
    assert_eq!(way(Err(NotFound::NoAddress)).status(&named), Err(Unseen::NoSuchName));
    assert_eq!(way(Err(NotFound::Failed)).status(&named), Err(Unseen::NotLookedUp));
    assert_eq!(way(Err(NotFound::TooSlow)).status(&named), Err(Unseen::TooSlow));
}

#[test]
fn what_is_no_answer_is_told_apart() {
    let server = Server::start();
    assert_eq!(server.way().status(&server.url("/silent")), Err(Unseen::TooSlow));
    assert_eq!(server.way().status(&server.url("/nonsense")), Err(Unseen::Unsafe));
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.local_addr().expect("bound")
    };
    let host = format!("http://{nobody}");
    let way = Outbound::new(Gate::public_and(vec![host.parse().expect("a host")]), BOUNDS);
    assert_eq!(way.status(&Url::parse(&format!("{host}/1")).expect("an address")), Err(Unseen::NotTaken));
    // It speaks no TLS: the certificate that does not hold is none.
    let plain = format!("https://{}", server.at);
    let way = Outbound::new(Gate::public_and(vec![plain.parse().expect("a host")]), BOUNDS);
    assert_eq!(way.status(&Url::parse(&format!("{plain}/200")).expect("an address")), Err(Unseen::Unsafe));
}
