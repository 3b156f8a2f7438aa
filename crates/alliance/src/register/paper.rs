//! Working papers: what people write before it is in the public register, and what the house knows about its people.

use std::fmt;
use std::str::FromStr;

/// Every kind of working paper. The text form is used in addresses, in the journal and at rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperKind {
    /// A ministry, a hotline, the secretariat.
    Organisation,
    /// A person's account.
    Account,
    /// A single-use link that makes an account or gives one back.
    Invitation,
    /// A passkey of an account.
    Passkey,
    /// A password with its one-time codes, where the site allows them.
    Password,
    /// Who an account is at an OpenID Connect provider.
    Identity,
    /// A machine's token.
    Token,
    /// An account that is to be given back, and the colleagues who vouch for it.
    Recovery,
    /// An act that two people have to agree on.
    Proposal,
    /// The working side of a reporting round.
    Round,
    /// A member's progress report in a round.
    Report,
    /// A remark on a field of a report.
    Remark,
    /// A commitment on its way into the register, or its amendment.
    Commitment,
    /// A review of a report.
    Review,
    /// What a person may know of a declared figure before it is published.
    Figures,
    /// The definition of a figure on its way into the register.
    Indicator,
    /// What was ever published of an indicator's declared figures: what is shown, what is not, and the sums among them. Or what was shown of a
    /// member's victims beside another member's.
    Ledger,
    /// A member's reply to a review, while it is written.
    Reply,
    /// A list of known material.
    Bank,
    /// What an organisation put on a list as one thing: a picture with all its fingerprints.
    Content,
    /// A fingerprint on a list. Kept in a table of its own.
    Entry,
    /// Fingerprints that were put on a list together. Kept in a table of its own.
    Lot,
    /// How many member states have to vouch for an entry.
    Quorum,
    /// A key by which a scanner signs how much it examined, and what was stated with it.
    Volume,
    /// Where a list of known material is fetched from.
    Source,
    /// An address of material that was reported, whoever reported it how often.
    Item,
    /// That an address was reported: by whom, how, and what was said with it.
    Intake,
    /// What the police say of an item. Kept apart from it, so that nobody learns from the item that they said something.
    Police,
    /// A hold: what a police force keeps back, and until when.
    Hold,
    /// How often holds were placed and ended in all: whoever sends something has seen this number.
    HoldBook,
    /// What one recipient is told of one item, and what comes of it.
    Notice,
    /// Somebody whom notices go to, and how they are reached.
    Provider,
    /// An item on its way to the hotline of another country.
    HandOver,
    /// What a country allows in notice and takedown.
    Rules,
    /// What the police of a country say in advance.
    PoliceTable,
    /// A statement of how long takedown took in a period, before it is released and after.
    TakedownFigures,
    /// What a member has said about its credibility facts being public.
    Credibility,
    /// What the law of a member says to a criterion, on its way into the register.
    Provision,
    /// A model text on its way into the library.
    ModelText,
    /// A month of a member's counts of identified victims.
    Victims,
    /// What a member counts as an identified victim.
    VictimsDefinition,
    /// How a member explains that its counts and another member's differ.
    VictimsAnswers,
    /// What the police of one member ask of those of another: a referral, or a request for evidence.
    Referral,
    /// A joint operation of several members.
    JointOperation,
    /// A statement of how long a member's police took to answer in a quarter, before it is released and after.
    AnswerFigures,
    /// A run by which two police forces find out whether they work on the same thing.
    Deconfliction,
    /// A message of such a run, sealed; its key is destroyed once both forces are done.
    DeconflictionMessage,
    /// A campaign of a member.
    Campaign,
    /// A practice of a member.
    Practice,
    /// That a member takes over another one's campaign or practice.
    Adoption,
}

impl PaperKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Organisation,
        Self::Account,
        Self::Invitation,
        Self::Passkey,
        Self::Password,
        Self::Identity,
        Self::Token,
        Self::Recovery,
        Self::Proposal,
        Self::Round,
        Self::Report,
        Self::Remark,
        Self::Commitment,
        Self::Review,
        Self::Figures,
        Self::Indicator,
        Self::Ledger,
        Self::Reply,
        Self::Bank,
        Self::Content,
        Self::Entry,
        Self::Lot,
        Self::Quorum,
        Self::Volume,
        Self::Source,
        Self::Item,
        Self::Intake,
        Self::Police,
        Self::Hold,
        Self::HoldBook,
        Self::Notice,
        Self::Provider,
        Self::HandOver,
        Self::Rules,
        Self::PoliceTable,
        Self::TakedownFigures,
        Self::Credibility,
        Self::Provision,
        Self::ModelText,
        Self::Victims,
        Self::VictimsDefinition,
        Self::VictimsAnswers,
        Self::Referral,
        Self::JointOperation,
        Self::AnswerFigures,
        Self::Deconfliction,
        Self::DeconflictionMessage,
        Self::Campaign,
        Self::Practice,
        Self::Adoption,
    ];

    /// The word used in addresses, in the journal and at rest.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Account => "account",
            Self::Invitation => "invitation",
            Self::Passkey => "passkey",
            Self::Password => "password",
            Self::Identity => "identity",
            Self::Token => "token",
            Self::Recovery => "recovery",
            Self::Proposal => "proposal",
            Self::Round => "round",
            Self::Report => "report",
            Self::Remark => "remark",
            Self::Commitment => "commitment",
            Self::Review => "review",
            Self::Figures => "figures",
            Self::Indicator => "indicator",
            Self::Ledger => "ledger",
            Self::Reply => "reply",
            Self::Bank => "bank",
            Self::Content => "content",
            Self::Entry => "entry",
            Self::Lot => "lot",
            Self::Quorum => "quorum",
            Self::Volume => "volume",
            Self::Source => "source",
            Self::Item => "item",
            Self::Intake => "intake",
            Self::Police => "police",
            Self::Hold => "hold",
            Self::HoldBook => "hold-book",
            Self::Notice => "notice",
            Self::Provider => "provider",
            Self::HandOver => "hand-over",
            Self::Rules => "rules",
            Self::PoliceTable => "police-table",
            Self::TakedownFigures => "takedown-figures",
            Self::Credibility => "credibility",
            Self::Provision => "provision",
            Self::ModelText => "model-text",
            Self::Victims => "victims",
            Self::VictimsDefinition => "victims-definition",
            Self::VictimsAnswers => "victims-answers",
            Self::Referral => "referral",
            Self::JointOperation => "joint-operation",
            Self::AnswerFigures => "answer-figures",
            Self::Deconfliction => "deconfliction",
            Self::DeconflictionMessage => "deconfliction-message",
            Self::Campaign => "campaign",
            Self::Practice => "practice",
            Self::Adoption => "adoption",
        }
    }
}

impl fmt::Display for PaperKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The word is no kind of paper.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no kind of working paper")]
pub struct UnknownPaper(pub String);

impl FromStr for PaperKind {
    type Err = UnknownPaper;
    fn from_str(s: &str) -> Result<Self, UnknownPaper> {
        Self::ALL.iter().copied().find(|k| k.as_str() == s).ok_or_else(|| UnknownPaper(s.to_owned()))
    }
}
