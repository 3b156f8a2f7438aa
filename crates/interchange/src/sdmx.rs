//! Indicators and observations as SDMX-ML 2.1 (ISO 17369:2013) and 3.0.
//!
//! Two messages: the structure ([`structure`]: code lists, concepts, the data structure `ACCORD:REGISTER(1.0)`) and the
//! structure-specific data ([`data`]). Both take the same rows, because the code lists hold what the rows use.
//!
//! - `INDICATOR`, `REF_AREA` (a member's two letters, `W0` for the world or the alliance as one), `SERIES` (what a figure is
//!   broken down by: reporter, hosting, clock; `_Z` where it is not) and `TIME_PERIOD` make the key.
//! - `OBS_STATUS`: `A` as counted; `E` published as "more than", "almost" or rounded; without a value `M` (there can be
//!   none), `L` (not collected), `Q` (suppressed) or `O` (any other reason), with the coded reason in `REASON`. A missing
//!   figure is never left out and never zero.
//! - `PERIOD` is the period in the source's words. SDMX knows only calendar periods in `TIME_PERIOD`, so "2016 (early to
//!   mid, undated)" is placed at 2016. A figure whose period names no year ("before 2009") cannot be placed: it is not among
//!   the observations, but stands as an annotation of the data set, and [`unplaced`] lists it.

mod data;
mod key;
mod structure;
mod xml;

pub use data::data;
pub use key::unplaced;
pub use structure::structure;

/// A version of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// SDMX-ML 2.1.
    V2_1,
    /// SDMX-ML 3.0.
    V3_0,
}

const AGENCY: &str = "ACCORD";
const REGISTER: &str = "REGISTER";
const CONCEPTS: &str = "CS_REGISTER";
const DATA_STRUCTURE: &str = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ACCORD:REGISTER(1.0)";

/// The area of a figure that is no single member's.
const WORLD: &str = "W0";

/// The series of a figure without a breakdown (the code for "not applicable" in the SDMX content-oriented guidelines).
const NOT_APPLICABLE: &str = "_Z";

impl Version {
    const fn root(self) -> &'static str {
        match self {
            Self::V2_1 => "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/",
            Self::V3_0 => "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/",
        }
    }
}

#[cfg(test)]
mod tests;
