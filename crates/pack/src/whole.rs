//! A pack as one file: a ZIP whose bytes depend on nothing but its files. Names are sorted, times are the format's first one.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::PackError;

/// The file. Documents are compressed already; tables are made small.
pub(crate) fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, PackError> {
    let mut sorted: Vec<&(String, Vec<u8>)> = files.iter().collect();
    sorted.sort();
    let mut whole = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in sorted {
        let method = if name.contains(".pdf") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        whole.start_file(name, SimpleFileOptions::DEFAULT.compression_method(method).unix_permissions(0o644))?;
        whole.write_all(bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(whole.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_in_which_files_come_changes_no_byte() {
        let files = [("b.csv", "1,2\n".repeat(500)), ("a/a.pdf", "%PDF".to_owned())];
        let files = files.map(|(name, text)| (name.to_owned(), text.into_bytes()));
        let one = zip(&files).unwrap();
        let mut turned = files.clone();
        turned.reverse();
        assert_eq!(one, zip(&turned).unwrap());
        assert!(one.len() < 600, "{}", one.len());
        let mut read = zip::ZipArchive::new(Cursor::new(one)).unwrap();
        assert_eq!(read.file_names().map(Result::unwrap).collect::<Vec<_>>(), ["a/a.pdf", "b.csv"]);
        let mut text = String::new();
        std::io::Read::read_to_string(&mut read.by_name("b.csv").unwrap(), &mut text).unwrap();
        assert_eq!(text.into_bytes(), files[0].1);
    }
}
