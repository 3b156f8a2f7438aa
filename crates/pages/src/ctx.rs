//! What every page stands on: the language, the moment that is asked about, and the register at that moment.

use std::fmt::{self, Write as _};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use alliance::register::{Figure, Kind, Source};
use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;
use desk::queries::{Answer, Asked, Parameter};
use desk::{Desk, Filter, Moment, Stored};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;

use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html, Lang, Texts};
use crate::mark::Mark;
use crate::{names, number};

/// The ground of one request. Cheap to clone; dereferences to the language's [`Texts`], so that a page names a message on it.
#[derive(Clone, Debug)]
pub struct Ctx(Arc<Ground>);

#[derive(Debug)]
struct Ground {
    desk: Desk,
    lang: Lang,
    moment: Moment,
    today: Date,
    /// The address behind the language, `/goal/G1`.
    path: String,
    /// The address's parameters without `as_of`.
    parameters: Vec<(String, String)>,
    kosovo_named: AtomicBool,
}

impl Deref for Ctx {
    type Target = Texts;
    fn deref(&self) -> &Texts {
        self.0.lang.texts()
    }
}

impl Ctx {
    pub(crate) fn new(desk: Desk, lang: Lang, moment: Moment, path: String, parameters: Vec<(String, String)>) -> Self {
        let today = desk.clock().now().to_zoned_datetime(TimeZone::UTC).date();
        Self(Arc::new(Ground { desk, lang, moment, today, path, parameters, kosovo_named: AtomicBool::new(false) }))
    }

    /// The ground of something that is no answer to a request, such as a document: `day` is the day that it speaks of and its
    /// links lead to, so that no clock is asked.
    pub fn of_document(desk: Desk, lang: Lang, moment: Moment, day: Date) -> Self {
        let moment = Moment { as_of: Some(day), ..moment };
        let (path, parameters, kosovo_named) = (String::new(), Vec::new(), AtomicBool::new(false));
        Self(Arc::new(Ground { desk, lang, moment, today: day, path, parameters, kosovo_named }))
    }

    /// The register.
    pub fn desk(&self) -> &Desk {
        &self.0.desk
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The moment that is asked about.
    pub fn moment(&self) -> &Moment {
        &self.0.moment
    }

    /// The day that was asked for; none means now.
    pub fn as_of(&self) -> Option<Date> {
        self.0.moment.as_of
    }

    /// The day of this answer in UTC.
    pub fn today(&self) -> Date {
        self.0.today
    }

    /// The day that this page speaks of: the day asked for, or today. `2026-11-24`.
    pub fn day(&self) -> String {
        self.as_of().unwrap_or(self.0.today).to_string()
    }

    /// Whether everything in this register is invented.
    pub fn is_exercise(&self) -> bool {
        self.0.desk.is_exercise()
    }

    /// A parameter of the address; none where it is absent or empty.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.0.parameters.iter().find(|(k, v)| k == name && !v.is_empty()).map(|(_, v)| v.as_str())
    }

    /// All values of a parameter.
    pub fn parameters_of(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.parameters.iter().filter(move |(k, v)| k == name && !v.is_empty()).map(|(_, v)| v.as_str())
    }

    /// All parameters of the address but `as_of`.
    pub fn parameters(&self) -> &[(String, String)] {
        &self.0.parameters
    }

    // Addresses

    /// An address inside, `/goal/G1`, in this language and with this moment.
    pub fn to(&self, path: impl AsRef<str>) -> String {
        Self::to_in(self.0.lang, path.as_ref(), self.as_of())
    }

    fn to_in(lang: Lang, path: &str, as_of: Option<Date>) -> String {
        let (path, fragment) = path.split_once('#').map_or((path, None), |(p, f)| (p, Some(f)));
        let mut address = format!("/{}{path}", lang.tag());
        if let Some(day) = as_of {
            let sign = if path.contains('?') { '&' } else { '?' };
            let _ = write!(address, "{sign}as_of={day}");
        }
        if let Some(fragment) = fragment {
            let _ = write!(address, "#{fragment}");
        }
        address
    }

    /// The address behind the language, `/goal/G1`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Whether this page stands under an address, for the menu.
    pub fn is_at(&self, path: &str) -> bool {
        self.0.path == path || self.0.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/') && path != "/")
    }

