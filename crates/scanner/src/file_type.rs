//! What a file is, by its first bytes.

use fingerprint::Format;
use interchange::detection::volume::FileType;

/// Bytes that are enough to tell.
pub(crate) const HEAD: usize = 16;

/// Brands of ISO base media files that hold pictures (ISO/IEC 23008-12, AV1 Image File Format).
const STILL: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"heif", b"mif1", b"msf1", b"avif"];

/// The type of a file that begins with these bytes.
pub(crate) fn of(head: &[u8]) -> FileType {
    match Format::of(head) {
        Some(Format::Jpeg) => return FileType::Jpeg,
        Some(Format::Png) => return FileType::Png,
        Some(Format::Gif) => return FileType::Gif,
        Some(Format::WebP) => return FileType::WebP,
        Some(Format::Bmp) => return FileType::Bmp,
        Some(Format::Tiff | Format::Heif) => return FileType::Picture,
        None => {}
    }
    match head {
        // TIFF, JPEG XL (bare and boxed), JPEG 2000 (bare and boxed).
        [b'I', b'I', 42, 0, ..]
        | [b'M', b'M', 0, 42, ..]
        | [0xff, 0x0a, ..]
        | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..]
        | [0xff, 0x4f, 0xff, 0x51, ..]
        | [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] => FileType::Picture,
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if STILL.iter().any(|still| brand.starts_with(still)) => {
            FileType::Picture
        }
        // MP4 and QuickTime, Matroska and WebM, AVI, ASF, FLV, MPEG program streams, Ogg (sound in it is counted as film).
        [_, _, _, _, b'f', b't', b'y', b'p', ..]
        | [_, _, _, _, b'm', b'o', b'o', b'v', ..]
        | [0x1a, 0x45, 0xdf, 0xa3, ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..]
        | [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, ..]
        | [b'F', b'L', b'V', 1, ..]
        | [0, 0, 1, 0xba | 0xb3, ..]
        | [b'O', b'g', b'g', b'S', ..] => FileType::Video,
        _ => FileType::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_nothing_and_first_bytes_are_enough() {
        for (head, file_type) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], FileType::Jpeg),
            (b"BM", FileType::Bmp),
            (b"II*\0\x08\0\0\0", FileType::Picture),
            (b"\0\0\0\x1cftypavif", FileType::Picture),
            (b"\0\0\0\x20ftypisom", FileType::Video),
            (b"RIFF\0\0\0\0AVI LIST", FileType::Video),
            (b"RIFF\0\0\0\0WAVEfmt ", FileType::Other),
            (b"picture.jpg", FileType::Other),
            (b"", FileType::Other),
        ] {
            assert_eq!(of(head), file_type, "{head:?}");
        }
    }
}
