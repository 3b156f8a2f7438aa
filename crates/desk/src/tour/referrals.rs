//! Goal 3 in the tour: forces send each other referrals and requests for evidence, some answer at once, some late, some never; a joint operation each half year; answer times, quarter by
//! quarter.

use alliance::people::Role;
use alliance::people::access;
use alliance::referrals::{Answer, Asks, Basis, Counts, Evidence, Lead, OperationState, Urgency};
use alliance::takedown::figures::{Grain, Period};
use jiff::{SignedDuration, ToSpan as _};
use vault::Secret;

use super::Stage;
use crate::DeskError;
use crate::exercise::Dice;
use crate::referrals::{
    AnswersRefused, OperationRefused, OperationTurn, OperationWanted, ReferralPurpose, ReferralRefused, ReferralTurn,
    ReferralWanted,
};

/// Members whose forces take part. The first two are asked most, so that they have figures to show: one to look into things, one for evidence. The last one never answers.
const FORCES: [&str; 8] = ["DE", "RS", "FR", "NL", "ES", "PL", "JP", "SE"];
/// Whoever is asked most.
const BUSY: usize = 2;
/// Whoever answers late what they did not answer at once.
const THOROUGH: usize = 4;
/// What is sent in a month: nine to each busy member, so that a quarter has more than the twenty of which something is told, and too few to the others.
const SENT: u64 = 24;
/// Who takes part in joint operations.
const PARTNERS: [&str; 3] = ["DE", "FR", "NL"];
const LEADS: [Lead; 4] = [Lead::VictimThere, Lead::SuspectThere, Lead::MaterialThere, Lead::AccountThere];
const URGENCIES: [Urgency; 4] = [Urgency::Life, Urgency::Urgent, Urgency::Normal, Urgency::Normal];
const OPERATIONS: [&str; 4] = ["Lantern", "Harbour", "Compass", "Bridge"];

fn secret(text: &str) -> Secret<String> {
    Secret::new(format!("Exercise, invented: {text}"))
}

/// A refusal is a fault of the tour.
fn fault(refused: &dyn std::fmt::Display) -> DeskError {
    DeskError::Broken(format!("the tour: {refused}"))
}

fn of_referral(refused: ReferralRefused) -> DeskError {
    match refused {
        ReferralRefused::Desk(error) => error,
        refused => fault(&refused),
    }
}

fn of_operation(refused: OperationRefused) -> DeskError {
    match refused {
        OperationRefused::Desk(error) => error,
        refused => fault(&refused),
    }
}

fn one<T: Copy>(dice: &mut Dice, from: &[T]) -> T {
    let at = dice.roll(from.len() as u64);
    from[usize::try_from(at).unwrap_or_default()]
}

/// A month of goal 3.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    if month == 0 {
        for member in FORCES {
            stage.person(Role::PoliceLiaison, Some(member), false).await?;
        }
    }
    let mut dice = stage.dice(&format!("referrals of month {month}"));
    answer_old(stage, &mut dice).await?;
    for n in 0..SENT {
        send(stage, &mut dice, n).await?;
        stage.advance(SignedDuration::from_hours(1));
    }
    stage.desk.look_at_referrals().await?;
    operation(stage, month).await?;
    if month >= 6 && month.is_multiple_of(3) {
        figures(stage).await?;
    }
    Ok(())
}

/// What is asked, and of whom: the busy ones are asked three times out of four, each for one kind of thing, so that neither kind hides the other.
async fn send(stage: &Stage<'_>, dice: &mut Dice, n: u64) -> Result<(), DeskError> {
    let (to, is_evidence) = match n % 8 {
        0 | 4 => (one(dice, &FORCES[BUSY..]), n % 3 == 2),
        1 | 3 | 5 => (FORCES[0], false),
        _ => (FORCES[1], true),
    };
    let from = one(dice, &FORCES.map(|member| if member == to { "DE" } else { member }));
    let from = if from == to { "RS" } else { from };
    let asks = if is_evidence {
        let deadline = stage.now().saturating_add(SignedDuration::from_hours(24 * 30)).unwrap_or(stage.now());
        let evidence = one(dice, Evidence::ALL);
        Asks::Evidence { evidence, basis: one(dice, &[Basis::Budapest, Basis::Treaty]), deadline }
    } else {
        Asks::Referral { lead: one(dice, &LEADS) }
    };
    let wanted = ReferralWanted {
        to: to.to_owned(),
        asks,
        urgency: one(dice, &URGENCIES),
        reference: format!("{from} {}/{n}", stage.today().strftime("%y-%m")),
        text: secret("what would stand here is sealed."),
    };
    let leave = stage.leave::<access::ReferralWrite>((Role::PoliceLiaison, Some(from), false), None, None).await?;
    let id = stage.desk.referral_send(&leave, &wanted).await.map_err(of_referral)?;
    // Half of what is sent is answered within hours or days; what is left waits for the next month, or for ever.
    stage.advance(SignedDuration::from_mins(20 + i64::try_from(dice.roll(200)).unwrap_or_default()));
    match (to, dice.roll(4)) {
        ("SE", _) => Ok(()),
        (_, 0 | 1) => reply(stage, dice, to, &id).await,
        (_, 2) => turn(stage, to, &id, &ReferralTurn::Acknowledge).await,
        _ => Ok(()),
    }
}

