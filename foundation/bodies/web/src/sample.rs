//! What the samples of pages share.

use kernel::{Text, Timestamp};

use crate::briefing::SessionRef;

/// An instant.
pub(crate) const AT: Timestamp = Timestamp(1_795_488_000_000_000);

/// A name.
pub(crate) fn name() -> Text {
    Text::three("Haut fonctionnaire", "Hoge ambtenaar", "High official")
}

/// A session in a link.
pub(crate) fn session_ref() -> SessionRef {
    SessionRef { id: uuid::Uuid::nil().to_string(), number: "26-01".into() }
}
