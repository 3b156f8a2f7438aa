//! `indicators.json`: what each figure counts, and what it does not.

use std::sync::LazyLock;

use alliance::register::{Direction, Indicator, Kind, Measure};

use super::{Taken, card, definition};
use crate::fault::Faults;
use crate::json::{Node, join};
use crate::{starting, terms};

pub(super) fn take(root: &Node, taken: &mut Taken, faults: &mut Faults) {
    root.only(faults, &["about", "indicators"]);
    for node in root.need_list(faults, "indicators") {
        let noted = faults.noted();
        node.only(
            faults,
            &[
                "id",
                "title",
                "definition",
                "unit",
                "measure",
                "direction",
                "goal",
                "smallest_cell",
                "yearly_growth",
                "source",
                "read_as",
                "denominator",
                "counting",
                "breakdowns",
                "usual",
                "greatest",
                "decimals",
                "breaks",
            ],
        );
        let id = node.need_that(faults, "id", terms::is_indicator, terms::INDICATOR);
        let body = Indicator {
            card: card::of(&node, faults),
            title: node.need(faults, "title", "the indicator's name"),
            definition: node.need(faults, "definition", "what is counted and what is not"),
            unit: node.need(faults, "unit", "the unit of the values"),
            measure: word(&node, faults, "measure", &[("stock", Measure::Stock), ("flow", Measure::Flow)]),
            direction: word(
                &node,
                faults,
                "direction",
                &[("up", Direction::Up), ("down", Direction::Down), ("context", Direction::Context)],
            ),
            goal: node
                .field("goal")
                .map(|_| node.need_that(faults, "goal", |g| terms::target_of(g).is_some(), terms::GOAL)),
            smallest_cell: node.whole(faults, "smallest_cell").unwrap_or_default(),
            yearly_growth: node
                .field("yearly_growth")
                .map(|_| node.need_that(faults, "yearly_growth", terms::is_fraction, terms::FRACTION)),
            source: node.source(faults, "source"),
        };
        // What is missing is said once.
        if faults.noted() == noted {
            definition::hold((&node, &node), (&id, &body), faults);
        }
        taken.put_node(faults, (&node, "id"), Kind::Indicator, &id, &body);
    }
}

fn word<T: Copy>(node: &Node, faults: &mut Faults, key: &str, words: &[(&str, T)]) -> T {
    let expected = crate::sheet::one_of(words.iter().map(|(word, _)| *word));
    let text = node.need(faults, key, &expected);
    if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text) {
        return *meaning;
    }
    if !text.is_empty() {
        node.refuse_at(faults, &join(&node.path, key), &expected, &text);
    }
    words[0].1
}

static KNOWN: LazyLock<Vec<(String, Indicator)>> = LazyLock::new(|| {
    let records = super::read("indicators.json", starting::INDICATORS_JSON).expect("a test reads data/indicators.json");
    let body = |value| serde_json::from_value(value).expect("the body was made from an indicator");
    records.into_iter().map(|r| (r.id.as_str().to_owned(), body(r.body))).collect()
});

/// The indicators of the starting data: id and definition.
pub(super) fn known() -> &'static [(String, Indicator)] {
    &KNOWN
}
