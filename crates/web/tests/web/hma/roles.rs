//! Each row of the table of who may do what that has an address here, asked by every role, and by a token that only reads.

use alliance::people::access::{ACTS, ROLES, Reach, reach};
use desk::Backend;

use super::ask;
use crate::work::world::House;

fn of_face(path: &str) -> bool {
    ["/hma/", "/exchange/", "/api/v1/match", "/api/v1/banks/"].iter().any(|begin| path.starts_with(begin))
}

fn filled(path: &str) -> String {
    let named = [("{name}", "NONE"), ("{api}", "none"), ("{bank}", "NONE"), ("{kind}", "PDQ")];
    let numbered = ["{content}", "{member}", "{id}"].map(|part| (part, "1"));
    named.iter().chain(&numbered).fold(path.to_owned(), |path, (part, value)| path.replace(part, value))
}

/// Whether an address says of a bank that is not there what it says to whoever may not ask: nothing else is sent that could be wrong.
fn tells_nothing(path: &str) -> bool {
    ["/source", "/opinions"].iter().any(|end| path.starts_with("/api/v1/banks/") && path.ends_with(end))
}

/// What is sent: of the type that the address takes, and wrong.
fn kind(path: &str) -> &'static str {
    if path.ends_with("/stream") { "application/x-ndjson" } else { "application/json" }
}

#[tokio::test]
async fn each_role_does_what_the_table_says_and_each_token_no_more() {
    let house = House::on(&Backend::Embedded).await;
    house.desk.load_matcher().await.unwrap();
    let mut asked = 0;
    for role in ROLES {
        let who = if role.needs_member() { format!("{role}.de") } else { role.to_string() };
        for reads_only in [false, true] {
            let machine = house.machine(&who, reads_only).await;
            for row in ACTS {
                for (method, path) in row.routes.iter().filter(|(_, path)| of_face(path)) {
                    let told = machine.face(method, &filled(path), kind(path), "").await;
                    let reaches = reach(&row.reach, Some(role)) == Reach::All;
                    let may = reaches && (!reads_only || row.reads || *method == "GET");
                    let refused = if path.starts_with("/hma") {
                        told.status == 403 && told.text.contains("role")
                    } else {
                        told.status == 404
                    };
                    assert_eq!(
                        refused,
                        !may || tells_nothing(path),
                        "{who}, reads only: {reads_only}, {method} {path}: {} {}",
                        told.status,
                        told.text
                    );
                    assert!(
                        !matches!(told.status, 401 | 405 | 500..),
                        "{who}: {method} {path}: {} {}",
                        told.status,
                        told.text
                    );
                    asked += 1;
                }
            }
        }
    }
    println!("{asked} cells asked");
    assert!(asked > 500, "{asked}");
}

#[tokio::test]
async fn nobody_is_told_to_show_a_token_whatever_the_address() {
    let house = House::on(&Backend::Embedded).await;
    let router = &house.surfaces.whole;
    let secret = house.desk.sign_in_as_exercise("exercise.lead-analyst.de").await.unwrap().unwrap();
    let session = format!("{}={}", gate::COOKIE, secret.expose());
    let more = [
        ("GET", "/hma/site-map"),
        ("PUT", "/hma/c/signal_type/pdq"),
        ("GET", "/hma/nowhere"),
        ("DELETE", "/hma/c/banks"),
        ("GET", "/hma/c/banks/"),
    ];
    let tabled = ACTS.iter().flat_map(|row| row.routes).filter(|(_, path)| path.starts_with("/hma/"));
    for (method, path) in tabled.chain(&more) {
        for headers in [&[][..], &[("cookie", session.as_str()), ("sec-fetch-site", "same-origin")]] {
            let told = ask(router, method, &filled(path), headers, "").await;
            told.message(401);
            assert_eq!(told.header("www-authenticate"), "Bearer", "{method} {path}");
        }
    }
    for (method, path) in ACTS.iter().flat_map(|row| row.routes).filter(|(_, path)| path.starts_with("/exchange/")) {
        for headers in
            [&[][..], &[("cookie", session.as_str())], &[("authorization", "Basic YW55Ym9keTphY2NvcmRfeA==")]]
        {
            let told = ask(router, method, &filled(path), headers, "").await;
            assert_eq!(told.status, 401, "{method} {path}");
            assert!(told.header("www-authenticate").starts_with("Bearer"), "{method} {path}");
            assert_eq!(told.header("cache-control"), "no-store", "{method} {path}");
        }
    }
    for path in ["/hma/status/live", "/hma//status/live"] {
        let told = ask(router, "GET", path, &[], "").await;
        assert_eq!(
            (told.status, told.text.as_str(), told.header("content-type")),
            (200, "I-AM-ALIVE", "text/plain; charset=utf-8")
        );
    }
    for path in ["/hma", "/hma/", "/hma/accord_x"] {
        let told = ask(router, "GET", path, &[], "").await;
        assert_eq!((told.status, told.header("location")), (302, "/hma/status"), "{path}");
    }
}
