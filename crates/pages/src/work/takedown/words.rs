//! Sentences and keys of the takedown rooms.

use std::collections::BTreeMap;

use ::desk::takedown::{Looked, NoticeSeen, Sight};
use ::desk::work::View;
use alliance::takedown::hosting::Link;
use alliance::takedown::known::is_known;
use alliance::takedown::{Assessment, Availability, Hosting, NoticeState, OnList, Signs};
use interchange::takedown::address::{Refusal, Unplaced};
use jiff::{SignedDuration, Timestamp};

use crate::fault::Fault;
use crate::i18n::Html;
use crate::work::Seat;
use crate::work::detection::words::kind;

/// Why a line is no address: which line, and what to do. Nothing of what stands there.
pub(super) fn refused(seat: &Seat, line: usize, refusal: Refusal) -> String {
    let word = match refusal {
        Refusal::Empty => "empty",
        Refusal::TooLong => "too-long",
        Refusal::Several => "several",
        Refusal::Unseen => "unseen",
        Refusal::CutOff => "cut-off",
        Refusal::Unplaced(Unplaced::Shared) => "shared",
        Refusal::Unplaced(Unplaced::Content) => "content",
        Refusal::Unplaced(Unplaced::App) => "app",
        Refusal::Unplaced(Unplaced::Person) => "person",
        Refusal::Unplaced(Unplaced::Local) => "local",
        Refusal::Unplaced(Unplaced::Stream) => "stream",
        Refusal::Scheme => "scheme",
        Refusal::NoScheme => "no-scheme",
        Refusal::NoHost => "no-host",
        Refusal::Host => "host",
        Refusal::NoDot => "no-dot",
        Refusal::Number => "number",
        Refusal::NotPublic => "not-public",
        Refusal::Onion => "onion",
        Refusal::Port => "port",
    };
    seat.with("reporting-line", &[("n", (line as u64).into()), ("what", seat.of("address-refused", word).into())])
}

/// How urgent something is said to be, in words; empty where nothing was said.
pub(super) fn signs(seat: &Seat, signs: Signs) -> String {
    let all = [(signs.at_risk, "at-risk"), (signs.live, "live"), (signs.new_victim, "new-victim")];
    let said: Vec<String> = all.into_iter().filter(|(is, _)| *is).map(|(_, word)| seat.of("sign", word)).collect();
    said.join(&seat.m("list-comma"))
}

/// How long something has waited.
pub(in crate::work) fn age(seat: &Seat, since: Timestamp) -> String {
    lasted(seat, since, seat.desk().clock().now())
}

/// The same between two times.
pub(super) fn lasted(seat: &Seat, since: Timestamp, until: Timestamp) -> String {
    span(seat, until.duration_since(since))
}

/// How long a time is: minutes up to two hours, hours up to two days, then days.
pub(super) fn span(seat: &Seat, span: SignedDuration) -> String {
    let waited = span.max(SignedDuration::ZERO);
    let (minutes, hours) = (waited.as_mins().unsigned_abs(), waited.as_hours().unsigned_abs());
    match (minutes, hours) {
        (0..120, _) => seat.with("age-minutes", &[("n", minutes.into())]),
        (_, 0..48) => seat.with("age-hours", &[("n", hours.into())]),
        _ => seat.with("age-days", &[("n", (hours / 24).into())]),
    }
}

/// Somebody through whose hands an item comes.
pub(super) fn link(seat: &Seat, link: &Link) -> String {
    recipient(seat, link.party.as_str(), &link.provider, link.member.as_deref().unwrap_or_default())
}

/// What somebody is to an item, who, and in which country, where that is known.
pub(super) fn recipient(seat: &Seat, party: &str, name: &str, member: &str) -> String {
    let name = if member.is_empty() { name.to_owned() } else { format!("{name} ({member})") };
    seat.with("party-is", &[("party", seat.of("party", party).into()), ("name", name.into())])
}

