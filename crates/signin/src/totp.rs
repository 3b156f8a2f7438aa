//! One-time codes from a telephone (TOTP, RFC 6238): six digits, 30 seconds, HMAC-SHA-1, which is what every authenticator reads.

use fast_qr::qr::QRBuilder;
use jiff::Timestamp;
use totp_rs::{Builder, Totp};
use vault::Secret;

use crate::bearer::{self, NoRandomness};

/// Bytes of a secret (RFC 4226, section 4: 160 bits are recommended).
pub const SECRET_BYTES: usize = 20;
/// Seconds that a code holds (RFC 6238, section 4.1).
const STEP: u64 = 30;

/// What somebody's telephone shares with this site. Debug shows nothing of it.
#[derive(Clone, Debug)]
pub struct Enrolment(Secret<[u8; SECRET_BYTES]>);

/// What a check said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The code of this step. Keep the number, and give it as `last` the next time.
    Right {
        /// 30-second steps since 1970.
        step: u64,
    },
    /// It was right, and was used before (RFC 6238, section 5.2: a code is taken once). The next one comes within 30 seconds.
    Used,
    /// It is none of the codes of this minute and a half.
    Wrong,
}

/// The names cannot be put into an address for telephones.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// A colon parts site and account there.
    #[error("“{0}” cannot be shown in an authenticator: leave out the colon, and do not leave it empty")]
    Name(String),
    /// Longer than a picture of squares can hold.
    #[error("the names are too long for a QR code")]
    TooLong,
}

impl Enrolment {
    /// A new one.
    pub fn new() -> Result<Self, NoRandomness> {
        bearer::random().map(Self)
    }

    /// From where it is kept (sealed: this has to be readable by the server).
    pub fn from_secret(secret: Secret<[u8; SECRET_BYTES]>) -> Self {
        Self(secret)
    }

    /// To be sealed and kept.
    pub fn secret(&self) -> &Secret<[u8; SECRET_BYTES]> {
        &self.0
    }

    /// `otpauth://totp/SITE:ACCOUNT?secret=…&issuer=SITE`, for a link on a telephone; its `secret` is what is typed by hand.
    pub fn uri(&self, site: &str, account: &str) -> Result<Secret<String>, Unwritable> {
        for name in [site, account] {
            if name.trim().is_empty() || name.contains(':') {
                return Err(Unwritable::Name(name.to_owned()));
            }
        }
        let totp = self.builder(1).with_issuer(Some(site)).with_account_name(account).build();
        let uri = totp.and_then(|totp| totp.to_url()).map_err(|_| Unwritable::Name(account.to_owned()))?;
        Ok(Secret::new(uri))
    }

    /// The address as a QR code: an SVG with one path, coloured by the style sheet through the class `qr`, and dark on light without
    /// one. It holds the secret. It has no name of its own: whoever shows it says what it is, in the reader's language.
    pub fn qr_svg(&self, site: &str, account: &str) -> Result<Secret<String>, Unwritable> {
        let uri = self.uri(site, account)?;
        let code = QRBuilder::new(uri.expose().as_bytes()).build().map_err(|_| Unwritable::TooLong)?;
        let edge = 4; // ISO/IEC 18004, 5.3.8: four modules of quiet on each side
        let width = code.size + 2 * edge;
        let mut path = String::new();
        for y in 0..code.size {
            for x in (0..code.size).filter(|&x| code[y][x].value()) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + edge, y + edge));
            }
        }
        Ok(Secret::new(format!(
            "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\" width=\"264\" height=\"264\" \
             aria-hidden=\"true\" shape-rendering=\"crispEdges\"><rect width=\"{width}\" height=\"{width}\" fill=\"#fff\"/><path d=\"{path}\" \
             fill=\"#000\"/></svg>"
        )))
    }

    /// Checks a code, blanks in it left out. One step before and after `now` counts too, for slow hands and clocks; `last` is the step
    /// of the code that was taken last. All three are always computed, so the time of an answer says nothing.
    pub fn check(&self, typed: &str, now: Timestamp, last: Option<u64>) -> Check {
        let code: String = typed.chars().filter(|c| !c.is_whitespace()).take(7).collect();
        let Ok(seconds) = u64::try_from(now.as_second()) else { return Check::Wrong };
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Check::Wrong;
        }
        let generator = self.builder(0).build_noncompliant(); // "noncompliant" only in that the names are left out
        let current = seconds / STEP;
        let matching: Vec<u64> =
            (current.saturating_sub(1)..=current + 1).filter(|step| exactly(&generator, &code, *step)).collect();
        match matching.iter().find(|step| last.is_none_or(|last| **step > last)) {
            Some(&step) => Check::Right { step },
            None if matching.is_empty() => Check::Wrong,
            None => Check::Used,
        }
    }

    fn builder(&self, skew: u16) -> Builder {
        Builder::new().with_secret(*self.0.expose()).with_skew(skew).with_step_duration(STEP)
    }
}

