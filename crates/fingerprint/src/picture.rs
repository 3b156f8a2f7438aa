//! A picture's bytes, from anybody, to its fingerprint.

use std::fmt;

use thiserror::Error;

use crate::decode;
use crate::pdq::{Dihedral, Pdq};

/// How the pixels of a picture are written down. It is found in the bytes; a name says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// ISO/IEC 10918-1.
    Jpeg,
    /// ISO/IEC 15948.
    Png,
    /// The Graphics Interchange Format of 1987 and 1989.
    Gif,
    /// RFC 9649.
    WebP,
    /// Windows and OS/2 bitmaps.
    Bmp,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Gif, Self::WebP, Self::Bmp];

    /// What the first bytes of a file say.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'B', b'M', ..] => Some(Self::Bmp),
            _ => None,
        }
    }

    /// Its short name, in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Bmp => "bmp",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How much of a machine one picture may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Width times height, at most. What its header claims is enough to refuse a picture.
    pub pixels: u64,
    /// Bytes that its decoding may ask for, at most: pixels and everything on the way to them.
    pub memory: u64,
}

impl Default for Bounds {
    /// 100 million pixels, 256 MiB.
    fn default() -> Self {
        Self { pixels: 100_000_000, memory: 256 << 20 }
    }
}

/// What is known of a picture when its pixels are gone again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// How it was written down.
    pub format: Format,
    /// In pixels, as stored: no rotation that a camera noted is applied.
    pub width: u32,
    /// In pixels, as stored.
    pub height: u32,
    /// Of the whole picture; of the first where there are several.
    pub pdq: Pdq,
}

/// Why a picture has no fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureError {
    /// The bytes begin like no picture that is known here.
    #[error(
        "not a picture that is known here: the bytes begin like none of JPEG, PNG, GIF, WebP, BMP; look whether it is one at all, or convert it"
    )]
    Unknown,
    /// The bytes begin like a picture and break off, or contradict themselves.
    #[error("broken {format}: {what}; fetch the file again, or hash it as a file")]
    Broken {
        /// What it begins like.
        format: Format,
        /// What was found.
        what: String,
    },
    /// It has more pixels, or needs more memory, than it may.
    #[error("too large {format}: {what}; allow more, or make it smaller first")]
    TooLarge {
        /// What it is.
        format: Format,
        /// What it has and what is allowed.
        what: String,
    },
    /// A sound picture of a kind that is not read here.
    #[error("{format} of a kind that is not read here: {what}; convert it to another")]
    Unsupported {
        /// What it is.
        format: Format,
        /// The kind.
        what: String,
    },
}

/// The fingerprint of a picture: the whole one, as stored; the first where there are several.
///
/// ```
/// use fingerprint::{Bounds, PictureError, picture};
///
/// let bytes = b"GIF87a\x05\0\x05\0\x81\0\0\0\0\0\0\0\0\0\0\0\0\0\0,\0\0\0\0\x05\0\x05\0\0\x08\x0b\0\x01\x08\x1cH\xb0\xa0A\x82\x01\x01\0;";
/// let found = picture(bytes, &Bounds::default())?;
/// assert_eq!((found.width, found.height, found.format.name()), (5, 5, "gif"));
/// assert_eq!(picture(b"a letter", &Bounds::default()), Err(PictureError::Unknown));
/// # Ok::<(), PictureError>(())
/// ```
pub fn picture(bytes: &[u8], bounds: &Bounds) -> Result<Picture, PictureError> {
    decode::picture(bytes, bounds)
}

/// The same, with the fingerprints of all eight ways to turn and mirror it. All of the picture is decoded, and hashed in the order of the reference: this
/// takes several times as long.
pub fn turned(bytes: &[u8], bounds: &Bounds) -> Result<(Picture, Dihedral), PictureError> {
    decode::turned(bytes, bounds)
}
