//! Lists of known material: what was written is read again, what is broken is named, and a pull that is cut off goes on.

mod broken;
mod forged;
mod invented;
mod ncmec;
mod near;
mod others;
mod round_trip;
