//! A scan that others work on, killed at its worst moments and gone on with. Workers are played here, and the broker never answers: whatever stands in SQL decides.

use std::cmp::Ordering;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use scanner::{
    Address, Conductor, Content, Entry, Found, Place, Queue, Scan, ScanError, Scans, Source, SourceError, Step, Tree,
};
use serde_json::Value;
use tokio::runtime::{Handle, Runtime};

use crate::place::{bank, clock};

/// What a shard holds, at most.
const SHARD: usize = 512;
/// Two whole shards and a part of one.
const FILES: usize = 1_200;

fn furnish(root: &Path) {
    for number in 0..FILES {
        fs::write(root.join(format!("{number:04}")), "x").expect("a file");
    }
}

/// What a worker finds in a shard now. That it can read nothing of it puts each of its places into a file that this test can read.
fn lines(tree: &Tree, number: usize) -> (u64, Vec<u8>) {
    let (first, last) = (format!("{:04}", number * SHARD), format!("{:04}", (number + 1) * SHARD));
    let mut names: Vec<_> = fs::read_dir(tree.name())
        .expect("a tree")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .filter(|name| (&first..&last).contains(&name))
        .collect();
    names.sort();
    let found = |name: &String| {
        let found = Found::Unreadable { why: "played".into(), inode: None };
        (Place::from(name.clone().into_bytes()), found)
    };
    let lines: Vec<_> = names.iter().map(found).collect();
    (lines.len() as u64, serde_json::to_vec(&lines).expect("JSON"))
}

async fn work(scans: &Scans, scan: &str, tree: &Tree, number: u64) {
    let (records, found) = lines(tree, usize::try_from(number).expect("small"));
    scans.finish(scan, number, "played", records, found).await.expect("SQL");
}

