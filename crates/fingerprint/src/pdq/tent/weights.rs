//! What each pixel of a side counts in a sample.

use std::rc::Rc;

use crate::pdq::exact::{place, window};

/// The pixels that a sample is made of.
#[derive(Clone)]
pub(super) struct Tent {
    /// The first of them; of its colours the first.
    pub first: usize,
    /// How many there are.
    pub pixels: usize,
    /// The part of each, of each of its colours; all together one. Then nothings, up to whole [`LANES`].
    pub shares: Rc<[f32]>,
    /// The same as whole numbers, where no window is cut off by the picture's edge: 1, 2, up to the window, and down again.
    pub whole: Rc<[u16]>,
    /// The whole numbers of two neighbours each, the last beside a nothing, so many together as 16 bits hold the sum of. None where a number is too
    /// large: see [`PAIRED`].
    pub batches: Rc<[Vec<[u8; 2]>]>,
    /// What makes a part of a whole number.
    pub scale: f32,
}

/// Products that are added side by side.
pub(super) const LANES: usize = 8;
/// That often 255 fits into 16 bits.
pub(super) const MOST: u16 = 257;
/// Up to this window two neighbours are multiplied in one step: their sum has to fit into 15 bits, 128 times 255.
const PAIRED: usize = 64;

/// The pairs of a tent's whole numbers, batch by batch.
fn batches(whole: &[u16]) -> Vec<Vec<[u8; 2]>> {
    let mut batches = Vec::new();
    let (mut batch, mut used) = (Vec::new(), 0);
    for pair in whole.chunks(2) {
        let weight: u16 = pair.iter().sum();
        if used + weight > MOST {
            batches.push(std::mem::take(&mut batch));
            used = 0;
        }
        batch.push([pair[0] as u8, pair.get(1).map_or(0, |second| *second as u8)]);
        used += weight;
    }
    batches.push(batch);
    batches
}

/// The 64 tents of a side, for pixels of so many colours.
pub(super) fn tents(side: usize, colours: &[f64]) -> [Tent; 64] {
    let window = window(side);
    let ahead = window / 2;
    let span = |place: usize| (place + ahead + 1).saturating_sub(window)..(place + ahead + 1).min(side);
    let mut uncut: Option<Tent> = None;
    std::array::from_fn(|sample| {
        // A mean of means: each of the inner ones may have been cut off at an edge, and counts its own pixels.
        let outer = span(place(sample, side));
        let (first, end) = (span(outer.start).start, span(outer.end - 1).end);
        let cut = outer.len() < window || outer.clone().any(|inner| span(inner).len() < window);
        // The others differ in nothing but their place.
        if let (false, Some(same)) = (cut, &uncut) {
            return Tent { first: first * colours.len(), ..same.clone() };
        }
        let mut shares = vec![0.0; end - first];
        for inner in outer.clone().map(span) {
            let share = 1.0 / (outer.len() * inner.len()) as f64;
            shares[inner.start - first..inner.end - first].iter_mut().for_each(|sum| *sum += share);
        }
        let whole: Vec<u16> =
            if cut { Vec::new() } else { (1..2 * window).map(|n| n.min(2 * window - n) as u16).collect() };
        let batches = if cut || window > PAIRED { Vec::new() } else { batches(&whole) };
        let pixels = shares.len();
        let parts = shares.iter().flat_map(|share| colours.iter().map(move |part| (share * part) as f32));
        let padding = (pixels * colours.len()).next_multiple_of(LANES) - pixels * colours.len();
        let tent = Tent {
            first: first * colours.len(),
            pixels,
            shares: parts.chain(std::iter::repeat_n(0.0, padding)).collect(),
            whole: whole.into(),
            batches: batches.into(),
            scale: 1.0 / (window * window) as f32,
        };
        if !cut {
            uncut = Some(tent.clone());
        }
        tent
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_say_the_same_as_the_shares() {
        for side in [65, 128, 129, 500, 2000, 4096, 16_384] {
            let tents = tents(side, &[1.0]);
            let whole = tents.iter().filter(|tent| !tent.whole.is_empty());
            assert!(whole.clone().count() >= 62, "{side}");
            for tent in whole {
                assert_eq!(tent.whole.len(), tent.pixels);
                for (whole, share) in tent.whole.iter().zip(&*tent.shares) {
                    assert!((f32::from(*whole) * tent.scale - share).abs() < 1e-7, "{side}: {whole}, {share}");
                }
            }
            for tent in &tents {
                assert!((tent.shares.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{side}");
                assert!(tent.first + tent.pixels <= side);
                assert!(tent.shares[tent.pixels..].iter().all(|share| *share == 0.0));
            }
        }
    }
}
