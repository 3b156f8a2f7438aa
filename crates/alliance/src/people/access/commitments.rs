//! Who may do what: commitments on their way.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// The commitments that somebody works on.
    Commitments    -     nothing    [ no    all  all  all  no   no   no   no   no   no   no   no   no   ]  GET "/work/commitments", GET "/api/v1/work/commitments";
    /// Beginning one.
    CommitmentBegin -    member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitments/{member}/new", POST "/work/commitments/{member}", POST "/api/v1/work/members/{member}/commitments";
    /// One of them. The secretariat sees it from its submission on.
    CommitmentSee  -     Commitment [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}", GET "/api/v1/work/commitments/{id}";
    /// Writing its terms.
    CommitmentEdit -     Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/edit", POST "/work/commitment/{id}/edit", POST "/api/v1/work/commitments/{id}/terms";
    /// Asking for national clearance.
    CommitmentClear -    Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/clear", POST "/api/v1/work/commitments/{id}/clear";
    /// Sending it back from national clearance.
    CommitmentReturn -   Commitment [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/return", POST "/api/v1/work/commitments/{id}/return";
    /// Signing and submitting it.
    CommitmentSubmit fresh Commitment [ no  no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/submit";
    /// Screening it.
    CommitmentScreen -   Commitment [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/screen", POST "/api/v1/work/commitments/{id}/screen";
    /// Publishing it.
    CommitmentPublish fresh Commitment [ no all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/publish";
    /// Marking a milestone as done.
    CommitmentDone -     Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/done", POST "/api/v1/work/commitments/{id}/done";
    /// Preparing an amendment of what is public.
    CommitmentAmend -    Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/amend", POST "/work/commitment/{id}/amend", POST "/api/v1/work/commitments/{id}/class", POST "/api/v1/work/commitments/{id}/amend";
    /// Preparing a withdrawal of what is public.
    CommitmentWithdraw - Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/withdraw", POST "/work/commitment/{id}/withdraw", POST "/api/v1/work/commitments/{id}/withdraw";
    /// Preparing that another public commitment takes the place of this one.
    CommitmentReplace - Commitment [ no     no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/replace", POST "/work/commitment/{id}/replace", POST "/api/v1/work/commitments/{id}/replace";
    /// Signing a prepared change, which makes it public.
    CommitmentSign fresh Commitment [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/sign";
    /// Dropping a prepared change.
    CommitmentDrop -     Commitment [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/drop", POST "/api/v1/work/commitments/{id}/drop";
}
