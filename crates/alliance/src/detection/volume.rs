//! What may be wrong with a provider's statement of how much it examined. What a statement says is measured and signed by a scanner; what
//! it means stands with the type itself (`interchange::detection::volume`).

refusals! {
    /// Why a key, or a statement, is not taken.
    VolumeRefusal {
        /// It is no key.
        KeyUnfit = "volume-key-unfit",
            "this is no public key of a scanner: take the line that `accord statement key` prints; its name is of Latin letters, digits and signs";
        /// Somebody else named it, or it was named before.
        KeyTaken = "volume-key-taken", "this key was named before";
        /// No key of the organisation signed it.
        NoKey = "volume-no-key", "no key that your organisation named signed this statement, or its text was changed";
        /// It does not follow on the one before it.
        OutOfOrder {
            /// The number of the last one that was taken; 0 before the first.
            last: u64,
        } = "volume-out-of-order", "the last statement of this key that was taken is number {last}; send the next ones in their order, each once";
        /// It was made after another statement than the one that was taken.
        OtherChain = "volume-other-chain",
            "this statement was made after another one than was taken here: two copies of one key are in use; name a new key and scan with that one alone";
        /// It counts lines of its scan twice, or leaves some out.
        Lines = "volume-lines", "this statement counts files twice or leaves some out, and is not taken";
        /// It counts a scan that was stated with another key of the organisation.
        OtherKey = "volume-other-key",
            "the scan of this statement was stated with another key of your organisation, and is counted with that one alone; state the rest of it with that key";
        /// It speaks of a time that the ones before it have left behind, by whichever key, or of one long before its key was named.
        DatedBack = "volume-dated-back",
            "this statement speaks of a time that your organisation's statements have left behind, or of one more than a year before its key was named, and is not taken; see that the clock of the machine that scans is right";
        /// It speaks of a time that has not come.
        Ahead = "volume-ahead",
            "this statement speaks of a time that has not come; set the clock of the machine that scans, name a new key and scan with that one";
        /// No list that was looked in had an entry.
        NothingKnown = "volume-nothing-known",
            "no list of this statement had an entry, so nothing was examined for known material; scan with lists that have some";
        /// It counts more files than anybody has.
        TooMany {
            /// The most of a month and a type of file.
            most: u64,
        } = "volume-too-many", "this statement counts more than {most} files of one type in a month, or more than can be added up, and is not taken";
    }
}
