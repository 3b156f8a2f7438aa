//! What is asked of the guard about one item: the item, the police's word, holds, what the countries allow, who is told already; and what of it was seen, so that a deed is refused where
//! any of it changes meanwhile.

use std::collections::BTreeSet;

use alliance::detection::Office;
use alliance::register::PaperKind;
use alliance::takedown::hosting::Link;
use alliance::takedown::opinion::Basis;
use alliance::takedown::policy::HostKind;
use alliance::takedown::{
    Assessment, Country, HandOverState, Hold, Hosting, Item, Notice, Party, Police, Recipient, Sender, Sending, Watch,
    Wish,
};
use jiff::Timestamp;
use store::work::{Deed, Paper, PaperFilter, SeenPaper, View};

use super::destroy::DESTROYED;
use super::handing::{HandGround, HandKept};
use super::in_force::rules_seen;
use super::kept::Kept;
use super::notices::NoticeKept;
use super::police::{File, whole};
use super::providers::Provider;
use crate::Desk;
use crate::work::readable;

/// Everything that the guard is asked with about one item, and what of it was seen.
pub(super) struct Ground {
    pub(super) paper: Paper,
    pub(super) kept: Kept,
    pub(super) item: Item,
    pub(super) file: Option<Paper>,
    /// When the police let it go last.
    pub(super) let_go: Option<Timestamp>,
    book: Option<Paper>,
    pub(super) holds: Vec<Hold>,
    pub(super) watch: Watch,
    pub(super) sender: Sender,
    pub(super) from: Country,
    /// The version of the paper that says what the sender's country allows.
    from_no: u32,
    pub(super) notices: Vec<(Paper, NoticeKept)>,
    pub(super) providers: Vec<(Paper, Provider)>,
    /// Hand-overs to other countries' hotlines.
    pub(super) handed: Vec<(Paper, HandKept)>,
}

/// Somebody to whom a notice of an item goes, or would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Who.
    pub recipient: Recipient,
    /// What they are called.
    pub name: String,
}

impl Desk {
    /// Loads everything that the guard is asked with; none where the item is not in scope.
    pub(super) fn send_ground(&self, paper: Paper) -> crate::Given<'_, Option<Ground>> {
        Box::pin(async move {
            if paper.state == DESTROYED {
                return Ok(None);
            }
            let (book, standing) = self.holds_standing().await?;
            let (paper, kept) = readable::<Kept>(paper)?;
            let Some(office) = assessed_by(&kept.item.assessment) else { return Ok(None) };
            let (file, police) = self.police_of(&paper).await?;
            let let_go = file.as_ref().and_then(Paper::read::<File>).and_then(|file| file.last_let_go());
            let member = paper.member.clone().unwrap_or_default();
            let filter = PaperFilter { parent: Some(paper.id.clone()), ..PaperFilter::default() };
            let notices = self.every_paper::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await?;
            let item = whole(&kept, police);
            let named = |hold: &Hold| item.police.holds().is_some_and(|ids| ids.contains(&hold.id));
            let holds = standing.into_iter().map(|(_, kept)| kept.hold);
            let holds = holds.filter(|hold| hold.keeps(&item.places) || named(hold)).collect();
            let (from_no, from) = self.rules_read(&member).await?;
            Ok(Some(Ground {
                from,
                from_no,
                providers: self.providers_of(&member).await?,
                handed: self.hand_overs_of(&paper.id).await?,
                sender: Sender { office, party: Party::Hotline },
                watch: self.watch().await?,
                paper,
                kept,
                item,
                file,
                let_go,
                book,
                holds,
                notices,
            }))
        })
    }
}

impl Ground {
    /// When a hand-over left last, or lay ready.
    pub(super) fn handed_last(&self) -> Option<Timestamp> {
        let steps = self.handed.iter().flat_map(|(_, kept)| kept.hand.steps());
        steps.filter(|step| matches!(step.state.as_str(), "handed" | "ready")).map(|step| step.at).max()
    }

    /// Through whose hands it comes and who can take it away: whoever runs it, and whoever stands in front.
    pub(super) fn addressees(&self) -> Vec<(Addressee, Option<&(Paper, Provider)>)> {
        let found = self.item.hosting.found().into_iter();
        let chain = found.flat_map(|found| &found.chain).filter(|link: &&Link| takes(link.party));
        chain
            .map(|link| {
                let known = self.providers.iter().find(|(_, provider)| provider.is(link));
                let country = known.and_then(|(_, provider)| provider.country.clone()).or_else(|| link.member.clone());
                let recipient = Recipient {
                    provider: link.provider.clone(),
                    party: link.party,
                    member: country.unwrap_or_default(),
                };
                let name = known.map_or_else(|| link.provider.clone(), |(_, provider)| provider.name.clone());
                (Addressee { recipient, name }, known)
            })
            .collect()
    }

    /// The notice of somebody that has left.
    pub(super) fn notice_to(&self, to: &Addressee) -> Option<(&Paper, &NoticeKept)> {
        let same = |kept: &NoticeKept| kept.notice.recipient.provider == to.recipient.provider;
        self.notices.iter().find(|(_, kept)| same(kept)).map(|(paper, kept)| (paper, kept))
    }

