//! What the police's own program sees and says before a notice leaves, and what it is told of others' holds: nothing.

use super::on_both;

on_both!(the_police_see_what_waits_and_say_a_word, what_is_no_word_is_refused, of_a_hold_its_force_alone_is_told,);

mod checks {
    use alliance::people::access;
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use desk::takedown::{HoldWanted, Target};
    use jiff::SignedDuration;
    use serde_json::{Value, json};
    use vault::Secret;

    use super::super::world::{House, Machine, Told};
    use crate::answers::conforms;

    /// A mark that no answer may hold.
    const PLANTED: &str = "uvwxplanted77";
    const HOST: &str = "uvwxplanted77.example.org";

    /// An answer of 200, which has the shape that the document gives it.
    async fn shaped(house: &House, told: Told, path: &str, method: &str) -> Value {
        let document = house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await;
        let (document, answer) = (document.ok(), told.ok());
        let schema = &document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{method} {path}");
        conforms(&document, schema, &answer).unwrap_or_else(|why| panic!("{method} {path}: {why}: {answer}"));
        assert!(!answer.to_string().contains(PLANTED), "{answer}");
        answer
    }

    /// Has an address reported in Germany and found unlawful by two people; gives its id. The police are asked.
    async fn in_scope(house: &House) -> String {
        let (provider, analyst, lead) = (
            house.writes("provider-operator.de").await,
            house.writes("analyst.de").await,
            house.writes("lead-analyst.de").await,
        );
        let body = json!({"items": [format!("https://{HOST}/{PLANTED}")]}).to_string();
        let request = Request::post("/api/v1/work/intake").header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {}", provider.token));
        house.bare(request.body(Body::from(body)).unwrap()).await.is(201);
        let label = json!({"step": "in-scope", "labels": [{"scheme": "interpol-baseline", "version": "1", "level": "baseline"}]});
        let mut id = String::new();
        for machine in [&analyst, &lead] {
            let taken = machine.post("/takedown/next", &json!({})).await.ok();
            taken["item"].as_str().unwrap().clone_into(&mut id);
            machine.post(&format!("/items/{id}/assess"), &label).await.ok();
        }
        house.clock.advance(SignedDuration::from_secs(11));
        house.desk.dispatch_due().await.unwrap();
        id
    }

    async fn holds(house: &House, who: &str) -> String {
        let leave = house.leave::<access::HoldPlace>(who).await;
        let wanted = HoldWanted { reason: Secret::new(format!("Because of {PLANTED}.")), lasting: None };
        house.desk.hold_place(&leave, &Target::Host(Secret::new(HOST.to_owned())), &wanted).await.unwrap()
    }

    pub async fn the_police_see_what_waits_and_say_a_word(backend: &Backend) {
        let house = House::on(backend).await;
        let police = house.writes("police-liaison.de").await;
        let empty = shaped(&house, police.get("/police").await, "/api/v1/work/police", "get").await;
        assert_eq!(empty, json!({"all": 0, "asked": [], "coming": [], "holds": []}));
        let id = in_scope(&house).await;
        let inbox = shaped(&house, police.get("/police").await, "/api/v1/work/police", "get").await;
        assert_eq!((&inbox["all"], &inbox["asked"][0]["id"]), (&json!(1), &json!(id)), "{inbox}");
        assert_eq!(inbox["asked"][0]["assessment"], "in-scope");
        let at = format!("/police/{id}");
        let seen = shaped(&house, police.get(&at).await, "/api/v1/work/police/{id}", "get").await;
        assert_eq!((&seen["police"], &seen["reports"], &seen["holds"]), (&json!("asking"), &json!(1), &json!([])));
        assert!(seen["since"].is_string(), "{seen}");

        let answer = async |body: Value| police.post(&format!("{at}/answer"), &body).await;
        let route = "/api/v1/work/police/{id}/answer";
        let taken = shaped(&house, answer(json!({"answer": "clear"})).await, route, "post").await;
        assert_eq!(taken, json!({"id": id, "answer": "clear"}));
        assert_eq!(police.get(&at).await.ok()["police"], "clear");
        assert_eq!(police.get("/police").await.ok()["all"], 0);
        let preserve = json!({"answer": "preserve", "days": 90, "silent_until": "2026-04-04T00:00:00Z"});
        let taken = shaped(&house, answer(preserve).await, route, "post").await;
        assert_eq!(taken["answer"], "preserve");
        assert_eq!(police.get(&at).await.ok()["police"], "clear-preserve");

        for who in ["analyst.de", "police-liaison.rs", "auditor", "operator", "coordinator.de"] {
            house.writes(who).await.get(&at).await.problem(404, "not-found");
        }
        let reader = house.machine("police-liaison.de", true).await;
        reader.get(&at).await.ok();
        reader.post(&format!("{at}/answer"), &json!({"answer": "clear"})).await.problem(404, "not-found");
    }

