//! Goal 7: three hotlines are told of addresses each month, find most of them to be unlawful, ask their police, and write to whoever hosts them; some answer within hours,
//! some within a day, some not at all. The addresses are of domains and networks that are kept for examples (RFC 2606, RFC 5737): no name server is asked of them, and what one
//! would have said is invented.

use std::net::{IpAddr, Ipv4Addr};

use alliance::detection::Labels;
use alliance::people::{Role, access};
use alliance::takedown::figures::{Period, TimesRefusal};
use alliance::takedown::hold::ALONE;
use alliance::takedown::policy::HostKind;
use alliance::takedown::{Claim, Country, HandOverState, Seen, Signs};
use hosting::attribution::{Address as Server, Outcome, Told};
use hosting::{Attribution, Host};
use interchange::takedown::address::Address;
use jiff::SignedDuration;
use vault::Secret;

use super::{Stage, lived};
use crate::DeskError;
use crate::takedown::{
    FiguresRefused, Format, HandStep, HoldStep, HoldWanted, ItemStep, NoticeReply, Part, Provider, Reported, Word,
};

/// The hotlines, each with the first three numbers of a network of its own country's host.
const HOTLINES: [(&str, [u8; 3]); 3] = [("DE", [192, 0, 2]), ("RS", [198, 51, 100]), ("FR", [203, 0, 113])];
/// Addresses that are reported to each of them in a month: enough that a quarter has figures.
const REPORTED: [u8; 3] = [3, 2, 2];
/// In these months Germany's hotline is told of something that lies in Serbia, and hands it over.
const HANDED: [u16; 4] = [4, 9, 14, 19];
/// The last of them that is answered.
const ANSWERED: u16 = 14;
/// The month in which Germany's two people set what their country allows.
const SETS: u16 = 2;
/// The last month: a few things wait in it when the two years are over.
const LAST: u16 = super::MONTHS - 1;
/// The month before it, in which an analyst calls the police because a life is at risk.
const EMERGENCY: u16 = super::MONTHS - 2;
/// So long before the end of the two years the last of them begins: what stands when they are over.
pub(super) const ENDING: SignedDuration = SignedDuration::from_mins(30);
/// For so long two officers together hold something then.
const KEPT: SignedDuration = SignedDuration::from_hours(4 * 7 * 24);

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

type Who<'a> = (Role, Option<&'a str>, bool);

const fn analyst(member: &str) -> Who<'_> {
    (Role::Analyst, Some(member), false)
}

const fn lead(member: &str) -> Who<'_> {
    (Role::LeadAnalyst, Some(member), false)
}

const fn police(member: &str) -> Who<'_> {
    (Role::PoliceLiaison, Some(member), false)
}

/// Lives a month of notice and takedown.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    if month == 0 {
        name_hosts(stage).await?;
    }
    if month == SETS {
        set_rules(stage).await?;
    }
    stage.advance(MINUTE);
    for ((member, _), count) in HOTLINES.into_iter().zip(REPORTED) {
        take_in(stage, month, (member, count)).await?;
    }
    stage.advance(MINUTE);
    send(stage).await?;
    for (member, _) in HOTLINES {
        police_say(stage, month, member).await?;
        // At once: what they say counts for ten minutes, and what the next ones hold takes as long.
        send(stage).await?;
    }
    if HANDED.contains(&month) && month <= ANSWERED {
        accept(stage).await?;
    }
    follow(stage).await?;
    if month == EMERGENCY {
        emergency(stage, month).await?;
    }
    for (member, _) in HOTLINES {
        figures(stage, member).await?;
    }
    Ok(())
}

/// The last that happens before the two years are over: France's police hold something, and a second officer holds it for longer than one alone may. So it stands on their page
/// when somebody looks.
pub(super) async fn ending(stage: &Stage<'_>) -> Result<(), DeskError> {
    let (desk, member) = (stage.desk, "FR");
    let item = unlawful(stage, (member, "kept"), super::MONTHS).await?;
    stage.advance(MINUTE);
    send(stage).await?;
    let holds = place(stage, (member, &item), Some(ALONE)).await?;
    stage.advance(MINUTE);
    let until = stage.now().saturating_add(KEPT).unwrap_or(stage.now());
    for hold in holds {
        let second = (Role::PoliceLiaison, Some(member), true);
        let leave = stage.leave::<access::HoldChange>(second, None, Some(&hold)).await?;
        lived(desk.hold_step(&leave, HoldStep::Extend { until }).await)?;
    }
    send(stage).await
}

