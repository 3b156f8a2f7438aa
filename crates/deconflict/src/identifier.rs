//! The closed list of what can be compared, each in one written form; and what is refused, because whoever takes part could guess it.

use std::fmt;

use sha3::{Digest as _, Sha3_256};
use zeroize::Zeroize as _;

use crate::wallet;

/// How many guesses the weakest kind takes, as a power of two: more than anybody can make, and far from what a set has room for.
pub const LEAST_GUESSES: u32 = 100;

/// A kind of identifier that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// SHA-256 of a file.
    Sha256,
    /// SHA-1 of a file.
    Sha1,
    /// MD5 of a file: what older lists have.
    Md5,
    /// The address of an onion service, version 3: a public key.
    Onion,
    /// A Bitcoin address.
    Bitcoin,
    /// An Ethereum address.
    Ethereum,
    /// A Monero address.
    Monero,
    /// The whole fingerprint of an `OpenPGP` key.
    Pgp,
    /// A random UUID (version 4, RFC 9562), by which services name accounts.
    Uuid,
    /// A Session account: a public key.
    Session,
    /// A Tox account: a public key.
    Tox,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Sha256,
        Self::Sha1,
        Self::Md5,
        Self::Onion,
        Self::Bitcoin,
        Self::Ethereum,
        Self::Monero,
        Self::Pgp,
        Self::Uuid,
        Self::Session,
        Self::Tox,
    ];

    /// The word before the colon.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha1 => "sha1",
            Self::Md5 => "md5",
            Self::Onion => "onion",
            Self::Bitcoin => "bitcoin",
            Self::Ethereum => "ethereum",
            Self::Monero => "monero",
            Self::Pgp => "pgp",
            Self::Uuid => "uuid",
            Self::Session => "session",
            Self::Tox => "tox",
        }
    }

    /// How many values there are to guess among, as a power of two.
    pub const fn guesses(self) -> u32 {
        match self {
            Self::Sha256 => 256,
            Self::Onion | Self::Monero | Self::Session | Self::Tox => 252,
            Self::Sha1 | Self::Bitcoin | Self::Ethereum | Self::Pgp => 160,
            Self::Md5 => 128,
            Self::Uuid => 122,
        }
    }

    /// The kind of a word, in small letters.
    fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// How a value of it is written, for whoever wrote something else.
    const fn written(self) -> &'static str {
        match self {
            Self::Sha256 => "64 hexadecimal digits",
            Self::Sha1 => "40 hexadecimal digits",
            Self::Md5 => "32 hexadecimal digits",
            Self::Onion => "56 letters and digits from 2 to 7, the last a d (version 3), with or without .onion",
            Self::Bitcoin => "an address of the main network that begins with 1, 3 or bc1",
            Self::Ethereum => "0x and 40 hexadecimal digits",
            Self::Monero => "an address of the main network, 95 signs or, with the number of a payment, 106",
            Self::Pgp => "a whole fingerprint of 40 or 64 hexadecimal digits",
            Self::Uuid => "a random UUID (version 4) of 32 hexadecimal digits, with or without dashes",
            Self::Session => "05 and 64 hexadecimal digits",
            Self::Tox => "76 hexadecimal digits",
        }
    }

    /// The one written form of a value of this kind. Where the form carries a checksum it is looked at: one mistyped would never meet its equal, and nobody would know.
    fn form(self, value: &str) -> Result<String, Flaw> {
        match self {
            Self::Sha256 => digits(value, &[64]),
            Self::Sha1 => digits(value, &[40]),
            Self::Md5 => digits(value, &[32]),
            Self::Onion => onion(value),
            Self::Bitcoin => wallet::bitcoin(value),
            Self::Ethereum => wallet::ethereum(value),
            Self::Monero => wallet::monero(value),
            Self::Pgp => digits(&value.replace(' ', ""), &[40, 64]),
            Self::Uuid => uuid(value),
            Self::Session => digits(value, &[66]).and_then(|id| id.starts_with("05").then_some(id).ok_or(Flaw::Form)),
            Self::Tox => tox(value),
        }
    }
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It does not have the form of its kind.
    Form,
    /// It has the form, and its checksum is another.
    Sum,
}

