//! The library of model texts: proposed by a coordinator or the secretariat, put into the library by somebody else of the secretariat.

use alliance::law::model_text::{Fault, ModelTextState, Terms};
use alliance::law::{Criterion, ModelText, ModelTextWork};
use alliance::people::{Role, access};
use alliance::register::{Digest, Kind, PaperKind, Record, RecordId};
use serde_json::json;
use store::work::{Letter, Paper, PaperFilter, Refused, View};
use store::{Change, Moment};

use super::Edited;
use crate::people::Authorised;
use crate::register::{SECRETARIAT, acts_as};
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError, Filter};

/// Model texts of one criterion that are numbered at most.
const MOST: usize = 999;

/// A model text as somebody sees it who works on it.
#[derive(Clone, Debug)]
pub struct ModelTextSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: ModelTextWork,
    /// What is missing or wrong in it.
    pub faults: Vec<Fault>,
}

fn of_paper(paper: &Paper) -> Result<ModelTextWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

/// Whether it waits for somebody who publishes it.
fn waits(work: &ModelTextWork) -> bool {
    matches!(work.state(), ModelTextState::Proposed) && work.faults().is_empty()
}

fn step(paper: &Paper, work: &ModelTextWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::ModelText, &paper.id).of(paper.member.as_deref()).with(next)
}

impl Desk {
    /// Proposes a model text. Returns its id: its criterion and a number.
    pub async fn propose_model_text(
        &self,
        leave: &Authorised<access::ModelTextBegin>,
        terms: Terms,
    ) -> Result<String, DeskError> {
        let account = &leave.person().account;
        let coordinates = leave.grant().filter(|grant| grant.role == Role::Coordinator);
        let member = coordinates.and_then(|grant| grant.member.clone());
        let criterion = terms.criterion;
        let work = ModelTextWork::propose(terms, member.clone(), self.act_of(account)?)?;
        let all: Vec<(Paper, ModelTextWork)> =
            self.papers(&View::All, PaperKind::ModelText, &PaperFilter::default()).await?;
        let first = all.iter().filter(|(paper, _)| numbered(&paper.id, criterion)).count() + 1;
        for number in first..=MOST {
            let id = format!("{criterion}-{number:02}");
            let mut paper = PaperChange::new(PaperKind::ModelText, &id, work.state().name(), &work);
            paper.member.clone_from(&member);
            paper.holder = Some(account.clone());
            let mut deed = Deed::new(account, "model-text.proposed", PaperKind::ModelText, &id);
            deed.letters = self.letters_of_text((&id, 0), (None, &work)).await?;
            match self.perform(deed.of(member.as_deref()).with(paper)).await {
                // Somebody proposed one at the same moment, and has this number.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                done => return done.map(|_| id),
            }
        }
        Err(DeskError::Refused(Refused::Taken { kind: PaperKind::ModelText }))
    }

    /// To whoever of the secretariat could put it into the library, once it is whole: not again for each word that is written then.
    async fn letters_of_text(
        &self,
        (id, no): (&str, u32),
        (before, work): (Option<&ModelTextWork>, &ModelTextWork),
    ) -> Result<Vec<Letter>, DeskError> {
        if before.is_some_and(waits) || !waits(work) {
            return Ok(Vec::new());
        }
        let name = format!("model-text-to-publish.{id}.{no}");
        let args = json!({ "link": format!("/work/law-text/{id}") });
        self.letters_among((&name, "model-text-to-publish"), &args, |id, person| {
            acts_as(person, Role::Secretariat) && work.may_publish(id)
        })
        .await
    }

    /// One of them, for whoever works on it.
    pub fn model_text(&self, leave: &Authorised<access::ModelTextWrite>) -> Result<ModelTextSeen, DeskError> {
        let work = of_paper(leave.paper())?;
        Ok(ModelTextSeen { paper: leave.paper().clone(), faults: work.faults(), work })
    }

    /// Writes it. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_model_text(
        &self,
        leave: &Authorised<access::ModelTextWrite>,
        expected: u32,
        terms: Terms,
        reason: &str,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        let before = work.clone();
        let work = work.edit(terms, reason.trim().to_owned(), &self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "model-text.edited");
        deed.letters = self.letters_of_text((&paper.id, paper.no), (Some(&before), &work)).await?;
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|_| Edited::Saved),
        }
    }

    /// Sends it back to whoever proposed it, with a reason.
    pub async fn return_model_text(
        &self,
        leave: &Authorised<access::ModelTextReturn>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.send_back(reason.trim().to_owned(), self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "model-text.returned")).await.map(|_| ())
    }

    /// Puts what was read into the library: somebody of the secretariat who did not write it.
    pub async fn publish_model_text(
        &self,
        leave: &Authorised<access::ModelTextPublish>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let before = of_paper(paper)?;
        let reason = match before.reason() {
            "" => "put into the library".to_owned(),
            reason => reason.to_owned(),
        };
        let work = before.publish(seen, self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "model-text.published");
        if let (Some(body), Ok(id)) = (work.published(), RecordId::new(paper.id.clone())) {
            deed.register.push(Change { record: Record::new(Kind::ModelText, id, &body), reason });
            SECRETARIAT.clone_into(&mut deed.office);
        }
        self.perform(deed).await.map(|_| ())
    }

    /// The model texts of a criterion in the library: id and title.
    pub(super) async fn model_texts_of(
        &self,
        moment: &Moment,
        criterion: Criterion,
    ) -> Result<Vec<(String, String)>, DeskError> {
        let filter =
            Filter { kind: vec![Kind::ModelText], indicator: Some(criterion.as_str().to_owned()), ..Filter::default() };
        let all = self.all(moment, &filter).await?;
        Ok(all.iter().filter_map(|s| Some((s.id.to_string(), s.read::<ModelText>()?.title))).collect())
    }
}

/// Whether an id is a number of this criterion.
fn numbered(id: &str, criterion: Criterion) -> bool {
    id.strip_prefix(criterion.as_str()).is_some_and(|rest| rest.starts_with('-'))
}
