//! Rows packed by run lengths. A file that ends early has nothing but zeros from there on.

use super::FORMAT;
use super::header::{Header, Packing};
use crate::picture::PictureError;

/// The index of each pixel, in the order of the file.
pub(super) fn unpacked(bytes: &[u8], header: &Header) -> Result<Vec<u8>, PictureError> {
    let (width, count) = (header.width as usize, header.width as usize * header.height as usize);
    let half = header.packing == Packing::Runs4;
    let mut at = header.offset;
    let mut indices = Vec::with_capacity(count);
    let mut column = 0;
    while indices.len() < count {
        let Some(&[length, value]) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else { break };
        at += 2;
        match (usize::from(length), usize::from(value)) {
            (0, 0) => {
                indices.resize(indices.len().next_multiple_of(width), 0);
                column = 0;
            }
            (0, 1) => break,
            (0, 2) => {
                let Some(&[right, up]) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else { break };
                at += 2;
                let skipped = usize::from(right) + usize::from(up) * width;
                indices.resize((indices.len() + skipped).min(count), 0);
                column = indices.len() % width;
            }
            (0, literal) => {
                let wanted = literal.min(count - indices.len());
                let stored = if half { wanted.div_ceil(2) } else { wanted };
                let rest = bytes.get(at..).unwrap_or_default();
                let found = &rest[..stored.min(rest.len())];
                let halves = found.iter().flat_map(|byte| [byte >> 4, byte & 15]);
                if half {
                    indices.extend(halves.take(wanted));
                } else {
                    indices.extend(found);
                }
                if found.len() < stored {
                    break;
                }
                column += literal;
                at = (at + stored).next_multiple_of(2);
            }
            (run, _) => {
                // What would run over the end of its row is cut.
                let run = run.min(width.saturating_sub(column));
                let both = if half { [value >> 4, value & 15] } else { [value; 2] };
                indices.extend(both.iter().cycle().take(run));
                column += run;
            }
        }
    }
    if indices.len() < count {
        return Err(FORMAT.broken("fewer rows than its header says"));
    }
    indices.truncate(count);
    Ok(indices)
}
