//! The workers, as the kernel sees them.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use confine::Bounds;

/// What the decoders' own program and the kept buffer take beside the bound.
const PROGRAM: u64 = 32 << 20;

#[derive(Default)]
pub struct Seen {
    pub done: AtomicBool,
    memory: AtomicU64,
    written: AtomicU64,
    files: AtomicU64,
    looked: AtomicU64,
}

impl Seen {
    /// Looks again and again at all children of this process.
    pub fn watch(&self) {
        let own = format!("PPid:\t{}\n", std::process::id());
        while !self.done.load(Relaxed) {
            for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
                let place = entry.path();
                let Ok(status) = fs::read_to_string(place.join("status")) else { continue };
                // Until it has confined itself it is this program, which may do anything.
                if status.contains(&own) && status.contains("Seccomp:\t2") {
                    self.look(&place, &status);
                }
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn look(&self, place: &Path, status: &str) {
        let number = |text: &str, name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("0");
            line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0)
        };
        self.looked.fetch_add(1, Relaxed);
        self.memory.fetch_max(number(status, "VmHWM:") << 10, Relaxed);
        // Only root may see these of a process without core dumps; elsewhere seccomp is what there is to trust.
        let io = fs::read_to_string(place.join("io")).unwrap_or_default();
        self.written.fetch_max(number(&io, "write_bytes:"), Relaxed);
        let open = fs::read_dir(place.join("fd")).map_or(0, Iterator::count);
        self.files.fetch_max(open as u64, Relaxed);
    }

    pub fn tell(&self, check: &mut impl FnMut(bool, &str)) {
        let read = |value: &AtomicU64| value.load(Relaxed);
        let most = Bounds::default().picture.memory + PROGRAM;
        println!("looked at workers {} times", read(&self.looked));
        check(read(&self.looked) > 0, "the workers were seen");
        check(
            read(&self.memory) <= most,
            &format!("memory of a worker at its highest: {} MiB", read(&self.memory) >> 20),
        );
        check(read(&self.written) == 0, &format!("bytes written to disks: {}", read(&self.written)));
        check(read(&self.files) <= 3, &format!("files open in a worker: {}", read(&self.files)));
    }
}
