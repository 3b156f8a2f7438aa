//! A provider's report to the `CyberTipline`: every flag as a person set it, and one report for one wish, whatever breaks on the way.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use alliance::people::access;
use alliance::takedown::tip::{TipIncident, TipMark, TipRefusal};
use desk::Backend;
use desk::takedown::{NoticeRefused, TipWanted, Tipline, TiplineAccount, Word};
use outbound::{Gate, Listed, Outbound};
use url::Url;

use super::room::{Room, on_both};
use super::secret;

/// What is answered: a code, with a report's number where there is one; nothing: the connection is cut.
type Answer = Option<(u32, Option<u64>)>;

/// A server that answers as it was told to, and remembers what it was asked.
struct Ncmec {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<VecDeque<Answer>>>,
}

impl Ncmec {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let (asked, answers) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(VecDeque::<Answer>::new())));
        let (heard, told) = (Arc::clone(&asked), Arc::clone(&answers));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let mut request = Vec::new();
                let mut piece = [0; 4096];
                while !is_whole(&request) {
                    match stream.read(&mut piece) {
                        Ok(read) if read > 0 => request.extend(&piece[..read]),
                        _ => break,
                    }
                }
                heard.lock().expect("a list").push(String::from_utf8_lossy(&request).into_owned());
                let answer = told.lock().expect("a list").pop_front().flatten();
                if let Some((code, report)) = answer {
                    let report = report.map(|report| format!("<reportId>{report}</reportId>")).unwrap_or_default();
                    let body = format!("<reportResponse><responseCode>{code}</responseCode>{report}</reportResponse>");
                    let status = if code == 0 { "200 OK" } else { "400 Bad Request" };
                    let length = body.len();
                    let _ = write!(
                        stream,
                        "HTTP/1.1 {status}\r\nContent-Type: text/xml\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                    );
                }
            }
        });
        Self { port, asked, answers }
    }

    fn answers(&self, answers: &[Answer]) {
        self.answers.lock().expect("a list").extend(answers);
    }

    /// What it was asked, by the last part of its address, since it was asked so last.
    fn asked(&self) -> Vec<String> {
        let all = std::mem::take(&mut *self.asked.lock().expect("a list"));
        all.iter().map(|one| one.split(' ').nth(1).unwrap_or_default().replace("/ispws/", "")).collect()
    }

    fn said(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("a list"))
    }

    fn tipline(&self, room: &Room) -> Tipline {
        let base = format!("http://127.0.0.1:{}", self.port);
        let listed: Listed = base.parse().expect("a host");
        let account = TiplineAccount {
            organisation: "exercise.provider.de".into(),
            base: Url::parse(&format!("{base}/ispws")).expect("an address"),
            user: "name".into(),
            password: secret("password"),
            reporter: "abuse@provider.test".into(),
        };
        let outbound = Outbound::new(Gate::public_and(vec![listed]), Tipline::BOUNDS);
        Tipline::new(room.desk.clone(), outbound, vec![account])
    }
}

/// Whether a request has its whole body.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

fn wanted() -> TipWanted {
    TipWanted {
        incident: TipIncident::Material,
        marks: [TipMark::Sextortion].into(),
        third_party: None,
        urgent: None,
        words: Some(secret("Seen by our own staff as well.")),
    }
}

impl Room {
    /// A house whose provider has got a notice; its id.
    async fn with_notice(backend: Backend) -> (Self, String) {
        let (room, item) = Self::in_scope(backend).await;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        let leave = room.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let (mut all, _) = room.desk.notices_received(&leave, None, 1).await.expect("a list");
        assert_eq!(all.len(), 1, "one notice");
        let id = all.remove(0).id;
        (room, id)
    }

    async fn tips(&self, id: &str, wanted: &TipWanted) -> Result<(), NoticeRefused> {
        let leave = self.leave::<access::NoticeTip>("provider-operator.de", None).await;
        self.desk.notice_tip(&leave, id, wanted).await.map(|_| ())
    }

    /// How far the report is, and its number.
    async fn tip(&self, id: &str) -> (&'static str, Option<u64>) {
        let leave = self.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let tip = self.desk.notice_received(&leave, id).await.expect("a notice").tip.expect("a report");
        (tip.name(), tip.report())
    }
}