/// The network of the host that lies in a country.
fn net_of(member: &str) -> [u8; 3] {
    HOTLINES.iter().find(|(code, _)| *code == member).map_or(HOTLINES[0].1, |(_, net)| *net)
}

fn network([a, b, c]: [u8; 3]) -> String {
    format!("{a}.{b}.{c}.0/24")
}

/// Each hotline names the host of its country, whose people see their notices here; Germany's also the one in Serbia.
async fn name_hosts(stage: &Stage<'_>) -> Result<(), DeskError> {
    let hosts = HOTLINES.map(|(member, net)| (member, member, net));
    let abroad = ("DE", HOTLINES[1].0, HOTLINES[1].1);
    for (of, country, net) in hosts.into_iter().chain([abroad]) {
        let at_home = of == country;
        let provider = Provider {
            name: format!("Exercise host {country}"),
            known_as: [network(net)].into(),
            country: Some(country.to_owned()),
            organisation: at_home.then(|| format!("exercise.provider.{}", country.to_lowercase())),
            endpoint: None,
            format: Format::Xarf,
            mail: (!at_home).then(|| "abuse@example.org".to_owned()),
            language: None,
            host: if country == "FR" { HostKind::Large } else { HostKind::Other },
            suspect: false,
        };
        let leave = stage.leave::<access::ProviderChange>(lead(of), None, None).await?;
        lived(stage.desk.provider_set(&leave, None, provider).await)?;
    }
    Ok(())
}

/// Germany keeps addresses for two months: one proposes it, another confirms.
async fn set_rules(stage: &Stage<'_>) -> Result<(), DeskError> {
    let (desk, member) = (stage.desk, Some("DE"));
    let leave = stage.leave::<access::RulesPropose>(lead("DE"), member, None).await?;
    let seen = desk.rules(&leave).await?.holds;
    let table = Country { retention_days: 60, ..seen.clone() };
    let reason = "Exercise, invented: agreed with the ministry";
    lived(desk.rules_propose(&leave, table, seen.edition, reason).await)?;
    let leave = stage.leave::<access::RulesConfirm>((Role::MemberAdmin, member, false), member, None).await?;
    match desk.rules(&leave).await?.digest {
        Some(digest) => lived(desk.rules_confirm(&leave, &digest).await),
        None => Err(DeskError::Broken("the tour: the table that was proposed is not there".to_owned())),
    }
}

// --- from a report to what is found ----------------------------------------------------------------------------------------

/// What somebody reports, and where it lies; two people assess it.
async fn take_in(stage: &Stage<'_>, month: u16, (member, count): (&str, u8)) -> Result<(), DeskError> {
    if member == "DE" && HANDED.contains(&month) {
        report(stage, (member, "abroad"), month, 1).await?;
        for item in waiting(stage, member).await? {
            found(stage, &item, (month, HOTLINES[1].1)).await?;
            assess(stage, member, &item).await?;
            let leave = stage.leave::<access::HandOverAsk>(analyst(member), None, Some(&item)).await?;
            lived(stage.desk.hand_over(&leave).await)?;
        }
    }
    report(stage, (member, "pictures"), month, count).await?;
    let net = net_of(member);
    for (at, item) in waiting(stage, member).await?.into_iter().enumerate() {
        found(stage, &item, (month, net)).await?;
        if month == LAST && at == 0 {
            // It still waits for somebody to take it.
            continue;
        }
        assess(stage, member, &item).await?;
    }
    if month % 3 == 1 {
        report(stage, (member, "lawful"), month, 1).await?;
        for item in waiting(stage, member).await?.into_iter().take(usize::from(month != LAST)) {
            found(stage, &item, (month, net)).await?;
            let leave = stage.leave::<access::ItemAssess>(analyst(member), None, Some(&item)).await?;
            lived(stage.desk.item_step(&leave, ItemStep::Take).await)?;
            let leave = stage.leave::<access::ItemAssess>(analyst(member), None, Some(&item)).await?;
            lived(stage.desk.item_step(&leave, ItemStep::OutOfScope).await)?;
        }
    }
    Ok(())
}

