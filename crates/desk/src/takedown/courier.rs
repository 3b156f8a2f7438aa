//! The courier: carries notices to providers' endpoints, signed, each as soon as it is there to be carried. What came of it is remembered by [`super::delivery`]; a courier that dies
//! leaves what it had to the next one, and the endpoint knows by the notice's number that it has it already.
//!
//! Nothing that the other side says is read but the code of its answer, and no log line says where a notice went or what it was about.

use std::time::{Duration, Instant};

use alliance::takedown::notice::Channel;
use interchange::takedown::{article16, xarf};
use outbound::{Bounds, Failure, HeaderName, How, Outbound, Sent};
use tokio::sync::watch;
use tokio::task::JoinSet;
use url::Url;
use vault::Secret;

use super::delivery::{Carrier, Delivered, Delivery, Message};
use super::endpoints::Endpoints;
use super::providers::Format;
use super::signed::{Letter, sign};
use crate::{Desk, DeskError};

/// What is to be carried is looked for so often.
const LOOK: Duration = Duration::from_millis(100);
/// So many are carried at once: each waits for a server far away.
const TOGETHER: usize = 16;
/// An endpoint that takes longer to answer keeps others waiting: what comes next to it goes at times.
const SOON: Duration = Duration::from_secs(3);
/// In which form notices are written for endpoints.
const KIND: &str = "application/json";

const NUMBER: HeaderName = HeaderName::from_static("idempotency-key");
const DIGEST: HeaderName = HeaderName::from_static("content-digest");
const INPUT: HeaderName = HeaderName::from_static("signature-input");
const SIGNATURE: HeaderName = HeaderName::from_static("signature");

/// Carries notices to endpoints.
#[derive(Clone, Debug)]
pub struct Courier {
    desk: Desk,
    outbound: Outbound,
    endpoints: Endpoints,
}

/// A notice as it is sent. It has no `Debug`: its body says where the material is.
struct Packed {
    address: Url,
    number: String,
    digest: String,
    input: String,
    signature: String,
    body: Secret<String>,
}

