//! `practices.csv` and `campaigns.csv`: what members did, where, and what others can take from it.

use alliance::register::{Campaign, GoodPractice, Kind};

use super::{Shape, Taken};
use crate::members::MEMBERS;
use crate::name::slug;
use crate::sheet::Row;
use crate::terms;

pub(super) const PRACTICES: Shape = Shape {
    file: "practices.csv",
    columns: &["name", "country", "what", "target", "source", "read_as"],
    take: practice,
};

pub(super) const CAMPAIGNS: Shape = Shape {
    file: "campaigns.csv",
    columns: &[
        "name",
        "countries",
        "organiser",
        "start",
        "end",
        "audience_and_content",
        "target_goal",
        "source",
        "read_as",
    ],
    take: campaign,
};

fn practice(row: &mut Row, taken: &mut Taken) {
    let body = GoodPractice {
        name: row.need("name", "the practice's name"),
        members: members_in(row, "country"),
        place: row.text("country"),
        what: row.need("what", "what was done"),
        target: row.need_that("target", |t| terms::TARGETS.contains(&t), terms::TARGET),
        source: row.source(),
        shared: None,
    };
    taken.put(row, Kind::Practice, &slug(&body.name), ("name", &slug(&body.place)), &body);
}

fn campaign(row: &mut Row, taken: &mut Taken) {
    let aim = row.text("target_goal");
    let (target, goal) = aim.split_once('/').unwrap_or((&aim, ""));
    if terms::target_of(goal) != Some(target) {
        row.refuse("target_goal", "a policy target and one of its goals, such as `T3/G4`");
    }
    let start = row.date("start");
    let end =
        row.some_that("end", |text| text == "yearly" || terms::is_date(text), &format!("{}, or `yearly`", terms::DATE));
    if let (Some(start), Some(end)) = (&start, &end)
        && end != "yearly"
        && terms::is_after(start, end)
    {
        row.refuse("end", format!("a date that is not before the start `{start}`"));
    }
    let body = Campaign {
        name: row.need("name", "the campaign's name"),
        members: members_in(row, "countries"),
        place: row.need("countries", "where it ran: members' codes or words"),
        organiser: row.need("organiser", "who runs it"),
        start,
        end,
        audience_and_content: row.need("audience_and_content", "for whom it is and what it says"),
        target: target.to_owned(),
        goal: goal.to_owned(),
        source: row.source(),
        run: None,
    };
    taken.put(row, Kind::Campaign, &slug(&body.name), ("name", &slug(&body.place)), &body);
}

/// The members that a text about places names by their codes: "RS, ME, BA and North Macedonia" names three. Words like
/// "EU states" stay words and name nobody. A member's name in place of its code is refused, and so are two capital letters
/// that are no member's.
fn members_in(row: &mut Row, column: &str) -> Vec<String> {
    let place = row.text(column);
    let mut found: Vec<String> = Vec::new();
    for part in place.split([',', ';']).flat_map(|part| part.split(" and ")).map(str::trim) {
        let two_letters = part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase());
        if terms::is_member(part) {
            if found.iter().any(|code| code == part) {
                row.refuse_part(column, "each member once", part);
            } else {
                found.push(part.to_owned());
            }
        } else if two_letters || MEMBERS.iter().any(|m| m.short_name == part) {
            row.refuse_part(column, terms::MEMBER, part);
        }
    }
    found
}
