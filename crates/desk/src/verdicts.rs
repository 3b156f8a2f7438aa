//! Publishing verdicts, and recomputing them.
