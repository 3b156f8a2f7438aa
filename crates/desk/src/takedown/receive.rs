//! Taking in a report: each address is sealed at once, and joined with what was reported before under the same address, whichever way it was written.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::access::{IntakeLookUp, IntakeMany, IntakeSend};
use alliance::register::PaperKind;
use alliance::takedown::{Assessment, Item, Mark, Places, Signs, Urgency, Wish};
use interchange::takedown::address::{Address, Key, RULES, Scope};
use interchange::takedown::incoming::Incoming;
use interchange::takedown::notice::{Class, Digests};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::work::{Deed, KeyChange, LookUpChange, Paper, PaperChange, Refused, SeenPaper, View};
use vault::Secret;
use vault::records::{Of, RecordKey, RecordKeys};

use super::kept::{ADDRESS, CONTACT, Channel, Intake, Kept, NOTE, REFERENCE, closed, place};
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::{Desk, DeskError};

/// How often a report is tried when others report the same meanwhile.
const TRIES: u32 = 20;
/// Who is named where nobody is known.
pub(super) const NOBODY: &str = "-";

/// Digests that are kept of one item, at most: it is one thing, in a few sizes.
const MOST_HASHES: usize = 64;

/// Addresses in one report, at most.
pub const MOST: usize = 100;
/// Characters of a note, at most.
pub const LONGEST_NOTE: usize = 4_000;
/// Characters of a contact or of a reference, at most.
pub const LONGEST_LINE: usize = 254;

/// What somebody reports.
#[derive(Debug)]
pub struct Reported {
    /// The member whose hotline is to have it.
    pub member: String,
    /// The addresses, each with what is said of it alone.
    pub items: Vec<ReportedItem>,
    /// What the reporter says of its urgency.
    pub signs: Signs,
    /// What the reporter says beside it.
    pub note: Option<Secret<String>>,
    /// Where the reporter can be asked.
    pub contact: Option<Secret<String>>,
    /// The organisation's own name for it.
    pub reference: Option<Secret<String>>,
}

impl Reported {
    /// What a file brought, for a member's hotline.
    pub fn of(member: &str, incoming: Incoming) -> Self {
        let Incoming { reference, reporter, signs, note, items } = incoming;
        let items = items.into_iter().map(|item| ReportedItem {
            address: item.address,
            class: item.class,
            digests: item.digests,
        });
        let contact = reporter.map(|reporter| Secret::new(format!("{} <{}>", reporter.name, reporter.contact)));
        Self { member: member.to_owned(), items: items.collect(), signs, note, contact, reference }
    }
}

/// One address of a report.
#[derive(Debug)]
pub struct ReportedItem {
    /// The address.
    pub address: Address,
    /// Its class, as the reporter gives it; Accord takes none over.
    pub class: Option<Class>,
    /// Digests of what lies there.
    pub digests: Digests,
}

impl From<Address> for ReportedItem {
    fn from(address: Address) -> Self {
        Self { address, class: None, digests: Digests::default() }
    }
}

/// What a machine calls a report, so that one that is sent again is the same: its key, and which of the reports under that key it is.
pub type Called<'a> = (&'a str, u32);

/// Why a report is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum IntakeRefused {
    /// Nobody of this member takes reports here.
    #[error("no hotline of this member takes reports here")]
    NoHotline,
    /// It has more addresses than a report may.
    #[error("a report has at most {MOST} addresses; send the others as further reports")]
    TooMany,
    /// Something said with it is too long.
    #[error("a report has at most {LONGEST_NOTE} characters of words, and {LONGEST_LINE} of a number; shorten it")]
    TooLong,
    /// Another report was sent under this key.
    #[error("another report was sent under this Idempotency-Key; take a new key for a new report")]
    KeyUsed,
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// What is given for a report: it opens nothing but the answer to what became of it, and is shown once.
#[derive(Debug)]
pub struct Receipt {
    /// Its 26 characters.
    pub secret: Secret<String>,
    /// How many of the addresses nobody had reported before; none where the report itself was taken in before.
    pub new: Option<usize>,
}

/// What became of a report, as far as its reporter is told. What is held back looks like what is being assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being worked on.
    Open,
    /// Everything that could be done was done.
    Closed,
}

/// In whose name.
pub(super) struct By<'a> {
    pub actor: &'a str,
    pub organisation: Option<&'a str>,
    pub channel: Channel,
    /// A keyed digest of the report, where its sender has called it something.
    pub sent: Option<&'a str>,
    /// The hand-over by which it comes, and what the police who let it go want of whoever hosts it.
    pub handed: Option<(&'a str, Option<Wish>)>,
}

