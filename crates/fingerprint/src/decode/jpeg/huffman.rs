//! Huffman codes, looked up by the next bits. What is seen most is one look-up: a short code together with the value that follows it.

use super::bits::Bits;

pub(super) struct Huffman {
    /// By the next [`LOOK`] bits, what [`Short`] says.
    short: Box<[Short; 1 << LOOK]>,
    /// The symbol and the length of a code that those bits begin with; the length 0 for a longer one.
    symbols: Box<[(u8, u8); 1 << LOOK]>,
    /// By the length of a code, the first code that is longer, in 16 bits.
    limits: [u32; 17],
    /// By the length of a code, what has to be added to it to find its symbol.
    offsets: [i32; 17],
    values: Vec<u8>,
}

/// Bits that are looked at together.
const LOOK: u32 = 10;

/// A code and the value after it.
#[derive(Clone, Copy, Default)]
pub(super) struct Short {
    pub value: i16,
    /// How many places to go on before it is put down; [`Self::END`] goes beyond any block.
    pub run: u8,
    /// Bits of both; 0 if they don't fit.
    pub length: u8,
}

impl Short {
    /// No value follows in this block.
    pub const END: u8 = 64;
}

impl Huffman {
    /// From the number of codes of each length and their symbols. `None` if there are more than fit.
    pub fn new(counts: &[u8; 16], values: &[u8]) -> Option<Self> {
        let mut table = Self {
            short: vec![Short::default(); 1 << LOOK].into_boxed_slice().try_into().ok()?,
            symbols: vec![(0, 0); 1 << LOOK].into_boxed_slice().try_into().ok()?,
            limits: [0; 17],
            offsets: [0; 17],
            values: values.to_vec(),
        };
        let (mut code, mut place) = (0_u32, 0_usize);
        for length in 1..=16_u32 {
            let count = usize::from(counts[length as usize - 1]);
            table.offsets[length as usize] = place as i32 - code as i32;
            for symbol in values.get(place..place + count)? {
                if code >= 1 << length {
                    return None;
                }
                if length <= LOOK {
                    let same = 1 << (LOOK - length);
                    table.symbols[code as usize * same..][..same].fill((*symbol, length as u8));
                }
                code += 1;
            }
            place += count;
            table.limits[length as usize] = code << (16 - length);
            code <<= 1;
        }
        for bits in 0..1 << LOOK {
            table.short[bits] = table.short(bits);
        }
        Some(table)
    }

    fn short(&self, bits: usize) -> Short {
        let (symbol, length) = self.symbols[bits];
        let (run, size) = (symbol >> 4, symbol & 15);
        if length == 0 || u32::from(length + size) > LOOK {
            return Short::default();
        }
        match (run, size) {
            (15, 0) => Short { value: 0, run, length },
            (_, 0) => Short { value: 0, run: Short::END, length },
            _ => {
                let rest = (bits as i32) >> (LOOK - u32::from(length + size)) & ((1 << size) - 1);
                let value = if rest >> (size - 1) == 0 { rest - (1 << size) + 1 } else { rest };
                Short { value: value as i16, run, length: length + size }
            }
        }
    }

    #[inline(always)]
    pub fn peek(&self, bits: &Bits<'_>) -> Short {
        self.short[bits.peek(LOOK)]
    }

    /// The symbol and the length of the next code, whose bits are there. A code that is none has the symbol 0.
    #[inline(always)]
    pub fn symbol(&self, bits: &Bits<'_>) -> (u8, u32) {
        let (symbol, length) = self.symbols[bits.peek(LOOK)];
        if length > 0 { (symbol, u32::from(length)) } else { self.long_symbol(bits) }
    }

    #[cold]
    fn long_symbol(&self, bits: &Bits<'_>) -> (u8, u32) {
        let next = bits.peek(16) as u32;
        for length in LOOK as usize + 1..=16 {
            if next < self.limits[length] {
                let place = (next >> (16 - length)) as i32 + self.offsets[length];
                return (self.values.get(place as usize).copied().unwrap_or(0), length as u32);
            }
        }
        (0, 16)
    }

    /// Takes the next code.
    #[inline(always)]
    pub fn take(&self, bits: &mut Bits<'_>) -> u8 {
        bits.fill();
        let (symbol, length) = self.symbol(bits);
        bits.skip(length);
        symbol
    }
}
