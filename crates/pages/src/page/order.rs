//! The order of a table, as the address asks for it: `sort=name`, or `sort=-commitment` for the largest number first. The first
//! key is the default and is never a number: nobody is ranked unless a reader chooses to.

use std::cmp::Reverse;
use std::fmt::Write as _;

use crate::ctx::{Ctx, escape};
use crate::fault::Fault;
use crate::i18n::{Arg, Html};

/// A chosen order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    parameter: &'static str,
    key: &'static str,
    first: &'static str,
    down: bool,
}

impl Order {
    /// Reads it from the address.
    pub fn read(c: &Ctx, parameter: &'static str, keys: &[&'static str]) -> Result<Self, Fault> {
        let first = keys[0];
        let Some(given) = c.parameter(parameter) else { return Ok(Self { parameter, key: first, first, down: false }) };
        let (down, wanted) = given.strip_prefix('-').map_or((false, given), |rest| (true, rest));
        match keys.iter().find(|k| **k == wanted) {
            Some(key) => Ok(Self { parameter, key, first, down }),
            None => Err(Fault::Bad(
                c.with("sort-bad", &[("given", Arg::from(given)), ("fitting", Arg::Text(keys.join(", ")))]),
            )),
        }
    }

    /// By what.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Whether it is the order in which the table stands when nobody asks.
    pub fn is_default(&self) -> bool {
        self.key == self.first && !self.down
    }

    /// Sorts rows that stand in the order of the first key. Equal numbers keep that order.
    pub fn sort<T>(&self, rows: &mut [T], number: impl Fn(&T, &str) -> u64) {
        match (self.key == self.first, self.down) {
            (true, false) => {}
            (true, true) => rows.reverse(),
            (false, false) => rows.sort_by_key(|row| number(row, self.key)),
            (false, true) => rows.sort_by_key(|row| Reverse(number(row, self.key))),
        }
    }

    /// The head of a column: a link that sorts by it, or the other way round where it is sorted by it already.
    pub fn head(&self, c: &Ctx, key: &str, word: &str) -> Html {
        let here = self.key == key;
        // Names begin with A, numbers with the largest.
        let down = if here { !self.down } else { key != self.first };
        let value = format!("{}{key}", if down { "-" } else { "" });
        let value = if value == self.first { String::new() } else { value };
        let (class, state) = (
            if key == self.first { "" } else { r#" class="num""# },
            match (here, self.down) {
                (false, _) => "",
                (true, false) => r#" aria-sort="ascending""#,
                (true, true) => r#" aria-sort="descending""#,
            },
        );
        let href = Html::text(&self.address(c, &value));
        Html::made(format!(r#"<th scope="col"{class}{state}><a href="{href}">{}</a></th>"#, Html::text(word)))
    }

    /// This page in another order, from its first part on.
    fn address(&self, c: &Ctx, value: &str) -> String {
        let mut end = String::new();
        let kept = c.parameters().iter().filter(|(k, v)| k != self.parameter && k != "page" && !v.is_empty());
        let kept = kept.map(|(k, v)| (k.as_str(), v.as_str()));
        for (k, v) in kept.chain((!value.is_empty()).then_some((self.parameter, value))) {
            let _ = write!(end, "{}{}={}", if end.is_empty() { '?' } else { '&' }, escape(k), escape(v));
        }
        c.to(format!("{}{end}", c.path()))
    }

    /// The field that keeps the order in a form.
    pub fn keep(&self) -> Html {
        if self.is_default() {
            return Html::default();
        }
        let sign = if self.down { "-" } else { "" };
        Html::made(format!(r#"<input type="hidden" name="{}" value="{sign}{}">"#, self.parameter, self.key))
    }
}
