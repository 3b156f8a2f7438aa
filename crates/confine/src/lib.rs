//! Hashes untrusted pictures in a process that may die. The caller hands over bytes and gets a fingerprint or a typed [`Failure`]; whatever a picture
//! does to its decoder, it does to a worker without files, network or children, which is then replaced. Not for files as such: their digests are
//! arithmetic that [`fingerprint::Digests`] does in the caller's own process.
//!
//! * [`Workers`]: the caller's side, for as many threads as like to ask. It blocks; asynchronous code asks from a thread that may.
//! * [`serve`]: the worker's side, which a program calls as the first thing in its life when it is started for that.
//! * [`Walls`]: what holds around the workers on this kernel.
//!
//! What passes between both stands in [`wire`], what a worker may still do in `calls`, why it is so in `docs/decisions/0017-confined.md`.

#[cfg(not(target_os = "linux"))]
compile_error!("confine needs Linux: the walls are its seccomp and landlock");

mod answer;
mod bounds;
mod calls;
mod serve;
mod walls;
pub mod wire;
mod worker;
mod workers;

pub use answer::{Failure, Hashed, Wanted};
pub use bounds::Bounds;
pub use serve::{ServeError, serve, serve_by};
pub use walls::{Walls, WallsError};
pub use worker::{Launch, StartError};
pub use workers::{Counts, Workers};