on_both! {
    async fn a_report_says_what_a_person_said_and_no_more(backend) {
        let (room, id) = Room::with_notice(backend).await;
        assert!(matches!(room.tips(&id, &wanted()).await, Err(NoticeRefused::Tip(TipRefusal::NoAccount))));
        let ncmec = Ncmec::open();
        let tipline = ncmec.tipline(&room);
        ncmec.answers(&[Some((0, Some(7))), Some((0, Some(7)))]);
        room.tips(&id, &wanted()).await.expect("is wanted");
        assert_eq!(room.tip(&id).await, ("wanted", None));
        assert!(matches!(room.tips(&id, &wanted()).await, Err(NoticeRefused::Tip(TipRefusal::Already))));
        assert!(tipline.carry_one().await.expect("carries"));
        assert_eq!(room.tip(&id).await, ("sent", Some(7)));
        let said = ncmec.said();
        assert_eq!(said.len(), 2);
        let lower = said[0].to_ascii_lowercase();
        assert!(said[0].starts_with("POST /ispws/submit ") && lower.contains("authorization: basic bmftztpwyxnzd29yza=="));
        for there in [
            "<incidentType>Child Pornography (possession, manufacture, and distribution)</incidentType>", "<sextortion/>",
            "<url>https://1.2.3.4/1</url>", "<email>abuse@provider.test</email>", "Seen by our own staff as well.",
        ] {
            assert!(said[0].contains(there), "{there}: {}", said[0]);
        }
        for unsaid in ["thirdPartyHostedContent", "escalateToHighPriority", "csamSolicitation", "fileViewed", "firstName"] {
            assert!(!said[0].contains(unsaid), "nobody said {unsaid}");
        }
        assert!(said[1].starts_with("POST /ispws/finish ") && said[1].contains("name=\"id\"\r\n\r\n7\r\n"), "{}", said[1]);
        room.clock_on(30);
        assert!(!tipline.carry_one().await.expect("looks"), "nothing is left to do");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn whoever_hears_no_answer_goes_on_with_the_same_report(backend) {
        let (room, id) = Room::with_notice(backend).await;
        let ncmec = Ncmec::open();
        let tipline = ncmec.tipline(&room);
        // The answer to opening it is lost: one is left there that nobody ends. Then the answer to ending it is lost.
        ncmec.answers(&[None]);
        room.tips(&id, &wanted()).await.expect("is wanted");
        tipline.carry_one().await.expect("carries");
        assert_eq!((room.tip(&id).await, ncmec.asked()), (("opening", None), vec!["submit".to_owned()]));
        room.clock_on(1);
        ncmec.answers(&[Some((0, Some(8))), None]);
        tipline.carry_one().await.expect("carries");
        assert_eq!((room.tip(&id).await, ncmec.asked()), (("ending", Some(8)), vec!["submit".to_owned(), "finish".to_owned()]));
        // Another program goes on.
        room.clock_on(2);
        ncmec.answers(&[Some((5102, Some(8)))]);
        ncmec.tipline(&room).carry_one().await.expect("carries");
        assert_eq!((room.tip(&id).await, ncmec.asked()), (("sent", Some(8)), vec!["finish".to_owned()]));
    }

    async fn what_cannot_be_ended_is_taken_back_and_a_person_may_say_it_otherwise(backend) {
        let (room, id) = Room::with_notice(backend).await;
        let ncmec = Ncmec::open();
        let tipline = ncmec.tipline(&room);
        ncmec.answers(&[Some((0, Some(7))), Some((4100, Some(7))), Some((0, Some(7)))]);
        room.tips(&id, &wanted()).await.expect("is wanted");
        tipline.carry_one().await.expect("carries");
        assert_eq!(room.tip(&id).await, ("refused", None));
        assert_eq!(ncmec.asked(), ["submit", "finish", "retract"]);
        ncmec.answers(&[Some((0, Some(9))), Some((0, Some(9)))]);
        room.tips(&id, &wanted()).await.expect("is wanted again");
        tipline.carry_one().await.expect("carries");
        assert_eq!(room.tip(&id).await, ("sent", Some(9)));
    }

    async fn a_report_that_was_deleted_there_is_opened_anew_and_one_that_nobody_knows_of_is_a_persons(backend) {
        let (room, id) = Room::with_notice(backend).await;
        let ncmec = Ncmec::open();
        let tipline = ncmec.tipline(&room);
        ncmec.answers(&[Some((0, Some(7))), Some((5001, None)), Some((0, Some(8))), None]);
        room.tips(&id, &wanted()).await.expect("is wanted");
        tipline.carry_one().await.expect("carries");
        assert_eq!(room.tip(&id).await, ("wanted", None));
        assert!(!tipline.carry_one().await.expect("looks"), "after a pause");
        room.clock_on(1);
        tipline.carry_one().await.expect("carries");
        assert_eq!(ncmec.asked(), ["submit", "finish", "submit", "finish"], "the first was deleted before it was ended");
        assert_eq!(room.tip(&id).await, ("ending", Some(8)));
        room.clock_on(2);
        ncmec.answers(&[Some((5001, None))]);
        tipline.carry_one().await.expect("carries");
        assert_eq!(room.tip(&id).await, ("unsure", Some(8)), "a second one would count as well");
        room.clock_on(60);
        assert!(!tipline.carry_one().await.expect("looks"), "nothing is sent by itself");
        assert_eq!(ncmec.asked(), ["finish"]);
    }
}
