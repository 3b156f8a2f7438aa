//! The conference pack: two pages on each member and a document on the alliance as PDF, in the languages of the pages, with
//! every number as data. It typesets what [`pages`] says and [`desk`] counts; it makes no rule, no number and no sentence of
//! its own, asks no clock. [`make`] writes no file; a [`Shelf`] has packs made one at a time and keeps them.
//!
//! To add a section: a file under `section/` that gives a [`paper::Section`], and its line in [`country`] or [`alliance`].
//! What it is made of are the blocks of [`paper::Block`]; a new kind of block gets a function in `typ/blocks.typ`. Texts
//! travel to the templates as JSON, never as markup.

mod alliance;
mod country;
mod error;
mod folders;
mod ground;
mod numbers;
mod orders;
mod paper;
mod runs;
mod section;
mod shelf;
mod typeset;
mod whole;

use std::sync::atomic::{AtomicU64, Ordering};

use ::alliance::register::{Kind, Round};
use desk::{Desk, Filter, Moment};
use pages::i18n::Lang;

pub use error::PackError;
pub use ground::Wanted;
pub use numbers::Number;
pub use shelf::Shelf;

use ground::Ground;
use numbers::Ledger;
use paper::Document;
use typeset::Typeset;

/// The name of the document on the alliance.
const ALLIANCE: &str = "alliance";

/// A made pack.
#[derive(Debug)]
pub struct Pack {
    /// Names, `en/DE.pdf`, and bytes, in the order in which they are listed: documents, then data.
    pub files: Vec<(String, Vec<u8>)>,
    /// Every number of the documents.
    pub numbers: Vec<Number>,
    /// Whether the round had not closed: every page says so.
    pub provisional: bool,
}

/// Makes the pack of a round from what was known at a moment, with all processors. The same moment gives the same bytes, on
/// every machine. `progress` is told documents done and documents in all.
pub async fn make(
    desk: &Desk,
    moment: &Moment,
    wanted: &Wanted,
    progress: impl Fn(u64, u64) + Send + Sync + 'static,
) -> Result<Pack, PackError> {
    let written = write(desk, moment, wanted).await?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let made = tokio::task::spawn_blocking(move || {
        written.typeset(threads, &|done, all| {
            progress(done, all);
            true
        })
    });
    made.await.map_err(|e| broken(e.to_string()))?
}

/// All documents before they are typeset.
pub(crate) struct Written {
    documents: Vec<Document>,
    ledger: Ledger,
    moment: Moment,
    round: String,
    provisional: bool,
}

/// Writes all documents from what was known at a moment.
pub(crate) async fn write(desk: &Desk, moment: &Moment, wanted: &Wanted) -> Result<Written, PackError> {
    let (round, before) = rounds(desk, moment, &wanted.round).await?;
    let is_known = |given: &str| given == ALLIANCE || pages::names::in_order(Lang::En).any(|(code, _)| code == given);
    if let Some(given) = wanted.only.iter().find(|given| !is_known(given)) {
        return Err(PackError::UnknownDocument { given: given.clone() });
    }
    let is_wanted = |name: &str| wanted.only.is_empty() || wanted.only.iter().any(|one| one == name);
    let mut ledger = Ledger::default();
    let mut documents = Vec::new();
    for lang in &wanted.languages {
        let ground = |desk: &Desk| Ground::new(desk.clone(), *lang, moment, &round, before.as_ref(), wanted);
        if is_wanted(ALLIANCE) {
            documents.push(alliance::document(&ground(desk)?, &mut ledger).await?);
        }
        for (code, _) in pages::names::in_order(*lang) {
            if !is_wanted(code) {
                continue;
            }
            let ground = ground(desk)?;
            let found = ground.c.one::<::alliance::register::Member>(Kind::Member, code).await?;
            if let Some((_, member)) = found {
                documents.push(country::document(&ground, &mut ledger, code, &member).await?);
            }
        }
    }
    let (moment, provisional) = (*moment, !round.has_closed());
    Ok(Written { documents, ledger, moment, round: wanted.round.clone(), provisional })
}

