//! The bits of a scan: a zero after each byte 0xff is no data, anything else after it is a marker and ends the scan's data (T.81, B.1.1.5).

/// It is copied into registers where many codes are read after each other; so what is done seldom takes it by value and gives it back.
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    /// The next byte to be taken.
    at: usize,
    /// Before this one, no byte is 0xff.
    plain: usize,
    /// The next bits, the first the highest. Behind [`Self::count`] there may be some of the byte at `at`, or nothing.
    buffer: u64,
    /// How many of them there are, 63 at most.
    count: u32,
    /// Zeros that stand in for data behind the end of it.
    made_up: u32,
}

impl<'a> Bits<'a> {
    /// So many bits are there at least after [`Self::fill`]. A code and its value have 31 at most.
    pub const READY: u32 = 56;

    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, plain: 0, buffer: 0, count: 0, made_up: 0 }
    }

    /// Sees to it that [`Self::READY`] bits are there, zeros if there is no more data.
    #[inline(always)]
    pub fn fill(&mut self) {
        match self.bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            // Whole bytes are taken, as many as there is room for; whatever else comes along comes again.
            Some(chunk) if self.at + 8 <= self.plain => {
                self.buffer |= u64::from_be_bytes(*chunk) >> self.count;
                self.at += (63 - self.count) as usize / 8;
                self.count |= Self::READY;
            }
            _ => *self = self.filled_slowly(),
        }
    }

    #[cold]
    #[inline(never)]
    fn filled_slowly(mut self) -> Self {
        while self.count < Self::READY {
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
        if self.at > self.plain {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            self.plain = self.at + memchr::memchr(0xff, rest).unwrap_or(rest.len());
        }
        self
    }

    /// The next bits, without taking them: at most [`Self::READY`], after a `fill`.
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
