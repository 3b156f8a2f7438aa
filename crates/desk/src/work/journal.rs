//! The journal as people ask it: what was done in one's own name, who did what, who saw what, and the bundle that proves it.

use std::collections::HashSet;
use std::sync::Mutex;

use alliance::people::access;
use alliance::register::PaperKind;
use bundle::{Entries, LOGS, Writer};
use jiff::civil::Date;
use jiff::tz::Offset;
use serde_json::json;
use store::work::{Act, ActFilter, Deed, Standing, View};
use tokio::sync::mpsc;
use vault::note::open;

use crate::people::{Authorised, Person};
use crate::{Desk, DeskError};

/// What a member's administrator may read of: people and keys, and nothing that people write.
const OF_PEOPLE: &[PaperKind] = &[
    PaperKind::Organisation,
    PaperKind::Account,
    PaperKind::Invitation,
    PaperKind::Passkey,
    PaperKind::Password,
    PaperKind::Identity,
    PaperKind::Token,
    PaperKind::Recovery,
    PaperKind::Proposal,
];

/// Sights that are remembered at most; more than that in one day are written again, which does no harm.
const SIGHTS: usize = 100_000;
/// Entries read at once for a bundle.
const STRETCH: u32 = 2_000;
/// Pieces of a bundle that wait for a slow reader.
const WAITING: usize = 2;

/// What stands in the place of a member where a list is of all.
const WHOLE: &str = "all";

/// What was typed into a field.
pub type Typed = (String, Standing);

/// Who has seen what today: a sight is written once a day, however often a page is opened.
#[derive(Debug, Default)]
pub(crate) struct Seen(Mutex<(Date, HashSet<Sight>)>);

