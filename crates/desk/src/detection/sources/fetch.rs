//! Fetching: page by page, each page's changes and the place where it goes on in one transaction. Wherever the program ends, the next one makes the very request that
//! would have come next, and nothing is lost and nothing comes twice.

use std::collections::BTreeMap;
use std::io::BufReader;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use alliance::detection::{FingerprintKind, Reason, Source};
use alliance::register::PaperKind;
use interchange::detection::ncmec::{Answer, Checkpoint, Pull};
use jiff::{SignedDuration, Timestamp};
use store::work::FetchChange;
use tokio::sync::{Semaphore, oneshot, watch};
use tokio::task::JoinSet;
use vault::Secret;

use super::opinions::about;
use super::page::{Outcome, said};
use super::progress::{Progress, Trouble};
use super::take::Target;
use crate::detection::banks::{BankRefused, id_of};
use crate::{Desk, DeskError};

/// Sources are looked through so often.
const LOOK: Duration = Duration::from_secs(5);
/// So many are asked at once.
const AT_ONCE: usize = 4;
/// Before a request is made again.
const PAUSE: Duration = Duration::from_secs(1);
/// What changed before the last run's end is asked for again: the clock of the source may be behind.
const OVERLAP: SignedDuration = SignedDuration::from_mins(5);
/// How often a page is decided when others change the same meanwhile.
pub(super) const TRIES: u32 = 5;
/// A server that gives up is asked for a quarter of the time, so many times in a row.
const SHORTER: u32 = 8;

/// What one run of fetching did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// Pages that came.
    pub pages: u64,
    /// Their rows.
    pub rows: u64,
    /// Fingerprints that were put on the list.
    pub entered: u64,
    /// Fingerprints that were taken off.
    pub withdrawn: u64,
    /// Rows that could not be read.
    pub unread: u64,
}

/// Why a run ended before everything was received.
#[derive(Debug, thiserror::Error)]
pub enum NotFetched {
    /// Nothing is fetched into this list: it has no source, or is closed, or fetching is switched off.
    #[error("nothing is fetched into this list: it has no source, it is closed, or fetching is switched off")]
    NoSource,
    /// It is being fetched already.
    #[error("the list is being fetched already, by this program or another one")]
    UnderWay,
    /// The program ends.
    #[error("the program is ending; fetching goes on where it was")]
    Ending,
    /// Something is wrong with the source.
    #[error("{}", .0.line())]
    Trouble(Trouble),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<store::StoreError> for NotFetched {
    fn from(error: store::StoreError) -> Self {
        Self::Desk(error.into())
    }
}

/// What the house itself does can be refused by no rule; where it is, something is broken.
impl From<BankRefused> for NotFetched {
    fn from(refused: BankRefused) -> Self {
        match refused {
            BankRefused::Desk(error) => Self::Desk(error),
            other => Self::Desk(DeskError::Broken(other.to_string())),
        }
    }
}

/// That a list is being fetched, as long as this is kept.
struct UnderWay<'a> {
    desk: &'a Desk,
    bank: u64,
    since: Timestamp,
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.desk.under_way().remove(&self.bank);
    }
}

/// A run under way.
struct Run {
    number: u64,
    /// When it began.
    began: Timestamp,
    pull: Pull,
    /// Where it goes on, as the database has it.
    stands: Checkpoint,
    /// Failures since the last page.
    failed: u32,
    done: Fetched,
}

/// Reasons by the interface's word for a kind of fingerprint.
type Reasons = BTreeMap<String, Vec<Reason>>;

/// What went wrong, with the code of HTTP and the rest that the server wants.
type Failure = (Trouble, Option<u16>, Option<u64>);

impl Desk {
    fn under_way(&self) -> std::sync::MutexGuard<'_, BTreeMap<u64, Timestamp>> {
        self.inner.fetching.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when a list is being fetched by this program.
    pub(super) fn fetching_since(&self, bank: u64) -> Option<Timestamp> {
        self.under_way().get(&bank).copied()
    }

