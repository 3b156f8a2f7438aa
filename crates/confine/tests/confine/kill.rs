//! Workers are killed at random moments while they answer: no answer is missing, and each is the one to its question.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use confine::{Failure, Wanted};
use fingerprint::{Picture, picture};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::place::{bitmap, processes, workers};

const KILLS: u64 = 500;

#[test]
fn no_answer_is_missing_or_another_pictures() {
    let workers = workers("kill", 2);
    let pictures: Vec<(Vec<u8>, Picture)> = (0..200_u8)
        .map(|number| {
            let bytes = bitmap(30 + number, number.into());
            let found = picture(&bytes, &fingerprint::Bounds::default()).expect("a bitmap");
            (bytes, found)
        })
        .collect();
    let (killed, done, lost) = (AtomicU64::new(0), AtomicBool::new(false), AtomicU64::new(0));
    let asked = thread::scope(|scope| {
        let threads: Vec<_> = (0..3)
            .map(|first| {
                let (pictures, workers, done, lost) = (&pictures, &workers, &done, &lost);
                scope.spawn(move || {
                    let mut asked = 0_u64;
                    for (bytes, right) in pictures.iter().cycle().skip(first * 60) {
                        if done.load(Relaxed) {
                            break;
                        }
                        asked += 1;
                        match workers.hash(bytes, Wanted::Picture) {
                            Ok(found) => assert_eq!(found.picture, *right),
                            // Killed twice in a row, or before it had greeted.
                            Err(e @ (Failure::Died { .. } | Failure::NoWorker(_)))
                                if e.to_string().contains("SIGKILL") =>
                            {
                                lost.fetch_add(1, Relaxed);
                            }
                            Err(other) => panic!("{other}"),
                        }
                    }
                    asked
                })
            })
            .collect();
        let mut moment = 1_u64;
        while killed.load(Relaxed) < KILLS {
            moment = moment.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            thread::sleep(Duration::from_micros(moment >> 51));
            for pid in processes("kill").into_iter().take(1) {
                killed.fetch_add(u64::from(kill(Pid::from_raw(pid), Signal::SIGKILL).is_ok()), Relaxed);
            }
        }
        done.store(true, Relaxed);
        threads.into_iter().map(|thread| thread.join().expect("a thread that asks")).sum::<u64>()
    });
    let (counts, lost) = (workers.counts(), lost.load(Relaxed));
    println!("{asked} pictures, {} workers, {} asked again, {lost} lost to two kills", counts.started, counts.again);
    assert_eq!(counts.hashed + lost, asked, "{counts:?}");
    assert!(counts.started > KILLS / 4, "{counts:?}");
}
