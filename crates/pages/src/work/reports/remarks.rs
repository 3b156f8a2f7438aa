//! Remarks on answers: made, answered, settled.

use alliance::people::access;
use alliance::register::questionnaire::FieldId;
use axum::Form;
use axum::response::Response;
use gate::Leave;
use serde::Deserialize;

use crate::fault::Fault;
use crate::work::Seat;

/// What is done: a remark on a field, or something to a remark.
#[derive(Debug, Deserialize)]
pub struct Remarked {
    #[serde(default)]
    section: String,
    field: String,
    #[serde(default)]
    text: String,
    /// Which remark; none makes one.
    remark: Option<String>,
    /// Whether the remark is settled.
    settle: Option<String>,
}

/// Does it.
pub async fn change(
    Leave(leave): Leave<access::ReportRemark>,
    seat: Seat,
    Form(form): Form<Remarked>,
) -> Result<Response, Fault> {
    let field = FieldId::new(form.field).map_err(|_| Fault::Missing)?;
    let desk = seat.desk();
    let text = form.text.replace("\r\n", "\n");
    let done = match (&form.remark, form.settle) {
        (None, _) => desk.make_remark(&leave, field.clone(), text).await,
        (Some(remark), Some(_)) if text.trim().is_empty() => desk.settle_remark(&leave, remark).await,
        (Some(remark), Some(_)) => match desk.answer_remark(&leave, remark, text).await {
            Ok(()) => desk.settle_remark(&leave, remark).await,
            refused => refused,
        },
        (Some(remark), None) => desk.answer_remark(&leave, remark, text).await,
    };
    seat.ruled(done)?;
    let section = crate::ctx::escape(&form.section);
    Ok(seat.go(format!("/work/report/{}?section={section}#q-{field}", leave.paper().id)))
}
