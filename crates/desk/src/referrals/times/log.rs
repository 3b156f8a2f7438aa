//! What the closed journal tells of everything that a member's police were asked. Nothing but the entries says when something was; the versions that they wrote say what.

use std::collections::{BTreeMap, HashMap};

use alliance::referrals::times::Received;
use alliance::register::PaperKind;
use jiff::Timestamp;
use store::work::{Act, Book, History};

use super::super::kept::Kept;
use crate::{Desk, DeskError};

/// Entries read at once.
const ENTRIES: u32 = 1_000;
/// Papers read at once, with all of their versions.
const PAPERS: u32 = 100;
/// Entries are about these, and nothing else that was written is asked for.
const KINDS: [PaperKind; 1] = [PaperKind::Referral];

/// What a version of a referral says.
struct Said {
    to: String,
    evidence: bool,
    state: String,
}

/// Versions by id and number.
type Versions = HashMap<(String, u32), Said>;

impl Desk {
    /// Everything that a member's police were asked, as far as the journal knew before a moment.
    pub(super) async fn asked_of(&self, member: &str, before: Timestamp) -> Result<Vec<Received>, DeskError> {
        let of = History { member: None, kinds: &KINDS };
        let versions = self.referral_versions(&of).await?;
        let (mut all, mut after) = (BTreeMap::new(), 0);
        loop {
            let acts = self.store().acts_following(Book::Closed, &of, after, before, ENTRIES).await?;
            let Some(last) = acts.last() else { break };
            after = last.seq;
            acts.iter().try_for_each(|act| happened(&mut all, member, &versions, act))?;
        }
        Ok(all.into_values().collect())
    }

    async fn referral_versions(&self, of: &History<'_>) -> Result<Versions, DeskError> {
        let (mut all, mut after) = (Versions::new(), String::new());
        loop {
            let versions = self.store().versions_following(of, &after, PAPERS).await?;
            let Some(last) = versions.last() else { return Ok(all) };
            after.clone_from(&last.id);
            for version in versions {
                // One that cannot be read is a fault only where an entry names it: there it is said.
                let Ok(kept) = serde_json::from_value::<Kept>(version.body) else { continue };
                let (to, evidence) = (kept.referral.to, kept.referral.asks.is_evidence());
                all.insert((version.id, version.no), Said { to, evidence, state: version.state });
            }
        }
    }
}

/// An entry: what it wrote of each referral to the member.
fn happened(
    all: &mut BTreeMap<String, Received>,
    member: &str,
    versions: &Versions,
    act: &Act,
) -> Result<(), DeskError> {
    let at = act.time();
    for (id, no) in act.wrote.keys().filter_map(|name| named(name)) {
        let Some(said) = versions.get(&(id.to_owned(), no)) else {
            return Err(DeskError::Broken(format!(
                "version {no} of referral {id} is missing or cannot be read: run `accord verify` to see whether it was changed"
            )));
        };
        if said.to != member {
            continue;
        }
        let new = Received { evidence: said.evidence, sent: at, acknowledged: None, answered: None, withdrawn: None };
        let one = all.entry(id.to_owned()).or_insert(new);
        match said.state.as_str() {
            "acknowledged" => one.acknowledged = one.acknowledged.or(Some(at)),
            "answered" | "handed-on" => {
                one.acknowledged = one.acknowledged.or(Some(at));
                one.answered = Some(at);
            }
            "withdrawn" => one.withdrawn = Some(at),
            _ => {}
        }
    }
    Ok(())
}

/// The referral that an entry names: its id and version.
fn named(name: &str) -> Option<(&str, u32)> {
    let (kind, rest) = name.split_once('/')?;
    let (id, no) = rest.rsplit_once('/')?;
    let no = no.parse().ok()?;
    (kind == PaperKind::Referral.as_str()).then_some((id, no))
}
