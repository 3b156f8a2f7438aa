//! A page of a listing, as S3 writes it (`ListBucketResult` of `ListObjectsV2`).

use std::str::FromStr;

use quick_xml::Reader;
use quick_xml::events::Event;
use thiserror::Error;

/// What is no page of a listing.
#[derive(Debug, PartialEq, Eq, Error)]
#[error("the store's listing is not as S3 writes it: {0}; see whether AWS_ENDPOINT_URL is a store")]
pub(super) struct ListingError(String);

/// A page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    pub(super) objects: Vec<Listed>,
    /// Whether keys are percent-encoded.
    pub(super) encoded: bool,
    /// Where the next page begins; none on the last.
    pub(super) next: Option<String>,
}

/// An object.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) key: String,
    pub(super) bytes: u64,
}

impl FromStr for Listing {
    type Err = ListingError;

    fn from_str(text: &str) -> Result<Self, ListingError> {
        let wrong = |e: &dyn ToString| ListingError(e.to_string());
        let mut reader = Reader::from_str(text);
        let mut listing = Self::default();
        let (mut path, mut value): (Vec<String>, String) = (Vec::new(), String::new());
        let (mut key, mut bytes, mut truncated, mut whole) = (None, None, false, false);
        loop {
            match reader.read_event().map_err(|e| wrong(&e))? {
                Event::Start(element) => {
                    path.push(element.local_name().as_ref().to_owned());
                    value.clear();
                }
                Event::Text(text) => value.push_str(&text),
                Event::GeneralRef(reference) => {
                    value.push(character(&reference).ok_or_else(|| wrong(&"an unknown entity"))?);
                }
                Event::CData(text) => value.push_str(&text),
                Event::End(_) => {
                    let names: Vec<&str> = path.iter().map(String::as_str).collect();
                    match names.as_slice() {
                        ["ListBucketResult", "Contents", "Key"] => key = Some(value.clone()),
                        ["ListBucketResult", "Contents", "Size"] => {
                            bytes = Some(value.trim().parse().map_err(|_| wrong(&"a size that is no number"))?);
                        }
                        ["ListBucketResult", "Contents"] => {
                            let (Some(key), Some(bytes)) = (key.take(), bytes.take()) else {
                                return Err(wrong(&"an object without key or size"));
                            };
                            listing.objects.push(Listed { key, bytes });
                        }
                        ["ListBucketResult", "EncodingType"] => listing.encoded = value.trim() == "url",
                        ["ListBucketResult", "IsTruncated"] => truncated = value.trim() == "true",
                        ["ListBucketResult", "NextContinuationToken"] => listing.next = Some(value.clone()),
                        ["ListBucketResult"] => whole = true,
                        _ => {}
                    }
                    path.pop();
                    value.clear();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if !whole {
            return Err(wrong(&"it is no whole ListBucketResult"));
        }
        match (truncated, listing.next.is_some()) {
            (true, false) => Err(wrong(&"it is cut off and does not say where it goes on")),
            (false, _) => Ok(Self { next: None, ..listing }),
            (true, true) => Ok(listing),
        }
    }
}

/// What a reference stands for: a character by its number, or one of the five that XML itself names.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(found)) = reference.resolve_char_ref() {
        return Some(found);
    }
    Some(match reference.as_ref() {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Name>bank</Name><Prefix>a</Prefix><KeyCount>2</KeyCount><MaxKeys>2</MaxKeys><EncodingType>url</EncodingType>
  <IsTruncated>true</IsTruncated><NextContinuationToken>1a/+=&amp;</NextContinuationToken>
  <Contents><Key>a%20b/&#x2B;&lt;c</Key><LastModified>2026-11-01T00:00:00.000Z</LastModified><ETag>&quot;d&quot;</ETag><Size>7</Size>
    <Owner><ID>1</ID><Key>no key</Key></Owner></Contents>
  <Contents><Size>0</Size><Key>a/</Key></Contents>
  <CommonPrefixes><Prefix>x</Prefix></CommonPrefixes>
</ListBucketResult>"#;

    #[test]
    fn a_page_is_read_and_the_next_is_known() {
        let listing: Listing = PAGE.parse().unwrap();
        let listed = |key: &str, bytes| Listed { key: key.into(), bytes };
        assert_eq!(listing.objects, [listed("a%20b/+<c", 7), listed("a/", 0)]);
        assert_eq!((listing.encoded, listing.next.as_deref()), (true, Some("1a/+=&")));
        let last: Listing = PAGE.replace(">true<", ">false<").parse().unwrap();
        assert_eq!(last.next, None);
    }

    #[test]
    fn half_a_page_is_not_taken_for_a_whole_one() {
        for text in [
            "",
            "<html></html>",
            "<Error><Code>NoSuchBucket</Code></Error>",
            &PAGE[..PAGE.len() - 5],
            &PAGE[..300],
            &PAGE.replace("<Size>0</Size>", ""),
            &PAGE.replace(">7<", ">-7<"),
            &PAGE.replace("<NextContinuationToken>1a/+=&amp;</NextContinuationToken>", ""),
            &PAGE.replace("&lt;", "&tulip;"),
        ] {
            assert!(text.parse::<Listing>().is_err(), "{text}");
        }
    }
}
