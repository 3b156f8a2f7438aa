//! The queue by which workers come to shards: a stream of NATS `JetStream`. A message is a number; none of them has to survive.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use async_nats::connection::State;
use async_nats::jetstream::consumer::{AckPolicy, Consumer, pull};
use async_nats::jetstream::stream::{self, RetentionPolicy, StorageType};
use async_nats::jetstream::{AckKind, Context, Message};
use async_nats::{ConnectOptions, ServerAddr};
use futures_util::StreamExt;
use thiserror::Error;

/// The stream that all scans of a broker share.
const STREAM: &str = "ACCORD-SCAN";
/// What its subjects begin with; the scan's id stands behind it.
const SUBJECT: &str = "accord.scan.";
/// How long the broker may take for an answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the queue does not do something. It is asked again.
#[derive(Debug, Error)]
pub enum QueueError {
    /// No address of a queue.
    #[error(
        "no address of a NATS server: {0}; write it like nats://127.0.0.1:4222, or tls://user:password@queue.example.org:4222"
    )]
    Address(String),
    /// Somebody on the way could listen.
    #[error(
        "the NATS server is on another machine: name it with tls://, so that nobody on the way can read the password"
    )]
    InTheClear,
    /// The broker does not answer, or refuses.
    #[error("the NATS server does not do it: {0}")]
    Broker(String),
    /// The broker does not answer at all.
    #[error("the NATS server at {0} cannot be reached; see whether it runs, and has JetStream (nats-server -js)")]
    Away(QueueAddress),
}

fn broker(e: impl fmt::Display) -> QueueError {
    QueueError::Broker(e.to_string())
}

/// Where the queue is. It may hold a password: it is shown without one.
#[derive(Clone)]
pub struct QueueAddress(ServerAddr);

impl FromStr for QueueAddress {
    type Err = QueueError;

    fn from_str(text: &str) -> Result<Self, QueueError> {
        let address: ServerAddr = text.parse().map_err(|e: std::io::Error| QueueError::Address(e.to_string()))?;
        if !matches!(address.scheme(), "nats" | "tls") || address.host().is_empty() {
            return Err(QueueError::Address(format!("it begins with {}://", address.scheme())));
        }
        let host = address.host();
        let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if here || address.tls_required() { Ok(Self(address)) } else { Err(QueueError::InTheClear) }
    }
}

impl fmt::Display for QueueAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}:{}", self.0.scheme(), self.0.host(), self.0.port())
    }
}

impl fmt::Debug for QueueAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The queue. Cheap to clone.
#[derive(Clone)]
pub struct Queue {
    context: Context,
    address: QueueAddress,
}

/// A shard that was handed out.
pub(super) struct Handed {
    message: Message,
    /// Its number.
    pub(super) number: u64,
    /// After how long without a word it is handed out again.
    pub(super) lease: Duration,
}

impl Queue {
    /// Connects. A broker that is not there yet, or goes away, is waited for: then what is asked of it fails until it is back.
    pub async fn connect(address: &QueueAddress) -> Result<Self, QueueError> {
        let options = ConnectOptions::new()
            .name("accord")
            .require_tls(address.0.tls_required())
            .connection_timeout(PATIENCE)
            .request_timeout(Some(PATIENCE))
            .reconnect_delay_callback(|tries| Duration::from_millis(100 << tries.min(5)))
            .retry_on_initial_connect();
        let client = options.connect(address.0.clone()).await.map_err(broker)?;
        let mut context = async_nats::jetstream::new(client);
        context.set_timeout(PATIENCE);
        Ok(Self { context, address: address.clone() })
    }

    /// Why the broker did not do something: where it is not there, that is said, and not what was asked of it.
    fn broker(&self, e: impl fmt::Display) -> QueueError {
        match self.context.client().connection_state() {
            State::Connected => broker(e),
            State::Pending | State::Disconnected => QueueError::Away(self.address.clone()),
        }
    }

