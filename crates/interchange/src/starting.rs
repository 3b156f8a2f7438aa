//! The starting data that a release carries: real facts, each with its source (`data/README.md`).

/// One file of the starting data.
#[derive(Clone, Copy, Debug)]
pub struct StartingFile {
    /// Its name in `data/`.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

macro_rules! data {
    ($name:literal) => {
        StartingFile { name: $name, bytes: include_bytes!(concat!("../../../data/", $name)) }
    };
}

const FILES: [StartingFile; 14] = [
    data!("members.csv"),
    data!("targets.json"),
    data!("indicators.json"),
    data!("commitments.csv"),
    data!("icse.csv"),
    data!("takedown.csv"),
    data!("cybertipline.csv"),
    data!("icmec_global.csv"),
    data!("legal.csv"),
    data!("practices.csv"),
    data!("campaigns.csv"),
    data!("hotlines.csv"),
    data!("mnr.json"),
    data!("classification.json"),
];

pub(crate) const MEMBERS_CSV: &[u8] = FILES[0].bytes;
pub(crate) const INDICATORS_JSON: &[u8] = FILES[2].bytes;

/// Every file of the starting data, in an order in which what is referred to comes first.
pub fn starting_data() -> Vec<StartingFile> {
    FILES.to_vec()
}
