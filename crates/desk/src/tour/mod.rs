//! A guided tour: two invented years across all seven goals, lived month by month through the use cases that people call, so that every page has something
//! to show. The same first day gives the same life.

mod campaigns;
mod credibility;
mod deconfliction;
mod detection;
mod law;
mod practices;
mod promises;
mod referrals;
mod rounds;
mod takedown;
mod victims;

use std::fmt::Display;

use alliance::people::Role;
use alliance::people::access::Act;
use alliance::register::Kind;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::clock::SetClock;
use crate::exercise::Dice;
use crate::people::{Authorised, Denied, Person};
use crate::{Desk, DeskError, Filter};

/// Months that are lived.
pub const MONTHS: u16 = 24;
/// The hour (UTC) at which each of them begins.
const MORNING: i8 = 8;

/// Somebody to sign in as.
#[derive(Clone, Copy, Debug)]
pub struct Guest {
    /// The account's id.
    pub account: &'static str,
    /// Where to begin, behind the language.
    pub page: &'static str,
    /// What is seen there, in English, for the command line.
    pub shows: &'static str,
}

/// Whom to sign in as, room by room.
pub const GUESTS: [Guest; 15] = [
    guest("secretariat", "/work/rounds", "the rounds, who reported, who is overdue"),
    guest("coordinator.de", "/work/reports", "a member's reports and promises"),
    guest("signer.de", "/work/commitments", "what a minister's delegate signs"),
    guest("reviewer", "/work/reviews", "a promise beside what was found of it"),
    guest("auditor", "/work/journal", "who did what, and the log that proves it"),
    guest("police-second.de", "/work/victims", "goal 1: identified victims, month by month"),
    guest("coordinator.fr", "/work/law", "goal 2: the law, criterion by criterion"),
    guest("police-liaison.de", "/work/referrals", "goal 3: referrals between forces, and their answers"),
    guest("police-liaison.rs", "/work/deconfliction", "goal 3: who else works on the same thing"),
    guest("coordinator.rs", "/work/campaigns", "goals 4 and 5: campaigns, practices and their adoption"),
    guest("provider-operator.rs", "/work/detection", "goal 6: lists of known material, and what was examined"),
    guest("analyst.de", "/work/takedown", "goal 7: what was reported, the most urgent first"),
    guest("lead-analyst.de", "/work/takedown/figures", "goal 7: how long it takes until something is gone"),
    guest("police-liaison.fr", "/work/police", "goal 7: what is about to be noticed, and what the force holds"),
    guest("provider-operator.de", "/work/notices", "goal 7: the notices that a provider was sent"),
];

const fn guest(account: &'static str, page: &'static str, shows: &'static str) -> Guest {
    Guest { account, page, shows }
}

impl Guest {
    /// The whole id of the account.
    pub fn id(&self) -> String {
        format!("exercise.{}", self.account)
    }
}

/// What two years came to.
#[derive(Clone, Copy, Debug)]
pub struct Toured {
    /// Record versions in the log.
    pub size: u64,
    /// Entries in the journal.
    pub deeds: u64,
}

/// When a tour begins that is over on this day: on the first of a month.
pub fn begins(until: Date) -> Timestamp {
    morning(until.first_of_month().saturating_sub(i64::from(MONTHS).months()))
}

