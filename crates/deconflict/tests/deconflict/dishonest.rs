//! A force that signs whatever it likes: what is no set is refused although the signature holds.

use deconflict::Fault;

use super::*;

/// An answer with these points, signed by whoever is asked, to a new offer.
fn answering(points: &[[u8; 32]]) -> Result<(), Fault> {
    let terms = terms(64);
    let asker = Side::begin(terms.clone(), Role::Asker, ids(&[1])).unwrap();
    let (offered, _) = asker.offer().unwrap();
    let set = Set::read(&points.concat(), terms.most)?;
    let tags = [7; 64];
    let statement = terms.answer(&terms.offer(&offered).digest(), &set, &tags);
    asker.close(&set, &tags, &signed(&key(2), &statement)).map(drop)
}

/// Points that are some, in order.
fn points() -> Vec<[u8; 32]> {
    let side = Side::begin(terms(64), Role::Answerer, ids(&[1, 2])).unwrap();
    side.set().to_bytes().chunks(32).map(|point| point.try_into().unwrap()).collect()
}

fn with(point: [u8; 32]) -> Vec<[u8; 32]> {
    let mut points = points();
    points.pop();
    points.push(point);
    points.sort_unstable();
    points
}

#[test]
fn points_that_are_some_are_taken() {
    answering(&points()).unwrap();
}

#[test]
fn the_point_that_hides_nothing_is_refused() {
    assert_eq!(answering(&with([0; 32])), Err(Fault::Point { at: 0 }));
}

#[test]
fn a_second_way_of_writing_a_point_is_refused() {
    // RFC 9496, A.3: field elements that are not reduced, negative ones, and such as are no square.
    for bad in [
        "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20",
        "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ] {
        let mut point = [0; 32];
        hex::decode_to_slice(bad, &mut point).unwrap();
        assert!(matches!(answering(&with(point)), Err(Fault::Point { .. })), "{bad}");
    }
}

#[test]
fn a_point_that_stands_twice_is_refused() {
    let mut points = points();
    points[6] = points[5];
    assert_eq!(answering(&points), Err(Fault::Order { at: 6 }));
    points.swap(6, 7);
    assert_eq!(answering(&points), Err(Fault::Order { at: 7 }), "and so is another order");
}

#[test]
fn ones_own_points_sent_back_are_refused() {
    let terms = terms(64);
    let asker = Side::begin(terms.clone(), Role::Asker, ids(&[1])).unwrap();
    let (own, offer) = asker.offer().unwrap();
    let tags = [7; 64];
    let signature = signed(&key(2), &terms.answer(&offer.digest(), &own, &tags));
    assert_eq!(asker.close(&own, &tags, &signature).map(drop), Err(Fault::Reflected));
    // One of them among points that are the other's own is enough.
    for at in [0, 31, 63] {
        let mut points = points();
        points[at] = own.to_bytes()[at * 32..][..32].try_into().unwrap();
        points.sort_unstable();
        let set = Set::read(&points.concat(), 64).unwrap();
        let signature = signed(&key(2), &terms.answer(&offer.digest(), &set, &tags));
        assert_eq!(asker.close(&set, &tags, &signature).map(drop), Err(Fault::Reflected), "point {at}");
    }
}

#[test]
fn a_set_of_another_size_or_a_larger_one_than_agreed_is_refused() {
    let mut short = points();
    short.pop();
    assert!(matches!(answering(&short), Err(Fault::Size { .. })));
    let many: Vec<u64> = (0..65).collect();
    let larger = Side::begin(terms(65), Role::Answerer, ids(&many)).unwrap().set();
    assert_eq!(Set::read(&larger.to_bytes(), 64), Err(Fault::Size { found: 256 * 32 }));
}

#[test]
fn terms_that_are_none_are_refused() {
    let refused = |change: &dyn Fn(&mut Terms)| {
        let mut terms = terms(64);
        change(&mut terms);
        Side::begin(terms, Role::Asker, Vec::new()).unwrap_err()
    };
    assert_eq!(refused(&|terms| terms.answerer = terms.asker.clone()), Fault::Terms);
    assert_eq!(refused(&|terms| terms.answerer.key = terms.asker.key), Fault::Terms);
    assert_eq!(refused(&|terms| terms.answerer.nonce = terms.asker.nonce), Fault::Terms);
    assert_eq!(refused(&|terms| terms.run.clear()), Fault::Terms);
    assert_eq!(refused(&|terms| terms.most = 0), Fault::Terms);
    // The neutral point: everything would be signed by it.
    assert_eq!(refused(&|terms| terms.asker.key = std::array::from_fn(|at| u8::from(at == 0))), Fault::Key);
}
