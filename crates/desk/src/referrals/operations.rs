//! Joint operations: planned by one force, taken part in by those that want to, each of which says its own share and sees no other's.

use alliance::detection::{Office, OfficeAct};
use alliance::people::Role;
use alliance::people::access::{Act, OperationConfirm, OperationPlan, OperationPublish, OperationStep};
use alliance::referrals::operation::{Part, Share};
use alliance::referrals::{Counted, Counts, Operation, OperationRefusal, OperationState};
use alliance::register::{Digest, PaperKind};
use jiff::civil::Date;
use store::work::{Deed, Done, Letter, Paper, PaperChange, PaperFilter, Refused, View};

use super::kept::TRIES;
use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// In whose name the register takes the sums.
const OFFICE: &str = "joint operations";

/// An operation that somebody plans.
#[derive(Clone, Debug)]
pub struct OperationWanted {
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub begins: Date,
    /// Its last day.
    pub ends: Date,
    /// The members that are asked to take part.
    pub members: Vec<String>,
}

/// What a force does about an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationTurn {
    /// It takes part.
    Accept,
    /// It does not, or no longer.
    Decline,
    /// Whoever planned it says that it does not take place.
    Drop,
    /// Whoever planned it says that it is over.
    Close,
    /// It enters its share.
    Enter(Counts),
}

impl OperationTurn {
    /// The word by which it is remembered.
    const fn word(self) -> &'static str {
        match self {
            Self::Accept => "joint-operation.accepted",
            Self::Decline => "joint-operation.declined",
            Self::Drop => "joint-operation.dropped",
            Self::Close => "joint-operation.closed",
            Self::Enter(_) => "joint-operation.entered",
        }
    }
}

/// An operation, to a force that is asked to take part in it.
#[derive(Clone, Debug)]
pub struct OperationSeen {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub begins: Date,
    /// Its last day.
    pub ends: Date,
    /// Which force planned it.
    pub planned: Office,
    /// Whether that is one's own.
    pub is_own: bool,
    /// How far it is.
    pub state: OperationState,
    /// The members that were asked, and what each said.
    pub parts: Vec<(String, Part)>,
    /// What one's own member said.
    pub part: Part,
    /// Whether one's own force takes part.
    pub takes_part: bool,
    /// Whether another force of one's own member does.
    pub is_taken: bool,
    /// How many take part.
    pub taking: u64,
    /// How many of them have confirmed their share.
    pub confirmed: u64,
    /// The share of one's own force; of the others' nothing is shown, whatever their country.
    pub share: Option<Share>,
    /// What names the shares that can be made public, to the force that may; whoever does says that this is what they read.
    pub ready: Option<Digest>,
    /// The sums, once they are public: none where one is not shown.
    pub sums: Option<Vec<(Counted, Option<u64>)>>,
}

impl OperationSeen {
    /// One operation to a member; none where it was not asked.
    fn of(own: &Office, id: String, operation: &Operation) -> Option<Self> {
        let part = operation.parts().get(&own.member)?.clone();
        let (takes_part, is_own) = (operation.has(own), operation.is_of(own));
        Some(Self {
            id,
            name: operation.name.clone(),
            begins: operation.begins,
            ends: operation.ends,
            planned: operation.planned.office.clone(),
            is_own,
            state: operation.state().clone(),
            parts: operation.parts().iter().map(|(member, part)| (member.clone(), part.clone())).collect(),
            part,
            takes_part,
            is_taken: !takes_part && operation.force(&own.member).is_some(),
            taking: operation.taking_part().count() as u64,
            confirmed: operation.confirmed() as u64,
            share: operation.share(&own.member).filter(|_| takes_part).cloned(),
            ready: operation.ready().filter(|_| is_own),
            sums: operation.sums(),
        })
    }
}

