//! What a page answers when it cannot answer: what happened, and what to do.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::work::Refused;

/// What a page's handler gives back.
pub type Shown = Result<Response, Fault>;

/// Why there is no page.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing in the register has this name.
    Missing,
    /// The address asks for something that cannot be; the sentence says what and names the remedy.
    Bad(String),
    /// Somebody else changed it meanwhile.
    Moved,
    /// What was sent does not come from a page of this site.
    Foreign,
    /// A rule refuses it; the sentence says which and what to do.
    Refused(String),
    /// Too many tries: again after so many seconds.
    Wait(u64),
    /// A machine's token opens nothing; the sentence says why.
    Token(String),
    /// Something below failed. The reader sees an id only, the log has the rest.
    Broken(String),
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. } | Refused::Overtaken { .. }) => {
                Self::Moved
            }
            DeskError::Refused(Refused::Outside { .. } | Refused::Unfit { .. }) => Self::Missing,
            _ => Self::Broken(error.to_string()),
        }
    }
}

/// The fault travels with the response to the layer that knows the language (see `enter`).
#[derive(Clone, Debug)]
pub(crate) struct Undressed(pub Arc<Fault>);

impl Fault {
    /// Its status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Moved => StatusCode::CONFLICT,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Token(_) => StatusCode::UNAUTHORIZED,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Undressed(Arc::new(self)));
        response
    }
}
