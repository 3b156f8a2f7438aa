//! What is delivered of a notice, and what became of it. The one who carries it is elsewhere ([`super::courier`] to endpoints, the crate `post` by mail): here it is taken up, written out and
//! remembered, so that each notice has one effect however often its carrier dies.

use std::fmt;
use std::net::IpAddr;

use alliance::register::PaperKind;
use alliance::takedown::notice::Channel;
use alliance::takedown::{NoticeState, Wish};
use interchange::takedown::notice::{self, Class, Digests, Found, Preserve};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, Paper, PaperChange, Refused, View};
use vault::Secret;

use super::dispatch::wanted;
use super::finding::found_of;
use super::follow::follow_up;
use super::kept::Kept;
use super::notices::{Attempt, BY_MAIL, NoticeKept, TO_ENDPOINT};
use super::providers::Format;
use crate::people::Organisation;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// Whoever takes a delivery up has it for so long; then somebody else does. Both couriers are done before that, in whatever way.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// After the first failure it is tried again in so many seconds, then in twice as many, and so on.
const FIRST_PAUSE: i64 = 5;
/// After so many failures the next channel is tried: about ten minutes.
const TRIES: u32 = 8;
/// How often an outcome is written when others change the notice meanwhile.
const WRITES: u32 = 20;

/// What a notice says in words.
#[derive(Clone, Debug)]
pub struct Words {
    /// Why it is illegal, for machines and people.
    pub reason: String,
    /// The subject of its mail.
    pub subject: String,
    /// What a person reads in it. Its link is in there; no address is.
    pub letter: Secret<String>,
}

/// What words are asked for.
pub struct Wording<'a> {
    /// The language.
    pub language: &'a str,
    /// The number of the notice.
    pub number: &'a str,
    /// What the sender is called.
    pub sender: &'a str,
    /// When it was sent.
    pub sent: Timestamp,
    /// What is asked for besides disabling.
    pub wish: Option<&'a Wish>,
    /// The secret of its link.
    pub link: &'a Secret<String>,
    /// Whether it went before and nothing came of it: it is a reminder.
    pub again: bool,
}

/// In whose house notices are written, and its words.
pub struct NoticeHouse {
    /// The mail address that stands in every notice for whoever wants to ask.
    pub contact: String,
    /// The domain of the house.
    pub domain: String,
    /// Finds the words.
    pub words: Box<dyn Fn(&Wording<'_>) -> Words + Send + Sync>,
}

impl fmt::Debug for NoticeHouse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NoticeHouse").field("domain", &self.domain).finish_non_exhaustive()
    }
}

/// A notice that is to be delivered now.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The notice, by its id.
    pub notice: String,
    errand: Errand,
}

/// A notice written out. It has no `Debug`: it says where the material is.
pub struct Message {
    /// The number of the notice: the same whenever it is sent again.
    pub number: String,
    /// Where it is sent to.
    pub to: Carrier,
    /// What it says.
    pub notice: notice::Notice,
    /// In words.
    pub words: Words,
    /// The language of the words.
    pub language: String,
    /// Whether it went before and nothing came of it: it is a reminder.
    pub again: bool,
}

impl Message {
    /// By what its recipient knows whether it has it already: a reminder has the number of its notice, and is another letter.
    pub fn mark(&self) -> String {
        if self.again { format!("{}-reminder", self.number) } else { self.number.clone() }
    }
}

/// Where a notice is sent to.
pub enum Carrier {
    /// To an endpoint, in a form.
    Endpoint {
        /// Its address.
        url: String,
        /// The form.
        format: Format,
    },
    /// To a mail address.
    Mail {
        /// Which.
        to: Secret<String>,
    },
}

/// What became of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// It is there.
    There,
    /// Not now: why, in a word and the other side's code. It is tried again.
    Later(String),
    /// Not at all by this channel: why.
    Never(String),
}

/// The errand of a channel; none where nobody has to carry anything.
const fn errand_of(channel: Channel) -> Option<&'static str> {
    match channel {
        Channel::Endpoint => Some(TO_ENDPOINT),
        Channel::Mail => Some(BY_MAIL),
        Channel::Inbox | Channel::File => None,
    }
}

impl Desk {
    /// Says in whose house notices are written. Once, when the program starts.
    pub fn name_notice_house(&self, house: NoticeHouse) {
        let _ = self.inner.notice_house.set(house);
    }

    /// Takes up deliveries that are due, what waits longest first. They are nobody else's for a minute.
    pub async fn take_deliveries(&self, channel: Channel, most: u32) -> Result<Vec<Delivery>, DeskError> {
        let Some(what) = errand_of(channel) else { return Ok(Vec::new()) };
        let now = self.reckoned().await?;
        let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
        let mut taken = Vec::new();
        for errand in self.store().errands_due(what, now, most).await? {
            if self.store().postpone_errand(&errand, until, errand.tries).await? {
                taken.push(Delivery { notice: errand.object.clone(), errand: Errand { due: until, ..errand } });
            }
        }
        Ok(taken)
    }