    /// Whether nobody has looked up where it lies since the police let it go: what was looked for and not found then is not looked for again at once.
    pub(super) fn may_have_moved(&self) -> bool {
        let looked = self.kept.item.evidence.as_ref().map(|evidence| evidence.sealed);
        let let_go = self.item.police.answered().unwrap_or(Timestamp::MAX).max(self.watch.since());
        looked.is_none_or(|looked| looked <= let_go)
    }

    pub(super) fn host_kind(&self) -> HostKind {
        let kinds = self.addressees().into_iter().map(|(_, known)| known.map_or(HostKind::Other, |(_, p)| p.host));
        // The most careful of what is known of any of them.
        kinds.max().unwrap_or(HostKind::Other)
    }

    /// The deed that sends stands on everything that the guard was asked with: where any of it is another by then, it is refused.
    pub(super) fn see(&self, deed: &mut Deed, known: Option<&(Paper, Provider)>) {
        deed.seen.papers.push(seen(PaperKind::Item, &self.paper.id, Some(&self.paper)));
        deed.seen.papers.push(seen(PaperKind::Police, &self.paper.id, self.file.as_ref()));
        deed.seen.papers.push(Desk::book_seen(self.book.as_ref()));
        deed.seen.papers.push(rules_seen(&self.from.member, self.from_no));
        if let Some((paper, _)) = known {
            deed.seen.papers.push(seen(PaperKind::Provider, &paper.id, Some(paper)));
        }
    }

    /// What is asked besides disabling: what the own police want, and those of a country that handed it over.
    pub(super) fn wish(&self) -> Option<Wish> {
        let own = match &self.item.police {
            Police::ClearPreserve { wish, .. } => Some(*wish),
            _ => None,
        };
        super::receive::more(own, self.kept.asked)
    }

    /// Whether another hotline has its business, or is to have it: then no own notice goes to anybody there. Whom to tell at home is never another's business, also where it was
    /// handed on to here.
    pub(super) fn is_handed(&self, member: &str) -> bool {
        self.paper.member.as_deref() != Some(member) && self.handed.iter().any(|(_, kept)| kept.hand.covers(member))
    }

    /// What the guard before a hand-over is asked with: of holds those of the own country alone.
    pub(super) fn handing(&self) -> HandGround<'_> {
        let own = self.paper.member.as_deref().unwrap_or_default();
        HandGround {
            paper: &self.paper,
            kept: &self.kept,
            item: &self.item,
            holds: self.holds.iter().filter(|hold| hold.force().member == own).cloned().collect(),
            watch: &self.watch,
            handed: &self.handed,
            notices: &self.notices,
            seen: vec![
                seen(PaperKind::Item, &self.paper.id, Some(&self.paper)),
                seen(PaperKind::Police, &self.paper.id, self.file.as_ref()),
                Desk::book_seen(self.book.as_ref()),
            ],
        }
    }

    pub(super) fn sending<'a>(
        &'a self,
        notice: &'a Notice,
        to: &'a Country,
        provider: Option<&Provider>,
        beyond: Option<&'a Link>,
    ) -> Sending<'a> {
        Sending {
            item: &self.item,
            notice,
            holds: &self.holds,
            watch: &self.watch,
            sender: &self.sender,
            from: &self.from,
            to,
            suspect: provider.is_some_and(|provider| provider.suspect),
            beyond,
        }
    }

    /// Whether something is left to be sent: a notice that goes another way or anew, somebody who has none; a hand-over that is being prepared; or it is not known who that would
    /// be. Whoever another hotline tells is no business of this one.
    pub(super) fn has_something_left(&self) -> bool {
        let all = self.addressees();
        // What has relapsed leaves anew.
        let is_new = |to: &Addressee| self.notice_to(to).is_none_or(|(_, kept)| kept.again.is_some());
        let is_left = |to: &Addressee| is_new(to) && !self.is_handed(&to.recipient.member);
        all.is_empty()
            || all.iter().any(|(to, _)| is_left(to))
            || self.notices.iter().any(|(_, kept)| kept.notice.is_ready())
            || self.handed.iter().any(|(_, kept)| matches!(kept.hand.state(), HandOverState::Preparing))
    }
}

pub(super) fn seen(kind: PaperKind, id: &str, paper: Option<&Paper>) -> SeenPaper {
    SeenPaper { kind, id: id.to_owned(), no: paper.map_or(0, |paper| paper.no) }
}

/// Whether notices go to whoever has this part in it: they run it, or stand in front.
const fn takes(party: Party) -> bool {
    matches!(party, Party::Host | Party::Cdn | Party::Reseller | Party::Site)
}

/// To whom notices of an item go, by their ids.
pub(super) fn recipients(hosting: &Hosting) -> BTreeSet<&str> {
    let chain = hosting.found().into_iter().flat_map(|found| &found.chain).filter(|link| takes(link.party));
    chain.map(|link| link.provider.as_str()).collect()
}

/// The organisation in whose name it was found to be in scope; none where it is not.
pub(super) fn assessed_by(assessment: &Assessment) -> Option<Office> {
    let Assessment::InScope { basis, .. } = assessment else { return None };
    match basis {
        Basis::Opinions { opinions } => opinions.last().map(|opinion| opinion.by.office.clone()),
        Basis::Lists { .. } => None,
    }
}
