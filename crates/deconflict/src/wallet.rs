//! Addresses of wallets, by their own checksums.

use sha2::{Digest as _, Sha256};
use sha3::Keccak256;

use crate::identifier::{Flaw, digits};

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BECH32: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// To a key or a script (base 58 with a checksum), or by BIP 173 and 350.
pub(crate) fn bitcoin(value: &str) -> Result<String, Flaw> {
    let small = value.to_ascii_lowercase();
    if small.starts_with("bc1") {
        // Both cases are one address, mixed they are none.
        let one_case = value == small || value == value.to_ascii_uppercase();
        return if one_case { segwit(&small).map(|()| small) } else { Err(Flaw::Form) };
    }
    let bytes = base58(value).filter(|bytes| bytes.len() == 25).ok_or(Flaw::Form)?;
    let (body, sum) = bytes.split_at(21);
    let twice = Sha256::digest(Sha256::digest(body));
    if twice[..4] != *sum {
        return Err(Flaw::Sum);
    }
    matches!(body[0], 0 | 5).then(|| value.to_owned()).ok_or(Flaw::Form)
}

/// Capitals are its checksum (EIP 55). In small letters or in capitals alone there is none; all of these are one address.
pub(crate) fn ethereum(value: &str) -> Result<String, Flaw> {
    let given = value.strip_prefix("0x").or_else(|| value.strip_prefix("0X")).ok_or(Flaw::Form)?;
    let small = digits(given, &[40])?;
    let one_case = given == small || given == small.to_ascii_uppercase();
    if !one_case && given != capitals(&small) {
        return Err(Flaw::Sum);
    }
    Ok(format!("0x{small}"))
}

/// EIP 55: a letter is a capital where the digit at its place in the hash of the small ones is 8 or more.
fn capitals(small: &str) -> String {
    let hash = hex::encode(Keccak256::digest(small));
    let signs = small.chars().zip(hash.bytes());
    signs.map(|(sign, digit)| if digit >= b'8' { sign.to_ascii_uppercase() } else { sign }).collect()
}

/// A byte for network and sort, two public keys and, where it is 19, the number of a payment; then four bytes of a checksum (Monero's `cryptonote_basic_impl.cpp`).
pub(crate) fn monero(value: &str) -> Result<String, Flaw> {
    if !matches!(value.len(), 95 | 106) || !value.bytes().all(|sign| BASE58.contains(&sign)) {
        return Err(Flaw::Form);
    }
    // What is larger than a block can hold was written by nobody.
    let bytes = blocks(value).ok_or(Flaw::Sum)?;
    let (body, sum) = bytes.split_at(bytes.len() - 4);
    if Keccak256::digest(body)[..4] != *sum {
        return Err(Flaw::Sum);
    }
    matches!((body[0], value.len()), (18 | 42, 95) | (19, 106)).then(|| value.to_owned()).ok_or(Flaw::Form)
}

/// Monero's base 58: eight bytes are eleven signs; of the address, five bytes are left, which are seven.
fn blocks(value: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(77);
    for block in value.as_bytes().chunks(11) {
        let number = block.iter().try_fold(0_u128, |number, sign| {
            let digit = BASE58.iter().position(|known| known == sign)?;
            Some(number * 58 + digit as u128)
        })?;
        let whole = number.to_be_bytes();
        let (over, kept) = whole.split_at(if block.len() == 11 { 8 } else { 11 });
        if over.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(kept);
    }
    Some(bytes)
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
fn segwit(small: &str) -> Result<(), Flaw> {
    let signs = small["bc1".len()..].bytes().map(|sign| BECH32.iter().position(|known| *known == sign));
    let fives: Option<Vec<u8>> = signs.map(|five| u8::try_from(five?).ok()).collect();
    let fives = fives.ok_or(Flaw::Form)?;
    let data = fives.len().checked_sub(6).filter(|_| small.len() <= 90).ok_or(Flaw::Form)?;
    let version = *fives[..data].first().ok_or(Flaw::Form)?;
    // "bc", as BIP 173 spreads it.
    let wanted = if version == 0 { 1 } else { 0x2bc8_30a3 };
    if polymod([3, 3, 0, 2, 3].into_iter().chain(fives.iter().copied())) != wanted {
        return Err(Flaw::Sum);
    }
    // What is left of the last byte is nothing.
    let bits = (data - 1) * 5;
    let (bytes, left) = (bits / 8, bits % 8);
    let padded = left < 5 && fives[data - 1] & ((1 << left) - 1) == 0;
    let fits = if version == 0 { matches!(bytes, 20 | 32) } else { version <= 16 && (20..=40).contains(&bytes) };
    if padded && fits { Ok(()) } else { Err(Flaw::Form) }
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
