//! Which rows of an index are no more.

use std::sync::Arc;

/// Rows a page: a change copies one page, however large the index is.
const PAGE: usize = 512 * 64;

type Page = Arc<[u64; PAGE / 64]>;

/// A set of rows that is cheap to copy and to change a little.
#[derive(Clone, Default)]
pub(crate) struct Gone {
    pages: Vec<Option<Page>>,
    count: usize,
}

impl Gone {
    /// Whether the row is in it.
    pub(crate) fn has(&self, row: usize) -> bool {
        let page = self.pages.get(row / PAGE).and_then(Option::as_ref);
        page.is_some_and(|page| page[row % PAGE / 64] >> (row % 64) & 1 == 1)
    }

    /// Puts a row into it; says whether it is new there.
    pub(crate) fn put(&mut self, row: usize) -> bool {
        if self.has(row) {
            return false;
        }
        let page = row / PAGE;
        if self.pages.len() <= page {
            self.pages.resize(page + 1, None);
        }
        let page = self.pages[page].get_or_insert_with(|| Arc::new([0; PAGE / 64]));
        Arc::make_mut(page)[row % PAGE / 64] |= 1 << (row % 64);
        self.count += 1;
        true
    }

    /// How many rows are in it.
    pub(crate) fn count(&self) -> usize {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_gone_once_and_a_copy_does_not_change() {
        let mut gone = Gone::default();
        for row in [0, 63, 64, PAGE - 1, PAGE, 5 * PAGE + 77] {
            let before = gone.clone();
            assert!(gone.put(row) && !gone.put(row));
            assert!(gone.has(row) && !before.has(row) && !gone.has(row + 1));
        }
        assert_eq!(gone.count(), 6);
    }
}
