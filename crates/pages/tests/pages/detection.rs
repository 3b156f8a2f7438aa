//! The room of detection as people meet it: what is near and why, what one may do about it, and what one is not told of.

use std::sync::Arc;

use alliance::detection::{Fingerprint, Purpose, Settings, Sharing};
use alliance::people::access::{Act, HmaBankChange, HmaContent, HmaLookup};
use desk::Backend;
use desk::detection::{Asked, BankNew, ContentNew, Probe, Template};
use desk::people::Authorised;

use crate::access::{Guest, House};

const HOTLINE: &str = "exercise.lead-analyst.de";
const OTHER: &str = "exercise.provider-operator.rs";

fn pdq(bits: &[usize]) -> Fingerprint {
    let mut bytes = [0x5a; 32];
    for bit in bits {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    Fingerprint::Pdq(bytes)
}

fn digits(fingerprint: &Fingerprint) -> String {
    fingerprint.to_string().split_once(':').unwrap().1.to_owned()
}

impl House {
    async fn leave<A: Act>(&self, guest: &Guest) -> Authorised<A> {
        self.desk.authorise::<A>(Some(&guest.person), None, None).await.unwrap()
    }

    async fn open(&self, guest: &Guest, name: &str, sharing: Sharing) {
        let settings = Settings { sharing, ..Settings::default() };
        let new = BankNew { name: name.into(), purpose: Purpose::Known, labels: None, settings };
        self.desk.bank_open(&self.leave::<HmaBankChange>(guest).await, new).await.unwrap();
    }

    async fn add(&self, guest: &Guest, bank: &str, prints: &[Fingerprint]) -> u64 {
        let new = ContentNew { prints: prints.to_vec(), content_id: None, note: None };
        self.desk.content_add(&self.leave::<HmaContent>(guest).await, bank, &new).await.unwrap() + 1
    }
}

struct Scene {
    house: Arc<House>,
    hotline: Guest,
    other: Guest,
    /// The entry of a picture on a list that is shared with the alliance.
    picture: u64,
    /// On one that is not.
    hidden: u64,
}

async fn scene() -> Scene {
    let house = House::new(&Backend::Embedded).await;
    house.desk.load_matcher().await.unwrap();
    let hotline = house.sign_in(HOTLINE).await.unwrap();
    let other = house.sign_in(OTHER).await.unwrap();
    house.open(&hotline, "KNOWN", Sharing::Alliance).await;
    house.open(&hotline, "OURS", Sharing::Organisation).await;
    let picture = house.add(&hotline, "KNOWN", &[pdq(&[])]).await;
    let hidden = house.add(&hotline, "OURS", &[pdq(&[9])]).await;
    Scene { house: Arc::new(house), hotline, other, picture, hidden }
}

impl Scene {
    async fn tries(&self, guest: &Guest, fingerprint: &str, kind: &str) -> (u16, String) {
        let form = [("fingerprint", fingerprint), ("kind", kind)];
        let answer = self.house.sends("/work/detection/near", &form, guest).await;
        (answer.status, answer.body)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_near_is_shown_with_its_bits_and_why_it_is_found_or_not() {
    let s = scene().await;
    let tried = digits(&pdq(&[1, 2, 3]));
    let (status, own) = s.tries(&s.hotline, &tried, "").await;
    assert_eq!(status, 200);
    for said in
        ["It is found", "3 bits", "aria-label=\"Distance 3 on a scale from 0 to 64; the list reaches up to 31\""]
    {
        assert!(own.contains(said), "{said}: {own}");
    }
    assert_eq!(own.matches("h8v8h-8z").count(), 3 + 4, "the squares that differ from the one entry and from the other");
    assert!(own.contains(&format!("/work/detection/OURS/entries/{}", s.hidden)));

    let (_, theirs) = s.tries(&s.other, &tried, "pdq").await;
    assert!(theirs.contains("It is not found, and this lies near"), "{theirs}");
    assert!(theirs.contains("0 of 3 member states vouch for it"), "nobody vouched");
    assert!(!theirs.contains("OURS") && theirs.matches("h8v8h-8z").count() == 3, "what is not shared is not there");

    let far: Vec<usize> = (0..40).collect();
    let (_, far) = s.tries(&s.hotline, &digits(&pdq(&far)), "").await;
    assert!(far.contains("Not found: the list reaches only up to 31 bits"), "{far}");
    let (_, file) = s.tries(&s.hotline, &tried, "sha256").await;
    assert!(file.contains("Nothing that is shared with you lies near"), "the same digits of a file are another thing");
    let (status, bad) = s.tries(&s.hotline, "5a5a", "").await;
    assert_eq!(status, 422);
    assert!(bad.contains("This is no fingerprint") && bad.contains("value=\"5a5a\""), "what was typed stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_vouched_for_contested_and_decided_on_its_page_alone() {
    let s = scene().await;
    let page = format!("/work/detection/exercise.hotline.de.KNOWN/entries/{}", s.picture);
    let seen = s.house.ask("GET", &page, Some(&s.other)).await;
    assert_eq!(seen.status, 200);
    assert!(seen.body.contains("/contest\"") && !seen.body.contains("/find\""), "{}", seen.body);
    let hidden = format!("/work/detection/exercise.hotline.de.OURS/entries/{}", s.hidden);
    assert_eq!(s.house.ask("GET", &hidden, Some(&s.other)).await.status, 404);
    assert_eq!(s.house.ask("GET", "/work/detection/exercise.hotline.de.OURS", Some(&s.other)).await.status, 404);

    let form =
        [("ground", "lawful"), ("reason", "It is our own logo."), ("evidence", "Register of trade marks, 12\n\n")];
    let done = s.house.sends(&format!("{page}/contest"), &form, &s.other).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let seen = s.house.ask("GET", &page, Some(&s.other)).await;
    for said in ["It is our own logo.", "Register of trade marks, 12", "To be decided by", "/retract\""] {
        assert!(seen.body.contains(said), "{said}: {}", seen.body);
    }
    let third = s.house.sign_in("exercise.lead-analyst.fr").await.unwrap();
    let own =
        s.house.sends(&format!("{page}/find"), &[("finding", "right"), ("reason", "So it is.")], &s.hotline).await;
    assert_eq!(own.status, 422, "the entry's own state does not decide");
    assert!(own.body.contains("do not decide"), "in the page's own words: {}", own.body);
    let found = s.house.sends(&format!("{page}/find"), &[("finding", "right"), ("reason", "So it is.")], &third).await;
    assert_eq!(found.status, 303, "{}", found.body);
    let seen = s.house.ask("GET", &page, Some(&third)).await;
    assert!(seen.body.contains("The contest is right.") && seen.body.contains("So it is."), "{}", seen.body);
    let vouched = s.house.sends(&format!("{page}/vouch"), &[], &third).await;
    assert_eq!(vouched.status, 422, "nobody vouches for what is contested");
    let back = s.house.sends(&format!("{page}/retract"), &[], &s.other).await;
    assert_eq!(back.status, 303);
    assert_eq!(s.house.sends(&format!("{page}/vouch"), &[], &third).await.status, 303);
    let seen = s.house.ask("GET", &page, Some(&third)).await;
    assert!(seen.body.contains("1 of 3 member states vouch for it") && seen.body.contains("/unvouch\""));
}

/// The n-th copy of the picture: some of twelve bits differ.
fn copy(n: usize) -> Fingerprint {
    pdq(&(0..12).filter(|bit| n >> bit & 1 == 1).map(|bit| bit * 16 + 5).collect::<Vec<_>>())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_rests_after_a_flood_works_again_by_its_page() {
    let s = scene().await;
    let third = s.house.sign_in("exercise.lead-analyst.fr").await.unwrap();
    let second = s.house.sign_in("exercise.lead-analyst.rs").await.unwrap();
    let page = format!("/work/detection/exercise.hotline.de.KNOWN/entries/{}", s.picture);
    let own = format!("/work/detection/KNOWN/entries/{}", s.picture);
    for (page, guest) in [(&own, &s.hotline), (&page, &second), (&page, &third)] {
        assert_eq!(s.house.sends(&format!("{page}/vouch"), &[], guest).await.status, 303);
    }
    for (turn, guest) in (0..24).zip([&s.hotline, &s.other].into_iter().cycle()) {
        let probes: Vec<Probe> =
            (turn * 50..turn * 50 + 50).map(|n| Probe { fingerprint: copy(n), radius: None }).collect();
        let leave = s.house.leave::<HmaLookup>(guest).await;
        s.house.desk.near(&leave, &Asked::default(), &probes).await.unwrap();
    }
    let (_, tried) = s.tries(&s.other, &digits(&pdq(&[])), "pdq").await;
    assert!(tried.contains("It is not found"), "{tried}");
    let seen = s.house.ask("GET", &own, Some(&s.hotline)).await;
    assert!(seen.body.contains("Resting after a flood") && !seen.body.contains("/lift\""), "{}", seen.body);
    let form = [("reason", "Copies of one picture.")];
    let refused = s.house.sends(&format!("{own}/lift"), &form, &s.hotline).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("A person of another state"), "{}", refused.body);
    let seen = s.house.ask("GET", &page, Some(&third)).await;
    assert!(seen.body.contains("asked from 2 member states") && seen.body.contains("/lift\""), "{}", seen.body);
    assert_eq!(s.house.sends(&format!("{page}/lift"), &form, &third).await.status, 303);
    let seen = s.house.ask("GET", &page, Some(&third)).await;
    assert!(!seen.body.contains("/lift\""), "{}", seen.body);
    let (_, tried) = s.tries(&s.other, &digits(&pdq(&[])), "pdq").await;
    assert!(tried.contains("It is found"), "{tried}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lot_is_vouched_for_and_withdrawn_on_its_list_s_page() {
    let s = scene().await;
    let template = Template { level: None, sharing: Sharing::Alliance, why: "From another house.".into() };
    let take = s.house.leave::<HmaContent>(&s.hotline).await;
    let many = [Fingerprint::Md5([1; 16]), Fingerprint::Md5([2; 16])];
    s.house.desk.list_take(&take, "KNOWN", &template, &many).await.unwrap();
    let own = s.house.ask("GET", "/work/detection/KNOWN", Some(&s.hotline)).await;
    let lot = own.body.split("/lots/").nth(1).and_then(|rest| rest.split('/').next()).unwrap().to_owned();
    assert!(own.body.contains("From another house.") && own.body.contains(&format!("/lots/{lot}/withdraw")));

    let page = "/work/detection/exercise.hotline.de.KNOWN";
    let third = s.house.sign_in("exercise.lead-analyst.fr").await.unwrap();
    assert_eq!(s.house.sends(&format!("{page}/lots/{lot}/vouch"), &[], &third).await.status, 303);
    let seen = s.house.ask("GET", page, Some(&third)).await;
    assert!(seen.body.contains("Exercise hotline FR") && seen.body.contains(&format!("/lots/{lot}/unvouch")));
    let foreign = s.house.sends(&format!("{page}/lots/{lot}/withdraw"), &[("reason", "Not mine.")], &third).await;
    assert_eq!(foreign.status, 422, "only its own organisation takes it off");
    let path = format!("/work/detection/KNOWN/lots/{lot}/withdraw");
    assert_eq!(s.house.sends(&path, &[("reason", "Wrong.")], &s.hotline).await.status, 303);
    assert!(s.house.ask("GET", "/work/detection/KNOWN", Some(&s.hotline)).await.body.contains("Withdrawn"));
    assert_eq!(s.house.ask("GET", "/work/detection/KNOWN/entries/x", Some(&s.hotline)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_room_says_what_the_index_holds_and_how_much_was_asked() {
    let s = scene().await;
    s.tries(&s.hotline, &digits(&pdq(&[])), "").await;
    s.tries(&s.hotline, &"00".repeat(16), "").await;
    let room = s.house.ask("GET", "/work/detection", Some(&s.hotline)).await;
    assert_eq!(room.status, 200);
    for said in ["<dd>2</dd>", "<dd>1</dd>", "OURS", "<th scope=\"row\">PDQ</th><td class=\"num\">2</td>"] {
        assert!(room.body.contains(said), "{said}: {}", room.body);
    }
    let theirs = s.house.ask("GET", "/work/detection", Some(&s.other)).await;
    assert!(theirs.body.contains("exercise.hotline.de.KNOWN") && !theirs.body.contains("OURS"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_opened_changed_filled_and_closed_by_forms_alone() {
    let s = scene().await;
    let form = [
        ("name", "FORMS"),
        ("purpose", "negative"),
        ("sharing", "named"),
        ("organisation", "exercise.provider.rs"),
        ("radius", "20"),
        ("ratio", "12.5"),
    ];
    let opened = s.house.sends("/work/detection", &form, &s.hotline).await;
    assert_eq!(
        (opened.status, opened.headers["location"].as_str()),
        (303, "/en/work/detection/FORMS"),
        "{}",
        opened.body
    );
    let page = s.house.ask("GET", "/work/detection/FORMS", Some(&s.hotline)).await;
    for said in [
        "known to be no such material",
        "Exercise provider RS",
        "20 bits",
        "12.5 %",
        "action=\"/en/work/detection/FORMS/close\"",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    let twice = s.house.sends("/work/detection", &form, &s.hotline).await;
    assert!(twice.status == 422 && twice.body.contains("has a list of this name"), "{}", twice.body);
    let named = format!("/work/detection/{}.FORMS", "exercise.hotline.de");
    let theirs = s.house.ask("GET", &named, Some(&s.other)).await;
    assert!(
        theirs.status == 200 && !theirs.body.contains("/close\""),
        "whoever it is shared with reads it and no more"
    );

    let change = [("name", "RENAMED"), ("sharing", "organisation"), ("radius", "31"), ("ratio", "100")];
    let changed = s.house.sends("/work/detection/FORMS", &change, &s.hotline).await;
    assert_eq!(changed.headers["location"], "/en/work/detection/RENAMED", "{}", changed.body);
    assert_eq!(s.house.ask("GET", &named, Some(&s.other)).await.status, 404, "it is shared no more");
    let far = [("name", "RENAMED"), ("sharing", "organisation"), ("radius", "65"), ("ratio", "100")];
    assert_eq!(s.house.sends("/work/detection/RENAMED", &far, &s.hotline).await.status, 422);
    let foreign = s.house.sends("/work/detection/exercise.hotline.de.KNOWN", &change, &s.other).await;
    assert_eq!(foreign.status, 422, "another organisation's: {}", foreign.body);

    let list = format!("{}\n{}\n", digits(&pdq(&[])), "ab".repeat(16));
    let taken = s.house.sends_file("/work/detection/RENAMED/lots", &list, &s.hotline).await;
    assert!(taken.body.contains("2 fingerprints were read, 2 of them are new on the list"), "{}", taken.body);
    let wrong = s.house.sends_file("/work/detection/RENAMED/lots", &format!("{list}no digits\n"), &s.hotline).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("one row cannot be read") && wrong.body.contains("no digits"), "{}", wrong.body);
    let again = s.house.sends_file("/work/detection/RENAMED/lots", &list, &s.hotline).await;
    assert!(again.body.contains("2 fingerprints were read, 0 of them are new"), "{}", again.body);

    let closed = s.house.sends("/work/detection/RENAMED/close", &[("reason", "Not kept any more.")], &s.hotline).await;
    assert_eq!(closed.status, 303, "{}", closed.body);
    assert_eq!(s.house.ask("GET", "/work/detection/RENAMED", Some(&s.hotline)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_list_comes_from_is_said_by_a_form_and_read_by_its_own_alone() {
    let s = scene().await;
    let page = "/work/detection/KNOWN";
    let own = s.house.ask("GET", page, Some(&s.hotline)).await;
    assert!(
        own.body.contains("Nothing is fetched into this list") && own.body.contains("/KNOWN/source\""),
        "{}",
        own.body
    );
    let address = "https://hashes.example.org/npo";
    let form = [
        ("address", address),
        ("user", "reader-of-hashes"),
        ("password", "a word that nobody reads"),
        ("every", "360"),
        ("on", "yes"),
    ];
    let said = s.house.sends(&format!("{page}/source"), &form, &s.hotline).await;
    assert_eq!((said.status, said.headers["location"].as_str()), (303, "/en/work/detection/KNOWN"), "{}", said.body);
    let own = s.house.ask("GET", page, Some(&s.hotline)).await;
    for said in [
        address,
        "In a moment",
        "Never",
        "They are kept",
        "<option value=\"360\" selected>",
        "/source/fetch\"",
        "/source/remove\"",
    ] {
        assert!(own.body.contains(said), "{said}: {}", own.body);
    }
    assert!(
        !own.body.contains("a word that nobody reads") && !own.body.contains("reader-of-hashes"),
        "they are shown to nobody"
    );
    let theirs = s.house.ask("GET", "/work/detection/exercise.hotline.de.KNOWN", Some(&s.other)).await;
    assert!(
        theirs.status == 200 && !theirs.body.contains(address) && !theirs.body.contains("/source"),
        "{}",
        theirs.body
    );

    for (field, value, words) in [
        ("address", "https://u:p@hashes.example.org", "without a name, a password"),
        ("address", "http://127.0.0.1:8080/", "leads into the network"),
        ("every", "1", "every 5 minutes at most"),
        ("user", "a:b", "the name has no colon"),
    ] {
        let bad = form.map(|(name, kept)| if name == field { (name, value) } else { (name, kept) });
        let refused = s.house.sends(&format!("{page}/source"), &bad, &s.hotline).await;
        assert!(refused.status == 422 && refused.body.contains(words), "{field}: {}", refused.body);
    }
    let moved = [("address", "https://others.example.org/npo"), ("every", "60"), ("on", "yes")];
    let refused = s.house.sends(&format!("{page}/source"), &moved, &s.hotline).await;
    assert!(
        refused.status == 422 && refused.body.contains("Those of another host are not shown to it"),
        "{}",
        refused.body
    );
    let foreign = s.house.sends("/work/detection/exercise.hotline.de.KNOWN/source", &form, &s.other).await;
    assert_eq!(foreign.status, 422, "another organisation's: {}", foreign.body);

    let off = [("address", address), ("every", "60")];
    assert_eq!(s.house.sends(&format!("{page}/source"), &off, &s.hotline).await.status, 303);
    let own = s.house.ask("GET", page, Some(&s.hotline)).await;
    assert!(own.body.contains("Switched off") && !own.body.contains("/source/fetch\""), "{}", own.body);
    assert_eq!(s.house.sends(&format!("{page}/source/fetch"), &[], &s.hotline).await.status, 422);
    assert_eq!(s.house.sends(&format!("{page}/source/remove"), &[], &s.hotline).await.status, 303);
    let own = s.house.ask("GET", page, Some(&s.hotline)).await;
    assert!(own.body.contains("Nothing is fetched into this list") && !own.body.contains(address), "{}", own.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_with_a_source_is_said_with_its_remedy() {
    let s = scene().await;
    let page = "/work/detection/KNOWN";
    // A name that means nothing, by RFC 6761.
    let form =
        [("address", "https://hashes.example/npo"), ("user", "a"), ("password", "b"), ("every", "60"), ("on", "yes")];
    assert_eq!(s.house.sends(&format!("{page}/source"), &form, &s.hotline).await.status, 303);
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    let (bank, _) = s.house.desk.lists_fetched("KNOWN").await.unwrap().remove(0);
    let failed = s.house.desk.fetch_list(bank, &stopped, |_, _| {}).await.unwrap_err();
    assert!(failed.to_string().contains("not reached"), "{failed}");
    let own = s.house.ask("GET", page, Some(&s.hotline)).await;
    for said in ["The source is not reached. Check its address", "Attempts that failed in a row: 1", "Next time"] {
        assert!(own.body.contains(said), "{said}: {}", own.body);
    }
    for lang in ["ar", "de", "es", "fr", "ja", "pt", "uk"] {
        let request = axum::http::Request::builder().uri(format!("/{lang}{page}")).header("cookie", &s.hotline.cookie);
        let answer =
            tower::ServiceExt::oneshot(s.house.router.clone(), request.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!(answer.unwrap().status(), 200, "{lang}");
    }
}