/// Why an operation is not planned, or a step not taken.
#[derive(Debug, thiserror::Error)]
pub enum OperationRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such operation, or one's member was not asked: both are answered alike.
    #[error("there is no such operation")]
    NotThere,
    /// Nobody there could say anything.
    #[error("no police of {member} work here; leave it out")]
    NobodyThere {
        /// Where.
        member: String,
    },
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] OperationRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl Desk {
    /// Operations that one's member is asked to take part in, the newest first.
    pub async fn operations<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<OperationSeen>, OperationRefused> {
        let own = office(leave)?;
        let all = self.papers::<Operation>(&View::All, PaperKind::JointOperation, &PaperFilter::default()).await?;
        let seen = all.into_iter().filter_map(|(paper, operation)| OperationSeen::of(&own, paper.id, &operation));
        let mut seen: Vec<OperationSeen> = seen.collect();
        seen.sort_by(|a, b| (b.ends, b.begins, &a.id).cmp(&(a.ends, a.begins, &b.id)));
        Ok(seen)
    }

    /// One operation.
    pub async fn operation_seen<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<OperationSeen, OperationRefused> {
        let own = office(leave)?;
        let (paper, operation) = self.own_operation(&own, id).await?;
        OperationSeen::of(&own, paper.id, &operation).ok_or(OperationRefused::NotThere)
    }

    async fn own_operation(&self, own: &Office, id: &str) -> Result<(Paper, Operation), OperationRefused> {
        let paper = self.any_paper(PaperKind::JointOperation, id).await?.ok_or(OperationRefused::NotThere)?;
        let (paper, operation) = readable::<Operation>(paper)?;
        if operation.parts().contains_key(&own.member) {
            Ok((paper, operation))
        } else {
            Err(OperationRefused::NotThere)
        }
    }

    async fn by<A: Act>(&self, leave: &Authorised<A>) -> Result<OfficeAct, OperationRefused> {
        Ok(OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: office(leave)? })
    }

    /// Plans an operation. Gives its id. The forces that are asked are told by a letter that says nothing of it.
    pub async fn operation_plan(
        &self,
        leave: &Authorised<OperationPlan>,
        wanted: OperationWanted,
    ) -> Result<String, OperationRefused> {
        let by = self.by(leave).await?;
        let known = self.police_members().await?;
        if let Some(member) = wanted.members.iter().find(|member| !known.contains(member)) {
            return Err(OperationRefused::NobodyThere { member: member.clone() });
        }
        let days = (wanted.begins, wanted.ends);
        let operation = Operation::plan(&wanted.name, days, by.clone(), wanted.members)?;
        let id = self.fresh_id()?;
        let account = by.act.by.to_string();
        let mut deed = Deed::new(account, "joint-operation.planned", PaperKind::JointOperation, &id).closed();
        deed.member = Some(by.office.member.clone());
        let mut change = PaperChange::new(PaperKind::JointOperation, &id, operation.state().name(), &operation);
        change.member = Some(by.office.member.clone());
        let name = format!("operation.{id}");
        for member in operation.parts().keys().filter(|member| **member != by.office.member) {
            deed.letters.extend(self.letters_to_force((member, None), &name, "operation-asked").await?);
        }
        self.perform(deed.with(change)).await?;
        Ok(id)
    }

    /// Takes a step about an operation.
    pub async fn operation_step(
        &self,
        leave: &Authorised<OperationStep>,
        id: &str,
        turn: OperationTurn,
    ) -> Result<OperationSeen, OperationRefused> {
        let by = self.by(leave).await?;
        let moved = |operation: Operation| match turn {
            OperationTurn::Accept => operation.accept(by.clone()),
            OperationTurn::Decline => operation.decline(by.clone()),
            OperationTurn::Drop => operation.drop_it(&by),
            OperationTurn::Close => operation.close(&by),
            OperationTurn::Enter(counts) => operation.enter(counts, by.clone()),
        };
        let mut tries = TRIES;
        loop {
            let (paper, operation) = self.own_operation(&by.office, id).await?;
            let before = operation.clone();
            let next = moved(operation)?;
            let mut deed = operation_turned(&by, turn.word(), &paper, &next);
            deed.letters = self.letters_of_operation(&paper, (&before, &next)).await?;
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                    return self.operation_seen(leave, id).await;
                }
            }
        }
    }

    /// Confirms what was read of the share that another officer of the same force entered. Where anything was changed meanwhile it is read again, and not tried again.
    pub async fn operation_confirm(
        &self,
        leave: &Authorised<OperationConfirm>,
        id: &str,
        read: &Digest,
    ) -> Result<OperationSeen, OperationRefused> {
        let by = self.by(leave).await?;
        let (paper, operation) = self.own_operation(&by.office, id).await?;
        let before = operation.clone();
        let next = operation.confirm(read, by.clone())?;
        let mut deed = operation_turned(&by, "joint-operation.confirmed", &paper, &next);
        deed.letters = self.letters_of_operation(&paper, (&before, &next)).await?;
        as_read(self.perform(deed).await)?;
        self.operation_seen(leave, id).await
    }

    /// To whoever could confirm a share that waits from now on, or make the sums public: to the force whose share it is, that something waits, and nothing of what. A share that waited
    /// already by the same hand waits as before.
    async fn letters_of_operation(
        &self,
        paper: &Paper,
        (before, next): (&Operation, &Operation),
    ) -> Result<Vec<Letter>, DeskError> {
        let name = format!("operation-waits.{}.{}", paper.id, paper.no);
        let waited = |share: &Share| {
            let old = before.share(&share.entered.office.member);
            old.is_some_and(|old| old.confirmed.is_none() && old.entered.act.by == share.entered.act.by)
        };
        let mut letters = Vec::new();
        for share in next.shares().filter(|share| share.confirmed.is_none() && !waited(share)) {
            let (office, entered) = (&share.entered.office, share.entered.act.by.as_str());
            let force = (office.member.as_str(), Some(office.organisation.as_str()));
            letters.extend(self.letters_that_it_waits(force, &name, (Some(entered), None)).await?);
        }
        let is_ready = |operation: &Operation| matches!(operation.state(), OperationState::Confirmed);
        if is_ready(next) && !is_ready(before) {
            let office = &next.planned.office;
            let force = (office.member.as_str(), Some(office.organisation.as_str()));
            letters.extend(self.letters_that_it_waits(force, &name, (None, Some(Role::PoliceSecond))).await?);
        }
        Ok(letters)
    }

    /// Makes the sums of an operation public, once every force has confirmed its share: of the shares that were read to be ready.
    pub async fn operation_publish(
        &self,
        leave: &Authorised<OperationPublish>,
        id: &str,
        read: &Digest,
    ) -> Result<OperationSeen, OperationRefused> {
        let by = self.by(leave).await?;
        let (paper, operation) = self.own_operation(&by.office, id).await?;
        let next = operation.publish(read, &by)?;
        let account = by.act.by.to_string();
        // That it is public is no secret: it stands in the journal that everybody's deeds are in.
        let mut deed = Deed::new(account, "joint-operation.published", PaperKind::JointOperation, &paper.id);
        deed.member = Some(by.office.member.clone());
        OFFICE.clone_into(&mut deed.office);
        deed.register = self.published_operation(&paper.id, &next).await?;
        let change = PaperChange::next(&paper, next.state().name(), &next);
        as_read(self.perform(deed.with(change)).await)?;
        self.operation_seen(leave, id).await
    }
}

/// The deed of a step about an operation.
fn operation_turned(by: &OfficeAct, word: &'static str, paper: &Paper, next: &Operation) -> Deed {
    let mut deed = Deed::new(by.act.by.to_string(), word, PaperKind::JointOperation, &paper.id).closed();
    deed.member = Some(by.office.member.clone());
    deed.with(PaperChange::next(paper, next.state().name(), next))
}

/// What was written, or that it is not what was read any more.
fn as_read(done: Result<Done, DeskError>) -> Result<(), OperationRefused> {
    match done {
        Err(DeskError::Refused(Refused::Moved { .. })) => Err(OperationRefusal::NotRead.into()),
        done => Ok(done.map(|_| ())?),
    }
}
