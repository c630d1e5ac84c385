//! Figures from elsewhere: files that configured addresses give, fetched in turn.

use kernel::Timestamp;

use indicators::value::ValueStatus;
use serde::Deserialize;

use crate::fetch::{self, Fetcher, Turn, Way, Why};

/// Pauses after failures double up to this many seconds: figures may wait.
const LONGEST_PAUSE: i64 = 6 * 3600;

/// `[[indicator_source]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndicatorSource {
    /// Code of the indicator whose values it gives.
    pub indicator: String,
    /// Address of a CSV file.
    pub url: String,
    /// Minutes between two looks.
    #[serde(default = "hourly")]
    pub every_minutes: u32,
    /// How far its values may be relied on.
    #[serde(default)]
    pub status: SourceStatus,
    /// Largest file, bytes.
    #[serde(default = "largest")]
    pub largest_bytes: u64,
}

/// How far the values of a source may be relied on. None is public by itself: somebody releases it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SourceStatus {
    /// Somebody looks first.
    #[default]
    Unconfirmed,
    /// The source is the one that counts.
    Confirmed,
}

impl From<SourceStatus> for ValueStatus {
    fn from(status: SourceStatus) -> Self {
        match status {
            SourceStatus::Unconfirmed => Self::Unconfirmed,
            SourceStatus::Confirmed => Self::Confirmed,
        }
    }
}

const fn hourly() -> u32 {
    60
}

/// As much as a file of values may have.
fn largest() -> u64 {
    u64::try_from(indicators::file::MOST_BYTES).unwrap_or(u64::MAX)
}

impl IndicatorSource {
    /// Whether it can be fetched at all.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self) -> Result<(), String> {
        let name = &self.indicator;
        if !indicators::definition::is_code(name) {
            return Err(format!("indicator_source: «{name}» is not the code of an indicator"));
        }
        if !fetch::is_safe(&self.url) {
            return Err(format!(
                "indicator_source {name}: url must begin with https:// (http:// on this machine only)"
            ));
        }
        if self.every_minutes == 0 {
            return Err(format!("indicator_source {name}: every_minutes must be at least 1"));
        }
        Ok(())
    }
}

/// One address with what is known of it.
pub(crate) struct Source {
    settings: IndicatorSource,
    fetcher: Fetcher,
}

impl Source {
    pub(crate) fn new(settings: IndicatorSource) -> Self {
        let fetcher = Fetcher::new(Way {
            url: settings.url.clone(),
            every_seconds: i64::from(settings.every_minutes) * 60,
            longest_pause: LONGEST_PAUSE,
            largest_bytes: settings.largest_bytes,
            accept: "text/csv, text/plain;q=0.5",
            // An operator names the address that gives the file.
            follows: false,
        });
        Self { settings, fetcher }
    }

    /// Where it fetches from and for which indicator.
    pub(crate) fn settings(&self) -> &IndicatorSource {
        &self.settings
    }

