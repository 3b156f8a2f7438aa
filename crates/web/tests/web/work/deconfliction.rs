//! Deconfliction by way of the house, as two forces' machines do it: each step with the shape that the document gives it, and nothing for a third.

use super::on_both;

on_both!(two_machines_compare_and_a_third_finds_nothing,);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::{House, Told};
    use crate::answers::conforms;

    const ROOT: &str = "/api/v1/work/deconfliction";

    /// An answer in the shape that the document gives it.
    async fn shaped(house: &House, told: Told, path: &str, method: &str) -> Value {
        let document = house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await;
        let document = document.ok();
        let answer = told.json();
        let status = told.status.to_string();
        let schema = &document["paths"][path][method]["responses"][&status]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{method} {path}: {answer}");
        conforms(&document, schema, &answer).unwrap_or_else(|why| panic!("{method} {path}: {why}: {answer}"));
        answer
    }

    pub async fn two_machines_compare_and_a_third_finds_nothing(backend: &Backend) {
        let house = House::on(backend).await;
        let (asker, asked, third) = (
            house.writes("police-liaison.de").await,
            house.writes("police-liaison.rs").await,
            house.writes("police-liaison.fr").await,
        );
        let forces = shaped(&house, asker.get("/deconfliction/forces").await, &format!("{ROOT}/forces"), "get").await;
        let named: Vec<&str> =
            forces["forces"].as_array().unwrap().iter().map(|f| f["member"].as_str().unwrap()).collect();
        assert_eq!(named, ["FR", "RS"], "all but one's own");
        let joining = |digit: &str| json!({"key": digit.repeat(64), "nonce": "c".repeat(63) + digit});
        let mut proposal = joining("1");
        proposal["to"] = json!("exercise.police.rs");
        proposal["most"] = json!(100);
        let told = asker.post("/deconfliction", &proposal).await;
        assert!(told.header("location").starts_with(&format!("{ROOT}/runs/")));
        let made = shaped(&house, told, ROOT, "post").await;
        let at = format!("/deconfliction/runs/{}", made["id"].as_str().unwrap());
        let route = format!("{ROOT}/runs/{{run}}");
        for (machine, role, waits) in [(&asker, "asker", false), (&asked, "answerer", true)] {
            let run = shaped(&house, machine.get(&at).await, &route, "get").await;
            assert_eq!((&run["role"], &run["waits"], &run["answerer"]), (&json!(role), &json!(waits), &Value::Null));
            let list = shaped(&house, machine.get("/deconfliction").await, ROOT, "get").await;
            assert_eq!(list["total"], 1);
        }
        // What is no message of the run is refused, and what is not there yet is not there.
        let offer = json!({"points": "00".repeat(64 * 32), "signature": "0".repeat(128)});
        asker.post(&format!("{at}/offer"), &offer).await.problem(422, "refused");
        asker.get(&format!("{at}/offer")).await.problem(404, "not-found");
        // A key that is no point of the curve is none by which anybody signs.
        asked.post(&format!("{at}/accept"), &joining("4")).await.problem(422, "refused");
        asker.post(&format!("{at}/decline"), &json!({})).await.problem(422, "refused");
        for path in ["", "/offer", "/answer", "/answer-tags", "/closing"] {
            let (real, unreal) = (third.get(&format!("{at}{path}")).await, third.get("/deconfliction/runs/none").await);
            real.problem(404, "not-found");
            unreal.problem(404, "not-found");
        }
        third.post(&format!("{at}/abort"), &json!({})).await.problem(404, "not-found");
        let declined = asked.post(&format!("{at}/decline"), &json!({})).await;
        let declined = shaped(&house, declined, &format!("{route}/decline"), "post").await;
        assert_eq!(declined["state"], "declined");
        let run = asker.get(&at).await.ok();
        assert_eq!((&run["ended_at"], &run["ended_by"]), (&json!("proposed"), &json!("exercise.police.rs")));
        let secretariat = house.machine("secretariat", true).await;
        let counts = secretariat.get("/deconfliction/counts").await;
        let counts = shaped(&house, counts, &format!("{ROOT}/counts"), "get").await;
        assert!(!counts.to_string().contains("exercise."), "{counts}");
        secretariat.get("/deconfliction").await.problem(404, "not-found");
    }
}
