//! Every sentence is used and every sentence that is used is there, in every language, filled with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use alliance::detection;
use alliance::indicators::reasons::{MissingReason, RevisionReason};
use alliance::indicators::{Reason, Test, Word};
use alliance::people::Role;
use alliance::register::{commitment, definition, figures, questionnaire, review};
use alliance::{campaigns, practices, takedown};

use crate::i18n::Lang;

/// Families of messages: `family-word` for each word.
static FAMILIES: &[(&str, &[&str])] = &[
    ("goal-title", GOALS),
    ("goal-text", GOALS),
    ("goal-short", GOALS),
    ("target-title", TARGETS),
    ("target-text", TARGETS),
    ("kind", KINDS),
    ("kinds", KINDS),
    ("standing", STANDINGS),
    ("standing-explained", STANDINGS),
    ("mark", crate::mark::WORDS),
    ("legal-status", &["party", "signed", "not-eligible", "unknown"]),
    ("instrument", INSTRUMENTS),
    ("month", MONTHS),
    ("month-alone", MONTHS),
    ("parameter", PARAMETERS),
    ("measure", &["records", "members", "members-without", "figure"]),
    ("query", QUERIES),
    ("series", &["stock", "flow"]),
    ("series-explained", &["stock", "flow"]),
    ("direction", &["up", "down", "context"]),
    ("amendment", &["earlier", "end-given", "later", "end-dropped", "goal-dropped", "neutral"]),
    ("grade", &["0", "1", "2", "3", "4", "5"]),
    ("about-rule", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
    ("about-role", ROLES),
    ("about-role-text", ROLES),
    ("method-rule", EXAMPLES),
    ("method-text", EXAMPLES),
    ("verdict-argument", ARGUMENTS),
    ("verdict-value", VALUES),
    ("verdict-rule", RULES),
    ("account-state", &["invited", "active", "suspended", "left"]),
    ("invitation-state", &["open", "over", "waiting", "used", "withdrawn"]),
    ("proposal-state", &["open", "over", "confirmed", "withdrawn"]),
    ("session-how", &["passkey", "password", "openid", "exercise", "link"]),
    ("questionnaire-goal", GOALS),
    ("scale", SCALES),
    ("scale-question", SCALES),
    ("choice-yes-no", &["yes", "no"]),
    ("round-state", &["announced", "open", "closed", "reviewed", "presented", "archived"]),
    ("round-step", &["open", "close", "review", "present", "archive"]),
    ("round-report", REPORT_STATES),
    ("report-state", REPORT_STATES),
    ("report-act", &["ask", "approve", "submit", "check", "begin-review", "send-reviews", "reply", "publish"]),
    ("taken-fate", &["stands", "merges", "conflicts"]),
    ("round-cell", &["nothing", "begun", "fails", "ready", "gaps", "in"]),
    ("letters-kind", &["round-opened", "round-closed", "reminder-30", "reminder-7", "reminder-overdue"]),
    ("precision", &["exact", "more-than", "almost", "rounded"]),
    ("figure-finding", FINDINGS),
    ("source-every", &["15", "60", "360", "1440", "10080"]),
    ("address-refused", UNREAD),
    ("hold-of", &["address", "host", "account", "hash", "domain", "network"]),
    ("hold-wrong", &["unread", "no-domain", "no-network", "no-digest"]),
    ("sign", &["at-risk", "live", "new-victim"]),
    ("weekday", &["1", "2", "3", "4", "5", "6", "7"]),
    ("rules-field", RULES_FIELDS),
    ("intake-channel", &["form", "api", "mail", "hotline"]),
    ("notice-norm", &["within", "day", "three", "week"]),
    ("mail-fault", &["refused", "deferred", "unreachable", "tls", "address", "words"]),
];

/// The fields of a country's table.
const RULES_FIELDS: &[&str] = &[
    "police",
    "second_assessor",
    "pregraded",
    "windows",
    "notifies",
    "accepts",
    "classes",
    "languages",
    "retention_days",
    "probes",
];

/// Why a line is no address.
const UNREAD: &[&str] = &[
    "empty",
    "too-long",
    "several",
    "unseen",
    "cut-off",
    "shared",
    "content",
    "app",
    "person",
    "local",
    "stream",
    "scheme",
    "no-scheme",
    "no-host",
    "host",
    "no-dot",
    "number",
    "not-public",
    "onion",
    "port",
];
const REPORT_STATES: &[&str] = &[
    "open",
    "draft",
    "authorities",
    "coordinator",
    "delegate",
    "submitted",
    "completeness-check",
    "review",
    "reply",
    "published",
    "revised",
];
const EXAMPLES: &[&str] = &[
    "year",
    "path",
    "gap",
    "chance",
    "few",
    "pooled",
    "zero",
    "break",
    "level",
    "duration",
    "checklist",
    "matched",
    "vintages",
    "promise",
];
const FINDINGS: &[&str] = &[
    "negative",
    "too-great",
    "not-whole",
    "too-precise",
    "impossible",
    "unit",
    "outside-round",
    "no-reason",
    "unknown-reason",
    "value-and-reason",
    "revised-without-reason",
    "nothing-revised",
    "jump-up",
    "jump-down",
    "total",
];
const RULES: &[&str] = &["growth", "flow", "level", "duration", "checklist", "matched", "vintages", "break", "promise"];
const ARGUMENTS: &[&str] = &[
    "from",
    "to",
    "at",
    "year",
    "before",
    "after",
    "years",
    "needs",
    "factor",
    "ratio",
    "sum",
    "low",
    "high",
    "against",
    "chance",
    "change",
    "per_year",
    "old",
    "new",
    "target",
    "deadline",
    "progress",
    "time",
    "done",
    "all",
    "open",
    "unknown",
    "unit",
    "limit",
    "name",
    "stage",
    "on",
    "evidence",
    "matched",
    "members",
    "percent_of_before",
    "vintage",
    "word",
    "because",
    "digest",
    "would_now_be",
    "milestones",
    "grade",
    "due",
    "as_of",
    "standing",
    "reported",
    "undecided",
];
const VALUES: &[&str] = &[
    "clearly-met",
    "within-chance",
    "clearly-not-met",
    "too-few",
    "bound",
    "break",
    "stock",
    "not-counts",
    "linked",
    "too-large",
    "no-ratio",
    "below-ten",
    "still-open",
    "unknown",
    "absent",
    "draft",
    "done",
    "given",
    "none",
    "undated",
    "counts",
    "open",
    "late",
    "baseline",
    "submission-unknown",
    "first",
    "close",
    "latest",
    "not-reached",
    "met",
    "not-met",
    "not",
    "nothing",
];

const SCALES: &[&str] = &["verifiability", "potential", "completion", "evidence"];
const GOALS: &[&str] = &["G1", "G2", "G3", "G4", "G5", "G6", "G7"];
const TARGETS: &[&str] = &["T1", "T2", "T3", "T4"];
const STANDINGS: &[&str] = &["official-form", "government-statement", "public-source"];
const INSTRUMENTS: &[&str] = &["lanzarote", "budapest", "opsc", "directive-2011-93"];
const MONTHS: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const ROLES: &[&str] = &["members", "secretariat", "reviewers", "hotlines", "police", "providers"];
const PARAMETERS: &[&str] =
    &["kind", "member", "target", "goal", "standing", "indicator", "instrument", "status", "id", "round", "part"];
const KINDS: &[&str] = &[
    "member",
    "target",
    "goal",
    "round",
    "baseline",
    "commitment",
    "progress",
    "indicator",
    "observation",
    "law",
    "practice",
    "campaign",
    "hotline",
    "capability",
    "scheme",
    "verdict",
    "report",
    "review",
    "adoption",
];
const QUERIES: &[&str] = &[
    "members",
    "statements",
    "statements-by-goal",
    "statements-by-standing",
    "members-with-statements",
    "members-without-statements",
    "practices",
    "members-with-practices",
    "campaigns",
    "members-with-campaigns",
    "hotlines",
    "members-with-hotlines",
    "members-without-hotlines",
    "members-by-legal-status",
    "observations",
    "members-with-observations",
    "indicators",
    "verdicts",
    "observation",
    "members-asked",
    "members-reported",
    "members-late",
    "days-late",
    "campaign-figure",
    "adoptions",
    "members-with-adoptions",
    "members-that-adopted",
];

/// Sources that name messages: this crate's code and templates, and the code of the conference pack.
fn sources() -> Vec<(PathBuf, String)> {
    fn below(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, out);
            } else if path.file_name().is_some_and(|n| n != "sentences.rs" && n != "i18n.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                out.push((path, code));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    below(&root.join("src"), &mut out);
    below(&root.join("templates"), &mut out);
    below(&root.join("../pack/src"), &mut out);
    out
}

/// The texts that follow `start` up to the closing quote.
fn quoted<'a>(code: &'a str, start: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        let rest = code[at + start.len()..].trim_start();
        if let Some((word, _)) = rest.strip_prefix('"').and_then(|r| r.split_once('"')) {
            found.push(word);
        }
    }
    found
}

