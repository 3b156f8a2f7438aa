//! Reporting rounds: announced, opened, closed, and what follows; by the secretariat, or by the house on the announced days.
//!
//! Every step is one deed: the round, the reports that it opens or moves, the letters that tell of it and the public record's
//! next version are written together or not at all. So a step that was done is never done twice, and one that was cut off is done
//! the next time.

mod exercise;
mod letters;
mod matrix;
mod pack;
mod public;
mod tick;
mod watch;

use std::collections::BTreeSet;

use alliance::people::{AccountId, Role, access};
use alliance::register::questionnaire::Version;
use alliance::register::round::{self, RoundRefusal, RoundState, Vintage};
use alliance::register::{Act, Kind, PaperKind, ReportWork, RoundWork};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;
use store::Filter;
use store::work::{Paper, PaperFilter, Refused, View};

pub use letters::ReminderKind;
pub use matrix::{CellState, GOALS, Matrix, MatrixCell, MatrixRow, Post};
pub use tick::Ticked;
pub use watch::Watch;

use crate::people::Authorised;
use crate::register::SECRETARIAT;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// The authority whose sign-off a report takes where the house knows no organisation of the member's signers.
const AUTHORITY: &str = "authority";
/// How often a deed is tried again that meets somebody else's change of a report.
const TRIES: usize = 8;

/// A round as it is announced.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// Its id (see [`round::is_id`]).
    pub id: String,
    /// What it leads to.
    pub event: String,
    /// The edition of the questionnaire.
    pub questionnaire: String,
    /// The first day on which reports are taken.
    pub opens: Date,
    /// The last day on which a report is in time.
    pub closes: Date,
    /// The first day of the conference.
    pub conference: Date,
}

/// What comes next for a round, besides closing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Takes reports.
    Open,
    /// The reviews are in.
    Review,
    /// The conference had it before it.
    Present,
    /// Nothing comes after.
    Archive,
}

impl Step {
    /// The step of this word.
    pub fn named(word: &str) -> Option<Self> {
        [Self::Open, Self::Review, Self::Present, Self::Archive].into_iter().find(|s| s.as_str() == word)
    }

    /// The word used in addresses and in the drawing.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Review => "review",
            Self::Present => "present",
            Self::Archive => "archive",
        }
    }

    const fn act(self) -> &'static str {
        match self {
            Self::Open => "round.opened",
            Self::Review => "round.reviewed",
            Self::Present => "round.presented",
            Self::Archive => "round.archived",
        }
    }
}

/// What comes next for a round, if anything: the word of its step.
pub const fn next_step(state: &RoundState) -> Option<&'static str> {
    match state {
        RoundState::Announced => Some("open"),
        RoundState::Open { .. } => Some("close"),
        RoundState::Closed { .. } => Some("review"),
        RoundState::Reviewed { .. } => Some("present"),
        RoundState::Presented { .. } => Some("archive"),
        RoundState::Archived { .. } => None,
    }
}

/// Which day of a round is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// The last day on which a report is in time.
    Closes,
    /// The first day of the conference.
    Conference,
}

impl Moves {
    /// The word in forms and in the public record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Closes => "closes",
            Self::Conference => "conference",
        }
    }
}

impl Desk {
    /// All rounds that are worked on here, the last one first.
    pub async fn rounds(&self, _: &Authorised<access::Rounds>) -> Result<Vec<(Paper, RoundWork)>, DeskError> {
        let mut all = self.all_rounds().await?;
        all.sort_by_key(|(paper, work)| (std::cmp::Reverse(work.closes), paper.id.clone()));
        Ok(all)
    }

    /// A round as it stands.
    pub async fn round(&self, leave: &Authorised<access::RoundSee>) -> Result<(Paper, RoundWork), DeskError> {
        self.round_of(&leave.paper().id).await
    }

