//! Whom a notice can be followed by where nothing comes of it: the network that connects its recipient, the registrar of the domain, whoever supervises the recipient. Some stand
//! in the chain that was found; the others are written down in the hotline's directory, known as `upstream:` and the recipient, or `regulator:` and two letters of their country.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::PaperKind;
use alliance::takedown::hosting::Link;
use alliance::takedown::{Country, Escalation, Hosting, Party, Recipient, Sender};
use store::work::Paper;

use super::destroy::DESTROYED;
use super::ground::{Addressee, Ground, assessed_by};
use super::kept::Kept;
use super::notices::NoticeKept;
use super::providers::Provider;
use crate::work::{readable, told_or_read};
use crate::{Desk, DeskError};

/// Before the recipient whose network they connect.
const UPSTREAM: &str = "upstream";
/// Before the country whose providers they supervise.
const REGULATOR: &str = "regulator";

/// What is asked about whom a notice can be followed by. Neither the police's word nor a hold is among it: what is shown of it says nothing of them.
pub(super) struct Around<'a> {
    hosting: &'a Hosting,
    providers: &'a [(Paper, Provider)],
    /// All notices of the item.
    notices: Vec<&'a NoticeKept>,
    from: &'a Country,
    sender: &'a Sender,
}

impl NoticeKept {
    /// Whether it is a step of an earlier pass: it is over, and the notice that is to be followed left since. Then the step is taken anew.
    pub(super) fn was_told_before(&self, followed: &Self) -> bool {
        self.beyond.is_some() && self.is_over() && self.notice.first_sent() < followed.notice.first_sent()
    }
}

impl Ground {
    /// What is asked of it about whom a notice can be followed by.
    pub(super) fn around(&self) -> Around<'_> {
        Around {
            hosting: &self.item.hosting,
            providers: &self.providers,
            notices: self.notices.iter().map(|(_, kept)| kept).collect(),
            from: &self.from,
            sender: &self.sender,
        }
    }

    /// Who a recipient is in the hotline's directory.
    pub(super) fn known(&self, to: &Recipient) -> Option<&(Paper, Provider)> {
        self.providers.iter().find(|(_, provider)| provider.known_as.contains(&to.provider))
    }

    /// Whether somebody has a notice of this item, or is getting one.
    pub(super) fn is_told(&self, provider: &str) -> bool {
        self.notices.iter().any(|(_, kept)| kept.notice.recipient.provider == provider)
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
        if is_there { self.around().named(to.party, to.provider.clone()) } else { None }
    }
}

impl<'a> Around<'a> {
    /// Whether somebody has a notice of the item, or is getting one. What a step told them in an earlier pass does not count.
    fn is_told(&self, followed: &NoticeKept, provider: &str) -> bool {
        let to_them = |kept: &&NoticeKept| kept.notice.recipient.provider == provider;
        self.notices.iter().copied().filter(to_them).any(|kept| !kept.was_told_before(followed))
    }

    /// Whom a step beyond a recipient tells; none: nobody is known.
    fn above(&self, below: &Recipient, step: Escalation) -> Option<Link> {
        let party = step.party()?;
        let mut chain = self.hosting.found().into_iter().flat_map(|found| &found.chain);
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

    /// The same as somebody to whom a notice goes.
    pub(super) fn to_above(
        &self,
        below: &Recipient,
        step: Escalation,
    ) -> Option<(Addressee, Option<&'a (Paper, Provider)>)> {
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
    /// The steps beyond a notice that can be taken: somebody is known, who has no notice of the item in this pass, is not suspected, and whom both countries let be told. A notice
    /// that is such a step itself is followed by a reminder alone.
    pub(super) async fn steps_open(
        &self,
        around: &Around<'_>,
        kept: &NoticeKept,
    ) -> Result<BTreeSet<Escalation>, DeskError> {
        let mut open = BTreeSet::new();
        if kept.beyond.is_some() {
            return Ok(open);
        }
        for step in Escalation::beyond(kept.notice.step()) {
            let Some((to, known)) = around.to_above(&kept.notice.recipient, step) else { continue };
            if around.is_told(kept, &to.recipient.provider) || known.is_some_and(|(_, provider)| provider.suspect) {
                continue;
            }
            let rules = self.rules_of(&to.recipient.member).await?;
            if around.lets(&to.recipient, &rules) {
                open.insert(step);
            }
        }
        Ok(open)
    }

    /// The same of a notice whose item is not at hand; none where nothing more is done about that item.
    pub(super) async fn steps_of(
        &self,
        kept: &NoticeKept,
        (providers, from): (&[(Paper, Provider)], &Country),
        notices: Vec<&NoticeKept>,
    ) -> Result<Option<BTreeSet<Escalation>>, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Item, &kept.notice.item).await? else { return Ok(None) };
        if paper.state == DESTROYED {
            return Ok(None);
        }
        let Some((_, item)) = told_or_read(readable::<Kept>(paper)) else { return Ok(None) };
        let Some(office) = assessed_by(&item.item.assessment) else { return Ok(None) };
        let sender = Sender { office, party: Party::Hotline };
        let around = Around { hosting: &item.item.hosting, providers, notices, from, sender: &sender };
        Ok(Some(self.steps_open(&around, kept).await?))
    }

    /// The same of those of a member's notices that are wanted, in their order; none also where nothing comes after one. Each of them costs a look at its item.
    pub(super) async fn steps_of_each(
        &self,
        member: &str,
        all: &[(Paper, NoticeKept)],
        wanted: fn(&NoticeKept) -> bool,
    ) -> Result<Vec<Option<BTreeSet<Escalation>>>, DeskError> {
        let (providers, from) = (self.providers_of(member).await?, self.rules_of(member).await?);
        let mut of_items: BTreeMap<&str, Vec<&NoticeKept>> = BTreeMap::new();
        for (_, kept) in all {
            of_items.entry(kept.notice.item.as_str()).or_default().push(kept);
        }
        let mut each = Vec::with_capacity(all.len());
        for (_, kept) in all {
            let open = if kept.notice.is_open() && wanted(kept) {
                let notices = of_items.get(kept.notice.item.as_str()).cloned().unwrap_or_default();
                self.steps_of(kept, (&providers, &from), notices).await?
            } else {
                None
            };
            each.push(open);
        }
        Ok(each)
    }
}
