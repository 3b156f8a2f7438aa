//! Secrets, keys, signatures and the tamper-evident log. Not for rules, not for storage.
