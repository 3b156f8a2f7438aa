//! Why an entry cannot be what was asked.

use super::Ground;

refusals! {
    /// Why an entry cannot be what was asked.
    EntryRefusal {
        /// The scheme has no such level.
        LevelUnknown = "entry-level-unknown", "the bank's classification scheme has no such level";
        /// The bank is not shared so far.
        SharedTooFar = "entry-shared-too-far", "an entry is shared no further than its bank";
        /// The bank is closed.
        BankClosed = "entry-bank-closed", "the bank is closed";
        /// Another organisation's.
        NotYours = "entry-not-yours", "only the organisation whose bank it is adds and withdraws entries";
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "entry-not-now", "the entry is {state}; this step does not come after that";
        /// Whoever acts may not see it.
        NotShared = "entry-not-shared", "the entry is not shared with your organisation";
        /// The organisation vouches already.
        VouchedBefore = "entry-vouched-before", "your organisation vouches for it already";
        /// The organisation does not vouch.
        NotVouched = "entry-not-vouched", "your organisation does not vouch for it";
        /// Whoever added it would contest it.
        ContestOwn = "entry-contest-own", "nobody contests their own entry; withdraw it";
        /// The ground was decided.
        Settled {
            /// Which one.
            ground: Ground,
        } = "entry-settled", "a contest on the ground “{ground}” was decided; it is not opened again";
        /// Too many contests are open.
        TooManyContests {
            /// So many may be.
            most: usize,
        } = "entry-too-many-contests", "your organisation has {most} contests open; wait until one is decided";
        /// Evidence is missing, empty or too much.
        EvidenceUnfit {
            /// At most so many.
            most: usize,
        } = "entry-evidence-unfit", "name 1 to {most} pieces of evidence";
        /// Another's contest.
        ContestNotYours = "entry-contest-not-yours", "only the organisation that contested takes the contest back";
        /// The state took back a contest on the same ground.
        RetractedBefore {
            /// Which one.
            ground: Ground,
        } = "entry-retracted-before", "your state took back a contest on the ground “{ground}”; it does not open it again";
        /// A state that has to do with it would decide.
        Involved = "entry-involved",
            "people of states that added it, ever vouched for it or contest it do not decide; ask another state";
        /// A state that decided would vouch.
        Judged = "entry-judged", "your state decided a contest of it; whoever decides does not vouch as well";
        /// The state has found already.
        FoundBefore = "entry-found-before", "somebody of your state has decided; ask another state";
        /// It is no flood.
        NoFlood = "entry-no-flood", "the entry does not find far more than usual";
        /// The state of the entry would lift its flood.
        LiftOwn = "entry-lift-own", "a person of another state than the entry's own lifts it";
        /// A reason is needed.
        ReasonMissing = "entry-reason-missing", "say why";
        /// A text is too long.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "entry-too-long", "the text has {length} characters and {most} are kept; shorten it";
    }
}
