//! Who may do what: deconfliction: two forces find out whether they work on the same thing.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// The runs of one's force, and one of them. Whose a run is is for the rules: another force's is not there.
    DeconflictionRoom -  nothing     [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  GET "/work/deconfliction", GET "/work/deconfliction/runs/{run}", GET "/api/v1/work/deconfliction", GET "/api/v1/work/deconfliction/forces", GET "/api/v1/work/deconfliction/runs/{run}", GET "/api/v1/work/deconfliction/runs/{run}/offer", GET "/api/v1/work/deconfliction/runs/{run}/answer", GET "/api/v1/work/deconfliction/runs/{run}/answer-tags", GET "/api/v1/work/deconfliction/runs/{run}/closing";
    /// Asking another force to compare.
    DeconflictionPropose - nothing   [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/api/v1/work/deconfliction";
    /// Going on with a run of one's force, and ending it.
    DeconflictionStep -  nothing     [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/deconfliction/runs/{run}/decline", POST "/work/deconfliction/runs/{run}/abort", POST "/api/v1/work/deconfliction/runs/{run}/accept", POST "/api/v1/work/deconfliction/runs/{run}/decline", POST "/api/v1/work/deconfliction/runs/{run}/abort", POST "/api/v1/work/deconfliction/runs/{run}/offer", POST "/api/v1/work/deconfliction/runs/{run}/answer", POST "/api/v1/work/deconfliction/runs/{run}/closing", POST "/api/v1/work/deconfliction/runs/{run}/done";
    /// How many runs there were, and how they ended. Never whose.
    DeconflictionCounts - nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/deconfliction/counts", GET "/api/v1/work/deconfliction/counts";
}
