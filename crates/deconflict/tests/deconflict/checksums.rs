//! Checksums, by addresses that the specifications themselves publish: each is taken, and no address becomes another by one wrong sign or by two that are swapped.

use deconflict::{Identifier, Kind, Refused};
use proptest::prelude::*;

/// An address with its kind, and the one form of it where that is another.
type Published = (Kind, &'static str, &'static str);

/// Tor, “Encoding onion addresses”; EIP 55; Monero's tests of what is sent (standard, integrated, a subaddress); Bitcoin's first block, BIP 13, BIP 173 and BIP 350; and a Tox account that
/// Tox's own pages named.
const PUBLISHED: [Published; 15] = [
    (Kind::Onion, "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd", ""),
    (Kind::Onion, "sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd", ""),
    (Kind::Onion, "xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd", ""),
    (Kind::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
    (Kind::Ethereum, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359"),
    (Kind::Ethereum, "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb"),
    (Kind::Ethereum, "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", "0xd1220a0cf47c7b9be7a2e6ba89f429762e7b9adb"),
    (
        Kind::Monero,
        "42ey1afDFnn4886T7196doS9GPMzexD9gXpsZJDwVjeRVdFCSoHnv7KPbBeGpzJBzHRCAs9UxqeoyFQMYbqSWYTfJJQAWDm",
        "",
    ),
    (
        Kind::Monero,
        "4BxSHvcgTwu25WooY4BVmgdcKwZu5EksVZSZkDd6ooxSVVqQ4ubxXkhLF6hEqtw96i9cf3cVfLw8UWe95bdDKfRQeYtPwLm1Jiw7AKt2LY",
        "",
    ),
    (
        Kind::Monero,
        "8AsN91rznfkBGTY8psSNkJBg9SZgxxGGRUhGwRptBhgr5XSQ1XzmA9m8QAnoxydecSh5aLJXdrgXwTDMMZ1AuXsN1EX5Mtm",
        "",
    ),
    (Kind::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ""),
    (Kind::Bitcoin, "3P14159f73E4gFr7JterCCQh9QjiTjiZrG", ""),
    (Kind::Bitcoin, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    (Kind::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", ""),
    (
        Kind::Tox,
        "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
        "56a1ade4b65b86bcd51cc73e2cd4e542179f47959fe3e0e21b4b0acdade51855",
    ),
];

fn read(kind: Kind, value: &str) -> Result<Identifier, Refused> {
    Identifier::read(&format!("{}:{value}", kind.as_str()))
}

/// The form of one that was published.
fn form((_, address, form): Published) -> &'static str {
    if form.is_empty() { address } else { form }
}

#[test]
fn what_the_specifications_publish_is_taken() {
    for published in PUBLISHED {
        let (kind, address, _) = published;
        let read = read(kind, address).unwrap_or_else(|why| panic!("{address}: {why}"));
        assert_eq!((read.kind(), read.expose()), (kind, form(published)));
    }
    // BIP 350: forty bytes by version 1.
    let longest = "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y";
    assert_eq!(read(Kind::Bitcoin, longest).unwrap().expose(), longest);
}

/// EIP 55 has addresses in one case alone. Those that have two are one address in each of the three ways.
#[test]
fn ethereum_in_one_case_is_the_same_address() {
    for one_case in [
        "52908400098527886E0F7030069857D2E4169EE7",
        "8617E340B3D01FA5F11F306F4090FD50E238070D",
        "de709f2102306220921060314715629080e2fb77",
        "27b1fdb04752bbc536007a920d24acb045561c26",
        "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    ] {
        let (small, large) = (one_case.to_lowercase(), one_case.to_uppercase());
        for value in [format!("0x{one_case}"), format!("0x{small}"), format!("0x{large}"), format!("0X{large}")] {
            let read = read(Kind::Ethereum, &value).unwrap_or_else(|why| panic!("{value}: {why}"));
            assert_eq!(read.expose(), format!("0x{small}"));
        }
    }
}

#[test]
fn addresses_of_another_network_or_version_are_refused() {
    let wrong = [
        // Testnets, each with its own checksum in order.
        (
            Kind::Monero,
            "9wviCeWe2D8XS82k2ovp5EUYLzBt9pYNW2LXUFsZiv8S3Mt21FZ5qQaAroko1enzw3eGr9qC7X1D7Geoo2RrAotYPwq9Gm8",
        ),
        (Kind::Bitcoin, "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn"),
        (Kind::Bitcoin, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"),
        // BIP 350: a sign that is none, version 17, one byte, 41 bytes, sixteen by version 0, more than four bits left, nothing; and two bytes, which can be guessed.
        (Kind::Bitcoin, "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4"),
        (Kind::Bitcoin, "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R"),
        (Kind::Bitcoin, "bc1pw5dgrnzv"),
        (Kind::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav"),
        (Kind::Bitcoin, "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P"),
        (Kind::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf"),
        (Kind::Bitcoin, "bc1gmk9yu"),
        (Kind::Bitcoin, "BC1SW50QGDZ25J"),
    ];
    for (kind, value) in wrong {
        assert_eq!(read(kind, value), Err(Refused::Form(kind)), "{value}");
    }
    // BIP 350: the checksum of the one version under an address of the other.
    for value in [
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
    ] {
        assert_eq!(read(Kind::Bitcoin, value), Err(Refused::Mistyped(Kind::Bitcoin)), "{value}");
    }
}

/// Eleven signs can say more than the eight bytes of a block hold. The same bytes with one more before them are no second way of writing an address: two forces would have it twice.
#[test]
fn a_block_that_says_more_than_it_holds_is_refused() {
    let (kind, address, _) = PUBLISHED[7];
    for changed in [format!("nrBAaEHUvHC{}", &address[11..]), format!("{}oBaEzkP", &address[..88])] {
        assert_eq!(read(kind, &changed), Err(Refused::Mistyped(kind)), "{changed}");
    }
}

#[test]
fn what_is_refused_says_the_kind_and_what_to_do() {
    for kind in Kind::ALL {
        for why in [Refused::Form(kind), Refused::Mistyped(kind)] {
            let said = why.to_string();
            assert!(said.contains(&format!("as {} ", kind.as_str())) && said.contains("copy it again"), "{said}");
        }
        assert_eq!(read(kind, "none"), Err(Refused::Form(kind)));
    }
}

/// Whatever is wrong in it: it is refused as its kind. Where a kind does not count capitals, another case may be the same address still, and no other.
fn never_another(published: Published, changed: &str) -> Result<(), TestCaseError> {
    let (kind, address, _) = published;
    match read(kind, changed) {
        Err(why) => prop_assert!([Refused::Form(kind), Refused::Mistyped(kind)].contains(&why), "{}: {}", changed, why),
        Ok(same) => {
            prop_assert!(changed.eq_ignore_ascii_case(address), "{} is taken", changed);
            prop_assert_eq!(same.expose(), form(published));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn one_wrong_sign_is_refused(which in 0..PUBLISHED.len(), at in 0..1_000_usize, sign in "[0-9A-Za-z]") {
        let (_, address, _) = PUBLISHED[which];
        let at = at % address.len();
        let changed = format!("{}{sign}{}", &address[..at], &address[at + 1..]);
        never_another(PUBLISHED[which], &changed)?;
    }

    #[test]
    fn a_sign_that_is_lost_or_said_twice_is_refused(which in 0..PUBLISHED.len(), at in 0..1_000_usize, lost in any::<bool>()) {
        let (_, address, _) = PUBLISHED[which];
        let at = at % address.len();
        let (before, after) = if lost { (at, at + 1) } else { (at + 1, at) };
        let changed = format!("{}{}", &address[..before], &address[after..]);
        prop_assert!(read(PUBLISHED[which].0, &changed).is_err(), "{} is taken", changed);
    }

    #[test]
    fn two_signs_that_are_swapped_are_refused(which in 0..PUBLISHED.len(), at in 0..1_000_usize) {
        let (_, address, _) = PUBLISHED[which];
        let at = at % (address.len() - 1);
        let mut signs = address.as_bytes().to_vec();
        signs.swap(at, at + 1);
        let changed = String::from_utf8(signs).unwrap();
        never_another(PUBLISHED[which], &changed)?;
    }
}
