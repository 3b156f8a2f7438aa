//! Hands out a list by the hash-sharing API, for `tests/exchange/exchange.py`: a stage for that test, and no server for anything else.
//!
//! `cargo run -p interchange --example serve_list -- 127.0.0.1:8099 LIST USER PASSWORD`
//!
//! LIST is NDJSON; a line's number is the number of its change, and of two lines with one id the later counts. It is read again for each question,
//! so a line that is added is a change. The time of a change is the line's `time`. The address is printed once questions are taken.

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, UNIX_EPOCH};

use base64::Engine;
use interchange::detection::ncmec::render::{self, Numbered};
use interchange::detection::ncmec::{Query, Standing};
use interchange::detection::{Bare, Member, rows};
use jiff::Timestamp;

struct Stage {
    list: String,
    user: String,
    authorization: String,
}

/// What is answered: a status line and a document.
type Answer = (&'static str, String);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, list, user, password] = arguments.as_slice() else {
        return Err("expected ADDRESS LIST USER PASSWORD".into());
    };
    let pair = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
    let stage = Stage { list: list.clone(), user: user.clone(), authorization: format!("Basic {pair}") };
    let listener = TcpListener::bind(address)?;
    println!("http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    for stream in listener.incoming() {
        if let Err(error) = stage.serve(stream?) {
            eprintln!("serve_list: {error}");
        }
    }
    Ok(())
}

impl Stage {
    fn serve(&self, mut stream: TcpStream) -> Result<(), Box<dyn Error>> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut reader = BufReader::new(stream.try_clone()?.take(64 * 1024));
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let target = line.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut authorised = false;
        loop {
            let mut header = String::new();
            if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
                break;
            }
            let (name, value) = header.split_once(':').unwrap_or_default();
            authorised |= name.eq_ignore_ascii_case("authorization") && value.trim() == self.authorization;
        }
        let (status, body) = if authorised { self.answer(&target)? } else { ("401 Unauthorized", String::new()) };
        let length = body.len();
        write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-type: application/xml\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
        )?;
        Ok(())
    }

    fn answer(&self, target: &str) -> Result<Answer, Box<dyn Error>> {
        let (path, parameters) = target.split_once('?').unwrap_or((target, ""));
        let member = Member { id: Some(1), name: "A stage".to_owned() };
        Ok(match path {
            "/v2/status" => {
                let standing = Standing { address: "127.0.0.1".to_owned(), username: self.user.clone(), member };
                ("200 OK", render::standing(&standing))
            }
            "/v2/members" => ("200 OK", render::members(&[member])),
            "/v2/entries" => self.entries(parameters)?,
            _ => ("404 Not Found", String::new()),
        })
    }

    fn entries(&self, parameters: &str) -> Result<Answer, Box<dyn Error>> {
        let decoded: Vec<(String, String)> = parameters
            .split('&')
            .filter_map(|parameter| parameter.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.replace("%3A", ":").replace("%2B", "+")))
            .collect();
        let now = Timestamp::from_second(UNIX_EPOCH.elapsed()?.as_secs().try_into()?)?;
        let query = match Query::of(decoded.iter().map(|(name, value)| (name.as_str(), value.as_str())), now) {
            Ok(query) => query,
            Err(error) => return Ok(("400 Bad Request", error.to_string())),
        };
        let mut last: HashMap<String, Numbered> = HashMap::new();
        let list = BufReader::new(File::open(&self.list)?);
        for (number, row) in (1..).zip(rows(&self.list, list, Bare::Pdq)?) {
            let row = row?;
            last.insert(row.id.clone().unwrap_or_default(), Numbered { number, row });
        }
        let within = |numbered: &Numbered| numbered.row.time.is_some_and(|at| query.from <= at && at < query.to);
        let mut within: Vec<Numbered> = last.into_values().filter(within).collect();
        within.sort_by_key(|numbered| numbered.number);
        let max = within.last().map_or(0, |numbered| numbered.number);
        within.retain(|numbered| numbered.number >= query.start);
        within.truncate(usize::from(query.size) + 1);
        Ok(("200 OK", render::entries(&query, &within, max)?))
    }
}
