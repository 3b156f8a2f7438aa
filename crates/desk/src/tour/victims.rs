//! Identified victims in the invented years: twenty members write their months and confirm them, some late, one never; whole years are declared,
//! signed and published; two members stand beside each other.

use std::fmt::Write as _;

use alliance::indicators::reasons::RevisionReason;
use alliance::people::{Role, access};
use alliance::register::figures::FiguresWork;
use alliance::register::{Measure, PaperKind};
use alliance::victims::cross::{Direction, Explanation};
use alliance::victims::{Age, Counting, Definition, Month, Offence};
use jiff::ToSpan;

use super::Stage;
use crate::DeskError;
use crate::work::View;

/// Members that count.
const MEMBERS: usize = 20;
/// One that writes nothing, one whose months wait for a second officer, and one that does not know how many the public reported.
const SILENT: usize = 19;
const WAITS: usize = 18;
const UNSURE: usize = 5;
/// Members that also count the year before the first.
const EARLIER: usize = 6;
/// Members whose years are declared.
const DECLARED: usize = 12;
/// In this month one member counts otherwise, and one answers another.
const OTHERWISE: u16 = 13;

/// Lives a month of this room.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    let members: Vec<&str> = stage.members.iter().map(String::as_str).take(MEMBERS).collect();
    let today = stage.today();
    let over = Month::of(today.saturating_sub(1.month()));
    for (at, member) in members.iter().enumerate().filter(|(at, _)| *at != SILENT) {
        if month == 0 {
            define(stage, member, definition(at, today.year() - 1)).await?;
        }
        if at < EARLIER && at == usize::from(month) {
            let earlier: Vec<Month> = Month::all(today.year() - 1).filter(|one| one.is_over(today)).collect();
            write(stage, (&members, at), &earlier).await?;
            for one in earlier {
                confirm(stage, member, one).await?;
            }
        }
        write(stage, (&members, at), &[over]).await?;
        if at != WAITS {
            confirm(stage, member, over).await?;
        }
        // A quarter of them each month from February to May, so that no day has too much of it.
        let turn = usize::try_from(today.month()).unwrap_or_default();
        if at < DECLARED && (2..6).contains(&turn) && at % 4 == turn - 2 {
            declare(stage, member, today.year() - 1).await?;
        }
    }
    if month == OTHERWISE && members.len() == MEMBERS {
        otherwise(stage, members[4]).await?;
        let leave = stage.leave::<access::VictimsAnswer>(
            (Role::PoliceLiaison, Some(members[0]), false),
            Some(members[0]),
            None,
        );
        let said = (Direction::Outgoing, Explanation::StillOpen);
        stage.desk.victims_answer(&leave.await?, (members[1], today.year() - 1), said).await?;
    }
    Ok(())
}

/// What a member counts: most of them who was identified in a month, two how many there are in all.
fn definition(at: usize, since: i16) -> Definition {
    Definition {
        member: String::new(),
        edition: 0,
        since,
        measure: if at % 8 == 3 { Measure::Stock } else { Measure::Flow },
        offences: if at.is_multiple_of(3) {
            [Offence::Material, Offence::Extortion, Offence::Live].into()
        } else {
            [Offence::Material].into()
        },
        age: if at % 6 == 1 { Age::Under16 } else { Age::Under18 },
        counting: Counting::Identity,
    }
}

/// Two officers say what is counted.
async fn define(stage: &Stage<'_>, member: &str, definition: Definition) -> Result<(), DeskError> {
    let leave =
        stage.leave::<access::VictimsDefine>((Role::PoliceLiaison, Some(member), false), Some(member), None).await?;
    let seen = stage.desk.victims(&leave).await?.definitions.definitions.setting().edition();
    stage.desk.victims_define(&leave, definition, seen).await?;
    let second = (Role::PoliceSecond, Some(member), false);
    let leave = stage.leave::<access::VictimsDefinitionConfirm>(second, Some(member), None).await?;
    match stage.desk.victims(&leave).await?.definitions.digest {
        Some(digest) => stage.desk.victims_definition_confirm(&leave, &digest).await,
        None => Ok(()),
    }
}

/// A member counts something else from this year on.
async fn otherwise(stage: &Stage<'_>, member: &str) -> Result<(), DeskError> {
    let next = Definition { age: Age::Under16, ..definition(4, stage.today().year()) };
    define(stage, member, next).await
}

