//! XML that is longer than memory: one small element at a time.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::detection::lines::{LONGEST, line_ends};

/// Deeper than any entry is.
const DEEPEST: usize = 12;

/// An element with all that is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Node {
    /// Its name without a prefix.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its text, without white space around it.
    pub(super) text: String,
    pub(super) children: Vec<Node>,
}

impl Node {
    /// The first child of that name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// One step through a document.
#[derive(Debug)]
pub(super) enum Mark {
    /// An element begins; nothing of what is in it was read.
    Begin(Node),
    /// The element begun last ends.
    End,
    /// The document ends.
    Done,
}

/// Why a document cannot be walked on.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) expected: &'static str,
    pub(super) found: String,
}

impl Broken {
    pub(super) fn new(expected: &'static str, found: impl Into<String>) -> Self {
        Self { expected, found: found.into() }
    }
}

/// Walks a document.
pub(super) struct Marks<R> {
    reader: Reader<Metered<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> Marks<R> {
    pub(super) fn new(reader: R) -> Self {
        let mut reader = Reader::from_reader(Metered { reader, line: 1, left: LONGEST });
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// The line that the walk has come to, counted from 1.
    pub(super) fn line(&self) -> u64 {
        self.reader.get_ref().line
    }

    /// Allows another piece of the document to be held.
    fn refill(&mut self) {
        self.reader.get_mut().left = LONGEST;
    }

    /// The next element that begins or ends.
    pub(super) fn next(&mut self) -> Result<Mark, Broken> {
        self.refill();
        loop {
            match self.event()? {
                Piece::Begin(node) => return Ok(Mark::Begin(node)),
                Piece::End => return Ok(Mark::End),
                Piece::Done => return Ok(Mark::Done),
                Piece::Text(_) => {}
            }
        }
    }

    /// All that is in an element that just began.
    pub(super) fn inside(&mut self, node: Node) -> Result<Node, Broken> {
        self.refill();
        let mut open = vec![node];
        loop {
            match self.event()? {
                Piece::Begin(_) if open.len() == DEEPEST => return Err(Broken::new("an entry of few levels", "more")),
                Piece::Begin(node) => open.push(node),
                Piece::Text(text) => {
                    if let Some(node) = open.last_mut() {
                        node.text.push_str(&text);
                    }
                }
                Piece::End => {
                    let Some(mut node) = open.pop() else { return Err(Broken::new("an element", "its end")) };
                    node.text.truncate(node.text.trim_end().len());
                    node.text.drain(..node.text.len() - node.text.trim_start().len());
                    match open.last_mut() {
                        Some(parent) => parent.children.push(node),
                        None => return Ok(node),
                    }
                }
                Piece::Done => return Err(Broken::new("the end of an element", "the end of the document")),
            }
        }
    }

    fn event(&mut self) -> Result<Piece, Broken> {
        loop {
            self.buffer.clear();
            let event =
                self.reader.read_event_into(&mut self.buffer).map_err(|error| Broken::new("XML", error.to_string()))?;
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    Piece::Begin(begun(&start)?)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End
                }
                Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Piece::Text(referred(&name)?),
                Event::Eof if self.depth > 0 => {
                    return Err(Broken::new("the end of an element", "the end of the document"));
                }
                Event::Eof => Piece::Done,
                Event::DocType(_) => return Err(Broken::new("XML without a document type", "a document type")),
                Event::Empty(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
            });
        }
    }
}

/// What one event is.
enum Piece {
    Begin(Node),
    End,
    Text(String),
    Done,
}

fn begun(start: &BytesStart) -> Result<Node, Broken> {
    let name = start.local_name().as_ref().to_owned();
    let attributes = start
        .attributes()
        .map(|attribute| {
            let attribute =
                attribute.map_err(|error| Broken::new("attributes as `name=\"value\"`", error.to_string()))?;
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| Broken::new("an attribute's value", error.to_string()))?;
            Ok((attribute.key.local_name().as_ref().to_owned(), value.into_owned()))
        })
        .collect::<Result<_, Broken>>()?;
    Ok(Node { name, attributes, ..Node::default() })
}

/// The five references of XML and those to characters; a document brings no others.
fn referred(name: &quick_xml::events::BytesRef) -> Result<String, Broken> {
    if let Some(character) = name.resolve_char_ref().map_err(|error| Broken::new("a character", error.to_string()))? {
        return Ok(character.to_string());
    }
    let name: &str = name;
    quick_xml::escape::resolve_predefined_entity(name)
        .map(str::to_owned)
        .ok_or_else(|| Broken::new("one of the five references of XML", name))
}

/// Counts lines, and hands out no more than is allowed between two refills: what is held of a document is bounded by it.
struct Metered<R> {
    reader: R,
    line: u64,
    left: usize,
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let piece = self.fill_buf()?;
        let count = piece.len().min(to.len());
        to[..count].copy_from_slice(&piece[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let piece = self.reader.fill_buf()?;
        if self.left == 0 && !piece.is_empty() {
            return Err(io::Error::other(format!("an element of more than {LONGEST} bytes")));
        }
        Ok(&piece[..piece.len().min(self.left)])
    }

    fn consume(&mut self, count: usize) {
        // What is consumed was handed out by `fill_buf` just before, and is still there.
        if let Ok(piece) = self.reader.fill_buf() {
            self.line += line_ends(&piece[..count]);
        }
        self.left = self.left.saturating_sub(count);
        self.reader.consume(count);
    }
}
