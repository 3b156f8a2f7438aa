//! Reads what a registry answers (RFC 9083), of which a few members are wanted.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

/// What a registry says of a name or of a network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// The server that said it.
    pub server: String,
    /// Its key in the registry: `NET-192-0-2-0-1`, `EXAMPLE.ORG`.
    pub handle: Option<String>,
    /// A name's own name, or a network's.
    pub name: Option<String>,
    /// The first and the last address of a network.
    pub range: Option<(std::net::IpAddr, std::net::IpAddr)>,
    /// Two capitals of ISO 3166.
    pub country: Option<String>,
    /// To whom it is given, as far as the registry says.
    pub holder: Option<String>,
    /// Through whom a name was registered.
    pub registrar: Option<String>,
    /// What the registry says of its state: `active`, `client hold`.
    pub status: Vec<String>,
    /// Whom it names for abuse.
    pub abuse: Vec<Mailbox>,
}

/// Somebody with an address for mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The address.
    pub mail: String,
    /// Whose it is, as the registry says.
    pub whose: Option<String>,
}

/// So deep do entities lie within entities, and so many are looked at: a registry's answer nests two or three.
const DEEPEST: usize = 6;
const MOST: usize = 500;

impl Registered {
    /// Reads an answer of the class that was asked for (`domain`, `ip network`); none: it is not one.
    pub(super) fn read(server: &str, class: &str, said: &Value) -> Option<Self> {
        if said.get("objectClassName").and_then(Value::as_str) != Some(class) {
            return None;
        }
        let word = |name: &str| said.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        let address = |name: &str| word(name).and_then(|text| text.parse().ok());
        let mut entities = Vec::new();
        gather(said, 0, &mut entities);
        let named = |role: &str| entities.iter().find(|entity| has(entity, role)).and_then(|entity| card(entity, "fn"));
        let mut abuse: Vec<Mailbox> = Vec::new();
        for entity in entities.iter().filter(|entity| has(entity, "abuse")) {
            let whose = card(entity, "fn").or_else(|| card(entity, "org"));
            for mail in cards(entity, "email").into_iter().filter(|mail| is_mail(mail)) {
                if !abuse.iter().any(|known| known.mail.eq_ignore_ascii_case(&mail)) {
                    abuse.push(Mailbox { mail, whose: whose.clone() });
                }
            }
        }
        let status = said.get("status").and_then(Value::as_array).into_iter().flatten();
        Some(Self {
            server: server.to_owned(),
            handle: word("handle").map(str::to_owned),
            name: word("ldhName").map(str::to_ascii_lowercase).or_else(|| word("name").map(str::to_owned)),
            range: address("startAddress").zip(address("endAddress")),
            country: word("country").map(str::to_ascii_uppercase).filter(|code| code.len() == 2),
            holder: named("registrant"),
            registrar: named("registrar"),
            status: status.filter_map(Value::as_str).map(str::to_owned).collect(),
            abuse,
        })
    }
}

/// Where a registry sends on for more of the same: the registrar's own server (RFC 9083, section 4.2).
pub(super) fn related(said: &Value) -> Option<Url> {
    let links = said.get("links").and_then(Value::as_array)?;
    let is_rdap = |link: &&Value| {
        link.get("rel").and_then(Value::as_str) == Some("related")
            && link.get("type").and_then(Value::as_str) == Some("application/rdap+json")
    };
    links.iter().find(is_rdap)?.get("href")?.as_str().and_then(|address| Url::parse(address).ok())
}

fn gather<'a>(said: &'a Value, depth: usize, all: &mut Vec<&'a Value>) {
    for entity in said.get("entities").and_then(Value::as_array).into_iter().flatten() {
        if depth < DEEPEST && all.len() < MOST {
            all.push(entity);
            gather(entity, depth + 1, all);
        }
    }
}

fn has(entity: &Value, role: &str) -> bool {
    let roles = entity.get("roles").and_then(Value::as_array);
    roles.into_iter().flatten().any(|one| one.as_str() == Some(role))
}

fn card(entity: &Value, property: &str) -> Option<String> {
    cards(entity, property).into_iter().next()
}

/// The values of a property of an entity's jCard (RFC 7095): `["vcard", [["email", {}, "text", "abuse@example.org"]]]`.
fn cards(entity: &Value, property: &str) -> Vec<String> {
    let properties = entity.pointer("/vcardArray/1").and_then(Value::as_array);
    let ours = properties
        .into_iter()
        .flatten()
        .filter(|one| one.get(0).and_then(Value::as_str).is_some_and(|name| name.eq_ignore_ascii_case(property)));
    let values = ours.filter_map(|one| one.get(3)).filter_map(|value| match value {
        Value::String(text) => Some(text.as_str()),
        Value::Array(parts) => parts.first().and_then(Value::as_str),
        _ => None,
    });
    values.map(|text| text.trim().trim_start_matches("mailto:").to_owned()).filter(|text| !text.is_empty()).collect()
}

/// Whether it can be an address for mail. Registries hold what people typed.
fn is_mail(text: &str) -> bool {
    let Some((before, host)) = text.rsplit_once('@') else { return false };
    let fits = |part: &str| part.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>()[]\\,;:\"@".contains(&byte));
    text.len() <= 254 && !before.is_empty() && host.contains('.') && fits(before) && fits(host)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn whoever_is_named_for_abuse_is_found_however_deep() {
        let said = json!({
            "objectClassName": "ip network", "handle": "EXAMPLE-RIR", "startAddress": "2001:db8::", "endAddress": "2001:db8:0:ffff:ffff:ffff:ffff:ffff",
            "country": "au", "name": "NET-RTR-1", "status": ["active"],
            "entities": [{
                "objectClassName": "entity", "roles": ["registrant"],
                "vcardArray": ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Joe User"], ["email", {"type": "work"}, "text", "joe.user@example.com"]]],
                "entities": [{
                    "objectClassName": "entity", "roles": ["technical", "abuse"],
                    "vcardArray": ["vcard", [["fn", {}, "text", ""], ["org", {}, "text", ["Abuse Desk"]], ["EMAIL", {"pref": "1"}, "text", "abuse@example.com"],
                        ["email", {}, "text", "Abuse@example.com"], ["email", {}, "text", "call us"], ["email", {}, "text", "a@b\r\nBcc: c@example.org"]]]
                }]
            }]
        });
        let read = Registered::read("rdap.example.net", "ip network", &said).unwrap();
        let desk = Mailbox { mail: "abuse@example.com".to_owned(), whose: Some("Abuse Desk".to_owned()) };
        assert_eq!(read.abuse, [desk]);
        assert_eq!((read.country.as_deref(), read.holder.as_deref()), (Some("AU"), Some("Joe User")));
        assert_eq!(read.range.unwrap().0, "2001:db8::".parse::<std::net::IpAddr>().unwrap());
        assert_eq!(Registered::read("a", "domain", &said), None);
    }

    #[test]
    fn an_answer_that_nests_without_end_is_read_all_the_same() {
        let mut said = json!({"objectClassName": "entity", "roles": ["abuse"]});
        for _ in 0..60 {
            said = json!({"objectClassName": "domain", "entities": [said]});
        }
        assert_eq!(Registered::read("a", "domain", &said).unwrap().abuse, []);
    }
}
