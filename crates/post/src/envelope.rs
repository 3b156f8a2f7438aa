//! A letter as it goes out: RFC 5322 with the headers of a machine's letter (RFC 3834), plain text, flowed (RFC 3676).

use std::time::{Duration, SystemTime};

use desk::letters::Letter;
use jiff::Timestamp;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};

use crate::fault::MailFault;
use crate::worker::Mail;

/// Who our letters are from: `Accord <accord@example.org>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(Mailbox);

/// The text is no mail address.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a mail address such as “Accord <accord@example.org>”")]
pub struct BadSender;

impl Sender {
    /// Checks and takes an address, with a name before it or without.
    pub fn new(text: &str) -> Result<Self, BadSender> {
        text.trim().parse().map(Self).map_err(|_| BadSender)
    }

    /// The part of the address behind the `@`: who we are to other servers.
    pub fn domain(&self) -> &str {
        self.0.email.domain()
    }

    /// The address alone, without the name before it.
    pub fn address(&self) -> String {
        self.0.email.to_string()
    }

    pub(crate) fn mailbox(&self) -> Mailbox {
        self.0.clone()
    }
}

/// Says that a machine wrote it and that no machine shall answer (RFC 3834, 5).
#[derive(Clone)]
pub(crate) struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// In which language the words are (RFC 3282).
#[derive(Clone)]
pub(crate) struct ContentLanguage(pub String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Puts a letter into its envelope. Its Message-ID is the letter's mark, so that one which is sent twice, because the machine
/// died between sending and remembering, is the same letter to every mail program. Its id, which would tell each server on the
/// way what it is about, stands nowhere.
pub(crate) fn message(
    (letter, mark): (&Letter, &str),
    mail: &Mail,
    from: &Sender,
    now: Timestamp,
) -> Result<Message, MailFault> {
    let to: Mailbox = letter.address.parse().map_err(|_| MailFault::Address)?;
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    let kind = ContentType::parse("text/plain; charset=utf-8; format=flowed").map_err(|_| MailFault::Words)?;
    Message::builder()
        .message_id(Some(message_id(mark, from.domain())))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .from(from.0.clone())
        .to(to)
        .subject(mail.subject.replace(['\r', '\n'], " "))
        .header(AutoSubmitted)
        .header(ContentLanguage(mail.language.clone()))
        .header(kind)
        .body(flowed(&mail.body))
        .map_err(|_| MailFault::Words)
}

/// `<ID@DOMAIN>`; whatever a Message-ID cannot hold (RFC 5322, 3.2.3) becomes a dash.
pub(crate) fn message_id(id: &str, domain: &str) -> String {
    let mut local = String::with_capacity(id.len());
    for c in id.chars() {
        let fits = c.is_ascii_alphanumeric()
            || matches!(c, '-' | '_')
            || (c == '.' && !local.is_empty() && !local.ends_with('.'));
        local.push(if fits { c } else { '-' });
    }
    if local.ends_with('.') {
        local.push('-');
    }
    format!("<{local}@{domain}>")
}

/// Characters a line.
const LINE: usize = 72;

/// Breaks long lines where a reader's program may join them again: a space before the break says so (RFC 3676). Lines without
/// spaces, such as addresses and Japanese text, stay whole.
pub fn flowed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for line in text.lines() {
        let line = line.trim_end();
        // A line that begins with a space, a mark of quotation or "From " would be read otherwise: stuff it.
        let stuffed = line.starts_with([' ', '>']) || line.starts_with("From ");
        let mut width = 0;
        if stuffed {
            out.push(' ');
            width = 1;
        }
        for (at, word) in line.split(' ').enumerate() {
            let letters = word.chars().count();
            if at > 0 {
                out.push(' ');
                width += 1;
                if width + letters > LINE {
                    out.push_str("\r\n");
                    width = 0;
                    if word.starts_with('>') || word.is_empty() {
                        out.push(' ');
                        width = 1;
                    }
                }
            }
            out.push_str(word);
            width += letters;
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let mut out = String::new();
        for line in text.split("\r\n") {
            out.push_str(line.strip_prefix(' ').unwrap_or(line));
            if !line.ends_with(' ') {
                out.push('\n');
            }
        }
        out.trim_end().to_owned()
    }

    #[test]
    fn what_is_flowed_can_be_joined_again() {
        let long = "word ".repeat(60);
        for text in
            [long.trim(), "short", "a\n\nb", " begins with a space", "> quoted", "From here on", &"語".repeat(200)]
        {
            let flowed = flowed(text);
            assert_eq!(joined(&flowed), text, "{flowed:?}");
            assert!(text.contains('語') || flowed.split("\r\n").all(|l| l.chars().count() <= LINE + 1), "{flowed:?}");
        }
    }

    #[test]
    fn a_mark_stays_itself_and_fits() {
        assert_eq!(message_id("f81d4fae-7dec-reminder", "example.org"), "<f81d4fae-7dec-reminder@example.org>");
        assert_eq!(message_id(".a..b <c>.", "example.org"), "<-a.-b--c-.-@example.org>");
    }

    fn letter(id: &str) -> Letter {
        Letter {
            id: id.into(),
            account: id.rsplit('.').next().unwrap_or_default().into(),
            address: "a@example.org".into(),
            language: "uk".into(),
            template: "reminder-30".into(),
            args: desk::letters::no_args(),
            due: Timestamp::UNIX_EPOCH,
        }
    }

    fn sent(letter: &Letter, mark: &str) -> Result<String, MailFault> {
        let (subject, body) = ("Звіт\r\nBcc: b@example.org".into(), "Добрий день!".into());
        let mail = Mail { language: "uk".into(), subject, body };
        let from = Sender::new("Accord <accord@example.org>").unwrap();
        let message = message((letter, mark), &mail, &from, "2026-11-24T08:00:00Z".parse().unwrap())?;
        Ok(String::from_utf8(message.formatted()).unwrap())
    }

    #[test]
    fn a_letter_has_the_headers_of_a_machine_s_letter() {
        let text = sent(&letter("reminder.2027.DE.30.a"), "8f3a").unwrap();
        for header in [
            "Message-ID: <8f3a@example.org>",
            "Date: Tue, 24 Nov 2026 08:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Language: uk",
            "format=flowed",
            "To: a@example.org",
        ] {
            assert!(text.contains(header), "{header} in\n{text}");
        }
        assert!(!text.contains("\nBcc:"), "{text}");
        let bad = Letter { address: "nobody".into(), ..letter("a") };
        assert_eq!(sent(&bad, "8f3a").unwrap_err(), MailFault::Address);
    }

    #[test]
    fn no_word_of_a_letter_s_id_stands_in_it() {
        for id in [
            "referral.01k9q7.acknowledgement.exercise.liaison-7",
            "referral.01k9q7.answered.0.exercise.liaison-7",
            "hold.01k9q8.2026-11-25.exercise.liaison-7",
            "operation.01k9q9.exercise.liaison-7",
            "reminder.2027.DE.overdue-3.exercise.liaison-7",
        ] {
            let text = sent(&letter(id), &"8f3a".repeat(8)).unwrap();
            let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
            for part in id.split('.').filter(|part| *part != "0") {
                assert!(!words.contains(&part), "{part} in\n{text}");
            }
            assert!(!text.contains("liaison-7") && !text.contains("01k9q"), "{text}");
        }
    }
}
