//! What the two journals tell of a hotline's items, in the order in which it happened. Nothing but the entries says when something was; the versions that they wrote say what.
//!
//! Where an entry of either journal bears the same time, the police's come first: what they let go was let go before it left.

use std::collections::{BTreeMap, HashMap};

use alliance::register::PaperKind;
use alliance::takedown::clocks::{Event, Happening};
use alliance::takedown::figures::{ItemLog, Notified};
use alliance::takedown::{Places, Scope, Seen};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use store::work::{Act, Book, History, Version};

use super::super::holds::HoldKept;
use super::super::kept::Kept;
use super::super::notices::NoticeKept;
use crate::{Desk, DeskError};

/// Entries read at once.
const ENTRIES: u32 = 1_000;
/// Papers read at once, with all of their versions.
const PAPERS: u32 = 100;

/// A version of something: its id and its number.
type Numbered = (String, u32);

/// What a version of a notice says.
struct Said {
    item: String,
    notified: Notified,
    /// Whether it is a step beyond another notice: no figure speaks of those.
    is_beyond: bool,
    is_there: bool,
}

/// What a version of a hold says.
struct Holding {
    number: u64,
    scope: Scope,
    is_over: bool,
}

/// Everything that entries may have written.
#[derive(Default)]
struct Versions {
    items: HashMap<Numbered, (String, Places)>,
    notices: HashMap<Numbered, Said>,
    police: HashMap<Numbered, String>,
    holds: HashMap<Numbered, Holding>,
}

/// An item while its log is put together.
#[derive(Default)]
struct Item {
    /// Time, whether it is of the journal that everybody's deeds are in, and what happened.
    events: Vec<(Timestamp, bool, Happening)>,
    notified: Vec<Notified>,
    places: Option<Places>,
    received: Option<Timestamp>,
    in_scope: bool,
    sent: bool,
}

/// A hold from when to when.
struct Held {
    number: u64,
    scope: Scope,
    from: Timestamp,
    to: Option<Timestamp>,
}

impl Desk {
    /// The log of all items of a member's hotline, of what happened before a moment.
    pub(super) async fn takedown_log(&self, member: &str, before: Timestamp) -> Result<Vec<ItemLog>, DeskError> {
        let versions = self.versions_of(member).await?;
        let mut items: BTreeMap<String, Item> = BTreeMap::new();
        let kinds = [PaperKind::Intake, PaperKind::Item, PaperKind::Notice];
        let of = History { member: Some(member), kinds: &kinds };
        self.each_act(Book::Journal, &of, before, |act| versions.open(&mut items, act)).await?;
        let of = History { member: Some(member), kinds: &[PaperKind::Police, PaperKind::Hold] };
        self.each_act(Book::Closed, &of, before, |act| versions.police(&mut items, act)).await?;
        // Holds of other countries' forces keep its notices as well.
        let mut holds: BTreeMap<String, Held> = BTreeMap::new();
        let of = History { member: None, kinds: &[PaperKind::Hold] };
        self.each_act(Book::Closed, &of, before, |act| versions.hold(&mut holds, act)).await?;
        for item in items.values_mut() {
            for hold in holds.values() {
                item.held(hold);
            }
        }
        Ok(items.into_values().map(Item::log).collect())
    }

    async fn each_act(
        &self,
        book: Book,
        of: &History<'_>,
        before: Timestamp,
        mut each: impl FnMut(&Act) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        let mut after = 0;
        loop {
            let acts = self.store().acts_following(book, of, after, before, ENTRIES).await?;
            let Some(last) = acts.last() else { return Ok(()) };
            after = last.seq;
            acts.iter().try_for_each(&mut each)?;
        }
    }

