//! Files that change while they are read, and sources that give way.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use scanner::{Content, Entry, Place, Scan, ScanError, Source, SourceError, Step};

use crate::place::{bank, machine, scanned};

/// Places `0` to `5`. What lies at one changes as often as its name says; `4` cannot be read to its end; `5` is long.
#[derive(Default)]
struct Unrest {
    opened: [AtomicUsize; 6],
    /// The walk gives way behind so many.
    ends_after: Option<usize>,
}

struct Piece {
    bytes: Box<dyn Read>,
    changes: bool,
}

impl Read for Piece {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(piece)
    }
}

impl Content for Piece {
    fn changed(&mut self, read: u64) -> io::Result<bool> {
        assert!(read > 0);
        Ok(self.changes)
    }
}

struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("a bad sector"))
    }
}

impl Source for Unrest {
    fn name(&self) -> &'static str {
        "unrest"
    }

    fn shown(&self, place: &Place) -> Place {
        place.clone()
    }

    fn order(&self, one: &Place, other: &Place) -> std::cmp::Ordering {
        one.cmp(other)
    }

    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        for number in 0..6 {
            if self.ends_after == Some(number) {
                return Err(SourceError { what: "unrest".to_owned(), why: "it gave way".to_owned() });
            }
            let place = Place::from(number.to_string().into_bytes());
            let inode = None;
            if after.is_none_or(|after| place > *after) && give(Step::Read(Entry { place, bytes: 5, inode })).is_break()
            {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, entry: &Entry) -> io::Result<Box<dyn Content>> {
        let number = usize::from(entry.place.as_bytes()[0] - b'0');
        let times = self.opened[number].fetch_add(1, Relaxed);
        let bytes: Box<dyn Read> = match number {
            4 => Box::new(b"known".chain(Broken)),
            // Begins like a picture and is longer than one may be.
            5 => Box::new(b"BM".chain(io::repeat(7).take(129 << 20))),
            _ => Box::new(&b"known"[..]),
        };
        Ok(Box::new(Piece { bytes, changes: number < 4 && times < number }))
    }
}

#[test]
fn what_changes_is_read_once_more_and_then_counted_as_changed() {
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let source = Unrest::default();
    let scan = scanned(&out, &source, &bank(&[b"known"]));
    let tally = scan.progress().tally;
    let opened = source.opened.each_ref().map(|times| times.load(Relaxed));
    assert_eq!(opened, [1, 2, 2, 2, 1, 1]);
    assert_eq!((tally.files, tally.changed, tally.unreadable, tally.undecoded), (3, 2, 1, 1));
    assert_eq!(tally.bytes, 5 + 5 + 2 + (129 << 20));
    assert_eq!(tally.matched, 4, "also what changed is looked up, as it was last");
    let unexamined = std::fs::read_to_string(scan.unexamined()).expect("a file");
    for why in ["changed while it was read", "a bad sector", "135266306 bytes, 134217728 at most"] {
        assert!(unexamined.contains(why), "{why}: {unexamined}");
    }
}

#[test]
fn a_source_that_gives_way_is_gone_on_with() {
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let bank = bank(&[b"known"]);
    for until in [2, 4] {
        let source = Unrest { ends_after: Some(until), ..Unrest::default() };
        let mut scan = Scan::open(&out, &source, &bank, "test", &|_| 0).expect("a journal");
        let ended = scan.run(&source, &bank, &machine(), &mut |_| Ok(()));
        assert!(matches!(ended, Err(ScanError::Source(_))), "{ended:?}");
        assert!(!scan.ended());
    }
    let source = Unrest::default();
    let scan = scanned(&out, &source, &bank);
    let opened = source.opened.each_ref().map(|times| times.load(Relaxed) > 0);
    assert_eq!(scan.progress().records, 6);
    assert!(opened[4] && opened[5] && !opened[1], "what was examined is not examined again: {opened:?}");
}

#[test]
fn a_watcher_that_stops_a_scan_stops_it_at_once_and_loses_nothing() {
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let (source, bank) = (Unrest::default(), bank(&[b"known"]));
    let mut scan = Scan::open(&out, &source, &bank, "test", &|_| 0).expect("a journal");
    let ended = scan.run(&source, &bank, &machine(), &mut |_| Err(ScanError::Thread));
    assert!(matches!(ended, Err(ScanError::Thread)), "{ended:?}");
    drop(scan);
    assert_eq!(scanned(&out, &source, &bank).progress().tally.matched, 4);
}

/// A file with two names, of which the first cannot be opened.
struct Names;

impl Source for Names {
    fn name(&self) -> &'static str {
        "names"
    }

    fn shown(&self, place: &Place) -> Place {
        place.clone()
    }

    fn order(&self, one: &Place, other: &Place) -> std::cmp::Ordering {
        one.cmp(other)
    }

    fn walk(&self, _: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        for name in [b"first", b"other"] {
            let _ = give(Step::Read(Entry { place: Place::from(name.to_vec()), bytes: 1, inode: Some((1, 1)) }));
        }
        Ok(())
    }

    fn open(&self, _: &Entry) -> io::Result<Box<dyn Content>> {
        Err(io::Error::other("a bad sector"))
    }
}

#[test]
fn a_further_name_of_what_could_not_be_read_is_told_as_not_examined() {
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let scan = scanned(&out, &Names, &bank(&[b"known"]));
    let told = std::fs::read_to_string(scan.unexamined()).expect("a file");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(told.contains("a bad sector") && told.contains("under its first name"), "{told}");
    assert_eq!(scan.progress().tally.unreadable, 2);
}
