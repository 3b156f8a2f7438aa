//! Who may do what: the one table of every route, every role and every relation (design: security, "Authorisation by type").
//!
//! A row is an act. Its columns say for each role how far the role reaches:
//!
//! | word | reaches |
//! |---|---|
//! | `no` | nothing |
//! | `all` | whatever the act is done to, of any member and of none |
//! | `own` | what is of the member for which the role is held |
//! | `far` | what is of a member, and not of the person's own country, which has to be known (reviewers) |
//! | `mine` | what is held by the person |
//! | `dealt` | what is held by the person, and is not of the person's own country (reviewers) |
//!
//! `fresh` acts ask the person to have proved who they are within the last ten minutes; machines never do them.
//! `reads` acts change nothing, whatever their method: a question too long or too secret for an address is sent as a body. A token that
//! only reads does them too.
//! Whoever may not do something is answered as if it did not exist.
//!
//! Pages stand behind a language (`/en/work`), which the table leaves out. What machines ask stands under `/api/v1/work`, in the row
//! of the same act. A route that is not in this table cannot be
//! registered: the program does not compile. A route of this table that nothing answers fails a test.

use super::Role;
use crate::register::PaperKind;

/// How far a role reaches in an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing.
    No,
    /// Everything.
    All,
    /// What is of the member for which the role is held.
    Own,
    /// What is of a member, and not of the person's own country.
    Far,
    /// What is held by the person.
    Mine,
    /// What is held by the person and not of the person's own country.
    Dealt,
}

/// What an act is done to, and how its address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// Nothing of anybody's.
    Nothing,
    /// The account of whoever acts.
    Me,
    /// A member: `{member}`.
    Member,
    /// A working paper: `{id}`.
    Paper(PaperKind),
}

/// Whether an act asks for a fresh proof of who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fresh {
    /// It does.
    Asked,
    /// It does not.
    No,
}

/// A row of the table, as a type: what may be done is what a handler is given.
pub trait Act: Send + Sync + 'static {
    /// Its name.
    const NAME: &'static str;
    /// Its addresses: method and path.
    const ROUTES: &'static [(&'static str, &'static str)];
    /// What it is done to.
    const OBJECT: Object;
    /// Whether it asks for a fresh proof.
    const FRESH: Fresh;
    /// Whether it changes nothing, whatever its method.
    const READS: bool;
    /// How far the public reaches, then each role in the order of [`ROLES`].
    const REACH: [Reach; COLUMNS];
}

/// A row of the table, as data.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Its addresses: method and path.
    pub routes: &'static [(&'static str, &'static str)],
    /// What it is done to.
    pub object: Object,
    /// Whether it asks for a fresh proof.
    pub fresh: Fresh,
    /// Whether it changes nothing, whatever its method.
    pub reads: bool,
    /// How far the public reaches, then each role in the order of [`ROLES`].
    pub reach: [Reach; COLUMNS],
}

impl Row {
    /// Whether it is of the rooms of the police: they do it, and analysts do not. How often it is done could tell that something is held, or that forces ask each other.
    pub fn is_of_police(&self) -> bool {
        let may = |role: &Role| reach(&self.reach, Some(*role)) != Reach::No;
        ROLES.iter().any(|role| role.is_police() && may(role))
            && !ROLES.iter().any(|role| role.is_analyst() && may(role))
    }
}

/// Columns: the public and twelve roles.
pub const COLUMNS: usize = 13;

/// The roles in the order of their columns.
pub const ROLES: [Role; COLUMNS - 1] = [
    Role::Secretariat,
    Role::Coordinator,
    Role::Signer,
    Role::Reviewer,
    Role::Auditor,
    Role::MemberAdmin,
    Role::Operator,
    Role::Analyst,
    Role::LeadAnalyst,
    Role::PoliceLiaison,
    Role::PoliceSecond,
    Role::ProviderOperator,
];

/// How far a role reaches in a row; none is the public.
pub fn reach(row: &[Reach; COLUMNS], role: Option<Role>) -> Reach {
    role.and_then(|role| ROLES.iter().position(|r| *r == role)).map_or(row[0], |at| row[at + 1])
}