    fn here(&self) -> String {
        let mut path = self.0.path.clone();
        for (at, (name, value)) in self.0.parameters.iter().enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            let _ = write!(path, "{sign}{}={}", escape(name), escape(value));
        }
        path
    }

    /// This page in another language.
    pub fn here_in(&self, lang: Lang) -> String {
        Self::to_in(lang, &self.here(), self.as_of())
    }

    /// This page as it is now.
    pub fn here_now(&self) -> String {
        Self::to_in(self.0.lang, &self.here(), None)
    }

    /// This page, bound to the day that it speaks of.
    pub fn permanent(&self) -> String {
        Self::to_in(self.0.lang, &self.here(), Some(self.as_of().unwrap_or(self.0.today)))
    }

    /// This page as it was at the end of a day.
    pub fn here_on(&self, day: Date) -> String {
        Self::to_in(self.0.lang, &self.here(), Some(day))
    }

    /// This page without its parameters: where its forms go.
    pub fn here_plain(&self) -> String {
        format!("/{}{}", self.0.lang.tag(), self.0.path)
    }

    /// This page with one parameter changed; an empty value leaves it out.
    pub fn here_with(&self, name: &str, value: impl AsRef<str>) -> String {
        let value = value.as_ref();
        let mut path = self.0.path.clone();
        let kept = self.0.parameters.iter().filter(|(k, _)| k != name).map(|(k, v)| (k.as_str(), v.as_str()));
        for (at, (k, v)) in kept.chain((!value.is_empty()).then_some((name, value))).enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            let _ = write!(path, "{sign}{}={}", escape(k), escape(v));
        }
        Self::to_in(self.0.lang, &path, self.as_of())
    }

    /// The first page of this list with one parameter changed.
    pub fn first_page_with(&self, name: &str, value: &str) -> String {
        let value = Some((name, value)).filter(|(_, v)| !v.is_empty());
        let kept = self.0.parameters.iter().filter(|(k, v)| k != name && k != "page" && !v.is_empty());
        let pairs = kept.map(|(k, v)| (k.as_str(), v.as_str())).chain(value);
        let pairs: Vec<String> = pairs.map(|(k, v)| format!("{}={}", escape(k), escape(v))).collect();
        let sign = if pairs.is_empty() { "" } else { "?" };
        self.to(format!("{}{sign}{}", self.0.path, pairs.join("&")))
    }

    /// An address of the programming interface, with this moment.
    pub fn api(&self, path: impl AsRef<str>) -> String {
        let path = path.as_ref();
        match self.as_of() {
            Some(day) => format!("/api/v1{path}{}as_of={day}", if path.contains('?') { '&' } else { '?' }),
            None => format!("/api/v1{path}"),
        }
    }

    /// All languages that are served, with their own names and this page's address in them.
    pub fn languages(&self) -> Vec<(Lang, String, String)> {
        Lang::all_served().map(|l| (l, l.texts().m("language-name"), self.here_in(l))).collect()
    }

    /// Whether a person has checked this language's sentences.
    pub fn is_checked(&self) -> bool {
        self.m("language-checked") == "yes"
    }

    /// Where a form goes; its day travels in a field (see [`Ctx::keep_day`]).
    pub fn to_form(&self, path: &str) -> String {
        Self::to_in(self.0.lang, path, None)
    }

    /// The field that keeps the day in a form.
    pub fn keep_day(&self) -> Html {
        Html::made(
            self.as_of().map_or_else(String::new, |day| format!(r#"<input type="hidden" name="as_of" value="{day}">"#)),
        )
    }

    /// What the marks of the tiles mean.
    pub fn legend(&self) -> Html {
        let marks = [
            Mark::OfficialForm,
            Mark::GovernmentStatement,
            Mark::PublicSource,
            Mark::NothingDone,
            Mark::NothingKnown,
            Mark::NotApplicable,
        ];
        let items = marks.iter().fold(String::new(), |mut items, mark| {
            let _ = write!(items, "<li>{}</li>", mark.html(self));
            items
        });
        Html::made(format!(r#"<ul class="legend" aria-label="{}">{items}</ul>"#, Html::text(&self.m("legend-label"))))
    }

    // Names, days, texts

    /// A member's name. Where it is Kosovo's, the page gets the note.
    pub fn name(&self, code: impl AsRef<str>) -> String {
        let code = code.as_ref();
        if code == names::KOSOVO {
            self.0.kosovo_named.store(true, Ordering::Relaxed);
        }
        names::name(self.0.lang, code)
    }

    /// Whether the page named Kosovo so far. The layout asks after the page's body.
    pub fn names_kosovo(&self) -> bool {
        self.0.kosovo_named.load(Ordering::Relaxed)
    }

    /// Begins the page anew: whatever was named for a page that could not be made does not stand on the page that says so.
    pub(crate) fn name_nobody(&self) {
        self.0.kosovo_named.store(false, Ordering::Relaxed);
    }

    /// A member's name as a link to its page.
    pub fn country(&self, code: impl AsRef<str>) -> Html {
        let code = code.as_ref();
        let name = Html::text(&self.name(code));
        Html::made(format!(r#"<a href="{}">{name}</a>"#, Html::text(&self.to(format!("/country/{code}")))))
    }

    /// Members' names as links, one after the other.
    pub fn countries(&self, codes: &[String]) -> Html {
        let links: Vec<String> = codes.iter().map(|code| self.country(code).to_string()).collect();
        Html::made(links.join(Html::text(&self.m("list-comma")).as_str()))
    }

    /// All members in the language's own order.
    pub fn members(&self) -> Vec<(&'static str, String)> {
        names::in_order(self.0.lang).map(|(code, _)| (code, self.name(code))).collect()
    }

    /// A day in words.
    pub fn date(&self, date: &Date) -> String {
        number::day(self, *date)
    }

    /// The day of a time (UTC), in words.
    pub fn day_of(&self, time: &Timestamp) -> String {
        number::day(self, time.to_zoned_datetime(TimeZone::UTC).date())
    }

    /// A date as precise as its source gives it, in words.
    pub fn when(&self, text: impl AsRef<str>) -> String {
        number::partial(self, text.as_ref())
    }

    /// Which version of its record this is.
    pub fn version(&self, stored: &Stored) -> String {
        self.with("version-no", &[("n", Arg::Number(stored.version.into()))])
    }

    /// A text as the source has it, in English on every page.
    pub fn english(&self, text: impl AsRef<str>) -> Html {
        // A source's own words stay as they are; the note stands under them.
        if text.as_ref().contains("Kosovo") {
            self.0.kosovo_named.store(true, Ordering::Relaxed);
        }
        self.in_english(Html::text(text.as_ref()))
    }

    /// Markup of a text in English.
    pub(crate) fn in_english(&self, markup: Html) -> Html {
        if self.0.lang == Lang::En {
            markup
        } else {
            Html::made(format!(r#"<span lang="en" dir="ltr">{markup}</span>"#))
        }
    }

    /// Where something was read: addresses as links, and how well it was read.
    pub fn source(&self, source: &Source) -> Html {
        let mut out = String::new();
        for (at, part) in source.cited.split(" ; ").enumerate() {
            if at > 0 {
                out.push_str("; ");
            }
            out.push_str(linked(part.trim()).as_str());
        }
        if !source.read_as.is_empty() {
            let how = self.html("source-read-as", &[("how", Arg::Markup(self.english(&source.read_as)))]);
            let _ = write!(out, " <span class=\"read-as\">{how}</span>");
        }
        Html::made(out)
    }

    // Numbers

    /// Puts a question. The answer knows its number as a link to the query that made it.
    pub async fn ask(&self, query: &str, given: &[(Parameter, &str)]) -> Result<Counted, Fault> {
        let asked = Asked::of(query, given);
        let answer = self.0.desk.ask(&self.0.moment, &asked).await?;
        Ok(self.counted(&asked, answer))
    }

    /// Joins a question and its answer.
    pub fn counted(&self, asked: &Asked, answer: Answer) -> Counted {
        let parameters = asked.parameters();
        let sign = if parameters.is_empty() { "" } else { "?" };
        let href = self.to(format!("/query/{}{sign}{parameters}", asked.query.id));
        let shown = match &answer.figure {
            Some(Figure::Value(value)) => number::decimal(self.0.lang, *value),
            Some(Figure::Missing(reason)) => crate::page::figures::missing(self, reason),
            None => self.number(answer.number),
        };
        let link = Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), Html::text(&shown)));
        let of = answer.of.map(|of| {
            // What a fact is out of are no members.
            if asked.query.measure == desk::queries::Measure::Figure {
                return Html::text(&self.number(of));
            }
            let members = match asked.get(Parameter::Round).filter(|_| asked.query.id != "members-asked") {
                Some(round) => self.to(format!("/query/members-asked?round={round}")),
                None => self.to("/query/members"),
            };
            Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&members), self.number(of)))
        });
        Counted { answer, href, shown, link, of }
    }

    /// "31 of 54", both numbers linked.
    pub fn share(&self, counted: &Counted) -> Html {
        self.html("k-of-n", &[("k", counted.arg()), ("n", counted.of_arg())])
    }

    // Records

    /// A record and its body.
    pub async fn one<T: DeserializeOwned>(&self, kind: Kind, id: &str) -> Result<Option<(Stored, T)>, Fault> {
        let stored = self.0.desk.get(&self.0.moment, kind, id).await?;
        Ok(stored.and_then(|s| s.read::<T>().map(|body| (s, body))))
    }

    /// All records of a filter that have this body.
    pub async fn all<T: DeserializeOwned>(&self, filter: &Filter) -> Result<Vec<(Stored, T)>, Fault> {
        let stored = self.0.desk.all(&self.0.moment, filter).await?;
        Ok(stored.into_iter().filter_map(|s| s.read::<T>().map(|body| (s, body))).collect())
    }

    /// A page as an answer.
    pub fn page(&self, page: &impl Template) -> Shown {
        let html = page.render().map_err(|e| Fault::Broken(e.to_string()))?;
        Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
    }
}

/// An answer with its number in words and as a link.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The answer.
    pub answer: Answer,
    /// The address of the query.
    pub href: String,
    /// The number as text.
    pub shown: String,
    /// The number as a link to its query.
    pub link: Html,
    /// Of how many, as a link.
    pub of: Option<Html>,
}

