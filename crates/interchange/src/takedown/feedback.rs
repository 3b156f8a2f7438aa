//! A notice as a mail: RFC 5965 (`message/feedback-report`) with the X-ARF reports beside it.
//!
//! RFC 5965 section 2 wants a third part, the message that is complained of. There is none: the material lies on a host. RFC 6522 section 3
//! lets a report leave it out; the X-ARF reports stand in its place.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use vault::Secret;

use super::notice::{Notice, Unwritten, uri, uuid};
use super::xarf;

/// The longest address that is put on a line of the machine's part: a line of a mail has 998 bytes (RFC 5322 section 2.1.1). Longer ones
/// stand in the X-ARF report alone.
pub const LONGEST_ON_A_LINE: usize = 900;

/// The body of a mail, and what its header says about it.
pub struct Mail {
    /// The value of the header `Content-Type`, beside which `MIME-Version: 1.0` has to stand.
    pub content_type: String,
    /// The body: ASCII, lines end in CR LF.
    pub body: Secret<String>,
}

/// A notice as a mail. `letter` is what a person reads, in the recipient's language; the same input gives the same bytes.
pub fn mail(notice: &Notice, letter: &Secret<String>) -> Result<Mail, Unwritten> {
    let reports = xarf::reports(notice)?;
    let boundary = format!("=_{}", hex::encode(notice.id)); // base64 has no underscore, the machine's part no such line
    let mut body =
        format!("--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n{}", encoded(&canonical(letter.expose())));
    body.push_str(&format!("--{boundary}\r\nContent-Type: message/feedback-report\r\n\r\n{}", machine(notice)));
    for report in &reports {
        let about = "Content-Type: application/json; charset=utf-8; name=\"xarf.json\"\r\nContent-Disposition: attachment; filename=\"xarf.json\"";
        body.push_str(&format!("\r\n--{boundary}\r\n{about}\r\n{}", encoded(report.expose())));
    }
    body.push_str(&format!("--{boundary}--\r\n"));
    let content_type = format!("multipart/report; report-type=feedback-report; boundary=\"{boundary}\"");
    Ok(Mail { content_type, body: Secret::new(body) })
}

/// The machine's part: RFC 5965 section 3. `other` is the type for what is no mail; the fields that begin with `X-` are ours.
fn machine(notice: &Notice) -> String {
    let mut fields = format!(
        "Feedback-Type: other\r\nUser-Agent: Accord/{}\r\nVersion: 1\r\nX-Notice: {}\r\nX-Class: {}\r\nReceived-Date: {}\r\n",
        env!("CARGO_PKG_VERSION"),
        uuid(notice.id),
        notice.class.name(),
        notice.at.strftime("%a, %d %b %Y %H:%M:%S +0000"),
    );
    if let Some(source) = notice.source {
        fields.push_str(&format!("Source-IP: {source}\r\n"));
    }
    if let Some(preserve) = notice.preserve {
        fields.push_str(&format!("X-Preserve-Days: {}\r\n", preserve.days));
        if let Some(until) = preserve.silent_until {
            fields.push_str(&format!("X-Silent-Until: {until}\r\n"));
        }
    }
    for address in &notice.addresses {
        let uri = uri(address);
        if uri.len() <= LONGEST_ON_A_LINE {
            fields.push_str(&format!("Reported-URI: {uri}\r\n"));
        }
    }
    fields
}

/// A text as RFC 2046 section 4.1.1 wants it before it is encoded: its lines end in CR LF.
fn canonical(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// A part's content in base64, lines of 76 (RFC 2045 section 6.8), with the header that says so.
fn encoded(text: &str) -> String {
    let code = STANDARD.encode(text);
    let mut part = String::from("Content-Transfer-Encoding: base64\r\n\r\n");
    for line in code.as_bytes().chunks(76) {
        part.push_str(std::str::from_utf8(line).expect("base64 is ASCII"));
        part.push_str("\r\n");
    }
    part
}
