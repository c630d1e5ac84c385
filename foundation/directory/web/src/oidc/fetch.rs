//! The one door to a provider: the binary implements it, tests play the provider behind it.

use openidconnect::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use openidconnect::http::{Response, StatusCode};
use openidconnect::{HttpRequest, HttpResponse};

/// A question to a provider.
#[derive(Clone)]
pub struct Ask {
    /// The address.
    pub url: String,
    /// What kind of answer is wanted.
    pub accept: Option<String>,
    /// Our name and secret, for the exchange. Never logged.
    pub authorization: Option<String>,
    /// A form to be posted; without one it is a question that only reads.
    pub form: Option<Vec<u8>>,
}

/// What came back.
#[derive(Clone)]
pub struct Told {
    /// HTTP status.
    pub status: u16,
    /// What it says it is.
    pub content_type: Option<String>,
    /// The content, within the limits of the door.
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchFault {
    /// No connection, no TLS, no answer in time.
    #[error("no answer: {0}")]
    Unreachable(String),
    /// The answer is larger than any that makes sense.
    #[error("the answer is too large")]
    TooLarge,
    /// Neither TLS nor this machine: not even asked.
    #[error("neither https nor this machine")]
    Open,
}

/// Asks providers. Follows no redirect, waits a few seconds, reads so much and no more; TLS except on this machine.
pub trait Fetch: Send + Sync {
    /// Asks.
    ///
    /// # Errors
    /// Why nothing came back. Any HTTP status is an answer.
    fn fetch(&self, ask: &Ask) -> Result<Told, FetchFault>;
}

/// Whether an address may be asked, or a browser sent there: TLS, or this machine.
#[must_use]
pub fn guarded(url: &str) -> bool {
    if url.starts_with("https://") {
        return true;
    }
    let Some(rest) = url.strip_prefix("http://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    if authority.contains('@') {
        return false;
    }
    let host = authority
        .rsplit_once(':')
        .filter(|(_, port)| !port.contains(']'))
        .map_or(authority, |(host, _)| host);
    matches!(host, "localhost" | "[::1]") || host.parse().is_ok_and(|ip: std::net::Ipv4Addr| ip.is_loopback())
}

/// The library's question through our door.
pub(super) fn through(door: &dyn Fetch, request: &HttpRequest) -> Result<HttpResponse, FetchFault> {
    let text =
        |name| request.headers().get(name).and_then(|v: &HeaderValue| v.to_str().ok()).map(str::to_owned);
    let ask = Ask {
        url: request.uri().to_string(),
        accept: text(ACCEPT),
        authorization: text(AUTHORIZATION),
        form: (!request.body().is_empty()).then(|| request.body().clone()),
    };
    if !guarded(&ask.url) {
        return Err(FetchFault::Open);
    }
    let told = door.fetch(&ask)?;
    let mut answer = Response::new(told.body);
    *answer.status_mut() = StatusCode::from_u16(told.status).unwrap_or(StatusCode::BAD_GATEWAY);
    if let Some(value) = told.content_type.and_then(|t| HeaderValue::from_str(&t).ok()) {
        answer.headers_mut().insert(CONTENT_TYPE, value);
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_or_this_machine() {
        for good in [
            "https://id.example/x",
            "http://127.0.0.1:9000/a",
            "http://localhost/",
            "http://[::1]:80",
            "http://127.8.0.1",
        ] {
            assert!(guarded(good), "{good}");
        }
        for bad in [
            "http://id.example",
            "http://127.0.0.1.example/",
            "http://localhost.example",
            "http://127.0.0.1@evil.example/",
            "http://localhost:80@evil.example/",
            "ftp://localhost",
            "//x",
            "javascript:alert(1)",
            "",
        ] {
            assert!(!guarded(bad), "{bad}");
        }
    }
}
