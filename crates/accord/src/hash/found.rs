//! What is found in one file, and how it is told.

use std::io::{self, Read};
use std::path::Path;

use confine::{Failure, Hashed, Wanted, Workers};
use fingerprint::{Digester, Digests, Format, Pdq, PictureError};
use serde_json::{Map, Value, json};

use super::video::{Frame, Unseen};
use crate::files;

/// Bytes that are read at once.
const PIECE: usize = 256 << 10;
/// Bytes that say what a file is.
const HEAD: usize = 16;

/// A line for standard output, or what is wrong for standard error.
pub(super) enum Told {
    Line(String),
    Fault(String),
}

/// The name of a file.
#[derive(Clone, Copy)]
pub(super) struct Name<'a>(pub &'a Path);

impl Name<'_> {
    /// A string where it is text, and `{"hex": …}` where it is not: as `accord scan` has it.
    pub fn json(self) -> Value {
        self.0
            .to_str()
            .map_or_else(|| json!({ "hex": hex::encode(self.0.as_os_str().as_encoded_bytes()) }), |text| json!(text))
    }

    fn shown(self) -> String {
        files::shown(self.0)
    }
}

/// A file that has been read.
pub(super) struct Found {
    pub head: Vec<u8>,
    digests: Digests,
    bytes: u64,
    /// All of it, where it begins like a picture and is no longer than one may be. It is held for as long as it is being hashed.
    picture: Option<Vec<u8>>,
}

impl Found {
    /// Reads to the end. Of what is no picture, one piece at a time is in memory.
    pub fn read(mut from: impl Read, most: u64) -> io::Result<Self> {
        let mut digester = Digester::default();
        let mut head = Vec::new();
        from.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        digester.update(&head);
        let mut bytes = head.len() as u64;
        let mut picture = Format::of(&head).map(|_| head.clone());
        let mut piece = vec![0; PIECE];
        loop {
            let read = match from.read(&mut piece) {
                Ok(0) => return Ok(Self { head, digests: digester.finish(), bytes, picture }),
                Ok(read) => read,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(e),
            };
            digester.update(&piece[..read]);
            bytes += read as u64;
            picture = picture.filter(|_| bytes <= most);
            if let Some(picture) = &mut picture {
                picture.extend_from_slice(&piece[..read]);
            }
        }
    }

    /// The fingerprint of the picture that it is, if it is one.
    pub fn hash(&self, workers: &Workers, wanted: Wanted) -> Result<Hashed, Failure> {
        match &self.picture {
            Some(bytes) => workers.hash(bytes, wanted),
            None if Format::of(&self.head).is_none() => Err(PictureError::unread(&self.head).into()),
            None => Err(Failure::TooLong { bytes: self.bytes, most: workers.bounds().file }),
        }
    }

    pub fn tell_picture(&self, name: Name<'_>, json: bool, hashed: &Result<Hashed, Failure>) -> Vec<Told> {
        if json {
            return vec![Told::Line(Value::Object(self.object(name, hashed)).to_string())];
        }
        let pdq = hashed.as_ref().ok().map(|hashed| hashed.picture.pdq);
        let mut lines = vec![Told::Line(self.line(name, pdq))];
        match hashed {
            Ok(Hashed { dihedral: Some(eight), .. }) => {
                let turned = TURNS.iter().zip(eight.all()).skip(1);
                lines.extend(turned.map(|(turn, pdq)| Told::Line(part(name, turn, Some(pdq)))));
            }
            Ok(_) | Err(Failure::Refused(PictureError::Unknown)) => {}
            Err(why) => lines.push(Told::Fault(format!("{}: {why}", name.shown()))),
        }
        lines
    }

    pub fn tell_video(&self, name: Name<'_>, json: bool, frames: Result<Vec<Frame>, Unseen>) -> Vec<Told> {
        let mut object = self.digested(name);
        object.insert("pdq".to_owned(), Value::Null);
        let (frames, unseen) = match frames {
            Ok(frames) => (frames, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        object.insert("frames".to_owned(), json!(frames.len()));
        if let Some(why) = &unseen {
            object.insert("why".to_owned(), json!(why.to_string()));
        }
        let first = if json { Value::Object(object).to_string() } else { self.line(name, None) };
        let seconds = frames.iter().zip(0_u32..).map(|(frame, second)| {
            if json { frame.json(name, second).to_string() } else { part(name, &format!("t={second}"), frame.pdq()) }
        });
        let mut lines: Vec<Told> = [first].into_iter().chain(seconds).map(Told::Line).collect();
        lines.extend(unseen.filter(|_| !json).map(|why| Told::Fault(format!("{}: {why}", name.shown()))));
        lines
    }

    fn digested(&self, name: Name<'_>) -> Map<String, Value> {
        let mut object = Map::new();
        object.insert("file".to_owned(), name.json());
        object.insert("bytes".to_owned(), json!(self.bytes));
        object.insert("sha256".to_owned(), json!(hex::encode(self.digests.sha256)));
        object.insert("sha1".to_owned(), json!(hex::encode(self.digests.sha1)));
        object.insert("md5".to_owned(), json!(hex::encode(self.digests.md5)));
        object
    }

    fn object(&self, name: Name<'_>, hashed: &Result<Hashed, Failure>) -> Map<String, Value> {
        let mut object = self.digested(name);
        match hashed {
            Ok(Hashed { picture, dihedral }) => {
                object.insert("format".to_owned(), json!(picture.format.name()));
                object.insert("width".to_owned(), json!(picture.width));
                object.insert("height".to_owned(), json!(picture.height));
                object.insert("pdq".to_owned(), json!(picture.pdq.to_string()));
                object.insert("quality".to_owned(), json!(picture.pdq.quality));
                if let Some(eight) = dihedral {
                    let turned =
                        TURNS.iter().zip(eight.all()).map(|(turn, pdq)| ((*turn).to_owned(), json!(pdq.to_string())));
                    object.insert("dihedral".to_owned(), Value::Object(turned.collect()));
                }
            }
            Err(why) => {
                object.insert("pdq".to_owned(), Value::Null);
                object.insert("why".to_owned(), json!(why.to_string()));
            }
        }
        object
    }

    fn line(&self, name: Name<'_>, pdq: Option<Pdq>) -> String {
        let [sha256, sha1, md5] =
            [&self.digests.sha256[..], &self.digests.sha1[..], &self.digests.md5[..]].map(hex::encode);
        format!("{sha256} {sha1} {md5} {} {}", columns(pdq), name.shown())
    }
}

/// In the order of `Dihedral::all`, by the names that PDQ's makers gave them.
const TURNS: [&str; 8] =
    ["original", "rotate90", "rotate180", "rotate270", "flip_x", "flip_y", "flip_plus", "flip_minus"];

/// A line of something within a file: it has no digests of its own, and is named as a fragment of an address would be.
fn part(name: Name<'_>, fragment: &str, pdq: Option<Pdq>) -> String {
    format!("- - - {} {}#{fragment}", columns(pdq), name.shown())
}

fn columns(pdq: Option<Pdq>) -> String {
    pdq.map_or("- -".to_owned(), |pdq| format!("{pdq} {}", pdq.quality))
}
