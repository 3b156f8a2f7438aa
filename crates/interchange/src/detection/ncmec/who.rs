//! The small documents: who asks (`/v2/status`), who takes part (`/v2/members`), an opinion that is sent
//! (`PUT /v2/entries/MEMBER/ID/KIND/feedback`), and the reasons that an opinion may have (`/v2/feedback/KIND/reasons`).

use std::io::BufRead;

use serde::{Deserialize, Serialize};

use super::marks::{Broken, Mark, Marks, Node};
use crate::Fault;
use crate::detection::{Kind, Member};

/// Reasons that are read of a list of them, at most.
const REASONS: usize = 50;
/// The element in which they stand.
pub(super) const REASONS_NAME: &str = "availableFeedbackReasons";

/// The answer to `/v2/status`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The address that the question came from.
    pub address: String,
    /// The name that the asker signed in with.
    pub username: String,
    /// The member that the asker is.
    pub member: Member,
}

/// An opinion about one fingerprint, as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// It is right.
    Affirmative,
    /// It is wrong, for the reasons with these ids; at least one.
    Negative(Vec<String>),
}

/// A reason why a fingerprint can be wrong, as whoever keeps the list words it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// Its id, by which it is sent.
    pub guid: String,
    /// What it says.
    pub name: String,
}

/// The word by which opinions name a kind of fingerprint; none where there can be no opinion of it.
pub fn about(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Md5 => Some("MD5"),
        Kind::Sha1 => Some("SHA1"),
        Kind::Pdq => Some("PDQ"),
        Kind::Sha256 | Kind::Other(_) => None,
    }
}

/// The address to which an opinion is sent, from `/v2` on: of a member's entry, and of one of its fingerprints. None where the entry's id can stand in no address.
pub fn opinion_path(member: u64, id: &str, about: &str) -> Option<String> {
    if matches!(id, "" | "." | "..") {
        return None;
    }
    let mut path = format!("/v2/entries/{member}/");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            path.push(char::from(byte));
        } else {
            path.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(format!("{path}/{about}/feedback"))
}

/// The address at which the reasons stand for which a kind of fingerprint can be wrong, from `/v2` on.
pub fn reasons_path(about: &str) -> String {
    format!("/v2/feedback/{about}/reasons")
}

/// Reads the answer to `/v2/status`. `file` is its name for faults.
pub fn standing(file: &str, reader: impl BufRead) -> Result<Standing, Box<Fault>> {
    document(file, reader, "status", |node| {
        let text = |name| node.child(name).map(|child| child.text.clone()).unwrap_or_default();
        let member = node.child("member").ok_or_else(|| Broken::new("`member`", "nothing"))?;
        Ok(Standing { address: text("ipAddress"), username: text("username"), member: numbered(member)? })
    })
}

/// Reads the answer to `/v2/members`. `file` is its name for faults.
pub fn members(file: &str, reader: impl BufRead) -> Result<Vec<Member>, Box<Fault>> {
    document(file, reader, "members", |node| {
        node.children.iter().filter(|child| child.name == "member").map(numbered).collect()
    })
}

/// Reads an opinion that was sent. `file` is its name for faults.
pub fn submitted(file: &str, reader: impl BufRead) -> Result<Submitted, Box<Fault>> {
    document(file, reader, "feedbackSubmission", |node| {
        let reasons = match (node.child("affirmative"), node.child("negative")) {
            (Some(_), None) => return Ok(Submitted::Affirmative),
            (None, Some(negative)) => negative.child("reasonIds"),
            _ => return Err(Broken::new("either `affirmative` or `negative`", "both or neither")),
        };
        let guids = reasons.map(|reasons| reasons.children.as_slice()).unwrap_or_default().iter();
        let guids: Vec<String> =
            guids.filter(|guid| guid.name == "guid" && !guid.text.is_empty()).map(|guid| guid.text.clone()).collect();
        if guids.is_empty() {
            return Err(Broken::new("`reasonIds` with at least one `guid`", "none"));
        }
        Ok(Submitted::Negative(guids))
    })
}

/// Reads the reasons for which a fingerprint can be wrong: the first 50. `file` is its name for faults.
pub fn reasons(file: &str, reader: impl BufRead) -> Result<Vec<Reason>, Box<Fault>> {
    whole(file, reader, |node| {
        let all = Some(node).filter(|node| node.name == REASONS_NAME).or_else(|| node.child(REASONS_NAME));
        let all = all.ok_or_else(|| Broken::new("`availableFeedbackReasons`", node.name.clone()))?;
        let read = |one: &Node| {
            let (guid, name) = (one.attribute("guid")?, one.attribute("name")?);
            (!guid.is_empty() && !name.is_empty()).then(|| Reason { guid: guid.to_owned(), name: name.to_owned() })
        };
        let of = all.children.iter().take(REASONS);
        of.map(|one| read(one).ok_or_else(|| Broken::new("a reason with `guid` and `name`", one.name.clone())))
            .collect()
    })
}

fn numbered(node: &Node) -> Result<Member, Broken> {
    let id = node.attribute("id").unwrap_or_default();
    let id = id.parse().map_err(|_| Broken::new("a member's number in `id`, in digits", format!("`{id}`")))?;
    Ok(Member { id: Some(id), name: node.text.clone() })
}

fn document<T>(
    file: &str,
    reader: impl BufRead,
    root: &'static str,
    take: impl FnOnce(&Node) -> Result<T, Broken>,
) -> Result<T, Box<Fault>> {
    whole(file, reader, |node| if node.name == root { take(node) } else { Err(Broken::new(root, node.name.clone())) })
}

/// A document whose root may have any name.
fn whole<T>(file: &str, reader: impl BufRead, take: impl FnOnce(&Node) -> Result<T, Broken>) -> Result<T, Box<Fault>> {
    let mut marks = Marks::new(reader);
    let done = match marks.next() {
        Ok(Mark::Begin(node)) => marks.inside(node).and_then(|node| take(&node)),
        Ok(Mark::End | Mark::Done) => Err(Broken::new("a document", "the end of it")),
        Err(broken) => Err(broken),
    };
    done.map_err(|broken| Box::new(Fault::at_as_said(file, Some(marks.line()), "", broken.expected, &broken.found)))
}
