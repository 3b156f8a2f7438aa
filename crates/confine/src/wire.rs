//! What passes between caller and worker, over the worker's standard input and output. Numbers are little-endian.
//!
//! | from | what | bytes |
//! |---|---|---|
//! | caller, once | greeting | [`MAGIC`] (8, the last is the version); pixels, memory, file, time in ms (8 each) |
//! | worker, once | greeting | [`MAGIC`]; landlock's ABI or 0 (1); seccomp (1); no new privileges (1); no core dumps (1) |
//! | worker, instead | refusal | [`REFUSED`] (8); length, [`LONGEST`] at most (4); so many bytes of text: why it cannot confine itself |
//! | caller | question | number (8); what is wanted (1); length (8); so many bytes |
//! | worker | answer | number of the question (8); length, [`LONGEST`] at most (4); so many bytes, of which the first says what they are |
//!
//! A caller asks one question at a time and takes nothing for its answer that does not bear its number. Both sides are the same executable; the version
//! is for whoever starts another.

use std::time::Duration;

use fingerprint::{Dihedral, Format, Pdq, Picture, PictureError};

use crate::answer::{Hashed, Wanted};
use crate::bounds::Bounds;
use crate::walls::Walls;

/// What both sides say first. The last byte is the version.
pub const MAGIC: [u8; 8] = *b"confine\x01";
/// What a worker says that cannot confine itself. The last byte is the version.
pub const REFUSED: [u8; 8] = *b"refused\x01";
/// Bytes of an answer, at most.
pub const LONGEST: usize = 1024;
/// Bytes of what a decoder says, at most.
const TEXT: usize = 512;

pub(crate) const HELLO: usize = 40;
pub(crate) const WELCOME: usize = 12;
pub(crate) const QUESTION: usize = 17;
pub(crate) const ANSWER: usize = 12;

/// What a worker says of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Hashed(Hashed),
    Refused(PictureError),
    Panicked(String),
}