/// Whose sight of what: account, in which way, kind and id.
type Sight = (String, &'static str, PaperKind, String);

impl Seen {
    /// Whether it was written today.
    fn knows(&self, today: Date, sight: &Sight) -> bool {
        let seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        seen.0 == today && seen.1.contains(sight)
    }

    /// It is written. Not before: a sight whose entry fails, or is not waited for, is written when somebody looks again.
    fn keep(&self, today: Date, sight: Sight) {
        let mut seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if seen.0 != today || seen.1.len() >= SIGHTS {
            *seen = (today, HashSet::new());
        }
        seen.1.insert(sight);
    }
}

/// Pieces of a bundle, in order. One that is an error is the last, and the bundle is then incomplete.
pub type Pieces = mpsc::Receiver<Result<Vec<u8>, DeskError>>;

impl Desk {
    /// What was done in one's own name, newest first, and how much there is.
    pub async fn own_acts(
        &self,
        leave: &Authorised<access::JournalMine>,
        page: u32,
        per_page: u32,
    ) -> Result<(Vec<Act>, u64), DeskError> {
        let actor = Some(leave.person().account.clone());
        // The condition is the account itself: an act counts as one's own whatever member it was for.
        Ok(self.store().acts(&View::All, &ActFilter { actor, page, per_page, ..ActFilter::default() }).await?)
    }

    /// What one typed into a report, newest first; as far as one still sees the report's member.
    pub async fn own_texts(
        &self,
        leave: &Authorised<access::JournalMine>,
        report: &str,
    ) -> Result<Vec<Typed>, DeskError> {
        Ok(self.store().typed_by(leave.view(), report, &leave.person().account).await?)
    }

    /// The journal, newest first, and how many entries the filter finds.
    pub async fn journal(
        &self,
        _: &Authorised<access::Journal>,
        filter: &ActFilter,
    ) -> Result<(Vec<Act>, u64), DeskError> {
        Ok(self.store().acts(&View::All, filter).await?)
    }

    /// One entry of the journal.
    pub async fn journal_entry(&self, _: &Authorised<access::Journal>, seq: u64) -> Result<Option<Act>, DeskError> {
        Ok(self.store().act(&View::All, seq).await?)
    }

    /// What was done to the accounts of a member's people, newest first.
    pub async fn journal_of_people(
        &self,
        leave: &Authorised<access::JournalPeople>,
        page: u32,
        per_page: u32,
    ) -> Result<(Vec<Act>, u64), DeskError> {
        let kinds = OF_PEOPLE.iter().map(|k| k.as_str().to_owned()).collect();
        let view = View::Member(leave.member().unwrap_or_default().to_owned());
        Ok(self.store().acts(&view, &ActFilter { kinds, page, per_page, ..ActFilter::default() }).await?)
    }

    /// Remembers that somebody looked at what is not public and of others. Once a day for each person and object; it is durable
    /// when this returns, so that nothing is shown of which the journal knows nothing.
    pub async fn saw(&self, person: &Person, kind: PaperKind, id: &str, member: Option<&str>) -> Result<(), DeskError> {
        self.sight(person, ("paper.seen", kind, id), member).await
    }

    /// The same for a list of such things: those of a member, or of all.
    pub async fn saw_list(&self, person: &Person, kind: PaperKind, member: Option<&str>) -> Result<(), DeskError> {
        self.sight(person, ("paper.listed", kind, member.unwrap_or(WHOLE)), member).await
    }

    /// The same for a file that somebody takes away: an entry of its own beside having seen it.
    pub async fn took(
        &self,
        person: &Person,
        kind: PaperKind,
        id: &str,
        member: Option<&str>,
    ) -> Result<(), DeskError> {
        self.sight(person, ("paper.taken", kind, id), member).await
    }

    async fn sight(
        &self,
        person: &Person,
        (act, kind, id): (&'static str, PaperKind, &str),
        member: Option<&str>,
    ) -> Result<(), DeskError> {
        let today = Offset::UTC.to_datetime(self.clock().now()).date();
        let sight = (person.account.clone(), act, kind, id.to_owned());
        if self.inner.seen.knows(today, &sight) {
            return Ok(());
        }
        self.perform(Deed::new(&person.account, act, kind, id).of(member)).await?;
        self.inner.seen.keep(today, sight);
        Ok(())
    }

    /// Both logs with their checkpoints and keys, as a tar file in pieces (see the crate `bundle`). That it was taken is the
    /// last entry in it.
    pub async fn bundle(&self, leave: &Authorised<access::JournalBundle>) -> Result<Pieces, DeskError> {
        let person = leave.person();
        let register = match self.checkpoint().await? {
            Some(note) => open(&note, &self.log_key()?).map_err(|e| DeskError::Checkpoint(e.to_string()))?.size,
            None => 0,
        };
        let deed = Deed::new(&person.account, "journal.bundled", PaperKind::Account, &person.account);
        let done = self.perform(deed.saying(json!({ "register": register }))).await?;
        // Others may have written with it: the first checkpoint at or after it covers it.
        let note = self.store().journal_checkpoints(done.seq - 1, 1).await?.pop();
        let journal = note.map_or(done.seq, |(size, _)| size);
        let (send, pieces) = mpsc::channel(WAITING);
        let desk = self.clone();
        tokio::spawn(async move {
            if let Err(e) = desk.write_bundle([register, journal], &send).await {
                // Whoever no longer listens has gone.
                let _ = send.send(Err(e)).await;
            }
        });
        Ok(pieces)
    }

    async fn write_bundle(
        &self,
        sizes: [u64; 2],
        to: &mpsc::Sender<Result<Vec<u8>, DeskError>>,
    ) -> Result<(), DeskError> {
        let send = async |piece: Vec<u8>| to.send(Ok(piece)).await.map_err(|_| DeskError::Closing);
        let keys = [self.log_key()?.to_string(), self.journal_key()?.to_string()];
        let (mut writer, first) = Writer::begin([&keys[0], &keys[1]]);
        send(first).await?;
        for (log, size) in LOGS.into_iter().zip(sizes) {
            let of_register = log == LOGS[0];
            let (mut after, mut number) = (0, 1);
            while after < size {
                let mut notes = if of_register {
                    self.store().checkpoints_after(after, STRETCH).await?
                } else {
                    self.store().journal_checkpoints(after, STRETCH).await?
                };
                notes.retain(|(at, _)| *at <= size);
                let Some((last, _)) = notes.last() else { break };
                after = *last;
                send(writer.checkpoints(log, number, &notes)).await?;
                number += 1;
            }
            let mut entries = if of_register { Entries::of_register() } else { Entries::of_journal() };
            let mut after = 0;
            while after < size {
                let leaves = if of_register {
                    self.store().leaves(after, size, STRETCH).await?
                } else {
                    let leaves = self.store().act_leaves(after, STRETCH).await?;
                    leaves.into_iter().filter(|(n, _)| *n <= size).map(|(n, leaf)| (n, leaf, String::new())).collect()
                };
                let Some((last, ..)) = leaves.last() else { break };
                after = *last;
                for (_, leaf, body) in &leaves {
                    let piece = entries.push(&mut writer, leaf, body);
                    if !piece.is_empty() {
                        send(piece).await?;
                    }
                }
            }
            send(entries.part(&mut writer)).await?;
        }
        send(writer.end()).await
    }
}
