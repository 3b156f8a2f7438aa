//! Signed notes and checkpoints of a log, in the formats of C2SP (`signed-note`, `tlog-checkpoint`).

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::tree::Hash;

/// The signature type of Ed25519 in a note's key.
const ED25519: u8 = 1;

/// Why a note, a checkpoint or a key was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not the form of a note.
    #[error("the note is not well-formed: {0}")]
    Form(&'static str),
    /// Nobody we know signed it.
    #[error("the note carries no signature by {0}")]
    Unsigned(String),
    /// The signature is not one over this text.
    #[error("the signature by {0} does not fit the text")]
    Signature(String),
    /// The text is no checkpoint.
    #[error("the text is not a checkpoint: {0}")]
    Checkpoint(&'static str),
    /// The text is no key.
    #[error("expected a verifier key, such as name+0123abcd+AQ…")]
    Key,
}

fn usable_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

/// The public half of a note's key, with the name under which it signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    key: VerifyingKey,
}

impl VerifierKey {
    /// The public half of a signing key.
    pub fn of(name: &str, key: &SigningKey) -> Self {
        Self::new(name.to_owned(), key.verifying_key())
    }

    fn new(name: String, key: VerifyingKey) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(name.as_bytes());
        hasher.update([b'\n', ED25519]);
        hasher.update(key.as_bytes());
        let digest: [u8; 32] = hasher.finalize().into();
        Self { name, id: [digest[0], digest[1], digest[2], digest[3]], key }
    }

    /// The name under which it signs.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![ED25519];
        bytes.extend(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id), STANDARD.encode(bytes))
    }
}

impl FromStr for VerifierKey {
    type Err = NoteError;
    fn from_str(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        let bytes = STANDARD.decode(key).map_err(|_| NoteError::Key)?;
        let Some((&ED25519, key)) = bytes.split_first() else { return Err(NoteError::Key) };
        let key =
            <[u8; 32]>::try_from(key).ok().and_then(|k| VerifyingKey::from_bytes(&k).ok()).ok_or(NoteError::Key)?;
        let found = Self::new(name.to_owned(), key);
        if usable_name(name) && hex::encode(found.id) == id { Ok(found) } else { Err(NoteError::Key) }
    }
}

/// Signs a text that ends with a newline and holds no other control characters; [`open_note`] refuses any other.
pub fn sign_note(text: &str, name: &str, key: &SigningKey) -> String {
    let mut signature = VerifierKey::of(name, key).id.to_vec();
    signature.extend(key.sign(text.as_bytes()).to_bytes());
    format!("{text}\n\u{2014} {name} {}\n", STANDARD.encode(signature))
}

/// Checks a note and gives its text. Signatures by keys we do not know are passed over; one by `key` must fit.
pub fn open_note<'a>(note: &'a str, key: &VerifierKey) -> Result<&'a str, NoteError> {
    if note.contains(|c: char| c.is_control() && c != '\n') {
        return Err(NoteError::Form("it holds control characters"));
    }
    let split = note.rfind("\n\n").ok_or(NoteError::Form("no empty line stands before its signatures"))?;
    let (text, signatures) = (&note[..=split], &note[split + 2..]);
    let signatures = signatures.strip_suffix('\n').ok_or(NoteError::Form("its last line does not end"))?;
    let mut fits = false;
    for line in signatures.split('\n') {
        let (name, encoded) = line
            .strip_prefix("\u{2014} ")
            .and_then(|l| l.split_once(' '))
            .filter(|(name, _)| usable_name(name))
            .ok_or(NoteError::Form("a signature line is not “— name signature”"))?;
        let bytes = STANDARD.decode(encoded).map_err(|_| NoteError::Form("a signature is not base64"))?;
        let (id, signature) = bytes.split_first_chunk::<4>().ok_or(NoteError::Form("a signature is too short"))?;
        if name != key.name || *id != key.id {
            continue;
        }
        let refused = || NoteError::Signature(key.name.clone());
        let signature = Signature::from_slice(signature).map_err(|_| refused())?;
        key.key.verify_strict(text.as_bytes(), &signature).map_err(|_| refused())?;
        fits = true;
    }
    if fits { Ok(text) } else { Err(NoteError::Unsigned(key.name.clone())) }
}

/// The same of a note that bears one signature and no other line. With a second line beneath it, it would say the same in other bytes, and its digest would be another one.
pub fn open_single<'a>(note: &'a str, key: &VerifierKey) -> Result<&'a str, NoteError> {
    let text = open_note(note, key)?;
    // Behind the text stand the empty line and the signatures, each with its end.
    let lines = note[text.len() + 1..].matches('\n').count();
    if lines == 1 { Ok(text) } else { Err(NoteError::Form("it bears more than one line of signatures")) }
}