/// Whether this is the code of this one step.
fn exactly(totp: &Totp, typed: &str, step: u64) -> bool {
    totp.check(typed, step * STEP).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn of_the_rfc() -> Enrolment {
        Enrolment::from_secret(Secret::new(*b"12345678901234567890"))
    }

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let step = u64::try_from(seconds / 30).unwrap();
            assert_eq!(of_the_rfc().check(code, at(seconds), None), Check::Right { step }, "{code}");
        }
    }

    #[test]
    fn a_code_holds_for_a_minute_and_a_half_and_once() {
        let enrolment = of_the_rfc();
        let made = 1_234_567_890 / 30 * 30;
        let step = u64::try_from(made / 30).unwrap();
        for (seconds, holds) in [(-31, false), (-30, true), (0, true), (59, true), (60, false)] {
            let said = enrolment.check("005924", at(made + seconds), None);
            assert_eq!(said, if holds { Check::Right { step } } else { Check::Wrong }, "{seconds}");
        }
        assert_eq!(enrolment.check("005924", at(made), Some(step)), Check::Used);
        assert_eq!(enrolment.check("005924", at(made), Some(step + 1)), Check::Used);
        assert_eq!(enrolment.check("005924", at(made), Some(step - 1)), Check::Right { step });
        assert_eq!(enrolment.check(" 005 924 ", at(made), None), Check::Right { step });
        for bad in ["", "5924", "0059240", "00592a", "００５９２４", "-05924", "000000"] {
            assert_eq!(enrolment.check(bad, at(made), None), Check::Wrong, "{bad}");
        }
    }

    #[test]
    fn a_telephone_reads_the_address() {
        let uri = of_the_rfc().uri("Accord exercise", "a.okonkwo@example.org").unwrap();
        assert_eq!(
            uri.expose(),
            "otpauth://totp/Accord%20exercise:a.okonkwo%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Accord%20exercise"
        );
        let svg = of_the_rfc().qr_svg("Accord exercise", "a.okonkwo@example.org").unwrap();
        assert!(svg.expose().starts_with("<svg class=\"qr\"") && !svg.expose().contains("style"));
        assert_eq!(of_the_rfc().uri("Accord", "a:b").unwrap_err(), Unwritable::Name("a:b".into()));
        assert_eq!(of_the_rfc().uri("", "a").unwrap_err(), Unwritable::Name(String::new()));
        assert_eq!(of_the_rfc().qr_svg("Accord", &"a".repeat(5000)).unwrap_err(), Unwritable::TooLong);
    }

    proptest! {
        /// Whatever is typed and whenever, no step is ever taken twice.
        #[test]
        fn no_step_is_taken_twice(moments in prop::collection::vec((0_i64..600, 0_i64..5), 1..60)) {
            let enrolment = of_the_rfc();
            let totp = enrolment.builder(0).build_noncompliant();
            let mut last = None;
            let mut taken = std::collections::HashSet::new();
            for (seconds, behind) in moments {
                let now = 1_700_000_000 + seconds;
                let code = totp.generate(u64::try_from(now - behind * 15).unwrap()).to_string();
                if let Check::Right { step } = enrolment.check(&code, at(now), last) {
                    prop_assert!(taken.insert(step));
                    last = Some(step);
                }
            }
            prop_assert!(!taken.is_empty() || last.is_none());
        }
    }
}
