//! Shapes of referrals, as they are sent and as they are answered.

use alliance::referrals::{self, AskedCounts, Asks, ReferralState};
use desk::referrals::{ReferralCount, ReferralSeen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::forms::{Moment, text, text_or_null};

/// Why a referral goes to a country.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ReferralLead)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Lead {
    /// A victim is believed to be there.
    VictimThere,
    /// A suspect is believed to be there.
    SuspectThere,
    /// Material is hosted there.
    MaterialThere,
    /// An account or a payment leads there.
    AccountThere,
    /// Something else.
    Other,
}

impl From<Lead> for referrals::Lead {
    fn from(lead: Lead) -> Self {
        match lead {
            Lead::VictimThere => Self::VictimThere,
            Lead::SuspectThere => Self::SuspectThere,
            Lead::MaterialThere => Self::MaterialThere,
            Lead::AccountThere => Self::AccountThere,
            Lead::Other => Self::Other,
        }
    }
}

/// Which electronic evidence is asked for.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ReferralEvidence)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Evidence {
    /// That data are kept.
    Preservation,
    /// Who somebody is to a provider.
    SubscriberData,
    /// From where, to where and when.
    TrafficData,
    /// What was said or stored.
    Content,
}

impl From<Evidence> for referrals::Evidence {
    fn from(evidence: Evidence) -> Self {
        match evidence {
            Evidence::Preservation => Self::Preservation,
            Evidence::SubscriberData => Self::Subscriber,
            Evidence::TrafficData => Self::Traffic,
            Evidence::Content => Self::Content,
        }
    }
}

/// By which law evidence is asked for.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ReferralBasis)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Basis {
    /// The Convention on Cybercrime.
    Budapest,
    /// Its second additional protocol.
    SecondProtocol,
    /// The United Nations Convention against Cybercrime.
    UnConvention,
    /// A European Investigation Order.
    InvestigationOrder,
    /// A European order for electronic evidence.
    EvidenceOrder,
    /// A treaty on mutual legal assistance.
    Treaty,
    /// Reciprocity, without a treaty.
    Reciprocity,
}

impl From<Basis> for referrals::Basis {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Budapest => Self::Budapest,
            Basis::SecondProtocol => Self::SecondProtocol,
            Basis::UnConvention => Self::UnConvention,
            Basis::InvestigationOrder => Self::InvestigationOrder,
            Basis::EvidenceOrder => Self::EvidenceOrder,
            Basis::Treaty => Self::Treaty,
            Basis::Reciprocity => Self::Reciprocity,
        }
    }
}

/// How urgent something is. It sets the clocks: acknowledged within 1, 8 or 24 hours, answered within 8 hours, 3 days or 7 days.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ReferralUrgency)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Urgency {
    /// A life is at risk, or a child is being abused now.
    Life,
    /// It is urgent.
    Urgent,
    /// It is neither.
    Normal,
}

impl From<Urgency> for referrals::Urgency {
    fn from(urgency: Urgency) -> Self {
        match urgency {
            Urgency::Life => Self::Life,
            Urgency::Urgent => Self::Urgent,
            Urgency::Normal => Self::Normal,
        }
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ReferralAsked)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Asked {
    /// That somebody looks into something.
    Referral {
        /// Why there.
        lead: Lead,
    },
    /// Electronic evidence.
    Evidence {
        /// Which.
        evidence: Evidence,
        /// By which law.
        basis: Basis,
        /// By when it has to be there, within a year.
        deadline: Moment,
    },
}

impl From<Asked> for Asks {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Referral { lead } => Self::Referral { lead: lead.into() },
            Asked::Evidence { evidence, basis, deadline } => {
                Self::Evidence { evidence: evidence.into(), basis: basis.into(), deadline: deadline.0 }
            }
        }
    }
}

/// A referral that is sent. It has no `Debug`: what it says is sealed.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReferralWanted)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// Two letters of the member whose police are to have it.
    #[schema(min_length = 2, max_length = 2)]
    #[serde(deserialize_with = "text::<2, 2, _>")]
    pub to: String,
    /// What is asked.
    pub asks: Asked,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What the sender calls it; the other force sees it without opening anything: no name, no address.
    #[schema(max_length = 40)]
    #[serde(default, deserialize_with = "text_or_null::<40, _>")]
    pub reference: Option<String>,
    /// What it says; it is sealed.
    #[schema(min_length = 1, max_length = 8000)]
    #[serde(deserialize_with = "text::<1, 8000, _>")]
    pub text: String,
}

/// What a force does about a referral. It has no `Debug`: what is said is sealed.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReferralTurn)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Said {
    /// Whoever got it has it.
    Acknowledge {},
    /// They answer.
    Answer {
        /// Of a referral `identified`, `investigating`, `known`, `nothing-found`, `elsewhere`, `no-way`; of evidence `provided`, `partly`, `no-such-data`, or `refused.` and why:
        /// `no-basis`, `no-crime`, `too-broad`, `formal`, `harm`, `other`.
        #[schema(min_length = 1, max_length = 40)]
        #[serde(deserialize_with = "text::<1, 40, _>")]
        answer: String,
        /// The same in words; it is sealed.
        #[schema(max_length = 8000)]
        #[serde(default, deserialize_with = "text_or_null::<8000, _>")]
        text: Option<String>,
    },
    /// They hand it to the police of a third member.
    HandOn {
        /// Two letters of that member.
        #[schema(min_length = 2, max_length = 2)]
        #[serde(deserialize_with = "text::<2, 2, _>")]
        to: String,
        /// What they say beside it; it is sealed.
        #[schema(max_length = 8000)]
        #[serde(default, deserialize_with = "text_or_null::<8000, _>")]
        note: Option<String>,
    },
    /// Whoever sent it takes it back.
    Withdraw {},
}

