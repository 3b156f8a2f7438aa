//! What an address asks of a list. Nothing is guessed: a value that cannot be is refused with a sentence that names it and the
//! remedy.

use alliance::register::Kind;
use desk::queries::Parameter;

use super::{GOALS, TARGETS};
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::Arg;

/// Letters of a search at most, as in the programming interface.
const LONGEST_SEARCH: usize = 200;
/// Letters of a value that are shown again.
const SHOWN: usize = 60;

fn given(value: &str) -> Arg {
    Arg::Text(value.chars().take(SHOWN).collect())
}

/// A member's code.
pub fn member(c: &Ctx) -> Result<Option<&str>, Fault> {
    match c.parameter("member") {
        Some(code) if !c.members().iter().any(|(known, _)| *known == code) => {
            Err(Fault::Bad(c.with("compare-bad-member", &[("given", given(code))])))
        }
        code => Ok(code),
    }
}

/// One of some words.
pub fn among(c: &Ctx, parameter: Parameter, words: &[&'static str]) -> Result<Option<&'static str>, Fault> {
    one(c, parameter.as_str(), &c.of("parameter", parameter.as_str()), words)
}

/// One of some words, under a name that is no query's.
pub fn one(c: &Ctx, name: &str, word: &str, words: &[&'static str]) -> Result<Option<&'static str>, Fault> {
    let Some(value) = c.parameter(name) else { return Ok(None) };
    let found = words.iter().find(|known| **known == value);
    found.copied().map(Some).ok_or_else(|| {
        let expected = Arg::Text(words.join(&c.m("list-comma")));
        let args = [("value", given(value)), ("parameter", Arg::from(word)), ("expected", expected)];
        Fault::Bad(c.with("query-bad-value", &args))
    })
}

/// A goal.
pub fn goal(c: &Ctx) -> Result<Option<&'static str>, Fault> {
    among(c, Parameter::Goal, &GOALS.map(|(goal, _)| goal))
}

/// A policy target.
pub fn target(c: &Ctx) -> Result<Option<&'static str>, Fault> {
    among(c, Parameter::Target, &TARGETS)
}

/// Any kind of record.
pub fn any_kind(c: &Ctx) -> Result<Option<Kind>, Fault> {
    let found = among(c, Parameter::Kind, &Kind::ALL.map(Kind::as_str))?;
    Ok(found.and_then(|word| word.parse().ok()))
}

/// Words to search for.
pub fn words(c: &Ctx) -> Result<&str, Fault> {
    let words = c.parameter("q").unwrap_or_default().trim();
    if words.chars().count() > LONGEST_SEARCH {
        return Err(Fault::Bad(c.with("search-too-long", &[("most", Arg::Number(LONGEST_SEARCH as u64))])));
    }
    Ok(words)
}

/// A page's number, from 1.
pub fn page(c: &Ctx) -> Result<u32, Fault> {
    let Some(value) = c.parameter("page") else { return Ok(1) };
    let number = value.parse().ok().filter(|n| (1..=1_000_000).contains(n));
    number.ok_or_else(|| Fault::Bad(c.with("search-bad-page", &[("given", given(value))])))
}
