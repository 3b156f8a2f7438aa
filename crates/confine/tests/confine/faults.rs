//! What pictures do to their workers: an error for that picture, and nothing for any other.

use std::time::Duration;

use confine::{Bounds, Failure, Launch, StartError, Wanted, Workers};
use fingerprint::{PictureError, picture, turned};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::place::{ask, bitmap, probe, processes, word, workers, workers_within};

/// Asks for a fault between two pictures, and sees that those have their own fingerprints.
fn between(workers: &Workers, request: &str) -> Failure {
    let [before, after] = [bitmap(20, 1), bitmap(31, 2)];
    let right = |bytes: &[u8]| picture(bytes, &fingerprint::Bounds::default()).expect("a bitmap");
    assert_eq!(workers.hash(&before, Wanted::Picture).expect("before").picture, right(&before), "{request}");
    let failure = ask(workers, request).expect_err("no picture");
    assert_eq!(workers.hash(&after, Wanted::Picture).expect("after").picture, right(&after), "{request}");
    failure
}

#[test]
fn each_fault_is_an_error_for_its_picture_alone() {
    let workers = workers("faults", 1);
    assert!(matches!(between(&workers, "panic"), Failure::Panicked { what } if what == "as it was told to"));
    assert_eq!(workers.counts().started, 1, "a panic ends no worker");
    for (request, words) in [
        ("abort", "SIGABRT"),
        ("stack", "SIGABRT"),
        ("memory", "SIGABRT"),
        ("exit", "exit status: 0"),
        ("half", "exit status: 0"),
    ] {
        let failure = between(&workers, request);
        assert!(matches!(&failure, Failure::Died { how } if how == words), "{request}: {failure}");
    }
    for request in ["nonsense", "long", "other"] {
        let failure = between(&workers, request);
        assert!(matches!(failure, Failure::Nonsense { .. }), "{request}: {failure}");
    }
    let counts = workers.counts();
    assert_eq!((counts.panicked, counts.died, counts.nonsense, counts.hashed), (1, 5, 3, 18));
    // A worker that had answered others was lost to each, and so was the fresh one that was asked then.
    assert_eq!((counts.again, counts.started), (8, 17));
}

#[test]
fn an_answer_that_is_left_over_is_nobodys() {
    let workers = workers("left", 1);
    assert!(matches!(ask(&workers, "twice"), Err(Failure::Refused(PictureError::Unknown))), "the first of two");
    let next = bitmap(20, 3);
    let found = workers.hash(&next, Wanted::Picture).expect("a picture").picture;
    assert_eq!(found, picture(&next, &fingerprint::Bounds::default()).expect("a bitmap"));
    assert_eq!((workers.counts().again, workers.counts().started), (1, 2));
}

/// So much computing, five times as long on the clock: for the small picture that comes after it, in a worker that has to be started, it is more than enough where
/// many others compute.
const BOUND: Duration = Duration::from_secs(3);

#[test]
fn who_hangs_is_ended() {
    let workers = workers_within("hang", 1, Bounds { time: BOUND, ..Bounds::default() });
    assert!(matches!(ask(&workers, "hang"), Err(Failure::Slow { bound }) if bound == BOUND));
    workers.hash(&bitmap(9, 1), Wanted::Picture).expect("a picture");
    assert_eq!((workers.counts().slow, workers.counts().again, workers.counts().started), (1, 0, 2));
}

#[test]
fn who_does_not_even_compute_is_ended_too() {
    let workers = workers_within("stopped", 1, Bounds { time: BOUND, ..Bounds::default() });
    let [pid] = processes("stopped")[..] else { panic!("one worker") };
    kill(Pid::from_raw(pid), Signal::SIGSTOP).expect("it is ours");
    let failure = workers.hash(&bitmap(9, 1), Wanted::Picture).expect_err("nobody answers");
    assert!(matches!(failure, Failure::Slow { .. }), "{failure}");
    workers.hash(&bitmap(9, 1), Wanted::Picture).expect("a picture");
    assert_eq!(workers.counts().started, 2);
}

#[test]
fn memory_is_for_each_picture_anew() {
    let workers = workers("memory", 1);
    for _ in 0..20 {
        assert_eq!(word(&workers, "allowed memory"), (200_u64 << 20).to_string());
    }
    assert_eq!(workers.counts().started, 1);
    // The file itself is not counted. What the allocator keeps of it may cost the worker, but no answer.
    let long = [b"probe allowed memory".as_slice(), &vec![b' '; 100 << 20]].concat();
    for _ in 0..3 {
        workers.hash(&long, Wanted::Picture).expect_err("a long request that nobody knows");
        assert_eq!(word(&workers, "allowed memory"), (200_u64 << 20).to_string());
    }
    let counts = workers.counts();
    assert_eq!((counts.died, counts.again), (0, counts.started - 1), "{counts:?}");
}

#[test]
fn a_file_beyond_the_bound_asks_nobody() {
    let workers = workers_within("long", 1, Bounds { file: 100, ..Bounds::default() });
    let failure = workers.hash(&bitmap(9, 1), Wanted::Picture).expect_err("longer");
    assert!(matches!(failure, Failure::TooLong { bytes: 306, most: 100 }), "{failure}");
    assert_eq!(workers.counts(), confine::Counts { started: 1, ..Default::default() });
}

#[test]
fn eight_come_as_one_process_finds_them() {
    let workers = workers("eight", 1);
    let bytes = bitmap(77, 5);
    let (picture, eight) = turned(&bytes, &fingerprint::Bounds::default()).expect("a bitmap");
    let found = workers.hash(&bytes, Wanted::Dihedral).expect("a bitmap");
    assert_eq!((found.picture, found.dihedral.as_deref()), (picture, Some(&eight)));
}

#[test]
fn what_is_no_worker_is_named() {
    let number = std::num::NonZeroUsize::MIN;
    let start = |program: &str, arguments: &[&str]| {
        Workers::start(Launch::program(program, arguments), number, Bounds::default()).expect_err("no worker")
    };
    assert!(matches!(start("/nonexistent/worker", &[]), StartError::Spawn { .. }));
    let ended = start("/bin/true", &[]).to_string();
    assert!(ended.starts_with("/bin/true: started as a worker, it ended"), "{ended}");
    let other = start("/bin/cat", &[]).to_string();
    assert!(other.contains("it wrote another greeting"), "{other}");
    let reserved =
        Workers::start(Launch::program(probe(), ["reserved"]), number, Bounds::default()).expect_err("a gibibyte");
    assert!(reserved.to_string().contains("MiB of address space before it has begun"), "{reserved}");
}