/// What a log says about itself: its name, its size, and the root over all its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// The text that is signed.
    pub fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root.as_bytes()))
    }

    /// The signed note, under the log's own name. An origin that is no name of a key (empty, with spaces, control characters
    /// or `+`) gives a note that [`open`] refuses.
    pub fn sign(&self, key: &SigningKey) -> String {
        sign_note(&self.body(), &self.origin, key)
    }

    fn parse(text: &str) -> Result<Self, NoteError> {
        let mut lines = text.split('\n');
        let origin = lines.next().filter(|o| !o.is_empty()).ok_or(NoteError::Checkpoint("its first line is empty"))?;
        let size_text = lines.next().unwrap_or_default();
        let size: u64 = size_text
            .parse()
            .ok()
            .filter(|n: &u64| n.to_string() == size_text)
            .ok_or(NoteError::Checkpoint("its second line is not a size"))?;
        let root = lines
            .next()
            .and_then(|l| STANDARD.decode(l).ok())
            .and_then(|b| <[u8; 32]>::try_from(b).ok())
            .ok_or(NoteError::Checkpoint("its third line is not a root"))?;
        // Further lines are extensions, which are passed over; none may be empty but what follows the last newline.
        let extensions: Vec<&str> = lines.collect();
        if extensions.split_last().is_none_or(|(end, lines)| !end.is_empty() || lines.contains(&"")) {
            return Err(NoteError::Checkpoint("an extension line is empty"));
        }
        Ok(Self { origin: origin.to_owned(), size, root: Hash::from_bytes(root) })
    }
}

