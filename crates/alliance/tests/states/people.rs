use alliance::people::{AccountId, Conflict, Grant, Role, conflicts};
use proptest::prelude::*;

fn grant(role: Role, member: Option<&str>) -> Grant {
    Grant { role, member: member.map(str::to_owned) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_grants_joins_what_is_kept_apart(
        asked in prop::collection::vec((0..12_usize, 0..3_usize), 1..20),
        home in prop::option::of(Just("PT")),
    ) {
        let mut held: Vec<Grant> = Vec::new();
        for (role, member) in asked {
            let asked = grant(Role::ALL[role], [None, Some("FR"), Some("XK")][member]);
            if conflicts(&held, home, &asked).is_none() {
                held.push(asked);
            }
        }
        let any = |of: fn(Role) -> bool| held.iter().any(|grant| of(grant.role));
        prop_assert!(!(any(Role::is_analyst) && any(Role::is_police)));
        prop_assert!(!(any(Role::is_admin) && any(|role| !role.is_admin())));
        prop_assert!(held.iter().all(|grant| grant.role.needs_member() == grant.member.is_some()));
        prop_assert!(home.is_some() || !any(|role| role == Role::Reviewer), "a reviewer from nowhere");
    }
}

#[test]
fn roles_have_words() {
    for role in Role::ALL {
        assert_eq!(role.as_str().parse::<Role>().unwrap(), *role);
    }
    let unknown = "minister".parse::<Role>().unwrap_err().to_string();
    assert!(unknown.starts_with("“minister” is no role; roles are: secretariat, coordinator, signer"), "{unknown}");
    let json = serde_json::to_string(&grant(Role::PoliceSecond, Some("XK"))).unwrap();
    assert_eq!(json, r#"{"role":"police-second","member":"XK"}"#);
}

#[test]
fn conflicts_are_named() {
    let held = [grant(Role::LeadAnalyst, Some("FR"))];
    let police = conflicts(&held, None, &grant(Role::PoliceLiaison, Some("DE")));
    assert_eq!(police, Some(Conflict::AnalystAndPolice { held: Role::LeadAnalyst }), "in another country too");
    assert_eq!(conflicts(&held, None, &grant(Role::Operator, None)).unwrap().code(), "admin-and-data");
    assert_eq!(conflicts(&held, None, &held[0]), Some(Conflict::AlreadyHeld));
    assert_eq!(conflicts(&held, None, &grant(Role::Reviewer, Some("FR"))), Some(Conflict::MemberNotNeeded));
    assert_eq!(conflicts(&[], None, &grant(Role::Coordinator, None)), Some(Conflict::MemberMissing));
    assert_eq!(conflicts(&held, None, &grant(Role::Reviewer, None)), Some(Conflict::HomeMissing));
    assert_eq!(conflicts(&held, Some("PT"), &grant(Role::Reviewer, None)), None);
    assert_eq!(conflicts(&held, None, &grant(Role::Coordinator, Some("FR"))), None);
}

#[test]
fn accounts_are_named_by_ids() {
    assert!(AccountId::new("a.b-c_9").is_ok());
    for bad in ["", "a b", "ä", &"a".repeat(65)] {
        assert!(AccountId::new(bad).is_err(), "{bad}");
        assert!(serde_json::from_value::<AccountId>(bad.into()).is_err());
    }
}
