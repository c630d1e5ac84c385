//! Asking an address in turn: with what the server said last, under limits, with a pause that grows after each failure.
//!
//! Nobody is led elsewhere: a server may move an address within its own host, nothing more. Whoever runs the program names the
//! hosts that are asked.

use std::io::Read as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use kernel::{Refusal, Timestamp};
use ureq::Agent;
use ureq::http::{HeaderMap, Response};

/// A server that does not answer within this time has not answered.
const PATIENCE: Duration = Duration::from_secs(20);
/// A server may ask us to wait this long, in seconds.
const LONGEST_WAIT: i64 = 6 * 3600;
/// Most moves within one host that are followed in one turn.
const MOVES: usize = 3;

/// How an address is asked.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    /// Where.
    pub url: String,
    /// Seconds between two turns.
    pub every_seconds: i64,
    /// Pauses after failures double up to this many seconds.
    pub longest_pause: i64,
    /// Most bytes of an answer.
    pub largest_bytes: u64,
    /// What is asked for.
    pub accept: &'static str,
    /// Whether moves within the host are followed.
    pub follows: bool,
}

/// Why nothing came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// The server answers with this, and how many seconds to wait where it says so.
    Status(u16, Option<i64>),
    /// The address moved to another host, or too often.
    Moved(String),
    /// The answer is larger than this many bytes.
    TooLarge(u64),
    /// It took too long.
    Slow,
    /// The server cannot be reached.
    Unreachable(String),
    /// The answer could not be taken in.
    NotTaken(String),
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Status(code, _) => write!(f, "the server answers {code}"),
            Self::Moved(to) => write!(f, "the address moved to {to}"),
            Self::TooLarge(most) => write!(f, "the file is larger than {most} bytes"),
            Self::Slow => f.write_str("no complete answer in time"),
            Self::Unreachable(why) | Self::NotTaken(why) => f.write_str(why),
        }
    }
}

impl From<&Why> for Refusal {
    fn from(why: &Why) -> Self {
        match why {
            Why::Status(code, _) => Self::conflict("refusal-feed-status").with("status", code),
            Why::Moved(to) => Self::conflict("refusal-feed-moved").with("to", to),
            Why::TooLarge(most) => Self::conflict("refusal-feed-large").with("most", most),
            Why::Slow => Self::conflict("refusal-feed-slow"),
            Why::Unreachable(why) => Self::conflict("refusal-feed-unreachable").with("why", why),
            Why::NotTaken(why) => Self::conflict("refusal-feed-not-taken").with("why", why),
        }
    }
}

/// What a turn brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It is not time yet.
    NotYet,
    /// Nothing new.
    Same,
    /// Something that was taken in.
    Fresh,
}

/// An address that is asked in turn.
pub(crate) struct Fetcher {
    way: Way,
    state: Mutex<State>,
}

#[derive(Debug, Clone, Default)]
struct State {
    /// Not before.
    due: Option<Timestamp>,
    /// What the server calls what it gave last, and since when it is so.
    tags: Tags,
    /// Failures in a row.
    failures: u32,
}

/// What a server calls what it gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tags {
    etag: Option<String>,
    modified: Option<String>,
}

impl Fetcher {
    pub(crate) fn new(way: Way) -> Self {
        Self { way, state: Mutex::default() }
    }

    /// Fetches when it is time and hands the file to `take`, which says whether it is done with it: otherwise it is fetched
    /// again next time even if nothing is new. After a failure the pause before the next try doubles, or is as long as the
    /// server asks; a file that could not be taken in is fetched again. `chance` spreads the turns of many addresses
    /// by up to a tenth.
    ///
    /// # Errors
    /// Why nothing came.
    pub(crate) fn turn(
        &self,
        now: Timestamp,
        chance: u8,
        take: impl FnOnce(&[u8]) -> Result<bool, String>,
    ) -> Result<Turn, Why> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.due.is_some_and(|due| now < due) {
            return Ok(Turn::NotYet);
        }
        let outcome = ask(&self.way, &state.tags, now).and_then(|given| match given {
            None => Ok(None),
            Some((bytes, tags)) => match take(&bytes) {
                Ok(done) => Ok(Some(if done { tags } else { Tags::default() })),
                Err(why) => Err(Why::NotTaken(why)),
            },
        });
        let every = self.way.every_seconds;
        match outcome {
            Ok(fresh) => {
                let turn = if fresh.is_some() { Turn::Fresh } else { Turn::Same };
                let tags = fresh.unwrap_or_else(|| state.tags.clone());
                *state = State { due: Some(now.plus_seconds(spread(every, chance))), tags, failures: 0 };
                Ok(turn)
            }
            Err(why) => {
                state.failures = state.failures.saturating_add(1);
                let doubled = every.max(60).saturating_mul(1_i64 << state.failures.min(10));
                let asked = if let Why::Status(_, Some(seconds)) = &why { *seconds } else { 0 };
                let most = self.way.longest_pause.max(every);
                let pause = doubled.min(most).max(asked.min(LONGEST_WAIT));
                state.due = Some(now.plus_seconds(spread(pause, chance)));
                Err(why)
            }
        }
    }
}

