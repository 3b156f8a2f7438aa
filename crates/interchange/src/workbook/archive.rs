//! What may be opened at all. A workbook comes from anybody: before it is read, it is unpacked once with a limit, to nowhere.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::fault::Faults;

/// The largest workbook that is taken, in bytes.
pub const MAX_BYTES: usize = 16 << 20;
/// The most that it may unpack to, in bytes.
pub const MAX_UNPACKED: u64 = 32 << 20;
/// The most parts that it may have. Excel makes about twenty of ours.
const MAX_PARTS: usize = 400;

const WANTED: &str = "an Excel workbook (.xlsx) that was downloaded from here, filled in and saved in the same format";

/// Notes why the file is not opened; whether nothing was noted. Its name has to say what its bytes are.
pub(crate) fn is_harmless(file: &str, bytes: &[u8], faults: &mut Faults) -> bool {
    let misnamed = !file.to_lowercase().ends_with(".xlsx");
    let refused =
        refusal(bytes).or_else(|| misnamed.then(|| (WANTED.to_owned(), "another ending of its name".to_owned())));
    if let Some((expected, found)) = &refused {
        faults.note_as_said(None, "", expected, found);
    }
    refused.is_none()
}

fn refusal(bytes: &[u8]) -> Option<(String, String)> {
    let no = |expected: &str, found: &str| Some((expected.to_owned(), found.to_owned()));
    if bytes.len() > MAX_BYTES {
        return no(&format!("a workbook of at most {} MB", MAX_BYTES >> 20), &format!("{} MB", bytes.len() >> 20));
    }
    if bytes.is_empty() {
        return no(WANTED, "an empty file");
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return no(
            "an Excel workbook (.xlsx) without a password: take the password off, or save an old .xls as .xlsx",
            "a file that is protected by a password, or in the format of Excel 97",
        );
    }
    if !bytes.starts_with(b"PK") {
        return no(WANTED, "another kind of file");
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return no(WANTED, "an archive that is damaged or cut off");
    };
    if archive.len() > MAX_PARTS {
        return no(&format!("a workbook of at most {MAX_PARTS} parts"), &format!("{} parts", archive.len()));
    }
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    if names.iter().any(|name| name.ends_with("vbaproject.bin") || name.contains("macrosheets/")) {
        return no("a workbook without macros: save it as .xlsx, not as .xlsm", "macros");
    }
    if !names.iter().any(|name| name.starts_with("xl/workbook.")) {
        return no(WANTED, "an archive that is no Excel workbook");
    }
    unpacked(&mut archive)
}

/// Unpacks every part to nowhere. What a part says about its size is not believed.
fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<(String, String)> {
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else {
            return Some((WANTED.to_owned(), "a part that is encrypted or packed in an unknown way".to_owned()));
        };
        match std::io::copy(&mut part.take(left + 1), &mut std::io::sink()) {
            Ok(size) if size > left => {
                let most = format!("a workbook that unpacks to at most {} MB", MAX_UNPACKED >> 20);
                return Some((most, "one that unpacks to more".to_owned()));
            }
            Ok(size) => left -= size,
            Err(_) => return Some((WANTED.to_owned(), "an archive that is damaged or cut off".to_owned())),
        }
    }
    None
}
