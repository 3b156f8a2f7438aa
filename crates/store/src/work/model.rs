//! What the working rooms are asked and what they answer.

use alliance::register::{Kind, PaperKind};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{EntryChange, ErrandChange, FetchChange, KeyChange, Letter, LookUpChange, OpinionChange, Session};
use crate::{Appended, Change};

/// Whose papers a question or a deed may touch. PostgreSQL holds to it as well (row security), so that a forgotten
/// condition shows nothing instead of everything.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Of every member, and those of no member.
    All,
    /// Of one member.
    Member(String),
}

/// A working paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// Which one.
    pub id: String,
    /// Its version, from 1.
    pub no: u32,
    /// The member that it is of; none: of the alliance.
    pub member: Option<String>,
    /// The round that it is of.
    pub round: Option<String>,
    /// The paper that it belongs to.
    pub parent: Option<String>,
    /// The account that holds it or that it is given to.
    pub holder: Option<String>,
    /// Its state, a word of its own machine.
    pub state: String,
    /// What it is looked up by, once in its kind.
    pub key: Option<String>,
    /// Where it stands among those of its kind that wait, the least first; none where it does not wait.
    pub rank: Option<u64>,
    /// When this version was made.
    pub at: Timestamp,
    /// The account that made this version.
    pub actor: String,
    /// What it says.
    pub body: Value,
}

impl Paper {
    /// The body as its type; none where it was written by a later release that changed the type.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.body).ok()
    }
}

/// A new version of a paper.
#[derive(Clone, Debug)]
pub struct PaperChange {
    /// What it is.
    pub kind: PaperKind,
    /// Which one: 1 to 120 of `A-Z a-z 0-9 . _ -`.
    pub id: String,
    /// The version that whoever changes it has seen; 0 makes a new one. Another one refuses the deed.
    pub expected: u32,
    /// The member that it is of.
    pub member: Option<String>,
    /// The round that it is of.
    pub round: Option<String>,
    /// The paper that it belongs to.
    pub parent: Option<String>,
    /// The account that holds it.
    pub holder: Option<String>,
    /// Its state.
    pub state: String,
    /// What it is looked up by.
    pub key: Option<String>,
    /// Where it stands among those of its kind that wait; at most 2⁶³ − 1.
    pub rank: Option<u64>,
    /// What it says.
    pub body: Value,
}

impl PaperChange {
    /// A new paper.
    pub fn new(kind: PaperKind, id: impl Into<String>, state: impl Into<String>, body: &impl serde::Serialize) -> Self {
        Self {
            kind,
            id: id.into(),
            expected: 0,
            member: None,
            round: None,
            parent: None,
            holder: None,
            state: state.into(),
            key: None,
            rank: None,
            body: serde_json::to_value(body).expect("paper bodies are plain data and always serialise"),
        }
    }

    /// The next version of a paper.
    pub fn next(paper: &Paper, state: impl Into<String>, body: &impl serde::Serialize) -> Self {
        Self {
            expected: paper.no,
            member: paper.member.clone(),
            round: paper.round.clone(),
            parent: paper.parent.clone(),
            holder: paper.holder.clone(),
            key: paper.key.clone(),
            rank: paper.rank,
            ..Self::new(paper.kind, paper.id.clone(), state, body)
        }
    }
}

/// An answer to a field of a report's questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The field.
    pub field: String,
    /// The version of the answer that the writer has seen; 0 where there was none.
    pub base: u32,
    /// The answer, as JSON.
    pub value: Value,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It stands now, under this number.
    Stands(u32),
    /// The same stood already.
    Same(u32),
    /// Somebody else answered meanwhile. What was typed is kept among the edits (under its act), but does not stand.
    Behind {
        /// What stands.
        now: Standing,
        /// What the writer had seen; none where there was no answer.
        base: Option<Value>,
    },
}

/// An answer that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number, from 1.
    pub no: u32,
    /// The answer.
    pub value: Value,
    /// Who gave it.
    pub actor: String,
    /// When.
    pub at: Timestamp,
}

/// What becomes of a session in a deed.
#[derive(Clone, Debug)]
pub enum SessionChange {
    /// Begins.
    Begin(Session),
    /// Its person proved again who they are, at this moment.
    Verified {
        /// Which one.
        digest: String,
        /// When.
        at: Timestamp,
    },
    /// Ends.
    End {
        /// Which one.
        digest: String,
    },
    /// All of an account end, except perhaps one.
    EndAll {
        /// Whose.
        account: String,
        /// The one that stays.
        except: Option<String>,
    },
}

/// A paper that a deed has seen and does not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPaper {
    /// What it is.
    pub kind: PaperKind,
    /// Which one.
    pub id: String,
    /// The version that was seen. Where the paper has another one, the deed is refused.
    pub no: u32,
}

/// What the register said when a deed was made. Where it says anything else of it by now, the deed is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRegister {
    /// An indicator.
    pub indicator: String,
    /// What was seen of it: its definition (`Indicator`), or what it counts (`Observation`).
    pub kind: Kind,
    /// How many events there were then.
    pub size: u64,
}

/// What a change was decided by, and does not change itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Papers.
    pub papers: Vec<SeenPaper>,
    /// What the register said.
    pub register: Vec<SeenRegister>,
}

/// In which journal a deed is remembered. Both are trees of their own, with keys of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Book {
    /// The journal that auditors read.
    #[default]
    Journal,
    /// The closed one: what the police do about what was reported. Whoever could count its entries could tell that something is held.
    Closed,
}

impl Book {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Journal, Self::Closed];
}