impl Flaw {
    /// Why a value of this kind is not compared.
    fn of(self, kind: Kind) -> Refused {
        match self {
            Self::Form => Refused::Form(kind),
            Self::Sum => Refused::Mistyped(kind),
        }
    }
}

/// Why an identifier is not compared. None repeats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no word before it.
    #[error("a line is a kind, a colon and a value, such as sha256:9f86…; there is no kind here")]
    NoKind,
    /// The word is not known.
    #[error(
        "this kind is not known; compared are sha256, sha1, md5, onion, bitcoin, ethereum, monero, pgp, uuid, session, tox"
    )]
    Unknown,
    /// Telephone numbers, numbers of devices, cards, accounts, plates.
    #[error(
        "numbers that are given out in order are not compared: there are so few that whoever takes part could try all of them"
    )]
    Numbered,
    /// IP addresses.
    #[error("IP addresses are not compared: all that are in use can be tried in an hour")]
    Network,
    /// Names, handles, dates of birth.
    #[error("names, handles and dates are not compared: they can be guessed, and who is looked for would become known")]
    Named,
    /// Mail addresses and addresses of pages.
    #[error("mail addresses, domains and addresses of pages are not compared: lists of them can be bought and tried")]
    Listed,
    /// PDQ and other fingerprints that are compared by nearness.
    #[error(
        "fingerprints that are near each other, not the same (PDQ and the like), are not compared: most that belong together would be missed; take the file's sha256"
    )]
    Near,
    /// It does not have the form of its kind.
    #[error("what is written as {} is none, which would be {}; copy it again from where it was found", .0.as_str(), .0.written())]
    Form(Kind),
    /// Its own checksum says that it is not what somebody meant to write.
    #[error(
        "what is written as {} does not fit its own checksum: a sign of it is wrong, or the case of a letter; copy it again from where it was found",
        .0.as_str()
    )]
    Mistyped(Kind),
    /// A value that everybody knows.
    #[error("the value is one that everybody knows (of an empty file, or one sign over and over): it says nothing")]
    Common,
}

impl Refused {
    /// Why a kind that people ask for is refused; none where nobody has said why.
    fn of_kind(word: &str) -> Option<Self> {
        Some(match word {
            "phone" | "tel" | "msisdn" | "imei" | "imsi" | "iban" | "card" | "plate" | "passport" | "number"
            | "snowflake" => Self::Numbered,
            "ip" | "ipv4" | "ipv6" | "mac" => Self::Network,
            "name" | "handle" | "nick" | "nickname" | "user" | "username" | "birthdate" => Self::Named,
            "mail" | "email" | "url" | "domain" | "host" => Self::Listed,
            "pdq" | "photodna" | "phash" | "dhash" | "tmk" | "ssdeep" | "tlsh" => Self::Near,
            _ => return None,
        })
    }
}

/// An identifier in the one written form of its kind. It is wiped when it is dropped, and nothing prints it by accident.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identifier {
    kind: Kind,
    form: String,
}

impl fmt::Debug for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identifier({}:…)", self.kind.as_str())
    }
}

impl Drop for Identifier {
    fn drop(&mut self) {
        self.form.zeroize();
    }
}

impl Identifier {
    /// Reads `kind:value`.
    pub fn read(line: &str) -> Result<Self, Refused> {
        let (word, value) = line.trim().split_once(':').ok_or(Refused::NoKind)?;
        let word = word.trim().to_ascii_lowercase();
        let kind = Kind::of(&word).ok_or_else(|| Refused::of_kind(&word).unwrap_or(Refused::Unknown))?;
        let form = kind.form(value.trim()).map_err(|flaw| flaw.of(kind))?;
        let read = Self { kind, form };
        if read.is_common() { Err(Refused::Common) } else { Ok(read) }
    }

