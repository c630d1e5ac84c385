//! A pull reader over `quick-xml` that adds what a scanner of strangers' files needs: well-formedness checks that the
//! library leaves to its caller, and limits.

use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{NamespaceError, ResolveResult};
use quick_xml::reader::NsReader;

use super::decode::forbidden;
use super::fault::{Fault, XmlCode};
use super::limits::Limits;

/// Reads one document from front to back. After an error or the end it must not be asked again.
pub(crate) struct Scanner<'t, 'l> {
    text: &'t str,
    reader: NsReader<&'t [u8]>,
    limits: &'l Limits,
    depth: usize,
    elements: usize,
    /// An empty element tag was opened and its end is due.
    close_due: bool,
    at: usize,
    attributes: Vec<(String, String)>,
}

/// What the scanner found.
pub(crate) enum Piece {
    /// An element begins: its namespace, its local name, and where its `<` stands.
    Open { namespace: Option<String>, name: String, at: usize },
    /// Text, with references resolved and line ends normalised.
    Text(String),
    /// The innermost open element ends.
    Close,
    /// The document ended properly.
    End,
}

impl<'t, 'l> Scanner<'t, 'l> {
    /// A scanner at the start of a decoded text.
    pub(crate) fn new(text: &'t str, limits: &'l Limits) -> Result<Self, Fault> {
        let offset = text.len() - text.trim_start().len();
        if !text.trim_start().starts_with('<') {
            return Err(Fault::at(XmlCode::NotXml, "the file does not begin with «<»", text, offset));
        }
        let mut reader = NsReader::from_str(text);
        reader.resolver_mut().set_max_namespace_bindings(limits.namespaces);
        Ok(Self {
            text,
            reader,
            limits,
            depth: 0,
            elements: 0,
            close_due: false,
            at: 0,
            attributes: Vec::new(),
        })
    }