/// Through whose hands an item comes, as far as that is known.
pub(super) fn chain(seat: &Seat, hosting: &Hosting) -> Vec<String> {
    hosting.found().into_iter().flat_map(|found| &found.chain).map(|one| link(seat, one)).collect()
}

/// How sure it is where an item lies, and since when that is known.
pub(super) fn known(seat: &Seat, hosting: &Hosting) -> Option<String> {
    let found = hosting.found()?;
    let sure = seat.of("hosting-confidence", found.confidence.as_str());
    Some(seat.with("hosting-known", &[("sure", sure.into()), ("when", seat.time(&found.as_of).into())]))
}

/// Whether lists that owe each other nothing have a file of an item.
pub(super) fn lists_say(seat: &Seat, lists: &[OnList]) -> String {
    if is_known(lists) { seat.m("lists-independent") } else { seat.m("lists-one") }
}

/// The lists that have a file of an item, a line for each.
pub(super) fn lists(seat: &Seat, lists: &[OnList]) -> Vec<String> {
    let line = |list: &OnList| {
        let named = [
            ("organisation", list.organisation.as_str().into()),
            ("country", list.member.as_str().into()),
            ("kind", kind(list.kind).into()),
        ];
        match &list.label {
            None => seat.with("lists-line", &named),
            Some(label) => {
                let [organisation, country, kind] = named;
                let level = ("level", format!("{}: {}", label.scheme, label.level).into());
                seat.with("lists-line-level", &[organisation, country, kind, level])
            }
        }
    };
    lists.iter().map(line).collect()
}

/// Whom to tell of abuse at an item's host, the most trusted first: who, and from where that is known.
pub(super) fn contacts(seat: &Seat, sight: &Sight) -> Vec<(String, String)> {
    let all = sight.found.iter().flat_map(|found| &found.contacts);
    let told = all.filter_map(|contact| {
        let named: Vec<&str> = [&contact.mail, &contact.whose].into_iter().flatten().map(String::as_str).collect();
        let day = seat.day_of(&contact.as_of);
        let from = seat.with("item-contact-from", &[("source", contact.source.as_str().into()), ("day", day.into())]);
        (!named.is_empty()).then(|| (named.join(", "), from))
    });
    told.collect()
}

/// A notice that has left: to whom, and how far it is.
pub(super) fn notice(seat: &Seat, notice: &NoticeSeen) -> (String, String) {
    let to = recipient(seat, notice.party, &notice.to, &notice.country);
    let state = match notice.state {
        NoticeState::Escalated { step, .. } => seat.of("notice-taken", step.as_str()),
        _ => seat.of("left-state", notice.state.name()),
    };
    let state = match &notice.sent {
        Some(sent) => seat.with("left-since", &[("state", state.into()), ("when", seat.time(sent).into())]),
        None => state,
    };
    match again(seat, notice) {
        Some(again) => (to, seat.with("left-again", &[("state", state.into()), ("again", again.into())])),
        None => (to, state),
    }
}

/// Since when what a notice was about is gone, for whoever sent it.
pub(super) fn gone(seat: &Seat, notice: &NoticeSeen) -> Option<String> {
    let since = notice.gone()?;
    Some(seat.with("availability-gone-since", &[("when", seat.time(&since).into())]))
}

/// Since when it is there again, while the notice has not left anew.
pub(super) fn again(seat: &Seat, notice: &NoticeSeen) -> Option<String> {
    let since = notice.again.as_ref()?;
    Some(seat.with("availability-again-since", &[("when", seat.time(since).into())]))
}

/// When an item was seen and missed, as far as that is known, a line for each.
pub(super) fn availability(seat: &Seat, availability: &Availability) -> Vec<String> {
    let was_seen = |at: &Timestamp| seat.with("availability-seen", &[("when", seat.time(at).into())]);
    let was_missed = |at: &Timestamp| seat.with("availability-missed", &[("when", seat.time(at).into())]);
    let was_looked = |at: &Timestamp| seat.with("availability-last", &[("when", seat.time(at).into())]);
    let mut lines = Vec::new();
    match availability {
        Availability::Unknown => {}
        Availability::Online { seen } => lines.push(was_seen(seen)),
        Availability::SuspectedGone { seen, missed, last } | Availability::ConfirmedGone { seen, missed, last } => {
            lines.extend(seen.as_ref().map(was_seen));
            lines.push(was_missed(missed));
            lines.push(was_looked(last));
        }
        Availability::Relapsed { missed, seen } => {
            lines.push(was_missed(missed));
            lines.push(was_seen(seen));
        }
        Availability::DependsOnAccess { last, gone } => {
            lines.extend(gone.as_ref().map(was_missed));
            lines.push(was_looked(last));
        }
    }
    lines
}

