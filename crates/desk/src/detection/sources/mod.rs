//! Sources: from where lists are fetched, set by the organisation whose list it is.
//!
//! Name and password are sealed, kept beside the papers and not in them, and read back by nobody: what is taken away is gone. They are shown to the host for which they were said.

mod exchange;
mod fetch;
mod opinions;
mod page;
mod progress;
mod take;
mod telling;

use alliance::detection::source::{REMOVED, may_be_sent};
use alliance::detection::{Bank, OfficeAct, Source, SourceRefusal, SourceTerms};
use alliance::people::access::{DetectionRoom, SourceChange, SourceFetch};
use alliance::people::{AccountId, HOUSE};
use alliance::register::{Act, PaperKind};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::json;
use store::work::{Deed, FetchChange, Paper, PaperChange, Refused, SeenPaper, View};
use url::Url;
use vault::Secret;

use super::banks::{BankRefused, asker, id_of, number_of};
use crate::fetch::lists::Lists;
use crate::people::Authorised;
use crate::{Desk, DeskError};

pub use exchange::{ENVIRONMENTS, Exchange, ExchangeNew};
pub use fetch::{Fetched, NotFetched};
pub use opinions::{EntryTold, ToldSeen, ToldSum, Word};
pub use page::comparable;
pub use progress::{Progress, Trouble, Troubled, Unread};

/// The state of the paper of a source that is asked.
const ON: &str = "on";

/// Name and password.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name.
    pub name: Secret<String>,
    /// The password.
    pub password: Secret<String>,
}

/// What an owner wants of a source.
#[derive(Clone, Debug)]
pub struct SourceNew {
    /// The server's address.
    pub address: String,
    /// How often it is asked.
    pub every_minutes: u32,
    /// Whether it is asked at all.
    pub is_on: bool,
    /// Another name and password; none: those that are kept.
    pub login: Option<Login>,
}

/// A source, for the organisation whose list it fills.
#[derive(Clone, Debug)]
pub struct SourceSeen {
    /// What was said of it.
    pub source: Source,
    /// Whether name and password are kept for it.
    pub has_login: bool,
    /// How far it has come.
    pub progress: Progress,
    /// Since when it is being fetched, by this program.
    pub running: Option<Timestamp>,
}

impl Login {
    /// What is sent (RFC 7617).
    fn shown(&self) -> Secret<String> {
        let both = Secret::new(format!("{}:{}", self.name.expose(), self.password.expose()));
        Secret::new(format!("Basic {}", STANDARD.encode(both.expose())))
    }
}

/// Where the name and the password of a source are kept.
fn place_of(source: u64) -> String {
    format!("source/{source}")
}

/// Where those of an organisation for NCMEC's own addresses are.
fn place_of_organisation(organisation: &str) -> String {
    format!("exchange/ncmec/{organisation}")
}

/// Whether two addresses are of one host, so that what one may see the other may.
fn is_same_host(one: &str, other: &str) -> bool {
    let origin = |address: &str| Url::parse(address).ok().map(|url| url.origin());
    origin(one).is_some() && origin(one) == origin(other)
}

impl Desk {
    /// Says which hosts may be asked besides public ones. Once, at the start.
    pub fn name_list_hosts(&self, lists: Lists) {
        let _ = self.inner.lists.set(std::sync::Arc::new(lists));
    }

    pub(super) fn lists(&self) -> std::sync::Arc<Lists> {
        std::sync::Arc::clone(self.inner.lists.get_or_init(std::sync::Arc::default))
    }

    /// The house itself, for whom a list is.
    fn house_act(&self, bank: &Bank) -> Result<OfficeAct, DeskError> {
        let by = AccountId::new(HOUSE)?;
        Ok(OfficeAct { act: Act::new(by, self.clock().now()), office: bank.owner().clone() })
    }

    fn seal_login(&self, place: &str, login: &Login) -> Result<String, BankRefused> {
        may_be_sent(login.name.expose(), login.password.expose())?;
        let both = Secret::new(json!([login.name.expose(), login.password.expose()]).to_string());
        let sealed = self.inner.keys.seal(place, both.expose().as_bytes());
        Ok(sealed.map_err(|e| DeskError::Broken(e.to_string()))?)
    }

