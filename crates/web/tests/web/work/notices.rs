//! A provider's machine takes notices over and answers them; a hotline's sees how far those are that it sent.

use super::on_both;

on_both!(
    a_provider_fetches_and_answers_what_it_was_sent,
    what_is_no_answer_is_refused,
    somebody_elses_notice_is_not_there,
    a_hotline_sees_what_it_sent_and_to_whom,
    a_lead_presses_on_by_machine_and_closes_by_none,
    a_provider_has_a_notice_reported_to_the_cybertipline
);

mod checks {
    use alliance::people::access::{self, Act};
    use alliance::takedown::policy::HostKind;
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use desk::people::Authorised;
    use desk::takedown::{Finding, Format, NoticeHouse, Provider, Word, Words};
    use hosting::Finder;
    use hosting::dns::Resolver;
    use jiff::SignedDuration;
    use serde_json::{Value, json};
    use vault::Secret;

    use super::super::world::{House, Machine};
    use crate::answers::conforms;

    /// The part of an address that stands nowhere but where it is fetched.
    const PLANTED: &str = "uvwxplanted77";

    /// Leave for something of an id.
    async fn leave<A: Act>(house: &House, who: &str, id: Option<&str>) -> Authorised<A> {
        let secret = house.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap().unwrap();
        let person = house.desk.person(secret.expose()).await.unwrap().unwrap();
        house.desk.authorise::<A>(Some(&person), None, id).await.unwrap()
    }

    /// A provider of Germany that has its desk here.
    fn provider() -> Provider {
        Provider {
            name: "A host".into(),
            known_as: ["1.2.3.0/24".to_owned()].into(),
            country: Some("DE".into()),
            organisation: Some("exercise.provider.de".into()),
            endpoint: None,
            format: Format::Xarf,
            mail: None,
            language: None,
            host: HostKind::Other,
            suspect: false,
        }
    }

    /// A house in which one notice lies in the inbox of Germany's provider.
    async fn with_a_notice(backend: &Backend, word: Word) -> House {
        let house = House::on(backend).await;
        let (desk, clock) = (&house.desk, &house.clock);
        desk.name_notice_house(NoticeHouse {
            contact: "notices@accord.example.org".to_owned(),
            domain: "accord.example.org".to_owned(),
            words: Box::new(|wording| Words {
                reason: "It is unlawful.".to_owned(),
                subject: wording.number.to_owned(),
                letter: Secret::new(wording.link.expose().clone()),
            }),
        });
        desk.watch().await.unwrap();
        clock.advance(SignedDuration::from_mins(1));
        desk.provider_set(&leave(&house, "lead-analyst.de", None).await, None, provider()).await.unwrap();
        let reports = house.writes("provider-operator.rs").await;
        let body = json!({"items": [format!("https://1.2.3.4/{PLANTED}")]});
        let request = Request::post("/api/v1/work/intake?member=DE").header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {}", reports.token));
        house.bare(request.body(Body::from(body.to_string())).unwrap()).await.is(201);
        let nobody = std::net::UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Finding::new(desk.clone(), Finder::new(Resolver::new(vec![nobody]))).look_up_due().await.unwrap();
        let mut item = String::new();
        for who in ["analyst.de", "lead-analyst.de"] {
            let analyst = house.writes(who).await;
            let taken = analyst.post("/takedown/next", &json!({})).await.ok();
            taken["item"].as_str().unwrap().clone_into(&mut item);
            let found = json!({"step": "in-scope", "labels": [{"scheme": "interpol-baseline", "version": "1", "level": "baseline"}]});
            analyst.post(&format!("/items/{item}/assess"), &found).await.ok();
        }
        desk.look_at_holds().await.unwrap();
        desk.dispatch_due().await.unwrap();
        clock.advance(SignedDuration::from_mins(1));
        let police = leave::<access::PoliceAnswer>(&house, "police-liaison.de", Some(&item)).await;
        desk.police_answer(&police, word).await.unwrap();
        assert_eq!(desk.dispatch_due().await.unwrap(), 1);
        house
    }

    /// What the police want besides: sixty days, and silence for thirty.
    fn preserve() -> Word {
        Word::Preserve { days: 60, silent_until: "2026-04-03T10:00:00Z".parse().unwrap() }
    }

