//! What changed, newest first: every version of every record with its reason, as a page and as a feed.
//!
//! The feed is Atom (RFC 4287). Its links are relative to its own address: the server does not know under which name it is
//! reached, and what a request says about that (`Host`) must not get into an answer that is kept for everybody.

use std::collections::BTreeMap;

use alliance::register::{Kind, Statement};
use askama::Template;
use axum::Extension;
use axum::http::header;
use axum::response::IntoResponse;
use desk::{Filter, Page, Sort, Stored};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use serde_json::Value;

use super::search::fragment;
use super::{asked, record, statement};
use crate::ctx::Ctx;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html, Lang};

const PER_PAGE: u32 = 50;
/// Letters of a statement's text in the list, about.
const GIST: usize = 140;
/// The day from which the log's name has been used in the ids of entries (RFC 4151): a part of every id, never to be changed.
const NAMED_SINCE: &str = "2026-01-01";

/// One event.
struct Change {
    stored: Stored,
    address: String,
    gist: Html,
    member: Option<Html>,
    fields: Vec<(Html, Html)>,
}

#[derive(Template)]
#[template(path = "changes.html")]
struct Changes<'a> {
    c: &'a Ctx,
    kind: Option<Kind>,
    member: Option<&'a str>,
    days: Vec<(String, Vec<Change>)>,
    found: Page<Stored>,
    feed: String,
    json: String,
}

impl Changes<'_> {
    fn page(&self) -> u64 {
        self.found.page.into()
    }

    fn pages(&self) -> u64 {
        self.found.total.div_ceil(u64::from(PER_PAGE))
    }

    fn is_kind(&self, kind: Kind) -> bool {
        self.kind == Some(kind)
    }
}

async fn found(c: &Ctx, kind: Option<Kind>, member: Option<&str>, page: u32) -> Result<Page<Stored>, Fault> {
    if kind.is_none() && member.is_none() {
        return Ok(c.desk().changes(c.moment(), page, PER_PAGE).await?);
    }
    let filter = Filter {
        kind: kind.into_iter().collect(),
        member: member.map(str::to_owned),
        every_version: true,
        sort: Sort::Newest,
        page,
        per_page: PER_PAGE,
        ..Filter::default()
    };
    Ok(c.desk().list(c.moment(), &filter).await?)
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let (kind, member) = (asked::any_kind(&c)?, asked::member(&c)?);
    let mut found = found(&c, kind, member, asked::page(&c)?).await?;
    let mut days: Vec<(String, Vec<Change>)> = Vec::new();
    for stored in std::mem::take(&mut found.items) {
        let day = c.day_of(&stored.recorded_at);
        let change = change(&c, stored).await?;
        match days.last_mut() {
            Some((last, changes)) if *last == day => changes.push(change),
            _ => days.push((day, vec![change])),
        }
    }
    let feed = c.to(format!("/changes.atom{}", narrowing(kind, member)));
    let json = c.api("/changes");
    c.page(&Changes { c: &c, kind, member, days, found, feed, json })
}