    async fn login_at(&self, place: &str) -> Result<Option<Login>, DeskError> {
        let Some(sealed) = self.store().login(place).await? else { return Ok(None) };
        let broken = |e: String| DeskError::Broken(format!("the name and password of {place}: {e}"));
        let opened = self.inner.keys.open_sealed(place, &sealed).map_err(|e| broken(e.to_string()))?;
        let (name, password): (String, String) =
            serde_json::from_slice(opened.expose()).map_err(|_| broken("they cannot be read".to_owned()))?;
        Ok(Some(Login { name: Secret::new(name), password: Secret::new(password) }))
    }

    /// With which name and password a source is asked: its own, or those that its organisation keeps for NCMEC's addresses.
    async fn login_for(&self, bank: &Bank, source: &Source) -> Result<Option<Login>, DeskError> {
        if let Some(own) = self.login_at(&place_of(source.number)).await? {
            return Ok(Some(own));
        }
        if !exchange::is_ncmec(&source.address) {
            return Ok(None);
        }
        self.login_at(&place_of_organisation(&bank.owner().organisation)).await
    }

    /// The paper of a bank's source, also of one that was removed; and the source where there is one.
    fn source_of(&self, bank: u64) -> crate::Given<'_, (Option<Paper>, Option<Source>)> {
        Box::pin(async move {
            let Some(paper) = self.any_paper(PaperKind::Source, &id_of(bank)).await? else { return Ok((None, None)) };
            let source = paper.read::<Source>().ok_or_else(|| {
                DeskError::Broken(format!("the source of bank {bank} cannot be read: run `accord verify`"))
            })?;
            let stands = paper.state != REMOVED;
            Ok((Some(paper), stands.then_some(source)))
        })
    }

    fn progress_of<'a>(&'a self, source: &'a Source) -> crate::Given<'a, (u64, Progress)> {
        Box::pin(async move {
            let Some((turn, kept)) = self.store().fetch_progress(source.number).await? else {
                return Ok((0, Progress::new(source.set.act.at)));
            };
            let read = serde_json::from_value(kept);
            let progress =
                read.map_err(|e| DeskError::Broken(format!("how far source {} came: {e}", source.number)))?;
            Ok((turn, progress))
        })
    }

    /// From where a list of one's own is fetched.
    pub async fn source_seen(
        &self,
        leave: &Authorised<DetectionRoom>,
        bank: &str,
    ) -> Result<Option<SourceSeen>, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, bank).await?;
        if bank.owner() != &asker.office {
            return Ok(None);
        }
        let Some(source) = self.source_of(number_of(&paper)?).await?.1 else { return Ok(None) };
        Ok(Some(self.seen_source(&bank, number_of(&paper)?, source).await?))
    }

    async fn seen_source(&self, bank: &Bank, number: u64, source: Source) -> Result<SourceSeen, BankRefused> {
        let has_login = self.login_for(bank, &source).await?.is_some();
        let (_, progress) = self.progress_of(&source).await?;
        Ok(SourceSeen { has_login, progress, running: self.fetching_since(number), source })
    }

    /// Says from where a list of one's own is fetched. Fetching begins within seconds.
    pub async fn source_set(
        &self,
        leave: &Authorised<SourceChange>,
        bank: &str,
        new: SourceNew,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (of, bank) = self.own_bank(&by, bank).await?;
        let (paper, before) = self.source_of(number_of(&of)?).await?;
        let address = self.lists().read(&new.address)?;
        let only = before.as_ref().map(|before| before.only.clone()).unwrap_or_default();
        let terms = SourceTerms { address, only, every_minutes: new.every_minutes, is_on: new.is_on };
        let number = self.store().take_numbers(1).await?;
        let source = Source::set(before.as_ref(), &bank, terms, (number, by.clone()))?;
        let mut deed = Deed::new(by.act.by.to_string(), "source.set", PaperKind::Source, &of.id);
        deed.fetched = self.login_changes(before.as_ref(), &source, new.login.as_ref()).await?;
        let is_said = |change: &FetchChange| matches!(change, FetchChange::Login { sealed: Some(_), .. });
        if !deed.fetched.iter().any(is_said) && self.login_for(&bank, &source).await?.is_none() {
            return Err(SourceRefusal::LoginMissing.into());
        }
        self.source_deed(deed, (&of, paper.as_ref()), &source).await
    }

    /// What becomes of name and password. Those of another host are not carried over; those of the same host are, to the same source under another path.
    async fn login_changes(
        &self,
        before: Option<&Source>,
        source: &Source,
        login: Option<&Login>,
    ) -> Result<Vec<FetchChange>, BankRefused> {
        let place = place_of(source.number);
        let mut changes = Vec::new();
        let moved = before.filter(|before| before.number != source.number);
        let carried = match (login, moved) {
            (Some(login), _) => Some(login.clone()),
            (None, Some(before)) if is_same_host(&before.address, &source.address) => {
                self.login_at(&place_of(before.number)).await?
            }
            (None, _) => None,
        };
        if let Some(login) = carried {
            let sealed = Some(self.seal_login(&place, &login)?);
            changes.push(FetchChange::Login { place, sealed });
        }
        if let Some(before) = moved {
            changes.push(FetchChange::Login { place: place_of(before.number), sealed: None });
        }
        Ok(changes)
    }

    /// Writes a source, with the deed's word.
    async fn source_deed(
        &self,
        mut deed: Deed,
        (of, paper): (&Paper, Option<&Paper>),
        source: &Source,
    ) -> Result<(), BankRefused> {
        let state = source.state();
        let mut next = match paper {
            Some(paper) => PaperChange::next(paper, state, source),
            None => PaperChange::new(PaperKind::Source, &of.id, state, source),
        };
        next.member.clone_from(&of.member);
        next.parent = Some(of.id.clone());
        // Where it comes from is on the record; who is let in there is not.
        deed =
            deed.of(of.member.as_deref()).with(next).saying(json!({ "address": source.address, "on": source.is_on }));
        deed.seen.papers.push(SeenPaper { kind: PaperKind::Bank, id: of.id.clone(), no: of.no });
        deed.fetched.extend(self.begun(source).await?);
        self.bank_deed(deed).await?;
        Ok(self.hurry(source).await?)
    }

    /// The beginning of a source that is new.
    async fn begun(&self, source: &Source) -> Result<Option<FetchChange>, DeskError> {
        let (turn, progress) = self.progress_of(source).await?;
        let body = serde_json::to_value(&progress).expect("progress is plain data");
        Ok((turn == 0).then_some(FetchChange::Progress { source: source.number, turn, body }))
    }

    /// Has a source asked now; where it is being asked, once more when that has ended.
    async fn hurry(&self, source: &Source) -> Result<(), DeskError> {
        let mut seen = 0;
        for _ in 0..fetch::TRIES {
            let (turn, mut progress) = self.progress_of(source).await?;
            progress.next = self.clock().now();
            let body = serde_json::to_value(&progress).expect("progress is plain data");
            if self.store().keep_progress(source.number, turn, &body).await? {
                return Ok(());
            }
            seen = turn;
        }
        let (id, [expected, found]) =
            (source.number.to_string(), [seen, seen + 1].map(|n| u32::try_from(n).unwrap_or(u32::MAX)));
        Err(DeskError::Refused(Refused::Moved { kind: PaperKind::Source, id, expected, found }))
    }

    /// Nothing is fetched into a list any more. What came stays until somebody takes it off.
    pub async fn source_remove(&self, leave: &Authorised<SourceChange>, bank: &str) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (of, _) = self.own_bank(&by, bank).await?;
        let (Some(paper), Some(source)) = self.source_of(number_of(&of)?).await? else {
            return Err(SourceRefusal::NoSource.into());
        };
        let deed = Deed::new(by.act.by.to_string(), "source.removed", PaperKind::Source, &of.id);
        self.bank_deed(removal(deed.of(of.member.as_deref()), &paper, &source)).await
    }

    /// Has a list of one's own fetched now.
    pub async fn source_hurry(&self, leave: &Authorised<SourceFetch>, bank: &str) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (of, _) = self.own_bank(&by, bank).await?;
        let source = self.source_of(number_of(&of)?).await?.1.ok_or(SourceRefusal::NoSource)?;
        if !source.is_on {
            return Err(SourceRefusal::SwitchedOff.into());
        }
        Ok(self.hurry(&source).await?)
    }

    /// The sources that are asked, with the numbers of their banks.
    async fn sources_on(&self) -> Result<Vec<(u64, Source)>, DeskError> {
        let on = store::work::PaperFilter { state: Some(ON.to_owned()), ..Default::default() };
        let papers = self.papers::<Source>(&View::All, PaperKind::Source, &on).await?;
        papers.into_iter().map(|(paper, source)| Ok((number_of(&paper)?, source))).collect()
    }
}

/// Takes a source away, with its name and password.
fn removal(deed: Deed, paper: &Paper, source: &Source) -> Deed {
    let mut deed = deed.with(PaperChange::next(paper, REMOVED, source));
    deed.fetched.push(FetchChange::Login { place: place_of(source.number), sealed: None });
    deed
}