/// What looks saw: what, who looked, when, and how often where it was more than once.
pub(super) fn looked(seat: &Seat, look: &Looked) -> String {
    let saw = seat.of("look-saw", look.saw.as_str());
    let who = match (&look.by, &look.word) {
        (Some(by), _) => by.clone(),
        (None, Some(word)) => seat.with("look-house-came", &[("came", word.as_str().into())]),
        (None, None) => seat.m("look-house"),
    };
    let (first, last) = (seat.time(&look.first), seat.time(&look.last));
    let args = [("saw", saw.into()), ("who", who.into()), ("first", first.into()), ("last", last.into())];
    match look.times {
        1 => seat.with("look-once", &args),
        times => {
            let [saw, who, first, last] = args;
            seat.with("look-often", &[saw, who, first, last, ("n", u64::from(times).into())])
        }
    }
}

/// Organisations by their ids: what people call them.
pub(super) async fn offices(seat: &Seat) -> Result<BTreeMap<String, String>, Fault> {
    let all = seat.desk().organisations(&View::All).await.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(all.into_iter().map(|(paper, organisation)| (paper.id, organisation.name)).collect())
}

/// What an item's assessment is to whoever looks at its page, who has found something about it before or not.
pub(super) fn standing(seat: &Seat, assessment: &Assessment, me: &str, has_found: bool) -> String {
    match assessment {
        Assessment::InReview { analyst: Some(analyst), .. } if analyst.act.by.as_str() == me => seat.m("item-mine"),
        Assessment::InReview { analyst: Some(_), .. } => seat.m("item-others"),
        Assessment::InReview { .. } if has_found => seat.m("item-first-waits"),
        Assessment::InReview { .. } => seat.m("item-second"),
        Assessment::Disputed { .. } if has_found => seat.m("item-disputed-own"),
        Assessment::Disputed { .. } => seat.m("item-settle"),
        decided => seat.of("item-state", decided.name()),
    }
}

// Keys. Whoever turns them off does so by the address, which the pages of these rooms hand on: nothing is kept in the browser.

/// Whether keys work.
pub(in crate::work) fn keys(seat: &Seat) -> bool {
    seat.parameter("keys") != Some("off")
}

/// An address of these rooms, with the keys as they are.
pub(in crate::work) fn with_keys(seat: &Seat, path: impl AsRef<str>) -> String {
    let path = path.as_ref();
    let sign = if path.contains('?') { '&' } else { '?' };
    if keys(seat) { path.to_owned() } else { format!("{path}{sign}keys=off") }
}

/// The attributes of what a key does.
pub(in crate::work) fn key(seat: &Seat, key: impl AsRef<str>) -> Html {
    let key = key.as_ref();
    let attributes = || format!(r#" data-key="{key}" aria-keyshortcuts="{key}""#);
    Html::made(if keys(seat) { attributes() } else { String::new() })
}

/// A key beside the word for what it does. Who hears the page is told by the attribute.
pub(in crate::work) fn shown_key(seat: &Seat, key: impl AsRef<str>) -> Html {
    let shown = || format!(r#" <kbd aria-hidden="true">{}</kbd>"#, key.as_ref());
    Html::made(if keys(seat) { shown() } else { String::new() })
}

/// The attribute of a link to which one goes by j and k.
pub(in crate::work) fn row(seat: &Seat) -> Html {
    Html::made(if keys(seat) { " data-row".to_owned() } else { String::new() })
}
