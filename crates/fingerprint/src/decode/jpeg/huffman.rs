//! Huffman codes, looked up by the next bits. What is seen most is one look-up: two short codes, each together
//! with the value that follows it.

use super::bits::Bits;

pub(super) struct Huffman {
    /// By the next [`LOOK`] bits, what they say.
    codes: Box<[Codes; 1 << LOOK]>,
    /// The same for those who do not want to know.
    passes: Box<[Pass; 1 << LOOK]>,
    /// The symbol and the length of a code that those bits begin with; the length 0 for a longer one.
    symbols: Box<[(u8, u8); 1 << LOOK]>,
    /// By the length of a code, the first code that is longer, in 16 bits.
    limits: [u32; 17],
    /// By the length of a code, what has to be added to it to find its symbol.
    offsets: [i32; 17],
    values: Vec<u8>,
}

/// Bits that are looked at together.
pub(super) const LOOK: u32 = 10;

/// What a code stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The size of a constant coefficient.
    Constant,
    /// A run of nothings and the size of the coefficient behind it.
    Others,
}

/// A code with the value after it, and the next one with its own, if there is room for both.
#[derive(Clone, Copy, Default)]
pub(super) struct Codes {
    pub first: i16,
    /// The same as `first` if there is none.
    pub second: i16,
    /// How many places to go on before `first` is put down; [`Self::END`] goes beyond any block.
    pub to_first: u8,
    /// From the same place to `second`; beyond any block if that is the end.
    pub to_second: u8,
    /// Bits of the first; 0 if they don't fit.
    pub length_first: u8,
    /// Bits of both.
    pub length: u8,
}

impl Codes {
    /// No value follows in this block.
    pub const END: u8 = 64;

    fn one(value: i16, run: u8, length: u8) -> Self {
        Self { first: value, second: value, to_first: run, to_second: run, length_first: length, length }
    }

    fn and(self, next: Self) -> Self {
        let to_second = self.to_first + 1 + next.to_first;
        Self { second: next.first, to_second, length: self.length_first + next.length_first, ..self }
    }
}

/// As many codes and values as fit.
#[derive(Clone, Copy, Default)]
pub(super) struct Pass {
    /// Bits of all; 0 if not even one fits.
    pub length: u8,
    /// Places that all of them go on.
    pub places: u8,
    /// Places up to the last of them: it is only one of this block if they don't lead out of it.
    pub before: u8,
    /// 1 if one of the values is something.
    pub something: u8,
}

impl Huffman {
    /// From the number of codes of each length and their symbols. `None` if there are more than fit.
    pub fn new(kind: Kind, counts: &[u8; 16], values: &[u8]) -> Option<Self> {
        let mut table = Self {
            codes: vec![Codes::default(); 1 << LOOK].into_boxed_slice().try_into().ok()?,
            passes: vec![Pass::default(); 1 << LOOK].into_boxed_slice().try_into().ok()?,
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
            table.codes[bits] = table.one(kind, bits);
        }
        if kind == Kind::Others {
            // From here on only what does not change is read of an entry: its first code.
            for bits in 0..1 << LOOK {
                table.passes[bits] = table.pass(bits);
                table.codes[bits] = table.two(bits);
            }
        }
        Some(table)
    }

    /// The code that these bits begin with.
    fn one(&self, kind: Kind, bits: usize) -> Codes {
        let (symbol, length) = self.symbols[bits];
        let (run, size) = if kind == Kind::Constant { (0, symbol & 15) } else { (symbol >> 4, symbol & 15) };
        if length == 0 || u32::from(length + size) > LOOK {
            return Codes::default();
        }
        match (kind, run, size) {
            (Kind::Constant, _, 0) | (_, 15, 0) => Codes::one(0, run, length),
            (_, _, 0) => Codes::one(0, Codes::END, length),
            _ => {
                let rest = (bits as i32) >> (LOOK - u32::from(length + size)) & ((1 << size) - 1);
                let value = if rest >> (size - 1) == 0 { rest - (1 << size) + 1 } else { rest };
                Codes::one(value as i16, run, length + size)
            }
        }
    }

    /// What follows the first so many of these bits, if all of it is among them.
    fn behind(&self, bits: usize, length: u8) -> Option<Codes> {
        let next = self.codes[bits << length & ((1 << LOOK) - 1)];
        (next.length_first > 0 && u32::from(length + next.length_first) <= LOOK).then_some(next)
    }

    fn two(&self, bits: usize) -> Codes {
        let first = self.codes[bits];
        let ends = first.length_first == 0 || first.to_first == Codes::END;
        let second = if ends { None } else { self.behind(bits, first.length_first) };
        second.map_or(first, |second| first.and(second))
    }

    fn pass(&self, bits: usize) -> Pass {
        let mut pass = Pass::default();
        while let Some(next) = self.behind(bits, pass.length) {
            pass.length += next.length_first;
            pass.before = pass.places;
            pass.places += next.to_first + 1;
            pass.something |= u8::from(next.first != 0);
            if next.to_first == Codes::END {
                break;
            }
        }
        pass
    }

    #[inline(always)]
    pub fn codes(&self, bits: &Bits<'_>) -> Codes {
        self.codes[bits.peek(LOOK)]
    }

    #[inline(always)]
    pub fn passes(&self, bits: &Bits<'_>) -> Pass {
        self.passes[bits.peek(LOOK)]
    }

    /// The symbol and the length of the next code, whose bits are there. A code that is none has the symbol 0.
    #[inline(always)]
    pub fn symbol(&self, bits: &Bits<'_>) -> (u8, u32) {
        let (symbol, length) = self.symbols[bits.peek(LOOK)];
        if length > 0 { (symbol, u32::from(length)) } else { self.long_symbol(*bits) }
    }

    #[cold]
    #[inline(never)]
    fn long_symbol(&self, bits: Bits<'_>) -> (u8, u32) {
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
