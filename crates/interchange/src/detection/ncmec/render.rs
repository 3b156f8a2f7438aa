//! Writing what the API answers.

use jiff::Timestamp;
use serde_json::Value;

use super::query::Query;
use super::who::{REASONS_NAME, Reason, Standing, Submitted};
use super::{NAMESPACE, SCHEME};
use crate::detection::{Feedback, Fingerprint, Media, Member, Opinion, Row};
use crate::xml::Xml;

/// A row with the number of the change that made it what it is. Numbers only grow; each is given once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The number of the change.
    pub number: u64,
    /// The entry after it.
    pub row: Row,
}

/// A row that the API cannot say.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("change {number}: an entry of this exchange needs {lacks}; give it one, or leave the row out")]
pub struct RenderError {
    /// The row's number.
    pub number: u64,
    /// What it lacks.
    pub lacks: &'static str,
}

/// The answer to `GET /v2/entries`.
///
/// `rows` are those whose change lies within `query`'s time and is not below its start, the lowest number first, one more than its size
/// where there are more; `max` is the highest number within the time. The API knows MD5, SHA-1, PDQ and kinds that are only carried;
/// it does not know SHA-256, tags and sharing.
pub fn entries(query: &Query, rows: &[Numbered], max: u64) -> Result<String, RenderError> {
    let size = usize::from(query.size);
    let page = rows.get(..size).unwrap_or(rows);
    let mut xml = Xml::standalone();
    xml.begin("queryResult", &[("xmlns", NAMESPACE)]);
    for (media, group) in [(Media::Image, "images"), (Media::Video, "videos")] {
        let of_it =
            page.iter().map(Entry::of).filter(|entry| entry.as_ref().map_or(true, |entry| entry.media == media));
        let of_it: Vec<Entry> = of_it.collect::<Result<_, _>>()?;
        let count = of_it.len().to_string();
        match of_it.iter().map(|entry| entry.time).max() {
            None => xml.empty(group, &[("count", &count)]),
            Some(newest) => {
                xml.begin(group, &[("count", &count), ("maxTimestamp", &second(newest))]);
                for entry in &of_it {
                    entry.write(&mut xml);
                }
                xml.end();
            }
        }
    }
    if let Some(following) = rows.get(size) {
        xml.begin("paging", &[]);
        xml.text("next", &[], &query.page(following.number, max));
        xml.end();
    }
    Ok(xml.done())
}

/// The answer to `GET /v2/status`.
pub fn standing(standing: &Standing) -> String {
    let mut xml = Xml::standalone();
    xml.begin("status", &[("xmlns", NAMESPACE)]);
    xml.text("ipAddress", &[], &standing.address);
    xml.text("username", &[], &standing.username);
    member(&mut xml, &standing.member);
    xml.done()
}

/// The answer to `GET /v2/members`.
pub fn members(all: &[Member]) -> String {
    let mut xml = Xml::standalone();
    xml.begin("members", &[("xmlns", NAMESPACE)]);
    for one in all {
        member(&mut xml, one);
    }
    xml.done()
}

/// An opinion, as it is sent to `/v2/entries/MEMBER/ID/KIND/feedback`.
pub fn submitted(opinion: &Submitted) -> String {
    let mut xml = Xml::standalone();
    xml.begin("feedbackSubmission", &[("xmlns", NAMESPACE)]);
    match opinion {
        Submitted::Affirmative => xml.empty("affirmative", &[]),
        Submitted::Negative(guids) => {
            xml.begin("negative", &[]);
            xml.begin("reasonIds", &[]);
            for guid in guids {
                xml.text("guid", &[], guid);
            }
            xml.end();
            xml.end();
        }
    }
    xml.done()
}

/// The answer to `GET /v2/feedback/KIND/reasons`. `about` is the kind's word.
pub fn reasons(about: &str, all: &[Reason]) -> String {
    let mut xml = Xml::standalone();
    xml.begin("feedbackReasons", &[("xmlns", NAMESPACE)]);
    xml.begin(REASONS_NAME, &[]);
    for Reason { guid, name } in all {
        xml.empty("reason", &[("guid", guid), ("name", name), ("type", about)]);
    }
    xml.done()
}