    pub async fn what_is_no_word_is_refused(backend: &Backend) {
        let house = House::on(backend).await;
        let police = house.writes("police-second.de").await;
        let id = in_scope(&house).await;
        let answer = async |body: Value| police.post(&format!("/police/{id}/answer"), &body).await;
        let soon = "2026-04-04T00:00:00Z";
        for bad in [
            json!({}),
            json!({"answer": "hold"}),
            json!({"answer": "clear", "days": 1}),
            json!({"answer": "preserve"}),
            json!({"answer": "preserve", "days": 90}),
            json!({"answer": "preserve", "days": 0, "silent_until": soon}),
            json!({"answer": "preserve", "days": 366, "silent_until": soon}),
            json!({"answer": "preserve", "days": -1, "silent_until": soon}),
            json!({"answer": "preserve", "days": "90", "silent_until": soon}),
            json!({"answer": "preserve", "days": 90, "silent_until": "2026-04-04"}),
            json!({"answer": "preserve", "days": 90, "silent_until": "soon"}),
            json!({"answer": "preserve", "days": 90, "silent_until": null}),
        ] {
            answer(bad).await.problem(400, "bad-body");
        }
        let long = json!({"answer": "preserve", "days": 10, "silent_until": soon});
        assert_eq!(answer(long).await.problem(422, "refused")["rule"], "preserve-days-unfit");
        assert_eq!(police.get(&format!("/police/{id}")).await.ok()["police"], "asking", "nothing was said");
        police.post("/police/nowhere/answer", &json!({"answer": "clear"})).await.problem(404, "not-found");
        police.get("/holds/nowhere").await.problem(404, "not-found");
    }

    /// All that a machine can be told of an item and of what waits.
    async fn told(machine: &Machine, id: &str) -> String {
        let mut all = String::new();
        for path in ["/police".to_owned(), format!("/police/{id}"), format!("/items/{id}"), "/takedown".to_owned()] {
            all += &machine.get(&path).await.text();
        }
        all
    }

    pub async fn of_a_hold_its_force_alone_is_told(backend: &Backend) {
        let house = House::on(backend).await;
        let id = in_scope(&house).await;
        let (de, rs) = (house.writes("police-liaison.de").await, house.writes("police-liaison.rs").await);
        let theirs = holds(&house, "police-liaison.rs").await;
        house.desk.look_at_holds().await.unwrap();
        let route = "/api/v1/work/holds/{id}";
        let seen = shaped(&house, rs.get(&format!("/holds/{theirs}")).await, route, "get").await;
        assert_eq!(
            (&seen["hold"]["of"], &seen["hold"]["state"], &seen["keeps"]),
            (&json!("host"), &json!("held"), &json!(1))
        );
        assert_eq!((&seen["hold"]["owner"], &seen["item"]), (&json!("exercise.police-liaison.rs"), &Value::Null));
        for other in [&de, &house.writes("analyst.de").await, &house.writes("auditor").await] {
            other.get(&format!("/holds/{theirs}")).await.problem(404, "not-found");
            let all = told(other, &id).await;
            assert!(!all.contains(&theirs) && !all.contains("held") && !all.contains("police.rs"), "{all}");
        }
        // Whoever holds the same is told whom to contact, and nothing else.
        let ours = holds(&house, "police-second.de").await;
        house.desk.look_at_holds().await.unwrap();
        let contact = json!([{"organisation": "exercise.police.rs", "member": "RS"}]);
        let seen = shaped(&house, de.get(&format!("/holds/{ours}")).await, route, "get").await;
        assert_eq!(seen["contacts"], contact);
        let seen = shaped(&house, de.get(&format!("/police/{id}")).await, "/api/v1/work/police/{id}", "get").await;
        assert_eq!((&seen["police"], &seen["contacts"]), (&json!("held"), &contact));
        assert_eq!(seen["holds"][0]["id"], json!(ours));
        assert!(!seen.to_string().contains(&theirs), "{seen}");
        let inbox = shaped(&house, de.get("/police").await, "/api/v1/work/police", "get").await;
        assert_eq!((inbox["holds"].as_array().unwrap().len(), &inbox["holds"][0]["id"]), (1, &json!(ours)));
        let refused =
            de.post(&format!("/police/{id}/answer"), &json!({"answer": "clear"})).await.problem(422, "refused");
        assert_eq!(refused["rule"], "police-not-now", "one's own hold is let go first");
    }
}
