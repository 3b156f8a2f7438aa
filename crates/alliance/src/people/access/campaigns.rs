//! Who may do what: campaigns. What a member writes is its own until it is public.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// The campaigns of one's own member, and what others made that could be used.
    Campaigns      -     nothing    [ no    no   all  all  no   no   no   no   no   no   no   no   no   ]  GET "/work/campaigns", GET "/api/v1/work/campaigns";
    /// Beginning one.
    CampaignBegin  -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/campaigns/{member}", POST "/api/v1/work/members/{member}/campaigns";
    /// One of them.
    CampaignSee    -     Campaign   [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/campaign/{id}", GET "/api/v1/work/campaigns/{id}";
    /// Writing what is planned, who was reached, and what changed. Nothing of it is public by that.
    CampaignWrite  -     Campaign   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/campaign/{id}", POST "/api/v1/work/campaigns/{id}/stated";
    /// Dropping a draft. That whoever does so wrote it is for the rules.
    CampaignDrop   -     Campaign   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/campaign/{id}/drop", POST "/api/v1/work/campaigns/{id}/drop";
    /// Publishing what a colleague wrote. That it is a second person is for the rules.
    CampaignPublish fresh Campaign  [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/campaign/{id}/publish";
    /// Saying that it has begun, or is over.
    CampaignStep   -     Campaign   [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/campaign/{id}/step", POST "/api/v1/work/campaigns/{id}/step";
    /// Taking part in another member's campaign, which asked for it.
    CampaignJoin   -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/campaigns/{member}/join", POST "/api/v1/work/members/{member}/campaigns/join";
    /// Adopting the materials of another member's campaign.
    CampaignAdopt  -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/campaigns/{member}/adopt", POST "/work/campaigns/{member}/adopt", POST "/api/v1/work/members/{member}/campaigns/adopt";
}
