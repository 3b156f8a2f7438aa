//! `POST /api/v1/match/stream`: questions as lines, answers as lines, for as long as the caller likes and with bounded memory.
//!
//! Lines are taken in blocks. A block's answers go through a channel that holds two, and the next is not read before there is room: so a caller who does
//! not read is held back, and holds nobody else up.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use alliance::people::access;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{Extension, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use desk::detection::MatchError;
use gate::{Leave, Visitor};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::holder::Holder;
use super::lines::{Line, Lines};
use super::question::{Answer, ask};
use crate::Rooms;
use crate::api::work::is_of;
use crate::problem::{InvalidParam, Problem, Trouble};

pub(super) const NDJSON: &str = "application/x-ndjson";
/// Streams of one token at once.
const STREAMS: usize = 8;
/// Lines of a block, at most.
const BLOCK: usize = 256;
/// How long a block that has begun waits for more.
const GATHER: Duration = Duration::from_millis(20);
/// A stream on which nothing moves for so long is ended.
pub(super) const IDLE: Duration = Duration::from_secs(30);
/// So many lines in a row that are none, and what is sent is something else.
const ENOUGH: u64 = 1_000;
/// How long what is still sent after the end is read and let go.
pub(super) const AFTERWARDS: Duration = Duration::from_secs(1);

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(routes, HmaLookup, POST "/api/v1/match/stream", stream)
}

/// The streams that are open, by a digest of what was shown for them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Streams(Arc<Mutex<HashMap<[u8; 32], Weak<Semaphore>>>>);

impl Streams {
    /// A place for one more; none where there are enough.
    fn another(&self, shown: &HeaderMap) -> Option<OwnedSemaphorePermit> {
        let mut digest = Sha256::new();
        for value in [AUTHORIZATION, COOKIE].iter().filter_map(|name| shown.get(name)) {
            digest.update(value.as_bytes());
        }
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|_, places| places.strong_count() > 0);
        let key = digest.finalize().into();
        let places = open.get(&key).and_then(Weak::upgrade).unwrap_or_else(|| Arc::new(Semaphore::new(STREAMS)));
        open.insert(key, Arc::downgrade(&places));
        places.try_acquire_owned().ok()
    }

    /// A place for one more, or what is said where there is none.
    pub(super) fn place(&self, shown: &HeaderMap) -> Result<OwnedSemaphorePermit, Problem> {
        self.another(shown).ok_or_else(|| {
            Problem::wait(1)
                .saying(format!("There are {STREAMS} streams for this token already. End one of them first."))
        })
    }
}

/// The last line of a stream.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = MatchEnd)]
pub(super) struct End {
    /// Lines, empty ones among them.
    lines: u64,
    /// Lines for which something was found.
    matched: u64,
    /// Lines that were wrong.
    errors: u64,
    /// The number of the last change that the index knew.
    through: u64,
    /// Why it ended before what was sent did: `errors`, `token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    stopped: Option<&'static str>,
}

#[derive(Serialize)]
struct Ended<'a> {
    end: &'a End,
}

#[derive(Serialize)]
struct Numbered<'a> {
    line: u64,
    #[serde(flatten)]
    answer: &'a Answer,
}

/// Look up as a stream
///
/// Each line is a question as in `POST /api/v1/match`, and has its answer as a line, in the same order, with `line` (from 1) in place of `n`. Lines that hold nothing
/// but white space have none. The last line is `{"end": {…}}`; a stream without it was cut off. Read while you send: who does not read is held back.
#[utoipa::path(post, path = "/api/v1/match/stream", operation_id = "match-stream", tag = "matching",
    params(("banks" = Option<String>, Query, description = "Only these banks, by their names with commas between.")),
    request_body(content = String, content_type = "application/x-ndjson", description = "A question on each line."),
    responses((status = 200, description = "An answer for each line, and the end", body = String, content_type = "application/x-ndjson")))]