    /// Writes a notice out; none where nothing is to be delivered any more, or the address was destroyed.
    pub async fn message(&self, delivery: &Delivery) -> Result<Option<Message>, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Notice, &delivery.notice).await? else { return Ok(None) };
        let (paper, kept) = readable::<NoticeKept>(paper)?;
        let is_its = kept.channel().and_then(errand_of) == Some(delivery.errand.what);
        if !is_its || !(matches!(kept.notice.state(), NoticeState::Sent) || kept.reminds() || kept.is_late()) {
            return Ok(None);
        }
        let to = match kept.channel() {
            Some(Channel::Endpoint) => {
                kept.way.endpoint.clone().map(|url| Carrier::Endpoint { url, format: kept.way.format })
            }
            Some(Channel::Mail) => self.mail_to(&paper.id, &kept).await?.map(|to| Carrier::Mail { to }),
            _ => None,
        };
        let (Some(to), Some((notice, words))) = (to, self.written_out(&paper, &kept).await?) else { return Ok(None) };
        let again = kept.reminds() && !kept.is_late();
        Ok(Some(Message { number: kept.number, to, notice, words, language: kept.language, again }))
    }

    /// What a notice says, in the form from which all formats are written; none where the address was destroyed.
    pub(super) async fn written(&self, paper: &Paper, kept: &NoticeKept) -> Result<Option<notice::Notice>, DeskError> {
        Ok(self.written_out(paper, kept).await?.map(|(notice, _)| notice))
    }

    async fn written_out(
        &self,
        paper: &Paper,
        kept: &NoticeKept,
    ) -> Result<Option<(notice::Notice, Words)>, DeskError> {
        let unnamed =
            || DeskError::Broken("notices are sent by a house that has no name: set `[notices] contact`".to_owned());
        let house = self.inner.notice_house.get().ok_or_else(unnamed)?;
        let Some(item) = self.any_paper(PaperKind::Item, &kept.notice.item).await? else { return Ok(None) };
        let Some(address) = self.address_of(item.clone()).await? else { return Ok(None) };
        let (item, of_item) = readable::<Kept>(item)?;
        let key = self.key_of(&item).await?;
        let found = key.as_ref().map(|key| found_of(key, &of_item)).transpose()?.flatten();
        let source = found.iter().flat_map(|found| &found.addresses).find(|address| address.public);
        let source: Option<IpAddr> = source.map(|address| address.address);
        let organisation =
            self.paper::<Organisation>(&View::All, PaperKind::Organisation, &kept.sender.organisation).await?;
        let name = organisation.map_or_else(|| kept.sender.organisation.clone(), |(_, organisation)| organisation.name);
        let sender = notice::Organisation { name, contact: house.contact.clone(), domain: house.domain.clone() };
        let sent = kept.notice.first_sent().unwrap_or(paper.at);
        let link = self.link_secret(&paper.id)?;
        let words = (house.words)(&Wording {
            language: &kept.language,
            number: &kept.number,
            sender: &sender.name,
            sent,
            wish: kept.notice.wish(),
            link: &link,
            again: kept.reminds() && !kept.is_late(),
        });
        let label = kept.notice.sent().last().map(|sent| sent.grounds.label.level.clone());
        let notice = notice::Notice {
            id: number(&kept.number)
                .ok_or_else(|| DeskError::Broken(format!("the number of notice {} is none", paper.id)))?,
            at: sent,
            reporter: sender.clone(),
            sender,
            source,
            addresses: vec![address],
            class: label.and_then(|level| Class::named(&level)).unwrap_or(Class::Baseline),
            found: Found::Person,
            media: None,
            digests: self.digests_of(&item).await?,
            seen: of_item.item.assessment.settled(),
            reason: words.reason.clone(),
            preserve: kept
                .notice
                .wish()
                .map(|wish| Preserve { days: wish.preserve_days, silent_until: Some(wish.silent_until) }),
            // Whoever found it to be unlawful stated so: the page on which they decide says it.
            good_faith: true,
        };
        Ok(Some((notice, words)))
    }

    /// Digests that reports gave for an item, where they agree: two of one kind are of two things. Where organisations gave some, those count alone: anybody can write others into a letter.
    pub(super) async fn digests_of(&self, item: &Paper) -> Result<Digests, DeskError> {
        let mut all: Vec<String> = self.reports_given(item).await?.into_iter().flat_map(|one| one.digests).collect();
        if all.is_empty() {
            let others = self.reports_of(&View::All, item).await?.into_iter();
            all.extend(others.flat_map(|(_, intake)| intake.digests));
        }
        all.sort_unstable();
        all.dedup();
        let only = |kind: &str| {
            let mut of_kind = all.iter().filter_map(|digest| digest.strip_prefix(kind));
            let first = of_kind.next().map(str::to_owned);
            first.filter(|_| of_kind.next().is_none())
        };
        Ok(Digests { md5: only("md5:"), sha1: only("sha1:"), sha256: only("sha256:") })
    }

    /// Remembers what became of a delivery. Where this channel is of no use, the notice goes past the guard again and by the next one.
    pub async fn delivery_done(&self, delivery: &Delivery, outcome: &Delivered) -> Result<(), DeskError> {
        let tries = delivery.errand.tries;
        if matches!(outcome, Delivered::Later(_)) && tries + 1 < TRIES {
            let pause = SignedDuration::from_secs(FIRST_PAUSE << tries.min(10));
            let due = self.reckoned().await?.saturating_add(pause).unwrap_or(Timestamp::MAX);
            self.store().postpone_errand(&delivery.errand, due, tries + 1).await?;
            return Ok(());
        }
        let mut writes = WRITES;
        loop {
            match self.delivery_noted(delivery, outcome).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if writes > 1 => writes -= 1,
                Err(error) => return Err(error),
                Ok(()) => break,
            }
        }
        Ok(self.store().finish_errand(&delivery.errand).await?)
    }

    async fn delivery_noted(&self, delivery: &Delivery, outcome: &Delivered) -> Result<(), DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Notice, &delivery.notice).await? else { return Ok(()) };
        let (paper, mut kept) = readable::<NoticeKept>(paper)?;
        if kept.reminds() || kept.is_late() {
            return self.reminder_noted((&paper, kept), delivery, outcome).await;
        }
        // Somebody answered before it was known that it is there, or another carrier was faster: it is there.
        if !matches!(kept.notice.state(), NoticeState::Sent) {
            return Ok(());
        }
        let now = self.reckoned().await?;
        let Some(channel) = kept.channel() else { return Ok(()) };
        // Another carrier gave this channel up meanwhile, and it was sent by the next one: what is not there by the old one says nothing of the new one.
        if !matches!(outcome, Delivered::There) && errand_of(channel) != Some(delivery.errand.what) {
            return Ok(());
        }
        let broken = |refusal: alliance::takedown::NoticeRefusal| DeskError::Broken(refusal.to_string());
        let (word, act) = match outcome {
            Delivered::There => ("delivered".to_owned(), "notice.delivered"),
            Delivered::Later(why) | Delivered::Never(why) => (why.clone(), "notice.failed"),
        };
        kept.attempts.push(Attempt { at: now, channel, word });
        let mut deed = Deed::new(HOUSE, act, PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        kept.notice = if *outcome == Delivered::There {
            kept.notice.deliver(now).map_err(broken)?
        } else {
            let failed = kept.notice.fail(now).map_err(broken)?;
            deed.errands.push(wanted(&failed.item, now));
            // Where no channel is left it falls due, and somebody sees to it.
            if let Ok(ready) = failed.clone().next_channel() {
                ready
            } else {
                deed.errands.push(follow_up(&paper.id, now));
                failed.fall_due(now, None).map_err(broken)?
            }
        };
        let change = PaperChange::next(&paper, kept.notice.state().name(), &kept);
        self.perform(deed.with(change)).await.map(|_| ())
    }
}

