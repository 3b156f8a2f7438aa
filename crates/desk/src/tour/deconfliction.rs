//! Forces compare in pairs, now and then: most find nothing, some find something, one takes no part, one ends it, one forgets. What they compare is invented.

use alliance::people::Role;
use alliance::people::access::{DeconflictionPropose, DeconflictionRoom, DeconflictionStep};
use deconflict::{Fault, Identifier, Key, Party, Refused, Side, Terms};
use sha2::{Digest as _, Sha256};

use super::Stage;
use crate::DeskError;
use crate::deconfliction::{DeconflictionRefused, Joining};
use crate::people::Authorised;

/// Identifiers of a side, at most, in every run of the tour.
const MOST: u32 = 256;

/// How far a run gets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// Nobody answers.
    Proposed,
    /// The other takes no part.
    Declined,
    /// The asker's set is there, and somebody ends it.
    Aborted,
    /// Both know, and so many identifiers are in both.
    Closed(u32),
}

/// In which month who asks whom, and what comes of it.
const LIVED: &[(u16, &str, &str, Until)] = &[
    (1, "DE", "FR", Until::Closed(0)),
    (3, "DE", "RS", Until::Closed(2)),
    (4, "SE", "DE", Until::Declined),
    (6, "FR", "PT", Until::Closed(0)),
    (8, "RS", "DE", Until::Closed(0)),
    (9, "ES", "PT", Until::Proposed),
    (11, "DE", "SE", Until::Closed(1)),
    (13, "PT", "FR", Until::Aborted),
    (15, "RS", "ES", Until::Closed(0)),
    (17, "DE", "ES", Until::Closed(3)),
    (19, "FR", "RS", Until::Closed(0)),
    (21, "SE", "PT", Until::Closed(1)),
    (23, "FR", "DE", Until::Proposed),
    (23, "DE", "PT", Until::Closed(0)),
];

/// One of the two.
struct Force<'a> {
    code: &'a str,
    step: Authorised<DeconflictionStep>,
}

/// Bytes that are the same in each tour, for one purpose.
fn invented(purpose: &str) -> [u8; 32] {
    Sha256::digest(format!("Exercise, invented: {purpose}")).into()
}

fn broken(fault: Fault) -> DeskError {
    DeskError::Broken(format!("the tour: {fault}"))
}

fn refused(refused: DeconflictionRefused) -> DeskError {
    match refused {
        DeconflictionRefused::Desk(error) => error,
        refused => DeskError::Broken(format!("the tour: {refused}")),
    }
}

/// So many identifiers of one side alone, and so many that both have.
fn identifiers(run: &str, side: &str, both: u32) -> Result<Vec<Identifier>, DeskError> {
    let own = (0..20).map(|number| format!("{run} {side} {number}"));
    let shared = (0..both).map(|number| format!("{run} both {number}"));
    own.chain(shared)
        .map(|purpose| Identifier::read(&format!("sha256:{}", hex::encode(invented(&purpose)))))
        .collect::<Result<Vec<_>, Refused>>()
        .map_err(|e| broken(e.into()))
}

impl Force<'_> {
    fn key(&self) -> Key {
        Key::of(&invented(&format!("key of {}", self.code)))
    }

    fn joining(&self, month: u16) -> Joining {
        Joining { key: hex::encode(self.key().public()), nonce: hex::encode(self.nonce(month)) }
    }

    fn nonce(&self, month: u16) -> [u8; 32] {
        invented(&format!("number of {} in month {month}", self.code))
    }

    fn party(&self, month: u16, force: &str) -> Party {
        Party { force: force.to_owned(), key: self.key().public(), nonce: self.nonce(month) }
    }
}

/// Lives a month of this room.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    // What nobody went on with is over, as the house sees every minute.
    stage.desk.look_at_deconfliction().await?;
    for &(_, asker, asked, until) in LIVED.iter().filter(|(at, ..)| *at == month) {
        run(stage, month, (asker, asked), until).await?;
    }
    Ok(())
}