impl By<'_> {
    fn wish(&self) -> Option<Wish> {
        self.handed.and_then(|(_, wish)| wish)
    }
}

/// What reaches both wishes.
pub(super) fn more(one: Option<Wish>, other: Option<Wish>) -> Option<Wish> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Wish {
            preserve_days: one.preserve_days.max(other.preserve_days),
            silent_until: one.silent_until.max(other.silent_until),
        }),
        (one, other) => one.or(other),
    }
}

/// How a receipt is kept.
fn digest(secret: &str) -> String {
    let hash = Sha256::new_with_prefix("accord/receipt/").chain_update(secret);
    hex::encode(hash.finalize())
}

fn key_at(digest: &str, number: u32) -> String {
    format!("{digest}.{number}")
}

impl Desk {
    /// Takes in what somebody reports by the form. Nothing of them is kept, whoever they are.
    pub async fn intake(&self, _leave: &Authorised<IntakeSend>, reported: &Reported) -> Result<Receipt, DeskError> {
        self.take_in(
            reported,
            &By { actor: NOBODY, organisation: None, channel: Channel::Form, sent: None, handed: None },
        )
        .await
    }

    /// Takes in what an organisation reports. A report that is called the same as one before is that one, and is not taken in again.
    pub async fn intake_of(
        &self,
        leave: &Authorised<IntakeMany>,
        reported: &Reported,
        called: Option<Called<'_>>,
    ) -> Result<Receipt, IntakeRefused> {
        self.admitted(reported).await?;
        let person = leave.person();
        let by = By {
            actor: &person.account,
            organisation: person.organisation.as_deref(),
            channel: Channel::Api,
            sent: None,
            handed: None,
        };
        let Some(called) = called else { return Ok(self.take_in(reported, &by).await?) };
        self.take_called(reported, by, (&person.account, called)).await
    }

    /// What every report keeps to that no form has bounded.
    pub(super) async fn admitted(&self, reported: &Reported) -> Result<(), IntakeRefused> {
        if !self.intake_members().await?.contains(&reported.member) {
            return Err(IntakeRefused::NoHotline);
        }
        if reported.items.len() > MOST {
            return Err(IntakeRefused::TooMany);
        }
        let long = |text: &Option<Secret<String>>, most| {
            text.as_ref().is_some_and(|text| text.expose().chars().count() > most)
        };
        if long(&reported.note, LONGEST_NOTE)
            || long(&reported.contact, 3 * LONGEST_LINE)
            || long(&reported.reference, LONGEST_LINE)
        {
            return Err(IntakeRefused::TooLong);
        }
        Ok(())
    }

