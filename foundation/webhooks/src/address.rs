//! Which addresses may be told. Whoever enters an address makes this program send something there: it must not reach what only
//! this machine or its network can reach, unless the operator names it.
//!
//! The words of an address are checked when it is entered; what its name stands for is checked each time, at the very moment of
//! connecting ([`Rules::may_reach`]), since a name can stand for something else tomorrow.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use kernel::Refusal;
use url::{Host, Url};

/// Most characters of an address.
pub const MOST: usize = 500;

/// What the operator allows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Hosts that may be told in the clear and in a private network.
    pub allowed: Vec<String>,
    /// Nothing but this very machine: a demonstration, an exercise.
    pub only_here: bool,
}

impl Rules {
    /// An address as it is kept.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, address: &str) -> Result<String, Refusal> {
        let wrong = |key: &str| Refusal::invalid("address", key);
        let address = address.trim();
        if address.is_empty() {
            return Err(Refusal::missing("address"));
        }
        kernel::at_most("address", address, MOST)?;
        let url = Url::parse(address).map_err(|_| wrong("refusal-webhook-address"))?;
        let Some(host) = url.host() else { return Err(wrong("refusal-webhook-address")) };
        let plain = matches!(url.scheme(), "https" | "http");
        if !plain || !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return Err(wrong("refusal-webhook-address"));
        }
        let name = host.to_string();
        if self.only_here && !is_here(&name) {
            return Err(wrong("refusal-webhook-only-here"));
        }
        if url.scheme() == "http" && !(self.only_here || self.allows(&name)) {
            return Err(wrong("refusal-webhook-clear"));
        }
        let literal = match host {
            Host::Ipv4(ip) => Some(IpAddr::V4(ip)),
            Host::Ipv6(ip) => Some(IpAddr::V6(ip)),
            Host::Domain(_) => None,
        };
        if literal.is_some_and(|ip| !self.may_reach(&name, ip))
            || is_here(&name) && !(self.only_here || self.allows(&name))
        {
            return Err(wrong("refusal-webhook-private"));
        }
        Ok(url.to_string())
    }

    /// Whether this host may be reached at this address.
    #[must_use]
    pub fn may_reach(&self, host: &str, ip: IpAddr) -> bool {
        if self.only_here {
            return ip.is_loopback();
        }
        self.allows(host) || is_public(ip)
    }

    fn allows(&self, host: &str) -> bool {
        let bare = |h: &str| h.trim_matches(['[', ']']).to_ascii_lowercase();
        self.allowed.iter().any(|a| bare(a) == bare(host))
    }
}

/// Whether a host names this very machine.
fn is_here(host: &str) -> bool {
    let bare = host.trim_matches(['[', ']']);
    bare.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Whether an address is one of the whole network: not private, not of this machine, not for documentation, not for many.
#[must_use]
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => v4(ip),
        IpAddr::V6(ip) => v6(ip),
    }
}

/// The special blocks of RFC 6890 and its registry.
fn v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let special = a == 192 && b == 0 && (c == 0 || c == 2)
        || a == 192 && b == 88 && c == 99
        || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
        || a == 203 && b == 0 && c == 113;
    !(a == 0 || a >= 224 || ip.is_private() || ip.is_loopback() || ip.is_link_local() || shared || special)
}

