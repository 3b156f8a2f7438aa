//! The rules, one by one.

use alliance::detection::{
    Bank, BankRefusal, Contest, EnabledRatio, Entry, EntryRefusal, Finding, Found, Ground, Hour, Listed, LotAct,
    Purpose, Quorum, QuorumRefusal, QuorumWork, RatioRule, Settings, Sharing, Silence, Standing, answer, standing,
};

use super::{add, asker, at, bank, by, labels, pdq, scheme};

#[test]
fn ten_thousand_lawful_fingerprints_of_too_few_states_are_active_for_nobody_else() {
    let quorum = Quorum::default();
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let (mut active, mut vouches) = (0, 0);
    for n in 0..10_000 {
        let (fingerprint, mut entry) = (pdq(n), add(&known));
        // Two states, one short of three, with four organisations each.
        for at in 0..8 {
            entry = entry.vouch(&known, by(&format!("org-{at}"), if at < 4 { "AA" } else { "BB" })).unwrap();
            vouches += 1;
        }
        let seen = standing(&known, Listed { fingerprint, entry: &entry }, quorum, &asker("provider", "CC"));
        assert_eq!(seen, Standing::Silent(Silence::Unvouched { states: 2, needed: 3 }));
        active += u32::from(seen == Standing::Active);
    }
    println!("10000 fingerprints, {vouches} vouches of 2 states: {active} active for others");
    assert_eq!(active, 0);
}

#[test]
fn a_vouch_of_the_last_state_makes_it_active_and_taking_it_back_ends_that() {
    let (quorum, other) = (Quorum::default(), asker("provider", "DD"));
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let mut entry = add(&known);
    assert_eq!(standing(&known, at(&entry), quorum, &asker("hot-aa", "AA")), Standing::Active, "its own, at once");
    for member in ["AA", "BB", "CC"] {
        assert_ne!(standing(&known, at(&entry), quorum, &other), Standing::Active);
        entry = entry.vouch(&known, by(&format!("hot-{member}"), member)).unwrap();
    }
    assert_eq!(standing(&known, at(&entry), quorum, &other), Standing::Active);
    let less = entry.clone().unvouch(&by("hot-BB", "BB")).unwrap();
    assert_ne!(standing(&known, at(&less), quorum, &other), Standing::Active);
    let gone = entry.clone().withdraw("a mistake".into(), by("hot-aa", "AA")).unwrap();
    assert_eq!(standing(&known, at(&gone), quorum, &other), Standing::Silent(Silence::Withdrawn));
    let narrow = Settings { ratio: EnabledRatio::NONE, ..known.settings().clone() };
    let none = known.change(narrow, &by("hot-aa", "AA")).unwrap();
    assert_eq!(standing(&none, at(&entry), quorum, &other), Standing::Silent(Silence::OutsideRatio));
}

#[test]
fn a_negative_bank_wins_once_it_works() {
    let (quorum, other) = (Quorum::default(), asker("provider", "DD"));
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let never = bank("NEVER", Purpose::Negative, by("hot-bb", "BB"));
    let vouched = |bank: &Bank| {
        ["AA", "BB", "CC"].iter().fold(add(bank), |entry, m| entry.vouch(bank, by(&format!("h{m}"), m)).unwrap())
    };
    let (entry, alone, negative) = (vouched(&known), add(&never), vouched(&never));
    let found = Found { bank: &known, listed: at(&entry), distance: 31 };
    let no = |entry| Found { bank: &never, listed: at(entry), distance: 31 };
    assert_eq!(
        answer(&other, quorum, RatioRule::Kept, vec![found, no(&alone)]).len(),
        1,
        "one organisation hides nothing from others"
    );
    assert_eq!(answer(&other, quorum, RatioRule::Kept, vec![found, no(&negative)]).len(), 0);
    assert_eq!(
        answer(&other, quorum, RatioRule::Kept, vec![Found { distance: 32, ..found }]).len(),
        0,
        "beyond the radius"
    );
}

#[test]
fn two_uninvolved_states_decide_a_contest_and_its_ground_is_settled() {
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let contest =
        || Contest::new(Ground::Lawful, "a museum's".into(), vec!["catalogue".into()], by("c", "BB")).unwrap();
    let find = |entry: Entry, member: &str, upheld| {
        entry.find(&known, Finding { upheld, reason: "looked".into(), found: by("d", member) })
    };
    let open = add(&known).contest(&known, contest(), 0).unwrap();
    for involved in ["AA", "BB"] {
        assert_eq!(find(open.clone(), involved, true), Err(EntryRefusal::Involved));
    }
    let one = find(open, "CC", true).unwrap();
    assert_eq!(find(one.clone(), "CC", true), Err(EntryRefusal::FoundBefore));
    assert_eq!(find(one.clone(), "DD", true).unwrap().state().name(), "struck");
    let split = find(one, "DD", false).unwrap();
    assert_eq!(split.state().name(), "contested");
    let over = find(split, "EE", false).unwrap();
    assert_eq!(over.state().name(), "listed");
    assert_eq!(over.contest(&known, contest(), 0), Err(EntryRefusal::Settled { ground: Ground::Lawful }));
}