/// Up to a tenth longer.
fn spread(seconds: i64, chance: u8) -> i64 {
    seconds.saturating_add(seconds.saturating_mul(i64::from(chance)) / 2_550)
}

/// A document that another one points to, fetched once.
///
/// # Errors
/// Why it did not come.
pub(crate) fn document(url: &str, way: &Way, now: Timestamp) -> Result<Vec<u8>, Why> {
    let way = Way { url: url.to_owned(), ..way.clone() };
    let unexpected = || Why::Status(304, None);
    Ok(ask(&way, &Tags::default(), now)?.ok_or_else(unexpected)?.0)
}

/// Asks once. Nothing new gives nothing.
fn ask(way: &Way, tags: &Tags, now: Timestamp) -> Result<Option<(Vec<u8>, Tags)>, Why> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(false)
        .build()
        .into();
    let mut url = way.url.clone();
    for _ in 0..=MOVES {
        let mut request = agent.get(&url).header("accept", way.accept);
        if let Some(etag) = &tags.etag {
            request = request.header("if-none-match", etag);
        }
        if let Some(modified) = &tags.modified {
            request = request.header("if-modified-since", modified);
        }
        let answer = request.call().map_err(|e| unreachable(&e))?;
        match answer.status().as_u16() {
            200 => return read(answer, way.largest_bytes).map(Some),
            304 => return Ok(None),
            code @ (301 | 302 | 303 | 307 | 308) if way.follows => {
                let to = header(answer.headers(), "location").ok_or(Why::Status(code, None))?;
                let to = resolved(&url, &to);
                if !may_follow(&way.url, &to) {
                    return Err(Why::Moved(shown(&to)));
                }
                url = to;
            }
            code => return Err(Why::Status(code, retry_after(answer.headers(), now))),
        }
    }
    Err(Why::Moved(shown(&url)))
}

fn unreachable(e: &ureq::Error) -> Why {
    match e {
        ureq::Error::Timeout(_) => Why::Slow,
        other => Why::Unreachable(other.to_string()),
    }
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

/// Seconds to wait, where the server says so: as a number, or as an instant that lies ahead (RFC 9110, 10.2.3).
pub(crate) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<i64> {
    let said = header(headers, "retry-after")?;
    let until = |said: &str| {
        let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(said).ok()?;
        Some(at.as_second() - now.seconds())
    };
    let seconds = said.trim().parse().ok().or_else(|| until(said.trim()));
    seconds.filter(|n| *n > 0)
}

fn read(answer: Response<ureq::Body>, most: u64) -> Result<(Vec<u8>, Tags), Why> {
    let tags =
        Tags { etag: header(answer.headers(), "etag"), modified: header(answer.headers(), "last-modified") };
    let mut bytes = Vec::new();
    let mut content = answer.into_body().into_reader().take(most.saturating_add(1));
    content.read_to_end(&mut bytes).map_err(|e| match e.kind() {
        std::io::ErrorKind::TimedOut => Why::Slow,
        _ => Why::Unreachable(e.to_string()),
    })?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(Why::TooLarge(most));
    }
    Ok((bytes, tags))
}

