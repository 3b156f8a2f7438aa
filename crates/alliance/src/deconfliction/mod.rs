//! Deconfliction (goal 3): two forces find out whether they work on the same thing. What is compared never comes here: this is the order of the steps, who may
//! take which, and how often. What each message holds and how it is signed, the crate `deconflict` says; what fits no signature never gets here.
//!
//! The drawing: proposed → accepted → offered → answered → closed; declined from proposed, aborted from any step before closed, expired from the same.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::detection::{Office, OfficeAct};

/// Identifiers of a side in one run, at most. With [`A_MONTH`] it bounds how much a dishonest force can try by putting guesses into its own set.
pub const MOST: u32 = 16_384;
/// Runs that a force may propose in [`MONTH`].
pub const A_MONTH: usize = 10;
/// Runs that a force may propose to the same other one in [`WEEK`].
pub const A_PAIR: usize = 3;
/// Over this time proposals of a force are counted.
pub const MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Over this time proposals to the same force are counted.
pub const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// So long a run stays open: from the proposal, and again from its acceptance and from its last message.
pub const OPEN: SignedDuration = SignedDuration::from_hours(7 * 24);

refusals! {
    /// Why a step of a run is not taken.
    DeconflictionRefusal {
        /// A force asks itself.
        Oneself = "deconfliction-oneself", "a force has nothing to ask itself";
        /// No force of that name.
        NoForce = "deconfliction-no-force", "there is no police force of that name; the list of forces has their names";
        /// Too few or too many identifiers.
        Size = "deconfliction-size", "a run takes 1 to 16384 identifiers a side";
        /// Too many runs of this force.
        TooOften = "deconfliction-too-often", "a force proposes at most ten runs in thirty days; wait until the oldest is past";
        /// Too many runs between the two.
        PairTooOften = "deconfliction-pair-too-often", "a force asks the same other one at most three times in seven days";
        /// A key or a number is none, or the other force's.
        Keys = "deconfliction-keys", "the key or the number of this run is none, or the other force's; both are made by `accord deconflict`";
        /// The step is the other force's.
        NotYourStep = "deconfliction-not-your-step", "that step is the other force's";
        /// The run is at another step.
        NotNow = "deconfliction-not-now", "the run is at another step; look at how far it is";
        /// It is over.
        Over = "deconfliction-over", "the run is over; propose another";
        /// A message fits no signature, or is no message.
        Message = "deconfliction-message", "the message is none of this run: it was cut or altered, or another key signed it";
    }
}

words! {
    /// How far a run is.
    State {
        /// One force asks, the other has not answered.
        Proposed = "proposed",
        /// The other takes part; whoever asks sends its set.
        Accepted = "accepted",
        /// The asker's set is there.
        Offered = "offered",
        /// The other's set is there, and its tags.
        Answered = "answered",
        /// The asker's tags are there: both know.
        Closed = "closed",
        /// The other does not take part.
        Declined = "declined",
        /// One of the two ended it.
        Aborted = "aborted",
        /// Nobody went on.
        Expired = "expired",
    }
}

impl State {
    /// Whether something may still come of it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Accepted | Self::Offered | Self::Answered)
    }
}

words! {
    /// A message of a run. What it holds is kept apart from the run, sealed, and destroyed once both are done.
    Part {
        /// The asker's set.
        Offer = "offer",
        /// The other's set.
        Answer = "answer",
        /// The other's tags, handed over once the run is closed.
        AnswerTags = "answer-tags",
        /// The asker's tags.
        Closing = "closing",
    }
}

/// A force that takes part: who took part for it, by which key it signs, and its number for this run. Key and number are hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who, when and for which force.
    #[serde(flatten)]
    pub by: OfficeAct,
    /// The public key by which its messages are signed.
    pub key: String,
    /// Its number for this run, used once.
    pub nonce: String,
}

/// A message that came, without what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// When.
    pub at: Timestamp,
    /// Points or tags, the filling among them.
    pub points: u32,
    /// SHA-512 of what was signed. With the signature it is the proof of what the force sent.
    pub statement: String,
    /// The signature.
    pub signature: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
enum Step {
    Proposed,
    Accepted { answerer: Seat },
    Offered { answerer: Seat, offer: Message },
    Answered { answerer: Seat, offer: Message, answer: Message, tags: String },
    Closed { answerer: Seat, offer: Message, answer: Message, tags: String, closing: Message, done: BTreeSet<Office> },
    Declined { by: OfficeAct },
    Aborted { by: OfficeAct, at: State },
    Expired { at: State },
}

