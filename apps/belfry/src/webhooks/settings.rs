//! `[webhooks]`: where messages to other programs may go.

use serde::Deserialize;
use webhooks::address::Rules;

/// `[webhooks]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct WebhookSettings {
    /// Hosts (names or addresses, without port) that may be told in a private network or in the clear.
    pub allow: Vec<String>,
    /// Nothing but this machine is told. The demonstration says so by itself.
    pub only_here: bool,
}

impl WebhookSettings {
    /// Whether it makes sense.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self) -> Result<(), String> {
        let fits = |host: &str| {
            let bare = host.trim_matches(['[', ']']);
            let name = bare.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
            !bare.is_empty() && (name || bare.parse::<std::net::IpAddr>().is_ok())
        };
        match self.allow.iter().find(|host| !fits(host)) {
            Some(wrong) => Err(format!(
                "webhooks.allow: «{wrong}» is no host: give a name or an address, without port or scheme"
            )),
            None => Ok(()),
        }
    }

    /// What the rules look at.
    pub(crate) fn rules(&self) -> Rules {
        Rules { allowed: self.allow.clone(), only_here: self.only_here }
    }

    /// Nothing leaves this machine.
    pub(crate) fn at_home(&self) -> Self {
        Self { only_here: true, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_a_name_or_an_address() {
        let of = |text: &str| {
            toml::from_str::<WebhookSettings>(text).map_err(|e| e.to_string()).and_then(|s| s.sensible())
        };
        assert_eq!(of("allow = [\"hooks.intra.example\", \"10.0.0.7\", \"[fd00::1]\"]"), Ok(()));
        for (text, said) in [
            ("allow = [\"https://hooks.example\"]", "without port or scheme"),
            ("allow = [\"hooks.example:8080\"]", "without port or scheme"),
            ("allow = [\"\"]", "is no host"),
            ("allows = []", "unknown field"),
        ] {
            let error = of(text).unwrap_err();
            assert!(error.contains(said), "{text}: {error}");
        }
    }
}
