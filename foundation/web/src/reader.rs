//! Who asks, in which language, wanting what: worked out once per request, before any handler.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use kernel::{Actor, Kind, Lang, Refusal, Timestamp};

use crate::session::Session;
use crate::{Fault, Shell};

/// What kind of answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// A whole page.
    Page,
    /// A piece of one (htmx).
    Fragment,
    /// JSON (the outbox, scripts).
    Json,
    /// JSON of the interface for programs, whose errors are problem documents (RFC 9457): everything below `/api` and `/ogc`.
    Problem,
}

/// The circumstances of a request.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Language of the page, from the address.
    pub lang: Lang,
    /// The address without the language: `/watch?x=1`, for switching language.
    pub rest: String,
    /// What kind of answer is wanted.
    pub wants: Wants,
    /// "As known at": the instant that the page is to show.
    pub as_of: Option<Timestamp>,
    /// Whether anything was read at that instant.
    pub back: LookedBack,
    /// Network address of the browser, for the progressive delay at sign-in; never logged.
    pub source: String,
    /// Reference of this request, as on error pages and in the log.
    pub reference: String,
    /// `auto`, `light` or `dark`.
    pub theme: &'static str,
    /// Host as the browser names it.
    pub host: String,
    /// The secret of the session cookie, if one came.
    pub token: Option<String>,
    /// A machine's token, if one came (`Authorization: Bearer`). It goes before a cookie.
    pub machine: Option<String>,
    /// The session, if the cookie or the token names one.
    pub session: Option<Session>,
    /// Whether the request only reads.
    pub safe: bool,
    /// Number of the last entry when the request came: what the page shows is at least this new.
    pub seq: i64,
}

/// Whether something was read at the instant asked for. A page that knows the present alone reads nothing there, and must not be framed as
/// if it showed the past. All copies of a reader share it.
#[derive(Debug, Clone, Default)]
pub struct LookedBack(Arc<AtomicBool>);

impl LookedBack {
    pub(crate) fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
    pub(crate) fn any(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Reader {
    /// Reads headers and address; the session is looked up by the caller. With a fault when the address asks for an "as known
    /// at" that is no instant: the present must not be taken for the past.
    pub(crate) fn of(request: &Request, shell: &Shell, reference: String) -> (Self, Option<Fault>) {
        let (uri, headers) = (request.uri(), request.headers());
        let lang = lang_of_path(uri.path());
        let cookies = text(headers, header::COOKIE);
        let mut reader = Self {
            lang: lang.unwrap_or_else(|| preferred(cookies, text(headers, header::ACCEPT_LANGUAGE))),
            rest: rest(uri, lang.is_some()),
            wants: if for_programs(uri.path()) { Wants::Problem } else { wants(headers) },
            as_of: None,
            back: LookedBack::default(),
            source: source(request, shell.site().behind_proxy),
            reference,
            theme: match cookie(cookies, "theme") {
                Some("light") => "light",
                Some("dark") => "dark",
                _ => "auto",
            },
            host: host(uri, headers),
            token: cookie(cookies, shell.cookie_name()).filter(|t| t.len() <= 200).map(str::to_owned),
            machine: bearer(headers).filter(|t| t.len() <= 200).map(str::to_owned),
            session: None,
            safe: matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS),
            seq: shell.live().head(),
        };
        match as_of(uri.query().unwrap_or(""), shell.zone()) {
            Ok(at) => {
                reader.as_of = at;
                (reader, None)
            }
            Err(fault) => (reader, Some(fault)),
        }
    }

    /// Address of a page in the reader's language: `url("watch")` is `/fr/watch`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/{}/{}", self.lang, path.trim_start_matches('/'))
    }
}

/// The language that an address begins with.
#[must_use]
pub(crate) fn lang_of_path(path: &str) -> Option<Lang> {
    path.trim_start_matches('/').split('/').next().and_then(|first| first.parse().ok())
}

/// The language for someone who came without one: the cookie's, or the first of ours that the browser asks for, or French.
#[must_use]
pub(crate) fn preferred(cookies: &str, accepts: &str) -> Lang {
    if let Some(lang) = cookie(cookies, "lang").and_then(|c| c.parse().ok()) {
        return lang;
    }
    let mut asked: Vec<(f32, Lang)> = accepts
        .split(',')
        .filter_map(|part| {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let lang = tag.trim().split('-').next()?.to_ascii_lowercase().parse().ok()?;
            Some((weight.trim().parse().ok().filter(|w| *w > 0.0)?, lang))
        })
        .collect();
    asked.sort_by(|a, b| b.0.total_cmp(&a.0));
    asked.first().map_or(Lang::Fr, |(_, lang)| *lang)
}

