//! XML signatures inside an alert: whether the message is the one that was signed, with the key that the signature brings.
//!
//! That says nothing about who holds the key: no signer is known here, so a good signature is noted, not trusted. What it
//! proves is the opposite case: a message that was changed after signing is not believed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest;

use super::container::short;
use super::fields::XMLDSIG;
use super::keys::{self, Key};
use crate::Limits;
use crate::xml::{Element, Method, Piece, Scanner, Space, Subset, canonical, collect};

/// More signatures than this, or more references in one, are not looked at: each costs passes over the file.
const MOST: usize = 4;

/// What a signature turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The message is what the holder of the key signed, at least in all but white space between its elements.
    Holds(Exact),
    /// It demonstrably is not.
    Broken(String),
    /// It could not be checked.
    Unchecked(String),
}

/// Whether every byte that counts is the signed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exact {
    /// It is.
    Yes,
    /// Elements were indented anew, or the signer left out what stands around the root; nothing that is read changed.
    Nearly,
}

/// Why a check ended early.
enum End {
    Broken(&'static str),
    Unchecked(String),
}

/// Checks the signatures that begin at these offsets of the document, which must be the root's children.
pub(super) fn check(document: &str, limits: &Limits, offsets: &[usize]) -> Vec<(usize, Verdict)> {
    if offsets.len() > MOST {
        let verdict = Verdict::Unchecked(format!("more than {MOST} signatures"));
        return offsets.iter().map(|at| (*at, verdict.clone())).collect();
    }
    let one = |at: usize| match signature(document, limits, at) {
        None => Verdict::Unchecked("it cannot be read".to_owned()),
        Some(element) => match holds(document, &element, offsets, None) {
            Ok(held) => Verdict::Holds(held.exact),
            Err(End::Broken(why)) => Verdict::Broken(why.to_owned()),
            Err(End::Unchecked(why)) => Verdict::Unchecked(why),
        },
    };
    offsets.iter().map(|at| (*at, one(*at))).collect()
}

/// The signature as a tree.
fn signature(document: &str, limits: &Limits, offset: usize) -> Option<Element> {
    let mut scanner = Scanner::new(document, limits).ok()?;
    loop {
        match scanner.next().ok()? {
            Piece::Open { name, at, .. } if at == offset => {
                return collect(&mut scanner, limits, XMLDSIG, name, at).ok();
            }
            Piece::End => return None,
            _ => {}
        }
    }
}

/// How a signature held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// Whether every byte that counts is the signed one.
    pub(super) exact: Exact,
    /// Which of the keys made it.
    pub(super) key: usize,
    /// SHA-1 is part of it.
    pub(super) weak: bool,
}

/// What becomes of a signature when the keys that may have made it are known beforehand. Nothing that the message brings with
/// it is believed.
#[derive(Debug)]
pub(super) enum Against {
    /// One of the keys made it, and it covers the whole message.
    Held(Held),
    /// None of the keys made it.
    Stranger,
    /// It could not be checked.
    Unchecked(String),
}

/// Looks for a signature that one of these keys made.
pub(super) fn against(document: &str, limits: &Limits, offsets: &[usize], keys: &[Key]) -> Against {
    let mut end = Against::Stranger;
    for at in offsets.iter().take(MOST) {
        let Some(element) = signature(document, limits, *at) else { continue };
        match holds(document, &element, offsets, Some(keys)) {
            Ok(held) => return Against::Held(held),
            Err(End::Broken(_)) => {}
            Err(End::Unchecked(why)) if why == NO_KEY => {}
            Err(End::Unchecked(why)) => end = Against::Unchecked(why),
        }
    }
    end
}

const NO_KEY: &str = "it brings no key of its own kind";

/// Whether one of these keys made a signature of this message; without any, one that it brings itself.
fn holds(document: &str, signature: &Element, all: &[usize], keys: Option<&[Key]>) -> Result<Held, End> {
    let signed = child(signature, "SignedInfo")?;
    let references: Vec<&Element> = signed.own("Reference").take(MOST + 1).collect();
    if !(1..=MOST).contains(&references.len()) {
        return Err(End::Unchecked(format!("it does not name 1 to {MOST} things that it signs")));
    }
    let mut exact = Exact::Yes;
    for reference in references {
        exact = exact.max(reference_holds(document, reference, signature.at, all)?);
    }
    let (method, comments) = method(child(signed, "CanonicalizationMethod")?)?;
    let mut messages = Vec::new();
    for (space, exact) in [(Space::All, Exact::Yes), (Space::RootWithoutBlanks, Exact::Nearly)] {
        let message = canonical(document, Subset::Only(signed.at), &method, comments, space)
            .ok_or_else(|| End::Unchecked("its canonical form depends on inherited attributes".to_owned()))?;
        messages.push((message, exact));
    }
    let value = strict(child(signature, "SignatureValue")?)
        .ok_or(End::Broken("the signature value is not Base64"))?;
    let name = algorithm(child(signed, "SignatureMethod")?)?;
    let scheme = keys::scheme(name).ok_or_else(|| unknown("signature method", name))?;
    let own = if keys.is_none() { brought(signature)? } else { Vec::new() };
    let keys = keys.unwrap_or(&own);
    let fitting: Vec<(usize, &Key)> = keys.iter().enumerate().filter(|(_, key)| scheme.fits(key)).collect();
    if fitting.is_empty() {
        return Err(End::Unchecked(NO_KEY.to_owned()));
    }
    let made_by = |message: &str| {
        fitting.iter().find(|(_, key)| scheme.verifies(key, message.as_bytes(), &value)).map(|(n, _)| *n)
    };
    let weak = name.ends_with("sha1") || signed.own("Reference").any(is_weak);
    match messages.iter().find_map(|(message, form)| Some((made_by(message)?, *form))) {
        Some((key, form)) => Ok(Held { exact: exact.max(form), key, weak }),
        None => Err(End::Broken("the signature value does not belong to the signed digest and the key")),
    }
}

