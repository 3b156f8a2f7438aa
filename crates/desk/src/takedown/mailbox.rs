//! Letters that bring reports: what a mailbox of the house was sent is taken in as a report is, each letter once. Where the mailbox lies, and what becomes of the letter, is for whoever
//! empties it (`accord serve`).
//!
//! A letter is as anonymous as the form: who is said to have written it is believed by nobody and kept nowhere. Nobody is answered either, for the address that a letter names may be somebody else's.

use alliance::people::access::TakedownRoom;
use interchange::Fault;
use interchange::takedown::incoming;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::kept::Channel;
use super::receive::{By, IntakeRefused, LONGEST_LINE, LONGEST_NOTE, MOST, NOBODY, Reported};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// In whose name letters are called something. No account can have this id.
const POST: &str = "mail:";
/// What a letter is called where something is wrong with it.
const NAME: &str = "the letter";
/// Addresses in all reports of one letter, at most: nobody is known who could be asked about more.
pub const MOST_IN_A_LETTER: usize = 1_000;
/// Letters that wait for a person are listed so many at once.
pub const LETTERS_LISTED: usize = 50;
/// Faults of one letter that are kept, at most.
const FLAWS: usize = 5;

/// Something in a letter that cannot be taken. It says nothing of what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// The line, from 1, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The part and the field; empty: the letter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What would be right.
    pub expected: String,
    /// What kind of thing stands there.
    pub found: String,
}

impl Flaw {
    /// Something that is wrong with the letter as a whole.
    pub fn of_the_letter(expected: &str, found: &str) -> Self {
        Self { line: None, place: String::new(), expected: expected.to_owned(), found: found.to_owned() }
    }
}

impl From<&Fault> for Flaw {
    fn from(fault: &Fault) -> Self {
        // Which part of the letter it is stands in the name of what was read.
        let part = fault.file.strip_prefix(NAME).unwrap_or_default().trim_start_matches(", ");
        let place: Vec<&str> = [part, fault.column.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        Self { line: fault.line, place: place.join(", "), expected: fault.expected.clone(), found: fault.found.clone() }
    }
}

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterTaken {
    /// Its reports are taken in, durably: it can be destroyed.
    In {
        /// How many reports it brought.
        reports: usize,
        /// How many of them were not taken in before.
        new: usize,
        /// Addresses in all of them.
        addresses: usize,
        /// Attachments that were left out.
        left_out: usize,
    },
    /// Nothing of it is taken in: it is for a person. Why, by place.
    ForAPerson(Vec<Flaw>),
}

/// A letter that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterKept {
    /// What its file is called: the house's own name for it.
    pub name: String,
    /// When it was found.
    pub at: Timestamp,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

/// How a mailbox stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxState {
    /// How many letters wait for a person.
    pub waiting: u64,
    /// Those of them whose faults are known, the newest first; at most [`LETTERS_LISTED`].
    pub letters: Vec<LetterKept>,
}

impl MailboxState {
    /// One more waits.
    pub fn keep(&mut self, letter: LetterKept) {
        self.letters.retain(|other| other.name != letter.name);
        self.letters.insert(0, letter);
        self.letters.truncate(LETTERS_LISTED);
    }
}

/// Under which name the state of a member's mailbox is kept.
fn note_of(member: &str) -> String {
    format!("mailbox/{member}")
}

impl Desk {
    /// Takes in what a letter brings, durably. The same bytes are the same letter: however often it is given, each of its reports is taken in once.
    pub async fn take_letter(&self, member: &str, bytes: Vec<u8>) -> Result<LetterTaken, IntakeRefused> {
        let (read, key) = tokio::task::spawn_blocking(move || {
            let key = hex::encode(Sha256::new_with_prefix("accord/letter/").chain_update(&bytes).finalize());
            (incoming::mail(NAME, &bytes), key)
        })
        .await
        .map_err(|e| DeskError::Broken(e.to_string()))?;
        let taken = match read {
            Ok(taken) => taken,
            Err(faults) => {
                let flaws = faults.iter().filter(|fault| fault.further == 0).take(FLAWS).map(Flaw::from);
                return Ok(LetterTaken::ForAPerson(flaws.collect()));
            }
        };
        let left_out = taken.left_out;
        let all: Vec<Reported> = taken.reports.into_iter().map(|one| Reported::of(member, one)).collect();
        let addresses = all.iter().map(|one| one.items.len()).sum();
        if let Some(flaw) = too_much(&all, addresses) {
            return Ok(LetterTaken::ForAPerson(vec![flaw]));
        }
        let key = format!("{member}/{key}");
        let mut new = 0;
        for (number, reported) in (0..).zip(&all) {
            self.admitted(reported).await?;
            let by = By { actor: NOBODY, organisation: None, channel: Channel::Mail, sent: None, handed: None };
            match self.take_called(reported, by, (POST, (&key, number))).await {
                Ok(receipt) => new += usize::from(receipt.new.is_some()),
                // The same bytes were taken in before, by a program that read them otherwise: they are in.
                Err(IntakeRefused::KeyUsed) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(LetterTaken::In { reports: all.len(), new, addresses, left_out })
    }

    /// A name for the file of a letter that is put aside: nothing of what its sender called it.
    pub fn letter_name(&self) -> Result<String, DeskError> {
        Ok(format!("{}.{}", self.clock().now().as_second(), self.fresh_id()?))
    }

    /// How a member's mailbox stands, as whoever empties it knows.
    pub async fn mailbox(&self, member: &str) -> Result<MailboxState, DeskError> {
        let kept = self.store().own_note(&note_of(member)).await?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// Keeps how it stands.
    pub async fn keep_mailbox(&self, member: &str, state: &MailboxState) -> Result<(), DeskError> {
        let text = serde_json::to_string(state).map_err(|e| DeskError::Broken(e.to_string()))?;
        Ok(self.store().keep_own_note(&note_of(member), &text).await?)
    }

    /// Letters of one's hotline that wait for a person.
    pub async fn letters_waiting(&self, leave: &Authorised<TakedownRoom>) -> Result<MailboxState, DeskError> {
        let member = leave.grant().and_then(|grant| grant.member.as_deref()).unwrap_or_default();
        self.mailbox(member).await
    }
}

/// What of a letter is more than is taken; it is looked at before anything of it is taken in.
fn too_much(all: &[Reported], addresses: usize) -> Option<Flaw> {
    if addresses > MOST_IN_A_LETTER || all.iter().any(|one| one.items.len() > MOST) {
        let expected = format!("at most {MOST} addresses in a report, and {MOST_IN_A_LETTER} in a letter");
        return Some(Flaw::of_the_letter(&expected, "more"));
    }
    let long = |text: &Option<vault::Secret<String>>, most| {
        text.as_ref().is_some_and(|text| text.expose().chars().count() > most)
    };
    let is_long = |one: &Reported| {
        long(&one.note, LONGEST_NOTE) || long(&one.contact, 3 * LONGEST_LINE) || long(&one.reference, LONGEST_LINE)
    };
    all.iter().any(is_long).then(|| {
        let expected = format!("at most {LONGEST_NOTE} characters of words, and {LONGEST_LINE} of a number");
        Flaw::of_the_letter(&expected, "more")
    })
}
