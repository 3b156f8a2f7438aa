//! What every SDMX message begins with.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::{AGENCY, Version};
use crate::xml::Xml;

impl Xml {
    /// An English name or text.
    pub(super) fn english(&mut self, name: &str, text: &str) {
        self.text(name, &[("xml:lang", "en")], text);
    }
}

/// The message's header up to its sender. The id is made from the time, so that the same rows prepared at the same time give
/// the same bytes.
pub(super) fn header(xml: &mut Xml, what: &str, prepared: Timestamp) {
    let second = Timestamp::from_second(prepared.as_second()).unwrap_or(prepared).to_string();
    let mut id = format!("{AGENCY}_{what}_");
    for c in second.chars().filter(char::is_ascii_digit) {
        let _ = write!(id, "{c}");
    }
    xml.begin("mes:Header", &[]);
    xml.text("mes:ID", &[], &id);
    xml.text("mes:Test", &[], "false");
    xml.text("mes:Prepared", &[], &second);
    xml.empty("mes:Sender", &[("id", AGENCY)]);
}

/// The namespaces that every message declares.
pub(super) fn namespaces(version: Version) -> Vec<(&'static str, String)> {
    let root = version.root();
    vec![
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
        ("xmlns:mes", format!("{root}message")),
        ("xmlns:com", format!("{root}common")),
    ]
}
