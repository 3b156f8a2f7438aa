//! What a lookup finds.

/// An entry within the radius of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// In how many bits the entry's code differs from the query.
    pub distance: u32,
    /// The entry's key.
    pub key: u64,
}

/// What several queries find, in the order of the queries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// Where each query's hits end.
    ends: Vec<usize>,
    hits: Vec<Hit>,
}

impl Hits {
    /// From hits with the places of their queries, in any order.
    pub(crate) fn of_queries(queries: usize, found: &[(u32, Hit)]) -> Self {
        let mut ends = vec![0; queries];
        for (query, _) in found {
            ends[*query as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut hits = vec![Hit { distance: 0, key: 0 }; found.len()];
        for (query, hit) in found {
            let place = &mut ends[*query as usize];
            hits[*place] = *hit;
            *place += 1;
        }
        let mut begin = 0;
        for end in &ends {
            hits[begin..*end].sort_unstable();
            begin = *end;
        }
        Self { ends, hits }
    }

    /// What the query at this place found, the nearest first. Nothing, if there was no such query.
    pub fn of(&self, query: usize) -> &[Hit] {
        let Some(end) = self.ends.get(query) else { return &[] };
        let begin = query.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.hits[begin..*end]
    }

    /// How many queries there were.
    pub fn queries(&self) -> usize {
        self.ends.len()
    }

    /// How many hits all of them had.
    pub fn total(&self) -> usize {
        self.hits.len()
    }

    /// What each query found.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[Hit]> {
        (0..self.queries()).map(|query| self.of(query))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_given_by_query_and_the_nearest_first() {
        let hit = |key, distance| Hit { distance, key };
        let hits = Hits::of_queries(4, &[(2, hit(1, 9)), (0, hit(5, 3)), (2, hit(7, 2)), (2, hit(6, 2))]);
        assert_eq!(hits.of(0), [hit(5, 3)]);
        assert_eq!(hits.of(1), []);
        assert_eq!(hits.of(2), [hit(6, 2), hit(7, 2), hit(1, 9)]);
        assert_eq!((hits.of(4), hits.queries(), hits.total()), (&[][..], 4, 4));
        assert_eq!(hits.iter().map(<[Hit]>::len).collect::<Vec<_>>(), [1, 0, 3, 0]);
    }
}
