//! A guided tour: two invented years across all seven goals, lived month by month through the use cases that people call, so that every page has something
//! to show. The same first day gives the same life.

#![allow(dead_code)]

mod campaigns;
mod credibility;
mod deconfliction;
mod law;
mod practices;
mod referrals;
mod victims;

use alliance::people::Role;
use alliance::people::access::Act;
use alliance::register::Kind;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::clock::SetClock;
use crate::exercise::Dice;
use crate::people::{Authorised, Denied, Person};
use crate::{Desk, DeskError, Filter};

/// Months that are lived.
pub const MONTHS: u16 = 24;

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
