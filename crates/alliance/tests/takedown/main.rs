//! Notice and takedown: nothing leaves that the guard does not let go, no hold is forgotten, and every figure follows from the log.

mod guard;
mod histories;
mod world;