/// The subject and the body of each letter.
static LETTERS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
    let parts = |template: &&str| ["subject", "body"].map(|part| format!("{template}-{part}"));
    crate::letter::TEMPLATES.iter().flat_map(parts).collect()
});

/// Families that the rules speak in, whether or not a page names them by now: a refusal must never be without its sentence.
const SPOKEN: &[&str] = &["refusal", "letter"];

/// A family's words. Those of verdicts, refusals and questionnaires are listed by the rules themselves.
fn words_of(family: &str) -> Option<Vec<String>> {
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    match family {
        "verdict-word" => Some(Word::ALL.iter().map(|w| w.as_str().to_owned()).collect()),
        "verdict-reason" => Some(Reason::ALL.iter().map(|r| r.as_str().to_owned()).collect()),
        "verdict-test" => Some(Test::ALL.iter().map(|t| t.as_str().to_owned()).collect()),
        "refusal" => Some(owned(&alliance::refusal_codes())),
        "waits-commitment" => {
            let all = desk::register::commitments::CommitmentTask::ALL;
            Some(all.iter().map(|task| task.as_str().to_owned()).collect())
        }
        "waits-review" => {
            let all = desk::register::reviews::ReviewTask::ALL;
            Some(all.iter().map(|task| task.as_str().to_owned()).collect())
        }
        "waits-figures" => {
            let all = desk::register::figures::FiguresTask::ALL;
            Some(all.iter().map(|task| task.as_str().to_owned()).collect())
        }
        "purpose" | "purpose-text" => Some(words_in(detection::Purpose::ALL)),
        "sharing" => Some(words_in(detection::Sharing::ALL)),
        "ground" => Some(words_in(detection::Ground::ALL)),
        "entry-state" => Some(states(detection::entry::WAYS)),
        "figures-state" => Some(states(figures::WAYS)),
        "definition-state" => Some(states(definition::WAYS)),
        "definition-fault" => Some(words_in(definition::Fault::ALL)),
        "figure-lack" => Some(words_in(figures::Lack::ALL)),
        "missing-reason" => Some(MissingReason::ALL.iter().map(|r| r.as_str().to_owned()).collect()),
        "revision-reason" => Some(RevisionReason::ALL.iter().map(|r| r.as_str().to_owned()).collect()),
        "class" => Some(words_in(commitment::Class::ALL)),
        "effect" => Some(words_in(commitment::Effect::ALL)),
        "check" => Some(words_in(commitment::Check::ALL)),
        "part" => Some(words_in(commitment::Part::ALL)),
        "checked" => Some(words_in(commitment::Checked::ALL)),
        "commitment-kind" => Some(words_in(commitment::CommitmentKind::ALL)),
        "change-reason" => Some(words_in(commitment::ReasonCode::ALL)),
        "commitment-state" => Some(states(commitment::WAYS)),
        "review-state" => Some(states(review::WAYS)),
        "verifiability" | "verifiability-means" => Some(words_in(review::Verifiability::ALL)),
        "potential" | "potential-means" => Some(words_in(review::Potential::ALL)),
        "completion" | "completion-means" => Some(words_in(review::Completion::ALL)),
        "ending" => Some(alliance::people::Ending::ALL.iter().map(|e| e.as_str().to_owned()).collect()),
        "organisation-kind" => {
            Some(alliance::people::OrganisationKind::ALL.iter().map(|k| k.as_str().to_owned()).collect())
        }
        "token-refused" => Some(owned(desk::people::BadToken::WORDS)),
        "act" => Some(desk::work::ACTS.iter().map(|act| act.replace('.', "-")).collect()),
        "paper" => Some(alliance::register::PaperKind::ALL.iter().map(ToString::to_string).collect()),
        "letter" => Some(LETTERS.clone()),
        "role" => Some(Role::ALL.iter().map(|r| r.as_str().to_owned()).collect()),
        "finding" => Some(questionnaire::Code::ALL.iter().map(|c| c.as_str().to_owned()).collect()),
        "workbook" => Some(interchange::workbook::Message::ALL.iter().map(|m| m.as_str().to_owned()).collect()),
        "choice-reason" => Some(owned(&questionnaire::REASONS)),
        "field-label" | "field-hint" | "field-why" => Some(asked().fields().map(|field| field.words.clone()).collect()),
        "campaign-state" => Some(states(campaigns::WAYS)),
        "campaign-fault" => Some(words_in(campaigns::Fault::ALL)),
        "campaign-audience" => Some(words_in(campaigns::Audience::ALL)),
        "campaign-channel" => Some(words_in(campaigns::Channel::ALL)),
        "campaign-material" => Some(words_in(campaigns::MaterialKind::ALL)),
        "campaign-licence" => Some(words_in(campaigns::Licence::ALL)),
        "campaign-counted" => Some(words_in(campaigns::Counted::ALL)),
        "campaign-change" => Some(words_in(campaigns::share::Change::ALL)),
        "practice-state" => Some(states(practices::WAYS)),
        "practice-fault" => Some(words_in(practices::Fault::ALL)),
        "cost-band" => Some(words_in(practices::CostBand::ALL)),
        "text-state" => Some(words_in(practices::TextState::ALL)),
        "item-state" => Some(states(takedown::assessment::WAYS)),
        "police-state" => Some(states(takedown::police::WAYS)),
        "hold-part" => Some(desk::takedown::Part::ALL.iter().map(|part| part.as_str().to_owned()).collect()),
        "hosting-state" => Some(states(takedown::hosting::WAYS)),
        "availability-state" => Some(states(takedown::availability::WAYS)),
        "look-saw" | "look-say" => Some(words_in(takedown::Seen::ALL)),
        "hosting-confidence" => Some(words_in(takedown::hosting::Confidence::ALL)),
        "party" => Some(words_in(takedown::Party::ALL)),
        "breadth" => Some(words_in(takedown::Breadth::ALL)),
        "item-open" | "item-opened" => {
            Some(desk::takedown::Purpose::ALL.iter().map(|purpose| purpose.as_str().to_owned()).collect())
        }
        "handed-state" => Some(states(takedown::handing::WAYS)),
        "handed-why" | "handed-refuse" => Some(words_in(takedown::handing::Why::ALL)),
        "handed-end" | "handed-say-end" => Some(words_in(takedown::handing::End::ALL)),
        "handed-route" => Some(words_in(takedown::handing::Route::ALL)),
        "handed-format" => {
            Some(desk::takedown::HandFormat::ALL.iter().map(|format| format.as_str().to_owned()).collect())
        }
        "left-state" | "notice-state" => Some(states(takedown::notice::WAYS)),
        "notice-step" | "notice-taken" => Some(words_in(takedown::Escalation::ALL)),
        "freeze-refused" => Some(desk::takedown::FreezeRefused::ALL.map(|why| why.word().to_owned()).into()),
        "notice-claim" => Some(words_in(takedown::notice::Claim::ALL)),
        "notice-channel" => Some(words_in(takedown::notice::Channel::ALL)),
        "tip-incident" => Some(words_in(takedown::tip::TipIncident::ALL)),
        "tip-mark" => Some(words_in(takedown::tip::TipMark::ALL)),
        "notice-format" => Some(desk::takedown::Format::ALL.iter().map(|format| format.as_str().to_owned()).collect()),
        "host-kind" | "host-short" => Some(words_in(takedown::policy::HostKind::ALL)),
        "knowledge" => Some(words_in(takedown::policy::Knowledge::ALL)),
        "at-end" => Some(words_in(takedown::policy::AtEnd::ALL)),
        "provider-refused" => Some(owned(&desk::takedown::ProviderRefused::CODES)),
        "source-trouble" => {
            Some(desk::detection::Trouble::ALL.iter().map(|trouble| trouble.word().to_owned()).collect())
        }
        _ => match family.strip_prefix("choice-").and_then(choices) {
            Some(codes) => Some(codes),
            None => FAMILIES.iter().find(|(f, _)| *f == family).map(|(_, words)| owned(words)),
        },
    }
}

