//! `/m/compare`: two hashes of a type beside each other. No bank is asked.

use alliance::detection::Fingerprint;
use alliance::detection::bank::USUAL_RADIUS;
use alliance::people::access;
use axum::Router;
use axum::extract::Request;
use gate::{Leave, seat};
use serde_json::{Map, Value, json};

use super::Face;
use super::fault::{Answered, Fault, done};
use super::loose::Sent;
use super::signals::Signal;

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    seat!(routes, HmaLookup, POST "/hma/m/compare", compare)
}

async fn compare(_: Leave<access::HmaLookup>, request: Request) -> Answered {
    let mut compared = Map::new();
    for (name, pair) in Sent::object(request).await? {
        let signal = Signal::named(&name)?;
        let pair = pair.as_array().and_then(|pair| <&[Value; 2]>::try_from(pair.as_slice()).ok());
        let Some([Value::String(one), Value::String(other)]) = pair else {
            return Err(Fault::bad("Each type has a list of two hashes, as texts."));
        };
        compared.insert(name, beside(&signal.read(one)?, &signal.read(other)?));
    }
    done(&Value::Object(compared))
}

/// Near or not, and how far where the kind has a distance.
fn beside(one: &Fingerprint, other: &Fingerprint) -> Value {
    if !one.kind().is_near() {
        return json!([one == other, {}]);
    }
    let distance: u32 = one.bytes().iter().zip(other.bytes()).map(|(a, b)| (a ^ b).count_ones()).sum();
    json!([distance <= u32::from(USUAL_RADIUS), { "distance": distance }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_a_distance_and_files_have_none() {
        let pdq = |ones: u32| Signal::Pdq.read(&format!("{:064x}", (1_u128 << ones) - 1)).unwrap();
        assert_eq!(beside(&pdq(0), &pdq(31)), json!([true, { "distance": 31 }]));
        assert_eq!(beside(&pdq(0), &pdq(32)), json!([false, { "distance": 32 }]));
        let md5 = |digit: &str| Signal::VideoMd5.read(&digit.repeat(32)).unwrap();
        assert_eq!(
            (beside(&md5("a"), &md5("A")), beside(&md5("a"), &md5("b"))),
            (json!([true, {}]), json!([false, {}]))
        );
    }
}
