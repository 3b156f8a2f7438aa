//! `members.csv`: the members of the alliance.

use alliance::register::{Kind, Member, Source};

use super::{Shape, Taken};
use crate::sheet::Row;
use crate::{members, terms};

pub(super) const SHAPE: Shape = Shape {
    file: "members.csv",
    columns: &[
        "alpha2",
        "alpha3",
        "short_name",
        "code_status",
        "eu_member_on_2012_12_05",
        "counted_in_the_28",
        "joined_date",
        "joined_how",
        "weprotect_government_member",
        "source_membership",
        "source_weprotect",
        "read_as",
        "note",
    ],
    take,
};

fn take(row: &mut Row, taken: &mut Taken) {
    let alpha2 = row.member("alpha2");
    if let Some(known) = members::member(&alpha2) {
        row.need_that(
            "alpha3",
            |code| code == known.alpha3,
            &format!("`{}`, the three letters of `{alpha2}`", known.alpha3),
        );
    }
    let weprotect = row.some("weprotect_government_member");
    let body = Member {
        alpha3: row.text("alpha3"),
        short_name: row.need("short_name", "the English short name"),
        code_status: row
            .word("code_status", &[("ISO 3166-1", "ISO 3166-1"), ("user-assigned", "user-assigned")])
            .to_owned(),
        eu_member_at_launch: row.word("eu_member_on_2012_12_05", &terms::YES_NO),
        counted_in_the_28: row.word("counted_in_the_28", &terms::YES_NO),
        joined: row.date("joined_date"),
        joined_how: row.need("joined_how", "how the date of joining is known"),
        source: Source { cited: row.need("source_membership", "where this was read"), read_as: row.text("read_as") },
        weprotect: weprotect.map(|_| row.word("weprotect_government_member", &terms::YES_NO)),
        weprotect_source: row.some("source_weprotect"),
        note: row.some("note"),
        alpha2,
    };
    taken.put_once(row, Kind::Member, &body.alpha2, "alpha2", &body);
}
