//! Which passwords of the right length are guessed all the same: those made of what everybody knows.
//!
//! A big list of stolen passwords would add little here: nearly all of them are shorter than fifteen characters. So each stretch that
//! a guesser has for nothing counts as one character, and enough others have to be left.

/// Why a password cannot be chosen. None of them shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Fewer characters than are asked for.
    #[error("a password has {shortest} characters or more, this has {characters}: several words together are easy to keep", shortest = super::SHORTEST)]
    TooShort {
        /// How many it has.
        characters: usize,
    },
    /// More than are taken.
    #[error("a password has at most {longest} characters", longest = super::LONGEST)]
    TooLong,
    /// Little but the account's own name, mail address, organisation or this site's name.
    #[error("this password is made of your name, your mail address or this site's name, which others know too")]
    Own,
    /// A phrase or word that every guesser tries first.
    #[error("this password is a well-known phrase, which every guesser tries first")]
    WellKnown,
    /// Neighbouring keys, letters in a row, or the same thing again and again.
    #[error("this password is a row of keys or says the same again and again")]
    Pattern,
}

/// So many characters have to be left when everything that a guesser has for nothing counts as one.
const LEFT: usize = 10;
/// Own words shorter than this say nothing.
const SHORTEST_OWN: usize = 4;
/// Keys in a row from this many on are a row.
const SHORTEST_ROW: usize = 4;

/// Words and phrases in the form of [`fold`], longest first where one holds another.
const WELL_KNOWN: &[&str] = &[
    "correcthorsebatterystaple",
    "correctbatteryhorsestaple",
    "thequickbrownfoxjumpsoverthelazydog",
    "loremipsumdolorsitametconsecteturadipiscingelit",
    "loremipsumdolorsitamet",
    "tobeornottobethatisthequestion",
    "maytheforcebewithyou",
    "onceuponatime",
    "inthebeginninggodcreatedtheheavenandtheearth",
    "inthebeginningwastheword",
    "ourfatherwhoartinheaven",
    "callmeishmael",
    "itwasthebestoftimesitwastheworstoftimes",
    "allyourbasearebelongtous",
    "onetwothreefourfivesixseveneightnineten",
    "onetwothreefourfive",
    "twinkletwinklelittlestar",
    "maryhadalittlelamb",
    "happybirthdaytoyou",
    "ihaveadream",
    "winteriscoming",
    "neveratruewordspoken",
    "nevergonnagiveyouup",
    "veryveryvery",
    "thisismypassword",
    "mypasswordis",
    "iforgotmypassword",
    "passwordpassword",
    "administrator",
    "changeme",
    "letmein",
    "iloveyou",
    "trustno1",
    "password",
    "passwort",
    "passphrase",
    "motdepasse",
    "contraseña",
    "contrasena",
    "senha",
    "wachtwoord",
    "hasło",
    "пароль",
    "welcome",
    "dragon",
    "monkey",
    "football",
    "baseball",
    "superman",
    "batman",
    "sunshine",
    "princess",
    "qwerty",
    "azerty",
    "qwertz",
    "admin",
    "login",
    "secret",
    "master",
];

/// Keys that lie in a row on common keyboards, and letters as they are learnt; each also holds backwards.
const ROWS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiopü",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "абвгдежзийклмноп",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// Judges a password of the right length, in its normal form.
pub(super) fn judge(password: &str, own: &[&str]) -> Result<(), Weakness> {
    let folded = fold(password);
    // What is all signs and blanks is judged as it stands.
    let mut text = if folded.is_empty() { password.chars().collect() } else { folded };
    let punctuation = password.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
    let left = |text: &[char]| text.len() + punctuation.min(2) >= LEFT;

    text = once(&text);
    if !left(&text) {
        return Err(Weakness::Pattern);
    }
    text = without(&text, &own_words(own));
    if !left(&text) {
        return Err(Weakness::Own);
    }
    text = without(&text, &WELL_KNOWN.iter().map(|w| w.chars().collect()).collect::<Vec<_>>());
    if !left(&text) {
        return Err(Weakness::WellKnown);
    }
    text = without_rows(&text);
    let mut different = text.clone();
    different.sort_unstable();
    different.dedup();
    if !left(&text) || different.len() < LEFT / 2 {
        return Err(Weakness::Pattern);
    }
    Ok(())
}