/// Each of these was open to whoever wanted an entry kept, or wanted it to rest for ever.
#[test]
fn nobody_becomes_impartial_and_nobody_wins_by_taking_back() {
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let contest = |who: &str, member: &str| {
        Contest::new(Ground::Lawful, "a museum's".into(), vec!["catalogue".into()], by(who, member)).unwrap()
    };
    let kept = |member: &str| Finding { upheld: false, reason: "looked".into(), found: by("d", member) };
    let vouched = add(&known).vouch(&known, by("hot-bb", "BB")).unwrap();

    let turned = vouched.clone().unvouch(&by("hot-bb", "BB")).unwrap().contest(&known, contest("c", "CC"), 0).unwrap();
    assert_eq!(turned.clone().find(&known, kept("BB")), Err(EntryRefusal::Involved), "it vouched once");

    let decided = ["DD", "EE"].iter().fold(turned, |entry, member| entry.find(&known, kept(member)).unwrap());
    assert_eq!(decided.state().name(), "listed");
    assert_eq!(decided.clone().vouch(&known, by("d", "DD")), Err(EntryRefusal::Judged));
    assert!(decided.vouch(&known, by("hot-ff", "FF")).is_ok());

    let back = vouched.contest(&known, contest("c", "CC"), 0).unwrap().find(&known, kept("DD")).unwrap();
    let back = back.retract(&by("c", "CC")).unwrap();
    let again = back.clone().contest(&known, contest("other", "CC"), 0);
    assert_eq!(again, Err(EntryRefusal::RetractedBefore { ground: Ground::Lawful }), "nor a colleague of its state");
    assert!(back.contest(&known, contest("x", "GG"), 0).is_ok());
}

#[test]
fn whoever_cannot_see_an_entry_neither_decides_nor_lifts() {
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let named =
        Settings { sharing: Sharing::Named, organisations: ["c".to_owned()].into(), ..known.settings().clone() };
    let contest = Contest::new(Ground::Collides, "a logo".into(), vec!["sheet".into()], by("c", "CC")).unwrap();
    let hour = Hour { distinct: 5_000, states: 2 };
    let listed = add(&known);
    let entry = listed.clone().contest(&known, contest, 0).unwrap().quarantine(hour, &[]).unwrap();
    let narrow = known.change(named, &by("hot-aa", "AA")).unwrap();
    let finding = Finding { upheld: true, reason: "looked".into(), found: by("d", "DD") };
    assert_eq!(entry.clone().find(&narrow, finding), Err(EntryRefusal::NotShared));
    assert_eq!(entry.clone().lift(&narrow, "a logo", &by("d", "DD")), Err(EntryRefusal::NotShared));
    // Whatever state it is in, whoever it is not shared with reads the same.
    let gone = entry.clone().withdraw("a mistake".into(), by("hot-aa", "AA")).unwrap();
    for entry in [listed, entry.clone(), gone] {
        let contest = Contest::new(Ground::Lawful, "a museum's".into(), vec!["sheet".into()], by("d", "DD")).unwrap();
        assert_eq!(entry.clone().vouch(&narrow, by("d", "DD")), Err(EntryRefusal::NotShared));
        assert_eq!(entry.contest(&narrow, contest, 0), Err(EntryRefusal::NotShared));
    }
    let lifted = entry.lift(&narrow, "a logo", &by("c", "CC")).unwrap();
    assert_eq!(lifted.state().name(), "contested");
    let kept: Vec<_> = lifted.lifted().iter().map(|one| (one.flood.hour, one.reason.as_str())).collect();
    assert_eq!(kept, [(hour, "a logo")]);
    assert_eq!(lifted.quarantine(Hour { distinct: 9_999, states: 2 }, &[]), Err(EntryRefusal::NoFlood));
}

#[test]
fn a_lot_is_vouched_for_as_a_whole_and_what_was_looked_at_alone_goes_its_own_way() {
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let act = |member: &str| LotAct::Vouch(by(&format!("hot-{member}"), member));
    let back = |member: &str| LotAct::Unvouch(by(&format!("hot-{member}"), member));
    let lot = ["AA", "BB"].iter().fold(add(&known), |lot, member| lot.whole(&known, act(member)).unwrap());

    // One of them BB looks at, and vouches for it no longer; another is contested.
    let alone = lot.clone().unvouch(&by("hot-BB", "BB")).unwrap();
    let contest = Contest::new(Ground::Lawful, "a museum's".into(), vec!["catalogue".into()], by("c", "GG")).unwrap();
    let contested = lot.clone().contest(&known, contest, 0).unwrap();
    let states = |entry: &Entry| entry.states().into_iter().map(str::to_owned).collect::<Vec<_>>();

    let with_cc = lot.clone().whole(&known, act("CC")).unwrap();
    assert_eq!(states(&with_cc), ["AA", "BB", "CC"]);
    assert_eq!(states(&alone.follow(&known, &act("CC")).unwrap()), ["AA", "CC"], "nothing speaks against it");
    assert_eq!(contested.follow(&known, &act("CC")), None, "a vouch does not reach what is contested");

    let without = lot.clone().whole(&known, back("BB")).unwrap();
    assert_eq!(states(&contested.follow(&known, &back("BB")).unwrap()), ["AA"]);
    assert_eq!(alone.follow(&known, &back("BB")), None);
    assert_eq!(states(&without.whole(&known, act("BB")).unwrap()), ["AA", "BB"]);
    assert_eq!(alone.follow(&known, &act("BB")), None, "it was taken back there alone");
    assert_eq!(states(&alone.vouch(&known, by("hot-BB", "BB")).unwrap()), ["AA", "BB"]);

    let gone = LotAct::Withdraw { withdrawn: by("hot-aa", "AA"), reason: "a wrong file".into() };
    assert_eq!(contested.follow(&known, &gone).unwrap().state().name(), "withdrawn");
    let others = LotAct::Withdraw { withdrawn: by("hot-BB", "BB"), reason: "a wrong file".into() };
    assert_eq!(lot.whole(&known, others), Err(EntryRefusal::NotYours));
}

