//! The whole site as one archive that opens from a folder, without a server: its pages as they stand, every version of everything that
//! was published, the documents of the warnings, and a list with the digest of each file. For whoever keeps it or asks for it.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use jiff::tz::TimeZone;
use kernel::Timestamp;
use minijinja::{Value, context};
use serde::Serialize;
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::page::{PAGES, value};
use super::view::{When, paragraphs, shown};
use super::{HTML, RenderError};
use crate::bundle::{Bundle, digest};
use crate::content::{Edition, ItemSort, Place};
use crate::labels::labels;

/// The languages in which the archive says what is in it.
const SPOKEN: [&str; 3] = ["fr", "nl", "en"];

/// What goes into an archive.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Whose site it is.
    pub place: &'a Place,
    /// The site as it stands.
    pub site: &'a Bundle,
    /// Since when it is closed, where it is.
    pub closed: Option<Timestamp>,
    /// Every version of everything, item by item.
    pub editions: &'a [Edition],
    /// Documents of warnings that the site itself keeps no more, by identifier.
    pub warnings: &'a BTreeMap<String, String>,
}

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// A template is wrong.
    #[error(transparent)]
    Page(#[from] RenderError),
    /// A file could not be packed.
    #[error("the archive cannot be packed: {0}")]
    Packed(#[from] zip::result::ZipError),
    /// The same, while it was written.
    #[error("the archive cannot be written: {0}")]
    Written(#[from] std::io::Error),
}

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// The archive (ZIP). The same record gives the same bytes.
///
/// # Errors
/// When a template is wrong, or packing fails.
pub fn archive(record: &Record<'_>) -> Result<Vec<u8>, ArchiveError> {
    let mut files = pages(record);
    for (identifier, document) in record.warnings {
        let name = format!("site/cap/{identifier}.xml");
        files.entry(name).or_insert_with(|| document.clone().into_bytes());
    }
    files.insert("editions.json".to_owned(), told(record.editions).into_bytes());
    files.insert("editions.html".to_owned(), editions(record)?.into_bytes());
    let listed = list(record, &files)?;
    files.insert("index.html".to_owned(), listed.into_bytes());
    let sum = |(name, bytes): (&String, &Vec<u8>)| format!("{}  {name}\n", digest(bytes));
    let sums: String = files.iter().map(sum).collect();
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    packed(&files)
}

fn packed(files: &Files) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No time of its own: what is in it says from when it is.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The pages and files of the site under names that a folder can have, pages with addresses that lead from one to the other.
fn pages(record: &Record<'_>) -> Files {
    let site = &record.site.files;
    let names: BTreeMap<&str, String> =
        site.iter().filter_map(|(path, (kind, ..))| Some((path.as_str(), name(path, kind)?))).collect();
    let one = |(path, name): (&&str, &String)| {
        let (kind, _, bytes) = site.get(*path)?;
        let bytes = if kind == HTML {
            let html = still(&String::from_utf8_lossy(bytes));
            relative(&html, name, &names, &record.place.address).into_bytes()
        } else {
            bytes.clone()
        };
        Some((name.clone(), bytes))
    };
    names.iter().filter_map(one).collect()
}

/// The name of a page or file in the folder; none where it says something to visitors of a running site alone.
fn name(path: &str, kind: &str) -> Option<String> {
    let plain = path.strip_prefix('/')?;
    if matches!(plain, "robots.txt" | "status.json") || plain.ends_with("/404") {
        return None;
    }
    let ending = match (kind == HTML, plain.ends_with('/')) {
        (true, true) => "index.html",
        (true, false) => ".html",
        (false, _) => "",
    };
    Some(format!("site/{plain}{ending}"))
}

/// A page without the line that says to load it again: there is nothing newer in a folder.
fn still(html: &str) -> String {
    let Some((before, after)) = html.split_once("<p class=\"older\">") else { return html.to_owned() };
    let rest = after.split_once("</p>").map_or("", |(_, rest)| rest);
    format!("{before}{rest}")
}

/// Addresses from the root become addresses from the page. In words a quotation mark is never bare, so that none of them is touched; what
/// the folder does not have leads to the site.
fn relative(html: &str, from: &str, names: &BTreeMap<&str, String>, address: &str) -> String {
    let up = "../".repeat(from.matches('/').count());
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("=\"/") {
        let (target, tail) = after.split_once('"').unwrap_or((after, ""));
        let (path, part) = target.split_once('#').map_or((target, ""), |(path, part)| (path, part));
        out.push_str(before);
        out.push_str("=\"");
        match names.get(format!("/{path}").as_str()) {
            Some(name) => out.push_str(&format!("{up}{name}")),
            None => out.push_str(&format!("{address}/{path}")),
        }
        if !part.is_empty() {
            out.push('#');
            out.push_str(part);
        }
        out.push('"');
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The versions for other programs.
fn told(editions: &[Edition]) -> String {
    let one = |e: &Edition| {
        let text = |(tag, t): (&String, &crate::ItemText)| {
            (tag.clone(), json!({ "title": t.title, "body": t.body }))
        };
        let texts: serde_json::Map<String, serde_json::Value> = e.texts.iter().map(text).collect();
        json!({
            "item": e.key,
            "kind": if e.sort == ItemSort::Question { "question" } else { "news" },
            "act": if e.version.is_some() { "published" } else { "withdrawn" },
            "version": e.version,
            "at": e.at.rfc3339(),
            "entry": e.entry.0,
            "entry_id": e.entry.1,
            "erased": e.erased,
            "texts": texts,
            "reasons": e.reasons,
        })
    };
    let all: Vec<serde_json::Value> = editions.iter().map(one).collect();
    // Values of ours always serialise.
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// A version as the template sees it.
#[derive(Serialize)]
struct EditionView {
    key: String,
    version: Option<i64>,
    at: When,
    entry: i64,
    entry_id: String,
    erased: bool,
    /// Language, direction, title, text.
    texts: Vec<(String, &'static str, String, Value)>,
    reasons: Vec<(String, &'static str, String)>,
}

impl EditionView {
    fn of(edition: &Edition, place: &Place) -> Self {
        let dir = |tag: &str| {
            if place.languages.iter().any(|l| l.tag == tag && l.rtl) { "rtl" } else { "ltr" }
        };
        let texts = edition.texts.iter();
        let reasons = edition.reasons.iter();
        Self {
            key: edition.key.clone(),
            version: edition.version,
            at: When::of(edition.at, &place.zone),
            entry: edition.entry.0,
            entry_id: edition.entry.1.clone(),
            erased: edition.erased,
            texts: texts
                .map(|(tag, t)| (tag.clone(), dir(tag), t.title.clone(), paragraphs(&t.body)))
                .collect(),
            reasons: reasons.map(|(tag, why)| (tag.clone(), dir(tag), why.clone())).collect(),
        }
    }
}

fn editions(record: &Record<'_>) -> Result<String, RenderError> {
    let views: Vec<_> = record.editions.iter().map(|e| EditionView::of(e, record.place)).collect();
    let (head, editions) = (head(record), value(&views));
    Ok(PAGES.get_template("editions.html")?.render(context! { head, editions })?)
}

/// A file of the list.
#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    bytes: usize,
    sha256: String,
}

fn list(record: &Record<'_>, files: &Files) -> Result<String, RenderError> {
    let listed: Vec<Listed<'_>> = files
        .iter()
        .map(|(name, bytes)| Listed { name, bytes: bytes.len(), sha256: digest(bytes) })
        .collect();
    let tags = record.site.head.tags.iter();
    let starts: Vec<(String, String)> = tags
        .map(|tag| (tag.clone(), format!("site/{tag}/index.html")))
        .filter(|(_, start)| files.contains_key(start))
        .collect();
    let (head, files, starts) = (head(record), value(&listed), value(&starts));
    Ok(PAGES.get_template("list.html")?.render(context! { head, files, starts })?)
}

/// What both pages of the archive say about it, in each language.
#[derive(Serialize)]
struct Part {
    tag: &'static str,
    name: String,
    note: String,
    closed: Option<String>,
}

/// The head of a page of the archive's own: style, whose it is, what it says in each language, and its labels in all of them.
fn head(record: &Record<'_>) -> Value {
    let zone: &TimeZone = &record.place.zone;
    let state = When::of(record.site.head.changed_at, zone).shown;
    let word = |tag: &str, key: &str| labels(tag).1.get(key).cloned().unwrap_or_default();
    let part = |tag: &'static str| Part {
        tag,
        name: shown(&record.place.name, tag).to_owned(),
        note: word(tag, "copy_note").replace("{}", &state),
        closed: record.closed.map(|at| word(tag, "closed").replace("{}", &When::day(at, zone).shown)),
    };
    let parts: Vec<Part> = SPOKEN.into_iter().map(part).collect();
    let said = |key: &String| {
        let mut each: Vec<String> = SPOKEN.iter().map(|tag| word(tag, key)).collect();
        each.dedup();
        (key.clone(), each.join(" / "))
    };
    let words: BTreeMap<String, String> = labels("en").1.keys().map(said).collect();
    let style = format!("site{}", super::style_path());
    let fictitious = record.place.fictitious;
    context! { style, fictitious, parts => value(&parts), words => value(&words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_from_the_root_become_addresses_from_the_page_and_words_stay() {
        let names = BTreeMap::from([
            ("/fr/", "site/fr/index.html".to_owned()),
            ("/fr/news", "site/fr/news.html".to_owned()),
        ]);
        let html = "<a href=\"/fr/\">x</a><a href=\"/fr/news#n-1\">=&quot;/fr/</a><img src=\"/map/W.svg\">";
        let turned = relative(html, "site/fr/warning/W.html", &names, "https://crise.example");
        assert_eq!(
            turned,
            "<a href=\"../../../site/fr/index.html\">x</a><a href=\"../../../site/fr/news.html#n-1\">=&quot;/fr/</a><img \
             src=\"https://crise.example/map/W.svg\">"
        );
        assert_eq!(still("a<p class=\"older\"><a>x</a></p>b"), "ab");
    }
}
