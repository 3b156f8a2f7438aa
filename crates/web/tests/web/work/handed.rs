//! A hotline's machine hands an item over to another country's hotline, whose machine answers.

use super::on_both;

on_both!(an_item_is_handed_over_and_accepted, what_cannot_be_handed_over_is_refused);

mod checks {
    use alliance::people::access::{self, Act};
    use alliance::takedown::policy::HostKind;
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use desk::people::Authorised;
    use desk::takedown::{Finding, Format, Provider, Word};
    use hosting::Finder;
    use hosting::dns::Resolver;
    use jiff::SignedDuration;
    use serde_json::{Value, json};

    use super::super::world::House;
    use crate::answers::conforms;

    /// The part of an address that stands in no answer.
    const PLANTED: &str = "uvwxplanted78";

    /// Leave for something of an id.
    async fn leave<A: Act>(house: &House, who: &str, id: Option<&str>) -> Authorised<A> {
        let secret = house.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap().unwrap();
        let person = house.desk.person(secret.expose()).await.unwrap().unwrap();
        house.desk.authorise::<A>(Some(&person), None, id).await.unwrap()
    }

    /// A house in which Germany's hotline found something unlawful that lies in another country. Gives the item.
    async fn abroad(backend: &Backend, country: &str) -> (House, String) {
        let house = House::on(backend).await;
        let (desk, clock) = (&house.desk, &house.clock);
        desk.watch().await.unwrap();
        clock.advance(SignedDuration::from_mins(1));
        let provider = Provider {
            name: "A host".into(),
            known_as: ["1.2.3.0/24".to_owned()].into(),
            country: Some(country.into()),
            organisation: None,
            endpoint: None,
            format: Format::Xarf,
            mail: Some("abuse@example.org".into()),
            language: None,
            host: HostKind::Other,
            suspect: false,
        };
        desk.provider_set(&leave(&house, "lead-analyst.de", None).await, None, provider).await.unwrap();
        let reports = house.writes("provider-operator.rs").await;
        let body = json!({"items": [format!("https://1.2.3.4/{PLANTED}")]});
        let request = Request::post("/api/v1/work/intake?member=DE").header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {}", reports.token));
        house.bare(request.body(Body::from(body.to_string())).unwrap()).await.is(201);
        let nobody = std::net::UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Finding::new(desk.clone(), Finder::new(Resolver::new(vec![nobody]))).look_up_due().await.unwrap();
        let queue = house.writes("analyst.de").await.get("/takedown").await.ok();
        let told = if country == "DE" { Value::Null } else { json!(country) };
        assert_eq!(queue["first"][0]["abroad"], told, "the queue says where it lies");
        let mut item = String::new();
        for who in ["analyst.de", "lead-analyst.de"] {
            let analyst = house.writes(who).await;
            let taken = analyst.post("/takedown/next", &json!({})).await.ok();
            taken["item"].as_str().unwrap().clone_into(&mut item);
            let found = json!({"step": "in-scope", "labels": [{"scheme": "interpol-baseline", "version": "1", "level": "baseline"}]});
            analyst.post(&format!("/items/{item}/assess"), &found).await.ok();
        }
        desk.dispatch_due().await.unwrap();
        clock.advance(SignedDuration::from_mins(1));
        (house, item)
    }

    async fn document(house: &House) -> Value {
        house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await.ok()
    }

    /// Whether an answer has the shape that the document gives it.
    fn fits(document: &Value, path: &str, method: &str, answer: &Value) {
        let schema = &document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"];
        conforms(document, schema, answer).unwrap_or_else(|why| panic!("{path}: {why}"));
    }

