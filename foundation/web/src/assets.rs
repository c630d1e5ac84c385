//! The browser's files: inside the binary, under an address that changes with their content.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static EMBEDDED: Dir<'static> = include_dir!("$ASSETS_DIST");

/// All files with one hash over all of them: modules and style sheets name each other by relative addresses.
pub struct Assets {
    base: String,
    files: BTreeMap<String, File>,
}

struct File {
    bytes: Bytes,
    packed: OnceLock<Option<Bytes>>,
}

impl Assets {
    /// The files inside the binary.
    #[must_use]
    pub fn embedded() -> Self {
        let mut files = BTreeMap::new();
        gather(&EMBEDDED, &mut files);
        if files.is_empty() {
            tracing::warn!(
                "this program was built without assets: pages have no style; run `make assets` and build again"
            );
        }
        Self::new(files)
    }

    /// The files of a folder, for work on style sheets.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn folder(root: &Path) -> std::io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut open = vec![root.to_owned()];
        while let Some(dir) = open.pop() {
            for entry in std::fs::read_dir(dir)? {
                let path = entry?.path();
                if path.is_dir() {
                    open.push(path);
                } else if let Ok(name) = path.strip_prefix(root) {
                    let name = name.to_string_lossy().replace('\\', "/");
                    files.insert(name, Bytes::from(std::fs::read(&path)?));
                }
            }
        }
        Ok(Self::new(files))
    }

    fn new(files: BTreeMap<String, Bytes>) -> Self {
        let mut hash = Sha256::new();
        for (name, bytes) in &files {
            hash.update(name.as_bytes());
            hash.update(Sha256::digest(bytes));
        }
        let hex: String = hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect();
        let files =
            files.into_iter().map(|(name, bytes)| (name, File { bytes, packed: OnceLock::new() })).collect();
        Self { base: format!("/assets/{hex}"), files }
    }

    /// Where they are: `/assets/0123456789ab`.
    #[must_use]
    pub fn base(&self) -> String {
        self.base.clone()
    }

    /// Whether there are any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// A file as text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).and_then(|file| std::str::from_utf8(&file.bytes).ok())
    }

    /// Answers `GET /assets/{hash}/{name}`. An old hash gets the present file, but only the present hash may be kept for ever.
    pub fn serve(&self, hash: &str, name: &str, asked: &HeaderMap) -> Response {
        let Some(file) = self.files.get(name) else { return StatusCode::NOT_FOUND.into_response() };
        let present = self.base.ends_with(&format!("/{hash}"));
        let kept = if present { "public, max-age=31536000, immutable" } else { "no-cache" };
        let accepts = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
        let gzip = accepts.is_some_and(|a| a.contains("gzip"));
        let packed = if gzip { file.packed(name) } else { None };
        let mut answer = Response::new(Body::from(packed.clone().unwrap_or_else(|| file.bytes.clone())));
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind(name)));
        headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(kept));
        headers.insert(header::VARY, header::HeaderValue::from_static("accept-encoding"));
        if packed.is_some() {
            headers.insert(header::CONTENT_ENCODING, header::HeaderValue::from_static("gzip"));
        }
        answer
    }
}

impl File {
    /// Packed at the first request and kept; fonts and other packed kinds stay as they are.
    fn packed(&self, name: &str) -> Option<Bytes> {
        let text = !(name.ends_with(".woff2") || name.ends_with(".png"));
        let pack = || {
            let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(7));
            out.write_all(&self.bytes).ok()?;
            out.finish().ok().filter(|p| p.len() < self.bytes.len()).map(Bytes::from)
        };
        if text && self.bytes.len() > 512 { self.packed.get_or_init(pack).clone() } else { None }
    }
}

fn gather(dir: &'static Dir<'static>, files: &mut BTreeMap<String, Bytes>) {
    for file in dir.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        files.insert(name, Bytes::from_static(file.contents()));
    }
    dir.dirs().for_each(|d| gather(d, files));
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "application/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        "pbf" => "application/x-protobuf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    fn assets() -> (Assets, String) {
        let css = "body{color:red}".repeat(100);
        let files = [("app.css", css.clone()), ("a.woff2", css)].map(|(n, c)| (n.to_owned(), Bytes::from(c)));
        let all = Assets::new(files.into_iter().collect());
        let hash = all.base().trim_start_matches("/assets/").to_owned();
        (all, hash)
    }

    #[tokio::test]
    async fn the_present_address_is_kept_for_ever_and_an_old_one_is_not() {
        let (assets, hash) = assets();
        let kept = |answer: &Response| answer.headers()[header::CACHE_CONTROL].to_str().unwrap().to_owned();
        let present = assets.serve(&hash, "app.css", &HeaderMap::new());
        assert!(kept(&present).contains("immutable"));
        assert_eq!(present.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert_eq!(present.into_body().collect().await.unwrap().to_bytes().len(), 1500);
        assert_eq!(kept(&assets.serve("old", "app.css", &HeaderMap::new())), "no-cache");
        assert_eq!(assets.serve(&hash, "../app.css", &HeaderMap::new()).status(), 404);
    }

    #[tokio::test]
    async fn text_is_packed_once_and_fonts_are_not() {
        let (assets, hash) = assets();
        let mut asked = HeaderMap::new();
        asked.insert(header::ACCEPT_ENCODING, header::HeaderValue::from_static("br, gzip"));
        let packed = assets.serve(&hash, "app.css", &asked);
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], "gzip");
        assert!(packed.into_body().collect().await.unwrap().to_bytes().len() < 200);
        assert!(assets.serve(&hash, "a.woff2", &asked).headers().get(header::CONTENT_ENCODING).is_none());
    }

    #[test]
    fn another_content_is_another_address() {
        let one = Assets::new(BTreeMap::from([("a".to_owned(), Bytes::from("1"))]));
        let two = Assets::new(BTreeMap::from([("a".to_owned(), Bytes::from("2"))]));
        assert_ne!(one.base(), two.base());
    }
}
