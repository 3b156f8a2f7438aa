//! Exchanges by the addresses of HMA: what a token may say of where lists come from, and what nobody is told. `tests/hma` asks the shapes.

use serde_json::{Value, json};

use super::house;

const ENVIRONMENT: &str = "https://hashsharing-test.ncmec.org/npo";
const PASSWORD: &str = "a word that nobody reads";

#[tokio::test]
async fn an_exchange_is_made_with_its_list_and_goes_with_it() {
    let (house, lead) = house().await;
    let new =
        json!({ "bank": "FED", "api": "ncmec", "api_json": { "environment": ENVIRONMENT, "only_esp_ids": [7, 42] } });
    assert_eq!(lead.put("POST", "/hma/c/exchanges", &new).await.status, 201);
    lead.put("POST", "/hma/c/exchanges", &new).await.message(403);
    let shown = lead.face("GET", "/hma/c/exchange/FED", "", "").await.json();
    let wanted =
        json!({ "name": "FED", "api": "ncmec", "enabled": true, "environment": ENVIRONMENT, "only_esp_ids": [7, 42] });
    assert_eq!(shown, wanted);
    assert_eq!(lead.face("GET", "/hma/c/exchanges", "", "").await.json(), json!(["FED"]));
    lead.face("DELETE", "/hma/c/bank/FED", "", "").await.message(403);
    let off = lead.put("PUT", "/hma/c/exchange/FED", &json!({ "enabled": false })).await.json();
    assert_eq!(off["enabled"], json!(false));
    assert_eq!(
        lead.put("PUT", "/hma/c/exchange/FED", &json!({})).await.json(),
        off,
        "nothing is asked, nothing changes"
    );
    assert_eq!(lead.put("PUT", "/hma/c/exchange/FED", &json!({ "enabled": [] })).await.status, 422);

    let other = house.writes("provider-operator.rs").await;
    assert_eq!(other.face("GET", "/hma/c/exchanges", "", "").await.json(), json!([]));
    for path in ["/hma/c/exchange/FED", "/hma/c/exchange/exercise.hotline.de.FED", "/hma/c/exchange/FED/status"] {
        other.face("GET", path, "", "").await.message(404);
    }
    assert_eq!(other.face("DELETE", "/hma/c/exchange/exercise.hotline.de.FED", "", "").await.status, 200);
    assert_eq!(lead.face("GET", "/hma/c/exchanges", "", "").await.json(), json!(["FED"]), "it was not theirs");

    assert_eq!(lead.face("DELETE", "/hma/c/exchange/FED", "", "").await.status, 200);
    lead.face("GET", "/hma/c/bank/FED", "", "").await.message(404);
    assert_eq!(lead.put("POST", "/hma/c/exchanges", &new).await.status, 201, "the name is free again");
}

#[tokio::test]
async fn a_token_names_no_other_server() {
    let (_house, lead) = house().await;
    for environment in
        ["https://evil.example", "http://127.0.0.1:8080", "NGO", "", "https://hashsharing-test.ncmec.org/npo/"]
    {
        let new = json!({ "bank": "FED", "api": "ncmec", "api_json": { "environment": environment } });
        lead.put("POST", "/hma/c/exchanges", &new).await.message(400);
    }
    let new = json!({ "bank": "FED", "api": "ncmec", "api_json": { "environment": ENVIRONMENT, "address": "https://evil.example" } });
    assert_eq!(lead.put("POST", "/hma/c/exchanges", &new).await.status, 201, "what is unknown is passed over");
    assert!(!lead.face("GET", "/hma/c/exchange/FED", "", "").await.text.contains("evil"));
}

#[tokio::test]
async fn credentials_are_kept_and_read_by_nobody() {
    let (house, lead) = house().await;
    let set = json!({ "credential_json": { "user": "somebody", "password": PASSWORD } });
    let has = |is_set: bool| json!({ "has_set_authentification": is_set, "supports_authentification": true });
    let told = lead.put("POST", "/hma/c/exchanges/api/ncmec", &set).await;
    assert_eq!((told.status, told.json()), (200, has(true)));
    let new = json!({ "bank": "FED", "api": "ncmec", "api_json": { "environment": ENVIRONMENT, "enabled": false } });
    lead.put("POST", "/hma/c/exchanges", &new).await;
    let mut said = told.text;
    for path in [
        "/hma/c/exchanges/api/ncmec",
        "/hma/c/exchanges/api/ncmec/schema",
        "/hma/c/exchange/FED",
        "/hma/c/exchange/FED/status",
    ] {
        said += &lead.face("GET", path, "", "").await.text;
    }
    assert!(!said.contains(PASSWORD) && !said.contains("somebody"), "{said}");
    let other = house.writes("provider-operator.rs").await;
    assert_eq!(other.face("GET", "/hma/c/exchanges/api/ncmec", "", "").await.json(), has(false));
    for bad in
        [json!({ "user": "a:b", "password": "c" }), json!({ "user": "a", "password": "b\n" }), json!([1]), json!("a")]
    {
        let told = lead.put("POST", "/hma/c/exchanges/api/ncmec", &json!({ "credential_json": bad })).await;
        told.message(400);
    }
    assert_eq!(lead.put("POST", "/hma/c/exchanges/api/ncmec", &json!({})).await.json(), has(true), "nothing is said");
    let away = lead.put("POST", "/hma/c/exchanges/api/ncmec", &json!({ "credential_json": {} })).await;
    assert_eq!(away.json(), has(false));
}

#[tokio::test]
async fn its_state_says_how_far_it_is() {
    let (house, lead) = house().await;
    let new = json!({ "bank": "FED", "api": "ncmec", "api_json": { "environment": ENVIRONMENT } });
    lead.put("POST", "/hma/c/exchanges", &new).await;
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    let (bank, _) = house.desk.lists_fetched("FED").await.unwrap().remove(0);
    house.desk.fetch_list(bank, &stopped, |_, _| {}).await.expect_err("no credentials");
    let state = lead.face("GET", "/hma/c/exchange/FED/status", "", "").await.json();
    assert_eq!(
        (&state["last_fetch_succeeded"], &state["up_to_date"], &state["fetched_items"]),
        (&json!(false), &json!(false), &json!(0))
    );
    assert!(state["last_fetch_complete_ts"].is_i64() && state["checkpoint_ts"] == Value::Null, "{state}");
}