/// Takes bytes from the front of what is left.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (front, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*front)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take().map(|[byte]| byte)
    }

    fn four(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn eight(&mut self) -> Option<u64> {
        self.take().map(u64::from_le_bytes)
    }

    fn flag(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn format(&mut self) -> Option<Format> {
        Format::ALL.get(usize::from(self.byte()?)).copied()
    }

    fn pdq(&mut self) -> Option<Pdq> {
        let hash = self.take()?;
        let quality = self.byte().filter(|quality| *quality <= 100)?;
        Some(Pdq { hash, quality })
    }

    /// The rest, as text that a terminal shows and does not obey.
    fn text(&mut self) -> Option<String> {
        let text = std::str::from_utf8(std::mem::take(&mut self.0)).ok()?;
        Some(text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
    }

    fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

pub(crate) fn hello(bounds: &Bounds) -> [u8; HELLO] {
    let time = u64::try_from(bounds.time.as_millis()).unwrap_or(u64::MAX);
    let numbers = [bounds.picture.pixels, bounds.picture.memory, bounds.file, time];
    let mut bytes = [0; HELLO];
    bytes[..8].copy_from_slice(&MAGIC);
    for (place, number) in bytes[8..].as_chunks_mut().0.iter_mut().zip(numbers) {
        *place = number.to_le_bytes();
    }
    bytes
}

pub(crate) fn read_hello(bytes: &[u8; HELLO]) -> Option<Bounds> {
    let mut rest = Rest(bytes);
    rest.take().filter(|magic| *magic == MAGIC)?;
    let picture = fingerprint::Bounds { pixels: rest.eight()?, memory: rest.eight()? };
    let file = rest.eight()?;
    Some(Bounds { picture, file, time: Duration::from_millis(rest.eight()?) })
}

pub(crate) fn welcome(walls: &Walls) -> [u8; WELCOME] {
    let mut bytes = [0; WELCOME];
    bytes[..8].copy_from_slice(&MAGIC);
    bytes[8] = walls.landlock.unwrap_or(0);
    bytes[9] = walls.seccomp.into();
    bytes[10] = walls.no_new_privileges.into();
    bytes[11] = walls.no_core_dumps.into();
    bytes
}

/// A whole refusal, head included.
pub(crate) fn refusal(why: &str) -> Vec<u8> {
    let text = &why.as_bytes()[..why.floor_char_boundary(TEXT)];
    let length = u32::try_from(text.len()).unwrap_or(0);
    [&REFUSED[..], &length.to_le_bytes(), text].concat()
}

/// The length of the text of the refusal that begins so.
pub(crate) fn read_refusal(bytes: &[u8; WELCOME]) -> Option<usize> {
    let mut rest = Rest(bytes);
    rest.take().filter(|magic| *magic == REFUSED)?;
    usize::try_from(rest.four()?).ok().filter(|length| *length <= LONGEST)
}

/// Text of a worker, as a terminal shows it and does not obey it.
pub(crate) fn read_text(bytes: &[u8]) -> Option<String> {
    Rest(bytes).text()
}

pub(crate) fn read_welcome(bytes: &[u8; WELCOME]) -> Option<Walls> {
    let mut rest = Rest(bytes);
    rest.take().filter(|magic| *magic == MAGIC)?;
    Some(Walls {
        landlock: rest.byte().map(|abi| (abi > 0).then_some(abi))?,
        seccomp: rest.flag()?,
        no_new_privileges: rest.flag()?,
        no_core_dumps: rest.flag()?,
    })
}

/// The head of a question; the picture's bytes follow it.
pub(crate) fn question(number: u64, wanted: Wanted, length: u64) -> [u8; QUESTION] {
    let mut bytes = [0; QUESTION];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    bytes[8] = match wanted {
        Wanted::Picture => 0,
        Wanted::Dihedral => 1,
    };
    bytes[9..].copy_from_slice(&length.to_le_bytes());
    bytes
}

pub(crate) fn read_question(bytes: &[u8; QUESTION]) -> Option<(u64, Wanted, u64)> {
    let mut rest = Rest(bytes);
    let number = rest.eight()?;
    let wanted = if rest.flag()? { Wanted::Dihedral } else { Wanted::Picture };
    Some((number, wanted, rest.eight()?))
}

/// A whole answer, head included.
pub(crate) fn answer(number: u64, answer: &Answer) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ANSWER + LONGEST);
    bytes.extend(number.to_le_bytes());
    bytes.extend([0; 4]);
    match answer {
        Answer::Hashed(Hashed { picture, dihedral }) => {
            bytes.extend([0, index(picture.format)]);
            bytes.extend(picture.width.to_le_bytes());
            bytes.extend(picture.height.to_le_bytes());
            let hashes = dihedral.as_ref().map_or(vec![picture.pdq], |eight| eight.all().to_vec());
            for pdq in hashes {
                bytes.extend(pdq.hash);
                bytes.push(pdq.quality);
            }
        }
        Answer::Refused(PictureError::Unknown) => bytes.push(1),
        Answer::Refused(PictureError::Broken { format, what }) => said(&mut bytes, &[2, index(*format)], what),
        Answer::Refused(PictureError::TooLarge { format, what }) => said(&mut bytes, &[3, index(*format)], what),
        Answer::Refused(PictureError::Unsupported { format, what }) => said(&mut bytes, &[4, index(*format)], what),
        Answer::Refused(PictureError::NotBuilt { format }) => bytes.extend([6, index(*format)]),
        Answer::Panicked(what) => said(&mut bytes, &[5], what),
    }
    let length = u32::try_from(bytes.len() - ANSWER).unwrap_or(u32::MAX);
    bytes[8..ANSWER].copy_from_slice(&length.to_le_bytes());
    bytes
}

/// The number and the length of the answer that begins so.
pub(crate) fn read_head(bytes: &[u8; ANSWER]) -> Option<(u64, usize)> {
    let mut rest = Rest(bytes);
    let number = rest.eight()?;
    let length = usize::try_from(rest.four()?).ok().filter(|length| *length <= LONGEST)?;
    Some((number, length))
}

/// `None` for what is no answer to a question for `wanted`.
pub(crate) fn read_answer(bytes: &[u8], wanted: Wanted) -> Option<Answer> {
    let mut rest = Rest(bytes);
    let answer = match rest.byte()? {
        0 => Answer::Hashed(read_hashed(&mut rest, wanted)?),
        1 => Answer::Refused(PictureError::Unknown),
        2 => Answer::Refused(PictureError::Broken { format: rest.format()?, what: rest.text()? }),
        3 => Answer::Refused(PictureError::TooLarge { format: rest.format()?, what: rest.text()? }),
        4 => Answer::Refused(PictureError::Unsupported { format: rest.format()?, what: rest.text()? }),
        5 => Answer::Panicked(rest.text()?),
        6 => Answer::Refused(PictureError::NotBuilt { format: rest.format()? }),
        _ => return None,
    };
    rest.end()?;
    Some(answer)
}

fn read_hashed(rest: &mut Rest<'_>, wanted: Wanted) -> Option<Hashed> {
    let (format, width, height, pdq) = (rest.format()?, rest.four()?, rest.four()?, rest.pdq()?);
    let dihedral = match wanted {
        Wanted::Picture => None,
        Wanted::Dihedral => Some(Box::new(Dihedral {
            original: pdq,
            rotate90: rest.pdq()?,
            rotate180: rest.pdq()?,
            rotate270: rest.pdq()?,
            flip_x: rest.pdq()?,
            flip_y: rest.pdq()?,
            flip_plus: rest.pdq()?,
            flip_minus: rest.pdq()?,
        })),
    };
    Some(Hashed { picture: Picture { format, width, height, pdq }, dihedral })
}

fn index(format: Format) -> u8 {
    Format::ALL.iter().zip(0..).find_map(|(each, index)| (*each == format).then_some(index)).unwrap_or(u8::MAX)
}

fn said(bytes: &mut Vec<u8>, head: &[u8], what: &str) {
    bytes.extend(head);
    bytes.extend(&what.as_bytes()[..what.floor_char_boundary(TEXT)]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn some_pdq() -> impl Strategy<Value = Pdq> {
        (any::<[u8; 32]>(), 0..=100_u8).prop_map(|(hash, quality)| Pdq { hash, quality })
    }

    fn some_format() -> impl Strategy<Value = Format> {
        prop::sample::select(Format::ALL.to_vec())
    }

    fn some_picture() -> impl Strategy<Value = Picture> {
        (some_format(), any::<u32>(), any::<u32>(), some_pdq()).prop_map(|(format, width, height, pdq)| Picture {
            format,
            width,
            height,
            pdq,
        })
    }

    fn some_answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            some_picture().prop_map(|picture| Answer::Hashed(Hashed { picture, dihedral: None })),
            Just(Answer::Refused(PictureError::Unknown)),
            some_format().prop_map(|format| Answer::Refused(PictureError::NotBuilt { format })),
            (some_format(), "[ -~ä]{0,200}")
                .prop_map(|(format, what)| Answer::Refused(PictureError::Broken { format, what })),
            (some_format(), "[ -~ä]{0,200}")
                .prop_map(|(format, what)| Answer::Refused(PictureError::Unsupported { format, what })),
            "[ -~ä]{0,200}".prop_map(Answer::Panicked),
        ]
    }

    proptest! {
        #[test]
        fn an_answer_arrives_as_it_was_given(number: u64, given in some_answer()) {
            let bytes = answer(number, &given);
            let (head, body) = bytes.split_first_chunk::<ANSWER>().expect("a head");
            prop_assert_eq!(read_head(head), Some((number, body.len())));
            prop_assert_eq!(read_answer(body, Wanted::Picture), Some(given));
        }

        #[test]
        fn eight_arrive_in_their_order(picture in some_picture(), all in prop::array::uniform8(some_pdq())) {
            let [original, rotate90, rotate180, rotate270, flip_x, flip_y, flip_plus, flip_minus] = all;
            let dihedral =
                Dihedral { original, rotate90, rotate180, rotate270, flip_x, flip_y, flip_plus, flip_minus };
            let given = Hashed { picture: Picture { pdq: original, ..picture }, dihedral: Some(Box::new(dihedral)) };
            let bytes = answer(7, &Answer::Hashed(given.clone()));
            prop_assert_eq!(read_answer(&bytes[ANSWER..], Wanted::Dihedral), Some(Answer::Hashed(given)));
            prop_assert_eq!(read_answer(&bytes[ANSWER..], Wanted::Picture), None);
        }

        #[test]
        fn any_bytes_are_an_answer_or_none(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Some(read) = read_answer(&bytes, Wanted::Picture) {
                let again = answer(0, &read);
                prop_assert!(again.len() <= ANSWER + LONGEST);
            }
        }

        #[test]
        fn a_long_complaint_is_cut_between_characters(what in "ä{250,600}") {
            let bytes = answer(0, &Answer::Panicked(what));
            prop_assert!(bytes.len() <= ANSWER + LONGEST);
            prop_assert!(read_answer(&bytes[ANSWER..], Wanted::Picture).is_some());
        }
    }

    #[test]
    fn both_greetings_arrive_and_others_do_not() {
        let bounds = Bounds::default();
        assert_eq!(read_hello(&hello(&bounds)), Some(bounds));
        let walls = Walls { landlock: Some(7), seccomp: true, no_new_privileges: true, no_core_dumps: false };
        assert_eq!(read_welcome(&welcome(&walls)), Some(walls));
        let mut other = welcome(&walls);
        other[7] += 1;
        assert_eq!(read_welcome(&other), None, "another version");
    }
}
