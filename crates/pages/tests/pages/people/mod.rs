//! The people room, as browsers and machines come to it: on both databases, with a clock that is set.

mod keys;
mod links;
mod tokens;
mod two;
mod world;

use std::sync::atomic::{AtomicU32, Ordering};

use desk::Backend;

/// Makes a test of each function, once for each database.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::checks::$name(&desk::Backend::Embedded).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                super::checks::$name(&crate::people::postgres()).await;
            }
        }
    )+};
}
use on_both;

/// A PostgreSQL database of its own: names are short there.
fn postgres() -> Backend {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    super::postgres(&format!("people_{}", NUMBER.fetch_add(1, Ordering::Relaxed)))
}
