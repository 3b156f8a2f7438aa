//! The weighing of rows, one sum for each column.

#[cfg(target_arch = "x86_64")]
use super::avx2::Avx2;
use super::portable;
use super::weights::{LANES, MOST, Tent};

/// The sums of one tent, and what is needed on the way to them.
pub(super) struct Columns {
    /// Of few rows: 16 bits hold what weighs up to [`MOST`].
    short: Vec<u16>,
    sums: Vec<u32>,
    /// And a few nothings, to which the nothings of a tent at the edge are applied.
    means: Vec<f32>,
    #[cfg(target_arch = "x86_64")]
    avx2: Option<Avx2>,
}

impl Columns {
    /// Rows that are weighed in one step.
    const TOGETHER: usize = 4;

    pub fn new(length: usize) -> Self {
        Self {
            short: vec![0; length],
            sums: vec![0; length],
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

    /// The mean of each column under a tent.
    pub fn means(&mut self, bytes: &[u8], tent: &Tent) -> &[f32] {
        let length = self.sums.len();
        let under = &bytes[tent.first * length..][..tent.pixels * length];
        if tent.whole.is_empty() {
            self.share(under, &tent.shares);
        } else if !self.pairwise(under, tent) {
            self.sums.fill(0);
            self.weigh(under.chunks_exact(length), &tent.whole);
            self.means.iter_mut().zip(&self.sums).for_each(|(mean, sum)| *mean = *sum as f32 * tent.scale);
        }
        &self.means[..length]
    }

    fn share(&mut self, under: &[u8], shares: &[f32]) {
        let means = &mut self.means[..self.sums.len()];
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            return avx2.share(means, under, shares);
        }
        portable::share(means, under, shares);
    }

    /// The same as weighing row after row and scaling, two rows in a step, where there are instructions for it.
    fn pairwise(&mut self, under: &[u8], tent: &Tent) -> bool {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2
            && !tent.batches.is_empty()
            && self.sums.len() >= Avx2::STRIP
        {
            avx2.means(&mut self.means[..self.sums.len()], under, &tent.batches, tent.scale);
            return true;
        }
        let _ = (under, tent);
        false
    }

    /// The sample under each tent of a row.
    pub fn samples(&self, along: &[Tent; 64]) -> [f32; 64] {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            return avx2.samples(&self.means, along);
        }
        portable::samples(&self.means, along)
    }

    fn weigh<'a>(&mut self, mut rows: impl Iterator<Item = &'a [u8]>, mut weights: &[u16]) {
        let mut used = 0;
        while !weights.is_empty() {
            // As many rows as 16 bits have room for.
            let mut weight = 0;
            let fitting = weights.iter().take(Self::TOGETHER).take_while(|next| {
                weight += **next;
                weight <= MOST
            });
            let (step, rest) = weights.split_at(fitting.count());
            let weight = step.iter().sum::<u16>();
            if used + weight > MOST {
                self.empty();
                used = 0;
            }
            let mut together: [(&[u8], u16); Self::TOGETHER] = Default::default();
            for (place, weight) in together.iter_mut().zip(step) {
                *place = (rows.next().unwrap_or_default(), *weight);
            }
            // Where there are fewer, a row counts nothing.
            let first = together[0].0;
            together[step.len()..].fill((first, 0));
            self.add(together);
            used += weight;
            weights = rest;
        }
        self.empty();
    }

    fn add(&mut self, rows: [(&[u8], u16); Self::TOGETHER]) {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            return avx2.add(&mut self.short, rows);
        }
        portable::add(&mut self.short, rows);
    }

    fn empty(&mut self) {
        for (sum, short) in self.sums.iter_mut().zip(&mut self.short) {
            *sum += u32::from(std::mem::take(short));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::weights::tents;
    use super::*;

    #[test]
    fn every_set_of_instructions_weighs_the_same_and_nothing_runs_over() {
        for (width, height) in [(7, 200), (130, 2049), (33, 16_384)] {
            let white = vec![255; width * height];
            let mixed: Vec<u8> = (0..width * height).map(|n| (n * n / 7) as u8).collect();
            for tent in &tents(height, &[1.0]) {
                assert!(Columns::new(width).means(&white, tent).iter().all(|mean| (mean - 255.0).abs() < 1e-3));
                let (mut best, mut plain) = (Columns::new(width), Columns::portable(width));
                assert_eq!(best.means(&mixed, tent), plain.means(&mixed, tent));
            }
        }
    }
}
