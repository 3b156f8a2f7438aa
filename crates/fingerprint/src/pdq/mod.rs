//! PDQ: 256 bits that stay nearly the same while a picture is scaled, recompressed or lightly changed, and a quality that says whether they mean
//! anything. What it is: Meta, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019).

mod dct;
mod doubt;
mod exact;
mod tent;

use std::fmt;
use std::str::FromStr;

use doubt::Doubt;
use thiserror::Error;

/// The fingerprint of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pdq {
    /// 256 bits, the first byte is what other tools write first.
    pub hash: [u8; 32],
    /// 0 to 100: how much there is to see. Below 50 the bits say little, and no match should follow from them.
    pub quality: u8,
}

impl Pdq {
    /// In how many bits the hashes differ. Up to 31 is what the makers of PDQ call the same picture.
    pub fn distance(&self, other: &Self) -> u32 {
        self.hash.iter().zip(other.hash).map(|(a, b)| (a ^ b).count_ones()).sum()
    }
}

/// The hash alone: 64 hexadecimal digits, as every other tool writes it.
impl fmt::Display for Pdq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.hash.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Reads the hash that another tool wrote, in either case. Its quality is not written with it: whoever publishes a hash has looked, so it is 100.
impl FromStr for Pdq {
    type Err = PdqError;

    fn from_str(text: &str) -> Result<Self, PdqError> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(PdqError::Length(digits.len()));
        }
        let mut hash = [0; 32];
        for (place, digit) in digits.iter().enumerate() {
            let value = char::from(*digit).to_digit(16).ok_or(PdqError::Digit(place + 1))?;
            hash[place / 2] = hash[place / 2] << 4 | value as u8;
        }
        Ok(Self { hash, quality: 100 })
    }
}

/// Why a text is no hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PdqError {
    /// Cut off, or something else altogether.
    #[error("a PDQ hash has 64 hexadecimal digits, this has {0} bytes; write all of them and nothing else")]
    Length(usize),
    /// Counted from 1.
    #[error("the {0}. character is no hexadecimal digit; a PDQ hash has 64 of 0 to 9 and a to f")]
    Digit(usize),
}

/// The pixels of a picture, row by row from the top, without gaps.
#[derive(Debug, Clone, Copy)]
pub enum Pixels<'a> {
    /// One byte for each pixel.
    Grey(&'a [u8]),
    /// Red, green, blue for each pixel.
    Rgb(&'a [u8]),
}

impl Pixels<'_> {
    /// The shortest side that PDQ looks at; anything smaller has the hash 0 and the quality 0.
    const SHORTEST: u32 = 5;

    /// Whether there is something to look at.
    fn hashable(self, width: u32, height: u32) -> Result<bool, PixelsError> {
        let (depth, found) = match self {
            Pixels::Grey(bytes) => (1, bytes.len()),
            Pixels::Rgb(bytes) => (3, bytes.len()),
        };
        let expected = u64::from(width) * u64::from(height) * depth;
        if expected != found as u64 {
            return Err(PixelsError { width, height, expected, found });
        }
        Ok(width.min(height) >= Self::SHORTEST)
    }
}

/// Why pixels have no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{width} x {height} pixels are {expected} bytes, there are {found}; give the picture's own width and height")]
pub struct PixelsError {
    width: u32,
    height: u32,
    expected: u64,
    found: usize,
}

/// The fingerprint of pixels that are there already.
///
/// ```
/// use fingerprint::{Pixels, pdq};
///
/// let slope: Vec<u8> = (0..64 * 64).map(|place| (place % 64 * 4) as u8).collect();
/// assert_eq!(pdq(Pixels::Grey(&slope), 64, 64)?.quality, 44);
/// # Ok::<(), fingerprint::PixelsError>(())
/// ```
pub fn pdq(pixels: Pixels<'_>, width: u32, height: u32) -> Result<Pdq, PixelsError> {
    Ok(Coefficients::of(pixels, width, height)?.pdq())
}

/// The fingerprints of a picture and of the seven that come of turning and mirroring it. Whoever turns a picture to hide it is found by looking all eight up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dihedral {
    /// As it is.
    pub original: Pdq,
    /// Turned by a quarter, against the clock.
    pub rotate90: Pdq,
    /// Turned by half.
    pub rotate180: Pdq,
    /// Turned by three quarters, against the clock.
    pub rotate270: Pdq,
    /// Top and bottom exchanged.
    pub flip_x: Pdq,
    /// Left and right exchanged.
    pub flip_y: Pdq,
    /// Rows and columns exchanged.
    pub flip_plus: Pdq,
    /// Mirrored at the other diagonal.
    pub flip_minus: Pdq,
}

impl Dihedral {
    /// All eight, of one look at the pixels, in the order of the reference: where one hash is cut clearly, another may not be.
    pub fn of(pixels: Pixels<'_>, width: u32, height: u32) -> Result<Self, PixelsError> {
        Ok(Coefficients::exactly(pixels, width, height)?.dihedral())
    }

