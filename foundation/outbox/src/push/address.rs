//! Where a device is told: an address at a push service, and two values of the device under which what is told is sealed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Refusal;
use url::Url;
use webhooks::address::Rules;

/// Letters of the public key of a device: 65 bytes.
const KEY_BYTES: usize = 65;
/// Bytes of its secret.
const SECRET_BYTES: usize = 16;

/// Which push services are told anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Services {
    /// Public hosts over TLS, and whatever the operator names besides.
    pub rules: Rules,
    /// Only these hosts and those below them; every public one where there are none.
    pub hosts: Vec<String>,
}

impl Services {
    /// The address as it is kept.
    ///
    /// # Errors
    /// One refusal, whatever is wrong: nobody types such an address, a browser brings it.
    pub fn check(&self, endpoint: &str) -> Result<String, Refusal> {
        let wrong = || Refusal::invalid("endpoint", "refusal-push-address");
        let address = self.rules.check(endpoint).map_err(|_| wrong())?;
        let host = Url::parse(&address).ok().and_then(|u| u.host_str().map(str::to_ascii_lowercase));
        let host = host.ok_or_else(wrong)?;
        let within = |of: &String| {
            let of = of.to_ascii_lowercase();
            host == of || host.strip_suffix(&of).is_some_and(|rest| rest.ends_with('.'))
        };
        if self.hosts.is_empty() || self.hosts.iter().any(within) { Ok(address) } else { Err(wrong()) }
    }
}

/// What a browser gives when notifications are allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Address at the push service.
    pub endpoint: String,
    /// Public key of the device (P-256, uncompressed), base64url.
    pub key: String,
    /// What only device and sender know, base64url.
    pub secret: String,
}

impl Subscription {
    /// A subscription as it is kept.
    ///
    /// # Errors
    /// When the address may not be told, or key and secret are none.
    pub fn check(endpoint: &str, key: &str, secret: &str, services: &Services) -> Result<Self, Refusal> {
        let subscription =
            Self { endpoint: services.check(endpoint)?, key: plain(key), secret: plain(secret) };
        match subscription.values() {
            Some(_) => Ok(subscription),
            None => Err(Refusal::invalid("endpoint", "refusal-push-keys")),
        }
    }

    /// Public key and secret as bytes.
    pub(super) fn values(&self) -> Option<(Vec<u8>, [u8; SECRET_BYTES])> {
        let key = URL_SAFE_NO_PAD.decode(&self.key).ok().filter(|k| k.len() == KEY_BYTES)?;
        let secret = URL_SAFE_NO_PAD.decode(&self.secret).ok()?;
        // A point that is not on the curve is no key.
        web_push_native::p256::PublicKey::from_sec1_bytes(&key).ok()?;
        Some((key, secret.try_into().ok()?))
    }

    /// Scheme and host of the push service, as a token names it.
    #[must_use]
    pub fn service(&self) -> String {
        Url::parse(&self.endpoint).map(|u| u.origin().ascii_serialization()).unwrap_or_default()
    }
}

/// Some browsers end base64 with signs that others leave out.
fn plain(text: &str) -> String {
    text.trim().trim_end_matches('=').to_owned()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Key and secret of the device of RFC 8291, section 5.
    pub(crate) const KEY: &str =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    pub(crate) const SECRET: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    fn check(endpoint: &str, services: &Services) -> Result<Subscription, Refusal> {
        Subscription::check(endpoint, KEY, SECRET, services)
    }

    #[test]
    fn only_public_services_are_told_or_those_that_are_named() {
        let usual = Services::default();
        let known = check("https://push.example/send/abc?x=1", &usual).unwrap();
        assert_eq!(
            (known.endpoint.as_str(), known.service().as_str()),
            ("https://push.example/send/abc?x=1", "https://push.example")
        );
        for wrong in [
            "",
            "push.example",
            "http://push.example/a",
            "https://127.0.0.1/a",
            "https://localhost/a",
            "https://10.0.0.1/a",
            "https://169.254.169.254/latest",
            "https://[::1]/a",
            "https://me:pw@push.example/a",
            "ftp://push.example/",
        ] {
            let refusal = check(wrong, &usual).unwrap_err();
            assert_eq!(refusal.key, "refusal-push-address", "{wrong}");
        }
        let few = Services { hosts: vec!["push.example".into(), "notify.example".into()], ..usual };
        for (endpoint, told) in [
            ("https://push.example/a", true),
            ("https://eu.PUSH.example/a", true),
            ("https://notify.example:8443/a", true),
            ("https://nopush.example/a", false),
            ("https://push.example.other/a", false),
        ] {
            assert_eq!(check(endpoint, &few).is_ok(), told, "{endpoint}");
        }
        let here = Services {
            rules: Rules { allowed: vec!["127.0.0.1".into()], only_here: false },
            hosts: Vec::new(),
        };
        assert_eq!(check("http://127.0.0.1:9/a", &here).unwrap().service(), "http://127.0.0.1:9");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let services = Services::default();
        let of = |key: &str, secret: &str| {
            Subscription::check("https://push.example/a", key, secret, &services).map_err(|r| r.key.clone())
        };
        assert!(of(&format!("{KEY}="), &format!("{SECRET}==")).is_ok(), "with the signs at the end, too");
        let point = format!("BB{}", KEY.get(2..).unwrap());
        for (key, secret) in [("", SECRET), (KEY, ""), ("x y", SECRET), (KEY, KEY), (&point, SECRET)] {
            assert_eq!(of(key, secret).unwrap_err(), "refusal-push-keys", "{key} {secret}");
        }
    }
}
