//! What is done with the law: the figures that stand beside provisions and apart from them. One is never taken for the other, and
//! nothing here looks at how far a law is.

use std::collections::BTreeMap;

use alliance::law::PAIRED;
use alliance::register::Observation;
use desk::Stored;

use crate::chart::Table;
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};
use crate::page::figures;

/// The newest figure of each member, for each of the paired indicators.
pub struct Enforcement([BTreeMap<String, (Stored, Observation)>; PAIRED.len()]);

impl Enforcement {
    /// As the register has them: of all members, or of one.
    pub async fn read(c: &Ctx, member: Option<&str>) -> Result<Self, Fault> {
        let mut newest = PAIRED.map(|_| BTreeMap::new());
        for (indicator, of) in PAIRED.iter().zip(&mut newest) {
            // In order of time: a later one takes the place of an earlier one.
            for (stored, observation) in figures::of(c, indicator, member).await? {
                let Some(member) = observation.member.clone().filter(|_| !observation.is_part()) else { continue };
                of.insert(member, (stored, observation));
            }
        }
        Ok(Self(newest))
    }

    /// Whether any figure of a member is public, be it one that says why there is none.
    pub fn has(&self, member: &str) -> bool {
        self.0.iter().any(|of| of.contains_key(member))
    }

    /// The figures of a member, one for each indicator; that there is none is written out.
    pub fn cells(&self, c: &Ctx, member: &str) -> Vec<Html> {
        let cell = |of: &BTreeMap<String, (Stored, Observation)>| match of.get(member) {
            Some((stored, observation)) => {
                let figure = Arg::Markup(figures::in_words(c, observation, &stored.id));
                c.html("law-figure", &[("figure", figure), ("period", Arg::Text(c.when(&observation.period)))])
            }
            None => Html::made(format!(r#"<span class="small">{}</span>"#, Html::text(&c.m("law-figure-none")))),
        };
        self.0.iter().map(cell).collect()
    }

    /// A table of some members.
    pub fn table(&self, c: &Ctx, members: &[String]) -> Table {
        let mut columns = vec![(c.m("column-member"), false)];
        columns.extend(headings(c).into_iter().map(|word| (word, true)));
        let row = |member: &String| {
            let mut row = vec![c.country(member)];
            row.extend(self.cells(c, member));
            row
        };
        Table { caption: c.m("law-enforcement"), columns, rows: members.iter().map(row).collect() }
    }
}

/// The words of the paired indicators, in their order.
pub fn headings(c: &Ctx) -> Vec<String> {
    PAIRED.iter().map(|indicator| c.of("law-paired", indicator)).collect()
}
