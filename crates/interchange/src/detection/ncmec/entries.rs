//! Reading entries: the answer to `GET /v2/entries`, or such answers kept as a file.

use std::collections::BTreeSet;
use std::io::BufRead;

use jiff::Timestamp;
use serde_json::Value;

use super::SCHEME;
use super::marks::{Broken, Mark, Marks, Node};
use crate::detection::columns::time;
use crate::detection::ndjson::note;
use crate::detection::refusal::{self, Wrong};
use crate::detection::{Classification, Feedback, Fingerprint, Kind, List, Media, Member, Opinion, Refusal, Row};

/// Reads the entries of one document, row by row.
pub struct Entries<R> {
    file: String,
    marks: Marks<R>,
    place: Place,
    read: u64,
    next: Option<String>,
    newest: Option<Timestamp>,
    left_out: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Start,
    Root,
    /// In `images` or `videos`.
    Group,
    End,
}

impl<R: BufRead> Entries<R> {
    /// Reads a document. `file` is its name for faults.
    pub fn new(file: &str, reader: R) -> Self {
        Self {
            file: file.to_owned(),
            marks: Marks::new(reader),
            place: Place::Start,
            read: 0,
            next: None,
            newest: None,
            left_out: BTreeSet::new(),
        }
    }

    /// Where the next page is, once all rows were read and there is one.
    pub fn next_page(&self) -> Option<&str> {
        self.next.as_deref()
    }

    /// The latest `maxTimestamp` that the document says.
    pub fn newest(&self) -> Option<Timestamp> {
        self.newest
    }

    /// Whether the document was read to its end.
    pub fn is_whole(&self) -> bool {
        self.place == Place::End
    }

    /// Walks to the next entry: its line and all that is in it.
    fn entry(&mut self) -> Result<Option<(u64, Node)>, Broken> {
        loop {
            let (mark, line) = (self.marks.next()?, self.marks.line());
            match (self.place, mark) {
                (Place::Start, Mark::Begin(node)) if node.name == "queryResult" => self.place = Place::Root,
                (Place::Start, Mark::Begin(node)) => return Err(Broken::new("`queryResult`", node.name)),
                (Place::Root, Mark::Begin(node)) if matches!(node.name.as_str(), "images" | "videos") => {
                    if let Some(Ok(newest)) = node.attribute("maxTimestamp").map(|text| time("maxTimestamp", text)) {
                        self.newest = self.newest.max(Some(newest));
                    }
                    self.place = Place::Group;
                }
                (Place::Root, Mark::Begin(node)) => {
                    let node = self.marks.inside(node)?;
                    if node.name == "paging" {
                        let next = node.child("next").map(|next| next.text.clone());
                        self.next = next.filter(|next| !next.is_empty());
                    } else {
                        note(&mut self.left_out, &node.name);
                    }
                }
                (Place::Group, Mark::Begin(node)) => return Ok(Some((line, self.marks.inside(node)?))),
                (Place::Group, Mark::End) => self.place = Place::Root,
                (Place::Root, Mark::End) => {
                    return match self.marks.next()? {
                        Mark::Done => {
                            self.place = Place::End;
                            Ok(None)
                        }
                        Mark::Begin(_) | Mark::End => Err(Broken::new("the end of the document", "more")),
                    };
                }
                (Place::Start, Mark::End | Mark::Done) => {
                    return Err(Broken::new("`queryResult`", "the end of the document"));
                }
                (_, Mark::Done) => return Err(Broken::new("the end of `queryResult`", "the end of the document")),
                (Place::End, _) => return Ok(None),
            }
        }
    }
}

impl<R: BufRead> Iterator for Entries<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.place == Place::End {
            return None;
        }
        match self.entry() {
            Ok(None) => None,
            Ok(Some((line, node))) => {
                self.read += 1;
                let place = format!("{}[{}]", node.name, self.read);
                let left_out = &mut self.left_out;
                let row = row(&node, &mut |name| note(left_out, name));
                Some(row.map_err(|wrong| wrong.at(&self.file, line, &place)))
            }
            Err(broken) => {
                self.place = Place::End;
                // No page follows a page that is not whole.
                self.next = None;
                let Broken { expected, found } = broken;
                Some(Err(refusal::rest(&self.file, self.marks.line(), "", expected, &found)))
            }
        }
    }
}

