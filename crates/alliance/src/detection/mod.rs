//! Detection (goal 6): the lists of known material, and the rules by which nobody alone decides what they hold.
//!
//! A [`Bank`] is a named list of one organisation; an [`Entry`] is what it says of a fingerprint on it, or of a lot of them that came
//! together ([`lot`]). Nothing here is a picture, and nothing here describes one. Four rules keep a list from becoming a censor's list:
//!
//! 1. An entry works for its own organisation at once, and for others only while enough member states vouch for it
//!    ([`Quorum`]): states, not people, so that many accounts of one state weigh as much as one.
//! 2. Anybody else may contest it; it rests for others until two people of uninvolved states agree ([`Contest`]).
//! 3. An entry that suddenly finds far more than it ever did rests until a person of another state looked ([`flood`]).
//! 4. Whoever asks in small steps around an entry, to learn what the list holds, is noticed ([`Watch`]).
//!
//! [`standing`] is the one place where these come together; [`answer`] is what a caller sees of what was found. Neither knows of
//! holds: what is held back by the police is matched like everything else.

pub mod bank;
pub mod contest;
pub mod entry;
pub mod fingerprint;
pub mod flood;
pub mod lot;
pub mod office;
pub mod opinion;
pub mod probing;
pub mod quorum;
pub mod ratio;
pub mod refusal;
pub mod source;
pub mod standing;
pub mod volume;

pub use bank::{Bank, BankRefusal, BankState, Labels, Purpose, Settings};
pub use contest::{Contest, Finding, Ground};
pub use entry::{Entry, EntryState};
pub use fingerprint::{BadFingerprint, Fingerprint, FingerprintKind};
pub use flood::{Flood, Hour};
pub use lot::LotAct;
pub use office::{Asker, Office, OfficeAct, Sharing};
pub use opinion::{Opinion, OpinionRefusal, Reason};
pub use probing::{Probing, Question, Watch};
pub use quorum::{Quorum, QuorumRefusal, QuorumWork};
pub use ratio::{BadRatio, EnabledRatio, RatioRule};
pub use refusal::EntryRefusal;
pub use source::{Source, SourceRefusal, SourceTerms};
pub use standing::{Found, Listed, Silence, Standing, answer, standing, works_for_all};
pub use volume::VolumeRefusal;