/// A step that was taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralStepTaken)]
struct Step {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// To which state it led.
    state: String,
    /// Two letters of whose force took it.
    by: String,
}

/// A referral, without what it says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralSeen)]
pub(super) struct Seen {
    id: String,
    /// Whether one's own force sent it; else it lies with one's police.
    out: bool,
    /// Whether evidence is asked for.
    evidence: bool,
    /// What is asked: a word of its list.
    asks: String,
    /// By which law evidence is asked for.
    #[schema(required)]
    basis: Option<String>,
    /// How urgent it is: `life`, `urgent`, `normal`.
    urgency: String,
    /// What the first sender calls it.
    reference: String,
    /// Two letters of whose force sent it.
    from: String,
    /// The organisation that did, by its id.
    organisation: String,
    /// Two letters of the member whose police have it.
    to: String,
    /// Members by way of which it came before, the first first.
    by_way_of: Vec<String>,
    /// How far it is: a word of its drawing (docs/referrals.md).
    state: String,
    /// What was answered, as a code.
    #[schema(required)]
    answer: Option<String>,
    /// Two letters of the member whose police have it now, where it was handed on.
    #[schema(required)]
    now: Option<String>,
    /// How far it is there.
    #[schema(required)]
    now_state: Option<String>,
    /// What was answered there.
    #[schema(required)]
    now_answer: Option<String>,
    /// When it was sent.
    #[schema(format = "date-time")]
    sent: String,
    /// Until when it should be acknowledged.
    #[schema(format = "date-time")]
    acknowledge_by: String,
    /// Until when it should be answered.
    #[schema(format = "date-time")]
    answer_by: String,
    /// What is overdue: `acknowledgement` or `answer`.
    #[schema(required)]
    overdue: Option<String>,
    /// Since when.
    #[schema(required, format = "date-time")]
    overdue_since: Option<String>,
    /// When what it says will be destroyed, with the key under which it is sealed; null while something of it waits, or once it was.
    #[schema(required, format = "date-time")]
    kept_until: Option<String>,
    /// When what it said was destroyed.
    #[schema(required, format = "date-time")]
    destroyed: Option<String>,
    /// What was done, the first first.
    steps: Vec<Step>,
}

/// What was answered, as a code.
fn answered(state: &ReferralState) -> Option<String> {
    match state {
        ReferralState::Answered { answer, .. } => Some(answer.code()),
        _ => None,
    }
}

impl From<ReferralSeen> for Seen {
    fn from(seen: ReferralSeen) -> Self {
        let basis = match seen.asks {
            Asks::Evidence { basis, .. } => Some(basis.to_string()),
            Asks::Referral { .. } => None,
        };
        let step = |step: referrals::referral::Taken| Step { at: step.at.to_string(), state: step.state, by: step.by };
        Self {
            id: seen.id,
            out: seen.is_out,
            evidence: seen.asks.is_evidence(),
            asks: seen.asks.kind().to_owned(),
            basis,
            urgency: seen.urgency.to_string(),
            reference: seen.reference,
            from: seen.from.member,
            organisation: seen.from.organisation,
            to: seen.to,
            by_way_of: seen.by_way_of,
            state: seen.state.name().to_owned(),
            answer: answered(&seen.state),
            now_state: seen.now.as_ref().map(|now| now.state.name().to_owned()),
            now_answer: seen.now.as_ref().and_then(|now| answered(&now.state)),
            now: seen.now.map(|now| now.member),
            sent: seen.sent.to_string(),
            acknowledge_by: seen.acknowledge_by.to_string(),
            answer_by: seen.answer_by.to_string(),
            overdue: seen.overdue.map(|(late, _)| late.to_string()),
            overdue_since: seen.overdue.map(|(_, since)| since.to_string()),
            kept_until: seen.kept_until.map(|until| until.to_string()),
            destroyed: seen.destroyed.map(|at| at.to_string()),
            steps: seen.steps.into_iter().map(step).collect(),
        }
    }
}

/// What lies with one's police, and what one's force sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralDesk)]
pub(super) struct Both {
    /// What lies with one's police: what is overdue first, then what waits, what is due soonest first.
    pub incoming: Vec<Seen>,
    /// What one's force sent, in the same order.
    pub out: Vec<Seen>,
}

/// What was sent in a quarter, and what came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralCount)]
struct Count {
    /// Sent; null where it is withheld.
    #[schema(required)]
    sent: Option<u64>,
    /// Of them, answered or handed on; null where it is withheld. What was handed on is counted anew where it went.
    #[schema(required)]
    answered: Option<u64>,
    /// Neither: open, or taken back; null where it is withheld.
    #[schema(required)]
    open: Option<u64>,
}

impl From<AskedCounts> for Count {
    fn from(AskedCounts { sent, answered, open }: AskedCounts) -> Self {
        Self { sent, answered, open }
    }
}

/// A quarter, as it stood a quarter after its end.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralQuarter)]
pub(super) struct Quarter {
    /// Which one, such as `2026-Q1`.
    quarter: String,
    /// Referrals.
    referrals: Count,
    /// Requests for electronic evidence.
    evidence: Count,
}

impl From<ReferralCount> for Quarter {
    fn from(count: ReferralCount) -> Self {
        Self { quarter: count.quarter.to_string(), referrals: count.referrals.into(), evidence: count.evidence.into() }
    }
}

/// How much forces ask of each other: all members together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReferralCounts)]
pub(super) struct Counts {
    /// The newest first.
    pub quarters: Vec<Quarter>,
}
