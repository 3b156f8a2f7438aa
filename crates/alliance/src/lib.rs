//! The rules of the alliance: its records, its promises, its verdicts. Pure: no input or output, no clock, no database.
//!
//! The rooms are those of the alliance's own plan. What is decided here is decided from arguments alone, so that every
//! decision can be made again, by anybody, with the same result.

#[macro_use]
mod words;

pub mod campaigns;
pub mod credibility;
pub mod deconfliction;
pub mod detection;
pub mod indicators;
pub mod join;
pub mod law;
pub mod people;
pub mod practices;
pub mod referrals;
pub mod register;
pub mod takedown;
pub mod victims;

/// The codes of everything that the rules refuse; each has a sentence.
pub fn refusal_codes() -> Vec<&'static str> {
    [
        credibility::CredibilityRefusal::CODES,
        people::Conflict::CODES,
        people::PeopleRefusal::CODES,
        register::round::RoundRefusal::CODES,
        register::report::ReportRefusal::CODES,
        register::commitment::CommitmentRefusal::CODES,
        register::review::ReviewRefusal::CODES,
        register::figures::FiguresRefusal::CODES,
        register::definition::DefinitionRefusal::CODES,
        law::ProvisionRefusal::CODES,
        law::ModelTextRefusal::CODES,
        deconfliction::DeconflictionRefusal::CODES,
        campaigns::CampaignRefusal::CODES,
        practices::PracticeRefusal::CODES,
        detection::BankRefusal::CODES,
        detection::EntryRefusal::CODES,
        detection::OpinionRefusal::CODES,
        detection::QuorumRefusal::CODES,
        detection::VolumeRefusal::CODES,
        detection::SourceRefusal::CODES,
        takedown::AssessmentRefusal::CODES,
        takedown::HoldRefusal::CODES,
        takedown::PoliceRefusal::CODES,
        takedown::PreserveRefusal::CODES,
        takedown::WatchRefusal::CODES,
        takedown::Barrier::CODES,
        takedown::HandOverRefusal::CODES,
        takedown::NoticeRefusal::CODES,
        takedown::TableRefusal::CODES,
        takedown::CountryRefusal::CODES,
        takedown::PolicyRefusal::CODES,
        takedown::figures::TimesRefusal::CODES,
        takedown::tip::TipRefusal::CODES,
        victims::VictimsRefusal::CODES,
        referrals::ReferralRefusal::CODES,
        referrals::OperationRefusal::CODES,
        referrals::times::AnswersRefusal::CODES,
    ]
    .concat()
}
