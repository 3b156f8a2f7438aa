//! Members, promises and reports: what the alliance agreed and who said what.
//!
//! [`types`], [`indicator`] and [`observation`] are the bodies of records as they were gathered; [`round`], [`report`],
//! [`commitment`], [`review`], [`figures`] and [`definition`] those that are worked on here. Each is a state machine: a state
//! carries its data, an act takes the old state and gives the new one or a refusal, and `WAYS` is its drawing (see
//! `docs/states.md`). Who may act is decided elsewhere; who acted is carried here.

pub mod act;
pub mod adoption;
pub mod amendment;
pub mod commitment;
pub mod definition;
pub mod figures;
pub mod indicator;
pub mod length;
pub mod merge;
pub mod observation;
pub mod paper;
pub mod questionnaire;
pub mod record;
pub mod remark;
pub mod report;
pub mod review;
pub mod round;
pub mod types;

pub use act::{Act, Digest, SignOff};
pub use adoption::{Adopted, Adoption, AdoptionWork};
pub use commitment::{Commitment, CommitmentWork};
pub use definition::DefinitionWork;
pub use figures::FiguresWork;
pub use indicator::{Breakdown, Card, Direction, Indicator, Measure, SeriesBreak, Usual};
pub use observation::{Figure, Observation, Precision};
pub use paper::PaperKind;
pub use record::{Kind, Record, RecordId};
pub use report::ReportWork;
pub use review::{Review, ReviewWork};
pub use round::RoundWork;
pub use types::*;
