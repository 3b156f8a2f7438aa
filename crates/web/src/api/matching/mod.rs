//! Many lookups at once, under `/api/v1/match`, in one body or as a stream of lines; and lists taken over and given out. Streams may be as long as the caller likes.

mod entries;
mod holder;
mod lines;
mod lots;
mod many;
mod question;
mod source;
mod stream;

use desk::detection::MatchError;
use utoipa_axum::router::OpenApiRouter;

use crate::Rooms;
use crate::problem::{Problem, Trouble, sentence};

pub(crate) use stream::Streams;

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let routes = many::routes(routes);
    stream::routes(source::routes(entries::routes(lots::routes(routes))))
}

impl From<MatchError> for Problem {
    fn from(e: MatchError) -> Self {
        match e {
            MatchError::NotReady => {
                Self::new(Trouble::Unavailable).saying("The index is not loaded yet. Try again in some seconds.")
            }
            MatchError::Probing { seconds } => Self::wait(seconds).saying(
                "These questions feel their way along the border of what is listed, and are not answered for a while.",
            ),
            MatchError::NotVetted(why) => Self::new(Trouble::Forbidden).saying(sentence(&why.to_string())),
            MatchError::Desk(e) => e.into(),
        }
    }
}
