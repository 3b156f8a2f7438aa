//! Writing XML: elements with attributes and text, escaped.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::terms;

/// A document in the making.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl Xml {
    /// A document that says nothing of what stands outside of it.
    pub(crate) fn new() -> Self {
        Self::declared(None)
    }

    /// A document that says that nothing outside of it changes what it holds.
    pub(crate) fn standalone() -> Self {
        Self::declared(Some("yes"))
    }

    fn declared(standalone: Option<&str>) -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 1), open: Vec::new() };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), standalone)));
        xml
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }

    /// Begins an element.
    pub(crate) fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = element(name, attributes);
        self.write(Event::Start(start));
        self.open.push(name.to_owned());
    }

    /// Ends the element begun last.
    pub(crate) fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(element(name, attributes)));
    }

    /// An element with text.
    pub(crate) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.write(Event::Start(element(name, attributes)));
        self.write(Event::Text(BytesText::new(&carried(text))));
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// The document, all its elements ended.
    pub(crate) fn done(mut self) -> String {
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