    /// Takes in a report that its sender has called something: one that is called the same as one before is that one.
    pub(super) async fn take_called(
        &self,
        reported: &Reported,
        by: By<'_>,
        (sender, called): (&str, Called<'_>),
    ) -> Result<Receipt, IntakeRefused> {
        let secret = self.receipt_of(sender, called)?;
        let (digest, sent) = (digest(&secret), self.digest_of(reported)?);
        let by = By { sent: Some(&sent), ..by };
        let mut tries = TRIES;
        loop {
            if let Some(same) = self.is_taken(&digest, &sent).await? {
                let receipt = Receipt { secret: Secret::new(secret), new: None };
                return if same { Ok(receipt) } else { Err(IntakeRefused::KeyUsed) };
            }
            match self.take_once(reported, &by, &digest).await {
                Err(DeskError::Refused(Refused::Taken { .. } | Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => return Ok(Receipt { secret: Secret::new(secret), new: Some(done?) }),
            }
        }
    }

    /// The receipt of a report that a machine has called so: whoever sends it again is given the same.
    fn receipt_of(&self, account: &str, (key, number): Called<'_>) -> Result<String, DeskError> {
        const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
        let named = Secret::new(format!("receipt\n{account}\n{number}\n{key}"));
        let mark = hex::decode(self.record_keys()?.blind(&named)).map_err(|e| DeskError::Broken(e.to_string()))?;
        Ok(mark.iter().take(26).map(|byte| char::from(DIGITS[usize::from(byte % 32)])).collect())
    }

    /// Whether the report of a receipt was taken in before, and then whether it said the same.
    async fn is_taken(&self, digest: &str, sent: &str) -> Result<Option<bool>, DeskError> {
        let found = self.paper_by_key::<Intake>(&View::All, PaperKind::Intake, &key_at(digest, 0)).await?;
        Ok(found.map(|(_, intake)| intake.sent.as_deref() == Some(sent)))
    }

    /// A keyed digest of everything that a report says.
    fn digest_of(&self, reported: &Reported) -> Result<String, DeskError> {
        let Reported { member, items, signs, note, contact, reference } = reported;
        let said = [note, contact, reference].map(|text| text.as_ref().map(|text| text.expose().as_str()));
        let mut items: Vec<_> = items
            .iter()
            .map(|item| {
                let digests: Vec<String> = item.digests.each().collect();
                (item.address.normal().expose().as_str(), item.class.map(Class::name), digests)
            })
            .collect();
        items.sort();
        let text = json!(["report", member, items, signs, said]).to_string();
        Ok(self.record_keys()?.blind(&Secret::new(text)))
    }

    async fn take_in(&self, reported: &Reported, by: &By<'_>) -> Result<Receipt, DeskError> {
        let secret = self.fresh_id()?;
        let digest = digest(&secret);
        let mut tries = TRIES;
        let new = loop {
            match self.take_once(reported, by, &digest).await {
                Err(DeskError::Refused(Refused::Taken { .. } | Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => break done?,
            }
        };
        Ok(Receipt { secret: Secret::new(secret), new: Some(new) })
    }

    /// Takes in what another hotline handed over, once, under the key of the member that it was handed to. Gives the item that it became or joined; which of both is told to nobody.
    pub(super) async fn take_in_handed(
        &self,
        reported: &Reported,
        (hand_over, number): (&str, &str),
        (from, wish): (&str, Option<Wish>),
    ) -> Result<Option<String>, DeskError> {
        let by = By {
            actor: HOUSE,
            organisation: Some(from),
            channel: Channel::Hotline,
            sent: None,
            handed: Some((hand_over, wish)),
        };
        // Nobody is given its receipt: by it the house finds that it was taken in already.
        let secret = self.record_keys()?.blind(&Secret::new(format!("handed over\n{hand_over}\n{number}")));
        let digest = digest(&secret);
        let mut tries = TRIES;
        loop {
            let key = key_at(&digest, 0);
            if let Some((paper, _)) = self.paper_by_key::<Intake>(&View::All, PaperKind::Intake, &key).await? {
                return Ok(paper.parent);
            }
            match self.take_once(reported, &by, &digest).await {
                Err(DeskError::Refused(Refused::Taken { .. } | Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                }
            }
        }
    }

    /// Takes in all of a report or nothing, and says how many of its addresses are new.
    async fn take_once(&self, reported: &Reported, by: &By<'_>, digest: &str) -> Result<usize, DeskError> {
        let keys = self.record_keys()?;
        let mut named: BTreeMap<String, Vec<&ReportedItem>> = BTreeMap::new();
        for item in &reported.items {
            named.entry(found_by(keys, &reported.member, &item.address)).or_default().push(item);
        }
        let count = u32::try_from(named.len()).unwrap_or(u32::MAX);
        let mut deed = Deed::new(by.actor, "intake.taken", PaperKind::Intake, digest);
        deed.member = Some(reported.member.clone());
        let mut known = self.papers_keyed(PaperKind::Item, named.keys().cloned().collect()).await?;
        let new = named.len() - known.len();
        let ids: Vec<&str> = known.values().map(|paper| paper.id.as_str()).collect();
        let often = self.store().count_belonging_each(PaperKind::Intake, &ids).await?;
        // Hosts are looked up, and what was gone is looked at, by the time that is reckoned, whatever the clock says.
        let now = self.reckoned().await?;
        for (number, (blind, same)) in (0..).zip(named) {
            let item = match known.remove(&blind) {
                Some(paper) => {
                    let often = often.get(&paper.id).copied().unwrap_or_default() + 1;
                    let looked_at = self.is_to_be_looked_at(&paper).await?.then_some(now);
                    if let Some(at) = looked_at {
                        deed.errands.extend(self.look_wanted(Some(&reported.member), &paper.id, at).await?);
                    }
                    self.joined(&mut deed, paper, often, (reported.signs, &same, by.wish()), looked_at)?
                }
                None => self.new_item(&mut deed, &same, (reported, by.wish()), &blind)?,
            };
            if by.organisation.is_some() && same.iter().any(|item| item.digests != Digests::default()) {
                deed.errands.push(super::known::wanted(&item, now));
            }
            let id = self.id_in_time()?;
            let mut intake = self.said(&mut deed, &id, (reported, by), (number, count))?;
            intake.class = same.iter().find_map(|item| item.class).map(|class| class.name().to_owned());
            intake.digests = same.iter().flat_map(|item| item.digests.each()).collect();
            let mut change = PaperChange::new(PaperKind::Intake, id, by.channel.as_str(), &intake);
            // Those with which something was said are shown first.
            let says = intake.note.is_some() || intake.contact.is_some() || intake.reference.is_some();
            change.rank = (says || intake.handed.is_some()).then_some(0);
            change.member.clone_from(&deed.member);
            change.parent = Some(item);
            change.key = Some(key_at(digest, number));
            deed.papers.push(change);
        }
        for change in &mut deed.look_ups {
            if let LookUpChange::Ask { due, .. } = change {
                *due = now;
            }
        }
        self.perform(deed).await?;
        Ok(new)
    }

    /// A new item.
    fn new_item(
        &self,
        deed: &mut Deed,
        same: &[&ReportedItem],
        (reported, asked): (&Reported, Option<Wish>),
        blind: &str,
    ) -> Result<String, DeskError> {
        let (keys, id, now) = (self.record_keys()?, self.id_in_time()?, self.clock().now());
        let place = place(PaperKind::Item, &id);
        let (key, sealed) = keys.make(Of { member: &reported.member, place: &place }).map_err(closed)?;
        let address = &same[0].address;
        let mut places = places(keys, address)?;
        places.hashes.extend(hashes(keys, same)?);
        let kept = Kept {
            item: Item::receive(id.clone(), places, now),
            address: key.seal(ADDRESS, 1, address.location()).map_err(closed)?,
            rules: RULES,
            signs: reported.signs,
            spreads: 0,
            found: None,
            looks: Vec::new(),
            look_wanted: None,
            frozen_because: None,
            raised: None,
            lists: Vec::new(),
            asked,
        };
        let mut change = PaperChange::new(PaperKind::Item, id.clone(), kept.item.assessment.name(), &kept);
        change.member = Some(reported.member.clone());
        change.key = Some(blind.to_owned());
        change.rank = kept.rank();
        deed.keys.push(KeyChange::Keep { place, sealed });
        deed.papers.push(change);
        deed.look_ups.push(LookUpChange::Ask { item: id.clone(), due: now, anew: false });
        Ok(id)
    }

    /// An item that was reported before: it becomes as urgent as the most urgent report of it, and more urgent each time that it was reported twice as often.
    fn joined(
        &self,
        deed: &mut Deed,
        paper: Paper,
        often: u64,
        (signs, same, asked): (Signs, &[&ReportedItem], Option<Wish>),
        looked_at: Option<Timestamp>,
    ) -> Result<String, DeskError> {
        let (paper, mut kept) = crate::work::readable::<Kept>(paper)?;
        let (signs, spreads) = (kept.signs.with(signs), often.ilog2());
        let mut places = kept.item.places.clone();
        places.hashes.extend(hashes(self.record_keys()?, same)?);
        while places.hashes.len() > MOST_HASHES {
            places.hashes.pop_last();
        }
        // Whoever reports it again may know more, and what lies there may be another thing by now: somebody looks again.
        let again = kept.item.assessment.clone().reopen(signs).ok();
        // What was gone, or said to be, may be there again: the house looks where it may, and somebody at their desk.
        let look_wanted = kept.look_wanted.or(looked_at);
        let asked = more(kept.asked, asked);
        let says_more = signs != kept.signs || spreads > kept.spreads || asked != kept.asked;
        if again.is_some() || says_more || places != kept.item.places || look_wanted != kept.look_wanted {
            kept.look_wanted = look_wanted;
            (kept.signs, kept.spreads, kept.item.places, kept.asked) = (signs, spreads, places, asked);
            kept.item.assessment = again.unwrap_or(kept.item.assessment);
            let mut change = PaperChange::next(&paper, kept.item.assessment.name(), &kept);
            change.rank = kept.rank();
            deed.papers.push(change);
        } else {
            // Where somebody decides at the same moment, this is read anew and waits again.
            deed.seen.papers.push(SeenPaper { kind: PaperKind::Item, id: paper.id.clone(), no: paper.no });
        }
        Ok(paper.id)
    }

    /// What is kept of the report of one address. What was said beside it is sealed under a key of its own.
    fn said(
        &self,
        deed: &mut Deed,
        id: &str,
        (reported, by): (&Reported, &By<'_>),
        place_in: (u32, u32),
    ) -> Result<Intake, DeskError> {
        let mut intake = Intake {
            channel: by.channel,
            signs: reported.signs,
            place: place_in,
            organisation: by.organisation.map(str::to_owned),
            class: None,
            digests: Vec::new(),
            sent: by.sent.filter(|_| place_in.0 == 0).map(str::to_owned),
            note: None,
            contact: None,
            reference: None,
            handed: by.handed.map(|(id, _)| id.to_owned()),
        };
        let said = [&reported.note, &reported.contact, &reported.reference];
        if said.iter().all(|text| text.is_none()) {
            return Ok(intake);
        }
        let place = place(PaperKind::Intake, id);
        let (key, kept) = self.record_keys()?.make(Of { member: &reported.member, place: &place }).map_err(closed)?;
        intake.note = seal(&key, NOTE, reported.note.as_ref())?;
        intake.contact = seal(&key, CONTACT, reported.contact.as_ref())?;
        intake.reference = seal(&key, REFERENCE, reported.reference.as_ref())?;
        deed.keys.push(KeyChange::Keep { place, sealed: kept });
        Ok(intake)
    }

    /// What became of the report of a receipt; none where there is no such receipt.
    pub async fn intake_stage(
        &self,
        _leave: &Authorised<IntakeLookUp>,
        receipt: &str,
    ) -> Result<Option<Stage>, DeskError> {
        let digest = digest(&receipt.trim().to_lowercase());
        let (mut number, mut count, mut stage) = (0, 1, Stage::Closed);
        while number < count {
            let key = key_at(&digest, number);
            let Some((paper, intake)) = self.paper_by_key::<Intake>(&View::All, PaperKind::Intake, &key).await? else {
                return Ok((number > 0).then_some(Stage::Open));
            };
            (number, count) = (number + 1, intake.place.1);
            let item = paper.parent.as_deref().unwrap_or_default();
            let item = self.any_paper(PaperKind::Item, item).await?;
            if item.and_then(|paper| paper.read::<Kept>()).is_none_or(|kept| !kept.is_closed(self.clock().now())) {
                stage = Stage::Open;
            }
        }
        Ok(Some(stage))
    }
}

/// By what an item is found again: a hotline's own. What one hotline was told first does not keep another from its work, nor could somebody bury an address with a hotline that
/// nobody sits at. That two have the same is seen by the marks of their addresses.
fn found_by(keys: &RecordKeys, member: &str, address: &Address) -> String {
    format!("{member}.{}", keys.blind(address.key().input()))
}

/// The marks by which holds find it.
pub(super) fn places(keys: &RecordKeys, address: &Address) -> Result<Places, DeskError> {
    let mark = |key: &Key| Mark::new(keys.blind(key.input())).map_err(|e| DeskError::Broken(e.to_string()));
    let all = address.keys();
    let of = |scope| all.iter().filter(move |key| key.scope() == scope).map(mark);
    let domains = of(Scope::Domain).collect::<Result<_, _>>()?;
    let host = of(Scope::Host).next().ok_or_else(|| DeskError::Broken("an address without a host".to_owned()))??;
    Ok(Places {
        address: mark(&address.key())?,
        host,
        domains,
        account: None,
        hashes: BTreeSet::new(),
        servers: BTreeSet::new(),
    })
}

/// The marks by which holds of known files find it.
fn hashes(keys: &RecordKeys, same: &[&ReportedItem]) -> Result<BTreeSet<Mark>, DeskError> {
    let each = same.iter().flat_map(|item| item.digests.each());
    let mark = |digest: String| Mark::new(keys.blind(&Secret::new(format!("hash\n{digest}"))));
    each.map(mark).collect::<Result<_, _>>().map_err(|e| DeskError::Broken(e.to_string()))
}

fn seal(key: &RecordKey, field: &str, text: Option<&Secret<String>>) -> Result<Option<String>, DeskError> {
    text.map(|text| key.seal(field, 1, text)).transpose().map_err(closed)
}

impl Kept {
    /// Whether nothing more is to be done about it.
    pub(super) fn is_closed(&self, now: Timestamp) -> bool {
        let assessment = &self.item.assessment;
        matches!(assessment, Assessment::OutOfScope { .. })
            && assessment.settled().is_some_and(|settled| settled <= now)
    }

    /// Its place among those that wait to be assessed; none where nobody waits for it.
    pub(super) fn rank(&self) -> Option<u64> {
        let waits = match &self.item.assessment {
            Assessment::New | Assessment::Triaged { .. } | Assessment::Disputed { .. } => true,
            Assessment::InReview { analyst, .. } => analyst.is_none(),
            Assessment::InScope { .. } => self.look_wanted.is_some(),
            _ => false,
        };
        let signs = self.item.assessment.signs().with(self.signs);
        waits.then(|| Urgency::of(signs, 1 << self.spreads.min(31), self.item.received, "").rank())
    }
}