/// Checks the signature of a checkpoint and reads it. Its origin must be the name of the key. Extension lines are passed over.
pub fn open(note: &str, key: &VerifierKey) -> Result<Checkpoint, NoteError> {
    let checkpoint = Checkpoint::parse(open_note(note, key)?)?;
    if checkpoint.origin == key.name { Ok(checkpoint) } else { Err(NoteError::Checkpoint("it is of another log")) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tree::leaf_hash;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[42; 32])
    }

    fn checkpoint() -> Checkpoint {
        Checkpoint { origin: "accord.test".into(), size: 9, root: leaf_hash(b"root") }
    }

    /// The key and the note by which Go's implementation explains itself.
    #[test]
    fn the_published_example_opens() {
        let key: VerifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse().unwrap();
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        let note = format!(
            "{text}\n\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        );
        assert_eq!(open_note(&note, &key), Ok(text));
        assert_eq!(key.to_string(), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    #[test]
    fn a_checkpoint_comes_back() {
        let note = checkpoint().sign(&key());
        assert_eq!(open(&note, &VerifierKey::of("accord.test", &key())), Ok(checkpoint()));
        let other = VerifierKey::of("accord.other", &key());
        assert_eq!(open(&note, &other), Err(NoteError::Unsigned("accord.other".into())));
        // A witness's signature beside ours does no harm.
        let witness = sign_note(&checkpoint().body(), "witness.test", &SigningKey::from_bytes(&[1; 32]));
        let both = format!("{note}{}", witness.rsplit_once("\n\n").unwrap().1);
        assert_eq!(open(&both, &VerifierKey::of("accord.test", &key())), Ok(checkpoint()));
    }

    #[test]
    fn malformed_keys_and_checkpoints_are_refused() {
        for text in ["", "a+b", "a+00000000+AQ==", "a b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"] {
            assert_eq!(text.parse::<VerifierKey>(), Err(NoteError::Key), "{text}");
        }
        let verifier = VerifierKey::of("accord.test", &key());
        assert_eq!(verifier.to_string().parse(), Ok(verifier.clone()));
        let otherwise_whole = [
            VerifierKey::of("a b", &key()).to_string(),
            VerifierKey::of("", &key()).to_string(),
            verifier.to_string().replace("accord.test", "accord.other"),
            verifier.to_string().replace("+AR", "+Ah"), // the same key as another type of signature
            format!("{verifier}AAAA"),
        ];
        for text in otherwise_whole {
            assert_ne!(text, verifier.to_string());
            assert_eq!(text.parse::<VerifierKey>(), Err(NoteError::Key), "{text}");
        }
        let root = STANDARD.encode([7; 32]);
        for size in ["", "09", "00", "-1", "+9", " 9", "9 ", "0x9", "9.0", "18446744073709551616"] {
            let note = sign_note(&format!("accord.test\n{size}\n{root}\n"), "accord.test", &key());
            assert_eq!(open(&note, &verifier), Err(NoteError::Checkpoint("its second line is not a size")), "{size}");
        }
        let unpadded = root.trim_end_matches('=');
        let loose = format!("{}=", unpadded.strip_suffix('c').unwrap().to_owned() + "d");
        for root in ["", "AA==", unpadded, &loose, &STANDARD.encode([7; 31]), &STANDARD.encode([7; 33])] {
            let note = sign_note(&format!("accord.test\n9\n{root}\n"), "accord.test", &key());
            assert_eq!(open(&note, &verifier), Err(NoteError::Checkpoint("its third line is not a root")), "{root}");
        }
        for (body, holds) in [
            (format!("accord.test\n9\n{root}\n"), true),
            (format!("accord.test\n9\n{root}\nan extension\n"), true),
            (format!("accord.test\n9\n{root}\n\n"), false),
            (format!("accord.test\n9\n{root}\n\nan extension\n"), false),
            (format!("accord.other\n9\n{root}\n"), false),
            (format!("\n9\n{root}\n"), false),
            ("accord.test\n9\n".into(), false),
        ] {
            let note = sign_note(&body, "accord.test", &key());
            assert_eq!(open_note(&note, &verifier), Ok(body.as_str()));
            assert_eq!(open(&note, &verifier).is_ok(), holds, "{body}");
        }
        for origin in ["", "two words", "a+b", "a\u{a0}b", "two\nlines", "bell\u{7}"] {
            let note = Checkpoint { origin: origin.into(), ..checkpoint() }.sign(&key());
            assert!(matches!(open(&note, &VerifierKey::of(origin, &key())), Err(NoteError::Form(_))), "{origin:?}");
        }
    }

    #[test]
    fn malformed_notes_are_refused() {
        let verifier = VerifierKey::of("accord.test", &key());
        let note = checkpoint().sign(&key());
        let (body, line) = note.split_once("\n\n").unwrap();
        let signature = line.trim_end().rsplit_once(' ').unwrap().1;
        let short = STANDARD.encode(&STANDARD.decode(signature).unwrap()[..67]);
        for broken in [
            String::new(),
            format!("{body}\n"),
            format!("{body}\n\n"),
            format!("{body}\n{line}"),
            note.trim_end().to_owned(),
            note.replace('\n', "\r\n"),
            format!("{body}\n\n- accord.test {signature}\n"),
            format!("{body}\n\n\u{2014}  {signature}\n"),
            format!("{body}\n\n\u{2014} accord.test  {signature}\n"),
            format!("{body}\n\n\u{2014} accord.test {signature} \n"),
            format!("{body}\n\n\u{2014} accord.test {}\n", signature.trim_end_matches('=')),
            format!("{body}\n\n\u{2014} accord.test AAA=\n"),
            format!("{note}\n"),
            format!("{note}no signature\n"),
        ] {
            assert!(matches!(open_note(&broken, &verifier), Err(NoteError::Form(_))), "{broken:?}");
        }
        let signed = sign_note("a bell\u{7}\n", "accord.test", &key());
        assert_eq!(open_note(&signed, &verifier), Err(NoteError::Form("it holds control characters")));
        let unfit = Err(NoteError::Signature("accord.test".into()));
        assert_eq!(open_note(&format!("{body}\n\n\u{2014} accord.test {short}\n"), &verifier), unfit);
        // A good signature does not save a bad one by the same key.
        let other = sign_note("another text\n", "accord.test", &key());
        assert_eq!(open_note(&format!("{note}{}", other.split_once("\n\n").unwrap().1), &verifier), unfit);
    }

    #[test]
    fn a_note_of_one_signature_has_one_form() {
        let (note, verifier) = (checkpoint().sign(&key()), VerifierKey::of("accord.test", &key()));
        assert_eq!(open_single(&note, &verifier), open_note(&note, &verifier));
        let line = note.rsplit_once("\n\n").unwrap().1;
        let other = sign_note(&checkpoint().body(), "witness.test", &SigningKey::from_bytes(&[1; 32]));
        for more in [line, other.rsplit_once("\n\n").unwrap().1] {
            let several = format!("{note}{more}");
            assert!(open_note(&several, &verifier).is_ok());
            let refused = NoteError::Form("it bears more than one line of signatures");
            assert_eq!(open_single(&several, &verifier), Err(refused));
        }
    }

    #[test]
    fn no_altered_byte_passes() {
        let note = checkpoint().sign(&key());
        let verifier = VerifierKey::of("accord.test", &key());
        let mut tried = 0;
        for at in 0..note.len() {
            for bit in 0..8 {
                let mut bytes = note.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                if let Ok(altered) = String::from_utf8(bytes) {
                    assert!(open(&altered, &verifier).is_err(), "byte {at}, bit {bit}: {altered}");
                    tried += 1;
                }
            }
            if note.is_char_boundary(at) {
                assert!(open(&note[..at], &verifier).is_err(), "cut at {at}");
            }
        }
        assert!(tried > 6 * note.len(), "{tried} of {} bytes", note.len());
    }

    proptest! {
        #[test]
        fn every_checkpoint_comes_back_and_no_replaced_part_passes(
            size in any::<u64>(), entry in any::<[u8; 8]>(), from in any::<prop::sample::Index>(), with in "[ -~\\n]{0,4}",
        ) {
            let verifier = VerifierKey::of("accord.test", &key());
            let made = Checkpoint { size, root: leaf_hash(&entry), ..checkpoint() };
            let note = made.sign(&key());
            prop_assert_eq!(open(&note, &verifier), Ok(made));
            let chars: Vec<char> = note.chars().collect();
            let from = from.index(chars.len());
            let to = chars.len().min(from + 3);
            let altered: String = chars[..from].iter().copied().chain(with.chars()).chain(chars[to..].iter().copied()).collect();
            prop_assume!(altered != note);
            prop_assert!(open(&altered, &verifier).is_err(), "{}", altered);
        }
    }
}
