//! Objects of a store that speaks S3.

mod listing;
mod object;
mod request;
mod settings;

use std::cmp::Ordering;
use std::ops::ControlFlow;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use crate::source::{Content, Entry, Source, SourceError, Step};
use crate::{Found, Place};
use listing::Listing;
use request::{Asked, Requests};
pub use settings::StoreError;
use settings::{Address, Settings};

/// All objects of a bucket whose keys begin with a prefix, in the order of the keys' bytes, as the store lists them. Each object is read as it is when it is
/// opened: a store never shows half of a change.
pub struct Store {
    name: String,
    address: Address,
    requests: Arc<Requests>,
}

impl Store {
    /// The objects at an address `s3://BUCKET/PREFIX`. `variable` gives the usual variables: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`,
    /// `AWS_REGION` or `AWS_DEFAULT_REGION`, `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`, `AWS_CA_BUNDLE`. Without keys, requests are not signed.
    pub fn new(address: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, StoreError> {
        let address: Address = address.parse()?;
        let settings = Settings::of(&address, variable)?;
        let name = format!("s3://{}/{}", address.bucket, address.prefix);
        Ok(Self { name, address, requests: Arc::new(Requests::new(settings)) })
    }

    fn wrong(&self, why: &str) -> SourceError {
        SourceError { what: self.name.clone(), why: why.to_owned() }
    }

    /// The page of the listing behind a key, or at a token.
    fn page(&self, after: Option<&str>, token: Option<&str>) -> Result<Listing, SourceError> {
        let mut query = vec![("encoding-type", "url"), ("list-type", "2")];
        query.extend((!self.address.prefix.is_empty()).then_some(("prefix", self.address.prefix.as_str())));
        // A token knows where it goes on.
        match (token, after) {
            (Some(token), _) => query.push(("continuation-token", token)),
            (None, Some(after)) => query.push(("start-after", after)),
            (None, None) => {}
        }
        let text = self.requests.text(&Asked { key: "", query: &query, headers: &[] });
        let text = text.map_err(|e| self.wrong(&e.to_string()))?;
        text.parse().map_err(|e: listing::ListingError| self.wrong(&e.to_string()))
    }
}

impl Source for Store {
    fn name(&self) -> &str {
        &self.name
    }

    fn shown(&self, place: &Place) -> Place {
        [format!("s3://{}/", self.address.bucket).as_bytes(), place.as_bytes()].concat().into()
    }

    fn order(&self, one: &Place, other: &Place) -> Ordering {
        one.cmp(other)
    }

    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        let mut last = after.map(|after| after.as_bytes().to_vec());
        let start = match &last {
            Some(key) => Some(std::str::from_utf8(key).map_err(|_| self.wrong("a key that is no text"))?.to_owned()),
            None => None,
        };
        let mut token: Option<String> = None;
        loop {
            let page = self.page(start.as_deref(), token.as_deref())?;
            for listed in page.objects {
                let key = if page.encoded { decoded(&listed.key) } else { listed.key.into_bytes() };
                // Some stores ignore where they were told to begin; none may hand out anything twice or out of order, or going on would leave something out.
                match &last {
                    Some(before) if key <= *before && token.is_none() && start.is_some() => continue,
                    Some(before) if key <= *before => {
                        return Err(self.wrong("the store does not list keys in the order of their bytes; copy the objects to a tree and scan that"));
                    }
                    _ => {}
                }
                last = Some(key.clone());
                if give(step(key, listed.bytes)).is_break() {
                    return Ok(());
                }
            }
            match page.next {
                Some(next) if token.as_ref() != Some(&next) => token = Some(next),
                Some(_) => return Err(self.wrong("the store gives the same page of its listing for ever")),
                None => return Ok(()),
            }
        }
    }

    fn open(&self, entry: &Entry) -> std::io::Result<Box<dyn Content>> {
        object::open(Arc::clone(&self.requests), entry)
    }
}

/// A key as a listing encodes it: as forms are, with `+` for a blank. A plus sign comes as `%2B`.
fn decoded(key: &str) -> Vec<u8> {
    percent_decode_str(&key.replace('+', " ")).collect()
}

/// An address cannot name every key: `.` and `..` between slashes mean something else there.
fn step(key: Vec<u8>, bytes: u64) -> Step {
    let nameable =
        std::str::from_utf8(&key).is_ok() && !key.split(|byte| *byte == b'/').any(|part| part == b"." || part == b"..");
    let place = Place::from(key);
    if nameable {
        Step::Read(Entry { place, bytes, inode: None })
    } else {
        let why =
            "its key has a part “.” or “..”, or is no text: no address can name it; copy it to another key".to_owned();
        Step::Told(place, Found::Unreadable { why, inode: None })
    }
}
