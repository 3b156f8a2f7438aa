//! The law over two invented years: most members say something of it, some early and some late, a few wait for a signature or were sent
//! back, some laws come into force and one or the other is struck down, and what is done with it is declared by some alone.

use alliance::law::model_text::Terms as TextTerms;
use alliance::law::provision::{Amendment, Amends, Terms};
use alliance::law::{Back, Criterion, Dated, PAIRED, Stage as LawStage, Step};
use alliance::people::{Role, access};
use alliance::register::figures::{Cell, Cited, Entries, Entry};

use super::Stage;
use crate::DeskError;
use crate::exercise::Dice;

/// Members that begin to say something in each month.
const NEW: usize = 2;
/// Criteria of which a member speaks.
const SPOKEN: usize = 3;
/// What every invented text begins with.
const MARK: &str = "Exercise, invented:";
/// Criteria for which the library has a text from the first month on, and whose coordinator proposed it; none: the secretariat.
const LIBRARY: [(Criterion, Option<&str>); 3] =
    [(Criterion::Possession, None), (Criterion::Grooming, Some("DE")), (Criterion::ProviderReporting, Some("FR"))];

/// Lives a month.
///
/// # Errors
/// What a use case refuses is a fault of the tour.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    if month == 0 {
        for (criterion, member) in LIBRARY {
            publish_text(stage, criterion, member).await?;
        }
    }
    let first = usize::from(month) * NEW;
    for member in stage.members.iter().skip(first).take(NEW) {
        let mut dice = stage.dice(&format!("law {member}"));
        let from = usize::try_from(dice.roll(Criterion::ALL.len() as u64)).unwrap_or_default();
        for n in 0..SPOKEN {
            // Five further each time, so that they are different ones.
            let criterion = Criterion::ALL[(from + 5 * n) % Criterion::ALL.len()];
            say(stage, member, criterion, &mut dice).await?;
        }
    }
    if month >= 4
        && month.is_multiple_of(2)
        && let Some(member) = stage.members.get(usize::from(month - 4) * NEW)
    {
        go_on(stage, member).await?;
    }
    if month % 2 == 1
        && let Some(member) = stage.members.get(usize::from(month) * NEW)
    {
        declare(stage, member).await?;
    }
    Ok(())
}

fn dated(text: String) -> Result<Dated, DeskError> {
    Dated::try_from(text).map_err(|error| DeskError::Broken(format!("the tour: {error}")))
}

fn step(stage: LawStage, year: u64, back: Option<Back>) -> Result<Step, DeskError> {
    Ok(Step { stage, on: dated(year.to_string())?, back })
}

/// Proposes a model text and puts it into the library: by two people.
async fn publish_text(stage: &Stage<'_>, criterion: Criterion, member: Option<&str>) -> Result<(), DeskError> {
    let terms = TextTerms {
        title: format!("{MARK} model provision on {criterion}"),
        criterion,
        language: "en".to_owned(),
        licence: "CC BY 4.0".to_owned(),
        cited: format!("{MARK} a working group of the alliance"),
        address: format!("https://example.org/model-law/{criterion}"),
        digest: String::new(),
    };
    let proposes = member.map_or((Role::Secretariat, None, true), |member| (Role::Coordinator, Some(member), false));
    let leave = stage.leave::<access::ModelTextBegin>(proposes, None, None).await?;
    let id = stage.desk.propose_model_text(&leave, terms).await?;
    let secretariat = (Role::Secretariat, None, false);
    let leave = stage.leave::<access::ModelTextWrite>(secretariat, None, Some(&id)).await?;
    let digest = stage.desk.model_text(&leave)?.work.digest();
    let leave = stage.leave::<access::ModelTextPublish>(secretariat, None, Some(&id)).await?;
    stage.desk.publish_model_text(&leave, &digest).await
}

/// A member says what its law says to a criterion: mostly to the end, now and then not.
async fn say(stage: &Stage<'_>, member: &str, criterion: Criterion, dice: &mut Dice) -> Result<(), DeskError> {
    let coordinator = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::ProvisionBegin>(coordinator, Some(member), None).await?;
    let id = stage.desk.begin_provision(&leave, criterion.as_str()).await?;
    let mut terms = Terms {
        title: format!("{MARK} act on {criterion} of {member}"),
        language: "en".to_owned(),
        cited: format!("{MARK} official journal of {member}"),
        ..Terms::default()
    };
    let this = u64::try_from(stage.today().year()).unwrap_or_default();
    let year = this - 20 + dice.roll(16);
    terms.steps = match dice.roll(6) {
        0 | 1 => vec![step(LawStage::InForce, year, None)?],
        2 => vec![
            step(LawStage::Drafted, year, None)?,
            step(LawStage::Adopted, year + 1, None)?,
            step(LawStage::InForce, year + 2, None)?,
        ],
        3 => vec![step(LawStage::Drafted, this - 1, None)?],
        4 => vec![step(LawStage::Absent, this - 1, None)?],
        _ => vec![
            step(LawStage::InForce, year, None)?,
            step(LawStage::Absent, year + 3, Some(Back::StruckDown))?,
            step(LawStage::Drafted, year + 4, None)?,
        ],
    };
    let is_in_force = terms.steps.last().is_some_and(|step| step.stage == LawStage::InForce);
    if criterion == Criterion::Removal && !is_in_force {
        terms.steps.clear();
        terms.not_applicable = Some(format!("{MARK} nothing is hosted in {member}."));
    }
    if is_in_force && LIBRARY.iter().any(|(one, _)| *one == criterion) {
        terms.follows = Some(format!("{criterion}-01"));
    }
    write(stage, member, &id, (terms, None)).await?;
    let signer = (Role::Signer, Some(member), false);
    match dice.roll(8) {
        // Nobody has signed it yet.
        0 => Ok(()),
        1 => {
            let leave = stage.leave::<access::ProvisionReturn>(signer, None, Some(&id)).await?;
            stage.desk.return_provision(&leave, &format!("{MARK} the date is another one.")).await
        }
        _ => sign(stage, member, &id).await,
    }
}