/// The hour of a day at which people come to work.
fn morning(day: Date) -> Timestamp {
    TimeZone::UTC.to_timestamp(day.at(MORNING, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// What a use case refuses is a fault of the tour.
fn lived<T, E: Display>(done: Result<T, E>) -> Result<T, DeskError> {
    done.map_err(|refused| DeskError::Broken(format!("the tour: {refused}")))
}

/// A room's month. What goes wrong in it is told with its name.
async fn room(
    name: &'static str,
    month: u16,
    life: impl Future<Output = Result<(), DeskError>>,
) -> Result<(), DeskError> {
    life.await.map_err(|error| DeskError::Broken(format!("the tour, {name} in month {month}: {error}")))
}

impl Desk {
    /// Lives two years of a house that has its starting data and nothing else. `clock` is this desk's own and stands where the tour [begins]; afterwards it stands at
    /// `until`. `progress` is told months done.
    ///
    /// # Errors
    /// Where anything here is real; what a use case refuses is a fault of the tour.
    pub async fn tour(
        &self,
        clock: &SetClock,
        until: Timestamp,
        mut progress: impl FnMut(u16),
    ) -> Result<Toured, DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        self.exercise_people().await?;
        let stage = Stage::new(self, clock).await?;
        let first = stage.today().first_of_month();
        // From here on time is measured without a gap.
        self.watch().await?;
        for month in 0..MONTHS {
            stage.wait(morning(first.saturating_add(i64::from(month).months())))?;
            stage.live(month).await?;
            progress(month + 1);
        }
        stage.wait(until.saturating_sub(takedown::ENDING).unwrap_or(until))?;
        room("takedown", MONTHS, Box::pin(takedown::ending(&stage))).await?;
        stage.wait(until)?;
        stage.due().await?;
        let size = self.publish_verdicts().await?.size;
        self.forget_watch().await?;
        Ok(Toured { size, deeds: self.store().journal_size().await? })
    }
}

/// A house in one of its invented months: who there is, and what day it is.
#[derive(Debug)]
pub struct Stage<'a> {
    /// The house.
    pub desk: &'a Desk,
    /// Every member, by its code, in the order of the codes.
    pub members: Vec<String>,
    clock: &'a SetClock,
}

impl<'a> Stage<'a> {
    /// A house whose clock this is.
    pub async fn new(desk: &'a Desk, clock: &'a SetClock) -> Result<Self, DeskError> {
        if !desk.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        let moment = desk.moment(None).await?;
        let members = desk.all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
        let mut members: Vec<String> = members.into_iter().map(|member| member.id.as_str().to_owned()).collect();
        members.sort();
        Ok(Self { desk, members, clock })
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.now().to_zoned_datetime(TimeZone::UTC).date()
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.desk.clock().now()
    }

    /// Time goes by: within a month only forwards, and less than a month in all rooms together.
    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Time goes by until then, and never back.
    fn wait(&self, until: Timestamp) -> Result<(), DeskError> {
        let left = until.duration_since(self.now());
        if left.is_negative() {
            return Err(DeskError::Broken(format!("the tour: it is {} already, which is after {until}", self.now())));
        }
        self.advance(left);
        Ok(())
    }

    /// What is due by itself on a day: whatever falls due by one look is done by the next.
    async fn due(&self) -> Result<(), DeskError> {
        self.desk.watch().await?;
        for _ in 0..2 {
            self.desk.tick().await?;
        }
        self.desk.put_back_forgotten().await.map(|_| ())
    }

    /// A month in all rooms: what is promised and reported first, what is worked on after that, and last what follows of a member from all of it.
    async fn live(&self, month: u16) -> Result<(), DeskError> {
        self.due().await?;
        room("rounds", month, Box::pin(rounds::month(self, month))).await?;
        room("promises", month, Box::pin(promises::month(self, month))).await?;
        room("law", month, Box::pin(law::month(self, month))).await?;
        room("practices", month, Box::pin(practices::month(self, month))).await?;
        room("campaigns", month, Box::pin(campaigns::month(self, month))).await?;
        room("victims", month, Box::pin(victims::month(self, month))).await?;
        room("referrals", month, Box::pin(referrals::month(self, month))).await?;
        room("deconfliction", month, Box::pin(deconfliction::month(self, month))).await?;
        room("detection", month, Box::pin(detection::month(self, month))).await?;
        room("takedown", month, Box::pin(takedown::month(self, month))).await?;
        room("credibility", month, Box::pin(credibility::month(self, month))).await
    }

    /// Chance for one purpose: the same purpose rolls the same numbers each time.
    pub fn dice(&self, purpose: &str) -> Dice {
        Dice::of(purpose)
    }

    /// Leave for an act, for the invented person who holds this role for this member and has just proved who they are. `second` is another one than the first. People
    /// are invented when they are first asked for, with their organisation.
    ///
    /// # Errors
    /// What the table refuses is a fault of the tour.
    pub async fn leave<A: Act>(
        &self,
        (role, member, second): (Role, Option<&str>, bool),
        of: Option<&str>,
        id: Option<&str>,
    ) -> Result<Authorised<A>, DeskError> {
        let person = self.person(role, member, second).await?;
        self.desk.authorise::<A>(Some(&person), of, id).await.map_err(|denied| match denied {
            Denied::Desk(error) => error,
            denied => DeskError::Broken(format!("the tour: {} may not do {}: {denied:?}", person.account, A::NAME)),
        })
    }

    /// An invented person who has just proved who they are.
    pub async fn person(&self, role: Role, member: Option<&str>, second: bool) -> Result<Person, DeskError> {
        self.desk.exercise_person(role, member, second).await
    }
}
