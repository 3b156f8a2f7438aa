//! The words of letters by mail, in the language of whoever gets them. Sending them is the work of the crate `post`.

use desk::people::Secret;
use desk::takedown::{Wording, Words};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use crate::i18n::{Arg, Lang, Texts};
use crate::{names, number};

/// All letters: their sentences are `letter-TEMPLATE-subject` and `letter-TEMPLATE-body`.
pub const TEMPLATES: [&str; 38] = [
    "reminder-30",
    "reminder-7",
    "reminder-overdue",
    "round-opened",
    "round-closed",
    "report-returned",
    "report-to-sign",
    "report-to-approve",
    "report-to-submit",
    "report-submitted",
    "reply-due",
    "review-assigned",
    "review-allowed",
    "review-conflict",
    "commitment-clearance",
    "invitation",
    "recovery",
    "keys-changed",
    "hold-reminder",
    "emergency",
    "hand-over-arrived",
    "hand-over-overdue",
    "table-to-confirm",
    "police-table-to-sign",
    "referral-came",
    "referral-moved",
    "referral-overdue",
    "operation-asked",
    "police-waits",
    "answers-to-release",
    "provision-to-sign",
    "model-text-to-publish",
    "campaign-to-publish",
    "campaign-to-join",
    "practice-to-review",
    "practice-to-publish",
    "victims-to-confirm",
    "victims-definition-to-confirm",
];

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The language in which it is.
    pub language: Lang,
    /// The subject.
    pub subject: String,
    /// The text, its paragraphs one line each.
    pub body: String,
}

/// Where a letter leads, and whether all of it is invented.
#[derive(Clone, Debug)]
pub struct House {
    /// The site, `https://accord.example.org`.
    pub origin: String,
    /// Whether everything there is invented.
    pub exercise: bool,
}

impl House {
    /// A letter's words in a language, or in English where the language has none for it; none where there is no such letter.
    ///
    /// Of the arguments, `member` is two letters, `link` an address inside (`/work/…`) or a whole one, `opens`, `closes`,
    /// `until` and `due` are days or times; all others are shown as they are.
    pub fn tell(&self, template: &str, language: &str, args: &Value) -> Option<Told> {
        if !TEMPLATES.contains(&template) {
            return None;
        }
        let (subject, body) = (format!("letter-{template}-subject"), format!("letter-{template}-body"));
        let lang = Lang::served(language).filter(|lang| lang.texts().has(&subject) && lang.texts().has(&body));
        let lang = lang.unwrap_or(Lang::En);
        let texts = lang.texts();
        let args = args.as_object().cloned().unwrap_or_default();
        let filled = self.fill(texts, &args);
        let pairs: Vec<(&str, Arg)> = filled.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
        let subject = texts.with(&subject, &pairs);
        let mut text = texts.with(&body, &pairs);
        // Marks of direction around an address would become part of it in many a mail program.
        if let Some(Arg::Text(link)) = filled.iter().find(|(name, _)| name == "link").map(|(_, arg)| arg) {
            text = text.replace(&format!("\u{2068}{link}\u{2069}"), link);
        }
        let around = if texts.has("letter-foot") { texts } else { Lang::En.texts() };
        let mut parts = Vec::new();
        if self.exercise {
            parts.push(around.m("letter-exercise"));
        }
        parts.push(text);
        if args.get("member").and_then(Value::as_str) == Some(names::KOSOVO) {
            parts.push(texts.m("kosovo-note"));
        }
        let body = format!("{}\n\n-- \n{}\n", parts.join("\n\n"), around.m("letter-foot"));
        Some(Told { language: lang, subject, body })
    }

    /// What a notice says in words, in the recipient's language, or in English where the language has no words for it. Where the material is stands in none of them.
    pub fn notice_words(&self, asked: &Wording<'_>) -> Words {
        let lang = Lang::served(asked.language).filter(|lang| lang.texts().has("letter-notice-body"));
        let texts = lang.unwrap_or(Lang::En).texts();
        let sent = number::day(texts, asked.sent.to_zoned_datetime(TimeZone::UTC).date());
        let link = format!("{}/{}/notice/{}", self.origin, texts.lang().tag(), asked.link.expose());
        let mut pairs = vec![
            ("number", Arg::Text(asked.number.to_owned())),
            ("sender", Arg::Text(asked.sender.to_owned())),
            ("sent", Arg::Text(sent)),
            ("link", Arg::Text(link.clone())),
        ];
        let mut parts = Vec::new();
        if self.exercise {
            parts.push(texts.m("letter-exercise"));
        }
        if asked.again {
            parts.push(texts.with("letter-notice-again", &pairs));
        }
        parts.push(texts.with("letter-notice-body", &pairs));
        if let Some(wish) = asked.wish {
            pairs.push(("days", Arg::Number(wish.preserve_days.into())));
            pairs.push(("until", Arg::Text(moment(texts, &wish.silent_until.to_string()))));
            parts.push(texts.with("letter-notice-wish", &pairs));
        }
        // Marks of direction around an address would become part of it in many a mail program.
        parts.push(texts.with("letter-notice-answer", &pairs).replace(&format!("\u{2068}{link}\u{2069}"), &link));
        let letter = format!("{}\n\n-- \n{}\n", parts.join("\n\n"), texts.m("letter-notice-foot"));
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        let (reason, subject) = if asked.again {
            let reason = [texts.m("letter-notice-again-reason"), texts.with("letter-notice-reason", &pairs)];
            (reason.join(" "), texts.with("letter-notice-again-subject", &pairs))
        } else {
            (texts.with("letter-notice-reason", &pairs), texts.with("letter-notice-subject", &pairs))
        };
        Words { reason: plain(reason), subject: plain(subject), letter: Secret::new(letter) }
    }

