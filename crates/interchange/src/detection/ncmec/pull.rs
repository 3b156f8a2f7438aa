//! Asking a server for all that changed, and going on where it was left.
//!
//! Nothing here asks a network: [`Pull::request`] says what to ask, [`Pull::answer`] takes what came. After each answer the caller keeps rows
//! and checkpoint together, in one transaction; then, wherever it is cut off, a pull from the checkpoint makes the very request
//! that would have come next.

use std::io::BufRead;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::entries::Entries;
use crate::Fault;
use crate::detection::{Refusal, Row};

/// How far before now a window ends: an entry may get its time a little before it can be seen.
const SETTLED: SignedDuration = SignedDuration::from_secs(60);

/// No page has more rows: ten times what the API hands out at once. Whoever answers with more is not let to fill the memory.
const MOST: usize = 10 * super::PAGE as usize;

/// How long the address of a page is good for. NCMEC asks that it is not kept long; the public client forgets it after 12 hours.
const PAGE_LASTS: SignedDuration = SignedDuration::from_hours(12);

/// How far a pull has come. It is a value: keep it with the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Everything that changed before this was received.
    pub from: Timestamp,
    /// The window that is being received, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<Window>,
}

/// A window whose first pages were received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Window {
    /// Its end, not included.
    to: Timestamp,
    /// The address of the next page, from `/v2` on.
    next: String,
    /// When that was said.
    said: Timestamp,
}

/// A text that is no checkpoint.
#[derive(Debug, thiserror::Error)]
#[error("this is no checkpoint of a pull ({0}); begin again without one: rows that come again change nothing")]
pub struct CheckpointError(#[from] serde_json::Error);

impl Default for Checkpoint {
    /// Nothing was received yet.
    fn default() -> Self {
        Self { from: Timestamp::UNIX_EPOCH, window: None }
    }
}

impl Checkpoint {
    /// The checkpoint as text.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("times and texts have JSON")
    }

    /// The checkpoint of a text.
    pub fn of_text(text: &str) -> Result<Self, CheckpointError> {
        Ok(serde_json::from_str(text)?)
    }

    /// The same without the address of the page that would come next: its window is asked for from its beginning. For a server that does not know its own page any more.
    #[must_use]
    pub fn without_page(self) -> Self {
        Self { from: self.from, window: None }
    }

    /// The same with the next window beginning earlier: for servers whose clocks are behind. Rows that come again change nothing. A window that is half received stays as it is.
    #[must_use]
    pub fn overlapping(self, by: SignedDuration) -> Self {
        if self.window.is_some() {
            return self;
        }
        let from = self.from.checked_sub(by).unwrap_or(Timestamp::UNIX_EPOCH).max(Timestamp::UNIX_EPOCH);
        Self { from, window: None }
    }

    /// Whether a window is half received.
    pub fn is_within(&self) -> bool {
        self.window.is_some()
    }
}

/// One pull: from a checkpoint to now.
#[derive(Clone, Debug)]
pub struct Pull {
    checkpoint: Checkpoint,
    until: Timestamp,
    window: SignedDuration,
}

/// What an answer gave.
#[derive(Debug)]
pub struct Answer {
    /// The rows, in the order of the document. A row that came before is to be replaced by it, and a deleted one taken out.
    pub rows: Vec<Row>,
    /// The rows that could not be read. They do not come again until they change.
    pub refused: Vec<Fault>,
    /// To be kept with the rows.
    pub checkpoint: Checkpoint,
}

/// An answer that gives nothing: the checkpoint stays where it was, and the same request can be made again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// No request was open.
    #[error("all was received before this answer; begin another pull")]
    NotAsked,
    /// The document is not whole.
    #[error("{0}: the page is not whole; ask again")]
    Broken(Box<Fault>),
    /// It has far more rows than a page has.
    #[error("the page has more than {MOST} rows, where the interface hands out 1,000 at once; ask who runs the server")]
    TooLong,
    /// The next page is somewhere else.
    #[error(
        "the next page is given as `{0}`, which is no page of this list (`/v2/entries?…`); nothing was taken, because the credentials would go with the request: ask who runs the server"
    )]
    Elsewhere(String),
    /// The next page is one that was received.
    #[error("the next page is given as `{0}`, which does not come after this one; ask who runs the server")]
    Circle(String),
}

