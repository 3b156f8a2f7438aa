//! The program: command line, configuration, start-up.
fn main() {}
