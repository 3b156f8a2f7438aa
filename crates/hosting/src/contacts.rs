//! Whom to tell of abuse, the most trusted first.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::attribution::{Address, Told};
use crate::rdap::Registered;

/// How far a contact can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The registry names it for exactly that.
    High,
    /// The registry names it for the name: a registrar can suspend a name, and cannot take away what lies there.
    Medium,
    /// A table names who runs the network, and not how to reach them.
    Low,
    /// Nobody names it: every domain should have it (RFC 2142), and many have not.
    Guess,
}

/// Somebody to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The address for mail, where one is known.
    pub mail: Option<String>,
    /// Whose it is.
    pub whose: Option<String>,
    /// Where that is from: `rdap.example.net, network 192.0.2.0 - 192.0.2.255`.
    pub source: String,
    /// When it was so.
    pub as_of: Timestamp,
    /// How far it can be relied on.
    pub confidence: Confidence,
}

/// All contacts, the most trusted first, each address for mail once.
pub(crate) fn contacts(addresses: &[Address], domain: &Told, zone: Option<&str>, as_of: Timestamp) -> Vec<Contact> {
    let mut all: Vec<Contact> = Vec::new();
    let mut put = |contact: Contact| {
        let known = |other: &Contact| match (&contact.mail, &other.mail) {
            (Some(new), Some(old)) => new.eq_ignore_ascii_case(old),
            (None, None) => contact.whose == other.whose,
            _ => false,
        };
        if !all.iter().any(known) {
            all.push(contact);
        }
    };
    for address in addresses {
        if let Told::Told(network) = &address.registered {
            stated(network, Confidence::High, as_of).into_iter().for_each(&mut put);
        }
    }
    if let Told::Told(name) = domain {
        stated(name, Confidence::Medium, as_of).into_iter().for_each(&mut put);
    }
    for network in addresses.iter().filter_map(|address| address.network.as_ref()) {
        if let (Some(organisation), Some(table)) = (&network.organisation, network.sources.first()) {
            let number = network.asn.map(|asn| format!(", AS{asn}")).unwrap_or_default();
            put(Contact {
                mail: None,
                whose: Some(organisation.clone()),
                source: format!("{}{number}", table.name),
                as_of: table.made,
                confidence: Confidence::Low,
            });
        }
    }
    if let Some(zone) = zone {
        put(Contact {
            mail: Some(format!("abuse@{zone}")),
            whose: None,
            source: "RFC 2142".to_owned(),
            as_of,
            confidence: Confidence::Guess,
        });
    }
    all
}

fn stated(said: &Registered, confidence: Confidence, as_of: Timestamp) -> Vec<Contact> {
    let what = match (&said.range, &said.name) {
        (Some((first, last)), _) => format!("network {first} - {last}"),
        (None, Some(name)) => format!("name {name}"),
        (None, None) => "its answer".to_owned(),
    };
    let source = format!("{}, {what}", said.server);
    let contact = |mailbox: &crate::rdap::Mailbox| Contact {
        mail: Some(mailbox.mail.clone()),
        whose: mailbox.whose.clone(),
        source: source.clone(),
        as_of,
        confidence,
    };
    said.abuse.iter().map(contact).collect()
}
