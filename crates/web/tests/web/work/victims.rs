//! Identified victims for machines: months and files are written, and nothing is confirmed.

use super::on_both;

on_both!(months_and_files_are_written_and_a_person_confirms);

mod checks {
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::House;

    pub async fn months_and_files_are_written_and_a_person_confirms(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, rs) = (house.writes("police-liaison.de").await, house.writes("police-liaison.rs").await);
        let at = "/victims/DE/months/2025-01";
        let count =
            |located: &str, country: Value, count: u32| json!({"located": located, "country": country, "count": count});
        let counts = [count("home", Value::Null, 4), count("abroad", json!("RS"), 2)];
        let way = json!({"way": "image-analysis", "mark": "found", "counts": counts});
        let month = json!({"no": 0, "ways": [way, {"way": "other", "mark": "nothing-known", "counts": []}]});
        let written = de.post(at, &month).await.ok();
        assert_eq!((&written["state"], &written["waits"][0]["counts"][0]["count"]), (&json!("draft"), &json!(4)));
        assert_eq!(de.get(at).await.ok()["vintages"], json!([]));
        assert_eq!(de.post(at, &month).await.problem(422, "refused")["rule"], "victims-meanwhile");
        for (ways, said) in [
            (json!([{"way": "guess", "mark": "found", "counts": counts}]), "way"),
            (json!([{"way": "other", "mark": "found", "counts": []}]), "found"),
            (json!([{"way": "other", "mark": "nothing-found", "counts": counts}]), "found"),
            (json!([{"way": "other", "mark": "found", "counts": [count("here", Value::Null, 1)]}]), "place"),
        ] {
            let body = json!({"no": written["no"], "ways": ways});
            let refused = de.post(at, &body).await.problem(400, "bad-body");
            assert!(refused["detail"].as_str().unwrap().contains(said), "{refused}");
        }
        rs.get(at).await.problem(404, "not-found");
        rs.post(at, &month).await.problem(404, "not-found");
        de.get("/victims/DE/months/2025-13").await.problem(404, "not-found");
        de.post(&format!("{at}/confirm"), &json!({})).await.problem(404, "not-found");

        let csv = "month,way,located,country,count\n2025-02,referral,home,RS,3\n2025-02,other,,,x\n";
        let refused = de.post("/victims/DE/file/preview", &json!({"csv": csv})).await.problem(422, "refused");
        assert_eq!((&refused["faults"][0]["line"], &refused["faults"][0]["column"]), (&json!(3), &json!("count")));
        let csv = csv.replace(",x\n", ",0\n");
        let preview = de.post("/victims/DE/file/preview", &json!({"csv": csv})).await.ok();
        assert_eq!(preview["months"], json!([{"month": "2025-02", "fate": "new"}]));
        let take = json!({"csv": csv, "digest": preview["digest"]});
        de.post("/victims/DE/file", &take).await.ok();
        assert_eq!(de.post("/victims/DE/file", &take).await.problem(422, "refused")["rule"], "victims-meanwhile");
        let seen = de.get("/victims/DE").await.ok();
        assert_eq!(seen["months"].as_array().unwrap().len(), 2);
        assert_eq!(de.get("/victims").await.ok()[0]["waiting"], 2);

        let coordinator = house.writes("coordinator.de").await;
        let year = json!({"year": 2025});
        let rule = coordinator.post("/victims/DE/declare", &year).await.problem(422, "refused");
        assert_eq!(rule["rule"], "victims-no-definition");
        de.post("/victims/DE/declare", &year).await.problem(404, "not-found");
        let beside = "/victims/DE/with/RS/2025";
        let compared = de.get(beside).await.ok()["compared"][0].clone();
        assert_eq!((&compared["said"]["confirmed"], &compared["difference"]), (&json!(0), &Value::Null));
        assert_eq!((&compared["said"]["count"], &compared["said"]["untold"]), (&Value::Null, &json!("unknown")));
        let secretariat = house.writes("secretariat").await;
        let compared = secretariat.get(beside).await.ok()["compared"][0].clone();
        assert_eq!((&compared["heard"]["count"], &compared["heard"]["untold"]), (&Value::Null, &json!("open")));
        let word = json!({"direction": "outgoing", "explanation": "timing"});
        de.post(beside, &word).await.is(204);
        assert_eq!(rs.get("/victims/RS/with/DE/2025").await.ok()["compared"][1]["others"], "timing");
        rs.get(beside).await.problem(404, "not-found");
        de.get("/victims/DE/with/CN/2025").await.problem(404, "not-found");
    }
}
