//! The one guard before every notice. It is asked in the transaction that sends, and what it answers is stored with the notice.
//!
//! [`send`] says [`Send`] or every reason why not. Nobody else makes a [`Send`], and a notice is sent with nothing else.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::hosting::Link;
use super::police::ANSWERS_FOR;
use super::policy::PolicyName;
use super::{Assessment, Breadth, Country, Hold, Hosting, Item, Label, Notice, Party, Police, Viewer, Watch, Wish};
use crate::detection::Office;
use crate::register::Digest;

/// Who sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// For whom.
    pub office: Office,
    /// What they are.
    pub party: Party,
}

/// To whom a notice goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Who, by their id.
    pub provider: String,
    /// What they are to the item.
    pub party: Party,
    /// Two letters of their country.
    pub member: String,
}

/// What the guard is asked.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The item.
    pub item: &'a Item,
    /// The notice.
    pub notice: &'a Notice,
    /// All holds that stand and reach the item, or are named by its police region.
    pub holds: &'a [Hold],
    /// The clock.
    pub watch: &'a Watch,
    /// Who sends.
    pub sender: &'a Sender,
    /// The table of the sender's country.
    pub from: &'a Country,
    /// The table of the recipient's country.
    pub to: &'a Country,
    /// Whether the recipient is suspected of taking part in it.
    pub suspect: bool,
    /// Somebody whom no look-up finds, and whom the sender's own directory names for somebody in the chain: the network that connects them,
    /// whoever supervises them.
    pub beyond: Option<&'a Link>,
}

/// What was true when a notice was sent. It is for the sender's own log: nothing of it is told to the recipient or shown to anybody who
/// was not to know of a hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// When all of it was true.
    pub at: Timestamp,
    /// By which label the item is unlawful in the recipient's country.
    pub label: Label,
    /// How far.
    pub breadth: Breadth,
    /// Which state of the police's let it go.
    pub police: String,
    /// When they answered, or passed.
    pub answered: Timestamp,
    /// By which table it passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyName>,
    /// What was sealed.
    pub evidence: Digest,
    /// Since when the hosting was known.
    pub attributed: Timestamp,
    /// Which edition of the sender's country's table let it go.
    pub from_edition: u32,
    /// Which edition of the recipient's country's table.
    pub to_edition: u32,
}

/// Leave to send one notice, once. It cannot be kept: it is not copied, stored or read.
#[derive(Debug, PartialEq, Eq)]
pub struct Send {
    item: String,
    recipient: Recipient,
    grounds: Grounds,
}

impl Send {
    /// What was true.
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }

    /// Gives it up for a notice; none where it is for another.
    pub(super) fn spend(self, item: &str, recipient: &Recipient) -> Option<Grounds> {
        (self.item == item && self.recipient == *recipient).then_some(self.grounds)
    }
}

refusals! {
    /// Why a notice does not leave. The order is that of the design, and of the list that [`send`] gives.
    Barrier {
        /// The notice is not ready.
        NoticeNotReady {
            /// In which state it is.
            state: &'static str,
        } = "send-notice-not-ready", "the notice is {state}, and only one that is ready is sent";
        /// The notice is about another item.
        OtherItem = "send-other-item", "the notice is about another item";
        /// A table is another country's.
        OtherCountry = "send-other-country", "the tables are not those of the sender's and the recipient's country";
        /// It is not assessed as in scope.
        NotInScope {
            /// How far it is.
            state: &'static str,
        } = "send-not-in-scope", "the item is {state}, and only one in scope is noticed";
        /// The decision can still be taken back.
        MayBeTakenBack = "send-may-be-taken-back", "the assessment can still be taken back";
        /// It is not unlawful in the recipient's country.
        NotInScopeThere = "send-not-in-scope-there", "by none of its labels is the item in scope in the recipient's country";
        /// The police have not answered so that it may go.
        PoliceOpen {
            /// How far they are.
            state: &'static str,
        } = "send-police-open", "to the police the item is {state}";
        /// The end of a hold does not let it go.
        NoReleasePolicy = "send-no-release-policy", "the police are asked again after a hold in this country";
        /// Their answer is old.
        AnswerOld = "send-answer-old", "the answer of the police is older than 10 minutes, or than the last start; they are asked again";
        /// Their answer is from a time that has not come.
        AnswerAhead = "send-answer-ahead", "the answer of the police bears a time that has not come";
        /// A hold reaches it.
        Held = "send-held", "a hold keeps the item";
        /// The police ask that the provider preserves, and the notice does not say so.
        PreserveMissing = "send-preserve-missing", "the police ask that the provider preserves and is silent; the notice has to say so";
        /// Nothing is sealed.
        NoEvidence = "send-no-evidence", "nothing of the item is sealed as evidence";
        /// The hosting is not known, or not lately.
        NotAttributed {
            /// How far it is.
            state: &'static str,
        } = "send-not-attributed", "the item's hosting is {state}, or was not looked up within the hour";
        /// The recipient is not part of it.
        NotInChain = "send-not-in-chain", "the item does not come through the recipient's hands";
        /// The sender's country does not let this be sent.
        SenderMayNot = "send-sender-may-not", "the sender's country does not have such a sender notify such a recipient";
        /// The recipient's country does not let this be received.
        RecipientMayNot = "send-recipient-may-not", "the recipient's country does not have such a sender notify such a recipient";
        /// Notices do not leave now.
        WindowClosed = "send-window-closed", "notices of the sender's country leave at other hours";
        /// The recipient is suspected.
        Suspected = "send-suspected", "the recipient is suspected of complicity";
        /// Somebody stopped it.
        Frozen = "send-frozen", "the item is frozen";
        /// It would go because time has passed, by a clock that is not believed.
        ClockJumped = "send-clock-jumped", "the clock jumped; nothing is released until somebody confirms it";
        /// What stands in the way of a notice is not for everybody to know.
        BeingAssessed = "send-being-assessed", "the item is being assessed";
    }
}

