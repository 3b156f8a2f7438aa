//! The hash-sharing API: what was rendered is read again, and a pull goes on wherever it was cut off.

use std::collections::BTreeMap;

use interchange::detection::ncmec::render::{self, Numbered};
use interchange::detection::ncmec::{AnswerError, Checkpoint, Entries, Pull, Query, Standing, Submitted};
use interchange::detection::ncmec::{Reason, about, members, opinion_path, reasons, standing, submitted};
use interchange::detection::{Kind, Member, Opinion, Row};
use jiff::{SignedDuration, Timestamp};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::invented::{entry, gone, member, text};

/// An exchange as a server keeps it: each change has a number, and an entry stands with its last one.
#[derive(Clone, Debug, Default)]
struct House {
    changes: BTreeMap<u64, Row>,
    last: u64,
}

impl House {
    fn put(&mut self, row: Row) {
        let id = row.id.clone();
        self.changes.retain(|_, other| other.id != id);
        self.last += 1;
        self.changes.insert(self.last, row);
    }

    /// Answers a request as a server would.
    fn answer(&self, request: &str, now: Timestamp) -> String {
        let (path, parameters) = request.split_once('?').expect("parameters");
        assert_eq!(path, "/v2/entries");
        let decoded: Vec<(String, String)> = parameters
            .split('&')
            .filter_map(|parameter| parameter.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.replace("%3A", ":")))
            .collect();
        let pairs = decoded.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut query = Query::of(pairs, now).expect("a query");
        query.size = query.size.min(3);
        let within = |row: &Row| row.time.is_some_and(|time| query.from <= time && time < query.to);
        let rows: Vec<Numbered> = self
            .changes
            .range(query.start..)
            .filter(|(_, row)| within(row))
            .take(usize::from(query.size) + 1)
            .map(|(number, row)| Numbered { number: *number, row: row.clone() })
            .collect();
        render::entries(&query, &rows, self.last).expect("entries")
    }
}

/// What somebody has who took all rows over.
fn take(kept: &mut BTreeMap<String, Row>, rows: Vec<Row>) {
    for row in rows {
        let id = row.id.clone().expect("an id");
        if row.deleted { drop(kept.remove(&id)) } else { drop(kept.insert(id, row)) }
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_900_000_000).expect("a time")
}

fn house() -> impl Strategy<Value = House> {
    vec(any::<prop::sample::Index>(), 0..30)
        .prop_flat_map(|picks| picks.iter().map(|pick| entry(pick.index(20))).collect::<Vec<_>>())
        .prop_map(|rows| {
            let mut house = House::default();
            for row in rows {
                house.put(row);
            }
            house
        })
}

/// Pulls until all was received; after `cut` requests everything but the checkpoint's text and the rows kept is forgotten.
fn pull(house: &House, kept: &mut BTreeMap<String, Row>, begin: Checkpoint, cut: Option<usize>) -> (Checkpoint, usize) {
    let mut pull = Pull::begin(begin, now());
    let mut checkpoint = None;
    let mut requests = 0;
    while let Some(request) = pull.request() {
        requests += 1;
        assert!(requests < 1000, "a pull ends");
        let answer = pull.answer(house.answer(&request, now()).as_bytes(), now()).expect("an answer");
        assert!(answer.refused.is_empty(), "{:?}", answer.refused);
        take(kept, answer.rows);
        if Some(requests) == cut {
            let text = answer.checkpoint.to_text();
            pull = Pull::begin(Checkpoint::of_text(&text).expect("a checkpoint"), now());
        }
        checkpoint = Some(answer.checkpoint);
    }
    (checkpoint.expect("at least one answer"), requests)
}

fn there(house: &House) -> BTreeMap<String, Row> {
    let rows = house.changes.values().filter(|row| !row.deleted);
    rows.map(|row| (row.id.clone().expect("an id"), row.clone())).collect()
}

