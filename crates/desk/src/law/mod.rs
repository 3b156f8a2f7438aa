//! Law (goal G2): what is said of a member's law, and the library of model texts.

mod provisions;
mod texts;

use alliance::law::model_text::ModelTextState;
use alliance::law::{Criterion, ModelTextWork, ProvisionWork};
use alliance::people::{Role, access};
use alliance::register::PaperKind;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::work::{Paper, PaperFilter, View};

use crate::people::{Authorised, Person};
use crate::{Desk, DeskError};

pub use provisions::ProvisionSeen;
pub use texts::ModelTextSeen;

pub use crate::work::Edited;

/// What somebody works on in this room.
#[derive(Clone, Debug)]
pub struct LawRoom {
    /// What is said of the law of the members for which they act.
    pub provisions: Vec<(Paper, ProvisionWork)>,
    /// Members for which they can begin, and the criteria to which nothing is said yet.
    pub open: Vec<(String, Vec<Criterion>)>,
    /// Model texts: of all for the secretariat, one's own for a coordinator.
    pub texts: Vec<(Paper, ModelTextWork)>,
}

impl Desk {
    /// The day on which this is (UTC).
    fn law_day(&self) -> Date {
        TimeZone::UTC.to_datetime(self.clock().now()).date()
    }

    /// What somebody works on in this room.
    pub async fn law_room(&self, leave: &Authorised<access::LawRoom>) -> Result<LawRoom, DeskError> {
        let person = leave.person();
        let provisions = self.provisions_of(person).await?;
        let begun = |member: &str, criterion: Criterion| {
            provisions.iter().any(|(_, work)| work.member == member && work.criterion == criterion)
        };
        let open = person.members_as(Role::Coordinator).map(|member| {
            let free = Criterion::ALL.iter().copied().filter(|criterion| !begun(member, *criterion));
            (member.to_owned(), free.collect())
        });
        let open = open.collect();
        let texts = self.texts_of(person).await?;
        Ok(LawRoom { provisions, open, texts })
    }

    async fn provisions_of(&self, person: &Person) -> Result<Vec<(Paper, ProvisionWork)>, DeskError> {
        let mut members: Vec<&str> =
            person.members_as(Role::Coordinator).chain(person.members_as(Role::Signer)).collect();
        members.sort_unstable();
        members.dedup();
        let mut found = Vec::new();
        for member in members {
            let view = View::Member(member.to_owned());
            found.extend(self.papers(&view, PaperKind::Provision, &PaperFilter::default()).await?);
        }
        Ok(found)
    }

    async fn texts_of(&self, person: &Person) -> Result<Vec<(Paper, ModelTextWork)>, DeskError> {
        let mut filter = PaperFilter::default();
        if !person.is(Role::Secretariat) {
            if !person.is(Role::Coordinator) {
                return Ok(Vec::new());
            }
            filter.holder = Some(person.account.clone());
        }
        self.papers(&View::All, PaperKind::ModelText, &filter).await
    }

    /// How much of this room waits for whoever is signed in: provisions to sign or sent back, model texts to publish or sent back.
    pub async fn waiting_law(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let provisions = self.provisions_of(person).await?;
        let waits = |work: &ProvisionWork| {
            let holds = |role| person.acts_for(role, &work.member);
            match work.state().name() {
                "asked" => holds(Role::Signer) && work.may_sign(&person.account),
                "draft" => holds(Role::Coordinator) && !work.sent_back().is_empty(),
                _ => false,
            }
        };
        let provisions = provisions.iter().filter(|(_, work)| waits(work)).count();
        let texts = self.texts_of(person).await?;
        let waits = |paper: &Paper, work: &ModelTextWork| match work.state() {
            ModelTextState::Proposed => person.is(Role::Secretariat) && work.may_publish(&person.account),
            ModelTextState::Returned { .. } => paper.holder.as_deref() == Some(person.account.as_str()),
            ModelTextState::Published { .. } => false,
        };
        let texts = texts.iter().filter(|(paper, work)| waits(paper, work)).count();
        Ok((provisions + texts) as u64)
    }
}
