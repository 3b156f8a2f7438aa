//! What each pixel of a side counts in a sample.

use crate::pdq::exact::{place, window};

/// The pixels that a sample is made of.
pub(super) struct Tent {
    /// The first of them; of its colours the first.
    pub first: usize,
    /// The part of each, of each of its colours; all together one.
    pub shares: Vec<f32>,
    /// The same as whole numbers, where no window is cut off by the picture's edge: 1, 2, up to the window, and down again.
    pub whole: Vec<u16>,
    /// What makes a part of a whole number.
    pub scale: f32,
}

/// The 64 tents of a side, for pixels of so many colours.
pub(super) fn tents(side: usize, colours: &[f64]) -> [Tent; 64] {
    let window = window(side);
    let ahead = window / 2;
    let span = |place: usize| (place + ahead + 1).saturating_sub(window)..(place + ahead + 1).min(side);
    std::array::from_fn(|sample| {
        // A mean of means: each of the inner ones may have been cut off at an edge, and counts its own pixels.
        let outer = span(place(sample, side));
        let (first, end) = (span(outer.start).start, span(outer.end - 1).end);
        let mut shares = vec![0.0; end - first];
        let mut cut = outer.len() < window;
        for inner in outer.clone().map(span) {
            cut |= inner.len() < window;
            let share = 1.0 / (outer.len() * inner.len()) as f64;
            shares[inner.start - first..inner.end - first].iter_mut().for_each(|sum| *sum += share);
        }
        let whole = if cut { Vec::new() } else { (1..2 * window).map(|n| n.min(2 * window - n) as u16).collect() };
        Tent {
            first: first * colours.len(),
            shares: shares.iter().flat_map(|share| colours.iter().map(move |part| (share * part) as f32)).collect(),
            whole,
            scale: 1.0 / (window * window) as f32,
        }
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
                assert_eq!(tent.whole.len(), tent.shares.len());
                for (whole, share) in tent.whole.iter().zip(&tent.shares) {
                    assert!((f32::from(*whole) * tent.scale - share).abs() < 1e-7, "{side}: {whole}, {share}");
                }
            }
            for tent in &tents {
                assert!((tent.shares.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{side}");
                assert!(tent.first + tent.shares.len() <= side);
            }
        }
    }
}