async fn force<'a>(stage: &Stage<'_>, code: &'a str) -> Result<Force<'a>, DeskError> {
    let step = stage.leave::<DeconflictionStep>((Role::PoliceLiaison, Some(code), false), None, None).await?;
    Ok(Force { code, step })
}

async fn run(stage: &Stage<'_>, month: u16, (asker, asked): (&str, &str), until: Until) -> Result<(), DeskError> {
    let (desk, liaison) = (stage.desk, Role::PoliceLiaison);
    let (asker, asked) = (force(stage, asker).await?, force(stage, asked).await?);
    let sees = stage.leave::<DeconflictionRoom>((liaison, Some(asker.code), false), None, None).await?;
    let forces = desk.deconfliction_forces(&sees).await.map_err(refused)?;
    let other = forces.into_iter().find(|force| force.office.member == asked.code);
    let other = other.ok_or_else(|| DeskError::Broken("the tour: there is no police force".to_owned()))?.office;
    let asks = stage.leave::<DeconflictionPropose>((liaison, Some(asker.code), false), None, None).await?;
    let id = desk.deconfliction_propose(&asks, &other.organisation, &asker.joining(month), MOST).await;
    let id = id.map_err(refused)?;
    match until {
        Until::Proposed => return Ok(()),
        Until::Declined => return desk.deconfliction_decline(&asked.step, &id).await.map_err(refused),
        Until::Aborted | Until::Closed(_) => {}
    }
    desk.deconfliction_accept(&asked.step, &id, &asked.joining(month)).await.map_err(refused)?;
    let own = desk.deconfliction_run(&sees, &id).await.map_err(refused)?.own;
    let terms = Terms {
        run: id.clone(),
        asker: asker.party(month, &own.organisation),
        answerer: asked.party(month, &other.organisation),
        most: MOST,
    };
    let both = if let Until::Closed(both) = until { both } else { 0 };
    let named = format!("month {month} {} {}", asker.code, asked.code);
    let begin = |role, side: &str| Side::begin(terms.clone(), role, identifiers(&named, side, both)?).map_err(broken);
    let (first, second) = (begin(deconflict::Role::Asker, "asker")?, begin(deconflict::Role::Answerer, "answerer")?);
    let (offer, statement) = first.offer().map_err(broken)?;
    let signature = asker.key().sign(&statement);
    let sent = (hex::encode(offer.to_bytes()), hex::encode(signature));
    desk.deconfliction_offer(&asker.step, &id, &sent.0, &sent.1).await.map_err(refused)?;
    if until == Until::Aborted {
        return desk.deconfliction_abort(&asked.step, &id).await.map_err(refused);
    }
    let (set, answer, statement) = second.answer(&offer, &signature).map_err(broken)?;
    let signature = asked.key().sign(&statement);
    let (points, tags) = (hex::encode(set.to_bytes()), hex::encode(answer.tags.to_bytes()));
    let signed = hex::encode(signature);
    desk.deconfliction_answer(&asked.step, &id, (&points, &tags), &signed).await.map_err(refused)?;
    let (closing, statement) = first.close(&set, &answer.tags.digest(), &signature).map_err(broken)?;
    let sent = (hex::encode(closing.tags.to_bytes()), hex::encode(asker.key().sign(&statement)));
    desk.deconfliction_close(&asker.step, &id, &sent.0, &sent.1).await.map_err(refused)?;
    let found = first.learn_as_asker(&closing, &answer.tags.digest(), &answer.tags).map_err(broken)?;
    if found.len() != both as usize {
        return Err(DeskError::Broken(format!("the tour: {} in both where {both} are", found.len())));
    }
    desk.deconfliction_done(&asker.step, &id).await.map_err(refused)?;
    desk.deconfliction_done(&asked.step, &id).await.map_err(refused)
}