impl Written {
    /// Typesets them, on so many threads. `progress` is told documents done and documents in all, and says whether to go on.
    pub(crate) fn typeset(
        self,
        threads: usize,
        progress: &(impl Fn(u64, u64) -> bool + Sync),
    ) -> Result<Pack, PackError> {
        let Self { documents, mut ledger, moment, round, provisional } = self;
        let typeset = typeset_all(&documents, threads, progress)?;
        for (document, done) in documents.iter().zip(&typeset) {
            ledger.printed(document, &done.shown);
        }
        let numbers = ledger.numbers();
        let mut files: Vec<(String, Vec<u8>)> =
            documents.into_iter().zip(typeset).map(|(document, done)| (document.name, done.bytes)).collect();
        files.push(("numbers.csv".to_owned(), numbers::csv(&numbers)?));
        files.push(("numbers.json".to_owned(), numbers::json(&numbers, &moment, &round, provisional)?));
        Ok(Pack { files, numbers, provisional })
    }
}

fn broken(message: String) -> PackError {
    PackError::Typeset { document: "pack".to_owned(), message }
}

/// All documents, in the order in which they were given.
fn typeset_all(
    documents: &[Document],
    threads: usize,
    progress: &(impl Fn(u64, u64) -> bool + Sync),
) -> Result<Vec<Typeset>, PackError> {
    let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let mut own = Vec::new();
        loop {
            let at = usize::try_from(next.fetch_add(1, Ordering::Relaxed)).unwrap_or(usize::MAX);
            let Some(document) = documents.get(at) else { return Ok(own) };
            own.push((at, typeset::pdf(document)?));
            typeset::age();
            if !progress(done.fetch_add(1, Ordering::Relaxed) + 1, documents.len() as u64) {
                return Err(PackError::Stopped);
            }
        }
    };
    let threads = threads.clamp(1, documents.len().max(1));
    let made: Vec<Result<Vec<_>, PackError>> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let ended = || Err(broken("a thread ended early".to_owned()));
        started.into_iter().map(|thread| thread.join().unwrap_or_else(|_| ended())).collect()
    });
    typeset::forget();
    let mut files = Vec::new();
    for own in made {
        files.extend(own?);
    }
    files.sort_by_key(|(at, _)| *at);
    Ok(files.into_iter().map(|(_, done)| done).collect())
}

/// The round that is asked for, and the one before it.
async fn rounds(desk: &Desk, moment: &Moment, id: &str) -> Result<(Round, Option<Round>), PackError> {
    let stored = desk.all(moment, &Filter { kind: vec![Kind::Round], ..Filter::default() }).await?;
    let mut rounds: Vec<(String, Round)> =
        stored.into_iter().filter_map(|s| s.read().map(|round| (s.id.as_str().to_owned(), round))).collect();
    rounds.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date));
    let Some(at) = rounds.iter().position(|(known, _)| known == id) else {
        let known = rounds.into_iter().map(|(id, _)| id).collect();
        return Err(PackError::UnknownRound { given: id.to_owned(), known });
    };
    let round = rounds.swap_remove(at).1;
    let before = rounds.into_iter().map(|(_, r)| r).filter(|r| r.date < round.date).max_by(|a, b| a.date.cmp(&b.date));
    Ok((round, before))
}

/// Languages by their tags; without any, all that are served.
pub fn languages(tags: &[String]) -> Result<Vec<Lang>, PackError> {
    if tags.is_empty() {
        return Ok(Lang::all_served().collect());
    }
    let mut languages = Vec::new();
    for tag in tags {
        let lang = Lang::served(tag).ok_or_else(|| PackError::UnknownLanguage { given: tag.clone() })?;
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    Ok(languages)
}
