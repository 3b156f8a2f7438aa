//! What stands between the scans: the frame, the tables, and what applications say of the colours.

use super::FORMAT;
use super::huffman::{Huffman, Kind};
use crate::picture::PictureError;

/// How the pixels are written down.
pub(super) struct Frame {
    pub progressive: bool,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    pub components: Vec<Component>,
    /// The most blocks of one component in a unit, across and down.
    pub most: (usize, usize),
    /// Units across and down.
    pub units: (usize, usize),
}

/// One of the frame's colours.
pub(super) struct Component {
    pub id: u8,
    /// Blocks in a unit, across and down.
    pub blocks: (usize, usize),
    /// Which table its steps are in.
    pub steps: usize,
    /// Samples that belong to the picture, across and down.
    pub size: (usize, usize),
}

impl Component {
    /// Blocks that hold samples of the picture; a scan of this component alone has only these.
    pub fn own_blocks(&self) -> (usize, usize) {
        (self.size.0.div_ceil(8), self.size.1.div_ceil(8))
    }
}

impl Frame {
    /// Reads the segment that `marker` began: 0xc0, 0xc1 (one scan for all), 0xc2 (several, finer each time).
    pub fn read(marker: u8, segment: &[u8]) -> Result<Self, PictureError> {
        let [bits, high, low, wide, narrow, count, specified @ ..] = segment else {
            return Err(FORMAT.broken("its frame header is cut off"));
        };
        if *bits != 8 {
            return Err(FORMAT.unsupported(format!("{bits} bits for each sample")));
        }
        let height = usize::from(u16::from_be_bytes([*high, *low]));
        let width = usize::from(u16::from_be_bytes([*wide, *narrow]));
        let count = usize::from(*count);
        if !matches!(count, 1 | 3 | 4) {
            return Err(FORMAT.unsupported(format!("{count} colours")));
        }
        let (specified, _) = specified.as_chunks::<3>();
        let specified = specified.get(..count).ok_or_else(|| FORMAT.broken("its frame header is cut off"))?;
        let mut components = Vec::with_capacity(count);
        for [id, factors, steps] in specified {
            let blocks = (usize::from(factors >> 4), usize::from(factors & 15));
            if !(1..=4).contains(&blocks.0) || !(1..=4).contains(&blocks.1) || *steps > 3 {
                return Err(FORMAT.broken(format!("sampling {} x {}, table {steps}", blocks.0, blocks.1)));
            }
            components.push(Component { id: *id, blocks, steps: usize::from(*steps), size: (0, 0) });
        }
        let most = |of: fn(&Component) -> usize| components.iter().map(of).max().unwrap_or(1);
        let most = (most(|c| c.blocks.0), most(|c| c.blocks.1));
        for component in &mut components {
            let (across, down) = component.blocks;
            component.size = ((width * across).div_ceil(most.0), (height * down).div_ceil(most.1));
        }
        let units = (width.div_ceil(8 * most.0), height.div_ceil(8 * most.1));
        Ok(Self { progressive: marker == 0xc2, width, height, components, most, units })
    }

    /// Samples of the largest component, the padding to whole units included.
    pub fn padded(&self) -> (u64, u64) {
        ((self.units.0 * self.most.0 * 8) as u64, (self.units.1 * self.most.1 * 8) as u64)
    }
}

/// What applications say of the colours.
#[derive(Default)]
pub(super) struct Said {
    jfif: bool,
    adobe: Option<u8>,
}

/// What the components are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::decode) enum Colours {
    Grey,
    /// Luma and two differences.
    YCbCr,
    Rgb,
    Cmyk,
    /// The same as luma, two differences, and black.
    Ycck,
    /// How much there is of each ink: only where somebody else says so, for files say what is left of white.
    #[cfg(feature = "tiff")]
    Inks,
}

impl Colours {
    /// How many components make a colour.
    pub const fn components(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::YCbCr | Self::Rgb => 3,
            Self::Cmyk | Self::Ycck => 4,
            #[cfg(feature = "tiff")]
            Self::Inks => 4,
        }
    }
}

impl Said {
    /// Takes in an application's segment.
    pub fn hear(&mut self, marker: u8, segment: &[u8]) {
        match (marker, segment) {
            (0xe0, [b'J', b'F', b'I', b'F', 0, ..]) => self.jfif = true,
            (0xee, [b'A', b'd', b'o', b'b', b'e', _, _, _, _, _, _, transform, ..]) => self.adobe = Some(*transform),
            _ => {}
        }
    }

    /// As libjpeg guesses, since the standard says nothing.
    pub fn colours(&self, components: &[Component]) -> Colours {
        let ids: Vec<u8> = components.iter().map(|component| component.id).collect();
        match (components.len(), self.adobe) {
            (1, _) => Colours::Grey,
            (3, _) if self.jfif => Colours::YCbCr,
            (3, Some(0)) => Colours::Rgb,
            (3, None) if ids == *b"RGB" => Colours::Rgb,
            (3, _) => Colours::YCbCr,
            (_, None | Some(0)) => Colours::Cmyk,
            _ => Colours::Ycck,
        }
    }
}

/// The tables that hold for the scans to come.
#[derive(Default)]
pub(super) struct Tables {
    /// In the order of the file, which is that of rising frequencies.
    pub steps: [Option<[u16; 64]>; 4],
    pub constant: [Option<Huffman>; 4],
    pub others: [Option<Huffman>; 4],
    /// Units between restarts; 0 for none.
    pub restart: usize,
    /// Tables of codes that were read so far, also those that others took the place of.
    pub read: usize,
}

impl Tables {
    pub fn read_steps(&mut self, mut segment: &[u8]) -> Result<(), PictureError> {
        while let [kind, rest @ ..] = segment {
            let wide = kind >> 4 != 0;
            let length = if wide { 128 } else { 64 };
            let (Some(stored), Some(table)) = (rest.get(..length), self.steps.get_mut(usize::from(kind & 15))) else {
                return Err(FORMAT.broken("a table of steps is cut off"));
            };
            *table = Some(if wide {
                std::array::from_fn(|k| u16::from_be_bytes([stored[2 * k], stored[2 * k + 1]]))
            } else {
                std::array::from_fn(|k| u16::from(stored[k]))
            });
            segment = &rest[length..];
        }
        Ok(())
    }

    pub fn read_codes(&mut self, mut segment: &[u8]) -> Result<(), PictureError> {
        while let [kind, rest @ ..] = segment {
            let broken = || FORMAT.broken("a table of codes is cut off, or has more codes than there are");
            let counts: &[u8; 16] = rest.first_chunk().ok_or_else(broken)?;
            let length = counts.iter().map(|count| usize::from(*count)).sum::<usize>();
            let values = rest.get(16..16 + length).ok_or_else(broken)?;
            let constant = kind >> 4 == 0;
            let tables = if constant { &mut self.constant } else { &mut self.others };
            let table = tables.get_mut(usize::from(kind & 15)).ok_or_else(broken)?;
            *table = Some(
                Huffman::new(if constant { Kind::Constant } else { Kind::Others }, counts, values)
                    .ok_or_else(broken)?,
            );
            self.read += 1;
            segment = &rest[16 + length..];
        }
        Ok(())
    }

    pub fn read_restart(&mut self, segment: &[u8]) -> Result<(), PictureError> {
        let [high, low, ..] = segment else { return Err(FORMAT.broken("its restart interval is cut off")) };
        self.restart = usize::from(u16::from_be_bytes([*high, *low]));
        Ok(())
    }
}
