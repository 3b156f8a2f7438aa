//! Who may do what: figures and their definitions.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Declared figures: the own member's; those of all for the secretariat and auditors.
    Figures        -     nothing    [ no    all  all  all  no   all  no   no   no   no   no   no   no   ]  GET "/work/figures", GET "/api/v1/work/figures";
    /// Beginning to declare an indicator's figures.
    FiguresBegin   -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figures/{member}", POST "/api/v1/work/members/{member}/figures";
    /// A member's figures of an indicator. The secretariat sees them from their submission on; an auditor what is public of them.
    FiguresSee     -     Figures    [ no    all  own  own  no   all  no   no   no   no   no   no   no   ]  GET "/work/figure/{id}", GET "/api/v1/work/figures/{id}";
    /// Writing them.
    FiguresWrite   -     Figures    [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}", POST "/api/v1/work/figures/{id}/entries";
    /// Asking for the signature.
    FiguresAsk     -     Figures    [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/ask", POST "/api/v1/work/figures/{id}/ask";
    /// Signing, which submits them.
    FiguresSign    fresh Figures    [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/sign";
    /// Sending them back, with a reason.
    FiguresReturn  -     Figures    [ no    all  no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/return", POST "/api/v1/work/figures/{id}/return";
    /// Publishing them, as far as small counts allow.
    FiguresPublish fresh Figures    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/publish";
    /// Definitions of figures that are worked on.
    Definitions    -     nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/definitions", GET "/api/v1/work/definitions";
    /// Beginning one, or the change of a public one.
    DefinitionBegin -    nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/definitions", POST "/api/v1/work/definitions";
    /// One of them, and writing it.
    DefinitionWrite -    Indicator  [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/definition/{id}", POST "/work/definition/{id}", GET "/api/v1/work/definitions/{id}", POST "/api/v1/work/definitions/{id}/terms";
    /// Publishing what a colleague wrote.
    DefinitionPublish fresh Indicator [ no  all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/definition/{id}/publish";
}
