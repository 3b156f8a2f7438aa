//! `hotlines.csv`: where the public can report.

use alliance::register::{Hotline, Kind};

use super::{Shape, Taken};
use crate::name::slug;
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "hotlines.csv",
    columns: &[
        "country",
        "hotline",
        "operator_note",
        "public_domain",
        "inhope_member",
        "inhope_joined",
        "source",
        "read_as",
    ],
    take,
};

fn take(row: &mut Row, taken: &mut Taken) {
    let body = Hotline {
        member: row.member("country"),
        name: row.need("hotline", "the hotline's name"),
        operator: row.some("operator_note"),
        domain: row.some_that("public_domain", terms::is_domain, "a domain name without a path, such as `hotline.ie`"),
        inhope: row.word("inhope_member", &terms::KNOWN),
        inhope_since: row.date("inhope_joined"),
        source: row.source(),
    };
    let id = format!("{}-{}", body.member, slug(&body.name));
    taken.put_once(row, Kind::Hotline, &id, "hotline", &body);
}
