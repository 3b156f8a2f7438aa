//! Which figures may stand beside those that were released before, and which may follow on them: each period once, each day of a year by one length of part, and one after the other
//! in time. So nobody finds out more from two statements than each of them says, and nothing is told of a time that everybody has read about without it.

use super::{Grain, Period, TimesRefusal};

/// Of when figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The period.
    pub period: Period,
    /// Where a year is told beside its months or quarters: which of them.
    pub parts: Option<Grain>,
}

impl Stated {
    /// By which length of part its year is told.
    fn grain(&self) -> Grain {
        self.parts.unwrap_or_else(|| self.period.grain())
    }

    /// Whether it may stand beside others of the same member: a year is told by one length of part, and beside that the whole year.
    pub fn beside(&self, others: &[Self]) -> Result<(), TimesRefusal> {
        if others.iter().any(|other| other.period == self.period) {
            return Err(TimesRefusal::Released);
        }
        let mut same_year = others.iter().filter(|other| other.period.year() == self.period.year());
        // A year says by which parts it is told.
        match same_year.find(|other| other.grain() != self.grain()) {
            Some(other) => Err(TimesRefusal::OtherGrain { grain: other.grain().as_str() }),
            None => Ok(()),
        }
    }

    /// Whether it may be released after others of the same member: nothing is told of a time before the last. Years are told beside their parts, and when they are over for
    /// long; so they have an order of their own.
    pub fn follows(&self, released: &[Self]) -> Result<(), TimesRefusal> {
        self.beside(released)?;
        let is_year = |stated: &Self| stated.period.grain() == Grain::Year;
        let same = released.iter().filter(|other| is_year(other) == is_year(self)).map(|other| other.period);
        match same.max_by_key(|period| period.begins()) {
            Some(last) if last.begins() > self.period.begins() => {
                Err(TimesRefusal::BeforeLast { last: last.to_string() })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(text: &str, parts: Option<Grain>) -> Stated {
        Stated { period: text.parse().expect("a period"), parts }
    }

    fn all(texts: &[&str]) -> Vec<Stated> {
        texts.iter().map(|text| stated(text, None)).collect()
    }

    #[test]
    fn each_period_is_told_once_and_each_day_by_one_length_of_part() {
        let released = all(&["2026-Q1", "2026-Q2"]);
        for text in ["2026-Q1", "2026-Q2"] {
            assert_eq!(stated(text, None).follows(&released), Err(TimesRefusal::Released), "{text}");
        }
        for (text, parts) in [("2026-03", None), ("2026-12", None), ("2026", None), ("2026", Some(Grain::Month))] {
            let refused = Err(TimesRefusal::OtherGrain { grain: "quarter" });
            assert_eq!(stated(text, parts).follows(&released), refused, "{text}");
        }
        for (text, parts) in [("2026-Q3", None), ("2027-01", None), ("2026", Some(Grain::Quarter)), ("2025", None)] {
            assert_eq!(stated(text, parts).follows(&released), Ok(()), "{text}");
        }
        // A year that was told alone has no parts any more.
        let refused = Err(TimesRefusal::OtherGrain { grain: "year" });
        assert_eq!(stated("2026-Q4", None).follows(&all(&["2026"])), refused);
    }

    #[test]
    fn nothing_is_told_of_a_time_before_the_last() {
        let released = all(&["2026-Q2", "2025-Q3"]);
        for text in ["2026-Q1", "2025-Q4", "2024-12", "2024-Q1"] {
            let refused = Err(TimesRefusal::BeforeLast { last: "2026-Q2".to_owned() });
            assert_eq!(stated(text, None).follows(&released), refused, "{text}");
            assert_eq!(stated(text, None).beside(&released), Ok(()), "{text} may well stand beside them");
        }
        // Years are told when their parts have been.
        let mut years = released;
        years.push(stated("2025", Some(Grain::Quarter)));
        assert_eq!(stated("2026", Some(Grain::Quarter)).follows(&years), Ok(()));
        let refused = Err(TimesRefusal::BeforeLast { last: "2025".to_owned() });
        assert_eq!(stated("2024", None).follows(&years), refused);
    }
}
