//! The normal form of an address.

use url::Url;

use super::tracking::{self, TRACKING};
use super::{Host, Refusal};

/// `url` has been read by the WHATWG's rules: scheme and host are lower case, the host ASCII, dot segments are gone.
pub(super) fn form(url: &Url, host: &Host) -> Result<String, Refusal> {
    if url.port() == Some(0) {
        return Err(Refusal::Port);
    }
    // Both schemes lead to one site on their own ports, and any other port speaks one of the two: a hold of the one must hold the other.
    let scheme = if url.scheme() == "ftp" { "ftp" } else { "https" };
    let mut form = format!("{scheme}://{}", host.name().expose());
    if let Some(port) = url.port().filter(|port| scheme == "ftp" || *port != 443) {
        form.push_str(&format!(":{port}"));
    }
    form.push_str(&path(url.path(), url.scheme()));
    let query = query(url, host);
    if !query.is_empty() {
        form.push('?');
        form.push_str(&query);
    }
    // A route names content to a page that is one program; any other fragment is a place on the page.
    if let Some(route) = url.fragment().filter(|fragment| fragment.starts_with('!') || fragment.starts_with('/')) {
        form.push('#');
        form.push_str(&escaped(route, b"/?#"));
    }
    Ok(form)
}

fn path(path: &str, scheme: &str) -> String {
    let path = escaped(path, b"/");
    if scheme == "ftp" { tracking::without_type(path) } else { tracking::without_session(path) }
}

fn query(url: &Url, host: &Host) -> String {
    let Some(query) = url.query() else { return String::new() };
    let mut kept = String::new();
    for parameter in query.split('&') {
        let parameter = escaped(parameter, b"/?");
        let mut parameter = parameter.as_str();
        // An address that was copied out of a page's source has `&amp;` for `&`.
        while let Some(rest) = parameter.strip_prefix("amp;") {
            parameter = rest;
        }
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if parameter.is_empty() || TRACKING.iter().any(|rule| rule.covers(name, value, host, url.path())) {
            continue;
        }
        if !kept.is_empty() {
            kept.push('&');
        }
        kept.push_str(parameter);
    }
    kept
}

/// Percent-encoding in one form: what may stand unescaped does, hex digits are capital (RFC 3986 section 6.2.2). `-_.~` are unreserved; so
/// were `!*'()` (RFC 2396 section 2.3), and programs still differ in whether they escape them. A per cent sign that escapes nothing
/// is escaped itself. `also` are further bytes that stand unescaped here.
fn escaped(text: &str, also: &[u8]) -> String {
    let bytes = text.as_bytes();
    let mut form = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let code = hex
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let (byte, free) = match code {
            Some(code) => (code, is_unreserved(code)),
            None => {
                (bytes[at], is_unreserved(bytes[at]) || b"$&+,;=:@".contains(&bytes[at]) || also.contains(&bytes[at]))
            }
        };
        if free {
            form.push(char::from(byte));
        } else {
            form.push_str(&format!("%{byte:02X}"));
        }
        at += if code.is_some() { 3 } else { 1 };
    }
    form
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.~!*'()".contains(&byte)
}
