//! Who may do what: reporting rounds and the house's letters.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// All rounds.
    Rounds         -     nothing    [ no    all  all  all  all  all  no   no   no   no   no   no   no   ]  GET "/work/rounds", GET "/api/v1/work/rounds";
    /// Announcing a round.
    RoundAnnounce  -     nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/rounds", POST "/api/v1/work/rounds";
    /// A round's members and goals: states, of other members nothing else.
    RoundSee       -     Round      [ no    all  all  all  all  all  no   no   no   no   no   no   no   ]  GET "/work/round/{id}", GET "/api/v1/work/rounds/{id}", GET "/api/v1/work/rounds/{id}/overdue";
    /// A round's next step.
    RoundStep      -     Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/step", POST "/api/v1/work/rounds/{id}/step";
    /// Closing a round, which freezes what is known.
    RoundClose     fresh Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/close";
    /// Moving a round's last day or its conference, for all to see.
    RoundMove      fresh Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/move";
    /// The letters that were written for a round.
    RoundLetters   -     Round      [ no    all  no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/round/{id}/letters", GET "/api/v1/work/rounds/{id}/letters";
    /// The conference pack of a round: having it made, and taking it. Nothing stands in it that is not public.
    RoundPack      -     Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/round/{id}/pack", POST "/work/round/{id}/pack", GET "/work/round/{id}/pack/{key}/{name}";
    /// A member's own two pages of it.
    ReportPack     -     Report     [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/report/{id}/pack", POST "/work/report/{id}/pack", GET "/work/report/{id}/pack/{key}/{name}";
    /// How the house's letters fare: counts and faults, no names.
    Mail           -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   no   no   ]  GET "/work/mail", GET "/api/v1/work/mail";
    /// Trying again to send what failed.
    MailRetry      -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   no   no   ]  POST "/work/mail/retry", POST "/api/v1/work/mail/retry";
}
