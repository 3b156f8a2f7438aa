//! `POST /api/v1/banks/{bank}/lots`: a list of any length is taken over as it comes, lot by lot and with bounded memory.
//!
//! One task hands on what is sent, a thread makes fingerprints of it, and one task puts them on the list. Between them are channels that hold little: who sends
//! faster than lots are written is held back.

use std::io::{self, BufRead, Read};

use alliance::detection::{Fingerprint, Sharing};
use alliance::people::access;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{Extension, Path, Request, State};
use axum::http::Uri;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use desk::detection::{LARGEST_LOT, Template, comparable};
use gate::{Leave, Visitor};
use interchange::detection::{Bare, Refusal, Row, rows};
use serde::Serialize;
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::holder::Holder;
use super::stream::{AFTERWARDS, IDLE, NDJSON, written};
use crate::Rooms;
use crate::problem::{InvalidParam, Problem};

/// Faults that are told, at most; after them nothing more is taken: something else was sent.
const ENOUGH: u64 = 1_000;
/// What the list is called where something is wrong with it.
const NAME: &str = "what was sent";

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(routes, HmaContent, POST "/api/v1/banks/{bank}/lots", take)
}

/// A lot that is on the list: it stays there, whatever becomes of the rest.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = LotTaken)]
struct Lot {
    /// Fingerprints that were sent.
    given: u64,
    /// Of those, how many were not on the list yet.
    entered: u64,
}

/// What is wrong with a row, which was passed over.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LotFault)]
struct Fault {
    /// Where, from 1 on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    line: Option<u64>,
    /// In which column or field.
    column: String,
    expected: String,
    found: String,
}

/// The last line.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
#[schema(as = LotsEnd)]
struct End {
    /// Fingerprints that were sent.
    given: u64,
    /// Of those, how many were not on the list yet.
    entered: u64,
    /// The lots that they are in.
    lots: u64,
    /// Fingerprints of kinds that are not looked up here.
    other: u64,
    /// Rows that say that they were withdrawn where they come from.
    withdrawn: u64,
    /// Rows that could not be read.
    faults: u64,
    /// Why it ended before what was sent did: `faults`, `broken`, `token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    stopped: Option<&'static str>,
}

/// A line of the answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LotsLine)]
#[serde(rename_all = "snake_case")]
enum Line {
    Lot(Lot),
    Fault(Fault),
    End(End),
}

/// What the thread that reads makes of what is sent.
enum Part {
    Lot(Vec<Fingerprint>),
    Fault(Fault),
    End(End),
}

/// Take a list over
///
/// What is sent is a list of any length in any format that lists come in (docs/exchange.md). It is put on a bank of one’s own in lots of up to 50,000, and each is told as a line
/// once it is there. What is on the bank already is left as it is: send a list again where it was cut off, and what is missing is added. The last line is `{"end": {…}}`; an answer
/// without it was cut off. Read while you send.
#[utoipa::path(post, path = "/api/v1/banks/{bank}/lots", operation_id = "lots-take", tag = "matching",
    params(("bank" = String, Path, description = "A bank of one’s own, by its name.", pattern = "^[A-Z0-9_]{1,256}$"),
        ("sharing" = String, Query, description = "How far they are shared: `persons`, `organisation`, `named`, `alliance`, `open`, as far as the bank is.", pattern = "^[a-z]{1,20}$"),
        ("why" = String, Query, description = "Why they are on the list, and where they come from.", min_length = 1, max_length = 2000),
        ("level" = Option<String>, Query, description = "A level of the bank’s scheme, where it classifies.", max_length = 100),
        ("bare" = Option<String>, Query, description = "What 64 hexadecimal digits without a name are: `pdq` or `sha256`.", pattern = "^(pdq|sha256)$")),
    request_body(content = String, content_type = "application/octet-stream", description = "The list."),
    responses((status = 200, description = "A line for each lot and for each row that is wrong, and the end", body = String, content_type = "application/x-ndjson")))]
