//! A notice with the fields of Regulation (EU) 2022/2065 (Digital Services Act), article 16(2).

use serde_json::{Value, json};
use vault::Secret;

use super::notice::{Notice, Unwritten, uri};

/// A notice as JSON. The fields stand in the order of the article: the explanation (a), the exact locations (b), name and mail address (c), the
/// statement of good faith (d).
///
/// `named` says whether the submitter is named: for offences of articles 3 to 7 of Directive 2011/93/EU the article asks for no name.
pub fn json(notice: &Notice, named: bool) -> Result<Secret<String>, Unwritten> {
    notice.check()?;
    if !notice.good_faith {
        return Err(Unwritten::NoGoodFaith);
    }
    let locations: Vec<String> = notice.addresses.iter().map(uri).collect();
    let digests: Vec<Value> =
        notice.digests.named().map(|(name, hex)| json!({ "algorithm": name, "value": hex })).collect();
    let submitter = if named {
        json!({ "name": notice.sender.name, "email": notice.sender.contact })
    } else {
        json!({ "withheld": "Directive 2011/93/EU, articles 3 to 7" })
    };
    let document = json!({
        "regulation": "Regulation (EU) 2022/2065, article 16(2)",
        "notice": super::notice::uuid(notice.id),
        "at": notice.at,
        "explanation": notice.reason,
        "locations": locations,
        "identifying": { "class": notice.class.name(), "digests": digests, "seen": notice.seen, "served_from": notice.source },
        "asked": notice.preserve.map(|preserve| json!({ "preserve_days": preserve.days, "silent_until": preserve.silent_until })),
        "submitter": submitter,
        "good_faith": true,
    });
    Ok(Secret::new(document.to_string()))
}