    /// Announces a round. Returns its id.
    pub async fn announce_round(
        &self,
        leave: &Authorised<access::RoundAnnounce>,
        announced: Announcement,
    ) -> Result<String, DeskError> {
        if !round::is_id(&announced.id) {
            return Err(RoundRefusal::BadId.into());
        }
        if announced.questionnaire.parse::<Version>().is_err() {
            return Err(RoundRefusal::UnknownQuestionnaire.into());
        }
        let moment = self.moment(None).await?;
        if self.get(&moment, Kind::Round, &announced.id).await?.is_some() {
            return Err(RoundRefusal::Taken.into());
        }
        let account = &leave.person().account;
        let days = (announced.opens, announced.closes, announced.conference);
        let work = RoundWork::announce(announced.event, announced.questionnaire, days, self.round_act(account)?)?;
        let id = announced.id;
        let paper = PaperChange::new(PaperKind::Round, &id, work.state().name(), &work);
        let mut deed = Deed::new(account, "round.announced", PaperKind::Round, &id).with(paper);
        SECRETARIAT.clone_into(&mut deed.office);
        deed.register = vec![public::change(&id, &work, &[], "announced")];
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => Err(RoundRefusal::Taken.into()),
            done => done.map(|_| id),
        }
    }

    /// Does a round's next step.
    pub async fn step_round(&self, leave: &Authorised<access::RoundStep>, step: Step) -> Result<(), DeskError> {
        let (account, id) = (leave.person().account.clone(), leave.paper().id.clone());
        let (paper, work) = self.round_of(&id).await?;
        self.do_round_step(&paper, work, step, (&account, SECRETARIAT)).await
    }

    /// Closes a round whose last day has passed, and freezes what is known.
    pub async fn close_round(&self, leave: &Authorised<access::RoundClose>) -> Result<(), DeskError> {
        let (account, id) = (leave.person().account.clone(), leave.paper().id.clone());
        let (paper, work) = self.round_of(&id).await?;
        self.do_round_close(&paper, work, (&account, SECRETARIAT)).await
    }

    /// Moves a round's last day or its conference, with a reason, for all to see. Reports that are open move with it.
    pub async fn move_round(
        &self,
        leave: &Authorised<access::RoundMove>,
        moves: Moves,
        to: Date,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, id) = (leave.person().account.clone(), leave.paper().id.clone());
        for _ in 0..TRIES {
            let (paper, work) = self.round_of(&id).await?;
            let act = self.round_act(&account)?;
            let (work, told) = match moves {
                Moves::Closes => (work.move_close(to, reason.to_owned(), act)?, "round.close-moved"),
                Moves::Conference => (work.move_conference(to, reason.to_owned(), act)?, "round.conference-moved"),
            };
            let reports = self.round_reports(&id).await?;
            let mut deed = Deed::new(&account, told, PaperKind::Round, &id)
                .with(PaperChange::next(&paper, work.state().name(), &work))
                .saying(json!({ "to": to.to_string() }));
            if moves == Moves::Closes {
                for (paper, report) in reports.iter().filter(|(_, r)| !r.state().is_locked()) {
                    let report = report.clone().extend(work.closes);
                    deed.papers.push(PaperChange::next(paper, report.state().name(), &report));
                }
            }
            SECRETARIAT.clone_into(&mut deed.office);
            let why = match moves {
                Moves::Closes => format!("the last day was moved to {to} for all members: {reason}"),
                Moves::Conference => format!("the conference was moved to {to}: {reason}"),
            };
            deed.register = vec![public::change(&id, &work, &reports, &why)];
            match self.perform(deed).await {
                // Somebody saved a report meanwhile.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                done => return done.map(|_| ()),
            }
        }
        Err(DeskError::Refused(Refused::Moved { kind: PaperKind::Round, id, expected: 0, found: 0 }))
    }

    async fn do_round_step(
        &self,
        paper: &Paper,
        work: RoundWork,
        step: Step,
        (account, office): (&str, &str),
    ) -> Result<(), DeskError> {
        let (id, act) = (&paper.id, self.round_act(account)?);
        let mut deed = Deed::new(account, step.act(), PaperKind::Round, id);
        let (work, why) = match step {
            Step::Open => {
                let work = work.open(act.clone())?;
                self.open_round_reports(id, &work, &act, &mut deed).await?;
                (work, "opened")
            }
            Step::Review => (work.review(act)?, "the reviews are in"),
            Step::Present => (work.present(act)?, "presented to the conference"),
            Step::Archive => (work.archive(act)?, "archived"),
        };
        let reports = if step == Step::Open { Self::reports_in(&deed) } else { self.round_reports(id).await? };
        office.clone_into(&mut deed.office);
        deed.register = vec![public::change(id, &work, &reports, why)];
        deed.papers.push(PaperChange::next(paper, work.state().name(), &work));
        self.perform(deed).await.map(|_| ())
    }

    async fn do_round_close(
        &self,
        paper: &Paper,
        work: RoundWork,
        (account, office): (&str, &str),
    ) -> Result<(), DeskError> {
        let id = &paper.id;
        let frozen = self.all_rounds().await?.iter().filter_map(|(_, w)| w.vintage()).map(|v| v.number).max();
        let vintage = Vintage { number: frozen.unwrap_or(0) + 1, log_size: self.moment(None).await?.size };
        let work = work.close(vintage, self.round_act(account)?)?;
        let reports = self.round_reports(id).await?;
        let mut deed = Deed::new(account, "round.closed", PaperKind::Round, id)
            .with(PaperChange::next(paper, work.state().name(), &work))
            .saying(json!({ "vintage": vintage.number, "log_size": vintage.log_size }));
        deed.letters = self.letters_of_closing(id, &work, &reports).await?;
        office.clone_into(&mut deed.office);
        let why = format!("closed; vintage {} is the log's first {} events", vintage.number, vintage.log_size);
        deed.register = vec![public::change(id, &work, &reports, &why)];
        self.perform(deed).await.map(|_| ())
    }

    /// A report for each member of the register at this moment, and the letters that say so.
    async fn open_round_reports(
        &self,
        id: &str,
        work: &RoundWork,
        act: &Act,
        deed: &mut Deed,
    ) -> Result<(), DeskError> {
        let moment = self.moment(None).await?;
        let members = self.all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
        let accounts = self.round_accounts().await?;
        let organisations = self.round_organisations().await?;
        for member in members.iter().map(|m| m.id.as_str()) {
            let signers = accounts.iter().filter(|(_, a)| a.holds(Role::Signer, Some(member)));
            let mut authorities: BTreeSet<String> =
                signers.filter_map(|(_, a)| organisations.get(a.organisation.as_deref()?).cloned()).collect();
            if authorities.is_empty() {
                authorities.insert(AUTHORITY.to_owned());
            }
            let report = ReportWork::open(member.to_owned(), (id.to_owned(), work), authorities, act.clone())?;
            let mut paper =
                PaperChange::new(PaperKind::Report, format!("{id}.{member}"), report.state().name(), &report);
            paper.member = Some(member.to_owned());
            paper.round = Some(id.to_owned());
            deed.papers.push(paper);
        }
        deed.letters = self.letters_of_opening(id, work, &accounts);
        deed.detail = json!({ "reports": deed.papers.len() });
        Ok(())
    }

    /// The reports that a deed opens.
    fn reports_in(deed: &Deed) -> Vec<(Paper, ReportWork)> {
        let opened = deed.papers.iter().filter(|p| p.kind == PaperKind::Report);
        opened
            .filter_map(|p| {
                let paper = Paper {
                    kind: p.kind,
                    id: p.id.clone(),
                    no: 1,
                    member: p.member.clone(),
                    round: p.round.clone(),
                    parent: None,
                    holder: None,
                    state: p.state.clone(),
                    key: None,
                    rank: None,
                    at: jiff::Timestamp::UNIX_EPOCH,
                    actor: String::new(),
                    body: p.body.clone(),
                };
                paper.read().map(|work| (paper, work))
            })
            .collect()
    }

    async fn all_rounds(&self) -> Result<Vec<(Paper, RoundWork)>, DeskError> {
        self.papers(&View::All, PaperKind::Round, &PaperFilter::default()).await
    }

    fn round_of<'a>(&'a self, id: &'a str) -> crate::Given<'a, (Paper, RoundWork)> {
        Box::pin(async move {
            let found = self.paper::<RoundWork>(&View::All, PaperKind::Round, id).await?;
            let gone = Refused::Moved { kind: PaperKind::Round, id: id.to_owned(), expected: 1, found: 0 };
            found.ok_or(DeskError::Refused(gone))
        })
    }

    /// The reports of a round, by member.
    async fn round_reports(&self, id: &str) -> Result<Vec<(Paper, ReportWork)>, DeskError> {
        let filter = PaperFilter { round: Some(id.to_owned()), ..PaperFilter::default() };
        self.papers(&View::All, PaperKind::Report, &filter).await
    }

    /// Somebody, now.
    fn round_act(&self, account: &str) -> Result<Act, DeskError> {
        Ok(Act::new(AccountId::new(account)?, self.clock().now()))
    }

    /// The day of now, in UTC: the register counts days there.
    fn round_day(&self) -> Date {
        self.clock().now().to_zoned_datetime(TimeZone::UTC).date()
    }
}