    async fn only(machine: &Machine) -> Value {
        let list = machine.get("/notices").await.ok();
        assert_eq!((&list["total"], &list["page"], &list["per_page"]), (&json!(1), &json!(1), &json!(200)));
        list["items"][0].clone()
    }

    async fn document(house: &House) -> Value {
        house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await.ok()
    }

    /// Whether an answer has the shape that the document gives it.
    fn fits(document: &Value, path: &str, method: &str, answer: &Value) {
        let schema = &document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"];
        conforms(document, schema, answer).unwrap_or_else(|why| panic!("{path}: {why}"));
    }

    pub async fn a_provider_fetches_and_answers_what_it_was_sent(backend: &Backend) {
        let house = with_a_notice(backend, preserve()).await;
        let document = document(&house).await;
        let machine = house.writes("provider-operator.de").await;
        fits(&document, "/api/v1/work/notices", "get", &machine.get("/notices").await.ok());
        let seen = only(&machine).await;
        assert_eq!(
            (&seen["state"], &seen["waits"], &seen["channel"], &seen["party"], &seen["answer"]),
            (&json!("delivered"), &json!(true), &json!("inbox"), &json!("host"), &Value::Null)
        );
        assert_eq!((&seen["sender"]["name"], &seen["sender"]["member"]), (&json!("Exercise hotline DE"), &json!("DE")));
        assert_eq!(
            seen["asks"],
            json!({"days": 60, "kept_until": "2026-05-03T10:02:00Z", "silent_until": "2026-04-03T10:00:00Z"})
        );
        assert!(!seen.to_string().contains(PLANTED) && seen.get("item").is_none(), "{seen}");
        let at = format!("/notices/{}", seen["id"].as_str().unwrap());

        let report = machine.post(&format!("{at}/fetch"), &json!({})).await.ok();
        assert_eq!(
            (&report["category"], &report["type"], &report["url"], &report["report_id"]),
            (&json!("content"), &json!("csam"), &json!(format!("https://1.2.3.4/{PLANTED}")), &seen["number"])
        );
        let journal = house.writes("auditor").await.get("/journal?act=notice.opened").await.ok();
        assert_eq!(
            (&journal["total"], &journal["items"][0]["actor"]),
            (&json!(1), &json!("exercise.provider-operator.de"))
        );
        assert!(!journal.to_string().contains(PLANTED));

        let answer = async |body: Value| machine.post(&format!("{at}/answer"), &body).await;
        let told = answer(json!({"answer": "acknowledged", "reference": "T-1"})).await.ok();
        fits(&document, "/api/v1/work/notices/{notice}/answer", "post", &told);
        assert_eq!(
            (&told["state"], &told["waits"], &told["reference"]),
            (&json!("acknowledged"), &json!(false), &json!("T-1"))
        );
        let promise = json!({"answer": "preserved", "kept_until": "2026-05-03T23:59:59Z", "silent_until": "2026-04-04T00:00:00+02:00"});
        let told = answer(promise).await.ok();
        assert_eq!(
            (&told["state"], &told["receipt"]["silent_until"]),
            (&json!("acknowledged"), &json!("2026-04-03T22:00:00Z"))
        );
        for again in [false, true] {
            let told = answer(json!({"answer": "removed", "copies": 3})).await.ok();
            assert_eq!(
                (&told["state"], &told["answer"], &told["copies"], &told["reference"]),
                (&json!("claimed"), &json!("removed"), &json!(3), &json!("T-1")),
                "again: {again}"
            );
        }
        assert_eq!(
            answer(json!({"answer": "wrong-recipient"})).await.ok()["answer"],
            "wrong-recipient",
            "the last word counts"
        );
        assert_eq!(machine.get("/notices?state=claimed").await.ok()["total"], 1);
        assert_eq!(machine.get("/notices?state=delivered&page=1").await.ok()["total"], 0);
    }

