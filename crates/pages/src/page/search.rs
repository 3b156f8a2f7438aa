//! Search over the texts of the register: statements, practices, campaigns, hotlines, indicators. The store finds; this page
//! shows where in the text the words stand.

use alliance::register::{Campaign, GoodPractice, Hotline, Indicator, Kind, Source, Statement};
use askama::Template;
use axum::Extension;
use desk::queries::{Asked, Parameter};
use desk::{Filter, Page, Sort, Stored, fold};

use super::{GOALS, STANDINGS, TARGETS, asked, record};
use crate::ctx::{Counted, Ctx, escape};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// What can be searched besides all statements together.
const KINDS: [&str; 7] = ["baseline", "commitment", "progress", "practice", "campaign", "hotline", "indicator"];
const SORTS: [&str; 2] = ["newest", "own"];
const PER_PAGE: u32 = 20;
/// Letters of a fragment, about.
const FRAGMENT: usize = 320;

/// A record that was found.
struct Hit {
    address: String,
    over: Html,
    title: Option<Html>,
    text: Html,
    run_by: Option<Html>,
    standing: Option<Mark>,
    when: Option<Html>,
    source: Source,
    id: String,
}

/// A filter that is set: its words, and the same search without it.
struct Chip {
    word: String,
    value: String,
    without: String,
}

