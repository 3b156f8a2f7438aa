//! Notice and takedown (goal 7): as fast as possible, and no investigation harmed.
//!
//! An [`Item`] is at any moment in five states at once: what it is found to be ([`assessment`]), what the police say ([`police`]), where it
//! lies ([`hosting`]), whether it can be seen ([`availability`]), and how far the [`notice`] to each recipient is. They go on side by side from
//! intake on. A notice leaves the moment [`guard::send`] lets it, at any hour, and never otherwise.
//!
//! What the police want kept back is a [`Hold`], with an owner and an end. What a country allows is a [`Country`], what its police say in
//! advance a [`Policy`]: both are tables, and no country is named here. Time is that of a [`Watch`], which notices when a clock cannot be
//! believed. [`clocks`] and [`survival`] make the figures from what was written down.
//!
//! No address of material is seen by any rule: they compare marks ([`scope`]).

pub mod assessment;
pub mod availability;
pub mod clocks;
pub mod country;
pub mod escalation;
pub mod figures;
pub mod guard;
pub mod handing;
pub mod hold;
pub mod hosting;
pub mod item;
pub mod known;
pub mod looks;
pub mod notice;
pub mod opinion;
pub mod police;
pub mod policy;
pub mod preserve;
pub mod queue;
pub mod scope;
pub mod survival;
pub mod table;
pub mod tip;
pub mod watch;

pub use assessment::{Assessment, AssessmentRefusal};
pub use availability::{Availability, LookRefusal, Seen};
pub use country::{Breadth, Country, CountryRefusal, Pair, Party, PoliceOrder, Probes};
pub use escalation::Escalation;
pub use guard::{Barrier, Grounds, Recipient, Send, Sender, Sending, send};
pub use handing::{HandOver, HandOverRefusal, HandOverState};
pub use hold::{Hold, HoldRefusal, HoldState, HoldTerms, SealedReason};
pub use hosting::{Hosting, HostingRefusal};
pub use item::{Evidence, Freeze, Item};
pub use known::OnList;
pub use looks::Glance;
pub use notice::{Claim, Notice, NoticeRefusal, NoticeState};
pub use opinion::Label;
pub use police::{Police, PoliceRefusal, Viewer};
pub use policy::{Policy, PolicyRefusal};
pub use preserve::{PreserveRefusal, Receipt, Wish};
pub use queue::{Signs, Urgency};
pub use scope::{Mark, Network, Places, Scope};
pub use table::TableRefusal;
pub use watch::{Reading, Watch, WatchRefusal};
