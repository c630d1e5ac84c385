//! Where in a file the alerts are: the file is one, or a feed or envelope holds them.

use super::error::{CapError, Code};
use super::model::Alert;
use super::read::{self, Source};
use super::values::Version;
use crate::Limits;
use crate::xml::{Piece, Scanner, collect, position};

/// Reads every alert of a decoded file.
pub(super) fn alerts(
    text: &str,
    widened: bool,
    limits: &Limits,
) -> Result<Vec<Result<Alert, CapError>>, CapError> {
    let mut scanner = Scanner::new(text, limits)?;
    let Piece::Open { namespace, name, at } = scanner.next()? else {
        return Err(refusal(text, 0, Code::NotCap, "no element"));
    };
    match what(namespace.as_deref(), &name) {
        What::Alert(version, namespace) => {
            let element = collect(&mut scanner, limits, namespace, name, at)?;
            while !matches!(scanner.next()?, Piece::End) {}
            let source = Source { text, document: Some(text), version, widened, limits };
            Ok(vec![read::alert(&element, &source)])
        }
        What::Envelope => inside(&mut scanner, text, widened, limits),
        What::Refused(code, detail) => Err(refusal(text, at, code, detail)),
        What::Other => {
            let detail = format!("the root element is «{}» in {}", short(&name), shown(namespace.as_deref()));
            Err(refusal(text, at, Code::NotCap, detail))
        }
    }
}

/// Where the signatures of a bare alert begin; nothing when the file is no bare alert.
pub(super) fn signed_at(text: &str, limits: &Limits) -> Option<Vec<usize>> {
    let mut scanner = Scanner::new(text, limits).ok()?;
    let Piece::Open { namespace, name, at } = scanner.next().ok()? else { return None };
    let What::Alert(_, namespace) = what(namespace.as_deref(), &name) else { return None };
    let element = collect(&mut scanner, limits, namespace, name, at).ok()?;
    Some(read::signatures(&element).map(|s| s.at).collect())
}

/// Every alert at any depth inside an envelope whose root was just opened.
fn inside(
    scanner: &mut Scanner<'_, '_>,
    text: &str,
    widened: bool,
    limits: &Limits,
) -> Result<Vec<Result<Alert, CapError>>, CapError> {
    let mut out = Vec::new();
    loop {
        let (namespace, name, at) = match scanner.next()? {
            Piece::Open { namespace, name, at } => (namespace, name, at),
            Piece::Text(_) | Piece::Close => continue,
            Piece::End => break,
        };
        let found = match what(namespace.as_deref(), &name) {
            What::Alert(version, namespace) => {
                let element = collect(scanner, limits, namespace, name, at)?;
                // Taken out of its feed an alert may have lost what its signature covered; so nothing is claimed.
                let source = Source { text, document: None, version, widened, limits };
                read::alert(&element, &source)
            }
            What::Refused(code, detail) => {
                scanner.skip()?;
                Err(refusal(text, at, code, detail))
            }
            What::Envelope | What::Other => continue,
        };
        if out.len() >= limits.messages {
            let detail = format!("more than {} in one file", limits.messages);
            return Err(refusal(text, at, Code::TooManyAlerts, detail));
        }
        out.push(found);
    }
    if out.is_empty() {
        let detail = "a feed or envelope that holds no complete alert; an index of links is not followed";
        return Err(refusal(text, 0, Code::NoAlert, detail));
    }
    Ok(out)
}

enum What {
    Alert(Version, &'static str),
    Envelope,
    Refused(Code, String),
    Other,
}

const ATOM: &str = "http://www.w3.org/2005/Atom";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const EDXL_DE: &str = "urn:oasis:names:tc:emergency:edxl:de:";
const OURS: &[(&str, Version)] = &[
    ("urn:oasis:names:tc:emergency:cap:1.2", Version::V1_2),
    ("urn:oasis:names:tc:emergency:cap:1.1", Version::V1_1),
    ("http://www.incident.com/cap/1.0", Version::V1_0),
];
/// Every version of the standard, read or not, has a namespace that begins like this.
const FAMILY: &[&str] = &["urn:oasis:names:tc:emergency:cap:", "http://www.incident.com/cap/"];

fn what(namespace: Option<&str>, name: &str) -> What {
    let uri = namespace.unwrap_or_default();
    match name {
        "alert" => match OURS.iter().find(|(ours, _)| *ours == uri) {
            Some((ours, version)) => What::Alert(*version, ours),
            None if uri.is_empty() => {
                let detail = "an «alert» without namespace, so of no known version";
                What::Refused(Code::NamespaceMissing, detail.to_owned())
            }
            None if FAMILY.iter().any(|f| uri.starts_with(f)) => {
                What::Refused(Code::CapVersion, format!("«{}»; CAP 1.0, 1.1 and 1.2 are read", short(uri)))
            }
            None => What::Other,
        },
        "feed" | "entry" if uri == ATOM => What::Envelope,
        "rss" if uri.is_empty() => What::Envelope,
        "RDF" if uri == RDF => What::Envelope,
        "EDXLDistribution" if uri.to_ascii_lowercase().starts_with(EDXL_DE) => What::Envelope,
        _ => What::Other,
    }
}

fn refusal(text: &str, at: usize, code: Code, detail: impl Into<String>) -> CapError {
    let (line, column) = position(text, at);
    CapError { code, detail: detail.into(), line, column }
}

/// At most the first 80 characters of a stranger's word.
pub(super) fn short(word: &str) -> String {
    word.chars().take(80).collect()
}

fn shown(namespace: Option<&str>) -> String {
    namespace
        .filter(|n| !n.is_empty())
        .map_or_else(|| "no namespace".to_owned(), |n| format!("«{}»", short(n)))
}
