//! Workers as real processes: what they cannot do, what their pictures do to them, and that no answer is lost meanwhile.

mod faults;
mod kill;
mod place;
mod walls;
