//! Text as the typesetter takes it: runs with what they are, read from the markup of the pages. Page and paper so say the same
//! sentence, made by the same code.

use pages::i18n::Html;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde::Serialize;

use crate::ground::Ground;

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Run {
    /// The text.
    pub s: String,
    /// The query that made it, where it is a number: `statements?member=DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// Whether it is English on a page of another language.
    #[serde(skip_serializing_if = "is_false")]
    pub en: bool,
    /// Whether it runs from left to right whatever stands around it: an address.
    #[serde(skip_serializing_if = "is_false")]
    pub ltr: bool,
    /// Whether it is said softly.
    #[serde(skip_serializing_if = "is_false")]
    pub soft: bool,
    /// A mark's word; the mark stands in place of text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde asks for a reference
fn is_false(yes: &bool) -> bool {
    !*yes
}

/// Runs.
pub(crate) type Runs = Vec<Run>;

/// A plain text.
pub(crate) fn plain(text: impl Into<String>) -> Runs {
    vec![Run { s: text.into(), ..Run::default() }]
}

/// A text that is said softly.
pub(crate) fn soft(text: impl Into<String>) -> Runs {
    vec![Run { s: text.into(), soft: true, ..Run::default() }]
}

/// A mark and its word.
pub(crate) fn mark(mark: pages::mark::Mark, word: impl Into<String>) -> Runs {
    let sign = Run { mark: Some(mark.word().to_owned()), ..Run::default() };
    vec![sign, Run { s: word.into(), ..Run::default() }]
}

/// The query of an address of a query's page: `/en/query/statements?member=DE&as_of=2026-03-04` asks `statements?member=DE`.
pub(crate) fn query_of(href: &str) -> Option<String> {
    let (_, asked) = href.split_once("/query/")?;
    let (id, parameters) = asked.split_once('?').unwrap_or((asked, ""));
    let kept: Vec<&str> = parameters.split('&').filter(|p| !p.is_empty() && !p.starts_with("as_of=")).collect();
    Some(if kept.is_empty() { id.to_owned() } else { format!("{id}?{}", kept.join("&")) })
}

/// What the elements around a text say about it.
#[derive(Clone, Default)]
struct Around {
    element: String,
    run: Run,
    /// Drawings have words of their own for those who do not see them.
    silent: bool,
}

/// The runs of a piece of markup. It is the pages' own and well-formed; what it is not is left out, as a browser would.
pub(crate) fn of(ground: &Ground, html: &Html) -> Runs {
    let text = format!("<r>{}</r>", html.as_str().replace("<br>", "<br/>"));
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut around = vec![Around::default()];
    let mut runs: Runs = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let mut inner = around.last().cloned().unwrap_or_default();
                enter(ground, &element, &mut inner, &mut runs);
                around.push(inner);
            }
            Ok(Event::Empty(element)) if element.name().as_ref() == "br" => {
                push(&mut runs, Run { s: " ".into(), ..Run::default() });
            }
            Ok(Event::End(element)) => {
                if around.last().is_some_and(|a| a.element == *element.name().as_ref()) {
                    around.pop();
                }
            }
            Ok(Event::Text(text)) => said(&around, &text, &mut runs),
            Ok(Event::GeneralRef(name)) => {
                let known = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "#39" | "apos" => "'",
                    _ => "",
                };
                said(&around, known, &mut runs);
            }
            Ok(Event::Eof) | Err(_) => return runs,
            Ok(_) => {}
        }
    }
}

fn enter(ground: &Ground, element: &BytesStart<'_>, inner: &mut Around, runs: &mut Runs) {
    let attribute = |name: &str| {
        let found = element.try_get_attribute(name).ok().flatten()?;
        let value = found.value.replace("&amp;", "&").replace("&quot;", "\"");
        Some(value.replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">"))
    };
    element.name().as_ref().clone_into(&mut inner.element);
    let class = attribute("class").unwrap_or_default();
    match element.name().as_ref() {
        "a" => {
            let href = attribute("href").unwrap_or_default();
            if class == "n" {
                inner.run.q = query_of(&href);
            }
            inner.run.href = if href.starts_with('/') { ground.web(&href) } else { Some(href) };
        }
        "span" => {
            inner.run.en |= attribute("lang").as_deref() == Some("en");
            inner.run.soft |= class == "small" || class == "read-as";
        }
        "svg" => {
            inner.silent = true;
            if let Some(word) = class.split(' ').find_map(|c| c.strip_prefix("m-")) {
                push(runs, Run { mark: Some(word.to_owned()), ..Run::default() });
            }
        }
        _ => {}
    }
}

fn said(around: &[Around], text: &str, runs: &mut Runs) {
    if let Some(inner) = around.last().filter(|a| !a.silent && !text.is_empty()) {
        push(runs, Run { s: text.to_owned(), ..inner.run.clone() });
    }
}

/// Joins a run with the one before where they are of one kind.
fn push(runs: &mut Runs, run: Run) {
    if let Some(last) = runs.last_mut()
        && run.mark.is_none()
        && run.q.is_none()
        && (Run { s: String::new(), ..last.clone() }) == (Run { s: String::new(), ..run.clone() })
    {
        last.s.push_str(&run.s);
        return;
    }
    runs.push(run);
}

#[cfg(test)]
mod tests {
    use super::query_of;

    #[test]
    fn an_address_names_its_query() {
        assert_eq!(query_of("/en/query/members?as_of=2026-03-04").as_deref(), Some("members"));
        assert_eq!(
            query_of("/ar/query/statements?goal=G1&member=DE&as_of=2026-03-04").as_deref(),
            Some("statements?goal=G1&member=DE")
        );
        assert_eq!(query_of("/en/goal/G1"), None);
    }
}
