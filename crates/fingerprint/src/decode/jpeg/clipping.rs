//! Whether luma alone is what a viewer sees. It is where there is no colour at all. A colour that red, green and blue cannot show is cut off at 0 or 255 where it is turned into them, and then is
//! darker or lighter than its luma says. The constant coefficients tell how much of that there is.

/// Collects the constant coefficients of each unit.
#[derive(Default)]
pub(super) struct Clipping {
    unit: [f32; 3],
    /// How many components were seen in the unit.
    seen: usize,
    sum: f64,
    units: u32,
    /// All coefficients of colours that were passed over, bit by bit: 0 if there is no colour.
    colours: i32,
    /// Whether all of them were looked at.
    passed: bool,
}

impl Clipping {
    /// A coefficient, multiplied by its step.
    #[inline(always)]
    pub fn constant(&mut self, component: usize, coefficient: i32) {
        if let Some(place) = self.unit.get_mut(component) {
            *place = coefficient as f32 / 8.0;
            self.seen += 1;
        }
    }

    /// Coefficients that were passed over, of a component whose blocks are all passed over in one scan.
    #[inline(always)]
    pub fn passed(&mut self, coefficients: i32) {
        self.colours |= coefficients;
        self.passed = true;
    }

    /// There is no colour in it.
    pub fn colourless(&self) -> bool {
        self.passed && self.colours == 0
    }

    /// The end of a unit.
    #[inline(always)]
    pub fn unit(&mut self) {
        let [luma, blue, red] = self.unit;
        if self.seen == 3 {
            // Samples of a unit are up to this far from its mean; where it is farther from the edge, nothing is cut off.
            const SPREAD: f32 = 16.0;
            let cut = |offset: f32| {
                let over = (luma.abs() + SPREAD + offset.abs() - 128.0).min(offset.abs()).max(0.0);
                if (offset > 0.0) == (luma > 0.0) { over } else { 0.0 }
            };
            let green = -0.344_14 * blue - 0.714_14 * red;
            self.sum += f64::from(0.299 * cut(1.402 * red) + 0.587 * cut(green) + 0.114 * cut(1.772 * blue));
            self.units += 1;
        }
        self.seen = 0;
    }

    /// By how many levels luma may be wrong, on average over the picture. Nothing is known of it if no unit had all three.
    pub fn levels(&self) -> Option<f64> {
        (self.units > 0).then(|| self.sum / f64::from(self.units))
    }
}
