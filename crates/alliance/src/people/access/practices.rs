//! Who may do what: good practices. From its proposal on, reviewers of other countries and the secretariat see one.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Practices that are worked on, and those of others that could be adopted.
    Practices      -     nothing    [ no    all  all  no   all  no   no   no   no   no   no   no   no   ]  GET "/work/practices", GET "/api/v1/work/practices";
    /// Beginning one.
    PracticeBegin  -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practices/{member}", POST "/api/v1/work/members/{member}/practices";
    /// One of them.
    PracticeSee    -     Practice   [ no    all  own  no   far  no   no   no   no   no   no   no   no   ]  GET "/work/practice/{id}", GET "/api/v1/work/practices/{id}";
    /// Writing it.
    PracticeWrite  -     Practice   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practice/{id}", POST "/api/v1/work/practices/{id}/terms";
    /// Dropping a draft. That whoever does so wrote it, and that nothing of it was ever public, is for the rules.
    PracticeDrop   -     Practice   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practice/{id}/drop", POST "/api/v1/work/practices/{id}/drop";
    /// Laying it before a reviewer.
    PracticePropose -    Practice   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practice/{id}/propose", POST "/api/v1/work/practices/{id}/propose";
    /// Accepting it, or giving it back with remarks: somebody of another country.
    PracticeReview fresh Practice   [ no    no   no   no   far  no   no   no   no   no   no   no   no   ]  POST "/work/practice/{id}/review";
    /// Publishing what was accepted.
    PracticePublish fresh Practice  [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practice/{id}/publish";
    /// Adopting another member's practice: a commitment begins with it.
    PracticeAdopt  -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/practices/{member}/adopt", POST "/api/v1/work/members/{member}/practices/adopt";
}