    fn begin_fetching(&self, bank: u64) -> Option<UnderWay<'_>> {
        let since = self.clock().now();
        let mut all = self.under_way();
        if all.contains_key(&bank) {
            return None;
        }
        all.insert(bank, since);
        Some(UnderWay { desk: self, bank, since })
    }

    /// Fetches what is due, until told to stop. A page under way is finished or never was.
    pub async fn keep_fetching(self, mut stop: watch::Receiver<bool>) {
        let (mut runs, room) = (JoinSet::new(), Arc::new(Semaphore::new(AT_ONCE)));
        while !*stop.borrow() {
            match self.due().await {
                Ok(due) => {
                    for bank in due {
                        let Ok(place) = Arc::clone(&room).try_acquire_owned() else { break };
                        let (desk, stop) = (self.clone(), stop.clone());
                        runs.spawn(async move {
                            let done = desk.fetch_list(bank, &stop, |_, _| {}).await;
                            tell(bank, &done);
                            drop(place);
                        });
                    }
                }
                Err(error) => tracing::error!(%error, "the sources of lists could not be looked through"),
            }
            while runs.try_join_next().is_some() {}
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        }
        // What waits for an answer is not waited for: nothing of it is kept yet.
        runs.abort_all();
    }

    /// The banks whose sources are to be asked now, the one that waits longest first.
    async fn due(&self) -> Result<Vec<u64>, DeskError> {
        let now = self.clock().now();
        let mut due = Vec::new();
        for (bank, source) in self.sources_on().await? {
            match self.due_since(bank, &source).await {
                Ok(since) => due.extend(since.filter(|since| *since <= now).map(|since| (since, bank))),
                // One that cannot be read stops no other.
                Err(error) => tracing::error!(bank, %error, "a list is not fetched: what is kept of it cannot be read"),
            }
        }
        due.sort_unstable();
        Ok(due.into_iter().map(|(_, bank)| bank).collect())
    }

    /// From when on a source is to be asked; none while it is being asked, or where its bank is closed.
    async fn due_since(&self, bank: u64, source: &Source) -> Result<Option<Timestamp>, DeskError> {
        let next = self.progress_of(source).await?.1.next;
        let is_asked = self.fetching_since(bank).is_none() && self.bank_numbered(bank).await?.is_open();
        Ok(is_asked.then_some(next))
    }

    /// Lists that are fetched, by name (`NAME`, or `ORGANISATION.NAME`): numbers and whole names.
    pub async fn lists_fetched(&self, name: &str) -> Result<Vec<(u64, String)>, DeskError> {
        let mut found = Vec::new();
        for (number, _) in self.sources_on().await? {
            let bank = self.bank_numbered(number).await?;
            let whole = format!("{}.{}", bank.owner().organisation, bank.name);
            if bank.is_open() && (bank.name == name || whole == name) {
                found.push((number, whole));
            }
        }
        Ok(found)
    }

    async fn target(&self, number: u64) -> Result<Target, NotFetched> {
        let paper = self.any_paper(PaperKind::Bank, &id_of(number)).await?.ok_or(NotFetched::NoSource)?;
        let bank = self.bank_numbered(number).await?;
        let (Some(source_paper), Some(source)) = self.source_of(number).await? else {
            return Err(NotFetched::NoSource);
        };
        if !source.is_on || !bank.is_open() {
            return Err(NotFetched::NoSource);
        }
        Ok(Target { paper, bank, source_paper, source })
    }

    /// Fetches all that changed at a list's source. `told` hears of each page.
    pub async fn fetch_list(
        &self,
        number: u64,
        stop: &watch::Receiver<bool>,
        mut told: impl FnMut(&Fetched, &Progress) + Send,
    ) -> Result<Fetched, NotFetched> {
        let under_way = self.begin_fetching(number).ok_or(NotFetched::UnderWay)?;
        let Target { bank, source, .. } = self.target(number).await?;
        let stands = self.progress_of(&source).await?.1.checkpoint;
        let pull = Pull::begin(stands.clone().overlapping(OVERLAP), self.clock().now());
        let mut run = Run { number, began: under_way.since, pull, stands, failed: 0, done: Fetched::default() };
        let Some(login) = self.login_for(&bank, &source).await? else {
            return Err(self.failed(&source, &run, (Trouble::NoLogin, None, None)).await?);
        };
        let login = login.shown();
        while let Some(request) = run.pull.request() {
            if *stop.borrow() {
                return Err(NotFetched::Ending);
            }
            match self.page_of(&source.address, request, &login, run.pull.clone()).await {
                Ok((answer, pull)) => {
                    let progress = self.take_page(&mut run, &source, answer).await?;
                    run.pull = pull;
                    if run.failed == 0 && !run.stands.is_within() {
                        run.pull.lengthen();
                    }
                    run.failed = 0;
                    told(&run.done, &progress);
                }
                Err(failure) => self.bear(&mut run, &source, failure).await?,
            }
        }
        let reasons = self.reasons_now(&source, &login).await?;
        self.ended(&source, &run, reasons.as_ref()).await?;
        self.follow().await?;
        Ok(run.done)
    }

    /// Asks for a page and reads it while it arrives, on a thread of its own: the end of the program does not wait for a server.
    async fn page_of(
        &self,
        address: &str,
        request: String,
        login: &Secret<String>,
        mut pull: Pull,
    ) -> Result<(Answer, Pull), Failure> {
        let (lists, now, address, login) = (self.lists(), self.clock().now(), address.to_owned(), login.clone());
        let asked = aside(move || {
            let body = lists.ask(&address, &request, &login).map_err(|no_page| {
                let (trouble, again) = Trouble::of(no_page);
                (trouble, no_page.code(), again)
            })?;
            let answer = pull.answer(BufReader::new(body), now).map_err(|error| (Trouble::from(error), None, None))?;
            Ok((answer, pull))
        });
        asked.await.unwrap_or(Err((Trouble::Broken, None, None)))
    }

    /// Makes a request again once, then asks for less at a time; where that does not help, the run has failed.
    async fn bear(&self, run: &mut Run, source: &Source, failure: Failure) -> Result<(), NotFetched> {
        run.failed += 1;
        let shorter = run.failed > 1 && run.failed <= SHORTER && run.pull.shorten();
        if failure.0.is_of_length() && (run.failed == 1 || shorter) {
            tokio::time::sleep(PAUSE).await;
            return Ok(());
        }
        Err(self.failed(source, run, failure).await?)
    }

    /// Remembers that a run failed, and why.
    async fn failed(&self, source: &Source, run: &Run, failure: Failure) -> Result<NotFetched, NotFetched> {
        let (trouble, code, again) = failure;
        let now = self.clock().now();
        self.remember(source, run, |progress| {
            progress.fail((trouble, code), now, again);
            if trouble == Trouble::NotThere {
                progress.checkpoint = progress.checkpoint.clone().without_page();
            }
        })
        .await?;
        Ok(NotFetched::Trouble(trouble))
    }

    async fn ended(&self, source: &Source, run: &Run, reasons: Option<&Reasons>) -> Result<(), NotFetched> {
        let now = self.clock().now();
        self.remember(source, run, |progress| {
            progress.end(now, source.every_minutes);
            if let Some(reasons) = reasons {
                progress.reasons_asked = Some(now);
                progress.reasons.extend(reasons.clone());
            }
        })
        .await
    }

    /// The reasons for which the source lets an entry be wrong, where it is time to ask. A kind of which it gives no answer keeps those that were known.
    async fn reasons_now(&self, source: &Source, login: &Secret<String>) -> Result<Option<Reasons>, NotFetched> {
        if !self.progress_of(source).await?.1.wants_reasons(self.clock().now()) {
            return Ok(None);
        }
        let mut reasons = Reasons::new();
        for about in [FingerprintKind::Pdq, FingerprintKind::Md5, FingerprintKind::Sha1].into_iter().filter_map(about) {
            if let Some(of) = self.ask_reasons(&source.address, login, about).await {
                let of = of.into_iter().map(|reason| Reason { guid: reason.guid, name: reason.name });
                reasons.insert(about.to_owned(), of.collect());
            }
        }
        Ok(Some(reasons))
    }

    /// Keeps what is known of a run, unless another program is ahead.
    async fn remember(
        &self,
        source: &Source,
        run: &Run,
        change: impl Fn(&mut Progress) + Send,
    ) -> Result<(), NotFetched> {
        for _ in 0..TRIES {
            let (turn, mut progress) = self.progress_of(source).await?;
            if progress.checkpoint != run.stands {
                return Err(NotFetched::UnderWay);
            }
            // Somebody wanted it fetched while it was: perhaps with another password, or for what came since.
            let is_wanted = run.began < progress.next && progress.next <= self.clock().now();
            change(&mut progress);
            if is_wanted {
                progress.next = self.clock().now();
            }
            let body = serde_json::to_value(&progress).expect("progress is plain data");
            if self.store().keep_progress(source.number, turn, &body).await? {
                return Ok(());
            }
        }
        Err(NotFetched::UnderWay)
    }

    /// Puts a page on the list, with the place where fetching goes on.
    async fn take_page(&self, run: &mut Run, source: &Source, answer: Answer) -> Result<Progress, NotFetched> {
        let now = self.clock().now();
        for _ in 0..TRIES {
            let target = self.target(run.number).await?;
            if target.source.number != source.number {
                return Err(NotFetched::NoSource);
            }
            let (turn, mut progress) = self.progress_of(source).await?;
            if progress.checkpoint != run.stands {
                return Err(NotFetched::UnderWay);
            }
            let said = said(&target.source, &answer.rows);
            let ground = self.ground(&target, &said).await?;
            let outcome = Outcome::of(&target.source, &said, &ground);
            let (mut deed, off) = self.page_deed(&target, &ground, &outcome).await?;
            progress.checkpoint = answer.checkpoint.clone();
            progress.rows += answer.rows.len() as u64;
            progress.held = progress.held.saturating_add_signed(outcome.held);
            progress.entered += (outcome.fresh.len() + outcome.again.len()) as u64;
            progress.withdrawn += off;
            progress.note(&answer.refused, now);
            let body = serde_json::to_value(&progress).expect("progress is plain data");
            if outcome.is_nothing() {
                if !self.store().keep_progress(source.number, turn, &body).await? {
                    continue;
                }
            } else {
                deed.fetched.push(FetchChange::Progress { source: source.number, turn, body });
                match self.perform(deed).await {
                    Err(DeskError::Refused(_)) => continue,
                    done => drop(done?),
                }
            }
            run.stands = answer.checkpoint;
            run.done.pages += 1;
            run.done.rows += answer.rows.len() as u64;
            run.done.entered += (outcome.fresh.len() + outcome.again.len()) as u64;
            run.done.withdrawn += off;
            run.done.unread += answer.refused.len() as u64;
            return Ok(progress);
        }
        Err(NotFetched::UnderWay)
    }
}

/// Does something that waits for a server on a thread of its own; none where there could be no such thread.
pub(super) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = oneshot::channel();
    let working = move || {
        let _ = tell.send(work());
    };
    std::thread::Builder::new().name("fetch".to_owned()).spawn(working).ok()?;
    told.await.ok()
}

/// Says in the program's log what became of a run. What the list is called stays in the working rooms.
fn tell(bank: u64, done: &Result<Fetched, NotFetched>) {
    match done {
        Ok(Fetched { entered: 0, withdrawn: 0, unread: 0, .. })
        | Err(NotFetched::Ending | NotFetched::UnderWay | NotFetched::NoSource) => {}
        Ok(done) => tracing::info!(
            bank,
            pages = done.pages,
            rows = done.rows,
            entered = done.entered,
            withdrawn = done.withdrawn,
            unread = done.unread,
            "a list was fetched"
        ),
        Err(error) => tracing::warn!(bank, %error, "a list was not fetched"),
    }
}
