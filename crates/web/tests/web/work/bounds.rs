//! How much may be sent, and how long a text may be.

use super::on_both;

on_both!(a_body_has_a_bound, a_workbook_is_looked_at_and_taken_whole);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use gate::{LARGEST_BODY, LARGEST_REPORT};
    use serde_json::json;

    use super::super::world::{House, Machine, Told, report};

    /// JSON of exactly so many bytes.
    fn of(bytes: usize) -> String {
        let rest = "{\"x\":\"\"}".len();
        format!("{{\"x\":\"{}\"}}", "a".repeat(bytes - rest))
    }

    pub async fn a_body_has_a_bound(backend: &Backend) {
        let house = House::on(backend).await;
        let de = house.writes("coordinator.de").await;
        let answers = format!("/reports/{}/answers", report("DE"));
        for (path, most) in [("/members/DE/commitments", LARGEST_BODY), (answers.as_str(), LARGEST_REPORT)] {
            let fits = de.send("POST", path, Some(of(most))).await.problem(400, "bad-body");
            assert!(fits["detail"].as_str().unwrap().contains("unknown field"), "{path}: {fits}");
            de.send("POST", path, Some(of(most + 1))).await.problem(413, "content-too-large");
        }
        // The documentation says the same.
        let docs = house.bare(Request::builder().uri("/api/docs").body(Body::empty()).unwrap()).await.text();
        let said = format!("may have {} MB", LARGEST_BODY >> 20);
        assert!(docs.contains(&said) && docs.contains(&format!("{} MB", LARGEST_REPORT >> 20)), "{said}");
        // Texts: a reason of 4,000 characters is read, one more is not; an answer's length is the questionnaire's.
        let at = format!("/reports/{}/return", report("DE"));
        let reason = |length: usize| json!({"from": "delegate", "reason": "é".repeat(length)});
        de.post(&at, &reason(4_000)).await.problem(422, "refused");
        de.post(&at, &reason(4_001)).await.problem(400, "bad-body");
        let text = |length: usize| {
            let value = json!({"text": "é".repeat(length)});
            json!({"answers": [{"field": "g1.results", "base": 0, "value": value}]})
        };
        let refused = de.post(&answers, &text(16_001)).await.problem(422, "refused");
        assert_eq!(refused["rule"], "report-too-long");
        assert!(refused["detail"].as_str().unwrap().contains("16001 characters and a report holds 16000"), "{refused}");
        de.post(&answers, &text(16_000)).await.ok();
    }

    async fn send(house: &House, machine: &Machine, path: &str, kind: &str, bytes: Vec<u8>) -> Told {
        let request = Request::builder()
            .method("POST")
            .uri(format!("/api/v1/work{path}"))
            .header("authorization", format!("Bearer {}", machine.token))
            .header("content-type", kind);
        house.bare(request.body(Body::from(bytes)).unwrap()).await
    }

    pub async fn a_workbook_is_looked_at_and_taken_whole(backend: &Backend) {
        const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let house = House::on(backend).await;
        let (id, de) = (report("DE"), house.writes("coordinator.de").await);
        let (look, apply) = (format!("/reports/{id}/workbook"), format!("/reports/{id}/workbook/apply"));
        let sheets = de.get(&format!("{look}?language=en")).await.is(200).bytes.clone();
        let seen = send(&house, &de, &look, XLSX, sheets.clone()).await.ok();
        assert_eq!(seen["changes"], json!([]), "it says nothing new");
        assert_eq!(send(&house, &de, &apply, XLSX, sheets.clone()).await.ok()["answers"], json!([]));
        send(&house, &de, &look, "application/json", sheets.clone()).await.problem(415, "media-type");
        let faulty = send(&house, &de, &apply, XLSX, b"PK no workbook".to_vec()).await.problem(422, "refused");
        assert_eq!(faulty["rule"], "workbook-faults");
        assert!(!faulty["faults"].as_array().unwrap().is_empty(), "{faulty}");
        send(&house, &de, &look, XLSX, vec![b'x'; LARGEST_REPORT + 1]).await.problem(413, "content-too-large");
        let rs = house.writes("coordinator.rs").await;
        send(&house, &rs, &apply, XLSX, sheets).await.problem(404, "not-found");
    }
}
