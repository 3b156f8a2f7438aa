//! Good practices: written by a member's coordinators, reviewed by somebody of another country, published by the secretariat, adopted by others.
//!
//! Every step is one deed. What becomes public by it is written in the same transaction.

mod adopt;

use alliance::people::{Role, access};
use alliance::practices::{Fault, PracticeRefusal, PracticeState, PracticeWork, Terms};
use alliance::register::{Digest, Figure, GoodPractice, Kind, Observation, PaperKind, Record, RecordId};
use serde_json::{Value, json};
use store::work::{Paper, PaperFilter, Refused, View};
use store::{Change, Filter};

use crate::people::{Authorised, Person};
use crate::register::{SECRETARIAT, acts_as};
pub use crate::work::Edited;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// Numbers that are tried for a new practice before somebody is told that the list is full.
const MOST: u32 = 9_999;

/// A practice as somebody sees it.
#[derive(Clone, Debug)]
pub struct PracticeSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: PracticeWork,
    /// What is missing or wrong in it.
    pub faults: Vec<Fault>,
}

/// What somebody finds in the room.
#[derive(Clone, Debug, Default)]
pub struct PracticesSeen {
    /// Practices that are worked on, as far as they may be seen. Drafts that were dropped are not.
    pub works: Vec<(Paper, PracticeWork)>,
    /// For each member that somebody coordinates: the public practices of others that it has not adopted.
    pub open: Vec<(String, Vec<(String, GoodPractice)>)>,
}

/// What a reviewer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// What was read says what was done and what came of it.
    Accepted(Digest),
    /// Something is missing: what.
    GivenBack(String),
}

fn of_paper(paper: &Paper) -> Result<PracticeWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

/// What others than the member act on. Before its proposal a practice is not there for them, whatever they ask.
fn shown(paper: &Paper) -> Result<PracticeWork, DeskError> {
    let work = of_paper(paper)?;
    if work.is_shown() { Ok(work) } else { Err(not_there(paper)) }
}

fn seen(paper: &Paper, work: PracticeWork) -> PracticeSeen {
    let faults = work.terms().faults();
    PracticeSeen { paper: paper.clone(), work, faults }
}

/// The next version of a practice, as a deed.
fn step(paper: &Paper, work: &PracticeWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Practice, &paper.id).of(paper.member.as_deref()).with(next)
}

/// The name of a letter about a practice, and what it is filled with.
fn letter_of(template: &str, paper: &Paper, work: &PracticeWork) -> (String, Value) {
    let args = json!({ "member": work.member, "link": format!("/work/practice/{}", paper.id) });
    (format!("{template}.{}.{}", paper.id, paper.no), args)
}

/// Whether somebody could review a practice: a reviewer of another country who did not write it.
fn may_review(person: &Person, work: &PracticeWork) -> bool {
    let open = matches!(work.state(), PracticeState::Proposed { .. });
    open && person.is(Role::Reviewer) && person.is_from_elsewhere(&work.member) && !work.is_writer(&person.account)
}

/// Whether somebody could publish a practice: the secretariat, who neither wrote nor reviewed it.
fn may_publish(person: &Person, work: &PracticeWork) -> bool {
    let PracticeState::Accepted { reviewed, .. } = work.state() else { return false };
    let other = reviewed.act.by.as_str() != person.account && !work.is_writer(&person.account);
    other && person.is(Role::Secretariat)
}

impl PracticeSeen {
    /// Whether somebody could review it.
    pub fn may_review(&self, person: &Person) -> bool {
        may_review(person, &self.work)
    }

    /// Whether somebody could publish it.
    pub fn may_publish(&self, person: &Person) -> bool {
        may_publish(person, &self.work)
    }
}

impl Desk {
    /// Practices that are worked on: those of one's own members; for reviewers of other countries those that were proposed; for the secretariat those that are shown. And what one's members
    /// could adopt.
    pub async fn practices(&self, leave: &Authorised<access::Practices>) -> Result<PracticesSeen, DeskError> {
        let person = leave.person();
        let mut found = PracticesSeen { works: self.practices_of(person).await?, open: Vec::new() };
        if person.is(Role::Secretariat) {
            self.saw_list(person, PaperKind::Practice, None).await?;
        }
        let coordinates: Vec<String> = person.members_as(Role::Coordinator).map(str::to_owned).collect();
        if coordinates.is_empty() {
            return Ok(found);
        }
        let moment = self.moment(None).await?;
        let all = self.all(&moment, &Filter { kind: vec![Kind::Practice], ..Filter::default() }).await?;
        let shared = all.iter().filter_map(|stored| {
            let body: GoodPractice = stored.read()?;
            body.shared.is_some().then(|| (stored.id.as_str().to_owned(), body))
        });
        let shared: Vec<(String, GoodPractice)> = shared.collect();
        for member in coordinates {
            let adopted = self.adopted_by(&member).await?;
            let others = shared.iter().filter(|(id, body)| !body.members.contains(&member) && !adopted.contains(id));
            let others = others.cloned().collect();
            found.open.push((member, others));
        }
        Ok(found)
    }

