//! What people read about refusals and oddities: one sentence per stable code, in three languages.

use kernel::Lang;

/// The Fluent files of this crate: language, name for error messages, content. A refusal with code `doctype` is
/// `cap-refused-doctype`, an oddity with code `time-zulu` is `cap-odd-time-zulu`.
pub const TEXTS: &[(Lang, &str, &str)] = &[
    (Lang::Fr, "exchange/texts/fr.ftl", include_str!("../texts/fr.ftl")),
    (Lang::Nl, "exchange/texts/nl.ftl", include_str!("../texts/nl.ftl")),
    (Lang::En, "exchange/texts/en.ftl", include_str!("../texts/en.ftl")),
];