/// Opens it and answers, or hands it on.
async fn reply(stage: &Stage<'_>, dice: &mut Dice, to: &str, id: &str) -> Result<(), DeskError> {
    let who = (Role::PoliceLiaison, Some(to), false);
    let leave = stage.leave::<access::ReferralOpen>(who, None, None).await?;
    stage.desk.referral_open(&leave, id, ReferralPurpose::Work).await.map_err(of_referral)?;
    let leave = stage.leave::<access::ReferralRoom>(who, None, None).await?;
    let seen = stage.desk.referral_seen(&leave, id).await.map_err(of_referral)?;
    let onward = FORCES.into_iter().find(|one| *one != to && *one != seen.from.member);
    // What came by way of another force is answered where it is.
    let is_first = seen.by_way_of.is_empty() && !seen.asks.is_evidence();
    if let Some(onward) = onward.filter(|_| is_first && dice.roll(6) == 0) {
        let on = ReferralTurn::HandOn { to: onward.to_owned(), note: Some(secret("it leads to you.")) };
        return turn(stage, to, id, &on).await;
    }
    let answer = one(dice, &Answer::to(seen.asks));
    turn(stage, to, id, &ReferralTurn::Answer { answer, text: Some(secret("what was found is sealed.")) }).await
}

async fn turn(stage: &Stage<'_>, who: &str, id: &str, turn: &ReferralTurn) -> Result<(), DeskError> {
    let leave = stage.leave::<access::ReferralStep>((Role::PoliceLiaison, Some(who), false), None, None).await?;
    stage.desk.referral_step(&leave, id, turn).await.map(|_| ()).map_err(of_referral)
}

/// At the beginning of a month some of what lies there from before is answered, late; one thing is taken back.
async fn answer_old(stage: &Stage<'_>, dice: &mut Dice) -> Result<(), DeskError> {
    for member in &FORCES[..THOROUGH] {
        let who = (Role::PoliceLiaison, Some(*member), false);
        let leave = stage.leave::<access::ReferralRoom>(who, None, None).await?;
        let desk = stage.desk.referral_desk(&leave).await.map_err(of_referral)?;
        // What lies there longest, whatever it is called: ids are drawn by chance.
        let mut open: Vec<_> = desk.incoming.iter().filter(|seen| seen.is_open()).collect();
        open.sort_by_key(|seen| (seen.sent, seen.reference.clone()));
        for seen in open.into_iter().take(2) {
            reply(stage, dice, member, &seen.id).await?;
        }
        let mut sent: Vec<_> = desk.out.iter().filter(|seen| seen.is_open() && seen.overdue.is_some()).collect();
        sent.sort_by_key(|seen| (seen.sent, seen.reference.clone()));
        // It may have been answered just now.
        if let Some(seen) = sent.last().filter(|_| dice.roll(3) == 0) {
            let leave = stage.leave::<access::ReferralStep>(who, None, None).await?;
            match stage.desk.referral_step(&leave, &seen.id, &ReferralTurn::Withdraw).await {
                Ok(_) | Err(ReferralRefused::Rule(_)) => {}
                Err(refused) => return Err(of_referral(refused)),
            }
        }
    }
    Ok(())
}