/// Whether a table of routes has this one. Usable while the program is compiled.
pub const fn has_route(routes: &[(&str, &str)], method: &str, path: &str) -> bool {
    let mut at = 0;
    while at < routes.len() {
        if same(routes[at].0, method) && same(routes[at].1, path) {
            return true;
        }
        at += 1;
    }
    false
}

/// The page at this address or, where it is only sent to, the next one above it. `/work` where there is none.
pub fn page_above(path: &str) -> &str {
    let mut path = path;
    while !path.is_empty() {
        if ACTS.iter().flat_map(|row| row.routes).any(|(method, known)| *method == "GET" && fits(known, path)) {
            return path;
        }
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    "/work"
}

/// Whether an address is of this shape: `/work/people/{id}`.
fn fits(shape: &str, path: &str) -> bool {
    let (mut shape, mut path) = (shape.split('/'), path.split('/'));
    loop {
        match (shape.next(), path.next()) {
            (None, None) => return true,
            (Some(wanted), Some(found)) if wanted == found || (wanted.starts_with('{') && !found.is_empty()) => {}
            _ => return false,
        }
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

macro_rules! object {
    (nothing) => {
        Object::Nothing
    };
    (me) => {
        Object::Me
    };
    (member) => {
        Object::Member
    };
    ($kind:ident) => {
        Object::Paper(PaperKind::$kind)
    };
}

macro_rules! cell {
    (no) => {
        Reach::No
    };
    (all) => {
        Reach::All
    };
    (own) => {
        Reach::Own
    };
    (far) => {
        Reach::Far
    };
    (mine) => {
        Reach::Mine
    };
    (dealt) => {
        Reach::Dealt
    };
}

macro_rules! fresh {
    (fresh) => {
        Fresh::Asked
    };
    (reads) => {
        Fresh::No
    };
    (-) => {
        Fresh::No
    };
}

macro_rules! reads {
    (reads) => {
        true
    };
    ($other:tt) => {
        false
    };
}

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident $mark:tt $object:ident [$($cell:ident)*] $($method:ident $path:literal),+;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $act;
            impl Act for $act {
                const NAME: &'static str = stringify!($act);
                const ROUTES: &'static [(&'static str, &'static str)] = &[$((stringify!($method), $path)),+];
                const OBJECT: Object = object!($object);
                const FRESH: Fresh = fresh!($mark);
                const READS: bool = reads!($mark);
                const REACH: [Reach; COLUMNS] = [$(cell!($cell)),*];
            }
        )+
        /// The rows of this room.
        pub(super) const ROWS: &[Row] = &[$(Row {
            name: <$act as Act>::NAME,
            routes: <$act as Act>::ROUTES,
            object: <$act as Act>::OBJECT,
            fresh: <$act as Act>::FRESH,
            reads: <$act as Act>::READS,
            reach: <$act as Act>::REACH,
        }),+];
    };
}

/// The rooms of the table, in its order: each file one room.
macro_rules! rooms {
    ($($room:ident)+) => {
        $(
            mod $room;
            pub use $room::*;
        )+
        const ROOMS: &[&[Row]] = &[$($room::ROWS),+];
    };
}

rooms! {
    account
    people
    rounds
    reports
    commitments
    reviews
    figures
    law
    campaigns
    practices
    detection
    items
    police
    deconfliction
    rules
    notices
    times
    credibility
    victims
    referrals
    journal
}

/// The table.
pub const ACTS: &[Row] = &joined::<{ rows(ROOMS) }>(ROOMS);

const fn rows(rooms: &[&[Row]]) -> usize {
    let (mut room, mut rows) = (0, 0);
    while room < rooms.len() {
        rows += rooms[room].len();
        room += 1;
    }
    rows
}

