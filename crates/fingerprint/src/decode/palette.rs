//! Colours by number, as Pillow takes them.

/// The colours of a palette.
pub(super) struct Palette {
    colours: Vec<[u8; 3]>,
    /// Each of them is the grey of its number: then the picture is grey, and there are 256.
    grey: bool,
}

impl Palette {
    pub fn new(colours: Vec<[u8; 3]>) -> Self {
        let grey =
            colours.iter().enumerate().all(|(number, colour)| colour.iter().all(|part| usize::from(*part) == number));
        Self { colours, grey }
    }

    /// What is beyond the palette is black.
    pub fn colour(&self, number: u8) -> [u8; 3] {
        if self.grey { [number; 3] } else { self.colours.get(usize::from(number)).copied().unwrap_or_default() }
    }
}