fn member(xml: &mut Xml, member: &Member) {
    let id = member.id.unwrap_or_default().to_string();
    xml.text("member", &[("id", &id)], &member.name);
}

/// The public client reads whole seconds and nothing finer.
fn second(time: Timestamp) -> String {
    Timestamp::from_second(time.as_second()).unwrap_or(time).to_string()
}

/// A row that has all that an entry needs.
struct Entry<'a> {
    id: &'a str,
    member: &'a Member,
    media: Media,
    time: Timestamp,
    row: &'a Row,
}

impl<'a> Entry<'a> {
    fn of(numbered: &'a Numbered) -> Result<Self, RenderError> {
        let Numbered { number, row } = numbered;
        let lacks = |lacks| RenderError { number: *number, lacks };
        let member = row.member.as_ref().filter(|member| member.id.is_some());
        Ok(Self {
            id: row.id.as_deref().ok_or_else(|| lacks("an id"))?,
            member: member.ok_or_else(|| lacks("a member with a number"))?,
            media: row.media.ok_or_else(|| lacks("to be an image or a video"))?,
            time: row.time.ok_or_else(|| lacks("the time of its change"))?,
            row,
        })
    }

    fn write(&self, xml: &mut Xml) {
        let name = match (self.media, self.row.deleted) {
            (Media::Image, false) => "image",
            (Media::Image, true) => "deletedImage",
            (Media::Video, false) => "video",
            (Media::Video, true) => "deletedVideo",
        };
        xml.begin(name, &[]);
        member(xml, self.member);
        xml.text("timestamp", &[], &second(self.time));
        xml.text("id", &[], self.id);
        // A deleted entry says no more than that it is.
        if !self.row.deleted {
            if let Some(classification) = &self.row.classification {
                let level = match classification.scheme.as_str() {
                    SCHEME | "" => classification.level.clone(),
                    scheme => format!("{scheme}: {}", classification.level),
                };
                xml.text("classification", &[], &level);
            }
            fingerprints(xml, self.row);
            feedback(xml, &self.row.feedback);
        }
        xml.end();
    }
}

fn fingerprints(xml: &mut Xml, row: &Row) {
    xml.begin("fingerprints", &[]);
    for fingerprint in &row.fingerprints {
        let text = fingerprint.to_string();
        match fingerprint {
            Fingerprint::Md5(_) => xml.text("md5", &[], &text),
            Fingerprint::Sha1(_) => xml.text("sha1", &[], &text),
            Fingerprint::Pdq { quality: None, .. } => xml.text("pdq", &[], &text),
            Fingerprint::Pdq { quality: Some(quality), .. } => {
                xml.text("pdq", &[("quality", &quality.to_string())], &text);
            }
            Fingerprint::Other { kind, .. } if kind == "photodna" => xml.text("pdna", &[], &text),
            Fingerprint::Other { kind, .. } if is_name(kind) => xml.text(kind, &[], &text),
            Fingerprint::Sha256(_) | Fingerprint::Other { .. } => {}
        }
    }
    for (name, value) in &row.kept {
        if let (Some(kind), Value::String(address)) = (name.strip_suffix("@href").filter(|kind| is_name(kind)), value) {
            xml.empty(kind, &[("rel", "self"), ("href", address)]);
        }
    }
    xml.end();
}

/// Whether a kind can be the name of an element.
fn is_name(kind: &str) -> bool {
    kind.starts_with(|c: char| c.is_ascii_lowercase())
        && kind.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

fn feedback(xml: &mut Xml, all: &[Feedback]) {
    if all.is_empty() {
        return;
    }
    xml.begin("feedback", &[]);
    for said in all {
        match &said.opinion {
            Opinion::Affirmed => {
                xml.begin("affirmativeFeedback", &[("type", &said.about)]);
                xml.begin("members", &[]);
                member(xml, &said.member);
                xml.end();
                xml.end();
            }
            Opinion::Denied { guid, name } => {
                xml.begin("negativeFeedback", &[("type", &said.about)]);
                xml.begin("reasons", &[]);
                xml.empty("reason", &[("guid", guid), ("name", name), ("type", &said.about)]);
                xml.begin("members", &[]);
                member(xml, &said.member);
                xml.end();
                xml.end();
                xml.end();
            }
        }
    }
    xml.end();
}