fn rest(uri: &Uri, with_lang: bool) -> String {
    let whole = uri.path_and_query().map_or("/", |p| p.as_str());
    if !with_lang {
        return whole.to_owned();
    }
    let cut = whole.trim_start_matches('/').find(['/', '?']).map(|at| at + 1);
    cut.and_then(|at| whole.get(at..)).unwrap_or("/").to_owned()
}

/// As the browser names us: in the `Host` header, or in the address itself with HTTP/2.
fn host(uri: &Uri, headers: &HeaderMap) -> String {
    let named = text(headers, header::HOST);
    let authority = uri.authority().map(axum::http::uri::Authority::as_str);
    if named.is_empty() { authority.unwrap_or("").to_owned() } else { named.to_owned() }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

fn for_programs(path: &str) -> bool {
    ["/api", "/ogc"]
        .iter()
        .any(|p| path.strip_prefix(p).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn wants(headers: &HeaderMap) -> Wants {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let program = bearer(headers).is_some() || accept.starts_with("text/event-stream");
    if program || accept.starts_with("application/json") || headers.contains_key("x-outbox") {
        Wants::Json
    } else if headers.contains_key("hx-request") {
        Wants::Fragment
    } else {
        Wants::Page
    }
}

/// `as_of` in UTC, or `as_of_local` in the zone of the site (the form without scripts). Empty is the present.
fn as_of(query: &str, zone: &jiff::tz::TimeZone) -> Result<Option<Timestamp>, Fault> {
    #[derive(serde::Deserialize, Default)]
    struct Asked {
        #[serde(default)]
        as_of: Vec<String>,
        #[serde(default)]
        as_of_local: Vec<String>,
    }
    let asked: Asked = serde_html_form::from_str(query).unwrap_or_default();
    let first = |all: &[String]| all.iter().map(|v| v.trim().to_owned()).find(|v| !v.is_empty());
    let wrong = |value: &str| Fault::Refused(Refusal::new(Kind::Invalid, "error-as-of").with("value", value));
    if let Some(text) = first(&asked.as_of) {
        let instant: jiff::Timestamp = text.parse().map_err(|_| wrong(&text))?;
        return Ok(Some(Timestamp::from_jiff(instant)));
    }
    let Some(text) = first(&asked.as_of_local) else { return Ok(None) };
    let civil: jiff::civil::DateTime = text.parse().map_err(|_| wrong(&text))?;
    let instant = zone.to_timestamp(civil).map_err(|_| wrong(&text))?;
    Ok(Some(Timestamp::from_jiff(instant)))
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
}

/// The address of the connection, or what our own proxy says of it. Anybody can write the header, so it counts only
/// where the operator says that a proxy sets it; the last address in it is the proxy's own observation.
pub(crate) fn source(request: &Request, behind_proxy: bool) -> String {
    let said = request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok());
    if let Some(last) = said.filter(|_| behind_proxy).and_then(|f| f.rsplit(',').next()) {
        return last.trim().chars().take(45).collect();
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.map_or_else(|| "local".to_owned(), |p| p.0.ip().to_string())
}

/// The value of one cookie.
#[must_use]
pub(crate) fn cookie<'a>(cookies: &'a str, name: &str) -> Option<&'a str> {
    cookies.split(';').filter_map(|c| c.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, v)| v)
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let found = parts.extensions.get::<std::sync::Arc<Self>>();
        found.map(|r| r.as_ref().clone()).ok_or_else(|| Fault::internal("the shell's own layer is missing"))
    }
}

/// The signed-in person. A request that writes is refused while the console is locked.
#[derive(Debug, Clone)]
pub struct Who(pub Session);

impl Who {
    /// Person, function and mandate acted under.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.0.actor
    }
}

impl<S: Sync> FromRequestParts<S> for Who {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let reader = Reader::from_request_parts(parts, state).await?;
        let session = reader.session.ok_or(Fault::SignIn)?;
        if session.locked && !reader.safe { Err(Fault::Locked) } else { Ok(Self(session)) }
    }
}
