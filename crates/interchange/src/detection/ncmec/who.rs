//! The small documents: who asks (`/v2/status`), who takes part (`/v2/members`), and an opinion that was sent
//! (`PUT /v2/entries/MEMBER/ID/KIND/feedback`).

use std::io::BufRead;

use super::marks::{Broken, Mark, Marks, Node};
use crate::Fault;
use crate::detection::Member;

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
    let mut marks = Marks::new(reader);
    let done = match marks.next() {
        Ok(Mark::Begin(node)) if node.name == root => marks.inside(node).and_then(|node| take(&node)),
        Ok(Mark::Begin(node)) => Err(Broken::new(root, node.name)),
        Ok(Mark::End | Mark::Done) => Err(Broken::new(root, "the end of the document")),
        Err(broken) => Err(broken),
    };
    done.map_err(|broken| Box::new(Fault::at_as_said(file, Some(marks.line()), "", broken.expected, &broken.found)))
}
