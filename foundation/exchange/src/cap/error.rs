//! Why a file or an alert was refused, and what was odd about an accepted one. Both kinds of code are stable.

use serde::{Deserialize, Serialize};

use crate::xml::{Fault, XmlCode};

/// Declares an enum of stable codes with their kebab form, so that the two cannot drift apart.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])+ $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])+ #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// All codes, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
            /// The stable form: stored, counted, and the end of the text key.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

codes! {
    /// Why a file or an alert was refused.
    Code {
        /// Nothing but white space.
        Empty = "empty",
        /// Larger than the limit.
        TooLarge = "too-large",
        /// An encoding that is not read.
        EncodingUnsupported = "encoding-unsupported",
        /// The declaration contradicts the bytes.
        EncodingMismatch = "encoding-mismatch",
        /// Bytes that mean nothing in the declared encoding.
        EncodingInvalid = "encoding-invalid",
        /// A character that XML forbids.
        CharacterForbidden = "character-forbidden",
        /// Not XML at all.
        NotXml = "not-xml",
        /// XML of another version than 1.0.
        XmlVersion = "xml-version",
        /// Not well-formed.
        Malformed = "malformed",
        /// Ends too early.
        Truncated = "truncated",
        /// Has a document type (entities, external files).
        Doctype = "doctype",
        /// Uses an entity that XML itself does not define.
        EntityUnknown = "entity-unknown",
        /// Uses an undeclared or misused namespace prefix.
        NamespacePrefix = "namespace-prefix",
        /// Nested too deeply.
        TooDeep = "too-deep",
        /// Too many elements.
        TooManyElements = "too-many-elements",
        /// Too many attributes on one element.
        TooManyAttributes = "too-many-attributes",
        /// A start tag that is too long.
        TagTooLong = "tag-too-long",
        /// Too many namespace declarations.
        TooManyNamespaces = "too-many-namespaces",
        /// Too much text in one element.
        TextTooLong = "text-too-long",
        /// Well-formed XML, but neither an alert nor an envelope that we know.
        NotCap = "not-cap",
        /// A CAP version that we do not read.
        CapVersion = "cap-version",
        /// An `alert` without namespace, so of no known version.
        NamespaceMissing = "namespace-missing",
        /// A feed or envelope without a complete alert inside.
        NoAlert = "no-alert",
        /// More alerts than the limit.
        TooManyAlerts = "too-many-alerts",
        /// A required element is missing.
        ElementMissing = "element-missing",
        /// A required element is empty.
        ElementEmpty = "element-empty",
        /// An element that may stand once stands twice.
        ElementRepeated = "element-repeated",
        /// A value outside its list.
        ValueUnknown = "value-unknown",
        /// Not a date and time.
        TimeMalformed = "time-malformed",
        /// A time without its offset from UTC.
        TimeWithoutOffset = "time-without-offset",
        /// Not a coordinate on Earth.
        CoordinateInvalid = "coordinate-invalid",
        /// A polygon with fewer than four points.
        PolygonTooShort = "polygon-too-short",
        /// Not a circle.
        CircleInvalid = "circle-invalid",
        /// More polygon points than the limit.
        TooManyPoints = "too-many-points",
        /// Carries a signature that does not belong to it.
        SignatureBroken = "signature-broken",
    }
}