async fn take(
    Leave(leave): Leave<access::HmaContent>,
    State(rooms): State<Rooms>,
    Extension(visitor): Extension<Visitor>,
    Path(bank): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let (template, bare) = asked(request.uri())?;
    let place = rooms.streams.place(request.headers())?;
    // What is refused at all is said by a code, while there still is one.
    rooms.gate.desk.list_takes(&leave, &bank, &template).await?;
    let holder = Holder::new(rooms.gate, leave, request.headers(), visitor);
    let (pieces, piped) = mpsc::channel(4);
    let (parts, read) = mpsc::channel(1);
    let (answers, taken) = mpsc::channel(16);
    let body = request.into_body().into_data_stream();
    let reading = tokio::task::spawn_blocking(move || read_each(Piped::new(piped), bare, &parts));
    tokio::spawn(async move {
        let _place = place;
        let sending = tokio::spawn(hand_on(body, pieces));
        put_each(holder, bank, template, read, answers).await;
        let _ = reading.await;
        sending.abort();
    });
    Ok(([(CONTENT_TYPE, NDJSON)], Body::from_stream(ReceiverStream::new(taken))).into_response())
}

/// What the address says.
fn asked(uri: &Uri) -> Result<(Template, Bare), Problem> {
    let read = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(uri);
    let asked = read.map(|axum::extract::Query(all)| all).unwrap_or_default();
    let wrong = |name: &str, expected: &str, found: &str| {
        let short = |text: &str| text.chars().take(100).collect::<String>();
        Problem::bad_query(vec![InvalidParam { name: short(name), expected: expected.to_owned(), found: short(found) }])
    };
    let (mut sharing, mut why, mut level, mut bare) = (None, None, None, None);
    for (name, value) in &asked {
        let again = match name.as_str() {
            "sharing" => {
                let known = Sharing::ALL.iter().copied().find(|sharing| sharing.as_str() == value);
                let words = Sharing::ALL.iter().map(|sharing| sharing.as_str()).collect::<Vec<_>>().join(", ");
                sharing.replace(known.ok_or_else(|| wrong(name, &words, value))?).is_some()
            }
            "why" => why.replace(value.clone()).is_some(),
            "level" => level.replace(value.clone()).is_some(),
            "bare" => {
                let known = match value.as_str() {
                    "pdq" => Bare::Pdq,
                    "sha256" => Bare::Sha256,
                    _ => return Err(wrong(name, "pdq or sha256", value)),
                };
                bare.replace(known).is_some()
            }
            _ => return Err(wrong(name, "sharing, why, level or bare", "another")),
        };
        if again {
            return Err(wrong(name, "it once", "it twice"));
        }
    }
    let sharing = sharing.ok_or_else(|| wrong("sharing", "how far they are shared", "nothing"))?;
    let why = why.filter(|why| !why.trim().is_empty());
    let why = why.ok_or_else(|| wrong("why", "why they are on the list, and where they come from", "nothing"))?;
    let level = level.filter(|level| !level.is_empty());
    Ok((Template { level, sharing, why }, bare.unwrap_or_default()))
}

/// Hands on what is sent. Where it breaks off, whoever reads is told.
async fn hand_on(mut body: BodyDataStream, pieces: mpsc::Sender<io::Result<Bytes>>) {
    loop {
        let piece = match timeout(IDLE, body.next()).await {
            Ok(Some(Ok(piece))) => Ok(piece),
            Ok(None) => break,
            Ok(Some(Err(_))) => Err(io::Error::other("it was cut off on its way")),
            Err(_) => Err(io::Error::other("nothing came for a while")),
        };
        let is_last = piece.is_err();
        if pieces.send(piece).await.is_err() || is_last {
            break;
        }
    }
    drop(pieces);
    // Who still sends does not hear an answer.
    let _ = timeout(AFTERWARDS, async { while let Some(Ok(_)) = body.next().await {} }).await;
}

