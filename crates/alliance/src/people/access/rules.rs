//! Who may do what: takedown: what a country allows, and what the silence of its police means.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Whose tables there are: those of one's own member, by the view.
    RulesRoom      -     nothing    [ no    all  no   no   no   all  all  no   all  all  all  all  no   ]  GET "/work/takedown/rules";
    /// What a member allows in notice and takedown, what is proposed, and what stood before.
    RulesSee       -     member     [ no    all  no   no   no   all  own  no   own  own  own  own  no   ]  GET "/work/takedown/rules/{member}", GET "/api/v1/work/takedown/rules/{member}";
    /// Proposing another table. Nothing changes by it.
    RulesPropose   -     member     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}", POST "/api/v1/work/takedown/rules/{member}";
    /// Confirming what another proposed: from then on notices leave by it. That it is a second person is for the rules.
    RulesConfirm   fresh member     [ no    no   no   no   no   no   own  no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}/confirm";
    /// Dropping what is proposed.
    RulesDrop      -     member     [ no    no   no   no   no   no   own  no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}/drop", POST "/api/v1/work/takedown/rules/{member}/drop";
    /// What the silence of a member's police means, to the police and to those who are told of holds in any case: whoever else knew the minutes could tell by a clock what is held.
    PoliceTableSee -     member     [ no    no   no   no   no   no   no   no   no   own  own  own  no   ]  GET "/work/police-table/{member}", GET "/api/v1/work/police-table/{member}";
    /// Proposing another table of the police.
    PoliceTablePropose - member     [ no    no   no   no   no   no   no   no   no   no   own  no   no   ]  POST "/work/police-table/{member}", POST "/api/v1/work/police-table/{member}";
    /// Signing it as the second officer of the force.
    PoliceTableSign fresh member    [ no    no   no   no   no   no   no   no   no   no   no   own  no   ]  POST "/work/police-table/{member}/sign";
    /// Dropping what is proposed.
    PoliceTableDrop -    member     [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police-table/{member}/drop", POST "/api/v1/work/police-table/{member}/drop";
}
