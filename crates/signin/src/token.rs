//! Machine tokens.
//!
//! The format, character by character:
//!
//! | characters | what |
//! |---|---|
//! | 7 | `accord_`, so that scanners for leaked secrets know what they found |
//! | 43 | 32 random bytes read as one big-endian number, in base 62 (`0-9A-Za-z`, most significant first, padded with `0`) |
//! | 6 | CRC-32 (ISO-HDLC, that of zip and PNG) over the 50 characters before it, in base 62 likewise |
//!
//! 56 characters in all. The checksum tells a mistyped token from a revoked one without asking the database, and tells a scanner that it
//! found a token and not a word that looks like one. It protects from nothing else.

use vault::Secret;
use zeroize::Zeroizing;

use crate::bearer::{self, BYTES, Digest, NoRandomness};

/// What each token begins with.
pub const PREFIX: &str = "accord_";
const SECRET_CHARACTERS: usize = 43; // 62^43 > 2^256 > 62^42
const CHECKSUM_CHARACTERS: usize = 6; // 62^6 > 2^32
/// Characters of a token.
pub const LENGTH: usize = PREFIX.len() + SECRET_CHARACTERS + CHECKSUM_CHARACTERS;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Why a text is no token. None of them shows the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAToken {
    /// Something else was given.
    #[error("a token begins with {PREFIX}: this is something else")]
    Prefix,
    /// Cut off, or more than a token.
    #[error("a token has {LENGTH} characters, this has {0}: copy all of it, without spaces")]
    Length(usize),
    /// A character that no token has.
    #[error("character {0} of the token is neither a letter nor a digit")]
    Character(usize),
    /// The checksum is not that of the rest.
    #[error("the token is mistyped: its checksum does not fit; copy it again")]
    Mistyped,
}

/// A machine's token. Debug shows nothing of it.
#[derive(Clone, Debug)]
pub struct Token(Secret<[u8; BYTES]>);

impl Token {
    /// A new one.
    pub fn new() -> Result<Self, NoRandomness> {
        bearer::random().map(Self)
    }

    /// Reads a token as it was shown.
    pub fn parse(text: &str) -> Result<Self, NotAToken> {
        let Some(rest) = text.strip_prefix(PREFIX) else { return Err(NotAToken::Prefix) };
        if text.chars().count() != LENGTH {
            return Err(NotAToken::Length(text.chars().count()));
        }
        if let Some(at) = rest.chars().position(|c| !c.is_ascii_alphanumeric()) {
            return Err(NotAToken::Character(PREFIX.len() + at + 1));
        }
        let (body, checksum) = text.split_at(LENGTH - CHECKSUM_CHARACTERS);
        let mut expected = [0; CHECKSUM_CHARACTERS];
        encode(&crc32(body.as_bytes()).to_be_bytes(), &mut expected);
        if checksum.as_bytes() != expected {
            return Err(NotAToken::Mistyped);
        }
        // A body beyond 2^256 with a right checksum was never written by us.
        decode(&body.as_bytes()[PREFIX.len()..]).map(Self).ok_or(NotAToken::Mistyped)
    }

    /// The whole token, to be shown once.
    pub fn text(&self) -> Secret<String> {
        let mut secret = Zeroizing::new([0; SECRET_CHARACTERS]);
        encode(self.0.expose(), secret.as_mut_slice());
        let mut text = String::with_capacity(LENGTH); // no growth: no copy of the secret is left behind
        text.push_str(PREFIX);
        text.extend(secret.iter().map(|&c| char::from(c)));
        let mut checksum = [0; CHECKSUM_CHARACTERS];
        encode(&crc32(text.as_bytes()).to_be_bytes(), &mut checksum);
        text.extend(checksum.iter().map(|&c| char::from(c)));
        Secret::new(text)
    }

    /// What is stored, and looked up by.
    pub fn digest(&self) -> Digest {
        Digest::of("token", self.0.expose())
    }
}

