//! Secrets, keys, signatures and the tamper-evident log. Knows nothing of records, databases or people.

pub mod keys;
pub mod note;
pub mod records;
pub mod seal;
mod secret;
pub mod tree;

pub use ed25519_dalek::SigningKey;
pub use secret::Secret;