    fn fill(&self, texts: &Texts, args: &Map<String, Value>) -> Vec<(String, Arg)> {
        let arg = |(name, value): (&String, &Value)| {
            let arg = match value {
                Value::Number(n) => Arg::Number(n.as_u64().unwrap_or_default()),
                Value::String(text) => Arg::Text(match name.as_str() {
                    "member" => names::name(texts.lang(), text),
                    "link" if text.starts_with('/') => format!("{}/{}{text}", self.origin, texts.lang().tag()),
                    "opens" | "closes" | "until" | "due" => moment(texts, text),
                    _ => text.clone(),
                }),
                other => Arg::Text(other.to_string()),
            };
            (name.clone(), arg)
        };
        args.iter().map(arg).collect()
    }
}

/// A day in words, or a time: its day and minute in UTC.
fn moment(texts: &Texts, text: &str) -> String {
    let Ok(time) = text.parse::<Timestamp>() else { return number::partial(texts, text) };
    let at = time.to_zoned_datetime(TimeZone::UTC);
    format!("{}, {:02}:{:02} UTC", number::day(texts, at.date()), at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use alliance::takedown::Wish;
    use serde_json::json;

    use super::*;

    fn house(exercise: bool) -> House {
        House { origin: "https://accord.example.org".into(), exercise }
    }

    fn args() -> Value {
        json!({
            "event": "Ministerial conference", "member": "XK", "opens": "2027-02-01", "closes": "2027-06-30", "days": 7, "came": 0,
            "link": "/work/report/2027.XK", "name": "Ada", "id": "XK-2027-01", "report": "2027.XK", "round": "2027", "until": "2026-11-24T10:05:00Z",
        })
    }

    #[test]
    fn every_letter_has_words_in_every_language_and_no_gap_in_them() {
        for template in TEMPLATES {
            for lang in Lang::all_served() {
                let told = house(true).tell(template, lang.tag(), &args()).expect("a letter");
                assert!(!told.subject.trim().is_empty() && !told.subject.contains('\n'), "{template} {lang:?}");
                for text in [&told.subject, &told.body] {
                    let holed = ['{', '}', '[', '\u{E000}', '\u{E001}'].iter().any(|c| text.contains(*c));
                    assert!(!holed, "{template} {lang:?}: {text}");
                }
                let link = format!("\nhttps://accord.example.org/{}/work/report/2027.XK\n", told.language.tag());
                assert!(told.body.contains(&link), "{template} {lang:?}: {}", told.body);
                let note = told.language.texts().m("kosovo-note");
                assert!(
                    note.contains("1244") && told.body.contains(&note),
                    "a name stands with its note: {template} {lang:?}: {}",
                    told.body
                );
            }
        }
        assert_eq!(house(false).tell("no-such-letter", "en", &args()), None);
    }

    #[test]
    fn a_notice_has_words_in_every_language_and_no_gap_in_them() {
        let wish = Wish { preserve_days: 90, silent_until: "2027-03-01T00:00:00Z".parse().unwrap() };
        for lang in Lang::all_served() {
            for (wish, again) in [(None, false), (Some(&wish), false), (None, true), (Some(&wish), true)] {
                let words = house(false).notice_words(&Wording {
                    language: lang.tag(),
                    number: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
                    sender: "A hotline",
                    sent: "2027-01-31T23:59:59Z".parse().unwrap(),
                    wish,
                    link: &Secret::new("abc".to_owned()),
                    again,
                });
                let letter = words.letter.expose();
                for text in [&words.subject, &words.reason, letter] {
                    let holed = ['{', '}', '[', '\u{E000}', '\u{E001}'].iter().any(|c| text.contains(*c));
                    assert!(!text.trim().is_empty() && !holed, "{lang:?}: {text}");
                }
                assert!(
                    letter.contains(&format!("\nhttps://accord.example.org/{}/notice/abc\n", lang.tag())),
                    "{letter}"
                );
                assert!(
                    letter.contains("f81d4fae-7dec-41d0-8765-00a0c91e6bf6") && letter.contains("A hotline"),
                    "{letter}"
                );
                assert!(letter.contains("2027") && letter.contains("xarf.json"), "{letter}");
                assert_eq!(letter.contains("90"), wish.is_some(), "{letter}");
                assert!(words.reason.chars().count() < 700 && !words.subject.contains('\n'), "{lang:?}");
                assert!(letter.contains(&lang.texts().m("letter-notice-foot")), "{lang:?} has words of its own");
            }
        }
    }

    #[test]
    fn a_letter_reads_well() {
        let told = house(false).tell("reminder-7", "en", &json!({
            "event": "Conference", "member": "DE", "closes": "2027-06-30", "days": 1, "link": "/work/report/2027.DE",
        }));
        let told = told.unwrap();
        assert!(told.subject.contains("Germany") && told.subject.contains("30 June 2027"), "{}", told.subject);
        assert!(told.body.contains("one day") && !told.body.contains("Exercise"), "{}", told.body);
        assert!(told.body.contains("\n\n-- \n"), "a signature's line");
    }
}
