//! NCMEC's `CyberTipline` Reporting API: the documents of `/submit`, `/fileinfo`, `/finish` and `/retract`, and the answers. After NCMEC's public
//! description, <https://report.cybertip.org/ispws/documentation>.
//!
//! Every flag is written as a person set it. What nobody said is left out: `None` is no element, never `false`. There is no `/upload`:
//! no picture is ever here.

mod answer;
mod file;
mod form;
mod report;

pub use answer::{Answer, Unread, answer, code};
pub use file::{EventName, FileAnnotation, FileDetails, IpCapture, Pair, PairType, Relevance};
pub use form::Form;
pub use report::{Annotation, Contact, Incident, IncidentType, LawEnforcement, Report, Reported, WebPage};
