//! Who may do what: takedown: notices, and what comes of them.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Notices that one's hotline has sent, and how far each is.
    NoticesSent    -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown/notices", GET "/api/v1/work/takedown/notices";
    /// Confirming that somebody is told of a notice that nothing came of, where a lead has to.
    NoticeConfirm  fresh Notice     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/notices/{id}/confirm";
    /// Closing a notice whose recipient refuses or says that it is not theirs: nothing comes of it any more.
    NoticeClose    fresh Notice     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/notices/{id}/close";
    /// Having such a notice pressed on.
    NoticePress    -     Notice     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/notices/{id}/press", POST "/api/v1/work/takedown/notices/{id}/press";
    /// Whom one's hotline sends notices to, and how they are reached.
    Providers      -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/providers", GET "/api/v1/work/providers";
    /// Naming a provider, or changing how one is reached: notices go there from then on.
    ProviderChange fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/providers", POST "/work/providers/{provider}";
    /// The notices that one's organisation was sent. Whose they are is for the rules.
    NoticeRoom     -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  GET "/work/notices", GET "/work/notices/{notice}", GET "/api/v1/work/notices";
    /// Seeing what a notice names.
    NoticeOpen     fresh nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/address";
    /// Taking a notice over by machine, with what it names.
    NoticeFetch    -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/api/v1/work/notices/{notice}/fetch";
    /// Answering a notice.
    NoticeAnswer   -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/answer", POST "/api/v1/work/notices/{notice}/answer";
    /// Reporting what a notice names to NCMEC's `CyberTipline`, in one's own organisation's name.
    NoticeTip      -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/cybertipline", POST "/api/v1/work/notices/{notice}/cybertipline";
    /// Handing an item over to the hotline of the country that hosts it. It leaves by the word of the police.
    HandOverAsk    -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/hand-over", POST "/api/v1/work/items/{id}/hand-over";
    /// What one's hotline handed over to others, and what others handed over to it. Whose it is is for the rules.
    HandedRoom     -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown/handed", GET "/work/takedown/handed/{handed}", GET "/api/v1/work/takedown/handed", GET "/api/v1/work/takedown/handed/{handed}";
    /// Taking back what was handed over, and answering what others handed over.
    HandedStep     -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/handed/{handed}/step", POST "/api/v1/work/takedown/handed/{handed}/step";
    /// Taking the file by which an item is handed over: it says where the material is.
    HandedFile     fresh nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/handed/{handed}/file";
    /// Answering a notice by the link in its mail, once.
    NoticeLink     -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/notice/{secret}", POST "/notice/{secret}";
}