    async fn practices_of(&self, person: &Person) -> Result<Vec<(Paper, PracticeWork)>, DeskError> {
        let mut works: Vec<(Paper, PracticeWork)> = Vec::new();
        let coordinates: Vec<String> = person.members_as(Role::Coordinator).map(str::to_owned).collect();
        for member in coordinates {
            let view = View::Member(member);
            let own = self.papers::<PracticeWork>(&view, PaperKind::Practice, &PaperFilter::default()).await?;
            works.extend(own.into_iter().filter(|(_, work)| !work.is_dropped()));
        }
        let (secretariat, reviews) = (person.is(Role::Secretariat), person.is(Role::Reviewer));
        if secretariat || reviews {
            let all = self.papers::<PracticeWork>(&View::All, PaperKind::Practice, &PaperFilter::default()).await?;
            let reads = |work: &PracticeWork| (secretariat && work.is_shown()) || may_review(person, work);
            let known = |id: &str| works.iter().any(|(paper, _): &(Paper, PracticeWork)| paper.id == id);
            let fresh: Vec<_> = all.into_iter().filter(|(paper, work)| reads(work) && !known(&paper.id)).collect();
            works.extend(fresh);
        }
        Ok(works)
    }

    /// A practice, as far as whoever asks may see it yet. That somebody else than the member saw what is not public stands in the journal.
    pub async fn practice(&self, leave: &Authorised<access::PracticeSee>) -> Result<PracticeSeen, DeskError> {
        if leave.role() == Some(Role::Coordinator) {
            return Ok(seen(leave.paper(), of_paper(leave.paper())?));
        }
        let work = shown(leave.paper())?;
        if !matches!(work.state(), PracticeState::Published { .. }) {
            self.saw(leave.person(), PaperKind::Practice, &leave.paper().id, leave.member()).await?;
        }
        Ok(seen(leave.paper(), work))
    }

    /// A practice that somebody wants to write.
    pub fn practice_to_write(&self, leave: &Authorised<access::PracticeWrite>) -> Result<PracticeSeen, DeskError> {
        Ok(seen(leave.paper(), of_paper(leave.paper())?))
    }

    /// Figures of a member that a practice could name: their ids and what they say.
    pub async fn figures_for_practices(&self, member: &str) -> Result<Vec<(String, Observation)>, DeskError> {
        let moment = self.moment(None).await?;
        let filter = Filter { kind: vec![Kind::Observation], member: Some(member.to_owned()), ..Filter::default() };
        let all = self.all(&moment, &filter).await?;
        let read = |stored: &store::Stored| {
            let body: Observation = stored.read()?;
            let told = matches!(body.figure, Figure::Value(_)) && !body.is_part();
            told.then(|| (stored.id.as_str().to_owned(), body))
        };
        Ok(all.iter().filter_map(read).collect())
    }

    /// That the figures which a practice names are the member's own, and that those before and after belong together.
    async fn name_figures(&self, member: &str, terms: &Terms) -> Result<(), DeskError> {
        let moment = self.moment(None).await?;
        for row in &terms.measured {
            let mut pair = Vec::new();
            for id in row.before.iter().chain(&row.after) {
                let stored = self.get(&moment, Kind::Observation, id).await?;
                let found = stored.and_then(|stored| stored.read::<Observation>());
                let own = found.filter(|body| body.member.as_deref() == Some(member));
                pair.push(own.ok_or_else(|| PracticeRefusal::NoFigure { id: id.clone() })?);
            }
            if let ([before, after], Some(id)) = (pair.as_slice(), &row.after) {
                let years = before.year.zip(after.year);
                let fits = before.indicator == after.indicator
                    && before.unit == after.unit
                    && years.is_none_or(|(earlier, later)| earlier < later);
                if !fits {
                    return Err(PracticeRefusal::NotAPair { id: id.clone() }.into());
                }
            }
        }
        Ok(())
    }