/// Whether a reference rests on SHA-1.
fn is_weak(reference: &Element) -> bool {
    let method = reference.own("DigestMethod").next().and_then(|m| m.attribute("Algorithm"));
    method.is_some_and(|name| name.ends_with("#sha1"))
}

/// Whether the message still has the digest that was signed.
fn reference_holds(document: &str, reference: &Element, own: usize, all: &[usize]) -> Result<Exact, End> {
    // Without URI the standard leaves it to the application what is meant; senders of CAP mean the document.
    let uri = reference.attribute("URI").unwrap_or_default();
    if !uri.is_empty() {
        return Err(End::Unchecked(format!("it signs «{}», not the whole message", short(uri))));
    }
    let (mut form, mut enveloped) = (Method::Inclusive, false);
    for transform in reference.own("Transforms").flat_map(|t| t.own("Transform")) {
        match algorithm(transform)? {
            "http://www.w3.org/2000/09/xmldsig#enveloped-signature" => enveloped = true,
            _ => form = method(transform)?.0,
        }
    }
    let name = algorithm(child(reference, "DigestMethod")?)?;
    let digest = match name {
        "http://www.w3.org/2000/09/xmldsig#sha1" => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        "http://www.w3.org/2001/04/xmlenc#sha256" => &digest::SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => &digest::SHA384,
        "http://www.w3.org/2001/04/xmlenc#sha512" => &digest::SHA512,
        _ => return Err(unknown("digest method", name)),
    };
    let stated = strict(child(reference, "DigestValue")?).ok_or(End::Broken("the digest is not Base64"))?;
    let own = [own];
    // A signature made before others were added covers the message without them.
    let candidates: &[&[usize]] = if enveloped { &[&own, all] } else { &[&[]] };
    let spaces =
        [(Space::All, Exact::Yes), (Space::Root, Exact::Nearly), (Space::RootWithoutBlanks, Exact::Nearly)];
    for (space, exact) in spaces {
        for without in candidates {
            let text = canonical(document, Subset::Without(without), &form, false, space)
                .ok_or_else(|| End::Unchecked("the message has no canonical form here".to_owned()))?;
            if digest::digest(digest, text.as_bytes()).as_ref() == stated {
                return Ok(exact);
            }
        }
    }
    Err(End::Broken("the message was changed after it was signed: its digest is another"))
}

/// The canonical form that an element names, and whether it keeps comments.
fn method(element: &Element) -> Result<(Method, bool), End> {
    let name = algorithm(element)?;
    let (plain, comments) = match name.strip_suffix("WithComments") {
        Some(plain) => (plain.trim_end_matches('#'), true),
        None => (name.trim_end_matches('#'), false),
    };
    match plain {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" | "http://www.w3.org/2006/12/xml-c14n11" => {
            Ok((Method::Inclusive, comments))
        }
        "http://www.w3.org/2001/10/xml-exc-c14n" => {
            let listed = element.children.iter().filter(|c| c.name == "InclusiveNamespaces");
            let prefixes = listed.filter_map(|c| c.attribute("PrefixList")).flat_map(str::split_whitespace);
            let bare = |p: &str| if p == "#default" { String::new() } else { p.to_owned() };
            Ok((Method::Exclusive(prefixes.map(bare).collect()), comments))
        }
        _ => Err(unknown("transform or canonical form", name)),
    }
}

/// The keys that a signature brings with it.
fn brought(signature: &Element) -> Result<Vec<Key>, End> {
    let mut out = Vec::new();
    let info = || signature.own("KeyInfo");
    for certificate in info().flat_map(|k| k.own("X509Data")).flat_map(|d| d.own("X509Certificate")) {
        let der = strict(certificate).ok_or(End::Broken("the certificate is not Base64"))?;
        out.extend(keys::of_certificate(&der));
    }
    for value in info().flat_map(|k| k.own("KeyValue")).flat_map(|v| v.own("RSAKeyValue")) {
        let part = |name: &'static str| child(value, name).ok().and_then(strict);
        if let (Some(modulus), Some(exponent)) = (part("Modulus"), part("Exponent")) {
            out.push(Key::Rsa { modulus: keys::unsigned(&modulus), exponent: keys::unsigned(&exponent) });
        }
    }
    Ok(out)
}

fn child<'e>(element: &'e Element, name: &'static str) -> Result<&'e Element, End> {
    let missing = || End::Unchecked(format!("«{}» has no «{name}»", short(&element.name)));
    element.own(name).next().ok_or_else(missing)
}

fn algorithm(element: &Element) -> Result<&str, End> {
    let missing = || End::Unchecked(format!("«{}» names no algorithm", short(&element.name)));
    element.attribute("Algorithm").ok_or_else(missing)
}

fn unknown(what: &str, name: &str) -> End {
    End::Unchecked(format!("the {what} «{}» is not known", short(name)))
}

/// Base64 with nothing left over: a changed last character is a change, even where a lenient reader would not see it.
fn strict(element: &Element) -> Option<Vec<u8>> {
    let compact: String = element.text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    STANDARD.decode(compact).ok()
}