proptest! {
    #[test]
    fn what_was_rendered_is_read_again(house in house()) {
        let query = Query { from: Timestamp::UNIX_EPOCH, to: now(), start: 0, size: 1000 };
        let numbered: Vec<Numbered> =
            house.changes.iter().map(|(number, row)| Numbered { number: *number, row: row.clone() }).collect();
        let text = render::entries(&query, &numbered, house.last).expect("entries");
        let mut entries = Entries::new("page", text.as_bytes());
        let mut read: Vec<Row> = entries.by_ref().collect::<Result<_, _>>().expect("rows");
        prop_assert!(entries.is_whole() && entries.next_page().is_none());
        prop_assert_eq!(entries.newest(), numbered.iter().filter_map(|numbered| numbered.row.time).max());
        let mut rows: Vec<Row> = house.changes.into_values().collect();
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        read.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(read, rows);
    }

    /// The same rows, each once, wherever the pull is cut off.
    #[test]
    fn a_pull_goes_on_wherever_it_was_cut_off(house in house()) {
        let mut whole = BTreeMap::new();
        let (end, requests) = pull(&house, &mut whole, Checkpoint::default(), None);
        prop_assert_eq!(&whole, &there(&house));
        prop_assert!(!end.is_within());
        for cut in 1..=requests {
            let mut kept = BTreeMap::new();
            let (other_end, others) = pull(&house, &mut kept, Checkpoint::default(), Some(cut));
            prop_assert_eq!(&kept, &whole);
            prop_assert_eq!((&other_end, others), (&end, requests), "the same requests, none more");
        }
    }

    /// A list that changes between any two pages: what was there all the time is not missed, and after the next pull all is right.
    #[test]
    fn a_list_may_change_while_it_is_pulled(house in house(), changed in entry(7), gone_at in 1_usize..8) {
        let mut house = house;
        let mut kept = BTreeMap::new();
        let mut pull_one = Pull::begin(Checkpoint::default(), now());
        let mut checkpoint = Checkpoint::default();
        let mut requests = 0;
        while let Some(request) = pull_one.request() {
            requests += 1;
            if requests == gone_at {
                // Whatever changes, changes now.
                house.put(Row { time: Some(now()), ..changed.clone() });
                if let Some(first) = house.changes.values().next().cloned() {
                    house.put(Row { time: Some(now()), ..gone(&first) });
                }
            }
            let answer = pull_one.answer(house.answer(&request, now()).as_bytes(), now()).expect("an answer");
            take(&mut kept, answer.rows);
            checkpoint = answer.checkpoint;
        }
        let later = now() + SignedDuration::from_secs(120);
        let mut next = Pull::begin(checkpoint, later);
        while let Some(request) = next.request() {
            let answer = next.answer(house.answer(&request, later).as_bytes(), later).expect("an answer");
            take(&mut kept, answer.rows);
        }
        prop_assert_eq!(kept, there(&house));
    }

    #[test]
    fn a_server_that_gives_up_on_long_windows_is_asked_for_short_ones(house in house(), times in 1_usize..4) {
        let mut kept = BTreeMap::new();
        let mut pull = Pull::begin(Checkpoint::default(), now());
        for _ in 0..times {
            prop_assert!(pull.shorten());
        }
        let mut requests = 0;
        while let Some(request) = pull.request() {
            requests += 1;
            let answer = pull.answer(house.answer(&request, now()).as_bytes(), now()).expect("an answer");
            take(&mut kept, answer.rows);
        }
        prop_assert!(requests >= 4_usize.pow(u32::try_from(times).expect("few")));
        prop_assert_eq!(kept, there(&house));
    }

    #[test]
    fn small_documents(all in vec(member(), 0..5), one in member(), name in text()) {
        let who = Standing { address: "192.0.2.1".to_owned(), username: name.trim().to_owned(), member: one };
        prop_assert_eq!(standing("status", render::standing(&who).as_bytes()), Ok(who));
        prop_assert_eq!(members("members", render::members(&all).as_bytes()), Ok(all));
    }
}

#[test]
fn the_next_page_must_be_a_page_of_this_list() {
    for next in [
        "https://example.org/v2/entries?start=2",
        "@example.org/v2/entries?start=2",
        "//example.org/v2/entries",
        "/v2/../../entries?start=2",
        "/v2/entries?start=2 HTTP/1.1",
        "/v2/entries?a#b",
    ] {
        let body = format!("<queryResult><images count=\"0\"/><paging><next>{next}</next></paging></queryResult>");
        let mut pull = Pull::begin(Checkpoint::default(), now());
        let before = pull.request();
        assert!(matches!(pull.answer(body.as_bytes(), now()), Err(AnswerError::Elsewhere(_))), "{next}");
        assert_eq!(pull.request(), before, "the same can be asked again");
    }
}

#[test]
fn a_server_that_goes_in_a_circle_is_left() {
    let body = |start: u64| {
        format!("<queryResult><paging><next>/v2/entries?from=x&amp;start={start}</next></paging></queryResult>")
    };
    let mut pull = Pull::begin(Checkpoint::default(), now());
    pull.answer(body(2001).as_bytes(), now()).expect("a page");
    assert!(matches!(pull.answer(body(2001).as_bytes(), now()), Err(AnswerError::Circle(_))));
    assert!(matches!(pull.answer(body(1001).as_bytes(), now()), Err(AnswerError::Circle(_))));
    pull.answer(body(3001).as_bytes(), now()).expect("a page");
}

