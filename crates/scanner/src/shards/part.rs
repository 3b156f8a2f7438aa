//! A part of what a scan examines: everything behind one place up to another.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::io;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::journal::Header;
use crate::source::{Content, Entry, Source, SourceError, Step};
use crate::{Found, Place};

/// What is kept about a shard and cannot be understood, or does not fit what the journal has.
#[derive(Debug, Error)]
pub enum ShardError {
    /// It is not as this program writes it.
    #[error("shard {number} is not as this program writes it: {what}; begin the scan anew with another --out")]
    Unreadable {
        /// Its number.
        number: u64,
        /// What is wrong.
        what: String,
    },
    /// The journal lost lines that workers were told it has.
    #[error(
        "the journal has {records} lines, and {gone} that it had are no longer kept with the shards; restore it from a copy, or begin the scan anew with another --out"
    )]
    Short {
        /// Lines of the journal.
        records: u64,
        /// Lines that are kept nowhere else.
        gone: u64,
    },
    /// The journal has lines that came of no shard.
    #[error(
        "the journal has {records} lines, and its shards gave others or fewer: it was gone on with by one program alone, or with other --shards; go on as it was gone on with last, or begin the scan anew with another --out"
    )]
    Elsewhere {
        /// Lines of the journal.
        records: u64,
    },
}

/// From where to where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    /// Everything behind this; from the beginning where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<Place>,
    /// Up to this and with it; to the end where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) through: Option<Place>,
    /// Device and inode of files that had further names when the part was cut. Another machine may number its devices otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) inodes: Vec<(Place, (u64, u64))>,
}

impl Part {
    pub(crate) fn of_json(number: u64, json: &str) -> Result<Self, ShardError> {
        serde_json::from_str(json).map_err(|e| ShardError::Unreadable { number, what: e.to_string() })
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("places and numbers have JSON")
    }
}

/// A source of which only a part is walked.
pub(crate) struct Within<'a> {
    source: &'a dyn Source,
    part: &'a Part,
    inodes: HashMap<&'a Place, (u64, u64)>,
}

impl<'a> Within<'a> {
    pub(crate) fn new(source: &'a dyn Source, part: &'a Part) -> Self {
        Self { source, part, inodes: part.inodes.iter().map(|(place, inode)| (place, *inode)).collect() }
    }

    /// How many things there are now.
    pub(crate) fn count(&self) -> Result<u64, SourceError> {
        let mut things = 0;
        self.walk(None, &mut |_| {
            things += 1;
            ControlFlow::Continue(())
        })?;
        Ok(things)
    }
}

impl Source for Within<'_> {
    fn name(&self) -> &str {
        self.source.name()
    }

    fn shown(&self, place: &Place) -> Place {
        self.source.shown(place)
    }

    fn order(&self, one: &Place, other: &Place) -> Ordering {
        self.source.order(one, other)
    }

    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        self.source.walk(after.or(self.part.after.as_ref()), &mut |step| {
            let step = match step {
                Step::Read(entry) => {
                    // Only of what is still the file that was cut: another machine may number its devices otherwise, and nothing else.
                    let cut = self.inodes.get(&entry.place).copied();
                    let inode = cut.filter(|cut| entry.inode.is_some_and(|now| now.1 == cut.1));
                    Step::Read(Entry { inode, ..entry })
                }
                told @ Step::Told(..) => told,
            };
            let place = match &step {
                Step::Read(entry) => &entry.place,
                Step::Told(place, _) => place,
            };
            match &self.part.through {
                Some(through) if self.order(place, through) == Ordering::Greater => ControlFlow::Break(()),
                _ => give(step),
            }
        })
    }

    fn open(&self, entry: &Entry) -> io::Result<Box<dyn Content>> {
        self.source.open(entry)
    }
}

/// What a scan is done with, in a few digits: whoever works on it must have the same source, lists, radius, quality and version.
pub(crate) fn work_of(header: &Header) -> String {
    let json = serde_json::to_vec(header).expect("texts and numbers have JSON");
    hex::encode(Sha256::digest(json))
}

