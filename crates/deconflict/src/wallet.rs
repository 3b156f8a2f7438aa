//! Addresses of wallets, by their own checksums.

use sha2::{Digest as _, Sha256};

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BECH32: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// To a key or a script (base 58 with a checksum), or by BIP 173 and 350.
pub(crate) fn bitcoin(value: &str) -> Option<String> {
    let small = value.to_ascii_lowercase();
    if small.starts_with("bc1") {
        // Both cases are one address, mixed they are none.
        let one_case = value == small || value == value.to_ascii_uppercase();
        return (one_case && segwit(&small)).then_some(small);
    }
    let bytes = base58(value).filter(|bytes| bytes.len() == 25)?;
    let (body, sum) = bytes.split_at(21);
    let twice = Sha256::digest(Sha256::digest(body));
    (matches!(body[0], 0 | 5) && twice[..4] == *sum).then(|| value.to_owned())
}

/// 95 signs of base 58, or 106 with a payment's number; whose checksum takes a hash that nothing else here needs.
pub(crate) fn monero(value: &str) -> Option<String> {
    let length = matches!((value.len(), value.as_bytes().first()?), (95, b'4' | b'8') | (106, b'4'));
    (length && value.bytes().all(|sign| BASE58.contains(&sign))).then(|| value.to_owned())
}

/// A number in base 58, with a byte of nothing for each 1 before it.
fn base58(value: &str) -> Option<Vec<u8>> {
    if !(25..=40).contains(&value.len()) {
        return None;
    }
    let mut number: Vec<u8> = Vec::new(); // the least byte first
    for sign in value.bytes() {
        let mut carry = u32::try_from(BASE58.iter().position(|known| *known == sign)?).ok()?;
        for byte in &mut number {
            carry += u32::from(*byte) * 58;
            *byte = (carry & 0xff) as u8;
            carry >>= 8;
        }
        while carry > 0 {
            number.push((carry & 0xff) as u8);
            carry >>= 8;
        }
    }
    number.extend(value.bytes().take_while(|sign| *sign == b'1').map(|_| 0));
    number.reverse();
    Some(number)
}

/// Whether an address that begins with `bc1` keeps its checksum, and pays to at least twenty bytes.
fn segwit(small: &str) -> bool {
    let mut fives = Vec::with_capacity(small.len());
    for sign in small["bc1".len()..].bytes() {
        let Some(five) = BECH32.iter().position(|known| *known == sign).and_then(|five| u8::try_from(five).ok()) else {
            return false;
        };
        fives.push(five);
    }
    let Some(data) = fives.len().checked_sub(6).filter(|_| small.len() <= 90) else { return false };
    let Some(version) = fives[..data].first() else { return false };
    // "bc", as BIP 173 spreads it.
    let wanted = if *version == 0 { 1 } else { 0x2bc8_30a3 };
    if *version > 16 || polymod([3, 3, 0, 2, 3].into_iter().chain(fives.iter().copied())) != wanted {
        return false;
    }
    // What is left of the last byte is nothing.
    let bits = (data - 1) * 5;
    let (bytes, left) = (bits / 8, bits % 8);
    let padded = left < 5 && fives[data - 1] & ((1 << left) - 1) == 0;
    padded && if *version == 0 { matches!(bytes, 20 | 32) } else { (20..=40).contains(&bytes) }
}

/// BIP 173's checksum.
fn polymod(values: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let next = ((sum & 0x01ff_ffff) << 5) ^ u32::from(value);
        GENERATOR
            .iter()
            .enumerate()
            .fold(next, |next, (bit, mask)| if top >> bit & 1 == 1 { next ^ mask } else { next })
    })
}
