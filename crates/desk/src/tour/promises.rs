//! Promises of the two years: kept, kept in part, not kept, without evidence, withdrawn, made weaker and made stronger, not verifiable as written, and some on
//! their way. Rounds report on them; the house judges them on its own days.

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::register::CommitmentWork;
use alliance::register::commitment::{
    Action, BaselineStated, ChangeReason, Checked, CommitmentKind, Milestone, ReasonCode, Terms, Wording,
};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Stage, lived};
use crate::DeskError;

/// What every invented text begins with.
pub(super) const MARK: &str = "Exercise, invented:";

/// What becomes of a promise beside its milestones.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Nothing.
    None,
    /// It stays a draft.
    Draft,
    /// It waits for whoever signs.
    Waits,
    /// It is withdrawn in this month.
    Withdrawn(u16),
    /// Its deadline is moved by a year in this month.
    Weaker(u16),
    /// A milestone more is promised in this month.
    Stronger(u16),
}

/// A promise.
struct Promise {
    member: &'static str,
    goal: &'static str,
    kind: CommitmentKind,
    text: &'static str,
    /// The month in which it is made.
    made: u16,
    /// The month in which its deadline lies; none: it has none.
    due: Option<u16>,
    /// The months in which its milestones are done; 99: never.
    done: &'static [u16],
    turn: Turn,
}

/// Never within the two years.
const NEVER: u16 = 99;

const PROMISES: &[Promise] = &[
    Promise {
        member: "DE",
        goal: "G1",
        kind: CommitmentKind::Capacity,
        text: "we will train 60 officers in the identification of victims, and found a unit for it.",
        made: 0,
        due: Some(6),
        done: &[2, 4],
        turn: Turn::None,
    },
    Promise {
        member: "RS",
        goal: "G3",
        kind: CommitmentKind::Cooperation,
        text: "we will join two joint investigation teams and second an officer to each.",
        made: 0,
        due: Some(6),
        done: &[3, NEVER],
        turn: Turn::None,
    },
    Promise {
        member: "FR",
        goal: "G2",
        kind: CommitmentKind::Law,
        text: "we will bring a law on grooming before parliament and put it into force.",
        made: 0,
        due: Some(6),
        done: &[NEVER, NEVER],
        turn: Turn::None,
    },
    Promise {
        member: "ES",
        goal: "G4",
        kind: CommitmentKind::Prevention,
        text: "we will reach every school of three regions with lessons, and measure what they change.",
        made: 0,
        due: Some(6),
        done: &[NEVER, NEVER],
        turn: Turn::None,
    },
    Promise {
        member: "UA",
        goal: "G6",
        kind: CommitmentKind::Operation,
        text: "we will examine all files of the public cloud against lists of known material.",
        made: 0,
        due: Some(14),
        done: &[NEVER, NEVER],
        turn: Turn::Withdrawn(3),
    },
    Promise {
        member: "JP",
        goal: "G7",
        kind: CommitmentKind::Institution,
        text: "we will staff the hotline at night, and answer each report within twelve hours.",
        made: 0,
        due: Some(15),
        done: &[7, NEVER],
        turn: Turn::Weaker(8),
    },
    Promise {
        member: "SE",
        goal: "G5",
        kind: CommitmentKind::Cooperation,
        text: "we will share our lessons for parents with five members, translated.",
        made: 1,
        due: Some(26),
        done: &[12, NEVER],
        turn: Turn::Stronger(9),
    },
    Promise {
        member: "EE",
        goal: "G4",
        kind: CommitmentKind::Prevention,
        text: "we will go on to raise awareness.",
        made: 1,
        due: None,
        done: &[],
        turn: Turn::None,
    },
    Promise {
        member: "CR",
        goal: "G7",
        kind: CommitmentKind::Data,
        text: "we will publish each quarter how long notices take.",
        made: 12,
        due: Some(18),
        done: &[14, 16],
        turn: Turn::None,
    },
    Promise {
        member: "DE",
        goal: "G7",
        kind: CommitmentKind::Operation,
        text: "we will bring the median time from notice to removal under a day.",
        made: 12,
        due: Some(30),
        done: &[18, NEVER],
        turn: Turn::None,
    },
    Promise {
        member: "FR",
        goal: "G1",
        kind: CommitmentKind::Capacity,
        text: "we will double the officers who look at unidentified victims.",
        made: 13,
        due: Some(19),
        done: &[15, NEVER],
        turn: Turn::None,
    },
    Promise {
        member: "RS",
        goal: "G5",
        kind: CommitmentKind::Cooperation,
        text: "we will adopt two practices of other members.",
        made: 22,
        due: Some(34),
        done: &[NEVER, NEVER],
        turn: Turn::Waits,
    },
    Promise {
        member: "DE",
        goal: "G2",
        kind: CommitmentKind::Law,
        text: "we will have providers report what they find.",
        made: 22,
        due: Some(36),
        done: &[NEVER],
        turn: Turn::Draft,
    },
];

