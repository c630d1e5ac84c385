//! Documents that come back signed: the samples of `foundation/exchange`, and handing them in as a browser does.

use axum::body::Body;
use web::testing::{Browser, Reply};

/// One of the samples that `tools/pades/make_samples.py` makes; `issued.pdf` is what was given out, `anchor.pem` the authority.
///
/// # Panics
/// When there is no such sample.
#[must_use]
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(testkit::root().join("foundation/exchange/tests/pades").join(name)).unwrap()
}

/// Hands a document in by the form of one file at this address.
pub async fn bring_back(browser: &Browser, path: &str, bytes: &[u8]) -> Reply {
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"signed.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
    let body = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
    let request = browser.ask(path).method("POST");
    browser.send(request.header("content-type", "multipart/form-data; boundary=b"), Body::from(body)).await
}
