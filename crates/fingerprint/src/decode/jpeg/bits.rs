//! The bits of a scan: a zero after each byte 0xff is no data, anything else after it is a marker and ends the scan's data (T.81, B.1.1.5).

pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    /// The next byte to be taken.
    at: usize,
    /// The next bits, the first the highest.
    buffer: u64,
    /// How many of them there are.
    count: u32,
    /// Zeros that stand in for data behind the end of it.
    made_up: u32,
}

impl<'a> Bits<'a> {
    /// So many bits are there after [`Self::fill`]: a code and its value have no more.
    pub const READY: u32 = 32;

    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, buffer: 0, count: 0, made_up: 0 }
    }

    /// Sees to it that 32 bits are there, zeros if there is no more data.
    #[inline(always)]
    pub fn fill(&mut self) {
        if self.count < Self::READY {
            match self.bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
                Some(chunk) if !has_ff(u32::from_be_bytes(*chunk)) => {
                    self.buffer |= u64::from(u32::from_be_bytes(*chunk)) << (32 - self.count);
                    self.count += 32;
                    self.at += 4;
                }
                _ => self.fill_slowly(),
            }
        }
    }

    #[cold]
    fn fill_slowly(&mut self) {
        while self.count <= 56 {
            let byte = match self.bytes.get(self.at..) {
                Some([0xff, 0, ..]) => {
                    self.at += 2;
                    0xff
                }
                // Any number of 0xff may stand before a marker or a zero.
                Some([0xff, 0xff, ..]) => {
                    self.at += 1;
                    continue;
                }
                None | Some([] | [0xff, ..]) => {
                    self.made_up += 8;
                    0
                }
                Some([byte, ..]) => {
                    self.at += 1;
                    *byte
                }
            };
            self.buffer |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// The next bits, without taking them: at most 32, after a `fill`.
    #[inline(always)]
    pub fn peek(&self, count: u32) -> usize {
        (self.buffer >> 1 >> (63 - count)) as usize
    }

    #[inline(always)]
    pub fn skip(&mut self, count: u32) {
        self.buffer <<= count;
        self.count = self.count.saturating_sub(count);
    }

    #[inline(always)]
    pub fn take(&mut self, count: u32) -> usize {
        let taken = self.peek(count);
        self.skip(count);
        taken
    }

    /// A value of so many bits, the upper half of them positive (T.81, F.2.2.1).
    #[inline(always)]
    pub fn value(&mut self, size: u32) -> i32 {
        let bits = self.take(size) as i32;
        let positive = size == 0 || bits >> (size - 1) != 0;
        if positive { bits } else { bits - (1 << size) + 1 }
    }

    /// What was taken last was not data.
    pub fn exhausted(&self) -> bool {
        self.made_up > self.count
    }

    /// No marker and no data follows what was taken.
    pub fn at_end(&self) -> bool {
        self.bytes.len() - self.at < 2
    }

    /// Goes to the next marker; what is left of the data before it is of no use. True if it was one that restarts the scan: then it was taken.
    pub fn restart(&mut self) -> bool {
        (self.buffer, self.count, self.made_up) = (0, 0, 0);
        self.at = next_marker(self.bytes, self.at);
        let restarts = matches!(self.bytes.get(self.at..), Some([0xff, 0xd0..=0xd7, ..]));
        if restarts {
            self.at += 2;
        }
        restarts
    }

    /// Where the marker after the data is.
    pub fn end(&self) -> usize {
        next_marker(self.bytes, self.at)
    }
}

/// Where the next marker begins that is not part of a scan's data: its 0xff. At the end there is none.
pub(super) fn next_marker(bytes: &[u8], from: usize) -> usize {
    let mut at = from.min(bytes.len());
    while let Some(found) = memchr::memchr(0xff, &bytes[at..]) {
        at += found;
        match bytes.get(at + 1) {
            Some(0) => at += 2,
            // Any number of them may fill the space before a marker; the last belongs to it.
            Some(0xff) => at += bytes[at + 1..].iter().take_while(|byte| **byte == 0xff).count(),
            Some(_) => return at,
            None => break,
        }
    }
    bytes.len()
}

fn has_ff(word: u32) -> bool {
    let inverted = !word;
    inverted.wrapping_sub(0x0101_0101) & !inverted & 0x8080_8080 != 0
}