fn words_in<T: std::fmt::Display>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// The states of a drawing.
fn states(ways: &[alliance::register::act::Way]) -> Vec<String> {
    let all: BTreeSet<&str> = ways.iter().flat_map(|way| [way.0, way.2]).collect();
    all.into_iter().map(str::to_owned).collect()
}

/// Every question that can be asked.
fn asked() -> questionnaire::Questionnaire {
    let line = questionnaire::CommitmentLine {
        id: alliance::register::RecordId::new("C001").unwrap(),
        goal: None,
        text: String::new(),
        due: Some(jiff::civil::date(2026, 1, 1)),
        target: Some(questionnaire::FigureTarget { value: "1".to_owned(), unit: "persons".to_owned() }),
    };
    questionnaire::questionnaire(questionnaire::Version::NEWEST, &[line])
}

/// The codes of a list that a question is answered from.
fn choices(list: &str) -> Option<Vec<String>> {
    asked().fields().find_map(|field| match &field.kind {
        questionnaire::FieldKind::Choice(choices) if choices.list == list => Some(choices.codes.clone()),
        _ => None,
    })
}

/// Every id that the sources name, with the place where it is named first.
fn used() -> BTreeMap<String, String> {
    let mut used = BTreeMap::new();
    for family in SPOKEN {
        for word in words_of(family).unwrap_or_default() {
            used.insert(format!("{family}-{word}"), "the rules".to_owned());
        }
    }
    for (path, code) in sources() {
        let place = path.display().to_string();
        for way in [".m(", ".with(", ".html("] {
            for id in quoted(&code, way) {
                used.entry(id.to_owned()).or_insert_with(|| place.clone());
            }
        }
        for family in quoted(&code, ".of(").into_iter().chain(quoted(&code, ".of_with(")) {
            for word in words_of(family).unwrap_or_else(|| panic!("{place}: the family “{family}” is not listed")) {
                used.entry(format!("{family}-{word}")).or_insert_with(|| place.clone());
            }
        }
    }
    used
}

