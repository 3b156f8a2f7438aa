//! How far a campaign is, and why it cannot be what was asked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::register::act::{Act, Way};

/// A day that somebody named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The day.
    pub on: Date,
    /// Who named it, and when.
    pub marked: Act,
}

/// How far a campaign is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum CampaignState {
    /// It is written, and nobody else sees it.
    Draft,
    /// It is public, and has not begun.
    Planned,
    /// It runs.
    Running {
        /// Since when.
        begun: Marked,
    },
    /// It is over. What came of it is not known yet.
    Over {
        /// Since when it ran.
        begun: Marked,
        /// Until when.
        ended: Marked,
    },
    /// It is over, and what changed is public.
    Evaluated {
        /// Since when it ran.
        begun: Marked,
        /// Until when.
        ended: Marked,
        /// Who made the evaluation public, and when.
        evaluated: Act,
    },
    /// It was dropped before anything of it was public.
    Dropped {
        /// Who dropped it, and when.
        dropped: Act,
    },
}

/// The drawing. What is written while a campaign is public stays unseen until a second person publishes it.
pub const WAYS: &[Way] = &[
    ("draft", "edit", "draft"),
    ("draft", "publish", "planned"),
    ("draft", "drop", "dropped"),
    ("planned", "edit", "planned"),
    ("planned", "publish", "planned"),
    ("planned", "begin", "running"),
    ("running", "edit", "running"),
    ("running", "publish", "running"),
    ("running", "end", "over"),
    ("over", "edit", "over"),
    ("over", "publish", "over"),
    ("over", "publish", "evaluated"),
    ("evaluated", "edit", "evaluated"),
    ("evaluated", "publish", "evaluated"),
];

impl CampaignState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Running { .. } => "running",
            Self::Over { .. } => "over",
            Self::Evaluated { .. } => "evaluated",
            Self::Dropped { .. } => "dropped",
        }
    }

    /// Since when it ran, once it does.
    pub const fn begun(&self) -> Option<&Marked> {
        match self {
            Self::Draft | Self::Planned | Self::Dropped { .. } => None,
            Self::Running { begun } | Self::Over { begun, .. } | Self::Evaluated { begun, .. } => Some(begun),
        }
    }

    /// Until when it ran, once it does no more.
    pub const fn ended(&self) -> Option<&Marked> {
        match self {
            Self::Draft | Self::Planned | Self::Running { .. } | Self::Dropped { .. } => None,
            Self::Over { ended, .. } | Self::Evaluated { ended, .. } => Some(ended),
        }
    }

    pub(super) const fn not_now(&self) -> CampaignRefusal {
        CampaignRefusal::NotNow { state: self.name() }
    }
}

refusals! {
    /// Why a campaign cannot be what was asked.
    CampaignRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "campaign-not-now", "the campaign is {state}; this step does not come after that";
        /// Somebody publishes what they wrote.
        SamePerson = "campaign-same-person", "whoever wrote a campaign does not publish it; ask a colleague";
        /// Somebody drops what others wrote.
        NotWriter = "campaign-not-writer", "only whoever wrote this draft drops it; ask them, or write on it first";
        /// It was changed after it was read.
        Changed = "campaign-changed", "the campaign has changed since it was read; read it again before publishing";
        /// Something is missing or wrong in it.
        Faults = "campaign-faults", "something in the campaign is missing or wrong; it stands beside the form";
        /// Nothing is different from what is public.
        Nothing = "campaign-nothing", "nothing is different from what is public";
        /// A change without its reason.
        ReasonMissing = "campaign-reason-missing", "say why the published campaign changes";
        /// A text is longer than is kept.
        TooLong {
            /// Whose.
            part: &'static str,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "campaign-too-long", "the text of {part} has {length} characters and {most} are kept; shorten it";
        /// A list is longer than is kept.
        TooMany {
            /// Which.
            part: &'static str,
            /// Its rows.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "campaign-too-many", "the list of {part} has {length} rows and {most} are kept; leave some out";
        /// Reach is counted once a campaign runs.
        ReachEarly = "campaign-reach-early", "nobody is reached by a campaign that has not begun; say first that it has";
        /// What changed is told once a campaign is over.
        EvaluationEarly = "campaign-evaluation-early", "what changed is told once the campaign is over; say first that it is";
        /// What changed is public, and stays.
        EvaluationKept = "campaign-evaluation-kept", "what changed is public; correct it with a reason, it is not taken away";
        /// Nothing was done on a day to come.
        InFuture {
            /// That day.
            on: Date,
        } = "campaign-in-future", "{on} has not come; say so then";
        /// It would have begun long before anybody heard of it.
        LongBefore {
            /// The earliest day.
            least: Date,
        } = "campaign-long-before", "a campaign begins at most a year before it is first published; {least} or later";
        /// It ends before it began.
        BeforeBegin {
            /// The day on which it began.
            begun: Date,
        } = "campaign-before-begin", "it began on {begun}; it ended on that day or later";
        /// A member that is named is none.
        NoMember = "campaign-no-member", "one of the members that are named is no member; use their two letters";
        /// The member was not asked to take part.
        NotAsked = "campaign-not-asked", "the campaign does not name this member; ask its leading member to do so";
        /// The member takes part already.
        JoinedAlready = "campaign-joined-already", "the member takes part already";
        /// There is no such public campaign with materials.
        NotPublic = "campaign-not-public", "there is no public campaign of this name whose materials could be used";
        /// A member that takes part adopts nothing.
        OwnCampaign = "campaign-own", "the member takes part in the campaign; it needs no adoption";
        /// None of its materials was chosen, or one that it does not have.
        NoMaterial = "campaign-no-material", "choose at least one of the campaign's materials";
        /// A material that nobody else uses.
        NotForReuse = "campaign-not-for-reuse", "one of the materials is not for reuse; leave it out, or ask its publisher";
        /// No language was chosen, or one that is no tag.
        NoLanguage = "campaign-no-language", "name at least one language by its tag, such as en or sr-Latn";
        /// It ends before it begins.
        OutOfOrder = "campaign-out-of-order", "the last day comes before the first; turn them round";
        /// The same was adopted before.
        AdoptedSo = "campaign-adopted-so", "the member adopted exactly this before";
    }
}
