//! Drawing the site: every page in every language, the feed, the map of each warning, and the same for other programs.

mod copy;
mod data;
mod feed;
mod map;
mod page;
mod view;

use std::collections::BTreeMap;

use exchange::cap::Alert;

use crate::bundle::digest;
use crate::content::Content;

pub use copy::{ArchiveError, Record, archive};
pub use map::Ground;

const STYLE: &str = include_str!("../../style.css");
const PEM: &str = "application/x-pem-file";
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// A page or file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path, from the root.
    pub path: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl File {
    pub(crate) fn new(path: impl Into<String>, kind: &'static str, text: String) -> Self {
        Self { path: path.into(), kind, bytes: text.into_bytes() }
    }
}

/// A template is wrong: a defect of the program, which a test that draws everything would have found.
#[derive(Debug, thiserror::Error)]
#[error("a page of the public site cannot be drawn: {0:#}")]
pub struct RenderError(#[from] pub(crate) minijinja::Error);

/// With what whoever receives a warning checks it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Certificates {
    /// The certificate of the key that signs now (PEM).
    pub present: String,
    /// Those of keys that signed before, one after another (PEM); what they signed stays on the site.
    pub earlier: String,
}

/// Everything: `signed` holds the signed CAP document of each warning by its identifier, `certificates` what checks them.
///
/// # Errors
/// When a template is wrong.
pub fn render(
    content: &Content,
    ground: &Ground,
    signed: &BTreeMap<String, String>,
    certificates: &Certificates,
) -> Result<Vec<File>, RenderError> {
    let style = style_path();
    let all = format!("{}\n{}", certificates.present.trim_end(), certificates.earlier);
    let mut files = vec![
        File::new(style.clone(), "text/css; charset=utf-8", STYLE.to_owned()),
        File::new("/robots.txt", "text/plain; charset=utf-8", robots(content)),
        File::new("/certificate.pem", PEM, certificates.present.clone()),
        File::new("/certificates.pem", PEM, all),
        File::new("/feed.atom", "application/atom+xml; charset=utf-8", feed::atom(content)),
        File::new("/active.json", "application/json", data::json(content)),
        File::new("/active.geojson", "application/geo+json", data::geojson(content)),
        File::new("/status.json", "application/json", data::status(content)),
    ];
    for warning in &content.warnings {
        let identifier = warning.identifier();
        if let Some(document) = signed.get(identifier) {
            files.push(File::new(format!("/cap/{identifier}.xml"), "application/cap+xml", document.clone()));
        }
        let picture = map_of(&warning.alert, ground);
        files.push(File::new(format!("/map/{identifier}.svg"), "image/svg+xml", picture));
    }
    for tag in content.tags() {
        files.extend(page::pages(content, &tag, &style)?);
    }
    Ok(files)
}

/// The area of a warning over the borders of municipalities, as a picture.
#[must_use]
pub fn map_of(alert: &Alert, ground: &Ground) -> String {
    map::draw(alert, ground)
}

/// The middle of the page of one warning in one language, as it will appear: for those who check it before it is released.
///
/// # Errors
/// When a template is wrong.
pub fn phone_page(content: &Content, alert: &Alert, tag: &str) -> Result<String, RenderError> {
    page::phone(content, alert, tag)
}

fn style_path() -> String {
    let short: String = digest(STYLE.as_bytes()).chars().take(12).collect();
    format!("/style-{short}.css")
}

/// Search engines are welcome, except where everything is invented.
fn robots(content: &Content) -> String {
    let rule = if content.place.fictitious { "Disallow: /" } else { "Allow: /" };
    format!("User-agent: *\n{rule}\n")
}
