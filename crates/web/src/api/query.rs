//! What an address may ask for: one table that reads queries and documents them.
//!
//! Nothing is guessed. A parameter that is unknown here, given twice, empty, or of another form is refused by name, because a
//! filter that is silently ignored returns a list that looks right.

use alliance::law::{Criterion, Dated, Status};
use alliance::people::LANGUAGES;
use alliance::register::{RecordId, Standing};
use desk::{Filter, Sort};
use jiff::civil::Date;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::{RefOr, Required};

use crate::problem::{InvalidParam, Problem};

/// Records a page, without `per_page`.
const PER_PAGE: u32 = 50;
const MOST_PER_PAGE: u32 = 1_000;
const LAST_PAGE: u32 = 1_000_000;
/// Letters of a search.
const LONGEST_SEARCH: usize = 200;
/// Letters of a value that are shown again in a problem.
const SHOWN: usize = 100;

const GOALS: [&str; 7] = ["G1", "G2", "G3", "G4", "G5", "G6", "G7"];
const TARGETS: [&str; 4] = ["T1", "T2", "T3", "T4"];
const STANDINGS: [&str; 3] =
    [Standing::OfficialForm.as_str(), Standing::GovernmentStatement.as_str(), Standing::PublicSource.as_str()];
const KINDS: [&str; 3] = ["baseline", "commitment", "progress"];
const STATUSES: [&str; 4] = ["party", "signed", "not-eligible", "unknown"];
/// States of a notice once there is one.
const NOTICE_STATES: [&str; 10] =
    ["ready", "sent", "delivered", "acknowledged", "claimed", "verified", "closed", "failed", "overdue", "escalated"];
const SORTS: [&str; 3] = ["own", "-own", "newest"];
const MEMBER: &str = "^[A-Z]{2}$";
const ID: &str = "^[A-Za-z0-9._-]{1,120}$";
/// The years of [`Dated`].
const YEAR: &str = "^(1[89][0-9]{2}|20[0-9]{2}|2100)$";
const WORD: &str = "^[A-Za-z0-9._/-]{1,200}$";
const SEARCH: &str = r"^[^\u0000-\u001f\u007f-\u009f]+$";

/// A query parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Param {
    Member,
    Goal,
    Target,
    Standing,
    Indicator,
    Search,
    Sort,
    Page,
    PerPage,
    AsOf,
    Kind,
    Instrument,
    Status,
    Id,
    Round,
    Criterion,
    Stage,
    Year,
    Part,
    Language,
    Actor,
    Object,
    Act,
    Day,
    PaperKind,
    NoticeState,
}

/// What narrows a search through a list of its own.
const LISTING: [Param; 5] = [Param::Search, Param::Sort, Param::Page, Param::PerPage, Param::AsOf];
/// The same for a file, which has no pages.
const WHOLE: [Param; 3] = [Param::Search, Param::Sort, Param::AsOf];

/// Parameters of a list with these filters.
pub(crate) fn of_list(filters: &[Param]) -> Vec<Param> {
    filters.iter().chain(&LISTING).copied().collect()
}

/// Parameters of a file with these filters.
pub(crate) fn of_file(filters: &[Param]) -> Vec<Param> {
    filters.iter().chain(&WHOLE).copied().collect()
}

fn text(pattern: &str) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern))
}

fn one_of(words: &[&str]) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words.iter().copied().map(str::to_owned)))
}

fn criteria() -> Vec<&'static str> {
    Criterion::ALL.iter().map(|criterion| criterion.as_str()).collect()
}

fn stages() -> Vec<&'static str> {
    Status::ALL.iter().map(|status| status.as_str()).collect()
}

fn number(most: u32) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(most))
}