/// Somebody reports one address more, and two people find it to be unlawful. Gives its item.
async fn unlawful(stage: &Stage<'_>, (member, host): (&str, &str), month: u16) -> Result<String, DeskError> {
    let before = waiting(stage, member).await?;
    report(stage, (member, host), month, 1).await?;
    let item = waiting(stage, member).await?.into_iter().find(|item| !before.contains(item));
    let item = item.ok_or_else(|| DeskError::Broken("the tour: what was reported does not wait".to_owned()))?;
    found(stage, &item, (month, net_of(member))).await?;
    assess(stage, member, &item).await?;
    Ok(item)
}

/// Somebody reports addresses of one host, and nobody knows who.
async fn report(stage: &Stage<'_>, (member, host): (&str, &str), month: u16, count: u8) -> Result<(), DeskError> {
    let place = member.to_lowercase();
    let addresses = (0..count).map(|n| format!("https://{host}-{place}.example.org/{month}/{n}"));
    let items: Result<Vec<_>, _> = addresses.map(|text| Address::read(&text).map(Into::into)).collect();
    let signs = Signs { new_victim: month % 5 == 3, ..Signs::default() };
    let note = Some(Secret::new("Exercise, invented: seen on a public page".to_owned()));
    let report =
        Reported { member: member.to_owned(), items: lived(items)?, signs, note, contact: None, reference: None };
    let leave = stage.desk.authorise::<access::IntakeSend>(None, None, None).await;
    let leave = leave.map_err(|denied| DeskError::Broken(format!("the tour: nobody may report: {denied:?}")))?;
    stage.desk.intake(&leave, &report).await.map(|_| ())
}

/// What waits at a hotline's desk and nobody has looked at.
async fn waiting(stage: &Stage<'_>, member: &str) -> Result<Vec<String>, DeskError> {
    let leave = stage.leave::<access::TakedownRoom>(analyst(member), None, None).await?;
    let queue = lived(stage.desk.takedown_queue(&leave).await)?;
    Ok(queue.first.into_iter().filter(|one| one.state == "new").map(|one| one.id).collect())
}

/// What name servers would have said of an item's host.
async fn found(stage: &Stage<'_>, item: &str, (month, [a, b, c]): (u16, [u8; 3])) -> Result<(), DeskError> {
    let last = u8::try_from(10 + month).unwrap_or(10);
    let server = Server {
        address: IpAddr::V4(Ipv4Addr::new(a, b, c, last)),
        public: true,
        network: None,
        registered: Told::NotAsked,
        delivery: None,
    };
    let found = Attribution {
        host: Host::Name("host.example.org".to_owned()),
        as_of: stage.now(),
        outcome: Outcome::Attributed,
        dns: None,
        addresses: vec![server],
        domain: Told::NotAsked,
        delivery: None,
        contacts: Vec::new(),
    };
    stage.desk.note_found(item, &found).await
}

/// Two people find it to be unlawful.
async fn assess(stage: &Stage<'_>, member: &str, item: &str) -> Result<(), DeskError> {
    let labels = Labels { scheme: "interpol-baseline".to_owned(), version: "1".to_owned() };
    for who in [analyst(member), lead(member)] {
        let unlawful = ItemStep::InScope { labels: vec![(labels.clone(), "baseline".to_owned())] };
        for step in [ItemStep::Take, unlawful] {
            let leave = stage.leave::<access::ItemAssess>(who, None, Some(item)).await?;
            lived(stage.desk.item_step(&leave, step).await)?;
        }
    }
    Ok(())
}

// --- from the police's word to what becomes of a notice --------------------------------------------------------------------

/// The house does what is due: it asks the police, ends holds, sends what may leave.
async fn send(stage: &Stage<'_>) -> Result<(), DeskError> {
    stage.desk.look_at_holds().await?;
    stage.desk.dispatch_due().await?;
    Ok(())
}

