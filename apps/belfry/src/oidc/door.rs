//! Asking a provider over the network: TLS except on this machine, no redirects, a few seconds, so many bytes.

use std::path::Path;
use std::time::Duration;

use directory_web::oidc::{Ask, Fetch, FetchFault, Told, guarded};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, Error};

/// Longest wait for an answer, connection and all.
const LONGEST: Duration = Duration::from_secs(8);
/// A discovery document or a set of keys has a few kilobytes.
const LARGEST: u64 = 512 * 1024;

/// The door.
pub(crate) struct Door {
    /// To other machines: over TLS, through the proxy that the environment names, if any.
    out: Agent,
    /// To this machine: never through a proxy.
    here: Agent,
}

impl Door {
    /// With the certificates of an authority of one's own, where the public ones do not vouch for the provider.
    ///
    /// # Errors
    /// When the file holds no certificate; in words for the operator.
    pub(crate) fn new(roots: Option<&Path>) -> Result<Self, String> {
        let builder = || {
            Agent::config_builder()
                .timeout_global(Some(LONGEST))
                .max_redirects(0)
                .max_redirects_will_error(false)
                .http_status_as_error(false)
                .max_idle_connections(0)
                .user_agent("belfry")
        };
        let tls = match roots {
            None => TlsConfig::builder().build(),
            Some(file) => TlsConfig::builder().root_certs(certificates(file)?).build(),
        };
        Ok(Self {
            out: builder().https_only(true).tls_config(tls.clone()).build().into(),
            here: builder().proxy(None).tls_config(tls).build().into(),
        })
    }

    fn agent(&self, url: &str) -> &Agent {
        if url.starts_with("https://") { &self.out } else { &self.here }
    }
}

fn certificates(file: &Path) -> Result<RootCerts, String> {
    let said = |e: &dyn std::fmt::Display| format!("{}: {e}", file.display());
    let pem = std::fs::read(file).map_err(|e| said(&e))?;
    let mut all = Vec::new();
    for item in parse_pem(&pem) {
        if let PemItem::Certificate(one) = item.map_err(|e| said(&e))? {
            all.push(one);
        }
    }
    if all.is_empty() { Err(said(&"no certificate in it")) } else { Ok(RootCerts::new_with_certs(&all)) }
}

impl Fetch for Door {
    fn fetch(&self, ask: &Ask) -> Result<Told, FetchFault> {
        if !guarded(&ask.url) {
            return Err(FetchFault::Open);
        }
        let agent = self.agent(&ask.url);
        let accept = ask.accept.as_deref().unwrap_or("application/json");
        let answer = match &ask.form {
            None => agent.get(&ask.url).header("accept", accept).call(),
            Some(form) => {
                let mut request = agent
                    .post(&ask.url)
                    .header("accept", accept)
                    .header("content-type", "application/x-www-form-urlencoded");
                if let Some(value) = &ask.authorization {
                    request = request.header("authorization", value);
                }
                request.send(form.as_slice())
            }
        };
        told(answer.map_err(fault)?)
    }
}

fn told(mut answer: ureq::http::Response<Body>) -> Result<Told, FetchFault> {
    let content_type = answer.headers().get("content-type").and_then(|v| v.to_str().ok()).map(str::to_owned);
    let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(fault)?;
    Ok(Told { status: answer.status().as_u16(), content_type, body })
}

fn fault(e: Error) -> FetchFault {
    match e {
        Error::BodyExceedsLimit(_) => FetchFault::TooLarge,
        other => FetchFault::Unreachable(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    /// Answers one request with these bytes; the address.
    fn once(answer: Vec<u8>) -> (String, std::thread::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/x", listener.local_addr().unwrap());
        let thread = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0_u8; 4096];
            let n = stream.read(&mut asked).unwrap();
            // The other side may have had enough before we are done.
            let _ = stream.write_all(&answer);
            String::from_utf8_lossy(&asked[..n]).into_owned()
        });
        (address, thread)
    }

    fn ask(url: &str, form: Option<&str>) -> Ask {
        let form = form.map(|f| f.as_bytes().to_vec());
        Ask { url: url.to_owned(), accept: None, authorization: Some("Basic eDp5".to_owned()), form }
    }

    #[test]
    fn a_form_is_posted_and_any_status_is_an_answer() {
        let (url, thread) = once(
            b"HTTP/1.1 400 Bad\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}".to_vec(),
        );
        let told = Door::new(None).unwrap().fetch(&ask(&url, Some("a=1"))).unwrap();
        assert_eq!((told.status, told.body.as_slice()), (400, b"{}".as_slice()));
        assert_eq!(told.content_type.as_deref(), Some("application/json"));
        let asked = thread.join().unwrap().to_lowercase();
        assert!(asked.starts_with("post /x") && asked.contains("authorization: basic edp5"), "{asked}");
    }

    #[test]
    fn no_redirect_is_followed() {
        let (url, thread) = once(
            b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/secret\r\ncontent-length: 0\r\n\r\n"
                .to_vec(),
        );
        let told = Door::new(None).unwrap().fetch(&ask(&url, None)).unwrap();
        assert_eq!(told.status, 302);
        let asked = thread.join().unwrap().to_lowercase();
        assert!(!asked.contains("authorization"), "our secret is for the exchange alone");
    }

    #[test]
    fn too_much_is_too_much_and_nobody_is_nobody() {
        let mut much = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
        much.resize(much.len() + 600 * 1024, b' ');
        let (url, thread) = once(much);
        let door = Door::new(None).unwrap();
        assert!(matches!(door.fetch(&ask(&url, None)), Err(FetchFault::TooLarge)));
        thread.join().unwrap();
        assert!(matches!(door.fetch(&ask("http://127.0.0.1:1/x", None)), Err(FetchFault::Unreachable(_))));
        assert!(matches!(door.fetch(&ask("http://id.example/x", None)), Err(FetchFault::Open)));
    }
}
