//! Sentences. Every sentence that a person reads stands in `locales/LANGUAGE/*.ftl`; templates and code name it by its id.
//!
//! A message is named in one of five ways, which the test in `sentences` finds in the sources:
//! `.m("id")`, `.with("id", …)`, `.html("id", …)`, and `.of("family", word)` or `.of_with("family", word, …)` for the message `family-word` of a family that
//! is listed there with all its words. On the public pages no
//! language falls back to another one; the working rooms are in English for whoever reads a language that they do not speak yet.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use alliance::people::LANGUAGES;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language of the pages; in the order of [`LANGUAGES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// German.
    De,
    /// Arabic, from right to left.
    Ar,
    /// Ukrainian.
    Uk,
    /// Japanese.
    Ja,
    /// Portuguese.
    Pt,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 8] = [Self::En, Self::Fr, Self::Es, Self::De, Self::Ar, Self::Uk, Self::Ja, Self::Pt];

    /// The tag used in addresses and in `lang` attributes.
    pub const fn tag(self) -> &'static str {
        LANGUAGES[self as usize]
    }

    /// The language of this tag, where its sentences are here.
    pub fn served(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.tag() == tag).filter(|l| TEXTS.contains_key(l))
    }

    /// Whether the working rooms speak this language. Until somebody has put their sentences into it, they are in English.
    pub fn works(self) -> bool {
        self.texts().has("work-desk-title")
    }

    /// All languages whose sentences are here.
    pub fn all_served() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|l| TEXTS.contains_key(l))
    }

    /// Which way its lines run.
    pub const fn direction(self) -> &'static str {
        if matches!(self, Self::Ar) { "rtl" } else { "ltr" }
    }

    /// Whether its lines run from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// Its sentences.
    ///
    /// # Panics
    /// Where the language is not served; only [`Lang::served`] and [`Lang::all_served`] give languages out.
    pub fn texts(self) -> &'static Texts {
        &TEXTS[&self]
    }

    /// The best served language for an `Accept-Language` header (RFC 9110, 12.5.4), English where none fits.
    pub fn preferred(header: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        for choice in header.split(',') {
            let mut parts = choice.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default().split('-').next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts.find_map(|p| p.strip_prefix("q=")).map_or(1000, thousandths);
            if let Some(lang) = Self::served(&tag)
                && weight > 0
                && best.is_none_or(|(w, _)| weight > w)
            {
                best = Some((weight, lang));
            }
        }
        best.map_or(Self::En, |(_, lang)| lang)
    }
}

/// A weight between 0 and 1 with up to three digits, times a thousand.
fn thousandths(weight: &str) -> u16 {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse::<u16>().unwrap_or(0).min(1) * 1000 + part.parse::<u16>().unwrap_or(0)
}

static TEXTS: LazyLock<BTreeMap<Lang, Texts>> = LazyLock::new(|| {
    let known = |tag: &str| Lang::ALL.into_iter().find(|l| l.tag() == tag);
    FILES.iter().filter_map(|(tag, files)| known(tag).map(|lang| (lang, Texts::read(lang, files)))).collect()
});

/// Markup that needs no escaping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Takes markup whose parts are escaped already.
    pub(crate) fn made(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// Escapes a text.
    pub fn text(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                c => out.push(c),
            }
        }
        Self(out)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// What a message is filled with. A number both chooses the plural form and is shown in the language's own way.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A text, shown as it is.
    Text(String),
    /// A number.
    Number(u64),
    /// A number that is a link to the query that made it.
    Linked(u64, Html),
    /// Markup; only for [`Texts::html`].
    Markup(Html),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<Html> for Arg {
    fn from(markup: Html) -> Self {
        Self::Markup(markup)
    }
}

/// Marks the place of an argument in a formatted message: private-use characters, which no text of the register holds.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Begins the name by which a message is given the place of an argument.
const PLACE: &str = "place-of-";

/// Where a message shows an argument (`{ $n }`), it is given the argument's place; where it chooses by it (`{ $n -> …`), the
/// number itself. A number with a place in its options would equal no `[0]`.
fn with_places(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('{');
        let shown = after.split_once('}').and_then(|(inside, _)| inside.trim().strip_prefix('$'));
        let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        rest = after;
        if let Some(name) = shown.filter(|name| is_name(name)) {
            out.push_str(" $");
            out.push_str(PLACE);
            out.push_str(name);
            out.push_str(" }");
            rest = after.split_once('}').map_or("", |(_, behind)| behind);
        }
    }
    out.push_str(rest);
    out
}