impl Desk {
    /// Remembers what became of a reminder. Where it did not arrive, the next step comes at its time.
    async fn reminder_noted(
        &self,
        (paper, mut kept): (&Paper, NoticeKept),
        delivery: &Delivery,
        outcome: &Delivered,
    ) -> Result<(), DeskError> {
        let Some(channel) = kept.channel().filter(|channel| errand_of(*channel) == Some(delivery.errand.what)) else {
            return Ok(());
        };
        // Whoever answered meanwhile needed none.
        if kept.reminds() || kept.is_late() {
            let (word, act) = match outcome {
                Delivered::There => ("delivered".to_owned(), "notice.delivered"),
                Delivered::Later(why) | Delivered::Never(why) => (why.clone(), "notice.failed"),
            };
            kept.attempts.push(Attempt { at: self.reckoned().await?, channel, word });
            let reminder = kept.reminder.take().is_some();
            let mut deed = Deed::new(HOUSE, act, PaperKind::Notice, &paper.id).saying(json!({ "reminder": reminder }));
            deed.member.clone_from(&paper.member);
            let change = PaperChange::next(paper, kept.notice.state().name(), &kept);
            self.perform(deed.with(change)).await?;
        }
        Ok(())
    }
}

/// The 16 bytes of a UUID in its hyphenated form.
pub(super) fn number(text: &str) -> Option<[u8; 16]> {
    hex::decode(text.replace('-', "")).ok()?.try_into().ok()
}