codes! {
    /// What was odd about an accepted alert.
    Odd {
        /// An element that CAP does not have here; passed over.
        ElementUnknown = "element-unknown",
        /// An element of another namespace; passed over.
        ElementForeign = "element-foreign",
        /// An element of a later CAP version; read all the same.
        ElementNewer = "element-newer",
        /// An element that the version requires is missing; read without.
        ElementMissing = "element-missing",
        /// An element without content; taken as not stated.
        ElementEmpty = "element-empty",
        /// Elements not in the order of the schema.
        ElementOrder = "element-order",
        /// Text between elements; passed over.
        StrayText = "stray-text",
        /// `identifier` or `sender` with characters that make references ambiguous.
        IdentifierCharacters = "identifier-characters",
        /// A value of a later CAP version; read all the same.
        ValueNewer = "value-newer",
        /// A value of CAP 1.0 that has a modern equivalent.
        ValueDeprecated = "value-deprecated",
        /// A name and value written as in CAP 1.0, or a value without name.
        PairForm = "pair-form",
        /// A time in UTC written with `Z`, which CAP 1.2 forbids.
        TimeZulu = "time-zulu",
        /// A time with fractions of a second, which CAP 1.2 forbids.
        TimeFraction = "time-fraction",
        /// `expires` is not after `sent`.
        ExpiresEarly = "expires-early",
        /// Not a language tag; read where it can mean one thing only, otherwise taken as not stated.
        LanguageMalformed = "language-malformed",
        /// An alert or update that says nothing.
        InfoMissing = "info-missing",
        /// Not `sender,identifier,sent`; passed over.
        ReferenceMalformed = "reference-malformed",
        /// Names a message of another sender.
        ReferenceOtherSender = "reference-other-sender",
        /// An update, cancel, acknowledgement or error that names no earlier message.
        ReferencesMissing = "references-missing",
        /// Restricted without a restriction.
        RestrictionMissing = "restriction-missing",
        /// Private without addresses.
        AddressesMissing = "addresses-missing",
        /// The password of CAP 1.0; not kept.
        PasswordIgnored = "password-ignored",
        /// A polygon without points; passed over.
        PolygonEmpty = "polygon-empty",
        /// The last point is not the first; closed by us.
        PolygonNotClosed = "polygon-not-closed",
        /// Not a number, or out of range; passed over.
        NumberInvalid = "number-invalid",
        /// A ceiling without an altitude.
        CeilingAlone = "ceiling-alone",
        /// Declared ISO-8859-1, but uses characters of Windows-1252.
        EncodingWidened = "encoding-widened",
        /// Carries a signature that belongs to it, of a signer who is not known here.
        SignerUnknown = "signer-unknown",
        /// Carries a signature that could not be checked.
        SignatureUnchecked = "signature-unchecked",
        /// More oddities than are listed.
        More = "more",
    }
}

/// A refusal: what and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code} at line {line}, column {column}: {detail}")]
#[serde(deny_unknown_fields)]
pub struct CapError {
    /// The stable code.
    pub code: Code,
    /// A sentence for the administrator, in English, with a short piece of the file where that helps.
    pub detail: String,
    /// Line in the decoded file, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Something odd about an accepted alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// The stable code.
    pub code: Odd,
    /// Where, as a path from the alert: `info[2]/area[1]/polygon`.
    pub place: String,
    /// A sentence for the administrator, in English.
    pub detail: String,
}

impl From<Fault> for CapError {
    fn from(fault: Fault) -> Self {
        let code = match fault.code {
            XmlCode::Empty => Code::Empty,
            XmlCode::TooLarge => Code::TooLarge,
            XmlCode::EncodingUnsupported => Code::EncodingUnsupported,
            XmlCode::EncodingMismatch => Code::EncodingMismatch,
            XmlCode::EncodingInvalid => Code::EncodingInvalid,
            XmlCode::CharacterForbidden => Code::CharacterForbidden,
            XmlCode::NotXml => Code::NotXml,
            XmlCode::XmlVersion => Code::XmlVersion,
            XmlCode::Malformed => Code::Malformed,
            XmlCode::Truncated => Code::Truncated,
            XmlCode::Doctype => Code::Doctype,
            XmlCode::EntityUnknown => Code::EntityUnknown,
            XmlCode::NamespacePrefix => Code::NamespacePrefix,
            XmlCode::TooDeep => Code::TooDeep,
            XmlCode::TooManyElements => Code::TooManyElements,
            XmlCode::TooManyAttributes => Code::TooManyAttributes,
            XmlCode::TagTooLong => Code::TagTooLong,
            XmlCode::TooManyNamespaces => Code::TooManyNamespaces,
            XmlCode::TextTooLong => Code::TextTooLong,
        };
        Self { code, detail: fault.detail, line: fault.line, column: fault.column }
    }
}