/// Writes it and asks for the signature.
async fn write(
    stage: &Stage<'_>,
    member: &str,
    id: &str,
    (terms, amendment): (Terms, Option<Amendment>),
) -> Result<(), DeskError> {
    let coordinator = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::ProvisionWrite>(coordinator, None, Some(id)).await?;
    let no = leave.paper().no;
    stage.desk.edit_provision(&leave, no, terms, amendment).await?;
    let leave = stage.leave::<access::ProvisionAsk>(coordinator, None, Some(id)).await?;
    stage.desk.ask_provision(&leave).await
}

async fn sign(stage: &Stage<'_>, member: &str, id: &str) -> Result<(), DeskError> {
    let signer = (Role::Signer, Some(member), false);
    let leave = stage.leave::<access::ProvisionSee>(signer, None, Some(id)).await?;
    let digest = stage.desk.provision(&leave).await?.work.digest();
    let leave = stage.leave::<access::ProvisionSign>(signer, None, Some(id)).await?;
    stage.desk.sign_provision(&leave, &digest).await
}

/// A law of an earlier month goes on: one that is on its way comes into force, and where all are, one is repealed.
async fn go_on(stage: &Stage<'_>, member: &str) -> Result<(), DeskError> {
    let coordinator = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::LawRoom>(coordinator, None, None).await?;
    let room = stage.desk.law_room(&leave).await?;
    let last = |terms: &Terms| terms.steps.last().map(|step| step.stage);
    let public = room.provisions.iter().filter(|(paper, _)| paper.state == "published");
    let public: Vec<_> =
        public.filter_map(|(paper, work)| Some((&paper.id, work.terms(), last(work.terms())?))).collect();
    let on_its_way = public.iter().find(|(.., stage)| *stage != LawStage::InForce);
    let Some((id, terms, at)) = on_its_way.or_else(|| public.first()) else { return Ok(()) };
    let (next, back) =
        if *at == LawStage::InForce { (LawStage::Absent, Some(Back::Repealed)) } else { (LawStage::InForce, None) };
    let mut terms = (*terms).clone();
    terms.steps.push(Step { stage: next, on: dated(stage.today().to_string())?, back });
    let reason = format!("{MARK} parliament has decided.");
    let amendment = Amendment { how: Amends::Development, reason };
    write(stage, member, id, (terms, Some(amendment))).await?;
    sign(stage, member, id).await
}

/// A member declares what was done with the law in the two years before, some of it in small counts.
async fn declare(stage: &Stage<'_>, member: &str) -> Result<(), DeskError> {
    let mut dice = stage.dice(&format!("law figures {member}"));
    let coordinator = (Role::Coordinator, Some(member), false);
    let (signer, secretariat) = ((Role::Signer, Some(member), false), (Role::Secretariat, None, false));
    let this = stage.today().year();
    // Small members have counts that are withheld.
    let mut count = 3 + dice.roll(4) * 60;
    for indicator in PAIRED {
        let leave = stage.leave::<access::FiguresBegin>(coordinator, Some(member), None).await?;
        let id = stage.desk.begin_figures(&leave, indicator).await?;
        let entry = |value: u64| Entry {
            value: Some(value.into()),
            source: Cited { title: format!("{MARK} statistics of the courts"), address: String::new() },
            ..Entry::default()
        };
        let entries =
            Entries::from([(Cell::total(this - 2), entry(count)), (Cell::total(this - 1), entry(count + count / 8))]);
        let leave = stage.leave::<access::FiguresWrite>(coordinator, None, Some(&id)).await?;
        let no = leave.paper().no;
        stage.desk.edit_figures(&leave, no, entries).await?;
        let leave = stage.leave::<access::FiguresAsk>(coordinator, None, Some(&id)).await?;
        stage.desk.ask_figures(&leave).await?;
        let leave = stage.leave::<access::FiguresWrite>(coordinator, None, Some(&id)).await?;
        let seen = stage.desk.figures_to_write(&leave).await?;
        let Some(digest) = seen.work.map(|work| work.digest()) else { continue };
        let leave = stage.leave::<access::FiguresSign>(signer, None, Some(&id)).await?;
        stage.desk.sign_figures(&leave, &digest).await?;
        let leave = stage.leave::<access::FiguresPublish>(secretariat, None, Some(&id)).await?;
        stage.desk.publish_figures(&leave, &digest).await?;
        // Fewer are prosecuted than are investigated, and fewer convicted.
        count = count * 2 / 3;
    }
    Ok(())
}
