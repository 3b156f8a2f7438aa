//! Messages: each is held to its signature before it is taken, and kept sealed. The run itself says who sent what by digest and signature alone.

use alliance::deconfliction::{DeconflictionRefusal, Message, Part, Run, Seat};
use alliance::detection::OfficeAct;
use alliance::people::access::{DeconflictionRoom, DeconflictionStep};
use alliance::register::PaperKind;
use deconflict::{Party, Set, Statement, Tags, Terms};
use serde::{Deserialize, Serialize};
use store::work::{KeyChange, Paper, PaperChange};
use tokio::task::spawn_blocking;
use vault::Secret;
use vault::records::Of;

use super::DeconflictionRefused;
use super::runs::turned;
use crate::detection::office;
use crate::people::Authorised;
use crate::takedown::kept::{closed, place};
use crate::{Desk, DeskError};

/// What was sent, sealed by its run's key.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    sealed: String,
}

/// A message, to one of the two.
#[derive(Clone, Debug)]
pub struct MessageSeen {
    /// Points or tags, hexadecimal digits.
    pub content: String,
    /// SHA-512 of the tags that belong to an answer.
    pub tags: Option<String>,
    /// The signature, hexadecimal digits.
    pub signature: String,
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(bytes)
}

/// What both have agreed on, as it is signed; none before the other takes part.
pub(super) fn terms(id: &str, run: &Run) -> Option<Terms> {
    let party = |seat: &Seat| {
        let force = seat.by.office.organisation.clone();
        Some(Party { force, key: bytes(&seat.key)?, nonce: bytes(&seat.nonce)? })
    };
    Some(Terms { run: id.to_owned(), asker: party(&run.asker)?, answerer: party(run.answerer()?)?, most: run.most })
}

/// A statement that came before, by its digest.
fn before(run: &Run, part: Part) -> Result<[u8; 64], DeconflictionRefused> {
    let digest = run.message(part).and_then(|message| bytes(&message.statement));
    digest.ok_or(DeconflictionRefused::Rule(DeconflictionRefusal::NotNow))
}

fn count(points: usize) -> u32 {
    u32::try_from(points).unwrap_or(u32::MAX)
}

/// A set that could be one, each point of it looked at. That takes a while, and so a thread of its own.
async fn set(points: &str, most: u32) -> Result<Set, DeconflictionRefused> {
    let read = hex::decode(points).ok().and_then(|points| Set::read(&points, most).ok());
    let set = read.ok_or(DeconflictionRefusal::Message)?;
    let looked = spawn_blocking(move || set.check().map(|()| set)).await;
    let looked = looked.map_err(|error| DeskError::Broken(error.to_string()))?;
    Ok(looked.map_err(|_| DeconflictionRefusal::Message)?)
}

fn tags(text: &str, points: u32) -> Result<Tags, DeconflictionRefusal> {
    let read = hex::decode(text).ok().and_then(|bytes| Tags::read(&bytes, points as usize).ok());
    read.ok_or(DeconflictionRefusal::Message)
}

/// A message as the run keeps it, if that key signed it.
fn signed(
    statement: &Statement,
    (key, signature): (&[u8; 32], &str),
    points: u32,
    by: &OfficeAct,
) -> Result<Message, DeconflictionRefusal> {
    let fits = bytes(signature).is_some_and(|signature| statement.verify(key, &signature).is_ok());
    if !fits {
        return Err(DeconflictionRefusal::Message);
    }
    let statement = hex::encode(statement.digest());
    Ok(Message { at: by.act.at, points, statement, signature: signature.to_owned() })
}

impl Desk {
    /// The asker's set. All texts are hexadecimal digits.
    pub async fn deconfliction_offer(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
        points: &str,
        signature: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        run.takes(Part::Offer, &by)?;
        let terms = terms(id, &run).ok_or(DeconflictionRefusal::NotNow)?;
        let set = set(points, run.most).await?;
        let statement = terms.offer(&set);
        let message = signed(&statement, (&terms.asker.key, signature), count(set.points()), &by)?;
        let run = run.offer(message, &by)?;
        self.sent("deconfliction.offered", &by, (&paper, &run), &[(Part::Offer, points)]).await
    }

