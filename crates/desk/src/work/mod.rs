//! The working rooms: papers, answers, rounds, and the journal of who did what.
//!
//! A use case takes an [`crate::people::Authorised`], lets the rules of `alliance` decide, and hands one [`Deed`] to
//! [`Desk::perform`]. What people may know of each other's papers is decided by what they are authorised for, never in a page.

mod acts;
mod journal;
mod queue;
mod reader;
mod together;

pub use acts::ACTS;
use alliance::register::PaperKind;
pub use journal::Typed;
use serde::de::DeserializeOwned;
pub use store::work::{
    Act, ActFilter, AnswerChange, Answered, Deed, Done, KeyChange, Letter, Paper, PaperChange, PaperFilter, Refused,
    SeenPaper, Standing, ToldState, View,
};

pub(crate) use journal::Seen;
pub(crate) use queue::Queue;
pub(crate) use reader::{Reader, Uses};

use crate::chance::Pot;
use crate::{Desk, DeskError};

/// What became of an edit of a paper that one person writes at a time.
#[derive(Clone, Debug)]
pub enum Edited {
    /// It stands.
    Saved,
    /// Somebody else was quicker. Nothing was written.
    Behind {
        /// The version that stands.
        no: u32,
    },
}

/// The answer to whoever asks for a paper that is not there for them, or that is something else: the same as where there is none.
pub(crate) fn not_there(paper: &Paper) -> DeskError {
    DeskError::Refused(Refused::Outside { kind: paper.kind, id: paper.id.clone() })
}

/// A paper and its body. A paper that is left out of a list unseen is a count that nobody protects, or a letter that nobody gets.
pub(crate) fn readable<T: DeserializeOwned>(paper: Paper) -> Result<(Paper, T), DeskError> {
    if let Some(body) = paper.read() {
        return Ok((paper, body));
    }
    let Paper { kind, id, no, .. } = paper;
    Err(DeskError::Broken(format!(
        "the paper {kind} {id}, version {no}, cannot be read: run `accord verify` to see whether it was changed, or start the release \
         that wrote it"
    )))
}

/// A paper that can be read; one that cannot be is told to whoever runs the program.
pub(crate) fn told_or_read<T>(paper: Result<(Paper, T), DeskError>) -> Option<(Paper, T)> {
    paper.inspect_err(|error| tracing::error!(%error, "a paper is left out")).ok()
}

impl Desk {
    /// Does a deed: all of it, or nothing. It is durable when this returns. Deeds that wait are written together.
    pub fn perform(&self, deed: Deed) -> crate::Given<'_, Done> {
        Box::pin(async move {
            let queue = self.inner.queue.get_or_init(|| Queue::start(self));
            let shown = [PaperKind::Account, PaperKind::Token];
            let of_people = !deed.sessions.is_empty() || deed.papers.iter().any(|p| shown.contains(&p.kind));
            let done = queue.perform(deed).await;
            if of_people {
                self.inner.known.forget();
            }
            done?.map_err(DeskError::Refused)
        })
    }

    /// A paper and its body, as far as the view reaches.
    pub fn paper<'a, T: DeserializeOwned + Send + 'a>(
        &'a self,
        view: &'a View,
        kind: PaperKind,
        id: &'a str,
    ) -> crate::Given<'a, Option<(Paper, T)>> {
        Box::pin(async move {
            let paper = self.inner.store.paper(view, kind, id).await?;
            Ok(paper.and_then(|p| p.read().map(|body| (p, body))))
        })
    }

    /// The paper that is looked up by this key, and its body.
    pub fn paper_by_key<'a, T: DeserializeOwned + Send + 'a>(
        &'a self,
        view: &'a View,
        kind: PaperKind,
        key: &'a str,
    ) -> crate::Given<'a, Option<(Paper, T)>> {
        Box::pin(async move {
            let paper = self.inner.store.paper_by_key(view, kind, key).await?;
            Ok(paper.and_then(|p| p.read().map(|body| (p, body))))
        })
    }

    /// Papers of a kind with their bodies, in the order of their ids. One that cannot be read is named in the program's own log and left
    /// out: what one paper suffered takes nobody's room away. Where something is decided by all of them, see [`Self::every_paper`].
    pub fn papers<'a, T: DeserializeOwned + Send + 'a>(
        &'a self,
        view: &'a View,
        kind: PaperKind,
        filter: &'a PaperFilter,
    ) -> crate::Given<'a, Vec<(Paper, T)>> {
        Box::pin(async move {
            let all = self.papers_each(view, kind, filter).await?;
            Ok(all.into_iter().filter_map(told_or_read).collect())
        })
    }

    /// The same for whoever decides by all of them: one that cannot be read is named, and nothing goes on without it.
    pub(crate) fn every_paper<'a, T: DeserializeOwned + Send + 'a>(
        &'a self,
        view: &'a View,
        kind: PaperKind,
        filter: &'a PaperFilter,
    ) -> crate::Given<'a, Vec<(Paper, T)>> {
        Box::pin(async move { self.papers_each(view, kind, filter).await?.into_iter().collect() })
    }

    /// The same for whoever does the work of each of them on its own, also where another one cannot be read.
    pub(crate) fn papers_each<'a, T: DeserializeOwned + Send + 'a>(
        &'a self,
        view: &'a View,
        kind: PaperKind,
        filter: &'a PaperFilter,
    ) -> crate::Given<'a, Vec<Result<(Paper, T), DeskError>>> {
        Box::pin(async move {
            let (papers, _) = self.inner.store.papers(view, kind, filter).await?;
            Ok(papers.into_iter().map(readable).collect())
        })
    }

    /// The store, for use cases of the working rooms.
    pub(crate) fn store(&self) -> &store::Store {
        &self.inner.store
    }

    /// Bytes that nobody can guess, as 26 characters of base 32 (130 bits): ids and secrets of one use.
    pub fn fresh_id(&self) -> Result<String, DeskError> {
        const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
        let mut bytes = [0_u8; 26];
        self.inner.chance.fill(Pot::Open, &mut bytes)?;
        Ok(bytes.iter().map(|b| char::from(DIGITS[usize::from(b % 32)])).collect())
    }

    /// An id of which those of later milliseconds sort behind it: what comes in by the million is written beside what came in just before, and not all over the tables.
    /// Nobody can guess it, but whoever is shown it can tell when it was made.
    pub(crate) fn id_in_time(&self) -> Result<String, DeskError> {
        const DIGITS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
        const OF_TIME: usize = 9; // 45 bits of milliseconds: past the year 3000
        let millisecond = u64::try_from(self.clock().now().as_millisecond()).unwrap_or_default();
        let mut id = [0_u8; 26];
        self.inner.chance.fill(Pot::Open, &mut id[OF_TIME..])?;
        for (place, digit) in id[..OF_TIME].iter_mut().rev().enumerate() {
            *digit = (millisecond >> (5 * place)).to_le_bytes()[0];
        }
        Ok(id.iter().map(|digit| char::from(DIGITS[usize::from(digit % 32)])).collect())
    }
}
