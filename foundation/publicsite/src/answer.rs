//! Answers to requests, from memory: the pages as they were pushed, packed once, with everything that caches need.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::OnceLock;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::{Bundle, Head};

/// Below this many bytes packing gains nothing.
const WORTH_PACKING: usize = 400;
/// Nothing runs on these pages, nothing is loaded from elsewhere, nothing is sent.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A page is asked for again after a few seconds; while the site cannot be reached, yesterday's page is better than none.
const PAGES: &str = "public, max-age=5, stale-while-revalidate=10, stale-if-error=86400";
/// What has its digest in its name never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// A request, as far as it matters here.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ask<'a> {
    /// `GET`, `HEAD`; anything else is refused.
    pub method: &'a str,
    /// The path, without what follows a question mark.
    pub path: &'a str,
    /// `Accept-Encoding`.
    pub accept_encoding: &'a str,
    /// `Accept-Language`.
    pub accept_language: &'a str,
    /// `If-None-Match`.
    pub if_none_match: &'a str,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty for `HEAD`, whose headers still say how long it would be.
    pub body: Bytes,
}

/// A site in memory.
#[derive(Debug)]
pub struct Loaded {
    head: Head,
    pages: HashMap<String, Page>,
}

#[derive(Debug)]
struct Page {
    kind: String,
    digest: String,
    plain: Bytes,
    /// Packed when somebody first asks for it: a new site is there before it is packed.
    gzip: OnceLock<Option<Bytes>>,
    brotli: OnceLock<Option<Bytes>>,
    cache: &'static str,
}

impl Loaded {
    /// Takes the pages of a file into memory.
    #[must_use]
    pub fn of(bundle: Bundle) -> Self {
        let Bundle { head, files } = bundle;
        let pages = files.into_iter().map(|(path, (kind, digest, bytes))| {
            let cache = if path.starts_with("/style-") { FOR_EVER } else { PAGES };
            let page = Page {
                gzip: OnceLock::new(),
                brotli: OnceLock::new(),
                plain: bytes.into(),
                kind,
                digest: digest.chars().take(20).collect(),
                cache,
            };
            (path, page)
        });
        Self { pages: pages.collect(), head }
    }

    /// What the file says about itself.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The answer to a request.
    #[must_use]
    pub fn answer(&self, ask: &Ask<'_>) -> Reply {
        if !matches!(ask.method, "GET" | "HEAD") {
            return bare(405, vec![("allow", "GET, HEAD".to_owned())]);
        }
        if ask.path == "/" {
            let to = format!("/{}/", self.language(ask));
            return bare(
                302,
                vec![
                    ("location", to),
                    ("vary", "accept-language".to_owned()),
                    ("cache-control", PAGES.to_owned()),
                ],
            );
        }
        if let Some(page) = self.pages.get(ask.path) {
            return page.reply(200, ask);
        }
        if self.head.tags.iter().any(|tag| ask.path.strip_prefix('/') == Some(tag.as_str())) {
            return bare(301, vec![("location", format!("{}/", ask.path))]);
        }
        let missing = self.pages.get(&format!("/{}/404", self.language(ask)));
        missing.map_or_else(|| bare(404, Vec::new()), |page| page.reply(404, ask))
    }

    /// The language of a path, or else the first that the browser asks for and there is.
    fn language(&self, ask: &Ask<'_>) -> &str {
        let known =
            |tag: &str| self.head.tags.iter().find(|t| tag.eq_ignore_ascii_case(t)).map(String::as_str);
        let own = ask.path.split('/').nth(1).and_then(known);
        let mut wanted: Vec<(&str, f32)> = ask.accept_language.split(',').map(weighed).collect();
        // Stable: of equals the first stays first.
        wanted.sort_by(|a, b| b.1.total_cmp(&a.1));
        let asked = || {
            wanted.iter().filter(|(_, q)| *q > 0.0).find_map(|(tag, _)| known(crate::content::primary(tag)))
        };
        own.or_else(asked).or_else(|| self.head.tags.first().map(String::as_str)).unwrap_or("fr")
    }
}

/// `nl-BE;q=0.8`.
fn weighed(part: &str) -> (&str, f32) {
    let (tag, rest) = part.trim().split_once(';').unwrap_or((part.trim(), ""));
    let weight = rest.trim().strip_prefix("q=").and_then(|q| q.parse().ok());
    (tag.trim(), if rest.is_empty() { 1.0 } else { weight.unwrap_or(0.0) })
}

impl Page {
    fn reply(&self, status: u16, ask: &Ask<'_>) -> Reply {
        let (body, packed) = self.packed(ask.accept_encoding);
        let etag = if packed.is_empty() {
            format!("\"{}\"", self.digest)
        } else {
            format!("\"{}-{packed}\"", self.digest)
        };
        let mut headers = vec![
            ("content-type", self.kind.clone()),
            ("cache-control", self.cache.to_owned()),
            ("vary", "accept-encoding".to_owned()),
            ("etag", etag.clone()),
        ];
        if !packed.is_empty() {
            headers.push(("content-encoding", packed.to_owned()));
        }
        let same = ask
            .if_none_match
            .split(',')
            .map(|t| t.trim().trim_start_matches("W/"))
            .any(|t| t == etag || t == "*");
        if status == 200 && same {
            return Reply { body: Bytes::new(), ..bare(304, headers) };
        }
        headers.push(("content-length", body.len().to_string()));
        let body = if ask.method == "HEAD" { Bytes::new() } else { body };
        Reply { body, ..bare(status, headers) }
    }

    /// The smallest form that the browser takes.
    fn packed(&self, accepted: &str) -> (Bytes, &'static str) {
        let takes = |name: &str| {
            let own = |part: &str| weighed(part).0.eq_ignore_ascii_case(name) && weighed(part).1 > 0.0;
            accepted.split(',').any(own)
        };
        let ways: [(&'static str, &OnceLock<_>, Pack); 2] =
            [("br", &self.brotli, brotli), ("gzip", &self.gzip, gzip)];
        let worth = self.plain.len() >= WORTH_PACKING;
        ways.into_iter()
            .filter(|(name, ..)| worth && takes(name))
            .find_map(|(name, kept, pack)| Some((kept.get_or_init(|| pack(&self.plain)).clone()?, name)))
            .unwrap_or_else(|| (self.plain.clone(), ""))
    }
}

/// An answer with what every answer says, and no body.
fn bare(status: u16, mut headers: Vec<(&'static str, String)>) -> Reply {
    let always = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ("cross-origin-opener-policy", "same-origin"),
    ];
    headers.extend(always.map(|(name, value)| (name, value.to_owned())));
    Reply { status, headers, body: Bytes::new() }
}

/// Packs a body; nothing where that fails.
type Pack = fn(&[u8]) -> Option<Bytes>;

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8]) -> Option<Bytes> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 7, 20);
    writer.write_all(bytes).ok()?;
    writer.flush().ok()?;
    drop(writer);
    Some(out.into())
}
