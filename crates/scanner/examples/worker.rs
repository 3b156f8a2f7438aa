//! A confined worker: what the tests start.

use std::process::ExitCode;

fn main() -> ExitCode {
    match confine::serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("worker: {e}");
            ExitCode::FAILURE
        }
    }
}
