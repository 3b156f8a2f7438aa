//! Whom a notice can be followed by where nothing comes of it: the network that connects its recipient, the registrar of the domain, whoever supervises the recipient. Some stand
//! in the chain that was found; the others are written down in the hotline's directory, known as `upstream:` and the recipient, or `regulator:` and two letters of their country.

use std::collections::BTreeSet;

use alliance::takedown::hosting::Link;
use alliance::takedown::{Country, Escalation, Party, Recipient};
use store::work::Paper;

use super::dispatch::{Addressee, Ground};
use super::notices::NoticeKept;
use super::providers::Provider;
use crate::{Desk, DeskError};

/// Before the recipient whose network they connect.
const UPSTREAM: &str = "upstream";
/// Before the country whose providers they supervise.
const REGULATOR: &str = "regulator";

impl Ground {
    /// Who a recipient is in the hotline's directory.
    pub(super) fn known(&self, to: &Recipient) -> Option<&(Paper, Provider)> {
        self.providers.iter().find(|(_, provider)| provider.known_as.contains(&to.provider))
    }

    /// Whether somebody has a notice of this item, or is getting one.
    pub(super) fn is_told(&self, provider: &str) -> bool {
        self.notices.iter().any(|(_, kept)| kept.notice.recipient.provider == provider)
    }

    /// Whom a step beyond a recipient tells; none: nobody is known.
    fn above(&self, below: &Recipient, step: Escalation) -> Option<Link> {
        let party = step.party()?;
        let mut chain = self.item.hosting.found().into_iter().flat_map(|found| &found.chain);
        if let Some(link) = chain.find(|link| link.party == party) {
            return Some(link.clone());
        }
        let name = match party {
            Party::Upstream => format!("{UPSTREAM}:{}", below.provider),
            Party::Regulator if !below.member.is_empty() => format!("{REGULATOR}:{}", below.member),
            _ => return None,
        };
        self.named(party, name)
    }

    fn named(&self, party: Party, name: String) -> Option<Link> {
        let (_, known) = self.providers.iter().find(|(_, provider)| provider.known_as.contains(&name))?;
        Some(Link { party, provider: name, member: known.country.clone() })
    }

    /// Somebody whom the directory names for one of those through whose hands the item comes: the guard asks for them beside the chain.
    pub(super) fn named_above(&self, to: &Recipient) -> Option<Link> {
        let all = self.addressees();
        let mut below = all.iter().map(|(below, _)| &below.recipient);
        let is_there = match to.provider.split_once(':') {
            Some((UPSTREAM, name)) => to.party == Party::Upstream && below.any(|one| one.provider == name),
            Some((REGULATOR, name)) => to.party == Party::Regulator && below.any(|one| one.member == name),
            _ => false,
        };
        if is_there { self.named(to.party, to.provider.clone()) } else { None }
    }

    /// The same as somebody to whom a notice goes.
    pub(super) fn to_above(
        &self,
        below: &Recipient,
        step: Escalation,
    ) -> Option<(Addressee, Option<&(Paper, Provider)>)> {
        let link = self.above(below, step)?;
        let known = self.providers.iter().find(|(_, provider)| provider.is(&link));
        let country = known.and_then(|(_, provider)| provider.country.clone()).or_else(|| link.member.clone());
        let name = known.map_or_else(|| link.provider.clone(), |(_, provider)| provider.name.clone());
        let recipient = Recipient { provider: link.provider, party: link.party, member: country.unwrap_or_default() };
        Some((Addressee { recipient, name }, known))
    }

    fn lets(&self, to: &Recipient, rules: &Country) -> bool {
        self.from.lets_notify(self.sender.party, to.party, &to.member)
            && rules.lets_be_notified(self.sender.party, to.party, &self.sender.office.member)
    }
}

impl Desk {
    /// The steps beyond a notice that can be taken: somebody is known, who has no notice of the item, is not suspected, and whom both countries let be told. A notice that
    /// is such a step itself is followed by a reminder alone.
    pub(super) async fn steps_open(
        &self,
        ground: &Ground,
        kept: &NoticeKept,
    ) -> Result<BTreeSet<Escalation>, DeskError> {
        let mut open = BTreeSet::new();
        if kept.beyond.is_some() {
            return Ok(open);
        }
        for step in Escalation::beyond(kept.notice.step()) {
            let Some((to, known)) = ground.to_above(&kept.notice.recipient, step) else { continue };
            if ground.is_told(&to.recipient.provider) || known.is_some_and(|(_, provider)| provider.suspect) {
                continue;
            }
            let rules = self.rules_of(&to.recipient.member).await?;
            if ground.lets(&to.recipient, &rules) {
                open.insert(step);
            }
        }
        Ok(open)
    }
}
