//! Digests of one kind, found exactly.

/// Digests and the entries that bear them, in the order of the digests. 36 bytes an entry for SHA-256.
#[derive(Debug)]
pub(crate) struct Exact<const N: usize>(Vec<([u8; N], u32)>);

impl<const N: usize> Default for Exact<N> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<const N: usize> Exact<N> {
    pub(crate) fn put(&mut self, digest: [u8; N], entry: u32) {
        self.0.push((digest, entry));
    }

    /// Leaves out what is not wanted, and puts the rest in order. Before that nothing is found.
    pub(crate) fn order(&mut self, wanted: impl Fn(u32) -> bool) {
        self.0.retain(|(_, entry)| wanted(*entry));
        self.0.shrink_to_fit();
        self.0.sort_unstable();
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = ([u8; N], u32)> {
        self.0.iter().copied()
    }

    /// The entries with this digest.
    pub(crate) fn find(&self, digest: &[u8; N]) -> impl Iterator<Item = u32> {
        let begin = self.0.partition_point(|(other, _)| other < digest);
        self.0[begin..].iter().take_while(move |(other, _)| other == digest).map(|(_, entry)| *entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_of_a_digest_is_found_and_none_that_is_not_wanted() {
        let mut exact = Exact::<2>::default();
        for (entry, digest) in [[9, 9], [1, 1], [5, 5], [1, 1], [5, 4]].into_iter().enumerate() {
            exact.put(digest, u32::try_from(entry).unwrap());
        }
        exact.order(|entry| entry != 0);
        let find = |digest| exact.find(digest).collect::<Vec<_>>();
        assert_eq!((find(&[1, 1]), find(&[5, 5]), find(&[9, 9]), find(&[0, 0])), (vec![1, 3], vec![2], vec![], vec![]));
    }
}