    /// All eight, the original first.
    pub const fn all(&self) -> [Pdq; 8] {
        [
            self.original,
            self.rotate90,
            self.rotate180,
            self.rotate270,
            self.flip_x,
            self.flip_y,
            self.flip_plus,
            self.flip_minus,
        ]
    }
}

/// A decoded picture.
#[derive(Debug)]
pub(crate) struct Raster {
    pub width: u32,
    pub height: u32,
    pub samples: Samples,
}

#[derive(Debug)]
pub(crate) enum Samples {
    Grey(Vec<u8>),
    Rgb(Vec<u8>),
}

impl Raster {
    /// From so many pixels on, luma is smoothed enough to do without the colours.
    const LARGE: usize = 1 << 18;

    /// Whether [`Self::pdq_of_luma`] is worth asking.
    pub fn luma_may_do(width: usize, height: usize) -> bool {
        width * height >= Self::LARGE && width.max(height) <= tent::LONGEST
    }

    pub fn pdq(&self) -> Pdq {
        pdq(self.pixels(), self.width, self.height).expect("a decoder fills its rows")
    }

    pub fn dihedral(&self) -> Dihedral {
        Dihedral::of(self.pixels(), self.width, self.height).expect("a decoder fills its rows")
    }

    /// For luma that stands in for what a viewer sees, and is wrong by so many levels because a colour is cut off. `None` where that may be seen.
    pub fn pdq_of_luma(&self, clipped: f64) -> Option<Pdq> {
        let (width, height) = (self.width as usize, self.height as usize);
        let doubt = Doubt::luma(width * height, clipped);
        Coefficients::quick(self.pixels(), width, height, doubt).map(|found| found.pdq())
    }

    fn pixels(&self) -> Pixels<'_> {
        match &self.samples {
            Samples::Grey(bytes) => Pixels::Grey(bytes),
            Samples::Rgb(bytes) => Pixels::Rgb(bytes),
        }
    }
}

/// What a hash is cut from: the low frequencies of the picture at 64 x 64 samples. None are known of a picture with a side under five pixels.
struct Coefficients {
    levels: Option<dct::Levels>,
    quality: u8,
}

impl Coefficients {
    const NONE: Self = Self { levels: None, quality: 0 };

    fn of(pixels: Pixels<'_>, width: u32, height: u32) -> Result<Self, PixelsError> {
        if !pixels.hashable(width, height)? {
            return Ok(Self::NONE);
        }
        let doubt = Doubt::rounding(width.max(height) as usize);
        let quick = Self::quick(pixels, width as usize, height as usize, doubt);
        quick.map_or_else(|| Self::exactly(pixels, width, height), Ok)
    }

    fn exactly(pixels: Pixels<'_>, width: u32, height: u32) -> Result<Self, PixelsError> {
        if !pixels.hashable(width, height)? {
            return Ok(Self::NONE);
        }
        Ok(Self::from_thumb(&exact::thumb(pixels, width as usize, height as usize)))
    }

    /// Without the rounding of the reference, where that does not decide.
    fn quick(pixels: Pixels<'_>, width: usize, height: usize, doubt: Doubt) -> Option<Self> {
        if width.max(height) > tent::LONGEST || width * height < tent::SMALLEST {
            return None;
        }
        let thumb = tent::thumb(pixels, width, height);
        let found = Self::from_thumb(&thumb);
        let doubtful = found.levels.is_some_and(|levels| doubt.of(&thumb, &levels));
        (!doubtful).then_some(found)
    }

    fn from_thumb(thumb: &dct::Thumb) -> Self {
        Self { levels: Some(dct::levels(thumb)), quality: dct::quality(thumb) }
    }

    fn cut(&self, turn: impl Fn(&dct::Levels) -> dct::Levels) -> Pdq {
        let hash = self.levels.as_ref().map_or([0; 32], |levels| dct::bits(&turn(levels)));
        Pdq { hash, quality: self.quality }
    }

    fn pdq(&self) -> Pdq {
        self.cut(|levels| *levels)
    }

    /// To turn or mirror a picture is to exchange rows and columns of its frequencies, and to change the signs of every other one.
    fn dihedral(&self) -> Dihedral {
        let turned = |exchange: bool, negative: fn(usize, usize) -> bool| {
            self.cut(|levels| {
                std::array::from_fn(|row| {
                    std::array::from_fn(|column| {
                        let (i, j) = if exchange { (column, row) } else { (row, column) };
                        if negative(i, j) { -levels[i][j] } else { levels[i][j] }
                    })
                })
            })
        };
        Dihedral {
            original: self.pdq(),
            rotate90: turned(true, |_, j| j % 2 == 0),
            rotate180: turned(false, |i, j| (i + j) % 2 == 1),
            rotate270: turned(true, |i, _| i % 2 == 0),
            flip_x: turned(false, |i, _| i % 2 == 0),
            flip_y: turned(false, |_, j| j % 2 == 0),
            flip_plus: turned(true, |_, _| false),
            flip_minus: turned(true, |i, j| (i + j) % 2 == 1),
        }
    }
}