/// Letters and digits alone, in small letters.
fn fold(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names, and the parts of names, hosts and addresses; the longest first.
fn own_words(own: &[&str]) -> Vec<Vec<char>> {
    let parts = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let mut words: Vec<Vec<char>> =
        own.iter().copied().chain(parts).map(fold).filter(|w| w.len() >= SHORTEST_OWN).collect();
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    words.dedup();
    words
}

/// Each of these words counts as one character, wherever it stands, forwards or backwards.
fn without(text: &[char], words: &[Vec<char>]) -> Vec<char> {
    let backwards: Vec<Vec<char>> = words.iter().map(|w| w.iter().rev().copied().collect()).collect();
    shorten(text, |rest| words.iter().chain(&backwards).find(|w| rest.starts_with(w)).map_or(0, Vec::len))
}

/// Each row of keys counts as one character, and so does each character that is repeated.
fn without_rows(text: &[char]) -> Vec<char> {
    let rows: Vec<Vec<char>> =
        ROWS.iter().flat_map(|row| [row.chars().collect(), row.chars().rev().collect::<Vec<char>>()]).collect();
    shorten(text, |rest| {
        let repeated = rest.iter().take_while(|c| Some(*c) == rest.first()).count();
        let longest = rows.iter().map(|row| in_a_row(rest, row)).max().unwrap_or(0);
        let found = longest.max(repeated);
        if found >= SHORTEST_ROW { found } else { 0 }
    })
}

/// How many characters at the beginning of the text lie in this row.
fn in_a_row(text: &[char], row: &[char]) -> usize {
    let Some(at) = row.iter().position(|c| Some(c) == text.first()) else { return 0 };
    text.iter().zip(&row[at..]).take_while(|(a, b)| a == b).count()
}

/// Goes through a text; what `known` counts at a place (0: nothing) becomes one character.
fn shorten(text: &[char], known: impl Fn(&[char]) -> usize) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.first() {
        out.push(*first);
        rest = &rest[known(rest).max(1)..];
    }
    out
}

/// A text that is one block again and again, even if the last one is cut off, is that block.
fn once(text: &[char]) -> Vec<char> {
    let block = (1..=text.len() / 2).find(|&size| text.iter().zip(&text[size..]).all(|(a, b)| a == b));
    text[..block.unwrap_or(text.len())].to_vec()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OWN: &[&str] = &["Amara Okonkwo-Lindqvist", "a.okonkwo@hotline.example.org", "accord.example.org", "Accord"];

    #[test]
    fn what_everybody_knows_is_refused() {
        for (password, why) in [
            ("correct horse battery staple", Weakness::WellKnown),
            ("Correct-Horse-Battery-Staple-1!", Weakness::WellKnown),
            ("passwordpassword", Weakness::Pattern),
            ("passwordPassword123", Weakness::WellKnown),
            ("elpatsyrettabesroh tcerroc", Weakness::WellKnown),
            ("To be or not to be, that is the question", Weakness::WellKnown),
            ("qwertyuiopasdfghjkl", Weakness::Pattern),
            ("1q2w3e4r5t6y7u8i9o", Weakness::Pattern),
            ("1qaz2wsx3edc4rfv", Weakness::Pattern),
            ("abcdefghijklmnop", Weakness::Pattern),
            ("012345678909876543210", Weakness::Pattern),
            ("aaaaaaaaaaaaaaaaaaaa", Weakness::Pattern),
            ("heronheronheronheronhe", Weakness::Pattern),
            ("ababababcabababababcab", Weakness::Pattern),
            ("               ", Weakness::Pattern),
            ("!!!!!!!!!!!!!!!!!!", Weakness::Pattern),
            ("AmaraOkonkwoLindqvist", Weakness::Own),
            ("amara okonkwo 1984", Weakness::Own),
            ("accord.example.org1", Weakness::Own),
            ("tsivqdnilowknokoarama7", Weakness::Own),
        ] {
            assert_eq!(judge(password, OWN), Err(why), "{password}");
        }
    }

    #[test]
    fn what_is_hard_to_guess_is_taken() {
        for password in [
            "seven herons over a slow river",
            "my password is: otters sing at noon",
            "x7Lq-0pRt-9vWz-m2Kd",
            "okonkwo keeps eleven brass lanterns",
            "каждый охотник желает знать",
            "ずっと遠くへ歩いていく三羽の鷺",
            "(/&%$§!?=)+*#'-_.:;,<>|",
        ] {
            assert_eq!(judge(password, OWN), Ok(()), "{password}");
        }
    }

    proptest! {
        #[test]
        fn random_characters_are_taken(password in "[a-zA-Z0-9]{20,60}") {
            prop_assert_eq!(judge(&password, OWN), Ok(()));
        }

        #[test]
        fn nothing_that_is_given_panics(password in "\\PC{0,80}", own in prop::collection::vec("\\PC{0,20}", 0..4)) {
            let own: Vec<&str> = own.iter().map(String::as_str).collect();
            let _ = judge(&password, &own);
        }
    }
}