    pub async fn what_is_no_answer_is_refused(backend: &Backend) {
        let house = with_a_notice(backend, preserve()).await;
        let machine = house.writes("provider-operator.de").await;
        let at = format!("/notices/{}/answer", only(&machine).await["id"].as_str().unwrap());
        for bad in [
            json!({}),
            json!({"answer": "verified"}),
            json!({"answer": "removed", "copies": -1}),
            json!({"answer": "removed", "copies": 1_000_000_001_u64}),
            json!({"answer": "removed", "copies": "3"}),
            json!({"answer": "refused", "copies": 3}),
            json!({"answer": "refused", "reference": "x".repeat(121)}),
            json!({"answer": "acknowledged", "reference": 1}),
            json!({"answer": "acknowledged", "to": "me"}),
            json!({"answer": "preserved"}),
            json!({"answer": "preserved", "kept_until": "2026-05-04", "silent_until": "2026-04-04T00:00:00Z"}),
        ] {
            machine.post(&at, &bad).await.problem(400, "bad-body");
        }
        let less = json!({"answer": "preserved", "kept_until": "2026-04-03T10:00:00Z", "silent_until": "2026-04-03T10:00:00Z"});
        assert_eq!(machine.post(&at, &less).await.problem(422, "refused")["rule"], "preserve-too-little");
        machine.post(&at, &json!({"answer": "removed"})).await.ok();
        assert_eq!(
            machine.post(&at, &json!({"answer": "acknowledged"})).await.problem(422, "refused")["rule"],
            "notice-not-now"
        );
        for query in [
            "?state=draft",
            "?state=gone",
            "?page=0",
            "?per_page=10",
            "?state=sent&state=sent",
            "?url=https://a.example.org",
        ] {
            machine.get(&format!("/notices{query}")).await.problem(400, "bad-query");
        }
        let clear = with_a_notice(&Backend::Embedded, Word::Clear).await;
        let machine = clear.writes("provider-operator.de").await;
        let seen = only(&machine).await;
        assert_eq!(seen["asks"], Value::Null);
        let promise = json!({"answer": "preserved", "kept_until": "2026-05-04T00:00:00Z", "silent_until": "2026-04-04T00:00:00Z"});
        let at = format!("/notices/{}/answer", seen["id"].as_str().unwrap());
        assert_eq!(machine.post(&at, &promise).await.problem(422, "refused")["rule"], "preserve-nothing-asked");
    }

    pub async fn a_provider_has_a_notice_reported_to_the_cybertipline(backend: &Backend) {
        let house = with_a_notice(backend, Word::Clear).await;
        let document = document(&house).await;
        let machine = house.writes("provider-operator.de").await;
        let seen = only(&machine).await;
        assert_eq!(seen["cybertipline"], Value::Null);
        let at = format!("/notices/{}/cybertipline", seen["id"].as_str().unwrap());
        let wanted = json!({"incident": "material", "marks": ["sextortion", "spam"], "third_party": false, "urgent": "now", "words": null});
        assert_eq!(machine.post(&at, &wanted).await.problem(422, "refused")["rule"], "tip-no-account");
        house.desk.name_tiplines(["exercise.provider.de".to_owned()].into());
        for bad in [
            json!({}),
            json!({"incident": "enticement"}),
            json!({"incident": "material", "marks": ["viewed"]}),
            json!({"incident": "material", "third_party": "no"}),
            json!({"incident": "material", "words": "x".repeat(3_001)}),
            json!({"incident": "material", "file": "AAAA"}),
        ] {
            machine.post(&at, &bad).await.problem(400, "bad-body");
        }
        let told = machine.post(&at, &wanted).await.ok();
        fits(&document, "/api/v1/work/notices/{notice}/cybertipline", "post", &told);
        assert_eq!((&told["cybertipline"]["state"], &told["cybertipline"]["report"]), (&json!("wanted"), &Value::Null));
        assert_eq!(machine.post(&at, &wanted).await.problem(422, "refused")["rule"], "tip-already");
        let hotline = house.writes("lead-analyst.de").await.get("/takedown/notices").await.ok();
        assert!(hotline["items"][0].get("cybertipline").is_none(), "it is the provider's business: {hotline}");
    }

    pub async fn somebody_elses_notice_is_not_there(backend: &Backend) {
        let house = with_a_notice(backend, Word::Clear).await;
        let id = only(&house.writes("provider-operator.de").await).await["id"].as_str().unwrap().to_owned();
        let none = "a".repeat(id.len());
        let (answer, wanted) = (json!({"answer": "removed"}), json!({"incident": "material"}));
        for who in ["provider-operator.rs", "analyst.de", "police-liaison.de", "operator", "auditor"] {
            let machine = house.writes(who).await;
            for step in ["fetch", "answer", "cybertipline"] {
                let body = if step == "cybertipline" { &wanted } else { &answer };
                let told = [&id, &none].map(|id| format!("/notices/{id}/{step}"));
                let (there, nowhere) = (machine.post(&told[0], body).await, machine.post(&told[1], body).await);
                there.problem(404, "not-found");
                assert_eq!(there.bare(&id), nowhere.bare(&none), "{who} {step}");
            }
        }
        assert_eq!(house.writes("provider-operator.rs").await.get("/notices").await.ok()["total"], 0);
        for who in ["analyst.de", "coordinator.de", "police-liaison.de"] {
            house.writes(who).await.get("/notices").await.problem(404, "not-found");
        }
        let reader = house.machine("provider-operator.de", true).await;
        assert_eq!(only(&reader).await["id"], json!(id));
        for step in ["fetch", "answer"] {
            reader.post(&format!("/notices/{id}/{step}"), &answer).await.problem(404, "not-found");
        }
    }