/// The same result as files: what it holds, and a link for each format.
struct Download {
    what: String,
    files: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Search<'a> {
    c: &'a Ctx,
    words: &'a str,
    kind: Option<&'static str>,
    member: Option<&'a str>,
    goal: Option<&'static str>,
    target: Option<&'static str>,
    standing: Option<&'static str>,
    newest: bool,
    /// Whether a filter is set that stands under “more”.
    narrowed: bool,
    found: Page<Stored>,
    counted: Option<Counted>,
    hits: Vec<Hit>,
    chips: Vec<Chip>,
    /// A member whose name was searched for: names do not stand in the texts.
    meant: Option<(String, String)>,
    downloads: Vec<Download>,
    kinds: [&'static str; 7],
    goals: [&'static str; 7],
    targets: [&'static str; 4],
    standings: [&'static str; 3],
}

impl Search<'_> {
    /// How many were found, and whether there may be more.
    fn count(&self) -> Html {
        let n = self.counted.as_ref().map_or(Arg::Number(self.found.total), Counted::arg);
        if self.found.total_is_floor {
            self.c.html("search-count-floor", &[("n", n)])
        } else {
            self.c.html("search-count", &[("n", n)])
        }
    }

    fn page(&self) -> u64 {
        self.found.page.into()
    }

    fn pages(&self) -> u64 {
        self.found.total.div_ceil(u64::from(PER_PAGE))
    }
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let words = asked::words(&c)?;
    let kind = asked::among(&c, Parameter::Kind, &KINDS)?;
    let member = asked::member(&c)?;
    let (goal, target) = (asked::goal(&c)?, asked::target(&c)?);
    let standing = asked::among(&c, Parameter::Standing, &STANDINGS)?;
    let sort = asked::one(&c, "sort", &c.m("search-sort"), &SORTS)?.unwrap_or("newest");
    let kinds: Vec<Kind> = kind.map_or_else(|| desk::queries::STATEMENTS.to_vec(), |k| k.parse().into_iter().collect());
    let filter = Filter {
        kind: kinds.clone(),
        member: member.map(str::to_owned),
        goal: goal.map(str::to_owned),
        target: target.map(str::to_owned),
        standing: standing.map(str::to_owned),
        text: Some(words.to_owned()),
        sort: if sort == "newest" { Sort::Newest } else { Sort::Own },
        page: asked::page(&c)?,
        per_page: PER_PAGE,
        ..Filter::default()
    };
    let found = c.desk().list(c.moment(), &filter).await?;
    let wanted = fold(words);
    let hits = found.items.iter().map(|stored| hit(&c, stored, &wanted)).collect();
    let counted = if wanted.is_empty() { count(&c, kind).await? } else { None };
    let chips = chips(&c);
    let meant = meant(&c, &wanted);
    let downloads = kinds.iter().filter_map(|kind| download(&c, *kind, &wanted, words, sort)).collect();
    c.page(&Search {
        c: &c,
        words,
        kind,
        member,
        goal,
        target,
        standing,
        newest: sort == "newest",
        narrowed: goal.is_some() || target.is_some() || standing.is_some() || sort != "own",
        found,
        counted,
        hits,
        chips,
        meant,
        downloads,
        kinds: KINDS,
        goals: GOALS.map(|(goal, _)| goal),
        targets: TARGETS,
        standings: STANDINGS,
    })
}

/// The parameters by which a search is narrowed.
const NARROWING: [Parameter; 4] = [Parameter::Member, Parameter::Goal, Parameter::Target, Parameter::Standing];

/// The stored query that counts the same, where words do not narrow it.
async fn count(c: &Ctx, kind: Option<&'static str>) -> Result<Option<Counted>, Fault> {
    let query = match kind {
        Some("practice") => "practices",
        Some("campaign") => "campaigns",
        Some("hotline") => "hotlines",
        Some("indicator") => "indicators",
        _ => "statements",
    };
    let mut given: Vec<(&str, &str)> =
        NARROWING.iter().filter_map(|p| c.parameter(p.as_str()).map(|v| (p.as_str(), v))).collect();
    if query == "statements" {
        given.extend(kind.map(|k| ("kind", k)));
    }
    // A query that cannot be narrowed so has nothing to count: the list is empty, too.
    let Ok(asked) = Asked::parse(query, given) else { return Ok(None) };
    let answer = c.desk().ask(c.moment(), &asked).await?;
    Ok(Some(c.counted(&asked, answer)))
}

fn chips(c: &Ctx) -> Vec<Chip> {
    let named = [Parameter::Kind].iter().chain(&NARROWING);
    named
        .filter_map(|parameter| {
            let value = c.parameter(parameter.as_str())?;
            let shown = match parameter {
                Parameter::Member => c.name(value),
                Parameter::Goal => c.of("goal-title", value),
                Parameter::Target => c.of("target-title", value),
                Parameter::Standing => c.of("standing", value),
                _ => c.of("kinds", value),
            };
            let without = c.first_page_with(parameter.as_str(), "");
            Some(Chip { word: c.of("parameter", parameter.as_str()), value: shown, without })
        })
        .collect()
}

fn meant(c: &Ctx, wanted: &str) -> Option<(String, String)> {
    let (code, name) = c.members().into_iter().find(|(_, name)| !wanted.is_empty() && fold(name) == wanted)?;
    Some((name, c.to(format!("/search?member={code}"))))
}

/// Files of the same result; none where the interface does not narrow this kind in the same way.
fn download(c: &Ctx, kind: Kind, wanted: &str, words: &str, sort: &str) -> Option<Download> {
    let (plural, takes): (&str, &[&str]) = match kind {
        Kind::Baseline => ("baselines", &["member", "goal", "target", "standing"]),
        Kind::Commitment => ("commitments", &["member", "goal", "target", "standing"]),
        Kind::Progress => ("progress", &["member", "goal", "target", "standing"]),
        Kind::Practice => ("practices", &["member", "target"]),
        Kind::Campaign => ("campaigns", &["member", "goal", "target"]),
        Kind::Hotline => ("hotlines", &["member"]),
        _ => ("indicators", &["goal"]),
    };
    let mut pairs = Vec::new();
    for name in NARROWING.map(Parameter::as_str) {
        if let Some(value) = c.parameter(name) {
            if !takes.contains(&name) {
                return None;
            }
            pairs.push(format!("{name}={}", escape(value)));
        }
    }
    if !wanted.is_empty() {
        pairs.push(format!("q={}", escape(words)));
    }
    if sort != "own" {
        pairs.push(format!("sort={sort}"));
    }
    let end = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    let files = [("CSV", "csv"), ("XLSX", "xlsx"), ("JSON", "json")]
        .map(|(word, ending)| (word, c.api(format!("/{plural}.{ending}{end}"))));
    Some(Download { what: c.of("kinds", kind.as_str()), files: files.to_vec() })
}

fn hit(c: &Ctx, stored: &Stored, wanted: &str) -> Hit {
    let mut over = vec![Html::text(&c.of("kind", stored.kind.as_str()))];
    let mut hit = Hit {
        address: record::address(c, stored),
        over: Html::default(),
        title: None,
        text: Html::default(),
        run_by: None,
        standing: None,
        when: None,
        source: Source::default(),
        id: stored.id.as_str().to_owned(),
    };
    let marked = |text: &str| c.in_english(highlight(&fragment(text, wanted, FRAGMENT), wanted));
    let goal = |over: &mut Vec<Html>, goal: Option<&str>| over.extend(goal.map(|g| Html::text(&c.of("goal-title", g))));
    if let Some(body) = stored.read::<Statement>() {
        over.push(c.country(&body.member));
        goal(&mut over, body.goal.as_deref());
        hit.text = marked(&body.summary);
        hit.standing = Some(Mark::of_standing(body.standing.as_str()));
        hit.when = Some(body.timeframe).filter(|t| !t.is_empty()).map(|t| c.english(t));
        hit.source = body.source;
    } else if let Some(body) = stored.read::<Campaign>() {
        over.push(if body.members.is_empty() { marked(&body.place) } else { c.countries(&body.members) });
        goal(&mut over, Some(&body.goal));
        hit.title = Some(marked(&body.name));
        hit.text = marked(&body.audience_and_content);
        hit.run_by = Some(marked(&body.organiser));
        hit.when = body.start.map(|start| Html::text(&c.when(start)));
        hit.source = body.source;
    } else if let Some(body) = stored.read::<GoodPractice>() {
        over.push(if body.members.is_empty() { marked(&body.place) } else { c.countries(&body.members) });
        over.push(Html::text(&c.of("target-title", &body.target)));
        (hit.title, hit.text, hit.source) = (Some(marked(&body.name)), marked(&body.what), body.source);
    } else if let Some(body) = stored.read::<Indicator>() {
        goal(&mut over, body.goal.as_deref());
        (hit.title, hit.text, hit.source) = (Some(marked(&body.title)), marked(&body.definition), body.source);
    } else if let Some(body) = stored.read::<Hotline>() {
        over.push(c.country(&body.member));
        hit.title = Some(marked(&body.name));
        (hit.run_by, hit.source) = (body.operator.map(|operator| marked(&operator)), body.source);
    }
    let over = over.iter().map(Html::as_str).collect::<Vec<_>>();
    hit.over = Html::made(over.join(" · "));
    hit
}

/// A text cut into words and what stands between them, the way the index of the store cuts it: what the folding keeps is a
/// word. Each piece comes with its folded form, which is empty between words.
fn pieces(text: &str) -> Vec<(&str, String)> {
    // Folding a letter between two others shows whether it parts them: a combining mark does not, though nothing is left of it.
    let joins = |c: char| {
        c.is_ascii_alphanumeric()
            || (!c.is_ascii() && (!fold(&format!("a{c}a")).contains(' ') || !fold(&c.to_string()).is_empty()))
    };
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = joins(first);
        let end = rest.char_indices().find(|(_, c)| joins(*c) != kind).map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        pieces.push((piece, if kind { fold(piece) } else { String::new() }));
        rest = after;
    }
    pieces
}

/// Whether a folded word of a text is one that was looked for. The last one may be the beginning of a word.
fn is_found(word: &str, wanted: &[&str]) -> bool {
    let Some((last, whole)) = wanted.split_last() else { return false };
    // One sign may fold to several words, as a half does to a one and a two.
    word.split(' ').any(|word| !word.is_empty() && (whole.contains(&word) || word.starts_with(last)))
}

/// The text with the words that were looked for marked; `wanted` is folded.
pub fn highlight(text: &str, wanted: &str) -> Html {
    let wanted: Vec<&str> = wanted.split(' ').filter(|w| !w.is_empty()).collect();
    let mut out = String::with_capacity(text.len() + 64);
    for (piece, word) in pieces(text) {
        let shown = Html::text(piece);
        if is_found(&word, &wanted) {
            out.push_str(&format!("<mark>{shown}</mark>"));
        } else {
            out.push_str(shown.as_str());
        }
    }
    Html::made(out)
}

/// The part of a text around the first word that was looked for, whole words only.
pub fn fragment(text: &str, wanted: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let wanted: Vec<&str> = wanted.split(' ').filter(|w| !w.is_empty()).collect();
    let pieces = pieces(text);
    let length = |at: usize| pieces[at].0.chars().count();
    let first = pieces.iter().position(|(_, word)| is_found(word, &wanted)).unwrap_or(0);
    // A third of the room goes before it, the rest behind it.
    let (mut from, mut used) = (first, 0);
    while from > 0 && used + length(from - 1) <= most / 3 {
        from -= 1;
        used += length(from);
    }
    let mut to = first;
    while to < pieces.len() && (to == first || used + length(to) <= most) {
        used += length(to);
        to += 1;
    }
    let inner: String = pieces[from..to].iter().map(|(piece, _)| *piece).collect();
    let (before, after) = (if from > 0 { "… " } else { "" }, if to < pieces.len() { " …" } else { "" });
    format!("{before}{}{after}", inner.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_words_are_marked_whatever_their_accents() {
        assert_eq!(
            highlight("Žofia's naïve NAIVE plan <b>", "naive").as_str(),
            "Žofia&#39;s <mark>naïve</mark> <mark>NAIVE</mark> plan &lt;b&gt;"
        );
        // Accents as marks of their own belong to their letter.
        assert_eq!(highlight("na\u{ef}ve nai\u{308}ve", "naive").as_str().matches("<mark>").count(), 2);
    }

    #[test]
    fn only_the_last_word_may_be_a_beginning() {
        assert_eq!(highlight("hot hotline police policing", "hot poli").as_str().matches("<mark>").count(), 3);
        assert_eq!(highlight("hotline", "hot x").as_str(), "hotline");
        assert_eq!(highlight("nothing looked for", "").as_str(), "nothing looked for");
    }

    #[test]
    fn marks_agree_with_the_index() {
        for text in ["Côte d'Ivoire -- 2nd EDITION (No. 5)", "Україна, ﬁne", "a_b", "½ price", "e\u{301}té"]
        {
            let words: Vec<String> = pieces(text).into_iter().map(|(_, w)| w).filter(|w| !w.is_empty()).collect();
            assert_eq!(words.join(" "), fold(text), "{text}");
            assert_eq!(pieces(text).iter().map(|(p, _)| *p).collect::<String>(), text);
        }
    }

    #[test]
    fn fragments_hold_whole_words_around_the_find() {
        let text = format!("{} needle {}", "before ".repeat(60), "after ".repeat(60));
        let cut = fragment(&text, "needle", 120);
        assert!(cut.starts_with("… before") && cut.ends_with("after …") && cut.contains("needle"), "{cut}");
        assert!(cut.chars().count() <= 126);
        assert_eq!(fragment("short", "x", 120), "short");
        assert!(fragment(&text, "nowhere", 50).starts_with("before"));
    }
}