impl Counted {
    /// The number as a message's argument.
    pub fn arg(&self) -> Arg {
        if self.answer.figure.is_some() {
            Arg::Markup(self.link.clone())
        } else {
            Arg::Linked(self.answer.number, self.link.clone())
        }
    }

    /// Of how many, as a message's argument.
    pub fn of_arg(&self) -> Arg {
        Arg::Linked(self.answer.of.unwrap_or_default(), self.of.clone().unwrap_or_default())
    }

    /// The number.
    pub fn number(&self) -> u64 {
        self.answer.number
    }

    /// Records of a group; 0 where it has none.
    pub fn group(&self, name: &str) -> u64 {
        self.answer.groups.get(name).map_or(0, |g| g.records)
    }

    /// Whether a group has records.
    pub fn has(&self, name: &str) -> bool {
        self.group(name) > 0
    }
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.link.fmt(f)
    }
}

impl askama::filters::HtmlSafe for Counted {}

/// A citation whose web addresses are links that tell the other side nothing about the reader.
fn linked(text: &str) -> Html {
    let mut out = String::new();
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let shown = Html::text(word);
        if word.starts_with("https://") || word.starts_with("http://") {
            let host = word.split("://").nth(1).and_then(|r| r.split('/').next()).unwrap_or(word);
            let host = Html::text(host.strip_prefix("www.").unwrap_or(host));
            let _ = write!(out, r#"<a href="{shown}" rel="noopener noreferrer external">{host}</a>"#);
        } else {
            out.push_str(shown.as_str());
        }
    }
    Html::made(out)
}

/// Escapes a part of an address (RFC 3986, unreserved characters stay).
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_become_links_and_nothing_else_does() {
        let html = linked("see https://www.example.org/a?b=<c>&d (copy)");
        assert_eq!(
            html.as_str(),
            r#"see <a href="https://www.example.org/a?b=&lt;c&gt;&amp;d" rel="noopener noreferrer external">example.org</a> (copy)"#
        );
        assert_eq!(linked("javascript:alert(1)").as_str(), "javascript:alert(1)");
    }

    #[test]
    fn parts_of_addresses_are_escaped() {
        assert_eq!(escape("a b&c=ü"), "a%20b%26c%3D%C3%BC");
    }
}
