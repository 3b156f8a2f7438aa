//! Where a store is and who asks it.

use std::str::FromStr;

use rusty_s3::{Bucket, Credentials, UrlStyle};
use thiserror::Error;
use ureq::tls::{Certificate, PemItem, RootCerts};
use url::Url;

/// Where S3 began, and what is meant where nobody names a region.
const REGION: &str = "us-east-1";

/// Why a store cannot be asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No address of objects.
    #[error("“{0}” is no address of objects; write s3://BUCKET or s3://BUCKET/PREFIX")]
    Address(String),
    /// A variable that says something impossible.
    #[error("{name}: {what}")]
    Variable {
        /// Its name. Its value may be secret and is not told.
        name: &'static str,
        /// What is wrong and what would be right.
        what: String,
    },
    /// One half of a key.
    #[error("{0} is set and {1} is not; set both, or none for objects that everybody may read")]
    Half(&'static str, &'static str),
}

/// A bucket and the beginning of keys.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) bucket: String,
    pub(super) prefix: String,
}

impl FromStr for Address {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, StoreError> {
        let refused = || StoreError::Address(text.to_owned());
        let rest = text.strip_prefix("s3://").ok_or_else(refused)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        // The names that S3 allows are more narrow; what would change an address is refused here.
        let nameable = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        if bucket.is_empty() || !bucket.bytes().all(nameable) || bucket.starts_with('.') {
            return Err(refused());
        }
        Ok(Self { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }
}

/// What every request needs.
pub(super) struct Settings {
    pub(super) bucket: Bucket,
    pub(super) credentials: Option<Credentials>,
    pub(super) roots: RootCerts,
}

impl Settings {
    pub(super) fn of(address: &Address, variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, StoreError> {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let region = set("AWS_REGION").or_else(|| set("AWS_DEFAULT_REGION")).unwrap_or_else(|| REGION.to_owned());
        let own = set("AWS_ENDPOINT_URL_S3").or_else(|| set("AWS_ENDPOINT_URL"));
        // Other stores than Amazon's seldom have a name of its own for each bucket; nor has a certificate room for a bucket's name with a dot.
        let style = if own.is_some() || address.bucket.contains('.') { UrlStyle::Path } else { UrlStyle::VirtualHost };
        let wrong = |what: String| StoreError::Variable { name: "AWS_ENDPOINT_URL", what };
        let endpoint = own.unwrap_or_else(|| format!("https://s3.{region}.amazonaws.com"));
        let endpoint: Url = endpoint.parse().map_err(|e| wrong(format!("{e}; write https://HOST:PORT")))?;
        if !matches!(endpoint.scheme(), "http" | "https") || endpoint.host_str().is_none() {
            return Err(wrong("no address of a server; write https://HOST:PORT".to_owned()));
        }
        let bucket = Bucket::new(endpoint, style, address.bucket.clone(), region).map_err(|e| wrong(e.to_string()))?;
        let (id, secret) = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        let credentials = match (set(id), set(secret), set("AWS_SESSION_TOKEN")) {
            (Some(id), Some(secret), Some(token)) => Some(Credentials::new_with_token(id, secret, token)),
            (Some(id), Some(secret), None) => Some(Credentials::new(id, secret)),
            (Some(_), None, _) => return Err(StoreError::Half(id, secret)),
            (None, Some(_), _) => return Err(StoreError::Half(secret, id)),
            (None, None, _) => None,
        };
        let roots = set("AWS_CA_BUNDLE").map_or(Ok(RootCerts::WebPki), |path| authorities(&path))?;
        Ok(Self { bucket, credentials, roots })
    }
}

/// The authorities in a file, which alone are trusted then.
fn authorities(path: &str) -> Result<RootCerts, StoreError> {
    let wrong = |what: String| StoreError::Variable { name: "AWS_CA_BUNDLE", what };
    let pem = std::fs::read(path).map_err(|e| wrong(format!("{path}: {e}")))?;
    let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
        .filter_map(|item| if let Ok(PemItem::Certificate(one)) = item { Some(one) } else { None })
        .collect();
    if certificates.is_empty() {
        return Err(wrong(format!("{path}: no certificate; PEM is wanted, with “-----BEGIN CERTIFICATE-----”")));
    }
    Ok(RootCerts::new_with_certs(&certificates))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(address: &str, variables: &[(&str, &str)]) -> Result<Settings, StoreError> {
        let variable = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
        Settings::of(&address.parse()?, &variable)
    }

    #[test]
    fn an_address_is_a_bucket_and_a_prefix() {
        let address = |text: &str| text.parse::<Address>().map(|a| (a.bucket, a.prefix)).ok();
        assert_eq!(address("s3://bank-1/a/b c"), Some(("bank-1".into(), "a/b c".into())));
        assert_eq!(address("s3://bank-1"), address("s3://bank-1/"));
        for text in ["s3:/bank", "s3://", "s3:///a", "s3://a@b/", "s3://a?b", "S3://a", "bank"] {
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn where_and_who_come_from_the_usual_variables() {
        let url = |address, variables: &[_]| settings(address, variables).unwrap().bucket.base_url().to_string();
        assert_eq!(url("s3://bank", &[]), "https://bank.s3.us-east-1.amazonaws.com/");
        assert_eq!(
            url("s3://b.ank", &[("AWS_REGION", "eu-central-1")]),
            "https://s3.eu-central-1.amazonaws.com/b.ank/"
        );
        assert_eq!(url("s3://bank", &[("AWS_ENDPOINT_URL", "http://127.0.0.1:9")]), "http://127.0.0.1:9/bank/");
        assert!(settings("s3://bank", &[]).unwrap().credentials.is_none());
        let half = settings("s3://bank", &[("AWS_ACCESS_KEY_ID", "tulip")]).err().unwrap().to_string();
        assert!(half.contains("AWS_SECRET_ACCESS_KEY is not") && !half.contains("tulip"), "{half}");
        for wrong in ["file:///tmp", "tulip", "ftp://host"] {
            assert!(settings("s3://bank", &[("AWS_ENDPOINT_URL", wrong)]).is_err(), "{wrong}");
        }
    }
}
