//! What a worker cannot do, tried from inside and asked of the kernel.

use std::fs::{self, File};

use nix::fcntl::{FcntlArg, FdFlag, fcntl};

use crate::place::{bitmap, processes, word, workers};
use confine::Wanted;

#[test]
fn nothing_can_be_opened_reached_or_started() {
    let workers = workers("walls", 1);
    assert!(workers.walls().seccomp && workers.walls().no_new_privileges && workers.walls().no_core_dumps);
    for deed in [
        "create a file",
        "change a file",
        "remove a file",
        "read a file",
        "connect",
        "listen",
        "send",
        "connect here",
        "start a program",
        "start a thread",
        "trace",
        "be traced",
        "signal",
        "duplicate",
        "speak aside",
    ] {
        assert_eq!(word(&workers, deed), "Some(EPERM)", "{deed}");
    }
    assert_eq!(workers.counts().started, 1, "a refused deed ends nobody");
}

#[test]
fn the_kernel_says_the_same() {
    // What whoever started the caller may have left open, as no program in Rust does.
    let open = File::open("/proc/self/status").expect("a file");
    fcntl(&open, FcntlArg::F_SETFD(FdFlag::empty())).expect("it outlives an exec");
    let workers = workers("kernel", 1);
    workers.hash(&bitmap(9, 1), Wanted::Picture).expect("a picture");
    let [pid] = processes("kernel")[..] else { panic!("one worker") };
    let read = |name: &str| fs::read_to_string(format!("/proc/{pid}/{name}"));
    let status = read("status").expect("everybody may read it");
    for line in ["NoNewPrivs:\t1", "Seccomp:\t2", "Threads:\t1"] {
        assert!(status.contains(line), "{line}\n{status}");
    }
    let limits = read("limits").expect("everybody may read it");
    for (name, soft, hard) in [
        ("Max core file size", "0", "0"),
        ("Max file size", "0", "0"),
        ("Max processes", "0", "0"),
        ("Max open files", "3", "3"),
    ] {
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).expect("a limit");
        assert_eq!(line.split_whitespace().take(2).collect::<Vec<_>>(), [soft, hard], "{name}");
    }
    let space = limits.lines().find_map(|line| line.strip_prefix("Max address space")).expect("a limit");
    let [soft, hard] = [0, 1].map(|place| space.split_whitespace().nth(place).and_then(|n| n.parse::<u64>().ok()));
    assert!(soft.is_some_and(|soft| soft < 400 << 20) && hard.is_some_and(|hard| hard < 600 << 20), "{space}");
    // Without core dumps a process is its own and root's: the rest is root's to see.
    if let Ok(names) = fs::read_dir(format!("/proc/{pid}/fd")) {
        let mut names: Vec<_> = names.filter_map(|name| name.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        assert_eq!(names, ["0", "1", "2"]);
        assert_eq!(read("environ").expect("root reads it"), "MIMALLOC_ARENA_RESERVE=32768\0");
    }
}

#[test]
fn none_is_left_when_the_caller_lets_go() {
    let workers = workers("gone", 2);
    workers.hash(&bitmap(9, 1), Wanted::Picture).expect("a picture");
    assert_eq!(processes("gone").len(), 1);
    drop(workers);
    assert_eq!(processes("gone"), [0_i32; 0]);
}
