//! Who may do what: the credibility facts of one's own member. Nobody else sees them put together before they are public: not the secretariat, and no auditor.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// For which members somebody may see the facts.
    CredibilityRoom -    nothing    [ no    no   all  all  no   no   no   no   no   no   no   no   no   ]  GET "/work/credibility";
    /// A member's facts, how each is computed, and every record that they count.
    CredibilitySee -     member     [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/credibility/{member}", GET "/api/v1/work/credibility/{member}";
    /// Consenting that they are public, after having read them.
    CredibilityGive fresh member    [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/credibility/{member}/give";
    /// Withdrawing the consent, for what comes after.
    CredibilityWithdraw fresh member [ no   no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/credibility/{member}/withdraw";
}
