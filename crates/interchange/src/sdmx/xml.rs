//! Writing XML: elements with attributes and text, escaped.

use std::fmt::Write as _;

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::{AGENCY, Version};
use crate::terms;

/// A document in the making.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 1), open: Vec::new() };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }

    /// Begins an element.
    pub(super) fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = element(name, attributes);
        self.write(Event::Start(start));
        self.open.push(name.to_owned());
    }

    /// Ends the element begun last.
    pub(super) fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(element(name, attributes)));
    }

    /// An element with text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.write(Event::Start(element(name, attributes)));
        self.write(Event::Text(BytesText::new(&carried(text))));
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An English name or text.
    pub(super) fn english(&mut self, name: &str, text: &str) {
        self.text(name, &[("xml:lang", "en")], text);
    }

    /// The document, all its elements ended.
    pub(super) fn done(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        let mut text = String::from_utf8(self.writer.into_inner()).expect("only text was written");
        text.push('\n');
        text
    }
}

fn element<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, carried(value).as_str()));
    }
    start
}

/// A text without the characters that no XML 1.0 document can hold. None is in what was read from a file; a record that
/// came another way may have one.
fn carried(text: &str) -> String {
    if terms::is_plain(text) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| if terms::is_plain(c.encode_utf8(&mut [0; 4])) { c } else { char::REPLACEMENT_CHARACTER })
        .collect()
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
