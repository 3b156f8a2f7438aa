//! Addresses of material: what is the same place, what is not, what is refused, and that nothing of one is ever shown.

mod properties;

use interchange::takedown::address::{Address, Host, Named, Reach, Refusal, Scope, TRACKING};

/// Lines that are no comments, with the marks for characters that no editor shows.
fn lines(text: &str) -> impl Iterator<Item = String> {
    let kept = text.lines().filter(|line| !line.starts_with("# "));
    kept.map(|line| line.replace('␠', "\u{a0}").replace('␂', "\u{200b}").replace('␉', "\t"))
}

/// Every line of the files that holds addresses, one by one.
fn all() -> Vec<String> {
    let mut all: Vec<String> = lines(include_str!("same.txt")).filter(|line| !line.is_empty()).collect();
    for file in [include_str!("different.txt"), include_str!("pasted.txt"), include_str!("refused.txt")] {
        all.extend(lines(file).flat_map(|line| line.split(" | ").map(str::to_owned).collect::<Vec<_>>()));
    }
    all
}

fn read(text: &str) -> Address {
    Address::read(text).unwrap_or_else(|refusal| panic!("{text}: {refusal}"))
}

#[test]
fn what_is_the_same_place_joins() {
    let (mut joined, mut wrong) = (0, Vec::new());
    let text: Vec<String> = lines(include_str!("same.txt")).collect();
    for group in text.split(String::is_empty).filter(|group| !group.is_empty()) {
        let first = read(&group[0]);
        for other in &group[1..] {
            let other = (other, read(other));
            if other.1.normal().expose() == first.normal().expose() && other.1.key() == first.key() {
                joined += 1;
            } else {
                wrong.push(format!("{}: {}", other.0, other.1.normal().expose()));
            }
        }
    }
    for line in lines(include_str!("pasted.txt")) {
        let (pasted, plain) = line.split_once(" | ").expect("two of them");
        match Address::pasted(pasted) {
            Ok(address) if address == read(plain) => joined += 1,
            Ok(address) => wrong.push(format!("{line}: {}", address.normal().expose())),
            Err(refusal) => wrong.push(format!("{line}: {refusal}")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    println!("{joined} pairs join");
    assert!(joined >= 400, "{joined}");
}

#[test]
fn what_is_another_place_does_not_join() {
    let (mut apart, mut wrong) = (0, Vec::new());
    for line in lines(include_str!("different.txt")) {
        let (one, other) = line.split_once(" | ").expect("two of them");
        let (one, other) = (read(one), read(other));
        if one.normal().expose() == other.normal().expose() || one.key() == other.key() {
            wrong.push(line);
        } else {
            apart += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    println!("{apart} pairs stay apart");
    assert!(apart >= 200, "{apart}");
}

#[test]
fn no_two_groups_are_one() {
    let text: Vec<String> = lines(include_str!("same.txt")).collect();
    let mut firsts: Vec<String> = text
        .split(String::is_empty)
        .filter(|group| !group.is_empty())
        .map(|group| read(&group[0]).normal().expose().clone())
        .collect();
    let all = firsts.len();
    firsts.sort();
    firsts.dedup();
    assert_eq!(firsts.len(), all);
}

#[test]
fn what_cannot_be_acted_on_is_refused_by_its_part() {
    let mut wrong = Vec::new();
    for line in lines(include_str!("refused.txt")) {
        let (name, text) = line.split_once(" |").expect("a name and a text");
        match Address::pasted(text.strip_prefix(' ').unwrap_or(text)) {
            Err(refusal) if format!("{refusal:?}") == name => {}
            Err(refusal) => wrong.push(format!("{line}: {refusal:?}")),
            Ok(_) => wrong.push(format!("{line}: taken")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(Address::read(&format!("https://example.org/{}", "a".repeat(8_192))), Err(Refusal::TooLong));
    assert_eq!(Address::read("https://example.org/1\nhttps://example.org/2"), Err(Refusal::Several));
    let long = format!("https://{}example.org/", "a.".repeat(130));
    assert_eq!(Address::read(&long), Err(Refusal::Host));
}

#[test]
fn a_refusal_and_an_address_say_nothing_of_the_address() {
    let planted = "zq7kxv9w";
    for line in all() {
        for text in [line.replace("example", planted), format!("{line}{planted}"), format!("{planted}{line}")] {
            for outcome in [Address::read(&text), Address::pasted(&text)] {
                let shown = match &outcome {
                    Ok(address) => {
                        format!("{address} {address:?} {address:#?} {:?} {:?}", address.host(), address.keys())
                    }
                    Err(refusal) => format!("{refusal} {refusal:?}"),
                };
                assert!(!shown.contains(planted), "{text}");
            }
        }
    }
    assert_eq!(format!("{:?}", read("https://example.org/")), "Address(…)");
    assert_eq!(read("https://example.org/").to_string(), "(an address)");
}

#[test]
fn what_was_written_is_kept_for_who_has_to_find_it() {
    let address =
        Address::pasted("<hxxps://User:pw@Example[.]org:443/a/../b?utm_source=x&id=7#part>.").expect("an address");
    assert_eq!(address.location().expose(), "https://User:pw@example.org/b?utm_source=x&id=7#part");
    assert_eq!(address.normal().expose(), "https://example.org/b?id=7");
}

#[test]
fn an_address_is_found_by_itself_its_host_and_every_domain_above() {
    let keys = |text: &str| -> Vec<(Scope, String)> {
        read(text).keys().iter().map(|key| (key.scope(), key.input().expose().clone())).collect()
    };
    assert_eq!(
        keys("http://a.b.example.co.uk/1"),
        [
            (Scope::Address, "address\nhttps://a.b.example.co.uk/1".to_owned()),
            (Scope::Host, "host\na.b.example.co.uk".to_owned()),
            (Scope::Domain, "domain\na.b.example.co.uk".to_owned()),
            (Scope::Domain, "domain\nb.example.co.uk".to_owned()),
            (Scope::Domain, "domain\nexample.co.uk".to_owned()),
        ]
    );
    let scopes = |text: &str| -> Vec<Scope> { keys(text).into_iter().map(|(scope, _)| scope).collect() };
    assert_eq!(scopes("https://192.0.2.1/1"), [Scope::Address, Scope::Host]);
    assert_eq!(scopes("https://github.io/1"), [Scope::Address, Scope::Host], "a public suffix is nobody's domain");
    assert_eq!(scopes("https://someone.github.io/1"), [Scope::Address, Scope::Host, Scope::Domain]);
}

#[test]
fn a_hold_of_a_host_or_a_domain_finds_what_lies_there() {
    let item = read("https://a.b.example.co.uk/1");
    let found = |hold: &str, scope: Scope| {
        let host = Host::read(hold).expect("a host");
        let key = if scope == Scope::Host { Some(host.key()) } else { host.domain_key() };
        key.is_some_and(|key| item.keys().contains(&key))
    };
    assert!(found("A.B.Example.co.uk.", Scope::Host));
    assert!(!found("example.co.uk", Scope::Host));
    for domain in ["example.co.uk", "b.example.co.uk", "a[.]b.example.co.uk"] {
        assert!(found(domain, Scope::Domain), "{domain}");
    }
    for domain in ["co.uk", "other.co.uk", "xample.co.uk", "c.example.co.uk"] {
        assert!(!found(domain, Scope::Domain), "{domain}");
    }
    for refused in ["https://example.org/", "example.org/a", "example.org:8080", "a@example.org", "co uk", ""] {
        assert!(Host::read(refused).is_err(), "{refused}");
    }
    assert_eq!(Host::read("2001:db8::1").expect("a number").name().expose(), "[2001:db8::1]");
    assert!(Host::read("192.0.2.1").expect("a number").domain_key().is_none());
}

#[test]
fn a_host_says_by_which_way_it_is_reached() {
    let reach = |text: &str| read(text).host().reach();
    assert_eq!(reach("https://example.org/"), Reach::Internet);
    assert_eq!(reach("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad.onion/"), Reach::Onion);
    assert_eq!(reach("http://example.i2p/"), Reach::I2p);
    let registrable = |text: &str| read(text).host().registrable().map(|domain| domain.expose().clone());
    assert_eq!(registrable("https://a.b.example.org/").as_deref(), Some("example.org"));
    assert_eq!(registrable("https://a.食狮.公司.cn/").as_deref(), Some("xn--85x722f.xn--55qx5d.cn"));
    assert_eq!(registrable("https://192.0.2.1/"), None);
}

#[test]
fn a_pasted_list_is_read_line_by_line() {
    let text = "https://example.org/1\r\n\n  <https://example.org/2>,\n not one\nexample[.]org/3\n";
    let read: Vec<_> = Address::each_line(text).map(|(line, outcome)| (line, outcome.is_ok())).collect();
    assert_eq!(read, [(1, true), (3, true), (4, false), (5, true)]);
}

#[test]
fn every_rule_about_tracking_has_a_source_and_stands_once() {
    let mut names: Vec<String> = Vec::new();
    for rule in TRACKING {
        assert!(rule.source.contains(['.', ':', ',', '/']), "{rule:?}");
        let (Named::Is(name) | Named::Begins(name) | Named::Hex(name, _)) = rule.named;
        assert!(name.is_ascii() && !name.is_empty());
        names.push(format!("{} {:?}", name.to_lowercase(), rule.at));
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);
}
