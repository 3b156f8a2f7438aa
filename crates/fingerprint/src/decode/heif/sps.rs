//! The beginning of HEVC's parameters of a sequence (ITU-T H.265, 7.3.2.2): how large the pictures are that a decoder would make room for.

/// What it says of a picture.
pub(super) struct Sps {
    pub width: u64,
    pub height: u64,
    /// Of that, what is to be seen.
    pub seen: (u64, u64),
    /// How the colours are sampled: 0 not at all, 1 half as wide and half as high (4:2:0), 2 half as wide (4:2:2), 3 like luma (4:4:4).
    pub sampled: u64,
}

/// Bits, those that keep markers apart left out.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<u64> {
        let mut value = 0;
        for _ in 0..count {
            let byte = self.bytes.get(self.at / 8)?;
            value = value << 1 | u64::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }

    /// A number whose zeros in front say how long it is (9.2), of 32 bits at most.
    fn number(&mut self) -> Option<u64> {
        let mut zeros = 0;
        while self.take(1)? == 0 {
            zeros += 1;
            if zeros > 32 {
                return None;
            }
        }
        Some((1 << zeros) - 1 + self.take(zeros)?)
    }
}

impl Sps {
    /// Coded pixels beyond what is seen that an encoder has a reason for: its largest block is 64 across, and some fill up to two.
    pub const UNSEEN: u64 = 128;

    /// Of the first layer.
    pub fn is_one(unit: &[u8]) -> bool {
        matches!(unit, [head, layer, ..] if head >> 1 & 0x3f == 33 && head & 1 == 0 && layer >> 3 == 0)
    }

    /// `None` where it ends before it has said so much.
    pub fn read(unit: &[u8]) -> Option<Self> {
        // Of what comes after two zeros, a 3 is not meant.
        let mut zeros = 0;
        let mut bytes = Vec::with_capacity(unit.len().min(256));
        for byte in unit.iter().skip(2).take(256) {
            if zeros < 2 || *byte != 3 {
                bytes.push(*byte);
                zeros = if *byte == 0 { zeros + 1 } else { 0 };
            } else {
                zeros = 0;
            }
        }
        let mut bits = Bits { bytes: &bytes, at: 0 };
        bits.take(4)?;
        let layers = bits.take(3)? as usize;
        bits.take(1)?;
        // Profile and level of all, then of each layer that has its own.
        bits.take(88 + 8)?;
        if layers > 0 {
            let own: Vec<u64> = (0..8).map(|_| bits.take(2)).collect::<Option<_>>()?;
            for own in &own[..layers] {
                bits.take(if own & 2 > 0 { 88 } else { 0 })?;
                bits.take(if own & 1 > 0 { 8 } else { 0 })?;
            }
        }
        bits.number()?;
        let sampled = bits.number()?;
        let unit = match sampled {
            1 => (2, 2),
            2 => (2, 1),
            _ => (1, 1),
        };
        if sampled == 3 {
            bits.take(1)?;
        }
        let (width, height) = (bits.number()?, bits.number()?);
        let mut seen = (width, height);
        if bits.take(1)? == 1 {
            let [left, right, top, bottom] = [bits.number()?, bits.number()?, bits.number()?, bits.number()?];
            seen.0 = width.saturating_sub(unit.0 * (left + right));
            seen.1 = height.saturating_sub(unit.1 * (top + bottom));
        }
        Some(Self { width, height, seen, sampled })
    }

    /// Bytes for each pixel, with colours up to 4:2:0: samples of 16 bits, of all planes as decoded and as cropped, or of one while it is smoothed; and what is
    /// known of blocks.
    pub const fn bytes(&self) -> u64 {
        if self.sampled == 0 { 4 + 1 } else { 6 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a picture of 97 x 75 pixels of 4:2:0, of whose 104 x 80 coded ones x265 has the rest cut off.
    #[rustfmt::skip]
    const UNIT: [u8; 44] = [
        0x42, 0x01, 0x01, 0x03, 0x70, 0x00, 0x00, 0x03, 0x00, 0x90, 0x00, 0x00, 0x03, 0x00, 0x00, 0x03, 0x00, 0x1e, 0xa0, 0x34,
        0x81, 0x47, 0x25, 0xe5, 0xba, 0x92, 0x4a, 0x6b, 0x9b, 0x80, 0x86, 0x83, 0x02, 0x00, 0x00, 0x03, 0x00, 0x32, 0x00, 0x00,
        0x03, 0x00, 0x02, 0x10,
    ];

    #[test]
    fn a_size_is_read_and_a_beginning_is_not_enough() {
        assert!(Sps::is_one(&UNIT));
        let sps = Sps::read(&UNIT).expect("whole");
        assert_eq!((sps.width, sps.height, sps.seen, sps.sampled), (104, 80, (98, 76), 1));
        for length in 0..20 {
            assert!(Sps::read(&UNIT[..length]).is_none(), "{length}");
        }
    }
}
