//! Passwords, where a site turns them on: Argon2id at rest, 15 characters or more, no rules of composition.
//!
//! Length, limits, normalisation and what is refused follow NIST SP 800-63B-4, section 3.1.1.2; the cost follows the OWASP Password
//! Storage Cheat Sheet (Argon2id with 19 MiB, 2 passes, 1 lane).

mod weak;

use std::fmt;
use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use unicode_normalization::UnicodeNormalization as _;
use vault::Secret;

pub use weak::Weakness;

/// Fewest characters.
pub const SHORTEST: usize = 15;
/// Most characters, so that nobody makes the server hash megabytes.
pub const LONGEST: usize = 256;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hash of today's cost that is nobody's: salt and result are as long as those of a hash that was made, and no password is known for it.
static NOBODYS: LazyLock<String> = LazyLock::new(|| {
    let (salt, result) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${salt}${result}")
});

/// A password that may be chosen. Debug shows nothing of it.
#[derive(Clone)]
pub struct Password(Secret<String>);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Hashing or reading a hash did not work: the installation's fault, never the person's.
#[derive(Debug, thiserror::Error)]
pub enum HashFault {
    /// No memory or no random bytes.
    #[error("the password could not be hashed: {0}")]
    Hash(String),
    /// What was stored is not a PHC string of Argon2id.
    #[error("the stored hash of a password cannot be read: {0}; the account needs a recovery")]
    Stored(String),
}

/// What a check said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It is the account's password.
    Right {
        /// The hash was made at a lower cost than today's: make a new one of the password at hand.
        needs_rehash: bool,
    },
    /// It is not.
    Wrong,
}

impl Password {
    /// Takes a password that somebody chooses. `own` is what others know of the account: its name, mail address, organisation, this
    /// site's name and host.
    pub fn choose(text: &str, own: &[&str]) -> Result<Self, Weakness> {
        let characters = text.nfkc().take(LONGEST + 1).count();
        if characters < SHORTEST {
            return Err(Weakness::TooShort { characters });
        }
        if characters > LONGEST {
            return Err(Weakness::TooLong);
        }
        weak::judge(&normal(text), own)?;
        Ok(Self(Secret::new(normal(text))))
    }

    /// The hash to store: a PHC string with its own salt and parameters. Takes some 20 ms and 19 MiB; call it off the asynchronous
    /// threads.
    pub fn hash(&self) -> Result<String, HashFault> {
        let hash = hasher()?.hash_password(self.0.expose().as_bytes());
        Ok(hash.map_err(|e| HashFault::Hash(e.to_string()))?.to_string())
    }
}

/// Checks what somebody typed against the stored hash, in time that does not depend on where they differ.
pub fn check(typed: &str, stored: &str) -> Result<Check, HashFault> {
    let unreadable = |e: &dyn fmt::Display| HashFault::Stored(e.to_string());
    let hash = PasswordHash::new(stored).map_err(|e| unreadable(&e))?;
    let params = Params::try_from(&hash).map_err(|e| unreadable(&e))?;
    if hash.algorithm.as_str() != "argon2id" {
        return Err(unreadable(&"not Argon2id"));
    }
    if hash.salt.is_none() || hash.hash.is_none() {
        return Err(unreadable(&"it is cut off"));
    }
    // Beyond the limit nothing can be right; its beginning is hashed all the same, for the time that it takes.
    let fits = typed.nfkc().take(LONGEST + 1).count() <= LONGEST;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    match argon2.verify_password(normal(typed).as_bytes(), &hash) {
        Ok(()) if fits => Ok(Check::Right {
            needs_rehash: params.m_cost() < MEMORY_KIB
                || params.t_cost() < PASSES
                || hash.version != Some(Version::V0x13.into()),
        }),
        Ok(()) | Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Check::Wrong),
        Err(e) => Err(unreadable(&e)),
    }
}

/// Does what a check does where there is no account, so that the time of an answer does not say who has one. It is never [`Check::Right`].
pub fn burn(typed: &str) -> Result<Check, HashFault> {
    check(typed, &NOBODYS)
}

/// NFKC, so that the same keys on another keyboard or system make the same bytes; cut where nothing is taken any more.
fn normal(text: &str) -> String {
    text.nfkc().take(LONGEST).collect()
}

