//! Who may do what: the journal of what was done.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// What was done in one's own name, and what one typed.
    JournalMine    -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work/journal/mine", GET "/api/v1/work/journal/mine";
    /// The whole journal: who did what, and who saw what.
    Journal        -     nothing    [ no    no   no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/journal", GET "/work/journal/entry/{seq}", GET "/api/v1/work/journal", GET "/api/v1/work/journal/entries/{seq}";
    /// What was done to the accounts of a member's people, and nothing of what they wrote.
    JournalPeople  -     member     [ no    no   no   no   no   all  own  no   no   no   no   no   no   ]  GET "/work/journal/people/{member}", GET "/api/v1/work/members/{member}/journal";
    /// Both logs with their checkpoints and keys, to be verified elsewhere.
    JournalBundle  fresh nothing    [ no    no   no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/journal/bundle";
}