const fn joined<const N: usize>(rooms: &[&[Row]]) -> [Row; N] {
    let mut all = [rooms[0][0]; N];
    let (mut room, mut at) = (0, 0);
    while room < rooms.len() {
        let mut row = 0;
        while row < rooms[room].len() {
            all[at] = rooms[room][row];
            row += 1;
            at += 1;
        }
        room += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_route_stands_in_one_row() {
        let mut seen = BTreeSet::new();
        for row in ACTS {
            for route in row.routes {
                assert!(seen.insert(*route), "{} {} stands in two rows", route.0, route.1);
                assert!(matches!(route.0, "GET" | "POST" | "PUT" | "DELETE"), "{} is no method here", route.0);
            }
        }
    }

    #[test]
    fn what_is_only_sent_to_has_a_page_above() {
        assert_eq!(page_above("/work/account/passkey/x/remove"), "/work/account");
        assert_eq!(page_above("/work/tokens"), "/work/tokens");
        assert_eq!(page_above("/work/people/a1/grant"), "/work/people/a1");
        assert_eq!(page_above("/nowhere"), "/work");
    }

    #[test]
    fn an_address_names_what_its_act_is_done_to() {
        for row in ACTS {
            for (method, path) in row.routes {
                let name = match row.object {
                    Object::Paper(_) => "{id}",
                    Object::Member => "{member}",
                    Object::Nothing | Object::Me => continue,
                };
                assert!(path.contains(name), "{method} {path}: {} is done to what {name} names", row.name);
            }
        }
    }

    /// Each of these was looked at: no handler of theirs writes, but for what a reading leaves anyway (the journal, counts). Whoever
    /// marks another adds it here.
    #[test]
    fn what_is_marked_as_reading_is_known_by_name_and_asked_by_a_body() {
        let marked: Vec<&Row> = ACTS.iter().filter(|row| row.reads).collect();
        let names: Vec<&str> = marked.iter().map(|row| row.name).collect();
        assert_eq!(names, ["HmaHash", "HmaLookup", "DetectionTry", "IntakeLookUp"]);
        for row in marked {
            assert!(row.routes.iter().any(|(method, _)| *method == "POST"), "{}: a GET reads without a mark", row.name);
            assert!(row.routes.iter().all(|(method, _)| matches!(*method, "GET" | "POST")), "{}", row.name);
            assert_eq!(row.fresh, Fresh::No, "{}: machines never do what asks for a fresh proof", row.name);
        }
    }

    #[test]
    fn the_rooms_of_the_police_are_theirs_in_the_table() {
        let rooms = ["/work/police", "/work/hold", "/work/referrals", "/work/deconfliction", "/work/victims"];
        // What lead analysts see too, what secretariats and auditors count, and what coordinators do with what the police confirmed.
        let others = ["PoliceTableSee", "ReferralCounts", "DeconflictionCounts", "VictimsDeclare"];
        for row in ACTS {
            let is_there = row.routes.iter().any(|(_, path)| {
                let path = path.strip_prefix("/api/v1").unwrap_or(path);
                rooms.iter().any(|room| path.starts_with(room))
            });
            let is_clock = row.name.starts_with("Clock");
            assert_eq!(row.is_of_police(), (is_there && !others.contains(&row.name)) || is_clock, "{}", row.name);
        }
    }

    #[test]
    fn roles_reach_what_there_is_to_reach() {
        for row in ACTS {
            for (role, reach) in ROLES.iter().zip(&row.reach[1..]) {
                let fits = match reach {
                    Reach::No | Reach::All => true,
                    Reach::Own => role.needs_member() && !matches!(row.object, Object::Nothing | Object::Me),
                    Reach::Far | Reach::Dealt => {
                        *role == Role::Reviewer && !matches!(row.object, Object::Nothing | Object::Me)
                    }
                    Reach::Mine => !matches!(row.object, Object::Nothing | Object::Member),
                };
                assert!(fits, "{}: {role} cannot reach {reach:?} there", row.name);
            }
        }
    }

    #[test]
    fn who_looks_after_people_or_machines_sees_no_data() {
        let data = [
            PaperKind::Report,
            PaperKind::Remark,
            PaperKind::Commitment,
            PaperKind::Review,
            PaperKind::Reply,
            PaperKind::Figures,
        ];
        let of_banks = ["Hma", "Bank", "Detection", "Entry", "Quorum", "Source", "Volume"];
        let is_data = |r: &&Row| {
            matches!(r.object, Object::Paper(kind) if data.contains(&kind))
                || of_banks.iter().any(|b| r.name.starts_with(b))
        };
        for row in ACTS.iter().filter(is_data) {
            for role in ROLES.iter().filter(|r| r.is_admin()) {
                assert_eq!(reach(&row.reach, Some(*role)), Reach::No, "{}: {role}", row.name);
            }
        }
    }
}