impl Barrier {
    /// Whether it tells of the police.
    const fn tells(&self) -> bool {
        matches!(
            self,
            Self::PoliceOpen { .. }
                | Self::NoReleasePolicy
                | Self::AnswerOld
                | Self::AnswerAhead
                | Self::Held
                | Self::PreserveMissing
                | Self::Suspected
                | Self::Frozen
                | Self::ClockJumped
        )
    }
}

/// What somebody is told of what stands in the way. Whoever is not to know of a hold is told the same whether there is one or the police
/// were only asked; and as that is always asked, also where nothing but time is missing.
pub fn told(barriers: &[Barrier], viewer: &Viewer) -> Vec<Barrier> {
    if *viewer == Viewer::Assigned {
        return barriers.to_vec();
    }
    let open = barriers.iter().filter(|barrier| !barrier.tells()).cloned();
    std::iter::once(Barrier::BeingAssessed).chain(open).collect()
}

/// May this notice leave now?
pub fn send(asked: Sending<'_>) -> Result<Send, Vec<Barrier>> {
    let grounds = grounds(asked, asked.notice.is_ready())?;
    Ok(Send { item: asked.item.id.clone(), recipient: asked.notice.recipient.clone(), grounds })
}

/// May the recipient of this notice be reminded of it now? All of it has to be true again that was true when it left.
pub fn remind(asked: Sending<'_>) -> Result<Grounds, Vec<Barrier>> {
    grounds(asked, asked.notice.is_overdue())
}

fn grounds(asked: Sending<'_>, is_its_time: bool) -> Result<Grounds, Vec<Barrier>> {
    let mut barriers = Vec::new();
    notice(&asked, is_its_time, &mut barriers);
    let in_scope = assessment(&asked, &mut barriers);
    let to_police = ToPolice { item: asked.item, holds: asked.holds, watch: asked.watch, wish: asked.notice.wish() };
    let (answered, policy) = police(to_police, &mut barriers);
    if asked.item.evidence.is_none() {
        barriers.push(Barrier::NoEvidence);
    }
    let attributed = hosting(&asked, &mut barriers);
    country(&asked, &mut barriers);
    if asked.suspect {
        barriers.push(Barrier::Suspected);
    }
    if asked.item.is_frozen(asked.watch.now()) {
        barriers.push(Barrier::Frozen);
    }
    let evidence = asked.item.evidence.as_ref();
    match (in_scope, answered, evidence, attributed) {
        (Some((label, breadth)), Some(answered), Some(evidence), Some(attributed)) if barriers.is_empty() => {
            Ok(Grounds {
                at: asked.watch.now(),
                label,
                breadth,
                police: asked.item.police.name().to_owned(),
                answered,
                policy,
                evidence: evidence.digest.clone(),
                attributed,
                from_edition: asked.from.edition,
                to_edition: asked.to.edition,
            })
        }
        _ => Err(barriers),
    }
}