    /// Makes stream and consumer where they are missing, and says how many shards they hold.
    pub(super) async fn backlog(&self, scan: &str, lease: Duration) -> Result<u64, QueueError> {
        let stream = stream::Config {
            name: STREAM.into(),
            subjects: vec![format!("{SUBJECT}*")],
            retention: RetentionPolicy::WorkQueue,
            storage: StorageType::File,
            ..stream::Config::default()
        };
        let stream = self.context.get_or_create_stream(stream).await.map_err(|e| self.broker(e))?;
        let consumer = pull::Config {
            durable_name: Some(scan.into()),
            ack_policy: AckPolicy::Explicit,
            ack_wait: lease,
            filter_subject: format!("{SUBJECT}{scan}"),
            ..pull::Config::default()
        };
        let consumer = stream.get_or_create_consumer(scan, consumer).await.map_err(|e| self.broker(e))?;
        let info = consumer.cached_info();
        Ok(info.num_pending + info.num_ack_pending as u64)
    }

    /// Puts a shard in; it is in once this returns.
    pub(super) async fn put(&self, scan: &str, number: u64) -> Result<(), QueueError> {
        let said = self
            .context
            .publish(format!("{SUBJECT}{scan}"), number.to_string().into())
            .await
            .map_err(|e| self.broker(e))?;
        said.await.map_err(|e| self.broker(e)).map(|_| ())
    }

    /// The scan has reached its end.
    pub(super) async fn end(&self, scan: &str) -> Result<(), QueueError> {
        let stream = self.context.get_stream_no_info(STREAM).await.map_err(|e| self.broker(e))?;
        stream.purge().filter(format!("{SUBJECT}{scan}")).await.map_err(|e| self.broker(e))?;
        stream.delete_consumer(scan).await.map_err(|e| self.broker(e)).map(|_| ())
    }

    /// A shard of a scan, as soon as there is one; none where there is none for so long.
    pub(super) async fn take(&self, scan: &str, wait: Duration) -> Result<Option<Handed>, QueueError> {
        let stream = self.context.get_stream_no_info(STREAM).await.map_err(|e| self.broker(e))?;
        let consumer: Consumer<pull::Config> = stream.get_consumer(scan).await.map_err(|e| self.broker(e))?;
        let lease = consumer.cached_info().config.ack_wait;
        let mut batch = consumer.fetch().max_messages(1).expires(wait).messages().await.map_err(|e| self.broker(e))?;
        let Some(message) = batch.next().await else { return Ok(None) };
        let message = message.map_err(|e| self.broker(e))?;
        let number = std::str::from_utf8(&message.payload).ok().and_then(|text| text.parse().ok());
        let Some(number) = number else {
            // Nobody but us writes here: it is taken out, so that it does not come for ever.
            message.ack_with(AckKind::Term).await.map_err(|e| self.broker(e))?;
            return Err(QueueError::Broker("a message that is no number was in the queue".into()));
        };
        Ok(Some(Handed { message, number, lease }))
    }
}

impl Handed {
    /// It is being worked on: it is not handed out again for a lease from now.
    pub(super) async fn keep(&self) -> Result<(), QueueError> {
        self.message.ack_with(AckKind::Progress).await.map_err(broker)
    }

    /// It is done.
    pub(super) async fn done(&self) -> Result<(), QueueError> {
        self.message.double_ack().await.map_err(broker)
    }

    /// Another is to do it.
    pub(super) async fn back(&self) -> Result<(), QueueError> {
        self.message.ack_with(AckKind::Nak(None)).await.map_err(broker)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broker_elsewhere_is_spoken_to_over_tls_alone_and_no_password_is_shown() {
        for good in
            ["nats://127.0.0.1:4222", "nats://localhost", "nats://u:p@[::1]:1", "tls://u:secret@queue.example.org"]
        {
            let address: QueueAddress = good.parse().expect(good);
            assert!(!format!("{address} {address:?}").contains("secret"), "{address}");
        }
        for clear in ["nats://queue.example.org", "nats://10.0.0.1:4222", "nats://u:p@192.0.2.1"] {
            assert!(matches!(clear.parse::<QueueAddress>(), Err(QueueError::InTheClear)), "{clear}");
        }
        for none in ["", "http://127.0.0.1", "ws://127.0.0.1:80", "nats://"] {
            assert!(matches!(none.parse::<QueueAddress>(), Err(QueueError::Address(_))), "{none}");
        }
    }
}
