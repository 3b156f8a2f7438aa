//! The tour's practices: eight members write down what worked; some come back with remarks, some are revised, one is never finished; others adopt them by commitments that are kept, due or open.

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::practices::{CostBand, Made, Office, PracticeWork, Terms, Text};
use alliance::register::commitment::Milestone;
use alliance::register::{AdoptionWork, CommitmentWork, PaperKind};
use jiff::{SignedDuration, ToSpan};
use store::work::{PaperFilter, View};

use super::Stage;
use crate::DeskError;
use crate::practices::Reviewed;

/// Members that write a practice, and the month in which each does.
const WRITERS: [(&str, u16); 8] =
    [("NL", 0), ("DE", 1), ("GB", 3), ("FR", 5), ("SE", 8), ("RS", 11), ("JP", 14), ("CA", 18)];
/// Members that adopt what others wrote, and the month in which each does.
const TAKERS: [(&str, u16); 8] =
    [("RS", 3), ("IT", 4), ("ES", 6), ("PL", 9), ("UA", 12), ("PT", 15), ("DE", 17), ("AT", 21)];

const NAMES: [&str; 4] =
    ["a person at each school", "lessons by older pupils", "a letter to every parent", "a talk at the first phone"];

/// Lives a month.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    for (at, (member, _)) in WRITERS.iter().enumerate().filter(|(_, (_, when))| *when == month) {
        write(stage, member, at).await?;
    }
    for (at, (member, _)) in TAKERS.iter().enumerate().filter(|(_, (_, when))| *when == month) {
        adopt(stage, member, at).await?;
    }
    if month == 13 {
        revise(stage).await?;
    }
    done(stage).await
}

fn texts(member: &str, name: &str, done: &str) -> BTreeMap<String, Text> {
    let text = |said: &str, made: Made| Text {
        name: format!("Exercise, invented: {name}"),
        problem: format!("Exercise, invented: few children in {member} told anybody."),
        done: said.to_owned(),
        made,
        of: None,
    };
    let french = "Exercice, inventé : ce qui fut fait.";
    BTreeMap::from([("en".to_owned(), text(done, Made::Human)), ("fr".to_owned(), text(french, Made::Machine))])
}

async fn write(stage: &Stage<'_>, member: &str, at: usize) -> Result<(), DeskError> {
    let bands = CostBand::ALL;
    let terms = Terms {
        goal: if at.is_multiple_of(4) { "G4" } else { "G5" }.to_owned(),
        cost: bands[at % bands.len()],
        texts: texts(
            member,
            NAMES[at % NAMES.len()],
            "Exercise, invented: each school named somebody whom children can tell.",
        ),
        contact: Office {
            name: format!("Exercise, invented: an office of {member}"),
            link: Some("https://example.org/exercise/office".to_owned()),
        },
        ..Terms::blank("en")
    };
    let coordinator = (Role::Coordinator, Some(member), false);
    let begin = stage.leave::<access::PracticeBegin>(coordinator, Some(member), None).await?;
    let id = stage.desk.begin_practice(&begin, terms).await?;
    // The last one is never finished.
    if at + 1 == WRITERS.len() {
        return Ok(());
    }
    propose(stage, member, &id).await?;
    if at % 3 == 1 {
        let review = stage.leave::<access::PracticeReview>((Role::Reviewer, None, false), None, Some(&id)).await?;
        let remarks = "Exercise, invented: say what it cost.".to_owned();
        stage.desk.review_practice(&review, Reviewed::GivenBack(remarks)).await?;
        propose(stage, member, &id).await?;
    }
    public(stage, &id).await
}

async fn propose(stage: &Stage<'_>, member: &str, id: &str) -> Result<(), DeskError> {
    stage.advance(SignedDuration::from_mins(5));
    let leave =
        stage.leave::<access::PracticePropose>((Role::Coordinator, Some(member), false), None, Some(id)).await?;
    stage.desk.propose_practice(&leave).await
}

/// Has it accepted and published.
async fn public(stage: &Stage<'_>, id: &str) -> Result<(), DeskError> {
    let review = stage.leave::<access::PracticeReview>((Role::Reviewer, None, false), None, Some(id)).await?;
    let work = review.paper().read::<PracticeWork>();
    let read =
        work.map(|work| work.digest()).ok_or_else(|| DeskError::Broken(format!("the tour: no practice {id}")))?;
    stage.desk.review_practice(&review, Reviewed::Accepted(read.clone())).await?;
    let publish = stage.leave::<access::PracticePublish>((Role::Secretariat, None, false), None, Some(id)).await?;
    stage.desk.publish_practice(&publish, &read).await
}

