//! A picture's bytes, from anybody, to its fingerprint.

use std::fmt;

use thiserror::Error;

use crate::decode;
use crate::pdq::{Dihedral, Pdq};

/// Brands of files of the ISO base media format that hold pictures (ISO/IEC 23008-12, AV1 Image File Format).
const STILL: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"heif", b"mif1", b"msf1", b"avif"];

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
    /// TIFF 6.0 and `BigTIFF`. Read where this crate is built with the feature `tiff`.
    Tiff,
    /// ISO/IEC 23008-12: HEIC and AVIF. Read where this crate is built with the feature `heif`.
    Heif,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Jpeg, Self::Png, Self::Gif, Self::WebP, Self::Bmp, Self::Tiff, Self::Heif];

    /// What the first twelve bytes of a file say, where pictures of that format are read.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Self::recognised(bytes).filter(|format| format.missing().is_none())
    }

    /// The feature that this crate was not built with and that this format needs.
    pub const fn missing(self) -> Option<&'static str> {
        match self {
            Self::Tiff if !cfg!(feature = "tiff") => Some("tiff"),
            Self::Heif if !cfg!(feature = "heif") => Some("heif"),
            _ => None,
        }
    }

    /// What the first twelve bytes say, read here or not.
    fn recognised(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'B', b'M', ..] => Some(Self::Bmp),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Some(Self::Tiff),
            // Films are kept in the same boxes, and say so.
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if STILL.iter().any(|still| brand.starts_with(still)) => {
                Some(Self::Heif)
            }
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
            Self::Tiff => "tiff",
            Self::Heif => "heif",
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
    /// In pixels, as stored: no rotation that a camera noted is applied, but where the reference applies it too (TIFF, HEIC).
    pub width: u32,
    /// In pixels, likewise.
    pub height: u32,
    /// Of the whole picture; of the first where there are several.
    pub pdq: Pdq,
}

/// Why a picture has no fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureError {
    /// The bytes begin like no picture that is known here.
    #[error(
        "not a picture that is known here: the bytes begin like none of JPEG, PNG, GIF, WebP, BMP{}{}; look whether it is one at all, or convert it",
        if Format::Tiff.missing().is_none() { ", TIFF" } else { "" },
        if Format::Heif.missing().is_none() { ", HEIF" } else { "" }
    )]
    Unknown,
    /// The bytes begin like a picture that is read only where this crate was built for it.
    #[error(
        "{format} is not read by this program: build it with the feature `{}` (`cargo build --release --features {}`), or convert the picture to another format",
        format.missing().unwrap_or_default(),
        format.missing().unwrap_or_default()
    )]
    NotBuilt {
        /// What it begins like.
        format: Format,
    },
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

impl PictureError {
    /// Why bytes that begin so are no picture of a format that is read: [`NotBuilt`](Self::NotBuilt) or [`Unknown`](Self::Unknown).
    pub fn unread(bytes: &[u8]) -> Self {
        Format::recognised(bytes).map_or(Self::Unknown, |format| Self::NotBuilt { format })
    }
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
///
/// With the feature `heif`, what is read as AVIF or HEIC goes through decoders of others, whose faults are panics; one in the decoder of AV1 ends the process.
/// Whoever reads such pictures of strangers does it in a process that may die, as `confine` does.
pub fn picture(bytes: &[u8], bounds: &Bounds) -> Result<Picture, PictureError> {
    decode::picture(bytes, bounds)
}

/// The same, with the fingerprints of all eight ways to turn and mirror it. All of the picture is decoded, and hashed in the order of the reference: this
/// takes several times as long.
pub fn turned(bytes: &[u8], bounds: &Bounds) -> Result<(Picture, Dihedral), PictureError> {
    decode::turned(bytes, bounds)
}
