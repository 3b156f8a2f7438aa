//! Who may do what: law, and the library of model texts.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// What is said of the own member's law, and the model texts that one works on.
    LawRoom        -     nothing    [ no    all  all  all  no   no   no   no   no   no   no   no   no   ]  GET "/work/law", GET "/api/v1/work/law", GET "/api/v1/work/law-texts";
    /// Beginning to say what the law of a member says to a criterion.
    ProvisionBegin -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/law/{member}", POST "/api/v1/work/members/{member}/law";
    /// One of them. It is the member's alone until it is signed, and then it is public.
    ProvisionSee   -     Provision  [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/provision/{id}", GET "/api/v1/work/law/{id}";
    /// Writing it.
    ProvisionWrite -     Provision  [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/provision/{id}", POST "/api/v1/work/law/{id}/terms";
    /// Asking for the signature.
    ProvisionAsk   -     Provision  [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/provision/{id}/ask", POST "/api/v1/work/law/{id}/ask";
    /// Signing, which publishes it.
    ProvisionSign  fresh Provision  [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/provision/{id}/sign";
    /// Sending it back, with a reason.
    ProvisionReturn -    Provision  [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/provision/{id}/return", POST "/api/v1/work/law/{id}/return";
    /// Proposing a model text.
    ModelTextBegin -     nothing    [ no    all  all  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/law-texts", POST "/api/v1/work/law-texts";
    /// One of them, and writing it: those of all for the secretariat, one's own for a coordinator.
    ModelTextWrite -     ModelText  [ no    all  mine no   no   no   no   no   no   no   no   no   no   ]  GET "/work/law-text/{id}", POST "/work/law-text/{id}", GET "/api/v1/work/law-texts/{id}", POST "/api/v1/work/law-texts/{id}/terms";
    /// Sending it back, with a reason.
    ModelTextReturn -    ModelText  [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/law-text/{id}/return", POST "/api/v1/work/law-texts/{id}/return";
    /// Putting it into the library: a colleague of whoever wrote it.
    ModelTextPublish fresh ModelText [ no   all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/law-text/{id}/publish";
}
