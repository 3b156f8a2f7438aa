//! Whoever began a stream that lasts: asked again and again who they are.

use std::time::{Duration, Instant};

use alliance::people::access::Act;
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE};
use desk::Desk;
use desk::people::{Authorised, Denied};
use gate::{Gate, Visitor};

/// How often they are asked.
const AGAIN: Duration = Duration::from_mins(1);

/// Whoever began a stream.
pub(super) struct Holder<A: Act> {
    gate: Gate,
    leave: Authorised<A>,
    /// What they showed, to be looked at again.
    shown: HeaderMap,
    visitor: Visitor,
    asked: Instant,
}

impl<A: Act> Holder<A> {
    pub fn new(gate: Gate, leave: Authorised<A>, headers: &HeaderMap, visitor: Visitor) -> Self {
        let kept = |name| headers.get(&name).cloned().map(|value| (name, value));
        let shown = [AUTHORIZATION, COOKIE].into_iter().filter_map(kept).collect();
        Self { gate, leave, shown, visitor, asked: Instant::now() }
    }

    pub fn desk(&self) -> &Desk {
        &self.gate.desk
    }

    pub fn leave(&self) -> &Authorised<A> {
        &self.leave
    }

    /// Whether they still may: they may have been told meanwhile that they may not. An error where nobody can say.
    pub async fn still_may(&mut self) -> Result<bool, ()> {
        if self.asked.elapsed() < AGAIN {
            return Ok(true);
        }
        let person = match gate::shown(&self.gate, self.visitor.address, &self.shown).await {
            Ok(person) => person,
            Err(gate::Turned::Unavailable(_) | gate::Turned::Broken(_)) => return Err(()),
            Err(_) => None,
        };
        let leave = self.gate.desk.authorise::<A>(person.as_ref(), None, None).await;
        self.asked = Instant::now();
        match leave {
            Ok(leave) => {
                self.leave = leave;
                Ok(true)
            }
            Err(Denied::Desk(_)) => Err(()),
            Err(_) => Ok(false),
        }
    }
}
