//! From the tree of one message to an [`Alert`].

use kernel::Timestamp;

use super::error::{CapError, Code, Odd};
use super::fields::{Fields, Reader, XMLDSIG};
use super::model::{Alert, Info};
use super::schema::{self, ALERT, INFO};
use super::signature::{self, Exact, Verdict};
use super::values::{Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency, Version};
use super::{lists, parts};
use crate::Limits;
use crate::xml::Element;

/// Where a message comes from.
pub(super) struct Source<'t> {
    /// The whole decoded file, to point into.
    pub(super) text: &'t str,
    /// The document that a signature inside the message speaks of, when the message is all there is.
    pub(super) document: Option<&'t str>,
    /// The version that its namespace names.
    pub(super) version: Version,
    /// ISO-8859-1 had to be read as Windows-1252.
    pub(super) widened: bool,
    pub(super) limits: &'t Limits,
}

/// Reads one message.
pub(super) fn alert(element: &Element, source: &Source<'_>) -> Result<Alert, CapError> {
    let mut reader = Reader {
        text: source.text,
        version: source.version,
        points: source.limits.points,
        warnings: Vec::new(),
    };
    let r = &mut reader;
    if source.widened {
        r.warn(Odd::EncodingWidened, "", "declared ISO-8859-1; read as Windows-1252");
    }
    let fields = r.fields(element, ALERT, String::new())?;
    if fields.one("password").is_some() {
        r.warn(Odd::PasswordIgnored, "password", "not kept");
    }
    let (identifier, sender) = (name(r, &fields, "identifier")?, name(r, &fields, "sender")?);
    let sent = r.time(&fields, "sent")?.ok_or_else(|| r.missing(&fields, "sent"))?;
    let mut alert = Alert {
        version: source.version,
        identifier,
        sender,
        sent,
        status: r.word(&fields, "status", Status::from_word, schema::status_since)?,
        msg_type: r.word(&fields, "msgType", MsgType::from_word, schema::always)?,
        source: fields.owned("source"),
        scope: r.word(&fields, "scope", Scope::from_word, schema::always)?,
        restriction: fields.owned("restriction"),
        addresses: fields.text("addresses").map(lists::quoted).unwrap_or_default(),
        codes: fields.all("code").map(|(c, _)| c.text.trim().to_owned()).filter(|c| !c.is_empty()).collect(),
        note: fields.owned("note"),
        references: lists::references(r, &fields),
        incidents: fields.text("incidents").map(lists::quoted).unwrap_or_default(),
        infos: Vec::new(),
        signed: signatures(element).next().is_some(),
        warnings: Vec::new(),
    };
    for (child, place) in fields.all("info") {
        alert.infos.push(info(r, child, place, sent)?);
    }
    together(r, &alert);
    signed(r, element, source)?;
    alert.warnings = reader.warnings;
    Ok(alert)
}

/// The signatures directly inside the message.
pub(super) fn signatures(element: &Element) -> impl Iterator<Item = &Element> {
    element.children.iter().filter(|c| c.name == "Signature" && c.foreign.as_deref() == Some(XMLDSIG))
}

/// Refuses a message with a signature that does not belong to it, and notes any other signature.
fn signed(r: &mut Reader<'_>, element: &Element, source: &Source<'_>) -> Result<(), CapError> {
    let offsets: Vec<usize> = signatures(element).map(|s| s.at).collect();
    let Some(document) = source.document else {
        if !offsets.is_empty() {
            let detail = "inside a feed or envelope: what it covers cannot be told";
            r.warn(Odd::SignatureUnchecked, "Signature", detail);
        }
        return Ok(());
    };
    for (at, verdict) in signature::check(document, source.limits, &offsets) {
        match verdict {
            Verdict::Broken(why) => return Err(r.refuse(Code::SignatureBroken, at, why)),
            Verdict::Holds(exact) => {
                let detail = match exact {
                    Exact::Yes => "signed, signer not known here",
                    Exact::Nearly => "signed, signer not known here; white space was changed since",
                };
                r.warn(Odd::SignerUnknown, "Signature", detail);
            }
            Verdict::Unchecked(why) => r.warn(Odd::SignatureUnchecked, "Signature", why),
        }
    }
    Ok(())
}