impl Courier {
    /// How long an endpoint is waited for, and how much of its answer is taken: it is shorter than the time for which a delivery is taken up.
    pub const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(15), largest: 4096, redirects: 0 };

    /// Carries this desk's notices, by that way.
    pub fn new(desk: Desk, outbound: Outbound) -> Self {
        Self { desk, outbound, endpoints: Endpoints::default() }
    }

    /// Carries whatever is to be carried, until told to stop. What is under way is finished.
    pub async fn keep(self, mut stop: watch::Receiver<bool>) {
        let mut under_way = JoinSet::new();
        while !*stop.borrow() {
            let free = TOGETHER - under_way.len();
            for delivery in self.taken(free).await {
                let courier = self.clone();
                under_way.spawn(async move { courier.carry_or_later(&delivery).await });
            }
            tokio::select! {
                Some(ended) = under_way.join_next(), if !under_way.is_empty() => told(&ended),
                () = tokio::time::sleep(LOOK), if under_way.len() < TOGETHER => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
        while let Some(ended) = under_way.join_next().await {
            told(&ended);
        }
    }

    async fn taken(&self, free: usize) -> Vec<Delivery> {
        if free == 0 {
            return Vec::new();
        }
        let most = u32::try_from(free).unwrap_or_default();
        self.desk.take_deliveries(Channel::Endpoint, most).await.unwrap_or_else(|error| {
            tracing::error!(%error, "notices to be delivered could not be looked for");
            Vec::new()
        })
    }

    /// What one notice suffers keeps no other back: where it cannot be carried, its time comes again.
    async fn carry_or_later(&self, delivery: &Delivery) {
        if let Err(error) = self.carry(delivery).await {
            tracing::error!(%error, notice = delivery.notice, "a notice could not be delivered; it is tried again");
        }
    }

    /// Carries everything that is due now. Says how many deliveries were tried.
    pub async fn carry_due(&self) -> Result<usize, DeskError> {
        let mut tried = 0;
        loop {
            let taken = self.desk.take_deliveries(Channel::Endpoint, 1).await?;
            let Some(delivery) = taken.first() else { return Ok(tried) };
            self.carry(delivery).await?;
            tried += 1;
        }
    }

    async fn carry(&self, delivery: &Delivery) -> Result<(), DeskError> {
        let outcome = match self.desk.message(delivery).await? {
            Some(message) => self.sent(&message).await?,
            None => Delivered::Never("nothing-left".to_owned()),
        };
        if let Delivered::Later(why) | Delivered::Never(why) = &outcome {
            tracing::warn!(notice = delivery.notice, why, "a notice was not delivered to an endpoint");
        }
        self.desk.delivery_done(delivery, &outcome).await
    }

    async fn sent(&self, message: &Message) -> Result<Delivered, DeskError> {
        let Some(packed) = self.packed(message)? else { return Ok(Delivered::Never("unwritten".to_owned())) };
        // By its address: who shares a host with one that hangs is kept waiting by nobody.
        let endpoint = packed.address.to_string();
        if !self.endpoints.may(&endpoint, Instant::now()) {
            return Ok(Delivered::Later("out-of-reach".to_owned()));
        }
        let outbound = self.outbound.clone();
        let began = Instant::now();
        let asked = tokio::task::spawn_blocking(move || packed.send(&outbound)).await;
        let outcome = asked.map_err(|e| DeskError::Broken(e.to_string()))?;
        match &outcome {
            Err(Failure::Refused(_)) => {}
            Ok(_) if began.elapsed() < SOON => self.endpoints.well(&endpoint),
            _ => self.endpoints.ill(&endpoint, Instant::now()),
        }
        Ok(delivered(outcome))
    }

    /// Writes a notice in its recipient's form and signs it; none where it cannot be written.
    fn packed(&self, message: &Message) -> Result<Option<Packed>, DeskError> {
        let Carrier::Endpoint { url, format } = &message.to else { return Ok(None) };
        let body = match format {
            Format::Xarf => xarf::reports(&message.notice).ok().and_then(|reports| reports.into_iter().next()),
            Format::Article16 => article16::json(&message.notice, true).ok(),
        };
        let (Some(body), Ok(address)) = (body, Url::parse(url)) else { return Ok(None) };
        let number = message.mark();
        let signed = sign(
            &self.desk.notice_key()?,
            &Letter {
                method: "POST",
                address: address.as_str(),
                kind: KIND,
                number: &number,
                body: body.expose().as_bytes(),
            },
            self.desk.clock().now(),
        );
        let (digest, input, signature) = (signed.digest, signed.input, signed.signature);
        Ok(Some(Packed { address, number, digest, input, signature, body }))
    }
}

impl Packed {
    /// Sends it and waits for the code of the answer. Blocking.
    fn send(&self, outbound: &Outbound) -> Result<u16, Failure> {
        let headers: [(HeaderName, &str); 4] =
            [(NUMBER, &self.number), (DIGEST, &self.digest), (INPUT, &self.input), (SIGNATURE, &self.signature)];
        let body = self.body.expose().as_bytes();
        let sent = Sent { how: How::Post, kind: KIND, body, accept: "*/*", headers: &headers };
        outbound.send(&self.address, &sent).map(|answer| answer.status())
    }
}

/// What an answer means for a notice. That another request with its number is under way (409) or came too early (425) is no refusal.
fn delivered(answer: Result<u16, Failure>) -> Delivered {
    match answer {
        Ok(200..=299) => Delivered::There,
        Ok(code @ (408 | 409 | 425 | 429 | 500..=599)) => Delivered::Later(format!("answered {code}")),
        Ok(code) => Delivered::Never(format!("answered {code}")),
        Err(Failure::Refused(_)) => Delivered::Never("not-let-through".to_owned()),
        Err(Failure::NoSuchName) => Delivered::Later("no-such-name".to_owned()),
        Err(Failure::TooSlow) => Delivered::Later("too-slow".to_owned()),
        Err(Failure::TooManyRedirects | Failure::Unreachable) => Delivered::Later("unreachable".to_owned()),
    }
}

/// A task that broke off: its delivery's time comes again.
fn told(ended: &Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "a delivery broke off; it is tried again");
    }
}

#[cfg(test)]
mod tests {
    use outbound::Refusal;

    use super::*;

    #[test]
    fn what_an_answer_means() {
        for code in [200, 201, 202, 204] {
            assert_eq!(delivered(Ok(code)), Delivered::There, "{code}");
        }
        for code in [408, 409, 425, 429, 500, 502, 503, 599] {
            assert_eq!(delivered(Ok(code)), Delivered::Later(format!("answered {code}")));
        }
        for code in [300, 301, 307, 400, 401, 403, 404, 410, 422] {
            assert_eq!(delivered(Ok(code)), Delivered::Never(format!("answered {code}")));
        }
        assert_eq!(delivered(Err(Failure::Refused(Refusal::Name))), Delivered::Never("not-let-through".into()));
        assert_eq!(delivered(Err(Failure::Unreachable)), Delivered::Later("unreachable".into()));
        assert_eq!(delivered(Err(Failure::TooSlow)), Delivered::Later("too-slow".into()));
    }
}
