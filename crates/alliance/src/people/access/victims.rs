//! Who may do what: identified victims, counted by month.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Whose counts there are: those of one's own member; to the secretariat, how many months each member has confirmed and no count.
    Victims        -     nothing    [ no    all  all  no   no   no   no   no   no   no   all  all  no   ]  GET "/work/victims", GET "/api/v1/work/victims";
    /// A member's counts: to its police unit and its coordinators.
    VictimsSee     -     member     [ no    no   own  no   no   no   no   no   no   no   own  own  no   ]  GET "/work/victims/{member}", GET "/work/victims/{member}/month/{month}", GET "/api/v1/work/victims/{member}", GET "/api/v1/work/victims/{member}/months/{month}";
    /// Writing a month, or its revision.
    VictimsWrite   -     member     [ no    no   no   no   no   no   no   no   no   no   own  no   no   ]  POST "/work/victims/{member}/month/{month}", POST "/api/v1/work/victims/{member}/months/{month}";
    /// Confirming what another officer wrote. That it is another is for the rules.
    VictimsConfirm fresh member     [ no    no   no   no   no   no   no   no   no   no   no   own  no   ]  POST "/work/victims/{member}/month/{month}/confirm";
    /// Taking counts from a file: what would change by it, and taking it.
    VictimsTake    -     member     [ no    no   no   no   no   no   no   no   no   no   own  no   no   ]  GET "/work/victims/{member}/file", POST "/work/victims/{member}/file", POST "/api/v1/work/victims/{member}/file/preview", POST "/api/v1/work/victims/{member}/file";
    /// Proposing what is counted from a year on.
    VictimsDefine  -     member     [ no    no   no   no   no   no   no   no   no   no   own  no   no   ]  POST "/work/victims/{member}/definition";
    /// Confirming it as the second officer of the force.
    VictimsDefinitionConfirm fresh member [ no no no  no   no   no   no   no   no   no   no   own  no   ]  POST "/work/victims/{member}/definition/confirm";
    /// Dropping what is proposed.
    VictimsDefinitionDrop - member  [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/victims/{member}/definition/drop";
    /// Putting a year of confirmed months into the member's declared figures, which are signed and published like any others.
    VictimsDeclare -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/victims/{member}/declare", POST "/api/v1/work/victims/{member}/declare";
    /// What a member counts in another one beside what that one counts: to its police unit whole, to the secretariat without small counts and not before both have confirmed the year.
    VictimsCross   -     member     [ no    all  no   no   no   no   no   no   no   no   own  own  no   ]  GET "/work/victims/{member}/with/{other}", GET "/api/v1/work/victims/{member}/with/{other}/{year}";
    /// Saying what explains a difference.
    VictimsAnswer  -     member     [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/victims/{member}/with/{other}", POST "/api/v1/work/victims/{member}/with/{other}/{year}";
}
