//! What can go wrong in a use case.

use std::path::PathBuf;

use interchange::Fault;

/// What a use case refuses, or what refused it.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Below, the database.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Below, the keys.
    #[error(transparent)]
    Keys(#[from] vault::keys::KeyError),
    /// A file of the data directory.
    #[error("{path}: {source}")]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file that was to be imported has faults; nothing of it was taken.
    #[error("{}", faults(.0))]
    Faults(Vec<Fault>),
    /// Invented figures may only go where everything is invented.
    #[error("this data directory holds the real register: start the exercise in a directory of its own (`--data DIR`)")]
    NotAnExercise,
    /// The deed was refused; nothing of it was done.
    #[error(transparent)]
    Refused(store::work::Refused),
    /// A rule refuses it. The code names its sentence (`refusal-CODE`).
    #[error("{text}")]
    Rule {
        /// The code.
        code: &'static str,
        /// In English, for logs and command lines.
        text: String,
    },
    /// Whoever acts has an id that no rule can take.
    #[error(transparent)]
    Actor(#[from] alliance::people::BadAccountId),
    /// Deeds that were written together failed together; none of them was done.
    #[error("{0}")]
    Together(std::sync::Arc<DeskError>),
    /// The newest checkpoint of the log is not one that this house signed.
    #[error("the newest checkpoint does not verify: {0}; run `accord verify` to see where the log breaks")]
    Checkpoint(String),
    /// The system gave no random bytes: no secret can be made.
    #[error("{0}")]
    NoRandomness(String),
    /// Something here is not as it was written.
    #[error("{0}")]
    Broken(String),
    /// The program is ending.
    #[error("the program is ending: try again in a minute")]
    Closing,
    /// The base year of a series has no row.
    #[error(
        "{file}: there is no row for the base year {base}; its years are {first} to {last}: choose one of them with --base"
    )]
    NoBase {
        /// The file.
        file: String,
        /// What was asked for.
        base: i32,
        /// The first year there is.
        first: i32,
        /// The last year there is.
        last: i32,
    },
}

/// What a rule refuses is said by its code and its words.
macro_rules! ruled {
    ($($refusal:path)+) => {
        $(impl From<$refusal> for DeskError {
            fn from(refusal: $refusal) -> Self {
                Self::Rule { code: refusal.code(), text: refusal.to_string() }
            }
        })+
    };
}

ruled! {
    alliance::register::round::RoundRefusal
    alliance::register::commitment::CommitmentRefusal
    alliance::register::report::ReportRefusal
    alliance::register::review::ReviewRefusal
    alliance::register::figures::FiguresRefusal
    alliance::credibility::CredibilityRefusal
    alliance::register::definition::DefinitionRefusal
    alliance::law::ProvisionRefusal
    alliance::victims::VictimsRefusal
    alliance::law::ModelTextRefusal
    alliance::takedown::TableRefusal
    alliance::practices::PracticeRefusal
    alliance::campaigns::CampaignRefusal
}

fn faults(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
