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
    /// The same as whole numbers, where no window is cut off by the picture's edge: 1, 2, up to the window, and down again. Of two neighbours each, the
    /// last beside a nothing; as many pairs in a batch as may be summed up in 16 bits, see [`MOST`].
    pub batches: Rc<[Vec<[u8; 2]>]>,
    /// What makes a part of a whole number.
    pub scale: f32,
}

/// Products that are added side by side.
pub(super) const LANES: usize = 8;
/// That often 255 fits into 16 bits.
const MOST: u16 = 257;
/// The whole numbers of a window's tent, two by two.
fn batches(window: usize) -> Vec<Vec<[u8; 2]>> {
    let whole: Vec<u8> = (1..2 * window).map(|n| n.min(2 * window - n) as u8).chain([0]).collect();
    let mut batches = Vec::new();
    let (mut batch, mut used) = (Vec::new(), 0);
    for pair in whole.as_chunks::<2>().0 {
        let weight = u16::from(pair[0]) + u16::from(pair[1]);
        if used + weight > MOST {
            batches.push(std::mem::take(&mut batch));
            used = 0;
        }
        batch.push(*pair);
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
        let pixels = shares.len();
        let parts = shares.iter().flat_map(|share| colours.iter().map(move |part| (share * part) as f32));
        let padding = (pixels * colours.len()).next_multiple_of(LANES) - pixels * colours.len();
        let tent = Tent {
            first: first * colours.len(),
            pixels,
            shares: parts.chain(std::iter::repeat_n(0.0, padding)).collect(),
            batches: if cut { Rc::default() } else { batches(window).into() },
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
            let whole = tents.iter().filter(|tent| !tent.batches.is_empty());
            assert!(whole.clone().count() >= 62, "{side}");
            for tent in whole {
                let numbers: Vec<u8> = tent.batches.iter().flatten().flatten().copied().collect();
                assert_eq!(numbers.len(), tent.pixels + 1);
                assert_eq!(numbers[tent.pixels], 0);
                for (number, share) in numbers.iter().zip(&tent.shares[..tent.pixels]) {
                    assert!((f32::from(*number) * tent.scale - share).abs() < 1e-7, "{side}: {number}, {share}");
                }
                for batch in &*tent.batches {
                    assert!(batch.iter().flatten().map(|number| u16::from(*number)).sum::<u16>() <= MOST, "{side}");
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