    /// The other's set, with its tags for the asker's.
    pub async fn deconfliction_answer(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
        (points, answer_tags): (&str, &str),
        signature: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        run.takes(Part::Answer, &by)?;
        let terms = terms(id, &run).ok_or(DeconflictionRefusal::NotNow)?;
        let offer = before(&run, Part::Offer)?;
        let set = set(points, run.most).await?;
        let offered = run.message(Part::Offer).map_or(0, |offer| offer.points);
        let digest = tags(answer_tags, offered)?.digest();
        let statement = terms.answer(&offer, &set, &digest);
        let message = signed(&statement, (&terms.answerer.key, signature), count(set.points()), &by)?;
        let run = run.answer(message, hex::encode(digest), &by)?;
        let parts = [(Part::Answer, points), (Part::AnswerTags, answer_tags)];
        self.sent("deconfliction.answered", &by, (&paper, &run), &parts).await
    }

    /// The asker's tags for the other's set. From now on each side may have the other's.
    pub async fn deconfliction_close(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
        closing_tags: &str,
        signature: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        run.takes(Part::Closing, &by)?;
        let terms = terms(id, &run).ok_or(DeconflictionRefusal::NotNow)?;
        let answer = before(&run, Part::Answer)?;
        let answered = run.message(Part::Answer).map_or(0, |answer| answer.points);
        let statement = terms.closing(&answer, &tags(closing_tags, answered)?);
        let message = signed(&statement, (&terms.asker.key, signature), answered, &by)?;
        let run = run.close(message, &by)?;
        self.sent("deconfliction.closed", &by, (&paper, &run), &[(Part::Closing, closing_tags)]).await
    }

    /// Keeps what was sent, sealed by the run's key, which is made with the first message.
    async fn sent(
        &self,
        word: &'static str,
        by: &OfficeAct,
        (paper, run): (&Paper, &Run),
        parts: &[(Part, &str)],
    ) -> Result<(), DeconflictionRefused> {
        let mut deed = turned(by.act.by.as_str(), word, paper, run);
        let key = if let Some(key) = self.key_of(paper).await? {
            key
        } else {
            let at = place(PaperKind::Deconfliction, &paper.id);
            let of = Of { member: paper.member.as_deref().unwrap_or_default(), place: &at };
            let (key, sealed) = self.record_keys()?.make(of).map_err(closed)?;
            deed.keys.push(KeyChange::Keep { place: at, sealed });
            key
        };
        for (part, text) in parts {
            let sealed = key.seal(part.as_str(), 1, &Secret::new((*text).to_owned())).map_err(closed)?;
            let id = format!("{}.{part}", paper.id);
            let mut change = PaperChange::new(PaperKind::DeconflictionMessage, id, "sealed", &Sealed { sealed });
            change.member.clone_from(&paper.member);
            deed.papers.push(change);
        }
        self.perform(deed).await?;
        Ok(())
    }

    /// A message of a run of one's force. The tags of an answer are handed over once the run is closed; nothing is once both have read it.
    pub async fn deconfliction_message(
        &self,
        leave: &Authorised<DeconflictionRoom>,
        id: &str,
        part: Part,
    ) -> Result<MessageSeen, DeconflictionRefused> {
        let (paper, run) = self.run_of(&office(leave)?, id).await?;
        let message = run.message(part).ok_or(DeconflictionRefused::NotThere)?;
        let key = self.key_of(&paper).await?.ok_or(DeconflictionRefused::NotThere)?;
        let kept = self.any_paper(PaperKind::DeconflictionMessage, &format!("{id}.{part}")).await?;
        let kept = kept.ok_or(DeconflictionRefused::NotThere)?;
        let (_, kept) = crate::work::readable::<Sealed>(kept)?;
        let content = key.open(part.as_str(), &kept.sealed).map_err(closed)?;
        let tags = if part == Part::Answer { run.tags().map(str::to_owned) } else { None };
        Ok(MessageSeen { content: content.expose().clone(), tags, signature: message.signature.clone() })
    }
}
