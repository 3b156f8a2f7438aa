//! The single effects of a change, and which way each of them goes.

words! {
    /// What a change comes to.
    Class {
        /// More, earlier or wider.
        Stronger = "stronger",
        /// Less, later or narrower.
        Weaker = "weaker",
        /// Neither.
        Neutral = "neutral",
    }
}

words! {
    /// One thing that a change does.
    Effect {
        /// It ends earlier.
        DeadlineEarlier = "deadline-earlier",
        /// It has an end now.
        DeadlineGiven = "deadline-given",
        /// It ends later.
        DeadlineLater = "deadline-later",
        /// It has no end any more.
        DeadlineDropped = "deadline-dropped",
        /// A goal more.
        GoalAdded = "goal-added",
        /// A goal less.
        GoalRemoved = "goal-removed",
        /// An action more.
        ActionAdded = "action-added",
        /// An action less.
        ActionRemoved = "action-removed",
        /// An action is due earlier, or at all.
        ActionEarlier = "action-earlier",
        /// An action is due later, or at no time.
        ActionLater = "action-later",
        /// An action's words, lead or start.
        ActionReworded = "action-reworded",
        /// A milestone more.
        MilestoneAdded = "milestone-added",
        /// A milestone less.
        MilestoneRemoved = "milestone-removed",
        /// A milestone is due earlier, or at all.
        MilestoneEarlier = "milestone-earlier",
        /// A milestone is due later, or at no time.
        MilestoneLater = "milestone-later",
        /// The promise takes the milestone now.
        MilestoneRequired = "milestone-required",
        /// The promise no longer takes the milestone.
        MilestoneOptional = "milestone-optional",
        /// A milestone's words or criterion.
        MilestoneReworded = "milestone-reworded",
        /// An indicator more that has a level to reach.
        TargetAdded = "target-added",
        /// An indicator less.
        TargetRemoved = "target-removed",
        /// The level asks for more.
        TargetHigher = "target-higher",
        /// The level asks for less.
        TargetLower = "target-lower",
        /// The level of an indicator without a better way.
        TargetChanged = "target-changed",
        /// Which way is better.
        DirectionChanged = "direction-changed",
        /// The level is to be reached earlier.
        TargetEarlier = "target-earlier",
        /// The level is to be reached later.
        TargetLater = "target-later",
        /// The value from which the indicator starts.
        StartChanged = "start-changed",
        /// A part that was public is restricted.
        SensitivityRaised = "sensitivity-raised",
        /// A part that was restricted is public.
        SensitivityLowered = "sensitivity-lowered",
        /// Another authority answers for it.
        AuthorityChanged = "authority-changed",
        /// Another kind.
        KindChanged = "kind-changed",
        /// The words in a language, or which language rules.
        TextChanged = "text-changed",
        /// What was in place before.
        BaselineChanged = "baseline-changed",
        /// It is withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl Effect {
    /// Stronger, weaker or neutral.
    pub const fn class(self) -> Class {
        match self {
            Self::DeadlineEarlier
            | Self::DeadlineGiven
            | Self::GoalAdded
            | Self::ActionAdded
            | Self::ActionEarlier
            | Self::MilestoneAdded
            | Self::MilestoneEarlier
            | Self::MilestoneRequired
            | Self::TargetAdded
            | Self::TargetHigher
            | Self::TargetEarlier
            | Self::SensitivityLowered => Class::Stronger,
            Self::DeadlineLater
            | Self::DeadlineDropped
            | Self::GoalRemoved
            | Self::ActionRemoved
            | Self::ActionLater
            | Self::MilestoneRemoved
            | Self::MilestoneLater
            | Self::MilestoneOptional
            | Self::TargetRemoved
            | Self::TargetLower
            | Self::TargetLater
            | Self::DirectionChanged
            | Self::SensitivityRaised
            | Self::Withdrawn => Class::Weaker,
            Self::ActionReworded
            | Self::MilestoneReworded
            | Self::TargetChanged
            | Self::StartChanged
            | Self::AuthorityChanged
            | Self::KindChanged
            | Self::TextChanged
            | Self::BaselineChanged => Class::Neutral,
        }
    }
}
