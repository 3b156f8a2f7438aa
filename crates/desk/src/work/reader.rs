//! Questions that come at the same time are asked together: two hundred people who save at once want the same fifty reports, and each trip
//! to the database costs more than what it brings.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use alliance::register::PaperKind;
use jiff::Timestamp;
use store::work::{Paper, Session, View};
use store::{Moment, Store, StoreError};
use tokio::sync::oneshot;

use super::together::{Together, Turn};
use crate::register::reports::Stands;
use crate::{Desk, DeskError};

type Told<T> = oneshot::Sender<Result<T, Arc<DeskError>>>;
/// What is asked, each with the way back to whoever asks.
type Asked<Q, T> = Vec<(Q, Told<T>)>;

#[derive(Debug)]
enum Question {
    Session(String, Told<Option<Session>>),
    Paper((PaperKind, String), Told<Option<Paper>>),
    Keyed((PaperKind, Vec<String>), Told<HashMap<String, Paper>>),
    Answers((View, String), Told<Arc<Stands>>),
    Moment(Told<Moment>),
}

/// The one reader of what many want to see at the same time.
#[derive(Debug)]
pub(crate) struct Reader(Together<Question>);

struct Reading(Store);

/// Whoever writes down that sessions are used.
#[derive(Debug)]
pub(crate) struct Uses(Together<(String, Timestamp, Told<()>)>);

struct Noting(Store);

impl Desk {
    async fn look<T>(&self, question: impl FnOnce(Told<T>) -> Question) -> Result<T, DeskError> {
        let reader = self.inner.reader.get_or_init(|| Reader(Together::start(Reading(self.inner.store.clone()))));
        reader.0.bring(question).await?.map_err(DeskError::Together)
    }

    /// A paper, whosever it is: for whoever judges afterwards whether it is shown.
    pub(crate) fn any_paper<'a>(&'a self, kind: PaperKind, id: &'a str) -> crate::Given<'a, Option<Paper>> {
        Box::pin(async move { self.look(|tell| Question::Paper((kind, id.to_owned()), tell)).await })
    }

    /// The papers of a kind that are looked up by these keys, whosever they are, by key; those that are not there are left out.
    pub(crate) fn papers_keyed(&self, kind: PaperKind, keys: Vec<String>) -> crate::Given<'_, HashMap<String, Paper>> {
        Box::pin(async move { self.look(|tell| Question::Keyed((kind, keys), tell)).await })
    }

    /// The answers of a report that stand, as far as a view sees them.
    pub(crate) fn standing<'a>(&'a self, view: &'a View, report: &'a str) -> crate::Given<'a, Arc<Stands>> {
        Box::pin(async move { self.look(|tell| Question::Answers((view.clone(), report.to_owned()), tell)).await })
    }

    /// The session of a digest.
    pub(crate) async fn session(&self, digest: &str) -> Result<Option<Session>, DeskError> {
        self.look(|tell| Question::Session(digest.to_owned(), tell)).await
    }

    /// The register as it is now.
    pub(crate) async fn now_known(&self) -> Result<Moment, DeskError> {
        self.look(Question::Moment).await
    }

    /// Remembers that a session was used.
    pub(crate) async fn session_used(&self, digest: &str, now: Timestamp) -> Result<(), DeskError> {
        let uses = self.inner.uses.get_or_init(|| Uses(Together::start(Noting(self.inner.store.clone()))));
        uses.0.bring(|tell| (digest.to_owned(), now, tell)).await?.map_err(DeskError::Together)
    }
}

impl Turn for Reading {
    type Thing = Question;

    async fn take(&self, questions: Vec<Question>) {
        let (mut sessions, mut papers, mut keyed, mut answers, mut moments) = (vec![], vec![], vec![], vec![], vec![]);
        for question in questions {
            match question {
                Question::Session(digest, tell) => sessions.push((digest, tell)),
                Question::Paper(named, tell) => papers.push((named, tell)),
                Question::Keyed(keys, tell) => keyed.push((keys, tell)),
                Question::Answers(of, tell) => answers.push((of, tell)),
                Question::Moment(tell) => moments.push(((), tell)),
            }
        }
        let Self(store) = self;
        each(sessions, async |wanted| {
            let found = store.sessions_named(&wanted).await?;
            Ok(in_order(&wanted, found.into_iter().map(|s| (s.digest.clone(), s))))
        })
        .await;
        each(papers, async |wanted| {
            let found = store.papers_named(&wanted).await?;
            Ok(in_order(&wanted, found.into_iter().map(|p| ((p.kind, p.id.clone()), p))))
        })
        .await;
        each(keyed, async |wanted| {
            let mut by_kind: HashMap<PaperKind, HashSet<&str>> = HashMap::new();
            for (kind, keys) in &wanted {
                by_kind.entry(*kind).or_default().extend(keys.iter().map(String::as_str));
            }
            let mut found = HashMap::new();
            for (kind, keys) in by_kind {
                let keys: Vec<&str> = keys.into_iter().collect();
                found.insert(kind, store.papers_by_keys(kind, &keys).await?);
            }
            let of = |(kind, keys): &(PaperKind, Vec<String>)| {
                let found = found.get(kind);
                keys.iter().filter_map(|key| Some((key.clone(), found?.get(key)?.clone()))).collect()
            };
            Ok(wanted.iter().map(of).collect())
        })
        .await;
        each(answers, async |wanted| {
            let distinct: HashSet<(View, String)> = wanted.iter().cloned().collect();
            let distinct: Vec<(View, String)> = distinct.into_iter().collect();
            let found = store.answers_each(&distinct).await?.into_iter().map(|kept| Arc::new(Stands::new(kept)));
            Ok(in_order(&wanted, distinct.iter().cloned().zip(found)).into_iter().flatten().collect())
        })
        .await;
        each(moments, async |wanted| Ok(vec![store.moment(None).await?; wanted.len()])).await;
    }
}

impl Turn for Noting {
    type Thing = (String, Timestamp, Told<()>);

    async fn take(&self, used: Vec<Self::Thing>) {
        // The earliest of them all: a session may end a moment early, and never late.
        let now = used.iter().map(|(_, now, _)| *now).min().unwrap_or(Timestamp::MIN);
        let used = used.into_iter().map(|(digest, _, tell)| (digest, tell)).collect();
        each(used, async |digests| {
            self.0.sessions_used(&digests, now).await?;
            Ok(vec![(); digests.len()])
        })
        .await;
    }
}

/// Asks for all of one kind at once, and tells each what was found. Whoever no longer listens has gone.
async fn each<Q, T>(asked: Asked<Q, T>, find: impl AsyncFnOnce(Vec<Q>) -> Result<Vec<T>, StoreError>) {
    if asked.is_empty() {
        return;
    }
    let (wanted, tell): (Vec<Q>, Vec<Told<T>>) = asked.into_iter().unzip();
    match find(wanted).await {
        Ok(found) => {
            for (tell, found) in tell.into_iter().zip(found) {
                let _ = tell.send(Ok(found));
            }
        }
        Err(error) => {
            let error = Arc::new(DeskError::Store(error));
            for tell in tell {
                let _ = tell.send(Err(Arc::clone(&error)));
            }
        }
    }
}

/// What was found, in the order in which it was asked for.
fn in_order<K: std::hash::Hash + Eq, T: Clone>(wanted: &[K], found: impl Iterator<Item = (K, T)>) -> Vec<Option<T>> {
    let found: HashMap<K, T> = found.collect();
    wanted.iter().map(|one| found.get(one).cloned()).collect()
}