fn v6(ip: Ipv6Addr) -> bool {
    if let Some(inner) = ip.to_ipv4_mapped() {
        return v4(inner);
    }
    let [a, b, c, d, e, f, g, h] = ip.segments();
    // An address of the other sort inside one of this.
    if a == 0x64 && b == 0xff9b {
        let (high, low) = (g.to_be_bytes(), h.to_be_bytes());
        return [c, d, e, f] == [0; 4] && v4(Ipv4Addr::new(high[0], high[1], low[0], low[1]));
    }
    // Only 2000::/3 is given out at all; of it not the relays (2002::/16), tunnels and others (2001::/23), documentation
    // (2001:db8::/32, 3fff::/20).
    let given = (a & 0xe000) == 0x2000;
    let special = a == 0x2002 || a == 0x2001 && (b < 0x200 || b == 0xdb8) || a == 0x3fff && b < 0x1000;
    given && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_public_or_it_is_not() {
        for (ip, public) in [
            ("8.8.8.8", true),
            ("193.191.245.1", true),
            ("2001:4860:4860::8888", true),
            ("64:ff9b::808:808", true),
            ("0.0.0.0", false),
            ("10.1.2.3", false),
            ("100.64.0.1", false),
            ("127.0.0.1", false),
            ("169.254.169.254", false),
            ("172.31.0.1", false),
            ("192.0.2.1", false),
            ("192.168.1.1", false),
            ("198.18.0.1", false),
            ("203.0.113.9", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("::", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:10.0.0.1", false),
            ("64:ff9b::7f00:1", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("ff02::1", false),
            ("2001:db8::1", false),
            ("2001::1", false),
            ("2002:7f00:1::", false),
        ] {
            assert_eq!(is_public(ip.parse().unwrap()), public, "{ip}");
        }
    }

    #[test]
    fn what_may_be_entered() {
        let usual = Rules { allowed: vec!["hooks.intra.example".into(), "::1".into()], only_here: false };
        let here = Rules { only_here: true, ..Rules::default() };
        for (rules, address, expected) in [
            (&usual, "https://partner.example/in?x=1", Ok("https://partner.example/in?x=1")),
            (&usual, " HTTPS://Partner.Example ", Ok("https://partner.example/")),
            (&usual, "http://hooks.intra.example:8080/a", Ok("http://hooks.intra.example:8080/a")),
            (&usual, "http://[::1]:9/a", Ok("http://[::1]:9/a")),
            (&usual, "", Err("refusal-missing")),
            (&usual, "partner.example", Err("refusal-webhook-address")),
            (&usual, "ftp://partner.example/", Err("refusal-webhook-address")),
            (&usual, "file:///etc/passwd", Err("refusal-webhook-address")),
            (&usual, "https://me:secret@partner.example/", Err("refusal-webhook-address")),
            (&usual, "https://partner.example/#x", Err("refusal-webhook-address")),
            (&usual, "http://partner.example/", Err("refusal-webhook-clear")),
            (&usual, "https://10.0.0.8/", Err("refusal-webhook-private")),
            (&usual, "https://0x7f000001/", Err("refusal-webhook-private")),
            (&usual, "https://2130706433/", Err("refusal-webhook-private")),
            (&usual, "https://localhost/", Err("refusal-webhook-private")),
            (&usual, "https://[::ffff:169.254.169.254]/", Err("refusal-webhook-private")),
            (&here, "http://127.0.0.1:9000/in", Ok("http://127.0.0.1:9000/in")),
            (&here, "https://partner.example/", Err("refusal-webhook-only-here")),
        ] {
            let got = rules.check(address).map_err(|r| r.key);
            assert_eq!(got.as_deref().map_err(String::as_str), expected, "{address}");
        }
        assert_eq!(
            usual.check(&format!("https://a.example/{}", "x".repeat(MOST))).unwrap_err().key,
            "refusal-too-long"
        );
    }

    #[test]
    fn a_name_that_stands_for_a_private_address_reaches_nothing() {
        let usual = Rules::default();
        assert!(!usual.may_reach("partner.example", IpAddr::V4(Ipv4Addr::LOCALHOST)));
        assert!(usual.may_reach("partner.example", "8.8.8.8".parse().unwrap()));
        let allowed = Rules { allowed: vec!["hooks.intra.example".into()], only_here: false };
        assert!(allowed.may_reach("hooks.intra.example", "10.0.0.7".parse().unwrap()));
        let here = Rules { only_here: true, ..allowed };
        assert!(!here.may_reach("hooks.intra.example", "10.0.0.7".parse().unwrap()));
    }
}
