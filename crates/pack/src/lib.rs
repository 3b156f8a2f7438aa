//! The conference pack: two pages on each member and a document on the alliance as PDF, in the languages of the pages, with
//! every number as data. It typesets what [`pages`] says and [`desk`] counts; it makes no rule, no number and no sentence of
//! its own, asks no clock, and writes no file.
//!
//! To add a section: a file under `section/` that gives a [`paper::Section`], and its line in [`country`] or [`alliance`].
//! What it is made of are the blocks of [`paper::Block`]; a new kind of block gets a function in `typ/blocks.typ`. Texts
//! travel to the templates as JSON, never as markup.

mod alliance;
mod country;
mod error;
mod ground;
mod numbers;
mod paper;
mod runs;
mod section;
mod typeset;

use std::sync::atomic::{AtomicU64, Ordering};

use ::alliance::register::{Kind, Round};
use desk::{Desk, Filter, Moment};
use pages::i18n::Lang;

pub use error::PackError;
pub use ground::Wanted;
pub use numbers::Number;

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
}

/// Makes the pack of a round from what was known at a moment. The same moment gives the same bytes, on every machine.
/// `progress` is told documents done and documents in all.
pub async fn make(
    desk: &Desk,
    moment: &Moment,
    wanted: &Wanted,
    progress: impl Fn(u64, u64) + Send + Sync + 'static,
) -> Result<Pack, PackError> {
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
    let made = tokio::task::spawn_blocking(move || {
        let typeset = typeset_all(&documents, &progress)?;
        for (document, done) in documents.iter().zip(&typeset) {
            ledger.printed(document, &done.shown);
        }
        Ok::<_, PackError>((documents, typeset, ledger))
    });
    let (documents, typeset, ledger) = made.await.map_err(|e| {
        let (document, message) = ("pack".to_owned(), e.to_string());
        PackError::Typeset { document, message }
    })??;
    let numbers = ledger.numbers();
    let mut files: Vec<(String, Vec<u8>)> =
        documents.into_iter().zip(typeset).map(|(document, done)| (document.name, done.bytes)).collect();
    files.push(("numbers.csv".to_owned(), numbers::csv(&numbers)?));
    files.push(("numbers.json".to_owned(), numbers::json(&numbers, moment, &wanted.round)?));
    Ok(Pack { files, numbers })
}

/// All documents, on as many threads as the machine has processors; in the order in which they were given.
fn typeset_all(documents: &[Document], progress: &(impl Fn(u64, u64) + Sync)) -> Result<Vec<Typeset>, PackError> {
    let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let mut own = Vec::new();
        loop {
            let at = usize::try_from(next.fetch_add(1, Ordering::Relaxed)).unwrap_or(usize::MAX);
            let Some(document) = documents.get(at) else { return Ok(own) };
            own.push((at, typeset::pdf(document)?));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, documents.len() as u64);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(documents.len().max(1));
    let made: Vec<Result<Vec<_>, PackError>> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let broken = || {
            let (document, message) = ("pack".to_owned(), "a thread ended early".to_owned());
            Err(PackError::Typeset { document, message })
        };
        started.into_iter().map(|thread| thread.join().unwrap_or_else(|_| broken())).collect()
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