async fn until_cut(scans: &Scans, scan: &str) {
    while !scans.counts(scan).await.expect("SQL").cut {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

struct Stage {
    tree: Tree,
    conductor: Conductor,
    directory: tempfile::TempDir,
    _root: tempfile::TempDir,
    runtime: Runtime,
}

impl Stage {
    fn set() -> Self {
        let (root, directory) = (tempfile::tempdir().expect("a directory"), tempfile::tempdir().expect("a directory"));
        furnish(root.path());
        let runtime = Runtime::new().expect("a runtime");
        let conductor = runtime.block_on(async {
            let address = Address::File(directory.path().join("shards.sqlite"));
            let scans = Scans::create(&address).await.expect("tables");
            let queue = Queue::connect(&"nats://127.0.0.1:1".parse().expect("an address")).await.expect("a client");
            Conductor { scans, queue, lease: Duration::from_secs(1), runtime: Handle::current() }
        });
        let tree = Tree::new(root.path()).expect("a tree");
        Self { tree, conductor, directory, _root: root, runtime }
    }

    fn scan(&self) -> Scan {
        Scan::open(&self.directory.path().join("out"), &self.tree, &bank(&[b"known"]), "test", &|_| 0).expect("a scan")
    }

    /// Conducts the scan until its journal has so many lines; to its end where it never has exactly that many.
    fn conduct(&self, scan: &mut Scan, killed_at: u64) -> Result<(), ScanError> {
        scan.conduct(&self.tree, &self.conductor, &clock(), &mut |scan| {
            if scan.progress().records == killed_at { Err(ScanError::Stopped) } else { Ok(()) }
        })
    }

    /// A worker that does whatever is to be done, for as long as the test lasts.
    fn worker(&self, scan: &str) {
        let (scans, scan, tree) = (self.conductor.scans.clone(), scan.to_owned(), Tree::new(self.tree.name().as_ref()));
        let tree = tree.expect("a tree");
        self.runtime.spawn(async move {
            loop {
                for number in scans.undone(&scan).await.expect("SQL") {
                    work(&scans, &scan, &tree, number).await;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
    }

    /// The places of all lines, in their order.
    fn places(&self) -> Vec<String> {
        let text = fs::read_to_string(self.directory.path().join("out.scan/unexamined.ndjson")).expect("a file");
        let line = |line: &str| serde_json::from_str::<Value>(line).expect("JSON")["path"].as_str().map(str::to_owned);
        text.lines().map(|text| line(text).expect("a path")).collect()
    }
}

/// Each of these names once, in their order, and nothing else. What is wrong is told by its numbers: all of them would fill a screen.
fn assert_each_once(places: &[String], expected: impl Iterator<Item = usize>) {
    let expected: Vec<_> = expected.map(|number| format!("{number:04}")).collect();
    let found: Vec<_> = places.iter().map(|path| path.rsplit('/').next().expect("a name").to_owned()).collect();
    let first = found.iter().zip(&expected).position(|(found, expected)| found != expected);
    assert!(found == expected, "{} of {}, the first otherwise at {first:?}", found.len(), expected.len());
}

#[test]
fn a_shard_that_a_worker_came_to_nothing_of_is_not_passed_over_by_whoever_goes_on() {
    let stage = Stage::set();
    let mut scan = stage.scan();
    let id = scan.id().to_owned();
    // The first shard is done, and the scan is killed as soon as its journal has all of it and nothing else.
    let (scans, tree) = (stage.conductor.scans.clone(), Tree::new(stage.tree.name().as_ref()).expect("a tree"));
    let first = {
        let id = id.clone();
        stage.runtime.spawn(async move {
            until_cut(&scans, &id).await;
            work(&scans, &id, &tree, 0).await;
        })
    };
    assert!(matches!(stage.conduct(&mut scan, SHARD as u64), Err(ScanError::Stopped)));
    stage.runtime.block_on(first).expect("a worker");
    drop(scan);
    // Meanwhile a worker whose tree is not mounted has the second one.
    let nothing = stage.conductor.scans.finish(&id, 1, "nobody", 0, b"[]".to_vec());
    assert!(stage.runtime.block_on(nothing).expect("SQL"));
    stage.worker(&id);
    let mut scan = stage.scan();
    assert_eq!((scan.id(), scan.progress().records), (id.as_str(), SHARD as u64));
    stage.conduct(&mut scan, u64::MAX).expect("an end");
    assert_each_once(&stage.places(), 0..FILES);
}

#[test]
fn a_scan_that_was_killed_before_it_said_that_all_is_cut_is_not_cut_again() {
    let stage = Stage::set();
    let mut scan = stage.scan();
    let id = scan.id().to_owned();
    let scans = stage.conductor.scans.clone();
    stage.runtime.block_on(async {
        scans.begin(&id, "played").await.expect("SQL");
        let parts = [r#"{"through":"0511"}"#, r#"{"after":"0511","through":"1023"}"#, r#"{"after":"1023"}"#];
        for (number, part) in (0..).zip(parts) {
            scans.add(&id, number, part, if number < 2 { 512 } else { 176 }).await.expect("SQL");
        }
    });
    stage.worker(&id);
    stage.conduct(&mut scan, u64::MAX).expect("an end");
    assert_each_once(&stage.places(), 0..FILES);
}

#[test]
fn lines_that_came_of_no_shard_are_not_taken_for_those_of_one() {
    let mut stage = Stage::set();
    let mut scan = stage.scan();
    let id = scan.id().to_owned();
    stage.worker(&id);
    assert!(matches!(stage.conduct(&mut scan, 256), Err(ScanError::Stopped)));
    drop(scan);
    // Its shards are gone: other tables were named, or the file was taken away.
    let address = Address::File(stage.directory.path().join("others.sqlite"));
    stage.conductor.scans = stage.runtime.block_on(Scans::create(&address)).expect("tables");
    let mut scan = stage.scan();
    let said = stage.conduct(&mut scan, u64::MAX).expect_err("nothing is skipped and nothing taken twice").to_string();
    assert!(said.contains("256 lines") && said.contains("--shards"), "{said}");
}

/// Files in a row, the one at [`SHARD`] a directory that cannot be listed.
struct Row;

impl Source for Row {
    fn name(&self) -> &'static str {
        "a row"
    }

    fn shown(&self, place: &Place) -> Place {
        place.clone()
    }

    fn order(&self, one: &Place, other: &Place) -> Ordering {
        one.cmp(other)
    }

    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        for number in 1..=FILES {
            let place = Place::from(format!("{number:04}").into_bytes());
            if after.is_some_and(|after| place <= *after) {
                continue;
            }
            let step = if number == SHARD {
                Step::Told(place, Found::Closed { why: "played".into() })
            } else {
                Step::Read(Entry { place, bytes: 1, inode: None })
            };
            if give(step).is_break() {
                return Ok(());
            }
        }
        Ok(())
    }

    fn open(&self, _: &Entry) -> io::Result<Box<dyn Content>> {
        unreachable!("workers are played")
    }
}

#[test]
fn no_part_ends_at_a_directory_that_may_be_listed_by_whoever_works_on_it() {
    let stage = Stage::set();
    let out = stage.directory.path().join("row");
    let mut scan = Scan::open(&out, &Row, &bank(&[b"known"]), "test", &|_| 0).expect("a scan");
    let (id, scans) = (scan.id().to_owned(), stage.conductor.scans.clone());
    let first = {
        let id = id.clone();
        stage.runtime.spawn(async move {
            until_cut(&scans, &id).await;
            let shard = scans.shard(&id, 0).await.expect("SQL").expect("a shard");
            // The scan is ended by lines that nobody reads.
            scans.finish(&id, 0, "played", shard.things, b"no lines".to_vec()).await.expect("SQL");
            shard
        })
    };
    assert!(scan.conduct(&Row, &stage.conductor, &clock(), &mut |_| Ok(())).is_err());
    let shard = stage.runtime.block_on(first).expect("a worker");
    assert_eq!((shard.part.as_str(), shard.things), (r#"{"through":"0513"}"#, 513));
}

#[test]
fn a_shard_of_which_the_journal_has_lines_is_not_done_by_another() {
    let stage = Stage::set();
    let mut scan = stage.scan();
    let id = scan.id().to_owned();
    let early = Path::new(stage.tree.name()).join("0100");
    // A file goes between the cut and the work; the scan is killed with half of the shard in its journal; the file comes back.
    let (scans, tree) = (stage.conductor.scans.clone(), Tree::new(stage.tree.name().as_ref()).expect("a tree"));
    let first = {
        let (id, early) = (id.clone(), early.clone());
        stage.runtime.spawn(async move {
            until_cut(&scans, &id).await;
            fs::remove_file(early).expect("a file");
            work(&scans, &id, &tree, 0).await;
        })
    };
    assert!(matches!(stage.conduct(&mut scan, 256), Err(ScanError::Stopped)));
    stage.runtime.block_on(first).expect("a worker");
    drop(scan);
    fs::write(&early, "x").expect("a file");
    stage.worker(&id);
    let mut scan = stage.scan();
    assert_eq!(scan.progress().records, 256);
    stage.conduct(&mut scan, u64::MAX).expect("an end");
    assert_each_once(&stage.places(), (0..FILES).filter(|number| *number != 100));
}
