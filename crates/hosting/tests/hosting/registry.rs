//! A registry on this machine. Its answers are made after the examples of RFC 9083, sections 5.3 and 5.4.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// The server; it ends with the test.
pub struct Registry {
    /// `http://127.0.0.1:1234`.
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Registry {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("bound"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (paths, base) = (Arc::clone(&asked), address.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                let mut head = vec![0; 4096];
                let length = stream.read(&mut head).expect("a question");
                let text = String::from_utf8_lossy(&head[..length]).into_owned();
                let path = text.split_whitespace().nth(1).unwrap_or_default().to_owned();
                assert!(text.to_lowercase().contains("accept: application/"), "{text}");
                paths.lock().expect("paths").push(path.clone());
                let _ = stream.write_all(&answer(&base, &path));
            }
        });
        Self { address, asked }
    }

    /// The paths that were asked for.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("paths").clone()
    }
}

fn answer(base: &str, path: &str) -> Vec<u8> {
    let found = |said: &Value| http("200 OK", "", &said.to_string());
    let to = |at: &str| http("302 Found", &format!("location: {at}\r\n"), "");
    match path {
        "/domain/late.example" => {
            thread::sleep(Duration::from_secs(3));
            found(&domain("late.example", Some("abuse@registrar.example"), None))
        }
        "/domain/example.org" => to("/moved/example.org"),
        "/moved/example.org" => found(&domain("example.org", Some("abuse@registrar.example"), None)),
        "/domain/thin.example" => found(&domain("thin.example", None, Some(&format!("{base}/thick/thin.example")))),
        "/thick/thin.example" => found(&domain("thin.example", Some("abuse@thick.example"), None)),
        "/domain/busy.example" => http("429 Too Many Requests", "retry-after: 30\r\n", ""),
        "/domain/broken.example" => http("500 Oh", "", ""),
        "/domain/garbage.example" => http("200 OK", "", "<html>"),
        "/domain/endless.example" => http("200 OK", "", &" ".repeat(2 << 20)),
        "/domain/other-class.example" => found(&json!({"objectClassName": "entity"})),
        "/domain/inside.example" => to("https://169.254.169.254/latest/meta-data"),
        "/domain/to-this-machine.example" => to("https://127.0.0.1/domain/a"),
        "/domain/circle.example" => to("/domain/circle.example"),
        "/files/dns.json" | "/broken-files/dns.json" => {
            let end = if path.starts_with("/files") { "org" } else { "net" };
            found(&json!({"version": "1.0", "services": [[[end], ["https://rdap.example.org/"]]]}))
        }
        "/files/ipv4.json" | "/broken-files/ipv4.json" => {
            found(&json!({"version": "1.0", "services": [[["1.0.0.0/8"], ["https://rdap.example.net/"]]]}))
        }
        "/files/ipv6.json" => {
            found(&json!({"version": "1.0", "services": [[["2606::/16"], ["https://rdap.example.net/"]]]}))
        }
        "/broken-files/ipv6.json" => http("200 OK", "", "[]"),
        _ if path.starts_with("/ip/1.0.0.") => found(&network()),
        _ => http("404 Not Found", "", r#"{"errorCode": 404, "title": "Not found"}"#),
    }
}

fn http(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}content-type: application/rdap+json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}")
        .into_bytes()
}

fn entity(role: &str, name: &str, mail: Option<&str>, within: &[Value]) -> Value {
    let mut card = vec![json!(["version", {}, "text", "4.0"]), json!(["fn", {}, "text", name])];
    card.extend(mail.map(|mail| json!(["email", {"type": "work"}, "text", mail])));
    json!({"objectClassName": "entity", "handle": "EXAMPLE", "roles": [role], "vcardArray": ["vcard", card], "entities": within})
}

fn domain(name: &str, abuse: Option<&str>, related: Option<&str>) -> Value {
    let desk = abuse.map(|mail| entity("abuse", "Abuse Desk", Some(mail), &[]));
    let links = related.map(|href| json!({"rel": "related", "type": "application/rdap+json", "href": href}));
    json!({
        "rdapConformance": ["rdap_level_0"], "objectClassName": "domain", "handle": "EXAMPLE", "ldhName": name.to_uppercase(),
        "status": ["active"], "links": links.into_iter().collect::<Vec<_>>(),
        "entities": [entity("registrar", "Example Registrar", None, &desk.into_iter().collect::<Vec<_>>())]
    })
}

fn network() -> Value {
    json!({
        "rdapConformance": ["rdap_level_0"], "objectClassName": "ip network", "handle": "EXAMPLE-RIR", "startAddress": "1.0.0.0",
        "endAddress": "1.0.0.255", "ipVersion": "v4", "name": "NET-RTR-1", "type": "DIRECT ALLOCATION", "country": "NL", "status": ["active"],
        "entities": [entity("registrant", "Example Networks", Some("office@networks.example"),
            &[entity("abuse", "Abuse Desk", Some("abuse@networks.example"), &[])])]
    })
}
