//! The codes that are compared.

use std::fmt;
use std::str::FromStr;

/// 256 bits, as PDQ makes of a picture. Two codes are as far apart as the number of bits in which they differ.
///
/// ```
/// use hamming::Code;
///
/// let code: Code = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22".parse()?;
/// assert_eq!(code.distance(&code), 0);
/// assert_eq!(code.distance(&Code::from_bytes([0; 32])), 128);
/// # Ok::<(), hamming::CodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub(crate) [u64; 4]);

/// What is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not 64 characters.
    #[error("a code is 64 hexadecimal digits, and this has {0} characters")]
    Length(usize),
    /// A character that is no hexadecimal digit.
    #[error("a code is 64 hexadecimal digits, and character {place} is {found:?}")]
    Digit {
        /// Which character, counted from 1.
        place: usize,
        /// What stands there.
        found: char,
    },
}

impl Code {
    /// The code of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let (words, _) = bytes.as_chunks::<8>();
        Self(std::array::from_fn(|word| u64::from_le_bytes(words[word])))
    }

    /// Its bytes.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (to, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(self.0) {
            *to = word.to_le_bytes();
        }
        bytes
    }

    /// In how many bits the two differ: 0 to 256.
    pub fn distance(&self, other: &Self) -> u32 {
        self.differing(&other.0).iter().map(|word| word.count_ones()).sum()
    }

    /// The bits in which this differs from the words of a stored code.
    #[inline(always)]
    pub(crate) fn differing(&self, other: &[u64; 4]) -> [u64; 4] {
        std::array::from_fn(|word| self.0[word] ^ other[word])
    }
}

impl From<[u8; 32]> for Code {
    fn from(bytes: [u8; 32]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let mut bytes = [0_u8; 32];
        for (at, found) in text.chars().enumerate() {
            let digit = found.to_digit(16).ok_or(CodeError::Digit { place: at + 1, found })?;
            let byte = bytes.get_mut(at / 2).ok_or_else(|| CodeError::Length(text.chars().count()))?;
            *byte = *byte << 4 | u8::try_from(digit).unwrap_or_default();
        }
        match text.len() {
            64 => Ok(Self::from_bytes(bytes)),
            length => Err(CodeError::Length(length)),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_bytes().iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

/// How far from a code is still near: 0 to 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Radius(u32);

/// A radius that is not served.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a radius is 0 to {most} bits, and this is {0}: codes that are farther apart have nothing to do with each other", most = Radius::MAX.0)]
pub struct RadiusError(u32);

impl Radius {
    /// The same code.
    pub const EXACT: Self = Self(0);
    /// The radius that PDQ is used with.
    pub const PDQ: Self = Self(31);
    /// The largest.
    pub const MAX: Self = Self(64);

    /// A radius of this many bits.
    pub fn new(bits: u32) -> Result<Self, RadiusError> {
        if bits > Self::MAX.0 { Err(RadiusError(bits)) } else { Ok(Self(bits)) }
    }

    /// How many bits.
    pub fn bits(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written() {
        let text = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
        let code: Code = text.parse().expect("a code");
        assert_eq!(code.to_string(), text);
        assert_eq!(code.to_bytes()[..3], [0xf8, 0xf8, 0xf0]);
        assert_eq!(text.to_uppercase().parse(), Ok(code));
    }

    #[test]
    fn what_is_no_code_is_named() {
        assert_eq!("".parse::<Code>(), Err(CodeError::Length(0)));
        assert_eq!("0".repeat(63).parse::<Code>(), Err(CodeError::Length(63)));
        assert_eq!("0".repeat(66).parse::<Code>(), Err(CodeError::Length(66)));
        let wrong = format!("{}x{}", "0".repeat(10), "0".repeat(53));
        assert_eq!(wrong.parse::<Code>(), Err(CodeError::Digit { place: 11, found: 'x' }));
    }

    #[test]
    fn a_radius_ends_at_64() {
        assert_eq!(Radius::new(64).map(Radius::bits), Ok(64));
        assert!(Radius::new(65).expect_err("too far").to_string().contains("this is 65"));
    }
}
