//! Who may do what: takedown: what is reported, and what becomes of it.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Reporting an address of material. Nobody is asked who they are, and nothing is kept of them.
    IntakeSend     -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/report", POST "/report";
    /// Asking what became of a report, by its receipt.
    IntakeLookUp   reads nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/report/receipt", POST "/report/receipt";
    /// Reporting in the name of one's organisation, by machine.
    IntakeMany     -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  POST "/api/v1/work/intake";
    /// What was reported to one's hotline and waits, most urgent first.
    TakedownRoom   -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown", GET "/api/v1/work/takedown";
    /// Taking the most urgent one to look at.
    ItemNext       -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/next", POST "/api/v1/work/takedown/next";
    /// One address that was reported: all that is known of it but the address itself.
    ItemSee        -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  GET "/work/item/{id}", GET "/api/v1/work/items/{id}";
    /// Seeing the address, for a purpose that is remembered.
    ItemOpen       fresh Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/address";
    /// Saying whether it is still there.
    ItemLook       -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/look", POST "/api/v1/work/items/{id}/look";
    /// Assessing it.
    ItemAssess     -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/assess", POST "/api/v1/work/items/{id}/assess";
    /// Stopping everything about it for a time, and letting it go on.
    ItemFreeze     -     Item       [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/item/{id}/freeze", POST "/work/item/{id}/thaw", POST "/api/v1/work/items/{id}/freeze", POST "/api/v1/work/items/{id}/thaw";
    /// Saying that a life is at risk: the police are called.
    ItemEmergency  -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/emergency", POST "/api/v1/work/items/{id}/emergency";
}