/// What is sent, to be read on a thread that may wait.
struct Piped {
    pieces: mpsc::Receiver<io::Result<Bytes>>,
    piece: Bytes,
}

impl Piped {
    fn new(pieces: mpsc::Receiver<io::Result<Bytes>>) -> Self {
        Self { pieces, piece: Bytes::new() }
    }
}

impl Read for Piped {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let length = self.fill_buf()?.len().min(to.len());
        to[..length].copy_from_slice(&self.piece.split_to(length));
        Ok(length)
    }
}

impl BufRead for Piped {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.piece.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.piece = piece?,
                None => break,
            }
        }
        Ok(&self.piece)
    }

    fn consume(&mut self, read: usize) {
        let _read = self.piece.split_to(read);
    }
}

/// Makes lots of a list. Nobody who takes them is nobody to tell.
fn read_each(list: Piped, bare: Bare, parts: &mpsc::Sender<Part>) {
    let mut making = Making { parts, lot: Vec::new(), end: End::default() };
    let _ = making.all(list, bare);
}

struct Making<'a> {
    parts: &'a mpsc::Sender<Part>,
    lot: Vec<Fingerprint>,
    end: End,
}

/// Nobody takes anything any more.
struct Gone;

impl Making<'_> {
    fn all(&mut self, list: Piped, bare: Bare) -> Result<(), Gone> {
        match rows(NAME, list, bare) {
            Ok(rows) => {
                for row in rows {
                    match row {
                        Ok(row) => self.take(&row)?,
                        Err(refusal) => self.refuse(&refusal)?,
                    }
                    if self.end.stopped.is_some() {
                        break;
                    }
                }
            }
            Err(refusal) => self.refuse(&refusal)?,
        }
        self.give()?;
        self.send(Part::End(self.end))
    }

    fn take(&mut self, row: &Row) -> Result<(), Gone> {
        if row.deleted {
            self.end.withdrawn += 1;
            return Ok(());
        }
        for given in &row.fingerprints {
            match comparable(given) {
                Some(fingerprint) => self.lot.push(fingerprint),
                None => self.end.other += 1,
            }
            if self.lot.len() == LARGEST_LOT {
                self.give()?;
            }
        }
        Ok(())
    }

    fn refuse(&mut self, refusal: &Refusal) -> Result<(), Gone> {
        self.end.faults += 1;
        self.end.stopped = match refusal {
            Refusal::Rest(_) => Some("broken"),
            Refusal::Row(_) if self.end.faults == ENOUGH => Some("faults"),
            Refusal::Row(_) => None,
        };
        let fault = refusal.fault();
        self.send(Part::Fault(Fault {
            line: fault.line,
            column: fault.column.clone(),
            expected: fault.expected.clone(),
            found: fault.found.clone(),
        }))
    }

    fn give(&mut self) -> Result<(), Gone> {
        if self.lot.is_empty() {
            return Ok(());
        }
        let lot = std::mem::take(&mut self.lot);
        self.send(Part::Lot(lot))
    }

    fn send(&self, part: Part) -> Result<(), Gone> {
        self.parts.blocking_send(part).map_err(|_| Gone)
    }
}

