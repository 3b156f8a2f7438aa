//! Who may do what: progress reports.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// Reports over rounds: the own member's; those of all for the secretariat and auditors.
    Reports        -     nothing    [ no    all  all  all  no   all  no   no   no   no   no   no   no   ]  GET "/work/reports", GET "/api/v1/work/reports";
    /// Reading a report: answers, what was ever typed, remarks, the workbook.
    ReportRead     -     Report     [ no    all  own  own  no   all  no   no   no   no   no   no   no   ]  GET "/work/report/{id}", GET "/work/report/{id}/history/{field}", GET "/work/report/{id}/versions", GET "/work/report/{id}/workbook", GET "/api/v1/work/reports/{id}", GET "/api/v1/work/reports/{id}/questions", GET "/api/v1/work/reports/{id}/history/{field}", GET "/api/v1/work/reports/{id}/workbook";
    /// Answering, by form and by workbook.
    ReportWrite    -     Report     [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}", POST "/work/report/{id}/workbook", POST "/work/report/{id}/apply", POST "/api/v1/work/reports/{id}/answers", POST "/api/v1/work/reports/{id}/workbook", POST "/api/v1/work/reports/{id}/workbook/apply";
    /// Remarks on a question: made, answered, settled.
    ReportRemark   -     Report     [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/remarks", POST "/api/v1/work/reports/{id}/remarks", POST "/api/v1/work/reports/{id}/remarks/{remark}/answer", POST "/api/v1/work/reports/{id}/remarks/{remark}/settle";
    /// Asking the authorities for their sign-offs.
    ReportAsk      -     Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/ask", POST "/api/v1/work/reports/{id}/ask";
    /// Signing off for an authority.
    ReportSign     fresh Report     [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/sign";
    /// The coordinator's approval.
    ReportApprove  fresh Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/approve";
    /// Submission by the minister's delegate.
    ReportSubmit   fresh Report     [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/submit";
    /// Sending a report back to draft, with a reason.
    ReportReturn   -     Report     [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/return", POST "/api/v1/work/reports/{id}/return";
    /// What the secretariat does with a submitted report: the check for completeness, the reviewers, the member's days to answer.
    ReportStep     -     Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/step", POST "/api/v1/work/reports/{id}/step";
    /// Saying that the member has nothing to answer to its reviews.
    ReportReply    -     Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/reply", POST "/api/v1/work/reports/{id}/reply";
    /// Publishing a report.
    ReportPublish  fresh Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/publish";
}
