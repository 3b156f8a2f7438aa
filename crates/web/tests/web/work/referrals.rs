//! A force's own program sends a referral, and the other force's answers it; what it says stands in no answer.

use super::on_both;

on_both!(a_referral_is_sent_and_answered, what_cannot_be_sent_is_refused, an_operation_is_counted);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::{House, Told};
    use crate::answers::conforms;

    /// The part of a text that stands in no answer.
    const PLANTED: &str = "uvwxplanted92";

    /// An answer of this status, which has the shape that the document gives it.
    async fn shaped(house: &House, told: Told, (path, method, status): (&str, &str, u16)) -> Value {
        let document = house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await;
        let (document, answer) = (document.ok(), told.is(status).json());
        let responses = &document["paths"][path][method]["responses"];
        let schema = &responses[status.to_string()]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{method} {path}");
        conforms(&document, schema, &answer).unwrap_or_else(|why| panic!("{method} {path}: {why}: {answer}"));
        assert!(!answer.to_string().contains(PLANTED), "{answer}");
        answer
    }

    fn lead() -> Value {
        let text = format!("Exercise, invented: {PLANTED}");
        json!({"to": "RS", "asks": {"is": "referral", "lead": "suspect-there"}, "urgency": "urgent", "reference": "DE-9/26", "text": text})
    }

    pub async fn a_referral_is_sent_and_answered(backend: &Backend) {
        let house = House::on(backend).await;
        let (own, theirs) = (house.writes("police-liaison.de").await, house.writes("police-liaison.rs").await);
        let route = "/api/v1/work/referrals";
        let sent = shaped(&house, own.post("/referrals", &lead()).await, (route, "post", 201)).await;
        assert_eq!((&sent["out"], &sent["state"], &sent["to"]), (&json!(true), &json!("sent"), &json!("RS")));
        let desk = shaped(&house, theirs.get("/referrals").await, (route, "get", 200)).await;
        assert_eq!((&desk["incoming"][0]["id"], &desk["out"]), (&sent["id"], &json!([])));
        let at = format!("/referrals/{}", sent["id"].as_str().unwrap());
        let one = "/api/v1/work/referrals/{referral}";
        let seen = shaped(&house, theirs.get(&at).await, (one, "get", 200)).await;
        assert_eq!(
            (&seen["out"], &seen["asks"], &seen["from"]),
            (&json!(false), &json!("suspect-there"), &json!("DE"))
        );
        let step = async |body: Value| theirs.post(&format!("{at}/step"), &body).await;
        for bad in
            [json!({}), json!({"step": "open"}), json!({"step": "answer"}), json!({"step": "acknowledge", "text": "x"})]
        {
            step(bad).await.problem(400, "bad-body");
        }
        let unfit = step(json!({"step": "answer", "answer": "provided"})).await.problem(422, "refused");
        assert_eq!(unfit["rule"], "referral-answer-unfit");
        let back = step(json!({"step": "withdraw"})).await.problem(422, "refused");
        assert_eq!(back["rule"], "referral-not-yours");
        let on = step(json!({"step": "hand-on", "to": "DE"})).await.problem(422, "refused");
        assert_eq!(on["rule"], "referral-back");
        let words =
            json!({"step": "answer", "answer": "investigating", "text": format!("Exercise, invented: {PLANTED}")});
        let answered = shaped(&house, step(words).await, ("/api/v1/work/referrals/{referral}/step", "post", 200)).await;
        assert_eq!((&answered["state"], &answered["answer"]), (&json!("answered"), &json!("investigating")));
        assert!(seen["kept_until"].is_null() && answered["kept_until"].is_string() && answered["destroyed"].is_null());
        let late = own.post(&format!("{at}/step"), &json!({"step": "withdraw"})).await.problem(422, "refused");
        assert_eq!(late["rule"], "referral-not-now");
        // No machine opens one, and nobody else sees that there is one.
        own.post(&format!("{at}/text"), &json!({"purpose": "work"})).await.problem(404, "not-found");
        for who in ["analyst.rs", "coordinator.de", "auditor", "secretariat", "provider-operator.rs"] {
            let machine = house.writes(who).await;
            machine.get(&at).await.problem(404, "not-found");
            machine.post("/referrals", &lead()).await.problem(404, "not-found");
        }
        let counts = house.writes("secretariat").await.get("/referrals/counts").await;
        let counts = shaped(&house, counts, ("/api/v1/work/referrals/counts", "get", 200)).await;
        for quarter in counts["quarters"].as_array().unwrap() {
            assert_eq!((&quarter["referrals"]["sent"], &quarter["evidence"]["answered"]), (&json!(null), &json!(null)));
        }
    }

    pub async fn what_cannot_be_sent_is_refused(backend: &Backend) {
        let house = House::on(backend).await;
        let own = house.writes("police-liaison.de").await;
        let with = |name: &str, value: Value| {
            let mut body = lead();
            body[name] = value;
            body
        };
        let evidence = |deadline: &str| json!({"is": "evidence", "evidence": "content", "basis": "budapest", "deadline": deadline});
        for bad in [
            with("to", json!("Serbia")),
            with("asks", json!({"is": "referral"})),
            with("asks", json!({"is": "evidence", "lead": "other"})),
            with("asks", evidence("2026-02-01")),
            with("urgency", json!("whenever")),
            with("text", json!("")),
            with("purpose", json!("work")),
        ] {
            own.post("/referrals", &bad).await.problem(400, "bad-body");
        }
        for (body, rule) in [
            (with("to", json!("DE")), "referral-own-country"),
            (with("to", json!("JP")), "referral-nobody-there"),
            (with("reference", json!("a:b")), "referral-reference-unfit"),
            (with("text", json!("  ")), "referral-empty"),
            (with("asks", evidence("2020-01-01T00:00:00Z")), "referral-deadline-unfit"),
        ] {
            assert_eq!(own.post("/referrals", &body).await.problem(422, "refused")["rule"], rule);
        }
        house.writes("police-second.de").await.post("/referrals", &lead()).await.problem(404, "not-found");
        own.get("/referrals/nothing").await.problem(404, "not-found");
        assert_eq!(own.get("/referrals").await.ok()["out"], json!([]));
    }

    pub async fn an_operation_is_counted(backend: &Backend) {
        let house = House::on(backend).await;
        let (own, theirs) = (house.writes("police-liaison.de").await, house.writes("police-second.rs").await);
        let route = "/api/v1/work/referrals/operations";
        let plan = json!({"name": "Exercise, invented: Lantern", "begins": "2026-01-01", "ends": "2026-01-02", "members": ["RS"]});
        let planned = shaped(&house, own.post("/referrals/operations", &plan).await, (route, "post", 201)).await;
        let at = format!("/referrals/operations/{}", planned["id"].as_str().unwrap());
        let seen =
            shaped(&house, theirs.get(&at).await, ("/api/v1/work/referrals/operations/{operation}", "get", 200)).await;
        assert_eq!(seen["parts"], json!([{"member": "DE", "said": "accepted"}, {"member": "RS", "said": "asked"}]));
        let stepped = "/api/v1/work/referrals/operations/{operation}/step";
        let accepted = theirs.post(&format!("{at}/step"), &json!({"step": "accept"})).await;
        assert_eq!(shaped(&house, accepted, (stepped, "post", 200)).await["taking"], 2);
        let few = json!({"step": "enter", "arrests": 1});
        own.post(&format!("{at}/step"), &few).await.problem(400, "bad-body");
        let share = json!({"step": "enter", "arrests": 1, "victims": 0, "searches": 2, "files": 3});
        let early = own.post(&format!("{at}/step"), &share).await.problem(422, "refused");
        assert_eq!(early["rule"], "operation-not-now");
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 400));
        let own = house.writes("police-liaison.de").await;
        own.post(&format!("{at}/step"), &json!({"step": "close"})).await.ok();
        let entered = own.post(&format!("{at}/step"), &share).await;
        let entered = shaped(&house, entered, (stepped, "post", 200)).await;
        assert_eq!((&entered["share"][0]["count"], &entered["share_confirmed"]), (&json!(1), &json!(false)));
        assert_eq!((&entered["takes_part"], &entered["sums"]), (&json!(true), &json!([])));
        own.post(&format!("{at}/confirm"), &json!({})).await.problem(404, "not-found");
        let list = shaped(&house, own.get("/referrals/operations").await, (route, "get", 200)).await;
        assert_eq!(list["operations"][0]["state"], "closed");
        house.writes("analyst.de").await.get(&at).await.problem(404, "not-found");
    }
}