async fn stream(
    Leave(leave): Leave<access::HmaLookup>,
    State(rooms): State<Rooms>,
    Extension(visitor): Extension<Visitor>,
    request: Request,
) -> Result<Response, Problem> {
    let banks = banks(request.uri())?;
    if !is_of(request.headers(), NDJSON) {
        return Err(
            Problem::new(Trouble::MediaType).saying(format!("Send lines of JSON, and say so: Content-Type: {NDJSON}."))
        );
    }
    let place = rooms.streams.place(request.headers())?;
    // Whether there are answers at all is said by a code, while there still is one.
    let first = ask(&rooms.gate.desk, &leave, banks.as_ref(), Vec::new()).await?;
    let (answers, taken) = mpsc::channel(2);
    let asking = Asking {
        holder: Holder::new(rooms.gate, leave, request.headers(), visitor),
        banks,
        from: request.into_body().into_data_stream(),
        lines: Lines::default(),
        answers,
        end: End { through: first.through, ..End::default() },
        wrong_in_a_row: 0,
    };
    tokio::spawn(async move {
        let _place = place;
        asking.run().await;
    });
    Ok(([(CONTENT_TYPE, NDJSON)], Body::from_stream(ReceiverStream::new(taken))).into_response())
}

/// The banks of `?banks=A,B`; nothing else may be asked.
fn banks(uri: &Uri) -> Result<Option<BTreeSet<String>>, Problem> {
    let read = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(uri);
    let asked = read.map(|axum::extract::Query(all)| all).unwrap_or_default();
    let unknown = |name: &str| InvalidParam {
        name: name.chars().take(100).collect(),
        expected: "only this parameter, once: banks".to_owned(),
        found: "another".to_owned(),
    };
    match asked.as_slice() {
        [] if uri.query().is_none_or(str::is_empty) => Ok(None),
        [(name, list)] if name == "banks" => Ok(Some(list)
            .filter(|list| !list.is_empty())
            .map(|list| list.split(',').map(|one| one.trim().to_owned()).collect())),
        other => {
            let name = other.iter().find(|(name, _)| name != "banks").map_or("banks", |(name, _)| name);
            Err(Problem::bad_query(vec![unknown(name)]))
        }
    }
}

/// Why a stream ends.
enum Over {
    /// All that was sent is answered, or nobody asks any more who may: there is an end line.
    Ended(Option<&'static str>),
    /// Something went wrong here or on the way: there is none.
    CutOff,
}

/// A stream while it is answered.
struct Asking {
    holder: Holder<access::HmaLookup>,
    banks: Option<BTreeSet<String>>,
    from: BodyDataStream,
    lines: Lines,
    answers: mpsc::Sender<io::Result<Bytes>>,
    end: End,
    wrong_in_a_row: u64,
}

impl Asking {
    async fn run(mut self) {
        let over = self.answer_all().await;
        let last = match over {
            Over::Ended(stopped) => {
                self.end.stopped = stopped;
                written(&Ended { end: &self.end })
            }
            // Whoever reads is to see that it broke off, and not that it ended.
            Over::CutOff => Err(io::Error::other("the stream was cut off")),
        };
        let _ = timeout(IDLE, self.answers.send(last)).await;
        drop(self.answers);
        let mut rest = self.from;
        let _ = timeout(AFTERWARDS, async { while let Some(Ok(_)) = rest.next().await {} }).await;
    }

    async fn answer_all(&mut self) -> Over {
        loop {
            match self.holder.still_may().await {
                Ok(true) => {}
                Ok(false) => return Over::Ended(Some("token")),
                Err(()) => return Over::CutOff,
            }
            let Ok((block, is_last)) = self.gather().await else { return Over::CutOff };
            match self.answer(block).await {
                Ok(None) if is_last => return Over::Ended(None),
                Ok(None) => {}
                Ok(Some(stopped)) => return Over::Ended(Some(stopped)),
                Err(()) => return Over::CutOff,
            }
        }
    }

    /// The next lines, and whether they are the last: as many as a block has, or as have come a short time after the first.
    async fn gather(&mut self) -> Result<(Vec<Line>, bool), ()> {
        let (mut block, mut began) = (Vec::new(), None);
        loop {
            while block.len() < BLOCK
                && let Some(line) = self.lines.next()
            {
                block.push(line);
                began.get_or_insert_with(Instant::now);
            }
            if block.len() == BLOCK {
                return Ok((block, false));
            }
            let left = began.map_or(IDLE, |began: Instant| GATHER.saturating_sub(began.elapsed()));
            match timeout(left, self.from.next()).await {
                Ok(Some(Ok(piece))) => self.lines.take(piece),
                Ok(Some(Err(_))) => return Err(()),
                Ok(None) => {
                    block.extend(self.lines.last());
                    return Ok((block, true));
                }
                Err(_) if block.is_empty() => return Err(()),
                Err(_) => return Ok((block, false)),
            }
        }
    }

