//! Families of sentences, and the words of each. That every sentence is used, and every one that is used is there, is held by `checks`.

mod checks;

use std::collections::BTreeSet;

use alliance::detection;
use alliance::indicators::reasons::{MissingReason, RevisionReason};
use alliance::indicators::{Reason, Test, Word};
use alliance::law::{self, model_text, provision};
use alliance::people::Role;
use alliance::referrals;
use alliance::register::{commitment, definition, figures, questionnaire, review};
use alliance::{campaigns, practices, takedown};

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
    ("victims-measure-is", &["stock", "flow"]),
    ("victims-goal", &["met", "not-met", "open"]),
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
    ("deconfliction-role", &["asker", "answerer"]),
    ("hold-of", &["address", "host", "account", "hash", "domain", "network"]),
    ("hold-wrong", &["unread", "no-domain", "no-network", "no-digest"]),
    ("sign", &["at-risk", "live", "new-victim"]),
    ("weekday", &["1", "2", "3", "4", "5", "6", "7"]),
    ("rules-field", RULES_FIELDS),
    ("intake-channel", &["form", "api", "mail", "hotline"]),
    ("notice-norm", &["within", "day", "three", "week"]),
    ("disclosure", &["public", "not-public"]),
    ("credibility-consent", &["unsaid", "given", "withdrawn"]),
    ("operation-part", &["asked", "accepted", "declined"]),
    ("answers-clock", &["acknowledged", "referrals", "evidence"]),
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
const PARAMETERS: &[&str] = &[
    "kind",
    "member",
    "target",
    "goal",
    "standing",
    "indicator",
    "instrument",
    "status",
    "id",
    "round",
    "criterion",
    "stage",
    "year",
    "part",
];
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
    "disclosure",
    "provision",
    "model-text",
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
    "declared",
    "reviewed",
    "measured",
    "members-declared",
    "members-reviewed",
    "members-measured",
    "gap-reviewed",
    "gap-measured",
    "reports-on-time",
    "promises-kept",
    "figures-evidenced",
    "figures-revised",
    "revisions-median",
    "promises-verifiable",
    "provisions",
    "members-by-provision",
    "members-without-provision",
    "members-with-law-in-force",
    "model-texts",
    "members-following",
    "campaign-figure",
    "adoptions",
    "members-with-adoptions",
    "members-that-adopted",
];

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
        "criterion" | "criterion-asks" => Some(words_in(law::Criterion::ALL)),
        "norm" => Some(words_in(law::Norm::ALL)),
        "law-stage" => Some(owned(&crate::page::law::criteria::STAGES)),
        "law-back" | "law-went-back" => Some(words_in(law::Back::ALL)),
        "law-paired" => Some(owned(&law::PAIRED)),
        "provision-state" => Some(states(provision::WAYS)),
        "provision-fault" => Some(words_in(provision::Fault::ALL)),
        "provision-amends" => Some(words_in(provision::Amends::ALL)),
        "model-text-state" => Some(states(model_text::WAYS)),
        "model-text-fault" => Some(words_in(model_text::Fault::ALL)),
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
        "deconfliction-state" => Some(words_in(alliance::deconfliction::State::ALL)),
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
        "referral-lead" => Some(words_in(referrals::Lead::ALL)),
        "referral-evidence" => Some(words_in(referrals::Evidence::ALL)),
        "referral-basis" => Some(words_in(referrals::Basis::ALL)),
        "referral-urgency" => Some(words_in(referrals::Urgency::ALL)),
        "referral-outcome" => Some(words_in(referrals::Outcome::ALL)),
        "referral-why" => Some(words_in(referrals::Why::ALL)),
        "referral-late" => Some(words_in(referrals::Late::ALL)),
        "referral-state" => Some(states(referrals::referral::WAYS)),
        "referral-purpose" => {
            Some(desk::referrals::ReferralPurpose::ALL.iter().map(|purpose| purpose.as_str().to_owned()).collect())
        }
        "operation-state" => Some(states(referrals::operation::WAYS)),
        "operation-counted" => Some(words_in(referrals::Counted::ALL)),
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
        "victims-way" => Some(words_in(alliance::victims::Way::ALL)),
        "victims-mark" => Some(owned(&alliance::victims::Said::WORDS)),
        "victims-state" => Some(owned(&alliance::victims::STATES)),
        "victims-offence" => Some(words_in(alliance::victims::Offence::ALL)),
        "victims-age" => Some(words_in(alliance::victims::Age::ALL)),
        "victims-counting" => Some(words_in(alliance::victims::Counting::ALL)),
        "victims-explanation" => Some(words_in(alliance::victims::cross::Explanation::ALL)),
        "victims-place" => Some(owned(&alliance::victims::indicator::PLACES)),
        "victims-fate" => Some(desk::victims::Fate::ALL.iter().map(|fate| fate.as_str().to_owned()).collect()),
        "victims-flaw" => Some(interchange::victims::Expected::ALL.iter().map(|one| one.as_str().to_owned()).collect()),
        "victims-flaw-is" => Some(interchange::victims::Found::ALL.iter().map(|one| one.as_str().to_owned()).collect()),
        "provider-refused" => Some(owned(&desk::takedown::ProviderRefused::CODES)),
        "join-side" | "join-not" => Some(words_in(alliance::join::Side::ALL)),
        "join-why" => Some(words_in(alliance::join::Why::ALL)),
        "fact" | "fact-means" | "fact-none" => Some(words_in(alliance::credibility::Fact::ALL)),
        "fact-how" => Some(words_in(alliance::credibility::How::ALL)),
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