/// What somebody does: everything in it happens, or nothing of it. It becomes one entry of a journal.
#[derive(Clone, Debug)]
pub struct Deed {
    /// In which journal it is remembered.
    pub book: Book,
    /// The account that does it; `-` for nobody known, `accord` for the house itself.
    pub actor: String,
    /// What is done, a word such as `report.submitted`.
    pub act: &'static str,
    /// The member that it concerns.
    pub member: Option<String>,
    /// The kind of what it is done to.
    pub kind: PaperKind,
    /// What it is done to.
    pub object: String,
    /// What else the journal has to remember: never a secret, never a person's name or address.
    pub detail: Value,
    /// Whose papers it may touch.
    pub view: View,
    /// New versions of papers.
    pub papers: Vec<PaperChange>,
    /// Changes of the lists of known material.
    pub entries: Vec<EntryChange>,
    /// Changes of what is kept of fetching, in their order, after those of the lists.
    pub fetched: Vec<FetchChange>,
    /// What is told to lists' sources and owners.
    pub opinions: Vec<OpinionChange>,
    /// Keys of records that are kept or destroyed.
    pub keys: Vec<KeyChange>,
    /// Items whose hosts are to be looked up, or were.
    pub look_ups: Vec<LookUpChange>,
    /// What the house is to do by itself, and when.
    pub errands: Vec<ErrandChange>,
    /// What has to be as it was seen, though the deed does not change it.
    pub seen: Seen,
    /// Answers to the report that is its object.
    pub answers: Vec<AnswerChange>,
    /// The answers to that report that were seen: the sum of their numbers, which each answer that comes to stand raises by one.
    /// Where others have come to stand since, the deed is refused.
    pub turns: Option<u64>,
    /// Sessions that begin or end by it.
    pub sessions: Vec<SessionChange>,
    /// Letters that tell of it.
    pub letters: Vec<Letter>,
    /// Records that become public by it, and the office in whose name the register says so.
    pub register: Vec<Change>,
    /// The office that the public log names for `register`: never a person.
    pub office: String,
}

impl Deed {
    /// A deed that does nothing yet but be remembered.
    pub fn new(actor: impl Into<String>, act: &'static str, kind: PaperKind, object: impl Into<String>) -> Self {
        Self {
            book: Book::Journal,
            actor: actor.into(),
            act,
            member: None,
            kind,
            object: object.into(),
            detail: Value::Null,
            view: View::All,
            papers: Vec::new(),
            entries: Vec::new(),
            fetched: Vec::new(),
            opinions: Vec::new(),
            keys: Vec::new(),
            look_ups: Vec::new(),
            errands: Vec::new(),
            seen: Seen::default(),
            answers: Vec::new(),
            turns: None,
            sessions: Vec::new(),
            letters: Vec::new(),
            register: Vec::new(),
            office: String::new(),
        }
    }

    /// Of this member, and touching only its papers.
    #[must_use]
    pub fn of(mut self, member: Option<&str>) -> Self {
        self.member = member.map(str::to_owned);
        self.view = self.member.clone().map_or(View::All, View::Member);
        self
    }

    /// Remembered in the closed journal.
    #[must_use]
    pub fn closed(mut self) -> Self {
        self.book = Book::Closed;
        self
    }

    /// With this version of a paper.
    #[must_use]
    pub fn with(mut self, paper: PaperChange) -> Self {
        self.papers.push(paper);
        self
    }

    /// With something that the journal remembers.
    #[must_use]
    pub fn saying(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}

/// A deed that was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Its entry in its journal.
    pub seq: u64,
    /// What became of its answers, in their order.
    pub answers: Vec<Answered>,
    /// How many fingerprints its lots put on a list that were not there before.
    pub entered: u64,
    /// What it changed in the register.
    pub register: Option<Appended>,
}

/// Why a deed was not done. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Somebody else changed a paper meanwhile, or it is not there any more.
    #[error("{kind} {id} has version {found}, not {expected}: somebody changed it meanwhile")]
    Moved {
        /// What it is.
        kind: PaperKind,
        /// Which one.
        id: String,
        /// The version that was expected.
        expected: u32,
        /// The version that is there; 0 for none.
        found: u32,
    },
    /// The register says something else of an indicator by now.
    #[error("the register has a newer {kind} of {indicator}: read what stands now, and try again")]
    Overtaken {
        /// The indicator.
        indicator: String,
        /// Its definition, or what it counts.
        kind: Kind,
    },
    /// Another paper of this kind is looked up by the same.
    #[error("another {kind} has this key already")]
    Taken {
        /// What it is.
        kind: PaperKind,
    },
    /// The deed says what cannot be written.
    #[error("{kind} {id} cannot be written: {what}")]
    Unfit {
        /// What it is, or what the deed is done to.
        kind: PaperKind,
        /// Which one.
        id: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The deed touches what its view leaves out.
    #[error("{kind} {id} is outside of the view of this deed")]
    Outside {
        /// What it is.
        kind: PaperKind,
        /// Which one.
        id: String,
    },
}

/// What a batch of deeds did.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// What became of each deed, in their order.
    pub outcomes: Vec<Result<Done, Refused>>,
    /// The signed checkpoint of the journal afterwards; empty where nothing was done that it remembers.
    pub journal: String,
    /// The same of the closed journal.
    pub closed: String,
    /// The signed checkpoint of the register, where a deed changed that.
    pub register: Option<String>,
}

/// Which papers are wanted. What is none is not asked.
#[derive(Clone, Debug, Default)]
pub struct PaperFilter {
    /// Of this member.
    pub member: Option<String>,
    /// Of this round.
    pub round: Option<String>,
    /// Belonging to this paper.
    pub parent: Option<String>,
    /// Held by this account.
    pub holder: Option<String>,
    /// In this state.
    pub state: Option<String>,
    /// Page, from 1; 0 means all (at most 10,000).
    pub page: u32,
    /// Papers a page.
    pub per_page: u32,
}
