//! The samples of one component.

/// Rows of samples, as many as whole blocks make.
pub(super) struct Plane {
    pub samples: Vec<u8>,
    /// Of a row, padding included.
    pub stride: usize,
}

impl Plane {
    pub fn new(blocks_wide: usize, blocks_high: usize) -> Self {
        // What no block is put to is as grey as a block without coefficients.
        Self { samples: vec![128; blocks_wide * blocks_high * 64], stride: 8 * blocks_wide }
    }

    /// The eight rows of a block, from its first sample on.
    #[inline(always)]
    fn rows(&mut self, column: usize, row: usize) -> impl Iterator<Item = &mut [u8; 8]> {
        let stride = self.stride;
        self.samples[8 * row * stride..].chunks_exact_mut(stride).take(8).map(move |line| {
            let Some(place) = line[8 * column..].first_chunk_mut() else { unreachable!("a row is whole blocks") };
            place
        })
    }

    #[inline(always)]
    pub fn put(&mut self, column: usize, row: usize, samples: &[[u8; 8]; 8]) {
        self.rows(column, row).zip(samples).for_each(|(place, samples)| *place = *samples);
    }

    #[inline(always)]
    pub fn fill(&mut self, column: usize, row: usize, sample: u8) {
        self.rows(column, row).for_each(|place| *place = [sample; 8]);
    }

    /// The samples that belong to the picture.
    pub fn cropped(mut self, width: usize, height: usize) -> Vec<u8> {
        if self.stride != width {
            for row in 1..height {
                self.samples.copy_within(row * self.stride..row * self.stride + width, row * width);
            }
        }
        self.samples.truncate(width * height);
        self.samples
    }
}