/// The lines that came of a part, as they are kept.
pub(crate) fn lines_of(number: u64, bytes: &[u8]) -> Result<Vec<(Place, Found)>, ShardError> {
    serde_json::from_slice(bytes).map_err(|e| ShardError::Unreadable { number, what: e.to_string() })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Tree;

    fn places(source: &dyn Source) -> Vec<Place> {
        let mut places = Vec::new();
        source
            .walk(None, &mut |step| {
                places.push(match step {
                    Step::Read(entry) => entry.place,
                    Step::Told(place, _) => place,
                });
                ControlFlow::Continue(())
            })
            .unwrap();
        places
    }

    /// Names whose order differs from that of the bytes of their paths: `-` and `.` come before `/`.
    fn tree(root: &std::path::Path) {
        for name in ["a/1", "a/b/2", "a-/3", "a.x", "a/b-/4", "b", "c/d/e/f", "c/d/e/g", "c/d.e"] {
            let path = root.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
    }

    #[test]
    fn wherever_a_walk_is_cut_each_thing_is_in_one_part() {
        let dir = tempfile::tempdir().unwrap();
        tree(dir.path());
        let source = Tree::new(dir.path()).unwrap();
        let all = places(&source);
        assert!(all.is_sorted_by(|one, other| source.order(one, other) == Ordering::Less), "{all:?}");
        for first in 0..all.len() {
            for second in first..all.len() {
                let cuts = [None, Some(all[first].clone()), Some(all[second].clone()), None];
                let parts = cuts.windows(2).map(|ends| {
                    let part = Part { after: ends[0].clone(), through: ends[1].clone(), inodes: Vec::new() };
                    let part = Part::of_json(0, &part.to_json()).unwrap();
                    places(&Within::new(&source, &part))
                });
                assert_eq!(parts.collect::<Vec<_>>().concat(), all);
            }
        }
    }

    #[test]
    fn what_is_gone_or_new_when_a_part_is_examined_moves_no_bound() {
        let dir = tempfile::tempdir().unwrap();
        tree(dir.path());
        let source = Tree::new(dir.path()).unwrap();
        let bound = Place::from(b"a/b/2".to_vec());
        let head = Part { through: Some(bound.clone()), ..Part::default() };
        let tail = Part { after: Some(bound), ..Part::default() };
        fs::remove_file(dir.path().join("a/b/2")).unwrap();
        fs::write(dir.path().join("a/b/19"), "new, before the bound").unwrap();
        fs::write(dir.path().join("a/b/3"), "new, behind it").unwrap();
        let (head, tail) = (places(&Within::new(&source, &head)), places(&Within::new(&source, &tail)));
        assert_eq!([head.clone(), tail].concat(), places(&source));
        assert_eq!(head.last().map(Place::shown).as_deref(), Some("a/b/19"));
    }

    #[test]
    fn inodes_are_those_of_whoever_cut() {
        let dir = tempfile::tempdir().unwrap();
        tree(dir.path());
        fs::hard_link(dir.path().join("b"), dir.path().join("z")).unwrap();
        let source = Tree::new(dir.path()).unwrap();
        let inodes = |source: &dyn Source| {
            let mut inodes = Vec::new();
            source
                .walk(None, &mut |step| {
                    if let Step::Read(entry) = step {
                        inodes.extend(entry.inode);
                    }
                    ControlFlow::Continue(())
                })
                .unwrap();
            inodes
        };
        let [(_, number), same] = inodes(&source)[..] else { panic!("two names") };
        assert_eq!(same.1, number);
        let cut = |inode| Part { inodes: vec![(Place::from(b"b".to_vec()), inode)], ..Part::default() };
        let part = cut((7, number));
        assert_eq!(
            inodes(&Within::new(&source, &part)),
            [(7, number)],
            "z got its second name after the cut: it is read for itself"
        );
        // What took the file's name since the cut is another file, and is no further name of the first.
        let part = cut((7, number ^ 1));
        assert_eq!(inodes(&Within::new(&source, &part)), []);
    }
}