    async fn versions_of(&self, member: &str) -> Result<Versions, DeskError> {
        let mut all = Versions::default();
        self.each_version((Some(member), PaperKind::Item), |version| {
            let numbered = (version.id.clone(), version.no);
            let state = version.state.clone();
            let Some(kept) = read::<Kept>(version) else { return };
            all.items.insert(numbered, (state, kept.item.places));
        })
        .await?;
        self.each_version((Some(member), PaperKind::Notice), |version| {
            let numbered = (version.id.clone(), version.no);
            let is_there = version.state == "delivered";
            let Some(kept) = read::<NoticeKept>(version) else { return };
            let channel = kept.notice.sent().first().map(|sent| sent.channel.as_str().to_owned());
            let is_beyond = kept.beyond.is_some();
            let recipient = kept.notice.recipient;
            let notified = Notified {
                recipient: recipient.provider,
                // A name that came from a registry may be that of a host: only those that the hotline wrote down are told.
                provider: kept.way.provider.is_some().then_some(kept.name),
                country: recipient.member,
                channel: channel.unwrap_or_default(),
            };
            all.notices.insert(numbered, Said { item: kept.notice.item, notified, is_beyond, is_there });
        })
        .await?;
        self.each_version((Some(member), PaperKind::Police), |version| {
            all.police.insert((version.id, version.no), version.state);
        })
        .await?;
        self.each_version((None, PaperKind::Hold), |version| {
            let numbered = (version.id.clone(), version.no);
            let Some(HoldKept { hold, .. }) = read(version) else { return };
            let is_over = !hold.stands();
            all.holds.insert(numbered, Holding { number: hold.id, scope: hold.scope, is_over });
        })
        .await?;
        Ok(all)
    }

    async fn each_version(
        &self,
        (member, kind): (Option<&str>, PaperKind),
        mut each: impl FnMut(Version),
    ) -> Result<(), DeskError> {
        let kinds = [kind];
        let of = History { member, kinds: &kinds };
        let mut after = String::new();
        loop {
            let versions = self.store().versions_following(&of, &after, PAPERS).await?;
            let Some(last) = versions.last() else { return Ok(()) };
            after.clone_from(&last.id);
            versions.into_iter().for_each(&mut each);
        }
    }
}

/// What a version says; none where it cannot be read. That is a fault only where an entry names it: there it is said.
fn read<T: DeserializeOwned>(version: Version) -> Option<T> {
    serde_json::from_value(version.body).ok()
}

fn missing(kind: PaperKind, id: &str, no: u32) -> DeskError {
    DeskError::Broken(format!(
        "version {no} of {kind} {id} is missing or cannot be read: run `accord verify` to see whether it was changed"
    ))
}

/// The versions of one kind that an entry wrote.
fn wrote(act: &Act, kind: PaperKind) -> impl Iterator<Item = Numbered> {
    act.wrote.keys().filter_map(move |name| {
        let (of, rest) = name.split_once('/')?;
        let (id, no) = rest.rsplit_once('/')?;
        (of == kind.as_str()).then(|| Some((id.to_owned(), no.parse().ok()?)))?
    })
}

impl Versions {
    /// An entry of the journal that everybody's deeds are in.
    fn open(&self, items: &mut BTreeMap<String, Item>, act: &Act) -> Result<(), DeskError> {
        let at = act.time();
        for numbered in wrote(act, PaperKind::Item) {
            let Some((state, places)) = self.items.get(&numbered) else {
                return Err(missing(PaperKind::Item, &numbered.0, numbered.1));
            };
            let item = items.entry(numbered.0).or_default();
            item.places = Some(places.clone());
            if item.received.is_none() {
                item.received = Some(at);
                item.happened(at, Happening::Received);
            }
            item.assessed(at, state == "in-scope");
        }
        for numbered in wrote(act, PaperKind::Notice) {
            let Some(said) = self.notices.get(&numbered) else {
                return Err(missing(PaperKind::Notice, &numbered.0, numbered.1));
            };
            if said.is_beyond {
                continue;
            }
            let item = items.entry(said.item.clone()).or_default();
            let recipient = said.notified.recipient.clone();
            match act.act.as_str() {
                "notice.sent" => {
                    item.sent = true;
                    if item.notified.iter().all(|known| known.recipient != recipient) {
                        item.notified.push(said.notified.clone());
                    }
                    item.happened(at, Happening::Sent { recipient: recipient.clone() });
                    if said.is_there {
                        item.happened(at, Happening::Delivered { recipient });
                    }
                }
                "notice.delivered" => item.happened(at, Happening::Delivered { recipient }),
                "notice.answered" => item.happened(at, Happening::Answered { recipient }),
                _ => {}
            }
        }
        if act.act == "item.looked"
            && let Some(item) = items.get_mut(&act.object)
            && let Some(seen) = act.detail.get("saw").and_then(|saw| serde_json::from_value::<Seen>(saw.clone()).ok())
        {
            item.happened(at, Happening::Looked { seen });
        }
        Ok(())
    }

