//! Use cases: load, let the rules decide, store version, event and outbox row in one transaction.
