//! The 54 members, by code: the table against which every code in a file is checked.

use std::sync::LazyLock;

/// A member's codes and English short name, as in `data/members.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberCode {
    /// Two letters; for Kosovo the user-assigned `XK`.
    pub alpha2: String,
    /// Three letters; for Kosovo the user-assigned `XKX`.
    pub alpha3: String,
    /// English short name.
    pub short_name: String,
}

/// The 54 members in the order of `data/members.csv`.
pub static MEMBERS: LazyLock<Vec<MemberCode>> = LazyLock::new(|| {
    let mut table = csv::Reader::from_reader(crate::starting::MEMBERS_CSV);
    table
        .records()
        .map(|row| row.expect("a test reads data/members.csv"))
        .map(|row| MemberCode { alpha2: row[0].to_owned(), alpha3: row[1].to_owned(), short_name: row[2].to_owned() })
        .collect()
});

/// The member with these two letters.
pub fn member(alpha2: &str) -> Option<&'static MemberCode> {
    MEMBERS.iter().find(|m| m.alpha2 == alpha2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_54_members_and_kosovo_is_one() {
        assert_eq!(MEMBERS.len(), 54);
        assert_eq!(member("XK").unwrap().alpha3, "XKX");
        assert_eq!(member("UK"), None);
        assert!(MEMBERS.iter().all(|m| m.alpha2.len() == 2 && m.alpha3.len() == 3 && !m.short_name.is_empty()));
    }
}
