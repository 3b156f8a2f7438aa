//! Digests of files, as hash lists carry them.

use std::io::{self, Read};

use sha2::Digest;

/// The digests of the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digests {
    /// FIPS 180-4.
    pub sha256: [u8; 32],
    /// FIPS 180-4. Collisions can be made; lists carry it, so it is looked up and proves nothing.
    pub sha1: [u8; 20],
    /// RFC 1321. Collisions are made in seconds; as with SHA-1.
    pub md5: [u8; 16],
}

impl Digests {
    /// The digests of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        let mut digester = Digester::default();
        digester.update(bytes);
        digester.finish()
    }

    /// Reads to the end: the digests, and how many bytes there were. 64 KiB are in memory at a time.
    pub fn read(mut from: impl Read) -> io::Result<(Self, u64)> {
        let mut digester = Digester::default();
        let mut piece = vec![0; 64 << 10];
        let mut length = 0;
        loop {
            match from.read(&mut piece) {
                Ok(0) => return Ok((digester.finish(), length)),
                Ok(count) => {
                    digester.update(&piece[..count]);
                    length += count as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// Takes bytes piece by piece. Each stays in the cache while all three digests pass over it.
#[derive(Clone, Default)]
pub struct Digester {
    sha256: sha2::Sha256,
    sha1: sha1::Sha1,
    md5: md5::Md5,
}

impl Digester {
    /// What all digests pass over before the next is looked at: half of the smallest first-level cache in use.
    const STRIDE: usize = 16 << 10;

    /// The next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(Self::STRIDE) {
            self.sha256.update(piece);
            self.sha1.update(piece);
            self.md5.update(piece);
        }
    }

    /// The digests of all bytes so far.
    pub fn finish(self) -> Digests {
        Digests {
            sha256: self.sha256.finalize().into(),
            sha1: self.sha1.finalize().into(),
            md5: self.md5.finalize().into(),
        }
    }
}

/// Which digests are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DigestKinds {
    /// SHA-256.
    pub sha256: bool,
    /// SHA-1.
    pub sha1: bool,
    /// MD5, which takes most of the time of all three.
    pub md5: bool,
}

/// The digests of the same bytes that were wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SomeDigests {
    /// As in [`Digests`].
    pub sha256: Option<[u8; 32]>,
    /// As in [`Digests`].
    pub sha1: Option<[u8; 20]>,
    /// As in [`Digests`].
    pub md5: Option<[u8; 16]>,
}

/// Takes bytes piece by piece, as [`Digester`] does, for the digests that are wanted.
#[derive(Clone, Default)]
pub struct SomeDigester {
    sha256: Option<sha2::Sha256>,
    sha1: Option<sha1::Sha1>,
    md5: Option<md5::Md5>,
}

impl SomeDigester {
    /// Of no bytes yet.
    pub fn new(wanted: DigestKinds) -> Self {
        Self {
            sha256: wanted.sha256.then(Default::default),
            sha1: wanted.sha1.then(Default::default),
            md5: wanted.md5.then(Default::default),
        }
    }

    /// The next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(Digester::STRIDE) {
            if let Some(sha256) = &mut self.sha256 {
                sha256.update(piece);
            }
            if let Some(sha1) = &mut self.sha1 {
                sha1.update(piece);
            }
            if let Some(md5) = &mut self.md5 {
                md5.update(piece);
            }
        }
    }

    /// The digests of all bytes so far.
    pub fn finish(self) -> SomeDigests {
        SomeDigests {
            sha256: self.sha256.map(|digest| digest.finalize().into()),
            sha1: self.sha1.map(|digest| digest.finalize().into()),
            md5: self.md5.map(|digest| digest.finalize().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of FIPS 180-4 and RFC 1321.
    #[test]
    fn what_the_standards_say_of_abc() {
        let digests = Digests::of(b"abc");
        assert_eq!(hex::encode(digests.sha256), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(hex::encode(digests.sha1), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(hex::encode(digests.md5), "900150983cd24fb0d6963f7d28e17f72");
    }

    #[test]
    fn what_is_wanted_is_as_of_all_and_nothing_else_is_there() {
        let bytes: Vec<u8> = (0..60_000_u32).map(|n| ((n * n) >> 5) as u8).collect();
        let all = Digests::of(&bytes);
        for number in 0..8 {
            let wanted = DigestKinds { sha256: number & 1 > 0, sha1: number & 2 > 0, md5: number & 4 > 0 };
            let mut digester = SomeDigester::new(wanted);
            bytes.chunks(7_001).for_each(|piece| digester.update(piece));
            let expected = SomeDigests {
                sha256: wanted.sha256.then_some(all.sha256),
                sha1: wanted.sha1.then_some(all.sha1),
                md5: wanted.md5.then_some(all.md5),
            };
            assert_eq!(digester.finish(), expected);
        }
    }

    #[test]
    fn pieces_make_the_same_digests() {
        let bytes: Vec<u8> = (0..60_000_u32).map(|n| ((n * n) >> 7) as u8).collect();
        let (read, length) = Digests::read(bytes.as_slice()).expect("bytes");
        assert_eq!(length, 60_000);
        assert_eq!(read, Digests::of(&bytes));
        let mut digester = Digester::default();
        bytes.chunks(777).for_each(|piece| digester.update(piece));
        assert_eq!(digester.finish(), read);
    }
}
