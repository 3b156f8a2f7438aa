//! Who may do what: takedown: figures.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// The figures of one's hotline, how long each provider takes, and what waits for a second person.
    TakedownFigures - nothing         [ no    no   all  no   no   no   no   no   no   all  no   no   no   ]  GET "/work/takedown/figures";
    /// Making the figures of a period, which a second person releases.
    TakedownFiguresMake fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/takedown/figures";
    /// Releasing the figures that a colleague made: they are signed and public.
    TakedownFiguresRelease fresh TakedownFigures [ no no own  no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/figures/{id}/release";
}
