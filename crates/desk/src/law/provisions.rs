//! What the law of a member says to a criterion: a coordinator writes it, somebody else of the member signs it, and by that it is public.

use alliance::law::provision::{Amendment, Fault, ProvisionState, Terms};
use alliance::law::{Criterion, ModelText, ProvisionRefusal, ProvisionWork};
use alliance::people::{Role, access};
use alliance::register::{Digest, Kind, PaperKind, Record, RecordId};
use serde_json::json;
use store::Change;
use store::work::{Paper, Refused};

use super::Edited;
use crate::people::Authorised;
use crate::register::office_of;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// What is said to a criterion, as somebody of the member sees it.
#[derive(Clone, Debug)]
pub struct ProvisionSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: ProvisionWork,
    /// What is missing or wrong in it.
    pub faults: Vec<Fault>,
    /// Model texts that it may follow: id and title.
    pub models: Vec<(String, String)>,
}

fn of_paper(paper: &Paper) -> Result<ProvisionWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

/// The next version, as a deed of the member's.
fn step(paper: &Paper, work: &ProvisionWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Provision, &paper.id).of(paper.member.as_deref()).with(next)
}

/// Why the register has a new version, for everybody who reads it.
fn reason_of(before: &ProvisionWork) -> String {
    match before.amendment() {
        Some(Amendment { how, reason }) => format!("{how}: {}", reason.trim()),
        None => format!("stated by {}", before.member),
    }
}

impl Desk {
    /// Begins to say what the law of a member says to a criterion. Returns the paper's id.
    pub async fn begin_provision(
        &self,
        leave: &Authorised<access::ProvisionBegin>,
        criterion: &str,
    ) -> Result<String, DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        let criterion = Criterion::of(criterion).ok_or(ProvisionRefusal::NoCriterion)?;
        let work = ProvisionWork::begin(member.to_owned(), criterion, self.act_of(account)?);
        let id = format!("{member}.{criterion}");
        let mut paper = PaperChange::new(PaperKind::Provision, &id, work.state().name(), &work);
        paper.member = Some(member.to_owned());
        let deed = Deed::new(account, "provision.begun", PaperKind::Provision, &id).of(Some(member)).with(paper);
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => Err(ProvisionRefusal::Begun.into()),
            done => done.map(|_| id),
        }
    }

    /// One of them.
    pub async fn provision(&self, leave: &Authorised<access::ProvisionSee>) -> Result<ProvisionSeen, DeskError> {
        self.provision_seen(leave.paper()).await
    }

    /// The same for whoever writes it.
    pub async fn provision_to_write(
        &self,
        leave: &Authorised<access::ProvisionWrite>,
    ) -> Result<ProvisionSeen, DeskError> {
        self.provision_seen(leave.paper()).await
    }

    async fn provision_seen(&self, paper: &Paper) -> Result<ProvisionSeen, DeskError> {
        let work = of_paper(paper)?;
        let faults = self.provision_faults(&work).await?;
        let moment = self.moment(None).await?;
        let models = self.model_texts_of(&moment, work.criterion).await?;
        Ok(ProvisionSeen { paper: paper.clone(), work, faults, models })
    }

    /// What is missing or wrong in it, the model text that it names included.
    async fn provision_faults(&self, work: &ProvisionWork) -> Result<Vec<Fault>, DeskError> {
        let mut faults = work.faults(self.law_day());
        if let Some(id) = &work.terms().follows {
            let moment = self.moment(None).await?;
            let stored = self.get(&moment, Kind::ModelText, id).await?;
            let text: Option<ModelText> = stored.and_then(|stored| stored.read());
            if text.is_none_or(|text| text.criterion != work.criterion) {
                faults.push(Fault::Follows);
            }
        }
        Ok(faults)
    }

    /// Writes it. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_provision(
        &self,
        leave: &Authorised<access::ProvisionWrite>,
        expected: u32,
        terms: Terms,
        amendment: Option<Amendment>,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        let work = work.edit(terms, amendment, &self.act_of(account)?)?;
        match self.perform(step(paper, &work, account, "provision.edited")).await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|_| Edited::Saved),
        }
    }

    /// Asks for the signature.
    pub async fn ask_provision(&self, leave: &Authorised<access::ProvisionAsk>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        let faults = self.provision_faults(&work).await?;
        let work = work.ask(&faults, self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "provision.asked");
        let name = format!("provision-to-sign.{}.{}", paper.id, paper.no);
        let args = json!({ "member": work.member, "link": format!("/work/provision/{}", paper.id) });
        deed.letters = self
            .letters_among((&name, "provision-to-sign"), &args, |id, person| {
                person.holds(Role::Signer, Some(&work.member)) && work.may_sign(id)
            })
            .await?;
        self.perform(deed).await.map(|_| ())
    }

    /// Signs what was read: from now on the register says so.
    pub async fn sign_provision(
        &self,
        leave: &Authorised<access::ProvisionSign>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let before = of_paper(paper)?;
        let reason = reason_of(&before);
        let faults = self.provision_faults(&before).await?;
        let work = before.sign(seen, &faults, self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "provision.signed").saying(json!({ "signed": seen.as_str() }));
        if let (Some(body), Ok(id)) = (work.published(), RecordId::new(paper.id.clone())) {
            deed.register.push(Change { record: Record::new(Kind::Provision, id, &body), reason });
            deed.office = office_of(&work.member);
        }
        self.perform(deed).await.map(|_| ())
    }

    /// Sends it back, with a reason.
    pub async fn return_provision(
        &self,
        leave: &Authorised<access::ProvisionReturn>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.send_back(reason.trim().to_owned(), self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "provision.returned")).await.map(|_| ())
    }
}

impl ProvisionSeen {
    /// Whether it lies before a signature.
    pub const fn is_asked(&self) -> bool {
        matches!(self.work.state(), ProvisionState::Asked { .. })
    }
}
