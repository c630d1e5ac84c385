//! Which elements stand where, how often, and since when: the data dictionaries of CAP 1.0, 1.1 and 1.2 as one table.

use super::values::Version::{self, V1_0, V1_1, V1_2};
use super::values::{Category, Certainty, ResponseType, Status};

/// How often an element may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occurs {
    /// Exactly once; without it the message is refused.
    Once,
    /// The standard says once, but nothing hangs on it: a missing one is a warning.
    Should,
    /// At most once.
    Maybe,
    /// Any number.
    Many,
}

/// One element of the dictionary.
pub(super) struct Field {
    /// Its local name.
    pub(super) name: &'static str,
    /// How often.
    pub(super) occurs: Occurs,
    /// The first version that has it.
    pub(super) since: Version,
}

const fn once(name: &'static str) -> Field {
    Field { name, occurs: Occurs::Once, since: V1_0 }
}
const fn should(name: &'static str) -> Field {
    Field { name, occurs: Occurs::Should, since: V1_0 }
}
const fn maybe(name: &'static str) -> Field {
    Field { name, occurs: Occurs::Maybe, since: V1_0 }
}
const fn many(name: &'static str) -> Field {
    Field { name, occurs: Occurs::Many, since: V1_0 }
}
const fn since(version: Version, field: Field) -> Field {
    Field { since: version, ..field }
}

/// `alert`. `password` exists in CAP 1.0 only.
pub(super) const ALERT: &[Field] = &[
    once("identifier"),
    once("sender"),
    maybe("password"),
    once("sent"),
    once("status"),
    once("msgType"),
    maybe("source"),
    once("scope"),
    maybe("restriction"),
    maybe("addresses"),
    many("code"),
    maybe("note"),
    maybe("references"),
    maybe("incidents"),
    many("info"),
];

/// `info`. `category` became required with CAP 1.1; that is checked where it is read.
pub(super) const INFO: &[Field] = &[
    maybe("language"),
    many("category"),
    once("event"),
    since(V1_1, many("responseType")),
    once("urgency"),
    once("severity"),
    once("certainty"),
    maybe("audience"),
    many("eventCode"),
    maybe("effective"),
    maybe("onset"),
    maybe("expires"),
    maybe("senderName"),
    maybe("headline"),
    maybe("description"),
    maybe("instruction"),
    maybe("web"),
    maybe("contact"),
    many("parameter"),
    many("resource"),
    many("area"),
];

/// `resource`. `mimeType` became required with CAP 1.2; that is checked where it is read.
pub(super) const RESOURCE: &[Field] = &[
    should("resourceDesc"),
    maybe("mimeType"),
    maybe("size"),
    maybe("uri"),
    since(V1_1, maybe("derefUri")),
    maybe("digest"),
];

/// `area`.
pub(super) const AREA: &[Field] = &[
    should("areaDesc"),
    many("polygon"),
    many("circle"),
    many("geocode"),
    maybe("altitude"),
    maybe("ceiling"),
];

/// `eventCode`, `parameter`, `geocode` since CAP 1.1.
pub(super) const PAIR: &[Field] = &[should("valueName"), maybe("value")];

/// For lists that have not changed.
pub(super) fn always<T>(_: T) -> Version {
    V1_0
}
/// Since when a status exists.
pub(super) fn status_since(value: Status) -> Version {
    if value == Status::Draft { V1_1 } else { V1_0 }
}
/// Since when a category exists.
pub(super) fn category_since(value: Category) -> Version {
    if value == Category::Cbrne { V1_1 } else { V1_0 }
}
/// Since when a certainty exists.
pub(super) fn certainty_since(value: Certainty) -> Version {
    if value == Certainty::Observed { V1_1 } else { V1_0 }
}
/// Since when a response type exists. In CAP 1.0 the element itself is what is new.
pub(super) fn response_since(value: ResponseType) -> Version {
    if matches!(value, ResponseType::Avoid | ResponseType::AllClear) { V1_2 } else { V1_0 }
}
