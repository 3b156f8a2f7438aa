//! Verdicts in words: the mark, the word, the reason, and the working step by step. Used by the pages, and as plain lines by
//! the command line.

use alliance::indicators::{Point, Question, Step, Verdict, Word};
use alliance::register::Kind;
use askama::Template;
use desk::Stored;
use desk::verdicts::Published;

use crate::chart::series::{Required, place};
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html, Lang, Texts};
use crate::mark::Mark;
use crate::number;

/// Arguments in the order in which they are read; others follow.
const ORDER: [&str; 14] = [
    "name", "vintage", "from", "to", "years", "before", "after", "change", "per_year", "needs", "low", "high", "sum",
    "progress",
];
/// Arguments that hold figures: their digits are grouped.
const FIGURES: [&str; 11] =
    ["before", "after", "needs", "sum", "change", "per_year", "old", "new", "target", "limit", "done"];

/// A step of the working, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldStep {
    /// What was tested.
    pub asked: String,
    /// Its arguments: name and value.
    pub values: Vec<(String, String)>,
    /// Whether it holds; empty where it asks nothing.
    pub result: String,
}

/// A verdict in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Tells it from others on its page.
    pub id: String,
    /// What was judged.
    pub heading: String,
    /// Its mark.
    pub mark: Mark,
    /// Its word.
    pub word: String,
    /// Its reason, as a sentence.
    pub reason: String,
    /// From which year growth is counted, where growth is judged.
    pub base: Option<String>,
    /// Its working.
    pub steps: Vec<ToldStep>,
    /// Its rule with the rule's version.
    pub rule: String,
    /// The digest of what was judged.
    pub digest: String,
    /// Its address for machines, where it is published.
    pub json: Option<String>,
}

#[derive(Template)]
#[template(path = "verdict.html")]
struct View<'a> {
    c: &'a Ctx,
    told: &'a Told,
    open: bool,
}

/// The mark of a word. Words that share a shape keep their own word beside it.
pub const fn mark(word: Word) -> Mark {
    match word {
        Word::Met | Word::Kept => Mark::Kept,
        Word::PartlyKept | Word::NearPath | Word::MovingBelowPath => Mark::Partly,
        Word::NotKept | Word::NotMet | Word::NoChange => Mark::NotKept,
        Word::OnPath => Mark::OnPath,
        Word::Away => Mark::Away,
        Word::NoEvidence => Mark::NothingKnown,
        Word::TooFew | Word::NotComparable | Word::NotYetDue => Mark::NotApplicable,
    }
}

fn step(texts: &Texts, lang: Lang, step: &Step) -> ToldStep {
    let place = |name: &str| ORDER.iter().position(|o| *o == name).unwrap_or(ORDER.len());
    let mut arguments: Vec<_> = step.arguments.iter().collect();
    arguments.sort_by_key(|(name, _)| place(name));
    let values = arguments.into_iter().map(|(name, value)| {
        let known = format!("verdict-value-{value}");
        let shown = match name.as_str() {
            "word" | "would_now_be" => texts.of("verdict-word", value),
            "because" => texts.of("verdict-reason", value),
            "name" | "unit" => value.clone(),
            _ if texts.has(&known) => texts.of("verdict-value", value),
            name if FIGURES.contains(&name) => signs(&grouped(lang, value)),
            _ => signs(value),
        };
        (texts.of("verdict-argument", name), shown)
    });
    let result = match step.holds {
        Some(true) => texts.m("verdict-holds"),
        Some(false) => texts.m("verdict-fails"),
        None if step.arguments.contains_key("undecided") => texts.m("verdict-open"),
        None => String::new(),
    };
    ToldStep { asked: texts.of("verdict-test", step.test.as_str()), values: values.collect(), result }
}

/// Growth a year in words: hundredths as per cent, other fractions as they were agreed.
fn growth(texts: &Texts, rate: &str) -> String {
    match rate.split_once('/') {
        Some((up, "100")) => texts.with("percent", &[("n", Arg::from(up))]),
        _ => rate.to_owned(),
    }
}

/// Bounds and intervals with the signs that people write.
fn signs(value: &str) -> String {
    value
        .replace(">=", "≥ ")
        .replace("<=", "≤ ")
        .replace('>', "> ")
        .replace('<', "< ")
        .replace('~', "≈ ")
        .replace("..", " … ")
}

/// Groups the digits of every whole number in a value such as `>=21001` or `1..9999`; fractions stay as they are.
fn grouped(lang: Lang, value: &str) -> String {
    if value.contains('/') {
        return value.to_owned();
    }
    let mut out = String::new();
    let mut digits = String::new();
    let mut behind_point = false;
    for c in value.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            out.push_str(&if behind_point { digits.clone() } else { number::whole(lang, &digits) });
            digits.clear();
        }
        behind_point = c == '.' && !out.ends_with('.');
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