#[test]
fn the_ratio_is_the_last_reason_and_a_new_name_draws_nothing_anew() {
    let (quorum, own, other) = (Quorum::default(), asker("hot-aa", "AA"), asker("provider", "DD"));
    let known = bank("KNOWN", Purpose::Known, by("hot-aa", "AA"));
    let half = Settings { ratio: "0.5".parse().unwrap(), ..known.settings().clone() };
    let known = known.change(half, &by("hot-aa", "AA")).unwrap();
    let entry = add(&known);
    let is_in = |bank: &Bank| {
        let listed = |n| Listed { fingerprint: pdq(n), entry: &entry };
        (0..1_000).map(|n| standing(bank, listed(n), quorum, &own) == Standing::Active).collect::<Vec<_>>()
    };
    let before = is_in(&known);
    let renamed = known.clone().rename("KNOWN_2".into(), &by("hot-aa", "AA")).unwrap();
    assert_eq!((renamed.name.as_str(), is_in(&renamed)), ("KNOWN_2", before.clone()));
    assert!(known.clone().rename("2ND".into(), &by("hot-aa", "AA")).is_err());
    assert!(known.clone().rename("KNOWN_3".into(), &by("hot-bb", "BB")).is_err());

    let out = u32::try_from(before.iter().position(|is_in| !is_in).unwrap()).unwrap();
    let found = || vec![Found { bank: &known, listed: Listed { fingerprint: pdq(out), entry: &entry }, distance: 0 }];
    assert_eq!(answer(&own, quorum, RatioRule::Kept, found()).len(), 0);
    assert_eq!(answer(&own, quorum, RatioRule::Bypassed, found()).len(), 1);
    assert_eq!(answer(&other, quorum, RatioRule::Bypassed, found()).len(), 0, "vouches are not bypassed");
}

#[test]
fn whoever_asked_for_another_quorum_drops_it_and_a_colleague_does_not() {
    let asked = QuorumWork::default().ask(Quorum::new(3, 4).unwrap(), "more care".into(), by("a", "AA")).unwrap();
    assert_eq!(asked.clone().drop(&by("colleague", "AA")), Err(QuorumRefusal::NotYours));
    assert_eq!(asked.clone().confirm(&by("colleague", "AA")), Err(QuorumRefusal::SameState));
    for (who, member) in [("a", "AA"), ("b", "BB")] {
        let dropped = asked.clone().drop(&by(who, member)).unwrap();
        assert_eq!((dropped.stands(), dropped.drop(&by(who, member))), (Quorum::default(), Err(QuorumRefusal::Over)));
    }
    assert_eq!(asked.confirm(&by("b", "BB")).unwrap().stands(), Quorum::new(3, 4).unwrap());
}

/// A level that nobody gave is not made up, and one that nobody can look up is not kept.
#[test]
fn an_entry_has_a_level_where_its_bank_has_a_scheme_and_nowhere_else() {
    let owner = || by("hot-aa", "AA");
    let plain = Bank::open(("PLAIN".into(), Purpose::Known), (None, None), Settings::default(), owner()).unwrap();
    let unknown =
        Bank::open(("X".into(), Purpose::Known), (Some(labels()), None), Settings::default(), owner()).unwrap_err();
    assert_eq!(unknown, BankRefusal::SchemeUnfit, "the register has no scheme by that name");
    let (known, scheme) = (bank("KNOWN", Purpose::Known, owner()), scheme());
    let add = |bank, level: Option<&str>| {
        let said = (level.map(str::to_owned), Sharing::Organisation);
        Entry::add((bank, Some(&scheme)), said, "a client's".into(), owner()).map(|entry| entry.level)
    };
    assert_eq!(add(&plain, None), Ok(None));
    assert_eq!(add(&known, Some("B")), Ok(Some("B".to_owned())));
    for (bank, level) in [(&plain, Some("A")), (&known, None), (&known, Some("C"))] {
        assert_eq!(add(bank, level), Err(EntryRefusal::LevelUnknown));
    }
}