    pub async fn an_item_is_handed_over_and_accepted(backend: &Backend) {
        let (house, item) = abroad(backend, "RS").await;
        let document = document(&house).await;
        let (own, theirs) = (house.writes("analyst.de").await, house.writes("analyst.rs").await);
        let desk = own.get("/takedown/handed").await.ok();
        fits(&document, "/api/v1/work/takedown/handed", "get", &desk);
        assert_eq!((&desk["could"][0]["item"], &desk["could"][0]["country"]), (&json!(item), &json!("RS")));
        let asked = own.post(&format!("/items/{item}/hand-over"), &json!({})).await.ok();
        fits(&document, "/api/v1/work/items/{id}/hand-over", "post", &asked);
        assert_eq!(
            (&asked["state"], &asked["route"], &asked["to"], &asked["number"], &asked["found"]),
            (&json!("preparing"), &json!("inside"), &json!("RS"), &Value::Null, &Value::Null)
        );
        let at = format!("/takedown/handed/{}", asked["id"].as_str().unwrap());
        theirs.get(&at).await.problem(404, "not-found");
        assert_eq!(theirs.get("/takedown/handed").await.ok()["incoming"], json!([]));

        house.desk.dispatch_due().await.unwrap();
        let police = leave::<access::PoliceAnswer>(&house, "police-liaison.de", Some(&item)).await;
        house.desk.police_answer(&police, Word::Clear).await.unwrap();
        house.desk.dispatch_due().await.unwrap();
        let got = theirs.get(&at).await.ok();
        fits(&document, "/api/v1/work/takedown/handed/{handed}", "get", &got);
        assert_eq!((&got["state"], &got["out"], &got["from"]), (&json!("handed"), &json!(false), &json!("DE")));
        assert_eq!(got["found"]["labels"][0]["scheme"], "interpol-baseline");
        assert_ne!(got["item"], json!(item));
        assert!(!got.to_string().contains(PLANTED) && !got.to_string().contains("1.2.3.4"), "{got}");
        let told = theirs.get(&format!("/items/{}", got["item"].as_str().unwrap())).await.ok();
        assert_eq!(told["told"][0]["channel"], "hotline");

        let step = async |body: Value| theirs.post(&format!("{at}/step"), &body).await;
        step(json!({"step": "refuse", "why": "because"})).await.problem(400, "bad-body");
        let named = json!({"step": "accept", "words": "It is at example.org/x"});
        assert_eq!(step(named).await.problem(422, "refused")["rule"], "hand-over-address-in-words");
        let back = json!({"step": "withdraw"});
        assert_eq!(step(back.clone()).await.problem(422, "refused")["rule"], "hand-over-not-yours");
        let accepted = step(json!({"step": "accept", "words": "We take it"})).await.ok();
        fits(&document, "/api/v1/work/takedown/handed/{handed}/step", "post", &accepted);
        assert_eq!((&accepted["state"], &accepted["words"][0]["by"]), (&json!("accepted"), &json!("RS")));
        let late = own.post(&format!("{at}/step"), &back).await;
        assert_eq!(late.problem(422, "refused")["rule"], "hand-over-not-now");
        assert_eq!(own.get(&at).await.ok()["state"], "accepted");
        let ended = step(json!({"step": "end", "end": "gone"})).await.ok();
        assert_eq!((&ended["state"], &ended["end"]), (&json!("ended"), &json!("gone")));
    }

    pub async fn what_cannot_be_handed_over_is_refused(backend: &Backend) {
        let (house, item) = abroad(backend, "DE").await;
        let own = house.writes("analyst.de").await;
        let path = format!("/items/{item}/hand-over");
        assert_eq!(own.post(&path, &json!({})).await.problem(422, "refused")["rule"], "hand-over-not-abroad");
        for who in ["analyst.rs", "police-liaison.de", "provider-operator.de", "coordinator.de"] {
            let machine = house.writes(who).await;
            machine.post(&path, &json!({})).await.problem(404, "not-found");
        }
        house.writes("police-liaison.de").await.get("/takedown/handed").await.problem(404, "not-found");
        own.get("/takedown/handed/nothing").await.problem(404, "not-found");
    }
}
