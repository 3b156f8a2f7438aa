//! How long it usually takes until what a recipient was told of is gone: by that it is decided when a notice is asked after.

use std::collections::BTreeMap;
use std::sync::Arc;

use alliance::register::PaperKind;
use alliance::takedown::notice::{Claim, Closing};
use alliance::takedown::survival::{Lasted, Survival};
use alliance::takedown::{Escalation, NoticeState};
use jiff::{SignedDuration, Timestamp};
use store::work::{PaperFilter, View};

use super::notices::NoticeKept;
use crate::work::told_or_read;
use crate::{Desk, DeskError};

/// So long what was found is good for.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(10);
/// What lasts longer lasts too long for every step: the last is due after three days.
const LONGEST: u64 = 73 * 3_600;

/// How long one recipient's items last.
#[derive(Clone, Debug)]
pub(super) struct Curve {
    /// As the rules ask for it.
    pub survival: Survival,
    /// How long after sending each step is due by it.
    spans: BTreeMap<Escalation, SignedDuration>,
}

/// Recipients by what they are known as.
pub(super) type Curves = BTreeMap<String, Curve>;

/// The curves of each hotline's recipients, as they were found last.
#[derive(Debug, Default)]
pub(crate) struct Usual(tokio::sync::Mutex<BTreeMap<String, (Timestamp, Arc<Curves>)>>);

impl Curve {
    fn of(cases: Vec<Lasted>) -> Option<Self> {
        let survival = Survival::of(cases).ok()?;
        let sent = Timestamp::UNIX_EPOCH;
        let span = |step: &Escalation| (*step, step.due(sent, Some(&survival)).duration_since(sent));
        let spans = Escalation::ALL.iter().map(span).collect();
        Some(Self { survival, spans })
    }
}

/// When a step is due after a sending.
pub(super) fn due(step: Escalation, sent: Timestamp, usual: Option<&Curve>) -> Timestamp {
    match usual.and_then(|curve| curve.spans.get(&step)) {
        Some(span) => sent.saturating_add(*span).unwrap_or(Timestamp::MAX),
        None => step.due(sent, None),
    }
}

/// How long one notice's item lasted, to the minute. What was missed first at a time is taken to have gone then: nobody is asked earlier for it.
fn lasted(kept: &NoticeKept, now: Timestamp) -> Option<Lasted> {
    let sent = kept.notice.first_sent()?;
    let until = |at: Timestamp| {
        let minutes = u64::try_from(at.duration_since(sent).as_mins()).unwrap_or_default();
        (minutes * 60).min(LONGEST)
    };
    let gone = |at| Some(until(at)).filter(|seconds| *seconds < LONGEST).map_or(Lasted::over(LONGEST), Lasted::exactly);
    match kept.notice.state() {
        NoticeState::Verified { at } | NoticeState::Closed { closing: Closing::Gone, at } => Some(gone(*at)),
        NoticeState::Claimed { claim: Claim::Refused, at } | NoticeState::Closed { closing: Closing::Refused, at } => {
            Some(Lasted::over(until(*at)))
        }
        // It was not sent, or was not theirs.
        NoticeState::Claimed { claim: Claim::WrongRecipient | Claim::Forwarded, .. }
        | NoticeState::Draft
        | NoticeState::Ready
        | NoticeState::Failed { .. }
        | NoticeState::Closed { .. } => None,
        _ => Some(Lasted::over(until(now))),
    }
}

impl Desk {
    /// The curves of a hotline's recipients.
    pub(super) async fn usual(&self, member: &str) -> Result<Arc<Curves>, DeskError> {
        let now = self.reckoned().await?;
        let mut known = self.inner.usual.0.lock().await;
        if let Some((found, curves)) = known.get(member)
            && now.duration_since(*found).abs() < GOOD_FOR
        {
            return Ok(Arc::clone(curves));
        }
        let view = View::Member(member.to_owned());
        let all = self.papers_each::<NoticeKept>(&view, PaperKind::Notice, &PaperFilter::default()).await?;
        let mut cases: BTreeMap<String, Vec<Lasted>> = BTreeMap::new();
        for (_, kept) in all.into_iter().filter_map(told_or_read) {
            if let Some(case) = lasted(&kept, now) {
                cases.entry(kept.notice.recipient.provider.clone()).or_default().push(case);
            }
        }
        let curves = cases.into_iter().filter_map(|(who, cases)| Some((who, Curve::of(cases)?)));
        let curves = Arc::new(curves.collect::<Curves>());
        known.insert(member.to_owned(), (now, Arc::clone(&curves)));
        Ok(curves)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_known_to_be_quick_is_asked_early_and_nobody_late() {
        let sent: Timestamp = "2026-01-05T09:00:00Z".parse().unwrap();
        let after = |hours| sent + SignedDuration::from_hours(hours);
        let curve = |count| Curve::of(vec![Lasted { count, ..Lasted::exactly(3_600) }]);
        assert_eq!(due(Escalation::Again, sent, None), after(4));
        assert_eq!(due(Escalation::Again, sent, curve(19).as_ref()), after(4), "it is not known yet");
        for step in Escalation::ALL {
            assert_eq!(due(*step, sent, curve(20).as_ref()), after(1), "{step}");
            assert_eq!(due(*step, sent, curve(20).as_ref()), step.due(sent, curve(20).as_ref().map(|c| &c.survival)));
        }
        let slow = Curve::of(vec![Lasted { count: 30, ..Lasted::over(LONGEST) }]);
        assert_eq!(due(Escalation::Regulator, sent, slow.as_ref()), after(72));
        assert!(Curve::of(Vec::new()).is_none());
    }
}