/// A big-endian number in base 62, padded to the room there is.
fn encode(number: &[u8], room: &mut [u8]) {
    let mut number = Zeroizing::new(number.to_vec());
    for place in room.iter_mut().rev() {
        let mut rest = 0_u32;
        for byte in number.iter_mut() {
            let value = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(value / 62).unwrap_or(u8::MAX); // below 256: rest is below 62
            rest = value % 62;
        }
        *place = ALPHABET[rest as usize];
    }
}

/// Back to 32 bytes. `None` beyond 2^256, or for a character outside the alphabet.
fn decode(text: &[u8]) -> Option<Secret<[u8; BYTES]>> {
    let mut number = Zeroizing::new([0_u8; BYTES]);
    for character in text {
        let mut carry = u32::try_from(ALPHABET.iter().position(|c| c == character)?).ok()?;
        for byte in number.iter_mut().rev() {
            let value = u32::from(*byte) * 62 + carry;
            *byte = value.to_le_bytes()[0];
            carry = value >> 8;
        }
        if carry > 0 {
            return None;
        }
    }
    Some(Secret::new(*number))
}

/// CRC-32/ISO-HDLC, bit by bit: fifty bytes need no table.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_checksum_is_the_catalogues() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926); // the check value of CRC-32/ISO-HDLC
    }

    #[test]
    fn the_ends_of_the_range() {
        let zero = Token(Secret::new([0; BYTES]));
        assert!(zero.text().expose().starts_with("accord_0000000000000000000000000000000000000000000"));
        let full = Token(Secret::new([0xFF; BYTES]));
        assert_eq!(Token::parse(full.text().expose()).unwrap().digest(), full.digest());
        // 2^256 itself, with a right checksum.
        let beyond = decode(full.text().expose().as_bytes()[7..50].as_ref());
        assert!(beyond.is_some());
        assert!(decode(&[b'z'; SECRET_CHARACTERS]).is_none());
    }

    #[test]
    fn what_is_no_token_is_told_why() {
        let text = Token::new().unwrap().text().expose().clone();
        let refused = |text: &str| Token::parse(text).map(|_| ()).unwrap_err();
        assert_eq!(refused("ghp_0123456789"), NotAToken::Prefix);
        assert_eq!(refused(""), NotAToken::Prefix);
        assert_eq!(refused(&text[..LENGTH - 1]), NotAToken::Length(LENGTH - 1));
        assert_eq!(refused(&format!("{text} ")), NotAToken::Length(LENGTH + 1));
        assert_eq!(refused(&format!("{}-{}", &text[..20], &text[21..])), NotAToken::Character(21));
        assert_eq!(refused(&format!("{}é{}", &text[..20], &text[21..])), NotAToken::Character(21));
        assert!(!format!("{:?}", Token::parse(&text)).contains(&text[7..20]));
    }

    proptest! {
        #[test]
        fn every_token_comes_back(bytes in any::<[u8; BYTES]>()) {
            let token = Token(Secret::new(bytes));
            let text = token.text();
            prop_assert_eq!(text.expose().len(), LENGTH);
            prop_assert_eq!(*Token::parse(text.expose()).unwrap().0.expose(), bytes);
        }

        /// CRC-32 finds every change of one character, and of two neighbours that changed places.
        #[test]
        fn a_slip_of_the_hand_is_found(bytes in any::<[u8; BYTES]>(), at in 7..LENGTH, to in 0..62_usize, swap in any::<bool>()) {
            let right = Token(Secret::new(bytes)).text().expose().clone();
            let mut wrong = right.clone().into_bytes();
            if swap && at + 1 < LENGTH { wrong.swap(at, at + 1) } else { wrong[at] = ALPHABET[to] }
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assume!(wrong != right);
            prop_assert_eq!(Token::parse(&wrong).map(|_| ()), Err(NotAToken::Mistyped));
        }

        #[test]
        fn nothing_that_is_given_panics(text in "(accord_)?\\PC{0,60}") {
            let _ = Token::parse(&text);
        }
    }
}
