//! Tables that two people set, for machines: read, proposed and dropped, and confirmed by none.

use super::on_both;

on_both!(a_countrys_table_is_read_proposed_and_dropped, a_police_table_is_for_few, what_is_no_table_is_refused);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use serde_json::{Value, json};

    use super::super::world::{House, Told};
    use crate::answers::conforms;

    const RULES: &str = "/takedown/rules/DE";
    const POLICE: &str = "/police-table/DE";

    /// An answer of 200, which has the shape that the document gives it.
    async fn shaped(house: &House, told: Told, path: &str, method: &str) -> Value {
        let document = house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await;
        let (document, answer) = (document.ok(), told.ok());
        let schema = &document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{method} {path}");
        conforms(&document, schema, &answer).unwrap_or_else(|why| panic!("{method} {path}: {why}: {answer}"));
        answer
    }

    fn proposal(table: &Value) -> Value {
        json!({"seen": 0, "reason": "Agreed with the ministry.", "table": table})
    }

    pub async fn a_countrys_table_is_read_proposed_and_dropped(backend: &Backend) {
        let house = House::on(backend).await;
        let route = "/api/v1/work/takedown/rules/{member}";
        let (analyst, lead) = (house.writes("analyst.de").await, house.writes("lead-analyst.de").await);
        let seen = shaped(&house, analyst.get(RULES).await, route, "get").await;
        assert_eq!((&seen["edition"], &seen["set"], &seen["waits"]), (&json!(0), &Value::Null, &Value::Null));
        assert_eq!((&seen["table"]["police"], &seen["table"]["retention_days"]), (&json!("first"), &json!(90)));
        let mut table = seen["table"].clone();
        table["windows"] = json!([{"from_day": 0, "to_day": 4, "from_minute": 480, "to_minute": 1080}]);
        table["notifies"] = json!([{"sender": "hotline", "recipient": "host", "country": "RS"}]);
        let waits = shaped(&house, lead.post(RULES, &proposal(&table)).await, route, "post").await;
        assert_eq!((&waits["edition"], &waits["waits"]["edition"]), (&json!(0), &json!(1)));
        assert_eq!(waits["waits"]["table"]["notifies"][0]["country"], "RS");
        assert_eq!(waits["waits"]["proposed"]["by"], "exercise.lead-analyst.de");
        let again = lead.post(RULES, &proposal(&table)).await.problem(422, "refused");
        assert_eq!(again["rule"], "table-waiting");
        // No machine confirms.
        lead.post(&format!("{RULES}/confirm"), &json!({})).await.problem(404, "not-found");
        let dropped = lead.send("POST", &format!("{RULES}/drop"), None).await;
        let dropped = shaped(&house, dropped, "/api/v1/work/takedown/rules/{member}/drop", "post").await;
        assert_eq!(dropped["waits"], Value::Null);
        let late = json!({"seen": 1, "reason": "x", "table": table});
        assert_eq!(lead.post(RULES, &late).await.problem(422, "refused")["rule"], "table-meanwhile");
        for who in ["analyst.de", "member-admin.de", "lead-analyst.rs", "secretariat"] {
            house.writes(who).await.post(RULES, &proposal(&table)).await.problem(404, "not-found");
        }
        house.writes("analyst.rs").await.get(RULES).await.problem(404, "not-found");
        assert_eq!(house.writes("auditor").await.get(RULES).await.ok()["member"], "DE");
    }

    pub async fn a_police_table_is_for_few(backend: &Backend) {
        let house = House::on(backend).await;
        let route = "/api/v1/work/police-table/{member}";
        let police = house.writes("police-liaison.de").await;
        let empty = shaped(&house, police.get(POLICE).await, route, "get").await;
        assert_eq!(empty["table"], json!({"at_end": "release", "silence": []}));
        let row = json!({"knowledge": "known", "live": false, "host": "large", "after_minutes": 60});
        let table = json!({"at_end": "ask", "silence": [row]});
        let waits = shaped(&house, police.post(POLICE, &proposal(&table)).await, route, "post").await;
        assert_eq!(waits["waits"]["table"], table);
        for who in ["analyst.de", "auditor", "secretariat", "member-admin.de", "police-liaison.rs"] {
            house.writes(who).await.get(POLICE).await.problem(404, "not-found");
        }
        assert_eq!(house.writes("lead-analyst.de").await.get(POLICE).await.ok()["waits"]["edition"], 1);
        let second = house.writes("police-second.de").await;
        second.post(&format!("{POLICE}/sign"), &json!({})).await.problem(404, "not-found");
        second.send("POST", &format!("{POLICE}/drop"), None).await.ok();
        let soon = json!({"knowledge": "known", "live": false, "host": "large", "after_minutes": 9});
        let refused = police.post(POLICE, &proposal(&json!({"at_end": "ask", "silence": [soon]}))).await;
        assert_eq!(refused.problem(422, "refused")["rule"], "policy-too-soon");
    }

    pub async fn what_is_no_table_is_refused(backend: &Backend) {
        let house = House::on(backend).await;
        let lead = house.writes("lead-analyst.de").await;
        let careful = lead.get(RULES).await.ok()["table"].clone();
        let with = |field: &str, value: Value| {
            let mut table = careful.clone();
            table[field] = value;
            proposal(&table)
        };
        for bad in [
            with("police", json!("perhaps")),
            with("retention_days", json!(70_000)),
            with("windows", json!([{"from_day": 7, "to_day": 7, "from_minute": 0, "to_minute": 1}])),
            with("notifies", json!([{"sender": "host", "recipient": "host"}])),
            with("notifies", json!([{"sender": "hotline", "recipient": "host", "country": "rs"}])),
            with("something", json!(1)),
        ] {
            lead.post(RULES, &bad).await.problem(400, "bad-body");
        }
        for (bad, rule, field) in [
            (with("languages", json!([])), "country-no-language", "Languages: "),
            (with("languages", json!(["EN"])), "country-language-unfit", "Languages: "),
            (with("retention_days", json!(0)), "country-retention-unfit", "Retention_days: "),
            (
                with("classes", json!([{"scheme": "x", "level": "y", "breadth": "national"}])),
                "country-class-unknown",
                "Classes: ",
            ),
        ] {
            let refused = lead.post(RULES, &bad).await.problem(422, "refused");
            assert_eq!(refused["rule"], rule);
            assert!(refused["detail"].as_str().is_some_and(|why| why.starts_with(field)), "{refused}");
        }
    }
}
