//! `[exercises]`: what the configuration says of exercises.

use serde::Deserialize;

/// `[exercises]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ExerciseSettings {
    /// Most exercises open at a time; 0 for none.
    pub open: u32,
    /// While those of the place take as many megabytes on its disk, no other is opened.
    pub space_mb: u32,
    /// Address of an exercise, with `{n}` in the place of its number: `https://exercise-{n}.crisis.example`. Without it, the place's
    /// own with `exercise-{n}.` before its name.
    pub address: Option<String>,
}

impl Default for ExerciseSettings {
    fn default() -> Self {
        Self { open: 3, space_mb: 20_000, address: None }
    }
}

impl ExerciseSettings {
    /// Whether it makes sense.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self, url: &str) -> Result<(), String> {
        if self.open > 20 {
            return Err(
                "exercises.open must be at most 20: each holds a journal and its pages in memory".to_owned()
            );
        }
        let Some(address) = &self.address else { return Ok(()) };
        let secure = |text: &str| text.starts_with("https://");
        let host = address.split_once("://").map_or("", |(_, host)| host);
        if !host.split('.').next().unwrap_or("").ends_with("exercise-{n}") || host.contains('/') {
            return Err(
                "exercises.address must be a scheme and a host that begins with exercise-{n}., without a path".to_owned()
            );
        }
        // A session of an exercise must not travel in the clear where those of the place do not.
        if secure(url) && !secure(address) {
            return Err("exercises.address must begin with https:// as url does".to_owned());
        }
        Ok(())
    }

    /// The address of one exercise; nothing where the place has no name that another can be put before.
    pub(crate) fn of(&self, url: &str, no: i64) -> Option<String> {
        if let Some(address) = &self.address {
            return Some(address.replace("{n}", &no.to_string()).trim_end_matches('/').to_owned());
        }
        let (scheme, rest) = url.split_once("://")?;
        let authority = rest.split('/').next()?;
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, format!(":{port}")),
            _ => (authority, String::new()),
        };
        let numeric = host.parse::<std::net::Ipv4Addr>().ok().map(|ip| ip.is_loopback());
        let host = match numeric {
            // An address of digits has no names below it; this machine has.
            Some(true) => "localhost",
            Some(false) => return None,
            None if host.starts_with('[') => return None,
            None => host,
        };
        Some(format!("{scheme}://exercise-{no}.{host}{port}"))
    }
}

/// The number of the exercise that a host names.
pub(super) fn number(host: &str) -> Option<i64> {
    let first = host.split(['.', ':']).next()?;
    first.strip_prefix("exercise-")?.parse().ok().filter(|no| *no > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exercise_has_a_host_of_its_own_and_is_found_by_it() {
        let plain = ExerciseSettings::default();
        let table = [
            ("http://127.0.0.1:8080", Some("http://exercise-2.localhost:8080")),
            ("http://localhost:8181", Some("http://exercise-2.localhost:8181")),
            ("https://crisis.example", Some("https://exercise-2.crisis.example")),
            ("https://10.0.0.7", None),
            ("http://[::1]:8080", None),
        ];
        for (url, expected) in table {
            assert_eq!(plain.of(url, 2).as_deref(), expected, "{url}");
        }
        let own = ExerciseSettings { address: Some("https://exercise-{n}.oefening.example".into()), ..plain };
        assert_eq!(own.of("https://10.0.0.7", 4).as_deref(), Some("https://exercise-4.oefening.example"));
        for (host, no) in
            [("exercise-12.localhost:8080", Some(12)), ("localhost:8080", None), ("exercise-x.a", None)]
        {
            assert_eq!(number(host), no, "{host}");
        }
    }

    #[test]
    fn settings_that_cannot_work_are_refused() {
        let with =
            |address: &str| ExerciseSettings { address: Some(address.into()), ..ExerciseSettings::default() };
        assert!(with("https://exercise-{n}.a.example").sensible("https://a.example").is_ok());
        for wrong in ["https://a.example", "https://a.example/exercise-{n}", "http://exercise-{n}.a.example"]
        {
            assert!(with(wrong).sensible("https://a.example").is_err(), "{wrong}");
        }
        assert!(
            ExerciseSettings { open: 21, ..ExerciseSettings::default() }
                .sensible("http://localhost")
                .is_err()
        );
    }
}