/// The path that growth asks of a series, for its chart: from the base on, a place for each year up to the last figure.
pub async fn required(c: &Ctx, id: &str) -> Result<Option<Required>, Fault> {
    let found = c.one::<Published>(Kind::Verdict, id).await?;
    let Some((_, Published { question: Question::Growth { series, base, rate }, .. })) = found else { return Ok(None) };
    let known: Vec<_> = series.points().iter().filter(|p| p.period >= base && p.value().is_some()).collect();
    let (Some(first), Some(last)) = (known.first().filter(|p| p.period == base), known.last()) else { return Ok(None) };
    let at = |p: &Point| {
        let year = i16::try_from(p.period).ok();
        place(p.note.as_deref().unwrap_or_default(), year).or_else(|| place("", year))
    };
    let (Some(start), Some(end)) = (at(first), at(last)) else { return Ok(None) };
    // Ink only: the verdict itself was decided in exact arithmetic.
    let fraction = |text: &str| text.parse::<f64>().unwrap_or(1.0);
    let written = rate.to_string();
    let (up, down) = written.split_once('/').unwrap_or(("0", "1"));
    let factor = 1.0 + fraction(up) / fraction(down);
    let value: f64 = first.value().and_then(|v| v.to_string().parse().ok()).unwrap_or_default();
    let mut places = Vec::new();
    let mut year = 0.0;
    while start + year < end {
        places.push((start + year, value * factor.powf(year)));
        year += 1.0;
    }
    places.push((end, value * factor.powf(end - start)));
    Ok(Some(Required { places, word: c.with("chart-required", &[("rate", Arg::Text(growth(c, &written)))]) }))
}

/// A verdict of this crate's own making in words, without an address.
pub fn tell(texts: &Texts, lang: Lang, id: &str, heading: String, (question, verdict): (&Question, &Verdict)) -> Told {
    let base = match question {
        Question::Growth { base, rate, .. } | Question::Flow { base, rate, .. } => Some(texts.with(
            "verdict-base",
            &[("year", Arg::Text(base.to_string())), ("rate", Arg::Text(growth(texts, &rate.to_string())))],
        )),
        _ => None,
    };
    Told {
        id: id.to_owned(),
        heading,
        mark: mark(verdict.word),
        word: texts.of("verdict-word", verdict.word.as_str()),
        reason: texts.of("verdict-reason", verdict.reason.as_str()),
        base,
        steps: verdict.working.iter().map(|s| step(texts, lang, s)).collect(),
        rule: texts.with(
            "verdict-by-rule",
            &[
                ("rule", Arg::Text(texts.of("verdict-rule", &verdict.rule.name))),
                ("version", Arg::Number(verdict.rule.version.into())),
            ],
        ),
        digest: verdict.inputs_digest.clone(),
        json: None,
    }
}

impl Told {
    /// A published verdict in words.
    pub fn published(c: &Ctx, stored: &Stored, published: &Published) -> Self {
        let heading = match &published.question {
            Question::Flow { .. } => c.m("verdict-about-flow"),
            Question::Growth { series, .. } if series.measure() == alliance::register::Measure::Stock => {
                c.m("verdict-about-stock")
            }
            Question::Promise(_) => c.m("verdict-promise"),
            other => c.of("verdict-rule", other.rule()),
        };
        let pair = (&published.question, &published.verdict);
        let mut told = tell(c, c.lang(), stored.id.as_str(), heading, pair);
        told.json = Some(c.api(format!("/verdicts/{}", stored.id)));
        told
    }

    /// The published verdict of this id, where there is one.
    pub async fn of(c: &Ctx, id: &str) -> Result<Option<Self>, Fault> {
        let found = c.one::<Published>(Kind::Verdict, id).await?;
        Ok(found.map(|(stored, published)| Self::published(c, &stored, &published)))
    }

    /// As markup; `open` shows the working at once.
    pub fn html(&self, c: &Ctx, open: bool) -> Html {
        Html::made(View { c, told: self, open }.render().unwrap_or_default())
    }

    /// As lines for a terminal.
    pub fn lines(&self, texts: &Texts) -> String {
        let mut out = format!("{}: {}\n", self.word, self.reason);
        if let Some(base) = &self.base {
            out.push_str(&format!("{base}\n"));
        }
        for step in &self.steps {
            let values: Vec<String> = step.values.iter().map(|(name, value)| format!("{name} {value}")).collect();
            let result = if step.result.is_empty() { String::new() } else { format!(" → {}", step.result) };
            out.push_str(&format!("  {}: {}{result}\n", step.asked, values.join("; ")));
        }
        out.push_str(&format!("{}\n{} {}", self.rule, texts.m("verdict-inputs"), self.digest));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_and_fractions_are_not() {
        assert_eq!(grouped(Lang::En, ">30000"), ">30,000");
        assert_eq!(grouped(Lang::En, "1..9999"), "1..9,999");
        assert_eq!(grouped(Lang::De, ">=21001"), ">=21.001");
        assert_eq!(grouped(Lang::En, "23/16000"), "23/16000");
        assert_eq!(grouped(Lang::En, "1234.56789"), "1,234.56789");
    }
}