    /// The attributes without a prefix of the element that was just opened.
    pub(crate) fn take_attributes(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.attributes)
    }

    /// The next piece; comments and processing instructions are passed over.
    pub(crate) fn next(&mut self) -> Result<Piece, Fault> {
        if std::mem::take(&mut self.close_due) {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Piece::Close);
        }
        loop {
            self.at = usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len());
            self.look_ahead()?;
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.library_fault(&error)),
            };
            let piece = match event {
                Event::Start(start) => Some(self.open(&start)?),
                Event::Empty(start) => {
                    self.close_due = true;
                    Some(self.open(&start)?)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Some(Piece::Close)
                }
                Event::Text(text) => self.characters(&text.xml10_content(), true)?,
                Event::CData(text) => self.characters(&text.xml10_content(), false)?,
                Event::GeneralRef(name) => {
                    let resolved = self.reference(&name)?;
                    self.characters(resolved.encode_utf8(&mut [0; 4]), false)?
                }
                Event::Decl(declaration) => {
                    let version = declaration.version().ok();
                    self.declaration(version.as_deref())?;
                    None
                }
                Event::DocType(_) => return Err(self.doctype()),
                Event::Comment(_) | Event::PI(_) => None,
                Event::Eof => return self.end(),
            };
            if let Some(piece) = piece {
                return Ok(piece);
            }
        }
    }

    /// Passes over everything up to and including the end of the element opened last.
    pub(crate) fn skip(&mut self) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// A document type is refused on sight, before the library would read what it declares.
    fn look_ahead(&self) -> Result<(), Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default().as_bytes();
        if matches!(rest, [b'<', b'!', b'D' | b'd', ..]) {
            return Err(self.doctype());
        }
        Ok(())
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Piece, Fault> {
        self.depth += 1;
        self.elements += 1;
        if self.depth > self.limits.depth {
            return Err(self.fault(XmlCode::TooDeep, format!("more than {} levels", self.limits.depth)));
        }
        if self.elements > self.limits.elements {
            return Err(self.fault(XmlCode::TooManyElements, format!("more than {}", self.limits.elements)));
        }
        if self.depth == 1 && self.elements > 1 {
            return Err(self.fault(XmlCode::Malformed, "a second root element"));
        }
        if start.len() > self.limits.tag_bytes {
            return Err(self.fault(XmlCode::TagTooLong, format!("more than {} bytes", self.limits.tag_bytes)));
        }
        let qualified = start.name();
        if !is_name(qualified.into_inner()) {
            return Err(self.fault(XmlCode::Malformed, "not the name of an element"));
        }
        self.attributes = self.read_attributes(start)?;
        let (namespace, local) = self.reader.resolver().resolve_element(qualified);
        let namespace = match namespace {
            ResolveResult::Bound(bound) => Some(bound.0.to_owned()),
            ResolveResult::Unbound => None,
            ResolveResult::Unknown(prefix) => {
                return Err(
                    self.fault(XmlCode::NamespacePrefix, format!("prefix «{prefix}» is not declared"))
                );
            }
        };
        Ok(Piece::Open { namespace, name: local.into_inner().to_owned(), at: self.at })
    }

    fn read_attributes(&self, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Fault> {
        let mut out = Vec::new();
        for (index, attribute) in start.attributes().enumerate() {
            if index >= self.limits.attributes {
                return Err(
                    self.fault(XmlCode::TooManyAttributes, format!("more than {}", self.limits.attributes))
                );
            }
            let attribute =
                attribute.map_err(|e| self.fault(XmlCode::Malformed, format!("attribute: {e}")))?;
            if !is_name(attribute.key.into_inner()) || attribute.value.contains('<') {
                return Err(self.fault(XmlCode::Malformed, "not an attribute"));
            }
            let value = quick_xml::escape::unescape(&attribute.value);
            let value = value.map_err(|e| self.fault(XmlCode::EntityUnknown, format!("attribute: {e}")))?;
            if value.chars().any(forbidden) {
                return Err(self.fault(XmlCode::CharacterForbidden, "a control character in an attribute"));
            }
            if attribute.key.prefix().is_none() {
                out.push((attribute.key.into_inner().to_owned(), value.into_owned()));
            }
        }
        Ok(out)
    }

    fn characters(&self, text: &str, plain: bool) -> Result<Option<Piece>, Fault> {
        if self.depth == 0 {
            return match text.chars().all(char::is_whitespace) && plain {
                true => Ok(None),
                false => Err(self.fault(XmlCode::Malformed, "text outside the root element")),
            };
        }
        if plain && text.contains("]]>") {
            return Err(self.fault(XmlCode::Malformed, "«]]>» in text"));
        }
        if text.len() > self.limits.text_bytes {
            return Err(self.text_too_long());
        }
        Ok(Some(Piece::Text(text.to_owned())))
    }

    /// The five entities of XML itself and character references; everything else would need a document type.
    fn reference(&self, name: &BytesRef<'_>) -> Result<char, Fault> {
        let resolved = match &**name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.resolve_char_ref().ok().flatten(),
        };
        match resolved {
            Some(c) if forbidden(c) => {
                let detail = format!("character U+{:04X} is not allowed in XML", u32::from(c));
                Err(self.fault(XmlCode::CharacterForbidden, detail))
            }
            Some(c) => Ok(c),
            None => {
                let shown: String = name.chars().take(40).collect();
                Err(self.fault(XmlCode::EntityUnknown, format!("«&{shown};» is not defined by XML itself")))
            }
        }
    }

    fn declaration(&self, version: Option<&str>) -> Result<(), Fault> {
        if self.at != 0 {
            return Err(self.fault(XmlCode::Malformed, "the XML declaration is not at the very beginning"));
        }
        match version {
            Some("1.0") => Ok(()),
            Some(other) => {
                let shown: String = other.chars().take(20).collect();
                Err(self.fault(XmlCode::XmlVersion, format!("XML «{shown}»; only 1.0 is read")))
            }
            None => Err(self.fault(XmlCode::Malformed, "the XML declaration has no version")),
        }
    }

    fn end(&self) -> Result<Piece, Fault> {
        if self.depth > 0 {
            let detail = format!("the file ends with {} elements still open", self.depth);
            return Err(self.fault(XmlCode::Truncated, detail));
        }
        if self.elements == 0 {
            return Err(self.fault(XmlCode::Truncated, "the file ends before its root element"));
        }
        Ok(Piece::End)
    }

    fn library_fault(&self, error: &Error) -> Fault {
        let code = match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => XmlCode::Malformed,
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => XmlCode::Truncated,
            Error::Namespace(NamespaceError::TooManyBindings(_)) => XmlCode::TooManyNamespaces,
            Error::Namespace(NamespaceError::TooDeeplyNested(_)) => XmlCode::TooDeep,
            Error::Namespace(_) => XmlCode::NamespacePrefix,
            _ => XmlCode::Malformed,
        };
        // Names in the library's message come from the file and may be of any length.
        let detail: String = error.to_string().chars().take(200).collect();
        self.fault(code, detail)
    }

    fn doctype(&self) -> Fault {
        self.fault(
            XmlCode::Doctype,
            "a document type; it could define entities or fetch files, so none is read",
        )
    }

    /// Text beyond the limit for one element.
    pub(crate) fn text_too_long(&self) -> Fault {
        self.fault(XmlCode::TextTooLong, format!("more than {} bytes in one element", self.limits.text_bytes))
    }

    /// A fault at the piece read last.
    pub(crate) fn fault(&self, code: XmlCode, detail: impl Into<String>) -> Fault {
        Fault::at(code, detail, self.text, self.at)
    }
}

/// Whether this can be a qualified name. Looser than the grammar above U+007F, exact below it.
fn is_name(name: &str) -> bool {
    let part = |p: &str| {
        let mut chars = p.chars();
        chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii())
            && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.') || !c.is_ascii())
    };
    let mut parts = name.split(':');
    parts.next().is_some_and(part) && parts.next().is_none_or(part) && parts.next().is_none()
}