/// The police clear most of what they are asked about. One is held for a while, one is to be preserved; in the last month one waits for their word.
async fn police_say(stage: &Stage<'_>, month: u16, member: &str) -> Result<(), DeskError> {
    let desk = stage.desk;
    let leave = stage.leave::<access::PoliceRoom>(police(member), None, None).await?;
    let asked = lived(desk.police_desk(&leave).await)?.asked;
    for (at, line) in asked.iter().enumerate() {
        if month == LAST && at == 0 {
            continue;
        }
        if at == 1 && month % 4 == 2 {
            hold(stage, (member, &line.id), MINUTE * 7).await?;
        }
        let word = if at == 0 && month % 5 == 1 {
            let silent = stage.now().saturating_add(SignedDuration::from_hours(30 * 24)).unwrap_or(stage.now());
            Word::Preserve { days: 90, silent_until: silent }
        } else {
            Word::Clear
        };
        let leave = stage.leave::<access::PoliceAnswer>(police(member), None, Some(&line.id)).await?;
        lived(desk.police_answer(&leave, word).await)?;
    }
    Ok(())
}

/// An officer holds an item; none: for as long as is usual.
async fn place(
    stage: &Stage<'_>,
    (member, item): (&str, &str),
    lasting: Option<SignedDuration>,
) -> Result<Vec<String>, DeskError> {
    let reason = Secret::new("Exercise, invented: an investigation goes on".to_owned());
    let leave = stage.leave::<access::HoldItem>(police(member), None, Some(item)).await?;
    lived(stage.desk.hold_item(&leave, Part::Address, &HoldWanted { reason, lasting }).await)
}

/// An item is held, and let go after a while.
async fn hold(stage: &Stage<'_>, (member, item): (&str, &str), lasts: SignedDuration) -> Result<(), DeskError> {
    let holds = place(stage, (member, item), None).await?;
    stage.advance(lasts);
    for hold in holds {
        let leave = stage.leave::<access::HoldChange>(police(member), None, Some(&hold)).await?;
        lived(stage.desk.hold_step(&leave, HoldStep::Release).await)?;
    }
    Ok(())
}

/// An analyst of Germany's hotline sees that a life is at risk. The police answer the second call by a hold; after some hours they let it go, its notice leaves, and it is gone.
async fn emergency(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    let (desk, member) = (stage.desk, "DE");
    let item = unlawful(stage, (member, "call"), month).await?;
    stage.advance(MINUTE);
    send(stage).await?;
    let leave = stage.leave::<access::ItemEmergency>(analyst(member), None, Some(&item)).await?;
    lived(desk.item_emergency(&leave).await)?;
    for wait in [0, 10] {
        stage.advance(MINUTE * wait);
        desk.look_at_emergencies().await?;
    }
    stage.advance(MINUTE);
    let leave = stage.leave::<access::PoliceRoom>(police(member), None, None).await?;
    let first = lived(desk.police_desk(&leave).await)?.asked.into_iter().next();
    if first.is_none_or(|line| !line.emergency || line.id != item) {
        return Err(DeskError::Broken("the tour: an emergency is not what the police see first".to_owned()));
    }
    hold(stage, (member, &item), MINUTE * 60 * 5).await?;
    // They have answered, and are called no more.
    desk.look_at_emergencies().await?;
    // What was found of its host is older than an hour by now.
    found(stage, &item, (month, net_of(member))).await?;
    send(stage).await?;
    stage.advance(MINUTE * 30);
    let of = (Role::ProviderOperator, Some(member), false);
    let leave = stage.leave::<access::NoticeRoom>(of, None, None).await?;
    let (notices, _) = desk.notices_received(&leave, None, 1).await?;
    let Some(notice) = notices.into_iter().find(|notice| notice.item == item) else {
        return Err(DeskError::Broken("the tour: what the police let go has not left".to_owned()));
    };
    answer(stage, (member, &notice.id), Claim::Removed).await?;
    gone(stage, member, &item).await
}

/// Serbia's hotline takes what was handed over to it.
async fn accept(stage: &Stage<'_>) -> Result<(), DeskError> {
    let leave = stage.leave::<access::HandedRoom>(lead("RS"), None, None).await?;
    for hand in stage.desk.handed_desk(&leave).await?.incoming {
        if !matches!(hand.state, HandOverState::Handed { .. }) {
            continue;
        }
        for step in [HandStep::Acknowledge, HandStep::Accept] {
            let leave = stage.leave::<access::HandedStep>(lead("RS"), None, None).await?;
            let words = Some("Exercise, invented: taken over");
            lived(stage.desk.handed_step(&leave, &hand.id, step, words).await)?;
        }
    }
    Ok(())
}

