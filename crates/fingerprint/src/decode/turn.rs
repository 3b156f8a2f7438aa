//! Pictures that are stored lying or mirrored, made to stand as the reference gives them.

use crate::pdq::{Raster, Samples};

/// Where a pixel comes from: rows and columns changed or not, then from the other end of each or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// Rows become columns.
    pub transposed: bool,
    /// What stands first across is read last.
    pub across: bool,
    /// What stands first down is read last.
    pub down: bool,
}

impl Turn {
    /// TIFF 6.0's tag 274. What it does not know is a picture that stands already, as for Pillow.
    #[cfg(feature = "tiff")]
    pub fn orientation(number: u64) -> Option<Self> {
        let (transposed, across, down) = match number {
            2 => (false, true, false),
            3 => (false, true, true),
            4 => (false, false, true),
            5 => (true, false, false),
            6 => (true, false, true),
            7 => (true, true, true),
            8 => (true, true, false),
            _ => return None,
        };
        Some(Self { transposed, across, down })
    }

    /// The picture, turned: it takes as much memory again.
    pub fn of(self, raster: &Raster) -> Raster {
        let (width, height) = (raster.width as usize, raster.height as usize);
        let samples = match &raster.samples {
            Samples::Grey(pixels) => Samples::Grey(self.pixels(pixels.as_chunks::<1>().0, width, height)),
            Samples::Rgb(pixels) => Samples::Rgb(self.pixels(pixels.as_chunks::<3>().0, width, height)),
        };
        let (width, height) =
            if self.transposed { (raster.height, raster.width) } else { (raster.width, raster.height) };
        Raster { width, height, samples }
    }

    fn pixels<const N: usize>(self, pixels: &[[u8; N]], width: usize, height: usize) -> Vec<u8> {
        let (across, down) = if self.transposed { (height, width) } else { (width, height) };
        let mut turned = Vec::with_capacity(pixels.len() * N);
        for y in 0..down {
            for x in 0..across {
                let (mut from_x, mut from_y) = if self.transposed { (y, x) } else { (x, y) };
                if self.across {
                    from_x = width - 1 - from_x;
                }
                if self.down {
                    from_y = height - 1 - from_y;
                }
                turned.extend(pixels[from_y * width + from_x]);
            }
        }
        turned
    }
}

#[cfg(all(test, feature = "tiff"))]
mod tests {
    use super::*;

    #[test]
    fn the_eight_orientations_are_those_of_pillow() {
        // Of two rows a b c and d e f, by `PIL.ImageOps.exif_transpose`.
        for (number, width, expected) in [
            (2, 3, "cbafed"),
            (3, 3, "fedcba"),
            (4, 3, "defabc"),
            (5, 2, "adbecf"),
            (6, 2, "daebfc"),
            (7, 2, "fcebda"),
            (8, 2, "cfbead"),
        ] {
            let raster = Raster { width: 3, height: 2, samples: Samples::Grey(b"abcdef".to_vec()) };
            let turned = Turn::orientation(number).expect("a turn").of(&raster);
            let Samples::Grey(pixels) = turned.samples else { panic!("grey stays grey") };
            assert_eq!((turned.width, turned.height), (width, 6 / width), "{number}");
            assert_eq!(String::from_utf8_lossy(&pixels), expected, "{number}");
        }
        assert_eq!([0, 1, 9].map(Turn::orientation), [None; 3]);
    }
}
