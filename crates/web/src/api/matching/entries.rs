//! `GET /api/v1/banks/{bank}/entries`: a list is given out as a file, in one of the formats of lists, while it is read and with bounded memory.
//!
//! One task reads what works, a stretch at a time, and a thread writes the format. Between them and whoever takes it are channels that hold little: who
//! does not read is waited for, and after a while no longer.

use std::io::{self, BufWriter, Write};
use std::vec::IntoIter;

use alliance::people::access;
use axum::body::{Body, Bytes};
use axum::extract::{Extension, Path, Request, State};
use axum::http::Uri;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use desk::detection::GivenOut;
use gate::{Leave, Visitor};
use interchange::detection::{Given, Row};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;
use utoipa_axum::router::OpenApiRouter;

use super::holder::Holder;
use super::stream::IDLE;
use crate::Rooms;
use crate::problem::{InvalidParam, Problem};

/// Bytes that are handed on at once.
const PIECE: usize = 64 * 1024;

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(routes, BankPull, GET "/api/v1/banks/{bank}/entries", entries)
}

/// Rows of a list, or that it is whole. A channel that ends without that was cut off.
enum Part {
    Rows(Vec<Row>),
    Whole,
}

/// Take a list out
///
/// What of a bank works for whoever asks, as a file in one of the formats that lists come in (docs/exchange.md): an entry a row, in the order of their numbers. A bank of one’s own, or one of
/// known material that is shared with one (`ORGANISATION.NAME`); known false positives are for their own organisation alone. It is sent while it is read: an answer that breaks off is not the whole list.
#[utoipa::path(get, path = "/api/v1/banks/{bank}/entries", operation_id = "bank-entries", tag = "matching",
    params(("bank" = String, Path, description = "A bank: `NAME` of one’s own, `ORGANISATION.NAME` of others.", max_length = 400),
        ("format" = String, Query, description = "`csv` and `ndjson` lose nothing; `vics` is 2.0; `hma`: contents as HMA answers them; `plain`: a fingerprint a line.", pattern = "^(csv|ndjson|vics|hma|plain)$")),
    responses((status = 200, description = "The list", content((String = "text/csv"), (String = "application/x-ndjson"), (String = "application/json"), (String = "text/plain")))))]
async fn entries(
    Leave(leave): Leave<access::BankPull>,
    State(rooms): State<Rooms>,
    Extension(visitor): Extension<Visitor>,
    Path(bank): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let format = asked(request.uri())?;
    let place = rooms.streams.place(request.headers())?;
    // What is refused at all is said by a code, while there still is one.
    let out = rooms.gate.desk.bank_given_out(&leave, &bank).await?;
    let holder = Holder::new(rooms.gate, leave, request.headers(), visitor);
    let (parts, read) = mpsc::channel(2);
    let (pieces, taken) = mpsc::channel(4);
    let writing = tokio::task::spawn_blocking(move || write(format, &bank, read, &pieces));
    tokio::spawn(async move {
        let _place = place;
        read_each(holder, out, parts).await;
        let _ = writing.await;
    });
    Ok(([(CONTENT_TYPE, format.media_type())], Body::from_stream(ReceiverStream::new(taken))).into_response())
}

/// What the address says.
fn asked(uri: &Uri) -> Result<Given, Problem> {
    let read = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(uri);
    let asked = read.map(|axum::extract::Query(all)| all).unwrap_or_default();
    let words = Given::ALL.map(Given::name).join(", ");
    let wrong = |name: &str, expected: &str, found: &str| {
        let short = |text: &str| text.chars().take(100).collect::<String>();
        Problem::bad_query(vec![InvalidParam { name: short(name), expected: expected.to_owned(), found: short(found) }])
    };
    match asked.as_slice() {
        [(name, value)] if name == "format" => Given::named(value).ok_or_else(|| wrong(name, &words, value)),
        [] => Err(wrong("format", &words, "nothing")),
        all => {
            let other = all.iter().map(|(name, _)| name.as_str()).find(|name| *name != "format");
            Err(wrong(other.unwrap_or("format"), "format, once", if other.is_some() { "another" } else { "it twice" }))
        }
    }
}

/// Reads what works, as long as whoever asked may know.
async fn read_each(mut holder: Holder<access::BankPull>, mut out: GivenOut, parts: mpsc::Sender<Part>) {
    loop {
        if !matches!(holder.still_may().await, Ok(true)) {
            return;
        }
        let part = match holder.desk().next_given(&mut out).await {
            Ok(Some(rows)) => Part::Rows(rows),
            Ok(None) => Part::Whole,
            Err(error) => {
                tracing::error!(%error, "a list that is given out was cut off");
                return;
            }
        };
        let is_whole = matches!(part, Part::Whole);
        if parts.send(part).await.is_err() || is_whole {
            return;
        }
    }
}

/// Writes rows as they come. Where not all of them come, whoever takes the list is told by an answer that breaks off.
fn write(format: Given, bank: &str, read: mpsc::Receiver<Part>, pieces: &mpsc::Sender<io::Result<Bytes>>) {
    let mut coming = Coming { read, rows: Vec::new().into_iter(), is_whole: false };
    let sent = {
        let mut out = BufWriter::with_capacity(PIECE, Pieces(pieces));
        format.write(&mut coming, bank, &mut out).and_then(|()| out.flush())
    };
    if sent.is_ok() && !coming.is_whole {
        let _ = pieces.blocking_send(Err(io::Error::other("the list was cut off")));
    }
}

/// The rows of all parts.
struct Coming {
    read: mpsc::Receiver<Part>,
    rows: IntoIter<Row>,
    is_whole: bool,
}

impl Iterator for Coming {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            if let Some(row) = self.rows.next() {
                return Some(row);
            }
            match self.read.blocking_recv() {
                Some(Part::Rows(rows)) => self.rows = rows.into_iter(),
                Some(Part::Whole) => {
                    self.is_whole = true;
                    return None;
                }
                None => return None,
            }
        }
    }
}

/// Hands on what is written.
struct Pieces<'a>(&'a mpsc::Sender<io::Result<Bytes>>);

impl Write for Pieces<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let sending = self.0.send(Ok(Bytes::copy_from_slice(piece)));
        match Handle::current().block_on(timeout(IDLE, sending)) {
            Ok(Ok(())) => Ok(piece.len()),
            _ => Err(io::Error::other("nobody takes it")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