    /// Fetches when it is time and hands the file to `take`.
    ///
    /// # Errors
    /// Why nothing came.
    pub(crate) fn turn(
        &self,
        now: Timestamp,
        take: impl FnOnce(&[u8]) -> Result<(), String>,
    ) -> Result<Turn, Why> {
        self.fetcher.turn(now, 0, |bytes| take(bytes).map(|()| true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fetch::tests::{ok, plain, server};

    fn source(url: String) -> Source {
        Source::new(IndicatorSource {
            indicator: "places".into(),
            url,
            every_minutes: 5,
            status: Default::default(),
            largest_bytes: 40,
        })
    }

    const NOON: Timestamp = Timestamp(1_795_522_000_000_000);

    #[test]
    fn what_is_unchanged_is_not_sent_again() {
        let (url, heard) = server(vec![ok("period;value\n2026;1", "\"a\""), plain("304 Not Modified", "")]);
        let source = source(url);
        let mut got = Vec::new();
        let take = |at, got: &mut Vec<u8>| {
            source.turn(at, |bytes| {
                got.extend_from_slice(bytes);
                Ok(())
            })
        };
        assert_eq!(take(NOON, &mut got), Ok(Turn::Fresh));
        assert_eq!(got, b"period;value\n2026;1");
        assert!(!heard.recv().unwrap().contains("if-none-match"));
        assert_eq!(take(NOON.plus_seconds(299), &mut got), Ok(Turn::NotYet));
        assert_eq!(take(NOON.plus_seconds(300), &mut got), Ok(Turn::Same));
        assert!(heard.recv().unwrap().contains("if-none-match: \"a\""));
    }

    #[test]
    fn failures_make_the_pause_grow_and_success_ends_it() {
        let (url, heard) = server(vec![
            plain("500 No", ""),
            plain("302 Found", "location: http://127.0.0.1:9/\r\n"),
            ok("x", "\"b\""),
            ok("y", "\"c\""),
        ]);
        let source = source(url);
        let turn = |seconds: i64| source.turn(NOON.plus_seconds(seconds), |_| Ok(()));
        assert_eq!(turn(0), Err(Why::Status(500, None)));
        assert_eq!(turn(599), Ok(Turn::NotYet));
        assert_eq!(turn(600), Err(Why::Status(302, None)), "nobody is sent elsewhere");
        assert_eq!(turn(600 + 1199), Ok(Turn::NotYet));
        assert_eq!(turn(600 + 1200), Ok(Turn::Fresh));
        assert_eq!(turn(600 + 1200 + 300), Ok(Turn::Fresh));
        assert_eq!(heard.iter().take(4).count(), 4);
    }

    #[test]
    fn a_file_that_is_not_taken_in_is_fetched_again() {
        let (url, heard) = server(vec![ok("x", "\"b\""), ok("x", "\"b\"")]);
        let source = source(url);
        assert_eq!(
            source.turn(NOON, |_| Err("no such indicator".to_owned())),
            Err(Why::NotTaken("no such indicator".to_owned()))
        );
        assert_eq!(source.turn(NOON.plus_seconds(600), |_| Ok(())), Ok(Turn::Fresh));
        assert!(heard.iter().take(2).all(|request| !request.contains("if-none-match")));
    }

    #[test]
    fn what_is_too_large_or_nobody_gives_is_said() {
        let (url, _heard) = server(vec![ok(&"1".repeat(41), "\"b\"")]);
        let too_large = source(url).turn(NOON, |_| Ok(()));
        assert_eq!(too_large, Err(Why::TooLarge(40)));
        let nobody = source("http://127.0.0.1:1/".into()).turn(NOON, |_| Ok(()));
        assert!(nobody.is_err());
    }

    #[test]
    fn an_address_that_cannot_be_meant_is_refused_at_the_start() {
        let good = || source("https://figures.example/a.csv".into()).settings().clone();
        let why = |change: &dyn Fn(&mut IndicatorSource)| {
            let mut settings = good();
            change(&mut settings);
            settings.sensible().err()
        };
        assert_eq!(why(&|_| {}), None);
        assert_eq!(why(&|s| s.url = "http://127.0.0.1:8000/a.csv".into()), None);
        assert!(
            why(&|s| s.url = "http://figures.example/a.csv".into()).is_some_and(|w| w.contains("https://"))
        );
        assert!(why(&|s| s.url = "http://127.0.0.1.figures.example/a.csv".into()).is_some());
        assert!(why(&|s| s.indicator = "Places".into()).is_some_and(|w| w.contains("«Places»")));
        assert!(why(&|s| s.every_minutes = 0).is_some_and(|w| w.contains("every_minutes")));
        let text = "indicator = \"places\"\nurl = \"https://figures.example/a.csv\"";
        let least: IndicatorSource = toml::from_str(text).unwrap();
        assert_eq!((least.every_minutes, least.status), (60, SourceStatus::Unconfirmed));
    }
}