/// The sentences of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    fn read(lang: Lang, files: &[(&str, &str)]) -> Self {
        let tag = lang.tag().parse().expect("our tags are well-formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Texts of either direction meet only where a line runs from right to left.
        bundle.set_use_isolating(lang.is_rtl());
        for (name, text) in files {
            let resource = FluentResource::try_new(with_places(text))
                .unwrap_or_else(|(_, faults)| panic!("locales/{}/{name}: {}", lang.tag(), faults[0]));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|faults| panic!("locales/{}/{name}: {}", lang.tag(), faults[0]));
        }
        Self { lang, bundle }
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            // What comes from the working rooms is in English where a language does not speak there yet.
            if self.lang != Lang::En && !self.lang.works() && Lang::En.texts().has(id) {
                return Lang::En.texts().format(id, args);
            }
            tracing::error!(id, lang = self.lang.tag(), "a message is missing");
            return format!("[{id}]");
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut faults).into_owned();
        for fault in faults {
            tracing::error!(id, lang = self.lang.tag(), %fault, "a message was filled badly");
        }
        text
    }

    /// Which language it is.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn m(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message of a family for a word.
    pub fn of(&self, family: &str, word: impl AsRef<str>) -> String {
        self.format(&format!("{family}-{}", word.as_ref()), None)
    }

    /// A message with arguments, as text.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        fill(&self.placed(id, args), args, |arg| match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(n) | Arg::Linked(n, _) => self.number(*n),
            Arg::Markup(html) => html.0.clone(),
        })
    }

    /// The message of a family for a word, with arguments, as text.
    pub fn of_with(&self, family: &str, word: impl AsRef<str>, args: &[(&str, Arg)]) -> String {
        self.with(&format!("{family}-{}", word.as_ref()), args)
    }

    /// A message with arguments, as markup: its own text and the arguments that are texts are escaped.
    pub fn html(&self, id: &str, args: &[(&str, Arg)]) -> Html {
        let escaped = Html::text(&self.placed(id, args)).0;
        Html(fill(&escaped, args, |arg| match arg {
            Arg::Text(text) => Html::text(text).0,
            Arg::Number(n) => self.number(*n),
            Arg::Linked(_, html) | Arg::Markup(html) => html.0.clone(),
        }))
    }

    /// The message with marked places instead of its arguments.
    fn placed(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::new();
        for (at, (name, arg)) in args.iter().enumerate() {
            let place = format!("{OPEN}{at}{CLOSE}");
            if let Arg::Number(n) | Arg::Linked(n, _) = arg {
                values.set(*name, FluentValue::from(*n));
            }
            values.set(format!("{PLACE}{name}"), FluentValue::String(place.into()));
        }
        self.format(id, Some(&values))
    }

    /// Whether a message exists.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|m| m.value().is_some())
    }

    /// A whole number with the language's grouping.
    pub fn number(&self, n: u64) -> String {
        crate::number::whole(self.lang, &n.to_string())
    }
}

fn fill(text: &str, args: &[(&str, Arg)], show: impl Fn(&Arg) -> String) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let (place, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        if let Some((_, arg)) = place.parse::<usize>().ok().and_then(|at| args.get(at)) {
            out.push_str(&show(arg));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_chooses_by_weight_and_falls_to_english() {
        assert_eq!(Lang::preferred(""), Lang::En);
        assert_eq!(Lang::preferred("xx-YY, en;q=0.5"), Lang::En);
        assert_eq!(Lang::preferred("en-GB,en;q=0.8"), Lang::En);
        assert_eq!(thousandths("0.85"), 850);
        assert_eq!(thousandths("1"), 1000);
        assert_eq!(thousandths("nonsense"), 0);
    }

    #[test]
    fn a_message_chooses_by_the_number_itself_and_shows_it_in_its_place() {
        let text = "some = { $n ->\n    [0] none\n    [one] { $n } thing\n   *[other] { $n } things\n} of { $whose }\n";
        let texts = Texts::read(Lang::En, &[("test.ftl", text)]);
        let linked = |n: u64| [("n", Arg::Linked(n, Html::made(format!("<a>{n}</a>")))), ("whose", Arg::from("<b>"))];
        assert_eq!(texts.html("some", &linked(0)).as_str(), "none of &lt;b&gt;");
        assert_eq!(texts.html("some", &linked(1)).as_str(), "<a>1</a> thing of &lt;b&gt;");
        assert_eq!(texts.html("some", &linked(1200)).as_str(), "<a>1200</a> things of &lt;b&gt;");
        assert_eq!(texts.with("some", &linked(1200)), "1,200 things of <b>");
    }

    #[test]
    fn markup_arguments_survive_and_texts_are_escaped() {
        let linked = Arg::Linked(31_000, Html::made("<a href=\"/x\">31,000</a>"));
        let args = [("n", linked), ("t", Arg::from("<b>"))];
        let shown = fill("\u{E000}0\u{E001} of \u{E000}1\u{E001} & more", &args, |a| match a {
            Arg::Linked(_, h) => h.to_string(),
            Arg::Text(t) => Html::text(t).to_string(),
            _ => String::new(),
        });
        assert_eq!(shown, "<a href=\"/x\">31,000</a> of &lt;b&gt; & more");
    }
}
