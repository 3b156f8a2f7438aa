//! Reports in a mail: X-ARF as an attachment or as its text, and RFC 5965's machine part.

use alliance::takedown::Signs;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::xarf::{is_xarf, xarf};
use super::{Incoming, Item, Taken, Unshown};
use crate::fault::Fault;

/// How deep mails may lie in each other.
const DEEPEST: usize = 5;

/// Reads the reports of a mail. Where it has X-ARF, that is read and the machine part passed over, which says less about the same; other attachments are
/// counted and left out. Letters that only people can read are refused: their addresses cannot be told from others.
pub fn mail(file: &str, bytes: &[u8]) -> Result<Taken, Vec<Fault>> {
    let mut faults = Unshown::new(file);
    let Some(message) = MessageParser::default().parse(bytes) else {
        faults.missing(None, "", "a mail");
        return faults.or(Taken { reports: Vec::new(), left_out: 0 });
    };
    let mut parts = Parts::default();
    parts.gather(&message, 0);
    let mut taken = Taken { reports: Vec::new(), left_out: parts.left_out };
    for (number, part) in &parts.documents {
        let more = xarf(&format!("{file}, part {number}"), part)?;
        taken.reports.extend(more.reports);
        taken.left_out += more.left_out;
    }
    if parts.documents.is_empty() {
        for (number, part) in &parts.machine {
            taken.reports.extend(machine(&format!("part {number}"), part, &mut faults));
        }
    }
    if parts.documents.is_empty() && parts.machine.is_empty() {
        faults.missing(
            None,
            "",
            "X-ARF 4 as JSON, or a part `message/feedback-report`: attach one, or write the addresses into the form",
        );
    }
    faults.or(taken)
}

/// The parts of a mail that are read, each with its number, counted from 1 over the whole mail.
#[derive(Default)]
struct Parts {
    count: usize,
    documents: Vec<(usize, Vec<u8>)>,
    machine: Vec<(usize, Vec<u8>)>,
    left_out: usize,
}

impl Parts {
    fn gather(&mut self, message: &Message, depth: usize) {
        for part in &message.parts {
            self.take(part, depth);
        }
    }

    fn take(&mut self, part: &MessagePart, depth: usize) {
        if let PartType::Multipart(_) = part.body {
            return;
        }
        self.count += 1;
        if let PartType::Message(inner) = &part.body {
            if depth < DEEPEST {
                self.gather(inner, depth + 1);
            } else {
                self.left_out += 1;
            }
            return;
        }
        let kind = part.content_type().map(|kind| {
            let kind = format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default());
            kind.to_ascii_lowercase()
        });
        let kind = kind.unwrap_or_else(|| "text/plain".to_owned());
        if kind == "message/feedback-report" {
            self.machine.push((self.count, part.contents().to_vec()));
        } else if may_be_xarf(&kind) && is_xarf(part.contents()) {
            self.documents.push((self.count, part.contents().to_vec()));
        } else if !kind.starts_with("text/") {
            self.left_out += 1;
        }
    }
}

/// Programs for mail send a file of JSON under many names. A picture or a film is not even looked at.
fn may_be_xarf(kind: &str) -> bool {
    kind.starts_with("text/") || kind.starts_with("application/")
}

/// RFC 5965 section 3.2: `Reported-URI` may stand many times. Lines that begin with a blank go on with the one before.
fn machine(part: &str, bytes: &[u8], faults: &mut Unshown) -> Option<Incoming> {
    let text = String::from_utf8_lossy(bytes);
    let mut fields: Vec<(u64, String)> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match fields.last_mut() {
            Some((_, field)) if line.starts_with([' ', '\t']) => field.push_str(line.trim()),
            _ => fields.push((number, line.to_owned())),
        }
    }
    let column = format!("{part}, Reported-URI");
    let mut items = Vec::new();
    let mut there = false;
    for (line, field) in &fields {
        let Some((name, value)) = field.split_once(':') else { continue };
        if name.trim().eq_ignore_ascii_case("reported-uri") {
            there = true;
            let value = value.trim().trim_start_matches('<').trim_end_matches('>');
            let address = faults.address(Some(*line), &column, value);
            items.extend(address.map(|address| Item::of(address, Some(*line))));
        }
    }
    if !there {
        faults.missing(None, &column, "at least one address of material");
    }
    (!items.is_empty()).then_some(Incoming {
        reference: None,
        reporter: None,
        signs: Signs::default(),
        note: None,
        items,
    })
}