/// A run between two forces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Who asks.
    pub asker: Seat,
    /// Who is asked.
    pub asked: Office,
    /// Identifiers of a side, at most.
    pub most: u32,
    /// Until when somebody has to go on.
    pub until: Timestamp,
    step: Step,
}

fn is_digits(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn later(at: Timestamp) -> Timestamp {
    at.saturating_add(OPEN).unwrap_or(Timestamp::MAX)
}

impl Run {
    /// One force asks another. `before` are the runs that it proposed so far.
    pub fn propose(asked: Office, seat: Seat, most: u32, before: &[&Self]) -> Result<Self, DeconflictionRefusal> {
        if asked == seat.by.office {
            return Err(DeconflictionRefusal::Oneself);
        }
        if !(1..=MOST).contains(&most) {
            return Err(DeconflictionRefusal::Size);
        }
        if !is_digits(&seat.key) || !is_digits(&seat.nonce) {
            return Err(DeconflictionRefusal::Keys);
        }
        let now = seat.by.act.at;
        let own = before.iter().filter(|run| run.asker.by.office == seat.by.office);
        let within = |run: &&&Self, time| now.duration_since(run.asker.by.act.at) < time;
        if own.clone().filter(|run| within(run, MONTH)).count() >= A_MONTH {
            return Err(DeconflictionRefusal::TooOften);
        }
        if own.filter(|run| run.asked == asked && within(run, WEEK)).count() >= A_PAIR {
            return Err(DeconflictionRefusal::PairTooOften);
        }
        Ok(Self { asker: seat, asked, most, until: later(now), step: Step::Proposed })
    }

    /// How far it is.
    pub fn state(&self) -> State {
        match self.step {
            Step::Proposed => State::Proposed,
            Step::Accepted { .. } => State::Accepted,
            Step::Offered { .. } => State::Offered,
            Step::Answered { .. } => State::Answered,
            Step::Closed { .. } => State::Closed,
            Step::Declined { .. } => State::Declined,
            Step::Aborted { .. } => State::Aborted,
            Step::Expired { .. } => State::Expired,
        }
    }

    /// Whether a force takes part, or is asked to.
    pub fn is_of(&self, force: &Office) -> bool {
        self.asker.by.office == *force || self.asked == *force
    }

    /// The other of the two.
    pub fn other(&self, force: &Office) -> &Office {
        if self.asked == *force { &self.asker.by.office } else { &self.asked }
    }

    /// Whether the next step is this force's.
    pub fn waits_for(&self, force: &Office) -> bool {
        match &self.step {
            Step::Proposed | Step::Offered { .. } => self.asked == *force,
            Step::Accepted { .. } | Step::Answered { .. } => self.asker.by.office == *force,
            Step::Closed { done, .. } => self.is_of(force) && !done.contains(force),
            Step::Declined { .. } | Step::Aborted { .. } | Step::Expired { .. } => false,
        }
    }

    /// Who is asked, once it takes part.
    pub fn answerer(&self) -> Option<&Seat> {
        match &self.step {
            Step::Accepted { answerer }
            | Step::Offered { answerer, .. }
            | Step::Answered { answerer, .. }
            | Step::Closed { answerer, .. } => Some(answerer),
            _ => None,
        }
    }

    /// A message that came. The answer's tags are the answer's own.
    pub fn message(&self, part: Part) -> Option<&Message> {
        match (&self.step, part) {
            (Step::Offered { offer, .. } | Step::Answered { offer, .. } | Step::Closed { offer, .. }, Part::Offer) => {
                Some(offer)
            }
            (Step::Answered { answer, .. } | Step::Closed { answer, .. }, Part::Answer)
            | (Step::Closed { answer, .. }, Part::AnswerTags) => Some(answer),
            (Step::Closed { closing, .. }, Part::Closing) => Some(closing),
            _ => None,
        }
    }

    /// SHA-512 of the answer's tags, which whoever asked is told before it gets them.
    pub fn tags(&self) -> Option<&str> {
        match &self.step {
            Step::Answered { tags, .. } | Step::Closed { tags, .. } => Some(tags),
            _ => None,
        }
    }

    /// Whether both have read what came, or nothing more comes: nothing of the messages is kept from then on.
    pub fn is_settled(&self) -> bool {
        match &self.step {
            Step::Closed { done, .. } => done.len() == 2,
            Step::Declined { .. } | Step::Aborted { .. } | Step::Expired { .. } => true,
            _ => false,
        }
    }

    /// Whether whoever goes on is one of the two and in time.
    fn open(&self, by: &OfficeAct) -> Result<(), DeconflictionRefusal> {
        if !self.state().is_open() || by.act.at >= self.until {
            return Err(DeconflictionRefusal::Over);
        }
        if self.is_of(&by.office) { Ok(()) } else { Err(DeconflictionRefusal::NotYourStep) }
    }

    fn on(self, step: Step, at: Timestamp) -> Self {
        Self { step, until: later(at), ..self }
    }

    /// Why a step is not taken now: it is over, the other force's, or another one's turn.
    fn unfit(&self, by: &OfficeAct) -> DeconflictionRefusal {
        match self.open(by) {
            Err(refused) => refused,
            Ok(()) if self.waits_for(&by.office) => DeconflictionRefusal::NotNow,
            Ok(()) => DeconflictionRefusal::NotYourStep,
        }
    }

    /// Whether a force may send this message now.
    pub fn takes(&self, part: Part, by: &OfficeAct) -> Result<(), DeconflictionRefusal> {
        self.open(by)?;
        let is_next = match part {
            Part::Offer => matches!(self.step, Step::Accepted { .. }),
            Part::Answer | Part::AnswerTags => matches!(self.step, Step::Offered { .. }),
            Part::Closing => matches!(self.step, Step::Answered { .. }),
        };
        if is_next && self.waits_for(&by.office) { Ok(()) } else { Err(self.unfit(by)) }
    }

    /// Whoever is asked takes part.
    pub fn accept(self, seat: Seat) -> Result<Self, DeconflictionRefusal> {
        self.open(&seat.by)?;
        let (Step::Proposed, true) = (&self.step, self.asked == seat.by.office) else {
            return Err(self.unfit(&seat.by));
        };
        let other = !is_digits(&seat.key) || !is_digits(&seat.nonce);
        if other || seat.key == self.asker.key || seat.nonce == self.asker.nonce {
            return Err(DeconflictionRefusal::Keys);
        }
        let at = seat.by.act.at;
        Ok(self.on(Step::Accepted { answerer: seat }, at))
    }

    /// Whoever is asked does not take part.
    pub fn decline(self, by: OfficeAct) -> Result<Self, DeconflictionRefusal> {
        self.open(&by)?;
        match self.step {
            Step::Proposed if self.asked == by.office => Ok(Self { step: Step::Declined { by }, ..self }),
            _ => Err(self.unfit(&by)),
        }
    }

    /// The asker's set came.
    pub fn offer(self, message: Message, by: &OfficeAct) -> Result<Self, DeconflictionRefusal> {
        self.takes(Part::Offer, by)?;
        match self.step.clone() {
            Step::Accepted { answerer } => {
                let at = message.at;
                Ok(self.on(Step::Offered { answerer, offer: message }, at))
            }
            _ => Err(self.unfit(by)),
        }
    }

    /// The other's set came, with its tags.
    pub fn answer(self, message: Message, tags: String, by: &OfficeAct) -> Result<Self, DeconflictionRefusal> {
        self.takes(Part::Answer, by)?;
        match self.step.clone() {
            Step::Offered { answerer, offer } => {
                let at = message.at;
                Ok(self.on(Step::Answered { answerer, offer, answer: message, tags }, at))
            }
            _ => Err(self.unfit(by)),
        }
    }

    /// The asker's tags came. Now each may have the other's.
    pub fn close(self, message: Message, by: &OfficeAct) -> Result<Self, DeconflictionRefusal> {
        self.takes(Part::Closing, by)?;
        match self.step.clone() {
            Step::Answered { answerer, offer, answer, tags } => {
                let (at, closing, done) = (message.at, message, BTreeSet::new());
                Ok(self.on(Step::Closed { answerer, offer, answer, tags, closing, done }, at))
            }
            _ => Err(self.unfit(by)),
        }
    }

    /// A force has read what came. Said twice, it is the same.
    pub fn done(mut self, force: &Office) -> Result<Self, DeconflictionRefusal> {
        let part = self.is_of(force);
        match &mut self.step {
            Step::Closed { done, .. } if part => {
                done.insert(force.clone());
                Ok(self)
            }
            _ if !part => Err(DeconflictionRefusal::NotYourStep),
            step => {
                let is_open = !matches!(step, Step::Declined { .. } | Step::Aborted { .. } | Step::Expired { .. });
                Err(if is_open { DeconflictionRefusal::NotNow } else { DeconflictionRefusal::Over })
            }
        }
    }

    /// One of the two ends it before it is closed. Who did, and at which step, stands in it.
    pub fn abort(self, by: OfficeAct) -> Result<Self, DeconflictionRefusal> {
        self.open(&by)?;
        let at = self.state();
        Ok(Self { step: Step::Aborted { by, at }, ..self })
    }

    /// Who ended it, where somebody did, and at which step.
    pub fn ended(&self) -> Option<(Option<&OfficeAct>, State)> {
        match &self.step {
            Step::Declined { by } => Some((Some(by), State::Proposed)),
            Step::Aborted { by, at } => Some((Some(by), *at)),
            Step::Expired { at } => Some((None, *at)),
            _ => None,
        }
    }

    /// Nobody went on in time: an open run is over, and of a closed one nobody fetches anything any more. None where its time is not over, or nothing is left to end.
    pub fn expire(mut self, now: Timestamp) -> Option<Self> {
        if now < self.until || self.is_settled() {
            return None;
        }
        let at = self.state();
        if let Step::Closed { done, .. } = &mut self.step {
            done.extend([self.asker.by.office.clone(), self.asked.clone()]);
            return Some(self);
        }
        Some(Self { step: Step::Expired { at }, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::AccountId;
    use crate::register::Act;

    fn force(name: &str) -> Office {
        Office { organisation: name.to_owned(), member: name[..2].to_uppercase() }
    }

    fn by(name: &str, hours: i64) -> OfficeAct {
        let at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        OfficeAct { act: Act::new(AccountId::new(name).unwrap(), at), office: force(name) }
    }

    fn seat(name: &str, hours: i64) -> Seat {
        let digit = if name == "de" { "1" } else { "2" };
        Seat { by: by(name, hours), key: digit.repeat(64), nonce: format!("a{}", digit.repeat(63)) }
    }

    fn message(hours: i64) -> Message {
        let at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        Message { at, points: 64, statement: "s".to_owned(), signature: "x".to_owned() }
    }

    fn proposed() -> Run {
        Run::propose(force("rs"), seat("de", 0), 100, &[]).unwrap()
    }

    /// A run at each of its open steps, and closed.
    fn steps() -> [Run; 5] {
        let accepted = proposed().accept(seat("rs", 1)).unwrap();
        let offered = accepted.clone().offer(message(2), &by("de", 2)).unwrap();
        let answered = offered.clone().answer(message(3), "t".to_owned(), &by("rs", 3)).unwrap();
        let closed = answered.clone().close(message(4), &by("de", 4)).unwrap();
        [proposed(), accepted, offered, answered, closed]
    }

    #[test]
    fn the_two_take_turns_and_then_both_know() {
        let steps = steps();
        let turns = steps.each_ref().map(|run| (run.waits_for(&force("de")), run.waits_for(&force("rs"))));
        assert_eq!(turns, [(false, true), (true, false), (false, true), (true, false), (true, true)]);
        let [.., answered, closed] = steps;
        // Whoever asked knows the digest of the tags before it has the tags.
        assert_eq!((answered.tags(), answered.message(Part::AnswerTags)), (Some("t"), None));
        assert!(closed.message(Part::AnswerTags).is_some() && closed.message(Part::Closing).is_some());
        let once = closed.done(&force("de")).unwrap();
        assert!(!once.is_settled() && once.clone().done(&force("de")).unwrap() == once);
        assert!(once.done(&force("rs")).unwrap().is_settled());
    }

    /// Every step that each force could take at each state: what is not drawn is refused.
    #[test]
    fn no_step_is_taken_by_the_other_or_out_of_turn() {
        type Tried = fn(Run, &str) -> Result<Run, DeconflictionRefusal>;
        let all: [(&str, Tried); 7] = [
            ("accept", |run, who| run.accept(seat(who, 5))),
            ("decline", |run, who| run.decline(by(who, 5))),
            ("offer", |run, who| run.offer(message(5), &by(who, 5))),
            ("answer", |run, who| run.answer(message(5), "t".to_owned(), &by(who, 5))),
            ("close", |run, who| run.close(message(5), &by(who, 5))),
            ("done", |run, who| run.done(&force(who))),
            ("abort", |run, who| run.abort(by(who, 5))),
        ];
        let mut taken = Vec::new();
        let [declined, aborted] = [proposed().decline(by("rs", 1)), proposed().abort(by("de", 1))].map(Result::unwrap);
        let expired = proposed().expire(Timestamp::MAX).unwrap();
        for run in steps().into_iter().chain([declined, aborted, expired]) {
            for (name, step) in all {
                for who in ["de", "rs", "fr"] {
                    if step(run.clone(), who).is_ok() {
                        taken.push(format!("{} {name} {who}", run.state()));
                    }
                }
            }
        }
        let wanted = [
            "proposed accept rs",
            "proposed decline rs",
            "proposed abort de",
            "proposed abort rs",
            "accepted offer de",
            "accepted abort de",
            "accepted abort rs",
            "offered answer rs",
            "offered abort de",
            "offered abort rs",
            "answered close de",
            "answered abort de",
            "answered abort rs",
            "closed done de",
            "closed done rs",
        ];
        assert_eq!(taken, wanted);
    }

    #[test]
    fn why_a_step_is_not_taken_is_said() {
        let [proposed, accepted, ..] = steps();
        assert_eq!(proposed.clone().accept(seat("de", 1)), Err(DeconflictionRefusal::NotYourStep));
        assert_eq!(proposed.clone().offer(message(1), &by("rs", 1)), Err(DeconflictionRefusal::NotNow));
        assert_eq!(proposed.clone().accept(seat("rs", 7 * 24)), Err(DeconflictionRefusal::Over));
        let same = Seat { key: "1".repeat(64), ..seat("rs", 1) };
        assert_eq!(proposed.accept(same), Err(DeconflictionRefusal::Keys));
        assert_eq!(accepted.abort(by("fr", 2)), Err(DeconflictionRefusal::NotYourStep));
    }

    #[test]
    fn a_force_asks_another_and_not_too_often() {
        let ask = |whom: &str, hours, before: &[&Run]| Run::propose(force(whom), seat("de", hours), 100, before);
        assert_eq!(ask("de", 0, &[]), Err(DeconflictionRefusal::Oneself));
        for most in [0, MOST + 1] {
            let refused = Run::propose(force("rs"), seat("de", 0), most, &[]);
            assert_eq!(refused, Err(DeconflictionRefusal::Size));
        }
        let bad = Seat { nonce: "1".repeat(63), ..seat("de", 0) };
        assert_eq!(Run::propose(force("rs"), bad, 1, &[]), Err(DeconflictionRefusal::Keys));
        let run = proposed();
        let three = [&run; A_PAIR];
        assert_eq!(ask("rs", 1, &three), Err(DeconflictionRefusal::PairTooOften));
        assert!(ask("fr", 1, &three).is_ok() && ask("rs", 7 * 24, &three).is_ok());
        let ten = [&run; A_MONTH];
        assert_eq!(ask("fr", 30 * 24 - 1, &ten), Err(DeconflictionRefusal::TooOften));
        assert!(ask("fr", 30 * 24, &ten).is_ok());
        let other = Run::propose(force("de"), seat("rs", 1), 100, &ten);
        assert!(other.is_ok(), "what another force asked does not count");
    }

    #[test]
    fn nothing_stays_open_and_nothing_is_kept_for_ever() {
        for run in steps() {
            let over = run.until;
            assert_eq!(run.clone().expire(over - SignedDuration::from_secs(1)), None);
            let ended = run.clone().expire(over).unwrap();
            assert!(ended.is_settled());
            let wanted = if run.state() == State::Closed { State::Closed } else { State::Expired };
            assert_eq!(ended.state(), wanted);
            assert_eq!(ended.expire(Timestamp::MAX), None, "once is enough");
        }
    }

    #[test]
    fn what_is_kept_is_read_as_it_was_written() {
        for run in steps() {
            let text = serde_json::to_string(&run).unwrap();
            assert_eq!(serde_json::from_str::<Run>(&text).unwrap(), run);
        }
    }
}