    pub async fn a_lead_presses_on_by_machine_and_closes_by_none(backend: &Backend) {
        let house = with_a_notice(backend, Word::Clear).await;
        let (document, root) = (document(&house).await, "/api/v1/work/takedown/notices/{id}");
        assert!(document["paths"][format!("{root}/close")].is_null(), "closing asks for a fresh proof");
        let (lead, provider) = (house.writes("lead-analyst.de").await, house.writes("provider-operator.de").await);
        let id = only(&provider).await["id"].as_str().unwrap().to_owned();
        provider.post(&format!("/notices/{id}/answer"), &json!({"answer": "refused"})).await.ok();
        let closed = lead.post(&format!("/takedown/notices/{id}/close"), &json!({"reason": "A court decides"})).await;
        closed.problem(404, "not-found");
        assert_eq!(lead.get("/takedown/notices").await.ok()["items"][0]["state"], "claimed");
        let pressed = lead.post(&format!("/takedown/notices/{id}/press"), &json!({})).await.ok();
        fits(&document, &format!("{root}/press"), "post", &pressed);
        assert_eq!(lead.get("/takedown/notices").await.ok()["items"][0]["state"], "overdue");
    }

    pub async fn a_hotline_sees_what_it_sent_and_to_whom(backend: &Backend) {
        let house = with_a_notice(backend, Word::Clear).await;
        let document = document(&house).await;
        let (lead, provider) = (house.writes("lead-analyst.de").await, house.writes("provider-operator.de").await);
        let list = lead.get("/takedown/notices").await.ok();
        fits(&document, "/api/v1/work/takedown/notices", "get", &list);
        let seen = &list["items"][0];
        assert_eq!((&list["total"], &seen["to"], &seen["country"]), (&json!(1), &json!("A host"), &json!("DE")));
        assert_eq!(seen["attempts"], json!([{"at": "2026-03-04T10:02:00Z", "channel": "inbox", "word": "delivered"}]));
        assert_eq!(seen["steps"], json!([]));
        assert_eq!(seen["next"], json!({"step": "again", "due": "2026-03-04T14:02:00Z", "lead": "not-needed"}));
        assert!(!list.to_string().contains(PLANTED), "{list}");
        let at = format!("/notices/{}/answer", only(&provider).await["id"].as_str().unwrap());
        provider.post(&at, &json!({"answer": "removed", "copies": 2, "reference": "T-9"})).await.ok();
        let seen = lead.get("/takedown/notices?state=claimed&page=1").await.ok()["items"][0].clone();
        assert_eq!(
            (&seen["answer"], &seen["copies"], &seen["reference"], &seen["over"]),
            (&json!("removed"), &json!(2), &json!("T-9"), &Value::Null)
        );
        assert_eq!(lead.get("/takedown/notices?state=overdue").await.ok()["total"], 0);
        lead.get("/takedown/notices?state=draft").await.problem(400, "bad-query");
        assert_eq!(house.writes("analyst.rs").await.get("/takedown/notices").await.ok()["total"], 0);

        let list = lead.get("/providers").await.ok();
        fits(&document, "/api/v1/work/providers", "get", &list);
        assert_eq!(
            (&list["items"][0]["name"], &list["items"][0]["known_as"]),
            (&json!("A host"), &json!(["1.2.3.0/24"]))
        );
        assert_eq!(house.writes("lead-analyst.rs").await.get("/providers").await.ok()["total"], 0);
        for who in ["provider-operator.de", "police-liaison.de", "secretariat"] {
            let machine = house.writes(who).await;
            machine.get("/takedown/notices").await.problem(404, "not-found");
            machine.get("/providers").await.problem(404, "not-found");
        }
    }
}