impl Param {
    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Goal => "goal",
            Self::Target => "target",
            Self::Standing => "standing",
            Self::Indicator => "indicator",
            Self::Search => "q",
            Self::Sort => "sort",
            Self::Page => "page",
            Self::PerPage => "per_page",
            Self::AsOf => "as_of",
            Self::Kind | Self::PaperKind => "kind",
            Self::Instrument => "instrument",
            Self::Status => "status",
            Self::Id => "id",
            Self::Round => "round",
            Self::Criterion => "criterion",
            Self::Stage => "stage",
            Self::Year => "year",
            Self::Part => "part",
            Self::Language => "language",
            Self::Actor => "actor",
            Self::Object => "object",
            Self::Act => "act",
            Self::Day => "day",
            Self::NoticeState => "state",
        }
    }

    const fn description(self) -> &'static str {
        match self {
            Self::Member => "Two capital letters of a member, such as `AT`; for Kosovo `XK`.",
            Self::Goal => "An operational goal.",
            Self::Target => "A policy target.",
            Self::Standing => "Who stands behind a statement.",
            Self::Indicator => "An indicator's id.",
            Self::Search => {
                "Words that all must occur, in any writing of capitals and accents; the last one may be the beginning of a word."
            }
            Self::Sort => {
                "`own`: by number, period or name; `-own`: the same backwards; `newest`: what was recorded last comes first."
            }
            Self::Page => "Which page, from 1.",
            Self::PerPage => "Records a page; 50 if not given.",
            Self::AsOf => "A day: what the register knew at its end (UTC). Without it, what it knows now.",
            Self::Kind => "A kind of statement.",
            Self::Instrument => "A legal instrument's id, such as `lanzarote`.",
            Self::Status => "A legal status.",
            Self::Id => "A record's id.",
            Self::Round => "A reporting round's id, such as `2014-progress`.",
            Self::Criterion => "What the law is asked for.",
            Self::Stage => "How far a provision is.",
            Self::Year => "A year from 1800 to 2100: what was so at its end.",
            Self::Part => {
                "The place of a number in a campaign: `r1` of a count of reach; `before-yes`, `before-asked`, `after-yes`, `after-asked`, `low` or `high` of a question, such as `q1.low`."
            }
            Self::Language => "A language's tag: `en` if not given.",
            Self::Actor => "An account's id: what was done in its name.",
            Self::Object => "The id of what it was done to.",
            Self::Act => "What was done, such as `report.edited`; `report.` stands for all that begin so.",
            Self::Day => "A day (UTC).",
            Self::PaperKind => "The kind of what it was done to, such as `report`.",
            Self::NoticeState => "How far a notice is.",
        }
    }

    fn schema(self) -> Schema {
        match self {
            Self::Member => text(MEMBER),
            Self::Goal => one_of(&GOALS),
            Self::Target => one_of(&TARGETS),
            Self::Standing => one_of(&STANDINGS),
            Self::Kind => one_of(&KINDS),
            Self::Status => one_of(&STATUSES),
            Self::NoticeState => one_of(&NOTICE_STATES),
            Self::Criterion => one_of(&criteria()),
            Self::Stage => one_of(&stages()),
            Self::Year => text(YEAR),
            Self::Sort => one_of(&SORTS).default(Some("own".into())),
            Self::Indicator | Self::Instrument | Self::Id | Self::Round | Self::Part => text(ID),
            Self::Actor | Self::Object | Self::Act | Self::PaperKind => text(WORD),
            Self::Language => one_of(&LANGUAGES).default(Some("en".into())),
            Self::Search => text(SEARCH).min_length(Some(1)).max_length(Some(LONGEST_SEARCH)),
            Self::Page => number(LAST_PAGE).default(Some(1.into())),
            Self::PerPage => number(MOST_PER_PAGE).default(Some(PER_PAGE.into())),
            Self::AsOf | Self::Day => ObjectBuilder::new()
                .schema_type(Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date))),
        }
        .into()
    }

    /// As the OpenAPI document says it.
    pub fn documented(self, required: bool) -> Parameter {
        ParameterBuilder::new()
            .name(self.name())
            .parameter_in(ParameterIn::Query)
            .required(if required { Required::True } else { Required::False })
            .description(Some(self.description()))
            .schema(Some(RefOr::T(self.schema())))
            .build()
    }

    fn expected(self) -> String {
        match self {
            Self::Member => "two capital letters, such as AT".into(),
            Self::Goal => "one of G1 to G7".into(),
            Self::Target => "one of T1 to T4".into(),
            Self::Standing => format!("one of {}", STANDINGS.join(", ")),
            Self::Kind => format!("one of {}", KINDS.join(", ")),
            Self::Status => format!("one of {}", STATUSES.join(", ")),
            Self::NoticeState => format!("one of {}", NOTICE_STATES.join(", ")),
            Self::Criterion => format!("one of {}", criteria().join(", ")),
            Self::Stage => format!("one of {}", stages().join(", ")),
            Self::Year => "a year from 1800 to 2100".into(),
            Self::Sort => format!("one of {}", SORTS.join(", ")),
            Self::Language => format!("one of {}", LANGUAGES.join(", ")),
            Self::Actor | Self::Object | Self::Act | Self::PaperKind => {
                "1 to 200 letters, digits, dots, dashes, underscores or slashes".into()
            }
            Self::Indicator | Self::Instrument | Self::Id | Self::Round | Self::Part => {
                "1 to 120 letters, digits, dots, dashes or underscores".into()
            }
            Self::Search => format!("1 to {LONGEST_SEARCH} characters without control characters"),
            Self::Page => format!("a whole number from 1 to {LAST_PAGE}"),
            Self::PerPage => format!("a whole number from 1 to {MOST_PER_PAGE}"),
            Self::AsOf | Self::Day => "a day such as 2015-09-30".into(),
        }
    }

    /// Whether a value has the parameter's form.
    fn takes(self, value: &str) -> bool {
        match self {
            Self::Member => value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase()),
            Self::Goal => GOALS.contains(&value),
            Self::Target => TARGETS.contains(&value),
            Self::Standing => STANDINGS.contains(&value),
            Self::Kind => KINDS.contains(&value),
            Self::Status => STATUSES.contains(&value),
            Self::NoticeState => NOTICE_STATES.contains(&value),
            Self::Criterion => criteria().contains(&value),
            Self::Stage => stages().contains(&value),
            Self::Year => value.len() == 4 && Dated::try_from(value.to_owned()).is_ok(),
            Self::Sort => SORTS.contains(&value),
            Self::Indicator | Self::Instrument | Self::Id | Self::Round | Self::Part => RecordId::new(value).is_ok(),
            Self::Search => {
                let length = value.chars().count();
                (1..=LONGEST_SEARCH).contains(&length) && !value.chars().any(char::is_control)
            }
            Self::Page => whole(value).is_some_and(|n| n <= LAST_PAGE),
            Self::PerPage => whole(value).is_some_and(|n| n <= MOST_PER_PAGE),
            Self::AsOf | Self::Day => day(value).is_some(),
            Self::Language => LANGUAGES.contains(&value),
            Self::Actor | Self::Object | Self::Act | Self::PaperKind => {
                (1..=200).contains(&value.len())
                    && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'/' | b'-'))
            }
        }
    }
}

