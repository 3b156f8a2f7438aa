//! The drawings in `docs/states.md` are those of the machines.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use alliance::detection::{bank, entry, quorum, source};
use alliance::law::{model_text, provision};
use alliance::referrals::{operation, referral};
use alliance::register::act::Way;
use alliance::register::{commitment, definition, figures, report, review, round};
use alliance::takedown::{assessment, availability, handing, hold, hosting, notice, police};
use alliance::{campaigns, practices};

/// A drawing as Mermaid reads it, whose names take no dashes.
fn mermaid(ways: &[Way]) -> String {
    let plain = |name: &str| name.replace('-', "_");
    let mut text = format!("```mermaid\nstateDiagram-v2\n    [*] --> {}\n", plain(ways[0].0));
    for (from, act, to) in ways {
        writeln!(text, "    {} --> {}: {act}", plain(from), plain(to)).unwrap();
    }
    text + "```\n"
}

/// Holds a page's drawings against the machines that it is about.
fn holds_up(page: &str, all: &[(&str, &[Way])]) {
    let path = format!("{}/../../docs/{page}", env!("CARGO_MANIFEST_DIR"));
    let doc = std::fs::read_to_string(path).unwrap();
    for (title, ways) in all {
        let section = doc.split(&format!("## {title}\n")).nth(1).unwrap_or_default();
        let section = section.split("\n## ").next().unwrap_or_default();
        let drawn = mermaid(ways);
        assert!(section.contains(&drawn), "in docs/{page} the section “{title}” has to hold:\n{drawn}");
        let states: BTreeSet<&str> = ways.iter().flat_map(|way| [way.0, way.2]).collect();
        for state in states {
            let row = format!("| `{state}` |");
            assert!(section.contains(&row), "docs/{page} says nothing of `{state}` in “{title}”");
        }
    }
    assert_eq!(doc.matches("```mermaid").count(), all.len());
}

#[test]
fn the_documentation_draws_the_machines() {
    let all: [(&str, &[Way]); 14] = [
        ("Round", round::WAYS),
        ("Report", report::WAYS),
        ("Commitment", commitment::WAYS),
        ("Review", review::WAYS),
        ("Figures", figures::WAYS),
        ("Definition", definition::WAYS),
        ("Provision", provision::WAYS),
        ("Model text", model_text::WAYS),
        ("Bank", bank::WAYS),
        ("Entry", entry::WAYS),
        ("Source", source::WAYS),
        ("Quorum", quorum::WAYS),
        ("Campaign", campaigns::WAYS),
        ("Practice", practices::WAYS),
    ];
    holds_up("states.md", &all);
    let all: [(&str, &[Way]); 7] = [
        ("Assessment", assessment::WAYS),
        ("Police", police::WAYS),
        ("Hold", hold::WAYS),
        ("Hosting", hosting::WAYS),
        ("Availability", availability::WAYS),
        ("Notice", notice::WAYS),
        ("Hand-over", handing::WAYS),
    ];
    holds_up("takedown.md", &all);
    let all: [(&str, &[Way]); 2] = [("Referral", referral::WAYS), ("Joint operation", operation::WAYS)];
    holds_up("referrals.md", &all);
}

#[test]
fn edges_are_the_ways_without_their_acts() {
    let pairs = |ways: &[Way]| ways.iter().map(|way| (way.0, way.2)).collect::<Vec<_>>();
    assert_eq!(round::EDGES, pairs(round::WAYS));
    assert_eq!(report::EDGES, pairs(report::WAYS));
    assert_eq!(commitment::EDGES, pairs(commitment::WAYS));
    assert_eq!(review::EDGES, pairs(review::WAYS));
    assert_eq!(figures::EDGES, pairs(figures::WAYS));
    assert_eq!(definition::EDGES, pairs(definition::WAYS));
}

#[test]
fn no_code_of_a_refusal_stands_twice() {
    let codes = alliance::refusal_codes();
    let once: BTreeSet<_> = codes.iter().collect();
    assert_eq!(codes.len(), once.len());
    assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
}