/// Puts lots on the list, and tells each. Without a last line whoever reads sees that it broke off.
async fn put_each(
    mut holder: Holder<access::HmaContent>,
    bank: String,
    template: Template,
    mut parts: mpsc::Receiver<Part>,
    answers: mpsc::Sender<io::Result<Bytes>>,
) {
    let mut sum = End::default();
    while let Some(part) = parts.recv().await {
        let (line, is_last) = match part {
            Part::Fault(fault) => (Line::Fault(fault), false),
            Part::End(end) => (Line::End(End { given: sum.given, entered: sum.entered, lots: sum.lots, ..end }), true),
            Part::Lot(lot) => match holder.still_may().await {
                Ok(true) => match holder.desk().list_take(holder.leave(), &bank, &template, &lot).await {
                    Ok(taken) => {
                        sum.given += taken.given;
                        sum.entered += taken.entered;
                        sum.lots += taken.lots;
                        (Line::Lot(Lot { given: taken.given, entered: taken.entered }), false)
                    }
                    Err(refused) => {
                        tracing::warn!(target: "web", "a list that was taken over was cut off: {refused}");
                        let _ = answers.send(Err(io::Error::other("the list was cut off"))).await;
                        return;
                    }
                },
                Ok(false) => (Line::End(End { stopped: Some("token"), ..sum }), true),
                Err(()) => return,
            },
        };
        // A lot is on the list whether somebody reads that or not; nothing more is put there for nobody.
        match timeout(IDLE, answers.send(written(&line))).await {
            Ok(Ok(())) if !is_last => {}
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(query: &str) -> Uri {
        format!("/api/v1/banks/B/lots?{query}").parse().unwrap()
    }

    #[test]
    fn the_address_says_all_that_is_said_of_a_list_once() {
        let (template, bare) = asked(&uri("sharing=organisation&why=from%20elsewhere&bare=sha256&level=")).unwrap();
        assert_eq!(
            (template.why.as_str(), template.sharing.as_str(), template.level),
            ("from elsewhere", "organisation", None)
        );
        assert!(matches!(bare, Bare::Sha256));
        for bad in [
            "",
            "sharing=organisation",
            "sharing=organisation&why=%20",
            "why=x",
            "sharing=all&why=x",
            "sharing=organisation&why=x&why=y",
            "sharing=organisation&why=x&bare=md5",
            "sharing=organisation&why=x&colour=red",
        ] {
            assert!(asked(&uri(bad)).is_err(), "{bad}");
        }
    }

    /// What comes of pieces, however they are cut.
    fn parts(pieces: Vec<io::Result<Bytes>>) -> (Vec<usize>, u64, End) {
        let (sender, piped) = mpsc::channel(pieces.len().max(1));
        for piece in pieces {
            sender.try_send(piece).unwrap();
        }
        drop(sender);
        let (parts, mut read) = mpsc::channel(10_000);
        read_each(Piped::new(piped), Bare::Pdq, &parts);
        drop(parts);
        let (mut lots, mut faults, mut end) = (Vec::new(), 0, None);
        while let Ok(part) = read.try_recv() {
            match part {
                Part::Lot(lot) => lots.push(lot.len()),
                Part::Fault(_) => faults += 1,
                Part::End(last) => end = Some(last),
            }
        }
        (lots, faults, end.unwrap())
    }

    fn list(rows: usize) -> Vec<u8> {
        (0..rows).flat_map(|row| format!("{row:064x}\n").into_bytes()).collect()
    }

    #[test]
    fn a_long_list_comes_in_lots_however_it_is_cut_into_pieces() {
        let bytes = list(120_001);
        for size in [1 << 20, 4_096, 977] {
            let pieces = bytes.chunks(size).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
            let (lots, faults, end) = parts(pieces);
            assert_eq!((lots, faults, end.stopped), (vec![50_000, 50_000, 20_001], 0, None));
        }
    }

    #[test]
    fn a_list_that_breaks_off_says_so_and_what_came_before_is_kept() {
        let whole = Ok(Bytes::from(list(10_000)));
        let (lots, faults, end) = parts(vec![whole, Err(io::Error::other("gone"))]);
        assert_eq!((lots.iter().sum::<usize>(), faults, end.stopped), (10_000, 1, Some("broken")));
        let (lots, faults, end) = parts(vec![Ok(Bytes::from("no list\n".repeat(5_000)))]);
        assert!(lots.is_empty() && faults <= ENOUGH && end.stopped.is_some(), "{faults} {end:?}");
    }
}
