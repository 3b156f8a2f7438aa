//! What every page of the working rooms stands on: the language, and who is signed in.

use std::net::IpAddr;
use std::ops::Deref;

use ::desk::DeskError;
use ::desk::people::{Act, Grant, Person, Reach, Role, access};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use gate::{Turned, Visitor};

use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::Lang;

/// The ground of one request in the working rooms. Dereferences to [`Ctx`].
#[derive(Clone, Debug)]
pub struct Seat {
    c: Ctx,
    person: Option<Person>,
    address: IpAddr,
}

impl Deref for Seat {
    type Target = Ctx;
    fn deref(&self) -> &Ctx {
        &self.c
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Seat {
    type Rejection = Turned;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Turned> {
        let broken = || Turned::Broken("a page of the working rooms is not behind the gate".to_owned());
        let c = parts.extensions.get::<Ctx>().cloned().ok_or_else(broken)?;
        let visitor = parts.extensions.get::<Visitor>().cloned().ok_or_else(broken)?;
        Ok(Self { c, person: visitor.person, address: visitor.address })
    }
}

impl Seat {
    /// The ground of a page before the door, whoever asks: it says nothing of anybody.
    pub(crate) fn outside(c: Ctx) -> Self {
        Self { c, person: None, address: IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED) }
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// From which address the request comes: to be counted and forgotten.
    pub fn address(&self) -> IpAddr {
        self.address
    }

    /// Whether whoever is signed in will be asked to prove again who they are before what asks for that.
    pub fn is_stale(&self) -> bool {
        !self.person.as_ref().is_some_and(|p| p.is_fresh(self.desk().clock().now()))
    }

    /// The time in words: day, hour and minute (UTC).
    pub fn time(&self, at: &jiff::Timestamp) -> String {
        let clock = at.strftime("%H:%M").to_string();
        self.with("time-of-day", &[("day", self.day_of(at).into()), ("clock", clock.into())])
    }

    /// Whether whoever is signed in holds a role.
    pub fn is(&self, role: Role) -> bool {
        self.person.as_ref().is_some_and(|p| p.is(role))
    }

    /// A person's role in words: "Coordinator, Germany".
    pub fn grant(&self, grant: &Grant) -> String {
        let role = self.of("role", grant.role.as_str());
        match &grant.member {
            Some(member) => self.with("role-of", &[("role", role.into()), ("member", self.name(member).into())]),
            None => role,
        }
    }

    /// The menu of whoever is signed in: addresses and words.
    pub fn menu(&self) -> Vec<(&'static str, String)> {
        let mut menu = Vec::new();
        if self.reaches::<access::Desk>() {
            menu.push(("/work", self.m("work-nav-desk")));
        }
        // Rounds, reports.
        if self.reaches::<access::Rounds>() {
            menu.push(("/work/rounds", self.m("work-nav-rounds")));
        }
        if self.reaches::<access::Reports>() {
            menu.push(("/work/reports", self.m("work-nav-reports")));
        }

        // Commitments, reviews.
        if self.reaches::<access::Commitments>() {
            menu.push(("/work/commitments", self.m("work-nav-commitments")));
        }
        if self.reaches::<access::Reviews>() {
            menu.push(("/work/reviews", self.m("work-nav-reviews")));
        }

        // Figures.
        if self.reaches::<access::Figures>() {
            menu.push(("/work/figures", self.m("work-nav-figures")));
        }

        // The facts that follow from all of these.
        if self.reaches::<access::CredibilityRoom>() {
            menu.push(("/work/credibility", self.m("work-nav-credibility")));
        }

        // Law.
        if self.reaches::<access::LawRoom>() {
            menu.push(("/work/law", self.m("work-nav-law")));
        }

        // Victims.
        if self.reaches::<access::Victims>() {
            menu.push(("/work/victims", self.m("work-nav-victims")));
        }

        // Campaigns, practices.
        if self.reaches::<access::Campaigns>() {
            menu.push(("/work/campaigns", self.m("work-nav-campaigns")));
        }
        if self.reaches::<access::Practices>() {
            menu.push(("/work/practices", self.m("work-nav-practices")));
        }

        // Detection.
        if self.reaches::<access::DetectionRoom>() {
            menu.push(("/work/detection", self.m("work-nav-detection")));
        }

        // Takedown.
        if self.reaches::<access::TakedownRoom>() {
            menu.push(("/work/takedown", self.m("work-nav-takedown")));
        }
        if self.reaches::<access::TakedownFigures>() && !self.reaches::<access::TakedownRoom>() {
            menu.push(("/work/takedown/figures", self.m("work-nav-times")));
        }
        if self.reaches::<access::PoliceRoom>() {
            menu.push(("/work/police", self.m("work-nav-police")));
        }
        if self.reaches::<access::ReferralRoom>() {
            menu.push(("/work/referrals", self.m("work-nav-referrals")));
        } else if self.reaches::<access::ReferralCounts>() {
            menu.push(("/work/referrals/counts", self.m("work-nav-referrals")));
        } else if self.reaches::<access::AnswerTimes>() {
            menu.push(("/work/referrals/times", self.m("work-nav-answers")));
        }
        if self.reaches::<access::DeconflictionRoom>() {
            menu.push(("/work/deconfliction", self.m("work-nav-deconfliction")));
        }
        if self.reaches::<access::DeconflictionCounts>() {
            menu.push(("/work/deconfliction/counts", self.m("work-nav-deconfliction")));
        }
        if self.reaches::<access::RulesRoom>() {
            menu.push(("/work/takedown/rules", self.m("work-nav-rules")));
        }
        if self.reaches::<access::ClockSee>() {
            menu.push(("/work/clock", self.m("work-nav-clock")));
        }
        if self.reaches::<access::NoticeRoom>() {
            menu.push(("/work/notices", self.m("work-nav-notices")));
        }

        // People, journal.
        if self.reaches::<access::People>() {
            menu.push(("/work/people", self.m("work-nav-people")));
        }
        if self.reaches::<access::Invitations>() {
            menu.push(("/work/invitations", self.m("work-nav-invitations")));
        }
        if self.reaches::<access::Proposals>() {
            menu.push(("/work/proposals", self.m("work-nav-proposals")));
        }
        if self.reaches::<access::JournalMine>() {
            menu.push(("/work/journal/mine", self.m("work-nav-journal-mine")));
        }
        if self.reaches::<access::Journal>() {
            menu.push(("/work/journal", self.m("work-nav-journal")));
        }
        if self.reaches::<access::Mail>() {
            menu.push(("/work/mail", self.m("work-nav-mail")));
        }

        menu
    }

    /// Whether whoever is signed in may do an act to something. What they may not do is not offered.
    pub fn reaches<A: Act>(&self) -> bool {
        let within = |g: &Grant| access::reach(&A::REACH, Some(g.role)) != Reach::No;
        self.person.as_ref().is_some_and(|p| p.grants.iter().any(within))
    }

    /// The languages that the working rooms speak: name, this page in it.
    pub fn spoken(&self) -> Vec<(Lang, String, String)> {
        self.languages().into_iter().filter(|(lang, ..)| lang.works()).collect()
    }

    /// The same, leading to another page. An address that holds a secret stands in no link.
    pub fn spoken_at(&self, path: &str) -> Vec<(Lang, String, String)> {
        self.spoken().into_iter().map(|(lang, name, _)| (lang, name, format!("/{}{path}", lang.tag()))).collect()
    }

    /// Whether this is the page of an address.
    pub fn is_here(&self, path: &str) -> bool {
        self.path() == path
    }

    /// Why something was not done, where a rule refuses it in its own words.
    pub fn fault(&self, error: ::desk::DeskError) -> Fault {
        match error {
            ::desk::DeskError::Rule { code, .. } => Fault::Refused(self.of("refusal", code)),
            other => other.into(),
        }
    }

    /// What a use case gave, its refusal by a rule put into this language's sentence.
    pub fn ruled<T>(&self, done: Result<T, DeskError>) -> Result<T, Fault> {
        done.map_err(|error| self.fault(error))
    }

    /// To another page of the working rooms, after something was done.
    pub fn go(&self, path: impl AsRef<str>) -> Response {
        Redirect::to(&self.to(path)).into_response()
    }
}