#[test]
fn the_address_of_a_page_is_forgotten_after_half_a_day() {
    let body = "<queryResult><paging><next>/v2/entries?start=5</next></paging></queryResult>";
    let mut pull = Pull::begin(Checkpoint::default(), now());
    let checkpoint = pull.answer(body.as_bytes(), now()).expect("a page").checkpoint;
    let soon = now() + SignedDuration::from_hours(11);
    assert_eq!(Pull::begin(checkpoint.clone(), soon).request().as_deref(), Some("/v2/entries?start=5"));
    let late = now() + SignedDuration::from_hours(13);
    let request = Pull::begin(checkpoint, late).request().expect("the window again");
    assert!(request.starts_with("/v2/entries?from=1970-01-01T00%3A00%3A00Z&to="), "{request}");
}

#[test]
fn an_answer_that_is_not_whole_changes_nothing() {
    let body = "<queryResult><images count=\"1\"><image><member id=\"1\">a</member><id>x</id>";
    let mut pull = Pull::begin(Checkpoint::default(), now());
    let before = pull.request();
    let refused = pull.answer(body.as_bytes(), now()).expect_err("half a page");
    assert!(refused.to_string().contains("the page is not whole; ask again"), "{refused}");
    assert_eq!(pull.request(), before);
}

/// The shape that python-threatexchange's client is tested with, in words of our own.
#[test]
fn feedback_and_fingerprints_that_stand_elsewhere() {
    let body = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">
  <images count="1" maxTimestamp="2026-10-24T15:10:00Z">
    <image><member id="42">A &amp; B</member><timestamp>2026-10-24T15:00:00Z</timestamp><id>one</id>
      <classification>A1</classification>
      <fingerprints><md5>a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1</md5><pdna>AAEC</pdna>
        <tmk-pdqf rel="self" href="/v2/entries/1/fingerprints/TMK_PDQF"/></fingerprints>
      <feedback lastUpdateTimestamp="2026-06-01T12:48:14Z">
        <affirmativeFeedback type="Md5"><members><member id="42">A &amp; B</member></members></affirmativeFeedback>
        <negativeFeedback type="Sha1"><reasons><reason guid="g1" name="Wrong" type="Sha1"/>
          <members><member id="43">C</member><member id="44">D</member></members></reasons></negativeFeedback>
      </feedback></image>
  </images>
  <videos count="0"/>
</queryResult>"#;
    let read: Vec<Row> = Entries::new("page", body.as_bytes()).collect::<Result<_, _>>().expect("rows");
    let row = &read[0];
    assert_eq!(row.member, Some(Member { id: Some(42), name: "A & B".to_owned() }));
    assert_eq!(row.fingerprints.len(), 2);
    assert_eq!(row.kept["tmk-pdqf@href"], "/v2/entries/1/fingerprints/TMK_PDQF");
    let said: Vec<(&str, bool, Option<u64>)> = row
        .feedback
        .iter()
        .map(|said| (said.about.as_str(), said.opinion == Opinion::Affirmed, said.member.id))
        .collect();
    assert_eq!(said, [("Md5", true, Some(42)), ("Sha1", false, Some(43)), ("Sha1", false, Some(44))]);
}

#[test]
fn an_opinion_that_was_sent() {
    let yes = "<feedbackSubmission xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><affirmative /></feedbackSubmission>";
    assert_eq!(submitted("opinion", yes.as_bytes()), Ok(Submitted::Affirmative));
    let no = "<feedbackSubmission><negative><reasonIds><guid>g1</guid></reasonIds></negative></feedbackSubmission>";
    assert_eq!(submitted("opinion", no.as_bytes()), Ok(Submitted::Negative(vec!["g1".to_owned()])));
    for neither in ["<feedbackSubmission/>", "<feedbackSubmission><negative/></feedbackSubmission>", "<other/>", ""] {
        assert!(submitted("opinion", neither.as_bytes()).is_err(), "{neither}");
    }
}

#[test]
fn an_opinion_is_read_as_it_was_rendered_and_sent_where_its_entry_is() {
    for said in [Submitted::Affirmative, Submitted::Negative(vec!["g<1>".to_owned(), "g2".to_owned()])] {
        assert_eq!(submitted("opinion", render::submitted(&said).as_bytes()), Ok(said));
    }
    assert_eq!(opinion_path(42, "entry-17", "PDQ").as_deref(), Some("/v2/entries/42/entry-17/PDQ/feedback"));
    assert_eq!(
        opinion_path(42, "a/../b?c#d é", "MD5").as_deref(),
        Some("/v2/entries/42/a%2F..%2Fb%3Fc%23d%20%C3%A9/MD5/feedback")
    );
    for id in ["", ".", ".."] {
        assert_eq!(opinion_path(42, id, "PDQ"), None, "{id}: another address would be meant");
    }
    assert_eq!((about(&Kind::Sha1), about(&Kind::Sha256)), (Some("SHA1"), None));
}