/// Scheme and host with port; nothing for what is no address of the web.
pub(crate) fn origin(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once("://").filter(|(s, _)| matches!(*s, "http" | "https"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // A name before the host could make one host look like another.
    (!host.is_empty() && !host.contains('@')).then_some((scheme, host))
}

/// An address as a document writes it, seen from where the document lies.
pub(crate) fn resolved(from: &str, written: &str) -> String {
    let written = written.trim();
    if origin(written).is_some() {
        return written.to_owned();
    }
    let Some((scheme, host)) = origin(from) else { return written.to_owned() };
    if let Some(rest) = written.strip_prefix("//") {
        return format!("{scheme}://{rest}");
    }
    if written.starts_with('/') {
        return format!("{scheme}://{host}{written}");
    }
    let path = from.split(['?', '#']).next().unwrap_or(from);
    let start = format!("{scheme}://{host}");
    let folder = path.strip_prefix(&start).and_then(|p| p.rsplit_once('/')).map_or("", |(folder, _)| folder);
    format!("{start}{folder}/{written}")
}

/// Within the host, and never from https to http.
fn may_follow(from: &str, to: &str) -> bool {
    match (origin(from), origin(to)) {
        (Some((was, host)), Some((is, there))) => host == there && (was == is || is == "https"),
        _ => false,
    }
}

/// An address without what may be secret in it.
fn shown(url: &str) -> String {
    url.split(['?', '#']).next().unwrap_or_default().chars().take(200).collect()
}

/// Whether an address may be asked: over TLS, or on this machine.
pub(crate) fn is_safe(url: &str) -> bool {
    match origin(url) {
        Some(("https", _)) => true,
        Some((_, host)) => {
            let name = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() };
            let port =
                host.strip_prefix("[::1]").is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
            matches!(name, "127.0.0.1" | "localhost") || port
        }
        None => false,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    /// A server on this machine that gives these answers in turn, and what it was asked.
    pub(crate) fn server(answers: Vec<String>) -> (String, Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/feed.xml", listener.local_addr().unwrap());
        let (asked, heard) = channel();
        std::thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = String::new();
                let mut lines = BufReader::new(stream.try_clone().unwrap());
                while lines.read_line(&mut request).unwrap() > 2 {}
                // Whoever was told to stop reading hangs up: that is no failure of the server.
                drop(stream.write_all(answer.as_bytes()));
                drop(asked.send(request.to_lowercase()));
            }
        });
        (url, heard)
    }

    /// The same with bytes for answers.
    pub(crate) fn server_of_bytes(bodies: Vec<Vec<u8>>) -> (String, Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/feed.pb", listener.local_addr().unwrap());
        let (asked, heard) = channel();
        std::thread::spawn(move || {
            for body in bodies {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = String::new();
                let mut lines = BufReader::new(stream.try_clone().unwrap());
                while lines.read_line(&mut request).unwrap() > 2 {}
                let head =
                    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
                stream.write_all(&[head.as_bytes(), &body].concat()).unwrap();
                drop(asked.send(request));
            }
        });
        (url, heard)
    }

    pub(crate) fn ok(body: &str, etag: &str) -> String {
        let n = body.len();
        format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {n}\r\netag: {etag}\r\nlast-modified: then\r\nconnection: close\r\n\r\n{body}"
        )
    }

    pub(crate) fn plain(status: &str, more: &str) -> String {
        format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n{more}\r\n")
    }

    fn fetcher(url: &str, follows: bool) -> Fetcher {
        let (url, accept) = (url.to_owned(), "*/*");
        Fetcher::new(Way { url, every_seconds: 300, longest_pause: 3600, largest_bytes: 40, accept, follows })
    }

    const NOON: Timestamp = Timestamp(1_795_522_000_000_000);

    fn at(seconds: i64) -> Timestamp {
        NOON.plus_seconds(seconds)
    }

    #[test]
    fn what_is_unchanged_is_not_sent_again() {
        let (url, heard) = server(vec![ok("one", "\"a\""), plain("304 Not Modified", "")]);
        let fetcher = fetcher(&url, true);
        let mut got = Vec::new();
        let mut take = |seconds| {
            fetcher.turn(at(seconds), 0, |bytes| {
                got.extend_from_slice(bytes);
                Ok(true)
            })
        };
        assert_eq!(take(0), Ok(Turn::Fresh));
        assert_eq!(take(299), Ok(Turn::NotYet));
        assert_eq!(take(300), Ok(Turn::Same));
        assert_eq!(got, b"one");
        assert!(!heard.recv().unwrap().contains("if-none-match"));
        let second = heard.recv().unwrap();
        assert!(second.contains("if-none-match: \"a\"") && second.contains("if-modified-since: then"));
    }

    #[test]
    fn what_was_taken_in_by_half_is_fetched_again_at_the_usual_pace() {
        let (url, heard) = server(vec![ok("x", "\"a\""), ok("x", "\"a\"")]);
        let fetcher = fetcher(&url, true);
        assert_eq!(fetcher.turn(NOON, 0, |_| Ok(false)), Ok(Turn::Fresh));
        assert_eq!(fetcher.turn(at(300), 0, |_| Ok(true)), Ok(Turn::Fresh));
        assert!(heard.iter().take(2).all(|request| !request.contains("if-none-match")));
    }

    #[test]
    fn a_server_that_asks_to_wait_is_left_alone_and_failures_double_the_pause() {
        let busy = plain("503 Busy", "retry-after: 5000\r\n");
        let (url, _heard) =
            server(vec![busy, plain("429 Slow down", "retry-after: 1\r\n"), ok("x", "\"b\"")]);
        let fetcher = fetcher(&url, true);
        let turn = |seconds: i64| fetcher.turn(at(seconds), 0, |_| Ok(true));
        assert_eq!(turn(0), Err(Why::Status(503, Some(5000))));
        assert_eq!(turn(4999), Ok(Turn::NotYet));
        assert_eq!(turn(5000), Err(Why::Status(429, Some(1))));
        assert_eq!(turn(5000 + 1199), Ok(Turn::NotYet), "a short wait does not shorten the pause");
        assert_eq!(turn(5000 + 1200), Ok(Turn::Fresh));
        assert_eq!((spread(1000, 0), spread(1000, 255)), (1000, 1100));
    }

    #[test]
    fn an_address_may_move_within_its_host_and_no_further() {
        let moved = |to: &str| plain("301 Moved", &format!("location: {to}\r\n"));
        let (url, heard) = server(vec![moved("/elsewhere.xml"), ok("x", "\"b\"")]);
        assert_eq!(fetcher(&url, true).turn(NOON, 0, |_| Ok(true)), Ok(Turn::Fresh));
        assert!(heard.recv().is_ok() && heard.recv().unwrap().starts_with("get /elsewhere.xml "));
        let (url, _heard) = server(vec![moved("https://other.example/feed?key=1")]);
        let away = fetcher(&url, true).turn(NOON, 0, |_| Ok(true));
        assert_eq!(away, Err(Why::Moved("https://other.example/feed".to_owned())));
        let (url, _heard) = server(vec![moved("/a"); 4]);
        assert!(
            matches!(fetcher(&url, true).turn(NOON, 0, |_| Ok(true)), Err(Why::Moved(_))),
            "round and round"
        );
        let (url, _heard) = server(vec![moved("/a")]);
        assert_eq!(fetcher(&url, false).turn(NOON, 0, |_| Ok(true)), Err(Why::Status(301, None)));
    }

    #[test]
    fn what_is_too_large_not_taken_or_nobody_gives_is_said() {
        let (url, heard) = server(vec![ok(&"1".repeat(41), "\"b\"")]);
        assert_eq!(fetcher(&url, true).turn(NOON, 0, |_| Ok(true)), Err(Why::TooLarge(40)));
        assert!(heard.recv().is_ok());
        let (url, heard) = server(vec![ok("x", "\"b\""), ok("x", "\"b\"")]);
        let fetcher_ = fetcher(&url, true);
        let refused = fetcher_.turn(NOON, 0, |_| Err("no".to_owned()));
        assert_eq!(refused, Err(Why::NotTaken("no".to_owned())));
        assert_eq!(fetcher_.turn(at(600), 0, |_| Ok(true)), Ok(Turn::Fresh), "it is fetched again");
        assert!(heard.iter().take(2).all(|request| !request.contains("if-none-match")));
        let nobody = fetcher("http://127.0.0.1:1/", true).turn(NOON, 0, |_| Ok(true));
        assert!(matches!(nobody, Err(Why::Unreachable(_))), "{nobody:?}");
    }

    #[test]
    fn addresses_are_resolved_and_only_safe_ones_are_asked() {
        let from = "https://w.example:8443/feeds/all.atom?x=1";
        let table = [
            ("https://other.example/1.xml", "https://other.example/1.xml"),
            ("/cap/1.xml", "https://w.example:8443/cap/1.xml"),
            ("1.xml", "https://w.example:8443/feeds/1.xml"),
            ("//w.example/1.xml", "https://w.example/1.xml"),
        ];
        for (written, wanted) in table {
            assert_eq!(resolved(from, written), wanted);
        }
        for safe in
            ["https://w.example/a", "http://127.0.0.1:8000/a", "http://localhost/a", "http://[::1]:1/a"]
        {
            assert!(is_safe(safe), "{safe}");
        }
        for unsafe_ in [
            "http://w.example/a",
            "http://127.0.0.1.w.example/a",
            "file:///etc/passwd",
            "ftp://w.example",
            "https://a@b.example/",
        ] {
            assert!(!is_safe(unsafe_), "{unsafe_}");
        }
    }
}