impl Pull {
    /// Begins at a checkpoint. The address of a page that is too old is given up, and its window asked for from its beginning.
    pub fn begin(mut checkpoint: Checkpoint, now: Timestamp) -> Self {
        if checkpoint.window.as_ref().is_some_and(|window| now.duration_since(window.said) > PAGE_LASTS) {
            checkpoint.window = None;
        }
        let until = now.checked_sub(SETTLED).unwrap_or(now).max(checkpoint.from);
        // Whole seconds are what the API knows.
        let until = Timestamp::from_second(until.as_second()).unwrap_or(until);
        let window = until.duration_since(checkpoint.from).max(SignedDuration::from_secs(1));
        Self { checkpoint, until, window }
    }

    /// What is to be asked now: path and parameters, to be put behind the server's address. None once all was received.
    pub fn request(&self) -> Option<String> {
        if let Some(window) = &self.checkpoint.window {
            return Some(window.next.clone());
        }
        let to = self.to();
        let time = |time: Timestamp| time.to_string().replace(':', "%3A");
        (to > self.checkpoint.from).then(|| format!("/v2/entries?from={}&to={}", time(self.checkpoint.from), time(to)))
    }

    /// Asks for less at a time from now on: for a server that gives up on a long window. Says whether that was possible.
    pub fn shorten(&mut self) -> bool {
        let shorter = SignedDuration::from_secs(self.window.as_secs() / 4);
        let possible = self.checkpoint.window.is_none() && shorter >= SignedDuration::from_secs(1);
        if possible {
            self.window = shorter;
        }
        possible
    }

    /// Asks for more at a time again, once the server keeps up.
    pub fn lengthen(&mut self) {
        self.window = SignedDuration::from_secs(self.window.as_secs().saturating_mul(2));
    }

    /// Takes the answer to [`Pull::request`], which came at `now`.
    pub fn answer(&mut self, body: impl BufRead, now: Timestamp) -> Result<Answer, AnswerError> {
        let request = self.request().ok_or(AnswerError::NotAsked)?;
        let to = self.checkpoint.window.as_ref().map_or_else(|| self.to(), |window| window.to);
        let mut entries = Entries::new("the answer", body);
        let (mut rows, mut refused) = (Vec::new(), Vec::new());
        for row in &mut entries {
            if rows.len() + refused.len() == MOST {
                return Err(AnswerError::TooLong);
            }
            match row {
                Ok(row) => rows.push(row),
                Err(Refusal::Row(fault)) => refused.push(*fault),
                Err(Refusal::Rest(fault)) => return Err(AnswerError::Broken(fault)),
            }
        }
        self.checkpoint = match entries.next_page() {
            None => Checkpoint { from: to, window: None },
            Some(next) => {
                let next = page(next, &request)?;
                Checkpoint { from: self.checkpoint.from, window: Some(Window { to, next, said: now }) }
            }
        };
        Ok(Answer { rows, refused, checkpoint: self.checkpoint.clone() })
    }

    /// The end of the window that is received or begins.
    fn to(&self) -> Timestamp {
        match self.checkpoint.from.checked_add(self.window) {
            Ok(to) => to.min(self.until),
            Err(_) => self.until,
        }
    }
}

/// The address of a page that comes after a request. It is put behind the server's address and takes the credentials with it,
/// so it must be a path of this list and nothing else.
fn page(next: &str, request: &str) -> Result<String, AnswerError> {
    let is_page = next.len() <= 4096
        && next.starts_with("/v2/entries?")
        && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#' && byte != b'\\');
    if !is_page {
        return Err(AnswerError::Elsewhere(next.chars().take(200).collect()));
    }
    let goes_back = match (start(next), start(request)) {
        (Some(next), Some(before)) => next <= before,
        _ => next == request,
    };
    if goes_back { Err(AnswerError::Circle(next.chars().take(200).collect())) } else { Ok(next.to_owned()) }
}

/// The number at which a page begins, where its address says it in digits.
fn start(address: &str) -> Option<u64> {
    let (_, parameters) = address.split_once('?')?;
    parameters.split('&').find_map(|parameter| parameter.strip_prefix("start="))?.parse().ok()
}