/// From 1, digits only.
fn whole(value: &str) -> Option<u32> {
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    value.parse().ok().filter(|n| digits && *n > 0)
}

/// `YYYY-MM-DD` and nothing else that a parser of dates would take.
fn day(value: &str) -> Option<Date> {
    let form = value.len() == 10
        && value.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    value.parse().ok().filter(|_| form)
}

/// A query that was understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Understood {
    given: Vec<(Param, String)>,
}

impl Understood {
    /// The value of a parameter.
    pub fn get(&self, param: Param) -> Option<&str> {
        self.given.iter().find(|(p, _)| *p == param).map(|(_, v)| v.as_str())
    }

    /// All of them, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.given.iter().map(|(p, v)| (p.name(), v.as_str()))
    }

    /// The day that was asked for.
    pub fn as_of(&self) -> Option<Date> {
        self.get(Param::AsOf).and_then(day)
    }

    /// A day, of a list that is asked by one.
    pub fn day(&self) -> Option<Date> {
        self.get(Param::Day).and_then(day)
    }

    /// A search without a letter or digit: nothing can match it.
    pub fn finds_nothing(&self) -> bool {
        self.get(Param::Search).is_some_and(|q| !q.chars().any(char::is_alphanumeric))
    }

    /// The page, from 1, and records a page.
    pub fn page(&self) -> (u32, u32) {
        let number = |param, default| self.get(param).and_then(whole).unwrap_or(default);
        (number(Param::Page, 1), number(Param::PerPage, PER_PAGE))
    }

    /// As the desk is asked; kinds are the caller's to set.
    pub fn filter(&self) -> Filter {
        let own = |param| self.get(param).map(str::to_owned);
        let (page, per_page) = self.page();
        Filter {
            every_version: false,
            due_from: None,
            due_before: None,
            kind: Vec::new(),
            member: own(Param::Member),
            goal: own(Param::Goal),
            target: own(Param::Target),
            // A provision is found by its stage and its criterion (see the facets of the store).
            standing: own(Param::Standing).or_else(|| own(Param::Stage)),
            indicator: own(Param::Indicator).or_else(|| own(Param::Criterion)),
            text: own(Param::Search),
            sort: match self.get(Param::Sort) {
                Some("-own") => Sort::OwnDescending,
                Some("newest") => Sort::Newest,
                _ => Sort::Own,
            },
            page,
            per_page,
        }
    }

    /// The query again, with another page.
    pub fn with_page(&self, page: u64) -> String {
        let mut out = String::new();
        for (param, value) in self.given.iter().filter(|(p, _)| *p != Param::Page) {
            out.push_str(param.name());
            out.push('=');
            for byte in value.bytes() {
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                    out.push(char::from(byte));
                } else {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
            out.push('&');
        }
        out.push_str(&format!("page={page}"));
        out
    }
}