#[test]
fn reasons_are_read_where_the_public_client_reads_them() {
    let reason = |n: u32| Reason { guid: format!("g{n}"), name: format!("Reason <{n}> & more") };
    let all: Vec<Reason> = (0..60).map(reason).collect();
    assert_eq!(reasons("reasons", render::reasons("PDQ", &all).as_bytes()).expect("reasons"), all[..50]);
    let alone = "<availableFeedbackReasons><feedbackReason guid=\"g0\" name=\"Reason &lt;0&gt; &amp; more\"/></availableFeedbackReasons>";
    assert_eq!(reasons("reasons", alone.as_bytes()), Ok(vec![reason(0)]));
    for none in ["", "<status/>", "<availableFeedbackReasons><reason guid=\"g\"/></availableFeedbackReasons>"] {
        assert!(reasons("reasons", none.as_bytes()).is_err(), "{none}");
    }
}

#[test]
fn a_document_type_is_refused() {
    let body =
        "<!DOCTYPE q [<!ENTITY a \"b\">]><queryResult><images><image><id>&a;</id></image></images></queryResult>";
    let said = Entries::new("page", body.as_bytes()).next().expect("a refusal").expect_err("no row").to_string();
    assert!(said.contains("XML without a document type"), "{said}");
}

#[test]
fn a_query_is_checked() {
    let of = |name: &str, value: &str| Query::of([(name, value)], now());
    assert_eq!(of("size", "1000").expect("a size").size, 1000);
    for (name, value) in [("size", "0"), ("size", "1001"), ("start", "-1"), ("from", "yesterday"), ("to", "2026")] {
        let refused = of(name, value).expect_err(value).to_string();
        assert!(refused.contains(name) && refused.contains(value), "{refused}");
    }
    assert!(Query::of([("from", "2026-02-01T00:00:00Z"), ("to", "2026-01-01T00:00:00Z")], now()).is_err());
    // As the public client writes times in `next`.
    assert!(of("from", "2017-10-20T00:00:00.000Z").is_ok());
}

#[test]
fn a_pull_may_begin_earlier_and_without_a_page() {
    let from = |text: &str| text.parse::<Timestamp>().expect("a time");
    let done = Checkpoint::of_text("{\"from\":\"2026-01-05T09:00:00Z\"}").expect("a checkpoint");
    let earlier = done.clone().overlapping(SignedDuration::from_mins(5));
    assert_eq!(earlier.from, from("2026-01-05T08:55:00Z"));
    assert_eq!(Checkpoint::default().overlapping(SignedDuration::from_mins(5)), Checkpoint::default());
    let mut pull = Pull::begin(Checkpoint::default(), now());
    let page = "<queryResult><images/><paging><next>/v2/entries?from=a&amp;start=9</next></paging></queryResult>";
    let within = pull.answer(page.as_bytes(), now()).expect("a page").checkpoint;
    assert!(within.is_within());
    assert_eq!(within.clone().overlapping(SignedDuration::from_mins(5)), within);
    assert_eq!(within.without_page(), Checkpoint::default());
}

#[test]
fn a_page_that_does_not_end_is_not_held() {
    let row = "<image><member id=\"1\">a</member><id>1</id></image>";
    let page = |rows: usize| format!("<queryResult><images>{}</images></queryResult>", row.repeat(rows));
    let mut pull = Pull::begin(Checkpoint::default(), now());
    let before = pull.request();
    assert_eq!(pull.answer(page(10_001).as_bytes(), now()).expect_err("too long"), AnswerError::TooLong);
    assert_eq!(pull.request(), before, "nothing of it was taken");
    assert_eq!(pull.answer(page(10_000).as_bytes(), now()).expect("a page").rows.len(), 10_000);
}

#[test]
fn a_server_that_keeps_up_is_asked_for_more_again() {
    let mut pull = Pull::begin(Checkpoint::default(), now());
    let whole = pull.request();
    assert!(pull.shorten() && pull.shorten());
    let short = pull.request();
    assert_ne!(short, whole);
    // Quarters are whole seconds: a little is lost, and one doubling more makes up for it.
    for _ in 0..5 {
        pull.lengthen();
    }
    assert_eq!(pull.request(), whole, "and no further than to now");
    for _ in 0..80 {
        pull.lengthen();
    }
    assert_eq!(pull.request(), whole);
}