/// Messages that only people read who are signed in, or who are written to. A language has all of them or none (`Lang::works`).
fn of_the_working_rooms() -> BTreeSet<String> {
    const FILES: [&str; 4] = ["letters.ftl", "questionnaire.ftl", "refusals.ftl", "sign-in.ftl"];
    let (_, files) = crate::i18n::FILES.iter().find(|(tag, _)| *tag == "en").unwrap();
    let working = files.iter().filter(|(name, _)| FILES.contains(name) || name.starts_with("work"));
    let ids = working.flat_map(|(_, text)| text.lines()).filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()));
    ids.filter_map(|l| l.split_once('=')).map(|(id, _)| id.trim().to_owned()).collect()
}

/// Every message of a language, with the names of its arguments.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let (_, files) = crate::i18n::FILES.iter().find(|(tag, _)| *tag == lang.tag()).unwrap();
    for (name, text) in *files {
        let mut id = String::new();
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (word, _) = line.split_once('=').unwrap_or_else(|| panic!("{}/{name}: {line}", lang.tag()));
                word.trim().clone_into(&mut id);
                let twice = found.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{}/{name}: “{id}” stands twice", lang.tag());
            }
            if line.starts_with('#') || id.is_empty() {
                continue;
            }
            for (at, _) in line.match_indices('$') {
                let word = line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
                found.get_mut(&id).unwrap().insert(word.collect());
            }
        }
    }
    found
}