/// The rows of a month: invented, and the same each time.
fn rows(stage: &Stage<'_>, (members, at): (&[&str], usize), month: Month) -> String {
    let mut dice = stage.dice(&format!("victims.{}.{month}", members[at]));
    // Small members and large ones; some grow by more than a tenth a year, some do not.
    let size = [2, 4, 9, 15, 28, 40][at % 6];
    let percent = if at % 3 == 2 { 2 } else { 16 };
    let years = u64::try_from(month.year() - 2020).unwrap_or_default();
    let grown = if definition(at, 0).measure == Measure::Stock {
        // All so far: each month some more.
        size * (40 + 12 * years + u64::try_from(month.month()).unwrap_or_default())
    } else {
        size * (100 + percent * years) / 100
    };
    let [abroad, referred] = [1, MEMBERS - 1].map(|step| members[(at + step) % members.len()]);
    let mut count = |share: u64| (grown * share / 100 + dice.roll(3)).saturating_sub(1);
    let counts = [
        ("image-analysis", "home", "", count(45)),
        ("image-analysis", "abroad", abroad, count(15)),
        ("investigation", "home", "", count(30)),
        ("investigation", "abroad", "", count(8)),
        ("referral", "home", referred, count(14)),
    ];
    let mut text = String::new();
    for way in ["image-analysis", "investigation", "referral"] {
        let found = counts.iter().filter(|(of, .., n)| *of == way && *n > 0);
        let before = text.len();
        for (_, located, country, n) in found {
            let _ = writeln!(text, "{month},{way},{located},{country},{n}");
        }
        if text.len() == before {
            let _ = writeln!(text, "{month},{way},,,0");
        }
    }
    let public = if at == UNSURE { "nothing-known".to_owned() } else { count(10).to_string() };
    let place = if public == "0" || at == UNSURE { "," } else { "home," };
    let _ = writeln!(text, "{month},public-report,{place},{public}\n{month},other,,,not-applicable");
    text
}

/// One officer takes months from a file.
async fn write(stage: &Stage<'_>, (members, at): (&[&str], usize), months: &[Month]) -> Result<(), DeskError> {
    let member = members[at];
    let liaison = (Role::PoliceLiaison, Some(member), false);
    let leave = stage.leave::<access::VictimsTake>(liaison, Some(member), None).await?;
    let all: String = months.iter().map(|month| rows(stage, (members, at), *month)).collect();
    let text = format!("month,way,located,country,count\n{all}");
    let file = ("exercise.csv", text.as_bytes());
    let preview = stage.desk.victims_preview(&leave, file).await?;
    let reason = preview.revises.then_some(RevisionReason::LateData);
    stage.desk.victims_take(&leave, file, (&preview.digest, reason)).await.map(|_| ())
}

/// Another officer confirms a month that waits.
async fn confirm(stage: &Stage<'_>, member: &str, month: Month) -> Result<(), DeskError> {
    let second = (Role::PoliceSecond, Some(member), false);
    let leave = stage.leave::<access::VictimsConfirm>(second, Some(member), None).await?;
    match stage.desk.victims_month(&leave, month).await?.digest {
        Some(digest) => stage.desk.victims_confirm(&leave, month, &digest).await,
        None => Ok(()),
    }
}

/// A whole year is declared, signed and published.
async fn declare(stage: &Stage<'_>, member: &str, year: i16) -> Result<(), DeskError> {
    let coordinator = (Role::Coordinator, Some(member), false);
    let leave = stage.leave::<access::VictimsDeclare>(coordinator, Some(member), None).await?;
    let seen = stage.desk.victims(&leave).await?;
    let whole = seen.years.iter().any(|one| one.year == year && one.figures.is_some() && one.declared.is_none());
    if !whole {
        return Ok(());
    }
    let id = stage.desk.victims_declare(&leave, year).await?;
    let ask = stage.leave::<access::FiguresAsk>(coordinator, None, Some(&id)).await?;
    stage.desk.ask_figures(&ask).await?;
    let read = stage.desk.paper::<FiguresWork>(&View::All, PaperKind::Figures, &id).await?;
    let Some((_, work)) = read else { return Ok(()) };
    let digest = work.digest();
    let sign = stage.leave::<access::FiguresSign>((Role::Signer, Some(member), false), None, Some(&id)).await?;
    stage.desk.sign_figures(&sign, &digest).await?;
    let publish = stage.leave::<access::FiguresPublish>((Role::Secretariat, None, false), None, Some(&id)).await?;
    match stage.desk.publish_figures(&publish, &digest).await {
        // Where small counts leave no way, nothing is published: that happens too.
        Err(DeskError::Rule { .. }) => Ok(()),
        done => done,
    }
}