/// The first practice says more, with a reason; its translation is outdated by that.
async fn revise(stage: &Stage<'_>) -> Result<(), DeskError> {
    let member = WRITERS[0].0;
    let view = View::Member(member.to_owned());
    let all = stage.desk.papers::<PracticeWork>(&view, PaperKind::Practice, &PaperFilter::default()).await?;
    let Some((paper, work)) = all.into_iter().find(|(_, work)| work.public().is_some()) else { return Ok(()) };
    let mut terms = work.terms().clone();
    if let Some(text) = terms.texts.get_mut("en") {
        text.done.push_str(" Exercise, invented: since the second year, two of them.");
    }
    let leave =
        stage.leave::<access::PracticeWrite>((Role::Coordinator, Some(member), false), None, Some(&paper.id)).await?;
    let reason = Some("Exercise, invented: one was not enough.".to_owned());
    stage.desk.edit_practice(&leave, paper.no, terms, reason).await?;
    propose(stage, member, &paper.id).await?;
    public(stage, &paper.id).await
}

/// A member adopts a practice; every fourth leaves the commitment in draft.
async fn adopt(stage: &Stage<'_>, member: &str, at: usize) -> Result<(), DeskError> {
    let all = stage.desk.papers::<PracticeWork>(&View::All, PaperKind::Practice, &PaperFilter::default()).await?;
    let others: Vec<String> = all
        .into_iter()
        .filter(|(_, work)| work.public().is_some() && work.member != member)
        .map(|(paper, _)| paper.id)
        .collect();
    // The first one is adopted most often.
    let Some(practice) = others.get((at / 3) % others.len().max(1)) else { return Ok(()) };
    let coordinator = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::PracticeAdopt>(coordinator, Some(member), None).await?;
    let id = stage.desk.adopt_practice(&leave, practice).await?;
    if at % 4 == 3 {
        return Ok(());
    }
    let edit = stage.leave::<access::CommitmentEdit>(coordinator, None, Some(&id)).await?;
    let seen = stage.desk.commitment_to_edit(&edit).await?;
    let mut terms = seen.work.terms().clone();
    for wording in terms.text.values_mut() {
        if !wording.text.starts_with("Exercise") {
            wording.text = format!("Exercise, invented: {}", wording.text);
        }
    }
    terms.authority = format!("Exercise, invented: a ministry of {member}");
    terms.deadline = Some(stage.today().saturating_add(8.months()));
    terms.milestones = vec![Milestone {
        id: "m1".to_owned(),
        what: "Exercise, invented: every school has named somebody".to_owned(),
        required: true,
        due: Some(stage.today().saturating_add(6.months())),
        criterion: "Exercise, invented: a list of all schools".to_owned(),
    }];
    stage.desk.edit_commitment(&edit, seen.paper.no, terms).await?;
    stage.advance(SignedDuration::from_mins(5));
    let clear = stage.leave::<access::CommitmentClear>(coordinator, None, Some(&id)).await?;
    stage.desk.clear_commitment(&clear).await?;
    let submit = stage.leave::<access::CommitmentSubmit>((Role::Signer, Some(member), false), None, Some(&id)).await?;
    let work = submit.paper().read::<CommitmentWork>();
    let read =
        work.map(|work| work.digest()).ok_or_else(|| DeskError::Broken(format!("the tour: no commitment {id}")))?;
    stage.desk.submit_commitment(&submit, &read).await?;
    let secretariat = (Role::Secretariat, None, false);
    let screen = stage.leave::<access::CommitmentScreen>(secretariat, None, Some(&id)).await?;
    stage.desk.screen_commitment(&screen).await?;
    let publish = stage.leave::<access::CommitmentPublish>(secretariat, None, Some(&id)).await?;
    stage.desk.publish_commitment(&publish).await
}

/// Five months after an adoption every second member has done what it promised.
async fn done(stage: &Stage<'_>) -> Result<(), DeskError> {
    let filter = PaperFilter { state: Some(AdoptionWork::PUBLIC.to_owned()), ..PaperFilter::default() };
    for (_, work) in stage.desk.papers::<AdoptionWork>(&View::All, PaperKind::Adoption, &filter).await? {
        let adoption = work.adoption;
        let Some(id) = &adoption.commitment else { continue };
        let due = adoption.on.saturating_add(5.months());
        let keeps =
            TAKERS.iter().position(|(member, _)| *member == adoption.member).is_some_and(|at| at.is_multiple_of(2));
        let found = stage.desk.paper::<CommitmentWork>(&View::All, PaperKind::Commitment, id).await?;
        let open = found.is_some_and(|(_, work)| work.done().is_empty() && work.state().name() == "published");
        if !keeps || !open || stage.today() < due {
            continue;
        }
        let coordinator = (Role::Coordinator, Some(adoption.member.as_str()), false);
        let leave = stage.leave::<access::CommitmentDone>(coordinator, None, Some(id)).await?;
        let evidence = vec!["Exercise, invented: a list of all schools".to_owned()];
        stage.desk.mark_commitment(&leave, "m1", due, evidence).await?;
    }
    Ok(())
}