/// The filters as the end of an address.
fn narrowing(kind: Option<Kind>, member: Option<&str>) -> String {
    let kind = kind.map(|kind| format!("kind={kind}"));
    let pairs: Vec<String> = kind.into_iter().chain(member.map(|code| format!("member={code}"))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

async fn change(c: &Ctx, stored: Stored) -> Result<Change, Fault> {
    let fields = match before(c, &stored).await? {
        Some(before) => fields(c, &before, &stored),
        None => Vec::new(),
    };
    let named = stored.body.get("member").and_then(Value::as_str).map(|code| c.country(code));
    let address = record::address(c, &stored);
    // A long text is a bad link; the record has it whole.
    let gist = match stored.read::<Statement>() {
        Some(body) => c.english(fragment(&body.summary, "", GIST)),
        None => record::gist(c, &stored),
    };
    // A standing towards the law has its member's name as its gist.
    let member = named.filter(|_| stored.kind != Kind::Law);
    Ok(Change { stored, address, gist, member, fields })
}

/// The version before.
async fn before(c: &Ctx, stored: &Stored) -> Result<Option<Stored>, Fault> {
    if stored.version < 2 {
        return Ok(None);
    }
    let history = c.desk().history(c.moment(), stored.kind, stored.id.as_str()).await?;
    Ok(history.into_iter().find(|v| v.version + 1 == stored.version))
}

/// What a version changed. Statements have words for their fields; other records show the names that files use.
fn fields(c: &Ctx, before: &Stored, now: &Stored) -> Vec<(Html, Html)> {
    if let (Some(a), Some(b)) = (before.read::<Statement>(), now.read::<Statement>()) {
        let changed = statement::changes(c, &a, &b);
        return changed.into_iter().map(|(word, difference)| (Html::text(&word), difference)).collect();
    }
    let (a, b) = (flat(&before.body), flat(&now.body));
    let mut names: Vec<&String> = a.keys().chain(b.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let of = |side: &BTreeMap<String, String>, name: &str| side.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .filter(|name| a.get(*name) != b.get(*name))
        .map(|name| {
            let name_shown = Html::made(format!(r#"<code dir="ltr">{}</code>"#, Html::text(name)));
            (name_shown, statement::difference(&of(&a, name), &of(&b, name)))
        })
        .collect()
}

/// A body as names and texts, `source.cited`.
fn flat(body: &Value) -> BTreeMap<String, String> {
    fn into(name: &str, value: &Value, out: &mut BTreeMap<String, String>) {
        let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
        match value {
            Value::Null => {}
            Value::Object(fields) => fields.iter().for_each(|(key, value)| into(&below(key), value, out)),
            Value::Array(all) if all.iter().all(Value::is_string) => {
                let all: Vec<&str> = all.iter().filter_map(Value::as_str).collect();
                out.insert(name.to_owned(), all.join(", "));
            }
            Value::Array(all) => all.iter().enumerate().for_each(|(at, v)| into(&below(&at.to_string()), v, out)),
            Value::String(text) => {
                out.insert(name.to_owned(), text.clone());
            }
            other => {
                out.insert(name.to_owned(), other.to_string());
            }
        }
    }
    let mut out = BTreeMap::new();
    into("", body, &mut out);
    out
}

/// An entry of the feed, in plain text.
struct Entry {
    id: String,
    title: String,
    updated: Timestamp,
    author: String,
    href: String,
    summary: String,
    category: &'static str,
}

/// What the feed says of itself.
struct Head {
    lang: Lang,
    id: String,
    title: String,
    /// The note that goes with a name.
    note: Option<String>,
    updated: Timestamp,
    own: String,
    page: String,
}

/// The newest changes as a feed.
pub async fn feed(Extension(c): Extension<Ctx>) -> Shown {
    let (kind, member) = (asked::any_kind(&c)?, asked::member(&c)?);
    let end = narrowing(kind, member);
    let name = c.desk().log_name();
    let mut entries = Vec::new();
    for stored in found(&c, kind, member, 1).await?.items {
        entries.push(entry(&c, name, &stored).await?);
    }
    let head = Head {
        lang: c.lang(),
        id: format!("tag:{name},{NAMED_SINCE}:changes/{}{end}", c.lang().tag()),
        title: c.m("changes-feed"),
        note: c.names_kosovo().then(|| c.m("kosovo-note")),
        updated: entries.first().map(|e| e.updated).or(c.moment().recorded).unwrap_or(Timestamp::UNIX_EPOCH),
        own: c.to(format!("/changes.atom{end}")),
        page: c.to(format!("/changes{end}")),
    };
    let xml = atom(&head, &entries).map_err(|e| Fault::Broken(e.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], xml).into_response())
}

async fn entry(c: &Ctx, name: &str, stored: &Stored) -> Result<Entry, Fault> {
    let mut words = vec![text_of(record::gist(c, stored).as_str())];
    if let Some(before) = before(c, stored).await? {
        for (field, difference) in fields(c, &before, stored) {
            words.push(format!("{}: {}", text_of(field.as_str()), text_of(difference.as_str())));
        }
    }
    words.push(stored.reason.clone());
    let day = stored.recorded_at.to_zoned_datetime(TimeZone::UTC).date();
    // Bound to its day, so that an entry keeps leading to what it announced.
    let href = record::address(c, stored);
    let href = match (c.as_of(), href.split_once('#')) {
        (None, Some((page, anchor))) => format!("{}#{anchor}", bound(page, &day.to_string())),
        (None, None) => bound(&href, &day.to_string()),
        (Some(_), _) => href,
    };
    Ok(Entry {
        id: format!("tag:{name},{NAMED_SINCE}:event/{}", stored.seq),
        title: c.with(
            "changes-entry",
            &[
                ("kind", Arg::Text(c.of("kind", stored.kind.as_str()))),
                ("id", Arg::from(stored.id.as_str())),
                ("version", Arg::Text(c.version(stored))),
            ],
        ),
        updated: stored.recorded_at,
        author: stored.actor.clone(),
        href,
        summary: words.join("\n"),
        category: stored.kind.as_str(),
    })
}

fn bound(address: &str, day: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}as_of={day}")
}

/// Markup of ours without its tags: a difference keeps its signs as `[-…-]` and `[+…+]`.
fn text_of(markup: &str) -> String {
    let marked = markup.replace("<del>", "[-").replace("</del>", "-]").replace("<ins>", "[+").replace("</ins>", "+]");
    let mut out = String::with_capacity(marked.len());
    let mut inside = false;
    for c in marked.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// A text without the characters that XML 1.0 cannot hold.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}')))
        .collect()
}

/// The feed's bytes. Every text goes through the writer, which escapes it.
fn atom(head: &Head, entries: &[Entry]) -> std::io::Result<Vec<u8>> {
    let mut w = Writer::new_with_indent(Vec::new(), b' ', 1);
    w.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = BytesStart::new("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", head.lang.tag())]);
    w.write_event(Event::Start(feed))?;
    let text = |w: &mut Writer<Vec<u8>>, name: &str, text: &str| {
        w.create_element(name).write_text_content(BytesText::new(&clean(text))).map(|_| ())
    };
    let link = |w: &mut Writer<Vec<u8>>, rel: &str, kind: &str, href: &str| {
        let attributes = [("rel", rel), ("type", kind), ("href", href)];
        w.create_element("link").with_attributes(attributes).write_empty().map(|_| ())
    };
    let author = |w: &mut Writer<Vec<u8>>, name: &str| {
        w.create_element("author").write_inner_content(|w| text(w, "name", name)).map(|_| ())
    };
    text(&mut w, "id", &head.id)?;
    text(&mut w, "title", &head.title)?;
    if let Some(note) = &head.note {
        text(&mut w, "subtitle", note)?;
    }
    text(&mut w, "updated", &head.updated.to_string())?;
    author(&mut w, "Accord")?;
    link(&mut w, "self", "application/atom+xml", &head.own)?;
    link(&mut w, "alternate", "text/html", &head.page)?;
    for entry in entries {
        w.write_event(Event::Start(BytesStart::new("entry")))?;
        text(&mut w, "id", &entry.id)?;
        text(&mut w, "title", &entry.title)?;
        // An event never changes, so it was published when it was updated last.
        text(&mut w, "published", &entry.updated.to_string())?;
        text(&mut w, "updated", &entry.updated.to_string())?;
        author(&mut w, &entry.author)?;
        link(&mut w, "alternate", "text/html", &entry.href)?;
        w.create_element("category").with_attribute(("term", entry.category)).write_empty()?;
        let summary = w.create_element("summary").with_attributes([("type", "text"), ("xml:lang", "en")]);
        summary.write_text_content(BytesText::new(&clean(&entry.summary)))?;
        w.write_event(Event::End(BytesEnd::new("entry")))?;
    }
    w.write_event(Event::End(BytesEnd::new("feed")))?;
    Ok(w.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::Reader;
    use quick_xml::escape::unescape;

    fn head() -> Head {
        Head {
            lang: Lang::Ar,
            id: "tag:accord.test,2026-01-01:changes/ar?kind=law&member=XK".into(),
            title: "تغييرات & <b>".into(),
            note: Some("* note".into()),
            updated: "2026-11-24T08:00:00Z".parse().unwrap(),
            own: "/ar/changes.atom?kind=law&member=XK".into(),
            page: "/ar/changes?kind=law&member=XK".into(),
        }
    }

    fn entry(seq: u64, summary: &str) -> Entry {
        Entry {
            id: format!("tag:accord.test,2026-01-01:event/{seq}"),
            title: "Commitment C001, version 2".into(),
            updated: "2026-11-24T08:00:00.5Z".parse().unwrap(),
            author: "a \"b\" <c>".into(),
            href: "/ar/statement/C001?as_of=2026-11-24&x=1".into(),
            summary: summary.into(),
            category: "commitment",
        }
    }

    /// Names and texts of all elements in order.
    fn read(xml: &[u8]) -> Vec<(String, String)> {
        let mut reader = Reader::from_reader(xml);
        let mut found: Vec<(String, String)> = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(e) | Event::Empty(e) => {
                    let attributes = e.attributes().map(Result::unwrap);
                    let attributes = attributes.map(|a| format!("{}={};", a.key.as_ref(), unescape(&a.value).unwrap()));
                    found.push((e.name().as_ref().to_owned(), attributes.collect()));
                }
                Event::Text(t) => found.last_mut().map(|f| f.1.push_str(&t)).unwrap_or_default(),
                Event::GeneralRef(r) => found.last_mut().unwrap().1.push_str(&unescape(&format!("&{};", &*r)).unwrap()),
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    #[test]
    fn a_feed_is_well_formed_and_what_goes_in_comes_out() {
        let nasty = "<script>alert(1)</script> & ]]> \u{1} \u{FFFE} \"quoted\" 'too' <del>";
        let xml = atom(&head(), &[entry(7, nasty), entry(6, "plain")]).unwrap();
        let shown = String::from_utf8(xml.clone()).unwrap();
        assert!(!shown.contains("<script>") && !shown.contains('\u{1}') && !shown.contains("]]> "), "{shown}");
        let found = read(&xml);
        let of =
            |name: &str| found.iter().filter(|(n, _)| n == name).map(|(_, t)| t.trim().to_owned()).collect::<Vec<_>>();
        assert_eq!(of("entry").len(), 2);
        assert_eq!(of("id").len(), 3);
        assert_eq!(of("title")[0], "تغييرات & <b>");
        assert!(of("summary")[0].contains("<script>alert(1)</script> & ]]>"), "{:?}", of("summary"));
        assert_eq!(of("updated")[0], "2026-11-24T08:00:00Z");
        let links = of("link");
        assert!(links[0].contains("rel=self") && links[0].contains("href=/ar/changes.atom?kind=law&member=XK"));
        assert!(links[1].contains("rel=alternate") && links[3].contains("as_of=2026-11-24&x=1"));
        // RFC 4287, 4.1.1: an author, an id, a title and a time, each once in the feed and once in every entry.
        for name in ["author", "id", "title", "updated"] {
            assert_eq!(of(name).len(), 3, "{name}");
        }
    }

    #[test]
    fn a_feed_without_entries_is_one_still() {
        let found = read(&atom(&head(), &[]).unwrap());
        assert!(found.iter().any(|(n, _)| n == "updated") && !found.iter().any(|(n, _)| n == "entry"));
    }

    #[test]
    fn differences_read_as_plain_text() {
        let difference = statement::difference("train <200> officers", "train 150 officers");
        assert_eq!(text_of(difference.as_str()), "train [-<200>-] [+150+] officers");
    }

    #[test]
    fn bodies_are_compared_by_their_fields() {
        let body =
            serde_json::json!({"name": "a", "end": null, "members": ["DE", "FR"], "source": {"cited": "x"}, "no": 3});
        let flat = flat(&body);
        let pairs: Vec<(&str, &str)> = flat.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(pairs, [("members", "DE, FR"), ("name", "a"), ("no", "3"), ("source.cited", "x")]);
    }

    #[test]
    fn addresses_are_bound_to_a_day() {
        assert_eq!(bound("/en/indicator/x?member=DE", "2026-11-24"), "/en/indicator/x?member=DE&as_of=2026-11-24");
        assert_eq!(bound("/en/statement/C1", "2026-11-24"), "/en/statement/C1?as_of=2026-11-24");
    }
}