/// What becomes of a month's notices, in the hours and days after they left: one in four is answered and gone within two hours, one within a day, one is refused or never
/// answered, and one is gone after three days without a word.
async fn follow(stage: &Stage<'_>) -> Result<(), DeskError> {
    let mut left = Vec::new();
    let since = stage.now().saturating_sub(MINUTE * 60).unwrap_or(stage.now());
    for (member, _) in HOTLINES {
        let leave =
            stage.leave::<access::NoticeRoom>((Role::ProviderOperator, Some(member), false), None, None).await?;
        let (notices, _) = stage.desk.notices_received(&leave, None, 1).await?;
        let fresh = notices.into_iter().filter(|notice| notice.sent.is_some_and(|at| at >= since));
        for notice in fresh {
            let turn = stage.dice(&format!("notice {member} {} {}", stage.today(), left.len())).roll(4);
            left.push((member, notice.id, notice.item, turn));
        }
    }
    stage.advance(MINUTE * 120);
    for (member, notice, item, _) in left.iter().filter(|(.., turn)| *turn == 0) {
        answer(stage, (member, notice), Claim::Removed).await?;
        gone(stage, member, item).await?;
    }
    stage.advance(MINUTE * 60 * 20);
    for (member, notice, item, _) in left.iter().filter(|(.., turn)| *turn == 1) {
        answer(stage, (member, notice), Claim::Removed).await?;
        gone(stage, member, item).await?;
    }
    for (at, (member, notice, ..)) in left.iter().filter(|(.., turn)| *turn == 2).enumerate() {
        if at == 0 {
            answer(stage, (member, notice), Claim::Refused).await?;
        }
    }
    stage.advance(MINUTE * 60 * 50);
    for (member, _, item, _) in left.iter().filter(|(.., turn)| *turn == 3) {
        gone(stage, member, item).await?;
    }
    Ok(())
}

async fn answer(stage: &Stage<'_>, (member, notice): (&str, &str), claim: Claim) -> Result<(), DeskError> {
    let of = (Role::ProviderOperator, Some(member), false);
    let leave = stage.leave::<access::NoticeAnswer>(of, None, None).await?;
    let copies = (claim == Claim::Removed).then_some(1);
    let reply = NoticeReply::Claim { claim, copies };
    lived(stage.desk.notice_answer(&leave, notice, &reply, None).await).map(|_| ())
}

/// An analyst looks twice and finds nothing there.
async fn gone(stage: &Stage<'_>, member: &str, item: &str) -> Result<(), DeskError> {
    for wait in [1, 11] {
        stage.advance(MINUTE * wait);
        let leave = stage.leave::<access::ItemLook>(analyst(member), None, Some(item)).await?;
        lived(stage.desk.item_looked(&leave, Seen::Gone).await)?;
    }
    Ok(())
}

// --- the figures -----------------------------------------------------------------------------------------------------------

/// The quarter whose figures are made in a month, by year and month of the calendar: four months after its end, when nothing in it changes any more.
fn quarter((year, month): (i16, i8)) -> Option<String> {
    match month {
        2 => Some(format!("{}-Q3", year - 1)),
        5 => Some(format!("{}-Q4", year - 1)),
        8 => Some(format!("{year}-Q1")),
        11 => Some(format!("{year}-Q2")),
        _ => None,
    }
}

/// A lead makes a quarter's figures, and the coordinator releases them. Where there is too little to show, nothing is.
async fn figures(stage: &Stage<'_>, member: &str) -> Result<(), DeskError> {
    let Some(quarter) = quarter((stage.today().year(), stage.today().month())) else { return Ok(()) };
    let period: Period = lived(quarter.parse())?;
    let leave = stage.leave::<access::TakedownFiguresMake>(lead(member), None, None).await?;
    let id = match stage.desk.figures_make(&leave, period, None).await {
        Err(FiguresRefused::Rule(TimesRefusal::Nothing)) => return Ok(()),
        made => lived(made)?,
    };
    let of = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::TakedownFiguresRelease>(of, None, Some(&id)).await?;
    lived(stage.desk.figures_release(&leave).await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_told_once_and_never_early() {
        let all: Vec<String> = (1..=12).filter_map(|month| quarter((2026, month))).collect();
        assert_eq!(all, ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
        assert!(all.iter().all(|text| text.parse::<Period>().is_ok()));
    }
}
