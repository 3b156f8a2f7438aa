//! The weighing of rows, one sum for each column, and of what that leaves.

#[cfg(target_arch = "x86_64")]
use super::avx2::Avx2;
use super::portable;
use super::weights::{LANES, Tent};

/// What is weighed, and by what.
pub(super) struct Columns {
    length: usize,
    /// Of each column; and a few nothings, to which the nothings of a tent at the edge are applied.
    means: Vec<f32>,
    #[cfg(target_arch = "x86_64")]
    avx2: Option<Avx2>,
}

impl Columns {
    pub fn new(length: usize) -> Self {
        Self {
            length,
            means: vec![0.0; length + LANES],
            #[cfg(target_arch = "x86_64")]
            avx2: Avx2::found(),
        }
    }

    /// Without instructions that not every processor has.
    #[cfg(test)]
    pub fn portable(length: usize) -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            avx2: None,
            ..Self::new(length)
        }
    }

    /// The rows under a tent.
    pub fn under<'a>(&self, bytes: &'a [u8], tent: &Tent) -> &'a [u8] {
        &bytes[tent.first * self.length..][..tent.pixels * self.length]
    }

    /// The mean of each column under a tent.
    pub fn means(&mut self, bytes: &[u8], tent: &Tent) -> &[f32] {
        let under = self.under(bytes, tent);
        let means = &mut self.means[..self.length];
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            avx2.means(means, under, tent);
            return means;
        }
        portable::means(means, under, tent);
        means
    }

    /// The sample under each tent of a row. In the meantime `next`, the rows that will be weighed after it, can be on their way.
    pub fn samples(
        &self,
        along: &[Tent; 64],
        #[cfg_attr(not(target_arch = "x86_64"), expect(unused))] next: &[u8],
    ) -> [f32; 64] {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            return avx2.samples(&self.means, along, next, self.length);
        }
        portable::samples(&self.means, along)
    }
}

#[cfg(test)]
mod tests {
    use super::super::weights::tents;
    use super::*;

    #[test]
    fn every_set_of_instructions_weighs_the_same_and_nothing_runs_over() {
        for (width, height) in [(7, 200), (64, 1728), (130, 2049), (200, 9000), (33, 16_384)] {
            let white = vec![255; width * height];
            let mixed: Vec<u8> = (0..width * height).map(|n| (n * n / 7) as u8).collect();
            let along = tents(width, &[1.0]);
            for tent in &tents(height, &[1.0]) {
                assert!(Columns::new(width).means(&white, tent).iter().all(|mean| (mean - 255.0).abs() < 1e-3));
                let (mut best, mut plain) = (Columns::new(width), Columns::portable(width));
                assert_eq!(best.means(&mixed, tent), plain.means(&mixed, tent));
                let of_both = best.samples(&along, &mixed).into_iter().zip(plain.samples(&along, &mixed));
                assert!(of_both.into_iter().all(|(a, b)| a.to_bits() == b.to_bits()));
            }
        }
    }
}
