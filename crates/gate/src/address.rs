//! From which address a request comes.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};

/// The peer's address; where the peer is the machine that passes requests on, what that one says last.
pub(crate) fn of(request: &Request, proxy: Option<IpAddr>) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(at)| at.ip().to_canonical());
    if proxy.map(|p| p.to_canonical()) != Some(peer) {
        return peer;
    }
    // Each machine on the way adds the address that it saw at the end; what stands before, anybody may have written.
    let said = request.headers().get_all("x-forwarded-for").iter().next_back();
    let last = said.and_then(|v| v.to_str().ok()).and_then(|v| v.rsplit(',').next()).map(str::trim);
    last.and_then(|text| text.parse::<IpAddr>().ok()).map_or(peer, |address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[test]
    fn only_the_machine_before_us_is_believed() {
        let request = |peer: &str, said: &[&str]| {
            let mut builder = Request::builder().uri("/");
            for value in said {
                builder = builder.header("x-forwarded-for", *value);
            }
            let mut request = builder.body(Body::empty()).unwrap();
            request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
            request
        };
        let proxy = Some("10.0.0.1".parse().unwrap());
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(of(&request("192.0.2.7:1", &["198.51.100.1"]), proxy), address("192.0.2.7"));
        assert_eq!(of(&request("192.0.2.7:1", &["198.51.100.1"]), None), address("192.0.2.7"));
        assert_eq!(of(&request("10.0.0.1:1", &["203.0.113.9, 198.51.100.1"]), proxy), address("198.51.100.1"));
        assert_eq!(of(&request("[::ffff:10.0.0.1]:1", &["a", "198.51.100.1"]), proxy), address("198.51.100.1"));
        assert_eq!(of(&request("10.0.0.1:1", &["nonsense"]), proxy), address("10.0.0.1"));
        assert_eq!(of(&request("10.0.0.1:1", &[]), proxy), address("10.0.0.1"));
    }
}
