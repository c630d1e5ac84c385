//! The header of an entry: what the chain hashes. It holds no content, only commitments to content.

mod read;
mod rules;

use std::collections::BTreeMap;

use kernel::{Actor, ClockQuality, Handling, Id, Precision, Stated, Timestamp, kind};

use crate::canonical::{write_integer, write_string};
use crate::{FormatError, Hash};

/// The entry format of this program.
pub const VERSION: u32 = 1;
/// The most bytes that a header may take.
pub const MAX_HEADER: usize = 64 * 1024;

/// Who, when, what kind, on what basis; linked to its predecessor and committed to its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Entry format, [`VERSION`].
    pub v: u32,
    /// The journal that it stands in (`live`, `access`, `exercise-4`).
    pub journal: String,
    /// Its number there, from 1, without gaps.
    pub seq: i64,
    /// SHA-256 of the preceding header's bytes; [`Hash::ZERO`] for the first.
    pub prev: Hash,
    /// Its own identifier.
    pub id: Id<kind::Entry>,
    /// The command that caused it.
    pub command: Id<kind::Command>,
    /// What happened, with the version of the body's shape: `situation.signal-received@1`.
    pub kind: String,
    /// When it was written.
    pub recorded: Recorded,
    /// When it happened or was said, where a person stated that.
    pub stated: Option<Stated>,
    /// Who acted.
    pub actor: HeaderActor,
    /// For which organisation.
    pub organisation: Id<kind::Organisation>,
    /// What it is about.
    pub matter: Option<Id<kind::Matter>>,
    /// How it was handled when it was written.
    pub handling: Handling,
    /// Code of the legal basis.
    pub basis: String,
    /// Code of the purpose.
    pub purpose: String,
    /// The entry that caused this one.
    pub cause: Option<Id<kind::Entry>>,
    /// Hash of the policy set that decided.
    pub policies: String,
    /// Hash of the installed profile.
    pub profile: String,
    /// Version of the territory.
    pub territory: String,
    /// Version of the program.
    pub program: String,
    /// One commitment for each field of the body.
    pub fields: BTreeMap<String, Hash>,
}

/// The writer's own time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// The instant; never before the preceding entry's.
    pub at: Timestamp,
    /// What was known of the clock.
    pub clock: ClockQuality,
}

/// Who acted, under which function and mandate. The person is an identifier; names live in the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderActor {
    /// The person; nil for the program itself.
    pub person: Id<kind::Person>,
    /// Code of the function.
    pub function: String,
    /// The mandate that gives the function.
    pub mandate: Id<kind::Mandate>,
    /// Whom a deputy stands in for.
    pub on_behalf_of: Option<Id<kind::Person>>,
}

impl From<&Actor> for HeaderActor {
    fn from(actor: &Actor) -> Self {
        Self {
            person: actor.person,
            function: actor.function.clone(),
            mandate: actor.mandate,
            on_behalf_of: actor.on_behalf_of,
        }
    }
}

impl Header {
    /// Its canonical bytes. A header that did not come from [`crate::seal`] or [`Header::from_bytes`] should be
    /// checked first with [`Header::check`]: bytes of a wrong one cannot be read back.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(1024 + self.fields.len() * 96);
        self.write_actor(&mut out);
        text(&mut out, ",\"basis\":", &self.basis);
        optional_id(&mut out, ",\"cause\":", self.cause.as_ref());
        id(&mut out, ",\"command\":", &self.command);
        out.extend_from_slice(b",\"fields\":{");
        for (i, (name, commitment)) in self.fields.iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            write_string(&mut out, name);
            hash(&mut out, ":", commitment);
        }
        text(&mut out, "},\"handling\":", self.handling.code());
        id(&mut out, ",\"id\":", &self.id);
        text(&mut out, ",\"journal\":", &self.journal);
        text(&mut out, ",\"kind\":", &self.kind);
        optional_id(&mut out, ",\"matter\":", self.matter.as_ref());
        id(&mut out, ",\"organisation\":", &self.organisation);
        text(&mut out, ",\"policies\":", &self.policies);
        hash(&mut out, ",\"prev\":", &self.prev);
        text(&mut out, ",\"profile\":", &self.profile);
        text(&mut out, ",\"program\":", &self.program);
        text(&mut out, ",\"purpose\":", &self.purpose);
        integer(&mut out, ",\"recorded\":{\"at\":", self.recorded.at.0);
        text(&mut out, ",\"clock\":", clock_code(self.recorded.clock));
        integer(&mut out, "},\"seq\":", self.seq);
        if let Some(stated) = self.stated {
            integer(&mut out, ",\"stated\":{\"at\":", stated.at.0);
            text(&mut out, ",\"precision\":", precision_code(stated.precision));
            out.push(b'}');
        }
        text(&mut out, ",\"territory\":", &self.territory);
        integer(&mut out, ",\"v\":", i64::from(self.v));
        out.push(b'}');
        out
    }

    fn write_actor(&self, out: &mut Vec<u8>) {
        text(out, "{\"actor\":{\"function\":", &self.actor.function);
        id(out, ",\"mandate\":", &self.actor.mandate);
        optional_id(out, ",\"on_behalf_of\":", self.actor.on_behalf_of.as_ref());
        id(out, ",\"person\":", &self.actor.person);
        out.push(b'}');
    }

    /// Reads a header from its canonical bytes.
    ///
    /// # Errors
    /// When the bytes are not canonical, a member is missing, unknown or `null`, or a value breaks the rules.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FormatError> {
        read::header(bytes)
    }

    /// Whether its values are such that it can be written and read back.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self) -> Result<(), FormatError> {
        rules::check(self)
    }

    /// What the next header names as its predecessor: SHA-256 of these header bytes.
    #[must_use]
    pub fn hash(bytes: &[u8]) -> Hash {
        Hash::of(bytes)
    }
}

fn text(out: &mut Vec<u8>, before: &str, value: &str) {
    out.extend_from_slice(before.as_bytes());
    write_string(out, value);
}

fn integer(out: &mut Vec<u8>, before: &str, value: i64) {
    out.extend_from_slice(before.as_bytes());
    write_integer(out, value);
}

fn hash(out: &mut Vec<u8>, before: &str, value: &Hash) {
    out.extend_from_slice(before.as_bytes());
    out.push(b'"');
    value.write_hex(out);
    out.push(b'"');
}

fn id<K>(out: &mut Vec<u8>, before: &str, value: &Id<K>) {
    let mut buffer = uuid::Uuid::encode_buffer();
    let digits = value.raw().hyphenated().encode_lower(&mut buffer);
    out.extend_from_slice(before.as_bytes());
    out.push(b'"');
    out.extend_from_slice(digits.as_bytes());
    out.push(b'"');
}

fn optional_id<K>(out: &mut Vec<u8>, before: &str, value: Option<&Id<K>>) {
    if let Some(value) = value {
        id(out, before, value);
    }
}

// The codes are spelled out here, not taken from serde: this format is frozen, the kernel's enums may grow.

const fn clock_code(clock: ClockQuality) -> &'static str {
    match clock {
        ClockQuality::Synchronised => "synchronised",
        ClockQuality::Unsynchronised => "unsynchronised",
        ClockQuality::Held => "held",
        ClockQuality::Virtual => "virtual",
    }
}

const fn precision_code(precision: Precision) -> &'static str {
    match precision {
        Precision::Second => "second",
        Precision::Minute => "minute",
        Precision::Hour => "hour",
        Precision::Day => "day",
    }
}