const SECRETARIAT: (Role, Option<&str>, bool) = (Role::Secretariat, None, false);

impl Promise {
    fn coordinator(&self) -> (Role, Option<&'static str>, bool) {
        (Role::Coordinator, Some(self.member), false)
    }

    fn signer(&self) -> (Role, Option<&'static str>, bool) {
        (Role::Signer, Some(self.member), false)
    }

    fn words(&self) -> String {
        format!("{MARK} {}", self.text)
    }
}

/// Lives a month of promises.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    for promise in PROMISES {
        if promise.made == month {
            make(stage, promise).await?;
        }
        for (at, done) in promise.done.iter().enumerate() {
            if *done == month {
                mark(stage, promise, at).await?;
            }
        }
        match promise.turn {
            Turn::Withdrawn(at) if at == month => withdraw(stage, promise).await?,
            Turn::Weaker(at) if at == month => {
                let why = (ReasonCode::Resources, "the money for the second shift was not given");
                amend(stage, promise, why, |terms| {
                    terms.deadline = terms.deadline.map(|day| day.saturating_add(1.years()));
                })
                .await?;
            }
            Turn::Stronger(at) if at == month => {
                let why = (ReasonCode::Evidence, "what was learnt in the first year");
                amend(stage, promise, why, |terms| {
                    let due = terms.deadline;
                    terms.milestones.push(milestone(3, "what parents say of it is published", due));
                })
                .await?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn milestone(number: usize, what: &str, due: Option<Date>) -> Milestone {
    Milestone {
        id: format!("m{number}"),
        what: format!("{MARK} {what}"),
        required: true,
        due,
        criterion: format!("{MARK} a document that says so"),
    }
}

/// The terms as they are promised first.
fn terms(promise: &Promise, today: Date) -> Terms {
    let day = |month: u16, days: i64| {
        let months = i64::from(month.saturating_sub(promise.made));
        today.first_of_month().saturating_add(months.months().days(days))
    };
    let deadline = promise.due.map(|due| day(due, 19));
    let steps = ["the first half of it is done", "all of it is done"];
    let wording = Wording { text: promise.words(), checked: Checked::Human };
    Terms {
        goals: [promise.goal.to_owned()].into(),
        kind: promise.kind,
        text: BTreeMap::from([("en".to_owned(), wording)]),
        authoritative: "en".to_owned(),
        authority: format!("{MARK} a ministry"),
        actions: vec![Action {
            id: "a1".to_owned(),
            what: format!("{MARK} hire and train who does it"),
            lead: format!("{MARK} a department"),
            start: Some(today),
            due: deadline,
        }],
        milestones: (1..).zip(steps).take(promise.done.len()).map(|(n, what)| milestone(n, what, deadline)).collect(),
        targets: Vec::new(),
        baseline: deadline
            .map(|_| BaselineStated { text: format!("{MARK} nothing of the sort was in place."), as_of: today }),
        deadline,
        restricted: std::collections::BTreeSet::new(),
    }
}

/// A promise is written, cleared, signed, screened and published.
async fn make(stage: &Stage<'_>, promise: &Promise) -> Result<(), DeskError> {
    let desk = stage.desk;
    let begin = stage.leave::<access::CommitmentBegin>(promise.coordinator(), Some(promise.member), None).await?;
    let id = desk.begin_commitment(&begin, terms(promise, stage.today())).await?;
    if promise.turn == Turn::Draft {
        return Ok(());
    }
    let clear = stage.leave::<access::CommitmentClear>(promise.coordinator(), None, Some(&id)).await?;
    desk.clear_commitment(&clear).await?;
    if promise.turn == Turn::Waits {
        return Ok(());
    }
    let submit = stage.leave::<access::CommitmentSubmit>(promise.signer(), None, Some(&id)).await?;
    let work: Option<CommitmentWork> = submit.paper().read();
    let digest = work.map(|work| work.digest()).ok_or_else(|| lost(promise))?;
    desk.submit_commitment(&submit, &digest).await?;
    let screen = stage.leave::<access::CommitmentScreen>(SECRETARIAT, None, Some(&id)).await?;
    desk.screen_commitment(&screen).await?;
    let publish = stage.leave::<access::CommitmentPublish>(SECRETARIAT, None, Some(&id)).await?;
    desk.publish_commitment(&publish).await
}

fn lost(promise: &Promise) -> DeskError {
    DeskError::Broken(format!("the tour: a promise of {} is not there", promise.member))
}

/// The id of a promise that was made.
async fn id_of(stage: &Stage<'_>, promise: &Promise) -> Result<String, DeskError> {
    let leave = stage.leave::<access::Commitments>(promise.coordinator(), None, None).await?;
    let all = stage.desk.commitments(&leave).await?;
    let words = promise.words();
    let made = all.into_iter().find(|(_, work)| work.terms().ruling_text() == Some(words.as_str()));
    made.map(|(paper, _)| paper.id).ok_or_else(|| lost(promise))
}

/// A milestone was done the day before.
async fn mark(stage: &Stage<'_>, promise: &Promise, at: usize) -> Result<(), DeskError> {
    let id = id_of(stage, promise).await?;
    let leave = stage.leave::<access::CommitmentDone>(promise.coordinator(), None, Some(&id)).await?;
    let evidence = vec![format!("{MARK} a document of the archive, page {}", at + 1)];
    let yesterday = stage.today().saturating_sub(1.days());
    stage.desk.mark_commitment(&leave, &format!("m{}", at + 1), yesterday, evidence).await
}

fn reason((code, text): (ReasonCode, &str)) -> Result<ChangeReason, DeskError> {
    lived(ChangeReason::new(code, format!("{MARK} {text}")))
}

async fn withdraw(stage: &Stage<'_>, promise: &Promise) -> Result<(), DeskError> {
    let id = id_of(stage, promise).await?;
    let leave = stage.leave::<access::CommitmentWithdraw>(promise.coordinator(), None, Some(&id)).await?;
    let why = reason((ReasonCode::Law, "the court found that it takes a law first"))?;
    stage.desk.prepare_withdrawal(&leave, why).await?;
    sign(stage, promise, &id).await
}

async fn amend(
    stage: &Stage<'_>,
    promise: &Promise,
    why: (ReasonCode, &str),
    change: impl FnOnce(&mut Terms),
) -> Result<(), DeskError> {
    let id = id_of(stage, promise).await?;
    let leave = stage.leave::<access::CommitmentAmend>(promise.coordinator(), None, Some(&id)).await?;
    let mut terms = stage.desk.commitment_to_amend(&leave).await?.work.terms().clone();
    change(&mut terms);
    stage.desk.prepare_amendment(&leave, terms, reason(why)?).await?;
    sign(stage, promise, &id).await
}

/// Whoever signs has read the change that waits.
async fn sign(stage: &Stage<'_>, promise: &Promise, id: &str) -> Result<(), DeskError> {
    let see = stage.leave::<access::CommitmentSee>(promise.signer(), None, Some(id)).await?;
    let seen = stage.desk.commitment(&see).await?;
    let read = seen.waiting().map(|(paper, _)| paper.no).ok_or_else(|| lost(promise))?;
    let leave = stage.leave::<access::CommitmentSign>(promise.signer(), None, Some(id)).await?;
    stage.desk.sign_change(&leave, read).await
}
