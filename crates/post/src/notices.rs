//! Notices by mail: a report that machines read with a letter that people read (RFC 5965), each as soon as it is there to be sent. They wait for no personal letter and no personal
//! letter waits for them.

use std::time::{Duration, SystemTime};

use alliance::takedown::notice::Channel;
use desk::takedown::{Carrier, Delivered, Delivery, Message as Notice};
use desk::{Desk, DeskError};
use interchange::takedown::feedback;
use jiff::Timestamp;
use lettre::message::header::{ContentTransferEncoding, ContentType, MIME_VERSION_1_0};
use lettre::message::{Body, Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use tokio::sync::watch;
use tokio::task::JoinSet;
use vault::Secret;

use crate::envelope::{AutoSubmitted, ContentLanguage, Sender, flowed, message_id};
use crate::fault::MailFault;
use crate::relay::{BadRelay, Relay};

/// Looks for notices so often.
const LOOK: Duration = Duration::from_millis(250);
/// So many are handed over at once: the server is one's own, and each has a connection of its own.
const TOGETHER: usize = 4;
/// A notice is handed over in this time or has failed: before the minute is over for which it was taken up.
const HAND_OVER: Duration = Duration::from_secs(45);

/// Hands notices over until told to stop. What is under way is finished.
pub async fn send_notices(
    desk: Desk,
    (relay, from): (Relay, Sender),
    mut stop: watch::Receiver<bool>,
) -> Result<(), BadRelay> {
    let postman = Postman { way: relay.way(from.domain())?, from, desk };
    let mut under_way = JoinSet::new();
    while !*stop.borrow() {
        for delivery in postman.taken(TOGETHER - under_way.len()).await {
            let postman = postman.clone();
            under_way.spawn(async move { postman.hand_over_or_later(&delivery).await });
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
    Ok(())
}

#[derive(Clone)]
struct Postman {
    desk: Desk,
    way: AsyncSmtpTransport<Tokio1Executor>,
    from: Sender,
}

impl Postman {
    async fn taken(&self, free: usize) -> Vec<Delivery> {
        if free == 0 {
            return Vec::new();
        }
        let most = u32::try_from(free).unwrap_or_default();
        self.desk.take_deliveries(Channel::Mail, most).await.unwrap_or_else(|error| {
            tracing::error!(%error, "notices to be sent by mail could not be looked for");
            Vec::new()
        })
    }

    async fn hand_over_or_later(&self, delivery: &Delivery) {
        if let Err(error) = self.hand_over(delivery).await {
            tracing::error!(%error, notice = delivery.notice, "a notice could not be sent by mail; it is tried again");
        }
    }

    async fn hand_over(&self, delivery: &Delivery) -> Result<(), DeskError> {
        let Some(notice) = self.desk.message(delivery).await? else {
            return self.desk.delivery_done(delivery, &Delivered::Never("nothing-left".to_owned())).await;
        };
        let handed = match letter(&notice, &self.from, self.desk.clock().now()) {
            Ok(message) => match tokio::time::timeout(HAND_OVER, self.way.send(message)).await {
                Ok(done) => done.map(|_| ()).map_err(|error| MailFault::of(&error)),
                Err(_) => Err(MailFault::Unreachable),
            },
            Err(fault) => Err(fault),
        };
        let outcome = delivered(&handed);
        if let Delivered::Later(why) | Delivered::Never(why) = &outcome {
            tracing::warn!(notice = delivery.notice, why, "a notice was not taken by the mail server");
        }
        self.desk.delivery_done(delivery, &outcome).await
    }
}

/// What the server's answer means for a notice. That it does not know us (530 to 538, RFC 4954) is no word about the recipient.
fn delivered(handed: &Result<(), MailFault>) -> Delivered {
    match handed {
        Ok(()) => Delivered::There,
        Err(fault @ MailFault::Refused(code)) if !code.starts_with("53") => Delivered::Never(fault.word()),
        Err(fault @ (MailFault::Address | MailFault::Words)) => Delivered::Never(fault.word()),
        Err(fault) => Delivered::Later(fault.word()),
    }
}

/// A notice in its envelope. Its Message-ID is the number of the notice, so that one that is sent twice is one to every mail program; whoever answers it writes to its contact.
fn letter(notice: &Notice, from: &Sender, now: Timestamp) -> Result<Message, MailFault> {
    let Carrier::Mail { to } = &notice.to else { return Err(MailFault::Address) };
    let to: Mailbox = to.expose().parse().map_err(|_| MailFault::Address)?;
    let contact: Mailbox = notice.notice.sender.contact.parse().map_err(|_| MailFault::Address)?;
    let words = Secret::new(flowed(notice.words.letter.expose()));
    let mail = feedback::mail(&notice.notice, &words).map_err(|_| MailFault::Words)?;
    let kind = ContentType::parse(&mail.content_type).map_err(|_| MailFault::Words)?;
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    let body = mail.body.expose().clone().into_bytes();
    let mut builder = Message::builder().message_id(Some(message_id(&notice.mark(), from.domain())));
    if notice.again {
        // A letter of its own in the thread of the first one, which no mail program takes for a copy of it.
        let first = message_id(&notice.number, from.domain());
        builder = builder.in_reply_to(first.clone()).references(first);
    }
    builder
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .from(from.mailbox())
        .reply_to(contact)
        .to(to)
        .subject(notice.words.subject.replace(['\r', '\n'], " "))
        .header(AutoSubmitted)
        .header(ContentLanguage(notice.language.clone()))
        .header(MIME_VERSION_1_0)
        .header(kind)
        // It is in ASCII already, its parts in base 64: a container is never encoded again (RFC 2045, section 6.4).
        .body(Body::dangerous_pre_encoded(body, ContentTransferEncoding::SevenBit))
        .map_err(|_| MailFault::Words)
}

/// A task that broke off: its delivery's time comes again.
fn told(ended: &Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "the delivery of a notice broke off; it is tried again");
    }
}

#[cfg(test)]
mod tests {
    use desk::takedown::Words;
    use interchange::takedown::address::Address;
    use interchange::takedown::notice::{self, Class, Digests, Found, Organisation};

    use super::*;

    fn notice() -> Notice {
        let sender = Organisation {
            name: "A hotline".into(),
            contact: "desk@hotline.test".into(),
            domain: "hotline.test".into(),
        };
        let at: Timestamp = "2026-01-31T08:00:00Z".parse().unwrap();
        Notice {
            number: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6".into(),
            to: Carrier::Mail { to: Secret::new("abuse@provider.test".into()) },
            notice: notice::Notice {
                id: [7; 16],
                at,
                reporter: sender.clone(),
                sender,
                source: None,
                addresses: vec![Address::read("https://example.org/a/1.jpg").unwrap()],
                class: Class::Baseline,
                found: Found::Person,
                media: None,
                digests: Digests::default(),
                seen: None,
                reason: "It is unlawful.".into(),
                preserve: None,
                good_faith: true,
            },
            words: Words {
                reason: "It is unlawful.".into(),
                subject: "Повідомлення\r\nBcc: b@example.org".into(),
                letter: Secret::new(format!("{}\n\nhttps://accord.example.org/uk/notice/abc\n", "слово ".repeat(200))),
            },
            language: "uk".into(),
            again: false,
        }
    }

    #[test]
    fn a_notice_is_a_report_in_the_envelope_of_a_machine_s_letter() {
        let from = Sender::new("Accord <accord@example.org>").unwrap();
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        let bytes = letter(&notice(), &from, at).unwrap().formatted();
        assert!(bytes.is_ascii() && bytes.split(|b| *b == b'\n').all(|line| line.len() <= 998));
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ");
        for header in [
            "Message-ID: <f81d4fae-7dec-41d0-8765-00a0c91e6bf6@example.org>",
            "Date: Tue, 24 Nov 2026 08:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Language: uk",
            "MIME-Version: 1.0",
            "To: abuse@provider.test",
            "Reply-To: desk@hotline.test",
            "Content-Transfer-Encoding: 7bit",
            "Content-Type: multipart/report; report-type=feedback-report; boundary=\"=_07070707070707070707070707070707\"",
        ] {
            assert!(head.contains(header), "{header} in\n{head}");
        }
        assert!(!head.contains("\nBcc:") && !head.contains("example.org/a"), "{head}");
        assert_eq!(body.matches("--=_07070707070707070707070707070707").count(), 4);
        assert!(body.contains("Reported-URI: https://example.org/a/1.jpg\r\n"));
    }

    #[test]
    fn a_reminder_is_a_letter_of_its_own_in_the_thread_of_the_first() {
        let from = Sender::new("Accord <accord@example.org>").unwrap();
        let at = "2026-11-24T12:00:00Z".parse().unwrap();
        let bytes = letter(&Notice { again: true, ..notice() }, &from, at).unwrap().formatted();
        let text = String::from_utf8(bytes).unwrap().replace("\r\n ", " ");
        let first = "<f81d4fae-7dec-41d0-8765-00a0c91e6bf6@example.org>";
        for header in [
            "Message-ID: <f81d4fae-7dec-41d0-8765-00a0c91e6bf6-reminder@example.org>",
            &format!("In-Reply-To: {first}"),
            &format!("References: {first}"),
        ] {
            assert!(text.contains(header), "{header} in\n{text}");
        }
    }

    #[test]
    fn what_a_server_says_decides_whether_it_is_tried_again() {
        let refused = |code: &str| delivered(&Err(MailFault::Refused(code.into())));
        assert_eq!(delivered(&Ok(())), Delivered::There);
        assert_eq!(refused("550"), Delivered::Never("refused 550".into()));
        assert_eq!(refused("535"), Delivered::Later("refused 535".into()), "it did not know us");
        assert_eq!(delivered(&Err(MailFault::Deferred("451".into()))), Delivered::Later("deferred 451".into()));
        assert_eq!(delivered(&Err(MailFault::Unreachable)), Delivered::Later("unreachable".into()));
        assert_eq!(delivered(&Err(MailFault::Tls)), Delivered::Later("tls".into()));
        assert_eq!(delivered(&Err(MailFault::Words)), Delivered::Never("words".into()));
    }
}