impl<R: BufRead> List for Entries<R> {
    fn left_out(&self) -> BTreeSet<String> {
        self.left_out.clone()
    }
}

/// The row that an entry is.
fn row(node: &Node, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    let (media, deleted) = match node.name.as_str() {
        "image" => (Media::Image, false),
        "video" => (Media::Video, false),
        "deletedImage" => (Media::Image, true),
        "deletedVideo" => (Media::Video, true),
        other => return Err(Wrong::new("", "`image`, `video`, `deletedImage` or `deletedVideo`", other)),
    };
    let mut row = Row { media: Some(media), deleted, ..Row::default() };
    for child in &node.children {
        match child.name.as_str() {
            "id" if !child.text.is_empty() => row.id = Some(child.text.clone()),
            "member" => row.member = Some(member(child)?),
            "timestamp" => row.time = Some(time("timestamp", &child.text)?),
            "classification" if !child.text.is_empty() => {
                row.classification = Some(Classification { scheme: SCHEME.to_owned(), level: child.text.clone() });
            }
            "fingerprints" => fingerprints(child, &mut row)?,
            "feedback" => row.feedback = feedback(child)?,
            "id" | "classification" => {}
            other => left_out(other),
        }
    }
    if row.id.is_none() {
        return Err(Wrong::new("id", "the entry's id", ""));
    }
    if row.member.is_none() {
        return Err(Wrong::new("member", "the member that the entry is of", ""));
    }
    Ok(row)
}

fn member(node: &Node) -> Result<Member, Wrong> {
    let id = node.attribute("id").unwrap_or_default();
    let id = id.parse().map_err(|_| Wrong::new("member.id", "a member's number, in digits", id))?;
    Ok(Member { id: Some(id), name: node.text.clone() })
}

/// A fingerprint too large for the page stands as an element with an address to get it from; the address is kept.
fn fingerprints(node: &Node, row: &mut Row) -> Result<(), Wrong> {
    for child in &node.children {
        let path = format!("fingerprints.{}", child.name);
        if child.text.is_empty() {
            if let Some(address) = child.attribute("href").filter(|address| address.starts_with("/v2/")) {
                row.kept.insert(format!("{}@href", child.name), Value::String(address.to_owned()));
            }
            continue;
        }
        let wrong = |why: &dyn std::fmt::Display, found: &str| Wrong::new(path.as_str(), &why, found);
        let mut fingerprint =
            Fingerprint::parse(&Kind::named(&child.name).0, &child.text).map_err(|why| wrong(&why, &child.text))?;
        if let Some(quality) = child.attribute("quality") {
            let number = quality.parse().map_err(|_| wrong(&"a quality of 0 to 100", quality))?;
            fingerprint = fingerprint.with_quality(number).map_err(|why| wrong(&why, quality))?;
        }
        row.add(fingerprint).map_err(|why| wrong(&why, &child.text))?;
    }
    Ok(())
}

/// Reasons and their members alternate under `reasons`.
fn feedback(node: &Node) -> Result<Vec<Feedback>, Wrong> {
    let mut all = Vec::new();
    for said in &node.children {
        let about = said.attribute("type").unwrap_or_default();
        let mut by = |members: &Node, opinion: &Opinion| -> Result<(), Wrong> {
            for node in members.children.iter().filter(|node| node.name == "member") {
                let (about, opinion, member) = (about.to_owned(), opinion.clone(), member(node)?);
                all.push(Feedback { about, opinion, member });
            }
            Ok(())
        };
        match said.name.as_str() {
            "affirmativeFeedback" => {
                for members in said.children.iter().filter(|node| node.name == "members") {
                    by(members, &Opinion::Affirmed)?;
                }
            }
            "negativeFeedback" => {
                let mut reason = None;
                for node in said.children.iter().filter(|node| node.name == "reasons").flat_map(|node| &node.children) {
                    match (node.name.as_str(), &reason) {
                        ("reason", _) => {
                            let text = |name| node.attribute(name).unwrap_or_default().to_owned();
                            reason = Some(Opinion::Denied { guid: text("guid"), name: text("name") });
                        }
                        ("members", Some(opinion)) => by(node, opinion)?,
                        (other, _) => return Err(Wrong::new("feedback.reasons", "a reason, then its members", other)),
                    }
                }
            }
            other => return Err(Wrong::new("feedback", "`affirmativeFeedback` or `negativeFeedback`", other)),
        }
    }
    Ok(all)
}
