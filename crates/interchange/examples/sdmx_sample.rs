//! Writes the starting data's figures as SDMX-ML messages and as a Data Package into a directory, for `tests/sdmx_check.py`:
//! `cargo run -p interchange --example sdmx_sample -- DIRECTORY`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use interchange::datapackage::{About, package};
use interchange::figures::{IndicatorRow, ObservationRow};
use interchange::sdmx::{self, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let directory = PathBuf::from(std::env::args_os().nth(1).ok_or("expected a directory")?);
    fs::create_dir_all(&directory)?;
    let mut records = Vec::new();
    for file in interchange::starting_data() {
        records.extend(interchange::read(file.name, file.bytes).map_err(|faults| faults[0].clone())?);
    }
    let indicators: Vec<_> = records.iter().filter_map(IndicatorRow::of).collect();
    let observations: Vec<_> = records.iter().filter_map(ObservationRow::of).collect();
    let prepared = "2026-01-01T00:00:00Z".parse()?;
    for (version, name) in [(Version::V2_1, "2.1"), (Version::V3_0, "3.0")] {
        let structure = sdmx::structure(version, &indicators, &observations, prepared);
        fs::write(directory.join(format!("structure-{name}.xml")), structure)?;
        fs::write(directory.join(format!("data-{name}.xml")), sdmx::data(version, &observations, prepared))?;
    }
    let about = About {
        name: "register",
        title: "Figures of the register",
        description: "Figures as published, each with its source, its precision and the clock that it was measured by.",
        licence_note: "Facts gathered from public sources; each source keeps its own rights.",
        created: prepared,
    };
    fs::write(directory.join("register.zip"), package(&about, &indicators, &observations))?;
    Ok(())
}
