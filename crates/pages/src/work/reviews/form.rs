//! The form of a review: for each promise four scales, each with its mark and its working, read one by one.

use alliance::register::review::{Completion, EvidenceGrade, Findings, Found, Mark, Potential, Verifiability};

use crate::i18n::Html;
use crate::page::reviewed::scales;
use crate::page::statement::difference;
use crate::work::Seat;
use crate::work::commitments::{Wrong, one};

fn word<T: Copy>(all: &[T], wanted: &str, as_str: impl Fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|mark| as_str(*mark) == wanted)
}

/// What was found, as it was typed. A working without its mark would be lost, and is refused.
pub(super) fn findings(seat: &Seat, pairs: &[(String, String)]) -> (Found, Vec<Wrong>) {
    let promises = pairs.iter().filter(|(name, _)| name == "promise").map(|(_, value)| value.as_str());
    let (mut found, mut wrong) = (Found::new(), Vec::new());
    for promise in promises {
        let mark = |scale: &str| one(pairs, &format!("{scale}.{promise}"));
        let working = |scale: &str| one(pairs, &format!("{scale}-working.{promise}")).to_owned();
        let findings = Findings {
            verifiability: word(Verifiability::ALL, mark("verifiability"), Verifiability::as_str)
                .map(|mark| Mark { mark, working: working("verifiability") }),
            potential: word(Potential::ALL, mark("potential"), Potential::as_str)
                .map(|mark| Mark { mark, working: working("potential") }),
            completion: word(Completion::ALL, mark("completion"), Completion::as_str)
                .map(|mark| Mark { mark, working: working("completion") }),
            evidence: mark("evidence")
                .parse::<u8>()
                .ok()
                .and_then(|grade| EvidenceGrade::try_from(grade).ok())
                .map(|mark| Mark { mark, working: working("evidence") }),
        };
        let marked = [
            ("verifiability", findings.verifiability.is_some()),
            ("potential", findings.potential.is_some()),
            ("completion", findings.completion.is_some()),
            ("evidence", findings.evidence.is_some()),
        ];
        for (scale, _) in marked.iter().filter(|(scale, is)| !is && !working(scale).is_empty()) {
            let args = [("scale", seat.of("scale", scale).into()), ("promise", promise.into())];
            wrong
                .push(Wrong { field: format!("{scale}.{promise}"), sentence: seat.with("review-mark-missing", &args) });
        }
        found.insert(promise.to_owned(), findings);
    }
    (found, wrong)
}

/// What differs between what stands and what was typed, word by word.
pub(super) fn differences(seat: &Seat, now: &Found, mine: &Found) -> Vec<(String, Html)> {
    let nothing = Findings::default();
    let mut out = Vec::new();
    for (promise, typed) in mine {
        let stands = now.get(promise).unwrap_or(&nothing);
        let text = |findings: &Findings, scale: &str| {
            let one = scales(seat, findings).into_iter().find(|s| s.scale == scale);
            one.map_or_else(String::new, |s| format!("{}. {}", s.word, s.working))
        };
        for scale in ["verifiability", "potential", "completion", "evidence"] {
            let (a, b) = (text(stands, scale), text(typed, scale));
            if a != b {
                out.push((format!("{promise}, {}", seat.of("scale", scale)), difference(&a, &b)));
            }
        }
    }
    out
}
