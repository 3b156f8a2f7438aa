//! A member adopts another one's practice: a commitment of its own begins with it, and once that is public the adoption is, in the same transaction. What comes of it is what comes of the
//! commitment.

use std::collections::BTreeSet;

use alliance::people::access;
use alliance::practices::{PracticeRefusal, adopting};
use alliance::register::commitment::target_of;
use alliance::register::{Adopted, Adoption, AdoptionWork, GoodPractice, Kind, PaperKind, Record, RecordId};
use store::Change;
use store::work::{PaperFilter, Refused, View};

use crate::people::Authorised;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

impl Desk {
    /// The ids of what a member adopted, or began to.
    pub(super) async fn adopted_by(&self, member: &str) -> Result<BTreeSet<String>, DeskError> {
        let view = View::Member(member.to_owned());
        let all = self.papers::<AdoptionWork>(&view, PaperKind::Adoption, &PaperFilter::default()).await?;
        Ok(all.into_iter().map(|(_, work)| work.adoption.of).collect())
    }

    /// Adopts a public practice: begins the commitment by which that is done. Returns the commitment's id.
    pub async fn adopt_practice(
        &self,
        leave: &Authorised<access::PracticeAdopt>,
        practice: &str,
    ) -> Result<String, DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        let moment = self.moment(None).await?;
        let stored = self.get(&moment, Kind::Practice, practice).await?;
        let body = stored.and_then(|stored| stored.read::<GoodPractice>()).ok_or(PracticeRefusal::NotPublic)?;
        let shared = body.shared.ok_or(PracticeRefusal::NotPublic)?;
        if body.members.iter().any(|one| one == member) {
            return Err(PracticeRefusal::OwnPractice.into());
        }
        let terms = adopting(practice, &shared);
        let adoption = Adoption {
            member: member.to_owned(),
            what: Adopted::Practice,
            of: practice.to_owned(),
            name: body.name,
            made_by: body.members,
            target: target_of(&shared.goal).unwrap_or_default().to_owned(),
            goal: shared.goal,
            on: self.day_now(),
            materials: Vec::new(),
            languages: Vec::new(),
            begins: None,
            ends: None,
            commitment: None,
        };
        match self.begin_commitment_of((account, member), leave.view(), terms, Some(adoption)).await {
            Err(DeskError::Refused(Refused::Moved { kind: PaperKind::Adoption, .. })) => {
                Err(PracticeRefusal::AdoptedAlready.into())
            }
            done => done,
        }
    }

    /// The paper of an adoption that is begun with a commitment, by which it is looked up.
    pub(crate) fn adopting_by(
        &self,
        adoption: &Adoption,
        commitment: &str,
        account: &str,
    ) -> Result<PaperChange, DeskError> {
        let adoption = Adoption { commitment: Some(commitment.to_owned()), ..adoption.clone() };
        let id = AdoptionWork::id_of(&adoption.of, &adoption.member);
        let work = AdoptionWork { adoption, begun: self.act_of(account)? };
        let mut paper = PaperChange::new(PaperKind::Adoption, id, AdoptionWork::BEGUN, &work);
        paper.member = Some(work.adoption.member.clone());
        paper.key = Some(commitment.to_owned());
        Ok(paper)
    }

    /// A deed that publishes a commitment, with the adoption that was begun with it, where one was.
    pub(crate) async fn telling_adoption(&self, mut deed: Deed, commitment: &str) -> Result<Deed, DeskError> {
        let found = self.paper_by_key::<AdoptionWork>(&View::All, PaperKind::Adoption, commitment).await?;
        let Some((paper, mut work)) = found else { return Ok(deed) };
        work.adoption.on = self.day_now();
        deed.papers.push(PaperChange::next(&paper, AdoptionWork::PUBLIC, &work));
        if let Ok(record) = RecordId::new(&*paper.id) {
            let record = Record::new(Kind::Adoption, record, &work.adoption);
            deed.register.push(Change { record, reason: format!("adopted by the commitment {commitment}") });
        }
        Ok(deed)
    }
}
