//! The tour's five facts: some members consent, one takes its consent back, and one round decides for all whom it asked.

use alliance::people::Role;
use alliance::people::access;

use super::Stage;
use crate::DeskError;
use crate::people::NotDone;

/// Members that consent, and in which month.
const CONSENTS: [(u16, &str); 5] = [(7, "EE"), (8, "PT"), (11, "SE"), (14, "GH"), (14, "CR")];
/// One that withdraws its consent.
const WITHDRAWS: (u16, &str) = (16, "SE");
/// From which month on a round that has closed decides.
const DECIDES: u16 = 20;

/// Lives a month of the five facts.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    for (at, member) in CONSENTS {
        if at == month && stage.members.iter().any(|code| code == member) {
            consent(stage, member).await?;
        }
    }
    if month == WITHDRAWS.0 && stage.members.iter().any(|code| code == WITHDRAWS.1) {
        let of = (Role::Signer, Some(WITHDRAWS.1), false);
        let leave = stage.leave::<access::CredibilityWithdraw>(of, Some(WITHDRAWS.1), None).await?;
        stage.desk.credibility_withdraw(&leave).await?;
    }
    if month >= DECIDES {
        decide(stage).await?;
    }
    Ok(())
}

/// A coordinator shows the facts to the signer, who has read them and consents.
async fn consent(stage: &Stage<'_>, member: &str) -> Result<(), DeskError> {
    let of = (Role::Coordinator, Some(member), false);
    let see = stage.leave::<access::CredibilitySee>(of, Some(member), None).await?;
    let read = stage.desk.credibility(&see).await?.digest;
    let of = (Role::Signer, Some(member), false);
    let give = stage.leave::<access::CredibilityGive>(of, Some(member), None).await?;
    stage.desk.credibility_give(&give, &read).await
}

/// The first round that has closed decides, once: one person of the secretariat records it, another confirms.
async fn decide(stage: &Stage<'_>) -> Result<(), DeskError> {
    let desk = stage.desk;
    let of = |second| (Role::Secretariat, None, second);
    let proposals = stage.leave::<access::Proposals>(of(false), None, None).await?;
    let rounds = desk.rounds_to_decide(&proposals).await?;
    if rounds.iter().any(|(.., is_public)| *is_public) {
        return Ok(());
    }
    let Some((round, ..)) = rounds.first() else { return Ok(()) };
    let reason = "Exercise, invented: item 7 of the minutes of the conference";
    let leave = stage.leave::<access::FactsDecide>(of(false), None, None).await?;
    done(desk.propose_facts(&leave, (round.as_str(), true), reason).await)?;
    let listed = done(desk.proposals(&proposals).await)?;
    let made = listed.iter().find(|listed| listed.proposal.reason == reason && listed.mine_to_withdraw);
    let Some(made) = made.map(|listed| listed.paper.id.clone()) else {
        return Err(DeskError::Broken("the tour: the decision of a round is not listed".to_owned()));
    };
    let second = stage.leave::<access::ProposalEnd>(of(true), None, Some(&made)).await?;
    done(desk.confirm_proposal(&second, "https://accord.example.org").await).map(|_| ())
}

/// What is refused is a fault of the tour.
fn done<T>(done: Result<T, NotDone>) -> Result<T, DeskError> {
    done.map_err(|refused| match refused {
        NotDone::Desk(error) => error,
        refused => DeskError::Broken(format!("the tour: {refused}")),
    })
}
