//! `/c/banks` and `/c/bank/NAME`.

use alliance::detection::{EnabledRatio, Purpose, Settings, SourceRefusal};
use alliance::people::access;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use desk::detection::{BankChange, BankNew, BankRefused, BankSeen};
use gate::{Leave, seat};
use serde_json::{Map, Value, json};

use super::fault::{Answered, Fault, answer, done};
use super::loose::{Sent, Shape, ratio};
use super::{Face, number};
use crate::problem::sentence;

/// Why a bank is closed that is deleted here, where nobody is asked for a reason.
const CLOSED: &str = "deleted by a client of the matching service";

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaBanks, GET "/hma/c/banks", list);
    let routes = seat!(routes, HmaBankChange, POST "/hma/c/banks", open);
    let routes = seat!(routes, HmaBanks, GET "/hma/c/bank/{name}", one);
    let routes = seat!(routes, HmaBankChange, PUT "/hma/c/bank/{name}", change);
    seat!(routes, HmaBankChange, DELETE "/hma/c/bank/{name}", close)
}

/// A bank, as far as HMA's interface shows one.
pub(super) fn shown(bank: &BankSeen) -> Value {
    json!({ "matching_enabled_ratio": number(bank.ratio), "name": bank.name })
}

async fn list(Leave(leave): Leave<access::HmaBanks>, State(face): State<Face>) -> Answered {
    done(&face.desk.banks(&leave).await?.iter().map(shown).collect())
}

async fn one(Leave(leave): Leave<access::HmaBanks>, State(face): State<Face>, Path(name): Path<String>) -> Answered {
    let found = face.desk.bank(&leave, &name).await?;
    done(&shown(&found.ok_or_else(no_bank)?))
}

/// What a body says of a bank.
struct Said {
    name: Option<String>,
    ratio: Option<EnabledRatio>,
}

/// Reads it by shape, then by value. `enabled` counts where no ratio is given.
fn said(object: &Map<String, Value>, is_new: bool) -> Result<Said, Fault> {
    let mut shape = Shape::default();
    let name = shape.text_of(object, "name");
    if is_new && object.get("name").is_none_or(Value::is_null) {
        shape.missing("name");
    }
    let (digits, enabled) = (shape.number_of(object, "enabled_ratio"), shape.truth_of(object, "enabled"));
    shape.done()?;
    let ratio = match digits {
        Some(digits) => Some(ratio(&digits)?),
        None => enabled.map(|enabled| if enabled { EnabledRatio::ALL } else { EnabledRatio::NONE }),
    };
    Ok(Said { name, ratio })
}

async fn open(Leave(leave): Leave<access::HmaBankChange>, State(face): State<Face>, request: Request) -> Answered {
    let said = said(&Sent::shaped(request).await?, true)?;
    // HMA's banks hold known material and say nothing of its kind.
    let settings = Settings { ratio: said.ratio.unwrap_or(EnabledRatio::ALL), ..Settings::default() };
    let new = BankNew { name: said.name.unwrap_or_default(), purpose: Purpose::Known, labels: None, settings };
    let bank = face.desk.bank_open(&leave, new).await?;
    Ok(answer(StatusCode::CREATED, &shown(&bank)))
}

async fn change(
    Leave(leave): Leave<access::HmaBankChange>,
    State(face): State<Face>,
    Path(name): Path<String>,
    request: Request,
) -> Answered {
    let said = said(&Sent::shaped(request).await?, false)?;
    let to = BankChange { name: said.name, ratio: said.ratio, ..BankChange::default() };
    done(&shown(&face.desk.bank_change(&leave, &name, to).await?))
}

async fn close(
    Leave(leave): Leave<access::HmaBankChange>,
    State(face): State<Face>,
    Path(name): Path<String>,
) -> Answered {
    match face.desk.bank_close(&leave, &name, CLOSED).await {
        // Whoever deletes wants it gone, and it is.
        Ok(()) | Err(BankRefused::NotThere) => done(&json!({ "message": "Done" })),
        Err(BankRefused::Rule { code, text }) if code == SourceRefusal::GoesWithIt.code() => {
            Err(Fault::forbidden(sentence(&text)))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// The one 404 of a bank: the database has answered.
pub(super) fn no_bank() -> Fault {
    Fault::missing("There is no such bank.")
}

impl From<BankRefused> for Fault {
    fn from(refused: BankRefused) -> Self {
        match refused {
            BankRefused::NotThere => no_bank(),
            BankRefused::Taken => Self::forbidden("There is a bank of that name already."),
            BankRefused::NotYours => Self::forbidden("The bank is another organisation's: only they change it."),
            BankRefused::NotReady => Self::later("The index is not loaded yet. Try again in some seconds.", 5),
            BankRefused::NotVetted(why) => Self::forbidden(sentence(&why.to_string())),
            BankRefused::Rule { text, .. } => Self::bad(sentence(&text)),
            BankRefused::Desk(e) => e.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &Value, is_new: bool) -> Option<(Option<String>, Option<String>)> {
        said(value.as_object().unwrap(), is_new).ok().map(|said| (said.name, said.ratio.map(|ratio| ratio.to_string())))
    }

    #[test]
    fn a_ratio_counts_before_enabled() {
        let name = Some("A".to_owned());
        for (value, ratio) in [
            (json!({"name": "A"}), None),
            (json!({"name": "A", "enabled_ratio": "0.5"}), Some("0.5")),
            (json!({"name": "A", "enabled_ratio": 0.5, "enabled": false}), Some("0.5")),
            (json!({"name": "A", "enabled_ratio": null, "enabled": false}), Some("0")),
            (json!({"name": "A", "enabled": "yes", "colour": "green"}), Some("1")),
        ] {
            assert_eq!(read(&value, true), Some((name.clone(), ratio.map(str::to_owned))), "{value}");
        }
        for value in [
            json!({}),
            json!({"name": null}),
            json!({"name": 5}),
            json!({"name": "A", "enabled_ratio": 7}),
            json!({"name": "A", "enabled": "maybe"}),
        ] {
            assert_eq!(read(&value, true), None, "{value}");
        }
        assert_eq!(read(&json!({}), false), Some((None, None)));
    }
}
