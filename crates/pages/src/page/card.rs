//! What an indicator's definition card says besides what every indicator has: as readers see it, and as its editor does.

use alliance::register::{Indicator, SeriesBreak};

use crate::ctx::Ctx;
use crate::i18n::{Arg, Html};
use crate::number;

/// A line of the card.
pub struct Row {
    /// The name of its field.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// What it says.
    pub text: Html,
}

/// The lines that say something.
pub fn rows(c: &Ctx, indicator: &Indicator) -> Vec<Row> {
    let card = &indicator.card;
    let mut rows = Vec::new();
    let mut row = |name: &'static str, label: String, text: Option<Html>| {
        rows.extend(text.map(|text| Row { name, label, text }));
    };
    let english = |text: &String| c.english(text);
    row("denominator", c.m("card-denominator"), card.denominator.as_ref().map(english));
    row("counting", c.m("card-counting"), card.counting.as_ref().map(english));
    let breakdowns: Vec<String> =
        card.breakdowns.iter().map(|one| format!("{}: {}", one.by, one.parts.join(", "))).collect();
    row("breakdowns", c.m("card-breakdowns"), (!breakdowns.is_empty()).then(|| c.english(breakdowns.join("; "))));
    let usual = card.usual.as_ref().map(|usual| {
        let args = [("least", Arg::Text(usual.least.clone())), ("greatest", Arg::Text(usual.greatest.clone()))];
        Html::text(&c.with("card-usual-text", &args))
    });
    row("usual", c.m("card-usual"), usual);
    let greatest = card.greatest.map(|greatest| Html::text(&number::decimal(c.lang(), greatest)));
    row("greatest", c.m("card-greatest"), greatest);
    row("decimals", c.m("card-decimals"), card.decimals.map(|decimals| Html::text(&decimals.to_string())));
    let growth = indicator.yearly_growth.as_ref().map(|growth| Html::text(growth));
    row("growth", c.m("card-growth"), growth);
    let of = |one: &SeriesBreak| one.member.as_ref().map(|member| format!("{member} ")).unwrap_or_default();
    let breaks: Vec<String> = card.breaks.iter().map(|one| format!("{}{}: {}", of(one), one.year, one.why)).collect();
    row("breaks", c.m("card-breaks"), (!breaks.is_empty()).then(|| c.english(breaks.join("; "))));
    rows
}