/// The parameter `as_of` alone, for addresses that take no other.
pub(crate) struct AsOf;

impl utoipa::IntoParams for AsOf {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![Param::AsOf.documented(false)]
    }
}

/// Undoes percent-encoding and `+`; none where the result is not text.
fn decode(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
                let (high, low) = (digit()?, digit()?);
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn shown(value: &str) -> String {
    let short: String = value.chars().take(SHOWN).collect();
    if short.len() < value.len() { format!("{short}…") } else { short }
}

/// Reads a query string, or names everything in it that was not understood.
pub(crate) fn understand(raw: Option<&str>, allowed: &[Param], required: &[Param]) -> Result<Understood, Problem> {
    let mut understood = Understood::default();
    let mut invalid = Vec::new();
    for pair in raw.unwrap_or_default().split('&').filter(|p| !p.is_empty()) {
        let (raw_name, raw_value) = pair.split_once('=').unwrap_or((pair, ""));
        let mut refuse = |name: &str, expected: String, found: &str| {
            invalid.push(InvalidParam { name: shown(name), expected, found: shown(found) });
        };
        let Some(name) = decode(raw_name) else {
            refuse(raw_name, "a parameter's name in UTF-8, percent-encoded".into(), raw_name);
            continue;
        };
        let Some(param) = allowed.iter().copied().find(|p| p.name() == name) else {
            let names: Vec<&str> = allowed.iter().map(|p| p.name()).collect();
            let expected = if names.is_empty() {
                "no parameter".to_owned()
            } else {
                format!("only these parameters: {}", names.join(", "))
            };
            refuse(&name, expected, &name);
            continue;
        };
        match decode(raw_value) {
            None => refuse(&name, "text in UTF-8, percent-encoded".into(), raw_value),
            Some(value) if understood.get(param).is_some() => refuse(&name, "one value, once".into(), &value),
            Some(value) if param.takes(&value) => understood.given.push((param, value)),
            Some(value) => refuse(&name, param.expected(), &value),
        }
    }
    for param in required {
        if understood.get(*param).is_none() && !invalid.iter().any(|i| i.name == param.name()) {
            invalid.push(InvalidParam {
                name: param.name().into(),
                expected: param.expected(),
                found: "nothing".into(),
            });
        }
    }
    if invalid.is_empty() { Ok(understood) } else { Err(Problem::bad_query(invalid)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoding_takes_text_only() {
        assert_eq!(decode("a+b%20c%C3%A9").as_deref(), Some("a b cé"));
        assert_eq!(decode("%2541").as_deref(), Some("%41"), "once, and no more");
        for broken in ["%", "%2", "%zz", "%ff", "%C3"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn days_and_numbers_have_one_form() {
        for good in ["2015-09-30", "2016-02-29", "0001-01-01", "9999-12-31"] {
            assert!(day(good).is_some(), "{good}");
        }
        for bad in ["2015-9-30", "2015-02-29", "20150930", "2015-09-30T00:00", "+015-09-30", "", "2015-13-01"] {
            assert!(day(bad).is_none(), "{bad}");
        }
        for bad in ["0", "-1", "+1", "1.0", "", "99999999999999999999"] {
            assert!(whole(bad).is_none(), "{bad}");
        }
        assert_eq!(whole("007"), Some(7));
    }

    #[test]
    fn another_page_of_the_same_query() {
        let all = of_list(&[Param::Goal]);
        let understood = understand(Some("goal=G1&page=3&q=na%C3%AFve+words"), &all, &[]).unwrap();
        assert_eq!(understood.with_page(4), "goal=G1&q=na%C3%AFve%20words&page=4");
        assert_eq!(understood.page(), (3, 50));
    }

    #[test]
    fn every_fault_is_named() {
        let all = of_list(&[Param::Goal]);
        let problem =
            understand(Some("goal=G9&member=AT&page=0&page=1&per_page=2&per_page=3&q=%00"), &all, &[]).unwrap_err();
        let text = format!("{problem:?}");
        for name in ["goal", "member", "page", "per_page", "q"] {
            assert!(text.contains(&format!("name: \"{name}\"")), "{name} in {text}");
        }
    }
}
