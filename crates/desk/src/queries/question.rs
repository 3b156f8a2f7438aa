//! A question: a query with its parameters, as a page or an address puts it.

use std::collections::BTreeMap;

use alliance::law::dated::{FIRST_YEAR, LAST_YEAR};
use alliance::law::{Criterion as LawCriterion, Status as LawStatus};
use alliance::register::{Kind, LegalStatus};
use store::Filter;

use super::Parameter::{Criterion, Goal, Indicator, Kind as OfKind, Member, Stage, Standing, Status, Target, Year};
use super::{Parameter, Query, find};

/// Why a question cannot be put.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadQuestion {
    /// No query has this name.
    #[error("there is no query “{0}”; /api/v1/queries lists all of them")]
    NoSuchQuery(String),
    /// A parameter that this query does not take.
    #[error("the query “{query}” takes no “{parameter}”; it takes: {takes}")]
    NoSuchParameter {
        /// The query.
        query: &'static str,
        /// What was given.
        parameter: String,
        /// What may be given.
        takes: String,
    },
    /// A parameter that has to be given.
    #[error("the query “{query}” needs “{parameter}”")]
    Needs {
        /// The query.
        query: &'static str,
        /// What is missing.
        parameter: &'static str,
    },
    /// A value that the parameter cannot have.
    #[error("“{value}” cannot be a “{parameter}” here; expected {expected}")]
    BadValue {
        /// The parameter.
        parameter: &'static str,
        /// What was given.
        value: String,
        /// What would do.
        expected: &'static str,
    },
}

/// A query with its parameters.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which query.
    pub query: &'static Query,
    /// Its parameters, by name.
    pub given: BTreeMap<&'static str, String>,
}

impl Asked {
    /// A question as the code of a page puts it: every parameter is one that the query takes, which a test of the pages proves.
    ///
    /// # Panics
    /// Where the query does not exist or refuses the parameters.
    pub fn of(id: &str, given: &[(Parameter, &str)]) -> Self {
        let given = given.iter().map(|(p, v)| (p.as_str(), *v));
        Self::parse(id, given).unwrap_or_else(|refused| panic!("{refused}"))
    }

    /// A question as an address puts it. Empty values and `as_of` count as not given.
    pub fn parse<'a>(id: &str, given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, BadQuestion> {
        let query = find(id).ok_or_else(|| BadQuestion::NoSuchQuery(id.to_owned()))?;
        let mut taken = BTreeMap::new();
        for (name, value) in given {
            if value.is_empty() || name == "as_of" {
                continue;
            }
            let known = Parameter::ALL.iter().copied().find(|p| p.as_str() == name);
            let Some(parameter) = known.filter(|p| query.needs.contains(p) || query.takes.contains(p)) else {
                let fitting: Vec<&str> = query.needs.iter().chain(query.takes).map(|p| p.as_str()).collect();
                let fitting = if fitting.is_empty() { "nothing".to_owned() } else { fitting.join(", ") };
                return Err(BadQuestion::NoSuchParameter {
                    query: query.id,
                    parameter: name.to_owned(),
                    takes: fitting,
                });
            };
            check(parameter, value)?;
            taken.insert(parameter.as_str(), value.to_owned());
        }
        for parameter in query.needs {
            if !taken.contains_key(parameter.as_str()) {
                return Err(BadQuestion::Needs { query: query.id, parameter: parameter.as_str() });
            }
        }
        Ok(Self { query, given: taken })
    }

    /// The parameters as the end of an address, `goal=G1&kind=baseline`; empty without parameters.
    pub fn parameters(&self) -> String {
        self.given.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&")
    }

    /// The value of a parameter, where it was given.
    pub fn get(&self, parameter: Parameter) -> Option<String> {
        self.given.get(parameter.as_str()).cloned()
    }

    pub(super) fn filter(&self) -> Filter {
        let one = self.get(OfKind).and_then(|k| k.parse::<Kind>().ok());
        Filter {
            kind: one.map_or_else(|| self.query.kinds.to_vec(), |k| vec![k]),
            member: self.get(Member),
            goal: self.get(Goal),
            target: self.get(Target),
            // A provision is found by its stage and its criterion (see the facets of the store).
            standing: self.get(Standing).or_else(|| self.get(Stage)),
            indicator: self.get(Indicator).or_else(|| self.get(Criterion)),
            ..Filter::default()
        }
    }
}

/// Values go into addresses as they are, so nothing but the letters of ids is taken.
fn check(parameter: Parameter, value: &str) -> Result<(), BadQuestion> {
    let refuse =
        |expected| Err(BadQuestion::BadValue { parameter: parameter.as_str(), value: value.to_owned(), expected });
    let among = |list: &[&str]| list.contains(&value);
    match parameter {
        OfKind if !among(&["baseline", "commitment", "progress"]) => refuse("baseline, commitment or progress"),
        Goal if !among(&["G1", "G2", "G3", "G4", "G5", "G6", "G7"]) => refuse("G1 to G7"),
        Target if !among(&["T1", "T2", "T3", "T4"]) => refuse("T1 to T4"),
        Standing if !among(&["official-form", "government-statement", "public-source"]) => {
            refuse("official-form, government-statement or public-source")
        }
        Status if !among(LegalStatus::WORDS) => refuse("party, signed, not-eligible or unknown"),
        Criterion if LawCriterion::of(value).is_none() => refuse("a criterion of the law, such as possession"),
        Stage if !LawStatus::ALL.iter().any(|stage| stage.as_str() == value) => {
            refuse("absent, drafted, adopted, in-force or not-applicable")
        }
        Year if !is_year(value) => refuse("a year from 1800 to 2100"),
        Member if !(value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase())) => {
            refuse("the two capital letters of a member, such as DE")
        }
        _ if alliance::register::RecordId::new(value).is_err() => {
            refuse("letters, digits, dots, dashes or underscores")
        }
        _ => Ok(()),
    }
}

fn is_year(value: &str) -> bool {
    let digits = value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit());
    digits && value.parse::<i16>().is_ok_and(|year| (FIRST_YEAR..=LAST_YEAR).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_refuses_what_its_query_does_not_take() {
        assert!(matches!(Asked::parse("members", [("goal", "G1")]), Err(BadQuestion::NoSuchParameter { .. })));
        assert!(matches!(Asked::parse("statements", [("goal", "G8")]), Err(BadQuestion::BadValue { .. })));
        assert!(matches!(Asked::parse("observation", []), Err(BadQuestion::Needs { parameter: "id", .. })));
        assert!(matches!(Asked::parse("scores", []), Err(BadQuestion::NoSuchQuery(_))));
        let in_force = |year| Asked::parse("members-with-law-in-force", [("criterion", "possession"), ("year", year)]);
        assert!(in_force("2004").is_ok());
        for bad in ["04", "1799", "2101", "+204"] {
            assert!(matches!(in_force(bad), Err(BadQuestion::BadValue { parameter: "year", .. })), "{bad}");
        }
        let asked = Asked::parse("statements", [("kind", "baseline"), ("goal", "G1"), ("standing", "")]).unwrap();
        assert_eq!(asked.parameters(), "goal=G1&kind=baseline");
    }
}
