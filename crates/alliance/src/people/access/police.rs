//! Who may do what: takedown: what the police say before a notice leaves.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// What is about to be noticed in one's country, and what one's force holds.
    PoliceRoom     -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  GET "/work/police", GET "/api/v1/work/police";
    /// One address that was reported, as the police see it.
    PoliceSee      -     Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  GET "/work/police/{id}", GET "/api/v1/work/police/{id}";
    /// Seeing the address.
    PoliceOpen     fresh Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/address";
    /// Having nothing against a notice, or nothing if the provider preserves and is silent.
    PoliceAnswer   -     Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/answer", POST "/api/v1/work/police/{id}/answer";
    /// Holding an item, or whatever lies where it lies.
    HoldItem       fresh Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/hold";
    /// Holding whatever lies at a place that somebody names.
    HoldPlace      fresh nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/police/holds";
    /// One hold. Of which force is for the rules.
    HoldSee        -     Hold       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  GET "/work/hold/{id}", GET "/api/v1/work/holds/{id}";
    /// Setting a hold a later end, letting it go, taking it over.
    HoldChange     fresh Hold       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/hold/{id}/extend", POST "/work/hold/{id}/release", POST "/work/hold/{id}/take";
    /// Saying that the clock is right, after it jumped.
    ClockConfirm   fresh nothing    [ no    no   no   no   no   no   no   all  no   no   no   all  no   ]  POST "/work/clock";
    /// How the clock goes by which holds end.
    ClockSee       -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   all  no   ]  GET "/work/clock";
}
