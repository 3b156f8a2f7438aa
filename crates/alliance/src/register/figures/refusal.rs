//! Why declared figures cannot be what was asked.

refusals! {
    /// Why declared figures cannot be what was asked. None of them says a count.
    FiguresRefusal {
        /// No arrow leads there from where they are.
        NotNow {
            /// The state in which they are.
            state: &'static str,
        } = "figures-not-now", "the figures are at {state}; this step does not come after that";
        /// There is nothing to sign.
        Nothing = "figures-nothing", "nothing is declared that is not public already";
        /// Something has to be mended or explained first.
        Faults = "figures-faults", "something has to be mended or explained first; it stands beside the figures";
        /// Other figures than those that were read.
        Changed = "figures-changed", "the figures have changed since they were read; read them again first";
        /// Who wrote signs.
        SignedByWriter = "figures-signed-by-writer", "whoever wrote figures does not sign them; ask a colleague";
        /// Who wrote or signed publishes.
        PublishedByWriter = "figures-published-by-writer", "whoever wrote or signed figures does not publish them; ask a colleague of the secretariat";
        /// Sent back without a reason.
        ReasonMissing = "figures-reason-missing", "say why the figures go back";
        /// The figures contradict what is held of them.
        Held = "figures-held", "a figure changes what is public without a reason; send it back";
        /// The tables contradict themselves.
        Contradict = "figures-contradict",
            "totals and parts contradict each other or an earlier publication; nothing was published; send the figures back, so that they are mended";
        /// An earlier publication leaves no way to hide a small count.
        GivesAway = "figures-gives-away",
            "what was published before would give a small count away together with these figures; nothing was published; send them back, so that they are declared with fewer parts";
        /// A sentence names a count that is hidden.
        SentenceTells = "figures-sentence-tells",
            "a source or the sentence of a revision names a count that is not shown; nothing was published; send the figures back, so that it is worded otherwise";
        /// The indicator is not in the register.
        NoIndicator = "figures-no-indicator", "the register defines no such figure; choose one from the list";
        /// The member declares this figure already.
        Begun = "figures-begun", "this figure has been begun; open it from the list";
    }
}
