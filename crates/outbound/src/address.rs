//! Which addresses are of the internet at large, by IANA's registries of special-purpose addresses (IPv4, IPv6; RFC 6890).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why an address is not one of the internet at large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
pub enum Inside {
    /// This machine: 127.0.0.0/8, `::1`, or an address that one of its interfaces has.
    #[error("this machine")]
    Loopback,
    /// "This network", which systems take for this machine: 0.0.0.0/8, `::`.
    #[error("an unspecified address")]
    Unspecified,
    /// A network of somebody's own: RFC 1918, RFC 4193.
    #[error("a private network")]
    Private,
    /// The cable that this machine hangs on: 169.254.0.0/16, `fe80::/10`.
    #[error("an address of the link")]
    Link,
    /// Where a cloud tells its machines their secrets.
    #[error("a cloud's service for its own machines")]
    Metadata,
    /// Shared by the customers of a carrier: 100.64.0.0/10 (RFC 6598).
    #[error("a carrier's shared addresses")]
    Shared,
    /// Many machines at once.
    #[error("multicast or broadcast")]
    Multicast,
    /// Reserved, for documents, for benchmarks, or not given out.
    #[error("addresses that are set aside")]
    Reserved,
    /// The way into another network: 6to4, Teredo, ISATAP, a translator of one's own.
    #[error("a tunnel or translator")]
    Tunnel,
}

/// Addresses at which clouds tell machines their secrets, as AWS, Azure, Google, Alibaba, Oracle, Scaleway and `OpenStack` document them. Azure's lies among
/// addresses that are public otherwise.
const METADATA_V4: [[u8; 4]; 8] = [
    [169, 254, 169, 254],
    [169, 254, 169, 253],
    [169, 254, 170, 2],
    [169, 254, 170, 23],
    [169, 254, 42, 42],
    [100, 100, 100, 200],
    [192, 0, 0, 192],
    [168, 63, 129, 16],
];
const METADATA_V6: [[u16; 8]; 5] = [
    [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254],
    [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23],
    [0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254],
    [0xfd00, 0x42, 0, 0, 0, 0, 0, 0x42],
    [0xfe80, 0, 0, 0, 0, 0, 0xa9fe, 0xa9fe],
];

/// Why an address is not one of the internet at large; none: it is.
pub fn inside(address: IpAddr) -> Option<Inside> {
    match address.to_canonical() {
        IpAddr::V4(four) => inside_v4(four),
        IpAddr::V6(six) => inside_v6(six),
    }
}

fn inside_v4(four: Ipv4Addr) -> Option<Inside> {
    if METADATA_V4.contains(&four.octets()) {
        return Some(Inside::Metadata);
    }
    let [a, b, c, _] = four.octets();
    Some(match (a, b, c) {
        (0, ..) => Inside::Unspecified,
        (127, ..) => Inside::Loopback,
        (10, ..) | (172, 16..=31, _) | (192, 168, _) => Inside::Private,
        (169, 254, _) => Inside::Link,
        (100, 64..=127, _) => Inside::Shared,
        (224..=239, ..) | (255, 255, 255) => Inside::Multicast,
        (192, 88, 99) => Inside::Tunnel, // the relays of 6to4
        (192, 0, 0 | 2) | (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) | (240.., ..) => Inside::Reserved,
        _ => return None,
    })
}

fn inside_v6(six: Ipv6Addr) -> Option<Inside> {
    let segments = six.segments();
    if METADATA_V6.contains(&segments) {
        return Some(Inside::Metadata);
    }
    Some(match segments {
        [0, 0, 0, 0, 0, 0, 0, 0] => Inside::Unspecified,
        [0, 0, 0, 0, 0, 0, 0, 1] => Inside::Loopback,
        // What leads to an IPv4 address behind a translator leads wherever that does (RFC 6052).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => return inside_v4(joined(high, low)),
        // A translator of somebody's own (RFC 8215), Teredo (RFC 4380), 6to4 (RFC 3056), ISATAP below any prefix (RFC 5214), IPv4 as written before RFC 4291.
        [0x64, 0xff9b, 1, ..]
        | [0x2001, 0, ..]
        | [0x2002, ..]
        | [_, _, _, _, 0 | 0x200, 0x5efe, _, _]
        | [0, 0, 0, 0, 0 | 0xffff, 0, _, _] => Inside::Tunnel,
        [0xfc00..=0xfdff, ..] => Inside::Private,
        [0xfe80..=0xfebf, ..] => Inside::Link,
        [0xff00..=0xffff, ..] => Inside::Multicast,
        // Other protocols, examples.
        [0x2001, 0..=0x1ff | 0xdb8, ..] | [0x3fff, ..] => Inside::Reserved,
        [first, ..] if first & 0xe000 == 0x2000 => return None, // the one block that is given out
        _ => Inside::Reserved,
    })
}

fn joined(high: u16, low: u16) -> Ipv4Addr {
    Ipv4Addr::from(u32::from(high) << 16 | u32::from(low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_are_told_from_all_others() {
        for public in [
            "1.1.1.1",
            "192.0.1.1",
            "172.32.0.1",
            "100.128.0.1",
            "169.253.1.1",
            "168.63.129.17",
            "223.255.255.254",
            "2606:4700::1111",
            "2001:4860:4860::8888",
            "64:ff9b::101:101",
            "::ffff:8.8.8.8",
        ] {
            assert_eq!(inside(public.parse().unwrap()), None, "{public}");
        }
        for (address, why) in [
            ("0.0.0.0", Inside::Unspecified),
            ("10.1.2.3", Inside::Private),
            ("100.64.0.1", Inside::Shared),
            ("127.0.0.1", Inside::Loopback),
            ("127.255.255.254", Inside::Loopback),
            ("169.254.1.1", Inside::Link),
            ("169.254.169.254", Inside::Metadata),
            ("168.63.129.16", Inside::Metadata),
            ("172.16.0.1", Inside::Private),
            ("172.31.255.255", Inside::Private),
            ("192.0.0.8", Inside::Reserved),
            ("192.0.2.1", Inside::Reserved),
            ("192.88.99.1", Inside::Tunnel),
            ("192.168.1.1", Inside::Private),
            ("198.18.0.1", Inside::Reserved),
            ("203.0.113.9", Inside::Reserved),
            ("224.0.0.1", Inside::Multicast),
            ("240.0.0.1", Inside::Reserved),
            ("255.255.255.255", Inside::Multicast),
            ("::", Inside::Unspecified),
            ("::1", Inside::Loopback),
            ("::ffff:127.0.0.1", Inside::Loopback),
            ("::ffff:169.254.169.254", Inside::Metadata),
            ("::7f00:1", Inside::Tunnel),
            ("::ffff:0:127.0.0.1", Inside::Tunnel),
            ("fc00::1", Inside::Private),
            ("fd00:ec2::254", Inside::Metadata),
            ("fe80::1", Inside::Link),
            ("fec0::1", Inside::Reserved),
            ("ff02::1", Inside::Multicast),
            ("2001::1", Inside::Tunnel),
            ("2001:db8::1", Inside::Reserved),
            ("2002:7f00:1::", Inside::Tunnel),
            ("2606:4700::5efe:7f00:1", Inside::Tunnel),
            ("64:ff9b::7f00:1", Inside::Loopback),
            ("64:ff9b::a9fe:a9fe", Inside::Metadata),
            ("64:ff9b:1::1", Inside::Tunnel),
            ("3fff::1", Inside::Reserved),
            ("5f00::1", Inside::Reserved),
        ] {
            assert_eq!(inside(address.parse().unwrap()), Some(why), "{address}");
        }
    }
}