/// An operation is planned each half year, and over the month after.
async fn operation(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    let liaison = |member: &'static str| (Role::PoliceLiaison, Some(member), false);
    if month % 6 == 1 {
        let name = OPERATIONS[usize::from(month / 6) % OPERATIONS.len()];
        let today = stage.today();
        let wanted = OperationWanted {
            name: format!("Exercise, invented: {name}"),
            begins: today,
            ends: today.saturating_add(4.days()),
            members: ["FR", "NL", "ES"].map(str::to_owned).into(),
        };
        let leave = stage.leave::<access::OperationPlan>(liaison(PARTNERS[0]), None, None).await?;
        let id = stage.desk.operation_plan(&leave, wanted).await.map_err(of_operation)?;
        for (member, said) in
            [("FR", OperationTurn::Accept), ("NL", OperationTurn::Accept), ("ES", OperationTurn::Decline)]
        {
            let leave = stage.leave::<access::OperationStep>(liaison(member), None, None).await?;
            stage.desk.operation_step(&leave, &id, said).await.map_err(of_operation)?;
        }
    }
    if month % 6 == 2 {
        let leave = stage.leave::<access::OperationRoom>(liaison(PARTNERS[0]), None, None).await?;
        let all = stage.desk.operations(&leave).await.map_err(of_operation)?;
        let planned = all.into_iter().find(|seen| matches!(seen.state, OperationState::Planned));
        if let Some(seen) = planned {
            count(stage, &seen.id).await?;
        }
    }
    Ok(())
}

/// Each force enters its share, a second officer confirms it, and the sums become public.
async fn count(stage: &Stage<'_>, id: &str) -> Result<(), DeskError> {
    let liaison = |member: &'static str| (Role::PoliceLiaison, Some(member), false);
    let second = |member: &'static str| (Role::PoliceSecond, Some(member), false);
    let leave = stage.leave::<access::OperationStep>(liaison(PARTNERS[0]), None, None).await?;
    stage.desk.operation_step(&leave, id, OperationTurn::Close).await.map_err(of_operation)?;
    let mut dice = stage.dice(&format!("the counts of an operation, {}", stage.today()));
    for member in PARTNERS {
        // Victims are few with some, so that a sum is withheld now and then.
        let counts = Counts {
            arrests: 5 + dice.roll(30),
            victims: dice.roll(12),
            searches: 8 + dice.roll(40),
            files: 1_000 + dice.roll(90_000),
        };
        let leave = stage.leave::<access::OperationStep>(liaison(member), None, None).await?;
        let seen = stage.desk.operation_step(&leave, id, OperationTurn::Enter(counts)).await.map_err(of_operation)?;
        let read = seen.share.ok_or_else(|| fault(&"a share was entered and is not there"))?.digest();
        let leave = stage.leave::<access::OperationConfirm>(second(member), None, None).await?;
        stage.desk.operation_confirm(&leave, id, &read).await.map_err(of_operation)?;
    }
    let leave = stage.leave::<access::OperationPublish>(second(PARTNERS[0]), None, None).await?;
    let seen = stage.desk.operation_seen(&leave, id).await.map_err(of_operation)?;
    let ready = seen.ready.ok_or_else(|| fault(&"all shares are confirmed and they are not ready"))?;
    stage.desk.operation_publish(&leave, id, &ready).await.map(|_| ()).map_err(of_operation)
}

/// The newest quarter that can be told is made and released by those who have enough to tell.
async fn figures(stage: &Stage<'_>) -> Result<(), DeskError> {
    let of = |refused: AnswersRefused| match refused {
        AnswersRefused::Desk(error) => error,
        refused => fault(&refused),
    };
    let Some(period) = Period::newest(Grain::Quarter, stage.now(), 1).pop() else { return Ok(()) };
    for member in &FORCES[..BUSY] {
        let leave =
            stage.leave::<access::AnswerTimesMake>((Role::PoliceLiaison, Some(*member), false), None, None).await?;
        let id = match stage.desk.answers_make(&leave, period).await {
            Ok(id) => id,
            // Too few were asked of them, or nothing came of the first quarter.
            Err(AnswersRefused::Rule(_)) => continue,
            Err(refused) => return Err(of(refused)),
        };
        let second = (Role::PoliceSecond, Some(*member), false);
        let leave = stage.leave::<access::AnswerTimesRelease>(second, None, Some(&id)).await?;
        stage.desk.answers_release(&leave).await.map_err(of)?;
    }
    Ok(())
}