    /// Begins a practice. Returns its id.
    pub async fn begin_practice(
        &self,
        leave: &Authorised<access::PracticeBegin>,
        terms: Terms,
    ) -> Result<String, DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        self.name_figures(member, &terms).await?;
        let work = PracticeWork::begin(member.to_owned(), terms, self.act_of(account)?)?;
        let known = self.store().papers(leave.view(), PaperKind::Practice, &PaperFilter::default()).await?.0;
        let first = u32::try_from(known.iter().filter(|p| p.member.as_deref() == Some(member)).count()).unwrap_or(MOST);
        for number in first + 1..=MOST {
            let id = format!("{member}-practice-{number:02}");
            let mut paper = PaperChange::new(PaperKind::Practice, &id, work.state().name(), &work);
            paper.member = Some(member.to_owned());
            let deed = Deed::new(account, "practice.begun", PaperKind::Practice, &id).of(Some(member)).with(paper);
            match self.perform(deed).await {
                // Somebody began one at the same moment, and has this number.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                done => return done.map(|_| id),
            }
        }
        Err(DeskError::Refused(Refused::Taken { kind: PaperKind::Practice }))
    }

    /// Writes it, which takes it back to draft. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_practice(
        &self,
        leave: &Authorised<access::PracticeWrite>,
        expected: u32,
        terms: Terms,
        reason: Option<String>,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        self.name_figures(&work.member, &terms).await?;
        let work = work.edit(terms, reason, &self.act_of(account)?)?;
        match self.perform(step(paper, &work, account, "practice.edited")).await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|_| Edited::Saved),
        }
    }

    /// Drops a draft that this person wrote.
    pub async fn drop_practice(&self, leave: &Authorised<access::PracticeDrop>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.drop(self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "practice.dropped")).await.map(|_| ())
    }

    /// Lays it before a reviewer of another country.
    pub async fn propose_practice(&self, leave: &Authorised<access::PracticePropose>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.propose(self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "practice.proposed");
        let (name, args) = letter_of("practice-to-review", paper, &work);
        // Whoever's country nobody knows is from nowhere else.
        deed.letters = self
            .letters_among((&name, "practice-to-review"), &args, |id, person| {
                let is_far = person.home.as_deref().is_some_and(|home| home != work.member);
                acts_as(person, Role::Reviewer) && is_far && !work.is_writer(id)
            })
            .await?;
        self.perform(deed).await.map(|_| ())
    }

    /// Accepts it, or gives it back with remarks.
    pub async fn review_practice(
        &self,
        leave: &Authorised<access::PracticeReview>,
        reviewed: Reviewed,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let (work, act) = (shown(paper)?, self.act_of(account)?);
        let deed = match reviewed {
            Reviewed::Accepted(read) => {
                let work = work.accept(&read, act)?;
                let mut deed =
                    step(paper, &work, account, "practice.accepted").saying(json!({ "read": read.as_str() }));
                let (name, args) = letter_of("practice-to-publish", paper, &work);
                deed.letters = self
                    .letters_among((&name, "practice-to-publish"), &args, |id, person| {
                        acts_as(person, Role::Secretariat) && id != account && !work.is_writer(id)
                    })
                    .await?;
                deed
            }
            Reviewed::GivenBack(remarks) => step(paper, &work.give_back(remarks, act)?, account, "practice.returned"),
        };
        self.perform(deed).await.map(|_| ())
    }

    /// Publishes what was accepted and this person has read.
    pub async fn publish_practice(
        &self,
        leave: &Authorised<access::PracticePublish>,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let before = shown(paper)?;
        let reason = before.reason().map_or_else(|| "published after its review".to_owned(), str::to_owned);
        let work = before.publish(read, self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "practice.published").saying(json!({ "read": read.as_str() }));
        if let (Some(body), Ok(record)) = (GoodPractice::of(&work, &paper.id), RecordId::new(&*paper.id)) {
            deed.register.push(Change { record: Record::new(Kind::Practice, record, &body), reason });
            SECRETARIAT.clone_into(&mut deed.office);
        }
        self.perform(deed).await.map(|_| ())
    }

    /// Practices that wait for whoever is signed in: to be mended, reviewed or published.
    pub async fn waiting_practices(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let works = self.practices_of(person).await?;
        let waits = |work: &PracticeWork| {
            let returned = matches!(work.state(), PracticeState::Draft) && !work.returned().is_empty();
            may_review(person, work)
                || may_publish(person, work)
                || (returned && person.acts_for(Role::Coordinator, &work.member))
        };
        Ok(works.iter().filter(|(_, work)| waits(work)).count() as u64)
    }
}