fn hasher() -> Result<Argon2<'static>, HashFault> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|e| HashFault::Hash(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "seven herons over a slow river";

    #[test]
    fn a_password_is_told_from_another() {
        let hash = Password::choose(GOOD, &[]).unwrap().hash().unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(check(GOOD, &hash).unwrap(), Check::Right { needs_rehash: false });
        assert_eq!(check("seven herons over a slow rivet", &hash).unwrap(), Check::Wrong);
        assert_eq!(check("", &hash).unwrap(), Check::Wrong);
        assert_ne!(Password::choose(GOOD, &[]).unwrap().hash().unwrap(), hash, "each has its own salt");
    }

    /// Made by another implementation (argon2-cffi, which wraps the reference one), salt `somesaltsomesalt`.
    #[test]
    fn others_hashes_are_read() {
        let theirs =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$JCZJY/nM57Tp1LQf1suSUTpi0q0Nsf4BhY8pHr3g82o";
        assert_eq!(check(GOOD, theirs).unwrap(), Check::Right { needs_rehash: false });
    }

    #[test]
    fn an_old_hash_is_to_be_made_anew() {
        let params = Params::new(8 * 1024, 1, 1, None).unwrap();
        let old = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password(GOOD.as_bytes()).unwrap();
        assert_eq!(check(GOOD, &old.to_string()).unwrap(), Check::Right { needs_rehash: true });
    }

    #[test]
    fn other_keyboards_type_the_same_password() {
        let composed = "Zürich-Köln-Málaga";
        let decomposed: String = composed.nfd().collect();
        let hash = Password::choose(&decomposed, &[]).unwrap().hash().unwrap();
        assert_eq!(check(composed, &hash).unwrap(), Check::Right { needs_rehash: false });
    }

    #[test]
    fn length_counts_characters() {
        assert_eq!(Password::choose("fourteen chars", &[]).unwrap_err(), Weakness::TooShort { characters: 14 });
        assert!(Password::choose("ずっと遠くへ歩いていく三羽の鷺", &[]).is_ok());
        let long: String = "herons over the slow river 7 ".repeat(20);
        assert_eq!(Password::choose(&long, &[]).unwrap_err(), Weakness::TooLong);
        let hash = Password::choose(GOOD, &[]).unwrap().hash().unwrap();
        assert_eq!(check(&long, &hash).unwrap(), Check::Wrong);
    }

    #[test]
    fn what_goes_on_after_the_limit_is_another_password() {
        let limit: String = ('a'..='z').chain('א'..='ת').chain('α'..='ω').cycle().take(LONGEST).collect();
        let hash = Password(Secret::new(limit.clone())).hash().unwrap();
        assert_eq!(check(&limit, &hash).unwrap(), Check::Right { needs_rehash: false });
        assert_eq!(check(&format!("{limit}x"), &hash).unwrap(), Check::Wrong);
    }

    #[test]
    fn a_damaged_hash_is_a_fault_and_no_refusal() {
        for stored in [
            "",
            "x",
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ",
            "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21l$AAAA",
        ] {
            assert!(matches!(check(GOOD, stored), Err(HashFault::Stored(_))), "{stored}");
        }
    }

    #[test]
    fn an_unknown_account_costs_as_much() {
        let hash = Password::choose(GOOD, &[]).unwrap().hash().unwrap();
        let cost = |hash: &str| {
            let read = PasswordHash::new(hash).unwrap();
            let lengths = (read.salt.unwrap().len(), read.hash.unwrap().len());
            (read.algorithm, read.version, Params::try_from(&read).unwrap(), lengths)
        };
        assert_eq!(cost(&NOBODYS), cost(&hash));
        // Its check goes to the end: a hash that could not be read would be an error, and a quick one.
        for typed in ["", GOOD, "seven herons over a slow rivet"] {
            assert_eq!(burn(typed).unwrap(), Check::Wrong);
        }
    }

    #[test]
    fn nothing_of_it_is_printed() {
        assert_eq!(format!("{:?}", Password::choose(GOOD, &[]).unwrap()), "Password(…)");
    }
}