    /// One that was read before, as a side keeps it. Its form is taken as it stands: it may leave out what was looked at when it was read, as that of a Tox account does.
    pub(crate) fn kept(line: &str) -> Option<Self> {
        let (word, form) = line.split_once(':')?;
        Some(Self { kind: Kind::of(word)?, form: form.to_owned() })
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its value, to whoever has it.
    pub fn expose(&self) -> &str {
        &self.form
    }

    /// Whether it is a value that everybody has: the digest of nothing, or few signs over and over. A random one has so few once in a hundred thousand million.
    fn is_common(&self) -> bool {
        const OF_NOTHING: [&str; 3] = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "d41d8cd98f00b204e9800998ecf8427e",
        ];
        let value = self.form.strip_prefix("0x").unwrap_or(&self.form);
        let mut signs: Vec<u8> = value.bytes().filter(u8::is_ascii_alphanumeric).collect();
        signs.sort_unstable();
        signs.dedup();
        OF_NOTHING.contains(&self.form.as_str()) || signs.len() < 6
    }
}

/// Hexadecimal digits, as many as one of these, in small letters.
pub(crate) fn digits(value: &str, lengths: &[usize]) -> Result<String, Flaw> {
    let fits = lengths.contains(&value.len()) && value.bytes().all(|b| b.is_ascii_hexdigit());
    fits.then(|| value.to_ascii_lowercase()).ok_or(Flaw::Form)
}

/// 56 signs of base 32: a public key, two bytes of a checksum and the version, 3 (Tor's specification of rendezvous, “Encoding onion addresses”).
fn onion(value: &str) -> Result<String, Flaw> {
    let value = value.to_ascii_lowercase();
    let address = value.strip_suffix(".onion").unwrap_or(&value);
    let bytes = base32(address).ok_or(Flaw::Form)?;
    let (key, tail) = bytes.split_at(32);
    let [first, second, version] = tail else { return Err(Flaw::Form) };
    if *version != 3 {
        return Err(Flaw::Form);
    }
    let sum = Sha3_256::new().chain_update(b".onion checksum").chain_update(key).chain_update([*version]).finalize();
    if sum[..2] != [*first, *second] {
        return Err(Flaw::Sum);
    }
    let key: [u8; 32] = key.try_into().map_err(|_| Flaw::Form)?;
    let is_key = curve25519_dalek::edwards::CompressedEdwardsY(key).decompress().is_some();
    is_key.then(|| address.to_owned()).ok_or(Flaw::Form)
}

/// The 35 bytes that 56 signs of base 32 are.
fn base32(address: &str) -> Option<Vec<u8>> {
    if address.len() != 56 {
        return None;
    }
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(35), 0_u32, 0);
    for sign in address.bytes() {
        let five = match sign {
            b'a'..=b'z' => sign - b'a',
            b'2'..=b'7' => sign - b'2' + 26,
            _ => return None,
        };
        held = (held << 5) | u32::from(five);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// A random one, with or without dashes and braces.
fn uuid(value: &str) -> Result<String, Flaw> {
    let bare = value.trim_start_matches("urn:uuid:").trim_start_matches('{').trim_end_matches('}').replace('-', "");
    let id = digits(&bare, &[32])?;
    let is_random = id.as_bytes()[12] == b'4' && matches!(id.as_bytes()[16], b'8' | b'9' | b'a' | b'b');
    is_random.then_some(id).ok_or(Flaw::Form)
}

/// A public key, a number against unwanted letters that its owner changes at will, and a checksum. The key alone is compared.
fn tox(value: &str) -> Result<String, Flaw> {
    let id = digits(value, &[76])?;
    let bytes = hex::decode(&id).map_err(|_| Flaw::Form)?;
    let sum = bytes.chunks_exact(2).fold([0; 2], |sum, two| [sum[0] ^ two[0], sum[1] ^ two[1]]);
    (sum == [0, 0]).then(|| id[..64].to_owned()).ok_or(Flaw::Sum)
}