    /// Answers a block, and hands the answers over; whether that was enough.
    async fn answer(&mut self, block: Vec<Line>) -> Result<Option<&'static str>, ()> {
        if block.is_empty() {
            return Ok(None);
        }
        let (desk, leave, banks) = (self.holder.desk().clone(), self.holder.leave().clone(), self.banks.clone());
        let handle = Handle::current();
        let before = self.end.lines;
        let count = block.len() as u64;
        // On a thread that may take its time: others ask one thing at a time, and are not to wait for a block.
        let answered = spawn_blocking(move || {
            let (mut numbers, mut questions) = (Vec::with_capacity(block.len()), Vec::with_capacity(block.len()));
            for (line, number) in block.iter().zip(before + 1..) {
                if let Some(question) = line.question() {
                    numbers.push(number);
                    questions.push(question);
                }
            }
            let found = handle.block_on(ask(&desk, &leave, banks.as_ref(), questions))?;
            Ok::<_, MatchError>((numbers, found))
        });
        let (numbers, found) = match answered.await {
            Ok(Ok(answered)) => answered,
            Ok(Err(e)) => {
                tracing::warn!(target: "web", "a stream of lookups was cut off: {e}");
                return Err(());
            }
            Err(_) => return Err(()),
        };
        self.end.through = found.through;
        self.end.lines += count;
        let mut text = Vec::with_capacity(numbers.len() * 64);
        for (line, answer) in numbers.into_iter().zip(&found.each) {
            let is_wrong = answer.error.is_some();
            self.end.errors += u64::from(is_wrong);
            self.end.matched += u64::from(answer.matches.as_ref().is_some_and(|found| !found.is_empty()));
            self.wrong_in_a_row = if is_wrong { self.wrong_in_a_row + 1 } else { 0 };
            write(&mut text, &Numbered { line, answer })?;
            if self.wrong_in_a_row == ENOUGH {
                self.end.lines = line;
                self.hand_over(text).await?;
                return Ok(Some("errors"));
            }
        }
        self.hand_over(text).await?;
        Ok(None)
    }

    async fn hand_over(&mut self, text: Vec<u8>) -> Result<(), ()> {
        if text.is_empty() {
            return Ok(());
        }
        let sent = timeout(IDLE, self.answers.send(Ok(text.into()))).await;
        sent.map_err(|_| ())?.map_err(|_| ())
    }
}

/// A line of JSON behind others.
fn write<T: Serialize>(text: &mut Vec<u8>, line: &T) -> Result<(), ()> {
    serde_json::to_writer(&mut *text, line).map_err(|_| ())?;
    text.push(b'\n');
    Ok(())
}

/// A line of JSON.
pub(super) fn written<T: Serialize>(line: &T) -> io::Result<Bytes> {
    let mut text = Vec::new();
    write(&mut text, line).map_err(|()| io::Error::other("a line could not be written"))?;
    Ok(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_so_many_streams_and_others_have_theirs() {
        let shown = |token: &str| [(AUTHORIZATION, token.parse().unwrap())].into_iter().collect::<HeaderMap>();
        let streams = Streams::default();
        let mut open: Vec<_> = (0..STREAMS).map(|_| streams.another(&shown("a")).unwrap()).collect();
        assert!(streams.another(&shown("a")).is_none());
        assert!(streams.another(&shown("b")).is_some());
        open.pop();
        assert!(streams.another(&shown("a")).is_some());
        drop(open);
        drop(streams.another(&shown("c")).unwrap());
        drop(streams.another(&shown("d")).unwrap());
        assert_eq!(streams.0.lock().unwrap().len(), 1, "what is over is forgotten");
    }

    #[test]
    fn banks_are_all_that_is_asked_in_the_address() {
        let read = |query: &str| banks(&format!("/api/v1/match/stream{query}").parse().unwrap());
        assert_eq!(read("").unwrap(), None);
        assert_eq!(read("?banks=").unwrap(), None);
        assert_eq!(read("?banks=A,%20B").unwrap().unwrap().into_iter().collect::<Vec<_>>(), ["A", "B"]);
        for bad in ["?bank=A", "?banks=A&banks=B", "?banks=A&x=1"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
