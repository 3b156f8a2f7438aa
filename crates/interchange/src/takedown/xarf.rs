//! X-ARF v4, type `content/csam`: <https://github.com/xarf/xarf-spec>, `schemas/v4/types/content-csam.json`, version 4.2.0.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use vault::Secret;

use super::address::Address;
use super::notice::{Notice, Organisation, Unwritten, uri, uuid};

/// The version of X-ARF that is written.
pub const VERSION: &str = "4.2.0";

/// A notice as X-ARF reports, one for each address, for a report has one. The same notice gives the same bytes.
pub fn reports(notice: &Notice) -> Result<Vec<Secret<String>>, Unwritten> {
    notice.check()?;
    let report = |(index, address)| Secret::new(report(notice, index, address).to_string());
    Ok(notice.addresses.iter().enumerate().map(report).collect())
}

fn report(notice: &Notice, index: usize, address: &Address) -> Value {
    let host = address.host().name().expose();
    let mut report = Map::new();
    let mut put = |key: &str, value: Value| report.insert(key.to_owned(), value);
    put("xarf_version", json!(VERSION));
    put("report_id", json!(uuid(numbered(notice.id, index))));
    put("timestamp", json!(notice.at));
    put("reporter", organisation(&notice.reporter));
    put("sender", organisation(&notice.sender));
    put("source_identifier", notice.source.map_or_else(|| json!(host.trim_matches(['[', ']'])), |ip| json!(ip)));
    put("category", json!("content"));
    put("type", json!("csam"));
    put("url", json!(uri(address)));
    if is_domain(host) && address.host().ip().is_none() {
        put("domain", json!(host));
    }
    put("classification", json!(notice.class.name()));
    put("detection_method", json!(notice.found.name()));
    if let Some(media) = notice.media {
        put("media_type", json!(media.name()));
    }
    let digests: Map<String, Value> = notice.digests.named().map(|(name, hex)| (name.to_owned(), json!(hex))).collect();
    if !digests.is_empty() {
        put("hash_values", Value::Object(digests));
    }
    if let Some(seen) = notice.seen {
        put("verified_at", json!(seen));
    }
    put("description", json!(notice.reason));
    if let Some(preserve) = notice.preserve {
        // X-ARF has no field for it; a tag is `namespace:predicate` in small letters, digits, `_`, `+` and `-`.
        let mut tags = vec![format!("accord:preserve-{}-days", preserve.days)];
        tags.extend(
            preserve.silent_until.map(|until| format!("accord:silent-until-{}", until.strftime("%Y-%m-%dt%H-%M-%Sz"))),
        );
        put("tags", json!(tags));
    }
    Value::Object(report)
}

fn organisation(organisation: &Organisation) -> Value {
    json!({ "org": organisation.name, "contact": organisation.contact, "domain": organisation.domain })
}

/// The number of the report about one address: the notice's own for the first, one derived from it for each further one.
fn numbered(id: [u8; 16], index: usize) -> [u8; 16] {
    if index == 0 {
        return id;
    }
    let digest =
        Sha256::new().chain_update(b"xarf").chain_update(id).chain_update((index as u64).to_be_bytes()).finalize();
    let mut number = [0; 16];
    number.copy_from_slice(&digest[..16]);
    number[6] = number[6] & 0x0f | 0x40; // RFC 9562: version 4, as X-ARF asks
    number[8] = number[8] & 0x3f | 0x80;
    number
}

/// The schema's pattern for a domain is narrower than what hosts are called.
fn is_domain(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        let plain = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        plain && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && !label.contains("--")
    };
    let last = labels.last().is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_lowercase()));
    labels.len() >= 2 && labels.iter().all(label) && last
}
