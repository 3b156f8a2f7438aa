//! What people and machines put around an address, and how they make it unclickable.

use super::{LONGEST, Refusal, Unplaced};

/// Words that stand for a scheme that nobody can click on. `hxxp` and its kin: Internet-Draft draft-grimminck-safe-ioc-sharing,
/// section 4; `ttp`: the custom of Japanese boards.
const UNCLICKABLE: &[(&str, &str)] = &[
    ("hxxp", "http"),
    ("hxxps", "https"),
    ("hxtp", "http"),
    ("hxtps", "https"),
    ("htxp", "http"),
    ("htxps", "https"),
    ("h**p", "http"),
    ("h**ps", "https"),
    ("h__p", "http"),
    ("h__ps", "https"),
    ("ttp", "http"),
    ("ttps", "https"),
    ("fxp", "ftp"),
];

/// Schemes that name no host.
const UNPLACED: &[(&str, Unplaced)] = &[
    ("magnet", Unplaced::Shared),
    ("ed2k", Unplaced::Shared),
    ("ipfs", Unplaced::Content),
    ("ipns", Unplaced::Content),
    ("tg", Unplaced::App),
    ("whatsapp", Unplaced::App),
    ("viber", Unplaced::App),
    ("skype", Unplaced::App),
    ("discord", Unplaced::App),
    ("sgnl", Unplaced::App),
    ("intent", Unplaced::App),
    ("market", Unplaced::App),
    ("mailto", Unplaced::Person),
    ("tel", Unplaced::Person),
    ("sms", Unplaced::Person),
    ("xmpp", Unplaced::Person),
    ("sip", Unplaced::Person),
    ("data", Unplaced::Local),
    ("blob", Unplaced::Local),
    ("file", Unplaced::Local),
    ("content", Unplaced::Local),
    ("javascript", Unplaced::Local),
    ("about", Unplaced::Local),
    ("chrome", Unplaced::Local),
    ("cid", Unplaced::Local),
    ("rtmp", Unplaced::Stream),
    ("rtmps", Unplaced::Stream),
    ("rtsp", Unplaced::Stream),
    ("mms", Unplaced::Stream),
    ("ws", Unplaced::Stream),
    ("wss", Unplaced::Stream),
];

/// Pairs that an address is put between.
const AROUND: &[(char, char)] =
    &[('<', '>'), ('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»'), ('»', '«'), ('`', '`')];

/// A field: without the blanks around it, clickable again.
pub(super) fn field(text: &str) -> Result<String, Refusal> {
    one(text.trim_matches(is_around))
}

/// A pasted text: without what a sentence puts around it.
pub(super) fn sentence(text: &str) -> Result<String, Refusal> {
    let mut rest = text.trim_matches(is_around);
    loop {
        let before = rest;
        rest = unwrapped(rest);
        if rest.ends_with('…') || rest.ends_with("...") {
            return Err(Refusal::CutOff);
        }
        rest = without_end(rest).trim_matches(is_around);
        if rest == before {
            return one(rest);
        }
    }
}

/// Whether nothing can be seen of a text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_around)
}

/// Blanks, and characters without a width that come along when text is copied.
fn is_around(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

/// Characters of no width, and those that turn the direction of writing (Unicode: `Default_Ignorable` of the general punctuation block, soft
/// hyphen, byte order mark).
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn one(text: &str) -> Result<String, Refusal> {
    let text = text.strip_prefix("view-source:").unwrap_or(text);
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    if text.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    if text.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(Refusal::Several);
    }
    if text.chars().any(|c| c.is_control() || is_unseen(c) && !matches!(c, '\u{200c}' | '\u{200d}')) {
        return Err(Refusal::Unseen); // joiners are letters' business in some scripts: IDNA decides
    }
    let clean = clickable(text);
    match clean.find(char::is_whitespace) {
        Some(blank) if clean[blank..].contains("://") => Err(Refusal::Several),
        _ => Ok(clean),
    }
}

fn unwrapped(text: &str) -> &str {
    for (open, close) in AROUND {
        if let Some(inner) = text.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close)) {
            let url = inner.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("url:")); // RFC 3986, appendix C
            return if url { &inner[4..] } else { inner }.trim_matches(is_around);
        }
    }
    text
}

