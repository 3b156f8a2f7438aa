//! The listener of its own: it acts by its token, for programs on this machine.

use axum::body::Body;
use axum::http::Request;
use desk::people::Secret;
use serde_json::json;
use tower::ServiceExt;
use web::hma::Loopback;

use super::house;

async fn ask(own: &Loopback, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (u16, String, String) {
    let mut request = Request::builder().method(method).uri(path).header("content-type", "application/json");
    if !headers.iter().any(|(name, _)| *name == "host") {
        request = request.header("host", "127.0.0.1:9876");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = own.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let text = String::from_utf8(axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
    let to = parts.headers.get("location").map_or("", |v| v.to_str().unwrap());
    (parts.status.as_u16(), text, to.to_owned())
}

#[tokio::test]
async fn it_answers_at_the_root_by_its_token() {
    let (house, lead) = house().await;
    let own =
        house.surfaces.loopback("127.0.0.1:9876".parse().unwrap(), Secret::new(lead.token.clone())).unwrap().unwrap();
    assert_eq!(ask(&own, "POST", "/c/banks", &[], "{\"name\": \"A\"}").await.0, 201);
    for path in ["/c/bank/A", "//c/bank/A", "/c/bank/A?x=1"] {
        let (status, text, _) = ask(&own, "GET", path, &[], "").await;
        assert_eq!(
            (status, serde_json::from_str(&text).ok()),
            (200, Some(json!({"matching_enabled_ratio": 1.0, "name": "A"}))),
            "{path}"
        );
    }
    assert_eq!(ask(&own, "GET", "/", &[], "").await, (302, String::new(), "/status".to_owned()));
    let (status, text, _) = ask(&own, "POST", "/api/v1/match", &[], "{\"queries\": []}").await;
    assert_eq!((status, text.contains("\"answers\":[]")), (200, true), "{text}");
    // Nothing else of the house is there.
    for path in ["/api/v1/members", "/api/v1/work/me", "/en/work", "/metrics", "/healthz"] {
        assert_eq!(ask(&own, "GET", path, &[], "").await.0, 404, "{path}");
    }
    assert_eq!(ask(&own, "GET", "/c/banks", &[("authorization", "Bearer accord_x")], "").await.0, 401);
    for (header, value) in
        [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("host", "evil.example")]
    {
        let (status, text, _) = ask(&own, "GET", "/c/banks", &[(header, value)], "").await;
        assert_eq!((status, text.contains("message")), (403, true), "{header}");
    }
    assert!(house.surfaces.loopback("192.0.2.1:9876".parse().unwrap(), Secret::new(lead.token)).is_err());
}