fn notice(asked: &Sending<'_>, is_its_time: bool, barriers: &mut Vec<Barrier>) {
    if !is_its_time {
        barriers.push(Barrier::NoticeNotReady { state: asked.notice.state().name() });
    }
    if asked.notice.item != asked.item.id {
        barriers.push(Barrier::OtherItem);
    }
    if asked.from.member != asked.sender.office.member || asked.to.member != asked.notice.recipient.member {
        barriers.push(Barrier::OtherCountry);
    }
}

fn assessment(asked: &Sending<'_>, barriers: &mut Vec<Barrier>) -> Option<(Label, Breadth)> {
    let assessment = &asked.item.assessment;
    let Assessment::InScope { labels, .. } = assessment else {
        barriers.push(Barrier::NotInScope { state: assessment.name() });
        return None;
    };
    if assessment.settled().is_none_or(|settled| asked.watch.now() < settled) {
        barriers.push(Barrier::MayBeTakenBack);
    }
    let taken = asked.to.takes(labels).map(|(label, breadth)| (label.clone(), breadth));
    if taken.is_none() {
        barriers.push(Barrier::NotInScopeThere);
    }
    taken
}

/// What is asked about the police: the same before a notice and before an item is handed over.
#[derive(Clone, Copy)]
pub(super) struct ToPolice<'a> {
    pub item: &'a Item,
    pub holds: &'a [Hold],
    pub watch: &'a Watch,
    /// What would be asked of whoever hosts it.
    pub wish: Option<&'a Wish>,
}

pub(super) fn police(asked: ToPolice<'_>, barriers: &mut Vec<Barrier>) -> (Option<Timestamp>, Option<PolicyName>) {
    let police = &asked.item.police;
    let answered = police.answered();
    match answered.map(|answered| asked.watch.now().duration_since(answered)) {
        None => barriers.push(Barrier::PoliceOpen { state: police.name() }),
        Some(age) if age.is_negative() => barriers.push(Barrier::AnswerAhead),
        Some(age) if age > ANSWERS_FOR => barriers.push(Barrier::AnswerOld),
        // Before a start of the machine, ten minutes are not known to be ten minutes.
        Some(_) if answered <= Some(asked.watch.since()) => barriers.push(Barrier::AnswerOld),
        Some(_) => {}
    }
    // The holds are looked at as well as the region: neither alone lets anything go.
    if asked.item.is_kept(asked.holds) {
        barriers.push(Barrier::Held);
    }
    let mut policy = None;
    match police {
        Police::Expired { under, .. } => {
            if under.is_none() {
                barriers.push(Barrier::NoReleasePolicy);
            }
            if !asked.watch.is_steady() {
                barriers.push(Barrier::ClockJumped);
            }
            policy.clone_from(under);
        }
        Police::ClearPreserve { wish, .. } if !asked.wish.is_some_and(|asks| asks.reaches(wish)) => {
            barriers.push(Barrier::PreserveMissing);
        }
        _ => {}
    }
    (answered, policy)
}

fn hosting(asked: &Sending<'_>, barriers: &mut Vec<Barrier>) -> Option<Timestamp> {
    let hosting: &Hosting = &asked.item.hosting;
    let lately = hosting.lately(asked.watch.now()).filter(|found| found.as_of > asked.watch.since());
    let Some(found) = lately else {
        barriers.push(Barrier::NotAttributed { state: hosting.name() });
        return None;
    };
    let to = &asked.notice.recipient;
    let above = asked
        .beyond
        .filter(|link| link.provider == to.provider && matches!(link.party, Party::Upstream | Party::Regulator));
    if found.link(&to.provider).or(above).is_none_or(|link| link.party != to.party) {
        barriers.push(Barrier::NotInChain);
    }
    Some(found.as_of)
}

fn country(asked: &Sending<'_>, barriers: &mut Vec<Barrier>) {
    let (sender, to) = (asked.sender, &asked.notice.recipient);
    if !asked.from.lets_notify(sender.party, to.party, &to.member) {
        barriers.push(Barrier::SenderMayNot);
    }
    if !asked.to.lets_be_notified(sender.party, to.party, &sender.office.member) {
        barriers.push(Barrier::RecipientMayNot);
    }
    if !asked.from.is_open(asked.watch.now()) {
        barriers.push(Barrier::WindowClosed);
    }
}