/// Without what ends a sentence, and without a bracket that was opened before the address.
fn without_end(text: &str) -> &str {
    let Some(last) = text.chars().next_back() else { return text };
    let ends = match last {
        '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '”' | '’' | '»' | '。' | '、' | '，' | '؟' | '।' | '>' => {
            true
        }
        ')' => unopened(text, '(', ')'),
        ']' => unopened(text, '[', ']'),
        '}' => unopened(text, '{', '}'),
        _ => false,
    };
    if ends {
        return &text[..text.len() - last.len_utf8()];
    }
    match text.chars().next() {
        Some(first @ ('<' | '(' | '"' | '\'' | '“' | '„' | '‘' | '«' | '»' | '`' | '*' | '•')) => {
            &text[first.len_utf8()..]
        }
        _ => text,
    }
}

fn unopened(text: &str, open: char, close: char) -> bool {
    text.matches(close).count() > text.matches(open).count()
}

/// Undoes marks that make an address unclickable: everywhere, where the scheme or the host has one; nowhere otherwise, for
/// a path may have brackets of its own.
fn clickable(text: &str) -> String {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "*_".contains(c))).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let separated = rest.starts_with([':', '[', '(', '{']) || rest.starts_with("//");
    let meant = UNCLICKABLE.iter().find(|(marked, _)| separated && marked.eq_ignore_ascii_case(word));
    let marked_after = ["[:", "(:", "{:", "[/", ":[/"].iter().any(|mark| rest.starts_with(mark));
    let slashes = text.find("//").filter(|at| !text[..*at].contains(['/', '?', '#', '.']));
    let authority = &text[slashes.map_or(0, |at| at + 2)..];
    let authority = &authority[..authority.find(['/', '?', '#']).unwrap_or(authority.len())];
    if meant.is_none() && !marked_after && unmarked(authority) == authority {
        return text.to_owned();
    }
    let scheme = meant.map_or(word, |(_, scheme)| scheme);
    format!("{scheme}{}", unmarked(rest))
}

/// Without the marks. `[.]` and its kin, `[:]`, `[://]`, `[/]`, `[at]`, and a bracket on one side only.
fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((meant, length)) = mark(rest) {
            plain.push_str(meant);
            rest = &rest[length..];
        } else {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    plain
}

/// The mark that a text begins with: what it means, and how long it is.
fn mark(text: &str) -> Option<(&'static str, usize)> {
    let closing = match text.as_bytes().first()? {
        b'[' => ']',
        b'(' => ')',
        b'{' => '}',
        b'.' if text.starts_with(".]") => return Some((".", 2)),
        b'\\' if text.starts_with("\\.") => return Some((".", 2)),
        _ => return None,
    };
    let inner = &text[1..];
    let end = inner.char_indices().take(8).find(|(_, c)| *c == closing).map(|(at, _)| at);
    let Some(end) = end else { return text.starts_with("[.").then_some((".", 2)) };
    let meant = match inner[..end].trim().to_ascii_lowercase().as_str() {
        "." | "dot" => ".",
        ":" => ":",
        "://" => "://",
        "/" => "/",
        "//" => "//",
        "@" | "at" if closing == ']' => "@",
        _ => return text.starts_with("[.").then_some((".", 2)),
    };
    Some((meant, end + 2))
}

/// With the scheme, if it is one that is taken. What has none is meant as a browser would take it, if it begins like a host.
pub(super) fn with_scheme(text: &str) -> Result<String, Refusal> {
    if text.starts_with("//") {
        return Ok(format!("https:{text}"));
    }
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let word = word.to_ascii_lowercase();
    if matches!(word.as_str(), "http" | "https" | "ftp") && (rest.starts_with(':') || rest.starts_with("//")) {
        return Ok(format!("{word}:{}", rest.strip_prefix(':').unwrap_or(rest)));
    }
    if let Some(after) = rest.strip_prefix(':') {
        if let Some((_, why)) = UNPLACED.iter().find(|(scheme, _)| *scheme == word) {
            return Err(Refusal::Unplaced(*why));
        }
        if !after.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(Refusal::Scheme); // digits are a port
        }
    }
    let host = text.find(['/', '?', '#', ':']).map_or(text, |at| &text[..at]);
    if begins_like_a_host(host) { Ok(format!("https://{text}")) } else { Err(Refusal::NoScheme) }
}

/// Whether a word is meant as a host where no scheme says so: its last label is a known one, or a number. `photo.jpg` is not.
fn begins_like_a_host(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    let last = word.rsplit(['.', '。']).next().unwrap_or_default().to_lowercase();
    let number = word.contains('.') && last.bytes().all(|b| b.is_ascii_digit());
    // RFC 2606: names for tests and examples; `localhost` is refused with words of its own.
    let known = matches!(last.as_str(), "i2p" | "test" | "example" | "localhost" | "local" | "internal");
    number || word.starts_with('[') || known || psl::suffix(last.as_bytes()).is_some_and(|suffix| suffix.is_known())
}
