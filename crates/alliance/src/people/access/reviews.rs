//! Who may do what: reviews and the replies to them.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Reviews: those that somebody has to do with.
    Reviews        -     nothing    [ no    all  all  all  all  no   no   no   no   no   no   no   no   ]  GET "/work/reviews", GET "/api/v1/work/reviews", GET "/api/v1/work/unreviewed";
    /// Assigning a reviewer to a report.
    ReviewAssign   -     Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/reviews/assign/{id}", POST "/work/reviews/assign/{id}", GET "/api/v1/work/reports/{id}/reviewers", POST "/api/v1/work/reports/{id}/reviewers";
    /// One of them. The member sees it once it was sent.
    ReviewSee      -     Review     [ no    all  own  own  dealt no  no   no   no   no   no   no   no   ]  GET "/work/review/{id}", GET "/api/v1/work/reviews/{id}";
    /// Declaring conflicts of interest, or that there are none.
    ReviewDeclare  -     Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/declare", POST "/api/v1/work/reviews/{id}/declare";
    /// Letting a review go on in spite of a declared conflict.
    ReviewAllow    -     Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/allow", POST "/api/v1/work/reviews/{id}/allow";
    /// Releasing a reviewer.
    ReviewRelease  -     Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/release", POST "/api/v1/work/reviews/{id}/release";
    /// Writing down what was found.
    ReviewWrite    -     Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/write", POST "/api/v1/work/reviews/{id}/findings";
    /// Submitting a review, which sends it to the member.
    ReviewSubmit   fresh Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/submit";
    /// Writing the member's reply.
    ReplyWrite     -     Review     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/reply-draft", POST "/api/v1/work/reviews/{id}/reply-draft";
    /// Sending the member's reply.
    ReplySend      fresh Review     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/reply";
    /// Publishing review and reply side by side.
    ReviewPublish  fresh Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/publish";
}
