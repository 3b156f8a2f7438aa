//! What was found of a host, as people read it.

use std::fmt::Write as _;

use hosting::Attribution;
use hosting::attribution::{Address, Outcome, Told};
use hosting::contacts::{Confidence, Contact};
use hosting::delivery::Kind;
use hosting::rdap::Registered;

/// Columns before what is said.
const WIDTH: usize = 12;

/// The report, without a line's end at its own.
pub(super) fn text(found: &Attribution) -> String {
    let mut out = format!("{}\n", found.host);
    line(&mut out, "found", &outcome(found));
    let good_for = match found.good_for().as_secs() / 60 {
        minutes @ 0..=59 => format!("{minutes} min"),
        minutes if minutes < 48 * 60 => format!("{} h", minutes / 60),
        minutes => format!("{} days", minutes / (24 * 60)),
    };
    line(&mut out, "as of", &format!("{}; good for {good_for}", found.as_of.strftime("%Y-%m-%d %H:%M UTC")));
    if let Some(dns) = &found.dns {
        if !dns.aliases.is_empty() {
            line(&mut out, "alias of", &dns.aliases.join(" → "));
        }
        if let Some(zone) = &dns.zone {
            line(&mut out, "zone", &format!("{zone}, served by {}", listed(&dns.name_servers)));
        }
        if !dns.mail.is_empty() {
            line(&mut out, "mail", &listed(&dns.mail));
        }
    }
    match &found.domain {
        Told::Told(said) => line(&mut out, "name", &name(said)),
        Told::NotTold(why) => line(&mut out, "name", &why.to_string()),
        Told::NotAsked => {}
    }
    if let Some(before) = &found.delivery {
        let does = match before.kind {
            Kind::Cdn => "delivers copies",
            Kind::Proxy => "hides where the host is",
        };
        line(&mut out, "before it", &format!("{} ({does}), known by {}", before.provider, before.by));
    }
    for one in &found.addresses {
        address(&mut out, one);
    }
    for (at, contact) in found.contacts.iter().enumerate() {
        line(&mut out, if at == 0 { "tell" } else { "" }, &told(contact));
    }
    out.truncate(out.trim_end().len());
    out
}

fn line(out: &mut String, label: &str, said: &str) {
    out.push_str(format!("  {label:<WIDTH$}{said}").trim_end());
    out.push('\n');
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "nobody".to_owned() } else { names.join(", ") }
}

fn outcome(found: &Attribution) -> String {
    match (found.outcome, &found.delivery) {
        (Outcome::Attributed, Some(before)) => {
            format!("{} of {}, who stands before the host", counted(found.addresses.len()), before.provider)
        }
        (Outcome::Attributed, None) => counted(found.addresses.len()),
        (Outcome::NotRoutable(why), _) => format!("nowhere on the internet: {why}"),
        (Outcome::NoAddress, _) => "the name is there and has no address".to_owned(),
        (Outcome::NotAnswered(why), _) => why.to_string(),
    }
}

fn counted(addresses: usize) -> String {
    if addresses == 1 { "1 address".to_owned() } else { format!("{addresses} addresses") }
}

fn name(said: &Registered) -> String {
    let mut text = said.name.clone().unwrap_or_else(|| "registered".to_owned());
    if let Some(registrar) = &said.registrar {
        let _ = write!(text, ", through {registrar}");
    }
    if !said.status.is_empty() {
        let _ = write!(text, "; {}", said.status.join(", "));
    }
    let _ = write!(text, " ({})", said.server);
    text
}

fn address(out: &mut String, one: &Address) {
    let mut said = Vec::new();
    if !one.public {
        said.push("not of the internet at large".to_owned());
    }
    if let Some(network) = &one.network {
        let number = network.asn.map(|asn| format!("AS{asn}"));
        let parts = [number, network.organisation.clone(), network.country.clone()];
        let tables: Vec<String> = network
            .sources
            .iter()
            .map(|table| format!("{} of {}", table.name, table.made.strftime("%Y-%m-%d")))
            .collect();
        said.push(format!("{} ({})", parts.into_iter().flatten().collect::<Vec<_>>().join(" "), tables.join(", ")));
    }
    match &one.registered {
        Told::Told(network) => {
            let range = network.range.map(|(first, last)| format!("{first} - {last}"));
            let parts = [range, network.holder.clone().or_else(|| network.name.clone()), network.country.clone()];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            said.push(format!("{} ({})", parts.join(", "), network.server));
        }
        Told::NotTold(why) => said.push(why.to_string()),
        Told::NotAsked => {}
    }
    let label = one.address.to_string();
    let mut said = said.into_iter();
    if label.len() < WIDTH {
        line(out, &label, &said.next().unwrap_or_default());
    } else {
        line(out, &label, "");
    }
    for more in said {
        line(out, "", &more);
    }
}

fn told(contact: &Contact) -> String {
    let sure = match contact.confidence {
        Confidence::High => "named by the network's registry",
        Confidence::Medium => "named by the name's registry",
        Confidence::Low => "by a table; no address for mail is known",
        Confidence::Guess => "a guess",
    };
    let who = match (&contact.mail, &contact.whose) {
        (Some(mail), Some(whose)) => format!("{mail}, {whose}"),
        (Some(mail), None) => mail.clone(),
        (None, Some(whose)) => whose.clone(),
        (None, None) => "nobody".to_owned(),
    };
    format!("{who}: {sure} ({}, {})", contact.source, contact.as_of.strftime("%Y-%m-%d"))
}
