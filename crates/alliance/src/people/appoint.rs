//! Who gives and takes roles (design: security, "Roles").
//!
//! A member's administrator looks after that member's people. The operator looks after the people of the alliance and names
//! members' administrators; she gives no role that sees data of a member, and nobody gives a role to themselves. The roles of
//! operator and auditor take two people.

use super::{Conflict, Grant, PeopleRefusal, Role, conflicts};

/// How a role is given or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appointment {
    /// By one person.
    Alone,
    /// By two people (see [`super::proposal`]).
    ByTwo,
}

/// Why a role is not given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAppointed {
    /// Whoever gives it.
    #[error(transparent)]
    By(#[from] PeopleRefusal),
    /// Whoever gets it.
    #[error(transparent)]
    Conflict(#[from] Conflict),
}

impl NotAppointed {
    /// The code under which a page finds its sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::By(refusal) => refusal.code(),
            Self::Conflict(conflict) => conflict.code(),
        }
    }
}

/// How somebody who acts as `by` gives or takes a role; a refusal where they do not.
pub fn appoints(by: &Grant, asked: &Grant) -> Result<Appointment, PeopleRefusal> {
    match by.role {
        Role::MemberAdmin if asked.role.needs_member() && asked.member == by.member => Ok(Appointment::Alone),
        Role::Operator => match asked.role {
            Role::Secretariat | Role::Reviewer | Role::MemberAdmin => Ok(Appointment::Alone),
            Role::Operator | Role::Auditor => Ok(Appointment::ByTwo),
            _ => Err(PeopleRefusal::RoleNotYours),
        },
        _ => Err(PeopleRefusal::RoleNotYours),
    }
}

/// How somebody gives a role to an account that holds these, of a person from this country.
pub fn appoint(by: &Grant, held: &[Grant], home: Option<&str>, asked: &Grant) -> Result<Appointment, NotAppointed> {
    if let Some(conflict) = conflicts(held, home, asked) {
        return Err(conflict.into());
    }
    if asked.member.is_some() && held.iter().any(|g| g.member.is_some() && g.member != asked.member) {
        return Err(PeopleRefusal::OtherMember.into());
    }
    Ok(appoints(by, asked)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant(role: Role, member: Option<&str>) -> Grant {
        Grant { role, member: member.map(str::to_owned) }
    }

    #[test]
    fn who_gives_which_role() {
        for asked in Role::ALL {
            for member in ["DE", "RS"] {
                let wanted = grant(*asked, asked.needs_member().then_some(member));
                for by in Role::ALL {
                    let as_ = grant(*by, by.needs_member().then_some("DE"));
                    let given = appoints(&as_, &wanted).ok();
                    let expected = match (by, asked) {
                        (Role::MemberAdmin, role) if role.needs_member() && member == "DE" => Some(Appointment::Alone),
                        (Role::Operator, Role::Secretariat | Role::Reviewer | Role::MemberAdmin) => {
                            Some(Appointment::Alone)
                        }
                        (Role::Operator, Role::Operator | Role::Auditor) => Some(Appointment::ByTwo),
                        _ => None,
                    };
                    assert_eq!(given, expected, "{by} gives {asked} of {member}");
                }
            }
        }
    }

    #[test]
    fn an_account_is_of_one_member() {
        let admin = grant(Role::MemberAdmin, Some("DE"));
        let held = [grant(Role::Coordinator, Some("RS"))];
        let refused = appoint(&admin, &held, None, &grant(Role::Signer, Some("DE"))).unwrap_err();
        assert_eq!(refused.code(), PeopleRefusal::OtherMember.code());
        assert!(
            appoint(&admin, &[grant(Role::Coordinator, Some("DE"))], None, &grant(Role::Signer, Some("DE"))).is_ok()
        );
        let held = [grant(Role::PoliceLiaison, Some("DE"))];
        let refused = appoint(&admin, &held, None, &grant(Role::Analyst, Some("DE"))).unwrap_err();
        assert_eq!(refused.code(), "analyst-and-police");
    }

    #[test]
    fn a_reviewer_is_from_somewhere() {
        let (operator, reviewer) = (grant(Role::Operator, None), grant(Role::Reviewer, None));
        assert_eq!(appoint(&operator, &[], None, &reviewer).unwrap_err().code(), Conflict::HomeMissing.code());
        assert_eq!(appoint(&operator, &[], Some("PT"), &reviewer).unwrap(), Appointment::Alone);
    }
}
