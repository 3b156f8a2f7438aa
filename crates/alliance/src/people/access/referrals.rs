//! Who may do what: joint investigations: referrals, requests for evidence, joint operations, answer times.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// What other forces sent to one's police, and what one's force sent to others; and one of them. Whose it is is for the rules.
    ReferralRoom   -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  GET "/work/referrals", GET "/work/referrals/{referral}", GET "/api/v1/work/referrals", GET "/api/v1/work/referrals/{referral}";
    /// Sending a referral, or a request for evidence, to the police of another member.
    ReferralWrite  -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  no   no   ]  GET "/work/referrals/new", POST "/work/referrals", POST "/api/v1/work/referrals";
    /// Seeing what it says, for a purpose that is remembered.
    ReferralOpen   fresh nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/referrals/{referral}/text";
    /// Acknowledging, answering, handing on, taking back.
    ReferralStep   -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/referrals/{referral}/step", POST "/api/v1/work/referrals/{referral}/step";
    /// How much is asked among the members, as counts and nothing else.
    ReferralCounts -     nothing    [ no    all  no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/referrals/counts", GET "/api/v1/work/referrals/counts";
    /// Joint operations that one's country is asked to take part in, and one of them. Whose they are is for the rules.
    OperationRoom  -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  GET "/work/referrals/operations", GET "/work/referrals/operations/{operation}", GET "/api/v1/work/referrals/operations", GET "/api/v1/work/referrals/operations/{operation}";
    /// Planning one.
    OperationPlan  -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  no   no   ]  POST "/work/referrals/operations", POST "/api/v1/work/referrals/operations";
    /// Taking part or not, closing or dropping it, entering one's share.
    OperationStep  -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/referrals/operations/{operation}/step", POST "/api/v1/work/referrals/operations/{operation}/step";
    /// Confirming the share that another officer of one's force entered.
    OperationConfirm fresh nothing  [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/referrals/operations/{operation}/confirm";
    /// Making its sums public.
    OperationPublish fresh nothing  [ no    no   no   no   no   no   no   no   no   no   no   all  no   ]  POST "/work/referrals/operations/{operation}/publish";
    /// How long one's police take to answer, and what waits for a second person.
    AnswerTimes    -     nothing    [ no    no   all  no   no   no   no   no   no   no   all  all  no   ]  GET "/work/referrals/times";
    /// Making the answer times of a quarter, which a second person releases.
    AnswerTimesMake fresh nothing   [ no    no   no   no   no   no   no   no   no   no   all  no   no   ]  POST "/work/referrals/times";
    /// Releasing the answer times that another made: they are signed and public.
    AnswerTimesRelease fresh AnswerFigures [ no no own no   no   no   no   no   no   no   own  own  no   ]  POST "/work/referrals/times/{id}/release";
}