    /// An entry of the closed one: what the police say of an item.
    fn police(&self, items: &mut BTreeMap<String, Item>, act: &Act) -> Result<(), DeskError> {
        for numbered in wrote(act, PaperKind::Police) {
            let Some(state) = self.police.get(&numbered) else {
                return Err(missing(PaperKind::Police, &numbered.0, numbered.1));
            };
            let lets_go = matches!(state.as_str(), "clear" | "clear-preserve" | "released" | "expired");
            if let Some(item) = items.get_mut(&numbered.0).filter(|_| lets_go) {
                item.events.push((act.time(), false, Happening::LetGo));
            }
        }
        Ok(())
    }

    /// An entry about a hold, of whichever force.
    fn hold(&self, holds: &mut BTreeMap<String, Held>, act: &Act) -> Result<(), DeskError> {
        for numbered in wrote(act, PaperKind::Hold) {
            let Some(holding) = self.holds.get(&numbered) else {
                return Err(missing(PaperKind::Hold, &numbered.0, numbered.1));
            };
            let held = holds.entry(numbered.0).or_insert_with(|| Held {
                number: holding.number,
                scope: holding.scope.clone(),
                from: act.time(),
                to: None,
            });
            if holding.is_over && held.to.is_none() {
                held.to = Some(act.time());
            }
        }
        Ok(())
    }
}

impl Item {
    fn happened(&mut self, at: Timestamp, happening: Happening) {
        self.events.push((at, true, happening));
    }

    /// Whether it is in scope now. What was taken back before anything left was never assessed.
    fn assessed(&mut self, at: Timestamp, in_scope: bool) {
        if in_scope && !self.in_scope {
            self.happened(at, Happening::Assessed);
        } else if !in_scope && self.in_scope && !self.sent {
            self.events.retain(|(.., happening)| *happening != Happening::Assessed);
        }
        self.in_scope = in_scope;
    }

    /// A hold that reaches it: since it was placed, or since this was reported.
    fn held(&mut self, hold: &Held) {
        let (Some(places), Some(received)) = (&self.places, self.received) else { return };
        if !hold.scope.covers(places) || hold.to.is_some_and(|to| to <= received) {
            return;
        }
        self.events.push((hold.from.max(received), false, Happening::Held { hold: hold.number }));
        self.events.extend(hold.to.map(|to| (to, false, Happening::HoldEnded { hold: hold.number })));
    }

    fn log(mut self) -> ItemLog {
        // What was received at the moment of something of the police's came first.
        let order =
            |(at, open, happening): &(Timestamp, bool, Happening)| (*at, *open && *happening != Happening::Received);
        self.events.sort_by_key(order);
        let events = self.events.into_iter().map(|(at, _, happening)| Event { at, happening }).collect();
        ItemLog { events, notified: self.notified }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_beyond_another_notice_is_in_no_figure() {
        let said = |recipient: &str, is_beyond| Said {
            item: "i".to_owned(),
            notified: Notified {
                recipient: recipient.to_owned(),
                provider: None,
                country: "DE".to_owned(),
                channel: "mail".to_owned(),
            },
            is_beyond,
            is_there: true,
        };
        let mut versions = Versions::default();
        versions.notices.insert(("n".to_owned(), 1), said("a host", false));
        versions.notices.insert(("u".to_owned(), 1), said("a carrier", true));
        let mut items = BTreeMap::new();
        // A step that goes by its second channel is entered as any notice is that is sent.
        for (id, word) in
            [("n", "notice.sent"), ("u", "notice.sent"), ("u", "notice.delivered"), ("u", "notice.answered")]
        {
            let act = Act {
                seq: 1,
                at: 0,
                actor: "accord".to_owned(),
                act: word.to_owned(),
                member: Some("DE".to_owned()),
                kind: PaperKind::Notice.as_str().to_owned(),
                object: id.to_owned(),
                detail: serde_json::Value::Null,
                wrote: BTreeMap::from([(format!("{}/{id}/1", PaperKind::Notice.as_str()), String::new())]),
            };
            versions.open(&mut items, &act).expect("reads");
        }
        let log = items.remove("i").expect("an item").log();
        let told: Vec<&str> = log.notified.iter().map(|notified| notified.recipient.as_str()).collect();
        assert_eq!(told, ["a host"]);
        assert_eq!(log.events.len(), 2, "it was sent, and is there");
    }
}