/// What no single element shows.
fn together(r: &mut Reader<'_>, alert: &Alert) {
    let speaks = matches!(alert.msg_type, MsgType::Alert | MsgType::Update);
    if speaks && alert.infos.is_empty() {
        r.warn(Odd::InfoMissing, "info", "the message says nothing");
    }
    if alert.msg_type != MsgType::Alert && alert.references.is_empty() {
        let detail = format!("an «{}» that names no earlier message", alert.msg_type.as_str());
        r.warn(Odd::ReferencesMissing, "references", detail);
    }
    if alert.references.iter().any(|e| e.sender != alert.sender) {
        r.warn(Odd::ReferenceOtherSender, "references", "names a message of another sender");
    }
    if alert.scope == Scope::Restricted && alert.restriction.is_none() {
        r.warn(Odd::RestrictionMissing, "restriction", "the message is restricted, but does not say how");
    }
    if alert.scope == Scope::Private && alert.addresses.is_empty() {
        r.warn(Odd::AddressesMissing, "addresses", "the message is private, but does not say for whom");
    }
}

/// `identifier` or `sender`.
fn name(r: &mut Reader<'_>, fields: &Fields<'_>, element: &str) -> Result<String, CapError> {
    let text = r.must(fields, element)?;
    if text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '<' | '&')) {
        r.warn(Odd::IdentifierCharacters, element, "spaces, commas, «<» and «&» make references ambiguous");
    }
    Ok(text.to_owned())
}

fn info(r: &mut Reader<'_>, element: &Element, place: String, sent: Timestamp) -> Result<Info, CapError> {
    let fields = r.fields(element, INFO, place)?;
    let mut info = Info {
        language: language(r, &fields),
        categories: words(r, &fields, "category", Category::from_word, schema::category_since)?,
        event: r.must(&fields, "event")?.to_owned(),
        response_types: words(r, &fields, "responseType", ResponseType::from_word, schema::response_since)?,
        urgency: r.word(&fields, "urgency", Urgency::from_word, schema::always)?,
        severity: r.word(&fields, "severity", Severity::from_word, schema::always)?,
        certainty: certainty(r, &fields)?,
        audience: fields.owned("audience"),
        event_codes: parts::pairs(r, &fields, "eventCode")?,
        effective: r.time(&fields, "effective")?,
        onset: r.time(&fields, "onset")?,
        expires: r.time(&fields, "expires")?,
        sender_name: fields.owned("senderName"),
        headline: fields.owned("headline"),
        description: fields.owned("description"),
        instruction: fields.owned("instruction"),
        web: fields.owned("web"),
        contact: fields.owned("contact"),
        parameters: parts::pairs(r, &fields, "parameter")?,
        resources: Vec::new(),
        areas: Vec::new(),
    };
    if info.categories.is_empty() && r.version > Version::V1_0 {
        return Err(r.missing(&fields, "category"));
    }
    if info.expires.is_some_and(|end| end <= sent) {
        r.warn(Odd::ExpiresEarly, fields.path("expires"), "not after «sent»");
    }
    for (child, place) in fields.all("resource") {
        info.resources.push(parts::resource(r, child, place)?);
    }
    for (child, place) in fields.all("area") {
        info.areas.push(parts::area(r, child, place)?);
    }
    Ok(info)
}

/// The values of a list that may stand several times.
fn words<T: Copy>(
    r: &mut Reader<'_>,
    fields: &Fields<'_>,
    name: &str,
    from_word: fn(&str) -> Option<T>,
    since: fn(T) -> Version,
) -> Result<Vec<T>, CapError> {
    let filled = fields.all(name).filter(|(child, _)| !child.text.trim().is_empty());
    filled.map(|(child, place)| r.word_of(child, &place, from_word, since)).collect()
}

/// CAP 1.0 had «Very Likely»; CAP 1.1 and 1.2 say to read it as «Likely».
fn certainty(r: &mut Reader<'_>, fields: &Fields<'_>) -> Result<Certainty, CapError> {
    if fields.text("certainty") == Some("Very Likely") {
        if r.version > Version::V1_0 {
            r.warn(
                Odd::ValueDeprecated,
                fields.path("certainty"),
                "«Very Likely» of CAP 1.0; read as «Likely»",
            );
        }
        return Ok(Certainty::Likely);
    }
    r.word(fields, "certainty", Certainty::from_word, schema::certainty_since)
}

/// The language tag. `fr_BE` is common and can mean one thing only; anything else that is no tag is not used.
fn language(r: &mut Reader<'_>, fields: &Fields<'_>) -> Option<String> {
    let text = fields.text("language")?;
    if is_tag(text) {
        return Some(text.to_owned());
    }
    let hyphenated = text.replace('_', "-");
    let read = is_tag(&hyphenated).then_some(hyphenated);
    let outcome = if read.is_some() { "read with «-»" } else { "taken as not stated" };
    let detail = format!("«{}» is not a language tag; {outcome}", super::container::short(text));
    r.warn(Odd::LanguageMalformed, fields.path("language"), detail);
    read
}

fn is_tag(text: &str) -> bool {
    let part = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    text.split('-').all(part)
        && text.split('-').next().is_some_and(|p| p.bytes().all(|b| b.is_ascii_alphabetic()))
}
