//! What is asked of `GET /v2/entries`.

use jiff::Timestamp;

use super::PAGE;

/// A question for entries that changed within a time, a page at a time.
///
/// A page begins at the number of a change, not at a count of rows: an entry that changes between two pages gets a higher number and comes
/// again on a later page, and no other entry moves. So nothing is missed, however the list changes meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The earliest time of a change, included.
    pub from: Timestamp,
    /// The latest time of a change, not included: the `to` of one question is the `from` of the next.
    pub to: Timestamp,
    /// The lowest number of a change.
    pub start: u64,
    /// How many entries at most: 1 to 1,000.
    pub size: u16,
}

/// A question that cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// Not a time.
    #[error("`{name}` is a time such as `2026-05-01T12:00:00Z`; this is `{found}`")]
    Time {
        /// The parameter.
        name: &'static str,
        /// What stands there.
        found: String,
    },
    /// Not a number, or one that is not served.
    #[error("`{name}` is a whole number{bounds}; this is `{found}`")]
    Number {
        /// The parameter.
        name: &'static str,
        /// Which numbers are served.
        bounds: &'static str,
        /// What stands there.
        found: String,
    },
    /// The end before the beginning.
    #[error("`to` is before `from`; exchange the two")]
    Backwards,
}

impl Query {
    /// Reads the parameters `from`, `to`, `start` and `size`, decoded; others (`max` is for the asker alone) are passed over. Without
    /// `from` all is meant, without `to` all until `now`.
    pub fn of<'a>(
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
        now: Timestamp,
    ) -> Result<Self, QueryError> {
        let mut query = Self { from: Timestamp::UNIX_EPOCH, to: now, start: 0, size: PAGE };
        for (name, value) in parameters {
            let time = |name| value.parse().map_err(|_| QueryError::Time { name, found: value.to_owned() });
            let number = |name, bounds| QueryError::Number { name, bounds, found: value.to_owned() };
            match name {
                "from" => query.from = time("from")?,
                "to" => query.to = time("to")?,
                "start" => query.start = value.parse().map_err(|_| number("start", ""))?,
                "size" => {
                    query.size = match value.parse() {
                        Ok(size @ 1..=PAGE) => size,
                        _ => return Err(number("size", " of 1 to 1000")),
                    }
                }
                _ => {}
            }
        }
        if query.to < query.from { Err(QueryError::Backwards) } else { Ok(query) }
    }

    /// The address of the page that begins at a number, from `/v2` on, as it stands in `next`. `max` is the highest number
    /// within the time, for whoever estimates how much is still to come.
    pub fn page(&self, start: u64, max: u64) -> String {
        let time = |time: Timestamp| time.to_string().replace(':', "%3A").replace('+', "%2B");
        let (from, to, size) = (time(self.from), time(self.to), self.size);
        format!("/v2/entries?from={from}&to={to}&start={start}&size={size}&max={max}")
    }
}