#[test]
fn no_sentence_is_missing_and_none_is_unused() {
    let used = used();
    let english = messages(Lang::En);
    let working = of_the_working_rooms();
    let mut faults = Vec::new();
    for lang in Lang::all_served() {
        let there = messages(lang);
        let missing = |id: &&String| !there.contains_key(*id) && (lang.works() || !working.contains(id.as_str()));
        for (id, place) in used.iter().filter(|(id, _)| missing(id)) {
            faults.push(format!("{}: “{id}” is missing (used in {place})", lang.tag()));
        }
        for id in there.keys().filter(|id| !used.contains_key(*id)) {
            faults.push(format!("{}: “{id}” is not used", lang.tag()));
        }
        for (id, arguments) in &there {
            let wanted = english.get(id);
            if wanted.is_some_and(|wanted| wanted != arguments) {
                faults.push(format!("{}: “{id}” takes {arguments:?}, in English {wanted:?}", lang.tag()));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn all_eight_languages_are_served() {
    assert_eq!(Lang::all_served().collect::<Vec<_>>(), Lang::ALL);
}

/// What follows `Deed::new(...,` in the use cases, or stands in any list of what is done: words of the form `report.submitted`
/// whose first half begins a word that is known.
#[test]
fn every_deed_has_its_word_in_the_list_of_words_and_every_word_its_deed() {
    fn below(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, out);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                out.push((path, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()));
            }
        }
    }
    let mut sources = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../desk/src"), &mut sources);
    sources.retain(|(path, _)| !path.ends_with("work/acts.rs"));
    let families: BTreeSet<&str> = desk::work::ACTS.iter().filter_map(|a| a.split_once('.')).map(|(f, _)| f).collect();
    let is_word = |text: &str| {
        let plain = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        text.split_once('.').is_some_and(|(first, second)| plain(first) && plain(second))
    };
    let (mut faults, mut said) = (Vec::new(), BTreeSet::new());
    for (path, code) in &sources {
        // Every quotation mark may begin a word: a stray one (as a character) shifts nothing.
        let words = |code: &str| -> Vec<String> {
            let from = code.match_indices('"').filter_map(|(at, _)| code[at + 1..].split_once('"'));
            from.map(|(word, _)| word).filter(|w| is_word(w)).map(str::to_owned).collect()
        };
        let known = |word: &String| word.split_once('.').is_some_and(|(f, _)| families.contains(f));
        let named = words(code).into_iter().filter(known);
        // What follows `Deed::new(` up to the end of the arguments, whatever its family.
        let in_deeds =
            code.split("Deed::new(").skip(1).flat_map(|rest| words(rest.split(')').next().unwrap_or_default()));
        for word in named.chain(in_deeds) {
            said.insert(word.clone());
            if !desk::work::ACTS.contains(&word.as_str()) {
                faults.push(format!("{}: “{word}” is not in desk::work::ACTS", path.display()));
            }
        }
    }
    for word in desk::work::ACTS.iter().filter(|w| !said.contains(**w)) {
        faults.push(format!("“{word}” is in desk::work::ACTS, and no deed is remembered by it"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
