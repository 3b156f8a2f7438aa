//! An index that does not change.

use std::io;

use crate::code::{Code, Radius};
use crate::hits::{Hit, Hits};
use crate::kernel::Instructions;
use crate::layout::{Layout, Parts};
use crate::memory::Memory;
use crate::plan::Plan;
use crate::search::{Found, search};

/// Entries, each a code with a key of its own, and the tables to find them by. It does not change; [`Live`](crate::Live) does.
pub struct Index {
    pub(crate) layout: Layout,
    pub(crate) memory: Memory,
    instructions: Instructions,
}

/// Why no index was made.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Two entries with one key.
    #[error("the key {0} stands twice; an entry has a key of its own: leave one of the two out")]
    KeyTwice(u64),
    /// More than an index holds.
    #[error("{0} entries are more than the {most} that an index holds: divide them between several", most = Layout::MOST)]
    TooMany(usize),
    /// No memory for it.
    #[error("no memory for the {bytes} bytes of the index: free some, or divide the entries between several machines")]
    Memory {
        /// So many are needed.
        bytes: usize,
        /// What the system says.
        source: io::Error,
    },
}

impl Index {
    /// Makes an index of entries, in any order. It is divided as is best for so many.
    pub fn build(entries: Vec<(u64, Code)>) -> Result<Self, BuildError> {
        let plan = Plan::of(entries.len());
        Self::build_as(plan, entries)
    }

    /// Makes an index that is divided as is said.
    pub fn build_as(plan: Plan, mut entries: Vec<(u64, Code)>) -> Result<Self, BuildError> {
        entries.sort_unstable_by_key(|(key, _)| *key);
        if let Some(two) = entries.windows(2).find(|two| two[0].0 == two[1].0) {
            return Err(BuildError::KeyTwice(two[0].0));
        }
        let layout = Layout::of(plan, entries.len()).ok_or(BuildError::TooMany(entries.len()))?;
        let bytes = layout.length;
        let mut memory = Memory::own(bytes).map_err(|source| BuildError::Memory { bytes, source })?;
        if let Some(bytes) = memory.bytes_mut() {
            crate::fill::fill(&layout, bytes, entries);
        }
        Ok(Self::of(layout, memory))
    }

    pub(crate) fn of(layout: Layout, memory: Memory) -> Self {
        Self { layout, memory, instructions: Instructions::best() }
    }

    /// The same index, looked up with other instructions of the processor.
    #[must_use]
    pub fn with(self, instructions: Instructions) -> Self {
        Self { instructions, ..self }
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.layout.entries
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How it is divided.
    pub fn plan(&self) -> Plan {
        self.layout.plan
    }

    /// How many bytes it is.
    pub fn bytes(&self) -> usize {
        self.layout.length
    }

    /// The code of a key.
    pub fn get(&self, key: u64) -> Option<Code> {
        self.row(key).map(|row| Code(self.parts().codes[row]))
    }

    /// Its entries, by key.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (u64, Code)> {
        let parts = self.parts();
        parts.keys.iter().zip(parts.codes).map(|(key, code)| (*key, Code(*code)))
    }

    /// All entries within a radius of a code, the nearest first.
    ///
    /// ```
    /// use hamming::{Code, Hit, Index, Radius};
    ///
    /// let (zero, one) = (Code::from_bytes([0; 32]), Code::from_bytes([1; 32]));
    /// let index = Index::build(vec![(7, zero), (8, one)])?;
    /// assert_eq!(index.within(&zero, Radius::PDQ), [Hit { key: 7, distance: 0 }]);
    /// assert_eq!(index.within(&zero, Radius::new(32)?).len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn within(&self, code: &Code, radius: Radius) -> Vec<Hit> {
        let parts = self.parts();
        let mut hits: Vec<Hit> =
            self.search(std::slice::from_ref(code), radius).iter().map(|found| hit(&parts, found)).collect();
        hits.sort_unstable();
        hits
    }

    /// The same for several codes at once, in less time than one after the other.
    pub fn within_each(&self, codes: &[Code], radius: Radius) -> Hits {
        let parts = self.parts();
        let found: Vec<(u32, Hit)> =
            self.search(codes, radius).iter().map(|found| (found.query, hit(&parts, found))).collect();
        Hits::of_queries(codes.len(), &found)
    }

    pub(crate) fn search(&self, codes: &[Code], radius: Radius) -> Vec<Found> {
        let mut found = Vec::new();
        search(&self.parts(), self.instructions, codes, radius, &mut found);
        found
    }

    pub(crate) fn parts(&self) -> Parts<'_> {
        self.layout.parts(self.memory.bytes())
    }

    /// Where a key stands.
    pub(crate) fn row(&self, key: u64) -> Option<usize> {
        self.parts().keys.binary_search(&key).ok()
    }
}

fn hit(parts: &Parts<'_>, found: &Found) -> Hit {
    Hit { key: parts.keys[found.row as usize], distance: found.distance }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("len", &self.len()).field("plan", &self.plan()).finish_non_exhaustive()
    }
}
