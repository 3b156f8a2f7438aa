//! How each verdict is computed: the real verdicts on goal G1 with their working, then every rule with an example that is
//! judged while the page is made.

use std::sync::LazyLock;

use alliance::indicators::{Question, judge};
use askama::Template;
use axum::Extension;
use serde::Deserialize;

use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::verdict::{Told, tell};

/// An example: invented figures, judged by the same code as real ones.
#[derive(Deserialize)]
struct Example {
    id: String,
    question: Question,
}

static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/examples.json")).expect("a test reads the examples")
});

#[derive(Template)]
#[template(path = "method.html")]
struct Method<'a> {
    c: &'a Ctx,
    real: Vec<Told>,
    verdicts: Counted,
    examples: Vec<(String, Told)>,
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let mut real = Vec::new();
    for id in ["icse_victims_stock", "icse_victims_flow"] {
        real.extend(Told::of(&c, id).await?);
    }
    let verdicts = c.ask("verdicts", &[]).await?;
    let examples = EXAMPLES.iter().map(|example| {
        let verdict = judge(&example.question);
        let heading = format!("{} · {}", c.of("method-rule", &example.id), c.m("method-example"));
        let told = tell(&c, c.lang(), &format!("example-{}", example.id), heading, (&example.question, &verdict));
        (example.id.clone(), told)
    });
    let examples = examples.collect();
    c.page(&Method { c: &c, real, verdicts, examples })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_examples_show_every_rule_and_come_to_what_the_text_says() {
        let words: Vec<(&str, &str)> =
            EXAMPLES.iter().map(|e| (e.id.as_str(), judge(&e.question).word.as_str())).collect();
        assert_eq!(
            words,
            [
                ("year", "met"),
                ("path", "met"),
                ("gap", "not-met"),
                ("chance", "met"),
                ("few", "too-few"),
                ("pooled", "met"),
                ("zero", "not-comparable"),
                ("break", "met"),
                ("level", "on-path"),
                ("duration", "not-met"),
                ("checklist", "partly-kept"),
                ("matched", "met"),
                ("vintages", "met"),
                ("promise", "kept"),
            ]
        );
        let rules: BTreeSet<&str> = EXAMPLES.iter().map(|e| e.question.rule()).collect();
        assert_eq!(rules.len(), 8, "all rules but flow, which the real verdict shows");
    }
}
