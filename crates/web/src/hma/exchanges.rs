//! `/c/exchanges` and `/c/exchange/NAME`. There is no kind of exchange yet; everything that is asked is answered as HMA answers where none is installed.

use alliance::people::access;
use axum::Router;
use axum::extract::Request;
use gate::{Leave, seat};
use serde_json::json;

use super::Face;
use super::fault::{Answered, Fault, done};
use super::loose::Sent;

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges", list);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/apis", kinds);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/api/{api}", kind);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/api/{api}/schema", fields);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchange/{name}", one);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchange/{name}/status", one);
    let routes = seat!(routes, HmaExchangeChange, POST "/hma/c/exchanges", make);
    let routes = seat!(routes, HmaExchangeChange, POST "/hma/c/exchanges/api/{api}", credentials);
    let routes = seat!(routes, HmaExchangeChange, PUT "/hma/c/exchange/{name}", change);
    seat!(routes, HmaExchangeChange, DELETE "/hma/c/exchange/{name}", remove)
}

async fn list(_: Leave<access::HmaExchanges>) -> Answered {
    done(&json!([]))
}

async fn kinds(_: Leave<access::HmaExchanges>) -> Answered {
    done(&json!([]))
}

async fn kind(_: Leave<access::HmaExchanges>) -> Answered {
    Err(no_kind())
}

async fn fields(_: Leave<access::HmaExchanges>) -> Answered {
    Err(Fault::missing("There is no such kind of exchange."))
}

async fn one(_: Leave<access::HmaExchanges>) -> Answered {
    Err(none())
}

async fn make(_: Leave<access::HmaExchangeChange>, request: Request) -> Answered {
    Sent::object(request).await?;
    Err(no_kind())
}

async fn credentials(_: Leave<access::HmaExchangeChange>, request: Request) -> Answered {
    Sent::object(request).await?;
    Err(no_kind())
}

async fn change(_: Leave<access::HmaExchangeChange>) -> Answered {
    Err(none())
}

async fn remove(_: Leave<access::HmaExchangeChange>) -> Answered {
    done(&json!({ "message": "Done" }))
}

fn no_kind() -> Fault {
    Fault::bad("There is no such kind of exchange. /c/exchanges/apis has them all.")
}

fn none() -> Fault {
    Fault::missing("There is no such exchange.")
}
